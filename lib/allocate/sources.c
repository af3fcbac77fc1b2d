/* Several sources: checked copies of demands and limits, and what they mean in units. */
#include "allocate/sources.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

static void remove_limits(socprev_sources *problem)
{
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        problem->least[k] = 0;
        problem->most[k] = SOCPREV_NO_CAP;
    }
}

socprev_status socprev_sources_new(size_t rows, size_t sources, const socprev_memory *memory,
                                   socprev_sources **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status shape =
        socprev__check_shape(rows, sources, "sources", sizeof(socprev__limits), err);
    if (shape != SOCPREV_OK)
        return shape;
    struct socprev_memory held = socprev__memory_of(memory);
    socprev_sources *made = socprev__alloc(&held, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_sources){ .memory = held, .n = { rows, sources }, .quantum = 1 };
    made->demand = socprev__alloc(&held, rows, sizeof *made->demand);
    made->least = socprev__alloc(&held, sources, sizeof *made->least);
    made->most = socprev__alloc(&held, sources, sizeof *made->most);
    made->priorities = socprev__alloc(&held, sources, sizeof *made->priorities);
    made->tier = socprev__alloc(&held, rows, sizeof *made->tier);
    made->carry = socprev__alloc(&held, sources, sizeof *made->carry);
    made->limits = socprev__alloc(&held, rows * sources, sizeof *made->limits);
    if (made->demand == NULL || made->least == NULL || made->most == NULL || made->tier == NULL ||
        made->priorities == NULL || made->carry == NULL || made->limits == NULL) {
        socprev_sources_free(made);
        return socprev__fail_nomem(err);
    }
    remove_limits(made);
    for (size_t k = 0; k < sources; k++)
        made->carry[k] = (socprev__carry){ 0, 0, 1 };
    for (size_t at = 0; at < rows * sources; at++)
        made->limits[at] = (socprev__limits){ 0, SOCPREV_NO_CAP, 0, 1, 1, 1, true };
    *out = made;
    return SOCPREV_OK;
}

void socprev_sources_free(socprev_sources *problem)
{
    if (problem == NULL)
        return;
    struct socprev_memory memory = problem->memory;
    size_t rows = problem->n[ROW], sources = problem->n[SOURCE];
    socprev__free(&memory, problem->limits, rows * sources, sizeof *problem->limits);
    socprev__free(&memory, problem->carry, sources, sizeof *problem->carry);
    socprev__free(&memory, problem->tier, rows, sizeof *problem->tier);
    socprev__free(&memory, problem->priorities, sources, sizeof *problem->priorities);
    socprev__free(&memory, problem->most, sources, sizeof *problem->most);
    socprev__free(&memory, problem->least, sources, sizeof *problem->least);
    socprev__free(&memory, problem->demand, rows, sizeof *problem->demand);
    socprev__free(&memory, problem, 1, sizeof *problem);
}

/* ---- rows and sources --------------------------------------------------------------- */

socprev_status socprev_sources_set_demands(socprev_sources *problem, const int64_t *demand,
                                           size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    int64_t sum = 0;
    socprev_status st = socprev__check_sum(demand, stride, n, problem->n[ROW], SOCPREV_TOTAL_MAX,
                                           "demand", &sum, err);
    if (st == SOCPREV_OK)
        socprev__gather(problem->demand, demand, stride, n);
    return st;
}

socprev_status socprev_sources_set_limits(socprev_sources *problem, const int64_t *least,
                                          size_t least_stride, const int64_t *most,
                                          size_t most_stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    int64_t sum = 0;
    socprev_status st = SOCPREV_OK;
    if (least != NULL)
        st = socprev__check_sum(least, least_stride, n, problem->n[SOURCE], SOCPREV_TOTAL_MAX,
                                "least", &sum, err);
    if (st == SOCPREV_OK && most != NULL)
        st = socprev__check_array(most, most_stride, n, problem->n[SOURCE], "most", err);
    if (st != SOCPREV_OK)
        return st;
    remove_limits(problem);
    if (least != NULL)
        socprev__gather(problem->least, least, least_stride, n);
    if (most != NULL)
        socprev__gather(problem->most, most, most_stride, n);
    return SOCPREV_OK;
}

socprev_status socprev_sources_set_quantum(socprev_sources *problem, int64_t quantum,
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

/* Any numbers, one per row or source; NULL makes them all 0. */
static socprev_status set_numbers(int64_t *to, const int64_t *from, size_t stride, size_t n,
                                  size_t expected, const char *name, socprev_error **err)
{
    if (from == NULL) {
        memset(to, 0, expected * sizeof *to);
        return SOCPREV_OK;
    }
    if (n != expected)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD(name),
                             SP_TEXT(name), SP_INT(n), SP_INT(expected));
    socprev__gather(to, from, stride, n);
    return SOCPREV_OK;
}

socprev_status socprev_sources_set_priorities(socprev_sources *problem, const int64_t *priorities,
                                              size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return set_numbers(problem->priorities, priorities, stride, n, problem->n[SOURCE],
                       "priorities", err);
}

socprev_status socprev_sources_set_tiers(socprev_sources *problem, const int64_t *tiers,
                                         size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return set_numbers(problem->tier, tiers, stride, n, problem->n[ROW], "tiers", err);
}

socprev_status socprev_sources_set_shortage(socprev_sources *problem, int32_t shortage,
                                            socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (shortage < SOCPREV_SHORTAGE_REFUSED || shortage > SOCPREV_SHORTAGE_EQUAL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("shortage"),
                             SP_TEXT("shortage"), SP_INT(shortage));
    problem->shortage = shortage;
    return SOCPREV_OK;
}

/* ---- cells --------------------------------------------------------------------------- */

static socprev_status check_cells(const socprev_sources *problem, size_t row, size_t source,
                                  socprev_error **err)
{
    static const char *const names[2] = { "row", "source" };
    static const char *const names_cs[2] = { "řádek", "zdroj" };
    const size_t index[2] = { row, source };
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    for (size_t axis = 0; axis < 2; axis++) {
        if (index[axis] != SOCPREV_EVERY && index[axis] >= problem->n[axis])
            return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_INDEX, SP_FIELD(names[axis]),
                                 SP_BOTH(names[axis], names_cs[axis]), SP_INT(index[axis]),
                                 SP_INT(problem->n[axis]));
    }
    return SOCPREV_OK;
}

socprev_status socprev_sources_set_carry(socprev_sources *problem, size_t source, int64_t limit,
                                         int64_t numerator, int64_t denominator,
                                         socprev_error **err)
{
    socprev_status st = check_cells(problem, SOCPREV_EVERY, source, err);
    if (st != SOCPREV_OK)
        return st;
    if (limit < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_NEGATIVE, SP_FIELD("limit"),
                             SP_TEXT("limit"), SP_AMOUNT(limit));
    if (numerator < 0 || denominator < 1 || numerator > denominator)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_CARRY, SP_FIELD("numerator"),
                             SP_INT(numerator), SP_INT(denominator));
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        if (source == SOCPREV_EVERY || source == k)
            problem->carry[k] = (socprev__carry){ limit, numerator, denominator };
    }
    return SOCPREV_OK;
}

/* The next cell after `at` that row and source mean, or SIZE_MAX. Begins at SIZE_MAX. */
static size_t next_cell(const socprev_sources *problem, size_t row, size_t source, size_t at)
{
    size_t sources = problem->n[SOURCE];
    for (size_t cell = at + 1; cell < problem->n[ROW] * sources; cell++) {
        if ((row == SOCPREV_EVERY || row == cell / sources) &&
            (source == SOCPREV_EVERY || source == cell % sources))
            return cell;
    }
    return SIZE_MAX;
}

socprev_status socprev_sources_set_eligible(socprev_sources *problem, size_t row, size_t source,
                                            int32_t eligible, socprev_error **err)
{
    socprev_status st = check_cells(problem, row, source, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t at = next_cell(problem, row, source, SIZE_MAX); at != SIZE_MAX;
         at = next_cell(problem, row, source, at))
        problem->limits[at].is_eligible = eligible != 0;
    return SOCPREV_OK;
}

socprev_status socprev_sources_set_bounds(socprev_sources *problem, size_t row, size_t source,
                                          int64_t floor, int64_t cap, socprev_error **err)
{
    socprev_status st = check_cells(problem, row, source, err);
    if (st != SOCPREV_OK)
        return st;
    if (floor < 0 || cap < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_NEGATIVE,
                             SP_FIELD(floor < 0 ? "floor" : "cap"),
                             SP_TEXT(floor < 0 ? "floor" : "cap"),
                             SP_AMOUNT(floor < 0 ? floor : cap));
    if (floor > SOCPREV_TOTAL_MAX)
        return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_TOTAL, SP_FIELD("floor"),
                             SP_AMOUNT(floor), SP_AMOUNT(0), SP_AMOUNT(SOCPREV_TOTAL_MAX));
    for (size_t at = next_cell(problem, row, source, SIZE_MAX); at != SIZE_MAX;
         at = next_cell(problem, row, source, at)) {
        problem->limits[at].floor = floor;
        problem->limits[at].cap = cap;
    }
    return SOCPREV_OK;
}

socprev_status socprev_sources_set_range(socprev_sources *problem, size_t row, size_t source,
                                         int64_t low_numerator, int64_t low_denominator,
                                         int64_t high_numerator, int64_t high_denominator,
                                         socprev_error **err)
{
    socprev_status st = check_cells(problem, row, source, err);
    if (st != SOCPREV_OK)
        return st;
    if (low_denominator < 1 || high_denominator < 1 || low_numerator < 0 ||
        high_numerator > high_denominator ||
        socprev__cross_compare(low_numerator, high_denominator, high_numerator, low_denominator) >
            0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_RANGE, SP_FIELD("low_numerator"),
                             SP_INT(low_numerator), SP_INT(low_denominator),
                             SP_INT(high_numerator), SP_INT(high_denominator));
    for (size_t at = next_cell(problem, row, source, SIZE_MAX); at != SIZE_MAX;
         at = next_cell(problem, row, source, at)) {
        socprev__limits *limits = &problem->limits[at];
        limits->low_numerator = low_numerator;
        limits->low_denominator = low_denominator;
        limits->high_numerator = high_numerator;
        limits->high_denominator = high_denominator;
    }
    return SOCPREV_OK;
}

/* ---- what limits mean ------------------------------------------------------------------ */

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Whole steps that hold at least `amount`. */
static int64_t steps_above(int64_t amount, int64_t quantum)
{
    return amount / quantum + (amount % quantum != 0);
}

void socprev__part_bounds(const socprev_sources *problem, size_t row, size_t source, int64_t *low,
                          int64_t *high)
{
    const socprev__limits *limits = &problem->limits[row * problem->n[SOURCE] + source];
    int64_t demand = problem->demand[row], least = 0, most = 0, rest = 0;
    /* shares are at most 1: they fit */
    (void)socprev__muldiv_floor(demand, limits->low_numerator, limits->low_denominator, &least,
                                &rest);
    (void)socprev__muldiv_floor(demand, limits->high_numerator, limits->high_denominator, &most,
                                &(int64_t){ 0 });
    least = larger(limits->floor, least + (rest != 0));
    most = limits->is_eligible ? smaller(limits->cap, most) : 0;
    *low = steps_above(least, problem->quantum);
    *high = most / problem->quantum;
}

void socprev__source_bounds(const socprev_sources *problem, size_t source, int64_t *least,
                            int64_t *most)
{
    int64_t demand = 0;
    for (size_t i = 0; i < problem->n[ROW]; i++)
        demand += problem->demand[i] / problem->quantum; /* was checked when it was set */
    *least = steps_above(problem->least[source], problem->quantum);
    *most = problem->most[source] / problem->quantum;
    /* more than all demands is as good as no limit */
    *most = smaller(*most, larger(demand, *least));
}

int64_t socprev__carry_limit(const socprev_sources *problem, size_t source)
{
    const socprev__carry *carry = &problem->carry[source];
    int64_t part = 0;
    /* a part of the limit: it fits */
    (void)socprev__muldiv_floor(problem->most[source], carry->numerator, carry->denominator,
                                &part, &(int64_t){ 0 });
    return smaller(carry->limit, part) / problem->quantum;
}

int64_t socprev__row_weight(const socprev_sources *problem, size_t row)
{
    return problem->shortage == SOCPREV_SHORTAGE_EQUAL ? 1
                                                       : problem->demand[row] / problem->quantum;
}

void socprev__source_order(const socprev_sources *problem, size_t *order)
{
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        size_t at = k;
        for (; at > 0 && problem->priorities[order[at - 1]] > problem->priorities[k]; at--)
            order[at] = order[at - 1];
        order[at] = k;
    }
}
