/* Records parted by person. A part is a chain of blocks; on their way to it
 * records gather in a line, so that memory is written by whole cache lines. */
#include "beneficiary/cube.h"

static size_t parts_of(const socprev__store *store)
{
    return (size_t)1 << store->bits;
}

/* A block is the number + 1 of the next one, then its records. */
static size_t block_words(const socprev__store *store)
{
    return 1 + SOCPREV__BLOCK * store->words;
}

/* A store for few records takes its blocks by few. */
static uint32_t blocks_of_slab(const socprev__store *store)
{
    return store->bits == 0 ? 16 : SOCPREV__SLAB;
}

static uint64_t *block_at(const socprev__store *store, uint32_t number)
{
    uint32_t in_slab = blocks_of_slab(store);
    return store->slab[number / in_slab] + number % in_slab * block_words(store);
}

static size_t slab_words(const socprev__store *store)
{
    return blocks_of_slab(store) * block_words(store);
}

bool socprev__store_open(socprev__store *store, const struct socprev_memory *memory, size_t words,
                         unsigned bits)
{
    *store = (socprev__store){ .memory = *memory, .words = words, .bits = bits };
    size_t parts = parts_of(store);
    store->part = socprev__alloc(memory, parts, sizeof *store->part);
    store->line = socprev__alloc(memory, parts * SOCPREV__LINE * words, sizeof *store->line);
    store->in_line = socprev__alloc(memory, parts, 1);
    if (store->part != NULL && store->line != NULL && store->in_line != NULL)
        return true;
    socprev__store_clear(store);
    return false;
}

static void free_slabs(socprev__store *store)
{
    for (size_t i = 0; i < store->n_slabs; i++)
        socprev__free(&store->memory, store->slab[i], slab_words(store), sizeof **store->slab);
    store->n_slabs = 0;
    store->n_blocks = 0;
}

void socprev__store_clear(socprev__store *store)
{
    size_t parts = parts_of(store);
    free_slabs(store);
    for (size_t i = 0; i < store->n_spilled; i++)
        socprev__free(&store->memory, store->spilled[i].first, parts + 1, sizeof(uint32_t));
    socprev__free(&store->memory, store->spilled, store->spilled_capacity,
                  sizeof *store->spilled);
    socprev__free(&store->memory, store->slab, store->slab_capacity, sizeof *store->slab);
    socprev__free(&store->memory, store->in_line, parts, 1);
    socprev__free(&store->memory, store->line, parts * SOCPREV__LINE * store->words,
                  sizeof *store->line);
    socprev__free(&store->memory, store->part, parts, sizeof *store->part);
    *store = (socprev__store){ 0 };
}

size_t socprev__store_bytes(const socprev__store *store)
{
    return store->n_slabs * slab_words(store) * sizeof **store->slab;
}

/* ---- in ------------------------------------------------------------------------ */

static bool new_block(socprev__store *store, uint32_t *number)
{
    if (store->n_blocks == store->n_slabs * blocks_of_slab(store)) {
        void *slabs = store->slab;
        if (!socprev__reserve(&store->memory, &slabs, &store->slab_capacity, store->n_slabs + 1,
                              sizeof *store->slab))
            return false;
        store->slab = slabs;
        uint64_t *slab = socprev__alloc(&store->memory, slab_words(store), sizeof *slab);
        if (slab == NULL)
            return false;
        store->slab[store->n_slabs++] = slab;
    }
    *number = store->n_blocks++;
    *block_at(store, *number) = 0;
    return true;
}

bool socprev__store_flush(socprev__store *store, size_t part)
{
    socprev__part *p = &store->part[part];
    size_t words = store->words, done = 0, n = store->in_line[part];
    const uint64_t *line = store->line + part * SOCPREV__LINE * words;
    while (done < n) {
        size_t at = p->n % SOCPREV__BLOCK;
        if (at == 0) {
            uint32_t block;
            if (!new_block(store, &block)) {
                /* what was moved is out of the line */
                memmove(store->line + part * SOCPREV__LINE * words, line + done * words,
                        (n - done) * words * sizeof *line);
                store->in_line[part] = (uint8_t)(n - done);
                return false;
            }
            if (p->tail != 0)
                *block_at(store, p->tail - 1) = block + 1;
            else
                p->head = block + 1;
            p->tail = block + 1;
        }
        size_t fits = SOCPREV__BLOCK - at < n - done ? SOCPREV__BLOCK - at : n - done;
        memcpy(block_at(store, p->tail - 1) + 1 + at * words, line + done * words,
               fits * words * sizeof *line);
        p->n += (uint32_t)fits;
        done += fits;
    }
    store->in_line[part] = 0;
    return true;
}

/* ---- spilling -------------------------------------------------------------------- */

socprev_status socprev__cube_spill_failed(socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_IO, SP_CUBE_SPILL, NULL, SP_TEXT(""));
}

/* Writes the blocks and the line of a part; returns false when the callback refuses. */
static bool spill_part(socprev__store *store, const socprev__spill *spill, size_t part)
{
    const socprev__part *p = &store->part[part];
    size_t size = store->words * sizeof(uint64_t), left = p->n;
    for (uint32_t block = p->head; block != 0; block = (uint32_t)*block_at(store, block - 1)) {
        size_t n = left < SOCPREV__BLOCK ? left : SOCPREV__BLOCK;
        if (spill->write(spill->user, block_at(store, block - 1) + 1, n * size) != 0)
            return false;
        left -= n;
    }
    return store->in_line[part] == 0 ||
           spill->write(spill->user, store->line + part * SOCPREV__LINE * store->words,
                        store->in_line[part] * size) == 0;
}

socprev_status socprev__store_spill(socprev__store *store, socprev__spill *spill,
                                    socprev_error **err)
{
    size_t parts = parts_of(store);
    void *list = store->spilled;
    if (!socprev__reserve(&store->memory, &list, &store->spilled_capacity, store->n_spilled + 1,
                          sizeof *store->spilled))
        return socprev__fail_nomem(err);
    store->spilled = list;
    uint32_t *first = socprev__alloc(&store->memory, parts + 1, sizeof *first);
    if (first == NULL)
        return socprev__fail_nomem(err);
    bool written = true;
    for (size_t i = 0; i < parts && written; i++) {
        first[i + 1] = first[i] + store->part[i].n + store->in_line[i];
        written = spill_part(store, spill, i);
    }
    if (!written) {
        socprev__free(&store->memory, first, parts + 1, sizeof *first);
        return socprev__cube_spill_failed(err);
    }
    store->spilled[store->n_spilled++] = (socprev__spilled){ spill->end, first };
    spill->end += (uint64_t)first[parts] * store->words * sizeof(uint64_t);
    memset(store->part, 0, parts * sizeof *store->part);
    memset(store->in_line, 0, parts);
    free_slabs(store);
    return SOCPREV_OK;
}

/* ---- out ------------------------------------------------------------------------- */

size_t socprev__store_count(const socprev__store *store, size_t part)
{
    if (store->words == 0)
        return 0;
    size_t n = store->part[part].n + (size_t)store->in_line[part];
    for (size_t i = 0; i < store->n_spilled; i++)
        n += store->spilled[i].first[part + 1] - store->spilled[i].first[part];
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

bool socprev__store_read(const socprev__store *store, const socprev__spill *spill, size_t part,
                         uint64_t *out)
{
    if (store->words == 0)
        return true;
    size_t words = store->words, size = words * sizeof *out;
    for (size_t i = 0; i < store->n_spilled; i++) {
        const socprev__spilled *s = &store->spilled[i];
        size_t n = s->first[part + 1] - s->first[part];
        if (n > 0 && spill->read(spill->user, s->at + s->first[part] * (uint64_t)size, out,
                                 n * size) != 0)
            return false;
        out += n * words;
    }
    const socprev__part *p = &store->part[part];
    size_t left = p->n;
    for (uint32_t block = p->head; block != 0; block = (uint32_t)*block_at(store, block - 1)) {
        size_t n = left < SOCPREV__BLOCK ? left : SOCPREV__BLOCK;
        memcpy(out, block_at(store, block - 1) + 1, n * size);
        out += n * words;
        left -= n;
    }
    memcpy(out, store->line + part * SOCPREV__LINE * words, store->in_line[part] * size);
    return true;
}
