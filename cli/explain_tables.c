/* Why a cell of a table is what it is. */
#include "explanation.h"

/* ---- tables ----------------------------------------------------------------- */

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

void explain_twoway(explanation *e)
{
    int64_t whole = 0, numerator = 0, denominator = 1;
    int64_t amount = amount_of(e->a, e->row, e->column);
    explain_exact(e);
    if (bound_of(e->a, e->row, e->column) == SOCPREV_BOUND_NONE &&
        exact_of(e->a, e->row, e->column, &whole, &numerator, &denominator)) {
        begin(e);
        bool by_chance = given(e->a, SOCPREV_PLACE_ROOT, "rule", 0,
                               SOCPREV_TWOWAY_CONTROLLED_ROUNDING) ==
                         SOCPREV_TWOWAY_UNBIASED_ROUNDING;
        if (by_chance && (amount != whole || numerator > 0))
            say_text(e, amount > whole ? "up, by the chance of the seed"
                                       : "down, by the chance of the seed",
                     amount > whole ? "nahoru, rozhodla náhoda ze seedu"
                                    : "dolů, rozhodla náhoda ze seedu");
        else if (amount > whole)
            say_text(e, "up, so that row and column add up", "nahoru, aby řádek i sloupec seděly");
        else if (amount < whole || numerator > 0)
            say_text(e, "down, so that row and column add up", "dolů, aby řádek i sloupec seděly");
        else
            say_text(e, "exact", "přesně");
        reason(e, amount > whole ? "up" : amount < whole || numerator > 0 ? "down" : "even",
               "rounded", "zaokrouhleno");
    }
    size_t cell = e->row * e->a->columns + e->column;
    explain_bound(e, given(e->a, SOCPREV_PLACE_CELL, "floors", cell, 0),
                  given(e->a, SOCPREV_PLACE_CELL, "caps", cell, 0));
    explain_cell_tie(e);
    explain_sums(e);
    explain_margin(e, SOCPREV_AXIS_ROW);
    explain_margin(e, SOCPREV_AXIS_COLUMN);
}

/* A multiplier, also as the exact number that decided: mantissa times a power of 2, or
 * what another cell being exactly at a step makes of it. */
static void explain_multiplier(explanation *e, int32_t axis)
{
    const socprev_biproportional_division *division = e->a->biproportional;
    size_t index = axis == SOCPREV_AXIS_ROW ? e->row : e->column;
    double value = socprev_biproportional_division_multiplier(division, axis, index);
    int64_t mantissa = 0, exponent = 0, hangs_on = -1, unit = 0;
    say_number(e, axis == SOCPREV_AXIS_ROW ? "row_multiplier" : "column_multiplier",
               axis == SOCPREV_AXIS_ROW ? "times the row's" : "times the column's",
               axis == SOCPREV_AXIS_ROW ? "krát za řádek" : "krát za sloupec", value);
    if (socprev_biproportional_division_factor(division, axis, index, &mantissa, &exponent,
                                               &hangs_on, &unit) != SOCPREV_OK)
        return;
    size_t others = socprev_problem_count(e->a->problem, 1 - axis);
    begin(e);
    if (hangs_on < 0) {
        put_number(e, NUMERATOR, mantissa);
        add_int(&e->t, mantissa);
        add(&e->t, " · 2^");
        add_int(&e->t, exponent);
    } else if ((size_t)hangs_on < others) {
        const char *name = socprev_problem_name(e->a->problem, 1 - axis, (size_t)hangs_on);
        put_name(e, name);
        put_number(e, NUMERATOR, unit);
        say_text(e, "such that the cell of ", "takové, že buňka s ");
        add(&e->t, name);
        say_text(e, " is exactly where step number ", " leží přesně tam, kde začíná krok číslo ");
        add_int(&e->t, unit + 1);
        say_text(e, " begins", "");
    } else {
        say_text(e, "the common one of all that are within their ranges",
                 "společné všem, kdo jsou uvnitř svého rozmezí");
    }
    if (axis == SOCPREV_AXIS_ROW)
        reason(e, "row_factor_exact", "exactly", "přesně");
    else
        reason(e, "column_factor_exact", "exactly", "přesně");
}

void explain_biproportional(explanation *e)
{
    const answer *a = e->a;
    size_t cell = e->row * a->columns + e->column;
    int64_t more = 0, less = 0;
    int64_t weight = given(a, SOCPREV_PLACE_CELL, "weights", cell, 0);
    begin(e);
    put_number(e, NUMERATOR, weight);
    add_int(&e->t, weight);
    reason(e, "weight", "weight", "váha");
    explain_multiplier(e, SOCPREV_AXIS_ROW);
    explain_multiplier(e, SOCPREV_AXIS_COLUMN);
    say_number(e, "quotient", "quotient in steps", "podíl v krocích",
               socprev_biproportional_division_quotient(a->biproportional, e->row, e->column));
    explain_bound(e, given(a, SOCPREV_PLACE_CELL, "floors", cell, 0),
                  given(a, SOCPREV_PLACE_CELL, "caps", cell, 0));
    if (socprev_biproportional_division_distance(a->biproportional, e->row, e->column, &more,
                                                 &less, NULL) == SOCPREV_OK) {
        if (more >= 0)
            explain_needs(e, weight, more);
        if (amount_of(a, e->row, e->column) > 0 &&
            bound_of(a, e->row, e->column) != SOCPREV_BOUND_FLOOR)
            explain_keeps(e, weight, less);
    }
    explain_cell_tie(e);
    explain_sums(e);
}

/* ---- sources ---------------------------------------------------------------- */

/* "lacks 5: rows that share what can reach them: a, b, c" */
static void explain_short(explanation *e)
{
    enum { NAMED_AT_MOST = 10 };
    const answer *a = e->a;
    int64_t lacks = socprev_payment_short(a->payment, e->row);
    int64_t group = socprev_payment_group(a->payment, e->row);
    size_t n = 0;
    say_amount(e, "demand", "the row demands", "řádek potřebuje",
               given(a, SOCPREV_PLACE_ROW, "demand", e->row, 0));
    if (lacks == 0)
        return;
    begin(e);
    put_number(e, AMOUNT, lacks);
    add_amount(a, &e->t, lacks);
    say_text(e, "; it shares what money can reach with: ", "; o dosažitelné peníze se dělí: ");
    for (size_t i = 0; i < a->rows; i++) {
        if (socprev_payment_group(a->payment, i) != group || n++ >= NAMED_AT_MOST)
            continue;
        add(&e->t, n > 1 ? ", " : "");
        add(&e->t, row_name(a, i));
    }
    add(&e->t, n > NAMED_AT_MOST ? ", …" : "");
    reason(e, "short", "the row lacks", "řádku chybí");
}

static void explain_years(explanation *e)
{
    int64_t carried = socprev_payment_carried(e->a->payment, e->column);
    int64_t lapsed = socprev_payment_lapsed(e->a->payment, e->column);
    if (carried > 0)
        say_amount(e, "carried", "source hands on", "zdroj převádí", carried);
    if (lapsed > 0)
        say_amount(e, "lapsed", "unused of source", "zdroji zbývá", lapsed);
}

void explain_payment(explanation *e)
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
    if (a->kind == SOCPREV_PROBLEM_SOURCES) {
        explain_short(e);
        explain_years(e);
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

/* ---- fitted tables ---------------------------------------------------------- */

void explain_fit(explanation *e)
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
