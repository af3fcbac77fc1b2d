/* What if: another supply of one destination. Every number that depends on it is
 * made again exactly as it was made, so that no trace of the way remains. */
#include "coverage/access_internal.h"

/* A list of indices without repetition. */
typedef struct {
    uint32_t *items;
    uint8_t *marks;
    size_t n;
} list;

static void add(list *l, uint32_t index)
{
    if (l->marks[index] == 0) {
        l->marks[index] = 1;
        l->items[l->n++] = index;
    }
}

static void clear(list *l)
{
    for (size_t k = 0; k < l->n; k++)
        l->marks[l->items[k]] = 0;
    l->n = 0;
}

/* The origins that reach a destination. */
static void add_reaching(list *rows, const socprev_od *back, uint32_t destination)
{
    for (size_t k = back->start[destination]; k < back->start[destination + 1]; k++)
        add(rows, socprev__od_to(back, k));
}

typedef struct {
    socprev_access_result *r;
    int32_t kind;
    uint32_t destination;
    list rows, columns;
} change;

static bool is_of_kind(const socprev__lane *lane, int32_t kind)
{
    return lane->kind == kind;
}

static bool chooses(const socprev__lane *lane)
{
    return lane->type == SOCPREV__LANE_CHOICE || lane->type == SOCPREV__LANE_SIZE;
}

/* Whether a sheaf holds a lane of the kind (that depends on choice). */
static bool holds(const socprev__stage *stage, size_t sheaf, int32_t kind, bool choosing)
{
    for (size_t k = 0; k < stage->n; k++)
        if (stage->lanes[k].sheaf == sheaf && is_of_kind(&stage->lanes[k], kind) &&
            (!choosing || chooses(&stage->lanes[k])))
            return true;
    return false;
}

static void gather_rows(const change *c, int32_t which)
{
    const socprev__stage *stage = &c->r->stage[which];
    for (size_t s = 0; s < stage->n_sheaves; s++) {
        if (!holds(stage, s, c->kind, false))
            continue;
        for (size_t k = 0; k < c->rows.n; k++)
            socprev__sweep_row(&c->r->field, &stage->sheaves[s], 1, c->rows.items[k]);
    }
}

/* People of the rows choose anew: all that they reach has other claims. */
static void claim_again(change *c)
{
    const socprev__stage *second = &c->r->stage[SOCPREV__SECOND];
    const socprev_od *od = c->r->field.od;
    bool any = false;
    for (size_t lane = 0; lane < second->n; lane++) {
        if (!is_of_kind(&second->lanes[lane], c->kind) || !chooses(&second->lanes[lane]))
            continue;
        any = true;
        for (size_t k = 0; k < c->rows.n; k++)
            socprev__fill_second(c->r, lane, c->rows.items[k]);
    }
    for (size_t k = 0; any && k < c->rows.n; k++) {
        uint32_t row = c->rows.items[k];
        for (size_t at = od->start[row]; at < od->start[row + 1]; at++)
            add(&c->columns, socprev__od_to(od, at));
    }
    for (size_t s = 0; s < second->n_sheaves; s++) {
        if (!holds(second, s, c->kind, true))
            continue;
        for (size_t k = 0; k < c->columns.n; k++)
            socprev__sweep_column(&c->r->field, c->r->back, &second->sheaves[s],
                                  c->columns.items[k]);
    }
}

/* Ratios anew; who reaches a changed one is in the list of rows afterwards. */
static void give_again(change *c)
{
    add(&c->columns, c->destination);
    for (size_t k = 0; k < c->columns.n; k++) {
        uint32_t j = c->columns.items[k];
        bool changed = false;
        for (size_t m = 0; m < c->r->n_columns; m++) {
            const socprev__column *column = &c->r->column[m];
            if (column->kind == c->kind && column->third != SOCPREV__NO_LANE)
                changed = socprev__fill_third(c->r, column, j) || changed;
        }
        if (changed)
            add_reaching(&c->rows, c->r->back, j);
    }
}

static void finish_rows(const change *c)
{
    for (size_t m = 0; m < c->r->n_columns; m++) {
        const socprev__column *column = &c->r->column[m];
        if (column->kind == c->kind && !socprev__measure_is_cost(column->measure) &&
            column->measure != SOCPREV_ACCESS_CONSTRAINED)
            for (size_t k = 0; k < c->rows.n; k++)
                socprev__finish_row(c->r, column, c->rows.items[k]);
    }
    for (size_t k = 0; k < c->rows.n; k++)
        socprev__reach_rows(c->r, c->kind, c->rows.items[k]);
}

/* Whether all that was made again is finite. */
static bool finish_columns(const change *c)
{
    const socprev_od *od = c->r->field.od;
    bool finite = true;
    for (size_t s = 0; s < SOCPREV__STAGES; s++)
        finite = finite && socprev__stage_is_finite(&c->r->stage[s], od, s != SOCPREV__SECOND);
    for (size_t m = 0; m < c->r->n_columns; m++)
        if (c->r->column[m].kind == c->kind)
            finite = socprev__finish_column(c->r, &c->r->column[m]) && finite;
    return finite;
}

/* All but CONSTRAINED. */
static bool apply(change *c, double supply)
{
    const socprev__stage *first = &c->r->stage[SOCPREV__FIRST];
    socprev__access_supply(c->r->access, c->kind)[c->destination] = supply;
    add_reaching(&c->rows, c->r->back, c->destination);
    for (size_t lane = 0; lane < first->n; lane++)
        if (is_of_kind(&first->lanes[lane], c->kind))
            socprev__fill_first(c->r, lane, c->destination);
    gather_rows(c, SOCPREV__FIRST);
    claim_again(c);
    give_again(c);
    gather_rows(c, SOCPREV__THIRD);
    finish_rows(c);
    bool finite = finish_columns(c);
    c->r->touched = (int64_t)c->rows.n;
    clear(&c->rows);
    clear(&c->columns);
    return finite;
}

/* ---- CONSTRAINED ----------------------------------------------------------------------- */

static socprev__column *constrained_column(const change *c)
{
    for (size_t m = 0; m < c->r->n_columns; m++)
        if (c->r->column[m].kind == c->kind &&
            c->r->column[m].measure == SOCPREV_ACCESS_CONSTRAINED)
            return &c->r->column[m];
    return NULL;
}

/* Balances into a column of its own, so that a failure leaves the old one. */
static socprev_status balance_again(const change *c, double supply, socprev__column *fresh)
{
    const socprev__column *column = constrained_column(c);
    double *place = &socprev__access_supply(c->r->access, c->kind)[c->destination];
    double before = *place;
    if (column == NULL)
        return SOCPREV_OK;
    *fresh = *column;
    fresh->values = socprev__alloc(&c->r->memory, (size_t)c->r->field.od->n_origins,
                                   sizeof *fresh->values);
    if (fresh->values == NULL)
        return SOCPREV_E_NOMEM;
    *place = supply;
    socprev_status st = socprev__balance(c->r, fresh, NULL);
    *place = before;
    return st;
}

static void swap_columns(const change *c, socprev__column *fresh)
{
    socprev__column *column = constrained_column(c);
    if (column != NULL) {
        socprev__column kept = *column;
        *column = *fresh;
        *fresh = kept;
    }
}

/* ---- arguments --------------------------------------------------------------------------- */

static bool prepare(socprev_access_result *r, socprev_error **err)
{
    size_t n = (size_t)r->field.od->n_origins, m = (size_t)r->field.od->n_destinations;
    const struct socprev_memory *memory = &r->memory;
    if (r->rows == NULL)
        r->rows = socprev__alloc(memory, n, sizeof *r->rows);
    if (r->columns == NULL)
        r->columns = socprev__alloc(memory, m, sizeof *r->columns);
    if (r->row_marks == NULL)
        r->row_marks = socprev__alloc(memory, n, sizeof *r->row_marks);
    if (r->column_marks == NULL)
        r->column_marks = socprev__alloc(memory, m, sizeof *r->column_marks);
    if (r->rows == NULL || r->columns == NULL || r->row_marks == NULL || r->column_marks == NULL) {
        (void)socprev__fail_nomem(err);
        return false;
    }
    return r->back != NULL ||
           socprev__od_turn(r->field.od, memory, &r->back, err) == SOCPREV_OK;
}

static socprev_status check(const socprev_access_result *r, int32_t kind, int32_t destination,
                            double supply, socprev_error **err)
{
    if (r == NULL)
        return socprev__fail_null(err, "result");
    if (kind < 0 || kind >= r->access->n_kinds)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("kind"),
                             SP_TEXT("kind"), SP_INT(kind));
    if (destination < 0 || destination >= r->field.od->n_destinations)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_DESTINATION, SP_FIELD("destination"),
                             SP_INT(destination), SP_INT(r->field.od->n_destinations));
    if (!isfinite(supply) || supply < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ACCESS_SUPPLIES, SP_FIELD("supply"),
                             SP_INT(destination));
    return SOCPREV_OK;
}

socprev_status socprev_access_result_set_supply(socprev_access_result *result, int32_t kind,
                                                int32_t destination, double supply,
                                                socprev_error **err)
{
    socprev_status st = check(result, kind, destination, supply, err);
    if (st != SOCPREV_OK)
        return st;
    if (!prepare(result, err))
        return SOCPREV_E_NOMEM;
    change c = { .r = result,
                 .kind = kind,
                 .destination = (uint32_t)destination,
                 .rows = { result->rows, result->row_marks, 0 },
                 .columns = { result->columns, result->column_marks, 0 } };
    socprev__column fresh = { 0 };
    double before = socprev__access_supply(result->access, kind)[destination];
    int64_t touched = result->touched;
    st = balance_again(&c, supply + 0.0, &fresh);
    if (st == SOCPREV_OK) {
        swap_columns(&c, &fresh);
        if (!apply(&c, supply + 0.0)) {
            swap_columns(&c, &fresh);
            (void)ALWAYS(apply(&c, before)); /* made again, bit by bit */
            result->touched = touched;
            st = SOCPREV_E_RANGE;
        }
    }
    socprev__free(&result->memory, fresh.values, (size_t)result->field.od->n_origins,
                  sizeof *fresh.values);
    if (st == SOCPREV_E_NOMEM)
        return socprev__fail_nomem(err);
    if (st != SOCPREV_OK)
        return socprev__fail(err, st, SP_ACCESS_RANGE, NULL, SP_TEXT("double"));
    return SOCPREV_OK;
}
