/* Records parted by person. A part is a chain of blocks; on their way to it
 * records gather in a line, so that memory is written by whole cache lines. */
#include "beneficiary/cube.h"

enum { LINE_BYTES = 64, LINE_WORDS = LINE_BYTES / sizeof(uint64_t) };

static size_t parts_of(const socprev__store *store)
{
    return (size_t)1 << store->bits;
}

static size_t block_words(const socprev__store *store)
{
    return SOCPREV__BLOCK * store->words;
}

static uint64_t *line_of(const socprev__store *store, size_t part)
{
    return store->line + part * SOCPREV__LINE * store->words;
}

/* A store for few records takes its blocks by few. */
static uint32_t blocks_of_slab(const socprev__store *store)
{
    return store->bits == 0 ? 16 : SOCPREV__SLAB;
}

static uint64_t *block_at(const socprev__store *store, uint32_t number)
{
    uint32_t in_slab = blocks_of_slab(store);
    return store->slab[number / in_slab].block + number % in_slab * block_words(store);
}

/* Room to begin with a cache line. */
static size_t slab_words(const socprev__store *store)
{
    return blocks_of_slab(store) * block_words(store) + LINE_WORDS;
}

bool socprev__store_open(socprev__store *store, const struct socprev_memory *memory, size_t words,
                         unsigned bits)
{
    *store = (socprev__store){ .memory = *memory, .words = words, .bits = bits };
    size_t parts = parts_of(store);
    store->part = socprev__alloc(memory, parts, sizeof *store->part);
    store->line = socprev__alloc(memory, parts * SOCPREV__LINE * words, sizeof *store->line);
    store->count = socprev__alloc(memory, parts, sizeof *store->count);
    store->kept = socprev__alloc(memory, parts, sizeof *store->kept);
    if (store->part != NULL && store->line != NULL && store->count != NULL && store->kept != NULL)
        return true;
    socprev__store_clear(store);
    return false;
}

static void free_slabs(socprev__store *store)
{
    for (size_t i = 0; i < store->n_slabs; i++)
        socprev__free(&store->memory, store->slab[i].memory, slab_words(store),
                      sizeof(uint64_t));
    store->n_slabs = 0;
    store->n_blocks = 0;
}

/* Forgets what was spilled but for the first `kept` times. */
static void forget_spilled(socprev__store *store, size_t kept)
{
    size_t parts = parts_of(store);
    while (store->n_spilled > kept) {
        socprev__spilled *s = &store->spilled[--store->n_spilled];
        socprev__free(&store->memory, s->first, parts + 1, sizeof *s->first);
        socprev__free(&store->memory, s->count, parts, sizeof *s->count);
    }
}

void socprev__store_clear(socprev__store *store)
{
    size_t parts = parts_of(store);
    free_slabs(store);
    forget_spilled(store, 0);
    socprev__free(&store->memory, store->spilled, store->spilled_capacity,
                  sizeof *store->spilled);
    socprev__free(&store->memory, store->next, store->next_capacity, sizeof *store->next);
    socprev__free(&store->memory, store->slab, store->slab_capacity, sizeof *store->slab);
    socprev__free(&store->memory, store->kept, parts, sizeof *store->kept);
    socprev__free(&store->memory, store->count, parts, sizeof *store->count);
    socprev__free(&store->memory, store->line, parts * SOCPREV__LINE * store->words,
                  sizeof *store->line);
    socprev__free(&store->memory, store->part, parts, sizeof *store->part);
    *store = (socprev__store){ 0 };
}

size_t socprev__store_bytes(const socprev__store *store)
{
    return store->n_slabs * slab_words(store) * sizeof(uint64_t);
}

/* ---- in ------------------------------------------------------------------------ */

static bool new_slab(socprev__store *store)
{
    void *slabs = store->slab, *next = store->next;
    if (!socprev__reserve(&store->memory, &slabs, &store->slab_capacity, store->n_slabs + 1,
                          sizeof *store->slab))
        return false;
    store->slab = slabs;
    if (!socprev__reserve(&store->memory, &next, &store->next_capacity,
                          (store->n_slabs + 1) * (size_t)blocks_of_slab(store),
                          sizeof *store->next))
        return false;
    store->next = next;
    uint64_t *slab = socprev__alloc_unset(&store->memory, slab_words(store), sizeof *slab);
    if (slab == NULL)
        return false;
    size_t skip = (LINE_BYTES - (uintptr_t)slab % LINE_BYTES) % LINE_BYTES / sizeof *slab;
    store->slab[store->n_slabs++] = (socprev__slab){ slab, slab + skip };
    return true;
}

static bool new_block(socprev__store *store, uint32_t *number)
{
    if (store->n_blocks == store->n_slabs * blocks_of_slab(store) && !new_slab(store))
        return false;
    *number = store->n_blocks++;
    store->next[*number] = 0;
    return true;
}

bool socprev__store_flush(socprev__store *store, size_t part)
{
    socprev__part *p = &store->part[part];
    size_t words = store->words, at = (store->count[part] - SOCPREV__LINE) % SOCPREV__BLOCK;
    if (at == 0) {
        uint32_t block;
        if (!new_block(store, &block)) {
            store->count[part]--;
            return false;
        }
        if (p->tail != 0)
            store->next[p->tail - 1] = block + 1;
        else
            p->head = block + 1;
        p->tail = block + 1;
    }
    memcpy(block_at(store, p->tail - 1) + at * words, line_of(store, part),
           SOCPREV__LINE * words * sizeof(uint64_t));
    return true;
}

/* ---- taking back ----------------------------------------------------------------- */

void socprev__store_mark(socprev__store *store)
{
    memcpy(store->kept, store->count, parts_of(store) * sizeof *store->kept);
    store->kept_blocks = store->n_blocks;
    store->kept_spilled = store->n_spilled;
}

/* The block that holds a record of a part: number + 1. */
static uint32_t block_of(const socprev__store *store, size_t part, size_t record)
{
    uint32_t block = store->part[part].head;
    for (size_t i = record / SOCPREV__BLOCK; i > 0; i--)
        block = store->next[block - 1];
    return block;
}

static void shorten_part(socprev__store *store, size_t part)
{
    socprev__part *p = &store->part[part];
    size_t kept = store->kept[part], begin = kept - kept % SOCPREV__LINE, words = store->words;
    if (begin < store->count[part] - store->count[part] % SOCPREV__LINE)
        memcpy(line_of(store, part),
               block_at(store, block_of(store, part, begin) - 1) + begin % SOCPREV__BLOCK * words,
               (kept - begin) * words * sizeof(uint64_t));
    if (begin == 0) {
        p->head = p->tail = 0;
    } else {
        p->tail = block_of(store, part, begin - 1);
        store->next[p->tail - 1] = 0;
    }
    store->count[part] = (uint32_t)kept;
}

static void empty(socprev__store *store)
{
    memset(store->part, 0, parts_of(store) * sizeof *store->part);
    memset(store->count, 0, parts_of(store) * sizeof *store->count);
    free_slabs(store);
}

void socprev__store_rewind(socprev__store *store)
{
    if (store->n_spilled == store->kept_spilled) {
        for (size_t i = 0; i < parts_of(store); i++)
            if (store->count[i] != store->kept[i])
                shorten_part(store, i);
        store->n_blocks = store->kept_blocks;
        return;
    }
    /* what was kept has been spilled, in front of what came later */
    forget_spilled(store, store->kept_spilled + 1);
    memcpy(store->spilled[store->kept_spilled].count, store->kept,
           parts_of(store) * sizeof *store->kept);
    empty(store);
}

/* ---- spilling -------------------------------------------------------------------- */

socprev_status socprev__cube_spill_failed(socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_IO, SP_CUBE_SPILL, NULL, SP_TEXT(""));
}

/* Calls `take` for the blocks and the line of a part, in order; false when it says so. */
static bool for_each_piece(const socprev__store *store, size_t part,
                           bool (*take)(void *user, const uint64_t *from, size_t size),
                           void *user)
{
    size_t size = store->words * sizeof(uint64_t);
    size_t in_line = store->count[part] % SOCPREV__LINE, left = store->count[part] - in_line;
    for (uint32_t block = store->part[part].head; block != 0; block = store->next[block - 1]) {
        size_t n = left < SOCPREV__BLOCK ? left : SOCPREV__BLOCK;
        if (!take(user, block_at(store, block - 1), n * size))
            return false;
        left -= n;
    }
    return in_line == 0 || take(user, line_of(store, part), in_line * size);
}

static bool write_piece(void *user, const uint64_t *from, size_t size)
{
    const socprev__spill *spill = user;
    return spill->write(spill->user, from, size) == 0;
}

socprev_status socprev__store_spill(socprev__store *store, socprev__spill *spill,
                                    socprev_error **err)
{
    size_t parts = parts_of(store);
    void *list = store->spilled;
    if (spill->failed) /* nobody knows what of the last bytes is there */
        return socprev__cube_spill_failed(err);
    if (!socprev__reserve(&store->memory, &list, &store->spilled_capacity, store->n_spilled + 1,
                          sizeof *store->spilled))
        return socprev__fail_nomem(err);
    store->spilled = list;
    socprev__spilled *s = &store->spilled[store->n_spilled];
    *s = (socprev__spilled){ .at = spill->end };
    s->first = socprev__alloc(&store->memory, parts + 1, sizeof *s->first);
    s->count = socprev__alloc(&store->memory, parts, sizeof *s->count);
    store->n_spilled++;
    if (s->first == NULL || s->count == NULL) {
        forget_spilled(store, store->n_spilled - 1);
        return socprev__fail_nomem(err);
    }
    for (size_t i = 0; i < parts && !spill->failed; i++) {
        s->count[i] = store->count[i];
        s->first[i + 1] = s->first[i] + store->count[i];
        spill->failed = !for_each_piece(store, i, write_piece, spill);
    }
    if (spill->failed) {
        forget_spilled(store, store->n_spilled - 1);
        return socprev__cube_spill_failed(err);
    }
    spill->end += (uint64_t)s->first[parts] * store->words * sizeof(uint64_t);
    empty(store);
    return SOCPREV_OK;
}

/* ---- out ------------------------------------------------------------------------- */

size_t socprev__store_count(const socprev__store *store, size_t part)
{
    if (store->words == 0)
        return 0;
    size_t n = store->count[part];
    for (size_t i = 0; i < store->n_spilled; i++)
        n += store->spilled[i].count[part];
    return n;
}

size_t socprev__store_most(const socprev__store *store)
{
    size_t most = 0;
    for (size_t i = 0; store->words > 0 && i < parts_of(store); i++) {
        size_t n = socprev__store_count(store, i);
        most = n > most ? n : most;
    }
    return most;
}

static bool copy_piece(void *user, const uint64_t *from, size_t size)
{
    char **to = user;
    memcpy(*to, from, size);
    *to += size;
    return true;
}

bool socprev__store_read(const socprev__store *store, const socprev__spill *spill, size_t part,
                         uint64_t *out)
{
    if (store->words == 0)
        return true;
    size_t words = store->words, size = words * sizeof *out;
    for (size_t i = 0; i < store->n_spilled; i++) {
        const socprev__spilled *s = &store->spilled[i];
        size_t n = s->count[part];
        if (n > 0 && spill->read(spill->user, s->at + s->first[part] * (uint64_t)size, out,
                                 n * size) != 0)
            return false;
        out += n * words;
    }
    char *to = (char *)out;
    return for_each_piece(store, part, copy_piece, &to);
}
