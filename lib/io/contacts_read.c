/* Contacts from CSV: lines become rows of the engine, texts become codes. */
#include "io/io_internal.h"

#include <socprev/codelist.h>
#include <socprev/contacts.h>

struct socprev_contact_options {
    struct socprev_memory memory;
    socprev__csv_form form;
    int32_t strict, pseudonyms;
    int64_t max_findings, max_rows;
};

/* Texts of a dimension whose codes are made here, NUL-terminated. */
typedef struct {
    char **text;
    size_t n;
} texts;

enum { OWN_TEXTS = 2 }; /* project and service, in the order of enum socprev_dimension */

struct socprev_contact_file {
    struct socprev_memory memory;
    socprev_contacts *contacts;
    socprev_findings *findings;
    texts texts[OWN_TEXTS];
    int64_t rows, left_out;
};

/* ---- options ------------------------------------------------------------- */

static const socprev_contact_options standard = { .max_findings = 1000, .max_rows = INT32_MAX };

socprev_status socprev_contact_options_new(const socprev_memory *memory,
                                           socprev_contact_options **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_contact_options *options = socprev__alloc(&own, 1, sizeof *options);
    if (options == NULL)
        return socprev__fail_nomem(err);
    *options = standard;
    options->memory = own;
    options->form = socprev__csv_form_of(NULL);
    *out = options;
    return SOCPREV_OK;
}

void socprev_contact_options_free(socprev_contact_options *options)
{
    if (options == NULL)
        return;
    struct socprev_memory memory = options->memory;
    socprev__free(&memory, options, 1, sizeof *options);
}

socprev_status socprev_contact_options_set_csv(socprev_contact_options *options,
                                               const socprev_csv_options *csv,
                                               socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    options->form = socprev__csv_form_of(csv);
    return SOCPREV_OK;
}

static socprev_status invalid(const char *name, int64_t value, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                         SP_TEXT(name), SP_INT(value));
}

socprev_status socprev_contact_options_set_strict(socprev_contact_options *options, int32_t on,
                                                  socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (on != 0 && on != 1)
        return invalid("on", on, err);
    options->strict = on;
    return SOCPREV_OK;
}

socprev_status socprev_contact_options_set_pseudonyms(socprev_contact_options *options, int32_t on,
                                                      socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (on != 0 && on != 1)
        return invalid("on", on, err);
    options->pseudonyms = on;
    return SOCPREV_OK;
}

socprev_status socprev_contact_options_set_max_findings(socprev_contact_options *options,
                                                        int64_t findings, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (findings < 0)
        return invalid("findings", findings, err);
    options->max_findings = findings;
    return SOCPREV_OK;
}

socprev_status socprev_contact_options_set_max_rows(socprev_contact_options *options, int64_t rows,
                                                    socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (rows < 0 || rows > INT32_MAX)
        return invalid("rows", rows, err);
    options->max_rows = rows;
    return SOCPREV_OK;
}

/* ---- reading ------------------------------------------------------------- */

/* The first five in the order of enum socprev_dimension. */
enum column { PROJECT, SERVICE, KIND, TERRITORY, GROUP, PERSON, DATE, MINUTES, HOURS, ELECTRONIC,
              COLUMNS, DIMENSIONS = PERSON };

static const char *const column_names[COLUMNS] = { "project", "service",  "kind",    "territory",
                                                   "target_group", "person", "date", "minutes",
                                                   "hours",   "electronic" };

/* Code list of the dimensions that have one. */
static const int32_t lists[DIMENSIONS] = { -1, -1, SOCPREV_LIST_SERVICE_KIND,
                                           SOCPREV_LIST_TERRITORY, SOCPREV_LIST_TARGET_GROUP };

enum { CHUNK = 512 };

typedef struct {
    uint64_t person;
    int64_t minutes;
    socprev_date date;
    int32_t code[DIMENSIONS];
    uint8_t anonymous, electronic;
} contact;

typedef struct {
    const socprev_contact_options *options;
    socprev_contact_file *file;
    size_t field[COLUMNS]; /* place in a row + 1; 0: the file has no such column */
    /* One row whose categories are the dictionaries of the texts: columns are
     * project, service, person. It goes when the reading ends. */
    socprev_table *dictionaries;
    contact chunk[CHUNK];
    size_t n;
} reading;

/* ---- the header ------------------------------------------------------------ */

static int32_t column_of(socprev__slice name)
{
    for (int32_t c = 0; c < COLUMNS; c++)
        if (socprev__slice_is(name, column_names[c]))
            return c;
    return -1;
}

/* A file without a header has a pseudonym where a name should be: a name is
 * shown only when it is nearly one of ours. */
static socprev_status unknown_column(const socprev__csv_row *row, size_t i, socprev_error **err)
{
    socprev__slice name = row->fields[i].text;
    socprev__place place = socprev__csv_place(row, i, NULL);
    for (int32_t c = 0; c < COLUMNS; c++) {
        size_t length = strlen(column_names[c]), limit = length / 4;
        if (socprev__edit_distance(name.data, name.size, column_names[c], length, limit) <= limit)
            return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CONTACTS_COLUMN_NEAR, &place,
                                 SP_SLICE(name.data, name.size), SP_TEXT(column_names[c]));
    }
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CONTACTS_COLUMN, &place, SP_INT(i + 1));
}

static socprev_status take_header(reading *r, const socprev__csv_row *row, socprev_error **err)
{
    for (size_t i = 0; i < row->count; i++) {
        int32_t c = column_of(row->fields[i].text);
        if (c < 0)
            return unknown_column(row, i, err);
        r->field[c] = i + 1;
    }
    if (r->field[MINUTES] != 0 && r->field[HOURS] != 0) {
        socprev__place place = socprev__csv_place(row, r->field[HOURS] - 1, "hours");
        return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_CONTACTS_MINUTES_AND_HOURS, &place,
                             SP_TEXT("hours"));
    }
    for (int32_t c = PERSON; c <= DATE; c++)
        if (r->field[c] == 0)
            return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CONTACTS_NO_COLUMN,
                                 (&(socprev__place){ 1, 0, -1, column_names[c] }),
                                 SP_TEXT(column_names[c]));
    return SOCPREV_OK;
}

/* ---- cells ------------------------------------------------------------------- */

/* A line being read. */
typedef struct {
    reading *in;
    const socprev__csv_row *row;
    socprev_error **err;
    bool bad;
    socprev_status status; /* why the reading must end */
} line;

static const socprev__csv_field *field_of(const line *l, enum column c)
{
    return l->in->field[c] == 0 ? NULL : &l->row->fields[l->in->field[c] - 1];
}

/* The text of a cell, empty when there is none. */
static socprev__slice cell(const line *l, enum column c)
{
    const socprev__csv_field *field = field_of(l, c);
    return field == NULL ? (socprev__slice){ "", 0 } : field->text;
}

static void mistake_with(line *l, enum column c, socprev_status status, int32_t message,
                         const socprev__arg *args, size_t n_args)
{
    const socprev_contact_options *options = l->in->options;
    socprev_contact_file *file = l->in->file;
    l->bad = true;
    if (options->strict) {
        socprev__place place = socprev__csv_place(l->row, l->in->field[c] - 1, column_names[c]);
        l->status = socprev__fail_with(l->err, status, message, &place, args, n_args);
    } else if (socprev_findings_count(file->findings) < options->max_findings) {
        char record[5 + SOCPREV__INT_TEXT] = "line/";
        socprev__write_int(field_of(l, c)->line, record + 5);
        if (socprev__findings_add_with(file->findings, SOCPREV_SEVERITY_MISTAKE, message, record,
                                       column_names[c], args, n_args) != SOCPREV_OK)
            l->status = socprev__fail_nomem(l->err);
    }
}

#define mistake(l, c, status, message, ...)                                      \
    mistake_with((l), (c), (status), (message), (socprev__arg[]){ __VA_ARGS__ }, \
                 SOCPREV__COUNT(((socprev__arg[]){ __VA_ARGS__ })))

static int32_t read_code(line *l, enum column c)
{
    socprev__slice text = cell(l, c);
    int32_t row = SOCPREV_CODE_MISSING;
    if (text.size == 0 || l->status != SOCPREV_OK)
        return row;
    socprev_status st = socprev_codelist_find_text(lists[c], text.data, text.size, &row, NULL);
    if (st != SOCPREV_OK)
        mistake(l, c, st, st == SOCPREV_E_DUPLICATE ? SP_CONTACTS_AMBIGUOUS : SP_CODE_UNKNOWN,
                SP_SLICE(text.data, text.size), SP_TEXT(socprev_codelist_name(lists[c])));
    return row;
}

static socprev_date read_date(line *l)
{
    socprev__slice text = cell(l, DATE);
    socprev_date date = SOCPREV_DATE_NONE;
    if (text.size == 0 || l->status != SOCPREV_OK)
        return date;
    socprev_status st = socprev_date_parse(text.data, text.size, &date, NULL);
    if (st != SOCPREV_OK)
        mistake(l, DATE, st, st == SOCPREV_E_RANGE ? SP_DATE_RANGE : SP_DATE_PARSE,
                SP_SLICE(text.data, text.size));
    return date;
}

enum { HOUR_DECIMALS = 6, HOUR_UNITS = 1000000, MINUTES_IN_HOUR = 60 };

/* Minutes, of whole minutes or of hours that make whole minutes. */
static int64_t read_minutes(line *l)
{
    enum column c = l->in->field[HOURS] != 0 ? HOURS : MINUTES;
    socprev__slice text = cell(l, c);
    int64_t value = SOCPREV_MINUTES_UNKNOWN, rest = 0;
    if (text.size == 0 || l->status != SOCPREV_OK)
        return value;
    socprev_status st = socprev__int64_read(text, c == HOURS ? HOUR_DECIMALS : 0,
                                            l->in->options->form.decimal_mark, &value);
    if (st == SOCPREV_E_TYPE)
        mistake(l, c, SOCPREV_E_PARSE, SP_CONTACTS_LENGTH, SP_SLICE(text.data, text.size),
                SP_TEXT(column_names[c]), SP_TEXT(c == HOURS ? "1.75" : "105"));
    else if (st == SOCPREV_OK && value < 0)
        mistake(l, c, SOCPREV_E_RANGE, SP_CONTACTS_NEGATIVE, SP_SLICE(text.data, text.size),
                SP_TEXT(column_names[c]));
    else if (st == SOCPREV_OK && c == HOURS)
        st = socprev_int64_muldiv(value, MINUTES_IN_HOUR, HOUR_UNITS, SOCPREV_ROUND_DOWN, &value,
                                  &rest);
    if (st == SOCPREV_E_RANGE)
        mistake(l, c, st, SP_OVERFLOW, SP_SLICE(text.data, text.size));
    else if (rest != 0)
        mistake(l, c, SOCPREV_E_PARSE, SP_CONTACTS_PART_OF_MINUTE, SP_SLICE(text.data, text.size));
    return value;
}

static uint8_t read_electronic(line *l)
{
    socprev__slice text = cell(l, ELECTRONIC);
    if (socprev__slice_is(text, "1"))
        return 1;
    if (text.size != 0 && !socprev__slice_is(text, "0") && l->status == SOCPREV_OK)
        mistake(l, ELECTRONIC, SOCPREV_E_PARSE, SP_CONTACTS_ELECTRONIC,
                SP_SLICE(text.data, text.size));
    return 0;
}

/* Blanks around a pseudonym would make two people of one. */
static void check_person(line *l)
{
    socprev__slice text = cell(l, PERSON);
    if (text.size != 0 && l->status == SOCPREV_OK &&
        (strchr(" \t\r\n", text.data[0]) != NULL ||
         strchr(" \t\r\n", text.data[text.size - 1]) != NULL))
        mistake(l, PERSON, SOCPREV_E_PARSE, SP_CONTACTS_BLANKS, SP_TEXT("person"));
}

static void check_pseudonym(line *l)
{
    uint64_t person;
    socprev__slice text = cell(l, PERSON);
    if (l->in->options->pseudonyms != 0 && text.size != 0 && l->status == SOCPREV_OK &&
        !socprev__pseudonym_read(text, &person))
        mistake(l, PERSON, SOCPREV_E_PARSE, SP_CONTACTS_PSEUDONYM, SP_TEXT("person"));
}

/* ---- texts become codes -------------------------------------------------------- */

enum { PERSON_TEXTS = OWN_TEXTS, DICTIONARIES };

/* Code of a text in a dictionary, in the order of first use. */
static socprev_status code_of(reading *r, int64_t dictionary, socprev__slice text, int32_t *code,
                              socprev_error **err)
{
    socprev_status st =
        socprev_table_put_text(r->dictionaries, dictionary, text.data, text.size, err);
    if (st == SOCPREV_OK)
        *code = socprev_table_code_data(r->dictionaries, dictionary)[0];
    return st;
}

static socprev_status new_dictionaries(reading *r, const socprev_memory *memory,
                                       socprev_error **err)
{
    socprev_status st = socprev_table_new(memory, &r->dictionaries, err);
    for (int32_t i = 0; i < DICTIONARIES && st == SOCPREV_OK; i++)
        st = socprev_table_add_column(r->dictionaries,
                                      column_names[i == PERSON_TEXTS ? PERSON : i],
                                      SOCPREV_COLUMN_CATEGORY, err);
    return st == SOCPREV_OK ? socprev_table_append_row(r->dictionaries, err) : st;
}

/* The file keeps the texts of projects and services; nobody keeps the pseudonyms. */
static socprev_status keep_texts(reading *r, socprev_error **err)
{
    socprev_contact_file *file = r->file;
    for (int32_t i = 0; i < OWN_TEXTS; i++) {
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

/* ---- rows ------------------------------------------------------------------------ */

static socprev_status flush(reading *r, socprev_error **err)
{
    socprev_status st = socprev_contacts_append(r->file->contacts, r->n, err);
    if (st == SOCPREV_OK)
        r->n = 0;
    return st;
}

static void bind(reading *r)
{
    socprev_contacts *contacts = r->file->contacts;
    const contact *first = r->chunk;
    size_t stride = sizeof *first;
    socprev_contacts_bind_persons(contacts, &first->person, stride, &first->anonymous, stride,
                                  NULL);
    for (int32_t d = 0; d < DIMENSIONS; d++)
        socprev_contacts_bind_codes(contacts, d, &first->code[d], stride, NULL);
    socprev_contacts_bind_dates(contacts, &first->date, stride, NULL);
    socprev_contacts_bind_minutes(contacts, &first->minutes, stride, NULL);
    socprev_contacts_bind_electronic(contacts, &first->electronic, stride, NULL);
}

static void unbind(socprev_contacts *contacts)
{
    socprev_contacts_bind_persons(contacts, NULL, 0, NULL, 0, NULL);
    for (int32_t d = 0; d < DIMENSIONS; d++)
        socprev_contacts_bind_codes(contacts, d, NULL, 0, NULL);
    socprev_contacts_bind_dates(contacts, NULL, 0, NULL);
    socprev_contacts_bind_minutes(contacts, NULL, 0, NULL);
    socprev_contacts_bind_electronic(contacts, NULL, 0, NULL);
}

/* Puts texts and person of a good line into the dictionaries, and the line into the chunk. */
static socprev_status keep_line(line *l, contact *c)
{
    socprev_status st = SOCPREV_OK;
    for (int32_t d = 0; d < OWN_TEXTS && st == SOCPREV_OK; d++) {
        socprev__slice text = cell(l, (enum column)d);
        c->code[d] = SOCPREV_CODE_MISSING;
        if (text.size > 0)
            st = code_of(l->in, d, text, &c->code[d], l->err);
    }
    socprev__slice person = cell(l, PERSON);
    int32_t id = 0;
    c->anonymous = person.size == 0;
    if (st == SOCPREV_OK && !c->anonymous && l->in->options->pseudonyms == 0) {
        st = code_of(l->in, PERSON_TEXTS, person, &id, l->err);
        c->person = (uint64_t)id;
    } else if (!c->anonymous) {
        (void)socprev__pseudonym_read(person, &c->person);
    }
    if (st == SOCPREV_OK) {
        l->in->chunk[l->in->n++] = *c;
        if (l->in->n == CHUNK)
            st = flush(l->in, l->err);
    }
    return st;
}

static socprev_status take_row(void *user, const socprev__csv_row *row, socprev_error **err)
{
    reading *r = user;
    if (row->number == 0)
        return take_header(r, row, err);
    if (r->file->rows == r->options->max_rows)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_CONTACTS_ROWS,
                             SP_LINE(row->fields[0].line, row->fields[0].column),
                             SP_INT(r->options->max_rows));
    r->file->rows++;
    line l = { r, row, err, false, SOCPREV_OK };
    contact c = { 0 };
    check_person(&l);
    check_pseudonym(&l);
    c.date = read_date(&l);
    for (int32_t d = KIND; d <= GROUP; d++)
        c.code[d] = read_code(&l, (enum column)d);
    c.minutes = read_minutes(&l);
    c.electronic = read_electronic(&l);
    if (l.bad) {
        r->file->left_out++;
        return l.status;
    }
    return keep_line(&l, &c);
}

/* ---- files -------------------------------------------------------------------------- */

static socprev_status new_file(const socprev_memory *memory, socprev_contact_file **out,
                               socprev_error **err)
{
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_contact_file *file = socprev__alloc(&own, 1, sizeof *file);
    if (file == NULL)
        return socprev__fail_nomem(err);
    file->memory = own;
    socprev_status st = socprev_contacts_new(memory, &file->contacts, err);
    if (st == SOCPREV_OK && socprev__findings_new(&own, &file->findings) != SOCPREV_OK)
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        *out = file;
    else
        socprev_contact_file_free(file);
    return st;
}

/* Reads `data`, or the file when `path` is not NULL. */
static socprev_status read_contacts(const char *path, const char *data, size_t size,
                                    const socprev_contact_options *options, socprev_run *run,
                                    const socprev_memory *memory, socprev_contact_file **out,
                                    socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_contact_options defaults = standard;
    defaults.form = socprev__csv_form_of(NULL);
    reading *r = socprev__alloc(&own, 1, sizeof *r);
    if (r == NULL)
        return socprev__fail_nomem(err);
    r->options = options == NULL ? &defaults : options;
    const socprev__csv_form *form = &r->options->form;
    socprev_status st = new_file(memory, &r->file, err);
    if (st == SOCPREV_OK)
        st = new_dictionaries(r, memory, err);
    if (st == SOCPREV_OK) {
        bind(r);
        st = path != NULL ? socprev__csv_each_in_file(path, form, run, &own, take_row, r, err)
                          : socprev__csv_each(data, size, form, run, &own, take_row, r, err);
    }
    if (st == SOCPREV_OK)
        st = flush(r, err);
    if (st == SOCPREV_OK)
        st = keep_texts(r, err);
    if (st == SOCPREV_OK) {
        unbind(r->file->contacts);
        *out = r->file;
    } else {
        socprev_contact_file_free(r->file);
    }
    socprev_table_free(r->dictionaries);
    socprev__free(&own, r, 1, sizeof *r);
    return st;
}

socprev_status socprev_contact_file_read(const char *path, const socprev_contact_options *options,
                                         socprev_run *run, const socprev_memory *memory,
                                         socprev_contact_file **out, socprev_error **err)
{
    if (path == NULL)
        return socprev__fail_null(err, "path");
    return read_contacts(path, NULL, 0, options, run, memory, out, err);
}

socprev_status socprev_contact_file_parse(const char *data, size_t size,
                                          const socprev_contact_options *options,
                                          socprev_run *run, const socprev_memory *memory,
                                          socprev_contact_file **out, socprev_error **err)
{
    if (data == NULL && size != 0)
        return socprev__fail_null(err, "data");
    return read_contacts(NULL, data, data == NULL ? 0 : socprev__length(data, size), options, run,
                         memory, out, err);
}

void socprev_contact_file_free(socprev_contact_file *file)
{
    if (file == NULL)
        return;
    struct socprev_memory memory = file->memory;
    for (size_t i = 0; i < OWN_TEXTS; i++) {
        for (size_t k = 0; k < file->texts[i].n; k++)
            socprev__text_free(&memory, file->texts[i].text[k]);
        socprev__free(&memory, file->texts[i].text, file->texts[i].n, sizeof(char *));
    }
    socprev_findings_free(file->findings);
    socprev_contacts_free(file->contacts);
    socprev__free(&memory, file, 1, sizeof *file);
}

const socprev_contacts *socprev_contact_file_contacts(const socprev_contact_file *file)
{
    return file == NULL ? NULL : file->contacts;
}

int64_t socprev_contact_file_rows(const socprev_contact_file *file)
{
    return file == NULL ? 0 : file->rows;
}

int64_t socprev_contact_file_left_out(const socprev_contact_file *file)
{
    return file == NULL ? 0 : file->left_out;
}

const socprev_findings *socprev_contact_file_findings(const socprev_contact_file *file)
{
    return file == NULL ? NULL : file->findings;
}

int32_t socprev_contact_file_code_count(const socprev_contact_file *file, int32_t dimension)
{
    if (file == NULL || dimension < 0 || dimension >= DIMENSIONS)
        return 0;
    return dimension < OWN_TEXTS ? (int32_t)file->texts[dimension].n
                                 : socprev_codelist_size(lists[dimension]);
}

const char *socprev_contact_file_code(const socprev_contact_file *file, int32_t dimension,
                                      int32_t code)
{
    if (code < 0 || code >= socprev_contact_file_code_count(file, dimension))
        return NULL;
    return dimension < OWN_TEXTS ? file->texts[dimension].text[code]
                                 : socprev_codelist_code(lists[dimension], code);
}
