/* Rows come in as the caller's columns and are kept as columns of our own. */
#include "beneficiary/units.h"

/* Bytes of an item of a kept column. */
static size_t size_of(size_t column)
{
    switch (column) {
    case SOCPREV__KEPT_PERSON:
    case SOCPREV__KEPT_MINUTES:
        return 8;
    case SOCPREV__KEPT_MARKS:
        return 1;
    case SOCPREV__KEPT_BIRTH_YEAR:
        return 2;
    default:
        return 4;
    }
}

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
    for (size_t k = 0; k < SOCPREV__KEPT; k++)
        socprev__free(&memory, contacts->kept[k].data, contacts->kept[k].capacity, size_of(k));
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

static socprev__contact missing_row(void)
{
    socprev__contact row = { .minutes = SOCPREV_MINUTES_UNKNOWN, .date = SOCPREV_DATE_NONE };
    for (size_t d = 0; d < SOCPREV__CODE_COLUMNS; d++)
        row.code[d] = SOCPREV_CODE_MISSING;
    return row;
}

static socprev__contact read_row(const socprev_contacts *contacts, size_t i)
{
    socprev__contact row = missing_row();
    row.anonymous = contacts->person.data == NULL || read_mark(&contacts->anonymous, i);
    row.electronic = read_mark(&contacts->electronic, i);
    if (!row.anonymous)
        read_item(&contacts->person, i, &row.person, sizeof row.person);
    for (size_t d = 0; d < SOCPREV__CODE_COLUMNS; d++)
        read_item(&contacts->code[d], i, &row.code[d], sizeof row.code[d]);
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

static bool is_bound(const socprev_contacts *contacts, size_t column)
{
    switch (column) {
    case SOCPREV__KEPT_PERSON:
        return contacts->person.data != NULL;
    case SOCPREV__KEPT_MINUTES:
        return contacts->minutes.data != NULL || contacts->units != NULL;
    case SOCPREV__KEPT_DATE:
        return contacts->date.data != NULL;
    case SOCPREV__KEPT_MARKS:
        return true;
    case SOCPREV__KEPT_BIRTH_YEAR:
        return contacts->birth_year.data != NULL;
    default:
        return contacts->code[column - SOCPREV__KEPT_CODE].data != NULL;
    }
}

/* Writes what a column holds of a row. */
static void write_item(void *data, size_t column, size_t i, const socprev__contact *row)
{
    switch (column) {
    case SOCPREV__KEPT_PERSON:
        ((uint64_t *)data)[i] = row->person;
        break;
    case SOCPREV__KEPT_MINUTES:
        ((int64_t *)data)[i] = row->minutes;
        break;
    case SOCPREV__KEPT_DATE:
        ((socprev_date *)data)[i] = row->date;
        break;
    case SOCPREV__KEPT_MARKS:
        ((uint8_t *)data)[i] = (uint8_t)((row->anonymous ? SOCPREV__ANONYMOUS : 0) |
                                         (row->electronic ? SOCPREV__ELECTRONIC : 0));
        break;
    case SOCPREV__KEPT_BIRTH_YEAR:
        ((int16_t *)data)[i] = row->birth_year;
        break;
    default:
        ((int32_t *)data)[i] = row->code[column - SOCPREV__KEPT_CODE];
    }
}

/* Room for n more rows in each column that is kept or bound; one that begins now is
 * missing in the rows before. */
static bool reserve_rows(socprev_contacts *contacts, size_t n)
{
    const socprev__contact missing = missing_row();
    for (size_t k = 0; k < SOCPREV__KEPT; k++) {
        socprev__kept *kept = &contacts->kept[k];
        bool begins = kept->data == NULL;
        if (begins && !is_bound(contacts, k))
            continue;
        if (!socprev__reserve(&contacts->memory, &kept->data, &kept->capacity, contacts->n + n,
                              size_of(k)))
            return false;
        for (size_t i = 0; i < contacts->n && begins; i++)
            write_item(kept->data, k, i, &missing);
    }
    return true;
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
    if (!reserve_rows(contacts, n))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++, contacts->n++) {
        socprev__contact row = read_row(contacts, i);
        (void)read_time(contacts, i, &row, NULL); /* it went well a moment ago */
        for (size_t k = 0; k < SOCPREV__KEPT; k++)
            if (contacts->kept[k].data != NULL)
                write_item(contacts->kept[k].data, k, contacts->n, &row);
    }
    return SOCPREV_OK;
}

static const void *item(const socprev_contacts *contacts, size_t column, size_t i)
{
    const socprev__kept *kept = &contacts->kept[column];
    return kept->data == NULL ? NULL : (const char *)kept->data + i * size_of(column);
}

socprev__contact socprev__contacts_row(const socprev_contacts *contacts, size_t i)
{
    socprev__contact row = missing_row();
    const uint8_t *marks = item(contacts, SOCPREV__KEPT_MARKS, i);
    const void *at;
    row.anonymous = (*marks & SOCPREV__ANONYMOUS) != 0;
    row.electronic = (*marks & SOCPREV__ELECTRONIC) != 0;
    if ((at = item(contacts, SOCPREV__KEPT_PERSON, i)) != NULL)
        memcpy(&row.person, at, sizeof row.person);
    if ((at = item(contacts, SOCPREV__KEPT_MINUTES, i)) != NULL)
        memcpy(&row.minutes, at, sizeof row.minutes);
    if ((at = item(contacts, SOCPREV__KEPT_DATE, i)) != NULL)
        memcpy(&row.date, at, sizeof row.date);
    if ((at = item(contacts, SOCPREV__KEPT_BIRTH_YEAR, i)) != NULL)
        memcpy(&row.birth_year, at, sizeof row.birth_year);
    for (size_t d = 0; d < SOCPREV__CODE_COLUMNS; d++)
        if ((at = item(contacts, SOCPREV__KEPT_CODE + d, i)) != NULL)
            memcpy(&row.code[d], at, sizeof row.code[d]);
    return row;
}

void socprev__contacts_move(socprev_contacts *contacts, size_t to, size_t from)
{
    for (size_t k = 0; k < SOCPREV__KEPT && to != from; k++) {
        char *data = contacts->kept[k].data;
        if (data != NULL)
            memcpy(data + to * size_of(k), data + from * size_of(k), size_of(k));
    }
}

socprev_status socprev__contacts_copy(const socprev_contacts *contacts,
                                      const socprev_memory *memory, socprev_contacts **out,
                                      socprev_error **err)
{
    socprev_contacts *made = NULL;
    socprev_status st = socprev_contacts_new(memory, &made, err);
    for (size_t k = 0; k < SOCPREV__KEPT && st == SOCPREV_OK; k++) {
        socprev__kept *kept = &made->kept[k];
        if (contacts->n == 0 || contacts->kept[k].data == NULL)
            continue;
        if (socprev__reserve(&made->memory, &kept->data, &kept->capacity, contacts->n,
                             size_of(k)))
            memcpy(kept->data, contacts->kept[k].data, contacts->n * size_of(k));
        else
            st = socprev__fail_nomem(err);
    }
    if (st == SOCPREV_OK) {
        made->n = contacts->n;
        *out = made;
    } else {
        socprev_contacts_free(made);
    }
    return st;
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
