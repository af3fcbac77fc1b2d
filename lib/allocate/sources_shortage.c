/* When money falls short: tier by tier as much as possible, evenly within a tier.
 *
 * What rows can be paid is a base of a submodular function: units are given one after the
 * other, always to the row that is due next, unless no money can reach it any more. This
 * greedy order is followed by decomposition: all rows of a tier share what reaches them as if
 * all money could reach all of them; if the flow cannot follow, it shows a group into which no
 * more can be moved, and both parts are shared apart. Federgruen & Groenevelt, Operations
 * Research 34 (1986); Fujishige, Mathematics of Operations Research 5 (1980); Groenevelt,
 * European Journal of Operational Research 54 (1991); Megiddo 1974. */
#include "allocate/sources.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

/* One tier while it is shared. */
typedef struct {
    socprev__flow *flow;
    const socprev_sources *problem;
    int64_t *group;      /* [rows] -1 = not in a tier that has come */
    int64_t first, next; /* groups of this tier, from .. behind the last */
    size_t *member;      /* [rows] of the group at hand */
    size_t n;
    int64_t *number;     /* [4 rows] weights, floors, caps, then amounts */
} sharing;

/* Place of what is not covered of a row. */
static size_t uncovered(const socprev__flow *flow, size_t row)
{
    return (row + 1) * flow->n[SOURCE] - 1;
}

static void fix(socprev__flow *flow, size_t row)
{
    size_t at = uncovered(flow, row);
    flow->low[at] = flow->high[at] = flow->part[at];
}

/* ---- as much as possible ---------------------------------------------------------- */

/* Rows of one tier give nothing to each other, but later tiers give way. */
static void fill_tier(sharing *s, int64_t tier)
{
    socprev__flow *flow = s->flow;
    for (size_t i = 0; i < flow->n[ROW]; i++) {
        if (s->problem->tier[i] == tier) {
            flow->high[uncovered(flow, i)] = flow->part[uncovered(flow, i)];
            s->group[i] = s->first;
        }
    }
    for (size_t i = 0; i < flow->n[ROW]; i++) {
        if (s->group[i] == s->first) {
            socprev__flow_lower(flow, i, flow->n[SOURCE] - 1);
            fix(flow, i);
        }
    }
    s->next = s->first + 1;
}

/* ---- evenly ------------------------------------------------------------------------- */

static void gather(sharing *s, int64_t group)
{
    s->n = 0;
    for (size_t i = 0; i < s->flow->n[ROW]; i++) {
        if (s->group[i] == group)
            s->member[s->n++] = i;
    }
}

/* What the members of a group would get if all their money could reach each of them. */
static socprev_status share_evenly(sharing *s, int64_t *amount, socprev_error **err)
{
    const socprev__flow *flow = s->flow;
    int64_t *weight = s->number, *floors = weight + s->n, *caps = floors + s->n, total = 0;
    for (size_t m = 0; m < s->n; m++) {
        size_t i = s->member[m], at = uncovered(flow, i);
        weight[m] = socprev__row_weight(s->problem, i);
        caps[m] = flow->demand[i];
        total += flow->demand[i] - flow->part[at];
        floors[m] = 0;
        for (size_t k = 0; k + 1 < flow->n[SOURCE]; k++)
            floors[m] += flow->low[i * flow->n[SOURCE] + k];
    }
    socprev_apportionment *problem = NULL;
    socprev_division *division = NULL;
    socprev_status st = socprev_apportionment_new(s->n, &flow->memory, &problem, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_weights(problem, weight, 0, s->n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_floors(problem, floors, 0, s->n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_caps(problem, caps, 0, s->n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_rule(problem, SOCPREV_RULE_WEBSTER, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_total(problem, total, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_solve(problem, NULL, &division, err);
    if (st == SOCPREV_OK)
        st = socprev_division_amounts(division, amount, s->n, err);
    socprev_division_free(division);
    socprev_apportionment_free(problem);
    return st;
}

/* Lets members move towards their amounts, and no further. Whether all get there. */
static bool follow(sharing *s, const int64_t *amount)
{
    socprev__flow *flow = s->flow;
    bool done = true;
    for (size_t m = 0; m < s->n; m++) {
        size_t at = uncovered(flow, s->member[m]);
        int64_t wanted = flow->demand[s->member[m]] - amount[m];
        flow->low[at] = wanted < flow->part[at] ? wanted : flow->part[at];
        flow->high[at] = wanted > flow->part[at] ? wanted : flow->part[at];
    }
    for (size_t m = 0; m < s->n; m++) {
        size_t at = uncovered(flow, s->member[m]);
        int64_t wanted = flow->demand[s->member[m]] - amount[m];
        if (wanted < flow->part[at]) {
            socprev__flow_lower(flow, s->member[m], flow->n[SOURCE] - 1);
            flow->high[at] = flow->part[at]; /* what has come stays */
            done = done && flow->part[at] == wanted;
        }
    }
    return done;
}

/* Members that could take over money of those who have too much become a group of their
 * own; into the others nothing more can be moved. */
static void split(sharing *s)
{
    socprev__flow_reach(s->flow, s->flow->n[SOURCE] - 1);
    for (size_t m = 0; m < s->n; m++) {
        if (s->flow->seen[s->member[m]])
            s->group[s->member[m]] = s->next;
    }
    s->next++;
}

static socprev_status share_tier(sharing *s, socprev_run *run, socprev_error **err)
{
    int64_t rows = (int64_t)s->flow->n[ROW];
    int64_t *amount = s->number + 3 * s->flow->n[ROW];
    for (int64_t group = s->first; group < s->next;) {
        if (socprev__run_step(run, group, rows))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
        gather(s, group);
        socprev_status st = share_evenly(s, amount, err);
        if (st != SOCPREV_OK)
            return st;
        bool done = follow(s, amount);
        if (!done)
            split(s);
        for (size_t m = 0; m < s->n; m++)
            fix(s->flow, s->member[m]);
        group += done;
    }
    return SOCPREV_OK;
}

/* The least tier above the last one; false when there is none. */
static bool next_tier(const sharing *s, int64_t *tier)
{
    bool found = false;
    for (size_t i = 0; i < s->flow->n[ROW]; i++) {
        if (s->group[i] < 0 && (!found || s->problem->tier[i] < *tier)) {
            *tier = s->problem->tier[i];
            found = true;
        }
    }
    return found;
}

socprev_status socprev__flow_share(socprev__flow *flow, const socprev_sources *problem,
                                   int64_t *group, socprev_run *run, socprev_error **err)
{
    size_t rows = flow->n[ROW], last = flow->n[SOURCE] - 1;
    int64_t tier = 0;
    sharing s = { .flow = flow, .problem = problem, .group = group };
    socprev_status st = SOCPREV_OK;
    s.member = socprev__alloc(&flow->memory, rows, sizeof *s.member);
    s.number = socprev__alloc(&flow->memory, rows, 4 * sizeof *s.number);
    if (s.member == NULL || s.number == NULL)
        st = socprev__fail_nomem(err);
    for (size_t i = 0; i < rows; i++)
        group[i] = -1;
    while (st == SOCPREV_OK && next_tier(&s, &tier)) {
        fill_tier(&s, tier);
        st = share_tier(&s, run, err);
        s.first = s.next;
    }
    socprev__free(&flow->memory, s.number, rows, 4 * sizeof *s.number);
    socprev__free(&flow->memory, s.member, rows, sizeof *s.member);
    flow->least[last] = flow->most[last] = flow->used[last];
    return st;
}
