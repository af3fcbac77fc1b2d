/* Answers to claims that are worked out when they are asked for. */
#ifndef SOCPREV_LEAN_PRIVATE_H
#define SOCPREV_LEAN_PRIVATE_H

#include "allocate/allocate_internal.h"

socprev__course socprev__course_of(int32_t rule, int64_t estate, int64_t sum);

/* Bounds of a share. */
void socprev__course_bounds(const socprev__course *at, int64_t claim, int64_t *low,
                            int64_t *high);

/* The award of a share whole + rest / d, in units and a rest over d * scale. */
void socprev__course_award(const socprev__course *at, int64_t claim, int64_t d, int64_t *whole,
                           int64_t *rest);

/* Whether awards can be worked out when asked for. */
bool socprev__claims_are_lean(const socprev_claims *problem);

/* Makes such an answer of one that has no arrays yet; false when out of memory. */
bool socprev__lean_solve(const socprev_claims *problem, const socprev__boundary *at,
                         socprev_awards *awards);
void socprev__lean_clear(socprev_awards *awards);

/* What such an answer says of a claimant, in units; and of the tie. */
void socprev__lean_award(const socprev_awards *awards, size_t i, int64_t *whole, int64_t *rest);
void socprev__lean_amounts(const socprev_awards *awards, int64_t *out);
int64_t socprev__lean_units(const socprev_awards *awards, size_t i);
int32_t socprev__lean_tie(const socprev_awards *awards, size_t i);
int64_t socprev__lean_tie_at(const socprev_awards *awards, size_t position);

/* A new answer without arrays; one with everything written out. */
socprev_awards *socprev__awards_new(const struct socprev_memory *memory, size_t n, bool is_lean);
socprev_status socprev__awards_expand(const socprev_awards *lean, socprev_awards **out,
                                      socprev_error **err);

/* `enum socprev_award_hold` of an award of claims in units. */
int32_t socprev__hold_of(int32_t rule, int64_t claim, int64_t whole, int64_t rest, int64_t d);

#endif
