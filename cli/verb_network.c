/* network: which sites to open, whom they serve, and how good that is. */
#include "network_input.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
    cli *c;
    const network_input *in;
    const socprev_plan *plan;
    int32_t model, second;
} view;

static const struct {
    const char *name, *title[2];
    const char *objective[2];
} models[] = {
    [SOCPREV_NETWORK_SET_COVER] = { "set-cover",
                                    { "fewest sites that serve all",
                                      "nejméně stanovišť pro všechny" },
                                    { "Sites", "Stanovišť" } },
    [SOCPREV_NETWORK_MAX_COVER] = { "max-cover",
                                    { "most people served by so many sites",
                                      "nejvíc lidí při daném počtu stanovišť" },
                                    { "People served", "Obsloužených lidí" } },
    [SOCPREV_NETWORK_BUDGET_COVER] = { "budget-cover",
                                       { "most people served for the money",
                                         "nejvíc lidí za dané peníze" },
                                       { "People served", "Obsloužených lidí" } },
    [SOCPREV_NETWORK_MEDIAN] = { "median",
                                 { "least travel in all", "nejmenší celková vzdálenost" },
                                 { "People × distance", "Lidé × vzdálenost" } },
    [SOCPREV_NETWORK_CENTER] = { "center",
                                 { "farthest place as near as can be",
                                   "nejvzdálenější místo co nejblíž" },
                                 { "Largest distance", "Největší vzdálenost" } },
    [SOCPREV_NETWORK_CHEAPEST_COVER] = { "cheapest-cover",
                                         { "least money for sites that serve all",
                                           "nejlevnější stanoviště pro všechny" },
                                         { "Money", "Peníze" } },
};

static const char *const seconds[] = { "none", "sites", "money", "distance" };
static const char *const statuses[] = { "optimal", "feasible", "limit", "infeasible" };
static const char *const solvers[] = { "own", "cbc", "auto" };
static const char *const reasons[] = { "none", "places", "sites", "capacity" };

static const char *model_at(size_t i)
{
    return models[i].name;
}

static const char *second_at(size_t i)
{
    return seconds[i];
}

static const char *solver_at(size_t i)
{
    return solvers[i];
}

enum { MODELS = sizeof models / sizeof models[0], SECONDS = 4, SOLVERS = 3, NAMED_AT_MOST = 12 };

/* ---- the question ------------------------------------------------------------------- */

static int word_of_option(const cli *c, enum option option, const char *(*at)(size_t), size_t n,
                          int32_t *out)
{
    const char *given = c->option[option];
    for (size_t i = 0; given != NULL && i < n; i++) {
        if (strcmp(given, at(i)) == 0) {
            *out = (int32_t)i;
            return EXIT_DONE;
        }
    }
    if (given == NULL)
        return EXIT_DONE;
    text t = { 0 };
    add(&t, say(c, "expected one of ", "čeká se jedno z "));
    for (size_t i = 0; i < n; i++) {
        add(&t, i == 0 ? "" : ", ");
        add(&t, at(i));
    }
    int code = fail_unknown(c, EXIT_USAGE, NULL, given, text_of(&t), nearest(given, at, n));
    text_clear(&t);
    return code;
}

static int set_question(view *v, socprev_network *network)
{
    cli *c = v->c;
    const int64_t none = SOCPREV_NETWORK_NO_LIMIT;
    int64_t most = none, radius = none, budget = none, nodes = 0;
    int32_t solver = SOCPREV_NETWORK_OWN;
    socprev_error *err = NULL;
    if (c->option[OPTION_MODEL] == NULL)
        return fail_usage(c, "network needs --model", "network potřebuje --model");
    int code = word_of_option(c, OPTION_MODEL, model_at, MODELS, &v->model);
    if (code == EXIT_DONE)
        code = word_of_option(c, OPTION_THEN, second_at, SECONDS, &v->second);
    if (code == EXIT_DONE)
        code = word_of_option(c, OPTION_SOLVER, solver_at, SOLVERS, &solver);
    if (code == EXIT_DONE)
        code = money_of_option(c, OPTION_BUDGET, none, &budget);
    if (code != EXIT_DONE)
        return code;
    if (!number_of_option(c, OPTION_SITES, 0, INT32_MAX, none, &most) ||
        !number_of_option(c, OPTION_RADIUS, 0, INT64_MAX - 1, none, &radius) ||
        !number_of_option(c, OPTION_NODES, 0, 1000000000000, 100000, &nodes))
        return EXIT_USAGE;
    socprev_status st = socprev_network_set_model(network, v->model, v->second, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_most(network, most, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_radius(network, radius, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_budget(network, budget, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, nodes, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_leave_out(network, c->option[OPTION_LEAVE_OUT] != NULL, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_solver(network, solver, &err);
    if (st == SOCPREV_E_UNSUPPORTED)
        return fail(c, NULL, st, err);
    if (st != SOCPREV_OK)
        fail(c, NULL, st, err);
    return st == SOCPREV_OK ? EXIT_DONE : EXIT_USAGE;
}

/* ---- numbers --------------------------------------------------------------------------- */

static int64_t total_of(const view *v, int32_t total)
{
    int64_t value = 0;
    socprev_plan_total(v->plan, total, &value);
    return value;
}

static bool is_money(const view *v)
{
    return v->model == SOCPREV_NETWORK_CHEAPEST_COVER;
}

static bool counts_people(const view *v)
{
    return v->model == SOCPREV_NETWORK_MAX_COVER || v->model == SOCPREV_NETWORK_BUDGET_COVER;
}

static void add_distance(const view *v, text *t, int64_t value)
{
    add_int(t, value);
    add(t, v->in->in_metres ? "\u00a0m" : "");
}

static void add_objective(const view *v, text *t, int64_t value)
{
    if (is_money(v))
        add_money(v->c, t, value);
    else if (v->model == SOCPREV_NETWORK_CENTER)
        add_distance(v, t, value);
    else
        add_int(t, value);
}

/* "6 of 10 places (60.0 %)"; in Czech the noun stands before. */
static void add_part(const view *v, text *t, int32_t part_total, int32_t whole_total,
                     const char *noun, const char *podstatne)
{
    char shown[32];
    int64_t part = total_of(v, part_total), whole = total_of(v, whole_total);
    add(t, say(v->c, "", podstatne));
    add_int(t, part);
    add(t, say(v->c, " of ", " z "));
    add_int(t, whole);
    add(t, say(v->c, noun, ""));
    if (whole > 0 && part <= INT64_MAX / 100 &&
        socprev_ratio_format(100 * part, whole, 1, SOCPREV_ROUND_HALF_UP, v->c->language, shown,
                             sizeof shown, NULL) == SOCPREV_OK) {
        add(t, " (");
        add(t, shown);
        add(t, " %)");
    }
}

/* ---- tables ------------------------------------------------------------------------------ */

static int put_assignments(const view *v)
{
    static const column columns[] = {
        { "place", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "place", "místo" } },
        { "kind", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "kind", "druh" } },
        { "site", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "site", "stanoviště" } },
        { "units", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "people", "lidí" } },
        { "cost", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "cost", "vzdálenost" } },
    };
    sheet s;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t k = 0; k < socprev_plan_assignment_count(v->plan); k++) {
        int32_t place = 0, kind = 0, site = 0;
        int64_t units = 0, cost = 0;
        socprev_plan_assignment(v->plan, k, &place, &kind, &site, &units, &cost);
        sheet_row(&s);
        sheet_text(&s, 0, v->in->place.name[place]);
        if (v->in->kind.name[kind][0] != '\0')
            sheet_text(&s, 1, v->in->kind.name[kind]);
        sheet_text(&s, 2, v->in->site.name[site]);
        sheet_int(&s, 3, units);
        sheet_int(&s, 4, cost);
    }
    return sheet_end(&s, "assignments");
}

/* Whom a site serves: names of places, each once. */
static void add_served(const view *v, text *t, int32_t site, int64_t *places)
{
    int32_t before = -1;
    *places = 0;
    for (int64_t k = 0; k < socprev_plan_assignment_count(v->plan); k++) {
        int32_t place = 0, at = 0;
        socprev_plan_assignment(v->plan, k, &place, NULL, &at, NULL, NULL);
        if (at != site || place == before)
            continue;
        before = place;
        if (++*places > NAMED_AT_MOST)
            continue;
        add(t, *places == 1 ? "" : ", ");
        add(t, v->in->place.name[place]);
    }
    if (*places > NAMED_AT_MOST)
        add(t, ", …");
}

static int put_sites(const view *v)
{
    static const column columns[] = {
        { "site", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "site", "stanoviště" } },
        { "places", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "places", "míst" } },
        { "units", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "people", "lidí" } },
        { "existing", SOCPREV_COLUMN_BOOL, 0, FOR_ALL, { "existing", "stávající" } },
        { "served", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "serves", "slouží místům" } },
    };
    sheet s;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (int32_t k = 0; k < socprev_plan_site_count(v->plan); k++) {
        int32_t site = socprev_plan_site(v->plan, k);
        int64_t places = 0, units = 0, sum = 0;
        text t = { 0 };
        add_served(v, &t, site, &places);
        for (int32_t kind = 0; kind < v->in->kind.n; kind++) {
            socprev_plan_site_units(v->plan, site, kind, &units);
            sum += units;
        }
        sheet_row(&s);
        sheet_text(&s, 0, v->in->site.name[site]);
        sheet_int(&s, 1, places);
        sheet_int(&s, 2, sum);
        sheet_bool(&s, 3, v->in->role[site] == SOCPREV_NETWORK_EXISTING);
        sheet_text(&s, 4, places == 0 ? "–" : text_of(&t));
        text_clear(&t);
    }
    return sheet_end(&s, "sites");
}

static int put_uncoverable(const view *v)
{
    static const column columns[] = {
        { "place", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "kind", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t k = 0; k < socprev_plan_uncoverable_count(v->plan); k++) {
        int32_t place = 0, kind = 0;
        socprev_plan_uncoverable(v->plan, k, &place, &kind);
        sheet_row(&s);
        sheet_text(&s, 0, v->in->place.name[place]);
        if (v->in->kind.name[kind][0] != '\0')
            sheet_text(&s, 1, v->in->kind.name[kind]);
    }
    return sheet_end(&s, "uncoverable");
}

static int put_plan(const view *v)
{
    static const column columns[] = {
        { "model", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "then", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "status", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "reason", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "objective", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "bound", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "gap", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "", "" } },
        { "second", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "sites", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "money", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "", "" } },
        { "is_first", SOCPREV_COLUMN_BOOL, 0, FOR_ALL, { "", "" } },
        { "places", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "places_served", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "units", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "units_served", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "distance", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "farthest", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "nodes", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "evaluations", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "solver", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
    };
    enum { TOTALS = 11, SOLVER = TOTALS + SOCPREV_PLAN_EVALUATIONS + 1 };
    sheet s;
    int64_t value = 0;
    double gap = 0;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    sheet_row(&s);
    sheet_text(&s, 0, models[v->model].name);
    sheet_text(&s, 1, seconds[v->second]);
    sheet_text(&s, 2, statuses[socprev_plan_status(v->plan)]);
    sheet_text(&s, 3, reasons[socprev_plan_reason(v->plan)]);
    if (socprev_plan_objective(v->plan, &value) == SOCPREV_OK)
        sheet_int(&s, 4, value);
    if (socprev_plan_bound(v->plan, &value) == SOCPREV_OK)
        sheet_int(&s, 5, value);
    if (socprev_plan_gap(v->plan, &gap) == SOCPREV_OK)
        sheet_float(&s, 6, gap);
    if (v->second != SOCPREV_NETWORK_SECOND_NONE &&
        socprev_plan_second(v->plan, &value) == SOCPREV_OK)
        sheet_int(&s, 7, value);
    sheet_int(&s, 8, socprev_plan_site_count(v->plan));
    sheet_int(&s, 9, socprev_plan_money(v->plan));
    sheet_bool(&s, 10, socprev_plan_is_first(v->plan) != 0);
    for (int32_t total = 0; total <= SOCPREV_PLAN_EVALUATIONS; total++)
        sheet_int(&s, (size_t)(TOTALS + total), total_of(v, total));
    sheet_text(&s, SOLVER, solvers[socprev_plan_solver(v->plan)]);
    return sheet_end(&s, "plan");
}

/* ---- for people ------------------------------------------------------------------------------ */

static void add_uncoverable(const view *v, text *t)
{
    int64_t n = socprev_plan_uncoverable_count(v->plan);
    for (int64_t k = 0; k < n && k < NAMED_AT_MOST; k++) {
        int32_t place = 0, kind = 0;
        socprev_plan_uncoverable(v->plan, k, &place, &kind);
        add(t, k == 0 ? "" : ", ");
        add(t, v->in->place.name[place]);
        if (v->in->kind.name[kind][0] != '\0') {
            add(t, " (");
            add(t, v->in->kind.name[kind]);
            add(t, ")");
        }
    }
    add(t, n > NAMED_AT_MOST ? ", …" : "");
}

static void put_uncoverable_names(const view *v)
{
    text t = { 0 };
    if (socprev_plan_uncoverable_count(v->plan) == 0)
        return;
    add(&t, say(v->c, "No site can reach ", "Žádné stanoviště nedosáhne na: "));
    add_uncoverable(v, &t);
    add(&t, ".");
    put_text(v->c, &t);
}

/* Who is left, and how many people there. */
static void put_unserved(const view *v)
{
    int32_t kinds = v->in->kind.n;
    int64_t n = 0, *left = calloc((size_t)v->in->place.n, sizeof *left);
    text t = { 0 };
    for (int32_t i = 0; left != NULL && i < v->in->place.n; i++)
        for (int32_t k = 0; k < kinds; k++)
            left[i] += v->in->demand[(size_t)i * (size_t)kinds + (size_t)k];
    for (int64_t k = 0; left != NULL && k < socprev_plan_assignment_count(v->plan); k++) {
        int32_t place = 0;
        int64_t units = 0;
        socprev_plan_assignment(v->plan, k, &place, NULL, NULL, &units, NULL);
        left[place] -= units;
    }
    for (int32_t i = 0; left != NULL && i < v->in->place.n; i++) {
        if (left[i] == 0 || ++n > NAMED_AT_MOST)
            continue;
        add(&t, n == 1 ? say(v->c, "Not served (people): ",
                             "Neobslouženo (lidí): ")
                       : ", ");
        add(&t, v->in->place.name[i]);
        add(&t, "\u00a0(");
        add_int(&t, left[i]);
        add(&t, ")");
    }
    add(&t, n > NAMED_AT_MOST ? ", …." : ".");
    if (n > 0)
        put_text(v->c, &t);
    text_clear(&t);
    free(left);
}

static void put_proof(const view *v)
{
    int64_t bound = 0;
    double gap = 0;
    char shown[32];
    text t = { 0 };
    if (socprev_plan_status(v->plan) == SOCPREV_PLAN_OPTIMAL) {
        add(&t, say(v->c, "Proven: nothing is better.", "Dokázáno: lepší řešení není."));
        if (socprev_plan_solver(v->plan) == SOCPREV_NETWORK_CBC)
            add(&t, say(v->c, " The proof is by CBC, in floating point.",
                        " Důkaz je od CBC, v pohyblivé řádové čárce."));
    } else {
        add(&t, say(v->c, "Not proven to be the best; proven is ",
                    "Že je to nejlepší, dokázáno není; dokázaná mez je "));
        if (socprev_plan_bound(v->plan, &bound) == SOCPREV_OK)
            add_objective(v, &t, bound);
        if (socprev_plan_gap(v->plan, &gap) == SOCPREV_OK && gap < 1e9 &&
            socprev_ratio_format((int64_t)(gap * 1e6 + 0.5), 10000, 2, SOCPREV_ROUND_UP,
                                 v->c->language, shown, sizeof shown, NULL) == SOCPREV_OK) {
            add(&t, say(v->c, ", a gap of ", ", tedy rozdíl "));
            add(&t, shown);
            add(&t, " %");
        }
        add(&t, say(v->c, "; --nodes lets it search longer.",
                    "; déle hledat ho nechá --nodes."));
    }
    put_text(v->c, &t);
}

/* What it comes to: the objective, money, who is served and how far away. */
static void put_sums(const view *v)
{
    int64_t objective = 0, served = total_of(v, SOCPREV_PLAN_UNITS_SERVED);
    text t = { 0 };
    socprev_plan_objective(v->plan, &objective);
    if (!counts_people(v)) {
        add(&t, say(v->c, models[v->model].objective[0], models[v->model].objective[1]));
        add(&t, ": ");
        add_objective(v, &t, objective);
        add(&t, ". ");
    }
    if (!is_money(v) && socprev_plan_money(v->plan) > 0) {
        add(&t, say(v->c, "Money: ", "Peníze: "));
        add_money(v->c, &t, socprev_plan_money(v->plan));
        add(&t, ". ");
    }
    add(&t, say(v->c, "Served: ", "Obslouženo: "));
    add_part(v, &t, SOCPREV_PLAN_PLACES_SERVED, SOCPREV_PLAN_PLACES, " places", "míst ");
    add(&t, ", ");
    add_part(v, &t, SOCPREV_PLAN_UNITS_SERVED, SOCPREV_PLAN_UNITS, " people", "lidí ");
    if (served > 0) {
        add(&t, say(v->c, "; the farthest at ", "; nejdál ve vzdálenosti "));
        add_distance(v, &t, total_of(v, SOCPREV_PLAN_FARTHEST));
        add(&t, say(v->c, ", on average at ", ", průměrně "));
        int64_t distance = total_of(v, SOCPREV_PLAN_DISTANCE), rest = distance % served;
        add_distance(v, &t, distance / served + (rest >= served - rest));
    }
    add(&t, ".");
    put_text(v->c, &t);
}

static int put_for_people(const view *v)
{
    int code = EXIT_DONE;
    put_heading(v->c, say(v->c, models[v->model].title[0], models[v->model].title[1]));
    if (socprev_plan_objective(v->plan, &(int64_t){ 0 }) == SOCPREV_OK) {
        code = put_sites(v);
        put_gap(v->c);
        put_sums(v);
        put_unserved(v);
        put_proof(v);
    }
    put_uncoverable_names(v);
    return code;
}

static int put_for_programs(const view *v)
{
    int code = put_assignments(v);
    if (code == EXIT_DONE)
        code = put_sites(v);
    if (code == EXIT_DONE)
        code = put_plan(v);
    return code == EXIT_DONE ? put_uncoverable(v) : code;
}

/* There is no answer: says why. */
static int say_infeasible(const view *v)
{
    const cli *c = v->c;
    text t = { 0 };
    const char *why =
        socprev_plan_status(v->plan) == SOCPREV_PLAN_LIMIT
            ? say(c, "no answer was found within the limit of work",
                  "v mezích práce se řešení nenašlo")
        : socprev_plan_reason(v->plan) == SOCPREV_PLAN_REASON_PLACES
            ? say(c, "some places cannot be reached by any site",
                  "na některá místa žádné stanoviště nedosáhne")
        : socprev_plan_reason(v->plan) == SOCPREV_PLAN_REASON_CAPACITY
            ? say(c, "all sites together have too little capacity",
                  "všechna stanoviště dohromady mají malou kapacitu")
            : say(c, "no set of sites within the limits serves all",
                  "žádná množina stanovišť v daných mezích nestačí všem");
    add(&t, why);
    if (socprev_plan_reason(v->plan) == SOCPREV_PLAN_REASON_PLACES) {
        add(&t, ": ");
        add_uncoverable(v, &t);
    }
    int code = fail_saying(c, EXIT_INFEASIBLE, NULL, text_of(&t),
                           say(c, "raise the limits, or leave such places out by --leave-out",
                               "zvyšte meze, nebo taková místa vynechte volbou --leave-out"));
    text_clear(&t);
    return code;
}

int verb_network(cli *c)
{
    network_input in;
    socprev_plan *plan = NULL;
    socprev_error *err = NULL;
    view v = { .c = c, .in = &in };
    if (c->n_words < 1 || c->n_words > 3)
        return fail_usage(c, "network needs a file of places, one of sites, and one of costs",
                          "network potřebuje soubor míst, soubor stanovišť a soubor vzdáleností");
    int code = read_network(c, c->words, c->n_words, &in);
    if (code == EXIT_DONE)
        code = set_question(&v, in.network);
    if (code == EXIT_DONE) {
        socprev_status st = socprev_network_solve(in.network, c->run, &plan, &err);
        if (st != SOCPREV_OK)
            code = fail_in_data(c, NULL, st, err);
    }
    if (code == EXIT_DONE) {
        bool answered = socprev_plan_objective(plan, &(int64_t){ 0 }) == SOCPREV_OK;
        v.plan = plan;
        if (!wants_text(c))
            code = put_for_programs(&v);
        else if (answered)
            code = put_for_people(&v);
        if (code == EXIT_DONE && !answered)
            code = say_infeasible(&v);
    }
    socprev_plan_free(plan);
    network_input_clear(&in);
    return code;
}
