/* check: everything that is wrong in portfolios. */
#include "cli.h"

#include <stdlib.h>

enum { FILE_NAME, SEVERITY, SEVERITY_NAME, NUMBER, RECORD, FIELD, MESSAGE, COLUMNS };

static const column columns[COLUMNS] = {
    { "file", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "file", "soubor" } },
    { "severity", SOCPREV_COLUMN_CATEGORY, 0, FOR_PROGRAMS, { "severity", "závažnost" } },
    { "severity_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "finding", "nález" } },
    { "number", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "number", "číslo" } },
    { "record", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "record", "záznam" } },
    { "field", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "field", "pole" } },
    { "message", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "message", "zpráva" } },
};

static const struct {
    const char *code, *name[2], *plural[2];
} severities[] = {
    { "", { "", "" }, { "", "" } },
    { "note", { "note", "poznámka" }, { "notes", "poznámky" } },
    { "warning", { "warning", "varování" }, { "warnings", "varování" } },
    { "mistake", { "mistake", "chyba" }, { "mistakes", "chyby" } },
};

static int64_t count_of(const socprev_findings *findings, int32_t severity)
{
    return socprev_findings_count_from(findings, severity) -
           socprev_findings_count_from(findings, severity + 1);
}

void sheet_findings(sheet *s, const char *path, const socprev_findings *findings)
{
    const cli *c = s->c;
    for (int64_t i = 0; i < socprev_findings_count(findings); i++) {
        int32_t severity = socprev_finding_severity(findings, i);
        text number = { 0 };
        add(&number, "SP");
        add_digits(&number, socprev_finding_number(findings, i));
        sheet_row(s);
        sheet_text(s, FILE_NAME, path);
        sheet_text(s, SEVERITY, severities[severity].code);
        sheet_text(s, SEVERITY_NAME,
                   say(c, severities[severity].name[0], severities[severity].name[1]));
        sheet_text(s, NUMBER, text_of(&number));
        sheet_text(s, RECORD, socprev_finding_record(findings, i));
        if (socprev_finding_field(findings, i)[0] != '\0')
            sheet_text(s, FIELD, socprev_finding_field(findings, i));
        sheet_text(s, MESSAGE, socprev_finding_message(findings, i, c->language));
        text_clear(&number);
    }
}

void sheet_begin_findings(sheet *s, cli *c)
{
    sheet_begin(s, c, columns, COLUMNS);
}

/* "mistakes: 2, warnings: 0, notes: 5" */
static void add_counts(const cli *c, text *t, const socprev_findings *findings)
{
    for (int32_t severity = SOCPREV_SEVERITY_MISTAKE; severity > 0; severity--) {
        add(t, say(c, severities[severity].plural[0], severities[severity].plural[1]));
        add(t, ": ");
        add_int(t, count_of(findings, severity));
        if (severity > 1)
            add(t, ", ");
    }
}

/* A table and a summary for each portfolio. */
static int put_for_people(cli *c, const portfolios *p, socprev_findings *const *found)
{
    int code = EXIT_DONE;
    for (size_t i = 0; i < p->n && code == EXIT_DONE; i++) {
        sheet s;
        text summary = { 0 };
        if (p->n > 1) {
            text heading = { 0 };
            add(&heading, portfolio_name(p->items[i]));
            add(&heading, " – ");
            add(&heading, p->paths[i]);
            put_subheading(c, text_of(&heading));
            text_clear(&heading);
        }
        if (socprev_findings_count(found[i]) > 0) {
            sheet_begin_findings(&s, c);
            sheet_findings(&s, p->paths[i], found[i]);
            code = sheet_end(&s, "findings");
            put_gap(c);
        }
        if (socprev_findings_count(found[i]) == 0)
            add(&summary, say(c, "Nothing was found.", "Nic se nenašlo."));
        else
            add_counts(c, &summary, found[i]);
        put_text(c, &summary);
    }
    return code;
}

static int put_for_programs(cli *c, const portfolios *p, socprev_findings *const *found)
{
    static const column totals[] = {
        { "file", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "file", "soubor" } },
        { "mistakes", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "mistakes", "chyby" } },
        { "warnings", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "warnings", "varování" } },
        { "notes", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "notes", "poznámky" } },
    };
    sheet s;
    sheet_begin_findings(&s, c);
    for (size_t i = 0; i < p->n; i++)
        sheet_findings(&s, p->paths[i], found[i]);
    int code = sheet_end(&s, "findings");
    if (code != EXIT_DONE)
        return code;
    sheet_begin(&s, c, totals, sizeof totals / sizeof totals[0]);
    for (size_t i = 0; i < p->n; i++) {
        sheet_row(&s);
        sheet_text(&s, 0, p->paths[i]);
        for (int32_t severity = SOCPREV_SEVERITY_MISTAKE; severity > 0; severity--)
            sheet_int(&s, (size_t)(SOCPREV_SEVERITY_MISTAKE - severity + 1),
                      count_of(found[i], severity));
    }
    return sheet_end(&s, "summary");
}

int put_findings(cli *c, const portfolios *p)
{
    socprev_findings **found = calloc(p->n, sizeof *found);
    socprev_error *err = NULL;
    int code = found == NULL ? fail(c, NULL, SOCPREV_E_NOMEM, NULL) : EXIT_DONE;
    bool clean = true;
    for (size_t i = 0; i < p->n && code == EXIT_DONE; i++) {
        socprev_status st = socprev_portfolio_check(p->items[i], c->run, &found[i], &err);
        if (st != SOCPREV_OK)
            code = fail(c, p->paths[i], st, err);
        clean &= socprev_findings_count_from(found[i], SOCPREV_SEVERITY_WARNING) == 0;
    }
    if (code == EXIT_DONE)
        code = wants_text(c) ? put_for_people(c, p, found) : put_for_programs(c, p, found);
    for (size_t i = 0; found != NULL && i < p->n; i++)
        socprev_findings_free(found[i]);
    free(found);
    return code == EXIT_DONE && !clean ? EXIT_FINDINGS : code;
}

int verb_check(cli *c)
{
    portfolios p;
    if (c->n_words == 0)
        return fail_usage(c, "check needs a portfolio", "check potřebuje portfolio");
    int code = read_portfolios(c, c->words, c->n_words, &p);
    if (code == EXIT_DONE)
        code = put_findings(c, &p);
    portfolios_clear(&p);
    return code;
}
