/* The reference value of a request: of its kind, unit and form, valid at the start of
 * the round. A value for the form comes before one for any form; a regional value
 * before the national one where enough providers stand behind it and (unless the round
 * says always) its support per unit, cost less revenue, is above the national one. */
#include "planning/round_internal.h"

#include <socprev/codelist.h>

static bool is_valid_at(const socprev__round_work *work, int64_t index)
{
    socprev_date date = SOCPREV_DATE_NONE;
    int32_t order = 0;
    if (work->start == SOCPREV_DATE_NONE)
        return true;
    if (socprev_record_date(work->document, SOCPREV_ROUND_REFERENCE, index, "valid_from", &date) ==
            SOCPREV_OK &&
        socprev_date_compare(date, work->start, &order) == SOCPREV_OK && order > 0)
        return false;
    return socprev_record_date(work->document, SOCPREV_ROUND_REFERENCE, index, "valid_to",
                               &date) != SOCPREV_OK ||
           socprev_date_compare(date, work->start, &order) != SOCPREV_OK || order >= 0;
}

static bool is(const socprev__round_work *work, int64_t index, const char *field,
               const char *wanted)
{
    const char *found = socprev__round_text(work->document, SOCPREV_ROUND_REFERENCE, index, field);
    return found != NULL && wanted != NULL && strcmp(found, wanted) == 0;
}

static bool lies_within(const char *territory, const char *outer)
{
    int32_t inner_row, outer_row;
    return territory != NULL &&
           socprev_codelist_find(SOCPREV_LIST_TERRITORY, territory, SOCPREV_NUL, &inner_row,
                                 NULL) == SOCPREV_OK &&
           socprev_codelist_find(SOCPREV_LIST_TERRITORY, outer, SOCPREV_NUL, &outer_row, NULL) ==
               SOCPREV_OK &&
           socprev__territory_within(inner_row, outer_row);
}

/* How well a value fits: 0 not at all; else 1 for any form, 2 for the very form. */
static int fit_of(const socprev__round_work *work, const socprev__round_row *row, int64_t index,
                  bool regional)
{
    const socprev_portfolio *d = work->document;
    const char *form = socprev__round_text(d, SOCPREV_ROUND_REFERENCE, index, "form");
    const char *place = socprev__round_text(d, SOCPREV_ROUND_REFERENCE, index, "territory");
    const char *own = row->territory == NULL
                          ? socprev__round_text(d, SOCPREV_ROUND, 0, "territory")
                          : row->territory;
    int64_t providers = 0;
    if (!is(work, index, "kind", row->kind) || !is(work, index, "unit", row->unit) ||
        (place != NULL) != regional || (regional && !lies_within(own, place)) ||
        !is_valid_at(work, index))
        return 0;
    (void)socprev__round_integer(work, SOCPREV_ROUND_REFERENCE, index, "providers", &providers);
    if (regional && providers < work->regional_providers)
        return 0;
    if (form == NULL)
        return 1;
    return is(work, index, "form", row->form) ? 2 : 0;
}

/* The best fitting value, -1 for none; two that fit equally are a mistake. */
static int64_t best_of(socprev__round_work *work, const socprev__round_row *row, int64_t request,
                       bool regional)
{
    int64_t n = socprev_record_count(work->document, SOCPREV_ROUND_REFERENCE), best = -1;
    int best_fit = 0;
    int64_t twin = -1;
    for (int64_t i = 0; i < n; i++) {
        int fit = fit_of(work, row, i, regional);
        if (fit > best_fit) {
            best = i;
            best_fit = fit;
            twin = -1;
        } else if (fit > 0 && fit == best_fit) {
            twin = i;
        }
    }
    if (twin >= 0)
        socprev__round_mistake(
            work, SOCPREV_E_INVALID, SP_ROUND_VALUES_ALIKE, SOCPREV_ROUND_REQUEST, request, "kind",
            SP_TEXT(socprev_record_id(work->document, SOCPREV_ROUND_REFERENCE, best)),
            SP_TEXT(socprev_record_id(work->document, SOCPREV_ROUND_REFERENCE, twin)));
    return best;
}

/* Usual support of a unit. */
static int64_t support_of(const socprev__round_work *work, int64_t index)
{
    int64_t cost = 0, revenue = 0;
    (void)socprev__round_money(work, SOCPREV_ROUND_REFERENCE, index, "cost", &cost);
    (void)socprev__round_money(work, SOCPREV_ROUND_REFERENCE, index, "revenue", &revenue);
    return cost - revenue; /* both >= 0 */
}

int64_t socprev__round_reference(socprev__round_work *work, const socprev__round_row *row,
                                 int64_t index)
{
    int64_t national = best_of(work, row, index, false);
    int64_t regional = best_of(work, row, index, true);
    if (national < 0 && regional < 0) {
        char date[16] = "-"; /* no date: any would do */
        if (work->start != SOCPREV_DATE_NONE)
            (void)socprev_date_format(work->start, date, sizeof date, NULL);
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NO_VALUE, SOCPREV_ROUND_REQUEST,
                               index, "kind", SP_TEXT(row->kind),
                               SP_TEXT(row->form == NULL ? "-" : row->form), SP_TEXT(row->unit),
                               SP_TEXT(date));
        return -1;
    }
    if (national < 0 || regional < 0)
        return national < 0 ? regional : national;
    bool higher = support_of(work, regional) > support_of(work, national);
    return work->regional_always || higher ? regional : national;
}
