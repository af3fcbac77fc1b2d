/* A set of open sites that knows what each opening, closing and swap would bring:
 * the structures of Resende & Werneck 2007, with the sum over closings bounded
 * instead of stored, so that memory stays O(clients + sites). */
#include "coverage/location.h"

void socprev__choice_clear(socprev__choice *choice)
{
    const struct socprev_memory *memory = &choice->at->memory;
    size_t n = choice->at->clients + 1, m = choice->at->sites + 1;
    socprev__free(memory, choice->heap, m, sizeof *choice->heap);
    socprev__free(memory, choice->queued, m, sizeof *choice->queued);
    socprev__free(memory, choice->place, m, sizeof *choice->place);
    socprev__free(memory, choice->list, m, sizeof *choice->list);
    socprev__free(memory, choice->extra, m, sizeof *choice->extra);
    socprev__free(memory, choice->loss, m, sizeof *choice->loss);
    socprev__free(memory, choice->spread, m, sizeof *choice->spread);
    socprev__free(memory, choice->gain, m, sizeof *choice->gain);
    socprev__free(memory, choice->cost2, n, sizeof *choice->cost2);
    socprev__free(memory, choice->cost1, n, sizeof *choice->cost1);
    socprev__free(memory, choice->second, n, sizeof *choice->second);
    socprev__free(memory, choice->first, n, sizeof *choice->first);
    socprev__free(memory, choice->open, m, sizeof *choice->open);
    *choice = (socprev__choice){ .at = choice->at };
}

bool socprev__choice_init(socprev__choice *choice, const socprev__location *at)
{
    const struct socprev_memory *memory = &at->memory;
    size_t n = at->clients + 1, m = at->sites + 1;
    *choice = (socprev__choice){ .at = at };
    bool fits = (choice->open = socprev__alloc(memory, m, sizeof *choice->open)) &&
                (choice->first = socprev__alloc(memory, n, sizeof *choice->first)) &&
                (choice->second = socprev__alloc(memory, n, sizeof *choice->second)) &&
                (choice->cost1 = socprev__alloc(memory, n, sizeof *choice->cost1)) &&
                (choice->cost2 = socprev__alloc(memory, n, sizeof *choice->cost2)) &&
                (choice->gain = socprev__alloc(memory, m, sizeof *choice->gain)) &&
                (choice->spread = socprev__alloc(memory, m, sizeof *choice->spread)) &&
                (choice->loss = socprev__alloc(memory, m, sizeof *choice->loss)) &&
                (choice->extra = socprev__alloc(memory, m, sizeof *choice->extra)) &&
                (choice->list = socprev__alloc(memory, m, sizeof *choice->list)) &&
                (choice->place = socprev__alloc(memory, m, sizeof *choice->place)) &&
                (choice->queued = socprev__alloc(memory, m, sizeof *choice->queued)) &&
                (choice->heap = socprev__alloc(memory, m, sizeof *choice->heap));
    if (!fits) {
        socprev__choice_clear(choice);
        return false;
    }
    socprev__choice_set(choice, choice->open); /* nothing is open */
    return true;
}

/* ---- what a client brings --------------------------------------------------------- */

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

/* Adds (sign 1) or takes back (-1) what client i means to sites. */
static void count_in(socprev__choice *choice, size_t i, int64_t sign)
{
    const socprev__location *at = choice->at;
    int64_t cost1 = choice->cost1[i], cost2 = choice->cost2[i];
    if (choice->first[i] != SOCPREV__NOBODY)
        choice->loss[choice->first[i]] += sign * (cost2 - cost1);
    for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
        int64_t cost = at->near_cost[e];
        if (cost >= cost2)
            break;
        if (cost < cost1)
            choice->gain[at->near[e]] += sign * (cost1 - cost);
        choice->spread[at->near[e]] += sign * (cost2 - larger(cost1, cost));
    }
}

/* The nearest two open sites from the list of the client. */
static void look_up(socprev__choice *choice, size_t i)
{
    const socprev__location *at = choice->at;
    choice->first[i] = choice->second[i] = SOCPREV__NOBODY;
    choice->cost1[i] = choice->cost2[i] = at->otherwise[i];
    for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
        if (at->near_cost[e] >= at->otherwise[i])
            return;
        if (!choice->open[at->near[e]])
            continue;
        if (choice->first[i] != SOCPREV__NOBODY) {
            choice->second[i] = at->near[e];
            choice->cost2[i] = at->near_cost[e];
            return;
        }
        choice->first[i] = at->near[e];
        choice->cost1[i] = at->near_cost[e];
    }
}

static void enlist(socprev__choice *choice, int32_t site)
{
    choice->open[site] = 1;
    choice->place[site] = (int32_t)choice->n_open;
    choice->list[choice->n_open++] = site;
    choice->money += choice->at->money[site];
    choice->value += choice->at->opening[site];
}

void socprev__choice_set(socprev__choice *choice, const uint8_t *open)
{
    const socprev__location *at = choice->at;
    memset(choice->gain, 0, at->sites * sizeof *choice->gain);
    memset(choice->spread, 0, at->sites * sizeof *choice->spread);
    memset(choice->loss, 0, at->sites * sizeof *choice->loss);
    choice->n_open = 0;
    choice->money = choice->value = 0;
    for (size_t j = 0; j < at->sites; j++) {
        choice->open[j] = open[j];
        if (open[j])
            enlist(choice, (int32_t)j);
    }
    for (size_t i = 0; i < at->clients; i++) {
        look_up(choice, i);
        choice->value += choice->cost1[i];
        count_in(choice, i, 1);
    }
    choice->evaluations++;
}

void socprev__choice_open(socprev__choice *choice, int32_t site)
{
    const socprev__location *at = choice->at;
    enlist(choice, site);
    for (size_t e = at->reach_first[site]; e < at->reach_first[site + 1]; e++) {
        size_t i = (size_t)at->reach[e];
        int64_t cost = at->reach_cost[e];
        if (cost >= choice->cost2[i])
            continue;
        count_in(choice, i, -1);
        if (cost < choice->cost1[i]) {
            choice->value -= choice->cost1[i] - cost;
            choice->second[i] = choice->first[i];
            choice->cost2[i] = choice->cost1[i];
            choice->first[i] = site;
            choice->cost1[i] = cost;
        } else {
            choice->second[i] = site;
            choice->cost2[i] = cost;
        }
        count_in(choice, i, 1);
    }
}

void socprev__choice_close(socprev__choice *choice, int32_t site)
{
    const socprev__location *at = choice->at;
    int32_t last = choice->list[--choice->n_open];
    choice->list[choice->place[site]] = last;
    choice->place[last] = choice->place[site];
    choice->open[site] = 0;
    choice->money -= at->money[site];
    choice->value -= at->opening[site];
    for (size_t e = at->reach_first[site]; e < at->reach_first[site + 1]; e++) {
        size_t i = (size_t)at->reach[e];
        if (choice->first[i] != site && choice->second[i] != site)
            continue;
        count_in(choice, i, -1);
        choice->value -= choice->cost1[i];
        look_up(choice, i);
        choice->value += choice->cost1[i];
        count_in(choice, i, 1);
    }
}

/* ---- greedy ------------------------------------------------------------------------- */

static int64_t profit_of(const socprev__choice *choice, size_t site)
{
    return choice->gain[site] - choice->at->opening[site];
}

/* Is a better than b? By gain, or by gain for its money; then by index. */
static bool is_better(const socprev__choice *choice, bool by_money, int32_t a, int32_t b)
{
    int64_t x = choice->queued[a], y = choice->queued[b];
    int order = by_money ? socprev__cross_compare(x, choice->at->money[b], y, choice->at->money[a])
                         : (x > y) - (x < y);
    if (order == 0 && by_money)
        order = (x > y) - (x < y); /* both cost nothing */
    return order != 0 ? order > 0 : a < b;
}

static void sink(socprev__choice *choice, bool by_money, size_t at, size_t n)
{
    int32_t *heap = choice->heap;
    for (size_t child = 2 * at + 1; child < n; at = child, child = 2 * at + 1) {
        if (child + 1 < n && is_better(choice, by_money, heap[child + 1], heap[child]))
            child++;
        if (!is_better(choice, by_money, heap[child], heap[at]))
            return;
        int32_t kept = heap[at];
        heap[at] = heap[child];
        heap[child] = kept;
    }
}

static bool fits_budget(const socprev__choice *choice, int64_t money)
{
    return choice->at->budget == SOCPREV__UNBOUNDED || money <= choice->at->budget;
}

/* Gains only fall, so the top of the queue is the best once its gain is up to date. */
void socprev__choice_greedy(socprev__choice *choice, bool by_money)
{
    const socprev__location *at = choice->at;
    size_t n = 0;
    for (size_t j = 0; j < at->sites; j++) {
        choice->queued[j] = profit_of(choice, j);
        if (!choice->open[j] && choice->queued[j] > 0)
            choice->heap[n++] = (int32_t)j;
    }
    for (size_t i = n / 2; i-- > 0;)
        sink(choice, by_money, i, n);
    while (n > 0 && choice->n_open < at->most) {
        int32_t top = choice->heap[0];
        int64_t profit = profit_of(choice, (size_t)top);
        bool is_new = profit == choice->queued[top];
        choice->queued[top] = profit;
        choice->evaluations++;
        if (is_new && profit > 0 && fits_budget(choice, choice->money + at->money[top]))
            socprev__choice_open(choice, top);
        if (is_new || profit <= 0)
            choice->heap[0] = choice->heap[--n];
        sink(choice, by_money, 0, n);
    }
}

void socprev__choice_sample(socprev__choice *choice, socprev__random *random)
{
    const socprev__location *at = choice->at;
    size_t tries = 1, n = 0;
    for (size_t left = at->sites / (at->most < at->sites ? at->most + 1 : at->sites + 1);
         left > 0; left /= 2)
        tries++;
    for (size_t j = 0; j < at->sites; j++)
        if (!choice->open[j])
            choice->heap[n++] = (int32_t)j;
    while (n > 0 && choice->n_open < at->most) {
        size_t best = SIZE_MAX;
        for (size_t t = 0; t < tries; t++) {
            size_t drawn = (size_t)socprev__random_below(random, n);
            if (best == SIZE_MAX || profit_of(choice, (size_t)choice->heap[drawn]) >
                                        profit_of(choice, (size_t)choice->heap[best]))
                best = drawn;
        }
        int32_t site = choice->heap[best];
        choice->heap[best] = choice->heap[--n];
        choice->evaluations++;
        if (profit_of(choice, (size_t)site) > 0 &&
            fits_budget(choice, choice->money + at->money[site]))
            socprev__choice_open(choice, site);
    }
}

/* ---- swaps ---------------------------------------------------------------------------- */

typedef struct {
    int64_t profit;
    int32_t in, out; /* SOCPREV__NOBODY = none */
} move;

/* What swapping `site` in would save of closing each open site. */
static void find_extra(socprev__choice *choice, int32_t site)
{
    const socprev__location *at = choice->at;
    for (size_t k = 0; k < choice->n_open; k++)
        choice->extra[choice->list[k]] = 0;
    for (size_t e = at->reach_first[site]; e < at->reach_first[site + 1]; e++) {
        size_t i = (size_t)at->reach[e];
        if (at->reach_cost[e] < choice->cost2[i] && choice->first[i] != SOCPREV__NOBODY)
            choice->extra[choice->first[i]] +=
                choice->cost2[i] - larger(choice->cost1[i], at->reach_cost[e]);
    }
    choice->evaluations++;
}

static void take_if_better(move *best, int64_t profit, int32_t in, int32_t out)
{
    if (profit > best->profit ||
        (profit == best->profit && best->out != SOCPREV__NOBODY && out < best->out))
        *best = (move){ profit, in, out };
}

/* The best swap of `site`, or its opening alone, when better than nothing. `goal`:
 * only sites outside it may close; NULL = all. */
static move best_move(socprev__choice *choice, int32_t site, const uint8_t *goal)
{
    const socprev__location *at = choice->at;
    move best = { goal == NULL ? 0 : INT64_MIN, SOCPREV__NOBODY, SOCPREV__NOBODY };
    int64_t profit = profit_of(choice, (size_t)site);
    if (goal == NULL && choice->n_open < at->most &&
        fits_budget(choice, choice->money + at->money[site]))
        take_if_better(&best, profit, site, SOCPREV__NOBODY);
    find_extra(choice, site);
    for (size_t k = 0; k < choice->n_open; k++) {
        int32_t out = choice->list[k];
        if ((goal == NULL || !goal[out]) &&
            fits_budget(choice, choice->money + at->money[site] - at->money[out]))
            take_if_better(&best,
                           profit + at->opening[out] - choice->loss[out] + choice->extra[out],
                           site, out);
    }
    return best;
}

/* The least loss and the largest opening of open sites; closes those that cost
 * more than they bring. */
static void survey(socprev__choice *choice, int64_t *least_loss, int64_t *most_opening)
{
    for (size_t k = 0; k < choice->n_open; k++) {
        int32_t site = choice->list[k];
        if (choice->loss[site] < choice->at->opening[site]) {
            socprev__choice_close(choice, site);
            k = SIZE_MAX; /* losses have changed: from the start */
        }
    }
    *least_loss = INT64_MAX;
    *most_opening = 0;
    for (size_t k = 0; k < choice->n_open; k++) {
        if (choice->loss[choice->list[k]] < *least_loss)
            *least_loss = choice->loss[choice->list[k]];
        *most_opening = larger(*most_opening, choice->at->opening[choice->list[k]]);
    }
}

/* What closing loses less what opening saves of it is at least loss - spread, and 0. */
void socprev__choice_descend(socprev__choice *choice)
{
    const socprev__location *at = choice->at;
    int64_t least_loss = 0, most_opening = 0;
    survey(choice, &least_loss, &most_opening);
    for (size_t j = 0, idle = 0; idle < at->sites; j = j + 1 < at->sites ? j + 1 : 0, idle++) {
        if (choice->open[j])
            continue;
        int64_t lost = least_loss - choice->spread[j];
        bool may_open = choice->n_open < at->most && profit_of(choice, j) > 0;
        if (!may_open && (choice->n_open == 0 ||
                          profit_of(choice, j) + most_opening - larger(lost, 0) <= 0))
            continue;
        move best = best_move(choice, (int32_t)j, NULL);
        if (best.in == SOCPREV__NOBODY)
            continue;
        if (best.out != SOCPREV__NOBODY)
            socprev__choice_close(choice, best.out);
        socprev__choice_open(choice, best.in);
        survey(choice, &least_loss, &most_opening);
        idle = 0;
    }
}

/* ---- path relinking --------------------------------------------------------------------- */

void socprev__choice_relink(socprev__choice *choice, const uint8_t *goal, uint8_t *best)
{
    const socprev__location *at = choice->at;
    int64_t least = INT64_MAX;
    for (;;) {
        move next = { INT64_MIN, SOCPREV__NOBODY, SOCPREV__NOBODY };
        for (size_t j = 0; j < at->sites; j++) {
            if (!goal[j] || choice->open[j])
                continue;
            move at_j = best_move(choice, (int32_t)j, goal);
            if (at_j.in != SOCPREV__NOBODY && at_j.profit > next.profit)
                next = at_j;
        }
        if (next.in == SOCPREV__NOBODY)
            break;
        socprev__choice_close(choice, next.out);
        socprev__choice_open(choice, next.in);
        bool is_goal = memcmp(choice->open, goal, at->sites) == 0;
        if (!is_goal && choice->value < least) {
            least = choice->value;
            memcpy(best, choice->open, at->sites);
        }
    }
    if (least < INT64_MAX)
        socprev__choice_set(choice, best);
}
