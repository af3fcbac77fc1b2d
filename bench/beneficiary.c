/* People counted exactly: the full cube, participants, states and their merging.
 *
 *     make bench-beneficiary      or      bench/beneficiary [--large | --spill] [THREADS]
 *
 * A: 10^7 contacts of 9,000 persons; B: 10^7 of 10^6. With --large or --spill only
 * C: 10^8 of 10^7, which come a million at a time; making them is not measured. With
 * --spill records beyond 128 MB go to a file in $TMPDIR, so that all fits into 256 MB.
 * Cells are 33 kinds x 14 regions x 12 months: 5,544, and 6,630 with all totals.
 * Contacts are made from a seed and are the same on every machine. */
#define _POSIX_C_SOURCE 200809L

#include "measure.h"

#include <socprev.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { KINDS = 33, REGIONS = 14, MONTHS = 12, PROJECTS = 40, CHUNK = 1 << 16, ROW_BYTES = 37 };

typedef struct {
    size_t rows;
    uint64_t persons;
} workload;

typedef struct {
    socprev_contacts *contacts;
    socprev_run *run;
    socprev_state *half[2];
    size_t cells, state_size;
    int64_t participants;
} bench;

static void must(socprev_status st, socprev_error *err)
{
    if (st == SOCPREV_OK)
        return;
    fprintf(stderr, "%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
    exit(1);
}

/* ---- contacts ------------------------------------------------------------------ */

static struct {
    uint64_t person[CHUNK];
    int32_t kind[CHUNK], region[CHUNK], project[CHUNK];
    socprev_date date[CHUNK];
    int64_t minutes[CHUNK];
} columns;

/* People come back to what they know: a person has 37 cells of its own (three kinds in
 * twelve months, and once elsewhere), the first of them far more often than the last
 * (the fourth power of a uniform number). So a person of A is in 37 cells without
 * totals, one of B, who comes ten times, in about six. */
static void make_row(unsigned long long *seed, uint64_t persons, size_t i)
{
    uint64_t drawn = bench_random(seed), who = drawn % persons;
    uint64_t own = (who + 1) * UINT64_C(0xd6e8feb86659fd93);
    own = (own ^ own >> 32) * UINT64_C(0xd6e8feb86659fd93);
    own ^= own >> 32;
    uint64_t u = drawn >> 48;
    u = u * u >> 16;
    u = u * u >> 16;
    uint64_t place = u * 37 >> 16;
    columns.person[i] = own * UINT64_C(0x9fb21c651e98df25);
    columns.region[i] = (int32_t)((own + place / 36) % REGIONS);
    columns.kind[i] = (int32_t)((own >> 8) % KINDS + place % 3) % KINDS;
    columns.project[i] = (int32_t)((own >> 16) % PROJECTS + place % 2) % PROJECTS;
    columns.date[i] = 20250000 + (int32_t)(100 * (((own >> 24) + place / 3) % MONTHS + 1) +
                                           (drawn >> 40) % 28 + 1);
    columns.minutes[i] = (int64_t)(60 * (1 + (drawn >> 32) % 8));
}

static void bind(socprev_contacts *c)
{
    must(socprev_contacts_bind_persons(c, columns.person, 0, NULL, 0, NULL), NULL);
    must(socprev_contacts_bind_codes(c, SOCPREV_BY_KIND, columns.kind, 0, NULL), NULL);
    must(socprev_contacts_bind_codes(c, SOCPREV_BY_TERRITORY, columns.region, 0, NULL), NULL);
    must(socprev_contacts_bind_codes(c, SOCPREV_BY_PROJECT, columns.project, 0, NULL), NULL);
    must(socprev_contacts_bind_dates(c, columns.date, 0, NULL), NULL);
    must(socprev_contacts_bind_minutes(c, columns.minutes, 0, NULL), NULL);
}

static socprev_contacts *make_contacts(size_t from, size_t to, uint64_t persons)
{
    socprev_contacts *c = NULL;
    must(socprev_contacts_new(NULL, &c, NULL), NULL);
    bind(c);
    for (size_t at = from; at < to; at += CHUNK) {
        unsigned long long seed = 1 + at; /* a chunk is the same whoever makes it */
        size_t n = to - at < CHUNK ? to - at : CHUNK;
        for (size_t i = 0; i < n; i++)
            make_row(&seed, persons, i);
        must(socprev_contacts_append(c, n, NULL), NULL);
    }
    return c;
}

/* ---- work ---------------------------------------------------------------------- */

static const int32_t dimensions[] = { SOCPREV_BY_KIND, SOCPREV_BY_TERRITORY, SOCPREV_BY_MONTH };

static void count_cube(void *context)
{
    bench *b = context;
    socprev_people *people = NULL;
    socprev_error *err = NULL;
    must(socprev_people_cube(b->contacts, dimensions, 3, b->run, NULL, &people, &err), err);
    b->cells = (size_t)socprev_people_cells(people);
    socprev_people_free(people);
}

static void count_participants(void *context)
{
    bench *b = context;
    socprev_participant_rule *rule = NULL;
    socprev_participants *p = NULL;
    must(socprev_participant_rule_new(NULL, &rule, NULL), NULL);
    must(socprev_participant_rule_set_minutes(rule, 2400, NULL), NULL);
    must(socprev_participants_count(b->contacts, rule, b->run, NULL, &p, NULL), NULL);
    must(socprev_participants_value(p, SOCPREV_CODE_ALL, SOCPREV_PARTICIPANTS, &b->participants),
         NULL);
    socprev_participants_free(p);
    socprev_participant_rule_free(rule);
}

static socprev_state *state_of(const socprev_contacts *contacts)
{
    socprev_cube *cube = NULL;
    socprev_state *state = NULL;
    must(socprev_cube_new(dimensions, 3, NULL, &cube, NULL), NULL);
    must(socprev_cube_add(cube, contacts, NULL, NULL), NULL);
    must(socprev_cube_state(cube, 0, NULL, &state, NULL), NULL);
    socprev_cube_free(cube);
    return state;
}

static void make_state(void *context)
{
    bench *b = context;
    socprev_state *state = state_of(b->contacts);
    b->state_size = socprev_state_size(state);
    socprev_state_free(state);
}

static void merge_halves(void *context)
{
    bench *b = context;
    socprev_state *state = NULL;
    must(socprev_state_merge(b->half[0], b->half[1], NULL, &state, NULL), NULL);
    if (socprev_state_size(state) != b->state_size) {
        fprintf(stderr, "merged halves are not the whole\n");
        exit(1);
    }
    socprev_state_free(state);
}

static void parse_state(void *context)
{
    const bench *b = context;
    socprev_state *state = NULL;
    must(socprev_state_parse(socprev_state_data(b->half[0]), socprev_state_size(b->half[0]), NULL,
                             &state, NULL), NULL);
    socprev_state_free(state);
}

static void measure(const char *name, workload w, socprev_run *run)
{
    bench b = { .run = run };
    char title[80];
    double rows = (double)w.rows, bytes = rows * ROW_BYTES;
    snprintf(title, sizeof title, "%s: %zu contacts, %llu persons, %d threads", name, w.rows,
             (unsigned long long)w.persons, (int)socprev_run_threads(run));
    b.contacts = make_contacts(0, w.rows, w.persons);
    bench_head(title);
    bench_row("cube", bench_seconds(count_cube, &b), rows, bytes);
    bench_row("participants", bench_seconds(count_participants, &b), rows, bytes);
    bench_row("state", bench_seconds(make_state, &b), rows, bytes);
    socprev_contacts_free(b.contacts);
    size_t middle = w.rows / CHUNK / 2 * CHUNK;
    for (size_t i = 0; i < 2; i++) {
        socprev_contacts *half = make_contacts(i * middle, i == 0 ? middle : w.rows, w.persons);
        b.half[i] = state_of(half);
        socprev_contacts_free(half);
    }
    double halves = (double)(socprev_state_size(b.half[0]) + socprev_state_size(b.half[1]));
    bench_row("merge of halves", bench_seconds(merge_halves, &b), 0, halves);
    bench_row("parse of a half", bench_seconds(parse_state, &b), 0, halves / 2);
    printf("%zu cells, %.2f MB of state, %lld participants\n\n", b.cells,
           (double)b.state_size / 1e6, (long long)b.participants);
    socprev_state_free(b.half[0]);
    socprev_state_free(b.half[1]);
}

/* ---- contacts that do not lie in memory together ------------------------------- */

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static void set_spill(socprev_cube *cube, socprev_spill **spill)
{
    const char *folder = getenv("TMPDIR");
    must(socprev_spill_new(folder == NULL ? "/tmp" : folder, NULL, spill, NULL), NULL);
    must(socprev_cube_set_spill(cube, (int64_t)128 << 20, socprev_spill_write, socprev_spill_read,
                                *spill, NULL), NULL);
}

static void measure_stream(const char *name, workload w, socprev_run *run, int spilled)
{
    enum { PIECE = 16 * CHUNK };
    socprev_cube *cube = NULL;
    socprev_people *people = NULL;
    socprev_spill *spill = NULL;
    struct rusage usage;
    char title[80];
    double seconds = 0, start;
    snprintf(title, sizeof title, "%s: %zu contacts, %llu persons, %d threads%s", name, w.rows,
             (unsigned long long)w.persons, (int)socprev_run_threads(run),
             spilled ? ", spilled" : "");
    must(socprev_cube_new(dimensions, 3, NULL, &cube, NULL), NULL);
    if (spilled)
        set_spill(cube, &spill);
    for (size_t at = 0; at < w.rows; at += PIECE) {
        socprev_contacts *c =
            make_contacts(at, w.rows - at < PIECE ? w.rows : at + PIECE, w.persons);
        start = now();
        must(socprev_cube_add(cube, c, run, NULL), NULL);
        seconds += now() - start;
        socprev_contacts_free(c);
    }
    start = now();
    must(socprev_cube_people(cube, run, &people, NULL), NULL);
    seconds += now() - start;
    getrusage(RUSAGE_SELF, &usage); /* before bandwidth is measured in 512 MB */
    bench_head(title);
    bench_row("cube", seconds, (double)w.rows, (double)w.rows * ROW_BYTES);
    printf("%lld cells, %.0f MB of memory at most, %.0f MB spilled\n",
           (long long)socprev_people_cells(people), (double)usage.ru_maxrss * 1024e-6,
           (double)socprev_spill_size(spill) * 1e-6);
    socprev_people_free(people);
    socprev_cube_free(cube);
    socprev_spill_free(spill);
}

int main(int argc, char **argv)
{
    int spilled = argc > 1 && strcmp(argv[1], "--spill") == 0;
    int large = spilled || (argc > 1 && strcmp(argv[1], "--large") == 0);
    int threads = argc > 1 + large ? atoi(argv[1 + large]) : 1;
    socprev_run *run = NULL;
    must(socprev_run_new(NULL, NULL, NULL, &run), NULL);
    must(socprev_run_set_threads(run, threads), NULL);
    if (large) {
        measure_stream("C", (workload){ 100000000, 10000000 }, run, spilled);
    } else {
        measure("A", (workload){ 10000000, 9000 }, run);
        measure("B", (workload){ 10000000, 1000000 }, run);
    }
    socprev_run_free(run);
    return 0;
}
