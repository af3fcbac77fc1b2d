/* What people should know of an answer beside its amounts: bounds, ties, shortages,
 * what is handed on, stages that differ from the whole. */
#include "answer.h"

enum { NAMED_AT_MOST = 12 };

static void add_cell_name(const answer *a, text *t, size_t row, size_t col)
{
    add(t, row_name(a, row));
    if (!is_table(a))
        return;
    add(t, " / ");
    add(t, column_name(a, col));
}

/* "Cells in a tie: a / x (won), b / y (lost)" */
static void put_tied(const answer *a)
{
    text t = { 0 };
    size_t n = tie_count(a), named = 0;
    if (n == 0)
        return;
    put_gap(a->c);
    add(&t, say(a->c, "A tie, other answers are as good: ",
                "Shoda, jiné řešení je stejně dobré: "));
    for (size_t i = 0; i < a->rows; i++)
        for (size_t k = 0; k < a->columns; k++) {
            int32_t tie = tie_of(a, i, k);
            if (tie == SOCPREV_TIE_NONE || named++ >= NAMED_AT_MOST)
                continue;
            add(&t, named > 1 ? ", " : "");
            add_cell_name(a, &t, i, k);
            add(&t, " (");
            add(&t, tie_name(a->c, tie));
            add(&t, ")");
        }
    add(&t, n > NAMED_AT_MOST ? ", …" : "");
    add(&t, say(a->c, "; decided by priority, id and order.",
                "; rozhodla priorita, číslo a pořadí."));
    put_text(a->c, &t);
}

static void put_bounded(const answer *a)
{
    text t = { 0 };
    size_t named = 0;
    for (size_t i = 0; i < a->rows; i++)
        for (size_t k = 0; k < a->columns; k++) {
            int32_t bound = bound_of(a, i, k);
            bool is_apart = a->kind == SOCPREV_PROBLEM_SOURCES &&
                            given(a, SOCPREV_PLACE_CELL, "eligible", i * a->columns + k, 1) == 0;
            if (bound == SOCPREV_BOUND_NONE || is_apart || named++ >= NAMED_AT_MOST)
                continue;
            add(&t, named > 1 ? ", " : say(a->c, "Held by a bound: ", "Drží je mez: "));
            add_cell_name(a, &t, i, k);
            add(&t, " (");
            add(&t, bound_name(a->c, bound));
            add(&t, ")");
        }
    add(&t, named > NAMED_AT_MOST ? ", …." : named > 0 ? "." : "");
    if (named > 0)
        put_gap(a->c);
    if (named > 0)
        put_text(a->c, &t);
    text_clear(&t);
}

static void put_surplus(const answer *a)
{
    text t = { 0 };
    if (a->awards == NULL)
        return;
    if (socprev_awards_surplus(a->awards) > 0) {
        put_gap(a->c);
        add(&t, say(a->c, "Nobody claims ", "Nikdo nežádá o "));
        add_amount(a, &t, socprev_awards_surplus(a->awards));
        add(&t, ".");
        put_text(a->c, &t);
    }
    if (socprev_awards_is_estimate(a->awards))
        put_paragraph(a->c, say(a->c, "The awards are an estimate from a sample.",
                                "Částky jsou odhadem ze vzorku."));
}

/* ---- money that does not reach, and years ------------------------------------- */

static bool has_shortage(const answer *a)
{
    return a->kind == SOCPREV_PROBLEM_SOURCES &&
           given(a, SOCPREV_PLACE_ROOT, "shortage", 0, SOCPREV_SHORTAGE_REFUSED) !=
               SOCPREV_SHORTAGE_REFUSED;
}

static bool hands_on(const answer *a)
{
    int64_t value = 0, denominator = 0;
    for (size_t k = 0; a->kind == SOCPREV_PROBLEM_SOURCES && k < a->columns; k++)
        if (socprev_problem_value(a->problem, SOCPREV_PLACE_COLUMN, 1, "carry", k, &value, NULL) ==
                SOCPREV_OK ||
            socprev_problem_value(a->problem, SOCPREV_PLACE_COLUMN, 1, "carry_share", k, &value,
                                  &denominator) == SOCPREV_OK)
            return true;
    return false;
}

/* What each row lacks; rows of one group share a bottleneck. */
static int put_short(const answer *a)
{
    enum { NAME, DEMAND, PAID, SHORT, GROUP };
    const column columns[] = {
        { "row", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "row", "řádek" } },
        { "demand", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "demand", "potřeba" } },
        { "paid", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "paid", "zaplaceno" } },
        { "short", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "lacks", "chybí" } },
        { "group", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, a->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < a->rows; i++) {
        sheet_row(&s);
        sheet_text(&s, NAME, row_name(a, i));
        sheet_int(&s, DEMAND, given(a, SOCPREV_PLACE_ROW, "demand", i, 0));
        sheet_int(&s, PAID, socprev_payment_total(a->payment, SOCPREV_AXIS_ROW, i));
        sheet_int(&s, SHORT, socprev_payment_short(a->payment, i));
        sheet_int(&s, GROUP, socprev_payment_group(a->payment, i));
    }
    return sheet_end(&s, "rows");
}

/* What each source spends, hands on and loses. */
static int put_years(const answer *a)
{
    enum { NAME, MOST, PAID, CARRIED, LAPSED };
    const column columns[] = {
        { "source", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "source", "zdroj" } },
        { "most", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "its own", "vlastní" } },
        { "paid", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "pays", "platí" } },
        { "carried", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "hands on", "převádí" } },
        { "lapsed", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "lapses", "propadá" } },
    };
    sheet s;
    sheet_begin(&s, a->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t k = 0; k < a->columns; k++) {
        int64_t most = given(a, SOCPREV_PLACE_COLUMN, "most", k, SOCPREV_NO_CAP);
        sheet_row(&s);
        sheet_text(&s, NAME, column_name(a, k));
        if (most != SOCPREV_NO_CAP)
            sheet_int(&s, MOST, most);
        sheet_int(&s, PAID, socprev_payment_total(a->payment, SOCPREV_AXIS_COLUMN, k));
        sheet_int(&s, CARRIED, socprev_payment_carried(a->payment, k));
        sheet_int(&s, LAPSED, socprev_payment_lapsed(a->payment, k));
    }
    return sheet_end(&s, "sources");
}

/* ---- stages ------------------------------------------------------------------- */

static int put_stages(const answer *a)
{
    const column columns[] = {
        { "stage", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "stage", "část" } },
        { "pot", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "pot", "částka" } },
        { "whole", SOCPREV_COLUMN_BOOL, 0, FOR_ALL,
          { "as if at once", "jako naráz" } },
    };
    sheet s;
    sheet_begin(&s, a->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t k = 0; k < a->columns; k++) {
        sheet_row(&s);
        sheet_text(&s, 0, column_name(a, k));
        sheet_int(&s, 1, given(a, SOCPREV_PLACE_COLUMN, "pot", k, 0));
        sheet_bool(&s, 2, socprev_stages_is_whole(a->stages, k) != 0);
    }
    return sheet_end(&s, "stages");
}

/* Which stages are not what all pots at once would have given. */
static void put_apart(const answer *a)
{
    text t = { 0 };
    for (size_t k = 0; a->stages != NULL && k < a->columns; k++) {
        if (socprev_stages_is_whole(a->stages, k))
            continue;
        add(&t, text_of(&t)[0] == '\0'
                    ? say(a->c, "What was given is not taken back, so these stages differ from a "
                                "division of all money at once: ",
                          "Co bylo dáno, se nebere zpět, proto se tyto části liší od rozdělení "
                          "všech peněz naráz: ")
                    : ", ");
        add(&t, column_name(a, k));
    }
    bool apart = text_of(&t)[0] != '\0';
    if (a->stages != NULL && !apart)
        add(&t, say(a->c,
                    "At every stage all have what they would have, had the money come at once.",
                    "Po každé části má každý tolik, jako kdyby peníze přišly naráz."));
    if (a->stages != NULL) {
        put_gap(a->c);
        add(&t, apart ? "." : "");
        put_text(a->c, &t);
    }
    text_clear(&t);
}

/* ---- instalments and dampers ---------------------------------------------------- */

static void put_held(const answer *a)
{
    text t = { 0 };
    size_t named = 0;
    for (size_t i = 0; a->schedule != NULL && i < a->rows; i++)
        for (size_t k = 0; k < a->columns; k++) {
            int32_t hold = socprev_schedule_hold(a->schedule, i, k);
            if (hold == SOCPREV_INSTALMENT_PLAN || named++ >= NAMED_AT_MOST)
                continue;
            add(&t, named > 1 ? ", "
                              : say(a->c, "Small instalments were moved: ",
                                    "Malé splátky byly posunuty: "));
            add_cell_name(a, &t, i, k);
            add(&t, hold == SOCPREV_INSTALMENT_LATER ? say(a->c, " (waits)", " (čeká)")
                                                     : say(a->c, " (ahead)", " (předem)"));
        }
    add(&t, named > NAMED_AT_MOST ? ", …." : named > 0 ? "." : "");
    if (named > 0)
        put_gap(a->c);
    if (named > 0)
        put_text(a->c, &t);
    text_clear(&t);
}

static void put_lift(const answer *a)
{
    int64_t lift = 0, excess = 0;
    text t = { 0 };
    if (a->damping == NULL ||
        given(a, SOCPREV_PLACE_ROOT, "method", 0, SOCPREV_DAMPER_CORRIDOR) !=
            SOCPREV_DAMPER_SCALING ||
        socprev_damping_lift(a->damping, &lift, &excess) != SOCPREV_OK || lift == 0)
        return;
    put_gap(a->c);
    add(&t, say(a->c, "The floors add ", "Dolní meze přidávají "));
    add_amount(a, &t, lift);
    add(&t, say(a->c, " to what the formula gives; beyond the floors it gives ",
                " k tomu, co dává vzorec; nad mezemi vzorec dává "));
    add_amount(a, &t, excess);
    add(&t, ".");
    put_text(a->c, &t);
}

int put_notes(const answer *a)
{
    int code = EXIT_DONE;
    if (has_shortage(a)) {
        put_gap(a->c);
        code = put_short(a);
    }
    if (code == EXIT_DONE && hands_on(a)) {
        put_gap(a->c);
        code = put_years(a);
    }
    if (!wants_text(a->c))
        return code == EXIT_DONE && a->stages != NULL ? put_stages(a) : code;
    if (is_table(a))
        put_bounded(a);
    put_tied(a);
    put_surplus(a);
    put_apart(a);
    put_held(a);
    put_lift(a);
    return code;
}
