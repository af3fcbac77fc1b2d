/* Iterative proportional fitting on factors: each axis in turn is scaled to its
 * totals. It stops by the error of the factors as they are, not by their step. */
#include "allocate/biproportional.h"

#include <math.h>

/* ---- checks ---------------------------------------------------------------------- */

static socprev_status check_fitting(const socprev_fitting *fitting, socprev_error **err)
{
    static const double equal = 1e-12;
    if (fitting->seed == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_SEED_MISSING, SP_FIELD("seed"),
                             SP_INT(0));
    for (size_t a = 0; a < fitting->axes; a++) {
        if (fitting->totals[a] == NULL)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_MARGIN_MISSING,
                                 SP_ITEM("totals", a), SP_INT(a));
        if (fabs(fitting->sum[a] - fitting->sum[0]) > equal * fitting->sum[0])
            return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_MARGIN_UNEQUAL,
                                 SP_ITEM("totals", a), SP_INT(a));
    }
    return SOCPREV_OK;
}

/* ---- the answer, with factors of 1 -------------------------------------------------- */

static void divide_by_power(double *to, const double *from, size_t n, int power)
{
    for (size_t i = 0; i < n; i++)
        to[i] = ldexp(from[i], -power);
}

/* false when out of memory. */
static bool fill_fit(const socprev_fitting *fitting, socprev_fit *fit)
{
    enum { ORDINARY = 60 }; /* products with factors then stay within a double */
    fit->shared = fitting->seed;
    atomic_fetch_add(&fit->shared->users, 1);
    fit->seed = fit->shared->value;
    (void)frexp(fit->shared->most, &fit->seed_power);
    (void)frexp(fitting->sum[0], &fit->total_power);
    if (fit->seed_power <= ORDINARY && fit->seed_power >= -ORDINARY)
        fit->seed_power = 0;
    else if (!socprev__fit_own_seed(fit))
        return false;
    for (size_t a = 0; a < fit->axes; a++) {
        divide_by_power(fit->totals[a], fitting->totals[a], fit->size[a], fit->total_power);
        for (size_t i = 0; i < fit->size[a]; i++)
            fit->factor[a][i] = 1;
    }
    return true;
}

static socprev_fit *fit_new(const socprev_fitting *fitting)
{
    const struct socprev_memory *memory = &fitting->memory;
    socprev_fit *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = (socprev_fit){ .memory = *memory, .axes = fitting->axes, .cells = fitting->cells };
    memcpy(made->size, fitting->size, sizeof made->size);
    made->forced = socprev__alloc(memory, made->cells, sizeof(uint8_t));
    bool done = made->forced != NULL;
    for (size_t a = 0; a < made->axes; a++) {
        made->totals[a] = socprev__alloc(memory, made->size[a], sizeof(double));
        made->factor[a] = socprev__alloc(memory, made->size[a], sizeof(double));
        made->named[a] = socprev__alloc(memory, made->size[a], sizeof(uint8_t));
        done = done && made->totals[a] != NULL && made->factor[a] != NULL &&
               made->named[a] != NULL;
    }
    if (!done || !fill_fit(fitting, made)) {
        socprev_fit_free(made);
        return NULL;
    }
    return made;
}

/* ---- sweeps ---------------------------------------------------------------------------- */

/* A factor that products can bear. */
static double bearable(const socprev_fit *fit, double factor)
{
    double most = fit->axes == 2 ? 1e140 : 1e34;
    return factor < most ? factor : most;
}

/* The error of one total; totals of 0 hold, their factors being 0. */
static double error_of(double sum, double total)
{
    return total > 0 ? fabs(sum - total) / total : 0;
}

/* Two axes: rows are scaled, and columns added up while a row is at hand. Leaves
 * columns as they are and returns the error; `sums` [columns] are without their factors. */
static double sweep_rows(socprev_fit *fit, double *sums)
{
    size_t rows = fit->size[0], columns = fit->size[1];
    const double *other = fit->factor[1];
    double error = 0;
    for (size_t j = 0; j < columns; j++)
        sums[j] = 0;
    for (size_t i = 0; i < rows; i++) {
        const double *seed = fit->seed + i * columns;
        double sum = socprev__dot(seed, other, columns);
        double scale = sum > 0 ? bearable(fit, fit->totals[0][i] / sum) : 0;
        fit->factor[0][i] = scale;
        error = fmax(error, error_of(sum * scale, fit->totals[0][i]));
        socprev__add_scaled(sums, seed, scale, columns);
    }
    for (size_t j = 0; j < columns; j++)
        error = fmax(error, error_of(sums[j] * other[j], fit->totals[1][j]));
    return error;
}

static void scale_columns(socprev_fit *fit, const double *sums)
{
    for (size_t j = 0; j < fit->size[1]; j++)
        fit->factor[1][j] = sums[j] > 0 ? bearable(fit, fit->totals[1][j] / sums[j]) : 0;
}

/* Sums of the table along one axis, or along all when `only` is none of them. */
static void add_up(const socprev_fit *fit, size_t only, double *const *sums)
{
    size_t index[SOCPREV_FIT_AXES] = { 0 };
    for (size_t a = 0; a < fit->axes; a++) {
        for (size_t i = 0; i < fit->size[a]; i++)
            sums[a][i] = 0;
    }
    for (size_t cell = 0; cell < fit->cells; cell++) {
        double value = socprev__fit_cell(fit, cell, index);
        if (only < fit->axes) {
            sums[only][index[only]] += value;
        } else {
            for (size_t a = 0; a < fit->axes; a++)
                sums[a][index[a]] += value;
        }
        socprev__fit_next(fit->size, fit->axes, index);
    }
}

static void scale_axis(socprev_fit *fit, size_t axis, const double *sums)
{
    for (size_t i = 0; i < fit->size[axis]; i++) {
        double *factor = &fit->factor[axis][i];
        *factor = sums[i] > 0 ? bearable(fit, *factor * (fit->totals[axis][i] / sums[i])) : 0;
    }
}

/* More axes: all but the first are scaled, then all sums show the error. Leaves
 * the first as it is. */
static double sweep_axes(socprev_fit *fit, double *const *sums)
{
    double error = 0;
    for (size_t a = 1; a < fit->axes; a++) {
        add_up(fit, a, sums);
        scale_axis(fit, a, sums[a]);
    }
    add_up(fit, fit->axes, sums);
    for (size_t a = 0; a < fit->axes; a++) {
        for (size_t i = 0; i < fit->size[a]; i++)
            error = fmax(error, error_of(sums[a][i], fit->totals[a][i]));
    }
    return error;
}

static socprev_status sweep_all(const socprev_fitting *fitting, socprev_fit *fit,
                                double *const *sums, socprev_run *run, socprev_error **err)
{
    bool two = fit->axes == 2;
    for (;;) {
        if (socprev__run_step(run, fit->sweeps, fitting->sweeps))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
        fit->error = two ? sweep_rows(fit, sums[1]) : sweep_axes(fit, sums);
        fit->sweeps++;
        if (fit->error <= fitting->tolerance) {
            fit->outcome = SOCPREV_FIT_CONVERGED;
            return SOCPREV_OK;
        }
        if (fit->sweeps >= fitting->sweeps) {
            fit->outcome = SOCPREV_FIT_LIMIT;
            return SOCPREV_OK;
        }
        if (two)
            scale_columns(fit, sums[1]);
        else
            scale_axis(fit, 0, sums[0]);
    }
}

static socprev_status fit_factors(const socprev_fitting *fitting, socprev_fit *fit,
                                  socprev_run *run, socprev_error **err)
{
    double *sums[SOCPREV_FIT_AXES] = { NULL };
    bool done = true;
    for (size_t a = 0; a < fit->axes; a++) {
        sums[a] = socprev__alloc(&fit->memory, fit->size[a], sizeof(double));
        done = done && sums[a] != NULL;
    }
    socprev_status st = done ? sweep_all(fitting, fit, sums, run, err) : socprev__fail_nomem(err);
    for (size_t a = 0; a < fit->axes; a++)
        socprev__free(&fit->memory, sums[a], fit->size[a], sizeof(double));
    return st;
}

static void forget_factors(socprev_fit *fit)
{
    for (size_t a = 0; a < fit->axes; a++) {
        for (size_t i = 0; i < fit->size[a]; i++)
            fit->factor[a][i] = 0;
    }
}

socprev_status socprev_fitting_solve(const socprev_fitting *fitting, socprev_run *run,
                                     socprev_fit **out, socprev_error **err)
{
    if (fitting == NULL)
        return socprev__fail_null(err, "fitting");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_fitting(fitting, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_fit *made = fit_new(fitting);
    if (made == NULL)
        return socprev__fail_nomem(err);
    st = socprev__fit_support(fitting, made, err);
    if (st == SOCPREV_OK && made->outcome == SOCPREV_FIT_IMPOSSIBLE)
        forget_factors(made);
    else if (st == SOCPREV_OK)
        st = fit_factors(fitting, made, run, err);
#if defined(SOCPREV_DEBUG)
    socprev_status verified = st == SOCPREV_OK ? socprev_fit_verify(made, fitting, NULL) : st;
    if (st == SOCPREV_OK && verified != SOCPREV_OK) {
        (void)ALWAYS(verified == SOCPREV_E_NOMEM);
        st = socprev__fail_nomem(err);
    }
#endif
    if (st != SOCPREV_OK) {
        socprev_fit_free(made);
        return st;
    }
    *out = made;
    return SOCPREV_OK;
}
