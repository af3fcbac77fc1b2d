/* Largest remainder under floors and caps. */
#include "allocate/remainder_kernel.h"
#include "allocate/search.h"

/* The quota of Droop is a whole number: 1 / level, rounded up past itself. */
static void make_droop(int64_t *numerator, int64_t *denominator)
{
    *denominator = *denominator / *numerator + 1;
    *numerator = 1;
}

/* Hare's shares add up to the units, those of the other quotas to one more,
 * if caps let them. */
static socprev_status find_level(const socprev__task *task, socprev_division *division,
                                 socprev_error **err)
{
    int32_t rule = task->problem->rule;
    bool one_more = rule != SOCPREV_RULE_HARE && task->has_room && task->problem->weight_sum > 0;
    if (!socprev__level(task, task->units + one_more, &division->level_numerator,
                        &division->level_denominator))
        return socprev__fail_nomem(err);
    if (one_more && rule == SOCPREV_RULE_DROOP)
        make_droop(&division->level_numerator, &division->level_denominator);
    return SOCPREV_OK;
}

/* ---- a search: only a few remainders are worked out ---------------------------- */

/* What unit `unit` + 1 lacks of being within weight * level, times the level's
 * denominator: more than a unit for who stands at a floor. 0 for what is within. */
static socprev__price lack_of(const socprev_division *division, size_t i, int64_t unit)
{
    socprev__u128 needed = socprev__mul_wide((uint64_t)unit + 1,
                                             (uint64_t)division->level_denominator);
    socprev__u128 own = socprev__mul_wide((uint64_t)division->problem.weight[i],
                                          (uint64_t)division->level_numerator);
    socprev__price price = { { 0, 0 }, { 0, 1 } };
    if (socprev__u128_compare(needed, own) > 0)
        price.numerator = socprev__u128_subtract(needed, own);
    return price;
}

/* Units between the ends of the search, ascending by claimant. */
static socprev__offer *list_offers(const socprev__search *search,
                                   const socprev_division *division, size_t *n)
{
    size_t count = 0, at = 0;
    for (size_t k = 0; k < search->n_found; k++) {
        size_t i = search->found[k];
        count += (size_t)(socprev__count_one(&search->field, &search->upper, i) -
                          division->units[i]);
    }
    socprev__offer *offers = socprev__alloc_unset(search->memory, count, sizeof *offers);
    for (size_t k = 0; k < search->n_found && offers != NULL; k++) {
        size_t i = search->found[k];
        int64_t end = socprev__count_one(&search->field, &search->upper, i);
        for (int64_t unit = division->units[i]; unit < end; unit++)
            offers[at++] = (socprev__offer){ i, unit, lack_of(division, i, unit) };
    }
    *n = count;
    return offers;
}

/* The search counts at a level that is rounded down at one end and up at the other.
 * Its ends hold if the cut is truly between their offsets, and concerns a unit beyond
 * a whole part and one with a remainder. */
static bool is_between(const socprev__search *search, const socprev_division *division,
                       const socprev__cut *cut)
{
    socprev__u128 d = socprev__u128_of((uint64_t)division->level_denominator);
    socprev__u128 one = { 0, 0 };
    if (search->upper.shift < 64)
        one.low = (uint64_t)1 << search->upper.shift;
    else
        one.high = (uint64_t)1 << (search->upper.shift - 64);
    return socprev__compare_products(cut->given.numerator, one, search->lower.offset, d) > 0 &&
           socprev__compare_products(cut->open.numerator, one, search->upper.offset, d) <= 0 &&
           socprev__u128_compare(cut->open.numerator, d) < 0;
}

/* *found = false: there are not units both given and left beyond whole parts, or the
 * level is too coarse for weights of this size. */
static socprev_status give_by_search(const socprev__task *task, socprev_division *division,
                                     bool *found, socprev_error **err)
{
    socprev__search search;
    socprev__search_offset(&search, task, division->level_numerator,
                           division->level_denominator);
    int outcome = socprev__search_run(&search, division->units);
    bool done = outcome != SOCPREV__SEARCH_NOMEM;
    *found = outcome == SOCPREV__SEARCH_FOUND;
    if (*found) {
        size_t n = 0, count = (size_t)(task->units - search.below);
        socprev__cut cut;
        socprev__offer *offers = list_offers(&search, division, &n);
        done = offers != NULL && socprev__find_cut(search.memory, offers, n, count, &cut);
        *found = done && is_between(&search, division, &cut);
        done = done &&
               (!*found || socprev__choose(task->problem, division, offers, n, count, &cut));
        socprev__free(search.memory, offers, n, sizeof *offers);
    }
    socprev__search_clear(&search);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* ---- all remainders ------------------------------------------------------------------ */

/* Gives everyone the whole part of the share; how many units are left. */
static int64_t give_wholes(const socprev__task *task, socprev_division *division)
{
    int64_t left = task->units;
    for (size_t i = 0; i < division->n; i++) {
        int64_t remainder = 0;
        socprev__share(division, i, &division->units[i], &remainder);
        left -= division->units[i];
    }
    return left;
}

/* One unit more for everyone below the cap. Only Droop's quota can leave more units
 * than there are remainders; then those without one are in line, too. */
static size_t list_all(const socprev__task *task, const socprev_division *division,
                       socprev__offer *offers)
{
    socprev__u128 d = socprev__u128_of((uint64_t)division->level_denominator);
    size_t count = 0;
    for (size_t i = 0; i < division->n; i++) {
        int64_t low = 0, high = 0, unit = division->units[i];
        socprev__task_bounds(task, i, &low, &high);
        if (task->problem->weight[i] == 0 || unit >= high)
            continue;
        offers[count] = (socprev__offer){ i, unit, lack_of(division, i, unit) };
        count += task->problem->rule == SOCPREV_RULE_DROOP ||
                 socprev__u128_compare(offers[count].price.numerator, d) < 0;
    }
    return count;
}

/* First in line (sign 1), or last (sign -1); -1 when nobody is. */
static int64_t end_of(const socprev_apportionment *problem, const socprev__offer *offers,
                      size_t n, int sign)
{
    size_t end = 0;
    for (size_t k = 1; k < n; k++) {
        int order = sign * socprev__price_compare(&offers[k].price, &offers[end].price);
        bool before = socprev__comes_before(problem, offers[k].claimant, offers[end].claimant);
        if (order < 0 || (order == 0 && before == (sign > 0)))
            end = k;
    }
    return n > 0 ? (int64_t)offers[end].claimant : -1;
}

static socprev_status give_in_line(const socprev__task *task, socprev_division *division,
                                   int64_t left, socprev_error **err)
{
    const socprev_apportionment *problem = task->problem;
    socprev__offer *offers = socprev__alloc_unset(&division->memory, division->n, sizeof *offers);
    if (offers == NULL)
        return socprev__fail_nomem(err);
    size_t n = list_all(task, division, offers), count = (size_t)left;
    socprev_status st = SOCPREV_OK;
    socprev__cut cut;
    if (count > n) {
        st = socprev__fail(err, SOCPREV_E_UNDEFINED, SP_ALLOCATE_DROOP, SP_FIELD("rule"),
                           SP_INT(problem->weight_sum), SP_INT(task->units));
    } else if (count == 0) {
        division->next = end_of(problem, offers, n, 1);
    } else if (count == n) {
        division->last = end_of(problem, offers, n, -1);
        for (size_t k = 0; k < n; k++)
            division->units[offers[k].claimant]++;
    } else if (!socprev__find_cut(&division->memory, offers, n, count, &cut) ||
               !socprev__choose(problem, division, offers, n, count, &cut)) {
        st = socprev__fail_nomem(err);
    }
    socprev__free(&division->memory, offers, division->n, sizeof *offers);
    return st;
}

/* All shares are whole and add up to one unit too many: everyone above the
 * floor is in line for all of them but one. */
static socprev_status take_one(const socprev__task *task, socprev_division *division,
                               socprev_error **err)
{
    size_t *members = socprev__alloc_unset(&division->memory, division->n, sizeof *members);
    size_t n_members = 0;
    if (members == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < division->n; i++) {
        int64_t low = 0, high = 0;
        socprev__task_bounds(task, i, &low, &high);
        if (division->units[i] > low) {
            division->units[i]--;
            division->next = (int64_t)i;
            members[n_members++] = i;
        }
    }
    bool done = socprev__settle_tie(task->problem, division, members, n_members,
                                    (int64_t)n_members - 1);
    socprev__free(&division->memory, members, division->n, sizeof *members);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* ---- a few claimants: the proved kernel ---------------------------------------------- */

/* Up to so many the kernel, quadratic, is no slower than the search. */
enum { KERNEL_MOST = 16 };

/* Who got the last unit, and who comes next, among those with a remainder. */
static void note_ends(const socprev_apportionment *problem, socprev_division *division,
                      const int64_t *rest, const uint8_t *used)
{
    division->last = division->next = -1;
    for (size_t i = 0; i < division->n; i++) {
        int64_t *end = used[i] != 0 ? &division->last : &division->next, other = *end;
        if (rest[i] == 0)
            continue;
        bool first = other < 0 || rest[i] > rest[other] ||
                     (rest[i] == rest[other] && socprev__comes_before(problem, i, (size_t)other));
        if (other < 0 || first == (used[i] == 0))
            *end = (int64_t)i;
    }
}

/* The amounts are the kernel's; what is found beside them is who ties with whom. */
static socprev_status give_by_kernel(const socprev__task *task, socprev_division *division,
                                     socprev_error **err)
{
    const socprev_apportionment *problem = task->problem;
    int64_t units[KERNEL_MOST], rest[KERNEL_MOST], rank[KERNEL_MOST] = { 0 }, cut = INT64_MAX;
    uint8_t used[KERNEL_MOST];
    size_t members[KERNEL_MOST], n_members = 0, n = division->n;
    bool ranked = problem->ids != NULL || problem->priorities != NULL;
    for (size_t i = 0; ranked && i < n; i++)
        for (size_t k = 0; k < n; k++)
            rank[i] += k != i && socprev__comes_before(problem, k, i);
    socprev__largest_remainder(problem->weight, rank, n, problem->weight_sum, task->units, units,
                               rest, used);
    int64_t given = 0;
    for (size_t i = 0; i < n; i++)
        if (used[i] != 0 && rest[i] < cut)
            cut = rest[i];
    for (size_t i = 0; i < n; i++)
        if (rest[i] == cut) {
            members[n_members++] = i;
            given += used[i];
        }
    if (n_members > 0 && !socprev__settle_tie(problem, division, members, n_members, given))
        return socprev__fail_nomem(err);
    memcpy(division->units, units, n * sizeof *units);
    note_ends(problem, division, rest, used);
    return SOCPREV_OK;
}

socprev_status socprev__solve_remainder(const socprev__task *task, socprev_division *division,
                                        socprev_error **err)
{
    bool found = false;
    socprev_status st = find_level(task, division, err);
    if (st != SOCPREV_OK)
        return st;
    if (task->problem->rule == SOCPREV_RULE_HARE && task->low == NULL && task->high == NULL &&
        task->problem->weight_sum > 0 && division->n <= KERNEL_MOST)
        return give_by_kernel(task, division, err);
    if (division->level_numerator > 0)
        st = give_by_search(task, division, &found, err);
    if (st != SOCPREV_OK || found)
        return st;
    int64_t left = give_wholes(task, division);
    return left < 0 ? take_one(task, division, err) : give_in_line(task, division, left, err);
}
