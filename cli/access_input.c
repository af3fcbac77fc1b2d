/* What `access` reads: places with people or supply, the costs between them, and
 * the options that say how to measure. */
#include "verb_access.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* ---- numbers and words of options ---------------------------------------- */

/* A finite number of 0 or more at the start of a text; NULL when there is none. */
static const char *read_number(const char *from, double *out)
{
    char *end = NULL;
    if (strspn(from, "0123456789.") == 0)
        return NULL;
    *out = strtod(from, &end);
    return end == from || !isfinite(*out) ? NULL : end;
}

/* Numbers with commas between them; how many, or 0 when it is no such list. */
static size_t read_numbers(const char *from, double *out, size_t most)
{
    size_t n = 0;
    while (n < most) {
        from = read_number(from, &out[n]);
        if (from == NULL)
            return 0;
        n++;
        if (*from == '\0')
            return n;
        if (*from++ != ',')
            return 0;
    }
    return 0;
}

static int wrong_value(const cli *c, enum option option, const char *example)
{
    text t = { 0 };
    add(&t, "--");
    add(&t, option_at(option)->name);
    add(&t, " ");
    add(&t, c->option[option]);
    add(&t, say(c, ": expected is a value such as ", ": čeká se hodnota jako "));
    add(&t, example);
    int code = fail_saying(c, EXIT_USAGE, NULL, text_of(&t), "socprev help access");
    text_clear(&t);
    return code;
}

static int number_option(const cli *c, enum option option, const char *example, double *out)
{
    const char *value = c->option[option], *end;
    if (value == NULL)
        return EXIT_DONE;
    end = read_number(value, out);
    return end == NULL || *end != '\0' ? wrong_value(c, option, example) : EXIT_DONE;
}

static const char *measure_name(size_t i)
{
    return socprev_access_measure_name((int32_t)i);
}

int read_measures(world *w)
{
    const char *at = w->c->option[OPTION_MEASURE] == NULL ? "e2sfca" : w->c->option[OPTION_MEASURE];
    size_t known = (size_t)socprev_access_measure_count();
    while (w->n_measures < MEASURES_MOST) {
        char name[32];
        size_t length = strcspn(at, ","), found = 0;
        if (length >= sizeof name)
            return wrong_value(w->c, OPTION_MEASURE, "nearest,e2sfca");
        memcpy(name, at, length);
        name[length] = '\0';
        while (found < known && strcmp(measure_name(found), name) != 0)
            found++;
        if (found == known)
            return fail_unknown(w->c, EXIT_USAGE, NULL, name,
                                say(w->c, "there is no such measure", "taková míra není"),
                                nearest(name, measure_name, known));
        w->measures[w->n_measures++] = (int32_t)found;
        if (at[length] == '\0')
            return EXIT_DONE;
        at += length + 1;
    }
    return wrong_value(w->c, OPTION_MEASURE, "nearest,e2sfca");
}

/* ---- decay ------------------------------------------------------------ */

static const struct {
    const char *name;
    int32_t shape;
    size_t numbers;
} shapes[] = {
    { "none", SOCPREV_DECAY_NONE, 0 },
    { "exponential", SOCPREV_DECAY_EXPONENTIAL, 1 },
    { "gaussian", SOCPREV_DECAY_GAUSSIAN, 1 },
    { "gaussian-to", SOCPREV_DECAY_GAUSSIAN_TO, 2 },
    { "power", SOCPREV_DECAY_POWER, 2 },
    { "log-logistic", SOCPREV_DECAY_LOG_LOGISTIC, 2 },
    { "steps", SOCPREV_DECAY_STEPS, 0 },
    { "table", SOCPREV_DECAY_TABLE, 0 },
};
enum { SHAPES = sizeof shapes / sizeof shapes[0], POINTS_MOST = 64 };

static const char *const decay_example = "steps:10=1,20=0.68,30=0.22";

static const char *shape_name(size_t i)
{
    return shapes[i].name;
}

/* Points cost=weight with commas between them; how many, or 0. */
static size_t read_points(const char *from, double *costs, double *weights)
{
    for (size_t n = 0; n < POINTS_MOST; n++) {
        from = read_number(from, &costs[n]);
        if (from == NULL || *from != '=' || (from = read_number(from + 1, &weights[n])) == NULL)
            return 0;
        if (*from == '\0')
            return n + 1;
        if (*from++ != ',')
            return 0;
    }
    return 0;
}

static int make_decay(world *w, size_t shape, const char *numbers)
{
    double a[POINTS_MOST] = { 0 }, b[POINTS_MOST] = { 0 };
    socprev_error *err = NULL;
    socprev_status st;
    if (shapes[shape].shape >= SOCPREV_DECAY_STEPS) {
        size_t n = read_points(numbers, a, b);
        if (n == 0)
            return wrong_value(w->c, OPTION_DECAY, decay_example);
        st = socprev_decay_new_points(shapes[shape].shape, a, 0, b, 0, n, NULL, &w->decay, &err);
    } else {
        if (shapes[shape].numbers > 0 && read_numbers(numbers, a, 2) != shapes[shape].numbers)
            return wrong_value(w->c, OPTION_DECAY, "gaussian-to:30,0.01");
        st = socprev_decay_new(shapes[shape].shape, a[0], a[1], NULL, &w->decay, &err);
    }
    return st == SOCPREV_OK ? EXIT_DONE : fail(w->c, NULL, st, err);
}

/* Always makes one, so that there is something to cut off. */
static int read_decay(world *w)
{
    const char *value = w->c->option[OPTION_DECAY] == NULL ? "none" : w->c->option[OPTION_DECAY];
    char name[32];
    size_t length = strcspn(value, ":"), shape = 0;
    double cutoff = 0;
    if (length >= sizeof name)
        return wrong_value(w->c, OPTION_DECAY, decay_example);
    memcpy(name, value, length);
    name[length] = '\0';
    while (shape < SHAPES && strcmp(shapes[shape].name, name) != 0)
        shape++;
    if (shape == SHAPES)
        return fail_unknown(w->c, EXIT_USAGE, NULL, name,
                            say(w->c, "there is no such decay", "takový útlum není"),
                            nearest(name, shape_name, SHAPES));
    int code = make_decay(w, shape, value[length] == '\0' ? "" : value + length + 1);
    if (code == EXIT_DONE)
        code = number_option(w->c, OPTION_CATCHMENT, "30", &cutoff);
    if (code != EXIT_DONE || w->c->option[OPTION_CATCHMENT] == NULL)
        return code;
    socprev_error *err = NULL;
    socprev_status st = socprev_decay_set_cutoff(w->decay, cutoff, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail(w->c, NULL, st, err);
}

/* ---- tables of places ---------------------------------------------------- */

static const table_field people_fields[] = {
    { "place", SOCPREV_COLUMN_TEXT, NULL, 0, true, true },
    { "people", SOCPREV_COLUMN_FLOAT64, NULL, 0, true, true },
    { "latitude", SOCPREV_COLUMN_FLOAT64, NULL, 0, false, true },
    { "longitude", SOCPREV_COLUMN_FLOAT64, NULL, 0, false, true },
};
static const table_field supply_fields[] = {
    { "place", SOCPREV_COLUMN_TEXT, NULL, 0, true, true },
    { "supply", SOCPREV_COLUMN_FLOAT64, NULL, 0, true, true },
    { "kind", SOCPREV_COLUMN_TEXT, NULL, 0, false, true },
    { "latitude", SOCPREV_COLUMN_FLOAT64, NULL, 0, false, true },
    { "longitude", SOCPREV_COLUMN_FLOAT64, NULL, 0, false, true },
};
static const table_field pairs_fields[] = {
    { "from", SOCPREV_COLUMN_TEXT, NULL, 0, true, true },
    { "to", SOCPREV_COLUMN_TEXT, NULL, 0, true, true },
    { "cost", SOCPREV_COLUMN_FLOAT64, NULL, 0, true, true },
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static int fail_row(const cli *c, const char *path, int64_t row, const char *en, const char *cs)
{
    text t = { 0 };
    add(&t, say(c, "row ", "řádek "));
    add_int(&t, row + 1);
    add(&t, say(c, en, cs));
    int code = fail_saying(c, EXIT_BAD_DATA, path, text_of(&t), NULL);
    text_clear(&t);
    return code;
}

/* A number of a row; `otherwise` when the table has no such column. */
static bool number_of(const socprev_table *table, const char *name, int64_t row, double *out)
{
    int64_t at = socprev_table_find_column(table, name, SOCPREV_NUL);
    return at >= 0 &&
           socprev_table_get_float64(table, at, row, out, NULL) == SOCPREV_OK;
}

/* Takes the place of a row; one that is new when it may come again. */
static int take_place(world *w, int32_t end, const char *path, const socprev_table *table,
                      int64_t row, int32_t *out)
{
    text id = { 0 };
    socprev_error *err = NULL;
    const char *name = cell_text(table, "place", row, &id);
    int code = EXIT_DONE;
    if (name == NULL || name[0] == '\0')
        code = fail_row(w->c, path, row, ": the place is missing", ": chybí místo");
    *out = code == EXIT_DONE ? socprev_od_file_find(w->file, end, name, SOCPREV_NUL) : -1;
    if (code == EXIT_DONE && *out < 0) {
        *out = socprev_od_file_count(w->file, end);
        socprev_status st = socprev_od_file_add(w->file, end, name, SOCPREV_NUL, &err);
        if (st != SOCPREV_OK)
            code = fail_in_data(w->c, path, st, err);
    } else if (code == EXIT_DONE && end == SOCPREV_OD_ORIGIN) {
        code = fail_row(w->c, path, row, ": the place is there twice", ": místo je tu dvakrát");
    }
    text_clear(&id);
    return code;
}

/* Latitude and longitude of a row, where distances are measured. */
static int take_coordinates(const world *w, const char *path, const socprev_table *table,
                            int64_t row, double *out)
{
    if (w->c->option[OPTION_RADIUS] == NULL)
        return EXIT_DONE;
    if (number_of(table, "latitude", row, &out[0]) && number_of(table, "longitude", row, &out[1]))
        return EXIT_DONE;
    return fail_row(w->c, path, row, ": latitude or longitude is missing",
                    ": chybí latitude nebo longitude");
}

static int read_people(world *w)
{
    const source *from = &w->sources[PEOPLE_SOURCE];
    const char *path = from->path;
    socprev_table *table = NULL;
    int code = read_fields(w->c, path, from->data, from->size, people_fields, COUNT(people_fields),
                           &table);
    int64_t n = code == EXIT_DONE ? socprev_table_row_count(table) : 0;
    w->people = calloc((size_t)n + 1, sizeof *w->people);
    w->origins = calloc((size_t)n + 1, 2 * sizeof *w->origins);
    if (code == EXIT_DONE && (w->people == NULL || w->origins == NULL))
        code = fail(w->c, NULL, SOCPREV_E_NOMEM, NULL);
    for (int64_t row = 0; code == EXIT_DONE && row < n; row++) {
        int32_t at = -1;
        code = take_place(w, SOCPREV_OD_ORIGIN, path, table, row, &at);
        if (code == EXIT_DONE && !number_of(table, "people", row, &w->people[at]))
            code = fail_row(w->c, path, row, ": people are missing", ": chybí people (lidé)");
        if (code == EXIT_DONE)
            code = take_coordinates(w, path, table, row, &w->origins[2 * at]);
    }
    socprev_table_free(table);
    return code;
}

/* Rows of other kinds than the one asked for say nothing of supply. */
static bool is_wanted(const cli *c, const socprev_table *table, int64_t row)
{
    text t = { 0 };
    const char *kind = cell_text(table, "kind", row, &t);
    bool wanted = c->option[OPTION_KIND] == NULL ||
                  (kind != NULL && strcmp(kind, c->option[OPTION_KIND]) == 0);
    text_clear(&t);
    return wanted;
}

static int read_world_supply(world *w)
{
    const source *from = &w->sources[SUPPLY_SOURCE];
    const char *path = from->path;
    socprev_table *table = NULL;
    int code = read_fields(w->c, path, from->data, from->size, supply_fields, COUNT(supply_fields),
                           &table);
    int64_t n = code == EXIT_DONE ? socprev_table_row_count(table) : 0;
    w->supply = calloc((size_t)n + 1, sizeof *w->supply);
    w->destinations = calloc((size_t)n + 1, 2 * sizeof *w->destinations);
    if (code == EXIT_DONE && (w->supply == NULL || w->destinations == NULL))
        code = fail(w->c, NULL, SOCPREV_E_NOMEM, NULL);
    for (int64_t row = 0; code == EXIT_DONE && row < n; row++) {
        int32_t at = -1;
        double supply = 0;
        code = take_place(w, SOCPREV_OD_DESTINATION, path, table, row, &at);
        if (code == EXIT_DONE && !number_of(table, "supply", row, &supply))
            code = fail_row(w->c, path, row, ": supply is missing", ": chybí supply (nabídka)");
        if (code == EXIT_DONE && supply < 0)
            code = fail_row(w->c, path, row, ": supply is negative", ": nabídka je záporná");
        if (code == EXIT_DONE && is_wanted(w->c, table, row)) {
            w->supply[at] += supply;
            w->n_wanted++;
        }
        if (code == EXIT_DONE)
            code = take_coordinates(w, path, table, row, &w->destinations[2 * at]);
    }
    socprev_table_free(table);
    if (code == EXIT_DONE && w->c->option[OPTION_KIND] != NULL && w->n_wanted == 0)
        code = fail_unknown(w->c, EXIT_BAD_DATA, path, w->c->option[OPTION_KIND],
                            say(w->c, "no row is of this kind", "žádný řádek není tohoto druhu"),
                            NULL);
    return code;
}

/* ---- costs ------------------------------------------------------------ */

static int read_pairs(world *w)
{
    const source *from = &w->sources[PAIRS_SOURCE];
    const char *path = from->path;
    if (from->data != NULL) {
        socprev_table *table = NULL;
        int code = read_fields(w->c, path, from->data, from->size, pairs_fields,
                               COUNT(pairs_fields), &table);
        if (code == EXIT_DONE)
            code = read_json_pairs(w, table);
        socprev_table_free(table);
        return code;
    }
    socprev_csv_options *options = NULL;
    socprev_error *err = NULL;
    int code = csv_options_of(w->c, &options);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_od_file_set_columns(w->file, "from", "to", "cost", &err);
    if (st == SOCPREV_OK)
        st = socprev_od_file_set_csv(w->file, options, &err);
    if (st == SOCPREV_OK)
        st = socprev_od_file_read(w->file, path, w->c->run, &err);
    socprev_csv_options_free(options);
    if (st != SOCPREV_OK)
        return err != NULL && socprev_error_line(err) > 0 ? fail_in_data(w->c, path, st, err)
                                                          : fail(w->c, path, st, err);
    w->od = socprev_od_file_od(w->file);
    return EXIT_DONE;
}

static int find_pairs(world *w)
{
    const char *earth = w->c->option[OPTION_EARTH];
    double radius = 0;
    socprev_error *err = NULL;
    int code = number_option(w->c, OPTION_RADIUS, "10000", &radius);
    if (code != EXIT_DONE)
        return code;
    if (earth != NULL && strcmp(earth, "sphere") != 0 && strcmp(earth, "wgs84") != 0)
        return wrong_value(w->c, OPTION_EARTH, "wgs84");
    socprev_status st = socprev_od_new_places(
        w->origins, 0, socprev_od_file_count(w->file, SOCPREV_OD_ORIGIN), w->destinations, 0,
        socprev_od_file_count(w->file, SOCPREV_OD_DESTINATION),
        earth != NULL && strcmp(earth, "sphere") == 0 ? SOCPREV_EARTH_SPHERE : SOCPREV_EARTH_WGS84,
        radius, 0, w->c->run, NULL, &w->measured, &err);
    w->od = w->measured;
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(w->c, NULL, st, err);
}

/* ---- all of it ----------------------------------------------------------- */

static int set_numbers(world *w)
{
    double cutoffs[CUTOFFS_MOST], amount = 1;
    socprev_error *err = NULL;
    socprev_status st =
        socprev_access_set_people(w->access, SOCPREV_ACCESS_ALL, w->people, 0, &err);
    if (st == SOCPREV_OK)
        st = socprev_access_set_supply(w->access, SOCPREV_ACCESS_ALL, w->supply, 0, &err);
    if (st == SOCPREV_OK)
        st = socprev_access_set_decay(w->access, w->decay, &err);
    if (st == SOCPREV_OK && w->c->option[OPTION_CUTOFF] != NULL) {
        w->n_cutoffs = read_numbers(w->c->option[OPTION_CUTOFF], cutoffs, CUTOFFS_MOST);
        if (w->n_cutoffs == 0)
            return wrong_value(w->c, OPTION_CUTOFF, "15,30,45");
        memcpy(w->cutoffs, cutoffs, w->n_cutoffs * sizeof *cutoffs);
        st = socprev_access_set_cutoffs(w->access, cutoffs, 0, w->n_cutoffs, &err);
    }
    int code = number_option(w->c, OPTION_AMOUNT, "20", &amount);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_access_set_amount(w->access, amount, &err);
    if (code != EXIT_DONE)
        socprev_error_free(err);
    return code != EXIT_DONE || st == SOCPREV_OK ? code : fail(w->c, NULL, st, err);
}

int read_world(world *w)
{
    socprev_error *err = NULL;
    cli *c = w->c;
    socprev_status st = socprev_od_file_new(NULL, &w->file, &err);
    if (st != SOCPREV_OK)
        return fail(c, NULL, st, err);
    int code = open_sources(w);
    if (code == EXIT_DONE && w->has_pairs == (c->option[OPTION_RADIUS] != NULL))
        code = fail_usage(c, "needs people and supply, and either pairs or --radius",
                          "potřebuje lidi a nabídku a k tomu dvojice, nebo --radius");
    if (code == EXIT_DONE)
        code = read_measures(w);
    if (code == EXIT_DONE)
        code = read_decay(w);
    if (code == EXIT_DONE)
        code = read_people(w);
    if (code == EXIT_DONE)
        code = read_world_supply(w);
    if (code == EXIT_DONE)
        code = w->has_pairs ? read_pairs(w) : find_pairs(w);
    if (code != EXIT_DONE)
        return code;
    st = socprev_access_new(w->od, 1, NULL, &w->access, &err);
    return st == SOCPREV_OK ? set_numbers(w) : fail(c, NULL, st, err);
}

void world_clear(world *w)
{
    close_sources(w);
    socprev_access_result_free(w->before);
    socprev_access_result_free(w->result);
    socprev_access_free(w->access);
    socprev_od_free(w->measured);
    socprev_decay_free(w->decay);
    socprev_od_file_free(w->file);
    free(w->destinations);
    free(w->supply);
    free(w->origins);
    free(w->people);
}
