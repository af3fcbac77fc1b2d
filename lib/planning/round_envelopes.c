/* Envelopes: what the document says of them, in an order in which parents come before
 * their parts, and the money of those whose amount or share fixes it beforehand. */
#include "planning/round_internal.h"

/* ---- reading ------------------------------------------------------------- */

static int64_t find_envelope(const socprev__round_work *work, const char *id)
{
    return socprev_record_find(work->document, SOCPREV_ROUND_ENVELOPE, id, SOCPREV_NUL);
}

static void read_envelope(socprev__round_work *work, int64_t index)
{
    socprev__round_envelope *e = &work->round->envelopes[index];
    const socprev_portfolio *d = work->document;
    const int32_t kind = SOCPREV_ROUND_ENVELOPE;
    const char *parent = socprev__round_text(d, kind, index, "parent");
    e->id = socprev__round_keep(work, socprev_record_id(d, kind, index));
    e->name = socprev__round_keep(work, socprev__round_text(d, kind, index, "name"));
    int64_t above = parent == NULL ? -1 : find_envelope(work, parent);
    e->parent = above < 0 ? SOCPREV__NOWHERE : (size_t)above;
    e->has_amount = socprev__round_money(work, kind, index, "amount", &e->amount);
    e->has_share = socprev__round_ratio(work, kind, index, "share", &e->share);
    e->has_weight = socprev__round_integer(work, kind, index, "weight", &e->weight);
    e->has_cap = socprev__round_money(work, kind, index, "cap", &e->cap);
    (void)socprev__round_money(work, kind, index, "floor", &e->floor);
    bool has_reserve = socprev__round_money(work, kind, index, "reserve", &e->reserve);
    e->has_reserve_share =
        socprev__round_ratio(work, kind, index, "reserve_share", &e->reserve_share);
    bool fixed = e->has_amount || e->has_share;
    if (e->has_amount + e->has_share + e->has_weight > 1)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ONE_OF, kind, index, "amount",
                               SP_TEXT("amount, share, weight"));
    if (has_reserve && e->has_reserve_share)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ONE_OF, kind, index, "reserve",
                               SP_TEXT("reserve, reserve_share"));
    if (fixed && (e->has_cap || e->floor > 0))
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_FIXED, kind, index,
                               e->has_cap ? "cap" : "floor",
                               SP_TEXT(e->has_amount ? "amount" : "share"));
    if (e->has_cap && e->floor > e->cap)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ABOVE, kind, index, "floor",
                               SP_TEXT("floor"), SP_TEXT("cap"));
    if (e->has_reserve_share && e->reserve_share.numerator > e->reserve_share.denominator)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ABOVE_WHOLE, kind, index,
                               "reserve_share", SP_TEXT("reserve_share"));
    if (e->has_share && (above < 0 || e->share.numerator > e->share.denominator))
        socprev__round_mistake(work, SOCPREV_E_INVALID,
                               above < 0 ? SP_ROUND_NO_PARENT : SP_ROUND_ABOVE_WHOLE, kind, index,
                               "share", SP_TEXT("share"));
}

/* Envelope of each request: the one that it names, or the only one without parent. */
static void place_requests(socprev__round_work *work)
{
    socprev_round *round = work->round;
    size_t roots = 0, root = 0;
    for (size_t e = 0; e < round->n_envelopes; e++)
        if (!socprev_record_has(work->document, SOCPREV_ROUND_ENVELOPE, (int64_t)e, "parent")) {
            roots++;
            root = e;
        }
    for (size_t i = 0; i < round->n_rows; i++) {
        const char *id = socprev__round_text(work->document, SOCPREV_ROUND_REQUEST, (int64_t)i,
                                             "envelope");
        int64_t named = id == NULL ? -1 : find_envelope(work, id);
        if (id == NULL && roots != 1)
            socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NO_ENVELOPE,
                                   SOCPREV_ROUND_REQUEST, (int64_t)i, "envelope", SP_INT(roots));
        round->rows[i].envelope = named < 0 ? root : (size_t)named;
    }
}

static int by_id(const void *a, const void *b)
{
    const socprev__round_envelope *const *x = a, *const *y = b;
    return strcmp((*x)->id, (*y)->id);
}

static void rank_envelopes(socprev__round_work *work)
{
    socprev_round *round = work->round;
    socprev__round_envelope **sorted =
        socprev__alloc(&work->memory, round->n_envelopes, sizeof *sorted);
    for (size_t i = 0; sorted != NULL && i < round->n_envelopes; i++)
        sorted[i] = &round->envelopes[i];
    if (sorted == NULL ||
        !socprev__sort(&work->memory, sorted, round->n_envelopes, sizeof *sorted, by_id))
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
    for (size_t i = 0; i < round->n_envelopes && !socprev__round_ended(work); i++)
        sorted[i]->rank = (int64_t)i;
    socprev__free(&work->memory, sorted, round->n_envelopes, sizeof *sorted);
}

/* Parents first: each pass places those whose parent has its place. What is left in the
 * end leads back to itself. */
static void order_envelopes(socprev__round_work *work)
{
    socprev_round *round = work->round;
    size_t placed = 0, before = SOCPREV__NOWHERE, depth = 0, last = 0;
    while (placed < round->n_envelopes && placed != before) {
        before = placed;
        for (size_t e = 0; e < round->n_envelopes; e++) {
            socprev__round_envelope *envelope = &round->envelopes[e];
            bool next = depth == 0 && envelope->parent == SOCPREV__NOWHERE;
            for (size_t i = last; i < before && depth > 0 && !next; i++)
                next = round->order[i] == envelope->parent;
            if (next) {
                envelope->depth = depth;
                round->order[placed++] = e;
            }
        }
        last = before;
        depth++;
    }
    for (size_t e = 0; e < round->n_envelopes && placed < round->n_envelopes; e++) {
        size_t up = round->envelopes[e].parent;
        for (size_t i = 0; i < round->n_envelopes && up != SOCPREV__NOWHERE && up != e; i++)
            up = round->envelopes[up].parent;
        if (up == e)
            socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_CIRCLE,
                                   SOCPREV_ROUND_ENVELOPE, (int64_t)e, "parent",
                                   SP_TEXT(round->envelopes[e].id));
    }
}

/* The money of an envelope without parent may be that of the pots. */
static void add_pots(socprev__round_work *work, size_t at)
{
    socprev_round *round = work->round;
    socprev__round_envelope *e = &round->envelopes[at];
    int64_t sum = 0;
    bool limited = round->n_pots > 0;
    for (size_t i = 0; i < round->n_pots && limited; i++) {
        limited = round->pots[i].most != SOCPREV_NO_CAP;
        if (limited && !socprev__add(sum, round->pots[i].most, &sum)) {
            socprev__round_overflow(work, SOCPREV_ROUND_POT, (int64_t)i, "most");
            return;
        }
    }
    if (!limited)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NO_MONEY, SOCPREV_ROUND_ENVELOPE,
                               (int64_t)at, "amount", SP_TEXT(e->id));
    e->has_amount = true;
    e->amount = sum;
}

void socprev__round_read_envelopes(socprev__round_work *work)
{
    socprev_round *round = work->round;
    size_t n = (size_t)socprev_record_count(work->document, SOCPREV_ROUND_ENVELOPE), roots = 0;
    if (n == 0) {
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_EMPTY, SOCPREV_ROUND, 0, NULL,
                               SP_TEXT("envelopes"));
        return;
    }
    round->envelopes = socprev__alloc(&work->memory, n, sizeof *round->envelopes);
    round->n_envelopes = n;
    round->order = socprev__alloc(&work->memory, n, sizeof *round->order);
    if (round->envelopes == NULL || round->order == NULL) {
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
        return;
    }
    for (size_t i = 0; i < n && !socprev__round_ended(work); i++)
        read_envelope(work, (int64_t)i);
    if (socprev__round_ended(work))
        return;
    rank_envelopes(work);
    if (socprev__round_ended(work))
        return;
    order_envelopes(work);
    place_requests(work);
    for (size_t i = 0; i < n; i++)
        roots += round->envelopes[i].parent == SOCPREV__NOWHERE;
    for (size_t i = 0; i < n && !socprev__round_ended(work); i++) {
        socprev__round_envelope *e = &round->envelopes[i];
        if (e->parent == SOCPREV__NOWHERE && !e->has_amount && roots == 1)
            add_pots(work, i);
        else if (e->parent == SOCPREV__NOWHERE && !e->has_amount)
            socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NO_MONEY,
                                   SOCPREV_ROUND_ENVELOPE, (int64_t)i, "amount", SP_TEXT(e->id));
    }
}

/* ---- money that is fixed ------------------------------------------------- */

/* Reserve in whole steps: an amount, or a share of money that must be known. */
static void fix_reserve(socprev__round_work *work, size_t at)
{
    socprev__round_envelope *e = &work->round->envelopes[at];
    int64_t reserve = e->reserve;
    if (e->has_reserve_share && !e->known) {
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NOT_FIXED,
                               SOCPREV_ROUND_ENVELOPE, (int64_t)at, "reserve_share",
                               SP_TEXT("reserve_share"));
        return;
    }
    if (e->has_reserve_share)
        (void)socprev_int64_muldiv(e->money, e->reserve_share.numerator,
                                   e->reserve_share.denominator, SOCPREV_ROUND_UP, &reserve,
                                   NULL); /* the share is at most 1 */
    e->kept = socprev__round_up(reserve, work->round->quantum);
    if (e->known && e->kept > e->money) {
        if (e->has_reserve_share) { /* only the step is too much */
            e->kept = e->money;
            return;
        }
        socprev__money_words kept, money;
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_RESERVE, SOCPREV_ROUND_ENVELOPE,
                               (int64_t)at, "reserve", socprev__money_arg(e->kept, &kept),
                               socprev__money_arg(e->money, &money));
        e->kept = 0;
    }
}

/* Common denominator of the shares of the parts, and the shares over it. */
static bool add_share(socprev__ratio share, int64_t *denominator)
{
    int64_t common = socprev__gcd(*denominator, share.denominator);
    return socprev__multiply(*denominator, share.denominator / common, denominator);
}

/* The parts with a share divide what their shares come to, by largest remainders. */
static void divide_shares(socprev__round_work *work, size_t at, size_t n)
{
    socprev_round *round = work->round;
    socprev__round_envelope *e = &round->envelopes[at];
    int64_t denominator = 1, sum = 0, total = 0;
    int64_t *weights = socprev__alloc(&work->memory, n + 1, 3 * sizeof *weights);
    size_t *members = socprev__alloc(&work->memory, n, sizeof *members), m = 0;
    socprev_apportionment *problem = NULL;
    socprev_division *division = NULL;
    socprev_error *error = NULL;
    if (weights == NULL || members == NULL) {
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
        goto out;
    }
    int64_t *ids = weights + n + 1;
    bool fits = true;
    for (size_t i = 0; i < round->n_envelopes; i++)
        if (round->envelopes[i].parent == at && round->envelopes[i].has_share) {
            members[m++] = i;
            fits = fits && add_share(round->envelopes[i].share, &denominator);
        }
    for (size_t i = 0; i < m && fits; i++) {
        const socprev__round_envelope *part = &round->envelopes[members[i]];
        weights[i] = part->share.numerator * (denominator / part->share.denominator);
        ids[i] = part->rank;
        fits = socprev__add(sum, weights[i], &sum);
    }
    if (!fits) {
        socprev__round_overflow(work, SOCPREV_ROUND_ENVELOPE, (int64_t)at, "share");
        goto out;
    }
    if (sum > denominator) {
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_SHARES, SOCPREV_ROUND_ENVELOPE,
                               (int64_t)at, "share", SP_INT(sum), SP_INT(denominator));
        goto out;
    }
    (void)socprev_int64_muldiv(e->money - e->kept, sum, denominator, SOCPREV_ROUND_DOWN, &total,
                               NULL); /* sum <= denominator */
    if (sum == 0)
        goto give;
    socprev_status st = socprev_apportionment_new(m, work->user_memory, &problem, &error);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_weights(problem, weights, 0, m, &error);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_ids(problem, ids, 0, m, &error);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_quantum(problem, round->quantum, &error);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_total(problem, socprev__round_down(total, round->quantum),
                                             &error);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_solve(problem, work->run, &division, &error);
    if (st != SOCPREV_OK) {
        socprev__round_stop(work, st, error);
        goto out;
    }
give:
    for (size_t i = 0; i < m; i++) {
        round->envelopes[members[i]].money = socprev_division_amount(division, i);
        round->envelopes[members[i]].known = true;
    }
out:
    socprev_division_free(division);
    socprev_apportionment_free(problem);
    socprev__free(&work->memory, members, n, sizeof *members);
    socprev__free(&work->memory, weights, n + 1, 3 * sizeof *weights);
}

void socprev__round_fix_envelopes(socprev__round_work *work)
{
    socprev_round *round = work->round;
    for (size_t i = 0; i < round->n_envelopes && work->status == SOCPREV_OK; i++) {
        size_t at = round->order[i], shares = 0;
        socprev__round_envelope *e = &round->envelopes[at];
        if (e->has_amount) {
            e->money = socprev__round_down(e->amount, round->quantum);
            e->known = true;
        }
        fix_reserve(work, at);
        for (size_t part = 0; part < round->n_envelopes; part++)
            shares += round->envelopes[part].parent == at && round->envelopes[part].has_share;
        if (shares > 0 && !e->known)
            socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NOT_FIXED,
                                   SOCPREV_ROUND_ENVELOPE, (int64_t)at, "amount",
                                   SP_TEXT("share"));
        else if (shares > 0)
            divide_shares(work, at, shares);
    }
}
