/* evenness of the capacities in territories of a level, for each kind and unit. */
#include "evenness.h"

#include <stdlib.h>
#include <string.h>

/* The level asked for, else the innermost there is. */
static const char *level_of_rows(const cli *c, const socprev_table *table, text *t)
{
    static const char *const levels[] = { "part", "municipality", "orp", "district", "region",
                                          "nuts2", "state" };
    if (c->option[OPTION_BY] != NULL)
        return c->option[OPTION_BY];
    for (size_t i = 0; i < sizeof levels / sizeof levels[0]; i++)
        for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
            const char *level = cell_text(table, "territory_level", row, t);
            if (level != NULL && strcmp(level, levels[i]) == 0)
                return levels[i];
        }
    return "";
}

/* Number of the territory around a row among the first `n` units. */
static void put_group_of(units *u, const socprev_table *table, const int64_t *rows, size_t n)
{
    text of = { 0 }, other = { 0 };
    const char *within = cell_text(table, "within", rows[n], &of);
    size_t k = 0;
    for (; k < n; k++) {
        const char *before = cell_text(table, "within", rows[k], &other);
        if (strcmp(within == NULL ? "" : within, before == NULL ? "" : before) == 0)
            break;
    }
    u->group[n] = k < n ? u->group[k] : (int32_t)u->n_groups++;
    text_clear(&other);
    text_clear(&of);
}

/* Rows [start, end) of the level, as units; a row without people is none. */
static int take_level(cli *c, const socprev_table *table, int64_t start, int64_t end,
                      const char *level, units *u)
{
    text of = { 0 };
    int64_t *rows = calloc((size_t)(end - start) + 1, sizeof *rows);
    bool made = units_make(u, (size_t)(end - start));
    u->group = calloc((size_t)(end - start) + 1, sizeof *u->group);
    if (rows == NULL || !made || u->group == NULL) {
        free(rows);
        return fail(c, NULL, SOCPREV_E_NOMEM, NULL);
    }
    int64_t people = socprev_table_find_column(table, "population", SOCPREV_NUL);
    size_t n = 0; /* maps know regions and districts by their codes */
    bool by_code = strcmp(level, "region") == 0 || strcmp(level, "district") == 0 ||
                   !wants_text(c);
    for (int64_t row = start; row < end; row++) {
        bool known = false;
        const char *is = cell_text(table, "territory_level", row, &of);
        bool counted = !socprev_table_is_null(table, people, row);
        if (is == NULL || strcmp(is, level) != 0 ||
            (counted && cell_int(table, "population", row) == 0))
            continue;
        rows[n] = row;
        u->value[n] = cell_double(table, "per_1000", row, &known);
        u->valid[n] = known && counted;
        u->weight[n] = (double)cell_int(table, "population", row);
        u->name[n] = cell_text(table, "name", row, &u->held[n]);
        if (u->name[n] == NULL || by_code)
            u->name[n] = cell_text(table, "territory", row, &u->held[n]);
        put_group_of(u, table, rows, n);
        n++;
    }
    for (size_t i = n; i < u->n; i++)
        text_clear(&u->held[i]);
    u->n = n;
    text_clear(&of);
    free(rows);
    return EXIT_DONE;
}

static void name_rows(const cli *c, const socprev_table *table, int64_t row, text *t)
{
    text code = { 0 };
    const char *kind = cell_text(table, "kind", row, &code);
    if (wants_text(c)) {
        add(t, label_of(c, SOCPREV_LIST_SERVICE_KIND, kind));
        add(t, ", ");
        add_unit(c, t, table, row);
        add(t, say(c, " per 1\u00a0000", " na 1\u00a0000"));
    } else {
        add(t, kind);
        add(t, ".");
        add(t, cell_text(table, "unit", row, &code));
    }
    text_clear(&code);
}

/* Indices of a kind and unit; people also see groups, the curve and pictures. */
static int put_level(cli *c, sheet *s, const socprev_table *table, int64_t start,
                     const char *level, const units *u)
{
    socprev_evenness *e = NULL;
    socprev_error *err = NULL;
    text of = { 0 };
    int64_t missing = 0;
    socprev_status st = measure_units(u, &e, &missing, &err);
    name_rows(c, table, start, &of);
    int code = EXIT_DONE;
    if (st == SOCPREV_OK && wants_text(c)) {
        text t = { 0 };
        put_subheading(c, text_of(&of));
        add(&t, say(c, "Territories of the level ", "Území úrovně "));
        add(&t, level);
        add(&t, ": ");
        add_int(&t, socprev_evenness_count(e));
        add(&t, say(c, "; left out as unknown: ", "; vynecháno jako neznámé: "));
        add_int(&t, missing);
        add(&t, ".");
        put_text(c, &t);
        code = put_indices(c, e, text_of(&of));
        if (code == EXIT_DONE && u->n_groups > 1)
            code = put_groups(c, u);
        if (code == EXIT_DONE)
            code = put_curve(c, e, text_of(&of));
        if (code == EXIT_DONE)
            code = put_units(c, u);
    } else if (st == SOCPREV_OK) {
        st = sheet_indices(s, c, e, text_of(&of), &err);
    }
    text_clear(&of);
    socprev_evenness_free(e);
    return st == SOCPREV_OK ? code : fail(c, NULL, st, err);
}

int put_territories(cli *c, const char *path, socprev_table *supply)
{
    socprev_table *table = NULL;
    text held = { 0 };
    sheet s;
    int code = capacities_of(c, path, supply, &table);
    if (code != EXIT_DONE)
        return code;
    if (!wants_text(c))
        sheet_begin(&s, c, index_columns, INDEX_COLUMNS);
    const char *level = level_of_rows(c, table, &held);
    for (int64_t start = 0, end; start < socprev_table_row_count(table) && code == EXIT_DONE;
         start = end) {
        units u = { 0 };
        end = heading_end(table, start);
        code = take_level(c, table, start, end, level, &u);
        if (code == EXIT_DONE && u.n == 0)
            code = fail_unknown(c, EXIT_USAGE, NULL, level,
                                say(c, "no territory with people is of this level",
                                    "žádné území s lidmi není této úrovně"),
                                NULL);
        if (code == EXIT_DONE)
            code = put_level(c, &s, table, start, level, &u);
        units_clear(&u);
    }
    int ended = wants_text(c) ? EXIT_DONE : sheet_end(&s, "indices");
    text_clear(&held);
    socprev_table_free(table);
    return code == EXIT_DONE ? ended : code;
}
