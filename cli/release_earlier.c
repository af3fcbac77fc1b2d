/* Releases that were published before. */
#include "release.h"

#include <stdlib.h>
#include <string.h>

/* A table of the document; columns of numbers are those of `numbers` that it has. */
static int read_table(const cli *c, const char *path, const input *in, const char *member,
                      socprev_table **out)
{
    static const char *const numbers[] = { "month", "year", "period", "persons", "contacts",
                                           "minutes", "epsilon_numerator",
                                           "epsilon_denominator" };
    socprev_csv_options *types = NULL;
    socprev_table *texts = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_table_read_json_member(in->data, in->size, member, NULL, c->run,
                                                       NULL, &texts, &err);
    if (st == SOCPREV_OK)
        st = socprev_csv_options_new(NULL, &types, &err);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0] && st == SOCPREV_OK; i++)
        if (socprev_table_find_column(texts, numbers[i], SOCPREV_NUL) >= 0)
            st = socprev_csv_options_set_type(types, numbers[i], SOCPREV_COLUMN_INT64, NULL, 0,
                                              &err);
    if (st == SOCPREV_OK)
        st = socprev_table_read_json_member(in->data, in->size, member, types, c->run, NULL, out,
                                            &err);
    socprev_csv_options_free(types);
    socprev_table_free(texts);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
}

/* Adds the ratio a/b to what was spent. */
static bool add_spent(earlier *e, int64_t a, int64_t b)
{
    int64_t top = e->spent[0] * b + a * e->spent[1], bottom = e->spent[1] * b;
    if (socprev_ratio_reduce(&top, &bottom) != SOCPREV_OK || top > INT32_MAX ||
        bottom > INT32_MAX)
        return false;
    e->spent[0] = top;
    e->spent[1] = bottom;
    return true;
}

/* How it was protected: exact numbers join the attack, noise is paid from the budget. */
static int take_protection(const cli *c, const char *path, const socprev_table *protection,
                           const socprev_table *cells, earlier *e, bool *exact)
{
    text t = { 0 };
    const char *name = cell_text(protection, "protection", 0, &t);
    *exact = name != NULL && strcmp(name, socprev_protection_name(
                                              SOCPREV_PROTECTION_SUPPRESSION)) == 0;
    bool noisy = name != NULL &&
                 strcmp(name, socprev_protection_name(SOCPREV_PROTECTION_PRIVACY)) == 0;
    bool fits = name != NULL && socprev_table_row_count(cells) > 0;
    if (fits && noisy) {
        int64_t a = 0, b = 0, at[2] = {
            socprev_table_find_column(protection, "epsilon_numerator", SOCPREV_NUL),
            socprev_table_find_column(protection, "epsilon_denominator", SOCPREV_NUL)
        };
        fits = socprev_table_get_int64(protection, at[0], 0, &a, NULL) == SOCPREV_OK &&
               socprev_table_get_int64(protection, at[1], 0, &b, NULL) == SOCPREV_OK && a > 0 &&
               b > 0 && a <= INT32_MAX && b <= INT32_MAX && add_spent(e, a, b);
    }
    text_clear(&t);
    return fits ? EXIT_DONE
                : fail_saying(c, EXIT_BAD_DATA, path,
                              say(c, "this is no release", "toto není zveřejnění"),
                              say(c, "give a file that `socprev release --json` wrote",
                                  "uveďte soubor, který zapsalo `socprev release --json`"));
}

static int read_one(const cli *c, const char *path, earlier *e)
{
    input in;
    socprev_table *protection = NULL, *cells = NULL;
    bool exact = false;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE)
        code = read_table(c, path, &in, "protection", &protection);
    if (code == EXIT_DONE)
        code = read_table(c, path, &in, "release", &cells);
    if (code == EXIT_DONE)
        code = take_protection(c, path, protection, cells, e, &exact);
    if (code == EXIT_DONE && exact) {
        e->table[e->n++] = cells;
        cells = NULL;
    }
    socprev_table_free(cells);
    socprev_table_free(protection);
    input_clear(&in);
    return code;
}

int read_earlier(const cli *c, earlier *out)
{
    const char *given = c->option[OPTION_EARLIER];
    int code = EXIT_DONE;
    *out = (earlier){ .spent = { 0, 1 } };
    if (given == NULL)
        return EXIT_DONE;
    out->table = calloc(strlen(given) + 1, sizeof(socprev_table *));
    if (out->table == NULL)
        return fail(c, NULL, SOCPREV_E_NOMEM, NULL);
    for (const char *at = given; *at != '\0' && code == EXIT_DONE;) {
        text path = { 0 };
        size_t size = strcspn(at, ",");
        add_size(&path, at, size);
        code = read_one(c, text_of(&path), out);
        text_clear(&path);
        at += size + (at[size] == ',');
    }
    return code;
}

void earlier_clear(earlier *e)
{
    for (size_t i = 0; i < e->n; i++)
        socprev_table_free(e->table[i]);
    free(e->table);
}
