/* Persons find their cells, and those with the same cells each other. */
#include "beneficiary/groups.h"

#include "beneficiary/state.h"

/* ---- the cells of a combination of codes ------------------------------------------- */

typedef struct {
    socprev_groups *groups;
    const socprev__lists *bases;
    uint32_t *cell;       /* [n_cells] cells of all combinations, one behind the other */
    size_t n_cells, cell_capacity;
    size_t *start;        /* [bases + 1] in `cell` */
    int32_t measure;
    uint32_t *stamp;      /* [cells] last person (or combination) that stood in the cell */
    int64_t *sum;         /* [cells] what that person brought */
    uint32_t *own;        /* [cells] cells of the person, n_own of them */
    size_t n_own;
    uint32_t *group_of;   /* [bases] group of a combination, for sums */
    int64_t *group_sum;   /* [bases] of groups */
    uint32_t *group_stamp;
} counting;

static bool keep_cell(counting *c, uint32_t cell)
{
    void *cells = c->cell;
    if (!socprev__reserve(&c->groups->memory, &cells, &c->cell_capacity, c->n_cells + 1,
                          sizeof *c->cell))
        return false;
    c->cell = cells;
    c->cell[c->n_cells++] = cell;
    return true;
}

/* The wanted cells among a combination and everything above it, dimension by dimension. */
static bool list_above(counting *c, uint32_t *codes, size_t k)
{
    size_t d = c->groups->shape->d;
    if (k == d) {
        uint32_t cell = socprev__lists_find(&c->groups->cells, codes, d);
        return cell == UINT32_MAX || keep_cell(c, cell);
    }
    uint32_t before = codes[k];
    for (int32_t code = (int32_t)before;; code = socprev__cube_above(c->groups->shape, k, code)) {
        codes[k] = (uint32_t)code;
        if (!list_above(c, codes, k + 1))
            return false;
        if (code == SOCPREV_CODE_ALL)
            break;
    }
    codes[k] = before;
    return true;
}

static bool list_all_above(counting *c)
{
    uint32_t codes[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    size_t d = c->groups->shape->d;
    for (size_t base = 0; base < c->bases->n; base++) {
        c->start[base] = c->n_cells;
        if (d > 0)
            memcpy(codes, c->bases->item + c->bases->start[base], d * sizeof *codes);
        if (!list_above(c, codes, 0))
            return false;
    }
    c->start[c->bases->n] = c->n_cells;
    return true;
}

/* ---- groups ------------------------------------------------------------------------ */

static int by_number(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* The group that stands in c->own. */
static socprev_status number_group(counting *c, uint32_t *number, socprev_error **err)
{
    socprev_groups *g = c->groups;
    void *groups = g->group;
    if (!socprev__sort(&g->memory, c->own, c->n_own, sizeof *c->own, by_number) ||
        !socprev__lists_number(&g->members, c->own, c->n_own, number))
        return socprev__fail_nomem(err);
    if (g->members.n > (size_t)g->most)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_GROUPS_MOST, NULL, SP_INT(g->most));
    size_t had = g->group_capacity;
    if (!socprev__reserve(&g->memory, &groups, &g->group_capacity, g->members.n,
                          sizeof *g->group))
        return socprev__fail_nomem(err);
    g->group = groups;
    if (g->group_capacity > had)
        memset(g->group + had, 0, (g->group_capacity - had) * sizeof *g->group);
    return SOCPREV_OK;
}

static socprev_status add_share(socprev__share *share, int64_t amount, socprev_error **err)
{
    if (!socprev__add(share->value, amount, &share->value))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("minutes"),
                             SP_BOTH("sum of minutes", "součet minut"));
    share->contributors++;
    if (amount > share->largest) {
        share->second = share->largest;
        share->largest = amount;
    } else if (amount > share->second) {
        share->second = amount;
    }
    return SOCPREV_OK;
}

/* Puts the cells of a combination into c->own, each once. */
static void stand_in(counting *c, uint32_t base, uint32_t epoch, int64_t amount)
{
    for (size_t i = c->start[base]; i < c->start[base + 1]; i++) {
        uint32_t cell = c->cell[i];
        if (c->stamp[cell] != epoch) {
            c->stamp[cell] = epoch;
            c->sum[cell] = 0;
            c->own[c->n_own++] = cell;
        }
        c->sum[cell] += amount;
    }
}

/* Groups of combinations of codes, for what adds up; also of those that nobody used. */
static socprev_status group_bases(counting *c, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    memset(c->stamp, 0, c->groups->cells.n * sizeof *c->stamp);
    for (uint32_t base = 0; base < c->bases->n && st == SOCPREV_OK; base++) {
        c->n_own = 0;
        stand_in(c, base, base + 1, 0);
        c->group_of[base] = UINT32_MAX;
        if (c->n_own > 0)
            st = number_group(c, &c->group_of[base], err);
    }
    return st;
}

/* What one person brought to each group. */
static socprev_status add_to_groups(counting *c, const socprev__use *uses, size_t n,
                                    uint32_t epoch, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (int pass = 0; pass < 2; pass++) /* sums first, then each group once */
        for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
            uint32_t group = c->group_of[uses[i].base];
            if (group == UINT32_MAX)
                continue;
            if (pass == 1 && c->group_stamp[group] == epoch) {
                st = add_share(&c->groups->group[group], c->group_sum[group], err);
                c->group_stamp[group] = 0;
            } else if (pass == 0) {
                c->group_sum[group] = c->group_stamp[group] == epoch ? c->group_sum[group] : 0;
                c->group_stamp[group] = epoch;
                c->group_sum[group] += uses[i].amount;
            }
        }
    return st;
}

static socprev_status add_person(counting *c, const socprev__use *uses, size_t n, uint32_t epoch,
                                 socprev_error **err)
{
    bool persons = c->measure == SOCPREV_PERSONS;
    socprev_status st = SOCPREV_OK;
    uint32_t group;
    c->n_own = 0;
    for (size_t i = 0; i < n; i++)
        stand_in(c, uses[i].base, epoch, uses[i].amount);
    if (c->n_own == 0)
        return SOCPREV_OK;
    for (size_t i = 0; i < c->n_own && st == SOCPREV_OK; i++)
        st = add_share(&c->groups->cell[c->own[i]], persons ? 1 : c->sum[c->own[i]], err);
    if (st != SOCPREV_OK || !persons)
        return st != SOCPREV_OK ? st : add_to_groups(c, uses, n, epoch, err);
    st = number_group(c, &group, err);
    return st == SOCPREV_OK ? add_share(&c->groups->group[group], 1, err) : st;
}

static socprev_status add_persons(counting *c, const socprev__use *uses, size_t n,
                                  socprev_run *run, socprev_error **err)
{
    uint32_t epoch = 0;
    socprev_status st = SOCPREV_OK;
    memset(c->stamp, 0, c->groups->cells.n * sizeof *c->stamp);
    for (size_t begin = 0, end; begin < n && st == SOCPREV_OK; begin = end) {
        for (end = begin + 1; end < n && uses[end].person == uses[begin].person; end++)
            ;
        st = socprev__contacts_step(run, epoch, n, err);
        if (st == SOCPREV_OK)
            st = add_person(c, uses + begin, end - begin, ++epoch, err);
    }
    return st;
}

/* ---- the order of groups ----------------------------------------------------------- */

typedef struct {
    const uint32_t *item;
    size_t n;
    uint32_t group;
} listed;

static int by_members(const void *a, const void *b)
{
    const listed *x = a, *y = b;
    for (size_t i = 0; i < x->n && i < y->n; i++)
        if (x->item[i] != y->item[i])
            return x->item[i] < y->item[i] ? -1 : 1;
    return x->n < y->n ? -1 : x->n > y->n;
}

/* By their cells, so that pseudonyms do not show in the order. */
static socprev_status order_groups(socprev_groups *g, socprev_error **err)
{
    size_t n = g->members.n;
    listed *list = socprev__alloc_unset(&g->memory, n + 1, sizeof *list);
    uint32_t *order = socprev__alloc(&g->memory, n, sizeof *order);
    bool sorted = list != NULL && (order != NULL || n == 0);
    for (uint32_t i = 0; i < n && sorted; i++)
        list[i] = (listed){ g->members.item + g->members.start[i],
                            g->members.start[i + 1] - g->members.start[i], i };
    sorted = sorted && socprev__sort(&g->memory, list, n, sizeof *list, by_members);
    for (size_t i = 0; i < n && sorted; i++)
        order[i] = list[i].group;
    socprev__free(&g->memory, list, n + 1, sizeof *list);
    if (!sorted) {
        socprev__free(&g->memory, order, n, sizeof *order);
        return socprev__fail_nomem(err);
    }
    g->order = order;
    g->n_ordered = n;
    return SOCPREV_OK;
}

/* ---- from uses --------------------------------------------------------------------- */

static void forget(socprev_groups *g)
{
    socprev__lists_clear(&g->members);
    socprev__free(&g->memory, g->cell, g->n_counted, sizeof *g->cell);
    socprev__free(&g->memory, g->group, g->group_capacity, sizeof *g->group);
    socprev__free(&g->memory, g->order, g->n_ordered, sizeof *g->order);
    g->cell = g->group = NULL;
    g->order = NULL;
    g->n_counted = g->group_capacity = g->n_ordered = 0;
}

/* Bases, and behind them those of cells without a total, which somebody might have used. */
static bool copy_bases(const socprev_groups *g, const socprev__lists *bases, socprev__lists *all)
{
    size_t d = g->shape->d;
    uint32_t number;
    for (size_t i = 0; i < bases->n; i++)
        if (!socprev__lists_number(all, bases->item + bases->start[i], d, &number))
            return false;
    for (size_t i = 0; i < g->cells.n && g->possible; i++) {
        const uint32_t *code = g->cells.item + g->cells.start[i];
        bool total = false;
        for (size_t k = 0; k < d; k++)
            total |= (int32_t)code[k] == SOCPREV_CODE_ALL;
        if (!total && !socprev__lists_number(all, code, d, &number))
            return false;
    }
    return true;
}

static bool make_room(counting *c)
{
    socprev_groups *g = c->groups;
    size_t n = g->cells.n + 1, m = c->bases->n + 1;
    c->start = socprev__alloc(&g->memory, m, sizeof *c->start);
    c->stamp = socprev__alloc(&g->memory, n, sizeof *c->stamp);
    c->sum = socprev__alloc(&g->memory, n, sizeof *c->sum);
    c->own = socprev__alloc(&g->memory, n, sizeof *c->own);
    c->group_of = socprev__alloc(&g->memory, m, sizeof *c->group_of);
    c->group_sum = socprev__alloc(&g->memory, m, sizeof *c->group_sum);
    c->group_stamp = socprev__alloc(&g->memory, m, sizeof *c->group_stamp);
    g->cell = socprev__alloc(&g->memory, g->cells.n, sizeof *g->cell);
    if (g->cell != NULL)
        g->n_counted = g->cells.n;
    return c->start != NULL && c->stamp != NULL && c->sum != NULL && c->own != NULL &&
           c->group_of != NULL && c->group_sum != NULL && c->group_stamp != NULL &&
           (g->cell != NULL || g->cells.n == 0) && list_all_above(c);
}

static void drop_room(counting *c)
{
    const struct socprev_memory *memory = &c->groups->memory;
    size_t n = c->groups->cells.n + 1, m = c->bases->n + 1;
    socprev__free(memory, c->cell, c->cell_capacity, sizeof *c->cell);
    socprev__free(memory, c->start, m, sizeof *c->start);
    socprev__free(memory, c->stamp, n, sizeof *c->stamp);
    socprev__free(memory, c->sum, n, sizeof *c->sum);
    socprev__free(memory, c->own, n, sizeof *c->own);
    socprev__free(memory, c->group_of, m, sizeof *c->group_of);
    socprev__free(memory, c->group_sum, m, sizeof *c->group_sum);
    socprev__free(memory, c->group_stamp, m, sizeof *c->group_stamp);
}

socprev_status socprev__groups_make(socprev_groups *g, const socprev__lists *bases,
                                    const socprev__use *uses, size_t n, int32_t measure,
                                    socprev_run *run, socprev_error **err)
{
    socprev__lists all = { .memory = g->memory };
    counting c = { .groups = g, .bases = &all, .measure = measure };
    forget(g);
    socprev_status st = copy_bases(g, bases, &all) && make_room(&c) ? SOCPREV_OK
                                                                    : socprev__fail_nomem(err);
    if (st == SOCPREV_OK && (g->possible || measure != SOCPREV_PERSONS))
        st = group_bases(&c, err);
    if (st == SOCPREV_OK)
        st = add_persons(&c, uses, n, run, err);
    if (st == SOCPREV_OK)
        st = order_groups(g, err);
    drop_room(&c);
    socprev__lists_clear(&all);
    if (st != SOCPREV_OK)
        forget(g);
    return st;
}

/* ---- from contacts ----------------------------------------------------------------- */

static int by_person(const void *a, const void *b)
{
    const socprev__use *x = a, *y = b;
    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    return x->base < y->base ? -1 : x->base > y->base;
}

static int64_t amount_of(const socprev__contact *row, int32_t measure)
{
    if (measure != SOCPREV_MINUTES)
        return 1;
    return row->minutes == SOCPREV_MINUTES_UNKNOWN ? 0 : row->minutes;
}

/* The minutes of all contacts fit, so that those of a person do. */
static socprev_status read_contacts(const socprev_groups *g, const socprev_contacts *contacts,
                                    int32_t measure, socprev_run *run, socprev__lists *bases,
                                    socprev__use *uses, size_t *n, socprev_error **err)
{
    socprev__share all = { 0 };
    for (size_t i = 0; i < contacts->n; i++) {
        const socprev__contact row = socprev__contacts_row(contacts, i);
        uint32_t code[SOCPREV__CUBE_DIMENSIONS] = { 0 };
        socprev__use use = { row.person, 0, amount_of(&row, measure) };
        socprev_status st = socprev__contacts_step(run, i, contacts->n, err);
        if (st == SOCPREV_OK)
            st = add_share(&all, use.amount, err);
        if (st != SOCPREV_OK)
            return st;
        if (row.anonymous)
            continue;
        for (size_t k = 0; k < g->shape->d; k++) {
            int32_t dimension = g->shape->dimension[k];
            code[k] = (uint32_t)(dimension < SOCPREV__CODE_COLUMNS
                                     ? row.code[dimension]
                                     : socprev__date_code(row.date, dimension));
        }
        if (!socprev__lists_number(bases, code, g->shape->d, &use.base))
            return socprev__fail_nomem(err);
        uses[(*n)++] = use;
    }
    return SOCPREV_OK;
}

socprev_status socprev_groups_count(socprev_groups *groups, const socprev_contacts *contacts,
                                    int32_t measure, socprev_run *run, socprev_error **err)
{
    if (groups == NULL || contacts == NULL)
        return socprev__fail_null(err, groups == NULL ? "groups" : "contacts");
    if (measure < SOCPREV_PERSONS || measure > SOCPREV_MINUTES)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("measure"),
                             SP_TEXT("measure"), SP_INT(measure));
    const struct socprev_memory *memory = &groups->memory;
    socprev__lists bases = { .memory = *memory };
    size_t n = 0, room = contacts->n + 1;
    socprev__use *uses = socprev__alloc_unset(memory, room, sizeof *uses);
    socprev_status st =
        uses == NULL ? socprev__fail_nomem(err)
                     : read_contacts(groups, contacts, measure, run, &bases, uses, &n, err);
    if (st == SOCPREV_OK && !socprev__sort(memory, uses, n, sizeof *uses, by_person))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = socprev__groups_make(groups, &bases, uses, n, measure, run, err);
    socprev__free(memory, uses, room, sizeof *uses);
    socprev__lists_clear(&bases);
    return st;
}
