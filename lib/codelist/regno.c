/* Registration numbers: a table of forms and a matcher that walks it. */
#include "codelist/codelist_internal.h"

#include "base/base_internal.h"

enum {
    LONGEST_NUMBER = 48, /* the longest form has 35 characters */
    LONGEST_PART = 15,
    PARTS = 6
};

struct socprev_regno {
    struct socprev_memory memory;
    int32_t period, programme;
    char text[LONGEST_NUMBER + 1];
    char part[PARTS][LONGEST_PART + 1];
    socprev_findings *findings;
};

/* ---- the forms ------------------------------------------------------------ */

/* Which characters may stand somewhere, and how a message shows them. */
typedef struct {
    const char *all, *shown;
} char_set;

static const char_set digit = { "0123456789", "0-9" };
static const char_set to_three = { "123", "1-3" };
static const char_set to_four = { "1234", "1-4" };
static const char_set zero = { "0", "0" };
static const char_set four = { "4", "4" };
static const char_set call_sign = { "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0-9 A-Z" };

/* A separator (NUL = none), then `least` to `most` characters of a set. */
typedef struct {
    char before;
    const char_set *set;
    int8_t least, most;
    int8_t part; /* enum socprev_regno_part, -1 = none; pieces of one part lie side by side */
    bool letter_x; /* one letter X may stand instead */
} piece;

#define PREFIX SOCPREV_REGNO_PREFIX
#define AXIS SOCPREV_REGNO_AXIS
#define AREA SOCPREV_REGNO_AREA
#define SCHEME SOCPREV_REGNO_SCHEME
#define CALL SOCPREV_REGNO_CALL
#define SERIAL SOCPREV_REGNO_SERIAL

static const piece form_2004[] = {
    { '.', &zero, 1, 1, PREFIX, false },   { '\0', &four, 1, 1, PREFIX, false },
    { '.', &to_four, 1, 1, PREFIX, false }, { '.', &digit, 2, 2, PREFIX, false },
    { '/', &digit, 1, 1, AXIS, false },    { '.', &digit, 1, 1, AREA, false },
    { '.', &digit, 2, 2, SCHEME, false },  { '.', &digit, 1, 1, SCHEME, false },
    { '/', &digit, 4, 4, SERIAL, false },
};

static const piece form_2007[] = {
    { '.', &to_three, 1, 1, PREFIX, false }, { '.', &digit, 2, 2, PREFIX, false },
    { '/', &digit, 1, 2, AXIS, false },      { '.', &digit, 1, 2, AREA, false },
    { '.', &digit, 2, 2, SCHEME, false },    { '/', &call_sign, 2, 2, CALL, false },
    { '.', &digit, 5, 5, SERIAL, false },
};

static const piece form_2014[] = {
    { '.', &digit, 2, 2, PREFIX, false }, { '.', &digit, 1, 2, AXIS, false },
    { '.', &digit, 2, 3, AREA, true },    { '/', &digit, 1, 1, -1, false },
    { '.', &digit, 1, 1, -1, false },     { '/', &digit, 1, 1, -1, false },
    { '.', &digit, 1, 1, -1, false },     { '/', &digit, 2, 2, CALL, false },
    { '_', &digit, 3, 3, CALL, false },   { '/', &digit, 7, 7, SERIAL, false },
};

static const piece form_2021[] = {
    { '.', &digit, 2, 2, PREFIX, false }, { '.', &digit, 2, 2, AXIS, false },
    { '.', &digit, 2, 2, AREA, false },   { '/', &digit, 2, 2, -1, false },
    { '/', &digit, 2, 2, CALL, false },   { '_', &digit, 3, 3, CALL, false },
    { '/', &digit, 7, 7, SERIAL, false },
};

typedef struct {
    int32_t period;
    const char *shown;
    const piece *pieces;
    size_t n;
} form;

static const form forms[] = {
    { 2004, "CZ.04.N.NN/N.N.NN.N/NNNN", form_2004, SOCPREV__COUNT(form_2004) },
    { 2007, "CZ.N.NN/N[N].N[N].NN/XX.NNNNN", form_2007, SOCPREV__COUNT(form_2007) },
    { 2014, "CZ.NN.N[N].NN[N]/N.N/N.N/NN_NNN/NNNNNNN", form_2014, SOCPREV__COUNT(form_2014) },
    { 2021, "CZ.NN.NN.NN/NN/NN_NNN/NNNNNNN", form_2021, SOCPREV__COUNT(form_2021) },
};

static const char *const part_names[PARTS] = { "prefix", "axis", "area",
                                               "scheme", "call", "serial" };

/* ---- cleaning ------------------------------------------------------------- */

/* The text without blanks, in capitals, ending with a NUL, and where each
 * character came from. */
typedef struct {
    const char *text;
    size_t length;
    char clean[LONGEST_NUMBER + 1];
    size_t origin[LONGEST_NUMBER + 1];
    size_t size;
    bool blanks, small, dash;
} reading;

static bool is_dash(uint32_t code)
{
    return code == '-' || (code >= 0x2010 && code <= 0x2015) || code == 0x2212;
}

/* What no number can hold becomes '?', which no form accepts. Of a text longer
 * than any number only the beginning is read: no form matches so much. */
static void clean_text(reading *read)
{
    size_t at = 0;
    for (size_t size = 0; at < read->length && read->size < LONGEST_NUMBER; at += size) {
        uint32_t code = 0;
        char c = '?';
        size = socprev__utf8_next(read->text, read->length, at, &code);
        if (socprev__is_blank(code)) {
            read->blanks = true;
            continue;
        }
        if (is_dash(code)) {
            read->dash = true;
            c = '_';
        } else if (code >= 'a' && code <= 'z') {
            read->small = true;
            c = (char)(code - 'a' + 'A');
        } else if (code > ' ' && code < 0x7f) {
            c = (char)code;
        }
        read->origin[read->size] = at;
        read->clean[read->size++] = c;
    }
    read->origin[read->size] = at;
}

/* ---- matching ------------------------------------------------------------- */

/* The character of the text that became clean[at]; empty at the end. */
static socprev__slice original(const reading *read, size_t at)
{
    uint32_t code = 0;
    const char *start = read->text + read->origin[at];
    if (at >= read->size)
        return (socprev__slice){ "", 0 };
    return (socprev__slice){ start, socprev__utf8_next(read->text, read->length, read->origin[at],
                                                       &code) };
}

static socprev_status fail_expected(const reading *read, const form *shape, size_t at,
                                    const char *expected, socprev_error **err)
{
    int64_t column = (int64_t)read->origin[at] + 1;
    socprev__slice found = original(read, at);
    return socprev__fail(err, SOCPREV_E_PARSE, SP_REGNO_EXPECTED, SP_LINE(1, column),
                         SP_SLICE(read->text, read->length), SP_TEXT(shape->shown), SP_INT(column),
                         SP_TEXT(expected), SP_SLICE(found.data, found.size));
}

/* How many characters from `at` on belong to the piece. */
static size_t take(const reading *read, size_t at, const piece *p)
{
    size_t n = 0;
    if (p->letter_x && read->clean[at] == 'X')
        return 1;
    while (n < (size_t)p->most && read->clean[at + n] != '\0' &&
           strchr(p->set->all, read->clean[at + n]) != NULL)
        n++;
    return n;
}

/* Adds what a piece matched to its part; the prefix begins with "CZ". */
static void keep_part(socprev_regno *regno, const piece *p, const reading *read, size_t at,
                      size_t n)
{
    if (p->part < 0)
        return;
    char *part = regno->part[p->part];
    size_t used = strlen(part);
    if (used == 0 && p->part == PREFIX) {
        memcpy(part, "CZ", 2);
        used = 2;
    }
    if (used > 0 && p->before != '\0')
        part[used++] = p->before;
    memcpy(part + used, read->clean + at, n);
    part[used + n] = '\0';
}

static socprev_status match(socprev_regno *regno, const form *shape, const reading *read,
                            socprev_error **err)
{
    size_t at = 2; /* behind "CZ" */
    for (size_t i = 0; i < shape->n; i++) {
        const piece *p = &shape->pieces[i];
        if (p->before != '\0') {
            char separator[] = { '"', p->before, '"', '\0' };
            if (read->clean[at] != p->before)
                return fail_expected(read, shape, at, separator, err);
            at++;
        }
        size_t n = take(read, at, p);
        if (n < (size_t)p->least && !(p->letter_x && n == 1 && read->clean[at] == 'X'))
            return fail_expected(read, shape, at + n, p->set->shown, err);
        keep_part(regno, p, read, at, n);
        at += n;
    }
    if (at < read->size) {
        int64_t column = (int64_t)read->origin[at] + 1;
        socprev__slice found = original(read, at);
        return socprev__fail(err, SOCPREV_E_PARSE, SP_REGNO_BEHIND, SP_LINE(1, column),
                             SP_SLICE(read->text, read->length), SP_TEXT(shape->shown),
                             SP_INT(column), SP_SLICE(found.data, found.size));
    }
    return SOCPREV_OK;
}

/* The number of groups tells the form; of the two with three groups, 2004-06
 * has one point more before the first slash. NULL when no form has so many. */
static const form *choose_form(const reading *read, size_t groups)
{
    size_t points = 0;
    if (groups == 5)
        return &forms[2];
    if (groups == 4)
        return &forms[3];
    if (groups != 3)
        return NULL;
    for (size_t i = 0; read->clean[i] != '/'; i++)
        points += read->clean[i] == '.';
    return points >= 3 ? &forms[0] : &forms[1];
}

/* ---- what is known about it ------------------------------------------------- */

static int32_t find_programme(const char *prefix, int32_t period)
{
    char year[5] = { (char)('0' + period / 1000), (char)('0' + period / 100 % 10),
                     (char)('0' + period / 10 % 10), (char)('0' + period % 10), '\0' };
    for (int32_t row = 0; row < socprev_codelist_size(SOCPREV_LIST_PROGRAMME); row++)
        if (strcmp(socprev_codelist_attribute(SOCPREV_LIST_PROGRAMME, row, "prefix"),
                   prefix) == 0 &&
            strncmp(socprev_codelist_attribute(SOCPREV_LIST_PROGRAMME, row, "period"), year,
                    4) == 0)
            return row;
    return -1;
}

static socprev_status add_findings(socprev_regno *regno, const reading *read)
{
    const struct {
        bool holds;
        int32_t message;
    } cleaned[] = {
        { read->blanks, SP_REGNO_BLANKS },
        { read->small, SP_REGNO_SMALL },
        { read->dash, SP_REGNO_DASH },
    };
    socprev_status st = socprev__findings_new(&regno->memory, &regno->findings);
    for (size_t i = 0; st == SOCPREV_OK && i < SOCPREV__COUNT(cleaned); i++)
        if (cleaned[i].holds)
            st = socprev__findings_add(regno->findings, SOCPREV_SEVERITY_WARNING,
                                       cleaned[i].message,
                                       "regno", "", SP_SLICE(read->text, read->length),
                                       SP_TEXT(regno->text));
    if (st == SOCPREV_OK && regno->programme < 0)
        st = socprev__findings_add(regno->findings, SOCPREV_SEVERITY_WARNING, SP_REGNO_PROGRAMME,
                                   "regno",
                                   part_names[PREFIX], SP_TEXT(regno->part[PREFIX]),
                                   SP_INT(regno->period));
    if (st == SOCPREV_OK && regno->period == 2004)
        st = socprev__findings_add(regno->findings, SOCPREV_SEVERITY_NOTE, SP_REGNO_MEMORY, "regno",
                                   "",
                                   SP_TEXT(forms[0].shown));
    return st;
}

static socprev_status read_number(socprev_regno *regno, reading *read, socprev_error **err)
{
    socprev__arg shown = SP_SLICE(read->text, read->length);
    clean_text(read);
    if (read->size < 2 || memcmp(read->clean, "CZ", 2) != 0)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_REGNO_FOREIGN, SP_LINE(1, 1), shown);
    size_t groups = 1;
    for (size_t i = 0; i < read->size; i++)
        groups += read->clean[i] == '/';
    const form *shape = choose_form(read, groups);
    if (shape == NULL)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_REGNO_GROUPS, SP_LINE(1, 1), shown,
                             SP_INT(groups));
    socprev_status st = match(regno, shape, read, err);
    if (st != SOCPREV_OK)
        return st;
    memcpy(regno->text, read->clean, read->size);
    regno->period = shape->period;
    regno->programme = find_programme(regno->part[PREFIX], shape->period);
    return add_findings(regno, read) == SOCPREV_OK ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* ---- public --------------------------------------------------------------- */

socprev_status socprev_regno_parse(const char *text, size_t length, const socprev_memory *memory,
                                   socprev_regno **out, socprev_error **err)
{
    struct socprev_memory own = socprev__memory_of(memory);
    if (text == NULL)
        return socprev__fail_null(err, "text");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    reading read = { .text = text, .length = socprev__length(text, length) };
    int64_t bad = socprev_utf8_check(text, read.length);
    if (bad >= 0)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_UTF8, SP_LINE(1, bad + 1), SP_TEXT("text"),
                             SP_INT(bad));
    socprev_regno *regno = socprev__alloc(&own, 1, sizeof *regno);
    if (regno == NULL)
        return socprev__fail_nomem(err);
    regno->memory = own;
    socprev_status st = read_number(regno, &read, err);
    if (st == SOCPREV_OK)
        *out = regno;
    else
        socprev_regno_free(regno);
    return st;
}

void socprev_regno_free(socprev_regno *regno)
{
    if (regno == NULL)
        return;
    struct socprev_memory memory = regno->memory;
    socprev_findings_free(regno->findings);
    socprev__free(&memory, regno, 1, sizeof *regno);
}

const char *socprev_regno_text(const socprev_regno *regno)
{
    return regno == NULL ? NULL : regno->text;
}

int32_t socprev_regno_period(const socprev_regno *regno)
{
    return regno == NULL ? 0 : regno->period;
}

int32_t socprev_regno_programme(const socprev_regno *regno)
{
    return regno == NULL ? -1 : regno->programme;
}

int32_t socprev_regno_part_count(void)
{
    return PARTS;
}

const char *socprev_regno_part_name(int32_t part)
{
    return part >= 0 && part < PARTS ? part_names[part] : NULL;
}

const char *socprev_regno_part(const socprev_regno *regno, int32_t part)
{
    return regno != NULL && part >= 0 && part < PARTS ? regno->part[part] : NULL;
}

const socprev_findings *socprev_regno_findings(const socprev_regno *regno)
{
    return regno == NULL ? NULL : regno->findings;
}
