/* Fitting of tables: the problem, and what can be asked of the answer. */
#include "allocate/biproportional.h"

#include <math.h>

/* ---- problem ----------------------------------------------------------------------- */

socprev_status socprev_fitting_new(const size_t *size, size_t axes, const socprev_memory *memory,
                                   socprev_fitting **out, socprev_error **err)
{
    if (size == NULL)
        return socprev__fail_null(err, "size");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (axes < 2 || axes > SOCPREV_FIT_AXES)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_AXES, SP_FIELD("axes"), SP_INT(axes),
                             SP_INT(2), SP_INT(SOCPREV_FIT_AXES));
    struct socprev_memory held = socprev__memory_of(memory);
    size_t cells = 1;
    for (size_t a = 0; a < axes; a++) {
        if (size[a] == 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_ITEM("size", a),
                                 SP_TEXT("size"));
        if (cells > SIZE_MAX / sizeof(double) / size[a])
            return socprev__fail_nomem(err);
        cells *= size[a];
    }
    socprev_fitting *made = socprev__alloc(&held, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_fitting){
        .memory = held, .axes = axes, .cells = cells, .tolerance = 1e-9, .sweeps = 1000
    };
    memcpy(made->size, size, axes * sizeof *size);
    *out = made;
    return SOCPREV_OK;
}

void socprev_fitting_free(socprev_fitting *fitting)
{
    if (fitting == NULL)
        return;
    struct socprev_memory memory = fitting->memory;
    for (size_t a = 0; a < fitting->axes; a++)
        socprev__free(&memory, fitting->totals[a], fitting->size[a], sizeof(double));
    socprev__seed_drop(fitting->seed);
    socprev__free(&memory, fitting, 1, sizeof *fitting);
}

void socprev__seed_drop(socprev__seed *seed)
{
    if (seed == NULL || atomic_fetch_sub(&seed->users, 1) != 1)
        return;
    struct socprev_memory memory = seed->memory;
    socprev__free(&memory, seed->value, seed->cells, sizeof *seed->value);
    socprev__free(&memory, seed, 1, sizeof *seed);
}

/* A packed copy of n numbers that are finite and not negative, and their sum. */
static socprev_status copy_numbers(const struct socprev_memory *memory, const double *from,
                                   size_t stride, size_t n, size_t expected, const char *name,
                                   double **out, double *out_sum, socprev_error **err)
{
    if (from == NULL)
        return socprev__fail_null(err, name);
    if (n != expected)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD(name),
                             SP_TEXT(name), SP_INT(n), SP_INT(expected));
    double *copy = socprev__alloc(memory, n, sizeof *copy), sum = 0;
    if (copy == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        memcpy(&copy[i], (const char *)from + i * (stride == 0 ? sizeof *from : stride),
               sizeof *copy);
        if (!isfinite(copy[i]) || copy[i] < 0) {
            socprev__free(memory, copy, n, sizeof *copy);
            return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_ENTRY, SP_ITEM(name, i),
                                 SP_TEXT(name), SP_INT(i));
        }
        sum += copy[i];
    }
    if (!isfinite(sum)) {
        socprev__free(memory, copy, n, sizeof *copy);
        return socprev__fail(err, SOCPREV_E_RANGE, SP_FIT_SUM, SP_FIELD(name), SP_TEXT(name));
    }
    *out = copy;
    *out_sum = sum;
    return SOCPREV_OK;
}

socprev_status socprev_fitting_set_seed(socprev_fitting *fitting, const double *seed,
                                        size_t stride, size_t n, socprev_error **err)
{
    if (fitting == NULL)
        return socprev__fail_null(err, "fitting");
    double sum = 0;
    socprev__seed *made = socprev__alloc(&fitting->memory, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev__seed){ .memory = fitting->memory, .cells = n, .is_positive = true };
    atomic_init(&made->users, 1);
    socprev_status st = copy_numbers(&fitting->memory, seed, stride, n, fitting->cells, "seed",
                                     &made->value, &sum, err);
    if (st != SOCPREV_OK) {
        socprev__seed_drop(made);
        return st;
    }
    for (size_t i = 0; i < n; i++) {
        made->most = made->value[i] > made->most ? made->value[i] : made->most;
        made->is_positive = made->is_positive && made->value[i] > 0;
    }
    socprev__seed_drop(fitting->seed);
    fitting->seed = made;
    return SOCPREV_OK;
}

socprev_status socprev_fitting_set_totals(socprev_fitting *fitting, int32_t axis,
                                          const double *totals, size_t stride, size_t n,
                                          socprev_error **err)
{
    if (fitting == NULL)
        return socprev__fail_null(err, "fitting");
    if (axis < 0 || (size_t)axis >= fitting->axes)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_AXIS, SP_FIELD("axis"), SP_INT(axis),
                             SP_INT(fitting->axes - 1));
    double *copy = NULL, sum = 0;
    socprev_status st = copy_numbers(&fitting->memory, totals, stride, n, fitting->size[axis],
                                     "totals", &copy, &sum, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__free(&fitting->memory, fitting->totals[axis], n, sizeof *copy);
    fitting->totals[axis] = copy;
    fitting->sum[axis] = sum;
    return SOCPREV_OK;
}

socprev_status socprev_fitting_set_tolerance(socprev_fitting *fitting, double tolerance,
                                             socprev_error **err)
{
    if (fitting == NULL)
        return socprev__fail_null(err, "fitting");
    if (!(tolerance > 0 && tolerance < 1))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_TOLERANCE, SP_FIELD("tolerance"),
                             SP_INT(0));
    fitting->tolerance = tolerance;
    return SOCPREV_OK;
}

socprev_status socprev_fitting_set_sweeps(socprev_fitting *fitting, int64_t sweeps,
                                          socprev_error **err)
{
    if (fitting == NULL)
        return socprev__fail_null(err, "fitting");
    if (sweeps < 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_SWEEPS, SP_FIELD("sweeps"),
                             SP_INT(sweeps));
    fitting->sweeps = sweeps;
    return SOCPREV_OK;
}

/* ---- answer ------------------------------------------------------------------------ */

void socprev_fit_free(socprev_fit *fit)
{
    if (fit == NULL)
        return;
    struct socprev_memory memory = fit->memory;
    for (size_t a = 0; a < fit->axes; a++) {
        socprev__free(&memory, fit->named[a], fit->size[a], sizeof(uint8_t));
        socprev__free(&memory, fit->factor[a], fit->size[a], sizeof(double));
        socprev__free(&memory, fit->totals[a], fit->size[a], sizeof(double));
    }
    socprev__free(&memory, fit->forced, fit->cells, sizeof(uint8_t));
    socprev__free(&memory, fit->own_seed, fit->cells, sizeof(double));
    socprev__seed_drop(fit->shared);
    socprev__free(&memory, fit, 1, sizeof *fit);
}

bool socprev__fit_own_seed(socprev_fit *fit)
{
    if (fit->own_seed != NULL)
        return true;
    fit->own_seed = socprev__alloc(&fit->memory, fit->cells, sizeof *fit->own_seed);
    if (fit->own_seed == NULL)
        return false;
    for (size_t cell = 0; cell < fit->cells; cell++)
        fit->own_seed[cell] = ldexp(fit->shared->value[cell], -fit->seed_power);
    fit->seed = fit->own_seed;
    return true;
}

void socprev__fit_next(const size_t *size, size_t axes, size_t *index)
{
    for (size_t a = axes; a-- > 0 && ++index[a] == size[a];)
        index[a] = 0;
}

double socprev__fit_cell(const socprev_fit *fit, size_t cell, const size_t *index)
{
    double value = fit->seed[cell];
    for (size_t a = 0; a < fit->axes; a++)
        value *= fit->factor[a][index[a]];
    return value;
}

int32_t socprev_fit_status(const socprev_fit *fit)
{
    return fit == NULL ? 0 : fit->outcome;
}

double socprev_fit_error(const socprev_fit *fit)
{
    return fit == NULL ? 0 : fit->error;
}

int64_t socprev_fit_sweeps(const socprev_fit *fit)
{
    return fit == NULL ? 0 : fit->sweeps;
}

socprev_status socprev_fit_cells(const socprev_fit *fit, double *out, size_t n,
                                 socprev_error **err)
{
    if (fit == NULL)
        return socprev__fail_null(err, "fit");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n != fit->cells)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("n"),
                             SP_TEXT("out"), SP_INT(n), SP_INT(fit->cells));
    size_t index[SOCPREV_FIT_AXES] = { 0 };
    for (size_t cell = 0; cell < n; cell++) {
        out[cell] = ldexp(socprev__fit_cell(fit, cell, index), fit->total_power);
        socprev__fit_next(fit->size, fit->axes, index);
    }
    return SOCPREV_OK;
}

static bool has_axis(const socprev_fit *fit, int32_t axis)
{
    return fit != NULL && axis >= 0 && (size_t)axis < fit->axes;
}

double socprev_fit_factor(const socprev_fit *fit, int32_t axis, size_t index)
{
    if (!has_axis(fit, axis) || index >= fit->size[axis])
        return 0;
    int power = axis == 0 ? fit->total_power - fit->seed_power : 0;
    return ldexp(fit->factor[axis][index], power);
}

size_t socprev_fit_forced_count(const socprev_fit *fit)
{
    return fit == NULL ? 0 : fit->forced_count;
}

int32_t socprev_fit_is_forced(const socprev_fit *fit, size_t cell)
{
    return fit != NULL && cell < fit->cells && fit->forced[cell] != 0;
}

size_t socprev_fit_named_count(const socprev_fit *fit, int32_t axis)
{
    size_t count = 0;
    for (size_t i = 0; has_axis(fit, axis) && i < fit->size[axis]; i++)
        count += fit->named[axis][i];
    return count;
}

int64_t socprev_fit_named_at(const socprev_fit *fit, int32_t axis, size_t position)
{
    for (size_t i = 0; has_axis(fit, axis) && i < fit->size[axis]; i++) {
        if (fit->named[axis][i] && position-- == 0)
            return (int64_t)i;
    }
    return -1;
}

double socprev_fit_needed(const socprev_fit *fit)
{
    return fit == NULL ? 0 : fit->needed;
}

double socprev_fit_available(const socprev_fit *fit)
{
    return fit == NULL ? 0 : fit->available;
}
