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

/* What unit `unit` + 1 lacks of being within the share, over the level's
 * denominator; 0 for what is within. */
static socprev__price lack_of(const socprev_division *division, size_t i, int64_t unit)
{
    int64_t whole = 0, remainder = 0;
    socprev__share(division, i, &whole, &remainder);
    socprev__price price = { { 0, 0 }, { 0, 1 } };
    if (unit >= whole)
        price.numerator = socprev__u128_subtract(
            socprev__mul_wide((uint64_t)(unit + 1 - whole), (uint64_t)division->level_denominator),
            socprev__u128_of((uint64_t)remainder));
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

/* What a remainder counts for in line; 0 = not in line. */
static uint64_t key_of(const socprev__task *task, const socprev_division *division, size_t i)
{
    int64_t whole = 0, remainder = 0, low = 0, high = 0;
    socprev__task_bounds(task, i, &low, &high);
    socprev__share(division, i, &whole, &remainder);
    return task->problem->weight[i] > 0 && whole < high ? (uint64_t)remainder + 1 : 0;
}

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

/* The k-th largest of n keys, k from 1 to n: from the top byte down. */
static uint64_t kth_largest(const uint64_t *keys, size_t n, uint64_t k)
{
    uint64_t prefix = 0, mask = 0;
    for (unsigned shift = 64; shift > 0;) {
        size_t count[256] = { 0 };
        shift -= 8;
        for (size_t i = 0; i < n; i++)
            count[(keys[i] >> shift) & 255] += (keys[i] & mask) == prefix;
        uint64_t byte = 255;
        for (; byte > 0 && k > count[byte]; byte--)
            k -= count[byte];
        prefix |= byte << shift;
        mask |= (uint64_t)255 << shift;
    }
    return prefix;
}

/* First or last in line among those at the cut-off. */
static void note_ends(const socprev_apportionment *problem, socprev_division *division,
                      const uint64_t *keys, bool with_zero)
{
    division->last = division->next = -1;
    for (size_t i = 0; i < division->n; i++) {
        int64_t whole = 0, remainder = 0;
        socprev__share(division, i, &whole, &remainder);
        if (division->units[i] > whole) {
            int64_t at = division->last;
            if (at < 0 || keys[i] < keys[at] ||
                (keys[i] == keys[at] && socprev__comes_before(problem, (size_t)at, i)))
                division->last = (int64_t)i;
        } else if (keys[i] > (with_zero ? 0 : 1)) {
            int64_t at = division->next;
            if (at < 0 || keys[i] > keys[at] ||
                (keys[i] == keys[at] && socprev__comes_before(problem, i, (size_t)at)))
                division->next = (int64_t)i;
        }
    }
}

bool socprev__give_largest(const socprev_apportionment *problem, socprev_division *division,
                           const uint64_t *keys, int64_t left)
{
    size_t *members = socprev__alloc_unset(&division->memory, division->n, sizeof *members);
    size_t n_members = 0;
    if (members == NULL)
        return false;
    uint64_t cut = kth_largest(keys, division->n, (uint64_t)left);
    for (size_t i = 0; i < division->n; i++) {
        if (keys[i] > cut) {
            division->units[i]++;
            left--;
        } else if (keys[i] == cut) {
            members[n_members++] = i;
        }
    }
    bool done = socprev__settle_tie(problem, division, members, n_members, left);
    socprev__free(&division->memory, members, division->n, sizeof *members);
    return done;
}

static socprev_status give_remainders(const socprev__task *task, socprev_division *division,
                                      int64_t left, socprev_error **err)
{
    const socprev_apportionment *problem = task->problem;
    const struct socprev_memory *memory = &division->memory;
    socprev_status st = SOCPREV_OK;
    uint64_t *keys = socprev__alloc_unset(memory, division->n, sizeof *keys);
    if (keys == NULL)
        return socprev__fail_nomem(err);
    uint64_t candidates = 0;
    for (size_t i = 0; i < division->n; i++) {
        keys[i] = key_of(task, division, i);
        candidates += keys[i] > 0;
    }
    if ((uint64_t)left > candidates)
        st = socprev__fail(err, SOCPREV_E_UNDEFINED, SP_ALLOCATE_DROOP, SP_FIELD("rule"),
                           SP_INT(problem->weight_sum), SP_INT(task->units));
    else if (left > 0 && !socprev__give_largest(problem, division, keys, left))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        note_ends(problem, division, keys, problem->rule == SOCPREV_RULE_DROOP);
    socprev__free(memory, keys, division->n, sizeof *keys);
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

/* The amounts are the kernel's; what is found beside them is who ties with whom. */
static socprev_status give_by_kernel(const socprev__task *task, socprev_division *division,
                                     socprev_error **err)
{
    const socprev_apportionment *problem = task->problem;
    int64_t units[KERNEL_MOST], rest[KERNEL_MOST], rank[KERNEL_MOST] = { 0 }, cut = INT64_MAX;
    uint64_t keys[KERNEL_MOST];
    uint8_t used[KERNEL_MOST];
    size_t members[KERNEL_MOST], n_members = 0, n = division->n;
    bool ranked = problem->ids != NULL || problem->priorities != NULL;
    for (size_t i = 0; ranked && i < n; i++)
        for (size_t k = 0; k < n; k++)
            rank[i] += k != i && socprev__comes_before(problem, k, i);
    socprev__largest_remainder(problem->weight, rank, n, problem->weight_sum, task->units, units,
                               rest, used);
    int64_t given = 0;
    for (size_t i = 0; i < n; i++) {
        division->units[i] = units[i];
        keys[i] = problem->weight[i] > 0 ? (uint64_t)rest[i] + 1 : 0;
        if (used[i] != 0 && rest[i] < cut)
            cut = rest[i];
    }
    for (size_t i = 0; i < n; i++)
        if (rest[i] == cut) {
            members[n_members++] = i;
            given += used[i];
        }
    if (n_members > 0 && !socprev__settle_tie(problem, division, members, n_members, given))
        return socprev__fail_nomem(err);
    memcpy(division->units, units, n * sizeof *units);
    note_ends(problem, division, keys, false);
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
    if (task->problem->rule != SOCPREV_RULE_DROOP && division->level_numerator > 0)
        st = give_by_search(task, division, &found, err);
    if (st != SOCPREV_OK || found)
        return st;
    int64_t left = give_wholes(task, division);
    return left < 0 ? take_one(task, division, err) : give_remainders(task, division, left, err);
}
