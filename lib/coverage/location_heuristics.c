/* Good answers without proof. */
#include "coverage/location_solver.h"

static bool fits_limits(const socprev__solver *s, const uint8_t *open)
{
    size_t n = 0;
    int64_t money = 0;
    for (size_t j = 0; j < s->at->sites; j++) {
        if (!open[j])
            continue;
        n++;
        money += s->at->money[j]; /* network_model.c checked the sum of all */
    }
    return n <= s->at->most && money <= s->at->budget;
}

static void keep(socprev__solver *s, const uint8_t *open, int64_t value)
{
    memcpy(s->best, open, s->at->sites);
    s->cutoff = value;
    s->found = true;
}

/* With capacities: the set that comes nearest to serving all is remembered too. */
static void consider_served(socprev__solver *s, const uint8_t *open)
{
    socprev__served served;
    if (s->moves <= 0)
        return;
    s->moves--;
    s->evaluations++;
    int64_t work = 20000;
    socprev__transport_serve(s->transport, open, &work, &served);
    if (served.lacking == 0 && served.value < s->cutoff)
        keep(s, open, served.value);
    if (served.lacking < s->lacking ||
        (served.lacking == s->lacking && served.value < s->lacking_value)) {
        s->lacking = served.lacking;
        s->lacking_value = served.value;
        memcpy(s->nearly, open, s->at->sites);
    }
}

void socprev__solver_consider(socprev__solver *s, const uint8_t *open)
{
    if (!fits_limits(s, open))
        return;
    if (s->at->limited) {
        consider_served(s, open);
        return;
    }
    int64_t value = socprev__location_value_of(s->at, open, s->cost);
    s->evaluations++;
    if (value >= s->cutoff)
        return;
    if (s->improve) {
        socprev__choice_set(&s->choice, open);
        socprev__choice_descend(&s->choice);
        open = s->choice.open;
        value = s->choice.value;
    }
    keep(s, open, value);
}

bool socprev__solver_step(void *user, const uint8_t *chosen, int64_t *cutoff)
{
    socprev__solver *s = user;
    /* an assignment takes longer than a step of the bound */
    if (!s->at->limited || s->bound.iterations % 8 == 0)
        socprev__solver_consider(s, chosen);
    *cutoff = s->cutoff;
    s->cancelled = socprev__run_step(s->run, s->nodes, 0);
    return s->cancelled;
}

/* ---- without capacities ---------------------------------------------------------------- */

static void enter_elite(socprev__solver *s, const uint8_t *open, int64_t value)
{
    size_t worst = 0;
    for (size_t k = 0; k < s->n_elite; k++) {
        if (memcmp(s->elite[k], open, s->at->sites) == 0)
            return;
        if (s->elite_value[k] > s->elite_value[worst])
            worst = k;
    }
    if (s->n_elite < SOCPREV__ELITE)
        worst = s->n_elite++;
    else if (value >= s->elite_value[worst])
        return;
    memcpy(s->elite[worst], open, s->at->sites);
    s->elite_value[worst] = value;
}

/* What the choice is now, after swaps. */
static void harvest(socprev__solver *s)
{
    socprev__choice_descend(&s->choice);
    if (s->choice.value < s->cutoff)
        keep(s, s->choice.open, s->choice.value);
    enter_elite(s, s->choice.open, s->choice.value);
}

static void begin_greedily(socprev__solver *s, bool by_money)
{
    memset(s->trial, 0, s->at->sites);
    socprev__choice_set(&s->choice, s->trial);
    socprev__choice_greedy(&s->choice, by_money);
    harvest(s);
}

void socprev__solver_begin(socprev__solver *s)
{
    if (s->at->budget != SOCPREV__UNBOUNDED)
        begin_greedily(s, true);
    begin_greedily(s, false);
}

void socprev__solver_sample(socprev__solver *s)
{
    for (int64_t k = 0; k < s->limits->starts && !s->cancelled; k++) {
        socprev__random random;
        socprev__random_start(&random, 1, (uint64_t)k);
        memset(s->trial, 0, s->at->sites);
        socprev__choice_set(&s->choice, s->trial);
        socprev__choice_sample(&s->choice, &random);
        harvest(s);
        size_t other = (size_t)socprev__random_below(&random, s->n_elite);
        socprev__choice_relink(&s->choice, s->elite[other], s->trial);
        harvest(s);
        s->cancelled = socprev__run_step(s->run, s->nodes, 0);
    }
}

/* ---- with capacities ---------------------------------------------------------------------- */

/* Tries a set one opening, closing or swap away; true when it became the nearest. */
static bool try_set(socprev__solver *s, size_t in, size_t out)
{
    int64_t lacking = s->lacking, value = s->lacking_value;
    memcpy(s->trial, s->nearly, s->at->sites);
    if (in != SIZE_MAX)
        s->trial[in] = 1;
    if (out != SIZE_MAX)
        s->trial[out] = 0;
    socprev__solver_consider(s, s->trial);
    s->cancelled = socprev__run_step(s->run, s->nodes, 0);
    return s->lacking != lacking || s->lacking_value != value;
}

static bool swap_once(socprev__solver *s)
{
    for (size_t in = 0; in <= s->at->sites; in++) {
        bool none_in = in == s->at->sites;
        if (!none_in && (s->nearly[in] || s->at->state[in] == SOCPREV__CLOSED))
            continue;
        for (size_t out = 0; out <= s->at->sites; out++) {
            bool none_out = out == s->at->sites;
            if ((none_in && none_out) ||
                (!none_out && (!s->nearly[out] || s->at->state[out] == SOCPREV__OPEN)))
                continue;
            if (s->moves <= 0 || s->cancelled)
                return false;
            if (try_set(s, none_in ? SIZE_MAX : in, none_out ? SIZE_MAX : out))
                return true;
        }
    }
    return false;
}

void socprev__solver_swap(socprev__solver *s)
{
    while (swap_once(s))
        continue;
}
