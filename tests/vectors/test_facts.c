/* Walks every fact and relation of the source documents and asks the library
 * for it; see vectors/facts/README.md. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static socprev_table *facts, *relations, *expected;

/* A cell with a NUL behind it; good for the next seven calls. */
static const char *cell(const socprev_table *table, const char *column, int64_t row)
{
    static char texts[8][2048];
    static size_t next;
    char *out = texts[next++ % 8];
    const char *text = "";
    size_t size = 0;
    socprev_table_get_text(table, socprev_table_find_column(table, column, SOCPREV_NUL), row,
                           &text, &size, NULL);
    ck_assert_uint_lt(size, sizeof texts[0]);
    memcpy(out, text, size);
    out[size] = '\0';
    return out;
}

static socprev_table *load(const char *name)
{
    char below[256];
    snprintf(below, sizeof below, "vectors/facts/%s", name);
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    if (socprev_table_read_csv_file(test_path(below), NULL, NULL, NULL, &table, &err) !=
        SOCPREV_OK) {
        fprintf(stderr, "%s: %s\n", name, socprev_error_message(err, SOCPREV_LANG_EN));
        exit(99);
    }
    return table;
}

/* ---- a field as the expectations write it -------------------------------- */

static void plain_amount(const socprev_portfolio *p, int32_t kind, int64_t index,
                         const char *field, char *out, size_t capacity)
{
    static const char *const signs[] = { "", "~ ", ">= ", "> ", "<= ", "< ", "" };
    int32_t qualifier = 0;
    int64_t value = 0, high = 0, unit = 1;
    ck_assert_int_eq(socprev_record_amount(p, kind, index, field, &qualifier, &value, &high),
                     SOCPREV_OK);
    int32_t position = socprev_field_find(kind, field, SOCPREV_NUL);
    for (int32_t i = socprev_field_scale(kind, position); i > 0; i--)
        unit *= 10;
    ck_assert_int_eq(value % unit, 0);
    ck_assert_int_eq(high % unit, 0);
    if (qualifier == SOCPREV_BETWEEN)
        snprintf(out, capacity, "%lld..%lld", (long long)(value / unit), (long long)(high / unit));
    else
        snprintf(out, capacity, "%s%lld", signs[qualifier], (long long)(value / unit));
}

static void plain_list(const socprev_portfolio *p, int32_t kind, int64_t index, const char *field,
                       char *out, size_t capacity)
{
    int64_t n = socprev_record_list_count(p, kind, index, field);
    size_t used = 0;
    for (int64_t i = 0; i < n; i++)
        used += (size_t)snprintf(out + used, capacity - used, "%s%s", i == 0 ? "" : "|",
                                 socprev_record_list_at(p, kind, index, field, i));
}

static void plain(const socprev_portfolio *p, int32_t kind, int64_t index, const char *field,
                  char *out, size_t capacity)
{
    int32_t position = socprev_field_find(kind, field, SOCPREV_NUL);
    ck_assert_msg(position >= 0, "no field %s", field);
    out[0] = '\0';
    if (!socprev_record_has(p, kind, index, field))
        return;
    const char *text = NULL;
    int64_t whole = 0, denominator = 1;
    socprev_date date = SOCPREV_DATE_NONE;
    switch (socprev_field_type(kind, position)) {
    case SOCPREV_FIELD_AMOUNT:
        plain_amount(p, kind, index, field, out, capacity);
        break;
    case SOCPREV_FIELD_INTEGER:
    case SOCPREV_FIELD_BOOLEAN:
        ck_assert_int_eq(socprev_record_integer(p, kind, index, field, &whole), SOCPREV_OK);
        snprintf(out, capacity, "%lld", (long long)whole);
        break;
    case SOCPREV_FIELD_RATIO:
        ck_assert_int_eq(socprev_record_ratio(p, kind, index, field, &whole, &denominator),
                         SOCPREV_OK);
        ck_assert_int_eq(denominator, 1);
        snprintf(out, capacity, "%lld", (long long)whole);
        break;
    case SOCPREV_FIELD_DATE:
        ck_assert_int_eq(socprev_record_date(p, kind, index, field, &date), SOCPREV_OK);
        ck_assert_int_eq(socprev_date_format(date, out, capacity, NULL), SOCPREV_OK);
        break;
    case SOCPREV_FIELD_TEXT:
    case SOCPREV_FIELD_CODE:
    case SOCPREV_FIELD_REFERENCE:
        ck_assert_int_eq(socprev_record_text(p, kind, index, field, &text), SOCPREV_OK);
        snprintf(out, capacity, "%s", text);
        break;
    default:
        plain_list(p, kind, index, field, out, capacity);
        break;
    }
}

/* ---- asking ----------------------------------------------------------------- */

/* U+00A0 to a plain blank, so that the expectations can be typed. */
static void plain_blanks(const char *text, char *out, size_t capacity)
{
    size_t used = 0;
    for (; *text != '\0' && used + 1 < capacity; text++) {
        if ((unsigned char)text[0] == 0xc2 && (unsigned char)text[1] == 0xa0) {
            out[used++] = ' ';
            text++;
        } else {
            out[used++] = *text;
        }
    }
    out[used] = '\0';
}

static void ask_account(const socprev_portfolio *p, const char *record, const char *field,
                        char *out, size_t capacity)
{
    socprev_account *account = NULL;
    ck_assert_int_eq(socprev_account_new(p, NULL, &account, NULL), SOCPREV_OK);
    int64_t i = socprev_account_find(account, field + 1, record, 0);
    ck_assert_msg(i >= 0, "%s: no statement %s", record, field + 1);
    plain_blanks(field[0] == '=' ? socprev_account_text(account, i, SOCPREV_LANG_EN)
                                 : socprev_account_basis(account, i, SOCPREV_LANG_EN),
                 out, capacity);
    socprev_account_free(account);
}

static void ask(const socprev_portfolio *p, const char *record, const char *field, char *out,
                size_t capacity)
{
    if (field[0] == '=' || field[0] == '~') {
        ask_account(p, record, field, out, capacity);
        return;
    }
    const char *slash = strchr(record, '/');
    ck_assert_ptr_nonnull(slash);
    int32_t kind = 0;
    while (kind < socprev_kind_count() &&
           (strncmp(socprev_kind_name(kind), record, (size_t)(slash - record)) != 0 ||
            socprev_kind_name(kind)[slash - record] != '\0'))
        kind++;
    int64_t index = socprev_record_find(p, kind, slash + 1, SOCPREV_NUL);
    ck_assert_msg(index >= 0, "no record %s", record);
    if (field[0] == '#')
        snprintf(out, capacity, "%lld",
                 (long long)socprev_record_list_count(p, kind, index, field + 1));
    else
        plain(p, kind, index, field, out, capacity);
}

static void check_row(int64_t row)
{
    char path[1024], answer[2048];
    const char *srcdir = getenv("srcdir");
    snprintf(path, sizeof path, "%s/examples/portfolios/%s.json", srcdir == NULL ? "." : srcdir,
             cell(expected, "portfolio", row));
    socprev_portfolio *p = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_portfolio_read_file(path, NULL, NULL, NULL, &p, &err);
    ck_assert_msg(st == SOCPREV_OK, "%s: %s", path,
                  err == NULL ? "" : socprev_error_message(err, SOCPREV_LANG_EN));
    ask(p, cell(expected, "record", row), cell(expected, "field", row), answer, sizeof answer);
    socprev_portfolio_free(p);
    ck_assert_msg(strcmp(answer, cell(expected, "expected", row)) == 0,
                  "%s: %s %s is \"%s\", expected \"%s\"", cell(expected, "fact", row),
                  cell(expected, "record", row), cell(expected, "field", row), answer,
                  cell(expected, "expected", row));
}

/* Every row of a fact; at least one. */
static void check_fact(const char *fact)
{
    int found = 0;
    for (int64_t row = 0; row < socprev_table_row_count(expected); row++) {
        if (strcmp(cell(expected, "fact", row), fact) == 0) {
            check_row(row);
            found++;
        }
    }
    ck_assert_msg(found > 0, "%s has no expectation", fact);
}

START_TEST(every_fact_is_held_and_answered)
{
    check_fact(cell(facts, "fact_id", _i));
}
END_TEST

START_TEST(every_relation_is_held_and_answered)
{
    char fact[16];
    snprintf(fact, sizeof fact, "R%02d", _i + 1);
    check_fact(fact);
}
END_TEST

START_TEST(every_expectation_belongs_to_a_fact)
{
    for (int64_t row = 0; row < socprev_table_row_count(expected); row++) {
        const char *fact = cell(expected, "fact", row);
        bool known = fact[0] == 'R' &&
                     strtol(fact + 1, NULL, 10) <= socprev_table_row_count(relations);
        for (int64_t i = 0; i < socprev_table_row_count(facts) && !known; i++)
            known = strcmp(cell(facts, "fact_id", i), fact) == 0;
        ck_assert_msg(known, "%s is no fact", fact);
    }
}
END_TEST

int main(void)
{
    facts = load("source_facts.csv");
    relations = load("source_relations.csv");
    expected = load("expected.csv");
    Suite *suite = suite_create("facts");
    TCase *tcase = tcase_create("facts of the sources");
    tcase_add_loop_test(tcase, every_fact_is_held_and_answered, 0,
                        (int)socprev_table_row_count(facts));
    tcase_add_loop_test(tcase, every_relation_is_held_and_answered, 0,
                        (int)socprev_table_row_count(relations));
    tcase_add_test(tcase, every_expectation_belongs_to_a_fact);
    suite_add_tcase(suite, tcase);
    int failed = run_suite(suite);
    socprev_table_free(expected);
    socprev_table_free(relations);
    socprev_table_free(facts);
    return failed;
}
