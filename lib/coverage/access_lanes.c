/* Lanes of a sweep, and the sheaves they lie in: side by side, eight at a time, by the
 * power of the weight. */
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

static bool add_sheaf(socprev__stage *stage, const socprev_od *od, size_t width,
                      const struct socprev_memory *memory)
{
    void *sheaves = stage->sheaves;
    if (!socprev__reserve(memory, &sheaves, &stage->sheaf_capacity, stage->n_sheaves + 1,
                          sizeof *stage->sheaves))
        return false;
    stage->sheaves = sheaves;
    socprev__sheaf *s = &stage->sheaves[stage->n_sheaves++];
    *s = (socprev__sheaf){ .width = width };
    s->by_destination = socprev__alloc(memory, (size_t)od->n_destinations * width, sizeof(double));
    s->by_origin = socprev__alloc(memory, (size_t)od->n_origins * width, sizeof(double));
    return s->by_destination != NULL && s->by_origin != NULL;
}

/* Powers of the lanes from one on are those of that lane, until others are given. */
static void set_power(socprev__sheaf *s, size_t offset, int32_t power)
{
    s->is_mixed = offset > 0 && (s->is_mixed || power != s->power[0]);
    for (size_t l = offset; l < s->width; l++) {
        s->power[l] = power;
        for (int32_t p = 0; p < SOCPREV__POWERS; p++)
            s->masks.of[p][l] = p == power ? UINT64_MAX : 0;
    }
}

bool socprev__stage_lay_out(socprev__stage *stage, const socprev_od *od,
                            const struct socprev_memory *memory)
{
    size_t left = stage->n, offset = 0;
    for (int32_t power = 0; power < SOCPREV__POWERS; power++)
        for (size_t k = 0; k < stage->n; k++) {
            if (stage->lanes[k].power != power)
                continue;
            if (offset == 0 && !add_sheaf(stage, od, width_for(left), memory))
                return false;
            socprev__sheaf *s = &stage->sheaves[stage->n_sheaves - 1];
            set_power(s, offset, power);
            stage->lanes[k].sheaf = stage->n_sheaves - 1;
            stage->lanes[k].offset = offset++;
            left--;
            if (offset == s->width)
                offset = 0;
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
