/* people: how many were helped, each counted once. */
#include "cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_DIMENSIONS = 8 };

/* In the order of enum socprev_dimension. */
static const struct {
    const char *name, *title[2];
    int32_t list; /* -1: the text stands for itself */
} dimensions[MOST_DIMENSIONS] = {
    { "project", { "project", "projekt" }, -1 },
    { "service", { "service", "služba" }, -1 },
    { "kind", { "kind of service", "druh služby" }, SOCPREV_LIST_SERVICE_KIND },
    { "territory", { "territory", "území" }, SOCPREV_LIST_TERRITORY },
    { "target_group", { "target group", "cílová skupina" }, SOCPREV_LIST_TARGET_GROUP },
    { "month", { "month", "měsíc" }, -1 },
    { "year", { "year", "rok" }, -1 },
    { "period", { "period", "období" }, -1 },
};

static const char *dimension_name(size_t i)
{
    return dimensions[i].name;
}

typedef struct {
    cli *c;
    const socprev_table *table; /* of socprev_people_table() or socprev_people_sketch_table() */
    bool estimated;
    int32_t by[MOST_DIMENSIONS];
    size_t n;
} count;

/* ---- options ---------------------------------------------------------------------- */

/* --by kind,territory: false after it has said what is wrong. */
static bool parse_by(const cli *c, count *p)
{
    const char *at = c->option[OPTION_BY] == NULL ? "kind,territory" : c->option[OPTION_BY];
    while (*at != '\0') {
        size_t size = strcspn(at, ",");
        text name = { 0 };
        add_size(&name, at, size);
        int32_t found = -1;
        for (int32_t i = 0; i < MOST_DIMENSIONS; i++)
            if (strcmp(text_of(&name), dimensions[i].name) == 0)
                found = i;
        bool twice = false;
        for (size_t i = 0; i < p->n; i++)
            twice |= p->by[i] == found;
        if (found < 0 || twice)
            fail_unknown(c, EXIT_USAGE, NULL, text_of(&name),
                         found < 0 ? say(c, "people cannot be counted by this",
                                         "podle tohoto lidi počítat nelze")
                                   : say(c, "given twice", "dáno dvakrát"),
                         found < 0 ? nearest(text_of(&name), dimension_name, MOST_DIMENSIONS)
                                   : NULL);
        text_clear(&name);
        if (found < 0 || twice)
            return false;
        p->by[p->n++] = found;
        at += size + (at[size] == ',');
    }
    return true;
}

/* ---- cells ------------------------------------------------------------------------ */

/* Whether a row is a total over the dimension at a position. */
static bool is_total(const count *p, int64_t row, size_t position)
{
    text over = { 0 };
    const char *name = dimensions[p->by[position]].name;
    const char *list = cell_text(p->table, "total_over", row, &over);
    bool found = false;
    for (const char *at = list; at != NULL && *at != '\0' && !found;) {
        size_t size = strcspn(at, "|");
        found = strlen(name) == size && memcmp(name, at, size) == 0;
        at += size + (at[size] == '|');
    }
    text_clear(&over);
    return found;
}

/* What a row is about in a dimension, as people read it. */
static void add_place(const count *p, text *t, int64_t row, size_t position)
{
    const char *name = dimensions[p->by[position]].name;
    int32_t list = dimensions[p->by[position]].list;
    int64_t at = socprev_table_find_column(p->table, name, SOCPREV_NUL);
    text code = { 0 };
    if (is_total(p, row, position))
        add(t, say(p->c, "total", "celkem"));
    else if (socprev_table_is_null(p->table, at, row))
        add(t, say(p->c, "not stated", "neuvedeno"));
    else if (socprev_table_column_type(p->table, at) == SOCPREV_COLUMN_INT64)
        add_digits(t, cell_int(p->table, name, row));
    else if (list < 0)
        add(t, cell_text(p->table, name, row, &code));
    else
        add(t, label_of(p->c, list, cell_text(p->table, name, row, &code)));
    text_clear(&code);
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
    column columns[MOST_DIMENSIONS + MEASURES];
    size_t shown = 0;
    size_t place[MOST_DIMENSIONS] = { 0 };
    sheet s;
    for (size_t i = 0; i < p->n; i++)
        if (only >= p->n || i == only) {
            int32_t by = p->by[i];
            place[shown] = i;
            columns[shown++] = (column){ dimensions[by].name, SOCPREV_COLUMN_TEXT, 0, FOR_ALL,
                                         { dimensions[by].title[0], dimensions[by].title[1] } };
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
            add_place(p, &t, row, place[i]);
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
    add_place(p, &x, a, position);
    add_place(p, &y, b, position);
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
    columns[0] = (column){ "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL,
                           { dimensions[p->by[down]].title[0],
                             dimensions[p->by[down]].title[1] } };
    for (size_t k = 0; k < columns_of->n; k++) {
        add_place(p, &titles[k], columns_of->row[k], across);
        memcpy(names[k], "c00", 4);
        names[k][1] = (char)('0' + k / 10);
        names[k][2] = (char)('0' + k % 10);
        columns[k + 1] = (column){ names[k], SOCPREV_COLUMN_INT64, 0, FOR_ALL,
                                   { text_of(&titles[k]), text_of(&titles[k]) } };
    }
    sheet_begin(&s, p->c, columns, columns_of->n + 1);
    for (size_t i = 0; i < rows->n; i++) {
        text name = { 0 };
        add_place(p, &name, rows->row[i], down);
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

/* ---- what was left out ---------------------------------------------------------------- */

static int put_left_out(cli *c, const char *path, const socprev_contact_file *file)
{
    const socprev_findings *findings = socprev_contact_file_findings(file);
    text t = { 0 };
    sheet s;
    if (wants_text(c) && socprev_contact_file_left_out(file) == 0)
        return EXIT_DONE;
    put_subheading(c, say(c, "Lines that were left out", "Vynechané řádky"));
    sheet_begin_findings(&s, c);
    sheet_findings(&s, path, findings);
    int code = sheet_end(&s, "left_out_lines");
    add(&t, say(c, "Lines: ", "Řádků: "));
    add_int(&t, socprev_contact_file_rows(file));
    add(&t, say(c, ", left out: ", ", vynecháno: "));
    add_int(&t, socprev_contact_file_left_out(file));
    put_text(c, &t);
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

/* ---- a partial state --------------------------------------------------------------- */

/* States meet those of other files: projects and services have no codes that all know. */
static bool may_be_partial(const cli *c, const count *p)
{
    for (size_t i = 0; i < p->n; i++)
        if (p->by[i] < SOCPREV_BY_KIND) {
            fail_unknown(c, EXIT_USAGE, NULL, dimensions[p->by[i]].name,
                         say(c, "a partial state cannot be by this",
                             "částečný stav podle tohoto být nemůže"),
                         NULL);
            return false;
        }
    return true;
}

/* Lines that were left out, beside a state. */
static void tell_left_out(const cli *c, const char *path, const socprev_contact_file *file)
{
    const socprev_findings *findings = socprev_contact_file_findings(file);
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        fprintf(stderr, "socprev: %s: %s %s: %s\n", path, socprev_finding_record(findings, i),
                socprev_finding_field(findings, i),
                socprev_finding_message(findings, i, c->language));
}

static int put_partial(cli *c, const char *path, const socprev_contact_file *file, const count *p)
{
    socprev_cube *cube = NULL;
    socprev_state *state = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_cube_new(p->by, p->n, NULL, &cube, &err);
    if (st == SOCPREV_OK)
        st = socprev_cube_add(cube, socprev_contact_file_contacts(file), c->run, &err);
    if (st == SOCPREV_OK)
        st = socprev_cube_state(cube, 0, c->run, &state, &err);
    if (st == SOCPREV_OK)
        add_size(&c->out, socprev_state_data(state), socprev_state_size(state));
    socprev_state_free(state);
    socprev_cube_free(cube);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
}

/* ---- the verb ---------------------------------------------------------------------- */

/* Counts, or estimates when `precision` is not 0. */
static int put_file(cli *c, const char *path, const socprev_contact_file *file, count *p,
                    int64_t hours, int32_t precision)
{
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    int code;
    if (precision > 0) {
        code = sketch_file(c, path, file, p, precision);
    } else {
        socprev_status st = socprev_people_table(file, p->by, p->n, c->run, NULL, &table, &err);
        if (st != SOCPREV_OK)
            return fail_in_data(c, path, st, err);
        code = put_people_counts(c, table, p->by, p->n);
    }
    if (code == EXIT_DONE && precision == 0)
        code = put_participants(c, file, hours);
    if (code == EXIT_DONE)
        code = put_left_out(c, path, file);
    if (code == EXIT_DONE && !wants_text(c))
        code = put_summary(c, path, file);
    return code;
}

int put_people(cli *c, const char *path, const char *data, size_t size)
{
    count p = { .c = c };
    int64_t hours = 40, precision = 0;
    socprev_csv_options *csv = NULL;
    socprev_contact_options *options = NULL;
    socprev_contact_file *file = NULL;
    socprev_error *err = NULL;
    socprev_status st = SOCPREV_OK;
    bool partial = c->option[OPTION_PARTIAL] != NULL;
    if (!number_of_option(c, OPTION_HOURS, 0, 100000, 40, &hours) ||
        !number_of_option(c, OPTION_SKETCH, SOCPREV_SKETCH_LEAST, SOCPREV_SKETCH_MOST, 0,
                          &precision) ||
        !parse_by(c, &p) || (partial && !may_be_partial(c, &p)))
        return EXIT_USAGE;
    int code = csv_options_of(c, &csv);
    if (code == EXIT_DONE)
        st = socprev_contact_options_new(NULL, &options, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_contact_options_set_csv(options, csv, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_contact_options_set_pseudonyms(options, partial, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_contact_file_parse(data, size, options, c->run, NULL, &file, &err);
    if (st != SOCPREV_OK)
        code = fail_in_data(c, path, st, err);
    if (code == EXIT_DONE)
        code = !partial        ? put_file(c, path, file, &p, hours, (int32_t)precision)
               : precision > 0 ? sketch_file(c, path, file, &p, (int32_t)precision)
                               : put_partial(c, path, file, &p);
    if (code == EXIT_DONE && partial)
        tell_left_out(c, path, file);
    if (code == EXIT_DONE && socprev_contact_file_left_out(file) > 0)
        code = EXIT_FINDINGS;
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    socprev_csv_options_free(csv);
    return code;
}

int verb_people(cli *c)
{
    input in;
    if (c->n_words != 1)
        return fail_usage(c, "people needs one file of contacts",
                          "people potřebuje jeden soubor kontaktů");
    int code = read_input(c, c->words[0], &in);
    if (code == EXIT_DONE)
        code = put_people(c, c->words[0], in.data, in.size);
    input_clear(&in);
    return code;
}
