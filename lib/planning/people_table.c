/* Counts of people as tables. */
#include "planning/people.h"

#include <math.h>

/* ---- a cube ------------------------------------------------------------------ */

static const struct {
    const char *name;
    const char *unit;
    int32_t measure;
} people_columns[] = {
    { "persons", "persons", SOCPREV_PERSONS },
    { "contacts", "contacts", SOCPREV_CONTACTS },
    { "minutes", "min", SOCPREV_MINUTES },
    { "untimed_contacts", "contacts", SOCPREV_UNTIMED_CONTACTS },
    { "anonymous_contacts", "contacts", SOCPREV_ANONYMOUS_CONTACTS },
    { "anonymous_minutes", "min", SOCPREV_ANONYMOUS_MINUTES },
};

/* Cells of a cube, counted or estimated. */
typedef struct {
    const socprev_people *people; /* or NULL */
    const socprev_sketch_people *sketched;
} cells_of;

static size_t dimensions_of(const cells_of *c)
{
    return c->people != NULL ? socprev_people_dimensions(c->people)
                             : socprev_sketch_people_dimensions(c->sketched);
}

static int32_t dimension_of(const cells_of *c, size_t i)
{
    return c->people != NULL ? socprev_people_dimension(c->people, i)
                             : socprev_sketch_people_dimension(c->sketched, i);
}

static size_t count_of(const cells_of *c)
{
    return (size_t)(c->people != NULL ? socprev_people_cells(c->people)
                                      : socprev_sketch_people_cells(c->sketched));
}

static int32_t code_of(const cells_of *c, int64_t cell, size_t i)
{
    int32_t code = SOCPREV_CODE_MISSING;
    if (c->people != NULL)
        socprev_people_code(c->people, cell, i, &code);
    else
        socprev_sketch_people_code(c->sketched, cell, i, &code);
    return code;
}

/* Columns: the dimensions, total_over, the measures, hours. */
static int64_t total_column(const cells_of *c)
{
    return (int64_t)dimensions_of(c);
}

static int64_t hours_column(const cells_of *c)
{
    return total_column(c) + 1 + (int64_t)SOCPREV__COUNT(people_columns);
}

/* The dimensions of a table of cells. */
static void list_dimensions(const cells_of *c, int32_t *out)
{
    for (size_t i = 0; i < dimensions_of(c); i++)
        out[i] = dimension_of(c, i);
}

static socprev_status add_code_columns(socprev_table *table, const cells_of *c,
                                       socprev_error **err)
{
    int32_t dimension[SOCPREV__DIMENSION_NAMES];
    list_dimensions(c, dimension);
    return socprev__cells_add_columns(table, dimension, dimensions_of(c), err);
}

static socprev_status add_people_columns(socprev_table *table, const cells_of *c,
                                         socprev_error **err)
{
    socprev_status st = add_code_columns(table, c, err);
    for (size_t i = 0; i < SOCPREV__COUNT(people_columns) && st == SOCPREV_OK; i++) {
        st = socprev_table_add_column(table, people_columns[i].name, SOCPREV_COLUMN_INT64, err);
        if (st == SOCPREV_OK)
            st = socprev_table_set_unit(table, total_column(c) + 1 + (int64_t)i,
                                        people_columns[i].unit, 0, err);
    }
    if (st == SOCPREV_OK)
        st = socprev_table_add_column(table, "hours", SOCPREV_COLUMN_FLOAT64, err);
    return st == SOCPREV_OK ? socprev_table_set_unit(table, hours_column(c), "h", 0, err) : st;
}

static socprev_status put_measures(socprev_table *table, const cells_of *c,
                                   int64_t cell, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    int64_t minutes = 0;
    for (size_t i = 0; i < SOCPREV__COUNT(people_columns) && st == SOCPREV_OK; i++) {
        int64_t value = 0;
        socprev_people_value(c->people, cell, people_columns[i].measure, &value);
        if (people_columns[i].measure == SOCPREV_MINUTES)
            minutes = value;
        st = socprev_table_put_int64(table, total_column(c) + 1 + (int64_t)i, value, err);
    }
    if (st != SOCPREV_OK)
        return st;
    return socprev_table_put_float64(table, hours_column(c), (double)minutes / 60, err);
}

static const socprev__table_column estimate_columns[] = {
    { "persons_estimate", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "standard_error", SOCPREV_COLUMN_FLOAT64, "persons", 0 },
    { "low", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "high", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "exact", SOCPREV_COLUMN_BOOL, NULL, 0 },
};

static socprev_status add_estimate_columns(socprev_table *table, const cells_of *c,
                                           socprev_error **err)
{
    socprev_status st = add_code_columns(table, c, err);
    for (size_t i = 0; i < SOCPREV__COUNT(estimate_columns) && st == SOCPREV_OK; i++) {
        const socprev__table_column *column = &estimate_columns[i];
        st = socprev_table_add_column(table, column->name, column->type, err);
        if (st == SOCPREV_OK && column->unit != NULL)
            st = socprev_table_set_unit(table, total_column(c) + 1 + (int64_t)i, column->unit, 0,
                                        err);
    }
    return st;
}

/* Whole persons: the number rounded, the interval outwards. */
static socprev_status put_estimate(socprev_table *table, const cells_of *c, int64_t cell,
                                   socprev_error **err)
{
    socprev_estimate *estimate = NULL;
    double value = 0, error = 0, low = 0, high = 0;
    int64_t at = total_column(c) + 1;
    socprev_status st = socprev_sketch_people_estimate(c->sketched, cell, NULL, &estimate, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_estimate_value(estimate, &value);
    socprev_estimate_error(estimate, &error);
    socprev_estimate_interval(estimate, &low, &high, NULL);
    socprev_estimate_free(estimate);
    st = socprev_table_put_int64(table, at, (int64_t)floor(value + 0.5), err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_float64(table, at + 1, error, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(table, at + 2, (int64_t)floor(low), err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(table, at + 3, (int64_t)ceil(high), err);
    return st == SOCPREV_OK ? socprev_table_put_bool(table, at + 4, error <= 0, err) : st;
}

/* Texts of the codes of a cell; what it is a total over. */
static socprev_status put_codes(socprev_table *table, const socprev__texts *texts,
                                const cells_of *c, int64_t cell, socprev_error **err)
{
    int32_t dimension[SOCPREV__DIMENSION_NAMES], code[SOCPREV__DIMENSION_NAMES];
    size_t d = dimensions_of(c);
    list_dimensions(c, dimension);
    for (size_t k = 0; k < d; k++)
        code[k] = code_of(c, cell, k);
    return socprev__cells_put(table, texts, dimension, d, code, err);
}

/* [cells + 1]; NULL when out of memory. */
static int64_t *cells_in_order(const socprev__texts *texts, const cells_of *c,
                               const struct socprev_memory *memory)
{
    size_t n = count_of(c), d = dimensions_of(c);
    int32_t dimension[SOCPREV__DIMENSION_NAMES];
    int32_t *codes = socprev__alloc(memory, n * d + 1, sizeof *codes);
    int64_t *order = socprev__alloc(memory, n + 1, sizeof *order);
    list_dimensions(c, dimension);
    for (size_t i = 0; i < n * d && codes != NULL; i++)
        codes[i] = code_of(c, (int64_t)(i / d), i % d);
    bool sorted = codes != NULL && order != NULL &&
                  socprev__cells_order(texts, dimension, d, codes, n, memory, order);
    socprev__free(memory, codes, n * d + 1, sizeof *codes);
    if (sorted)
        return order;
    socprev__free(memory, order, n + 1, sizeof *order);
    return NULL;
}

socprev_status socprev__add_dimensions(socprev_table *table, const socprev_people *people,
                                       socprev_error **err)
{
    return add_code_columns(table, &(cells_of){ people, NULL }, err);
}

socprev_status socprev__put_codes(socprev_table *table, const socprev__texts *texts,
                                  const socprev_people *people, int64_t cell,
                                  socprev_error **err)
{
    return put_codes(table, texts, &(cells_of){ people, NULL }, cell, err);
}

int64_t *socprev__cells_in_order(const socprev__texts *texts, const socprev_people *people,
                                 const socprev_memory *memory)
{
    struct socprev_memory own = socprev__memory_of(memory);
    return cells_in_order(texts, &(cells_of){ people, NULL }, &own);
}

static socprev_status add_cells(socprev_table *table, const socprev__texts *texts,
                                const cells_of *c, const socprev_memory *memory,
                                socprev_error **err)
{
    struct socprev_memory own = socprev__memory_of(memory);
    size_t n = count_of(c);
    int64_t *order = cells_in_order(texts, c, &own);
    socprev_status st = order == NULL ? socprev__fail_nomem(err) : SOCPREV_OK;
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        st = socprev_table_append_row(table, err);
        if (st == SOCPREV_OK)
            st = put_codes(table, texts, c, order[i], err);
        if (st == SOCPREV_OK)
            st = c->people != NULL ? put_measures(table, c, order[i], err)
                                   : put_estimate(table, c, order[i], err);
    }
    socprev__free(&own, order, n + 1, sizeof *order);
    return st;
}

static socprev_status make_table(const socprev__texts *texts, const cells_of *c,
                                 const socprev_memory *memory, socprev_table **out,
                                 socprev_error **err)
{
    socprev_table *table = NULL;
    socprev_status st = socprev_table_new(memory, &table, err);
    if (st == SOCPREV_OK)
        st = c->people != NULL ? add_people_columns(table, c, err)
                               : add_estimate_columns(table, c, err);
    if (st == SOCPREV_OK)
        st = add_cells(table, texts, c, memory, err);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}

socprev_status socprev__people_table_of(const socprev__texts *texts, const socprev_people *people,
                                        const socprev_memory *memory, socprev_table **out,
                                        socprev_error **err)
{
    return make_table(texts, &(cells_of){ people, NULL }, memory, out, err);
}

socprev_status socprev_people_table(const socprev_contact_file *file, const int32_t *dimensions,
                                    size_t n, socprev_run *run, const socprev_memory *memory,
                                    socprev_table **out, socprev_error **err)
{
    if (file == NULL)
        return socprev__fail_null(err, "file");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_people *people = NULL;
    socprev_status st = socprev_people_cube(socprev_contact_file_contacts(file), dimensions, n,
                                            run, memory, &people, err);
    if (st == SOCPREV_OK)
        st = socprev__people_table_of(&(socprev__texts){ .file = file }, people, memory, out, err);
    socprev_people_free(people);
    return st;
}

socprev_status socprev_people_cube_table(const socprev_contact_file *file,
                                         const socprev_cube *cube, socprev_run *run,
                                         const socprev_memory *memory, socprev_table **out,
                                         socprev_error **err)
{
    if (file == NULL || cube == NULL)
        return socprev__fail_null(err, file == NULL ? "file" : "cube");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_people *people = NULL;
    socprev_status st = socprev_cube_people(cube, run, &people, err);
    if (st == SOCPREV_OK)
        st = socprev__people_table_of(&(socprev__texts){ .file = file }, people, memory, out, err);
    socprev_people_free(people);
    return st;
}

/* Codes without a text anywhere would be numbers that nobody can read. */
static socprev_status check_texts(const int32_t *dimensions, size_t n, const char *name,
                                  socprev_error **err)
{
    for (size_t k = 0; k < n; k++)
        if (dimensions[k] < SOCPREV_BY_KIND)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_STATE_NO_TEXTS, SP_FIELD(name),
                                 SP_TEXT(socprev__dimension_names[dimensions[k]]));
    return SOCPREV_OK;
}

static size_t dimensions_of_state(const socprev_state *state, int32_t *out)
{
    size_t n = socprev_state_dimensions(state);
    for (size_t k = 0; k < n; k++)
        out[k] = socprev_state_dimension(state, k);
    return n;
}

socprev_status socprev__people_of_state(const socprev_state *state, socprev_run *run,
                                        const socprev_memory *memory, socprev_people **out,
                                        socprev_error **err)
{
    int32_t dimensions[SOCPREV__DIMENSION_NAMES];
    size_t n = dimensions_of_state(state, dimensions);
    socprev_cube *cube = NULL;
    socprev_status st = socprev_cube_new(dimensions, n, memory, &cube, err);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_rows(cube, socprev_state_persons(state), err);
    if (st == SOCPREV_OK)
        st = socprev_cube_add_state(cube, state, run, err);
    if (st == SOCPREV_OK)
        st = socprev_cube_people(cube, run, out, err);
    socprev_cube_free(cube);
    return st;
}

socprev_status socprev_people_state_table(const socprev_state *state, socprev_run *run,
                                          const socprev_memory *memory, socprev_table **out,
                                          socprev_error **err)
{
    if (state == NULL || out == NULL)
        return socprev__fail_null(err, state == NULL ? "state" : "out");
    int32_t dimensions[SOCPREV__DIMENSION_NAMES];
    socprev_people *people = NULL;
    socprev_status st =
        check_texts(dimensions, dimensions_of_state(state, dimensions), "state", err);
    if (st == SOCPREV_OK)
        st = socprev__people_of_state(state, run, memory, &people, err);
    if (st == SOCPREV_OK)
        st = socprev__people_table_of(&(socprev__texts){ 0 }, people, memory, out, err);
    socprev_people_free(people);
    return st;
}

socprev_status socprev_people_sketch_table(const socprev_sketch_people *people,
                                           const socprev_contact_file *file,
                                           const socprev_memory *memory, socprev_table **out,
                                           socprev_error **err)
{
    if (people == NULL || out == NULL)
        return socprev__fail_null(err, people == NULL ? "people" : "out");
    cells_of cells = { NULL, people };
    int32_t dimensions[SOCPREV__DIMENSION_NAMES];
    for (size_t k = 0; k < dimensions_of(&cells); k++)
        dimensions[k] = dimension_of(&cells, k);
    socprev_status st = file != NULL ? SOCPREV_OK
                                     : check_texts(dimensions, dimensions_of(&cells), "people",
                                                   err);
    const socprev__texts texts = { .file = file };
    return st == SOCPREV_OK ? make_table(&texts, &cells, memory, out, err) : st;
}

/* ---- participants --------------------------------------------------------------- */

static const socprev__table_column participant_columns[] = {
    { "project", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "participants", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "below_threshold", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "undecided", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "participations", SOCPREV_COLUMN_INT64, "participations", 0 },
    { "anonymous_contacts", SOCPREV_COLUMN_INT64, "contacts", 0 },
    { "anonymous_minutes", SOCPREV_COLUMN_INT64, "min", 0 },
};

/* Measures of the columns behind the project. */
static const int32_t participant_measures[] = {
    SOCPREV_PARTICIPANTS,   SOCPREV_BELOW_THRESHOLD,
    SOCPREV_UNDECIDED,      SOCPREV_PARTICIPATIONS,
    SOCPREV_SUPPORT_ANONYMOUS_CONTACTS, SOCPREV_SUPPORT_ANONYMOUS_MINUTES,
};

static socprev_status add_participants(socprev_table *table, const socprev__texts *texts,
                                       const socprev_participants *participants, int32_t project,
                                       socprev_error **err)
{
    socprev_status st = socprev_table_append_row(table, err);
    if (st == SOCPREV_OK && project != SOCPREV_CODE_ALL)
        st = socprev_table_put_text(table, 0,
                                    socprev__code_text(texts, SOCPREV_BY_PROJECT, project),
                                    SOCPREV_NUL, err);
    for (size_t i = 0; i < SOCPREV__COUNT(participant_measures) && st == SOCPREV_OK; i++) {
        int64_t value = 0;
        socprev_participants_value(participants, project, participant_measures[i], &value);
        st = socprev_table_put_int64(table, (int64_t)i + 1, value, err);
    }
    return st;
}

static socprev_status add_projects(socprev_table *table, const socprev__texts *texts,
                                   const socprev_participants *participants,
                                   const socprev_memory *memory, socprev_error **err)
{
    static const int32_t by_project[] = { SOCPREV_BY_PROJECT };
    struct socprev_memory own = socprev__memory_of(memory);
    size_t n = (size_t)socprev_participants_projects(participants);
    int32_t *projects = socprev__alloc(&own, n + 1, sizeof *projects);
    int64_t *order = socprev__alloc(&own, n + 1, sizeof *order);
    for (size_t i = 0; i < n && projects != NULL; i++)
        projects[i] = socprev_participants_project(participants, (int64_t)i);
    bool sorted = projects != NULL && order != NULL &&
                  socprev__cells_order(texts, by_project, 1, projects, n, &own, order);
    socprev_status st = sorted ? SOCPREV_OK : socprev__fail_nomem(err);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++)
        st = add_participants(table, texts, participants, projects[order[i]], err);
    socprev__free(&own, order, n + 1, sizeof *order);
    socprev__free(&own, projects, n + 1, sizeof *projects);
    return st;
}

socprev_status socprev__participants_table_of(const socprev__texts *texts,
                                              const socprev_participants *participants,
                                              const socprev_memory *memory, socprev_table **out,
                                              socprev_error **err)
{
    socprev_table *table = NULL;
    socprev_status st = socprev__table_of(participant_columns, SOCPREV__COUNT(participant_columns),
                                          memory, &table, err);
    if (st == SOCPREV_OK)
        st = add_participants(table, texts, participants, SOCPREV_CODE_ALL, err);
    if (st == SOCPREV_OK)
        st = add_projects(table, texts, participants, memory, err);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}

socprev_status socprev_participants_table(const socprev_contact_file *file,
                                          const socprev_participant_rule *rule, socprev_run *run,
                                          const socprev_memory *memory, socprev_table **out,
                                          socprev_error **err)
{
    if (file == NULL)
        return socprev__fail_null(err, "file");
    if (rule == NULL)
        return socprev__fail_null(err, "rule");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_participants *participants = NULL;
    socprev_status st = socprev_participants_count(socprev_contact_file_contacts(file), rule, run,
                                                   memory, &participants, err);
    if (st == SOCPREV_OK)
        st = socprev__participants_table_of(&(socprev__texts){ .file = file }, participants, memory,
                                            out, err);
    socprev_participants_free(participants);
    return st;
}

socprev_status socprev_participants_cube_table(const socprev_contact_file *file,
                                               const socprev_cube *cube,
                                               const socprev_participant_rule *rule,
                                               socprev_run *run, const socprev_memory *memory,
                                               socprev_table **out, socprev_error **err)
{
    if (file == NULL || cube == NULL)
        return socprev__fail_null(err, file == NULL ? "file" : "cube");
    if (rule == NULL || out == NULL)
        return socprev__fail_null(err, rule == NULL ? "rule" : "out");
    socprev_participants *participants = NULL;
    socprev_status st = socprev_cube_participants(cube, rule, run, &participants, err);
    if (st == SOCPREV_OK)
        st = socprev__participants_table_of(&(socprev__texts){ .file = file }, participants, memory,
                                            out, err);
    socprev_participants_free(participants);
    return st;
}
