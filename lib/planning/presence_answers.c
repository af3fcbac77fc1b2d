/* What presence answers: states and tables. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

static bool has_territory(const socprev_presence *presence, int32_t territory)
{
    return presence != NULL && territory >= 0 && territory < presence->n;
}

static bool has_kind(const socprev_presence *presence, int32_t kind)
{
    return presence != NULL && kind >= 0 && kind < presence->n_kinds;
}

int32_t socprev_presence_territory_count(const socprev_presence *presence)
{
    return presence == NULL ? 0 : presence->n;
}

const char *socprev_presence_territory(const socprev_presence *presence, int32_t territory)
{
    if (!has_territory(presence, territory))
        return NULL;
    return socprev_codelist_code(SOCPREV_LIST_TERRITORY, presence->places[territory].territory);
}

int32_t socprev_presence_within(const socprev_presence *presence, int32_t territory)
{
    return has_territory(presence, territory) ? presence->places[territory].within : -1;
}

int64_t socprev_presence_population(const socprev_presence *presence, int32_t territory,
                                    socprev_date *as_of)
{
    if (!has_territory(presence, territory))
        return 0;
    if (as_of != NULL)
        *as_of = presence->places[territory].as_of;
    return presence->places[territory].population;
}

int32_t socprev_presence_kind_count(const socprev_presence *presence)
{
    return presence == NULL ? 0 : presence->n_kinds;
}

const char *socprev_presence_kind(const socprev_presence *presence, int32_t kind)
{
    if (!has_kind(presence, kind))
        return NULL;
    return socprev_codelist_code(SOCPREV_LIST_SERVICE_KIND, presence->kinds[kind]);
}

const socprev_coverage *socprev_presence_coverage(const socprev_presence *presence)
{
    return presence == NULL ? NULL : presence->coverage;
}

static int32_t state_of(const socprev_presence *presence, int32_t territory, int32_t kind)
{
    int32_t present = 0;
    if (socprev_coverage_presence(presence->coverage, territory, kind, &present) != SOCPREV_OK)
        return SOCPREV_PRESENCE_UNKNOWN;
    return present ? SOCPREV_PRESENCE_PRESENT : SOCPREV_PRESENCE_MISSING;
}

socprev_status socprev_presence_state(const socprev_presence *presence, int32_t territory,
                                      int32_t kind, int32_t *state)
{
    if (!has_territory(presence, territory) || !has_kind(presence, kind) || state == NULL)
        return SOCPREV_E_INVALID;
    *state = state_of(presence, territory, kind);
    return SOCPREV_OK;
}

/* ---- a row for each territory and kind -------------------------------------------- */

enum { TERRITORY, WITHIN, KIND, PROJECTS, SERVICES, AT_LEAST, PRESENT, RATE, POPULATION,
       POPULATION_DATE };

static const socprev__table_column cell_columns[] = {
    { "territory", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "within", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "kind", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "projects", SOCPREV_COLUMN_INT64, "projects", 0 },
    { "services", SOCPREV_COLUMN_INT64, "services", 0 },
    { "at_least", SOCPREV_COLUMN_INT64, "services", 0 },
    { "present", SOCPREV_COLUMN_BOOL, NULL, 0 },
    { "per_100000", SOCPREV_COLUMN_FLOAT64, "services per 100000 persons", 0 },
    { "population", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "population_date", SOCPREV_COLUMN_DATE, NULL, 0 },
};

/* Counts of a cell; what is unknown stays missing. */
static socprev_status put_counts(socprev_table *table, const socprev_presence *presence,
                                 int32_t territory, int32_t kind, socprev_error **err)
{
    const socprev_coverage *coverage = presence->coverage;
    int64_t count = 0, known = 0;
    double rate = 0;
    int32_t state = state_of(presence, territory, kind);
    socprev_coverage_count_known(coverage, territory, kind, &known, NULL);
    socprev_status st = socprev_table_put_int64(table, AT_LEAST, known, err);
    if (st == SOCPREV_OK && state != SOCPREV_PRESENCE_UNKNOWN)
        st = socprev_table_put_bool(table, PRESENT, state == SOCPREV_PRESENCE_PRESENT, err);
    if (st != SOCPREV_OK || socprev_coverage_count(coverage, territory, kind, &count) != SOCPREV_OK)
        return st;
    st = socprev_table_put_int64(table, SERVICES, count, err);
    if (st == SOCPREV_OK && socprev__presence_rate(presence, territory, kind, 100000, &rate))
        st = socprev_table_put_float64(table, RATE, rate, err);
    return st;
}

static socprev_status add_cell(socprev_table *table, const socprev_presence *presence,
                               int32_t territory, int32_t kind, socprev_error **err)
{
    const socprev__presence_place *place = &presence->places[territory];
    size_t cell = (size_t)territory * (size_t)presence->n_kinds + (size_t)kind;
    socprev_status st = socprev_table_append_row(table, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(table, TERRITORY,
                                    socprev_presence_territory(presence, territory), SOCPREV_NUL,
                                    err);
    if (st == SOCPREV_OK && place->within >= 0)
        st = socprev_table_put_text(table, WITHIN,
                                    socprev_presence_territory(presence, place->within),
                                    SOCPREV_NUL, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(table, KIND, socprev_presence_kind(presence, kind),
                                    SOCPREV_NUL, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(table, PROJECTS, presence->projects[cell], err);
    if (st == SOCPREV_OK)
        st = put_counts(table, presence, territory, kind, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(table, POPULATION, place->population, err);
    return st == SOCPREV_OK ? socprev_table_put_date(table, POPULATION_DATE, place->as_of, err)
                            : st;
}

socprev_status socprev_presence_table(const socprev_presence *presence,
                                      const socprev_memory *memory, socprev_table **out,
                                      socprev_error **err)
{
    if (presence == NULL)
        return socprev__fail_null(err, "presence");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_table *table = NULL;
    socprev_status st = socprev__table_of(cell_columns, SOCPREV__COUNT(cell_columns), memory,
                                          &table, err);
    for (int32_t i = 0; i < presence->n && st == SOCPREV_OK; i++)
        for (int32_t kind = 0; kind < presence->n_kinds && st == SOCPREV_OK; kind++)
            st = add_cell(table, presence, i, kind, err);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}

/* ---- a row for each territory ---------------------------------------------------------- */

enum { M_TERRITORY, M_PRESENT, M_MISSING, M_UNKNOWN, M_MISSING_CODES, M_UNKNOWN_CODES };

static const socprev__table_column missing_columns[] = {
    { "territory", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "kinds_present", SOCPREV_COLUMN_INT64, "kinds", 0 },
    { "kinds_missing", SOCPREV_COLUMN_INT64, "kinds", 0 },
    { "kinds_unknown", SOCPREV_COLUMN_INT64, "kinds", 0 },
    { "missing", SOCPREV_COLUMN_TEXT, NULL, 0 },
    { "unknown", SOCPREV_COLUMN_TEXT, NULL, 0 },
};

/* Puts the codes of the kinds in a state, parted by a bar. */
static socprev_status put_codes(socprev_table *table, int64_t column,
                                const socprev_presence *presence, int32_t territory,
                                int32_t state, socprev_error **err)
{
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &presence->memory);
    for (int32_t kind = 0; kind < presence->n_kinds; kind++) {
        if (state_of(presence, territory, kind) != state)
            continue;
        if (bytes.size > 0)
            socprev__bytes_char(&bytes, '|');
        socprev__bytes_text(&bytes, socprev_presence_kind(presence, kind));
    }
    socprev_status st = bytes.failed ? socprev__fail_nomem(err)
                                     : socprev_table_put_text(table, column, bytes.data,
                                                              bytes.size, err);
    socprev__bytes_clear(&bytes);
    return st;
}

static socprev_status add_territory(socprev_table *table, const socprev_presence *presence,
                                    int32_t territory, socprev_error **err)
{
    static const struct {
        int64_t column;
        int32_t state;
    } counts[] = { { M_PRESENT, SOCPREV_PRESENCE_PRESENT },
                   { M_MISSING, SOCPREV_PRESENCE_MISSING },
                   { M_UNKNOWN, SOCPREV_PRESENCE_UNKNOWN } };
    socprev_status st = socprev_table_append_row(table, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(table, M_TERRITORY,
                                    socprev_presence_territory(presence, territory), SOCPREV_NUL,
                                    err);
    for (size_t i = 0; i < SOCPREV__COUNT(counts) && st == SOCPREV_OK; i++)
        st = socprev_table_put_int64(table, counts[i].column,
                                     socprev__presence_kinds(presence, territory,
                                                             counts[i].state),
                                     err);
    if (st == SOCPREV_OK)
        st = put_codes(table, M_MISSING_CODES, presence, territory, SOCPREV_PRESENCE_MISSING, err);
    return st == SOCPREV_OK ? put_codes(table, M_UNKNOWN_CODES, presence, territory,
                                        SOCPREV_PRESENCE_UNKNOWN, err)
                            : st;
}

socprev_status socprev_presence_missing_table(const socprev_presence *presence,
                                              const socprev_memory *memory, socprev_table **out,
                                              socprev_error **err)
{
    if (presence == NULL)
        return socprev__fail_null(err, "presence");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_table *table = NULL;
    socprev_status st = socprev__table_of(missing_columns, SOCPREV__COUNT(missing_columns), memory,
                                          &table, err);
    for (int32_t i = 0; i < presence->n && st == SOCPREV_OK; i++)
        st = add_territory(table, presence, i, err);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}
