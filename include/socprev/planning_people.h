/**
 * @file planning_people.h
 * @brief Floor 5: people against what projects promised: rules, indicators, unit costs.
 *
 * A programme asks: how many participants had the project, by our rule? The rule is data:
 * each indicator of the code list names counting rules (`socprev codes counting_rule`) with
 * their parameters, a caller may bring others in a table, and `socprev_counting_rules` holds
 * them all. `socprev_indicators` counts by them from contacts: for each indicator of a
 * portfolio the target, what was reached, the share, and the definition in words; where a
 * rule or data lack there is no number but the reason. socprev_participants_by_table() splits
 * participants by kind, territory and so on, socprev_unit_costs_table() divides the money of
 * projects by people, contacts and hours, socprev_reach_table() says how many a budget reaches.
 *
 * A pseudonym says who is the same person only within its scope: in one project unless
 * more is declared (`enum socprev_people_scope`). Distinct people of several projects are
 * counted only within a scope that holds them all.
 *
 * docs/indicators.md explains it with examples.
 */
#ifndef SOCPREV_PLANNING_PEOPLE_H
#define SOCPREV_PLANNING_PEOPLE_H

#include <socprev/beneficiary_select.h>
#include <socprev/contacts.h>
#include <socprev/estimate.h>
#include <socprev/planning.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Within what a pseudonym stands for one person. */
enum socprev_people_scope {
    SOCPREV_SCOPE_PROJECT = 0,  /**< in a project; in two projects it may be two persons */
    SOCPREV_SCOPE_PORTFOLIO = 1 /**< in all projects of the contacts */
};

/* ------------------------------------------------------------------ */
/** @defgroup counting_rules Counting rules
 * @{ */

/** Rules by name: of indicators ("60000") and of thresholds ("threshold_24"). */
typedef struct socprev_counting_rules socprev_counting_rules;

/** What a rule counts. */
enum socprev_counted {
    SOCPREV_COUNTED_NOTHING = 0,      /**< it cannot be counted from contacts: see the gap */
    SOCPREV_COUNTED_PARTICIPANTS = 1, /**< persons who reach the thresholds in a project */
    SOCPREV_COUNTED_OTHERS = 2        /**< persons of a project who do not; of anonymous people
                                           nobody knows how many they are, so with them a least */
};

/** Why there is no number. Also the state of an indicator. */
enum socprev_indicator_gap {
    SOCPREV_GAP_NONE = 0,       /**< there is one */
    SOCPREV_GAP_NO_INDICATOR = 1,/**< the record names no indicator and no rule */
    SOCPREV_GAP_UNKNOWN = 2,    /**< no rule of that name is known */
    SOCPREV_GAP_NO_THRESHOLD = 3,/**< the rules do not say from what support on a person counts */
    SOCPREV_GAP_AFTERWARDS = 4, /**< it asks what became of people after they left */
    SOCPREV_GAP_ATTRIBUTE = 5,  /**< it asks for an attribute of persons */
    SOCPREV_GAP_CAPACITY = 6,   /**< it is a capacity, not people */
    SOCPREV_GAP_NOT_PEOPLE = 7, /**< it counts other things than people */
    SOCPREV_GAP_NO_CONTACTS = 8,/**< there is no contact of the project in the period */
    SOCPREV_GAP_UNIT = 9        /**< the record counts in another unit than persons */
};

/** A gap in a sentence; NULL when unknown.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_indicator_gap_text(int32_t gap, int32_t language);

/** The rules of the code lists: one of each indicator, put together from its counting
 * rules, and one of each counting rule that is a threshold.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows of the lists). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_counting_rules_new(const socprev_memory *memory,
                                                      socprev_counting_rules **out,
                                                      socprev_error **err);

/** Frees rules. NULL is allowed. Complexity: O(rules). @threads any  @since 0.1 */
SOCPREV_API void socprev_counting_rules_free(socprev_counting_rules *rules);

/** Adds the rules of a table; one of the same name is replaced. All rows or none. Columns:
 * rule (a name, or the code of an indicator), hours (two decimals; least hours of support in
 * one project, 0 for none), and if wanted counts ("participants", which an empty cell means,
 * or "others"), hours_not_electronic (two decimals; empty = 0). Others are not looked at.
 * @param table  e.g. of socprev_table_read_csv()                        @borrow
 * @param err    may be NULL; names row and column                       @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (an empty cell, hours that are no whole minutes or
 *         below 0, a rule twice) | SOCPREV_E_NOT_FOUND (a column) | SOCPREV_E_TYPE (a column of
 *         another type) | SOCPREV_E_NOMEM
 * Complexity: O(rows x rules). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_counting_rules_add(socprev_counting_rules *rules,
                                                      const socprev_table *table,
                                                      socprev_error **err);

/** How many rules; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_counting_rules_count(const socprev_counting_rules *rules);

/** The rule of a name; -1 when there is none.
 * @param length  bytes, or SOCPREV_NUL
 * Complexity: O(rules). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_counting_rules_find(const socprev_counting_rules *rules,
                                                const char *name, size_t length);

/** Name of a rule; NULL when out of range.
 * @return borrowed until rules are added. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_counting_rules_name(const socprev_counting_rules *rules,
                                                    int32_t rule);

/** `enum socprev_counted`; SOCPREV_COUNTED_NOTHING when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_counting_rules_counted(const socprev_counting_rules *rules,
                                                   int32_t rule);

/** Why a rule counts nothing, `enum socprev_indicator_gap`; SOCPREV_GAP_UNKNOWN when out of
 * range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_counting_rules_gap(const socprev_counting_rules *rules, int32_t rule);

/** Thresholds of a rule, in minutes.
 * @param minutes,not_electronic  untouched on failure; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (it counts nothing)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_counting_rules_minutes(const socprev_counting_rules *rules,
                                                          int32_t rule, int64_t *minutes,
                                                          int64_t *not_electronic);

/** How sure the rule is, `enum socprev_confidence`: the least sure of its parts; DEFINED for
 * those of a caller, 0 when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_counting_rules_confidence(const socprev_counting_rules *rules,
                                                      int32_t rule);

/** What a rule counts, in words; the gap when it counts nothing; NULL when out of range.
 * @return borrowed until rules are added. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_counting_rules_definition(const socprev_counting_rules *rules,
                                                          int32_t rule, int32_t language);

/** A rule for the engine.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (it counts nothing)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_counting_rules_participants(
    const socprev_counting_rules *rules, int32_t rule, const socprev_memory *memory,
    socprev_participant_rule **out, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup indicators Indicators from contacts
 * @{ */

/** What the indicators of a portfolio have reached, by contacts. */
typedef struct socprev_indicators socprev_indicators;

/** Counts the indicators of a portfolio from contacts.
 *
 * A contact belongs to the project whose id or registration number its project is. The rule
 * of an indicator record is that of its `indicator`; a `definition` that is a threshold of
 * other minutes holds instead. Only contacts between its `start` and `end` count, where these
 * are stated. What unknown minutes or vague dates leave open makes the number "between".
 * @param portfolio  only read                                           @borrow
 * @param file       only read; each contact must name its project       @borrow
 * @param rules      only read                                           @borrow
 * @param run        cancel; may be NULL
 * @param memory     NULL = C allocator                                  @borrow
 * @param out        the answer; it needs none of the above afterwards   @own
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (also: a round; a contact without project)
 *         | SOCPREV_E_RANGE (minutes overflow) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: rules for applicants and beneficiaries of OPZ and OPZ+ (esfcr.cz).
 * Complexity: O(rules x N log N + indicators in a period x N) for N contacts.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_indicators_new(const socprev_portfolio *portfolio,
                                                  const socprev_contact_file *file,
                                                  const socprev_counting_rules *rules,
                                                  socprev_run *run, const socprev_memory *memory,
                                                  socprev_indicators **out, socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(indicators). @threads any  @since 0.1 */
SOCPREV_API void socprev_indicators_free(socprev_indicators *indicators);

/** How many indicators, in the order of the records; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_indicators_count(const socprev_indicators *indicators);

/** Id of the record of an indicator; NULL when out of range.
 * @return borrowed from the answer. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_indicators_record(const socprev_indicators *indicators,
                                                  int64_t index);

/** Why an indicator has no number, `enum socprev_indicator_gap`; SOCPREV_GAP_UNKNOWN when
 * out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_indicators_gap(const socprev_indicators *indicators, int64_t index);

/** What was reached.
 * @param qualifier  SOCPREV_EXACT, SOCPREV_AT_LEAST (anonymous people) or SOCPREV_BETWEEN;
 *                   may be NULL
 * @param high       the same as `value` unless between; may be NULL
 * All outputs untouched on failure.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (there is a gap)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_indicators_reached(const socprev_indicators *indicators,
                                                      int64_t index, int32_t *qualifier,
                                                      int64_t *value, int64_t *high);

/** What was reached over the target; NULL when there is a gap, no target, or nothing is known
 * of the ratio.
 * @return borrowed from the answer. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_quantity *socprev_indicators_share(const socprev_indicators *indicators,
                                                             int64_t index);

/** What is counted, in words; why it is not, when there is a gap; NULL when out of range.
 * @return borrowed from the answer. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_indicators_definition(const socprev_indicators *indicators,
                                                      int64_t index, int32_t language);

/** All of it: record, project, indicator, name, unit, target_qualifier, target, target_high,
 * reached_qualifier, reached, reached_high, share_qualifier, share, share_high (fractions of 1),
 * persons (identified, of the project in the period), undecided, anonymous_contacts, gap (an
 * identifier such as "no_threshold"; missing when there is a number), rule, confidence,
 * definition (English). The columns with _high hold a value only for "between".
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the table                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(indicators). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_indicators_table(const socprev_indicators *indicators,
                                                    const socprev_memory *memory,
                                                    socprev_table **out, socprev_error **err);

/** Writes what was reached into the portfolio: `achieved`, `as_of` (the last day that a
 * contact of the project surely lies on), and where they are empty `definition` (the threshold,
 * when a counting rule has these minutes) and `scope` ("project"). Indicators with a gap stay
 * as they are. All of them or none.
 * @param portfolio  the one that was counted, or a copy                 @borrow
 * @param written    how many indicators; may be NULL; untouched on failure
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (an indicator is not in the
 *         portfolio any more) | SOCPREV_E_NOMEM
 * Complexity: O(indicators). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_indicators_write(const socprev_indicators *indicators,
                                                    socprev_portfolio *portfolio,
                                                    int64_t *written, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup participants_by Participants by kind, territory ...
 * @{ */

/** Splits participants by dimensions: who is a participant is decided in the project as a
 * whole; a participant is in every cell in which he or she has a contact in that project, once.
 * Columns: one for each dimension and total_over as socprev_people_table() has them (the
 * project first), participants, below_threshold, undecided, contacts (of participants), minutes
 * (of participants), anonymous_contacts. Each identified person of a cell is in exactly one of
 * the first three. With SOCPREV_SCOPE_PROJECT, these are missing in rows over all projects,
 * and a column participations says how many pairs of person and project there are.
 * @param file        only read; each contact must name its project      @borrow
 * @param rule        only read                                          @borrow
 * @param dimensions  [n] `enum socprev_dimension` besides the project, each once; NULL when n
 *                    is 0                                               @borrow
 * @param n           0 .. 7
 * @param scope       `enum socprev_people_scope`
 * @param run         cancel; may be NULL
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the table                                          @own
 * @retval as socprev_participants_count() and socprev_people_table()
 * Complexity: as theirs. @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_participants_by_table(const socprev_contact_file *file,
                              const socprev_participant_rule *rule, const int32_t *dimensions,
                              size_t n, int32_t scope, socprev_run *run,
                              const socprev_memory *memory, socprev_table **out,
                              socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup unit_costs What one costs
 * @{ */

/** Divides the money of projects by what it was spent on. For each project with contacts, each
 * money that its records state exactly or with a qualifier, and each of person, participant,
 * contact, hour: a row. Money: total, passed_on (fields of the project), awarded (prices of
 * awards), planned, contracted, accounted, certified (funding of that stage, its sources
 * added), paid (payments with a day of payment: certified, else requested). Columns: project,
 * money, money_qualifier, amount, amount_high (CZK, two decimals), per, count_qualifier, count,
 * count_high (hours: minutes / 60, two decimals), cost_qualifier, cost, cost_high (CZK, two
 * decimals, rounded so that bounds stay true; missing when nothing is known).
 *
 * Anonymous contacts make persons "at least", so that the cost is "at most"; contacts of
 * unknown length do the same to hours. With SOCPREV_SCOPE_PORTFOLIO rows over all projects
 * (project missing) follow, of each money that all projects with contacts state. These are
 * divisions of records, not estimates: nobody has said that the next person costs as much.
 * @param portfolio  only read                                           @borrow
 * @param file       only read; each contact must name its project       @borrow
 * @param rule       who is a participant                                @borrow
 * @param scope      `enum socprev_people_scope`
 * @param run        cancel; may be NULL
 * @param memory     NULL = C allocator                                  @borrow
 * @param out        the table                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 *         | SOCPREV_E_CANCELLED
 * Complexity: O(projects x N + N log N + records). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_unit_costs_table(const socprev_portfolio *portfolio,
                                                    const socprev_contact_file *file,
                                                    const socprev_participant_rule *rule,
                                                    int32_t scope, socprev_run *run,
                                                    const socprev_memory *memory,
                                                    socprev_table **out, socprev_error **err);

/** How many persons a budget would reach: rows at a quarter, a half, three quarters and all
 * of it. Columns: budget (CZK, two decimals), effort (budget over past cost, beyond the fixed
 * cost), affordable (whole persons at the past cost of a person; a division), estimate, low,
 * high, confidence, method, notes ("lower_bound", "extrapolated", "sampled", parted by |) of
 * socprev_estimate_reach(). Where there is no estimate its cells are missing. Anonymous people
 * are in none of the numbers.
 * @param contacts    unchanged                                          @borrow
 * @param cost        what these contacts cost, minor units, > fixed
 * @param fixed       of this, what does not grow with their number, >= 0
 * @param budget      minor units, >= fixed, > 0
 * @param confidence  of the intervals, e.g. 0.95
 * @param run         cancel; may be NULL
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the table; rows with a budget below `fixed` are left out @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 *         | SOCPREV_E_CANCELLED
 * Complexity: O(N log N). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_reach_table(const socprev_contacts *contacts, int64_t cost,
                                               int64_t fixed, int64_t budget, double confidence,
                                               socprev_run *run, const socprev_memory *memory,
                                               socprev_table **out, socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
