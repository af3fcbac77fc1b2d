/* The handle of a problem, and what its tables and documents say. */
#include "io/problem_internal.h"

/* ---- kinds and fields -------------------------------------------------------------- */

int32_t socprev_problem_version(void)
{
    return 1;
}

const char *socprev_problem_kind_name(int32_t kind)
{
    const socprev__problem_kind *table = socprev__problem_kind_of(kind);
    return table == NULL ? NULL : table->name;
}

const char *socprev_problem_kind_help(int32_t kind)
{
    const socprev__problem_kind *table = socprev__problem_kind_of(kind);
    return table == NULL ? NULL : table->help;
}

const char *socprev_problem_kind_axis(int32_t kind, int32_t axis)
{
    const socprev__problem_kind *table = socprev__problem_kind_of(kind);
    return table == NULL || axis < 0 || axis > 1 ? NULL : table->axis[axis];
}

int32_t socprev_problem_field_count(int32_t kind)
{
    const socprev__problem_kind *table = socprev__problem_kind_of(kind);
    return table == NULL ? 0 : table->n_fields;
}

static const socprev__problem_field *field_of(int32_t kind, int32_t field)
{
    const socprev__problem_kind *table = socprev__problem_kind_of(kind);
    return table == NULL || field < 0 || field >= table->n_fields ? NULL : &table->fields[field];
}

const char *socprev_problem_field_name(int32_t kind, int32_t field)
{
    const socprev__problem_field *row = field_of(kind, field);
    return row == NULL ? NULL : row->name;
}

int32_t socprev_problem_field_place(int32_t kind, int32_t field)
{
    const socprev__problem_field *row = field_of(kind, field);
    return row == NULL ? 0 : row->place;
}

int32_t socprev_problem_field_type(int32_t kind, int32_t field)
{
    const socprev__problem_field *row = field_of(kind, field);
    return row == NULL ? 0 : row->type;
}

int32_t socprev_problem_field_is_required(int32_t kind, int32_t field)
{
    const socprev__problem_field *row = field_of(kind, field);
    return row != NULL && row->given == SOCPREV__REQUIRED;
}

const char *socprev_problem_field_help(int32_t kind, int32_t field)
{
    const socprev__problem_field *row = field_of(kind, field);
    return row == NULL ? NULL : row->help;
}

const char *socprev_problem_field_word(int32_t kind, int32_t field, int32_t position)
{
    const socprev__problem_field *row = field_of(kind, field);
    if (row == NULL || row->words == NULL || position < 0 || position >= row->words->count())
        return NULL;
    return row->words->name(position);
}

/* ---- the handle ---------------------------------------------------------------------- */

void socprev_problem_free(socprev_problem *problem)
{
    if (problem == NULL)
        return;
    struct socprev_memory memory = problem->memory;
    if (problem->table != NULL) {
        problem->table->drop(problem);
        for (int32_t i = 0; i < problem->table->n_fields; i++)
            for (int32_t axis = 0; axis < SOCPREV_FIT_AXES; axis++)
                socprev__free(&memory, problem->values[i][axis],
                              problem->values[i][axis] == NULL
                                  ? 0
                                  : socprev__problem_field_count(problem, i, axis),
                              sizeof(socprev__problem_value));
    }
    for (int32_t i = 0; i < SOCPREV_FIT_AXES; i++) {
        socprev__problem_axis *axis = &problem->axis[i];
        for (size_t k = 0; k < axis->n; k++)
            socprev__text_free(&memory, axis->items[k].name);
        socprev__free(&memory, axis->order, axis->order == NULL ? 0 : axis->n,
                      sizeof *axis->order);
        socprev__free(&memory, axis->items, axis->capacity, sizeof *axis->items);
        socprev__text_free(&memory, axis->label);
    }
    socprev__text_free(&memory, problem->title);
    socprev__free(&memory, problem, 1, sizeof *problem);
}

int32_t socprev_problem_kind(const socprev_problem *problem)
{
    return problem == NULL ? 0 : problem->kind;
}

const char *socprev_problem_title(const socprev_problem *problem)
{
    return problem == NULL ? NULL : problem->title;
}

int32_t socprev_problem_axis_count(const socprev_problem *problem)
{
    return problem == NULL ? 0 : problem->axes;
}

static bool has_axis(const socprev_problem *problem, int32_t axis)
{
    return problem != NULL && axis >= 0 && axis < problem->axes;
}

const char *socprev_problem_axis_name(const socprev_problem *problem, int32_t axis)
{
    if (!has_axis(problem, axis))
        return NULL;
    return problem->axis[axis].label != NULL ? problem->axis[axis].label
                                             : problem->table->axis[axis];
}

size_t socprev_problem_count(const socprev_problem *problem, int32_t axis)
{
    return has_axis(problem, axis) ? problem->axis[axis].n : 0;
}

const char *socprev_problem_name(const socprev_problem *problem, int32_t axis, size_t index)
{
    return index < socprev_problem_count(problem, axis) ? problem->axis[axis].items[index].name
                                                       : NULL;
}

/* ---- names ------------------------------------------------------------------------------ */

typedef struct {
    const char *name;
    size_t index;
} named;

static int by_name(const void *a, const void *b)
{
    return strcmp(((const named *)a)->name, ((const named *)b)->name);
}

bool socprev__problem_sort_names(socprev_problem *problem, int32_t which)
{
    socprev__problem_axis *axis = &problem->axis[which];
    named *list = socprev__alloc(&problem->memory, axis->n, sizeof *list);
    size_t *order = socprev__alloc(&problem->memory, axis->n, sizeof *order);
    bool done = list != NULL && order != NULL;
    for (size_t i = 0; done && i < axis->n; i++)
        list[i] = (named){ axis->items[i].name, i };
    done = done && socprev__sort(&problem->memory, list, axis->n, sizeof *list, by_name);
    for (size_t i = 0; done && i < axis->n; i++)
        order[i] = list[i].index;
    socprev__free(&problem->memory, list, list == NULL ? 0 : axis->n, sizeof *list);
    if (done)
        axis->order = order;
    else
        socprev__free(&problem->memory, order, order == NULL ? 0 : axis->n, sizeof *order);
    return done;
}

/* Order of a text that may not end with a NUL and one that does. */
static int compare(const char *text, size_t length, const char *name)
{
    size_t size = strlen(name), shorter = length < size ? length : size;
    int order = memcmp(text, name, shorter);
    return order != 0 ? order : (length > size) - (length < size);
}

/* The first of equal names: while a document is read there may be two. */
int64_t socprev_problem_find(const socprev_problem *problem, int32_t axis, const char *name,
                             size_t length)
{
    size_t low = 0, n = socprev_problem_count(problem, axis), high = n;
    if (name == NULL || n == 0 || problem->axis[axis].order == NULL)
        return -1;
    const socprev__problem_axis *names = &problem->axis[axis];
    length = socprev__length(name, length);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(name, length, names->items[names->order[middle]].name) > 0)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < n && compare(name, length, names->items[names->order[low]].name) == 0;
    return found ? (int64_t)names->order[low] : -1;
}

/* ---- values ----------------------------------------------------------------------------- */

bool socprev__problem_field_has_axis(const socprev_problem *problem, int32_t field, int32_t axis)
{
    switch (problem->table->fields[field].place) {
    case SOCPREV_PLACE_COLUMN:
        return axis == 1;
    case SOCPREV_PLACE_ITEM:
        return axis < problem->axes;
    default:
        return axis == 0;
    }
}

size_t socprev__problem_field_count(const socprev_problem *problem, int32_t field, int32_t axis)
{
    int32_t place = problem->table->fields[field].place;
    return place == SOCPREV_PLACE_ROOT   ? 1
           : place == SOCPREV_PLACE_CELL ? problem->cells
                                         : problem->axis[axis].n;
}

const socprev__problem_value *socprev__problem_values(const socprev_problem *problem,
                                                      const char *name, int32_t place,
                                                      int32_t axis)
{
    int32_t field = socprev__problem_field_find(problem->table, name, place);
    return ALWAYS(field >= 0) ? problem->values[field][axis] : NULL;
}

/* The value in question; the status says why there is none. */
static socprev_status find_value(const socprev_problem *problem, int32_t place, int32_t axis,
                                 const char *name, size_t index, bool real,
                                 const socprev__problem_value **out)
{
    if (problem == NULL || name == NULL || place < SOCPREV_PLACE_ROOT || place > SOCPREV_PLACE_CELL)
        return SOCPREV_E_INVALID;
    int32_t field = socprev__problem_field_find(problem->table, name, place);
    if (field < 0)
        return SOCPREV_E_NOT_FOUND;
    if (place != SOCPREV_PLACE_ITEM)
        axis = place == SOCPREV_PLACE_COLUMN;
    if (!has_axis(problem, axis) || index >= socprev__problem_field_count(problem, field, axis))
        return SOCPREV_E_INVALID;
    int32_t type = problem->table->fields[field].type;
    if (type == SOCPREV_VALUE_TEXT || (type == SOCPREV_VALUE_NUMBER) != real)
        return SOCPREV_E_TYPE;
    const socprev__problem_value *values = problem->values[field][axis];
    if (values == NULL || values[index].at == 0)
        return SOCPREV_E_UNDEFINED;
    *out = &values[index];
    return SOCPREV_OK;
}

socprev_status socprev_problem_value(const socprev_problem *problem, int32_t place, int32_t axis,
                                     const char *field, size_t index, int64_t *numerator,
                                     int64_t *denominator)
{
    const socprev__problem_value *value = NULL;
    if (numerator == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = find_value(problem, place, axis, field, index, false, &value);
    if (st != SOCPREV_OK)
        return st;
    *numerator = value->number;
    if (denominator != NULL)
        *denominator = value->denominator;
    return SOCPREV_OK;
}

socprev_status socprev_problem_number(const socprev_problem *problem, int32_t place, int32_t axis,
                                      const char *field, size_t index, double *out)
{
    const socprev__problem_value *value = NULL;
    if (out == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = find_value(problem, place, axis, field, index, true, &value);
    if (st == SOCPREV_OK)
        *out = value->real;
    return st;
}

int32_t socprev_problem_decimals(const socprev_problem *problem)
{
    if (problem == NULL || problem->kind == SOCPREV_PROBLEM_FIT)
        return 0;
    const socprev__problem_value *unit =
        socprev__problem_values(problem, "unit", SOCPREV_PLACE_ROOT, 0);
    return unit == NULL ? 2 : (int32_t)unit[0].number;
}

/* ---- the engine's problem ----------------------------------------------------------------- */

#define ENGINE(type, name, kind_)                                                                  \
    const socprev_##type *socprev_problem_##name(const socprev_problem *problem)                   \
    {                                                                                              \
        return socprev_problem_kind(problem) == (kind_) ? problem->engine.name : NULL;             \
    }

const socprev_apportionment *socprev_problem_apportionment(const socprev_problem *problem)
{
    int32_t kind = socprev_problem_kind(problem);
    return kind == SOCPREV_PROBLEM_APPORTIONMENT || kind == SOCPREV_PROBLEM_STAGES
               ? problem->engine.apportionment
               : NULL;
}

ENGINE(claims, claims, SOCPREV_PROBLEM_CLAIMS)
ENGINE(twoway, twoway, SOCPREV_PROBLEM_TWOWAY)
ENGINE(biproportional, biproportional, SOCPREV_PROBLEM_BIPROPORTIONAL)
ENGINE(fitting, fitting, SOCPREV_PROBLEM_FIT)
ENGINE(cofinancing, cofinancing, SOCPREV_PROBLEM_COFINANCING)
ENGINE(sources, sources, SOCPREV_PROBLEM_SOURCES)
ENGINE(instalments, instalments, SOCPREV_PROBLEM_INSTALMENTS)
ENGINE(damper, damper, SOCPREV_PROBLEM_DAMPER)

void socprev_problem_show_amounts(const socprev_problem *problem, socprev_error **err)
{
    if (err != NULL)
        socprev__error_amounts(err, socprev_problem_decimals(problem));
}
