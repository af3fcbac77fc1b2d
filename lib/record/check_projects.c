/* Checks of a project: its number, its call, its periods, and what it counts. */
#include "record/record_internal.h"

#include <socprev/codelist.h>

/* ---- registration numbers ------------------------------------------------------- */

/* Reads the number; false when there is none or it cannot be read. */
static bool read_number(socprev__check *check, const char **text, socprev_regno **out)
{
    *text = socprev__text_of(check->record, F_project_number);
    if (*text == NULL)
        return false;
    const socprev_status status =
        socprev_regno_parse(*text, SOCPREV_NUL, &check->memory, out, NULL);
    if (status == SOCPREV_E_NOMEM)
        check->status = status;
    return status == SOCPREV_OK;
}

void socprev__check_number_form(socprev__check *check)
{
    const char *text = NULL;
    socprev_regno *number = NULL;
    if (!read_number(check, &text, &number) && text != NULL)
        socprev__found(check, F_project_number, SP_TEXT(text));
    socprev_regno_free(number);
}

void socprev__check_number_irregular(socprev__check *check)
{
    const char *text;
    socprev_regno *number = NULL;
    if (!read_number(check, &text, &number))
        return;
    const socprev_findings *findings = socprev_regno_findings(number);
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        socprev__found(check, F_project_number,
                       SP_BOTH(socprev_finding_message(findings, i, SOCPREV_LANG_EN),
                               socprev_finding_message(findings, i, SOCPREV_LANG_CS)));
    socprev_regno_free(number);
}

void socprev__check_number_programme(socprev__check *check)
{
    const char *stated = socprev__text_of(check->record, F_project_programme);
    const char *text;
    socprev_regno *number = NULL;
    if (stated == NULL || !read_number(check, &text, &number))
        return;
    const char *found =
        socprev_codelist_code(SOCPREV_LIST_PROGRAMME, socprev_regno_programme(number));
    if (found != NULL && strcmp(found, stated) != 0)
        socprev__found(check, F_project_number, SP_TEXT(text), SP_TEXT(found), SP_TEXT(stated));
    socprev_regno_free(number);
}

void socprev__check_number_call(socprev__check *check)
{
    size_t index;
    const socprev__record *call =
        socprev__target_of(check, check->record, F_project_call, SOCPREV_CALL, &index);
    const char *stated = call == NULL ? NULL : socprev__text_of(call, F_call_number);
    const char *text;
    socprev_regno *number = NULL;
    if (stated == NULL || !read_number(check, &text, &number))
        return;
    const char *found = socprev_regno_part(number, SOCPREV_REGNO_CALL);
    if (strcmp(found, stated) != 0)
        socprev__found(check, F_project_number, SP_TEXT(text), SP_TEXT(found), SP_TEXT(stated));
    socprev_regno_free(number);
}

void socprev__check_number_repeated(socprev__check *check)
{
    socprev__found_twin(check, SOCPREV__TWIN_PROJECT, F_project_number);
}

void socprev__check_call_programme(socprev__check *check)
{
    size_t index;
    const socprev__record *call =
        socprev__target_of(check, check->record, F_project_call, SOCPREV_CALL, &index);
    const char *own = socprev__text_of(check->record, F_project_programme);
    if (call == NULL || own == NULL)
        return;
    const char *of_call = socprev__text_of(call, F_call_programme);
    if (strcmp(own, of_call) != 0)
        socprev__found(check, F_project_programme, SP_TEXT(own), SP_TEXT(of_call));
}

void socprev__check_services_period(socprev__check *check)
{
    socprev__check_inside(check, F_project_services_start, F_project_services_end, check->record);
}

/* ---- counts ------------------------------------------------------------------------ */

/* Services of the project at hand; each record stands for `count` of them. */
static socprev__range count_services(const socprev__check *check, size_t *records)
{
    const socprev__children *services = &check->services;
    socprev__range sum = socprev__range_exact(0);
    *records = 0;
    for (size_t i = services->first[check->index]; i < services->first[check->index + 1]; i++) {
        const socprev__record *service = socprev__child(check, SOCPREV_SERVICE, services, i);
        sum = socprev__range_add(sum, socprev__service_count(service));
        ++*records;
    }
    return sum;
}

socprev__range socprev__service_count(const socprev__record *service)
{
    return socprev__record_value(service, F_service_count) == NULL
               ? socprev__range_exact(1)
               : socprev__range_in(service, F_service_count);
}

void socprev__check_services_over(socprev__check *check)
{
    size_t records;
    const socprev__range found = count_services(check, &records);
    const socprev__range stated = socprev__range_in(check->record, F_project_services_count);
    if (records > 0 && found.low > stated.high)
        socprev__found_ranges(check, F_project_services_count, 0, found, stated);
}

void socprev__check_services_under(socprev__check *check)
{
    size_t records;
    const socprev__range found = count_services(check, &records);
    const socprev__range stated = socprev__range_in(check->record, F_project_services_count);
    if (records > 0 && found.high < stated.low)
        socprev__found_ranges(check, F_project_services_count, 0, found, stated);
}

/* A count that is not stated is any number from 0 up. */
static socprev__range part_of_count(const socprev__record *record, int32_t field)
{
    static const socprev__range any = { 0, INT64_MAX };
    return socprev__record_value(record, field) == NULL ? any : socprev__range_in(record, field);
}

static void check_parts(socprev__check *check, int32_t existing, int32_t added,
                        socprev__range whole)
{
    const socprev__range parts =
        socprev__range_add(part_of_count(check->record, existing),
                           part_of_count(check->record, added));
    if (socprev__range_apart(parts, whole))
        socprev__found_ranges(check, existing, 0, parts, whole);
}

/* Against the stated number, or, when none is stated, against the services recorded. */
void socprev__check_existing_new(socprev__check *check)
{
    size_t records;
    socprev__range whole = count_services(check, &records);
    if (socprev__record_value(check->record, F_project_services_count) != NULL)
        whole = socprev__range_in(check->record, F_project_services_count);
    else if (records == 0)
        return;
    check_parts(check, F_project_existing_services, F_project_new_services, whole);
}

void socprev__check_service_existing_new(socprev__check *check)
{
    check_parts(check, F_service_existing, F_service_new, socprev__service_count(check->record));
}

/* Marks a kind; false when the code list does not have it. */
static bool mark_kind(const char *code, bool *seen, size_t n)
{
    const int32_t row = socprev__row_of(SOCPREV_LIST_SERVICE_KIND, code);
    if (row < 0 || NEVER((size_t)row >= n))
        return false;
    seen[row] = true;
    return true;
}

void socprev__check_kinds_count(socprev__check *check)
{
    const socprev__range stated = socprev__range_in(check->record, F_project_kinds_count);
    const socprev__value *listed = socprev__record_value(check->record, F_project_kinds);
    const socprev__value *open = socprev__record_value(check->record, F_project_kinds_open);
    const socprev__children *services = &check->services;
    const size_t begin = services->first[check->index], end = services->first[check->index + 1];
    bool seen[64] = { false }, known = true;
    int64_t distinct = 0;
    if (listed == NULL && begin == end)
        return;
    for (size_t i = 0; listed != NULL && i < listed->as.list.count; i++)
        known = mark_kind(listed->as.list.items[i], seen, SOCPREV__COUNT(seen)) && known;
    for (size_t i = begin; listed == NULL && i < end; i++) {
        const socprev__record *service = socprev__child(check, SOCPREV_SERVICE, services, i);
        known = mark_kind(socprev__text_of(service, F_service_kind), seen, SOCPREV__COUNT(seen)) &&
                known;
    }
    for (size_t i = 0; i < SOCPREV__COUNT(seen); i++)
        distinct += seen[i];
    /* Unknown codes are findings of their own and may be any kind. */
    const bool is_open = open != NULL && open->as.integer != 0;
    const socprev__range found = { distinct, is_open ? INT64_MAX : distinct };
    if (known && socprev__range_apart(found, stated))
        socprev__found_ranges(check, F_project_kinds_count, 0, found, stated);
}

/* Counts a provider of the project at hand once. */
static int64_t mark_provider(socprev__check *check, const socprev__record *record, int32_t field)
{
    size_t at;
    if (!socprev__target_of(check, record, field, SOCPREV_PROVIDER, &at) ||
        check->provider_mark[at] == check->index + 1)
        return 0;
    check->provider_mark[at] = check->index + 1;
    return 1;
}

void socprev__check_providers_over(socprev__check *check)
{
    const socprev__range stated = socprev__range_in(check->record, F_project_providers_count);
    const socprev__children *services = &check->services, *awards = &check->awards;
    const size_t p = check->index;
    int64_t distinct = 0;
    for (size_t i = services->first[p]; i < services->first[p + 1]; i++)
        distinct += mark_provider(check, socprev__child(check, SOCPREV_SERVICE, services, i),
                                  F_service_provider);
    for (size_t i = awards->first[p]; i < awards->first[p + 1]; i++)
        distinct += mark_provider(check, socprev__child(check, SOCPREV_AWARD, awards, i),
                                  F_award_provider);
    if (distinct > stated.high)
        socprev__found_ranges(check, F_project_providers_count, 0, socprev__range_exact(distinct),
                              stated);
}
