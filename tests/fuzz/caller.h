/* Calls of every public function, decided by bytes.
 *
 * A caller reads bytes and turns them into calls: which function, which of the handles
 * that earlier calls made, which numbers, texts and arrays. generate_calls.py writes one
 * calling function for each public function from api/socprev-api.json; by_hand.c has those
 * that no rule can make. The same bytes give the same calls, so that a finding can be
 * replayed. Three programs use it: the fuzz targets, the replay of the corpus, and the
 * test that fails every allocation of every function. */
#ifndef SOCPREV_TESTS_CALLER_H
#define SOCPREV_TESTS_CALLER_H

#include "support.h"

#include <stddef.h>

enum { CALLER_POOL = 6, CALLER_MADE = 512, CALLER_BOUND = 8 };

/* What one function has done over many inputs. */
typedef struct {
    long called, succeeded, without_memory;
} call_record;

typedef struct caller {
    const uint8_t *data;
    size_t size, at;
    size_t usual; /* the size that most arrays of this input have */

    /* handles by type; what is in `made` is freed at the end, the last first */
    void **pool; /* [handle types x CALLER_POOL] */
    int *pooled;
    struct {
        int type;
        void *handle;
    } made[CALLER_MADE];
    size_t n_made;
    const void *od_of[CALLER_MADE][2]; /* access or its result, and its od */
    size_t n_od_of;

    void **blocks; /* what was passed, freed at the end */
    size_t n_blocks, most_blocks;

    socprev_memory *memory;
    call_record *records; /* one for each function; NULL = not counted */
    int current;          /* the function that is called */
    long steps;           /* of progress callbacks that are left before one cancels */
    fault_memory *fault;  /* NULL = no allocation is made to fail */
} caller;

/* One generated function. */
typedef void (*calling)(caller *c);
typedef struct {
    const char *name;   /* of the public function */
    const char *header; /* that declares it */
    calling call;
    bool allocates;     /* it names SOCPREV_E_NOMEM among its errors */
    int self;           /* type of the handle that it is about; -1 = none */
} callable;

extern const callable callables[];
extern const int callables_count;
extern const int handle_types_count;

/* ---- a session -------------------------------------------------------------------- */

/* Documents that texts and bytes are drawn from: files of the folders, up to 64 KiB each. */
void caller_load_documents(const char *const *folders, size_t n);

/* Runs calls from the functions of `headers` (NULL = all; names separated by blanks) until the
 * bytes end. `records` may be NULL. */
void caller_run(const uint8_t *data, size_t size, const char *headers, socprev_memory *memory,
                call_record *records);
/* The same; with `fault`, which `memory` is made of, an allocation fails in every second
 * call. */
void caller_run_with(const uint8_t *data, size_t size, const char *headers,
                     socprev_memory *memory, call_record *records, fault_memory *fault);

/* ---- for the functions that call ---------------------------------------------------- */

uint64_t draw(caller *c, uint64_t below);
bool chance(caller *c, unsigned one_in);
size_t draw_size(caller *c);
int32_t draw_enum(caller *c, int32_t least, int32_t most);
int64_t draw_int64(caller *c);
int32_t draw_int32(caller *c);
uint64_t draw_uint64(caller *c);
double draw_double(caller *c);
socprev_date draw_date(caller *c);

/* NUL-terminated where `exact` is false; else exactly *length bytes. NULL now and then. */
char *draw_text(caller *c, size_t *length, bool exact);
const char *draw_path(caller *c, bool for_writing);
const char *const *draw_texts(caller *c, size_t n, bool ended);
char *draw_bytes(caller *c, size_t *size);

/* A block of exactly `size` bytes that lives until the session ends. */
void *hold(caller *c, size_t size);
/* n elements of `size` bytes every *stride bytes (0 = packed may be chosen), filled for the
 * type of `kind`: i int64, w int32, d double, b uint8, q uint64, z size_t, u uint32, t date. */
void *draw_array(caller *c, char kind, size_t n, size_t *stride, bool may_be_null);
void *draw_grid(caller *c, char kind, size_t rows, size_t columns, size_t *row_stride,
                size_t *stride, bool may_be_null);
/* For an output: a pattern that shows what was written. */
void *out_array(caller *c, size_t bytes);
bool untouched(const void *block, size_t bytes);

void *pick(caller *c, int type);
const void *const *pick_many(caller *c, int type, size_t n);
void keep(caller *c, int type, void *handle);
void drop(caller *c, int type, const void *handle);
/* The od of an access or of its result; NULL when it has none. */
const socprev_od *od_of(const caller *c, const void *access);
void set_od_of(caller *c, const void *access, const void *od);

/* A result of a function; ends the program when an error and a status contradict. */
void finish_status(caller *c, socprev_status status, socprev_error *error, bool has_error);
/* Ends the program when a number is NaN, or infinite where that is not documented. */
void finish_double(const caller *c, double value);
void finish_text(const char *text);
void finish_buffer(socprev_buffer *buffer);
void broken(const caller *c, const char *what);

#endif
