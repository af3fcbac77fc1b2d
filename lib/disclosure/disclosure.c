/* Cells, equations and rules of tables that are to be protected. */
#include "disclosure/disclosure_internal.h"

static const int64_t VALUE_MOST = (int64_t)1 << 53;

socprev_status socprev_disclosure_new(size_t n, const socprev_memory *memory,
                                      socprev_disclosure **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n == 0 || n > INT32_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_CELLS, SP_FIELD("n"),
                             SP_INT(n > INT32_MAX ? INT64_MAX : 0), SP_INT(INT32_MAX));
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_disclosure *d = socprev__alloc(&from, 1, sizeof *d);
    if (d == NULL)
        return socprev__fail_nomem(err);
    d->memory = from;
    d->n = n;
    d->least = 1;
    d->width = 1;
    d->attacker = SOCPREV_ATTACKER_RULE;
    d->value = socprev__alloc(&from, n, sizeof *d->value);
    d->mark = socprev__alloc(&from, n, sizeof *d->mark);
    if (d->value == NULL || d->mark == NULL) {
        socprev_disclosure_free(d);
        return socprev__fail_nomem(err);
    }
    *out = d;
    return SOCPREV_OK;
}

static void drop_contributions(socprev_disclosure *d)
{
    socprev__free(&d->memory, d->contributors, d->n, sizeof *d->contributors);
    socprev__free(&d->memory, d->largest, d->n, sizeof *d->largest);
    socprev__free(&d->memory, d->second, d->n, sizeof *d->second);
    d->contributors = d->largest = d->second = NULL;
}

void socprev_disclosure_free(socprev_disclosure *disclosure)
{
    if (disclosure == NULL)
        return;
    socprev_disclosure *d = disclosure;
    struct socprev_memory memory = d->memory;
    drop_contributions(d);
    socprev__free(&memory, d->value, d->n, sizeof *d->value);
    socprev__free(&memory, d->cost, d->n, sizeof *d->cost);
    socprev__free(&memory, d->mark, d->n, sizeof *d->mark);
    socprev__free(&memory, d->equation, d->equation_capacity, sizeof *d->equation);
    socprev__free(&memory, d->equation_cell, d->equation_cell_capacity, sizeof *d->equation_cell);
    socprev__free(&memory, d, 1, sizeof *d);
}

size_t socprev_disclosure_count(const socprev_disclosure *disclosure)
{
    return disclosure == NULL ? 0 : disclosure->n;
}

/* ---- arrays ------------------------------------------------------------------------ */

static int64_t number_at(const int64_t *array, size_t stride, size_t i)
{
    int64_t value;
    memcpy(&value, (const char *)array + i * (stride == 0 ? sizeof value : stride), sizeof value);
    return value;
}

static socprev_status check_count(const socprev_disclosure *d, size_t n, const char *name,
                                  socprev_error **err)
{
    if (n == d->n)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_COUNT, SP_FIELD(name),
                         SP_TEXT(name), SP_INT(n), SP_INT(d->n));
}

static socprev_status check_numbers(const char *name, const int64_t *array, size_t stride,
                                    size_t n, int64_t most, socprev_error **err)
{
    for (size_t i = 0; i < n; i++) {
        int64_t value = number_at(array, stride, i);
        if (value < 0 || value > most)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_NUMBER, SP_ITEM(name, i),
                                 SP_TEXT(name), SP_INT(i), SP_INT(value), SP_INT(most));
    }
    return SOCPREV_OK;
}

static void copy_numbers(const int64_t *array, size_t stride, size_t n, int64_t *to)
{
    for (size_t i = 0; i < n; i++)
        to[i] = number_at(array, stride, i);
}

socprev_status socprev_disclosure_set_values(socprev_disclosure *disclosure, const int64_t *value,
                                             size_t stride, size_t n, socprev_error **err)
{
    if (disclosure == NULL || value == NULL)
        return socprev__fail_null(err, disclosure == NULL ? "disclosure" : "value");
    socprev_status st = check_count(disclosure, n, "value", err);
    if (st == SOCPREV_OK)
        st = check_numbers("value", value, stride, n, VALUE_MOST, err);
    if (st == SOCPREV_OK)
        copy_numbers(value, stride, n, disclosure->value);
    return st;
}

socprev_status socprev_disclosure_set_costs(socprev_disclosure *disclosure, const int64_t *cost,
                                            size_t stride, size_t n, socprev_error **err)
{
    if (disclosure == NULL)
        return socprev__fail_null(err, "disclosure");
    socprev_disclosure *d = disclosure;
    socprev_status st = check_count(d, n, "cost", err);
    if (st == SOCPREV_OK && cost != NULL)
        st = check_numbers("cost", cost, stride, n, INT64_MAX, err);
    if (st != SOCPREV_OK)
        return st;
    if (cost == NULL) {
        socprev__free(&d->memory, d->cost, n, sizeof *d->cost);
        d->cost = NULL;
        return SOCPREV_OK;
    }
    if (d->cost == NULL)
        d->cost = socprev__alloc(&d->memory, n, sizeof *d->cost);
    if (d->cost == NULL)
        return socprev__fail_nomem(err);
    copy_numbers(cost, stride, n, d->cost);
    return SOCPREV_OK;
}

static bool mark_is_valid(uint8_t mark)
{
    enum { ALL = SOCPREV_CELL_SENSITIVE | SOCPREV_CELL_ATOM | SOCPREV_CELL_OPEN |
                 SOCPREV_CELL_KNOWN };
    return (mark & ~ALL) == 0 && ((mark & SOCPREV_CELL_OPEN) == 0 ||
                                  (mark & (SOCPREV_CELL_SENSITIVE | SOCPREV_CELL_ATOM)) == 0);
}

socprev_status socprev_disclosure_set_marks(socprev_disclosure *disclosure, const uint8_t *mark,
                                            size_t stride, size_t n, socprev_error **err)
{
    if (disclosure == NULL)
        return socprev__fail_null(err, "disclosure");
    socprev_status st = check_count(disclosure, n, "mark", err);
    stride = stride == 0 ? 1 : stride;
    for (size_t i = 0; st == SOCPREV_OK && mark != NULL && i < n; i++)
        if (!mark_is_valid(mark[i * stride]))
            st = socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_MARK, SP_ITEM("mark", i),
                               SP_INT(i), SP_INT(mark[i * stride]));
    for (size_t i = 0; st == SOCPREV_OK && i < n; i++)
        disclosure->mark[i] = mark == NULL ? 0 : mark[i * stride];
    return st;
}

socprev_status socprev_disclosure_set_contributions(socprev_disclosure *disclosure,
                                                    const int64_t *contributors,
                                                    const int64_t *largest, const int64_t *second,
                                                    size_t n, socprev_error **err)
{
    if (disclosure == NULL)
        return socprev__fail_null(err, "disclosure");
    socprev_disclosure *d = disclosure;
    socprev_status st = check_count(d, n, "contributors", err);
    if (st == SOCPREV_OK && contributors == NULL)
        drop_contributions(d);
    if (st != SOCPREV_OK || contributors == NULL)
        return st;
    if (largest == NULL || second == NULL)
        return socprev__fail_null(err, largest == NULL ? "largest" : "second");
    st = check_numbers("contributors", contributors, 0, n, INT64_MAX, err);
    if (st == SOCPREV_OK)
        st = check_numbers("largest", largest, 0, n, VALUE_MOST, err);
    for (size_t i = 0; st == SOCPREV_OK && i < n; i++)
        if (second[i] < 0 || second[i] > largest[i])
            st = socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_NUMBER, SP_ITEM("second", i),
                               SP_TEXT("second"), SP_INT(i), SP_INT(second[i]),
                               SP_INT(largest[i]));
    if (st != SOCPREV_OK)
        return st;
    if (d->contributors == NULL) {
        d->contributors = socprev__alloc(&d->memory, n, sizeof *d->contributors);
        d->largest = socprev__alloc(&d->memory, n, sizeof *d->largest);
        d->second = socprev__alloc(&d->memory, n, sizeof *d->second);
        if (d->contributors == NULL || d->largest == NULL || d->second == NULL) {
            drop_contributions(d);
            return socprev__fail_nomem(err);
        }
    }
    copy_numbers(contributors, 0, n, d->contributors);
    copy_numbers(largest, 0, n, d->largest);
    copy_numbers(second, 0, n, d->second);
    return SOCPREV_OK;
}

/* ---- equations --------------------------------------------------------------------- */

static int compare_cells(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return x < y ? -1 : x > y;
}

/* The cells [n + 1] of an equation: in range, and each once. */
static socprev_status check_cells(const socprev_disclosure *d, const size_t *cell, size_t n,
                                  socprev_error **err)
{
    for (size_t i = 0; i <= n; i++)
        if (cell[i] >= d->n)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_CELL,
                                 SP_ITEM(i == 0 ? "total" : "part", i == 0 ? -1 : (int64_t)i - 1),
                                 SP_INT(cell[i] > INT64_MAX ? INT64_MAX : (int64_t)cell[i]),
                                 SP_INT(d->n - 1));
    size_t *sorted = socprev__alloc(&d->memory, n + 1, sizeof *sorted);
    socprev_status st = SOCPREV_OK;
    if (sorted == NULL)
        return socprev__fail_nomem(err);
    memcpy(sorted, cell, (n + 1) * sizeof *sorted);
    if (!socprev__sort(&d->memory, sorted, n + 1, sizeof *sorted, compare_cells))
        st = socprev__fail_nomem(err);
    for (size_t i = 1; st == SOCPREV_OK && i <= n; i++)
        if (sorted[i] == sorted[i - 1])
            st = socprev__fail(err, SOCPREV_E_DUPLICATE, SP_DISCLOSURE_TWICE, SP_FIELD("part"),
                               SP_INT(sorted[i]));
    socprev__free(&d->memory, sorted, n + 1, sizeof *sorted);
    return st;
}

socprev_status socprev_disclosure_add_equation(socprev_disclosure *disclosure, size_t total,
                                               const size_t *part, size_t n, socprev_error **err)
{
    socprev_disclosure *d = disclosure;
    if (d == NULL || part == NULL)
        return socprev__fail_null(err, d == NULL ? "disclosure" : "part");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("n"),
                             SP_TEXT("part"));
    void *cells = d->equation_cell, *equations = d->equation;
    if (n >= SIZE_MAX - d->n_equation_cells - 1 ||
        !socprev__reserve(&d->memory, &cells, &d->equation_cell_capacity,
                          d->n_equation_cells + n + 1, sizeof *d->equation_cell))
        return socprev__fail_nomem(err);
    d->equation_cell = cells;
    if (!socprev__reserve(&d->memory, &equations, &d->equation_capacity, d->n_equations + 1,
                          sizeof *d->equation))
        return socprev__fail_nomem(err);
    d->equation = equations;
    size_t *cell = d->equation_cell + d->n_equation_cells;
    cell[0] = total;
    memcpy(cell + 1, part, n * sizeof *cell);
    socprev_status st = check_cells(d, cell, n, err);
    if (st != SOCPREV_OK)
        return st;
    d->equation[d->n_equations++] = (socprev__equation){ d->n_equation_cells, n + 1 };
    d->n_equation_cells += n + 1;
    return SOCPREV_OK;
}

socprev_status socprev__check_equations(const socprev_disclosure *d, socprev_error **err)
{
    for (size_t e = 0; e < d->n_equations; e++) {
        const size_t *cell = d->equation_cell + d->equation[e].start;
        int64_t sum = 0;
        for (size_t i = 1; i < d->equation[e].n; i++)
            if (!socprev__add(sum, d->value[cell[i]], &sum))
                return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("value", cell[0]),
                                     SP_TEXT("value"));
        if (sum != d->value[cell[0]])
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_SUM,
                                 SP_ITEM("value", cell[0]), SP_INT(cell[0]),
                                 SP_INT(d->value[cell[0]]), SP_INT(sum));
    }
    return SOCPREV_OK;
}
