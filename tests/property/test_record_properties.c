/* Random drafts, edits and removals against a plain list; checks that repeat. */
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- the model: projects in order, with three of their fields -------------------- */

enum { MOST = 400, IDS = 600, STEPS = 3000 };

typedef struct {
    int id;
    bool has_total;
    int64_t total; /* haléře */
    int focus;     /* elements of the list: f0, f1 ... */
} row;

typedef struct {
    row rows[MOST];
    int count;
} model;

static void name_of(char prefix, int number, char out[16])
{
    snprintf(out, 16, "%c%d", prefix, number);
}

static int position_of(const model *m, int id)
{
    for (int i = 0; i < m->count; i++)
        if (m->rows[i].id == id)
            return i;
    return -1;
}

/* Sets what the row says; the list grows by one element at most. */
static void write_row(socprev_draft *draft, const row *wanted, bool longer)
{
    char text[16];
    socprev_draft_text(draft, "name", "N", 1);
    if (wanted->has_total)
        socprev_draft_amount(draft, "total", SOCPREV_EXACT, wanted->total, 0);
    else
        socprev_draft_clear(draft, "total");
    name_of('f', wanted->focus - 1, text);
    if (longer)
        socprev_draft_text(draft, "focus", text, SOCPREV_NUL);
}

static void add(socprev_portfolio *p, model *m, random_source *random)
{
    row r = { .id = (int)random_between(random, 0, IDS - 1),
              .has_total = random_between(random, 0, 1) != 0,
              .total = random_between(random, 0, 1000000) };
    char id[16];
    socprev_draft *draft = NULL;
    int64_t index = -1;
    name_of('p', r.id, id);
    const bool there = position_of(m, r.id) >= 0;
    const socprev_status status =
        socprev_draft_new(p, SOCPREV_PROJECT, id, SOCPREV_NUL, &draft, NULL);
    ck_assert_int_eq(status, there ? SOCPREV_E_DUPLICATE : SOCPREV_OK);
    if (there || m->count == MOST) {
        socprev_draft_free(draft);
        return;
    }
    write_row(draft, &r, false);
    ck_assert_int_eq(socprev_draft_commit(draft, &index, NULL), SOCPREV_OK);
    ck_assert_int_eq(index, m->count);
    m->rows[m->count++] = r;
}

static void edit(socprev_portfolio *p, model *m, random_source *random)
{
    if (m->count == 0)
        return;
    const int at = (int)random_between(random, 0, m->count - 1);
    row r = m->rows[at];
    const bool fails = random_between(random, 0, 3) == 0;
    socprev_draft *draft = NULL;
    r.has_total = random_between(random, 0, 1) != 0;
    r.total = random_between(random, 0, 1000000);
    r.focus++;
    ck_assert_int_eq(socprev_draft_edit(p, SOCPREV_PROJECT, at, &draft, NULL), SOCPREV_OK);
    write_row(draft, &r, true);
    if (fails)
        socprev_draft_set(draft, "start", "soon");
    ck_assert_int_eq(socprev_draft_commit(draft, NULL, NULL),
                     fails ? SOCPREV_E_PARSE : SOCPREV_OK);
    if (!fails)
        m->rows[at] = r;
}

static void take_out(socprev_portfolio *p, model *m, random_source *random)
{
    if (m->count == 0)
        return;
    const int at = (int)random_between(random, 0, m->count - 1);
    ck_assert_int_eq(socprev_record_remove(p, SOCPREV_PROJECT, at, NULL), SOCPREV_OK);
    m->count--;
    memmove(&m->rows[at], &m->rows[at + 1], (size_t)(m->count - at) * sizeof m->rows[0]);
}

static void expect_same(const socprev_portfolio *p, const model *m)
{
    char text[16];
    ck_assert_int_eq(socprev_record_count(p, SOCPREV_PROJECT), m->count);
    for (int i = 0; i < m->count; i++) {
        const row *r = &m->rows[i];
        int64_t total = -1;
        name_of('p', r->id, text);
        ck_assert_str_eq(socprev_record_id(p, SOCPREV_PROJECT, i), text);
        ck_assert_int_eq(socprev_record_find(p, SOCPREV_PROJECT, text, SOCPREV_NUL), i);
        ck_assert_int_eq(
            socprev_record_amount(p, SOCPREV_PROJECT, i, "total", NULL, &total, NULL),
            r->has_total ? SOCPREV_OK : SOCPREV_E_UNDEFINED);
        if (r->has_total)
            ck_assert_int_eq(total, r->total);
        ck_assert_int_eq(socprev_record_list_count(p, SOCPREV_PROJECT, i, "focus"), r->focus);
        for (int f = 0; f < r->focus; f++) {
            name_of('f', f, text);
            ck_assert_str_eq(socprev_record_list_at(p, SOCPREV_PROJECT, i, "focus", f), text);
        }
    }
    for (int id = 0; id < IDS; id++) {
        name_of('p', id, text);
        ck_assert_int_eq(socprev_record_find(p, SOCPREV_PROJECT, text, SOCPREV_NUL),
                         position_of(m, id));
    }
}

START_TEST(a_portfolio_is_a_list_with_ids)
{
    random_source random = { (uint64_t)_i + 1 };
    model *m = calloc(1, sizeof *m);
    ck_assert_ptr_nonnull(m);
    socprev_portfolio *p = portfolio_from("");
    for (int step = 0; step < STEPS; step++) {
        const int64_t what = random_between(&random, 0, 9);
        if (what < 5)
            add(p, m, &random);
        else if (what < 8)
            edit(p, m, &random);
        else
            take_out(p, m, &random);
        if (step % 500 == 499)
            expect_same(p, m);
    }
    socprev_portfolio_free(p);
    free(m);
}
END_TEST

/* ---- checks of random portfolios --------------------------------------------------- */

/* A field of a random record: any text that may fit, right or wrong. */
static const char *const values[] = {
    "a", "b", "c", "5", "~ 7", "> 3", "< 100", "2..9", "-4", "0.5", "85 %", "2012", "2013-05",
    "2012-08-17", "shelter", "residential", "planned", "contracted", "eu", "state", "approved",
    "rejected", "continues", "part_of", "bed", "CZ051", "CZ0511", "opz", "1", "0", "project/a",
};

static void add_random(socprev_portfolio *p, random_source *random)
{
    const int32_t kind = (int32_t)random_between(random, 1, socprev_kind_count() - 1);
    const char id[] = { (char)('a' + random_between(random, 0, 5)), '\0' };
    socprev_draft *draft = NULL;
    if (socprev_draft_new(p, kind, id, 1, &draft, NULL) != SOCPREV_OK)
        return;
    for (int32_t f = 0; f < socprev_field_count(kind); f++) {
        if (!socprev_field_is_required(kind, f) && random_between(random, 0, 2) == 0)
            continue;
        /* Tried on a draft of its own first: one mistake would spoil the record. */
        socprev_draft *trial = NULL;
        const char *value = values[random_between(
            random, 0, (int64_t)(sizeof values / sizeof values[0]) - 1)];
        ck_assert_int_eq(socprev_draft_new(p, kind, id, 1, &trial, NULL), SOCPREV_OK);
        if (socprev_draft_set(trial, socprev_field_name(kind, f), value) == SOCPREV_OK)
            socprev_draft_set(draft, socprev_field_name(kind, f), value);
        socprev_draft_free(trial);
    }
    socprev_draft_commit(draft, NULL, NULL);
}

static void expect_equal_findings(const socprev_findings *a, const socprev_findings *b)
{
    ck_assert_int_eq(socprev_findings_count(a), socprev_findings_count(b));
    for (int64_t i = 0; i < socprev_findings_count(a); i++) {
        ck_assert_int_eq(socprev_finding_number(a, i), socprev_finding_number(b, i));
        ck_assert_str_eq(socprev_finding_record(a, i), socprev_finding_record(b, i));
        ck_assert_str_eq(socprev_finding_field(a, i), socprev_finding_field(b, i));
        ck_assert_str_eq(socprev_finding_message(a, i, SOCPREV_LANG_CS),
                         socprev_finding_message(b, i, SOCPREV_LANG_CS));
    }
}

/* Kind of "kind/id". */
static int32_t kind_of(const char *record)
{
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++) {
        const size_t length = strlen(socprev_kind_name(kind));
        if (strncmp(record, socprev_kind_name(kind), length) == 0 && record[length] == '/')
            return kind;
    }
    return -1;
}

/* By kind, by index, by number. */
static void expect_order(const socprev_portfolio *p, const socprev_findings *findings)
{
    int64_t before[3] = { -1, -1, -1 };
    for (int64_t i = 0; i < socprev_findings_count(findings); i++) {
        const char *record = socprev_finding_record(findings, i);
        const int32_t kind = kind_of(record);
        const int64_t now[3] = {
            kind, socprev_record_find(p, kind, strchr(record, '/') + 1, SOCPREV_NUL),
            socprev_finding_number(findings, i)
        };
        ck_assert_int_ge(now[1], 0);
        int k = 0;
        while (k < 2 && now[k] == before[k])
            k++;
        ck_assert_int_ge(now[k], before[k]);
        memcpy(before, now, sizeof before);
    }
}

START_TEST(checks_repeat_and_keep_their_order)
{
    random_source random = { (uint64_t)_i + 100 };
    for (int round = 0; round < 40; round++) {
        socprev_portfolio *p = portfolio_from("");
        socprev_findings *first = NULL, *second = NULL;
        for (int i = 0; i < 60; i++)
            add_random(p, &random);
        ck_assert_int_eq(socprev_portfolio_check(p, NULL, &first, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_portfolio_check(p, NULL, &second, NULL), SOCPREV_OK);
        expect_equal_findings(first, second);
        expect_order(p, first);
        socprev_findings_free(first);
        socprev_findings_free(second);
        socprev_portfolio_free(p);
    }
}
END_TEST

/* ---- many records -------------------------------------------------------------------- */

START_TEST(thousands_of_services_are_counted_once_each)
{
    socprev_portfolio *p = portfolio_from("project/a|name=A|services_count=20000|kinds=shelter");
    socprev_findings *findings = NULL;
    for (int i = 0; i < 20000; i++) {
        char id[16];
        name_of('s', i, id);
        ck_assert_int_eq(socprev_record_add(p, SOCPREV_SERVICE, id,
                                            (const char *const[]){ "project", "a", "kind",
                                                                   "shelter", NULL },
                                            NULL, NULL),
                         SOCPREV_OK);
    }
    ck_assert_int_eq(socprev_portfolio_check(p, NULL, &findings, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count(findings), 0);
    socprev_findings_free(findings);
    socprev_portfolio_free(p);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("record_properties");
    TCase *c = tcase_create("properties");
    tcase_set_timeout(c, 120);
    tcase_add_loop_test(c, a_portfolio_is_a_list_with_ids, 0, 3);
    tcase_add_loop_test(c, checks_repeat_and_keep_their_order, 0, 3);
    tcase_add_test(c, thousands_of_services_are_counted_once_each);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
