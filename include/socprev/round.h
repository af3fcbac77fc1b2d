/**
 * @file round.h
 * @brief Floor 5: a funding round, from requests to awards, with every step shown.
 *
 * A region divides a grant among social services. Each service asks for money for
 * so many units (beds, or full-time equivalents of direct care). What a unit
 * usually costs less what it usually earns, times the units, is the *optimal
 * support*. Money of others is deducted; what is left is the *need*. The request,
 * the class of the service (*tier*), last year's award (*corridor*) and a greatest
 * amount limit what may be given. The money itself lies in *envelopes* within
 * envelopes (programme, region, kind, zone), each with its reserve, and comes from
 * *pots* (Union, state, region) that pay within limits. An award below its least
 * viable amount is not paid, and its money returns to the others.
 *
 * A round is written down as a document of records: see SOCPREV_ROUND ff. in
 * record.h, socprev_round_read(), docs/round.md. Services may be named that stand
 * in a portfolio. socprev_round_solve() computes a `socprev_round`: the awards and,
 * for each, all amounts on the way and the rule that decided.
 * socprev_round_write() puts the awards into the portfolio.
 *
 * All amounts are minor units (haléř) and exact; docs/round.md states how each
 * step is rounded. Sums foot on every level and over every pot. Results do not
 * depend on the order of records: ties are broken by ids.
 */
#ifndef SOCPREV_ROUND_H
#define SOCPREV_ROUND_H

#include <socprev/base.h>
#include <socprev/record.h>
#include <socprev/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup round Computing a round
 * @{ */

/** A round that is computed: needs neither document nor portfolio afterwards. */
typedef struct socprev_round socprev_round;

/** Amounts on the way from units to award, in the order in which they arise. */
enum socprev_round_step {
    SOCPREV_ROUND_COST = 0,        /**< usual cost: units x reference cost x part of the period */
    SOCPREV_ROUND_REVENUE = 1,     /**< usual own revenue of the same units */
    SOCPREV_ROUND_OPTIMAL = 2,     /**< cost - revenue, not below 0 */
    SOCPREV_ROUND_OTHERS = 3,      /**< other sources and co-payments, deducted */
    SOCPREV_ROUND_CARRIED = 4,     /**< overcompensation carried over, deducted */
    SOCPREV_ROUND_NEED = 5,        /**< what is left, not below 0 */
    SOCPREV_ROUND_REQUESTED = 6,   /**< amount asked for; undefined: the need */
    SOCPREV_ROUND_RECOGNISED = 7,  /**< lower of need and request, by the share of the tier */
    SOCPREV_ROUND_LAST_YEAR = 8,   /**< last year's award; undefined for new services */
    SOCPREV_ROUND_FLOOR = 9,       /**< sure amount: promise or lower end of the corridor */
    SOCPREV_ROUND_CEILING = 10,    /**< upper end of the corridor; undefined without */
    SOCPREV_ROUND_MAXIMUM = 11,    /**< greatest award; undefined without */
    SOCPREV_ROUND_LIMIT = 12,      /**< most that may be given: lowest of recognised .. maximum */
    SOCPREV_ROUND_MINIMUM = 13,    /**< least award worth paying; undefined without */
    SOCPREV_ROUND_GIVEN = 14,      /**< award of the earlier round that is topped up */
    SOCPREV_ROUND_NEW = 15,        /**< money of this round */
    SOCPREV_ROUND_AWARD = 16,      /**< given + new */
    SOCPREV_ROUND_REPAY = 17       /**< overcompensation to be returned (not deducted here) */
};

/** What decided an award. */
enum socprev_round_bound {
    SOCPREV_ROUND_BY_MONEY = 1,    /**< the money of its envelope: a share of it */
    SOCPREV_ROUND_BY_NEED = 2,     /**< the whole need is paid */
    SOCPREV_ROUND_BY_REQUEST = 3,  /**< the whole request is paid, below the need */
    SOCPREV_ROUND_BY_TIER = 4,     /**< all that its class recognises is paid */
    SOCPREV_ROUND_BY_CEILING = 5,  /**< upper end of the corridor */
    SOCPREV_ROUND_BY_MAXIMUM = 6,  /**< greatest award */
    SOCPREV_ROUND_BY_FLOOR = 7,    /**< lower end of the corridor: the money alone gives less */
    SOCPREV_ROUND_BY_PROMISE = 8,  /**< promised amount: the money alone gives less */
    SOCPREV_ROUND_BY_MINIMUM = 9,  /**< nothing: below the least award worth paying */
    SOCPREV_ROUND_BY_NO_NEED = 10, /**< nothing: there is no need, or nothing was asked for */
    SOCPREV_ROUND_BY_GIVEN = 11    /**< the earlier award is at its limit, or above it */
};

/** Amounts of an envelope. */
enum socprev_round_level {
    SOCPREV_ROUND_LEVEL_CLAIM = 0,   /**< recognised less given of all requests in it that
                                          take part */
    SOCPREV_ROUND_LEVEL_TOTAL = 1,   /**< money in it */
    SOCPREV_ROUND_LEVEL_RESERVE = 2, /**< kept back */
    SOCPREV_ROUND_LEVEL_DIVIDED = 3, /**< given to its parts and requests */
    SOCPREV_ROUND_LEVEL_REST = 4     /**< that nobody in it can take: total = reserve + divided +
                                          rest */
};

/** Finds all that is wrong with a round and its portfolio, and all conflicts that
 * leave it without answer. Notes tell of overcompensation.
 * @param document   a round                                              @borrow
 * @param portfolio  what it names; NULL when its requests say all themselves  @borrow
 * @param run        may be NULL
 * @param memory     NULL = C allocator                                   @borrow
 * @param out        the findings, none when all is right                 @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, not a round, not a portfolio) | SOCPREV_E_RANGE
 * (in the division) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: as socprev_round_solve(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_round_check(const socprev_portfolio *document,
                                               const socprev_portfolio *portfolio,
                                               socprev_run *run, const socprev_memory *memory,
                                               socprev_findings **out, socprev_error **err);

/** Computes a round. The amounts of every level are found from the top down: the
 * money of an envelope without its reserve is divided, by the round's rule, among
 * its parts and requests in proportion to what they claim (for a part its `weight`,
 * when it has one), within their floors and limits. Requests below their least
 * viable award then leave one at a time: each time the one whose award is the
 * smallest part of its minimum, of equal ones the one with the lower score, then the
 * smaller claim, then the last id; and the rest is divided anew. docs/round.md proves
 * that the order of records has no part in it.
 * @param document   a round                                              @borrow
 * @param portfolio  what it names; NULL when its requests say all themselves  @borrow
 * @param run        told the requests that have left; may be NULL
 * @param memory     NULL = C allocator                                   @borrow
 * @param out        the round; untouched on failure                      @own
 * @param err        may be NULL; the field of the error is "request/a1.units"  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (the first mistake that socprev_round_check()
 * finds) | SOCPREV_E_INFEASIBLE (floors, fixed amounts or pots contradict each other: the
 * message names them, what is missing, and the least repair) | SOCPREV_E_RANGE (a sum)
 * | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: Act 108/2006 Coll. section 101a, its application by regions, and Decision
 * 2012/21/EU articles 5 and 6: see docs/round.md. Complexity: O(requests * (references +
 * tiers) + envelopes^2); one division of all envelopes, O(requests) expected, for each
 * request that leaves; pots as socprev_sources_solve(). @threads any  @since 0.1
 * Example: examples/21_funding_round.c */
SOCPREV_API socprev_status socprev_round_solve(const socprev_portfolio *document,
                                               const socprev_portfolio *portfolio,
                                               socprev_run *run, const socprev_memory *memory,
                                               socprev_round **out, socprev_error **err);

/** Frees a round. NULL is allowed. Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API void socprev_round_free(socprev_round *round);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup round_answer The answer
 * Requests, envelopes and pots have the order of the document.
 * @{ */

/** How many requests; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_round_count(const socprev_round *round);

/** Id of a request; NULL when out of range.
 * @return borrowed from `round`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_round_request(const socprev_round *round, size_t index);

/** Index of the request with an id, or -1. Complexity: O(requests). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_round_find(const socprev_round *round, const char *id,
                                       size_t length);

/** One amount of the trace of a request.
 * @param step  `enum socprev_round_step`
 * @param out   minor units; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (the request has no such limit or value) |
 * SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_round_amount(const socprev_round *round, size_t index,
                                                int32_t step, int64_t *out);

/** Award of a request in minor units, earlier round included; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_round_award(const socprev_round *round, size_t index);

/** `enum socprev_round_bound` of a request; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_round_bound(const socprev_round *round, size_t index);

/** Name of a bound in tables and records, e.g. "ceiling"; NULL when unknown.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_round_bound_name(int32_t bound);

/** What a bound means, in a few words; NULL when unknown.
 * @param language  `enum socprev_language`
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_round_bound_text(int32_t bound, int32_t language);

/** What a step is called; NULL when unknown.
 * @param language  `enum socprev_language`
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_round_step_text(int32_t step, int32_t language);

/** How many envelopes; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_round_envelope_count(const socprev_round *round);

/** Id of an envelope; NULL when out of range.
 * @return borrowed from `round`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_round_envelope(const socprev_round *round, size_t index);

/** One amount of an envelope in minor units; 0 when out of range.
 * @param level  `enum socprev_round_level`
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_round_envelope_amount(const socprev_round *round, size_t index,
                                                  int32_t level);

/** How many pots; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_round_pot_count(const socprev_round *round);

/** Id of a pot; NULL when out of range.
 * @return borrowed from `round`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_round_pot(const socprev_round *round, size_t pot);

/** What a pot pays of the new money of a request, in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_round_part(const socprev_round *round, size_t index, size_t pot);

/** Sum of all new awards, in minor units; 0 for NULL. Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API int64_t socprev_round_total(const socprev_round *round);

/** One request in sentences: each step with its numbers, and what decided.
 * @param language  `enum socprev_language`
 * @param out       text, one step a line                                @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(pots). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_round_explain(const socprev_round *round, size_t index,
                                                 int32_t language, socprev_buffer **out,
                                                 socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup round_tables Tables and records
 * @{ */

/** The trace: a row for each request with request, name, kind, form, territory,
 * zone, envelope, unit, units (3 decimals), reference, tier, the steps by name
 * (cost, revenue ... repay; CZK, 2 decimals), bound. What does not exist is missing.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the table                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(requests). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_round_trace_table(const socprev_round *round,
                                                     const socprev_memory *memory,
                                                     socprev_table **out, socprev_error **err);

/** A row for each envelope: envelope, name, parent, depth, requests, paid (requests
 * with new money), claim, total, reserve, divided, rest.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the table                                              @own
 * @retval as socprev_round_trace_table()
 * Complexity: O(envelopes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_round_envelope_table(const socprev_round *round,
                                                        const socprev_memory *memory,
                                                        socprev_table **out,
                                                        socprev_error **err);

/** A row for each part that a pot pays of a request, without empty ones: request,
 * pot, source, amount.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the table                                              @own
 * @retval as socprev_round_trace_table()
 * Complexity: O(requests * pots). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_round_part_table(const socprev_round *round,
                                                    const socprev_memory *memory,
                                                    socprev_table **out, socprev_error **err);

/** Two rounds compared by the ids of their requests: request, before, after, change,
 * for every request of either, in the order of `round`, then that of `before`. A
 * request that is not in one of them has 0 there.
 * @param round,before  which, against what                              @borrow
 * @param memory        NULL = C allocator                               @borrow
 * @param out           the table                                        @own
 * @retval as socprev_round_trace_table(); SOCPREV_E_RANGE (a difference)
 * Complexity: O(requests^2) text comparisons at worst. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_round_compare_table(const socprev_round *round,
                                                       const socprev_round *before,
                                                       const socprev_memory *memory,
                                                       socprev_table **out,
                                                       socprev_error **err);

/** The same against the awards of this round that a portfolio holds.
 * @param portfolio  one that socprev_round_write() has filled           @borrow
 * @retval as socprev_round_compare_table(); SOCPREV_E_NOT_FOUND (it has no award of the round)
 * Complexity: O(requests + awards) expected. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_round_compare_portfolio(const socprev_round *round,
                                                           const socprev_portfolio *portfolio,
                                                           const socprev_memory *memory,
                                                           socprev_table **out,
                                                           socprev_error **err);

/** Writes the awards into a portfolio: for each request with new money an award
 * "ROUND.REQUEST" with every step of its trace, and for each pot that pays it an
 * award_part "ROUND.REQUEST.POT".
 * Those of an earlier computation of the same round are changed in their place, or
 * taken out when they are no more: computed twice, the document is the same to the byte.
 * @param portfolio  must hold the round's project
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, not a portfolio, the round names no
 * project) | SOCPREV_E_NOT_FOUND (the project is not there) | SOCPREV_E_LIMIT (an id would
 * be too long) | SOCPREV_E_NOMEM. After a failure the portfolio is as it was.
 * Complexity: O(requests * pots + awards). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_round_write(const socprev_round *round,
                                               socprev_portfolio *portfolio,
                                               socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
