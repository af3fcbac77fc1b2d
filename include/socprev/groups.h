/**
 * @file groups.h
 * @brief Floor 2: who stands in exactly which cells of a table.
 *
 * A person who came to two shelters in two districts stands in many cells of a table by kind
 * and territory: in each of its own, in their totals, in the grand total. Two persons who
 * stand in exactly the same cells cannot be told apart by that table. A *group* is all such
 * persons together. Nobody is in two groups, so groups add up where cells do not: every cell is
 * the sum of the groups that stand in it. What a reader can work out of a published table is
 * what follows from these sums; socprev_publication of planning_release.h audits them.
 *
 *     socprev_groups_new(dimensions, 2, NULL, &groups, &err);
 *     socprev_groups_add_cells(groups, codes, n, &err);
 *     socprev_groups_count(groups, contacts, SOCPREV_PERSONS, NULL, &err);
 *
 * Contacts and minutes add up by themselves; their groups are the combinations of codes that
 * occur, with what the largest and the second largest person brought to each.
 */
#ifndef SOCPREV_GROUPS_H
#define SOCPREV_GROUPS_H

#include <socprev/beneficiary_state.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Cells of a table, and groups of who stands in them. */
typedef struct socprev_groups socprev_groups;

/** Makes groups without cells.
 * @param dimensions  [n] `enum socprev_dimension`, each once; NULL when `n` is 0 @borrow
 * @param n           0 .. 8
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the new handle                                     @own
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_groups_new(const int32_t *dimensions, size_t n,
                                              const socprev_memory *memory, socprev_groups **out,
                                              socprev_error **err);

/** Frees groups. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_groups_free(socprev_groups *groups);

/** Makes the codes of a dimension a hierarchy, as socprev_cube_set_parents() does.
 * @param dimension  SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP, one of the groups'
 * @param parents    [n, stride bytes, 0 = packed] parent of code i, or SOCPREV_CODE_MISSING;
 *                   codes of n and above have none                      @borrow
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not such a dimension; a parent below -1; a circle or
 *         more than SOCPREV_CUBE_LEVELS_MOST levels) | SOCPREV_E_NOMEM
 * Complexity: O(n levels). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_groups_set_parents(socprev_groups *groups, int32_t dimension,
                                                      const int32_t *parents, size_t stride,
                                                      size_t n, socprev_error **err);

/** Sets how many groups there may be; one more is an error, since whatever looks at them
 * would take too long.
 * @param most  1 .. 2^24; 65,536 at first
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_groups_set_most(socprev_groups *groups, int64_t most,
                                                   socprev_error **err);

/** Asks also for groups of nobody: for each cell without a total, the persons of exactly
 * that combination of codes, though there are none. Whoever must not tell that a number is
 * 0 needs them, since a reader does not know which groups there are.
 * @param on  0 or 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_groups_set_possible(socprev_groups *groups, int32_t on,
                                                       socprev_error **err);

/** Adds cells; one that is there already is not added again.
 * @param codes  [n x dimensions] SOCPREV_CODE_ALL for a total            @borrow
 * @param n      cells
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a code below SOCPREV_CODE_ALL) | SOCPREV_E_LIMIT (2^24
 *         cells) | SOCPREV_E_NOMEM
 * Complexity: O(n dimensions) expected. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_groups_add_cells(socprev_groups *groups, const int32_t *codes,
                                                    size_t n, socprev_error **err);

/** Counts the groups of contacts; what was counted before is forgotten.
 * @param contacts  unchanged; anonymous ones are nobody's               @borrow
 * @param measure   SOCPREV_PERSONS, SOCPREV_CONTACTS or SOCPREV_MINUTES
 * @param run       cancel; may be NULL
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (more groups than
 *         socprev_groups_set_most()) | SOCPREV_E_RANGE (minutes overflow) | SOCPREV_E_NOMEM
 *         | SOCPREV_E_CANCELLED
 * Complexity: O(N log N) for N contacts; O(cells) for each person. @threads one
 * @since 0.1 */
SOCPREV_API socprev_status socprev_groups_count(socprev_groups *groups,
                                                const socprev_contacts *contacts, int32_t measure,
                                                socprev_run *run, socprev_error **err);

/** The same for the persons of a state.
 * @param state  has at least the dimensions of the groups               @borrow
 * @retval as socprev_groups_count(); SOCPREV_E_INVALID also: a dimension is not in the state
 * Complexity: O(bytes). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_groups_count_state(socprev_groups *groups,
                                                      const socprev_state *state,
                                                      socprev_run *run, socprev_error **err);

/** How many dimensions a cell has; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_groups_dimensions(const socprev_groups *groups);

/** How many cells; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_groups_cells(const socprev_groups *groups);

/** Finds a cell by its codes.
 * @param codes  [dimensions]                                            @borrow
 * @param cell   untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND
 * Complexity: O(dimensions) expected. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_groups_find(const socprev_groups *groups, const int32_t *codes,
                                               size_t *cell);

/** The codes of a cell, as they were added.
 * @return [dimensions] borrowed until cells are added; NULL when out of range
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const int32_t *socprev_groups_codes(const socprev_groups *groups, size_t cell);

/** What a cell amounts to, and who brought most of it: for persons each brings 1.
 * @param cell  in the order of socprev_groups_add_cells()
 * @param value,contributors,largest,second  untouched on failure; each may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_groups_cell(const socprev_groups *groups, size_t cell,
                                               int64_t *value, int64_t *contributors,
                                               int64_t *largest, int64_t *second);

/** How many groups; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_groups_number(const socprev_groups *groups);

/** The same of a group. Groups ascend by their cells.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_groups_group(const socprev_groups *groups, size_t group,
                                                int64_t *value, int64_t *contributors,
                                                int64_t *largest, int64_t *second);

/** The cells that a group stands in, ascending.
 * @param n  how many; untouched on failure
 * @return [n] borrowed until the groups change; NULL on failure
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const uint32_t *socprev_groups_members(const socprev_groups *groups, size_t group,
                                                   size_t *n);

#ifdef __cplusplus
}
#endif
#endif
