/* Minutes of persons in projects. */
#include "beneficiary/support.h"

enum {
    WORDS = 3, /* of a wide record */
    BITS = SOCPREV__PART_BITS,
    SHAPES = 1 << BITS,
    SLOTS = 4 * SHAPES,
    UNTIMED = 2,
    ELECTRONIC = 1
};

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
    if (rows <= SOCPREV__FEW_ROWS)
        return socprev__store_open(&s->wide, memory, WORDS, 0);
    s->shape = socprev__alloc_unset(memory, SHAPES, sizeof *s->shape);
    s->slot = socprev__alloc(memory, SLOTS, sizeof *s->slot);
    if (s->shape != NULL && s->slot != NULL && socprev__store_open(&s->packed, memory, 1, BITS))
        return true;
    socprev__supports_clear(s);
    return false;
}

void socprev__supports_clear(socprev__supports *s)
{
    if (s->wide.words > 0)
        socprev__store_clear(&s->wide);
    if (s->packed.words > 0)
        socprev__store_clear(&s->packed);
    socprev__free(&s->memory, s->slot, SLOTS, sizeof *s->slot);
    socprev__free(&s->memory, s->shape, SHAPES, sizeof *s->shape);
    socprev__free(&s->memory, s->anonymous, s->capacity, sizeof *s->anonymous);
    socprev__axis_clear(&s->projects);
    *s = (socprev__supports){ .memory = s->memory };
}

/* ---- in ---------------------------------------------------------------------------- */

static socprev_status number_project(socprev__supports *s, int32_t code, uint32_t *number,
                                     socprev_error **err)
{
    void *anonymous = s->anonymous;
    if (socprev__axis_find(&s->projects, code, number))
        return SOCPREV_OK;
    if (!socprev__reserve(&s->memory, &anonymous, &s->capacity, s->projects.n + 1,
                          sizeof *s->anonymous))
        return socprev__fail_nomem(err);
    s->anonymous = anonymous;
    s->anonymous[s->projects.n] = (socprev__anonymous){ 0, 0 };
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

/* The number of a shape, or SHAPES when it has none and there is no room for it. */
static inline uint32_t number_shape(socprev__supports *s, int64_t minutes, uint32_t project_marks)
{
    uint64_t mixed = ((uint64_t)minutes ^ (uint64_t)project_marks << 40) * SOCPREV__SPREAD;
    size_t i = (size_t)(mixed >> 32) % SLOTS;
    for (; s->slot[i] != 0; i = (i + 1) % SLOTS) {
        const socprev__shape *shape = &s->shape[s->slot[i] - 1];
        if (shape->minutes == minutes && shape->project_marks == project_marks)
            return s->slot[i] - 1;
    }
    if (s->n_shapes == SHAPES)
        return SHAPES;
    s->shape[s->n_shapes] = (socprev__shape){ minutes, project_marks };
    s->slot[i] = (uint32_t)++s->n_shapes;
    return s->slot[i] - 1;
}

static bool put_wide(socprev__supports *s, uint64_t spread, int64_t minutes,
                     uint32_t project_marks)
{
    uint64_t record[WORDS] = { spread, (uint64_t)minutes, project_marks };
    if (s->wide.words == 0 && !socprev__store_open(&s->wide, &s->memory, WORDS, BITS))
        return false;
    return socprev__store_put(&s->wide, socprev__part_of(spread, s->wide.bits), record, WORDS);
}

static inline bool put(socprev__supports *s, uint64_t spread, uint32_t project, int64_t minutes,
                       unsigned marks)
{
    uint32_t project_marks = project << 2 | marks;
    uint32_t shape = s->packed.words > 0 ? number_shape(s, minutes, project_marks) : SHAPES;
    uint64_t record = spread << BITS | shape;
    return shape == SHAPES
               ? put_wide(s, spread, minutes, project_marks)
               : socprev__store_put(&s->packed, socprev__part_of(spread, BITS), &record, 1);
}

/* A contact that is anonymous, or whose project is new or missing. */
static socprev_status add_special(socprev__supports *s, size_t row, int32_t code, int64_t minutes,
                                  uint8_t marks, uint32_t *project, socprev_error **err)
{
    if (code == SOCPREV_CODE_MISSING) {
        if (s->without_project == 0)
            s->without_project = s->contacts + 1;
        return SOCPREV_OK;
    }
    socprev_status st = number_project(s, code, project, err);
    if (st != SOCPREV_OK || (marks & SOCPREV__ANONYMOUS) == 0)
        return st;
    st = add_anonymous(s, *project, 1, minutes, err);
    if (st != SOCPREV_OK && err != NULL)
        socprev__error_at(err, SP_ITEM("minutes", row));
    return st;
}

socprev_status socprev__supports_add(socprev__supports *s, const socprev_contacts *contacts,
                                     size_t *row, size_t end, socprev_error **err)
{
    const int32_t *codes = contacts->kept[SOCPREV__KEPT_CODE + SOCPREV_BY_PROJECT].data;
    const uint64_t *persons = contacts->kept[SOCPREV__KEPT_PERSON].data;
    const int64_t *all_minutes = contacts->kept[SOCPREV__KEPT_MINUTES].data;
    const uint8_t *all_marks = contacts->kept[SOCPREV__KEPT_MARKS].data;
    for (size_t i = *row; i < end; i++) {
        int32_t code = codes == NULL ? SOCPREV_CODE_MISSING : codes[i];
        int64_t minutes = all_minutes == NULL ? SOCPREV_MINUTES_UNKNOWN : all_minutes[i];
        unsigned marks = minutes == SOCPREV_MINUTES_UNKNOWN ? UNTIMED : 0u;
        uint32_t project = 0;
        minutes = marks != 0 ? 0 : minutes;
        marks |= all_marks[i] & SOCPREV__ELECTRONIC ? ELECTRONIC : 0u;
        size_t at = (size_t)((int64_t)code - s->projects.low);
        if (at < s->projects.n_near && s->projects.near[at] != 0 && code >= 0 &&
            (all_marks[i] & SOCPREV__ANONYMOUS) == 0) {
            project = s->projects.near[at] - 1;
        } else {
            socprev_status st = add_special(s, i, code, minutes, all_marks[i], &project, err);
            if (st != SOCPREV_OK)
                return st;
        }
        if (code != SOCPREV_CODE_MISSING && (all_marks[i] & SOCPREV__ANONYMOUS) == 0 &&
            !put(s, persons[i] * SOCPREV__SPREAD, project, minutes, marks))
            return socprev__fail_nomem(err);
        s->contacts++;
        *row = i + 1;
    }
    return SOCPREV_OK;
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
        if (st == SOCPREV_OK)
            st = socprev__supports_add(s, contacts, &i, end, err);
    }
    if (st != SOCPREV_OK)
        socprev__supports_clear(s);
    return st;
}

void socprev__supports_take_anonymous(socprev__supports *s, int32_t code, int64_t contacts,
                                      int64_t minutes)
{
    uint32_t project = 0;
    if (!ALWAYS(socprev__axis_find(&s->projects, code, &project)))
        return;
    s->anonymous_minutes -= minutes;
    s->anonymous[project].contacts -= contacts;
    s->anonymous[project].minutes -= minutes;
}

void socprev__supports_take_back(socprev__supports *s, const socprev_contacts *contacts, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const socprev__contact row = socprev__contacts_row(contacts, i);
        bool untimed = row.minutes == SOCPREV_MINUTES_UNKNOWN;
        if (row.anonymous && row.code[SOCPREV_BY_PROJECT] != SOCPREV_CODE_MISSING)
            socprev__supports_take_anonymous(s, row.code[SOCPREV_BY_PROJECT], 1,
                                             untimed ? 0 : row.minutes);
    }
    s->contacts -= (int64_t)n;
    if (s->without_project > s->contacts)
        s->without_project = 0;
}

socprev_status socprev__supports_add_pair(socprev__supports *s, uint64_t spread, int32_t code,
                                          const socprev__support *pair, socprev_error **err)
{
    uint32_t project;
    socprev_status st = number_project(s, code, &project, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t electronic = pair->minutes - pair->minutes_not_electronic;
    bool kept = put(s, spread, project, pair->minutes_not_electronic,
                    pair->untimed_not_electronic ? UNTIMED : 0u);
    if (kept && (electronic > 0 || (pair->untimed && !pair->untimed_not_electronic)))
        kept = put(s, spread, project, electronic,
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
    bool wide;              /* what the records of `group` are */
    uint32_t *stamp;        /* [projects] last person there, from 1 */
    uint32_t *place;        /* [projects] in `pair` */
    socprev__support *pair; /* [projects] */
    size_t n_pairs;
    uint32_t person;
} walk;

static socprev__support support_of(int64_t minutes, uint32_t project_marks)
{
    bool untimed = (project_marks & UNTIMED) != 0, electronic = (project_marks & ELECTRONIC) != 0;
    return (socprev__support){ project_marks >> 2, untimed, untimed && !electronic, minutes,
                               electronic ? 0 : minutes };
}

static socprev__support support_at(const socprev__supports *s, const walk *w, size_t record)
{
    if (w->wide) {
        const uint64_t *word = w->group.sorted + record * WORDS;
        return support_of((int64_t)word[1], (uint32_t)word[2]);
    }
    const socprev__shape *shape = &s->shape[w->group.sorted[record] % SHAPES];
    return support_of(shape->minutes, shape->project_marks);
}

/* Sums records begin .. end - 1, of one person, by project; false when minutes overflow. */
static bool sum_person(const socprev__supports *s, walk *w, size_t begin, size_t end)
{
    w->person++;
    w->n_pairs = 0;
    for (size_t i = begin; i < end; i++) {
        socprev__support one = support_at(s, w, i);
        if (w->stamp[one.project] != w->person) {
            w->stamp[one.project] = w->person;
            w->place[one.project] = (uint32_t)w->n_pairs;
            w->pair[w->n_pairs++] = one;
        } else if (!socprev__support_add(&w->pair[w->place[one.project]], &one)) {
            return false;
        }
    }
    return true;
}

/* Reads the records of a part into groups; all are made wide when some are. */
static bool read_part(const socprev__supports *s, const socprev__spill *spill, walk *w,
                      size_t part)
{
    size_t packed = socprev__store_count(&s->packed, part);
    size_t wide = socprev__store_count(&s->wide, part);
    uint64_t *r = w->group.record;
    w->wide = wide > 0;
    if (!socprev__store_read(&s->packed, spill, part, r))
        return false;
    if (!w->wide) {
        socprev__group_sort(&w->group, packed, 1, BITS, part, BITS);
        return true;
    }
    for (size_t i = packed; i-- > 0;) {
        uint64_t word = r[i];
        const socprev__shape *shape = &s->shape[word % SHAPES];
        r[WORDS * i] = (uint64_t)part << (64 - BITS) | word >> BITS;
        r[WORDS * i + 1] = (uint64_t)shape->minutes;
        r[WORDS * i + 2] = shape->project_marks;
    }
    if (!socprev__store_read(&s->wide, spill, part, r + WORDS * packed))
        return false;
    socprev__group_sort(&w->group, packed + wide, WORDS, 0, part, s->wide.bits);
    return true;
}

static socprev_status walk_part(const socprev__supports *s, const socprev__spill *spill, walk *w,
                                size_t part, socprev__supports_fn visit, void *user,
                                socprev_error **err)
{
    if (!read_part(s, spill, w, part))
        return socprev__cube_spill_failed(err);
    socprev__group_list(&w->group);
    for (size_t i = 0; i < w->group.persons; i++) {
        if (!sum_person(s, w, w->group.first[i], w->group.first[i + 1]))
            return socprev__cube_overflow(err);
        if (!visit(user, w->group.person[i], w->pair, w->n_pairs))
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
    const socprev__store *store = s->packed.words > 0 ? &s->packed : &s->wide;
    size_t projects = s->projects.n + 1, parts = (size_t)1 << store->bits;
    size_t most = socprev__store_most(&s->packed) + socprev__store_most(&s->wide);
    bool made = socprev__group_open(&w.group, &s->memory, most);
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
