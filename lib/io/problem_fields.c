/* The fields of each kind of problem, one row each: name, place, type, how often
 * it is given, standard value, words, the setter of the engine, a sentence. */
#include "io/problem_internal.h"

/* ---- words ------------------------------------------------------------------ */

typedef struct {
    const char *name;
    int32_t value;
} word;

static bool find_word(const word *words, size_t n, socprev__slice name, int32_t *out)
{
    for (size_t i = 0; i < n; i++)
        if (socprev__slice_is(name, words[i].name)) {
            *out = words[i].value;
            return true;
        }
    return false;
}

/* A vocabulary from a list of words in the source. */
#define VOCABULARY(list)                                                                           \
    static int32_t list##_count(void)                                                              \
    {                                                                                              \
        return (int32_t)SOCPREV__COUNT(list);                                                      \
    }                                                                                              \
    static const char *list##_name(int32_t position)                                               \
    {                                                                                              \
        return list[position].name;                                                                \
    }                                                                                              \
    static bool list##_find(socprev__slice name, int32_t *out)                                     \
    {                                                                                              \
        return find_word(list, SOCPREV__COUNT(list), name, out);                                   \
    }                                                                                              \
    static const socprev__words list##_words = { list##_count, list##_name, list##_find };

static const word units[] = { { "CZK", 2 }, { "piece", 0 } };
static const word forms[] = { { "largest_remainder", SOCPREV_CLAIMS_LARGEST_REMAINDER },
                              { "signposts", SOCPREV_CLAIMS_SIGNPOSTS } };
static const word roundings[] = { { "down", SOCPREV_ROUND_DOWN },
                                  { "up", SOCPREV_ROUND_UP },
                                  { "half_up", SOCPREV_ROUND_HALF_UP },
                                  { "half_even", SOCPREV_ROUND_HALF_EVEN } };
static const word twoway_rules[] = {
    { "controlled_rounding", SOCPREV_TWOWAY_CONTROLLED_ROUNDING },
    { "unbiased_rounding", SOCPREV_TWOWAY_UNBIASED_ROUNDING }
};
static const word shortages[] = { { "refused", SOCPREV_SHORTAGE_REFUSED },
                                  { "proportional", SOCPREV_SHORTAGE_PROPORTIONAL },
                                  { "equal", SOCPREV_SHORTAGE_EQUAL } };
static const word timings[] = { { "nearest", SOCPREV_TIMING_NEAREST },
                                { "ex_ante", SOCPREV_TIMING_EX_ANTE },
                                { "ex_post", SOCPREV_TIMING_EX_POST },
                                { "signpost", SOCPREV_TIMING_SIGNPOST } };
static const word methods[] = { { "corridor", SOCPREV_DAMPER_CORRIDOR },
                                { "scaling", SOCPREV_DAMPER_SCALING } };
VOCABULARY(units)
VOCABULARY(forms)
VOCABULARY(roundings)
VOCABULARY(twoway_rules)
VOCABULARY(shortages)
VOCABULARY(timings)
VOCABULARY(methods)

static const char *rule_at(int32_t position)
{
    return socprev_rule_name(socprev_rule_at(position));
}

static bool find_rule(socprev__slice name, int32_t *out)
{
    return socprev_rule_find(name.data, name.size, out, NULL) == SOCPREV_OK;
}

static const char *claims_rule_at(int32_t position)
{
    return socprev_claims_rule_name(socprev_claims_rule_at(position));
}

static bool find_claims_rule(socprev__slice name, int32_t *out)
{
    return socprev_claims_rule_find(name.data, name.size, out, NULL) == SOCPREV_OK;
}

static const socprev__words rules = { socprev_rule_count, rule_at, find_rule };
static const socprev__words claims_rules = { socprev_claims_rule_count, claims_rule_at,
                                             find_claims_rule };

/* ---- from values to the setters of engines ---------------------------------- */

#define SETTER(name)                                                                               \
    static socprev_status name(socprev_problem *problem, int32_t axis,                             \
                               const socprev__problem_value *values, size_t n,                     \
                               socprev_error **err)

/* One number for the whole problem. */
#define SET_ONE(engine_, what, type)                                                               \
    SETTER(engine_##_##what)                                                                       \
    {                                                                                              \
        (void)axis;                                                                                \
        (void)n;                                                                                   \
        return socprev_##engine_##_set_##what(problem->engine.engine_, (type)values[0].number,     \
                                              err);                                                \
    }

/* One number for each row, or for each source. */
#define SET_LIST(engine_, what)                                                                    \
    SETTER(engine_##_##what)                                                                       \
    {                                                                                              \
        (void)axis;                                                                                \
        return socprev_##engine_##_set_##what(problem->engine.engine_, &values[0].number,          \
                                              sizeof values[0], n, err);                           \
    }

/* One number for each index of an axis. */
#define SET_AXIS(engine_, what)                                                                    \
    SETTER(engine_##_##what)                                                                       \
    {                                                                                              \
        return socprev_##engine_##_set_##what(problem->engine.engine_, axis, &values[0].number,    \
                                              sizeof values[0], n, err);                           \
    }

/* One number for each cell. */
#define SET_CELLS(engine_, what)                                                                   \
    SETTER(engine_##_##what)                                                                       \
    {                                                                                              \
        size_t columns = problem->axis[1].n;                                                       \
        (void)axis;                                                                                \
        (void)n;                                                                                   \
        return socprev_##engine_##_set_##what(problem->engine.engine_, &values[0].number,          \
                                              columns * sizeof values[0], sizeof values[0],        \
                                              problem->axis[0].n, columns, err);                   \
    }

SET_ONE(apportionment, total, int64_t)
SET_ONE(apportionment, quantum, int64_t)
SET_ONE(apportionment, rule, int32_t)
SET_LIST(apportionment, weights)
SET_LIST(apportionment, floors)
SET_LIST(apportionment, caps)
SET_LIST(apportionment, bases)
SET_LIST(apportionment, ids)
SET_LIST(apportionment, priorities)

SET_ONE(claims, estate, int64_t)
SET_ONE(claims, quantum, int64_t)
SET_ONE(claims, rule, int32_t)
SET_ONE(claims, form, int32_t)
SET_LIST(claims, claims)
SET_LIST(claims, weights)
SET_LIST(claims, tiers)
SET_LIST(claims, ids)
SET_LIST(claims, priorities)

SET_ONE(twoway, rule, int32_t)
SET_ONE(twoway, margin_rule, int32_t)
SET_ONE(twoway, total, int64_t)
SET_ONE(twoway, quantum, int64_t)
SET_AXIS(twoway, weights)
SET_AXIS(twoway, totals)
SET_CELLS(twoway, cells)
SET_CELLS(twoway, floors)
SET_CELLS(twoway, caps)

SET_ONE(biproportional, rule, int32_t)
SET_ONE(biproportional, total, int64_t)
SET_ONE(biproportional, quantum, int64_t)
SET_AXIS(biproportional, totals)
SET_CELLS(biproportional, weights)
SET_CELLS(biproportional, floors)
SET_CELLS(biproportional, caps)

SET_ONE(fitting, sweeps, int64_t)

SETTER(fitting_tolerance)
{
    (void)axis;
    (void)n;
    return socprev_fitting_set_tolerance(problem->engine.fitting, values[0].real, err);
}

SETTER(fitting_totals)
{
    return socprev_fitting_set_totals(problem->engine.fitting, axis, &values[0].real,
                                      sizeof values[0], n, err);
}

SETTER(fitting_seed)
{
    (void)axis;
    return socprev_fitting_set_seed(problem->engine.fitting, &values[0].real, sizeof values[0], n,
                                    err);
}

SET_ONE(cofinancing, quantum, int64_t)
SET_LIST(cofinancing, amounts)
SET_LIST(cofinancing, priorities)
SET_LIST(cofinancing, totals)

SET_ONE(sources, quantum, int64_t)
SET_LIST(sources, demands)
SET_LIST(sources, priorities)
SET_ONE(sources, shortage, int32_t)
SET_LIST(sources, tiers)

SET_ONE(instalments, quantum, int64_t)
SET_ONE(instalments, least, int64_t)
SET_ONE(instalments, timing, int32_t)
SET_LIST(instalments, amounts)

SET_ONE(damper, total, int64_t)
SET_ONE(damper, quantum, int64_t)
SET_ONE(damper, rule, int32_t)
SET_ONE(damper, method, int32_t)
SET_ONE(damper, outwards, int32_t)
SET_LIST(damper, formula)
SET_LIST(damper, ids)

/* What is not given stands for no last year; what is given must not be taken for it. */
SETTER(damper_previous)
{
    (void)axis;
    for (size_t i = 0; i < n; i++)
        if (values[i].at != 0 && values[i].number < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_NEGATIVE,
                                 SP_ITEM("previous", i), SP_TEXT("previous"), SP_INT(i),
                                 SP_AMOUNT(values[i].number));
    return socprev_damper_set_previous(problem->engine.damper, &values[0].number,
                                       sizeof values[0], n, err);
}

/* ---- the tables ------------------------------------------------------------- */

#define ROOT(name, type, given, words, set, help)                                                  \
    { name, SOCPREV_PLACE_ROOT, SOCPREV_VALUE_##type, SOCPREV__##given, 0, words, set, help }
#define IN(place, name, type, given, otherwise, set, help)                                         \
    { name, SOCPREV_PLACE_##place, SOCPREV_VALUE_##type, SOCPREV__##given, otherwise, NULL, set,   \
      help }
#define WORD_IN(place, name, type, words, help)                                                    \
    { name, SOCPREV_PLACE_##place, SOCPREV_VALUE_##type, SOCPREV__OPTIONAL, 0, words, NULL, help }
#define TITLE ROOT("title", TEXT, OPTIONAL, NULL, NULL, "what the problem is about")
#define NOTE ROOT("note", TEXT, OPTIONAL, NULL, NULL, "sources and remarks; not used")
#define UNIT                                                                                       \
    ROOT("unit", WORD, OPTIONAL, &units_words, NULL,                                               \
         "what amounts are: CZK (the standard) or whole pieces, such as seats and beds")
#define QUANTUM(set)                                                                               \
    ROOT("quantum", AMOUNT, OPTIONAL, NULL, set, "step of amounts; the smallest one when not given")

/* Of apportionments and of stages. */
#define APPORTIONMENT_RULE                                                                         \
    ROOT("rule", WORD, OPTIONAL, &rules, apportionment_rule,                                       \
         "how shares become whole amounts; lr_hare when not given"),                               \
    ROOT("signpost", RATIO, OPTIONAL, NULL, NULL,                                                  \
         "of the rule stationary: the fraction above which is rounded up, 0 to 1")
#define CLAIMANTS                                                                                  \
    IN(ROW, "weight", INTEGER, REQUIRED, 0, apportionment_weights,                                 \
       "by what the total is divided, 0 or more"),                                                 \
    IN(ROW, "floor", AMOUNT, OPTIONAL, 0, apportionment_floors, "least amount"),                   \
    IN(ROW, "cap", AMOUNT, OPTIONAL, SOCPREV_NO_CAP, apportionment_caps, "greatest amount"),       \
    IN(ROW, "base", AMOUNT, OPTIONAL, 0, apportionment_bases,                                      \
       "amount given first; the rule divides what bases leave"),                                   \
    IN(ROW, "id", INTEGER, ALL_OR_NONE, 0, apportionment_ids,                                      \
       "stable number: in a tie the lowest comes first"),                                          \
    IN(ROW, "priority", INTEGER, ALL_OR_NONE, 0, apportionment_priorities,                         \
       "before the id: in a tie the lowest comes first")

static const socprev__problem_field apportionment_fields[] = {
    TITLE, NOTE, UNIT,
    ROOT("total", AMOUNT, REQUIRED, NULL, apportionment_total,
         "what is divided; below 0 what is to be returned"),
    QUANTUM(apportionment_quantum),
    APPORTIONMENT_RULE,
    CLAIMANTS,
};

static const socprev__problem_field claims_fields[] = {
    TITLE, NOTE, UNIT,
    ROOT("estate", AMOUNT, REQUIRED, NULL, claims_estate, "what there is"),
    QUANTUM(claims_quantum),
    ROOT("rule", WORD, OPTIONAL, &claims_rules, claims_rule,
         "how the estate is shared; proportional when not given"),
    ROOT("form", WORD, OPTIONAL, &forms_words, claims_form,
         "how exact awards become whole amounts; largest_remainder when not given"),
    ROOT("seed", INTEGER, OPTIONAL, NULL, NULL,
         "start of the sample of random arrival; 0 when not given"),
    ROOT("samples", INTEGER, OPTIONAL, NULL, NULL,
         "orders of arrival in the sample; 10000 when not given"),
    IN(ROW, "claim", AMOUNT, REQUIRED, 0, claims_claims, "what is asked for"),
    IN(ROW, "weight", INTEGER, ALL_OR_NONE, 0, claims_weights,
       "of a rule that has a weighted form, 1 or more"),
    IN(ROW, "tier", INTEGER, ALL_OR_NONE, 0, claims_tiers,
       "strict priority: the lowest is paid in full first"),
    IN(ROW, "id", INTEGER, ALL_OR_NONE, 0, claims_ids,
       "stable number: in a tie the lowest comes first"),
    IN(ROW, "priority", INTEGER, ALL_OR_NONE, 0, claims_priorities,
       "before the id: in a tie the lowest comes first"),
};

/* A total that may lie in a range. */
#define RANGE(place, what)                                                                         \
    IN(place, "least", AMOUNT, OPTIONAL, 0, NULL,                                                  \
       "instead of a total: what the " what " gets at least"),                                     \
    IN(place, "most", AMOUNT, OPTIONAL, SOCPREV_NO_CAP, NULL,                                      \
       "instead of a total: what the " what " gets at most")

static const socprev__problem_field twoway_fields[] = {
    TITLE, NOTE, UNIT,
    ROOT("total", AMOUNT, OPTIONAL, NULL, twoway_total,
         "what all cells add up to; needed when rows and columns both have weights"),
    QUANTUM(twoway_quantum),
    ROOT("rule", WORD, OPTIONAL, &twoway_rules_words, twoway_rule,
         "how cells become whole amounts; controlled_rounding when not given"),
    ROOT("margin_rule", WORD, OPTIONAL, &rules, twoway_margin_rule,
         "how the total is divided over weights; lr_hare when not given"),
    ROOT("seed", INTEGER, OPTIONAL, NULL, NULL,
         "of the rule unbiased_rounding: start of its chance; 0 when not given"),
    IN(ROW, "weight", INTEGER, ALL_OR_NONE, 0, twoway_weights,
       "by what the total is divided over rows"),
    IN(ROW, "total", AMOUNT, ALL_OR_NONE, 0, twoway_totals, "or: what the row gets"),
    RANGE(ROW, "row"),
    IN(COLUMN, "weight", INTEGER, ALL_OR_NONE, 0, twoway_weights,
       "by what the total is divided over columns"),
    IN(COLUMN, "total", AMOUNT, ALL_OR_NONE, 0, twoway_totals, "or: what the column gets"),
    RANGE(COLUMN, "column"),
    IN(CELL, "cells", AMOUNT, ALL_OR_NONE, 0, twoway_cells,
       "the table that is to be rounded to multiples of the quantum, instead of weights"),
    IN(CELL, "floors", AMOUNT, OPTIONAL, 0, twoway_floors,
       "least amount of each cell; null for none"),
    IN(CELL, "caps", AMOUNT, OPTIONAL, SOCPREV_NO_CAP, twoway_caps,
       "greatest amount of each cell; null for none"),
};

static const socprev__problem_field biproportional_fields[] = {
    TITLE, NOTE, UNIT,
    ROOT("total", AMOUNT, OPTIONAL, NULL, biproportional_total,
         "what all cells add up to; needed when rows and columns both have ranges"),
    QUANTUM(biproportional_quantum),
    ROOT("rule", WORD, OPTIONAL, &rules, biproportional_rule,
         "a divisor rule; webster when not given"),
    ROOT("signpost", RATIO, OPTIONAL, NULL, NULL,
         "of the rule stationary: the fraction above which is rounded up, 0 to 1"),
    IN(ROW, "total", AMOUNT, ALL_OR_NONE, 0, biproportional_totals, "what the row gets"),
    RANGE(ROW, "row"),
    IN(COLUMN, "total", AMOUNT, ALL_OR_NONE, 0, biproportional_totals, "what the column gets"),
    RANGE(COLUMN, "column"),
    IN(CELL, "weights", INTEGER, REQUIRED, 0, biproportional_weights,
       "weight of each cell; 0 gets its floor only"),
    IN(CELL, "floors", AMOUNT, OPTIONAL, 0, biproportional_floors,
       "least amount of each cell; null for none"),
    IN(CELL, "caps", AMOUNT, OPTIONAL, SOCPREV_NO_CAP, biproportional_caps,
       "greatest amount of each cell; null for none"),
};

static const socprev__problem_field fit_fields[] = {
    TITLE, NOTE,
    ROOT("tolerance", NUMBER, OPTIONAL, NULL, fitting_tolerance,
         "greatest relative error of a total; 1e-9 when not given"),
    ROOT("sweeps", INTEGER, OPTIONAL, NULL, fitting_sweeps,
         "after how many sweeps to give up; 1000 when not given"),
    IN(ITEM, "total", NUMBER, REQUIRED, 0, fitting_totals, "what is known of this index"),
    IN(CELL, "seed", NUMBER, REQUIRED, 0, fitting_seed, "the table to be fitted"),
};

static const socprev__problem_field cofinancing_fields[] = {
    TITLE, NOTE, UNIT,
    QUANTUM(cofinancing_quantum),
    WORD_IN(ROOT, "bearer", SOURCE, NULL,
            "source that bears the residue; largest_remainders when not given"),
    WORD_IN(ROOT, "rounding", WORD, &roundings_words,
            "how the others are rounded; down when not given"),
    IN(ROW, "amount", AMOUNT, REQUIRED, 0, cofinancing_amounts, "what is to be paid"),
    WORD_IN(ROW, "bearer", SOURCE, NULL, "bearer of this row"),
    WORD_IN(ROW, "rounding", WORD, &roundings_words, "rounding of this row"),
    IN(COLUMN, "share", RATIO, ALL_OR_NONE, 0, NULL,
       "what the source pays of each row; shares add up to 1"),
    IN(COLUMN, "priority", INTEGER, ALL_OR_NONE, 0, cofinancing_priorities,
       "with equal remainders the lowest is rounded up first"),
    IN(COLUMN, "total", AMOUNT, ALL_OR_NONE, 0, cofinancing_totals,
       "what the source pays in all, when that is prescribed"),
    IN(CELL, "shares", RATIO, ALL_OR_NONE, 0, NULL,
       "shares that differ from row to row, instead of the share of each source"),
};

static const socprev__problem_field sources_fields[] = {
    TITLE, NOTE, UNIT,
    QUANTUM(sources_quantum),
    ROOT("shortage", WORD, OPTIONAL, &shortages_words, sources_shortage,
         "what happens when the money does not reach; refused when not given"),
    IN(ROW, "demand", AMOUNT, REQUIRED, 0, sources_demands,
       "what the row must be paid: exactly, or at most where there may be a shortage"),
    IN(ROW, "tier", INTEGER, ALL_OR_NONE, 0, sources_tiers,
       "in a shortage the lowest is paid as fully as possible first"),
    IN(COLUMN, "least", AMOUNT, OPTIONAL, 0, NULL, "what the source must spend"),
    IN(COLUMN, "most", AMOUNT, OPTIONAL, SOCPREV_NO_CAP, NULL, "what the source may spend"),
    IN(COLUMN, "priority", INTEGER, ALL_OR_NONE, 0, sources_priorities,
       "the lowest is used first; the order of sources when not given"),
    IN(COLUMN, "carry", AMOUNT, OPTIONAL, SOCPREV_NO_CAP, NULL,
       "what it may hand on of what it has left to the source behind it, as years do"),
    IN(COLUMN, "carry_share", RATIO, OPTIONAL, 1, NULL,
       "the same as a share of its most; with both the lesser counts"),
    IN(COLUMN, "least_share", RATIO, OPTIONAL, 0, NULL, "least share of each row"),
    IN(COLUMN, "most_share", RATIO, OPTIONAL, 1, NULL, "greatest share of each row"),
    IN(CELL, "eligible", BOOLEAN, OPTIONAL, 1, NULL, "whether the source may pay the row"),
    IN(CELL, "floors", AMOUNT, OPTIONAL, 0, NULL, "least amount; null for none"),
    IN(CELL, "caps", AMOUNT, OPTIONAL, SOCPREV_NO_CAP, NULL, "greatest amount; null for none"),
    IN(CELL, "least_shares", RATIO, OPTIONAL, 0, NULL,
       "least share of this row; null for that of the source"),
    IN(CELL, "most_shares", RATIO, OPTIONAL, 1, NULL,
       "greatest share of this row; null for that of the source"),
};

static const socprev__problem_field instalments_fields[] = {
    TITLE, NOTE, UNIT,
    QUANTUM(instalments_quantum),
    ROOT("timing", WORD, OPTIONAL, &timings_words, instalments_timing,
         "how the plan is rounded: nearest when not given; ex_ante up, ex_post down"),
    ROOT("signpost", RATIO, OPTIONAL, NULL, NULL,
         "of the timing signpost: the fraction from which on is rounded up, 0 to 1"),
    ROOT("least", AMOUNT, OPTIONAL, NULL, instalments_least,
         "least instalment: a period pays nothing or at least this"),
    IN(ROW, "amount", AMOUNT, REQUIRED, 0, instalments_amounts,
       "what is paid in all; below 0 what is to be returned"),
    IN(COLUMN, "weight", INTEGER, ALL_OR_NONE, 0, NULL,
       "how large the period is beside the others: days, months or per cent"),
    IN(CELL, "weights", INTEGER, ALL_OR_NONE, 0, NULL,
       "weights that differ from row to row, instead of the weight of each period"),
};

static const socprev__problem_field stages_fields[] = {
    TITLE, NOTE, UNIT,
    QUANTUM(apportionment_quantum),
    APPORTIONMENT_RULE,
    CLAIMANTS,
    IN(COLUMN, "pot", AMOUNT, REQUIRED, 0, NULL,
       "what comes at this stage: the first is sure, each later one may never come"),
};

static const socprev__problem_field damper_fields[] = {
    TITLE, NOTE, UNIT,
    ROOT("total", AMOUNT, REQUIRED, NULL, damper_total, "what is divided"),
    QUANTUM(damper_quantum),
    ROOT("rule", WORD, OPTIONAL, &rules, damper_rule,
         "how shares become whole amounts; lr_hare when not given"),
    ROOT("method", WORD, OPTIONAL, &methods_words, damper_method,
         "how the corridor works; corridor when not given"),
    ROOT("floor", RATIO, OPTIONAL, NULL, NULL, "least part of last year's amount, as \"95 %\""),
    ROOT("cap", RATIO, OPTIONAL, NULL, NULL, "greatest multiple of it, as \"110 %\""),
    ROOT("outwards", BOOLEAN, OPTIONAL, NULL, damper_outwards,
         "whether bounds between two steps count as the step outside; false when not given"),
    IN(ROW, "previous", AMOUNT, OPTIONAL, SOCPREV_NO_PREVIOUS, damper_previous,
       "last year's amount; without it there is no corridor"),
    IN(ROW, "formula", AMOUNT, REQUIRED, 0, damper_formula,
       "what this year's formula gives: a weight in the corridor, an amount in scaling"),
    IN(ROW, "floor", RATIO, OPTIONAL, 0, NULL, "of this row, instead of the common one"),
    IN(ROW, "cap", RATIO, OPTIONAL, 0, NULL, "of this row, instead of the common one"),
    IN(ROW, "id", INTEGER, ALL_OR_NONE, 0, damper_ids,
       "stable number: in a tie the lowest comes first"),
};

/* ---- the kinds -------------------------------------------------------------- */

#define MAKE(engine_, ...)                                                                         \
    static socprev_status engine_##_make(socprev_problem *problem, socprev_error **err)            \
    {                                                                                              \
        return socprev_##engine_##_new(__VA_ARGS__, &problem->memory, &problem->engine.engine_,    \
                                       err);                                                       \
    }                                                                                              \
    static void engine_##_drop(socprev_problem *problem)                                           \
    {                                                                                              \
        socprev_##engine_##_free(problem->engine.engine_);                                         \
    }

MAKE(apportionment, problem->axis[0].n)
MAKE(claims, problem->axis[0].n)
MAKE(twoway, problem->axis[0].n, problem->axis[1].n)
MAKE(biproportional, problem->axis[0].n, problem->axis[1].n)
MAKE(cofinancing, problem->axis[0].n, problem->axis[1].n)
MAKE(sources, problem->axis[0].n, problem->axis[1].n)
MAKE(instalments, problem->axis[0].n, problem->axis[1].n)
MAKE(damper, problem->axis[0].n)

static socprev_status fitting_make(socprev_problem *problem, socprev_error **err)
{
    size_t size[SOCPREV_FIT_AXES];
    for (int32_t axis = 0; axis < problem->axes; axis++)
        size[axis] = problem->axis[axis].n;
    return socprev_fitting_new(size, (size_t)problem->axes, &problem->memory,
                               &problem->engine.fitting, err);
}

static void fitting_drop(socprev_problem *problem)
{
    socprev_fitting_free(problem->engine.fitting);
}

#define FIELDS(list) list, SOCPREV__COUNT(list)

/* In the order of enum socprev_problem_kind. */
static const socprev__problem_kind kinds[] = {
    { "apportionment", "an amount divided over claimants by weights", { "rows", NULL },
      FIELDS(apportionment_fields), apportionment_make, socprev__problem_finish_apportionment,
      apportionment_drop },
    { "claims", "an estate divided over claims that exceed it", { "rows", NULL },
      FIELDS(claims_fields), claims_make, socprev__problem_finish_claims, claims_drop },
    { "twoway", "an amount divided over rows and columns, or a table to be rounded",
      { "rows", "columns" }, FIELDS(twoway_fields), twoway_make, socprev__problem_finish_twoway,
      twoway_drop },
    { "biproportional", "an amount divided over rows and columns by weights of the cells",
      { "rows", "columns" }, FIELDS(biproportional_fields), biproportional_make,
      socprev__problem_finish_biproportional, biproportional_drop },
    { "fit", "a table of estimates fitted to known totals", { "axes", "axes" },
      FIELDS(fit_fields), fitting_make, NULL, fitting_drop },
    { "cofinancing", "rows that are paid by sources in fixed shares", { "rows", "sources" },
      FIELDS(cofinancing_fields), cofinancing_make, socprev__problem_finish_cofinancing,
      cofinancing_drop },
    { "sources", "rows that are paid by sources within limits", { "rows", "sources" },
      FIELDS(sources_fields), sources_make, socprev__problem_finish_sources, sources_drop },
    { "instalments", "amounts that are paid in instalments", { "rows", "periods" },
      FIELDS(instalments_fields), instalments_make, socprev__problem_finish_instalments,
      instalments_drop },
    { "stages", "a pot that comes in parts, the later of which may never come",
      { "rows", "stages" }, FIELDS(stages_fields), apportionment_make,
      socprev__problem_finish_apportionment, apportionment_drop },
    { "damper", "a division held near last year's amounts", { "rows", NULL },
      FIELDS(damper_fields), damper_make, socprev__problem_finish_damper, damper_drop },
};

_Static_assert(SOCPREV__COUNT(apportionment_fields) <= SOCPREV__PROBLEM_FIELDS, "a longer array");
_Static_assert(SOCPREV__COUNT(twoway_fields) <= SOCPREV__PROBLEM_FIELDS, "a longer array");
_Static_assert(SOCPREV__COUNT(sources_fields) <= SOCPREV__PROBLEM_FIELDS, "a longer array");

const socprev__problem_kind *socprev__problem_kind_of(int32_t kind)
{
    return kind < 1 || kind > socprev_problem_kind_count() ? NULL : &kinds[kind - 1];
}

int32_t socprev_problem_kind_count(void)
{
    return (int32_t)SOCPREV__COUNT(kinds);
}

int32_t socprev__problem_field_find(const socprev__problem_kind *table, const char *name,
                                    int32_t place)
{
    for (int32_t i = 0; i < table->n_fields; i++)
        if (strcmp(table->fields[i].name, name) == 0 &&
            (place == 0 || table->fields[i].place == place))
            return i;
    return -1;
}
