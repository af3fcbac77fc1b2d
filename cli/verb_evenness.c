/* evenness: indices, a Lorenz curve and a map of a table, or of money and services. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* What is measured: one value and weight per territory or other unit. */
typedef struct {
    size_t n;
    const char **name; /* [n] code or name; borrowed from `table` or static */
    text *held;        /* [n] what the names stand in, when they are copies */
    double *value, *weight;
    uint8_t *valid;    /* [n] 0: the value is missing */
    int32_t *group;    /* [n]; NULL: no groups */
    size_t n_groups;
} units;

static void units_clear(units *u)
{
    for (size_t i = 0; u->held != NULL && i < u->n; i++)
        text_clear(&u->held[i]);
    free(u->held);
    free(u->name);
    free(u->value);
    free(u->weight);
    free(u->valid);
    free(u->group);
}

static bool units_make(units *u, size_t n)
{
    size_t room = n == 0 ? 1 : n;
    *u = (units){ .n = n };
    u->name = calloc(room, sizeof *u->name);
    u->held = calloc(room, sizeof *u->held);
    u->value = calloc(room, sizeof *u->value);
    u->weight = calloc(room, sizeof *u->weight);
    u->valid = calloc(room, sizeof *u->valid);
    return u->name != NULL && u->held != NULL && u->value != NULL && u->weight != NULL &&
           u->valid != NULL;
}

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

/* ---- indices --------------------------------------------------------------------------- */

static const struct {
    const char *name;
    int32_t index;
    double parameter;
    const char *title[2];
} indices[] = {
    { "mean", SOCPREV_INDEX_MEAN, 0, { "mean", "průměr" } },
    { "median", SOCPREV_INDEX_QUANTILE, 0.5, { "median", "medián" } },
    { "gini", SOCPREV_INDEX_GINI, 0, { "Gini (0 even, 1 all in one place)",
                                       "Gini (0 rovnoměrně, 1 vše na jednom místě)" } },
    { "gini_unbiased", SOCPREV_INDEX_GINI_UNBIASED, 0,
      { "Gini, unbiased for a sample", "Gini, nestranný odhad z výběru" } },
    { "hoover", SOCPREV_INDEX_HOOVER, 0,
      { "Hoover: share that would have to move", "Hoover: podíl, který by se musel přesunout" } },
    { "theil", SOCPREV_INDEX_ENTROPY, 1, { "Theil T", "Theilovo T" } },
    { "mld", SOCPREV_INDEX_ENTROPY, 0,
      { "mean log deviation", "střední logaritmická odchylka" } },
    { "ge2", SOCPREV_INDEX_ENTROPY, 2,
      { "half the squared coefficient of variation", "půl čtverce variačního koeficientu" } },
    { "atkinson_05", SOCPREV_INDEX_ATKINSON, 0.5, { "Atkinson, e = 0.5", "Atkinson, e = 0,5" } },
    { "atkinson_1", SOCPREV_INDEX_ATKINSON, 1, { "Atkinson, e = 1", "Atkinson, e = 1" } },
    { "atkinson_2", SOCPREV_INDEX_ATKINSON, 2, { "Atkinson, e = 2", "Atkinson, e = 2" } },
    { "wolfson", SOCPREV_INDEX_WOLFSON, 0, { "Wolfson: polarisation", "Wolfson: polarizace" } },
    { "palma", SOCPREV_INDEX_PALMA, 0,
      { "Palma: richest 10 % over poorest 40 %", "Palma: horních 10 % ku dolním 40 %" } },
};

/* Four decimals; eight for what would be lost in them. */
static bool show_index(const cli *c, double value, char *out, size_t capacity)
{
    int32_t places = value != 0 && value > -1e-3 && value < 1e-3 ? 8 : 4;
    double scale = places == 8 ? 1e8 : 1e4;
    return value > -9e10 && value < 9e10 &&
           socprev_ratio_format((int64_t)(value * scale + (value < 0 ? -0.5 : 0.5)),
                                (int64_t)scale, places, SOCPREV_ROUND_HALF_UP, c->language, out,
                                capacity, NULL) == SOCPREV_OK;
}

static const column index_columns[] = {
    { "of", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "of", "čeho" } },
    { "index", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "index", "index" } },
    { "title", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "index", "index" } },
    { "value", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "value", "hodnota" } },
    { "shown", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "value", "hodnota" } },
    { "status", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "status", "stav" } },
};

static socprev_status sheet_indices(sheet *s, const cli *c, const socprev_evenness *e,
                                    const char *of, socprev_error **err)
{
    enum { INDICES = sizeof indices / sizeof indices[0] };
    int32_t which[INDICES], statuses[INDICES];
    double parameters[INDICES], values[INDICES];
    for (size_t i = 0; i < INDICES; i++) {
        which[i] = indices[i].index;
        parameters[i] = indices[i].parameter;
    }
    socprev_status st =
        socprev_evenness_indices(e, which, parameters, INDICES, values, statuses, err);
    for (size_t i = 0; i < INDICES && st == SOCPREV_OK; i++) {
        char shown[64] = "";
        bool exists = statuses[i] == SOCPREV_OK;
        bool infinite = which[i] == SOCPREV_INDEX_ENTROPY &&
                        socprev_evenness_entropy_is_infinite(e, parameters[i]) != 0;
        sheet_row(s);
        sheet_text(s, 0, of);
        sheet_text(s, 1, indices[i].name);
        sheet_text(s, 2, say(c, indices[i].title[0], indices[i].title[1]));
        if (exists)
            sheet_float(s, 3, values[i]);
        if (exists && show_index(c, values[i], shown, sizeof shown))
            sheet_text(s, 4, shown);
        else
            sheet_text(s, 4, infinite ? say(c, "infinite: somebody has nothing",
                                            "nekonečno: někdo nemá nic")
                                      : say(c, "does not exist", "neexistuje"));
        sheet_text(s, 5, exists ? "ok" : infinite ? "infinite" : "undefined");
    }
    return st;
}

static int put_indices(cli *c, const socprev_evenness *e, const char *of)
{
    socprev_error *err = NULL;
    sheet s;
    sheet_begin(&s, c, index_columns, sizeof index_columns / sizeof index_columns[0]);
    socprev_status st = sheet_indices(&s, c, e, of, &err);
    int code = sheet_end(&s, "indices");
    return st == SOCPREV_OK ? code : fail(c, NULL, st, err);
}

static int put_curve(cli *c, const socprev_evenness *e, const char *of)
{
    static const column columns[] = {
        { "of", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "weight", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "", "" } },
        { "value", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "", "" } },
    };
    size_t n = (size_t)socprev_evenness_count(e) + 1;
    double *weights = calloc(n, sizeof *weights), *values = calloc(n, sizeof *values);
    int code = EXIT_DONE;
    bool exists = weights != NULL && values != NULL &&
                  socprev_evenness_lorenz(e, weights, values, n) == SOCPREV_OK && n > 1;
    if (wants_text(c)) {
        if (exists) {
            put_gap(c);
            code = put_lorenz(c, weights, values, n);
        }
    } else {
        sheet s;
        sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
        for (size_t i = 0; exists && i < n; i++) {
            sheet_row(&s);
            sheet_text(&s, 0, of);
            sheet_float(&s, 1, weights[i]);
            sheet_float(&s, 2, values[i]);
        }
        code = sheet_end(&s, "lorenz");
    }
    free(values);
    free(weights);
    return code;
}

/* ---- groups ---------------------------------------------------------------------------- */

static void decomposition_row(sheet *s, const cli *c, const char *index, const char *part,
                              const char *en, const char *cs, double value)
{
    sheet_row(s);
    sheet_text(s, 0, index);
    sheet_text(s, 1, part);
    sheet_text(s, 2, say(c, en, cs));
    sheet_float(s, 3, value);
}

static int put_groups(cli *c, const units *u)
{
    static const column columns[] = {
        { "index", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "index", "index" } },
        { "component", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "component", "složka" } },
        { "title", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "component", "složka" } },
        { "value", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "value", "hodnota" } },
    };
    socprev_decomposition *d = NULL;
    socprev_error *err = NULL;
    double between = 0, within = 0, overlap = 0;
    sheet s;
    double *values = calloc(u->n + 1, sizeof *values), *weights = calloc(u->n + 1, sizeof *weights);
    int32_t *groups = calloc(u->n + 1, sizeof *groups);
    size_t n = 0;
    for (size_t i = 0; values != NULL && weights != NULL && groups != NULL && i < u->n; i++) {
        if (u->valid[i] == 0)
            continue;
        values[n] = u->value[i];
        weights[n] = u->weight[i];
        groups[n++] = u->group[i];
    }
    socprev_status st = socprev_decomposition_new(values, 0, weights, 0, groups, 0, 0, n, 1, 0,
                                                  NULL, &d, &err);
    free(groups);
    free(weights);
    free(values);
    if (st != SOCPREV_OK)
        return fail(c, NULL, st, err);
    put_gap(c);
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    if (socprev_decomposition_entropy(d, 1, 0, &between) == SOCPREV_OK &&
        socprev_decomposition_entropy(d, 1, 1, &within) == SOCPREV_OK) {
        decomposition_row(&s, c, "theil", "between", "between groups", "mezi skupinami", between);
        decomposition_row(&s, c, "theil", "within", "within groups", "uvnitř skupin", within);
    }
    if (socprev_decomposition_gini(d, 0, &within, &between, &overlap) == SOCPREV_OK) {
        decomposition_row(&s, c, "gini", "between", "between groups", "mezi skupinami", between);
        decomposition_row(&s, c, "gini", "within", "within groups", "uvnitř skupin", within);
        decomposition_row(&s, c, "gini", "overlap", "groups that overlap", "překryv skupin",
                          overlap);
    }
    socprev_decomposition_free(d);
    return sheet_end(&s, "decomposition");
}

/* ---- units ------------------------------------------------------------------------------- */

/* Which map has all the names; -1 for none. */
static int32_t map_of(const units *u)
{
    static const int32_t lists[] = { SOCPREV_LIST_REGION, SOCPREV_LIST_DISTRICT };
    for (int32_t map = 0; map < 2; map++) {
        size_t found = 0;
        for (size_t i = 0; i < u->n; i++) {
            int32_t row = 0;
            if (socprev_codelist_find(lists[map], u->name[i], SOCPREV_NUL, &row, NULL) !=
                    SOCPREV_OK ||
                strcmp(socprev_codelist_code(lists[map], row), u->name[i]) != 0)
                break;
            found++;
        }
        if (u->n > 1 && found == u->n)
            return map;
    }
    return -1;
}

static const char *unit_label(const cli *c, const units *u, size_t i)
{
    return label_of(c, SOCPREV_LIST_TERRITORY, u->name[i]);
}

static int put_units(cli *c, const units *u)
{
    enum { MOST_BARS = 40 };
    static const column columns[] = {
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "value", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "", "" } },
        { "weight", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "", "" } },
    };
    int code = EXIT_DONE;
    int32_t map = map_of(u);
    if (wants_text(c)) {
        const char **labels = calloc(u->n + 1, sizeof *labels);
        for (size_t i = 0; labels != NULL && i < u->n; i++)
            labels[i] = unit_label(c, u, i);
        if (labels != NULL && u->n <= MOST_BARS && u->n > 0) {
            put_gap(c);
            code = put_bars(c, labels, u->value, u->valid, u->n);
        }
        free(labels);
        if (code == EXIT_DONE && map >= 0) {
            put_gap(c);
            code = put_map(c, map, u->name, u->value, u->valid, u->n);
        }
        return code;
    }
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < u->n; i++) {
        sheet_row(&s);
        sheet_text(&s, 0, u->name[i]);
        if (u->valid[i] != 0)
            sheet_float(&s, 1, u->value[i]);
        sheet_float(&s, 2, u->weight[i]);
    }
    return sheet_end(&s, "units");
}

static int put_all(cli *c, const char *path, const units *u)
{
    socprev_evenness *e = NULL;
    socprev_error *err = NULL;
    size_t missing = 0;
    socprev_status st = socprev_evenness_new(NULL, &e, &err);
    for (size_t i = 0; i < u->n && st == SOCPREV_OK; i++) {
        missing += u->valid[i] == 0;
        if (u->valid[i] != 0)
            st = socprev_evenness_add(e, &u->value[i], 0, &u->weight[i], 0, 1, &err);
    }
    if (st == SOCPREV_OK)
        st = socprev_evenness_finish(e, &err);
    int code = st == SOCPREV_OK ? put_indices(c, e, "table") : fail_in_data(c, path, st, err);
    if (code == EXIT_DONE && missing > 0 && wants_text(c)) {
        text t = { 0 };
        add(&t, say(c, "Left out, because the value is missing: ",
                    "Vynecháno, protože hodnota chybí: "));
        add_int(&t, (int64_t)missing);
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
        sheet_begin(&s, c, index_columns, sizeof index_columns / sizeof index_columns[0]);
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

int verb_evenness(cli *c)
{
    portfolios p;
    input in;
    if (c->n_words == 0)
        return fail_usage(c, "evenness needs a table (CSV or JSON) or portfolios",
                          "evenness potřebuje tabulku (CSV nebo JSON), nebo portfolia");
    if (c->n_words == 1) {
        int code = read_input(c, c->words[0], &in);
        if (code != EXIT_DONE)
            return code;
        bool is_table = !looks_like_portfolio(in.data, in.size);
        if (is_table) {
            units u = { 0 };
            code = read_units(c, c->words[0], in.data, in.size, &u);
            if (code == EXIT_DONE)
                code = put_all(c, c->words[0], &u);
            units_clear(&u);
        } else {
            code = read_portfolio_from(c, c->words, in.data, in.size, &p);
            if (code == EXIT_DONE)
                code = put_portfolios(c, &p);
            portfolios_clear(&p);
        }
        input_clear(&in);
        return code;
    }
    int code = read_portfolios(c, c->words, c->n_words, &p);
    if (code == EXIT_DONE)
        code = put_portfolios(c, &p);
    portfolios_clear(&p);
    return code;
}
