/* The records of one part, one person after another: a pass by the upper bits of persons
 * leaves few records that are not in order, which are then moved one by one. */
#include "beneficiary/cube.h"

enum { BUCKET_BITS = 12, DIGIT = 8, DIGITS = 1 << DIGIT, MOVES = 8 };

bool socprev__group_open(socprev__group *group, const struct socprev_memory *memory,
                         size_t capacity)
{
    *group = (socprev__group){ .memory = *memory, .capacity = capacity + 1 };
    group->record = socprev__alloc_unset(memory, group->capacity * 3, sizeof *group->record);
    group->sorted = socprev__alloc_unset(memory, group->capacity * 3, sizeof *group->sorted);
    group->person = socprev__alloc_unset(memory, group->capacity, sizeof *group->person);
    group->first = socprev__alloc_unset(memory, group->capacity + 1, sizeof *group->first);
    group->item = socprev__alloc_unset(memory, group->capacity, sizeof *group->item);
    group->counter = socprev__alloc(memory, (1 << BUCKET_BITS) + 1, sizeof *group->counter);
    if (group->record != NULL && group->sorted != NULL && group->person != NULL &&
        group->first != NULL && group->item != NULL && group->counter != NULL)
        return true;
    socprev__group_clear(group);
    return false;
}

void socprev__group_clear(socprev__group *group)
{
    const struct socprev_memory *memory = &group->memory;
    socprev__free(memory, group->counter, (1 << BUCKET_BITS) + 1, sizeof *group->counter);
    socprev__free(memory, group->item, group->capacity, sizeof *group->item);
    socprev__free(memory, group->first, group->capacity + 1, sizeof *group->first);
    socprev__free(memory, group->person, group->capacity, sizeof *group->person);
    socprev__free(memory, group->sorted, group->capacity * 3, sizeof *group->sorted);
    socprev__free(memory, group->record, group->capacity * 3, sizeof *group->record);
    *group = (socprev__group){ 0 };
}

static inline void copy_record(uint64_t *to, const uint64_t *from, size_t words)
{
    for (size_t w = 0; w < words; w++)
        to[w] = from[w];
}

/* Moves records into the order of `bits` of their first words from bit `low`. */
static inline void pass(const uint64_t *from, uint64_t *to, size_t n, size_t words, unsigned low,
                        unsigned bits, uint32_t *counter)
{
    uint64_t mask = ((uint64_t)1 << bits) - 1;
    memset(counter, 0, ((size_t)1 << bits) * sizeof *counter);
    for (size_t i = 0; i < n; i++)
        counter[from[i * words] >> low & mask]++;
    uint32_t sum = 0;
    for (size_t k = 0; k <= mask; k++) {
        uint32_t count = counter[k];
        counter[k] = sum;
        sum += count;
    }
    for (size_t i = 0; i < n; i++)
        copy_record(to + counter[from[i * words] >> low & mask]++ * words, from + i * words,
                    words);
}

/* Moves each record in front of those of later persons; false when that is too much work. */
static inline bool insert(uint64_t *record, size_t n, size_t words, unsigned shift)
{
    size_t left = MOVES * n;
    for (size_t i = 1; i < n; i++) {
        uint64_t moved[3] = { 0 };
        size_t k = i;
        if (record[(i - 1) * words] >> shift <= record[i * words] >> shift)
            continue;
        copy_record(moved, record + i * words, words);
        for (; k > 0 && record[(k - 1) * words] >> shift > moved[0] >> shift; k--)
            copy_record(record + k * words, record + (k - 1) * words, words);
        copy_record(record + k * words, moved, words);
        if (i - k > left)
            return false;
        left -= i - k;
    }
    return true;
}

/* Digit by digit from the lowest: slower, but never much. */
static void sort_digits(uint64_t *record, uint64_t *spare, size_t n, size_t words, unsigned shift)
{
    uint32_t counter[DIGITS];
    uint64_t differ = 0;
    for (size_t i = 1; i < n; i++)
        differ |= record[i * words] ^ record[0];
    for (unsigned low = shift; low < 64; low += DIGIT) {
        unsigned bits = 64 - low < DIGIT ? 64 - low : DIGIT;
        if ((differ >> low & ((1u << bits) - 1)) == 0)
            continue;
        pass(record, spare, n, words, low, bits, counter);
        memcpy(record, spare, n * words * sizeof *record);
    }
}

static inline void sort(socprev__group *group, size_t n, size_t words, unsigned shift,
                        unsigned top)
{
    unsigned bits = 1;
    if (n < 2) {
        memcpy(group->sorted, group->record, n * words * sizeof *group->record);
        return;
    }
    while (bits < BUCKET_BITS && (size_t)1 << (bits + 1) <= n)
        bits++;
    pass(group->record, group->sorted, n, words, top - bits, bits, group->counter);
    if (insert(group->sorted, n, words, shift))
        return;
    memcpy(group->sorted, group->record, n * words * sizeof *group->record);
    sort_digits(group->sorted, group->record, n, words, shift);
}

void socprev__group_sort(socprev__group *group, size_t n, size_t words, unsigned shift,
                         size_t part, unsigned bits)
{
    /* what all persons of the part share tells nothing, and a shifted word lacks it */
    uint64_t upper = shift > 0 ? (uint64_t)part << (64 - bits) : 0;
    unsigned top = shift > 0 ? 64 : 64 - bits;
    if (words == 1)
        sort(group, n, 1, shift, top);
    else if (words == 2)
        sort(group, n, 2, shift, top);
    else
        sort(group, n, 3, shift, top);
    group->n = n;
    group->words = words;
    group->shift = shift;
    group->upper = upper;
}

void socprev__group_list(socprev__group *group)
{
    group->persons = 0;
    for (size_t i = 0; i < group->n; i++) {
        uint64_t person = group->upper | group->sorted[i * group->words] >> group->shift;
        if (i == 0 || group->person[group->persons - 1] != person) {
            group->person[group->persons] = person;
            group->first[group->persons++] = (uint32_t)i;
        }
    }
    group->first[group->persons] = (uint32_t)group->n;
}
