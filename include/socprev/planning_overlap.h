/**
 * @file planning_overlap.h
 * @brief Floor 5: what may be published of an overlap of services.
 *
 * Counts of distinct persons do not add up, but they are sums of atoms (overlap.h): if the
 * first service is published with 10 persons, the second with 8 and both together with 17,
 * everybody knows that exactly one person used both. socprev_overlap_release() therefore
 * protects the numbers over the atoms: every atom of fewer than so many persons stays
 * hidden, in the table and to whoever can reckon, and the release has passed the audit
 * that proves it.
 */
#ifndef SOCPREV_PLANNING_OVERLAP_H
#define SOCPREV_PLANNING_OVERLAP_H

#include <socprev/base.h>
#include <socprev/disclosure.h>
#include <socprev/overlap.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What of an overlap is to be published besides the number of all persons; a sum. */
enum socprev_overlap_part {
    SOCPREV_OVERLAP_MEMBERS = 1, /**< persons of each member */
    SOCPREV_OVERLAP_PAIRS = 2,   /**< persons of each two members together, others or not */
    SOCPREV_OVERLAP_ATOMS = 4    /**< persons whose members are exactly these */
};

/** How many cells such a publication has; cell 0 is all persons, behind it come the
 * members, the pairs and the atoms, as far as they are chosen. Pairs of members that nobody
 * used together have a cell as well: a 0. 0 for NULL and unknown parts.
 * @param parts  a sum of `enum socprev_overlap_part`
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_overlap_cells(const socprev_overlap *overlap, int32_t parts);

/** What a cell is about.
 * @param cell     0 .. socprev_overlap_cells() - 1
 * @param set      the members; empty for all persons; untouched on failure
 * @param exactly  1: persons of exactly these members, 0: of these and perhaps others;
 *                 untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(members). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_overlap_cell(const socprev_overlap *overlap, int32_t parts,
                                                size_t cell, uint64_t *set, int32_t *exactly);

/** Protects the numbers of an overlap by suppression, over its atoms. The attacker is
 * taken to know which atoms there are: what withstands them withstands others.
 * @param parts   a sum of `enum socprev_overlap_part`, at least one
 * @param least   numbers of 1 .. least - 1 persons are hidden, atoms that are not published
 *                among them; 5 is usual, 1 hides nothing
 * @param depth   `enum socprev_audit_depth` of the audit that the release passes
 * @param run     may be NULL
 * @param memory  NULL = C allocator                                     @borrow
 * @param place   [socprev_overlap_cells()] which number of the release is that of a cell:
 *                cells of the same persons share one; untouched on failure
 * @param out     the release: numbers of the atoms, then of the other cells @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no person)
 * | SOCPREV_E_INFEASIBLE (an atom that no pattern hides, e.g. the only one of few persons)
 * | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: O(cells^2 + cells x atoms), and socprev_disclosure_suppress() of cells + atoms.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_overlap_release(const socprev_overlap *overlap, int32_t parts,
                                                   int64_t least, int32_t depth, socprev_run *run,
                                                   const socprev_memory *memory, size_t *place,
                                                   socprev_release **out, socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
