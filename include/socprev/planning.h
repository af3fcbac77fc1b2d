/**
 * @file planning.h
 * @brief Floor 5: where records and engines meet.
 *
 * The engines divide, cover and count without knowing what a project is;
 * records know projects and nothing of arithmetic. This header puts questions
 * of officers to both: what does this portfolio amount to
 * (`socprev_account`), how is a project's money divided over its services and
 * territories (`socprev_split`), which kinds of services are present or missing
 * in which territory and how even is that (`socprev_presence`), and how many
 * people were helped (socprev_people_table()). docs/planning.md explains each.
 */
#ifndef SOCPREV_PLANNING_H
#define SOCPREV_PLANNING_H

#include <socprev/allocate_table.h>
#include <socprev/base.h>
#include <socprev/beneficiary.h>
#include <socprev/beneficiary_state.h>
#include <socprev/contacts.h>
#include <socprev/coverage.h>
#include <socprev/record.h>
#include <socprev/sketch_cube.h>
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
 * Complexity: O(projects x records). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_account_new(const socprev_portfolio *portfolio,
                                               const socprev_memory *memory, socprev_account **out,
                                               socprev_error **err);

/** Frees an account. NULL is allowed. Complexity: O(statements). @threads any  @since 0.1 */
SOCPREV_API void socprev_account_free(socprev_account *account);

/** How many statements there are; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_account_count(const socprev_account *account);

/** What a statement is about, stable: "passed_on_share", "cost_per_person" ...
 * docs/planning.md lists them. NULL when out of range.
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
/* ------------------------------------------------------------------ */
/** @defgroup presence Presence of kinds of services in territories
 * Which kinds of services do the projects of some portfolios support, and where?
 * What is not known stays unknown: each kind is present, missing, or unknown in
 * each territory.
 *
 *  - A `service` record counts in its own territory, else in that of its project;
 *    services of one project and kind are taken as all there are of them.
 *  - The `kinds` of a project say: at least one of each in its territory, number unknown.
 *  - Other kinds are missing from a project that lists its kinds, unless `kinds_open`
 *    is set or `kinds_count` exceeds the list. Of a project without such a list
 *    nothing more is known.
 *  - A project with several territories does not say in which of them its kinds are:
 *    they are unknown in each, but for services with a territory of their own.
 *  - A project without territories has that of its portfolio.
 *  - A project that is planned, submitted, rejected or withdrawn gives no services
 *    and is left out.
 *
 * "Missing" speaks of these projects, not of everything there is in a territory. A
 * service that two projects pay is counted with each: the column `projects` tells how
 * many say something of a kind. Other counts in records (providers, services of
 * projects as a source states them) are defined otherwise and not mixed in.
 *
 * Rows are the territories as stated and, for districts, their region: what is said of
 * the district CZ0513 is part of CZ051 too, and is shown in both.
 * @{ */

/** How presence is worked out; what is not set has the value named. */
typedef struct socprev_presence_options socprev_presence_options;

/** Territories by kinds of services; independent of the portfolios. */
typedef struct socprev_presence socprev_presence;

/** What is known of a kind in a territory. */
enum socprev_presence_state {
    SOCPREV_PRESENCE_MISSING = 0, /**< the projects do not support it */
    SOCPREV_PRESENCE_PRESENT = 1, /**< at least one service */
    SOCPREV_PRESENCE_UNKNOWN = 2  /**< cannot be told */
};

/** What evenness is measured of. */
enum socprev_presence_measure {
    SOCPREV_PRESENCE_SERVICES = 0, /**< services per inhabitant */
    SOCPREV_PRESENCE_KINDS = 1,    /**< number of kinds that are present */
    SOCPREV_PRESENCE_MONEY = 2     /**< CZK per inhabitant: totals of the projects there */
};

/** Makes options: all kinds, populations at the start of projects, projects known
 * from outside sources left out, what is not stated unknown.
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the options                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_options_new(const socprev_memory *memory,
                                                        socprev_presence_options **out,
                                                        socprev_error **err);

/** Frees options. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_presence_options_free(socprev_presence_options *options);

/** Looks at the kinds of one group only.
 * @param group  column "group" of SOCPREV_LIST_SERVICE_KIND, e.g. "prevention" for 18
 *               kinds; NULL = all kinds                                  @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (no kind has this group)
 * Complexity: O(kinds). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_options_set_group(socprev_presence_options *options,
                                                              const char *group,
                                                              socprev_error **err);

/** Sets the date of all populations; see socprev_territory_population().
 * @param date  SOCPREV_DATE_NONE: for each territory the latest start of its projects,
 *              or the latest figure when no start is known
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_options_set_date(socprev_presence_options *options,
                                                             socprev_date date,
                                                             socprev_error **err);

/** Whether projects known only from sources marked `outside` count as well.
 * @param on  0 or 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_options_set_outside(socprev_presence_options *options,
                                                                int32_t on, socprev_error **err);

/** Whether kinds that a project does not state are taken as missing from it, as if
 * every list of kinds were complete.
 * @param on  0 or 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status
socprev_presence_options_set_only_stated(socprev_presence_options *options, int32_t on,
                                         socprev_error **err);

/** Works out what is where.
 * @param portfolios  [n] only read                                       @borrow
 * @param n           at least 1
 * @param options     NULL = as made                                      @borrow
 * @param memory      NULL = C allocator                                  @borrow
 * @param out         the answer                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (also: a count below 0) | SOCPREV_E_NOT_FOUND (a
 * territory that the code list does not have) | SOCPREV_E_UNDEFINED (no territory is stated: the
 * message says of what; or no project is left) | SOCPREV_E_RANGE (a sum overflows) |
 * SOCPREV_E_NOMEM
 * Kinds that the code list does not have are not counted: socprev_portfolio_check() names
 * them. Complexity: O(projects x services + territories x (territories + kinds)).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_new(const socprev_portfolio *const *portfolios,
                                                size_t n, const socprev_presence_options *options,
                                                const socprev_memory *memory,
                                                socprev_presence **out, socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_presence_free(socprev_presence *presence);

/** How many territories, in the order of the code list, outer ones first; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_presence_territory_count(const socprev_presence *presence);

/** Code of a territory; NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_presence_territory(const socprev_presence *presence,
                                                   int32_t territory);

/** The row in which a territory lies; -1 when in none, or out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_presence_within(const socprev_presence *presence, int32_t territory);

/** Inhabitants of a territory and the date of the figure.
 * @param as_of  may be NULL
 * @return 0 when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_presence_population(const socprev_presence *presence,
                                                int32_t territory, socprev_date *as_of);

/** How many kinds, in the order of the code list; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_presence_kind_count(const socprev_presence *presence);

/** Code of a kind; NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_presence_kind(const socprev_presence *presence, int32_t kind);

/** The finished table of counts, for further questions: territory t has row t; the rows
 * behind hold what is unknown in each, so ask by row, not by level. A territory inside
 * another has its population there only when both figures are of one date.
 * @return borrowed from `presence`; NULL for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_coverage *socprev_presence_coverage(const socprev_presence *presence);

/** What is known of a kind in a territory and all that lies in it.
 * @param state  `enum socprev_presence_state`; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, out of range)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_state(const socprev_presence *presence,
                                                  int32_t territory, int32_t kind,
                                                  int32_t *state);

/** How unevenly something is spread over the regions (NUTS 3) where it is known: the Gini
 * index over their inhabitants, see socprev_evenness_gini().
 * @param measure   `enum socprev_presence_measure`
 * @param kind      index of a kind, or -1 for all kinds; -1 but for SOCPREV_PRESENCE_SERVICES
 * @param gini      0 (even) .. 1; untouched on failure
 * @param used      regions that entered; may be NULL; set also when SOCPREV_E_UNDEFINED
 * @param left_out  regions where it is unknown; may be NULL; set also when SOCPREV_E_UNDEFINED
 * @param memory    NULL = C allocator                                    @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (fewer than two regions
 * entered, or all have nothing) | SOCPREV_E_NOMEM
 * Complexity: O(territories log territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_gini(const socprev_presence *presence, int32_t measure,
                                                 int32_t kind, const socprev_memory *memory,
                                                 double *gini, int32_t *used, int32_t *left_out,
                                                 socprev_error **err);

/** A row for each territory and kind: territory, within (missing for the outermost), kind,
 * projects (how many say something of the kind), services (missing when unknown), at_least
 * (services that are known), present (missing when unknown), per_100000 (missing when
 * unknown), population, population_date.
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_table(const socprev_presence *presence,
                                                  const socprev_memory *memory,
                                                  socprev_table **out, socprev_error **err);

/** A row for each territory: territory, kinds_present, kinds_missing, kinds_unknown (how
 * many), missing and unknown (their codes, parted by `|`).
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_presence_missing_table(const socprev_presence *presence,
                                                          const socprev_memory *memory,
                                                          socprev_table **out,
                                                          socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup people_table People as tables
 * Counts of contacts that were read from a file. Nothing here is protected for
 * publication: small numbers can give people away.
 * @{ */

/** Counts people over dimensions: a row for every occurring combination and for every
 * total, a person once in each; totals stand before their parts, projects and services in
 * the order of their texts, other dimensions in that of their codes. Columns: one for each
 * dimension by its name (project, service, kind, territory, target_group: texts; month,
 * year, period: numbers), total_over (the dimensions the row is a total over, parted by `|`;
 * missing when it is over none), persons, contacts, minutes, hours, untimed_contacts
 * (their length is unknown: minutes is then a least), anonymous_contacts,
 * anonymous_minutes. A dimension that is missing and not named in total_over was not
 * stated.
 * @param file        only read                                           @borrow
 * @param dimensions  [n] `enum socprev_dimension`, each once             @borrow
 * @param n           0 .. 8
 * @param run         progress in rows, cancel; may be NULL
 * @param memory      NULL = C allocator                                  @borrow
 * @param out         the table                                           @own
 * @retval as socprev_people_cube()
 * Complexity: as socprev_people_cube(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_people_table(const socprev_contact_file *file,
                                                const int32_t *dimensions, size_t n,
                                                socprev_run *run, const socprev_memory *memory,
                                                socprev_table **out, socprev_error **err);

/** Counts people from a partial state, over the dimensions of the state: the same table as
 * socprev_people_table() makes of the contacts that the state was made of. Projects and
 * services have texts in their files only: a state by them is refused.
 * @param state   only read                                               @borrow
 * @param run     cancel; may be NULL
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (by project or service) or as
 *         socprev_cube_add_state() and socprev_cube_people()
 * Complexity: as theirs. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_people_state_table(const socprev_state *state,
                                                      socprev_run *run,
                                                      const socprev_memory *memory,
                                                      socprev_table **out, socprev_error **err);

/** Estimates of persons as a table, in the same rows as socprev_people_table(), but for those
 * without an identified person. Columns: one for each dimension, total_over,
 * persons_estimate (rounded), standard_error, low, high (95 %, rounded outwards), exact
 * (the number is no estimate).
 * @param people  only read                                               @borrow
 * @param file    where the codes of the contacts come from; NULL when they are those of the
 *                code lists                                              @borrow
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (by project or service without a file)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(cells log cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_people_sketch_table(const socprev_sketch_people *people,
                                                       const socprev_contact_file *file,
                                                       const socprev_memory *memory,
                                                       socprev_table **out, socprev_error **err);

/** Counts participants by a rule: a row over all projects (project is missing), then a
 * row for each project in the order of their texts. Columns: project, participants,
 * below_threshold, undecided, participations, anonymous_contacts, anonymous_minutes.
 * @param file    only read; each contact must name its project           @borrow
 * @param rule    only read                                               @borrow
 * @param run     progress in rows, cancel; may be NULL
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @retval as socprev_participants_count()
 * Complexity: as socprev_participants_count(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_participants_table(const socprev_contact_file *file,
                                                      const socprev_participant_rule *rule,
                                                      socprev_run *run,
                                                      const socprev_memory *memory,
                                                      socprev_table **out, socprev_error **err);

/** The table of socprev_people_table(), of contacts that were read into a cube piece by piece.
 * @param file    ended; with the codes of the contacts in the cube; only read @borrow
 * @param cube    with all contacts; only read                            @borrow
 * @param run     cancel, threads; may be NULL
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @retval as socprev_cube_people(). Complexity: as that. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_people_cube_table(const socprev_contact_file *file,
                                                     const socprev_cube *cube, socprev_run *run,
                                                     const socprev_memory *memory,
                                                     socprev_table **out, socprev_error **err);

/** The table of socprev_participants_table(), in the same way; see socprev_cube_set_support().
 * @param file    ended; with the codes of the contacts in the cube; only read @borrow
 * @param cube    with all contacts; only read                            @borrow
 * @param rule    only read                                               @borrow
 * @param run     cancel; may be NULL
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the table                                               @own
 * @retval as socprev_cube_participants(). Complexity: as that. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_participants_cube_table(const socprev_contact_file *file,
                                                           const socprev_cube *cube,
                                                           const socprev_participant_rule *rule,
                                                           socprev_run *run,
                                                           const socprev_memory *memory,
                                                           socprev_table **out,
                                                           socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
