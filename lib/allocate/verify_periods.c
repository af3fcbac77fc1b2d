/* Are these answers about money over time? By the definitions of plans, minimums,
 * pots and corridors alone. */
#include "allocate/periods.h"

static socprev_status refuse(const char *field, const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM(field, i),
                         SP_TEXT(what), SP_INT(i));
}

/* ---- instalments ------------------------------------------------------------------ */

enum { ROW = SOCPREV_AXIS_ROW, PERIOD = SOCPREV_AXIS_COLUMN };

/* What is paid by the end of a period, of the absolute amount; `period` from 0, which
 * stands for the time before. */
static int64_t paid_by(const socprev_schedule *schedule, size_t row, size_t period)
{
    int64_t paid = period == 0
                       ? 0
                       : schedule->cumulative[row * schedule->n[PERIOD] + period - 1];
    return schedule->plan.amount[row] < 0 ? -paid : paid;
}

/* The plan in minor units is kept, or there is a reason: keeping it here would leave an
 * instalment below the minimum on one of both sides. `near` has been paid up to the
 * side from which parts are gathered. */
static bool may_wait(const socprev_instalments *problem, int64_t all, int64_t near, int64_t due)
{
    bool ahead = problem->timing == SOCPREV_TIMING_EX_ANTE;
    int64_t part = ahead ? near - due : due - near, beyond = ahead ? due : all - due;
    return (part < problem->least && part < all) || (beyond > 0 && beyond < problem->least);
}

static socprev_status verify_course(const socprev_instalments *problem,
                                    const socprev_schedule *schedule, size_t row,
                                    socprev_error **err)
{
    size_t periods = problem->n[PERIOD];
    int64_t all = (int64_t)socprev__magnitude(problem->plan.amount[row]);
    bool ahead = problem->timing == SOCPREV_TIMING_EX_ANTE;
    for (size_t t = 1; t <= periods; t++) {
        int64_t before = paid_by(schedule, row, t - 1), paid = paid_by(schedule, row, t);
        int64_t due = socprev__due(problem, row, t - 1) * problem->quantum;
        int64_t near = !ahead ? before : t == periods ? all : paid_by(schedule, row, t + 1);
        int32_t hold = paid == due  ? SOCPREV_INSTALMENT_PLAN
                       : paid < due ? SOCPREV_INSTALMENT_LATER
                                    : SOCPREV_INSTALMENT_EARLIER;
        if (schedule->hold[row * periods + t - 1] != hold)
            return refuse("schedule", "a wrong reason", row, err);
        if (paid < before || (paid > before && paid - before < problem->least &&
                              paid - before < all))
            return refuse("schedule", "an instalment below the minimum", row, err);
        if (paid != due && (paid != near || !may_wait(problem, all, near, due)))
            return refuse("schedule", "not the rounded plan", row, err);
        if (paid == due && near != due && may_wait(problem, all, near, due))
            return refuse("schedule", "a part that should wait", row, err);
    }
    if (paid_by(schedule, row, periods) != all)
        return refuse("schedule", "a row does not add up", row, err);
    return SOCPREV_OK;
}

socprev_status socprev_instalments_verify(const socprev_instalments *problem,
                                          const socprev_schedule *schedule, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (schedule == NULL)
        return socprev__fail_null(err, "schedule");
    size_t rows = problem->n[ROW], periods = problem->n[PERIOD];
    if (schedule->n[ROW] != rows || schedule->n[PERIOD] != periods ||
        schedule->quantum != problem->quantum ||
        memcmp(schedule->plan.amount, problem->plan.amount,
               rows * sizeof *problem->plan.amount) != 0 ||
        memcmp(schedule->plan.before, problem->plan.before,
               rows * periods * sizeof *problem->plan.before) != 0)
        return refuse("schedule", "another problem", 0, err);
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < rows && st == SOCPREV_OK; i++)
        st = verify_course(problem, schedule, i, err);
    return st;
}

/* ---- stages ---------------------------------------------------------------------------- */

static socprev_status verify_division(const socprev_apportionment *problem, int64_t total,
                                      const socprev_division *before,
                                      const socprev_division *division, socprev_error **err)
{
    socprev_apportionment *stage = NULL;
    socprev_status st = socprev__stage_problem(problem, total, before, &stage, err);
    if (st == SOCPREV_OK)
        st = socprev_division_verify(division, stage, err);
    socprev_apportionment_free(stage);
    return st;
}

static socprev_status verify_stage(const socprev_apportionment *problem,
                                   const socprev_stages *stages, size_t stage, int64_t total,
                                   socprev_error **err)
{
    const socprev_division *before = stage == 0 ? NULL : stages->division[stage - 1];
    for (size_t i = 0; i < problem->n && stage > 0; i++) {
        if (socprev__magnitude(socprev_stages_cumulative(stages, i, stage)) <
            socprev__magnitude(socprev_stages_cumulative(stages, i, stage - 1)))
            return refuse("stages", "something is taken back", stage, err);
    }
    socprev_status st =
        verify_division(problem, total, before, stages->division[stage], err);
    return st != SOCPREV_OK ? st
                            : verify_division(problem, total, NULL, stages->whole[stage], err);
}

socprev_status socprev_stages_verify(const socprev_apportionment *problem, const int64_t *pot,
                                     size_t stride, size_t n, const socprev_stages *stages,
                                     socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (pot == NULL)
        return socprev__fail_null(err, "pot");
    if (stages == NULL)
        return socprev__fail_null(err, "stages");
    if (stages->n[0] != problem->n || stages->n[1] != n)
        return refuse("stages", "another problem", 0, err);
    int64_t total = 0;
    socprev_status st = SOCPREV_OK;
    for (size_t s = 0; s < n && st == SOCPREV_OK; s++) {
        if (!socprev__add(total, socprev__entry(pot, stride, s), &total))
            st = refuse("stages", "another problem", s, err);
        else
            st = verify_stage(problem, stages, s, total, err);
    }
    return st;
}

/* ---- dampers ------------------------------------------------------------------------------ */

/* The bounds of one claimant, and what they add to, or leave of, the formula. */
static socprev_status verify_claimant(const socprev_damper *problem,
                                      const socprev_damping *damping, size_t i, int64_t *lift,
                                      int64_t *excess, socprev_error **err)
{
    int64_t floor = 0, cap = 0, formula = problem->formula[i];
    int64_t amount = (int64_t)socprev__magnitude(socprev_damping_amount(damping, i));
    if (!socprev__corridor_bounds(problem, i, &floor, &cap) || damping->floors[i] != floor ||
        damping->caps[i] != cap)
        return refuse("damping", "another corridor", i, err);
    if (amount < floor || amount > cap)
        return refuse("damping", "outside the corridor", i, err);
    bool scaling = problem->method == SOCPREV_DAMPER_SCALING;
    if (scaling && amount > socprev__scaling_cap(problem, i, floor, cap))
        return refuse("damping", "more than the formula", i, err);
    int32_t bound = scaling && floor > formula ? SOCPREV_BOUND_FLOOR
                                               : socprev_division_bound(damping->division, i);
    if (damping->bound[i] != bound)
        return refuse("damping", "a wrong bound", i, err);
    *lift += floor > formula ? floor - formula : 0;
    *excess += formula > floor ? formula - floor : 0;
    return SOCPREV_OK;
}

socprev_status socprev_damper_verify(const socprev_damper *problem,
                                     const socprev_damping *damping, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (damping == NULL)
        return socprev__fail_null(err, "damping");
    size_t n = problem->core->n;
    if (damping->n != n || damping->method != problem->method ||
        damping->rule != problem->core->rule || damping->quantum != problem->core->quantum)
        return refuse("damping", "another problem", 0, err);
    int64_t lift = 0, excess = 0; /* floors are below amounts, which add up: it fits */
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++)
        st = verify_claimant(problem, damping, i, &lift, &excess, err);
    if (st == SOCPREV_OK && (lift != damping->lift || excess != damping->excess))
        st = refuse("damping", "another sum of lift or excess", 0, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_apportionment *core = NULL;
    st = socprev__damper_core(problem, &core, err);
    if (st == SOCPREV_OK)
        st = socprev_division_verify(damping->division, core, err);
    socprev_apportionment_free(core);
    return st;
}
