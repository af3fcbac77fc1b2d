/* Households by size; how long support lasts. */
#include "beneficiary/stays_internal.h"

/* ---- households -------------------------------------------------------------------- */

typedef struct {
    uint64_t household, person;
} member;

static int compare_members(const void *a, const void *b)
{
    const member *x = a, *y = b;
    if (x->household != y->household)
        return x->household < y->household ? -1 : 1;
    return x->person < y->person ? -1 : x->person > y->person;
}

/* Members of households, each once; counts the persons who are in none. */
static size_t list_members(const socprev__stay_place *place, size_t n, member *out,
                           int64_t *without)
{
    size_t kept = 0;
    *without = 0;
    for (size_t begin = 0; begin < n;) {
        size_t end = socprev__stays_end(place, n, begin), before = kept;
        for (; begin < end; begin++)
            if (place[begin].stay->household != 0)
                out[kept++] = (member){ place[begin].stay->household, place[begin].key };
        *without += kept == before;
    }
    return kept;
}

static void count_sizes(const member *members, size_t n, int64_t *sizes, size_t n_sizes)
{
    for (size_t begin = 0; begin < n;) {
        size_t persons = 0, at = begin;
        for (; at < n && members[at].household == members[begin].household; at++)
            persons += at == begin || members[at].person != members[at - 1].person;
        sizes[(persons < n_sizes ? persons : n_sizes) - 1]++;
        begin = at;
    }
}

socprev_status socprev_stays_households(const socprev_stays *stays, uint64_t types,
                                        const socprev_memory *memory, int64_t *sizes, size_t n,
                                        int64_t *without, socprev_error **err)
{
    enum { SIZES = 64 };
    if (stays == NULL || sizes == NULL)
        return socprev__fail_null(err, stays == NULL ? "stays" : "sizes");
    if (n < 1 || n > SIZES)
        return socprev__stays_invalid("n", n > SIZES ? SIZES + 1 : 0, err);
    struct socprev_memory from = socprev__memory_of(memory);
    size_t n_places = 0, room = stays->n + 1;
    socprev_status st = SOCPREV_OK;
    member *members = socprev__alloc_unset(&from, room, sizeof *members);
    socprev__stay_place *place = socprev__stays_by_person(stays, types, &from, &n_places);
    if (members == NULL || place == NULL) {
        st = socprev__fail_nomem(err);
    } else {
        int64_t alone = 0;
        size_t kept = list_members(place, n_places, members, &alone);
        if (!socprev__sort(&from, members, kept, sizeof *members, compare_members)) {
            st = socprev__fail_nomem(err);
        } else {
            memset(sizes, 0, n * sizeof *sizes);
            count_sizes(members, kept, sizes, n);
            if (without != NULL)
                *without = alone;
        }
    }
    socprev__free(&from, place, room, sizeof *place);
    socprev__free(&from, members, room, sizeof *members);
    return st;
}

/* ---- length of support ---------------------------------------------------------------- */

typedef struct {
    int32_t gap, until;
    int64_t *length;
    uint8_t *ongoing;
    size_t n;
} spells;

static void end_spell(spells *s, int32_t first, int32_t end)
{
    bool ongoing = end > s->until;
    s->length[s->n] = (ongoing ? s->until : end) - first;
    s->ongoing[s->n++] = ongoing;
}

/* The spells of one person: `days` ascend by their first day. */
static void add_spells(spells *s, const socprev__days *days, size_t n)
{
    int32_t first = days[0].first, end = days[0].end;
    for (size_t i = 1; i < n; i++) {
        if (days[i].first - (int64_t)s->gap > end) {
            end_spell(s, first, end);
            first = days[i].first;
            end = days[i].end;
        } else if (days[i].end > end) {
            end = days[i].end;
        }
    }
    end_spell(s, first, end);
}

static int compare_days(const void *a, const void *b)
{
    const socprev__days *x = a, *y = b;
    return x->first < y->first ? -1 : x->first > y->first;
}

/* Stays that begin and end on one day are kept: they are support too. */
static bool list_spells(const socprev__stay_place *place, size_t n, socprev__days *days,
                        const struct socprev_memory *memory, spells *s)
{
    for (size_t begin = 0; begin < n;) {
        size_t end = socprev__stays_end(place, n, begin), kept = 0;
        for (; begin < end; begin++)
            if (place[begin].stay->entry <= s->until)
                days[kept++] = (socprev__days){ place[begin].stay->entry,
                                                place[begin].stay->exit };
        if (!socprev__sort(memory, days, kept, sizeof *days, compare_days))
            return false;
        if (kept > 0)
            add_spells(s, days, kept);
    }
    return true;
}

static socprev_status survive(const socprev_stays *stays, uint64_t types, spells *s,
                              double confidence, const socprev_memory *memory,
                              socprev_survival **out, socprev_error **err)
{
    struct socprev_memory from = socprev__memory_of(memory);
    size_t n = 0, room = stays->n + 1;
    socprev_status st = SOCPREV_OK;
    socprev__days *days = socprev__alloc_unset(&from, room, sizeof *days);
    socprev__stay_place *place = socprev__stays_by_person(stays, types, &from, &n);
    s->length = socprev__alloc(&from, room, sizeof *s->length);
    s->ongoing = socprev__alloc(&from, room, sizeof *s->ongoing);
    if (days == NULL || place == NULL || s->length == NULL || s->ongoing == NULL ||
        !list_spells(place, n, days, &from, s))
        st = socprev__fail_nomem(err);
    else if (s->n == 0)
        st = socprev__fail(err, SOCPREV_E_UNDEFINED, SP_ARGUMENT_EMPTY, SP_FIELD("stays"),
                           SP_TEXT("stays"));
    else
        st = socprev_survival_new(s->length, 0, s->ongoing, 0, s->n, confidence, memory, out,
                                  err);
    socprev__free(&from, s->ongoing, room, sizeof *s->ongoing);
    socprev__free(&from, s->length, room, sizeof *s->length);
    socprev__free(&from, place, room, sizeof *place);
    socprev__free(&from, days, room, sizeof *days);
    return st;
}

socprev_status socprev_stays_survival(const socprev_stays *stays, uint64_t types, int32_t gap,
                                      socprev_date until, double confidence,
                                      const socprev_memory *memory, socprev_survival **out,
                                      socprev_error **err)
{
    spells s = { .gap = gap };
    if (stays == NULL || out == NULL)
        return socprev__fail_null(err, stays == NULL ? "stays" : "out");
    if (gap < 0 || gap > SOCPREV__DAYS_MOST)
        return socprev__stays_invalid("gap", gap, err);
    if (!socprev__day_of(until, &s.until))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STAY_PERIOD, SP_FIELD("until"),
                             SP_TEXT("until"));
    return survive(stays, types, &s, confidence, memory, out, err);
}
