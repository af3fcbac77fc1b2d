/* show: the account of a portfolio, its records of a kind, or one record. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* ---- the account --------------------------------------------------------------- */

enum { FILE_NAME, RECORD, KEY, LABEL, TEXT, BASIS, QUALIFIER, NUMERATOR, DENOMINATOR, STATEMENT };

static const column statement_columns[STATEMENT] = {
    { "file", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "file", "soubor" } },
    { "record", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "record", "záznam" } },
    { "key", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "key", "klíč" } },
    { "label", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "statement", "údaj" } },
    { "text", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "value", "hodnota" } },
    { "basis", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "derived from", "odvozeno z" } },
    { "qualifier", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "qualifier", "upřesnění" } },
    { "numerator", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "numerator", "čitatel" } },
    { "denominator", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "denominator", "jmenovatel" } },
};

static void sheet_statement(sheet *s, const char *path, const socprev_account *account, int64_t i)
{
    const socprev_quantity *quantity = socprev_account_quantity(account, i);
    int64_t numerator = 0, denominator = 1;
    sheet_row(s);
    sheet_text(s, FILE_NAME, path);
    sheet_text(s, RECORD, socprev_account_record(account, i));
    sheet_text(s, KEY, socprev_account_key(account, i));
    sheet_text(s, LABEL, socprev_account_label(account, i, s->c->language));
    sheet_text(s, TEXT, socprev_account_text(account, i, s->c->language));
    if (socprev_account_basis(account, i, s->c->language)[0] != '\0')
        sheet_text(s, BASIS, socprev_account_basis(account, i, s->c->language));
    if (quantity != NULL &&
        socprev_quantity_value(quantity, &numerator, &denominator) == SOCPREV_OK) {
        sheet_text(s, QUALIFIER, socprev_qualifier_name(socprev_quantity_qualifier(quantity)));
        sheet_int(s, NUMERATOR, numerator);
        sheet_int(s, DENOMINATOR, denominator);
    }
}

/* "Podpora sociálních služeb, CZ.1.04/3.1.00/05.00069" */
static void put_project_heading(cli *c, const socprev_portfolio *portfolio, const char *record)
{
    const char *id = strchr(record, '/'), *name = NULL, *number = NULL;
    text t = { 0 };
    int64_t project =
        id == NULL ? -1 : socprev_record_find(portfolio, SOCPREV_PROJECT, id + 1, SOCPREV_NUL);
    if (project < 0)
        return;
    put_gap(c);
    socprev_record_text(portfolio, SOCPREV_PROJECT, project, "name", &name);
    add(&t, say(c, "Project ", "Projekt "));
    add(&t, name == NULL ? id + 1 : name);
    if (socprev_record_text(portfolio, SOCPREV_PROJECT, project, "number", &number) == SOCPREV_OK) {
        add(&t, ", ");
        add(&t, number);
    }
    put_text(c, &t);
}

/* "  cost per person    more than 22 222 CZK (more than 200 000 000 CZK / 9 000)" */
static void put_statement(cli *c, const socprev_account *account, int64_t i, int64_t left)
{
    const char *basis = socprev_account_basis(account, i, c->language);
    text t = { 0 };
    add(&t, socprev_account_text(account, i, c->language));
    if (basis[0] != '\0') {
        add(&t, " (");
        add(&t, basis);
        add(&t, ")");
    }
    put_entry(c, socprev_account_label(account, i, c->language), left, text_of(&t));
    text_clear(&t);
}

static void put_account(cli *c, const socprev_portfolio *portfolio, const socprev_account *account)
{
    const char *last = "";
    int64_t left = 0, n = socprev_account_count(account);
    for (int64_t i = 0; i < n; i++) {
        int64_t width = 4 + socprev_text_width(socprev_account_label(account, i, c->language),
                                               SOCPREV_NUL);
        left = width > left ? width : left;
    }
    put_subheading(c, portfolio_name(portfolio));
    for (int64_t i = 0; i < n; i++) {
        if (strcmp(last, socprev_account_record(account, i)) != 0)
            put_project_heading(c, portfolio, socprev_account_record(account, i));
        last = socprev_account_record(account, i);
        put_statement(c, account, i, left);
    }
}

static int put_all_statements(cli *c, const portfolios *p, socprev_account *const *accounts)
{
    sheet s;
    sheet_begin(&s, c, statement_columns, STATEMENT);
    for (size_t k = 0; k < p->n; k++)
        for (int64_t i = 0; i < socprev_account_count(accounts[k]); i++)
            sheet_statement(&s, p->paths[k], accounts[k], i);
    return sheet_end(&s, "statements");
}

int put_accounts(cli *c, const portfolios *p)
{
    socprev_account **accounts = calloc(p->n, sizeof(socprev_account *));
    socprev_error *err = NULL;
    int code = accounts == NULL ? fail(c, NULL, SOCPREV_E_NOMEM, NULL) : EXIT_DONE;
    for (size_t i = 0; i < p->n && code == EXIT_DONE; i++) {
        socprev_status st = socprev_account_new(p->items[i], NULL, &accounts[i], &err);
        if (st != SOCPREV_OK)
            code = fail(c, p->paths[i], st, err);
        else if (wants_text(c))
            put_account(c, p->items[i], accounts[i]);
    }
    if (code == EXIT_DONE && !wants_text(c))
        code = put_all_statements(c, p, accounts);
    for (size_t i = 0; accounts != NULL && i < p->n; i++)
        socprev_account_free(accounts[i]);
    free(accounts);
    return code;
}

/* ---- fields as columns ----------------------------------------------------------- */

/* A field takes up to three columns: its value, its qualifier, its upper end. */
typedef struct {
    const socprev_portfolio *portfolio;
    int32_t kind;
    column *columns;  /* [1 + 3 * fields]: id, then fields */
    char (*names)[64]; /* of the qualifiers and upper ends */
    size_t n;
} listing;

static bool is_used(const listing *l, const char *field)
{
    for (int64_t i = 0; i < socprev_record_count(l->portfolio, l->kind); i++)
        if (socprev_record_has(l->portfolio, l->kind, i, field))
            return true;
    return false;
}

static int32_t column_type(int32_t field_type)
{
    switch ((enum socprev_field_type)field_type) {
    case SOCPREV_FIELD_INTEGER:
    case SOCPREV_FIELD_AMOUNT:
        return SOCPREV_COLUMN_INT64;
    case SOCPREV_FIELD_BOOLEAN:
        return SOCPREV_COLUMN_BOOL;
    case SOCPREV_FIELD_DATE:
        return SOCPREV_COLUMN_DATE;
    case SOCPREV_FIELD_TEXT:
    case SOCPREV_FIELD_RATIO:
    case SOCPREV_FIELD_CODE:
    case SOCPREV_FIELD_REFERENCE:
    case SOCPREV_FIELD_TEXTS:
    case SOCPREV_FIELD_CODES:
    case SOCPREV_FIELD_REFERENCES:
        break;
    }
    return SOCPREV_COLUMN_TEXT;
}

static void add_column(listing *l, const char *name, int32_t type, int32_t decimals,
                       const char *title)
{
    l->columns[l->n++] = (column){ name, type, decimals, FOR_ALL, { title, title } };
}

static const char *suffixed(listing *l, const char *name, const char *suffix)
{
    char *out = l->names[l->n];
    size_t size = strlen(name), rest = strlen(suffix);
    if (size + rest >= sizeof l->names[0])
        return name;
    memcpy(out, name, size);
    memcpy(out + size, suffix, rest + 1);
    return out;
}

/* People see the fields that some record has; programs always the same columns. */
static void plan_columns(const cli *c, listing *l)
{
    add_column(l, "id", SOCPREV_COLUMN_TEXT, 0, word_of(c, "id"));
    for (int32_t f = 0; f < socprev_field_count(l->kind); f++) {
        const char *name = socprev_field_name(l->kind, f);
        int32_t type = socprev_field_type(l->kind, f);
        if (wants_text(c)) {
            if (is_used(l, name))
                add_column(l, name, SOCPREV_COLUMN_TEXT, 0, word_of(c, name));
            continue;
        }
        int32_t decimals = type == SOCPREV_FIELD_AMOUNT ? socprev_field_scale(l->kind, f) : 0;
        add_column(l, name, column_type(type), decimals, name);
        if (type == SOCPREV_FIELD_AMOUNT) {
            add_column(l, suffixed(l, name, "_qualifier"), SOCPREV_COLUMN_TEXT, 0, name);
            add_column(l, suffixed(l, name, "_high"), SOCPREV_COLUMN_INT64, decimals, name);
        }
    }
}

static void sheet_shown(sheet *s, size_t at, const listing *l, int64_t index, const char *field)
{
    socprev_buffer *shown = NULL;
    if (s->status != SOCPREV_OK || !socprev_record_has(l->portfolio, l->kind, index, field))
        return;
    s->status = socprev_record_format(l->portfolio, l->kind, index, field, s->c->language, &shown,
                                      &s->err);
    if (s->status == SOCPREV_OK)
        sheet_text(s, at, socprev_buffer_data(shown));
    socprev_buffer_free(shown);
}

static void sheet_amount(sheet *s, size_t at, const listing *l, int64_t index, const char *field)
{
    int32_t qualifier = 0;
    int64_t value = 0, high = 0;
    if (socprev_record_amount(l->portfolio, l->kind, index, field, &qualifier, &value, &high) !=
        SOCPREV_OK)
        return;
    sheet_int(s, at, value);
    sheet_text(s, at + 1, socprev_qualifier_name(qualifier));
    if (qualifier == SOCPREV_BETWEEN)
        sheet_int(s, at + 2, high);
}

static void sheet_list(sheet *s, size_t at, const listing *l, int64_t index, const char *field)
{
    text t = { 0 };
    int64_t n = socprev_record_list_count(l->portfolio, l->kind, index, field);
    for (int64_t i = 0; i < n; i++) {
        if (i > 0)
            add(&t, "|");
        add(&t, socprev_record_list_at(l->portfolio, l->kind, index, field, i));
    }
    if (n > 0)
        sheet_text(s, at, text_of(&t));
    text_clear(&t);
}

static void sheet_ratio(sheet *s, size_t at, const listing *l, int64_t index, const char *field)
{
    text t = { 0 };
    int64_t numerator = 0, denominator = 1;
    if (socprev_record_ratio(l->portfolio, l->kind, index, field, &numerator, &denominator) !=
        SOCPREV_OK)
        return;
    add_digits(&t, numerator);
    add(&t, "/");
    add_digits(&t, denominator);
    sheet_text(s, at, text_of(&t));
    text_clear(&t);
}

/* The value as it is, for programs. */
static void sheet_value(sheet *s, size_t at, const listing *l, int64_t index, const char *field)
{
    int32_t position = socprev_field_find(l->kind, field, SOCPREV_NUL);
    const char *shown = NULL;
    int64_t whole = 0;
    socprev_date date = SOCPREV_DATE_NONE;
    switch ((enum socprev_field_type)socprev_field_type(l->kind, position)) {
    case SOCPREV_FIELD_TEXT:
    case SOCPREV_FIELD_CODE:
    case SOCPREV_FIELD_REFERENCE:
        socprev_record_text(l->portfolio, l->kind, index, field, &shown);
        sheet_text(s, at, shown);
        break;
    case SOCPREV_FIELD_INTEGER:
        if (socprev_record_integer(l->portfolio, l->kind, index, field, &whole) == SOCPREV_OK)
            sheet_int(s, at, whole);
        break;
    case SOCPREV_FIELD_BOOLEAN:
        if (socprev_record_integer(l->portfolio, l->kind, index, field, &whole) == SOCPREV_OK)
            sheet_bool(s, at, whole != 0);
        break;
    case SOCPREV_FIELD_AMOUNT:
        sheet_amount(s, at, l, index, field);
        break;
    case SOCPREV_FIELD_RATIO:
        sheet_ratio(s, at, l, index, field);
        break;
    case SOCPREV_FIELD_DATE:
        if (socprev_record_date(l->portfolio, l->kind, index, field, &date) == SOCPREV_OK)
            sheet_date(s, at, date);
        break;
    case SOCPREV_FIELD_TEXTS:
    case SOCPREV_FIELD_CODES:
    case SOCPREV_FIELD_REFERENCES:
        sheet_list(s, at, l, index, field);
        break;
    }
}

static int put_records(cli *c, const socprev_portfolio *portfolio, int32_t kind)
{
    size_t room = 1 + 3 * (size_t)socprev_field_count(kind);
    listing l = { .portfolio = portfolio,
                  .kind = kind,
                  .columns = calloc(room, sizeof(column)),
                  .names = calloc(room, sizeof *l.names) };
    int code = EXIT_INTERNAL;
    if (l.columns == NULL || l.names == NULL) {
        code = fail(c, NULL, SOCPREV_E_NOMEM, NULL);
    } else {
        sheet s;
        plan_columns(c, &l);
        sheet_begin(&s, c, l.columns, l.n);
        for (int64_t i = 0; i < socprev_record_count(portfolio, kind); i++) {
            sheet_row(&s);
            sheet_text(&s, 0, socprev_record_id(portfolio, kind, i));
            for (size_t k = 1; k < l.n; k++) {
                const char *field = l.columns[k].name;
                if (wants_text(c))
                    sheet_shown(&s, k, &l, i, field);
                else if (socprev_field_find(kind, field, SOCPREV_NUL) >= 0)
                    sheet_value(&s, k, &l, i, field);
            }
        }
        code = sheet_end(&s, "records");
    }
    free(l.names);
    free(l.columns);
    return code;
}

/* ---- one record ------------------------------------------------------------------- */

static int put_record(cli *c, const socprev_portfolio *portfolio, int32_t kind, int64_t index)
{
    static const column columns[] = {
        { "field", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "field", "pole" } },
        { "title", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "field", "pole" } },
        { "value", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "value", "hodnota" } },
        { "help", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "what it is", "" } },
    };
    /* Explanations of fields are in English; the Czech names explain themselves. */
    size_t n = wants_text(c) && c->language == SOCPREV_LANG_CS ? 3 : 4;
    listing l = { .portfolio = portfolio, .kind = kind };
    sheet s;
    sheet_begin(&s, c, columns, n);
    for (int32_t f = 0; f < socprev_field_count(kind); f++) {
        const char *field = socprev_field_name(kind, f);
        if (!socprev_record_has(portfolio, kind, index, field))
            continue;
        sheet_row(&s);
        sheet_text(&s, 0, field);
        sheet_text(&s, 1, word_of(c, field));
        sheet_shown(&s, 2, &l, index, field);
        if (n > 3)
            sheet_text(&s, 3, socprev_field_help(kind, f));
    }
    return sheet_end(&s, "records");
}

/* ---- the verb ---------------------------------------------------------------------- */

static const char *kind_name(size_t kind)
{
    return socprev_kind_name((int32_t)kind);
}

/* The kind of a name, singular or plural; -1 when there is none. */
static int32_t find_kind(const char *name, size_t length)
{
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++) {
        const char *const names[] = { socprev_kind_name(kind), socprev_kind_plural(kind) };
        for (size_t i = 0; i < 2; i++)
            if (strlen(names[i]) == length && memcmp(names[i], name, length) == 0)
                return kind;
    }
    return -1;
}

static int show_records(cli *c, const socprev_portfolio *portfolio, const char *what)
{
    size_t length = strcspn(what, "/");
    int32_t kind = find_kind(what, length);
    if (kind < 0)
        return fail_unknown(c, EXIT_NO_INPUT, NULL, what,
                            say(c, "there is no such kind of record", "takový druh záznamů není"),
                            nearest(what, kind_name, (size_t)socprev_kind_count()));
    if (what[length] == '\0' && kind != SOCPREV_PORTFOLIO) {
        if (wants_text(c) && socprev_record_count(portfolio, kind) == 0) {
            put_paragraph(c, say(c, "The portfolio has no such records.",
                                 "Takové záznamy portfolio nemá."));
            return EXIT_DONE;
        }
        return put_records(c, portfolio, kind);
    }
    int64_t index = what[length] == '\0' ? 0 : socprev_record_find(portfolio, kind,
                                                                   what + length + 1, SOCPREV_NUL);
    if (index < 0)
        return fail_unknown(c, EXIT_NO_INPUT, NULL, what,
                            say(c, "there is no such record", "takový záznam není"), NULL);
    return put_record(c, portfolio, kind, index);
}

int verb_show(cli *c)
{
    portfolios p;
    if (c->n_words < 1 || c->n_words > 2)
        return fail_usage(c, "show needs a portfolio and, if wanted, a kind of record",
                          "show potřebuje portfolio a případně druh záznamu");
    int code = read_portfolios(c, c->words, 1, &p);
    if (code == EXIT_DONE)
        code = c->n_words == 1 ? put_accounts(c, &p) : show_records(c, p.items[0], c->words[1]);
    portfolios_clear(&p);
    return code;
}
