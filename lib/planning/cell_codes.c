/* Cells by codes, as rows of a table: codes of the engine become texts again. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

const char *const socprev__dimension_names[SOCPREV__DIMENSION_NAMES] = {
    "project", "service", "kind", "territory", "target_group", "month", "year", "period"
};

/* ---- the order of rows ---------------------------------------------------------- */

enum { TEXTS = SOCPREV_BY_KIND };

/* Codes of projects and services come in the order of first use; rows come in
 * the order of their texts, so that the order of contacts does not matter. */
typedef struct {
    int64_t item;
    int64_t key[SOCPREV__DIMENSION_NAMES]; /* by position; what is not used is 0 */
} place;

typedef struct {
    const char *text;
    int32_t code;
} named;

typedef struct {
    struct socprev_memory memory;
    int64_t *rank[TEXTS]; /* of the codes; NULL when there are none */
    size_t n[TEXTS];
} ranking;

static int by_text(const void *a, const void *b)
{
    return strcmp(((const named *)a)->text, ((const named *)b)->text);
}

static int by_key(const void *a, const void *b)
{
    const place *x = a, *y = b;
    for (size_t i = 0; i < SOCPREV__DIMENSION_NAMES; i++)
        if (x->key[i] != y->key[i])
            return x->key[i] < y->key[i] ? -1 : 1;
    return 0;
}

static bool rank_texts(ranking *r, const socprev_contact_file *file, int32_t dimension)
{
    size_t n = (size_t)socprev_contact_file_code_count(file, dimension);
    if (n == 0)
        return true;
    named *texts = socprev__alloc(&r->memory, n, sizeof *texts);
    int64_t *rank = socprev__alloc(&r->memory, n, sizeof *rank);
    bool sorted = texts != NULL && rank != NULL;
    for (size_t i = 0; i < n && sorted; i++)
        texts[i] = (named){ socprev_contact_file_code(file, dimension, (int32_t)i), (int32_t)i };
    sorted = sorted && socprev__sort(&r->memory, texts, n, sizeof *texts, by_text);
    for (size_t i = 0; i < n && sorted; i++)
        rank[texts[i].code] = (int64_t)i;
    socprev__free(&r->memory, texts, n, sizeof *texts);
    r->rank[dimension] = rank;
    r->n[dimension] = n;
    return sorted;
}

static void ranking_clear(ranking *r)
{
    for (size_t i = 0; i < TEXTS; i++)
        socprev__free(&r->memory, r->rank[i], r->n[i], sizeof *r->rank[i]);
}

static int64_t key_of(const ranking *r, int32_t dimension, int32_t code)
{
    return dimension < TEXTS && code >= 0 && r->rank[dimension] != NULL ? r->rank[dimension][code]
                                                                        : code;
}

bool socprev__cells_order(const socprev__texts *texts, const int32_t *dimension, size_t d,
                          const int32_t *codes, size_t n, const struct socprev_memory *memory,
                          int64_t *out)
{
    ranking r = { .memory = *memory };
    place *places = socprev__alloc(memory, n + 1, sizeof *places);
    bool sorted = places != NULL;
    for (int32_t i = 0; i < TEXTS && sorted && texts->file != NULL; i++)
        sorted = rank_texts(&r, texts->file, i);
    for (size_t i = 0; i < n && sorted; i++) {
        places[i].item = (int64_t)i;
        for (size_t k = 0; k < d; k++)
            places[i].key[k] = key_of(&r, dimension[k], codes[i * d + k]);
    }
    sorted = sorted && socprev__sort(memory, places, n, sizeof *places, by_key);
    for (size_t i = 0; i < n && sorted; i++)
        out[i] = places[i].item;
    ranking_clear(&r);
    socprev__free(memory, places, n + 1, sizeof *places);
    return sorted;
}

/* ---- texts ------------------------------------------------------------------------- */

int32_t socprev__dimension_list(int32_t dimension)
{
    static const int32_t lists[] = { -1, -1, SOCPREV_LIST_SERVICE_KIND, SOCPREV_LIST_TERRITORY,
                                     SOCPREV_LIST_TARGET_GROUP };
    return dimension < (int32_t)SOCPREV__COUNT(lists) ? lists[dimension] : -1;
}

const char *socprev__code_text(const socprev__texts *texts, int32_t dimension, int32_t code)
{
    if (texts->file != NULL)
        return socprev_contact_file_code(texts->file, dimension, code);
    return dimension < TEXTS ? texts->labels->text[dimension][code]
                             : socprev_codelist_code(socprev__dimension_list(dimension), code);
}

/* ---- columns and cells -------------------------------------------------------------- */

socprev_status socprev__cells_add_columns(socprev_table *table, const int32_t *dimension,
                                          size_t d, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t k = 0; k < d && st == SOCPREV_OK; k++) {
        bool number = dimension[k] >= SOCPREV_BY_MONTH;
        st = socprev_table_add_column(table, socprev__dimension_names[dimension[k]],
                                      number ? SOCPREV_COLUMN_INT64 : SOCPREV_COLUMN_CATEGORY,
                                      err);
    }
    if (st == SOCPREV_OK)
        st = socprev_table_add_column(table, "total_over", SOCPREV_COLUMN_CATEGORY, err);
    return st;
}

socprev_status socprev__cells_put(socprev_table *table, const socprev__texts *texts,
                                  const int32_t *dimension, size_t d, const int32_t *code,
                                  socprev_error **err)
{
    char total[128] = "";
    socprev_status st = SOCPREV_OK;
    for (size_t k = 0; k < d && st == SOCPREV_OK; k++) {
        if (code[k] == SOCPREV_CODE_ALL) {
            if (total[0] != '\0')
                strcat(total, "|"); /* all names with their bars take less than 70 bytes */
            strcat(total, socprev__dimension_names[dimension[k]]);
        } else if (code[k] != SOCPREV_CODE_MISSING && dimension[k] >= SOCPREV_BY_MONTH) {
            st = socprev_table_put_int64(table, (int64_t)k, code[k], err);
        } else if (code[k] != SOCPREV_CODE_MISSING) {
            st = socprev_table_put_text(table, (int64_t)k,
                                        socprev__code_text(texts, dimension[k], code[k]),
                                        SOCPREV_NUL, err);
        }
    }
    if (st == SOCPREV_OK && total[0] != '\0')
        st = socprev_table_put_text(table, (int64_t)d, total, SOCPREV_NUL, err);
    return st;
}
