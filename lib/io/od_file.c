/* Costs from a long CSV: ids become indices, lines become pairs. */
#include "io/io_internal.h"

#include <socprev/od_file.h>

enum { ENDS = 2, COLUMNS = 3, COST = 2 };

/* Ids in the order of first use, and a table that finds them. */
typedef struct {
    socprev__bytes pool; /* the ids, a NUL behind each */
    size_t *start;       /* [count] place in the pool */
    size_t capacity;
    int32_t *slot; /* [slots] index + 1, 0 = free; their number is a power of 2 */
    size_t slots;
    int32_t count;
    bool closed; /* they were added, and others are errors */
} ids;

typedef struct {
    int32_t from, to;
    double cost;
} pair;

struct socprev_od_file {
    struct socprev_memory memory;
    char *column[COLUMNS];
    socprev__csv_form form;
    double step;
    int32_t rounding;
    ids end[ENDS];
    socprev_od *od;
};

/* ---- ids ------------------------------------------------------------ */

static void ids_clear(ids *set, const struct socprev_memory *memory)
{
    socprev__free(memory, set->slot, set->slots, sizeof *set->slot);
    socprev__free(memory, set->start, set->capacity, sizeof *set->start);
    socprev__bytes_clear(&set->pool);
    *set = (ids){ 0 };
    socprev__bytes_init(&set->pool, memory);
}

static const char *id_at(const ids *set, int32_t index)
{
    return set->pool.data + set->start[index];
}

/* The slot of an id, or the free one where it belongs; there is always one. */
static size_t slot_of(const ids *set, socprev__slice id)
{
    size_t at = (size_t)socprev__hash(id.data, id.size) & (set->slots - 1);
    while (set->slot[at] != 0 && !socprev__slice_is(id, id_at(set, set->slot[at] - 1)))
        at = (at + 1) & (set->slots - 1);
    return at;
}

static int32_t ids_find(const ids *set, socprev__slice id)
{
    return set->slots == 0 ? -1 : set->slot[slot_of(set, id)] - 1;
}

/* Doubles the table; false when out of memory. */
static bool grow(ids *set, const struct socprev_memory *memory)
{
    size_t slots = set->slots == 0 ? 64 : set->slots * 2;
    ids larger = *set;
    larger.slot = socprev__alloc(memory, slots, sizeof *larger.slot);
    if (larger.slot == NULL)
        return false;
    larger.slots = slots;
    for (int32_t i = 0; i < set->count; i++) {
        const char *id = id_at(set, i);
        larger.slot[slot_of(&larger, (socprev__slice){ id, strlen(id) })] = i + 1;
    }
    socprev__free(memory, set->slot, set->slots, sizeof *set->slot);
    *set = larger;
    return true;
}

static socprev_status ids_add(ids *set, socprev__slice id, const struct socprev_memory *memory,
                              socprev_error **err)
{
    if (set->count == INT32_MAX - 1)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_OD_FILE_PLACES, NULL, SP_INT(set->count));
    void *start = set->start;
    size_t used = set->pool.size;
    if (((size_t)set->count + 1) * 2 > set->slots && !grow(set, memory))
        return socprev__fail_nomem(err);
    if (!socprev__reserve(memory, &start, &set->capacity, (size_t)set->count + 1,
                          sizeof *set->start))
        return socprev__fail_nomem(err);
    set->start = start;
    socprev__bytes_append(&set->pool, id.data, id.size);
    socprev__bytes_char(&set->pool, '\0');
    if (set->pool.failed) {
        set->pool.failed = false;
        set->pool.size = used;
        return socprev__fail_nomem(err);
    }
    set->start[set->count] = used;
    set->slot[slot_of(set, id)] = set->count + 1;
    set->count++;
    return SOCPREV_OK;
}

/* ---- handle ------------------------------------------------------------ */

static void free_columns(socprev_od_file *file)
{
    for (size_t i = 0; i < COLUMNS; i++)
        socprev__text_free(&file->memory, file->column[i]);
}

void socprev_od_file_free(socprev_od_file *file)
{
    if (file == NULL)
        return;
    struct socprev_memory memory = file->memory;
    socprev_od_free(file->od);
    for (size_t end = 0; end < ENDS; end++)
        ids_clear(&file->end[end], &memory);
    free_columns(file);
    socprev__free(&memory, file, 1, sizeof *file);
}

socprev_status socprev_od_file_set_columns(socprev_od_file *file, const char *from, const char *to,
                                           const char *cost, socprev_error **err)
{
    const char *const names[COLUMNS] = { from, to, cost };
    static const char *const arguments[COLUMNS] = { "from", "to", "cost" };
    char *copy[COLUMNS] = { NULL };
    bool copied = true;
    if (file == NULL)
        return socprev__fail_null(err, "file");
    for (size_t i = 0; i < COLUMNS; i++)
        if (names[i] == NULL)
            return socprev__fail_null(err, arguments[i]);
    for (size_t i = 0; i < COLUMNS; i++) {
        copy[i] = socprev__text_copy(&file->memory, names[i], SOCPREV_NUL);
        copied = copied && copy[i] != NULL;
    }
    if (copied)
        free_columns(file);
    for (size_t i = 0; i < COLUMNS; i++) {
        if (copied)
            file->column[i] = copy[i];
        else
            socprev__text_free(&file->memory, copy[i]);
    }
    return copied ? SOCPREV_OK : socprev__fail_nomem(err);
}

socprev_status socprev_od_file_new(const socprev_memory *memory, socprev_od_file **out,
                                   socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_od_file *file = socprev__alloc(&own, 1, sizeof *file);
    if (file == NULL)
        return socprev__fail_nomem(err);
    file->memory = own;
    file->form = socprev__csv_form_of(NULL);
    for (size_t end = 0; end < ENDS; end++)
        socprev__bytes_init(&file->end[end].pool, &own);
    socprev_status st =
        socprev_od_file_set_columns(file, "from_id", "to_id", "travel_time_p50", err);
    if (st == SOCPREV_OK)
        *out = file;
    else
        socprev_od_file_free(file);
    return st;
}

socprev_status socprev_od_file_set_csv(socprev_od_file *file, const socprev_csv_options *csv,
                                       socprev_error **err)
{
    if (file == NULL)
        return socprev__fail_null(err, "file");
    file->form = socprev__csv_form_of(csv);
    return SOCPREV_OK;
}

socprev_status socprev_od_file_set_step(socprev_od_file *file, double step, int32_t rounding,
                                        socprev_error **err)
{
    if (file == NULL)
        return socprev__fail_null(err, "file");
    file->step = step;
    file->rounding = rounding;
    return SOCPREV_OK;
}

socprev_status socprev_od_file_add(socprev_od_file *file, int32_t end, const char *id,
                                   size_t length, socprev_error **err)
{
    if (file == NULL)
        return socprev__fail_null(err, "file");
    if (id == NULL)
        return socprev__fail_null(err, "id");
    if (end < 0 || end >= ENDS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("end"),
                             SP_TEXT("end"), SP_INT(end));
    socprev__slice slice = { id, socprev__length(id, length) };
    int64_t bad = socprev_utf8_check(slice.data, slice.size);
    if (bad >= 0)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_UTF8, SP_FIELD("id"), SP_TEXT("id"),
                             SP_INT(bad));
    if (slice.size == 0 || memchr(slice.data, '\0', slice.size) != NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("id"),
                             SP_TEXT("id"));
    ids *set = &file->end[end];
    if (ids_find(set, slice) >= 0)
        return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_OD_FILE_ID_TWICE, SP_FIELD("id"),
                             SP_SLICE(slice.data, slice.size));
    socprev_status st = ids_add(set, slice, &file->memory, err);
    set->closed = set->closed || st == SOCPREV_OK;
    return st;
}

/* ---- lines ------------------------------------------------------------ */

typedef struct {
    socprev_od_file *file;
    size_t field[COLUMNS];
    pair *pairs;
    size_t n, capacity;
    int64_t first_line; /* of the first pair, while each has one line; else 0 */
} reading;

static socprev_status take_header(reading *r, const socprev__csv_row *row, socprev_error **err)
{
    for (size_t c = 0; c < COLUMNS; c++) {
        const char *name = r->file->column[c];
        size_t at = 0;
        while (at < row->count && !socprev__slice_is(row->fields[at].text, name))
            at++;
        if (at == row->count)
            return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_OD_FILE_COLUMN,
                                 (&(socprev__place){ 1, 0, -1, name }), SP_TEXT(name));
        r->field[c] = at;
    }
    return SOCPREV_OK;
}

static socprev_status take_id(reading *r, const socprev__csv_row *row, size_t end, int32_t *index,
                              socprev_error **err)
{
    ids *set = &r->file->end[end];
    socprev__slice id = row->fields[r->field[end]].text;
    socprev__place place = socprev__csv_place(row, r->field[end], r->file->column[end]);
    if (id.size == 0)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_OD_FILE_NO_ID, &place,
                             SP_TEXT(r->file->column[end]));
    *index = ids_find(set, id);
    if (*index >= 0)
        return SOCPREV_OK;
    if (set->closed)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_OD_FILE_ID, &place,
                             SP_SLICE(id.data, id.size),
                             end == SOCPREV_OD_ORIGIN ? SP_BOTH("origins", "výchozími místy")
                                                      : SP_BOTH("destinations", "cílovými místy"));
    *index = set->count;
    return ids_add(set, id, &r->file->memory, err);
}

static socprev_status take_cost(reading *r, const socprev__csv_row *row, double *cost,
                                socprev_error **err)
{
    socprev__slice text = row->fields[r->field[COST]].text;
    socprev__place place = socprev__csv_place(row, r->field[COST], r->file->column[COST]);
    socprev_status st = socprev__double_read(text, r->file->form.decimal_mark, cost);
    if (st == SOCPREV_E_TYPE)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_OD_FILE_COST, &place,
                             SP_SLICE(text.data, text.size));
    if (st != SOCPREV_OK)
        return socprev__fail(err, st, SP_CSV_RANGE, &place, SP_SLICE(text.data, text.size),
                             SP_TEXT(r->file->column[COST]), SP_TEXT("float64"));
    if (*cost < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_FILE_NEGATIVE, &place,
                             SP_SLICE(text.data, text.size));
    return SOCPREV_OK;
}

static socprev_status take_row(void *user, const socprev__csv_row *row, socprev_error **err)
{
    reading *r = user;
    pair p;
    if (row->number == 0)
        return take_header(r, row, err);
    socprev_status st = take_id(r, row, SOCPREV_OD_ORIGIN, &p.from, err);
    if (st == SOCPREV_OK)
        st = take_id(r, row, SOCPREV_OD_DESTINATION, &p.to, err);
    if (st == SOCPREV_OK)
        st = take_cost(r, row, &p.cost, err);
    if (st != SOCPREV_OK)
        return st;
    void *pairs = r->pairs;
    if (!socprev__reserve(&r->file->memory, &pairs, &r->capacity, r->n + 1, sizeof *r->pairs))
        return socprev__fail_nomem(err);
    r->pairs = pairs;
    if (r->n == 0)
        r->first_line = row->fields[0].line;
    else if (row->fields[0].line != r->first_line + (int64_t)r->n)
        r->first_line = 0;
    r->pairs[r->n++] = p;
    return SOCPREV_OK;
}

/* ---- reading ------------------------------------------------------------ */

/* The engine names a pair by its index; here it has a line, and places have ids. */
static socprev_status fail_pair(const reading *r, socprev_error *from, socprev_error **err)
{
    int64_t index = socprev_error_index(from);
    socprev_status st = socprev_error_status(from);
    if (index < 0 || (size_t)index >= r->n || st == SOCPREV_E_NOMEM) {
        socprev__error_move(err, from);
        return st;
    }
    const pair *p = &r->pairs[index];
    socprev__place place = { r->first_line > 0 ? r->first_line + index : 0, 0, index,
                             r->file->column[COST] };
    int32_t message = st == SOCPREV_E_DUPLICATE ? SP_OD_FILE_PAIR
                      : st == SOCPREV_E_RANGE   ? SP_OD_FILE_RANGE
                                                : SP_OD_FILE_STEP;
    socprev_error_free(from);
    return socprev__fail(err, st, message, &place, SP_TEXT(id_at(&r->file->end[0], p->from)),
                         SP_TEXT(id_at(&r->file->end[1], p->to)));
}

static socprev_status make_costs(const reading *r, socprev_od **out, socprev_error **err)
{
    socprev_error *own = NULL;
    socprev_memory memory = r->file->memory;
    const pair *first = r->pairs;
    socprev_status st = socprev_od_new(
        r->file->end[0].count, r->file->end[1].count, first == NULL ? NULL : &first->from,
        sizeof *first, first == NULL ? NULL : &first->to, sizeof *first,
        first == NULL ? NULL : &first->cost, sizeof *first, r->n, r->file->step, r->file->rounding,
        &memory, out, &own);
    return st == SOCPREV_OK ? st : fail_pair(r, own, err);
}

/* Reads `data`, or the file when `path` is not NULL. */
static socprev_status read_costs(socprev_od_file *file, const char *path, const char *data,
                                 size_t size, socprev_run *run, socprev_error **err)
{
    reading r = { .file = file };
    socprev_od *od = NULL;
    for (size_t end = 0; end < ENDS; end++)
        if (!file->end[end].closed)
            ids_clear(&file->end[end], &file->memory);
    socprev_status st =
        path != NULL
            ? socprev__csv_each_in_file(path, &file->form, run, &file->memory, take_row, &r, err)
            : socprev__csv_each(data, size, &file->form, run, &file->memory, take_row, &r, err);
    if (st == SOCPREV_OK)
        st = make_costs(&r, &od, err);
    socprev__free(&file->memory, r.pairs, r.capacity, sizeof *r.pairs);
    if (st != SOCPREV_OK)
        return st;
    socprev_od_free(file->od);
    file->od = od;
    return SOCPREV_OK;
}

socprev_status socprev_od_file_read(socprev_od_file *file, const char *path, socprev_run *run,
                                    socprev_error **err)
{
    if (file == NULL)
        return socprev__fail_null(err, "file");
    if (path == NULL)
        return socprev__fail_null(err, "path");
    return read_costs(file, path, NULL, 0, run, err);
}

socprev_status socprev_od_file_parse(socprev_od_file *file, const char *data, size_t size,
                                     socprev_run *run, socprev_error **err)
{
    if (file == NULL)
        return socprev__fail_null(err, "file");
    if (data == NULL && size != 0)
        return socprev__fail_null(err, "data");
    return read_costs(file, NULL, data, data == NULL ? 0 : socprev__length(data, size), run, err);
}

/* ---- asking ------------------------------------------------------------ */

const socprev_od *socprev_od_file_od(const socprev_od_file *file)
{
    return file == NULL ? NULL : file->od;
}

int32_t socprev_od_file_count(const socprev_od_file *file, int32_t end)
{
    return file == NULL || end < 0 || end >= ENDS ? 0 : file->end[end].count;
}

const char *socprev_od_file_id(const socprev_od_file *file, int32_t end, int32_t index)
{
    if (index < 0 || index >= socprev_od_file_count(file, end))
        return NULL;
    return id_at(&file->end[end], index);
}

int32_t socprev_od_file_find(const socprev_od_file *file, int32_t end, const char *id,
                             size_t length)
{
    if (id == NULL || socprev_od_file_count(file, end) == 0)
        return -1;
    return ids_find(&file->end[end], (socprev__slice){ id, socprev__length(id, length) });
}
