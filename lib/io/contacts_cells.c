/* The columns of contacts, and what may stand in them. */
#include "io/contacts_internal.h"

#define P(column) SOCPREV__COLUMN_##column

const char *const socprev__contact_column_names[SOCPREV__CONTACT_COLUMNS] = {
    "project", "service", "kind",   "territory", "target_group", "person",    "date",
    "minutes", "hours",   "amount", "unit",      "electronic",   "birth_year"
};

int32_t socprev__contact_list(int32_t dimension)
{
    static const int32_t lists[SOCPREV__CONTACT_DIMENSIONS] = { -1, -1, SOCPREV_LIST_SERVICE_KIND,
                                                                SOCPREV_LIST_TERRITORY,
                                                                SOCPREV_LIST_TARGET_GROUP };
    return lists[dimension];
}

static const char *name_of(int32_t column)
{
    return socprev__contact_column_names[column];
}

/* ---- columns ------------------------------------------------------------------- */

int32_t socprev__contact_column_of(socprev__slice name)
{
    for (int32_t c = 0; c < SOCPREV__CONTACT_COLUMNS; c++)
        if (socprev__slice_is(name, name_of(c)))
            return c;
    return -1;
}

/* A file without a header has a pseudonym where a name should be. */
socprev_status socprev__contact_column_unknown(socprev__slice name, size_t i,
                                               const socprev__place *place, socprev_error **err)
{
    for (int32_t c = 0; c < SOCPREV__CONTACT_COLUMNS; c++) {
        size_t length = strlen(name_of(c)), limit = length / 4;
        if (socprev__edit_distance(name.data, name.size, name_of(c), length, limit) <= limit)
            return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CONTACTS_COLUMN_NEAR, place,
                                 SP_SLICE(name.data, name.size), SP_TEXT(name_of(c)));
    }
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CONTACTS_COLUMN, place, SP_INT(i + 1));
}

static socprev_status fail_missing(int32_t column, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CONTACTS_NO_COLUMN,
                         (&(socprev__place){ 1, 0, -1, name_of(column) }),
                         SP_TEXT(name_of(column)));
}

socprev_status socprev__contact_columns_check(const socprev__contact_reading *r,
                                              socprev__contact_place_fn place_of, void *user,
                                              socprev_error **err)
{
    static const int32_t times[] = { P(MINUTES), P(HOURS), P(AMOUNT) };
    int32_t first = -1;
    for (size_t i = 0; i < SOCPREV__COUNT(times); i++) {
        if (r->field[times[i]] == 0)
            continue;
        if (first >= 0) {
            socprev__place place = place_of(user, times[i]);
            return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_CONTACTS_MINUTES_AND_HOURS, &place,
                                 SP_TEXT(name_of(first)), SP_TEXT(name_of(times[i])));
        }
        first = times[i];
    }
    for (int32_t c = P(PERSON); c <= P(DATE); c++)
        if (r->field[c] == 0)
            return fail_missing(c, err);
    if (first == P(AMOUNT) && r->field[P(UNIT)] == 0)
        return fail_missing(P(UNIT), err);
    return SOCPREV_OK;
}

/* ---- what is wrong --------------------------------------------------------------- */

static socprev__place place_in(const socprev__contact_line *l, int32_t column)
{
    if (l->row == NULL)
        return *SP_ITEM(name_of(column), l->number);
    return socprev__csv_place(l->row, l->in->field[column] - 1, name_of(column));
}

static void add_finding(socprev__contact_line *l, int32_t severity, int32_t column,
                        int32_t message, const socprev__arg *args, size_t n_args)
{
    socprev_contact_file *file = l->in->file;
    char record[5 + SOCPREV__INT_TEXT] = "line/";
    int64_t number = l->number;
    file->found++;
    if (socprev_findings_count(file->findings) >= l->in->options->max_findings)
        return;
    if (l->row == NULL)
        memcpy(record, "row/", 5);
    else /* a cell may begin lines below the first of its row */
        number = l->row->fields[l->in->field[column] - 1].line;
    socprev__write_int(number, record + strlen(record));
    if (socprev__findings_add_with(file->findings, severity, message, record, name_of(column),
                                   args, n_args) != SOCPREV_OK)
        l->status = socprev__fail_nomem(l->err);
}

void socprev__contact_wrong_with(socprev__contact_line *l, int32_t rule, int32_t column,
                                 socprev_status status, int32_t message,
                                 const socprev__arg *args, size_t n_args)
{
    int32_t action = socprev__contact_action(l->in->options, rule);
    if (l->status != SOCPREV_OK || action == SOCPREV_ACTION_IGNORE)
        return;
    l->bad |= action != SOCPREV_ACTION_REPORT;
    if (action == SOCPREV_ACTION_REFUSE) {
        socprev__place place = place_in(l, column);
        l->status = socprev__fail_with(l->err, status, message, &place, args, n_args);
        return;
    }
    add_finding(l, action == SOCPREV_ACTION_REPORT ? SOCPREV_SEVERITY_WARNING
                                                   : SOCPREV_SEVERITY_MISTAKE,
                column, message, args, n_args);
}

#define mistake(l, column, status, message, ...) \
    socprev__contact_wrong((l), SOCPREV_RULE_CELL, (column), (status), (message), __VA_ARGS__)

/* ---- cells ----------------------------------------------------------------------- */

static bool is_missing(const socprev__contact_value *value)
{
    return value->form == SOCPREV__VALUE_TEXT && value->text.size == 0;
}

/* A value as a message shows it; `digits` holds a number. */
static socprev__arg shown(const socprev__contact_value *value, char digits[SOCPREV__INT_TEXT])
{
    if (value->form == SOCPREV__VALUE_TEXT)
        return SP_SLICE(value->text.data, value->text.size);
    socprev__write_int(value->number, digits);
    return SP_TEXT(digits);
}

static int32_t read_code(socprev__contact_line *l, int32_t c)
{
    socprev__slice text = l->value[c].text;
    int32_t row = SOCPREV_CODE_MISSING;
    if (text.size == 0)
        return row;
    int32_t list = socprev__contact_list(c);
    socprev_status st = socprev_codelist_find_text(list, text.data, text.size, &row, NULL);
    if (st != SOCPREV_OK)
        mistake(l, c, st, st == SOCPREV_E_DUPLICATE ? SP_CONTACTS_AMBIGUOUS : SP_CODE_UNKNOWN,
                SP_SLICE(text.data, text.size), SP_TEXT(socprev_codelist_name(list)));
    return row;
}

static socprev_date read_date(socprev__contact_line *l)
{
    const socprev__contact_value *value = &l->value[P(DATE)];
    socprev_date date = SOCPREV_DATE_NONE;
    if (value->form == SOCPREV__VALUE_DATE)
        return (socprev_date)value->number;
    if (value->text.size == 0)
        return date;
    socprev_status st = socprev_date_parse(value->text.data, value->text.size, &date, NULL);
    if (st != SOCPREV_OK)
        mistake(l, P(DATE), st, st == SOCPREV_E_RANGE ? SP_DATE_RANGE : SP_DATE_PARSE,
                SP_SLICE(value->text.data, value->text.size));
    return date;
}

/* A number of at most 6 decimals that is not negative; false after a mistake. */
static bool read_number(socprev__contact_line *l, int32_t c, int32_t decimals, const char *form,
                        int64_t *out)
{
    const socprev__contact_value *value = &l->value[c];
    char digits[SOCPREV__INT_TEXT];
    socprev_status st = SOCPREV_OK;
    int64_t number = value->number;
    if (value->form == SOCPREV__VALUE_TEXT)
        st = socprev__int64_read(value->text, decimals, l->in->options->form.decimal_mark,
                                 &number);
    else if (decimals > 0)
        st = socprev_int64_multiply(number, (int64_t)socprev__power_of_ten(decimals), &number);
    if (st == SOCPREV_E_TYPE)
        mistake(l, c, SOCPREV_E_PARSE, SP_CONTACTS_LENGTH, shown(value, digits),
                SP_TEXT(name_of(c)), SP_TEXT(form));
    else if (st == SOCPREV_E_RANGE)
        mistake(l, c, st, SP_OVERFLOW, shown(value, digits));
    else if (number < 0)
        mistake(l, c, SOCPREV_E_RANGE, SP_CONTACTS_NEGATIVE, shown(value, digits),
                SP_TEXT(name_of(c)));
    *out = number;
    return st == SOCPREV_OK && number >= 0;
}

enum { DECIMALS = SOCPREV_SUPPORT_UNIT_DECIMALS_MOST, HOUR = 1 /* its code */ };

/* Minutes of whole minutes. */
static int64_t read_whole_minutes(socprev__contact_line *l)
{
    int64_t minutes = SOCPREV_MINUTES_UNKNOWN;
    if (is_missing(&l->value[P(MINUTES)]) || !read_number(l, P(MINUTES), 0, "105", &minutes))
        return SOCPREV_MINUTES_UNKNOWN;
    return minutes;
}

/* Minutes of an amount in a unit. */
static int64_t read_amount(socprev__contact_line *l, int32_t c, int32_t unit)
{
    char digits[SOCPREV__INT_TEXT];
    int64_t amount = 0, minutes = SOCPREV_MINUTES_UNKNOWN;
    if (!read_number(l, c, DECIMALS, "1.75", &amount))
        return minutes;
    socprev_status st =
        socprev__units_minutes(l->in->units, unit, amount, DECIMALS, &minutes);
    if (st == SOCPREV_E_RANGE)
        mistake(l, c, st, SP_OVERFLOW, shown(&l->value[c], digits));
    else if (st != SOCPREV_OK)
        mistake(l, c, SOCPREV_E_PARSE, SP_CONTACTS_PART_OF_MINUTE, shown(&l->value[c], digits),
                SP_TEXT(socprev_support_units_name(l->in->units, unit)));
    return minutes;
}

static int64_t read_amount_in_unit(socprev__contact_line *l)
{
    socprev__slice unit = l->value[P(UNIT)].text;
    int32_t code = socprev_support_units_find(l->in->units, unit.data, unit.size);
    if (unit.size > 0 && code < 0)
        mistake(l, P(UNIT), SOCPREV_E_NOT_FOUND, SP_CONTACTS_UNIT,
                SP_SLICE(unit.data, unit.size));
    if (is_missing(&l->value[P(AMOUNT)]))
        return SOCPREV_MINUTES_UNKNOWN;
    if (unit.size == 0)
        mistake(l, P(UNIT), SOCPREV_E_NOT_FOUND, SP_CONTACTS_NO_UNIT, SP_TEXT(""));
    if (code < 0) { /* what can be said of the amount is said all the same */
        int64_t unused;
        (void)read_number(l, P(AMOUNT), DECIMALS, "1.75", &unused);
        return SOCPREV_MINUTES_UNKNOWN;
    }
    return read_amount(l, P(AMOUNT), code);
}

static int64_t read_time(socprev__contact_line *l)
{
    if (l->in->field[P(AMOUNT)] != 0)
        return read_amount_in_unit(l);
    if (l->in->field[P(HOURS)] == 0)
        return read_whole_minutes(l);
    return is_missing(&l->value[P(HOURS)]) ? SOCPREV_MINUTES_UNKNOWN
                                           : read_amount(l, P(HOURS), HOUR);
}

static uint8_t read_electronic(socprev__contact_line *l)
{
    const socprev__contact_value *value = &l->value[P(ELECTRONIC)];
    char digits[SOCPREV__INT_TEXT];
    bool number = value->form == SOCPREV__VALUE_NUMBER;
    if (number ? value->number == 1 : socprev__slice_is(value->text, "1"))
        return 1;
    if (!is_missing(value) &&
        !(number ? value->number == 0 : socprev__slice_is(value->text, "0")))
        mistake(l, P(ELECTRONIC), SOCPREV_E_PARSE, SP_CONTACTS_ELECTRONIC, shown(value, digits));
    return 0;
}

/* A year of birth that a contact of that date can have. */
static int32_t read_birth_year(socprev__contact_line *l, socprev_date date)
{
    enum { FIRST = 1800, LAST = 9999, DIGITS = 4 };
    const socprev__contact_value *value = &l->value[P(BIRTH_YEAR)];
    char digits[SOCPREV__INT_TEXT];
    int64_t year = value->number, last = LAST;
    int32_t from, to;
    if (is_missing(value))
        return 0;
    if (value->form == SOCPREV__VALUE_TEXT &&
        (value->text.size != DIGITS ||
         socprev__int64_read(value->text, 0, '.', &year) != SOCPREV_OK))
        year = 0;
    socprev_date newest = SOCPREV_DATE_NONE;
    if (date != SOCPREV_DATE_NONE && socprev_date_bounds(date, &from, &to) == SOCPREV_OK &&
        socprev_date_from_days(to, &newest) == SOCPREV_OK) {
        int32_t first_month, last_month;
        if (socprev__date_months(newest, &first_month, &last_month))
            last = last_month / 12;
    }
    if (year < FIRST || year > last) {
        mistake(l, P(BIRTH_YEAR), SOCPREV_E_RANGE, SP_CONTACTS_BIRTH_YEAR, shown(value, digits),
                SP_INT(FIRST), SP_INT(last));
        return 0;
    }
    return (int32_t)year;
}

/* Blanks around a pseudonym would make two people of one. */
static void check_person(socprev__contact_line *l)
{
    const socprev__contact_value *value = &l->value[P(PERSON)];
    socprev__slice text = value->text;
    uint64_t person;
    if (value->form != SOCPREV__VALUE_TEXT || text.size == 0)
        return;
    if (strchr(" \t\r\n", text.data[0]) != NULL ||
        strchr(" \t\r\n", text.data[text.size - 1]) != NULL)
        mistake(l, P(PERSON), SOCPREV_E_PARSE, SP_CONTACTS_BLANKS, SP_TEXT("person"));
    if (l->in->options->pseudonyms != 0 && !socprev__pseudonym_read(text, &person))
        mistake(l, P(PERSON), SOCPREV_E_PARSE, SP_CONTACTS_PSEUDONYM, SP_TEXT("person"));
}

void socprev__contact_cells(socprev__contact_line *l, socprev__contact_row *out)
{
    check_person(l);
    out->date = read_date(l);
    for (int32_t d = SOCPREV_BY_KIND; d < SOCPREV__CONTACT_DIMENSIONS; d++)
        out->code[d] = read_code(l, d);
    out->minutes = read_time(l);
    out->electronic = read_electronic(l);
    out->birth_year = read_birth_year(l, out->date);
}
