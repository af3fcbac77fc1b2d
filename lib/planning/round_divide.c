/* The division: from the bottom up, what each envelope needs at least and can take at
 * most; then from the top down, its money without the reserve among its parts and
 * requests. Every division is one socprev_apportionment; ties go by the ids of the
 * records. What nobody can take stays in the envelope as its rest. */
#include "planning/round_internal.h"

/* ---- members: the parts and requests of one envelope --------------------- */

/* The members of all envelopes in one list: members[first[e]] .. [first[e + 1] - 1]; a
 * request is n_envelopes + its index. */
typedef struct {
    size_t *first, *members;
    size_t n;
} family;

static void family_free(socprev__round_work *work, family *f)
{
    socprev__free(&work->memory, f->first, work->round->n_envelopes + 2, sizeof *f->first);
    socprev__free(&work->memory, f->members, f->n, sizeof *f->members);
}

static size_t parent_of(const socprev_round *round, size_t member)
{
    return member < round->n_envelopes ? round->envelopes[member].parent
                                       : round->rows[member - round->n_envelopes].envelope;
}

static bool takes_part(const socprev_round *round, size_t member)
{
    return parent_of(round, member) != SOCPREV__NOWHERE &&
           (member < round->n_envelopes || round->rows[member - round->n_envelopes].active);
}

static bool make_family(socprev__round_work *work, family *f)
{
    const socprev_round *round = work->round;
    f->n = round->n_envelopes + round->n_rows;
    f->first = socprev__alloc(&work->memory, round->n_envelopes + 2, sizeof *f->first);
    f->members = socprev__alloc(&work->memory, f->n, sizeof *f->members);
    if (f->first == NULL || f->members == NULL) {
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
        return false;
    }
    /* Counted two places further on: each place then moves on as its members come in. */
    for (size_t i = 0; i < f->n; i++)
        if (takes_part(round, i))
            f->first[parent_of(round, i) + 2]++;
    for (size_t e = 2; e < round->n_envelopes + 2; e++)
        f->first[e] += f->first[e - 1];
    for (size_t i = 0; i < f->n; i++)
        if (takes_part(round, i))
            f->members[f->first[parent_of(round, i) + 1]++] = i;
    return true;
}

/* One member as a claimant. */
typedef struct {
    int64_t weight, low, high, claim, id;
} claimant;

static claimant claimant_of(const socprev_round *round, size_t member)
{
    if (member < round->n_envelopes) {
        const socprev__round_envelope *e = &round->envelopes[member];
        return (claimant){ e->has_weight ? e->weight : e->claim, e->low, e->high, e->claim,
                           e->rank };
    }
    const socprev__round_row *row = &round->rows[member - round->n_envelopes];
    return (claimant){ row->claim, row->low, row->high, row->claim,
                       (int64_t)round->n_envelopes + row->rank };
}

/* ---- bottom up: least and most ------------------------------------------- */

typedef struct {
    int64_t low, usable, claim; /* sums over the members */
} sums;

static bool add_up(const socprev_round *round, const family *f, size_t at, sums *s)
{
    *s = (sums){ 0, 0, 0 };
    for (size_t i = f->first[at]; i < f->first[at + 1]; i++) {
        claimant c = claimant_of(round, f->members[i]);
        if (!socprev__add(s->low, c.low, &s->low) ||
            !socprev__add(s->usable, c.weight > 0 ? c.high : c.low, &s->usable) ||
            !socprev__add(s->claim, c.claim, &s->claim))
            return false;
    }
    return true;
}

static void fail_conflict(socprev__round_work *work, size_t at, int64_t needed, int64_t there)
{
    socprev__money_words n, t, missing;
    socprev__round_mistake(work, SOCPREV_E_INFEASIBLE, SP_ROUND_CONFLICT, SOCPREV_ROUND_ENVELOPE,
                           (int64_t)at, "amount", SP_TEXT(work->round->envelopes[at].name),
                           socprev__money_arg(needed, &n), socprev__money_arg(there, &t),
                           socprev__money_arg(needed - there, &missing));
}

static void bound_envelope(socprev__round_work *work, const family *f, size_t at)
{
    socprev_round *round = work->round;
    socprev__round_envelope *e = &round->envelopes[at];
    sums s;
    int64_t need, most, quantum = round->quantum;
    if (!add_up(round, f, at, &s) || !socprev__add(e->kept, s.low, &need) ||
        !socprev__add(e->kept, s.usable, &most)) {
        socprev__round_overflow(work, SOCPREV_ROUND_ENVELOPE, (int64_t)at, "amount");
        return;
    }
    e->claim = s.claim;
    if (e->known) {
        if (need > e->money)
            fail_conflict(work, at, need, e->money);
        e->low = e->high = e->money;
        return;
    }
    int64_t floor = socprev__round_up(e->floor, quantum);
    int64_t cap = e->has_cap ? socprev__round_down(e->cap, quantum) : INT64_MAX;
    if (need > cap)
        fail_conflict(work, at, need, cap);
    e->low = need > floor ? need : floor;
    e->low = e->low < cap ? e->low : cap; /* both within one step of each other */
    e->high = most > e->low ? most : e->low;
    e->high = e->high < cap ? e->high : cap;
}

/* ---- top down ------------------------------------------------------------ */

static socprev_status solve(socprev__round_work *work, const claimant *claimants, size_t n,
                            int64_t total, socprev_division **out, socprev_error **err)
{
    const size_t stride = sizeof *claimants;
    socprev_apportionment *problem = NULL;
    socprev_status st = socprev_apportionment_new(n, work->user_memory, &problem, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_weights(problem, &claimants->weight, stride, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_floors(problem, &claimants->low, stride, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_caps(problem, &claimants->high, stride, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_ids(problem, &claimants->id, stride, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_quantum(problem, work->round->quantum, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_rule(problem, work->round->rule, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_total(problem, total, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_solve(problem, work->run, out, err);
    socprev_apportionment_free(problem);
    return st;
}

static void take(socprev__round_work *work, size_t member, int64_t amount, int32_t held)
{
    socprev_round *round = work->round;
    if (member < round->n_envelopes) {
        round->envelopes[member].money = amount;
        return;
    }
    round->rows[member - round->n_envelopes].steps[SOCPREV_ROUND_NEW] = amount;
    round->rows[member - round->n_envelopes].held = held;
}

static void divide_envelope(socprev__round_work *work, const family *f, size_t at)
{
    socprev_round *round = work->round;
    socprev__round_envelope *e = &round->envelopes[at];
    const size_t *members = f->members + f->first[at], n = f->first[at + 1] - f->first[at];
    socprev_division *division = NULL;
    socprev_error *error = NULL;
    sums s;
    (void)add_up(round, f, at, &s); /* fitted before */
    int64_t money = e->money - e->kept;
    int64_t divided = money < s.usable ? money : s.usable;
    e->levels[SOCPREV_ROUND_LEVEL_CLAIM] = e->claim;
    e->levels[SOCPREV_ROUND_LEVEL_TOTAL] = e->money;
    e->levels[SOCPREV_ROUND_LEVEL_RESERVE] = e->kept;
    e->levels[SOCPREV_ROUND_LEVEL_DIVIDED] = divided;
    e->levels[SOCPREV_ROUND_LEVEL_REST] = money - divided;
    if (n == 0)
        return;
    claimant *claimants = socprev__alloc(&work->memory, n, sizeof *claimants);
    if (claimants == NULL) {
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
        return;
    }
    for (size_t i = 0; i < n; i++)
        claimants[i] = claimant_of(round, members[i]);
    socprev_status st = divided == 0 ? SOCPREV_OK
                                     : solve(work, claimants, n, divided, &division, &error);
    if (st != SOCPREV_OK)
        socprev__round_stop(work, st, error);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++)
        take(work, members[i], socprev_division_amount(division, i),
             socprev_division_bound(division, i));
    socprev_division_free(division);
    socprev__free(&work->memory, claimants, n, sizeof *claimants);
}

void socprev__round_divide(socprev__round_work *work)
{
    socprev_round *round = work->round;
    family f = { 0 };
    if (make_family(work, &f)) {
        for (size_t i = round->n_envelopes; i-- > 0 && !socprev__round_ended(work);)
            bound_envelope(work, &f, round->order[i]);
        for (size_t i = 0; i < round->n_envelopes && work->status == SOCPREV_OK; i++)
            divide_envelope(work, &f, round->order[i]);
    }
    family_free(work, &f);
}
