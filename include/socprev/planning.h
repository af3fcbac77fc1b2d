/**
 * @file planning.h
 * @brief Floor 5: where records and engines meet.
 *
 * The engines divide, cover and count without knowing what a project is;
 * records know projects and nothing of arithmetic. This header puts questions
 * of officers to both: what does this portfolio amount to
 * (`socprev_account`), which kinds of services are missing in which territory
 * and how even is the coverage (`socprev_network`), how is a project's money
 * divided over its services and territories (`socprev_split`), and how many
 * people were helped (socprev_people_table()).
 */
#ifndef SOCPREV_PLANNING_H
#define SOCPREV_PLANNING_H

#include <socprev/allocate_table.h>
#include <socprev/base.h>
#include <socprev/beneficiary.h>
#include <socprev/record.h>
#include <socprev/table.h>
#include <socprev/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup account Account of a portfolio
 * An account is a list of statements. What a source states as "more than 200
 * million" stays a bound: the statements derived from it are bounds too.
 * @{ */

/** What a portfolio amounts to. It needs neither the portfolio nor its memory afterwards. */
typedef struct socprev_account socprev_account;

/** Draws up the account of a portfolio: first what holds for all of it, then
 * project by project. A statement appears only when the records allow it.
 * @param portfolio  only read                                            @borrow
 * @param memory     NULL = C allocator                                   @borrow
 * @param out        the account                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (a sum overflows) | SOCPREV_E_NOMEM
 * Complexity: O(records^2) in relations, else O(records). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_account_new(const socprev_portfolio *portfolio,
                                               const socprev_memory *memory, socprev_account **out,
                                               socprev_error **err);

/** Frees an account. NULL is allowed. Complexity: O(statements). @threads any  @since 0.1 */
SOCPREV_API void socprev_account_free(socprev_account *account);

/** How many statements there are; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_account_count(const socprev_account *account);

/** What a statement is about, stable: "passed_on_share", "cost_per_person" ...
 * docs/data-model.md lists them. NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_account_key(const socprev_account *account, int64_t index);

/** Record of a statement, "project/ip1"; NULL when out of range.
 * @return borrowed from the account. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_account_record(const socprev_account *account, int64_t index);

/** What a statement is called, e.g. "share passed on to providers"; NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_account_label(const socprev_account *account, int64_t index,
                                              int32_t language);

/** What it says, e.g. "more than 88.8 %"; NULL when out of range.
 * @return borrowed from the account. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_account_text(const socprev_account *account, int64_t index,
                                             int32_t language);

/** How it was computed, e.g. "more than 200 000 000 CZK / 225 000 000 CZK"; ""
 * for what the records state as such; NULL when out of range.
 * @return borrowed from the account. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_account_basis(const socprev_account *account, int64_t index,
                                              int32_t language);

/** The number behind a statement: money in whole CZK, shares as fractions of 1;
 * NULL when it is not one number, or out of range.
 * @return borrowed from the account. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_quantity *socprev_account_quantity(const socprev_account *account,
                                                             int64_t index);

/** First statement from index `from` with the given key (any when NULL) about
 * the given record (any when NULL), or -1.
 * Complexity: O(statements). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_account_find(const socprev_account *account, const char *key,
                                         const char *record, int64_t from);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup split Division of a project's money
 * A project's total is divided over the kinds of its services (rows, weighted
 * by the number of services) and the districts of its territories (columns,
 * weighted by inhabitants), so that every row and column adds up to the heller.
 * @{ */

/** How a project's money is to be divided; what is not set has the value named. */
typedef struct socprev_split_options socprev_split_options;

/** A project's money divided; independent of the portfolio. */
typedef struct socprev_split socprev_split;

/** Makes options: the rule SOCPREV_RULE_HARE, quantum 1, populations at the project's start.
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the options                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_split_options_new(const socprev_memory *memory,
                                                     socprev_split_options **out,
                                                     socprev_error **err);

/** Frees options. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_split_options_free(socprev_split_options *options);

/** Sets the rule that divides the total over rows and over columns.
 * @param rule  `enum socprev_rule`, not SOCPREV_RULE_STATIONARY
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_split_options_set_rule(socprev_split_options *options,
                                                          int32_t rule, socprev_error **err);

/** Sets the step of all amounts in haléř: 100000 for thousands of crowns.
 * @param quantum  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_split_options_set_quantum(socprev_split_options *options,
                                                             int64_t quantum, socprev_error **err);

/** Sets the date of the populations; see socprev_territory_population().
 * @param date  SOCPREV_DATE_NONE: the project's start
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_split_options_set_date(socprev_split_options *options,
                                                          socprev_date date, socprev_error **err);

/** Divides a project's money.
 * @param project  index of the project; its `total` must be exact, its services
 *                 must have exact counts, and its territories must be known
 * @param options  NULL = as made                                         @borrow
 * @param run      may be NULL                                            @borrow
 * @param memory   NULL = C allocator                                     @borrow
 * @param out      the division                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND (no such project or territory) |
 * SOCPREV_E_UNDEFINED (no total, no services, no territory, or one of them not
 * exact: the message says which) | what socprev_twoway_solve() says
 * Complexity: as socprev_twoway_solve(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_split_new(const socprev_portfolio *portfolio, int64_t project,
                                             const socprev_split_options *options, socprev_run *run,
                                             const socprev_memory *memory, socprev_split **out,
                                             socprev_error **err);

/** Frees a division. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_split_free(socprev_split *split);

/** The division itself: rows are kinds, columns are districts.
 * @return borrowed from `split`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_twoway_division *socprev_split_division(const socprev_split *split);

/** Code of the kind of a row; NULL when out of range.
 * @return borrowed from `split`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_split_kind(const socprev_split *split, size_t row);

/** Number of services of a row: its weight; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_split_services(const socprev_split *split, size_t row);

/** Code of the territory of a column; NULL when out of range.
 * @return borrowed from `split`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_split_territory(const socprev_split *split, size_t column);

/** Inhabitants of a column, its weight, and their date.
 * @param as_of  may be NULL
 * @return 0 when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_split_population(const socprev_split *split, size_t column,
                                             socprev_date *as_of);

/** The division as a table, a row for each cell: kind, services, territory,
 * population, population_date, amount (CZK, 2 decimals).
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_split_table(const socprev_split *split,
                                               const socprev_memory *memory, socprev_table **out,
                                               socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
