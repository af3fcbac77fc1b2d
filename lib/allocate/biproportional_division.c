/* What can be asked of a biproportional answer. */
#include "allocate/biproportional.h"

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
