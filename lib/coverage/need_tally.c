/* The territories in which a norm is assessed, one by one and added up. */
#include "coverage/need_internal.h"

bool socprev__need_parts_of(const socprev_need *need, int32_t place, socprev__need_parts *out)
{
    if (need == NULL || !need->finished || place < SOCPREV_NEED_ALL ||
        place >= need->n + (int32_t)need->n_sets)
        return false;
    *out = (socprev__need_parts){ .need = need, .one = place, .n = 1 };
    if (place == SOCPREV_NEED_ALL) {
        out->n = (size_t)need->n;
    } else if (place >= need->n) {
        size_t set = (size_t)(place - need->n);
        size_t start = set == 0 ? 0 : need->set_end[set - 1];
        out->list = need->member + start;
        out->n = need->set_end[set] - start;
    }
    return true;
}

int32_t socprev__need_part(const socprev__need_parts *parts, size_t i)
{
    const socprev_need *need = parts->need;
    if (parts->list == NULL && parts->one >= 0)
        return parts->one;
    int32_t t = parts->list == NULL ? (int32_t)i : parts->list[i];
    if (need->place[t].outside || (parts->list == NULL && need->place[t].up >= 0))
        return -1;
    return t;
}

bool socprev__need_is_assessed(const socprev_need *need, int32_t territory, int32_t level)
{
    const socprev__need_place *place = &need->place[territory];
    return (place->level >= level || place->n_inner == 0) &&
           !socprev__need_is_below(need, territory, level);
}

bool socprev__need_is_below(const socprev_need *need, int32_t territory, int32_t level)
{
    int32_t up = need->place[territory].up;
    return up >= 0 && need->place[up].level >= level;
}

/* ---- supply --------------------------------------------------------------------- */

bool socprev__need_is_view(int32_t view)
{
    return view >= SOCPREV_VIEW_BEFORE && view <= SOCPREV_VIEW_ENDING;
}

static bool shows(int32_t view, int sort)
{
    switch (view) {
    case SOCPREV_VIEW_BEFORE:
        return sort != SOCPREV_SUPPLY_NEW;
    case SOCPREV_VIEW_AFTER:
        return sort != SOCPREV_SUPPLY_ENDING;
    default:
        return sort == view - SOCPREV_VIEW_KEPT; /* in the order of the sorts */
    }
}

bool socprev__need_supply_of(const socprev_need *need, int32_t territory,
                             const socprev__capacity *of, int32_t view, socprev__partial *sum)
{
    size_t width = need->n_columns * SOCPREV__SORTS;
    for (size_t i = 0; i < need->n_columns; i++) {
        const socprev__capacity *column = &need->column[i];
        if (column->kind != of->kind || column->unit != of->unit ||
            (of->form != SOCPREV_NEED_ANY_FORM && column->form != of->form))
            continue;
        const socprev__partial *cell =
            &need->cell[(size_t)territory * width + i * SOCPREV__SORTS];
        for (int sort = 0; sort < SOCPREV__SORTS; sort++)
            if (shows(view, sort) && !socprev__partial_add(sum, &cell[sort]))
                return false;
    }
    return true;
}

/* ---- one territory ------------------------------------------------------------------ */

/* The larger of what the people and what the territory itself need. */
socprev_status socprev__need_wanted(const socprev__need_norm *norm, int64_t people, int64_t *out)
{
    int64_t by_people = 0, least = 0;
    if (!socprev__multiply(norm->minimum, norm->per, &least))
        return SOCPREV_E_RANGE;
    if (norm->thousandths > 0) {
        if (people == SOCPREV_COVERAGE_UNKNOWN)
            return SOCPREV_E_UNDEFINED;
        if (!socprev__multiply(norm->thousandths, people, &by_people))
            return SOCPREV_E_RANGE;
    }
    *out = by_people > least ? by_people : least;
    return SOCPREV_OK;
}

static bool count_people(socprev__need_tally *tally, int64_t people, bool present, bool met)
{
    if (people == SOCPREV_COVERAGE_UNKNOWN) {
        tally->people_unknown = true;
        return true;
    }
    if (!socprev__add(tally->people, people, &tally->people))
        return false;
    tally->people_present += present ? people : 0; /* at most `people` */
    tally->people_met += met ? people : 0;
    return true;
}

/* How a territory is counted. */
typedef struct {
    int32_t view;
    socprev__need_tally *tally;
} counting;

static socprev_status assess(const socprev_need *need, const socprev__need_norm *norm,
                             int32_t territory, void *context)
{
    int32_t view = ((const counting *)context)->view;
    socprev__need_tally *tally = ((const counting *)context)->tally;
    socprev__partial supply = { 0, 0 };
    int64_t wanted = 0, have = 0, gap = 0;
    int64_t people = need->people[(size_t)norm->group * (size_t)need->n + (size_t)territory];
    socprev_status st = socprev__need_wanted(norm, people, &wanted);
    if (st == SOCPREV_E_RANGE ||
        !socprev__need_supply_of(need, territory, &norm->of, view, &supply) ||
        !socprev__multiply(supply.known, norm->per, &have))
        return SOCPREV_E_RANGE;
    bool need_known = st == SOCPREV_OK, supply_known = supply.unknown == 0;
    bool present = supply.known > 0, met = need_known && have >= wanted;
    tally->need_unknown |= !need_known;
    tally->supply_unknown |= !supply_known;
    tally->presence_unknown |= !present && !supply_known;
    tally->territories++;
    tally->present += present;
    tally->met += met;
    gap = have - wanted; /* both >= 0 */
    if (!count_people(tally, people, present, met) ||
        !socprev__add(tally->need, wanted, &tally->need) ||
        !socprev__add(tally->supply, have, &tally->supply) ||
        !socprev__add(tally->unmet, gap < 0 ? -gap : 0, &tally->unmet) ||
        !socprev__add(tally->surplus, gap > 0 ? gap : 0, &tally->surplus))
        return SOCPREV_E_RANGE;
    return SOCPREV_OK;
}

socprev_status socprev__need_each(const socprev_need *need, const socprev__need_norm *norm,
                                  const socprev__need_parts *parts, socprev__need_visit visit,
                                  void *context)
{
    if (!norm->in_force)
        return SOCPREV_E_UNDEFINED;
    for (size_t i = 0; i < parts->n; i++) {
        int32_t t = socprev__need_part(parts, i);
        if (t < 0)
            continue;
        if (socprev__need_is_below(need, t, norm->level))
            return SOCPREV_E_UNDEFINED;
        const socprev__need_place *place = &need->place[t];
        for (int32_t at = place->first; at < place->first + place->size;) {
            int32_t inner = need->at[at];
            if (!socprev__need_is_assessed(need, inner, norm->level)) {
                at++;
                continue;
            }
            socprev_status st = visit(need, norm, inner, context);
            if (st != SOCPREV_OK)
                return st;
            at += need->place[inner].size;
        }
    }
    return SOCPREV_OK;
}

socprev_status socprev__need_count(const socprev_need *need, const socprev__need_norm *norm,
                                   const socprev__need_parts *parts, int32_t view,
                                   socprev__need_tally *out)
{
    counting of = { view, out };
    *out = (socprev__need_tally){ 0 };
    return socprev__need_each(need, norm, parts, assess, &of);
}

/* ---- the place as one ------------------------------------------------------------------ */

socprev_status socprev__need_whole(const socprev_need *need, const socprev__need_norm *norm,
                                   const socprev__need_parts *parts, int32_t view, int64_t *out)
{
    socprev__partial supply = { 0, 0 };
    for (size_t i = 0; i < parts->n; i++) {
        int32_t t = socprev__need_part(parts, i);
        if (t >= 0 && !socprev__need_supply_of(need, t, &norm->of, view, &supply))
            return SOCPREV_E_RANGE;
    }
    if (supply.unknown > 0)
        return SOCPREV_E_UNDEFINED;
    return socprev__multiply(supply.known, norm->per, out) ? SOCPREV_OK : SOCPREV_E_RANGE;
}

socprev_status socprev__need_measure(const socprev_need *need, const socprev__need_norm *norm,
                                     const socprev__need_parts *parts, int32_t view,
                                     int32_t balance, int64_t *out)
{
    socprev__need_tally tally;
    int64_t whole = 0, own = 0;
    socprev_status st = socprev__need_count(need, norm, parts, view, &tally);
    if (st != SOCPREV_OK)
        return st;
    if (tally.need_unknown)
        return SOCPREV_E_UNDEFINED;
    if (balance == SOCPREV_BALANCE_NEED) {
        *out = tally.need;
        return SOCPREV_OK;
    }
    if (tally.supply_unknown)
        return SOCPREV_E_UNDEFINED;
    if (balance == SOCPREV_BALANCE_UNMET) {
        *out = tally.unmet;
        return SOCPREV_OK;
    }
    st = socprev__need_whole(need, norm, parts, view, &whole);
    if (st != SOCPREV_OK)
        return st;
    own = whole - tally.supply; /* of territories around the assessed ones; >= 0 */
    if (balance != SOCPREV_BALANCE_SURPLUS)
        *out = socprev__one_side(whole - tally.need, balance);
    else if (!socprev__add(tally.surplus, own, out))
        return SOCPREV_E_RANGE;
    return SOCPREV_OK;
}
