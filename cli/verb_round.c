/* round: a funding round, from requests to awards, with the reason for each. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* What a call of the verb works on. */
typedef struct {
    cli *c;
    socprev_portfolio *document, *portfolio; /* portfolio may be NULL */
    socprev_round *round;
    socprev_findings *findings;
} view;

static const char *field_of(const view *v, int32_t kind, int64_t index, const char *field)
{
    const char *value = NULL;
    if (socprev_record_text(v->document, kind, index, field, &value) != SOCPREV_OK)
        value = socprev_record_id(v->document, kind, index);
    return value;
}

static int64_t step(const view *v, size_t row, int32_t which)
{
    int64_t value = 0;
    (void)socprev_round_amount(v->round, row, which, &value);
    return value;
}

/* ---- reading ------------------------------------------------------------- */

static int read_round(const cli *c, const char *path, socprev_portfolio **out)
{
    socprev_error *err = NULL;
    input in;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_round_read(in.data, in.size, NULL, c->run, NULL, out, &err);
        if (st != SOCPREV_OK)
            code = fail_in_data(c, path, st, err);
    }
    input_clear(&in);
    return code;
}

/* All mistakes and conflicts, one after the other. */
static int fail_with_findings(const cli *c, const char *path, socprev_status status,
                              const socprev_findings *findings)
{
    int code = status == SOCPREV_E_INFEASIBLE ? EXIT_INFEASIBLE : EXIT_BAD_DATA;
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        if (socprev_finding_severity(findings, i) == SOCPREV_SEVERITY_MISTAKE)
            fail_finding(c, code, path, findings, i);
    return code;
}

static int compute(view *v, const char *path)
{
    socprev_error *err = NULL;
    socprev_status st = socprev_round_check(v->document, v->portfolio, v->c->run, NULL,
                                            &v->findings, &err);
    if (st == SOCPREV_OK)
        st = socprev_round_solve(v->document, v->portfolio, v->c->run, NULL, &v->round, &err);
    if (st == SOCPREV_OK)
        return EXIT_DONE;
    if (socprev_findings_count_from(v->findings, SOCPREV_SEVERITY_MISTAKE) == 0)
        return fail_in_data(v->c, path, st, err);
    socprev_error_free(err);
    return fail_with_findings(v->c, path, st, v->findings);
}

/* ---- for people: requests ------------------------------------------------ */

static int64_t sum_of(const view *v, int32_t which)
{
    int64_t sum = 0;
    for (size_t i = 0; i < socprev_round_count(v->round); i++)
        sum += step(v, i, which); /* the library has added up the largest of them */
    return sum;
}

/* A round that tops up another shows what was given instead of the need. */
static int put_requests(const view *v)
{
    enum { COLUMNS = 5 };
    static const column columns[2][COLUMNS] = {
        { { "request", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "request", "požadavek" } },
          { "need", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "need", "potřeba" } },
          { "limit", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "limit", "strop" } },
          { "award", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "award", "přiděleno" } },
          { "bound", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "decided by", "rozhodlo" } } },
        { { "request", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "request", "požadavek" } },
          { "limit", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "limit", "strop" } },
          { "given", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "given before", "dříve" } },
          { "new", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "new", "nově" } },
          { "bound", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "decided by", "rozhodlo" } } },
    };
    static const int32_t all_steps[2][3] = {
        { SOCPREV_ROUND_NEED, SOCPREV_ROUND_LIMIT, SOCPREV_ROUND_AWARD },
        { SOCPREV_ROUND_LIMIT, SOCPREV_ROUND_GIVEN, SOCPREV_ROUND_NEW },
    };
    const int tops_up = sum_of(v, SOCPREV_ROUND_GIVEN) > 0;
    const int32_t *steps = all_steps[tops_up];
    sheet s;
    sheet_begin(&s, v->c, columns[tops_up], COLUMNS);
    for (size_t i = 0; i < socprev_round_count(v->round); i++) {
        sheet_row(&s);
        sheet_text(&s, 0, socprev_round_request(v->round, i));
        for (size_t k = 0; k < 3; k++)
            sheet_int(&s, k + 1, step(v, i, steps[k]));
        sheet_text(&s, 4, socprev_round_bound_text(socprev_round_bound(v->round, i),
                                                   v->c->language));
    }
    sheet_row(&s);
    sheet_text(&s, 0, say(v->c, "together", "celkem"));
    for (size_t k = 0; k < 3; k++)
        sheet_int(&s, k + 1, sum_of(v, steps[k]));
    return sheet_end(&s, "requests");
}

/* ---- envelopes, pots ----------------------------------------------------- */

/* An envelope and, indented, its parts. */
static void sheet_envelope(const view *v, sheet *s, const socprev_table *table, int64_t at)
{
    text name = { 0 }, cell = { 0 };
    for (int64_t d = cell_int(table, "depth", at); d > 0; d--)
        add(&name, "\xc2\xa0\xc2\xa0");
    add(&name, cell_text(table, "name", at, &cell));
    sheet_row(s);
    sheet_text(s, 0, text_of(&name));
    sheet_int(s, 1, cell_int(table, "total", at));
    sheet_int(s, 2, cell_int(table, "divided", at));
    sheet_int(s, 3, cell_int(table, "reserve", at) + cell_int(table, "rest", at));
    name.size = 0;
    add_int(&name, cell_int(table, "paid", at));
    add(&name, "/");
    add_int(&name, cell_int(table, "requests", at));
    sheet_text(s, 4, text_of(&name));
    text_clear(&name);
    const char *id = socprev_round_envelope(v->round, (size_t)at);
    for (int64_t i = 0; i < socprev_table_row_count(table); i++) {
        const char *parent = cell_text(table, "parent", i, &cell);
        if (parent != NULL && strcmp(parent, id) == 0)
            sheet_envelope(v, s, table, i);
    }
    text_clear(&cell);
}

static int put_envelopes(const view *v)
{
    static const column columns[] = {
        { "envelope", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "money for", "peníze na" } },
        { "total", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "in it", "v obálce" } },
        { "divided", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "divided", "rozděleno" } },
        { "rest", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "not divided", "nerozděleno" } },
        { "paid", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "requests paid", "placeno z" } },
    };
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    sheet s;
    socprev_status st = socprev_round_envelope_table(v->round, NULL, &table, &err);
    if (st != SOCPREV_OK)
        return fail(v->c, NULL, st, err);
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t i = 0; i < socprev_table_row_count(table); i++)
        if (cell_int(table, "depth", i) == 0)
            sheet_envelope(v, &s, table, i);
    socprev_table_free(table);
    return sheet_end(&s, "envelopes");
}

static int put_pots(const view *v)
{
    static const column columns[] = {
        { "pot", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "paid by", "platí" } },
        { "source", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "source", "zdroj" } },
        { "requests", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "requests", "požadavků" } },
        { "amount", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "amount", "částka" } },
        { "most", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "at most", "nejvýše" } },
    };
    sheet s;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t p = 0; p < socprev_round_pot_count(v->round); p++) {
        int64_t sum = 0, paid = 0, most;
        for (size_t i = 0; i < socprev_round_count(v->round); i++) {
            sum += socprev_round_part(v->round, i, p);
            paid += socprev_round_part(v->round, i, p) > 0;
        }
        sheet_row(&s);
        sheet_text(&s, 0, field_of(v, SOCPREV_ROUND_POT, (int64_t)p, "name"));
        sheet_text(&s, 1, label_of(v->c, SOCPREV_LIST_FUNDING_SOURCE,
                                   field_of(v, SOCPREV_ROUND_POT, (int64_t)p, "source")));
        sheet_int(&s, 2, paid);
        sheet_int(&s, 3, sum);
        if (socprev_record_amount(v->document, SOCPREV_ROUND_POT, (int64_t)p, "most", NULL, &most,
                                  NULL) == SOCPREV_OK)
            sheet_int(&s, 4, most);
    }
    return sheet_end(&s, "pots");
}

/* ---- in sentences -------------------------------------------------------- */

static void put_summary(const view *v)
{
    cli *c = v->c;
    text t = { 0 };
    int64_t total = 0, reserve = 0, quantum = 1, paid = 0;
    for (size_t e = 0; e < socprev_round_envelope_count(v->round); e++) {
        bool is_part = socprev_record_has(v->document, SOCPREV_ROUND_ENVELOPE, (int64_t)e,
                                          "parent") != 0;
        total += is_part ? 0
                         : socprev_round_envelope_amount(v->round, e, SOCPREV_ROUND_LEVEL_TOTAL);
        reserve += socprev_round_envelope_amount(v->round, e, SOCPREV_ROUND_LEVEL_RESERVE);
    }
    for (size_t i = 0; i < socprev_round_count(v->round); i++)
        paid += step(v, i, SOCPREV_ROUND_NEW) > 0;
    (void)socprev_record_amount(v->document, SOCPREV_ROUND, 0, "quantum", NULL, &quantum, NULL);
    add(&t, say(c, "Divided: ", "Rozděleno: "));
    add_money(c, &t, socprev_round_total(v->round));
    add(&t, say(c, " of ", " z "));
    add_money(c, &t, total);
    add(&t, say(c, "; kept back: ", "; v rezervě: "));
    add_money(c, &t, reserve);
    add(&t, say(c, "; left: ", "; zbývá: "));
    add_money(c, &t, total - reserve - socprev_round_total(v->round));
    add(&t, say(c, ". Requests with money: ", ". Požadavky s penězi: "));
    add_int(&t, paid);
    add(&t, say(c, " of ", " z "));
    add_int(&t, (int64_t)socprev_round_count(v->round));
    add(&t, ".");
    put_text(c, &t);
    add(&t, say(c, "Awards are whole steps of ", "Částky jsou celé násobky "));
    add_money(c, &t, quantum);
    add(&t, say(c, "; what exact shares leave over goes to the largest remainders, or as the rule "
                   "of the round says, so that every sum foots.",
                "; co přesné podíly nechají, dostanou největší zbytky, nebo podle pravidla kola, "
                "takže každý součet sedí."));
    put_text(c, &t);
}

static void put_notes(const view *v)
{
    for (int64_t i = 0; i < socprev_findings_count(v->findings); i++) {
        text t = { 0 };
        add(&t, socprev_finding_record(v->findings, i));
        add(&t, ": ");
        add(&t, socprev_finding_message(v->findings, i, v->c->language));
        add(&t, ".");
        put_text(v->c, &t);
    }
}

static int put_for_people(const view *v)
{
    put_heading(v->c, field_of(v, SOCPREV_ROUND, 0, "name"));
    put_summary(v);
    put_subheading(v->c, say(v->c, "Requests", "Požadavky"));
    int code = put_requests(v);
    put_subheading(v->c, say(v->c, "Money on each level", "Peníze na každé úrovni"));
    if (code == EXIT_DONE)
        code = put_envelopes(v);
    if (code == EXIT_DONE && socprev_round_pot_count(v->round) > 0) {
        put_subheading(v->c, say(v->c, "Where the money comes from", "Odkud peníze jsou"));
        code = put_pots(v);
    }
    if (socprev_findings_count(v->findings) > 0)
        put_subheading(v->c, say(v->c, "Notes", "Poznámky"));
    put_notes(v);
    return code;
}

/* ---- for programs -------------------------------------------------------- */

static int put_for_programs(const view *v)
{
    static const struct {
        const char *name;
        socprev_status (*make)(const socprev_round *round, const socprev_memory *memory,
                               socprev_table **out, socprev_error **err);
    } tables[] = { { "trace", socprev_round_trace_table },
                   { "envelopes", socprev_round_envelope_table },
                   { "parts", socprev_round_part_table } };
    int code = EXIT_DONE;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0] && code == EXIT_DONE; i++) {
        socprev_table *table = NULL;
        socprev_error *err = NULL;
        socprev_status st = tables[i].make(v->round, NULL, &table, &err);
        code = st == SOCPREV_OK ? put_table(v->c, tables[i].name, table)
                                : fail(v->c, NULL, st, err);
    }
    return code;
}

/* ---- one request --------------------------------------------------------- */

static const char *request_at(const view *v, size_t i)
{
    return socprev_round_request(v->round, i);
}

/* The id that begins like what was typed. */
static const char *guess_request(const view *v, const char *typed)
{
    for (size_t i = 0; i < socprev_round_count(v->round); i++)
        if (strncmp(request_at(v, i), typed, strlen(typed)) == 0)
            return request_at(v, i);
    return NULL;
}

static int put_steps(const view *v, size_t row)
{
    static const column columns[] = {
        { "step", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "amount", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (int32_t i = 0; socprev_round_step_text(i, SOCPREV_LANG_EN) != NULL; i++) {
        int64_t amount;
        sheet_row(&s);
        sheet_text(&s, 0, socprev_round_step_text(i, v->c->language));
        if (socprev_round_amount(v->round, row, i, &amount) == SOCPREV_OK)
            sheet_int(&s, 1, amount);
    }
    return sheet_end(&s, "steps");
}

static int explain(const view *v, const char *id)
{
    cli *c = v->c;
    int64_t row = socprev_round_find(v->round, id, SOCPREV_NUL);
    socprev_buffer *sentences = NULL;
    socprev_error *err = NULL;
    if (row < 0)
        return fail_unknown(c, EXIT_NO_INPUT, c->words[0], id,
                            say(c, "the round has no such request", "takový požadavek kolo nemá"),
                            guess_request(v, id));
    if (!wants_text(c))
        return put_steps(v, (size_t)row);
    socprev_status st =
        socprev_round_explain(v->round, (size_t)row, c->language, &sentences, &err);
    if (st != SOCPREV_OK)
        return fail(c, NULL, st, err);
    put_heading(c, id);
    for (const char *at = socprev_buffer_data(sentences); *at != '\0';) {
        text line = { 0 };
        size_t size = strcspn(at, "\n");
        add_size(&line, at, size);
        put_text(c, &line);
        at += size + (at[size] == '\n');
    }
    socprev_buffer_free(sentences);
    return EXIT_DONE;
}

/* ---- against another ----------------------------------------------------- */

/* The other one is a round, or a portfolio with the awards of this one. */
static int compare_table(const view *v, const char *path, socprev_table **out)
{
    cli *c = v->c;
    socprev_portfolio *other = NULL;
    socprev_round *before = NULL;
    socprev_error *err = NULL;
    input in;
    int code = read_input(c, path, &in);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_round_read(in.data, in.size, NULL, c->run, NULL, &other, NULL);
    if (st == SOCPREV_E_UNSUPPORTED) {
        st = socprev_portfolio_read(in.data, in.size, NULL, c->run, NULL, &other, &err);
        if (st == SOCPREV_OK)
            st = socprev_round_compare_portfolio(v->round, other, NULL, out, &err);
    } else {
        if (st != SOCPREV_OK) /* once more, to say what is wrong */
            st = socprev_round_read(in.data, in.size, NULL, c->run, NULL, &other, &err);
        if (st == SOCPREV_OK)
            st = socprev_round_solve(other, v->portfolio, c->run, NULL, &before, &err);
        if (st == SOCPREV_OK)
            st = socprev_round_compare_table(v->round, before, NULL, out, &err);
    }
    socprev_round_free(before);
    socprev_portfolio_free(other);
    input_clear(&in);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
}

typedef struct {
    int64_t before, after, gained, lost, winners, losers;
} sums;

static sums sums_of(const socprev_table *table)
{
    sums s = { 0 };
    for (int64_t i = 0; i < socprev_table_row_count(table); i++) {
        int64_t change = cell_int(table, "change", i);
        s.before += cell_int(table, "before", i);
        s.after += cell_int(table, "after", i);
        s.gained += change > 0 ? change : 0;
        s.lost += change < 0 ? -change : 0;
        s.winners += change > 0;
        s.losers += change < 0;
    }
    return s;
}

static int put_changes(const view *v, const socprev_table *table)
{
    static const column columns[] = {
        { "request", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "request", "požadavek" } },
        { "before", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "before", "předtím" } },
        { "after", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "after", "potom" } },
        { "change", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "change", "změna" } },
    };
    static const char *const names[] = { "before", "after", "change" };
    const sums total = sums_of(table);
    cli *c = v->c;
    sheet s;
    text t = { 0 };
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t i = 0; i < socprev_table_row_count(table); i++) {
        if (cell_int(table, "change", i) == 0 && wants_text(c))
            continue;
        sheet_row(&s);
        sheet_text(&s, 0, cell_text(table, "request", i, &t));
        for (size_t k = 0; k < 3; k++)
            sheet_int(&s, k + 1, cell_int(table, names[k], i));
    }
    if (wants_text(c)) {
        sheet_row(&s);
        sheet_text(&s, 0, say(c, "all requests", "všechny požadavky"));
        sheet_int(&s, 1, total.before);
        sheet_int(&s, 2, total.after);
        sheet_int(&s, 3, total.after - total.before);
    }
    int code = sheet_end(&s, "changes");
    text_clear(&t);
    put_gap(c);
    add(&t, say(c, "Requests that gain: ", "Získávají: "));
    add_int(&t, total.winners);
    add(&t, say(c, ", together ", ", celkem "));
    add_money(c, &t, total.gained);
    add(&t, say(c, "; that lose: ", "; ztrácejí: "));
    add_int(&t, total.losers);
    add(&t, say(c, ", together ", ", celkem "));
    add_money(c, &t, total.lost);
    add(&t, ".");
    put_text(c, &t);
    return code;
}

static int compare(const view *v, const char *path)
{
    socprev_table *table = NULL;
    int code = compare_table(v, path, &table);
    if (code != EXIT_DONE)
        return code;
    put_heading(v->c, field_of(v, SOCPREV_ROUND, 0, "name"));
    code = put_changes(v, table);
    socprev_table_free(table);
    return code;
}

/* ---- the verb ------------------------------------------------------------ */

/* Writes the portfolio with its awards to the file of -o; the tables go to standard output. */
static int write_awards(const view *v)
{
    cli *c = v->c;
    const char *path = c->option[OPTION_OUTPUT];
    socprev_error *err = NULL;
    if (path == NULL)
        return EXIT_DONE;
    socprev_status st = socprev_round_write(v->round, v->portfolio, &err);
    if (st != SOCPREV_OK)
        return fail_in_data(c, c->words[0], st, err);
    st = socprev_portfolio_write_file(v->portfolio, path, &err);
    if (st != SOCPREV_OK) {
        fail(c, path, st, err);
        return EXIT_NO_OUTPUT;
    }
    c->option[OPTION_OUTPUT] = NULL;
    return EXIT_DONE;
}

static int put_answer(const view *v)
{
    cli *c = v->c;
    if (c->option[OPTION_EXPLAIN] != NULL)
        return explain(v, c->option[OPTION_EXPLAIN]);
    if (c->option[OPTION_COMPARE] != NULL)
        return compare(v, c->option[OPTION_COMPARE]);
    return wants_text(c) ? put_for_people(v) : put_for_programs(v);
}

int verb_round(cli *c)
{
    view v = { .c = c };
    if (c->n_words < 1 || c->n_words > 2)
        return fail_usage(c, "round needs a round, and may have a portfolio",
                          "round potřebuje kolo a může mít portfolio");
    if (c->option[OPTION_EXPLAIN] != NULL && c->option[OPTION_COMPARE] != NULL)
        return fail_usage(c, "--explain and --compare are two questions: ask one of them",
                          "--explain a --compare jsou dvě otázky: položte jednu");
    if (c->option[OPTION_OUTPUT] != NULL && c->n_words == 1)
        return fail_usage(c, "-o writes the portfolio with its awards: name the portfolio",
                          "-o zapíše portfolio s částkami: uveďte portfolio");
    int code = read_round(c, c->words[0], &v.document);
    if (code == EXIT_DONE && c->n_words == 2)
        code = read_portfolio(c, c->words[1], &v.portfolio);
    if (code == EXIT_DONE)
        code = compute(&v, c->words[0]);
    if (code == EXIT_DONE)
        code = put_answer(&v);
    if (code == EXIT_DONE)
        code = write_awards(&v);
    socprev_findings_free(v.findings);
    socprev_round_free(v.round);
    socprev_portfolio_free(v.portfolio);
    socprev_portfolio_free(v.document);
    return code;
}
