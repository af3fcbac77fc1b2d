/* merge: people counted from partial states. */
#include "people.h"

#include <string.h>

/* Reads a state; into `state`, which is empty before, or merged with what is there. */
static int take_state(cli *c, const char *path, socprev_labelled_state **state)
{
    input in;
    socprev_labelled_state *own = NULL, *both = NULL;
    socprev_error *err = NULL;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_labelled_state_parse(in.data, in.size, NULL, &own, &err);
        if (st == SOCPREV_OK && *state != NULL)
            st = socprev_labelled_state_merge(*state, own, NULL, &both, &err);
        if (st != SOCPREV_OK) {
            code = fail_in_data(c, path, st, err);
        } else if (*state == NULL) {
            *state = own;
            own = NULL;
        } else {
            socprev_labelled_state_free(*state);
            *state = both;
        }
    }
    socprev_labelled_state_free(own);
    input_clear(&in);
    return code;
}

/* Participants by --rule, when the states hold the support of persons. */
static int put_supported(cli *c, const socprev_labelled_state *state)
{
    socprev_counting_rules *rules = NULL;
    socprev_participant_rule *rule = NULL;
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    int32_t chosen = -1;
    int code = rule_of_people(c, "60000", &rules, &chosen);
    socprev_status st = SOCPREV_OK;
    if (code == EXIT_DONE)
        st = socprev_counting_rules_participants(rules, chosen, NULL, &rule, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_labelled_state_participants(state, rule, c->run, NULL, &table, &err);
    if (st != SOCPREV_OK)
        code = fail_in_data(c, c->words[0], st, err);
    if (code == EXIT_DONE) {
        put_subheading(c, say(c, "Participants of projects", "Účastníci projektů"));
        put_paragraph(c, socprev_counting_rules_definition(rules, chosen, c->language));
        code = put_participant_rows(c, table);
    }
    socprev_table_free(table);
    socprev_participant_rule_free(rule);
    socprev_counting_rules_free(rules);
    return code;
}

static int put_counts(cli *c, const socprev_labelled_state *labelled)
{
    const socprev_state *state = socprev_labelled_state_state(labelled);
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    int32_t by[DIMENSIONS];
    size_t n = socprev_state_dimensions(state);
    for (size_t k = 0; k < n; k++)
        by[k] = socprev_state_dimension(state, k);
    socprev_status st = socprev_labelled_state_table(labelled, c->run, NULL, &table, &err);
    int code = st == SOCPREV_OK ? put_people_counts(c, table, by, n)
                                : fail_in_data(c, c->words[0], st, err);
    return code == EXIT_DONE && socprev_state_has_support(state) ? put_supported(c, labelled)
                                                                 : code;
}

int verb_merge(cli *c)
{
    socprev_labelled_state *state = NULL;
    int code = EXIT_DONE;
    if (c->n_words == 0)
        return fail_usage(c, "merge needs at least one state", "merge potřebuje aspoň jeden stav");
    for (size_t i = 0; i < c->n_words && code == EXIT_DONE; i++)
        code = take_state(c, c->words[i], &state);
    if (code == EXIT_DONE && c->option[OPTION_PARTIAL] != NULL)
        add_size(&c->out, socprev_labelled_state_data(state), socprev_labelled_state_size(state));
    else if (code == EXIT_DONE)
        code = put_counts(c, state);
    socprev_labelled_state_free(state);
    return code;
}
