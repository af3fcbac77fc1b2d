/* Capacities of territories, alone and against norms: tables by code, a table and a map for
 * each norm. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* ---- tables with types ------------------------------------------------------------ */

/* A column that may be there, and what it holds. */
typedef struct {
    const char *name;
    int32_t type, decimals;
} typed;

static const typed supply_columns[] = { { "capacity", SOCPREV_COLUMN_INT64, 3 } };
static const typed norm_columns[] = {
    { "amount", SOCPREV_COLUMN_INT64, 3 },  { "per", SOCPREV_COLUMN_INT64, 0 },
    { "minimum", SOCPREV_COLUMN_INT64, 3 }, { "from", SOCPREV_COLUMN_DATE, 0 },
    { "to", SOCPREV_COLUMN_DATE, 0 },       { "distance", SOCPREV_COLUMN_FLOAT64, 0 },
};
static const typed people_columns[] = { { "persons", SOCPREV_COLUMN_INT64, 0 },
                                        { "date", SOCPREV_COLUMN_DATE, 0 } };
static const typed pair_columns[] = { { "cost", SOCPREV_COLUMN_FLOAT64, 0 } };

/* The tables of a question: how the library calls them in mistakes, where they are, and
 * what their columns hold. Texts of territories are checked with all other mistakes. */
static const struct {
    const char *name;
    enum option option;
    const typed *columns;
    size_t n;
} sources[] = {
    [SOCPREV_NEEDS_SUPPLY] = { "supply", OPTION_COUNT, supply_columns, 1 },
    [SOCPREV_NEEDS_NORMS] = { "norms", OPTION_NORMS, norm_columns,
                              sizeof norm_columns / sizeof norm_columns[0] },
    [SOCPREV_NEEDS_POPULATIONS] = { "populations", OPTION_PEOPLE, people_columns, 2 },
    [SOCPREV_NEEDS_SETS] = { "sets", OPTION_SETS, NULL, 0 },
    [SOCPREV_NEEDS_TERRITORIES] = { "territories", OPTION_TERRITORIES, NULL, 0 },
    [SOCPREV_NEEDS_PAIRS] = { "pairs", OPTION_PAIRS, pair_columns, 1 },
};
enum { SOURCES = sizeof sources / sizeof sources[0] };

/* Read twice: once for the names of the columns, then with their types. */
static int parse_typed(cli *c, const char *path, const input *in, int32_t source,
                       socprev_table **out)
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
    for (size_t i = 0; i < sources[source].n && code == EXIT_DONE && st == SOCPREV_OK; i++) {
        const typed *of = &sources[source].columns[i];
        if (socprev_table_find_column(header, of->name, SOCPREV_NUL) >= 0)
            st = socprev_csv_options_set_type(options, of->name, of->type, NULL,
                                              of->decimals, &err);
    }
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_csv_options_set_lines(options, SOCPREV_NEEDS_LINE, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = json ? socprev_table_read_json(in->data, in->size, options, c->run, NULL, out, &err)
                  : socprev_table_read_csv(in->data, in->size, options, c->run, NULL, out, &err);
    if (st != SOCPREV_OK)
        code = fail_in_data(c, path, st, err);
    socprev_table_free(header);
    socprev_csv_options_free(options);
    return code;
}

int read_capacities(cli *c, const char *path, const input *in, socprev_table **out)
{
    return parse_typed(c, path, in, SOCPREV_NEEDS_SUPPLY, out);
}

/* ---- asking ---------------------------------------------------------------------------- */

/* A question with its tables. */
typedef struct {
    socprev_needs *needs;
    socprev_table *table[SOURCES];
    const char *path; /* of the supply; NULL: portfolios */
} question;

static void question_clear(question *q)
{
    socprev_needs_free(q->needs);
    for (int i = 0; i < SOURCES; i++)
        if (i != SOCPREV_NEEDS_SUPPLY)
            socprev_table_free(q->table[i]);
}

static int question_make(cli *c, const char *path, socprev_table *supply, question *q)
{
    socprev_error *err = NULL;
    socprev_date date;
    *q = (question){ .path = path };
    q->table[SOCPREV_NEEDS_SUPPLY] = supply;
    int code = date_of_option(c, &date);
    for (int32_t i = 0; i < SOURCES && code == EXIT_DONE; i++) {
        const char *file = i == SOCPREV_NEEDS_SUPPLY ? NULL : c->option[sources[i].option];
        input in;
        if (file == NULL)
            continue;
        code = read_input(c, file, &in);
        if (code == EXIT_DONE)
            code = parse_typed(c, file, &in, i, &q->table[i]);
        input_clear(&in);
    }
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_needs_new(NULL, &q->needs, &err);
    for (int32_t i = 0; i < SOURCES && st == SOCPREV_OK; i++)
        st = socprev_needs_set_table(q->needs, i, q->table[i], &err);
    if (st == SOCPREV_OK)
        st = socprev_needs_set_date(q->needs, date, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, NULL, st, err);
}

/* Each mistake with the file in which it is; without any, what else went wrong. */
static int fail_question(cli *c, const question *q, socprev_status status, socprev_error *err)
{
    const socprev_findings *findings = socprev_needs_findings(q->needs);
    int64_t n = socprev_findings_count(findings);
    if (n == 0)
        return fail_in_data(c, NULL, status, err);
    for (int64_t i = 0; i < n; i++) {
        const char *path = q->path;
        for (int k = 1; k < SOURCES; k++)
            if (strcmp(sources[k].name, socprev_finding_record(findings, i)) == 0)
                path = c->option[sources[k].option];
        fail_finding_as_told(c, path, findings, i);
    }
    socprev_error_free(err);
    return EXIT_BAD_DATA;
}

int capacities_of(cli *c, const char *path, socprev_table *supply, socprev_table **out)
{
    question q;
    socprev_error *err = NULL;
    int code = question_make(c, path, supply, &q);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_needs_capacity_table(q.needs, NULL, out, &err);
        if (st != SOCPREV_OK)
            code = fail_question(c, &q, st, err);
    }
    question_clear(&q);
    return code;
}

/* ---- names ------------------------------------------------------------------------------ */

static void add_label(const cli *c, text *t, const socprev_table *table, const char *name,
                      int64_t row, int32_t list, const char *otherwise)
{
    text code = { 0 };
    const char *of = cell_text(table, name, row, &code);
    add(t, of == NULL ? otherwise : label_of(c, list, of));
    text_clear(&code);
}

void add_unit(const cli *c, text *t, const socprev_table *table, int64_t row)
{
    text unit = { 0 };
    const char *of = cell_text(table, "unit", row, &unit);
    add(t, of != NULL && strcmp(of, "service") == 0 ? say(c, "services", "služby")
                                                    : label_of(c, SOCPREV_LIST_CAPACITY_TYPE, of));
    text_clear(&unit);
}

/* "Shelters, bed: all inhabitants" above the rows of a norm. */
static void put_norm_heading(cli *c, const socprev_table *table, int64_t row)
{
    text t = { 0 };
    add_label(c, &t, table, "kind", row, SOCPREV_LIST_SERVICE_KIND, "");
    add(&t, ", ");
    add_label(c, &t, table, "form", row, SOCPREV_LIST_SERVICE_FORM,
              say(c, "any form", "kterákoli forma"));
    add(&t, ", ");
    add_unit(c, &t, table, row);
    add(&t, "; ");
    add_label(c, &t, table, "group", row, SOCPREV_LIST_TARGET_GROUP,
              say(c, "all inhabitants", "všichni obyvatelé"));
    put_subheading(c, text_of(&t));
    text_clear(&t);
}

/* A district often has the name of a town, so the level is said. */
static const char *level_word(const cli *c, const char *level)
{
    static const struct {
        const char *level, *word[2];
    } words[] = {
        { "district", { "district ", "okres " } },
        { "orp", { "ORP ", "ORP " } },
        { "municipality", { "municipality ", "obec " } },
        { "part", { "part ", "část " } },
    };
    for (size_t i = 0; level != NULL && i < sizeof words / sizeof words[0]; i++)
        if (strcmp(words[i].level, level) == 0)
            return say(c, words[i].word[0], words[i].word[1]);
    return "";
}

void add_row_place(const cli *c, text *t, const socprev_table *table, int64_t row)
{
    text code = { 0 }, level = { 0 }, name = { 0 };
    const char *set = cell_text(table, "set", row, &code);
    if (set != NULL) {
        add(t, say(c, "set ", "množina "));
        add(t, set);
    } else {
        const char *of = cell_text(table, "territory", row, &code);
        const char *called = cell_text(table, "name", row, &name);
        add(t, level_word(c, cell_text(table, "territory_level", row, &level)));
        add(t, called != NULL  ? called
               : of == NULL ? say(c, "all together", "celkem")
                            : label_of(c, SOCPREV_LIST_TERRITORY, of));
    }
    text_clear(&name);
    text_clear(&level);
    text_clear(&code);
}

/* ---- tables for people -------------------------------------------------------------------- */

enum { MOST_ROWS = 400 };

/* Of very many rows people see those of the larger territories. */
static bool is_hidden(const socprev_table *table, int64_t row, int64_t rows)
{
    text level = { 0 };
    const char *of = rows > MOST_ROWS ? cell_text(table, "territory_level", row, &level) : NULL;
    bool hidden = of != NULL && (strcmp(of, "municipality") == 0 || strcmp(of, "part") == 0);
    text_clear(&level);
    return hidden;
}

static bool has_number(const socprev_table *table, const char *name, int64_t start, int64_t end)
{
    int64_t at = socprev_table_find_column(table, name, SOCPREV_NUL);
    for (int64_t row = start; at >= 0 && row < end; row++)
        if (!socprev_table_is_null(table, at, row))
            return true;
    return false;
}

static const column place_column = { "place", SOCPREV_COLUMN_TEXT, 0, FOR_ALL,
                                     { "territory", "území" } };

enum { MOST_COLUMNS = 12, MOST_NAMES = 20, RATE = 3, NEED, UNMET };

static bool has_flag(const socprev_table *table, int64_t row, const char *flag)
{
    text t = { 0 };
    const char *of = cell_text(table, "flags", row, &t);
    bool found = of != NULL && strstr(of, flag) != NULL;
    text_clear(&t);
    return found;
}

/* Flags that the numbers do not say themselves, each with the territories that have it. */
static void put_notes_of(cli *c, const socprev_table *table, int64_t start, int64_t end)
{
    static const struct {
        const char *flag, *word[2];
    } notes[] = {
        { "outside", { "Outside of the territories: ", "Mimo daná území: " } },
        { "unreached", { "Nothing in reach: ", "Nic v dosahu: " } },
        { "no_population", { "Nobody of the target group: ", "Nikdo z cílové skupiny: " } },
        { "population_unknown", { "People unknown: ", "Počet lidí neznámý: " } },
    };
    for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++) {
        text t = { 0 };
        int64_t n = 0;
        for (int64_t row = start; row < end; row++) {
            if (!has_flag(table, row, notes[i].flag) ||
                (i > 0 && has_flag(table, row, "outside")))
                continue;
            if (++n > MOST_NAMES)
                continue;
            add(&t, n == 1 ? say(c, notes[i].word[0], notes[i].word[1]) : ", ");
            add_row_place(c, &t, table, row);
        }
        if (n > MOST_NAMES) {
            add(&t, say(c, " and more: ", " a další: "));
            add_int(&t, n - MOST_NAMES);
        }
        add(&t, ".");
        if (n > 0)
            put_text(c, &t);
        text_clear(&t);
    }
}

/* Rows of `table` under these columns, which have its names. */
static int put_rows(cli *c, const socprev_table *table, int64_t start, int64_t end,
                    const column *numbers, size_t n, const char *name)
{
    column columns[MOST_COLUMNS] = { place_column };
    sheet s;
    memcpy(columns + 1, numbers, n * sizeof *numbers);
    sheet_begin(&s, c, columns, n + 1);
    for (int64_t row = start; row < end; row++) {
        text place = { 0 };
        if (is_hidden(table, row, end - start))
            continue;
        add_row_place(c, &place, table, row);
        sheet_row(&s);
        sheet_text(&s, 0, text_of(&place));
        for (size_t i = 0; i < n; i++) {
            int64_t at = socprev_table_find_column(table, numbers[i].name, SOCPREV_NUL);
            bool known = !socprev_table_is_null(table, at, row);
            if (known && numbers[i].type == SOCPREV_COLUMN_INT64)
                sheet_int(&s, 1 + i, cell_int(table, numbers[i].name, row));
            else if (known)
                sheet_float(&s, 1 + i, cell_double(table, numbers[i].name, row, &known));
        }
        text_clear(&place);
    }
    int code = sheet_end(&s, name);
    if (end - start > MOST_ROWS)
        put_paragraph(c, say(c, "Municipalities are left out here; --csv and --json have them.",
                             "Obce tu nejsou; mají je --csv a --json."));
    put_notes_of(c, table, start, end);
    return code;
}

/* With access the rate makes room, for there is no more on a page. */
static int put_norm_rows(cli *c, const socprev_table *table, int64_t start, int64_t end)
{
    column numbers[] = {
        { "population", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "people", "lidí" } },
        { "before", SOCPREV_COLUMN_INT64, 3, FOR_ALL, { "before", "před" } },
        { "after", SOCPREV_COLUMN_INT64, 3, FOR_ALL, { "after", "po" } },
        { "per_1000", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "per 1\u00a0000", "na 1\u00a0000" } },
        { "need", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "need", "potřeba" } },
        { "unmet", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "unmet", "chybí" } },
        { "surplus", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "surplus", "navíc" } },
    };
    static const column in_reach = { "unmet_access", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL,
                                     { "unmet in reach", "chybí v dosahu" } };
    if (has_number(table, "unmet_access", start, end))
        numbers[RATE] = numbers[NEED], numbers[NEED] = numbers[UNMET], numbers[UNMET] = in_reach;
    return put_rows(c, table, start, end, numbers, sizeof numbers / sizeof numbers[0], "needs");
}

/* "The norm is met in 3 of 7 districts; 41 % of people live there." */
static void put_covered(cli *c, const socprev_table *table, int64_t row)
{
    int64_t at = socprev_table_find_column(table, "covered", SOCPREV_NUL);
    int64_t people = cell_int(table, "population", row);
    text t = { 0 };
    char share[32] = "";
    if (socprev_table_is_null(table, at, row))
        return;
    add(&t, say(c, "Territories in which the norm is met: ", "Území, v nichž je norma splněna: "));
    add_int(&t, cell_int(table, "covered", row));
    add(&t, say(c, " of ", " z "));
    add_int(&t, cell_int(table, "assessed", row));
    at = socprev_table_find_column(table, "people_covered", SOCPREV_NUL);
    if (!socprev_table_is_null(table, at, row) && people > 0 &&
        socprev_ratio_format(100 * cell_int(table, "people_covered", row), people, 1,
                             SOCPREV_ROUND_HALF_UP, c->language, share, sizeof share, NULL) ==
            SOCPREV_OK) {
        add(&t, say(c, "; share of people who live there: ", "; podíl lidí, kteří v nich žijí: "));
        add(&t, share);
        add(&t, say(c, "%", " %"));
    }
    add(&t, ".");
    put_text(c, &t);
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
    int32_t map = of != NULL && strcmp(of, "region") == 0 ? SOCPREV_MAP_REGIONS
                                                           : SOCPREV_MAP_DISTRICTS;
    int32_t list = map == SOCPREV_MAP_DISTRICTS ? SOCPREV_LIST_DISTRICT : SOCPREV_LIST_REGION;
    for (int64_t row = start; row < end && codes != NULL && values != NULL && valid != NULL;
         row++) {
        int32_t list_row = 0;
        bool known = false;
        const char *territory = cell_text(table, "territory", row, &code);
        if (territory == NULL || has_flag(table, row, "outside") ||
            socprev_codelist_find(list, territory, SOCPREV_NUL, &list_row, NULL) != SOCPREV_OK)
            continue;
        codes[n] = socprev_codelist_code(list, list_row);
        values[n] = cell_double(table, "unmet", row, &known);
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

/* Whether two rows are of the same norm, or of the same kind and unit. */
static bool same_heading(const socprev_table *table, int64_t a, int64_t b)
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

int64_t heading_end(const socprev_table *table, int64_t start)
{
    int64_t end = start + 1;
    while (end < socprev_table_row_count(table) && same_heading(table, start, end))
        end++;
    return end;
}

static int put_needs_for_people(cli *c, const socprev_table *table)
{
    int64_t rows = socprev_table_row_count(table);
    int code = EXIT_DONE;
    for (int64_t start = 0, end; start < rows && code == EXIT_DONE; start = end) {
        end = heading_end(table, start);
        put_norm_heading(c, table, start);
        code = put_norm_rows(c, table, start, end);
        put_covered(c, table, end - 1);
        if (code == EXIT_DONE)
            code = put_unmet_map(c, table, start, end);
    }
    put_gap(c);
    put_paragraph(c, say(c,
                         "unmet: added up where the norm must hold, so that plenty in one place "
                         "never makes up for want in another. A dash: not known.",
                         "chybí: sečteno po územích, v nichž má norma platit; nadbytek jinde "
                         "nedostatek nevyrovná. Pomlčka: není známo."));
    if (has_number(table, "unmet_access", 0, rows))
        put_paragraph(c, say(c,
                             "unmet in reach: what lacks when people share what stands within "
                             "the distance of the norm, here and elsewhere.",
                             "chybí v dosahu: kolik chybí, když se lidé dělí o to, co je do "
                             "vzdálenosti z normy, zde i jinde."));
    return code;
}

int put_needs(cli *c, const char *path, socprev_table *supply)
{
    question q;
    socprev_table *found = NULL;
    socprev_error *err = NULL;
    int code = question_make(c, path, supply, &q);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_needs_table(q.needs, NULL, &found, &err);
        if (st != SOCPREV_OK)
            code = fail_question(c, &q, st, err);
    }
    if (code == EXIT_DONE && wants_text(c)) {
        code = put_needs_for_people(c, found);
        socprev_table_free(found);
    } else if (code == EXIT_DONE) {
        code = put_table(c, "needs", found);
    }
    question_clear(&q);
    return code;
}

/* ---- capacities without norms ----------------------------------------------------------- */

static int put_capacities_for_people(cli *c, const socprev_table *table)
{
    static const column numbers[] = {
        { "population", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "people", "lidí" } },
        { "before", SOCPREV_COLUMN_INT64, 3, FOR_ALL, { "before", "před" } },
        { "after", SOCPREV_COLUMN_INT64, 3, FOR_ALL, { "after", "po" } },
        { "change", SOCPREV_COLUMN_INT64, 3, FOR_ALL, { "change", "změna" } },
        { "per_1000", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "per 1\u00a0000", "na 1\u00a0000" } },
    };
    int64_t rows = socprev_table_row_count(table);
    int code = EXIT_DONE;
    for (int64_t start = 0, end; start < rows && code == EXIT_DONE; start = end) {
        text t = { 0 };
        end = heading_end(table, start);
        add_label(c, &t, table, "kind", start, SOCPREV_LIST_SERVICE_KIND, "");
        add(&t, ", ");
        add_unit(c, &t, table, start);
        put_subheading(c, text_of(&t));
        text_clear(&t);
        code = put_rows(c, table, start, end, numbers, sizeof numbers / sizeof numbers[0],
                        "capacities");
    }
    put_gap(c);
    put_paragraph(c, say(c, "per 1\u00a0000: of what there is after. A dash: not known.",
                         "na 1\u00a0000: z toho, co je po. Pomlčka: není známo."));
    return code;
}

int put_capacities(cli *c, const char *path, socprev_table *supply)
{
    socprev_table *found = NULL;
    int code = capacities_of(c, path, supply, &found);
    if (code != EXIT_DONE)
        return code;
    if (!wants_text(c))
        return put_table(c, "capacities", found);
    code = put_capacities_for_people(c, found);
    socprev_table_free(found);
    return code;
}
