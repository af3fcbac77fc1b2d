/* evenness: indices, a Lorenz curve and a map of a table, or of money and services. */
#include "evenness.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading a table ----------------------------------------------------------------- */

static const char *column_of(const cli *c, enum option option, const char *otherwise)
{
    return c->option[option] != NULL ? c->option[option] : otherwise;
}

static int table_of(cli *c, const char *path, const char *data, size_t size, socprev_table **out)
{
    socprev_csv_options *options = NULL;
    socprev_table *header = NULL;
    socprev_error *err = NULL;
    bool json = looks_like_json_table(data, size);
    const char *names[2] = { column_of(c, OPTION_VALUE, "value"),
                             column_of(c, OPTION_WEIGHT, "weight") };
    int code = csv_options_of(c, &options);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = json
                            ? socprev_table_read_json(data, size, NULL, c->run, NULL, &header, &err)
                            : socprev_table_read_csv(data, size, options, c->run, NULL, &header,
                                                     &err);
    for (int i = 0; i < 2 && st == SOCPREV_OK; i++)
        if (i == 0 || c->option[OPTION_WEIGHT] != NULL ||
            socprev_table_find_column(header, names[i], SOCPREV_NUL) >= 0)
            st = socprev_csv_options_set_type(options, names[i], SOCPREV_COLUMN_FLOAT64, NULL, 0,
                                              &err);
    if (st == SOCPREV_OK)
        st = json ? socprev_table_read_json(data, size, options, c->run, NULL, out, &err)
                  : socprev_table_read_csv(data, size, options, c->run, NULL, out, &err);
    socprev_table_free(header);
    socprev_csv_options_free(options);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
}

/* Numbers of the groups in the order in which they occur. */
static void find_groups(units *u, const socprev_table *table, const char *by)
{
    text name = { 0 }, other = { 0 };
    if (socprev_table_find_column(table, by, SOCPREV_NUL) < 0)
        return;
    u->group = calloc(u->n == 0 ? 1 : u->n, sizeof *u->group);
    for (size_t i = 0; u->group != NULL && i < u->n; i++) {
        const char *of = cell_text(table, by, (int64_t)i, &name);
        size_t k = 0;
        for (; k < i; k++) {
            const char *before = cell_text(table, by, (int64_t)k, &other);
            if (strcmp(of == NULL ? "" : of, before == NULL ? "" : before) == 0)
                break;
        }
        u->group[i] = k < i ? u->group[k] : (int32_t)u->n_groups++;
    }
    text_clear(&name);
    text_clear(&other);
}

static int read_units(cli *c, const char *path, const char *data, size_t size, units *u)
{
    socprev_table *table = NULL;
    int code = table_of(c, path, data, size, &table);
    if (code != EXIT_DONE)
        return code;
    const char *value = column_of(c, OPTION_VALUE, "value");
    const char *weight = column_of(c, OPTION_WEIGHT, "weight");
    const char *name = column_of(c, OPTION_NAME, "name");
    int64_t values = socprev_table_find_column(table, value, SOCPREV_NUL);
    int64_t weights = socprev_table_find_column(table, weight, SOCPREV_NUL);
    if (!units_make(u, (size_t)socprev_table_row_count(table)))
        code = fail(c, NULL, SOCPREV_E_NOMEM, NULL);
    for (size_t i = 0; i < u->n && code == EXIT_DONE; i++) {
        u->valid[i] = socprev_table_get_float64(table, values, (int64_t)i, &u->value[i], NULL) ==
                      SOCPREV_OK;
        u->weight[i] = weights < 0 ? 1 : 0;
        if (weights >= 0)
            socprev_table_get_float64(table, weights, (int64_t)i, &u->weight[i], NULL);
        u->name[i] = cell_text(table, name, (int64_t)i, &u->held[i]);
        if (u->name[i] == NULL) {
            add_digits(&u->held[i], (int64_t)i + 1);
            u->name[i] = text_of(&u->held[i]);
        }
    }
    if (code == EXIT_DONE)
        find_groups(u, table, column_of(c, OPTION_GROUP, "group"));
    socprev_table_free(table);
    return code;
}

static int put_all(cli *c, const char *path, const units *u)
{
    socprev_evenness *e = NULL;
    socprev_error *err = NULL;
    int64_t missing = 0;
    socprev_status st = measure_units(u, &e, &missing, &err);
    int code = st == SOCPREV_OK ? put_indices(c, e, "table") : fail_in_data(c, path, st, err);
    if (code == EXIT_DONE && missing > 0 && wants_text(c)) {
        text t = { 0 };
        add(&t, say(c, "Left out, because the value is missing: ",
                    "Vynecháno, protože hodnota chybí: "));
        add_int(&t, missing);
        add(&t, ".");
        put_text(c, &t);
    }
    if (code == EXIT_DONE && u->group != NULL)
        code = put_groups(c, u);
    if (code == EXIT_DONE)
        code = put_curve(c, e, "table");
    if (code == EXIT_DONE)
        code = put_units(c, u);
    socprev_evenness_free(e);
    return code;
}

/* ---- portfolios --------------------------------------------------------------------------- */

static const struct {
    int32_t measure;
    const char *name, *title[2];
} measures[] = {
    { SOCPREV_PRESENCE_MONEY, "money_per_inhabitant",
      { "Money of projects per inhabitant, CZK", "Peníze projektů na obyvatele, Kč" } },
    { SOCPREV_PRESENCE_SERVICES, "services_per_inhabitant",
      { "Services per inhabitant", "Služby na obyvatele" } },
    { SOCPREV_PRESENCE_KINDS, "kinds",
      { "Kinds of services present", "Zastoupené druhy služeb" } },
};

/* Of which territories: 1 regions, 0 districts. */
static int level_of_option(const cli *c, int32_t *regions)
{
    const char *by = c->option[OPTION_BY];
    *regions = by == NULL || strcmp(by, "region") == 0;
    if (*regions == 0 && strcmp(by, "district") != 0)
        return fail_usage(c, "--by is region or district", "--by je region nebo district");
    return EXIT_DONE;
}

static void put_measure(cli *c, const socprev_evenness *e, size_t i, int32_t regions,
                        int32_t left_out)
{
    put_subheading(c, say(c, measures[i].title[0], measures[i].title[1]));
    text t = { 0 };
    if (regions == 1)
        add(&t, say(c, "Regions that are known: ", "Krajů, kde je údaj znám: "));
    else
        add(&t, say(c, "Districts that are known: ", "Okresů, kde je údaj znám: "));
    add_int(&t, socprev_evenness_count(e));
    add(&t, say(c, "; left out as unknown: ", "; vynecháno jako neznámé: "));
    add_int(&t, left_out);
    add(&t, ".");
    put_text(c, &t);
    if (socprev_evenness_count(e) < 2)
        put_paragraph(c, say(c, "With fewer than two there is nothing to compare.",
                             "S méně než dvěma není co porovnávat."));
}

/* People read a table for each measure, programs one for all. */
static int put_measures(cli *c, const socprev_presence *presence, int32_t regions)
{
    sheet s;
    int code = EXIT_DONE;
    if (!wants_text(c))
        sheet_begin(&s, c, index_columns, INDEX_COLUMNS);
    for (size_t i = 0; i < sizeof measures / sizeof measures[0] && code == EXIT_DONE; i++) {
        socprev_evenness *e = NULL;
        socprev_error *err = NULL;
        int32_t left_out = 0;
        socprev_status st = socprev_presence_evenness(presence, measures[i].measure, -1, regions,
                                                      NULL, &e, &left_out, &err);
        if (st != SOCPREV_OK) {
            code = fail(c, NULL, st, err);
        } else if (wants_text(c)) {
            put_measure(c, e, i, regions, left_out);
            if (socprev_evenness_count(e) > 1)
                code = put_indices(c, e, measures[i].name);
        } else {
            st = sheet_indices(&s, c, e, measures[i].name, &err);
            if (st != SOCPREV_OK)
                code = fail(c, NULL, st, err);
        }
        socprev_evenness_free(e);
    }
    if (wants_text(c))
        return code;
    int ended = sheet_end(&s, "indices");
    return code == EXIT_DONE ? ended : code;
}

static int put_portfolios(cli *c, const portfolios *p)
{
    socprev_presence *presence = NULL;
    socprev_table *spread = NULL;
    socprev_error *err = NULL;
    int32_t regions = 1;
    int code = level_of_option(c, &regions);
    if (code == EXIT_DONE && c->option[OPTION_COMPARE] != NULL)
        return compare_evenness(c, p, regions);
    if (code == EXIT_DONE)
        code = presence_of(c, p, &presence);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_presence_spread_table(presence, NULL, &spread, &err);
    code = st == SOCPREV_OK
               ? put_spread(c, presence, spread,
                            regions == 1 ? SOCPREV_MAP_REGIONS : SOCPREV_MAP_DISTRICTS)
               : fail(c, NULL, st, err);
    if (code == EXIT_DONE)
        code = put_dates(c, presence);
    if (code == EXIT_DONE)
        code = put_measures(c, presence, regions);
    socprev_presence_free(presence);
    return code;
}

/* ---- the verb ------------------------------------------------------------------------------ */

static int put_portfolios_or_supply(cli *c, const portfolios *p)
{
    socprev_table *supply = NULL;
    if (c->option[OPTION_TERRITORIES] == NULL)
        return put_portfolios(c, p);
    int code = supply_of(c, p, &supply);
    if (code == EXIT_DONE)
        code = put_territories(c, NULL, supply);
    socprev_table_free(supply);
    return code;
}

static int put_one_table(cli *c, const input *in)
{
    int code;
    if (c->option[OPTION_TERRITORIES] != NULL) {
        socprev_table *supply = NULL;
        code = read_capacities(c, c->words[0], in, &supply);
        if (code == EXIT_DONE)
            code = put_territories(c, c->words[0], supply);
        socprev_table_free(supply);
    } else {
        units u = { 0 };
        code = read_units(c, c->words[0], in->data, in->size, &u);
        if (code == EXIT_DONE)
            code = put_all(c, c->words[0], &u);
        units_clear(&u);
    }
    return code;
}

int verb_evenness(cli *c)
{
    portfolios p = { 0 };
    input in;
    if (c->n_words == 0)
        return fail_usage(c, "evenness needs a table (CSV or JSON) or portfolios",
                          "evenness potřebuje tabulku (CSV nebo JSON), nebo portfolia");
    if (c->option[OPTION_PEOPLE] != NULL && c->option[OPTION_TERRITORIES] == NULL)
        return fail_usage(c, "--people go with --territories", "--people patří k --territories");
    int code;
    if (c->n_words == 1) {
        code = read_input(c, c->words[0], &in);
        if (code == EXIT_DONE && !looks_like_portfolio(in.data, in.size)) {
            code = put_one_table(c, &in);
        } else if (code == EXIT_DONE) {
            code = read_portfolio_from(c, c->words, in.data, in.size, &p);
            if (code == EXIT_DONE)
                code = put_portfolios_or_supply(c, &p);
        }
        input_clear(&in);
    } else {
        code = read_portfolios(c, c->words, c->n_words, &p);
        if (code == EXIT_DONE)
            code = put_portfolios_or_supply(c, &p);
    }
    portfolios_clear(&p);
    return code;
}
