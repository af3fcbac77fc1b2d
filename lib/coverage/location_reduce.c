/* Reductions that keep the first answer among equals. Sources: Church & ReVelle
 * 1974 and Toregas & ReVelle 1973 (dominance), with the order of indices added. */
#include "coverage/location.h"

void socprev__reduced_clear(socprev__reduced *reduced)
{
    socprev__free(&reduced->core.memory, reduced->original, reduced->room,
                  sizeof *reduced->original);
    reduced->original = NULL;
    socprev__location_clear(&reduced->core);
}

/* ---- dominated sites -------------------------------------------------------------- */

/* Does site k serve every client of site j at no higher cost? Both lists ascend. */
static bool serves_all(const socprev__location *at, size_t k, size_t j)
{
    size_t a = at->reach_first[k], end = at->reach_first[k + 1];
    if (end - a < at->reach_first[j + 1] - at->reach_first[j])
        return false;
    for (size_t e = at->reach_first[j]; e < at->reach_first[j + 1]; e++) {
        while (a < end && at->reach[a] < at->reach[e])
            a++;
        if (a == end || at->reach[a] != at->reach[e] || at->reach_cost[a] > at->reach_cost[e])
            return false;
    }
    return true;
}

/* A site of smaller index that is nowhere worse, and opens for no more; among the
 * sites of the client of j that has the fewest. */
static bool is_dominated(const socprev__location *at, size_t j)
{
    size_t fewest = SIZE_MAX, client = 0;
    if (at->reach_first[j] == at->reach_first[j + 1])
        return at->opening[j] > 0; /* serves nobody: is never worth opening */
    for (size_t e = at->reach_first[j]; e < at->reach_first[j + 1]; e++) {
        size_t i = (size_t)at->reach[e], n = at->near_first[i + 1] - at->near_first[i];
        if (n < fewest) {
            fewest = n;
            client = i;
        }
    }
    for (size_t e = at->near_first[client]; e < at->near_first[client + 1]; e++) {
        size_t k = (size_t)at->near[e];
        if (k == j)
            break; /* those behind cost more, or the same with a larger index */
        if (k < j && at->state[k] == SOCPREV__FREE && at->opening[k] <= at->opening[j] &&
            at->money[k] <= at->money[j] && serves_all(at, k, j))
            return true;
    }
    return false;
}

/* ---- clients ------------------------------------------------------------------------ */

typedef struct {
    uint64_t hash;
    int32_t client;
    int32_t into; /* the client it is merged into */
} likeness;

typedef struct {
    const socprev__location *from;
    int64_t *otherwise; /* [clients] after open sites */
    int32_t *to;        /* [sites] index after, -1 = left out */
    likeness *like;     /* [clients] */
    int32_t *sites;     /* scratch: sites of one client that are kept */
    int32_t *other;     /* the same of another */
} work;

static int compare_likeness(const void *a, const void *b)
{
    const likeness *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->client > y->client) - (x->client < y->client);
}

/* Sites of a client that are kept and better than what it has. */
static size_t kept_sites(const work *w, size_t i, int32_t *out)
{
    size_t n = 0;
    for (size_t e = w->from->near_first[i]; e < w->from->near_first[i + 1]; e++) {
        if (w->from->near_cost[e] >= w->otherwise[i])
            break;
        int32_t site = w->to[w->from->near[e]];
        if (site != SOCPREV__NOBODY)
            out[n++] = site;
    }
    return n;
}

/* Who has the same sites in the same order is served by the same one of any set. */
static bool find_alike(work *w, const struct socprev_memory *memory, size_t *groups)
{
    size_t n = w->from->clients;
    for (size_t i = 0; i < n; i++) {
        size_t count = kept_sites(w, i, w->sites);
        w->like[i].client = (int32_t)i;
        w->like[i].hash =
            count == 0 ? UINT64_MAX : socprev__hash(w->sites, count * sizeof *w->sites) >> 1;
    }
    if (n > 0 && !socprev__sort(memory, w->like, n, sizeof *w->like, compare_likeness))
        return false;
    *groups = 0;
    for (size_t i = 0; i < n; i++) {
        likeness *this = &w->like[i];
        if (this->hash == UINT64_MAX) {
            this->into = SOCPREV__NOBODY;
            continue;
        }
        this->into = (int32_t)*groups;
        if (i > 0 && w->like[i - 1].hash == this->hash) {
            size_t count = kept_sites(w, (size_t)this->client, w->sites);
            size_t before = kept_sites(w, (size_t)w->like[i - 1].client, w->other);
            if (count == before && memcmp(w->sites, w->other, count * sizeof *w->sites) == 0)
                this->into = w->like[i - 1].into;
        }
        if (this->into == (int32_t)*groups)
            ++*groups;
    }
    return true;
}

/* ---- the smaller problem ---------------------------------------------------------- */

static void count_pairs(const work *w, socprev__location *core)
{
    core->pairs = 0;
    for (size_t i = 0; i < w->from->clients; i++)
        if (w->like[i].into != SOCPREV__NOBODY &&
            (i == 0 || w->like[i].into != w->like[i - 1].into))
            core->pairs += kept_sites(w, (size_t)w->like[i].client, w->sites);
}

static void add_client(const work *w, size_t i, bool is_new, size_t into, socprev__location *core)
{
    size_t e = core->near_first[into];
    core->otherwise[into] += w->otherwise[i];
    for (size_t s = w->from->near_first[i]; s < w->from->near_first[i + 1]; s++) {
        if (w->from->near_cost[s] >= w->otherwise[i])
            break;
        int32_t site = w->to[w->from->near[s]];
        if (site == SOCPREV__NOBODY)
            continue;
        if (is_new)
            core->near[e] = site;
        core->near_cost[e++] += w->from->near_cost[s];
    }
    core->near_first[into + 1] = e;
}

static void fill(const work *w, socprev__reduced *out)
{
    socprev__location *core = &out->core;
    for (size_t i = 0; i < w->from->clients; i++) {
        size_t client = (size_t)w->like[i].client;
        if (w->like[i].into == SOCPREV__NOBODY)
            out->offset += w->otherwise[client];
        else
            add_client(w, client, i == 0 || w->like[i].into != w->like[i - 1].into,
                       (size_t)w->like[i].into, core);
    }
    for (size_t j = 0; j < w->from->sites; j++) {
        if (w->to[j] == SOCPREV__NOBODY)
            continue;
        size_t site = (size_t)w->to[j];
        out->original[site] = (int32_t)j;
        core->opening[site] = w->from->opening[j];
        core->money[site] = w->from->money[j];
    }
    socprev__location_index(core);
}

/* What is open serves at once; the sums of the rest begin behind it. */
static void take_open_sites(work *w, socprev__reduced *out)
{
    const socprev__location *from = w->from;
    memcpy(w->otherwise, from->otherwise, from->clients * sizeof *w->otherwise);
    for (size_t j = 0; j < from->sites; j++) {
        if (from->state[j] != SOCPREV__OPEN)
            continue;
        out->offset += from->opening[j];
        out->core.most -= out->core.most > 0;
        if (out->core.budget != SOCPREV__UNBOUNDED)
            out->core.budget -= from->money[j];
        for (size_t e = from->reach_first[j]; e < from->reach_first[j + 1]; e++)
            if (from->reach_cost[e] < w->otherwise[from->reach[e]])
                w->otherwise[from->reach[e]] = from->reach_cost[e];
    }
}

static size_t choose_sites(work *w, const socprev__reduced *out)
{
    size_t kept = 0;
    for (size_t j = 0; j < w->from->sites; j++) {
        bool keep = w->from->state[j] == SOCPREV__FREE &&
                    w->from->money[j] <= out->core.budget && !is_dominated(w->from, j);
        w->to[j] = keep ? (int32_t)kept++ : SOCPREV__NOBODY;
    }
    return kept;
}

socprev_status socprev__location_reduce(const socprev__location *at, socprev__reduced *out)
{
    const struct socprev_memory *memory = &at->memory;
    size_t n = at->clients + 1, m = at->sites + 1;
    work w = { .from = at };
    *out = (socprev__reduced){ .core = { .memory = *memory, .most = at->most,
                                         .budget = at->budget, .level = at->level },
                               .room = m };
    bool fits = (w.otherwise = socprev__alloc(memory, n, sizeof *w.otherwise)) &&
                (w.to = socprev__alloc(memory, m, sizeof *w.to)) &&
                (w.like = socprev__alloc(memory, n, sizeof *w.like)) &&
                (w.sites = socprev__alloc(memory, m, sizeof *w.sites)) &&
                (w.other = socprev__alloc(memory, m, sizeof *w.other)) &&
                (out->original = socprev__alloc(memory, m, sizeof *out->original));
    if (fits) {
        take_open_sites(&w, out);
        out->core.sites = choose_sites(&w, out);
        fits = find_alike(&w, memory, &out->core.clients);
    }
    if (fits) {
        count_pairs(&w, &out->core);
        fits = socprev__location_allocate(&out->core);
    }
    if (fits) {
        fill(&w, out);
        out->core.forbidden = at->forbidden - out->offset;
    }
    socprev__free(memory, w.other, m, sizeof *w.other);
    socprev__free(memory, w.sites, m, sizeof *w.sites);
    socprev__free(memory, w.like, n, sizeof *w.like);
    socprev__free(memory, w.to, m, sizeof *w.to);
    socprev__free(memory, w.otherwise, n, sizeof *w.otherwise);
    if (!fits)
        socprev__reduced_clear(out);
    return fits ? SOCPREV_OK : SOCPREV_E_NOMEM;
}
