/* Needs by norms, and how money and services are spread: tables and pictures. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* ---- tables with types ------------------------------------------------------------ */

/* A column that may be there, and what it holds. */
typedef struct {
    const char *name;
    int32_t type, decimals;
} typed;

/* Read twice: once for the names of the columns, then with their types. */
static int parse_typed(cli *c, const char *path, const input *in, const typed *columns,
                       size_t n, socprev_table **out)
{
    socprev_csv_options *options = NULL;
    socprev_table *header = NULL;
    socprev_error *err = NULL;
    socprev_status st = SOCPREV_OK;
    bool json = looks_like_json_table(in->data, in->size);
    int code = csv_options_of(c, &options);
    if (code == EXIT_DONE)
        st = json ? socprev_table_read_json(in->data, in->size, NULL, c->run, NULL, &header, &err)
                  : socprev_table_read_csv(in->data, in->size, options, c->run, NULL, &header,
                                           &err);
    for (size_t i = 0; i < n && code == EXIT_DONE && st == SOCPREV_OK; i++)
        if (socprev_table_find_column(header, columns[i].name, SOCPREV_NUL) >= 0)
            st = socprev_csv_options_set_type(options, columns[i].name, columns[i].type, NULL,
                                              columns[i].decimals, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = json ? socprev_table_read_json(in->data, in->size, options, c->run, NULL, out, &err)
                  : socprev_table_read_csv(in->data, in->size, options, c->run, NULL, out, &err);
    if (st != SOCPREV_OK)
        code = fail_in_data(c, path, st, err);
    socprev_table_free(header);
    socprev_csv_options_free(options);
    return code;
}

static int read_typed(cli *c, const char *path, const typed *columns, size_t n,
                      socprev_table **out)
{
    input in;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE)
        code = parse_typed(c, path, &in, columns, n, out);
    input_clear(&in);
    return code;
}

static const typed supply_columns[] = { { "capacity", SOCPREV_COLUMN_INT64, 3 } };
static const typed norm_columns[] = {
    { "amount", SOCPREV_COLUMN_INT64, 3 },  { "per", SOCPREV_COLUMN_INT64, 0 },
    { "minimum", SOCPREV_COLUMN_INT64, 3 }, { "from", SOCPREV_COLUMN_DATE, 0 },
    { "to", SOCPREV_COLUMN_DATE, 0 },
};
static const typed people_columns[] = { { "persons", SOCPREV_COLUMN_INT64, 0 } };

int read_capacities(cli *c, const char *path, const input *in, socprev_table **out)
{
    return parse_typed(c, path, in, supply_columns, 1, out);
}

/* ---- needs -------------------------------------------------------------------------- */

static double cell_real(const socprev_table *table, const char *name, int64_t row, bool *known)
{
    double value = 0;
    *known = socprev_table_get_float64(table, socprev_table_find_column(table, name, SOCPREV_NUL),
                                       row, &value, NULL) == SOCPREV_OK;
    return value;
}

static void add_label(const cli *c, text *t, const socprev_table *table, const char *name,
                      int64_t row, int32_t list, const char *otherwise)
{
    text code = { 0 };
    const char *of = cell_text(table, name, row, &code);
    add(t, of == NULL ? otherwise : label_of(c, list, of));
    text_clear(&code);
}

/* "Shelters, bed: at all inhabitants" above the rows of a norm. */
static void put_norm_heading(cli *c, const socprev_table *table, int64_t row)
{
    text t = { 0 };
    add_label(c, &t, table, "kind", row, SOCPREV_LIST_SERVICE_KIND, "");
    add(&t, ", ");
    add_label(c, &t, table, "form", row, SOCPREV_LIST_SERVICE_FORM,
              say(c, "any form", "kterákoli forma"));
    add(&t, ", ");
    text unit = { 0 };
    const char *of = cell_text(table, "unit", row, &unit);
    add(&t, of != NULL && strcmp(of, "service") == 0 ? say(c, "services", "služby")
                                                     : label_of(c, SOCPREV_LIST_CAPACITY_TYPE, of));
    text_clear(&unit);
    add(&t, "; ");
    add_label(c, &t, table, "group", row, SOCPREV_LIST_TARGET_GROUP,
              say(c, "all inhabitants", "všichni obyvatelé"));
    put_subheading(c, text_of(&t));
    text_clear(&t);
}

static void add_place(const cli *c, text *t, const socprev_table *table, int64_t row)
{
    text code = { 0 };
    const char *set = cell_text(table, "set", row, &code);
    if (set != NULL) {
        add(t, say(c, "set ", "množina "));
        add(t, set);
    } else {
        const char *of = cell_text(table, "territory", row, &code);
        int32_t list_row = 0;
        if (of != NULL && socprev_codelist_find(SOCPREV_LIST_DISTRICT, of, SOCPREV_NUL, &list_row,
                                                NULL) == SOCPREV_OK)
            add(t, say(c, "  district ", "  okres "));
        add(t, of == NULL ? say(c, "all together", "celkem")
                          : label_of(c, SOCPREV_LIST_TERRITORY, of));
    }
    text_clear(&code);
}

static bool same_norm(const socprev_table *table, int64_t a, int64_t b)
{
    static const char *const columns[] = { "kind", "form", "group", "unit", "level" };
    bool same = true;
    text x = { 0 }, y = { 0 };
    for (size_t i = 0; i < sizeof columns / sizeof columns[0] && same; i++) {
        const char *of_a = cell_text(table, columns[i], a, &x);
        const char *of_b = cell_text(table, columns[i], b, &y);
        same = strcmp(of_a == NULL ? "" : of_a, of_b == NULL ? "" : of_b) == 0;
    }
    text_clear(&x);
    text_clear(&y);
    return same;
}

static int put_norm_rows(cli *c, const socprev_table *table, int64_t start, int64_t end)
{
    static const column columns[] = {
        { "place", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "territory", "území" } },
        { "population", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "people", "lidí" } },
        { "before", SOCPREV_COLUMN_INT64, 3, FOR_ALL, { "before", "před" } },
        { "after", SOCPREV_COLUMN_INT64, 3, FOR_ALL, { "after", "po" } },
        { "rate", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "per 1 000", "na 1 000" } },
        { "need", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "need", "potřeba" } },
        { "unmet", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "unmet", "chybí" } },
        { "surplus", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "surplus", "navíc" } },
    };
    static const char *const reals[] = { "per_1000", "need", "unmet", "surplus" };
    static const char *const wholes[] = { "population", "before", "after" };
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t row = start; row < end; row++) {
        text name = { 0 };
        add_place(c, &name, table, row);
        sheet_row(&s);
        sheet_text(&s, 0, text_of(&name));
        text_clear(&name);
        for (size_t i = 0; i < 3; i++) {
            int64_t at = socprev_table_find_column(table, wholes[i], SOCPREV_NUL);
            if (!socprev_table_is_null(table, at, row))
                sheet_int(&s, 1 + i, cell_int(table, wholes[i], row));
        }
        for (size_t i = 0; i < 4; i++) {
            bool known = false;
            double value = cell_real(table, reals[i], row, &known);
            if (known)
                sheet_float(&s, 4 + i, value);
        }
    }
    return sheet_end(&s, "needs");
}

/* A map of what lacks, when the rows are districts or regions. */
static int put_unmet_map(cli *c, const socprev_table *table, int64_t start, int64_t end)
{
    size_t room = (size_t)(end - start) + 1, n = 0;
    const char **codes = calloc(room, sizeof *codes);
    double *values = calloc(room, sizeof *values);
    uint8_t *valid = calloc(room, sizeof *valid);
    text level = { 0 }, code = { 0 };
    int result = EXIT_DONE;
    const char *of = cell_text(table, "level", start, &level);
    int32_t map = of != NULL && strcmp(of, "district") == 0 ? SOCPREV_MAP_DISTRICTS
                                                             : SOCPREV_MAP_REGIONS;
    int32_t list = map == SOCPREV_MAP_DISTRICTS ? SOCPREV_LIST_DISTRICT : SOCPREV_LIST_REGION;
    for (int64_t row = start; row < end && codes != NULL && values != NULL && valid != NULL;
         row++) {
        int32_t list_row = 0;
        bool known = false;
        const char *territory = cell_text(table, "territory", row, &code);
        if (territory == NULL ||
            socprev_codelist_find(list, territory, SOCPREV_NUL, &list_row, NULL) != SOCPREV_OK)
            continue;
        codes[n] = socprev_codelist_code(list, list_row);
        values[n] = cell_real(table, "unmet", row, &known);
        valid[n++] = known;
    }
    if (n > 1) {
        put_gap(c);
        put_paragraph(c, say(c, "What lacks by the norm:", "Co podle normy chybí:"));
        result = put_map(c, map, codes, values, valid, n);
    }
    text_clear(&level);
    text_clear(&code);
    free(valid);
    free(values);
    free(codes);
    return result;
}

static int put_needs_for_people(cli *c, const socprev_table *table)
{
    int64_t rows = socprev_table_row_count(table), start = 0;
    int code = EXIT_DONE;
    for (int64_t end = 1; end <= rows && code == EXIT_DONE; end++) {
        if (end < rows && same_norm(table, start, end))
            continue;
        put_norm_heading(c, table, start);
        code = put_norm_rows(c, table, start, end);
        if (code == EXIT_DONE)
            code = put_unmet_map(c, table, start, end);
        start = end;
    }
    put_gap(c);
    put_paragraph(c, say(c,
                         "unmet: added up where the norm must hold, so that plenty in one place "
                         "never makes up for want in another. A dash: not known.",
                         "chybí: sečteno po územích, v nichž má norma platit; nadbytek jinde "
                         "nedostatek nevyrovná. Pomlčka: není známo."));
    return code;
}

int put_needs(cli *c, const socprev_table *supply)
{
    socprev_table *norms = NULL, *people = NULL, *sets = NULL, *found = NULL;
    socprev_error *err = NULL;
    socprev_date date;
    int code = date_of_option(c, &date);
    if (code == EXIT_DONE)
        code = read_typed(c, c->option[OPTION_NORMS], norm_columns,
                          sizeof norm_columns / sizeof norm_columns[0], &norms);
    if (code == EXIT_DONE && c->option[OPTION_PEOPLE] != NULL)
        code = read_typed(c, c->option[OPTION_PEOPLE], people_columns, 1, &people);
    if (code == EXIT_DONE && c->option[OPTION_SETS] != NULL)
        code = read_typed(c, c->option[OPTION_SETS], NULL, 0, &sets);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_needs_table(supply, norms, people, sets, date,
                                                SOCPREV_VIEW_AFTER, NULL, &found, &err);
        if (st != SOCPREV_OK)
            code = fail_in_data(c, NULL, st, err);
    }
    if (code == EXIT_DONE && wants_text(c)) {
        code = put_needs_for_people(c, found);
        socprev_table_free(found);
    } else if (code == EXIT_DONE) {
        code = put_table(c, "needs", found);
    }
    socprev_table_free(sets);
    socprev_table_free(people);
    socprev_table_free(norms);
    return code;
}

/* ---- money and services per inhabitant --------------------------------------------------- */

/* Money per inhabitant as bars and, of several regions, as a map. */
static int put_spread_pictures(cli *c, const socprev_presence *presence,
                               const socprev_table *spread, int32_t map)
{
    int32_t list = map == SOCPREV_MAP_REGIONS ? SOCPREV_LIST_REGION : SOCPREV_LIST_DISTRICT;
    size_t room = (size_t)socprev_table_row_count(spread) + 1, n = 0;
    const char **labels = calloc(room, sizeof *labels), **codes = calloc(room, sizeof *codes);
    double *values = calloc(room, sizeof *values);
    uint8_t *valid = calloc(room, sizeof *valid);
    int code = EXIT_DONE;
    bool any = false;
    for (int64_t row = 0; row < socprev_table_row_count(spread) && labels != NULL &&
                          codes != NULL && values != NULL && valid != NULL;
         row++) {
        bool known = false;
        int32_t list_row = 0;
        const char *of = socprev_presence_territory(presence, (int32_t)row);
        if (socprev_codelist_find(list, of, SOCPREV_NUL, &list_row, NULL) != SOCPREV_OK)
            continue;
        codes[n] = of;
        labels[n] = label_of(c, SOCPREV_LIST_TERRITORY, of);
        values[n] = cell_real(spread, "money_per_inhabitant", row, &known);
        valid[n++] = known;
        any |= known;
    }
    if (any && n > 1) {
        put_gap(c);
        put_paragraph(c, say(c, "Money of projects per inhabitant, CZK",
                             "Peníze projektů na obyvatele, Kč"));
        code = put_bars(c, labels, values, valid, n);
        put_gap(c);
        if (code == EXIT_DONE)
            code = put_map(c, map, codes, values, valid, n);
    }
    free(valid);
    free(values);
    free(codes);
    free(labels);
    return code;
}

int put_spread(cli *c, const socprev_presence *presence, socprev_table *spread, int32_t map)
{
    static const column columns[] = {
        { "territory", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "territory", "území" } },
        { "population", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "inhabitants", "obyvatel" } },
        { "date", SOCPREV_COLUMN_DATE, 0, FOR_ALL, { "as of", "ke dni" } },
        { "money", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "CZK per inhabitant",
                                                          "Kč na obyvatele" } },
        { "services", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "services per 100 000",
                                                             "služeb na 100 000" } },
        { "kinds", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "kinds present", "druhů" } },
    };
    if (!wants_text(c))
        return put_table(c, "spread", spread);
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t row = 0; row < socprev_table_row_count(spread); row++) {
        bool money = false, services = false;
        double per_person = cell_real(spread, "money_per_inhabitant", row, &money);
        double rate = cell_real(spread, "services_per_100000", row, &services);
        socprev_date date = SOCPREV_DATE_NONE;
        int64_t people = socprev_presence_population(presence, (int32_t)row, &date);
        sheet_row(&s);
        sheet_text(&s, 0, label_of(c, SOCPREV_LIST_TERRITORY,
                                   socprev_presence_territory(presence, (int32_t)row)));
        sheet_int(&s, 1, people);
        sheet_date(&s, 2, date);
        if (money)
            sheet_float(&s, 3, per_person);
        if (services)
            sheet_float(&s, 4, rate);
        sheet_int(&s, 5, cell_int(spread, "kinds_present", row));
    }
    int code = sheet_end(&s, "spread");
    if (code == EXIT_DONE)
        code = put_spread_pictures(c, presence, spread, map);
    socprev_table_free(spread);
    return code;
}
