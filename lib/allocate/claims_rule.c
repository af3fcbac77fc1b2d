/* Rules of claims: names, and where units stand in line. */
#include "allocate/allocate_internal.h"

/* First names are what documents write. */
static const struct {
    int32_t rule;
    const char *name, *other;
    bool has_weights, has_signposts, has_halves;
} rules[] = {
    { SOCPREV_CLAIMS_PROPORTIONAL, "proportional", NULL, false, true, false },
    { SOCPREV_CLAIMS_EQUAL_AWARDS, "cea", "constrained_equal_awards", true, true, false },
    { SOCPREV_CLAIMS_EQUAL_LOSSES, "cel", "constrained_equal_losses", true, true, false },
    { SOCPREV_CLAIMS_TALMUD, "talmud", "contested_garment", true, true, true },
    { SOCPREV_CLAIMS_REVERSE_TALMUD, "reverse_talmud", NULL, true, true, true },
    { SOCPREV_CLAIMS_PINILES, "piniles", NULL, true, true, true },
    { SOCPREV_CLAIMS_EGALITARIAN, "constrained_egalitarian", NULL, false, true, true },
    { SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL, "adjusted_proportional", NULL, false, false, false },
    { SOCPREV_CLAIMS_MINIMAL_OVERLAP, "minimal_overlap", NULL, false, false, false },
    { SOCPREV_CLAIMS_RANDOM_ARRIVAL, "random_arrival", "shapley", false, false, false },
    { SOCPREV_CLAIMS_AVERAGE, "average_of_awards", NULL, false, false, false },
};

int32_t socprev_claims_rule_count(void)
{
    return (int32_t)SOCPREV__COUNT(rules);
}

int32_t socprev_claims_rule_at(int32_t position)
{
    return position < 0 || position >= socprev_claims_rule_count() ? 0 : rules[position].rule;
}

/* Row of a rule in the table; the number of rows when unknown. */
static size_t row_of(int32_t rule)
{
    size_t row = 0;
    while (row < SOCPREV__COUNT(rules) && rules[row].rule != rule)
        row++;
    return row;
}

const char *socprev_claims_rule_name(int32_t rule)
{
    size_t row = row_of(rule);
    return row < SOCPREV__COUNT(rules) ? rules[row].name : NULL;
}

int32_t socprev_claims_rule_has_weights(int32_t rule)
{
    size_t row = row_of(rule);
    return row < SOCPREV__COUNT(rules) && rules[row].has_weights;
}

int32_t socprev_claims_rule_has_signposts(int32_t rule)
{
    size_t row = row_of(rule);
    return row < SOCPREV__COUNT(rules) && rules[row].has_signposts;
}

bool socprev__claims_rule_halves(int32_t rule)
{
    size_t row = row_of(rule);
    return row < SOCPREV__COUNT(rules) && rules[row].has_halves;
}

socprev_status socprev_claims_rule_find(const char *name, size_t length, int32_t *out,
                                        socprev_error **err)
{
    if (name == NULL)
        return socprev__fail_null(err, "name");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev__slice wanted = { name, socprev__length(name, length) };
    for (size_t i = 0; i < SOCPREV__COUNT(rules); i++) {
        if (socprev__slice_is(wanted, rules[i].name) ||
            (rules[i].other != NULL && socprev__slice_is(wanted, rules[i].other))) {
            *out = rules[i].rule;
            return SOCPREV_OK;
        }
    }
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CLAIMS_RULE_NAME, SP_FIELD("name"),
                         SP_SLICE(wanted.data, wanted.size), SP_TEXT("proportional"));
}

/* ---- units in line --------------------------------------------------------------- */

/* The level at which the award reaches k - 1/2, times 2 (times 1 with halves);
 * falling levels are negated, so that units always come by rising numerator. */
socprev__post socprev__signpost(const socprev_claims *problem, size_t i, int64_t k)
{
    int64_t claim = problem->claim[i] / problem->core->quantum;
    bool upper = 2 * k - 1 > claim;
    socprev__post post = {
        .tier = problem->tier == NULL ? 0 : problem->tier[i],
        .numerator = 2 * k - 1,
        .weight = problem->core->weight[i],
        .phase = upper && socprev__claims_rule_halves(problem->rule),
    };
    switch (problem->rule) {
    case SOCPREV_CLAIMS_PROPORTIONAL:
        post.weight = claim;
        break;
    case SOCPREV_CLAIMS_EQUAL_LOSSES:
        post.numerator -= 2 * claim;
        break;
    case SOCPREV_CLAIMS_TALMUD:
        post.numerator -= upper ? 2 * claim : 0;
        break;
    case SOCPREV_CLAIMS_REVERSE_TALMUD:
        post.numerator -= claim;
        break;
    case SOCPREV_CLAIMS_PINILES:
        post.numerator -= upper ? claim : 0;
        break;
    default: /* equal awards, egalitarian */
        break;
    }
    return post;
}

int socprev__post_compare(const socprev__post *a, const socprev__post *b)
{
    if (a->tier != b->tier)
        return a->tier < b->tier ? -1 : 1;
    if (a->phase != b->phase)
        return a->phase < b->phase ? -1 : 1;
    return socprev__cross_compare(a->numerator, b->weight, b->numerator, a->weight);
}

socprev__standing socprev__standing_of(const socprev_claims *problem,
                                       const socprev_awards *awards, size_t i)
{
    int64_t units = awards->division->units[i];
    socprev__standing at = { 0 };
    if (awards->form == SOCPREV_CLAIMS_LARGEST_REMAINDER) {
        at.given = at.open = (socprev__post){ .numerator = -awards->rest[i], .weight = 1 };
        at.is_given = units > awards->whole[i];
        at.is_open = units == awards->whole[i] && awards->rest[i] > 0;
        return at;
    }
    at.is_given = units > 0;
    at.is_open = units < problem->claim[i] / problem->core->quantum;
    if (at.is_given)
        at.given = socprev__signpost(problem, i, units);
    if (at.is_open)
        at.open = socprev__signpost(problem, i, units + 1);
    return at;
}
