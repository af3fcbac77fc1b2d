/* Files of contacts: begun, fed, ended, asked. */
#include "io/contacts_internal.h"

/* ---- beginning and ending ---------------------------------------------------------- */

static void free_reading(socprev_contact_file *file)
{
    socprev__contact_reading *r = file->reading;
    if (r == NULL)
        return;
    socprev__csv_close(r->csv);
    socprev_contact_check_free(r->check);
    socprev_table_free(r->dictionaries);
    socprev_contact_options_free(r->options);
    socprev__free(&file->memory, r, 1, sizeof *r);
    file->reading = NULL;
}

void socprev_contact_file_free(socprev_contact_file *file)
{
    if (file == NULL)
        return;
    struct socprev_memory memory = file->memory;
    free_reading(file);
    for (size_t i = 0; i < SOCPREV__CONTACT_TEXTS; i++) {
        for (size_t k = 0; k < file->texts[i].n; k++)
            socprev__text_free(&memory, file->texts[i].text[k]);
        socprev__free(&memory, file->texts[i].text, file->texts[i].n, sizeof(char *));
    }
    socprev_findings_free(file->findings);
    socprev_contacts_free(file->contacts);
    socprev__free(&memory, file, 1, sizeof *file);
}

static socprev_status open_reading(socprev_contact_file *file,
                                   const socprev_contact_options *options, socprev_error **err)
{
    socprev__contact_reading *r = socprev__alloc(&file->memory, 1, sizeof *r);
    if (r == NULL)
        return socprev__fail_nomem(err);
    file->reading = r;
    r->file = file;
    socprev_status st = socprev__contact_options_copy(options, &file->memory, &r->options, err);
    if (st != SOCPREV_OK)
        return st;
    r->units = r->options->units;
    return socprev__contact_keep_open(r, err);
}

socprev_status socprev_contact_file_begin(const socprev_contact_options *options,
                                          const socprev_memory *memory,
                                          socprev_contact_file **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_contact_file *file = socprev__alloc(&own, 1, sizeof *file);
    if (file == NULL)
        return socprev__fail_nomem(err);
    file->memory = own;
    socprev_status st = socprev_contacts_new(memory, &file->contacts, err);
    if (st == SOCPREV_OK && socprev__findings_new(&own, &file->findings) != SOCPREV_OK)
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = open_reading(file, options, err);
    if (st == SOCPREV_OK)
        *out = file;
    else
        socprev_contact_file_free(file);
    return st;
}

socprev_status socprev__contact_begin_piece(socprev_contact_file *file, int32_t from,
                                            socprev_error **err)
{
    socprev__contact_reading *r = file->reading;
    if (r == NULL || r->failed)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACTS_ENDED, SP_FIELD("file"),
                             SP_TEXT(""));
    if (r->from != SOCPREV__FROM_NOTHING && r->from != from)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACTS_MIXED, SP_FIELD("file"),
                             SP_TEXT(""));
    r->from = from;
    if (r->csv == NULL && from == SOCPREV__FROM_CSV)
        return socprev__csv_open(&r->options->form, &file->memory, socprev__contact_take_csv, r,
                                 &r->csv, err);
    return SOCPREV_OK;
}

socprev_status socprev__contact_end_piece(socprev_contact_file *file, socprev_status st,
                                          socprev_error **err)
{
    if (st == SOCPREV_OK)
        st = socprev__contact_flush(file->reading, err);
    file->reading->failed = st != SOCPREV_OK;
    if (st != SOCPREV_OK)
        socprev_contacts_clear(file->contacts);
    return st;
}

/* Feeds bytes; contacts that came before stay. */
static socprev_status feed(socprev_contact_file *file, const char *data, size_t size,
                           socprev_error **err)
{
    return socprev__csv_feed(file->reading->csv, data, size, err);
}

socprev_status socprev_contact_file_feed(socprev_contact_file *file, const char *data, size_t size,
                                         socprev_error **err)
{
    if (file == NULL || (data == NULL && size > 0))
        return socprev__fail_null(err, file == NULL ? "file" : "data");
    socprev_status st = socprev__contact_begin_piece(file, SOCPREV__FROM_CSV, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_contacts_clear(file->contacts);
    return socprev__contact_end_piece(file, feed(file, data, size, err), err);
}

/* Takes the last line and keeps the texts; contacts that came before stay. */
static socprev_status end(socprev_contact_file *file, socprev_error **err)
{
    socprev__contact_reading *r = file->reading;
    socprev_status st = r->csv == NULL ? SOCPREV_OK : socprev__csv_finish(r->csv, err);
    st = socprev__contact_end_piece(file, st, err);
    if (st == SOCPREV_OK)
        st = socprev__contact_keep_texts(r, err);
    r->failed = st != SOCPREV_OK;
    if (st == SOCPREV_OK)
        free_reading(file);
    return st;
}

socprev_status socprev_contact_file_end(socprev_contact_file *file, socprev_error **err)
{
    if (file == NULL)
        return socprev__fail_null(err, "file");
    int32_t from = file->reading != NULL && file->reading->from == SOCPREV__FROM_ARROW
                       ? SOCPREV__FROM_ARROW
                       : SOCPREV__FROM_CSV;
    socprev_status st = socprev__contact_begin_piece(file, from, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_contacts_clear(file->contacts);
    return end(file, err);
}

/* ---- whole files --------------------------------------------------------------------- */

enum { PIECE = 65536 };

static socprev_status cancelled(socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("CSV"));
}

static socprev_status feed_data(socprev_contact_file *file, const char *data, size_t size,
                                socprev_run *run, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t at = 0; at < size && st == SOCPREV_OK; at += PIECE) {
        size_t n = size - at < PIECE ? size - at : PIECE;
        st = socprev__run_step(run, (int64_t)at, (int64_t)size) ? cancelled(err)
                                                                : feed(file, data + at, n, err);
    }
    return st;
}

static socprev_status feed_path(socprev_contact_file *file, const char *path, socprev_run *run,
                                socprev_error **err)
{
    FILE *in;
    socprev_status st = socprev__file_open(path, &in, err);
    if (st != SOCPREV_OK)
        return st;
    char *piece = socprev__alloc(&file->memory, PIECE, 1);
    if (piece == NULL)
        st = socprev__fail_nomem(err);
    int64_t done = 0;
    for (size_t size = 1; st == SOCPREV_OK && size > 0; done += (int64_t)size) {
        st = socprev__file_chunk(in, path, piece, PIECE, &size, err);
        if (st == SOCPREV_OK)
            st = socprev__run_step(run, done, 0) ? cancelled(err) : feed(file, piece, size, err);
    }
    socprev__free(&file->memory, piece, PIECE, 1);
    (void)fclose(in);
    return st;
}

/* Reads `data`, or the file when `path` is not NULL, into the file or into a cube. */
static socprev_status read_contacts(const char *path, const char *data, size_t size,
                                    const socprev_contact_options *options, socprev_cube *cube,
                                    socprev_run *run, const socprev_memory *memory,
                                    socprev_contact_file **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_contact_file *file = NULL;
    socprev_status st = socprev_contact_file_begin(options, memory, &file, err);
    if (st == SOCPREV_OK)
        st = socprev__contact_begin_piece(file, SOCPREV__FROM_CSV, err);
    if (st == SOCPREV_OK) {
        file->reading->cube = cube;
        st = path != NULL ? feed_path(file, path, run, err)
                          : feed_data(file, data, size, run, err);
    }
    if (st == SOCPREV_OK)
        st = end(file, err);
    if (st == SOCPREV_OK && cube != NULL) {
        st = socprev_cube_add(cube, file->contacts, run, err);
        socprev_contacts_clear(file->contacts);
    }
    if (st == SOCPREV_OK)
        *out = file;
    else
        socprev_contact_file_free(file);
    return st;
}

socprev_status socprev_contact_file_read(const char *path, const socprev_contact_options *options,
                                         socprev_run *run, const socprev_memory *memory,
                                         socprev_contact_file **out, socprev_error **err)
{
    if (path == NULL)
        return socprev__fail_null(err, "path");
    return read_contacts(path, NULL, 0, options, NULL, run, memory, out, err);
}

socprev_status socprev_contact_file_read_cube(const char *path,
                                              const socprev_contact_options *options,
                                              socprev_cube *cube, socprev_run *run,
                                              const socprev_memory *memory,
                                              socprev_contact_file **out, socprev_error **err)
{
    if (path == NULL || cube == NULL)
        return socprev__fail_null(err, path == NULL ? "path" : "cube");
    return read_contacts(path, NULL, 0, options, cube, run, memory, out, err);
}

socprev_status socprev_contact_file_parse(const char *data, size_t size,
                                          const socprev_contact_options *options,
                                          socprev_run *run, const socprev_memory *memory,
                                          socprev_contact_file **out, socprev_error **err)
{
    if (data == NULL && size != 0)
        return socprev__fail_null(err, "data");
    return read_contacts(NULL, data, data == NULL ? 0 : socprev__length(data, size), options,
                         NULL, run, memory, out, err);
}

/* ---- answers ----------------------------------------------------------------------------- */

const socprev_contacts *socprev_contact_file_contacts(const socprev_contact_file *file)
{
    return file == NULL ? NULL : file->contacts;
}

int64_t socprev_contact_file_rows(const socprev_contact_file *file)
{
    return file == NULL ? 0 : file->rows;
}

int64_t socprev_contact_file_left_out(const socprev_contact_file *file)
{
    return file == NULL ? 0 : file->left_out;
}

int64_t socprev_contact_file_found(const socprev_contact_file *file)
{
    return file == NULL ? 0 : file->found;
}

const socprev_findings *socprev_contact_file_findings(const socprev_contact_file *file)
{
    return file == NULL ? NULL : file->findings;
}

int32_t socprev_contact_file_code_count(const socprev_contact_file *file, int32_t dimension)
{
    if (file == NULL || dimension < 0 || dimension >= SOCPREV__CONTACT_DIMENSIONS)
        return 0;
    return dimension < SOCPREV__CONTACT_TEXTS ? (int32_t)file->texts[dimension].n
                                 : socprev_codelist_size(socprev__contact_list(dimension));
}

const char *socprev_contact_file_code(const socprev_contact_file *file, int32_t dimension,
                                      int32_t code)
{
    if (code < 0 || code >= socprev_contact_file_code_count(file, dimension))
        return NULL;
    return dimension < SOCPREV__CONTACT_TEXTS ? file->texts[dimension].text[code]
                                 : socprev_codelist_code(socprev__contact_list(dimension), code);
}
