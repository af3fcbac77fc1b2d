/* Lanes of a sweep, and the sheaves they lie in: lanes with one power of the weight
 * side by side, four at a time. */
#include "coverage/access_internal.h"

size_t socprev__stage_add(socprev__stage *stage, int32_t type, int32_t kind, int32_t power,
                          const struct socprev_memory *memory)
{
    for (size_t k = 0; k < stage->n; k++)
        if (stage->lanes[k].type == type && stage->lanes[k].kind == kind &&
            stage->lanes[k].power == power)
            return k;
    void *lanes = stage->lanes;
    if (!socprev__reserve(memory, &lanes, &stage->capacity, stage->n + 1, sizeof *stage->lanes))
        return SOCPREV__NO_LANE;
    stage->lanes = lanes;
    stage->lanes[stage->n] = (socprev__lane){ .type = type, .kind = kind, .power = power };
    return stage->n++;
}

/* The narrowest sheaf that holds so many lanes, or the widest one. */
static size_t width_for(size_t lanes)
{
    size_t width = 1;
    while (width < lanes && width < SOCPREV__SHEAF_WIDTH)
        width *= 2;
    return width;
}

static bool add_sheaf(socprev__stage *stage, const socprev_od *od, size_t width, int32_t power,
                      const struct socprev_memory *memory)
{
    void *sheaves = stage->sheaves;
    if (!socprev__reserve(memory, &sheaves, &stage->sheaf_capacity, stage->n_sheaves + 1,
                          sizeof *stage->sheaves))
        return false;
    stage->sheaves = sheaves;
    socprev__sheaf *s = &stage->sheaves[stage->n_sheaves++];
    *s = (socprev__sheaf){ .width = width, .power = power };
    s->by_destination = socprev__alloc(memory, (size_t)od->n_destinations * width, sizeof(double));
    s->by_origin = socprev__alloc(memory, (size_t)od->n_origins * width, sizeof(double));
    return s->by_destination != NULL && s->by_origin != NULL;
}

bool socprev__stage_lay_out(socprev__stage *stage, const socprev_od *od,
                            const struct socprev_memory *memory)
{
    for (int32_t power = 0; power < SOCPREV__POWERS; power++) {
        size_t left = 0, offset = 0;
        for (size_t k = 0; k < stage->n; k++)
            left += stage->lanes[k].power == power;
        for (size_t k = 0; k < stage->n; k++) {
            if (stage->lanes[k].power != power)
                continue;
            if (offset == 0 && !add_sheaf(stage, od, width_for(left), power, memory))
                return false;
            stage->lanes[k].sheaf = stage->n_sheaves - 1;
            stage->lanes[k].offset = offset++;
            left--;
            if (offset == stage->sheaves[stage->n_sheaves - 1].width)
                offset = 0;
        }
    }
    return true;
}

void socprev__stage_free(socprev__stage *stage, const socprev_od *od,
                         const struct socprev_memory *memory)
{
    for (size_t k = 0; k < stage->n_sheaves; k++) {
        const socprev__sheaf *s = &stage->sheaves[k];
        socprev__free(memory, s->by_origin, (size_t)od->n_origins * s->width, sizeof(double));
        socprev__free(memory, s->by_destination, (size_t)od->n_destinations * s->width,
                      sizeof(double));
    }
    socprev__free(memory, stage->sheaves, stage->sheaf_capacity, sizeof *stage->sheaves);
    socprev__free(memory, stage->lanes, stage->capacity, sizeof *stage->lanes);
}

double *socprev__lane_destination(const socprev__stage *stage, size_t lane, size_t j)
{
    const socprev__lane *l = &stage->lanes[lane];
    const socprev__sheaf *s = &stage->sheaves[l->sheaf];
    return &s->by_destination[j * s->width + l->offset];
}

double *socprev__lane_origin(const socprev__stage *stage, size_t lane, size_t i)
{
    const socprev__lane *l = &stage->lanes[lane];
    const socprev__sheaf *s = &stage->sheaves[l->sheaf];
    return &s->by_origin[i * s->width + l->offset];
}

bool socprev__stage_is_finite(const socprev__stage *stage, const socprev_od *od, bool gathered)
{
    for (size_t k = 0; k < stage->n_sheaves; k++) {
        const socprev__sheaf *s = &stage->sheaves[k];
        const double *made = gathered ? s->by_origin : s->by_destination;
        size_t n = (size_t)(gathered ? od->n_origins : od->n_destinations) * s->width;
        for (size_t i = 0; i < n; i++)
            if (!isfinite(made[i]))
                return false;
    }
    return true;
}
