/* How people are counted: rows become records (person, cell), records are parted
 * by person, and each part is counted by itself.
 *
 *     rows -> axes (codes to dense numbers) -> base cells -> store (parts) ->
 *     groups (one person after another) -> stamps on the cells of each person
 */
#ifndef SOCPREV_CUBE_H
#define SOCPREV_CUBE_H

#include "beneficiary/beneficiary_internal.h"

#include <socprev/beneficiary_cube.h>
#include <socprev/beneficiary_state.h>

/* ---- axes: the codes of a dimension, numbered as they appear ---------------- */

typedef struct {
    struct socprev_memory memory;
    int32_t dimension;
    uint32_t none;    /* number + 1 of SOCPREV_DATE_NONE or SOCPREV_CODE_MISSING */
    int32_t low;      /* raw values low .. low + n_near - 1 are in `near` */
    uint32_t *near;   /* number + 1; 0 = new */
    size_t n_near;
    int32_t *far_raw; /* raw values that lie too far apart: open addressing */
    uint32_t *far;    /* number + 1; 0 = free */
    size_t n_far, far_slots;
    int32_t *code;    /* of each number */
    size_t n, capacity;
} socprev__axis;

/* Number of a raw value: a code, or a date of SOCPREV_BY_MONTH .. SOCPREV_BY_PERIOD.
 * false when out of memory. */
bool socprev__axis_number(socprev__axis *axis, int32_t raw, uint32_t *number);
/* Number for a code that is not there yet, without a raw value. */
bool socprev__axis_add(socprev__axis *axis, int32_t code, uint32_t *number);
void socprev__axis_clear(socprev__axis *axis);

/* ---- store: records of persons, parted by person ---------------------------- */

/* Persons are multiplied by an odd number, which loses nothing and spreads those
 * that lie close together; the upper bits of the product tell the part. */
#define SOCPREV__SPREAD UINT64_C(0x9e3779b97f4a7c15)
#define SOCPREV__GATHER UINT64_C(0xf1de83e19937733d) /* its inverse modulo 2^64 */

enum {
    SOCPREV__PART_BITS = 13, /* of large data; a cell of a packed record has as many */
    SOCPREV__FEW_ROWS = 1 << 15,
    SOCPREV__LINE = 8,   /* records that travel together */
    SOCPREV__BLOCK = 64, /* records of a block */
    SOCPREV__SLAB = 1024 /* blocks that are allocated together */
};

/* Where records go that memory does not hold; see socprev_cube_set_spill(). */
typedef struct {
    int64_t limit;
    socprev_spill_write_fn write;
    socprev_spill_read_fn read;
    void *user;
    uint64_t end; /* bytes written so far */
} socprev__spill;

typedef struct {
    uint32_t head, tail; /* number + 1 of blocks */
    uint32_t n;          /* records in them; a store holds less than 2^32 */
} socprev__part;

/* What was spilled at once: the parts one behind the other. */
typedef struct {
    uint64_t at;
    uint32_t *first; /* [parts + 1] records before each part */
} socprev__spilled;

typedef struct {
    struct socprev_memory memory;
    size_t words;         /* of a record, 1 .. 3 */
    unsigned bits;        /* 2^bits parts */
    socprev__part *part;
    uint64_t *line;       /* [parts * LINE * words] records on their way */
    uint8_t *in_line;     /* [parts] */
    uint64_t **slab;
    size_t n_slabs, slab_capacity;
    uint32_t n_blocks;
    uint64_t n;           /* records in all */
    socprev__spilled *spilled;
    size_t n_spilled, spilled_capacity;
} socprev__store;

bool socprev__store_open(socprev__store *store, const struct socprev_memory *memory, size_t words,
                         unsigned bits);
void socprev__store_clear(socprev__store *store);
/* Moves the records of a full line of a part into its blocks. */
bool socprev__store_flush(socprev__store *store, size_t part);
size_t socprev__store_bytes(const socprev__store *store);
/* Writes all records out of memory. */
socprev_status socprev__store_spill(socprev__store *store, socprev__spill *spill,
                                    socprev_error **err);
/* Records of a part, and the most of any part. */
size_t socprev__store_count(const socprev__store *store, size_t part);
size_t socprev__store_most(const socprev__store *store);
/* Copies the records of a part; false when the spill cannot be read. */
bool socprev__store_read(const socprev__store *store, const socprev__spill *spill, size_t part,
                         uint64_t *out);

/* Adds a record; false when out of memory. */
static inline bool socprev__store_put(socprev__store *store, size_t part, const uint64_t *record,
                                      size_t words)
{
    unsigned at = store->in_line[part]++;
    uint64_t *to = store->line + (part * SOCPREV__LINE + at) * words;
    for (size_t w = 0; w < words; w++)
        to[w] = record[w];
    return at + 1 < SOCPREV__LINE || socprev__store_flush(store, part);
}

static inline size_t socprev__part_of(uint64_t spread, unsigned bits)
{
    return bits == 0 ? 0 : (size_t)(spread >> (64 - bits));
}

/* ---- groups: the records of a part, one person after another ----------------- */

typedef struct {
    struct socprev_memory memory;
    size_t capacity, slots, slots_used;
    uint64_t *record; /* [capacity * 3] as read */
    uint64_t *person; /* [capacity] spread */
    uint32_t *first;  /* [capacity + 1] of each person in `item` */
    uint32_t *number; /* [capacity] of the person of each record */
    uint32_t *item;   /* [2 capacity] what the caller gave; above, as it came */
    uint32_t *slot;   /* [slots] */
    size_t n, persons;
} socprev__group;

bool socprev__group_open(socprev__group *group, const struct socprev_memory *memory,
                         size_t capacity);
void socprev__group_clear(socprev__group *group);
void socprev__group_begin(socprev__group *group, size_t n);
/* Now `first` and `item` are in order, items of a person as they were added. */
void socprev__group_end(socprev__group *group);

/* Tells person and item of the next record. */
static inline void socprev__group_add(socprev__group *group, uint64_t spread, uint32_t item)
{
    /* the upper bits are those of the part: hash by the others */
    size_t mask = group->slots_used - 1;
    size_t i = (size_t)((spread * SOCPREV__SPREAD) >> 32) & mask;
    while (group->slot[i] != 0 && group->person[group->slot[i] - 1] != spread)
        i = (i + 1) & mask;
    if (group->slot[i] == 0) {
        group->person[group->persons] = spread;
        group->first[group->persons] = 0;
        group->slot[i] = (uint32_t)++group->persons;
    }
    uint32_t number = group->slot[i] - 1;
    group->number[group->n] = number;
    group->first[number]++;
    group->item[group->capacity + group->n++] = item;
}

/* ---- cube ------------------------------------------------------------------- */

/* What adds up in a base cell. */
typedef struct {
    int64_t contacts, minutes, anonymous, anonymous_minutes, untimed;
} socprev__sums;

/* false when the minutes overflow. */
bool socprev__sums_add(socprev__sums *to, const socprev__sums *from);

typedef struct {
    int32_t *parent; /* of each code; < 0 = none */
    size_t n;
} socprev__parents;

/* Recent records: what is among them needs no second record. It is dropped when
 * few rows are found in it. */
enum { SOCPREV__FILTER_BITS = 18, SOCPREV__FILTER_TRIAL = 1 << 19 };

typedef struct {
    uint64_t *recent; /* [2^FILTER_BITS] or NULL; 0 = free */
    size_t asked, found;
} socprev__filter;

enum { SOCPREV__TOTALS_MOST = 1 << 24 }; /* of all base cells together */

struct socprev__supports;

struct socprev_cube {
    struct socprev_memory memory;
    size_t d;
    int32_t dimension[SOCPREV__CUBE_DIMENSIONS];
    socprev__parents parents[SOCPREV__CUBE_DIMENSIONS];
    int64_t rows_expected;
    bool first_time, keyed, bounded;
    uint8_t key_secret[SOCPREV__SIPHASH_KEY], bound_secret[SOCPREV__SIPHASH_KEY];
    int64_t bound;
    socprev__spill spill;

    socprev__axis axis[SOCPREV__CUBE_DIMENSIONS];
    unsigned shift[SOCPREV__CUBE_DIMENSIONS];
    uint32_t *near; /* number + 1 of the base cell of a combination; NULL: only `cells` */
    size_t n_near;
    socprev__cells cells; /* base cells */
    socprev__sums *sums;  /* of each */
    uint32_t *on_axis;    /* [cells * 8] its numbers on the axes */
    size_t sums_capacity, on_axis_capacity;
    socprev__filter filter; /* of the packed records */
    socprev__store packed, wide; /* one word: rest of the person, cell; two words */
    struct socprev__supports *supports; /* NULL = not asked for */
    bool broken; /* rows were added in part */
};

/* Number of the base cell with these numbers on the axes; adds it when it is new. */
socprev_status socprev__cube_base(socprev_cube *cube, const uint32_t *on_axis, uint32_t *cell,
                                  socprev_error **err);
/* Adds a record of a person in a base cell. */
socprev_status socprev__cube_visit(socprev_cube *cube, uint64_t spread, uint32_t cell,
                                   socprev_error **err);
socprev_status socprev__cube_open_stores(socprev_cube *cube, socprev_error **err);
void socprev__cube_drop_filter(socprev_cube *cube);
/* Spills when the records exceed the limit. */
socprev_status socprev__cube_trim(socprev_cube *cube, socprev_error **err);
socprev_status socprev__cube_overflow(socprev_error **err);
socprev_status socprev__cube_spill_failed(socprev_error **err);

/* Refuses a cube that was added to in part. */
socprev_status socprev__cube_usable(const socprev_cube *cube, socprev_error **err);

/* Reads the records of a part into groups whose items are base cells. */
size_t socprev__cube_parts(const socprev_cube *cube);
size_t socprev__cube_largest_part(const socprev_cube *cube);
bool socprev__cube_group(const socprev_cube *cube, size_t part, socprev__group *group);

/* Order of base cells by their codes: rank[cell], and cell by rank. */
bool socprev__cube_rank(const socprev_cube *cube, uint32_t *rank, uint32_t *by_rank);

/* The code above another one, SOCPREV_CODE_ALL at the top. */
int32_t socprev__cube_above(const socprev_cube *cube, size_t position, int32_t code);

/* Counts of everything that was added. */
socprev_status socprev__cube_count(const socprev_cube *cube, socprev_run *run,
                                   const struct socprev_memory *memory, socprev_people **out,
                                   socprev_error **err);

#endif
