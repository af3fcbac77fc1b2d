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

void socprev__state_begin(socprev__writer *w, const socprev_state *state)
{
    size_t most = FIXED + state->d + 3 * SOCPREV__LEB_MOST +
                  state->n_base * (state->d + SUMS) * SOCPREV__LEB_MOST +
                  state->n_projects * 3 * SOCPREV__LEB_MOST;
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
}

void socprev__state_person_write(socprev__writer *w, bool support, bool first, uint64_t before,
                                 const socprev__state_person *p)
{
    size_t most = 3 + p->n_cells + 4 * p->n_pairs;
    if (!socprev__writer_room(w, most * SOCPREV__LEB_MOST))
        return;
    socprev__put_leb(w, first ? p->person : p->person - before);
    socprev__put_leb(w, p->n_cells);
    for (size_t i = 0; i < p->n_cells; i++)
        socprev__put_leb(w, i == 0 ? p->cell[0] : p->cell[i] - p->cell[i - 1]);
    if (!support)
        return;
    socprev__put_leb(w, p->n_pairs);
    for (size_t i = 0; i < p->n_pairs; i++) {
        const socprev__support *s = &p->pair[i];
        uint64_t marks = (s->untimed ? 1u : 0u) | (s->untimed_not_electronic ? 2u : 0u);
        socprev__put_leb(w, (i == 0 ? s->project : s->project - p->pair[i - 1].project));
        socprev__put_leb(w, marks);
        socprev__put_leb(w, (uint64_t)s->minutes);
        socprev__put_leb(w, (uint64_t)(s->minutes - s->minutes_not_electronic));
    }
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

bool socprev__state_person_open(socprev__state_person *p, const socprev_state *state)
{
    *p = (socprev__state_person){ 0 };
    p->cell = socprev__alloc(&state->memory, state->n_base + 1, sizeof *p->cell);
    p->pair = socprev__alloc(&state->memory, state->n_projects + 1, sizeof *p->pair);
    if (p->cell != NULL && p->pair != NULL)
        return true;
    socprev__state_person_clear(p, state);
    return false;
}

void socprev__state_person_clear(socprev__state_person *p, const socprev_state *state)
{
    socprev__free(&state->memory, p->pair, state->n_projects + 1, sizeof *p->pair);
    socprev__free(&state->memory, p->cell, state->n_base + 1, sizeof *p->cell);
    *p = (socprev__state_person){ 0 };
}

static void read_pairs(socprev__reader *r, const socprev_state *state, socprev__state_person *p)
{
    uint64_t next = 0;
    p->n_pairs = (size_t)socprev__get_up_to(r, state->n_projects);
    r->bad |= p->n_pairs == 0;
    for (size_t i = 0; i < p->n_pairs && !r->bad; i++) {
        uint64_t step = socprev__get_up_to(r, state->n_projects);
        next += step;
        r->bad |= next >= state->n_projects || (i > 0 && step == 0);
        uint64_t marks = socprev__get_up_to(r, 3);
        r->bad |= marks == 2; /* unknown minutes that are not electronic are unknown minutes */
        int64_t minutes = get_count(r, INT64_MAX);
        int64_t electronic = get_count(r, minutes);
        p->pair[i] = (socprev__support){ (uint32_t)next, (marks & 1) != 0, (marks & 2) != 0,
                                         minutes, minutes - electronic };
    }
}

bool socprev__state_person_read(socprev__reader *r, const socprev_state *state, bool first,
                                socprev__state_person *p)
{
    uint64_t step = socprev__get_leb(r), next = 0;
    r->bad |= !first && (step == 0 || step > UINT64_MAX - p->person);
    p->person = first ? step : p->person + step;
    p->from = r->at;
    p->n_cells = (size_t)socprev__get_up_to(r, state->n_base);
    r->bad |= p->n_cells == 0;
    for (size_t i = 0; i < p->n_cells && !r->bad; i++) {
        step = socprev__get_up_to(r, state->n_base);
        next += step;
        r->bad |= next >= state->n_base || (i > 0 && step == 0);
        p->cell[i] = (uint32_t)next;
    }
    if (state->support)
        read_pairs(r, state, p);
    p->size = (size_t)(r->at - p->from);
    return !r->bad;
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

static socprev_status read_persons(socprev__reader *r, socprev_state *state, socprev_error **err)
{
    socprev__state_person p;
    if (!socprev__state_person_open(&p, state))
        return socprev__fail_nomem(err);
    state->persons_at = (size_t)(r->at - state->data);
    for (int64_t i = 0; i < state->persons && !r->bad; i++)
        (void)socprev__state_person_read(r, state, i == 0, &p);
    state->persons_end = (size_t)(r->at - state->data);
    r->bad |= r->at != r->end;
    socprev__state_person_clear(&p, state);
    return SOCPREV_OK;
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
    r->bad = r->bad || digest != space_digest(out);
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
    state->persons = (int64_t)get_number_of(r);
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
