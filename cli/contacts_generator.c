/* Contacts that never took place. What is fixed for a person (home, group,
 * services, spells of support) is drawn from a source of numbers of that
 * person's own, so nothing has to be remembered from row to row. */
#include "contacts_generator.h"

#include <inttypes.h>

/* SplitMix64, Steele, Lea & Flood 2014. */
static uint64_t next(uint64_t *state)
{
    uint64_t z = (*state += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

/* 0 .. n-1. */
static int64_t draw(uint64_t *state, int64_t n)
{
    return (int64_t)(next(state) % (uint64_t)n);
}

static int chance(uint64_t *state, int percent)
{
    return draw(state, 100) < percent;
}

static const char *const districts[] = { "CZ0421", "CZ0422", "CZ0423", "CZ0424",
                                         "CZ0425", "CZ0426", "CZ0427" };

/* Services of the two projects: how many of a kind there are, and the least and
 * most quarters of an hour that a contact takes. */
static const struct {
    const char *project, *kind, *group;
    int services, least, most;
} offers[] = {
    { "synthetic-a", "shelter", "homeless", 12, 4, 16 },
    { "synthetic-a", "low_threshold_day_centre", "homeless", 4, 1, 8 },
    { "synthetic-a", "therapeutic_workshop", "mental_disability", 14, 8, 24 },
    { "synthetic-b", "field_programme", "excluded_communities", 6, 1, 4 },
    { "synthetic-b", "activation_families", "families_children", 5, 2, 6 },
};

enum {
    OFFERS = sizeof offers / sizeof offers[0],
    DISTRICTS = sizeof districts / sizeof districts[0],
    CONTACTS_A_PERSON = 12,
    DAYS = 730, /* the two years in which all contacts lie */
    ANONYMOUS = 8,
    UNTIMED = 3,
    ELECTRONIC = 5,
    WITHOUT_DISTRICT = 2
};

typedef struct {
    int64_t district, group_of_offer;
    int64_t offer[3], service[3];
    int64_t offers;           /* 1 .. 3 */
    int64_t start[2], end[2]; /* spells of support in days; a second one is a re-entry */
    int64_t spells;
} person;

static person person_of(uint64_t seed, int64_t id)
{
    uint64_t own = seed ^ ((uint64_t)id * UINT64_C(0xd1342543de82ef95));
    person p = { .district = draw(&own, DISTRICTS), .offers = 1, .spells = 1 };
    p.offers += chance(&own, 35);
    p.offers += p.offers == 2 && chance(&own, 30);
    for (int64_t i = 0; i < p.offers; i++) {
        p.offer[i] = draw(&own, OFFERS);
        p.service[i] = 1 + draw(&own, offers[p.offer[i]].services);
    }
    p.group_of_offer = p.offer[0];
    p.start[0] = draw(&own, DAYS - 1);
    p.end[0] = p.start[0] + 1 + draw(&own, 240);
    if (p.end[0] > DAYS)
        p.end[0] = DAYS;
    if (p.end[0] + 90 < DAYS && chance(&own, 25)) {
        p.spells = 2;
        p.start[1] = p.end[0] + 90;
        p.end[1] = DAYS;
    }
    return p;
}

/* Writes day 0 .. 729 as a date of 2013 or 2014. */
static void write_date(FILE *out, int64_t day)
{
    static const int months[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    int64_t year = 2013 + day / 365, rest = day % 365;
    int month = 0;
    while (rest >= months[month])
        rest -= months[month++];
    fprintf(out, "%" PRId64 "-%02d-%02" PRId64, year, month + 1, rest + 1);
}

static void write_row(FILE *out, uint64_t *state, uint64_t seed, int64_t persons)
{
    /* The lesser of two draws: some people come far more often than others. */
    int64_t a = draw(state, persons), b = draw(state, persons), id = a < b ? a : b;
    person p = person_of(seed, id + 1);
    int64_t i = draw(state, p.offers), spell = draw(state, p.spells);
    int64_t offer = p.offer[i];
    if (!chance(state, ANONYMOUS))
        fprintf(out, "SYNTHETIC-%06" PRId64, id + 1);
    fprintf(out, ",%s,%s-%02" PRId64 ",%s,%s,%s,", offers[offer].project, offers[offer].kind,
            p.service[i], offers[offer].kind,
            chance(state, WITHOUT_DISTRICT) ? "" : districts[p.district],
            offers[p.group_of_offer].group);
    write_date(out, p.start[spell] + draw(state, p.end[spell] - p.start[spell]));
    fputc(',', out);
    int64_t span = offers[offer].most - offers[offer].least + 1;
    int64_t minutes = 15 * (offers[offer].least + draw(state, span));
    if (!chance(state, UNTIMED))
        fprintf(out, "%" PRId64, minutes);
    fprintf(out, ",%d\r\n", chance(state, ELECTRONIC));
}

int generate_contacts(FILE *out, int64_t rows, uint64_t seed)
{
    uint64_t state = seed;
    int64_t persons = rows / CONTACTS_A_PERSON + 1;
    fputs("person,project,service,kind,territory,target_group,date,minutes,electronic\r\n", out);
    for (int64_t row = 0; row < rows && !ferror(out); row++)
        write_row(out, &state, seed, persons);
    return fflush(out) == 0 && !ferror(out) ? 0 : -1;
}
