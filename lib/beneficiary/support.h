/* Support of persons in projects: minutes of each pair. */
#ifndef SOCPREV_SUPPORT_H
#define SOCPREV_SUPPORT_H

#include "beneficiary/cube.h"

typedef struct {
    uint32_t project;                     /* number */
    bool untimed, untimed_not_electronic; /* some minutes are unknown */
    int64_t minutes, minutes_not_electronic;
} socprev__support;

/* false when the minutes overflow. */
bool socprev__support_add(socprev__support *to, const socprev__support *from);

typedef struct {
    int64_t contacts, minutes;
} socprev__anonymous;

/* What a contact gives a person: many contacts give the same. */
typedef struct {
    int64_t minutes;
    uint32_t project_marks; /* number of the project, and two bits */
} socprev__shape;

/* What was collected of contacts. A record is the rest of a person and the number of a shape,
 * or all three when there are too many shapes. */
typedef struct socprev__supports {
    struct socprev_memory memory;
    socprev__store packed, wide;   /* one word; person, minutes, project and marks */
    socprev__shape *shape;         /* the first 2^PART_BITS that came */
    uint32_t *slot;                /* number + 1 of a shape; 0 = free. Open addressing */
    size_t n_shapes;
    socprev__axis projects;
    socprev__anonymous *anonymous; /* of each project */
    size_t capacity;
    int64_t anonymous_minutes;
    int64_t contacts;       /* that were added */
    int64_t without_project; /* of these, number + 1 of the first without a project */
} socprev__supports;

bool socprev__supports_open(socprev__supports *s, const struct socprev_memory *memory,
                            int64_t rows);
void socprev__supports_clear(socprev__supports *s);
/* Opens and adds all contacts; after a failure there is nothing to clear. */
socprev_status socprev__supports_collect(socprev__supports *s, const socprev_contacts *contacts,
                                         const struct socprev_memory *memory, socprev_run *run,
                                         socprev_error **err);
/* Adds the contacts from row *row up to `end`; *row is moved behind those that are in. Those
 * without a project are left out, and socprev__supports_walk() will refuse. */
socprev_status socprev__supports_add(socprev__supports *s, const socprev_contacts *contacts,
                                     size_t *row, size_t end, socprev_error **err);
/* Takes the first n rows out again, but for the records of their persons. */
void socprev__supports_take_back(socprev__supports *s, const socprev_contacts *contacts,
                                 size_t n);
/* Adds a pair or anonymous contacts of a project with this code. */
socprev_status socprev__supports_add_pair(socprev__supports *s, uint64_t spread, int32_t code,
                                          const socprev__support *pair, socprev_error **err);
socprev_status socprev__supports_add_anonymous(socprev__supports *s, int32_t code,
                                               int64_t contacts, int64_t minutes,
                                               socprev_error **err);
/* Takes anonymous contacts out that were added. */
void socprev__supports_take_anonymous(socprev__supports *s, int32_t code, int64_t contacts,
                                      int64_t minutes);

/* Told the pairs of a person (spread), each project once, in no order; false ends the walk as
 * out of memory. */
typedef bool (*socprev__supports_fn)(void *user, uint64_t spread, const socprev__support *pairs,
                                     size_t n);

/* Walks over all persons in the order of their spread numbers. */
socprev_status socprev__supports_walk(const socprev__supports *s, const socprev__spill *spill,
                                      socprev_run *run, socprev__supports_fn visit, void *user,
                                      socprev_error **err);

/* SOCPREV_PARTICIPANTS, SOCPREV_BELOW_THRESHOLD or SOCPREV_UNDECIDED (participants.c). */
int32_t socprev__judge(const socprev__support *s, const socprev_participant_rule *rule);

#endif
