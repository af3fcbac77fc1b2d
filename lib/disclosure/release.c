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
