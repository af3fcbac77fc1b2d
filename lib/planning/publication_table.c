/* A publication as others see it: its cells, their names, its table. */
#include "planning/publication.h"

const socprev_disclosure *socprev_publication_disclosure(const socprev_publication *publication)
{
    return publication == NULL ? NULL : publication->disclosure;
}

/* ---- cells ------------------------------------------------------------------------------ */

size_t socprev_publication_cells(const socprev_publication *publication)
{
    return publication == NULL ? 0 : publication->n;
}

socprev_status socprev_publication_number(const socprev_publication *publication, size_t cell,
                                          size_t *out)
{
    if (cell >= socprev_publication_cells(publication) || out == NULL)
        return SOCPREV_E_INVALID;
    *out = publication->cell[cell].number;
    return SOCPREV_OK;
}

socprev_status socprev_publication_keys(const socprev_publication *publication, uint32_t *out,
                                        size_t n)
{
    const socprev_publication *p = publication;
    if (p == NULL || out == NULL || n != p->n)
        return SOCPREV_E_INVALID;
    if (!p->keyed || p->linked || p->n == 0)
        return SOCPREV_E_UNDEFINED;
    for (size_t i = 0; i < n; i++)
        out[i] = p->cell[i].key;
    return SOCPREV_OK;
}

socprev_status socprev_publication_sensitivity(const socprev_publication *publication,
                                               int64_t *out)
{
    if (publication == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    if (publication->sensitivity == 0)
        return SOCPREV_E_UNDEFINED;
    *out = publication->sensitivity;
    return SOCPREV_OK;
}

/* ---- names ------------------------------------------------------------------------------- */

static void add_code_text(const socprev_publication *p, socprev__bytes *bytes, int32_t dimension,
                          int32_t code, bool czech)
{
    if (code == SOCPREV_CODE_MISSING) {
        socprev__bytes_text(bytes, czech ? "neuvedeno" : "not stated");
    } else if (dimension >= SOCPREV_BY_MONTH) {
        socprev__bytes_int(bytes, code);
    } else {
        const socprev__texts texts = { .file = p->file };
        const char *text = socprev__code_text(&texts, dimension, code);
        socprev__bytes_text(bytes, text == NULL ? "?" : text);
    }
}

/* "kind shelter, territory CZ042"; "all" for the grand total. */
static void add_cell_name(const socprev_publication *p, socprev__bytes *bytes,
                          const int32_t *code, bool czech)
{
    bool any = false;
    for (size_t k = 0; k < p->all_d; k++) {
        if (code[k] == SOCPREV_CODE_ALL)
            continue;
        if (any)
            socprev__bytes_text(bytes, ", ");
        socprev__bytes_text(bytes, socprev__dimension_names[p->dimension[k]]);
        socprev__bytes_char(bytes, ' ');
        add_code_text(p, bytes, p->dimension[k], code[k], czech);
        any = true;
    }
    if (!any)
        socprev__bytes_text(bytes, czech ? "celkem" : "total");
}

/* Whether somebody in the cell of `code` is in that of `other` as well, for that alone. */
static bool lies_in(const socprev_publication *p, const int32_t *code, const int32_t *other)
{
    for (size_t k = 0; k < p->all_d; k++) {
        int32_t dimension = p->dimension[k], at = code[k];
        while (at != other[k] && at != SOCPREV_CODE_ALL)
            at = dimension == SOCPREV_BY_TERRITORY && at >= 0 && p->parents[at] >= 0
                     ? p->parents[at]
                 : dimension == SOCPREV_BY_PERIOD && at > 0 && at % 100 > 0
                     ? at - at % 100 + (at % 100 <= 12 ? 33 + (at % 100 - 1) / 3 : 0)
                     : SOCPREV_CODE_ALL;
        if (at != other[k])
            return false;
    }
    return true;
}

/* The innermost cells of a group. */
static void add_group_name(const socprev_publication *p, socprev__bytes *bytes, size_t group,
                           bool czech)
{
    enum { SHOWN = 4 };
    size_t n = 0, shown = 0;
    const uint32_t *member = socprev_groups_members(p->groups, group, &n);
    socprev__bytes_text(bytes, czech ? "osoby právě v: " : "persons in exactly: ");
    for (size_t i = 0; i < n && shown <= SHOWN; i++) {
        const int32_t *code = socprev_groups_codes(p->groups, member[i]);
        bool inner = true;
        for (size_t k = 0; k < n && inner; k++)
            inner = k == i || !lies_in(p, socprev_groups_codes(p->groups, member[k]), code);
        if (!inner)
            continue;
        if (shown > 0)
            socprev__bytes_text(bytes, "; ");
        if (shown++ == SHOWN)
            socprev__bytes_text(bytes, "…");
        else
            add_cell_name(p, bytes, code, czech);
    }
}

static void add_name(const socprev_publication *p, socprev__bytes *bytes, size_t number,
                     bool czech)
{
    const socprev__origin *from = &p->origin[number];
    if (from->what == SOCPREV__OF_GROUP) {
        add_group_name(p, bytes, from->at, czech);
        return;
    }
    if (from->what == SOCPREV__OF_CHANGE)
        socprev__bytes_text(bytes, czech ? "změna od dřívějška: " : "change since before: ");
    if (from->what == SOCPREV__OF_BEFORE)
        socprev__bytes_text(bytes, czech ? "dříve: " : "before: ");
    if (from->what != SOCPREV__OF_NOTHING)
        add_cell_name(p, bytes, p->cell[from->at].code, czech);
}

socprev_status socprev_publication_name(const socprev_publication *publication, size_t number,
                                        int32_t language, const socprev_memory *memory,
                                        socprev_buffer **out, socprev_error **err)
{
    const socprev_publication *p = publication;
    if (p == NULL || out == NULL)
        return socprev__fail_null(err, p == NULL ? "publication" : "out");
    if (number >= p->n_numbers)
        return socprev__fail_argument(err, "number", (int64_t)number);
    struct socprev_memory from = socprev__memory_of(memory);
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &from);
    add_name(p, &bytes, number, language == SOCPREV_LANG_CS);
    return socprev__bytes_finish(&bytes, out) == SOCPREV_OK ? SOCPREV_OK
                                                            : socprev__fail_nomem(err);
}

/* ---- ids ------------------------------------------------------------------------------------ */

socprev_status socprev_publication_ids(const socprev_publication *publication, int64_t *out,
                                       size_t n)
{
    const socprev_publication *p = publication;
    if (p == NULL || out == NULL || n == 0 || n != p->n)
        return SOCPREV_E_INVALID;
    if (p->linked)
        return SOCPREV_E_UNDEFINED;
    for (size_t i = 0; i < n; i++) {
        socprev_buffer *name = NULL;
        struct socprev_memory from = p->memory;
        const socprev_memory *memory = &from;
        if (socprev_publication_name(p, i, SOCPREV_LANG_EN, memory, &name, NULL) != SOCPREV_OK)
            return SOCPREV_E_NOMEM;
        uint64_t hash = socprev__hash(socprev_buffer_data(name), socprev_buffer_size(name));
        out[i] = (int64_t)(hash >> 1);
        socprev_buffer_free(name);
    }
    return SOCPREV_OK;
}

socprev_status socprev_publication_seed(const socprev_publication *publication,
                                        const uint8_t *secret, uint64_t *out)
{
    const socprev_publication *p = publication;
    if (p == NULL || secret == NULL || out == NULL || p->n == 0)
        return SOCPREV_E_INVALID;
    uint64_t seed[2] = { p->n, p->d };
    for (size_t i = 0; i < p->n; i++) {
        struct socprev_memory from = p->memory;
        const socprev_memory *memory = &from;
        socprev_buffer *name = NULL;
        if (socprev_publication_name(p, p->cell[i].number, SOCPREV_LANG_EN, memory, &name,
                                     NULL) != SOCPREV_OK)
            return SOCPREV_E_NOMEM;
        seed[0] ^= socprev__siphash(secret, socprev_buffer_data(name), socprev_buffer_size(name));
        seed[1] ^= (uint64_t)p->cell[i].value;
        seed[0] = socprev__siphash(secret, seed, sizeof seed);
        socprev_buffer_free(name);
    }
    *out = seed[0];
    return SOCPREV_OK;
}

/* ---- the table ------------------------------------------------------------------------------- */

static socprev_status add_rows(const socprev_publication *p, const socprev_release *release,
                               socprev_table *table, socprev_error **err)
{
    const socprev__texts texts = { .file = p->file };
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < p->n && st == SOCPREV_OK; i++) {
        int64_t value = 0;
        st = socprev_table_append_row(table, err);
        if (st == SOCPREV_OK)
            st = socprev__cells_put(table, &texts, p->dimension, p->d, p->cell[i].code, err);
        if (st == SOCPREV_OK &&
            socprev_release_value(release, p->cell[i].number, &value) == SOCPREV_OK)
            st = socprev_table_put_int64(table, (int64_t)p->d + 1, value, err);
    }
    return st;
}

socprev_status socprev_publication_table(const socprev_publication *publication,
                                         const socprev_release *release,
                                         const socprev_memory *memory, socprev_table **out,
                                         socprev_error **err)
{
    const socprev_publication *p = publication;
    if (p == NULL || release == NULL || out == NULL)
        return socprev__fail_null(err, p == NULL        ? "publication"
                                       : release == NULL ? "release"
                                                         : "out");
    if (p->n_numbers == 0 || socprev_release_count(release) != p->n_numbers)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RELEASE_OTHER, SP_FIELD("release"),
                             SP_INT(socprev_release_count(release)), SP_INT(p->n_numbers));
    socprev_table *table = NULL;
    socprev_status st = socprev_table_new(memory, &table, err);
    if (st == SOCPREV_OK)
        st = socprev__cells_add_columns(table, p->dimension, p->d, err);
    if (st == SOCPREV_OK)
        st = socprev_table_add_column(table, socprev__publication_measure(p->measure),
                                      SOCPREV_COLUMN_INT64, err);
    if (st == SOCPREV_OK)
        st = socprev_table_set_unit(table, (int64_t)p->d + 1,
                                    p->measure == SOCPREV_MINUTES
                                        ? "min"
                                        : socprev__publication_measure(p->measure),
                                    0, err);
    if (st == SOCPREV_OK)
        st = add_rows(p, release, table, err);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}
