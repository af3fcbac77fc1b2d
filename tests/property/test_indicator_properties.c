/* Participants by kind, indicators, and labelled states against plain loops over the rows. */
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 40, PERSONS = 7, PROJECTS = 3, KINDS = 2, PARTS = 4, TEXT = 8192, ANY = -2 };

static const char *const kinds[KINDS] = { "shelter", "field_programme" };
static const char *const projects[PROJECTS] = { "third", "first", "second" };

/* One contact; kind -1 = not stated, first .. last: days that the date may mean. */
typedef struct {
    int person, project, kind, electronic; /* person -1 = anonymous */
    int64_t minutes;                       /* -1 = unknown */
    char date[16];
    int32_t first, last;
} contact;

typedef struct {
    contact row[ROWS];
    size_t n;
} world;

static contact some_contact(random_source *random)
{
    contact c = { .person = (int)random_between(random, -1, PERSONS - 1),
                  .project = (int)random_between(random, 0, PROJECTS - 1),
                  .kind = (int)random_between(random, -1, KINDS - 1),
                  .electronic = random_between(random, 0, 2) == 0,
                  .minutes = random_between(random, -1, 4) * 30,
                  .first = INT32_MIN,
                  .last = INT32_MAX };
    if (c.minutes < 0)
        c.minutes = -1;
    int32_t year = (int32_t)random_between(random, 2019, 2020);
    switch (random_between(random, 0, 6)) {
    case 0:
        break;
    case 1:
        snprintf(c.date, sizeof c.date, "%d", (int)year);
        break;
    default:
        snprintf(c.date, sizeof c.date, "%d-%02d-%02d", (int)year,
                 (int)random_between(random, 1, 12), (int)random_between(random, 1, 28));
    }
    socprev_date date = SOCPREV_DATE_NONE;
    if (c.date[0] != '\0' && socprev_date_parse(c.date, SOCPREV_NUL, &date, NULL) == SOCPREV_OK)
        socprev_date_bounds(date, &c.first, &c.last);
    return c;
}

static world some_world(random_source *random)
{
    world w = { .n = (size_t)random_between(random, 1, ROWS) };
    for (size_t i = 0; i < w.n; i++)
        w.row[i] = some_contact(random);
    return w;
}

/* Rows whose place in `part` is `mine`; all with NULL. */
static socprev_contact_file *read_rows(const world *w, const int *part, int mine)
{
    char text[TEXT] = "person,date,project,kind,minutes,electronic\n";
    size_t at = strlen(text);
    socprev_contact_options *options = NULL;
    socprev_contact_file *file = NULL;
    for (size_t i = 0; i < w->n; i++) {
        const contact *c = &w->row[i];
        char person[20] = "", minutes[24] = "";
        if (part != NULL && part[i] != mine)
            continue;
        if (c->person >= 0)
            snprintf(person, sizeof person, "%016x", 17 * c->person);
        if (c->minutes >= 0)
            snprintf(minutes, sizeof minutes, "%lld", (long long)c->minutes);
        at += (size_t)snprintf(text + at, sizeof text - at, "%s,%s,%s,%s,%s,%d\n", person, c->date,
                               projects[c->project], c->kind < 0 ? "" : kinds[c->kind], minutes,
                               c->electronic);
    }
    ck_assert_int_eq(socprev_contact_options_new(NULL, &options, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_options_set_pseudonyms(options, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_parse(text, at, options, NULL, NULL, &file, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 0);
    socprev_contact_options_free(options);
    return file;
}

/* ---- the plain reference ------------------------------------------------------------- */

typedef struct {
    int64_t least, not_electronic;
    int32_t from, to; /* days; contacts that are looked at */
    int possible;     /* also those that may lie there */
} rule;

static int counts(const contact *c, const rule *r)
{
    return r->possible ? c->last >= r->from && c->first <= r->to
                       : c->first >= r->from && c->last <= r->to;
}

/* 2 participant, 1 cannot be told, 0 below, -1 has no contact. */
static int judge(const world *w, int person, int project, const rule *r)
{
    int64_t minutes = 0, not_electronic = 0;
    int found = 0, untimed = 0, untimed_not_electronic = 0;
    for (size_t i = 0; i < w->n; i++) {
        const contact *c = &w->row[i];
        if (c->person != person || c->project != project || !counts(c, r))
            continue;
        found = 1;
        minutes += c->minutes < 0 ? 0 : c->minutes;
        not_electronic += c->minutes < 0 || c->electronic ? 0 : c->minutes;
        untimed |= c->minutes < 0;
        untimed_not_electronic |= c->minutes < 0 && !c->electronic;
    }
    if (!found)
        return -1;
    if (minutes >= r->least && not_electronic >= r->not_electronic)
        return 2;
    return (minutes >= r->least || untimed) &&
           (not_electronic >= r->not_electronic || untimed_not_electronic);
}

/* The best judgement of a person over the projects of the contacts in a cell. */
static int judge_in_cell(const world *w, int person, int project, int kind, const rule *r)
{
    int best = -1;
    for (size_t i = 0; i < w->n; i++) {
        const contact *c = &w->row[i];
        if (c->person != person || (project != ANY && c->project != project) ||
            (kind != ANY && c->kind != kind))
            continue;
        int judged = judge(w, person, c->project, r);
        best = judged > best ? judged : best;
    }
    return best;
}

static rule everything(int64_t least, int64_t not_electronic)
{
    return (rule){ least, not_electronic, INT32_MIN, INT32_MAX, 1 };
}

/* ---- tables -------------------------------------------------------------------------------- */

static int64_t number(const socprev_table *table, const char *name, int64_t row)
{
    int64_t value = -1; /* missing */
    socprev_table_get_int64(table, socprev_table_find_column(table, name, SOCPREV_NUL), row,
                            &value, NULL);
    return value;
}

/* Index of the text in a cell; -1 when missing. */
static int place(const socprev_table *table, const char *name, int64_t row,
                 const char *const *names, int n)
{
    const char *text = NULL;
    size_t size = 0;
    if (socprev_table_get_text(table, socprev_table_find_column(table, name, SOCPREV_NUL), row,
                               &text, &size, NULL) != SOCPREV_OK)
        return -1;
    for (int i = 0; i < n; i++)
        if (strlen(names[i]) == size && memcmp(names[i], text, size) == 0)
            return i;
    return ANY - 1;
}

static int is_total(const socprev_table *table, const char *name, int64_t row)
{
    const char *text = "";
    size_t size = 0;
    socprev_table_get_text(table, socprev_table_find_column(table, "total_over", SOCPREV_NUL),
                           row, &text, &size, NULL);
    char copy[64] = "";
    memcpy(copy, text, size);
    return strstr(copy, name) != NULL;
}

static void check_row(const world *w, const socprev_table *table, int64_t row, const rule *r,
                      int across)
{
    int project = place(table, "project", row, projects, PROJECTS);
    int kind = is_total(table, "kind", row) ? ANY : place(table, "kind", row, kinds, KINDS);
    project = is_total(table, "project", row) ? ANY : project;
    int64_t persons[3] = { 0 }, participations = 0, anonymous = 0;
    for (int p = 0; p < PERSONS; p++) {
        int judged = judge_in_cell(w, p, project, kind, r);
        if (judged >= 0)
            persons[judged]++;
        for (int q = 0; q < PROJECTS; q++)
            participations += (project == ANY || project == q) &&
                              judge_in_cell(w, p, q, kind, r) == 2;
    }
    for (size_t i = 0; i < w->n; i++)
        anonymous += w->row[i].person < 0 && (project == ANY || w->row[i].project == project) &&
                     (kind == ANY || w->row[i].kind == kind);
    int told = across || project != ANY;
    ck_assert_int_eq(number(table, "participants", row), told ? persons[2] : -1);
    ck_assert_int_eq(number(table, "undecided", row), told ? persons[1] : -1);
    ck_assert_int_eq(number(table, "below_threshold", row), told ? persons[0] : -1);
    ck_assert_int_eq(number(table, "participations", row), participations);
    ck_assert_int_eq(number(table, "anonymous_contacts", row), anonymous);
}

START_TEST(participants_by_kind_are_those_of_the_rows)
{
    static const int32_t by[] = { SOCPREV_BY_KIND };
    random_source random = { (uint64_t)_i + 1 };
    for (int round = 0; round < 60; round++) {
        world w = some_world(&random);
        rule r = everything(random_between(&random, 0, 4) * 45, random_between(&random, 0, 2) * 45);
        int32_t scope = (int32_t)random_between(&random, 0, 1);
        socprev_contact_file *file = read_rows(&w, NULL, 0);
        socprev_participant_rule *own = NULL;
        socprev_table *table = NULL;
        ck_assert_int_eq(socprev_participant_rule_new(NULL, &own, NULL), SOCPREV_OK);
        socprev_participant_rule_set_minutes(own, r.least, NULL);
        socprev_participant_rule_set_minutes_not_electronic(own, r.not_electronic, NULL);
        ck_assert_int_eq(socprev_participants_by_table(file, own, by, 1, scope, NULL, NULL,
                                                       &table, NULL),
                         SOCPREV_OK);
        for (int64_t row = 0; row < socprev_table_row_count(table); row++)
            check_row(&w, table, row, &r, scope == SOCPREV_SCOPE_PORTFOLIO);
        socprev_table_free(table);
        socprev_participant_rule_free(own);
        socprev_contact_file_free(file);
    }
}
END_TEST

/* ---- indicators --------------------------------------------------------------------------- */

/* What vague dates and unknown minutes may be, drawn once. */
static world completed(const world *w, random_source *random)
{
    world full = *w;
    for (size_t i = 0; i < full.n; i++) {
        contact *c = &full.row[i];
        if (c->minutes < 0)
            c->minutes = random_between(random, 0, 3) * 60;
        if (c->first != c->last) {
            int64_t from = c->first == INT32_MIN ? 17532 : c->first; /* 2018 .. 2021 */
            int64_t to = c->last == INT32_MAX ? 18992 : c->last;
            c->first = c->last = (int32_t)random_between(random, from, to);
        }
    }
    return full;
}

static void count_exactly(const world *w, int project, const rule *r, int64_t *reached,
                          int64_t *others)
{
    *reached = *others = 0;
    for (int p = 0; p < PERSONS; p++) {
        int judged = judge(w, p, project, r);
        *reached += judged == 2;
        *others += judged >= 0 && judged != 2;
    }
}

static socprev_counting_rules *rules_of(const rule *r)
{
    char text[128];
    socprev_counting_rules *rules = NULL;
    socprev_csv_options *options = NULL;
    socprev_table *table = NULL;
    snprintf(text, sizeof text,
             "rule,counts,hours,hours_not_electronic\n60000,participants,%d.%02d,%d.%02d\n"
             "67010,others,%d.%02d,%d.%02d\n",
             (int)(r->least / 60), (int)(r->least % 60 * 100 / 60), (int)(r->not_electronic / 60),
             (int)(r->not_electronic % 60 * 100 / 60), (int)(r->least / 60),
             (int)(r->least % 60 * 100 / 60), (int)(r->not_electronic / 60),
             (int)(r->not_electronic % 60 * 100 / 60));
    ck_assert_int_eq(socprev_counting_rules_new(NULL, &rules, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_csv_options_new(NULL, &options, NULL), SOCPREV_OK);
    static const char *const hours[] = { "hours", "hours_not_electronic" };
    for (size_t i = 0; i < 2; i++)
        ck_assert_int_eq(socprev_csv_options_set_type(options, hours[i], SOCPREV_COLUMN_INT64, "h",
                                                      2, NULL),
                         SOCPREV_OK);
    ck_assert_int_eq(socprev_csv_options_set_type(options, "rule", SOCPREV_COLUMN_TEXT, NULL, 0,
                                                  NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_read_csv(text, strlen(text), options, NULL, NULL, &table, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_counting_rules_add(rules, table, NULL), SOCPREV_OK);
    socprev_table_free(table);
    socprev_csv_options_free(options);
    return rules;
}

/* Whatever the rows that leave something open mean, the number lies within. */
static void check_bounds(const world *w, const socprev_indicators *indicators, rule r,
                         random_source *random)
{
    int64_t value[2] = { 0 }, high[2] = { 0 }, exact[2];
    int32_t qualifier[2] = { 0 };
    bool anonymous = false, any = false, open = false;
    rule possible = r;
    possible.possible = 1;
    for (size_t i = 0; i < w->n; i++) {
        const contact *c = &w->row[i];
        if (c->project != 0 || !counts(c, &possible))
            continue;
        any = true;
        anonymous |= c->person < 0;
        open |= !counts(c, &r) || c->minutes < 0;
    }
    for (int64_t k = 0; k < 2; k++) {
        ck_assert_int_eq(socprev_indicators_gap(indicators, k),
                         any ? SOCPREV_GAP_NONE : SOCPREV_GAP_NO_CONTACTS);
        ck_assert_int_eq(socprev_indicators_reached(indicators, k, &qualifier[k], &value[k],
                                                    &high[k]),
                         any ? SOCPREV_OK : SOCPREV_E_UNDEFINED);
    }
    if (!any)
        return;
    ck_assert(!anonymous || qualifier[1] == SOCPREV_AT_LEAST);
    ck_assert(open || qualifier[0] == SOCPREV_EXACT);
    ck_assert(open || anonymous || qualifier[1] == SOCPREV_EXACT);
    for (int draw = 0; draw < 20; draw++) {
        world full = completed(w, random);
        count_exactly(&full, 0, &r, &exact[0], &exact[1]);
        for (int64_t k = 0; k < 2; k++) {
            ck_assert_int_ge(exact[k], value[k]);
            ck_assert(qualifier[k] == SOCPREV_AT_LEAST || exact[k] <= high[k]);
        }
    }
}

static const char portfolio_text[] =
    "project/third|name=A\nproject/first|name=B\n"
    "indicator/i|project=third|indicator=60000|target=4|start=2019-03-01|end=2020-02-29\n"
    "indicator/k|project=third|indicator=67010|target=4|start=2019-03-01|end=2020-02-29\n"
    "indicator/l|project=third|indicator=60000";

START_TEST(indicators_hold_whatever_the_open_rows_mean)
{
    random_source random = { (uint64_t)_i + 100 };
    for (int round = 0; round < 40; round++) {
        world w = some_world(&random);
        rule r = { random_between(&random, 0, 4) * 45, random_between(&random, 0, 2) * 45,
                   17956, 18321, 0 }; /* the period above */
        socprev_contact_file *file = read_rows(&w, NULL, 0);
        socprev_portfolio *portfolio = portfolio_from(portfolio_text);
        socprev_counting_rules *rules = rules_of(&r);
        socprev_indicators *indicators = NULL;
        ck_assert_int_eq(socprev_indicators_new(portfolio, file, rules, NULL, NULL, &indicators,
                                                NULL),
                         SOCPREV_OK);
        check_bounds(&w, indicators, r, &random);
        /* without a period: exactly what is judged */
        rule all = everything(r.least, r.not_electronic);
        int64_t reached, others, value = 0, high = 0, open = 0;
        count_exactly(&w, 0, &all, &reached, &others);
        for (int p = 0; p < PERSONS; p++)
            open += judge(&w, p, 0, &all) == 1;
        if (socprev_indicators_reached(indicators, 2, NULL, &value, &high) == SOCPREV_OK) {
            ck_assert_int_eq(value, reached);
            ck_assert_int_eq(high, reached + open);
        }
        socprev_indicators_free(indicators);
        socprev_counting_rules_free(rules);
        socprev_portfolio_free(portfolio);
        socprev_contact_file_free(file);
    }
}
END_TEST

/* ---- labelled states ------------------------------------------------------------------------- */

static const int32_t cells[] = { SOCPREV_BY_PROJECT, SOCPREV_BY_KIND };

static socprev_labelled_state *state_of(const world *w, const int *part, int mine)
{
    socprev_contact_file *file = read_rows(w, part, mine);
    socprev_labelled_state *state = NULL;
    ck_assert_int_eq(socprev_labelled_state_new(file, cells, 2, 1, 7, NULL, NULL, &state, NULL),
                     SOCPREV_OK);
    socprev_contact_file_free(file);
    return state;
}

static void check_same(const socprev_labelled_state *a, const socprev_labelled_state *b)
{
    ck_assert_uint_eq(socprev_labelled_state_size(a), socprev_labelled_state_size(b));
    ck_assert_mem_eq(socprev_labelled_state_data(a), socprev_labelled_state_data(b),
                     socprev_labelled_state_size(a));
}

static void check_same_table(socprev_table *a, socprev_table *b)
{
    socprev_buffer *x = NULL, *y = NULL;
    ck_assert_int_eq(socprev_table_write_csv(a, NULL, NULL, NULL, &x, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_write_csv(b, NULL, NULL, NULL, &y, NULL), SOCPREV_OK);
    ck_assert_str_eq(socprev_buffer_data(x), socprev_buffer_data(y));
    socprev_buffer_free(x);
    socprev_buffer_free(y);
    socprev_table_free(a);
    socprev_table_free(b);
}

/* Tables of a state are those of its contacts. */
static void check_tables(const world *w, const socprev_labelled_state *state)
{
    socprev_contact_file *file = read_rows(w, NULL, 0);
    socprev_participant_rule *own = NULL;
    socprev_table *a = NULL, *b = NULL;
    ck_assert_int_eq(socprev_people_table(file, cells, 2, NULL, NULL, &a, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_labelled_state_table(state, NULL, NULL, &b, NULL), SOCPREV_OK);
    check_same_table(a, b);
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &own, NULL), SOCPREV_OK);
    socprev_participant_rule_set_minutes(own, 60, NULL);
    ck_assert_int_eq(socprev_participants_table(file, own, NULL, NULL, &a, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_labelled_state_participants(state, own, NULL, NULL, &b, NULL),
                     SOCPREV_OK);
    check_same_table(a, b);
    socprev_participant_rule_free(own);
    socprev_contact_file_free(file);
}

START_TEST(labelled_states_merge_in_any_order_to_one_run)
{
    random_source random = { (uint64_t)_i + 1000 };
    for (int round = 0; round < 40; round++) {
        world w = some_world(&random);
        int part[ROWS];
        socprev_labelled_state *parts[PARTS], *one = state_of(&w, NULL, 0), *read = NULL;
        for (size_t i = 0; i < w.n; i++)
            part[i] = (int)random_between(&random, 0, PARTS - 1);
        for (int k = 0; k < PARTS; k++)
            parts[k] = state_of(&w, part, k);
        for (int left = PARTS; left > 1; left--) {
            int i = (int)random_between(&random, 0, left - 1), k = (i + 1) % left;
            socprev_labelled_state *both = NULL;
            ck_assert_int_eq(socprev_labelled_state_merge(parts[i], parts[k], NULL, &both, NULL),
                             SOCPREV_OK);
            socprev_labelled_state_free(parts[i]);
            socprev_labelled_state_free(parts[k]);
            parts[i] = both;
            parts[k] = parts[left - 1];
            if (i == left - 1)
                parts[k] = both;
        }
        check_same(one, parts[0]);
        ck_assert_int_eq(socprev_labelled_state_parse(socprev_labelled_state_data(one),
                                                      socprev_labelled_state_size(one), NULL,
                                                      &read, NULL),
                         SOCPREV_OK);
        check_same(one, read);
        check_tables(&w, read);
        socprev_labelled_state_free(read);
        socprev_labelled_state_free(parts[0]);
        socprev_labelled_state_free(one);
    }
}
END_TEST

START_TEST(a_changed_byte_of_a_labelled_state_is_an_error)
{
    random_source random = { 5 };
    world w = some_world(&random);
    socprev_labelled_state *state = state_of(&w, NULL, 0), *read = NULL;
    size_t size = socprev_labelled_state_size(state);
    char *bytes = malloc(size + 1);
    ck_assert_ptr_nonnull(bytes);
    memcpy(bytes, socprev_labelled_state_data(state), size);
    for (size_t i = 0; i < size; i++) {
        char before = bytes[i];
        bytes[i] = (char)(before ^ (1 << random_between(&random, 0, 7)));
        ck_assert_int_eq(socprev_labelled_state_parse(bytes, size, NULL, &read, NULL),
                         SOCPREV_E_PARSE);
        bytes[i] = before;
        ck_assert_int_eq(socprev_labelled_state_parse(bytes, i, NULL, &read, NULL),
                         SOCPREV_E_PARSE);
    }
    ck_assert_ptr_null(read);
    free(bytes);
    socprev_labelled_state_free(state);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("indicator properties");
    TCase *tests = tcase_create("properties");
    tcase_set_timeout(tests, 120);
    tcase_add_loop_test(tests, participants_by_kind_are_those_of_the_rows, 0, 5);
    tcase_add_loop_test(tests, indicators_hold_whatever_the_open_rows_mean, 0, 5);
    tcase_add_loop_test(tests, labelled_states_merge_in_any_order_to_one_run, 0, 5);
    tcase_add_test(tests, a_changed_byte_of_a_labelled_state_is_an_error);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
