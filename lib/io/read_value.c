/* Values of fields from the tokens of a document, one function per form. */
#include "io/io_internal.h"

/* ---- errors ---------------------------------------------------------------- */

socprev_status socprev__read_fail_type(socprev__reader *reader, int32_t token, int32_t message)
{
    socprev__json *json = &reader->json;
    size_t size = json->at - json->start;
    if (token == SOCPREV__JSON_ERROR)
        return socprev__read_fail_json(reader);
    if (token == SOCPREV__JSON_NULL)
        message = SP_DOCUMENT_NULL;
    return socprev__read_fail(reader, json->start, SOCPREV_E_TYPE, message,
                              SP_SLICE(json->data + json->start,
                                       size < SOCPREV__JSON_FOUND ? size : SOCPREV__JSON_FOUND));
}

/* ---- numbers ---------------------------------------------------------------- */

/* -?digits.digits with exactly `scale` digits behind the point and no zero in
 * front that means nothing: one number, one text. */
static bool is_decimal(socprev__slice text, int32_t scale)
{
    size_t at = text.size > 0 && text.data[0] == '-', first = at;
    while (at < text.size && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    bool whole = at > first && (text.data[first] != '0' || at == first + 1);
    if (scale == 0 || !whole || at >= text.size || text.data[at++] != '.')
        return false;
    if (text.size - at != (size_t)scale)
        return false;
    while (at < text.size && text.data[at] >= '0' && text.data[at] <= '9')
        at++;
    return at == text.size;
}

socprev_status socprev__read_number(socprev__reader *reader, int32_t token, int32_t scale,
                                    int64_t *out)
{
    socprev__json *json = &reader->json;
    const int32_t real_form = scale == 0 ? SP_DOCUMENT_REAL_COUNT : SP_DOCUMENT_REAL;
    const int32_t text_form = scale == 0 ? SP_DOCUMENT_COUNT : SP_DOCUMENT_AMOUNT;
    const bool real = token == SOCPREV__JSON_REAL;
    bool fits = true;
    if (token == SOCPREV__JSON_INTEGER) {
        fits = socprev__multiply(json->integer, (int64_t)socprev__power_of_ten(scale), out);
    } else if (real || token == SOCPREV__JSON_STRING) {
        socprev__slice text = { json->data + json->start, json->at - json->start };
        if (!real)
            text = json->text;
        if (real || !is_decimal(text, scale))
            return socprev__read_fail(reader, json->start, real ? SOCPREV_E_TYPE : SOCPREV_E_PARSE,
                                      real ? real_form : text_form,
                                      SP_SLICE(text.data, text.size), SP_INT(scale));
        fits = socprev__int64_read(text, scale, '.', out) == SOCPREV_OK;
    } else {
        return socprev__read_fail_type(
            reader, token, scale == 0 ? SP_DOCUMENT_COUNT_TYPE : SP_DOCUMENT_AMOUNT_TYPE);
    }
    if (fits)
        return SOCPREV_OK;
    return socprev__read_fail(reader, json->start, SOCPREV_E_RANGE, SP_DOCUMENT_AMOUNT_RANGE,
                              SP_SLICE(json->data + json->start, json->at - json->start));
}

/* {"between": [low, high]}: `token` is the first one behind the key. */
static socprev_status read_between(socprev__reader *reader, int32_t token, int32_t scale,
                                   int64_t *low, int64_t *high)
{
    socprev__json *json = &reader->json;
    size_t list = json->start;
    int64_t *const end[] = { low, high };
    if (token != SOCPREV__JSON_ARRAY)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_BETWEEN);
    for (size_t i = 0;; i++) {
        token = socprev__json_next(json);
        if (token == SOCPREV__JSON_ERROR)
            return socprev__read_fail_json(reader);
        if ((token == SOCPREV__JSON_ARRAY_END) != (i == SOCPREV__COUNT(end)))
            return socprev__read_fail(reader, list, SOCPREV_E_TYPE, SP_DOCUMENT_BETWEEN,
                                      SP_SLICE(json->data + list, json->at - list));
        if (token == SOCPREV__JSON_ARRAY_END)
            break;
        socprev_status st = socprev__read_number(reader, token, scale, end[i]);
        if (st != SOCPREV_OK)
            return st;
    }
    if (*low > *high)
        return socprev__read_fail(reader, list, SOCPREV_E_RANGE, SP_DOCUMENT_BETWEEN_ORDER,
                                  SP_SLICE(json->data + list, json->at - list));
    return SOCPREV_OK;
}

static socprev_status fail_qualifier(socprev__reader *reader)
{
    socprev__slice name = reader->json.text;
    const char *nearest = NULL;
    for (int32_t i = SOCPREV_ABOUT; i <= SOCPREV_BETWEEN; i++)
        nearest = socprev__read_nearest(name, socprev_qualifier_name(i), nearest);
    return socprev__read_fail(reader, reader->json.start, SOCPREV_E_NOT_FOUND,
                              nearest == NULL ? SP_DOCUMENT_QUALIFIER
                                              : SP_DOCUMENT_QUALIFIER_NEAREST,
                              SP_SLICE(name.data, name.size), SP_TEXT(nearest));
}

/* {"more_than": 200000000}: the reader stands behind the brace. */
static socprev_status read_qualified(socprev__reader *reader, int32_t scale, int32_t *qualifier,
                                     int64_t *value, int64_t *high)
{
    socprev__json *json = &reader->json;
    size_t object = json->start;
    int32_t token = socprev__json_next(json);
    if (token == SOCPREV__JSON_KEY) {
        *qualifier = SOCPREV_ABOUT;
        while (*qualifier <= SOCPREV_BETWEEN &&
               !socprev__slice_is(json->text, socprev_qualifier_name(*qualifier)))
            ++*qualifier;
        if (*qualifier > SOCPREV_BETWEEN)
            return fail_qualifier(reader);
        token = socprev__json_next(json);
        socprev_status st = *qualifier == SOCPREV_BETWEEN
                                ? read_between(reader, token, scale, value, high)
                                : socprev__read_number(reader, token, scale, value);
        if (st != SOCPREV_OK)
            return st;
        token = socprev__json_next(json);
        if (token == SOCPREV__JSON_OBJECT_END)
            return SOCPREV_OK;
    }
    if (token == SOCPREV__JSON_ERROR)
        return socprev__read_fail_json(reader);
    return socprev__read_fail(reader, token == SOCPREV__JSON_KEY ? json->start : object,
                              SOCPREV_E_TYPE, SP_DOCUMENT_ONE_QUALIFIER,
                              SP_SLICE(json->data + object, json->at - object));
}

static socprev_status read_amount(socprev__reader *reader, const socprev__field *field,
                                  int32_t token)
{
    int32_t qualifier = SOCPREV_EXACT;
    int64_t value = 0, high = 0;
    size_t at = reader->json.start;
    socprev_status st =
        token == SOCPREV__JSON_OBJECT
            ? read_qualified(reader, field->scale, &qualifier, &value, &high)
            : socprev__read_number(reader, token, field->scale, &value);
    if (st != SOCPREV_OK)
        return st;
    if (socprev_draft_amount(reader->draft, field->name, qualifier, value, high) != SOCPREV_OK)
        return socprev__read_fail_draft(reader, at);
    return SOCPREV_OK;
}

static socprev_status read_integer(socprev__reader *reader, const socprev__field *field,
                                   int32_t token)
{
    socprev__json *json = &reader->json;
    if (token != SOCPREV__JSON_INTEGER)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_INTEGER);
    if (NEVER(socprev_draft_integer(reader->draft, field->name, json->integer) != SOCPREV_OK))
        return socprev__read_fail_draft(reader, json->start);
    return SOCPREV_OK;
}

static socprev_status read_boolean(socprev__reader *reader, const socprev__field *field,
                                   int32_t token)
{
    if (token != SOCPREV__JSON_TRUE && token != SOCPREV__JSON_FALSE)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_BOOLEAN);
    if (NEVER(socprev_draft_integer(reader->draft, field->name, token == SOCPREV__JSON_TRUE) !=
              SOCPREV_OK))
        return socprev__read_fail_draft(reader, reader->json.start);
    return SOCPREV_OK;
}

/* ---- texts ------------------------------------------------------------------ */

static socprev_status read_ratio(socprev__reader *reader, const socprev__field *field,
                                 int32_t token)
{
    socprev__json *json = &reader->json;
    socprev_error *error = NULL;
    int64_t numerator = 0, denominator = 1;
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_RATIO);
    socprev_status st =
        socprev_ratio_parse(json->text.data, json->text.size, &numerator, &denominator, &error);
    if (st != SOCPREV_OK)
        return socprev__read_fail_moved(reader, json->start, "", st, error);
    if (NEVER(socprev_draft_ratio(reader->draft, field->name, numerator, denominator) !=
              SOCPREV_OK))
        return socprev__read_fail_draft(reader, json->start);
    return SOCPREV_OK;
}

static socprev_status read_date(socprev__reader *reader, const socprev__field *field, int32_t token)
{
    socprev__json *json = &reader->json;
    socprev_date date = SOCPREV_DATE_NONE;
    char text[16] = "";
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_DATE_TYPE);
    /* "22. 1. 2014" is a date, but a document writes each date in one way only. */
    if (socprev_date_parse(json->text.data, json->text.size, &date, NULL) == SOCPREV_OK &&
        (NEVER(socprev_date_format(date, text, sizeof text, NULL) != SOCPREV_OK) ||
         !socprev__slice_is(json->text, text)))
        return socprev__read_fail(reader, json->start, SOCPREV_E_PARSE, SP_DOCUMENT_DATE,
                                  SP_SLICE(json->text.data, json->text.size), SP_TEXT(text));
    if (socprev_draft_date(reader->draft, field->name, json->text.data, json->text.size) !=
        SOCPREV_OK)
        return socprev__read_fail_draft(reader, json->start);
    return SOCPREV_OK;
}

typedef socprev_status (*text_setter)(socprev_draft *, const char *, const char *, size_t);

static socprev_status read_text(socprev__reader *reader, const socprev__field *field,
                                int32_t token, text_setter set)
{
    socprev__json *json = &reader->json;
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_TEXT);
    if (set(reader->draft, field->name, json->text.data, json->text.size) != SOCPREV_OK)
        return socprev__read_fail_draft(reader, json->start);
    return SOCPREV_OK;
}

static socprev_status read_texts(socprev__reader *reader, const socprev__field *field,
                                 int32_t token, text_setter set)
{
    if (token != SOCPREV__JSON_ARRAY)
        return socprev__read_fail_type(reader, token, SP_DOCUMENT_TEXTS);
    for (;;) {
        token = socprev__json_next(&reader->json);
        if (token == SOCPREV__JSON_ARRAY_END)
            return SOCPREV_OK;
        socprev_status st = read_text(reader, field, token, set);
        if (st != SOCPREV_OK)
            return st;
    }
}

socprev_status socprev__read_value(socprev__reader *reader, const socprev__field *field)
{
    int32_t token = socprev__json_next(&reader->json);
    if (token == SOCPREV__JSON_ERROR)
        return socprev__read_fail_json(reader);
    switch (field->type) {
    case SOCPREV_FIELD_TEXT:
        return read_text(reader, field, token, socprev_draft_text);
    case SOCPREV_FIELD_CODE:
        return read_text(reader, field, token, socprev_draft_code);
    case SOCPREV_FIELD_REFERENCE:
        return read_text(reader, field, token, socprev_draft_reference);
    case SOCPREV_FIELD_TEXTS:
        return read_texts(reader, field, token, socprev_draft_text);
    case SOCPREV_FIELD_CODES:
        return read_texts(reader, field, token, socprev_draft_code);
    case SOCPREV_FIELD_REFERENCES:
        return read_texts(reader, field, token, socprev_draft_reference);
    case SOCPREV_FIELD_INTEGER:
        return read_integer(reader, field, token);
    case SOCPREV_FIELD_BOOLEAN:
        return read_boolean(reader, field, token);
    case SOCPREV_FIELD_AMOUNT:
        return read_amount(reader, field, token);
    case SOCPREV_FIELD_RATIO:
        return read_ratio(reader, field, token);
    default: /* SOCPREV_FIELD_DATE */
        return read_date(reader, field, token);
    }
}
