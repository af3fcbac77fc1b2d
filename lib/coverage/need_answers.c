/* Answers on places: people, capacities, needs, what is covered and what is missing. */
#include "coverage/need_internal.h"

socprev_status socprev_need_population(const socprev_need *need, int32_t place, int32_t group,
                                       int64_t *out)
{
    socprev__need_parts parts;
    int64_t sum = 0;
    if (out == NULL || !socprev__need_parts_of(need, place, &parts) || group < 0 ||
        group >= need->n_groups)
        return SOCPREV_E_INVALID;
    for (size_t i = 0; i < parts.n; i++) {
        int32_t t = socprev__need_part(&parts, i);
        if (t < 0)
            continue;
        int64_t people = need->people[(size_t)group * (size_t)need->n + (size_t)t];
        if (people == SOCPREV_COVERAGE_UNKNOWN)
            return SOCPREV_E_UNDEFINED;
        if (!socprev__add(sum, people, &sum))
            return SOCPREV_E_RANGE;
    }
    *out = sum;
    return SOCPREV_OK;
}

static socprev_status sum_supply(const socprev__need_parts *parts, const socprev__capacity *of,
                                 int32_t view, socprev__partial *sum)
{
    for (size_t i = 0; i < parts->n; i++) {
        int32_t t = socprev__need_part(parts, i);
        if (t >= 0 && !socprev__need_supply_of(parts->need, t, of, view, sum))
            return SOCPREV_E_RANGE;
    }
    return SOCPREV_OK;
}

static bool is_capacity(int32_t kind, int32_t form, int32_t unit)
{
    return kind >= 0 && form >= SOCPREV_NEED_ANY_FORM && unit >= 0;
}

socprev_status socprev_need_supply(const socprev_need *need, int32_t place, int32_t kind,
                                   int32_t form, int32_t unit, int32_t view, int64_t *thousandths)
{
    socprev__need_parts parts;
    socprev__partial sum = { 0, 0 };
    socprev__capacity of = { kind, form, unit };
    if (thousandths == NULL || !socprev__need_parts_of(need, place, &parts) ||
        !is_capacity(kind, form, unit) || !socprev__need_is_view(view))
        return SOCPREV_E_INVALID;
    socprev_status st = sum_supply(&parts, &of, view, &sum);
    if (st != SOCPREV_OK)
        return st;
    if (sum.unknown > 0)
        return SOCPREV_E_UNDEFINED;
    *thousandths = sum.known;
    return SOCPREV_OK;
}

socprev_status socprev_need_rate(const socprev_need *need, int32_t place, int32_t kind,
                                 int32_t form, int32_t unit, int32_t group, int32_t view,
                                 int64_t base, int64_t *numerator, int64_t *denominator,
                                 double *value)
{
    int64_t thousandths, people, top, bottom;
    if (base <= 0)
        return SOCPREV_E_INVALID;
    socprev_status st = socprev_need_supply(need, place, kind, form, unit, view, &thousandths);
    if (st == SOCPREV_OK)
        st = socprev_need_population(need, place, group, &people);
    if (st != SOCPREV_OK)
        return st;
    if (people == 0)
        return SOCPREV_E_UNDEFINED;
    if (!socprev__u128_reduce(socprev__mul_wide((uint64_t)thousandths, (uint64_t)base),
                              socprev__mul_wide((uint64_t)people, 1000), &top, &bottom))
        return SOCPREV_E_RANGE;
    return socprev__give_ratio(top, bottom, numerator, denominator, value);
}

socprev_status socprev_need_presence(const socprev_need *need, int32_t place, int32_t kind,
                                     int32_t view, int32_t *out)
{
    socprev__need_parts parts;
    bool unknown = false;
    if (out == NULL || !socprev__need_parts_of(need, place, &parts) || kind < 0 ||
        !socprev__need_is_view(view))
        return SOCPREV_E_INVALID;
    for (size_t i = 0; i < need->n_columns; i++) {
        socprev__partial sum = { 0, 0 };
        if (need->column[i].kind != kind)
            continue;
        socprev_status st = sum_supply(&parts, &need->column[i], view, &sum);
        if (st != SOCPREV_OK)
            return st;
        if (sum.known > 0) {
            *out = 1;
            return SOCPREV_OK;
        }
        unknown |= sum.unknown > 0;
    }
    if (unknown)
        return SOCPREV_E_UNDEFINED;
    *out = 0;
    return SOCPREV_OK;
}

/* ---- by a norm ------------------------------------------------------------------------ */

static bool is_norm(const socprev_need *need, int32_t norm)
{
    return norm >= 0 && (size_t)norm < need->n_norms;
}

socprev_status socprev_need_balance(const socprev_need *need, int32_t norm, int32_t place,
                                    int32_t view, int32_t balance, int64_t *numerator,
                                    int64_t *denominator, double *value)
{
    socprev__need_parts parts;
    int64_t amount = 0, top = 0, bottom = 0;
    if (!socprev__need_parts_of(need, place, &parts) || !is_norm(need, norm) ||
        !socprev__need_is_view(view) || balance < SOCPREV_BALANCE_NEED ||
        balance > SOCPREV_BALANCE_EXCESS)
        return SOCPREV_E_INVALID;
    const socprev__need_norm *of = &need->norm[norm];
    socprev_status st = socprev__need_measure(need, of, &parts, view, balance, &amount);
    if (st != SOCPREV_OK)
        return st;
    /* thousandths x per, to units */
    if (!socprev__u128_reduce(socprev__u128_of(socprev__magnitude(amount)),
                              socprev__mul_wide((uint64_t)of->per, 1000), &top, &bottom))
        return SOCPREV_E_RANGE;
    return socprev__give_ratio(amount < 0 ? -top : top, bottom, numerator, denominator, value);
}

socprev_status socprev_need_covered(const socprev_need *need, int32_t norm, int32_t place,
                                    int32_t view, int32_t criterion, int64_t *covered,
                                    int64_t *all, int64_t *people, int64_t *everyone)
{
    socprev__need_parts parts;
    socprev__need_tally tally;
    if (!socprev__need_parts_of(need, place, &parts) || !is_norm(need, norm) ||
        !socprev__need_is_view(view) || criterion < SOCPREV_COVERED_PRESENT ||
        criterion > SOCPREV_COVERED_MET)
        return SOCPREV_E_INVALID;
    bool met = criterion == SOCPREV_COVERED_MET;
    socprev_status st = socprev__need_count(need, &need->norm[norm], &parts, view, &tally);
    if (st != SOCPREV_OK)
        return st;
    if ((met && (tally.need_unknown || tally.supply_unknown)) ||
        (!met && tally.presence_unknown) ||
        (tally.people_unknown && (people != NULL || everyone != NULL)))
        return SOCPREV_E_UNDEFINED;
    if (covered != NULL)
        *covered = met ? tally.met : tally.present;
    if (all != NULL)
        *all = tally.territories;
    if (people != NULL)
        *people = met ? tally.people_met : tally.people_present;
    if (everyone != NULL)
        *everyone = tally.people;
    return SOCPREV_OK;
}

/* Something is asked for, and nothing of it is there. */
static bool is_missing(const socprev_need *need, const socprev__need_norm *norm,
                       const socprev__need_parts *parts, int32_t view)
{
    int64_t wanted = 0, have = 0;
    return socprev__need_measure(need, norm, parts, view, SOCPREV_BALANCE_NEED, &wanted) ==
               SOCPREV_OK &&
           wanted > 0 &&
           socprev__need_whole(need, norm, parts, view, &have) == SOCPREV_OK && have == 0;
}

socprev_status socprev_need_missing(const socprev_need *need, int32_t place, int32_t view,
                                    int32_t *out, size_t capacity, size_t *n)
{
    socprev__need_parts parts;
    size_t found = 0;
    if (!socprev__need_parts_of(need, place, &parts) || !socprev__need_is_view(view) ||
        (out == NULL && capacity > 0))
        return SOCPREV_E_INVALID;
    for (size_t i = 0; i < need->n_norms; i++)
        found += is_missing(need, &need->norm[i], &parts, view);
    if (n != NULL)
        *n = found;
    if (found > capacity)
        return SOCPREV_E_LIMIT;
    for (size_t i = 0; i < need->n_norms; i++)
        if (is_missing(need, &need->norm[i], &parts, view))
            *out++ = (int32_t)i;
    return SOCPREV_OK;
}

socprev_status socprev_need_flags(const socprev_need *need, int32_t norm, int32_t territory,
                                  int32_t view, int32_t *out)
{
    socprev__partial supply = { 0, 0 };
    if (out == NULL || need == NULL || !need->finished || !is_norm(need, norm) ||
        territory < 0 || territory >= need->n || !socprev__need_is_view(view))
        return SOCPREV_E_INVALID;
    const socprev__need_norm *of = &need->norm[norm];
    int64_t people = need->people[(size_t)of->group * (size_t)need->n + (size_t)territory];
    int32_t flags = need->mark[territory] & SOCPREV_NEED_UNREACHED;
    if (socprev__need_is_unreached(need, of, territory))
        flags |= SOCPREV_NEED_UNREACHED;
    if (need->place[territory].outside)
        flags |= SOCPREV_NEED_OUTSIDE;
    if (people == SOCPREV_COVERAGE_UNKNOWN)
        flags |= SOCPREV_NEED_POPULATION_UNKNOWN;
    else if (people == 0)
        flags |= SOCPREV_NEED_NO_POPULATION;
    if (!of->in_force || socprev__need_is_below(need, territory, of->level))
        flags |= SOCPREV_NEED_NOT_ASSESSED;
    bool fits = socprev__need_supply_of(need, territory, &of->of, view, &supply);
    if (supply.unknown > 0)
        flags |= SOCPREV_NEED_SUPPLY_UNKNOWN;
    else if (fits && supply.known == 0)
        flags |= SOCPREV_NEED_NO_SUPPLY;
    *out = flags;
    return SOCPREV_OK;
}
