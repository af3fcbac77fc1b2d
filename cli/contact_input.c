/* Files of contacts: read, their dimensions, what was left out, and their states. */
#include "people.h"

#include <stdio.h>
#include <string.h>

static const dimension dimensions[DIMENSIONS] = {
    { "project", { "project", "projekt" }, -1 },
    { "service", { "service", "služba" }, -1 },
    { "kind", { "kind of service", "druh služby" }, SOCPREV_LIST_SERVICE_KIND },
    { "territory", { "territory", "území" }, SOCPREV_LIST_TERRITORY },
    { "target_group", { "target group", "cílová skupina" }, SOCPREV_LIST_TARGET_GROUP },
    { "month", { "month", "měsíc" }, -1 },
    { "year", { "year", "rok" }, -1 },
    { "period", { "period", "období" }, -1 },
};

const dimension *dimension_at(int32_t by)
{
    return &dimensions[by];
}

static const char *dimension_name(size_t i)
{
    return dimensions[i].name;
}

int dimensions_of_option(const cli *c, const char *otherwise, int32_t least, size_t most,
                         int32_t *by, size_t *n)
{
    const char *at = c->option[OPTION_BY] == NULL ? otherwise : c->option[OPTION_BY];
    int code = EXIT_DONE;
    *n = 0;
    while (*at != '\0' && code == EXIT_DONE) {
        size_t size = strcspn(at, ",");
        text name = { 0 };
        add_size(&name, at, size);
        int32_t found = -1;
        for (int32_t i = least; i < DIMENSIONS; i++)
            if (strcmp(text_of(&name), dimensions[i].name) == 0)
                found = i;
        bool twice = false;
        for (size_t i = 0; i < *n; i++)
            twice |= by[i] == found;
        if (found < 0 || twice)
            code = fail_unknown(c, EXIT_USAGE, NULL, text_of(&name),
                                found < 0 ? say(c, "people cannot be counted by this",
                                                "podle tohoto lidi počítat nelze")
                                          : say(c, "given twice", "dáno dvakrát"),
                                found < 0 ? nearest(text_of(&name), dimension_name, DIMENSIONS)
                                          : NULL);
        else if (*n == most)
            code = fail_unknown(c, EXIT_USAGE, NULL, text_of(&name),
                                say(c, "too many dimensions", "příliš mnoho rozměrů"), NULL);
        else
            by[(*n)++] = found;
        text_clear(&name);
        at += size + (at[size] == ',');
    }
    return code;
}

/* ---- options of reading --------------------------------------------------------------- */

static socprev_status set_units(const input *in, const socprev_csv_options *csv,
                                socprev_contact_options *options, socprev_error **err)
{
    socprev_support_units *units = NULL;
    socprev_status st = socprev_support_units_read(in->data, in->size, csv, NULL, &units, err);
    if (st == SOCPREV_OK)
        st = socprev_contact_options_set_units(options, units, err);
    socprev_support_units_free(units);
    return st;
}

static int take_units(const cli *c, const socprev_csv_options *csv,
                      socprev_contact_options *options)
{
    const char *path = c->option[OPTION_UNITS];
    input in;
    socprev_error *err = NULL;
    if (path == NULL)
        return EXIT_DONE;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE) {
        socprev_status st = set_units(&in, csv, options, &err);
        code = st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
    }
    input_clear(&in);
    return code;
}

static int take_portfolio(const cli *c, socprev_contact_options *options)
{
    const char *path = c->option[OPTION_PORTFOLIO];
    socprev_portfolio *portfolio = NULL;
    socprev_error *err = NULL;
    if (path == NULL)
        return EXIT_DONE;
    int code = read_portfolio(c, path, &portfolio);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_contact_options_set_portfolio(options, portfolio, &err);
        code = st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
    }
    socprev_portfolio_free(portfolio);
    return code;
}

static int take_duplicates(const cli *c, socprev_contact_options *options)
{
    static const char *const actions[] = { "ignore", "report", "drop", "refuse" };
    const char *given = c->option[OPTION_DUPLICATES];
    socprev_error *err = NULL;
    int32_t action = given == NULL ? SOCPREV_ACTION_REPORT : -1;
    for (int32_t i = 0; i <= SOCPREV_ACTION_REFUSE && given != NULL; i++)
        if (strcmp(given, actions[i]) == 0)
            action = i;
    if (action < 0)
        return fail_usage(c, "--duplicates is ignore, report, drop or refuse",
                          "--duplicates je ignore, report, drop nebo refuse");
    socprev_status st =
        socprev_contact_options_set_rule(options, SOCPREV_RULE_DUPLICATE, action, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, NULL, st, err);
}

int contact_options_of(const cli *c, bool pseudonyms, socprev_contact_options **out)
{
    socprev_csv_options *csv = NULL;
    socprev_contact_options *options = NULL;
    socprev_error *err = NULL;
    int code = csv_options_of(c, &csv);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_contact_options_new(NULL, &options, &err);
    if (st == SOCPREV_OK)
        st = socprev_contact_options_set_csv(options, csv, &err);
    if (st == SOCPREV_OK)
        st = socprev_contact_options_set_pseudonyms(options, pseudonyms, &err);
    code = st == SOCPREV_OK ? take_units(c, csv, options) : fail(c, NULL, st, err);
    if (code == EXIT_DONE && verb_takes(c->verb, OPTION_DUPLICATES)) {
        code = take_duplicates(c, options);
        if (code == EXIT_DONE)
            code = take_portfolio(c, options);
    }
    socprev_csv_options_free(csv);
    if (code == EXIT_DONE)
        *out = options;
    else
        socprev_contact_options_free(options);
    return code;
}

/* ---- reading -------------------------------------------------------------------------- */

int read_contacts(const cli *c, const char *path, const char *data, size_t size, bool pseudonyms,
                  socprev_contact_file **out)
{
    socprev_contact_options *options = NULL;
    socprev_error *err = NULL;
    int code = contact_options_of(c, pseudonyms, &options);
    if (code != EXIT_DONE)
        return code;
    socprev_status st =
        socprev_contact_file_parse(data, size, options, c->run, NULL, out, &err);
    socprev_contact_options_free(options);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
}

typedef struct {
    socprev_contact_file *file;
    socprev_cube *cube;
    socprev_status status;
    socprev_error *err;
} feeding;

static bool feed_piece(void *user, const char *data, size_t size)
{
    feeding *f = user;
    f->status = socprev_contact_file_feed(f->file, data, size, &f->err);
    if (f->status == SOCPREV_OK)
        f->status = socprev_cube_add(f->cube, socprev_contact_file_contacts(f->file), NULL,
                                     &f->err);
    return f->status == SOCPREV_OK;
}

/* Of `data`, or of standard input. */
static int feed_contacts(const cli *c, const char *path, const char *data, size_t size,
                         const socprev_contact_options *options, socprev_cube *cube,
                         socprev_contact_file **out)
{
    feeding f = { .cube = cube };
    int code = EXIT_DONE;
    f.status = socprev_contact_file_begin(options, NULL, &f.file, &f.err);
    if (f.status == SOCPREV_OK && data != NULL)
        (void)feed_piece(&f, data, size);
    else if (f.status == SOCPREV_OK)
        code = each_piece(c, feed_piece, &f);
    if (f.status == SOCPREV_OK && code == EXIT_DONE)
        f.status = socprev_contact_file_end(f.file, &f.err);
    if (f.status == SOCPREV_OK && code == EXIT_DONE)
        f.status = socprev_cube_add(cube, socprev_contact_file_contacts(f.file), NULL, &f.err);
    if (f.status != SOCPREV_OK)
        code = fail_in_data(c, path, f.status, f.err);
    if (code == EXIT_DONE)
        *out = f.file;
    else
        socprev_contact_file_free(f.file);
    return code;
}

int read_contacts_into(const cli *c, const char *path, const char *data, size_t size,
                       const socprev_contact_options *options, socprev_cube *cube,
                       socprev_contact_file **out)
{
    socprev_error *err = NULL;
    if (data != NULL || strcmp(path, "-") == 0)
        return feed_contacts(c, path, data, size, options, cube, out);
    socprev_status st =
        socprev_contact_file_read_cube(path, options, cube, c->run, NULL, out, &err);
    if (st == SOCPREV_OK)
        return EXIT_DONE;
    return err != NULL && socprev_error_line(err) == 0 &&
                   (st == SOCPREV_E_NOT_FOUND || st == SOCPREV_E_IO || st == SOCPREV_E_INVALID)
               ? fail(c, path, st, err)
               : fail_in_data(c, path, st, err);
}

/* ---- tables of counts --------------------------------------------------------------- */

bool is_total_over(const socprev_table *table, int64_t row, const char *name)
{
    text over = { 0 };
    const char *list = cell_text(table, "total_over", row, &over);
    bool found = false;
    for (const char *at = list; at != NULL && *at != '\0' && !found;) {
        size_t size = strcspn(at, "|");
        found = strlen(name) == size && memcmp(name, at, size) == 0;
        at += size + (at[size] == '|');
    }
    text_clear(&over);
    return found;
}

void add_place(const cli *c, text *t, const socprev_table *table, int64_t row, int32_t by)
{
    const char *name = dimensions[by].name;
    int64_t at = socprev_table_find_column(table, name, SOCPREV_NUL);
    text code = { 0 };
    if (is_total_over(table, row, name))
        add(t, say(c, "total", "celkem"));
    else if (socprev_table_is_null(table, at, row))
        add(t, say(c, "not stated", "neuvedeno"));
    else if (socprev_table_column_type(table, at) == SOCPREV_COLUMN_INT64)
        add_digits(t, cell_int(table, name, row));
    else if (dimensions[by].list < 0)
        add(t, cell_text(table, name, row, &code));
    else
        add(t, label_of(c, dimensions[by].list, cell_text(table, name, row, &code)));
    text_clear(&code);
}

/* ---- what was left out -------------------------------------------------------------- */

int put_left_out(cli *c, const char *path, const socprev_contact_file *file)
{
    text t = { 0 };
    sheet s;
    bool left_out = socprev_contact_file_left_out(file) > 0;
    if (wants_text(c) && socprev_contact_file_found(file) == 0)
        return EXIT_DONE;
    put_subheading(c, left_out
                          ? say(c, "Lines that were left out", "Vynechané řádky")
                          : say(c, "Lines that may be wrong", "Řádky, které mohou být špatně"));
    sheet_begin_findings(&s, c);
    const socprev_findings *findings = socprev_contact_file_findings(file);
    sheet_findings(&s, path, findings);
    int code = sheet_end(&s, "left_out_lines");
    add(&t, say(c, "Lines: ", "Řádků: "));
    add_int(&t, socprev_contact_file_rows(file));
    add(&t, say(c, ", left out: ", ", vynecháno: "));
    add_int(&t, socprev_contact_file_left_out(file));
    if (socprev_contact_file_found(file) > socprev_findings_count(findings)) {
        add(&t, say(c, ". Further findings, not listed: ", ". Další nálezy, nevypsané: "));
        add_int(&t, socprev_contact_file_found(file) - socprev_findings_count(findings));
    }
    put_text(c, &t);
    return code;
}

void tell_left_out(const cli *c, const char *path, const socprev_contact_file *file)
{
    const socprev_findings *findings = socprev_contact_file_findings(file);
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        fprintf(stderr, "socprev: %s: %s %s: %s\n", path, socprev_finding_record(findings, i),
                socprev_finding_field(findings, i),
                socprev_finding_message(findings, i, c->language));
}

/* ---- states ------------------------------------------------------------------------- */

int put_state(cli *c, const char *path, const socprev_contact_file *file, const int32_t *by,
              size_t n, bool support)
{
    socprev_labelled_state *state = NULL;
    socprev_error *err = NULL;
    int64_t key = 0;
    if (!number_of_option(c, OPTION_KEY_ID, 0, INT64_MAX, 0, &key))
        return EXIT_USAGE;
    socprev_status st = socprev_labelled_state_new(file, by, n, support, (uint64_t)key, c->run,
                                                   NULL, &state, &err);
    if (st == SOCPREV_OK)
        add_size(&c->out, socprev_labelled_state_data(state), socprev_labelled_state_size(state));
    tell_left_out(c, path, file);
    socprev_labelled_state_free(state);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
}

/* ---- rules ----------------------------------------------------------------------------- */

/* The rule whose name is nearest. */
static const char *nearest_rule(const socprev_counting_rules *rules, const char *typed)
{
    enum { MOST = 256 };
    const char *names[MOST];
    size_t n = (size_t)socprev_counting_rules_count(rules);
    n = n < MOST ? n : MOST;
    for (size_t i = 0; i < n; i++)
        names[i] = socprev_counting_rules_name(rules, (int32_t)i);
    return nearest_among(typed, names, n);
}

static const table_field rule_fields[] = {
    { "rule", SOCPREV_COLUMN_TEXT, NULL, 0, true, false },
    { "hours", SOCPREV_COLUMN_INT64, NULL, 2, true, false },
    { "counts", SOCPREV_COLUMN_TEXT, NULL, 0, false, true },
    { "hours_not_electronic", SOCPREV_COLUMN_INT64, NULL, 2, false, true },
    { "source", SOCPREV_COLUMN_TEXT, NULL, 0, false, true },
};

/* Adds the rules of a file; `name` is set to the first of them. */
static int add_file(const cli *c, const char *path, socprev_counting_rules *rules, text *name)
{
    input in;
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE)
        code = read_fields(c, path, in.data, in.size, rule_fields,
                           sizeof rule_fields / sizeof rule_fields[0], &table);
    input_clear(&in);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_counting_rules_add(rules, table, &err);
    if (st == SOCPREV_OK)
        cell_text(table, "rule", 0, name);
    socprev_table_free(table);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
}

int rule_of_people(const cli *c, const char *otherwise, socprev_counting_rules **rules,
                   int32_t *rule)
{
    const char *given = c->option[OPTION_RULE];
    socprev_error *err = NULL;
    text path = { 0 }, name = { 0 };
    int code = EXIT_DONE;
    socprev_status st = socprev_counting_rules_new(NULL, rules, &err);
    if (st != SOCPREV_OK)
        return fail(c, NULL, st, err);
    add(&name, given == NULL ? otherwise : given);
    if (given != NULL && socprev_counting_rules_find(*rules, given, SOCPREV_NUL) < 0 &&
        strpbrk(given, "./-") != NULL) {
        const char *colon = strrchr(given, ':');
        size_t size = colon == NULL ? strlen(given) : (size_t)(colon - given);
        add_size(&path, given, size);
        code = add_file(c, text_of(&path), *rules, &name);
        if (code == EXIT_DONE && colon != NULL) {
            name.size = 0;
            add(&name, colon + 1);
        }
    }
    *rule = socprev_counting_rules_find(*rules, text_of(&name), SOCPREV_NUL);
    if (code == EXIT_DONE && *rule < 0)
        code = fail_unknown(c, EXIT_USAGE, path.size > 0 ? text_of(&path) : NULL, text_of(&name),
                            say(c, "there is no such rule; a file of rules has a full stop in its "
                                   "name",
                                "takové pravidlo není; soubor pravidel má v názvu tečku"),
                            nearest_rule(*rules, text_of(&name)));
    text_clear(&path);
    text_clear(&name);
    return code;
}
