/* States: the bytes and what is read of them. docs/states.md describes the format. */
#ifndef SOCPREV_STATE_H
#define SOCPREV_STATE_H

#include "beneficiary/cube.h"
#include "beneficiary/state_code.h"
#include "beneficiary/support.h"

enum {
    SOCPREV__STATE_VERSION = 2,
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
    uint64_t n_cells, n_pairs;       /* of all persons together */
    socprev__code_lengths lengths;
    size_t persons_at, persons_end;
};

/* ---- persons --------------------------------------------------------------- */

/* Persons as a list: each with so many of the cells and pairs, one after another. */
typedef struct {
    uint64_t spread;
    uint32_t n_cells, n_pairs;
} socprev__state_entry;

typedef struct {
    struct socprev_memory memory;
    socprev__state_entry *entry;
    uint32_t *cell;
    socprev__support *pair;
    size_t n, n_cells, n_pairs, capacity, cell_capacity, pair_capacity;
} socprev__state_list;

/* Room for so many more. */
bool socprev__state_list_room(socprev__state_list *list, size_t entries, size_t cells,
                              size_t pairs);
void socprev__state_list_clear(socprev__state_list *list);


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

/* The codes of these persons; the lengths go into the state. NULL without memory. */
socprev__encoder *socprev__state_codes(socprev_state *state, const socprev__state_list *persons);
void socprev__state_put_persons(socprev__writer *w, const socprev_state *state,
                                const socprev__state_list *persons,
                                const socprev__encoder *encoder);
/* Everything in front of the persons of a state whose fields are set; the persons follow. */
void socprev__state_begin(socprev__writer *w, socprev_state *state);
/* Checksum; the bytes move into the state. */
socprev_status socprev__state_end(socprev__writer *w, socprev_state *state, socprev_error **err);
/* Writes a state whose other fields are set, with these persons in ascending order. */
socprev_status socprev__state_write(socprev_state *state, const socprev__state_list *persons,
                                    socprev_error **err);

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

/* The persons of a state, one after another. */
typedef struct {
    const socprev_state *state;
    socprev__bits_in bits;
    socprev__decoder decoder;
    unsigned low;             /* bits of a person that are not told by steps */
    int64_t read;
    uint64_t high, spread;    /* of the person read last */
    uint32_t *cell;           /* [n_base of the state] ascending */
    size_t n_cells;
    socprev__support *pair;   /* [n_projects of the state] numbers ascending */
    size_t n_pairs;
} socprev__state_persons;

/* The persons of a state whose lengths can be those of codes; NULL without memory. */
socprev__state_persons *socprev__state_persons_open(const socprev_state *state);
void socprev__state_persons_close(socprev__state_persons *persons);
/* Reads the next person; false when there is none, or its bits are bad. */
bool socprev__state_persons_next(socprev__state_persons *persons);

/* Bits of a person that are written as they are, when there are so many persons. */
unsigned socprev__state_low_bits(int64_t persons);
/* Counts the numbers that a person with these cells and pairs is written as. */
void socprev__state_count(socprev__code_counts *counts, const uint32_t *cell, size_t n_cells,
                          const socprev__support *pair, size_t n_pairs, bool support);

socprev_state *socprev__state_new(const struct socprev_memory *memory, size_t d, size_t n_base,
                                  size_t n_projects);

#endif
