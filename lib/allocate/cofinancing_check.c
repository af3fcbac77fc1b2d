/* Published parts against amounts and shares: what does not add up. */
#include "allocate/sources.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN, NAME = 40 };

/* "row/3"; `kind` ends with the slash. */
static void name_of(const char *kind, size_t index, char out[NAME])
{
    char number[SOCPREV__INT_TEXT];
    size_t start = strlen(kind), size = socprev__write_int((int64_t)index + 1, number);
    memcpy(out, kind, start);
    memcpy(out + start, number, size + 1);
}

/* Whether a part is within one unit of its share of `amount`; the bearer's may
 * be off by what all the others can be together. */
static bool is_share(const socprev_cofinancing *problem, size_t row, size_t source,
                     int64_t amount, int64_t part)
{
    size_t sources = problem->n[SOURCE];
    uint64_t share = (uint64_t)problem->share[row * sources + source];
    uint64_t denominator = (uint64_t)problem->denominator[row], units = 1;
    if (problem->bearer[row] == (int64_t)source)
        units = sources - 1;
    socprev__u128 exact = socprev__mul_wide((uint64_t)amount, share);
    socprev__u128 found = socprev__mul_wide((uint64_t)part, denominator);
    int side = socprev__u128_compare(found, exact);
    if (side == 0)
        return true;
    socprev__u128 off = side > 0 ? socprev__u128_subtract(found, exact)
                                 : socprev__u128_subtract(exact, found);
    return socprev__compare_products(off, socprev__u128_of(1), socprev__u128_of(denominator),
                                     socprev__mul_wide((uint64_t)problem->quantum, units)) < 0;
}

static bool are_shares(const socprev_cofinancing *problem, size_t row, int64_t amount,
                       const int64_t *part)
{
    bool right = true;
    for (size_t k = 0; k < problem->n[SOURCE]; k++)
        right = right && is_share(problem, row, k, amount, part[k]);
    return right;
}

static socprev_status check_part(const socprev_cofinancing *problem, size_t row, size_t source,
                                 int64_t part, socprev_findings *findings)
{
    char record[NAME], field[NAME];
    int64_t amount = problem->amount[row], exact = 0;
    if (is_share(problem, row, source, amount, part))
        return SOCPREV_OK;
    (void)socprev_int64_muldiv(amount, problem->share[row * problem->n[SOURCE] + source],
                               problem->denominator[row], SOCPREV_ROUND_HALF_UP, &exact, NULL);
    name_of("row/", row, record);
    name_of("source/", source, field);
    return socprev__findings_add(findings, SOCPREV_SEVERITY_MISTAKE, SP_SOURCES_PART, record,
                                 field, SP_INT(part), SP_INT(exact), SP_INT(amount));
}

static socprev_status check_row(const socprev_cofinancing *problem, size_t row,
                                const int64_t *part, int64_t sum, socprev_findings *findings)
{
    char record[NAME];
    int64_t amount = problem->amount[row];
    socprev_status st = SOCPREV_OK;
    name_of("row/", row, record);
    if (sum != amount) {
        bool amount_is_wrong = are_shares(problem, row, sum, part);
        st = socprev__findings_add(findings, SOCPREV_SEVERITY_MISTAKE,
                                   amount_is_wrong ? SP_SOURCES_AMOUNT : SP_SOURCES_SUM, record,
                                   "amount", SP_INT(sum), SP_INT(amount), SP_INT(sum - amount));
        if (amount_is_wrong)
            return st;
    }
    for (size_t k = 0; k < problem->n[SOURCE] && st == SOCPREV_OK; k++)
        st = check_part(problem, row, k, part[k], findings);
    return st;
}

/* One row of the caller's parts, checked, and what it adds up to. */
static socprev_status read_row(const socprev_cofinancing *problem, const int64_t *parts,
                               size_t source_stride, size_t row, int64_t *part, int64_t *sum,
                               socprev_error **err)
{
    size_t n = problem->n[SOURCE];
    socprev_error *inner = NULL;
    socprev_status st = socprev__check_sum(parts, source_stride, n, n, SOCPREV_TOTAL_MAX, "parts",
                                           sum, &inner);
    if (st != SOCPREV_OK) {
        int64_t index = socprev_error_index(inner);
        socprev__error_at(&inner, SP_ITEM("parts", (int64_t)(row * n) + (index < 0 ? 0 : index)));
        socprev__error_move(err, inner);
        return st;
    }
    socprev__gather(part, parts, source_stride, n);
    return SOCPREV_OK;
}

static socprev_status check_shape(const socprev_cofinancing *problem, size_t rows, size_t sources,
                                  socprev_error **err)
{
    static const char *const names[2] = { "rows", "sources" };
    const size_t n[2] = { rows, sources };
    for (size_t axis = 0; axis < 2; axis++) {
        if (n[axis] != problem->n[axis])
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD(names[axis]),
                                 SP_TEXT(names[axis]), SP_INT(n[axis]), SP_INT(problem->n[axis]));
    }
    for (size_t i = 0; i < rows; i++) {
        if (problem->denominator[i] == 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_NO_SHARES,
                                 SP_ITEM("shares", i), SP_INT(i));
    }
    return SOCPREV_OK;
}

socprev_status socprev_cofinancing_check(const socprev_cofinancing *problem, const int64_t *parts,
                                         size_t row_stride, size_t source_stride, size_t rows,
                                         size_t sources, socprev_findings **out,
                                         socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (parts == NULL)
        return socprev__fail_null(err, "parts");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_shape(problem, rows, sources, err);
    if (st != SOCPREV_OK)
        return st;
    size_t step = source_stride == 0 ? sizeof *parts : source_stride;
    size_t row_step = row_stride == 0 ? sources * step : row_stride;
    socprev_findings *findings = NULL;
    int64_t sum = 0, *part = socprev__alloc(&problem->memory, sources, sizeof *part);
    if (part == NULL || socprev__findings_new(&problem->memory, &findings) != SOCPREV_OK)
        st = socprev__fail_nomem(err);
    for (size_t i = 0; i < rows && st == SOCPREV_OK; i++) {
        const void *row = (const char *)parts + i * row_step;
        st = read_row(problem, row, step, i, part, &sum, err);
        if (st == SOCPREV_OK && check_row(problem, i, part, sum, findings) != SOCPREV_OK)
            st = socprev__fail_nomem(err);
    }
    socprev__free(&problem->memory, part, sources, sizeof *part);
    if (st != SOCPREV_OK) {
        socprev_findings_free(findings);
        return st;
    }
    *out = findings;
    return SOCPREV_OK;
}
