/* Numbers that may be published. */
#include "disclosure/disclosure_internal.h"

void socprev_release_free(socprev_release *release)
{
    if (release == NULL)
        return;
    struct socprev_memory memory = release->memory;
    socprev_audit_free(release->audit);
    socprev__free(&memory, release->value, release->n, sizeof *release->value);
    socprev__free(&memory, release->blank, release->n, sizeof *release->blank);
    socprev__free(&memory, release, 1, sizeof *release);
}

socprev_status socprev__release_new(const socprev_disclosure *d, int32_t protection,
                                    socprev_release **out, socprev_error **err)
{
    socprev_release *release = socprev__alloc(&d->memory, 1, sizeof *release);
    if (release == NULL)
        return socprev__fail_nomem(err);
    *release = (socprev_release){ .memory = d->memory, .protection = protection, .n = d->n };
    release->value = socprev__alloc(&d->memory, d->n, sizeof *release->value);
    release->blank = socprev__alloc(&d->memory, d->n, sizeof *release->blank);
    if (release->value == NULL || release->blank == NULL) {
        socprev_release_free(release);
        return socprev__fail_nomem(err);
    }
    for (size_t i = 0; i < d->n; i++) {
        release->value[i] = d->value[i];
        release->blank[i] = (d->mark[i] & SOCPREV_CELL_ATOM) != 0;
    }
    *out = release;
    return SOCPREV_OK;
}

/* False when the sum does not fit. */
static bool measure_changes(const socprev_disclosure *d, socprev_release *release)
{
    for (size_t i = 0; i < d->n; i++) {
        if (release->blank[i] != 0)
            continue;
        int64_t change = release->value[i] - d->value[i];
        change = change < 0 ? -change : change;
        release->largest_change = change > release->largest_change ? change
                                                                   : release->largest_change;
        if (!socprev__add(release->sum_of_changes, change, &release->sum_of_changes))
            return false;
    }
    return true;
}

socprev_status socprev__release_finish(const socprev_disclosure *d, socprev_release *release,
                                       socprev_release **out, socprev_error **err)
{
    if (!measure_changes(d, release)) {
        socprev_release_free(release);
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("value"));
    }
    *out = release;
    return SOCPREV_OK;
}

static const char *const protection_names[] = { "suppression", "random_rounding",
                                                "small_count_rounding", "cell_key",
                                                "differential_privacy" };

const char *socprev_protection_name(int32_t protection)
{
    return protection >= 0 && (size_t)protection < SOCPREV__COUNT(protection_names)
               ? protection_names[protection]
               : NULL;
}

socprev_status socprev_release_change(const socprev_release *release, int64_t *largest,
                                      int64_t *sum)
{
    if (release == NULL)
        return SOCPREV_E_INVALID;
    if (largest != NULL)
        *largest = release->largest_change;
    if (sum != NULL)
        *sum = release->sum_of_changes;
    return SOCPREV_OK;
}

int32_t socprev_release_protection(const socprev_release *release)
{
    return release == NULL ? -1 : release->protection;
}

size_t socprev_release_count(const socprev_release *release)
{
    return release == NULL ? 0 : release->n;
}

socprev_status socprev_release_value(const socprev_release *release, size_t cell, int64_t *out)
{
    if (release == NULL || cell >= release->n || out == NULL)
        return SOCPREV_E_INVALID;
    if (release->blank[cell] != 0)
        return SOCPREV_E_UNDEFINED;
    *out = release->value[cell];
    return SOCPREV_OK;
}

socprev_status socprev_release_loss(const socprev_release *release, int64_t *cells, int64_t *value)
{
    if (release == NULL)
        return SOCPREV_E_INVALID;
    if (cells != NULL)
        *cells = release->lost_cells;
    if (value != NULL)
        *value = release->lost_value;
    return SOCPREV_OK;
}

const socprev_audit *socprev_release_audit(const socprev_release *release)
{
    return release == NULL ? NULL : release->audit;
}
