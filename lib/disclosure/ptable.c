/* Tables of noise for cell keys. */
#include "disclosure/disclosure_internal.h"

#include <socprev/disclosure_perturb.h>

#include <math.h>

typedef struct {
    int64_t change;
    double upper, chance;
} law_row;

struct socprev_ptable {
    struct socprev_memory memory;
    law_row *row;
    size_t n, capacity;
    size_t *start; /* [blocks + 1] first row of a number; the last number stands for all above */
    size_t blocks, start_capacity;
};

/* ---- building ---------------------------------------------------------------------- */

static bool add_row(socprev_ptable *t, int64_t change, double upper)
{
    void *row = t->row;
    if (!socprev__reserve(&t->memory, &row, &t->capacity, t->n + 1, sizeof *t->row))
        return false;
    t->row = row;
    double below = t->n > t->start[t->blocks] ? t->row[t->n - 1].upper : 0;
    t->row[t->n++] = (law_row){ change, upper, upper - below };
    return true;
}

/* Rows that come belong to the next number. */
static bool open_block(socprev_ptable *t)
{
    void *start = t->start;
    if (!socprev__reserve(&t->memory, &start, &t->start_capacity, t->blocks + 2,
                          sizeof *t->start))
        return false;
    t->start = start;
    t->start[t->blocks] = t->n;
    return true;
}

static void close_block(socprev_ptable *t)
{
    t->start[++t->blocks] = t->n;
}

static socprev_ptable *new_table(const socprev_memory *memory)
{
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_ptable *t = socprev__alloc(&from, 1, sizeof *t);
    if (t != NULL)
        t->memory = from;
    return t;
}

void socprev_ptable_free(socprev_ptable *ptable)
{
    if (ptable == NULL)
        return;
    struct socprev_memory memory = ptable->memory;
    socprev__free(&memory, ptable->row, ptable->capacity, sizeof *ptable->row);
    socprev__free(&memory, ptable->start, ptable->start_capacity, sizeof *ptable->start);
    socprev__free(&memory, ptable, 1, sizeof *ptable);
}

/* ---- greatest entropy -------------------------------------------------------------- */

enum { CHANGES = 2 * 100 + 1, ROUNDS = 200 };

/* p(v) is proportional to exp(a v + b v^2): the law of greatest entropy with a given
 * mean and variance (Jaynes 1957). */
typedef struct {
    int64_t change[CHANGES];
    double chance[CHANGES];
    size_t n;
} law;

static void fill_chances(law *l, double a, double b)
{
    double sum = 0, largest = -(double)INFINITY;
    for (size_t i = 0; i < l->n; i++) {
        double v = (double)l->change[i];
        l->chance[i] = a * v + b * v * v;
        largest = fmax(largest, l->chance[i]);
    }
    for (size_t i = 0; i < l->n; i++)
        sum += l->chance[i] = exp(l->chance[i] - largest);
    for (size_t i = 0; i < l->n; i++)
        l->chance[i] /= sum;
}

/* Means of v .. v^4. */
static void find_moments(const law *l, double m[5])
{
    for (int k = 0; k <= 4; k++) {
        m[k] = 0;
        for (size_t i = 0; i < l->n; i++)
            m[k] += l->chance[i] * pow((double)l->change[i], k);
    }
}

/* The dual that the law minimises: log of the sum less the wanted moments. */
static double dual(law *l, double a, double b, double variance)
{
    double largest = -(double)INFINITY, sum = 0;
    for (size_t i = 0; i < l->n; i++) {
        double v = (double)l->change[i];
        largest = fmax(largest, a * v + b * v * v);
    }
    for (size_t i = 0; i < l->n; i++) {
        double v = (double)l->change[i];
        sum += exp(a * v + b * v * v - largest);
    }
    return largest + log(sum) - b * variance;
}

/* Newton's method with halved steps; false when the moments cannot be had. */
static bool solve_law(law *l, double variance)
{
    double a = 0, b = 0, m[5];
    for (int round = 0; round < ROUNDS; round++) {
        fill_chances(l, a, b);
        find_moments(l, m);
        double g0 = m[1], g1 = m[2] - variance;
        if (fabs(g0) < 1e-13 && fabs(g1) < 1e-13)
            return true;
        double h00 = m[2] - m[1] * m[1], h01 = m[3] - m[1] * m[2], h11 = m[4] - m[2] * m[2];
        double determinant = h00 * h11 - h01 * h01, step = 1;
        if (!(determinant > 1e-14 * h00 * h11))
            return false;
        double da = -(h11 * g0 - h01 * g1) / determinant;
        double db = -(h00 * g1 - h01 * g0) / determinant, before = dual(l, a, b, variance);
        while (step > 1e-12 && !(dual(l, a + step * da, b + step * db, variance) <= before))
            step /= 2;
        a += step * da;
        b += step * db;
    }
    fill_chances(l, a, b);
    find_moments(l, m);
    return fabs(m[1]) < 1e-10 && fabs(m[2] - variance) < 1e-10;
}

/* With two changes the mean decides alone, and with three the variance as well: the
 * laws have no free parameter, which Newton's method copes with as long as all
 * chances are above 0. */
static bool find_law(law *l, int64_t number, int64_t most, double variance, int64_t forbidden)
{
    l->n = 0;
    for (int64_t v = -most; v <= most; v++) {
        int64_t published = number + v;
        if (published == 0 || published > forbidden)
            l->change[l->n++] = v;
    }
    return l->n >= 3 && solve_law(l, variance);
}

static bool add_law(socprev_ptable *t, const law *l)
{
    double sum = 0;
    if (!open_block(t))
        return false;
    for (size_t i = 0; i < l->n; i++) {
        sum += l->chance[i];
        if (!add_row(t, l->change[i], i + 1 == l->n ? 1 : sum))
            return false;
    }
    close_block(t);
    return true;
}

static socprev_status fill_table(socprev_ptable *t, int64_t most, double variance,
                                 int64_t forbidden, socprev_error **err)
{
    law l = { .change = { 0 }, .chance = { 1 }, .n = 1 };
    if (!add_law(t, &l)) /* nobody stays nobody */
        return socprev__fail_nomem(err);
    /* from most + forbidden + 1 on every change is allowed, and the law is the same */
    for (int64_t number = 1; number <= most + forbidden + 1; number++) {
        if (!find_law(&l, number, most, variance, forbidden))
            return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_PTABLE_LAW,
                                 SP_ITEM("number", number), SP_INT(number), SP_INT(most));
        if (!add_law(t, &l))
            return socprev__fail_nomem(err);
    }
    return SOCPREV_OK;
}

socprev_status socprev_ptable_new(int32_t most, double variance, int64_t forbidden,
                                  const socprev_memory *memory, socprev_ptable **out,
                                  socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (most < 1 || most > CHANGES / 2)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("most"),
                             SP_TEXT("most"), SP_TEXT("1 .. 100"));
    if (!(variance > 0) || !isfinite(variance))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("variance"),
                             SP_TEXT("variance"), SP_TEXT("> 0"));
    if (forbidden < 0 || forbidden >= most)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("forbidden"),
                             SP_TEXT("forbidden"), SP_TEXT("0 .. most - 1"));
    socprev_ptable *t = new_table(memory);
    if (t == NULL)
        return socprev__fail_nomem(err);
    socprev_status st = fill_table(t, most, variance, forbidden, err);
    if (st == SOCPREV_OK)
        *out = t;
    else
        socprev_ptable_free(t);
    return st;
}

/* ---- rows that are given ----------------------------------------------------------- */

/* Row i continues the number of row i - 1 or opens the next one. */
static bool row_is_valid(const int64_t *number, const int64_t *change, const double *upper,
                         size_t i, size_t n)
{
    bool opens = i == 0 || number[i] != number[i - 1];
    bool closes = i + 1 == n || number[i + 1] != number[i];
    int64_t before = i == 0 ? -1 : number[i - 1];
    if (opens ? number[i] != before + 1 : change[i] <= change[i - 1])
        return false;
    double below = opens ? 0 : upper[i - 1];
    return number[i] + change[i] >= 0 && upper[i] > below &&
           (closes ? upper[i] == 1 : upper[i] < 1);
}

socprev_status socprev_ptable_from_rows(const int64_t *number, const int64_t *change,
                                        const double *upper, size_t n,
                                        const socprev_memory *memory, socprev_ptable **out,
                                        socprev_error **err)
{
    if (number == NULL || change == NULL || upper == NULL || out == NULL)
        return socprev__fail_null(err, number == NULL   ? "number"
                                       : change == NULL ? "change"
                                       : upper == NULL  ? "upper"
                                                        : "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("n"),
                             SP_TEXT("number"));
    for (size_t i = 0; i < n; i++)
        if (change[i] < -CHANGES || change[i] > CHANGES ||
            !row_is_valid(number, change, upper, i, n))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_PTABLE_ROW, SP_ITEM("number", i),
                                 SP_INT(i));
    socprev_ptable *t = new_table(memory);
    bool fits = t != NULL;
    for (size_t i = 0; fits && i < n; i++) {
        if (i == 0 || number[i] != number[i - 1])
            fits = open_block(t);
        fits = fits && add_row(t, change[i], upper[i]);
        if (fits && (i + 1 == n || number[i + 1] != number[i]))
            close_block(t);
    }
    if (!fits) {
        socprev_ptable_free(t);
        return socprev__fail_nomem(err);
    }
    *out = t;
    return SOCPREV_OK;
}

/* ---- looking up -------------------------------------------------------------------- */

static size_t block_of(const socprev_ptable *t, int64_t number)
{
    return (uint64_t)number < t->blocks ? (size_t)number : t->blocks - 1;
}

socprev_status socprev_ptable_change(const socprev_ptable *ptable, int64_t number, uint32_t key,
                                     int64_t *out)
{
    if (ptable == NULL || number < 0 || out == NULL)
        return SOCPREV_E_INVALID;
    size_t block = block_of(ptable, number);
    size_t low = ptable->start[block], high = ptable->start[block + 1] - 1;
    double at = (double)key / 4294967296.0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (at <= ptable->row[middle].upper)
            high = middle;
        else
            low = middle + 1;
    }
    *out = ptable->row[low].change;
    return SOCPREV_OK;
}

socprev_status socprev_ptable_moments(const socprev_ptable *ptable, int64_t number, double *mean,
                                      double *variance)
{
    double first = 0, second = 0;
    if (ptable == NULL || number < 0)
        return SOCPREV_E_INVALID;
    size_t block = block_of(ptable, number);
    for (size_t i = ptable->start[block]; i < ptable->start[block + 1]; i++) {
        double v = (double)ptable->row[i].change;
        first += ptable->row[i].chance * v;
        second += ptable->row[i].chance * v * v;
    }
    if (mean != NULL)
        *mean = first;
    if (variance != NULL)
        *variance = second - first * first;
    return SOCPREV_OK;
}
