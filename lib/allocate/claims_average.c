/* Average of awards: the centre of gravity of {x: 0 <= x <= c, sum x = E}.
 *
 * The volume of that set is, but for a factor, A = sum over all sets S of
 * claimants of (-1)^|S| (E - c(S))+^(n-1): inclusion and exclusion of the
 * claimants above their claims. Integrating x_i by parts gives
 *     x_i = (P + n c_i Q_i) / (n A),
 * P the sum as A with power n, Q_i the part of A with S holding i. Mirás Calvo,
 * Quinteiro Sandomingo & Sánchez Rodríguez, Social Choice and Welfare 2022. */
#include "allocate/allocate_internal.h"

typedef struct {
    socprev__big a, p, q[SOCPREV_CLAIMS_MOST_AVERAGE];
} sums;

static void add_signed(socprev__big *to, const socprev__big *term, bool negative)
{
    if (negative)
        socprev__big_subtract(to, term);
    else
        socprev__big_add(to, term);
}

/* All S that agree with the choice made for the first `depth` claimants. */
static void walk(const socprev__contest *contest, sums *to, size_t depth, uint32_t chosen,
                 int64_t left, bool odd)
{
    if (left <= 0)
        return;
    if (depth < contest->n) {
        walk(contest, to, depth + 1, chosen, left, odd);
        walk(contest, to, depth + 1, chosen | (uint32_t)1 << depth, left - contest->claim[depth],
             !odd);
        return;
    }
    socprev__big term = socprev__big_power(left, contest->n - 1);
    add_signed(&to->a, &term, odd);
    for (size_t i = 0; i < contest->n; i++) {
        if ((chosen >> i & 1) != 0)
            add_signed(&to->q[i], &term, odd);
    }
    socprev__big_multiply(&term, (uint64_t)left);
    add_signed(&to->p, &term, odd);
}

/* Numbers of 64 bits, if the fractions together have a short denominator. */
static bool shorten(socprev__contest *contest)
{
    socprev__big common = contest->divisor, most;
    for (size_t i = 0; i < contest->n; i++)
        common = socprev__big_gcd(contest->fraction[i], common);
    most = common;
    socprev__big_multiply(&most, (uint64_t)1 << 62);
    if (socprev__big_compare(&contest->divisor, &most) > 0)
        return false;
    contest->denominator = socprev__big_divide(&contest->divisor, &common);
    for (size_t i = 0; i < contest->n; i++)
        contest->rest[i] = socprev__big_divide(&contest->fraction[i], &common);
    return true;
}

/* What stands in for a remainder: how many smaller ones there are; 0 only for 0. */
static int64_t rank_of(const socprev__contest *contest, size_t i)
{
    int64_t rank = 0;
    for (size_t j = 0; j < contest->n; j++)
        rank += socprev__big_compare(&contest->fraction[j], &contest->fraction[i]) < 0;
    return socprev__big_is_zero(&contest->fraction[i]) ? 0 : rank + 1;
}

socprev_status socprev__contest_average(socprev__contest *contest, socprev_error **err)
{
    const struct socprev_memory *memory = &contest->problem->core->memory;
    if (contest->n > SOCPREV_CLAIMS_MOST_AVERAGE)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_CLAIMS_TOO_MANY, SP_FIELD("claims"),
                             SP_INT(contest->n), SP_INT(SOCPREV_CLAIMS_MOST_AVERAGE));
    contest->fraction = socprev__alloc(memory, contest->n, sizeof *contest->fraction);
    if (contest->fraction == NULL)
        return socprev__fail_nomem(err);
    sums found = { .a = socprev__big_of(0) };
    walk(contest, &found, 0, 0, contest->estate, false);
    contest->divisor = found.a;
    socprev__big_multiply(&contest->divisor, contest->n);
    for (size_t i = 0; i < contest->n; i++) {
        contest->fraction[i] = found.q[i];
        socprev__big_multiply(&contest->fraction[i], contest->n);
        socprev__big_multiply(&contest->fraction[i], (uint64_t)contest->claim[i]);
        socprev__big_add(&contest->fraction[i], &found.p);
        contest->whole[i] = socprev__big_divide(&contest->fraction[i], &contest->divisor);
    }
    if (shorten(contest)) {
        socprev__free(memory, contest->fraction, contest->n, sizeof *contest->fraction);
        contest->fraction = NULL;
        return SOCPREV_OK;
    }
    contest->denominator = 0;
    for (size_t i = 0; i < contest->n; i++)
        contest->rest[i] = rank_of(contest, i);
    return SOCPREV_OK;
}
