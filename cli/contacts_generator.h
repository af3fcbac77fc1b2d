/* Contacts that never took place, for demonstrations and tests; see
 * docs/synthetic-contacts.md. */
#ifndef CONTACTS_GENERATOR_H
#define CONTACTS_GENERATOR_H

#include <stdint.h>
#include <stdio.h>

/* Name for a file of them, so that nobody takes it for a real one. */
#define SYNTHETIC_CONTACTS_FILE "synthetic-contacts.csv"

/* Writes a header and `rows` lines of contacts as CSV (docs/contacts.md). The
 * same rows and seed give the same bytes on every machine. Every pseudonym
 * begins with "SYNTHETIC-". Memory does not grow with `rows`.
 * Returns 0, or -1 when a write failed. */
int generate_contacts(FILE *out, int64_t rows, uint64_t seed);

#endif
