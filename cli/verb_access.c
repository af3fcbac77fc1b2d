/* access: who has services within reach, how much of them, and what nobody claims. */
#include "verb_access.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_cost(int32_t measure)
{
    return measure <= SOCPREV_ACCESS_BALANCING_COST;
}

static bool is_measured(const world *w)
{
    return socprev_od_earth(w->od) != SOCPREV_EARTH_NONE;
}

/* Supply for one person, shown for a thousand. */
static bool is_per_person(int32_t measure)
{
    return measure >= SOCPREV_ACCESS_2SFCA && measure <= SOCPREV_ACCESS_BALANCED;
}

/* Said with every measure, also where nobody is asked for. */
static bool has_nobody(const world *w, int32_t place)
{
    return !(w->people[place] > 0);
}

static int32_t places(const world *w)
{
    return socprev_od_file_count(w->file, SOCPREV_OD_ORIGIN);
}

/* ---- for people: a place a line ------------------------------------------ */

enum { PLACE, PEOPLE, FIXED, BAR_WIDTH = 10, BARS = 8 };

/* A number that was measured: measure and cut-off, before a change or after it. */
typedef struct {
    int32_t at, item;
    bool before;
} shown;

static const double *values_of(const world *w, shown s)
{
    return socprev_access_result_values(s.before ? w->before : w->result, s.at, 0, s.item);
}

static double value_of(const world *w, shown s, int32_t place)
{
    double value = values_of(w, s)[place];
    return is_per_person(w->measures[s.at]) ? value * 1000 : value;
}

static double largest(const world *w, shown s)
{
    double most = 0;
    for (int32_t i = 0; i < places(w); i++)
        most = fmax(most, value_of(w, s, i));
    return most;
}

/* Eighths of a character, so that small differences show. */
static void add_bar(text *t, double part)
{
    static const char *const eighths[BARS] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
    int left = (int)(part * BAR_WIDTH * BARS + 0.5);
    for (; left >= BARS; left -= BARS)
        add(t, "█");
    add(t, eighths[left]);
}

/* Decimals that tell values of this size apart: three digits or more. */
static int32_t decimals_for(double most)
{
    return most >= 1000 ? 0 : most >= 100 ? 1 : most >= 1 ? 2 : most >= 0.01 ? 4 : 8;
}

static void sheet_value(sheet *s, size_t at, double value, int32_t decimals)
{
    double scaled = value * pow(10, decimals);
    if (scaled >= 0 && scaled < 9e15)
        sheet_int(s, at, (int64_t)(scaled + 0.5));
}

static void sheet_notes(sheet *s, size_t at, const world *w, int32_t place)
{
    text t = { 0 };
    int32_t flags = 0;
    for (size_t m = 0; m < w->n_measures; m++)
        flags |= socprev_access_result_flags(w->result, (int32_t)m, 0, place);
    if (flags & SOCPREV_ACCESS_NO_SUPPLY)
        add(&t, say(w->c, "nothing in reach", "nic v dosahu"));
    if (has_nobody(w, place)) {
        add(&t, t.size > 0 ? ", " : "");
        add(&t, say(w->c, "nobody to serve", "není komu sloužit"));
    }
    sheet_text(s, at, text_of(&t));
    text_clear(&t);
}

static void add_title(const world *w, shown s, text *t)
{
    add(t, socprev_access_measure_name(w->measures[s.at]));
    if (w->measures[s.at] == SOCPREV_ACCESS_CUMULATIVE) {
        char number[32];
        snprintf(number, sizeof number, " %g", w->cutoffs[s.item]);
        char *point = strchr(number, '.');
        if (point != NULL)
            *point = *say(w->c, ".", ",");
        add(t, number);
    }
    if (is_per_person(w->measures[s.at])) /* a number is not broken into lines */
        add(t, say(w->c, " per 1\u00a0000", " na 1\u00a0000"));
    if (is_cost(w->measures[s.at]) && is_measured(w))
        add(t, ", m");
    if (w->before != NULL)
        add(t, s.before ? say(w->c, ", before", ", před") : say(w->c, ", after", ", po"));
}

/* The numbers in the order of the measures; the caller frees them. */
static shown *list_shown(const world *w, size_t *n)
{
    shown *list = calloc(2 * (w->n_measures + CUTOFFS_MOST), sizeof *list);
    *n = 0;
    for (int32_t at = 0; list != NULL && (size_t)at < w->n_measures; at++)
        for (int32_t item = 0; item < socprev_access_result_width(w->result, at); item++) {
            if (w->before != NULL && wants_text(w->c))
                list[(*n)++] = (shown){ at, item, true };
            list[(*n)++] = (shown){ at, item, false };
        }
    return list;
}

static int put_lines(const world *w, const shown *list, size_t n, column *columns)
{
    sheet s;
    double most = largest(w, list[n - 1]);
    sheet_begin(&s, w->c, columns, FIXED + n + 2);
    for (int32_t i = 0; i < places(w); i++) {
        text bar = { 0 };
        double last = value_of(w, list[n - 1], i);
        sheet_row(&s);
        sheet_text(&s, PLACE, socprev_od_file_id(w->file, SOCPREV_OD_ORIGIN, i));
        sheet_value(&s, PEOPLE, w->people[i], 0);
        for (size_t k = 0; k < n; k++)
            sheet_value(&s, FIXED + k, value_of(w, list[k], i), columns[FIXED + k].decimals);
        add_bar(&bar, most > 0 && last > 0 ? last / most : 0);
        sheet_text(&s, FIXED + n, text_of(&bar));
        sheet_notes(&s, FIXED + n + 1, w, i);
        text_clear(&bar);
    }
    return sheet_end(&s, "places");
}

static int put_places(const world *w)
{
    size_t n = 0;
    shown *list = list_shown(w, &n);
    column *columns = calloc(FIXED + n + 2, sizeof *columns);
    text *titles = calloc(n + 1, sizeof *titles);
    int code = EXIT_DONE;
    if (list == NULL || columns == NULL || titles == NULL) {
        code = fail(w->c, NULL, SOCPREV_E_NOMEM, NULL);
    } else {
        columns[PLACE] = (column){ "place", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE,
                                   { "place", "místo" } };
        columns[PEOPLE] = (column){ "people", SOCPREV_COLUMN_INT64, 0, FOR_PEOPLE,
                                    { "people", "lidí" } };
        for (size_t k = 0; k < n; k++) {
            add_title(w, list[k], &titles[k]);
            const char *title = text_of(&titles[k]);
            bool after = w->before != NULL && !list[k].before; /* beside the one before */
            columns[FIXED + k] = (column){ title, SOCPREV_COLUMN_INT64,
                                           decimals_for(largest(w, list[k])), FOR_PEOPLE,
                                           { after ? "after" : title, after ? "po" : title } };
        }
        columns[FIXED + n] = (column){ "bar", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE,
                                       { "bar", "pruh" } };
        columns[FIXED + n + 1] = (column){ "note", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE,
                                           { "note", "poznámka" } };
        code = put_lines(w, list, n, columns);
    }
    for (size_t k = 0; titles != NULL && k < n; k++)
        text_clear(&titles[k]);
    free(titles);
    free(columns);
    free(list);
    return code;
}

/* ---- for programs: a number a line --------------------------------------- */

static int put_values(const world *w)
{
    static const column columns[] = {
        { "place", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "measure", SOCPREV_COLUMN_CATEGORY, 0, FOR_PROGRAMS, { "", "" } },
        { "cutoff", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "", "" } },
        { "value", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "", "" } },
        { "no_supply", SOCPREV_COLUMN_BOOL, 0, FOR_PROGRAMS, { "", "" } },
        { "no_people", SOCPREV_COLUMN_BOOL, 0, FOR_PROGRAMS, { "", "" } },
        { "before", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "", "" } }, /* of a change */
    };
    size_t n = 0;
    sheet s;
    shown *list = list_shown(w, &n);
    if (list == NULL)
        return fail(w->c, NULL, SOCPREV_E_NOMEM, NULL);
    sheet_begin(&s, w->c, columns,
                sizeof columns / sizeof columns[0] - (w->before == NULL ? 1 : 0));
    for (size_t k = 0; k < n; k++)
        for (int32_t i = 0; i < places(w); i++) {
            int32_t measure = w->measures[list[k].at];
            int32_t flags = socprev_access_result_flags(w->result, list[k].at, 0, i);
            double value = values_of(w, list[k])[i];
            sheet_row(&s);
            sheet_text(&s, 0, socprev_od_file_id(w->file, SOCPREV_OD_ORIGIN, i));
            sheet_text(&s, 1, socprev_access_measure_name(measure));
            if (measure == SOCPREV_ACCESS_CUMULATIVE)
                sheet_float(&s, 2, w->cutoffs[list[k].item]);
            if (!is_cost(measure) || value >= 0)
                sheet_float(&s, 3, value);
            sheet_bool(&s, 4, (flags & SOCPREV_ACCESS_NO_SUPPLY) != 0);
            sheet_bool(&s, 5, has_nobody(w, i));
            value = w->before == NULL ? -1
                                      : values_of(w, (shown){ list[k].at, list[k].item, true })[i];
            if (w->before != NULL && (!is_cost(measure) || value >= 0))
                sheet_float(&s, 6, value);
        }
    free(list);
    return sheet_end(&s, w->before == NULL ? "access" : "changes");
}

/* ---- sums, and what nobody claims ---------------------------------------- */

enum { MEASURE, CONSERVES, SUPPLY, UNCLAIMED, DELIVERED, ROUNDS, RESIDUAL, SUMS };

/* Only such a measure knows what of the supply reaches people. */
static bool gives_away(const socprev_access_result *result, int32_t at)
{
    double value = 0;
    return socprev_access_result_number(result, at, 0, SOCPREV_ACCESS_UNCLAIMED, &value) ==
           SOCPREV_OK;
}

static int put_sums(const world *w, const socprev_access_result *result, const char *name)
{
    static const column columns[SUMS] = {
        { "measure", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "measure", "míra" } },
        { "conserves", SOCPREV_COLUMN_BOOL, 0, FOR_PROGRAMS, { "", "" } },
        { "supply", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "supply", "nabídka" } },
        { "unclaimed", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "unclaimed", "nevyužito" } },
        { "delivered", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "reaches people", "dojde k lidem" } },
        { "rounds", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "", "" } },
        { "residual", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, w->c, columns, SUMS);
    for (int32_t at = 0; (size_t)at < w->n_measures; at++) {
        if (wants_text(w->c) && !gives_away(result, at))
            continue;
        sheet_row(&s);
        sheet_text(&s, MEASURE, socprev_access_measure_name(w->measures[at]));
        sheet_bool(&s, CONSERVES, socprev_access_conserves(w->measures[at]) != 0);
        for (int32_t number = 0; number <= SOCPREV_ACCESS_RESIDUAL; number++) {
            double value = 0;
            if (socprev_access_result_number(result, at, 0, number, &value) == SOCPREV_OK)
                /* people see six digits; sums of doubles have fifteen */
                sheet_float(&s, (size_t)(SUPPLY + number),
                            wants_text(w->c) ? round(value * 1e6) / 1e6 : value);
        }
    }
    return sheet_end(&s, name);
}

/* Destinations with supply that nobody claims, by the first measure that knows. */
static int put_unclaimed(const world *w)
{
    static const column columns[] = {
        { "place", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "place", "místo" } },
        { "supply", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "unclaimed", "nevyužito" } },
    };
    const double *ratios = NULL;
    sheet s;
    size_t n = 0;
    for (int32_t at = 0; ratios == NULL && (size_t)at < w->n_measures; at++)
        ratios = socprev_access_result_ratios(w->result, at, 0);
    int32_t m = ratios == NULL ? 0 : socprev_od_file_count(w->file, SOCPREV_OD_DESTINATION);
    for (int32_t j = 0; j < m; j++)
        n += w->supply[j] > 0 && !(ratios[j] > 0);
    if (n == 0 && wants_text(w->c))
        return EXIT_DONE;
    put_subheading(w->c, say(w->c, "Supply that nobody reaches",
                             "Nabídka, na kterou nikdo nedosáhne"));
    sheet_begin(&s, w->c, columns, 2);
    for (int32_t j = 0; j < m; j++)
        if (w->supply[j] > 0 && !(ratios[j] > 0)) {
            sheet_row(&s);
            sheet_text(&s, 0, socprev_od_file_id(w->file, SOCPREV_OD_DESTINATION, j));
            sheet_float(&s, 1, w->supply[j]);
        }
    return sheet_end(&s, "unclaimed");
}

static void put_how(const world *w)
{
    text t = { 0 };
    int32_t m = socprev_od_file_count(w->file, SOCPREV_OD_DESTINATION), supplied = 0;
    for (int32_t j = 0; j < m; j++)
        supplied += w->supply[j] > 0;
    add_int(&t, places(w));
    add(&t, say(w->c, " places, ", " míst, "));
    add_int(&t, supplied);
    add(&t, say(w->c, " with supply, ", " s nabídkou, "));
    add_int(&t, socprev_od_pairs(w->od));
    add(&t, say(w->c, " pairs", " dvojic"));
    if (is_measured(w)) {
        add(&t, say(w->c, " within ", " do "));
        add_int(&t, (int64_t)socprev_od_radius(w->od));
        add(&t, socprev_od_earth(w->od) == SOCPREV_EARTH_SPHERE ? say(w->c, " m on the sphere",
                                                                      " m na kouli")
                                                                : say(w->c, " m on WGS84",
                                                                      " m na elipsoidu WGS84"));
    }
    add(&t, say(w->c, ". The bar shows the last number of its line.",
                ". Pruh ukazuje poslední číslo řádku."));
    put_text(w->c, &t);
    put_legend(w);
    put_gap(w->c);
}

/* Sums, of a what-if also those of before. */
static int put_all_sums(const world *w)
{
    int code = EXIT_DONE;
    bool has_sums = !wants_text(w->c);
    for (int32_t at = 0; (size_t)at < w->n_measures; at++)
        has_sums = has_sums || gives_away(w->result, at);
    if (!has_sums)
        return code;
    if (w->before == NULL) {
        put_gap(w->c);
    } else {
        put_subheading(w->c, say(w->c, "Before", "Před změnou"));
        code = put_sums(w, w->before, "sums_before");
        put_subheading(w->c, say(w->c, "After", "Po změně"));
    }
    return code == EXIT_DONE ? put_sums(w, w->result, "sums") : code;
}

int verb_access(cli *c)
{
    world w = { .c = c };
    int code = read_world(&w);
    if (code == EXIT_DONE)
        code = measure_world(&w);
    if (code == EXIT_DONE && wants_text(c)) {
        put_how(&w);
        code = put_places(&w);
    } else if (code == EXIT_DONE) {
        code = put_values(&w);
    }
    if (code == EXIT_DONE)
        code = put_all_sums(&w);
    if (code == EXIT_DONE)
        code = put_unclaimed(&w);
    world_clear(&w);
    return code;
}
