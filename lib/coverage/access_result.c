/* What was found: numbers per origin, ratios per destination, sums of all. */
#include "coverage/access_internal.h"

void socprev_access_result_free(socprev_access_result *result)
{
    if (result == NULL)
        return;
    struct socprev_memory memory = result->memory;
    const socprev_od *od = result->field.od;
    size_t n = (size_t)od->n_origins, m = (size_t)od->n_destinations;
    socprev__free(&memory, result->column_marks, m, sizeof *result->column_marks);
    socprev__free(&memory, result->row_marks, n, sizeof *result->row_marks);
    socprev__free(&memory, result->columns, m, sizeof *result->columns);
    socprev__free(&memory, result->rows, n, sizeof *result->rows);
    socprev_od_free(result->back);
    for (size_t k = 0; result->column != NULL && k < result->n_columns; k++) {
        const socprev__column *c = &result->column[k];
        socprev__free(&memory, c->nearest, n, sizeof *c->nearest);
        socprev__free(&memory, c->ratios, m, sizeof *c->ratios);
        socprev__free(&memory, c->values, c->width * n, sizeof *c->values);
    }
    socprev__free(&memory, result->column, result->n_columns, sizeof *result->column);
    for (size_t k = 0; k < SOCPREV__STAGES; k++)
        socprev__stage_free(&result->stage[k], od, &memory);
    socprev__free(&memory, result->bins, (size_t)od->most + 1, sizeof *result->bins);
    socprev__field_free(&result->field, &memory);
    socprev_access_free(result->access);
    socprev__free(&memory, result, 1, sizeof *result);
}

/* ---- sums ---------------------------------------------------------------------------- */

bool socprev__finish_column(socprev_access_result *r, socprev__column *c)
{
    const double *supply = socprev__access_supply(r->access, c->kind);
    const double *people = socprev__access_people(r->access, c->kind);
    const socprev__stage *second = &r->stage[SOCPREV__SECOND];
    bool shares = c->measure >= SOCPREV_ACCESS_AVAILABILITY;
    socprev__sum all = { 0 }, unclaimed = { 0 }, delivered = { 0 };
    for (size_t i = 0; i < c->width * (size_t)r->field.od->n_origins; i++)
        if (!isfinite(c->values[i]))
            return false;
    for (size_t j = 0; j < (size_t)r->field.od->n_destinations; j++) {
        if (c->ratios != NULL && !isfinite(c->ratios[j]))
            return false;
        socprev__sum_add(&all, supply[j]);
        if (c->second != SOCPREV__NO_LANE &&
            !(*socprev__lane_destination(second, c->second, j) > 0))
            socprev__sum_add(&unclaimed, supply[j]);
    }
    if (c->measure >= SOCPREV_ACCESS_2SFCA)
        for (size_t i = 0; i < (size_t)r->field.od->n_origins; i++)
            socprev__sum_add(&delivered, shares ? c->values[i] : c->values[i] * people[i]);
    c->supply = socprev__sum_value(&all);
    c->delivered = socprev__sum_value(&delivered);
    if (c->second != SOCPREV__NO_LANE)
        c->unclaimed = socprev__sum_value(&unclaimed);
    return isfinite(c->supply) && isfinite(c->delivered) && isfinite(c->unclaimed);
}

/* ---- asking -------------------------------------------------------------------------- */

static const socprev__column *column_of(const socprev_access_result *result, int32_t at,
                                        int32_t kind)
{
    if (result == NULL || at < 0 || (size_t)at >= result->n_measures || kind < 0 ||
        kind >= result->access->n_kinds)
        return NULL;
    return &result->column[(size_t)at * (size_t)result->access->n_kinds + (size_t)kind];
}

int32_t socprev_access_result_width(const socprev_access_result *result, int32_t at)
{
    const socprev__column *c = column_of(result, at, 0);
    return c == NULL ? 0 : (int32_t)c->width;
}

const double *socprev_access_result_values(const socprev_access_result *result, int32_t at,
                                           int32_t kind, int32_t item)
{
    const socprev__column *c = column_of(result, at, kind);
    if (c == NULL || item < 0 || (size_t)item >= c->width)
        return NULL;
    return c->values + (size_t)item * (size_t)result->field.od->n_origins;
}

const double *socprev_access_result_ratios(const socprev_access_result *result, int32_t at,
                                           int32_t kind)
{
    const socprev__column *c = column_of(result, at, kind);
    return c == NULL ? NULL : c->ratios;
}

const int32_t *socprev_access_result_nearest(const socprev_access_result *result, int32_t kind)
{
    for (int32_t at = 0; column_of(result, at, kind) != NULL; at++)
        if (column_of(result, at, kind)->nearest != NULL)
            return column_of(result, at, kind)->nearest;
    return NULL;
}

static bool needs_people(int32_t measure)
{
    return measure == SOCPREV_ACCESS_BALANCING_COST || measure >= SOCPREV_ACCESS_2SFCA;
}

int32_t socprev_access_result_flags(const socprev_access_result *result, int32_t at, int32_t kind,
                                    int32_t origin)
{
    const socprev__column *c = column_of(result, at, kind);
    if (c == NULL || origin < 0 || origin >= result->field.od->n_origins)
        return -1;
    const double *people = socprev__access_people(result->access, kind);
    double value = c->values[(c->width - 1) * (size_t)result->field.od->n_origins +
                             (size_t)origin];
    bool nobody = needs_people(c->measure) && !(people[origin] > 0);
    /* a cost of 0 is near, any other number of 0 is nothing */
    bool nothing = c->measure <= SOCPREV_ACCESS_BALANCING_COST ? value < 0 : !(value > 0);
    if (nobody && c->measure >= SOCPREV_ACCESS_AVAILABILITY)
        nothing = false; /* shares of nobody are 0 whatever is in reach */
    return (nothing ? SOCPREV_ACCESS_NO_SUPPLY : 0) | (nobody ? SOCPREV_ACCESS_NO_PEOPLE : 0);
}

socprev_status socprev_access_result_number(const socprev_access_result *result, int32_t at,
                                            int32_t kind, int32_t number, double *out)
{
    const socprev__column *c = column_of(result, at, kind);
    if (c == NULL || out == NULL || number < SOCPREV_ACCESS_SUPPLY ||
        number > SOCPREV_ACCESS_RESIDUAL)
        return SOCPREV_E_INVALID;
    const double numbers[] = { c->supply, c->unclaimed, c->delivered, c->rounds, c->residual };
    bool has = number == SOCPREV_ACCESS_SUPPLY ||
               (number <= SOCPREV_ACCESS_DELIVERED ? c->measure >= SOCPREV_ACCESS_2SFCA
                                                   : c->measure == SOCPREV_ACCESS_CONSTRAINED);
    if (!has)
        return SOCPREV_E_UNDEFINED;
    *out = numbers[number];
    return SOCPREV_OK;
}

int64_t socprev_access_result_touched(const socprev_access_result *result)
{
    return result == NULL ? 0 : result->touched;
}
