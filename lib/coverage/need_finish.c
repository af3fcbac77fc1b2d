/* Needs added up: places in order, people and supply that foot, norms in force. */
#include "coverage/need_internal.h"

/* ---- places ----------------------------------------------------------------------- */

/* What each territory is part of, from the outermost inwards. */
static socprev_status find_places(socprev_need *need, socprev_error **err)
{
    const socprev__tree *tree = &need->tree;
    for (int32_t i = need->n; i-- > 0;) {
        int32_t t = tree->order[i], parent = tree->parent[t];
        socprev__need_place *place = &need->place[t];
        bool inherits = parent >= 0 && need->place[parent].outside;
        *place = (socprev__need_place){
            .level = need->level[t] < 0 ? tree->level[t] : need->level[t],
            .outside = inherits || (need->mark[t] & SOCPREV_NEED_OUTSIDE) != 0,
        };
        /* the edge of the area cuts it off */
        place->up = parent >= 0 && place->outside == inherits ? parent : -1;
        if (parent >= 0 && place->level <= need->place[parent].level)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_LEVEL_ORDER,
                                 SP_ITEM("levels", t), SP_INT(t), SP_INT(place->level),
                                 SP_INT(parent), SP_INT(need->place[parent].level));
    }
    return SOCPREV_OK;
}

/* Puts each territory before all that are inside it, which follow one another. */
static void put_in_order(socprev_need *need)
{
    int32_t placed = 0;
    for (int32_t i = 0; i < need->n; i++) {
        socprev__need_place *place = &need->place[need->tree.order[i]];
        place->size++;
        if (place->up >= 0) {
            need->place[place->up].size += place->size;
            need->place[place->up].n_inner++;
        }
    }
    /* `first` of the one around is where its next one goes, then set right */
    for (int32_t i = need->n; i-- > 0;) {
        socprev__need_place *place = &need->place[need->tree.order[i]];
        int32_t *next = place->up < 0 ? &placed : &need->place[place->up].first;
        int32_t at = *next;
        *next += place->size;
        place->first = at + 1;
        need->at[at] = need->tree.order[i];
    }
    for (int32_t i = 0; i < need->n; i++)
        need->place[need->at[i]].first = i;
}

/* In one set no territory stands twice or lies in another. `seen` [n] is 0 at first. */
static socprev_status check_sets(const socprev_need *need, int32_t *seen, socprev_error **err)
{
    for (size_t s = 0, i = 0; s < need->n_sets; s++) {
        size_t start = i;
        int32_t mark = (int32_t)s + 1;
        for (; i < need->set_end[s]; i++) {
            if (seen[need->member[i]] == mark)
                return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_SET_TWICE,
                                     SP_ITEM("members", i - start), SP_INT(need->member[i]),
                                     SP_INT(s));
            seen[need->member[i]] = mark;
        }
        for (size_t k = start; k < i; k++)
            for (int32_t up = need->tree.parent[need->member[k]]; up >= 0;
                 up = need->tree.parent[up])
                if (seen[up] == mark)
                    return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_SET_INSIDE,
                                         SP_ITEM("members", k - start), SP_INT(need->member[k]),
                                         SP_INT(s), SP_INT(up));
    }
    return SOCPREV_OK;
}

/* ---- people and supply ---------------------------------------------------------------- */

/* People of a group; `inside` [n] is scratch. */
static socprev_status sum_people(socprev_need *need, int32_t group, socprev__partial *inside,
                                 socprev_error **err)
{
    size_t row = (size_t)group * (size_t)need->n;
    memset(inside, 0, (size_t)need->n * sizeof *inside);
    for (int32_t i = 0; i < need->n; i++) {
        int32_t t = need->tree.order[i];
        const socprev__need_place *place = &need->place[t];
        int64_t given = need->given[row + (size_t)t], *people = &need->people[row + (size_t)t];
        bool known = given != SOCPREV_COVERAGE_UNKNOWN;
        if (known && place->n_inner > 0 && !socprev__partial_agrees(given, &inside[t]))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_FOOT, SP_ITEM("persons", t),
                                 SP_INT(t), SP_INT(given), SP_INT(inside[t].known));
        *people = known || place->n_inner == 0 ? given : socprev__partial_sum(&inside[t]);
        known = *people != SOCPREV_COVERAGE_UNKNOWN;
        socprev__partial part = { known ? *people : 0, known ? 0 : 1 };
        if (place->up >= 0 && !socprev__partial_add(&inside[place->up], &part))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("persons", t),
                                 SP_BOTH("sum of populations", "součet obyvatel"));
    }
    return SOCPREV_OK;
}

static socprev_status fail_supply(socprev_error **err, int32_t territory)
{
    return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("supply", territory),
                         SP_BOTH("sum of capacities", "součet kapacit"));
}

static socprev_status sum_supply(socprev_need *need, socprev_error **err)
{
    size_t width = need->n_columns * SOCPREV__SORTS;
    if (width == 0)
        return SOCPREV_OK;
    if (width > SIZE_MAX / (size_t)need->n)
        return socprev__fail_nomem(err);
    need->cell = socprev__alloc(&need->memory, (size_t)need->n * width, sizeof *need->cell);
    if (need->cell == NULL)
        return socprev__fail_nomem(err);
    need->cells = (size_t)need->n * width;
    for (size_t i = 0; i < need->n_supply; i++) {
        const socprev__supply *s = &need->supply[i];
        bool known = s->thousandths != SOCPREV_COVERAGE_UNKNOWN;
        socprev__partial part = { known ? s->thousandths : 0, known ? 0 : 1 };
        if (!socprev__partial_add(&need->cell[(size_t)s->territory * width +
                                              s->column * SOCPREV__SORTS + (size_t)s->sort],
                                  &part))
            return fail_supply(err, s->territory);
    }
    for (int32_t i = 0; i < need->n; i++) {
        int32_t t = need->tree.order[i], up = need->place[t].up;
        for (size_t k = 0; up >= 0 && k < width; k++)
            if (!socprev__partial_add(&need->cell[(size_t)up * width + k],
                                      &need->cell[(size_t)t * width + k]))
                return fail_supply(err, up);
    }
    return SOCPREV_OK;
}

/* ---- norms --------------------------------------------------------------------------- */

/* Whether a date lies after another, whatever day each of them means. */
static bool surely_after(socprev_date a, socprev_date b)
{
    int32_t order = 0;
    return a != SOCPREV_DATE_NONE && b != SOCPREV_DATE_NONE &&
           socprev_date_compare(a, b, &order) == SOCPREV_OK && order > 0;
}

static bool same_subject(const socprev__need_norm *a, const socprev__need_norm *b)
{
    return a->of.kind == b->of.kind && a->of.form == b->of.form && a->of.unit == b->of.unit &&
           a->group == b->group && a->level == b->level;
}

static socprev_status choose_norms(socprev_need *need, socprev_error **err)
{
    for (size_t i = 0; i < need->n_norms; i++) {
        socprev__need_norm *norm = &need->norm[i];
        norm->in_force = !surely_after(norm->from, need->date) &&
                         !surely_after(need->date, norm->to);
        for (size_t k = 0; norm->in_force && k < i; k++) {
            const socprev__need_norm *other = &need->norm[k];
            if (other->in_force && same_subject(norm, other) &&
                !surely_after(norm->from, other->to) && !surely_after(other->from, norm->to))
                return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_NORM_TWICE,
                                     SP_ITEM("norm", i), SP_INT(k), SP_INT(i));
        }
    }
    return SOCPREV_OK;
}

socprev_status socprev_need_finish(socprev_need *need, socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    if (need->finished)
        return SOCPREV_OK;
    size_t n = (size_t)need->n;
    socprev__need_reopen(need);
    int32_t *seen = socprev__alloc(&need->memory, n, sizeof *seen);
    socprev__partial *inside = socprev__alloc(&need->memory, n, sizeof *inside);
    socprev_status st = seen == NULL || inside == NULL ? socprev__fail_nomem(err) : SOCPREV_OK;
    if (st == SOCPREV_OK)
        st = find_places(need, err);
    if (st == SOCPREV_OK) {
        put_in_order(need);
        st = check_sets(need, seen, err);
    }
    for (int32_t g = 0; g < need->n_groups && st == SOCPREV_OK; g++)
        st = sum_people(need, g, inside, err);
    if (st == SOCPREV_OK)
        st = choose_norms(need, err);
    if (st == SOCPREV_OK)
        st = sum_supply(need, err);
    need->finished = st == SOCPREV_OK;
    socprev__free(&need->memory, inside, n, sizeof *inside);
    socprev__free(&need->memory, seen, n, sizeof *seen);
    return st;
}
