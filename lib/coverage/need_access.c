/* What access gives people of what a norm asks for, and what need it leaves unmet. */
#include "coverage/need_internal.h"

#include <math.h>

enum { NOT_GIVEN = -1 };

static socprev_status fail_number(socprev_error **err, const char *name, int32_t value,
                                  int32_t upper)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_NUMBER, SP_FIELD(name), SP_TEXT(name),
                         SP_INT(value), SP_INT(upper));
}

static socprev_status read_access(const socprev_need *need, const int32_t *territories,
                                  const double *values, size_t stride, size_t n, double *to,
                                  socprev_error **err)
{
    for (int32_t t = 0; t < need->n; t++)
        to[t] = NOT_GIVEN;
    for (size_t i = 0; i < n; i++) {
        int32_t t = territories == NULL ? (int32_t)i : territories[i];
        double value;
        memcpy(&value, (const char *)values + i * stride, sizeof value);
        if (t < 0 || t >= need->n)
            return fail_number(err, "territories", t, need->n - 1);
        if (!isfinite(value) || value < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_ACCESS, SP_ITEM("values", i),
                                 SP_INT(t));
        if (to[t] >= 0)
            return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_NEED_ACCESS_TWICE,
                                 SP_ITEM("territories", i), SP_INT(t));
        to[t] = value;
    }
    return SOCPREV_OK;
}

socprev_status socprev_need_set_access(socprev_need *need, int32_t norm,
                                       const int32_t *territories, const double *values,
                                       size_t stride, size_t n, int32_t counts,
                                       socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    if (values == NULL)
        return socprev__fail_null(err, "values");
    if (norm < 0 || (size_t)norm >= need->n_norms)
        return fail_number(err, "norm", norm, (int32_t)need->n_norms - 1);
    if (counts != SOCPREV_REACH_PER_PERSON && counts != SOCPREV_REACH_PER_PLACE)
        return fail_number(err, "counts", counts, SOCPREV_REACH_PER_PLACE);
    if (territories == NULL && n != (size_t)need->n)
        return fail_number(err, "n", n > INT32_MAX ? INT32_MAX : (int32_t)n, need->n);
    size_t size = (size_t)need->n;
    double *access = socprev__alloc(&need->memory, size, sizeof *access);
    if (access == NULL)
        return socprev__fail_nomem(err);
    socprev_status st = read_access(need, territories, values,
                                    stride == 0 ? sizeof *values : stride, n, access, err);
    if (st != SOCPREV_OK) {
        socprev__free(&need->memory, access, size, sizeof *access);
        return st;
    }
    socprev__need_norm *of = &need->norm[norm];
    socprev__free(&need->memory, of->access, size, sizeof *access);
    of->access = access;
    of->per_place = counts == SOCPREV_REACH_PER_PLACE;
    socprev__need_reopen(need);
    return SOCPREV_OK;
}

/* ---- what it gives ------------------------------------------------------------------- */

static int64_t people_of(const socprev_need *need, const socprev__need_norm *norm, int32_t t)
{
    return need->people[(size_t)norm->group * (size_t)need->n + (size_t)t];
}

/* Whether something is given for a territory that lies in this one. */
static bool is_given_inside(const socprev_need *need, const socprev__need_norm *norm,
                            int32_t territory)
{
    const socprev__need_place *place = &need->place[territory];
    for (int32_t at = place->first + 1; at < place->first + place->size; at++)
        if (norm->access[need->at[at]] >= 0)
            return true;
    return false;
}

/* What is given for the territory; for one person also for the nearest one around it. */
static double given_for(const socprev_need *need, const socprev__need_norm *norm,
                        int32_t territory)
{
    int32_t t = territory;
    while (!norm->per_place && t >= 0 && norm->access[t] < 0)
        t = need->place[t].up;
    return t < 0 ? NOT_GIVEN : norm->access[t];
}

/* Adds what reaches the people of a territory. */
static socprev_status reach(const socprev_need *need, const socprev__need_norm *norm,
                            int32_t territory, socprev__sum *given)
{
    const socprev__need_place *place = &need->place[territory];
    for (int32_t at = place->first; at < place->first + place->size;) {
        int32_t t = need->at[at];
        int64_t people = people_of(need, norm, t);
        if (is_given_inside(need, norm, t)) {
            at++; /* those inside, one after the other */
            continue;
        }
        at += need->place[t].size;
        if (people == 0)
            continue; /* nobody is there whom anything reaches */
        double value = given_for(need, norm, t);
        if (value < 0 || (people == SOCPREV_COVERAGE_UNKNOWN && !norm->per_place))
            return SOCPREV_E_UNDEFINED;
        double term = norm->per_place ? value : value * (double)people;
        if (!isfinite(term) || !isfinite(given->sum + term))
            return SOCPREV_E_RANGE;
        socprev__sum_add(given, term);
    }
    return SOCPREV_OK;
}

static socprev_status add_unmet(const socprev_need *need, const socprev__need_norm *norm,
                                int32_t territory, void *context)
{
    socprev__sum *unmet = context, given = { 0, 0 };
    int64_t wanted = 0;
    socprev_status st = socprev__need_wanted(norm, people_of(need, norm, territory), &wanted);
    if (st == SOCPREV_OK)
        st = reach(need, norm, territory, &given);
    if (st != SOCPREV_OK)
        return st;
    if (!isfinite(socprev__sum_value(&given)))
        return SOCPREV_E_RANGE;
    double left = (double)wanted / (1000 * (double)norm->per) - socprev__sum_value(&given);
    if (left > 0)
        socprev__sum_add(unmet, left);
    return SOCPREV_OK;
}

socprev_status socprev_need_unmet_access(const socprev_need *need, int32_t norm, int32_t place,
                                         double *out)
{
    socprev__need_parts parts;
    socprev__sum unmet = { 0, 0 };
    if (out == NULL || !socprev__need_parts_of(need, place, &parts) || norm < 0 ||
        (size_t)norm >= need->n_norms)
        return SOCPREV_E_INVALID;
    if (need->norm[norm].access == NULL)
        return SOCPREV_E_UNDEFINED;
    socprev_status st = socprev__need_each(need, &need->norm[norm], &parts, add_unmet, &unmet);
    if (st == SOCPREV_OK)
        *out = socprev__sum_value(&unmet);
    return st;
}

bool socprev__need_is_unreached(const socprev_need *need, const socprev__need_norm *norm,
                                int32_t territory)
{
    const socprev__need_place *place = &need->place[territory];
    bool told = false;
    for (int32_t at = place->first; norm->access != NULL && at < place->first + place->size;) {
        int32_t t = need->at[at];
        bool inner = is_given_inside(need, norm, t);
        at += inner ? 1 : need->place[t].size;
        if (inner || people_of(need, norm, t) == 0)
            continue;
        if (given_for(need, norm, t) != 0)
            return false; /* something, or it is not known */
        told = true;
    }
    return told;
}
