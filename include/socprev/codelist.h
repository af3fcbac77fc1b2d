/**
 * @file codelist.h
 * @brief Floor 1: the code lists compiled in, and the numbers checked against them.
 *
 * A code list is a small table that everybody must write the same way: the
 * kinds of social service of Act 108/2006, regions and districts, target
 * groups, programmes, indicators, and the closed vocabularies that records use
 * (forms, sources of money, states). The lists are part of the library: no
 * file is read at run time. A list is chosen by a number
 * (`enum socprev_codelist`), a row by its index from 0. Every row has a stable
 * code, a Czech and an English name, other spellings (aliases), and further
 * columns that are read as text by name. Not everything in the lists was
 * checked against a source: each row says how sure it is
 * (socprev_codelist_confidence()), and columns of another origin than the row
 * have a column `<name>_confidence` beside them.
 *
 * What people write is found by socprev_codelist_find_text(): code, name or
 * alias, with or without diacritics, in any case of letters. It never guesses:
 * what fits two rows is refused with both named, and what fits none is refused
 * with the nearest name.
 *
 * The source of the lists is data/codelists/ (CSV); see docs/codelists.md.
 */
#ifndef SOCPREV_CODELIST_H
#define SOCPREV_CODELIST_H

#include <socprev/base.h>
#include <socprev/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup codelist Code lists
 * @{ */

/** The lists. Values are fixed for ever; new ones are only appended. */
enum socprev_codelist {
    SOCPREV_LIST_SERVICE_KIND = 0,        /**< the 34 kinds of social service */
    SOCPREV_LIST_REGION = 1,              /**< the 14 regions, NUTS 3 */
    SOCPREV_LIST_DISTRICT = 2,            /**< the 77 districts, LAU 1, with Prague */
    SOCPREV_LIST_TERRITORY = 3,           /**< state, NUTS 2, regions and districts */
    SOCPREV_LIST_TARGET_GROUP = 4,        /**< whom a service is for */
    SOCPREV_LIST_AGE_GROUP = 5,           /**< age bands of the register */
    SOCPREV_LIST_CAPACITY_TYPE = 6,       /**< units of capacity and of planning */
    SOCPREV_LIST_PROGRAMME = 7,           /**< operational programmes since 2004 */
    SOCPREV_LIST_INDICATOR = 8,           /**< monitoring indicators */
    SOCPREV_LIST_COUNTING_RULE = 9,       /**< how the indicators count people */
    SOCPREV_LIST_SERVICE_FORM = 10,       /**< residential, ambulatory, field */
    SOCPREV_LIST_FUNDING_SOURCE = 11,     /**< whose money it is */
    SOCPREV_LIST_FUNDING_STAGE = 12,      /**< from plan to return */
    SOCPREV_LIST_PAYMENT_MODE = 13,       /**< before or after the expense */
    SOCPREV_LIST_AWARD_METHOD = 14,       /**< tender, grant, direct */
    SOCPREV_LIST_PROJECT_STATE = 15,      /**< life of a project */
    SOCPREV_LIST_ACTIVITY_KIND = 16,      /**< meeting, internship, conference ... */
    SOCPREV_LIST_APPLICATION_RESULT = 17, /**< what became of an application */
    SOCPREV_LIST_RELATION_KIND = 18,      /**< how projects belong together */
    SOCPREV_LIST_CERTAINTY = 19,          /**< how sure a statement is */
    SOCPREV_LIST_DIRECTION = 20,          /**< increase or decrease */
    SOCPREV_LIST_PROVIDER_KIND = 21,      /**< who provides a service */
    SOCPREV_LIST_NOTE_TOPIC = 22          /**< what a note is about */
};

/** Where a row, a column or a figure comes from. */
enum socprev_confidence {
    SOCPREV_CONFIDENCE_VERIFIED = 1, /**< seen in a source that is named */
    SOCPREV_CONFIDENCE_DERIVED = 2,  /**< computed from verified facts */
    SOCPREV_CONFIDENCE_INFERRED = 3, /**< concluded from a pattern; probably right */
    SOCPREV_CONFIDENCE_MEMORY = 4,   /**< written from memory; check before you rely on it */
    SOCPREV_CONFIDENCE_DEFINED = 5   /**< a vocabulary of this library */
};

/** How many lists there are. Lists are 0 .. count-1. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_codelist_count(void);

/** Name of a list as documents write it, e.g. "service_kind".
 * @return borrowed, static; NULL when there is no such list
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_codelist_name(int32_t list);

/** Title of a list for people, e.g. "Kinds of social service".
 * @param language  `enum socprev_language`; others read as English
 * @return borrowed, static; NULL when there is no such list
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_codelist_title(int32_t list, int32_t language);

/** The list of a name: the inverse of socprev_codelist_name().
 * @param name    as documents write it                                  @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param list    untouched on failure
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND | SOCPREV_E_INVALID (NULL)
 * Complexity: O(lists). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_codelist_by_name(const char *name, size_t length, int32_t *list,
                                                    socprev_error **err);

/** How many rows a list has; 0 when there is no such list.
 * Rows are in the order of the source: sections of the Act, NUTS codes, time.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_codelist_size(int32_t list);

/** Code of a row, e.g. "shelter", "CZ0411".
 * @return borrowed, static; NULL when there is no such row
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_codelist_code(int32_t list, int32_t row);

/** Name of a row, e.g. "Azylové domy" or "Shelters".
 * @param language  `enum socprev_language`; others read as English
 * @return borrowed, static; NULL when there is no such row
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_codelist_label(int32_t list, int32_t row, int32_t language);

/** How many other spellings of a row socprev_codelist_find_text() knows; 0
 * when there is no such row. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_codelist_alias_count(int32_t list, int32_t row);

/** Another spelling of a row, from 0, e.g. "azylový dům".
 * @return borrowed, static; NULL when there is none
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_codelist_alias(int32_t list, int32_t row, int32_t index);

/** The list in which the parents of a list's rows are found: regions for
 * districts, programmes for indicators; -1 when rows have no parents.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_codelist_parent_list(int32_t list);

/** Code of a row's parent in socprev_codelist_parent_list(): "CZ041" for the
 * district "CZ0411"; "" when the row has none.
 * @return borrowed, static; NULL when there is no such row
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_codelist_parent(int32_t list, int32_t row);

/** `enum socprev_confidence` of a row; 0 when there is no such row.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_codelist_confidence(int32_t list, int32_t row);

/** Where a row comes from, in words; "" when there is nothing to add.
 * @return borrowed, static, English; NULL when there is no such row
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_codelist_confidence_note(int32_t list, int32_t row);

/** Name of a confidence: "verified", "derived", "inferred", "memory", "defined".
 * @return borrowed, static; NULL when `confidence` is not known
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_confidence_name(int32_t confidence);

/** How many further columns a list has; 0 when there is no such list.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_codelist_attribute_count(int32_t list);

/** Name of a further column, e.g. "section".
 * @return borrowed, static; NULL when there is none
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_codelist_attribute_name(int32_t list, int32_t index);

/** Text of a row in a further column: "57" for the "section" of shelters.
 * Several values are separated by '|'; what is not known is "".
 * @param name  name of the column, ending with a NUL                    @borrow
 * @return borrowed, static; NULL when there is no such row or column
 * Complexity: O(columns). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_codelist_attribute(int32_t list, int32_t row, const char *name);

/** Finds a row by its code, byte for byte.
 * @param code    e.g. "shelter"                                         @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param row     untouched on failure
 * @param err     may be NULL; names the nearest code                    @own
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND | SOCPREV_E_INVALID (no such list, NULL)
 * Complexity: O(log rows); with `err`, a failure costs O(names * length).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_codelist_find(int32_t list, const char *code, size_t length,
                                                 int32_t *row, socprev_error **err);

/** Finds a row by what people write: the code, a Czech or English name, or an
 * alias, all folded as by socprev_text_fold(). Kinds of service are also found
 * by their section: "57", "§ 57". The exact code wins over names.
 * @param text    UTF-8                                                  @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param row     untouched on failure
 * @param err     may be NULL; names the candidates, or the nearest name @own
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND | SOCPREV_E_DUPLICATE (fits
 * several rows) | SOCPREV_E_PARSE (not UTF-8) | SOCPREV_E_INVALID (no such list, NULL)
 * Source of the suggestion: Levenshtein 1966, distance at most a quarter of the text and 3.
 * Complexity: O(length + log names); with `err`, a failure costs O(names * length).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_codelist_find_text(int32_t list, const char *text, size_t length,
                                                      int32_t *row, socprev_error **err);

/** Finds the row whose column holds a value: the crosswalk from other people's
 * codes, e.g. attribute "ruian" with "78" or "iso3166_2" with "CZ-51" in the
 * regions, "opendata_code" in the kinds of service. Of several values
 * separated by '|' each counts.
 * @param attribute  name of the column, ending with a NUL               @borrow
 * @param text       the value, byte for byte, not empty                 @borrow
 * @param length     bytes, or SOCPREV_NUL
 * @param row        untouched on failure
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND (no such column or value) |
 * SOCPREV_E_DUPLICATE (several rows) | SOCPREV_E_INVALID (no such list, NULL)
 * Complexity: O(rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_codelist_find_by(int32_t list, const char *attribute,
                                                    const char *text, size_t length, int32_t *row,
                                                    socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup service_kind Kinds of service
 * @{ */

/** Whether the law lets a kind of service be given in a form.
 * @param kind  row in SOCPREV_LIST_SERVICE_KIND
 * @param form  row in SOCPREV_LIST_SERVICE_FORM
 * @return 1 yes, 0 no; -1 when there is no such kind or form
 * Source: Act 108/2006, sections 37-70. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_service_kind_has_form(int32_t kind, int32_t form);

/** The unit in which regions plan a kind of service in a form: beds where
 * clients stay (and in overnight shelters), else full-time equivalents.
 * @param kind  row in SOCPREV_LIST_SERVICE_KIND
 * @param form  row in SOCPREV_LIST_SERVICE_FORM
 * @return row in SOCPREV_LIST_CAPACITY_TYPE; -1 when the kind has no such form
 * Source: regional networks, see docs/codelists.md. Complexity: O(log rows).
 * @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_service_kind_unit(int32_t kind, int32_t form);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup territory Territories
 * Prague is three territories: CZ01 (NUTS 2), CZ010 (region) and CZ0100
 * (district); their populations are the same.
 * @{ */

/** Population of a territory: the latest figure that is not after the last
 * day of `date`, or, when all are later, the earliest. `as_of` says the day of
 * the figure, so that the caller can show it and judge how far it is; figures
 * are never interpolated.
 * @param code    "CZ" (the state), NUTS 2, NUTS 3 or LAU 1 code         @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param date    SOCPREV_DATE_NONE = the latest figure
 * @param value   persons; untouched on failure
 * @param as_of   day of the figure; untouched on failure
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND (no such territory, or no figure) |
 * SOCPREV_E_INVALID (NULL, not a date)
 * Source: Czech Statistical Office; each figure names its own, see
 * socprev_territory_figure_source(). Complexity: O(log rows + figures).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_territory_population(const char *code, size_t length,
                                                        socprev_date date, int64_t *value,
                                                        socprev_date *as_of, socprev_error **err);

/** How many figures a territory has; 0 when there is no such territory.
 * @param territory  row in SOCPREV_LIST_TERRITORY
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_territory_figure_count(int32_t territory);

/** A figure of a territory, by date ascending.
 * @param territory   row in SOCPREV_LIST_TERRITORY
 * @param index       0 .. count-1
 * @param value       persons; untouched on failure
 * @param as_of       its day; untouched on failure
 * @param confidence  `enum socprev_confidence`; may be NULL; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND (no such figure) | SOCPREV_E_INVALID (NULL)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_territory_figure(int32_t territory, int32_t index,
                                                    int64_t *value, socprev_date *as_of,
                                                    int32_t *confidence);

/** Where a figure was read or how it was computed.
 * @return borrowed, static, English; NULL when there is no such figure
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_territory_figure_source(int32_t territory, int32_t index);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup regno Registration numbers
 * A project of the European funds has a registration number. Its form tells
 * the period, and the period together with the prefix the programme: CZ.03 is
 * OP Employment in the form of 2014-20 and OP Employment Plus in that of 2021-27.
 * @code
 * 2004-06  CZ.04.N.NN/N.N.NN.N/NNNN
 * 2007-13  CZ.N.NN/N[N].N[N].NN/XX.NNNNN              X is a digit or a letter
 * 2014-20  CZ.NN.N[N].NN[N]/N.N/N.N/NN_NNN/NNNNNNN    NN[N] may be the letter X
 * 2021-27  CZ.NN.NN.NN/NN/NN_NNN/NNNNNNN
 * @endcode
 * @{ */

/** A registration number that has been read. */
typedef struct socprev_regno socprev_regno;

/** The parts of a registration number; "" when its form has no such part. */
enum socprev_regno_part {
    SOCPREV_REGNO_PREFIX = 0, /**< "CZ.1.04", "CZ.03": the programme */
    SOCPREV_REGNO_AXIS = 1,   /**< priority axis: "3" */
    SOCPREV_REGNO_AREA = 2,   /**< area of support, investment priority, specific objective */
    SOCPREV_REGNO_SCHEME = 3, /**< grant scheme; "00" = individual project (2007-13) */
    SOCPREV_REGNO_CALL = 4,   /**< call: "05", "15_005" */
    SOCPREV_REGNO_SERIAL = 5  /**< serial number: "00069" */
};

/** Reads a registration number. Blanks anywhere, small letters, and a dash in
 * place of the underscore are accepted, each of them named in
 * socprev_regno_findings(). Nothing is guessed: what has one digit less, or is
 * the number of a decision, a contract or a tender, is refused.
 * @param text    UTF-8                                                  @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle; untouched on failure                   @own
 * @param err     may be NULL; says what was expected in which column    @own
 * @retval SOCPREV_OK | SOCPREV_E_PARSE | SOCPREV_E_INVALID (NULL) | SOCPREV_E_NOMEM
 * Source: examples of each period, see docs/codelists.md; 2004-06 is from
 * memory (a finding says so). Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_regno_parse(const char *text, size_t length,
                                               const socprev_memory *memory, socprev_regno **out,
                                               socprev_error **err);

/** Frees a number. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_regno_free(socprev_regno *regno);

/** The number in its canonical form, e.g. "CZ.1.04/3.1.00/05.00069".
 * @return borrowed from `regno`; NULL for NULL
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_regno_text(const socprev_regno *regno);

/** First year of the programming period: 2004, 2007, 2014 or 2021; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_regno_period(const socprev_regno *regno);

/** Row in SOCPREV_LIST_PROGRAMME; -1 when the list has no programme of that
 * prefix in that period (a finding says so).
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_regno_programme(const socprev_regno *regno);

/** How many parts there are. Parts are 0 .. count-1. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_regno_part_count(void);

/** Name of a part: "prefix", "axis" ...
 * @return borrowed, static; NULL when there is no such part
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_regno_part_name(int32_t part);

/** A part of a number, `enum socprev_regno_part`.
 * @return borrowed from `regno`; "" when its form lacks the part; NULL for
 * NULL and when there is no such part
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_regno_part(const socprev_regno *regno, int32_t part);

/** What was irregular about the text, each kind once, in the order of the
 * message numbers; empty for a canonical text of a known programme.
 * @return borrowed from `regno`; NULL for NULL
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_findings *socprev_regno_findings(const socprev_regno *regno);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup ico Identification numbers of organisations
 * @{ */

/** Checks an IČO: eight digits, the last a check digit. It is text: leading
 * zeros belong to it ("00262978"), and a number of seven digits is refused.
 * @param text    @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param err     may be NULL; says what is wrong                        @own
 * @retval SOCPREV_OK | SOCPREV_E_PARSE (not eight digits) | SOCPREV_E_RANGE
 * (the check digit differs) | SOCPREV_E_INVALID (NULL)
 * Source: modulo 11, weights 8 to 2. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_ico_check(const char *text, size_t length, socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
