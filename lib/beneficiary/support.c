#include "beneficiary/support.h"

enum { WORDS = 3, BITS = 11, UNTIMED = 2, ELECTRONIC = 1 };

bool socprev__support_add(socprev__support *to, const socprev__support *from)
{
    to->untimed |= from->untimed;
    to->untimed_not_electronic |= from->untimed_not_electronic;
    return socprev__add(to->minutes, from->minutes, &to->minutes) &&
           socprev__add(to->minutes_not_electronic, from->minutes_not_electronic,
                        &to->minutes_not_electronic);
}

bool socprev__supports_open(socprev__supports *s, const struct socprev_memory *memory,
                            int64_t rows)
{
    *s = (socprev__supports){ .memory = *memory };
    s->projects = (socprev__axis){ .memory = *memory, .dimension = SOCPREV_BY_PROJECT };
    return socprev__store_open(&s->store, memory, WORDS, rows <= SOCPREV__FEW_ROWS ? 0 : BITS);
}

void socprev__supports_clear(socprev__supports *s)
{
    if (s->store.words > 0)
        socprev__store_clear(&s->store);
    socprev__free(&s->memory, s->anonymous, s->capacity, sizeof *s->anonymous);
    socprev__axis_clear(&s->projects);
    s->anonymous = NULL;
    s->capacity = 0;
}

/* ---- in ---------------------------------------------------------------------------- */

static socprev_status number_project(socprev__supports *s, int32_t code, uint32_t *number,
                                     socprev_error **err)
{
    void *anonymous = s->anonymous;
    if (!socprev__reserve(&s->memory, &anonymous, &s->capacity, s->projects.n + 1,
                          sizeof *s->anonymous))
        return socprev__fail_nomem(err);
    s->anonymous = anonymous;
    return socprev__axis_number(&s->projects, code, number) ? SOCPREV_OK
                                                            : socprev__fail_nomem(err);
}

static socprev_status add_anonymous(socprev__supports *s, uint32_t project, int64_t contacts,
                                    int64_t minutes, socprev_error **err)
{
    /* those of a project are a part of all */
    if (!socprev__add(s->anonymous_minutes, minutes, &s->anonymous_minutes))
        return socprev__cube_overflow(err);
    s->anonymous[project].contacts += contacts;
    s->anonymous[project].minutes += minutes;
    return SOCPREV_OK;
}

static bool put(socprev__supports *s, uint64_t person, uint32_t project, int64_t minutes,
                unsigned marks)
{
    uint64_t spread = person * SOCPREV__SPREAD;
    uint64_t record[WORDS] = { spread, (uint64_t)minutes, (uint64_t)project << 2 | marks };
    return socprev__store_put(&s->store, socprev__part_of(spread, s->store.bits), record, WORDS);
}

socprev_status socprev__supports_add(socprev__supports *s, const socprev__contact *row,
                                     size_t index, socprev_error **err)
{
    uint32_t project;
    int32_t code = row->code[SOCPREV_BY_PROJECT];
    bool untimed = row->minutes == SOCPREV_MINUTES_UNKNOWN;
    int64_t minutes = untimed ? 0 : row->minutes;
    s->contacts++;
    if (code == SOCPREV_CODE_MISSING) {
        if (s->without_project == 0)
            s->without_project = s->contacts;
        return SOCPREV_OK;
    }
    size_t at = (size_t)((int64_t)code - s->projects.low);
    if (at < s->projects.n_near && s->projects.near[at] != 0) {
        project = s->projects.near[at] - 1;
    } else {
        socprev_status st = number_project(s, code, &project, err);
        if (st != SOCPREV_OK)
            return st;
    }
    if (row->anonymous) {
        socprev_status st = add_anonymous(s, project, 1, minutes, err);
        if (st != SOCPREV_OK && err != NULL)
            socprev__error_at(err, SP_ITEM("minutes", index));
        return st;
    }
    unsigned marks = (untimed ? UNTIMED : 0u) | (row->electronic ? ELECTRONIC : 0u);
    return put(s, row->person, project, minutes, marks) ? SOCPREV_OK : socprev__fail_nomem(err);
}

socprev_status socprev__supports_collect(socprev__supports *s, const socprev_contacts *contacts,
                                         const struct socprev_memory *memory, socprev_run *run,
                                         socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    if (!socprev__supports_open(s, memory, (int64_t)contacts->n))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < contacts->n && st == SOCPREV_OK;) {
        size_t end = contacts->n - i < SOCPREV__STEP ? contacts->n : i + SOCPREV__STEP;
        st = socprev__contacts_step(run, i, contacts->n, err);
        for (; i < end && st == SOCPREV_OK; i++)
            st = socprev__supports_add(s, &contacts->row[i], i, err);
    }
    if (st != SOCPREV_OK)
        socprev__supports_clear(s);
    return st;
}

socprev_status socprev__supports_add_pair(socprev__supports *s, uint64_t person, int32_t code,
                                          const socprev__support *pair, socprev_error **err)
{
    uint32_t project;
    socprev_status st = number_project(s, code, &project, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t electronic = pair->minutes - pair->minutes_not_electronic;
    bool kept = put(s, person, project, pair->minutes_not_electronic,
                    pair->untimed_not_electronic ? UNTIMED : 0u);
    if (kept && (electronic > 0 || (pair->untimed && !pair->untimed_not_electronic)))
        kept = put(s, person, project, electronic,
                   ELECTRONIC | (pair->untimed ? UNTIMED : 0u));
    return kept ? SOCPREV_OK : socprev__fail_nomem(err);
}

socprev_status socprev__supports_add_anonymous(socprev__supports *s, int32_t code,
                                               int64_t contacts, int64_t minutes,
                                               socprev_error **err)
{
    uint32_t project;
    socprev_status st = number_project(s, code, &project, err);
    return st == SOCPREV_OK ? add_anonymous(s, project, contacts, minutes, err) : st;
}

/* ---- out --------------------------------------------------------------------------- */

typedef struct {
    socprev__group group;
    uint32_t *stamp;        /* [projects] last person there, from 1 */
    uint32_t *place;        /* [projects] in `pair` */
    socprev__support *pair; /* [projects] */
    size_t n_pairs;
    uint32_t person;
} walk;

static socprev__support support_of(const uint64_t *record)
{
    unsigned marks = record[2] & 3;
    bool untimed = (marks & UNTIMED) != 0, electronic = (marks & ELECTRONIC) != 0;
    int64_t minutes = (int64_t)record[1];
    return (socprev__support){ (uint32_t)(record[2] >> 2), untimed, untimed && !electronic,
                               minutes, electronic ? 0 : minutes };
}

/* Sums the records of a person by project; false when minutes overflow. */
static bool sum_person(walk *w, const uint32_t *item, size_t n)
{
    w->person++;
    w->n_pairs = 0;
    for (size_t i = 0; i < n; i++) {
        socprev__support s = support_of(w->group.record + item[i] * (size_t)WORDS);
        if (w->stamp[s.project] != w->person) {
            w->stamp[s.project] = w->person;
            w->place[s.project] = (uint32_t)w->n_pairs;
            w->pair[w->n_pairs++] = s;
        } else if (!socprev__support_add(&w->pair[w->place[s.project]], &s)) {
            return false;
        }
    }
    return true;
}

static socprev_status walk_part(const socprev__supports *s, const socprev__spill *spill, walk *w,
                                size_t part, socprev__supports_fn visit, void *user,
                                socprev_error **err)
{
    size_t n = socprev__store_count(&s->store, part);
    if (!socprev__store_read(&s->store, spill, part, w->group.record))
        return socprev__cube_spill_failed(err);
    socprev__group_begin(&w->group, n);
    for (size_t i = 0; i < n; i++)
        socprev__group_add(&w->group, w->group.record[i * WORDS], (uint32_t)i);
    socprev__group_end(&w->group);
    for (size_t i = 0; i < w->group.persons; i++) {
        const uint32_t *item = w->group.item + w->group.first[i];
        if (!sum_person(w, item, w->group.first[i + 1] - w->group.first[i]))
            return socprev__cube_overflow(err);
        if (!visit(user, w->group.person[i] * SOCPREV__GATHER, w->pair, w->n_pairs))
            return socprev__fail_nomem(err);
    }
    return SOCPREV_OK;
}

socprev_status socprev__supports_walk(const socprev__supports *s, const socprev__spill *spill,
                                      socprev_run *run, socprev__supports_fn visit, void *user,
                                      socprev_error **err)
{
    walk w = { .n_pairs = 0 };
    if (s->without_project > 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACT_NO_PROJECT,
                             SP_ITEM("project", s->without_project - 1),
                             SP_INT(s->without_project - 1));
    size_t projects = s->projects.n + 1, parts = (size_t)1 << s->store.bits;
    bool made = socprev__group_open(&w.group, &s->memory, socprev__store_most(&s->store));
    w.stamp = socprev__alloc(&s->memory, projects, sizeof *w.stamp);
    w.place = socprev__alloc(&s->memory, projects, sizeof *w.place);
    w.pair = socprev__alloc(&s->memory, projects, sizeof *w.pair);
    made = made && w.stamp != NULL && w.place != NULL && w.pair != NULL;
    socprev_status st = made ? SOCPREV_OK : socprev__fail_nomem(err);
    for (size_t part = 0; part < parts && st == SOCPREV_OK; part++) {
        if (socprev_run_is_cancelled(run) != 0)
            st = socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("contacts"));
        else
            st = walk_part(s, spill, &w, part, visit, user, err);
    }
    socprev__free(&s->memory, w.pair, projects, sizeof *w.pair);
    socprev__free(&s->memory, w.place, projects, sizeof *w.place);
    socprev__free(&s->memory, w.stamp, projects, sizeof *w.stamp);
    if (w.group.record != NULL)
        socprev__group_clear(&w.group);
    return st;
}
