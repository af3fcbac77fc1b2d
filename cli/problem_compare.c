/* Two divisions side by side: who gains, who loses. Rows are matched by their names. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    char *row, *column; /* column "" with one axis */
    int64_t amount;
    size_t order; /* as it came */
} entry;

typedef struct {
    entry *items;
    size_t n;
    int32_t decimals;
} amounts;

static void amounts_clear(amounts *list)
{
    for (size_t i = 0; i < list->n; i++) {
        free(list->items[i].row);
        free(list->items[i].column);
    }
    free(list->items);
    *list = (amounts){ 0 };
}

static char *copy(const char *data, size_t size)
{
    char *made = malloc(size + 1);
    if (made == NULL)
        return NULL;
    memcpy(made, data, size);
    made[size] = '\0';
    return made;
}

static int add_entry(const cli *c, amounts *list, const char *row, size_t row_size,
                     const char *col, size_t column_size, int64_t amount)
{
    entry made = { copy(row, row_size), copy(col, column_size), amount, list->n };
    if (made.row == NULL || made.column == NULL) {
        free(made.row);
        free(made.column);
        return fail(c, NULL, SOCPREV_E_NOMEM, NULL);
    }
    list->items[list->n++] = made;
    return EXIT_DONE;
}

static int reserve(const cli *c, amounts *list, size_t n)
{
    list->items = calloc(n + 1, sizeof *list->items);
    return list->items == NULL ? fail(c, NULL, SOCPREV_E_NOMEM, NULL) : EXIT_DONE;
}

/* ---- where amounts come from ------------------------------------------------ */

static int take_answer(const answer *a, amounts *out)
{
    int code = reserve(a->c, out, a->cells);
    out->decimals = a->decimals;
    for (size_t i = 0; i < a->rows; i++)
        for (size_t k = 0; k < a->columns && code == EXIT_DONE; k++) {
            const char *col = is_table(a) ? column_name(a, k) : "";
            code = add_entry(a->c, out, row_name(a, i), strlen(row_name(a, i)), col,
                             strlen(col), amount_of(a, i, k));
        }
    return code;
}

static int take_table(const cli *c, const socprev_table *table, amounts *out)
{
    int64_t n = socprev_table_row_count(table);
    int code = reserve(c, out, (size_t)n);
    out->decimals = socprev_table_column_decimals(table, 2);
    for (int64_t i = 0; i < n && code == EXIT_DONE; i++) {
        const char *row = "", *col = "";
        size_t row_size = 0, column_size = 0;
        socprev_table_get_text(table, 0, i, &row, &row_size, NULL);
        socprev_table_get_text(table, 1, i, &col, &column_size, NULL);
        code = add_entry(c, out, row, row_size, col, column_size, cell_int(table, "amount", i));
    }
    return code;
}

/* Amounts of a problem, which is solved, or of a result. */
static int read_other(cli *c, const char *path, amounts *out)
{
    input in;
    socprev_error *err = NULL;
    int code = read_input(c, path, &in);
    if (code != EXIT_DONE)
        return code;
    if (socprev_document_kind(in.data, in.size) == SOCPREV_DOCUMENT_RESULT) {
        socprev_table *table = NULL;
        socprev_status st =
            socprev_result_read(in.data, in.size, NULL, c->run, NULL, &table, &err);
        code = st == SOCPREV_OK ? take_table(c, table, out) : fail_in_data(c, path, st, err);
        socprev_table_free(table);
    } else {
        answer other = { 0 };
        code = answer_read(c, path, in.data, in.size, &other);
        if (code == EXIT_DONE)
            code = answer_solve(&other);
        if (code == EXIT_DONE && other.kind == SOCPREV_PROBLEM_FIT)
            code = fail_saying(c, EXIT_BAD_DATA, path,
                               say(c, "a fitted table has no amounts to compare",
                                   "přizpůsobená tabulka nemá částky k porovnání"),
                               NULL);
        if (code == EXIT_DONE)
            code = take_answer(&other, out);
        answer_clear(&other);
    }
    input_clear(&in);
    return code;
}

/* ---- both together ---------------------------------------------------------- */

static int by_name(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    int order = strcmp(x->row, y->row);
    if (order == 0)
        order = strcmp(x->column, y->column);
    return order != 0 ? order : (x->order > y->order) - (x->order < y->order);
}

static int by_order(const void *a, const void *b)
{
    const entry *x = a, *y = b;
    return (x->order > y->order) - (x->order < y->order);
}

/* A name that stands twice could not be matched. */
static int check_names(const cli *c, const char *path, const amounts *sorted)
{
    for (size_t i = 1; i < sorted->n; i++)
        if (strcmp(sorted->items[i - 1].row, sorted->items[i].row) == 0 &&
            strcmp(sorted->items[i - 1].column, sorted->items[i].column) == 0)
            return fail_unknown(c, EXIT_BAD_DATA, path, sorted->items[i].row,
                                say(c, "this name stands twice", "toto jméno je tu dvakrát"), NULL);
    return EXIT_DONE;
}

/* The amounts of `list` under the names of `all`; those it lacks are 0. */
static void lay_out(const amounts *list, const amounts *all, int64_t *out)
{
    for (size_t i = 0; i < all->n; i++) {
        size_t low = 0, high = list->n;
        out[i] = 0;
        while (low < high) {
            size_t middle = low + (high - low) / 2;
            const entry *at = &list->items[middle];
            int order = strcmp(all->items[i].row, at->row);
            if (order == 0)
                order = strcmp(all->items[i].column, at->column);
            if (order == 0)
                out[i] = at->amount;
            if (order <= 0)
                high = order == 0 ? low : middle;
            else
                low = middle + 1;
        }
    }
}

/* All names, those of `now` in its order, then those that only `before` has. */
static int join(const cli *c, const amounts *before, const amounts *now, amounts *all)
{
    int code = reserve(c, all, before->n + now->n);
    size_t k = 0;
    for (size_t i = 0; i < now->n && code == EXIT_DONE; i++) {
        const entry *e = &now->items[i];
        code = add_entry(c, all, e->row, strlen(e->row), e->column, strlen(e->column), 0);
        if (code == EXIT_DONE)
            all->items[all->n - 1].order = e->order;
    }
    for (size_t i = 0; i < before->n && code == EXIT_DONE; i++) {
        const entry *e = &before->items[i];
        while (k < now->n && (strcmp(now->items[k].row, e->row) < 0 ||
                              (strcmp(now->items[k].row, e->row) == 0 &&
                               strcmp(now->items[k].column, e->column) < 0)))
            k++;
        if (k < now->n && strcmp(now->items[k].row, e->row) == 0 &&
            strcmp(now->items[k].column, e->column) == 0)
            continue;
        code = add_entry(c, all, e->row, strlen(e->row), e->column, strlen(e->column), 0);
        if (code == EXIT_DONE)
            all->items[all->n - 1].order = now->n + e->order;
    }
    if (code == EXIT_DONE && all->n > 0)
        qsort(all->items, all->n, sizeof *all->items, by_order);
    return code;
}

/* ---- the tables ------------------------------------------------------------- */

static const char *change_code(int64_t change)
{
    return change > 0 ? "gain" : change < 0 ? "loss" : "same";
}

static int put_changes(const answer *a, const amounts *all, const int64_t *before,
                       const int64_t *after, const socprev_comparison *comparison)
{
    enum { ROW, COLUMN, BEFORE, AFTER, CHANGE, SHARE, KIND, COLUMNS };
    const column columns[COLUMNS] = {
        { "row", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "row", "řádek" } },
        { "column", SOCPREV_COLUMN_TEXT, 0, is_table(a) ? FOR_ALL : FOR_PROGRAMS,
          { "column", "sloupec" } },
        { "before", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "before", "předtím" } },
        { "after", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "now", "nyní" } },
        { "change", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "change", "změna" } },
        { "change_share", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "kind", SOCPREV_COLUMN_CATEGORY, 0, FOR_PROGRAMS, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, a->c, columns, COLUMNS);
    for (size_t i = 0; i < all->n; i++) {
        int64_t numerator = 0, denominator = 1, change = socprev_comparison_change(comparison, i);
        sheet_row(&s);
        sheet_text(&s, ROW, all->items[i].row);
        if (all->items[i].column[0] != '\0' || wants_text(a->c))
            sheet_text(&s, COLUMN, all->items[i].column);
        sheet_int(&s, BEFORE, before[i]);
        sheet_int(&s, AFTER, after[i]);
        sheet_int(&s, CHANGE, change);
        if (socprev_comparison_ratio(comparison, i, &numerator, &denominator) == SOCPREV_OK) {
            text share = { 0 };
            add_digits(&share, numerator);
            add(&share, "/");
            add_digits(&share, denominator);
            sheet_text(&s, SHARE, text_of(&share));
            text_clear(&share);
        }
        sheet_text(&s, KIND, change_code(change));
    }
    if (wants_text(a->c)) {
        sheet_row(&s);
        sheet_text(&s, ROW, say(a->c, "total", "celkem"));
        sheet_text(&s, COLUMN, "");
        sheet_int(&s, BEFORE, socprev_comparison_before(comparison));
        sheet_int(&s, AFTER, socprev_comparison_after(comparison));
        sheet_int(&s, CHANGE,
                  socprev_comparison_after(comparison) - socprev_comparison_before(comparison));
    }
    return sheet_end(&s, "comparison");
}

static int put_sums(const answer *a, const socprev_comparison *comparison)
{
    const column columns[] = {
        { "before", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "", "" } },
        { "after", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "", "" } },
        { "gains", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "", "" } },
        { "losses", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "", "" } },
        { "gaining", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "losing", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, a->c, columns, sizeof columns / sizeof columns[0]);
    sheet_row(&s);
    sheet_int(&s, 0, socprev_comparison_before(comparison));
    sheet_int(&s, 1, socprev_comparison_after(comparison));
    sheet_int(&s, 2, socprev_comparison_sum(comparison, SOCPREV_CHANGE_GAIN));
    sheet_int(&s, 3, socprev_comparison_sum(comparison, SOCPREV_CHANGE_LOSS));
    sheet_int(&s, 4, (int64_t)socprev_comparison_count(comparison, SOCPREV_CHANGE_GAIN));
    sheet_int(&s, 5, (int64_t)socprev_comparison_count(comparison, SOCPREV_CHANGE_LOSS));
    return sheet_end(&s, "comparison_summary");
}

static void put_sentence(const answer *a, const socprev_comparison *comparison)
{
    text t = { 0 };
    add(&t, say(a->c, "Gaining: ", "Získávají: "));
    add_int(&t, (int64_t)socprev_comparison_count(comparison, SOCPREV_CHANGE_GAIN));
    add(&t, " (");
    add_amount(a, &t, socprev_comparison_sum(comparison, SOCPREV_CHANGE_GAIN));
    add(&t, say(a->c, "); losing: ", "); ztrácejí: "));
    add_int(&t, (int64_t)socprev_comparison_count(comparison, SOCPREV_CHANGE_LOSS));
    add(&t, " (");
    add_amount(a, &t, socprev_comparison_sum(comparison, SOCPREV_CHANGE_LOSS));
    add(&t, say(a->c, "); unchanged: ", "); beze změny: "));
    add_int(&t, (int64_t)socprev_comparison_count(comparison, SOCPREV_CHANGE_NONE));
    add(&t, ".");
    put_gap(a->c);
    put_text(a->c, &t);
}

static int put_all(const answer *a, const amounts *all, const amounts *before, const amounts *now)
{
    socprev_comparison *comparison = NULL;
    socprev_error *err = NULL;
    int64_t *values = calloc(2 * all->n + 1, sizeof *values), *after = values + all->n;
    if (values == NULL)
        return fail(a->c, NULL, SOCPREV_E_NOMEM, NULL);
    lay_out(before, all, values);
    lay_out(now, all, after);
    socprev_status st =
        socprev_comparison_new(values, 0, after, 0, all->n, NULL, &comparison, &err);
    int code = st == SOCPREV_OK ? put_changes(a, all, values, after, comparison)
                                : fail_in_data(a->c, a->path, st, err);
    if (code == EXIT_DONE && !wants_text(a->c))
        code = put_sums(a, comparison);
    else if (code == EXIT_DONE)
        put_sentence(a, comparison);
    socprev_comparison_free(comparison);
    free(values);
    return code;
}

int put_comparison(answer *a, const char *other)
{
    amounts before = { 0 }, now = { 0 }, all = { 0 };
    if (a->kind == SOCPREV_PROBLEM_FIT)
        return fail_saying(a->c, EXIT_USAGE, a->path,
                           say(a->c, "a fitted table has no amounts to compare",
                               "přizpůsobená tabulka nemá částky k porovnání"),
                           NULL);
    int code = read_other(a->c, other, &before);
    if (code == EXIT_DONE)
        code = take_answer(a, &now);
    if (code == EXIT_DONE && before.n > 0 && before.decimals != now.decimals)
        code = fail_saying(a->c, EXIT_BAD_DATA, other,
                           say(a->c, "its amounts have another unit", "má částky v jiné jednotce"),
                           say(a->c, "compare money with money, pieces with pieces",
                               "porovnávejte peníze s penězi, kusy s kusy"));
    if (code == EXIT_DONE && before.n > 0)
        qsort(before.items, before.n, sizeof *before.items, by_name);
    if (code == EXIT_DONE) {
        qsort(now.items, now.n, sizeof *now.items, by_name);
        code = check_names(a->c, other, &before);
    }
    if (code == EXIT_DONE)
        code = join(a->c, &before, &now, &all);
    if (code == EXIT_DONE)
        code = put_all(a, &all, &before, &now);
    amounts_clear(&all);
    amounts_clear(&now);
    amounts_clear(&before);
    return code;
}
