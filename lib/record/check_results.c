/* Checks of activities and indicators. */
#include "record/record_internal.h"

void socprev__check_activity_ordinal(socprev__check *check)
{
    const socprev__value *ordinal = socprev__record_value(check->record, F_activity_ordinal);
    const socprev__range planned = socprev__range_in(check->record, F_activity_planned);
    if (ordinal != NULL && ordinal->as.integer > planned.high)
        socprev__found_ranges(check, F_activity_ordinal, 0,
                              socprev__range_exact(ordinal->as.integer), planned);
}

void socprev__check_indicator_undefined(socprev__check *check)
{
    if (socprev__record_value(check->record, F_indicator_achieved) != NULL &&
        socprev__record_value(check->record, F_indicator_definition) == NULL)
        socprev__found(check, F_indicator_definition, SP_TEXT(check->record->id));
}

void socprev__check_indicator_missed(socprev__check *check)
{
    const socprev__range achieved = socprev__range_in(check->record, F_indicator_achieved);
    const socprev__range target = socprev__range_in(check->record, F_indicator_target);
    if (achieved.high < target.low)
        socprev__found_ranges(check, F_indicator_achieved, 0, achieved, target);
}

void socprev__check_indicator_definitions(socprev__check *check)
{
    const size_t first = check->twins[SOCPREV__TWIN_INDICATOR][check->index];
    const char *indicator = socprev__text_of(check->record, F_indicator_indicator);
    const char *own = socprev__text_of(check->record, F_indicator_definition);
    const socprev__record *other =
        socprev__record_at(check->portfolio, SOCPREV_INDICATOR, (int64_t)first);
    if (indicator == NULL || own == NULL)
        return;
    const char *definition = socprev__text_of(other, F_indicator_definition);
    if (strcmp(own, definition) != 0)
        socprev__found(check, F_indicator_definition, SP_TEXT(own), SP_TEXT(other->id),
                       SP_TEXT(definition), SP_TEXT(indicator));
}
