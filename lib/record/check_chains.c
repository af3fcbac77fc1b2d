/* Checks of what follows what: applications of a project, relations between
 * projects. Only dates that are certain contradict. */
#include "record/record_internal.h"

/* ---- applications ------------------------------------------------------------------ */

void socprev__check_score_over(socprev__check *check)
{
    const socprev__value *score = socprev__record_value(check->record, F_application_score);
    const socprev__value *max = socprev__record_value(check->record, F_application_score_max);
    if (score != NULL && max != NULL && score->as.integer > max->as.integer)
        socprev__found(check, F_application_score, SP_INT(score->as.integer),
                       SP_INT(max->as.integer));
}

void socprev__check_decided_early(socprev__check *check)
{
    const socprev_date submitted = socprev__date_of(check->record, F_application_submitted);
    const socprev_date decided = socprev__date_of(check->record, F_application_decided);
    if (socprev__surely_before(decided, submitted))
        socprev__found_dates(check, F_application_decided, decided, submitted);
}

static const socprev__record *application_at(const socprev__check *check, size_t index)
{
    return socprev__record_at(check->portfolio, SOCPREV_APPLICATION, (int64_t)index);
}

/* The first rejected application of the same project; NULL when there is none. */
static const socprev__record *rejected_before(const socprev__check *check)
{
    size_t project;
    if (!socprev__target_of(check, check->record, F_application_project, SOCPREV_PROJECT,
                            &project) ||
        check->first_rejected[project] == 0)
        return NULL;
    const socprev__record *rejected = application_at(check, check->first_rejected[project] - 1);
    const socprev_date own = socprev__date_of(check->record, F_application_submitted);
    const socprev_date other = socprev__date_of(rejected, F_application_submitted);
    return rejected == check->record || socprev__surely_before(own, other) ? NULL : rejected;
}

void socprev__check_approved_after_rejected(socprev__check *check)
{
    const socprev__record *rejected = rejected_before(check);
    if (rejected != NULL &&
        strcmp(socprev__text_of(check->record, F_application_result), "approved") == 0 &&
        socprev__record_value(check->record, F_application_previous) == NULL)
        socprev__found(check, F_application_previous, SP_TEXT(rejected->id));
}

void socprev__check_resubmission(socprev__check *check)
{
    size_t index;
    const socprev__record *previous = socprev__target_of(
        check, check->record, F_application_previous, SOCPREV_APPLICATION, &index);
    const char *result = socprev__text_of(check->record, F_application_result);
    if (previous != NULL) {
        const char *before = socprev__text_of(previous, F_application_result);
        if (strcmp(before, "rejected") != 0 && strcmp(before, "withdrawn") != 0)
            socprev__found(check, F_application_previous, SP_TEXT(previous->id), SP_TEXT(before));
    } else if (strcmp(result, "resubmitted") == 0 && rejected_before(check) == NULL) {
        socprev__found(check, F_application_previous, SP_TEXT("-"), SP_TEXT("-"));
    }
}

void socprev__check_application_cycle(socprev__check *check)
{
    if (check->application_in_cycle[check->index])
        socprev__found(check, F_application_previous,
                       SP_TEXT(socprev__text_of(check->record, F_application_previous)));
}

void socprev__check_application_order(socprev__check *check)
{
    size_t index;
    const socprev__record *previous = socprev__target_of(
        check, check->record, F_application_previous, SOCPREV_APPLICATION, &index);
    if (previous == NULL)
        return;
    const socprev_date own = socprev__date_of(check->record, F_application_submitted);
    const socprev_date before = socprev__date_of(previous, F_application_submitted);
    if (socprev__surely_before(own, before))
        socprev__found_dates(check, F_application_submitted, own, before);
}

void socprev__check_application_call(socprev__check *check)
{
    const socprev__record *project = socprev__project_of(check);
    size_t index;
    const socprev__record *call =
        project == NULL
            ? NULL
            : socprev__target_of(check, project, F_project_call, SOCPREV_CALL, &index);
    if (call == NULL)
        return;
    const socprev_date submitted = socprev__date_of(check->record, F_application_submitted);
    const socprev_date opened = socprev__date_of(call, F_call_opened);
    const socprev_date closed = socprev__date_of(call, F_call_closed);
    if (socprev__surely_before(submitted, opened))
        socprev__found_dates(check, F_application_submitted, submitted, opened);
    else if (socprev__surely_before(closed, submitted))
        socprev__found_dates(check, F_application_submitted, submitted, closed);
}

/* ---- relations ------------------------------------------------------------------------ */

void socprev__check_relation_self(socprev__check *check)
{
    const char *to = socprev__text_of(check->record, F_relation_to);
    const char *from = socprev__text_of(check->record, F_relation_from);
    if (to != NULL && strcmp(from, to) == 0)
        socprev__found(check, F_relation_to, SP_TEXT(from));
}

/* `produces` leads to an output, all others to a project. */
void socprev__check_relation_open(socprev__check *check)
{
    const char *kind = socprev__text_of(check->record, F_relation_kind);
    const int32_t field =
        strcmp(kind, "produces") == 0 ? F_relation_output : F_relation_to;
    if (socprev__record_value(check->record, field) == NULL)
        socprev__found(check, field, SP_TEXT(kind),
                       SP_TEXT(socprev_field_name(SOCPREV_RELATION, field)));
}

void socprev__check_relation_repeated(socprev__check *check)
{
    socprev__found_twin(check, SOCPREV__TWIN_RELATION, F_relation_kind);
}

void socprev__check_relation_cycle(socprev__check *check)
{
    if (check->relation_in_cycle[check->index])
        socprev__found(check, F_relation_to,
                       SP_TEXT(socprev__text_of(check->record, F_relation_from)),
                       SP_TEXT(socprev__text_of(check->record, F_relation_to)));
}

/* The two projects of a relation `continues`; false for other relations. */
static bool successor_of(const socprev__check *check, const socprev__record **later,
                         const socprev__record **earlier)
{
    size_t index;
    *later = socprev__target_of(check, check->record, F_relation_from, SOCPREV_PROJECT, &index);
    *earlier = socprev__target_of(check, check->record, F_relation_to, SOCPREV_PROJECT, &index);
    return *later != NULL && *earlier != NULL && *later != *earlier &&
           strcmp(socprev__text_of(check->record, F_relation_kind), "continues") == 0;
}

static bool starts_first(const socprev__record *later, const socprev__record *earlier)
{
    return socprev__surely_before(socprev__date_of(later, F_project_start),
                                  socprev__date_of(earlier, F_project_start));
}

void socprev__check_successor_starts_first(socprev__check *check)
{
    const socprev__record *later, *earlier;
    if (successor_of(check, &later, &earlier) && starts_first(later, earlier))
        socprev__found_dates(check, -1, socprev__date_of(later, F_project_start),
                             socprev__date_of(earlier, F_project_start));
}

void socprev__check_successor_overlaps(socprev__check *check)
{
    const socprev__record *later, *earlier;
    if (!successor_of(check, &later, &earlier) || starts_first(later, earlier))
        return;
    const socprev_date start = socprev__date_of(later, F_project_start);
    const socprev_date end = socprev__date_of(earlier, F_project_end);
    if (socprev__surely_before(start, end))
        socprev__found_dates(check, -1, start, end);
}

/* A month as an end is its last day and as a start its first: so sources mean
 * it. Seasons and years say too little to count days. */
static bool is_countable(socprev_date date)
{
    const int32_t precision = socprev_date_precision(date);
    return precision == SOCPREV_PRECISION_DAY || precision == SOCPREV_PRECISION_MONTH;
}

void socprev__check_successor_gap(socprev__check *check)
{
    const socprev__record *later, *earlier;
    if (!successor_of(check, &later, &earlier))
        return;
    const socprev_date start = socprev__date_of(later, F_project_start);
    const socprev_date end = socprev__date_of(earlier, F_project_end);
    int32_t days = 0;
    if (!is_countable(start) || !is_countable(end) ||
        socprev_period_gap(end, start, &days) != SOCPREV_OK || days <= 0)
        return;
    char en[2][SOCPREV__WORDS], cs[2][SOCPREV__WORDS];
    socprev__date_words(end, SOCPREV_LANG_EN, en[0]);
    socprev__date_words(end, SOCPREV_LANG_CS, cs[0]);
    socprev__date_words(start, SOCPREV_LANG_EN, en[1]);
    socprev__date_words(start, SOCPREV_LANG_CS, cs[1]);
    socprev__found(check, -1, SP_INT(days), SP_BOTH(en[0], cs[0]), SP_BOTH(en[1], cs[1]));
}
