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
/* The same without adding one: false when there is none. */
bool socprev__axis_find(const socprev__axis *axis, int32_t raw, uint32_t *number);
/* Forgets all but the first n numbers. */
void socprev__axis_rewind(socprev__axis *axis, size_t n);
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
    bool failed;  /* a write has failed: nothing is written any more */
} socprev__spill;

typedef struct {
    uint32_t head, tail; /* number + 1 of blocks */
} socprev__part;

/* What was spilled at once: the parts one behind the other. */
typedef struct {
    uint64_t at;
    uint32_t *first; /* [parts + 1] records before each part */
    uint32_t *count; /* [parts] records that count; those behind were taken back */
} socprev__spilled;

/* Blocks that were allocated together; they begin with a cache line. */
typedef struct {
    uint64_t *memory, *block;
} socprev__slab;

typedef struct {
    struct socprev_memory memory;
    size_t words;         /* of a record, 1 .. 3 */
    unsigned bits;        /* 2^bits parts */
    socprev__part *part;
    uint32_t *count;      /* [parts] records in memory, fewer than 2^32 in all */
    uint64_t *line;       /* [parts * LINE * words] the last count % LINE of them */
    socprev__slab *slab;
    size_t n_slabs, slab_capacity;
    uint32_t *next;       /* of each block: number + 1 of the one behind it in its part */
    size_t next_capacity;
    uint32_t n_blocks;
    socprev__spilled *spilled;
    size_t n_spilled, spilled_capacity;
    uint32_t *kept;       /* [parts] `count` when it was marked */
    uint32_t kept_blocks;
    size_t kept_spilled;
} socprev__store;

bool socprev__store_open(socprev__store *store, const struct socprev_memory *memory, size_t words,
                         unsigned bits);
void socprev__store_clear(socprev__store *store);
/* Moves the full line of a part into its blocks; without memory its last record is lost. */
bool socprev__store_flush(socprev__store *store, size_t part);
/* Notes what is there; takes back what came since. */
void socprev__store_mark(socprev__store *store);
void socprev__store_rewind(socprev__store *store);
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
    size_t at = store->count[part]++ % SOCPREV__LINE;
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
    size_t capacity;
    uint64_t *record;  /* [capacity * 3] as read */
    uint64_t *sorted;  /* [capacity * 3] one person after another, as they came */
    uint64_t *person;  /* [capacity] spread, ascending */
    uint32_t *first;   /* [capacity + 1] of each person among the records */
    uint32_t *item;    /* [capacity] for the caller: what each sorted record is about */
    uint32_t *counter; /* of buckets */
    size_t n, words, persons;
    unsigned shift;
    uint64_t upper;    /* bits of all persons that a shifted word lacks */
} socprev__group;

bool socprev__group_open(socprev__group *group, const struct socprev_memory *memory,
                         size_t capacity);
void socprev__group_clear(socprev__group *group);
/* Sorts n records of `words` words by person: the first word without its lower `shift` bits,
 * those of a person as they came. The records are those of a part of 2^bits; a shifted word
 * lacks the upper bits of its person, which the part tells. */
void socprev__group_sort(socprev__group *group, size_t n, size_t words, unsigned shift,
                         size_t part, unsigned bits);
/* Then tells `person` and `first`. */
void socprev__group_list(socprev__group *group);

/* ---- cube ------------------------------------------------------------------- */

/* What adds up in a base cell. */
typedef struct {
    int64_t contacts, minutes, anonymous, anonymous_minutes, untimed;
} socprev__sums;

/* false when the minutes overflow. */
bool socprev__sums_add(socprev__sums *to, const socprev__sums *from);
/* Takes a part out that was added. */
void socprev__sums_take(socprev__sums *from, const socprev__sums *part);

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
    uint32_t laid_out; /* how often `shift` has changed */
    uint32_t *near; /* number + 1 of the base cell of a combination; NULL: only `cells` */
    size_t n_near;
    socprev__cells cells; /* base cells */
    socprev__sums *sums;  /* of each */
    uint32_t *on_axis;    /* [cells * 8] its numbers on the axes */
    size_t sums_capacity, on_axis_capacity;
    socprev__filter filter; /* of the packed records */
    socprev__store packed, wide; /* one word: rest of the person, cell; two words */
    struct socprev__supports *supports; /* NULL = not asked for */
};

/* What a failure goes back to. */
typedef struct {
    size_t cells, projects;
    bool wide, supports_wide; /* stores that were open */
} socprev__cube_mark;

void socprev__cube_note(socprev_cube *cube, socprev__cube_mark *mark);
/* Takes back all records and base cells since; their sums were taken back before. */
void socprev__cube_rewind(socprev_cube *cube, const socprev__cube_mark *mark);

/* Lays the table of combinations out anew when an axis has outgrown its bits. */
bool socprev__cube_lay_out(socprev_cube *cube);
/* Number of the base cell with these numbers on the axes; adds it when it is new. */
socprev_status socprev__cube_base(socprev_cube *cube, const uint32_t *on_axis, uint32_t *cell,
                                  socprev_error **err);
/* The same without adding one. */
bool socprev__cube_find(const socprev_cube *cube, const uint32_t *on_axis, uint32_t *cell);
/* Adds a record of a person in a base cell. */
socprev_status socprev__cube_visit(socprev_cube *cube, uint64_t spread, uint32_t cell,
                                   socprev_error **err);
socprev_status socprev__cube_open_stores(socprev_cube *cube, socprev_error **err);
void socprev__cube_drop_filter(socprev_cube *cube);
/* Spills when the records exceed the limit. */
socprev_status socprev__cube_trim(socprev_cube *cube, socprev_error **err);
socprev_status socprev__cube_overflow(socprev_error **err);
socprev_status socprev__cube_spill_failed(socprev_error **err);

/* Reads the records of a part into groups whose items are base cells. */
size_t socprev__cube_parts(const socprev_cube *cube);
size_t socprev__cube_largest_part(const socprev_cube *cube);
bool socprev__cube_group(const socprev_cube *cube, size_t part, socprev__group *group);
/* Only sorts them; the base cell of a sorted record is then told by the other. */
bool socprev__cube_sort(const socprev_cube *cube, size_t part, socprev__group *group);

static inline uint32_t socprev__cell_of(const socprev__group *group, size_t record)
{
    return group->words == 1
               ? (uint32_t)group->sorted[record] & ((1u << SOCPREV__PART_BITS) - 1)
               : (uint32_t)group->sorted[2 * record + 1];
}

/* Order of base cells by their codes: rank[cell], and cell by rank. */
bool socprev__cube_rank(const socprev_cube *cube, uint32_t *rank, uint32_t *by_rank);

/* The code above another one, SOCPREV_CODE_ALL at the top. */
int32_t socprev__cube_above(const socprev_cube *cube, size_t position, int32_t code);

/* Counts of everything that was added. */
socprev_status socprev__cube_count(const socprev_cube *cube, socprev_run *run,
                                   const struct socprev_memory *memory, socprev_people **out,
                                   socprev_error **err);

#endif
