/* Counting rules by name: of the code lists, and of a caller's table. */
#include "planning/people.h"

#include <socprev/codelist.h>

#include "base/value_internal.h"

/* ---- gaps ---------------------------------------------------------------------------- */

static const struct {
    const char *id, *text[2];
} gaps[] = {
    [SOCPREV_GAP_NONE] = { "none", { "", "" } },
    [SOCPREV_GAP_NO_INDICATOR] = { "no_indicator",
                                   { "the record names no indicator of the code list and no rule",
                                     "záznam neuvádí indikátor z číselníku ani pravidlo" } },
    [SOCPREV_GAP_UNKNOWN] = { "unknown",
                              { "no rule of this name is known",
                                "pravidlo tohoto názvu není známo" } },
    [SOCPREV_GAP_NO_THRESHOLD] = { "no_threshold",
                                   { "its rules do not say from what support on a person counts",
                                     "jeho pravidla neříkají, od jaké podpory se osoba počítá" } },
    [SOCPREV_GAP_AFTERWARDS] = { "afterwards",
                                 { "it asks what became of people after they left, which contacts "
                                   "do not tell",
                                   "ptá se, co s lidmi bylo po odchodu, a to kontakty neříkají" } },
    [SOCPREV_GAP_ATTRIBUTE] = { "attribute",
                                { "it asks for an attribute of persons, which contacts do not hold",
                                  "ptá se na vlastnost osob, kterou kontakty neobsahují" } },
    [SOCPREV_GAP_CAPACITY] = { "capacity",
                               { "it is a capacity at one moment; people do not change it",
                                 "je to okamžitá kapacita; na lidech nezávisí" } },
    [SOCPREV_GAP_NOT_PEOPLE] = { "not_people",
                                 { "it counts other things than people",
                                   "nepočítá lidi, ale něco jiného" } },
    [SOCPREV_GAP_NO_CONTACTS] = { "no_contacts",
                                  { "there is no contact of the project in the period",
                                    "v daném období není žádný kontakt projektu" } },
    [SOCPREV_GAP_UNIT] = { "unit",
                           { "the record counts in another unit than persons",
                             "záznam počítá v jiné jednotce než v osobách" } },
};

const char *socprev_indicator_gap_text(int32_t gap, int32_t language)
{
    return gap < 0 || (size_t)gap >= SOCPREV__COUNT(gaps)
               ? NULL
               : gaps[gap].text[socprev__language(language)];
}

const char *socprev__gap_id(int32_t gap)
{
    return gap == SOCPREV_GAP_NONE ? NULL : gaps[gap].id;
}

/* ---- definitions ----------------------------------------------------------------------- */

/* "40 hours", "90 minutes", "40 hodin": genitive, as all sentences need it. */
static void add_length(socprev__bytes *text, int64_t minutes, size_t language)
{
    bool whole = minutes % 60 == 0;
    int64_t n = whole ? minutes / 60 : minutes;
    socprev__bytes_int(text, n);
    if (language == 0)
        socprev__bytes_text(text, whole ? (n == 1 ? " hour" : " hours")
                                        : (n == 1 ? " minute" : " minutes"));
    else
        socprev__bytes_text(text, whole ? (n == 1 ? " hodiny" : " hodin")
                                        : (n == 1 ? " minuty" : " minut"));
}

typedef struct {
    const char *before, *electronic, *after;
} phrase;

static const phrase any[] = {
    { "identified persons with any support, each once in a project", NULL, NULL },
    { "ztotožněné osoby s jakoukoli podporou, každá v projektu jednou", NULL, NULL },
};
static const phrase reached[] = {
    { "identified persons with at least ", " of support in one project, not electronic at least ",
      "; each once in a project" },
    { "ztotožněné osoby, které v jednom projektu dostaly podporu nejméně ",
      ", z toho ne elektronicky nejméně ", "; každá v projektu jednou" },
};
static const phrase below[] = {
    { "users who are no participants: identified persons with less than ",
      " of support in one project, or not electronic less than ",
      ", each once in a project; and anonymous ones, of whom nobody knows how many they are" },
    { "uživatelé, kteří nejsou účastníky: ztotožněné osoby, které v jednom projektu dostaly "
      "podporu kratší než ",
      ", nebo ne elektronicky kratší než ",
      ", každá v projektu jednou; a anonymní, o nichž nikdo neví, kolik jich je" },
};

static void define(socprev__bytes *text, const socprev__counting_rule *rule, size_t language)
{
    static const char *const support[] = { " of support in one project", "" };
    const phrase *p = rule->counted == SOCPREV_COUNTED_OTHERS ? &below[language]
                                                              : &reached[language];
    if (rule->counted == SOCPREV_COUNTED_NOTHING) {
        socprev__bytes_text(text, gaps[rule->gap].text[language]);
        return;
    }
    if (rule->counted == SOCPREV_COUNTED_PARTICIPANTS && rule->minutes == 0 &&
        rule->not_electronic == 0) {
        socprev__bytes_text(text, any[language].before);
        return;
    }
    socprev__bytes_text(text, p->before);
    add_length(text, rule->minutes, language);
    if (rule->not_electronic > 0) {
        socprev__bytes_text(text, p->electronic);
        add_length(text, rule->not_electronic, language);
    } else {
        socprev__bytes_text(text, support[language]);
    }
    socprev__bytes_text(text, p->after);
}

socprev_status socprev__counting_rule_define(const struct socprev_memory *memory,
                                             socprev__counting_rule *rule, socprev_error **err)
{
    for (size_t l = 0; l < SOCPREV__COUNT(rule->definition); l++) {
        socprev__bytes text;
        socprev__bytes_init(&text, memory);
        define(&text, rule, l);
        if (socprev__bytes_finish(&text, &rule->definition[l]) != SOCPREV_OK)
            return socprev__fail_nomem(err);
    }
    return SOCPREV_OK;
}

/* ---- the list -------------------------------------------------------------------------- */

struct socprev_counting_rules {
    struct socprev_memory memory;
    socprev__counting_rule *rule;
    size_t n, capacity;
};

void socprev__counting_rule_clear(const struct socprev_memory *memory,
                                  socprev__counting_rule *rule)
{
    for (size_t l = 0; l < SOCPREV__COUNT(rule->definition); l++)
        socprev_buffer_free(rule->definition[l]);
    socprev__text_free(memory, rule->name);
    *rule = (socprev__counting_rule){ 0 };
}

static void clear_from(socprev_counting_rules *rules, size_t first)
{
    while (rules->n > first)
        socprev__counting_rule_clear(&rules->memory, &rules->rule[--rules->n]);
}

void socprev_counting_rules_free(socprev_counting_rules *rules)
{
    if (rules == NULL)
        return;
    struct socprev_memory memory = rules->memory;
    clear_from(rules, 0);
    socprev__free(&memory, rules->rule, rules->capacity, sizeof *rules->rule);
    socprev__free(&memory, rules, 1, sizeof *rules);
}

/* Adds a copy of `rule` by the name `name`, with its definition. */
static socprev_status append(socprev_counting_rules *rules, const socprev__counting_rule *rule,
                             socprev__slice name, socprev_error **err)
{
    void *list = rules->rule;
    if (!socprev__reserve(&rules->memory, &list, &rules->capacity, rules->n + 1,
                          sizeof *rules->rule))
        return socprev__fail_nomem(err);
    rules->rule = list;
    socprev__counting_rule *own = &rules->rule[rules->n];
    *own = *rule;
    own->name = socprev__text_copy(&rules->memory, name.data, name.size);
    own->definition[0] = own->definition[1] = NULL;
    socprev_status st = own->name == NULL
                            ? socprev__fail_nomem(err)
                            : socprev__counting_rule_define(&rules->memory, own, err);
    if (st == SOCPREV_OK)
        rules->n++;
    else
        socprev__counting_rule_clear(&rules->memory, own);
    return st;
}

/* ---- rules of the code lists ----------------------------------------------------------------- */

static bool is(const char *text, const char *what)
{
    return strcmp(text, what) == 0;
}

/* Doubtful things make the whole doubtful: the values of the enum ascend by doubt, but for
 * DEFINED, which says nothing against a rule. */
static int32_t less_sure(int32_t a, int32_t b)
{
    if (a == 0 || a == SOCPREV_CONFIDENCE_DEFINED)
        return b;
    return b == SOCPREV_CONFIDENCE_DEFINED || a > b ? a : b;
}

/* What one counting rule adds to a rule. */
static void add_part(socprev__counting_rule *rule, int32_t row, bool *has_threshold)
{
    int32_t list = SOCPREV_LIST_COUNTING_RULE;
    const char *parameter = socprev_codelist_attribute(list, row, "parameter");
    const char *value = socprev_codelist_attribute(list, row, "value");
    socprev__decimal number = { 0 };
    if (parameter[0] == '\0' || is(parameter, "scope"))
        return;
    socprev__decimal_read(value, strlen(value), &number);
    rule->confidence = less_sure(rule->confidence, socprev_codelist_confidence(list, row));
    if (is(parameter, "minutes")) {
        *has_threshold = true;
        rule->minutes = (int64_t)number.digits;
    } else if (is(parameter, "minutes_not_electronic")) {
        rule->not_electronic = (int64_t)number.digits;
    } else if (is(value, "participants")) {
        rule->counted = SOCPREV_COUNTED_PARTICIPANTS;
    } else if (is(value, "others")) {
        rule->counted = SOCPREV_COUNTED_OTHERS;
    } else {
        rule->gap = is(value, "capacity") ? SOCPREV_GAP_CAPACITY : SOCPREV_GAP_AFTERWARDS;
    }
}

/* Puts the rule of an indicator together from its counting rules. */
static socprev__counting_rule rule_of_indicator(int32_t row)
{
    int32_t list = SOCPREV_LIST_INDICATOR;
    socprev__counting_rule rule = { .confidence = socprev_codelist_confidence(list, row) };
    const char *unit = socprev_codelist_attribute(list, row, "unit");
    bool has_threshold = false;
    for (const char *at = socprev_codelist_attribute(list, row, "counting_rules"); *at != '\0';) {
        size_t size = strcspn(at, "|");
        int32_t part = -1;
        if (socprev_codelist_find(SOCPREV_LIST_COUNTING_RULE, at, size, &part, NULL) == SOCPREV_OK)
            add_part(&rule, part, &has_threshold);
        at += size + (at[size] == '|');
    }
    if (rule.gap == SOCPREV_GAP_NONE && !socprev__counts_people(unit, SOCPREV_NUL))
        rule.gap = SOCPREV_GAP_NOT_PEOPLE;
    if (rule.gap == SOCPREV_GAP_NONE &&
        is(socprev_codelist_attribute(list, row, "type"), "output breakdown"))
        rule.gap = SOCPREV_GAP_ATTRIBUTE;
    if (rule.gap == SOCPREV_GAP_NONE &&
        (!has_threshold || rule.counted == SOCPREV_COUNTED_NOTHING))
        rule.gap = SOCPREV_GAP_NO_THRESHOLD;
    if (rule.gap != SOCPREV_GAP_NONE)
        rule = (socprev__counting_rule){ .gap = rule.gap, .confidence = rule.confidence };
    return rule;
}

static socprev_status append_coded(socprev_counting_rules *rules,
                                   const socprev__counting_rule *rule, int32_t list, int32_t row,
                                   socprev_error **err)
{
    const char *code = socprev_codelist_code(list, row);
    return append(rules, rule, (socprev__slice){ code, strlen(code) }, err);
}

static socprev_status append_lists(socprev_counting_rules *rules, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    int32_t list = SOCPREV_LIST_INDICATOR;
    for (int32_t row = 0; row < socprev_codelist_size(list) && st == SOCPREV_OK; row++) {
        socprev__counting_rule rule = rule_of_indicator(row);
        st = append_coded(rules, &rule, list, row, err);
    }
    list = SOCPREV_LIST_COUNTING_RULE;
    for (int32_t row = 0; row < socprev_codelist_size(list) && st == SOCPREV_OK; row++) {
        socprev__counting_rule rule = { .counted = SOCPREV_COUNTED_PARTICIPANTS };
        bool has_threshold = false;
        if (is(socprev_codelist_attribute(list, row, "parameter"), "minutes")) {
            add_part(&rule, row, &has_threshold);
            st = append_coded(rules, &rule, list, row, err);
        }
    }
    return st;
}

socprev_status socprev_counting_rules_new(const socprev_memory *memory,
                                          socprev_counting_rules **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_counting_rules *rules = socprev__alloc(&own, 1, sizeof *rules);
    if (rules == NULL)
        return socprev__fail_nomem(err);
    rules->memory = own;
    socprev_status st = append_lists(rules, err);
    if (st == SOCPREV_OK)
        *out = rules;
    else
        socprev_counting_rules_free(rules);
    return st;
}

/* ---- rules of a table -------------------------------------------------------------------- */

/* A table and its columns; -1 = it is not there. */
typedef struct {
    const socprev_table *table;
    int64_t rule, counts, hours, not_electronic;
    socprev_error **err;
} source;

static socprev_status find_column(const source *s, const char *name, bool text, bool needed,
                                  int64_t *out)
{
    *out = socprev_table_find_column(s->table, name, SOCPREV_NUL);
    if (*out < 0)
        return !needed ? SOCPREV_OK
                       : socprev__fail(s->err, SOCPREV_E_NOT_FOUND, SP_RULES_COLUMN,
                                       SP_FIELD(name), SP_TEXT(name));
    int32_t type = socprev_table_column_type(s->table, *out);
    bool fits = text ? type == SOCPREV_COLUMN_TEXT || type == SOCPREV_COLUMN_CATEGORY
                     : type == SOCPREV_COLUMN_INT64 &&
                           socprev_table_column_decimals(s->table, *out) == 2;
    return fits ? SOCPREV_OK
                : socprev__fail(s->err, SOCPREV_E_TYPE, SP_RULES_TYPE, SP_FIELD(name),
                                SP_TEXT(name));
}

static socprev_status find_columns(source *s)
{
    socprev_status st = find_column(s, "rule", true, true, &s->rule);
    if (st == SOCPREV_OK)
        st = find_column(s, "hours", false, true, &s->hours);
    if (st == SOCPREV_OK)
        st = find_column(s, "counts", true, false, &s->counts);
    return st == SOCPREV_OK ? find_column(s, "hours_not_electronic", false, false,
                                          &s->not_electronic)
                            : st;
}

static socprev__slice text_at(const source *s, int64_t column, int64_t row)
{
    socprev__slice text = { "", 0 };
    if (column >= 0)
        socprev_table_get_text(s->table, column, row, &text.data, &text.size, NULL);
    return text;
}

/* Hundredths of hours as minutes. */
static socprev_status minutes_at(const source *s, const char *name, int64_t column, int64_t row,
                                 int64_t *out)
{
    enum { HOUR = 100, MINUTES = 60 };
    int64_t hours = 0;
    if (column < 0 || socprev_table_get_int64(s->table, column, row, &hours, NULL) != SOCPREV_OK)
        return SOCPREV_OK; /* 0 stays */
    if (hours < 0 || hours > INT64_MAX / MINUTES || hours * MINUTES % HOUR != 0)
        return socprev__fail(s->err, SOCPREV_E_INVALID, SP_RULES_HOURS, SP_ITEM(name, row),
                             SP_INT(row + 1), SP_TEXT(name));
    *out = hours * MINUTES / HOUR;
    return SOCPREV_OK;
}

static socprev_status read_rule(const source *s, int64_t row, socprev__counting_rule *rule,
                                socprev__slice *name)
{
    socprev__slice counts = text_at(s, s->counts, row);
    *rule = (socprev__counting_rule){ .counted = SOCPREV_COUNTED_PARTICIPANTS,
                                      .confidence = SOCPREV_CONFIDENCE_DEFINED };
    *name = text_at(s, s->rule, row);
    if (name->size == 0 || socprev_table_is_null(s->table, s->hours, row))
        return socprev__fail(s->err, SOCPREV_E_INVALID, SP_RULES_EMPTY,
                             SP_ITEM(name->size == 0 ? "rule" : "hours", row), SP_INT(row + 1),
                             SP_TEXT(name->size == 0 ? "rule" : "hours"));
    if (socprev__slice_is(counts, "others"))
        rule->counted = SOCPREV_COUNTED_OTHERS;
    else if (counts.size > 0 && !socprev__slice_is(counts, "participants"))
        return socprev__fail(s->err, SOCPREV_E_INVALID, SP_RULES_COUNTS, SP_ITEM("counts", row),
                             SP_INT(row + 1), SP_SLICE(counts.data, counts.size));
    socprev_status st = minutes_at(s, "hours", s->hours, row, &rule->minutes);
    return st == SOCPREV_OK ? minutes_at(s, "hours_not_electronic", s->not_electronic, row,
                                         &rule->not_electronic)
                            : st;
}

/* Index of a rule from `first` on; `n` when there is none. */
static size_t find_from(const socprev_counting_rules *rules, size_t first, socprev__slice name)
{
    size_t i = first;
    while (i < rules->n && !socprev__slice_is(name, rules->rule[i].name))
        i++;
    return i;
}

/* Rules behind `first` take the place of those of the same name before it. */
static void replace(socprev_counting_rules *rules, size_t first)
{
    size_t kept = first;
    for (size_t i = first; i < rules->n; i++) {
        socprev__counting_rule added = rules->rule[i];
        socprev__slice name = { added.name, strlen(added.name) };
        size_t old = find_from(rules, 0, name);
        if (old < first) {
            socprev__counting_rule_clear(&rules->memory, &rules->rule[old]);
            rules->rule[old] = added;
        } else {
            rules->rule[kept++] = added;
        }
    }
    rules->n = kept;
}

socprev_status socprev_counting_rules_add(socprev_counting_rules *rules,
                                          const socprev_table *table, socprev_error **err)
{
    if (rules == NULL || table == NULL)
        return socprev__fail_null(err, rules == NULL ? "rules" : "table");
    source s = { .table = table, .err = err };
    size_t before = rules->n;
    socprev_status st = find_columns(&s);
    for (int64_t row = 0; row < socprev_table_row_count(table) && st == SOCPREV_OK; row++) {
        socprev__counting_rule rule;
        socprev__slice name;
        st = read_rule(&s, row, &rule, &name);
        if (st == SOCPREV_OK && find_from(rules, before, name) < rules->n)
            st = socprev__fail(err, SOCPREV_E_INVALID, SP_RULES_TWICE, SP_ITEM("rule", row),
                               SP_INT(row + 1), SP_SLICE(name.data, name.size));
        if (st == SOCPREV_OK)
            st = append(rules, &rule, name, err);
    }
    if (st == SOCPREV_OK)
        replace(rules, before);
    else
        clear_from(rules, before);
    return st;
}

/* ---- answers -------------------------------------------------------------------------------- */

int32_t socprev_counting_rules_count(const socprev_counting_rules *rules)
{
    return rules == NULL ? 0 : (int32_t)rules->n;
}

int32_t socprev_counting_rules_find(const socprev_counting_rules *rules, const char *name,
                                    size_t length)
{
    if (rules == NULL || name == NULL)
        return -1;
    size_t i = find_from(rules, 0, (socprev__slice){ name, socprev__length(name, length) });
    return i < rules->n ? (int32_t)i : -1;
}

const socprev__counting_rule *socprev__counting_rule_at(const socprev_counting_rules *rules,
                                                        int32_t rule)
{
    return rule < 0 || rule >= socprev_counting_rules_count(rules) ? NULL : &rules->rule[rule];
}

const char *socprev_counting_rules_name(const socprev_counting_rules *rules, int32_t rule)
{
    const socprev__counting_rule *r = socprev__counting_rule_at(rules, rule);
    return r == NULL ? NULL : r->name;
}

int32_t socprev_counting_rules_counted(const socprev_counting_rules *rules, int32_t rule)
{
    const socprev__counting_rule *r = socprev__counting_rule_at(rules, rule);
    return r == NULL ? SOCPREV_COUNTED_NOTHING : r->counted;
}

int32_t socprev_counting_rules_gap(const socprev_counting_rules *rules, int32_t rule)
{
    const socprev__counting_rule *r = socprev__counting_rule_at(rules, rule);
    return r == NULL ? SOCPREV_GAP_UNKNOWN : r->gap;
}

socprev_status socprev_counting_rules_minutes(const socprev_counting_rules *rules, int32_t rule,
                                              int64_t *minutes, int64_t *not_electronic)
{
    const socprev__counting_rule *r = socprev__counting_rule_at(rules, rule);
    if (r == NULL)
        return SOCPREV_E_INVALID;
    if (r->counted == SOCPREV_COUNTED_NOTHING)
        return SOCPREV_E_UNDEFINED;
    if (minutes != NULL)
        *minutes = r->minutes;
    if (not_electronic != NULL)
        *not_electronic = r->not_electronic;
    return SOCPREV_OK;
}

int32_t socprev_counting_rules_confidence(const socprev_counting_rules *rules, int32_t rule)
{
    const socprev__counting_rule *r = socprev__counting_rule_at(rules, rule);
    return r == NULL ? 0 : r->confidence;
}

const char *socprev_counting_rules_definition(const socprev_counting_rules *rules, int32_t rule,
                                              int32_t language)
{
    const socprev__counting_rule *r = socprev__counting_rule_at(rules, rule);
    return r == NULL ? NULL : socprev_buffer_data(r->definition[socprev__language(language)]);
}

socprev_status socprev__participant_rule_of(const socprev__counting_rule *rule,
                                            const socprev_memory *memory,
                                            socprev_participant_rule **out, socprev_error **err)
{
    socprev_participant_rule *made = NULL;
    socprev_status st = socprev_participant_rule_new(memory, &made, err);
    if (st == SOCPREV_OK)
        st = socprev_participant_rule_set_minutes(made, rule->minutes, err);
    if (st == SOCPREV_OK)
        st = socprev_participant_rule_set_minutes_not_electronic(made, rule->not_electronic, err);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_participant_rule_free(made);
    return st;
}

socprev_status socprev_counting_rules_participants(const socprev_counting_rules *rules,
                                                   int32_t rule, const socprev_memory *memory,
                                                   socprev_participant_rule **out,
                                                   socprev_error **err)
{
    const socprev__counting_rule *r = socprev__counting_rule_at(rules, rule);
    if (rules == NULL || out == NULL)
        return socprev__fail_null(err, rules == NULL ? "rules" : "out");
    if (r == NULL)
        return socprev__fail_argument(err, "rule", rule);
    if (r->counted == SOCPREV_COUNTED_NOTHING)
        return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_RULE_UNCOUNTED, SP_FIELD("rule"),
                             SP_TEXT(r->name),
                             SP_BOTH(gaps[r->gap].text[0], gaps[r->gap].text[1]));
    return socprev__participant_rule_of(r, memory, out, err);
}
