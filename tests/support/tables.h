/* Tables for tests, and what a refused call must leave behind. */
#ifndef SOCPREV_TESTS_TABLES_H
#define SOCPREV_TESTS_TABLES_H

#include "support.h"

/* Text of at most `most` characters, rich in what formats trip over: quotes,
 * separators, line ends, Czech letters. Returns its bytes; no NUL inside. */
size_t random_text(random_source *source, int64_t most, char *out, size_t capacity);

/* A table of one column of each type, and a second int64 with two decimals,
 * a fifth of the cells missing. NULL when memory fails. */
socprev_table *random_table(random_source *source, int64_t rows, const socprev_memory *memory);

/* True when `got` is `wanted` and *err says so by message `number` in both
 * languages. Frees *err. */
bool refused(socprev_status got, socprev_status wanted, int32_t number, socprev_error **err);

#endif
