/* A cube of sketches: persons in, cubes united, bytes. */
#include "beneficiary/sketch_cube.h"

/* ---- the handle ------------------------------------------------------------------------ */

socprev_status socprev_sketch_cube_new(const int32_t *dimensions, size_t n_dimensions,
                                       int32_t precision, uint64_t key_id,
                                       const socprev_memory *memory, socprev_sketch_cube **out,
                                       socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__sketch_check(precision, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_sketch_cube *cube = socprev__alloc(&from, 1, sizeof *cube);
    if (cube == NULL)
        return socprev__fail_nomem(err);
    cube->memory = from;
    cube->precision = precision;
    cube->key_id = key_id;
    st = socprev_cube_new(dimensions, n_dimensions, memory, &cube->cube, err);
    if (st == SOCPREV_OK)
        *out = cube;
    else
        socprev_sketch_cube_free(cube);
    return st;
}

void socprev_sketch_cube_free(socprev_sketch_cube *cube)
{
    if (cube == NULL)
        return;
    struct socprev_memory memory = cube->memory;
    for (size_t i = 0; i < cube->capacity; i++)
        socprev__sketch_clear(&cube->set[i], cube->precision, &memory);
    socprev__free(&memory, cube->set, cube->capacity, sizeof *cube->set);
    socprev_cube_free(cube->cube);
    socprev__free(&memory, cube, 1, sizeof *cube);
}

socprev_status socprev_sketch_cube_set_parents(socprev_sketch_cube *cube, int32_t dimension,
                                               const int32_t *parents, size_t stride, size_t n,
                                               socprev_error **err)
{
    return cube == NULL ? socprev__fail_null(err, "cube")
                        : socprev_cube_set_parents(cube->cube, dimension, parents, stride, n, err);
}

size_t socprev_sketch_cube_dimensions(const socprev_sketch_cube *cube)
{
    return cube == NULL ? 0 : cube->cube->d;
}

int32_t socprev_sketch_cube_dimension(const socprev_sketch_cube *cube, size_t position)
{
    return position >= socprev_sketch_cube_dimensions(cube) ? -1
                                                            : cube->cube->dimension[position];
}

int32_t socprev_sketch_cube_precision(const socprev_sketch_cube *cube)
{
    return cube == NULL ? 0 : cube->precision;
}

socprev_status socprev__sketch_cube_usable(const socprev_sketch_cube *cube, socprev_error **err)
{
    return cube->broken ? socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_BROKEN, SP_FIELD("cube"),
                                        SP_TEXT(""))
                        : SOCPREV_OK;
}

/* ---- contacts -------------------------------------------------------------------------- */

socprev_status socprev__sketch_cube_cell(socprev_sketch_cube *cube, const int32_t *code,
                                         uint32_t *cell, socprev_error **err)
{
    socprev__cells *cells = &cube->cube->cells;
    void *set = cube->set;
    if (!socprev__reserve(&cube->memory, &set, &cube->capacity, cells->n + 1, sizeof *cube->set))
        return socprev__fail_nomem(err);
    cube->set = set;
    if (!socprev__cells_number(cells, code, cell))
        return socprev__fail_nomem(err);
    return cells->n <= (size_t)SOCPREV__TOTALS_MOST >> cube->cube->d
               ? SOCPREV_OK
               : socprev__fail(err, SOCPREV_E_LIMIT, SP_CUBE_CELLS, NULL,
                               SP_INT(SOCPREV__TOTALS_MOST));
}

static socprev_status add_row(socprev_sketch_cube *cube, const socprev__contact *row,
                              socprev_error **err)
{
    int32_t code[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    uint32_t cell, number;
    for (size_t k = 0; k < cube->cube->d; k++) {
        socprev__axis *axis = &cube->cube->axis[k];
        int32_t by = axis->dimension;
        int32_t raw = by < SOCPREV__CODE_COLUMNS ? row->code[by] : row->date;
        if (!socprev__axis_number(axis, raw, &number))
            return socprev__fail_nomem(err);
        code[k] = axis->code[number];
    }
    socprev_status st = socprev__sketch_cube_cell(cube, code, &cell, err);
    if (st != SOCPREV_OK)
        return st;
    if (!socprev__sketch_reserve(&cube->set[cell], cube->precision, &cube->memory, 1))
        return socprev__fail_nomem(err);
    socprev__sketch_put(&cube->set[cell], cube->precision, socprev__mix(row->person));
    return SOCPREV_OK;
}

socprev_status socprev_sketch_cube_add(socprev_sketch_cube *cube, const socprev_contacts *contacts,
                                       socprev_run *run, socprev_error **err)
{
    if (cube == NULL || contacts == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "contacts");
    socprev_status st = socprev__sketch_cube_usable(cube, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < contacts->n && st == SOCPREV_OK; i++) {
        const socprev__contact row = socprev__contacts_row(contacts, i);
        st = socprev__contacts_step(run, i, contacts->n, err);
        if (st == SOCPREV_OK && !row.anonymous)
            st = add_row(cube, &row, err);
    }
    cube->broken = st != SOCPREV_OK;
    return st;
}

/* ---- uniting --------------------------------------------------------------------------- */

static socprev__sketch_header header_of(const socprev_sketch_cube *cube)
{
    socprev__sketch_header header = { .kind = SOCPREV__SKETCH_REGISTERS,
                                      .precision = cube->precision, .key_id = cube->key_id,
                                      .d = cube->cube->d };
    memcpy(header.dimension, cube->cube->dimension, sizeof header.dimension);
    return header;
}

socprev_status socprev_sketch_cube_unite(socprev_sketch_cube *cube,
                                         const socprev_sketch_cube *other, socprev_run *run,
                                         socprev_error **err)
{
    if (cube == NULL || other == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "other");
    socprev__sketch_header a = header_of(cube), b = header_of(other);
    socprev_status st = socprev__sketch_cube_usable(cube, err);
    if (st == SOCPREV_OK)
        st = socprev__sketch_cube_usable(other, err);
    if (st == SOCPREV_OK)
        st = socprev__sketch_unlike(&a, &b, err);
    if (st != SOCPREV_OK || cube == other)
        return st;
    const socprev__cells *from = &other->cube->cells;
    for (size_t i = 0; i < from->n && st == SOCPREV_OK; i++) {
        uint32_t cell;
        st = socprev__contacts_step(run, i * SOCPREV__STEP, from->n * SOCPREV__STEP, err);
        if (st == SOCPREV_OK)
            st = socprev__sketch_cube_cell(cube, from->cell[i].code, &cell, err);
        if (st == SOCPREV_OK && !socprev__sketch_unite(&cube->set[cell], &other->set[i],
                                                       cube->precision, &cube->memory))
            st = socprev__fail_nomem(err);
    }
    cube->broken = st != SOCPREV_OK;
    return st;
}

/* ---- bytes ------------------------------------------------------------------------------ */

socprev_status socprev_sketch_cube_write(const socprev_sketch_cube *cube,
                                         const socprev_memory *memory, socprev_buffer **out,
                                         socprev_error **err)
{
    if (cube == NULL || out == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : "out");
    socprev_status st = socprev__sketch_cube_usable(cube, err);
    if (st != SOCPREV_OK)
        return st;
    const socprev__cells *cells = &cube->cube->cells;
    size_t n = cells->n, d = cube->cube->d;
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__writer w = { .memory = own };
    socprev__sketch_header header = header_of(cube);
    uint32_t *rank = socprev__alloc(&own, n + 1, sizeof *rank);
    uint32_t *by_rank = socprev__alloc(&own, n + 1, sizeof *by_rank);
    if (rank == NULL || by_rank == NULL || !socprev__cube_rank(cube->cube, rank, by_rank)) {
        st = socprev__fail_nomem(err);
    } else {
        socprev__sketch_begin(&w, &header);
        if (socprev__writer_room(&w, (1 + n * d) * SOCPREV__LEB_MOST)) {
            socprev__put_leb(&w, n);
            for (size_t i = 0; i < n * d; i++)
                socprev__put_leb(&w, (uint64_t)((int64_t)cells->cell[by_rank[i / d]].code[i % d] +
                                                1));
        }
        for (size_t i = 0; i < n; i++)
            socprev__put_sketch(&w, &cube->set[by_rank[i]], cube->precision);
        st = socprev__sketch_end(&w, out, err);
    }
    socprev__free(&own, by_rank, n + 1, sizeof *by_rank);
    socprev__free(&own, rank, n + 1, sizeof *rank);
    return st;
}

/* Codes of the next base cell; it must come after the one before. */
static void get_codes(socprev__reader *r, size_t d, bool first,
                      int32_t code[SOCPREV__CUBE_DIMENSIONS])
{
    socprev__cell before = { { 0 }, { 0 } }, here = { { 0 }, { 0 } };
    memcpy(before.code, code, sizeof before.code);
    for (size_t k = 0; k < d; k++)
        here.code[k] = (int32_t)((int64_t)socprev__get_up_to(r, (uint64_t)INT32_MAX + 1) - 1);
    r->bad |= !first && socprev__cell_compare(&before, &here) >= 0;
    memcpy(code, here.code, sizeof here.code);
}

static socprev_status read_cells(socprev__reader *r, socprev_sketch_cube *cube,
                                 socprev_error **err)
{
    int32_t code[SOCPREV__CUBE_DIMENSIONS] = { 0 };
    size_t d = cube->cube->d;
    uint32_t cell;
    socprev_status st = SOCPREV_OK;
    /* each takes a byte for each code, and its sketch a hash and their number */
    size_t n = (size_t)socprev__get_up_to(r, (uint64_t)(r->end - r->at) / (d + 1 + 8));
    r->bad |= d == 0 && n > 1;
    for (size_t i = 0; i < n && st == SOCPREV_OK && !r->bad; i++) {
        get_codes(r, d, i == 0, code);
        if (!r->bad)
            st = socprev__sketch_cube_cell(cube, code, &cell, err);
    }
    for (size_t i = 0; i < n && st == SOCPREV_OK && !r->bad; i++)
        if (!socprev__get_sketch(r, &cube->set[i], cube->precision, &cube->memory))
            st = socprev__fail_nomem(err);
    r->bad |= r->at != r->end;
    return st;
}

socprev_status socprev_sketch_cube_parse(const void *data, size_t size,
                                         const socprev_memory *memory, socprev_sketch_cube **out,
                                         socprev_error **err)
{
    if (data == NULL || out == NULL)
        return socprev__fail_null(err, data == NULL ? "data" : "out");
    socprev__reader r;
    socprev__sketch_header header;
    socprev_sketch_cube *cube = NULL;
    socprev_status st = socprev__sketch_open(data, size, SOCPREV__SKETCH_REGISTERS, &r, &header,
                                             err);
    if (st == SOCPREV_OK)
        st = socprev_sketch_cube_new(header.dimension, header.d, header.precision, header.key_id,
                                     memory, &cube, err);
    if (st == SOCPREV_OK)
        st = read_cells(&r, cube, err);
    if (st == SOCPREV_OK && r.bad)
        st = socprev__sketch_changed(&r, data, size, err);
    if (st == SOCPREV_OK)
        *out = cube;
    else
        socprev_sketch_cube_free(cube);
    return st;
}
