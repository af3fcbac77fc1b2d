/* people: how many were helped, each counted once. */
#include "people.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    cli *c;
    const socprev_table *table; /* of socprev_people_table() or socprev_people_sketch_table() */
    bool estimated;
    int32_t by[DIMENSIONS];
    size_t n;
} count;

static bool is_total(const count *p, int64_t row, size_t position)
{
    return is_total_over(p->table, row, dimension_at(p->by[position])->name);
}

static double hours_of(const socprev_table *table, const char *minutes, int64_t row)
{
    return (double)cell_int(table, minutes, row) / 60.0;
}

/* ---- the table as a list ------------------------------------------------------------ */

enum { PERSONS, CONTACTS, HOURS, UNTIMED, ANONYMOUS, ANONYMOUS_HOURS, MEASURES };

static const column measure_columns[MEASURES] = {
    { "persons", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "persons", "osob" } },
    { "contacts", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "contacts", "kontaktů" } },
    { "hours", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "hours", "hodin" } },
    { "untimed", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "without length", "bez délky" } },
    { "anonymous", SOCPREV_COLUMN_INT64, 0, FOR_ALL,
      { "anonymous contacts", "anonymních kontaktů" } },
    { "anonymous_hours", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL,
      { "anonymous hours", "anonymních hodin" } },
};

static void sheet_measures(sheet *s, size_t at, const socprev_table *table, int64_t row)
{
    sheet_int(s, at + PERSONS, cell_int(table, "persons", row));
    sheet_int(s, at + CONTACTS, cell_int(table, "contacts", row));
    sheet_float(s, at + HOURS, hours_of(table, "minutes", row));
    sheet_int(s, at + UNTIMED, cell_int(table, "untimed_contacts", row));
    sheet_int(s, at + ANONYMOUS, cell_int(table, "anonymous_contacts", row));
    sheet_float(s, at + ANONYMOUS_HOURS, hours_of(table, "anonymous_minutes", row));
}

enum { GUESS, GUESS_ERROR, GUESS_LOW, GUESS_HIGH, GUESS_EXACT, GUESSES };

static const column guess_columns[GUESSES] = {
    { "persons_estimate", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "persons (estimate)",
                                                              "osob (odhad)" } },
    { "standard_error", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "standard error",
                                                            "směrodatná chyba" } },
    { "low", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "from (95 %)", "od (95 %)" } },
    { "high", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "to (95 %)", "do (95 %)" } },
    { "exact", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
};

static void sheet_guess(sheet *s, size_t at, const count *p, int64_t row)
{
    double error = 0;
    int64_t error_at = socprev_table_find_column(p->table, "standard_error", SOCPREV_NUL);
    (void)socprev_table_get_float64(p->table, error_at, row, &error, NULL);
    sheet_int(s, at + GUESS, cell_int(p->table, "persons_estimate", row));
    if (error > 0) {
        sheet_int(s, at + GUESS_ERROR, (int64_t)(error + 0.5));
        sheet_int(s, at + GUESS_LOW, cell_int(p->table, "low", row));
        sheet_int(s, at + GUESS_HIGH, cell_int(p->table, "high", row));
    }
    sheet_text(s, at + GUESS_EXACT, error > 0 ? say(p->c, "estimate", "odhad")
                                              : say(p->c, "exact", "přesně"));
}

/* The rows that are totals over every dimension but the one at `only`, the grand
 * total among them; all rows when `only` is not a position. */
static bool is_listed(const count *p, int64_t row, size_t only)
{
    for (size_t i = 0; i < p->n && only < p->n; i++)
        if (i != only && !is_total(p, row, i))
            return false;
    return true;
}

static int put_list(const count *p, size_t only)
{
    column columns[DIMENSIONS + MEASURES];
    size_t shown = 0;
    size_t place[DIMENSIONS] = { 0 };
    sheet s;
    for (size_t i = 0; i < p->n; i++)
        if (only >= p->n || i == only) {
            const dimension *by = dimension_at(p->by[i]);
            place[shown] = i;
            columns[shown++] = (column){ by->name, SOCPREV_COLUMN_TEXT, 0, FOR_ALL,
                                         { by->title[0], by->title[1] } };
        }
    const column *measures = p->estimated ? guess_columns : measure_columns;
    size_t n_measures = p->estimated ? (size_t)GUESSES : (size_t)MEASURES;
    memcpy(columns + shown, measures, n_measures * sizeof *measures);
    sheet_begin(&s, p->c, columns, shown + n_measures);
    for (int64_t row = 0; row < socprev_table_row_count(p->table); row++) {
        if (!is_listed(p, row, only))
            continue;
        sheet_row(&s);
        for (size_t i = 0; i < shown; i++) {
            text t = { 0 };
            add_place(p->c, &t, p->table, row, p->by[place[i]]);
            sheet_text(&s, i, text_of(&t));
            text_clear(&t);
        }
        if (p->estimated)
            sheet_guess(&s, shown, p, row);
        else
            sheet_measures(&s, shown, p->table, row);
    }
    return sheet_end(&s, p->estimated ? "people_estimates" : "people");
}

/* ---- persons by two dimensions ----------------------------------------------------- */

enum { MATRIX_MOST = 40 };

/* Rows of the table that stand for the codes of a dimension, its total first. */
typedef struct {
    int64_t row[MATRIX_MOST];
    size_t n;
} axis;

static bool find_axis(const count *p, size_t position, axis *out)
{
    out->n = 0;
    for (int64_t row = 0; row < socprev_table_row_count(p->table); row++) {
        if (!is_listed(p, row, position))
            continue;
        if (out->n == MATRIX_MOST)
            return false;
        out->row[out->n++] = row;
    }
    return true;
}

/* Whether two rows agree in a dimension. */
static bool same_place(const count *p, int64_t a, int64_t b, size_t position)
{
    text x = { 0 }, y = { 0 };
    add_place(p->c, &x, p->table, a, p->by[position]);
    add_place(p->c, &y, p->table, b, p->by[position]);
    bool same = is_total(p, a, position) == is_total(p, b, position) &&
                strcmp(text_of(&x), text_of(&y)) == 0;
    text_clear(&x);
    text_clear(&y);
    return same;
}

static size_t index_on(const count *p, const axis *a, size_t position, int64_t row)
{
    for (size_t i = 0; i < a->n; i++)
        if (same_place(p, a->row[i], row, position))
            return i;
    return 0;
}

static int put_persons(const count *p, const axis axes[2])
{
    size_t down = axes[0].n > axes[1].n ? 0 : 1, across = 1 - down;
    const axis *rows = &axes[down], *columns_of = &axes[across];
    int64_t persons[MATRIX_MOST * MATRIX_MOST] = { 0 };
    column columns[MATRIX_MOST + 1];
    text titles[MATRIX_MOST] = { { 0 } };
    char names[MATRIX_MOST][8];
    sheet s;
    for (int64_t row = 0; row < socprev_table_row_count(p->table); row++)
        persons[index_on(p, rows, down, row) * MATRIX_MOST +
                index_on(p, columns_of, across, row)] = cell_int(p->table, "persons", row);
    const dimension *by = dimension_at(p->by[down]);
    columns[0] = (column){ "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL,
                           { by->title[0], by->title[1] } };
    for (size_t k = 0; k < columns_of->n; k++) {
        add_place(p->c, &titles[k], p->table, columns_of->row[k], p->by[across]);
        memcpy(names[k], "c00", 4);
        names[k][1] = (char)('0' + k / 10);
        names[k][2] = (char)('0' + k % 10);
        columns[k + 1] = (column){ names[k], SOCPREV_COLUMN_INT64, 0, FOR_ALL,
                                   { text_of(&titles[k]), text_of(&titles[k]) } };
    }
    sheet_begin(&s, p->c, columns, columns_of->n + 1);
    for (size_t i = 0; i < rows->n; i++) {
        text name = { 0 };
        add_place(p->c, &name, p->table, rows->row[i], p->by[down]);
        sheet_row(&s);
        sheet_text(&s, 0, text_of(&name));
        for (size_t k = 0; k < columns_of->n; k++)
            sheet_int(&s, k + 1, persons[i * MATRIX_MOST + k]);
        text_clear(&name);
    }
    int code = sheet_end(&s, "people");
    for (size_t k = 0; k < columns_of->n; k++)
        text_clear(&titles[k]);
    return code;
}

/* With two dimensions persons as a matrix, then each dimension with all measures. */
static int put_for_people(const count *p)
{
    axis axes[2];
    if (p->n != 2 || !find_axis(p, 0, &axes[0]) || !find_axis(p, 1, &axes[1]))
        return put_list(p, p->n);
    put_subheading(p->c, say(p->c, "Persons", "Osoby"));
    int code = put_persons(p, axes);
    for (size_t i = 0; i < 2 && code == EXIT_DONE; i++) {
        put_gap(p->c);
        code = put_list(p, i);
    }
    return code;
}

static int put_summary(cli *c, const char *path, const socprev_contact_file *file)
{
    static const column columns[] = {
        { "file", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "lines", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "left_out", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    sheet_row(&s);
    sheet_text(&s, 0, path);
    sheet_int(&s, 1, socprev_contact_file_rows(file));
    sheet_int(&s, 2, socprev_contact_file_left_out(file));
    return sheet_end(&s, "contacts");
}

static void put_totals(const count *p)
{
    text t = { 0 };
    add(&t, say(p->c, "Persons: ", "Osob: "));
    add_int(&t, cell_int(p->table, "persons", 0));
    add(&t, say(p->c, ", contacts: ", ", kontaktů: "));
    add_int(&t, cell_int(p->table, "contacts", 0));
    add(&t, say(p->c, ", anonymous ones among them: ", ", z toho anonymních: "));
    add_int(&t, cell_int(p->table, "anonymous_contacts", 0));
    add(&t, say(p->c,
                ". Each person is counted once in every number, so totals of persons are not "
                "sums of their parts.",
                ". Každá osoba je v každém čísle jednou, proto součty osob nejsou součtem svých "
                "částí."));
    put_text(p->c, &t);
}

int put_people_counts(cli *c, socprev_table *table, const int32_t *by, size_t n)
{
    count p = { .c = c, .table = table, .n = n };
    memcpy(p.by, by, n * sizeof *by);
    if (!wants_text(c))
        return put_table(c, "people", table);
    put_totals(&p);
    int code = put_for_people(&p);
    socprev_table_free(table);
    return code;
}

static int put_end(cli *c, const char *path, const socprev_contact_file *file)
{
    int code = put_left_out(c, path, file);
    return code == EXIT_DONE && !wants_text(c) ? put_summary(c, path, file) : code;
}

/* ---- estimates from sketches --------------------------------------------------------- */

static void put_precision(cli *c, int32_t precision)
{
    text t = { 0 };
    int64_t promille = (int64_t)(socprev_sketch_relative_error(precision) * 1000 + 0.5);
    add(&t, say(c, "Estimates from sketches: up to ", "Odhady z náčrtů: do "));
    add_int(&t, socprev_sketch_exact_up_to(precision));
    add(&t, say(c, " persons exact, beyond with a standard error of ",
                " osob přesně, výše se směrodatnou chybou "));
    add_int(&t, promille / 10);
    add(&t, say(c, ".", ","));
    add_digits(&t, promille % 10);
    add(&t, say(c, " %. Each person is in every total once; totals are not sums.",
                " %. Každá osoba je v každém součtu jednou; součty nejsou součtem částí."));
    put_text(c, &t);
}

int put_sketched(cli *c, const char *path, const socprev_contact_file *file,
                 const socprev_sketch_cube *cube)
{
    count p = { .c = c, .estimated = true, .n = socprev_sketch_cube_dimensions(cube) };
    socprev_sketch_people *people = NULL;
    socprev_table *table = NULL;
    socprev_buffer *bytes = NULL;
    socprev_error *err = NULL;
    socprev_status st;
    int code = EXIT_DONE;
    for (size_t k = 0; k < p.n; k++)
        p.by[k] = socprev_sketch_cube_dimension(cube, k);
    if (c->option[OPTION_PARTIAL] != NULL) {
        st = socprev_sketch_cube_write(cube, NULL, &bytes, &err);
        if (st == SOCPREV_OK)
            add_size(&c->out, socprev_buffer_data(bytes), socprev_buffer_size(bytes));
    } else {
        st = socprev_sketch_cube_count(cube, c->run, &people, &err);
        if (st == SOCPREV_OK)
            st = socprev_people_sketch_table(people, file, NULL, &table, &err);
        p.table = table;
        if (st == SOCPREV_OK && !wants_text(c)) {
            code = put_table(c, "people_estimates", table);
            table = NULL;
        } else if (st == SOCPREV_OK) {
            put_precision(c, socprev_sketch_cube_precision(cube));
            code = put_list(&p, p.n);
        }
    }
    socprev_table_free(table);
    socprev_sketch_people_free(people);
    socprev_buffer_free(bytes);
    return st == SOCPREV_OK ? code : fail_in_data(c, path, st, err);
}

static int sketch_file(cli *c, const char *path, const socprev_contact_file *file, const count *p,
                       int32_t precision)
{
    socprev_sketch_cube *cube = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_sketch_cube_new(p->by, p->n, precision, 0, NULL, &cube, &err);
    if (st == SOCPREV_OK)
        st = socprev_sketch_cube_add(cube, socprev_contact_file_contacts(file), c->run, &err);
    int code = st == SOCPREV_OK ? put_sketched(c, path, file, cube)
                                : fail_in_data(c, path, st, err);
    socprev_sketch_cube_free(cube);
    return code;
}

/* Sketched states hold no texts: projects and services have no codes that all files know. */
static bool may_be_partial(const cli *c, const count *p)
{
    for (size_t i = 0; i < p->n; i++)
        if (p->by[i] < SOCPREV_BY_KIND) {
            fail_unknown(c, EXIT_USAGE, NULL, dimension_at(p->by[i])->name,
                         say(c, "a partial state with sketches cannot be by this",
                             "částečný stav s náčrty podle tohoto být nemůže"),
                         NULL);
            return false;
        }
    return true;
}

static int sketch(cli *c, const char *path, const char *data, size_t size, const count *p,
                  int32_t precision)
{
    socprev_contact_file *file = NULL;
    input in = { 0 };
    bool partial = c->option[OPTION_PARTIAL] != NULL;
    int code = partial && !may_be_partial(c, p) ? EXIT_USAGE
               : data == NULL                   ? read_input(c, path, &in)
                                                : EXIT_DONE;
    if (code == EXIT_DONE)
        code = read_contacts(c, path, data == NULL ? in.data : data, data == NULL ? in.size : size,
                             partial, &file);
    if (code == EXIT_DONE)
        code = sketch_file(c, path, file, p, precision);
    if (code == EXIT_DONE && partial)
        tell_left_out(c, path, file);
    if (code == EXIT_DONE && !partial)
        code = put_end(c, path, file);
    if (code == EXIT_DONE && socprev_contact_file_found(file) > 0)
        code = EXIT_FINDINGS;
    socprev_contact_file_free(file);
    input_clear(&in);
    return code;
}

/* ---- the verb ---------------------------------------------------------------------- */

static int put_file(cli *c, const char *path, const socprev_contact_file *file,
                    const socprev_cube *cube, count *p, int64_t hours)
{
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_people_cube_table(file, cube, c->run, NULL, &table, &err);
    if (st != SOCPREV_OK)
        return fail_in_data(c, path, st, err);
    int code = put_people_counts(c, table, p->by, p->n);
    if (code == EXIT_DONE)
        code = put_participants(c, file, cube, hours);
    return code == EXIT_DONE ? put_end(c, path, file) : code;
}

/* A cube with support, which spills when there is a folder for it. */
static int open_cube(const cli *c, const count *p, socprev_spill **spill, socprev_cube **cube)
{
    int64_t memory = 0;
    const char *folder = c->option[OPTION_SPILL];
    socprev_error *err = NULL;
    if (!number_of_option(c, OPTION_MEMORY, 0, 1 << 20, 256, &memory))
        return EXIT_USAGE;
    if (folder == NULL && c->option[OPTION_MEMORY] != NULL)
        return fail_usage(c, "--memory needs --spill: a folder for the rest",
                          "--memory potřebuje --spill: složku pro zbytek");
    socprev_status st = socprev_cube_new(p->by, p->n, NULL, cube, &err);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_support(*cube, &err);
    if (st == SOCPREV_OK && folder != NULL)
        st = socprev_spill_new(folder, NULL, spill, &err);
    if (st == SOCPREV_OK && folder != NULL)
        st = socprev_cube_set_spill(*cube, memory << 20, socprev_spill_write, socprev_spill_read,
                                    *spill, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, folder, st, err);
}

static int put_tables(cli *c, const char *path, const char *data, size_t size, count *p,
                      int64_t hours)
{
    socprev_contact_options *options = NULL;
    socprev_contact_file *file = NULL;
    socprev_spill *spill = NULL;
    socprev_cube *cube = NULL;
    int code = open_cube(c, p, &spill, &cube);
    if (code == EXIT_DONE)
        code = contact_options_of(c, false, &options);
    if (code == EXIT_DONE)
        code = read_contacts_into(c, path, data, size, options, cube, &file);
    if (code == EXIT_DONE)
        code = put_file(c, path, file, cube, p, hours);
    if (code == EXIT_DONE && socprev_contact_file_found(file) > 0)
        code = EXIT_FINDINGS;
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    socprev_cube_free(cube);
    socprev_spill_free(spill);
    return code;
}

/* States are made of contacts that lie in memory. */
static int put_state_of(cli *c, const char *path, const char *data, size_t size, const count *p)
{
    socprev_contact_file *file = NULL;
    input in = { 0 };
    int code = data == NULL ? read_input(c, path, &in) : EXIT_DONE;
    if (code == EXIT_DONE)
        code = read_contacts(c, path, data == NULL ? in.data : data, data == NULL ? in.size : size,
                             true, &file);
    if (code == EXIT_DONE)
        code = put_state(c, path, file, p->by, p->n, false);
    if (code == EXIT_DONE && socprev_contact_file_found(file) > 0)
        code = EXIT_FINDINGS;
    socprev_contact_file_free(file);
    input_clear(&in);
    return code;
}

int put_people(cli *c, const char *path, const char *data, size_t size)
{
    count p = { .c = c };
    int64_t hours = 40, precision = 0;
    if (!number_of_option(c, OPTION_HOURS, 0, 100000, 40, &hours) ||
        !number_of_option(c, OPTION_SKETCH, SOCPREV_SKETCH_LEAST, SOCPREV_SKETCH_MOST, 0,
                          &precision))
        return EXIT_USAGE;
    int code = dimensions_of_option(c, "kind,territory", 0, DIMENSIONS, p.by, &p.n);
    if (code != EXIT_DONE)
        return code;
    if (precision > 0)
        return sketch(c, path, data, size, &p, (int32_t)precision);
    return c->option[OPTION_PARTIAL] != NULL ? put_state_of(c, path, data, size, &p)
                                             : put_tables(c, path, data, size, &p, hours);
}

int verb_people(cli *c)
{
    if (c->n_words != 1)
        return fail_usage(c, "people needs one file of contacts",
                          "people potřebuje jeden soubor kontaktů");
    return put_people(c, c->words[0], NULL, 0);
}
