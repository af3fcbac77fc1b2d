/* Random stays: nights, returns and occupancy against plain marks on a calendar. */
#include "property.h"
#include "suite.h"

#include <string.h>

enum { STAYS = 14, PERSONS = 4, DAYS = 1100, ROUNDS = 1500, TYPES = 6, BEGIN = 17532 };

/* Days count from 2018-01-01 (BEGIN); -1 = none. */
typedef struct {
    size_t n;
    uint64_t person[STAYS], household[STAYS];
    int32_t type[STAYS], entry[STAYS], exit[STAYS], move_in[STAYS], reported[STAYS];
    uint8_t permanent[STAYS];
    size_t n_nights;
    int64_t stay[STAYS * 4];
    int32_t night[STAYS * 4];
} rows;

static socprev_date date_of(int32_t day)
{
    socprev_date date = SOCPREV_DATE_NONE;
    if (day >= 0)
        ck_assert_int_eq(socprev_date_from_days(BEGIN + day, &date), SOCPREV_OK);
    return date;
}

static int32_t between(random_source *random, int32_t low, int32_t high)
{
    return (int32_t)random_between(random, low, high);
}

static void make_rows(random_source *random, rows *r)
{
    r->n = (size_t)between(random, 0, STAYS);
    r->n_nights = 0;
    for (size_t i = 0; i < r->n; i++) {
        int32_t long_one = between(random, 0, 3) == 0 ? 500 : 20;
        r->person[i] = (uint64_t)between(random, 0, PERSONS - 1) * UINT64_C(0x9e3779b97f4a7c15);
        r->household[i] = (uint64_t)between(random, 0, 3);
        r->type[i] = between(random, 0, TYPES - 1);
        r->entry[i] = between(random, 10, DAYS - 600);
        r->exit[i] = between(random, 0, 7) == 0 ? -1 : r->entry[i] + between(random, 0, long_one);
        int32_t until = r->exit[i] < 0 ? DAYS - 1 : r->exit[i];
        r->move_in[i] = between(random, 0, 1) ? -1 : between(random, r->entry[i], until);
        r->reported[i] = between(random, 0, 2) ? -1 : between(random, 0, r->entry[i]);
        r->permanent[i] = r->exit[i] >= 0 && between(random, 0, 1);
        for (int k = 0; k < 4 && until > r->entry[i]; k++) {
            r->stay[r->n_nights] = (int64_t)i;
            r->night[r->n_nights++] = between(random, r->entry[i], until - 1);
        }
    }
}

static void append(socprev_stays *stays, const rows *r)
{
    socprev_date date[4][STAYS], night[STAYS * 4];
    for (size_t i = 0; i < r->n; i++) {
        const int32_t days[4] = { r->entry[i], r->exit[i], r->move_in[i], r->reported[i] };
        for (int k = 0; k < 4; k++)
            date[k][i] = date_of(days[k]);
    }
    for (size_t i = 0; i < r->n_nights; i++)
        night[i] = date_of(r->night[i]);
    socprev_stays_bind_persons(stays, r->person, 0, r->household, 0, NULL);
    socprev_stays_bind_codes(stays, SOCPREV_STAY_TYPE, r->type, 0, NULL);
    socprev_stays_bind_permanent(stays, r->permanent, 0, NULL);
    for (int k = 0; k < 4; k++)
        socprev_stays_bind_dates(stays, k, date[k], 0, NULL);
    ck_assert_int_eq(socprev_stays_append(stays, r->n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_stays_add_nights(stays, r->stay, 0, night, 0, r->n_nights, NULL),
                     SOCPREV_OK);
}

static socprev_stays *stays_of(const rows *r)
{
    socprev_stays *stays = NULL;
    ck_assert_int_eq(socprev_stays_new(NULL, &stays, NULL), SOCPREV_OK);
    append(stays, r);
    return stays;
}

/* ---- nights ------------------------------------------------------------------------ */

typedef struct {
    int32_t first, last, window, way[TYPES], from[TYPES];
    uint64_t reported, negated[TYPES];
} rule;

static void make_rule(random_source *random, rule *u)
{
    u->first = between(random, 0, DAYS / 2);
    u->last = between(random, u->first, DAYS - 1);
    u->window = between(random, 0, 3) == 0 ? -1 : between(random, 0, 100);
    u->reported = (uint64_t)between(random, 0, 63);
    for (int t = 0; t < TYPES; t++) {
        u->way[t] = between(random, 0, 3);
        u->from[t] = between(random, 0, 1);
        u->negated[t] = between(random, 0, 1) ? 0 : (uint64_t)between(random, 0, 63);
    }
}

static socprev_nights *count(const socprev_stays *stays, const rule *u)
{
    socprev_night_rule *made = NULL;
    socprev_nights *nights = NULL;
    ck_assert_int_eq(
        socprev_night_rule_new(date_of(u->first), date_of(u->last), NULL, &made, NULL),
        SOCPREV_OK);
    socprev_night_rule_set_reported(made, u->reported, NULL);
    socprev_night_rule_set_look_back(made, 1, u->window, NULL);
    for (int32_t t = 0; t < TYPES; t++) {
        socprev_night_rule_set_way(made, t, u->way[t], NULL);
        socprev_night_rule_negate(made, t, u->from[t], u->negated[t], NULL);
    }
    ck_assert_int_eq(socprev_nights_count(stays, made, NULL, NULL, &nights, NULL), SOCPREV_OK);
    socprev_night_rule_free(made);
    return nights;
}

static bool records_night(const rows *r, size_t stay, int32_t day)
{
    for (size_t i = 0; i < r->n_nights; i++)
        if (r->stay[i] == (int64_t)stay && r->night[i] == day)
            return true;
    return false;
}

static bool counts(const rows *r, const rule *u, size_t i, int32_t day)
{
    int32_t exit = r->exit[i] < 0 ? DAYS : r->exit[i];
    if ((u->reported >> r->type[i] & 1) && r->reported[i] >= 0 && day >= r->reported[i] &&
        day <= r->entry[i])
        return true;
    if (day < r->entry[i] || day >= exit)
        return false;
    switch (u->way[r->type[i]]) {
    case SOCPREV_NIGHTS_STAY:
        return true;
    case SOCPREV_NIGHTS_RECORDED:
        return records_night(r, i, day);
    case SOCPREV_NIGHTS_BEFORE_MOVE_IN:
        return r->move_in[i] < 0 || day < r->move_in[i];
    default:
        return false;
    }
}

static bool negates(const rows *r, const rule *u, size_t i, int32_t type, int32_t day)
{
    int32_t exit = r->exit[i] < 0 ? DAYS : r->exit[i];
    int32_t begin = u->from[r->type[i]] == SOCPREV_NEGATES_FROM_ENTRY ? r->entry[i]
                    : r->move_in[i] < 0                               ? DAYS
                                                                      : r->move_in[i];
    return (u->negated[r->type[i]] >> type & 1) && day >= begin && day < exit;
}

/* A year before the period: days of 2018 to 2021 have no 29 February but in 2020. */
static int32_t look_back(int32_t day)
{
    socprev_date date = date_of(day);
    int32_t first = 0, last = 0;
    date -= date % 10000 == 229 ? 10001 : 10000;
    ck_assert_int_eq(socprev_date_bounds(date, &first, &last), SOCPREV_OK);
    return first - BEGIN;
}

static int64_t slow_nights(const rows *r, const rule *u, uint64_t person)
{
    bool night[DAYS] = { false };
    int32_t earliest = look_back(u->first), last = -1;
    for (int32_t day = earliest < 0 ? 0 : earliest; day <= u->last; day++)
        for (size_t i = 0; i < r->n && !night[day]; i++) {
            if (r->person[i] != person || !counts(r, u, i, day))
                continue;
            bool negated = false;
            for (size_t k = 0; k < r->n; k++)
                negated |= r->person[k] == person && negates(r, u, k, r->type[i], day);
            night[day] = !negated;
        }
    for (int32_t day = 0; day <= u->last; day++)
        last = night[day] ? day : last;
    if (last < u->first)
        return 0;
    int32_t start = u->window < 0 || last - u->window < 0 ? 0 : last - u->window;
    while (start > 0 && night[start] && night[start - 1])
        start--;
    int64_t nights = 0;
    for (int32_t day = start; day <= last; day++)
        nights += night[day];
    return nights;
}

PROPERTY(nights_are_marks_on_a_calendar, 20261129, ROUNDS)
{
    rows r;
    rule u;
    make_rows(random, &r);
    make_rule(random, &u);
    socprev_stays *stays = stays_of(&r);
    socprev_nights *nights = count(stays, &u);
    int64_t persons = 0, total = 0;
    for (uint64_t p = 0; p < PERSONS; p++) {
        int64_t of_person = slow_nights(&r, &u, p * UINT64_C(0x9e3779b97f4a7c15));
        persons += of_person > 0;
        total += of_person;
    }
    ck_assert_int_eq(socprev_nights_persons(nights), persons);
    ck_assert_int_eq(socprev_nights_total(nights), total);
    property_covers("nights", total > 0, ROUNDS / 2);
    socprev_nights_free(nights);
    socprev_stays_free(stays);
}

/* Stay i cut in two at a day: the night before the cut belongs to the first. */
static void split(random_source *random, rows *r)
{
    size_t i = (size_t)between(random, 0, (int32_t)r->n - 1), k = r->n;
    if (r->exit[i] < r->entry[i] + 2 || k == STAYS || r->move_in[i] >= 0 || r->n_nights > 0)
        return;
    r->person[k] = r->person[i];
    r->household[k] = r->household[i];
    r->type[k] = r->type[i];
    r->entry[k] = between(random, r->entry[i] + 1, r->exit[i] - 1);
    r->exit[k] = r->exit[i];
    r->exit[i] = r->entry[k];
    r->move_in[k] = r->reported[k] = -1;
    r->permanent[k] = r->permanent[i] = 0;
    r->n++;
}

START_TEST(order_splits_and_doubles_change_nothing)
{
    random_source random = { 77 };
    for (int round = 0; round < ROUNDS / 3; round++) {
        rows r, other;
        rule u;
        make_rows(&random, &r);
        make_rule(&random, &u);
        r.n_nights = 0;
        if (r.n == 0)
            continue;
        other = r;
        split(&random, &other);
        for (size_t i = 0; i < other.n; i++) { /* turned round */
            size_t k = other.n - 1 - i;
            if (k <= i)
                break;
            rows c = other;
#define SWAP(field) other.field[i] = c.field[k], other.field[k] = c.field[i]
            SWAP(person), SWAP(household), SWAP(type), SWAP(entry), SWAP(exit), SWAP(move_in);
            SWAP(reported), SWAP(permanent);
#undef SWAP
        }
        socprev_stays *a = stays_of(&r), *b = stays_of(&other), *twice = stays_of(&r);
        append(twice, &r);
        socprev_nights *x = count(a, &u), *y = count(b, &u), *z = count(twice, &u);
        ck_assert_int_eq(socprev_nights_total(x), socprev_nights_total(y));
        ck_assert_int_eq(socprev_nights_persons(x), socprev_nights_persons(y));
        ck_assert_int_eq(socprev_nights_total(x), socprev_nights_total(z));
        socprev_nights_free(x);
        socprev_nights_free(y);
        socprev_nights_free(z);
        socprev_stays_free(a);
        socprev_stays_free(b);
        socprev_stays_free(twice);
    }
}
END_TEST

/* ---- occupancy --------------------------------------------------------------------- */

START_TEST(occupancy_is_who_is_there_each_night)
{
    random_source random = { 5 };
    for (int round = 0; round < ROUNDS / 5; round++) {
        rows r;
        make_rows(&random, &r);
        uint64_t types = (uint64_t)between(&random, 0, 63);
        int32_t first = between(&random, 0, DAYS / 2), last = between(&random, first, DAYS - 1);
        const socprev_date since[2] = { date_of(first), date_of(first + 30) };
        const int64_t places[2] = { 2, 1 };
        socprev_stays *stays = stays_of(&r);
        socprev_occupancy *days = NULL, *months = NULL;
        ck_assert_int_eq(socprev_occupancy_count(stays, types, date_of(first), date_of(last),
                                                 SOCPREV_OCCUPANCY_DAY, since, places, 2, NULL,
                                                 NULL, &days, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_occupancy_count(stays, types, date_of(first), date_of(last),
                                                 SOCPREV_OCCUPANCY_MONTH, since, places, 2, NULL,
                                                 NULL, &months, NULL),
                         SOCPREV_OK);
        ck_assert_uint_eq(socprev_occupancy_parts(days), (size_t)(last - first + 1));
        int64_t sum[6] = { 0 }, month_sum[6] = { 0 };
        for (int32_t day = first; day <= last; day++) {
            int64_t persons = 0, entries = 0, exits = 0, got[6];
            for (uint64_t p = 0; p < PERSONS; p++) {
                bool there = false;
                for (size_t i = 0; i < r.n; i++) {
                    bool his = r.person[i] == p * UINT64_C(0x9e3779b97f4a7c15) &&
                               (types >> r.type[i] & 1);
                    there |= his && r.entry[i] <= day && (r.exit[i] < 0 || day < r.exit[i]);
                    entries += his && r.entry[i] == day;
                    exits += his && r.exit[i] == day;
                }
                persons += there;
            }
            int64_t place = day - first < 30 ? 2 : 1;
            int64_t want[6] = { entries, exits, persons, persons, place,
                                persons > place ? persons - place : 0 };
            for (int32_t m = 0; m < 6; m++) {
                ck_assert_int_eq(
                    socprev_occupancy_value(days, (size_t)(day - first), m, &got[m]),
                    SOCPREV_OK);
                ck_assert_int_eq(got[m], want[m]);
                sum[m] = m == SOCPREV_OCCUPANCY_MOST ? (sum[m] > got[m] ? sum[m] : got[m])
                                                     : sum[m] + got[m];
            }
        }
        for (size_t k = 0; k < socprev_occupancy_parts(months); k++)
            for (int32_t m = 0; m < 6; m++) {
                int64_t got = 0;
                socprev_occupancy_value(months, k, m, &got);
                month_sum[m] = m == SOCPREV_OCCUPANCY_MOST
                                   ? (month_sum[m] > got ? month_sum[m] : got)
                                   : month_sum[m] + got;
            }
        for (int32_t m = 0; m < 6; m++)
            ck_assert_int_eq(sum[m], month_sum[m]);
        socprev_occupancy_free(days);
        socprev_occupancy_free(months);
        socprev_stays_free(stays);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("properties of stays");
    TCase *tcase = tcase_create("stays");
    tcase_add_test(tcase, nights_are_marks_on_a_calendar);
    tcase_add_test(tcase, order_splits_and_doubles_change_nothing);
    tcase_add_test(tcase, occupancy_is_who_is_there_each_night);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
