/* Contacts that cannot be right: looking at one at a time. */
#ifndef SOCPREV_CHECK_H
#define SOCPREV_CHECK_H

#include "beneficiary/beneficiary_internal.h"

#include <socprev/beneficiary_check.h>

/* What was wrong with one contact. */
typedef struct {
    uint32_t marks;     /* enum socprev_contact_mark */
    int64_t birth_year; /* number of the contact with the other year of birth */
} socprev__checked;

/* Looks at a contact and remembers it. `number`, >= 0 and below 2^47, names it later. False
 * when out of memory: the check can then only be freed. */
bool socprev__contact_check_row(socprev_contact_check *check, const socprev__contact *row,
                                int64_t number, socprev__checked *out);

#endif
