/* A release as others see it, and what is only for whoever made it. */
#include "release.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *title[2];
    int32_t list; /* -1: the text stands for itself */
} dimensions[] = {
    { { "project", "projekt" }, -1 },
    { { "service", "služba" }, -1 },
    { { "kind of service", "druh služby" }, SOCPREV_LIST_SERVICE_KIND },
    { { "territory", "území" }, SOCPREV_LIST_TERRITORY },
    { { "target group", "cílová skupina" }, SOCPREV_LIST_TARGET_GROUP },
    { { "month", "měsíc" }, -1 },
    { { "year", "rok" }, -1 },
    { { "period", "období" }, -1 },
};

static const char *const dimension_names[] = { "project", "service", "kind", "territory",
                                               "target_group", "month", "year", "period" };

static const struct {
    const char *name, *title[2];
} measures[] = { { "persons", { "persons", "osob" } },
                 { "contacts", { "contacts", "kontaktů" } },
                 { "minutes", { "minutes", "minut" } } };

/* ---- the table --------------------------------------------------------------------- */

static bool is_total(const socprev_table *table, int64_t row, const char *name)
{
    text over = { 0 };
    bool found = false;
    const char *list = cell_text(table, "total_over", row, &over);
    for (const char *at = list; at != NULL && *at != '\0' && !found;) {
        size_t size = strcspn(at, "|");
        found = strlen(name) == size && memcmp(name, at, size) == 0;
        at += size + (at[size] == '|');
    }
    text_clear(&over);
    return found;
}

/* What a row is about in a dimension, as people read it. */
static void add_place(const made *m, text *t, const socprev_table *table, int64_t row, int32_t by)
{
    const char *name = dimension_names[by];
    int64_t at = socprev_table_find_column(table, name, SOCPREV_NUL);
    text code = { 0 };
    if (is_total(table, row, name)) {
        add(t, say(m->c, "total", "celkem"));
    } else if (socprev_table_is_null(table, at, row) == 1) {
        add(t, say(m->c, "not stated", "neuvedeno"));
    } else if (by >= SOCPREV_BY_MONTH) {
        add_digits(t, cell_int(table, name, row));
    } else {
        const char *text_of_code = cell_text(table, name, row, &code);
        add(t, dimensions[by].list < 0 ? text_of_code
                                       : label_of(m->c, dimensions[by].list, text_of_code));
    }
    text_clear(&code);
}

static int put_for_people(const made *m, const socprev_table *table)
{
    column columns[SOCPREV_BY_PERIOD + 2];
    const char *name = measures[m->rule->measure].name;
    int64_t at = socprev_table_find_column(table, name, SOCPREV_NUL);
    sheet s;
    for (size_t k = 0; k < m->n_by; k++)
        columns[k] = (column){ dimension_names[m->by[k]], SOCPREV_COLUMN_TEXT, 0, FOR_ALL,
                               { dimensions[m->by[k]].title[0], dimensions[m->by[k]].title[1] } };
    columns[m->n_by] = (column){ name, SOCPREV_COLUMN_INT64, 0, FOR_ALL,
                                 { measures[m->rule->measure].title[0],
                                   measures[m->rule->measure].title[1] } };
    sheet_begin(&s, m->c, columns, m->n_by + 1);
    for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
        int64_t value = 0;
        sheet_row(&s);
        for (size_t k = 0; k < m->n_by; k++) {
            text t = { 0 };
            add_place(m, &t, table, row, m->by[k]);
            sheet_text(&s, k, text_of(&t));
            text_clear(&t);
        }
        if (socprev_table_get_int64(table, at, row, &value, NULL) == SOCPREV_OK)
            sheet_int(&s, m->n_by, value);
    }
    return sheet_end(&s, "release");
}

/* ---- the legend -------------------------------------------------------------------- */

static void add_ratio(text *t, const int64_t ratio[2])
{
    add_digits(t, ratio[0]);
    if (ratio[1] != 1) {
        add(t, "/");
        add_digits(t, ratio[1]);
    }
}

static void explain_suppression(const made *m, text *t)
{
    add(t, say(m->c, "– is hidden: fewer than ", "– je skryto: méně než "));
    add_digits(t, m->rule->least);
    if (m->rule->zeros != 0)
        add(t, say(m->c, " persons, nobody among them", " osob, i nikdo"));
    else
        add(t, say(m->c, " persons", " osob"));
    add(t, say(m->c,
               ", or a number that would give such a one away. Every number counts each person "
               "once, so totals are not sums of their parts. No hidden number can be worked out of "
               "the others, not even by somebody who stands in the table",
               ", nebo číslo, které by takové prozradilo. V každém čísle je každá osoba jednou, "
               "proto součty nejsou součtem svých částí. Žádné skryté číslo nelze z ostatních "
               "dopočítat, ani když je dotyčný sám v tabulce"));
    add(t, m->c->option[OPTION_EARLIER] != NULL
               ? say(m->c, ", nor out of the earlier releases that were looked at.",
                     ", ani s dřívějšími zveřejněními, která se prověřila.")
               : say(m->c, ".", "."));
}

static void explain(const made *m, text *t)
{
    switch (m->rule->protect) {
    case PROTECT_ROUNDING:
        add(t, say(m->c, "Every number is a multiple of ", "Každé číslo je násobek čísla "));
        add_digits(t, m->rule->base);
        add(t, say(m->c, ", rounded up or down by chance, right on average; totals need not foot.",
                   ", zaokrouhlený náhodně nahoru či dolů, v průměru správný; součty nemusí "
                   "souhlasit."));
        break;
    case PROTECT_SMALL_COUNTS:
        add(t, say(m->c, "Small groups were rounded; no number lies between 0 and ",
                   "Malé skupiny byly zaokrouhleny; žádné číslo neleží mezi 0 a "));
        add_digits(t, m->rule->base);
        add(t, say(m->c, ", and all numbers still belong together.",
                   " a všechna čísla k sobě stále patří."));
        break;
    case PROTECT_CELL_KEY:
        add(t, say(m->c, "Numbers were changed at random by at most ",
                   "Čísla byla náhodně změněna nejvýše o "));
        add_digits(t, m->rule->most);
        add(t, say(m->c,
                   ", right on average, the same people always alike; totals need not foot.",
                   ", v průměru správně, tytéž osoby vždy stejně; součty nemusí souhlasit."));
        break;
    case PROTECT_PRIVACY:
        add(t, say(m->c, "Numbers hold noise of differential privacy, epsilon ",
                   "Čísla obsahují šum diferenciálního soukromí, epsilon "));
        add_ratio(t, m->rule->epsilon);
        add(t, say(m->c,
                   "; a person counts in a limited number of cells, numbers below 0 are noise.",
                   "; osoba se počítá v omezeném počtu buněk, čísla pod 0 jsou šum."));
        break;
    default:
        explain_suppression(m, t);
    }
}

/* ---- how it was protected ---------------------------------------------------------- */

static int64_t hidden_rows(const made *m, const socprev_table *table)
{
    return socprev_table_null_count(
        table, socprev_table_find_column(table, measures[m->rule->measure].name, SOCPREV_NUL));
}

static int put_protection(const made *m, const socprev_table *table)
{
    static const column columns[] = {
        { "protection", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "measure", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "cells", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "hidden", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "least", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "attacker", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "width", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "depth", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "base", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "most", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "epsilon_numerator", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "epsilon_denominator", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
    };
    int32_t protect = m->rule->protect;
    sheet s;
    sheet_begin(&s, m->c, columns, sizeof columns / sizeof columns[0]);
    sheet_row(&s);
    sheet_text(&s, 0, socprev_protection_name(socprev_release_protection(m->release)));
    sheet_text(&s, 1, measures[m->rule->measure].name);
    sheet_int(&s, 2, socprev_table_row_count(table));
    sheet_int(&s, 3, hidden_rows(m, table));
    if (protect == PROTECT_SUPPRESSION || protect == PROTECT_PRIMARY) {
        sheet_int(&s, 4, m->rule->least);
        sheet_text(&s, 5, attacker_name((size_t)m->rule->attacker));
        sheet_int(&s, 6, m->rule->width);
        sheet_text(&s, 7, m->rule->depth == SOCPREV_AUDIT_BOUNDS ? "bounds" : "exact");
    }
    if (protect == PROTECT_ROUNDING || protect == PROTECT_SMALL_COUNTS)
        sheet_int(&s, 8, m->rule->base);
    if (protect == PROTECT_CELL_KEY)
        sheet_int(&s, 9, m->rule->most);
    if (protect == PROTECT_PRIVACY) {
        sheet_int(&s, 10, m->rule->epsilon[0]);
        sheet_int(&s, 11, m->rule->epsilon[1]);
    }
    return sheet_end(&s, "protection");
}

/* ---- for whoever made it ----------------------------------------------------------- */

static void tell(const cli *c, text *t)
{
    (void)c;
    fprintf(stderr, "socprev: %s\n", text_of(t));
    text_clear(t);
}

/* What it cost. Sums of what is hidden would help an attacker: they are not published. */
static void tell_loss(const made *m, const socprev_table *table)
{
    int64_t cells = 0, value = 0, largest = 0, sum = 0;
    text t = { 0 };
    socprev_release_loss(m->release, &cells, &value);
    socprev_release_change(m->release, &largest, &sum);
    add(&t, say(m->c, "not for publication: ", "ne ke zveřejnění: "));
    if (socprev_release_protection(m->release) == SOCPREV_PROTECTION_SUPPRESSION) {
        add(&t, say(m->c, "hidden are ", "skryto je "));
        add_digits(&t, hidden_rows(m, table));
        add(&t, say(m->c, " of ", " z "));
        add_digits(&t, socprev_table_row_count(table));
        add(&t, say(m->c, " numbers; ", " čísel; "));
        add_digits(&t, cells);
        add(&t, say(m->c, " of them only to protect others, together ",
                    " z nich jen k ochraně jiných, dohromady "));
        add_digits(&t, value);
        add(&t, " ");
        add(&t, say(m->c, measures[m->rule->measure].title[0],
                    measures[m->rule->measure].title[1]));
    } else {
        add(&t, say(m->c, "the largest change is ", "největší změna je "));
        add_digits(&t, largest);
        add(&t, say(m->c, ", all changes together ", ", všechny změny dohromady "));
        add_digits(&t, sum);
    }
    if (m->rule->protect == PROTECT_PRIVACY) {
        add(&t, say(m->c, "; left of the budget is ", "; z rozpočtu zbývá "));
        add_ratio(&t, m->left);
    }
    tell(m->c, &t);
}

static const char *exposure_word(const cli *c, int32_t exposure)
{
    switch (exposure) {
    case SOCPREV_EXPOSURE_PUBLISHED:
        return say(c, "would be published", "bylo by zveřejněno");
    case SOCPREV_EXPOSURE_EXACT:
        return say(c, "follows from other numbers", "plyne z jiných čísel");
    case SOCPREV_EXPOSURE_CONTRIBUTOR:
        return say(c, "follows for somebody who stands in the table",
                   "plyne pro toho, kdo je sám v tabulce");
    default:
        return say(c, "lies between bounds that are too close", "leží mezi příliš těsnými mezemi");
    }
}

void tell_exposed(const made *m, const socprev_audit *audit)
{
    enum { SHOWN = 50 };
    size_t n = socprev_disclosure_count(socprev_publication_disclosure(m->publication)), shown = 0;
    for (size_t i = 0; i < n; i++) {
        socprev_buffer *name = NULL;
        text t = { 0 };
        int32_t exposure = socprev_audit_exposure(audit, i);
        if (exposure <= SOCPREV_EXPOSURE_NONE || shown++ >= SHOWN ||
            socprev_publication_name(m->publication, i, m->c->language, NULL, &name, NULL) !=
                SOCPREV_OK)
            continue;
        add_size(&t, socprev_buffer_data(name), socprev_buffer_size(name));
        add(&t, ": ");
        add(&t, exposure_word(m->c, exposure));
        tell(m->c, &t);
        socprev_buffer_free(name);
    }
    if (shown > SHOWN)
        fprintf(stderr, "socprev: … %zu\n", shown - SHOWN);
}

/* ---- all --------------------------------------------------------------------------- */

int put_release(const made *m)
{
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    text t = { 0 };
    int code;
    socprev_status st = socprev_publication_table(m->publication, m->release, NULL, &table, &err);
    if (st != SOCPREV_OK)
        return fail(m->c, NULL, st, err);
    tell_loss(m, table);
    if (wants_text(m->c)) {
        code = put_for_people(m, table);
        explain(m, &t);
        put_gap(m->c);
        put_text(m->c, &t);
        socprev_table_free(table);
        return code;
    }
    code = put_protection(m, table);
    if (code != EXIT_DONE) {
        socprev_table_free(table);
        return code;
    }
    return put_table(m->c, "release", table);
}
