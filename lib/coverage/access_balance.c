/* Availability with both sides held: balancing factors (Wilson 1971). */
#include "coverage/access_internal.h"

/* What a balancing works on; both sheaves are of one lane. */
typedef struct {
    const socprev_access_result *r;
    const socprev__column *c;
    double *target;     /* [origins] what each is to have */
    double *x;          /* [origins] its factor */
    double *y;          /* [destinations] factor of each destination with its supply */
    socprev__sheaf out; /* people to destinations: of x */
    socprev__sheaf in;  /* destinations to people: of y */
} balancing;

static bool is_claimed(const balancing *b, size_t j)
{
    return socprev__access_supply(b->r->access, b->c->kind)[j] > 0;
}

/* Shares of what is claimed, by people who reach any of it. */
static double set_targets(balancing *b)
{
    const double *people = socprev__access_people(b->r->access, b->c->kind);
    const double *supply = socprev__access_supply(b->r->access, b->c->kind);
    double claimed = 0, reaching = 0, unclaimed = 0;
    for (size_t j = 0; j < (size_t)b->r->field.od->n_destinations; j++) {
        bool any = b->out.by_destination[j] > 0;
        claimed += any ? supply[j] : 0;
        unclaimed += any ? 0 : supply[j];
    }
    for (size_t i = 0; i < (size_t)b->r->field.od->n_origins; i++)
        reaching += b->in.by_origin[i] > 0 ? people[i] : 0;
    for (size_t i = 0; i < (size_t)b->r->field.od->n_origins; i++)
        b->target[i] = b->in.by_origin[i] > 0 && reaching > 0
                           ? people[i] / reaching * claimed
                           : 0;
    return unclaimed;
}

/* One round; the largest relative difference of what origins have from their target. */
static socprev_status round_once(balancing *b, socprev_run *run, double *residual)
{
    const socprev_access_result *r = b->r;
    const double *supply = socprev__access_supply(r->access, b->c->kind);
    socprev_status st = socprev__sweep_out(&r->field, &b->out, 1, &r->memory, run);
    if (st != SOCPREV_OK)
        return st;
    for (size_t j = 0; j < (size_t)r->field.od->n_destinations; j++)
        b->in.by_destination[j] = b->out.by_destination[j] > 0
                                      ? supply[j] / b->out.by_destination[j]
                                      : 0;
    if (socprev__sweep_in(&r->field, &b->in, 1, run))
        return SOCPREV_E_CANCELLED;
    *residual = 0;
    for (size_t i = 0; i < (size_t)r->field.od->n_origins; i++) {
        double has = b->x[i] * b->in.by_origin[i];
        if (!isfinite(has))
            return SOCPREV_E_RANGE;
        if (b->target[i] > 0 && fabs(has - b->target[i]) > *residual * b->target[i])
            *residual = fabs(has - b->target[i]) / b->target[i];
        b->c->values[i] = has;
    }
    return SOCPREV_OK;
}

/* Which origins and destinations take part, and the first factors: people. */
static socprev_status begin(balancing *b, socprev_run *run, double *unclaimed)
{
    const socprev_access_result *r = b->r;
    const double *people = socprev__access_people(r->access, b->c->kind);
    memcpy(b->x, people, (size_t)r->field.od->n_origins * sizeof *b->x);
    socprev_status st = socprev__sweep_out(&r->field, &b->out, 1, &r->memory, run);
    if (st != SOCPREV_OK)
        return st;
    for (size_t j = 0; j < (size_t)r->field.od->n_destinations; j++)
        b->y[j] = is_claimed(b, j) ? 1 : 0;
    if (socprev__sweep_in(&r->field, &b->in, 1, run))
        return SOCPREV_E_CANCELLED;
    *unclaimed = set_targets(b);
    return isfinite(*unclaimed) ? SOCPREV_OK : SOCPREV_E_RANGE;
}

static socprev_status balance(balancing *b, socprev__column *c, socprev_run *run)
{
    double residual = 0;
    int32_t done = 0;
    socprev_status st = begin(b, run, &c->unclaimed);
    while (st == SOCPREV_OK) {
        st = round_once(b, run, &residual);
        if (st != SOCPREV_OK || ++done >= b->r->access->rounds ||
            residual <= b->r->access->tolerance)
            break;
        for (size_t i = 0; i < (size_t)b->r->field.od->n_origins; i++)
            b->x[i] = b->in.by_origin[i] > 0 ? b->target[i] / b->in.by_origin[i] : 0;
    }
    c->rounds = done;
    c->residual = residual;
    return st;
}

socprev_status socprev__balance(const socprev_access_result *r, socprev__column *c,
                                socprev_run *run)
{
    size_t n = (size_t)r->field.od->n_origins, m = (size_t)r->field.od->n_destinations;
    balancing b = { .r = r, .c = c };
    b.target = socprev__alloc(&r->memory, n, sizeof *b.target);
    b.x = socprev__alloc(&r->memory, n, sizeof *b.x);
    b.y = socprev__alloc(&r->memory, m, sizeof *b.y);
    double *claims = socprev__alloc(&r->memory, m, sizeof *claims);
    double *sums = socprev__alloc(&r->memory, n, sizeof *sums);
    b.out = (socprev__sheaf){
        .width = 1, .power = { 1 }, .by_destination = claims, .by_origin = b.x
    };
    b.in = (socprev__sheaf){
        .width = 1, .power = { 1 }, .by_destination = b.y, .by_origin = sums
    };
    socprev_status st = SOCPREV_E_NOMEM;
    if (b.target != NULL && b.x != NULL && b.y != NULL && claims != NULL && sums != NULL)
        st = balance(&b, c, run);
    socprev__free(&r->memory, sums, n, sizeof *sums);
    socprev__free(&r->memory, claims, m, sizeof *claims);
    socprev__free(&r->memory, b.y, m, sizeof *b.y);
    socprev__free(&r->memory, b.x, n, sizeof *b.x);
    socprev__free(&r->memory, b.target, n, sizeof *b.target);
    return st;
}
