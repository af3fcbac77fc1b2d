/* The persons of a state: from a list to bits, and back one after another. */
#include "beneficiary/state.h"

/* ---- list ----------------------------------------------------------------------- */

bool socprev__state_list_room(socprev__state_list *list, size_t entries, size_t cells,
                              size_t pairs)
{
    void *entry = list->entry, *cell = list->cell, *pair = list->pair;
    bool made = socprev__reserve(&list->memory, &entry, &list->capacity, list->n + entries,
                                 sizeof *list->entry);
    list->entry = entry;
    made = made && socprev__reserve(&list->memory, &cell, &list->cell_capacity,
                                    list->n_cells + cells, sizeof *list->cell);
    list->cell = cell;
    made = made && socprev__reserve(&list->memory, &pair, &list->pair_capacity,
                                    list->n_pairs + pairs, sizeof *list->pair);
    list->pair = pair;
    return made;
}

void socprev__state_list_clear(socprev__state_list *list)
{
    socprev__free(&list->memory, list->pair, list->pair_capacity, sizeof *list->pair);
    socprev__free(&list->memory, list->cell, list->cell_capacity, sizeof *list->cell);
    socprev__free(&list->memory, list->entry, list->capacity, sizeof *list->entry);
    *list = (socprev__state_list){ .memory = list->memory };
}

/* ---- out ------------------------------------------------------------------------ */

unsigned socprev__state_low_bits(int64_t persons)
{
    return 64 - (persons == 0 ? 0 : socprev__log2((uint64_t)persons));
}

/* The bits of a person that its steps tell. */
static uint64_t high_of(uint64_t spread, unsigned low)
{
    return low == 64 ? 0 : spread >> low;
}

void socprev__state_count(socprev__code_counts *counts, const uint32_t *cell, size_t n_cells,
                          const socprev__support *pair, size_t n_pairs, bool support)
{
    socprev__count_number(counts, SOCPREV__CODE_CELLS, n_cells);
    socprev__count_number(counts, SOCPREV__CODE_FIRST_CELL, (uint64_t)cell[0] + 1);
    for (size_t i = 1; i < n_cells; i++)
        socprev__count_number(counts, SOCPREV__CODE_CELL, cell[i] - cell[i - 1]);
    if (!support)
        return;
    socprev__count_number(counts, SOCPREV__CODE_PROJECTS, n_pairs);
    for (size_t i = 0; i < n_pairs; i++) {
        const socprev__support *s = &pair[i];
        uint64_t electronic = (uint64_t)(s->minutes - s->minutes_not_electronic);
        socprev__count_number(counts, SOCPREV__CODE_PROJECT,
                              i == 0 ? (uint64_t)s->project + 1 : s->project - s[-1].project);
        socprev__count_number(counts, SOCPREV__CODE_MINUTES, (uint64_t)s->minutes + 1);
        socprev__count_number(counts, SOCPREV__CODE_ELECTRONIC, electronic + 1);
    }
}

socprev__encoder *socprev__state_codes(socprev_state *state, const socprev__state_list *persons)
{
    socprev__code_counts *counts = socprev__alloc(&state->memory, 1, sizeof *counts);
    socprev__encoder *encoder = socprev__alloc_unset(&state->memory, 1, sizeof *encoder);
    const uint32_t *cell = persons->cell;
    const socprev__support *pair = persons->pair;
    if (counts == NULL || encoder == NULL) {
        socprev__free(&state->memory, encoder, 1, sizeof *encoder);
        socprev__free(&state->memory, counts, 1, sizeof *counts);
        return NULL;
    }
    for (size_t i = 0; i < persons->n; i++) {
        const socprev__state_entry *e = &persons->entry[i];
        socprev__state_count(counts, cell, e->n_cells, pair, e->n_pairs, state->support);
        cell += e->n_cells;
        pair += state->support ? e->n_pairs : 0;
    }
    socprev__code_lengths_of(counts, &state->lengths);
    socprev__encoder_make(&state->lengths, encoder);
    socprev__free(&state->memory, counts, 1, sizeof *counts);
    return encoder;
}

static inline void put_person(socprev__bits_out *out, uint64_t step, uint64_t spread, unsigned low)
{
    enum { HALF = 32 };
    for (; step >= HALF; step -= HALF)
        socprev__put_bits(out, 0, HALF);
    socprev__put_bits(out, (uint64_t)1 << step, (unsigned)step + 1);
    socprev__put_bits(out, spread & UINT32_MAX, low < HALF ? low : HALF);
    if (low > HALF)
        socprev__put_bits(out, spread >> HALF & (((uint64_t)1 << (low - HALF)) - 1), low - HALF);
}

static void put_pair(socprev__bits_out *out, const socprev__encoder *encoder, uint64_t step,
                     const socprev__support *s)
{
    uint64_t marks = (s->untimed ? 1u : 0u) | (s->untimed_not_electronic ? 2u : 0u);
    socprev__put_number(out, encoder, SOCPREV__CODE_PROJECT, step);
    socprev__put_bits(out, marks, 2);
    socprev__put_number(out, encoder, SOCPREV__CODE_MINUTES, (uint64_t)s->minutes + 1);
    socprev__put_number(out, encoder, SOCPREV__CODE_ELECTRONIC,
                        (uint64_t)(s->minutes - s->minutes_not_electronic) + 1);
}

void socprev__state_put_persons(socprev__writer *w, const socprev_state *state,
                                const socprev__state_list *persons,
                                const socprev__encoder *encoder)
{
    /* a number takes 11 + 61 bits at most, a step to a cell 11 + 22 */
    enum { PERSON = 32, CELL = 5, PAIR = 3 * 9 + 1 };
    unsigned low = socprev__state_low_bits(state->persons);
    const uint32_t *cell = persons->cell;
    const socprev__support *pair = persons->pair;
    socprev__bits_out out = { .n = 0 };
    uint64_t before = 0;
    for (size_t i = 0; i < persons->n; i++) {
        const socprev__state_entry *e = &persons->entry[i];
        uint64_t high = high_of(e->spread, low);
        size_t most = PERSON + (size_t)((high - before) / 8) + e->n_cells * (size_t)CELL +
                      e->n_pairs * (size_t)PAIR;
        if (!socprev__writer_room(w, most))
            return;
        out.at = w->data + w->size;
        put_person(&out, high - before, e->spread, low);
        before = high;
        socprev__put_number(&out, encoder, SOCPREV__CODE_CELLS, e->n_cells);
        socprev__put_number(&out, encoder, SOCPREV__CODE_FIRST_CELL, (uint64_t)cell[0] + 1);
        for (size_t k = 1; k < e->n_cells; k++)
            socprev__put_number(&out, encoder, SOCPREV__CODE_CELL, cell[k] - cell[k - 1]);
        cell += e->n_cells;
        if (state->support)
            socprev__put_number(&out, encoder, SOCPREV__CODE_PROJECTS, e->n_pairs);
        for (size_t k = 0; k < e->n_pairs && state->support; k++)
            put_pair(&out, encoder,
                     k == 0 ? (uint64_t)pair[0].project + 1 : pair[k].project - pair[k - 1].project,
                     &pair[k]);
        pair += state->support ? e->n_pairs : 0;
        w->size = (size_t)(out.at - w->data);
    }
    if (out.n > 0 && socprev__writer_room(w, 1))
        w->data[w->size++] = (uint8_t)out.window;
}

/* ---- in ------------------------------------------------------------------------- */

socprev__state_persons *socprev__state_persons_open(const socprev_state *state)
{
    socprev__state_persons *p = socprev__alloc_unset(&state->memory, 1, sizeof *p);
    if (p == NULL)
        return NULL;
    p->state = state;
    p->bits = (socprev__bits_in){ .at = state->data + state->persons_at,
                                  .end = state->data + state->persons_end };
    p->low = socprev__state_low_bits(state->persons);
    p->read = 0;
    p->high = p->spread = 0;
    p->n_cells = p->n_pairs = 0;
    p->cell = socprev__alloc_unset(&state->memory, state->n_base + 1, sizeof *p->cell);
    p->pair = socprev__alloc_unset(&state->memory, state->n_projects + 1, sizeof *p->pair);
    p->bits.bad = !socprev__decoder_make(&state->lengths, &p->decoder);
    if (p->cell != NULL && p->pair != NULL)
        return p;
    socprev__state_persons_close(p);
    return NULL;
}

void socprev__state_persons_close(socprev__state_persons *p)
{
    if (p == NULL)
        return;
    const socprev_state *state = p->state;
    socprev__free(&state->memory, p->pair, state->n_projects + 1, sizeof *p->pair);
    socprev__free(&state->memory, p->cell, state->n_base + 1, sizeof *p->cell);
    socprev__free(&state->memory, p, 1, sizeof *p);
}

/* How many zero bits there are before the next one, `most` at most. */
SOCPREV__INLINE uint64_t get_step(socprev__bits_in *in, uint64_t most)
{
    uint64_t step = 0;
    for (;;) {
        socprev__fill_bits(in);
        uint64_t window = in->n >= 56 ? in->window & (((uint64_t)1 << 56) - 1)
                                      : in->window & (((uint64_t)1 << in->n) - 1);
        if (window != 0) {
            unsigned zeros = socprev__log2(window & (0 - window));
            socprev__skip_bits(in, zeros + 1);
            step += zeros;
            break;
        }
        step += in->n < 56 ? in->n : 56;
        in->bad |= in->n == 0;
        socprev__skip_bits(in, in->n < 56 ? in->n : 56);
        if (in->bad || step > most)
            break;
    }
    in->bad |= step > most;
    return step;
}

static void read_pairs(socprev__state_persons *p)
{
    socprev__bits_in *in = &p->bits;
    size_t n_projects = p->state->n_projects;
    uint64_t next = 0, n = socprev__get_number(in, &p->decoder, SOCPREV__CODE_PROJECTS);
    in->bad |= n > n_projects;
    p->n_pairs = in->bad ? 0 : (size_t)n;
    for (size_t i = 0; i < p->n_pairs && !in->bad; i++) {
        uint64_t step = socprev__get_number(in, &p->decoder, SOCPREV__CODE_PROJECT);
        in->bad |= step > n_projects - next;
        next += in->bad ? 0 : step;
        uint64_t marks = socprev__get_bits(in, 2);
        uint64_t minutes = socprev__get_number(in, &p->decoder, SOCPREV__CODE_MINUTES) - 1;
        uint64_t electronic = socprev__get_number(in, &p->decoder, SOCPREV__CODE_ELECTRONIC) - 1;
        /* unknown minutes that are not electronic are unknown minutes */
        in->bad |= next == 0 || marks == 2 || minutes > INT64_MAX || electronic > minutes;
        p->pair[i] = (socprev__support){ (uint32_t)(next - 1), (marks & 1) != 0, (marks & 2) != 0,
                                         (int64_t)minutes, (int64_t)(minutes - electronic) };
    }
}

bool socprev__state_persons_next(socprev__state_persons *p)
{
    enum { HALF = 32 };
    socprev__bits_in in = p->bits;
    size_t n_base = p->state->n_base;
    if (in.bad || p->read == p->state->persons)
        return false;
    uint64_t most = (p->low == 64 ? 0 : UINT64_MAX >> p->low) - p->high;
    uint64_t high = p->high + get_step(&in, most);
    uint64_t low = socprev__get_bits(&in, p->low < HALF ? p->low : HALF);
    low |= p->low > HALF ? socprev__get_bits(&in, p->low - HALF) << HALF : 0;
    uint64_t spread = (p->low == 64 ? 0 : high << p->low) | low;
    in.bad |= p->read > 0 && spread <= p->spread;
    uint64_t n = socprev__get_number(&in, &p->decoder, SOCPREV__CODE_CELLS);
    uint64_t next = socprev__get_number(&in, &p->decoder, SOCPREV__CODE_FIRST_CELL) - 1;
    in.bad |= n > n_base || next >= n_base;
    p->cell[0] = (uint32_t)next;
    for (size_t i = 1; i < n && !in.bad; i++) {
        uint64_t step = socprev__get_number(&in, &p->decoder, SOCPREV__CODE_CELL);
        in.bad |= step >= n_base - next;
        next += in.bad ? 0 : step;
        p->cell[i] = (uint32_t)next;
    }
    p->n_cells = (size_t)n;
    p->high = high;
    p->spread = spread;
    p->bits = in;
    if (p->state->support)
        read_pairs(p);
    p->read += !p->bits.bad;
    return !p->bits.bad;
}
