/* merge: people counted from partial states. */
#include "cli.h"

#include <string.h>

/* Reads a state; into `state`, which is empty before, or merged with what is there. */
static int take_state(cli *c, const char *path, socprev_state **state)
{
    input in;
    socprev_state *own = NULL, *both = NULL;
    socprev_error *err = NULL;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_state_parse(in.data, in.size, NULL, &own, &err);
        if (st == SOCPREV_OK && *state != NULL)
            st = socprev_state_merge(*state, own, NULL, &both, &err);
        if (st != SOCPREV_OK) {
            code = fail_in_data(c, path, st, err);
        } else if (*state == NULL) {
            *state = own;
            own = NULL;
        } else {
            socprev_state_free(*state);
            *state = both;
        }
    }
    socprev_state_free(own);
    input_clear(&in);
    return code;
}

static int put_counts(cli *c, const socprev_state *state)
{
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    int32_t by[SOCPREV_BY_PERIOD + 1];
    size_t n = socprev_state_dimensions(state);
    for (size_t k = 0; k < n; k++)
        by[k] = socprev_state_dimension(state, k);
    socprev_status st = socprev_people_state_table(state, c->run, NULL, &table, &err);
    return st == SOCPREV_OK ? put_people_counts(c, table, by, n)
                            : fail_in_data(c, c->words[0], st, err);
}

int verb_merge(cli *c)
{
    socprev_state *state = NULL;
    int code = EXIT_DONE;
    if (c->n_words == 0)
        return fail_usage(c, "merge needs at least one state", "merge potřebuje aspoň jeden stav");
    for (size_t i = 0; i < c->n_words && code == EXIT_DONE; i++)
        code = take_state(c, c->words[i], &state);
    if (code == EXIT_DONE && c->option[OPTION_PARTIAL] != NULL)
        add_size(&c->out, socprev_state_data(state), socprev_state_size(state));
    else if (code == EXIT_DONE)
        code = put_counts(c, state);
    socprev_state_free(state);
    return code;
}
