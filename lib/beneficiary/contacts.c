/* Rows come in as the caller's columns and are kept as columns of our own. */
#include "beneficiary/beneficiary_internal.h"

/* Bytes of an item of a kept column. */
static size_t size_of(size_t column)
{
    return column <= SOCPREV__KEPT_MINUTES ? 8 : column == SOCPREV__KEPT_MARKS ? 1 : 4;
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

static socprev__column column_of(const void *data, size_t stride, size_t packed)
{
    return (socprev__column){ data, stride == 0 ? packed : stride };
}

socprev_status socprev_contacts_bind_persons(socprev_contacts *contacts, const uint64_t *persons,
                                             size_t stride, const uint8_t *anonymous,
                                             size_t anonymous_stride, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    contacts->person = column_of(persons, stride, sizeof *persons);
    contacts->anonymous = column_of(anonymous, anonymous_stride, sizeof *anonymous);
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
    contacts->code[dimension] = column_of(codes, stride, sizeof *codes);
    return SOCPREV_OK;
}

socprev_status socprev_contacts_bind_dates(socprev_contacts *contacts, const socprev_date *dates,
                                           size_t stride, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    contacts->date = column_of(dates, stride, sizeof *dates);
    return SOCPREV_OK;
}

socprev_status socprev_contacts_bind_minutes(socprev_contacts *contacts, const int64_t *minutes,
                                             size_t stride, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    contacts->minutes = column_of(minutes, stride, sizeof *minutes);
    return SOCPREV_OK;
}

socprev_status socprev_contacts_bind_electronic(socprev_contacts *contacts,
                                                const uint8_t *electronic, size_t stride,
                                                socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    contacts->electronic = column_of(electronic, stride, sizeof *electronic);
    return SOCPREV_OK;
}

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
    return row;
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
    return SOCPREV_OK;
}

static bool is_bound(const socprev_contacts *contacts, size_t column)
{
    switch (column) {
    case SOCPREV__KEPT_PERSON:
        return contacts->person.data != NULL;
    case SOCPREV__KEPT_MINUTES:
        return contacts->minutes.data != NULL;
    case SOCPREV__KEPT_DATE:
        return contacts->date.data != NULL;
    case SOCPREV__KEPT_MARKS:
        return true;
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
        if (st != SOCPREV_OK)
            return st;
    }
    if (!reserve_rows(contacts, n))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++, contacts->n++) {
        socprev__contact row = read_row(contacts, i);
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
    for (size_t d = 0; d < SOCPREV__CODE_COLUMNS; d++)
        if ((at = item(contacts, SOCPREV__KEPT_CODE + d, i)) != NULL)
            memcpy(&row.code[d], at, sizeof row.code[d]);
    return row;
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
