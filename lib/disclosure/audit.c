/* What follows from what is published: the attack, and its answer. */
#include "disclosure/disclosure_internal.h"

#include <math.h>

/* ---- beginning --------------------------------------------------------------------- */

static void mark_unknown(socprev__attack *a, const uint8_t *blank, size_t stride)
{
    const socprev_disclosure *d = a->d;
    for (size_t i = 0; i < d->n; i++) {
        bool hidden = blank[i * stride] != 0 || (d->mark[i] & SOCPREV_CELL_ATOM) != 0;
        a->sensitive[i] = socprev__cell_sensitive(d, i);
        a->unknown[i] = hidden && (d->mark[i] & SOCPREV_CELL_KNOWN) == 0;
    }
}

socprev_status socprev__attack_begin(const socprev_disclosure *d, const uint8_t *blank,
                                     size_t stride, socprev__attack *a, socprev_error **err)
{
    *a = (socprev__attack){ .d = d, .memory = d->memory };
    a->sensitive = socprev__alloc(&a->memory, d->n, sizeof *a->sensitive);
    a->unknown = socprev__alloc(&a->memory, d->n, sizeof *a->unknown);
    a->change[0] = socprev__alloc(&a->memory, d->n, sizeof *a->change[0]);
    a->change[1] = socprev__alloc(&a->memory, d->n, sizeof *a->change[1]);
    if (a->sensitive == NULL || a->unknown == NULL || a->change[0] == NULL ||
        a->change[1] == NULL)
        return socprev__fail_nomem(err);
    mark_unknown(a, blank, stride);
    if (socprev__eliminate(d, a->unknown, &a->memory, &a->elimination) != SOCPREV_OK)
        return socprev__fail_nomem(err);
    socprev__random_change(a->elimination, 0, a->change[0]);
    socprev__random_change(a->elimination, 1, a->change[1]);
    return SOCPREV_OK;
}

void socprev__attack_free(socprev__attack *a)
{
    socprev__elimination_free(a->elimination);
    socprev__free(&a->memory, a->sensitive, a->d->n, sizeof *a->sensitive);
    socprev__free(&a->memory, a->unknown, a->d->n, sizeof *a->unknown);
    socprev__free(&a->memory, a->change[0], a->d->n, sizeof *a->change[0]);
    socprev__free(&a->memory, a->change[1], a->d->n, sizeof *a->change[1]);
}

socprev_status socprev__audit_new(const socprev_disclosure *d, socprev_audit **out,
                                  socprev_error **err)
{
    socprev_audit *audit = socprev__alloc(&d->memory, 1, sizeof *audit);
    if (audit == NULL)
        return socprev__fail_nomem(err);
    audit->memory = d->memory;
    audit->n = d->n;
    audit->cell = socprev__alloc(&d->memory, d->n, sizeof *audit->cell);
    if (audit->cell == NULL) {
        socprev_audit_free(audit);
        return socprev__fail_nomem(err);
    }
    *out = audit;
    return SOCPREV_OK;
}

/* ---- by the equations alone -------------------------------------------------------- */

static void expose(socprev_audit *audit, size_t cell, int32_t exposure)
{
    audit->cell[cell].exposure = (uint8_t)exposure;
    audit->exposed++;
}

/* Columns whose changes are in a constant ratio give each other away. The ratio of
 * two independent changes tells such columns apart from all others. */
typedef struct {
    uint64_t ratio;
    size_t column;
} bound_column;

static int compare_ratios(const void *a, const void *b)
{
    const bound_column *x = a, *y = b;
    if (x->ratio != y->ratio)
        return x->ratio < y->ratio ? -1 : 1;
    return x->column < y->column ? -1 : x->column > y->column;
}

static size_t list_ratios(const socprev__attack *a, bound_column *out)
{
    size_t n = 0;
    for (size_t c = 0; c < socprev__elimination_columns(a->elimination); c++) {
        size_t cell = socprev__elimination_cell(a->elimination, c);
        if (a->sensitive[cell] != 0 && a->change[0][c] != 0)
            out[n++] = (bound_column){ socprev__mod_multiply(
                                           a->change[1][c],
                                           socprev__mod_inverse(a->change[0][c])),
                                       c };
    }
    return n;
}

/* In a group of columns that give each other away, those who are alone in one
 * cell learn the others. */
static void judge_group(const socprev__attack *a, const bound_column *group, size_t n,
                        socprev_audit *audit)
{
    size_t single = SIZE_MAX, singles = 0;
    for (size_t i = n; i-- > 0;)
        if (socprev__cell_single(a->d, socprev__elimination_cell(a->elimination,
                                                                 group[i].column))) {
            single = i;
            singles++;
        }
    for (size_t i = 0; singles > 0 && i < n; i++) {
        size_t cell = socprev__elimination_cell(a->elimination, group[i].column);
        if (n < 2 || (i == single && singles == 1))
            continue;
        size_t other = i != single ? single : 0;
        while (other == i || !socprev__cell_single(a->d, socprev__elimination_cell(
                                                             a->elimination,
                                                             group[other].column)))
            other++;
        audit->cell[cell].partner =
            socprev__elimination_cell(a->elimination, group[other].column);
        if (audit->cell[cell].exposure == SOCPREV_EXPOSURE_NONE)
            expose(audit, cell, SOCPREV_EXPOSURE_CONTRIBUTOR);
    }
}

static socprev_status judge_contributors(const socprev__attack *a, socprev_audit *audit,
                                         socprev_error **err)
{
    size_t n_columns = socprev__elimination_columns(a->elimination);
    socprev_status st = SOCPREV_OK;
    if (n_columns == 0)
        return SOCPREV_OK;
    bound_column *list = socprev__alloc(&a->memory, n_columns, sizeof *list);
    if (list == NULL)
        return socprev__fail_nomem(err);
    size_t n = list_ratios(a, list);
    if (!socprev__sort(&a->memory, list, n, sizeof *list, compare_ratios))
        st = socprev__fail_nomem(err);
    for (size_t i = 0, end; st == SOCPREV_OK && i < n; i = end) {
        for (end = i + 1; end < n && list[end].ratio == list[i].ratio; end++)
            ;
        judge_group(a, list + i, end - i, audit);
    }
    socprev__free(&a->memory, list, n_columns, sizeof *list);
    return st;
}

socprev_status socprev__judge_exactly(const socprev__attack *a, socprev_audit *audit,
                                      socprev_error **err)
{
    audit->unknowns = (int64_t)socprev__elimination_columns(a->elimination);
    audit->equations = (int64_t)socprev__elimination_equations(a->elimination);
    audit->rank = (int64_t)socprev__elimination_rank(a->elimination);
    for (size_t i = 0; i < audit->n; i++) {
        size_t column = socprev__elimination_column(a->elimination, i);
        audit->cell[i].follows =
            column != SOCPREV__NO_COLUMN && a->change[0][column] == 0;
        if (a->sensitive[i] == 0)
            continue;
        if (column == SOCPREV__NO_COLUMN)
            expose(audit, i, SOCPREV_EXPOSURE_PUBLISHED);
        else if (audit->cell[i].follows)
            expose(audit, i, SOCPREV_EXPOSURE_EXACT);
    }
    return judge_contributors(a, audit, err);
}

/* ---- by bounds --------------------------------------------------------------------- */

/* Whole numbers between two ends that rounding may have moved a little. */
static void set_bounds(socprev__verdict *v, double low, double high)
{
    v->low = (int64_t)ceil(low - 1e-6);
    v->high = high > 9e15 ? INT64_MAX : (int64_t)floor(high + 1e-6);
    v->has_bounds = true;
}

static bool wide_enough(const socprev__verdict *v, int64_t width)
{
    return v->high == INT64_MAX || v->high - v->low >= width;
}

static void bound_cell(socprev__programme *p, const socprev_disclosure *d, size_t cell,
                       socprev__verdict *v)
{
    double low, high;
    socprev__programme_seen(p, cell, &low, &high);
    set_bounds(v, low, high);
    if (wide_enough(v, d->width))
        return;
    if (!socprev__programme_least(p, cell, d->width, &low))
        low = 0; /* never: numbers are not negative */
    socprev__programme_seen(p, cell, &low, &high);
    set_bounds(v, low, high);
    if (wide_enough(v, d->width))
        return;
    if (!socprev__programme_greatest(p, cell, d->width, &high)) {
        v->high = INT64_MAX;
        return;
    }
    socprev__programme_seen(p, cell, &low, &high);
    set_bounds(v, low, high);
}

socprev_status socprev__judge_bounds(const socprev__attack *a, socprev_run *run,
                                     socprev_audit *audit, socprev__programme **programme,
                                     socprev_error **err)
{
    socprev__programme *p = NULL;
    if (socprev__programme_new(a->d, a->unknown, a->sensitive, &a->memory, &p) != SOCPREV_OK)
        return socprev__fail_nomem(err);
    *programme = p;
    for (size_t i = 0; i < audit->n; i++) {
        if (a->sensitive[i] == 0 || a->unknown[i] == 0)
            continue;
        if (socprev__run_step(run, (int64_t)i, (int64_t)audit->n))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("audit"));
        bound_cell(p, a->d, i, &audit->cell[i]);
        if (!wide_enough(&audit->cell[i], a->d->width) &&
            audit->cell[i].exposure == SOCPREV_EXPOSURE_NONE)
            expose(audit, i, SOCPREV_EXPOSURE_BOUNDS);
    }
    return SOCPREV_OK;
}

/* ---- the public audit -------------------------------------------------------------- */

static socprev_status attack_pattern(const socprev_disclosure *d, const uint8_t *blank,
                                     size_t stride, int32_t depth, socprev_run *run,
                                     socprev_audit *audit, socprev_error **err)
{
    socprev__attack a;
    socprev__programme *programme = NULL;
    socprev_status st = socprev__attack_begin(d, blank, stride, &a, err);
    if (st == SOCPREV_OK)
        st = socprev__judge_exactly(&a, audit, err);
    if (st == SOCPREV_OK && depth == SOCPREV_AUDIT_BOUNDS)
        st = socprev__judge_bounds(&a, run, audit, &programme, err);
    socprev__programme_free(programme);
    socprev__attack_free(&a);
    return st;
}

socprev_status socprev_disclosure_audit(const socprev_disclosure *disclosure,
                                        const uint8_t *blank, size_t stride, size_t n,
                                        int32_t depth, socprev_run *run, socprev_audit **out,
                                        socprev_error **err)
{
    const socprev_disclosure *d = disclosure;
    socprev_audit *audit = NULL;
    if (d == NULL || blank == NULL || out == NULL)
        return socprev__fail_null(err, d == NULL ? "disclosure" : blank == NULL ? "blank" : "out");
    if (n != d->n)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_COUNT, SP_FIELD("blank"),
                             SP_TEXT("blank"), SP_INT(n), SP_INT(d->n));
    if (depth != SOCPREV_AUDIT_EXACT && depth != SOCPREV_AUDIT_BOUNDS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("depth"),
                             SP_TEXT("depth"), SP_TEXT("enum socprev_audit_depth"));
    socprev_status st = socprev__check_equations(d, err);
    if (st == SOCPREV_OK)
        st = socprev__audit_new(d, &audit, err);
    if (st == SOCPREV_OK)
        st = attack_pattern(d, blank, stride == 0 ? 1 : stride, depth, run, audit, err);
    if (st == SOCPREV_OK)
        *out = audit;
    else
        socprev_audit_free(audit);
    return st;
}

void socprev_audit_free(socprev_audit *audit)
{
    if (audit == NULL)
        return;
    struct socprev_memory memory = audit->memory;
    socprev__free(&memory, audit->cell, audit->n, sizeof *audit->cell);
    socprev__free(&memory, audit, 1, sizeof *audit);
}

int64_t socprev_audit_exposed(const socprev_audit *audit)
{
    return audit == NULL ? -1 : audit->exposed;
}

int32_t socprev_audit_exposure(const socprev_audit *audit, size_t cell)
{
    return audit == NULL || cell >= audit->n ? -1 : audit->cell[cell].exposure;
}

int32_t socprev_audit_follows(const socprev_audit *audit, size_t cell)
{
    return audit == NULL || cell >= audit->n ? -1 : audit->cell[cell].follows;
}

socprev_status socprev_audit_size(const socprev_audit *audit, int64_t *unknowns,
                                  int64_t *equations, int64_t *rank)
{
    if (audit == NULL)
        return SOCPREV_E_INVALID;
    if (unknowns != NULL)
        *unknowns = audit->unknowns;
    if (equations != NULL)
        *equations = audit->equations;
    if (rank != NULL)
        *rank = audit->rank;
    return SOCPREV_OK;
}

socprev_status socprev_audit_bounds(const socprev_audit *audit, size_t cell, int64_t *low,
                                    int64_t *high)
{
    if (audit == NULL || cell >= audit->n || low == NULL || high == NULL)
        return SOCPREV_E_INVALID;
    const socprev__verdict *v = &audit->cell[cell];
    if (!v->has_bounds || v->high == INT64_MAX)
        return SOCPREV_E_UNDEFINED;
    *low = v->low;
    *high = v->high;
    return SOCPREV_OK;
}
