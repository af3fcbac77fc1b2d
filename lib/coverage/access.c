/* What is measured: people, supply, decay, and the settings of measures. */
#include "coverage/access_internal.h"

static const char *const names[SOCPREV__MEASURES] = {
    "nearest", "kth",    "balancing-cost", "cumulative", "interval-median",
    "gravity", "2sfca",  "e2sfca",         "m2sfca",     "3sfca",
    "mh3sfca", "balanced", "availability", "constrained"
};

int32_t socprev_access_measure_count(void)
{
    return SOCPREV__MEASURES;
}

const char *socprev_access_measure_name(int32_t measure)
{
    return measure < 0 || measure >= SOCPREV__MEASURES ? NULL : names[measure];
}

int32_t socprev_access_conserves(int32_t measure)
{
    return measure == SOCPREV_ACCESS_2SFCA || measure == SOCPREV_ACCESS_E2SFCA ||
           measure == SOCPREV_ACCESS_3SFCA || measure == SOCPREV_ACCESS_AVAILABILITY ||
           measure == SOCPREV_ACCESS_CONSTRAINED;
}

/* ---- handle ------------------------------------------------------------------------ */

static size_t people_size(const socprev_access *a)
{
    return (size_t)a->n_kinds * (size_t)a->od->n_origins;
}

static size_t supply_size(const socprev_access *a)
{
    return (size_t)a->n_kinds * (size_t)a->od->n_destinations;
}

void socprev_access_free(socprev_access *access)
{
    if (access == NULL)
        return;
    struct socprev_memory memory = access->memory;
    socprev_decay_free(access->decay);
    socprev__free(&memory, access->supply, supply_size(access), sizeof *access->supply);
    socprev__free(&memory, access->people_of, (size_t)access->n_kinds, sizeof *access->people_of);
    socprev__free(&memory, access->people, people_size(access), sizeof *access->people);
    socprev__free(&memory, access, 1, sizeof *access);
}

static socprev_access *make(const socprev_od *od, int32_t n_kinds,
                            const struct socprev_memory *memory)
{
    socprev_access *a = socprev__alloc(memory, 1, sizeof *a);
    if (a == NULL)
        return NULL;
    *a = (socprev_access){ .memory = *memory, .od = od, .n_kinds = n_kinds, .amount = 1,
                           .exponent = 1, .tolerance = 1e-9, .rounds = 1000 };
    a->people = socprev__alloc(memory, people_size(a), sizeof *a->people);
    a->people_of = socprev__alloc(memory, (size_t)n_kinds, sizeof *a->people_of);
    a->supply = socprev__alloc(memory, supply_size(a), sizeof *a->supply);
    if (a->people == NULL || a->people_of == NULL || a->supply == NULL) {
        socprev_access_free(a);
        return NULL;
    }
    for (int32_t k = 0; k < n_kinds; k++)
        a->people_of[k] = -1;
    return a;
}

socprev_status socprev_access_new(const socprev_od *od, int32_t n_kinds,
                                  const socprev_memory *memory, socprev_access **out,
                                  socprev_error **err)
{
    if (od == NULL)
        return socprev__fail_null(err, "od");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n_kinds < 1 || n_kinds > SOCPREV__KINDS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("n_kinds"),
                             SP_TEXT("n_kinds"), SP_INT(n_kinds));
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_access *a = make(od, n_kinds, &from);
    if (a == NULL)
        return socprev__fail_nomem(err);
    *out = a;
    return SOCPREV_OK;
}

socprev_access *socprev__access_copy(const socprev_access *access,
                                     const struct socprev_memory *memory)
{
    socprev_access *copy = make(access->od, access->n_kinds, memory);
    if (copy == NULL)
        return NULL;
    memcpy(copy->people, access->people, people_size(access) * sizeof *copy->people);
    memcpy(copy->people_of, access->people_of,
           (size_t)access->n_kinds * sizeof *copy->people_of);
    memcpy(copy->supply, access->supply, supply_size(access) * sizeof *copy->supply);
    memcpy(copy->cutoffs, access->cutoffs, sizeof copy->cutoffs);
    copy->n_cutoffs = access->n_cutoffs;
    copy->amount = access->amount;
    copy->exponent = access->exponent;
    copy->tolerance = access->tolerance;
    copy->rounds = access->rounds;
    if (access->decay != NULL) {
        copy->decay = socprev__decay_copy(access->decay, memory);
        if (copy->decay == NULL) {
            socprev_access_free(copy);
            return NULL;
        }
    }
    return copy;
}

double *socprev__access_supply(const socprev_access *access, int32_t kind)
{
    return access->supply + (size_t)kind * (size_t)access->od->n_destinations;
}

const double *socprev__access_people(const socprev_access *access, int32_t kind)
{
    int32_t row = access->people_of[kind];
    return row < 0 ? NULL : access->people + (size_t)row * (size_t)access->od->n_origins;
}

/* ---- people and supply ---------------------------------------------------------------- */

static socprev_status check_kind(const socprev_access *access, int32_t kind, socprev_error **err)
{
    if (kind < SOCPREV_ACCESS_ALL || kind >= access->n_kinds)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("kind"),
                             SP_TEXT("kind"), SP_INT(kind));
    return SOCPREV_OK;
}

static socprev_status check_values(const double *values, size_t stride, int32_t n,
                                   const char *name, int32_t message, socprev_error **err)
{
    for (size_t i = 0; i < (size_t)n; i++) {
        double value = socprev__number(values, stride, i);
        if (!isfinite(value) || value < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, message, SP_ITEM(name, i), SP_INT(i));
    }
    return SOCPREV_OK;
}

static void copy_values(double *to, const double *values, size_t stride, int32_t n)
{
    for (size_t i = 0; i < (size_t)n; i++)
        to[i] = socprev__number(values, stride, i) + 0.0; /* -0 becomes 0 */
}

/* Kinds may share the first row of people: when it is to be written they get a
 * row of their own. */
static void part_from_first(socprev_access *a)
{
    size_t n = (size_t)a->od->n_origins;
    for (int32_t k = 1; k < a->n_kinds; k++)
        if (a->people_of[k] == 0) {
            memcpy(a->people + (size_t)k * n, a->people, n * sizeof *a->people);
            a->people_of[k] = k;
        }
}

socprev_status socprev_access_set_people(socprev_access *access, int32_t kind,
                                         const double *people, size_t stride,
                                         socprev_error **err)
{
    if (access == NULL)
        return socprev__fail_null(err, "access");
    if (people == NULL)
        return socprev__fail_null(err, "people");
    socprev_status st = check_kind(access, kind, err);
    if (st == SOCPREV_OK)
        st = check_values(people, stride, access->od->n_origins, "people", SP_ACCESS_PEOPLE, err);
    if (st != SOCPREV_OK)
        return st;
    int32_t row = kind == SOCPREV_ACCESS_ALL ? 0 : kind;
    if (kind == 0)
        part_from_first(access);
    copy_values(access->people + (size_t)row * (size_t)access->od->n_origins, people, stride,
                access->od->n_origins);
    for (int32_t k = 0; k < access->n_kinds; k++)
        if (kind == SOCPREV_ACCESS_ALL || k == kind)
            access->people_of[k] = row;
    return SOCPREV_OK;
}

socprev_status socprev_access_set_supply(socprev_access *access, int32_t kind,
                                         const double *supply, size_t stride,
                                         socprev_error **err)
{
    if (access == NULL)
        return socprev__fail_null(err, "access");
    if (supply == NULL)
        return socprev__fail_null(err, "supply");
    socprev_status st = check_kind(access, kind, err);
    if (st == SOCPREV_OK)
        st = check_values(supply, stride, access->od->n_destinations, "supply", SP_ACCESS_SUPPLIES,
                          err);
    if (st != SOCPREV_OK)
        return st;
    for (int32_t k = 0; k < access->n_kinds; k++)
        if (kind == SOCPREV_ACCESS_ALL || k == kind)
            copy_values(socprev__access_supply(access, k), supply, stride,
                        access->od->n_destinations);
    return SOCPREV_OK;
}

/* ---- settings ------------------------------------------------------------------------------ */

socprev_status socprev_access_set_decay(socprev_access *access, const socprev_decay *decay,
                                        socprev_error **err)
{
    if (access == NULL)
        return socprev__fail_null(err, "access");
    socprev_decay *copy = NULL;
    if (decay != NULL && (copy = socprev__decay_copy(decay, &access->memory)) == NULL)
        return socprev__fail_nomem(err);
    socprev_decay_free(access->decay);
    access->decay = copy;
    return SOCPREV_OK;
}

socprev_status socprev_access_set_cutoffs(socprev_access *access, const double *cutoffs,
                                          size_t stride, size_t n, socprev_error **err)
{
    if (access == NULL)
        return socprev__fail_null(err, "access");
    if (cutoffs == NULL)
        return socprev__fail_null(err, "cutoffs");
    if (n < 1 || n > SOCPREV__CUTOFFS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("n"),
                             SP_TEXT("n"), SP_TEXT("1 .. 254"));
    double before = -1;
    for (size_t i = 0; i < n; i++) {
        double cutoff = socprev__number(cutoffs, stride, i);
        if (!isfinite(cutoff) || cutoff < 0 || cutoff <= before)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ACCESS_CUTOFF, SP_ITEM("cutoffs", i),
                                 SP_INT(i));
        before = cutoff;
    }
    copy_values(access->cutoffs, cutoffs, stride, (int32_t)n);
    access->n_cutoffs = n;
    return SOCPREV_OK;
}

static socprev_status fail_setting(const char *name, const char *expected, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ACCESS_SETTING, SP_FIELD(name), SP_TEXT(name),
                         SP_TEXT(expected));
}

socprev_status socprev_access_set_amount(socprev_access *access, double amount,
                                         socprev_error **err)
{
    if (access == NULL)
        return socprev__fail_null(err, "access");
    if (!isfinite(amount) || amount <= 0)
        return fail_setting("amount", "> 0", err);
    access->amount = amount;
    return SOCPREV_OK;
}

socprev_status socprev_access_set_exponent(socprev_access *access, double exponent,
                                           socprev_error **err)
{
    if (access == NULL)
        return socprev__fail_null(err, "access");
    if (!isfinite(exponent) || exponent < 0)
        return fail_setting("exponent", ">= 0", err);
    access->exponent = exponent;
    return SOCPREV_OK;
}

socprev_status socprev_access_set_balancing(socprev_access *access, double tolerance,
                                            int32_t rounds, socprev_error **err)
{
    if (access == NULL)
        return socprev__fail_null(err, "access");
    if (!(tolerance >= 0 && tolerance <= 1))
        return fail_setting("tolerance", "0 .. 1", err);
    if (rounds < 1 || rounds > 1000000)
        return fail_setting("rounds", "1 .. 1 000 000", err);
    access->tolerance = tolerance;
    access->rounds = rounds;
    return SOCPREV_OK;
}
