/**
 * @file planning_coverage.h
 * @brief Floor 5: coverage of regions from records and tables.
 *
 * Three questions that need records, code lists and the engines of coverage at once:
 * is there as much as norms ask for (socprev_needs_table()), how evenly are money and
 * services spread over the inhabitants (socprev_presence_spread_table(),
 * socprev_presence_evenness()), and what of several portfolios may be compared at all
 * (socprev_counts_table()). docs/planning.md explains each.
 */
#ifndef SOCPREV_PLANNING_COVERAGE_H
#define SOCPREV_PLANNING_COVERAGE_H

#include <socprev/evenness.h>
#include <socprev/need.h>
#include <socprev/planning.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup planning_needs Capacities against norms, by code
 * Tables name kinds, forms, units, target groups and territories by the codes of the
 * code lists. Territories are regions (NUTS 3) and districts (LAU 1).
 * @{ */

/** The capacities of the services of portfolios, a row for each `capacity` record, and a
 * row in the unit "service" for each service. Columns: portfolio, service, territory
 * (missing when several or none are stated), kind, form (missing: not stated), unit,
 * capacity (thousandths; missing when it is not exact), state ("kept", "new"; services
 * of which part is new make two rows in the unit "service", their capacities are kept).
 * Projects that are not approved, or known only from outside sources, are left out.
 * @param portfolios  [n] only read                                       @borrow
 * @param n           at least 1
 * @param memory      NULL = C allocator                                  @borrow
 * @param out         the table                                           @own
 * @param err         may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_RANGE
 * Complexity: O(records x log records). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_supply_table(const socprev_portfolio *const *portfolios,
                                                size_t n, const socprev_memory *memory,
                                                socprev_table **out, socprev_error **err);

/** What norms ask for, and what there is.
 *
 * `supply` has the columns territory, kind, unit, capacity (whole numbers with three
 * decimals) and may have form and state ("kept", "new", "ending"; kept when missing).
 * `norms` has kind, unit, amount (three decimals), level ("region" or "district") and may
 * have form (missing = any), group (missing = all inhabitants), per (1000 when missing),
 * minimum (three decimals), from, to (dates). `populations` has territory, persons and
 * may have group. `sets` has set and territory: named sets such as tender zones.
 * Columns with other names are not looked at. Rows of supply without a territory count
 * for all only. The area is the regions that supply or populations name.
 * @param populations  NULL = all inhabitants by the code list            @borrow
 * @param sets         NULL = none                                        @borrow
 * @param date         day on which norms are looked at, and of the populations of the code
 *                     list; SOCPREV_DATE_NONE = all norms, the latest figures
 * @param view         `enum socprev_supply_view`: what need is weighed against
 * @param memory       NULL = C allocator                                 @borrow
 * @param out          rows by norm, then regions each before its districts, sets, and a
 *                     row for all (territory and set missing). Columns: kind, form, group,
 *                     unit, level, territory, set, population, population_date, before,
 *                     after, supply (three decimals), per_1000, need, gap, unmet, surplus,
 *                     shortage, denominator, need_n, gap_n, unmet_n, surplus_n,
 *                     shortage_n (see socprev_need_table()), flags (no_population,
 *                     population_unknown, no_supply, supply_unknown; parted by |)  @own
 * @param err          may be NULL; names the row and column              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (a column; a territory)
 *         | SOCPREV_E_TYPE (a column of another type) | what socprev_need_finish() says
 * Complexity: O(rows + norms x territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_needs_table(const socprev_table *supply,
                                               const socprev_table *norms,
                                               const socprev_table *populations,
                                               const socprev_table *sets, socprev_date date,
                                               int32_t view, const socprev_memory *memory,
                                               socprev_table **out, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup presence_spread Money and services per inhabitant
 * @{ */

/** Populations whose date does not fit: those that are more than 366 days away from the
 * date that was asked for. A warning for each territory, by code.
 * @return borrowed from `presence`; NULL for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_findings *socprev_presence_findings(const socprev_presence *presence);

/** A row for each territory: territory, within, region (true for NUTS 3), population,
 * population_date, money (CZK; totals of the projects that work only there; missing when
 * one of them is not exact, or works elsewhere too), money_per_inhabitant, services,
 * services_per_100000, kinds_present, kinds_unknown.
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_spread_table(const socprev_presence *presence,
                                                         const socprev_memory *memory,
                                                         socprev_table **out,
                                                         socprev_error **err);

/** How something is spread over the inhabitants of the territories of one level where it
 * is known: an accumulator to be asked for any index.
 * @param measure   `enum socprev_presence_measure`
 * @param kind      index of a kind, or -1 for all; -1 but for SOCPREV_PRESENCE_SERVICES
 * @param regions   1: NUTS 3; 0: districts and other territories inside them
 * @param left_out  territories where it is unknown; may be NULL
 * @param memory    NULL = C allocator                                    @borrow
 * @param out       finished; values per inhabitant (CZK for money), weights inhabitants @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(territories log territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_evenness(const socprev_presence *presence,
                                                     int32_t measure, int32_t kind,
                                                     int32_t regions,
                                                     const socprev_memory *memory,
                                                     socprev_evenness **out, int32_t *left_out,
                                                     socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup planning_counts Counts that may be compared, and others
 * A count means something only with its definition: who counts as helped, within what
 * a person is counted once, whether a source states the number or records add up to it.
 * @{ */

/** All counts that portfolios state, each with its definition. Columns: portfolio,
 * project, count (services_stated, services_listed, providers, kinds, existing_services,
 * new_services, indicator), name, unit, definition, scope, qualifier, value, high (the
 * upper end of "between"), as_of, group. Counts of one group may be compared: they have
 * the same count, unit, definition and scope. A count of an indicator whose unit or
 * definition is not stated has no group: it may be compared with nothing.
 * @param portfolios  [n] only read                                       @borrow
 * @param n           at least 1
 * @param memory      NULL = C allocator                                  @borrow
 * @param out         rows by portfolio and project as they stand, groups numbered from 1 in
 *                    the order in which they occur                       @own
 * @param err         may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_RANGE
 * Complexity: O(records + counts^2). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_counts_table(const socprev_portfolio *const *portfolios,
                                                size_t n, const socprev_memory *memory,
                                                socprev_table **out, socprev_error **err);

/** Compares two counts of such a table: -1 when the first is surely smaller, 1 larger, 0
 * when both are exact and equal.
 * @param counts  of socprev_counts_table(), or a choice of its rows      @borrow
 * @param order   untouched on failure
 * @param err     may be NULL; says why they are not compared             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, no such row) | SOCPREV_E_UNSUPPORTED (their
 *         definitions differ or are not stated) | SOCPREV_E_UNDEFINED (their bounds overlap)
 * Complexity: O(columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_counts_compare(const socprev_table *counts, int64_t row_a,
                                                  int64_t row_b, int32_t *order,
                                                  socprev_error **err);

/** Adds counts of such a table, which must be of one group and exact.
 * @param rows  [n] each once                                             @borrow
 * @param sum   untouched on failure
 * @param err   may be NULL; says which cannot be added                   @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNSUPPORTED (definitions differ or are
 *         not stated; persons, who may be the same in two projects) | SOCPREV_E_UNDEFINED (one
 *         is not exact) | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_counts_add(const socprev_table *counts, const int64_t *rows,
                                              size_t n, int64_t *sum, socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
