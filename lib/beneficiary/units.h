/* What the other files know of units of support. */
#ifndef SOCPREV_UNITS_H
#define SOCPREV_UNITS_H

#include "beneficiary/beneficiary_internal.h"

#include <socprev/beneficiary_units.h>

/* Minutes of an amount >= 0 with 0 .. 6 decimals. SOCPREV_OK | SOCPREV_E_NOT_FOUND (no such
 * unit) | SOCPREV_E_INVALID (not whole minutes) | SOCPREV_E_RANGE */
socprev_status socprev__units_minutes(const socprev_support_units *units, int32_t code,
                                      int64_t amount, int32_t decimals, int64_t *out);

/* Stores the error for an amount that is negative, or for which socprev__units_minutes() gave
 * `status`. */
socprev_status socprev__units_fail(const socprev_support_units *units, int32_t code,
                                   int64_t amount, socprev_status status,
                                   const socprev__place *place, socprev_error **err);

#endif
