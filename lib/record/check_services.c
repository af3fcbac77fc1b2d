/* Checks of services, their capacities and the awards that pay them. */
#include "record/record_internal.h"

#include "codelist/codelist_internal.h"

/* ---- services --------------------------------------------------------------------- */

void socprev__check_service_form(socprev__check *check)
{
    const char *code = socprev__text_of(check->record, F_service_kind);
    const int32_t kind = socprev__row_of(SOCPREV_LIST_SERVICE_KIND, code);
    const socprev__value *forms = socprev__record_value(check->record, F_service_forms);
    for (size_t i = 0; forms != NULL && i < forms->as.list.count; i++) {
        const int32_t form =
            socprev__row_of(SOCPREV_LIST_SERVICE_FORM, forms->as.list.items[i]);
        if (socprev_service_kind_has_form(kind, form) == 0)
            socprev__found(check, F_service_forms, SP_TEXT(code),
                           SP_TEXT(forms->as.list.items[i]));
    }
}

void socprev__check_service_kind_unlisted(socprev__check *check)
{
    const char *kind = socprev__text_of(check->record, F_service_kind);
    const socprev__record *project = socprev__project_of(check);
    if (project == NULL || socprev__record_value(project, F_project_kinds) == NULL)
        return;
    const socprev__value *open = socprev__record_value(project, F_project_kinds_open);
    if ((open == NULL || open->as.integer == 0) &&
        !socprev__list_has(project, F_project_kinds, kind))
        socprev__found(check, F_service_kind, SP_TEXT(kind), SP_TEXT(project->id));
}

/* A district is the finest territory of the code list; a locality is finer,
 * and so is a zone made of localities. */
void socprev__check_secret_place(socprev__check *check)
{
    const socprev__value *secret = socprev__record_value(check->record, F_service_secret_address);
    size_t index;
    if (secret == NULL || secret->as.integer == 0)
        return;
    if (socprev__record_value(check->record, F_service_locality) != NULL)
        socprev__found(check, F_service_locality, SP_TEXT(check->record->id));
    const socprev__record *zone =
        socprev__target_of(check, check->record, F_service_zone, SOCPREV_ZONE, &index);
    if (zone != NULL && socprev__record_value(zone, F_zone_localities) != NULL)
        socprev__found(check, F_service_zone, SP_TEXT(check->record->id));
}

/* ---- capacities --------------------------------------------------------------------- */

static const socprev__record *service_of(const socprev__check *check, int32_t field)
{
    size_t index;
    return socprev__target_of(check, check->record, field, SOCPREV_SERVICE, &index);
}

void socprev__check_capacity_units(socprev__check *check)
{
    const size_t first = check->twins[SOCPREV__TWIN_CAPACITY][check->index];
    const char *unit = socprev__text_of(check->record, F_capacity_unit);
    const char *other = socprev__text_of(
        socprev__record_at(check->portfolio, SOCPREV_CAPACITY, (int64_t)first), F_capacity_unit);
    if (strcmp(unit, other) != 0)
        socprev__found(check, F_capacity_unit, SP_TEXT(unit), SP_TEXT(other),
                       SP_TEXT(socprev_record_id(check->portfolio, SOCPREV_CAPACITY,
                                                 (int64_t)first)));
}

/* The unit is one in which the register or a region counts the kind; "bed_month"
 * goes where "bed" goes. */
static bool fits(int32_t kind, const char *unit)
{
    static const char *const columns[] = { "capacity_types", "planning_units" };
    const size_t stem = strcspn(unit, "_");
    for (size_t i = 0; i < SOCPREV__COUNT(columns); i++) {
        const char *units =
            socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, kind, columns[i]);
        if (units != NULL && (socprev__codelist_has(units, unit, strlen(unit)) ||
                              socprev__codelist_has(units, unit, stem)))
            return true;
    }
    return false;
}

void socprev__check_capacity_unit_kind(socprev__check *check)
{
    const socprev__record *service = service_of(check, F_capacity_service);
    const char *unit = socprev__text_of(check->record, F_capacity_unit);
    if (service == NULL || socprev__row_of(SOCPREV_LIST_CAPACITY_TYPE, unit) < 0)
        return;
    const char *code = socprev__text_of(service, F_service_kind);
    const int32_t kind = socprev__row_of(SOCPREV_LIST_SERVICE_KIND, code);
    const char *known =
        socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, kind, "capacity_types");
    if (known != NULL && known[0] != '\0' && !fits(kind, unit))
        socprev__found(check, F_capacity_unit, SP_TEXT(unit), SP_TEXT(code), SP_TEXT(known));
}

void socprev__check_capacity_form(socprev__check *check)
{
    const socprev__record *service = service_of(check, F_capacity_service);
    const char *form = socprev__text_of(check->record, F_capacity_form);
    if (service == NULL || form == NULL ||
        socprev__record_value(service, F_service_forms) == NULL ||
        socprev__list_has(service, F_service_forms, form))
        return;
    socprev__found(check, F_capacity_form, SP_TEXT(form), SP_TEXT(service->id));
}

/* ---- awards ---------------------------------------------------------------------------- */

/* What the award states otherwise than the service that it pays. */
static void compare_with_service(socprev__check *check, int32_t field, int32_t of_service)
{
    const socprev__record *service = service_of(check, F_award_service);
    const char *own = socprev__text_of(check->record, field);
    const char *other = service == NULL ? NULL : socprev__text_of(service, of_service);
    if (own != NULL && other != NULL && strcmp(own, other) != 0)
        socprev__found(check, field, SP_TEXT(own), SP_TEXT(service->id), SP_TEXT(other));
}

void socprev__check_award_project(socprev__check *check)
{
    compare_with_service(check, F_award_project, F_service_project);
}

void socprev__check_award_kind(socprev__check *check)
{
    compare_with_service(check, F_award_kind, F_service_kind);
}

void socprev__check_award_provider(socprev__check *check)
{
    compare_with_service(check, F_award_provider, F_service_provider);
}

/* Whether a territory is `whole` or a part of it. */
static bool is_within(const char *territory, const char *whole)
{
    while (territory != NULL && territory[0] != '\0') {
        if (strcmp(territory, whole) == 0)
            return true;
        territory = socprev_codelist_parent(SOCPREV_LIST_TERRITORY,
                                            socprev__row_of(SOCPREV_LIST_TERRITORY, territory));
    }
    return false;
}

void socprev__check_award_territory(socprev__check *check)
{
    const socprev__record *service = service_of(check, F_award_service);
    const char *own = socprev__text_of(check->record, F_award_territory);
    const char *other = service == NULL ? NULL : socprev__text_of(service, F_service_territory);
    if (own == NULL || other == NULL || socprev__row_of(SOCPREV_LIST_TERRITORY, own) < 0 ||
        socprev__row_of(SOCPREV_LIST_TERRITORY, other) < 0)
        return;
    if (!is_within(own, other) && !is_within(other, own))
        socprev__found(check, F_award_territory, SP_TEXT(own), SP_TEXT(service->id),
                       SP_TEXT(other));
}
