/* States: the bytes and what is read of them. docs/states.md describes the format. */
#ifndef SOCPREV_STATE_H
#define SOCPREV_STATE_H

#include "beneficiary/cube.h"
#include "beneficiary/support.h"

enum {
    SOCPREV__STATE_VERSION = 1,
    SOCPREV__STATE_SUPPORT = 1, /* flag: minutes of persons in projects */
    SOCPREV__STATE_CRC = 4,
    SOCPREV__LEB_MOST = 10      /* bytes of a number */
};

/* Anonymous contacts of a project. */
typedef struct {
    int32_t code;
    int64_t contacts, minutes;
} socprev__state_project;

struct socprev_state {
    struct socprev_memory memory;
    uint8_t *data;
    size_t size, capacity;
    uint64_t key_id;
    bool support;
    size_t d;
    int32_t dimension[SOCPREV__CUBE_DIMENSIONS];
    size_t n_base, n_projects;
    int32_t *code;       /* [n_base * d] */
    socprev__sums *sums; /* [n_base] */
    socprev__state_project *project; /* [n_projects] codes ascend */
    int64_t persons;
    size_t persons_at, persons_end;
};

/* ---- out ------------------------------------------------------------------- */

/* Bytes of a state as they grow; `failed` stays when memory was lacking. */
typedef struct {
    struct socprev_memory memory;
    uint8_t *data;
    size_t size, capacity;
    bool failed;
} socprev__writer;

/* Room for `more` bytes: whoever asked may put as many. */
bool socprev__writer_room(socprev__writer *w, size_t more);

static inline void socprev__put_leb(socprev__writer *w, uint64_t value)
{
    while (value >= 128) {
        w->data[w->size++] = (uint8_t)(value | 128);
        value >>= 7;
    }
    w->data[w->size++] = (uint8_t)value;
}

/* The lowest bytes of a number, the lowest first; the room is there. */
void socprev__put_fixed(socprev__writer *w, uint64_t value, size_t bytes);
uint32_t socprev__crc32c(const uint8_t *data, size_t size);

/* Header, base cells, sums and projects of a state whose fields are set, then the number of
 * persons; the persons follow. */
void socprev__state_begin(socprev__writer *w, const socprev_state *state);
/* Checksum; the bytes move into the state. */
socprev_status socprev__state_end(socprev__writer *w, socprev_state *state, socprev_error **err);

/* ---- in -------------------------------------------------------------------- */

typedef struct {
    const uint8_t *at, *end;
    bool bad;
} socprev__reader;

/* 0 and `bad` when there is no number in its shortest form. */
uint64_t socprev__get_leb_long(socprev__reader *r);

static inline uint64_t socprev__get_leb(socprev__reader *r)
{
    if (r->at < r->end && *r->at < 128)
        return *r->at++;
    return socprev__get_leb_long(r);
}

/* A number from 0 to `most`; 0 and `bad` when there is none. */
uint64_t socprev__get_up_to(socprev__reader *r, uint64_t most);
uint64_t socprev__get_fixed(socprev__reader *r, size_t bytes);

/* A person of a state. */
typedef struct {
    uint64_t person;
    const uint8_t *from;      /* its cells and supports as they stand */
    size_t size;
    uint32_t *cell;           /* [n_base of the state] ascending */
    size_t n_cells;
    socprev__support *pair;   /* [n_projects of the state] numbers ascending */
    size_t n_pairs;
} socprev__state_person;

bool socprev__state_person_open(socprev__state_person *p, const socprev_state *state);
void socprev__state_person_clear(socprev__state_person *p, const socprev_state *state);
/* Reads the next person behind p->person, or the first; false when the bytes are bad. */
bool socprev__state_person_read(socprev__reader *r, const socprev_state *state, bool first,
                                socprev__state_person *p);
/* Writes a person; `before` is the one in front, ignored for the first. */
void socprev__state_person_write(socprev__writer *w, bool support, bool first, uint64_t before,
                                 const socprev__state_person *p);

socprev_state *socprev__state_new(const struct socprev_memory *memory, size_t d, size_t n_base,
                                  size_t n_projects);

#endif
