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
 * code lists. Territories are regions (NUTS 3) and districts (LAU 1), or those of a table
 * with municipalities and whatever else lies in one another.
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

/** A question about needs: tables, a day and a view. Made by socprev_needs_new(). */
typedef struct socprev_needs socprev_needs;

/** The tables of a question. Columns of other names are not looked at; a column
 * SOCPREV_NEEDS_LINE with whole numbers is what mistakes call the line of a row, see
 * socprev_csv_options_set_lines(). */
enum socprev_needs_source {
    /** territory, kind, unit, capacity (whole numbers with three decimals); may have form and
     * state ("kept", "new", "ending"; kept when missing). Rows without a territory count for
     * all only. */
    SOCPREV_NEEDS_SUPPLY = 0,
    /** kind, unit, amount (three decimals), level; may have form (missing = any), group
     * (missing = all inhabitants), per (1000 when missing), minimum (three decimals), from, to
     * (dates), distance (double: the largest cost of a pair within reach; missing = any). */
    SOCPREV_NEEDS_NORMS = 1,
    /** territory, persons; may have group (missing = all inhabitants) and date: of several
     * figures the latest that is not after the day asked for, else the earliest. Without the
     * table: all inhabitants by the table of territories, else by the code list. */
    SOCPREV_NEEDS_POPULATIONS = 2,
    /** set, territory: named sets such as tender zones, a row for each member. */
    SOCPREV_NEEDS_SETS = 3,
    /** territory (code); may have name, level ("state", "nuts2", "region", "district", "orp",
     * "municipality", "part"; that of the code list when missing), parent (code of the
     * territory around it, a row too), persons and date (all inhabitants, as numbers and
     * dates or as their texts). It is all of the hierarchy: territories of the code list that
     * it does not have are outside. Without the table: regions and districts of the code
     * list, and the area is the regions that supply or populations name. */
    SOCPREV_NEEDS_TERRITORIES = 4,
    /** from, to (territories), cost (double, >= 0): who reaches what; pairs that are not
     * there are out of reach. Origins must not lie in one another. */
    SOCPREV_NEEDS_PAIRS = 5
};

/** Name of the column with the lines of a file. */
#define SOCPREV_NEEDS_LINE "#line"

/** Makes a question without tables, of no day, that looks at what there is after.
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the question                                            @own
 * @param err     may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_needs_new(const socprev_memory *memory, socprev_needs **out,
                                             socprev_error **err);

/** Frees a question. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_needs_free(socprev_needs *needs);

/** Gives a table, which must live until the last question; given again, replaces.
 * @param source  `enum socprev_needs_source`
 * @param table   NULL = none                                             @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_needs_set_table(socprev_needs *needs, int32_t source,
                                                   const socprev_table *table,
                                                   socprev_error **err);

/** Sets the day on which norms are looked at, and of the populations.
 * @param date  SOCPREV_DATE_NONE = all norms, the latest figures
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_needs_set_date(socprev_needs *needs, socprev_date date,
                                                  socprev_error **err);

/** Sets what need is weighed against.
 * @param view  `enum socprev_supply_view`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_needs_set_view(socprev_needs *needs, int32_t view,
                                                  socprev_error **err);

/** What was wrong in the tables of the last question, all of it: record is the table, field
 * the column, the message tells the line. Empty when it was answered.
 * @return borrowed from `needs` until the next question; NULL for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_findings *socprev_needs_findings(const socprev_needs *needs);

/** What norms ask for, and what there is: a row for each norm in force and each territory,
 * outer ones before those in them, then each set, then all. Columns: kind, form, group, unit,
 * level (of the norm), territory, name, within (the territory around it), territory_level,
 * set, population, population_date (when it is one), before, after, supply (thousandths),
 * per_1000, need, gap, unmet, surplus, shortage, denominator, need_n, gap_n, unmet_n,
 * surplus_n, shortage_n: see socprev_need_table(). unmet_access: need that what stands within
 * the distance of the norm and is shared among all who reach it (2SFCA) leaves unmet, see
 * socprev_need_unmet_access(); missing without pairs. assessed, covered: in how many
 * territories the norm is assessed and met; people_covered: how many people of its group live
 * in those. flags: no_population, population_unknown, no_supply, supply_unknown, unreached,
 * outside, parted by `|`.
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @param err     may be NULL; the first mistake, see socprev_needs_findings()  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no supply, no norms; a cell that is not valid; or as
 *         socprev_need_finish()) | SOCPREV_E_NOT_FOUND (a column or a code) | SOCPREV_E_TYPE (of
 *         a column) | SOCPREV_E_DUPLICATE (a pair twice) | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(rows x log territories + norms x territories x levels + pairs x norms).
 * @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_needs_table(socprev_needs *needs, const socprev_memory *memory,
                                               socprev_table **out, socprev_error **err);

/** What there is, without a norm: a row for each kind and unit of the supply and each
 * territory, set, and all, in the order of socprev_needs_table(). Columns: kind, unit,
 * territory, name, within, territory_level, set, population (all inhabitants),
 * population_date, present (the kind in any unit; missing when it cannot be told), before,
 * after, change (thousandths), per_1000 (by the view), flags.
 * The other arguments, statuses and complexity as socprev_needs_table().
 * @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_needs_capacity_table(socprev_needs *needs,
                                                        const socprev_memory *memory,
                                                        socprev_table **out,
                                                        socprev_error **err);

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
