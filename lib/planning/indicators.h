/* Indicators counted from contacts (indicators.c) and their answers (indicators_answers.c). */
#ifndef SOCPREV_INDICATORS_H
#define SOCPREV_INDICATORS_H

#include "planning/people.h"

/* Participants of all projects by one rule. */
typedef struct {
    int64_t minutes, not_electronic;
    socprev_participants *participants;
} socprev__counted_rule;

typedef struct {
    char *record, *project, *indicator, *name, *unit, *rule; /* NULL = not stated */
    bool has_target;
    int32_t target_qualifier;
    int64_t target, target_high;
    int32_t gap, confidence, counted, qualifier;
    int64_t value, high; /* reached */
    int64_t minutes;     /* threshold */
    int64_t persons, undecided, anonymous;
    socprev_date as_of;
    socprev_quantity *share; /* NULL = none */
    socprev_buffer *definition[2];
} socprev__indicator;

struct socprev_indicators {
    struct socprev_memory memory;
    socprev__indicator *item;
    size_t n, capacity;
};

#endif
