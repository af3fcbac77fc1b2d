/* The quota method of Balinski & Young: house-monotone, and within the quota.
 *
 * Unit h + 1 goes to whoever has the cheapest one by Jefferson's rule, (units + 1) /
 * weight, among those whom it leaves within the quota rounded up. As a schedule: the
 * units of a claimant are jobs, one to be done in each period of W / weight steps, and
 * the earliest deadline goes first. What happened more than the longest period ago has
 * no influence any more: all of its jobs are done. So the last H - h steps are made
 * from any division of h units within quotas. Balinski & Young, American Mathematical
 * Monthly 82 (1975); Liu & Layland, Journal of the ACM 20 (1973).
 *
 * Under floors and caps the quota of h units is min(cap, max(floor, level * weight)) at
 * the level where quotas add up to h; the first units are the floors. Time is then the sum
 * of quotas as a function of the level: jobs keep their order and every job can still be
 * done in its own period, for the quotas themselves, piece by piece, do it. */
#include "allocate/allocate_internal.h"

enum { MOST_STEPS = 1 << 24 };

typedef struct {
    const socprev_apportionment *problem;
    const socprev__task *task;
    socprev_division *division;
    socprev__curve curve;
    size_t n;
    int64_t *units;
    size_t *order;    /* [n] claimants in tie order */
    size_t *rank;     /* [n] places in it */
    int64_t *opening; /* [n] step from which the next unit may be given */
    int64_t *given;   /* [n] step in which the last one was given, 0 = at the start */
    size_t *waiting, *ready; /* heaps by opening, by price */
    size_t n_waiting, n_ready;
} line;

/* ---- heaps ------------------------------------------------------------------- */

static bool opens_before(const line *at, size_t a, size_t b)
{
    return at->opening[a] < at->opening[b];
}

static bool is_cheaper(const line *at, size_t a, size_t b)
{
    int order = socprev__cross_compare(at->units[a] + 1, at->problem->weight[b],
                                       at->units[b] + 1, at->problem->weight[a]);
    return order < 0 || (order == 0 && at->rank[a] < at->rank[b]);
}

typedef bool (*comes_first)(const line *at, size_t a, size_t b);

static void push(const line *at, size_t *heap, size_t *n, size_t claimant, comes_first first)
{
    size_t place = (*n)++;
    for (; place > 0 && first(at, claimant, heap[(place - 1) / 2]); place = (place - 1) / 2)
        heap[place] = heap[(place - 1) / 2];
    heap[place] = claimant;
}

static size_t pop(const line *at, size_t *heap, size_t *n, comes_first first)
{
    size_t top = heap[0], moved = heap[--*n], place = 0;
    for (size_t child = 1; child < *n; child = 2 * place + 1) {
        if (child + 1 < *n && first(at, heap[child + 1], heap[child]))
            child++;
        if (!first(at, heap[child], moved))
            break;
        heap[place] = heap[child];
        place = child;
    }
    heap[place] = moved;
    return top;
}

/* ---- steps ---------------------------------------------------------------------- */

/* The first step whose quota exceeds so many units. */
static int64_t opening_of(const line *at, size_t i, int64_t units)
{
    int64_t low = 0, high = 0;
    socprev__task_bounds(at->task, i, &low, &high);
    int64_t sum = units < high ? socprev__curve_sum(&at->curve, units, at->problem->weight[i])
                               : INT64_MAX;
    return sum == INT64_MAX ? sum : sum + 1;
}

/* From now on the shares of the division are the quotas of so many units. */
static void set_level(line *at, int64_t units)
{
    socprev__curve_level(&at->curve, units, &at->division->level_numerator,
                         &at->division->level_denominator);
}

/* Units of the first `step` units: whole parts of quotas, then one each to the first
 * with a remainder. */
static void start(line *at, int64_t step)
{
    int64_t left = step;
    set_level(at, step);
    for (size_t i = 0; i < at->n; i++) {
        int64_t rest = 0;
        socprev__share(at->division, i, &at->units[i], &rest);
        left -= at->units[i];
    }
    for (size_t i = 0; i < at->n && left > 0; i++) {
        int64_t whole = 0, rest = 0;
        socprev__share(at->division, i, &whole, &rest);
        at->units[i] += rest > 0;
        left -= rest > 0;
    }
    for (size_t i = 0; i < at->n; i++) {
        bool has_weight = at->problem->weight[i] > 0;
        at->opening[i] = has_weight ? opening_of(at, i, at->units[i]) : INT64_MAX;
        if (has_weight)
            push(at, at->waiting, &at->n_waiting, i, opens_before);
    }
}

/* Who gets the unit of this step, -1 = nobody can; nobody takes it yet. */
static int64_t recipient(line *at, int64_t step)
{
    while (at->n_waiting > 0 && at->opening[at->waiting[0]] <= step)
        push(at, at->ready, &at->n_ready, pop(at, at->waiting, &at->n_waiting, opens_before),
             is_cheaper);
    return at->n_ready > 0 ? (int64_t)at->ready[0] : -1;
}

static void give(line *at, int64_t step)
{
    size_t claimant = pop(at, at->ready, &at->n_ready, is_cheaper);
    at->units[claimant]++;
    at->given[claimant] = step;
    at->opening[claimant] = opening_of(at, claimant, at->units[claimant]);
    push(at, at->waiting, &at->n_waiting, claimant, opens_before);
}

/* ---- ties --------------------------------------------------------------------------- */

/* A claimant whose unit in progress has this price: given in a step, or open since. */
typedef struct {
    int64_t units, weight; /* price units / weight */
    int64_t opening, given; /* given 0: not */
    size_t claimant;
} candidate;

/* By price; of one price the last given first, then what was not given. */
static int compare_candidates(const void *left, const void *right)
{
    candidate a, b;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    int order = socprev__cross_compare(a.units, b.weight, b.units, a.weight);
    if (order != 0)
        return order;
    return (a.given < b.given) - (a.given > b.given);
}

/* One price: those without a unit that they could have got in a step of someone who
 * got one, and all who could have had to give way, one after the other. */
static void mark_ties(const candidate *group, size_t n, uint8_t *marks, int64_t *units)
{
    int64_t earliest = INT64_MAX, latest = group[0].given;
    for (size_t k = 0; k < n; k++) {
        if (group[k].given == 0 && group[k].opening <= latest) {
            marks[group[k].claimant] = SOCPREV_TIE_LOST;
            if (group[k].opening < earliest)
                earliest = group[k].opening;
        }
    }
    for (size_t k = 0; k < n && group[k].given > 0 && group[k].given >= earliest; k++) {
        marks[group[k].claimant] = SOCPREV_TIE_WON;
        ++*units;
        if (group[k].opening < earliest)
            earliest = group[k].opening;
    }
}

/* The units in progress at the last step: their period includes its end. */
static size_t list_candidates(const line *at, candidate *list)
{
    size_t count = 0;
    for (size_t i = 0; i < at->n; i++) {
        int64_t whole = 0, rest = 0;
        socprev__share(at->division, i, &whole, &rest);
        if (rest == 0)
            continue;
        candidate made = { whole + 1, at->problem->weight[i], at->opening[i], 0, i };
        if (at->units[i] > whole) {
            made.opening = opening_of(at, i, whole);
            made.given = at->given[i];
        }
        list[count++] = made;
    }
    return count;
}

static bool keep_ties(socprev_division *division, const uint8_t *marks, int64_t units)
{
    size_t count = 0, k = 0;
    for (size_t i = 0; i < division->n; i++)
        count += marks[i] != SOCPREV_TIE_NONE;
    if (count == 0)
        return true;
    division->tied = socprev__alloc_unset(&division->memory, count, sizeof *division->tied);
    division->tied_won = socprev__alloc(&division->memory, count, sizeof *division->tied_won);
    division->n_tied = count; /* also for those who free it */
    division->tie_units = units;
    if (division->tied == NULL || division->tied_won == NULL)
        return false;
    for (size_t i = 0; i < division->n; i++) {
        if (marks[i] != SOCPREV_TIE_NONE) {
            division->tied[k] = i;
            division->tied_won[k++] = marks[i] == SOCPREV_TIE_WON;
        }
    }
    return true;
}

/* The level is that of all units. */
static bool find_ties(const line *at, socprev_division *division)
{
    const struct socprev_memory *memory = &division->memory;
    candidate *list = socprev__alloc_unset(memory, at->n, sizeof *list);
    uint8_t *marks = socprev__alloc(memory, at->n, sizeof *marks);
    bool done = list != NULL && marks != NULL;
    size_t n = done ? list_candidates(at, list) : 0;
    int64_t units = 0;
    done = done && socprev__sort(memory, list, n, sizeof *list, compare_candidates);
    for (size_t from = 0, to = 0; done && from < n; from = to) {
        for (to = from + 1; to < n && socprev__cross_compare(list[from].units, list[to].weight,
                                                             list[to].units,
                                                             list[from].weight) == 0;)
            to++;
        if (list[from].given > 0)
            mark_ties(&list[from], to - from, marks, &units);
    }
    done = done && keep_ties(division, marks, units);
    socprev__free(memory, marks, at->n, sizeof *marks);
    socprev__free(memory, list, at->n, sizeof *list);
    return done;
}

/* ---- all ------------------------------------------------------------------------------ */

/* The longest period, in whole steps. */
static int64_t longest_period(const socprev_apportionment *problem)
{
    int64_t least = INT64_MAX;
    for (size_t i = 0; i < problem->n; i++) {
        if (problem->weight[i] > 0 && problem->weight[i] < least)
            least = problem->weight[i];
    }
    return problem->weight_sum / least + 1;
}

static bool line_make(line *at, const socprev__task *task, socprev_division *division)
{
    const socprev_apportionment *problem = task->problem;
    const struct socprev_memory *memory = &problem->memory;
    size_t n = problem->n;
    *at = (line){
        .problem = problem,
        .task = task,
        .division = division,
        .n = n,
        .units = division->units,
        .order = socprev__alloc_unset(memory, n, sizeof *at->order),
        .rank = socprev__alloc_unset(memory, n, sizeof *at->rank),
        .opening = socprev__alloc_unset(memory, n, sizeof *at->opening),
        .given = socprev__alloc(memory, n, sizeof *at->given),
        .waiting = socprev__alloc_unset(memory, n, sizeof *at->waiting),
        .ready = socprev__alloc_unset(memory, n, sizeof *at->ready),
    };
    if (!socprev__curve_make(task, &at->curve) || at->order == NULL || at->rank == NULL ||
        at->opening == NULL || at->given == NULL || at->waiting == NULL || at->ready == NULL)
        return false;
    for (size_t i = 0; i < n; i++)
        at->order[i] = i;
    if (!socprev__sort_by_claim(problem, at->order, n))
        return false;
    for (size_t k = 0; k < n; k++)
        at->rank[at->order[k]] = k;
    return true;
}

static void line_clear(line *at)
{
    const struct socprev_memory *memory = &at->problem->memory;
    size_t *lists[] = { at->order, at->rank, at->waiting, at->ready };
    for (size_t k = 0; k < SOCPREV__COUNT(lists); k++)
        socprev__free(memory, lists[k], at->n, sizeof *lists[k]);
    socprev__free(memory, at->opening, at->n, sizeof *at->opening);
    socprev__free(memory, at->given, at->n, sizeof *at->given);
    socprev__curve_clear(at->task, &at->curve);
}

socprev_status socprev__solve_quota(const socprev__task *task, socprev_division *division,
                                    socprev_error **err)
{
    const socprev_apportionment *problem = task->problem;
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < division->n; i++) {
        int64_t high = 0;
        socprev__task_bounds(task, i, &division->units[i], &high);
    }
    if (problem->weight_sum == 0)
        return SOCPREV_OK; /* and nothing to divide beyond floors */
    int64_t steps = longest_period(problem), first = task->low_sum;
    if (task->units - first > steps)
        first = task->units - steps - 1;
    if (task->units - first > MOST_STEPS)
        return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_QUOTA_STEPS, SP_FIELD("rule"),
                             SP_INT(task->units - first), SP_INT(MOST_STEPS));
    line at;
    bool done = line_make(&at, task, division);
    if (done)
        start(&at, first);
    for (int64_t step = first + 1; step <= task->units && done; step++) {
        division->last = recipient(&at, step);
        give(&at, step);
    }
    if (done) {
        division->next = recipient(&at, task->units + 1);
        set_level(&at, task->units);
    }
    if (!done || !find_ties(&at, division))
        st = socprev__fail_nomem(err);
    line_clear(&at);
    return st;
}
