/* Divisor rules under floors and caps: the cheapest units are given.
 *
 * A search narrows the level (units per weight) down until only a few units are
 * undecided; these are compared exactly. Where all stand at a floor, or all at a
 * cap, there is nothing to search. Pukelsheim, Proportional Representation, 2nd ed.
 * 2017, ch. 4 and 12; Cheng & Eppstein, ISAAC 2014. */
#include "allocate/search.h"

/* From so many claimants under bounds on, knowing the level of the exact shares first
 * saves more passes than it takes. */
enum { MANY = 256 };

/* ---- nothing to search --------------------------------------------------------- */

/* What claimant i could take next (sign 1) or give back (sign -1). */
static bool make_offer(const socprev__task *task, const int64_t *units, size_t i, int sign,
                       socprev__price *price)
{
    int64_t low = 0, high = 0;
    socprev__task_bounds(task, i, &low, &high);
    if (sign > 0 ? units[i] >= high : units[i] <= low)
        return false;
    *price = socprev__unit_price(&task->rule, sign > 0 ? units[i] : units[i] - 1,
                                 task->problem->weight[i]);
    return true;
}

/* First in line for one unit more, or last of those who got one. */
static int64_t find_end(const socprev__task *task, const int64_t *units, int sign)
{
    const socprev_apportionment *problem = task->problem;
    socprev__price best = { { 0, 0 }, { 0, 0 } }, price;
    int64_t found = -1;
    for (size_t i = 0; i < problem->n; i++) {
        if (!make_offer(task, units, i, sign, &price))
            continue;
        int order = found < 0 ? -1 : sign * socprev__price_compare(&price, &best);
        if (order == 0)
            order = socprev__comes_before(problem, i, (size_t)found) ? -sign : sign;
        if (order < 0) {
            best = price;
            found = (int64_t)i;
        }
    }
    return found;
}

/* All at their floors (with the units that are due), or all at their caps. */
static void stand_at_bounds(const socprev__task *task, socprev_division *division)
{
    bool at_low = task->low_sum == task->units;
    for (size_t i = 0; i < division->n; i++) {
        int64_t low = 0, high = 0;
        socprev__task_bounds(task, i, &low, &high);
        division->units[i] = at_low ? low : high;
    }
    division->last = find_end(task, division->units, -1);
    division->next = find_end(task, division->units, 1);
}

/* ---- search ----------------------------------------------------------------------- */

/* All units between the ends of the search, ascending by claimant. */
static socprev__offer *list_offers(const socprev__task *task, const socprev__search *search,
                                   const int64_t *units, size_t *n)
{
    size_t count = 0, at = 0;
    for (size_t k = 0; k < search->n_found; k++) {
        size_t i = search->found[k];
        count += (size_t)(socprev__count_one(&search->field, &search->upper, i) - units[i]);
    }
    socprev__offer *offers = socprev__alloc_unset(search->memory, count, sizeof *offers);
    for (size_t k = 0; k < search->n_found && offers != NULL; k++) {
        size_t i = search->found[k];
        int64_t end = socprev__count_one(&search->field, &search->upper, i);
        for (int64_t unit = units[i]; unit < end; unit++)
            offers[at++] = (socprev__offer){
                i, unit, socprev__unit_price(&task->rule, unit, task->problem->weight[i])
            };
    }
    *n = count;
    return offers;
}

static bool choose(const socprev__task *task, const socprev__search *search,
                   socprev_division *division)
{
    size_t n = 0, count = (size_t)(task->units - search->below);
    socprev__cut cut;
    socprev__offer *offers = list_offers(task, search, division->units, &n);
    bool done = offers != NULL && socprev__find_cut(search->memory, offers, n, count, &cut) &&
                socprev__choose(task->problem, division, offers, n, count, &cut);
    socprev__free(search->memory, offers, n, sizeof *offers);
    return done;
}

socprev_status socprev__solve_divisor(const socprev__task *task, socprev_division *division,
                                      socprev_error **err)
{
    if (task->low_sum == task->units || !task->has_room) {
        stand_at_bounds(task, division);
        return SOCPREV_OK;
    }
    socprev__search search;
    int64_t n = 0, d = 0;
    bool is_bounded = task->low != NULL || task->high != NULL;
    if (is_bounded && task->problem->n >= MANY && !socprev__level(task, task->units, &n, &d))
        return socprev__fail_nomem(err);
    socprev__search_level(&search, task, n, d);
    int outcome = socprev__search_run(&search, division->units);
    bool done = outcome == SOCPREV__SEARCH_FOUND && choose(task, &search, division);
    socprev__search_clear(&search);
    if (NEVER(outcome == SOCPREV__SEARCH_NONE))
        return socprev__fail(err, SOCPREV_E_INTERNAL, SP_ALLOCATE_VERIFY, NULL, SP_TEXT("solve"),
                             SP_INT(0));
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}
