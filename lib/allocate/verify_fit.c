/* Is this a fit of that table? Its cells are added up again. */
#include "allocate/biproportional.h"

#include <math.h>

static socprev_status refuse(const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM("fit", i),
                         SP_TEXT(what), SP_INT(i));
}

/* ---- impossible -------------------------------------------------------------------- */

static socprev_status verify_proof(const socprev_fitting *fitting, const socprev_fit *fit,
                                   socprev_error **err)
{
    double sum[2] = { 0, 0 };
    size_t axis[2] = { (size_t)fit->named_axis[0], (size_t)fit->named_axis[1] };
    size_t index[SOCPREV_FIT_AXES] = { 0 };
    for (size_t side = 0; side < 2; side++) {
        for (size_t i = 0; i < fit->size[axis[side]]; i++)
            sum[side] += fit->named[axis[side]][i] ? fitting->totals[axis[side]][i] : 0;
    }
    if (!(sum[0] > sum[1]) || sum[0] < fit->needed || sum[0] > fit->needed ||
        sum[1] < fit->available || sum[1] > fit->available)
        return refuse("the named totals prove nothing", 0, err);
    for (size_t cell = 0; cell < fit->cells; cell++) {
        bool open = fitting->seed->value[cell] > 0 && !fit->forced[cell];
        if (open && fit->named[axis[0]][index[axis[0]]] && !fit->named[axis[1]][index[axis[1]]])
            return refuse("a seed outside what is named", cell, err);
        socprev__fit_next(fit->size, fit->axes, index);
    }
    return SOCPREV_OK;
}

/* ---- fitted -------------------------------------------------------------------------- */

static socprev_status verify_sums(const socprev_fitting *fitting, const socprev_fit *fit,
                                  const double *cells, double *sums, socprev_error **err)
{
    static const double roundings = 1e-11;
    double error = 0;
    for (size_t a = 0; a < fit->axes; a++) {
        size_t index[SOCPREV_FIT_AXES] = { 0 };
        for (size_t i = 0; i < fit->size[a]; i++)
            sums[i] = 0;
        for (size_t cell = 0; cell < fit->cells; cell++) {
            sums[index[a]] += cells[cell];
            socprev__fit_next(fit->size, fit->axes, index);
        }
        for (size_t i = 0; i < fit->size[a]; i++) {
            double total = fitting->totals[a][i];
            if (total > 0)
                error = fmax(error, fabs(sums[i] - total) / total);
            else if (sums[i] > 0)
                return refuse("a total of 0 does not hold", i, err);
        }
    }
    if (fabs(error - fit->error) > roundings * (1 + error))
        return refuse("another error", 0, err);
    if ((fit->outcome == SOCPREV_FIT_CONVERGED) != (fit->error <= fitting->tolerance))
        return refuse("another outcome", 0, err);
    return SOCPREV_OK;
}

static socprev_status verify_cells(const socprev_fitting *fitting, const socprev_fit *fit,
                                   const double *cells, socprev_error **err)
{
    size_t forced = 0;
    for (size_t cell = 0; cell < fit->cells; cell++) {
        forced += fit->forced[cell];
        if (!(isfinite(cells[cell]) && cells[cell] >= 0))
            return refuse("a cell is no number of 0 or more", cell, err);
        if (cells[cell] > 0 && (fit->forced[cell] || !(fitting->seed->value[cell] > 0)))
            return refuse("a cell that must be 0 is not", cell, err);
    }
    return forced == fit->forced_count ? SOCPREV_OK
                                       : refuse("forced cells are miscounted", forced, err);
}

socprev_status socprev_fit_verify(const socprev_fit *fit, const socprev_fitting *fitting,
                                  socprev_error **err)
{
    if (fit == NULL)
        return socprev__fail_null(err, "fit");
    if (fitting == NULL)
        return socprev__fail_null(err, "fitting");
    size_t longest = 0;
    bool same = fit->axes == fitting->axes && fit->cells == fitting->cells &&
                fitting->seed != NULL;
    for (size_t a = 0; a < fit->axes && same; a++) {
        same = fit->size[a] == fitting->size[a] && fitting->totals[a] != NULL;
        longest = fit->size[a] > longest ? fit->size[a] : longest;
    }
    if (!same)
        return refuse("another size", 0, err);
    if (fit->outcome == SOCPREV_FIT_IMPOSSIBLE)
        return verify_proof(fitting, fit, err);
    const struct socprev_memory *memory = &fitting->memory;
    double *cells = socprev__alloc(memory, fit->cells, sizeof *cells);
    double *sums = socprev__alloc(memory, longest, sizeof *sums);
    socprev_status st = cells == NULL || sums == NULL ? socprev__fail_nomem(err) : SOCPREV_OK;
    if (st == SOCPREV_OK)
        st = socprev_fit_cells(fit, cells, fit->cells, err);
    if (st == SOCPREV_OK)
        st = verify_cells(fitting, fit, cells, err);
    if (st == SOCPREV_OK)
        st = verify_sums(fitting, fit, cells, sums, err);
    socprev__free(memory, sums, longest, sizeof *sums);
    socprev__free(memory, cells, fit->cells, sizeof *cells);
    return st;
}
