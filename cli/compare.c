/* Portfolios beside another one: what is where, what was awarded, what is counted alike, and
 * how even it is, before and after. */
#include "compare.h"

#include <stdlib.h>
#include <string.h>

int both_open(cli *c, const portfolios *after, both *b)
{
    *b = (both){ .c = c, .after = after };
    int code = read_portfolios(c, &c->option[OPTION_COMPARE], 1, &b->before);
    if (code == EXIT_DONE)
        code = presence_of(c, &b->before, &b->presence[0]);
    return code == EXIT_DONE ? presence_of(c, after, &b->presence[1]) : code;
}

void both_close(both *b)
{
    socprev_presence_free(b->presence[0]);
    socprev_presence_free(b->presence[1]);
    portfolios_clear(&b->before);
}

static void add_portfolio(text *t, const socprev_portfolio *portfolio, const char *path)
{
    const char *file = strrchr(path, '/');
    add(t, portfolio_name(portfolio));
    add(t, " (");
    add(t, file == NULL ? path : file + 1);
    add(t, ")");
}

void put_sides(const both *b)
{
    text t = { 0 };
    add(&t, say(b->c, "Before: ", "Před: "));
    add_portfolio(&t, b->before.items[0], b->before.paths[0]);
    put_text(b->c, &t);
    add(&t, say(b->c, "After: ", "Po: "));
    for (size_t i = 0; i < b->after->n; i++) {
        add(&t, i == 0 ? "" : ", ");
        add_portfolio(&t, b->after->items[i], b->after->paths[i]);
    }
    put_text(b->c, &t);
}

static int32_t find_territory(const socprev_presence *presence, const char *code)
{
    for (int32_t i = 0; i < socprev_presence_territory_count(presence); i++)
        if (strcmp(socprev_presence_territory(presence, i), code) == 0)
            return i;
    return -1;
}

/* Territories of the side after, then those only before; NULL behind the last. */
static const char *territory_at(const both *b, int32_t at)
{
    int32_t n = socprev_presence_territory_count(b->presence[1]);
    if (at < n)
        return socprev_presence_territory(b->presence[1], at);
    for (int32_t i = 0; i < socprev_presence_territory_count(b->presence[0]); i++) {
        const char *code = socprev_presence_territory(b->presence[0], i);
        if (find_territory(b->presence[1], code) < 0 && n++ == at)
            return code;
    }
    return NULL;
}

/* ---- kinds ---------------------------------------------------------------------------- */

static const char *const state_names[] = { "missing", "present", "unknown" };

/* What a side says of a kind; what it does not speak of is unknown. */
static int32_t state_of(const socprev_presence *presence, const char *territory, int32_t kind,
                        int64_t *count, bool *counted)
{
    int32_t at = find_territory(presence, territory), state = SOCPREV_PRESENCE_UNKNOWN;
    *counted = false;
    if (at < 0)
        return state;
    socprev_presence_state(presence, at, kind, &state);
    *counted = socprev_coverage_count(socprev_presence_coverage(presence), at, kind, count) ==
               SOCPREV_OK;
    return state;
}

static const char *state_word(const cli *c, int32_t state)
{
    static const char *const words[][2] = { { "no", "ne" }, { "yes", "ano" }, { "?", "?" } };
    return say(c, words[state][0], words[state][1]);
}

static void sheet_side(sheet *s, size_t at, int32_t state, bool counted, int64_t count)
{
    text t = { 0 };
    if (counted && state == SOCPREV_PRESENCE_PRESENT)
        add_int(&t, count);
    else
        add(&t, state_word(s->c, state));
    sheet_text(s, at, text_of(&t));
    text_clear(&t);
}

static bool is_on_both(const both *b, const char *territory)
{
    return find_territory(b->presence[0], territory) >= 0 &&
           find_territory(b->presence[1], territory) >= 0;
}

/* Territories of one side alone: there is nothing to compare. */
static void put_alone(const both *b)
{
    for (int side = 0; side < 2; side++) {
        text t = { 0 };
        const char *territory = NULL;
        for (int32_t i = 0; (territory = territory_at(b, i)) != NULL; i++) {
            if (find_territory(b->presence[1 - side], territory) >= 0)
                continue;
            add(&t, t.size > 0       ? ", "
                    : side == 0 ? say(b->c, "Stated only before: ", "Uvedeno jen před: ")
                                : say(b->c, "Stated only after: ", "Uvedeno jen po: "));
            add(&t, label_of(b->c, SOCPREV_LIST_TERRITORY, territory));
        }
        add(&t, ".");
        if (t.size > 1)
            put_text(b->c, &t);
        text_clear(&t);
    }
}

static int put_changes(const both *b)
{
    static const column columns[] = {
        { "territory", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "territory_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "territory", "území" } },
        { "kind", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "kind_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "kind of service",
                                                              "druh služby" } },
        { "before", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "before", "před" } },
        { "after", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "after", "po" } },
        { "services_before", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "", "" } },
        { "services_after", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "", "" } },
        { "change", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "change", "změna" } },
    };
    cli *c = b->c;
    sheet s;
    int64_t shown = 0;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    const char *territory = NULL;
    for (int32_t t = 0; (territory = territory_at(b, t)) != NULL; t++)
        for (int32_t k = 0; k < socprev_presence_kind_count(b->presence[1]); k++) {
            int64_t count[2] = { 0, 0 };
            bool known[2];
            int32_t state[2];
            const char *kind = socprev_presence_kind(b->presence[1], k);
            for (int i = 0; i < 2; i++)
                state[i] = state_of(b->presence[i], territory, k, &count[i], &known[i]);
            bool same = state[0] == state[1] && known[0] == known[1] &&
                        (!known[0] || count[0] == count[1]);
            if (wants_text(c) && (same || !is_on_both(b, territory)))
                continue;
            shown++;
            sheet_row(&s);
            sheet_text(&s, 0, territory);
            sheet_text(&s, 1, label_of(c, SOCPREV_LIST_TERRITORY, territory));
            sheet_text(&s, 2, kind);
            sheet_text(&s, 3, label_of(c, SOCPREV_LIST_SERVICE_KIND, kind));
            for (size_t i = 0; i < 2; i++) {
                if (wants_text(c))
                    sheet_side(&s, 4 + i, state[i], known[i], count[i]);
                else
                    sheet_text(&s, 4 + i, state_names[state[i]]);
                if (known[i])
                    sheet_int(&s, 6 + i, count[i]);
            }
            if (known[0] && known[1])
                sheet_int(&s, 8, count[1] - count[0]);
        }
    put_subheading(c, say(c, "Kinds of services that differ", "Druhy služeb, které se liší"));
    int code = shown == 0 && wants_text(c) ? sheet_drop(&s) : sheet_end(&s, "changes");
    put_paragraph(c, shown == 0 ? say(c, "There is no difference.", "Rozdíl není žádný.")
                                : say(c, "A number: services. ?: the records do not tell.",
                                      "Číslo: počet služeb. ?: záznamy to neříkají."));
    put_alone(b);
    return code;
}

/* ---- awards ---------------------------------------------------------------------------- */

/* Amounts of awards by a code of one of the two code lists. */
typedef struct {
    int64_t n[2], amount[2];
    bool open[2]; /* some amount is not exact, or the sum does not fit */
} awarded;

/* The code of an award: its own, else that of its service, else the one of its project. */
static const char *award_code(const socprev_portfolio *p, int64_t award, const char *field)
{
    const char *code = NULL, *id = NULL;
    if (socprev_record_text(p, SOCPREV_AWARD, award, field, &code) == SOCPREV_OK)
        return code;
    if (socprev_record_text(p, SOCPREV_AWARD, award, "service", &id) == SOCPREV_OK) {
        int64_t service = socprev_record_find(p, SOCPREV_SERVICE, id, SOCPREV_NUL);
        if (service >= 0 &&
            socprev_record_text(p, SOCPREV_SERVICE, service, field, &code) == SOCPREV_OK)
            return code;
    }
    if (strcmp(field, "territory") != 0 ||
        socprev_record_text(p, SOCPREV_AWARD, award, "project", &id) != SOCPREV_OK)
        return NULL;
    int64_t project = socprev_record_find(p, SOCPREV_PROJECT, id, SOCPREV_NUL);
    return project >= 0 && socprev_record_list_count(p, SOCPREV_PROJECT, project,
                                                     "territories") == 1
               ? socprev_record_list_at(p, SOCPREV_PROJECT, project, "territories", 0)
               : NULL;
}

static void add_awards(const socprev_portfolio *p, int side, const char *field, int32_t list,
                       awarded *all)
{
    for (int64_t i = 0; i < socprev_record_count(p, SOCPREV_AWARD); i++) {
        int32_t row = socprev_codelist_size(list), qualifier = SOCPREV_EXACT; /* not stated */
        int64_t price = 0;
        const char *code = award_code(p, i, field);
        if (code != NULL)
            socprev_codelist_find(list, code, SOCPREV_NUL, &row, NULL);
        bool known = socprev_record_amount(p, SOCPREV_AWARD, i, "price", &qualifier, &price,
                                           NULL) == SOCPREV_OK &&
                     qualifier == SOCPREV_EXACT;
        all[row].n[side]++;
        if (!known || socprev_int64_add(all[row].amount[side], price, &all[row].amount[side]) !=
                          SOCPREV_OK)
            all[row].open[side] = true;
    }
}

static void sheet_awarded(sheet *s, const char *axis, int32_t list, int32_t row,
                          const awarded *of)
{
    const cli *c = s->c;
    bool stated = row < socprev_codelist_size(list);
    const char *code = stated ? socprev_codelist_code(list, row) : NULL;
    sheet_row(s);
    sheet_text(s, 0, axis);
    if (stated)
        sheet_text(s, 1, code);
    sheet_text(s, 2, stated ? label_of(c, list, code) : say(c, "not stated", "neuvedeno"));
    for (size_t i = 0; i < 2; i++) {
        sheet_int(s, 3 + 2 * i, of->n[i]);
        if (!of->open[i])
            sheet_int(s, 4 + 2 * i, of->amount[i]);
    }
    int64_t change = 0;
    if (!of->open[0] && !of->open[1] &&
        socprev_int64_subtract(of->amount[1], of->amount[0], &change) == SOCPREV_OK)
        sheet_int(s, 7, change);
}

static int put_awards_by(const both *b, sheet *s, const char *field, int32_t list)
{
    int32_t n = socprev_codelist_size(list) + 1;
    awarded *all = calloc((size_t)n, sizeof *all);
    if (all == NULL)
        return fail(b->c, NULL, SOCPREV_E_NOMEM, NULL);
    add_awards(b->before.items[0], 0, field, list, all);
    for (size_t i = 0; i < b->after->n; i++)
        add_awards(b->after->items[i], 1, field, list, all);
    for (int32_t row = 0; row < n; row++)
        if (all[row].n[0] + all[row].n[1] > 0)
            sheet_awarded(s, field, list, row, &all[row]);
    free(all);
    return EXIT_DONE;
}

static bool has_awards(const both *b)
{
    int64_t n = socprev_record_count(b->before.items[0], SOCPREV_AWARD);
    for (size_t i = 0; i < b->after->n; i++)
        n += socprev_record_count(b->after->items[i], SOCPREV_AWARD);
    return n > 0;
}

/* People read a table for each axis, programs one for both. */
static int put_awards(const both *b)
{
    static const column columns[] = {
        { "axis", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "code", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "awards of", "částky pro" } },
        { "awards_before", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "before", "před" } },
        { "amount_before", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "CZK before", "Kč před" } },
        { "awards_after", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "after", "po" } },
        { "amount_after", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "CZK after", "Kč po" } },
        { "change", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "change in CZK", "změna v Kč" } },
    };
    static const struct {
        const char *field;
        int32_t list;
        const char *heading[2];
    } axes[] = {
        { "kind", SOCPREV_LIST_SERVICE_KIND,
          { "Awards by kind of service", "Přiznané částky podle druhu služby" } },
        { "territory", SOCPREV_LIST_TERRITORY,
          { "Awards by territory", "Přiznané částky podle území" } },
    };
    enum { AXES = sizeof axes / sizeof axes[0], COLUMNS = sizeof columns / sizeof columns[0] };
    sheet s;
    int code = EXIT_DONE;
    if (wants_text(b->c) && !has_awards(b))
        return EXIT_DONE;
    for (size_t i = 0; i < AXES && code == EXIT_DONE; i++) {
        if (i == 0 || wants_text(b->c))
            sheet_begin(&s, b->c, columns, COLUMNS);
        put_subheading(b->c, say(b->c, axes[i].heading[0], axes[i].heading[1]));
        code = put_awards_by(b, &s, axes[i].field, axes[i].list);
        if (i + 1 == AXES || wants_text(b->c)) {
            int ended = sheet_end(&s, "awards");
            code = code == EXIT_DONE ? ended : code;
        }
    }
    return code;
}

/* ---- counts ----------------------------------------------------------------------------- */

/* A count as it is stated: "12", "> 40", "40–50". */
static void add_count(text *t, const socprev_table *counts, int64_t row)
{
    static const struct {
        const char *qualifier, *sign;
    } signs[] = { { "at_least", "≥ " }, { "more_than", "> " }, { "at_most", "≤ " },
                  { "less_than", "< " }, { "about", "≈ " } };
    text q = { 0 };
    const char *qualifier = cell_text(counts, "qualifier", row, &q);
    for (size_t i = 0; qualifier != NULL && i < sizeof signs / sizeof signs[0]; i++)
        if (strcmp(qualifier, signs[i].qualifier) == 0)
            add(t, signs[i].sign);
    add_int(t, cell_int(counts, "value", row));
    if (qualifier != NULL && strcmp(qualifier, "between") == 0) {
        add(t, "–");
        add_int(t, cell_int(counts, "high", row));
    }
    text_clear(&q);
}

/* Rows of a group on one side; the side before has the first portfolio. */
typedef struct {
    int64_t *rows;
    size_t n;
    int64_t sum;
    bool exact; /* they add up to `sum` */
} side;

typedef struct {
    const both *b;
    const socprev_table *counts;
    int64_t n_before; /* rows of the side before stand first */
    sheet *s;
} listing;

static int side_of(const listing *l, int64_t group, bool after, side *out)
{
    int64_t n = socprev_table_row_count(l->counts);
    *out = (side){ .rows = calloc((size_t)n + 1, sizeof *out->rows) };
    if (out->rows == NULL)
        return fail(l->b->c, NULL, SOCPREV_E_NOMEM, NULL);
    for (int64_t row = after ? l->n_before : 0; row < (after ? n : l->n_before); row++)
        if (cell_int(l->counts, "group", row) == group)
            out->rows[out->n++] = row;
    out->exact = out->n > 0 && socprev_counts_add(l->counts, out->rows, out->n, &out->sum,
                                                  NULL) == SOCPREV_OK;
    return EXIT_DONE;
}

static void add_side(text *t, const listing *l, const side *of)
{
    if (of->exact) {
        add_int(t, of->sum);
        return;
    }
    for (size_t i = 0; i < of->n; i++) {
        add(t, i == 0 ? "" : "; ");
        add_count(t, l->counts, of->rows[i]);
    }
}

/* Why two sides are not compared, or what holds when there are only bounds. */
static void add_reason(text *t, const listing *l, const side *x, const side *y)
{
    const cli *c = l->b->c;
    int32_t order = 0;
    socprev_error *err = NULL;
    if (x->n == 0 || y->n == 0) {
        add(t, x->n == 0 ? say(c, "counted like this only after", "takto se počítá jen po")
                         : say(c, "counted like this only before", "takto se počítá jen před"));
    } else if (x->n > 1 || y->n > 1) {
        const side *more = x->exact ? y : x;
        int64_t sum = 0;
        socprev_counts_add(l->counts, more->rows, more->n, &sum, &err);
        add(t, socprev_error_number(err) == 5114
                   ? say(c, "persons may be the same: not added up",
                         "osoby mohou být tytéž: nesčítá se")
                   : say(c, "not all are exact: not added up", "ne vše je přesné: nesčítá se"));
    } else if (socprev_counts_compare(l->counts, x->rows[0], y->rows[0], &order, &err) ==
               SOCPREV_OK) {
        add(t, order < 0   ? say(c, "surely more after", "po je určitě více")
               : order > 0 ? say(c, "surely less after", "po je určitě méně")
                           : say(c, "the same", "stejně"));
    } else {
        add(t, say(c, "cannot be told: only bounds are stated",
                   "nelze říct: jsou uvedeny jen meze"));
    }
    socprev_error_free(err);
}

static const struct {
    const char *count, *word[2];
} counted[] = {
    { "services_stated", { "services by the source", "služby podle zdroje" } },
    { "services_listed", { "services on record", "služby v záznamech" } },
    { "providers", { "providers", "poskytovatelé" } },
    { "kinds", { "kinds of services", "druhy služeb" } },
    { "existing_services", { "existing services", "stávající služby" } },
    { "new_services", { "new services", "nové služby" } },
    { "indicator", { "indicator", "indikátor" } },
};

/* What is counted, with the rule when there is one. */
static void add_what(text *t, const listing *l, int64_t row)
{
    static const char *const parts[] = { "name", "unit", "definition", "scope" };
    text of = { 0 };
    const char *count = cell_text(l->counts, "count", row, &of);
    for (size_t i = 0; count != NULL && i < sizeof counted / sizeof counted[0]; i++)
        if (strcmp(counted[i].count, count) == 0)
            add(t, say(l->b->c, counted[i].word[0], counted[i].word[1]));
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        const char *part = cell_text(l->counts, parts[i], row, &of);
        if (part == NULL || (i == 1 && cell_int(l->counts, "group", row) > 0 &&
                             strcmp(cell_text(l->counts, "count", row, &of), "indicator") != 0))
            continue;
        add(t, i == 0 ? ": " : ", ");
        add(t, cell_text(l->counts, parts[i], row, &of));
    }
    text_clear(&of);
}

static void put_codes_of(const listing *l, int64_t row)
{
    static const char *const codes[] = { "count", "unit", "definition", "scope" };
    text t = { 0 };
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        const char *code = cell_text(l->counts, codes[i], row, &t);
        if (code != NULL)
            sheet_text(l->s, 1 + i, code);
    }
    text_clear(&t);
}

static void put_group(const listing *l, int64_t first, const side *x, const side *y)
{
    text what = { 0 }, before = { 0 }, after = { 0 }, why = { 0 };
    sheet *s = l->s;
    add_what(&what, l, first);
    add_side(&before, l, x);
    add_side(&after, l, y);
    sheet_row(s);
    sheet_text(s, 0, text_of(&what));
    put_codes_of(l, first);
    if (x->n > 0)
        sheet_text(s, 5, text_of(&before));
    if (y->n > 0)
        sheet_text(s, 6, text_of(&after));
    if (x->exact && y->exact)
        sheet_int(s, 7, y->sum - x->sum);
    else
        add_reason(&why, l, x, y);
    if (why.size > 0)
        sheet_text(s, 8, text_of(&why));
    text_clear(&why);
    text_clear(&after);
    text_clear(&before);
    text_clear(&what);
}

/* A count of which it is not stated how it is counted. */
static void put_undefined(const listing *l, int64_t row)
{
    const cli *c = l->b->c;
    text what = { 0 }, value = { 0 };
    add_what(&what, l, row);
    add_count(&value, l->counts, row);
    sheet_row(l->s);
    sheet_text(l->s, 0, text_of(&what));
    put_codes_of(l, row);
    sheet_text(l->s, row < l->n_before ? 5 : 6, text_of(&value));
    sheet_text(l->s, 8, say(c, "not stated how it is counted", "není uvedeno, jak se počítá"));
    text_clear(&value);
    text_clear(&what);
}

static int put_listing(const listing *l)
{
    int64_t n = socprev_table_row_count(l->counts), last = 0;
    int code = EXIT_DONE;
    for (int64_t row = 0; row < n && code == EXIT_DONE; row++) {
        int64_t group = cell_int(l->counts, "group", row);
        side x = { 0 }, y = { 0 };
        if (group == 0)
            put_undefined(l, row);
        if (group <= last)
            continue; /* it was there */
        last = group;
        code = side_of(l, group, false, &x);
        if (code == EXIT_DONE)
            code = side_of(l, group, true, &y);
        if (code == EXIT_DONE)
            put_group(l, row, &x, &y);
        free(x.rows);
        free(y.rows);
    }
    return code;
}

static int put_counts(const both *b)
{
    static const column columns[] = {
        { "what", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "count", "počet" } },
        { "count", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "unit", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "definition", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "scope", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "before", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "before", "před" } },
        { "after", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "after", "po" } },
        { "change", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "change", "změna" } },
        { "note", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "note", "poznámka" } },
    };
    size_t n = b->after->n + 1;
    const socprev_portfolio **all = calloc(n, sizeof *all);
    socprev_table *counts = NULL, *before = NULL;
    socprev_error *err = NULL;
    sheet s;
    if (all == NULL)
        return fail(b->c, NULL, SOCPREV_E_NOMEM, NULL);
    all[0] = b->before.items[0];
    for (size_t i = 1; i < n; i++)
        all[i] = b->after->items[i - 1];
    socprev_status st = socprev_counts_table(all, 1, NULL, &before, &err);
    if (st == SOCPREV_OK)
        st = socprev_counts_table(all, n, NULL, &counts, &err);
    free(all);
    if (st != SOCPREV_OK) {
        socprev_table_free(before);
        return fail(b->c, NULL, st, err);
    }
    put_subheading(b->c, say(b->c, "Counts: only those of one definition are compared",
                             "Počty: porovnávají se jen počty s touž definicí"));
    sheet_begin(&s, b->c, columns, sizeof columns / sizeof columns[0]);
    listing l = { b, counts, socprev_table_row_count(before), &s };
    int code = put_listing(&l);
    int ended = sheet_end(&s, "counts");
    socprev_table_free(counts);
    socprev_table_free(before);
    return code == EXIT_DONE ? ended : code;
}

int compare_coverage(cli *c, const portfolios *p)
{
    both b;
    int code = both_open(c, p, &b);
    if (code == EXIT_DONE) {
        put_sides(&b);
        code = put_changes(&b);
    }
    if (code == EXIT_DONE)
        code = put_awards(&b);
    if (code == EXIT_DONE)
        code = put_counts(&b);
    both_close(&b);
    return code;
}
