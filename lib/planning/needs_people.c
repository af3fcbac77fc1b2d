/* People of target groups in the territories of needs. */
#include "planning/needs_internal.h"

#include <socprev/codelist.h>

typedef socprev__needs needs;

enum { REGION_LEVEL = SOCPREV__REGION_LEVEL, DISTRICT_LEVEL = SOCPREV__REGION_LEVEL + 1 };

static socprev_status people_of(needs *x, int32_t group, socprev__people **out)
{
    socprev__people *of = &x->people[group];
    size_t n = (size_t)x->places.room;
    if (of->persons == NULL) {
        of->persons = socprev__alloc(&x->memory, n, sizeof *of->persons);
        of->as_of = socprev__alloc(&x->memory, n, sizeof *of->as_of);
        if (of->persons == NULL || of->as_of == NULL)
            return socprev__fail_nomem(x->err);
        for (size_t t = 0; t < n; t++)
            of->persons[t] = SOCPREV_COVERAGE_UNKNOWN;
    }
    *out = of;
    return SOCPREV_OK;
}

/* ---- figures of several days --------------------------------------------------------- */

/* A figure without a day is older than any other. */
static int32_t day_of(socprev_date date)
{
    int32_t first = INT32_MIN, last = 0;
    socprev_date_bounds(date, &first, &last);
    return first;
}

/* The latest that is not after the day asked for; when there is none, the earliest. */
static bool is_better(const needs *x, socprev_date date, socprev_date than)
{
    int32_t first = 0, limit = INT32_MAX, a = day_of(date), b = day_of(than);
    socprev_date_bounds(x->asked->date, &first, &limit);
    if (a <= limit && b <= limit)
        return a > b;
    return a < b;
}

static socprev_status put_figure(needs *x, const socprev__source *s, int64_t row, int32_t group,
                                 int32_t at, int64_t persons, socprev_date date)
{
    socprev__people *of = NULL;
    socprev_status st = people_of(x, group, &of);
    if (st != SOCPREV_OK || persons == SOCPREV_COVERAGE_UNKNOWN)
        return st;
    if (persons < 0)
        return socprev__source_fail(s, SP_NEEDS_NEGATIVE, "persons", row);
    bool known = of->persons[at] != SOCPREV_COVERAGE_UNKNOWN;
    if (known && day_of(of->as_of[at]) == day_of(date))
        return socprev__source_fail(s, SP_NEEDS_TWICE, "territory", row);
    if (known && !is_better(x, date, of->as_of[at]))
        return SOCPREV_OK;
    of->persons[at] = persons;
    of->as_of[at] = date;
    return SOCPREV_OK;
}

/* A whole number or a date of a cell that may be a text still. */
static socprev_status read_persons(const socprev__source *s, int64_t column, int64_t row,
                                   int64_t *out)
{
    *out = SOCPREV_COVERAGE_UNKNOWN;
    if (column < 0 || socprev_table_is_null(s->table, column, row))
        return SOCPREV_OK;
    if (socprev_table_column_type(s->table, column) == SOCPREV_COLUMN_INT64) {
        *out = socprev__source_int(s, column, row, SOCPREV_COVERAGE_UNKNOWN);
        return *out >= 0 ? SOCPREV_OK
                         : socprev__source_fail(s, SP_NEEDS_NEGATIVE, "persons", row);
    }
    socprev__slice text = socprev__source_text(s, column, row);
    int64_t value = 0;
    bool good = text.size > 0;
    for (size_t i = 0; i < text.size && good; i++)
        good = text.data[i] >= '0' && text.data[i] <= '9' &&
               socprev_int64_multiply(value, 10, &value) == SOCPREV_OK &&
               socprev_int64_add(value, text.data[i] - '0', &value) == SOCPREV_OK;
    if (!good)
        return socprev__source_fail(s, SP_NEEDS_NUMBER, "persons", row);
    *out = value;
    return SOCPREV_OK;
}

static socprev_status read_date(const socprev__source *s, int64_t column, int64_t row,
                                socprev_date *out)
{
    *out = SOCPREV_DATE_NONE;
    if (column < 0 || socprev_table_is_null(s->table, column, row))
        return SOCPREV_OK;
    if (socprev_table_column_type(s->table, column) == SOCPREV_COLUMN_DATE) {
        *out = socprev__source_date(s, column, row);
        return SOCPREV_OK;
    }
    socprev__slice text = socprev__source_text(s, column, row);
    return socprev_date_parse(text.data, text.size, out, NULL) == SOCPREV_OK
               ? SOCPREV_OK
               : socprev__source_fail(s, SP_NEEDS_DATE, "date", row);
}

/* A column with numbers or dates, or with their texts. */
static socprev_status either_column(const socprev__source *s, const char *name, int32_t type,
                                    int64_t *out)
{
    int64_t at = s->table == NULL ? -1 : socprev_table_find_column(s->table, name, SOCPREV_NUL);
    int32_t is = at < 0 ? type : socprev_table_column_type(s->table, at);
    bool text = is == SOCPREV_COLUMN_TEXT || is == SOCPREV_COLUMN_CATEGORY;
    return socprev__source_column(s, name, text ? SOCPREV_COLUMN_TEXT : type, 0, false, out);
}

/* ---- where people are given ------------------------------------------------------------ */

/* All inhabitants, in the table of the territories itself. */
static socprev_status people_of_territories(needs *x)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_TERRITORIES];
    int64_t persons = -1, dates = -1;
    socprev_status st = either_column(s, "persons", SOCPREV_COLUMN_INT64, &persons);
    if (st == SOCPREV_OK)
        st = either_column(s, "date", SOCPREV_COLUMN_DATE, &dates);
    for (int64_t row = 0; row < socprev__source_rows(s) && st == SOCPREV_OK; row++) {
        int64_t people = 0;
        socprev_date date = SOCPREV_DATE_NONE;
        st = read_persons(s, persons, row, &people);
        if (st == SOCPREV_OK)
            st = read_date(s, dates, row, &date);
        if (st == SOCPREV_OK && people != SOCPREV_COVERAGE_UNKNOWN)
            st = put_figure(x, s, row, 0, (int32_t)row, people, date);
        st = socprev__source_next(s, st);
    }
    return st;
}

static socprev_status people_of_table(needs *x)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_POPULATIONS];
    int64_t territory = -1, persons = -1, groups = -1, dates = -1;
    socprev_status st =
        socprev__source_column(s, "territory", SOCPREV_COLUMN_TEXT, 0, true, &territory);
    if (st == SOCPREV_OK)
        st = socprev__source_column(s, "persons", SOCPREV_COLUMN_INT64, 0, true, &persons);
    if (st == SOCPREV_OK)
        st = socprev__source_column(s, "group", SOCPREV_COLUMN_TEXT, 0, false, &groups);
    if (st == SOCPREV_OK)
        st = socprev__source_column(s, "date", SOCPREV_COLUMN_DATE, 0, false, &dates);
    for (int64_t row = 0; row < socprev__source_rows(s) && st == SOCPREV_OK; row++) {
        int32_t group = 0, at = 0;
        st = socprev__source_code(s, groups, "group", row, SOCPREV_LIST_TARGET_GROUP, -1, &group);
        if (st == SOCPREV_OK)
            st = socprev__needs_place(x, s, territory, "territory", row, INT32_MIN, &at);
        if (st == SOCPREV_OK && (x->places.own || x->places.level[at] >= REGION_LEVEL))
            st = put_figure(x, s, row, group + 1, at,
                            socprev__source_int(s, persons, row, SOCPREV_COVERAGE_UNKNOWN),
                            socprev__source_date(s, dates, row));
        st = socprev__source_next(s, st);
    }
    return st;
}

static socprev_status listed_figure(needs *x, int32_t t, socprev__people *to)
{
    const socprev__slice *code = &x->places.code[t];
    int32_t row = 0;
    if (code->size == 0 || socprev_codelist_find(SOCPREV_LIST_TERRITORY, code->data, code->size,
                                                 &row, NULL) != SOCPREV_OK)
        return SOCPREV_OK;
    return socprev_territory_population(code->data, code->size, x->asked->date, &to->persons[t],
                                        &to->as_of[t], x->err);
}

/* All inhabitants by the code list. A district stands aside when its figure is of
 * another date than its region's, unless norms are assessed in districts. */
static socprev_status people_of_list(needs *x)
{
    const socprev__places *p = &x->places;
    socprev__people *of = NULL;
    socprev_status st = people_of(x, 0, &of);
    for (int32_t t = 0; t < p->n && st == SOCPREV_OK; t++) {
        if (p->level[t] < REGION_LEVEL || p->shown[t] == 0)
            continue;
        st = listed_figure(x, t, of);
        bool district = p->level[t] == DISTRICT_LEVEL;
        if (district ? !x->by_district && of->as_of[t] != of->as_of[p->parent[t]]
                     : x->by_district)
            of->persons[t] = SOCPREV_COVERAGE_UNKNOWN;
    }
    return st;
}

/* Those of the table that the code list knows and in which no other lies. */
static socprev_status people_of_leaves(needs *x)
{
    const socprev__places *p = &x->places;
    socprev__people *of = NULL;
    size_t n = (size_t)p->n;
    uint8_t *inner = socprev__alloc(&x->memory, n, 1);
    socprev_status st = inner == NULL ? socprev__fail_nomem(x->err) : people_of(x, 0, &of);
    for (int32_t t = 0; t < p->n && st == SOCPREV_OK; t++)
        if (p->parent[t] >= 0)
            inner[p->parent[t]] = 1;
    for (int32_t t = 0; t < p->n && st == SOCPREV_OK; t++)
        if (inner[t] == 0)
            st = listed_figure(x, t, of);
    socprev__free(&x->memory, inner, n, 1);
    return st;
}

/* ---- sums --------------------------------------------------------------------------------- */

/* What is known of those inside a territory. */
typedef struct {
    int64_t sum;
    socprev_date as_of;
    bool any, all, one_day;
} inside;

static void add_inside(inside *to, const socprev__people *of, int32_t t, const inside *own)
{
    int64_t persons = of->persons[t];
    socprev_date date = of->as_of[t];
    bool known = persons != SOCPREV_COVERAGE_UNKNOWN;
    if (!known && own->any) {
        persons = own->sum;
        known = own->all;
        date = own->one_day ? own->as_of : SOCPREV_DATE_NONE;
    }
    to->one_day = (!to->any || (to->one_day && to->as_of == date)) && date != SOCPREV_DATE_NONE;
    to->as_of = date;
    to->all = (to->any ? to->all : true) && known;
    to->any = true;
    if (persons != SOCPREV_COVERAGE_UNKNOWN &&
        socprev_int64_add(to->sum, persons, &to->sum) != SOCPREV_OK)
        to->all = false; /* the engine says so */
}

static socprev_status fail_foot(const needs *x, int32_t group, int32_t t, int64_t persons,
                                int64_t sum)
{
    const socprev__source *s = &x->source[x->source[SOCPREV_NEEDS_POPULATIONS].table != NULL
                                              ? SOCPREV_NEEDS_POPULATIONS
                                              : SOCPREV_NEEDS_TERRITORIES];
    socprev_error *made = NULL;
    socprev_status st = socprev__fail(
        &made, SOCPREV_E_INVALID, SP_NEEDS_FOOT, SP_FIELD("persons"),
        SP_SLICE(x->places.code[t].data, x->places.code[t].size), SP_INT(persons), SP_INT(sum),
        SP_TEXT(group == 0 ? "*" : socprev_codelist_code(SOCPREV_LIST_TARGET_GROUP, group - 1)));
    (void)st;
    return socprev__source_next(s, socprev__source_note(s, made));
}

/* A territory and those inside it must agree; said with its code, not a number. What is
 * summed has the day of its parts, when that is one. */
static socprev_status check_sums(needs *x, int32_t group)
{
    const socprev__places *p = &x->places;
    socprev__people *of = &x->people[group];
    size_t n = (size_t)p->n;
    inside *in = socprev__alloc(&x->memory, n, sizeof *in);
    socprev_status st = in == NULL ? socprev__fail_nomem(x->err) : SOCPREV_OK;
    for (int32_t i = p->n; i-- > 0 && st == SOCPREV_OK;) {
        int32_t t = p->order[i];
        int64_t persons = of->persons[t];
        if (persons == SOCPREV_COVERAGE_UNKNOWN && in[t].any && in[t].all && in[t].one_day)
            of->as_of[t] = in[t].as_of;
        if (persons != SOCPREV_COVERAGE_UNKNOWN && in[t].any &&
            (in[t].all ? persons != in[t].sum : persons < in[t].sum))
            st = fail_foot(x, group, t, persons, in[t].sum);
        if (p->parent[t] >= 0)
            add_inside(&in[p->parent[t]], of, t, &in[t]);
    }
    socprev__free(&x->memory, in, n, sizeof *in);
    return st;
}

socprev_status socprev__needs_people(needs *x)
{
    socprev_status st = SOCPREV_OK;
    bool table = x->source[SOCPREV_NEEDS_POPULATIONS].table != NULL;
    if (x->places.own)
        st = people_of_territories(x);
    if (st == SOCPREV_OK && table)
        st = people_of_table(x);
    if (st == SOCPREV_OK && x->people[0].persons == NULL && (x->places.own || !table))
        st = x->places.own ? people_of_leaves(x) : people_of_list(x);
    for (int32_t g = 0; g < x->n_groups && st == SOCPREV_OK; g++)
        if (x->people[g].persons != NULL)
            st = check_sums(x, g);
    return st;
}
