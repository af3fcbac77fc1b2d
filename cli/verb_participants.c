/* participants: who counts by the rule of a programme, against what projects promised. */
#include "people.h"

#include <stdlib.h>
#include <string.h>

enum { BY_MOST = 7, LABEL = 160 };

void add_qualified(const cli *c, text *t, const socprev_table *table, int64_t row,
                   const char *qualifier, const char *name, int32_t decimals, const char *unit)
{
    text word = { 0 }, high_name = { 0 };
    socprev_quantity *q = NULL;
    char shown[LABEL] = "";
    int64_t scale = decimals == 0 ? 1 : 100;
    int32_t found = SOCPREV_EXACT;
    const char *known = cell_text(table, qualifier, row, &word);
    for (int32_t i = 0; known != NULL && socprev_qualifier_name(i) != NULL; i++)
        if (strcmp(known, socprev_qualifier_name(i)) == 0)
            found = i;
    add(&high_name, name);
    add(&high_name, "_high");
    int64_t value = cell_int(table, name, row), high = cell_int(table, text_of(&high_name), row);
    int32_t places = decimals == 2 && (value % 100 != 0 || high % 100 != 0) ? 2 : 0;
    if (known != NULL &&
        socprev_quantity_new(found, value, scale, high, NULL, &q) == SOCPREV_OK &&
        socprev_quantity_format(q, 1, places, unit, c->language, shown, sizeof shown, NULL) ==
            SOCPREV_OK)
        add(t, shown);
    socprev_quantity_free(q);
    text_clear(&high_name);
    text_clear(&word);
}

/* ---- participants ---------------------------------------------------------------------- */

enum { PARTICIPANTS, BELOW, UNDECIDED, PARTICIPATIONS, ANONYMOUS, MEASURES };

static const column measures[MEASURES] = {
    { "participants", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "participants", "účastníků" } },
    { "below_threshold", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "below the limit", "pod hranicí" } },
    { "undecided", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "cannot be told", "nelze říct" } },
    { "participations", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "participations", "účastí" } },
    { "anonymous_contacts", SOCPREV_COLUMN_INT64, 0, FOR_ALL,
      { "anonymous contacts", "anonymních kontaktů" } },
};

static void sheet_measures(sheet *s, size_t at, const socprev_table *table, int64_t row)
{
    for (size_t m = 0; m < MEASURES; m++) {
        int64_t place = socprev_table_find_column(table, measures[m].name, SOCPREV_NUL);
        if (!socprev_table_is_null(table, place, row))
            sheet_int(s, at + m, cell_int(table, measures[m].name, row));
    }
}

static int put_rows(const participants *p, const socprev_table *table, const int32_t *by, size_t n)
{
    column columns[BY_MOST + 1 + MEASURES];
    sheet s;
    for (size_t i = 0; i < n; i++) {
        const dimension *d = dimension_at(by[i]);
        columns[i] = (column){ d->name, SOCPREV_COLUMN_TEXT, 0, FOR_ALL,
                               { d->title[0], d->title[1] } };
    }
    memcpy(columns + n, measures, sizeof measures);
    sheet_begin(&s, p->c, columns, n + MEASURES);
    for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
        sheet_row(&s);
        for (size_t i = 0; i < n; i++) {
            text t = { 0 };
            if (by[i] == SOCPREV_BY_PROJECT && is_total_over(table, row, "project"))
                add(&t, say(p->c, "all projects", "všechny projekty"));
            else
                add_place(p->c, &t, table, row, by[i]);
            sheet_text(&s, i, text_of(&t));
            text_clear(&t);
        }
        sheet_measures(&s, n, table, row);
    }
    return sheet_end(&s, "participants");
}

static void put_scope(const participants *p)
{
    put_paragraph(p->c,
                  p->scope == SOCPREV_SCOPE_PORTFOLIO
                      ? say(p->c,
                            "A pseudonym is taken to be the same person in all projects "
                            "(--scope portfolio): over all projects each person is there once.",
                            "Pseudonym se bere jako tatáž osoba ve všech projektech (--scope "
                            "portfolio): za všechny projekty je každá osoba jednou.")
                      : say(p->c,
                            "A pseudonym is one person within a project only. Over all projects "
                            "only participations are known, not how many different people they "
                            "are; --scope portfolio declares that pseudonyms agree.",
                            "Pseudonym je jednou osobou jen v rámci projektu. Za všechny projekty "
                            "je znám jen počet účastí, ne kolik různých lidí to je; --scope "
                            "portfolio prohlásí, že se pseudonymy shodují."));
}

static int put_by_project(const participants *p)
{
    int32_t by[BY_MOST + 1] = { SOCPREV_BY_PROJECT };
    size_t n = 0;
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    int code = dimensions_of_option(p->c, "", SOCPREV_BY_SERVICE, BY_MOST, by + 1, &n);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_participants_by_table(p->file, p->rule, by + 1, n, p->scope,
                                                      p->c->run, NULL, &table, &err);
    if (st != SOCPREV_OK)
        return fail_in_data(p->c, p->path, st, err);
    if (!wants_text(p->c))
        return put_table(p->c, "participants", table);
    put_gap(p->c);
    code = put_rows(p, table, by, n + 1);
    if (socprev_contact_file_code_count(p->file, SOCPREV_BY_PROJECT) > 1)
        put_scope(p);
    socprev_table_free(table);
    return code;
}

/* ---- indicators -------------------------------------------------------------------------- */

/* The code, else the name that the record has. */
static void add_indicator(const cli *c, text *t, const socprev_table *table, int64_t row)
{
    text cell = { 0 };
    const char *code = cell_text(table, "indicator", row, &cell);
    if (code != NULL) {
        add(t, code);
        add(t, " ");
        add(t, label_of(c, SOCPREV_LIST_INDICATOR, code));
    } else if (cell_text(table, "name", row, &cell) != NULL) {
        add(t, text_of(&cell));
    } else {
        add(t, cell_text(table, "record", row, &cell));
    }
    text_clear(&cell);
}

static void sheet_cell(sheet *s, size_t at, const socprev_table *table, const char *name,
                       int64_t row)
{
    text t = { 0 };
    sheet_text(s, at, cell_text(table, name, row, &t));
    text_clear(&t);
}

static int put_reached(const participants *p, const socprev_indicators *indicators,
                       const socprev_table *table)
{
    static const column columns[] = {
        { "project", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "project", "projekt" } },
        { "indicator", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "indicator", "indikátor" } },
        { "target", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "target", "cíl" } },
        { "reached", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "reached", "dosaženo" } },
        { "share", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "share", "podíl" } },
    };
    sheet s;
    sheet_begin(&s, p->c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t row = 0; row < socprev_indicators_count(indicators); row++) {
        text indicator = { 0 }, target = { 0 }, reached = { 0 };
        char share[LABEL] = "";
        const socprev_quantity *q = socprev_indicators_share(indicators, row);
        if (socprev_indicators_gap(indicators, row) != SOCPREV_GAP_NONE)
            continue;
        add_indicator(p->c, &indicator, table, row);
        add_qualified(p->c, &target, table, row, "target_qualifier", "target", 0, NULL);
        add_qualified(p->c, &reached, table, row, "reached_qualifier", "reached", 0, NULL);
        if (q != NULL)
            socprev_quantity_format(q, 100, 1, "%", p->c->language, share, sizeof share, NULL);
        sheet_row(&s);
        sheet_cell(&s, 0, table, "project", row);
        sheet_text(&s, 1, text_of(&indicator));
        sheet_text(&s, 2, text_of(&target));
        sheet_text(&s, 3, text_of(&reached));
        sheet_text(&s, 4, share);
        text_clear(&reached);
        text_clear(&target);
        text_clear(&indicator);
    }
    return sheet_end(&s, "indicators");
}

/* Each sentence once, for the indicators that are counted, or for those that are not. */
static void put_definitions(const participants *p, const socprev_indicators *indicators,
                            const socprev_table *table, bool counted)
{
    int64_t n = socprev_indicators_count(indicators);
    for (int64_t row = 0; row < n; row++) {
        const char *sentence = socprev_indicators_definition(indicators, row, p->c->language);
        text t = { 0 };
        bool said = (socprev_indicators_gap(indicators, row) == SOCPREV_GAP_NONE) != counted;
        for (int64_t k = 0; k < row && !said; k++)
            said = strcmp(sentence, socprev_indicators_definition(indicators, k,
                                                                  p->c->language)) == 0;
        if (said)
            continue;
        for (int64_t k = row; k < n; k++) {
            text project = { 0 };
            if (strcmp(sentence, socprev_indicators_definition(indicators, k, p->c->language)) !=
                0)
                continue;
            add(&t, t.size == 0 ? "" : "; ");
            add_indicator(p->c, &t, table, k);
            add(&t, " (");
            add(&t, cell_text(table, "project", k, &project));
            add(&t, ")");
            text_clear(&project);
        }
        add(&t, ": ");
        add(&t, sentence);
        add(&t, ".");
        put_text(p->c, &t);
    }
}

static int64_t count_gaps(const socprev_indicators *indicators)
{
    int64_t gaps = 0;
    for (int64_t i = 0; i < socprev_indicators_count(indicators); i++)
        gaps += socprev_indicators_gap(indicators, i) != SOCPREV_GAP_NONE;
    return gaps;
}

static int put_for_people(const participants *p, const socprev_indicators *indicators,
                          const socprev_table *table)
{
    int64_t gaps = count_gaps(indicators), n = socprev_indicators_count(indicators);
    int code = EXIT_DONE;
    put_subheading(p->c, say(p->c, "Indicators", "Indikátory"));
    if (n == 0)
        put_paragraph(p->c, say(p->c, "The portfolio states no indicators.",
                                "Portfolio neuvádí žádné indikátory."));
    if (gaps < n) {
        code = put_reached(p, indicators, table);
        put_definitions(p, indicators, table, true);
    }
    if (gaps > 0) {
        put_subheading(p->c, say(p->c, "Indicators that contacts do not tell",
                                 "Indikátory, které z kontaktů spočítat nelze"));
        put_definitions(p, indicators, table, false);
    }
    return code;
}

/* With -o the portfolio is written with what was reached; the tables stay on standard output. */
static int write_indicators(const participants *p, const socprev_indicators *indicators)
{
    const char *path = p->c->option[OPTION_OUTPUT];
    socprev_error *err = NULL;
    if (path == NULL)
        return EXIT_DONE;
    socprev_status st = socprev_indicators_write(indicators, p->portfolio, NULL, &err);
    if (st != SOCPREV_OK)
        return fail_in_data(p->c, p->c->option[OPTION_PORTFOLIO], st, err);
    st = socprev_portfolio_write_file(p->portfolio, path, &err);
    if (st != SOCPREV_OK) {
        fail(p->c, path, st, err);
        return EXIT_NO_OUTPUT;
    }
    p->c->option[OPTION_OUTPUT] = NULL;
    return EXIT_DONE;
}

static int put_indicators(const participants *p, const socprev_counting_rules *rules)
{
    socprev_indicators *indicators = NULL;
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_indicators_new(p->portfolio, p->file, rules, p->c->run, NULL,
                                               &indicators, &err);
    if (st == SOCPREV_OK)
        st = socprev_indicators_table(indicators, NULL, &table, &err);
    int code = st == SOCPREV_OK ? EXIT_DONE : fail_in_data(p->c, p->path, st, err);
    if (code == EXIT_DONE && wants_text(p->c)) {
        code = put_for_people(p, indicators, table);
    } else if (code == EXIT_DONE) {
        code = put_table(p->c, "indicators", table);
        table = NULL;
    }
    if (code == EXIT_DONE)
        code = write_indicators(p, indicators);
    socprev_table_free(table);
    socprev_indicators_free(indicators);
    return code;
}

/* ---- the verb ------------------------------------------------------------------------------ */

/* Contacts of projects that the portfolio does not have are in no indicator. */
static void put_strangers(const participants *p)
{
    text names = { 0 };
    int32_t n = socprev_contact_file_code_count(p->file, SOCPREV_BY_PROJECT);
    for (int32_t i = 0; i < n; i++) {
        const char *name = socprev_contact_file_code(p->file, SOCPREV_BY_PROJECT, i);
        bool known = socprev_record_find(p->portfolio, SOCPREV_PROJECT, name, SOCPREV_NUL) >= 0;
        for (int64_t k = 0; !known && k < socprev_record_count(p->portfolio, SOCPREV_PROJECT);
             k++) {
            const char *number = NULL;
            known = socprev_record_text(p->portfolio, SOCPREV_PROJECT, k, "number", &number) ==
                        SOCPREV_OK &&
                    strcmp(number, name) == 0;
        }
        if (known)
            continue;
        add(&names, names.size == 0 ? "" : ", ");
        add(&names, name);
    }
    if (names.size > 0) {
        text t = { 0 };
        add(&t, say(p->c, "The portfolio does not have these projects of contacts: ",
                    "Portfolio nemá tyto projekty kontaktů: "));
        add(&t, text_of(&names));
        add(&t, ".");
        put_text(p->c, &t);
    }
    text_clear(&names);
}

/* CSV is one table: the one that the options are about. */
static int put_all(const participants *p, const socprev_counting_rules *rules, int32_t chosen)
{
    cli *c = p->c;
    text t = { 0 };
    bool csv = c->option[OPTION_CSV] != NULL, budget = c->option[OPTION_BUDGET] != NULL;
    int code = EXIT_DONE;
    if (!csv || (p->portfolio == NULL && !budget)) {
        put_heading(c, say(c, "Participants", "Účastníci"));
        add(&t, say(c, "By the rule ", "Podle pravidla "));
        add(&t, socprev_counting_rules_name(rules, chosen));
        add(&t, say(c, " are counted: ", " se počítají: "));
        add(&t, socprev_counting_rules_definition(rules, chosen, c->language));
        add(&t, ".");
        put_text(c, &t);
        code = put_by_project(p);
    }
    if (code == EXIT_DONE && p->portfolio != NULL && !(csv && budget))
        code = put_indicators(p, rules);
    if (code == EXIT_DONE && p->portfolio != NULL)
        put_strangers(p);
    if (code == EXIT_DONE && p->portfolio != NULL && !csv)
        code = put_unit_costs(p);
    if (code == EXIT_DONE && budget)
        code = put_reach(p);
    return code == EXIT_DONE ? put_left_out(c, p->path, p->file) : code;
}

static int scope_of_option(const cli *c, int32_t *scope)
{
    static const char *const names[] = { "project", "portfolio" };
    const char *given = c->option[OPTION_SCOPE];
    for (int32_t i = 0; i < 2; i++)
        if (given == NULL || strcmp(given, names[i]) == 0) {
            *scope = i;
            return EXIT_DONE;
        }
    return fail_unknown(c, EXIT_USAGE, NULL, given,
                        say(c, "a scope is project or portfolio",
                            "rozsah je project nebo portfolio"),
                        nearest_among(given, names, 2));
}

static int count_file(participants *p, const input *in)
{
    cli *c = p->c;
    socprev_contact_file *file = NULL;
    socprev_counting_rules *rules = NULL;
    socprev_participant_rule *rule = NULL;
    socprev_error *err = NULL;
    int32_t chosen = -1, by[BY_MOST];
    size_t n = 0;
    bool partial = c->option[OPTION_PARTIAL] != NULL;
    int code = rule_of_people(c, "60000", &rules, &chosen);
    if (code == EXIT_DONE)
        code = dimensions_of_option(c, "", SOCPREV_BY_SERVICE, BY_MOST, by, &n);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_counting_rules_participants(rules, chosen, NULL, &rule, &err);
        if (st != SOCPREV_OK)
            code = fail(c, NULL, st, err);
    }
    if (code == EXIT_DONE)
        code = read_contacts(c, p->path, in->data, in->size, partial, &file);
    p->file = file;
    p->rule = rule;
    if (code == EXIT_DONE)
        code = partial ? put_state(c, p->path, file, by, n, true) : put_all(p, rules, chosen);
    if (code == EXIT_DONE && socprev_contact_file_left_out(file) > 0)
        code = EXIT_FINDINGS;
    socprev_participant_rule_free(rule);
    socprev_counting_rules_free(rules);
    socprev_contact_file_free(file);
    return code;
}

int verb_participants(cli *c)
{
    participants p = { .c = c };
    input in = { 0 };
    const char *portfolio = c->option[OPTION_PORTFOLIO];
    if (c->n_words != 1)
        return fail_usage(c, "participants needs one file of contacts",
                          "participants potřebuje jeden soubor kontaktů");
    if (c->option[OPTION_PARTIAL] != NULL && portfolio != NULL)
        return fail_usage(c, "a partial state holds contacts only: leave --portfolio out",
                          "částečný stav obsahuje jen kontakty: vynechte --portfolio");
    p.path = c->words[0];
    int code = scope_of_option(c, &p.scope);
    if (code == EXIT_DONE && portfolio != NULL)
        code = read_portfolio(c, portfolio, &p.portfolio);
    if (code == EXIT_DONE)
        code = read_input(c, p.path, &in);
    if (code == EXIT_DONE)
        code = count_file(&p, &in);
    input_clear(&in);
    socprev_portfolio_free(p.portfolio);
    return code;
}
