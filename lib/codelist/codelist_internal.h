/* How the code lists lie in memory. The tables are made by tools/codelists.py. */
#ifndef SOCPREV_CODELIST_INTERNAL_H
#define SOCPREV_CODELIST_INTERNAL_H

#include <socprev/codelist.h>

#include <stdbool.h>
#include <stdint.h>

typedef struct {
    const char *code, *name_cs, *name_en, *parent, *confidence_note;
    int8_t confidence;
    int16_t first_alias, aliases;
} socprev__codelist_row;

/* A folded text that finds a row; ascending by text, then by row. */
typedef struct {
    const char *text;
    int16_t row;
} socprev__codelist_key;

typedef struct {
    const char *name, *title_cs, *title_en;
    int32_t parent_list; /* -1 = none */
    int32_t rows, attributes, keys;
    const socprev__codelist_row *row;
    const char *const *attribute; /* names */
    const char *const *cell;      /* [rows * attributes] */
    const char *const *alias;
    const int16_t *by_code; /* rows ascending by code */
    const socprev__codelist_key *key;
} socprev__codelist;

/* A population. */
typedef struct {
    int32_t persons;
    int16_t year;
    int8_t month, day, confidence;
    const char *source;
} socprev__figure;

extern const socprev__codelist socprev__codelists[];
extern const int32_t socprev__codelists_count;

/* Territory t has the figures first[t] .. first[t + 1] - 1, ascending by date. */
extern const socprev__figure *const socprev__figures;
extern const int16_t *const socprev__first_figure;

/* NULL when there is no such list, row, or column. */
const socprev__codelist *socprev__codelist_at(int32_t list);
const socprev__codelist_row *socprev__codelist_row_at(int32_t list, int32_t row);

/* Whether `item` is one of the values that '|' separates in `values`. */
bool socprev__codelist_has(const char *values, const char *item, size_t length);

/* The row of a code, or -1. */
int32_t socprev__codelist_search(const socprev__codelist *list, const char *code, size_t length);

#endif
