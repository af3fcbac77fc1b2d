/* Pseudonyms that are one person (disjoint sets), and contacts that are another's. */
#include "beneficiary/beneficiary_internal.h"

#include <socprev/identity.h>

typedef struct {
    uint64_t person;
    size_t parent; /* index of a node; its own at the root, whose person is the least */
    bool joined;   /* a root that is another's parent */
} node;

typedef struct {
    uint64_t person, is;
    int32_t project;
} split;

struct socprev_identity {
    struct socprev_memory memory;
    node *node; /* ascending by person */
    size_t n, capacity;
    split *split;
    size_t n_splits, split_capacity;
};

socprev_status socprev_identity_new(const socprev_memory *memory, socprev_identity **out,
                                    socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_identity *identity = socprev__alloc(&from, 1, sizeof *identity);
    if (identity == NULL)
        return socprev__fail_nomem(err);
    identity->memory = from;
    *out = identity;
    return SOCPREV_OK;
}

void socprev_identity_free(socprev_identity *identity)
{
    if (identity == NULL)
        return;
    struct socprev_memory memory = identity->memory;
    socprev__free(&memory, identity->node, identity->capacity, sizeof *identity->node);
    socprev__free(&memory, identity->split, identity->split_capacity, sizeof *identity->split);
    socprev__free(&memory, identity, 1, sizeof *identity);
}

/* ---- merges ------------------------------------------------------------------------ */

static uint64_t item(const uint64_t *array, size_t stride, size_t i)
{
    uint64_t out;
    memcpy(&out, (const char *)array + i * (stride == 0 ? sizeof *array : stride), sizeof out);
    return out;
}

/* Index of a person, or the number of nodes when there is none. */
static size_t find_node(const node *nodes, size_t n, uint64_t person)
{
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (nodes[middle].person < person)
            low = middle + 1;
        else
            high = middle;
    }
    return low < n && nodes[low].person == person ? low : n;
}

/* Halves the path on its way. */
static size_t root_of(node *nodes, size_t i)
{
    while (nodes[i].parent != i)
        i = nodes[i].parent = nodes[nodes[i].parent].parent;
    return i;
}

static int by_person(const void *a, const void *b)
{
    const node *x = a, *y = b;
    return x->person < y->person ? -1 : x->person > y->person;
}

/* The nodes with those of the pairs, in `made`, each once; parents are persons' places in
 * the new list. */
static bool make_nodes(const socprev_identity *identity, const uint64_t *a, size_t a_stride,
                       const uint64_t *b, size_t b_stride, size_t n, node *made, size_t *n_made)
{
    size_t all = 0, kept = 0;
    for (size_t i = 0; i < identity->n; i++)
        made[all++].person = identity->node[i].person;
    for (size_t i = 0; i < n; i++) {
        made[all++].person = item(a, a_stride, i);
        made[all++].person = item(b, b_stride, i);
    }
    if (!socprev__sort(&identity->memory, made, all, sizeof *made, by_person))
        return false;
    for (size_t i = 0; i < all; i++)
        if (kept == 0 || made[kept - 1].person != made[i].person)
            made[kept++].person = made[i].person;
    for (size_t i = 0; i < kept; i++)
        made[i].parent = i;
    for (size_t i = 0; i < identity->n; i++) /* what was joined already */
        made[find_node(made, kept, identity->node[i].person)].parent =
            find_node(made, kept, identity->node[identity->node[i].parent].person);
    *n_made = kept;
    return true;
}

/* The root is the least person of its class: nodes ascend, so the least index. */
static void join(node *nodes, size_t x, size_t y)
{
    x = root_of(nodes, x);
    y = root_of(nodes, y);
    if (x < y)
        nodes[y].parent = x;
    else
        nodes[x].parent = y;
}

/* Every node points to its root: parents stand before their children. */
static void flatten(node *nodes, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        nodes[i].parent = nodes[nodes[i].parent].parent;
        nodes[nodes[i].parent].joined |= nodes[i].parent != i;
    }
}

socprev_status socprev_identity_merge(socprev_identity *identity, const uint64_t *a,
                                      size_t a_stride, const uint64_t *b, size_t b_stride,
                                      size_t n, socprev_error **err)
{
    if (identity == NULL)
        return socprev__fail_null(err, "identity");
    if (n == 0)
        return SOCPREV_OK;
    if (a == NULL || b == NULL)
        return socprev__fail_null(err, a == NULL ? "a" : "b");
    size_t kept = 0, room = identity->n + 2 * n;
    node *made = n > SIZE_MAX / 4 ? NULL
                                  : socprev__alloc(&identity->memory, room, sizeof *made);
    if (made == NULL || !make_nodes(identity, a, a_stride, b, b_stride, n, made, &kept)) {
        socprev__free(&identity->memory, made, room, sizeof *made);
        return socprev__fail_nomem(err);
    }
    for (size_t i = 0; i < n; i++)
        join(made, find_node(made, kept, item(a, a_stride, i)),
             find_node(made, kept, item(b, b_stride, i)));
    flatten(made, kept);
    socprev__free(&identity->memory, identity->node, identity->capacity,
                  sizeof *identity->node);
    identity->node = made;
    identity->n = kept;
    identity->capacity = room;
    return SOCPREV_OK;
}

int64_t socprev_identity_duplicates(const socprev_identity *identity)
{
    int64_t n = 0;
    for (size_t i = 0; identity != NULL && i < identity->n; i++)
        n += identity->node[i].parent != i;
    return n;
}

int64_t socprev_identity_classes(const socprev_identity *identity)
{
    int64_t n = 0;
    for (size_t i = 0; identity != NULL && i < identity->n; i++)
        n += identity->node[i].joined;
    return n;
}

/* ---- splits ---------------------------------------------------------------------------- */

static const split *find_split(const socprev_identity *identity, uint64_t person,
                               int32_t project)
{
    for (size_t i = 0; i < identity->n_splits; i++)
        if (identity->split[i].person == person && identity->split[i].project == project)
            return &identity->split[i];
    return NULL;
}

socprev_status socprev_identity_split(socprev_identity *identity, uint64_t person,
                                      int32_t project, uint64_t is, socprev_error **err)
{
    if (identity == NULL)
        return socprev__fail_null(err, "identity");
    if (project < SOCPREV_CODE_MISSING)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("project"),
                             SP_TEXT("project"), SP_INT(project));
    const split *found = find_split(identity, person, project);
    if (found != NULL)
        return found->is == is ? SOCPREV_OK
                               : socprev__fail(err, SOCPREV_E_DUPLICATE, SP_IDENTITY_SPLIT,
                                               SP_FIELD("person"), SP_INT(project));
    void *splits = identity->split;
    if (!socprev__reserve(&identity->memory, &splits, &identity->split_capacity,
                          identity->n_splits + 1, sizeof *identity->split))
        return socprev__fail_nomem(err);
    identity->split = splits;
    identity->split[identity->n_splits++] = (split){ person, is, project };
    return SOCPREV_OK;
}

/* ---- applied ----------------------------------------------------------------------------- */

static uint64_t person_behind(const socprev_identity *identity, uint64_t person, int32_t project)
{
    if (identity == NULL)
        return person;
    const split *found = find_split(identity, person, project);
    if (found != NULL)
        person = found->is;
    size_t at = find_node(identity->node, identity->n, person);
    return at < identity->n ? identity->node[identity->node[at].parent].person : person;
}

socprev_status socprev_identity_persons(const socprev_identity *identity, const uint64_t *persons,
                                        size_t stride, const int32_t *projects,
                                        size_t project_stride, uint64_t *out, size_t n,
                                        socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n > 0 && persons == NULL)
        return socprev__fail_null(err, "persons");
    project_stride = project_stride == 0 ? sizeof *projects : project_stride;
    for (size_t i = 0; i < n; i++) {
        int32_t project = SOCPREV_CODE_MISSING;
        if (projects != NULL)
            memcpy(&project, (const char *)projects + i * project_stride, sizeof project);
        out[i] = person_behind(identity, item(persons, stride, i), project);
    }
    return SOCPREV_OK;
}

socprev_status socprev_identity_contacts(const socprev_identity *identity,
                                         const socprev_contacts *contacts,
                                         const socprev_memory *memory, socprev_contacts **out,
                                         socprev_error **err)
{
    socprev_contacts *made = NULL;
    if (contacts == NULL || out == NULL)
        return socprev__fail_null(err, contacts == NULL ? "contacts" : "out");
    socprev_status st = socprev__contacts_copy(contacts, memory, &made, err);
    if (st != SOCPREV_OK)
        return st;
    const uint8_t *marks = made->kept[SOCPREV__KEPT_MARKS].data;
    const int32_t *projects = made->kept[SOCPREV__KEPT_CODE + SOCPREV_BY_PROJECT].data;
    uint64_t *persons = made->kept[SOCPREV__KEPT_PERSON].data;
    for (size_t i = 0; i < made->n && persons != NULL; i++)
        if ((marks[i] & SOCPREV__ANONYMOUS) == 0)
            persons[i] = person_behind(identity, persons[i],
                                       projects == NULL ? SOCPREV_CODE_MISSING : projects[i]);
    *out = made;
    return SOCPREV_OK;
}

/* ---- years of birth ------------------------------------------------------------------------- */

typedef struct {
    uint64_t person;
    size_t row;
    int32_t year;
} birth;

static int by_birth(const void *a, const void *b)
{
    const birth *x = a, *y = b;
    return x->person < y->person ? -1 : x->person > y->person;
}

static int64_t mark_conflicts(const birth *births, size_t n, uint8_t *marks)
{
    int64_t conflicts = 0;
    for (size_t begin = 0; begin < n;) {
        size_t end = begin;
        bool two = false;
        for (; end < n && births[end].person == births[begin].person; end++)
            two |= births[end].year != births[begin].year;
        for (; begin < end; begin++)
            if (two && marks != NULL)
                marks[births[begin].row] = 1;
        conflicts += two;
    }
    return conflicts;
}

socprev_status socprev_identity_years(const uint64_t *persons, size_t stride,
                                      const int32_t *years, size_t year_stride, size_t n,
                                      const socprev_memory *memory, uint8_t *marks,
                                      int64_t *conflicts, socprev_error **err)
{
    if (conflicts == NULL)
        return socprev__fail_null(err, "conflicts");
    if (n > 0 && (persons == NULL || years == NULL))
        return socprev__fail_null(err, persons == NULL ? "persons" : "years");
    struct socprev_memory from = socprev__memory_of(memory);
    size_t kept = 0;
    year_stride = year_stride == 0 ? sizeof *years : year_stride;
    birth *births = n == SIZE_MAX ? NULL : socprev__alloc_unset(&from, n + 1, sizeof *births);
    for (size_t i = 0; births != NULL && i < n; i++) {
        int32_t year;
        memcpy(&year, (const char *)years + i * year_stride, sizeof year);
        if (year != 0)
            births[kept++] = (birth){ item(persons, stride, i), i, year };
    }
    if (births == NULL || !socprev__sort(&from, births, kept, sizeof *births, by_birth)) {
        socprev__free(&from, births, n + 1, sizeof *births);
        return socprev__fail_nomem(err);
    }
    if (marks != NULL && n > 0)
        memset(marks, 0, n);
    *conflicts = mark_conflicts(births, kept, marks);
    socprev__free(&from, births, n + 1, sizeof *births);
    return SOCPREV_OK;
}
