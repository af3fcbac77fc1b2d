/* participants: what one costs, and how many a budget reaches. */
#include "people.h"

#include <string.h>

/* ---- unit costs ------------------------------------------------------------------------ */

/* Names of money are those of the table. */
static const char *money_name(const cli *c, const char *name)
{
    static const struct {
        const char *name, *word[2];
    } words[] = {
        { "total", { "total", "celkem" } },
        { "passed_on", { "passed on to providers", "předáno poskytovatelům" } },
        { "awarded", { "awarded", "přiznáno" } },
        { "planned", { "planned", "plánováno" } },
        { "contracted", { "contracted", "smluveno" } },
        { "accounted", { "accounted", "vyúčtováno" } },
        { "certified", { "certified", "certifikováno" } },
        { "paid", { "paid", "vyplaceno" } },
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(words[i].name, name) == 0)
            return say(c, words[i].word[0], words[i].word[1]);
    return name;
}

/* The units in which costs are told; each money of a project has a row of each. */
enum { PERSON, PARTICIPANT, CONTACT, HOUR, UNITS };

static const struct {
    const char *name, *before[2];
} units[UNITS] = {
    [PERSON] = { "person", { "persons ", "osob " } },
    [PARTICIPANT] = { "participant", { "participants ", "účastníků " } },
    [CONTACT] = { "contact", { "contacts ", "kontaktů " } },
    [HOUR] = { "hour", { "hours ", "hodin " } },
};

static size_t unit_of(const socprev_table *table, int64_t row)
{
    text t = { 0 };
    const char *per = cell_text(table, "per", row, &t);
    size_t u = 0;
    while (u < UNITS - 1 && strcmp(units[u].name, per) != 0)
        u++;
    text_clear(&t);
    return u;
}

static bool same_text(const socprev_table *table, const char *name, int64_t a, int64_t b)
{
    text x = { 0 }, y = { 0 };
    const char *of_a = cell_text(table, name, a, &x), *of_b = cell_text(table, name, b, &y);
    bool same = of_a == NULL || of_b == NULL ? of_a == of_b : strcmp(of_a, of_b) == 0;
    text_clear(&x);
    text_clear(&y);
    return same;
}

/* "ip2: persons at least 3, participants from 1 to 2, contacts 5, hours at least 51.25" */
static void put_counts(const participants *p, const socprev_table *table, int64_t row)
{
    text t = { 0 }, project = { 0 };
    const char *name = cell_text(table, "project", row, &project);
    int64_t n = socprev_table_row_count(table);
    add(&t, name == NULL ? say(p->c, "all projects", "všechny projekty") : name);
    for (int64_t k = row; k < n && same_text(table, "project", row, k) &&
                          same_text(table, "money", row, k);
         k++) {
        size_t u = unit_of(table, k);
        add(&t, k == row ? ": " : ", ");
        add(&t, say(p->c, units[u].before[0], units[u].before[1]));
        add_qualified(p->c, &t, table, k, "count_qualifier", "count", 2, NULL);
    }
    put_gap(p->c);
    put_text(p->c, &t);
    text_clear(&project);
}

/* Rows of one project from `row` on, a line for each money; returns the row behind them. */
static int put_project(const participants *p, const socprev_table *table, int64_t *row)
{
    static const column columns[] = {
        { "money", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "money", "peníze" } },
        { "amount", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "amount [CZK]", "částka [Kč]" } },
        { "person", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "per person", "na osobu" } },
        { "participant", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "per participant", "na účastníka" } },
        { "contact", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "per contact", "na kontakt" } },
        { "hour", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "per hour", "na hodinu" } },
    };
    sheet s;
    int64_t first = *row, n = socprev_table_row_count(table);
    put_counts(p, table, first);
    sheet_begin(&s, p->c, columns, sizeof columns / sizeof columns[0]);
    for (; *row < n && same_text(table, "project", first, *row); (*row)++) {
        text money = { 0 }, amount = { 0 }, cost = { 0 };
        if (*row == first || !same_text(table, "money", *row - 1, *row)) {
            add_qualified(p->c, &amount, table, *row, "money_qualifier", "amount", 2, NULL);
            sheet_row(&s);
            sheet_text(&s, 0, money_name(p->c, cell_text(table, "money", *row, &money)));
            sheet_text(&s, 1, text_of(&amount));
        }
        add_qualified(p->c, &cost, table, *row, "cost_qualifier", "cost", -2, NULL);
        if (cost.size > 0)
            sheet_text(&s, 2 + unit_of(table, *row), text_of(&cost));
        text_clear(&cost);
        text_clear(&amount);
        text_clear(&money);
    }
    return sheet_end(&s, "unit_costs");
}

static int put_costs(const participants *p, const socprev_table *table)
{
    int code = EXIT_DONE;
    for (int64_t row = 0; row < socprev_table_row_count(table) && code == EXIT_DONE;)
        code = put_project(p, table, &row);
    return code;
}

static int make_costs(const participants *p, socprev_table **out)
{
    socprev_error *err = NULL;
    socprev_status st = socprev_unit_costs_table(p->portfolio, p->file, p->rule, p->scope,
                                                 p->c->run, NULL, out, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(p->c, p->path, st, err);
}

int put_unit_costs(const participants *p)
{
    socprev_table *table = NULL;
    int code = make_costs(p, &table);
    if (code != EXIT_DONE)
        return code;
    if (!wants_text(p->c))
        return put_table(p->c, "unit_costs", table);
    put_subheading(p->c, say(p->c, "What one costs", "Kolik stojí jeden"));
    if (socprev_table_row_count(table) == 0) {
        put_paragraph(p->c, say(p->c, "No project with contacts states money.",
                                "Žádný projekt s kontakty neuvádí peníze."));
    } else {
        code = put_costs(p, table);
        put_paragraph(p->c, say(p->c, "These are divisions of what records state, not estimates of "
                                      "what the next one would cost.",
                                "Jsou to podíly toho, co záznamy uvádějí, ne odhady, kolik by "
                                "stál další."));
    }
    socprev_table_free(table);
    return code;
}

/* ---- reach ------------------------------------------------------------------------------- */

/* The code of the project that is asked about: --project, or the only one; SOCPREV_CODE_ALL
 * when pseudonyms agree in all of them. */
static int choose_project(const participants *p, int32_t *code)
{
    const char *given = p->c->option[OPTION_PROJECT];
    int32_t n = socprev_contact_file_code_count(p->file, SOCPREV_BY_PROJECT);
    *code = n == 1 ? 0 : SOCPREV_CODE_ALL;
    for (int32_t i = 0; i < n && given != NULL; i++)
        if (strcmp(socprev_contact_file_code(p->file, SOCPREV_BY_PROJECT, i), given) == 0) {
            *code = i;
            return EXIT_DONE;
        }
    if (given != NULL)
        return fail_unknown(p->c, EXIT_USAGE, p->path, given,
                            say(p->c, "no contact names this project",
                                "tento projekt žádný kontakt neuvádí"),
                            NULL);
    if (n > 1 && p->scope == SOCPREV_SCOPE_PROJECT)
        return fail_usage(p->c, "--budget is about one project (--project ID), or about all when "
                                "pseudonyms agree in them (--scope portfolio)",
                          "--budget se týká jednoho projektu (--project ID), nebo všech, když se "
                          "v nich pseudonymy shodují (--scope portfolio)");
    return EXIT_DONE;
}

/* Whether a row of the costs is exact money of this sort and project (NULL: of all). */
static bool is_money(const socprev_table *costs, int64_t row, const char *money,
                     const char *project)
{
    text t = { 0 };
    const char *of = cell_text(costs, "project", row, &t);
    bool fits = of == NULL ? project == NULL : project != NULL && strcmp(of, project) == 0;
    of = cell_text(costs, "money", row, &t);
    fits = fits && of != NULL && strcmp(of, money) == 0;
    of = cell_text(costs, "money_qualifier", row, &t);
    fits = fits && of != NULL && strcmp(of, "exact") == 0;
    text_clear(&t);
    return fits;
}

/* What the contacts have cost: --cost, else what was passed on, else the total. */
static int find_cost(const participants *p, int32_t project, int64_t *cost)
{
    static const char *const moneys[] = { "passed_on", "total" };
    socprev_table *costs = NULL;
    const char *name = project == SOCPREV_CODE_ALL
                           ? NULL
                           : socprev_contact_file_code(p->file, SOCPREV_BY_PROJECT, project);
    int code = money_of_option(p->c, OPTION_COST, 0, cost);
    if (code != EXIT_DONE || p->c->option[OPTION_COST] != NULL)
        return code;
    if (p->portfolio != NULL)
        code = make_costs(p, &costs);
    for (size_t m = 0; m < 2 && code == EXIT_DONE && *cost == 0; m++)
        for (int64_t row = 0; row < socprev_table_row_count(costs) && *cost == 0; row++)
            if (is_money(costs, row, moneys[m], name))
                *cost = cell_int(costs, "amount", row);
    socprev_table_free(costs);
    if (code == EXIT_DONE && *cost == 0)
        code = fail_usage(p->c, "what did the contacts cost? --cost AMOUNT, or a portfolio that "
                                "states it exactly",
                          "kolik kontakty stály? --cost ČÁSTKA, nebo portfolio, které to uvádí "
                          "přesně");
    return code;
}

static void sheet_number(sheet *s, size_t at, const socprev_table *table, const char *name,
                         int64_t row)
{
    double value = 0;
    int64_t place = socprev_table_find_column(table, name, SOCPREV_NUL);
    if (socprev_table_get_float64(table, place, row, &value, NULL) == SOCPREV_OK)
        sheet_float(s, at, value);
}

static int put_steps(const participants *p, const socprev_table *table)
{
    static const column columns[] = {
        { "budget", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "budget [CZK]", "rozpočet [Kč]" } },
        { "effort", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "times the past", "násobek minula" } },
        { "affordable", SOCPREV_COLUMN_INT64, 0, FOR_ALL,
          { "persons at the past cost", "osob za dosavadní cenu" } },
        { "estimate", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "reached (estimate)",
                                                            "osloveno (odhad)" } },
        { "low", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "from", "od" } },
        { "high", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "to", "do" } },
        { "notes", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "mark", "poznámka" } },
    };
    sheet s;
    sheet_begin(&s, p->c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
        text notes = { 0 };
        const char *note = cell_text(table, "notes", row, &notes);
        sheet_row(&s);
        sheet_int(&s, 0, cell_int(table, "budget", row));
        sheet_number(&s, 1, table, "effort", row);
        sheet_int(&s, 2, cell_int(table, "affordable", row));
        sheet_number(&s, 3, table, "estimate", row);
        sheet_number(&s, 4, table, "low", row);
        sheet_number(&s, 5, table, "high", row);
        sheet_text(&s, 6, note == NULL ? ""
                          : strcmp(note, "extrapolated") == 0
                              ? say(p->c, "extrapolated", "extrapolace")
                              : note);
        text_clear(&notes);
    }
    return sheet_end(&s, "reach");
}

int put_reach(const participants *p)
{
    cli *c = p->c;
    socprev_contacts *contacts = NULL;
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    int64_t cost = 0, fixed = 0, budget = 0;
    int32_t project = SOCPREV_CODE_ALL;
    int code = choose_project(p, &project);
    if (code == EXIT_DONE)
        code = find_cost(p, project, &cost);
    if (code == EXIT_DONE)
        code = money_of_option(c, OPTION_FIXED, 0, &fixed);
    if (code == EXIT_DONE)
        code = money_of_option(c, OPTION_BUDGET, 0, &budget);
    if (code != EXIT_DONE)
        return code;
    if (fixed < 0 || cost <= fixed || budget <= 0 || budget < fixed)
        return fail_usage(c, "the cost must be above --fixed and the budget not below it",
                          "náklady musí být nad --fixed a rozpočet ne pod ním");
    socprev_status st = socprev_contacts_select_period(
        socprev_contact_file_contacts(p->file), project, SOCPREV_DATE_NONE, SOCPREV_DATE_NONE,
        SOCPREV_SELECT_SURE, NULL, &contacts, &err);
    if (st == SOCPREV_OK)
        st = socprev_reach_table(contacts, cost, fixed, budget, 0.95, c->run, NULL, &table, &err);
    socprev_contacts_free(contacts);
    if (st != SOCPREV_OK)
        return fail_in_data(c, p->path, st, err);
    if (!wants_text(c))
        return put_table(c, "reach", table);
    put_subheading(c, say(c, "How many persons a budget reaches",
                          "Na kolik osob rozpočet vystačí"));
    code = put_steps(p, table);
    put_paragraph(c, say(c,
                         "The first number of persons is a division. The second is an estimate "
                         "(Good-Toulmin, 95 %) from how often people came: of identified persons "
                         "only, and as if everything else stayed as it was.",
                         "První počet osob je podíl. Druhý je odhad (Good a Toulmin, 95 %) z "
                         "toho, jak často lidé přicházeli: jen ztotožněných osob, a jako by se "
                         "nic jiného neměnilo."));
    socprev_table_free(table);
    return code;
}
