/* Contacts that were read are checked, get their codes, and are kept. */
#include "io/contacts_internal.h"

enum { PERSON_TEXTS = SOCPREV__CONTACT_TEXTS, DICTIONARIES };

/* ---- texts become codes -------------------------------------------------------- */

/* Code of a text in a dictionary, in the order of first use. */
static socprev_status code_of(socprev__contact_reading *r, int64_t dictionary,
                              socprev__slice text, int32_t *code, socprev_error **err)
{
    socprev_status st =
        socprev_table_put_text(r->dictionaries, dictionary, text.data, text.size, err);
    if (st == SOCPREV_OK)
        *code = socprev_table_code_data(r->dictionaries, dictionary)[0];
    return st;
}

static socprev_status new_dictionaries(socprev__contact_reading *r, socprev_error **err)
{
    socprev_status st = socprev_table_new(&r->file->memory, &r->dictionaries, err);
    for (int32_t i = 0; i < DICTIONARIES && st == SOCPREV_OK; i++)
        st = socprev_table_add_column(
            r->dictionaries,
            socprev__contact_column_names[i == PERSON_TEXTS ? SOCPREV__COLUMN_PERSON : i],
            SOCPREV_COLUMN_CATEGORY, err);
    return st == SOCPREV_OK ? socprev_table_append_row(r->dictionaries, err) : st;
}

socprev_status socprev__contact_keep_texts(socprev__contact_reading *r, socprev_error **err)
{
    socprev_contact_file *file = r->file;
    for (int32_t i = 0; i < SOCPREV__CONTACT_TEXTS; i++) {
        size_t n = (size_t)socprev_table_label_count(r->dictionaries, i);
        if (n == 0)
            continue;
        file->texts[i].text = socprev__alloc(&file->memory, n, sizeof(char *));
        if (file->texts[i].text == NULL)
            return socprev__fail_nomem(err);
        file->texts[i].n = n;
        for (size_t k = 0; k < n; k++) {
            const char *text = NULL;
            size_t size = 0;
            socprev_status st =
                socprev_table_get_label(r->dictionaries, i, (int64_t)k, &text, &size, err);
            if (st != SOCPREV_OK)
                return st;
            file->texts[i].text[k] = socprev__text_copy(&file->memory, text, size);
            if (file->texts[i].text[k] == NULL)
                return socprev__fail_nomem(err);
        }
    }
    return SOCPREV_OK;
}

/* ---- what is known, as codes ------------------------------------------------------ */

/* Known texts get the first codes of their dictionary. */
static socprev_status know_texts(socprev__contact_reading *r, int32_t dimension,
                                 socprev_error **err)
{
    const socprev__known *known = &r->options->known[dimension];
    socprev_status st = SOCPREV_OK;
    int32_t code = -1, n;
    for (size_t i = 0; i < known->n && st == SOCPREV_OK; i++)
        st = code_of(r, dimension, (socprev__slice){ known->text[i], strlen(known->text[i]) },
                     &code, err);
    n = (int32_t)socprev_table_label_count(r->dictionaries, dimension);
    int32_t *codes = st == SOCPREV_OK
                         ? socprev__alloc(&r->file->memory, (size_t)n + 1, sizeof *codes)
                         : NULL;
    if (st == SOCPREV_OK && codes == NULL)
        st = socprev__fail_nomem(err);
    for (int32_t i = 0; i < n && st == SOCPREV_OK; i++)
        codes[i] = i;
    if (st == SOCPREV_OK)
        st = socprev_contact_check_set_known(r->check, dimension, codes, 0, (size_t)n, err);
    socprev__free(&r->file->memory, codes, (size_t)n + 1, sizeof *codes);
    return st;
}

static socprev_status know(socprev__contact_reading *r, socprev_error **err)
{
    static const int32_t none[1] = { 0 };
    const socprev_contact_options *options = r->options;
    bool wanted = options->action[SOCPREV_RULE_KNOWN] != SOCPREV_ACTION_IGNORE;
    socprev_status st = SOCPREV_OK;
    for (int32_t d = 0; d < SOCPREV__CONTACT_DIMENSIONS && st == SOCPREV_OK && wanted; d++) {
        const socprev__known *known = &options->known[d];
        if (known->given && d < SOCPREV__CONTACT_TEXTS)
            st = know_texts(r, d, err);
        else if (known->given)
            st = socprev_contact_check_set_known(r->check, d,
                                                 known->n_rows == 0 ? none : known->row, 0,
                                                 known->n_rows, err);
    }
    for (size_t i = 0; i < options->n_periods && st == SOCPREV_OK &&
                       options->action[SOCPREV_RULE_PERIOD] != SOCPREV_ACTION_IGNORE;
         i++) {
        const socprev__service_period *period = &options->period[i];
        int32_t code = -1;
        st = code_of(r, SOCPREV_BY_SERVICE,
                     (socprev__slice){ period->service, strlen(period->service) }, &code, err);
        if (st == SOCPREV_OK)
            st = socprev_contact_check_set_period(r->check, code, period->first, period->last,
                                                  err);
    }
    return st;
}

socprev_status socprev__contact_keep_open(socprev__contact_reading *r, socprev_error **err)
{
    const socprev_contact_options *options = r->options;
    socprev_status st = new_dictionaries(r, err);
    if (st == SOCPREV_OK)
        st = socprev_contact_check_new(&r->file->memory, &r->check, err);
    if (st == SOCPREV_OK)
        st = know(r, err);
    if (st == SOCPREV_OK)
        st = socprev_contact_check_set_duplicates(
            r->check, options->action[SOCPREV_RULE_DUPLICATE] != SOCPREV_ACTION_IGNORE, err);
    return st;
}

/* ---- checking ----------------------------------------------------------------------- */

static const char *period_text(socprev_date date, char *out, size_t capacity)
{
    size_t needed = 0;
    if (date == SOCPREV_DATE_NONE ||
        socprev_date_format(date, out, capacity, &needed) != SOCPREV_OK)
        return "...";
    return out;
}

/* The period of the service of a line, or NULL. */
static const socprev__service_period *period_of(const socprev__contact_line *l)
{
    const socprev_contact_options *options = l->in->options;
    socprev__slice service = l->value[SOCPREV_BY_SERVICE].text;
    for (size_t i = 0; i < options->n_periods; i++)
        if (socprev__slice_is(service, options->period[i].service))
            return &options->period[i];
    return NULL;
}

static void outside_period(socprev__contact_line *l)
{
    const socprev__service_period *period = period_of(l);
    const socprev__contact_value *value = &l->value[SOCPREV__COLUMN_DATE];
    char first[32], last[32], date[32];
    if (NEVER(period == NULL))
        return;
    socprev__contact_wrong(
        l, SOCPREV_RULE_PERIOD, SOCPREV__COLUMN_DATE, SOCPREV_E_RANGE, SP_CONTACTS_PERIOD,
        value->form == SOCPREV__VALUE_TEXT
            ? SP_SLICE(value->text.data, value->text.size)
            : SP_TEXT(period_text((socprev_date)value->number, date, sizeof date)),
        SP_TEXT(period->service), SP_TEXT(period_text(period->first, first, sizeof first)),
        SP_TEXT(period_text(period->last, last, sizeof last)));
}

static void tell_marks(socprev__contact_line *l, const socprev__checked *found)
{
    for (int32_t d = 0; d < SOCPREV__CONTACT_DIMENSIONS; d++) {
        socprev__slice text = l->value[d].text;
        if ((found->marks >> d & 1) != 0)
            socprev__contact_wrong(l, SOCPREV_RULE_KNOWN, d, SOCPREV_E_NOT_FOUND,
                                   SP_CONTACTS_UNKNOWN, SP_SLICE(text.data, text.size),
                                   SP_TEXT(socprev__contact_column_names[d]));
    }
    if ((found->marks & SOCPREV_MARK_PERIOD) != 0)
        outside_period(l);
    if ((found->marks & SOCPREV_MARK_BIRTH_YEAR) != 0)
        socprev__contact_wrong(l, SOCPREV_RULE_BIRTH_YEAR, SOCPREV__COLUMN_BIRTH_YEAR,
                               SOCPREV_E_DUPLICATE, SP_CONTACTS_BIRTH_YEARS,
                               SP_INT(found->birth_year));
    if ((found->marks & SOCPREV_MARK_DUPLICATE) != 0)
        socprev__contact_wrong(l, SOCPREV_RULE_DUPLICATE, SOCPREV__COLUMN_PERSON,
                               SOCPREV_E_DUPLICATE, SP_CONTACTS_TWICE, SP_TEXT(""));
}

static void check(socprev__contact_line *l, const socprev__contact_row *c)
{
    bool birth = l->in->options->action[SOCPREV_RULE_BIRTH_YEAR] != SOCPREV_ACTION_IGNORE;
    socprev__contact row = { .person = c->person, .minutes = c->minutes, .date = c->date,
                             .birth_year = (int16_t)(birth ? c->birth_year : 0),
                             .anonymous = c->anonymous != 0, .electronic = c->electronic != 0 };
    socprev__checked found;
    memcpy(row.code, c->code, sizeof row.code);
    if (!socprev__contact_check_row(l->in->check, &row, l->number, &found))
        l->status = socprev__fail_nomem(l->err);
    else if (found.marks != 0)
        tell_marks(l, &found);
}

static bool is_known(const socprev__contact_line *l, int32_t d, const socprev__contact_row *c)
{
    const socprev__known *known = &l->in->options->known[d];
    socprev__slice text = l->value[d].text;
    bool of_list = d >= SOCPREV__CONTACT_TEXTS;
    bool found = !known->given || text.size == 0 || (of_list && c->code[d] < 0);
    for (size_t i = 0; i < known->n && !found; i++)
        found = socprev__slice_is(text, known->text[i]);
    for (size_t i = 0; i < known->n_rows && !found; i++)
        found = known->row[i] == c->code[d];
    return found;
}

static bool is_outside(const socprev__contact_line *l, socprev_date date)
{
    const socprev__service_period *period = period_of(l);
    int32_t first, last, from = INT32_MIN, to = INT32_MAX, unused;
    if (period == NULL || date == SOCPREV_DATE_NONE ||
        socprev_date_bounds(date, &first, &last) != SOCPREV_OK)
        return false;
    (void)socprev_date_bounds(period->first, &from, &unused);
    (void)socprev_date_bounds(period->last, &unused, &to);
    return last < from || first > to;
}

/* What else is wrong with a line that has a mistake in a cell. Its texts get no codes, and
 * it is not remembered: it is left out in any case. */
static void check_bad(socprev__contact_line *l, const socprev__contact_row *c)
{
    socprev__checked found = { 0, -1 };
    for (int32_t d = 0; d < SOCPREV__CONTACT_DIMENSIONS; d++)
        found.marks |= is_known(l, d, c) ? 0 : (uint32_t)SOCPREV_MARK_PROJECT << d;
    found.marks |= is_outside(l, c->date) ? SOCPREV_MARK_PERIOD : 0;
    tell_marks(l, &found);
}

/* ---- rows ------------------------------------------------------------------------ */

static void bind(socprev_contacts *contacts, const socprev__contact_row *first)
{
    size_t stride = sizeof *first;
    socprev_contacts_bind_persons(contacts, &first->person, stride, &first->anonymous, stride,
                                  NULL);
    for (int32_t d = 0; d < SOCPREV__CONTACT_DIMENSIONS; d++)
        socprev_contacts_bind_codes(contacts, d, &first->code[d], stride, NULL);
    socprev_contacts_bind_dates(contacts, &first->date, stride, NULL);
    socprev_contacts_bind_minutes(contacts, &first->minutes, stride, NULL);
    socprev_contacts_bind_electronic(contacts, &first->electronic, stride, NULL);
    socprev_contacts_bind_birth_years(contacts, &first->birth_year, stride, NULL);
}

static void unbind(socprev_contacts *contacts)
{
    socprev_contacts_bind_persons(contacts, NULL, 0, NULL, 0, NULL);
    for (int32_t d = 0; d < SOCPREV__CONTACT_DIMENSIONS; d++)
        socprev_contacts_bind_codes(contacts, d, NULL, 0, NULL);
    socprev_contacts_bind_dates(contacts, NULL, 0, NULL);
    socprev_contacts_bind_minutes(contacts, NULL, 0, NULL);
    socprev_contacts_bind_electronic(contacts, NULL, 0, NULL);
    socprev_contacts_bind_birth_years(contacts, NULL, 0, NULL);
}

socprev_status socprev__contact_flush(socprev__contact_reading *r, socprev_error **err)
{
    socprev_contacts *contacts = r->file->contacts;
    bind(contacts, r->chunk);
    socprev_status st = socprev_contacts_append(contacts, r->n, err);
    unbind(contacts);
    if (st == SOCPREV_OK)
        r->n = 0;
    if (st == SOCPREV_OK && r->cube != NULL &&
        socprev_contacts_count(contacts) >= SOCPREV__CONTACT_CUBE_ROWS) {
        st = socprev_cube_add(r->cube, contacts, NULL, err);
        socprev_contacts_clear(contacts);
    }
    return st;
}

/* Codes of projects and services, and the person. */
static void number_texts(socprev__contact_line *l, socprev__contact_row *c)
{
    const socprev__contact_value *person = &l->value[SOCPREV__COLUMN_PERSON];
    int32_t id = 0;
    for (int32_t d = 0; d < SOCPREV__CONTACT_TEXTS && l->status == SOCPREV_OK; d++) {
        c->code[d] = SOCPREV_CODE_MISSING;
        if (l->value[d].text.size > 0)
            l->status = code_of(l->in, d, l->value[d].text, &c->code[d], l->err);
    }
    c->anonymous = person->form == SOCPREV__VALUE_TEXT && person->text.size == 0;
    if (c->anonymous || l->status != SOCPREV_OK)
        return;
    if (person->form == SOCPREV__VALUE_PSEUDONYM) {
        c->person = person->pseudonym;
    } else if (l->in->options->pseudonyms != 0) {
        (void)socprev__pseudonym_read(person->text, &c->person);
    } else {
        l->status = code_of(l->in, PERSON_TEXTS, person->text, &id, l->err);
        c->person = (uint64_t)id;
    }
}

static socprev_status too_many(const socprev__contact_line *l)
{
    const socprev__csv_row *row = l->row;
    return socprev__fail(l->err, SOCPREV_E_LIMIT, SP_CONTACTS_ROWS,
                         row == NULL ? SP_ITEM("rows", l->number)
                                     : SP_LINE(row->fields[0].line, row->fields[0].column),
                         SP_INT(l->in->options->max_rows));
}

socprev_status socprev__contact_take(socprev__contact_line *l)
{
    socprev__contact_reading *r = l->in;
    socprev__contact_row c = { 0 };
    if (r->file->rows == r->options->max_rows)
        return too_many(l);
    r->file->rows++;
    socprev__contact_cells(l, &c);
    if (l->status == SOCPREV_OK && l->bad)
        check_bad(l, &c);
    else if (l->status == SOCPREV_OK)
        number_texts(l, &c);
    if (l->status == SOCPREV_OK && !l->bad)
        check(l, &c);
    r->file->left_out += l->bad;
    if (l->status != SOCPREV_OK || l->bad)
        return l->status;
    r->chunk[r->n++] = c;
    return r->n == SOCPREV__CONTACT_CHUNK ? socprev__contact_flush(r, l->err) : SOCPREV_OK;
}
