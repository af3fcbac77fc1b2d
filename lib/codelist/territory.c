/* Populations of territories. */
#include "codelist/codelist_internal.h"

#include "base/base_internal.h"

int32_t socprev_territory_figure_count(int32_t territory)
{
    if (socprev__codelist_row_at(SOCPREV_LIST_TERRITORY, territory) == NULL)
        return 0;
    return socprev__first_figure[territory + 1] - socprev__first_figure[territory];
}

static const socprev__figure *figure_at(int32_t territory, int32_t index)
{
    if (index < 0 || index >= socprev_territory_figure_count(territory))
        return NULL;
    return &socprev__figures[socprev__first_figure[territory] + index];
}

socprev_status socprev_territory_figure(int32_t territory, int32_t index, int64_t *value,
                                        socprev_date *as_of, int32_t *confidence)
{
    const socprev__figure *figure = figure_at(territory, index);
    socprev_date day = SOCPREV_DATE_NONE;
    if (value == NULL || as_of == NULL)
        return SOCPREV_E_INVALID;
    if (figure == NULL)
        return SOCPREV_E_NOT_FOUND;
    socprev_status st = socprev_date_from_day(figure->year, figure->month, figure->day, &day);
    if (NEVER(st != SOCPREV_OK))
        return SOCPREV_E_INTERNAL;
    *value = figure->persons;
    *as_of = day;
    if (confidence != NULL)
        *confidence = figure->confidence;
    return SOCPREV_OK;
}

const char *socprev_territory_figure_source(int32_t territory, int32_t index)
{
    const socprev__figure *figure = figure_at(territory, index);
    return figure == NULL ? NULL : figure->source;
}

/* Days since 1970-01-01. */
static int32_t day_number(const socprev__figure *figure)
{
    socprev_date date = SOCPREV_DATE_NONE;
    int32_t first = 0, last = 0;
    socprev_status st = socprev_date_from_day(figure->year, figure->month, figure->day, &date);
    if (ALWAYS(st == SOCPREV_OK))
        st = socprev_date_bounds(date, &first, &last);
    return NEVER(st != SOCPREV_OK) ? INT32_MAX : first;
}

/* The figure that answers for a day: the last that is not later, else the first. */
static int32_t choose_figure(int32_t territory, int32_t last_day)
{
    int32_t chosen = 0;
    for (int32_t i = 1; i < socprev_territory_figure_count(territory); i++)
        if (day_number(figure_at(territory, i)) <= last_day)
            chosen = i;
    return chosen;
}

socprev_status socprev_territory_population(const char *code, size_t length, socprev_date date,
                                            int64_t *value, socprev_date *as_of,
                                            socprev_error **err)
{
    int32_t territory = -1, first_day = 0, last_day = INT32_MAX;
    if (value == NULL)
        return socprev__fail_null(err, "value");
    if (as_of == NULL)
        return socprev__fail_null(err, "as_of");
    socprev_status st = socprev_codelist_find(SOCPREV_LIST_TERRITORY, code, length, &territory,
                                              err);
    if (st != SOCPREV_OK)
        return st;
    if (date != SOCPREV_DATE_NONE && socprev_date_bounds(date, &first_day, &last_day) != SOCPREV_OK)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_POPULATION_DATE, SP_FIELD("date"),
                             SP_INT(date));
    if (socprev_territory_figure_count(territory) == 0)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_POPULATION_NONE, SP_FIELD("code"),
                             SP_TEXT(socprev_codelist_code(SOCPREV_LIST_TERRITORY, territory)));
    return socprev_territory_figure(territory, choose_figure(territory, last_day), value, as_of,
                                    NULL);
}
