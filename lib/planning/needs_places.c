/* Territories of needs: regions and districts of the code list, or those of a table with
 * municipalities and whatever else lies in one another. */
#include "planning/needs_internal.h"

#include <socprev/codelist.h>

typedef socprev__needs needs;
typedef socprev__places places;

enum { REGION_LEVEL = SOCPREV__REGION_LEVEL };

static const char *const levels[] = { "state", "nuts2", "region", "district", "orp",
                                      "municipality", "part" };

int32_t socprev__needs_level(socprev__slice name)
{
    for (int32_t i = 0; i < (int32_t)SOCPREV__COUNT(levels); i++)
        if (socprev__slice_is(name, levels[i]))
            return i;
    return -1;
}

const char *socprev__needs_level_name(int32_t level)
{
    return level < 0 || level >= (int32_t)SOCPREV__COUNT(levels) ? NULL : levels[level];
}

static socprev__slice slice_of(const char *text)
{
    return (socprev__slice){ text, strlen(text) };
}

static int32_t listed_level(int32_t row)
{
    return socprev__needs_level(
        slice_of(socprev_codelist_attribute(SOCPREV_LIST_TERRITORY, row, "level")));
}

/* ---- finding --------------------------------------------------------------------- */

static int compare_slices(socprev__slice a, socprev__slice b)
{
    int order = memcmp(a.data, b.data, a.size < b.size ? a.size : b.size);
    return order != 0 ? order : (a.size > b.size) - (a.size < b.size);
}

static bool same_code(socprev__slice a, socprev__slice b)
{
    return a.size == b.size && memcmp(a.data, b.data, a.size) == 0;
}

/* The first place of the table whose code is not before this one. */
static int32_t first_from(const places *p, socprev__slice code)
{
    int32_t low = 0, high = p->n_own;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (compare_slices(p->code[p->by_code[middle]], code) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Among those of the table, then among those outside; -1 when it is none of them. */
static int32_t find_code(const places *p, socprev__slice code)
{
    int32_t at = first_from(p, code);
    if (at < p->n_own && same_code(p->code[p->by_code[at]], code))
        return p->by_code[at];
    for (int32_t t = p->n_own; t < p->n; t++)
        if (same_code(p->code[t], code))
            return t;
    return -1;
}

/* By code; those of the code list also as it finds them, by name for instance. */
static int32_t find_place(const places *p, socprev__slice code, int32_t *listed)
{
    int32_t found = p->own ? find_code(p, code) : -1, row = -1;
    *listed = -1;
    if (found >= 0)
        return found;
    if (socprev_codelist_find(SOCPREV_LIST_TERRITORY, code.data, code.size, &row, NULL) !=
        SOCPREV_OK)
        return -1;
    *listed = row;
    return p->own ? find_code(p, slice_of(socprev_codelist_code(SOCPREV_LIST_TERRITORY, row)))
                  : row;
}

socprev_status socprev__needs_place(const needs *x, const socprev__source *source, int64_t column,
                                    const char *name, int64_t row, int32_t otherwise,
                                    int32_t *out)
{
    socprev__slice code = socprev__source_text(source, column, row);
    int32_t listed = -1, found = code.size == 0 ? -1 : find_place(&x->places, code, &listed);
    if (code.size == 0 && otherwise == INT32_MIN)
        return socprev__source_fail(source, SP_NEEDS_EMPTY, name, row);
    if (code.size > 0 && found < 0)
        return socprev__source_fail(source, x->places.own ? SP_NEEDS_PLACE : SP_NEEDS_CODE, name,
                                    row);
    *out = code.size == 0 ? otherwise : found;
    return SOCPREV_OK;
}

/* ---- the code list ----------------------------------------------------------------- */

static bool allocate(needs *x, int32_t room)
{
    places *p = &x->places;
    size_t n = (size_t)room;
    p->room = room;
    p->code = socprev__alloc(&x->memory, n, sizeof *p->code);
    p->name = socprev__alloc(&x->memory, n, sizeof *p->name);
    p->level = socprev__alloc(&x->memory, n, sizeof *p->level);
    p->parent = socprev__alloc(&x->memory, n, sizeof *p->parent);
    p->shown = socprev__alloc(&x->memory, n, sizeof *p->shown);
    p->order = socprev__alloc(&x->memory, n, sizeof *p->order);
    p->by_code = socprev__alloc(&x->memory, n, sizeof *p->by_code);
    return p->code != NULL && p->name != NULL && p->level != NULL && p->parent != NULL &&
           p->shown != NULL && p->order != NULL && p->by_code != NULL;
}

void socprev__needs_places_free(needs *x)
{
    places *p = &x->places;
    size_t n = (size_t)p->room;
    socprev__free(&x->memory, p->by_code, n, sizeof *p->by_code);
    socprev__free(&x->memory, p->order, n, sizeof *p->order);
    socprev__free(&x->memory, p->shown, n, sizeof *p->shown);
    socprev__free(&x->memory, p->parent, n, sizeof *p->parent);
    socprev__free(&x->memory, p->level, n, sizeof *p->level);
    socprev__free(&x->memory, p->name, n, sizeof *p->name);
    socprev__free(&x->memory, p->code, n, sizeof *p->code);
}

static void take_list(places *p)
{
    for (int32_t t = 0; t < p->room - 1; t++) {
        const char *parent = socprev_codelist_parent(SOCPREV_LIST_TERRITORY, t);
        p->code[t] = slice_of(socprev_codelist_code(SOCPREV_LIST_TERRITORY, t));
        p->level[t] = listed_level(t);
        p->parent[t] = -1;
        if (parent[0] != '\0')
            socprev_codelist_find(SOCPREV_LIST_TERRITORY, parent, SOCPREV_NUL, &p->parent[t],
                                  NULL);
    }
    p->n = p->room - 1;
    p->all = 0; /* the state */
}

/* The region of a territory that is named belongs to the area. */
static void name_region(places *p, int32_t t)
{
    while (t >= 0 && p->level[t] > REGION_LEVEL)
        t = p->parent[t];
    if (t >= 0 && p->level[t] == REGION_LEVEL)
        p->shown[t] = 1;
}

/* Regions that are named, what lies in them and around them; all when none is named. */
static void show_area(places *p)
{
    bool any = false;
    for (int32_t t = 0; t < p->n; t++)
        any |= p->shown[t] != 0;
    for (int32_t t = 0; t < p->n; t++) { /* outer ones stand first */
        if (p->level[t] == REGION_LEVEL && !any)
            p->shown[t] = 1;
        if (p->level[t] > REGION_LEVEL)
            p->shown[t] = p->shown[p->parent[t]];
        if (p->level[t] == REGION_LEVEL && p->shown[t] != 0)
            for (int32_t up = p->parent[t]; up >= 0; up = p->parent[up])
                p->shown[up] = 1; /* NUTS 2 and state */
    }
}

/* ---- a table ------------------------------------------------------------------------- */

enum { CODE, NAME, LEVEL, PARENT, COLUMNS };

static socprev_status take_row(needs *x, const int64_t c[COLUMNS], int64_t row)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_TERRITORIES];
    places *p = &x->places;
    int32_t t = (int32_t)row, listed = -1;
    p->code[t] = socprev__source_text(s, c[CODE], row);
    p->name[t] = socprev__source_text(s, c[NAME], row);
    p->parent[t] = -1;
    p->shown[t] = 1;
    socprev__slice level = socprev__source_text(s, c[LEVEL], row);
    p->level[t] = socprev__needs_level(level);
    if (p->code[t].size == 0)
        return socprev__source_fail(s, SP_NEEDS_EMPTY, "territory", row);
    if (level.size == 0 && socprev_codelist_find(SOCPREV_LIST_TERRITORY, p->code[t].data,
                                                 p->code[t].size, &listed, NULL) == SOCPREV_OK)
        p->level[t] = listed_level(listed);
    return p->level[t] >= 0 ? SOCPREV_OK
                            : socprev__source_fail(s, level.size == 0 ? SP_NEEDS_EMPTY
                                                                      : SP_NEEDS_LEVEL,
                                                   "level", row);
}

static void sift(const places *p, int32_t *heap, int32_t at, int32_t n)
{
    for (int32_t child; (child = 2 * at + 1) < n; at = child) {
        if (child + 1 < n &&
            compare_slices(p->code[heap[child]], p->code[heap[child + 1]]) < 0)
            child++;
        if (compare_slices(p->code[heap[at]], p->code[heap[child]]) >= 0)
            return;
        int32_t kept = heap[at];
        heap[at] = heap[child];
        heap[child] = kept;
    }
}

/* Heap sort: codes stand beside what is sorted. */
static void sort_codes(places *p)
{
    int32_t *heap = p->by_code;
    for (int32_t t = 0; t < p->n_own; t++)
        heap[t] = t;
    for (int32_t at = p->n_own / 2; at-- > 0;)
        sift(p, heap, at, p->n_own);
    for (int32_t n = p->n_own; n-- > 1;) {
        int32_t last = heap[n];
        heap[n] = heap[0];
        heap[0] = last;
        sift(p, heap, 0, n);
    }
}

static socprev_status check_twice(needs *x)
{
    const places *p = &x->places;
    const socprev__source *s = &x->source[SOCPREV_NEEDS_TERRITORIES];
    socprev_status st = SOCPREV_OK;
    for (int32_t i = 1; i < p->n_own && st == SOCPREV_OK; i++) {
        int32_t a = p->by_code[i - 1], b = p->by_code[i];
        if (p->code[a].size > 0 && same_code(p->code[a], p->code[b]))
            st = socprev__source_next(s, socprev__source_fail(s, SP_NEEDS_TWICE, "territory",
                                                              a > b ? a : b));
    }
    return st;
}

static socprev_status take_parents(needs *x, int64_t column)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_TERRITORIES];
    places *p = &x->places;
    socprev_status st = SOCPREV_OK;
    for (int32_t t = 0; t < p->n_own && st == SOCPREV_OK; t++) {
        int32_t parent = -1;
        st = socprev__needs_place(x, s, column, "parent", t, -1, &parent);
        if (st == SOCPREV_OK && parent >= 0 && p->level[t] >= 0 && p->level[parent] >= 0 &&
            p->level[parent] >= p->level[t])
            st = socprev__source_fail(s, SP_NEEDS_ORDER, "parent", t);
        else
            p->parent[t] = parent; /* levels grow inwards: there is no circle */
        st = socprev__source_next(s, st);
    }
    return st;
}

static socprev_status take_table(needs *x)
{
    static const char *const names[COLUMNS] = { "territory", "name", "level", "parent" };
    const socprev__source *s = &x->source[SOCPREV_NEEDS_TERRITORIES];
    int64_t c[COLUMNS];
    socprev_status st = SOCPREV_OK;
    for (int i = 0; i < COLUMNS && st == SOCPREV_OK; i++)
        st = socprev__source_column(s, names[i], SOCPREV_COLUMN_TEXT, 0, i == CODE, &c[i]);
    for (int32_t t = 0; t < x->places.n_own && st == SOCPREV_OK; t++)
        st = socprev__source_next(s, take_row(x, c, t));
    if (st != SOCPREV_OK)
        return st;
    sort_codes(&x->places);
    st = check_twice(x);
    return st == SOCPREV_OK ? take_parents(x, c[PARENT]) : st;
}

/* A territory of the code list that a table names but the hierarchy does not have. */
static void add_outside(places *p, int32_t listed)
{
    int32_t t = p->n++;
    p->code[t] = slice_of(socprev_codelist_code(SOCPREV_LIST_TERRITORY, listed));
    p->level[t] = listed_level(listed);
    p->parent[t] = -1;
}

/* Around all of the table there is one more. */
static void add_all(places *p)
{
    p->all = p->n++;
    p->code[p->all] = p->name[p->all] = slice_of("");
    p->level[p->all] = SOCPREV__AROUND_ALL;
    p->parent[p->all] = -1;
    for (int32_t t = 0; t < p->n_own; t++)
        if (p->parent[t] < 0)
            p->parent[t] = p->all;
}

/* ---- all of it ------------------------------------------------------------------------- */

/* What is named in a table: the area, or what lies outside of it. */
static socprev_status name_all(needs *x, int32_t source, const char *field)
{
    const socprev__source *s = &x->source[source];
    places *p = &x->places;
    int64_t column = -1;
    if (s->table == NULL)
        return SOCPREV_OK;
    socprev_status st = socprev__source_column(s, field, SOCPREV_COLUMN_TEXT, 0, true, &column);
    for (int64_t row = 0; row < socprev__source_rows(s) && st == SOCPREV_OK; row++) {
        socprev__slice code = socprev__source_text(s, column, row);
        int32_t listed = -1, t = code.size == 0 ? -1 : find_place(p, code, &listed);
        if (p->own && t < 0 && listed >= 0) {
            t = p->n;
            add_outside(p, listed);
        }
        if (p->own && t >= p->n_own && source == SOCPREV_NEEDS_SUPPLY)
            p->shown[t] = 1;
        if (!p->own)
            name_region(p, t);
    }
    return st;
}

/* Each before those inside, which follow at once: down, along, and up again. */
static bool put_in_order(needs *x)
{
    places *p = &x->places;
    size_t n = (size_t)p->n;
    int32_t *first = socprev__alloc(&x->memory, n, sizeof *first);
    int32_t *next = socprev__alloc(&x->memory, n, sizeof *next);
    bool fits = first != NULL && next != NULL;
    int32_t root = -1, at = 0;
    for (int32_t t = 0; fits && t < p->n; t++)
        first[t] = -1;
    for (int32_t i = p->n; fits && i-- > 0;) { /* the one around all comes first */
        int32_t t = i == 0 ? p->all : i <= p->all ? i - 1 : i;
        int32_t *head = p->parent[t] < 0 ? &root : &first[p->parent[t]];
        next[t] = *head;
        *head = t;
    }
    for (int32_t t = root; fits && t >= 0;) {
        p->order[at++] = t;
        if (first[t] >= 0) {
            t = first[t];
            continue;
        }
        while (t >= 0 && next[t] < 0)
            t = p->parent[t];
        t = t < 0 ? -1 : next[t];
    }
    socprev__free(&x->memory, next, n, sizeof *next);
    socprev__free(&x->memory, first, n, sizeof *first);
    return fits;
}

socprev_status socprev__needs_places(needs *x)
{
    places *p = &x->places;
    const socprev__source *s = &x->source[SOCPREV_NEEDS_TERRITORIES];
    int64_t rows = socprev__source_rows(s);
    int32_t listed = socprev_codelist_size(SOCPREV_LIST_TERRITORY);
    socprev_status st = SOCPREV_OK;
    p->own = s->table != NULL;
    if (p->own && rows == 0)
        return socprev__fail(x->err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY,
                             SP_FIELD("territories"), SP_TEXT("territories"));
    if (rows > INT32_MAX - 2 - listed)
        return socprev__fail_argument(x->err, "territories", rows);
    if (!allocate(x, (int32_t)rows + listed + 1))
        return socprev__fail_nomem(x->err);
    p->n = p->n_own = (int32_t)rows;
    if (p->own)
        st = take_table(x);
    else
        take_list(p);
    if (st == SOCPREV_OK)
        st = name_all(x, SOCPREV_NEEDS_SUPPLY, "territory");
    if (st == SOCPREV_OK)
        st = name_all(x, SOCPREV_NEEDS_POPULATIONS, "territory");
    if (st == SOCPREV_OK && p->own)
        st = name_all(x, SOCPREV_NEEDS_SETS, "territory");
    if (st == SOCPREV_OK && p->own)
        add_all(p);
    else if (st == SOCPREV_OK)
        show_area(p);
    if (st == SOCPREV_OK && !put_in_order(x))
        st = socprev__fail_nomem(x->err);
    return st;
}

socprev_status socprev__needs_put_places(needs *x)
{
    const places *p = &x->places;
    size_t n = (size_t)p->n;
    int32_t *marks = socprev__alloc(&x->memory, n, sizeof *marks);
    int32_t *level = socprev__alloc(&x->memory, n, sizeof *level);
    bool fits = marks != NULL && level != NULL;
    for (int32_t t = 0; t < p->n && fits; t++) { /* what is outside is cut off */
        bool outside = p->own ? t >= p->n_own && t != p->all
                              : p->level[t] <= REGION_LEVEL && p->shown[t] == 0;
        marks[t] = outside ? SOCPREV_NEED_OUTSIDE : 0;
        level[t] = p->own && outside ? 0 : p->level[t] - SOCPREV__AROUND_ALL;
    }
    if (!fits) {
        socprev__free(&x->memory, level, n, sizeof *level);
        socprev__free(&x->memory, marks, n, sizeof *marks);
        return socprev__fail_nomem(x->err);
    }
    socprev_status st = socprev_need_set_parents(x->need, p->parent, 0, x->err);
    if (st == SOCPREV_OK)
        st = socprev_need_set_levels(x->need, level, 0, x->err);
    if (st == SOCPREV_OK)
        st = socprev_need_set_marks(x->need, marks, 0, x->err);
    socprev__free(&x->memory, level, n, sizeof *level);
    socprev__free(&x->memory, marks, n, sizeof *marks);
    return st;
}
