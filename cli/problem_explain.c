/* Why one row, or one cell, gets what it gets: a list of reasons. */
#include "answer.h"

#include <stdio.h>
#include <string.h>

/* ---- reasons ---------------------------------------------------------------- */

enum { ASPECT, AMOUNT, NUMERATOR, DENOMINATOR, VALUE, NAME, TEXT, COLUMNS };

typedef struct {
    answer *a;
    sheet s;
    size_t row, column;
    text t;
} explanation;

/* Ends the reason that has been added to `t`, with what programs need of it. */
static void reason(explanation *e, const char *aspect, const char *en, const char *cs)
{
    if (wants_text(e->a->c)) {
        put_entry(e->a->c, say(e->a->c, en, cs), 20, text_of(&e->t));
    } else {
        sheet_text(&e->s, ASPECT, aspect);
        sheet_text(&e->s, TEXT, text_of(&e->t));
    }
    text_clear(&e->t);
}

/* Begins a reason: its numbers may be put before its text. */
static void begin(explanation *e)
{
    if (!wants_text(e->a->c))
        sheet_row(&e->s);
}

static void put_number(explanation *e, size_t at, int64_t value)
{
    if (!wants_text(e->a->c))
        sheet_int(&e->s, at, value);
}

static void put_name(explanation *e, const char *name)
{
    if (!wants_text(e->a->c))
        sheet_text(&e->s, NAME, name);
}

static void say_text(explanation *e, const char *en, const char *cs)
{
    add(&e->t, say(e->a->c, en, cs));
}

static void add_fraction(explanation *e, int64_t numerator, int64_t denominator)
{
    add_int(&e->t, numerator);
    add(&e->t, "/");
    add_int(&e->t, denominator);
}

/* An amount that is no whole number of minor units: "1 234,50 Kč + 1/3". */
static void say_exact(explanation *e, int64_t whole, int64_t numerator, int64_t denominator)
{
    put_number(e, AMOUNT, whole);
    put_number(e, NUMERATOR, numerator);
    put_number(e, DENOMINATOR, denominator);
    add_amount(e->a, &e->t, whole);
    if (numerator == 0)
        return;
    add(&e->t, " + ");
    add_fraction(e, numerator, denominator);
    if (e->a->decimals == 2)
        say_text(e, " of a heller", " haléře");
}

static void say_amount(explanation *e, const char *aspect, const char *en, const char *cs,
                       int64_t amount)
{
    begin(e);
    put_number(e, AMOUNT, amount);
    add_amount(e->a, &e->t, amount);
    reason(e, aspect, en, cs);
}

/* ---- parts that several kinds share ----------------------------------------- */

static void explain_exact(explanation *e)
{
    int64_t whole = 0, numerator = 0, denominator = 1;
    if (!exact_of(e->a, e->row, e->column, &whole, &numerator, &denominator))
        return;
    begin(e);
    say_exact(e, whole, numerator, denominator);
    if (e->a->awards != NULL)
        reason(e, "exact", "exact award", "přesný podíl");
    else
        reason(e, "exact", "exact share", "přesný podíl");
}

static void explain_bound(explanation *e, int64_t floor, int64_t cap)
{
    int32_t bound = bound_of(e->a, e->row, e->column);
    if (bound == SOCPREV_BOUND_NONE)
        return;
    begin(e);
    if (bound == SOCPREV_BOUND_FLOOR) {
        put_number(e, AMOUNT, floor);
        say_text(e, "without its floor of ", "bez nejmenší částky ");
        add_amount(e->a, &e->t, floor);
        say_text(e, " it would get less", " by dostal méně");
        reason(e, "floor", "held by", "drží");
    } else {
        put_number(e, AMOUNT, cap);
        say_text(e, "without its cap of ", "bez největší částky ");
        add_amount(e->a, &e->t, cap);
        say_text(e, " it would get more", " by dostal více");
        reason(e, "cap", "held by", "drží");
    }
}

/* "won one of 2 steps; with: a, b, c" */
static void explain_tie(explanation *e, int64_t units, size_t n,
                        int64_t (*at)(const answer *, size_t))
{
    enum { NAMED_AT_MOST = 10 };
    int32_t tie = tie_of(e->a, e->row, e->column);
    if (tie == SOCPREV_TIE_NONE)
        return;
    begin(e);
    put_number(e, NUMERATOR, units);
    put_number(e, DENOMINATOR, (int64_t)n);
    if (tie == SOCPREV_TIE_WON)
        say_text(e, "got one of the steps in a tie: ", "získal jeden z kroků ve shodě: ");
    else
        say_text(e, "went without a step in a tie: ", "ve shodě krok nezískal: ");
    say_text(e, "steps ", "kroků ");
    add_int(&e->t, units);
    say_text(e, ", in line ", ", ve shodě ");
    add_int(&e->t, (int64_t)n);
    for (size_t i = 0; i < n && i < NAMED_AT_MOST; i++) {
        add(&e->t, i == 0 ? " (" : ", ");
        add(&e->t, row_name(e->a, (size_t)at(e->a, i)));
    }
    add(&e->t, n > NAMED_AT_MOST ? ", …)" : ")");
    say_text(e, "; the lowest priority number, then id, then place in the list came first",
             "; první je nejnižší číslo priority, pak id, pak pořadí v seznamu");
    reason(e, tie == SOCPREV_TIE_WON ? "tie_won" : "tie_lost", "tie", "shoda");
}

static void explain_next(explanation *e, int64_t next, int64_t last)
{
    if (next >= 0) {
        begin(e);
        put_name(e, row_name(e->a, (size_t)next));
        add(&e->t, row_name(e->a, (size_t)next));
        if ((size_t)next == e->row)
            say_text(e, " (this row) is next in line for a step",
                     " (tento řádek) má další krok dostat první");
        reason(e, "next", "next step goes to", "další krok dostane");
    }
    if (last >= 0) {
        begin(e);
        put_name(e, row_name(e->a, (size_t)last));
        add(&e->t, row_name(e->a, (size_t)last));
        if ((size_t)last == e->row)
            say_text(e, " (this row) would lose a step first",
                     " (tento řádek) by o krok přišel první");
        reason(e, "last", "last step went to", "poslední krok dostal");
    }
}

static void explain_steps(explanation *e)
{
    int64_t quantum = given(e->a, SOCPREV_PLACE_ROOT, "quantum", 0, 1);
    if (quantum > 1)
        say_amount(e, "quantum", "step", "krok", quantum);
}

/* ---- apportionment ---------------------------------------------------------- */

static int64_t division_tied(const answer *a, size_t i)
{
    return socprev_division_tie_at(a->division, i);
}

/* What the rule did with the share. */
static void explain_rounding(explanation *e)
{
    const socprev_division *division = e->a->division;
    int64_t n[2] = { 0 }, d[2] = { 1, 1 }, whole = 0;
    if (socprev_division_share(division, e->row, &whole, &n[0], &d[0]) == SOCPREV_OK) {
        begin(e);
        put_number(e, AMOUNT, whole);
        put_number(e, NUMERATOR, n[0]);
        put_number(e, DENOMINATOR, d[0]);
        add_int(&e->t, whole);
        say_text(e, " whole steps; remainder ", " celých kroků; zbytek ");
        add_fraction(e, n[0], d[0]);
        reason(e, "remainder", "rounded from", "zaokrouhleno z");
    }
    if (socprev_division_level(division, &n[0], &d[0]) == SOCPREV_OK) {
        begin(e);
        put_number(e, NUMERATOR, n[0]);
        put_number(e, DENOMINATOR, d[0]);
        say_text(e, "steps for each unit of weight: ", "kroků na jednotku váhy: ");
        add_fraction(e, n[0], d[0]);
        reason(e, "level", "level", "úroveň");
    }
    socprev_status st = socprev_division_divisor(division, &n[0], &d[0], &n[1], &d[1]);
    if (st != SOCPREV_OK)
        return;
    for (int i = 0; i <= 1; i++) {
        begin(e);
        put_number(e, NUMERATOR, n[i]);
        put_number(e, DENOMINATOR, d[i]);
        if (d[i] == 0)
            say_text(e, "without limit", "bez omezení");
        else
            add_fraction(e, n[i], d[i]);
        if (i == 0)
            reason(e, "divisor_low", "divisor from", "dělitel od");
        else
            reason(e, "divisor_high", "divisor to", "dělitel do");
    }
}

static void explain_division(explanation *e)
{
    const answer *a = e->a;
    begin(e);
    put_number(e, NUMERATOR, given(a, SOCPREV_PLACE_ROW, "weight", e->row, 0));
    add_int(&e->t, given(a, SOCPREV_PLACE_ROW, "weight", e->row, 0));
    reason(e, "weight", "weight", "váha");
    if (given(a, SOCPREV_PLACE_ROW, "base", e->row, 0) > 0)
        say_amount(e, "base", "given first", "předem",
                   given(a, SOCPREV_PLACE_ROW, "base", e->row, 0));
    explain_exact(e);
    explain_rounding(e);
    explain_bound(e, given(a, SOCPREV_PLACE_ROW, "floor", e->row, 0),
                  given(a, SOCPREV_PLACE_ROW, "cap", e->row, 0));
    explain_tie(e, socprev_division_tie_units(a->division),
                socprev_division_tie_count(a->division), division_tied);
    explain_next(e, socprev_division_next(a->division), socprev_division_last(a->division));
}

/* ---- claims ----------------------------------------------------------------- */

static int64_t awards_tied(const answer *a, size_t i)
{
    return socprev_awards_tie_at(a->awards, i);
}

static void explain_hold(explanation *e)
{
    int32_t hold = socprev_awards_hold(e->a->awards, e->row);
    begin(e);
    if (hold == SOCPREV_AWARD_NOTHING)
        say_text(e, "gets nothing", "nedostane nic");
    else if (hold == SOCPREV_AWARD_HALF)
        say_text(e, "stays at half the claim", "zůstává na polovině nároku");
    else if (hold == SOCPREV_AWARD_CLAIM)
        say_text(e, "gets the whole claim", "dostane celý nárok");
    else
        say_text(e, "follows the level", "řídí se úrovní");
    static const char *const codes[] = { "between", "nothing", "half", "claim" };
    put_name(e, codes[hold]);
    reason(e, "hold", "where it stands", "kde stojí");
}

static void explain_awards(explanation *e)
{
    const answer *a = e->a;
    int64_t numerator = 0, denominator = 1, tier = 0;
    say_amount(e, "claim", "claim", "nárok", given(a, SOCPREV_PLACE_ROW, "claim", e->row, 0));
    explain_exact(e);
    explain_hold(e);
    if (socprev_awards_level(a->awards, &numerator, &denominator) == SOCPREV_OK) {
        begin(e);
        put_number(e, NUMERATOR, numerator);
        put_number(e, DENOMINATOR, denominator);
        add_fraction(e, numerator, denominator);
        say_text(e, " steps", " kroků");
        reason(e, "level", "level of the rule", "úroveň pravidla");
    }
    if (socprev_awards_tier(a->awards, &tier) == SOCPREV_OK &&
        given(a, SOCPREV_PLACE_ROW, "tier", e->row, INT64_MIN) != INT64_MIN) {
        int64_t own = given(a, SOCPREV_PLACE_ROW, "tier", e->row, 0);
        begin(e);
        put_number(e, NUMERATOR, own);
        put_number(e, DENOMINATOR, tier);
        add_int(&e->t, own);
        say_text(e, own < tier   ? ": paid in full before the tier that the rule divides, "
                    : own > tier ? ": behind the tier that the rule divides, "
                                 : ": the tier that the rule divides, ",
                 own < tier   ? ": zaplaceno celé před vrstvou, kterou dělí pravidlo, "
                 : own > tier ? ": až za vrstvou, kterou dělí pravidlo, "
                              : ": vrstva, kterou dělí pravidlo, ");
        add_int(&e->t, tier);
        reason(e, "tier", "tier", "vrstva");
    }
    explain_tie(e, socprev_awards_tie_units(a->awards), socprev_awards_tie_count(a->awards),
                awards_tied);
    explain_next(e, socprev_awards_next(a->awards), socprev_awards_last(a->awards));
    if (socprev_awards_is_estimate(a->awards)) {
        begin(e);
        say_text(e, "an average over a sample of orders of arrival",
                 "průměr přes vzorek pořadí příchodu");
        reason(e, "estimate", "estimate", "odhad");
    }
}

/* ---- tables ----------------------------------------------------------------- */

static void explain_sums(explanation *e)
{
    say_amount(e, "row_total", "the row has", "řádek má", total_of(e->a, 0, e->row));
    say_amount(e, "column_total", "the column has", "sloupec má", total_of(e->a, 1, e->column));
}

static void explain_cell_tie(explanation *e)
{
    int32_t tie = tie_of(e->a, e->row, e->column);
    if (tie == SOCPREV_TIE_NONE)
        return;
    begin(e);
    if (tie == SOCPREV_TIE_WON)
        say_text(e, "has a step that another answer, as good as this, gives elsewhere",
                 "má krok, který jiné, stejně dobré řešení dává jinam");
    else
        say_text(e, "lacks a step that another answer, as good as this, gives it",
                 "nemá krok, který mu jiné, stejně dobré řešení dává");
    reason(e, tie == SOCPREV_TIE_WON ? "tie_won" : "tie_lost", "tie", "shoda");
}

/* The total of the row or column, where the problem has it divided by weights. */
static void explain_margin(explanation *e, int32_t axis)
{
    const socprev_division *margin = socprev_twoway_division_margin(e->a->twoway, axis);
    size_t index = axis == SOCPREV_AXIS_ROW ? e->row : e->column;
    int64_t whole = 0, numerator = 0, denominator = 1;
    if (margin == NULL ||
        socprev_division_quota(margin, index, &whole, &numerator, &denominator) != SOCPREV_OK)
        return;
    begin(e);
    say_exact(e, whole, numerator, denominator);
    if (axis == SOCPREV_AXIS_ROW)
        reason(e, "row_share", "by its weight", "podle váhy");
    else
        reason(e, "column_share", "by its weight", "podle váhy");
}

static void explain_twoway(explanation *e)
{
    int64_t whole = 0, numerator = 0, denominator = 1;
    int64_t amount = amount_of(e->a, e->row, e->column);
    explain_exact(e);
    if (exact_of(e->a, e->row, e->column, &whole, &numerator, &denominator)) {
        begin(e);
        if (amount > whole)
            say_text(e, "up, so that row and column add up", "nahoru, aby řádek i sloupec seděly");
        else if (amount < whole || numerator > 0)
            say_text(e, "down, so that row and column add up", "dolů, aby řádek i sloupec seděly");
        else
            say_text(e, "exact", "přesně");
        reason(e, amount > whole ? "up" : amount < whole || numerator > 0 ? "down" : "even",
               "rounded", "zaokrouhleno");
    }
    explain_cell_tie(e);
    explain_sums(e);
    explain_margin(e, SOCPREV_AXIS_ROW);
    explain_margin(e, SOCPREV_AXIS_COLUMN);
}

/* A double is for people: what decides are the engine's exact numbers. */
static void say_number(explanation *e, const char *aspect, const char *en, const char *cs,
                       double value)
{
    char shown[64];
    begin(e);
    if (!wants_text(e->a->c))
        sheet_float(&e->s, VALUE, value);
    snprintf(shown, sizeof shown, "%.9g", value);
    if (e->a->c->language == SOCPREV_LANG_CS && strchr(shown, '.') != NULL)
        *strchr(shown, '.') = ',';
    add(&e->t, shown);
    reason(e, aspect, en, cs);
}

static void explain_biproportional(explanation *e)
{
    const answer *a = e->a;
    size_t cell = e->row * a->columns + e->column;
    int64_t weight = given(a, SOCPREV_PLACE_CELL, "weights", cell, 0);
    begin(e);
    put_number(e, NUMERATOR, weight);
    add_int(&e->t, weight);
    reason(e, "weight", "weight", "váha");
    say_number(e, "row_multiplier", "times the row's", "krát za řádek",
               socprev_biproportional_division_multiplier(a->biproportional, SOCPREV_AXIS_ROW,
                                                          e->row));
    say_number(e, "column_multiplier", "times the column's", "krát za sloupec",
               socprev_biproportional_division_multiplier(a->biproportional, SOCPREV_AXIS_COLUMN,
                                                          e->column));
    say_number(e, "quotient", "quotient in steps", "podíl v krocích",
               socprev_biproportional_division_quotient(a->biproportional, e->row, e->column));
    explain_bound(e, given(a, SOCPREV_PLACE_CELL, "floors", cell, 0),
                  given(a, SOCPREV_PLACE_CELL, "caps", cell, 0));
    explain_cell_tie(e);
    explain_sums(e);
}

static void explain_payment(explanation *e)
{
    const answer *a = e->a;
    int64_t bearer = socprev_payment_bearer(a->payment, e->row), least = 0, most = 0;
    explain_exact(e);
    if (bearer >= 0) {
        begin(e);
        put_name(e, column_name(a, (size_t)bearer));
        add(&e->t, column_name(a, (size_t)bearer));
        reason(e, "bearer", "residue borne by", "zbytek nese");
    }
    if (a->kind == SOCPREV_PROBLEM_SOURCES &&
        socprev_sources_range(socprev_problem_sources(a->problem), a->payment, e->row, e->column,
                              &least, &most, NULL) == SOCPREV_OK) {
        say_amount(e, "least", "at least", "nejméně", least);
        say_amount(e, "most", "at most", "nejvýše", most);
        int32_t bound = bound_of(a, e->row, e->column);
        begin(e);
        if (least == most)
            say_text(e, "all ways to keep the limits give the same",
                     "všechny možnosti dávají totéž");
        else if (bound == SOCPREV_BOUND_CAP)
            say_text(e, "the source can pay no more of this row",
                     "zdroj nemůže z tohoto řádku zaplatit víc");
        else if (bound == SOCPREV_BOUND_FLOOR)
            say_text(e, "the source can pay no less of this row",
                     "zdroj nemůže z tohoto řádku zaplatit méně");
        else
            say_text(e, "by the order of the sources", "podle pořadí zdrojů");
        reason(e, least == most                    ? "no_choice"
                  : bound == SOCPREV_BOUND_CAP     ? "cap"
                  : bound == SOCPREV_BOUND_FLOOR   ? "floor"
                                                   : "order",
               "decided by", "rozhodlo");
    }
    explain_cell_tie(e);
    explain_sums(e);
}

static void explain_fit(explanation *e)
{
    const answer *a = e->a;
    size_t cell = e->row * a->columns + e->column;
    double seed = 0;
    socprev_problem_number(a->problem, SOCPREV_PLACE_CELL, 0, "seed", cell, &seed);
    say_number(e, "fitted", "fitted", "přizpůsobeno", a->fitted[cell]);
    say_number(e, "seed", "seed", "výchozí", seed);
    say_number(e, "row_factor", "times the row's", "krát za řádek",
               socprev_fit_factor(a->fit, 0, e->row));
    say_number(e, "column_factor", "times the column's", "krát za sloupec",
               socprev_fit_factor(a->fit, 1, e->column));
    if (socprev_fit_is_forced(a->fit, cell)) {
        begin(e);
        say_text(e, "0 in every table with these totals", "0 v každé tabulce s těmito součty");
        reason(e, "forced", "forced", "nuceně");
    }
}

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
    if (a->division != NULL)
        explain_division(e);
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
