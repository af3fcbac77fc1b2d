/* From exact awards to whole units: largest remainder, or signposts. */
#include "allocate/allocate_internal.h"

/* ---- largest remainder ---------------------------------------------------------- */

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

/* Gives one unit for each of the `left` largest of n keys; `left` is from 1 to n.
 * false when out of memory. */
static bool give_largest(const socprev_apportionment *problem, socprev_division *division,
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

static socprev_status give_remainders(const socprev_claims *problem, socprev_awards *awards,
                                      int64_t left, socprev_error **err)
{
    socprev_division *division = awards->division;
    if (left == 0)
        return SOCPREV_OK;
    uint64_t *keys = socprev__alloc_unset(&division->memory, division->n, sizeof *keys);
    if (keys == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < division->n; i++)
        keys[i] = (uint64_t)awards->rest[i];
    bool done = give_largest(problem->core, division, keys, left);
    socprev__free(&division->memory, keys, division->n, sizeof *keys);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* ---- signposts ------------------------------------------------------------------- */

/* A heap of claimants: whose next unit comes first, or whose last comes last. */
typedef struct {
    const socprev_claims *problem;
    int64_t *units;
    bool is_giving;
    size_t n;
    size_t *item;
} line;

static int64_t claim_of(const socprev_claims *problem, size_t i)
{
    return problem->claim[i] / problem->core->quantum;
}

static bool is_in_line(const line *at, size_t i)
{
    return at->is_giving ? at->units[i] < claim_of(at->problem, i) : at->units[i] > 0;
}

static bool comes_first(const line *at, size_t a, size_t b)
{
    socprev__post left = socprev__signpost(at->problem, a, at->units[a] + at->is_giving);
    socprev__post right = socprev__signpost(at->problem, b, at->units[b] + at->is_giving);
    int order = socprev__post_compare(&left, &right);
    return at->is_giving ? order < 0 : order > 0;
}

static void sift_down(line *at, size_t place)
{
    for (;;) {
        size_t first = place;
        for (size_t child = 2 * place + 1; child <= 2 * place + 2 && child < at->n; child++) {
            if (comes_first(at, at->item[child], at->item[first]))
                first = child;
        }
        if (first == place)
            return;
        size_t swap = at->item[place];
        at->item[place] = at->item[first];
        at->item[first] = swap;
        place = first;
    }
}

/* Rounding the awards misses the sum by at most half a unit per claimant: gives
 * what lacks, or takes back what is too much, in the order of signposts. */
static bool correct_sum(const socprev_claims *problem, socprev_division *division, int64_t lacking)
{
    line at = { problem, division->units, lacking > 0, 0, NULL };
    if (lacking == 0)
        return true;
    at.item = socprev__alloc(&division->memory, division->n, sizeof *at.item);
    if (at.item == NULL)
        return false;
    for (size_t i = 0; i < division->n; i++) {
        if (is_in_line(&at, i))
            at.item[at.n++] = i;
    }
    for (size_t place = at.n / 2; place > 0; place--)
        sift_down(&at, place - 1);
    for (int64_t step = at.is_giving ? 1 : -1; lacking != 0; lacking -= step) {
        at.units[at.item[0]] += step;
        if (!is_in_line(&at, at.item[0]))
            at.item[0] = at.item[--at.n];
        sift_down(&at, 0);
    }
    socprev__free(&division->memory, at.item, division->n, sizeof *at.item);
    return true;
}

/* The last unit given and the first one open, over all claimants. */
static socprev__standing find_cut(const socprev_claims *problem, const socprev_awards *awards)
{
    socprev__standing cut = { 0 };
    for (size_t i = 0; i < awards->division->n; i++) {
        socprev__standing at = socprev__standing_of(problem, awards, i);
        if (at.is_given && (!cut.is_given || socprev__post_compare(&at.given, &cut.given) > 0)) {
            cut.given = at.given;
            cut.is_given = true;
        }
        if (at.is_open && (!cut.is_open || socprev__post_compare(&at.open, &cut.open) < 0)) {
            cut.open = at.open;
            cut.is_open = true;
        }
    }
    return cut;
}

/* Units at one post are given in tie order. */
static bool settle(const socprev_claims *problem, socprev_awards *awards)
{
    socprev_division *division = awards->division;
    socprev__standing cut = find_cut(problem, awards);
    int64_t taken = 0;
    size_t n_members = 0;
    if (!cut.is_given || !cut.is_open || socprev__post_compare(&cut.given, &cut.open) != 0)
        return true;
    size_t *members = socprev__alloc_unset(&division->memory, division->n, sizeof *members);
    if (members == NULL)
        return false;
    for (size_t i = 0; i < division->n; i++) {
        socprev__standing at = socprev__standing_of(problem, awards, i);
        bool won = at.is_given && socprev__post_compare(&at.given, &cut.given) == 0;
        if (won || (at.is_open && socprev__post_compare(&at.open, &cut.open) == 0))
            members[n_members++] = i;
        division->units[i] -= won;
        taken += won;
    }
    bool done = socprev__settle_tie(problem->core, division, members, n_members, taken);
    socprev__free(&division->memory, members, division->n, sizeof *members);
    return done;
}

/* ---- both -------------------------------------------------------------------------- */

static void note_ends(const socprev_claims *problem, socprev_awards *awards)
{
    socprev_division *division = awards->division;
    socprev__standing cut = find_cut(problem, awards);
    division->last = division->next = -1;
    for (size_t i = 0; i < division->n; i++) {
        socprev__standing at = socprev__standing_of(problem, awards, i);
        if (at.is_given && socprev__post_compare(&at.given, &cut.given) == 0 &&
            (division->last < 0 ||
             socprev__comes_before(problem->core, (size_t)division->last, i)))
            division->last = (int64_t)i;
        if (at.is_open && socprev__post_compare(&at.open, &cut.open) == 0 &&
            (division->next < 0 ||
             socprev__comes_before(problem->core, i, (size_t)division->next)))
            division->next = (int64_t)i;
    }
}

socprev_status socprev__award_units(const socprev_claims *problem, socprev_awards *awards,
                                    socprev_error **err)
{
    socprev_division *division = awards->division;
    bool by_signposts = problem->form == SOCPREV_CLAIMS_SIGNPOSTS;
    int64_t left = division->left / division->quantum;
    for (size_t i = 0; i < division->n; i++) {
        int64_t rest = awards->rest[i];
        division->units[i] = awards->whole[i];
        division->units[i] += by_signposts && rest > 0 && rest >= awards->denominator - rest;
        left -= division->units[i];
    }
    if (by_signposts && (!correct_sum(problem, division, left) || !settle(problem, awards)))
        return socprev__fail_nomem(err);
    if (!by_signposts) {
        socprev_status st = give_remainders(problem, awards, left, err);
        if (st != SOCPREV_OK)
            return st;
    }
    if (division->n_tied == 0) /* a tie has settled both ends */
        note_ends(problem, awards);
    return SOCPREV_OK;
}
