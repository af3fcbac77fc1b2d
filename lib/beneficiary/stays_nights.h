/* The rule of nights. */
#ifndef SOCPREV_STAYS_NIGHTS_H
#define SOCPREV_STAYS_NIGHTS_H

#include "beneficiary/stays_internal.h"

struct socprev_night_rule {
    struct socprev_memory memory;
    socprev_date begin;
    int32_t first, last;
    int32_t earliest; /* first night that is looked at, or SOCPREV__DAY_NONE */
    int32_t window;   /* days before the last night, or -1 */
    uint64_t reported;
    uint64_t negated[SOCPREV__STAY_TYPES];
    uint8_t way[SOCPREV__STAY_TYPES], from[SOCPREV__STAY_TYPES];
};

#endif
