/* Small inputs that several programs of unit tests start from. */
#ifndef SOCPREV_TESTS_SAMPLES_H
#define SOCPREV_TESTS_SAMPLES_H

#include <socprev.h>

/* Two districts (1, 2) in a region (0), and a region alone (3); two kinds. Finished. */
socprev_coverage *sample_coverage(void);

/* Persons 10 and 20 and somebody unknown in projects 0 and 1; kinds 5 and 7. */
socprev_contacts *sample_contacts(void);

/* The cube of contacts over dimensions, which must not fail. */
socprev_people *sample_cube(const socprev_contacts *contacts, const int32_t *dimensions, size_t n);

#endif
