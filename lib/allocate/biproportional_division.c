/* What can be asked of a biproportional answer. */
#include "allocate/biproportional.h"

#include <math.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

void socprev_biproportional_division_free(socprev_biproportional_division *division)
{
    if (division == NULL)
        return;
    struct socprev_memory memory = division->memory;
    size_t cells = division->n[ROW] * division->n[COLUMN];
    size_t nodes = division->lines[ROW] + division->lines[COLUMN];
    socprev__free(&memory, division->unit, nodes, sizeof *division->unit);
    socprev__free(&memory, division->parent, nodes, sizeof *division->parent);
    socprev__free(&memory, division->exponent, nodes, sizeof *division->exponent);
    socprev__free(&memory, division->value, nodes, sizeof *division->value);
    socprev__free(&memory, division->tie, cells, sizeof *division->tie);
    socprev__free(&memory, division->bound, cells, sizeof *division->bound);
    socprev__free(&memory, division->units, cells, sizeof *division->units);
    socprev__free(&memory, division->weight, cells, sizeof *division->weight);
    socprev__free(&memory, division, 1, sizeof *division);
}

/* Index of a cell; SIZE_MAX when out of range. */
static size_t cell_of(const socprev_biproportional_division *division, size_t row, size_t column)
{
    if (division == NULL || row >= division->n[ROW] || column >= division->n[COLUMN])
        return SIZE_MAX;
    return row * division->n[COLUMN] + column;
}

size_t socprev_biproportional_division_count(const socprev_biproportional_division *division,
                                             int32_t axis)
{
    return division == NULL || (axis != ROW && axis != COLUMN) ? 0 : division->n[axis];
}

socprev_status
socprev_biproportional_division_cells(const socprev_biproportional_division *division,
                                      int64_t *out, size_t n, socprev_error **err)
{
    if (division == NULL)
        return socprev__fail_null(err, "division");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    size_t cells = division->n[ROW] * division->n[COLUMN];
    if (n != cells)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("n"),
                             SP_TEXT("out"), SP_INT(n), SP_INT(cells));
    for (size_t i = 0; i < n; i++)
        out[i] = division->units[i] * division->quantum;
    return SOCPREV_OK;
}

int64_t socprev_biproportional_division_cell(const socprev_biproportional_division *division,
                                             size_t row, size_t column)
{
    size_t at = cell_of(division, row, column);
    return at == SIZE_MAX ? 0 : division->units[at] * division->quantum;
}

double socprev_biproportional_division_multiplier(const socprev_biproportional_division *division,
                                                  int32_t axis, size_t index)
{
    if (index >= socprev_biproportional_division_count(division, axis))
        return 0;
    const socprev__multipliers view = { .value = division->value,
                                        .exponent = division->exponent };
    return socprev__multiplier_near(&view, axis == ROW ? index : division->lines[ROW] + index);
}

double socprev_biproportional_division_quotient(const socprev_biproportional_division *division,
                                                size_t row, size_t column)
{
    size_t at = cell_of(division, row, column);
    if (at == SIZE_MAX)
        return 0;

    const socprev__multipliers view = { .n = { division->lines[ROW], division->n[COLUMN] },
                                        .weight = division->weight,
                                        .value = division->value,
                                        .exponent = division->exponent };
    return socprev__quotient_near(&view, row, column);
}

int32_t socprev_biproportional_division_bound(const socprev_biproportional_division *division,
                                              size_t row, size_t column)
{
    size_t at = cell_of(division, row, column);
    return at == SIZE_MAX ? SOCPREV_BOUND_NONE : division->bound[at];
}

int32_t socprev_biproportional_division_tie(const socprev_biproportional_division *division,
                                            size_t row, size_t column)
{
    size_t at = cell_of(division, row, column);
    return at == SIZE_MAX ? SOCPREV_TIE_NONE : division->tie[at];
}

size_t
socprev_biproportional_division_tie_count(const socprev_biproportional_division *division)
{
    return division == NULL ? 0 : division->tie_count;
}

int64_t
socprev_biproportional_division_tie_units(const socprev_biproportional_division *division)
{
    return division == NULL ? 0 : division->tie_units;
}

/* ---- reasons ------------------------------------------------------------------------ */

socprev_status
socprev_biproportional_division_factor(const socprev_biproportional_division *division,
                                       int32_t axis, size_t index, int64_t *mantissa,
                                       int64_t *exponent, int64_t *hangs_on, int64_t *unit)
{
    enum { BITS = 53 };
    if (index >= socprev_biproportional_division_count(division, axis) || mantissa == NULL ||
        exponent == NULL || hangs_on == NULL || unit == NULL)
        return SOCPREV_E_INVALID;
    size_t node = axis == ROW ? index : division->lines[ROW] + index;
    size_t parent = division->parent[node];
    *mantissa = *exponent = *unit = 0;
    *hangs_on = -1;
    if (parent != SOCPREV__NO_NODE) {
        *hangs_on = (int64_t)(axis == ROW ? parent - division->lines[ROW] : parent);
        *unit = division->unit[node];
        return SOCPREV_OK;
    }
    int power = 0;
    *mantissa = (int64_t)ldexp(frexp(division->value[node], &power), BITS);
    *exponent = division->exponent[node] + power - BITS;
    return SOCPREV_OK;
}

/* The least weight whose quotient is at d(unit) or above it; 0 when none is. */
static int64_t least_weight(const socprev__multipliers *m, size_t row, size_t column,
                            int64_t unit)
{
    double near = socprev__signpost_near(m->rule, unit) /
                  (socprev__quotient_near(m, row, column) /
                   (double)m->weight[row * m->n[COLUMN] + column]);
    int64_t low = 0, high = INT64_MAX; /* low is not enough; high is, or is not known to be */
    int64_t guess = near < 0x1p62 ? (int64_t)near : (int64_t)1 << 62, step = 1;
    while (guess > low && socprev__weight_compare(m, row, column, guess, unit) >= 0) {
        high = guess;
        guess = guess > step ? guess - step : 0;
        step *= 2;
    }
    low = guess > low ? guess : low;
    for (step = 1; high == INT64_MAX && step < INT64_MAX / 2; step *= 2) {
        guess = low < INT64_MAX - step ? low + step : INT64_MAX - 1;
        if (socprev__weight_compare(m, row, column, guess, unit) >= 0)
            high = guess;
        else
            low = guess;
    }
    while (high - low > 1 && high < INT64_MAX) {
        int64_t middle = low + (high - low) / 2;
        if (socprev__weight_compare(m, row, column, middle, unit) >= 0)
            high = middle;
        else
            low = middle;
    }
    return high < INT64_MAX ? high : 0;
}

socprev_status
socprev_biproportional_division_distance(const socprev_biproportional_division *division,
                                         size_t row, size_t column, int64_t *more, int64_t *less,
                                         socprev_error **err)
{
    size_t at = cell_of(division, row, column);
    if (division == NULL)
        return socprev__fail_null(err, "division");
    if (more == NULL || less == NULL)
        return socprev__fail_null(err, more == NULL ? "more" : "less");
    if (at == SIZE_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("row"),
                             SP_TEXT("row"), SP_INT(row));
    int64_t weight = division->weight[at], units = division->units[at];
    if (weight == 0)
        return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_ALLOCATE_CELL_WEIGHT,
                             SP_ITEM("weight", at), SP_INT(row), SP_INT(column));
    socprev__multipliers m;
    const socprev_apportionment view = { .rule = division->rule,
                                         .signpost_numerator = division->signpost_numerator,
                                         .signpost_denominator = division->signpost_denominator };
    socprev__rule rule = socprev__rule_of(&view);
    const size_t n[2] = { division->lines[ROW], division->lines[COLUMN] };
    int64_t *wide = socprev__alloc(&division->memory, n[ROW] * n[COLUMN], sizeof *wide);
    if (wide == NULL || !socprev__multipliers_make(&m, &division->memory, &rule, wide, n)) {
        socprev__free(&division->memory, wide, n[ROW] * n[COLUMN], sizeof *wide);
        return socprev__fail_nomem(err);
    }
    for (size_t k = 0; k < n[ROW] * n[COLUMN]; k++) {
        size_t i = k / n[COLUMN], j = k % n[COLUMN];
        bool slack = i >= division->n[ROW] || j >= division->n[COLUMN];
        wide[k] = slack ? 1 : division->weight[i * division->n[COLUMN] + j];
    }
    memcpy(m.value, division->value, m.nodes * sizeof *m.value);
    memcpy(m.exponent, division->exponent, m.nodes * sizeof *m.exponent);
    memcpy(m.parent, division->parent, m.nodes * sizeof *m.parent);
    memcpy(m.unit, division->unit, m.nodes * sizeof *m.unit);
    (void)ALWAYS(socprev__multipliers_update(&m));
    int64_t up = least_weight(&m, row, column, units);
    int64_t keep = units > 0 ? least_weight(&m, row, column, units - 1) : 0;
    *more = up == 0 ? -1 : up > weight ? up - weight : 0;
    *less = weight > keep ? weight - keep : 0;
    socprev__multipliers_clear(&m);
    socprev__free(&division->memory, wide, n[ROW] * n[COLUMN], sizeof *wide);
    return SOCPREV_OK;
}
