/* Disclosure control of a cube: suppression, audits, cell keys.
 *
 *     make bench-disclosure      or      bench/disclosure [--bounds]
 *
 * 33 kinds x 14 regions x 12 months with all totals: 6,630 cells of 60,000 contacts, of which
 * about 1,700 are below 4. Numbers are made from a seed and are the same on every machine. */
#include "measure.h"

#include <socprev.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KINDS = 33, REGIONS = 14, MONTHS = 12, CONTACTS = 60000,
       CELLS = (KINDS + 1) * (REGIONS + 1) * (MONTHS + 1) };

typedef struct {
    socprev_disclosure *d;
    socprev_ptable *ptable;
    uint8_t blank[CELLS];
    uint32_t key[CELLS];
    int32_t depth;
    int64_t exposed;
} bench;

static int64_t value[CELLS];

static void must(socprev_status st, socprev_error *err)
{
    if (st == SOCPREV_OK)
        return;
    fprintf(stderr, "%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
    exit(1);
}

static size_t cell_at(size_t kind, size_t region, size_t month)
{
    return (kind * (REGIONS + 1) + region) * (MONTHS + 1) + month;
}

/* The k-th of n kinds, with chances in the ratio of 1, 1/2, 1/3 ... (Zipf). */
static size_t zipf(unsigned long long *seed, size_t n)
{
    double sum = 0, drawn = (double)(bench_random(seed) >> 40) / (1 << 24), at = 0;
    for (size_t k = 1; k <= n; k++)
        sum += 1 / (double)k;
    for (size_t k = 1; k < n; k++) {
        at += 1 / (double)k / sum;
        if (drawn < at)
            return k - 1;
    }
    return n - 1;
}

static void make_values(void)
{
    /* contacts of regions, in hundreds */
    static const unsigned weight[REGIONS] = { 16, 25, 28, 29, 31, 32, 32,
                                               36, 36, 46, 65, 69, 75, 80 };
    unsigned long long seed = 1;
    for (int i = 0; i < CONTACTS; i++) {
        size_t kind = zipf(&seed, KINDS), region = 0;
        unsigned drawn = (unsigned)(bench_random(&seed) % 600);
        while (drawn >= weight[region])
            drawn -= weight[region++];
        value[cell_at(kind, region, bench_random(&seed) % MONTHS)]++;
    }
}

/* Adds up along an axis, `step` cells apart, from `first`. */
static void add_total(bench *b, size_t first, size_t step, size_t n)
{
    size_t part[KINDS], total = first + n * step;
    value[total] = 0;
    for (size_t i = 0; i < n; i++) {
        part[i] = first + i * step;
        value[total] += value[part[i]];
    }
    must(socprev_disclosure_add_equation(b->d, total, part, n, NULL), NULL);
}

static void make_tables(bench *b)
{
    make_values();
    must(socprev_disclosure_new(CELLS, NULL, &b->d, NULL), NULL);
    for (size_t r = 0; r < REGIONS; r++)
        for (size_t m = 0; m < MONTHS; m++)
            add_total(b, cell_at(0, r, m), cell_at(1, 0, 0), KINDS);
    for (size_t k = 0; k <= KINDS; k++)
        for (size_t m = 0; m < MONTHS; m++)
            add_total(b, cell_at(k, 0, m), cell_at(0, 1, 0), REGIONS);
    for (size_t k = 0; k <= KINDS; k++)
        for (size_t r = 0; r <= REGIONS; r++)
            add_total(b, cell_at(k, r, 0), 1, MONTHS);
    for (size_t r = 0; r < REGIONS; r++) /* kinds, in all months and all regions */
        add_total(b, cell_at(0, r, MONTHS), cell_at(1, 0, 0), KINDS);
    for (size_t m = 0; m <= MONTHS; m++)
        add_total(b, cell_at(0, REGIONS, m), cell_at(1, 0, 0), KINDS);
    must(socprev_disclosure_set_values(b->d, value, 0, CELLS, NULL), NULL);
    must(socprev_disclosure_set_threshold(b->d, 4, 0, NULL), NULL);
}

static void suppress(void *context)
{
    bench *b = context;
    socprev_release *release = NULL;
    must(socprev_disclosure_suppress(b->d, SOCPREV_AUDIT_EXACT, NULL, &release, NULL), NULL);
    for (size_t i = 0; i < CELLS; i++) {
        int64_t shown;
        b->blank[i] = socprev_release_value(release, i, &shown) == SOCPREV_E_UNDEFINED;
    }
    socprev_release_free(release);
}

static void audit(void *context)
{
    bench *b = context;
    socprev_audit *found = NULL;
    must(socprev_disclosure_audit(b->d, b->blank, 0, CELLS, b->depth, NULL, &found, NULL), NULL);
    b->exposed = socprev_audit_exposed(found);
    socprev_audit_free(found);
}

static void perturb(void *context)
{
    bench *b = context;
    socprev_release *release = NULL;
    must(socprev_disclosure_perturb(b->d, b->ptable, b->key, 0, CELLS, &release, NULL), NULL);
    socprev_release_free(release);
}

static void count(const bench *b)
{
    static uint8_t sensitive[CELLS];
    int primary = 0, blank = 0;
    must(socprev_disclosure_sensitive(b->d, sensitive, CELLS, NULL), NULL);
    for (size_t i = 0; i < CELLS; i++) {
        primary += sensitive[i];
        blank += b->blank[i];
    }
    printf("cells %d, sensitive %d, complementary %d, exposed %" PRId64 "\n", CELLS, primary,
           blank - primary, b->exposed);
}

int main(int argc, char **argv)
{
    static bench b;
    unsigned long long seed = 7;
    make_tables(&b);
    must(socprev_ptable_new(3, 2, 0, NULL, &b.ptable, NULL), NULL);
    for (size_t i = 0; i < CELLS; i++)
        b.key[i] = (uint32_t)bench_random(&seed);
    bench_head("disclosure control of 6,630 cells");
    bench_row("suppression", bench_seconds(suppress, &b), CELLS, 0);
    bench_row("exact audit", bench_seconds(audit, &b), CELLS, 0);
    bench_row("cell keys", bench_seconds(perturb, &b), CELLS, 0);
    count(&b);
    if (argc > 1 && strcmp(argv[1], "--bounds") == 0) {
        b.depth = SOCPREV_AUDIT_BOUNDS;
        bench_row("audit by bounds", bench_seconds(audit, &b), CELLS, 0);
        count(&b);
    }
    socprev_ptable_free(b.ptable);
    socprev_disclosure_free(b.d);
    return 0;
}
