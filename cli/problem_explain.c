/* Why one row, or one cell, gets what it gets: a list of reasons. */
#include "explanation.h"

#include <string.h>

/* ---- all of a cell ---------------------------------------------------------- */

static void explain(explanation *e)
{
    answer *a = e->a;
    if (a->fit != NULL) {
        explain_fit(e);
        return;
    }
    say_amount(e, "amount", "gets", "dostane", amount_of(a, e->row, e->column));
    explain_steps(e);
    if (a->division != NULL || a->stages != NULL)
        explain_division(e);
    else if (a->schedule != NULL)
        explain_instalment(e);
    else if (a->damping != NULL)
        explain_damping(e);
    else if (a->awards != NULL)
        explain_awards(e);
    else if (a->twoway != NULL)
        explain_twoway(e);
    else if (a->biproportional != NULL)
        explain_biproportional(e);
    else
        explain_payment(e);
}

static int put_cell(answer *a, size_t row, size_t col)
{
    const column columns[COLUMNS] = {
        { "aspect", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "amount", SOCPREV_COLUMN_INT64, a->decimals, FOR_PROGRAMS, { "", "" } },
        { "numerator", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "", "" } },
        { "denominator", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "", "" } },
        { "value", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "", "" } },
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "text", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
    };
    explanation e = { .a = a, .row = row, .column = col };
    if (wants_text(a->c)) {
        text heading = { 0 };
        add(&heading, row_name(a, row));
        add(&heading, is_table(a) ? " / " : "");
        add(&heading, is_table(a) ? column_name(a, col) : "");
        put_heading(a->c, text_of(&heading));
        text_clear(&heading);
        explain(&e);
        return EXIT_DONE;
    }
    sheet_begin(&e.s, a->c, columns, COLUMNS);
    explain(&e);
    return sheet_end(&e.s, "explanation");
}

/* ---- which cell is meant ---------------------------------------------------- */

static int fail_unknown_name(const answer *a, int32_t axis, const char *name)
{
    size_t n = socprev_problem_count(a->problem, axis), shown = n < 12 ? n : 12;
    text names = { 0 }, message = { 0 };
    add(&names, socprev_problem_axis_name(a->problem, axis));
    add(&names, ": ");
    for (size_t i = 0; i < shown; i++) {
        add(&names, i == 0 ? "" : ", ");
        add(&names, socprev_problem_name(a->problem, axis, i));
    }
    add(&names, n > shown ? ", …" : "");
    add(&message, "--explain ");
    add(&message, name);
    add(&message, say(a->c, ": the problem has no such name", ": takové jméno úloha nemá"));
    fail_saying(a->c, EXIT_USAGE, a->path, text_of(&message), text_of(&names));
    text_clear(&message);
    text_clear(&names);
    return EXIT_USAGE;
}

/* All columns of a row, one below the other. */
static int put_row(answer *a, size_t row)
{
    if (!wants_text(a->c))
        return fail_usage(a->c, "--explain of a table needs ROW,COLUMN with --json or --csv",
                          "--explain v tabulce potřebuje s --json nebo --csv ŘÁDEK,SLOUPEC");
    int code = EXIT_DONE;
    for (size_t k = 0; k < a->columns && code == EXIT_DONE; k++)
        code = put_cell(a, row, k);
    return code;
}

/* A name may hold commas: each is tried as the one between row and column. */
int put_explanation(answer *a, const char *which)
{
    int64_t row = socprev_problem_find(a->problem, 0, which, SOCPREV_NUL);
    if (socprev_problem_axis_count(a->problem) > 2)
        return fail_saying(a->c, EXIT_USAGE, a->path,
                           say(a->c, "--explain is for one or two axes",
                               "--explain je pro jednu nebo dvě osy"),
                           NULL);
    if (!is_table(a))
        return row < 0 ? fail_unknown_name(a, 0, which) : put_cell(a, (size_t)row, 0);
    if (row >= 0)
        return put_row(a, (size_t)row);
    for (const char *comma = strchr(which, ','); comma != NULL; comma = strchr(comma + 1, ',')) {
        const char *name = comma + 1 + strspn(comma + 1, " ");
        int64_t col = socprev_problem_find(a->problem, 1, name, SOCPREV_NUL);
        row = socprev_problem_find(a->problem, 0, which, (size_t)(comma - which));
        if (row >= 0 && col >= 0)
            return put_cell(a, (size_t)row, (size_t)col);
        if (row >= 0 && strchr(comma + 1, ',') == NULL)
            return fail_unknown_name(a, 1, name);
    }
    return fail_unknown_name(a, 0, which);
}
