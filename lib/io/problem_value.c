/* Values of problems from the tokens of a document, one function per type. */
#include "io/problem_internal.h"

static socprev_status read_integer(socprev__problem_reader *reader, int32_t token,
                                   socprev__problem_value *out)
{
    if (token != SOCPREV__JSON_INTEGER)
        return socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_INTEGER);
    out->number = reader->base.json.integer;
    return SOCPREV_OK;
}

static socprev_status read_amount(socprev__problem_reader *reader, int32_t token,
                                  socprev__problem_value *out)
{
    if (token != SOCPREV__JSON_INTEGER && token != SOCPREV__JSON_REAL &&
        token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(&reader->base, token, SP_PROBLEM_AMOUNT);
    return socprev__read_number(&reader->base, token, socprev_problem_decimals(reader->problem),
                                &out->number);
}

static socprev_status read_ratio(socprev__problem_reader *reader, int32_t token,
                                 socprev__problem_value *out)
{
    socprev__json *json = &reader->base.json;
    socprev_error *error = NULL;
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_RATIO);
    socprev_status st = socprev_ratio_parse(json->text.data, json->text.size, &out->number,
                                            &out->denominator, &error);
    return st == SOCPREV_OK ? st
                            : socprev__read_fail_moved(&reader->base, json->start, "", st, error);
}

static socprev_status read_real(socprev__problem_reader *reader, int32_t token,
                                socprev__problem_value *out)
{
    socprev__json *json = &reader->base.json;
    if (token != SOCPREV__JSON_INTEGER && token != SOCPREV__JSON_REAL)
        return socprev__read_fail_type(&reader->base, token, SP_PROBLEM_NUMBER_TYPE);
    socprev__slice text = { json->data + json->start, json->at - json->start };
    if (socprev__double_read(text, '.', &out->real) != SOCPREV_OK)
        return socprev__read_fail(&reader->base, json->start, SOCPREV_E_RANGE,
                                  SP_PROBLEM_NUMBER_RANGE, SP_SLICE(text.data, text.size));
    return SOCPREV_OK;
}

static socprev_status read_boolean(socprev__problem_reader *reader, int32_t token,
                                   socprev__problem_value *out)
{
    if (token != SOCPREV__JSON_TRUE && token != SOCPREV__JSON_FALSE)
        return socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_BOOLEAN);
    out->number = token == SOCPREV__JSON_TRUE;
    return SOCPREV_OK;
}

static socprev_status read_word(socprev__problem_reader *reader,
                                const socprev__problem_field *field, int32_t token,
                                socprev__problem_value *out)
{
    socprev__json *json = &reader->base.json;
    const char *nearest = NULL;
    int32_t value = 0;
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_TEXT);
    if (field->words->find(json->text, &value)) {
        out->number = value;
        return SOCPREV_OK;
    }
    for (int32_t i = 0; i < field->words->count(); i++)
        nearest = socprev__read_nearest(json->text, field->words->name(i), nearest);
    return socprev__read_fail(&reader->base, json->start, SOCPREV_E_NOT_FOUND,
                              nearest == NULL ? SP_PROBLEM_WORD : SP_PROBLEM_WORD_NEAREST,
                              SP_SLICE(json->text.data, json->text.size), SP_TEXT(field->name),
                              SP_TEXT(nearest));
}

static socprev_status read_source(socprev__problem_reader *reader, int32_t token,
                                  socprev__problem_value *out)
{
    socprev__json *json = &reader->base.json;
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_TEXT);
    out->number = socprev_problem_find(reader->problem, 1, json->text.data, json->text.size);
    if (out->number >= 0)
        return SOCPREV_OK;
    out->number = SOCPREV_LARGEST_REMAINDERS;
    if (socprev__slice_is(json->text, "largest_remainders"))
        return SOCPREV_OK;
    return socprev__read_fail(&reader->base, json->start, SOCPREV_E_NOT_FOUND, SP_PROBLEM_SOURCE,
                              SP_SLICE(json->text.data, json->text.size));
}

/* Of the texts only the title is kept. */
static socprev_status read_text(socprev__problem_reader *reader,
                                const socprev__problem_field *field, int32_t token)
{
    socprev__json *json = &reader->base.json;
    socprev_problem *problem = reader->problem;
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_TEXT);
    if (strcmp(field->name, "title") != 0)
        return SOCPREV_OK;
    problem->title = socprev__text_copy(&problem->memory, json->text.data, json->text.size);
    return problem->title == NULL ? socprev__fail_nomem(reader->base.err) : SOCPREV_OK;
}

socprev_status socprev__problem_read_value(socprev__problem_reader *reader, int32_t field,
                                           int32_t token, socprev__problem_value *out)
{
    const socprev__problem_field *row = &reader->problem->table->fields[field];
    socprev__problem_value value = { .denominator = 1, .at = reader->base.json.start };
    socprev_status st;
    switch ((enum socprev_problem_type)row->type) {
    case SOCPREV_VALUE_AMOUNT:
        st = read_amount(reader, token, &value);
        break;
    case SOCPREV_VALUE_INTEGER:
        st = read_integer(reader, token, &value);
        break;
    case SOCPREV_VALUE_RATIO:
        st = read_ratio(reader, token, &value);
        break;
    case SOCPREV_VALUE_NUMBER:
        st = read_real(reader, token, &value);
        break;
    case SOCPREV_VALUE_BOOLEAN:
        st = read_boolean(reader, token, &value);
        break;
    case SOCPREV_VALUE_WORD:
        st = read_word(reader, row, token, &value);
        break;
    case SOCPREV_VALUE_SOURCE:
        st = read_source(reader, token, &value);
        break;
    case SOCPREV_VALUE_TEXT:
    default:
        st = read_text(reader, row, token);
        break;
    }
    /* Also one that is wrong has been given. */
    *out = value;
    return st;
}
