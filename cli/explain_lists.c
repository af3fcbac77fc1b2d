/* Why an amount of one list is what it is: by weights, claims, over time. */
#include "explanation.h"

/* ---- apportionment ---------------------------------------------------------- */

static int64_t division_tied(const explanation *e, size_t i)
{
    return socprev_division_tie_at(division_of(e->a, e->column), i);
}

/* What the rule did with the share. */
static void explain_rounding(explanation *e)
{
    const socprev_division *division = division_of(e->a, e->column);
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

/* An earlier stage is a floor for those behind it. */
static void explain_stage_bound(explanation *e)
{
    const answer *a = e->a;
    int64_t floor = given(a, SOCPREV_PLACE_ROW, "floor", e->row, 0);
    int64_t before =
        e->column == 0 ? 0 : socprev_stages_cumulative(a->stages, e->row, e->column - 1);
    if (bound_of(a, e->row, e->column) != SOCPREV_BOUND_FLOOR || before <= floor) {
        explain_bound(e, floor, given(a, SOCPREV_PLACE_ROW, "cap", e->row, 0));
        return;
    }
    begin(e);
    put_number(e, AMOUNT, before);
    say_text(e, "earlier stages gave ", "dřívější části daly ");
    add_amount(a, &e->t, before);
    say_text(e, ", more than its share is now, and nothing is taken back",
             ", víc než teď činí podíl, a zpět se nebere");
    reason(e, "floor", "held by", "drží");
}

/* The share of all money up to a stage. */
static void explain_share_by_now(explanation *e)
{
    int64_t whole = 0, numerator = 0, denominator = 1;
    if (socprev_division_quota(division_of(e->a, e->column), e->row, &whole, &numerator,
                               &denominator) != SOCPREV_OK)
        return;
    begin(e);
    say_exact(e, whole, numerator, denominator);
    reason(e, "exact", "exact share by now", "přesný podíl dosud");
}

static void explain_shared(explanation *e)
{
    const socprev_division *division = division_of(e->a, e->column);
    explain_tie(e, socprev_division_tie_units(division), socprev_division_tie_count(division),
                division_tied);
    explain_next(e, socprev_division_next(division), socprev_division_last(division));
}

void explain_division(explanation *e)
{
    const answer *a = e->a;
    int64_t weight = given(a, SOCPREV_PLACE_ROW, "weight", e->row, 0);
    begin(e);
    put_number(e, NUMERATOR, weight);
    add_int(&e->t, weight);
    reason(e, "weight", "weight", "váha");
    if (given(a, SOCPREV_PLACE_ROW, "base", e->row, 0) > 0)
        say_amount(e, "base", "given first", "předem",
                   given(a, SOCPREV_PLACE_ROW, "base", e->row, 0));
    if (a->stages != NULL)
        say_amount(e, "cumulative", "has by now", "má dosud",
                   socprev_stages_cumulative(a->stages, e->row, e->column));
    explain_exact(e);
    if (a->stages != NULL)
        explain_share_by_now(e);
    explain_rounding(e);
    if (a->stages != NULL)
        explain_stage_bound(e);
    else
        explain_bound(e, given(a, SOCPREV_PLACE_ROW, "floor", e->row, 0),
                      given(a, SOCPREV_PLACE_ROW, "cap", e->row, 0));
    explain_distance(e, weight);
    explain_shared(e);
}

/* ---- claims ----------------------------------------------------------------- */

static int64_t awards_tied(const explanation *e, size_t i)
{
    return socprev_awards_tie_at(e->a->awards, i);
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

void explain_awards(explanation *e)
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

/* ---- time ------------------------------------------------------------------- */

void explain_instalment(explanation *e)
{
    const answer *a = e->a;
    int64_t whole = 0, numerator = 0, denominator = 1;
    int32_t hold = socprev_schedule_hold(a->schedule, e->row, e->column);
    if (socprev_schedule_plan(a->schedule, e->row, e->column, &whole, &numerator, &denominator) ==
        SOCPREV_OK) {
        begin(e);
        say_exact(e, whole, numerator, denominator);
        reason(e, "plan", "plan up to here", "plán až sem");
    }
    say_amount(e, "cumulative", "paid up to here", "zaplaceno až sem",
               socprev_schedule_cumulative(a->schedule, e->row, e->column));
    begin(e);
    if (hold == SOCPREV_INSTALMENT_LATER)
        say_text(e, "a part below the least instalment waits for a later period",
                 "část menší než nejmenší splátka čeká na další období");
    else if (hold == SOCPREV_INSTALMENT_EARLIER)
        say_text(e, "a part below the least instalment was paid ahead",
                 "část menší než nejmenší splátka byla zaplacena předem");
    else
        say_text(e, "the plan up to here, rounded, less what was paid before",
                 "zaokrouhlený plán až sem bez toho, co už bylo zaplaceno");
    static const char *const codes[] = { "plan", "later", "earlier" };
    put_name(e, codes[hold]);
    reason(e, "hold", "decided by", "rozhodlo");
    say_amount(e, "row_total", "the row has", "řádek má", total_of(a, 0, e->row));
}

void explain_damping(explanation *e)
{
    const answer *a = e->a;
    int64_t previous = given(a, SOCPREV_PLACE_ROW, "previous", e->row, SOCPREV_NO_PREVIOUS);
    int64_t formula = given(a, SOCPREV_PLACE_ROW, "formula", e->row, 0), n = 0, d = 1;
    int64_t floor = socprev_damping_floor(a->damping, e->row);
    int64_t cap = socprev_damping_cap(a->damping, e->row);
    bool scaling = given(a, SOCPREV_PLACE_ROOT, "method", 0, SOCPREV_DAMPER_CORRIDOR) ==
                   SOCPREV_DAMPER_SCALING;
    if (previous != SOCPREV_NO_PREVIOUS)
        say_amount(e, "previous", "last year", "loni", previous);
    say_amount(e, "formula", "by the formula", "podle vzorce", formula);
    if (floor > 0)
        say_amount(e, "least", "at least", "nejméně", floor);
    if (cap != SOCPREV_NO_CAP)
        say_amount(e, "most", "at most", "nejvýše", cap);
    explain_bound(e, floor, cap);
    if (socprev_damping_factor(a->damping, &n, &d) == SOCPREV_OK) {
        begin(e);
        put_number(e, NUMERATOR, n);
        put_number(e, DENOMINATOR, d);
        add_fraction(e, n, d);
        if (scaling)
            say_text(e, " of what the formula gives beyond the floor",
                     " toho, co vzorec dává nad dolní mez");
        else
            say_text(e, " of the formula, for all whom no bound holds",
                     " vzorce, u všech, které nedrží mez");
        reason(e, "factor", "factor", "součinitel");
    }
    if (!scaling)
        explain_distance(e, formula);
    explain_shared(e);
}
