/* Persons by the exact set of members that they used. */
#include "beneficiary/beneficiary_internal.h"

#include <socprev/overlap.h>

enum { MEMBERS = 64 };

typedef struct {
    uint64_t set;
    int64_t persons;
} atom;

struct socprev_overlap {
    struct socprev_memory memory;
    int32_t code[MEMBERS]; /* ascending */
    size_t n_members;
    atom *atom;
    size_t n, capacity;
    int64_t persons;
};

static socprev_status new_overlap(const socprev_memory *memory, socprev_overlap **out,
                                  socprev_error **err)
{
    struct socprev_memory from = socprev__memory_of(memory);
    *out = socprev__alloc(&from, 1, sizeof **out);
    if (*out == NULL)
        return socprev__fail_nomem(err);
    (*out)->memory = from;
    return SOCPREV_OK;
}

void socprev_overlap_free(socprev_overlap *overlap)
{
    if (overlap == NULL)
        return;
    struct socprev_memory memory = overlap->memory;
    socprev__free(&memory, overlap->atom, overlap->capacity, sizeof *overlap->atom);
    socprev__free(&memory, overlap, 1, sizeof *overlap);
}

/* ---- atoms ------------------------------------------------------------------------ */

static size_t size_of(uint64_t set)
{
    size_t n = 0;
    for (; set != 0; set &= set - 1)
        n++;
    return n;
}

static int by_set(const void *a, const void *b)
{
    const atom *x = a, *y = b;
    return x->set < y->set ? -1 : x->set > y->set;
}

static int by_persons(const void *a, const void *b)
{
    const atom *x = a, *y = b;
    if (x->persons != y->persons)
        return x->persons > y->persons ? -1 : 1;
    size_t m = size_of(x->set), n = size_of(y->set);
    return m != n ? (m < n ? -1 : 1) : by_set(a, b);
}

/* Joins atoms of one set, leaves out those of nobody, and orders them. */
static socprev_status settle(socprev_overlap *overlap, atom *atoms, size_t n, socprev_error **err)
{
    size_t kept = 0;
    if (!socprev__sort(&overlap->memory, atoms, n, sizeof *atoms, by_set))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        if (atoms[i].persons == 0)
            continue;
        if (!socprev__add(overlap->persons, atoms[i].persons, &overlap->persons))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("persons"),
                                 SP_BOTH("sum of persons", "součet osob"));
        if (kept > 0 && atoms[kept - 1].set == atoms[i].set)
            atoms[kept - 1].persons += atoms[i].persons;
        else
            atoms[kept++] = atoms[i];
    }
    if (!socprev__sort(&overlap->memory, atoms, kept, sizeof *atoms, by_persons))
        return socprev__fail_nomem(err);
    overlap->atom = socprev__alloc_unset(&overlap->memory, kept + 1, sizeof *atoms);
    if (overlap->atom == NULL)
        return socprev__fail_nomem(err);
    overlap->capacity = kept + 1;
    overlap->n = kept;
    if (kept > 0)
        memcpy(overlap->atom, atoms, kept * sizeof *atoms);
    return SOCPREV_OK;
}

/* ---- from contacts -------------------------------------------------------------------- */

typedef struct {
    uint64_t person, set;
    int32_t code;
} use;

static int32_t code_in(const socprev__contact *row, int32_t dimension)
{
    return dimension < SOCPREV__CODE_COLUMNS ? row->code[dimension]
                                             : socprev__date_code(row->date, dimension);
}

static int by_person(const void *a, const void *b)
{
    const use *x = a, *y = b;
    return x->person < y->person ? -1 : x->person > y->person;
}

/* Place of a code among the members, or where it would stand. */
static size_t place_of(const socprev_overlap *overlap, int32_t code)
{
    size_t low = 0, high = overlap->n_members;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (overlap->code[middle] < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool add_member(socprev_overlap *overlap, int32_t code)
{
    size_t at = place_of(overlap, code);
    if (code == SOCPREV_CODE_MISSING || (at < overlap->n_members && overlap->code[at] == code))
        return true;
    if (overlap->n_members == MEMBERS)
        return false;
    memmove(overlap->code + at + 1, overlap->code + at,
            (overlap->n_members - at) * sizeof *overlap->code);
    overlap->code[at] = code;
    overlap->n_members++;
    return true;
}

/* Persons' uses and all members; the number of uses. */
static socprev_status read_contacts(const socprev_contacts *contacts, int32_t dimension,
                                    socprev_run *run, socprev_overlap *overlap, use *uses,
                                    size_t *n, socprev_error **err)
{
    *n = 0;
    for (size_t i = 0; i < contacts->n; i++) {
        const socprev__contact row = socprev__contacts_row(contacts, i);
        socprev_status st = socprev__contacts_step(run, i, contacts->n, err);
        if (st != SOCPREV_OK)
            return st;
        if (row.anonymous)
            continue;
        use u = { row.person, 0, code_in(&row, dimension) };
        if (!add_member(overlap, u.code))
            return socprev__fail(err, SOCPREV_E_LIMIT, SP_OVERLAP_MEMBERS, SP_ITEM("code", i),
                                 SP_INT(MEMBERS));
        uses[(*n)++] = u;
    }
    return SOCPREV_OK;
}

/* One atom of one person each; returns how many. `uses` and `atoms` may be one block. */
static size_t join_persons(const socprev_overlap *overlap, const use *uses, size_t n, atom *atoms)
{
    size_t persons = 0;
    for (size_t begin = 0; begin < n;) {
        uint64_t person = uses[begin].person, set = 0;
        for (; begin < n && uses[begin].person == person; begin++)
            if (uses[begin].code != SOCPREV_CODE_MISSING)
                set |= (uint64_t)1 << place_of(overlap, uses[begin].code);
        atoms[persons++] = (atom){ set, 1 };
    }
    return persons;
}

static socprev_status count(const socprev_contacts *contacts, int32_t dimension,
                            socprev_run *run, socprev_overlap *overlap, socprev_error **err)
{
    size_t n = 0, room = contacts->n + 1;
    use *uses = socprev__alloc_unset(&overlap->memory, room, sizeof *uses);
    atom *atoms = socprev__alloc_unset(&overlap->memory, room, sizeof *atoms);
    socprev_status st = uses == NULL || atoms == NULL
                            ? socprev__fail_nomem(err)
                            : read_contacts(contacts, dimension, run, overlap, uses, &n, err);
    if (st == SOCPREV_OK && !socprev__sort(&overlap->memory, uses, n, sizeof *uses, by_person))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = settle(overlap, atoms, join_persons(overlap, uses, n, atoms), err);
    socprev__free(&overlap->memory, atoms, room, sizeof *atoms);
    socprev__free(&overlap->memory, uses, room, sizeof *uses);
    return st;
}

socprev_status socprev_overlap_count(const socprev_contacts *contacts, int32_t dimension,
                                     socprev_run *run, const socprev_memory *memory,
                                     socprev_overlap **out, socprev_error **err)
{
    socprev_overlap *overlap = NULL;
    if (contacts == NULL || out == NULL)
        return socprev__fail_null(err, contacts == NULL ? "contacts" : "out");
    if (dimension < SOCPREV_BY_PROJECT || dimension > SOCPREV_BY_YEAR)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_UNKNOWN, SP_FIELD("dimension"),
                             SP_INT(dimension), SP_INT(SOCPREV_BY_YEAR));
    socprev_status st = new_overlap(memory, &overlap, err);
    if (st == SOCPREV_OK)
        st = count(contacts, dimension, run, overlap, err);
    if (st == SOCPREV_OK)
        *out = overlap;
    else
        socprev_overlap_free(overlap);
    return st;
}

/* ---- from atoms ------------------------------------------------------------------------- */

static socprev_status check_atoms(const int32_t *codes, size_t n_members, const uint64_t *sets,
                                  const int64_t *persons, size_t n, socprev_error **err)
{
    if (n_members > MEMBERS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_OVERLAP_MEMBERS, SP_FIELD("n_members"),
                             SP_INT(MEMBERS));
    for (size_t i = 1; i < n_members; i++)
        if (codes[i] <= codes[i - 1])
            return socprev__fail(err, SOCPREV_E_INVALID, SP_OVERLAP_CODES, SP_ITEM("codes", i),
                                 SP_INT(i));
    for (size_t i = 0; i < n; i++) {
        if (n_members < MEMBERS && sets[i] >> n_members != 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_OVERLAP_SET, SP_ITEM("sets", i),
                                 SP_INT(i), SP_INT(n_members));
        if (persons[i] < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID,
                                 SP_ITEM("persons", i), SP_TEXT("persons"), SP_INT(persons[i]));
    }
    return SOCPREV_OK;
}

static socprev_status take_atoms(const uint64_t *sets, const int64_t *persons, size_t n,
                                 socprev_overlap *overlap, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    atom *atoms = socprev__alloc_unset(&overlap->memory, n + 1, sizeof *atoms);
    if (atoms == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++)
        atoms[i] = (atom){ sets[i], persons[i] };
    if (!socprev__sort(&overlap->memory, atoms, n, sizeof *atoms, by_set))
        st = socprev__fail_nomem(err);
    for (size_t i = 1; i < n && st == SOCPREV_OK; i++)
        if (atoms[i].set == atoms[i - 1].set)
            st = socprev__fail(err, SOCPREV_E_DUPLICATE, SP_OVERLAP_TWICE, SP_FIELD("sets"),
                               SP_TEXT("sets"));
    if (st == SOCPREV_OK)
        st = settle(overlap, atoms, n, err);
    socprev__free(&overlap->memory, atoms, n + 1, sizeof *atoms);
    return st;
}

socprev_status socprev_overlap_new(const int32_t *codes, size_t n_members, const uint64_t *sets,
                                   const int64_t *persons, size_t n, const socprev_memory *memory,
                                   socprev_overlap **out, socprev_error **err)
{
    socprev_overlap *overlap = NULL;
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n_members > 0 && codes == NULL)
        return socprev__fail_null(err, "codes");
    if (n > 0 && (sets == NULL || persons == NULL))
        return socprev__fail_null(err, sets == NULL ? "sets" : "persons");
    socprev_status st = check_atoms(codes, n_members, sets, persons, n, err);
    if (st == SOCPREV_OK)
        st = new_overlap(memory, &overlap, err);
    if (st != SOCPREV_OK)
        return st;
    if (n_members > 0)
        memcpy(overlap->code, codes, n_members * sizeof *codes);
    overlap->n_members = n_members;
    st = take_atoms(sets, persons, n, overlap, err);
    if (st == SOCPREV_OK)
        *out = overlap;
    else
        socprev_overlap_free(overlap);
    return st;
}

/* ---- answers ------------------------------------------------------------------------------ */

size_t socprev_overlap_members(const socprev_overlap *overlap)
{
    return overlap == NULL ? 0 : overlap->n_members;
}

int32_t socprev_overlap_member(const socprev_overlap *overlap, size_t member)
{
    return member < socprev_overlap_members(overlap) ? overlap->code[member] : SOCPREV_CODE_ALL;
}

int64_t socprev_overlap_persons(const socprev_overlap *overlap)
{
    return overlap == NULL ? 0 : overlap->persons;
}

size_t socprev_overlap_atoms(const socprev_overlap *overlap)
{
    return overlap == NULL ? 0 : overlap->n;
}

socprev_status socprev_overlap_atom(const socprev_overlap *overlap, size_t index, uint64_t *set,
                                    int64_t *persons)
{
    if (index >= socprev_overlap_atoms(overlap))
        return SOCPREV_E_INVALID;
    if (set != NULL)
        *set = overlap->atom[index].set;
    if (persons != NULL)
        *persons = overlap->atom[index].persons;
    return SOCPREV_OK;
}

int64_t socprev_overlap_all_of(const socprev_overlap *overlap, uint64_t set)
{
    int64_t persons = 0;
    for (size_t i = 0; i < socprev_overlap_atoms(overlap); i++)
        persons += (overlap->atom[i].set & set) == set ? overlap->atom[i].persons : 0;
    return persons;
}

int64_t socprev_overlap_any_of(const socprev_overlap *overlap, uint64_t set)
{
    int64_t persons = 0;
    for (size_t i = 0; i < socprev_overlap_atoms(overlap); i++)
        persons += (overlap->atom[i].set & set) != 0 ? overlap->atom[i].persons : 0;
    return persons;
}

int64_t socprev_overlap_degree(const socprev_overlap *overlap, size_t members)
{
    int64_t persons = 0;
    for (size_t i = 0; i < socprev_overlap_atoms(overlap); i++)
        persons += size_of(overlap->atom[i].set) == members ? overlap->atom[i].persons : 0;
    return persons;
}
