/* Rules, indicators and costs of people: what their files share. */
#ifndef SOCPREV_PLANNING_PEOPLE_INTERNAL
#define SOCPREV_PLANNING_PEOPLE_INTERNAL

#include <socprev/planning_people.h>

#include "planning/planning_internal.h"

/* ---- rules (counting_rules.c) ------------------------------------------- */

typedef struct {
    char *name;
    int32_t counted, gap, confidence;
    int64_t minutes, not_electronic;
    socprev_buffer *definition[2];
} socprev__counting_rule;

/* Identifier of a gap for tables; NULL for none. */
const char *socprev__gap_id(int32_t gap);

/* Writes the definitions of a rule that has none. */
socprev_status socprev__counting_rule_define(const struct socprev_memory *memory,
                                             socprev__counting_rule *rule, socprev_error **err);
void socprev__counting_rule_clear(const struct socprev_memory *memory,
                                  socprev__counting_rule *rule);

/* NULL when out of range. */
const socprev__counting_rule *socprev__counting_rule_at(const socprev_counting_rules *rules,
                                                        int32_t rule);

socprev_status socprev__participant_rule_of(const socprev__counting_rule *rule,
                                            const socprev_memory *memory,
                                            socprev_participant_rule **out, socprev_error **err);

/* ---- tables of counts (people_table.c) ------------------------------------- */

/* Columns of the dimensions, and total_over. */
socprev_status socprev__add_dimensions(socprev_table *table, const socprev_people *people,
                                       socprev_error **err);
/* Texts of the codes of a cell into the last row; what it is a total over. */
socprev_status socprev__put_codes(socprev_table *table, const socprev__texts *texts,
                                  const socprev_people *people, int64_t cell,
                                  socprev_error **err);
/* [cells + 1] the cells in the order of their rows; NULL when out of memory. */
int64_t *socprev__cells_in_order(const socprev__texts *texts, const socprev_people *people,
                                 const socprev_memory *memory);
socprev_status socprev__people_table_of(const socprev__texts *texts, const socprev_people *people,
                                        const socprev_memory *memory, socprev_table **out,
                                        socprev_error **err);
/* Counts over the dimensions of a state. */
socprev_status socprev__people_of_state(const socprev_state *state, socprev_run *run,
                                        const socprev_memory *memory, socprev_people **out,
                                        socprev_error **err);
/* Participants as a table; socprev_participants_table(). */
socprev_status socprev__participants_table_of(const socprev__texts *texts,
                                              const socprev_participants *participants,
                                              const socprev_memory *memory, socprev_table **out,
                                              socprev_error **err);

/* ---- projects (people_projects.c) ------------------------------------------ */

/* Refuses a round. */
socprev_status socprev__check_portfolio(const socprev_portfolio *portfolio, socprev_error **err);

/* Code that contacts have for a project of the portfolio: its id, else its registration
 * number; -1 when no contact names it. */
int32_t socprev__code_of_project(const socprev_portfolio *portfolio, int64_t project,
                                 const socprev_contact_file *file);

#endif
