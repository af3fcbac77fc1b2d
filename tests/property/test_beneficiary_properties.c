/* Random contacts: every cell and every total against plain sets. */
#include "property.h"
#include "suite.h"

#include <string.h>

enum { ROWS = 120, PERSONS = 12, PROJECTS = 3, ROUNDS = 250, DIMENSIONS = 7, MEASURES = 6 };

#define ALL SOCPREV_CODE_ALL
#define MISSING SOCPREV_CODE_MISSING

typedef struct {
    size_t n;
    uint64_t person[ROWS]; /* index into a list of odd pseudonyms */
    uint64_t pseudonym[ROWS];
    uint8_t anonymous[ROWS], electronic[ROWS];
    int32_t code[DIMENSIONS][ROWS]; /* months and years as the cube should see them */
    socprev_date date[ROWS];
    int64_t minutes[ROWS];
} rows;

/* Neighbours, ends of the range: nothing may depend on how pseudonyms lie. */
static uint64_t pseudonym_of(uint64_t person)
{
    static const uint64_t odd[4] = { 0, UINT64_MAX, UINT64_C(1) << 63, 1 };
    return person < 4 ? odd[person] : person * UINT64_C(0x9e3779b97f4a7c15);
}

static void make_rows(random_source *random, rows *r)
{
    r->n = (size_t)random_between(random, 0, ROWS);
    for (size_t i = 0; i < r->n; i++) {
        r->person[i] = (uint64_t)random_between(random, 0, PERSONS - 1);
        r->pseudonym[i] = pseudonym_of(r->person[i]);
        r->anonymous[i] = random_one_in(random, 8);
        r->electronic[i] = random_one_in(random, 4);
        r->minutes[i] = random_between(random, -1, 3) * 20;
        if (r->minutes[i] < 0)
            r->minutes[i] = SOCPREV_MINUTES_UNKNOWN;
        for (size_t d = 0; d < DIMENSIONS; d++)
            r->code[d][i] = (int32_t)random_between(random, -1, 2);
        r->code[SOCPREV_BY_PROJECT][i] = (int32_t)random_between(random, 0, PROJECTS - 1);
        int32_t year = (int32_t)random_between(random, 2018, 2019);
        int32_t month = (int32_t)random_between(random, 0, 2);
        r->date[i] = SOCPREV_DATE_NONE;
        if (month > 0)
            ck_assert_int_eq(socprev_date_from_day(year, month, 3, &r->date[i]), SOCPREV_OK);
        r->code[SOCPREV_BY_MONTH][i] = month > 0 ? 100 * year + month : MISSING;
        r->code[SOCPREV_BY_YEAR][i] = month > 0 ? year : MISSING;
    }
}

/* Appended in random chunks. */
static socprev_contacts *contacts_of(const rows *r, random_source *random)
{
    socprev_contacts *c = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &c, NULL), SOCPREV_OK);
    for (size_t done = 0; done < r->n;) {
        size_t chunk = (size_t)random_between(random, 1, (int64_t)(r->n - done));
        socprev_contacts_bind_persons(c, r->pseudonym + done, 0, r->anonymous + done, 0, NULL);
        for (int32_t d = 0; d <= SOCPREV_BY_TARGET_GROUP; d++)
            socprev_contacts_bind_codes(c, d, r->code[d] + done, 0, NULL);
        socprev_contacts_bind_dates(c, r->date + done, 0, NULL);
        socprev_contacts_bind_minutes(c, r->minutes + done, 0, NULL);
        socprev_contacts_bind_electronic(c, r->electronic + done, 0, NULL);
        ck_assert_int_eq(socprev_contacts_append(c, chunk, NULL), SOCPREV_OK);
        done += chunk;
    }
    return c;
}

static size_t some_dimensions(random_source *random, int32_t *dimensions)
{
    size_t n = 0;
    for (int32_t d = 0; d < DIMENSIONS; d++) {
        if (random_one_in(random, 2))
            continue;
        size_t at = (size_t)random_between(random, 0, (int64_t)n);
        memmove(dimensions + at + 1, dimensions + at, (n - at) * sizeof *dimensions);
        dimensions[at] = d;
        n++;
    }
    return n;
}

static bool matches(const rows *r, size_t i, const int32_t *dimensions, const int32_t *codes,
                    size_t n)
{
    for (size_t k = 0; k < n; k++)
        if (codes[k] != ALL && codes[k] != r->code[dimensions[k]][i])
            return false;
    return true;
}

static void count_plainly(const rows *r, const int32_t *dimensions, const int32_t *codes, size_t n,
                          int64_t *count)
{
    bool seen[PERSONS] = { false };
    memset(count, 0, MEASURES * sizeof *count);
    for (size_t i = 0; i < r->n; i++) {
        if (!matches(r, i, dimensions, codes, n))
            continue;
        bool timed = r->minutes[i] != SOCPREV_MINUTES_UNKNOWN;
        int64_t minutes = timed ? r->minutes[i] : 0;
        count[SOCPREV_CONTACTS]++;
        count[SOCPREV_MINUTES] += minutes;
        count[SOCPREV_UNTIMED_CONTACTS] += !timed;
        if (r->anonymous[i]) {
            count[SOCPREV_ANONYMOUS_CONTACTS]++;
            count[SOCPREV_ANONYMOUS_MINUTES] += minutes;
        } else if (!seen[r->person[i]]) {
            seen[r->person[i]] = true;
            count[SOCPREV_PERSONS]++;
        }
    }
}

PROPERTY(cube_is_brute_force, 11, ROUNDS)
{
    rows r;
    int32_t dimensions[DIMENSIONS];
    make_rows(random, &r);
    size_t n = some_dimensions(random, dimensions);
    socprev_contacts *c = contacts_of(&r, random);
    socprev_people *people = NULL;
    ck_assert_int_eq(socprev_people_cube(c, dimensions, n, NULL, NULL, &people, NULL),
                     SOCPREV_OK);
    /* each cell is right */
    for (int64_t cell = 0; cell < socprev_people_cells(people); cell++) {
        int32_t codes[DIMENSIONS];
        int64_t expected[MEASURES], value;
        for (size_t k = 0; k < n; k++)
            ck_assert_int_eq(socprev_people_code(people, cell, k, &codes[k]), SOCPREV_OK);
        count_plainly(&r, dimensions, codes, n, expected);
        for (int32_t m = 0; m < MEASURES; m++) {
            ck_assert_int_eq(socprev_people_value(people, cell, m, &value), SOCPREV_OK);
            ck_assert_int_eq(value, expected[m]);
        }
        ck_assert(cell == 0 || expected[SOCPREV_CONTACTS] > 0);
        ck_assert_int_le(expected[SOCPREV_PERSONS], expected[SOCPREV_CONTACTS]);
    }
    /* and every one that should be there is */
    for (size_t i = 0; i < r.n; i++) {
        for (size_t mask = 0; mask < (size_t)1 << n; mask++) {
            int32_t codes[DIMENSIONS];
            int64_t cell;
            for (size_t k = 0; k < n; k++)
                codes[k] = mask >> k & 1 ? ALL : r.code[dimensions[k]][i];
            ck_assert_int_eq(socprev_people_find(people, codes, &cell), SOCPREV_OK);
        }
    }
    socprev_people_free(people);
    socprev_contacts_free(c);
}

PROPERTY(total_lies_between_largest_part_and_sum, 12, ROUNDS)
{
    static const int32_t dimensions[] = { SOCPREV_BY_KIND, SOCPREV_BY_TERRITORY };
    rows r;
    make_rows(random, &r);
    socprev_contacts *c = contacts_of(&r, random);
    socprev_people *people = NULL;
    ck_assert_int_eq(socprev_people_cube(c, dimensions, 2, NULL, NULL, &people, NULL),
                     SOCPREV_OK);
    for (int32_t kind = ALL; kind <= 2; kind++) {
        int64_t cell, total, largest = 0, sum = 0;
        int32_t codes[] = { kind, ALL };
        if (socprev_people_find(people, codes, &cell) != SOCPREV_OK)
            continue;
        ck_assert_int_eq(socprev_people_value(people, cell, SOCPREV_PERSONS, &total),
                         SOCPREV_OK);
        for (codes[1] = MISSING; codes[1] <= 2; codes[1]++) {
            int64_t part = 0;
            if (socprev_people_find(people, codes, &cell) == SOCPREV_OK)
                ck_assert_int_eq(socprev_people_value(people, cell, SOCPREV_PERSONS, &part),
                                 SOCPREV_OK);
            largest = part > largest ? part : largest;
            sum += part;
        }
        ck_assert_int_le(largest, total);
        ck_assert_int_le(total, sum);
    }
    socprev_people_free(people);
    socprev_contacts_free(c);
}

/* ---- participants ----------------------------------------------------------------- */

static socprev_participants *participants_of(const socprev_contacts *contacts, int64_t least,
                                             int64_t not_electronic)
{
    socprev_participant_rule *rule = NULL;
    socprev_participants *out = NULL;
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_participant_rule_set_minutes(rule, least, NULL), SOCPREV_OK);
    ck_assert_int_eq(
        socprev_participant_rule_set_minutes_not_electronic(rule, not_electronic, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(socprev_participants_count(contacts, rule, NULL, NULL, &out, NULL),
                     SOCPREV_OK);
    socprev_participant_rule_free(rule);
    return out;
}

/* Measure of one person in one project; -1 without support there. */
static int32_t judge_plainly(const rows *r, uint64_t person, int32_t project, int64_t least,
                             int64_t not_electronic)
{
    int64_t sum = 0, class_sum = 0;
    bool any = false, untimed = false, class_untimed = false;
    for (size_t i = 0; i < r->n; i++) {
        if (r->anonymous[i] || r->person[i] != person || r->code[SOCPREV_BY_PROJECT][i] != project)
            continue;
        any = true;
        if (r->minutes[i] == SOCPREV_MINUTES_UNKNOWN) {
            untimed = true;
            class_untimed = class_untimed || !r->electronic[i];
            continue;
        }
        sum += r->minutes[i];
        class_sum += r->electronic[i] ? 0 : r->minutes[i];
    }
    if (!any)
        return -1;
    if (sum >= least && class_sum >= not_electronic)
        return SOCPREV_PARTICIPANTS;
    if ((sum < least && !untimed) || (class_sum < not_electronic && !class_untimed))
        return SOCPREV_BELOW_THRESHOLD;
    return SOCPREV_UNDECIDED;
}

static int64_t value_of(const socprev_participants *p, int32_t project, int32_t measure)
{
    int64_t value = 0;
    socprev_status st = socprev_participants_value(p, project, measure, &value);
    ck_assert(st == SOCPREV_OK || st == SOCPREV_E_NOT_FOUND);
    return value;
}

PROPERTY(participants_are_brute_force, 13, ROUNDS)
{
    rows r;
    make_rows(random, &r);
    int64_t least = 20 * random_between(random, 0, 12);
    int64_t not_electronic = 20 * random_between(random, 0, 8);
    socprev_contacts *c = contacts_of(&r, random);
    socprev_participants *p = participants_of(c, least, not_electronic);
    int64_t in_project[PROJECTS][4] = { { 0 } }, in_all[4] = { 0 };
    for (uint64_t person = 0; person < PERSONS; person++) {
        bool has[3] = { false };
        for (int32_t project = 0; project < PROJECTS; project++) {
            int32_t judged = judge_plainly(&r, person, project, least, not_electronic);
            if (judged < 0)
                continue;
            has[judged] = true;
            in_project[project][judged]++;
            in_project[project][SOCPREV_PARTICIPATIONS] += judged == SOCPREV_PARTICIPANTS;
            in_all[SOCPREV_PARTICIPATIONS] += judged == SOCPREV_PARTICIPANTS;
        }
        if (has[SOCPREV_PARTICIPANTS])
            in_all[SOCPREV_PARTICIPANTS]++;
        else if (has[SOCPREV_UNDECIDED])
            in_all[SOCPREV_UNDECIDED]++;
        else if (has[SOCPREV_BELOW_THRESHOLD])
            in_all[SOCPREV_BELOW_THRESHOLD]++;
    }
    for (int32_t m = 0; m < 4; m++) {
        for (int32_t project = 0; project < PROJECTS; project++)
            ck_assert_int_eq(value_of(p, project, m), in_project[project][m]);
        ck_assert_int_eq(value_of(p, ALL, m), in_all[m]);
    }
    socprev_participants_free(p);
    socprev_contacts_free(c);
}

PROPERTY(splitting_a_contact_changes_no_participant, 14, ROUNDS)
{
    rows r;
    make_rows(random, &r);
    r.n = r.n < ROWS ? r.n : ROWS - 1;
    if (r.n == 0)
        return;
    rows split = r;
    size_t at = (size_t)random_between(random, 0, (int64_t)r.n - 1), to = split.n++;
    split.pseudonym[to] = r.pseudonym[at];
    split.anonymous[to] = r.anonymous[at];
    split.electronic[to] = r.electronic[at];
    split.date[to] = r.date[at];
    for (size_t d = 0; d < DIMENSIONS; d++)
        split.code[d][to] = r.code[d][at];
    split.minutes[to] = r.minutes[at] < 0 ? -1 : r.minutes[at] / 2;
    split.minutes[at] -= r.minutes[at] < 0 ? 0 : split.minutes[to];
    int64_t least = 20 * random_between(random, 0, 12);
    socprev_contacts *a = contacts_of(&r, random), *b = contacts_of(&split, random);
    socprev_participants *whole = participants_of(a, least, least / 2);
    socprev_participants *parts = participants_of(b, least, least / 2);
    for (int32_t m = 0; m < 4; m++) {
        for (int32_t project = 0; project < PROJECTS; project++)
            ck_assert_int_eq(value_of(whole, project, m), value_of(parts, project, m));
        ck_assert_int_eq(value_of(whole, ALL, m), value_of(parts, ALL, m));
    }
    socprev_participants *higher = participants_of(a, least + 20, least / 2);
    ck_assert_int_le(value_of(higher, ALL, SOCPREV_PARTICIPANTS),
                     value_of(whole, ALL, SOCPREV_PARTICIPANTS));
    socprev_participants_free(higher);
    socprev_participants_free(parts);
    socprev_participants_free(whole);
    socprev_contacts_free(b);
    socprev_contacts_free(a);
}

int main(void)
{
    Suite *suite = suite_create("beneficiary properties");
    TCase *cases = tcase_create("beneficiary");
    tcase_add_test(cases, cube_is_brute_force);
    tcase_add_test(cases, total_lies_between_largest_part_and_sum);
    tcase_add_test(cases, participants_are_brute_force);
    tcase_add_test(cases, splitting_a_contact_changes_no_participant);
    tcase_set_timeout(cases, 60);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
