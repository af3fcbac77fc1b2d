/* Where `access` reads from: tables in CSV or JSON, or one document in JSON whose members
 * `people`, `supply` and `pairs` are such tables. And what changes in a what-if. */
#include "verb_access.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *const members[SOURCES] = { "people", "supply", "pairs" };

/* ---- members of a document --------------------------------------------------- */

static size_t skip_space(const char *data, size_t size, size_t at)
{
    while (at < size && strchr(" \t\r\n", data[at]) != NULL && data[at] != '\0')
        at++;
    return at;
}

/* Behind the text that starts here; `size` when it does not end. */
static size_t skip_text(const char *data, size_t size, size_t at)
{
    for (at++; at < size && data[at] != '"'; at++)
        if (data[at] == '\\')
            at++;
    return at < size ? at + 1 : size;
}

/* Behind the value that starts here: brackets are counted, what stands in them is
 * checked when the table is read. */
static size_t skip_value(const char *data, size_t size, size_t at)
{
    size_t depth = 0;
    while (at < size) {
        if (data[at] == '"') {
            at = skip_text(data, size, at);
        } else {
            if (depth == 0 && strchr(",]}", data[at]) != NULL)
                return at;
            depth += data[at] == '[' || data[at] == '{';
            depth -= data[at] == ']' || data[at] == '}';
            at++;
        }
        if (depth == 0 && (data[at - 1] == ']' || data[at - 1] == '}' || data[at - 1] == '"'))
            return at;
    }
    return size;
}

/* The document with everything blank but [start, end), so that lines and columns of
 * mistakes are those of the file. */
static void keep_part(source *to, const char *data, size_t size, size_t start, size_t end)
{
    for (size_t i = 0; i < size; i++) {
        char blank = data[i] == '\n' ? '\n' : ' ';
        add_size(&to->own, i >= start && i < end ? &data[i] : &blank, 1);
    }
    to->data = text_of(&to->own);
    to->size = to->own.size;
}

static int fail_document(const world *w, const char *path, const char *en, const char *cs)
{
    return fail_saying(w->c, EXIT_BAD_DATA, path, say(w->c, en, cs), "socprev help access");
}

/* Takes the member that starts here; 0 when it is none that is known. */
static size_t take_member(world *w, const char *path, const input *in, size_t at)
{
    size_t end = skip_text(in->data, in->size, at);
    size_t value = skip_space(in->data, in->size, end);
    if (value >= in->size || in->data[value] != ':')
        return 0;
    value = skip_space(in->data, in->size, value + 1);
    size_t stop = skip_value(in->data, in->size, value);
    for (size_t k = 0; k < SOURCES; k++) {
        size_t length = strlen(members[k]);
        if (end - at != length + 2 || memcmp(in->data + at + 1, members[k], length) != 0 ||
            w->sources[k].path != NULL)
            continue;
        w->sources[k].path = path;
        keep_part(&w->sources[k], in->data, in->size, value, stop);
        return stop;
    }
    return 0;
}

static int open_document(world *w, const char *path)
{
    input in;
    int code = read_input(w->c, path, &in);
    bool good = code == EXIT_DONE;
    size_t at = good ? skip_space(in.data, in.size, 0) : 0;
    good = good && at < in.size && in.data[at] == '{';
    while (good && at < in.size && in.data[at] != '}') {
        at = skip_space(in.data, in.size, at + 1); /* behind { or , */
        at = at < in.size && in.data[at] == '"' ? take_member(w, path, &in, at) : 0;
        good = at > 0;
        at = skip_space(in.data, in.size, at);
        good = good && at < in.size && (in.data[at] == ',' || in.data[at] == '}');
    }
    good = good && skip_space(in.data, in.size, at + 1) == in.size;
    for (size_t k = 0; k < SOURCES; k++)
        if (w->sources[k].path != NULL &&
            !looks_like_json_table(w->sources[k].data, w->sources[k].size))
            good = false;
    input_clear(&in);
    if (code != EXIT_DONE)
        return code;
    if (!good || w->sources[PEOPLE_SOURCE].path == NULL || w->sources[SUPPLY_SOURCE].path == NULL)
        return fail_document(w, path,
                             "this is no JSON document with the tables people, supply and pairs",
                             "tohle není dokument JSON s tabulkami people, supply a pairs");
    w->has_pairs = w->sources[PAIRS_SOURCE].path != NULL;
    return EXIT_DONE;
}

/* ---- files -------------------------------------------------------------------- */

static bool ends_in_json(const char *path)
{
    size_t length = strlen(path);
    return length >= 5 && strcmp(path + length - 5, ".json") == 0;
}

int open_sources(world *w)
{
    const cli *c = w->c;
    int code = EXIT_DONE;
    if (c->n_words == 1)
        return open_document(w, c->words[0]);
    if (c->n_words != 2 && c->n_words != 3)
        return fail_usage(c, "needs people and supply, and either pairs or --radius",
                          "potřebuje lidi a nabídku a k tomu dvojice, nebo --radius");
    w->has_pairs = c->n_words == 3;
    for (size_t k = 0; k < c->n_words && code == EXIT_DONE; k++) {
        source *s = &w->sources[k];
        s->path = c->words[k];
        if (k == PAIRS_SOURCE && !ends_in_json(s->path))
            continue; /* may be large: piece by piece */
        code = read_input(c, s->path, &s->file);
        s->data = s->file.data;
        s->size = s->file.size;
    }
    return code;
}

void close_sources(world *w)
{
    for (size_t k = 0; k < SOURCES; k++) {
        input_clear(&w->sources[k].file);
        text_clear(&w->sources[k].own);
    }
}

/* ---- pairs -------------------------------------------------------------------- */

static int fail_pair(const world *w, int64_t row, const char *name, const char *en, const char *cs)
{
    text t = { 0 };
    add(&t, say(w->c, "row ", "řádek "));
    add_int(&t, row + 1);
    add(&t, ": ");
    add(&t, name);
    add(&t, say(w->c, en, cs));
    int code = fail_saying(w->c, EXIT_BAD_DATA, w->sources[PAIRS_SOURCE].path, text_of(&t), NULL);
    text_clear(&t);
    return code;
}

static int take_end(const world *w, const socprev_table *table, int64_t row, const char *field,
                    int32_t end, int32_t *out)
{
    text id = { 0 };
    const char *name = cell_text(table, field, row, &id);
    int code = EXIT_DONE;
    *out = name == NULL ? -1 : socprev_od_file_find(w->file, end, name, SOCPREV_NUL);
    if (*out < 0)
        code = fail_pair(w, row, name == NULL ? field : name, ": there is no such place",
                         ": takové místo není");
    text_clear(&id);
    return code;
}

static int take_pairs(const world *w, const socprev_table *table, int32_t *from, int32_t *to,
                      double *costs)
{
    int64_t at = socprev_table_find_column(table, "cost", SOCPREV_NUL);
    int code = EXIT_DONE;
    for (int64_t row = 0; code == EXIT_DONE && row < socprev_table_row_count(table); row++) {
        code = take_end(w, table, row, "from", SOCPREV_OD_ORIGIN, &from[row]);
        if (code == EXIT_DONE)
            code = take_end(w, table, row, "to", SOCPREV_OD_DESTINATION, &to[row]);
        if (code == EXIT_DONE &&
            socprev_table_get_float64(table, at, row, &costs[row], NULL) != SOCPREV_OK)
            code = fail_pair(w, row, "cost", ": the number is missing", ": číslo chybí");
    }
    return code;
}

int read_json_pairs(world *w, const socprev_table *table)
{
    socprev_error *err = NULL;
    size_t n = (size_t)socprev_table_row_count(table);
    int32_t *from = calloc(n + 1, sizeof *from), *to = calloc(n + 1, sizeof *to);
    double *costs = calloc(n + 1, sizeof *costs);
    int code = from == NULL || to == NULL || costs == NULL
                   ? fail(w->c, NULL, SOCPREV_E_NOMEM, NULL)
                   : take_pairs(w, table, from, to, costs);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_od_new(socprev_od_file_count(w->file, SOCPREV_OD_ORIGIN),
                                           socprev_od_file_count(w->file, SOCPREV_OD_DESTINATION),
                                           from, 0, to, 0, costs, 0, n, 0, SOCPREV_OD_EXACT, NULL,
                                           &w->measured, &err);
        w->od = w->measured;
        if (st != SOCPREV_OK)
            code = fail_in_data(w->c, w->sources[PAIRS_SOURCE].path, st, err);
    }
    free(costs);
    free(to);
    free(from);
    return code;
}

/* ---- what if ------------------------------------------------------------------ */

static int fail_change(const world *w, enum option option, const char *what)
{
    text t = { 0 };
    add(&t, "--");
    add(&t, option_at(option)->name);
    add(&t, " ");
    add(&t, what);
    add(&t, option == OPTION_CLOSE
                ? say(w->c, ": no place with supply has this name",
                      ": žádné místo s nabídkou se tak nejmenuje")
                : say(w->c, ": expected is a place with supply and a number, such as Děčín=20",
                      ": čeká se místo s nabídkou a číslo, třeba Děčín=20"));
    int code = fail_saying(w->c, EXIT_USAGE, NULL, text_of(&t), "socprev help access");
    text_clear(&t);
    return code;
}

/* One change: PLACE of --close, PLACE=SUPPLY of --set. */
static int change_one(world *w, enum option option, const char *what, size_t length)
{
    size_t name = length;
    double supply = 0;
    bool good = true;
    text t = { 0 };
    socprev_error *err = NULL;
    add_size(&t, what, length);
    const char *all = text_of(&t), *sign = strrchr(all, '=');
    if (option == OPTION_SET) {
        char *end = NULL;
        good = sign != NULL && strspn(sign + 1, "0123456789.") == strlen(sign + 1);
        supply = good ? strtod(sign + 1, &end) : 0;
        good = good && end != sign + 1 && *end == '\0' && isfinite(supply);
        name = good ? (size_t)(sign - all) : length;
    }
    int32_t at = good ? socprev_od_file_find(w->file, SOCPREV_OD_DESTINATION, all, name) : -1;
    int code = at < 0 ? fail_change(w, option, all) : EXIT_DONE;
    text_clear(&t);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_access_result_set_supply(w->result, 0, at, supply, &err);
    w->supply[at] = supply;
    return st == SOCPREV_OK ? EXIT_DONE : fail(w->c, NULL, st, err);
}

/* All changes of an option, with commas between them. */
static int change_all(world *w, enum option option)
{
    const char *at = w->c->option[option];
    int code = EXIT_DONE;
    while (at != NULL && code == EXIT_DONE) {
        size_t length = strcspn(at, ",");
        code = change_one(w, option, at, length);
        at = at[length] == ',' ? at + length + 1 : NULL;
    }
    return code;
}

static int measure_once(world *w, socprev_access_result **out)
{
    socprev_error *err = NULL;
    socprev_status st =
        socprev_access_measure(w->access, w->measures, w->n_measures, w->c->run, out, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(w->c, NULL, st, err);
}

int measure_world(world *w)
{
    int code = measure_once(w, &w->result);
    if (w->c->option[OPTION_CLOSE] == NULL && w->c->option[OPTION_SET] == NULL)
        return code;
    if (code == EXIT_DONE)
        code = measure_once(w, &w->before);
    if (code == EXIT_DONE)
        code = change_all(w, OPTION_CLOSE);
    return code == EXIT_DONE ? change_all(w, OPTION_SET) : code;
}
