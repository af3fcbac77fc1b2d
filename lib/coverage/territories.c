#include "coverage/coverage_internal.h"

int64_t socprev_coverage_unknown(void)
{
    return SOCPREV_COVERAGE_UNKNOWN;
}

static size_t cell_count(const socprev_coverage *c)
{
    return ((size_t)c->n_territories + 1) * ((size_t)c->n_kinds + 1);
}

void socprev_coverage_free(socprev_coverage *coverage)
{
    if (coverage == NULL)
        return;
    struct socprev_memory memory = coverage->memory;
    size_t n = (size_t)coverage->n_territories, k = (size_t)coverage->n_kinds;
    socprev__free(&memory, coverage->people, n + 1, sizeof *coverage->people);
    socprev__free(&memory, coverage->inside, n + 1, sizeof *coverage->inside);
    socprev__free(&memory, coverage->cell, cell_count(coverage), sizeof *coverage->cell);
    socprev__free(&memory, coverage->norm, k, sizeof *coverage->norm);
    socprev__tree_free(&memory, &coverage->tree);
    socprev__free(&memory, coverage->inhabitants, n, sizeof *coverage->inhabitants);
    socprev__free(&memory, coverage->own, n * k, sizeof *coverage->own);
    socprev__free(&memory, coverage, 1, sizeof *coverage);
}

static bool allocate_arrays(socprev_coverage *c)
{
    size_t n = (size_t)c->n_territories, k = (size_t)c->n_kinds;
    if (n + 1 > SIZE_MAX / (k + 1))
        return false;
    return (c->own = socprev__alloc(&c->memory, n * k, sizeof *c->own)) != NULL &&
           (c->inhabitants = socprev__alloc(&c->memory, n, sizeof *c->inhabitants)) != NULL &&
           socprev__tree_make(&c->memory, c->n_territories, &c->tree) &&
           (c->norm = socprev__alloc(&c->memory, k, sizeof *c->norm)) != NULL &&
           (c->cell = socprev__alloc(&c->memory, cell_count(c), sizeof *c->cell)) != NULL &&
           (c->inside = socprev__alloc(&c->memory, n + 1, sizeof *c->inside)) != NULL &&
           (c->people = socprev__alloc(&c->memory, n + 1, sizeof *c->people)) != NULL;
}

socprev_status socprev_coverage_new(int32_t n_territories, int32_t n_kinds,
                                    const socprev_memory *memory, socprev_coverage **out,
                                    socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n_territories < 1 || n_kinds < 1 || n_territories == INT32_MAX || n_kinds == INT32_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_SIZE, NULL, SP_INT(n_territories),
                             SP_INT(n_kinds), SP_INT(INT32_MAX - 1));
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_coverage *c = socprev__alloc(&from, 1, sizeof *c);
    if (c == NULL)
        return socprev__fail_nomem(err);
    c->memory = from;
    c->n_territories = n_territories;
    c->n_kinds = n_kinds;
    if (!allocate_arrays(c)) {
        socprev_coverage_free(c);
        return socprev__fail_nomem(err);
    }
    for (int32_t t = 0; t < n_territories; t++)
        c->inhabitants[t] = SOCPREV_COVERAGE_UNKNOWN;
    *out = c;
    return SOCPREV_OK;
}

int32_t socprev_coverage_territories(const socprev_coverage *coverage)
{
    return coverage == NULL ? 0 : coverage->n_territories;
}

int32_t socprev_coverage_kinds(const socprev_coverage *coverage)
{
    return coverage == NULL ? 0 : coverage->n_kinds;
}

static bool is_amount(int64_t value)
{
    return value >= 0 || value == SOCPREV_COVERAGE_UNKNOWN;
}

static socprev_status fail_count(socprev_error **err, int32_t territory, int32_t kind,
                                 int64_t count)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_COUNT, SP_ITEM("counts", territory),
                         SP_INT(count), SP_INT(kind), SP_INT(territory));
}

socprev_status socprev_coverage_set_counts(socprev_coverage *coverage, const int64_t *counts,
                                           size_t row_stride, size_t stride, socprev_error **err)
{
    if (coverage == NULL)
        return socprev__fail_null(err, "coverage");
    if (counts == NULL)
        return socprev__fail_null(err, "counts");
    size_t n = (size_t)coverage->n_territories, n_kinds = (size_t)coverage->n_kinds;
    if (stride == 0)
        stride = sizeof *counts;
    if (row_stride == 0)
        row_stride = n_kinds * stride;
    /* checked before anything is stored */
    for (size_t t = 0; t < n; t++) {
        for (size_t k = 0; k < n_kinds; k++) {
            int64_t count;
            memcpy(&count, (const char *)counts + t * row_stride + k * stride, sizeof count);
            if (!is_amount(count))
                return fail_count(err, (int32_t)t, (int32_t)k, count);
        }
    }
    for (size_t t = 0; t < n; t++)
        for (size_t k = 0; k < n_kinds; k++)
            memcpy(&coverage->own[t * n_kinds + k],
                   (const char *)counts + t * row_stride + k * stride, sizeof *counts);
    coverage->finished = false;
    return SOCPREV_OK;
}

socprev_status socprev_coverage_add(socprev_coverage *coverage, int32_t territory, int32_t kind,
                                    int64_t count, socprev_error **err)
{
    if (coverage == NULL)
        return socprev__fail_null(err, "coverage");
    if (territory < 0 || territory >= coverage->n_territories || kind < 0 ||
        kind >= coverage->n_kinds)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_CELL, NULL, SP_INT(territory),
                             SP_INT(kind), SP_INT(coverage->n_territories),
                             SP_INT(coverage->n_kinds));
    if (!is_amount(count))
        return fail_count(err, territory, kind, count);
    int64_t *own = &coverage->own[(size_t)territory * (size_t)coverage->n_kinds + (size_t)kind];
    int64_t sum = SOCPREV_COVERAGE_UNKNOWN;
    if (*own != SOCPREV_COVERAGE_UNKNOWN && count != SOCPREV_COVERAGE_UNKNOWN &&
        !socprev__add(*own, count, &sum))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("counts", territory),
                             SP_TEXT("count"));
    *own = sum;
    coverage->finished = false;
    return SOCPREV_OK;
}

socprev_status socprev_coverage_set_populations(socprev_coverage *coverage,
                                                const int64_t *inhabitants, size_t stride,
                                                socprev_error **err)
{
    if (coverage == NULL)
        return socprev__fail_null(err, "coverage");
    if (inhabitants == NULL)
        return socprev__fail_null(err, "inhabitants");
    size_t n = (size_t)coverage->n_territories;
    if (stride == 0)
        stride = sizeof *inhabitants;
    for (size_t t = 0; t < n; t++) {
        int64_t people;
        memcpy(&people, (const char *)inhabitants + t * stride, sizeof people);
        if (!is_amount(people))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_POPULATION,
                                 SP_ITEM("inhabitants", t), SP_INT(people), SP_INT(t));
    }
    for (size_t t = 0; t < n; t++)
        memcpy(&coverage->inhabitants[t], (const char *)inhabitants + t * stride,
               sizeof *inhabitants);
    coverage->finished = false;
    return SOCPREV_OK;
}

socprev_status socprev_coverage_set_norm(socprev_coverage *coverage, int32_t kind, int64_t units,
                                         int64_t per, socprev_error **err)
{
    if (coverage == NULL)
        return socprev__fail_null(err, "coverage");
    if (kind < 0 || kind >= coverage->n_kinds)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_CELL, NULL, SP_INT(0),
                             SP_INT(kind), SP_INT(coverage->n_territories),
                             SP_INT(coverage->n_kinds));
    if (units < 0 || per <= 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_NORM, SP_ITEM("norm", kind),
                             SP_INT(kind), SP_INT(units), SP_INT(per));
    int64_t common = socprev__gcd(units, per);
    coverage->norm[kind] = (socprev__norm){ units / common, per / common };
    coverage->finished = false;
    return SOCPREV_OK;
}
