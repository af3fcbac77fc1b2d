/* Values with weights, measured and shown: what `evenness` shares. */
#ifndef SOCPREV_CLI_EVENNESS_H
#define SOCPREV_CLI_EVENNESS_H

#include "cli.h"

/* What is measured: one value and weight per territory or other unit. */
typedef struct {
    size_t n;
    const char **name; /* [n] code or name; borrowed from `table` or static */
    text *held;        /* [n] what the names stand in, when they are copies */
    double *value, *weight;
    uint8_t *valid;    /* [n] 0: the value is missing */
    int32_t *group;    /* [n]; NULL: no groups */
    size_t n_groups;
} units;

void units_clear(units *u);
bool units_make(units *u, size_t n);

/* An accumulator of those that are known, to be freed also after a failure; how many are
 * not. */
socprev_status measure_units(const units *u, socprev_evenness **out, int64_t *missing,
                             socprev_error **err);

/* Columns of the table of indices, and its rows. */
enum { INDEX_COLUMNS = 6 };
extern const column index_columns[INDEX_COLUMNS];
socprev_status sheet_indices(sheet *s, const cli *c, const socprev_evenness *e, const char *of,
                             socprev_error **err);
int put_indices(cli *c, const socprev_evenness *e, const char *of);

/* The Lorenz curve; Theil and Gini between and within groups; bars and a map. */
int put_curve(cli *c, const socprev_evenness *e, const char *of);
int put_groups(cli *c, const units *u);
int put_units(cli *c, const units *u);

/* Capacities in the territories of --territories (evenness_territories.c). */
int put_territories(cli *c, const char *path, socprev_table *supply);

#endif
