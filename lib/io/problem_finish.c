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

/* A field that says nothing unless another one holds a certain word is refused. */
static socprev_status check_needs(socprev_problem *problem, const char *name, const char *other,
                                  int32_t wanted, const char *written, socprev__blame *blame,
                                  const socprev__problem_value **out, socprev_error **err)
{
    const socprev__problem_value *value = root(problem, name), *chosen = root(problem, other);
    *out = value;
    if (value == NULL)
        return SOCPREV_OK;
    *blame = (socprev__blame){ field_at(problem, name, SOCPREV_PLACE_ROOT), 0, 0 };
    if (chosen != NULL && chosen->number == wanted)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_NEEDS, NULL, SP_TEXT(name),
                         SP_TEXT(written));
}

static socprev_status check_signpost(socprev_problem *problem, socprev__blame *blame,
                                     const socprev__problem_value **out, socprev_error **err)
{
    return check_needs(problem, "signpost", "rule", SOCPREV_RULE_STATIONARY,
                       "\"rule\": \"stationary\"", blame, out, err);
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

/* ---- totals that may lie in a range ----------------------------------------------- */

typedef socprev_status (*set_ranges)(socprev_problem *problem, int32_t axis,
                                     const int64_t *bounds, size_t n, socprev_error **err);

static socprev_status set_twoway_ranges(socprev_problem *problem, int32_t axis,
                                        const int64_t *bounds, size_t n, socprev_error **err)
{
    return socprev_twoway_set_ranges(problem->engine.twoway, axis, bounds, 0, bounds + n, 0, n,
                                     err);
}

static socprev_status set_biproportional_ranges(socprev_problem *problem, int32_t axis,
                                                const int64_t *bounds, size_t n,
                                                socprev_error **err)
{
    return socprev_biproportional_set_ranges(problem->engine.biproportional, axis, bounds, 0,
                                             bounds + n, 0, n, err);
}

static bool has_range(const socprev_problem *problem, int32_t axis)
{
    int32_t place = axis == 0 ? SOCPREV_PLACE_ROW : SOCPREV_PLACE_COLUMN;
    return socprev__problem_values(problem, "least", place, axis) != NULL ||
           socprev__problem_values(problem, "most", place, axis) != NULL;
}

/* Least and most of each index of an axis, with what holds where one is not given. */
static socprev_status finish_range(socprev_problem *problem, int32_t axis, set_ranges set,
                                   socprev__blame *blame, socprev_error **err)
{
    int32_t place = axis == 0 ? SOCPREV_PLACE_ROW : SOCPREV_PLACE_COLUMN;
    const socprev__problem_value *least =
        socprev__problem_values(problem, "least", place, axis);
    const socprev__problem_value *most = socprev__problem_values(problem, "most", place, axis);
    size_t n = problem->axis[axis].n;
    const char *first = least != NULL ? "least" : "most";
    *blame = (socprev__blame){ field_at(problem, first, place), axis, SIZE_MAX };
    if (socprev__problem_values(problem, "total", place, axis) != NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_TOGETHER, NULL, SP_TEXT(first),
                             SP_TEXT("total"));
    int64_t *bounds = socprev__alloc(&problem->memory, 2 * n, sizeof *bounds);
    socprev_error *error = NULL;
    if (bounds == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        bounds[i] = least == NULL ? 0 : least[i].number;
        bounds[n + i] = most == NULL ? SOCPREV_NO_CAP : most[i].number;
    }
    socprev_status st = set(problem, axis, bounds, n, &error);
    socprev__free(&problem->memory, bounds, 2 * n, sizeof *bounds);
    if (st == SOCPREV_OK)
        return st;
    int64_t index = socprev_error_index(error);
    const char *field = socprev_error_field(error);
    bool is_most = field != NULL && strcmp(field, "most") == 0;
    if (least == NULL || (is_most && most != NULL))
        blame->field = field_at(problem, "most", place);
    blame->index = index < 0 ? SIZE_MAX : (size_t)index;
    socprev__error_move(err, error);
    return st;
}

socprev_status socprev__problem_finish_biproportional(socprev_problem *problem,
                                                      socprev__blame *blame, socprev_error **err)
{
    const socprev__problem_value *q = NULL;
    socprev_status st = check_signpost(problem, blame, &q, err);
    if (st == SOCPREV_OK && q != NULL)
        st = socprev_biproportional_set_signpost(problem->engine.biproportional, q->number,
                                                 q->denominator, err);
    for (int32_t axis = 0; axis <= 1 && st == SOCPREV_OK; axis++) {
        int32_t place = axis == 0 ? SOCPREV_PLACE_ROW : SOCPREV_PLACE_COLUMN;
        if (has_range(problem, axis)) {
            st = finish_range(problem, axis, set_biproportional_ranges, blame, err);
        } else if (socprev__problem_values(problem, "total", place, axis) == NULL) {
            *blame = (socprev__blame){ field_at(problem, "total", place), axis, SIZE_MAX };
            st = socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_RANGE, NULL,
                               SP_TEXT(problem->table->axis[axis]));
        }
    }
    return st;
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

/* Rows or columns have weights, totals or ranges; a given table has no weights. */
static socprev_status finish_margin(socprev_problem *problem, int32_t axis, bool cells,
                                    socprev__blame *blame, socprev_error **err)
{
    int32_t place = axis == 0 ? SOCPREV_PLACE_ROW : SOCPREV_PLACE_COLUMN;
    bool weight = socprev__problem_values(problem, "weight", place, axis) != NULL;
    bool total = socprev__problem_values(problem, "total", place, axis) != NULL;
    bool range = has_range(problem, axis);
    *blame = (socprev__blame){ field_at(problem, "weight", place), axis, 0 };
    if (weight && (total || range || cells))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_TOGETHER, NULL, SP_TEXT("weight"),
                             SP_TEXT(total   ? "total"
                                     : range ? "least, most"
                                             : "cells"));
    if (range && !cells) {
        *blame = (socprev__blame){ field_at(problem, "least", place), axis, SIZE_MAX };
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_NEEDS, NULL,
                             SP_TEXT("least, most"), SP_TEXT("cells"));
    }
    if (range)
        return finish_range(problem, axis, set_twoway_ranges, blame, err);
    if (weight || total || cells)
        return SOCPREV_OK;
    blame->index = SIZE_MAX;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_MARGIN, NULL,
                         SP_TEXT(problem->table->axis[axis]));
}

socprev_status socprev__problem_finish_twoway(socprev_problem *problem, socprev__blame *blame,
                                              socprev_error **err)
{
    bool cells = socprev__problem_values(problem, "cells", SOCPREV_PLACE_CELL, 0) != NULL;
    const socprev__problem_value *seed = NULL;
    socprev_status st = check_needs(problem, "seed", "rule", SOCPREV_TWOWAY_UNBIASED_ROUNDING,
                                    "\"rule\": \"unbiased_rounding\"", blame, &seed, err);
    if (st == SOCPREV_OK && seed != NULL)
        st = socprev_twoway_set_seed(problem->engine.twoway, seed->number, err);
    for (int32_t axis = 0; axis <= 1 && st == SOCPREV_OK; axis++)
        st = finish_margin(problem, axis, cells, blame, err);
    return st;
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

/* What each source hands on: nothing unless it says so. */
static socprev_status finish_carry(socprev_problem *problem, socprev__blame *blame,
                                   socprev_error **err)
{
    const socprev__problem_value *carry =
        socprev__problem_values(problem, "carry", SOCPREV_PLACE_COLUMN, 1);
    const socprev__problem_value *share =
        socprev__problem_values(problem, "carry_share", SOCPREV_PLACE_COLUMN, 1);
    for (size_t i = 0; i < problem->axis[1].n; i++) {
        bool has_carry = carry != NULL && carry[i].at != 0;
        bool has_share = share != NULL && share[i].at != 0;
        if (!has_carry && !has_share)
            continue;
        int64_t limit = has_carry ? carry[i].number : SOCPREV_NO_CAP;
        bool is_carry = has_carry && limit < 0;
        *blame = (socprev__blame){ field_at(problem, is_carry || !has_share ? "carry"
                                                                           : "carry_share",
                                            SOCPREV_PLACE_COLUMN),
                                   1, i };
        socprev_status st = socprev_sources_set_carry(
            problem->engine.sources, i, limit, has_share ? share[i].number : 1,
            has_share ? share[i].denominator : 1, err);
        if (st != SOCPREV_OK)
            return st;
    }
    return SOCPREV_OK;
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
    if (st == SOCPREV_OK)
        st = finish_carry(problem, blame, err);
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

/* ---- time ----------------------------------------------------------------- */

socprev_status socprev__problem_finish_instalments(socprev_problem *problem,
                                                   socprev__blame *blame, socprev_error **err)
{
    socprev_instalments *engine = problem->engine.instalments;
    const socprev__problem_value *weight =
        socprev__problem_values(problem, "weight", SOCPREV_PLACE_COLUMN, 1);
    const socprev__problem_value *weights =
        socprev__problem_values(problem, "weights", SOCPREV_PLACE_CELL, 0), *q = NULL;
    size_t n = problem->axis[1].n, rows = weight != NULL ? 1 : problem->axis[0].n;
    socprev_status st = check_needs(problem, "signpost", "timing", SOCPREV_TIMING_SIGNPOST,
                                    "\"timing\": \"signpost\"", blame, &q, err);
    if (st == SOCPREV_OK && q != NULL)
        st = socprev_instalments_set_signpost(engine, q->number, q->denominator, err);
    if (st != SOCPREV_OK)
        return st;
    *blame = (socprev__blame){ field_at(problem, "weights", SOCPREV_PLACE_CELL), 0, SIZE_MAX };
    if ((weight == NULL) == (weights == NULL))
        return weight == NULL
                   ? socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_MISSING, NULL,
                                   SP_TEXT("weight"))
                   : socprev__fail(err, SOCPREV_E_INVALID, SP_PROBLEM_TOGETHER, NULL,
                                   SP_TEXT("weight"), SP_TEXT("weights"));
    for (size_t row = 0; row < rows && st == SOCPREV_OK; row++) {
        const socprev__problem_value *first = weight != NULL ? weight : &weights[row * n];
        socprev_error *error = NULL;
        st = socprev_instalments_set_weights(engine, weight != NULL ? SOCPREV_EVERY : row,
                                             &first->number, sizeof *first, n, &error);
        if (st == SOCPREV_OK)
            continue;
        int64_t index = socprev_error_index(error);
        size_t at = index < 0 ? 0 : (size_t)index;
        *blame = weight != NULL
                     ? (socprev__blame){ field_at(problem, "weight", SOCPREV_PLACE_COLUMN), 1, at }
                     : (socprev__blame){ blame->field, 0, row * n + at };
        socprev__error_move(err, error);
    }
    return st;
}

typedef socprev_status (*set_ratio)(socprev_damper *problem, size_t index, int64_t numerator,
                                    int64_t denominator, socprev_error **err);

/* The common ratio, then those of single rows. */
static socprev_status finish_ratio(socprev_problem *problem, const char *name, set_ratio set,
                                   socprev__blame *blame, socprev_error **err)
{
    const socprev__problem_value *common = root(problem, name);
    const socprev__problem_value *rows =
        socprev__problem_values(problem, name, SOCPREV_PLACE_ROW, 0);
    socprev_damper *engine = problem->engine.damper;
    socprev_status st = SOCPREV_OK;
    *blame = (socprev__blame){ field_at(problem, name, SOCPREV_PLACE_ROOT), 0, 0 };
    if (common != NULL)
        st = set(engine, SOCPREV_EVERY, common->number, common->denominator, err);
    for (size_t i = 0; rows != NULL && i < problem->axis[0].n && st == SOCPREV_OK; i++) {
        *blame = (socprev__blame){ field_at(problem, name, SOCPREV_PLACE_ROW), 0, i };
        if (rows[i].at != 0)
            st = set(engine, i, rows[i].number, rows[i].denominator, err);
    }
    return st;
}

socprev_status socprev__problem_finish_damper(socprev_problem *problem, socprev__blame *blame,
                                              socprev_error **err)
{
    socprev_status st = finish_ratio(problem, "floor", socprev_damper_set_floor, blame, err);
    return st == SOCPREV_OK ? finish_ratio(problem, "cap", socprev_damper_set_cap, blame, err)
                            : st;
}
