/* Indices, groups, a curve and pictures of values with weights. */
#include "evenness.h"

#include <stdlib.h>
#include <string.h>

void units_clear(units *u)
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

bool units_make(units *u, size_t n)
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

const column index_columns[INDEX_COLUMNS] = {
    { "of", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "of", "čeho" } },
    { "index", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "index", "index" } },
    { "title", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "index", "index" } },
    { "value", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "value", "hodnota" } },
    { "shown", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "value", "hodnota" } },
    { "status", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "status", "stav" } },
};

socprev_status sheet_indices(sheet *s, const cli *c, const socprev_evenness *e, const char *of,
                             socprev_error **err)
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

int put_indices(cli *c, const socprev_evenness *e, const char *of)
{
    socprev_error *err = NULL;
    sheet s;
    sheet_begin(&s, c, index_columns, INDEX_COLUMNS);
    socprev_status st = sheet_indices(&s, c, e, of, &err);
    int code = sheet_end(&s, "indices");
    return st == SOCPREV_OK ? code : fail(c, NULL, st, err);
}

int put_curve(cli *c, const socprev_evenness *e, const char *of)
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
    const char *title = index[0] == 'g' ? "Gini" : say(c, "Theil T", "Theilovo T");
    sheet_row(s);
    sheet_text(s, 0, wants_text(c) ? title : index);
    sheet_text(s, 1, part);
    sheet_text(s, 2, say(c, en, cs));
    sheet_float(s, 3, value);
}

int put_groups(cli *c, const units *u)
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

int put_units(cli *c, const units *u)
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
            if (c->option[OPTION_VALUE] != NULL)
                put_paragraph(c, c->option[OPTION_VALUE]);
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

socprev_status measure_units(const units *u, socprev_evenness **out, int64_t *missing,
                             socprev_error **err)
{
    socprev_status st = socprev_evenness_new(NULL, out, err);
    *missing = 0;
    for (size_t i = 0; i < u->n && st == SOCPREV_OK; i++) {
        *missing += u->valid[i] == 0;
        if (u->valid[i] != 0)
            st = socprev_evenness_add(*out, &u->value[i], 0, &u->weight[i], 0, 1, err);
    }
    return st == SOCPREV_OK ? socprev_evenness_finish(*out, err) : st;
}
