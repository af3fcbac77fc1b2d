/**
 * @file disclosure.h
 * @brief Floor 2: which numbers of a table may be published.
 *
 * One woman in a small town used the shelter. If a table says so, her neighbours
 * know; if the cell is left blank but its row and column add up, they can work it
 * out. This header hides what must not be known and proves that it stays hidden.
 *
 *  1. A `socprev_disclosure` holds the cells of one or several linked tables and
 *     the equations between them: total = sum of parts. Numbers of distinct people
 *     do not add up; their equations go through *atoms*, the numbers of people who
 *     used exactly a set of services, as cells that nobody publishes.
 *  2. Rules say which cells are *sensitive*: too few people, one contributor who
 *     dominates, or marked so.
 *  3. socprev_disclosure_suppress() adds the cells that must be left blank too, and
 *     gives a `socprev_release`: the only thing that reports publish.
 *  4. socprev_disclosure_audit() attacks a pattern, ours or anybody's: everything
 *     that follows from what is published by exact elimination, what each
 *     contributor learns with their own number, and between which bounds the hidden
 *     numbers lie for somebody who knows the rule.
 *
 * A release is never made of a pattern that the audit can break.
 */
#ifndef SOCPREV_DISCLOSURE_H
#define SOCPREV_DISCLOSURE_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup disclosure Tables to be protected
 * Setters copy what they are given, may be called in any order and again.
 * @{ */

/** Cells, the equations between them, and rules. */
typedef struct socprev_disclosure socprev_disclosure;

/** What holds for a cell; a sum of these. */
enum socprev_cell_mark {
    SOCPREV_CELL_SENSITIVE = 1, /**< must be hidden, whatever the rules say */
    SOCPREV_CELL_ATOM = 2,      /**< is not part of any table: never published */
    SOCPREV_CELL_OPEN = 4,      /**< must be published, e.g. a known total */
    SOCPREV_CELL_KNOWN = 8      /**< is known already, e.g. from an earlier release */
};

/** Makes cells of value 0, without equations, rules and marks.
 * @param n       cells, 1 .. 2^31 - 1
 * @param memory  NULL = C allocator; the answers use it too             @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_new(size_t n, const socprev_memory *memory,
                                                  socprev_disclosure **out, socprev_error **err);

/** Frees the tables; answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_disclosure_free(socprev_disclosure *disclosure);

/** How many cells; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_disclosure_count(const socprev_disclosure *disclosure);

/** Sets the numbers.
 * @param value  [n, stride bytes, 0 = packed] each 0 .. 2^53             @borrow
 * @param n      socprev_disclosure_count()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (the error's index says which)
 * Complexity: O(n). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_set_values(socprev_disclosure *disclosure,
                                                         const int64_t *value, size_t stride,
                                                         size_t n, socprev_error **err);

/** Sets what it costs to leave a cell blank. Not set: its value, so that small
 * numbers are blanked before large ones.
 * @param cost  [n, stride bytes, 0 = packed] each >= 0; NULL removes them @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_set_costs(socprev_disclosure *disclosure,
                                                        const int64_t *cost, size_t stride,
                                                        size_t n, socprev_error **err);

/** Sets marks.
 * @param mark  [n, stride bytes, 0 = packed] sums of `enum socprev_cell_mark`; NULL
 *              removes them. SENSITIVE and OPEN exclude each other, as do ATOM and
 *              OPEN                                                      @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(n). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_set_marks(socprev_disclosure *disclosure,
                                                        const uint8_t *mark, size_t stride,
                                                        size_t n, socprev_error **err);

/** Sets the largest and the second largest contribution to each cell, for the
 * rules of dominance and of p percent; the number of contributors, so that those
 * who are alone in a cell are known.
 * @param contributors  [n] >= 0; NULL removes all three                  @borrow
 * @param largest,second  [n] largest + second <= value; NULL with `contributors` @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads one  @since 0.1 */
SOCPREV_API socprev_status
socprev_disclosure_set_contributions(socprev_disclosure *disclosure, const int64_t *contributors,
                                     const int64_t *largest, const int64_t *second, size_t n,
                                     socprev_error **err);

/** Adds an equation: value[total] = sum of value[part]. Linked tables share cells.
 * @param total   0 .. count - 1
 * @param part    [n] 0 .. count - 1, each once, none the total           @borrow
 * @param n       at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_DUPLICATE (a cell twice) | SOCPREV_E_NOMEM
 * Whether the values add up is looked at when the tables are protected or audited.
 * Complexity: O(n log n). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_add_equation(socprev_disclosure *disclosure,
                                                           size_t total, const size_t *part,
                                                           size_t n, socprev_error **err);

/** Sensitive are cells of fewer than `least` people.
 * @param least         1 switches the rule off; e.g. 5 hides 1 to 4
 * @param zeros         1: zeros are sensitive as well, since "nobody" tells
 *                      something of everybody; 0: they are published
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_set_threshold(socprev_disclosure *disclosure,
                                                            int64_t least, int32_t zeros,
                                                            socprev_error **err);

/** Sensitive are cells whose largest (or two largest) contributions exceed a share
 * of the value: the (n, k) rule.
 * @param contributions  1 or 2; 0 switches the rule off
 * @param percent        1 .. 99
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_set_dominance(socprev_disclosure *disclosure,
                                                            int32_t contributions,
                                                            int32_t percent, socprev_error **err);

/** Sensitive are cells in which the second largest contributor can tell the largest
 * contribution to within p percent: value - largest - second < p % of largest.
 * @param percent  1 .. 100; 0 switches the rule off
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_set_p_percent(socprev_disclosure *disclosure,
                                                            int32_t percent, socprev_error **err);

/** What an attacker knows besides what is published. */
enum socprev_attacker {
    SOCPREV_ATTACKER_PLAIN = 0, /**< numbers are not negative */
    SOCPREV_ATTACKER_RULE = 1,  /**< and the threshold: where zeros are published, a blank
                                     cell is not 0 */
    SOCPREV_ATTACKER_PATTERN = 2 /**< and which blank cells are sensitive: these are below
                                     the threshold, the others are not. Some tables can not
                                     be protected against it */
};

/** Sets whom the bounds of an audit hold against, and how much must stay open.
 * @param attacker   `enum socprev_attacker`; RULE at first
 * @param width      least difference between the bounds of a sensitive cell, >= 1; 1 at
 *                   first
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_set_attacker(socprev_disclosure *disclosure,
                                                           int32_t attacker, int64_t width,
                                                           socprev_error **err);

/** Which cells are sensitive by the rules and marks.
 * @param out  [n] 0 or 1; untouched on failure
 * @param n    socprev_disclosure_count()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_sensitive(const socprev_disclosure *disclosure,
                                                        uint8_t *out, size_t n,
                                                        socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup audit The audit
 * @{ */

/** What an attacker finds out. Never changes. */
typedef struct socprev_audit socprev_audit;

/** What is wrong with a sensitive cell. */
enum socprev_exposure {
    SOCPREV_EXPOSURE_NONE = 0,        /**< stays hidden */
    SOCPREV_EXPOSURE_PUBLISHED = 1,   /**< stands in the table */
    SOCPREV_EXPOSURE_EXACT = 2,       /**< follows from the equations */
    SOCPREV_EXPOSURE_CONTRIBUTOR = 3, /**< follows for somebody who knows their own number */
    SOCPREV_EXPOSURE_BOUNDS = 4       /**< lies between bounds that are too close */
};

/** How deep an audit looks. */
enum socprev_audit_depth {
    SOCPREV_AUDIT_EXACT = 0, /**< elimination: what follows exactly, also for contributors */
    SOCPREV_AUDIT_BOUNDS = 1 /**< and the bounds of each sensitive cell */
};

/** Attacks a pattern of blank cells.
 *
 * The equations between blank cells are eliminated modulo the prime 2^61 - 1; a
 * cell is found when every change that the equations allow leaves it as it is.
 * (A cell may be called found by accident with a chance of 2^-61; one that is
 * found is never called safe.) Two cells of which each gives away the other are
 * told from two such changes. Bounds are linear programmes over the real numbers
 * (bounded simplex, starting from the true numbers), their ends rounded inwards
 * to whole numbers.
 * @param blank   [n, stride bytes, 0 = packed] not 0: the cell is not published
 *                (atoms never are)                                      @borrow
 * @param n       socprev_disclosure_count()
 * @param depth   `enum socprev_audit_depth`
 * @param run     may be NULL                                            @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (an equation does not hold: the error's index
 * is that of its total) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: elimination of a sparse matrix; bounds: two programmes a cell that no
 * earlier one has shown to be safe. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_audit(const socprev_disclosure *disclosure,
                                                    const uint8_t *blank, size_t stride, size_t n,
                                                    int32_t depth, socprev_run *run,
                                                    socprev_audit **out, socprev_error **err);

/** Frees an audit; NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_audit_free(socprev_audit *audit);

/** How many sensitive cells are exposed; -1 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_audit_exposed(const socprev_audit *audit);

/** `enum socprev_exposure` of a cell; NONE for one that is not sensitive; -1 when
 * out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_audit_exposure(const socprev_audit *audit, size_t cell);

/** 1 when the number of a blank cell follows exactly, sensitive or not; 0 when not;
 * -1 when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_audit_follows(const socprev_audit *audit, size_t cell);

/** Unknown cells, equations between them, and how many of these are independent.
 * @param unknowns,equations,rank  untouched on failure; each may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_audit_size(const socprev_audit *audit, int64_t *unknowns,
                                              int64_t *equations, int64_t *rank);

/** Bounds of a blank sensitive cell, in whole numbers: exact ones where the
 * programmes were solved, else the widest ones that were seen, which already are
 * wide enough.
 * @param low,high  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (not asked for; the cell
 * is published or not sensitive; nothing limits it from above)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_audit_bounds(const socprev_audit *audit, size_t cell,
                                                int64_t *low, int64_t *high);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup release What may be published
 * @{ */

/** Numbers that may be published, with how they were protected. Never changes;
 * independent of the tables it was made of. */
typedef struct socprev_release socprev_release;

/** How numbers were protected. */
enum socprev_protection {
    SOCPREV_PROTECTION_SUPPRESSION = 0, /**< sensitive and complementary cells are blank */
    SOCPREV_PROTECTION_ROUNDING = 1,    /**< random multiples of a base */
    SOCPREV_PROTECTION_SMALL_COUNTS = 2,/**< small counts rounded, totals kept */
    SOCPREV_PROTECTION_CELL_KEY = 3,    /**< noise by cell key */
    SOCPREV_PROTECTION_PRIVACY = 4      /**< differential privacy */
};

/** Name of a protection as tables write it, e.g. "cell_key"; NULL when unknown.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_protection_name(int32_t protection);

/** Hides the sensitive cells and as many others as it takes.
 *
 * Each exposed cell comes with the equations that expose it; the cheapest published
 * cell in them is left blank, and the audit attacks again, until nothing is exposed.
 * Cells that turn out not to be needed are published after all. The pattern is the
 * same on every machine; it is minimal in that no complementary cell can be
 * published alone, not that no cheaper pattern exists.
 * @param depth   as in socprev_disclosure_audit(): what the release withstands
 * @param run     may be NULL                                            @borrow
 * @param out     the new release                                        @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_INFEASIBLE (a cell that no pattern
 * hides: the error's index) | SOCPREV_E_RANGE (the sum of what is lost) | SOCPREV_E_NOMEM
 * | SOCPREV_E_CANCELLED
 * Source: Cox, JASA 75 (1980); Langsrud, GaussSuppression (2023); Fischetti & Salazar,
 * Management Science 47 (2001). Complexity: some tens of audits. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_suppress(const socprev_disclosure *disclosure,
                                                       int32_t depth, socprev_run *run,
                                                       socprev_release **out,
                                                       socprev_error **err);

/** Makes a release of a pattern of blank cells that somebody else has chosen, if the audit does
 * not break it.
 * @param blank   [n, stride bytes, 0 = packed] as in socprev_disclosure_audit()  @borrow
 * @param n       socprev_disclosure_count()
 * @param depth   what the release withstands
 * @param run     may be NULL                                            @borrow
 * @param out     the new release                                        @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_INFEASIBLE (sensitive cells are exposed; the
 * error's index is the first of them, an audit tells all) | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * | SOCPREV_E_CANCELLED
 * Complexity: that of an audit. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_publish(const socprev_disclosure *disclosure,
                                                      const uint8_t *blank, size_t stride,
                                                      size_t n, int32_t depth, socprev_run *run,
                                                      socprev_release **out,
                                                      socprev_error **err);

/** Frees a release; NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_release_free(socprev_release *release);

/** `enum socprev_protection`; -1 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_release_protection(const socprev_release *release);

/** How many cells, atoms included; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_release_count(const socprev_release *release);

/** The number of a cell.
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (blank)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_release_value(const socprev_release *release, size_t cell,
                                                 int64_t *out);

/** What the protection costs: cells that are blank though not sensitive, and the sum
 * of their values.
 * @param cells,value  untouched on failure; each may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_release_loss(const socprev_release *release, int64_t *cells,
                                                int64_t *value);

/** How far the published numbers are from the true ones.
 * @param largest  greatest absolute change; untouched on failure; may be NULL
 * @param sum      of absolute changes; untouched on failure; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_release_change(const socprev_release *release,
                                                  int64_t *largest, int64_t *sum);

/** The audit that the release has passed: of suppressions; NULL for other protections.
 * @return borrowed; NULL for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_audit *socprev_release_audit(const socprev_release *release);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
