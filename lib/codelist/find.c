/* Finding a row by code, by what people write, or by a column. */
#include "codelist/codelist_internal.h"

#include "base/base_internal.h"

enum {
    LONGEST_TEXT = SOCPREV__EDIT_LONGEST, /* folded; tools/codelists.py refuses longer keys */
    LARGEST_DISTANCE = 3
};

/* Order of a text that need not end with a NUL against one that does. */
static int compare_with(const char *text, size_t length, const char *other)
{
    size_t size = strlen(other);
    int order = memcmp(text, other, length < size ? length : size);
    return order != 0 ? order : (length > size) - (length < size);
}

int32_t socprev__codelist_search(const socprev__codelist *list, const char *code, size_t length)
{
    int32_t low = 0, high = list->rows;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        int32_t row = list->by_code[middle];
        int order = compare_with(code, length, list->row[row].code);
        if (order == 0)
            return row;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return -1;
}

/* The first key not below the text. */
static int32_t lower_key(const socprev__codelist *list, const char *text, size_t length)
{
    int32_t low = 0, high = list->keys;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (compare_with(text, length, list->key[middle].text) > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* How many keys from `first` on are the text. */
static int32_t equal_keys(const socprev__codelist *list, int32_t first, const char *text,
                          size_t length)
{
    int32_t n = 0;
    while (first + n < list->keys && compare_with(text, length, list->key[first + n].text) == 0)
        n++;
    return n;
}

/* ---- suggestions -------------------------------------------------------- */

/* The key that is nearest to the folded text by edit distance, or NULL when
 * none is near enough to be worth a suggestion. Of equals the first wins. */
static const socprev__codelist_key *nearest_key(const socprev__codelist *list, const char *folded,
                                                size_t length)
{
    const socprev__codelist_key *nearest = NULL;
    size_t best = (length / 4 < LARGEST_DISTANCE ? length / 4 : LARGEST_DISTANCE) + 1;
    for (int32_t i = 0; i < list->keys && best > 1; i++) {
        const char *text = list->key[i].text;
        size_t distance = socprev__edit_distance(folded, length, text, strlen(text), best - 1);
        if (distance < best) {
            nearest = &list->key[i];
            best = distance;
        }
    }
    return nearest;
}

/* An exact key comes first: a name is not a code, but tells which is meant. */
static socprev_status fail_unknown(const socprev__codelist *list, const char *field,
                                   socprev__slice text, socprev_error **err)
{
    char folded[LONGEST_TEXT + 1];
    size_t size = 0;
    const socprev__codelist_key *meant = NULL;
    if (err == NULL)
        return SOCPREV_E_NOT_FOUND;
    if (socprev_text_fold(text.data, text.size, folded, sizeof folded, &size) == SOCPREV_OK) {
        int32_t first = lower_key(list, folded, size);
        meant = equal_keys(list, first, folded, size) > 0
                    ? &list->key[first]
                    : nearest_key(list, folded, size);
    }
    if (meant == NULL)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CODE_UNKNOWN, SP_FIELD(field),
                             SP_SLICE(text.data, text.size), SP_TEXT(list->name));
    const socprev__codelist_row *row = &list->row[meant->row];
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CODE_UNKNOWN_NEAR, SP_FIELD(field),
                         SP_SLICE(text.data, text.size), SP_TEXT(list->name), SP_TEXT(row->code),
                         SP_TEXT(row->name_cs));
}

/* ---- look-up ------------------------------------------------------------ */

/* What the three look-ups check alike; fills in the list and the text. */
static socprev_status check_arguments(int32_t list, const char *name, const char *text,
                                      size_t length, const int32_t *row,
                                      const socprev__codelist **found, socprev__slice *slice,
                                      socprev_error **err)
{
    *found = socprev__codelist_at(list);
    if (*found == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_LIST_NUMBER, SP_FIELD("list"),
                             SP_INT(list), SP_INT(socprev__codelists_count - 1));
    if (text == NULL)
        return socprev__fail_null(err, name);
    if (row == NULL)
        return socprev__fail_null(err, "row");
    *slice = (socprev__slice){ text, socprev__length(text, length) };
    return SOCPREV_OK;
}

socprev_status socprev_codelist_find(int32_t list, const char *code, size_t length, int32_t *row,
                                     socprev_error **err)
{
    const socprev__codelist *found = NULL;
    socprev__slice text;
    socprev_status st = check_arguments(list, "code", code, length, row, &found, &text, err);
    if (st != SOCPREV_OK)
        return st;
    int32_t hit = socprev__codelist_search(found, text.data, text.size);
    if (hit < 0)
        return fail_unknown(found, "code", text, err);
    *row = hit;
    return SOCPREV_OK;
}

/* Names the first two rows that a text fits. */
static socprev_status fail_ambiguous(const socprev__codelist *list, socprev__slice text,
                                     int32_t first, int32_t second, int32_t n,
                                     socprev_error **err)
{
    const socprev__codelist_row *a = &list->row[first], *b = &list->row[second];
    return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_CODE_AMBIGUOUS, SP_FIELD("text"),
                         SP_SLICE(text.data, text.size), SP_INT(n), SP_TEXT(list->name),
                         SP_TEXT(a->code), SP_TEXT(a->name_cs), SP_TEXT(b->code),
                         SP_TEXT(b->name_cs));
}

socprev_status socprev_codelist_find_text(int32_t list, const char *text, size_t length,
                                          int32_t *row, socprev_error **err)
{
    const socprev__codelist *found = NULL;
    socprev__slice wanted;
    char folded[LONGEST_TEXT + 1];
    size_t size = 0;
    socprev_status st = check_arguments(list, "text", text, length, row, &found, &wanted, err);
    if (st != SOCPREV_OK)
        return st;
    int32_t hit = socprev__codelist_search(found, wanted.data, wanted.size);
    if (hit >= 0) {
        *row = hit;
        return SOCPREV_OK;
    }
    st = socprev_text_fold(wanted.data, wanted.size, folded, sizeof folded, &size);
    if (st == SOCPREV_E_PARSE)
        return socprev__fail(err, st, SP_UTF8, SP_FIELD("text"), SP_TEXT("text"),
                             SP_INT(socprev_utf8_check(wanted.data, wanted.size)));
    if (st != SOCPREV_OK)
        return fail_unknown(found, "text", wanted, err);
    int32_t first = lower_key(found, folded, size);
    int32_t n = equal_keys(found, first, folded, size);
    if (n == 0)
        return fail_unknown(found, "text", wanted, err);
    if (n > 1)
        return fail_ambiguous(found, wanted, found->key[first].row, found->key[first + 1].row, n,
                              err);
    *row = found->key[first].row;
    return SOCPREV_OK;
}

static int32_t attribute_index(const socprev__codelist *list, const char *name)
{
    for (int32_t i = 0; i < list->attributes; i++)
        if (strcmp(list->attribute[i], name) == 0)
            return i;
    return -1;
}

socprev_status socprev_codelist_find_by(int32_t list, const char *attribute, const char *text,
                                        size_t length, int32_t *row, socprev_error **err)
{
    const socprev__codelist *found = NULL;
    socprev__slice wanted;
    int32_t first = -1, second = -1, n = 0;
    socprev_status st = check_arguments(list, "text", text, length, row, &found, &wanted, err);
    if (st != SOCPREV_OK)
        return st;
    if (attribute == NULL)
        return socprev__fail_null(err, "attribute");
    int32_t column = attribute_index(found, attribute);
    if (column < 0)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_ATTRIBUTE_UNKNOWN,
                             SP_FIELD("attribute"), SP_TEXT(found->name), SP_TEXT(attribute));
    for (int32_t i = 0; i < found->rows; i++) {
        const char *cell = found->cell[i * found->attributes + column];
        if (!socprev__codelist_has(cell, wanted.data, wanted.size))
            continue;
        n++;
        if (first < 0)
            first = i;
        else if (second < 0)
            second = i;
    }
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_ATTRIBUTE_VALUE, SP_FIELD("text"),
                             SP_TEXT(found->name), SP_TEXT(attribute),
                             SP_SLICE(wanted.data, wanted.size));
    if (n > 1)
        return fail_ambiguous(found, wanted, first, second, n, err);
    *row = first;
    return SOCPREV_OK;
}
