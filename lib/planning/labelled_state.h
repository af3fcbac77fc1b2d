/* Labelled states: their bytes (labelled_bytes.c), and how they merge (labelled_state.c). */
#ifndef SOCPREV_LABELLED_STATE_H
#define SOCPREV_LABELLED_STATE_H

#include <socprev/planning_state.h>

#include "planning/people.h"

struct socprev_labelled_state {
    struct socprev_memory memory;
    socprev__labels labels;
    socprev_state *state;
    socprev_buffer *bytes; /* NULL: those of the state */
};

/* Room for so many texts of a dimension; they are NULL. */
bool socprev__labels_open(const struct socprev_memory *memory, socprev__labels *labels,
                          int32_t dimension, size_t n);
void socprev__labels_clear(const struct socprev_memory *memory, socprev__labels *labels);

/* Whether codes of a state need texts. */
bool socprev__state_needs_texts(const socprev_state *state);

/* Writes the bytes of a state whose other fields are set. */
socprev_status socprev__labelled_write(socprev_labelled_state *state, socprev_error **err);

#endif
