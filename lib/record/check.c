/* Runs the checks: record by record in the order of kinds and commits, check
 * by check in the order of numbers, which is the order of checks.def. */
#include "record/record_internal.h"

#include "codelist/codelist_internal.h"

static const struct {
    int32_t number, severity, kind; /* kind -1: all */
    void (*run)(socprev__check *check);
} checks[] = {
#define CHECK(number, severity, kind, name) \
    { SP_CHECK_##number, SOCPREV_SEVERITY_##severity, kind, socprev__check_##name },
#include "record/checks.def"
};

/* ---- what the checks share --------------------------------------------------- */

void socprev__found_with(socprev__check *check, int32_t field, const socprev__arg *args,
                         size_t n_args)
{
    if (check->status != SOCPREV_OK)
        return;
    char name[SOCPREV__NAME_MAX];
    socprev__record_name(check->kind, check->record->id, name);
    check->status = socprev__findings_add_with(check->findings, check->severity, check->number,
                                               name, socprev_field_name(check->kind, field), args,
                                               n_args);
}

void socprev__found_ranges(socprev__check *check, int32_t field, int32_t scale, socprev__range a,
                           socprev__range b)
{
    char en[2][SOCPREV__WORDS], cs[2][SOCPREV__WORDS];
    socprev__range_words(a, scale, SOCPREV_LANG_EN, en[0]);
    socprev__range_words(a, scale, SOCPREV_LANG_CS, cs[0]);
    socprev__range_words(b, scale, SOCPREV_LANG_EN, en[1]);
    socprev__range_words(b, scale, SOCPREV_LANG_CS, cs[1]);
    socprev__found(check, field, SP_BOTH(en[0], cs[0]), SP_BOTH(en[1], cs[1]));
}

const char *socprev__text_of(const socprev__record *record, int32_t field)
{
    const socprev__value *value = socprev__record_value(record, field);
    return value == NULL ? NULL : value->as.text;
}

socprev_date socprev__date_of(const socprev__record *record, int32_t field)
{
    const socprev__value *value = socprev__record_value(record, field);
    return value == NULL ? SOCPREV_DATE_NONE : value->as.date;
}

socprev__range socprev__range_in(const socprev__record *record, int32_t field)
{
    const socprev__value *value = socprev__record_value(record, field);
    return value == NULL ? socprev__range_any : socprev__range_of(&value->as.amount);
}

const socprev__record *socprev__target_of(const socprev__check *check,
                                          const socprev__record *record, int32_t field,
                                          int32_t kind, size_t *index)
{
    const char *id = socprev__text_of(record, field);
    const int64_t at =
        id == NULL ? -1 : socprev_record_find(check->portfolio, kind, id, SOCPREV_NUL);
    if (at < 0)
        return NULL;
    *index = (size_t)at;
    return socprev__record_at(check->portfolio, kind, at);
}

const socprev__record *socprev__child(const socprev__check *check, int32_t kind,
                                      const socprev__children *children, size_t i)
{
    return socprev__record_at(check->portfolio, kind, (int64_t)children->members[i]);
}

const socprev__record *socprev__project_of(const socprev__check *check)
{
    size_t index;
    if (check->kind == SOCPREV_PROJECT)
        return check->record;
    const int32_t field = check->named[check->kind][SOCPREV__NAMED_PROJECT];
    if (field < 0)
        return NULL;
    return socprev__target_of(check, check->record, field, SOCPREV_PROJECT, &index);
}

int32_t socprev__row_of(int32_t list, const char *code)
{
    return code == NULL
               ? -1
               : socprev__codelist_search(socprev__codelist_at(list), code, strlen(code));
}

bool socprev__surely_before(socprev_date a, socprev_date b)
{
    int32_t order;
    return socprev_date_compare(a, b, &order) == SOCPREV_OK && order < 0;
}

bool socprev__list_has(const socprev__record *record, int32_t field, const char *text)
{
    const socprev__value *value = socprev__record_value(record, field);
    for (size_t i = 0; value != NULL && i < value->as.list.count; i++)
        if (strcmp(value->as.list.items[i], text) == 0)
            return true;
    return false;
}

/* ---- the run ------------------------------------------------------------------ */

static void find_fields_and_lists(socprev__check *check)
{
    static const char *const names[SOCPREV__NAMED] = {
        "project",      "start",  "end",    "services_start", "services_end", "obtained_start",
        "obtained_end", "opened", "closed", "age_min",        "age_max"
    };
    for (int32_t kind = 0; kind < SOCPREV__KINDS; kind++) {
        for (size_t n = 0; n < SOCPREV__NAMED; n++)
            check->named[kind][n] = socprev_field_find(kind, names[n], SOCPREV_NUL);
        for (int32_t f = 0; f < socprev_field_count(kind); f++) {
            const char *name = socprev_field_codelist(kind, f);
            check->lists[kind][f] = -1;
            if (name != NULL)
                (void)socprev_codelist_by_name(name, SOCPREV_NUL, &check->lists[kind][f], NULL);
        }
    }
}

static void check_record(socprev__check *check)
{
    for (size_t i = 0; i < SOCPREV__COUNT(checks); i++) {
        if (checks[i].kind >= 0 && checks[i].kind != check->kind)
            continue;
        check->number = checks[i].number;
        check->severity = checks[i].severity;
        checks[i].run(check);
    }
}

/* Progress is told every so many records. */
enum { STEP = 256 };

static socprev_status check_all(socprev__check *check, socprev_run *run)
{
    int64_t total = 0, done = 0;
    for (int32_t kind = 0; kind < SOCPREV__KINDS; kind++)
        total += socprev_record_count(check->portfolio, kind);
    for (int32_t kind = 0; kind < SOCPREV__KINDS; kind++) {
        const int64_t count = socprev_record_count(check->portfolio, kind);
        for (int64_t i = 0; i < count; i++, done++) {
            if (done % STEP == 0 && socprev__run_step(run, done, total))
                return SOCPREV_E_CANCELLED;
            check->kind = kind;
            check->index = (size_t)i;
            check->record = socprev__record_at(check->portfolio, kind, i);
            check_record(check);
            if (check->status != SOCPREV_OK)
                return check->status;
        }
    }
    return socprev__run_step(run, done, total) ? SOCPREV_E_CANCELLED : SOCPREV_OK;
}

socprev_status socprev_portfolio_check(const socprev_portfolio *portfolio, socprev_run *run,
                                       socprev_findings **out, socprev_error **err)
{
    if (portfolio == NULL)
        return socprev__fail_null(err, "portfolio");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (socprev_portfolio_is_round(portfolio))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RECORD_IS_ROUND, SP_FIELD("portfolio"),
                             SP_TEXT(socprev_record_id(portfolio, SOCPREV_ROUND, 0)));
    const struct socprev_memory *memory = socprev__portfolio_memory(portfolio);
    socprev__check *check = socprev__alloc(memory, 1, sizeof *check);
    if (check == NULL)
        return socprev__fail_nomem(err);
    check->portfolio = portfolio;
    check->memory = *memory;
    find_fields_and_lists(check);
    socprev_status status = socprev__findings_new(memory, &check->findings);
    if (status == SOCPREV_OK)
        status = socprev__check_index(check);
    if (status == SOCPREV_OK)
        status = check_all(check, run);
    if (status == SOCPREV_OK) {
        *out = check->findings;
        check->findings = NULL;
    } else if (status == SOCPREV_E_CANCELLED) {
        socprev__fail(err, status, SP_CANCELLED, NULL, SP_TEXT("socprev_portfolio_check"));
    } else {
        socprev__fail_nomem(err);
    }
    socprev_findings_free(check->findings);
    socprev__check_index_free(check);
    socprev__free(memory, check, 1, sizeof *check);
    return status;
}
