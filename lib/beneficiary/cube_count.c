/* Counting: each person is stamped once in every cell that holds a visit. */
#include "beneficiary/cube.h"

enum { CHUNKS_MOST = 16, CHUNK_BYTES = 1 << 26 };

/* A cell as one worker sees it. */
typedef struct {
    uint32_t stamp; /* running number of the last person counted here */
    uint32_t persons;
} mark;

/* What is counted besides persons, when it is asked for. */
typedef struct {
    uint32_t first_time, returning, key;
} more;

typedef struct {
    socprev__group group;
    mark *mark;         /* [cells]; of base cells only of those that are totals of others */
    uint32_t *stamp;    /* [base cells] last person there */
    uint32_t *own;      /* [base cells] persons there */
    uint32_t *distinct; /* [group] base cells of persons, each once */
    uint32_t *of;       /* [group] whose */
    more *more;       /* [cells] or NULL */
    uint32_t *touched; /* [cells] or NULL: those of the person at hand */
    uint32_t *base;   /* [base cells] or NULL */
    uint64_t *rank;   /* [base cells] or NULL */
    uint32_t person;  /* running number, from 1 */
    bool failed;
} worker;

/* Months from .. to that a cell is about; none: from > to. */
typedef struct {
    int32_t from, to;
} period;

typedef struct {
    const socprev_cube *cube;
    socprev__cells cells; /* base cells, then their totals */
    size_t n_base;
    uint32_t *first;      /* [n_base + 1] of a base cell in `total` */
    uint32_t *total;      /* the cells that it counts in, itself first */
    uint32_t *others;     /* [n_base] `first`, or the next one when it is nobody else's total */
    size_t n_total;
    period *period;       /* [cells] or NULL */
    uint64_t *digest;     /* [n_base] or NULL: of its codes, for the sample */
    worker *worker;       /* [chunks] */
    size_t chunks;
} counting;

/* ---- totals ---------------------------------------------------------------------- */

/* The codes that count a code, itself first, SOCPREV_CODE_ALL last. */
static size_t climb(const socprev_cube *cube, size_t k, int32_t code,
                    int32_t chain[SOCPREV_CUBE_LEVELS_MOST + 2])
{
    size_t n = 0;
    chain[n++] = code;
    while (chain[n - 1] != SOCPREV_CODE_ALL) {
        chain[n] = socprev__cube_above(cube, k, chain[n - 1]);
        n++;
    }
    return n;
}

static bool list_totals(counting *j, const int32_t *base, size_t *capacity)
{
    int32_t chain[SOCPREV__CUBE_DIMENSIONS][SOCPREV_CUBE_LEVELS_MOST + 2];
    size_t n[SOCPREV__CUBE_DIMENSIONS] = { 0 }, product = 1;
    for (size_t k = 0; k < j->cube->d; k++) {
        n[k] = climb(j->cube, k, base[k], chain[k]);
        product *= n[k];
    }
    void *totals = j->total;
    if (!socprev__reserve(&j->cells.memory, &totals, capacity, j->n_total + product,
                          sizeof *j->total))
        return false;
    j->total = totals;
    for (size_t i = 0; i < product; i++) {
        int32_t code[SOCPREV__CUBE_DIMENSIONS] = { 0 };
        size_t rest = i;
        for (size_t k = 0; k < j->cube->d; k++) {
            code[k] = chain[k][rest % n[k]];
            rest /= n[k];
        }
        if (!socprev__cells_number(&j->cells, code, &j->total[j->n_total]))
            return false;
        j->n_total++;
    }
    return true;
}

/* Most base cells are totals of nothing but themselves: there a person needs no stamp. */
static bool find_others(counting *j)
{
    j->others = socprev__alloc(&j->cells.memory, j->n_base + 1, sizeof *j->others);
    if (j->others == NULL)
        return false;
    for (size_t t = 0; t < j->n_total; t++) /* first how often each is a total */
        if (j->total[t] < j->n_base)
            j->others[j->total[t]]++;
    for (size_t b = 0; b < j->n_base; b++)
        j->others[b] = j->first[b] + (j->others[b] == 1);
    return true;
}

static socprev_status find_totals(counting *j, size_t *capacity, socprev_error **err)
{
    const socprev_cube *cube = j->cube;
    uint32_t number;
    j->n_base = cube->cells.n;
    j->first = socprev__alloc(&j->cells.memory, j->n_base + 1, sizeof *j->first);
    if (j->first == NULL)
        return socprev__fail_nomem(err);
    for (size_t b = 0; b < j->n_base; b++)
        if (!socprev__cells_number(&j->cells, cube->cells.cell[b].code, &number))
            return socprev__fail_nomem(err);
    for (size_t b = 0; b < j->n_base; b++) {
        int32_t code[SOCPREV__CUBE_DIMENSIONS];
        memcpy(code, cube->cells.cell[b].code, sizeof code);
        if (!list_totals(j, code, capacity))
            return socprev__fail_nomem(err);
        if (j->n_total > SOCPREV__TOTALS_MOST)
            return socprev__fail(err, SOCPREV_E_LIMIT, SP_CUBE_CELLS, NULL,
                                 SP_INT(SOCPREV__TOTALS_MOST));
        j->first[b + 1] = (uint32_t)j->n_total;
    }
    if (!find_others(j))
        return socprev__fail_nomem(err);
    /* the grand total exists without rows, too */
    int32_t all[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    for (size_t k = 0; k < cube->d; k++)
        all[k] = SOCPREV_CODE_ALL;
    return socprev__cells_number(&j->cells, all, &number) ? SOCPREV_OK
                                                          : socprev__fail_nomem(err);
}

/* ---- what adds up ------------------------------------------------------------------ */

static bool add_part(int64_t *count, const socprev__sums *part)
{
    if (part->minutes > INT64_MAX - count[SOCPREV_MINUTES] ||
        part->contacts > INT64_MAX - count[SOCPREV_CONTACTS])
        return false;
    count[SOCPREV_MINUTES] += part->minutes;
    count[SOCPREV_CONTACTS] += part->contacts;
    count[SOCPREV_ANONYMOUS_CONTACTS] += part->anonymous;
    count[SOCPREV_ANONYMOUS_MINUTES] += part->anonymous_minutes;
    count[SOCPREV_UNTIMED_CONTACTS] += part->untimed;
    return true;
}

static socprev_status add_up(counting *j, socprev_error **err)
{
    for (size_t b = 0; b < j->n_base; b++)
        for (size_t t = j->first[b]; t < j->first[b + 1]; t++)
            if (!add_part(j->cells.cell[j->total[t]].count, &j->cube->sums[b]))
                return socprev__cube_overflow(err);
    return SOCPREV_OK;
}

/* ---- first time and returning -------------------------------------------------------- */

/* The dated dimension that tells most. */
static size_t finest_period(const socprev_cube *cube)
{
    size_t best = cube->d;
    for (size_t k = 0; k < cube->d; k++)
        if (cube->dimension[k] >= SOCPREV__CODE_COLUMNS &&
            (best == cube->d || cube->dimension[best] == SOCPREV_BY_YEAR ||
             cube->dimension[k] == SOCPREV_BY_PERIOD))
            best = k;
    return best;
}

static period period_of(int32_t dimension, int32_t code)
{
    if (code == SOCPREV_CODE_ALL)
        return (period){ INT32_MIN, INT32_MAX - 1 };
    if (code == SOCPREV_CODE_MISSING)
        return (period){ INT32_MAX, INT32_MIN };
    if (dimension == SOCPREV_BY_YEAR)
        return (period){ 12 * code, 12 * code + 11 };
    int32_t year = 12 * (code / 100), part = code % 100;
    if (part == 0)
        return (period){ year, year + 11 };
    if (part > 12)
        return (period){ year + 3 * (part - 33), year + 3 * (part - 33) + 2 };
    return (period){ year + part - 1, year + part - 1 };
}

/* The person's first dated contact lies in some month from .. to of `first`. */
static void count_period(more *m, period cell, period first)
{
    if (cell.from > cell.to || first.from > first.to)
        return;
    m->first_time += cell.from <= first.from && first.to <= cell.to;
    m->returning += first.to < cell.from;
}

/* ---- bounded persons ----------------------------------------------------------------- */

static void store_word(uint8_t *out, uint64_t word)
{
    for (int i = 0; i < 8; i++)
        out[i] = (uint8_t)(word >> (8 * i));
}

/* Puts those base cells first that a keyed hash of person and codes ranks lowest. */
static size_t sample(const counting *j, worker *w, uint64_t person, size_t n)
{
    size_t bound = (size_t)j->cube->bound;
    if (n <= bound)
        return n;
    for (size_t i = 0; i < n; i++) {
        uint8_t text[16];
        store_word(text, person);
        store_word(text + 8, j->digest[w->base[i]]);
        w->rank[i] = socprev__siphash(j->cube->bound_secret, text, sizeof text);
    }
    for (size_t i = 0; i < bound; i++) {
        size_t least = i;
        for (size_t k = i + 1; k < n; k++)
            if (w->rank[k] < w->rank[least])
                least = k;
        uint64_t rank = w->rank[i];
        uint32_t cell = w->base[i];
        w->rank[i] = w->rank[least];
        w->base[i] = w->base[least];
        w->rank[least] = rank;
        w->base[least] = cell;
    }
    return bound;
}

static bool digest_codes(counting *j)
{
    j->digest = socprev__alloc(&j->cells.memory, j->n_base + 1, sizeof *j->digest);
    for (size_t b = 0; b < j->n_base && j->digest != NULL; b++) {
        uint8_t text[8 * SOCPREV__CUBE_DIMENSIONS];
        for (size_t k = 0; k < j->cube->d; k++)
            store_word(text + 8 * k, (uint64_t)(int64_t)j->cells.cell[b].code[k]);
        j->digest[b] = socprev__siphash(j->cube->bound_secret, text, 8 * j->cube->d);
    }
    return j->digest != NULL;
}

/* ---- persons ---------------------------------------------------------------------- */

/* Lists the base cells of all persons of a part, each once. */
static size_t list_distinct(worker *w)
{
    const socprev__group *g = &w->group;
    size_t n = 0;
    uint64_t before = 0;
    for (size_t i = 0; i < g->n; i++) {
        uint64_t person = g->sorted[i * g->words] >> g->shift;
        uint32_t cell = socprev__cell_of(g, i);
        w->person += i == 0 || person != before;
        before = person;
        w->distinct[n] = cell;
        w->of[n] = w->person;
        n += w->stamp[cell] != w->person;
        w->stamp[cell] = w->person;
    }
    return n;
}

/* Counts them there, and once for each person in every total. */
static void count_plainly(const counting *j, worker *w)
{
    size_t n = list_distinct(w);
    for (size_t i = 0; i < n; i++) {
        uint32_t cell = w->distinct[i], person = w->of[i];
        const uint32_t *t = &j->total[j->others[cell]], *end = &j->total[j->first[cell + 1]];
        w->own[cell]++;
        for (; t < end; t++) {
            mark m = w->mark[*t];
            w->mark[*t] = (mark){ person, m.persons + (m.stamp != person) };
        }
    }
}

/* One person with everything that may be asked for. */
static void count_fully(const counting *j, worker *w, uint64_t person, const uint32_t *item,
                        size_t n)
{
    const socprev_cube *cube = j->cube;
    size_t n_base = 0, n_touched = 0;
    period first = { INT32_MAX, INT32_MAX };
    for (size_t i = 0; i < n; i++) {
        if (w->mark[item[i]].stamp == w->person)
            continue;
        w->mark[item[i]].stamp = w->person;
        w->base[n_base++] = item[i];
        const period *p = &j->period[item[i]];
        if (p->from <= p->to) {
            first.from = p->from < first.from ? p->from : first.from;
            first.to = p->to < first.to ? p->to : first.to;
        }
    }
    if (first.from == INT32_MAX)
        first.to = INT32_MIN;
    w->person++; /* base cells are stamped once more, as totals of themselves */
    if (cube->bounded)
        n_base = sample(j, w, person, n_base);
    for (size_t i = 0; i < n_base; i++)
        for (size_t t = j->first[w->base[i]]; t < j->first[w->base[i] + 1]; t++)
            if (w->mark[j->total[t]].stamp != w->person) {
                w->mark[j->total[t]].stamp = w->person;
                w->touched[n_touched++] = j->total[t];
            }
    uint8_t text[8];
    store_word(text, person);
    uint32_t key =
        cube->keyed ? (uint32_t)(socprev__siphash(cube->key_secret, text, sizeof text) >> 32) : 0;
    for (size_t i = 0; i < n_touched; i++) {
        more *m = &w->more[w->touched[i]];
        w->mark[w->touched[i]].persons++;
        m->key += key;
        count_period(m, j->period[w->touched[i]], first);
    }
}

static void count_chunk(void *context, size_t chunk)
{
    const counting *j = context;
    worker *w = &j->worker[chunk];
    size_t parts = socprev__cube_parts(j->cube);
    bool fully = w->more != NULL;
    for (size_t p = parts * chunk / j->chunks; p < parts * (chunk + 1) / j->chunks; p++) {
        w->failed = fully ? !socprev__cube_group(j->cube, p, &w->group)
                          : !socprev__cube_sort(j->cube, p, &w->group);
        if (w->failed)
            return;
        if (!fully)
            count_plainly(j, w);
        for (size_t i = 0; i < w->group.persons && fully; i++) {
            w->person++;
            count_fully(j, w, w->group.person[i] * SOCPREV__GATHER,
                        w->group.item + w->group.first[i],
                        w->group.first[i + 1] - w->group.first[i]);
        }
    }
}

/* ---- workers -------------------------------------------------------------------------- */

static bool open_worker(const counting *j, worker *w, bool fully)
{
    const struct socprev_memory *memory = &j->cells.memory;
    if (!socprev__group_open(&w->group, memory, socprev__cube_largest_part(j->cube)))
        return false;
    w->mark = socprev__alloc(memory, j->cells.n, sizeof *w->mark);
    w->stamp = socprev__alloc(memory, j->n_base + 1, sizeof *w->stamp);
    w->own = socprev__alloc(memory, j->n_base + 1, sizeof *w->own);
    w->distinct = socprev__alloc_unset(memory, w->group.capacity, sizeof *w->distinct);
    w->of = socprev__alloc_unset(memory, w->group.capacity, sizeof *w->of);
    if (w->mark == NULL || w->stamp == NULL || w->own == NULL || w->distinct == NULL ||
        w->of == NULL)
        return false;
    if (!fully)
        return true;
    w->more = socprev__alloc(memory, j->cells.n, sizeof *w->more);
    w->touched = socprev__alloc(memory, j->cells.n, sizeof *w->touched);
    w->base = socprev__alloc(memory, j->n_base + 1, sizeof *w->base);
    w->rank = socprev__alloc(memory, j->n_base + 1, sizeof *w->rank);
    return w->more != NULL && w->touched != NULL && w->base != NULL && w->rank != NULL;
}

static void clear_worker(const counting *j, worker *w)
{
    const struct socprev_memory *memory = &j->cells.memory;
    socprev__free(memory, w->rank, j->n_base + 1, sizeof *w->rank);
    socprev__free(memory, w->base, j->n_base + 1, sizeof *w->base);
    socprev__free(memory, w->touched, j->cells.n, sizeof *w->touched);
    socprev__free(memory, w->more, j->cells.n, sizeof *w->more);
    socprev__free(memory, w->of, w->group.capacity, sizeof *w->of);
    socprev__free(memory, w->distinct, w->group.capacity, sizeof *w->distinct);
    socprev__free(memory, w->own, j->n_base + 1, sizeof *w->own);
    socprev__free(memory, w->stamp, j->n_base + 1, sizeof *w->stamp);
    socprev__free(memory, w->mark, j->cells.n, sizeof *w->mark);
    if (w->group.record != NULL)
        socprev__group_clear(&w->group);
}

/* As many chunks as their memory allows: it depends on the data only. */
static size_t choose_chunks(const counting *j)
{
    size_t parts = socprev__cube_parts(j->cube);
    size_t bytes = j->cells.n * sizeof(mark) + socprev__cube_largest_part(j->cube) * 64;
    size_t chunks = CHUNK_BYTES / (bytes + 1) + 1;
    chunks = chunks < CHUNKS_MOST ? chunks : CHUNKS_MOST;
    return chunks < parts ? chunks : parts;
}

static socprev_status prepare(counting *j, socprev_error **err)
{
    const socprev_cube *cube = j->cube;
    bool fully = cube->first_time || cube->keyed || cube->bounded;
    j->chunks = choose_chunks(j);
    j->worker = socprev__alloc(&j->cells.memory, j->chunks + 1, sizeof *j->worker);
    bool made = j->worker != NULL;
    for (size_t i = 0; i < j->chunks && made; i++)
        made = open_worker(j, &j->worker[i], fully);
    if (made && fully) {
        size_t k = cube->first_time ? finest_period(cube) : cube->d;
        j->period = socprev__alloc(&j->cells.memory, j->cells.n, sizeof *j->period);
        made = j->period != NULL;
        for (size_t c = 0; c < j->cells.n && made; c++)
            j->period[c] = k == cube->d ? (period){ 1, 0 }
                                        : period_of(cube->dimension[k], j->cells.cell[c].code[k]);
    }
    if (made && cube->bounded)
        made = digest_codes(j);
    return made ? SOCPREV_OK : socprev__fail_nomem(err);
}

static socprev_status count_persons(counting *j, socprev_run *run, socprev_error **err)
{
    socprev_status st = prepare(j, err);
    if (st != SOCPREV_OK)
        return st;
    if (socprev__parallel(run, j->chunks, count_chunk, j))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("contacts"));
    for (size_t i = 0; i < j->chunks; i++) {
        const worker *w = &j->worker[i];
        if (w->failed)
            return socprev__cube_spill_failed(err);
        for (size_t c = 0; c < j->cells.n; c++) {
            int64_t *count = j->cells.cell[c].count;
            bool counts_own = c < j->n_base && j->others[c] > j->first[c];
            count[SOCPREV_PERSONS] += w->mark[c].persons + (counts_own ? w->own[c] : 0);
            if (w->more == NULL)
                continue;
            count[SOCPREV_FIRST_TIME_PERSONS] += w->more[c].first_time;
            count[SOCPREV_RETURNING_PERSONS] += w->more[c].returning;
            count[SOCPREV_CELL_KEY] = (uint32_t)count[SOCPREV_CELL_KEY] + w->more[c].key;
            count[SOCPREV_CELL_KEY] &= UINT32_MAX;
        }
    }
    return SOCPREV_OK;
}

/* ---- the whole ---------------------------------------------------------------------- */

/* Sorts the cells and moves them into a new result. */
static socprev_status make_people(counting *j, socprev_people **out, socprev_error **err)
{
    const struct socprev_memory *memory = &j->cells.memory;
    socprev_people *people = socprev__alloc(memory, 1, sizeof *people);
    if (people == NULL)
        return socprev__fail_nomem(err);
    people->memory = *memory;
    people->n_dimensions = j->cube->d;
    memcpy(people->dimension, j->cube->dimension, sizeof people->dimension);
    people->first_time = j->cube->first_time;
    people->keyed = j->cube->keyed;
    people->bound = j->cube->bounded ? j->cube->bound : 0;
    socprev_status st = socprev__people_define(people, err);
    if (st == SOCPREV_OK && !socprev__sort(memory, j->cells.cell, j->cells.n,
                                           sizeof *j->cells.cell, socprev__cell_compare))
        st = socprev__fail_nomem(err);
    if (st != SOCPREV_OK) {
        socprev_people_free(people);
        return st;
    }
    people->cell = j->cells.cell;
    people->n = j->cells.n;
    people->capacity = j->cells.capacity;
    j->cells.cell = NULL;
    j->cells.capacity = 0;
    *out = people;
    return SOCPREV_OK;
}

socprev_status socprev__cube_count(const socprev_cube *cube, socprev_run *run,
                                   const struct socprev_memory *memory, socprev_people **out,
                                   socprev_error **err)
{
    counting j = { .cube = cube, .cells = { .memory = *memory } };
    size_t capacity = 0;
    socprev_status st = find_totals(&j, &capacity, err);
    if (st == SOCPREV_OK)
        st = add_up(&j, err);
    if (st == SOCPREV_OK)
        st = count_persons(&j, run, err);
    for (size_t i = 0; i < j.chunks && j.worker != NULL; i++)
        clear_worker(&j, &j.worker[i]);
    socprev__free(memory, j.worker, j.chunks + 1, sizeof *j.worker);
    socprev__free(memory, j.digest, j.n_base + 1, sizeof *j.digest);
    socprev__free(memory, j.period, j.cells.n, sizeof *j.period);
    socprev__free(memory, j.total, capacity, sizeof *j.total);
    socprev__free(memory, j.others, j.n_base + 1, sizeof *j.others);
    socprev__free(memory, j.first, j.n_base + 1, sizeof *j.first);
    if (st == SOCPREV_OK)
        st = make_people(&j, out, err);
    socprev__cells_clear(&j.cells);
    return st;
}

socprev_status socprev_cube_people(const socprev_cube *cube, socprev_run *run,
                                   socprev_people **out, socprev_error **err)
{
    if (cube == NULL || out == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "out");
    return socprev__cube_count(cube, run, &cube->memory, out, err);
}

socprev_status socprev_people_cube(const socprev_contacts *contacts, const int32_t *dimensions,
                                   size_t n_dimensions, socprev_run *run,
                                   const socprev_memory *memory, socprev_people **out,
                                   socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_cube *cube = NULL;
    socprev_status st = socprev_cube_new(dimensions, n_dimensions, memory, &cube, err);
    if (st != SOCPREV_OK)
        return st;
    cube->rows_expected = (int64_t)contacts->n;
    st = socprev_cube_add(cube, contacts, run, err);
    if (st == SOCPREV_OK)
        st = socprev_cube_people(cube, run, out, err);
    socprev_cube_free(cube);
    return st;
}
