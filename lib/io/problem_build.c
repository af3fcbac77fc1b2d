/* From the values of a document to the problem of the engine. */
#include "io/problem_internal.h"

#include <inttypes.h>
#include <stdio.h>

/* ---- where a value stands --------------------------------------------------- */

/* Writes the path of a value as the reader would: rows[3].floor, cells[0][2]. */
static void write_path(const socprev_problem *problem, socprev__blame blame,
                       char out[SOCPREV__PATH_SIZE])
{
    const socprev__problem_field *field = &problem->table->fields[blame.field];
    const char *list = problem->table->axis[blame.axis > 1 ? 1 : blame.axis];
    size_t size = 0, cells = problem->cells, rest = blame.index;
    if (field->place == SOCPREV_PLACE_ROOT || blame.index == SIZE_MAX) {
        snprintf(out, SOCPREV__PATH_SIZE, "%s",
                 field->place == SOCPREV_PLACE_ROOT || field->place == SOCPREV_PLACE_CELL
                     ? field->name
                     : list);
    } else if (field->place == SOCPREV_PLACE_ITEM) {
        snprintf(out, SOCPREV__PATH_SIZE, "axes[%d].items[%zu].%s", (int)blame.axis, blame.index,
                 field->name);
    } else if (field->place != SOCPREV_PLACE_CELL) {
        snprintf(out, SOCPREV__PATH_SIZE, "%s[%zu].%s", list, blame.index, field->name);
    } else {
        size = (size_t)snprintf(out, SOCPREV__PATH_SIZE, "%s", field->name);
        for (int32_t axis = 0; axis < problem->axes; axis++) {
            cells /= problem->axis[axis].n;
            size += (size_t)snprintf(out + size, SOCPREV__PATH_SIZE - size, "[%zu]", rest / cells);
            rest %= cells;
        }
    }
}

/* The byte of a value; of its row or column when it is not given. */
static size_t byte_of(const socprev__problem_reader *reader, socprev__blame blame)
{
    const socprev_problem *problem = reader->problem;
    const socprev__problem_value *values = problem->values[blame.field][blame.axis];
    int32_t place = problem->table->fields[blame.field].place;
    size_t n = socprev__problem_field_count(problem, blame.field, blame.axis);
    if (values != NULL && blame.index < n && values[blame.index].at != 0)
        return values[blame.index].at;
    if (blame.index < n && place != SOCPREV_PLACE_ROOT && place != SOCPREV_PLACE_CELL)
        return problem->axis[blame.axis].items[blame.index].at;
    for (size_t i = 0; values != NULL && i < n; i++)
        if (values[i].at != 0)
            return values[i].at;
    return reader->object;
}

/* Notes what the engine says, at the place of what it says it of. */
static bool note_refused(socprev__problem_reader *reader, socprev__blame blame,
                         socprev_status status)
{
    char path[SOCPREV__PATH_SIZE];
    write_path(reader->problem, blame, path);
    if (reader->problem->table->fields[blame.field].type == SOCPREV_VALUE_AMOUNT)
        socprev_problem_show_amounts(reader->problem, &reader->error);
    socprev__place place = socprev__json_place(&reader->base.json, byte_of(reader, blame));
    place.field = path;
    socprev__error_at(&reader->error, &place);
    return socprev__problem_note(reader, status);
}

/* ---- building --------------------------------------------------------------- */

/* Some have it and some have not: the first that has not. */
static size_t first_gap(const socprev_problem *problem, int32_t field, int32_t axis)
{
    const socprev__problem_value *values = problem->values[field][axis];
    size_t n = socprev__problem_field_count(problem, field, axis);
    for (size_t i = 0; i < n; i++)
        if (values[i].at == 0)
            return i;
    return SIZE_MAX;
}

static bool set_field(socprev__problem_reader *reader, int32_t field, int32_t axis)
{
    socprev_problem *problem = reader->problem;
    const socprev__problem_field *row = &problem->table->fields[field];
    const socprev__problem_value *values = problem->values[field][axis];
    if (values == NULL)
        return true;
    size_t gap = row->given == SOCPREV__ALL_OR_NONE ? first_gap(problem, field, axis) : SIZE_MAX;
    if (gap != SIZE_MAX)
        return note_refused(reader, (socprev__blame){ field, axis, gap },
                            socprev__fail(reader->base.err, SOCPREV_E_INVALID,
                                          SP_PROBLEM_ALL_OR_NONE, NULL, SP_TEXT(row->name)));
    if (row->set == NULL)
        return true;
    size_t n = socprev__problem_field_count(problem, field, axis);
    socprev_status st = row->set(problem, axis, values, n, reader->base.err);
    if (st == SOCPREV_OK)
        return true;
    int64_t index = socprev_error_index(reader->error);
    bool single = row->place == SOCPREV_PLACE_ROOT;
    return note_refused(reader,
                        (socprev__blame){ field, axis,
                                          single ? 0 : index < 0 ? SIZE_MAX : (size_t)index },
                        st);
}

bool socprev__problem_build(socprev__problem_reader *reader)
{
    socprev_problem *problem = reader->problem;
    socprev__blame blame = { 0, 0, 0 };
    socprev_status st = problem->table->make(problem, reader->base.err);
    if (st != SOCPREV_OK)
        return socprev__problem_note(reader, st);
    for (int32_t i = 0; i < problem->table->n_fields; i++)
        for (int32_t axis = 0; axis < problem->axes; axis++)
            if (!set_field(reader, i, axis))
                return false;
    if (reader->status != SOCPREV_OK || problem->table->finish == NULL)
        return true;
    st = problem->table->finish(problem, &blame, reader->base.err);
    return st == SOCPREV_OK || note_refused(reader, blame, st);
}
