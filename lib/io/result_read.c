/* The amounts of a result: of all members of the document only the list "division". */
#include "io/problem_internal.h"

#define CALL "socprev_result_read"

enum { ROW, COLUMN, AMOUNT, COLUMNS };

static const char *const names[COLUMNS] = { "row", "column", "amount" };

typedef struct {
    socprev__reader base;
    socprev_table *table;
    int32_t decimals; /* -1: no amount has been read */
} result_reader;

/* Digits behind the point of the number at hand. */
static int32_t decimals_of(const socprev__json *json)
{
    const char *point = memchr(json->data + json->start, '.', json->at - json->start);
    return point == NULL ? 0 : (int32_t)(json->data + json->at - point - 1);
}

static socprev_status read_amount(result_reader *reader, int32_t token)
{
    socprev__json *json = &reader->base.json;
    socprev__slice text = { json->data + json->start, json->at - json->start };
    int64_t amount = 0;
    if (token != SOCPREV__JSON_INTEGER && token != SOCPREV__JSON_REAL)
        return socprev__read_fail_type(&reader->base, token, SP_PROBLEM_NUMBER_TYPE);
    int32_t decimals = decimals_of(json);
    if (reader->decimals < 0 && decimals <= 6)
        reader->decimals = decimals;
    if (decimals != reader->decimals)
        return socprev__read_fail(&reader->base, json->start, SOCPREV_E_TYPE, SP_RESULT_AMOUNT,
                                  SP_INT(reader->decimals < 0 ? 2 : reader->decimals),
                                  SP_SLICE(text.data, text.size));
    socprev_status st = socprev__int64_read(text, decimals, '.', &amount);
    if (st != SOCPREV_OK)
        return socprev__read_fail(&reader->base, json->start, st, SP_PROBLEM_NUMBER_RANGE,
                                  SP_SLICE(text.data, text.size));
    return socprev_table_put_int64(reader->table, AMOUNT, amount, reader->base.err);
}

static socprev_status read_member(result_reader *reader, int32_t member)
{
    socprev__json *json = &reader->base.json;
    int32_t token = socprev__json_next(json);
    if (token == SOCPREV__JSON_ERROR)
        return socprev__read_fail_json(&reader->base);
    if (member == AMOUNT)
        return read_amount(reader, token);
    if (member == COLUMN && token == SOCPREV__JSON_NULL)
        return SOCPREV_OK;
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_TEXT);
    return socprev_table_put_text(reader->table, member, json->text.data, json->text.size,
                                  reader->base.err);
}

/* The reader stands behind the brace of a row. */
static socprev_status read_row(result_reader *reader)
{
    socprev__json *json = &reader->base.json;
    size_t object = json->start;
    bool seen[COLUMNS] = { false };
    socprev_status st = socprev_table_append_row(reader->table, reader->base.err);
    while (st == SOCPREV_OK) {
        int32_t token = socprev__json_next(json), member = 0;
        if (token == SOCPREV__JSON_OBJECT_END)
            break;
        if (token == SOCPREV__JSON_ERROR)
            return socprev__read_fail_json(&reader->base);
        while (member < COLUMNS && !socprev__slice_is(json->text, names[member]))
            member++;
        if (member < COLUMNS && seen[member])
            return socprev__read_fail_twice(&reader->base);
        if (member < COLUMNS) {
            seen[member] = true;
            st = read_member(reader, member);
        } else if (socprev__json_next(json) == SOCPREV__JSON_ERROR ||
                   socprev__json_skip(json) == SOCPREV__JSON_ERROR) {
            return socprev__read_fail_json(&reader->base);
        }
    }
    for (int32_t i = 0; i < COLUMNS && st == SOCPREV_OK; i++)
        if (i != COLUMN && !seen[i]) {
            const socprev__arg name = SP_TEXT(names[i]);
            st = socprev__json_fail_at(json, object, names[i], SOCPREV_E_INVALID,
                                       SP_PROBLEM_MISSING, &name, 1, reader->base.err);
        }
    return st;
}

static socprev_status read_rows(result_reader *reader, int64_t most)
{
    socprev__json *json = &reader->base.json;
    for (int64_t i = 0;; i++) {
        int32_t token = socprev__json_next(json);
        if (token == SOCPREV__JSON_ARRAY_END)
            return SOCPREV_OK;
        if (token == SOCPREV__JSON_ERROR)
            return socprev__read_fail_json(&reader->base);
        if (token != SOCPREV__JSON_OBJECT)
            return socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_OBJECT);
        if (i >= most)
            return socprev__read_fail(&reader->base, json->start, SOCPREV_E_LIMIT,
                                      SP_DOCUMENT_RECORDS, SP_INT(most));
        if (i % 1024 == 1023 &&
            socprev__run_step(reader->base.run, (int64_t)json->at, (int64_t)json->size))
            return socprev__fail(reader->base.err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                 SP_TEXT(CALL));
        socprev_status st = read_row(reader);
        if (st != SOCPREV_OK)
            return st;
    }
}

/* To the end, past all other members. */
static socprev_status read_rest(result_reader *reader)
{
    socprev__json *json = &reader->base.json;
    for (;;) {
        int32_t token = socprev__json_next(json);
        if (token == SOCPREV__JSON_OBJECT_END)
            token = socprev__json_next(json);
        if (token == SOCPREV__JSON_END)
            return SOCPREV_OK;
        if (token == SOCPREV__JSON_ERROR)
            return socprev__read_fail_json(&reader->base);
        if (socprev__slice_is(json->text, "division"))
            return socprev__read_fail_twice(&reader->base);
        if (socprev__json_next(json) == SOCPREV__JSON_ERROR ||
            socprev__json_skip(json) == SOCPREV__JSON_ERROR)
            return socprev__read_fail_json(&reader->base);
    }
}

static socprev_status read_document(result_reader *reader, const socprev__limits *limits)
{
    static const int32_t types[] = { SOCPREV_COLUMN_TEXT, SOCPREV_COLUMN_TEXT,
                                     SOCPREV_COLUMN_INT64 };
    int32_t token = 0;
    socprev_status st = socprev__read_begin(&reader->base, limits->value[SOCPREV__MAX_BYTES]);
    size_t object = reader->base.json.start;
    for (size_t i = 0; i < COLUMNS && st == SOCPREV_OK; i++)
        st = socprev_table_add_column(reader->table, names[i], types[i], reader->base.err);
    if (st == SOCPREV_OK)
        st = socprev__read_find_member(&reader->base, "division", &token);
    if (st == SOCPREV_OK && token == SOCPREV__JSON_OBJECT_END)
        st = socprev__read_fail(&reader->base, object, SOCPREV_E_INVALID, SP_RESULT_DIVISION,
                                SP_INT(0));
    else if (st == SOCPREV_OK && token != SOCPREV__JSON_ARRAY)
        st = socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_ARRAY);
    if (st == SOCPREV_OK)
        st = read_rows(reader, limits->value[SOCPREV__MAX_RECORDS]);
    if (st == SOCPREV_OK)
        st = read_rest(reader);
    if (st == SOCPREV_OK && reader->decimals > 0)
        st = socprev_table_set_unit(reader->table, AMOUNT, NULL, reader->decimals,
                                    reader->base.err);
    return st;
}

socprev_status socprev_result_read(const char *data, size_t size,
                                   const socprev_read_options *options, socprev_run *run,
                                   const socprev_memory *memory, socprev_table **out,
                                   socprev_error **err)
{
    if (data == NULL || out == NULL)
        return socprev__fail_null(err, data == NULL ? "data" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__limits limits = socprev__limits_of(options);
    result_reader reader = { .base = { .memory = own, .run = run, .err = err }, .decimals = -1 };
    socprev_status st = socprev_table_new(memory, &reader.table, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__json_init(&reader.base.json, data, socprev__length(data, size),
                       (int32_t)limits.value[SOCPREV__MAX_DEPTH], &own);
    st = read_document(&reader, &limits);
    socprev__json_clear(&reader.base.json);
    if (st == SOCPREV_OK)
        *out = reader.table;
    else
        socprev_table_free(reader.table);
    return st;
}
