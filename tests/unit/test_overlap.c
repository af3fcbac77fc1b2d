/* Overlaps of services: atoms, sums of them, what may be published; identities. */
#include "samples.h"
#include "suite.h"
#include "support.h"

#include <string.h>

enum { ROWS = 150, PERSONS = 25, CODES = 6, ROUNDS = 200 };

static socprev_error *err;

static size_t size_of(uint64_t set)
{
    size_t n = 0;
    for (; set != 0; set &= set - 1)
        n++;
    return n;
}

/* ---- the worked example ------------------------------------------------------------------ */

static int64_t expected_at(const json_t *root, const char *group, const char *key)
{
    return json_integer_value(
        json_object_get(json_object_get(json_object_get(root, "expected"), group), key));
}

static uint64_t set_of(const char *digits)
{
    uint64_t set = 0;
    for (; *digits != '\0'; digits++)
        set |= (uint64_t)1 << (*digits - '1');
    return set;
}

START_TEST(four_lists)
{
    json_t *root = vector_load("beneficiaries/overlap-01-four-lists.json");
    json_t *exclusive = json_object_get(json_object_get(root, "input"), "exclusive");
    json_t *expected = json_object_get(root, "expected"), *value;
    static const int32_t codes[] = { 1, 2, 3, 4 };
    uint64_t sets[16];
    int64_t persons[16];
    size_t n = 0, i;
    const char *key;
    json_object_foreach(exclusive, key, value) {
        sets[n] = 0;
        for (size_t k = 0; k < 4; k++)
            sets[n] |= key[k] == '1' ? (uint64_t)1 << k : 0;
        persons[n++] = json_integer_value(value);
    }
    ck_assert_uint_eq(n, 15);
    socprev_overlap *overlap = NULL;
    ck_assert_int_eq(socprev_overlap_new(codes, 4, sets, persons, n, NULL, &overlap, NULL),
                     SOCPREV_OK);
    ck_assert_uint_eq(socprev_overlap_atoms(overlap), 13); /* two are of nobody */
    ck_assert_int_eq(socprev_overlap_persons(overlap),
                     json_integer_value(json_object_get(expected, "distinct")));
    ck_assert_int_eq(socprev_overlap_degree(overlap, 1),
                     json_integer_value(json_object_get(expected, "exactly_one")));
    json_array_foreach(json_object_get(expected, "per_list"), i, value)
        ck_assert_int_eq(socprev_overlap_all_of(overlap, (uint64_t)1 << i),
                         json_integer_value(value));
    json_array_foreach(json_object_get(expected, "by_degree"), i, value)
        ck_assert_int_eq(socprev_overlap_degree(overlap, i + 1), json_integer_value(value));
    static const char *const groups[] = { "pairwise_inclusive", "triple_inclusive" };
    for (size_t g = 0; g < 2; g++)
        json_object_foreach(json_object_get(expected, groups[g]), key, value)
            ck_assert_int_eq(socprev_overlap_all_of(overlap, set_of(key)),
                             expected_at(root, groups[g], key));
    socprev_overlap_free(overlap);
    json_decref(root);
}
END_TEST

/* ---- random contacts against plain sets ------------------------------------------------------ */

static socprev_contacts *random_contacts(random_source *random, uint64_t *used, bool *known)
{
    static uint64_t person[ROWS];
    static int32_t code[ROWS];
    static uint8_t anonymous[ROWS];
    socprev_contacts *contacts = NULL;
    size_t n = (size_t)random_between(random, 0, ROWS);
    memset(used, 0, PERSONS * sizeof *used);
    memset(known, 0, PERSONS * sizeof *known);
    for (size_t i = 0; i < n; i++) {
        person[i] = (uint64_t)random_between(random, 0, PERSONS - 1);
        code[i] = (int32_t)random_between(random, -1, CODES - 1);
        anonymous[i] = random_between(random, 0, 5) == 0;
        if (anonymous[i])
            continue;
        known[person[i]] = true;
        used[person[i]] |= code[i] < 0 ? 0 : (uint64_t)1 << code[i];
        person[i] *= UINT64_C(0x9e3779b97f4a7c15);
    }
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(contacts, person, 0, anonymous, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, code, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, n, NULL), SOCPREV_OK);
    return contacts;
}

/* The set of codes of a set of members. */
static uint64_t codes_of(const socprev_overlap *overlap, uint64_t members)
{
    uint64_t codes = 0;
    for (size_t m = 0; m < socprev_overlap_members(overlap); m++)
        if (members >> m & 1)
            codes |= (uint64_t)1 << socprev_overlap_member(overlap, m);
    return codes;
}

START_TEST(every_count_is_a_count_of_sets)
{
    random_source random = { 31 };
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t used[PERSONS];
        bool known[PERSONS];
        socprev_contacts *contacts = random_contacts(&random, used, known);
        socprev_overlap *overlap = NULL;
        ck_assert_int_eq(
            socprev_overlap_count(contacts, SOCPREV_BY_KIND, NULL, NULL, &overlap, NULL),
            SOCPREV_OK);
        size_t members = socprev_overlap_members(overlap);
        int64_t all = 0, atoms = 0, degrees = 0, before = INT64_MAX;
        for (size_t i = 0; i < socprev_overlap_atoms(overlap); i++) {
            uint64_t set = 0;
            int64_t persons = 0, counted = 0;
            socprev_overlap_atom(overlap, i, &set, &persons);
            for (size_t p = 0; p < PERSONS; p++)
                counted += known[p] && used[p] == codes_of(overlap, set);
            ck_assert_int_eq(persons, counted);
            ck_assert_int_gt(persons, 0);
            ck_assert_int_le(persons, before);
            before = persons;
            atoms += persons;
        }
        for (size_t p = 0; p < PERSONS; p++)
            all += known[p];
        for (size_t k = 0; k <= members; k++)
            degrees += socprev_overlap_degree(overlap, k);
        ck_assert_int_eq(socprev_overlap_persons(overlap), all);
        ck_assert_int_eq(atoms, all);
        ck_assert_int_eq(degrees, all);
        for (uint64_t set = 0; set < (uint64_t)1 << members; set++) {
            uint64_t codes = codes_of(overlap, set);
            int64_t inclusive = 0, any = 0, by_inclusion = 0;
            for (size_t p = 0; p < PERSONS; p++) {
                inclusive += known[p] && (used[p] & codes) == codes;
                any += known[p] && (used[p] & codes) != 0;
            }
            for (uint64_t sub = set; sub != 0; sub = (sub - 1) & set)
                by_inclusion += (size_of(sub) % 2 == 1 ? 1 : -1) *
                                socprev_overlap_all_of(overlap, sub);
            ck_assert_int_eq(socprev_overlap_all_of(overlap, set), inclusive);
            ck_assert_int_eq(socprev_overlap_any_of(overlap, set), any);
            ck_assert_int_eq(by_inclusion, any);
        }
        socprev_overlap_free(overlap);
        socprev_contacts_free(contacts);
    }
}
END_TEST

START_TEST(dates_are_members_too)
{
    uint64_t person[4] = { 1, 1, 2, 3 };
    socprev_date date[4];
    static const char *const texts[] = { "2023-01-05", "2024-02", "2024", "2024-02-07" };
    for (size_t i = 0; i < 4; i++)
        socprev_date_parse(texts[i], SOCPREV_NUL, &date[i], NULL);
    socprev_contacts *contacts = NULL;
    socprev_overlap *overlap = NULL;
    socprev_contacts_new(NULL, &contacts, NULL);
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_dates(contacts, date, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 4, NULL), SOCPREV_OK);
    ck_assert_int_eq(
        socprev_overlap_count(contacts, SOCPREV_BY_MONTH, NULL, NULL, &overlap, NULL),
        SOCPREV_OK);
    ck_assert_uint_eq(socprev_overlap_members(overlap), 2);
    ck_assert_int_eq(socprev_overlap_member(overlap, 0), 202301);
    ck_assert_int_eq(socprev_overlap_member(overlap, 1), 202402);
    ck_assert_int_eq(socprev_overlap_member(overlap, 2), SOCPREV_CODE_ALL);
    ck_assert_int_eq(socprev_overlap_degree(overlap, 0), 1); /* a year tells no month */
    ck_assert_int_eq(socprev_overlap_degree(overlap, 2), 1);
    socprev_overlap_free(overlap);
    ck_assert_int_eq(socprev_overlap_count(contacts, SOCPREV_BY_YEAR, NULL, NULL, &overlap, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_overlap_all_of(overlap, 2), 3);
    socprev_overlap_free(overlap);
    socprev_contacts_free(contacts);
}
END_TEST

/* ---- what is refused ----------------------------------------------------------------- */

START_TEST(wrong_overlaps)
{
    static uint64_t person[65];
    static int32_t code[65];
    static const int32_t codes[] = { 4, 4 };
    static const uint64_t sets[] = { 1, 1, 2 };
    static const int64_t persons[] = { 1, 2, -1 }, large[] = { INT64_MAX, 1 };
    socprev_contacts *contacts = NULL;
    socprev_overlap *out = NULL;
    socprev_contacts_new(NULL, &contacts, NULL);
    for (int32_t i = 0; i < 65; i++)
        code[i] = 64 - i;
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_SERVICE, code, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 65, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_overlap_count(contacts, SOCPREV_BY_SERVICE, NULL, NULL, &out, &err),
                   SOCPREV_E_LIMIT, 3705, "code", 64);
    EXPECT_REFUSED(socprev_overlap_count(contacts, 7, NULL, NULL, &out, &err), SOCPREV_E_INVALID,
                   3611, "dimension", -1);
#define NEW(n_members, from, n, numbers) \
    socprev_overlap_new(codes, n_members, sets + from, numbers, n, NULL, &out, &err)
    EXPECT_REFUSED(NEW(2, 0, 0, persons), SOCPREV_E_INVALID, 3706, "codes", 1);
    EXPECT_REFUSED(NEW(65, 0, 0, persons), SOCPREV_E_INVALID, 3705, "n_members", -1);
    EXPECT_REFUSED(NEW(1, 2, 1, persons), SOCPREV_E_INVALID, 3707, "sets", 0);
    EXPECT_REFUSED(NEW(1, 0, 2, persons), SOCPREV_E_DUPLICATE, 3708, "sets", -1);
    EXPECT_REFUSED(NEW(1, 0, 1, persons + 2), SOCPREV_E_INVALID, 1002, "persons", 0);
    static const int32_t two[] = { 4, 5 };
    EXPECT_REFUSED(socprev_overlap_new(two, 2, sets + 1, large, 2, NULL, &out, &err),
                   SOCPREV_E_RANGE, 1004, "persons", -1);
#undef NEW
    ck_assert_ptr_null(out);
    socprev_contacts_free(contacts);
}
END_TEST

/* ---- releases ------------------------------------------------------------------------ */

static socprev_overlap *overlap_of(const int64_t *persons)
{
    static const int32_t codes[] = { 0, 1, 2 };
    static const uint64_t sets[] = { 1, 2, 3, 4, 5, 6, 7 };
    socprev_overlap *overlap = NULL;
    ck_assert_int_eq(socprev_overlap_new(codes, 3, sets, persons, 7, NULL, &overlap, NULL),
                     SOCPREV_OK);
    return overlap;
}

enum { PUBLISHED = SOCPREV_OVERLAP_MEMBERS | SOCPREV_OVERLAP_PAIRS | SOCPREV_OVERLAP_ATOMS };

START_TEST(cells_of_a_publication)
{
    static const int64_t persons[] = { 40, 30, 20, 10, 9, 0, 8 };
    static const struct {
        uint64_t set;
        int32_t exactly;
    } wanted[] = { { 0, 0 }, { 1, 0 }, { 2, 0 }, { 4, 0 }, { 3, 0 }, { 5, 0 }, { 6, 0 },
                   { 1, 1 }, { 2, 1 }, { 3, 1 }, { 4, 1 }, { 5, 1 }, { 7, 1 } };
    socprev_overlap *overlap = overlap_of(persons);
    uint64_t set = 0;
    int32_t exactly = 0;
    ck_assert_uint_eq(socprev_overlap_cells(overlap, PUBLISHED), 13);
    for (size_t i = 0; i < 13; i++) {
        ck_assert_int_eq(socprev_overlap_cell(overlap, PUBLISHED, i, &set, &exactly), SOCPREV_OK);
        ck_assert_uint_eq(set, wanted[i].set);
        ck_assert_int_eq(exactly, wanted[i].exactly);
    }
    ck_assert_int_eq(socprev_overlap_cell(overlap, PUBLISHED, 13, &set, &exactly),
                     SOCPREV_E_INVALID);
    ck_assert_uint_eq(socprev_overlap_cells(overlap, 0), 0);
    ck_assert_uint_eq(socprev_overlap_cells(overlap, 8), 0);
    socprev_overlap_free(overlap);
}
END_TEST

START_TEST(large_atoms_are_all_published)
{
    static const int64_t persons[] = { 40, 30, 20, 10, 9, 0, 8 };
    socprev_overlap *overlap = overlap_of(persons);
    socprev_release *release = NULL;
    size_t place[14]; /* everybody, 3 services, 3 pairs, 7 atoms */
    ck_assert_int_eq(socprev_overlap_release(overlap, PUBLISHED, 5, SOCPREV_AUDIT_BOUNDS, NULL,
                                             NULL, place, &release, NULL),
                     SOCPREV_OK);
    for (size_t i = 0; i < socprev_overlap_cells(overlap, PUBLISHED); i++) {
        uint64_t set = 0;
        int32_t exactly = 0;
        int64_t value = -1;
        socprev_overlap_cell(overlap, PUBLISHED, i, &set, &exactly);
        ck_assert_int_eq(socprev_release_value(release, place[i], &value), SOCPREV_OK);
        if (!exactly)
            ck_assert_int_eq(value, socprev_overlap_all_of(overlap, set));
    }
    socprev_release_free(release);
    socprev_overlap_free(overlap);
}
END_TEST

/* 10 and 8 with 17 together tell of one person who used both: not all may be published. */
START_TEST(an_overlap_of_one_is_hidden)
{
    static const int64_t persons[] = { 9, 7, 1, 12, 11, 10, 6 };
    socprev_overlap *overlap = overlap_of(persons);
    socprev_release *release = NULL;
    size_t place[14]; /* everybody, 3 services, 3 pairs, 7 atoms */
    ck_assert_int_eq(socprev_overlap_release(overlap, SOCPREV_OVERLAP_MEMBERS |
                                                          SOCPREV_OVERLAP_PAIRS |
                                                          SOCPREV_OVERLAP_ATOMS,
                                             5, SOCPREV_AUDIT_BOUNDS, NULL, NULL, place, &release,
                                             NULL),
                     SOCPREV_OK);
    size_t cells = socprev_overlap_cells(overlap, PUBLISHED), blank = 0;
    for (size_t i = 0; i < cells; i++) {
        uint64_t set = 0;
        int32_t exactly = 0;
        int64_t value = 0;
        socprev_overlap_cell(overlap, PUBLISHED, i, &set, &exactly);
        bool is_blank = socprev_release_value(release, place[i], &value) == SOCPREV_E_UNDEFINED;
        blank += is_blank;
        if (exactly && set == 3)
            ck_assert(is_blank);
    }
    ck_assert_uint_ge(blank, 2); /* alone it could be reckoned */
    ck_assert_int_eq(socprev_audit_exposed(socprev_release_audit(release)), 0);
    socprev_release_free(release);
    socprev_overlap_free(overlap);
}
END_TEST

/* |A| + |B| - |A or B| is the overlap: of each worked example not all is published. */
START_TEST(published_sums_tell_no_small_overlap)
{
    json_t *root = vector_load("beneficiaries/sdc-09-overlap-disclosure.json");
    json_t *item = json_array_get(json_object_get(json_object_get(root, "input"), "cases"), 0);
    static const int32_t codes[] = { 0, 1 };
    static const uint64_t sets[] = { 1, 2, 3 };
    int64_t a = json_integer_value(json_object_get(item, "A")), published = 0, value = 0;
    int64_t b = json_integer_value(json_object_get(item, "B"));
    int64_t total = json_integer_value(json_object_get(item, "total"));
    const int64_t persons[] = { total - b, total - a, a + b - total };
    socprev_overlap *overlap = NULL;
    socprev_release *release = NULL;
    size_t place[3];
    ck_assert_int_eq(persons[2], json_integer_value(json_array_get(
                                     json_object_get(json_object_get(root, "expected"),
                                                     "overlap"), 0)));
    ck_assert_int_eq(socprev_overlap_new(codes, 2, sets, persons, 3, NULL, &overlap, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(
        socprev_overlap_release(overlap, SOCPREV_OVERLAP_MEMBERS,
                                json_integer_value(json_object_get(item, "threshold")),
                                SOCPREV_AUDIT_BOUNDS, NULL, NULL, place, &release, NULL),
        SOCPREV_OK);
    for (size_t i = 0; i < 3; i++)
        published += socprev_release_value(release, place[i], &value) == SOCPREV_OK;
    ck_assert_int_lt(published, 3);
    ck_assert_int_gt(published, 0);
    socprev_release_free(release);
    socprev_overlap_free(overlap);
    json_decref(root);
}
END_TEST

START_TEST(wrong_releases)
{
    static const int64_t persons[] = { 9, 7, 1, 12, 11, 10, 6 };
    socprev_overlap *overlap = overlap_of(persons), *empty = NULL;
    socprev_release *out = NULL;
    size_t place[14]; /* everybody, 3 services, 3 pairs, 7 atoms */
    ck_assert_int_eq(socprev_overlap_new(NULL, 0, NULL, NULL, 0, NULL, &empty, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_overlap_release(overlap, 0, 5, 0, NULL, NULL, place, &out, &err),
                   SOCPREV_E_INVALID, 1002, "parts", -1);
    EXPECT_REFUSED(socprev_overlap_release(overlap, 8, 5, 0, NULL, NULL, place, &out, &err),
                   SOCPREV_E_INVALID, 1002, "parts", -1);
    EXPECT_REFUSED(socprev_overlap_release(empty, 1, 5, 0, NULL, NULL, place, &out, &err),
                   SOCPREV_E_UNDEFINED, 1003, "overlap", -1);
    ck_assert_int_eq(socprev_overlap_release(overlap, 1, 0, 0, NULL, NULL, place, &out, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_ptr_null(out);
    socprev_overlap_free(empty);
    socprev_overlap_free(overlap);
}
END_TEST

/* ---- identities ---------------------------------------------------------------------- */

START_TEST(merges_are_classes_in_any_order)
{
    random_source random = { 8 };
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t class_of[PERSONS], a[PERSONS], b[PERSONS], persons[PERSONS], out[PERSONS];
        size_t n = (size_t)random_between(&random, 0, PERSONS);
        socprev_identity *identity = NULL;
        ck_assert_int_eq(socprev_identity_new(NULL, &identity, NULL), SOCPREV_OK);
        for (uint64_t p = 0; p < PERSONS; p++)
            class_of[p] = persons[p] = p;
        for (size_t i = 0; i < n; i++) {
            a[i] = (uint64_t)random_between(&random, 0, PERSONS - 1);
            b[i] = (uint64_t)random_between(&random, 0, PERSONS - 1);
            uint64_t low = class_of[a[i]] < class_of[b[i]] ? class_of[a[i]] : class_of[b[i]];
            uint64_t high = class_of[a[i]] ^ class_of[b[i]] ^ low;
            for (size_t p = 0; p < PERSONS; p++)
                class_of[p] = class_of[p] == high ? low : class_of[p];
        }
        size_t half = n / 2; /* in two calls */
        ck_assert_int_eq(socprev_identity_merge(identity, a, 0, b, 0, half, NULL), SOCPREV_OK);
        ck_assert_int_eq(
            socprev_identity_merge(identity, a + half, 0, b + half, 0, n - half, NULL),
            SOCPREV_OK);
        ck_assert_int_eq(
            socprev_identity_persons(identity, persons, 0, NULL, 0, out, PERSONS, NULL),
            SOCPREV_OK);
        int64_t duplicates = 0, classes = 0;
        for (uint64_t p = 0; p < PERSONS; p++) {
            bool shared = false;
            for (uint64_t q = 0; q < PERSONS; q++)
                shared |= q != p && class_of[q] == p;
            ck_assert_uint_eq(out[p], class_of[p]);
            duplicates += class_of[p] != p;
            classes += class_of[p] == p && shared;
        }
        ck_assert_int_eq(socprev_identity_duplicates(identity), duplicates);
        ck_assert_int_eq(socprev_identity_classes(identity), classes);
        socprev_identity_free(identity);
    }
}
END_TEST

START_TEST(splits_come_before_merges)
{
    uint64_t person[4] = { 5, 5, 6, 9 };
    int32_t project[4] = { 1, 2, 1, 1 };
    uint8_t anonymous[4] = { 0, 0, 0, 1 };
    static const uint64_t six = 6, three = 3;
    socprev_identity *identity = NULL;
    socprev_contacts *contacts = NULL, *linked = NULL;
    ck_assert_int_eq(socprev_identity_new(NULL, &identity, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_identity_split(identity, 5, 2, 6, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_identity_split(identity, 5, 2, 6, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_identity_split(identity, 5, 2, 7, &err), SOCPREV_E_DUPLICATE, 3710,
                   "person", -1);
    EXPECT_REFUSED(socprev_identity_split(identity, 5, -2, 7, &err), SOCPREV_E_INVALID, 1002,
                   "project", -1);
    ck_assert_int_eq(socprev_identity_merge(identity, &six, 0, &three, 0, 1, NULL), SOCPREV_OK);
    socprev_contacts_new(NULL, &contacts, NULL);
    socprev_contacts_bind_persons(contacts, person, 0, anonymous, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, project, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 4, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_identity_contacts(identity, contacts, NULL, &linked, NULL),
                     SOCPREV_OK);
    socprev_overlap *overlap = NULL;
    ck_assert_int_eq(socprev_overlap_count(linked, SOCPREV_BY_PROJECT, NULL, NULL, &overlap, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_overlap_persons(overlap), 2); /* 5, and 3 with projects 1 and 2 */
    ck_assert_int_eq(socprev_overlap_all_of(overlap, 3), 1);
    ck_assert_int_eq(
        socprev_identity_persons(identity, person, 0, project, 0, person, 3, NULL), SOCPREV_OK);
    ck_assert_uint_eq(person[0], 5);
    ck_assert_uint_eq(person[1], 3);
    ck_assert_uint_eq(person[2], 3);
    socprev_overlap_free(overlap);
    socprev_contacts_free(linked);
    socprev_contacts_free(contacts);
    socprev_identity_free(identity);
}
END_TEST

START_TEST(two_years_of_birth)
{
    static const uint64_t persons[] = { 4, 7, 4, 7, 4, 8, 8 };
    static const int32_t years[] = { 1970, 1980, 1970, 1981, 0, 0, 1999 };
    uint8_t marks[7];
    int64_t conflicts = -1;
    static const uint8_t wanted[] = { 0, 1, 0, 1, 0, 0, 0 };
    ck_assert_int_eq(
        socprev_identity_years(persons, 0, years, 0, 7, NULL, marks, &conflicts, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(conflicts, 1);
    ck_assert_mem_eq(marks, wanted, 7);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("overlaps and identities");
    TCase *tcase = tcase_create("overlap");
    tcase_add_test(tcase, four_lists);
    tcase_add_test(tcase, every_count_is_a_count_of_sets);
    tcase_add_test(tcase, dates_are_members_too);
    tcase_add_test(tcase, wrong_overlaps);
    tcase_add_test(tcase, cells_of_a_publication);
    tcase_add_test(tcase, large_atoms_are_all_published);
    tcase_add_test(tcase, an_overlap_of_one_is_hidden);
    tcase_add_test(tcase, published_sums_tell_no_small_overlap);
    tcase_add_test(tcase, wrong_releases);
    tcase_add_test(tcase, merges_are_classes_in_any_order);
    tcase_add_test(tcase, splits_come_before_merges);
    tcase_add_test(tcase, two_years_of_birth);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
