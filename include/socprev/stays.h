/**
 * @file stays.h
 * @brief Floor 2: stays in services, their nights, returns and first-time clients.
 *
 * A stay is one enrolment of a person in a service: who, in which project, of which
 * type, from when, until when (or still), with which household. "How long were people
 * homeless" sounds like an easy question until one person slept in a shelter, was
 * enrolled in transitional housing at the same time, and moved in between. This header
 * answers it by rules that are data:
 *
 *  - `socprev_night_rule` says which nights count: of which types of stays, which of
 *    them only by a record of each night, which housing ends others, how far back;
 *  - `socprev_nights` are the nights of each person, each date once;
 *  - `socprev_return_rule`: who left for a permanent home, and who came back when;
 *  - socprev_stays_first_time(): who came for the first time;
 *  - occupancy against capacity, households, and length of support.
 *
 * A night is named by the day on which it begins: a stay from the 1st to the 3rd has
 * the nights of the 1st and the 2nd. The day of exit is never a night.
 *
 * Types are numbers 0 to 63 of the caller's own code list; a set of types is a number
 * with the bits of its types (SOCPREV_TYPES_ALL: all). The presets use
 * `enum socprev_hmis_type`.
 *
 * Pseudonyms come in and never go out; results hold no order of persons.
 */
#ifndef SOCPREV_STAYS_H
#define SOCPREV_STAYS_H

#include <socprev/base.h>
#include <socprev/estimate.h>
#include <socprev/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The set of all types. */
#define SOCPREV_TYPES_ALL UINT64_MAX

/** Types of stays of the presets, after the HUD data standards. */
enum socprev_hmis_type {
    SOCPREV_HMIS_SHELTER = 0,       /**< emergency shelter, entry to exit */
    SOCPREV_HMIS_SHELTER_NIGHT = 1, /**< emergency shelter, night by night */
    SOCPREV_HMIS_SAFE_HAVEN = 2,    /**< safe haven */
    SOCPREV_HMIS_TRANSITIONAL = 3,  /**< transitional housing */
    SOCPREV_HMIS_OUTREACH = 4,      /**< street outreach: contacts, not nights */
    SOCPREV_HMIS_PERMANENT = 5      /**< permanent housing, with a day of moving in */
};

/* ------------------------------------------------------------------ */
/** @defgroup stays Stays
 * Bind arrays to the columns, then append, as with contacts.
 * @{ */

/** Stays of people in services. */
typedef struct socprev_stays socprev_stays;

/** Dates of a stay; each a day. */
enum socprev_stay_date {
    SOCPREV_STAY_ENTRY = 0,   /**< must be bound, in every row */
    SOCPREV_STAY_EXIT = 1,    /**< SOCPREV_DATE_NONE: still there */
    SOCPREV_STAY_MOVE_IN = 2, /**< into the home, from entry to exit; NONE: not yet */
    SOCPREV_STAY_REPORTED = 3 /**< since when, as they say themselves; not after entry */
};

/** Codes of a stay. */
enum socprev_stay_code {
    SOCPREV_STAY_PROJECT = 0, /**< >= 0, or SOCPREV_CODE_MISSING (-1) */
    SOCPREV_STAY_TYPE = 1     /**< 0 .. 63; must be bound */
};

/** Makes an empty collection with no column bound.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_stays_new(const socprev_memory *memory, socprev_stays **out,
                                             socprev_error **err);

/** Frees stays; results made of them live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_stays_free(socprev_stays *stays);

/** How many stays; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_stays_count(const socprev_stays *stays);

/** Binds who stayed, and with whom.
 * @param persons           [n, stride bytes, 0 = packed] pseudonyms; must be bound @borrow
 * @param households        [n, household_stride bytes, 0 = packed] id of the household; 0 =
 *                          not stated; NULL = of nobody                 @borrow
 * @param err               may be NULL                                  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_stays_bind_persons(socprev_stays *stays,
                                                      const uint64_t *persons, size_t stride,
                                                      const uint64_t *households,
                                                      size_t household_stride,
                                                      socprev_error **err);

/** Binds codes.
 * @param column  `enum socprev_stay_code`
 * @param codes   [n, stride bytes, 0 = packed] NULL unbinds             @borrow until unbound
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_stays_bind_codes(socprev_stays *stays, int32_t column,
                                                    const int32_t *codes, size_t stride,
                                                    socprev_error **err);

/** Binds dates.
 * @param column  `enum socprev_stay_date`
 * @param dates   [n, stride bytes, 0 = packed] NULL unbinds             @borrow until unbound
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_stays_bind_dates(socprev_stays *stays, int32_t column,
                                                    const socprev_date *dates, size_t stride,
                                                    socprev_error **err);

/** Binds which stays ended in a permanent home. Not bound: none.
 * @param permanent  [n, stride bytes, 0 = packed] not 0: to a permanent home; only with a
 *                   day of exit                                         @borrow until unbound
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_stays_bind_permanent(socprev_stays *stays,
                                                        const uint8_t *permanent, size_t stride,
                                                        socprev_error **err);

/** Copies n stays from the bound arrays; all or none.
 * @param n    rows; 0 is allowed
 * @param err  may be NULL; names the column and the index in it of the first bad row @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a column that must be bound is not; a type or
 *         code out of range; not a day; an exit before the entry; moving in outside the
 *         stay; a reported start after the entry; a permanent home without exit)
 *         | SOCPREV_E_LIMIT (more than 2^31-1 stays) | SOCPREV_E_NOMEM
 * Complexity: O(n) amortised; 48 bytes a stay. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_stays_append(socprev_stays *stays, size_t n,
                                                socprev_error **err);

/** Adds records of single nights, for types that are counted night by night.
 * @param stay   [n, stay_stride bytes, 0 = packed] 0 .. count-1          @borrow
 * @param night  [n, night_stride bytes, 0 = packed] days from entry to the day before
 *               exit; the same night twice counts once                  @borrow
 * @param n      0 is allowed
 * @param err    may be NULL; names the index of the first bad record    @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no such stay; not a day; outside the stay)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(n) amortised; 8 bytes a record. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_stays_add_nights(socprev_stays *stays, const int64_t *stay,
                                                    size_t stay_stride,
                                                    const socprev_date *night,
                                                    size_t night_stride, size_t n,
                                                    socprev_error **err);

/** Nights of one stay: from entry to the day before exit, so 0 when they are the same
 * day. With `inclusive` both days count, as in what people report themselves.
 * @param first,last  days, `last` not before `first`
 * @param inclusive   0 or 1
 * @param out         untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_nights_between(socprev_date first, socprev_date last,
                                                  int32_t inclusive, int32_t *out);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup nights Nights
 * The nights of a person are put together in this order:
 *  1. of each stay the nights that its type counts (socprev_night_rule_set_way()), and from
 *     the reported start to the entry, both included, where the rule takes reported starts;
 *  2. without the nights of stays that negate that type (socprev_night_rule_negate());
 *  3. each date once, none before the start of the look-back, none after the period;
 *  4. the person counts when a night is in the period. Of the last night l the nights from
 *     l - window on are taken, and before them those that run on without a gap.
 * Source: HUD System Performance Measures Programming Specifications, FY2026, measure 1.
 * @{ */

/** Which nights count. */
typedef struct socprev_night_rule socprev_night_rule;

/** Which nights of a stay count. */
enum socprev_night_way {
    SOCPREV_NIGHTS_NONE = 0,          /**< none; what holds for types that are not set */
    SOCPREV_NIGHTS_STAY = 1,          /**< from entry to the day before exit */
    SOCPREV_NIGHTS_RECORDED = 2,      /**< those with a record of their own */
    SOCPREV_NIGHTS_BEFORE_MOVE_IN = 3 /**< from entry to the day before moving in, or exit */
};

/** Where the nights of a stay begin to negate others. */
enum socprev_negation {
    SOCPREV_NEGATES_FROM_ENTRY = 0,  /**< entry to the day before exit */
    SOCPREV_NEGATES_FROM_MOVE_IN = 1 /**< moving in to the day before exit; none without */
};

/** What the presets measure. */
enum socprev_hmis_measure {
    SOCPREV_HMIS_1A_SHELTER = 0,      /**< nights in ES and SH; TH and PH negate */
    SOCPREV_HMIS_1A_TRANSITIONAL = 1, /**< nights in ES, SH and TH; PH negates */
    SOCPREV_HMIS_1B_SHELTER = 2,      /**< 1A_SHELTER, reported starts and PH before moving in */
    SOCPREV_HMIS_1B_TRANSITIONAL = 3  /**< the same with TH */
};

/** Makes a rule in which no type counts, without look-back and window: all nights of the
 * period and before it.
 * @param first,last  first and last day of the period of the report
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the new handle                                     @own
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not days; last before first) | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_night_rule_new(socprev_date first, socprev_date last,
                                                  const socprev_memory *memory,
                                                  socprev_night_rule **out, socprev_error **err);

/** Makes a rule of the HUD measures: ways, negations, a look-back of seven years and a
 * window of 365 days. Everything in it can be set anew.
 * @param measure     `enum socprev_hmis_measure`
 * @param first,last  first and last day of the period of the report
 * The other arguments and errors as socprev_night_rule_new(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_night_rule_new_hmis(int32_t measure, socprev_date first,
                                                       socprev_date last,
                                                       const socprev_memory *memory,
                                                       socprev_night_rule **out,
                                                       socprev_error **err);

/** Frees a rule. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_night_rule_free(socprev_night_rule *rule);

/** Sets which nights of stays of a type count.
 * @param type  0 .. 63
 * @param way   `enum socprev_night_way`
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_night_rule_set_way(socprev_night_rule *rule, int32_t type,
                                                      int32_t way, socprev_error **err);

/** Sets of which types the reported start counts; of the others it is not looked at.
 * @param types  a set of types
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_night_rule_set_reported(socprev_night_rule *rule,
                                                           uint64_t types, socprev_error **err);

/** Sets which nights are negated by stays of a type; replaces what was set for it.
 * @param type     0 .. 63: the stays that negate
 * @param from     `enum socprev_negation`
 * @param negated  the set of types that lose these nights; 0 = none
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_night_rule_negate(socprev_night_rule *rule, int32_t type,
                                                     int32_t from, uint64_t negated,
                                                     socprev_error **err);

/** Sets how far back nights are looked at.
 * @param years   whole years before the first day of the period; -1 = without end
 * @param window  days before a person's last night; -1 = without end
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_night_rule_set_look_back(socprev_night_rule *rule,
                                                            int32_t years, int32_t window,
                                                            socprev_error **err);

/** Nights of people. Never changes. */
typedef struct socprev_nights socprev_nights;

/** Counts nights by a rule.
 * @param stays   unchanged                                              @borrow
 * @param rule    unchanged                                              @borrow
 * @param run     progress in stays, cancel; may be NULL
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: O(N log N) for N stays and records. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_nights_count(const socprev_stays *stays,
                                                const socprev_night_rule *rule,
                                                socprev_run *run, const socprev_memory *memory,
                                                socprev_nights **out, socprev_error **err);

/** Frees nights. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_nights_free(socprev_nights *nights);

/** How many persons have a night in the period; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_nights_persons(const socprev_nights *nights);

/** Nights of all persons together; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_nights_total(const socprev_nights *nights);

/** How many nights each person has, ascending: for socprev_length_mean() and
 * socprev_length_quantile().
 * @param out  [n] untouched on failure
 * @param n    socprev_nights_persons(), not less and not more
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_nights_values(const socprev_nights *nights, int64_t *out,
                                                 size_t n);

/** The earliest and the latest night that counted, of anybody.
 * @param first,last  each may be NULL; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no night)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_nights_span(const socprev_nights *nights, socprev_date *first,
                                               socprev_date *last);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup lengths Means and quantiles of lengths
 * Exact, of whole numbers; answers are in hundredths, halves rounded up.
 * @{ */

/** What a quantile is when it falls between two values. */
enum socprev_length_rule {
    SOCPREV_LENGTH_MIDDLE = 0, /**< the mean of two middles; Hyndman & Fan 2, HUD's median */
    SOCPREV_LENGTH_LOWER = 1,  /**< the lower of the two; Hyndman & Fan 1 */
    SOCPREV_LENGTH_LINEAR = 2, /**< between order 1 and n; Hyndman & Fan 7, spreadsheets */
    SOCPREV_LENGTH_WEIBULL = 3 /**< n + 1 in place of n - 1; Hyndman & Fan 6 */
};

/** How many rules there are. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_length_rule_count(void);

/** Name of a rule as tables write it, e.g. "middle"; NULL when unknown.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_length_rule_name(int32_t rule);

/** Mean of lengths, in hundredths.
 * @param values  [n, stride bytes, 0 = packed] each 0 .. 10^10            @borrow
 * @param n       0 .. 2^31 - 1
 * @param out     untouched on failure
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (n = 0) | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_length_mean(const int64_t *values, size_t stride, size_t n,
                                               int64_t *out, socprev_error **err);

/** A quantile of lengths, in hundredths: the median is 1 of 2.
 * @param values  [n, stride bytes, 0 = packed] each 0 .. 10^10, in any order @borrow
 * @param n       0 .. 2^31 - 1
 * @param part,of 0 < part < of <= 10^6: the share of values below it
 * @param rule    `enum socprev_length_rule`
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     untouched on failure
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (n = 0) | SOCPREV_E_NOMEM
 * Source: Hyndman & Fan, The American Statistician 50 (1996). Complexity: O(n log n).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_length_quantile(const int64_t *values, size_t stride, size_t n,
                                                   int32_t part, int32_t of, int32_t rule,
                                                   const socprev_memory *memory, int64_t *out,
                                                   socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup returns Returns and first-time clients
 * @{ */

/** Who counts as having left, and what as having come back. */
typedef struct socprev_return_rule socprev_return_rule;

/** Makes a rule with HUD's settings (measure 2): exits of all types to a permanent home
 * from 730 days before the period to 730 days before its end; returns by any stay, to
 * permanent housing (SOCPREV_HMIS_PERMANENT) only when they are more than 14 days after the
 * exit and not inside another such stay; classes up to 180, 365 and 730 days.
 * @param first,last  first and last day of the period of the report
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the new handle                                     @own
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not days; last before first) | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_return_rule_new(socprev_date first, socprev_date last,
                                                   const socprev_memory *memory,
                                                   socprev_return_rule **out,
                                                   socprev_error **err);

/** Frees a rule. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_return_rule_free(socprev_return_rule *rule);

/** Sets which stays can be left and which are a return.
 * @param exits    the set of types whose exits count
 * @param returns  the set of types whose entries are a return
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_return_rule_set_types(socprev_return_rule *rule,
                                                         uint64_t exits, uint64_t returns,
                                                         socprev_error **err);

/** Sets the types whose entries are a return only after a while, and not when they begin
 * inside another stay of such a type: from the day after its entry to `days` after its exit.
 * @param types  a set of types
 * @param days   entries up to so many days after the exit are none; >= 0
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_return_rule_set_gap(socprev_return_rule *rule, uint64_t types,
                                                       int32_t days, socprev_error **err);

/** Sets how long before the period the exits are looked for, in days; 0: in the period.
 * @param days  0 .. 36525
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_return_rule_set_look_back(socprev_return_rule *rule,
                                                             int32_t days, socprev_error **err);

/** Sets the classes: a return within most[0] days, within most[1] days, ...
 * @param most  [n] ascending, >= 0                                      @borrow
 * @param n     1 .. 8; returns beyond the last class are not counted
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_return_rule_set_classes(socprev_return_rule *rule,
                                                           const int32_t *most, size_t n,
                                                           socprev_error **err);

/** Persons who left and came back. Never changes. */
typedef struct socprev_returns socprev_returns;

/** Finds the returns. Of each person the earliest exit counts (of several on one day that
 * of the lowest type), and the first return from that day on, in another stay.
 * @param stays   unchanged                                              @borrow
 * @param rule    unchanged                                              @borrow
 * @param run     progress in stays, cancel; may be NULL
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: HUD specifications, FY2026, measure 2. Complexity: O(N log N + sum of k^2) for
 * persons with k stays. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_returns_count(const socprev_stays *stays,
                                                 const socprev_return_rule *rule,
                                                 socprev_run *run, const socprev_memory *memory,
                                                 socprev_returns **out, socprev_error **err);

/** Frees returns. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_returns_free(socprev_returns *returns);

/** Persons who left from a stay of a type; -1 as the type: of any; 0 for NULL and out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_returns_exits(const socprev_returns *returns, int32_t type);

/** Of those who left from a type (-1: any), how many came back within a class: each person is
 * in one class. 0 for NULL and out of range.
 * @param class_index  0 .. classes of the rule - 1
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_returns_returned(const socprev_returns *returns, int32_t type,
                                             int32_t class_index);

/** Who came in the period, and who of them for the first time. Of each person the earliest
 * entry in the period counts; there was an earlier stay when one of the types `earlier`
 * began before that day and had not ended `days` days before it.
 * @param stays     unchanged                                            @borrow
 * @param first,last  first and last day of the period
 * @param entering  the set of types of entries
 * @param earlier   the set of types of earlier stays
 * @param days      how far back; HUD: 730
 * @param memory    NULL = C allocator                                   @borrow
 * @param persons   who came; untouched on failure
 * @param first_time  of them those without an earlier stay; untouched on failure
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Source: HUD specifications, FY2026, measure 5. Complexity: O(N log N). @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_stays_first_time(const socprev_stays *stays,
                                                    socprev_date first, socprev_date last,
                                                    uint64_t entering, uint64_t earlier,
                                                    int32_t days, const socprev_memory *memory,
                                                    int64_t *persons, int64_t *first_time,
                                                    socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup occupancy Occupancy, households, length of support
 * @{ */

/** How a period is divided. */
enum socprev_occupancy_step {
    SOCPREV_OCCUPANCY_DAY = 0,  /**< each day */
    SOCPREV_OCCUPANCY_MONTH = 1 /**< calendar months, the first and last may be cut */
};

/** What is counted of each part of the period. */
enum socprev_occupancy_measure {
    SOCPREV_OCCUPANCY_ENTRIES = 0,      /**< stays that began */
    SOCPREV_OCCUPANCY_EXITS = 1,        /**< stays that ended */
    SOCPREV_OCCUPANCY_NIGHTS = 2,       /**< persons times nights, each person once a night */
    SOCPREV_OCCUPANCY_MOST = 3,         /**< persons in the fullest night */
    SOCPREV_OCCUPANCY_PLACE_NIGHTS = 4, /**< places times nights */
    SOCPREV_OCCUPANCY_OVER = 5          /**< nights of persons beyond the places */
};

/** Occupancy by parts of a period. Never changes. */
typedef struct socprev_occupancy socprev_occupancy;

/** Counts who was there in each night of a period, against the places. Somebody in two
 * stays of the chosen types in one night takes one place.
 * @param stays       unchanged                                          @borrow
 * @param types       the set of types that are looked at
 * @param first,last  first and last day of the period, at most 36525 days
 * @param step        `enum socprev_occupancy_step`
 * @param since       [n] days from which so many places hold, ascending; before the first
 *                    there are none; NULL when n is 0                   @borrow
 * @param places      [n] each 0 .. 2^31                                 @borrow
 * @param n           0: the places are not known, PLACE_NIGHTS and OVER are undefined
 * @param run         progress in stays, cancel; may be NULL
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the new handle                                     @own
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: O(N log N + days). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_occupancy_count(const socprev_stays *stays, uint64_t types, socprev_date first,
                        socprev_date last, int32_t step, const socprev_date *since,
                        const int64_t *places, size_t n, socprev_run *run,
                        const socprev_memory *memory, socprev_occupancy **out,
                        socprev_error **err);

/** Frees occupancy. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_occupancy_free(socprev_occupancy *occupancy);

/** How many parts the period has; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_occupancy_parts(const socprev_occupancy *occupancy);

/** First day of a part; SOCPREV_DATE_NONE when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_date socprev_occupancy_day(const socprev_occupancy *occupancy, size_t index);

/** A count of a part.
 * @param measure  `enum socprev_occupancy_measure`
 * @param out      untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (places are not known)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_occupancy_value(const socprev_occupancy *occupancy,
                                                   size_t index, int32_t measure,
                                                   int64_t *out);

/** Households by their size: distinct persons of one id, whatever the number of their stays.
 * @param stays    unchanged                                             @borrow
 * @param types    the set of types that are looked at
 * @param memory   NULL = C allocator                                    @borrow
 * @param sizes    [n] households of 1, 2, ... n - 1 persons, the last: of n and more;
 *                 untouched on failure
 * @param n        1 .. 64
 * @param without  persons with no stay in any household; may be NULL; untouched on failure
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(N log N). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_stays_households(const socprev_stays *stays, uint64_t types,
                                                    const socprev_memory *memory, int64_t *sizes,
                                                    size_t n, int64_t *without,
                                                    socprev_error **err);

/** How long support lasts, in nights, when some of it still goes on: the estimate of Kaplan
 * and Meier. Stays of one person that overlap, or lie at most `gap` days apart (exit to
 * next entry), are one spell, from the first entry to the last exit.
 * @param stays       unchanged                                          @borrow
 * @param types       the set of types that are looked at
 * @param gap         0 .. 36525
 * @param until       the last day that is known: what is open, or ends later, goes on
 *                    there; stays that begin later are not looked at
 * @param confidence  e.g. 0.95
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the new handle                                     @own
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no spell) | SOCPREV_E_NOMEM
 * Complexity: O(N log N). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_stays_survival(const socprev_stays *stays, uint64_t types,
                                                  int32_t gap, socprev_date until,
                                                  double confidence,
                                                  const socprev_memory *memory,
                                                  socprev_survival **out, socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
