/**
 * @file record.h
 * @brief Floor 3: portfolios of projects and everything that is known of them.
 *
 * A *portfolio* holds records of a fixed set of *kinds*: projects, calls,
 * providers, services, capacities, awards, funding, payments, activities,
 * target groups, goals, indicators, applications, relations, outputs, zones,
 * populations, notes and sources. A *round* is the same sort of thing with kinds
 * of its own: what a funding round is to divide, by which rules and values, among
 * which requests (socprev_portfolio_new_round(); socprev/round.h computes it). A
 * record has an id, unique within its kind, and fields; one table per kind
 * describes the fields: name, type, code list, unit, documentation. The same table
 * drives these functions, the documents, the checks and the reference page, so a
 * new field is one row.
 *
 * Records are written through a *draft*: begin one, set its fields, commit.
 * A draft remembers its first mistake, so the status of each setter may be
 * ignored and only the commit be looked at; a draft that fails changes
 * nothing:
 *
 *     socprev_draft *d = NULL;
 *     socprev_draft_new(p, SOCPREV_PROJECT, "ip2", SOCPREV_NUL, &d, &err);
 *     socprev_draft_set(d, "name", "Podpora sociálních služeb v Ústeckém kraji");
 *     socprev_draft_set(d, "start", "2012-08");
 *     socprev_draft_amount(d, "total", SOCPREV_EXACT, 13500000000, 0);
 *     status = socprev_draft_commit(d, NULL, &err);
 *
 * What is wrong with the data as such (sums that do not foot, a successor that
 * starts before its predecessor, an unknown code) does not stop a commit:
 * socprev_portfolio_check() finds all of it at once.
 */
#ifndef SOCPREV_RECORD_H
#define SOCPREV_RECORD_H

#include <socprev/base.h>
#include <socprev/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A portfolio: the root that owns all its records. */
typedef struct socprev_portfolio socprev_portfolio;

/** A record being written. */
typedef struct socprev_draft socprev_draft;

/* ------------------------------------------------------------------ */
/** @defgroup kind Kinds and fields
 * @{ */

/** Kinds of records. Values are fixed for ever; new ones are appended. */
enum socprev_kind {
    SOCPREV_PORTFOLIO = 0,    /**< the portfolio itself: exactly one record */
    SOCPREV_SOURCE = 1,       /**< a document that facts come from */
    SOCPREV_CALL = 2,         /**< a call of a programme */
    SOCPREV_PROVIDER = 3,     /**< an organisation */
    SOCPREV_ZONE = 4,         /**< a named set of territories or city parts */
    SOCPREV_POPULATION = 5,   /**< people of a territory or zone at a date */
    SOCPREV_PROJECT = 6,      /**< a project */
    SOCPREV_SERVICE = 7,      /**< a service, or several alike, in a project */
    SOCPREV_CAPACITY = 8,     /**< capacity of a service in one form and unit */
    SOCPREV_AWARD = 9,        /**< a tender lot or grant given to a provider */
    SOCPREV_FUNDING = 10,     /**< money: stage x source x period */
    SOCPREV_PAYMENT = 11,     /**< a tranche */
    SOCPREV_ACTIVITY = 12,    /**< meetings, internships, conferences ... */
    SOCPREV_TARGET_GROUP = 13,/**< people a project is for */
    SOCPREV_GOAL = 14,        /**< what a project wants to change */
    SOCPREV_INDICATOR = 15,   /**< a number aimed at and reached */
    SOCPREV_APPLICATION = 16, /**< one attempt to get the project funded */
    SOCPREV_RELATION = 17,    /**< how two projects hang together */
    SOCPREV_OUTPUT = 18,      /**< a thing a project makes, e.g. a plan */
    SOCPREV_NOTE = 19,        /**< conflict, ambiguity or remark on a record */
    SOCPREV_AWARD_PART = 20,  /**< what one source pays of an award */
    SOCPREV_ROUND = 100,          /**< a funding round itself: exactly one record */
    SOCPREV_ROUND_ENVELOPE = 101, /**< money set aside for a part of the requests */
    SOCPREV_ROUND_POT = 102,      /**< a source of money and its limits */
    SOCPREV_ROUND_TIER = 103,     /**< a class of requests and the share it is recognised by */
    SOCPREV_ROUND_REFERENCE = 104,/**< usual cost and revenue of one unit */
    SOCPREV_ROUND_REQUEST = 105,  /**< what is asked for one service in one form */
    SOCPREV_ROUND_SETTLEMENT = 106 /**< a settled year of a service: cost against compensation */
};

/** What a field holds. */
enum socprev_field_type {
    SOCPREV_FIELD_TEXT = 1,    /**< UTF-8 text */
    SOCPREV_FIELD_INTEGER = 2, /**< int64 */
    SOCPREV_FIELD_BOOLEAN = 3, /**< 0 or 1 */
    SOCPREV_FIELD_AMOUNT = 4,  /**< qualified number in units of 10^-scale: socprev_field_scale() */
    SOCPREV_FIELD_RATIO = 5,   /**< exact share */
    SOCPREV_FIELD_DATE = 6,    /**< date with precision */
    SOCPREV_FIELD_CODE = 7,    /**< code of a code list; unknown ones are left to the checks */
    SOCPREV_FIELD_REFERENCE = 8, /**< id of a record of one kind; or "kind/id" when of any kind */
    SOCPREV_FIELD_TEXTS = 9,   /**< list of texts */
    SOCPREV_FIELD_CODES = 10,  /**< list of codes */
    SOCPREV_FIELD_REFERENCES = 11 /**< list of references */
};

/** How many kinds a portfolio has; they are 0 .. count-1. Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API int32_t socprev_kind_count(void);

/** How many kinds a round has; they are SOCPREV_ROUND .. SOCPREV_ROUND + count-1.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_round_kind_count(void);

/** Name of a kind, e.g. "project"; NULL when unknown.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_kind_name(int32_t kind);

/** Name of the list of a kind's records in documents, e.g. "projects".
 * @return borrowed, static; NULL when unknown. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_kind_plural(int32_t kind);

/** One sentence on a kind.
 * @return borrowed, static; NULL when unknown. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_kind_help(int32_t kind);

/** How many fields a kind has; 0 when unknown. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_field_count(int32_t kind);

/** Position of a field by name, or -1. Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_field_find(int32_t kind, const char *name, size_t length);

/** Name of field `position`; NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_field_name(int32_t kind, int32_t position);

/** `enum socprev_field_type`; 0 when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_field_type(int32_t kind, int32_t position);

/** Decimal digits of an amount: 2 for money (haléř), 3 for capacity, 0 for counts.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_field_scale(int32_t kind, int32_t position);

/** Name of the code list of a code field; NULL for other fields.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_field_codelist(int32_t kind, int32_t position);

/** Kind that a reference points to; -1 for any kind or for other fields.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_field_target(int32_t kind, int32_t position);

/** 1 when a record without the field cannot be committed. Complexity: O(1).
 * @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_field_is_required(int32_t kind, int32_t position);

/** Unit of a number, e.g. "CZK", "persons"; "" when it has none.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_field_unit(int32_t kind, int32_t position);

/** Version of the library that brought the field, e.g. "0.1".
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_field_since(int32_t kind, int32_t position);

/** One sentence on the field.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_field_help(int32_t kind, int32_t position);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup portfolio Portfolios
 * @{ */

/** Makes a portfolio with its one SOCPREV_PORTFOLIO record and nothing else.
 * @param id      1 .. 64 characters a-z 0-9 - _ .                        @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param memory  NULL = C allocator; for everything in the portfolio     @borrow
 * @param out     the new portfolio                                       @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_portfolio_new(const char *id, size_t length,
                                                 const socprev_memory *memory,
                                                 socprev_portfolio **out, socprev_error **err);

/** Makes a round with its one SOCPREV_ROUND record and nothing else. Drafts, getters and
 * socprev_portfolio_write() work as with a portfolio, on the kinds from SOCPREV_ROUND on.
 * @param id      1 .. 64 characters a-z 0-9 - _ .                        @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param memory  NULL = C allocator; for everything in the round         @borrow
 * @param out     the new round                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_portfolio_new_round(const char *id, size_t length,
                                                       const socprev_memory *memory,
                                                       socprev_portfolio **out,
                                                       socprev_error **err);

/** 1 for a round, 0 for a portfolio and for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_portfolio_is_round(const socprev_portfolio *portfolio);

/** Frees a portfolio and all its records. NULL is allowed.
 * Complexity: O(records). @threads any  @since 0.1 */
SOCPREV_API void socprev_portfolio_free(socprev_portfolio *portfolio);

/** How many records of a kind there are; 0 for an unknown kind.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_record_count(const socprev_portfolio *portfolio, int32_t kind);

/** Index of the record with the given id, or -1. Indices are 0 .. count-1 in
 * the order in which the records were committed.
 * Complexity: O(1) expected. @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_record_find(const socprev_portfolio *portfolio, int32_t kind,
                                        const char *id, size_t length);

/** Id of a record; NULL when out of range.
 * @return borrowed from the portfolio. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_record_id(const socprev_portfolio *portfolio, int32_t kind,
                                          int64_t index);

/** Takes a record out; those behind it move up by one. References to it stay
 * and are then found by socprev_portfolio_check().
 * @param err  may be NULL                                                @own
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND | SOCPREV_E_INVALID (NULL; the portfolio's own
 * record)
 * Complexity: O(records of the kind). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_record_remove(socprev_portfolio *portfolio, int32_t kind,
                                                 int64_t index, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup draft Writing records
 * Setters check the field's name and type and the value's form. The first
 * mistake is kept; later setters do nothing and return its status; the commit
 * reports it. To a NULL draft all of them answer SOCPREV_E_INVALID. Texts in
 * are copied.
 * @{ */

/** Begins a new record.
 * @param kind    `enum socprev_kind`, one of the portfolio's or the round's, not
 *                SOCPREV_PORTFOLIO or SOCPREV_ROUND
 * @param id      1 .. 64 characters a-z 0-9 - _ . ; not yet used in the kind  @borrow
 * @param out     the draft; end it with socprev_draft_commit() or socprev_draft_free()  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_DUPLICATE | SOCPREV_E_NOMEM
 * The portfolio must outlive the draft. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_new(socprev_portfolio *portfolio, int32_t kind,
                                             const char *id, size_t length, socprev_draft **out,
                                             socprev_error **err);

/** Begins a change of an existing record: the draft starts with its values.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL) | SOCPREV_E_NOT_FOUND | SOCPREV_E_NOMEM
 * Complexity: O(size of the record). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_edit(socprev_portfolio *portfolio, int32_t kind,
                                              int64_t index, socprev_draft **out,
                                              socprev_error **err);

/** Sets a text field, or adds to a list of texts.
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND (no such field) | SOCPREV_E_TYPE |
 * SOCPREV_E_INVALID (an empty text) | SOCPREV_E_PARSE (not UTF-8, or a control character) |
 * SOCPREV_E_LIMIT (more than 4096 bytes, or 10,000 elements) | SOCPREV_E_NOMEM
 * Complexity: O(length). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_text(socprev_draft *draft, const char *field,
                                              const char *text, size_t length);

/** Sets an integer or boolean field.
 * @retval as socprev_draft_text(), and SOCPREV_E_RANGE (a boolean other than 0 and 1)
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_integer(socprev_draft *draft, const char *field,
                                                 int64_t value);

/** Sets an amount in units of 10^-scale: money in minor units.
 * @param qualifier  `enum socprev_qualifier`
 * @param high       only read for SOCPREV_BETWEEN; >= value
 * @retval as socprev_draft_text(), and SOCPREV_E_INVALID (qualifier) | SOCPREV_E_RANGE
 * (`high` below `value`; at most or less than what no number from 0 up can be)
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_amount(socprev_draft *draft, const char *field,
                                                int32_t qualifier, int64_t value, int64_t high);

/** Sets a share, e.g. 17, 20 for 85 %.
 * @retval as socprev_draft_text(), and SOCPREV_E_INVALID (denominator 0)
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_ratio(socprev_draft *draft, const char *field,
                                               int64_t numerator, int64_t denominator);

/** Sets a date by its text, see socprev_date_parse().
 * @retval as socprev_draft_text(), and SOCPREV_E_RANGE
 * Complexity: O(length). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_date(socprev_draft *draft, const char *field,
                                              const char *text, size_t length);

/** Sets a code, or adds to a list of codes. The code is kept as given: whether
 * the list has it is for socprev_portfolio_check() to say.
 * @retval as socprev_draft_text(). Complexity: O(length). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_code(socprev_draft *draft, const char *field,
                                              const char *code, size_t length);

/** Sets a reference, or adds to a list of references: an id, or "kind/id" for
 * a field that may point to any kind. The target need not exist yet.
 * @retval as socprev_draft_text(), SOCPREV_E_PARSE also when it has not that form.
 * Complexity: O(length). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_reference(socprev_draft *draft, const char *field,
                                                   const char *id, size_t length);

/** Sets any field from a NUL-terminated text, by the field's type; adds to
 * lists. Integers, shares and dates as socprev_ratio_parse() and
 * socprev_date_parse() read them; booleans "0" and "1"; amounts in whole units
 * ("135000000", "8 529 951,87") with one of these in front: `~` about, `>=`,
 * `>`, `<=`, `<`, or `a..b` for between.
 *
 *     socprev_draft_set(d, "total", "225000000");
 *     socprev_draft_set(d, "passed_on", "> 200000000");
 *
 * @retval as socprev_draft_text(), socprev_draft_integer(), socprev_draft_amount(),
 * socprev_draft_ratio(), socprev_draft_date(), socprev_draft_code() and
 * socprev_draft_reference(), by the field's type, and SOCPREV_E_PARSE
 * Complexity: O(length). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_set(socprev_draft *draft, const char *field,
                                             const char *text);

/** Adds a whole record: a draft, socprev_draft_set() for each pair, a commit.
 *
 *     socprev_record_add(p, SOCPREV_PROJECT, "ip1",
 *                        (const char *[]){ "name", "Individuální projekt",
 *                                          "passed_on", "> 200000000", NULL }, NULL, &err);
 *
 * @param pairs  name, text, name, text ..., NULL; a list field may come several times
 * @param index  index of the record; may be NULL
 * @retval as socprev_draft_new(), socprev_draft_set() and socprev_draft_commit()
 * Complexity: O(pairs). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_record_add(socprev_portfolio *portfolio, int32_t kind,
                                              const char *id, const char *const *pairs,
                                              int64_t *index, socprev_error **err);

/** Empties a field, or a whole list.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (no such field)
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_clear(socprev_draft *draft, const char *field);

/** Puts the record into the portfolio, whole, and frees the draft in any case.
 * @param draft  NULL gives SOCPREV_E_INVALID and leaves *err alone, so that a
 *               failed socprev_draft_new() needs no check of its own: its error stays
 * @param index  index of the record; may be NULL
 * @retval SOCPREV_OK | the draft's first mistake | SOCPREV_E_INVALID (a required
 * field is missing) | SOCPREV_E_DUPLICATE (another draft was first) |
 * SOCPREV_E_NOT_FOUND (the record was removed during its edit) | SOCPREV_E_NOMEM
 * Complexity: O(size of the record) expected. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_draft_commit(socprev_draft *draft, int64_t *index,
                                                socprev_error **err);

/** Gives a draft up. NULL is allowed. Complexity: O(fields). @threads one  @since 0.1 */
SOCPREV_API void socprev_draft_free(socprev_draft *draft);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup read Reading records
 * Getters answer SOCPREV_E_UNDEFINED for an empty field: missing is not zero.
 * Unknown records and fields are SOCPREV_E_NOT_FOUND, wrong types SOCPREV_E_TYPE,
 * a NULL argument SOCPREV_E_INVALID. Outputs are untouched on failure.
 * @{ */

/** 1 when the field has a value, else 0 (also for unknown records and fields).
 * Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_record_has(const socprev_portfolio *portfolio, int32_t kind,
                                       int64_t index, const char *field);

/** Text, code or reference as it was set.
 * @param out  borrowed from the portfolio until the record changes
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND | SOCPREV_E_TYPE |
 * SOCPREV_E_UNDEFINED
 * Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_record_text(const socprev_portfolio *portfolio, int32_t kind,
                                               int64_t index, const char *field, const char **out);

/** Integer or boolean. Errors as socprev_record_text().
 * Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_record_integer(const socprev_portfolio *portfolio, int32_t kind,
                                                  int64_t index, const char *field, int64_t *out);

/** Amount in units of 10^-scale.
 * @param qualifier  `enum socprev_qualifier`; may be NULL
 * @param high       equal to `value` unless SOCPREV_BETWEEN; may be NULL
 * Errors as socprev_record_text(). Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_record_amount(const socprev_portfolio *portfolio, int32_t kind,
                                                 int64_t index, const char *field,
                                                 int32_t *qualifier, int64_t *value,
                                                 int64_t *high);

/** Amount as a quantity in whole units (money in CZK, not in haléř), ready for
 * arithmetic.
 * @param memory  NULL = C allocator
 * @param out     the new quantity                                        @own
 * Errors as socprev_record_text(), and SOCPREV_E_NOMEM.
 * Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_record_quantity(const socprev_portfolio *portfolio, int32_t kind,
                                                   int64_t index, const char *field,
                                                   const socprev_memory *memory,
                                                   socprev_quantity **out);

/** Share in lowest terms. Errors as socprev_record_text().
 * Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_record_ratio(const socprev_portfolio *portfolio, int32_t kind,
                                                int64_t index, const char *field,
                                                int64_t *numerator, int64_t *denominator);

/** Date. Errors as socprev_record_text(). Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_record_date(const socprev_portfolio *portfolio, int32_t kind,
                                               int64_t index, const char *field,
                                               socprev_date *out);

/** Length of a list field; 0 when it is empty, unknown, or not a list.
 * Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_record_list_count(const socprev_portfolio *portfolio, int32_t kind,
                                              int64_t index, const char *field);

/** Element `position` of a list field; NULL when out of range.
 * @return borrowed from the portfolio until the record changes
 * Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_record_list_at(const socprev_portfolio *portfolio, int32_t kind,
                                               int64_t index, const char *field, int64_t position);

/** Any field as a person reads it: codes by their name, money with its
 * currency, dates and qualifiers in words, lists with commas; "" for an empty field.
 * @param language  `enum socprev_language`
 * @param out       the text                                              @own
 * @param err       may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL) | SOCPREV_E_NOT_FOUND | SOCPREV_E_NOMEM
 * Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_record_format(const socprev_portfolio *portfolio, int32_t kind,
                                                 int64_t index, const char *field, int32_t language,
                                                 socprev_buffer **out, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup check Checking a portfolio
 * @{ */

/** Finds everything that is wrong or doubtful in a portfolio, in the order of
 * kinds and records. docs/checks.md lists the checks by number.
 * @param run  may be NULL
 * @param out  the list, empty when nothing was found                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL; a round: see socprev_round_check()) |
 * SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Complexity: O(records) expected. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_portfolio_check(const socprev_portfolio *portfolio,
                                                   socprev_run *run, socprev_findings **out,
                                                   socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
