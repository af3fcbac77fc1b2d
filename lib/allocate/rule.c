/* The rules: names, signposts, and what a unit costs. */
#include "allocate/allocate_internal.h"

/* First names are what documents write. */
static const struct {
    int32_t rule;
    const char *name, *other;
} rules[] = {
    { SOCPREV_RULE_HARE, "lr_hare", "hamilton" },
    { SOCPREV_RULE_DROOP, "lr_droop", NULL },
    { SOCPREV_RULE_HAGENBACH_BISCHOFF, "lr_hagenbach_bischoff", NULL },
    { SOCPREV_RULE_ADAMS, "adams", NULL },
    { SOCPREV_RULE_DEAN, "dean", NULL },
    { SOCPREV_RULE_HILL, "hill", "huntington_hill" },
    { SOCPREV_RULE_WEBSTER, "webster", "sainte_lague" },
    { SOCPREV_RULE_JEFFERSON, "jefferson", "dhondt" },
    { SOCPREV_RULE_MODIFIED_SAINTE_LAGUE, "modified_sainte_lague", "modsl" },
    { SOCPREV_RULE_STATIONARY, "stationary", NULL },
    { SOCPREV_RULE_QUOTA, "quota_method", "balinski_young" },
};

int32_t socprev_rule_count(void)
{
    return (int32_t)SOCPREV__COUNT(rules);
}

int32_t socprev_rule_at(int32_t position)
{
    return position < 0 || position >= socprev_rule_count() ? 0 : rules[position].rule;
}

const char *socprev_rule_name(int32_t rule)
{
    for (size_t i = 0; i < SOCPREV__COUNT(rules); i++) {
        if (rules[i].rule == rule)
            return rules[i].name;
    }
    return NULL;
}

bool socprev__rule_is_known(int32_t rule)
{
    return socprev_rule_name(rule) != NULL;
}

socprev_status socprev_rule_find(const char *name, size_t length, int32_t *out,
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
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_ALLOCATE_RULE_NAME, SP_FIELD("name"),
                         SP_SLICE(wanted.data, wanted.size), SP_TEXT("lr_hare"));
}

socprev__rule socprev__rule_of(const socprev_apportionment *problem)
{
    socprev__rule rule = { .is_divisor = true, .step = 1 };
    switch (problem->rule) {
    case SOCPREV_RULE_ADAMS:
        break;
    case SOCPREV_RULE_DEAN:
        rule.is_dean = true;
        break;
    case SOCPREV_RULE_HILL:
        rule.is_hill = true;
        break;
    case SOCPREV_RULE_WEBSTER:
        rule.step = 2;
        rule.first = rule.offset = 1;
        break;
    case SOCPREV_RULE_JEFFERSON:
        rule.first = rule.offset = 1;
        break;
    case SOCPREV_RULE_MODIFIED_SAINTE_LAGUE:
        rule.step = 10;
        rule.first = 7;
        rule.offset = 5;
        break;
    case SOCPREV_RULE_STATIONARY:
        rule.step = (uint64_t)problem->signpost_denominator;
        rule.first = rule.offset = (uint64_t)problem->signpost_numerator;
        break;
    default:
        rule.is_divisor = false;
        break;
    }
    return rule;
}

socprev__price socprev__unit_price(const socprev__rule *rule, int64_t k, int64_t weight)
{
    uint64_t unit = (uint64_t)k, w = (uint64_t)weight;
    if (rule->is_hill)
        return (socprev__price){ socprev__mul_wide(unit, unit + 1), socprev__mul_wide(w, w) };
    if (rule->is_dean)
        return (socprev__price){ socprev__mul_wide(2 * unit, unit + 1),
                                 socprev__mul_wide(2 * unit + 1, w) };
    uint64_t offset = unit == 0 ? rule->first : rule->offset;
    return (socprev__price){ socprev__u128_add(socprev__mul_wide(unit, rule->step),
                                               socprev__u128_of(offset)),
                             socprev__mul_wide(rule->step, w) };
}

int socprev__price_compare(const socprev__price *a, const socprev__price *b)
{
    return socprev__compare_products(a->numerator, b->denominator, b->numerator, a->denominator);
}

void socprev__claim_bounds(const socprev_apportionment *problem, size_t i, int64_t *low,
                           int64_t *high)
{
    int64_t quantum = problem->quantum;
    if (quantum == 1 && problem->bases == NULL) { /* often, and without divisions */
        int64_t more = (int64_t)socprev__magnitude(problem->total) + 1;
        *low = problem->floors == NULL ? 0 : problem->floors[i];
        *high = problem->caps == NULL || problem->caps[i] > more ? more : problem->caps[i];
        return;
    }
    int64_t total = (int64_t)(socprev__magnitude(problem->total) / (uint64_t)quantum);
    int64_t floor = problem->floors == NULL ? 0 : problem->floors[i];
    int64_t base = problem->bases == NULL ? 0 : problem->bases[i] / quantum;
    int64_t cap = problem->caps == NULL ? SOCPREV_NO_CAP : problem->caps[i];
    *low = floor / quantum + (floor % quantum != 0);
    if (*low < base)
        *low = base;
    *high = cap / quantum <= total ? cap / quantum : total + 1;
}

bool socprev__first_unit_is_due(const socprev_apportionment *problem, size_t i)
{
    socprev__rule rule = socprev__rule_of(problem);
    if (!rule.is_divisor || rule.first > 0 || problem->weight[i] == 0)
        return false;
    int64_t quantum = problem->quantum;
    int64_t base = problem->bases == NULL ? 0 : problem->bases[i] / quantum;
    return (problem->floors == NULL || problem->floors[i] <= base * quantum) &&
           (problem->caps == NULL || problem->caps[i] / quantum > base);
}
