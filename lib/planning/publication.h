/* Tables of people on their way to being published. */
#ifndef SOCPREV_PUBLICATION_INTERNAL_H
#define SOCPREV_PUBLICATION_INTERNAL_H

#include <socprev/groups.h>
#include <socprev/planning_release.h>

#include "planning/planning_internal.h"

/* A code that is named by its text: sensitive, or a service with a secret address. */
typedef struct {
    int32_t dimension;
    bool secret, optional; /* optional: it may be that no contact names it */
    char *text;
} socprev__named_code;

/* What an earlier release says of a cell; at most one of each number. */
enum { SOCPREV__NOT_EARLIER = 0, SOCPREV__WAS_HIDDEN = 1, SOCPREV__WAS_PUBLISHED = 2 };

/* A cell of the publication, or of an earlier one. */
typedef struct {
    int32_t code[SOCPREV__DIMENSION_NAMES]; /* of all dimensions */
    int64_t value, contributors, largest, second;
    uint32_t key;
    size_t number;  /* in the disclosure */
    bool sensitive; /* has a code that is named so */
    int earlier;
    int64_t was;    /* where it was published */
} socprev__public_cell;

/* What a number of the disclosure is about. */
typedef struct {
    enum { SOCPREV__OF_NOTHING, SOCPREV__OF_CELL, SOCPREV__OF_GROUP, SOCPREV__OF_CHANGE,
           SOCPREV__OF_BEFORE } what;
    size_t at; /* the cell, the group, the cell that has changed, the cell as it was */
} socprev__origin;

struct socprev_publication {
    struct socprev_memory memory;
    int32_t dimension[SOCPREV__DIMENSION_NAMES]; /* d own ones, then those of earlier releases */
    size_t d, all_d;
    int32_t measure, dominance, percent, p_percent, attacker;
    int64_t least, width, most, bound;
    bool zeros, linked, keyed, bounded;
    uint8_t key[SOCPREV_CUBE_SECRET_SIZE], bound_key[SOCPREV_CUBE_SECRET_SIZE];
    socprev__named_code *named;
    size_t n_named, named_capacity;
    const socprev_table **earlier;
    size_t n_earlier, earlier_capacity;
    /* what was counted */
    const socprev_contact_file *file; /* NULL of a state */
    int32_t *parents;        /* [n_parents] of territories */
    size_t n_parents;
    socprev__public_cell *cell; /* n own ones in the order of their rows, then earlier ones */
    size_t n, n_cells, cell_capacity;
    int64_t sensitivity;
    socprev_groups *groups;  /* NULL when not linked */
    socprev_disclosure *disclosure;
    socprev__origin *origin; /* [n_numbers] of the disclosure */
    size_t n_numbers;
};

/* Forgets what was counted. */
void socprev__publication_forget(socprev_publication *p);

/* What a measure is called in tables. */
const char *socprev__publication_measure(int32_t measure);

/* A cell without codes, behind the others; NULL when out of memory. */
socprev__public_cell *socprev__publication_add_cell(socprev_publication *p);

/* Reads earlier releases: their dimensions before, their cells after own ones are there. */
socprev_status socprev__earlier_dimensions(socprev_publication *p, socprev_error **err);
socprev_status socprev__earlier_cells(socprev_publication *p, socprev_error **err);
/* The code of a text in a dimension of what is counted; false when there is none. */
bool socprev__publication_code(const socprev_publication *p, int32_t dimension, const char *text,
                               int32_t *code);

/* Makes the disclosure of the cells, by their groups when they are linked. */
socprev_status socprev__publication_system(socprev_publication *p, socprev_error **err);

#endif
