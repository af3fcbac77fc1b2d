/* Rows become sums of base cells and records of persons. */
#include "beneficiary/support.h"

#if defined(__GNUC__)
#define FETCH(address) __builtin_prefetch((address), 1)
#else
#define FETCH(address) (void)(address)
#endif

enum { FILTER_LEAST_PERCENT = 30, BATCH = 1024, AHEAD = 24 };

/* Rows on their way, a batch at a time: the same is done to all of them before the next. */
typedef struct {
    socprev_cube *cube;
    const socprev_contacts *contacts;
    const int32_t *raw[SOCPREV__CUBE_DIMENSIONS]; /* columns; NULL = missing in all rows */
    uint32_t number[SOCPREV__CUBE_DIMENSIONS];    /* then its number on the axis */
    const uint64_t *person;                       /* NULL = all are anonymous */
    const int64_t *minutes;                       /* NULL = all are unknown */
    const uint8_t *marks;
    size_t summed, supported; /* rows whose sums are in; rows whose supports are, if asked for */
    uint32_t cell[BATCH];
    size_t n_visits;                              /* of identified persons */
    uint64_t spread[BATCH];
    uint32_t visited[BATCH], place[BATCH];        /* base cells; places in the filter */
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

void socprev__sums_take(socprev__sums *from, const socprev__sums *part)
{
    from->minutes -= part->minutes;
    from->contacts -= part->contacts;
    from->anonymous -= part->anonymous;
    from->anonymous_minutes -= part->anonymous_minutes;
    from->untimed -= part->untimed;
}

/* ---- base cells ------------------------------------------------------------------- */

/* Numbers for the axes whose column is missing in all rows. */
static bool number_missing(adding *a)
{
    for (size_t k = 0; k < a->cube->d && a->contacts->n > 0; k++) {
        bool dated = a->cube->dimension[k] >= SOCPREV__CODE_COLUMNS;
        if (a->raw[k] == NULL &&
            !socprev__axis_number(&a->cube->axis[k],
                                  dated ? SOCPREV_DATE_NONE : SOCPREV_CODE_MISSING,
                                  &a->number[k]))
            return false;
    }
    return true;
}

/* The base cell of a row, one axis after the other; makes what is new. */
static socprev_status find_base(adding *a, size_t row, uint32_t *cell, socprev_error **err)
{
    uint32_t on_axis[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    for (size_t k = 0; k < a->cube->d; k++) {
        on_axis[k] = a->number[k];
        if (a->raw[k] != NULL &&
            !socprev__axis_number(&a->cube->axis[k], a->raw[k][row], &on_axis[k]))
            return socprev__fail_nomem(err);
    }
    return socprev__cube_base(a->cube, on_axis, cell, err);
}

/* Adds what an axis says to the places of rows in the table of combinations; where it says
 * nothing the place comes to lie beyond the table. */
static void place_on_axis(adding *a, size_t row, size_t n, size_t k)
{
    const socprev__axis *axis = &a->cube->axis[k];
    const uint32_t *near = axis->near;
    uint32_t low = (uint32_t)axis->low, n_near = (uint32_t)axis->n_near;
    unsigned shift = a->cube->shift[k];
    const int32_t *raw = a->raw[k] + row;
    for (size_t i = 0; i < n; i++) {
        uint32_t at = (uint32_t)raw[i] - low;
        a->cell[i] |= (at < n_near ? near[at] - 1 : UINT32_MAX) << shift;
    }
}

static socprev_status find_cells(adding *a, size_t row, size_t n, socprev_error **err)
{
    const socprev_cube *cube = a->cube;
    const uint32_t *near = cube->near;
    uint32_t laid_out = cube->laid_out, first = 0;
    for (size_t k = 0; k < cube->d && near != NULL; k++)
        first |= a->raw[k] == NULL ? a->number[k] << cube->shift[k] : 0;
    for (size_t i = 0; i < n; i++)
        a->cell[i] = first;
    for (size_t k = 0; k < cube->d && near != NULL; k++)
        if (a->raw[k] != NULL)
            place_on_axis(a, row, n, k);
    for (size_t i = 0; i < n; i++) {
        size_t place = a->cell[i];
        a->cell[i] = place < cube->n_near ? near[place] - 1 : UINT32_MAX;
        if (a->cell[i] != UINT32_MAX && laid_out == cube->laid_out)
            continue;
        socprev_status st = find_base(a, row + i, &a->cell[i], err);
        if (st != SOCPREV_OK)
            return st;
        near = cube->near;
    }
    return SOCPREV_OK;
}

/* ---- sums ------------------------------------------------------------------------- */

static inline bool add_sums(socprev__sums *sums, int64_t minutes, uint8_t marks)
{
    bool untimed = minutes == SOCPREV_MINUTES_UNKNOWN;
    minutes = untimed ? 0 : minutes;
    if (minutes > INT64_MAX - sums->minutes)
        return false;
    sums->minutes += minutes;
    sums->contacts++;
    if (untimed)
        sums->untimed++;
    if (marks & SOCPREV__ANONYMOUS) {
        sums->anonymous++;
        /* a part of all minutes: it fits when these do */
        sums->anonymous_minutes += minutes;
    }
    return true;
}

static socprev_status sum_up(adding *a, size_t row, size_t n, socprev_error **err)
{
    socprev__sums *sums = a->cube->sums;
    for (size_t i = 0; i < n; i++) {
        int64_t minutes = a->minutes == NULL ? SOCPREV_MINUTES_UNKNOWN : a->minutes[row + i];
        if (!add_sums(&sums[a->cell[i]], minutes, a->marks[row + i]))
            return socprev__cube_overflow(err);
        a->summed = row + i + 1;
    }
    return SOCPREV_OK;
}

/* ---- persons ---------------------------------------------------------------------- */

static void list_visits(adding *a, size_t row, size_t n)
{
    size_t visits = 0;
    for (size_t i = 0; i < n && a->person != NULL; i++) {
        a->spread[visits] = a->person[row + i] * SOCPREV__SPREAD;
        a->visited[visits] = a->cell[i];
        visits += (a->marks[row + i] & SOCPREV__ANONYMOUS) == 0;
    }
    a->n_visits = visits;
}

static bool is_packed(const adding *a, uint32_t cell)
{
    return cell < 1u << SOCPREV__PART_BITS && a->cube->packed.words > 0;
}

/* Leaves those visits that did not come a while ago. A place in the table and the entry there
 * together are the whole record, so that nothing is taken for something else. */
static void filter_visits(adding *a)
{
    enum { BITS = SOCPREV__FILTER_BITS };
    socprev__filter *f = &a->cube->filter;
    size_t left = 0;
    for (size_t i = 0; i < a->n_visits; i++) {
        a->place[i] = (uint32_t)(a->spread[i] >> (64 - BITS)) ^
                      ((a->visited[i] * UINT32_C(0x9e3779b1)) >> 11 & ((1u << BITS) - 1));
    }
    for (size_t i = 0; i < a->n_visits; i++) {
        if (i + AHEAD < a->n_visits)
            FETCH(&f->recent[a->place[i + AHEAD]]);
        uint64_t spread = a->spread[i];
        uint32_t cell = a->visited[i];
        uint64_t entry = (spread << BITS >> (BITS - SOCPREV__PART_BITS) | cell) + 1;
        uint64_t *recent = &f->recent[a->place[i]];
        bool is_new = *recent != entry || !is_packed(a, cell);
        *recent = entry;
        a->spread[left] = spread;
        a->visited[left] = cell;
        left += is_new;
    }
    f->asked += a->n_visits;
    f->found += a->n_visits - left;
    a->n_visits = left;
}

static socprev_status keep_visits(adding *a, socprev_error **err)
{
    if (a->cube->filter.recent != NULL)
        filter_visits(a);
    for (size_t i = 0; i < a->n_visits; i++) {
        uint64_t spread = a->spread[i], record = spread << SOCPREV__PART_BITS | a->visited[i];
        if (!is_packed(a, a->visited[i])) {
            socprev_status st = socprev__cube_visit(a->cube, spread, a->visited[i], err);
            if (st != SOCPREV_OK)
                return st;
        } else if (!socprev__store_put(&a->cube->packed,
                                       socprev__part_of(spread, SOCPREV__PART_BITS), &record,
                                       1)) {
            return socprev__fail_nomem(err);
        }
    }
    return SOCPREV_OK;
}

/* ---- the whole -------------------------------------------------------------------- */

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

static socprev_status add_rows(adding *a, socprev_run *run, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    size_t rows = a->contacts->n;
    for (size_t row = 0; row < rows && st == SOCPREV_OK; row += BATCH) {
        size_t n = rows - row < BATCH ? rows - row : BATCH;
        if (row % SOCPREV__STEP == 0)
            st = look_around(a, run, row, rows, err);
        if (st == SOCPREV_OK && a->cube->supports != NULL)
            st = socprev__supports_add(a->cube->supports, a->contacts, &a->supported, row + n,
                                       err);
        if (st == SOCPREV_OK)
            st = find_cells(a, row, n, err);
        if (st == SOCPREV_OK)
            st = sum_up(a, row, n, err);
        if (st == SOCPREV_OK) {
            list_visits(a, row, n);
            st = keep_visits(a, err);
        }
    }
    return st == SOCPREV_OK ? socprev__cube_trim(a->cube, err) : st;
}

/* Takes the sums of the first rows out again; their base cells are there still. */
static void take_back(const adding *a)
{
    for (size_t row = 0; row < a->summed; row++) {
        uint32_t on_axis[SOCPREV__CUBE_DIMENSIONS] = { 0 }, cell = 0;
        bool found = true;
        for (size_t k = 0; k < a->cube->d; k++) {
            on_axis[k] = a->number[k];
            if (a->raw[k] != NULL)
                found = socprev__axis_find(&a->cube->axis[k], a->raw[k][row], &on_axis[k]) && found;
        }
        if (!ALWAYS(found && socprev__cube_find(a->cube, on_axis, &cell)))
            continue;
        int64_t minutes = a->minutes == NULL ? SOCPREV_MINUTES_UNKNOWN : a->minutes[row];
        bool untimed = minutes == SOCPREV_MINUTES_UNKNOWN;
        bool anonymous = (a->marks[row] & SOCPREV__ANONYMOUS) != 0;
        minutes = untimed ? 0 : minutes;
        socprev__sums_take(&a->cube->sums[cell],
                           &(socprev__sums){ 1, minutes, anonymous, anonymous ? minutes : 0,
                                             untimed });
    }
}

socprev_status socprev_cube_add(socprev_cube *cube, const socprev_contacts *contacts,
                                socprev_run *run, socprev_error **err)
{
    if (cube == NULL || contacts == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "contacts");
    adding a = { .cube = cube, .contacts = contacts };
    socprev__cube_mark mark;
    socprev_status st = socprev__cube_open_stores(cube, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t k = 0; k < cube->d; k++)
        a.raw[k] = contacts->kept[cube->dimension[k] < SOCPREV__CODE_COLUMNS
                                      ? SOCPREV__KEPT_CODE + cube->dimension[k]
                                      : SOCPREV__KEPT_DATE].data;
    a.person = contacts->kept[SOCPREV__KEPT_PERSON].data;
    a.minutes = contacts->kept[SOCPREV__KEPT_MINUTES].data;
    a.marks = contacts->kept[SOCPREV__KEPT_MARKS].data;
    socprev__cube_note(cube, &mark);
    st = number_missing(&a) && socprev__cube_lay_out(cube) ? add_rows(&a, run, err)
                                                            : socprev__fail_nomem(err);
    if (st != SOCPREV_OK) {
        take_back(&a);
        if (cube->supports != NULL)
            socprev__supports_take_back(cube->supports, contacts, a.supported);
        socprev__cube_rewind(cube, &mark);
    }
    return st;
}
