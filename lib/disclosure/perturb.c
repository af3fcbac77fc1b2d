/* Random rounding and noise by cell keys: each cell by itself. */
#include "disclosure/disclosure_internal.h"

#include <socprev/disclosure_perturb.h>

static const int64_t BASE_MOST = 1000;

static socprev_status check_cells(const socprev_disclosure *d, const char *name, size_t n,
                                  socprev_error **err)
{
    if (n == d->n)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_DISCLOSURE_COUNT, SP_FIELD(name),
                         SP_TEXT(name), SP_INT(n), SP_INT(d->n));
}

/* ---- random rounding ------------------------------------------------------------------ */

/* Uniform in 0 .. base - 1, from id and value by the secret: up to 2^-50 even. */
static int64_t draw(const uint8_t *secret, int64_t id, int64_t value, int64_t base)
{
    uint8_t text[16];
    for (int i = 0; i < 8; i++) {
        text[i] = (uint8_t)((uint64_t)id >> (8 * i));
        text[8 + i] = (uint8_t)((uint64_t)value >> (8 * i));
    }
    uint64_t hash = socprev__siphash(secret, text, sizeof text);
    return (int64_t)socprev__mul_wide(hash, (uint64_t)base).high;
}

socprev_status socprev_disclosure_round(const socprev_disclosure *disclosure, int64_t base,
                                        const uint8_t *secret, const int64_t *id, size_t stride,
                                        size_t n, socprev_release **out, socprev_error **err)
{
    const socprev_disclosure *d = disclosure;
    socprev_release *release = NULL;
    if (d == NULL || secret == NULL || out == NULL)
        return socprev__fail_null(err, d == NULL ? "disclosure" : secret == NULL ? "secret"
                                                                                 : "out");
    if (base < 2 || base > BASE_MOST)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("base"),
                             SP_TEXT("base"), SP_TEXT("2 .. 1000"));
    socprev_status st = check_cells(d, "id", n, err);
    if (st == SOCPREV_OK)
        st = socprev__release_new(d, SOCPREV_PROTECTION_ROUNDING, &release, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        int64_t number = (int64_t)i, rest = d->value[i] % base;
        if (id != NULL)
            memcpy(&number, (const char *)id + i * (stride == 0 ? sizeof number : stride),
                   sizeof number);
        bool up = draw(secret, number, d->value[i], base) < rest;
        release->value[i] = d->value[i] - rest + (up ? base : 0);
    }
    return socprev__release_finish(d, release, out, err);
}

/* ---- cell keys ------------------------------------------------------------------------- */

uint32_t socprev_person_key(const uint8_t *secret, uint64_t person)
{
    uint8_t text[8];
    if (secret == NULL)
        return 0;
    for (int i = 0; i < 8; i++)
        text[i] = (uint8_t)(person >> (8 * i));
    return (uint32_t)(socprev__siphash(secret, text, sizeof text) >> 32);
}

socprev_status socprev_disclosure_perturb(const socprev_disclosure *disclosure,
                                          const socprev_ptable *ptable, const uint32_t *key,
                                          size_t stride, size_t n, socprev_release **out,
                                          socprev_error **err)
{
    const socprev_disclosure *d = disclosure;
    socprev_release *release = NULL;
    if (d == NULL || ptable == NULL || key == NULL || out == NULL)
        return socprev__fail_null(err, d == NULL        ? "disclosure"
                                       : ptable == NULL ? "ptable"
                                       : key == NULL    ? "key"
                                                        : "out");
    socprev_status st = check_cells(d, "key", n, err);
    if (st == SOCPREV_OK)
        st = socprev__release_new(d, SOCPREV_PROTECTION_CELL_KEY, &release, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        uint32_t own;
        int64_t change = 0;
        memcpy(&own, (const char *)key + i * (stride == 0 ? sizeof own : stride), sizeof own);
        (void)socprev_ptable_change(ptable, d->value[i], own, &change);
        release->value[i] += change;
    }
    return socprev__release_finish(d, release, out, err);
}
