/* codes: the code lists, their rows, and what a name stands for. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

static int put_lists(cli *c)
{
    static const column columns[] = {
        { "list", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "list", "číselník" } },
        { "title", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "holds", "obsahuje" } },
        { "rows", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "rows", "řádků" } },
    };
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (int32_t list = 0; list < socprev_codelist_count(); list++) {
        sheet_row(&s);
        sheet_text(&s, 0, socprev_codelist_name(list));
        sheet_text(&s, 1, socprev_codelist_title(list, c->language));
        sheet_int(&s, 2, socprev_codelist_size(list));
    }
    return sheet_end(&s, "codes");
}

static const char *confidence_word(const cli *c, int32_t confidence)
{
    switch ((enum socprev_confidence)confidence) {
    case SOCPREV_CONFIDENCE_VERIFIED:
        return say(c, "verified", "ověřeno");
    case SOCPREV_CONFIDENCE_DERIVED:
        return say(c, "derived", "odvozeno");
    case SOCPREV_CONFIDENCE_INFERRED:
        return say(c, "inferred", "usouzeno");
    case SOCPREV_CONFIDENCE_MEMORY:
        return say(c, "from memory", "z paměti");
    case SOCPREV_CONFIDENCE_DEFINED:
        return say(c, "defined here", "zavedeno zde");
    }
    return "";
}

static const char *parent_label(const cli *c, int32_t list, int32_t row)
{
    int32_t parents = socprev_codelist_parent_list(list);
    const char *parent = socprev_codelist_parent(list, row);
    if (parents < 0 || parent[0] == '\0')
        return NULL;
    return label_of(c, parents, parent);
}

/* ---- the rows of a list --------------------------------------------------------- */

enum { CODE, NAME, NAME_EN, NAME_CS, ALIASES, PARENT, PARENT_NAME, CONFIDENCE, CONFIDENCE_NAME,
       NOTE, FIXED };

static const column fixed_columns[FIXED] = {
    { "code", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "code", "kód" } },
    { "name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "name", "název" } },
    { "name_en", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "name", "název" } },
    { "name_cs", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "name", "název" } },
    { "aliases", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "other spellings", "jiné podoby" } },
    { "parent", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "part of", "patří pod" } },
    { "parent_name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "part of", "patří pod" } },
    { "confidence", SOCPREV_COLUMN_CATEGORY, 0, FOR_PROGRAMS, { "origin", "původ" } },
    { "confidence_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "origin", "původ" } },
    { "confidence_note", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "note", "poznámka" } },
};

static void add_aliases(text *t, int32_t list, int32_t row, const char *between)
{
    for (int32_t i = 0; i < socprev_codelist_alias_count(list, row); i++) {
        if (i > 0)
            add(t, between);
        add(t, socprev_codelist_alias(list, row, i));
    }
}

static void sheet_code(sheet *s, int32_t list, int32_t row)
{
    text aliases = { 0 };
    int32_t confidence = socprev_codelist_confidence(list, row);
    add_aliases(&aliases, list, row, "|");
    sheet_row(s);
    sheet_text(s, CODE, socprev_codelist_code(list, row));
    sheet_text(s, NAME, socprev_codelist_label(list, row, s->c->language));
    sheet_text(s, NAME_EN, socprev_codelist_label(list, row, SOCPREV_LANG_EN));
    sheet_text(s, NAME_CS, socprev_codelist_label(list, row, SOCPREV_LANG_CS));
    sheet_text(s, ALIASES, text_of(&aliases));
    if (socprev_codelist_parent(list, row)[0] != '\0')
        sheet_text(s, PARENT, socprev_codelist_parent(list, row));
    sheet_text(s, PARENT_NAME, parent_label(s->c, list, row));
    sheet_text(s, CONFIDENCE, socprev_confidence_name(confidence));
    sheet_text(s, CONFIDENCE_NAME, confidence_word(s->c, confidence));
    sheet_text(s, NOTE, socprev_codelist_confidence_note(list, row));
    text_clear(&aliases);
}

/* People see code, name, parent and origin, and the section of a kind; programs
 * see every further column of the list as well. */
static int put_rows(cli *c, int32_t list, int32_t first, int32_t end)
{
    size_t further = (size_t)socprev_codelist_attribute_count(list);
    column *columns = calloc(FIXED + further, sizeof *columns);
    sheet s;
    if (columns == NULL)
        return fail(c, NULL, SOCPREV_E_NOMEM, NULL);
    memcpy(columns, fixed_columns, sizeof fixed_columns);
    if (socprev_codelist_parent_list(list) < 0)
        columns[PARENT_NAME].audience = FOR_PROGRAMS;
    for (size_t i = 0; i < further; i++) {
        const char *name = socprev_codelist_attribute_name(list, (int32_t)i);
        bool is_section = strcmp(name, "section") == 0;
        columns[FIXED + i] = (column){ name, SOCPREV_COLUMN_TEXT, 0,
                                       is_section ? FOR_ALL : FOR_PROGRAMS,
                                       { "section", "paragraf" } };
    }
    sheet_begin(&s, c, columns, FIXED + further);
    for (int32_t row = first; row < end; row++) {
        sheet_code(&s, list, row);
        for (size_t i = 0; i < further; i++) {
            const char *value = socprev_codelist_attribute(list, row, columns[FIXED + i].name);
            if (value[0] != '\0')
                sheet_text(&s, FIXED + i, value);
        }
    }
    int code = sheet_end(&s, "codes");
    free(columns);
    return code;
}

/* ---- one row -------------------------------------------------------------------- */

static bool ends_with(const char *name, const char *end)
{
    size_t n = strlen(name), m = strlen(end);
    return n >= m && strcmp(name + n - m, end) == 0;
}

/* Columns whose values are codes of another list. */
static int32_t list_of_attribute(const char *name)
{
    static const struct {
        const char *name;
        int32_t list;
    } coded[] = {
        { "forms", SOCPREV_LIST_SERVICE_FORM },
        { "capacity_types", SOCPREV_LIST_CAPACITY_TYPE },
        { "planning_units", SOCPREV_LIST_CAPACITY_TYPE },
        { "counting_rules", SOCPREV_LIST_COUNTING_RULE },
    };
    for (size_t i = 0; i < sizeof coded / sizeof coded[0]; i++)
        if (strcmp(name, coded[i].name) == 0)
            return coded[i].list;
    return -1;
}

/* "residential|ambulatory" as "pobytová, ambulantní" */
static void add_values(const cli *c, text *t, const char *name, const char *values)
{
    int32_t list = list_of_attribute(name);
    for (const char *at = values; *at != '\0';) {
        size_t size = strcspn(at, "|");
        text code = { 0 };
        add_size(&code, at, size);
        add(t, at == values ? "" : ", ");
        if (list >= 0)
            add(t, label_of(c, list, text_of(&code)));
        else if (strcmp(name, "group") == 0)
            add(t, word_of(c, text_of(&code)));
        else
            add(t, text_of(&code));
        text_clear(&code);
        at += size + (at[size] == '|');
    }
}

/* "57 (from memory)": a column may be less sure than its row. */
static void sheet_attribute(sheet *s, int32_t list, int32_t row, const char *name)
{
    const char *value = socprev_codelist_attribute(list, row, name);
    const char *sure = NULL;
    text shown = { 0 }, key = { 0 };
    if (value[0] == '\0' || ends_with(name, "_confidence") || ends_with(name, "_note"))
        return;
    add_values(s->c, &shown, name, value);
    add(&key, name);
    add(&key, "_confidence");
    sure = socprev_codelist_attribute(list, row, text_of(&key));
    if (sure != NULL && strcmp(sure, "memory") == 0)
        add(&shown, say(s->c, " (from memory)", " (z paměti)"));
    sheet_row(s);
    sheet_text(s, 0, word_of(s->c, name));
    sheet_text(s, 1, text_of(&shown));
    text_clear(&shown);
    text_clear(&key);
}

static void sheet_line(sheet *s, const char *name, const char *value)
{
    if (value == NULL || value[0] == '\0')
        return;
    sheet_row(s);
    sheet_text(s, 0, name);
    sheet_text(s, 1, value);
}

static int put_row(cli *c, int32_t list, int32_t row)
{
    static const column columns[] = {
        { "field", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "field", "údaj" } },
        { "value", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "value", "hodnota" } },
    };
    text aliases = { 0 }, origin = { 0 };
    sheet s;
    add_aliases(&aliases, list, row, ", ");
    add(&origin, confidence_word(c, socprev_codelist_confidence(list, row)));
    if (c->language == SOCPREV_LANG_EN && socprev_codelist_confidence_note(list, row)[0] != '\0') {
        add(&origin, ": ");
        add(&origin, socprev_codelist_confidence_note(list, row));
    }
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    sheet_line(&s, say(c, "code", "kód"), socprev_codelist_code(list, row));
    sheet_line(&s, say(c, "Czech name", "český název"),
               socprev_codelist_label(list, row, SOCPREV_LANG_CS));
    sheet_line(&s, say(c, "English name", "anglický název"),
               socprev_codelist_label(list, row, SOCPREV_LANG_EN));
    sheet_line(&s, word_of(c, "aliases"), text_of(&aliases));
    sheet_line(&s, word_of(c, "parent"), parent_label(c, list, row));
    for (int32_t i = 0; i < socprev_codelist_attribute_count(list); i++)
        sheet_attribute(&s, list, row, socprev_codelist_attribute_name(list, i));
    sheet_line(&s, say(c, "origin", "původ"), text_of(&origin));
    text_clear(&aliases);
    text_clear(&origin);
    return sheet_end(&s, "codes");
}

/* ---- the verb ---------------------------------------------------------------------- */

static const char *list_name(size_t list)
{
    return socprev_codelist_name((int32_t)list);
}

int verb_codes(cli *c)
{
    int32_t list = 0, row = 0;
    socprev_error *err = NULL;
    if (c->n_words > 2)
        return fail_usage(c, "codes takes a list and a text; put a text of several words in quotes",
                          "codes má číselník a text; text z více slov dejte do uvozovek");
    if (c->n_words == 0)
        return put_lists(c);
    if (socprev_codelist_by_name(c->words[0], SOCPREV_NUL, &list, NULL) != SOCPREV_OK)
        return fail_unknown(c, EXIT_NO_INPUT, NULL, c->words[0],
                            say(c, "there is no such code list", "takový číselník není"),
                            nearest(c->words[0], list_name, (size_t)socprev_codelist_count()));
    if (c->n_words == 1) {
        put_heading(c, socprev_codelist_title(list, c->language));
        return put_rows(c, list, 0, socprev_codelist_size(list));
    }
    socprev_status st = socprev_codelist_find_text(list, c->words[1], SOCPREV_NUL, &row, &err);
    if (st != SOCPREV_OK)
        return fail(c, NULL, st, err);
    return wants_text(c) ? put_row(c, list, row) : put_rows(c, list, row, row + 1);
}
