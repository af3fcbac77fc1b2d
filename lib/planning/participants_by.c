/* Participants by kind, territory and so on: counts of the contacts of participants. */
#include "planning/people.h"

enum { BY_MOST = 7 };

typedef struct {
    const socprev_contact_file *file;
    const socprev_participant_rule *rule;
    int32_t dimensions[BY_MOST + 1];
    size_t n;
    bool across; /* persons of several projects are told apart */
    socprev_run *run;
    const socprev_memory *memory;
    socprev_error **err;
    socprev_people *all, *participants, *perhaps; /* of all, of participants, of these and those
                                                     who cannot be told */
    socprev_table *table;
} split;

static const socprev__table_column measures[] = {
    { "participants", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "below_threshold", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "undecided", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "participations", SOCPREV_COLUMN_INT64, "participations", 0 },
    { "contacts", SOCPREV_COLUMN_INT64, "contacts", 0 },
    { "minutes", SOCPREV_COLUMN_INT64, "min", 0 },
    { "anonymous_contacts", SOCPREV_COLUMN_INT64, "contacts", 0 },
};
enum { PARTICIPANTS, BELOW, UNDECIDED, PARTICIPATIONS, CONTACTS, MINUTES, ANONYMOUS };

static socprev_status count_those(const split *s, int32_t least, socprev_people **out)
{
    socprev_contacts *chosen = NULL;
    socprev_status st = socprev_contacts_select_participants(
        socprev_contact_file_contacts(s->file), s->rule, least, s->run, s->memory, &chosen,
        s->err);
    if (st == SOCPREV_OK)
        st = socprev_people_cube(chosen, s->dimensions, s->n, s->run, s->memory, out, s->err);
    socprev_contacts_free(chosen);
    return st;
}

/* A measure of the cell with these codes; 0 where there is none. */
static int64_t value_at(const socprev_people *people, const int32_t *codes, int32_t measure)
{
    int64_t cell = 0, value = 0;
    if (socprev_people_find(people, codes, &cell) == SOCPREV_OK)
        socprev_people_value(people, cell, measure, &value);
    return value;
}

static void codes_of(const split *s, int64_t cell, int32_t *codes)
{
    for (size_t i = 0; i < s->n; i++)
        socprev_people_code(s->all, cell, i, &codes[i]);
}

/* Cells of single projects add up to participations of the cells over all projects: the sums
 * are found by the cells that have the same other codes. */
static bool add_participations(const split *s, int64_t *sum)
{
    int32_t codes[BY_MOST + 1];
    for (int64_t cell = 0; cell < socprev_people_cells(s->all); cell++) {
        int64_t over = 0;
        codes_of(s, cell, codes);
        int64_t own = value_at(s->participants, codes, SOCPREV_PERSONS);
        if (codes[0] == SOCPREV_CODE_ALL)
            continue;
        sum[cell] = own;
        codes[0] = SOCPREV_CODE_ALL;
        if (NEVER(socprev_people_find(s->all, codes, &over) != SOCPREV_OK))
            return false;
        sum[over] += own;
    }
    return true;
}

static socprev_status put_cell(const split *s, int64_t cell, int64_t participations)
{
    int32_t codes[BY_MOST + 1];
    int64_t values[SOCPREV__COUNT(measures)];
    codes_of(s, cell, codes);
    bool told = s->across || codes[0] != SOCPREV_CODE_ALL;
    int64_t persons = value_at(s->all, codes, SOCPREV_PERSONS);
    int64_t perhaps = value_at(s->perhaps, codes, SOCPREV_PERSONS);
    values[PARTICIPANTS] = value_at(s->participants, codes, SOCPREV_PERSONS);
    values[BELOW] = persons - perhaps;
    values[UNDECIDED] = perhaps - values[PARTICIPANTS];
    values[PARTICIPATIONS] = participations;
    values[CONTACTS] = value_at(s->participants, codes, SOCPREV_CONTACTS);
    values[MINUTES] = value_at(s->participants, codes, SOCPREV_MINUTES);
    values[ANONYMOUS] = value_at(s->all, codes, SOCPREV_ANONYMOUS_CONTACTS);
    socprev_status st = SOCPREV_OK;
    for (size_t m = 0; m < SOCPREV__COUNT(measures) && st == SOCPREV_OK; m++)
        if (told || m >= PARTICIPATIONS)
            st = socprev_table_put_int64(s->table, (int64_t)(s->n + 1 + m), values[m], s->err);
    return st;
}

static socprev_status put_cells(const split *s)
{
    const socprev__texts texts = { .file = s->file };
    struct socprev_memory own = socprev__memory_of(s->memory);
    size_t n = (size_t)socprev_people_cells(s->all);
    int64_t *order = socprev__cells_in_order(&texts, s->all, s->memory);
    int64_t *sum = socprev__alloc(&own, n, sizeof *sum);
    socprev_status st = order == NULL || sum == NULL || !add_participations(s, sum)
                            ? socprev__fail_nomem(s->err)
                            : SOCPREV_OK;
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        st = socprev_table_append_row(s->table, s->err);
        if (st == SOCPREV_OK)
            st = socprev__put_codes(s->table, &texts, s->all, order[i], s->err);
        if (st == SOCPREV_OK)
            st = put_cell(s, order[i], sum[order[i]]);
    }
    socprev__free(&own, sum, n, sizeof *sum);
    socprev__free(&own, order, n + 1, sizeof *order);
    return st;
}

static socprev_status make_table(split *s)
{
    socprev_status st = socprev_table_new(s->memory, &s->table, s->err);
    if (st == SOCPREV_OK)
        st = socprev__add_dimensions(s->table, s->all, s->err);
    for (size_t m = 0; m < SOCPREV__COUNT(measures) && st == SOCPREV_OK; m++) {
        st = socprev_table_add_column(s->table, measures[m].name, measures[m].type, s->err);
        if (st == SOCPREV_OK)
            st = socprev_table_set_unit(s->table, (int64_t)(s->n + 1 + m), measures[m].unit, 0,
                                        s->err);
    }
    return st == SOCPREV_OK ? put_cells(s) : st;
}

socprev_status socprev_participants_by_table(const socprev_contact_file *file,
                                             const socprev_participant_rule *rule,
                                             const int32_t *dimensions, size_t n, int32_t scope,
                                             socprev_run *run, const socprev_memory *memory,
                                             socprev_table **out, socprev_error **err)
{
    if (file == NULL || rule == NULL)
        return socprev__fail_null(err, file == NULL ? "file" : "rule");
    if (out == NULL || (dimensions == NULL && n > 0))
        return socprev__fail_null(err, out == NULL ? "out" : "dimensions");
    if (n > BY_MOST)
        return socprev__fail_argument(err, "n", (int64_t)n);
    if (scope < SOCPREV_SCOPE_PROJECT || scope > SOCPREV_SCOPE_PORTFOLIO)
        return socprev__fail_argument(err, "scope", scope);
    split s = { .file = file, .rule = rule, .n = n + 1, .run = run, .memory = memory, .err = err,
                .across = scope == SOCPREV_SCOPE_PORTFOLIO };
    s.dimensions[0] = SOCPREV_BY_PROJECT;
    for (size_t i = 0; i < n; i++)
        s.dimensions[i + 1] = dimensions[i];
    socprev_status st = count_those(&s, SOCPREV_PARTICIPANTS, &s.participants);
    if (st == SOCPREV_OK)
        st = count_those(&s, SOCPREV_UNDECIDED, &s.perhaps);
    if (st == SOCPREV_OK)
        st = socprev_people_cube(socprev_contact_file_contacts(file), s.dimensions, s.n, run,
                                 memory, &s.all, err);
    if (st == SOCPREV_OK)
        st = make_table(&s);
    if (st == SOCPREV_OK)
        *out = s.table;
    else
        socprev_table_free(s.table);
    socprev_people_free(s.all);
    socprev_people_free(s.perhaps);
    socprev_people_free(s.participants);
    return st;
}
