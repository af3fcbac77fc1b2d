/* What is known of projects, services and the other codes of contacts. */
#include "io/contacts_internal.h"

void socprev__known_clear(const struct socprev_memory *memory, socprev__known *known)
{
    for (size_t i = 0; i < known->n; i++)
        socprev__text_free(memory, known->text[i]);
    socprev__free(memory, known->text, known->capacity, sizeof *known->text);
    socprev__free(memory, known->row, known->row_capacity, sizeof *known->row);
    *known = (socprev__known){ 0 };
}

bool socprev__known_add_text(const struct socprev_memory *memory, socprev__known *known,
                             const char *text, size_t size)
{
    void *list = known->text;
    known->given = true;
    if (!socprev__reserve(memory, &list, &known->capacity, known->n + 1, sizeof *known->text))
        return false;
    known->text = list;
    known->text[known->n] = socprev__text_copy(memory, text, size);
    if (known->text[known->n] == NULL)
        return false;
    known->n++;
    return true;
}

bool socprev__known_add_row(const struct socprev_memory *memory, socprev__known *known,
                            int32_t row)
{
    void *list = known->row;
    known->given = true;
    if (!socprev__reserve(memory, &list, &known->row_capacity, known->n_rows + 1,
                          sizeof *known->row))
        return false;
    known->row = list;
    known->row[known->n_rows++] = row;
    return true;
}

static socprev_status add(const socprev_contact_options *options, int32_t dimension,
                          socprev__known *known, const char *text, size_t i, socprev_error **err)
{
    int32_t list = socprev__contact_list(dimension), row = -1;
    if (text == NULL || text[0] == '\0' || socprev_utf8_check(text, strlen(text)) >= 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACTS_KNOWN_TEXT, SP_ITEM("texts", i),
                             SP_INT(i));
    if (list < 0)
        return socprev__known_add_text(&options->memory, known, text, SOCPREV_NUL)
                   ? SOCPREV_OK
                   : socprev__fail_nomem(err);
    socprev_status st = socprev_codelist_find_text(list, text, SOCPREV_NUL, &row, NULL);
    if (st != SOCPREV_OK)
        return socprev__fail(err, st,
                             st == SOCPREV_E_DUPLICATE ? SP_CONTACTS_AMBIGUOUS : SP_CODE_UNKNOWN,
                             SP_ITEM("texts", i), SP_TEXT(text),
                             SP_TEXT(socprev_codelist_name(list)));
    return socprev__known_add_row(&options->memory, known, row) ? SOCPREV_OK
                                                                : socprev__fail_nomem(err);
}

socprev_status socprev_contact_options_set_known(socprev_contact_options *options,
                                                 int32_t dimension, const char *const *texts,
                                                 size_t stride, size_t n, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (dimension < 0 || dimension >= SOCPREV__CONTACT_DIMENSIONS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_NOT_BOUND, SP_FIELD("dimension"),
                             SP_INT(dimension), SP_INT(SOCPREV__CONTACT_DIMENSIONS - 1));
    socprev__known known = { .given = texts != NULL };
    socprev_status st = SOCPREV_OK;
    size_t step = stride == 0 ? sizeof *texts : stride;
    for (size_t i = 0; i < n && texts != NULL && st == SOCPREV_OK; i++) {
        const char *text;
        memcpy(&text, (const char *)texts + i * step, sizeof text);
        st = add(options, dimension, &known, text, i, err);
    }
    if (st == SOCPREV_OK) {
        socprev__known_clear(&options->memory, &options->known[dimension]);
        options->known[dimension] = known;
    } else {
        socprev__known_clear(&options->memory, &known);
    }
    return st;
}

/* ---- periods ------------------------------------------------------------------------ */

static bool is_period(socprev_date first, socprev_date last)
{
    int32_t from = INT32_MIN, to = INT32_MAX, unused;
    return (first == SOCPREV_DATE_NONE ||
            socprev_date_bounds(first, &from, &unused) == SOCPREV_OK) &&
           (last == SOCPREV_DATE_NONE || socprev_date_bounds(last, &unused, &to) == SOCPREV_OK) &&
           from <= to;
}

socprev_status socprev_contact_options_set_period(socprev_contact_options *options,
                                                  const char *service, size_t length,
                                                  socprev_date first, socprev_date last,
                                                  socprev_error **err)
{
    if (options == NULL || service == NULL)
        return socprev__fail_null(err, options == NULL ? "options" : "service");
    socprev__slice text = { service, socprev__length(service, length) };
    if (text.size == 0 || socprev_utf8_check(text.data, text.size) >= 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACTS_KNOWN_TEXT, SP_FIELD("service"),
                             SP_INT(0));
    if (!is_period(first, last))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACTS_NO_PERIOD, SP_FIELD("first"),
                             SP_SLICE(text.data, text.size));
    for (size_t i = 0; i < options->n_periods; i++)
        if (socprev__slice_is(text, options->period[i].service)) {
            options->period[i].first = first;
            options->period[i].last = last;
            return SOCPREV_OK;
        }
    void *list = options->period;
    if (!socprev__reserve(&options->memory, &list, &options->period_capacity,
                          options->n_periods + 1, sizeof *options->period))
        return socprev__fail_nomem(err);
    options->period = list;
    char *copy = socprev__text_copy(&options->memory, text.data, text.size);
    if (copy == NULL)
        return socprev__fail_nomem(err);
    options->period[options->n_periods++] = (socprev__service_period){ copy, first, last };
    return SOCPREV_OK;
}

/* ---- from a portfolio ---------------------------------------------------------------- */

typedef struct {
    socprev_contact_options *options;
    const socprev_portfolio *portfolio;
    socprev__known known[SOCPREV__CONTACT_DIMENSIONS];
    bool open_kinds, open_groups; /* lists that do not name all */
} taking;

static bool add_code(taking *t, int32_t dimension, const char *code)
{
    int32_t row = -1;
    return socprev_codelist_find(socprev__contact_list(dimension), code, SOCPREV_NUL, &row,
                                 NULL) != SOCPREV_OK ||
           socprev__known_add_row(&t->options->memory, &t->known[dimension], row);
}

static bool add_field(taking *t, int32_t dimension, int32_t kind, int64_t i, const char *field)
{
    const char *code = NULL;
    return socprev_record_text(t->portfolio, kind, i, field, &code) != SOCPREV_OK ||
           code == NULL || add_code(t, dimension, code);
}

static bool add_fields(taking *t, int32_t dimension, int32_t kind, int64_t i, const char *field)
{
    bool kept = true;
    int64_t n = socprev_record_list_count(t->portfolio, kind, i, field);
    for (int64_t k = 0; k < n && kept; k++)
        kept = add_code(t, dimension, socprev_record_list_at(t->portfolio, kind, i, field, k));
    return kept;
}

static bool add_id(taking *t, int32_t dimension, int32_t kind, int64_t i)
{
    return socprev__known_add_text(&t->options->memory, &t->known[dimension],
                                   socprev_record_id(t->portfolio, kind, i), SOCPREV_NUL);
}

static bool take_projects(taking *t)
{
    bool kept = true;
    for (int64_t i = 0; i < socprev_record_count(t->portfolio, SOCPREV_PROJECT) && kept; i++) {
        int64_t open = 0;
        (void)socprev_record_integer(t->portfolio, SOCPREV_PROJECT, i, "kinds_open", &open);
        t->open_kinds |= open != 0;
        kept = add_id(t, SOCPREV_BY_PROJECT, SOCPREV_PROJECT, i) &&
               add_fields(t, SOCPREV_BY_KIND, SOCPREV_PROJECT, i, "kinds") &&
               add_fields(t, SOCPREV_BY_TERRITORY, SOCPREV_PROJECT, i, "territories");
    }
    return kept;
}

static bool take_services(taking *t)
{
    bool kept = true;
    for (int64_t i = 0; i < socprev_record_count(t->portfolio, SOCPREV_SERVICE) && kept; i++)
        kept = add_id(t, SOCPREV_BY_SERVICE, SOCPREV_SERVICE, i) &&
               add_field(t, SOCPREV_BY_KIND, SOCPREV_SERVICE, i, "kind") &&
               add_field(t, SOCPREV_BY_TERRITORY, SOCPREV_SERVICE, i, "territory") &&
               add_fields(t, SOCPREV_BY_TARGET_GROUP, SOCPREV_SERVICE, i, "target_groups");
    for (int64_t i = 0; i < socprev_record_count(t->portfolio, SOCPREV_TARGET_GROUP) && kept;
         i++) {
        t->open_groups |= !socprev_record_has(t->portfolio, SOCPREV_TARGET_GROUP, i, "group");
        kept = add_field(t, SOCPREV_BY_TARGET_GROUP, SOCPREV_TARGET_GROUP, i, "group");
    }
    return kept;
}

/* Adds whatever lies in the territories so far, level by level. */
static bool take_parts(taking *t)
{
    socprev__known *known = &t->known[SOCPREV_BY_TERRITORY];
    int32_t rows = socprev_codelist_size(SOCPREV_LIST_TERRITORY);
    bool kept = true;
    for (size_t at = 0; at < known->n_rows && kept; at++) {
        const char *outer = socprev_codelist_code(SOCPREV_LIST_TERRITORY, known->row[at]);
        for (int32_t row = 0; row < rows && kept; row++) {
            const char *parent = socprev_codelist_parent(SOCPREV_LIST_TERRITORY, row);
            if (parent != NULL && strcmp(parent, outer) == 0)
                kept = socprev__known_add_row(&t->options->memory, known, row);
        }
    }
    return kept;
}

static socprev_date date_of(const socprev_portfolio *p, int32_t kind, int64_t i, const char *field)
{
    socprev_date date = SOCPREV_DATE_NONE;
    if (i >= 0)
        (void)socprev_record_date(p, kind, i, field, &date);
    return date;
}

/* The first of three dates that is stated. */
static socprev_date date_of_service(const socprev_portfolio *p, int64_t service, int64_t project,
                                    const char *field, const char *paying)
{
    socprev_date date = date_of(p, SOCPREV_SERVICE, service, field);
    if (date == SOCPREV_DATE_NONE)
        date = date_of(p, SOCPREV_PROJECT, project, paying);
    return date == SOCPREV_DATE_NONE ? date_of(p, SOCPREV_PROJECT, project, field) : date;
}

static socprev_status take_periods(taking *t, socprev_contact_options *into, socprev_error **err)
{
    const socprev_portfolio *p = t->portfolio;
    socprev_status st = SOCPREV_OK;
    for (int64_t i = 0; i < socprev_record_count(p, SOCPREV_SERVICE) && st == SOCPREV_OK; i++) {
        const char *id = NULL;
        (void)socprev_record_text(p, SOCPREV_SERVICE, i, "project", &id);
        int64_t project =
            id == NULL ? -1 : socprev_record_find(p, SOCPREV_PROJECT, id, SOCPREV_NUL);
        socprev_date first = date_of_service(p, i, project, "start", "services_start");
        socprev_date last = date_of_service(p, i, project, "end", "services_end");
        if (first != SOCPREV_DATE_NONE || last != SOCPREV_DATE_NONE)
            st = socprev_contact_options_set_period(into, socprev_record_id(p, SOCPREV_SERVICE, i),
                                                    SOCPREV_NUL, first, last, err);
    }
    return st;
}

/* Everything is collected beside the options and moved in at the end. */
static socprev_status move_in(taking *t, socprev_contact_options *beside, socprev_error **err)
{
    socprev_contact_options *options = t->options;
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < options->n_periods && st == SOCPREV_OK; i++) {
        const socprev__service_period *period = &options->period[i];
        if (socprev_record_find(t->portfolio, SOCPREV_SERVICE, period->service, SOCPREV_NUL) < 0)
            st = socprev_contact_options_set_period(beside, period->service, SOCPREV_NUL,
                                                    period->first, period->last, err);
    }
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < options->n_periods; i++)
        socprev__text_free(&options->memory, options->period[i].service);
    socprev__free(&options->memory, options->period, options->period_capacity,
                  sizeof *options->period);
    options->period = beside->period;
    options->n_periods = beside->n_periods;
    options->period_capacity = beside->period_capacity;
    beside->period = NULL;
    beside->n_periods = beside->period_capacity = 0;
    for (size_t d = 0; d < SOCPREV__CONTACT_DIMENSIONS; d++)
        if (t->known[d].given && !(d == SOCPREV_BY_KIND && t->open_kinds) &&
            !(d == SOCPREV_BY_TARGET_GROUP && t->open_groups)) {
            socprev__known_clear(&options->memory, &options->known[d]);
            options->known[d] = t->known[d];
            t->known[d] = (socprev__known){ 0 };
        }
    return SOCPREV_OK;
}

socprev_status socprev_contact_options_set_portfolio(socprev_contact_options *options,
                                                     const socprev_portfolio *portfolio,
                                                     socprev_error **err)
{
    if (options == NULL || portfolio == NULL)
        return socprev__fail_null(err, options == NULL ? "options" : "portfolio");
    taking t = { .options = options, .portfolio = portfolio };
    socprev_contact_options *beside = NULL;
    socprev_status st = socprev_contact_options_new(&options->memory, &beside, err);
    if (st == SOCPREV_OK && !(take_projects(&t) && take_services(&t) && take_parts(&t)))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = take_periods(&t, beside, err);
    if (st == SOCPREV_OK)
        st = move_in(&t, beside, err);
    for (size_t d = 0; d < SOCPREV__CONTACT_DIMENSIONS; d++)
        socprev__known_clear(&options->memory, &t.known[d]);
    socprev_contact_options_free(beside);
    return st;
}
