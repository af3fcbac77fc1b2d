/* Tables of people on their way to being published. */
#include "suite.h"
#include "support.h"

#include <socprev/disclosure_perturb.h>

#include <stdio.h>
#include <string.h>

static const int32_t by_kind[] = { SOCPREV_BY_KIND };
static socprev_error *err;
static char csv[65536];
static size_t csv_size;

static void begin(void)
{
    csv_size = (size_t)snprintf(csv, sizeof csv, "person,date,service,kind,territory,minutes\n");
}

/* Persons first .. last - 1 with a contact each. */
static void add_persons(int first, int last, const char *service, const char *kind,
                        const char *territory, int minutes)
{
    for (int p = first; p < last; p++)
        csv_size += (size_t)snprintf(csv + csv_size, sizeof csv - csv_size,
                                     "p%d,2014-03-01,%s,%s,%s,%d\n", p, service, kind, territory,
                                     minutes);
}

static socprev_contact_file *parse(void)
{
    socprev_contact_file *file = NULL;
    ck_assert_int_eq(socprev_contact_file_parse(csv, csv_size, NULL, NULL, NULL, &file, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 0);
    return file;
}

static socprev_publication *new_publication(const int32_t *by, size_t n, int64_t least,
                                            int32_t zeros)
{
    socprev_publication *p = NULL;
    ck_assert_int_eq(socprev_publication_new(NULL, &p, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_set_dimensions(p, by, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_set_threshold(p, least, zeros, NULL), SOCPREV_OK);
    return p;
}

/* The table of a suppression, or NULL when there is none. */
static socprev_table *suppressed(const socprev_publication *p)
{
    socprev_release *release = NULL;
    socprev_table *table = NULL;
    socprev_status st = socprev_disclosure_suppress(socprev_publication_disclosure(p),
                                                    SOCPREV_AUDIT_BOUNDS, NULL, &release, NULL);
    if (st == SOCPREV_OK)
        ck_assert_int_eq(socprev_publication_table(p, release, NULL, &table, NULL), SOCPREV_OK);
    else
        ck_assert_int_eq(st, SOCPREV_E_INFEASIBLE);
    socprev_release_free(release);
    return table;
}

/* The number in a row by the text of a column ("" = the total); -1 hidden. */
static int64_t number_of(const socprev_table *table, const char *column, const char *code,
                         const char *measure)
{
    int64_t at = socprev_table_find_column(table, column, SOCPREV_NUL), value = -1;
    for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
        const char *text = "";
        size_t size = 0;
        socprev_table_get_text(table, at, row, &text, &size, NULL);
        if (strlen(code) != size || memcmp(code, text, size) != 0)
            continue;
        socprev_table_get_int64(table, socprev_table_find_column(table, measure, SOCPREV_NUL),
                                row, &value, NULL);
        return value;
    }
    ck_abort_msg("no row %s", code);
    return -2;
}

static size_t hidden(const socprev_table *table, const char *measure)
{
    return (size_t)socprev_table_null_count(
        table, socprev_table_find_column(table, measure, SOCPREV_NUL));
}

/* ---- distinct persons ------------------------------------------------------------ */

/* tests/vectors/beneficiaries/sdc-09: 10 and 8 with 17 together. */
START_TEST(an_overlap_of_one_person_stays_hidden)
{
    begin();
    add_persons(0, 10, "s", "shelter", "CZ0421", 10);
    add_persons(9, 17, "t", "crisis_help", "CZ0421", 10);
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by_kind, 1, 3, 0);
    uint8_t none[16] = { 0 };
    socprev_audit *audit = NULL;
    socprev_release *release = NULL;
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    ck_assert_uint_eq(socprev_publication_cells(p), 3);
    const socprev_disclosure *d = socprev_publication_disclosure(p);
    size_t n = socprev_disclosure_count(d);
    ck_assert_uint_le(n, 16);
    /* all three numbers, none of them small, give the overlap away */
    ck_assert_int_eq(socprev_disclosure_audit(d, none, 0, n, SOCPREV_AUDIT_EXACT, NULL, &audit,
                                              NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_audit_exposed(audit), 1);
    socprev_audit_free(audit);
    ck_assert_int_eq(socprev_disclosure_publish(d, none, 0, n, SOCPREV_AUDIT_EXACT, NULL,
                                                &release, &err),
                     SOCPREV_E_INFEASIBLE);
    ck_assert_int_eq(socprev_error_number(err), 3815);
    ck_assert(release == NULL);
    socprev_buffer *name = NULL;
    ck_assert_int_eq(socprev_publication_name(p, (size_t)socprev_error_index(err),
                                              SOCPREV_LANG_EN, NULL, &name, NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(socprev_buffer_data(name),
                     "persons in exactly: kind shelter; kind crisis_help");
    socprev_buffer_free(name);
    socprev_error_free(err);
    err = NULL;
    socprev_table *table = suppressed(p);
    ck_assert_uint_eq(hidden(table, "persons"), 1);
    ck_assert_int_eq(number_of(table, "kind", "", "persons"), 17);
    socprev_table_free(table);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
}
END_TEST

/* The same vector: 12, 5 and 12 together: everybody of the second used the first as well. */
START_TEST(that_nobody_used_one_alone_stays_hidden)
{
    begin();
    add_persons(0, 12, "s", "shelter", "CZ0421", 10);
    add_persons(0, 5, "t", "crisis_help", "CZ0421", 10);
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by_kind, 1, 3, 0);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    socprev_table *table = suppressed(p);
    ck_assert_uint_eq(hidden(table, "persons"), 0); /* zeros are no secret here */
    socprev_table_free(table);
    ck_assert_int_eq(socprev_publication_set_threshold(p, 3, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    table = suppressed(p);
    ck_assert_uint_gt(hidden(table, "persons"), 0);
    socprev_table_free(table);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
}
END_TEST

/* Districts lie in regions, with a total for each. */
START_TEST(districts_stand_in_regions)
{
    static const int32_t by[] = { SOCPREV_BY_TERRITORY };
    begin();
    add_persons(0, 20, "s", "shelter", "CZ0421", 10);
    add_persons(15, 40, "s", "shelter", "CZ0422", 10);
    add_persons(30, 50, "s", "shelter", "CZ0411", 10);
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by, 1, 3, 0);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    socprev_table *table = suppressed(p);
    ck_assert_int_eq(number_of(table, "territory", "", "persons"), 50);
    ck_assert_int_eq(number_of(table, "territory", "CZ042", "persons"), 40);
    ck_assert_int_eq(number_of(table, "territory", "CZ041", "persons"), 20);
    ck_assert_int_eq(number_of(table, "territory", "CZ0421", "persons"), 20);
    socprev_table_free(table);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
}
END_TEST

/* Combinations that nobody used are listed, and hidden, where zeros are secrets. */
START_TEST(hidden_zeros_are_listed)
{
    static const int32_t by[] = { SOCPREV_BY_KIND, SOCPREV_BY_TERRITORY };
    begin();
    add_persons(0, 20, "s", "shelter", "CZ0421", 10);
    add_persons(20, 40, "s", "crisis_help", "CZ0421", 10);
    add_persons(40, 60, "s", "crisis_help", "CZ0422", 10);
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by, 2, 3, 0);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    ck_assert_uint_eq(socprev_publication_cells(p), 11);
    ck_assert_int_eq(socprev_publication_set_threshold(p, 3, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    ck_assert_uint_eq(socprev_publication_cells(p), 12);
    socprev_table *table = suppressed(p);
    ck_assert_uint_gt(hidden(table, "persons"), 1);
    socprev_table_free(table);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
}
END_TEST

START_TEST(what_is_named_sensitive_is_hidden)
{
    begin();
    add_persons(0, 20, "s", "shelter", "CZ0421", 10);
    add_persons(20, 45, "s", "crisis_help", "CZ0421", 10);
    add_persons(45, 75, "s", "contact_centre", "CZ0421", 10);
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by_kind, 1, 3, 0);
    ck_assert_int_eq(socprev_publication_add_sensitive(p, SOCPREV_BY_KIND, "shelter", NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    socprev_table *table = suppressed(p);
    ck_assert_int_eq(number_of(table, "kind", "shelter", "persons"), -1);
    ck_assert_uint_eq(hidden(table, "persons"), 2); /* and one more, or the total tells */
    socprev_table_free(table);
    ck_assert_int_eq(socprev_publication_add_sensitive(p, SOCPREV_BY_KIND, "tea", NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, &err), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_error_number(err), 5140);
    socprev_error_free(err);
    err = NULL;
    ck_assert_uint_eq(socprev_publication_cells(p), 0);
    ck_assert(socprev_publication_disclosure(p) == NULL);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
}
END_TEST

/* ---- minutes --------------------------------------------------------------------- */

START_TEST(one_person_with_most_of_the_minutes_is_hidden)
{
    begin();
    add_persons(0, 8, "s", "shelter", "CZ0421", 10);
    add_persons(8, 9, "s", "shelter", "CZ0421", 1000);
    add_persons(10, 20, "s", "crisis_help", "CZ0421", 60);
    add_persons(20, 30, "s", "contact_centre", "CZ0421", 70);
    csv_size += (size_t)snprintf(csv + csv_size, sizeof csv - csv_size,
                                 ",2014-03-01,s,shelter,CZ0421,5000\n"); /* nobody's */
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by_kind, 1, 3, 0);
    ck_assert_int_eq(socprev_publication_set_measure(p, SOCPREV_MINUTES, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    socprev_table *table = suppressed(p);
    ck_assert_int_eq(number_of(table, "kind", "shelter", "minutes"), 1080);
    ck_assert_int_eq(number_of(table, "kind", "", "minutes"), 2380);
    socprev_table_free(table);
    ck_assert_int_eq(socprev_publication_set_dominance(p, 1, 85, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    table = suppressed(p);
    ck_assert_int_eq(number_of(table, "kind", "shelter", "minutes"), -1);
    ck_assert_uint_eq(hidden(table, "minutes"), 2);
    socprev_table_free(table);
    ck_assert_int_eq(socprev_publication_set_dominance(p, 0, 85, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_set_p_percent(p, 10, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    table = suppressed(p);
    ck_assert_int_eq(number_of(table, "kind", "shelter", "minutes"), -1);
    socprev_table_free(table);
    /* few persons, whatever their minutes */
    ck_assert_int_eq(socprev_publication_set_p_percent(p, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_set_threshold(p, 10, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    table = suppressed(p);
    ck_assert_int_eq(number_of(table, "kind", "shelter", "minutes"), -1);
    socprev_table_free(table);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
}
END_TEST

/* A table in JSON; one column holds numbers. */
static socprev_table *read_json(const char *text, const char *numbers)
{
    socprev_csv_options *types = NULL;
    socprev_table *table = NULL;
    ck_assert_int_eq(socprev_csv_options_new(NULL, &types, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_csv_options_set_type(types, numbers, SOCPREV_COLUMN_INT64, NULL, 0,
                                                  NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_read_json(text, strlen(text), types, NULL, NULL, &table, NULL),
                     SOCPREV_OK);
    socprev_csv_options_free(types);
    return table;
}

/* ---- earlier releases ------------------------------------------------------------ */

static socprev_table *published_now(const int32_t *by, size_t n, int64_t least)
{
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by, n, least, 0);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    socprev_table *table = suppressed(p);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
    return table;
}

static socprev_table *after(const socprev_table *before, const int32_t *by, size_t n)
{
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by, n, 5, 0);
    ck_assert_int_eq(socprev_publication_add_earlier(p, before, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    socprev_table *table = suppressed(p);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
    return table;
}

/* 40 in January, 42 in February: two came. 40 and 46: six came, enough to hide in. */
START_TEST(a_small_difference_to_the_last_release_is_hidden)
{
    begin();
    add_persons(0, 40, "s", "shelter", "CZ0421", 10);
    add_persons(100, 140, "s", "crisis_help", "CZ0421", 10);
    socprev_table *january = published_now(by_kind, 1, 5);
    ck_assert_uint_eq(hidden(january, "persons"), 0);
    add_persons(40, 42, "s", "shelter", "CZ0421", 10);
    socprev_table *february = after(january, by_kind, 1);
    ck_assert_int_eq(number_of(february, "kind", "shelter", "persons"), -1);
    ck_assert_int_eq(number_of(february, "kind", "crisis_help", "persons"), 40);
    ck_assert_int_eq(number_of(february, "kind", "", "persons"), -1);
    socprev_table_free(february);
    add_persons(42, 46, "s", "shelter", "CZ0421", 10);
    february = after(january, by_kind, 1);
    ck_assert_int_eq(number_of(february, "kind", "shelter", "persons"), 46);
    ck_assert_uint_eq(hidden(february, "persons"), 0);
    socprev_table_free(february);
    /* the other way: persons who are gone */
    begin();
    add_persons(0, 37, "s", "shelter", "CZ0421", 10);
    add_persons(100, 140, "s", "crisis_help", "CZ0421", 10);
    february = after(january, by_kind, 1);
    ck_assert_int_eq(number_of(february, "kind", "shelter", "persons"), -1);
    socprev_table_free(february);
    socprev_table_free(january);
}
END_TEST

/* A table by territory, then one by kind of the same persons: the second must not give away
 * what the first hid. */
START_TEST(another_table_of_the_same_persons_is_attacked_together)
{
    static const int32_t by_territory[] = { SOCPREV_BY_TERRITORY };
    begin();
    add_persons(0, 2, "s", "shelter", "CZ0421", 10);
    add_persons(2, 32, "s", "crisis_help", "CZ0422", 10);
    add_persons(32, 62, "s", "crisis_help", "CZ0423", 10);
    socprev_table *first = published_now(by_territory, 1, 5);
    ck_assert_int_eq(number_of(first, "territory", "CZ0421", "persons"), -1);
    /* alone it would say 2 of the shelter, or 60 of the other and 62 of all */
    socprev_table *second = after(first, by_kind, 1);
    if (second != NULL)
        ck_assert(number_of(second, "kind", "crisis_help", "persons") == -1 ||
                  number_of(second, "kind", "", "persons") == -1);
    socprev_table_free(second);
    socprev_table_free(first);
}
END_TEST

START_TEST(earlier_tables_must_fit)
{
    static const struct {
        const char *text, *numbers;
    } wrong[] = {
        { "[{\"kind\":\"shelter\",\"persons\":3}]", "persons" }, /* no total_over */
        { "[{\"kind\":7,\"total_over\":\"x\",\"persons\":\"3\"}]", "kind" },
        { "[{\"month\":\"May\",\"total_over\":\"x\",\"persons\":3}]", "persons" },
        { "[{\"kind\":\"shelter\",\"total_over\":\"x\",\"persons\":-3}]", "persons" },
        { "[{\"kind\":\"shelter\",\"total_over\":\"x\",\"contacts\":3}]", "contacts" },
    };
    begin();
    add_persons(0, 9, "s", "shelter", "CZ0421", 10);
    socprev_contact_file *file = parse();
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        socprev_publication *p = new_publication(by_kind, 1, 5, 0);
        socprev_table *table = read_json(wrong[i].text, wrong[i].numbers);
        ck_assert_int_eq(socprev_publication_add_earlier(p, table, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_publication_count(p, file, NULL, &err), SOCPREV_E_NOT_FOUND);
        ck_assert_int_eq(socprev_error_number(err), 5141);
        socprev_error_free(err);
        err = NULL;
        socprev_publication_free(p);
        socprev_table_free(table);
    }
    socprev_contact_file_free(file);
}
END_TEST

/* ---- secret addresses ------------------------------------------------------------ */

/* Codes of a caller: towns 10 and 11 in district 1. */
START_TEST(secret_places_become_their_district)
{
    static const uint64_t person[] = { 1, 2, 3, 4 };
    static const int32_t service[] = { 5, 6, 5, -1 }, territory[] = { 10, 10, 11, 11 };
    static const int32_t coarse[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 1 }, secret[] = { 5 };
    static const int32_t by[] = { SOCPREV_BY_TERRITORY };
    static const int32_t codes[] = { 1, 10, 11 };
    static const int64_t expected[] = { 2, 1, 1 };
    socprev_contacts *contacts = NULL, *hidden_places = NULL;
    socprev_people *people = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_SERVICE, service, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_TERRITORY, territory, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 4, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_coarsen(contacts, secret, 1, coarse, 12, NULL,
                                              &hidden_places, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_count(hidden_places), 4);
    ck_assert_int_eq(socprev_people_cube(hidden_places, by, 1, NULL, NULL, &people, NULL),
                     SOCPREV_OK);
    for (int i = 0; i < 3; i++) {
        int64_t cell = -1, persons = -1;
        ck_assert_int_eq(socprev_people_find(people, &codes[i], &cell), SOCPREV_OK);
        socprev_people_value(people, cell, SOCPREV_PERSONS, &persons);
        ck_assert_int_eq(persons, expected[i]);
    }
    static const int32_t bad[] = { -2 };
    ck_assert_int_eq(socprev_contacts_coarsen(contacts, secret, 1, bad, 1, NULL, &hidden_places,
                                              NULL),
                     SOCPREV_E_INVALID);
    socprev_people_free(people);
    socprev_contacts_free(hidden_places);
    socprev_contacts_free(contacts);
}
END_TEST

START_TEST(a_secret_service_must_be_named_right)
{
    static const int32_t by[] = { SOCPREV_BY_TERRITORY };
    begin();
    add_persons(0, 9, "house", "shelter", "CZ0421", 10);
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by, 1, 3, 0);
    ck_assert_int_eq(socprev_publication_add_secret(p, "house", NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_add_secret(p, "hose", NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, &err), SOCPREV_E_NOT_FOUND);
    ck_assert_str_eq(socprev_error_message(err, SOCPREV_LANG_EN),
                     "no service is called \"hose\"");
    socprev_error_free(err);
    err = NULL;
    socprev_publication_free(p);
    socprev_contact_file_free(file);
}
END_TEST

/* ---- cells by themselves --------------------------------------------------------- */

START_TEST(cells_that_are_not_linked_have_keys_and_ids)
{
    static const uint8_t secret[SOCPREV_SECRET_BYTES] = { 3 };
    begin();
    add_persons(0, 9, "s", "shelter", "CZ0421", 10);
    add_persons(5, 12, "s", "crisis_help", "CZ0421", 10);
    socprev_contact_file *file = parse();
    socprev_publication *p = new_publication(by_kind, 1, 3, 0);
    uint32_t key[3];
    int64_t id[3], sensitivity = -1;
    uint64_t seed = 0, other = 0;
    ck_assert_int_eq(socprev_publication_set_keys(p, secret, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_set_bound(p, secret, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_keys(p, key, 3), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_publication_ids(p, id, 3), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_publication_set_linked(p, 0, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    ck_assert_uint_eq(socprev_disclosure_count(socprev_publication_disclosure(p)), 3);
    ck_assert_int_eq(socprev_publication_keys(p, key, 3), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_ids(p, id, 3), SOCPREV_OK);
    ck_assert(id[0] != id[1] && id[1] != id[2]);
    ck_assert_int_eq(socprev_publication_sensitivity(p, &sensitivity), SOCPREV_OK);
    ck_assert_int_eq(sensitivity, 4); /* two kinds, each with its total */
    ck_assert_int_eq(socprev_publication_seed(p, secret, &seed), SOCPREV_OK);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
    add_persons(12, 13, "s", "crisis_help", "CZ0421", 10);
    file = parse();
    p = new_publication(by_kind, 1, 3, 0);
    ck_assert_int_eq(socprev_publication_set_linked(p, 0, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count(p, file, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_seed(p, secret, &other), SOCPREV_OK);
    ck_assert_uint_ne(seed, other); /* another person, other noise */
    ck_assert_int_eq(socprev_publication_sensitivity(p, &sensitivity), SOCPREV_E_UNDEFINED);
    socprev_publication_free(p);
    socprev_contact_file_free(file);
}
END_TEST

/* ---- what is refused ------------------------------------------------------------- */

START_TEST(arguments_are_checked)
{
    static const int32_t twice[] = { SOCPREV_BY_KIND, SOCPREV_BY_KIND }, none[] = { 8 };
    static const int32_t below[] = { -3 };
    static const uint8_t secret[SOCPREV_SECRET_BYTES] = { 1 };
    socprev_publication *p = new_publication(by_kind, 1, 3, 0);
    socprev_groups *groups = NULL;
    ck_assert_int_eq(socprev_publication_set_dimensions(p, twice, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_dimensions(p, none, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_dimensions(p, twice, 9, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_measure(p, SOCPREV_CELL_KEY, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_threshold(p, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_threshold(p, 3, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_dominance(p, 3, 80, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_dominance(p, 1, 100, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_p_percent(p, 101, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_attacker(p, 3, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_attacker(p, 1, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_linked(p, 2, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_linked(p, 1, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_set_bound(p, secret, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_publication_add_sensitive(p, SOCPREV_BY_MONTH, "5", NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_groups_new(none, 1, NULL, &groups, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_groups_new(by_kind, 1, NULL, &groups, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_groups_set_most(groups, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_groups_set_possible(groups, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_groups_add_cells(groups, below, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_groups_set_parents(groups, SOCPREV_BY_TERRITORY, none, 0, 1, NULL),
                     SOCPREV_E_INVALID);
    ck_assert(socprev_groups_codes(groups, 0) == NULL);
    ck_assert_int_eq(socprev_groups_cell(groups, 0, NULL, NULL, NULL, NULL), SOCPREV_E_INVALID);
    socprev_groups_free(groups);
    socprev_publication_free(p);
}
END_TEST

START_TEST(a_state_has_no_services_and_no_minutes)
{
    static const int32_t by_service[] = { SOCPREV_BY_SERVICE }, by_year[] = { SOCPREV_BY_YEAR };
    begin();
    add_persons(0, 9, "s", "shelter", "CZ0421", 10);
    socprev_contact_file *file = parse();
    socprev_cube *cube = NULL;
    socprev_state *state = NULL;
    ck_assert_int_eq(socprev_cube_new(by_kind, 1, NULL, &cube, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_add(cube, socprev_contact_file_contacts(file), NULL, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_state(cube, 0, NULL, &state, NULL), SOCPREV_OK);
    socprev_publication *p = new_publication(by_kind, 1, 3, 0);
    ck_assert_int_eq(socprev_publication_count_state(p, state, NULL, NULL), SOCPREV_OK);
    socprev_table *table = suppressed(p);
    ck_assert_int_eq(number_of(table, "kind", "shelter", "persons"), 9);
    socprev_table_free(table);
    ck_assert_int_eq(socprev_publication_set_measure(p, SOCPREV_MINUTES, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_publication_count_state(p, state, NULL, &err), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(err), 5142);
    socprev_error_free(err);
    err = NULL;
    socprev_publication_free(p);
    p = new_publication(by_service, 1, 3, 0);
    ck_assert_int_eq(socprev_publication_count_state(p, state, NULL, NULL), SOCPREV_E_INVALID);
    socprev_publication_free(p);
    p = new_publication(by_year, 1, 3, 0);
    ck_assert_int_eq(socprev_publication_count_state(p, state, NULL, NULL), SOCPREV_E_INVALID);
    socprev_publication_free(p);
    socprev_state_free(state);
    socprev_cube_free(cube);
    socprev_contact_file_free(file);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("release");
    TCase *cases = tcase_create("tables of people");
    tcase_add_test(cases, an_overlap_of_one_person_stays_hidden);
    tcase_add_test(cases, that_nobody_used_one_alone_stays_hidden);
    tcase_add_test(cases, districts_stand_in_regions);
    tcase_add_test(cases, hidden_zeros_are_listed);
    tcase_add_test(cases, what_is_named_sensitive_is_hidden);
    tcase_add_test(cases, one_person_with_most_of_the_minutes_is_hidden);
    tcase_add_test(cases, a_small_difference_to_the_last_release_is_hidden);
    tcase_add_test(cases, another_table_of_the_same_persons_is_attacked_together);
    tcase_add_test(cases, earlier_tables_must_fit);
    tcase_add_test(cases, secret_places_become_their_district);
    tcase_add_test(cases, a_secret_service_must_be_named_right);
    tcase_add_test(cases, cells_that_are_not_linked_have_keys_and_ids);
    tcase_add_test(cases, arguments_are_checked);
    tcase_add_test(cases, a_state_has_no_services_and_no_minutes);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
