/* Groups of persons who stand in the same cells. */
#ifndef SOCPREV_GROUPS_INTERNAL_H
#define SOCPREV_GROUPS_INTERNAL_H

#include <socprev/groups.h>

#include "beneficiary/cube.h"

/* Lists of numbers of one length, each once: found by hashing, numbered as they come. */
typedef struct {
    struct socprev_memory memory;
    size_t *start;       /* [n + 1] in `item` */
    size_t n, start_capacity;
    uint32_t *item;
    size_t n_items, item_capacity;
    uint32_t *slot;      /* number + 1; 0 = free */
    size_t n_slots;      /* a power of two, or 0 */
} socprev__lists;

/* Number of a list [n], made when there is none; false when out of memory. */
bool socprev__lists_number(socprev__lists *lists, const uint32_t *item, size_t n,
                           uint32_t *number);
/* The same, without making one: UINT32_MAX when there is none. */
uint32_t socprev__lists_find(const socprev__lists *lists, const uint32_t *item, size_t n);
void socprev__lists_clear(socprev__lists *lists);

/* What somebody or something amounts to, and who brought most of it. */
typedef struct {
    int64_t value, contributors, largest, second;
} socprev__share;

struct socprev_groups {
    struct socprev_memory memory;
    socprev_cube *shape;     /* dimensions and hierarchies; holds no contacts */
    socprev__lists cells;    /* codes of the cells, as uint32_t */
    socprev__share *cell;    /* [n_counted] */
    size_t n_counted;
    socprev__lists members;  /* of each group, in the order of appearance */
    socprev__share *group;   /* [group_capacity] */
    size_t group_capacity;
    uint32_t *order;         /* [n_ordered] numbers in `members` by their cells */
    size_t n_ordered;
    int64_t most;
    bool possible;
};

/* Persons with their combinations of codes, on their way to groups. */
typedef struct {
    uint64_t person; /* or spread */
    uint32_t base; /* number of the combination */
    int64_t amount;
} socprev__use;

/* Groups `uses` [n], which are sorted by person; `bases` are their codes. */
socprev_status socprev__groups_make(socprev_groups *groups, const socprev__lists *bases,
                                    const socprev__use *uses, size_t n, int32_t measure,
                                    socprev_run *run, socprev_error **err);

#endif
