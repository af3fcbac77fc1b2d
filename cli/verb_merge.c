/* merge: people counted from partial states. */
#include "people.h"

#include <string.h>

/* What the states read so far make together: one of the two, or none at the beginning. */
typedef struct {
    socprev_labelled_state *exact;
    socprev_sketch_cube *sketched;
} merged;

static int take_exact(cli *c, const char *path, const input *in, merged *all)
{
    socprev_labelled_state *own = NULL, *both = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_labelled_state_parse(in->data, in->size, NULL, &own, &err);
    if (st == SOCPREV_OK && all->exact != NULL)
        st = socprev_labelled_state_merge(all->exact, own, NULL, &both, &err);
    if (st != SOCPREV_OK) {
        socprev_labelled_state_free(own);
        return fail_in_data(c, path, st, err);
    }
    if (all->exact != NULL) {
        socprev_labelled_state_free(own);
        own = both;
    }
    socprev_labelled_state_free(all->exact);
    all->exact = own;
    return EXIT_DONE;
}

static int take_sketched(cli *c, const char *path, const input *in, merged *all)
{
    socprev_sketch_cube *own = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_sketch_cube_parse(in->data, in->size, NULL, &own, &err);
    if (st == SOCPREV_OK && all->sketched != NULL) {
        st = socprev_sketch_cube_unite(all->sketched, own, c->run, &err);
    } else if (st == SOCPREV_OK) {
        all->sketched = own;
        own = NULL;
    }
    socprev_sketch_cube_free(own);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
}

static int take_state(cli *c, const char *path, merged *all)
{
    input in;
    int code = read_input(c, path, &in);
    bool is_sketched = code == EXIT_DONE && socprev_sketch_cube_is_state(in.data, in.size) == 1;
    if (code == EXIT_DONE && (is_sketched ? all->exact != NULL : all->sketched != NULL))
        code = fail_saying(c, EXIT_BAD_DATA, path,
                           say(c, "an exact state and one with sketches cannot be merged",
                               "přesný stav a stav s náčrty nelze sloučit"),
                           say(c, "make all of them with the same --sketch, or without",
                               "vytvořte všechny se stejným --sketch, nebo bez něj"));
    else if (code == EXIT_DONE)
        code = is_sketched ? take_sketched(c, path, &in, all) : take_exact(c, path, &in, all);
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
    merged all = { NULL, NULL };
    int code = EXIT_DONE;
    if (c->n_words == 0)
        return fail_usage(c, "merge needs at least one state", "merge potřebuje aspoň jeden stav");
    for (size_t i = 0; i < c->n_words && code == EXIT_DONE; i++)
        code = take_state(c, c->words[i], &all);
    if (code == EXIT_DONE && all.sketched != NULL)
        code = put_sketched(c, c->words[0], NULL, all.sketched);
    else if (code == EXIT_DONE && c->option[OPTION_PARTIAL] != NULL)
        add_size(&c->out, socprev_labelled_state_data(all.exact),
                 socprev_labelled_state_size(all.exact));
    else if (code == EXIT_DONE)
        code = put_counts(c, all.exact);
    socprev_sketch_cube_free(all.sketched);
    socprev_labelled_state_free(all.exact);
    return code;
}
