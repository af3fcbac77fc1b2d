/* An overlap of services protected over its atoms. */
#include "planning/planning_internal.h"

#include <socprev/planning_overlap.h>

enum { PARTS = SOCPREV_OVERLAP_MEMBERS | SOCPREV_OVERLAP_PAIRS | SOCPREV_OVERLAP_ATOMS };

static bool are_parts(int32_t parts)
{
    return parts > 0 && (parts & ~PARTS) == 0;
}

size_t socprev_overlap_cells(const socprev_overlap *overlap, int32_t parts)
{
    size_t m = socprev_overlap_members(overlap);
    if (overlap == NULL || !are_parts(parts))
        return 0;
    return 1 + (parts & SOCPREV_OVERLAP_MEMBERS ? m : 0) +
           (parts & SOCPREV_OVERLAP_PAIRS && m > 0 ? m * (m - 1) / 2 : 0) +
           (parts & SOCPREV_OVERLAP_ATOMS ? socprev_overlap_atoms(overlap) : 0);
}

/* Pair number `at` of m members: (0,1), (0,2) ... (1,2) ... */
static uint64_t pair_of(size_t m, size_t at)
{
    size_t first = 0;
    while (at >= m - 1 - first)
        at -= m - 1 - first++;
    return (uint64_t)1 << first | (uint64_t)1 << (first + 1 + at);
}

socprev_status socprev_overlap_cell(const socprev_overlap *overlap, int32_t parts, size_t cell,
                                    uint64_t *set, int32_t *exactly)
{
    size_t m = socprev_overlap_members(overlap), pairs = m > 0 ? m * (m - 1) / 2 : 0, at = cell;
    if (cell >= socprev_overlap_cells(overlap, parts) || set == NULL || exactly == NULL)
        return SOCPREV_E_INVALID;
    *exactly = 0;
    *set = 0;
    if (at-- == 0)
        return SOCPREV_OK;
    if (parts & SOCPREV_OVERLAP_MEMBERS) {
        if (at < m) {
            *set = (uint64_t)1 << at;
            return SOCPREV_OK;
        }
        at -= m;
    }
    if (parts & SOCPREV_OVERLAP_PAIRS) {
        if (at < pairs) {
            *set = pair_of(m, at);
            return SOCPREV_OK;
        }
        at -= pairs;
    }
    *exactly = 1;
    return socprev_overlap_atom(overlap, at, set, NULL);
}

/* What is being protected: numbers of the atoms, then of the other cells. */
typedef struct {
    struct socprev_memory memory;
    const socprev_overlap *overlap;
    int32_t parts;
    size_t cells, atoms, n; /* n numbers */
    int64_t *value;         /* [atoms + cells], as the next one */
    uint8_t *mark;
    size_t *part, *other; /* [atoms] */
    size_t *place;        /* [cells] */
    uint64_t *hash;       /* [cells] of the atoms of a cell */
} protection;

/* The atoms that a cell is the sum of. */
static size_t parts_of(const protection *p, size_t cell, size_t *part)
{
    uint64_t set = 0, atom = 0;
    int32_t exactly = 0;
    size_t n = 0;
    socprev_overlap_cell(p->overlap, p->parts, cell, &set, &exactly);
    for (size_t i = 0; i < p->atoms; i++) {
        socprev_overlap_atom(p->overlap, i, &atom, NULL);
        if (exactly ? atom == set : (atom & set) == set)
            part[n++] = i;
    }
    return n;
}

/* An earlier cell of the same persons; the cell itself when there is none. One number
 * twice would give itself away: whoever is told the one knows the other. */
static size_t same_cell(const protection *p, size_t cell, size_t n)
{
    for (size_t k = 0; k < cell; k++)
        if (p->hash[k] == p->hash[cell] && parts_of(p, k, p->other) == n &&
            memcmp(p->part, p->other, n * sizeof *p->part) == 0)
            return k;
    return cell;
}

/* Gives each cell its number, and the numbers their equations. */
static socprev_status fill(protection *p, socprev_disclosure *disclosure, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < p->atoms; i++) {
        socprev_overlap_atom(p->overlap, i, NULL, &p->value[i]);
        p->mark[i] = SOCPREV_CELL_ATOM;
    }
    p->n = p->atoms;
    for (size_t cell = 0; cell < p->cells && st == SOCPREV_OK; cell++) {
        size_t n = parts_of(p, cell, p->part);
        p->hash[cell] = socprev__hash(p->part, n * sizeof *p->part);
        size_t same = same_cell(p, cell, n);
        p->place[cell] = same < cell ? p->place[same] : n == 1 ? p->part[0] : p->n;
        if (p->place[cell] < p->atoms)
            p->mark[p->place[cell]] = 0; /* this atom is in the publication */
        if (p->place[cell] < p->n)
            continue;
        for (size_t i = 0; i < n; i++)
            p->value[p->n] += p->value[p->part[i]];
        if (n > 0)
            st = socprev_disclosure_add_equation(disclosure, p->n, p->part, n, err);
        p->n++;
    }
    return st;
}

static socprev_status suppress(protection *p, int64_t least, int32_t depth, socprev_run *run,
                               const socprev_memory *memory, socprev_release **out,
                               socprev_error **err)
{
    size_t room = p->atoms + p->cells;
    socprev_disclosure *disclosure = NULL;
    socprev_status st = socprev_disclosure_new(room, memory, &disclosure, err);
    if (st == SOCPREV_OK)
        st = fill(p, disclosure, err);
    /* numbers that are not used hold nobody: a 0 without equations */
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_values(disclosure, p->value, 0, room, err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_marks(disclosure, p->mark, 0, room, err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_threshold(disclosure, least, 0, err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_suppress(disclosure, depth, run, out, err);
    socprev_disclosure_free(disclosure);
    return st;
}

static socprev_status protect(protection *p, int64_t least, int32_t depth, socprev_run *run,
                              const socprev_memory *memory, size_t *place,
                              socprev_release **out, socprev_error **err)
{
    size_t room = p->atoms + p->cells;
    p->value = socprev__alloc(&p->memory, room, sizeof *p->value);
    p->mark = socprev__alloc(&p->memory, room, sizeof *p->mark);
    p->part = socprev__alloc(&p->memory, p->atoms, sizeof *p->part);
    p->other = socprev__alloc(&p->memory, p->atoms, sizeof *p->other);
    p->place = socprev__alloc(&p->memory, p->cells, sizeof *p->place);
    p->hash = socprev__alloc(&p->memory, p->cells, sizeof *p->hash);
    bool made = p->value != NULL && p->mark != NULL && p->part != NULL && p->other != NULL &&
                p->place != NULL && p->hash != NULL;
    socprev_status st = made ? suppress(p, least, depth, run, memory, out, err)
                             : socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        memcpy(place, p->place, p->cells * sizeof *place);
    socprev__free(&p->memory, p->hash, p->cells, sizeof *p->hash);
    socprev__free(&p->memory, p->place, p->cells, sizeof *p->place);
    socprev__free(&p->memory, p->other, p->atoms, sizeof *p->other);
    socprev__free(&p->memory, p->part, p->atoms, sizeof *p->part);
    socprev__free(&p->memory, p->mark, room, sizeof *p->mark);
    socprev__free(&p->memory, p->value, room, sizeof *p->value);
    return st;
}

socprev_status socprev_overlap_release(const socprev_overlap *overlap, int32_t parts,
                                       int64_t least, int32_t depth, socprev_run *run,
                                       const socprev_memory *memory, size_t *place,
                                       socprev_release **out, socprev_error **err)
{
    if (overlap == NULL || out == NULL)
        return socprev__fail_null(err, overlap == NULL ? "overlap" : "out");
    if (place == NULL)
        return socprev__fail_null(err, "place");
    if (!are_parts(parts))
        return socprev__fail_argument(err, "parts", parts);
    if (socprev_overlap_atoms(overlap) == 0)
        return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_ARGUMENT_EMPTY, SP_FIELD("overlap"),
                             SP_TEXT("overlap"));
    protection p = { .memory = socprev__memory_of(memory), .overlap = overlap, .parts = parts,
                     .cells = socprev_overlap_cells(overlap, parts),
                     .atoms = socprev_overlap_atoms(overlap) };
    return protect(&p, least, depth, run, memory, place, out, err);
}
