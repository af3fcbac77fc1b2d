/* coverage: which kinds of services are where, which are missing, how evenly. */
#include "cli.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    cli *c;
    const socprev_presence *presence;
    int32_t territories, kinds;
} view;

/* A district often has the name of a town, so it is called a district. */
static void add_territory(const view *v, text *t, int32_t territory)
{
    const char *code = socprev_presence_territory(v->presence, territory);
    if (socprev_codelist_find(SOCPREV_LIST_DISTRICT, code, SOCPREV_NUL, &(int32_t){ 0 }, NULL) ==
        SOCPREV_OK)
        add(t, say(v->c, "district ", "okres "));
    add(t, label_of(v->c, SOCPREV_LIST_TERRITORY, code));
}

static const char *kind_label(const view *v, int32_t kind)
{
    return label_of(v->c, SOCPREV_LIST_SERVICE_KIND, socprev_presence_kind(v->presence, kind));
}

static int32_t state_of(const view *v, int32_t territory, int32_t kind)
{
    int32_t state = SOCPREV_PRESENCE_UNKNOWN;
    socprev_presence_state(v->presence, territory, kind, &state);
    return state;
}

/* ---- kinds by territories --------------------------------------------------------- */

/* The number of services where it is known, else what is. */
static void sheet_presence(sheet *s, size_t at, const view *v, int32_t territory, int32_t kind)
{
    const socprev_coverage *coverage = socprev_presence_coverage(v->presence);
    int64_t count = 0;
    text t = { 0 };
    switch ((enum socprev_presence_state)state_of(v, territory, kind)) {
    case SOCPREV_PRESENCE_PRESENT:
        if (socprev_coverage_count(coverage, territory, kind, &count) == SOCPREV_OK)
            add_int(&t, count);
        else
            add(&t, say(v->c, "yes", "ano"));
        break;
    case SOCPREV_PRESENCE_MISSING:
        add(&t, say(v->c, "no", "ne"));
        break;
    case SOCPREV_PRESENCE_UNKNOWN:
        add(&t, "?");
        break;
    }
    sheet_text(s, at, text_of(&t));
    text_clear(&t);
}

static int put_kinds(const view *v)
{
    size_t n = (size_t)v->territories + 1;
    column *columns = calloc(n, sizeof *columns);
    text *titles = calloc(n, sizeof *titles);
    const char *corner = say(v->c, "kind of service", "druh služby");
    sheet s;
    if (columns == NULL || titles == NULL) {
        free(titles);
        free(columns);
        return fail(v->c, NULL, SOCPREV_E_NOMEM, NULL);
    }
    columns[0] = (column){ "kind", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { corner, corner } };
    for (size_t i = 1; i < n; i++) {
        add_territory(v, &titles[i], (int32_t)i - 1);
        const char *title = text_of(&titles[i]);
        columns[i] = (column){ socprev_presence_territory(v->presence, (int32_t)i - 1),
                               SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { title, title } };
    }
    sheet_begin(&s, v->c, columns, n);
    for (int32_t kind = 0; kind < v->kinds; kind++) {
        sheet_row(&s);
        sheet_text(&s, 0, kind_label(v, kind));
        for (size_t i = 1; i < n; i++)
            sheet_presence(&s, i, v, (int32_t)i - 1, kind);
    }
    int code = sheet_end(&s, "presence");
    for (size_t i = 1; i < n; i++)
        text_clear(&titles[i]);
    free(titles);
    free(columns);
    if (code == EXIT_DONE)
        put_paragraph(v->c,
                      say(v->c,
                          "A number: services. yes: at least one. no: these projects do not "
                          "support it. ?: the records do not tell.",
                          "Číslo: počet služeb. ano: aspoň jedna. ne: tyto projekty ji "
                          "nepodporují. ?: záznamy to neříkají."));
    return code;
}

/* ---- what is missing -------------------------------------------------------------- */

static void add_kinds(const view *v, text *t, int32_t territory, int32_t state)
{
    int n = 0;
    for (int32_t kind = 0; kind < v->kinds; kind++) {
        if (state_of(v, territory, kind) != state)
            continue;
        add(t, n++ == 0 ? "" : ", ");
        add(t, kind_label(v, kind));
    }
    if (n == 0)
        add(t, say(v->c, "none", "žádný"));
    else if (n == v->kinds)
        t->size = 0, add(t, say(v->c, "all", "všechny"));
}

static void put_missing(const view *v)
{
    int64_t left = 12;
    for (int32_t i = 0; i < v->territories; i++) {
        text name = { 0 }, missing = { 0 }, unknown = { 0 };
        add_territory(v, &name, i);
        add_kinds(v, &missing, i, SOCPREV_PRESENCE_MISSING);
        add_kinds(v, &unknown, i, SOCPREV_PRESENCE_UNKNOWN);
        put_text(v->c, &name);
        put_entry(v->c, say(v->c, "missing", "chybí"), left, text_of(&missing));
        put_entry(v->c, say(v->c, "unknown", "neznámé"), left, text_of(&unknown));
        text_clear(&missing);
        text_clear(&unknown);
    }
}

/* ---- maps of what is missing ------------------------------------------------------ */

/* How many kinds are known to be missing; false when none is, but some are unknown. */
static bool count_missing(const view *v, int32_t territory, double *missing)
{
    int32_t unknown = 0, n = 0;
    for (int32_t kind = 0; kind < v->kinds; kind++) {
        int32_t state = state_of(v, territory, kind);
        unknown += state == SOCPREV_PRESENCE_UNKNOWN;
        n += state == SOCPREV_PRESENCE_MISSING;
    }
    *missing = n;
    return n > 0 || unknown == 0;
}

static int put_missing_map(const view *v, int32_t map)
{
    int32_t list = map == SOCPREV_MAP_REGIONS ? SOCPREV_LIST_REGION : SOCPREV_LIST_DISTRICT;
    size_t room = (size_t)v->territories + 1, n = 0;
    const char **codes = calloc(room, sizeof *codes);
    double *values = calloc(room, sizeof *values);
    uint8_t *valid = calloc(room, sizeof *valid);
    int code = EXIT_DONE;
    for (int32_t i = 0; i < v->territories && codes != NULL && values != NULL && valid != NULL;
         i++) {
        const char *of = socprev_presence_territory(v->presence, i);
        int32_t row = 0;
        if (socprev_codelist_find(list, of, SOCPREV_NUL, &row, NULL) != SOCPREV_OK)
            continue;
        codes[n] = of;
        valid[n] = count_missing(v, i, &values[n]);
        n++;
    }
    if (n > 1) {
        put_paragraph(v->c, map == SOCPREV_MAP_REGIONS
                                ? say(v->c, "Kinds known to be missing in the regions:",
                                      "Druhy, o nichž je známo, že v krajích chybí:")
                                : say(v->c, "Kinds known to be missing in the districts:",
                                      "Druhy, o nichž je známo, že v okresech chybí:"));
        code = put_map(v->c, map, codes, values, valid, n);
        put_gap(v->c);
    }
    free(valid);
    free(values);
    free(codes);
    return code;
}

/* ---- rates ------------------------------------------------------------------------ */

static int put_rates(const view *v)
{
    static const column columns[] = {
        { "territory", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "territory", "území" } },
        { "population", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "inhabitants", "obyvatel" } },
        { "date", SOCPREV_COLUMN_DATE, 0, FOR_ALL, { "as of", "ke dni" } },
        { "known", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "services known", "známých služeb" } },
        { "rate", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL,
          { "known per 100 000", "známých na 100 000" } },
    };
    const socprev_coverage *coverage = socprev_presence_coverage(v->presence);
    sheet s;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (int32_t i = 0; i < v->territories; i++) {
        socprev_date date = SOCPREV_DATE_NONE;
        int64_t known = 0, population = socprev_presence_population(v->presence, i, &date);
        socprev_coverage_count_known(coverage, i, SOCPREV_COVERAGE_ALL, &known, NULL);
        sheet_row(&s);
        text name = { 0 };
        add_territory(v, &name, i);
        sheet_text(&s, 0, text_of(&name));
        text_clear(&name);
        sheet_int(&s, 1, population);
        sheet_date(&s, 2, date);
        sheet_int(&s, 3, known);
        if (population > 0)
            sheet_float(&s, 4, 100000.0 * (double)known / (double)population);
    }
    return sheet_end(&s, "rates");
}

/* ---- evenness --------------------------------------------------------------------- */

static const struct {
    int32_t measure;
    const char *name, *title[2];
} measures[] = {
    { SOCPREV_PRESENCE_KINDS, "kinds",
      { "Number of kinds present", "Počet zastoupených druhů služeb" } },
    { SOCPREV_PRESENCE_SERVICES, "services_per_inhabitant",
      { "Services per inhabitant", "Počet služeb na obyvatele" } },
};

typedef struct {
    double gini;
    int32_t used, left_out;
    bool is_defined;
    int code;
} evenness;

static evenness evenness_of(const view *v, size_t measure)
{
    evenness e = { .code = EXIT_DONE };
    socprev_error *err = NULL;
    socprev_status st = socprev_presence_gini(v->presence, measures[measure].measure, -1, NULL,
                                              &e.gini, &e.used, &e.left_out, &err);
    e.is_defined = st == SOCPREV_OK;
    if (st != SOCPREV_OK && st != SOCPREV_E_UNDEFINED)
        e.code = fail(v->c, NULL, st, err);
    else
        socprev_error_free(err);
    return e;
}

static int put_evenness(const view *v)
{
    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++) {
        evenness e = evenness_of(v, i);
        text t = { 0 };
        char gini[32] = "";
        if (e.code != EXIT_DONE)
            return e.code;
        add(&t, say(v->c, measures[i].title[0], measures[i].title[1]));
        if (e.is_defined &&
            socprev_ratio_format(llround(e.gini * 1e4), 10000, 4, SOCPREV_ROUND_HALF_UP,
                                 v->c->language, gini, sizeof gini, NULL) == SOCPREV_OK) {
            add(&t, say(v->c, ": Gini index ", ": Giniho index "));
            add(&t, gini);
            add(&t, say(v->c, " (0 = even, 1 = all in one place), from regions: ",
                        " (0 = rovnoměrně, 1 = vše na jednom místě), z krajů: "));
        } else {
            add(&t, say(v->c, ": the Gini index is not defined; regions that are known: ",
                        ": Giniho index není určen; krajů, kde je počet znám: "));
        }
        add_int(&t, e.used);
        add(&t, say(v->c, "; left out as unknown: ", "; vynecháno jako neznámé: "));
        add_int(&t, e.left_out);
        add(&t, ".");
        put_text(v->c, &t);
    }
    return EXIT_DONE;
}

static int put_evenness_table(const view *v)
{
    static const column columns[] = {
        { "measure", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "gini", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "", "" } },
        { "regions", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "left_out", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    int code = EXIT_DONE;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++) {
        evenness e = evenness_of(v, i);
        if (code == EXIT_DONE)
            code = e.code;
        sheet_row(&s);
        sheet_text(&s, 0, measures[i].name);
        if (e.is_defined)
            sheet_float(&s, 1, e.gini);
        sheet_int(&s, 2, e.used);
        sheet_int(&s, 3, e.left_out);
    }
    int ended = sheet_end(&s, "evenness");
    return code == EXIT_DONE ? ended : code;
}

/* ---- populations whose date does not fit ------------------------------------------- */

int put_dates(cli *c, const socprev_presence *presence)
{
    const socprev_findings *findings = socprev_presence_findings(presence);
    if (!wants_text(c)) {
        sheet s;
        sheet_begin_findings(&s, c);
        sheet_findings(&s, NULL, findings);
        return sheet_end(&s, "dates");
    }
    for (int64_t i = 0; i < socprev_findings_count(findings); i++) {
        if (i == 0)
            put_gap(c);
        text t = { 0 };
        add(&t, label_of(c, SOCPREV_LIST_TERRITORY, socprev_finding_record(findings, i)));
        add(&t, ": ");
        add(&t, socprev_finding_message(findings, i, c->language));
        put_text(c, &t);
    }
    return EXIT_DONE;
}

/* ---- the verb ---------------------------------------------------------------------- */

static int put_for_people(const view *v)
{
    int code = put_kinds(v);
    put_gap(v->c);
    put_missing(v);
    put_gap(v->c);
    if (code == EXIT_DONE)
        code = put_missing_map(v, SOCPREV_MAP_REGIONS);
    if (code == EXIT_DONE)
        code = put_missing_map(v, SOCPREV_MAP_DISTRICTS);
    if (code == EXIT_DONE)
        code = put_rates(v);
    if (code == EXIT_DONE)
        code = put_dates(v->c, v->presence);
    put_gap(v->c);
    return code == EXIT_DONE ? put_evenness(v) : code;
}

static int put_for_programs(const view *v)
{
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_presence_table(v->presence, NULL, &table, &err);
    if (st != SOCPREV_OK)
        return fail(v->c, NULL, st, err);
    int code = put_table(v->c, "presence", table);
    if (code != EXIT_DONE)
        return code;
    st = socprev_presence_missing_table(v->presence, NULL, &table, &err);
    if (st != SOCPREV_OK)
        return fail(v->c, NULL, st, err);
    code = put_table(v->c, "missing", table);
    if (code == EXIT_DONE)
        code = put_dates(v->c, v->presence);
    return code == EXIT_DONE ? put_evenness_table(v) : code;
}

static int presence_options_of(const cli *c, socprev_presence_options **out)
{
    socprev_date date;
    socprev_error *err = NULL;
    int code = date_of_option(c, &date);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_presence_options_new(NULL, out, &err);
    if (st == SOCPREV_OK && c->option[OPTION_ALL_KINDS] == NULL)
        st = socprev_presence_options_set_group(*out, "prevention", &err);
    if (st == SOCPREV_OK)
        st = socprev_presence_options_set_outside(*out, c->option[OPTION_OUTSIDE] != NULL, &err);
    if (st == SOCPREV_OK)
        st = socprev_presence_options_set_date(*out, date, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, NULL, st, err);
}

int presence_of(cli *c, const portfolios *p, socprev_presence **out)
{
    socprev_presence_options *options = NULL;
    socprev_error *err = NULL;
    int code = presence_options_of(c, &options);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_presence_new((const socprev_portfolio *const *)p->items, p->n,
                                                 options, NULL, out, &err);
        if (st != SOCPREV_OK)
            code = fail_in_data(c, p->n == 1 ? p->paths[0] : NULL, st, err);
    }
    socprev_presence_options_free(options);
    return code;
}

int put_coverage(cli *c, const portfolios *p)
{
    socprev_presence *presence = NULL;
    int code = presence_of(c, p, &presence);
    if (code == EXIT_DONE) {
        view v = { .c = c,
                   .presence = presence,
                   .territories = socprev_presence_territory_count(presence),
                   .kinds = socprev_presence_kind_count(presence) };
        code = wants_text(c) ? put_for_people(&v) : put_for_programs(&v);
    }
    socprev_presence_free(presence);
    return code;
}

bool is_given_twice(const portfolios *p)
{
    for (size_t i = 0; i < p->n; i++) {
        const char *id = socprev_record_id(p->items[i], SOCPREV_PORTFOLIO, 0);
        for (size_t j = 0; j < i; j++)
            if (strcmp(id, socprev_record_id(p->items[j], SOCPREV_PORTFOLIO, 0)) == 0)
                return true;
    }
    return false;
}

int supply_of(cli *c, const portfolios *p, socprev_table **out)
{
    socprev_error *err = NULL;
    socprev_status st = socprev_supply_table((const socprev_portfolio *const *)p->items, p->n,
                                             NULL, out, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, NULL, st, err);
}

static int put_supply(cli *c, const char *path, socprev_table *supply)
{
    return c->option[OPTION_NORMS] != NULL ? put_needs(c, path, supply)
                                           : put_capacities(c, path, supply);
}

static bool is_of_supply(const cli *c)
{
    return c->option[OPTION_NORMS] != NULL || c->option[OPTION_TERRITORIES] != NULL;
}

static int put_portfolios(cli *c, const portfolios *p)
{
    socprev_table *supply = NULL;
    if (is_given_twice(p))
        return fail_usage(c, "two of the portfolios have the same id: it would count twice",
                          "dvě z portfolií mají stejné id: počítalo by se dvakrát");
    if (c->option[OPTION_COMPARE] != NULL)
        return compare_coverage(c, p);
    if (!is_of_supply(c))
        return put_coverage(c, p);
    int code = supply_of(c, p, &supply);
    if (code == EXIT_DONE)
        code = put_supply(c, NULL, supply);
    socprev_table_free(supply);
    return code;
}

/* One file may be a table of capacities as well as a portfolio: its first byte tells. */
static int put_file(cli *c)
{
    portfolios p = { 0 };
    socprev_table *supply = NULL;
    input in;
    int code = read_input(c, c->words[0], &in);
    if (code == EXIT_DONE && looks_like_portfolio(in.data, in.size)) {
        code = read_portfolio_from(c, c->words, in.data, in.size, &p);
        if (code == EXIT_DONE)
            code = put_portfolios(c, &p);
        portfolios_clear(&p);
    } else if (code == EXIT_DONE) {
        code = read_capacities(c, c->words[0], &in, &supply);
        if (code == EXIT_DONE)
            code = put_supply(c, c->words[0], supply);
        socprev_table_free(supply);
    }
    input_clear(&in);
    return code;
}

int verb_coverage(cli *c)
{
    portfolios p;
    bool supply = is_of_supply(c);
    if (c->n_words == 0)
        return fail_usage(c, "coverage needs a portfolio, or a table of capacities and --norms or "
                             "--territories",
                          "coverage potřebuje portfolio, nebo tabulku kapacit a --norms nebo "
                          "--territories");
    if (!supply && (c->option[OPTION_PEOPLE] != NULL || c->option[OPTION_SETS] != NULL))
        return fail_usage(c, "--people and --sets go with --norms or --territories",
                          "--people a --sets patří k --norms nebo --territories");
    if (c->option[OPTION_PAIRS] != NULL && c->option[OPTION_NORMS] == NULL)
        return fail_usage(c, "--pairs go with --norms", "--pairs patří k --norms");
    if (supply && c->option[OPTION_COMPARE] != NULL)
        return fail_usage(c, "--compare is for portfolios, without --norms and --territories",
                          "--compare je pro portfolia, bez --norms a --territories");
    if (supply && c->n_words == 1)
        return put_file(c);
    int code = read_portfolios(c, c->words, c->n_words, &p);
    if (code == EXIT_DONE)
        code = put_portfolios(c, &p);
    portfolios_clear(&p);
    return code;
}
