/* Largest remainder under floors and caps. */
#include "allocate/allocate_internal.h"

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
    int64_t target = task->units;
    bool hare = division->rule == SOCPREV_RULE_HARE;
    uint64_t high_sum = 0;
    for (size_t i = 0; i < division->n && high_sum <= (uint64_t)target; i++)
        high_sum += (uint64_t)task->high[i];
    bool one_more = !hare && high_sum > (uint64_t)target && division->weight_sum > 0;
    if (!socprev__level(task, target + one_more, &division->level_numerator,
                        &division->level_denominator))
        return socprev__fail_nomem(err);
    if (one_more && division->rule == SOCPREV_RULE_DROOP)
        make_droop(&division->level_numerator, &division->level_denominator);
    return SOCPREV_OK;
}

/* What a remainder counts for in line; 0 = not in line. */
static uint64_t key_of(const socprev__task *task, const socprev_division *division, size_t i)
{
    int64_t whole = 0, remainder = 0;
    socprev__share(division, i, &whole, &remainder);
    return division->weight[i] > 0 && whole < task->high[i] ? (uint64_t)remainder + 1 : 0;
}

/* Gives everyone the whole part of the share; how many units are left. */
static int64_t give_wholes(const socprev__task *task, socprev_division *division)
{
    int64_t left = task->units;
    for (size_t i = 0; i < division->n; i++) {
        int64_t weight = division->weight[i], remainder = 0;
        int64_t n = division->level_numerator, d = division->level_denominator;
        socprev__share(division, i, &division->units[i], &remainder);
        left -= division->units[i];
        if (socprev__cross_compare(weight, n, task->low[i], d) < 0)
            division->bound[i] = SOCPREV_BOUND_FLOOR;
        else if (weight > 0 && socprev__cross_compare(weight, n, task->high[i], d) > 0)
            division->bound[i] = SOCPREV_BOUND_CAP;
    }
    return left;
}

/* From the top byte down. */
uint64_t socprev__kth_largest(const uint64_t *keys, size_t n, uint64_t k)
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

/* One unit for each of the `left` largest remainders. */
static socprev_status give_remainders(const socprev__task *task, socprev_division *division,
                                      int64_t left, socprev_error **err)
{
    const socprev_apportionment *problem = task->problem;
    const struct socprev_memory *memory = &division->memory;
    socprev_status st = SOCPREV_OK;
    uint64_t *keys = socprev__alloc(memory, division->n, sizeof *keys);
    if (keys == NULL)
        return socprev__fail_nomem(err);
    uint64_t candidates = 0, cut = UINT64_MAX;
    for (size_t i = 0; i < division->n; i++) {
        keys[i] = key_of(task, division, i);
        candidates += keys[i] > 0;
    }
    if ((uint64_t)left > candidates) {
        st = socprev__fail(err, SOCPREV_E_UNDEFINED, SP_ALLOCATE_DROOP, SP_FIELD("rule"),
                           SP_INT(division->weight_sum), SP_INT(task->units));
        goto out;
    }
    if (left > 0)
        cut = socprev__kth_largest(keys, division->n, (uint64_t)left);
    int64_t at_cut = left;
    for (size_t i = 0; i < division->n; i++) {
        if (keys[i] > cut) {
            division->units[i]++;
            at_cut--;
        } else if (keys[i] == cut) {
            division->tie[i] = SOCPREV_TIE_LOST;
        }
    }
    if (!socprev__settle_tie(problem, division, at_cut))
        st = socprev__fail_nomem(err);
    else
        note_ends(problem, division, keys, division->rule == SOCPREV_RULE_DROOP);
out:
    socprev__free(memory, keys, division->n, sizeof *keys);
    return st;
}

/* All shares are whole and add up to one unit too many: everyone above the
 * floor is in line for all of them but one. */
static socprev_status take_one(const socprev__task *task, socprev_division *division,
                               socprev_error **err)
{
    const socprev_apportionment *problem = task->problem;
    int64_t units = -1;
    for (size_t i = 0; i < division->n; i++) {
        if (division->units[i] > task->low[i]) {
            division->units[i]--;
            division->tie[i] = SOCPREV_TIE_LOST;
            division->next = (int64_t)i;
            units++;
        }
    }
    if (!socprev__settle_tie(problem, division, units))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < division->n; i++) {
        if (division->tie[i] == SOCPREV_TIE_LOST)
            division->next = (int64_t)i;
        else if (division->tie[i] == SOCPREV_TIE_WON &&
                 (division->last < 0 ||
                  socprev__comes_before(problem, (size_t)division->last, i)))
            division->last = (int64_t)i;
    }
    return SOCPREV_OK;
}

socprev_status socprev__solve_remainder(const socprev__task *task, socprev_division *division,
                                        socprev_error **err)
{
    socprev_status st = find_level(task, division, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t left = give_wholes(task, division);
    return left < 0 ? take_one(task, division, err) : give_remainders(task, division, left, err);
}
