/* Stays and records of nights: collected, checked, put in order. */
#include "beneficiary/stays_internal.h"

socprev_status socprev_stays_new(const socprev_memory *memory, socprev_stays **out,
                                 socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_stays *stays = socprev__alloc(&from, 1, sizeof *stays);
    if (stays == NULL)
        return socprev__fail_nomem(err);
    stays->memory = from;
    *out = stays;
    return SOCPREV_OK;
}

void socprev_stays_free(socprev_stays *stays)
{
    if (stays == NULL)
        return;
    struct socprev_memory memory = stays->memory;
    socprev__free(&memory, stays->row, stays->capacity, sizeof *stays->row);
    socprev__free(&memory, stays->night, stays->night_capacity, sizeof *stays->night);
    socprev__free(&memory, stays, 1, sizeof *stays);
}

int64_t socprev_stays_count(const socprev_stays *stays)
{
    return stays == NULL ? 0 : (int64_t)stays->n;
}

/* ---- binding ------------------------------------------------------------------ */

static socprev__stay_column column_of(const void *data, size_t stride, size_t packed)
{
    return (socprev__stay_column){ data, stride == 0 ? packed : stride };
}

socprev_status socprev_stays_bind_persons(socprev_stays *stays, const uint64_t *persons,
                                          size_t stride, const uint64_t *households,
                                          size_t household_stride, socprev_error **err)
{
    if (stays == NULL)
        return socprev__fail_null(err, "stays");
    stays->person = column_of(persons, stride, sizeof *persons);
    stays->household = column_of(households, household_stride, sizeof *households);
    return SOCPREV_OK;
}

static socprev_status no_column(int32_t column, int32_t n, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_COLUMN, SP_FIELD("column"),
                         SP_INT(column), SP_INT(n - 1));
}

socprev_status socprev_stays_bind_codes(socprev_stays *stays, int32_t column,
                                        const int32_t *codes, size_t stride, socprev_error **err)
{
    if (stays == NULL)
        return socprev__fail_null(err, "stays");
    if (column < 0 || column >= SOCPREV__STAY_CODES)
        return no_column(column, SOCPREV__STAY_CODES, err);
    stays->code[column] = column_of(codes, stride, sizeof *codes);
    return SOCPREV_OK;
}

socprev_status socprev_stays_bind_dates(socprev_stays *stays, int32_t column,
                                        const socprev_date *dates, size_t stride,
                                        socprev_error **err)
{
    if (stays == NULL)
        return socprev__fail_null(err, "stays");
    if (column < 0 || column >= SOCPREV__STAY_DATES)
        return no_column(column, SOCPREV__STAY_DATES, err);
    stays->date[column] = column_of(dates, stride, sizeof *dates);
    return SOCPREV_OK;
}

socprev_status socprev_stays_bind_permanent(socprev_stays *stays, const uint8_t *permanent,
                                            size_t stride, socprev_error **err)
{
    if (stays == NULL)
        return socprev__fail_null(err, "stays");
    stays->permanent = column_of(permanent, stride, sizeof *permanent);
    return SOCPREV_OK;
}

/* ---- appending ----------------------------------------------------------------- */

static const char *const date_names[SOCPREV__STAY_DATES] = { "entry", "exit", "move_in",
                                                             "reported" };

/* Copies item i of a column, or nothing when it is not bound. */
static void read_item(const socprev__stay_column *column, size_t i, void *out, size_t size)
{
    if (column->data != NULL)
        memcpy(out, column->data + i * column->stride, size);
}

bool socprev__day_of(socprev_date date, int32_t *day)
{
    int32_t last;
    return socprev_date_precision(date) == SOCPREV_PRECISION_DAY &&
           socprev_date_bounds(date, day, &last) == SOCPREV_OK;
}

/* Days of row i; SOCPREV_E_INVALID when one is not a day, or they are out of order. */
static socprev_status read_days(const socprev_stays *stays, size_t i, socprev__stay *row,
                                socprev_error **err)
{
    int32_t *const to[] = { &row->entry, &row->exit, &row->move_in, &row->reported };
    row->exit = SOCPREV__DAY_OPEN;
    row->move_in = row->reported = SOCPREV__DAY_NONE;
    for (size_t d = 0; d < SOCPREV__STAY_DATES; d++) {
        socprev_date date = SOCPREV_DATE_NONE;
        read_item(&stays->date[d], i, &date, sizeof date);
        if ((d == SOCPREV_STAY_ENTRY || date != SOCPREV_DATE_NONE) &&
            !socprev__day_of(date, to[d]))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_DAY, SP_ITEM(date_names[d], i),
                                 SP_TEXT(date_names[d]), SP_INT(i));
    }
    int32_t wrong = row->exit < row->entry ? SOCPREV_STAY_EXIT
                    : row->move_in != SOCPREV__DAY_NONE &&
                            (row->move_in < row->entry || row->move_in > row->exit)
                        ? SOCPREV_STAY_MOVE_IN
                    : row->reported > row->entry ? SOCPREV_STAY_REPORTED
                                                 : -1;
    if (wrong >= 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_ORDER,
                             SP_ITEM(date_names[wrong], i), SP_TEXT(date_names[wrong]),
                             SP_INT(i));
    return SOCPREV_OK;
}

static socprev_status read_row(const socprev_stays *stays, size_t i, socprev__stay *row,
                               socprev_error **err)
{
    int32_t type = -1;
    uint8_t permanent = 0;
    *row = (socprev__stay){ .project = -1 };
    read_item(&stays->person, i, &row->person, sizeof row->person);
    read_item(&stays->household, i, &row->household, sizeof row->household);
    read_item(&stays->code[SOCPREV_STAY_PROJECT], i, &row->project, sizeof row->project);
    read_item(&stays->code[SOCPREV_STAY_TYPE], i, &type, sizeof type);
    read_item(&stays->permanent, i, &permanent, sizeof permanent);
    if (type < 0 || type >= SOCPREV__STAY_TYPES)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_CODE, SP_ITEM("type", i),
                             SP_TEXT("type"), SP_INT(i), SP_INT(type), SP_INT(0),
                             SP_INT(SOCPREV__STAY_TYPES - 1));
    if (row->project < -1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_CODE, SP_ITEM("project", i),
                             SP_TEXT("project"), SP_INT(i), SP_INT(row->project), SP_INT(-1),
                             SP_INT(INT32_MAX));
    row->type = (uint8_t)type;
    row->permanent = permanent != 0;
    socprev_status st = read_days(stays, i, row, err);
    if (st == SOCPREV_OK && row->permanent && row->exit == SOCPREV__DAY_OPEN)
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_NO_EXIT, SP_ITEM("permanent", i),
                           SP_INT(i));
    return st;
}

socprev_status socprev_stays_append(socprev_stays *stays, size_t n, socprev_error **err)
{
    if (stays == NULL)
        return socprev__fail_null(err, "stays");
    if (n == 0)
        return SOCPREV_OK;
    const struct {
        const void *data;
        const char *name;
    } needed[] = { { stays->person.data, "persons" },
                   { stays->code[SOCPREV_STAY_TYPE].data, "type" },
                   { stays->date[SOCPREV_STAY_ENTRY].data, "entry" } };
    for (size_t i = 0; i < SOCPREV__COUNT(needed); i++)
        if (needed[i].data == NULL)
            return socprev__fail_null(err, needed[i].name);
    if (n > (size_t)INT32_MAX - stays->n)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_STAY_ROWS, NULL, SP_INT(INT32_MAX));
    void *rows = stays->row;
    if (!socprev__reserve(&stays->memory, &rows, &stays->capacity, stays->n + n,
                          sizeof *stays->row))
        return socprev__fail_nomem(err);
    stays->row = rows;
    for (size_t i = 0; i < n; i++) {
        socprev_status st = read_row(stays, i, &stays->row[stays->n + i], err);
        if (st != SOCPREV_OK)
            return st;
    }
    stays->n += n;
    return SOCPREV_OK;
}

socprev_status socprev_stays_add_nights(socprev_stays *stays, const int64_t *stay,
                                        size_t stay_stride, const socprev_date *night,
                                        size_t night_stride, size_t n, socprev_error **err)
{
    if (stays == NULL)
        return socprev__fail_null(err, "stays");
    if (n > 0 && (stay == NULL || night == NULL))
        return socprev__fail_null(err, stay == NULL ? "stay" : "night");
    void *nights = stays->night;
    if (n > SIZE_MAX / sizeof(socprev__night) - stays->n_nights ||
        !socprev__reserve(&stays->memory, &nights, &stays->night_capacity, stays->n_nights + n,
                          sizeof *stays->night))
        return socprev__fail_nomem(err);
    stays->night = nights;
    socprev__stay_column stay_column = column_of(stay, stay_stride, sizeof *stay);
    socprev__stay_column night_column = column_of(night, night_stride, sizeof *night);
    for (size_t i = 0; i < n; i++) {
        int64_t of = -1;
        socprev_date date = SOCPREV_DATE_NONE;
        int32_t day = 0;
        read_item(&stay_column, i, &of, sizeof of);
        read_item(&night_column, i, &date, sizeof date);
        if (of < 0 || of >= (int64_t)stays->n)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_CODE, SP_ITEM("stay", i),
                                 SP_TEXT("stay"), SP_INT(i), SP_INT(of), SP_INT(0),
                                 SP_INT((int64_t)stays->n - 1));
        if (!socprev__day_of(date, &day))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_DAY, SP_ITEM("night", i),
                                 SP_TEXT("night"), SP_INT(i));
        if (day < stays->row[of].entry || day >= stays->row[of].exit)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_NIGHT, SP_ITEM("night", i),
                                 SP_INT(i), SP_INT(of));
        stays->night[stays->n_nights + i] = (socprev__night){ (int32_t)of, day };
    }
    stays->n_nights += n;
    return SOCPREV_OK;
}

socprev_status socprev__stays_invalid(const char *name, int64_t value, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                         SP_TEXT(name), SP_INT(value));
}

/* ---- what the engines share ------------------------------------------------------ */

socprev_status socprev__stay_period(socprev_date first, socprev_date last, int32_t *first_day,
                                    int32_t *last_day, socprev_error **err)
{
    if (!socprev__day_of(first, first_day))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_PERIOD, SP_FIELD("first"),
                             SP_TEXT("first"));
    if (!socprev__day_of(last, last_day) || *last_day < *first_day)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_PERIOD, SP_FIELD("last"),
                             SP_TEXT("last"));
    return SOCPREV_OK;
}

socprev_status socprev_nights_between(socprev_date first, socprev_date last, int32_t inclusive,
                                      int32_t *out)
{
    int32_t from, to;
    if (out == NULL || (inclusive != 0 && inclusive != 1) ||
        socprev__stay_period(first, last, &from, &to, NULL) != SOCPREV_OK)
        return SOCPREV_E_INVALID;
    *out = to - from + inclusive;
    return SOCPREV_OK;
}

static int compare_places(const void *a, const void *b)
{
    const socprev__stay_place *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return x->index < y->index ? -1 : x->index > y->index;
}

socprev__stay_place *socprev__stays_by_person(const socprev_stays *stays, uint64_t types,
                                              const struct socprev_memory *memory, size_t *n)
{
    socprev__stay_place *places = socprev__alloc_unset(memory, stays->n + 1, sizeof *places);
    size_t kept = 0;
    for (size_t i = 0; places != NULL && i < stays->n; i++)
        if (socprev__type_in(types, stays->row[i].type))
            places[kept++] =
                (socprev__stay_place){ stays->row[i].person, &stays->row[i], i };
    if (places != NULL && !socprev__sort(memory, places, kept, sizeof *places, compare_places)) {
        socprev__free(memory, places, stays->n + 1, sizeof *places);
        return NULL;
    }
    *n = kept;
    return places;
}

size_t socprev__stays_end(const socprev__stay_place *places, size_t n, size_t begin)
{
    size_t end = begin;
    while (end < n && places[end].key == places[begin].key)
        end++;
    return end;
}

socprev_status socprev__stays_step(socprev_run *run, size_t done, size_t total,
                                   socprev_error **err)
{
    if (socprev__run_step(run, (int64_t)done, (int64_t)total))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("stays"));
    return SOCPREV_OK;
}
