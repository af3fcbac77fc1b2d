/* Measuring: which lanes a measure needs, what goes into them, what comes out.
 *
 *   first sweep     g_i = sum_j f_ij x_j         x: supply, or whether there is any
 *   second sweep    D_j = sum_i f_ij^p y_i       y: people, or people shared out by g
 *   ratio           R_j = S_j / D_j
 *   third sweep     A_i = sum_j f_ij^p R_j */
#include "coverage/access_internal.h"

bool socprev__measure_is_cost(int32_t measure)
{
    return measure <= SOCPREV_ACCESS_INTERVAL_MEDIAN;
}

bool socprev__measure_has_ratios(int32_t measure)
{
    return measure >= SOCPREV_ACCESS_2SFCA && measure <= SOCPREV_ACCESS_AVAILABILITY;
}

/* ---- which lanes --------------------------------------------------------- */

enum { NO_TYPE = -1 };

/* Lanes of a measure; powers of the weight in the second and the third sweep. */
typedef struct {
    int32_t first, second, second_power, third_power;
} recipe;

static const recipe recipes[SOCPREV__MEASURES] = {
    [SOCPREV_ACCESS_GRAVITY] = { SOCPREV__LANE_SUPPLY, NO_TYPE, 0, 0 },
    [SOCPREV_ACCESS_2SFCA] = { NO_TYPE, SOCPREV__LANE_PEOPLE, 0, 0 },
    [SOCPREV_ACCESS_E2SFCA] = { NO_TYPE, SOCPREV__LANE_PEOPLE, 1, 1 },
    [SOCPREV_ACCESS_M2SFCA] = { NO_TYPE, SOCPREV__LANE_PEOPLE, 1, 2 },
    [SOCPREV_ACCESS_3SFCA] = { SOCPREV__LANE_PRESENT, SOCPREV__LANE_CHOICE, 2, 2 },
    [SOCPREV_ACCESS_MH3SFCA] = { SOCPREV__LANE_SUPPLY, SOCPREV__LANE_SIZE, 1, 2 },
    [SOCPREV_ACCESS_BALANCED] = { SOCPREV__LANE_PRESENT, SOCPREV__LANE_CHOICE, 1, 1 },
    [SOCPREV_ACCESS_AVAILABILITY] = { NO_TYPE, SOCPREV__LANE_PEOPLE, 1, 1 },
};

static bool add_lane(socprev_access_result *r, int32_t stage, int32_t type, int32_t kind,
                     int32_t power, size_t *out)
{
    *out = socprev__stage_add(&r->stage[stage], type, kind, power, &r->memory);
    return *out != SOCPREV__NO_LANE;
}

static bool add_lanes(socprev_access_result *r, socprev__column *c)
{
    if (c->measure < SOCPREV_ACCESS_GRAVITY || c->measure > SOCPREV_ACCESS_AVAILABILITY)
        return true;
    recipe needed = recipes[c->measure];
    int32_t people = r->access->people_of[c->kind], back = SOCPREV__LANE_BACK + c->measure;
    bool chooses = needed.first != NO_TYPE;
    if (chooses && !add_lane(r, SOCPREV__FIRST, needed.first, c->kind, 1, &c->first))
        return false;
    if (needed.second == NO_TYPE)
        return true;
    if (c->measure == SOCPREV_ACCESS_AVAILABILITY && r->access->exponent != 1)
        needed.second = SOCPREV__LANE_POWER;
    else if (c->measure == SOCPREV_ACCESS_AVAILABILITY)
        back = SOCPREV__LANE_BACK + SOCPREV_ACCESS_E2SFCA; /* the same numbers */
    /* kinds for the same people share a lane, unless their people choose */
    if (!add_lane(r, SOCPREV__SECOND, needed.second, chooses ? c->kind : people,
                  needed.second_power, &c->second) ||
        !add_lane(r, SOCPREV__THIRD, back, c->kind, needed.third_power, &c->third))
        return false;
    r->stage[SOCPREV__SECOND].lanes[c->second].first = c->first;
    return c->measure != SOCPREV_ACCESS_BALANCED ||
           add_lane(r, SOCPREV__SECOND, SOCPREV__LANE_ONE, 0, 1, &c->columns);
}

/* ---- what goes in -------------------------------------------------------- */

void socprev__fill_first(socprev_access_result *r, size_t lane, size_t j)
{
    const socprev__lane *l = &r->stage[SOCPREV__FIRST].lanes[lane];
    double supply = socprev__access_supply(r->access, l->kind)[j];
    *socprev__lane_destination(&r->stage[SOCPREV__FIRST], lane, j) =
        l->type == SOCPREV__LANE_SUPPLY ? supply : supply > 0 ? 1 : 0;
}

/* x / y, and 0 where there is nothing to divide by. */
static double share(double x, double y)
{
    return y > 0 ? x / y : 0;
}

/* P^e, and 0 without people also when e is 0. */
static double powered(double people, double exponent)
{
    return people > 0 ? pow(people, exponent) : 0;
}

void socprev__fill_second(socprev_access_result *r, size_t lane, size_t i)
{
    const socprev__lane *l = &r->stage[SOCPREV__SECOND].lanes[lane];
    double *out = socprev__lane_origin(&r->stage[SOCPREV__SECOND], lane, i);
    double people = l->type == SOCPREV__LANE_ONE ? 1
                                                 : socprev__access_people(r->access, l->kind)[i];
    switch (l->type) {
    case SOCPREV__LANE_POWER:
        *out = powered(people, r->access->exponent);
        break;
    case SOCPREV__LANE_CHOICE:
    case SOCPREV__LANE_SIZE:
        *out = share(people, *socprev__lane_origin(&r->stage[SOCPREV__FIRST], l->first, i));
        break;
    default:
        *out = people;
        break;
    }
}

bool socprev__fill_third(socprev_access_result *r, const socprev__column *c, size_t j)
{
    const socprev__stage *second = &r->stage[SOCPREV__SECOND];
    double *x = socprev__lane_destination(&r->stage[SOCPREV__THIRD], c->third, j), before = *x;
    double supply = socprev__access_supply(r->access, c->kind)[j];
    double claims = *socprev__lane_destination(second, c->second, j);
    if (c->measure == SOCPREV_ACCESS_MH3SFCA) {
        /* S_j is a factor of the claims, and so is of what comes back */
        c->ratios[j] = supply > 0 ? share(1, claims) : 0;
        *x = share(supply, claims);
    } else {
        c->ratios[j] = share(supply, claims);
        *x = c->measure == SOCPREV_ACCESS_BALANCED
                 ? share(c->ratios[j], *socprev__lane_destination(second, c->columns, j))
                 : c->ratios[j];
    }
    return *x != before;
}

/* ---- what comes out ------------------------------------------------------ */

void socprev__finish_row(socprev_access_result *r, const socprev__column *c, size_t i)
{
    double first = c->first == SOCPREV__NO_LANE
                       ? 0
                       : *socprev__lane_origin(&r->stage[SOCPREV__FIRST], c->first, i);
    if (c->measure == SOCPREV_ACCESS_GRAVITY) {
        c->values[i] = first;
        return;
    }
    double sum = *socprev__lane_origin(&r->stage[SOCPREV__THIRD], c->third, i);
    if (c->measure == SOCPREV_ACCESS_3SFCA || c->measure == SOCPREV_ACCESS_MH3SFCA)
        sum = share(sum, first);
    if (c->measure == SOCPREV_ACCESS_AVAILABILITY) {
        double people = socprev__access_people(r->access, c->kind)[i];
        sum *= r->access->exponent == 1 ? people : powered(people, r->access->exponent);
    }
    c->values[i] = sum;
}

/* ---- all sweeps ---------------------------------------------------------- */

static socprev_status fail_range(socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_RANGE, SP_ACCESS_RANGE, NULL, SP_TEXT("double"));
}

static socprev_status fail_cancelled(socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("accessibility"));
}

static socprev_status sweep_first(socprev_access_result *r, socprev_run *run, socprev_error **err)
{
    socprev__stage *s = &r->stage[SOCPREV__FIRST];
    for (size_t k = 0; k < s->n; k++)
        for (size_t j = 0; j < (size_t)r->field.od->n_destinations; j++)
            socprev__fill_first(r, k, j);
    if (socprev__sweep_in(&r->field, s->sheaves, s->n_sheaves, run))
        return fail_cancelled(err);
    return socprev__stage_is_finite(s, r->field.od, true) ? SOCPREV_OK : fail_range(err);
}

static socprev_status sweep_second(socprev_access_result *r, socprev_run *run, socprev_error **err)
{
    socprev__stage *s = &r->stage[SOCPREV__SECOND];
    for (size_t k = 0; k < s->n; k++)
        for (size_t i = 0; i < (size_t)r->field.od->n_origins; i++)
            socprev__fill_second(r, k, i);
    socprev_status st = socprev__sweep_out(&r->field, s->sheaves, s->n_sheaves, &r->memory, run);
    if (st == SOCPREV_E_NOMEM)
        return socprev__fail_nomem(err);
    if (st == SOCPREV_E_CANCELLED)
        return fail_cancelled(err);
    return socprev__stage_is_finite(s, r->field.od, false) ? SOCPREV_OK : fail_range(err);
}

static socprev_status sweep_third(socprev_access_result *r, socprev_run *run, socprev_error **err)
{
    socprev__stage *s = &r->stage[SOCPREV__THIRD];
    for (size_t k = 0; k < r->n_columns; k++)
        for (size_t j = 0; r->column[k].third != SOCPREV__NO_LANE &&
                           j < (size_t)r->field.od->n_destinations; j++)
            (void)socprev__fill_third(r, &r->column[k], j);
    if (socprev__sweep_in(&r->field, s->sheaves, s->n_sheaves, run))
        return fail_cancelled(err);
    return socprev__stage_is_finite(s, r->field.od, true) ? SOCPREV_OK : fail_range(err);
}

static void finish_chunk(void *context, size_t chunk)
{
    socprev_access_result *r = context;
    socprev__column *c = &r->column[chunk];
    for (size_t i = 0; (c->first != SOCPREV__NO_LANE || c->third != SOCPREV__NO_LANE) &&
                       i < (size_t)r->field.od->n_origins; i++)
        socprev__finish_row(r, c, i);
    c->is_finite = socprev__finish_column(r, c);
}

static socprev_status balance(socprev_access_result *r, socprev__column *c, socprev_run *run,
                              socprev_error **err)
{
    socprev_status st = socprev__balance(r, c, run);
    if (st == SOCPREV_E_NOMEM)
        return socprev__fail_nomem(err);
    if (st == SOCPREV_E_CANCELLED)
        return fail_cancelled(err);
    return st == SOCPREV_OK ? SOCPREV_OK : fail_range(err);
}

static socprev_status finish(socprev_access_result *r, socprev_run *run, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t k = 0; k < r->n_columns && st == SOCPREV_OK; k++)
        if (r->column[k].measure == SOCPREV_ACCESS_CONSTRAINED)
            st = balance(r, &r->column[k], run, err);
    if (st == SOCPREV_OK && socprev__parallel(run, r->n_columns, finish_chunk, r))
        st = fail_cancelled(err);
    for (size_t k = 0; k < r->n_columns && st == SOCPREV_OK; k++)
        if (!r->column[k].is_finite)
            st = fail_range(err);
    return st;
}

static socprev_status work(socprev_access_result *r, socprev_run *run, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    if (socprev__reach(r, run))
        st = fail_cancelled(err);
    if (st == SOCPREV_OK)
        st = sweep_first(r, run, err);
    if (st == SOCPREV_OK)
        st = sweep_second(r, run, err);
    if (st == SOCPREV_OK)
        st = sweep_third(r, run, err);
    if (st == SOCPREV_OK)
        st = finish(r, run, err);
    return st;
}

/* ---- making a result ----------------------------------------------------- */

static bool make_column(socprev_access_result *r, socprev__column *c, int32_t measure,
                        int32_t kind)
{
    size_t n = (size_t)r->field.od->n_origins, m = (size_t)r->field.od->n_destinations;
    *c = (socprev__column){ .measure = measure, .kind = kind, .width = 1,
                            .first = SOCPREV__NO_LANE, .second = SOCPREV__NO_LANE,
                            .columns = SOCPREV__NO_LANE, .third = SOCPREV__NO_LANE };
    if (measure == SOCPREV_ACCESS_CUMULATIVE)
        c->width = r->access->n_cutoffs;
    c->values = socprev__alloc(&r->memory, c->width * n, sizeof *c->values);
    if (socprev__measure_has_ratios(measure))
        c->ratios = socprev__alloc(&r->memory, m, sizeof *c->ratios);
    if (measure == SOCPREV_ACCESS_NEAREST)
        c->nearest = socprev__alloc(&r->memory, n, sizeof *c->nearest);
    return c->values != NULL && (!socprev__measure_has_ratios(measure) || c->ratios != NULL) &&
           (measure != SOCPREV_ACCESS_NEAREST || c->nearest != NULL) && add_lanes(r, c);
}

static bool make_columns(socprev_access_result *r, const int32_t *measures, size_t n)
{
    size_t kinds = (size_t)r->access->n_kinds;
    r->n_measures = n;
    r->column = socprev__alloc(&r->memory, n * kinds, sizeof *r->column);
    if (r->column == NULL)
        return false;
    r->n_columns = n * kinds;
    for (size_t k = 0; k < n * kinds; k++)
        r->column[k].width = 1; /* until each is made */
    for (size_t k = 0; k < n * kinds; k++)
        if (!make_column(r, &r->column[k], measures[k / kinds], (int32_t)(k % kinds)))
            return false;
    for (size_t k = 0; k < SOCPREV__STAGES; k++)
        if (!socprev__stage_lay_out(&r->stage[k], r->field.od, &r->memory))
            return false;
    return true;
}

/* NULL when out of memory. */
static socprev_access_result *make_result(const socprev_access *access, const int32_t *measures,
                                          size_t n)
{
    socprev_access_result *r = socprev__alloc(&access->memory, 1, sizeof *r);
    if (r == NULL)
        return NULL;
    r->memory = access->memory;
    r->field.od = access->od;
    r->access = socprev__access_copy(access, &r->memory);
    if (r->access != NULL &&
        socprev__field_make(&r->field, access->od, r->access->decay, &r->memory) &&
        make_columns(r, measures, n) && socprev__reach_prepare(r))
        return r;
    socprev_access_result_free(r);
    return NULL;
}

/* ---- arguments ----------------------------------------------------------- */

static socprev_status check_measure(const socprev_access *access, const int32_t *measures,
                                    size_t at, socprev_error **err)
{
    int32_t measure = measures[at];
    if (measure < 0 || measure >= SOCPREV__MEASURES)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ACCESS_MEASURE, SP_ITEM("measures", at),
                             SP_INT(measure));
    const char *name = socprev_access_measure_name(measure);
    for (size_t k = 0; k < at; k++)
        if (measures[k] == measure)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ACCESS_TWICE, SP_ITEM("measures", at),
                                 SP_TEXT(name));
    if ((measure == SOCPREV_ACCESS_CUMULATIVE || measure == SOCPREV_ACCESS_INTERVAL_MEDIAN) &&
        access->n_cutoffs == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ACCESS_NO_CUTOFFS, SP_ITEM("measures", at),
                             SP_TEXT(name));
    for (int32_t k = 0; k < access->n_kinds; k++)
        if ((measure == SOCPREV_ACCESS_BALANCING_COST || measure >= SOCPREV_ACCESS_2SFCA) &&
            access->people_of[k] < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ACCESS_NO_PEOPLE_SET,
                                 SP_ITEM("measures", at), SP_TEXT(name), SP_INT(k));
    return SOCPREV_OK;
}

socprev_status socprev_access_measure(const socprev_access *access, const int32_t *measures,
                                      size_t n, socprev_run *run, socprev_access_result **out,
                                      socprev_error **err)
{
    if (access == NULL)
        return socprev__fail_null(err, "access");
    if (measures == NULL)
        return socprev__fail_null(err, "measures");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("measures"),
                             SP_TEXT("measures"));
    for (size_t k = 0; k < n; k++) {
        socprev_status st = check_measure(access, measures, k, err);
        if (st != SOCPREV_OK)
            return st;
    }
    socprev_access_result *r = make_result(access, measures, n);
    if (r == NULL)
        return socprev__fail_nomem(err);
    socprev_status st = work(r, run, err);
    if (st == SOCPREV_OK)
        *out = r;
    else
        socprev_access_result_free(r);
    return st;
}
