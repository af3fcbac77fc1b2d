/* Cycles: projects that continue or contain each other, applications that
 * follow themselves. */
#include "record/record_internal.h"

enum { CONTINUES = 1, PART_OF = 2 };

/* Relations of one kind of order must not run in a circle; others may. */
static int order_of(const socprev__record *relation)
{
    const char *kind = socprev__text_of(relation, F_relation_kind);
    if (strcmp(kind, "continues") == 0 || strcmp(kind, "resubmission_of") == 0)
        return CONTINUES;
    return strcmp(kind, "part_of") == 0 ? PART_OF : 0;
}

/* A project on the walk: its number in order of discovery, the smallest number
 * that it reaches, and the next relation to follow. */
typedef struct {
    size_t number, low, next;
    bool open; /* its component is not complete */
} node;

typedef struct {
    const socprev__check *check;
    size_t n, n_relations;
    size_t *head, *link; /* relations of each project as linked lists: index + 1, 0 ends */
    size_t *target;      /* [n_relations] project that the relation leads to */
    node *nodes;
    size_t *path, *stack; /* projects on the walk; projects whose component is open */
    size_t *component;    /* [n] from 1 */
} walk;

static void free_walk(walk *w)
{
    const struct socprev_memory *m = &w->check->memory;
    socprev__free(m, w->component, w->n, sizeof *w->component);
    socprev__free(m, w->stack, w->n, sizeof *w->stack);
    socprev__free(m, w->path, w->n, sizeof *w->path);
    socprev__free(m, w->nodes, w->n, sizeof *w->nodes);
    socprev__free(m, w->target, w->n_relations, sizeof *w->target);
    socprev__free(m, w->link, w->n_relations, sizeof *w->link);
    socprev__free(m, w->head, w->n, sizeof *w->head);
}

static bool make_walk(walk *w)
{
    const struct socprev_memory *m = &w->check->memory;
    w->head = socprev__alloc(m, w->n, sizeof *w->head);
    w->link = socprev__alloc(m, w->n_relations, sizeof *w->link);
    w->target = socprev__alloc(m, w->n_relations, sizeof *w->target);
    w->nodes = socprev__alloc(m, w->n, sizeof *w->nodes);
    w->path = socprev__alloc(m, w->n, sizeof *w->path);
    w->stack = socprev__alloc(m, w->n, sizeof *w->stack);
    w->component = socprev__alloc(m, w->n, sizeof *w->component);
    return w->head && w->link && w->target && w->nodes && w->path && w->stack && w->component;
}

static void link_relations(walk *w, int order)
{
    for (size_t r = w->n_relations; r > 0; r--) {
        const socprev__record *relation =
            socprev__record_at(w->check->portfolio, SOCPREV_RELATION, (int64_t)r - 1);
        size_t from, to;
        if (order_of(relation) != order ||
            !socprev__target_of(w->check, relation, F_relation_from, SOCPREV_PROJECT, &from) ||
            !socprev__target_of(w->check, relation, F_relation_to, SOCPREV_PROJECT, &to))
            continue;
        w->target[r - 1] = to;
        w->link[r - 1] = w->head[from];
        w->head[from] = r;
    }
}

/* Strongly connected components from one project on, without recursion.
 * Source: Tarjan 1972. */
static void visit(walk *w, size_t start, size_t *number, size_t *open, size_t *components)
{
    size_t depth = 0;
    w->path[depth++] = start;
    while (depth > 0) {
        const size_t at = w->path[depth - 1];
        node *here = &w->nodes[at];
        if (here->number == 0) {
            *here = (node){ ++*number, *number, w->head[at], true };
            w->stack[(*open)++] = at;
        }
        if (here->next != 0) {
            const size_t relation = here->next - 1;
            const size_t to = w->target[relation];
            here->next = w->link[relation];
            if (w->nodes[to].number == 0)
                w->path[depth++] = to;
            else if (w->nodes[to].open && w->nodes[to].number < here->low)
                here->low = w->nodes[to].number;
            continue;
        }
        if (here->low == here->number) {
            size_t member;
            ++*components;
            do {
                member = w->stack[--*open];
                w->nodes[member].open = false;
                w->component[member] = *components;
            } while (member != at);
        }
        depth--;
        if (depth > 0 && here->low < w->nodes[w->path[depth - 1]].low)
            w->nodes[w->path[depth - 1]].low = here->low;
    }
}

/* Marks relations within one component; one from a project to itself is a
 * finding of its own. */
static socprev_status mark_relations(socprev__check *check, int order)
{
    walk w = { .check = check,
               .n = (size_t)socprev_record_count(check->portfolio, SOCPREV_PROJECT),
               .n_relations = (size_t)socprev_record_count(check->portfolio, SOCPREV_RELATION) };
    if (w.n == 0 || w.n_relations == 0)
        return SOCPREV_OK;
    const bool made = make_walk(&w);
    if (made) {
        size_t number = 0, open = 0, components = 0;
        link_relations(&w, order);
        for (size_t p = 0; p < w.n; p++)
            if (w.nodes[p].number == 0)
                visit(&w, p, &number, &open, &components);
        for (size_t p = 0; p < w.n; p++)
            for (size_t r = w.head[p]; r != 0; r = w.link[r - 1])
                if (w.target[r - 1] != p && w.component[w.target[r - 1]] == w.component[p])
                    check->relation_in_cycle[r - 1] = true;
    }
    free_walk(&w);
    return made ? SOCPREV_OK : SOCPREV_E_NOMEM;
}

/* Goes from an application to the one that it follows; false when there is none. */
static bool follow_back(const socprev__check *check, size_t *at)
{
    const socprev__record *application =
        socprev__record_at(check->portfolio, SOCPREV_APPLICATION, (int64_t)*at);
    return socprev__target_of(check, application, F_application_previous, SOCPREV_APPLICATION,
                              at) != NULL;
}

/* Each application has at most one that it follows: walk on until one is met
 * again; what was met on the same walk lies on a circle. */
static socprev_status mark_applications(socprev__check *check)
{
    const size_t n = (size_t)socprev_record_count(check->portfolio, SOCPREV_APPLICATION);
    if (n == 0)
        return SOCPREV_OK;
    size_t *met = socprev__alloc(&check->memory, n, sizeof *met); /* walk that met it, from 1 */
    if (met == NULL)
        return SOCPREV_E_NOMEM;
    for (size_t start = 0; start < n; start++) {
        size_t at = start;
        bool more = true;
        while (more && met[at] == 0) {
            met[at] = start + 1;
            more = follow_back(check, &at);
        }
        while (more && met[at] == start + 1 && !check->application_in_cycle[at]) {
            check->application_in_cycle[at] = true;
            follow_back(check, &at);
        }
    }
    socprev__free(&check->memory, met, n, sizeof *met);
    return SOCPREV_OK;
}

socprev_status socprev__check_cycles(socprev__check *check)
{
    socprev_status status = mark_relations(check, CONTINUES);
    if (status == SOCPREV_OK)
        status = mark_relations(check, PART_OF);
    if (status == SOCPREV_OK)
        status = mark_applications(check);
    return status;
}
