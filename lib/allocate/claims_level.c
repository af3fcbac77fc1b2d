/* Rules whose awards follow one level, and adjusted proportional. */
#include "allocate/lean.h"

socprev__course socprev__course_of(int32_t rule, int64_t estate, int64_t sum)
{
    /* an estate above the sum is refused before its course matters */
    int64_t twice = 2 * (estate < sum ? estate : sum);
    socprev__course made = { rule, 1, estate, false, false };
    if (socprev__claims_rule_halves(rule)) {
        made.scale = 2;
        made.target = twice;
        made.is_upper = twice > sum;
    }
    if (rule == SOCPREV_CLAIMS_EQUAL_LOSSES) {
        made.is_falling = true;
        made.target = sum - estate;
    } else if (rule == SOCPREV_CLAIMS_TALMUD && made.is_upper) {
        made.is_falling = true;
        made.target = 2 * sum - twice;
    } else if (rule == SOCPREV_CLAIMS_REVERSE_TALMUD) {
        made.is_falling = !made.is_upper;
        made.target = made.is_upper ? twice - sum : sum - twice;
    } else if (rule == SOCPREV_CLAIMS_PINILES && made.is_upper) {
        made.target = twice - sum;
    }
    return made;
}

void socprev__course_bounds(const socprev__course *at, int64_t claim, int64_t *low,
                            int64_t *high)
{
    bool egalitarian = at->rule == SOCPREV_CLAIMS_EGALITARIAN && at->is_upper;
    *low = egalitarian ? claim : 0;
    *high = egalitarian ? 2 * claim : claim;
}

static int64_t base_of(const socprev__course *at, int64_t claim)
{
    switch (at->rule) {
    case SOCPREV_CLAIMS_EQUAL_LOSSES:
    case SOCPREV_CLAIMS_REVERSE_TALMUD:
        return claim;
    case SOCPREV_CLAIMS_TALMUD:
        return at->is_upper ? 2 * claim : 0;
    case SOCPREV_CLAIMS_PINILES:
        return at->is_upper ? claim : 0;
    default:
        return 0;
    }
}

void socprev__course_award(const socprev__course *at, int64_t claim, int64_t d, int64_t *whole,
                           int64_t *rest)
{
    int64_t base = base_of(at, claim), value = at->is_falling ? base - *whole : base + *whole;
    if (at->is_falling && *rest > 0) {
        value--;
        *rest = d - *rest;
    }
    *whole = at->scale == 1 ? value : value / 2;
    *rest += at->scale == 1 ? 0 : value % 2 * d;
}

socprev_status socprev__contest_level(socprev__contest *contest, socprev_error **err)
{
    int32_t rule = contest->problem->rule;
    socprev_apportionment view = {
        .memory = contest->problem->core->memory,
        .n = contest->n,
        .weight = rule == SOCPREV_CLAIMS_PROPORTIONAL ? contest->claim : contest->weight,
    };
    socprev__task task = {
        .problem = &view,
        .most = INT64_MAX,
        .own_low = socprev__alloc(&view.memory, view.n, sizeof *task.own_low),
        .own_high = socprev__alloc(&view.memory, view.n, sizeof *task.own_high),
    };
    socprev_status st = SOCPREV_OK;
    int64_t n = 0, d = 1;
    socprev__course at = socprev__course_of(rule, contest->estate, contest->sum);
    if (task.own_low == NULL || task.own_high == NULL) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    for (size_t i = 0; i < contest->n; i++) {
        socprev__course_bounds(&at, contest->claim[i], &task.own_low[i], &task.own_high[i]);
        view.weight_sum += view.weight[i];
        task.weight_union |= (uint64_t)view.weight[i];
    }
    task.low = at.rule == SOCPREV_CLAIMS_EGALITARIAN && at.is_upper ? task.own_low : NULL;
    task.high = rule == SOCPREV_CLAIMS_PROPORTIONAL ? NULL : task.own_high;
    if (!socprev__level(&task, at.target, &n, &d)) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    contest->denominator = at.scale * d;
    contest->level_numerator = n;
    contest->level_denominator = contest->denominator;
    for (size_t i = 0; i < contest->n; i++) {
        int64_t whole = 0, rest = 0, low = task.own_low[i], high = task.own_high[i];
        if (!socprev__muldiv_floor(view.weight[i], n, d, &whole, &rest) || whole >= high) {
            whole = high;
            rest = 0;
        } else if (whole < low) {
            whole = low;
            rest = 0;
        }
        socprev__course_award(&at, contest->claim[i], d, &whole, &rest);
        contest->whole[i] = whole;
        contest->rest[i] = rest;
    }
out:
    socprev__task_clear(&task);
    return st;
}

socprev_status socprev__contest_adjusted(socprev__contest *contest, socprev_error **err)
{
    int64_t left = contest->estate, sum = 0;
    (void)err;
    for (size_t i = 0; i < contest->n; i++) {
        int64_t right = contest->estate - (contest->sum - contest->claim[i]);
        contest->whole[i] = right > 0 ? right : 0;
        left -= contest->whole[i];
    }
    for (size_t i = 0; i < contest->n; i++) {
        int64_t open = contest->claim[i] - contest->whole[i];
        contest->rest[i] = open < left ? open : left;
        sum += contest->rest[i];
    }
    contest->denominator = left > 0 ? sum : 1;
    for (size_t i = 0; i < contest->n && left > 0; i++) {
        int64_t share = 0;
        (void)socprev__muldiv_floor(contest->rest[i], left, sum, &share, &contest->rest[i]);
        contest->whole[i] += share; /* at most the claim */
    }
    return SOCPREV_OK;
}
