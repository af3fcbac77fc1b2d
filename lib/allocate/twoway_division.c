/* What can be asked of a two-way answer. */
#include "allocate/allocate_internal.h"

static bool is_inside(const socprev_twoway_division *division, size_t row, size_t column)
{
    return division != NULL && row < division->n[SOCPREV_AXIS_ROW] &&
           column < division->n[SOCPREV_AXIS_COLUMN];
}

static bool is_axis(int32_t axis)
{
    return axis == SOCPREV_AXIS_ROW || axis == SOCPREV_AXIS_COLUMN;
}

size_t socprev_twoway_division_count(const socprev_twoway_division *division, int32_t axis)
{
    return division == NULL || !is_axis(axis) ? 0 : division->n[axis];
}

socprev_status socprev_twoway_division_cells(const socprev_twoway_division *division, int64_t *out,
                                             size_t n, socprev_error **err)
{
    if (division == NULL)
        return socprev__fail_null(err, "division");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    size_t cells = division->n[0] * division->n[1];
    if (n != cells)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("n"),
                             SP_TEXT("out"), SP_INT(n), SP_INT(cells));
    for (size_t i = 0; i < n; i++)
        out[i] = division->units[i] * division->quantum;
    return SOCPREV_OK;
}

int64_t socprev_twoway_division_cell(const socprev_twoway_division *division, size_t row,
                                     size_t column)
{
    if (!is_inside(division, row, column))
        return 0;
    return division->units[row * division->n[SOCPREV_AXIS_COLUMN] + column] * division->quantum;
}

int64_t socprev_twoway_division_total(const socprev_twoway_division *division, int32_t axis,
                                      size_t index)
{
    return index < socprev_twoway_division_count(division, axis)
               ? division->totals[axis][index] * division->quantum
               : 0;
}

const socprev_division *socprev_twoway_division_margin(const socprev_twoway_division *division,
                                                       int32_t axis)
{
    return division == NULL || !is_axis(axis) ? NULL : division->margin[axis];
}

socprev_status socprev_twoway_division_quota(const socprev_twoway_division *division, size_t row,
                                             size_t column, int64_t *whole, int64_t *numerator,
                                             int64_t *denominator)
{
    if (!is_inside(division, row, column) || whole == NULL || numerator == NULL ||
        denominator == NULL)
        return SOCPREV_E_INVALID;
    socprev__exact_cell(division, row, column, whole, numerator);
    *denominator = division->denominator;
    return SOCPREV_OK;
}

int32_t socprev_twoway_division_tie(const socprev_twoway_division *division, size_t row,
                                    size_t column)
{
    return is_inside(division, row, column)
               ? division->tie[row * division->n[SOCPREV_AXIS_COLUMN] + column]
               : SOCPREV_TIE_NONE;
}

size_t socprev_twoway_division_tie_count(const socprev_twoway_division *division)
{
    return division == NULL ? 0 : division->tie_count;
}

int32_t socprev_twoway_division_bound(const socprev_twoway_division *division, size_t row,
                                      size_t column)
{
    return is_inside(division, row, column)
               ? division->bound[row * division->n[SOCPREV_AXIS_COLUMN] + column]
               : SOCPREV_BOUND_NONE;
}
