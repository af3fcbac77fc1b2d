/* States as bytes: written, and read without trust. */
#include "beneficiary/state.h"

static const uint8_t magic[4] = { 'S', 'P', 'B', '1' };

/* Numbers of a base cell; bytes of magic, version, flags, dimensions, key, digest. */
enum { SUMS = 5, FIXED = 4 + 1 + 1 + 1 + 8 + 8 };

/* ---- checksum: CRC-32C (Castagnoli 1993), reflected ---------------------------- */

enum { SLICES = 8, SHORT = 2048 };

static uint32_t crc_byte(uint32_t crc)
{
    for (int bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0x82f63b78u : crc >> 1;
    return crc;
}

/* Eight bytes at a time (Kounavis & Berry 2008); for few bytes the tables do not pay. */
uint32_t socprev__crc32c(const uint8_t *data, size_t size)
{
    uint32_t table[SLICES][256], crc = UINT32_MAX;
    if (size >= SHORT) {
        for (uint32_t i = 0; i < 256; i++)
            table[0][i] = crc_byte(i);
        for (size_t s = 1; s < SLICES; s++)
            for (size_t i = 0; i < 256; i++)
                table[s][i] = table[s - 1][i] >> 8 ^ table[0][table[s - 1][i] & 255];
        for (; size >= SLICES; size -= SLICES, data += SLICES) {
            uint32_t low = crc ^ ((uint32_t)data[0] | (uint32_t)data[1] << 8 |
                                  (uint32_t)data[2] << 16 | (uint32_t)data[3] << 24);
            crc = table[7][low & 255] ^ table[6][low >> 8 & 255] ^ table[5][low >> 16 & 255] ^
                  table[4][low >> 24] ^ table[3][data[4]] ^ table[2][data[5]] ^
                  table[1][data[6]] ^ table[0][data[7]];
        }
    }
    for (; size > 0; size--)
        crc = crc >> 8 ^ crc_byte((crc ^ *data++) & 255);
    return ~crc;
}

/* ---- handle ----------------------------------------------------------------------- */

socprev_state *socprev__state_new(const struct socprev_memory *memory, size_t d, size_t n_base,
                                  size_t n_projects)
{
    socprev_state *state = socprev__alloc(memory, 1, sizeof *state);
    if (state == NULL)
        return NULL;
    state->memory = *memory;
    state->d = d;
    state->n_base = n_base;
    state->n_projects = n_projects;
    state->code = socprev__alloc(memory, n_base * d + 1, sizeof *state->code);
    state->sums = socprev__alloc(memory, n_base + 1, sizeof *state->sums);
    state->project = socprev__alloc(memory, n_projects + 1, sizeof *state->project);
    if (state->code != NULL && state->sums != NULL && state->project != NULL)
        return state;
    socprev_state_free(state);
    return NULL;
}

void socprev_state_free(socprev_state *state)
{
    if (state == NULL)
        return;
    struct socprev_memory memory = state->memory;
    socprev__free(&memory, state->project, state->n_projects + 1, sizeof *state->project);
    socprev__free(&memory, state->sums, state->n_base + 1, sizeof *state->sums);
    socprev__free(&memory, state->code, state->n_base * state->d + 1, sizeof *state->code);
    socprev__free(&memory, state->data, state->capacity, 1);
    socprev__free(&memory, state, 1, sizeof *state);
}

const char *socprev_state_data(const socprev_state *state)
{
    return state == NULL ? NULL : (const char *)state->data;
}

size_t socprev_state_size(const socprev_state *state)
{
    return state == NULL ? 0 : state->size;
}

int64_t socprev_state_persons(const socprev_state *state)
{
    return state == NULL ? 0 : state->persons;
}

uint64_t socprev_state_key_id(const socprev_state *state)
{
    return state == NULL ? 0 : state->key_id;
}

size_t socprev_state_dimensions(const socprev_state *state)
{
    return state == NULL ? 0 : state->d;
}

int32_t socprev_state_dimension(const socprev_state *state, size_t position)
{
    return position >= socprev_state_dimensions(state) ? -1 : state->dimension[position];
}

/* ---- out -------------------------------------------------------------------------- */

bool socprev__writer_room(socprev__writer *w, size_t more)
{
    void *data = w->data;
    if (!w->failed && w->capacity - w->size < more) {
        w->failed = !socprev__reserve(&w->memory, &data, &w->capacity, w->size + more, 1);
        w->data = data;
    }
    return !w->failed;
}

void socprev__put_fixed(socprev__writer *w, uint64_t value, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        w->data[w->size++] = (uint8_t)(value >> (8 * i));
}

/* What must agree for two states to be merged, but for the key. */
static uint64_t space_digest(const socprev_state *state)
{
    uint8_t space[2 + SOCPREV__CUBE_DIMENSIONS] = { SOCPREV__STATE_VERSION,
                                                    (uint8_t)state->support };
    for (size_t k = 0; k < state->d; k++)
        space[2 + k] = (uint8_t)state->dimension[k];
    return socprev__hash(space, 2 + state->d);
}

/* Lengths of codes, two in a byte; those behind the last symbol that occurs are left out. */
static void put_lengths(socprev__writer *w, const socprev_state *state)
{
    size_t codes = state->support ? SOCPREV__CODES : SOCPREV__CODES_PLAIN;
    for (size_t code = 0; code < codes; code++) {
        const uint8_t *length = state->lengths.length[code];
        size_t n = SOCPREV__SYMBOLS;
        while (n > 0 && length[n - 1] == 0)
            n--;
        socprev__put_leb(w, n);
        for (size_t i = 0; i < n; i += 2)
            socprev__put_fixed(w, length[i] | (i + 1 < n ? (uint64_t)length[i + 1] << 4 : 0), 1);
    }
}

void socprev__state_begin(socprev__writer *w, socprev_state *state)
{
    size_t most = FIXED + state->d + 6 * SOCPREV__LEB_MOST +
                  state->n_base * (state->d + SUMS) * SOCPREV__LEB_MOST +
                  state->n_projects * 3 * SOCPREV__LEB_MOST +
                  SOCPREV__CODES * (SOCPREV__LEB_MOST + SOCPREV__SYMBOLS / 2 + 1);
    if (!socprev__writer_room(w, most))
        return;
    memcpy(w->data, magic, sizeof magic);
    w->size = sizeof magic;
    socprev__put_fixed(w, SOCPREV__STATE_VERSION, 1);
    socprev__put_fixed(w, state->support ? SOCPREV__STATE_SUPPORT : 0, 1);
    socprev__put_fixed(w, state->d, 1);
    for (size_t k = 0; k < state->d; k++)
        socprev__put_fixed(w, (uint64_t)state->dimension[k], 1);
    socprev__put_fixed(w, state->key_id, 8);
    socprev__put_fixed(w, space_digest(state), 8);
    socprev__put_leb(w, state->n_base);
    for (size_t i = 0; i < state->n_base * state->d; i++)
        socprev__put_leb(w, (uint64_t)((int64_t)state->code[i] + 1));
    for (size_t i = 0; i < state->n_base; i++) {
        const socprev__sums *s = &state->sums[i];
        socprev__put_leb(w, (uint64_t)s->contacts);
        socprev__put_leb(w, (uint64_t)s->minutes);
        socprev__put_leb(w, (uint64_t)s->anonymous);
        socprev__put_leb(w, (uint64_t)s->anonymous_minutes);
        socprev__put_leb(w, (uint64_t)s->untimed);
    }
    if (state->support) {
        socprev__put_leb(w, state->n_projects);
        for (size_t i = 0; i < state->n_projects; i++) {
            socprev__put_leb(w, (uint64_t)state->project[i].code);
            socprev__put_leb(w, (uint64_t)state->project[i].contacts);
            socprev__put_leb(w, (uint64_t)state->project[i].minutes);
        }
    }
    socprev__put_leb(w, (uint64_t)state->persons);
    socprev__put_leb(w, state->n_cells);
    if (state->support)
        socprev__put_leb(w, state->n_pairs);
    put_lengths(w, state);
    state->persons_at = w->size;
}

socprev_status socprev__state_write(socprev_state *state, const socprev__state_list *persons,
                                    socprev_error **err)
{
    socprev__writer w = { .memory = state->memory };
    state->persons = (int64_t)persons->n;
    state->n_cells = persons->n_cells;
    state->n_pairs = persons->n_pairs;
    socprev__encoder *encoder = socprev__state_codes(state, persons);
    if (encoder == NULL)
        return socprev__fail_nomem(err);
    socprev__state_begin(&w, state);
    socprev__state_put_persons(&w, state, persons, encoder);
    socprev__free(&state->memory, encoder, 1, sizeof *encoder);
    socprev_status st = socprev__state_end(&w, state, err);
    socprev__free(&w.memory, w.data, w.capacity, 1);
    return st;
}

socprev_status socprev__state_end(socprev__writer *w, socprev_state *state, socprev_error **err)
{
    if (!socprev__writer_room(w, SOCPREV__STATE_CRC))
        return socprev__fail_nomem(err);
    state->persons_end = w->size;
    socprev__put_fixed(w, socprev__crc32c(w->data, w->size), SOCPREV__STATE_CRC);
    state->data = w->data;
    state->size = w->size;
    state->capacity = w->capacity;
    *w = (socprev__writer){ .memory = w->memory };
    return SOCPREV_OK;
}

/* ---- in --------------------------------------------------------------------------- */

uint64_t socprev__get_leb_long(socprev__reader *r)
{
    uint64_t value = 0;
    for (unsigned shift = 0; r->at < r->end && shift < 64; shift += 7) {
        uint8_t byte = *r->at++;
        value |= (uint64_t)(byte & 127) << shift;
        if (byte < 128) {
            /* the last byte holds something, and nothing beyond 64 bits */
            r->bad |= (byte == 0 && shift > 0) || (shift == 63 && byte > 1);
            return r->bad ? 0 : value;
        }
    }
    r->bad = true;
    return 0;
}

/* A number from 0 to `most`. */
uint64_t socprev__get_up_to(socprev__reader *r, uint64_t most)
{
    uint64_t value = socprev__get_leb(r);
    r->bad |= value > most;
    return r->bad ? 0 : value;
}

static int64_t get_count(socprev__reader *r, int64_t most)
{
    return (int64_t)socprev__get_up_to(r, (uint64_t)most);
}

uint64_t socprev__get_fixed(socprev__reader *r, size_t bytes)
{
    uint64_t value = 0;
    if ((size_t)(r->end - r->at) < bytes) {
        r->bad = true;
        return 0;
    }
    for (size_t i = 0; i < bytes; i++)
        value |= (uint64_t)*r->at++ << (8 * i);
    return value;
}

/* So many things of at least one byte each. */
static size_t get_number_of(socprev__reader *r)
{
    return (size_t)socprev__get_up_to(r, (uint64_t)(r->end - r->at));
}

/* Ascending tuples of codes; sums that can be. */
static void read_base(socprev__reader *r, socprev_state *state)
{
    size_t d = state->d;
    for (size_t i = 0; i < state->n_base * d && !r->bad; i++)
        state->code[i] = (int32_t)((int64_t)socprev__get_up_to(r, (uint64_t)INT32_MAX + 1) - 1);
    for (size_t i = 1; i < state->n_base && !r->bad; i++) {
        const int32_t *here = state->code + i * d, *there = here - d;
        size_t k = 0;
        while (k < d && here[k] == there[k])
            k++;
        r->bad |= k == d || here[k] < there[k];
    }
    for (size_t i = 0; i < state->n_base && !r->bad; i++) {
        socprev__sums *s = &state->sums[i];
        s->contacts = get_count(r, INT64_MAX);
        s->minutes = get_count(r, INT64_MAX);
        s->anonymous = get_count(r, s->contacts);
        s->anonymous_minutes = get_count(r, s->minutes);
        s->untimed = get_count(r, s->contacts);
        r->bad |= s->contacts == 0;
    }
}

static void read_projects(socprev__reader *r, socprev_state *state)
{
    for (size_t i = 0; i < state->n_projects && !r->bad; i++) {
        socprev__state_project *p = &state->project[i];
        p->code = (int32_t)get_count(r, INT32_MAX);
        p->contacts = get_count(r, INT64_MAX);
        p->minutes = get_count(r, INT64_MAX);
        r->bad |= i > 0 && p->code <= p[-1].code;
    }
}

static void read_lengths(socprev__reader *r, socprev_state *state)
{
    size_t codes = state->support ? SOCPREV__CODES : SOCPREV__CODES_PLAIN;
    for (size_t code = 0; code < codes; code++) {
        uint8_t *length = state->lengths.length[code];
        size_t n = (size_t)socprev__get_up_to(r, SOCPREV__SYMBOLS);
        for (size_t i = 0; i < n && !r->bad; i += 2) {
            uint64_t two = socprev__get_fixed(r, 1);
            length[i] = two & 15;
            if (i + 1 < n)
                length[i + 1] = (uint8_t)(two >> 4);
            r->bad |= i + 1 == n && two >> 4 != 0;
        }
        r->bad |= n > 0 && length[n - 1] == 0;
    }
}

/* Reads all persons, and asks whether their codes are those that would be written. */
static socprev_status read_persons(socprev__reader *r, socprev_state *state, socprev_error **err)
{
    socprev__code_counts *counts = socprev__alloc(&state->memory, 1, sizeof *counts);
    socprev__code_lengths *own = socprev__alloc(&state->memory, 1, sizeof *own);
    socprev__state_persons *persons = NULL;
    socprev_status st = SOCPREV_OK;
    uint64_t cells = 0, pairs = 0;
    state->persons_at = (size_t)(r->at - state->data);
    state->persons_end = (size_t)(r->end - state->data);
    if (counts != NULL && own != NULL)
        persons = socprev__state_persons_open(state);
    if (persons == NULL) {
        st = socprev__fail_nomem(err);
    } else {
        while (socprev__state_persons_next(persons)) {
            cells += persons->n_cells;
            pairs += persons->n_pairs;
            socprev__state_count(counts, persons->cell, persons->n_cells, persons->pair,
                                 persons->n_pairs, state->support);
        }
        const socprev__bits_in *bits = &persons->bits;
        socprev__code_lengths_of(counts, own);
        r->bad |= persons->read < state->persons || bits->bad || bits->at != bits->end ||
                  bits->n >= 8 || (bits->window & ((1u << bits->n) - 1)) != 0 ||
                  cells != state->n_cells || pairs != state->n_pairs ||
                  memcmp(own, &state->lengths, sizeof *own) != 0;
        socprev__state_persons_close(persons);
    }
    socprev__free(&state->memory, own, 1, sizeof *own);
    socprev__free(&state->memory, counts, 1, sizeof *counts);
    return st;
}

/* Header up to the number of base cells; `out` begins the state. */
static void read_header(socprev__reader *r, socprev_state *out)
{
    r->at += sizeof magic + 1;
    uint64_t flags = socprev__get_fixed(r, 1);
    out->support = flags == SOCPREV__STATE_SUPPORT;
    r->bad |= flags > SOCPREV__STATE_SUPPORT;
    out->d = (size_t)socprev__get_fixed(r, 1);
    r->bad |= out->d > SOCPREV__CUBE_DIMENSIONS;
    uint32_t seen = 0;
    for (size_t k = 0; k < out->d && !r->bad; k++) {
        out->dimension[k] = (int32_t)socprev__get_fixed(r, 1);
        r->bad |= out->dimension[k] >= SOCPREV__DIMENSIONS || seen >> out->dimension[k] & 1;
        seen |= r->bad ? 0 : (uint32_t)1 << out->dimension[k];
    }
    out->key_id = socprev__get_fixed(r, 8);
    uint64_t digest = socprev__get_fixed(r, 8);
    if (r->bad) /* more dimensions than there are have no digest */
        return;
    r->bad = digest != space_digest(out);
    out->n_base = (size_t)socprev__get_up_to(r, (uint64_t)(r->end - r->at) / (out->d + SUMS));
    r->bad |= out->d == 0 && out->n_base > 1;
}

static socprev_status changed(const socprev__reader *r, const uint8_t *data, size_t size,
                              socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_PARSE, SP_STATE_CHANGED, NULL, SP_INT(r->at - data),
                         SP_INT(size));
}

/* The projects come behind the base cells: where they begin is known only then. */
static socprev_status read_all(socprev__reader *r, const uint8_t *data, size_t size,
                               const socprev_state *header, const struct socprev_memory *memory,
                               socprev_state **out, socprev_error **err)
{
    socprev_state *state = socprev__state_new(memory, header->d, header->n_base, 0);
    if (state == NULL)
        return socprev__fail_nomem(err);
    state->key_id = header->key_id;
    state->support = header->support;
    memcpy(state->dimension, header->dimension, sizeof state->dimension);
    socprev_status st = SOCPREV_OK;
    size_t offset = (size_t)(r->at - data);
    state->data = socprev__alloc(memory, size, 1);
    if (state->data == NULL) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    state->capacity = state->size = size;
    memcpy(state->data, data, size);
    r->at = state->data + offset;
    r->end = state->data + size - SOCPREV__STATE_CRC;
    read_base(r, state);
    size_t n_projects = state->support ? get_number_of(r) : 0;
    void *projects = r->bad ? NULL
                            : socprev__resize(memory, state->project, 1, n_projects + 1,
                                              sizeof *state->project);
    if (projects == NULL) {
        st = r->bad ? changed(r, state->data, size, err) : socprev__fail_nomem(err);
        goto out;
    }
    state->project = projects;
    state->n_projects = n_projects;
    read_projects(r, state);
    /* a person takes a bit at least, and is in each cell and project once at most */
    state->persons = (int64_t)socprev__get_up_to(r, 8 * (uint64_t)(r->end - r->at));
    state->n_cells = socprev__get_up_to(r, (uint64_t)state->persons * state->n_base);
    if (state->support)
        state->n_pairs = socprev__get_up_to(r, (uint64_t)state->persons * n_projects);
    read_lengths(r, state);
    if (!r->bad)
        st = read_persons(r, state, err);
    if (st == SOCPREV_OK && r->bad)
        st = changed(r, state->data, size, err);
out:
    if (st == SOCPREV_OK)
        *out = state;
    else
        socprev_state_free(state);
    return st;
}

socprev_status socprev_state_parse(const void *data, size_t size, const socprev_memory *memory,
                                   socprev_state **out, socprev_error **err)
{
    if (data == NULL || out == NULL)
        return socprev__fail_null(err, data == NULL ? "data" : "out");
    const uint8_t *bytes = data;
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_state header = { 0 };
    if (size < sizeof magic + 1 || memcmp(bytes, magic, sizeof magic) != 0)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_STATE_NOT_ONE, NULL, SP_TEXT(""));
    if (bytes[sizeof magic] != SOCPREV__STATE_VERSION)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_STATE_VERSION, NULL,
                             SP_INT(bytes[sizeof magic]), SP_INT(SOCPREV__STATE_VERSION));
    socprev__reader r = { bytes, bytes + size, size < FIXED + SOCPREV__STATE_CRC };
    if (!r.bad) {
        r.at = bytes + size - SOCPREV__STATE_CRC;
        r.bad = socprev__get_fixed(&r, SOCPREV__STATE_CRC) !=
                socprev__crc32c(bytes, size - SOCPREV__STATE_CRC);
    }
    if (r.bad)
        return changed(&r, bytes, size, err);
    r.at = bytes;
    r.end = bytes + size - SOCPREV__STATE_CRC;
    read_header(&r, &header);
    if (r.bad)
        return changed(&r, bytes, size, err);
    return read_all(&r, bytes, size, &header, &own, out, err);
}
