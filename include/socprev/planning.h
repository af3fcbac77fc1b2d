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

#ifdef __cplusplus
}
#endif
#endif
