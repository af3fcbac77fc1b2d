/* release: a table of people that may be published. */
#include "release.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_DIMENSIONS = SOCPREV_BY_PERIOD + 1 };

static const char *const dimension_names[MOST_DIMENSIONS] = {
    "project", "service", "kind", "territory", "target_group", "month", "year", "period"
};

static const char *dimension_name(size_t i)
{
    return dimension_names[i];
}

/* What is being made. */
typedef struct {
    cli *c;
    release_rule rule;
    earlier before;
    int32_t by[MOST_DIMENSIONS];
    size_t n_by;
    socprev_publication *publication;
    socprev_release *release;
    int64_t left[2]; /* of the budget */
} making;

/* ---- options ----------------------------------------------------------------------- */

static int dimension_of(const char *name, size_t size)
{
    for (int i = 0; i < MOST_DIMENSIONS; i++)
        if (strlen(dimension_names[i]) == size && memcmp(dimension_names[i], name, size) == 0)
            return i;
    return -1;
}

static int fail_dimension(const cli *c, const char *name, size_t size)
{
    text t = { 0 };
    add_size(&t, name, size);
    int code = fail_unknown(c, EXIT_USAGE, NULL, text_of(&t),
                            say(c, "people cannot be counted by this, or not twice",
                                "podle tohoto lidi počítat nelze, nebo ne dvakrát"),
                            nearest(text_of(&t), dimension_name, MOST_DIMENSIONS));
    text_clear(&t);
    return code;
}

static int parse_by(making *m)
{
    const char *at = m->c->option[OPTION_BY] == NULL ? "kind,territory" : m->c->option[OPTION_BY];
    while (*at != '\0') {
        size_t size = strcspn(at, ",");
        int found = dimension_of(at, size);
        for (size_t i = 0; i < m->n_by; i++)
            if (m->by[i] == found)
                found = -1;
        if (found < 0)
            return fail_dimension(m->c, at, size);
        m->by[m->n_by++] = found;
        at += size + (at[size] == ',');
    }
    return EXIT_DONE;
}

/* ---- the publication --------------------------------------------------------------- */

static socprev_status set_rules(making *m, socprev_error **err)
{
    const release_rule *r = &m->rule;
    socprev_publication *p = m->publication;
    bool linked = r->protect <= PROTECT_PRIMARY || r->protect == PROTECT_SMALL_COUNTS;
    socprev_status st = socprev_publication_set_dimensions(p, m->by, m->n_by, err);
    if (st == SOCPREV_OK)
        st = socprev_publication_set_measure(p, r->measure, err);
    if (st == SOCPREV_OK)
        st = socprev_publication_set_threshold(p, r->least, (int32_t)r->zeros, err);
    if (st == SOCPREV_OK)
        st = socprev_publication_set_dominance(p, (int32_t)r->dominance,
                                               (int32_t)r->dominance_percent, err);
    if (st == SOCPREV_OK)
        st = socprev_publication_set_p_percent(p, (int32_t)r->p_percent, err);
    if (st == SOCPREV_OK)
        st = socprev_publication_set_attacker(p, r->attacker, r->width, err);
    if (st == SOCPREV_OK)
        st = socprev_publication_set_linked(p, linked, r->groups, err);
    if (st == SOCPREV_OK && r->protect == PROTECT_CELL_KEY)
        st = socprev_publication_set_keys(p, r->key, err);
    if (st == SOCPREV_OK && r->protect == PROTECT_PRIVACY)
        st = socprev_publication_set_bound(p, r->key, r->cells, err);
    for (size_t i = 0; i < m->before.n && st == SOCPREV_OK; i++)
        st = socprev_publication_add_earlier(p, m->before.table[i], err);
    return st;
}

static socprev_status add_secrets(making *m, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (const char *at = text_of(&m->rule.secret); *at != '\0' && st == SOCPREV_OK;) {
        text service = { 0 };
        size_t size = strcspn(at, ",");
        add_size(&service, at, size);
        st = socprev_publication_add_secret(m->publication, text_of(&service), err);
        text_clear(&service);
        at += size + (at[size] == ',');
    }
    return st;
}

/* "kind=shelter,target_group=victims" */
static int add_sensitive(making *m)
{
    int code = EXIT_DONE;
    for (const char *at = text_of(&m->rule.sensitive); *at != '\0' && code == EXIT_DONE;) {
        size_t size = strcspn(at, ","), name = strcspn(at, "=,");
        int dimension = dimension_of(at, name);
        text value = { 0 };
        socprev_error *err = NULL;
        if (dimension < 0 || dimension > SOCPREV_BY_TARGET_GROUP || name == size)
            return fail_dimension(m->c, at, size);
        add_size(&value, at + name + 1, size - name - 1);
        socprev_status st =
            socprev_publication_add_sensitive(m->publication, dimension, text_of(&value), &err);
        if (st != SOCPREV_OK)
            code = fail(m->c, NULL, st, err);
        text_clear(&value);
        at += size + (at[size] == ',');
    }
    return code;
}

static int add_portfolio(making *m)
{
    socprev_portfolio *portfolio = NULL;
    socprev_error *err = NULL;
    if (m->c->option[OPTION_PORTFOLIO] == NULL)
        return EXIT_DONE;
    int code = read_portfolio(m->c, m->c->option[OPTION_PORTFOLIO], &portfolio);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_publication_add_secrets(m->publication, portfolio, &err);
        code = st == SOCPREV_OK ? EXIT_DONE : fail(m->c, NULL, st, err);
    }
    socprev_portfolio_free(portfolio);
    return code;
}

static int prepare(making *m)
{
    socprev_error *err = NULL;
    socprev_status st = socprev_publication_new(NULL, &m->publication, &err);
    if (st == SOCPREV_OK)
        st = set_rules(m, &err);
    if (st == SOCPREV_OK)
        st = add_secrets(m, &err);
    if (st != SOCPREV_OK)
        return fail(m->c, NULL, st, err);
    int code = add_sensitive(m);
    return code == EXIT_DONE ? add_portfolio(m) : code;
}

/* ---- protecting -------------------------------------------------------------------- */

static made made_of(const making *m)
{
    return (made){ m->c, &m->rule, m->publication, m->release, m->by, m->n_by,
                   { m->left[0], m->left[1] } };
}

/* Says what could be worked out, whatever is left blank, or with a pattern. */
static int refuse(const making *m, const uint8_t *blank, socprev_error *err)
{
    const socprev_disclosure *d = socprev_publication_disclosure(m->publication);
    size_t n = socprev_disclosure_count(d);
    uint8_t *all = malloc(n);
    socprev_audit *audit = NULL;
    made told = made_of(m);
    if (all != NULL)
        memset(all, 1, n);
    socprev_error_free(err);
    fail_saying(m->c, EXIT_INFEASIBLE, NULL,
                say(m->c, "the release is refused: somebody could work out what must stay hidden",
                    "zveřejnění se odmítá: někdo by mohl dopočítat, co má zůstat skryté"),
                say(m->c,
                    "join categories, publish fewer dimensions or totals, or protect otherwise",
                    "spojte kategorie, zveřejněte méně rozměrů či součtů, nebo chraňte jinak"));
    if (all != NULL && socprev_disclosure_audit(d, blank != NULL ? blank : all, 0, n,
                                                m->rule.depth, m->c->run, &audit,
                                                NULL) == SOCPREV_OK)
        tell_exposed(&told, audit);
    socprev_audit_free(audit);
    free(all);
    return EXIT_INFEASIBLE;
}

static int end_suppression(making *m, const uint8_t *blank, socprev_status st, socprev_error *err)
{
    if (st == SOCPREV_OK)
        return EXIT_DONE;
    return st == SOCPREV_E_INFEASIBLE ? refuse(m, blank, err) : fail(m->c, NULL, st, err);
}

/* Only what is sensitive is left blank. */
static int publish_primary(making *m, const socprev_disclosure *d)
{
    socprev_error *err = NULL;
    size_t n = socprev_disclosure_count(d);
    uint8_t *blank = malloc(n);
    if (blank == NULL)
        return fail(m->c, NULL, SOCPREV_E_NOMEM, NULL);
    socprev_status st = socprev_disclosure_sensitive(d, blank, n, &err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_publish(d, blank, 0, n, m->rule.depth, m->c->run, &m->release,
                                        &err);
    int code = end_suppression(m, blank, st, err);
    free(blank);
    return code;
}

static socprev_status round_cells(making *m, const socprev_disclosure *d, socprev_error **err)
{
    size_t n = socprev_publication_cells(m->publication);
    int64_t *id = malloc(n * sizeof *id);
    socprev_status st = id == NULL ? SOCPREV_E_NOMEM
                                   : socprev_publication_ids(m->publication, id, n);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_round(d, m->rule.base, m->rule.key, id, 0, n, &m->release, err);
    free(id);
    return st;
}

static socprev_status perturb_cells(making *m, const socprev_disclosure *d, socprev_error **err)
{
    size_t n = socprev_publication_cells(m->publication);
    uint32_t *key = malloc(n * sizeof *key);
    socprev_ptable *ptable = NULL;
    socprev_status st = key == NULL ? SOCPREV_E_NOMEM
                                    : socprev_publication_keys(m->publication, key, n);
    if (st == SOCPREV_OK)
        st = socprev_ptable_new((int32_t)m->rule.most, m->rule.variance, m->rule.forbidden, NULL,
                                &ptable, err);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_perturb(d, ptable, key, 0, n, &m->release, err);
    socprev_ptable_free(ptable);
    free(key);
    return st;
}

static socprev_status add_noise(making *m, const socprev_disclosure *d, socprev_error **err)
{
    socprev_privacy_budget *budget = NULL;
    int64_t cells = 0;
    uint64_t seed = 0;
    socprev_status st = socprev_privacy_budget_new(m->rule.budget[0], m->rule.budget[1], NULL,
                                                   &budget, err);
    if (st == SOCPREV_OK && m->before.spent[0] > 0)
        st = socprev_privacy_budget_spend(budget, m->before.spent[0], m->before.spent[1], err);
    if (st == SOCPREV_OK)
        st = socprev_publication_sensitivity(m->publication, &cells);
    if (st == SOCPREV_OK)
        st = socprev_publication_seed(m->publication, m->rule.key, &seed);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_add_noise(d, budget, m->rule.epsilon[0], m->rule.epsilon[1],
                                          cells, seed, &m->release, err);
    if (st == SOCPREV_OK)
        socprev_privacy_budget_left(budget, &m->left[0], &m->left[1]);
    socprev_privacy_budget_free(budget);
    return st;
}

static int protect(making *m)
{
    const socprev_disclosure *d = socprev_publication_disclosure(m->publication);
    socprev_error *err = NULL;
    socprev_status st = SOCPREV_OK;
    if (m->rule.depth == DEPTH_BY_SIZE)
        m->rule.depth = socprev_disclosure_count(d) <= NUMBERS_WITH_BOUNDS
                            ? SOCPREV_AUDIT_BOUNDS
                            : SOCPREV_AUDIT_EXACT;
    if (m->rule.protect == PROTECT_PRIMARY)
        return publish_primary(m, d);
    if (m->rule.protect == PROTECT_SUPPRESSION) {
        st = socprev_disclosure_suppress(d, m->rule.depth, m->c->run, &m->release, &err);
        return end_suppression(m, NULL, st, err);
    }
    if (m->rule.protect == PROTECT_ROUNDING)
        st = round_cells(m, d, &err);
    else if (m->rule.protect == PROTECT_SMALL_COUNTS)
        st = socprev_disclosure_round_small(d, m->rule.base, m->c->run, &m->release, &err);
    else if (m->rule.protect == PROTECT_CELL_KEY)
        st = perturb_cells(m, d, &err);
    else
        st = add_noise(m, d, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(m->c, NULL, st, err);
}

/* ---- what is counted --------------------------------------------------------------- */

static int finish(making *m)
{
    int code = protect(m);
    made told = made_of(m);
    return code == EXIT_DONE ? put_release(&told) : code;
}

static int release_state(making *m, const char *path, const input *in)
{
    socprev_state *state = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_state_parse(in->data, in->size, NULL, &state, &err);
    if (st == SOCPREV_OK)
        st = socprev_publication_count_state(m->publication, state, m->c->run, &err);
    int code = st == SOCPREV_OK ? finish(m) : fail_in_data(m->c, path, st, err);
    socprev_state_free(state);
    return code;
}

static int put_left_out(const making *m, const char *path, const socprev_contact_file *file)
{
    const socprev_findings *findings = socprev_contact_file_findings(file);
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        fprintf(stderr, "socprev: %s: %s %s: %s\n", path, socprev_finding_record(findings, i),
                socprev_finding_field(findings, i),
                socprev_finding_message(findings, i, m->c->language));
    return socprev_contact_file_left_out(file) > 0 ? EXIT_FINDINGS : EXIT_DONE;
}

static int release_contacts(making *m, const char *path, const input *in)
{
    socprev_csv_options *csv = NULL;
    socprev_contact_options *options = NULL;
    socprev_contact_file *file = NULL;
    socprev_error *err = NULL;
    bool keyed = m->rule.protect == PROTECT_CELL_KEY || m->rule.protect == PROTECT_PRIVACY;
    int code = csv_options_of(m->c, &csv);
    socprev_status st = SOCPREV_OK;
    if (code == EXIT_DONE)
        st = socprev_contact_options_new(NULL, &options, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_contact_options_set_csv(options, csv, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_contact_options_set_pseudonyms(options, keyed, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_contact_file_parse(in->data, in->size, options, m->c->run, NULL, &file, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = socprev_publication_count(m->publication, file, m->c->run, &err);
    if (st != SOCPREV_OK)
        code = fail_in_data(m->c, path, st, err);
    if (code == EXIT_DONE)
        code = finish(m);
    if (code == EXIT_DONE)
        code = put_left_out(m, path, file);
    socprev_publication_free(m->publication); /* it borrows from the file */
    m->publication = NULL;
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    socprev_csv_options_free(csv);
    return code;
}

int verb_release(cli *c)
{
    making m = { .c = c };
    input in = { 0 };
    if (c->n_words != 1)
        return fail_usage(c, "release needs one file of contacts, or one state",
                          "release potřebuje jeden soubor kontaktů nebo jeden stav");
    int code = parse_by(&m);
    if (code == EXIT_DONE)
        code = read_release_rule(c, &m.rule);
    if (code == EXIT_DONE)
        code = read_earlier(c, &m.before);
    if (code == EXIT_DONE)
        code = prepare(&m);
    if (code == EXIT_DONE)
        code = read_input(c, c->words[0], &in);
    if (code == EXIT_DONE)
        code = in.size >= 4 && memcmp(in.data, "SPB1", 4) == 0
                   ? release_state(&m, c->words[0], &in)
                   : release_contacts(&m, c->words[0], &in);
    input_clear(&in);
    socprev_release_free(m.release);
    socprev_publication_free(m.publication);
    earlier_clear(&m.before);
    release_rule_clear(&m.rule);
    return code;
}
