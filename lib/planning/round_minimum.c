/* Awards that are not worth paying. A request that cannot reach its minimum at all leaves
 * at once. Then all is divided; of the requests below their minimum the worst one leaves:
 * the one whose award is the smallest part of its minimum, of equal ones the one with the
 * lower score, then the smaller claim, then the last id. Its money returns to the others,
 * who may thereby reach theirs, and so on until nobody is below. Each choice depends on
 * the set of requests and their ids alone, not on their order. Given and promised awards
 * stay in any case. */
#include "planning/round_internal.h"

static bool is_below(const socprev__round_row *row, int64_t award)
{
    return row->active && !row->sure && row->has[SOCPREV_ROUND_MINIMUM] &&
           award < row->steps[SOCPREV_ROUND_MINIMUM];
}

static void leave(socprev__round_row *row)
{
    row->active = false;
    row->steps[SOCPREV_ROUND_NEW] = 0;
    row->held = SOCPREV_BOUND_NONE;
}

/* Whether a leaves rather than b. */
static bool is_worse(const socprev__round_row *a, const socprev__round_row *b)
{
    int part = socprev__cross_compare(a->steps[SOCPREV_ROUND_NEW], b->steps[SOCPREV_ROUND_MINIMUM],
                                      b->steps[SOCPREV_ROUND_NEW],
                                      a->steps[SOCPREV_ROUND_MINIMUM]);
    if (part != 0)
        return part < 0;
    if (a->score != b->score)
        return a->score < b->score;
    if (a->claim != b->claim)
        return a->claim < b->claim;
    return a->rank > b->rank;
}

static socprev__round_row *worst(socprev_round *round)
{
    socprev__round_row *found = NULL;
    for (size_t i = 0; i < round->n_rows; i++) {
        socprev__round_row *row = &round->rows[i];
        if (is_below(row, row->steps[SOCPREV_ROUND_NEW]) &&
            (found == NULL || is_worse(row, found)))
            found = row;
    }
    return found;
}

void socprev__round_minimum(socprev__round_work *work)
{
    socprev_round *round = work->round;
    int64_t gone = 0;
    for (size_t i = 0; i < round->n_rows; i++)
        if (is_below(&round->rows[i], round->rows[i].high))
            leave(&round->rows[i]);
    for (;;) {
        socprev__round_divide(work);
        if (work->status != SOCPREV_OK)
            return;
        socprev__round_row *row = worst(round);
        if (row == NULL)
            return;
        leave(row);
        if (socprev__run_step(work->run, ++gone, (int64_t)round->n_rows)) {
            socprev__round_stop(work, SOCPREV_E_CANCELLED, NULL);
            return;
        }
    }
}
