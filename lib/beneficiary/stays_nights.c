/* Nights of people: each date once, by a rule. */
#include "beneficiary/stays_nights.h"

struct socprev_nights {
    struct socprev_memory memory;
    int64_t *night; /* of each person, ascending */
    size_t n, capacity;
    int64_t total;
    int32_t first, last;
};

/* ---- the nights of one person ---------------------------------------------------- */

typedef struct {
    const socprev_stays *stays;
    const socprev_night_rule *rule;
    socprev__night *record; /* ascending by stay */
    size_t n_records;
    socprev__day_list counted, negating, all;
} counting;

static int32_t least(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static int32_t greatest(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* Adds what lies in the period or before it. */
static bool add(const counting *c, socprev__day_list *list, int32_t first, int32_t end)
{
    return socprev__days_add(list, greatest(first, c->rule->earliest),
                             least(end, c->rule->last + 1));
}

static bool add_records(counting *c, size_t stay)
{
    size_t low = 0, high = c->n_records;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (c->record[middle].stay < (int32_t)stay)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < c->n_records && c->record[low].stay == (int32_t)stay; low++)
        if (!add(c, &c->counted, c->record[low].day, c->record[low].day + 1))
            return false;
    return true;
}

static bool add_counted(counting *c, const socprev__stay_place *place)
{
    const socprev__stay *s = place->stay;
    if (s->reported != SOCPREV__DAY_NONE && socprev__type_in(c->rule->reported, s->type) &&
        !add(c, &c->counted, s->reported, s->entry + 1))
        return false;
    switch (c->rule->way[s->type]) {
    case SOCPREV_NIGHTS_STAY:
        return add(c, &c->counted, s->entry, s->exit);
    case SOCPREV_NIGHTS_BEFORE_MOVE_IN:
        return add(c, &c->counted, s->entry,
                   s->move_in == SOCPREV__DAY_NONE ? s->exit : s->move_in);
    case SOCPREV_NIGHTS_RECORDED:
        return add_records(c, place->index);
    default:
        return true;
    }
}

static bool add_negating(counting *c, const socprev__stay *s)
{
    if (c->rule->from[s->type] == SOCPREV_NEGATES_FROM_ENTRY)
        return add(c, &c->negating, s->entry, s->exit);
    return s->move_in == SOCPREV__DAY_NONE || add(c, &c->negating, s->move_in, s->exit);
}

/* Adds the nights of the stays of one type that nothing negates. */
static bool add_type(counting *c, const socprev__stay_place *place, size_t n, int32_t type)
{
    c->counted.n = c->negating.n = 0;
    for (size_t i = 0; i < n; i++) {
        const socprev__stay *s = place[i].stay;
        if (s->type == type && !add_counted(c, &place[i]))
            return false;
        if (socprev__type_in(c->rule->negated[s->type], type) && !add_negating(c, s))
            return false;
    }
    return socprev__days_join(&c->counted) && socprev__days_join(&c->negating) &&
           socprev__days_without(&c->counted, &c->negating, &c->all);
}

/* All nights of a person, joined. */
static bool collect(counting *c, const socprev__stay_place *place, size_t n)
{
    uint64_t types = 0;
    c->all.n = 0;
    for (size_t i = 0; i < n; i++)
        types |= (uint64_t)1 << place[i].stay->type;
    for (int32_t type = 0; type < SOCPREV__STAY_TYPES; type++)
        if (socprev__type_in(types, type) && !add_type(c, place, n, type))
            return false;
    return socprev__days_join(&c->all);
}

/* From the window before the last night on, and what runs on before it without a
 * gap. Returns how many nights; 0 when none is in the period. */
static int64_t take(const counting *c, int32_t *first, int32_t *last)
{
    const socprev__day_list *all = &c->all;
    const socprev_night_rule *rule = c->rule;
    if (all->n == 0 || all->item[all->n - 1].end - 1 < rule->first)
        return 0;
    *last = all->item[all->n - 1].end - 1;
    int32_t start = all->item[0].first;
    if (rule->window >= 0 && (int64_t)*last - rule->window > start)
        start = *last - rule->window;
    int64_t nights = 0;
    *first = *last;
    for (size_t i = all->n; i-- > 0 && all->item[i].end > start;) {
        nights += all->item[i].end - all->item[i].first; /* the whole run */
        *first = all->item[i].first;
    }
    return nights;
}

/* ---- all persons ------------------------------------------------------------------- */

static int compare_records(const void *a, const void *b)
{
    const socprev__night *x = a, *y = b;
    return x->stay < y->stay ? -1 : x->stay > y->stay;
}

static int compare_lengths(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

static socprev_status count_persons(counting *c, const socprev__stay_place *place, size_t n,
                                    socprev_run *run, socprev_nights *nights,
                                    socprev_error **err)
{
    size_t looked = 0;
    for (size_t begin = 0; begin < n;) {
        size_t end = socprev__stays_end(place, n, begin);
        int32_t first = 0, last = 0;
        if (begin >= looked) {
            socprev_status st = socprev__stays_step(run, begin, n, err);
            if (st != SOCPREV_OK)
                return st;
            looked = begin + SOCPREV__STAYS_STEP;
        }
        if (!collect(c, place + begin, end - begin))
            return socprev__fail_nomem(err);
        int64_t of_person = take(c, &first, &last);
        if (of_person > 0) {
            void *all = nights->night;
            if (!socprev__reserve(&nights->memory, &all, &nights->capacity, nights->n + 1,
                                  sizeof *nights->night))
                return socprev__fail_nomem(err);
            nights->night = all;
            nights->first = nights->n == 0 ? first : least(nights->first, first);
            nights->last = nights->n == 0 ? last : greatest(nights->last, last);
            nights->night[nights->n++] = of_person;
            nights->total += of_person;
        }
        begin = end;
    }
    return socprev__sort(&nights->memory, nights->night, nights->n, sizeof *nights->night,
                         compare_lengths)
               ? SOCPREV_OK
               : socprev__fail_nomem(err);
}

static socprev_status count(counting *c, socprev_run *run, socprev_nights *nights,
                            socprev_error **err)
{
    size_t n = 0;
    const struct socprev_memory *memory = &nights->memory;
    const socprev_stays *stays = c->stays;
    c->counted.memory = c->negating.memory = c->all.memory = *memory;
    c->n_records = stays->n_nights;
    c->record = socprev__alloc_unset(memory, c->n_records + 1, sizeof *c->record);
    if (c->record == NULL)
        return socprev__fail_nomem(err);
    socprev_status st = SOCPREV_OK;
    if (c->n_records > 0)
        memcpy(c->record, stays->night, c->n_records * sizeof *c->record);
    if (!socprev__sort(memory, c->record, c->n_records, sizeof *c->record, compare_records))
        st = socprev__fail_nomem(err);
    socprev__stay_place *place =
        st == SOCPREV_OK ? socprev__stays_by_person(stays, SOCPREV_TYPES_ALL, memory, &n) : NULL;
    if (st == SOCPREV_OK)
        st = place == NULL ? socprev__fail_nomem(err)
                           : count_persons(c, place, n, run, nights, err);
    socprev__free(memory, place, stays->n + 1, sizeof *place);
    socprev__free(memory, c->record, c->n_records + 1, sizeof *c->record);
    socprev__days_clear(&c->counted);
    socprev__days_clear(&c->negating);
    socprev__days_clear(&c->all);
    return st;
}

socprev_status socprev_nights_count(const socprev_stays *stays, const socprev_night_rule *rule,
                                    socprev_run *run, const socprev_memory *memory,
                                    socprev_nights **out, socprev_error **err)
{
    if (stays == NULL || rule == NULL)
        return socprev__fail_null(err, stays == NULL ? "stays" : "rule");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_nights *nights = socprev__alloc(&from, 1, sizeof *nights);
    if (nights == NULL)
        return socprev__fail_nomem(err);
    nights->memory = from;
    counting c = { .stays = stays, .rule = rule };
    socprev_status st = count(&c, run, nights, err);
    if (st == SOCPREV_OK)
        *out = nights;
    else
        socprev_nights_free(nights);
    return st;
}

/* ---- answers -------------------------------------------------------------------------- */

void socprev_nights_free(socprev_nights *nights)
{
    if (nights == NULL)
        return;
    struct socprev_memory memory = nights->memory;
    socprev__free(&memory, nights->night, nights->capacity, sizeof *nights->night);
    socprev__free(&memory, nights, 1, sizeof *nights);
}

int64_t socprev_nights_persons(const socprev_nights *nights)
{
    return nights == NULL ? 0 : (int64_t)nights->n;
}

int64_t socprev_nights_total(const socprev_nights *nights)
{
    return nights == NULL ? 0 : nights->total;
}

socprev_status socprev_nights_values(const socprev_nights *nights, int64_t *out, size_t n)
{
    if (nights == NULL || out == NULL || n != nights->n)
        return SOCPREV_E_INVALID;
    if (n > 0)
        memcpy(out, nights->night, n * sizeof *out);
    return SOCPREV_OK;
}

socprev_status socprev_nights_span(const socprev_nights *nights, socprev_date *first,
                                   socprev_date *last)
{
    if (nights == NULL)
        return SOCPREV_E_INVALID;
    if (nights->n == 0)
        return SOCPREV_E_UNDEFINED;
    if (first != NULL)
        socprev_date_from_days(nights->first, first);
    if (last != NULL)
        socprev_date_from_days(nights->last, last);
    return SOCPREV_OK;
}
