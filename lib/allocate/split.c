/* What each source pays of each row, and how to ask for it. */
#include "allocate/allocate_internal.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

socprev_split *socprev__split_make(const struct socprev_memory *memory, const size_t n[2],
                                   int64_t quantum, bool has_shares)
{
    size_t rows = n[ROW], sources = n[SOURCE], cells = rows * sources;
    socprev_split *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = (socprev_split){ .memory = *memory, .n = { rows, sources }, .quantum = quantum };
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
        made->closed = socprev__alloc(memory, sources, rows + sources);
        done = done && made->closed != NULL;
    }
    if (!done) {
        socprev_split_free(made);
        return NULL;
    }
    for (size_t i = 0; i < rows; i++)
        made->bearer[i] = SOCPREV_LARGEST_REMAINDERS;
    return made;
}

void socprev_split_free(socprev_split *split)
{
    if (split == NULL)
        return;
    struct socprev_memory memory = split->memory;
    size_t rows = split->n[ROW], sources = split->n[SOURCE], cells = rows * sources;
    socprev_twoway_division_free(split->table);
    socprev__free(&memory, split->closed, sources, rows + sources);
    socprev__free(&memory, split->denominator, rows, sizeof *split->denominator);
    socprev__free(&memory, split->share, cells, sizeof *split->share);
    socprev__free(&memory, split->bearer, rows, sizeof *split->bearer);
    socprev__free(&memory, split->totals[SOURCE], sources, sizeof(int64_t));
    socprev__free(&memory, split->totals[ROW], rows, sizeof(int64_t));
    socprev__free(&memory, split->bound, cells, sizeof *split->bound);
    socprev__free(&memory, split->tie, cells, sizeof *split->tie);
    socprev__free(&memory, split->part, cells, sizeof *split->part);
    socprev__free(&memory, split, 1, sizeof *split);
}

void socprev__split_sum(socprev_split *split)
{
    size_t sources = split->n[SOURCE];
    for (size_t i = 0; i < split->n[ROW]; i++) {
        for (size_t k = 0; k < sources; k++) {
            split->totals[ROW][i] += split->part[i * sources + k];
            split->totals[SOURCE][k] += split->part[i * sources + k];
        }
    }
}

size_t socprev_split_count(const socprev_split *split, int32_t axis)
{
    return split == NULL || axis < ROW || axis > SOURCE ? 0 : split->n[axis];
}

socprev_status socprev_split_parts(const socprev_split *split, int64_t *out, size_t n,
                                   socprev_error **err)
{
    if (split == NULL)
        return socprev__fail_null(err, "split");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    size_t cells = split->n[ROW] * split->n[SOURCE];
    if (n != cells)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("out"),
                             SP_TEXT("out"), SP_INT(n), SP_INT(cells));
    memcpy(out, split->part, n * sizeof *out);
    return SOCPREV_OK;
}

/* Place of a part, or SIZE_MAX. */
static size_t place_of(const socprev_split *split, size_t row, size_t source)
{
    if (split == NULL || row >= split->n[ROW] || source >= split->n[SOURCE])
        return SIZE_MAX;
    return row * split->n[SOURCE] + source;
}

int64_t socprev_split_part(const socprev_split *split, size_t row, size_t source)
{
    size_t at = place_of(split, row, source);
    return at == SIZE_MAX ? 0 : split->part[at];
}

int64_t socprev_split_total(const socprev_split *split, int32_t axis, size_t index)
{
    return index < socprev_split_count(split, axis) ? split->totals[axis][index] : 0;
}

socprev_status socprev_split_share(const socprev_split *split, size_t row, size_t source,
                                   int64_t *whole, int64_t *numerator, int64_t *denominator)
{
    size_t at = place_of(split, row, source);
    if (at == SIZE_MAX || whole == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    if (split->share == NULL)
        return SOCPREV_E_UNDEFINED;
    int64_t quotient = 0, rest = 0, common = 1;
    if (NEVER(!socprev__muldiv_floor(split->totals[ROW][row], split->share[at],
                                     split->denominator[row], &quotient, &rest)))
        return SOCPREV_E_INTERNAL; /* a share is at most 1: it fits */
    common = socprev__gcd(rest, split->denominator[row]);
    *whole = quotient;
    *numerator = rest / common;
    *denominator = split->denominator[row] / common;
    return SOCPREV_OK;
}

int32_t socprev_split_tie(const socprev_split *split, size_t row, size_t source)
{
    size_t at = place_of(split, row, source);
    return at == SIZE_MAX ? SOCPREV_TIE_NONE : split->tie[at];
}

int32_t socprev_split_bound(const socprev_split *split, size_t row, size_t source)
{
    size_t at = place_of(split, row, source);
    return at == SIZE_MAX ? SOCPREV_BOUND_NONE : split->bound[at];
}

int64_t socprev_split_bearer(const socprev_split *split, size_t row)
{
    return split == NULL || row >= split->n[ROW] ? SOCPREV_LARGEST_REMAINDERS : split->bearer[row];
}
