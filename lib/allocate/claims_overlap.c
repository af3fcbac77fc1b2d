/* Minimal overlap: O'Neill, Mathematical Social Sciences 2 (1982). */
#include "allocate/allocate_internal.h"

typedef struct {
    int64_t claim;
    size_t place;
} entry;

static int compare_entries(const void *left, const void *right)
{
    entry a, b;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    return (a.claim > b.claim) - (a.claim < b.claim);
}

/* t as top / bottom: the estate if a claim is as large; else the m largest
 * claims exceed t by E - t together, m * t being their sum - E + t. */
static void find_cut(const socprev__contest *contest, const entry *sorted, int64_t *top,
                     int64_t *bottom)
{
    size_t n = contest->n;
    int64_t sum = sorted[n - 1].claim;
    *top = contest->estate;
    *bottom = 1;
    if (sum >= contest->estate)
        return;
    for (size_t m = 2; m <= n; m++) {
        sum += sorted[n - m].claim;
        *top = sum - contest->estate;
        *bottom = (int64_t)m - 1;
        if (m < n &&
            socprev__cross_compare(sorted[n - m - 1].claim, *bottom, *top, 1) <= 0)
            return;
    }
}

/* Whether a claim reaches t. */
static bool is_cut(int64_t claim, int64_t top, int64_t bottom)
{
    return socprev__cross_compare(claim, bottom, top, 1) >= 0;
}

static bool multiply_in(int64_t *common, int64_t factor)
{
    int64_t made = 0;
    if (!socprev__multiply(*common, factor / socprev__gcd(*common, factor), &made) ||
        made > (int64_t)1 << 62)
        return false;
    *common = made;
    return true;
}

/* The least denominator of all awards: a part below t is divided by the number
 * of those who claim it. */
static bool find_denominator(const socprev__contest *contest, const entry *sorted, int64_t top,
                             int64_t bottom, int64_t *common)
{
    *common = bottom;
    for (size_t j = 0; j < contest->n; j++) {
        int64_t count = (int64_t)(contest->n - j);
        if (is_cut(sorted[j].claim, top, bottom))
            return multiply_in(common, bottom * count);
        if (sorted[j].claim > (j == 0 ? 0 : sorted[j - 1].claim) && !multiply_in(common, count))
            return false;
    }
    return true;
}

static void set_award(socprev__contest *contest, size_t place, socprev__u128 value)
{
    uint64_t whole = 0, rest = 0;
    (void)socprev__div_wide(value, (uint64_t)contest->denominator, &whole, &rest);
    contest->whole[place] = (int64_t)whole;
    contest->rest[place] = (int64_t)rest;
}

/* From the smallest claim up, each award is the one before, an equal part of
 * what lies between, and what exceeds t. */
static void fill_awards(socprev__contest *contest, const entry *sorted, int64_t top,
                        int64_t bottom)
{
    uint64_t d = (uint64_t)contest->denominator;
    socprev__u128 shared = { 0, 0 };
    int64_t before = 0;
    bool below = true; /* t is not reached yet */
    for (size_t j = 0; j < contest->n; j++) {
        uint64_t count = contest->n - j;
        int64_t claim = sorted[j].claim;
        socprev__u128 own = { 0, 0 };
        bool cut = is_cut(claim, top, bottom);
        if (below && cut)
            shared = socprev__u128_add(shared,
                                       socprev__mul_wide((uint64_t)(top - before * bottom),
                                                         d / ((uint64_t)bottom * count)));
        else if (below)
            shared = socprev__u128_add(shared, socprev__mul_wide((uint64_t)(claim - before),
                                                                 d / count));
        if (cut)
            own = socprev__u128_subtract(socprev__mul_wide((uint64_t)claim, d),
                                         socprev__mul_wide((uint64_t)top, d / (uint64_t)bottom));
        below = below && !cut;
        before = claim;
        set_award(contest, sorted[j].place, socprev__u128_add(shared, own));
    }
}

socprev_status socprev__contest_overlap(socprev__contest *contest, socprev_error **err)
{
    const struct socprev_memory *memory = &contest->problem->core->memory;
    socprev_status st = SOCPREV_OK;
    int64_t top = 0, bottom = 1;
    entry *sorted = socprev__alloc(memory, contest->n, sizeof *sorted);
    if (sorted == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < contest->n; i++)
        sorted[i] = (entry){ contest->claim[i] < contest->estate ? contest->claim[i]
                                                                 : contest->estate,
                             i };
    if (!socprev__sort(memory, sorted, contest->n, sizeof *sorted, compare_entries)) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    find_cut(contest, sorted, &top, &bottom);
    if (!find_denominator(contest, sorted, top, bottom, &contest->denominator)) {
        st = socprev__fail(err, SOCPREV_E_RANGE, SP_CLAIMS_OVERLAP, SP_FIELD("claims"),
                           SP_INT(contest->n));
        goto out;
    }
    contest->level_numerator = top;
    contest->level_denominator = bottom;
    fill_awards(contest, sorted, top, bottom);
out:
    socprev__free(memory, sorted, contest->n, sizeof *sorted);
    return st;
}
