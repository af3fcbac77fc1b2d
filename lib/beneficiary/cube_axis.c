/* Codes of a dimension become small numbers, in the order in which they appear. */
#include "beneficiary/cube.h"

enum { NEAR_MOST = 1 << 20, FAR_LEAST = 64 };

/* In the place of a number + 1: the raw value has lost its number. */
#define GONE UINT32_MAX

static bool is_none(const socprev__axis *axis, int32_t raw)
{
    return raw == SOCPREV_DATE_NONE && axis->dimension >= SOCPREV__CODE_COLUMNS;
}

/* Several dates are one month: a code that is there already keeps its number. */
static bool number_code(socprev__axis *axis, int32_t raw, uint32_t *number)
{
    bool dated = axis->dimension >= SOCPREV__CODE_COLUMNS;
    int32_t code = dated ? socprev__date_code(raw, axis->dimension) : raw;
    for (size_t i = 0; i < axis->n && dated; i++)
        if (axis->code[i] == code) {
            *number = (uint32_t)i;
            return true;
        }
    return socprev__axis_add(axis, code, number);
}

bool socprev__axis_add(socprev__axis *axis, int32_t code, uint32_t *number)
{
    void *codes = axis->code;
    if (!socprev__reserve(&axis->memory, &codes, &axis->capacity, axis->n + 1,
                          sizeof *axis->code))
        return false;
    axis->code = codes;
    axis->code[axis->n] = code;
    *number = (uint32_t)axis->n++;
    return true;
}

/* ---- values that lie near each other ------------------------------------------- */

/* Makes room for `raw`; *fits = false when that would be too much. */
static bool widen(socprev__axis *axis, int32_t raw, bool *fits)
{
    int64_t low = axis->n_near == 0 || raw < axis->low ? raw : axis->low;
    int64_t high = axis->n_near == 0 ? raw : (int64_t)axis->low + (int64_t)axis->n_near - 1;
    high = raw > high ? raw : high;
    *fits = high - low < NEAR_MOST;
    if (!*fits)
        return true;
    size_t n = 64;
    while ((int64_t)n < high - low + 1)
        n *= 2;
    if (low < axis->low && low > INT32_MIN + (int64_t)n / 4 && n <= NEAR_MOST / 2) {
        low -= (int64_t)n / 4; /* what comes next may lie still lower */
        n *= 2;
    }
    uint32_t *grown = socprev__alloc(&axis->memory, n, sizeof *grown);
    if (grown == NULL)
        return false;
    if (axis->n_near > 0) {
        size_t kept = axis->n_near, offset = (size_t)(axis->low - low);
        while (kept > 0 && axis->near[kept - 1] == 0)
            kept--;
        memcpy(grown + offset, axis->near, kept * sizeof *grown);
    }
    socprev__free(&axis->memory, axis->near, axis->n_near, sizeof *axis->near);
    axis->near = grown;
    axis->n_near = n;
    axis->low = (int32_t)low;
    return true;
}

/* ---- values that lie far from each other ---------------------------------------- */

static size_t far_slot(const socprev__axis *axis, int32_t raw)
{
    size_t mask = axis->far_slots - 1;
    size_t i = (size_t)socprev__hash(&raw, sizeof raw) & mask;
    while (axis->far[i] != 0 && axis->far_raw[i] != raw)
        i = (i + 1) & mask;
    return i;
}

static bool grow_far(socprev__axis *axis)
{
    if (2 * (axis->n_far + 1) <= axis->far_slots)
        return true;
    socprev__axis grown = *axis;
    grown.far_slots = axis->far_slots == 0 ? FAR_LEAST : 2 * axis->far_slots;
    grown.far = socprev__alloc(&axis->memory, grown.far_slots, sizeof *grown.far);
    grown.far_raw = socprev__alloc(&axis->memory, grown.far_slots, sizeof *grown.far_raw);
    if (grown.far == NULL || grown.far_raw == NULL) {
        socprev__free(&axis->memory, grown.far, grown.far_slots, sizeof *grown.far);
        socprev__free(&axis->memory, grown.far_raw, grown.far_slots, sizeof *grown.far_raw);
        return false;
    }
    for (size_t i = 0; i < axis->far_slots; i++)
        if (axis->far[i] != 0) {
            size_t to = far_slot(&grown, axis->far_raw[i]);
            grown.far[to] = axis->far[i];
            grown.far_raw[to] = axis->far_raw[i];
        }
    socprev__free(&axis->memory, axis->far, axis->far_slots, sizeof *axis->far);
    socprev__free(&axis->memory, axis->far_raw, axis->far_slots, sizeof *axis->far_raw);
    *axis = grown;
    return true;
}

static bool number_far(socprev__axis *axis, int32_t raw, uint32_t *number)
{
    if (!grow_far(axis))
        return false;
    size_t i = far_slot(axis, raw);
    if (!number_code(axis, raw, number))
        return false;
    axis->n_far += axis->far[i] == 0;
    axis->far[i] = *number + 1;
    axis->far_raw[i] = raw;
    return true;
}

/* ---- both ------------------------------------------------------------------------ */

static bool is_near(const socprev__axis *axis, int32_t raw)
{
    return (size_t)((int64_t)raw - axis->low) < axis->n_near;
}

bool socprev__axis_find(const socprev__axis *axis, int32_t raw, uint32_t *number)
{
    uint32_t found = 0;
    if (is_none(axis, raw))
        found = axis->none;
    else if (is_near(axis, raw))
        found = axis->near[(size_t)((int64_t)raw - axis->low)];
    else if (axis->far_slots > 0)
        found = axis->far[far_slot(axis, raw)];
    *number = found - 1;
    return found != 0 && found != GONE;
}

bool socprev__axis_number(socprev__axis *axis, int32_t raw, uint32_t *number)
{
    if (socprev__axis_find(axis, raw, number))
        return true;
    bool fits = true;
    if (is_none(axis, raw)) {
        if (!number_code(axis, raw, number))
            return false;
        axis->none = *number + 1;
        return true;
    }
    if (!is_near(axis, raw) && !widen(axis, raw, &fits))
        return false;
    if (!fits)
        return number_far(axis, raw, number);
    if (!number_code(axis, raw, number))
        return false;
    axis->near[(size_t)((int64_t)raw - axis->low)] = *number + 1;
    return true;
}

void socprev__axis_rewind(socprev__axis *axis, size_t n)
{
    axis->n = n;
    axis->none = axis->none > n ? 0 : axis->none;
    for (size_t i = 0; i < axis->n_near; i++)
        axis->near[i] = axis->near[i] > n ? 0 : axis->near[i];
    for (size_t i = 0; i < axis->far_slots; i++)
        axis->far[i] = axis->far[i] > n ? GONE : axis->far[i];
}

void socprev__axis_clear(socprev__axis *axis)
{
    socprev__free(&axis->memory, axis->near, axis->n_near, sizeof *axis->near);
    socprev__free(&axis->memory, axis->far, axis->far_slots, sizeof *axis->far);
    socprev__free(&axis->memory, axis->far_raw, axis->far_slots, sizeof *axis->far_raw);
    socprev__free(&axis->memory, axis->code, axis->capacity, sizeof *axis->code);
    *axis = (socprev__axis){ .memory = axis->memory, .dimension = axis->dimension };
}
