/* Who was there in each night, against the places. */
#include "beneficiary/stays_internal.h"

enum { MEASURES = SOCPREV_OCCUPANCY_OVER + 1 };

typedef struct {
    int32_t day; /* its first */
    int64_t count[MEASURES];
} part;

struct socprev_occupancy {
    struct socprev_memory memory;
    part *part;
    size_t n, capacity;
    bool has_places;
};

/* One day of the period. */
typedef struct {
    int64_t change; /* of persons since the night before */
    int64_t entries, exits;
} day_count;

typedef struct {
    const socprev_stays *stays;
    uint64_t types;
    int32_t first, last, step;
    const socprev_date *since;
    const int64_t *places;
    size_t n_places;
} question;

static socprev_status check_places(const question *q, socprev_error **err)
{
    int32_t before = SOCPREV__DAY_NONE;
    for (size_t i = 0; i < q->n_places; i++) {
        int32_t day = 0;
        if (!socprev__day_of(q->since[i], &day) || (i > 0 && day <= before))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_PLACES_SINCE, SP_ITEM("since", i),
                                 SP_INT(i));
        if (q->places[i] < 0 || q->places[i] > (int64_t)INT32_MAX + 1)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_LENGTH_RANGE, SP_ITEM("places", i),
                                 SP_INT(i), SP_INT(q->places[i]),
                                 SP_INT((int64_t)INT32_MAX + 1));
        before = day;
    }
    return SOCPREV_OK;
}

/* Entries and exits of each stay; the nights of each person, joined. */
static socprev_status count_days(const question *q, const socprev__stay_place *place, size_t n,
                                 socprev__day_list *list, day_count *day, socprev_run *run,
                                 socprev_error **err)
{
    size_t looked = 0;
    for (size_t begin = 0; begin < n;) {
        size_t end = socprev__stays_end(place, n, begin);
        list->n = 0;
        if (begin >= looked) {
            socprev_status st = socprev__stays_step(run, begin, n, err);
            if (st != SOCPREV_OK)
                return st;
            looked = begin + SOCPREV__STAYS_STEP;
        }
        for (; begin < end; begin++) {
            const socprev__stay *s = place[begin].stay;
            if (s->entry >= q->first && s->entry <= q->last)
                day[s->entry - q->first].entries++;
            if (s->exit >= q->first && s->exit <= q->last)
                day[s->exit - q->first].exits++;
            if (!socprev__days_add(list, s->entry > q->first ? s->entry : q->first,
                                   s->exit <= q->last ? s->exit : q->last + 1))
                return socprev__fail_nomem(err);
        }
        if (!socprev__days_join(list))
            return socprev__fail_nomem(err);
        for (size_t i = 0; i < list->n; i++) {
            day[list->item[i].first - q->first].change++;
            day[list->item[i].end - q->first].change--; /* one day behind the last is there */
        }
    }
    return SOCPREV_OK;
}

static bool begins_part(const question *q, int32_t day)
{
    socprev_date date = SOCPREV_DATE_NONE;
    if (day == q->first || q->step == SOCPREV_OCCUPANCY_DAY)
        return true;
    socprev_date_from_days(day, &date);
    return date % 100 == 1; /* the first of a month */
}

static socprev_status sum_parts(const question *q, const day_count *day,
                                socprev_occupancy *occupancy, socprev_error **err)
{
    int64_t persons = 0, places = 0;
    size_t next = 0;
    for (int32_t at = q->first; at <= q->last; at++) {
        int32_t since = 0;
        while (next < q->n_places && socprev__day_of(q->since[next], &since) && since <= at)
            places = q->places[next++];
        if (begins_part(q, at)) {
            void *parts = occupancy->part;
            if (!socprev__reserve(&occupancy->memory, &parts, &occupancy->capacity,
                                  occupancy->n + 1, sizeof *occupancy->part))
                return socprev__fail_nomem(err);
            occupancy->part = parts;
            occupancy->part[occupancy->n++] = (part){ .day = at };
        }
        int64_t *count = occupancy->part[occupancy->n - 1].count;
        const day_count *d = &day[at - q->first];
        persons += d->change;
        count[SOCPREV_OCCUPANCY_ENTRIES] += d->entries;
        count[SOCPREV_OCCUPANCY_EXITS] += d->exits;
        count[SOCPREV_OCCUPANCY_NIGHTS] += persons;
        if (persons > count[SOCPREV_OCCUPANCY_MOST])
            count[SOCPREV_OCCUPANCY_MOST] = persons;
        count[SOCPREV_OCCUPANCY_PLACE_NIGHTS] += places;
        count[SOCPREV_OCCUPANCY_OVER] += persons > places ? persons - places : 0;
    }
    return SOCPREV_OK;
}

static socprev_status answer(const question *q, socprev_run *run, socprev_occupancy *occupancy,
                             socprev_error **err)
{
    const struct socprev_memory *memory = &occupancy->memory;
    size_t n = 0, n_days = (size_t)(q->last - q->first) + 2;
    socprev__day_list list = { .memory = *memory };
    day_count *day = socprev__alloc(memory, n_days, sizeof *day);
    socprev__stay_place *place = socprev__stays_by_person(q->stays, q->types, memory, &n);
    socprev_status st = day == NULL || place == NULL
                            ? socprev__fail_nomem(err)
                            : count_days(q, place, n, &list, day, run, err);
    if (st == SOCPREV_OK)
        st = sum_parts(q, day, occupancy, err);
    socprev__days_clear(&list);
    socprev__free(memory, place, q->stays->n + 1, sizeof *place);
    socprev__free(memory, day, n_days, sizeof *day);
    return st;
}

socprev_status socprev_occupancy_count(const socprev_stays *stays, uint64_t types,
                                       socprev_date first, socprev_date last, int32_t step,
                                       const socprev_date *since, const int64_t *places,
                                       size_t n, socprev_run *run, const socprev_memory *memory,
                                       socprev_occupancy **out, socprev_error **err)
{
    question q = { stays, types, 0, 0, step, since, places, n };
    if (stays == NULL || out == NULL)
        return socprev__fail_null(err, stays == NULL ? "stays" : "out");
    if (n > 0 && (since == NULL || places == NULL))
        return socprev__fail_null(err, since == NULL ? "since" : "places");
    if (step != SOCPREV_OCCUPANCY_DAY && step != SOCPREV_OCCUPANCY_MONTH)
        return socprev__stays_invalid("step", step, err);
    socprev_status st = socprev__stay_period(first, last, &q.first, &q.last, err);
    if (st == SOCPREV_OK && q.last - q.first >= SOCPREV__DAYS_MOST)
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_PERIOD, SP_FIELD("last"),
                           SP_TEXT("last"));
    if (st == SOCPREV_OK)
        st = check_places(&q, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_occupancy *occupancy = socprev__alloc(&from, 1, sizeof *occupancy);
    if (occupancy == NULL)
        return socprev__fail_nomem(err);
    occupancy->memory = from;
    occupancy->has_places = n > 0;
    st = answer(&q, run, occupancy, err);
    if (st == SOCPREV_OK)
        *out = occupancy;
    else
        socprev_occupancy_free(occupancy);
    return st;
}

void socprev_occupancy_free(socprev_occupancy *occupancy)
{
    if (occupancy == NULL)
        return;
    struct socprev_memory memory = occupancy->memory;
    socprev__free(&memory, occupancy->part, occupancy->capacity, sizeof *occupancy->part);
    socprev__free(&memory, occupancy, 1, sizeof *occupancy);
}

size_t socprev_occupancy_parts(const socprev_occupancy *occupancy)
{
    return occupancy == NULL ? 0 : occupancy->n;
}

socprev_date socprev_occupancy_day(const socprev_occupancy *occupancy, size_t index)
{
    socprev_date date = SOCPREV_DATE_NONE;
    if (index < socprev_occupancy_parts(occupancy))
        socprev_date_from_days(occupancy->part[index].day, &date);
    return date;
}

socprev_status socprev_occupancy_value(const socprev_occupancy *occupancy, size_t index,
                                       int32_t measure, int64_t *out)
{
    if (index >= socprev_occupancy_parts(occupancy) || measure < 0 || measure >= MEASURES ||
        out == NULL)
        return SOCPREV_E_INVALID;
    if (measure >= SOCPREV_OCCUPANCY_PLACE_NIGHTS && !occupancy->has_places)
        return SOCPREV_E_UNDEFINED;
    *out = occupancy->part[index].count[measure];
    return SOCPREV_OK;
}
