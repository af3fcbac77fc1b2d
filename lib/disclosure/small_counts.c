/* Rounding of small counts: cells that are no total are rounded, totals follow. */
#include "disclosure/disclosure_internal.h"

#include <socprev/disclosure_perturb.h>

/* A leaf is a cell that is no total. Each total is the sum of its leaves. */
typedef struct {
    size_t total, leaf;
} leaf_of;

typedef struct {
    const socprev_disclosure *d;
    struct socprev_memory memory;
    socprev_error **err;
    int64_t base;
    size_t *first; /* [n] an equation of the total + 1; 0 = a leaf */
    leaf_of *pair; /* ascending by total and leaf */
    size_t n_pairs, pair_capacity;
    size_t *above; /* totals above the leaves, and the leaves themselves when published */
    size_t *above_start; /* [n + 1] */
    size_t n_above;
    int64_t *error; /* [n] of published cells */
    int64_t *now;      /* [n] what a leaf is rounded to at present */
    uint8_t *state;    /* [n] FIXED, FREE or BOUND */
} rounding;

/* A small leaf may be rounded where that helps (FREE), or must be (BOUND). */
enum { FIXED, FREE, BOUND };

/* ---- leaves of totals -------------------------------------------------------------- */

static void note_totals(rounding *r)
{
    const socprev_disclosure *d = r->d;
    for (size_t e = d->n_equations; e-- > 0;)
        r->first[d->equation_cell[d->equation[e].start]] = e + 1;
}

static bool add_pair(rounding *r, size_t total, size_t leaf)
{
    void *pair = r->pair;
    if (!socprev__reserve(&r->memory, &pair, &r->pair_capacity, r->n_pairs + 1, sizeof *r->pair))
        return false;
    r->pair = pair;
    r->pair[r->n_pairs++] = (leaf_of){ total, leaf };
    return true;
}

/* Lists the leaves below a cell as those of `total`: parts are walked with a stack
 * of equations, since tables may be deep. */
typedef struct {
    size_t equation, at;
} visit;

typedef struct {
    visit *visit;
    size_t n, capacity;
} visit_stack;

static bool push(rounding *r, visit_stack *s, size_t equation)
{
    void *visits = s->visit;
    if (!socprev__reserve(&r->memory, &visits, &s->capacity, s->n + 1, sizeof *s->visit))
        return false;
    s->visit = visits;
    s->visit[s->n++] = (visit){ equation, 1 };
    return true;
}

static socprev_status list_leaves(rounding *r, visit_stack *s, size_t equation)
{
    const socprev_disclosure *d = r->d;
    size_t total = d->equation_cell[d->equation[equation].start];
    s->n = 0;
    if (!push(r, s, equation))
        return socprev__fail_nomem(r->err);
    while (s->n > 0) {
        visit *v = &s->visit[s->n - 1];
        if (v->at == d->equation[v->equation].n) {
            s->n--;
            continue;
        }
        size_t cell = d->equation_cell[d->equation[v->equation].start + v->at++];
        if (cell == total || s->n > d->n)
            return socprev__fail(r->err, SOCPREV_E_INVALID, SP_DISCLOSURE_CIRCLE,
                                 SP_ITEM("total", total), SP_INT(total));
        if (r->first[cell] == 0 ? !add_pair(r, total, cell) : !push(r, s, r->first[cell] - 1))
            return socprev__fail_nomem(r->err);
    }
    return SOCPREV_OK;
}

static int compare_pairs(const void *a, const void *b)
{
    const leaf_of *x = a, *y = b;
    if (x->total != y->total)
        return x->total < y->total ? -1 : 1;
    return x->leaf < y->leaf ? -1 : x->leaf > y->leaf;
}

/* Every equation of a total has to come down to the same leaves, or rounding them
 * would pull the equations apart. */
static socprev_status check_leaves(rounding *r, visit_stack *s, size_t equation, size_t first,
                                   size_t n)
{
    size_t before = r->n_pairs;
    socprev_status st = list_leaves(r, s, equation);
    if (st != SOCPREV_OK)
        return st;
    bool same = r->n_pairs - before == n;
    if (!socprev__sort(&r->memory, r->pair + before, r->n_pairs - before, sizeof *r->pair,
                       compare_pairs))
        return socprev__fail_nomem(r->err);
    for (size_t i = 0; same && i < n; i++)
        same = r->pair[first + i].leaf == r->pair[before + i].leaf;
    r->n_pairs = before;
    if (same)
        return SOCPREV_OK;
    size_t total = r->d->equation_cell[r->d->equation[equation].start];
    return socprev__fail(r->err, SOCPREV_E_INVALID, SP_DISCLOSURE_LEAVES,
                         SP_ITEM("total", total), SP_INT(total));
}

static socprev_status list_all(rounding *r, visit_stack *s)
{
    const socprev_disclosure *d = r->d;
    socprev_status st = SOCPREV_OK;
    for (size_t e = 0; st == SOCPREV_OK && e < d->n_equations; e++)
        if (r->first[d->equation_cell[d->equation[e].start]] == e + 1)
            st = list_leaves(r, s, e);
    if (st == SOCPREV_OK &&
        !socprev__sort(&r->memory, r->pair, r->n_pairs, sizeof *r->pair, compare_pairs))
        st = socprev__fail_nomem(r->err);
    return st;
}

/* First pair of a total, and how many it has. */
static size_t find_pairs(const rounding *r, size_t total, size_t *n)
{
    size_t low = 0, high = r->n_pairs;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (r->pair[middle].total < total)
            low = middle + 1;
        else
            high = middle;
    }
    for (*n = 0; low + *n < r->n_pairs && r->pair[low + *n].total == total;)
        ++*n;
    return low;
}

static socprev_status expand_totals(rounding *r)
{
    const socprev_disclosure *d = r->d;
    visit_stack s = { 0 };
    note_totals(r);
    socprev_status st = list_all(r, &s);
    for (size_t e = 0; st == SOCPREV_OK && e < d->n_equations; e++) {
        size_t total = d->equation_cell[d->equation[e].start], n;
        if (r->first[total] == e + 1)
            continue;
        size_t first = find_pairs(r, total, &n);
        st = check_leaves(r, &s, e, first, n);
    }
    socprev__free(&r->memory, s.visit, s.capacity, sizeof *s.visit);
    return st;
}

/* ---- which leaves are rounded ------------------------------------------------------ */

static bool published(const rounding *r, size_t cell)
{
    return (r->d->mark[cell] & SOCPREV_CELL_ATOM) == 0;
}

static bool small(const rounding *r, size_t cell)
{
    return r->d->value[cell] > 0 && r->d->value[cell] < r->base;
}

static void mark_leaves(rounding *r)
{
    for (size_t i = 0; i < r->d->n; i++) {
        r->now[i] = r->d->value[i];
        if (r->first[i] == 0 && small(r, i))
            r->state[i] = published(r, i) ? BOUND : FREE;
    }
}

/* Leaves below a published cell that is small as it stands must be rounded, all of
 * them: then it is a multiple of the base. True when there is a new one. */
static bool bind_leaves(rounding *r)
{
    bool any = false;
    for (size_t k = 0; k < r->n_pairs; k++) {
        size_t total = r->pair[k].total, leaf = r->pair[k].leaf;
        int64_t stands = r->d->value[total] + r->error[total];
        if (published(r, total) && stands > 0 && stands < r->base && r->state[leaf] == FREE) {
            r->state[leaf] = BOUND;
            any = true;
        }
    }
    return any;
}

/* Lists for each leaf the published cells that it moves: a counting sort. Cells of
 * leaf i end up from above_start[i] on. */
static socprev_status list_above(rounding *r)
{
    size_t n = r->d->n, *start = r->above_start + 1; /* start[i] moves to its end below */
    r->n_above = n + r->n_pairs;
    r->above = socprev__alloc(&r->memory, r->n_above, sizeof *r->above);
    if (r->above == NULL)
        return socprev__fail_nomem(r->err);
    for (size_t i = 0; i < n; i++)
        start[i + 1] += r->first[i] == 0 && published(r, i);
    for (size_t k = 0; k < r->n_pairs; k++)
        start[r->pair[k].leaf + 1] += published(r, r->pair[k].total);
    for (size_t i = 0; i < n; i++)
        start[i + 1] += start[i];
    for (size_t i = 0; i < n; i++)
        if (r->first[i] == 0 && published(r, i))
            r->above[start[i]++] = i;
    for (size_t k = 0; k < r->n_pairs; k++)
        if (published(r, r->pair[k].total))
            r->above[start[r->pair[k].leaf]++] = r->pair[k].total;
    return SOCPREV_OK;
}

/* ---- choosing ---------------------------------------------------------------------- */

static void shift(rounding *r, size_t leaf, int64_t by)
{
    for (size_t k = r->above_start[leaf]; k < r->above_start[leaf + 1]; k++)
        r->error[r->above[k]] += by;
}

/* How the sum of squared errors changes when a leaf moves by `by`. */
static int64_t gain(const rounding *r, size_t leaf, int64_t by)
{
    int64_t change = 0;
    for (size_t k = r->above_start[leaf]; k < r->above_start[leaf + 1]; k++)
        change += by * (2 * r->error[r->above[k]] + by);
    return change;
}

static void turn(rounding *r, size_t leaf, int64_t to)
{
    shift(r, leaf, to - r->now[leaf]);
    r->now[leaf] = to;
}

/* A leaf and what it may become. */
typedef struct {
    size_t leaf;
    int64_t to, gain;
} proposal;

/* What helps most, given the errors as they are; of equal ones the first. */
static proposal best_turn(const rounding *r, int64_t less_than)
{
    proposal best = { SIZE_MAX, 0, less_than };
    for (size_t i = 0; i < r->d->n; i++) {
        const int64_t choices[] = { 0, r->base, r->d->value[i] };
        for (int k = 0; r->state[i] != FIXED && k < (r->state[i] == FREE ? 3 : 2); k++) {
            int64_t by = choices[k] - r->now[i], g = by == 0 ? 0 : gain(r, i, by);
            if (by != 0 && g < best.gain)
                best = (proposal){ i, choices[k], g };
        }
    }
    return best;
}

static socprev_status turn_single(rounding *r, socprev_run *run)
{
    for (int64_t turned = 0;; turned++) {
        if (socprev__run_step(run, turned, 0))
            return socprev__fail(r->err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                 SP_TEXT("rounding"));
        proposal best = best_turn(r, 0);
        if (best.leaf == SIZE_MAX)
            return SOCPREV_OK;
        turn(r, best.leaf, best.to);
    }
}

/* Turns two leaves at once where that helps; true when any was. */
static bool turn_pairs(rounding *r)
{
    bool any = false;
    for (size_t i = 0; i < r->d->n; i++) {
        const int64_t choices[] = { 0, r->base, r->d->value[i] };
        for (int k = 0; r->state[i] != FIXED && k < (r->state[i] == FREE ? 3 : 2); k++) {
            int64_t before = r->now[i], by = choices[k] - before;
            if (by == 0)
                continue;
            int64_t own = gain(r, i, by);
            turn(r, i, choices[k]);
            proposal best = best_turn(r, -own);
            if (best.leaf != SIZE_MAX && best.leaf != i) {
                turn(r, best.leaf, best.to);
                any = true;
            } else {
                turn(r, i, before);
            }
        }
    }
    return any;
}

static void round_bound(rounding *r)
{
    for (size_t i = 0; i < r->d->n; i++)
        if (r->state[i] == BOUND && r->now[i] != 0 && r->now[i] != r->base)
            turn(r, i, 0);
}

static socprev_status choose(rounding *r, socprev_run *run)
{
    socprev_status st = SOCPREV_OK;
    do {
        round_bound(r);
        do
            st = turn_single(r, run);
        while (st == SOCPREV_OK && turn_pairs(r));
    } while (st == SOCPREV_OK && bind_leaves(r));
    return st;
}

/* ---- release ----------------------------------------------------------------------- */

static bool make_room(rounding *r)
{
    size_t n = r->d->n;
    r->first = socprev__alloc(&r->memory, n, sizeof *r->first);
    r->above_start = socprev__alloc(&r->memory, n + 2, sizeof *r->above_start);
    r->error = socprev__alloc(&r->memory, n, sizeof *r->error);
    r->now = socprev__alloc(&r->memory, n, sizeof *r->now);
    r->state = socprev__alloc(&r->memory, n, sizeof *r->state);
    return r->now != NULL && r->first != NULL && r->above_start != NULL && r->error != NULL &&
           r->state != NULL;
}

static void drop_room(rounding *r)
{
    size_t n = r->d->n;
    socprev__free(&r->memory, r->first, n, sizeof *r->first);
    socprev__free(&r->memory, r->above_start, n + 2, sizeof *r->above_start);
    socprev__free(&r->memory, r->error, n, sizeof *r->error);
    socprev__free(&r->memory, r->now, n, sizeof *r->now);
    socprev__free(&r->memory, r->state, n, sizeof *r->state);
    socprev__free(&r->memory, r->pair, r->pair_capacity, sizeof *r->pair);
    socprev__free(&r->memory, r->above, r->n_above, sizeof *r->above);
}

static socprev_status round_leaves(rounding *r, socprev_run *run)
{
    if (!make_room(r))
        return socprev__fail_nomem(r->err);
    socprev_status st = expand_totals(r);
    if (st == SOCPREV_OK) {
        mark_leaves(r);
        (void)bind_leaves(r);
        st = list_above(r);
    }
    return st == SOCPREV_OK ? choose(r, run) : st;
}

socprev_status socprev_disclosure_round_small(const socprev_disclosure *disclosure, int64_t base,
                                              socprev_run *run, socprev_release **out,
                                              socprev_error **err)
{
    const socprev_disclosure *d = disclosure;
    socprev_release *release = NULL;
    if (d == NULL || out == NULL)
        return socprev__fail_null(err, d == NULL ? "disclosure" : "out");
    if (base < 2 || base > 1000)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("base"),
                             SP_TEXT("base"), SP_TEXT("2 .. 1000"));
    socprev_status st = socprev__check_equations(d, err);
    if (st != SOCPREV_OK)
        return st;
    rounding r = { .d = d, .memory = d->memory, .err = err, .base = base };
    st = round_leaves(&r, run);
    if (st == SOCPREV_OK)
        st = socprev__release_new(d, SOCPREV_PROTECTION_SMALL_COUNTS, &release, err);
    for (size_t i = 0; st == SOCPREV_OK && i < d->n; i++)
        release->value[i] += r.error[i];
    drop_room(&r);
    return st == SOCPREV_OK ? socprev__release_finish(d, release, out, err) : st;
}
