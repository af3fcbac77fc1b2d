#include "beneficiary/units.h"

socprev_status socprev_contacts_new(const socprev_memory *memory, socprev_contacts **out,
                                    socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_contacts *contacts = socprev__alloc(&from, 1, sizeof *contacts);
    if (contacts == NULL)
        return socprev__fail_nomem(err);
    contacts->memory = from;
    *out = contacts;
    return SOCPREV_OK;
}

void socprev_contacts_free(socprev_contacts *contacts)
{
    if (contacts == NULL)
        return;
    struct socprev_memory memory = contacts->memory;
    socprev__free(&memory, contacts->row, contacts->capacity, sizeof *contacts->row);
    socprev__free(&memory, contacts, 1, sizeof *contacts);
}

int64_t socprev_contacts_count(const socprev_contacts *contacts)
{
    return contacts == NULL ? 0 : (int64_t)contacts->n;
}

void socprev_contacts_clear(socprev_contacts *contacts)
{
    if (contacts != NULL)
        contacts->n = 0;
}

/* ---- binding ---------------------------------------------------------------- */

socprev_status socprev_contacts_bind_persons(socprev_contacts *contacts, const uint64_t *persons,
                                             size_t stride, const uint8_t *anonymous,
                                             size_t anonymous_stride, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    contacts->person = socprev__column_of(persons, stride, sizeof *persons);
    contacts->anonymous = socprev__column_of(anonymous, anonymous_stride, sizeof *anonymous);
    return SOCPREV_OK;
}

socprev_status socprev_contacts_bind_codes(socprev_contacts *contacts, int32_t dimension,
                                           const int32_t *codes, size_t stride,
                                           socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    if (dimension < 0 || dimension >= SOCPREV__CODE_COLUMNS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_NOT_BOUND, SP_FIELD("dimension"),
                             SP_INT(dimension), SP_INT(SOCPREV__CODE_COLUMNS - 1));
    contacts->code[dimension] = socprev__column_of(codes, stride, sizeof *codes);
    return SOCPREV_OK;
}

socprev_status socprev_contacts_bind_dates(socprev_contacts *contacts, const socprev_date *dates,
                                           size_t stride, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    contacts->date = socprev__column_of(dates, stride, sizeof *dates);
    return SOCPREV_OK;
}

socprev_status socprev_contacts_bind_minutes(socprev_contacts *contacts, const int64_t *minutes,
                                             size_t stride, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    contacts->minutes = socprev__column_of(minutes, stride, sizeof *minutes);
    return SOCPREV_OK;
}

socprev_status socprev_contacts_bind_electronic(socprev_contacts *contacts,
                                                const uint8_t *electronic, size_t stride,
                                                socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    contacts->electronic = socprev__column_of(electronic, stride, sizeof *electronic);
    return SOCPREV_OK;
}

enum { YEAR_MOST = 9999 };

/* ---- appending -------------------------------------------------------------- */

/* Copies item i of a column, or nothing when it is not bound. */
static void read_item(const socprev__column *column, size_t i, void *out, size_t size)
{
    if (column->data != NULL)
        memcpy(out, column->data + i * column->stride, size);
}

static bool read_mark(const socprev__column *column, size_t i)
{
    uint8_t mark = 0;
    read_item(column, i, &mark, sizeof mark);
    return mark != 0;
}

static socprev__contact read_row(const socprev_contacts *contacts, size_t i)
{
    socprev__contact row = { .minutes = SOCPREV_MINUTES_UNKNOWN, .date = SOCPREV_DATE_NONE };
    row.anonymous = contacts->person.data == NULL || read_mark(&contacts->anonymous, i);
    row.electronic = read_mark(&contacts->electronic, i);
    if (!row.anonymous)
        read_item(&contacts->person, i, &row.person, sizeof row.person);
    for (size_t d = 0; d < SOCPREV__CODE_COLUMNS; d++) {
        row.code[d] = SOCPREV_CODE_MISSING;
        read_item(&contacts->code[d], i, &row.code[d], sizeof row.code[d]);
    }
    read_item(&contacts->date, i, &row.date, sizeof row.date);
    read_item(&contacts->minutes, i, &row.minutes, sizeof row.minutes);
    int32_t born = 0;
    read_item(&contacts->birth_year, i, &born, sizeof born);
    row.birth_year = (int16_t)(born < 0 || born > YEAR_MOST ? -1 : born);
    return row;
}

/* Minutes of the amount of a row. */
static socprev_status read_amount(const socprev_contacts *contacts, size_t i, int64_t *minutes,
                                  socprev_error **err)
{
    int64_t amount = 0;
    int32_t unit = 0;
    read_item(&contacts->amount, i, &amount, sizeof amount);
    read_item(&contacts->unit, i, &unit, sizeof unit);
    if (amount == SOCPREV_MINUTES_UNKNOWN)
        return SOCPREV_OK;
    socprev_status st = amount < 0 ? SOCPREV_E_INVALID
                                   : socprev__units_minutes(contacts->units, unit, amount,
                                                            contacts->decimals, minutes);
    return st == SOCPREV_OK ? st
                            : socprev__units_fail(contacts->units, unit, amount, st,
                                                  SP_ITEM("amount", i), err);
}

static socprev_status read_time(const socprev_contacts *contacts, size_t i, socprev__contact *row,
                                socprev_error **err)
{
    if (contacts->units == NULL)
        return SOCPREV_OK;
    if (contacts->minutes.data != NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_AMOUNT_AND_MINUTES, SP_FIELD("amount"),
                             SP_TEXT(""));
    return read_amount(contacts, i, &row->minutes, err);
}

static socprev_status check_row(const socprev__contact *row, size_t i, socprev_error **err)
{
    static const char *const names[SOCPREV__CODE_COLUMNS] = { "project", "service", "kind",
                                                              "territory", "target group" };
    for (size_t d = 0; d < SOCPREV__CODE_COLUMNS; d++)
        if (row->code[d] < SOCPREV_CODE_MISSING)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACT_CODE, SP_ITEM(names[d], i),
                                 SP_INT(i), SP_INT(row->code[d]), SP_TEXT(names[d]));
    if (row->date != SOCPREV_DATE_NONE && !socprev__date_is_valid(row->date))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACT_DATE, SP_ITEM("date", i),
                             SP_INT(i));
    if (row->minutes < SOCPREV_MINUTES_UNKNOWN)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACT_MINUTES, SP_ITEM("minutes", i),
                             SP_INT(i), SP_INT(row->minutes));
    if (row->birth_year < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACT_BIRTH_YEAR,
                             SP_ITEM("birth_year", i), SP_INT(i), SP_INT(YEAR_MOST));
    return SOCPREV_OK;
}

socprev_status socprev_contacts_append(socprev_contacts *contacts, size_t n, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    if (n > (size_t)INT32_MAX - contacts->n)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_CONTACT_ROWS, NULL, SP_INT(INT32_MAX));
    for (size_t i = 0; i < n; i++) {
        socprev__contact row = read_row(contacts, i);
        socprev_status st = check_row(&row, i, err);
        if (st == SOCPREV_OK)
            st = read_time(contacts, i, &row, err);
        if (st != SOCPREV_OK)
            return st;
    }
    void *rows = contacts->row;
    if (!socprev__reserve(&contacts->memory, &rows, &contacts->capacity, contacts->n + n,
                          sizeof *contacts->row))
        return socprev__fail_nomem(err);
    contacts->row = rows;
    for (size_t i = 0; i < n; i++) {
        socprev__contact *row = &contacts->row[contacts->n++];
        *row = read_row(contacts, i);
        (void)read_time(contacts, i, row, NULL); /* it went well a moment ago */
    }
    return SOCPREV_OK;
}

socprev_status socprev__contacts_step(socprev_run *run, size_t done, size_t total,
                                      socprev_error **err)
{
    if (done % SOCPREV__STEP == 0 && socprev__run_step(run, (int64_t)done, (int64_t)total))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("contacts"));
    return SOCPREV_OK;
}

/* ---- dates as codes ------------------------------------------------------- */

int32_t socprev__date_code(socprev_date date, int32_t dimension)
{
    int32_t first, last;
    if (!socprev__date_months(date, &first, &last) || first / 12 != last / 12)
        return SOCPREV_CODE_MISSING;
    int32_t year = first / 12, month = 100 * year + first % 12 + 1;
    if (dimension == SOCPREV_BY_YEAR)
        return year;
    if (dimension == SOCPREV_BY_MONTH)
        return first == last ? month : SOCPREV_CODE_MISSING;
    if (first == last)
        return month;
    return first % 12 / 3 == last % 12 / 3 ? 100 * year + 33 + first % 12 / 3 : 100 * year;
}
