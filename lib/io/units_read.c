/* Units of support from CSV. */
#include "io/contacts_internal.h"

enum { UNIT, HOURS, MINUTES, PER, SOURCE, COLUMNS };

static const char *const names[COLUMNS] = { "unit", "hours", "minutes", "per", "source" };

typedef struct {
    socprev_support_units *units;
    socprev_table *seen; /* one row whose category holds the units that were given */
    char decimal_mark;
    size_t field[COLUMNS]; /* place in a row + 1; 0: there is no such column */
} reading;

static socprev_status take_header(reading *r, const socprev__csv_row *row, socprev_error **err)
{
    for (size_t i = 0; i < row->count; i++) {
        size_t c = 0;
        while (c < COLUMNS && !socprev__slice_is(row->fields[i].text, names[c]))
            c++;
        socprev__place place = socprev__csv_place(row, i, NULL);
        if (c == COLUMNS)
            return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_UNITS_COLUMN, &place,
                                 SP_INT(i + 1));
        r->field[c] = i + 1;
        if (r->field[HOURS] != 0 && r->field[MINUTES] != 0)
            return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_CONTACTS_MINUTES_AND_HOURS, &place,
                                 SP_TEXT("minutes"), SP_TEXT("hours"));
    }
    if (r->field[UNIT] == 0 || (r->field[HOURS] == 0 && r->field[MINUTES] == 0))
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_UNITS_NO_COLUMN, SP_LINE(1, 1),
                             SP_TEXT(names[r->field[UNIT] == 0 ? UNIT : HOURS]));
    return SOCPREV_OK;
}

static socprev__slice cell(const reading *r, const socprev__csv_row *row, size_t c)
{
    return r->field[c] == 0 ? (socprev__slice){ "", 0 } : row->fields[r->field[c] - 1].text;
}

static socprev__place place_of(const reading *r, const socprev__csv_row *row, size_t c)
{
    return socprev__csv_place(row, r->field[c] - 1, names[c]);
}

/* A number of at most 6 decimals, or a fraction of whole ones. */
static socprev_status read_ratio(const reading *r, const socprev__csv_row *row, size_t c,
                                 socprev__ratio *out, socprev_error **err)
{
    enum { DECIMALS = 6 };
    socprev__slice text = cell(r, row, c), lower = { "1", 1 };
    const char *bar = text.size == 0 ? NULL : memchr(text.data, '/', text.size);
    int64_t above = 0, below = 1;
    socprev_status st;
    if (bar != NULL) {
        lower = (socprev__slice){ bar + 1, text.size - (size_t)(bar + 1 - text.data) };
        text.size = (size_t)(bar - text.data);
        st = socprev__int64_read(text, 0, r->decimal_mark, &above);
        if (st == SOCPREV_OK)
            st = socprev__int64_read(lower, 0, r->decimal_mark, &below);
    } else {
        st = socprev__int64_read(text, DECIMALS, r->decimal_mark, &above);
        below = (int64_t)socprev__power_of_ten(DECIMALS);
    }
    socprev__slice whole = cell(r, row, c);
    socprev__place place = place_of(r, row, c);
    if (st != SOCPREV_OK || above < 0 || below <= 0 || !socprev__ratio_make(above, below, out))
        return socprev__fail(err, st == SOCPREV_E_RANGE ? st : SOCPREV_E_PARSE, SP_UNITS_NUMBER,
                             &place, SP_SLICE(whole.data, whole.size));
    return SOCPREV_OK;
}

/* Whether the unit was given before, in a line above. */
static socprev_status see(reading *r, const socprev__csv_row *row, socprev_error **err)
{
    socprev__slice name = cell(r, row, UNIT);
    socprev__place place = place_of(r, row, UNIT);
    int64_t before = socprev_table_label_count(r->seen, 0);
    socprev_status st = socprev_table_put_text(r->seen, 0, name.data, name.size, err);
    if (st == SOCPREV_OK && socprev_table_label_count(r->seen, 0) == before)
        st = socprev__fail(err, SOCPREV_E_DUPLICATE, SP_UNITS_TWICE, &place,
                           SP_SLICE(name.data, name.size));
    return st;
}

static socprev_status take_row(void *user, const socprev__csv_row *row, socprev_error **err)
{
    reading *r = user;
    if (row->number == 0)
        return take_header(r, row, err);
    size_t c = r->field[HOURS] != 0 ? HOURS : MINUTES;
    socprev__ratio minutes, per = { 1, 1 };
    socprev__slice name = cell(r, row, UNIT), source = cell(r, row, SOURCE);
    socprev_error *why = NULL;
    socprev_status st = see(r, row, err);
    if (st == SOCPREV_OK)
        st = read_ratio(r, row, c, &minutes, err);
    if (st == SOCPREV_OK && cell(r, row, PER).size > 0)
        st = read_ratio(r, row, PER, &per, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__place place = place_of(r, row, c);
    socprev__slice text = cell(r, row, c);
    if (per.numerator == 0 || !socprev__ratio_divide(minutes, per, &minutes) ||
        (c == HOURS && !socprev__ratio_multiply(minutes, (socprev__ratio){ 60, 1 }, &minutes)))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_UNITS_NUMBER, &place,
                             SP_SLICE(text.data, text.size));
    st = socprev_support_units_set(r->units, name.data, name.size, minutes.numerator,
                                   minutes.denominator, source.data, source.size, &why);
    if (st != SOCPREV_OK) {
        socprev__error_at(&why, &place);
        socprev__error_move(err, why);
    }
    return st;
}

socprev_status socprev_support_units_read(const char *data, size_t size,
                                          const socprev_csv_options *csv,
                                          const socprev_memory *memory,
                                          socprev_support_units **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (data == NULL && size != 0)
        return socprev__fail_null(err, "data");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__csv_form form = socprev__csv_form_of(csv);
    reading r = { .decimal_mark = form.decimal_mark };
    socprev_status st = socprev_support_units_new(memory, &r.units, err);
    if (st == SOCPREV_OK)
        st = socprev_table_new(memory, &r.seen, err);
    if (st == SOCPREV_OK)
        st = socprev_table_add_column(r.seen, "unit", SOCPREV_COLUMN_CATEGORY, err);
    if (st == SOCPREV_OK)
        st = socprev_table_append_row(r.seen, err);
    if (st == SOCPREV_OK)
        st = socprev__csv_each(data, data == NULL ? 0 : socprev__length(data, size), &form, NULL,
                               &own, take_row, &r, err);
    socprev_table_free(r.seen);
    if (st == SOCPREV_OK)
        *out = r.units;
    else
        socprev_support_units_free(r.units);
    return st;
}
