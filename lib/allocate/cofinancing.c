/* Co-financing: checked copies of amounts, shares and who bears the residue. */
#include "allocate/sources.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

socprev_status socprev_cofinancing_new(size_t rows, size_t sources, const socprev_memory *memory,
                                       socprev_cofinancing **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status shape = socprev__check_shape(rows, sources, "sources", sizeof(int64_t), err);
    if (shape != SOCPREV_OK)
        return shape;
    struct socprev_memory held = socprev__memory_of(memory);
    socprev_cofinancing *made = socprev__alloc(&held, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_cofinancing){ .memory = held, .n = { rows, sources }, .quantum = 1 };
    made->amount = socprev__alloc(&held, rows, sizeof *made->amount);
    made->share = socprev__alloc(&held, rows * sources, sizeof *made->share);
    made->denominator = socprev__alloc(&held, rows, sizeof *made->denominator);
    made->bearer = socprev__alloc(&held, rows, sizeof *made->bearer);
    made->rounding = socprev__alloc(&held, rows, sizeof *made->rounding);
    if (made->amount == NULL || made->share == NULL || made->denominator == NULL ||
        made->bearer == NULL || made->rounding == NULL) {
        socprev_cofinancing_free(made);
        return socprev__fail_nomem(err);
    }
    for (size_t i = 0; i < rows; i++)
        made->bearer[i] = SOCPREV_LARGEST_REMAINDERS;
    *out = made;
    return SOCPREV_OK;
}

void socprev_cofinancing_free(socprev_cofinancing *problem)
{
    if (problem == NULL)
        return;
    struct socprev_memory memory = problem->memory;
    size_t rows = problem->n[ROW], sources = problem->n[SOURCE];
    socprev__free(&memory, problem->totals, sources, sizeof *problem->totals);
    socprev__free(&memory, problem->priorities, sources, sizeof *problem->priorities);
    socprev__free(&memory, problem->rounding, rows, sizeof *problem->rounding);
    socprev__free(&memory, problem->bearer, rows, sizeof *problem->bearer);
    socprev__free(&memory, problem->denominator, rows, sizeof *problem->denominator);
    socprev__free(&memory, problem->share, rows * sources, sizeof *problem->share);
    socprev__free(&memory, problem->amount, rows, sizeof *problem->amount);
    socprev__free(&memory, problem, 1, sizeof *problem);
}

socprev_status socprev_cofinancing_set_amounts(socprev_cofinancing *problem,
                                               const int64_t *amount, size_t stride, size_t n,
                                               socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    socprev_status st = socprev__check_sum(amount, stride, n, problem->n[ROW], SOCPREV_TOTAL_MAX,
                                           "amount", &problem->amount_sum, err);
    if (st == SOCPREV_OK)
        socprev__gather(problem->amount, amount, stride, n);
    return st;
}

socprev_status socprev_cofinancing_set_quantum(socprev_cofinancing *problem, int64_t quantum,
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

static socprev_status check_row(const socprev_cofinancing *problem, size_t row,
                                socprev_error **err)
{
    if (row == SOCPREV_EVERY || row < problem->n[ROW])
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_INDEX, SP_FIELD("row"),
                         SP_BOTH("row", "řádek"), SP_INT(row), SP_INT(problem->n[ROW]));
}

/* Takes common factors out, so that rows of unlike notation share a denominator. */
static void store_shares(socprev_cofinancing *problem, size_t row, const int64_t *numerator,
                         size_t stride, size_t n, int64_t denominator)
{
    int64_t *share = &problem->share[row * n], common = denominator;
    socprev__gather(share, numerator, stride, n);
    for (size_t k = 0; k < n; k++)
        common = socprev__gcd(common, share[k]);
    for (size_t k = 0; k < n; k++)
        share[k] /= common;
    problem->denominator[row] = denominator / common;
}

socprev_status socprev_cofinancing_set_shares(socprev_cofinancing *problem, size_t row,
                                              const int64_t *numerator, size_t stride, size_t n,
                                              int64_t denominator, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    int64_t sum = 0;
    socprev_status st = check_row(problem, row, err);
    if (st == SOCPREV_OK)
        st = socprev__check_sum(numerator, stride, n, problem->n[SOURCE], INT64_MAX, "numerator",
                                &sum, err);
    if (st != SOCPREV_OK)
        return st;
    if (denominator < 1 || sum != denominator)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_SHARES, SP_FIELD("denominator"),
                             SP_INT(sum), SP_INT(denominator));
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        if (row == SOCPREV_EVERY || row == i)
            store_shares(problem, i, numerator, stride, n, denominator);
    }
    return SOCPREV_OK;
}

socprev_status socprev_cofinancing_set_bearer(socprev_cofinancing *problem, size_t row,
                                              int64_t source, int32_t rounding,
                                              socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    socprev_status st = check_row(problem, row, err);
    if (st != SOCPREV_OK)
        return st;
    if (source < SOCPREV_LARGEST_REMAINDERS ||
        (source >= 0 && (uint64_t)source >= problem->n[SOURCE]))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_INDEX, SP_FIELD("source"),
                             SP_BOTH("source", "zdroj"), SP_INT(source),
                             SP_INT(problem->n[SOURCE]));
    if (!socprev__rounding_is_valid(rounding))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("rounding"),
                             SP_TEXT("rounding"), SP_INT(rounding));
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        if (row == SOCPREV_EVERY || row == i) {
            problem->bearer[i] = source;
            problem->rounding[i] = rounding;
        }
    }
    return SOCPREV_OK;
}

/* Replaces an optional array, one number per source; NULL removes it. */
static socprev_status replace(socprev_cofinancing *problem, int64_t **array, const int64_t *from,
                              size_t stride, socprev_error **err)
{
    size_t n = problem->n[SOURCE];
    int64_t *made = NULL;
    if (from != NULL) {
        made = socprev__alloc(&problem->memory, n, sizeof *made);
        if (made == NULL)
            return socprev__fail_nomem(err);
        socprev__gather(made, from, stride, n);
    }
    socprev__free(&problem->memory, *array, n, sizeof **array);
    *array = made;
    return SOCPREV_OK;
}

socprev_status socprev_cofinancing_set_priorities(socprev_cofinancing *problem,
                                                  const int64_t *priorities, size_t stride,
                                                  size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (priorities != NULL && n != problem->n[SOURCE])
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("priorities"),
                             SP_TEXT("priorities"), SP_INT(n), SP_INT(problem->n[SOURCE]));
    return replace(problem, &problem->priorities, priorities, stride, err);
}

socprev_status socprev_cofinancing_set_totals(socprev_cofinancing *problem, const int64_t *totals,
                                              size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    int64_t sum = 0;
    socprev_status st = totals == NULL
                            ? SOCPREV_OK
                            : socprev__check_sum(totals, stride, n, problem->n[SOURCE],
                                                 SOCPREV_TOTAL_MAX, "totals", &sum, err);
    return st != SOCPREV_OK ? st : replace(problem, &problem->totals, totals, stride, err);
}
