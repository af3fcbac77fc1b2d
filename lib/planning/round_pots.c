/* Which pot pays what: the awards are the demands, the pots the sources with their
 * limits, ranges of shares and what they may pay; parts are whole hellers. */
#include "planning/round_internal.h"

#include <socprev/codelist.h>

/* Whether a list of codes is empty or holds the code. */
static bool lists(const socprev__round_work *work, int64_t pot, const char *field,
                  const char *code)
{
    int64_t n = socprev_record_list_count(work->document, SOCPREV_ROUND_POT, pot, field);
    return n == 0 || (code != NULL &&
                      socprev__lists(work->document, SOCPREV_ROUND_POT, pot, field, code));
}

/* Whether a list of territories is empty or one of them holds the place. */
static bool covers(const socprev__round_work *work, int64_t pot, const char *place)
{
    int64_t n = socprev_record_list_count(work->document, SOCPREV_ROUND_POT, pot, "territories");
    int32_t inner, outer;
    if (place == NULL ||
        socprev_codelist_find(SOCPREV_LIST_TERRITORY, place, SOCPREV_NUL, &inner, NULL) !=
            SOCPREV_OK)
        return n == 0;
    for (int64_t i = 0; i < n; i++) {
        const char *code =
            socprev_record_list_at(work->document, SOCPREV_ROUND_POT, pot, "territories", i);
        if (socprev_codelist_find(SOCPREV_LIST_TERRITORY, code, SOCPREV_NUL, &outer, NULL) ==
                SOCPREV_OK &&
            socprev__territory_within(inner, outer))
            return true;
    }
    return n == 0;
}

static bool may_pay(const socprev__round_work *work, const socprev__round_row *row,
                    const socprev__round_pot *pot)
{
    return lists(work, pot->index, "kinds", row->kind) &&
           lists(work, pot->index, "forms", row->form) &&
           covers(work, pot->index, row->territory);
}

static socprev_status describe_pots(const socprev__round_work *work, socprev_sources *problem,
                                    socprev_error **err)
{
    const socprev_round *round = work->round;
    const socprev__round_pot *pots = round->pots;
    const size_t stride = sizeof *pots;
    socprev_status st = socprev_sources_set_limits(problem, &pots->least, stride, &pots->most,
                                                   stride, round->n_pots, err);
    if (st == SOCPREV_OK)
        st = socprev_sources_set_priorities(problem, &pots->priority, stride, round->n_pots, err);
    for (size_t p = 0; p < round->n_pots && st == SOCPREV_OK; p++)
        st = socprev_sources_set_range(problem, SOCPREV_EVERY, p, pots[p].low.numerator,
                                       pots[p].low.denominator, pots[p].high.numerator,
                                       pots[p].high.denominator, err);
    return st;
}

/* Requests by their ranks, so that their order in the document does not matter. */
static socprev_status describe(const socprev__round_work *work, int64_t *demand,
                               socprev_sources *problem, socprev_error **err)
{
    const socprev_round *round = work->round;
    for (size_t i = 0; i < round->n_rows; i++)
        demand[round->rows[i].rank] = round->rows[i].steps[SOCPREV_ROUND_NEW];
    socprev_status st = socprev_sources_set_demands(problem, demand, 0, round->n_rows, err);
    if (st == SOCPREV_OK)
        st = describe_pots(work, problem, err);
    for (size_t i = 0; i < round->n_rows && st == SOCPREV_OK; i++)
        for (size_t p = 0; p < round->n_pots && st == SOCPREV_OK; p++)
            if (!may_pay(work, &round->rows[i], &round->pots[p]))
                st = socprev_sources_set_eligible(problem, (size_t)round->rows[i].rank, p, 0, err);
    return st;
}

/* ---- conflicts ----------------------------------------------------------- */

enum { NAMED = 5 }; /* how many ids a message names at most */

static const char *request_of_rank(const socprev_round *round, int64_t rank)
{
    for (size_t i = 0; i < round->n_rows; i++)
        if (round->rows[i].rank == rank)
            return round->rows[i].id;
    return "";
}

static void add_names(const socprev_round *round, const socprev_conflict *conflict, int32_t axis,
                      socprev__bytes *out)
{
    size_t n = socprev_conflict_count(conflict, axis);
    for (size_t i = 0; i < n && i < NAMED; i++) {
        int64_t at = socprev_conflict_at(conflict, axis, i);
        socprev__bytes_text(out, i == 0 ? "" : ", ");
        socprev__bytes_text(out, axis == SOCPREV_AXIS_ROW ? request_of_rank(round, at)
                                                          : round->pots[at].id);
    }
    if (n > NAMED) {
        socprev__bytes_text(out, " + ");
        socprev__bytes_int(out, (int64_t)(n - NAMED));
    }
    socprev__bytes_text(out, n == 0 ? "-" : "");
    socprev__bytes_char(out, '\0');
}

static void explain(socprev__round_work *work, const socprev_conflict *conflict)
{
    static const int32_t messages[] = { [SOCPREV_CONFLICT_FLOOR_ABOVE_CAP] =
                                            SP_ROUND_POT_SHARES,
                                        [SOCPREV_CONFLICT_MARGINS] = SP_ROUND_POTS_SHORT,
                                        [SOCPREV_CONFLICT_MARGINS_COLUMNS] =
                                            SP_ROUND_POTS_LEAST };
    socprev__bytes rows, pots;
    socprev__bytes_init(&rows, &work->memory);
    socprev__bytes_init(&pots, &work->memory);
    add_names(work->round, conflict, SOCPREV_AXIS_ROW, &rows);
    add_names(work->round, conflict, SOCPREV_AXIS_COLUMN, &pots);
    if (rows.failed || pots.failed) {
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
    } else {
        int64_t needed = socprev_conflict_needed(conflict);
        int64_t there = socprev_conflict_available(conflict);
        socprev__money_words n, t, missing;
        socprev__round_mistake(work, SOCPREV_E_INFEASIBLE,
                               messages[socprev_conflict_kind(conflict)], SOCPREV_ROUND, 0, NULL,
                               SP_TEXT(rows.data), SP_TEXT(pots.data),
                               socprev__money_arg(needed, &n), socprev__money_arg(there, &t),
                               socprev__money_arg(needed - there, &missing));
    }
    socprev__bytes_clear(&rows);
    socprev__bytes_clear(&pots);
}

static void fail_infeasible(socprev__round_work *work, const socprev_sources *problem,
                            socprev_error *error)
{
    socprev_conflict *conflict = NULL;
    socprev_error_free(error);
    error = NULL;
    socprev_status st = socprev_sources_conflict(problem, &conflict, &error);
    if (st != SOCPREV_OK)
        socprev__round_stop(work, st, error);
    else
        explain(work, conflict);
    socprev_conflict_free(conflict);
}

/* ---- the step ------------------------------------------------------------ */

void socprev__round_pay(socprev__round_work *work)
{
    socprev_round *round = work->round;
    if (round->n_pots == 0)
        return;
    socprev_sources *problem = NULL;
    socprev_payment *payment = NULL;
    socprev_error *error = NULL;
    int64_t *demand = socprev__alloc(&work->memory, round->n_rows, sizeof *demand);
    round->parts = socprev__alloc(&work->memory, round->n_rows * round->n_pots,
                                  sizeof *round->parts);
    socprev_status st = demand == NULL || round->parts == NULL ? SOCPREV_E_NOMEM : SOCPREV_OK;
    if (st == SOCPREV_OK)
        st = socprev_sources_new(round->n_rows, round->n_pots, work->user_memory, &problem,
                                 &error);
    if (st == SOCPREV_OK)
        st = describe(work, demand, problem, &error);
    if (st == SOCPREV_OK)
        st = socprev_sources_solve(problem, work->run, &payment, &error);
    if (st == SOCPREV_E_INFEASIBLE)
        fail_infeasible(work, problem, error);
    else if (st != SOCPREV_OK)
        socprev__round_stop(work, st, error);
    for (size_t i = 0; i < round->n_rows && st == SOCPREV_OK; i++)
        for (size_t p = 0; p < round->n_pots; p++)
            round->parts[i * round->n_pots + p] =
                socprev_payment_part(payment, (size_t)round->rows[i].rank, p);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
    socprev__free(&work->memory, demand, round->n_rows, sizeof *demand);
}
