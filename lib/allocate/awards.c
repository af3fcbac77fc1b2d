/* The answer to claims: what can be asked of it. */
#include "allocate/lean.h"

void socprev_awards_free(socprev_awards *awards)
{
    if (awards == NULL)
        return;
    struct socprev_memory memory = awards->division->memory;
    size_t n = awards->division->n;
    socprev__lean_clear(awards);
    socprev__free(&memory, awards->fraction, n, sizeof *awards->fraction);
    socprev__free(&memory, awards->hold, n, sizeof *awards->hold);
    socprev__free(&memory, awards->rest, n, sizeof *awards->rest);
    socprev__free(&memory, awards->whole, n, sizeof *awards->whole);
    socprev_division_free(awards->division);
    socprev__free(&memory, awards, 1, sizeof *awards);
}

static const socprev_division *division_of(const socprev_awards *awards)
{
    return awards == NULL ? NULL : awards->division;
}

/* ---- amounts ----------------------------------------------------------------- */

size_t socprev_awards_count(const socprev_awards *awards)
{
    return socprev_division_count(division_of(awards));
}

socprev_status socprev_awards_amounts(const socprev_awards *awards, int64_t *out, size_t n,
                                      socprev_error **err)
{
    if (awards == NULL)
        return socprev__fail_null(err, "awards");
    if (!awards->lean.is_set || out == NULL || n != awards->division->n)
        return socprev_division_amounts(awards->division, out, n, err);
    socprev__lean_amounts(awards, out);
    return SOCPREV_OK;
}

int64_t socprev_awards_amount(const socprev_awards *awards, size_t index)
{
    if (awards == NULL || !awards->lean.is_set)
        return socprev_division_amount(division_of(awards), index);
    return index < awards->division->n
               ? socprev__lean_units(awards, index) * awards->division->quantum
               : 0;
}

/* ---- reasons ------------------------------------------------------------------ */

/* In units. */
static void award_of(const socprev_awards *awards, size_t i, int64_t *whole, int64_t *rest)
{
    if (awards->lean.is_set) {
        socprev__lean_award(awards, i, whole, rest);
        return;
    }
    *whole = awards->whole[i];
    *rest = awards->rest[i];
}

socprev_status socprev_awards_exact(const socprev_awards *awards, size_t index, int64_t *whole,
                                    int64_t *numerator, int64_t *denominator)
{
    if (index >= socprev_awards_count(awards) || whole == NULL || numerator == NULL ||
        denominator == NULL)
        return SOCPREV_E_INVALID;
    if (awards->denominator == 0)
        return SOCPREV_E_RANGE;
    int64_t quantum = awards->division->quantum, extra = 0, rest = 0, units = 0, part = 0;
    award_of(awards, index, &units, &part);
    if (NEVER(!socprev__muldiv_floor(part, quantum, awards->denominator, &extra, &rest)))
        return SOCPREV_E_RANGE;
    *whole = units * quantum + extra; /* at most the claim */
    *numerator = rest;
    *denominator = awards->denominator;
    return SOCPREV_OK;
}

int32_t socprev_awards_is_estimate(const socprev_awards *awards)
{
    return awards != NULL && awards->is_estimate;
}

int64_t socprev_awards_surplus(const socprev_awards *awards)
{
    return awards == NULL ? 0 : awards->surplus;
}

socprev_status socprev_awards_tier(const socprev_awards *awards, int64_t *tier)
{
    if (awards == NULL || tier == NULL)
        return SOCPREV_E_INVALID;
    if (!awards->has_tier)
        return SOCPREV_E_UNDEFINED;
    *tier = awards->tier;
    return SOCPREV_OK;
}

socprev_status socprev_awards_level(const socprev_awards *awards, int64_t *numerator,
                                    int64_t *denominator)
{
    if (awards == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    if (awards->level_denominator == 0)
        return SOCPREV_E_UNDEFINED;
    *numerator = awards->level_numerator;
    *denominator = awards->level_denominator;
    return SOCPREV_OK;
}

int32_t socprev_awards_hold(const socprev_awards *awards, size_t index)
{
    if (index >= socprev_awards_count(awards))
        return SOCPREV_AWARD_BETWEEN;
    if (!awards->lean.is_set)
        return awards->hold[index];
    int64_t whole = 0, rest = 0, claim = awards->lean.claim[index] / awards->division->quantum;
    socprev__lean_award(awards, index, &whole, &rest);
    return socprev__hold_of(awards->rule, claim, whole, rest, awards->denominator);
}

int32_t socprev_awards_tie(const socprev_awards *awards, size_t index)
{
    if (awards == NULL || !awards->lean.is_set || index >= awards->division->n)
        return socprev_division_tie(division_of(awards), index);
    return socprev__lean_tie(awards, index);
}

size_t socprev_awards_tie_count(const socprev_awards *awards)
{
    return awards != NULL && awards->lean.is_set ? awards->lean.n_tied
                                                 : socprev_division_tie_count(division_of(awards));
}

int64_t socprev_awards_tie_at(const socprev_awards *awards, size_t position)
{
    return awards != NULL && awards->lean.is_set
               ? socprev__lean_tie_at(awards, position)
               : socprev_division_tie_at(division_of(awards), position);
}

int64_t socprev_awards_tie_units(const socprev_awards *awards)
{
    return socprev_division_tie_units(division_of(awards));
}

int64_t socprev_awards_next(const socprev_awards *awards)
{
    return socprev_division_next(division_of(awards));
}

int64_t socprev_awards_last(const socprev_awards *awards)
{
    return socprev_division_last(division_of(awards));
}
