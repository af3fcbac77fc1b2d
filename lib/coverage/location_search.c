/* Branch and bound, depth first, and the first among equal answers. */
#include "coverage/location_solver.h"

/* ---- the stack of nodes that wait --------------------------------------------------- */

static void free_frames(socprev__solver *s)
{
    const struct socprev_memory *memory = &s->at->memory;
    for (size_t k = 0; k < s->made; k++) {
        socprev__free(memory, s->frame[k].price, s->at->clients + 1, sizeof(double));
        socprev__free(memory, s->frame[k].node.state, s->at->sites + 1, 1);
    }
    socprev__free(memory, s->frame, s->room, sizeof *s->frame);
}

static bool make_frame(socprev__solver *s)
{
    const struct socprev_memory *memory = &s->at->memory;
    void *block = s->frame;
    if (!socprev__reserve(memory, &block, &s->room, s->made + 1, sizeof *s->frame))
        return false;
    s->frame = block;
    socprev__frame *made = &s->frame[s->made];
    *made = (socprev__frame){ 0 };
    made->node.state = socprev__alloc(memory, s->at->sites + 1, 1);
    made->price = socprev__alloc(memory, s->at->clients + 1, sizeof *made->price);
    s->made++;
    return made->node.state != NULL && made->price != NULL;
}

/* Puts a node on the stack with the best prices of its parent. */
static socprev__node *push(socprev__solver *s, const socprev__node *node)
{
    if (s->n_frames == s->made && !make_frame(s)) {
        s->failed = true;
        return NULL;
    }
    socprev__frame *to = &s->frame[s->n_frames++];
    uint8_t *state = to->node.state;
    memcpy(state, node->state, s->at->sites);
    to->node = *node;
    to->node.state = state;
    memcpy(to->price, s->bound.best_price, s->at->clients * sizeof *to->price);
    to->money_price = s->bound.best_money_price;
    return &to->node;
}

/* Takes the top node off; `node->state` is the caller's. */
static void pop(socprev__solver *s, socprev__node *node)
{
    socprev__frame *from = &s->frame[--s->n_frames];
    uint8_t *state = node->state;
    memcpy(state, from->node.state, s->at->sites);
    *node = from->node;
    node->state = state;
    memcpy(s->bound.price, from->price, s->at->clients * sizeof *from->price);
    s->bound.money_price = from->money_price;
}

/* ---- one node ------------------------------------------------------------------------- */

typedef struct {
    size_t open, free;
    int64_t money;
} tally;

/* Closes what can no longer be paid for, or all when there are enough. false when
 * no set of the node keeps the limits. */
static bool tidy(const socprev__solver *s, socprev__node *node, tally *out)
{
    *out = (tally){ 0, 0, 0 };
    for (size_t j = 0; j < s->at->sites; j++) {
        if (node->state[j] != SOCPREV__OPEN)
            continue;
        out->open++;
        out->money += s->at->money[j];
    }
    if (out->open > node->most || out->money > s->at->budget)
        return false;
    for (size_t j = 0; j < s->at->sites; j++) {
        if (node->state[j] != SOCPREV__FREE)
            continue;
        if (out->open == node->most || s->at->money[j] > s->at->budget - out->money)
            node->state[j] = SOCPREV__CLOSED;
        else
            out->free++;
    }
    return out->open + out->free >= node->least;
}

/* Nothing is left to decide: its value counts. */
static void finish_leaf(socprev__solver *s, const socprev__node *node)
{
    for (size_t j = 0; j < s->at->sites; j++)
        s->trial[j] = node->state[j] == SOCPREV__OPEN;
    s->evaluations++;
    socprev__served served = { .complete = true };
    int64_t work = 200000;
    if (s->at->limited)
        socprev__transport_serve(s->transport, s->trial, &work, &served);
    else
        served.value = socprev__location_value_of(s->at, s->trial, s->cost);
    if (served.lacking == 0 && served.value < s->cutoff) {
        memcpy(s->best, s->trial, s->at->sites);
        s->cutoff = served.value;
        s->found = true;
    }
    if (!served.complete && served.bound < s->unresolved)
        s->unresolved = served.bound;
}

/* The free site that was chosen in about half of the last steps. */
static size_t choose_branch(const socprev__solver *s, const socprev__node *node)
{
    size_t best = SIZE_MAX;
    double most = -1;
    for (size_t j = 0; j < s->at->sites; j++) {
        double share = s->bound.share[j], doubt = share < 0.5 ? share : 1 - share;
        if (node->state[j] == SOCPREV__FREE && doubt > most) {
            most = doubt;
            best = j;
        }
    }
    return best;
}

/* Bounds a node, and puts what is left of it on the stack. */
static void expand(socprev__solver *s, socprev__node *node, int64_t steps)
{
    tally t;
    if (!tidy(s, node, &t))
        return;
    if (t.free == 0) {
        finish_leaf(s, node);
        return;
    }
    if (socprev__bound_raise(&s->bound, node, &s->cutoff, steps, socprev__solver_step, s))
        return;
    socprev__bound_fix(&s->bound, node, s->cutoff);
    if (node->bound >= s->cutoff || !tidy(s, node, &t))
        return;
    if (t.free == 0) {
        finish_leaf(s, node);
        return;
    }
    size_t site = choose_branch(s, node);
    node->state[site] = SOCPREV__CLOSED;
    push(s, node);
    node->state[site] = SOCPREV__OPEN; /* looked at first */
    if (!s->failed)
        push(s, node);
}

static void use_root_prices(socprev__solver *s)
{
    memcpy(s->bound.best_price, s->root_price, s->at->clients * sizeof *s->root_price);
    s->bound.best_money_price = s->root_money_price;
}

int64_t socprev__solver_search(socprev__solver *s, const socprev__node *root, bool first)
{
    const struct socprev_memory *memory = &s->at->memory;
    socprev__node node = { .state = socprev__alloc(memory, s->at->sites + 1, 1) };
    int64_t before = s->cutoff, bound = INT64_MAX, steps = 0;
    s->failed = node.state == NULL;
    s->n_frames = 0;
    use_root_prices(s);
    if (!s->failed)
        push(s, root);
    while (s->n_frames > 0 && !s->failed && !s->cancelled && !(first && s->cutoff < before)) {
        if (s->frame[s->n_frames - 1].node.bound >= s->cutoff) {
            s->n_frames--;
            continue;
        }
        if (s->nodes >= s->limits->nodes)
            break;
        pop(s, &node);
        s->nodes++;
        steps = s->limits->steps < 60 ? s->limits->steps : 60;
        expand(s, &node, steps);
        s->cancelled = s->cancelled || socprev__run_step(s->run, s->nodes, 0);
    }
    for (size_t k = 0; k < s->n_frames; k++)
        if (s->frame[k].node.bound < bound)
            bound = s->frame[k].node.bound;
    s->n_frames = 0;
    if (s->unresolved < bound)
        bound = s->unresolved;
    socprev__free(memory, node.state, s->at->sites + 1, 1);
    return bound;
}

/* ---- the whole --------------------------------------------------------------------------- */

static void clear(socprev__solver *s)
{
    const struct socprev_memory *memory = &s->at->memory;
    size_t m = s->at->sites + 1;
    free_frames(s);
    for (size_t k = 0; k < SOCPREV__ELITE; k++)
        socprev__free(memory, s->elite[k], m, 1);
    socprev__free(memory, s->root_price, s->at->clients + 1, sizeof *s->root_price);
    socprev__free(memory, s->cost, s->at->clients + 1, sizeof *s->cost);
    socprev__free(memory, s->nearly, m, 1);
    socprev__free(memory, s->trial, m, 1);
    socprev__free(memory, s->best, m, 1);
    if (s->bound.at != NULL)
        socprev__bound_clear(&s->bound);
    if (s->choice.at != NULL)
        socprev__choice_clear(&s->choice);
    socprev__transport_free(s->transport);
}

static bool init(socprev__solver *s, const socprev__location *at, const socprev__limits *limits,
                 int64_t cutoff, socprev_run *run)
{
    const struct socprev_memory *memory = &at->memory;
    size_t m = at->sites + 1;
    *s = (socprev__solver){ .at = at, .limits = limits, .run = run, .improve = true,
                            .moves = limits->moves, .unresolved = INT64_MAX,
                            .lacking = INT64_MAX, .lacking_value = INT64_MAX };
    s->cutoff = cutoff < at->forbidden ? cutoff : at->forbidden;
    bool fits = (s->best = socprev__alloc(memory, m, 1)) &&
                (s->trial = socprev__alloc(memory, m, 1)) &&
                (s->nearly = socprev__alloc(memory, m, 1)) &&
                (s->cost = socprev__alloc(memory, at->clients + 1, sizeof *s->cost)) &&
                (s->root_price =
                     socprev__alloc(memory, at->clients + 1, sizeof *s->root_price)) &&
                socprev__bound_init(&s->bound, at);
    for (size_t k = 0; k < SOCPREV__ELITE && fits; k++)
        fits = (s->elite[k] = socprev__alloc(memory, m, 1)) != NULL;
    if (fits && at->limited)
        fits = (s->transport = socprev__transport_new(at)) != NULL;
    for (size_t j = 0; j < at->sites && fits; j++)
        s->nearly[j] = at->state[j] == SOCPREV__OPEN;
    if (at->limited)
        return fits;
    return fits && socprev__choice_init(&s->choice, at);
}

/* Begins from good sets and raises the bound of the root; `root->state` may change.
 * Without capacities prices begin from the best set; else from the nearest sites. */
static void open_up(socprev__solver *s, socprev__node *root)
{
    const socprev__location *at = s->at;
    if (at->limited) {
        for (size_t i = 0; i < at->clients; i++) {
            size_t first = at->near_first[i], n = at->near_first[i + 1] - first;
            int64_t next = n > 1 ? at->near_cost[first + 1] : at->otherwise[i];
            s->bound.price[i] = s->bound.best_price[i] = (double)next;
        }
    } else {
        socprev__solver_begin(s);
        if (at->most >= at->sites && at->budget == SOCPREV__UNBOUNDED)
            socprev__bound_ascend(&s->bound, 0);
        else
            socprev__bound_start(&s->bound, &s->choice);
    }
    if (socprev__bound_raise(&s->bound, root, &s->cutoff, s->limits->steps, socprev__solver_step,
                             s))
        return;
    socprev__bound_fix(&s->bound, root, s->cutoff);
    if (root->bound >= s->cutoff && s->found)
        return;
    if (at->limited)
        socprev__solver_swap(s);
    else if (root->bound < s->cutoff)
        socprev__solver_sample(s);
}

static size_t count(const uint8_t *open, size_t n)
{
    size_t sum = 0;
    for (size_t j = 0; j < n; j++)
        sum += open[j] != 0;
    return sum;
}

/* A full set is looked for apart from smaller ones: their bounds differ by a site. */
static int64_t search_all(socprev__solver *s, const socprev__node *root)
{
    socprev__node node = *root;
    if (!s->found || count(s->best, s->at->sites) != root->most || root->most == 0)
        return socprev__solver_search(s, root, s->limits->first);
    node.most--;
    int64_t bound = socprev__solver_search(s, &node, s->limits->first);
    if (s->failed || s->cancelled)
        return bound;
    node.least = node.most = root->most;
    int64_t other = socprev__solver_search(s, &node, s->limits->first);
    return bound < other ? bound : other;
}

/* Among answers as good as the best, goes to the one whose sorted sites come first:
 * from the smallest index on, asks whether an answer has it. All have equally many
 * sites, because each site counts. */
static bool find_first(socprev__solver *s, socprev__node *root)
{
    int64_t value = s->cutoff;
    size_t m = s->at->sites, last = 0, left = count(s->best, m);
    for (size_t j = 0; j < m; j++)
        last = s->best[j] ? j : last;
    s->improve = false;
    root->least = root->most = left;
    memcpy(root->state, s->at->state, m);
    use_root_prices(s);
    root->bound = 0;
    socprev__bound_fix(&s->bound, root, value + 1);
    for (size_t j = 0; j < last; j++) {
        if (s->best[j]) {
            root->state[j] = SOCPREV__OPEN;
            continue;
        }
        if (root->state[j] == SOCPREV__CLOSED)
            continue;
        uint8_t before = root->state[j];
        root->state[j] = SOCPREV__OPEN;
        s->cutoff = value + 1;
        int64_t bound = socprev__solver_search(s, root, true);
        bool is_there = s->cutoff <= value;
        s->cutoff = value;
        if (s->failed || s->cancelled || (!is_there && bound <= value))
            return false;
        if (!is_there)
            root->state[j] = before == SOCPREV__OPEN ? before : SOCPREV__CLOSED;
        for (size_t k = j; is_there && k < m; k++)
            last = s->best[k] ? k : last;
    }
    return true;
}

/* Undecided sites when everything that cannot be in an answer as good as the best
 * is closed; `state` becomes so. */
static size_t close_hopeless(socprev__solver *s, socprev__node *root)
{
    size_t n_free = 0;
    memcpy(root->state, s->at->state, s->at->sites);
    use_root_prices(s);
    socprev__bound_fix(&s->bound, root, s->cutoff + 1);
    for (size_t j = 0; j < s->at->sites; j++)
        n_free += root->state[j] == SOCPREV__FREE;
    return n_free;
}

/* The same problem without the sites that the root closed; what it opened is fixed. */
static socprev_status solve_smaller(socprev__solver *s, const socprev__node *root,
                                    socprev__solution *out)
{
    const struct socprev_memory *memory = &s->at->memory;
    socprev__location smaller = *s->at;
    socprev__solution inner = { .open = socprev__alloc(memory, s->at->sites + 1, 1) };
    smaller.state = root->state;
    socprev_status st = inner.open == NULL ? SOCPREV_E_NOMEM
                                           : socprev__location_solve(&smaller, s->limits,
                                                                     s->cutoff + 1, s->run,
                                                                     &inner);
    if (st == SOCPREV_OK) {
        s->nodes += inner.nodes;
        s->evaluations += inner.evaluations;
        out->complete = inner.complete;
        out->is_first = inner.is_first;
        out->handed = inner.handed;
        out->by_cbc = inner.by_cbc;
        if (inner.found) {
            memcpy(s->best, inner.open, s->at->sites);
            s->cutoff = inner.value;
        }
        out->bound = inner.bound > root->bound ? inner.bound : root->bound;
        if (out->bound > s->cutoff || out->complete)
            out->bound = s->cutoff;
    }
    socprev__free(memory, inner.open, s->at->sites + 1, 1);
    return st;
}

/* Searches below the root, and then for the first among equals. */
static void solve_here(socprev__solver *s, socprev__node *root, socprev__solution *out)
{
    int64_t proven = root->bound < s->cutoff ? search_all(s, root) : INT64_MAX;
    out->complete = proven >= s->cutoff;
    out->bound = out->complete ? s->cutoff : proven > root->bound ? proven : root->bound;
    if (out->complete && s->found && !s->cancelled && !s->failed)
        out->is_first = find_first(s, root);
}

static socprev_status solve_below(socprev__solver *s, socprev__node *root, uint8_t *state,
                                  socprev__solution *out)
{
    const socprev__location *at = s->at;
    socprev__node trial = *root;
    trial.state = state;
    if (s->limits->first && s->found)
        return SOCPREV_OK;
    if (!at->limited && s->found && root->bound < s->cutoff && s->limits->nodes > 0 &&
        3 * close_hopeless(s, &trial) < 2 * at->sites)
        return solve_smaller(s, &trial, out);
    solve_here(s, root, out);
    return SOCPREV_OK;
}

static socprev_status solve(socprev__solver *s, socprev__solution *out)
{
    const socprev__location *at = s->at;
    const struct socprev_memory *memory = &at->memory;
    socprev__node root = { .most = at->most < at->sites ? at->most : at->sites };
    int64_t cutoff = s->cutoff;
    socprev_status st = SOCPREV_E_NOMEM;
    uint8_t *state = socprev__alloc(memory, at->sites + 1, 1);
    root.state = socprev__alloc(memory, at->sites + 1, 1);
    if (root.state != NULL && state != NULL) {
        memcpy(root.state, at->state, at->sites);
        open_up(s, &root);
        memcpy(s->root_price, s->bound.best_price, at->clients * sizeof *s->root_price);
        s->root_money_price = s->bound.best_money_price;
        st = s->cancelled ? SOCPREV_E_CANCELLED : solve_below(s, &root, state, out);
    }
    socprev__free(memory, root.state, at->sites + 1, 1);
    socprev__free(memory, state, at->sites + 1, 1);
    if (s->cancelled)
        return SOCPREV_E_CANCELLED;
    if (s->failed || st != SOCPREV_OK)
        return s->failed ? SOCPREV_E_NOMEM : st;
    memcpy(out->open, s->best, at->sites);
    out->found = s->found;
    out->value = s->found ? s->cutoff : cutoff;
    out->nodes += s->nodes;
    out->evaluations += s->evaluations + s->choice.evaluations;
    return SOCPREV_OK;
}

static socprev_status solve_core(const socprev__location *at, const socprev__limits *limits,
                                 int64_t cutoff, socprev_run *run, socprev__solution *out)
{
    socprev__solver s;
    socprev_status st = SOCPREV_E_NOMEM;
    if (init(&s, at, limits, cutoff, run))
        st = solve(&s, out);
    clear(&s);
    if (st == SOCPREV_OK && limits->cbc && !out->complete && !out->handed &&
        !(limits->first && out->found)) {
        out->handed = true;
        st = socprev__location_cbc(at, limits->cbc_nodes, out);
        if (st == SOCPREV_E_RANGE && limits->cbc_may_refuse) { /* what was found stands */
            out->handed = false;
            st = SOCPREV_OK;
        }
    }
    return st;
}

socprev_status socprev__location_solve(const socprev__location *at, const socprev__limits *limits,
                                       int64_t cutoff, socprev_run *run, socprev__solution *out)
{
    if (at->limited)
        return solve_core(at, limits, cutoff, run, out);
    const struct socprev_memory *memory = &at->memory;
    socprev__reduced reduced;
    socprev_status st = socprev__location_reduce(at, &reduced);
    if (st != SOCPREV_OK)
        return st;
    const socprev__location *core = &reduced.core;
    socprev__solution inner = { .open = socprev__alloc(memory, core->sites + 1, 1) };
    st = inner.open == NULL ? SOCPREV_E_NOMEM
                            : solve_core(core, limits, cutoff - reduced.offset, run, &inner);
    if (st == SOCPREV_OK) {
        for (size_t j = 0; j < at->sites; j++)
            out->open[j] = at->state[j] == SOCPREV__OPEN;
        for (size_t j = 0; j < core->sites; j++)
            if (inner.open[j])
                out->open[reduced.original[j]] = 1;
        out->found = inner.found;
        out->complete = inner.complete;
        out->is_first = inner.is_first;
        out->handed = inner.handed;
        out->by_cbc = inner.by_cbc;
        out->value = inner.value + reduced.offset;
        out->bound = inner.bound + reduced.offset;
        out->nodes += inner.nodes;
        out->evaluations += inner.evaluations;
    }
    socprev__free(memory, inner.open, core->sites + 1, 1);
    socprev__reduced_clear(&reduced);
    return st;
}
