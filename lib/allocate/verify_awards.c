/* Are these the exact awards of the rule? By definitions alone. */
#include "allocate/allocate_internal.h"

/* The members of the tier that was divided, in units. */
typedef struct {
    const socprev_claims *problem;
    const socprev_awards *awards;
    int64_t estate, sum; /* of the tier */
    size_t n;            /* claims above 0 */
} tier;

static socprev_status refuse(const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM("awards", i),
                         SP_TEXT(what), SP_INT(i));
}

static int64_t claim_of(const tier *at, size_t i)
{
    return at->problem->claim[i] / at->problem->core->quantum;
}

static bool is_member(const tier *at, size_t i)
{
    int64_t own = at->problem->tier == NULL ? 0 : at->problem->tier[i];
    return at->problem->claim[i] > 0 && own == at->awards->tier;
}

/* Award times its denominator. */
static socprev__u128 award_of(const tier *at, size_t i)
{
    return socprev__u128_add(socprev__mul_wide((uint64_t)at->awards->whole[i],
                                               (uint64_t)at->awards->denominator),
                             socprev__u128_of((uint64_t)at->awards->rest[i]));
}

/* ---- rules with one level ------------------------------------------------------- */

/* Twice the award = base +- min(high, max(low, 2 * weight * level)). */
typedef struct {
    int64_t base, low, high;
    bool is_falling;
} shape;

static shape shape_of(int32_t rule, bool upper, int64_t claim)
{
    shape made = { 0, 0, claim, false };
    switch (rule) {
    case SOCPREV_CLAIMS_PROPORTIONAL:
    case SOCPREV_CLAIMS_EQUAL_AWARDS:
        made.high = 2 * claim;
        break;
    case SOCPREV_CLAIMS_EQUAL_LOSSES:
        made = (shape){ 2 * claim, 0, 2 * claim, true };
        break;
    case SOCPREV_CLAIMS_TALMUD:
        made.base = upper ? 2 * claim : 0;
        made.is_falling = upper;
        break;
    case SOCPREV_CLAIMS_REVERSE_TALMUD:
        made.base = claim;
        made.is_falling = !upper;
        break;
    case SOCPREV_CLAIMS_PINILES:
        made.base = upper ? claim : 0;
        break;
    default: /* constrained egalitarian */
        if (upper)
            made = (shape){ 0, claim, 2 * claim, false };
        break;
    }
    return made;
}

static bool stands_at_level(const tier *at, size_t i)
{
    int64_t claim = claim_of(at, i), weight = at->problem->core->weight[i];
    uint64_t d = (uint64_t)at->awards->denominator;
    shape s = shape_of(at->problem->rule, 2 * at->estate > at->sum, claim);
    if (at->problem->rule == SOCPREV_CLAIMS_PROPORTIONAL)
        weight = claim;
    socprev__u128 share = socprev__mul_wide(2 * (uint64_t)weight,
                                            (uint64_t)at->awards->level_numerator);
    socprev__u128 low = socprev__mul_wide((uint64_t)s.low, d);
    socprev__u128 high = socprev__mul_wide((uint64_t)s.high, d);
    socprev__u128 base = socprev__mul_wide((uint64_t)s.base, d);
    socprev__u128 twice = socprev__u128_add(award_of(at, i), award_of(at, i));
    if (socprev__u128_compare(share, low) < 0)
        share = low;
    if (socprev__u128_compare(share, high) > 0)
        share = high;
    socprev__u128 expected = s.is_falling ? socprev__u128_subtract(base, share)
                                          : socprev__u128_add(base, share);
    return socprev__u128_compare(twice, expected) == 0;
}

static socprev_status verify_level(const tier *at, socprev_error **err)
{
    const socprev_awards *awards = at->awards;
    if (awards->level_numerator < 0 || awards->level_denominator != awards->denominator)
        return refuse("no level", 0, err);
    for (size_t i = 0; i < at->problem->core->n; i++) {
        if (is_member(at, i) && !stands_at_level(at, i))
            return refuse("award off the level", i, err);
    }
    return SOCPREV_OK;
}

/* ---- adjusted proportional --------------------------------------------------------- */

static int64_t right_of(const tier *at, size_t i)
{
    int64_t right = at->estate - (at->sum - claim_of(at, i));
    return right > 0 ? right : 0;
}

static int64_t adjusted_claim(const tier *at, size_t i, int64_t left)
{
    int64_t open = claim_of(at, i) - right_of(at, i);
    return open < left ? open : left;
}

static socprev_status verify_adjusted(const tier *at, socprev_error **err)
{
    int64_t left = at->estate, sum = 0;
    size_t n = at->problem->core->n;
    for (size_t i = 0; i < n; i++)
        left -= is_member(at, i) ? right_of(at, i) : 0;
    for (size_t i = 0; i < n; i++)
        sum += is_member(at, i) ? adjusted_claim(at, i, left) : 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t d = (uint64_t)at->awards->denominator;
        if (!is_member(at, i))
            continue;
        socprev__u128 right = socprev__mul_wide((uint64_t)right_of(at, i), d);
        socprev__u128 award = award_of(at, i);
        socprev__u128 share = socprev__mul_wide((uint64_t)adjusted_claim(at, i, left),
                                                (uint64_t)left);
        if (socprev__u128_compare(award, right) < 0 ||
            socprev__compare_products(socprev__u128_subtract(award, right),
                                      socprev__u128_of((uint64_t)sum), share,
                                      socprev__u128_of(d)) != 0)
            return refuse("not the minimal right and a proportional share", i, err);
    }
    return SOCPREV_OK;
}

/* ---- minimal overlap ------------------------------------------------------------------ */

typedef struct {
    int64_t claim;
    size_t index;
} entry;

static int compare_entries(const void *left, const void *right)
{
    entry a, b;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    return (a.claim > b.claim) - (a.claim < b.claim);
}

/* What of a claim exceeds t, times t's denominator. */
static socprev__u128 excess(const tier *at, int64_t claim)
{
    socprev__u128 t = socprev__u128_of((uint64_t)at->awards->level_numerator);
    socprev__u128 own = socprev__mul_wide((uint64_t)claim,
                                          (uint64_t)at->awards->level_denominator);
    return socprev__u128_compare(own, t) > 0 ? socprev__u128_subtract(own, t)
                                             : (socprev__u128){ 0, 0 };
}

/* t is the estate if a claim is as large; else claims exceed it by E - t. */
static bool is_cut_right(const tier *at, const entry *sorted)
{
    int64_t top = at->awards->level_numerator, bottom = at->awards->level_denominator;
    socprev__u128 sum = { 0, 0 };
    if (top < 0 || bottom < 1 || (uint64_t)bottom > at->n)
        return false;
    if (sorted[at->n - 1].claim >= at->estate)
        return top == at->estate && bottom == 1;
    for (size_t j = 0; j < at->n; j++)
        sum = socprev__u128_add(sum, excess(at, sorted[j].claim));
    sum = socprev__u128_add(sum, socprev__u128_of((uint64_t)top));
    return socprev__u128_compare(sum, socprev__mul_wide((uint64_t)at->estate,
                                                        (uint64_t)bottom)) == 0;
}

/* Award j exceeds award j - 1 by an equal part of what lies between the claims
 * below t, and by what lies between them above t. */
static bool follows(const tier *at, const entry *sorted, size_t j)
{
    uint64_t count = at->n - j, bottom = (uint64_t)at->awards->level_denominator;
    int64_t before = j == 0 ? 0 : sorted[j - 1].claim;
    socprev__u128 least = j == 0 ? (socprev__u128){ 0, 0 } : award_of(at, sorted[j - 1].index);
    socprev__u128 award = award_of(at, sorted[j].index);
    socprev__u128 above = socprev__u128_subtract(excess(at, sorted[j].claim), excess(at, before));
    socprev__u128 all = socprev__mul_wide((uint64_t)(sorted[j].claim - before), bottom);
    socprev__u128 step = socprev__u128_subtract(all, above); /* below t */
    /* step + count * above: at most claim * n * n */
    step = socprev__u128_add(step, socprev__mul_wide(above.low, count));
    step.high += above.high * count;
    return socprev__u128_compare(award, least) >= 0 &&
           socprev__compare_products(socprev__u128_subtract(award, least),
                                     socprev__mul_wide(bottom, count), step,
                                     socprev__u128_of((uint64_t)at->awards->denominator)) == 0;
}

static socprev_status verify_overlap(const tier *at, socprev_error **err)
{
    const struct socprev_memory *memory = &at->problem->core->memory;
    socprev_status st = SOCPREV_OK;
    size_t k = 0;
    entry *sorted = socprev__alloc(memory, at->n, sizeof *sorted);
    if (sorted == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < at->problem->core->n; i++) {
        if (is_member(at, i))
            sorted[k++] = (entry){ claim_of(at, i) < at->estate ? claim_of(at, i) : at->estate, i };
    }
    if (!socprev__sort(memory, sorted, at->n, sizeof *sorted, compare_entries)) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    if (!is_cut_right(at, sorted))
        st = refuse("claims cut at the wrong place", 0, err);
    for (size_t j = 0; j < at->n && st == SOCPREV_OK; j++) {
        if (!follows(at, sorted, j))
            st = refuse("not an equal part of what is claimed together", sorted[j].index, err);
    }
out:
    socprev__free(memory, sorted, at->n, sizeof *sorted);
    return st;
}

/* ---- rules over all subsets -------------------------------------------------------------- */

/* Claims and awards of the members, densely. */
typedef struct {
    size_t n;
    size_t index[SOCPREV_CLAIMS_EXACT_ARRIVAL];
    int64_t claim[SOCPREV_CLAIMS_EXACT_ARRIVAL];
} members;

static members members_of(const tier *at)
{
    members made = { 0 };
    for (size_t i = 0; i < at->problem->core->n; i++) {
        if (is_member(at, i)) {
            made.index[made.n] = i;
            made.claim[made.n++] = claim_of(at, i);
        }
    }
    return made;
}

/* Everyone's share of what those who came before, the set S, leave. */
static void add_marginals(const members *m, uint32_t set, int64_t left, uint64_t weight,
                          socprev__u128 *sum)
{
    for (size_t i = 0; i < m->n; i++) {
        int64_t share = m->claim[i] < left ? m->claim[i] : left;
        if ((set >> i & 1) == 0)
            sum[i] = socprev__u128_add(sum[i], socprev__mul_wide(weight, (uint64_t)share));
    }
}

/* Set by set in the order of Gray's code: each differs by one from the last. */
static socprev_status verify_arrival(const tier *at, socprev_error **err)
{
    members m = members_of(at);
    socprev__u128 sum[SOCPREV_CLAIMS_EXACT_ARRIVAL] = { { 0, 0 } };
    uint64_t weight[SOCPREV_CLAIMS_EXACT_ARRIVAL + 1] = { 0 };
    int64_t common = socprev__common_multiple(m.n), chosen = 1, left = at->estate;
    uint32_t set = 0;
    size_t size = 0;
    if (at->awards->denominator != common)
        return refuse("another denominator", 0, err);
    for (size_t s = 0; s < m.n; s++) {
        weight[s] = (uint64_t)(common / ((int64_t)m.n * chosen));
        chosen = chosen * (int64_t)(m.n - 1 - s) / (int64_t)(s + 1);
    }
    for (uint32_t step = 1; step <= (uint32_t)1 << m.n; step++) {
        if (left > 0)
            add_marginals(&m, set, left, weight[size], sum);
        size_t change = 0;
        while (change + 1 < m.n && (step >> change & 1) == 0)
            change++;
        bool joins = (set >> change & 1) == 0;
        set ^= (uint32_t)1 << change;
        size = joins ? size + 1 : size - 1;
        left += joins ? -m.claim[change] : m.claim[change];
    }
    for (size_t i = 0; i < m.n; i++) {
        if (socprev__u128_compare(sum[i], award_of(at, m.index[i])) != 0)
            return refuse("not the average over all orders", m.index[i], err);
    }
    return SOCPREV_OK;
}

/* Of a sample: rights and claims hold. */
static socprev_status verify_sample(const tier *at, socprev_error **err)
{
    if (at->awards->denominator != at->problem->samples)
        return refuse("another number of samples", 0, err);
    for (size_t i = 0; i < at->problem->core->n; i++) {
        int64_t whole = at->awards->whole[i], most = claim_of(at, i);
        if (most > at->estate)
            most = at->estate;
        if (is_member(at, i) &&
            (whole < right_of(at, i) || whole > most || (whole == most && at->awards->rest[i] > 0)))
            return refuse("award out of rights and claims", i, err);
    }
    return SOCPREV_OK;
}

/* ---- average of awards --------------------------------------------------------------------- */

static void add_signed(socprev__big *to, socprev__big term, bool negative)
{
    if (negative)
        socprev__big_subtract(to, &term);
    else
        socprev__big_add(to, &term);
}

/* Moment of x_i and volume of the set, times the same number. Sets S of others
 * who exceed their claims are taken away and added in turn; with y = E - c(S) each
 * counts y+^n - (y - c)+^n - n c (y - c)+^(n-1), and n (y+^(n-1) - (y - c)+^(n-1)). */
static void integrate(const members *m, size_t i, int64_t estate, socprev__big *moment,
                      socprev__big *volume)
{
    size_t n = m->n;
    for (uint32_t set = 0; set < (uint32_t)1 << n; set++) {
        int64_t y = estate, own = m->claim[i];
        bool odd = false;
        for (size_t k = 0; k < n; k++) {
            y -= (set >> k & 1) != 0 ? m->claim[k] : 0;
            odd ^= (set >> k & 1) != 0;
        }
        if ((set >> i & 1) != 0 || y <= 0)
            continue;
        socprev__big edge = socprev__big_power(y - own, n - 1);
        if (y <= own)
            edge = socprev__big_of(0); /* also for power 0 */
        add_signed(volume, socprev__big_power(y, n - 1), odd);
        add_signed(volume, edge, !odd);
        add_signed(moment, socprev__big_power(y, n), odd);
        add_signed(moment, y > own ? socprev__big_power(y - own, n) : socprev__big_of(0), !odd);
        socprev__big_multiply(&edge, n);
        socprev__big_multiply(&edge, (uint64_t)own);
        add_signed(moment, edge, !odd);
    }
    socprev__big_multiply(volume, n);
}

/* moment / volume = award: crosswise. */
static bool is_average(const tier *at, const members *m, size_t k)
{
    const socprev_awards *awards = at->awards;
    size_t i = m->index[k];
    socprev__big moment = socprev__big_of(0), volume = socprev__big_of(0);
    integrate(m, k, at->estate, &moment, &volume);
    socprev__big award = volume;
    socprev__big_multiply(&award, (uint64_t)awards->whole[i]);
    if (awards->fraction != NULL) {
        socprev__big_add(&award, &awards->fraction[i]);
        return socprev__big_compare(&volume, &awards->divisor) == 0 &&
               socprev__big_compare(&award, &moment) == 0;
    }
    socprev__big_multiply(&award, (uint64_t)awards->denominator);
    socprev__big_multiply(&volume, (uint64_t)awards->rest[i]);
    socprev__big_add(&award, &volume);
    socprev__big_multiply(&moment, (uint64_t)awards->denominator);
    return socprev__big_compare(&award, &moment) == 0;
}

/* Where fractions are long, `rest` orders them. */
static bool is_ranked(const socprev_awards *awards, const members *m)
{
    for (size_t k = 0; k < m->n && awards->fraction != NULL; k++) {
        const socprev__big *own = &awards->fraction[m->index[k]];
        if ((awards->rest[m->index[k]] == 0) != socprev__big_is_zero(own))
            return false;
        for (size_t j = 0; j < m->n; j++) {
            int64_t a = awards->rest[m->index[k]], b = awards->rest[m->index[j]];
            if (socprev__big_compare(own, &awards->fraction[m->index[j]]) != (a > b) - (a < b))
                return false;
        }
    }
    return true;
}

static socprev_status verify_average(const tier *at, socprev_error **err)
{
    members m = members_of(at);
    for (size_t k = 0; k < m.n; k++) {
        if (!is_average(at, &m, k))
            return refuse("not the centre of gravity", m.index[k], err);
    }
    return is_ranked(at->awards, &m) ? SOCPREV_OK : refuse("remainders in disorder", 0, err);
}

/* ---- all ------------------------------------------------------------------------------------- */

socprev_status socprev__verify_awards(const socprev_awards *awards, const socprev_claims *problem,
                                      int64_t estate, int64_t sum, socprev_error **err)
{
    tier at = { problem, awards, estate, sum, 0 };
    for (size_t i = 0; i < problem->core->n; i++)
        at.n += is_member(&at, i);
    if (problem->rule == SOCPREV_CLAIMS_AVERAGE)
        return at.n > SOCPREV_CLAIMS_MOST_AVERAGE ? refuse("too many claims", 0, err)
                                                  : verify_average(&at, err);
    if (awards->denominator < 1)
        return refuse("no denominator", 0, err);
    switch (problem->rule) {
    case SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL:
        return verify_adjusted(&at, err);
    case SOCPREV_CLAIMS_MINIMAL_OVERLAP:
        return verify_overlap(&at, err);
    case SOCPREV_CLAIMS_RANDOM_ARRIVAL:
        if (awards->is_estimate != (at.n > SOCPREV_CLAIMS_EXACT_ARRIVAL))
            return refuse("estimate or not", 0, err);
        return awards->is_estimate ? verify_sample(&at, err) : verify_arrival(&at, err);
    default:
        return verify_level(&at, err);
    }
}
