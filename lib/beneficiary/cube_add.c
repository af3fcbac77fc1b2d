/* Rows become sums of base cells and records of persons. */
#include "beneficiary/support.h"

enum { FILTER_LEAST_PERCENT = 30 };

typedef struct {
    socprev_cube *cube;
    size_t offset[SOCPREV__CUBE_DIMENSIONS]; /* of the raw value in a contact */
} adding;

socprev_status socprev__cube_overflow(socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("minutes"),
                         SP_BOTH("sum of minutes", "součet minut"));
}

bool socprev__sums_add(socprev__sums *to, const socprev__sums *from)
{
    if (from->minutes > INT64_MAX - to->minutes || from->contacts > INT64_MAX - to->contacts)
        return false;
    to->minutes += from->minutes;
    to->contacts += from->contacts;
    /* parts of the two */
    to->anonymous += from->anonymous;
    to->anonymous_minutes += from->anonymous_minutes;
    to->untimed += from->untimed;
    return true;
}

static int32_t raw_of(const adding *a, const socprev__contact *row, size_t k)
{
    int32_t raw;
    memcpy(&raw, (const char *)row + a->offset[k], sizeof raw);
    return raw;
}

/* The base cell of a row that the tables do not know yet. */
static socprev_status find_new_base(adding *a, const socprev__contact *row, uint32_t *cell,
                                    socprev_error **err)
{
    uint32_t on_axis[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    for (size_t k = 0; k < a->cube->d; k++)
        if (!socprev__axis_number(&a->cube->axis[k], raw_of(a, row, k), &on_axis[k]))
            return socprev__fail_nomem(err);
    return socprev__cube_base(a->cube, on_axis, cell, err);
}

/* Table look-ups only; false when one of them finds nothing. */
static inline bool find_known_base(const adding *a, const socprev__contact *row, uint32_t *cell)
{
    const socprev_cube *cube = a->cube;
    size_t index = 0;
    if (cube->near == NULL)
        return false;
    for (size_t k = 0; k < cube->d; k++) {
        const socprev__axis *axis = &cube->axis[k];
        size_t at = (size_t)((int64_t)raw_of(a, row, k) - axis->low);
        if (at >= axis->n_near || axis->near[at] == 0)
            return false;
        index |= (size_t)(axis->near[at] - 1) << cube->shift[k];
    }
    *cell = cube->near[index] - 1;
    return cube->near[index] != 0;
}

static inline bool add_sums(socprev__sums *sums, const socprev__contact *row)
{
    bool timed = row->minutes != SOCPREV_MINUTES_UNKNOWN;
    int64_t minutes = timed ? row->minutes : 0;
    if (minutes > INT64_MAX - sums->minutes)
        return false;
    sums->minutes += minutes;
    sums->contacts++;
    sums->untimed += !timed;
    sums->anonymous += row->anonymous;
    /* a part of all minutes: it fits when these do */
    sums->anonymous_minutes += row->anonymous ? minutes : 0;
    return true;
}

/* Whether the same record came a while ago. The place in the table and the entry
 * together are the whole record, so that nothing is taken for something else. */
static inline bool is_recent(socprev__filter *f, uint64_t spread, uint32_t cell)
{
    enum { BITS = SOCPREV__FILTER_BITS };
    size_t at = (size_t)(spread >> (64 - BITS)) ^
                ((cell * (size_t)UINT32_C(0x9e3779b1)) >> 11 & (((size_t)1 << BITS) - 1));
    uint64_t entry = (spread << BITS >> (BITS - SOCPREV__PART_BITS) | cell) + 1;
    f->asked++;
    f->found += f->recent[at] == entry;
    if (f->recent[at] == entry)
        return true;
    f->recent[at] = entry;
    return false;
}

static socprev_status add_row(adding *a, const socprev__contact *row, socprev_error **err)
{
    uint32_t cell;
    if (!find_known_base(a, row, &cell)) {
        socprev_status st = find_new_base(a, row, &cell, err);
        if (st != SOCPREV_OK)
            return st;
    }
    if (!add_sums(&a->cube->sums[cell], row))
        return socprev__cube_overflow(err);
    if (row->anonymous)
        return SOCPREV_OK;
    uint64_t spread = row->person * SOCPREV__SPREAD;
    socprev__filter *filter = &a->cube->filter;
    if (filter->recent != NULL && cell < 1u << SOCPREV__PART_BITS &&
        is_recent(filter, spread, cell))
        return SOCPREV_OK;
    if (cell >= 1u << SOCPREV__PART_BITS || a->cube->packed.words == 0)
        return socprev__cube_visit(a->cube, spread, cell, err);
    uint64_t record = spread << SOCPREV__PART_BITS | cell;
    return socprev__store_put(&a->cube->packed, socprev__part_of(spread, SOCPREV__PART_BITS),
                              &record, 1)
               ? SOCPREV_OK
               : socprev__fail_nomem(err);
}

/* After every step: is memory full, does the filter pay? */
static socprev_status look_around(adding *a, socprev_run *run, size_t done, size_t total,
                                  socprev_error **err)
{
    socprev__filter *f = &a->cube->filter;
    if (f->recent != NULL && f->asked >= SOCPREV__FILTER_TRIAL &&
        100 * f->found < FILTER_LEAST_PERCENT * f->asked)
        socprev__cube_drop_filter(a->cube);
    socprev_status st = socprev__contacts_step(run, done, total, err);
    return st == SOCPREV_OK ? socprev__cube_trim(a->cube, err) : st;
}

static socprev_status add_rows(adding *a, const socprev_contacts *contacts, socprev_run *run,
                               socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < contacts->n && st == SOCPREV_OK;) {
        size_t end = contacts->n - i < SOCPREV__STEP ? contacts->n : i + SOCPREV__STEP;
        st = look_around(a, run, i, contacts->n, err);
        for (size_t at = i; at < end && st == SOCPREV_OK && a->cube->supports != NULL; at++)
            st = socprev__supports_add(a->cube->supports, &contacts->row[at], at, err);
        for (; i < end && st == SOCPREV_OK; i++)
            st = add_row(a, &contacts->row[i], err);
    }
    return st == SOCPREV_OK ? socprev__cube_trim(a->cube, err) : st;
}

socprev_status socprev__cube_usable(const socprev_cube *cube, socprev_error **err)
{
    return cube->broken ? socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_BROKEN, SP_FIELD("cube"),
                                        SP_TEXT(""))
                        : SOCPREV_OK;
}

socprev_status socprev_cube_add(socprev_cube *cube, const socprev_contacts *contacts,
                                socprev_run *run, socprev_error **err)
{
    if (cube == NULL || contacts == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "contacts");
    adding a = { .cube = cube };
    socprev_status st = socprev__cube_usable(cube, err);
    if (st == SOCPREV_OK)
        st = socprev__cube_open_stores(cube, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t k = 0; k < cube->d; k++)
        a.offset[k] = cube->dimension[k] < SOCPREV__CODE_COLUMNS
                          ? offsetof(socprev__contact, code) +
                                (size_t)cube->dimension[k] * sizeof(int32_t)
                          : offsetof(socprev__contact, date);
    st = add_rows(&a, contacts, run, err);
    cube->broken = st != SOCPREV_OK;
    return st;
}
