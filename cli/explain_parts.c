/* Reasons, and those parts of them that several kinds of problems share. */
#include "explanation.h"

#include <stdio.h>
#include <string.h>

/* ---- reasons ---------------------------------------------------------------- */

/* Ends the reason that has been added to `t`, with what programs need of it. */
void reason(explanation *e, const char *aspect, const char *en, const char *cs)
{
    if (wants_text(e->a->c)) {
        put_entry(e->a->c, say(e->a->c, en, cs), 24, text_of(&e->t));
    } else {
        sheet_text(&e->s, ASPECT, aspect);
        sheet_text(&e->s, TEXT, text_of(&e->t));
    }
    text_clear(&e->t);
}

/* Begins a reason: its numbers may be put before its text. */
void begin(explanation *e)
{
    if (!wants_text(e->a->c))
        sheet_row(&e->s);
}

void put_number(explanation *e, size_t at, int64_t value)
{
    if (!wants_text(e->a->c))
        sheet_int(&e->s, at, value);
}

void put_name(explanation *e, const char *name)
{
    if (!wants_text(e->a->c))
        sheet_text(&e->s, NAME, name);
}

void say_text(explanation *e, const char *en, const char *cs)
{
    add(&e->t, say(e->a->c, en, cs));
}

void add_fraction(explanation *e, int64_t numerator, int64_t denominator)
{
    add_int(&e->t, numerator);
    add(&e->t, "/");
    add_int(&e->t, denominator);
}

/* An amount that is no whole number of minor units: "1 234,50 Kč + 1/3". */
void say_exact(explanation *e, int64_t whole, int64_t numerator, int64_t denominator)
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

void say_amount(explanation *e, const char *aspect, const char *en, const char *cs,
                       int64_t amount)
{
    begin(e);
    put_number(e, AMOUNT, amount);
    add_amount(e->a, &e->t, amount);
    reason(e, aspect, en, cs);
}

/* A double is for people: what decides are the engine's exact numbers. */
void say_number(explanation *e, const char *aspect, const char *en, const char *cs,
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

/* ---- parts that several kinds share ----------------------------------------- */

void explain_exact(explanation *e)
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

void explain_bound(explanation *e, int64_t floor, int64_t cap)
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
void explain_tie(explanation *e, int64_t units, size_t n,
                        int64_t (*at)(const explanation *, size_t))
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
        add(&e->t, row_name(e->a, (size_t)at(e, i)));
    }
    add(&e->t, n > NAMED_AT_MOST ? ", …)" : ")");
    say_text(e, "; the lowest priority number, then id, then place in the list came first",
             "; první je nejnižší číslo priority, pak id, pak pořadí v seznamu");
    reason(e, tie == SOCPREV_TIE_WON ? "tie_won" : "tie_lost", "tie", "shoda");
}

void explain_next(explanation *e, int64_t next, int64_t last)
{
    if (next >= 0) {
        begin(e);
        put_name(e, row_name(e->a, (size_t)next));
        add(&e->t, row_name(e->a, (size_t)next));
        if ((size_t)next == e->row)
            say_text(e, " (this row): with one step more to divide, it would get it",
                     " (tento řádek): kdyby se dělil o krok víc, dostane ho");
        else
            say_text(e, ", were there one step more to divide", ", kdyby se dělil o krok víc");
        reason(e, "next", "next step goes to", "další krok dostane");
    }
    if (last >= 0) {
        begin(e);
        put_name(e, row_name(e->a, (size_t)last));
        add(&e->t, row_name(e->a, (size_t)last));
        if ((size_t)last == e->row)
            say_text(e, " (this row): with one step less, it would lose it",
                     " (tento řádek): kdyby se dělil o krok míň, přijde o něj");
        else
            say_text(e, ", and would lose it, were there one step less",
                     ", a přišel by o něj, kdyby se dělil o krok míň");
        reason(e, "last", "last step went to", "poslední krok dostal");
    }
}

void explain_cell_tie(explanation *e)
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

void explain_sums(explanation *e)
{
    say_amount(e, "row_total", "the row has", "řádek má", total_of(e->a, 0, e->row));
    say_amount(e, "column_total", "the column has", "sloupec má", total_of(e->a, 1, e->column));
}

/* ---- how far it is to the next step ----------------------------------------- */

/* "a weight of 5 123"; of a damper the formula, which is an amount. */
static void add_weight(explanation *e, int64_t weight)
{
    if (e->a->damping != NULL) {
        say_text(e, "a formula of ", "vzorce ");
        add_amount(e->a, &e->t, weight);
    } else {
        say_text(e, "a weight of ", "váhy ");
        add_int(&e->t, weight);
    }
}

static void add_change(explanation *e, int64_t change)
{
    if (e->a->damping != NULL)
        add_amount(e->a, &e->t, change);
    else
        add_int(&e->t, change);
}

/* "from a weight of 5 123 on, that is 123 more" */
void explain_needs(explanation *e, int64_t weight, int64_t more)
{
    begin(e);
    put_number(e, NUMERATOR, more);
    if (more == 0) {
        say_text(e, "it stands right at a step, which a tie or its cap withholds",
                 "stojí přímo na kroku, který nedostal pro shodu nebo největší částku");
    } else {
        say_text(e, "from ", "od ");
        add_weight(e, weight + more);
        say_text(e, " on, that is ", ", tedy o ");
        add_change(e, more);
        say_text(e, " more", " větší");
    }
    reason(e, "needs", "gets another step", "další krok získá");
}

/* "down to a weight of 4 900, that is 100 less" */
void explain_keeps(explanation *e, int64_t weight, int64_t less)
{
    begin(e);
    put_number(e, NUMERATOR, less);
    say_text(e, "down to ", "až do ");
    add_weight(e, weight - less);
    if (less == 0) {
        say_text(e, ", which it has: any less costs it a step", ", kterou má: menší ho stojí krok");
    } else {
        say_text(e, ", that is ", ", tedy o ");
        add_change(e, less);
        say_text(e, " less", " menší");
    }
    reason(e, "keeps", "keeps all it has", "nepřijde o nic");
}

/* Where more weight can mean less, or nothing depends on it, there is nothing to say. */
void explain_distance(explanation *e, int64_t weight)
{
    const socprev_division *division = division_of(e->a, e->column);
    int64_t more = 0, less = 0, sum = 0;
    if (socprev_division_needs(division, e->row, &more) == SOCPREV_OK &&
        socprev_int64_add(weight, more, &sum) == SOCPREV_OK)
        explain_needs(e, weight, more);
    if (socprev_division_keeps(division, e->row, &less) == SOCPREV_OK)
        explain_keeps(e, weight, less);
}

void explain_steps(explanation *e)
{
    int64_t quantum = given(e->a, SOCPREV_PLACE_ROOT, "quantum", 0, 1);
    if (quantum > 1)
        say_amount(e, "quantum", "step", "krok", quantum);
}
