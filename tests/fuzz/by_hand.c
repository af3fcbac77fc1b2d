/* Functions that generate_calls.py has no rule for: callbacks, structures of Arrow, arrays
 * whose length another handle knows. */
#include "handles.h"

#include <stdlib.h>
#include <string.h>

static int32_t progress(void *user, int64_t done, int64_t total)
{
    caller *c = user;
    if (done < 0 || total < 0 || (total > 0 && done > total))
        broken(c, "progress beyond its total");
    return c->steps > 0 && --c->steps == 0;
}

void by_hand_run_new(caller *c)
{
    socprev_run *run = (void *)c;
    c->steps = (long)draw(c, 40);
    socprev_status status = socprev_run_new(chance(c, 4) ? NULL : progress, c, c->memory, &run);
    if (status == SOCPREV_OK) {
        (void)socprev_run_set_threads(run, (int32_t)draw(c, 4));
        keep(c, HANDLE_RUN, run);
    } else if (run != (void *)c) {
        broken(c, "an output was touched on failure");
    }
    finish_status(c, status, NULL, false);
}

static void *resize(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return new_size > (size_t)1 << 26 ? NULL : realloc(block, new_size);
}

void by_hand_memory_new(caller *c)
{
    socprev_memory *memory = NULL;
    socprev_status status = socprev_memory_new(resize, c, &memory);
    finish_status(c, status, NULL, false);
    socprev_memory_free(memory);
}

void by_hand_memory_free(caller *c)
{
    socprev_memory_free(NULL);
    finish_status(c, SOCPREV_OK, NULL, false);
}

void by_hand_run_free(caller *c)
{
    socprev_run_free(NULL);
    finish_status(c, SOCPREV_OK, NULL, false);
}

void by_hand_buffer_free(caller *c)
{
    socprev_buffer_free(NULL);
    finish_status(c, SOCPREV_OK, NULL, false);
}

void by_hand_error_free(caller *c)
{
    socprev_error_free(NULL);
    finish_status(c, SOCPREV_OK, NULL, false);
}

/* ---- spills ----------------------------------------------------------------------- */

void by_hand_spill_write(caller *c)
{
    socprev_spill *spill = pick(c, HANDLE_SPILL);
    size_t size = draw(c, 64);
    char *data = out_array(c, size);
    (void)socprev_spill_write(spill, data, size);
    finish_status(c, SOCPREV_OK, NULL, false);
}

void by_hand_spill_read(caller *c)
{
    socprev_spill *spill = pick(c, HANDLE_SPILL);
    size_t size = draw(c, 64);
    (void)socprev_spill_read(spill, draw(c, 128), out_array(c, size), size);
    finish_status(c, SOCPREV_OK, NULL, false);
}

void by_hand_cube_set_spill(caller *c)
{
    socprev_cube *cube = pick(c, HANDLE_CUBE);
    socprev_spill *spill = pick(c, HANDLE_SPILL);
    socprev_error *error = NULL;
    socprev_status status = SOCPREV_E_INVALID;
    if (spill != NULL)
        status = socprev_cube_set_spill(cube, draw_int64(c), socprev_spill_write,
                                        socprev_spill_read, spill, &error);
    finish_status(c, status, error, true);
}

/* ---- Arrow ------------------------------------------------------------------------ */

static void exported(caller *c, bool back)
{
    const socprev_table *table = pick(c, HANDLE_TABLE);
    struct ArrowSchema schema = { 0 };
    struct ArrowArray array = { 0 };
    socprev_error *error = NULL;
    socprev_status status = socprev_table_export(table, &schema, &array, &error);
    if (status == SOCPREV_OK && back) {
        socprev_table *copy = (void *)c;
        status = socprev_table_import(&schema, &array, c->memory, &copy, &error);
        if (status == SOCPREV_OK)
            keep(c, HANDLE_TABLE, copy);
        else if (copy != (void *)c)
            broken(c, "an output was touched on failure");
    }
    if (schema.release != NULL)
        schema.release(&schema);
    if (array.release != NULL)
        array.release(&array);
    finish_status(c, status, error, true);
}

void by_hand_table_export(caller *c)
{
    exported(c, false);
}

void by_hand_table_import(caller *c)
{
    exported(c, true);
}

/* Most tables are no contacts: refused by name. */
void by_hand_contact_file_feed_arrow(caller *c)
{
    socprev_contact_file *file = pick(c, HANDLE_CONTACT_FILE);
    const socprev_table *table = pick(c, HANDLE_TABLE);
    struct ArrowSchema schema = { 0 };
    struct ArrowArray array = { 0 };
    socprev_error *error = NULL;
    socprev_status status = socprev_table_export(table, &schema, &array, NULL);
    if (status == SOCPREV_OK)
        status = socprev_contact_file_feed_arrow(file, &schema, &array, &error);
    if (schema.release != NULL)
        schema.release(&schema);
    if (array.release != NULL)
        array.release(&array);
    finish_status(c, status, error, true);
}

/* ---- lengths that another handle knows --------------------------------------------- */

void by_hand_access_new(caller *c)
{
    const socprev_od *od = pick(c, HANDLE_OD);
    socprev_access *access = (void *)c;
    socprev_error *error = NULL;
    socprev_status status =
        socprev_access_new(od, draw_int32(c) % 16, c->memory, &access, &error);
    if (status == SOCPREV_OK) {
        keep(c, HANDLE_ACCESS, access);
        set_od_of(c, access, od);
    } else if (access != (void *)c) {
        broken(c, "an output was touched on failure");
    }
    finish_status(c, status, error, true);
}

void by_hand_access_measure(caller *c)
{
    socprev_access *access = pick(c, HANDLE_ACCESS);
    socprev_access_result *result = (void *)c;
    socprev_error *error = NULL;
    size_t n = 1 + draw(c, 4);
    int32_t *measures = hold(c, n * sizeof *measures);
    for (size_t i = 0; i < n; i++)
        measures[i] = (int32_t)draw(c, 16);
    socprev_status status = socprev_access_measure(access, measures, n, pick(c, HANDLE_RUN),
                                                   &result, &error);
    if (status == SOCPREV_OK) {
        keep(c, HANDLE_ACCESS_RESULT, result);
        const socprev_od *od = od_of(c, access);
        const double *values = socprev_access_result_values(result, 0, 0, 0);
        for (int32_t i = 0; values != NULL && i < socprev_od_origins(od); i++)
            finish_double(c, values[i]);
    } else if (result != (void *)c) {
        broken(c, "an output was touched on failure");
    }
    finish_status(c, status, error, true);
}

static void set_column(caller *c, bool people)
{
    socprev_access *access = pick(c, HANDLE_ACCESS);
    const socprev_od *od = access == NULL ? NULL : od_of(c, access);
    int64_t n = od == NULL ? 0 : people ? socprev_od_origins(od) : socprev_od_destinations(od);
    size_t stride = 0;
    socprev_error *error = NULL;
    const double *values = draw_array(c, 'd', n > 4096 ? 0 : (size_t)n, &stride, false);
    if (n > 4096)
        values = NULL;
    socprev_status status =
        people ? socprev_access_set_people(access, draw_int32(c), values, stride, &error)
               : socprev_access_set_supply(access, draw_int32(c), values, stride, &error);
    finish_status(c, status, error, true);
}

void by_hand_access_set_people(caller *c)
{
    set_column(c, true);
}

void by_hand_access_set_supply(caller *c)
{
    set_column(c, false);
}

void by_hand_od_row(caller *c)
{
    const socprev_od *od = pick(c, HANDLE_OD);
    int32_t origin = draw_int32(c);
    int64_t n = socprev_od_row_count(od, origin);
    size_t room = n < 0 ? 0 : (size_t)n;
    if (room > 0 && chance(c, 8))
        room--;
    socprev_status status =
        socprev_od_row(od, origin, out_array(c, room * sizeof(int32_t)),
                       out_array(c, room * sizeof(double)), room);
    finish_status(c, status, NULL, false);
}

/* Columns were bound with CALLER_BOUND rows. */
void by_hand_contacts_append(caller *c)
{
    socprev_error *error = NULL;
    socprev_status status = socprev_contacts_append(pick(c, HANDLE_CONTACTS),
                                                    draw(c, CALLER_BOUND + 1), &error);
    finish_status(c, status, error, true);
}

void by_hand_stays_append(caller *c)
{
    socprev_error *error = NULL;
    socprev_status status =
        socprev_stays_append(pick(c, HANDLE_STAYS), draw(c, CALLER_BOUND + 1), &error);
    finish_status(c, status, error, true);
}

/* ---- others ----------------------------------------------------------------------- */

void by_hand_draft_commit(caller *c)
{
    socprev_draft *draft = pick(c, HANDLE_DRAFT);
    int64_t index = 7;
    socprev_error *error = NULL;
    drop(c, HANDLE_DRAFT, draft);
    socprev_status status = socprev_draft_commit(draft, &index, &error);
    if (status != SOCPREV_OK && index != 7)
        broken(c, "an output was touched on failure");
    finish_status(c, status, error, true);
}

void by_hand_ratio_reduce(caller *c)
{
    int64_t numerator = draw_int64(c), denominator = draw_int64(c);
    int64_t n = numerator, d = denominator;
    socprev_status status = socprev_ratio_reduce(&n, &d);
    if (status != SOCPREV_OK && (n != numerator || d != denominator))
        broken(c, "an output was touched on failure");
    if (status == SOCPREV_OK && d <= 0)
        broken(c, "a denominator that is not above 0");
    finish_status(c, status, NULL, false);
}

void by_hand_pseudonym_column(caller *c)
{
    const socprev_pseudonym_key *key = pick(c, HANDLE_PSEUDONYM_KEY);
    size_t n = draw(c, 6), size = 0;
    char *data = draw_bytes(c, &size);
    int64_t *offset = hold(c, (n + 1) * sizeof *offset);
    for (size_t i = 0; i <= n; i++)
        offset[i] = (int64_t)(i == 0 ? 0 : (size_t)offset[i - 1] + draw(c, size / (n + 1) + 1));
    int64_t bad = 7;
    socprev_error *error = NULL;
    uint64_t *out = out_array(c, n * sizeof *out);
    int32_t *result = out_array(c, n * sizeof *result);
    socprev_status status =
        socprev_pseudonym_column(key, "socprev", SOCPREV_NUL, draw_enum(c, 0, 3), data, offset, n,
                                 pick(c, HANDLE_RUN), out, result, &bad, &error);
    if (status != SOCPREV_OK && !untouched(out, n * sizeof *out))
        broken(c, "an output was touched on failure");
    finish_status(c, status, error, true);
}
