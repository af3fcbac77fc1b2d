/* From units to limits, and in the end what decided. Rounding: usual cost and revenue to
 * the nearest heller, halves up; shares of tiers down; the lower end of the corridor up,
 * the upper one down, so that both are kept to the heller. */
#include "planning/round_internal.h"

/* ---- optimal support ----------------------------------------------------- */

/* value x units / 1000 x part, rounded once. */
static bool scale(int64_t value, int64_t units, socprev__ratio part, int64_t *out)
{
    int64_t numerator, denominator;
    if (!socprev__multiply(units, part.numerator, &numerator) ||
        !socprev__multiply(1000, part.denominator, &denominator))
        return false;
    int64_t common = socprev__gcd(numerator, denominator);
    return socprev_int64_muldiv(value, numerator / common, denominator / common,
                                SOCPREV_ROUND_HALF_UP, out, NULL) == SOCPREV_OK;
}

static void set(socprev__round_row *row, int32_t step, int64_t value)
{
    row->steps[step] = value;
    row->has[step] = true;
}

static int64_t less(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int64_t not_below_zero(int64_t value)
{
    return value < 0 ? 0 : value;
}

static void find_optimal(socprev__round_work *work, size_t at)
{
    socprev__round_row *row = &work->round->rows[at];
    socprev__ratio part = { 1, 1 };
    int64_t cost_value = 0, revenue_value = 0, cost, revenue;
    int64_t reference = socprev__round_reference(work, row, (int64_t)at);
    (void)socprev__round_ratio(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "part", &part);
    if (part.numerator > part.denominator)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ABOVE_WHOLE,
                               SOCPREV_ROUND_REQUEST, (int64_t)at, "part", SP_TEXT("part"));
    if (reference < 0)
        return;
    row->reference = socprev__round_keep(
        work, socprev_record_id(work->document, SOCPREV_ROUND_REFERENCE, reference));
    (void)socprev__round_money(work, SOCPREV_ROUND_REFERENCE, reference, "cost", &cost_value);
    (void)socprev__round_money(work, SOCPREV_ROUND_REFERENCE, reference, "revenue",
                               &revenue_value);
    if (!scale(cost_value, row->units, part, &cost) ||
        !scale(revenue_value, row->units, part, &revenue)) {
        socprev__round_overflow(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "units");
        return;
    }
    set(row, SOCPREV_ROUND_COST, cost);
    set(row, SOCPREV_ROUND_REVENUE, revenue);
    set(row, SOCPREV_ROUND_OPTIMAL, not_below_zero(cost - revenue));
}

static void find_need(socprev__round_work *work, size_t at)
{
    socprev__round_row *row = &work->round->rows[at];
    int64_t others = 0, co_payments = 0, deducted;
    (void)socprev__round_money(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "other_sources",
                               &others);
    (void)socprev__round_money(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "co_payments",
                               &co_payments);
    if (!socprev__add(others, co_payments, &others) ||
        !socprev__add(others, row->steps[SOCPREV_ROUND_CARRIED], &deducted)) {
        socprev__round_overflow(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "other_sources");
        return;
    }
    set(row, SOCPREV_ROUND_OTHERS, others);
    set(row, SOCPREV_ROUND_CARRIED, row->steps[SOCPREV_ROUND_CARRIED]);
    set(row, SOCPREV_ROUND_REPAY, row->steps[SOCPREV_ROUND_REPAY]);
    set(row, SOCPREV_ROUND_NEED,
        not_below_zero(row->steps[SOCPREV_ROUND_OPTIMAL] - deducted));
}

/* ---- reductions ---------------------------------------------------------- */

/* The class of a request: the one it names, else the highest that its score reaches. */
static int64_t tier_of(socprev__round_work *work, int64_t request)
{
    int64_t n = socprev_record_count(work->document, SOCPREV_ROUND_TIER), best = -1;
    int64_t score, from, best_from = 0;
    bool by_score = false;
    const char *named = socprev__round_text(work->document, SOCPREV_ROUND_REQUEST, request, "tier");
    if (named != NULL)
        return socprev_record_find(work->document, SOCPREV_ROUND_TIER, named, SOCPREV_NUL);
    if (!socprev__round_integer(work, SOCPREV_ROUND_REQUEST, request, "score", &score))
        return -1;
    for (int64_t i = 0; i < n; i++) {
        if (!socprev__round_integer(work, SOCPREV_ROUND_TIER, i, "score_from", &from))
            continue;
        by_score = true;
        if (from <= score && (best < 0 || from > best_from)) {
            best = i;
            best_from = from;
        }
    }
    if (by_score && best < 0)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NO_TIER, SOCPREV_ROUND_REQUEST,
                               request, "score", SP_INT(score));
    return best;
}

static void reduce(socprev__round_work *work, size_t at)
{
    socprev__round_row *row = &work->round->rows[at];
    socprev__ratio factor = { 1, 1 };
    int64_t requested, recognised = row->steps[SOCPREV_ROUND_NEED];
    int64_t tier = tier_of(work, (int64_t)at);
    if (tier >= 0) {
        row->tier = socprev__round_keep(
            work, socprev_record_id(work->document, SOCPREV_ROUND_TIER, tier));
        (void)socprev__round_ratio(work, SOCPREV_ROUND_TIER, tier, "factor", &factor);
    }
    bool asks = socprev__round_money(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "requested",
                                     &requested);
    if (asks)
        set(row, SOCPREV_ROUND_REQUESTED, requested);
    if (asks && work->reduce_request)
        recognised = less(recognised, requested);
    (void)socprev_int64_muldiv(recognised, factor.numerator, factor.denominator,
                               SOCPREV_ROUND_DOWN, &recognised, NULL); /* factor <= 1 */
    if (asks)
        recognised = less(recognised, requested);
    set(row, SOCPREV_ROUND_RECOGNISED, recognised);
}

/* ---- limits -------------------------------------------------------------- */

/* A field of the request, else the same of the round. */
static bool own_or_common(const socprev__round_work *work, size_t at, const char *field,
                          int64_t *out)
{
    return socprev__round_money(work, SOCPREV_ROUND_REQUEST, (int64_t)at, field, out) ||
           socprev__round_money(work, SOCPREV_ROUND, 0, field, out);
}

/* The lower end of the corridor, 0 without; sets the upper one. */
static int64_t find_corridor(socprev__round_work *work, size_t at)
{
    socprev__round_row *row = &work->round->rows[at];
    int64_t last, low = 0, high = 0;
    if (!socprev__round_money(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "last_year", &last))
        return 0;
    set(row, SOCPREV_ROUND_LAST_YEAR, last);
    bool fits = (!work->has_low ||
                 socprev_int64_muldiv(last, work->corridor_low_n, work->corridor_low_d,
                                      SOCPREV_ROUND_UP, &low, NULL) == SOCPREV_OK) &&
                (!work->has_high ||
                 socprev_int64_muldiv(last, work->corridor_high_n, work->corridor_high_d,
                                      SOCPREV_ROUND_DOWN, &high, NULL) == SOCPREV_OK);
    if (!fits)
        socprev__round_overflow(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "last_year");
    if (work->has_high)
        set(row, SOCPREV_ROUND_CEILING, high);
    return low;
}

static void find_limits(socprev__round_work *work, size_t at)
{
    socprev__round_row *row = &work->round->rows[at];
    int64_t maximum, minimum, promised = 0, limit = row->steps[SOCPREV_ROUND_RECOGNISED];
    int64_t floor = find_corridor(work, at);
    if (row->has[SOCPREV_ROUND_CEILING])
        limit = less(limit, row->steps[SOCPREV_ROUND_CEILING]);
    if (own_or_common(work, at, "maximum", &maximum)) {
        set(row, SOCPREV_ROUND_MAXIMUM, maximum);
        limit = less(limit, maximum);
    }
    if (own_or_common(work, at, "minimum", &minimum))
        set(row, SOCPREV_ROUND_MINIMUM, minimum);
    floor = less(floor, limit);
    (void)socprev__round_money(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "promised", &promised);
    if (promised > limit) {
        socprev__money_words sure, most;
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_PROMISE, SOCPREV_ROUND_REQUEST,
                               (int64_t)at, "promised", socprev__money_arg(promised, &sure),
                               socprev__money_arg(limit, &most));
    }
    row->sure = promised > 0;
    set(row, SOCPREV_ROUND_LIMIT, limit);
    set(row, SOCPREV_ROUND_FLOOR, promised > floor ? promised : floor);
}

/* ---- what was given before ----------------------------------------------- */

static int64_t given_to(socprev__round_work *work, size_t at)
{
    const char *earlier = socprev__round_text(work->document, SOCPREV_ROUND, 0, "tops_up");
    int64_t given = 0;
    if (socprev__round_money(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "given", &given) ||
        earlier == NULL || work->portfolio == NULL)
        return given;
    const char *id = work->round->rows[at].id;
    char award[2 * SOCPREV__ID_MAX + 2];
    size_t size = strlen(earlier);
    if (size > SOCPREV__ID_MAX)
        return 0;
    memcpy(award, earlier, size);
    award[size] = '.';
    memcpy(award + size + 1, id, strlen(id) + 1);
    int64_t index = socprev_record_find(work->portfolio, SOCPREV_AWARD, award, SOCPREV_NUL);
    (void)socprev_record_amount(work->portfolio, SOCPREV_AWARD, index, "price", NULL, &given,
                                NULL);
    return given;
}

/* Money of this round: what is given already counts towards floor and limit. */
static void prepare(socprev__round_work *work, size_t at)
{
    socprev__round_row *row = &work->round->rows[at];
    int64_t quantum = work->round->quantum, given = given_to(work, at);
    set(row, SOCPREV_ROUND_GIVEN, given);
    row->sure = row->sure || given > 0;
    row->high = socprev__round_down(not_below_zero(row->steps[SOCPREV_ROUND_LIMIT] - given),
                                    quantum);
    row->low = less(row->high, socprev__round_up(
                                   not_below_zero(row->steps[SOCPREV_ROUND_FLOOR] - given),
                                   quantum));
    row->claim = not_below_zero(row->steps[SOCPREV_ROUND_RECOGNISED] - given);
    row->active = true;
}

static void check_top_up(socprev__round_work *work)
{
    if (socprev__round_text(work->document, SOCPREV_ROUND, 0, "tops_up") == NULL ||
        work->portfolio != NULL)
        return;
    for (size_t i = 0; i < work->round->n_rows; i++)
        if (!socprev_record_has(work->document, SOCPREV_ROUND_REQUEST, (int64_t)i, "given")) {
            socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_TOP_UP, SOCPREV_ROUND, 0,
                                   "tops_up", SP_TEXT(work->round->rows[i].id));
            return;
        }
}

void socprev__round_needs(socprev__round_work *work)
{
    check_top_up(work);
    for (size_t i = 0; i < work->round->n_rows && !socprev__round_ended(work); i++) {
        find_optimal(work, i);
        find_need(work, i);
        reduce(work, i);
        find_limits(work, i);
        prepare(work, i);
    }
}

/* ---- what decided -------------------------------------------------------- */

/* Which of the limits is the lowest. */
static int32_t bound_of_limit(const socprev__round_row *row)
{
    const int64_t *s = row->steps;
    int64_t limit = s[SOCPREV_ROUND_LIMIT];
    if (limit == s[SOCPREV_ROUND_NEED])
        return SOCPREV_ROUND_BY_NEED;
    if (limit < s[SOCPREV_ROUND_RECOGNISED])
        return row->has[SOCPREV_ROUND_CEILING] && limit == s[SOCPREV_ROUND_CEILING]
                   ? SOCPREV_ROUND_BY_CEILING
                   : SOCPREV_ROUND_BY_MAXIMUM;
    return row->has[SOCPREV_ROUND_REQUESTED] && limit == s[SOCPREV_ROUND_REQUESTED]
               ? SOCPREV_ROUND_BY_REQUEST
               : SOCPREV_ROUND_BY_TIER;
}

static int32_t bound_of(const socprev__round_work *work, size_t at)
{
    const socprev__round_row *row = &work->round->rows[at];
    int64_t promised = 0, money = row->steps[SOCPREV_ROUND_NEW];
    if (row->steps[SOCPREV_ROUND_RECOGNISED] == 0 && row->steps[SOCPREV_ROUND_GIVEN] == 0)
        return SOCPREV_ROUND_BY_NO_NEED;
    if (!row->active)
        return SOCPREV_ROUND_BY_MINIMUM;
    if (row->high == 0 && row->steps[SOCPREV_ROUND_GIVEN] > 0)
        return SOCPREV_ROUND_BY_GIVEN;
    if (money == row->high)
        return bound_of_limit(row);
    if (money == row->low && row->held == SOCPREV_BOUND_FLOOR) {
        (void)socprev__round_money(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "promised",
                                   &promised);
        return promised == row->steps[SOCPREV_ROUND_FLOOR] ? SOCPREV_ROUND_BY_PROMISE
                                                           : SOCPREV_ROUND_BY_FLOOR;
    }
    return SOCPREV_ROUND_BY_MONEY;
}

void socprev__round_conclude(socprev__round_work *work)
{
    socprev_round *round = work->round;
    for (size_t i = 0; i < round->n_rows; i++) {
        socprev__round_row *row = &round->rows[i];
        int64_t award;
        if (!socprev__add(row->steps[SOCPREV_ROUND_GIVEN], row->steps[SOCPREV_ROUND_NEW],
                          &award) ||
            !socprev__add(round->total, row->steps[SOCPREV_ROUND_NEW], &round->total)) {
            socprev__round_overflow(work, SOCPREV_ROUND_REQUEST, (int64_t)i, "given");
            return;
        }
        set(row, SOCPREV_ROUND_NEW, row->steps[SOCPREV_ROUND_NEW]);
        set(row, SOCPREV_ROUND_AWARD, award);
        row->bound = bound_of(work, i);
        socprev__round_envelope *envelope = &round->envelopes[row->envelope];
        envelope->requests++;
        envelope->paid += row->steps[SOCPREV_ROUND_NEW] > 0;
    }
    for (size_t i = round->n_envelopes; i-- > 0;) {
        const socprev__round_envelope *envelope = &round->envelopes[round->order[i]];
        if (envelope->parent == SOCPREV__NOWHERE)
            continue;
        round->envelopes[envelope->parent].requests += envelope->requests;
        round->envelopes[envelope->parent].paid += envelope->paid;
    }
}
