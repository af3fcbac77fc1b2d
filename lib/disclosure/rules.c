/* Which cells are sensitive, and what an attacker who knows the rule knows. */
#include "disclosure/disclosure_internal.h"

/* ---- setting rules ----------------------------------------------------------------- */

static socprev_status refuse(const char *name, const char *expected, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                         SP_TEXT(name), SP_TEXT(expected));
}

socprev_status socprev_disclosure_set_threshold(socprev_disclosure *disclosure, int64_t least,
                                                int32_t zeros, socprev_error **err)
{
    if (disclosure == NULL)
        return socprev__fail_null(err, "disclosure");
    if (least < 1)
        return refuse("least", ">= 1", err);
    if (zeros != 0 && zeros != 1)
        return refuse("zeros", "0 | 1", err);
    disclosure->least = least;
    disclosure->zeros = zeros == 1;
    return SOCPREV_OK;
}

socprev_status socprev_disclosure_set_dominance(socprev_disclosure *disclosure,
                                                int32_t contributions, int32_t percent,
                                                socprev_error **err)
{
    if (disclosure == NULL)
        return socprev__fail_null(err, "disclosure");
    if (contributions < 0 || contributions > 2)
        return refuse("contributions", "0 | 1 | 2", err);
    if (percent < 1 || percent > 99)
        return refuse("percent", "1 .. 99", err);
    disclosure->dominance = contributions;
    disclosure->dominance_percent = percent;
    return SOCPREV_OK;
}

socprev_status socprev_disclosure_set_p_percent(socprev_disclosure *disclosure, int32_t percent,
                                                socprev_error **err)
{
    if (disclosure == NULL)
        return socprev__fail_null(err, "disclosure");
    if (percent < 0 || percent > 100)
        return refuse("percent", "0 .. 100", err);
    disclosure->p_percent = percent;
    return SOCPREV_OK;
}

socprev_status socprev_disclosure_set_attacker(socprev_disclosure *disclosure, int32_t attacker,
                                               int64_t width, socprev_error **err)
{
    if (disclosure == NULL)
        return socprev__fail_null(err, "disclosure");
    if (attacker < SOCPREV_ATTACKER_PLAIN || attacker > SOCPREV_ATTACKER_PATTERN)
        return refuse("attacker", "enum socprev_attacker", err);
    if (width < 1)
        return refuse("width", ">= 1", err);
    disclosure->attacker = attacker;
    disclosure->width = width;
    return SOCPREV_OK;
}

/* ---- applying them ----------------------------------------------------------------- */

int64_t socprev__cell_cost(const socprev_disclosure *d, size_t cell)
{
    return d->cost != NULL ? d->cost[cell] : d->value[cell];
}

static bool below_threshold(const socprev_disclosure *d, size_t cell)
{
    return d->value[cell] < d->least && (d->value[cell] > 0 || (d->zeros && d->least > 1));
}

/* a > percent % of b, for 0 <= a, b <= 2^54. */
static bool exceeds_share(int64_t a, int32_t percent, int64_t b)
{
    return socprev__cross_compare(a, 100, b, percent) > 0;
}

static bool dominated(const socprev_disclosure *d, size_t cell)
{
    if (d->contributors == NULL || d->contributors[cell] == 0)
        return false;
    int64_t two = d->largest[cell] + d->second[cell], value = d->value[cell];
    if (d->dominance > 0 &&
        exceeds_share(d->dominance == 1 ? d->largest[cell] : two, d->dominance_percent, value))
        return true;
    return d->p_percent > 0 &&
           socprev__cross_compare(value - two, 100, d->largest[cell], d->p_percent) < 0;
}

bool socprev__cell_sensitive(const socprev_disclosure *d, size_t cell)
{
    if ((d->mark[cell] & (SOCPREV_CELL_OPEN | SOCPREV_CELL_KNOWN)) != 0)
        return false;
    return (d->mark[cell] & SOCPREV_CELL_SENSITIVE) != 0 || below_threshold(d, cell) ||
           dominated(d, cell);
}

bool socprev__cell_single(const socprev_disclosure *d, size_t cell)
{
    return (d->contributors != NULL ? d->contributors[cell] : d->value[cell]) == 1;
}

void socprev__cell_rule_bounds(const socprev_disclosure *d, size_t cell, bool sensitive,
                               int64_t *low, int64_t *high)
{
    int64_t value = d->value[cell];
    bool atom = (d->mark[cell] & SOCPREV_CELL_ATOM) != 0; /* blank whatever its number */
    *low = d->attacker >= SOCPREV_ATTACKER_RULE && !d->zeros && !atom && value > 0 ? 1 : 0;
    *high = INT64_MAX;
    if (d->attacker < SOCPREV_ATTACKER_PATTERN || atom)
        return;
    if (sensitive && below_threshold(d, cell))
        *high = d->least - 1;
    else if (!sensitive && value >= d->least)
        *low = d->least;
}

socprev_status socprev_disclosure_sensitive(const socprev_disclosure *disclosure, uint8_t *out,
                                            size_t n, socprev_error **err)
{
    if (disclosure == NULL || out == NULL)
        return socprev__fail_null(err, disclosure == NULL ? "disclosure" : "out");
    if (n != disclosure->n)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_COUNT, SP_FIELD("n"),
                             SP_TEXT("n"), SP_INT(n), SP_INT(disclosure->n));
    for (size_t i = 0; i < n; i++)
        out[i] = socprev__cell_sensitive(disclosure, i);
    return SOCPREV_OK;
}
