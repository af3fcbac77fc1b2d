/* The cells of a publication as sums of groups: numbers and equations of a disclosure.
 *
 * Numbers are the groups, then cells that are no single group, each set of groups once: two
 * cells of the same people are one number, since whoever is told the one knows the other.
 * Behind them, for each number that was published and has changed, what it was and by how much
 * it changed. */
#include "planning/publication.h"

typedef struct {
    socprev_publication *p;
    struct socprev_memory memory;
    size_t groups, room, n; /* numbers there can be, and are */
    size_t *start;          /* [cells + 1] in `part` */
    size_t *part;           /* groups of each cell, ascending */
    size_t n_parts;
    int64_t *value, *contributors, *largest, *second; /* [room] */
    uint8_t *mark;          /* [room] */
    bool *own, *known;      /* [room] is published now; stands in an earlier release */
} linking;

/* ---- groups of each cell --------------------------------------------------------- */

/* Cells of the publication by the cells of the groups: both may have cells twice. */
static size_t at_in_groups(const linking *l, size_t cell)
{
    size_t at = 0;
    socprev_groups_find(l->p->groups, l->p->cell[cell].code, &at);
    return at;
}

static bool list_parts(linking *l)
{
    size_t cells = socprev_groups_cells(l->p->groups), total = 0;
    l->start = socprev__alloc(&l->memory, cells + 2, sizeof *l->start);
    for (size_t g = 0; g < l->groups && l->start != NULL; g++) {
        size_t n = 0;
        const uint32_t *member = socprev_groups_members(l->p->groups, g, &n);
        for (size_t i = 0; i < n; i++)
            l->start[member[i] + 2]++;
        total += n;
    }
    l->n_parts = total;
    l->part = socprev__alloc(&l->memory, total + 1, sizeof *l->part);
    if (l->start == NULL || l->part == NULL)
        return false;
    for (size_t i = 2; i < cells + 2; i++)
        l->start[i] += l->start[i - 1];
    for (size_t g = 0; g < l->groups; g++) {
        size_t n = 0;
        const uint32_t *member = socprev_groups_members(l->p->groups, g, &n);
        for (size_t i = 0; i < n; i++)
            l->part[l->start[member[i] + 1]++] = g;
    }
    return true;
}

/* ---- numbers of cells ------------------------------------------------------------ */

typedef struct {
    const size_t *part;
    size_t n, cell;
} shared;

static int by_parts(const void *a, const void *b)
{
    const shared *x = a, *y = b;
    if (x->n != y->n)
        return x->n < y->n ? -1 : 1;
    for (size_t i = 0; i < x->n; i++)
        if (x->part[i] != y->part[i])
            return x->part[i] < y->part[i] ? -1 : 1;
    return x->cell < y->cell ? -1 : x->cell > y->cell;
}

static bool same_parts(const shared *x, const shared *y)
{
    return x->n == y->n && memcmp(x->part, y->part, x->n * sizeof *x->part) == 0;
}

static void put_number(linking *l, size_t number, size_t cell)
{
    const socprev__public_cell *from = &l->p->cell[cell];
    l->value[number] = from->value;
    l->contributors[number] = from->contributors;
    l->largest[number] = from->largest;
    l->second[number] = from->second;
}

/* Cells of nobody are numbers of their own: zeros without equations. */
static socprev_status number_cells(linking *l, socprev_disclosure *d, socprev_error **err)
{
    socprev_publication *p = l->p;
    socprev_status st = SOCPREV_OK;
    shared *list = socprev__alloc(&l->memory, p->n_cells + 1, sizeof *list);
    if (list == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < p->n_cells; i++) {
        size_t at = at_in_groups(l, i);
        list[i] = (shared){ l->part + l->start[at], l->start[at + 1] - l->start[at], i };
    }
    if (!socprev__sort(&l->memory, list, p->n_cells, sizeof *list, by_parts))
        st = socprev__fail_nomem(err);
    for (size_t i = 0; i < p->n_cells && st == SOCPREV_OK; i++) {
        socprev__public_cell *cell = &p->cell[list[i].cell];
        if (list[i].n > 0 && i > 0 && same_parts(&list[i], &list[i - 1])) {
            cell->number = p->cell[list[i - 1].cell].number;
        } else if (list[i].n == 1) {
            cell->number = list[i].part[0];
        } else {
            cell->number = l->n++;
            put_number(l, cell->number, list[i].cell);
            if (list[i].n > 0)
                st = socprev_disclosure_add_equation(d, cell->number, list[i].part, list[i].n,
                                                     err);
        }
    }
    socprev__free(&l->memory, list, p->n_cells + 1, sizeof *list);
    return st;
}

static void number_groups(linking *l)
{
    for (size_t g = 0; g < l->groups; g++) {
        socprev_groups_group(l->p->groups, g, &l->value[g], &l->contributors[g], &l->largest[g],
                             &l->second[g]);
        l->p->origin[g] = (socprev__origin){ SOCPREV__OF_GROUP, g };
    }
    l->n = l->groups;
}

/* ---- what is known, and what is secret ------------------------------------------- */

/* A number that was published and has changed: the larger is the smaller and the difference. */
static socprev_status add_change(linking *l, size_t cell, socprev_disclosure *d,
                                 socprev_error **err)
{
    const socprev__public_cell *c = &l->p->cell[cell];
    size_t was = l->n++, change = l->n++;
    bool more = c->value > c->was;
    l->value[was] = c->was;
    l->known[was] = true;
    l->value[change] = more ? c->value - c->was : c->was - c->value;
    l->p->origin[was] = (socprev__origin){ SOCPREV__OF_BEFORE, cell };
    l->p->origin[change] = (socprev__origin){ SOCPREV__OF_CHANGE, cell };
    size_t part[2] = { more ? was : c->number, change };
    return socprev_disclosure_add_equation(d, more ? c->number : was, part, 2, err);
}

static socprev_status add_earlier(linking *l, socprev_disclosure *d, socprev_error **err)
{
    for (size_t i = l->p->n; i < l->p->n_cells; i++) {
        const socprev__public_cell *cell = &l->p->cell[i];
        if (cell->earlier != SOCPREV__WAS_PUBLISHED)
            continue;
        if (cell->was == cell->value) {
            l->known[cell->number] = true;
            continue;
        }
        socprev_status st = add_change(l, i, d, err);
        if (st != SOCPREV_OK)
            return st;
    }
    return SOCPREV_OK;
}

/* Of sums, those of few persons are secret; of persons, the disclosure's own rule says so. */
static bool is_of_few(const linking *l, size_t number)
{
    const socprev_publication *p = l->p;
    int what = (int)p->origin[number].what;
    return p->measure != SOCPREV_PERSONS &&
           (what == SOCPREV__OF_CELL || what == SOCPREV__OF_GROUP) &&
           l->contributors[number] < p->least &&
           (l->contributors[number] > 0 || (p->zeros && p->least > 1));
}

static void mark_numbers(linking *l)
{
    socprev_publication *p = l->p;
    for (size_t i = 0; i < p->n_cells; i++) {
        const socprev__public_cell *cell = &p->cell[i];
        if (p->origin[cell->number].what != SOCPREV__OF_CELL)
            p->origin[cell->number] = (socprev__origin){ SOCPREV__OF_CELL, i };
        l->own[cell->number] |= i < p->n;
        if (cell->sensitive)
            l->mark[cell->number] = SOCPREV_CELL_SENSITIVE;
    }
    for (size_t i = 0; i < l->n; i++) {
        if (is_of_few(l, i))
            l->mark[i] = SOCPREV_CELL_SENSITIVE;
        if (l->known[i])
            l->mark[i] = SOCPREV_CELL_KNOWN;
        if (!l->own[i])
            l->mark[i] |= SOCPREV_CELL_ATOM;
    }
}

/* ---- the disclosure -------------------------------------------------------------- */

static socprev_status set_rules(const socprev_publication *p, socprev_disclosure *d,
                                socprev_error **err)
{
    bool persons = p->measure == SOCPREV_PERSONS;
    socprev_status st = socprev_disclosure_set_threshold(d, persons ? p->least : 1, p->zeros, err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_dominance(d, persons ? 0 : p->dominance, p->percent, err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_p_percent(d, persons ? 0 : p->p_percent, err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_attacker(d, p->attacker, p->width, err);
    return st;
}

static socprev_status fill(linking *l, socprev_disclosure *d, socprev_error **err)
{
    const socprev_publication *p = l->p;
    number_groups(l);
    socprev_status st = number_cells(l, d, err);
    if (st == SOCPREV_OK)
        st = add_earlier(l, d, err);
    if (st != SOCPREV_OK)
        return st;
    mark_numbers(l);
    for (size_t i = l->n; i < l->room; i++)
        l->mark[i] = SOCPREV_CELL_ATOM | SOCPREV_CELL_KNOWN; /* room that was not needed */
    st = socprev_disclosure_set_values(d, l->value, 0, l->room, err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_marks(d, l->mark, 0, l->room, err);
    if (st == SOCPREV_OK && p->measure != SOCPREV_PERSONS)
        st = socprev_disclosure_set_contributions(d, l->contributors, l->largest, l->second,
                                                  l->room, err);
    return st == SOCPREV_OK ? set_rules(p, d, err) : st;
}

static bool make_room(linking *l)
{
    size_t n = l->room;
    l->value = socprev__alloc(&l->memory, 4 * n, sizeof *l->value);
    l->mark = socprev__alloc(&l->memory, n, sizeof *l->mark);
    l->own = socprev__alloc(&l->memory, 2 * n, sizeof *l->own);
    l->p->origin = socprev__alloc(&l->memory, n, sizeof *l->p->origin);
    if (l->p->origin != NULL)
        l->p->n_numbers = n;
    if (l->value == NULL || l->mark == NULL || l->own == NULL || l->p->origin == NULL)
        return false;
    l->contributors = l->value + n;
    l->largest = l->contributors + n;
    l->second = l->largest + n;
    l->known = l->own + n;
    return true;
}

static socprev_status link_cells(socprev_publication *p, socprev_error **err)
{
    size_t groups = socprev_groups_number(p->groups);
    linking l = { .p = p, .memory = p->memory, .groups = groups,
                  .room = groups + p->n_cells + 2 * (p->n_cells - p->n) };
    const socprev_memory *memory = &p->memory;
    socprev_status st = make_room(&l) && list_parts(&l) ? SOCPREV_OK : socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_new(l.room, memory, &p->disclosure, err);
    if (st == SOCPREV_OK)
        st = fill(&l, p->disclosure, err);
    socprev__free(&l.memory, l.part, l.n_parts + 1, sizeof *l.part);
    if (l.start != NULL)
        socprev__free(&l.memory, l.start, socprev_groups_cells(p->groups) + 2, sizeof *l.start);
    socprev__free(&l.memory, l.own, 2 * l.room, sizeof *l.own);
    socprev__free(&l.memory, l.mark, l.room, sizeof *l.mark);
    socprev__free(&l.memory, l.value, 4 * l.room, sizeof *l.value);
    return st;
}

/* Each cell by itself. */
static socprev_status list_cells(socprev_publication *p, socprev_error **err)
{
    const socprev_memory *memory = &p->memory;
    p->origin = socprev__alloc(&p->memory, p->n, sizeof *p->origin);
    if (p->origin == NULL)
        return socprev__fail_nomem(err);
    p->n_numbers = p->n;
    for (size_t i = 0; i < p->n; i++) {
        p->cell[i].number = i;
        p->origin[i] = (socprev__origin){ SOCPREV__OF_CELL, i };
    }
    socprev_status st = socprev_disclosure_new(p->n, memory, &p->disclosure, err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_values(p->disclosure, &p->cell[0].value, sizeof p->cell[0],
                                           p->n, err);
    return st == SOCPREV_OK ? set_rules(p, p->disclosure, err) : st;
}

socprev_status socprev__publication_system(socprev_publication *p, socprev_error **err)
{
    return p->linked ? link_cells(p, err) : list_cells(p, err);
}
