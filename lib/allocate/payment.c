/* What each source pays of each row, and how to ask for it. */
#include "allocate/sources.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

socprev_payment *socprev__payment_make(const struct socprev_memory *memory, const size_t n[2],
                                       int64_t quantum, bool has_shares)
{
    size_t rows = n[ROW], sources = n[SOURCE], cells = rows * sources;
    socprev_payment *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = (socprev_payment){ .memory = *memory, .n = { rows, sources }, .quantum = quantum };
    made->part = socprev__alloc(memory, cells, sizeof *made->part);
    made->tie = socprev__alloc(memory, cells, sizeof *made->tie);
    made->bound = socprev__alloc(memory, cells, sizeof *made->bound);
    made->totals[ROW] = socprev__alloc(memory, rows, sizeof(int64_t));
    made->totals[SOURCE] = socprev__alloc(memory, sources, sizeof(int64_t));
    made->bearer = socprev__alloc(memory, rows, sizeof *made->bearer);
    bool done = made->part != NULL && made->tie != NULL && made->bound != NULL &&
                made->totals[ROW] != NULL && made->totals[SOURCE] != NULL && made->bearer != NULL;
    if (has_shares) {
        made->share = socprev__alloc(memory, cells, sizeof *made->share);
        made->denominator = socprev__alloc(memory, rows, sizeof *made->denominator);
        done = done && made->share != NULL && made->denominator != NULL;
    } else {
        int64_t **by_source[] = { &made->drawn, &made->handed, &made->carried, &made->lapsed };
        made->closed = socprev__alloc(memory, sources, rows + sources);
        made->missing = socprev__alloc(memory, rows, sizeof *made->missing);
        made->group = socprev__alloc(memory, rows, sizeof *made->group);
        done = done && made->closed != NULL && made->missing != NULL && made->group != NULL;
        for (size_t k = 0; k < SOCPREV__COUNT(by_source); k++) {
            *by_source[k] = socprev__alloc(memory, sources, sizeof(int64_t));
            done = done && *by_source[k] != NULL;
        }
    }
    if (!done) {
        socprev_payment_free(made);
        return NULL;
    }
    for (size_t i = 0; i < rows; i++) {
        made->bearer[i] = SOCPREV_LARGEST_REMAINDERS;
        if (made->group != NULL)
            made->group[i] = -1;
    }
    return made;
}

void socprev_payment_free(socprev_payment *payment)
{
    if (payment == NULL)
        return;
    struct socprev_memory memory = payment->memory;
    size_t rows = payment->n[ROW], sources = payment->n[SOURCE], cells = rows * sources;
    int64_t *by_source[] = { payment->drawn, payment->handed, payment->carried, payment->lapsed };
    for (size_t k = 0; k < SOCPREV__COUNT(by_source); k++)
        socprev__free(&memory, by_source[k], sources, sizeof(int64_t));
    socprev__free(&memory, payment->group, rows, sizeof *payment->group);
    socprev__free(&memory, payment->missing, rows, sizeof *payment->missing);
    socprev_twoway_division_free(payment->table);
    socprev__free(&memory, payment->closed, sources, rows + sources);
    socprev__free(&memory, payment->denominator, rows, sizeof *payment->denominator);
    socprev__free(&memory, payment->share, cells, sizeof *payment->share);
    socprev__free(&memory, payment->bearer, rows, sizeof *payment->bearer);
    socprev__free(&memory, payment->totals[SOURCE], sources, sizeof(int64_t));
    socprev__free(&memory, payment->totals[ROW], rows, sizeof(int64_t));
    socprev__free(&memory, payment->bound, cells, sizeof *payment->bound);
    socprev__free(&memory, payment->tie, cells, sizeof *payment->tie);
    socprev__free(&memory, payment->part, cells, sizeof *payment->part);
    socprev__free(&memory, payment, 1, sizeof *payment);
}

void socprev__payment_sum(socprev_payment *payment)
{
    size_t sources = payment->n[SOURCE];
    for (size_t i = 0; i < payment->n[ROW]; i++) {
        for (size_t k = 0; k < sources; k++) {
            payment->totals[ROW][i] += payment->part[i * sources + k];
            payment->totals[SOURCE][k] += payment->part[i * sources + k];
        }
    }
}

size_t socprev_payment_count(const socprev_payment *payment, int32_t axis)
{
    return payment == NULL || axis < ROW || axis > SOURCE ? 0 : payment->n[axis];
}

socprev_status socprev_payment_parts(const socprev_payment *payment, int64_t *out, size_t n,
                                     socprev_error **err)
{
    if (payment == NULL)
        return socprev__fail_null(err, "payment");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    size_t cells = payment->n[ROW] * payment->n[SOURCE];
    if (n != cells)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("out"),
                             SP_TEXT("out"), SP_INT(n), SP_INT(cells));
    memcpy(out, payment->part, n * sizeof *out);
    return SOCPREV_OK;
}

/* Place of a part, or SIZE_MAX. */
static size_t place_of(const socprev_payment *payment, size_t row, size_t source)
{
    if (payment == NULL || row >= payment->n[ROW] || source >= payment->n[SOURCE])
        return SIZE_MAX;
    return row * payment->n[SOURCE] + source;
}

int64_t socprev_payment_part(const socprev_payment *payment, size_t row, size_t source)
{
    size_t at = place_of(payment, row, source);
    return at == SIZE_MAX ? 0 : payment->part[at];
}

int64_t socprev_payment_total(const socprev_payment *payment, int32_t axis, size_t index)
{
    return index < socprev_payment_count(payment, axis) ? payment->totals[axis][index] : 0;
}

socprev_status socprev_payment_share(const socprev_payment *payment, size_t row, size_t source,
                                     int64_t *whole, int64_t *numerator, int64_t *denominator)
{
    size_t at = place_of(payment, row, source);
    if (at == SIZE_MAX || whole == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    if (payment->share == NULL)
        return SOCPREV_E_UNDEFINED;
    int64_t quotient = 0, rest = 0, common = 1;
    if (NEVER(!socprev__muldiv_floor(payment->totals[ROW][row], payment->share[at],
                                     payment->denominator[row], &quotient, &rest)))
        return SOCPREV_E_INTERNAL; /* a share is at most 1: it fits */
    common = socprev__gcd(rest, payment->denominator[row]);
    *whole = quotient;
    *numerator = rest / common;
    *denominator = payment->denominator[row] / common;
    return SOCPREV_OK;
}

int32_t socprev_payment_tie(const socprev_payment *payment, size_t row, size_t source)
{
    size_t at = place_of(payment, row, source);
    return at == SIZE_MAX ? SOCPREV_TIE_NONE : payment->tie[at];
}

int32_t socprev_payment_bound(const socprev_payment *payment, size_t row, size_t source)
{
    size_t at = place_of(payment, row, source);
    return at == SIZE_MAX ? SOCPREV_BOUND_NONE : payment->bound[at];
}

int64_t socprev_payment_bearer(const socprev_payment *payment, size_t row)
{
    return payment == NULL || row >= payment->n[ROW] ? SOCPREV_LARGEST_REMAINDERS
                                                     : payment->bearer[row];
}

int64_t socprev_payment_short(const socprev_payment *payment, size_t row)
{
    return payment == NULL || payment->missing == NULL || row >= payment->n[ROW]
               ? 0
               : payment->missing[row];
}

int64_t socprev_payment_group(const socprev_payment *payment, size_t row)
{
    return payment == NULL || payment->group == NULL || row >= payment->n[ROW]
               ? -1
               : payment->group[row];
}

int64_t socprev_payment_carried(const socprev_payment *payment, size_t source)
{
    return payment == NULL || payment->carried == NULL || source >= payment->n[SOURCE]
               ? 0
               : payment->carried[source];
}

int64_t socprev_payment_lapsed(const socprev_payment *payment, size_t source)
{
    return payment == NULL || payment->lapsed == NULL || source >= payment->n[SOURCE]
               ? 0
               : payment->lapsed[source];
}
