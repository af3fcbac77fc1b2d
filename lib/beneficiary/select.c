/* Contacts chosen from contacts. */
#include <socprev/beneficiary_select.h>

#include "beneficiary/support.h"

/* ---- copies ------------------------------------------------------------------------ */

enum { PIECE = 4096 }; /* rows that are appended at once */

/* Whether a row is copied; it may be changed on the way. */
typedef bool select_fn(const void *user, socprev__contact *row);

static socprev_status append(socprev_contacts *to, const socprev__contact *rows, size_t n,
                             socprev_error **err)
{
    size_t stride = sizeof *rows;
    socprev_status st = socprev_contacts_bind_persons(to, &rows->person, stride,
                                                      (const uint8_t *)&rows->anonymous, stride,
                                                      err);
    for (int32_t d = 0; d < SOCPREV__CODE_COLUMNS && st == SOCPREV_OK; d++)
        st = socprev_contacts_bind_codes(to, d, &rows->code[d], stride, err);
    if (st == SOCPREV_OK)
        st = socprev_contacts_bind_dates(to, &rows->date, stride, err);
    if (st == SOCPREV_OK)
        st = socprev_contacts_bind_minutes(to, &rows->minutes, stride, err);
    if (st == SOCPREV_OK)
        st = socprev_contacts_bind_electronic(to, (const uint8_t *)&rows->electronic, stride, err);
    return st == SOCPREV_OK ? socprev_contacts_append(to, n, err) : st;
}

static void unbind(socprev_contacts *contacts)
{
    socprev_contacts_bind_persons(contacts, NULL, 0, NULL, 0, NULL);
    for (int32_t d = 0; d < SOCPREV__CODE_COLUMNS; d++)
        socprev_contacts_bind_codes(contacts, d, NULL, 0, NULL);
    socprev_contacts_bind_dates(contacts, NULL, 0, NULL);
    socprev_contacts_bind_minutes(contacts, NULL, 0, NULL);
    socprev_contacts_bind_electronic(contacts, NULL, 0, NULL);
}

static socprev_status copy(const socprev_contacts *contacts, select_fn *choose, const void *user,
                           const socprev_memory *memory, socprev_contacts **out,
                           socprev_error **err)
{
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__contact *piece = socprev__alloc_unset(&own, PIECE, sizeof *piece);
    socprev_contacts *chosen = NULL;
    size_t n = 0;
    socprev_status st = piece == NULL ? socprev__fail_nomem(err)
                                      : socprev_contacts_new(memory, &chosen, err);
    for (size_t i = 0; i < contacts->n && st == SOCPREV_OK; i++) {
        piece[n] = socprev__contacts_row(contacts, i);
        n += choose(user, &piece[n]);
        if (n == PIECE) {
            st = append(chosen, piece, n, err);
            n = 0;
        }
    }
    if (st == SOCPREV_OK)
        st = append(chosen, piece, n, err);
    if (chosen != NULL)
        unbind(chosen);
    socprev__free(&own, piece, PIECE, sizeof *piece);
    if (st == SOCPREV_OK)
        *out = chosen;
    else
        socprev_contacts_free(chosen);
    return st;
}

static socprev_status fail_argument(socprev_error **err, const char *name, int64_t value)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                         SP_TEXT(name), SP_INT(value));
}

/* ---- a period ------------------------------------------------------------------------ */

typedef struct {
    int32_t project, first, last; /* days */
    bool dated, possible;
} period;

static bool in_period(const void *user, socprev__contact *row)
{
    const period *p = user;
    int32_t from = INT32_MIN, to = INT32_MAX;
    if (p->project != SOCPREV_CODE_ALL && row->code[SOCPREV_BY_PROJECT] != p->project)
        return false;
    if (!p->dated)
        return true;
    socprev_date_bounds(row->date, &from, &to); /* no date may be any day */
    return p->possible ? to >= p->first && from <= p->last
                       : from >= p->first && to <= p->last;
}

socprev_status socprev_contacts_select_period(const socprev_contacts *contacts, int32_t project,
                                              socprev_date first, socprev_date last,
                                              int32_t certainty, const socprev_memory *memory,
                                              socprev_contacts **out, socprev_error **err)
{
    int32_t ignored;
    if (contacts == NULL || out == NULL)
        return socprev__fail_null(err, contacts == NULL ? "contacts" : "out");
    if (project < 0 && project != SOCPREV_CODE_ALL)
        return fail_argument(err, "project", project);
    if (certainty < SOCPREV_SELECT_SURE || certainty > SOCPREV_SELECT_POSSIBLE)
        return fail_argument(err, "certainty", certainty);
    period p = { project, INT32_MIN + 1, INT32_MAX - 1,
                 first != SOCPREV_DATE_NONE || last != SOCPREV_DATE_NONE,
                 certainty == SOCPREV_SELECT_POSSIBLE };
    if (first != SOCPREV_DATE_NONE &&
        socprev_date_bounds(first, &p.first, &ignored) != SOCPREV_OK)
        return fail_argument(err, "first", first);
    if ((last != SOCPREV_DATE_NONE &&
         socprev_date_bounds(last, &ignored, &p.last) != SOCPREV_OK) || p.last < p.first)
        return fail_argument(err, "last", last);
    return copy(contacts, in_period, &p, memory, out, err);
}

socprev_status socprev_contacts_latest(const socprev_contacts *contacts, int32_t project,
                                       socprev_date *out)
{
    int32_t latest = INT32_MIN, from = 0, to = 0;
    if (contacts == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    for (size_t i = 0; i < contacts->n; i++) {
        const socprev__contact row = socprev__contacts_row(contacts, i);
        if ((project == SOCPREV_CODE_ALL || row.code[SOCPREV_BY_PROJECT] == project) &&
            socprev_date_bounds(row.date, &from, &to) == SOCPREV_OK && from > latest)
            latest = from;
    }
    return latest == INT32_MIN ? SOCPREV_E_UNDEFINED : socprev_date_from_days(latest, out);
}

/* ---- participants ---------------------------------------------------------------------- */

typedef struct {
    uint64_t spread; /* of the person */
    int32_t project;
} pair;

typedef struct {
    struct socprev_memory memory;
    const socprev_participant_rule *rule;
    const int32_t *code; /* of the projects, by number */
    bool undecided;
    pair *pair;
    size_t n, capacity;
} choosing;

static int compare_pairs(const void *a, const void *b)
{
    const pair *x = a, *y = b;
    if (x->spread != y->spread)
        return x->spread < y->spread ? -1 : 1;
    return x->project < y->project ? -1 : x->project > y->project;
}

static bool choose_person(void *user, uint64_t spread, const socprev__support *pairs, size_t n)
{
    choosing *c = user;
    void *list = c->pair;
    if (!socprev__reserve(&c->memory, &list, &c->capacity, c->n + n, sizeof *c->pair))
        return false;
    c->pair = list;
    for (size_t i = 0; i < n; i++) {
        int32_t judged = socprev__judge(&pairs[i], c->rule);
        if (judged == SOCPREV_PARTICIPANTS || (c->undecided && judged == SOCPREV_UNDECIDED))
            c->pair[c->n++] = (pair){ spread, c->code[pairs[i].project] };
    }
    return true;
}

static bool is_chosen(const void *user, socprev__contact *row)
{
    const choosing *c = user;
    const pair wanted = { row->person * SOCPREV__SPREAD, row->code[SOCPREV_BY_PROJECT] };
    size_t low = 0, high = c->n;
    if (row->anonymous)
        return false;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_pairs(&c->pair[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < c->n && compare_pairs(&c->pair[low], &wanted) == 0;
}

socprev_status
socprev_contacts_select_participants(const socprev_contacts *contacts,
                                     const socprev_participant_rule *rule, int32_t least,
                                     socprev_run *run, const socprev_memory *memory,
                                     socprev_contacts **out, socprev_error **err)
{
    if (contacts == NULL || rule == NULL || out == NULL)
        return socprev__fail_null(err, contacts == NULL ? "contacts"
                                       : rule == NULL   ? "rule"
                                                        : "out");
    if (least != SOCPREV_PARTICIPANTS && least != SOCPREV_UNDECIDED)
        return fail_argument(err, "least", least);
    struct socprev_memory from = socprev__memory_of(memory);
    socprev__supports s;
    socprev_status st = socprev__supports_collect(&s, contacts, &from, run, err);
    if (st != SOCPREV_OK)
        return st;
    choosing c = { .memory = from, .rule = rule, .code = s.projects.code,
                   .undecided = least == SOCPREV_UNDECIDED };
    st = socprev__supports_walk(&s, NULL, run, choose_person, &c, err);
    if (st == SOCPREV_OK && !socprev__sort(&from, c.pair, c.n, sizeof *c.pair, compare_pairs))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = copy(contacts, is_chosen, &c, memory, out, err);
    socprev__free(&from, c.pair, c.capacity, sizeof *c.pair);
    socprev__supports_clear(&s);
    return st;
}

/* ---- other codes ------------------------------------------------------------------------- */

typedef struct {
    int32_t dimension;
    const int32_t *codes;
} recoding;

static bool recode(const void *user, socprev__contact *row)
{
    const recoding *r = user;
    int32_t *code = &row->code[r->dimension];
    if (*code != SOCPREV_CODE_MISSING)
        *code = r->codes[*code];
    return true;
}

socprev_status socprev_contacts_recode(const socprev_contacts *contacts, int32_t dimension,
                                       const int32_t *codes, size_t n,
                                       const socprev_memory *memory, socprev_contacts **out,
                                       socprev_error **err)
{
    if (contacts == NULL || out == NULL || (codes == NULL && n > 0))
        return socprev__fail_null(err, contacts == NULL ? "contacts"
                                       : out == NULL    ? "out"
                                                        : "codes");
    if (dimension < 0 || dimension >= SOCPREV__CODE_COLUMNS)
        return fail_argument(err, "dimension", dimension);
    for (size_t i = 0; i < n; i++)
        if (codes[i] < 0)
            return fail_argument(err, "codes", codes[i]);
    for (size_t i = 0; i < contacts->n; i++) {
        int32_t code = socprev__contacts_row(contacts, i).code[dimension];
        if (code >= 0 && (size_t)code >= n)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_SELECT_NO_CODE,
                                 SP_ITEM("contacts", i), SP_INT(i), SP_INT(code));
    }
    const recoding r = { dimension, codes };
    return copy(contacts, recode, &r, memory, out, err);
}

/* ---- how often persons were met -------------------------------------------------------------- */

static int compare_persons(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

socprev_status socprev_contacts_times_met(const socprev_contacts *contacts, socprev_run *run,
                                          const socprev_memory *memory, int64_t *frequency,
                                          size_t n, int64_t *most, socprev_error **err)
{
    if (contacts == NULL || (frequency == NULL && n > 0))
        return socprev__fail_null(err, contacts == NULL ? "contacts" : "frequency");
    struct socprev_memory own = socprev__memory_of(memory);
    uint64_t *person = socprev__alloc_unset(&own, contacts->n + 1, sizeof *person);
    size_t persons = 0;
    int64_t longest = 0;
    socprev_status st = person == NULL ? socprev__fail_nomem(err) : SOCPREV_OK;
    for (size_t i = 0; i < contacts->n && st == SOCPREV_OK; i++) {
        st = socprev__contacts_step(run, i, contacts->n, err);
        const socprev__contact row = socprev__contacts_row(contacts, i);
        if (!row.anonymous)
            person[persons++] = row.person;
    }
    if (st == SOCPREV_OK && !socprev__sort(&own, person, persons, sizeof *person, compare_persons))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK && n > 0)
        memset(frequency, 0, n * sizeof *frequency);
    for (size_t i = 0, end; i < persons && st == SOCPREV_OK; i = end) {
        for (end = i + 1; end < persons && person[end] == person[i];)
            end++;
        if (end - i <= n)
            frequency[end - i - 1]++;
        longest = (int64_t)(end - i) > longest ? (int64_t)(end - i) : longest;
    }
    if (st == SOCPREV_OK && most != NULL)
        *most = longest;
    socprev__free(&own, person, contacts->n + 1, sizeof *person);
    return st;
}
