/* Places, sites and travel costs from CSV or JSON, as a network. */
#ifndef SOCPREV_CLI_NETWORK_INPUT_H
#define SOCPREV_CLI_NETWORK_INPUT_H

#include "cli.h"

/* Names sorted for look-up; positions are those of the file. */
typedef struct {
    char **name;    /* [n] by position */
    int32_t *order; /* [n] positions by name */
    int32_t n;
} names;

typedef struct {
    names place, site, kind; /* one kind without a name when files have none */
    socprev_network *network;
    int64_t *demand; /* [place x kind] */
    int32_t *role;   /* [site] */
    bool in_metres;  /* costs were measured on the globe */
} network_input;

/* places.csv, sites.csv and, unless both say where they lie, costs.csv; or one document
 * with all of them. An exit code. */
int read_network(cli *c, const char *const *paths, size_t n, network_input *out);
void network_input_clear(network_input *in);

#endif
