/* Contacts from lines of CSV. */
#include "io/contacts_internal.h"

static socprev__place place_of(void *user, int32_t column)
{
    const socprev__csv_row *row = user;
    for (size_t i = 0; i < row->count; i++)
        if (socprev__contact_column_of(row->fields[i].text) == column)
            return socprev__csv_place(row, i, socprev__contact_column_names[column]);
    return socprev__csv_place(row, 0, NULL);
}

static socprev_status take_header(socprev__contact_reading *r, const socprev__csv_row *row,
                                  socprev_error **err)
{
    for (size_t i = 0; i < row->count; i++) {
        int32_t c = socprev__contact_column_of(row->fields[i].text);
        if (c < 0) {
            socprev__place place = socprev__csv_place(row, i, NULL);
            return socprev__contact_column_unknown(row->fields[i].text, i, &place, err);
        }
        r->field[c] = i + 1;
    }
    socprev__csv_row copy = *row;
    return socprev__contact_columns_check(r, place_of, &copy, err);
}

socprev_status socprev__contact_take_csv(void *user, const socprev__csv_row *row,
                                         socprev_error **err)
{
    socprev__contact_reading *r = user;
    if (row->number == 0)
        return take_header(r, row, err);
    socprev__contact_line l = { .in = r, .number = row->fields[0].line, .row = row, .err = err };
    for (size_t c = 0; c < SOCPREV__CONTACT_COLUMNS; c++)
        l.value[c].text = r->field[c] == 0 ? (socprev__slice){ "", 0 }
                                           : row->fields[r->field[c] - 1].text;
    return socprev__contact_take(&l);
}
