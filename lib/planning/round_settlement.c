/* Overcompensation: Decision 2012/21/EU, articles 5 and 6. Over the settled years of a
 * service the compensation may not exceed cost less revenues plus a reasonable profit.
 * What exceeds it by at most 10 % of the average annual compensation is carried over
 * and deducted from what follows; anything above is to be returned, all of it. */
#include "planning/round_internal.h"

typedef struct {
    int64_t net, compensation, years;
} sums;

static void add_year(socprev__round_work *work, int64_t index, sums *s)
{
    int64_t cost = 0, revenue = 0, profit = 0, paid = 0, net;
    (void)socprev__round_money(work, SOCPREV_ROUND_SETTLEMENT, index, "cost", &cost);
    (void)socprev__round_money(work, SOCPREV_ROUND_SETTLEMENT, index, "revenue", &revenue);
    (void)socprev__round_money(work, SOCPREV_ROUND_SETTLEMENT, index, "profit", &profit);
    (void)socprev__round_money(work, SOCPREV_ROUND_SETTLEMENT, index, "compensation", &paid);
    net = cost - revenue; /* both >= 0 */
    if (!socprev__add(net, profit, &net) || !socprev__add(s->net, net, &s->net) ||
        !socprev__add(s->compensation, paid, &s->compensation))
        socprev__round_overflow(work, SOCPREV_ROUND_SETTLEMENT, index, "compensation");
    s->years++;
}

/* Whether over <= compensation / years / 10, exactly. */
static bool is_tolerated(const sums *s, int64_t over)
{
    int64_t tenth = s->years * 10; /* as many as there are records */
    return socprev__cross_compare(over, tenth, s->compensation, 1) <= 0;
}

static void settle(socprev__round_work *work, size_t at, const sums *s)
{
    socprev__round_row *row = &work->round->rows[at];
    int64_t over;
    if (!socprev__subtract(s->compensation, s->net, &over)) {
        socprev__round_overflow(work, SOCPREV_ROUND_REQUEST, (int64_t)at, "settlements");
        return;
    }
    if (over <= 0)
        return;
    if (over > s->compensation) /* more than was paid need not be returned */
        over = s->compensation;
    bool tolerated = is_tolerated(s, over);
    int32_t step = tolerated ? SOCPREV_ROUND_CARRIED : SOCPREV_ROUND_REPAY;
    socprev__money_words money, paid;
    row->steps[step] = over;
    row->has[step] = true;
    socprev__round_note(work, tolerated ? SP_ROUND_CARRIED : SP_ROUND_REPAY, at,
                        socprev__money_arg(over, &money),
                        socprev__money_arg(s->compensation / s->years, &paid));
}

/* A year counts once. */
static void check_year(socprev__round_work *work, int64_t index, const char *request)
{
    int64_t year = 0, other;
    if (!socprev__round_integer(work, SOCPREV_ROUND_SETTLEMENT, index, "year", &year))
        return;
    for (int64_t i = 0; i < index; i++)
        if (socprev__round_integer(work, SOCPREV_ROUND_SETTLEMENT, i, "year", &other) &&
            other == year &&
            strcmp(request, socprev__round_text(work->document, SOCPREV_ROUND_SETTLEMENT, i,
                                                "request")) == 0)
            socprev__round_mistake(
                work, SOCPREV_E_INVALID, SP_ROUND_YEAR_TWICE, SOCPREV_ROUND_SETTLEMENT, index,
                "year", SP_TEXT(socprev_record_id(work->document, SOCPREV_ROUND_SETTLEMENT, i)),
                SP_INT(year));
}

void socprev__round_settle(socprev__round_work *work)
{
    socprev_round *round = work->round;
    int64_t n = socprev_record_count(work->document, SOCPREV_ROUND_SETTLEMENT);
    if (n == 0)
        return;
    sums *all = socprev__alloc(&work->memory, round->n_rows, sizeof *all);
    if (all == NULL) {
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
        return;
    }
    for (int64_t i = 0; i < n; i++) {
        const char *id =
            socprev__round_text(work->document, SOCPREV_ROUND_SETTLEMENT, i, "request");
        check_year(work, i, id);
        add_year(work, i,
                 &all[socprev_record_find(work->document, SOCPREV_ROUND_REQUEST, id,
                                          SOCPREV_NUL)]);
    }
    for (size_t i = 0; i < round->n_rows && work->status == SOCPREV_OK; i++)
        if (all[i].years > 0)
            settle(work, i, &all[i]);
    socprev__free(&work->memory, all, round->n_rows, sizeof *all);
}
