/* Checks of any record, from what the descriptor tables say of its fields. */
#include "record/record_internal.h"

#include <socprev/codelist.h>

/* Calls `visit` for each text, code or reference of the record at hand, also
 * those in lists, when its field is of one of two types. */
static void each_text(socprev__check *check, int32_t type, int32_t list_type,
                      void (*visit)(socprev__check *check, int32_t field, const char *text))
{
    for (size_t i = 0; i < check->record->n_values; i++) {
        const socprev__value *value = &check->record->values[i];
        const int32_t found = socprev_field_type(check->kind, value->field);
        if (found == type)
            visit(check, value->field, value->as.text);
        else if (found == list_type)
            for (size_t k = 0; k < value->as.list.count; k++)
                visit(check, value->field, value->as.list.items[k]);
    }
}

/* ---- references and codes ----------------------------------------------------- */

static void look_up_reference(socprev__check *check, int32_t field, const char *reference)
{
    int32_t kind = socprev_field_target(check->kind, field);
    const char *id = reference;
    if (kind < 0 && NEVER(!socprev__reference_split(reference, &kind, &id)))
        return; /* the setter lets no other form in */
    if (socprev_record_find(check->portfolio, kind, id, SOCPREV_NUL) < 0)
        socprev__found(check, field, SP_TEXT(socprev_kind_name(kind)), SP_TEXT(id));
}

void socprev__check_reference_missing(socprev__check *check)
{
    each_text(check, SOCPREV_FIELD_REFERENCE, SOCPREV_FIELD_REFERENCES, look_up_reference);
}

/* The code list says what is wrong, and which code may be meant. */
static void look_up_code(socprev__check *check, int32_t field, const char *code)
{
    const int32_t list = check->lists[check->kind][field];
    int32_t row;
    socprev_error *error = NULL;
    if (socprev__row_of(list, code) >= 0)
        return;
    (void)socprev_codelist_find(list, code, SOCPREV_NUL, &row, &error);
    if (socprev_error_status(error) == SOCPREV_E_NOMEM)
        check->status = SOCPREV_E_NOMEM;
    else
        socprev__found(check, field, SP_BOTH(socprev_error_message(error, SOCPREV_LANG_EN),
                                             socprev_error_message(error, SOCPREV_LANG_CS)));
    socprev_error_free(error);
}

void socprev__check_code_unknown(socprev__check *check)
{
    each_text(check, SOCPREV_FIELD_CODE, SOCPREV_FIELD_CODES, look_up_code);
}

/* The last day that the record speaks of: its own, else its project's. */
static socprev_date last_day(const socprev__check *check)
{
    const int32_t end = check->named[check->kind][SOCPREV__NAMED_END];
    const socprev__record *project = socprev__project_of(check);
    socprev_date date = SOCPREV_DATE_NONE;
    if (end >= 0)
        date = socprev__date_of(check->record, end);
    if (date == SOCPREV_DATE_NONE && project != NULL)
        date = socprev__date_of(project, F_project_services_end);
    if (date == SOCPREV_DATE_NONE && project != NULL)
        date = socprev__date_of(project, F_project_end);
    return date;
}

static void look_up_validity(socprev__check *check, int32_t field, const char *code)
{
    const int32_t list = check->lists[check->kind][field];
    const int32_t row = socprev__row_of(list, code);
    const char *valid_to = socprev_codelist_attribute(list, row, "valid_to");
    if (valid_to == NULL || valid_to[0] == '\0')
        return;
    /* A date, then perhaps a blank and how sure it is. */
    socprev_date end;
    if (NEVER(socprev_date_parse(valid_to, strcspn(valid_to, " "), &end, NULL) != SOCPREV_OK))
        return;
    if (socprev__surely_before(last_day(check), end))
        return;
    char date[SOCPREV__WORDS], datum[SOCPREV__WORDS];
    socprev__date_words(end, SOCPREV_LANG_EN, date);
    socprev__date_words(end, SOCPREV_LANG_CS, datum);
    socprev__found(check, field, SP_TEXT(code), SP_TEXT(socprev_codelist_name(list)),
                   SP_BOTH(date, datum));
}

void socprev__check_code_ended(socprev__check *check)
{
    each_text(check, SOCPREV_FIELD_CODE, SOCPREV_FIELD_CODES, look_up_validity);
}

/* Whether items[at] was met before, by a table of at least twice as many slots. */
static bool met_before(const char *const *items, size_t at, size_t *slots, size_t n_slots)
{
    const size_t hash = (size_t)socprev__hash(items[at], strlen(items[at]));
    size_t slot = hash % n_slots;
    for (; slots[slot] != 0; slot = (slot + 1) % n_slots)
        if (strcmp(items[slots[slot] - 1], items[at]) == 0)
            return true;
    slots[slot] = at + 1;
    return false;
}

static void find_repeats(socprev__check *check, const socprev__value *value)
{
    size_t few[32] = { 0 }; /* for most lists */
    size_t n_slots = 2 * value->as.list.count;
    size_t *many = NULL;
    if (n_slots > SOCPREV__COUNT(few)) {
        many = socprev__alloc(&check->memory, n_slots, sizeof *many);
        if (many == NULL) {
            check->status = SOCPREV_E_NOMEM;
            return;
        }
    }
    for (size_t i = 0; i < value->as.list.count; i++)
        if (met_before(value->as.list.items, i, many == NULL ? few : many, n_slots))
            socprev__found(check, value->field, SP_TEXT(value->as.list.items[i]));
    socprev__free(&check->memory, many, n_slots, sizeof *many);
}

void socprev__check_list_repeats(socprev__check *check)
{
    for (size_t i = 0; i < check->record->n_values; i++) {
        const socprev__value *value = &check->record->values[i];
        if (socprev__field_is_list(socprev_field_type(check->kind, value->field)))
            find_repeats(check, value);
    }
}

/* ---- numbers ---------------------------------------------------------------------- */

void socprev__check_negative(socprev__check *check)
{
    /* Money that is asked back may be booked with a minus. */
    const bool is_booking = check->kind == SOCPREV_FUNDING || check->kind == SOCPREV_PAYMENT;
    for (size_t i = 0; i < check->record->n_values; i++) {
        const socprev__value *value = &check->record->values[i];
        const socprev__field *field = socprev__field_at(check->kind, value->field);
        int64_t number = 0;
        if (field->type == SOCPREV_FIELD_INTEGER)
            number = value->as.integer;
        else if (field->type == SOCPREV_FIELD_AMOUNT && !(is_booking && field->scale == 2))
            number = value->as.amount.value;
        if (number >= 0)
            continue;
        char en[SOCPREV__WORDS], cs[SOCPREV__WORDS];
        socprev__number_words(number, field->scale, SOCPREV_LANG_EN, en);
        socprev__number_words(number, field->scale, SOCPREV_LANG_CS, cs);
        socprev__found(check, value->field, SP_BOTH(en, cs));
    }
}

static void found_share(socprev__check *check, int32_t field, socprev__ratio share)
{
    char en[SOCPREV__WORDS], cs[SOCPREV__WORDS];
    socprev__ratio_words(share, SOCPREV_LANG_EN, en);
    socprev__ratio_words(share, SOCPREV_LANG_CS, cs);
    socprev__found(check, field, SP_BOTH(en, cs));
}

void socprev__check_share_range(socprev__check *check)
{
    for (size_t i = 0; i < check->record->n_values; i++) {
        const socprev__value *value = &check->record->values[i];
        if (socprev_field_type(check->kind, value->field) != SOCPREV_FIELD_RATIO)
            continue;
        const socprev__ratio r = value->as.ratio;
        /* How much larger a project is than another may exceed 1. */
        const bool is_scale =
            check->kind == SOCPREV_RELATION && value->field == F_relation_scale;
        if (r.numerator < 0 || (!is_scale && r.numerator > r.denominator))
            found_share(check, value->field, r);
    }
}

/* ---- periods ----------------------------------------------------------------------- */

void socprev__found_dates(socprev__check *check, int32_t field, socprev_date a, socprev_date b)
{
    char en[2][SOCPREV__WORDS], cs[2][SOCPREV__WORDS];
    socprev__date_words(a, SOCPREV_LANG_EN, en[0]);
    socprev__date_words(a, SOCPREV_LANG_CS, cs[0]);
    socprev__date_words(b, SOCPREV_LANG_EN, en[1]);
    socprev__date_words(b, SOCPREV_LANG_CS, cs[1]);
    socprev__found(check, field, SP_BOTH(en[0], cs[0]), SP_BOTH(en[1], cs[1]));
}

void socprev__check_period_order(socprev__check *check)
{
    static const int pairs[][2] = {
        { SOCPREV__NAMED_START, SOCPREV__NAMED_END },
        { SOCPREV__NAMED_SERVICES_START, SOCPREV__NAMED_SERVICES_END },
        { SOCPREV__NAMED_OBTAINED_START, SOCPREV__NAMED_OBTAINED_END },
        { SOCPREV__NAMED_OPENED, SOCPREV__NAMED_CLOSED },
    };
    for (size_t i = 0; i < SOCPREV__COUNT(pairs); i++) {
        const int32_t start = check->named[check->kind][pairs[i][0]];
        const int32_t end = check->named[check->kind][pairs[i][1]];
        if (start < 0)
            continue;
        const socprev_date from = socprev__date_of(check->record, start);
        const socprev_date to = socprev__date_of(check->record, end);
        if (socprev__surely_before(to, from))
            socprev__found_dates(check, end, to, from);
    }
}

void socprev__check_period_outside(socprev__check *check)
{
    static const struct {
        int32_t kind, start, end;
    } kinds[] = { { SOCPREV_AWARD, F_award_start, F_award_end },
                  { SOCPREV_FUNDING, F_funding_start, F_funding_end },
                  { SOCPREV_ACTIVITY, F_activity_start, F_activity_end } };
    const socprev__record *project = socprev__project_of(check);
    for (size_t i = 0; i < SOCPREV__COUNT(kinds) && project != NULL; i++)
        if (kinds[i].kind == check->kind)
            socprev__check_inside(check, kinds[i].start, kinds[i].end, project);
}

void socprev__check_inside(socprev__check *check, int32_t start, int32_t end,
                           const socprev__record *project)
{
    const socprev_date first = socprev__date_of(project, F_project_start);
    const socprev_date last = socprev__date_of(project, F_project_end);
    const int32_t fields[] = { start, end };
    for (size_t i = 0; i < SOCPREV__COUNT(fields); i++) {
        const socprev_date date = socprev__date_of(check->record, fields[i]);
        if (socprev__surely_before(date, first))
            socprev__found_dates(check, fields[i], date, first);
        else if (socprev__surely_before(last, date))
            socprev__found_dates(check, fields[i], date, last);
    }
}

void socprev__check_age_order(socprev__check *check)
{
    const int32_t low = check->named[check->kind][SOCPREV__NAMED_AGE_MIN];
    const int32_t high = check->named[check->kind][SOCPREV__NAMED_AGE_MAX];
    if (low < 0)
        return;
    const socprev__value *youngest = socprev__record_value(check->record, low);
    const socprev__value *oldest = socprev__record_value(check->record, high);
    if (youngest != NULL && oldest != NULL && youngest->as.integer > oldest->as.integer)
        socprev__found(check, low, SP_INT(youngest->as.integer), SP_INT(oldest->as.integer));
}
