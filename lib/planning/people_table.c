/* Counts of people as tables: codes of the engine become texts again. */
#include "planning/planning_internal.h"

static const char *const dimension_names[] = { "project", "service", "kind", "territory",
                                               "target_group", "month", "year" };

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

/* Columns: the dimensions, total_over, the measures, hours. */
static int64_t total_column(const socprev_people *people)
{
    return (int64_t)socprev_people_dimensions(people);
}

static int64_t hours_column(const socprev_people *people)
{
    return total_column(people) + 1 + (int64_t)SOCPREV__COUNT(people_columns);
}

static socprev_status add_people_columns(socprev_table *table, const socprev_people *people,
                                         socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < socprev_people_dimensions(people) && st == SOCPREV_OK; i++) {
        int32_t dimension = socprev_people_dimension(people, i);
        bool number = dimension >= SOCPREV_BY_MONTH;
        st = socprev_table_add_column(table, dimension_names[dimension],
                                      number ? SOCPREV_COLUMN_INT64 : SOCPREV_COLUMN_CATEGORY,
                                      err);
    }
    if (st == SOCPREV_OK)
        st = socprev_table_add_column(table, "total_over", SOCPREV_COLUMN_CATEGORY, err);
    for (size_t i = 0; i < SOCPREV__COUNT(people_columns) && st == SOCPREV_OK; i++) {
        st = socprev_table_add_column(table, people_columns[i].name, SOCPREV_COLUMN_INT64, err);
        if (st == SOCPREV_OK)
            st = socprev_table_set_unit(table, total_column(people) + 1 + (int64_t)i,
                                        people_columns[i].unit, 0, err);
    }
    if (st == SOCPREV_OK)
        st = socprev_table_add_column(table, "hours", SOCPREV_COLUMN_FLOAT64, err);
    return st == SOCPREV_OK ? socprev_table_set_unit(table, hours_column(people), "h", 0, err)
                            : st;
}

/* Texts of the codes of a cell; what it is a total over. */
static socprev_status put_codes(socprev_table *table, const socprev_contact_file *file,
                                const socprev_people *people, int64_t cell, socprev_error **err)
{
    char total[128] = "";
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < socprev_people_dimensions(people) && st == SOCPREV_OK; i++) {
        int32_t dimension = socprev_people_dimension(people, i), code = SOCPREV_CODE_MISSING;
        socprev_people_code(people, cell, i, &code);
        if (code == SOCPREV_CODE_ALL) {
            if (total[0] != '\0')
                strcat(total, "|"); /* all names with their bars take less than 60 bytes */
            strcat(total, dimension_names[dimension]);
        } else if (code != SOCPREV_CODE_MISSING && dimension >= SOCPREV_BY_MONTH) {
            st = socprev_table_put_int64(table, (int64_t)i, code, err);
        } else if (code != SOCPREV_CODE_MISSING) {
            st = socprev_table_put_text(table, (int64_t)i,
                                        socprev_contact_file_code(file, dimension, code),
                                        SOCPREV_NUL, err);
        }
    }
    if (st == SOCPREV_OK && total[0] != '\0')
        st = socprev_table_put_text(table, total_column(people), total, SOCPREV_NUL, err);
    return st;
}

static socprev_status put_measures(socprev_table *table, const socprev_people *people,
                                   int64_t cell, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    int64_t minutes = 0;
    for (size_t i = 0; i < SOCPREV__COUNT(people_columns) && st == SOCPREV_OK; i++) {
        int64_t value = 0;
        socprev_people_value(people, cell, people_columns[i].measure, &value);
        if (people_columns[i].measure == SOCPREV_MINUTES)
            minutes = value;
        st = socprev_table_put_int64(table, total_column(people) + 1 + (int64_t)i, value, err);
    }
    if (st != SOCPREV_OK)
        return st;
    return socprev_table_put_float64(table, hours_column(people), (double)minutes / 60, err);
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
    socprev_table *table = NULL;
    socprev_status st = socprev_people_cube(socprev_contact_file_contacts(file), dimensions, n,
                                            run, memory, &people, err);
    if (st == SOCPREV_OK)
        st = socprev_table_new(memory, &table, err);
    if (st == SOCPREV_OK)
        st = add_people_columns(table, people, err);
    for (int64_t cell = 0; st == SOCPREV_OK && cell < socprev_people_cells(people); cell++) {
        st = socprev_table_append_row(table, err);
        if (st == SOCPREV_OK)
            st = put_codes(table, file, people, cell, err);
        if (st == SOCPREV_OK)
            st = put_measures(table, people, cell, err);
    }
    socprev_people_free(people);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
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

static socprev_status add_participants(socprev_table *table, const socprev_contact_file *file,
                                       const socprev_participants *participants, int32_t project,
                                       socprev_error **err)
{
    socprev_status st = socprev_table_append_row(table, err);
    if (st == SOCPREV_OK && project != SOCPREV_CODE_ALL)
        st = socprev_table_put_text(table, 0,
                                    socprev_contact_file_code(file, SOCPREV_BY_PROJECT, project),
                                    SOCPREV_NUL, err);
    for (size_t i = 0; i < SOCPREV__COUNT(participant_measures) && st == SOCPREV_OK; i++) {
        int64_t value = 0;
        socprev_participants_value(participants, project, participant_measures[i], &value);
        st = socprev_table_put_int64(table, (int64_t)i + 1, value, err);
    }
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
    socprev_table *table = NULL;
    socprev_status st = socprev_participants_count(socprev_contact_file_contacts(file), rule, run,
                                                   memory, &participants, err);
    if (st == SOCPREV_OK)
        st = socprev__table_of(participant_columns, SOCPREV__COUNT(participant_columns), memory,
                               &table, err);
    if (st == SOCPREV_OK)
        st = add_participants(table, file, participants, SOCPREV_CODE_ALL, err);
    for (int64_t i = 0; st == SOCPREV_OK && i < socprev_participants_projects(participants); i++)
        st = add_participants(table, file, participants,
                              socprev_participants_project(participants, i), err);
    socprev_participants_free(participants);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}
