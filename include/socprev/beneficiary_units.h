/**
 * @file beneficiary_units.h
 * @brief Floor 2: support in nights, months or contacts, told in minutes.
 *
 * Programmes ask for hours of support, while services write down what they have:
 * nights, contacts, months of housing. A `socprev_support_units` is the table that
 * a programme lays down: so many minutes for so many of a unit, as an exact ratio.
 * A unit that the table does not have is an error, never 0; so is an amount that
 * does not make whole minutes, because nothing is rounded.
 *
 *     socprev_support_units_new(NULL, &units, NULL);     has minute, hour, month_of_housing
 *     socprev_support_units_set(units, "night", SOCPREV_NUL, 480, 1, "call 7, annex 2",
 *                               SOCPREV_NUL, NULL);
 *     socprev_contacts_bind_amounts(contacts, amounts, 0, codes, 0, 0, units, NULL);
 *
 * docs/contacts.md has the file form of the table.
 */
#ifndef SOCPREV_BENEFICIARY_UNITS_H
#define SOCPREV_BENEFICIARY_UNITS_H

#include <socprev/beneficiary.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bounds of a table of units. */
enum socprev_support_units_limit {
    SOCPREV_SUPPORT_UNITS_MOST = 1000,      /**< units */
    SOCPREV_SUPPORT_UNIT_NAME_MOST = 200,   /**< bytes of a name */
    SOCPREV_SUPPORT_UNIT_DECIMALS_MOST = 6, /**< decimals of an amount */
    SOCPREV_SUPPORT_UNIT_MOST = 1000000000  /**< minutes, and units, of a ratio */
};

/** What a unit of support counts for. */
typedef struct socprev_support_units socprev_support_units;

/** Makes a table with what is known of all programmes:
 *
 * | code | unit               | minutes | source                                       |
 * |------|--------------------|---------|----------------------------------------------|
 * | 0    | `minute`           | 1       | by definition                                |
 * | 1    | `hour`             | 60      | by definition                                |
 * | 2    | `month_of_housing` | 900     | 1 month of housing = 15 hours; esfcr.cz, call 108 |
 *
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_support_units_new(const socprev_memory *memory,
                                                     socprev_support_units **out,
                                                     socprev_error **err);

/** Frees a table. NULL is allowed. Complexity: O(units). @threads any  @since 0.1 */
SOCPREV_API void socprev_support_units_free(socprev_support_units *units);

/** Says what a unit counts for: `per` of it are `minutes` minutes. A unit that is there
 * gets the new ratio and keeps its code; another one gets the next code. Minute and hour
 * keep theirs.
 * @param name     [length] UTF-8 without control characters, 1 .. 200 bytes; the case
 *                 of letters matters                                    @borrow
 * @param length   bytes, or SOCPREV_NUL
 * @param minutes  0 .. SOCPREV_SUPPORT_UNIT_MOST; 0 says that the unit counts for nothing
 * @param per      1 .. SOCPREV_SUPPORT_UNIT_MOST
 * @param source   [source_length] where this is laid down; NULL = not stated; copied @borrow
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (name, ratio; another minute or hour) | SOCPREV_E_LIMIT
 *         | SOCPREV_E_NOMEM
 * Complexity: O(units). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_support_units_set(socprev_support_units *units,
                                                     const char *name, size_t length,
                                                     int64_t minutes, int64_t per,
                                                     const char *source, size_t source_length,
                                                     socprev_error **err);

/** How many units; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_support_units_count(const socprev_support_units *units);

/** Code of a unit, 0 .. count-1; -1 when the table does not have it.
 * @param name  [length] as in socprev_support_units_set()               @borrow
 * Complexity: O(units). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_support_units_find(const socprev_support_units *units,
                                               const char *name, size_t length);

/** Name of a unit.
 * @return borrowed until the table changes; NULL when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_support_units_name(const socprev_support_units *units,
                                                   int32_t unit);

/** Where the ratio of a unit is laid down, "" when it was not stated.
 * @return borrowed until the table changes; NULL when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_support_units_source(const socprev_support_units *units,
                                                     int32_t unit);

/** The ratio of a unit in lowest terms: minutes of one unit are `minutes` / `per`.
 * @param unit         code
 * @param minutes,per  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_support_units_ratio(const socprev_support_units *units,
                                                       int32_t unit, int64_t *minutes,
                                                       int64_t *per);

/** Minutes of an amount, exactly.
 * @param unit      code
 * @param amount    in units of 10^-decimals, >= 0
 * @param decimals  0 .. SOCPREV_SUPPORT_UNIT_DECIMALS_MOST
 * @param out       whole minutes; untouched on failure
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a negative amount; not whole minutes)
 *         | SOCPREV_E_NOT_FOUND (no such unit) | SOCPREV_E_RANGE (does not fit)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_support_units_minutes(const socprev_support_units *units,
                                                         int32_t unit, int64_t amount,
                                                         int32_t decimals, int64_t *out,
                                                         socprev_error **err);

/** Binds how much support each contact was, in place of
 * socprev_contacts_bind_minutes(): socprev_contacts_append() turns it into minutes. An
 * amount of SOCPREV_MINUTES_UNKNOWN (-1) is unknown, whatever the unit.
 * @param amounts      [n, stride bytes, 0 = packed] in units of 10^-decimals; NULL
 *                     unbinds                                           @borrow until unbound
 * @param unit_codes   [n, unit_stride bytes, 0 = packed] codes of `units` @borrow until unbound
 * @param decimals     0 .. SOCPREV_SUPPORT_UNIT_DECIMALS_MOST
 * @param units        must not change until unbound                     @borrow until unbound
 * @param err          may be NULL                                       @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Appending then fails, too, with SOCPREV_E_INVALID
 *         (a negative amount; not whole minutes; minutes bound as well),
 *         SOCPREV_E_NOT_FOUND (no such unit) and SOCPREV_E_RANGE
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_bind_amounts(
    socprev_contacts *contacts, const int64_t *amounts, size_t stride, const int32_t *unit_codes,
    size_t unit_stride, int32_t decimals, const socprev_support_units *units,
    socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
