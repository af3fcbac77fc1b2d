#include "coverage/coverage_internal.h"

int64_t socprev__coverage_row(const socprev_coverage *coverage, int32_t territory)
{
    if (coverage == NULL || !coverage->finished || territory < SOCPREV_COVERAGE_ALL ||
        territory >= coverage->n_territories)
        return -1;
    return territory == SOCPREV_COVERAGE_ALL ? coverage->n_territories : territory;
}

int64_t socprev__coverage_column(const socprev_coverage *coverage, int32_t kind)
{
    if (coverage == NULL || !coverage->finished || kind < SOCPREV_COVERAGE_ALL ||
        kind >= coverage->n_kinds)
        return -1;
    return kind == SOCPREV_COVERAGE_ALL ? coverage->n_kinds : kind;
}

const socprev__partial *socprev__coverage_cell(const socprev_coverage *coverage, int64_t row,
                                               int64_t column)
{
    return &coverage->cell[(size_t)row * ((size_t)coverage->n_kinds + 1) + (size_t)column];
}

bool socprev__coverage_has_level(const socprev_coverage *coverage, int32_t level)
{
    return coverage != NULL && coverage->finished && level >= SOCPREV_COVERAGE_LEAVES &&
           level < coverage->tree.levels;
}

bool socprev__coverage_is_of_level(const socprev_coverage *coverage, int32_t territory,
                                   int32_t level)
{
    return level == SOCPREV_COVERAGE_LEAVES ? coverage->tree.n_inside[territory] == 0
                                            : coverage->tree.level[territory] == level;
}

/* The cell of a question; NULL when there is none. */
static const socprev__partial *find_cell(const socprev_coverage *coverage, int32_t territory,
                                         int32_t kind)
{
    int64_t row = socprev__coverage_row(coverage, territory);
    int64_t column = socprev__coverage_column(coverage, kind);
    return row < 0 || column < 0 ? NULL : socprev__coverage_cell(coverage, row, column);
}

socprev_status socprev__give_ratio(int64_t a, int64_t b, int64_t *numerator,
                                   int64_t *denominator, double *value)
{
    if ((numerator == NULL) != (denominator == NULL))
        return SOCPREV_E_INVALID;
    if (numerator != NULL) {
        *numerator = a;
        *denominator = b;
    }
    if (value != NULL)
        *value = (double)a / (double)b;
    return SOCPREV_OK;
}

socprev_status socprev_coverage_count(const socprev_coverage *coverage, int32_t territory,
                                      int32_t kind, int64_t *out)
{
    const socprev__partial *cell = find_cell(coverage, territory, kind);
    if (cell == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    if (cell->unknown > 0)
        return SOCPREV_E_UNDEFINED;
    *out = cell->known;
    return SOCPREV_OK;
}

socprev_status socprev_coverage_count_known(const socprev_coverage *coverage, int32_t territory,
                                            int32_t kind, int64_t *known, int64_t *unknown)
{
    const socprev__partial *cell = find_cell(coverage, territory, kind);
    if (cell == NULL)
        return SOCPREV_E_INVALID;
    if (known != NULL)
        *known = cell->known;
    if (unknown != NULL)
        *unknown = cell->unknown;
    return SOCPREV_OK;
}

static socprev_status presence(const socprev__partial *cell, int32_t *out)
{
    if (cell->known == 0 && cell->unknown > 0)
        return SOCPREV_E_UNDEFINED;
    *out = cell->known > 0;
    return SOCPREV_OK;
}

socprev_status socprev_coverage_presence(const socprev_coverage *coverage, int32_t territory,
                                         int32_t kind, int32_t *out)
{
    const socprev__partial *cell = find_cell(coverage, territory, kind);
    return cell == NULL || out == NULL ? SOCPREV_E_INVALID : presence(cell, out);
}

socprev_status socprev_coverage_population(const socprev_coverage *coverage, int32_t territory,
                                           int64_t *out)
{
    int64_t row = socprev__coverage_row(coverage, territory);
    if (row < 0 || out == NULL)
        return SOCPREV_E_INVALID;
    if (coverage->people[row] == SOCPREV_COVERAGE_UNKNOWN)
        return SOCPREV_E_UNDEFINED;
    *out = coverage->people[row];
    return SOCPREV_OK;
}

socprev_status socprev_coverage_rate(const socprev_coverage *coverage, int32_t territory,
                                     int32_t kind, int64_t base, int64_t *numerator,
                                     int64_t *denominator, double *value)
{
    int64_t count, people;
    if (base <= 0)
        return SOCPREV_E_INVALID;
    socprev_status st = socprev_coverage_count(coverage, territory, kind, &count);
    if (st == SOCPREV_OK)
        st = socprev_coverage_population(coverage, territory, &people);
    if (st != SOCPREV_OK)
        return st;
    if (people == 0)
        return SOCPREV_E_UNDEFINED;
    /* reduced before multiplying, so that only the answer has to fit */
    int64_t common = socprev__gcd(base, people);
    base /= common;
    people /= common;
    common = socprev__gcd(count, people);
    int64_t top;
    if (!socprev__multiply(count / common, base, &top))
        return SOCPREV_E_RANGE;
    return socprev__give_ratio(top, people / common, numerator, denominator, value);
}

int32_t socprev_coverage_levels(const socprev_coverage *coverage)
{
    return coverage == NULL || !coverage->finished ? 0 : coverage->tree.levels;
}

int32_t socprev_coverage_level(const socprev_coverage *coverage, int32_t territory)
{
    if (territory < 0 || socprev__coverage_row(coverage, territory) < 0)
        return -1;
    return coverage->tree.level[territory];
}

/* ---- lists ---------------------------------------------------------------- */

static bool is_absent(const socprev__partial *cell)
{
    int32_t present = 0;
    return presence(cell, &present) == SOCPREV_OK && present == 0;
}

socprev_status socprev_coverage_missing_kinds(const socprev_coverage *coverage, int32_t territory,
                                              int32_t *out, size_t capacity, size_t *n)
{
    int64_t row = socprev__coverage_row(coverage, territory);
    if (row < 0 || (out == NULL && capacity > 0))
        return SOCPREV_E_INVALID;
    const socprev__partial *cell = socprev__coverage_cell(coverage, row, 0);
    size_t found = 0;
    for (int32_t k = 0; k < coverage->n_kinds; k++)
        found += is_absent(&cell[k]);
    if (n != NULL)
        *n = found;
    if (found > capacity)
        return SOCPREV_E_LIMIT;
    for (int32_t k = 0; k < coverage->n_kinds; k++)
        if (is_absent(&cell[k]))
            *out++ = k;
    return SOCPREV_OK;
}

static bool lacks(const socprev_coverage *coverage, int32_t territory, int32_t level,
                  int64_t column)
{
    return socprev__coverage_is_of_level(coverage, territory, level) &&
           is_absent(socprev__coverage_cell(coverage, territory, column));
}

socprev_status socprev_coverage_missing_territories(const socprev_coverage *coverage,
                                                    int32_t level, int32_t kind, int32_t *out,
                                                    size_t capacity, size_t *n)
{
    int64_t column = socprev__coverage_column(coverage, kind);
    if (column < 0 || !socprev__coverage_has_level(coverage, level) ||
        (out == NULL && capacity > 0))
        return SOCPREV_E_INVALID;
    size_t found = 0;
    for (int32_t t = 0; t < coverage->n_territories; t++)
        found += lacks(coverage, t, level, column);
    if (n != NULL)
        *n = found;
    if (found > capacity)
        return SOCPREV_E_LIMIT;
    for (int32_t t = 0; t < coverage->n_territories; t++)
        if (lacks(coverage, t, level, column))
            *out++ = t;
    return SOCPREV_OK;
}

/* ---- shares --------------------------------------------------------------- */

/* Covered and all territories of a level; people instead of territories when `people`. */
static socprev_status sum_covered(const socprev_coverage *coverage, int32_t level, int64_t column,
                                  bool people, int64_t *covered, int64_t *all)
{
    *covered = *all = 0;
    for (int32_t t = 0; t < coverage->n_territories; t++) {
        int32_t present;
        int64_t weight = people ? coverage->people[t] : 1;
        if (!socprev__coverage_is_of_level(coverage, t, level))
            continue;
        if (presence(socprev__coverage_cell(coverage, t, column), &present) != SOCPREV_OK ||
            weight == SOCPREV_COVERAGE_UNKNOWN)
            return SOCPREV_E_UNDEFINED;
        if (!socprev__add(*all, weight, all))
            return SOCPREV_E_RANGE;
        if (present)
            *covered += weight; /* at most *all */
    }
    return *all == 0 ? SOCPREV_E_UNDEFINED : SOCPREV_OK;
}

static socprev_status share(const socprev_coverage *coverage, int32_t level, int32_t kind,
                            bool people, int64_t *numerator, int64_t *denominator, double *value)
{
    int64_t column = socprev__coverage_column(coverage, kind), covered, all;
    if (column < 0 || !socprev__coverage_has_level(coverage, level))
        return SOCPREV_E_INVALID;
    socprev_status st = sum_covered(coverage, level, column, people, &covered, &all);
    return st == SOCPREV_OK ? socprev__give_ratio(covered, all, numerator, denominator, value) : st;
}

socprev_status socprev_coverage_territory_share(const socprev_coverage *coverage, int32_t level,
                                                int32_t kind, int64_t *numerator,
                                                int64_t *denominator, double *value)
{
    return share(coverage, level, kind, false, numerator, denominator, value);
}

socprev_status socprev_coverage_people_share(const socprev_coverage *coverage, int32_t level,
                                             int32_t kind, int64_t *numerator,
                                             int64_t *denominator, double *value)
{
    return share(coverage, level, kind, true, numerator, denominator, value);
}

/* ---- norms ---------------------------------------------------------------- */

/* (count - need) x per, exactly. */
static socprev_status gap_of(socprev__norm norm, int64_t count, int64_t people, int64_t *out)
{
    int64_t have, need;
    if (!socprev__multiply(count, norm.per, &have) ||
        !socprev__multiply(people, norm.units, &need) || !socprev__subtract(have, need, out))
        return SOCPREV_E_RANGE;
    return SOCPREV_OK;
}

static bool lies_in(const socprev_coverage *coverage, int32_t t, int32_t outer)
{
    while (t >= 0 && t != outer)
        t = coverage->tree.parent[t];
    return t == outer; /* -1 is SOCPREV_COVERAGE_ALL */
}

/* Sums the positive parts of gap x `sign`, territory by territory: what a
 * territory that contains others has of its own meets nobody's need. */
static socprev_status sum_one_side(const socprev_coverage *coverage, int32_t outer, int32_t kind,
                                   int64_t sign, int64_t *sum)
{
    *sum = 0;
    for (int32_t t = 0; t < coverage->n_territories; t++) {
        if (!lies_in(coverage, t, outer))
            continue;
        int64_t own = coverage->own[(size_t)t * (size_t)coverage->n_kinds + (size_t)kind], gap;
        int64_t people = coverage->tree.n_inside[t] > 0 ? 0 : coverage->people[t];
        if (own == SOCPREV_COVERAGE_UNKNOWN || people == SOCPREV_COVERAGE_UNKNOWN)
            return SOCPREV_E_UNDEFINED;
        socprev_status st = gap_of(coverage->norm[kind], own, people, &gap);
        if (st != SOCPREV_OK)
            return st;
        /* counts and people are >= 0, so that a gap is never INT64_MIN */
        if (gap * sign > 0 && !socprev__add(*sum, gap * sign, sum))
            return SOCPREV_E_RANGE;
    }
    return SOCPREV_OK;
}

int64_t socprev__one_side(int64_t gap, int32_t balance)
{
    switch (balance) {
    case SOCPREV_BALANCE_NEED: /* the gap of nothing */
        return -gap;
    case SOCPREV_BALANCE_SHORTAGE:
        return gap < 0 ? -gap : 0;
    case SOCPREV_BALANCE_EXCESS:
        return gap > 0 ? gap : 0;
    default:
        return gap;
    }
}

socprev_status socprev_coverage_balance(const socprev_coverage *coverage, int32_t territory,
                                        int32_t kind, int32_t balance, int64_t *numerator,
                                        int64_t *denominator, double *value)
{
    int64_t row = socprev__coverage_row(coverage, territory), count = 0, people = 0, top;
    if (row < 0 || kind < 0 || kind >= coverage->n_kinds || balance < SOCPREV_BALANCE_NEED ||
        balance > SOCPREV_BALANCE_EXCESS)
        return SOCPREV_E_INVALID;
    socprev__norm norm = coverage->norm[kind];
    if (norm.per == 0)
        return SOCPREV_E_UNDEFINED;
    socprev_status st = SOCPREV_OK;
    if (balance == SOCPREV_BALANCE_UNMET || balance == SOCPREV_BALANCE_SURPLUS) {
        st = sum_one_side(coverage, territory, kind, balance == SOCPREV_BALANCE_UNMET ? -1 : 1,
                          &top);
    } else {
        st = socprev_coverage_population(coverage, territory, &people);
        if (st == SOCPREV_OK && balance != SOCPREV_BALANCE_NEED)
            st = socprev_coverage_count(coverage, territory, kind, &count);
        if (st == SOCPREV_OK)
            st = gap_of(norm, count, people, &top);
        if (st == SOCPREV_OK)
            top = socprev__one_side(top, balance);
    }
    if (st != SOCPREV_OK)
        return st;
    int64_t common = socprev__gcd(top, norm.per);
    return socprev__give_ratio(top / common, norm.per / common, numerator, denominator, value);
}
