/* The setters of a draft: each checks the form of what it is given. */
#include "record/record_internal.h"

/* The field is there and of one of the two types. */
static socprev_status begin(socprev_draft *draft, const char *field, int32_t type, int32_t other,
                            int32_t *position)
{
    const socprev_status status = socprev__draft_begin(draft, field, position);
    if (status != SOCPREV_OK)
        return status;
    const int32_t found = socprev_field_type(socprev__draft_kind(draft), *position);
    if (found == type || found == other)
        return SOCPREV_OK;
    return socprev__draft_mistake(draft, SOCPREV_E_TYPE, SP_RECORD_TYPE, field,
                                  SP_TEXT(socprev__field_type_name(found)),
                                  SP_TEXT(socprev__field_type_name(type)));
}

/* ---- texts ---------------------------------------------------------------- */

/* Offset of the first control character (C0, DEL, C1) of valid UTF-8, or -1. */
static int64_t find_control(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        const unsigned char c = (unsigned char)text[i];
        const bool c1 = c == 0xc2 && i + 1 < length && (unsigned char)text[i + 1] < 0xa0;
        if (c < 0x20 || c == 0x7f || c1)
            return (int64_t)i;
    }
    return -1;
}

/* A text that may be stored: 1 .. SOCPREV__TEXT_MAX bytes of UTF-8 in one line. */
static socprev_status check_text(socprev_draft *draft, const char *field, const char *text,
                                 size_t length)
{
    if (text == NULL || length == 0)
        return socprev__draft_mistake(draft, SOCPREV_E_INVALID, SP_RECORD_TEXT_EMPTY, field,
                                      SP_TEXT(""), SP_TEXT(""));
    if (length > SOCPREV__TEXT_MAX)
        return socprev__draft_mistake(draft, SOCPREV_E_LIMIT, SP_RECORD_TEXT_LONG, field,
                                      SP_INT(length), SP_INT(SOCPREV__TEXT_MAX));
    int64_t bad = socprev_utf8_check(text, length);
    if (bad >= 0)
        return socprev__draft_mistake(draft, SOCPREV_E_PARSE, SP_RECORD_TEXT_UTF8, field,
                                      SP_INT(bad), SP_TEXT(""));
    bad = find_control(text, length);
    if (bad >= 0)
        return socprev__draft_mistake(draft, SOCPREV_E_PARSE, SP_RECORD_TEXT_CONTROL, field,
                                      SP_INT(bad), SP_TEXT(""));
    return SOCPREV_OK;
}

static size_t length_of(const char *text, size_t length)
{
    return text == NULL ? 0 : socprev__length(text, length);
}

static socprev_status set_text(socprev_draft *draft, const char *field, int32_t type, int32_t list,
                               const char *text, size_t length)
{
    int32_t position;
    socprev_status status = begin(draft, field, type, list, &position);
    length = length_of(text, length);
    if (status == SOCPREV_OK)
        status = check_text(draft, field, text, length);
    if (status == SOCPREV_OK)
        status = socprev__draft_put_text(draft, position, text, length);
    return status;
}

socprev_status socprev_draft_text(socprev_draft *draft, const char *field, const char *text,
                                  size_t length)
{
    return set_text(draft, field, SOCPREV_FIELD_TEXT, SOCPREV_FIELD_TEXTS, text, length);
}

socprev_status socprev_draft_code(socprev_draft *draft, const char *field, const char *code,
                                  size_t length)
{
    return set_text(draft, field, SOCPREV_FIELD_CODE, SOCPREV_FIELD_CODES, code, length);
}

/* An id, or "kind/id" for a field that may point to any kind. */
static socprev_status check_reference(socprev_draft *draft, const char *field, int32_t target,
                                      const char *id, size_t length)
{
    if (target >= 0) {
        if (socprev__id_is_valid(id, length))
            return SOCPREV_OK;
        return socprev__draft_mistake(draft, SOCPREV_E_PARSE, SP_RECORD_REFERENCE, field,
                                      SP_SLICE(id, length), SP_TEXT(socprev_kind_name(target)));
    }
    char copy[SOCPREV__NAME_MAX];
    int32_t kind;
    const char *rest;
    if (length < sizeof copy) {
        memcpy(copy, id, length);
        copy[length] = '\0';
        if (socprev__reference_split(copy, &kind, &rest))
            return SOCPREV_OK;
    }
    return socprev__draft_mistake(draft, SOCPREV_E_PARSE, SP_RECORD_REFERENCE_ANY, field,
                                  SP_SLICE(id, length), SP_TEXT("project/ip2"));
}

socprev_status socprev_draft_reference(socprev_draft *draft, const char *field, const char *id,
                                       size_t length)
{
    int32_t position;
    socprev_status status =
        begin(draft, field, SOCPREV_FIELD_REFERENCE, SOCPREV_FIELD_REFERENCES, &position);
    length = length_of(id, length);
    if (status == SOCPREV_OK)
        status = check_text(draft, field, id, length);
    if (status == SOCPREV_OK)
        status = check_reference(draft, field,
                                 socprev_field_target(socprev__draft_kind(draft), position), id,
                                 length);
    if (status == SOCPREV_OK)
        status = socprev__draft_put_text(draft, position, id, length);
    return status;
}

/* ---- numbers and dates ---------------------------------------------------- */

socprev_status socprev_draft_integer(socprev_draft *draft, const char *field, int64_t value)
{
    int32_t position;
    const socprev_status status =
        begin(draft, field, SOCPREV_FIELD_INTEGER, SOCPREV_FIELD_BOOLEAN, &position);
    if (status != SOCPREV_OK)
        return status;
    const int32_t type = socprev_field_type(socprev__draft_kind(draft), position);
    if (type == SOCPREV_FIELD_BOOLEAN && value != 0 && value != 1)
        return socprev__draft_mistake(draft, SOCPREV_E_RANGE, SP_RECORD_BOOLEAN, field,
                                      SP_INT(value), SP_TEXT(""));
    socprev__draft_put_number(draft, &(socprev__value){ position, { .integer = value } });
    return SOCPREV_OK;
}

/* An amount in whole units, for messages. */
typedef struct {
    char en[SOCPREV__WORDS], cs[SOCPREV__WORDS];
} units_words;

static socprev__arg show_units(int64_t units, int32_t scale, units_words *words)
{
    socprev__number_words(units, scale, SOCPREV_LANG_EN, words->en);
    socprev__number_words(units, scale, SOCPREV_LANG_CS, words->cs);
    return SP_BOTH(words->en, words->cs);
}

socprev_status socprev_draft_amount(socprev_draft *draft, const char *field, int32_t qualifier,
                                    int64_t value, int64_t high)
{
    int32_t position;
    const socprev_status status =
        begin(draft, field, SOCPREV_FIELD_AMOUNT, SOCPREV_FIELD_AMOUNT, &position);
    if (status != SOCPREV_OK)
        return status;
    const int32_t scale = socprev_field_scale(socprev__draft_kind(draft), position);
    units_words first, second;
    if (socprev_qualifier_name(qualifier) == NULL)
        return socprev__draft_mistake(draft, SOCPREV_E_INVALID, SP_RECORD_QUALIFIER, field,
                                      SP_INT(qualifier), SP_INT(SOCPREV_BETWEEN));
    if (qualifier != SOCPREV_BETWEEN)
        high = value;
    if (value == INT64_MIN) /* it has no counterpart with a plus */
        return socprev__draft_mistake(draft, SOCPREV_E_RANGE, SP_RECORD_AMOUNT_RANGE, field,
                                      show_units(value, scale, &first),
                                      show_units(value + 1, scale, &second));
    if (high < value)
        return socprev__draft_mistake(draft, SOCPREV_E_RANGE, SP_RECORD_BETWEEN, field,
                                      show_units(high, scale, &first),
                                      show_units(value, scale, &second));
    if (qualifier == SOCPREV_AT_MOST && value < 0)
        return socprev__draft_mistake(draft, SOCPREV_E_RANGE, SP_RECORD_NOTHING_LEFT, field,
                                      show_units(value, scale, &first),
                                      SP_BOTH("at most", "nejvýše"));
    if (qualifier == SOCPREV_LESS_THAN && value <= 0)
        return socprev__draft_mistake(draft, SOCPREV_E_RANGE, SP_RECORD_NOTHING_LEFT, field,
                                      show_units(value, scale, &first),
                                      SP_BOTH("less than", "méně než"));
    const socprev__amount amount = { qualifier, value, high };
    socprev__draft_put_number(draft, &(socprev__value){ position, { .amount = amount } });
    return SOCPREV_OK;
}

socprev_status socprev_draft_ratio(socprev_draft *draft, const char *field, int64_t numerator,
                                   int64_t denominator)
{
    int32_t position;
    const socprev_status status =
        begin(draft, field, SOCPREV_FIELD_RATIO, SOCPREV_FIELD_RATIO, &position);
    if (status != SOCPREV_OK)
        return status;
    const socprev_status reduced = socprev_ratio_reduce(&numerator, &denominator);
    if (reduced != SOCPREV_OK)
        return socprev__draft_mistake(draft, reduced, SP_RECORD_RATIO, field, SP_INT(numerator),
                                      SP_INT(denominator));
    const socprev__ratio ratio = { numerator, denominator };
    socprev__draft_put_number(draft, &(socprev__value){ position, { .ratio = ratio } });
    return SOCPREV_OK;
}

socprev_status socprev_draft_date(socprev_draft *draft, const char *field, const char *text,
                                  size_t length)
{
    int32_t position;
    socprev_status status = begin(draft, field, SOCPREV_FIELD_DATE, SOCPREV_FIELD_DATE, &position);
    length = length_of(text, length);
    if (status == SOCPREV_OK)
        status = check_text(draft, field, text, length);
    if (status != SOCPREV_OK)
        return status;
    socprev_date date;
    status = socprev_date_parse(text, length, &date, NULL);
    if (status != SOCPREV_OK)
        return socprev__draft_mistake(
            draft, status, status == SOCPREV_E_RANGE ? SP_RECORD_DATE_DAY : SP_RECORD_DATE, field,
            SP_SLICE(text, length), SP_TEXT(""));
    socprev__draft_put_number(draft, &(socprev__value){ position, { .date = date } });
    return SOCPREV_OK;
}

/* ---- any field from text -------------------------------------------------- */

/* A plain number in units of 10^-scale: no percent sign, no fraction bar. */
static bool read_units(const char *text, size_t length, int32_t scale, int64_t *out)
{
    int64_t numerator, denominator, units, rest;
    for (; length > 0 && *text == ' '; length--)
        text++; /* behind a sign */
    if (memchr(text, '%', length) != NULL || memchr(text, '/', length) != NULL ||
        socprev_ratio_parse(text, length, &numerator, &denominator, NULL) != SOCPREV_OK ||
        socprev_int64_muldiv(numerator, socprev__scale_unit(scale), denominator,
                             SOCPREV_ROUND_DOWN, &units, &rest) != SOCPREV_OK ||
        rest != 0)
        return false;
    *out = units;
    return true;
}

/* Reads "~ 5", ">= 5", "> 5", "<= 5", "< 5", "5..7" or "5". */
static bool read_amount(const char *text, int32_t scale, socprev__amount *out)
{
    static const struct {
        const char *sign;
        int32_t qualifier;
    } signs[] = {
        { "~", SOCPREV_ABOUT },   { ">=", SOCPREV_AT_LEAST },  { ">", SOCPREV_MORE_THAN },
        { "<=", SOCPREV_AT_MOST }, { "<", SOCPREV_LESS_THAN },
    };
    socprev__amount amount = { SOCPREV_EXACT, 0, 0 };
    for (size_t i = 0; i < SOCPREV__COUNT(signs); i++) {
        const size_t size = strlen(signs[i].sign);
        if (strncmp(text, signs[i].sign, size) == 0) {
            amount.qualifier = signs[i].qualifier;
            text += size;
            break;
        }
    }
    const char *dots = amount.qualifier == SOCPREV_EXACT ? strstr(text, "..") : NULL;
    if (dots != NULL)
        amount.qualifier = SOCPREV_BETWEEN;
    const size_t first = dots == NULL ? strlen(text) : (size_t)(dots - text);
    if (!read_units(text, first, scale, &amount.value) ||
        (dots != NULL && !read_units(dots + 2, strlen(dots + 2), scale, &amount.high)))
        return false;
    *out = amount;
    return true;
}

static socprev_status not_a_number(socprev_draft *draft, const char *field, const char *text,
                                   int32_t type)
{
    return socprev__draft_mistake(draft, SOCPREV_E_PARSE, SP_RECORD_NUMBER, field, SP_TEXT(text),
                                  SP_TEXT(socprev__field_type_name(type)));
}

socprev_status socprev_draft_set(socprev_draft *draft, const char *field, const char *text)
{
    int32_t position;
    socprev_status status = socprev__draft_begin(draft, field, &position);
    if (status == SOCPREV_OK)
        status = check_text(draft, field, text, length_of(text, SOCPREV_NUL));
    if (status != SOCPREV_OK)
        return status;
    const socprev__field *f = socprev__field_at(socprev__draft_kind(draft), position);
    int64_t number, denominator;
    socprev__amount amount;
    switch (f->type) {
    case SOCPREV_FIELD_TEXT:
    case SOCPREV_FIELD_TEXTS:
        return socprev_draft_text(draft, field, text, SOCPREV_NUL);
    case SOCPREV_FIELD_CODE:
    case SOCPREV_FIELD_CODES:
        return socprev_draft_code(draft, field, text, SOCPREV_NUL);
    case SOCPREV_FIELD_REFERENCE:
    case SOCPREV_FIELD_REFERENCES:
        return socprev_draft_reference(draft, field, text, SOCPREV_NUL);
    case SOCPREV_FIELD_DATE:
        return socprev_draft_date(draft, field, text, SOCPREV_NUL);
    case SOCPREV_FIELD_RATIO:
        if (socprev_ratio_parse(text, SOCPREV_NUL, &number, &denominator, NULL) != SOCPREV_OK)
            return not_a_number(draft, field, text, f->type);
        return socprev_draft_ratio(draft, field, number, denominator);
    case SOCPREV_FIELD_AMOUNT:
        if (!read_amount(text, f->scale, &amount))
            return not_a_number(draft, field, text, f->type);
        return socprev_draft_amount(draft, field, amount.qualifier, amount.value, amount.high);
    default: /* integer, boolean */
        if (!read_units(text, strlen(text), 0, &number))
            return not_a_number(draft, field, text, f->type);
        return socprev_draft_integer(draft, field, number);
    }
}

socprev_status socprev_record_add(socprev_portfolio *portfolio, int32_t kind, const char *id,
                                  const char *const *pairs, int64_t *index, socprev_error **err)
{
    socprev_draft *draft = NULL;
    const socprev_status status =
        socprev_draft_new(portfolio, kind, id, SOCPREV_NUL, &draft, err);
    if (status != SOCPREV_OK)
        return status;
    for (; pairs != NULL && pairs[0] != NULL; pairs += 2) {
        socprev_draft_set(draft, pairs[0], pairs[1]);
        if (pairs[1] == NULL)
            break; /* a name without a text: the draft has it as its mistake */
    }
    return socprev_draft_commit(draft, index, err);
}
