/* Problems from documents. The document is gone through several times: the
 * head, the members of the root, the names of the axes, then all values, so
 * that members may stand in any order. After the second time it is known to be
 * JSON throughout; what is found then is noted, and reading goes on. */
#include "io/problem_internal.h"

#include <inttypes.h>
#include <stdio.h>

#define CALL "socprev_problem_read"

/* ---- mistakes ------------------------------------------------------------------- */

static bool is_fatal(socprev_status status)
{
    return status == SOCPREV_E_NOMEM || status == SOCPREV_E_CANCELLED ||
           status == SOCPREV_E_INTERNAL;
}

bool socprev__problem_note(socprev__problem_reader *reader, socprev_status status)
{
    socprev_error *error = reader->error;
    reader->error = NULL;
    if (is_fatal(status) || (reader->findings == NULL && reader->status == SOCPREV_OK)) {
        reader->status = status;
        socprev_error_free(reader->first);
        reader->first = error;
        return false;
    }
    reader->status = reader->status == SOCPREV_OK ? status : reader->status;
    char record[48];
    snprintf(record, sizeof record, "%" PRId64 ":%" PRId64, socprev_error_line(error),
             socprev_error_column(error));
    socprev_status st = error == NULL || reader->findings == NULL
                            ? SOCPREV_OK
                            : socprev__findings_add_error(reader->findings,
                                                          SOCPREV_SEVERITY_MISTAKE, record, error);
    socprev_error_free(error);
    if (st == SOCPREV_OK)
        return reader->findings != NULL;
    reader->status = st;
    return false;
}

bool socprev__problem_go_on(socprev__problem_reader *reader, socprev_status status)
{
    return status == SOCPREV_OK || socprev__problem_note(reader, status);
}

bool socprev__problem_note_nomem(socprev__problem_reader *reader)
{
    return socprev__problem_note(reader, socprev__fail_nomem(reader->base.err));
}

bool socprev__problem_note_missing(socprev__problem_reader *reader, size_t at, const char *member)
{
    const socprev__arg name = SP_TEXT(member);
    return socprev__problem_note(
        reader, socprev__json_fail_at(&reader->base.json, at, member, SOCPREV_E_INVALID,
                                      SP_PROBLEM_MISSING, &name, 1, reader->base.err));
}

/* Nothing but a lack of memory for an escape can go wrong: the document has
 * been gone through. */
bool socprev__problem_skip(socprev__problem_reader *reader)
{
    if (socprev__json_skip(&reader->base.json) != SOCPREV__JSON_ERROR)
        return true;
    socprev__problem_note(reader, socprev__read_fail_json(&reader->base));
    return false;
}

int32_t socprev__problem_next(socprev__problem_reader *reader)
{
    int32_t token = socprev__json_next(&reader->base.json);
    if (token == SOCPREV__JSON_ERROR)
        socprev__problem_note(reader, socprev__read_fail_json(&reader->base));
    return token;
}

bool socprev__problem_expect(socprev__problem_reader *reader, int32_t token, int32_t wanted,
                             int32_t message, bool *found)
{
    *found = token == wanted;
    if (token == SOCPREV__JSON_ERROR || *found)
        return *found;
    return socprev__problem_go_on(reader,
                                  socprev__read_fail_type(&reader->base, token, message)) &&
           socprev__problem_skip(reader);
}

int32_t socprev__problem_find_field(const socprev__problem_kind *table, socprev__slice name,
                                    int32_t place, int32_t other)
{
    for (int32_t i = 0; i < table->n_fields; i++)
        if ((table->fields[i].place == place || table->fields[i].place == other) &&
            socprev__slice_is(name, table->fields[i].name))
            return i;
    return -1;
}

bool socprev__problem_note_unknown(socprev__problem_reader *reader, const char *owner,
                                   int32_t place)
{
    const socprev__problem_kind *table = reader->problem->table;
    socprev__slice name = reader->base.json.text;
    const bool root = place == SOCPREV_PLACE_ROOT;
    const char *nearest = NULL;
    for (int32_t i = 0; i < table->n_fields; i++)
        if (table->fields[i].place == place ||
            (root && table->fields[i].place == SOCPREV_PLACE_CELL))
            nearest = socprev__read_nearest(name, table->fields[i].name, nearest);
    for (int32_t i = 0; root && i < 2 && table->axis[i] != NULL; i++)
        nearest = socprev__read_nearest(name, table->axis[i], nearest);
    return socprev__problem_note(reader,
                                 socprev__read_fail_unknown(&reader->base, owner, nearest));
}

/* ---- the head -------------------------------------------------------------------- */

static socprev_status read_kind(socprev__problem_reader *reader)
{
    socprev__json *json = &reader->base.json;
    socprev__json_mark mark = socprev__json_here(json);
    int32_t token = 0, kind = 0;
    socprev_status st = socprev__read_find_member(&reader->base, "problem", &token);
    if (st != SOCPREV_OK)
        return st;
    if (token == SOCPREV__JSON_OBJECT_END)
        return socprev__read_fail(&reader->base, mark.start, SOCPREV_E_INVALID, SP_PROBLEM_MISSING,
                                  SP_TEXT("problem"));
    if (token != SOCPREV__JSON_STRING)
        return socprev__read_fail_type(&reader->base, token, SP_DOCUMENT_TEXT);
    const char *nearest = NULL;
    for (int32_t i = 1; i <= socprev_problem_kind_count(); i++) {
        nearest = socprev__read_nearest(json->text, socprev_problem_kind_name(i), nearest);
        if (socprev__slice_is(json->text, socprev_problem_kind_name(i)))
            kind = i;
    }
    if (kind == 0)
        return socprev__read_fail(&reader->base, json->start, SOCPREV_E_NOT_FOUND,
                                  nearest == NULL ? SP_PROBLEM_KIND : SP_PROBLEM_KIND_NEAREST,
                                  SP_SLICE(json->text.data, json->text.size), SP_TEXT(nearest));
    reader->problem->kind = kind;
    reader->problem->table = socprev__problem_kind_of(kind);
    reader->problem->axes = reader->problem->table->axis[1] == NULL ? 1 : 2;
    socprev__json_back(json, &mark);
    return SOCPREV_OK;
}

/* ---- the members of the root --------------------------------------------------------- */

static bool is_head(socprev__slice name, uint32_t *bit)
{
    static const char *const head[] = { "format", "version", "problem" };
    for (uint32_t i = 0; i < SOCPREV__COUNT(head); i++)
        if (socprev__slice_is(name, head[i])) {
            *bit = UINT32_C(1) << i;
            return true;
        }
    return false;
}

/* Notes where the member whose key is at hand has its value. */
static bool take_member(socprev__problem_reader *reader, uint32_t *head)
{
    socprev__json *json = &reader->base.json;
    const socprev__problem_kind *table = reader->problem->table;
    int32_t field = socprev__problem_find_field(table, json->text, SOCPREV_PLACE_ROOT,
                                                SOCPREV_PLACE_CELL);
    uint32_t bit = 0;
    bool twice = false, known = true;
    if (field >= 0) {
        twice = reader->there[field];
        reader->where[field] = socprev__json_here(json);
        reader->there[field] = true;
    } else if (is_head(json->text, &bit)) {
        twice = (*head & bit) != 0;
        *head |= bit;
    } else if (socprev__slice_is(json->text, table->axis[0]) ||
               (table->axis[1] != NULL && socprev__slice_is(json->text, table->axis[1]))) {
        int32_t axis = !socprev__slice_is(json->text, table->axis[0]);
        twice = reader->axis_there[axis];
        reader->axis_where[axis] = socprev__json_here(json);
        reader->axis_there[axis] = true;
    } else {
        known = false;
    }
    if (!known)
        return socprev__problem_note_unknown(reader, table->name, SOCPREV_PLACE_ROOT);
    return !twice || socprev__problem_note(reader, socprev__read_fail_twice(&reader->base));
}

/* Goes through all of the document. */
static bool scan(socprev__problem_reader *reader)
{
    uint32_t head = 0;
    for (;;) {
        int32_t token = socprev__problem_next(reader);
        if (token == SOCPREV__JSON_OBJECT_END)
            break;
        if (token == SOCPREV__JSON_ERROR || !take_member(reader, &head) ||
            socprev__problem_next(reader) == SOCPREV__JSON_ERROR || !socprev__problem_skip(reader))
            return false;
        if (socprev__run_step(reader->base.run, (int64_t)reader->base.json.at,
                              (int64_t)reader->base.json.size))
            return socprev__problem_note(reader, socprev__fail(reader->base.err,
                                                               SOCPREV_E_CANCELLED, SP_CANCELLED,
                                                               NULL, SP_TEXT(CALL)));
    }
    return socprev__problem_next(reader) == SOCPREV__JSON_END;
}

/* ---- the document ------------------------------------------------------------------- */

static bool read_document(socprev__problem_reader *reader, int64_t max_bytes)
{
    socprev__json *json = &reader->base.json;
    socprev_status st = socprev__read_begin(&reader->base, max_bytes);
    if (st == SOCPREV_OK)
        st = socprev__read_format(&reader->base, SOCPREV__PROBLEM_FORMAT,
                                  socprev_problem_version());
    if (st == SOCPREV_OK)
        st = read_kind(reader);
    if (st != SOCPREV_OK)
        return socprev__problem_note(reader, st) && false;
    reader->object = json->start;
    return scan(reader) && socprev__problem_read_names(reader) &&
           socprev__problem_read_values(reader) &&
           (reader->status != SOCPREV_OK || socprev__problem_build(reader));
}

/* Reads; what is wrong stands in `reader`. */
static socprev_status read_all(socprev__problem_reader *reader, const char *data, size_t size,
                               const socprev_read_options *options, socprev_run *run,
                               const struct socprev_memory *memory)
{
    socprev__limits limits = socprev__limits_of(options);
    reader->base = (socprev__reader){ .memory = *memory, .run = run, .err = &reader->error,
                                      .max_records = limits.value[SOCPREV__MAX_RECORDS] };
    reader->most = reader->base.max_records;
    reader->problem = socprev__alloc(memory, 1, sizeof *reader->problem);
    if (reader->problem == NULL) {
        reader->status = socprev__fail_nomem(&reader->first);
        return reader->status;
    }
    reader->problem->memory = *memory;
    socprev__json_init(&reader->base.json, data, size,
                       (int32_t)limits.value[SOCPREV__MAX_DEPTH], memory);
    bool done = read_document(reader, limits.value[SOCPREV__MAX_BYTES]);
    socprev__json_clear(&reader->base.json);
    socprev_error_free(reader->error);
    if (done && reader->status == SOCPREV_OK &&
        socprev__run_step(run, (int64_t)size, (int64_t)size))
        reader->status = socprev__fail(&reader->first, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                       SP_TEXT(CALL));
    return reader->status;
}

socprev_status socprev_problem_read(const char *data, size_t size,
                                    const socprev_read_options *options, socprev_run *run,
                                    const socprev_memory *memory, socprev_problem **out,
                                    socprev_error **err)
{
    if (data == NULL || out == NULL)
        return socprev__fail_null(err, data == NULL ? "data" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__problem_reader reader = { 0 };
    socprev_status st =
        read_all(&reader, data, socprev__length(data, size), options, run, &own);
    if (st == SOCPREV_OK) {
        *out = reader.problem;
        return st;
    }
    socprev_problem_free(reader.problem);
    socprev__error_move(err, reader.first);
    return st;
}

socprev_status socprev_problem_check(const char *data, size_t size,
                                     const socprev_read_options *options, socprev_run *run,
                                     const socprev_memory *memory, socprev_findings **out,
                                     socprev_error **err)
{
    if (data == NULL || out == NULL)
        return socprev__fail_null(err, data == NULL ? "data" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__problem_reader reader = { 0 };
    if (socprev__findings_new(&own, &reader.findings) != SOCPREV_OK)
        return socprev__fail_nomem(err);
    socprev_status st =
        read_all(&reader, data, socprev__length(data, size), options, run, &own);
    socprev_problem_free(reader.problem);
    if (is_fatal(st)) {
        socprev_findings_free(reader.findings);
        if (reader.first == NULL)
            return socprev__fail_nomem(err);
        socprev__error_move(err, reader.first);
        return st;
    }
    *out = reader.findings;
    return SOCPREV_OK;
}

socprev_status socprev_problem_read_file(const char *path, const socprev_read_options *options,
                                         socprev_run *run, const socprev_memory *memory,
                                         socprev_problem **out, socprev_error **err)
{
    if (path == NULL || out == NULL)
        return socprev__fail_null(err, path == NULL ? "path" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &own);
    socprev_status st = socprev__read_bytes(path, options, &bytes, err);
    if (st == SOCPREV_OK)
        st = socprev_problem_read(bytes.data, bytes.size, options, run, memory, out, err);
    socprev__bytes_clear(&bytes);
    return st;
}

/* ---- what a document is ------------------------------------------------------------- */

int32_t socprev_document_kind(const char *data, size_t size)
{
    struct socprev_memory memory = socprev__memory_of(NULL);
    socprev__reader reader = { .memory = memory };
    int32_t token = 0, kind = SOCPREV_DOCUMENT_UNKNOWN;
    if (data == NULL)
        return kind;
    socprev__json_init(&reader.json, data, socprev__length(data, size), SOCPREV__JSON_DEPTH_MOST,
                       &memory);
    if (socprev__json_next(&reader.json) == SOCPREV__JSON_OBJECT) {
        socprev__json_mark mark = socprev__json_here(&reader.json);
        if (socprev__read_find_member(&reader, "format", &token) == SOCPREV_OK &&
            token == SOCPREV__JSON_STRING) {
            socprev__slice format = reader.json.text;
            if (socprev__slice_is(format, socprev__format_of(SOCPREV_PORTFOLIO).name))
                kind = SOCPREV_DOCUMENT_PORTFOLIO;
            else if (socprev__slice_is(format, socprev__format_of(SOCPREV_ROUND).name))
                kind = SOCPREV_DOCUMENT_ROUND;
            else if (socprev__slice_is(format, SOCPREV__PROBLEM_FORMAT))
                kind = SOCPREV_DOCUMENT_PROBLEM;
        } else if (token == SOCPREV__JSON_OBJECT_END) {
            socprev__json_back(&reader.json, &mark);
            if (socprev__read_find_member(&reader, "division", &token) == SOCPREV_OK &&
                token == SOCPREV__JSON_ARRAY)
                kind = SOCPREV_DOCUMENT_RESULT;
        }
    }
    socprev__json_clear(&reader.json);
    return kind;
}
