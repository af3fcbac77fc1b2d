/* Rules whose awards follow one level, and adjusted proportional. */
#include "allocate/allocate_internal.h"

/* In half units (scale 2) or units: awards are base + share or base - share,
 * share = min(high, max(low, weight * level)), and shares add up to target. */
typedef struct {
    int64_t scale, target;
    bool is_falling, is_upper;
} course;

static course course_of(const socprev__contest *contest)
{
    int64_t twice = 2 * contest->estate, sum = contest->sum;
    int32_t rule = contest->problem->rule;
    course made = { 1, contest->estate, false, false };
    if (socprev__claims_rule_halves(rule)) {
        made.scale = 2;
        made.target = twice;
        made.is_upper = twice > sum;
    }
    if (rule == SOCPREV_CLAIMS_EQUAL_LOSSES) {
        made.is_falling = true;
        made.target = sum - contest->estate;
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

static int64_t base_of(int32_t rule, bool is_upper, int64_t claim)
{
    switch (rule) {
    case SOCPREV_CLAIMS_EQUAL_LOSSES:
    case SOCPREV_CLAIMS_REVERSE_TALMUD:
        return claim;
    case SOCPREV_CLAIMS_TALMUD:
        return is_upper ? 2 * claim : 0;
    case SOCPREV_CLAIMS_PINILES:
        return is_upper ? claim : 0;
    default:
        return 0;
    }
}

/* base +- (whole + rest / denominator), in units. */
static void set_award(socprev__contest *contest, size_t i, const course *at, int64_t base,
                      int64_t whole, int64_t rest)
{
    int64_t d = contest->denominator / at->scale;
    int64_t value = at->is_falling ? base - whole : base + whole;
    if (at->is_falling && rest > 0) {
        value--;
        rest = d - rest;
    }
    contest->whole[i] = value / at->scale;
    contest->rest[i] = value % at->scale * d + rest;
}

static void fill_bounds(const socprev__contest *contest, const course *at, socprev__task *task)
{
    bool egalitarian = contest->problem->rule == SOCPREV_CLAIMS_EGALITARIAN && at->is_upper;
    for (size_t i = 0; i < contest->n; i++) {
        task->own_low[i] = egalitarian ? contest->claim[i] : 0;
        task->own_high[i] = egalitarian ? 2 * contest->claim[i] : contest->claim[i];
    }
    task->low = task->own_low;
    task->high = task->own_high;
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
    course at = course_of(contest);
    if (task.own_low == NULL || task.own_high == NULL) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    fill_bounds(contest, &at, &task);
    if (!socprev__level(&task, at.target, &n, &d)) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    contest->denominator = at.scale * d;
    contest->level_numerator = n;
    contest->level_denominator = contest->denominator;
    for (size_t i = 0; i < contest->n; i++) {
        int64_t whole = 0, rest = 0;
        if (!socprev__muldiv_floor(view.weight[i], n, d, &whole, &rest) ||
            whole >= task.high[i]) {
            whole = task.high[i];
            rest = 0;
        } else if (whole < task.low[i]) {
            whole = task.low[i];
            rest = 0;
        }
        set_award(contest, i, &at, base_of(rule, at.is_upper, contest->claim[i]), whole, rest);
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
