/* What several fields of a problem say together. */
#include "io/problem_internal.h"

static int32_t field_at(const socprev_problem *problem, const char *name, int32_t place)
{
    return socprev__problem_field_find(problem->table, name, place);
}

static const socprev__problem_value *root(const socprev_problem *problem, const char *name)
{
    return socprev__problem_values(problem, name, SOCPREV_PLACE_ROOT, 0);
}

/* ---- rules with a signpost -------------------------------------------------- */

/* A signpost without its rule would say nothing: it is refused. */
static socprev_status check_signpost(socprev_problem *problem, socprev__blame *blame,
                                     const socprev__problem_value **out, socprev_error **err)
{
    const socprev__problem_value *signpost = root(problem, "signpost");
    const socprev__problem_value *rule = root(problem, "rule");
    *out = signpost;
    if (signpost == NULL)
        return SOCPREV_OK;
    *blame = (socprev__blame){ field_at(problem, "signpost", SOCPREV_PLACE_ROOT), 0, 0 };
    if (rule != NULL && rule->number == SOCPREV_RULE_STATIONARY)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_NEEDS, NULL, SP_TEXT("signpost"),
                         SP_TEXT("\"rule\": \"stationary\""));
}

socprev_status socprev__problem_finish_apportionment(socprev_problem *problem,
                                                     socprev__blame *blame, socprev_error **err)
{
    const socprev__problem_value *q = NULL;
    socprev_status st = check_signpost(problem, blame, &q, err);
    if (st != SOCPREV_OK || q == NULL)
        return st;
    return socprev_apportionment_set_signpost(problem->engine.apportionment, q->number,
                                              q->denominator, err);
}

socprev_status socprev__problem_finish_biproportional(socprev_problem *problem,
                                                      socprev__blame *blame, socprev_error **err)
{
    const socprev__problem_value *q = NULL;
    socprev_status st = check_signpost(problem, blame, &q, err);
    if (st != SOCPREV_OK || q == NULL)
        return st;
    return socprev_biproportional_set_signpost(problem->engine.biproportional, q->number,
                                               q->denominator, err);
}

/* ---- claims ----------------------------------------------------------------- */

socprev_status socprev__problem_finish_claims(socprev_problem *problem, socprev__blame *blame,
                                              socprev_error **err)
{
    const socprev__problem_value *seed = root(problem, "seed"), *n = root(problem, "samples");
    if (seed == NULL && n == NULL)
        return SOCPREV_OK;
    *blame = (socprev__blame){
        field_at(problem, n == NULL ? "seed" : "samples", SOCPREV_PLACE_ROOT), 0, 0
    };
    return socprev_claims_set_sample(problem->engine.claims, seed == NULL ? 0 : seed->number,
                                     n == NULL ? 10000 : n->number, err);
}

/* ---- tables ----------------------------------------------------------------- */

/* Rows and columns have weights or totals, not both; a given table has no weights. */
socprev_status socprev__problem_finish_twoway(socprev_problem *problem, socprev__blame *blame,
                                              socprev_error **err)
{
    const socprev__problem_value *cells =
        socprev__problem_values(problem, "cells", SOCPREV_PLACE_CELL, 0);
    for (int32_t axis = 0; axis <= 1; axis++) {
        int32_t place = axis == 0 ? SOCPREV_PLACE_ROW : SOCPREV_PLACE_COLUMN;
        const socprev__problem_value *weight =
            socprev__problem_values(problem, "weight", place, axis);
        const socprev__problem_value *total =
            socprev__problem_values(problem, "total", place, axis);
        *blame = (socprev__blame){ field_at(problem, "weight", place), axis, 0 };
        if (weight != NULL && (total != NULL || cells != NULL))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_TOGETHER, NULL,
                                 SP_TEXT("weight"), SP_TEXT(total != NULL ? "total" : "cells"));
        if (weight == NULL && total == NULL && cells == NULL) {
            blame->index = SIZE_MAX;
            return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_MARGIN, NULL,
                                 SP_TEXT(problem->table->axis[axis]));
        }
    }
    return SOCPREV_OK;
}

/* ---- shares ----------------------------------------------------------------- */

/* n shares over their least common denominator; false when it needs more than 63 bits. */
static bool common_denominator(const socprev__problem_value *shares, size_t n, int64_t *numerator,
                               int64_t *denominator)
{
    int64_t common = 1;
    for (size_t i = 0; i < n; i++) {
        int64_t d = shares[i].denominator;
        if (!socprev__multiply(common / socprev__gcd(common, d), d, &common))
            return false;
    }
    for (size_t i = 0; i < n; i++)
        if (!socprev__multiply(shares[i].number, common / shares[i].denominator, &numerator[i]))
            return false;
    *denominator = common;
    return true;
}

static socprev_status set_shares(socprev_problem *problem, size_t row,
                                 const socprev__problem_value *shares, int64_t *numerator,
                                 socprev_error **err)
{
    size_t n = problem->axis[1].n;
    int64_t denominator = 0;
    if (!common_denominator(shares, n, numerator, &denominator))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_PROBLEM_SHARES, NULL, SP_INT(n));
    return socprev_cofinancing_set_shares(problem->engine.cofinancing, row, numerator, 0, n,
                                          denominator, err);
}

static socprev_status finish_shares(socprev_problem *problem, socprev__blame *blame,
                                    socprev_error **err)
{
    size_t n = problem->axis[1].n;
    const socprev__problem_value *share =
        socprev__problem_values(problem, "share", SOCPREV_PLACE_COLUMN, 1);
    const socprev__problem_value *shares =
        socprev__problem_values(problem, "shares", SOCPREV_PLACE_CELL, 0);
    *blame = (socprev__blame){ field_at(problem, "shares", SOCPREV_PLACE_CELL), 0, SIZE_MAX };
    if (share != NULL && shares != NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_TOGETHER, NULL, SP_TEXT("share"),
                             SP_TEXT("shares"));
    if (share == NULL && shares == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_MISSING, NULL, SP_TEXT("shares"));
    int64_t *numerator = socprev__alloc(&problem->memory, n, sizeof *numerator);
    if (numerator == NULL)
        return socprev__fail_nomem(err);
    socprev_status st = SOCPREV_OK;
    if (share != NULL) {
        *blame = (socprev__blame){ field_at(problem, "share", SOCPREV_PLACE_COLUMN), 1, 0 };
        st = set_shares(problem, SOCPREV_EVERY, share, numerator, err);
    }
    for (size_t row = 0; shares != NULL && row < problem->axis[0].n && st == SOCPREV_OK; row++) {
        blame->index = row * n;
        st = set_shares(problem, row, &shares[row * n], numerator, err);
    }
    socprev__free(&problem->memory, numerator, n, sizeof *numerator);
    return st;
}

/* A number that is given, or what holds without. */
static int64_t number_of(const socprev__problem_value *values, size_t index, int64_t otherwise)
{
    return values == NULL || values[index].at == 0 ? otherwise : values[index].number;
}

socprev_status socprev__problem_finish_cofinancing(socprev_problem *problem,
                                                   socprev__blame *blame, socprev_error **err)
{
    socprev_cofinancing *engine = problem->engine.cofinancing;
    const socprev__problem_value *bearers =
        socprev__problem_values(problem, "bearer", SOCPREV_PLACE_ROW, 0);
    const socprev__problem_value *roundings =
        socprev__problem_values(problem, "rounding", SOCPREV_PLACE_ROW, 0);
    int64_t bearer = number_of(root(problem, "bearer"), 0, SOCPREV_LARGEST_REMAINDERS);
    int64_t rounding = number_of(root(problem, "rounding"), 0, SOCPREV_ROUND_DOWN);
    socprev_status st = finish_shares(problem, blame, err);
    if (st == SOCPREV_OK)
        st = socprev_cofinancing_set_bearer(engine, SOCPREV_EVERY, bearer, (int32_t)rounding, err);
    for (size_t row = 0; row < problem->axis[0].n && st == SOCPREV_OK; row++) {
        *blame = (socprev__blame){ field_at(problem, "bearer", SOCPREV_PLACE_ROW), 0, row };
        st = socprev_cofinancing_set_bearer(engine, row, number_of(bearers, row, bearer),
                                            (int32_t)number_of(roundings, row, rounding), err);
    }
    return st;
}

/* ---- limits ----------------------------------------------------------------- */

static socprev_status finish_limits(socprev_problem *problem, socprev__blame *blame,
                                    socprev_error **err)
{
    const socprev__problem_value *least =
        socprev__problem_values(problem, "least", SOCPREV_PLACE_COLUMN, 1);
    const socprev__problem_value *most =
        socprev__problem_values(problem, "most", SOCPREV_PLACE_COLUMN, 1);
    socprev_error *error = NULL;
    if (least == NULL && most == NULL)
        return SOCPREV_OK;
    socprev_status st = socprev_sources_set_limits(
        problem->engine.sources, least == NULL ? NULL : &least->number, sizeof *least,
        most == NULL ? NULL : &most->number, sizeof *most, problem->axis[1].n, &error);
    if (st == SOCPREV_OK)
        return st;
    bool is_most = strcmp(socprev_error_field(error), "most") == 0;
    int64_t index = socprev_error_index(error);
    *blame = (socprev__blame){ field_at(problem, is_most ? "most" : "least", SOCPREV_PLACE_COLUMN),
                               1, index < 0 ? SIZE_MAX : (size_t)index };
    socprev__error_move(err, error);
    return st;
}

/* A share of the cell, or of the source. */
static const socprev__problem_value *share_of(const socprev__problem_value *cells, size_t cell,
                                              const socprev__problem_value *column, size_t source,
                                              const socprev__problem_value *otherwise)
{
    if (cells != NULL && cells[cell].at != 0)
        return &cells[cell];
    return column != NULL ? &column[source] : otherwise;
}

/* Everything that is said of single cells. */
socprev_status socprev__problem_finish_sources(socprev_problem *problem, socprev__blame *blame,
                                               socprev_error **err)
{
    static const socprev__problem_value none = { .number = 0, .denominator = 1 };
    static const socprev__problem_value all = { .number = 1, .denominator = 1 };
    static const char *const names[] = { "eligible", "floors", "caps", "least_shares",
                                         "most_shares" };
    enum { ELIGIBLE, FLOORS, CAPS, LEAST, MOST };
    const socprev__problem_value *cells[SOCPREV__COUNT(names)];
    const socprev__problem_value *source[] = {
        socprev__problem_values(problem, "least_share", SOCPREV_PLACE_COLUMN, 1),
        socprev__problem_values(problem, "most_share", SOCPREV_PLACE_COLUMN, 1)
    };
    socprev_sources *engine = problem->engine.sources;
    socprev_status st = finish_limits(problem, blame, err);
    for (size_t i = 0; i < SOCPREV__COUNT(names); i++)
        cells[i] = socprev__problem_values(problem, names[i], SOCPREV_PLACE_CELL, 0);
    bool bounded = cells[FLOORS] != NULL || cells[CAPS] != NULL;
    bool ranged = cells[LEAST] != NULL || cells[MOST] != NULL || source[0] != NULL ||
                  source[1] != NULL;
    size_t n = problem->axis[1].n;
    for (size_t i = 0; i < problem->cells && st == SOCPREV_OK; i++) {
        size_t row = i / n, column = i % n, part = FLOORS;
        if (cells[ELIGIBLE] != NULL)
            st = socprev_sources_set_eligible(engine, row, column,
                                              (int32_t)cells[ELIGIBLE][i].number, err);
        if (st == SOCPREV_OK && bounded)
            st = socprev_sources_set_bounds(engine, row, column, number_of(cells[FLOORS], i, 0),
                                            number_of(cells[CAPS], i, SOCPREV_NO_CAP), err);
        if (st == SOCPREV_OK && ranged) {
            const socprev__problem_value *low =
                share_of(cells[LEAST], i, source[0], column, &none);
            const socprev__problem_value *high = share_of(cells[MOST], i, source[1], column, &all);
            part = cells[LEAST] != NULL && cells[LEAST][i].at != 0 ? LEAST : MOST;
            st = socprev_sources_set_range(engine, row, column, low->number, low->denominator,
                                           high->number, high->denominator, err);
        }
        if (st == SOCPREV_OK)
            continue;
        if (cells[part] != NULL)
            *blame = (socprev__blame){ field_at(problem, names[part], SOCPREV_PLACE_CELL), 0, i };
        else
            *blame = (socprev__blame){ field_at(problem, part == FLOORS     ? "caps"
                                                          : source[0] == NULL ? "most_share"
                                                                              : "least_share",
                                                part == FLOORS ? SOCPREV_PLACE_CELL
                                                               : SOCPREV_PLACE_COLUMN),
                                       part == FLOORS ? 0 : 1, part == FLOORS ? i : column };
    }
    return st;
}
