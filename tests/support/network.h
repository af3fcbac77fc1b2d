/* Small networks as plain tables, and their best answers by trying every set of
 * sites: slow, obvious, and without any code of the library. */
#ifndef SOCPREV_TESTS_NETWORK_H
#define SOCPREV_TESTS_NETWORK_H

#include "support.h"

enum { SMALL_PLACES = 8, SMALL_SITES = 12, SMALL_KINDS = 2 };

typedef struct {
    int32_t places, sites, kinds;
    int64_t cost[SMALL_PLACES][SMALL_SITES]; /* SOCPREV_NETWORK_NO_LIMIT = no way */
    int64_t demand[SMALL_PLACES][SMALL_KINDS];
    uint8_t offers[SMALL_SITES][SMALL_KINDS];
    int64_t capacity[SMALL_SITES][SMALL_KINDS];
    int64_t money[SMALL_SITES];
    int32_t role[SMALL_SITES];
    int32_t model, second, single, leave_out;
    int64_t radius, most, budget;
} small_network;

/* What is best; found = false: nothing keeps all limits. */
typedef struct {
    bool found;
    int64_t objective, second;
    uint32_t sites; /* a bit for each */
} small_answer;

/* A random network that the library accepts: with or without what it may have. */
void small_network_draw(small_network *small, random_source *random, bool with_capacities);
/* The same as a handle; NULL when an argument was refused. */
socprev_network *small_network_make(const small_network *small, const socprev_memory *memory);
small_answer small_network_solve(const small_network *small);

#endif
