/* The names of the axes of a problem, then all its values. */
#include "io/problem_internal.h"

#include <stdio.h>

/* Notes a mistake of a list or member of the root, wherever the reader stands. */
static bool note_at(socprev__problem_reader *reader, size_t at, const char *path, int32_t message,
                    const char *name)
{
    socprev__place place = socprev__json_place(&reader->base.json, at);
    place.field = path;
    return socprev__problem_note(reader, socprev__fail(reader->base.err, SOCPREV_E_INVALID, message,
                                                       &place, SP_TEXT(name)));
}

/* ---- walking ---------------------------------------------------------------- */

/* Takes element `index` of an axis; its first token is at hand, and skipped by `take`. */
typedef bool (*take_item)(socprev__problem_reader *reader, int32_t axis, size_t index,
                          int32_t token);

/* Walks the list whose first token is at hand. */
static bool walk_list(socprev__problem_reader *reader, int32_t axis, int32_t token, take_item take)
{
    bool found = false;
    if (!socprev__problem_expect(reader, token, SOCPREV__JSON_ARRAY, SP_DOCUMENT_ARRAY, &found))
        return false;
    for (size_t i = 0; found; i++) {
        token = socprev__problem_next(reader);
        if (token == SOCPREV__JSON_ARRAY_END)
            break;
        if (token == SOCPREV__JSON_ERROR || !take(reader, axis, i, token))
            return false;
    }
    return true;
}

/* Walks "items" of one of the "axes", an object. */
static bool walk_axis(socprev__problem_reader *reader, int32_t axis, int32_t token, take_item take)
{
    socprev__json *json = &reader->base.json;
    bool found = false;
    if (!socprev__problem_expect(reader, token, SOCPREV__JSON_OBJECT, SP_DOCUMENT_OBJECT, &found))
        return false;
    if (!found)
        return true;
    socprev__json_mark mark = socprev__json_here(json);
    if (!socprev__problem_go_on(reader,
                                socprev__read_find_member(&reader->base, "items", &token)))
        return false;
    if (token != SOCPREV__JSON_OBJECT_END && !walk_list(reader, axis, token, take))
        return false;
    socprev__json_back(json, &mark);
    return socprev__problem_skip(reader);
}

/* Walks all elements of all axes. */
static bool walk(socprev__problem_reader *reader, take_item take)
{
    socprev__json *json = &reader->base.json;
    socprev_problem *problem = reader->problem;
    bool many = problem->kind == SOCPREV_PROBLEM_FIT, found = false;
    for (int32_t axis = 0; axis < (many ? 1 : problem->axes); axis++) {
        if (!reader->axis_there[axis])
            continue; /* noted when names were read */
        socprev__json_back(json, &reader->axis_where[axis]);
        int32_t token = socprev__problem_next(reader);
        if (!many) {
            if (!walk_list(reader, axis, token, take))
                return false;
            continue;
        }
        if (!socprev__problem_expect(reader, token, SOCPREV__JSON_ARRAY, SP_DOCUMENT_ARRAY,
                                     &found))
            return false;
        for (int32_t i = 0; found && i < problem->axes; i++) {
            token = socprev__problem_next(reader);
            if (token == SOCPREV__JSON_ARRAY_END)
                break;
            if (token == SOCPREV__JSON_ERROR || !walk_axis(reader, i, token, take))
                return false;
        }
    }
    return true;
}

/* ---- names ------------------------------------------------------------------ */

static bool is_name(socprev__slice text)
{
    for (size_t i = 0; i < text.size; i++)
        if ((unsigned char)text.data[i] < 0x20 || text.data[i] == 0x7f)
            return false;
    return text.size > 0;
}

/* The name of the object at hand, a copy; "" after a mistake. Comes back to
 * where the object begins. */
static bool read_name(socprev__problem_reader *reader, char **out)
{
    socprev__json *json = &reader->base.json;
    socprev__json_mark mark = socprev__json_here(json);
    socprev__slice name = { "", 0 };
    int32_t token = 0;
    bool found = false;
    if (!socprev__problem_go_on(reader, socprev__read_find_member(&reader->base, "name", &token)))
        return false;
    if (token == SOCPREV__JSON_OBJECT_END) {
        socprev__json_back(json, &mark);
        if (!socprev__problem_note_missing(reader, mark.start, "name"))
            return false;
    } else if (!socprev__problem_expect(reader, token, SOCPREV__JSON_STRING, SP_DOCUMENT_TEXT,
                                        &found)) {
        return false;
    } else if (found) {
        name = json->text;
        if (!is_name(name) && !SOCPREV__NOTE(reader, json->start, SOCPREV_E_INVALID,
                                             SP_PROBLEM_NAME, SP_INT(0)))
            return false;
    }
    *out = socprev__text_copy(&reader->problem->memory, name.data, name.size);
    if (*out == NULL)
        return socprev__problem_note_nomem(reader);
    socprev__json_back(json, &mark);
    return true;
}

static bool take_name(socprev__problem_reader *reader, int32_t which, size_t index, int32_t token)
{
    socprev__json *json = &reader->base.json;
    socprev__problem_axis *axis = &reader->problem->axis[which];
    void *items = axis->items;
    socprev__problem_item item = { NULL, json->start };
    bool found = false;
    (void)index;
    if (reader->most-- <= 0) {
        SOCPREV__NOTE(reader, json->start, SOCPREV_E_LIMIT, SP_PROBLEM_CELLS,
                      SP_INT(reader->base.max_records));
        return false;
    }
    if (!socprev__reserve(&reader->problem->memory, &items, &axis->capacity, axis->n + 1,
                          sizeof *axis->items))
        return socprev__problem_note_nomem(reader);
    axis->items = items;
    if (!socprev__problem_expect(reader, token, SOCPREV__JSON_OBJECT, SP_DOCUMENT_OBJECT, &found))
        return false;
    if (found ? !read_name(reader, &item.name)
              : (item.name = socprev__text_copy(&reader->problem->memory, "", 0)) == NULL)
        return found ? false : socprev__problem_note_nomem(reader);
    axis->items[axis->n++] = item;
    return !found || socprev__problem_skip(reader);
}

/* How many axes a document has, and what it calls them. */
static bool read_labels(socprev__problem_reader *reader)
{
    socprev__json *json = &reader->base.json;
    socprev_problem *problem = reader->problem;
    bool found = false;
    int32_t n = 0;
    socprev__json_back(json, &reader->axis_where[0]);
    int32_t token = socprev__problem_next(reader);
    size_t list = json->start;
    if (token != SOCPREV__JSON_ARRAY)
        return true; /* walk() notes it */
    while ((token = socprev__problem_next(reader)) != SOCPREV__JSON_ARRAY_END) {
        if (token == SOCPREV__JSON_ERROR ||
            !socprev__problem_expect(reader, token, SOCPREV__JSON_OBJECT, SP_DOCUMENT_OBJECT,
                                     &found))
            return false;
        if (found && n < SOCPREV_FIT_AXES && !read_name(reader, &problem->axis[n].label))
            return false;
        if (found && !socprev__problem_skip(reader))
            return false;
        n++;
    }
    problem->axes = n < SOCPREV_FIT_AXES ? n : SOCPREV_FIT_AXES;
    if (n >= 2 && n <= SOCPREV_FIT_AXES)
        return true;
    SOCPREV__NOTE(reader, list, SOCPREV_E_INVALID, SP_PROBLEM_AXES, SP_INT(n), SP_INT(2),
                  SP_INT(SOCPREV_FIT_AXES));
    return false;
}

/* The number of cells, within the limit. */
static bool count_cells(socprev__problem_reader *reader)
{
    socprev_problem *problem = reader->problem;
    size_t cells = 1;
    if (problem->axes == 1)
        return true;
    for (int32_t axis = 0; axis < problem->axes; axis++) {
        if (problem->axis[axis].n > 0 && cells > (uint64_t)reader->most / problem->axis[axis].n) {
            SOCPREV__NOTE(reader, reader->object, SOCPREV_E_LIMIT, SP_PROBLEM_CELLS,
                          SP_INT(reader->base.max_records));
            return false;
        }
        cells *= problem->axis[axis].n;
    }
    problem->cells = cells;
    return true;
}

bool socprev__problem_read_names(socprev__problem_reader *reader)
{
    socprev_problem *problem = reader->problem;
    bool many = problem->kind == SOCPREV_PROBLEM_FIT, complete = true;
    for (int32_t axis = 0; axis < (many ? 1 : problem->axes); axis++)
        if (!reader->axis_there[axis]) {
            complete = false;
            const char *list = problem->table->axis[axis];
            if (!note_at(reader, reader->object, list, SP_PROBLEM_MISSING, list))
                return false;
        }
    if (many && complete && !read_labels(reader))
        return false;
    if (!walk(reader, take_name))
        return false;
    for (int32_t axis = 0; axis < problem->axes; axis++) {
        if (problem->axis[axis].n > 0 && !socprev__problem_sort_names(problem, axis))
            return socprev__problem_note_nomem(reader);
        if (problem->axis[axis].n > 0 || !reader->axis_there[many ? 0 : axis])
            continue;
        char path[64] = "";
        const char *list = problem->table->axis[many ? 0 : axis];
        snprintf(path, sizeof path, many ? "%s[%d].items" : "%s", list, (int)axis);
        if (!note_at(reader, reader->axis_where[many ? 0 : axis].start, path, SP_PROBLEM_EMPTY,
                     many ? "items" : list))
            return false;
    }
    return count_cells(reader);
}

/* ---- values ----------------------------------------------------------------- */

/* The values of a field, made when first needed; NULL when out of memory. */
static socprev__problem_value *values_of(socprev__problem_reader *reader, int32_t field,
                                         int32_t axis)
{
    socprev_problem *problem = reader->problem;
    size_t n = socprev__problem_field_count(problem, field, axis);
    socprev__problem_value **values = &problem->values[field][axis];
    if (*values == NULL && n > 0) {
        *values = socprev__alloc(&problem->memory, n, sizeof **values);
        for (size_t i = 0; *values != NULL && i < n; i++)
            (*values)[i] = (socprev__problem_value){
                .number = problem->table->fields[field].otherwise, .denominator = 1
            };
    }
    return *values;
}

/* Reads the value whose key or place is at hand; `token` is its first token. */
static bool take_value(socprev__problem_reader *reader, int32_t field, int32_t axis, size_t index,
                       int32_t token)
{
    socprev__problem_value *values = values_of(reader, field, axis);
    if (values == NULL)
        return socprev__problem_note_nomem(reader);
    return token != SOCPREV__JSON_ERROR &&
           socprev__problem_go_on(
               reader, socprev__problem_read_value(reader, field, token, &values[index])) &&
           socprev__problem_skip(reader);
}

/* The place of the fields of an axis. */
static int32_t place_of(const socprev_problem *problem, int32_t axis)
{
    return problem->kind == SOCPREV_PROBLEM_FIT ? SOCPREV_PLACE_ITEM
           : axis == 0                          ? SOCPREV_PLACE_ROW
                                                : SOCPREV_PLACE_COLUMN;
}

/* Notes what element `index` lacks; its object began at `at` and has just ended. */
static bool check_item(socprev__problem_reader *reader, int32_t axis, size_t index, size_t at)
{
    const socprev_problem *problem = reader->problem;
    for (int32_t i = 0; i < problem->table->n_fields; i++) {
        const socprev__problem_field *field = &problem->table->fields[i];
        const socprev__problem_value *values = problem->values[i][axis];
        if (field->place == place_of(problem, axis) && field->given == SOCPREV__REQUIRED &&
            (values == NULL || values[index].at == 0) &&
            !socprev__problem_note_missing(reader, at, field->name))
            return false;
    }
    return true;
}

/* The name was read before; here it is seen whether it stands there twice. */
static bool check_name(socprev__problem_reader *reader, int32_t axis, size_t index, bool *seen)
{
    socprev__json *json = &reader->base.json;
    if (*seen && !socprev__problem_note(reader, socprev__read_fail_twice(&reader->base)))
        return false;
    bool first = !*seen;
    *seen = true;
    if (socprev__problem_next(reader) == SOCPREV__JSON_ERROR)
        return false;
    const char *name = reader->problem->axis[axis].items[index].name;
    if (first && name[0] != '\0' &&
        socprev_problem_find(reader->problem, axis, name, SOCPREV_NUL) != (int64_t)index &&
        !SOCPREV__NOTE(reader, json->start, SOCPREV_E_DUPLICATE, SP_PROBLEM_NAME_TWICE,
                       SP_TEXT(name)))
        return false;
    return socprev__problem_skip(reader);
}

static bool take_item_values(socprev__problem_reader *reader, int32_t axis, size_t index,
                             int32_t token)
{
    socprev__json *json = &reader->base.json;
    const socprev__problem_kind *table = reader->problem->table;
    int32_t place = place_of(reader->problem, axis);
    size_t object = json->start;
    bool named = false;
    if (token != SOCPREV__JSON_OBJECT) /* noted when the names were read */
        return socprev__problem_skip(reader);
    while ((token = socprev__problem_next(reader)) != SOCPREV__JSON_OBJECT_END) {
        if (token == SOCPREV__JSON_ERROR)
            return false;
        if (socprev__slice_is(json->text, "name")) {
            if (!check_name(reader, axis, index, &named))
                return false;
            continue;
        }
        int32_t field = socprev__problem_find_field(table, json->text, place, place);
        bool known = field >= 0, twice = false;
        if (known) {
            const socprev__problem_value *values = reader->problem->values[field][axis];
            twice = values != NULL && values[index].at != 0;
        }
        if (!known && !socprev__problem_note_unknown(reader, table->name, place))
            return false;
        if (twice && !socprev__problem_note(reader, socprev__read_fail_twice(&reader->base)))
            return false;
        token = socprev__problem_next(reader);
        if (known && !twice ? !take_value(reader, field, axis, index, token)
                            : token == SOCPREV__JSON_ERROR || !socprev__problem_skip(reader))
            return false;
    }
    return check_item(reader, axis, index, object);
}

/* ---- cells ------------------------------------------------------------------ */

/* Reads one list of cells, or a list of such lists; `token` is its first token. */
static bool take_cells(socprev__problem_reader *reader, int32_t field, int32_t level,
                       size_t offset, int32_t token)
{
    socprev__json *json = &reader->base.json;
    const socprev_problem *problem = reader->problem;
    size_t n = problem->axis[level].n, list = json->start, i = 0;
    bool optional = problem->table->fields[field].given == SOCPREV__OPTIONAL, found = false;
    if (!socprev__problem_expect(reader, token, SOCPREV__JSON_ARRAY, SP_PROBLEM_LIST, &found))
        return false;
    for (; found; i++) {
        token = socprev__problem_next(reader);
        if (token == SOCPREV__JSON_ARRAY_END)
            break;
        if (token == SOCPREV__JSON_ERROR)
            return false;
        size_t cell = offset * n + i;
        bool last = level + 1 == problem->axes;
        bool done = i >= n || (token == SOCPREV__JSON_NULL && optional && last)
                        ? socprev__problem_skip(reader)
                    : !last
                        ? take_cells(reader, field, level + 1, cell, token)
                        : take_value(reader, field, 0, cell, token);
        if (!done)
            return false;
    }
    return !found || i == n ||
           SOCPREV__NOTE(reader, list, SOCPREV_E_INVALID, SP_PROBLEM_LENGTH, SP_INT(n),
                         SP_TEXT(socprev_problem_axis_name(problem, level)), SP_INT(i));
}

/* ---- all of them ------------------------------------------------------------ */

static bool read_field(socprev__problem_reader *reader, int32_t field)
{
    const socprev__problem_field *row = &reader->problem->table->fields[field];
    bool cells = row->place == SOCPREV_PLACE_CELL;
    if (!reader->there[field])
        return row->given != SOCPREV__REQUIRED ||
               (row->place != SOCPREV_PLACE_ROOT && !cells) ||
               note_at(reader, reader->object, row->name, SP_PROBLEM_MISSING, row->name);
    socprev__json_back(&reader->base.json, &reader->where[field]);
    int32_t token = socprev__problem_next(reader);
    if (token == SOCPREV__JSON_ERROR)
        return false;
    return cells ? take_cells(reader, field, 0, 0, token)
                 : take_value(reader, field, 0, 0, token);
}

/* The unit comes before all amounts: it stands before them in the table. */
bool socprev__problem_read_values(socprev__problem_reader *reader)
{
    const socprev_problem *problem = reader->problem;
    for (int32_t i = 0; i < problem->table->n_fields; i++)
        if (problem->table->fields[i].place == SOCPREV_PLACE_ROOT && !read_field(reader, i))
            return false;
    if (!walk(reader, take_item_values))
        return false;
    for (int32_t i = 0; i < problem->table->n_fields; i++)
        if (problem->table->fields[i].place == SOCPREV_PLACE_CELL &&
            (problem->cells > 0 || !reader->there[i]) && !read_field(reader, i))
            return false;
    return true;
}
