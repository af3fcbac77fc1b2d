/* Instalments: an amount over periods, the plan rounded in sums. */
#include "allocate/periods.h"

enum { ROW = SOCPREV_AXIS_ROW, PERIOD = SOCPREV_AXIS_COLUMN };

/* ---- life ----------------------------------------------------------------------- */

static bool plan_make(const struct socprev_memory *memory, const size_t n[2], socprev__plan *plan)
{
    plan->amount = socprev__alloc(memory, n[ROW], sizeof *plan->amount);
    plan->before = socprev__alloc(memory, n[ROW] * n[PERIOD], sizeof *plan->before);
    return plan->amount != NULL && plan->before != NULL;
}

static void plan_clear(const struct socprev_memory *memory, const size_t n[2],
                       socprev__plan *plan)
{
    socprev__free(memory, plan->before, n[ROW] * n[PERIOD], sizeof *plan->before);
    socprev__free(memory, plan->amount, n[ROW], sizeof *plan->amount);
}

socprev_status socprev_instalments_new(size_t rows, size_t periods, const socprev_memory *memory,
                                       socprev_instalments **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status shape = socprev__check_shape(rows, periods, "periods", sizeof(int64_t), err);
    if (shape != SOCPREV_OK)
        return shape;
    struct socprev_memory held = socprev__memory_of(memory);
    socprev_instalments *made = socprev__alloc(&held, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_instalments){
        .memory = held,
        .n = { rows, periods },
        .quantum = 1,
        .signpost_numerator = 1,
        .signpost_denominator = 2,
        .timing = SOCPREV_TIMING_NEAREST,
    };
    if (!plan_make(&held, made->n, &made->plan)) {
        socprev_instalments_free(made);
        return socprev__fail_nomem(err);
    }
    *out = made;
    return SOCPREV_OK;
}

void socprev_instalments_free(socprev_instalments *problem)
{
    if (problem == NULL)
        return;
    struct socprev_memory memory = problem->memory;
    plan_clear(&memory, problem->n, &problem->plan);
    socprev__free(&memory, problem, 1, sizeof *problem);
}

void socprev_schedule_free(socprev_schedule *schedule)
{
    if (schedule == NULL)
        return;
    struct socprev_memory memory = schedule->memory;
    size_t cells = schedule->n[ROW] * schedule->n[PERIOD];
    plan_clear(&memory, schedule->n, &schedule->plan);
    socprev__free(&memory, schedule->hold, cells, sizeof *schedule->hold);
    socprev__free(&memory, schedule->cumulative, cells, sizeof *schedule->cumulative);
    socprev__free(&memory, schedule, 1, sizeof *schedule);
}

/* ---- what the caller says ---------------------------------------------------------- */

socprev_status socprev_instalments_set_amounts(socprev_instalments *problem,
                                               const int64_t *amount, size_t stride, size_t n,
                                               socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (amount == NULL)
        return socprev__fail_null(err, "amount");
    if (n != problem->n[ROW])
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("amount"),
                             SP_TEXT("amount"), SP_INT(n), SP_INT(problem->n[ROW]));
    uint64_t sum = 0;
    for (size_t i = 0; i < n; i++) {
        uint64_t one = socprev__magnitude(socprev__entry(amount, stride, i));
        if (one > (uint64_t)SOCPREV_TOTAL_MAX || sum + one > (uint64_t)SOCPREV_TOTAL_MAX)
            return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, SP_ITEM("amount", i),
                                 SP_TEXT("amount"), SP_AMOUNT(SOCPREV_TOTAL_MAX));
        sum += one;
    }
    socprev__gather(problem->plan.amount, amount, stride, n);
    return SOCPREV_OK;
}

socprev_status socprev_instalments_set_weights(socprev_instalments *problem, size_t row,
                                               const int64_t *weight, size_t stride, size_t n,
                                               socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (row != SOCPREV_EVERY && row >= problem->n[ROW])
        return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_INDEX, SP_FIELD("row"),
                             SP_BOTH("row", "řádek"), SP_INT(row), SP_INT(problem->n[ROW]));
    int64_t sum = 0;
    socprev_status st = socprev__check_sum(weight, stride, n, problem->n[PERIOD], INT64_MAX,
                                           "weight", &sum, err);
    if (st != SOCPREV_OK)
        return st;
    if (sum == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PERIODS_WEIGHTS, SP_FIELD("weight"),
                             SP_INT(0));
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        if (row != SOCPREV_EVERY && row != i)
            continue;
        int64_t before = 0;
        for (size_t t = 0; t < n; t++) {
            before += socprev__entry(weight, stride, t);
            problem->plan.before[i * n + t] = before;
        }
    }
    return SOCPREV_OK;
}

socprev_status socprev_instalments_set_quantum(socprev_instalments *problem, int64_t quantum,
                                               socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (quantum < 1 || quantum > SOCPREV_TOTAL_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_QUANTUM, SP_FIELD("quantum"),
                             SP_AMOUNT(quantum), SP_AMOUNT(1), SP_AMOUNT(SOCPREV_TOTAL_MAX));
    problem->quantum = quantum;
    return SOCPREV_OK;
}

socprev_status socprev_instalments_set_least(socprev_instalments *problem, int64_t least,
                                             socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (least < 0 || least > SOCPREV_TOTAL_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PERIODS_LEAST, SP_FIELD("least"),
                             SP_AMOUNT(least), SP_AMOUNT(SOCPREV_TOTAL_MAX));
    problem->least = least;
    return SOCPREV_OK;
}

socprev_status socprev_instalments_set_timing(socprev_instalments *problem, int32_t timing,
                                              socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (timing < SOCPREV_TIMING_NEAREST || timing > SOCPREV_TIMING_SIGNPOST)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("timing"),
                             SP_TEXT("timing"), SP_INT(timing));
    problem->timing = timing;
    return SOCPREV_OK;
}

socprev_status socprev_instalments_set_signpost(socprev_instalments *problem, int64_t numerator,
                                                int64_t denominator, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (numerator < 0 || denominator < 1 || denominator > (int64_t)1 << 31 ||
        numerator > denominator)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_SIGNPOST, SP_FIELD("numerator"),
                             SP_INT(numerator), SP_INT(denominator));
    problem->signpost_numerator = numerator;
    problem->signpost_denominator = denominator;
    problem->timing = SOCPREV_TIMING_SIGNPOST;
    return SOCPREV_OK;
}

/* ---- the plan, rounded --------------------------------------------------------------- */

/* Fractions at or above this are rounded up. */
static void signpost_of(const socprev_instalments *problem, int64_t *numerator,
                        int64_t *denominator)
{
    *numerator = problem->signpost_numerator;
    *denominator = problem->signpost_denominator;
    if (problem->timing != SOCPREV_TIMING_SIGNPOST) {
        *numerator = problem->timing == SOCPREV_TIMING_EX_ANTE ? 0 : 1;
        *denominator = problem->timing == SOCPREV_TIMING_NEAREST ? 2 : 1;
    }
}

int64_t socprev__due(const socprev_instalments *problem, size_t row, size_t period)
{
    size_t periods = problem->n[PERIOD];
    const int64_t *before = &problem->plan.before[row * periods];
    uint64_t units = socprev__magnitude(problem->plan.amount[row]) / (uint64_t)problem->quantum;
    int64_t due = 0, rest = 0, numerator = 0, denominator = 1;
    /* a part of the units: it fits */
    (void)socprev__muldiv_floor((int64_t)units, before[period], before[periods - 1], &due, &rest);
    signpost_of(problem, &numerator, &denominator);
    bool up = rest > 0 && socprev__cross_compare(rest, denominator, numerator,
                                                 before[periods - 1]) >= 0;
    return due + up;
}

/* ---- who waits ------------------------------------------------------------------------- */

/* One row while it is divided: what is paid by the end of each period, in units. */
typedef struct {
    const socprev_instalments *problem;
    size_t row;
    int64_t units;
    int64_t *paid; /* [periods] */
} course;

/* Whether a part may stand alone: nothing, or at least the minimum. */
static bool is_enough(const course *c, int64_t units)
{
    return units == 0 || units >= c->problem->least / c->problem->quantum +
                                      (c->problem->least % c->problem->quantum != 0);
}

/* Whether the plan can be kept at the end of a period, `held` units being paid on the
 * side from which the row is walked. */
static bool can_stop(const course *c, int64_t held, int64_t due)
{
    int64_t part = held > due ? held - due : due - held;
    int64_t beyond = held > due ? due : c->units - due;
    return (part == c->units || is_enough(c, part)) && is_enough(c, beyond);
}

static void walk_forward(course *c)
{
    size_t periods = c->problem->n[PERIOD];
    int64_t held = 0;
    for (size_t t = 0; t < periods; t++) {
        int64_t due = socprev__due(c->problem, c->row, t);
        if (can_stop(c, held, due))
            held = due;
        c->paid[t] = held;
    }
}

static void walk_back(course *c)
{
    int64_t held = c->units;
    for (size_t t = c->problem->n[PERIOD]; t > 0; t--) {
        int64_t due = socprev__due(c->problem, c->row, t - 1);
        if (can_stop(c, held, due))
            held = due;
        c->paid[t - 1] = held;
    }
}

static void divide_row(const socprev_instalments *problem, size_t row, socprev_schedule *schedule)
{
    size_t periods = problem->n[PERIOD];
    bool negative = problem->plan.amount[row] < 0;
    course c = {
        .problem = problem,
        .row = row,
        .units = socprev__due(problem, row, periods - 1),
        .paid = &schedule->cumulative[row * periods],
    };
    if (problem->timing == SOCPREV_TIMING_EX_ANTE)
        walk_back(&c);
    else
        walk_forward(&c);
    for (size_t t = 0; t < periods; t++) {
        int64_t due = socprev__due(problem, row, t);
        schedule->hold[row * periods + t] = c.paid[t] == due  ? SOCPREV_INSTALMENT_PLAN
                                            : c.paid[t] < due ? SOCPREV_INSTALMENT_LATER
                                                              : SOCPREV_INSTALMENT_EARLIER;
        c.paid[t] *= negative ? -problem->quantum : problem->quantum;
    }
}

/* ---- solving ----------------------------------------------------------------------------- */

static socprev_status check_problem(const socprev_instalments *problem, socprev_error **err)
{
    size_t periods = problem->n[PERIOD];
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        int64_t amount = problem->plan.amount[i];
        if (problem->plan.before[i * periods + periods - 1] == 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_PERIODS_NO_WEIGHTS,
                                 SP_ITEM("weight", i), SP_INT(i));
        if (amount % problem->quantum != 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE,
                                 SP_ITEM("amount", i), SP_TEXT("amount"), SP_AMOUNT(amount),
                                 SP_AMOUNT(problem->quantum));
    }
    return SOCPREV_OK;
}

static socprev_schedule *schedule_make(const socprev_instalments *problem)
{
    size_t rows = problem->n[ROW], cells = rows * problem->n[PERIOD];
    const struct socprev_memory *memory = &problem->memory;
    socprev_schedule *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = (socprev_schedule){
        .memory = *memory, .n = { rows, problem->n[PERIOD] }, .quantum = problem->quantum
    };
    made->cumulative = socprev__alloc(memory, cells, sizeof *made->cumulative);
    made->hold = socprev__alloc(memory, cells, sizeof *made->hold);
    if (!plan_make(memory, made->n, &made->plan) || made->cumulative == NULL ||
        made->hold == NULL) {
        socprev_schedule_free(made);
        return NULL;
    }
    memcpy(made->plan.amount, problem->plan.amount, rows * sizeof *made->plan.amount);
    memcpy(made->plan.before, problem->plan.before, cells * sizeof *made->plan.before);
    return made;
}

socprev_status socprev_instalments_solve(const socprev_instalments *problem, socprev_run *run,
                                         socprev_schedule **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_problem(problem, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_schedule *made = schedule_make(problem);
    if (made == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        if (socprev__run_step(run, (int64_t)i, (int64_t)problem->n[ROW])) {
            socprev_schedule_free(made);
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
        }
        divide_row(problem, i, made);
    }
#if defined(SOCPREV_DEBUG)
    if (!ALWAYS(socprev_instalments_verify(problem, made, NULL) == SOCPREV_OK)) {
        socprev_schedule_free(made);
        return socprev__fail(err, SOCPREV_E_INTERNAL, SP_ALLOCATE_VERIFY, NULL, SP_TEXT("solve"),
                             SP_INT(0));
    }
#endif
    *out = made;
    return SOCPREV_OK;
}

/* ---- the answer --------------------------------------------------------------------------- */

size_t socprev_schedule_count(const socprev_schedule *schedule, int32_t axis)
{
    return schedule == NULL || axis < ROW || axis > PERIOD ? 0 : schedule->n[axis];
}

/* Place of an instalment, or SIZE_MAX. */
static size_t place_of(const socprev_schedule *schedule, size_t row, size_t period)
{
    if (schedule == NULL || row >= schedule->n[ROW] || period >= schedule->n[PERIOD])
        return SIZE_MAX;
    return row * schedule->n[PERIOD] + period;
}

int64_t socprev_schedule_cumulative(const socprev_schedule *schedule, size_t row, size_t period)
{
    size_t at = place_of(schedule, row, period);
    return at == SIZE_MAX ? 0 : schedule->cumulative[at];
}

int64_t socprev_schedule_amount(const socprev_schedule *schedule, size_t row, size_t period)
{
    int64_t before = period == 0 ? 0 : socprev_schedule_cumulative(schedule, row, period - 1);
    return place_of(schedule, row, period) == SIZE_MAX
               ? 0
               : socprev_schedule_cumulative(schedule, row, period) - before;
}

socprev_status socprev_schedule_amounts(const socprev_schedule *schedule, int64_t *out, size_t n,
                                        socprev_error **err)
{
    if (schedule == NULL)
        return socprev__fail_null(err, "schedule");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    size_t periods = schedule->n[PERIOD], cells = schedule->n[ROW] * periods;
    if (n != cells)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("out"),
                             SP_TEXT("out"), SP_INT(n), SP_INT(cells));
    for (size_t at = 0; at < cells; at++)
        out[at] = socprev_schedule_amount(schedule, at / periods, at % periods);
    return SOCPREV_OK;
}

int64_t socprev_schedule_total(const socprev_schedule *schedule, int32_t axis, size_t index)
{
    if (index >= socprev_schedule_count(schedule, axis))
        return 0;
    if (axis == ROW)
        return schedule->plan.amount[index];
    int64_t sum = 0; /* absolute amounts were added up when they were set */
    for (size_t i = 0; i < schedule->n[ROW]; i++)
        sum += socprev_schedule_amount(schedule, i, index);
    return sum;
}

socprev_status socprev_schedule_plan(const socprev_schedule *schedule, size_t row, size_t period,
                                     int64_t *whole, int64_t *numerator, int64_t *denominator)
{
    size_t at = place_of(schedule, row, period);
    if (at == SIZE_MAX || whole == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    int64_t all = schedule->plan.before[row * schedule->n[PERIOD] + schedule->n[PERIOD] - 1];
    int64_t amount = (int64_t)socprev__magnitude(schedule->plan.amount[row]), rest = 0;
    if (NEVER(!socprev__muldiv_floor(amount, schedule->plan.before[at], all, whole, &rest)))
        return SOCPREV_E_INTERNAL; /* a part of the amount: it fits */
    int64_t common = socprev__gcd(rest, all);
    *numerator = rest / common;
    *denominator = all / common;
    return SOCPREV_OK;
}

int32_t socprev_schedule_hold(const socprev_schedule *schedule, size_t row, size_t period)
{
    size_t at = place_of(schedule, row, period);
    return at == SIZE_MAX ? SOCPREV_INSTALMENT_PLAN : schedule->hold[at];
}
