/* A cube: what it is to count, and how rows come in. */
#include "beneficiary/support.h"

enum { NEAR_BITS = 22, LEAST_BITS = 3 };

/* ---- making ---------------------------------------------------------------------- */

static socprev_status check_dimensions(const int32_t *dimensions, size_t n, socprev_error **err)
{
    uint32_t seen = 0;
    if (n > SOCPREV__CUBE_DIMENSIONS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_COUNT, NULL, SP_INT(n),
                             SP_INT(SOCPREV__CUBE_DIMENSIONS));
    if (n > 0 && dimensions == NULL)
        return socprev__fail_null(err, "dimensions");
    for (size_t k = 0; k < n; k++) {
        if (dimensions[k] < 0 || dimensions[k] >= SOCPREV__DIMENSIONS)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_UNKNOWN,
                                 SP_ITEM("dimensions", k), SP_INT(dimensions[k]),
                                 SP_INT(SOCPREV__DIMENSIONS - 1));
        if (seen >> dimensions[k] & 1)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_TWICE,
                                 SP_ITEM("dimensions", k), SP_INT(dimensions[k]));
        seen |= (uint32_t)1 << dimensions[k];
    }
    return SOCPREV_OK;
}

socprev_status socprev_cube_new(const int32_t *dimensions, size_t n_dimensions,
                                const socprev_memory *memory, socprev_cube **out,
                                socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_dimensions(dimensions, n_dimensions, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_cube *cube = socprev__alloc(&from, 1, sizeof *cube);
    if (cube == NULL)
        return socprev__fail_nomem(err);
    cube->memory = cube->cells.memory = from;
    cube->d = n_dimensions;
    cube->rows_expected = INT64_MAX;
    for (size_t k = 0; k < n_dimensions; k++) {
        cube->dimension[k] = dimensions[k];
        cube->axis[k] = (socprev__axis){ .memory = from, .dimension = dimensions[k] };
    }
    *out = cube;
    return SOCPREV_OK;
}

void socprev_cube_free(socprev_cube *cube)
{
    if (cube == NULL)
        return;
    struct socprev_memory memory = cube->memory;
    socprev__cube_drop_filter(cube);
    if (cube->supports != NULL)
        socprev__supports_clear(cube->supports);
    socprev__free(&memory, cube->supports, 1, sizeof *cube->supports);
    if (cube->wide.words > 0)
        socprev__store_clear(&cube->wide);
    if (cube->packed.words > 0)
        socprev__store_clear(&cube->packed);
    socprev__free(&memory, cube->on_axis, cube->on_axis_capacity, sizeof *cube->on_axis);
    socprev__free(&memory, cube->sums, cube->sums_capacity, sizeof *cube->sums);
    socprev__cells_clear(&cube->cells);
    socprev__free(&memory, cube->near, cube->n_near, sizeof *cube->near);
    for (size_t k = 0; k < cube->d; k++) {
        socprev__axis_clear(&cube->axis[k]);
        socprev__free(&memory, cube->parents[k].parent, cube->parents[k].n, sizeof(int32_t));
    }
    socprev__free(&memory, cube, 1, sizeof *cube);
}

/* ---- settings ---------------------------------------------------------------------- */

static size_t position_of(const socprev_cube *cube, int32_t dimension)
{
    size_t k = 0;
    while (k < cube->d && cube->dimension[k] != dimension)
        k++;
    return k;
}

/* Whoever climbs from a code must arrive. */
static bool has_cycle(const int32_t *parent, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        size_t steps = 0;
        int32_t at = (int32_t)i;
        while (at >= 0 && (size_t)at < n && steps <= SOCPREV_CUBE_LEVELS_MOST) {
            at = parent[at];
            steps++;
        }
        if (steps > SOCPREV_CUBE_LEVELS_MOST)
            return true;
    }
    return false;
}

socprev_status socprev_cube_set_parents(socprev_cube *cube, int32_t dimension,
                                        const int32_t *parents, size_t stride, size_t n,
                                        socprev_error **err)
{
    if (cube == NULL || parents == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "parents");
    size_t k = position_of(cube, dimension);
    if (k == cube->d || dimension >= SOCPREV__CODE_COLUMNS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_NOT_OF_CODES, SP_FIELD("dimension"),
                             SP_INT(dimension));
    if (n > INT32_MAX)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_CONTACT_ROWS, NULL, SP_INT(INT32_MAX));
    int32_t *own = socprev__alloc(&cube->memory, n + 1, sizeof *own);
    if (own == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        memcpy(&own[i], (const char *)parents + i * (stride == 0 ? sizeof *own : stride),
               sizeof *own);
        if (own[i] < -1) {
            int32_t wrong = own[i];
            socprev__free(&cube->memory, own, n + 1, sizeof *own);
            return socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_PARENT, SP_ITEM("parents", i),
                                 SP_INT(i), SP_INT(wrong));
        }
    }
    if (has_cycle(own, n)) {
        socprev__free(&cube->memory, own, n + 1, sizeof *own);
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_LEVELS, SP_FIELD("parents"),
                             SP_INT(SOCPREV_CUBE_LEVELS_MOST));
    }
    socprev__free(&cube->memory, cube->parents[k].parent, cube->parents[k].n, sizeof *own);
    cube->parents[k] = (socprev__parents){ own, n + 1 };
    cube->parents[k].parent[n] = -1;
    return SOCPREV_OK;
}

int32_t socprev__cube_above(const socprev_cube *cube, size_t position, int32_t code)
{
    const socprev__parents *parents = &cube->parents[position];
    if (cube->dimension[position] == SOCPREV_BY_PERIOD && code >= 0) {
        int32_t part = code % 100, year = code - part;
        if (part == 0)
            return SOCPREV_CODE_ALL;
        return part <= 12 ? year + 33 + (part - 1) / 3 : year;
    }
    if (code < 0 || (size_t)code >= parents->n || parents->parent[code] < 0)
        return SOCPREV_CODE_ALL;
    return parents->parent[code];
}

socprev_status socprev_cube_set_rows(socprev_cube *cube, int64_t rows, socprev_error **err)
{
    if (cube == NULL)
        return socprev__fail_null(err, "cube");
    if (rows < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("rows"),
                             SP_TEXT("rows"), SP_INT(rows));
    cube->rows_expected = rows;
    return SOCPREV_OK;
}

socprev_status socprev_cube_set_spill(socprev_cube *cube, int64_t bytes,
                                      socprev_spill_write_fn write, socprev_spill_read_fn read,
                                      void *user, socprev_error **err)
{
    if (cube == NULL)
        return socprev__fail_null(err, "cube");
    if (write == NULL || read == NULL)
        return socprev__fail_null(err, write == NULL ? "write" : "read");
    if (bytes < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("bytes"),
                             SP_TEXT("bytes"), SP_INT(bytes));
    cube->spill = (socprev__spill){ bytes, write,           read,
                                    user,  cube->spill.end, cube->spill.failed };
    return SOCPREV_OK;
}

socprev_status socprev_cube_set_first_time(socprev_cube *cube, int32_t on, socprev_error **err)
{
    if (cube == NULL)
        return socprev__fail_null(err, "cube");
    bool dated = false;
    for (size_t k = 0; k < cube->d; k++)
        dated |= cube->dimension[k] >= SOCPREV__CODE_COLUMNS;
    if (on < 0 || on > 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("on"),
                             SP_TEXT("on"), SP_INT(on));
    if (on == 1 && !dated)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_NO_PERIOD, SP_FIELD("on"),
                             SP_INT(SOCPREV_BY_MONTH));
    cube->first_time = on == 1;
    return SOCPREV_OK;
}

socprev_status socprev_cube_set_support(socprev_cube *cube, socprev_error **err)
{
    if (cube == NULL)
        return socprev__fail_null(err, "cube");
    if (cube->cells.n > 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_LATE, SP_FIELD("cube"), SP_TEXT(""));
    if (cube->supports != NULL)
        return SOCPREV_OK;
    cube->supports = socprev__alloc(&cube->memory, 1, sizeof *cube->supports);
    if (cube->supports == NULL)
        return socprev__fail_nomem(err);
    if (!socprev__supports_open(cube->supports, &cube->memory, cube->rows_expected)) {
        socprev__free(&cube->memory, cube->supports, 1, sizeof *cube->supports);
        cube->supports = NULL;
        return socprev__fail_nomem(err);
    }
    return SOCPREV_OK;
}

socprev_status socprev_cube_set_keys(socprev_cube *cube, const uint8_t *secret,
                                     socprev_error **err)
{
    if (cube == NULL)
        return socprev__fail_null(err, "cube");
    cube->keyed = secret != NULL;
    if (secret != NULL)
        memcpy(cube->key_secret, secret, sizeof cube->key_secret);
    return SOCPREV_OK;
}

socprev_status socprev_cube_set_bound(socprev_cube *cube, const uint8_t *secret, int64_t cells,
                                      socprev_error **err)
{
    if (cube == NULL)
        return socprev__fail_null(err, "cube");
    if (secret != NULL && cells < 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("cells"),
                             SP_TEXT("cells"), SP_INT(cells));
    cube->bounded = secret != NULL;
    cube->bound = cells;
    if (secret != NULL)
        memcpy(cube->bound_secret, secret, sizeof cube->bound_secret);
    return SOCPREV_OK;
}

/* ---- base cells ------------------------------------------------------------------ */

static size_t near_index(const socprev_cube *cube, const uint32_t *on_axis)
{
    size_t index = 0;
    for (size_t k = 0; k < cube->d; k++)
        index |= (size_t)on_axis[k] << cube->shift[k];
    return index;
}

bool socprev__cube_lay_out(socprev_cube *cube)
{
    unsigned bits = 0, shift[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    bool fits = true;
    for (size_t k = 0; k < cube->d; k++) {
        unsigned own = LEAST_BITS;
        while (cube->axis[k].n > (size_t)1 << own)
            own++;
        shift[k] = bits;
        bits += own;
        fits = fits && bits <= NEAR_BITS;
    }
    if (!fits) {
        socprev__free(&cube->memory, cube->near, cube->n_near, sizeof *cube->near);
        cube->laid_out += cube->near != NULL;
        cube->near = NULL;
        cube->n_near = 0;
        return true;
    }
    if (cube->near != NULL && memcmp(shift, cube->shift, sizeof shift) == 0 &&
        cube->n_near == (size_t)1 << bits)
        return true;
    uint32_t *near = socprev__alloc(&cube->memory, (size_t)1 << bits, sizeof *near);
    if (near == NULL)
        return false;
    socprev__free(&cube->memory, cube->near, cube->n_near, sizeof *cube->near);
    cube->near = near;
    cube->n_near = (size_t)1 << bits;
    cube->laid_out++;
    memcpy(cube->shift, shift, sizeof shift);
    /* base cells know their codes; these know their numbers on the axes */
    for (size_t c = 0; c < cube->cells.n; c++)
        near[near_index(cube, cube->on_axis + c * SOCPREV__CUBE_DIMENSIONS)] = (uint32_t)c + 1;
    return true;
}

static bool reserve_base(socprev_cube *cube, size_t n)
{
    void *sums = cube->sums, *on_axis = cube->on_axis;
    if (!socprev__reserve(&cube->memory, &sums, &cube->sums_capacity, n, sizeof *cube->sums))
        return false;
    cube->sums = sums;
    if (!socprev__reserve(&cube->memory, &on_axis, &cube->on_axis_capacity,
                          n * SOCPREV__CUBE_DIMENSIONS, sizeof *cube->on_axis))
        return false;
    cube->on_axis = on_axis;
    return true;
}

static void read_codes(const socprev_cube *cube, const uint32_t *on_axis,
                       int32_t code[SOCPREV__CUBE_DIMENSIONS])
{
    memset(code, 0, SOCPREV__CUBE_DIMENSIONS * sizeof *code);
    for (size_t k = 0; k < cube->d; k++)
        code[k] = cube->axis[k].code[on_axis[k]];
}

bool socprev__cube_find(const socprev_cube *cube, const uint32_t *on_axis, uint32_t *cell)
{
    int32_t code[SOCPREV__CUBE_DIMENSIONS];
    read_codes(cube, on_axis, code);
    return socprev__cells_find(&cube->cells, code, cell);
}

socprev_status socprev__cube_base(socprev_cube *cube, const uint32_t *on_axis, uint32_t *cell,
                                  socprev_error **err)
{
    int32_t code[SOCPREV__CUBE_DIMENSIONS];
    size_t before = cube->cells.n;
    if (!socprev__cube_lay_out(cube))
        return socprev__fail_nomem(err);
    uint32_t *near = cube->near == NULL ? NULL : &cube->near[near_index(cube, on_axis)];
    if (near != NULL && *near != 0) {
        *cell = *near - 1;
        return SOCPREV_OK;
    }
    read_codes(cube, on_axis, code);
    if (!reserve_base(cube, before + 1) || !socprev__cells_number(&cube->cells, code, cell))
        return socprev__fail_nomem(err);
    if (cube->cells.n > before) {
        /* each has at least 2^d totals, itself among them */
        if (cube->cells.n > (size_t)SOCPREV__TOTALS_MOST >> cube->d) {
            socprev__cells_rewind(&cube->cells, before);
            return socprev__fail(err, SOCPREV_E_LIMIT, SP_CUBE_CELLS, NULL,
                                 SP_INT(SOCPREV__TOTALS_MOST));
        }
        cube->sums[before] = (socprev__sums){ 0 };
        memcpy(cube->on_axis + before * SOCPREV__CUBE_DIMENSIONS, on_axis,
               cube->d * sizeof *on_axis);
    }
    if (near != NULL)
        *near = *cell + 1;
    return SOCPREV_OK;
}

bool socprev__cube_rank(const socprev_cube *cube, uint32_t *rank, uint32_t *by_rank)
{
    size_t n = cube->cells.n;
    socprev__cell *sorted = socprev__alloc(&cube->memory, n + 1, sizeof *sorted);
    if (sorted == NULL)
        return false;
    for (size_t i = 0; i < n; i++) {
        sorted[i] = cube->cells.cell[i];
        sorted[i].count[0] = (int64_t)i;
    }
    bool done = socprev__sort(&cube->memory, sorted, n, sizeof *sorted, socprev__cell_compare);
    for (size_t i = 0; i < n && done; i++) {
        by_rank[i] = (uint32_t)sorted[i].count[0];
        rank[by_rank[i]] = (uint32_t)i;
    }
    socprev__free(&cube->memory, sorted, n + 1, sizeof *sorted);
    return done;
}

/* ---- records of persons ------------------------------------------------------------ */

socprev_status socprev__cube_open_stores(socprev_cube *cube, socprev_error **err)
{
    bool few = cube->rows_expected <= SOCPREV__FEW_ROWS;
    if (cube->wide.words > 0 || cube->packed.words > 0)
        return SOCPREV_OK;
    if (few)
        return socprev__store_open(&cube->wide, &cube->memory, 2, 0) ? SOCPREV_OK
                                                                     : socprev__fail_nomem(err);
    size_t entries = (size_t)1 << SOCPREV__FILTER_BITS;
    cube->filter.recent = socprev__alloc(&cube->memory, entries, sizeof *cube->filter.recent);
    if (cube->filter.recent != NULL &&
        socprev__store_open(&cube->packed, &cube->memory, 1, SOCPREV__PART_BITS))
        return SOCPREV_OK;
    socprev__cube_drop_filter(cube);
    return socprev__fail_nomem(err);
}

void socprev__cube_drop_filter(socprev_cube *cube)
{
    socprev__free(&cube->memory, cube->filter.recent, (size_t)1 << SOCPREV__FILTER_BITS,
                  sizeof *cube->filter.recent);
    cube->filter.recent = NULL;
}

/* Cells beyond 13 bits go to a second store, whose parts are the same persons. */
static socprev_status open_wide(socprev_cube *cube, socprev_error **err)
{
    return cube->wide.words > 0 ||
                   socprev__store_open(&cube->wide, &cube->memory, 2, SOCPREV__PART_BITS)
               ? SOCPREV_OK
               : socprev__fail_nomem(err);
}

static bool is_packed(const socprev_cube *cube, uint32_t cell)
{
    return cube->packed.words > 0 && cell < 1u << SOCPREV__PART_BITS;
}

socprev_status socprev__cube_visit(socprev_cube *cube, uint64_t spread, uint32_t cell,
                                   socprev_error **err)
{
    uint64_t record[2] = { spread, cell };
    bool kept;
    if (is_packed(cube, cell)) {
        record[0] = spread << SOCPREV__PART_BITS | cell;
        kept = socprev__store_put(&cube->packed,
                                  socprev__part_of(spread, SOCPREV__PART_BITS), record, 1);
    } else {
        socprev_status st = cube->wide.words > 0 ? SOCPREV_OK : open_wide(cube, err);
        if (st != SOCPREV_OK)
            return st;
        kept = socprev__store_put(&cube->wide, socprev__part_of(spread, cube->wide.bits), record,
                                  2);
    }
    return kept ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* The stores of a cube that are open. */
static size_t list_stores(socprev_cube *cube, socprev__store *store[4])
{
    socprev__store *all[] = { &cube->packed, &cube->wide,
                              cube->supports == NULL ? NULL : &cube->supports->packed,
                              cube->supports == NULL ? NULL : &cube->supports->wide };
    size_t n = 0;
    for (size_t i = 0; i < SOCPREV__COUNT(all); i++)
        if (all[i] != NULL && all[i]->words > 0)
            store[n++] = all[i];
    return n;
}

socprev_status socprev__cube_trim(socprev_cube *cube, socprev_error **err)
{
    socprev__store *store[4];
    size_t n = list_stores(cube, store), bytes = 0;
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < n; i++)
        bytes += socprev__store_bytes(store[i]);
    if (cube->spill.write == NULL || bytes < (uint64_t)cube->spill.limit)
        return st;
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++)
        st = socprev__store_spill(store[i], &cube->spill, err);
    return st;
}

/* ---- taking back ------------------------------------------------------------------- */

void socprev__cube_note(socprev_cube *cube, socprev__cube_mark *mark)
{
    socprev__store *store[4];
    size_t n = list_stores(cube, store);
    for (size_t i = 0; i < n; i++)
        socprev__store_mark(store[i]);
    *mark = (socprev__cube_mark){ .cells = cube->cells.n, .wide = cube->wide.words > 0 };
    if (cube->supports != NULL) {
        mark->projects = cube->supports->projects.n;
        mark->supports_wide = cube->supports->wide.words > 0;
    }
}

void socprev__cube_rewind(socprev_cube *cube, const socprev__cube_mark *mark)
{
    socprev__store *store[4];
    if (!mark->wide && cube->wide.words > 0)
        socprev__store_clear(&cube->wide);
    if (cube->supports != NULL) {
        if (!mark->supports_wide && cube->supports->wide.words > 0)
            socprev__store_clear(&cube->supports->wide);
        socprev__axis_rewind(&cube->supports->projects, mark->projects);
    }
    size_t n = list_stores(cube, store);
    for (size_t i = 0; i < n; i++)
        socprev__store_rewind(store[i]);
    socprev__cells_rewind(&cube->cells, mark->cells);
    for (size_t i = 0; i < cube->n_near; i++)
        cube->near[i] = cube->near[i] > mark->cells ? 0 : cube->near[i];
    if (cube->filter.recent != NULL)
        memset(cube->filter.recent, 0,
               ((size_t)1 << SOCPREV__FILTER_BITS) * sizeof *cube->filter.recent);
}

size_t socprev__cube_parts(const socprev_cube *cube)
{
    const socprev__store *store = cube->packed.words > 0 ? &cube->packed : &cube->wide;
    return store->words == 0 ? 0 : (size_t)1 << store->bits;
}

size_t socprev__cube_largest_part(const socprev_cube *cube)
{
    return socprev__store_most(&cube->packed) + socprev__store_most(&cube->wide);
}

bool socprev__cube_sort(const socprev_cube *cube, size_t part, socprev__group *group)
{
    enum { BITS = SOCPREV__PART_BITS };
    size_t packed = socprev__store_count(&cube->packed, part);
    size_t wide = socprev__store_count(&cube->wide, part);
    uint64_t *r = group->record;
    if (!socprev__store_read(&cube->packed, &cube->spill, part, r))
        return false;
    if (wide == 0) {
        socprev__group_sort(group, packed, 1, BITS, part, BITS);
        return true;
    }
    for (size_t i = packed; i-- > 0;) {
        uint64_t word = r[i];
        r[2 * i] = (uint64_t)part << (64 - BITS) | word >> BITS;
        r[2 * i + 1] = word & ((1u << BITS) - 1);
    }
    if (!socprev__store_read(&cube->wide, &cube->spill, part, r + 2 * packed))
        return false;
    socprev__group_sort(group, packed + wide, 2, 0, part, cube->wide.bits);
    return true;
}

bool socprev__cube_group(const socprev_cube *cube, size_t part, socprev__group *group)
{
    if (!socprev__cube_sort(cube, part, group))
        return false;
    socprev__group_list(group);
    for (size_t i = 0; i < group->n; i++)
        group->item[i] = socprev__cell_of(group, i);
    return true;
}
