/* How kinds, services and money are spread over the inhabitants. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

int32_t socprev__presence_kinds(const socprev_presence *presence, int32_t territory, int32_t state)
{
    int32_t n = 0, found = 0;
    for (int32_t kind = 0; kind < presence->n_kinds; kind++)
        n += socprev_presence_state(presence, territory, kind, &found) == SOCPREV_OK &&
             found == state;
    return n;
}

bool socprev__presence_rate(const socprev_presence *presence, int32_t territory, int32_t kind,
                            double per, double *rate)
{
    int64_t count = 0, people = presence->places[territory].population;
    if (socprev_coverage_count(presence->coverage, territory, kind, &count) != SOCPREV_OK ||
        people == 0)
        return false;
    *rate = per * (double)count / (double)people;
    return true;
}

/* CZK per inhabitant. */
static bool money_per_inhabitant(const socprev__presence_place *place, double *out)
{
    if (place->money_open || place->population == 0)
        return false;
    *out = (double)place->money / 100 / (double)place->population;
    return true;
}

/* What is measured of a territory; false when it is not known. */
static bool value_of(const socprev_presence *presence, int32_t territory, int32_t measure,
                     int32_t kind, double *value)
{
    switch (measure) {
    case SOCPREV_PRESENCE_SERVICES:
        return socprev__presence_rate(presence, territory, kind, 1, value);
    case SOCPREV_PRESENCE_MONEY:
        return money_per_inhabitant(&presence->places[territory], value) && *value >= 0;
    default:
        *value = (double)socprev__presence_kinds(presence, territory, SOCPREV_PRESENCE_PRESENT);
        return socprev__presence_kinds(presence, territory, SOCPREV_PRESENCE_UNKNOWN) == 0;
    }
}

/* Whether a territory belongs to the level; state and NUTS 2 lie around regions. */
static bool is_of_level(const socprev_presence *presence, int32_t territory, bool regions)
{
    const socprev__presence_place *place = &presence->places[territory];
    if (regions)
        return place->is_region;
    return !place->is_region && place->within >= 0 && presence->places[place->within].is_region;
}

static socprev_status check_question(const socprev_presence *presence, int32_t measure,
                                     int32_t kind, socprev_error **err)
{
    if (measure < SOCPREV_PRESENCE_SERVICES || measure > SOCPREV_PRESENCE_MONEY)
        return socprev__fail_argument(err, "measure", measure);
    if (kind != SOCPREV_COVERAGE_ALL &&
        (measure != SOCPREV_PRESENCE_SERVICES || kind < 0 || kind >= presence->n_kinds))
        return socprev__fail_argument(err, "kind", kind);
    return SOCPREV_OK;
}

static socprev_status collect(const socprev_presence *presence, int32_t measure, int32_t kind,
                              bool regions, socprev_evenness *evenness, int32_t *used,
                              int32_t *left_out, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (int32_t i = 0; i < presence->n && st == SOCPREV_OK; i++) {
        double value = 0, weight = (double)presence->places[i].population;
        if (!is_of_level(presence, i, regions))
            continue;
        if (value_of(presence, i, measure, kind, &value)) {
            st = socprev_evenness_add(evenness, &value, 0, &weight, 0, 1, err);
            ++*used;
        } else {
            ++*left_out;
        }
    }
    return st == SOCPREV_OK ? socprev_evenness_finish(evenness, err) : st;
}

socprev_status socprev_presence_evenness(const socprev_presence *presence, int32_t measure,
                                         int32_t kind, int32_t regions,
                                         const socprev_memory *memory, socprev_evenness **out,
                                         int32_t *left_out, socprev_error **err)
{
    if (presence == NULL)
        return socprev__fail_null(err, "presence");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (regions != 0 && regions != 1)
        return socprev__fail_argument(err, "regions", regions);
    socprev_evenness *evenness = NULL;
    int32_t used = 0, left = 0;
    socprev_status st = check_question(presence, measure, kind, err);
    if (st == SOCPREV_OK)
        st = socprev_evenness_new(memory, &evenness, err);
    if (st == SOCPREV_OK)
        st = collect(presence, measure, kind, regions == 1, evenness, &used, &left, err);
    if (st != SOCPREV_OK) {
        socprev_evenness_free(evenness);
        return st;
    }
    *out = evenness;
    if (left_out != NULL)
        *left_out = left;
    return SOCPREV_OK;
}

socprev_status socprev_presence_gini(const socprev_presence *presence, int32_t measure,
                                     int32_t kind, const socprev_memory *memory, double *gini,
                                     int32_t *used, int32_t *left_out, socprev_error **err)
{
    if (presence == NULL)
        return socprev__fail_null(err, "presence");
    if (gini == NULL)
        return socprev__fail_null(err, "gini");
    socprev_evenness *evenness = NULL;
    int32_t in = 0, out = 0;
    double value = 0;
    socprev_status st = check_question(presence, measure, kind, err);
    if (st == SOCPREV_OK)
        st = socprev_evenness_new(memory, &evenness, err);
    if (st == SOCPREV_OK)
        st = collect(presence, measure, kind, true, evenness, &in, &out, err);
    if (st == SOCPREV_OK && (in < 2 || socprev_evenness_gini(evenness, &value) != SOCPREV_OK))
        st = socprev__fail(err, SOCPREV_E_UNDEFINED, SP_PRESENCE_EVENNESS, SP_FIELD("measure"),
                           SP_INT(in), SP_INT(out));
    socprev_evenness_free(evenness);
    if (st == SOCPREV_OK)
        *gini = value;
    if ((st == SOCPREV_OK || st == SOCPREV_E_UNDEFINED) && used != NULL)
        *used = in;
    if ((st == SOCPREV_OK || st == SOCPREV_E_UNDEFINED) && left_out != NULL)
        *left_out = out;
    return st;
}

const socprev_findings *socprev_presence_findings(const socprev_presence *presence)
{
    return presence == NULL ? NULL : presence->findings;
}

/* ---- a row for each territory ------------------------------------------------------- */

enum { TERRITORY, WITHIN, REGION, POPULATION, POPULATION_DATE, MONEY, MONEY_RATE, SERVICES,
       SERVICES_RATE, KINDS_PRESENT, KINDS_UNKNOWN };

static const socprev__table_column columns[] = {
    { "territory", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "within", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "region", SOCPREV_COLUMN_BOOL, NULL, 0 },
    { "population", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "population_date", SOCPREV_COLUMN_DATE, NULL, 0 },
    { "money", SOCPREV_COLUMN_INT64, "CZK", 2 },
    { "money_per_inhabitant", SOCPREV_COLUMN_FLOAT64, "CZK per person", 0 },
    { "services", SOCPREV_COLUMN_INT64, "services", 0 },
    { "services_per_100000", SOCPREV_COLUMN_FLOAT64, "services per 100000 persons", 0 },
    { "kinds_present", SOCPREV_COLUMN_INT64, "kinds", 0 },
    { "kinds_unknown", SOCPREV_COLUMN_INT64, "kinds", 0 },
};

static socprev_status put_numbers(socprev_table *table, const socprev_presence *presence,
                                  int32_t i, socprev_error **err)
{
    const socprev__presence_place *place = &presence->places[i];
    int64_t count = 0;
    double rate = 0;
    socprev_status st = SOCPREV_OK;
    if (!place->money_open)
        st = socprev_table_put_int64(table, MONEY, place->money, err);
    if (st == SOCPREV_OK && money_per_inhabitant(place, &rate))
        st = socprev_table_put_float64(table, MONEY_RATE, rate, err);
    if (st == SOCPREV_OK && socprev_coverage_count(presence->coverage, i, SOCPREV_COVERAGE_ALL,
                                                   &count) == SOCPREV_OK)
        st = socprev_table_put_int64(table, SERVICES, count, err);
    if (st == SOCPREV_OK &&
        socprev__presence_rate(presence, i, SOCPREV_COVERAGE_ALL, 100000, &rate))
        st = socprev_table_put_float64(table, SERVICES_RATE, rate, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(
            table, KINDS_PRESENT,
            socprev__presence_kinds(presence, i, SOCPREV_PRESENCE_PRESENT), err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(
            table, KINDS_UNKNOWN,
            socprev__presence_kinds(presence, i, SOCPREV_PRESENCE_UNKNOWN), err);
    return st;
}

static socprev_status add_territory(socprev_table *table, const socprev_presence *presence,
                                    int32_t i, socprev_error **err)
{
    const socprev__presence_place *place = &presence->places[i];
    socprev_status st = socprev_table_append_row(table, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(table, TERRITORY, socprev_presence_territory(presence, i),
                                    SOCPREV_NUL, err);
    if (st == SOCPREV_OK && place->within >= 0)
        st = socprev_table_put_text(table, WITHIN,
                                    socprev_presence_territory(presence, place->within),
                                    SOCPREV_NUL, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_bool(table, REGION, place->is_region, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(table, POPULATION, place->population, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_date(table, POPULATION_DATE, place->as_of, err);
    return st == SOCPREV_OK ? put_numbers(table, presence, i, err) : st;
}

socprev_status socprev_presence_spread_table(const socprev_presence *presence,
                                             const socprev_memory *memory, socprev_table **out,
                                             socprev_error **err)
{
    if (presence == NULL)
        return socprev__fail_null(err, "presence");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_table *table = NULL;
    socprev_status st =
        socprev__table_of(columns, SOCPREV__COUNT(columns), memory, &table, err);
    for (int32_t i = 0; i < presence->n && st == SOCPREV_OK; i++)
        st = add_territory(table, presence, i, err);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}
