/* Complementary suppression: what exposes a sensitive cell is a combination of
 * equations; blanking one of the published cells in it breaks the combination. */
#include "disclosure/disclosure_internal.h"

typedef struct {
    const socprev_disclosure *d;
    int32_t depth;
    socprev_run *run;
    socprev_error **err;
    struct socprev_memory memory;
    uint8_t *blank, *held, *taken; /* [n] taken: blanked in this round */
    uint64_t *room, *weight;       /* [n] */
    uint64_t *multiplier;          /* [equations] */
} search;

/* ---- breaking a combination -------------------------------------------------------- */

/* Weight of each cell in the combination of equations. */
static void weigh_cells(const search *s)
{
    const socprev_disclosure *d = s->d;
    memset(s->weight, 0, d->n * sizeof *s->weight);
    for (size_t e = 0; e < d->n_equations; e++) {
        const size_t *cell = d->equation_cell + d->equation[e].start;
        uint64_t m = s->multiplier[e];
        for (size_t k = 0; m != 0 && k < d->equation[e].n; k++)
            s->weight[cell[k]] = socprev__mod_subtract(
                s->weight[cell[k]], k == 0 ? SOCPREV__PRIME - m : m);
    }
}

/* Zeros stay published where they are not sensitive: everybody expects them there,
 * and a number that cannot fall hides little. */
static bool can_be_blanked(const search *s, size_t cell)
{
    const socprev_disclosure *d = s->d;
    return s->blank[cell] == 0 && d->mark[cell] == 0 && (d->value[cell] > 0 || d->zeros);
}

/* Blanks the cheapest cell with a weight; of equal ones the first. False when there
 * is none. A combination that this round has broken already is left alone. */
static bool blank_cheapest(search *s)
{
    size_t best = SIZE_MAX;
    for (size_t i = 0; i < s->d->n; i++) {
        if (s->weight[i] == 0)
            continue;
        if (s->taken[i] != 0)
            return true;
        if (can_be_blanked(s, i) &&
            (best == SIZE_MAX || socprev__cell_cost(s->d, i) < socprev__cell_cost(s->d, best)))
            best = i;
    }
    if (best == SIZE_MAX)
        return false;
    s->blank[best] = s->taken[best] = 1;
    return true;
}

static socprev_status no_way(const search *s, size_t cell)
{
    return socprev__fail(s->err, SOCPREV_E_INFEASIBLE, SP_DISCLOSURE_EXPOSED,
                         SP_ITEM("value", cell), SP_INT(cell));
}

/* Breaks what gives a cell away, alone or for those who know `partner`. */
static socprev_status break_exposure(search *s, const socprev__attack *a, size_t cell,
                                     size_t partner)
{
    size_t column = socprev__elimination_column(a->elimination, cell);
    size_t other = SOCPREV__NO_COLUMN;
    uint64_t share = 0;
    if (partner != SIZE_MAX) {
        other = socprev__elimination_column(a->elimination, partner);
        share = socprev__mod_multiply(a->change[0][column],
                                      socprev__mod_inverse(a->change[0][other]));
    }
    if (!socprev__combination(a->elimination, column, other, share, s->room, s->multiplier))
        return SOCPREV_OK; /* found by accident: nothing gives it away */
    weigh_cells(s);
    return blank_cheapest(s) ? SOCPREV_OK : no_way(s, cell);
}

static socprev_status break_exact(search *s, const socprev__attack *a,
                                  const socprev_audit *audit)
{
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; st == SOCPREV_OK && i < audit->n; i++) {
        if (audit->cell[i].exposure == SOCPREV_EXPOSURE_EXACT)
            st = break_exposure(s, a, i, SIZE_MAX);
        else if (audit->cell[i].exposure == SOCPREV_EXPOSURE_CONTRIBUTOR)
            st = break_exposure(s, a, i, audit->cell[i].partner);
    }
    return st;
}

/* What keeps a cell from moving further one way: the cells whose bounds hold it are
 * taken as known, and the combination that then gives it away is broken. */
static socprev_status break_bound(search *s, const socprev__attack *a, size_t cell, bool *broken)
{
    socprev__elimination *e = NULL;
    for (size_t i = 0; i < s->d->n; i++)
        s->held[i] = a->unknown[i] != 0 && s->held[i] == 0;
    if (socprev__eliminate(s->d, s->held, &s->memory, &e) != SOCPREV_OK)
        return socprev__fail_nomem(s->err);
    size_t column = socprev__elimination_column(e, cell);
    bool found = column != SOCPREV__NO_COLUMN &&
                 socprev__combination(e, column, SOCPREV__NO_COLUMN, 0, s->room, s->multiplier);
    socprev__elimination_free(e);
    if (found) {
        weigh_cells(s);
        *broken = blank_cheapest(s);
    }
    return SOCPREV_OK;
}

static socprev_status break_bounds(search *s, const socprev__attack *a,
                                   socprev__programme *programme, size_t cell)
{
    socprev_status st = SOCPREV_OK;
    bool broken = false;
    for (int upper = 1; st == SOCPREV_OK && !broken && upper >= 0; upper--) {
        double end;
        bool limited = upper == 1 ? socprev__programme_greatest(programme, cell, 0, &end)
                                  : socprev__programme_least(programme, cell, 0, &end);
        memset(s->held, 0, s->d->n);
        if (limited && socprev__programme_held(programme, cell, s->held))
            st = break_bound(s, a, cell, &broken);
    }
    return st != SOCPREV_OK || broken ? st : no_way(s, cell);
}

/* ---- rounds ------------------------------------------------------------------------ */

/* One attack, and a cell more for each thing that it found. */
static socprev_status attack_once(search *s, bool bounds, socprev_audit *audit)
{
    socprev__attack a;
    socprev__programme *programme = NULL;
    memset(s->taken, 0, s->d->n);
    socprev_status st = socprev__attack_begin(s->d, s->blank, 1, &a, s->err);
    if (st == SOCPREV_OK)
        st = socprev__judge_exactly(&a, audit, s->err);
    if (st == SOCPREV_OK && audit->exposed > 0)
        st = break_exact(s, &a, audit);
    else if (st == SOCPREV_OK && bounds) {
        st = socprev__judge_bounds(&a, s->run, audit, &programme, s->err);
        for (size_t i = 0; st == SOCPREV_OK && i < audit->n; i++)
            if (audit->cell[i].exposure == SOCPREV_EXPOSURE_BOUNDS)
                st = break_bounds(s, &a, programme, i);
    }
    socprev__programme_free(programme);
    socprev__attack_free(&a);
    return st;
}

/* Attacks until nothing is found; *audit is the last one. */
static socprev_status attack_until_safe(search *s, bool bounds, socprev_audit **audit)
{
    for (int64_t round = 0;; round++) {
        socprev_audit *next = NULL;
        if (socprev__run_step(s->run, round, 0))
            return socprev__fail(s->err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                 SP_TEXT("suppression"));
        socprev_status st = socprev__audit_new(s->d, &next, s->err);
        if (st == SOCPREV_OK)
            st = attack_once(s, bounds, next);
        if (st != SOCPREV_OK) {
            socprev_audit_free(next);
            return st;
        }
        socprev_audit_free(*audit);
        *audit = next;
        if (next->exposed == 0)
            return SOCPREV_OK;
    }
}

/* ---- what is not needed after all -------------------------------------------------- */

static socprev_status still_safe(search *s, bool *safe)
{
    socprev_audit *audit = NULL;
    socprev__attack a = { .d = s->d, .memory = s->memory };
    socprev_status st = socprev__audit_new(s->d, &audit, s->err);
    if (st == SOCPREV_OK)
        st = socprev__attack_begin(s->d, s->blank, 1, &a, s->err);
    if (st == SOCPREV_OK)
        st = socprev__judge_exactly(&a, audit, s->err);
    *safe = st == SOCPREV_OK && audit->exposed == 0;
    socprev__attack_free(&a);
    socprev_audit_free(audit);
    return st;
}

/* Publishes complementary cells that are not needed, the dearest first. */
static socprev_status publish_needless(search *s)
{
    memset(s->taken, 0, s->d->n); /* here: tried */
    for (;;) {
        size_t dearest = SIZE_MAX;
        bool safe = false;
        for (size_t i = 0; i < s->d->n; i++)
            if (s->blank[i] != 0 && s->taken[i] == 0 && !socprev__cell_sensitive(s->d, i) &&
                (dearest == SIZE_MAX ||
                 socprev__cell_cost(s->d, i) > socprev__cell_cost(s->d, dearest)))
                dearest = i;
        if (dearest == SIZE_MAX)
            return SOCPREV_OK;
        if (socprev__run_step(s->run, (int64_t)dearest, 0))
            return socprev__fail(s->err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                 SP_TEXT("suppression"));
        s->taken[dearest] = 1;
        s->blank[dearest] = 0;
        socprev_status st = still_safe(s, &safe);
        if (st != SOCPREV_OK)
            return st;
        s->blank[dearest] = !safe;
    }
}

/* ---- room ------------------------------------------------------------------------------ */

static bool make_room(search *s)
{
    const socprev_disclosure *d = s->d;
    s->held = socprev__alloc(&s->memory, d->n, 1);
    s->taken = socprev__alloc(&s->memory, d->n, 1);
    s->room = socprev__alloc(&s->memory, d->n, sizeof *s->room);
    s->weight = socprev__alloc(&s->memory, d->n, sizeof *s->weight);
    s->multiplier = socprev__alloc(&s->memory, d->n_equations + 1, sizeof *s->multiplier);
    return s->held != NULL && s->taken != NULL && s->room != NULL && s->weight != NULL &&
           s->multiplier != NULL;
}

static void drop_room(search *s)
{
    socprev__free(&s->memory, s->held, s->d->n, 1);
    socprev__free(&s->memory, s->taken, s->d->n, 1);
    socprev__free(&s->memory, s->room, s->d->n, sizeof *s->room);
    socprev__free(&s->memory, s->weight, s->d->n, sizeof *s->weight);
    socprev__free(&s->memory, s->multiplier, s->d->n_equations + 1, sizeof *s->multiplier);
}

static socprev_status find_pattern(search *s, socprev_audit **audit)
{
    for (size_t i = 0; i < s->d->n; i++)
        s->blank[i] = (s->d->mark[i] & SOCPREV_CELL_ATOM) != 0 || socprev__cell_sensitive(s->d, i);
    if (!make_room(s))
        return socprev__fail_nomem(s->err);
    socprev_status st = attack_until_safe(s, false, audit);
    if (st == SOCPREV_OK)
        st = publish_needless(s);
    if (st == SOCPREV_OK)
        st = attack_until_safe(s, s->depth == SOCPREV_AUDIT_BOUNDS, audit);
    return st;
}

/* False when the sum does not fit. */
static bool count_loss(const socprev_disclosure *d, socprev_release *release)
{
    for (size_t i = 0; i < d->n; i++) {
        release->value[i] = release->blank[i] != 0 ? 0 : d->value[i];
        if (release->blank[i] == 0 || socprev__cell_sensitive(d, i) ||
            (d->mark[i] & SOCPREV_CELL_ATOM) != 0)
            continue;
        release->lost_cells++;
        if (!socprev__add(release->lost_value, d->value[i], &release->lost_value))
            return false;
    }
    return true;
}

static socprev_status new_release(const socprev_disclosure *d, int32_t depth,
                                  socprev_release **out, socprev_error **err)
{
    if (depth != SOCPREV_AUDIT_EXACT && depth != SOCPREV_AUDIT_BOUNDS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("depth"),
                             SP_TEXT("depth"), SP_TEXT("enum socprev_audit_depth"));
    socprev_status st = socprev__check_equations(d, err);
    return st == SOCPREV_OK
               ? socprev__release_new(d, SOCPREV_PROTECTION_SUPPRESSION, out, err)
               : st;
}

/* Hands the release over, or frees it after a failure. */
static socprev_status end_release(const socprev_disclosure *d, socprev_status st,
                                  socprev_release *release, socprev_release **out,
                                  socprev_error **err)
{
    if (st == SOCPREV_OK && !count_loss(d, release))
        st = socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("value"));
    if (st == SOCPREV_OK)
        *out = release;
    else
        socprev_release_free(release);
    return st;
}

socprev_status socprev_disclosure_suppress(const socprev_disclosure *disclosure, int32_t depth,
                                           socprev_run *run, socprev_release **out,
                                           socprev_error **err)
{
    const socprev_disclosure *d = disclosure;
    socprev_release *release = NULL;
    if (d == NULL || out == NULL)
        return socprev__fail_null(err, d == NULL ? "disclosure" : "out");
    socprev_status st = new_release(d, depth, &release, err);
    if (st != SOCPREV_OK)
        return st;
    search s = { .d = d, .depth = depth, .run = run, .err = err, .memory = d->memory,
                 .blank = release->blank };
    st = find_pattern(&s, &release->audit);
    drop_room(&s);
    return end_release(d, st, release, out, err);
}

socprev_status socprev_disclosure_publish(const socprev_disclosure *disclosure,
                                          const uint8_t *blank, size_t stride, size_t n,
                                          int32_t depth, socprev_run *run, socprev_release **out,
                                          socprev_error **err)
{
    const socprev_disclosure *d = disclosure;
    socprev_release *release = NULL;
    if (d == NULL || blank == NULL || out == NULL)
        return socprev__fail_null(err, d == NULL ? "disclosure" : blank == NULL ? "blank" : "out");
    socprev_status st = new_release(d, depth, &release, err);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_disclosure_audit(d, blank, stride, n, depth, run, &release->audit, err);
    for (size_t i = 0; i < d->n && st == SOCPREV_OK; i++) {
        release->blank[i] |= blank[i * (stride == 0 ? 1 : stride)] != 0;
        if (release->audit->cell[i].exposure != SOCPREV_EXPOSURE_NONE)
            st = socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_DISCLOSURE_BROKEN,
                               SP_ITEM("value", i), SP_INT(release->audit->exposed), SP_INT(i));
    }
    return end_release(d, st, release, out, err);
}
