/* What records say of kinds of services in territories, put into the coverage engine. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

/* Portfolios being read, twice: first for their territories, then for their kinds. */
typedef struct {
    const socprev_presence_options *options;
    socprev_presence *presence;
    int32_t *place_of; /* [territories of the code list] index of the place, -1: none */
    int32_t *kind_of;  /* [kinds of the code list] index of the kind, -1: not asked for */
    int64_t *last;     /* [places x kinds] the last project counted in `projects` */
    int64_t n_projects;
    socprev_error **err;
} survey;

/* A project being read. */
typedef struct {
    const socprev_portfolio *portfolio;
    int64_t index;
    const char *id;
    int32_t *places; /* its territories; during the first pass rows of the code list */
    size_t n_places, capacity;
    int64_t *services; /* [kinds] records of services */
    socprev__grouping by_project; /* services of the portfolio */
} subject;

static const socprev_presence_options as_made;

static int32_t list_size(int32_t list)
{
    return socprev_codelist_size(list);
}

/* ---- territories ----------------------------------------------------------- */

static socprev_status find_territory(const char *code, int32_t *row, socprev_error **err)
{
    return socprev_codelist_find(SOCPREV_LIST_TERRITORY, code, SOCPREV_NUL, row, err);
}

static bool is_in_list(int32_t list, int32_t territory)
{
    const char *code = socprev_codelist_code(SOCPREV_LIST_TERRITORY, territory);
    int32_t row = 0;
    return socprev_codelist_find(list, code, SOCPREV_NUL, &row, NULL) == SOCPREV_OK;
}

static bool later(socprev_date a, socprev_date b)
{
    int32_t first_a = 0, first_b = 0, last = 0;
    if (socprev_date_bounds(a, &first_a, &last) != SOCPREV_OK)
        return false;
    return socprev_date_bounds(b, &first_b, &last) != SOCPREV_OK || first_a > first_b;
}

/* Marks a stated territory and the region around it. */
static void mark(survey *s, int32_t territory)
{
    int32_t n = list_size(SOCPREV_LIST_TERRITORY);
    s->place_of[territory] = 0;
    for (int32_t outer = 0; outer < n; outer++)
        if (socprev__territory_within(territory, outer) && is_in_list(SOCPREV_LIST_REGION, outer))
            s->place_of[outer] = 0;
}

static bool has_place(const subject *p, int32_t territory)
{
    for (size_t i = 0; i < p->n_places; i++)
        if (p->places[i] == territory)
            return true;
    return false;
}

/* Territories of the project; those of the portfolio when it has none. */
static socprev_status find_places(survey *s, subject *p)
{
    int64_t n = socprev_record_list_count(p->portfolio, SOCPREV_PROJECT, p->index, "territories");
    const char *code = NULL;
    socprev_status st = SOCPREV_OK;
    p->n_places = 0;
    if (n == 0 && socprev_record_text(p->portfolio, SOCPREV_PORTFOLIO, 0, "territory", &code) !=
                      SOCPREV_OK)
        return socprev__fail(s->err, SOCPREV_E_UNDEFINED, SP_PRESENCE_PLACE,
                             SP_FIELD("territories"),
                             SP_TEXT(socprev__project_name(p->portfolio, p->id)));
    for (int64_t i = 0; i < (n == 0 ? 1 : n) && st == SOCPREV_OK; i++) {
        int32_t row = 0;
        if (n > 0)
            code = socprev_record_list_at(p->portfolio, SOCPREV_PROJECT, p->index, "territories",
                                          i);
        st = find_territory(code, &row, s->err);
        void *block = p->places;
        if (st == SOCPREV_OK && !socprev__reserve(&s->presence->memory, &block, &p->capacity,
                                                  p->n_places + 1, sizeof *p->places))
            st = socprev__fail_nomem(s->err);
        p->places = block;
        if (st == SOCPREV_OK && !has_place(p, row))
            p->places[p->n_places++] = row;
    }
    return st;
}

/* Territory of a service, when it has one of its own; -1 when not. */
static socprev_status own_territory(const survey *s, const subject *p, int64_t service,
                                    int32_t *row)
{
    const char *code = NULL;
    *row = -1;
    if (socprev_record_text(p->portfolio, SOCPREV_SERVICE, service, "territory", &code) !=
        SOCPREV_OK)
        return SOCPREV_OK;
    return find_territory(code, row, s->err);
}

/* First pass: which territories are stated. */
static socprev_status survey_places(survey *s, subject *p)
{
    socprev_status st = find_places(s, p);
    for (size_t i = 0; i < p->n_places && st == SOCPREV_OK; i++)
        mark(s, p->places[i]);
    int64_t n = 0;
    const int64_t *services = socprev__group_of(&p->by_project, p->index, &n);
    for (int64_t i = 0; i < n && st == SOCPREV_OK; i++) {
        int32_t row = -1;
        st = own_territory(s, p, services[i], &row);
        if (st == SOCPREV_OK && row >= 0)
            mark(s, row);
    }
    s->n_projects++;
    return st;
}

/* The innermost other place around one; -1 when there is none. */
static int32_t place_around(const socprev_presence *presence, int32_t place)
{
    int32_t found = -1;
    for (int32_t other = 0; other < presence->n; other++) {
        int32_t outer = presence->places[other].territory;
        if (other != place &&
            socprev__territory_within(presence->places[place].territory, outer) &&
            (found < 0 ||
             socprev__territory_within(outer, presence->places[found].territory)))
            found = other;
    }
    return found;
}

static socprev_status make_places(survey *s)
{
    socprev_presence *presence = s->presence;
    int32_t listed = list_size(SOCPREV_LIST_TERRITORY), n = 0;
    for (int32_t row = 0; row < listed; row++)
        n += s->place_of[row] >= 0;
    presence->places =
        socprev__alloc(&presence->memory, (size_t)n, sizeof *presence->places);
    if (presence->places == NULL)
        return socprev__fail_nomem(s->err);
    presence->n = n;
    n = 0;
    for (int32_t row = 0; row < listed; row++) {
        if (s->place_of[row] < 0)
            continue;
        s->place_of[row] = n;
        presence->places[n++] = (socprev__presence_place){
            .territory = row, .is_region = is_in_list(SOCPREV_LIST_REGION, row)
        };
    }
    for (int32_t i = 0; i < n; i++)
        presence->places[i].within = place_around(presence, i);
    return SOCPREV_OK;
}

/* ---- kinds ------------------------------------------------------------------- */

static socprev_status make_kinds(survey *s)
{
    socprev_presence *presence = s->presence;
    const char *group = s->options->group;
    int32_t listed = list_size(SOCPREV_LIST_SERVICE_KIND), n = 0;
    for (int32_t row = 0; row < listed; row++) {
        const char *of_row = socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, row, "group");
        s->kind_of[row] = group == NULL || strcmp(of_row, group) == 0 ? n++ : -1;
    }
    presence->kinds = socprev__alloc(&presence->memory, (size_t)n, sizeof *presence->kinds);
    if (presence->kinds == NULL)
        return socprev__fail_nomem(s->err);
    presence->n_kinds = n;
    for (int32_t row = 0; row < listed; row++)
        if (s->kind_of[row] >= 0)
            presence->kinds[s->kind_of[row]] = row;
    return SOCPREV_OK;
}

/* Index of a kind by its code; -1 when it is not asked for or not in the code list. */
static int32_t kind_index(const survey *s, const char *code)
{
    int32_t row = 0;
    return socprev_codelist_find(SOCPREV_LIST_SERVICE_KIND, code, SOCPREV_NUL, &row, NULL) ==
                   SOCPREV_OK
               ? s->kind_of[row]
               : -1;
}

/* ---- what a project says --------------------------------------------------------- */

/* Counts the project once in a place and all around it. */
static void count_project(survey *s, int32_t place, int32_t kind)
{
    for (; place >= 0; place = s->presence->places[place].within) {
        size_t cell = (size_t)place * (size_t)s->presence->n_kinds + (size_t)kind;
        if (s->last[cell] != s->n_projects) {
            s->last[cell] = s->n_projects;
            s->presence->projects[cell]++;
        }
    }
}

/* At least `known` services of a kind in a place, and maybe more. */
static socprev_status state(survey *s, int32_t place, int32_t kind, int64_t known, bool more)
{
    socprev_coverage *coverage = s->presence->coverage;
    socprev_status st = socprev_coverage_add(coverage, place, kind, known, s->err);
    if (st == SOCPREV_OK && more)
        st = socprev_coverage_add(coverage, s->presence->n + place, kind,
                                  SOCPREV_COVERAGE_UNKNOWN, s->err);
    return st;
}

/* The same where the project works: which of several territories is not said. */
static socprev_status state_somewhere(survey *s, const subject *p, int32_t kind, int64_t known,
                                      bool more)
{
    bool one = p->n_places == 1;
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < p->n_places && st == SOCPREV_OK; i++)
        st = state(s, p->places[i], kind, one ? known : 0, one ? more : true);
    return st;
}

/* The least that a qualified count can be, and whether it can be more. */
static socprev_status least_of(int32_t qualifier, int64_t value, int64_t *least, bool *more)
{
    *more = qualifier != SOCPREV_EXACT;
    *least = value;
    if (qualifier == SOCPREV_MORE_THAN)
        return socprev_int64_add(value, 1, least);
    if (qualifier == SOCPREV_ABOUT)
        *least = value > 0 ? 1 : 0; /* about 12 of something is some of it */
    if (qualifier == SOCPREV_AT_MOST || qualifier == SOCPREV_LESS_THAN)
        *least = 0;
    return SOCPREV_OK;
}

static socprev_status survey_service(survey *s, subject *p, int64_t service)
{
    const char *code = "";
    socprev_record_text(p->portfolio, SOCPREV_SERVICE, service, "kind", &code);
    int32_t kind = kind_index(s, code), row = -1, qualifier = SOCPREV_EXACT;
    int64_t value = 1, least = 1; /* a record without a count is one service */
    bool more = false;
    if (kind < 0)
        return SOCPREV_OK;
    p->services[kind]++;
    socprev_record_amount(p->portfolio, SOCPREV_SERVICE, service, "count", &qualifier, &value,
                          NULL);
    if (least_of(qualifier, value, &least, &more) != SOCPREV_OK)
        return socprev__fail(s->err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("count"),
                             SP_TEXT("services.count"));
    socprev_status st = own_territory(s, p, service, &row);
    if (st != SOCPREV_OK)
        return st;
    if (row < 0) {
        for (size_t i = 0; i < p->n_places; i++)
            count_project(s, p->places[i], kind);
        return state_somewhere(s, p, kind, least, more);
    }
    count_project(s, s->place_of[row], kind);
    return state(s, s->place_of[row], kind, least, more);
}

/* Whether the list of kinds may be incomplete. */
static bool is_open(const survey *s, const subject *p)
{
    int64_t listed = socprev_record_list_count(p->portfolio, SOCPREV_PROJECT, p->index, "kinds");
    int64_t open = 0, value = 0, least = 0;
    int32_t qualifier = SOCPREV_EXACT;
    bool more = false;
    if (s->options->only_stated)
        return false;
    socprev_record_integer(p->portfolio, SOCPREV_PROJECT, p->index, "kinds_open", &open);
    if (socprev_record_amount(p->portfolio, SOCPREV_PROJECT, p->index, "kinds_count", &qualifier,
                              &value, NULL) == SOCPREV_OK &&
        least_of(qualifier, value, &least, &more) != SOCPREV_OK)
        return true;
    return listed == 0 || open != 0 || least > listed;
}

static void note_start(survey *s, const subject *p)
{
    socprev_date start = SOCPREV_DATE_NONE;
    socprev_record_date(p->portfolio, SOCPREV_PROJECT, p->index, "start", &start);
    for (size_t i = 0; i < p->n_places; i++)
        for (int32_t at = p->places[i]; at >= 0; at = s->presence->places[at].within)
            if (later(start, s->presence->places[at].start))
                s->presence->places[at].start = start;
}

/* Its money belongs to every place in which it works and nowhere else. */
static socprev_status note_money(survey *s, const subject *p)
{
    int32_t qualifier = SOCPREV_EXACT;
    int64_t total = 0;
    bool known = socprev_record_amount(p->portfolio, SOCPREV_PROJECT, p->index, "total",
                                       &qualifier, &total, NULL) == SOCPREV_OK &&
                 qualifier == SOCPREV_EXACT;
    for (int32_t place = 0; place < s->presence->n; place++) {
        size_t inside = 0;
        for (size_t i = 0; i < p->n_places; i++) {
            int32_t at = p->places[i];
            while (at >= 0 && at != place)
                at = s->presence->places[at].within;
            inside += at == place;
        }
        if (inside == 0)
            continue;
        socprev__presence_place *to = &s->presence->places[place];
        if (!known || inside < p->n_places)
            to->money_open = true;
        else if (socprev_int64_add(to->money, total, &to->money) != SOCPREV_OK)
            return socprev__fail(s->err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("total"),
                                 SP_TEXT("projects.total"));
    }
    return SOCPREV_OK;
}

/* Second pass: what the project says of each kind. */
static socprev_status survey_kinds(survey *s, subject *p)
{
    socprev_presence *presence = s->presence;
    socprev_status st = find_places(s, p);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < p->n_places; i++)
        p->places[i] = s->place_of[p->places[i]];
    s->n_projects++;
    note_start(s, p);
    st = note_money(s, p);
    if (st != SOCPREV_OK)
        return st;
    memset(p->services, 0, (size_t)presence->n_kinds * sizeof *p->services);
    int64_t n = 0;
    const int64_t *services = socprev__group_of(&p->by_project, p->index, &n);
    for (int64_t i = 0; i < n && st == SOCPREV_OK; i++)
        st = survey_service(s, p, services[i]);
    bool open = is_open(s, p);
    for (int32_t kind = 0; kind < presence->n_kinds && st == SOCPREV_OK; kind++) {
        const char *code = socprev_codelist_code(SOCPREV_LIST_SERVICE_KIND, presence->kinds[kind]);
        bool listed =
            socprev__lists(p->portfolio, SOCPREV_PROJECT, p->index, "kinds", code);
        if (p->services[kind] > 0)
            continue;
        for (size_t i = 0; i < p->n_places && listed; i++)
            count_project(s, p->places[i], kind);
        if (listed || open)
            st = state_somewhere(s, p, kind, listed ? 1 : 0, true);
    }
    return st;
}

/* ---- all of it ------------------------------------------------------------------------ */

typedef socprev_status pass(survey *s, subject *p);

static socprev_status each_project_of(survey *s, subject *p, pass *take)
{
    const struct socprev_memory *memory = &s->presence->memory;
    int64_t projects = socprev_record_count(p->portfolio, SOCPREV_PROJECT);
    socprev_status st = SOCPREV_OK;
    if (!socprev__group(memory, p->portfolio, SOCPREV_SERVICE, "project", &p->by_project))
        return socprev__fail_nomem(s->err);
    for (p->index = 0; p->index < projects && st == SOCPREV_OK; p->index++) {
        p->id = socprev_record_id(p->portfolio, SOCPREV_PROJECT, p->index);
        if ((s->options->outside || !socprev__project_is_outside(p->portfolio, p->index)) &&
            !socprev__project_is_open(p->portfolio, p->index))
            st = take(s, p);
    }
    socprev__group_free(memory, &p->by_project);
    return st;
}

static socprev_status each_project(survey *s, const socprev_portfolio *const *portfolios, size_t n,
                                   pass *take)
{
    const struct socprev_memory *memory = &s->presence->memory;
    size_t n_kinds = (size_t)list_size(SOCPREV_LIST_SERVICE_KIND);
    socprev_status st = SOCPREV_OK;
    subject p = { .services = socprev__alloc(memory, n_kinds, sizeof *p.services) };
    if (p.services == NULL)
        return socprev__fail_nomem(s->err);
    s->n_projects = 0;
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        p.portfolio = portfolios[i];
        st = each_project_of(s, &p, take);
    }
    socprev__free(memory, p.places, p.capacity, sizeof *p.places);
    socprev__free(memory, p.services, n_kinds, sizeof *p.services);
    return st;
}

/* A figure that is more than a year away from the date it is to stand for. */
static socprev_status note_date(survey *s, const char *code, socprev_date wanted,
                                socprev_date found)
{
    enum { A_YEAR = 366 };
    int32_t first = 0, last = 0, day = 0, end = 0;
    char asked[32], got[32];
    if (wanted == SOCPREV_DATE_NONE ||
        socprev_date_bounds(wanted, &first, &last) != SOCPREV_OK ||
        NEVER(socprev_date_bounds(found, &day, &end) != SOCPREV_OK) ||
        (day >= first - A_YEAR && day <= last + A_YEAR))
        return SOCPREV_OK;
    if (NEVER(socprev_date_format(wanted, asked, sizeof asked, NULL) != SOCPREV_OK ||
              socprev_date_format(found, got, sizeof got, NULL) != SOCPREV_OK))
        return SOCPREV_OK;
    socprev_status st = socprev__findings_add(s->presence->findings, SOCPREV_SEVERITY_WARNING,
                                              SP_COVERAGE_DATE, code, "population",
                                              SP_TEXT(code), SP_TEXT(got), SP_TEXT(asked));
    return st == SOCPREV_OK ? st : socprev__fail_nomem(s->err);
}

/* Populations and nesting; row n + i is inside row i. Outer places come first. */
static socprev_status set_territories(survey *s)
{
    socprev_presence *presence = s->presence;
    const struct socprev_memory *memory = &presence->memory;
    size_t n = (size_t)presence->n;
    int64_t *people = socprev__alloc(memory, 2 * n, sizeof *people);
    int32_t *parents = socprev__alloc(memory, 2 * n, sizeof *parents);
    socprev_status st =
        people == NULL || parents == NULL ? socprev__fail_nomem(s->err) : SOCPREV_OK;
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        socprev__presence_place *place = &presence->places[i];
        const char *code = socprev_codelist_code(SOCPREV_LIST_TERRITORY, place->territory);
        socprev_date date = s->options->date == SOCPREV_DATE_NONE ? place->start
                                                                  : s->options->date;
        st = socprev_territory_population(code, SOCPREV_NUL, date, &place->population,
                                          &place->as_of, s->err);
        if (st == SOCPREV_OK)
            st = note_date(s, code, date, place->as_of);
        /* of one date, populations foot; of two, only the outer one is the engine's */
        bool foots = place->within < 0 || place->as_of == presence->places[place->within].as_of;
        people[i] = foots ? place->population : SOCPREV_COVERAGE_UNKNOWN;
        people[n + i] = SOCPREV_COVERAGE_UNKNOWN;
        parents[i] = place->within;
        parents[n + i] = (int32_t)i;
    }
    if (st == SOCPREV_OK)
        st = socprev_coverage_set_populations(presence->coverage, people, 0, s->err);
    if (st == SOCPREV_OK)
        st = socprev_coverage_set_parents(presence->coverage, parents, 0, s->err);
    socprev__free(memory, parents, 2 * n, sizeof *parents);
    socprev__free(memory, people, 2 * n, sizeof *people);
    return st;
}

static socprev_status fill(survey *s, const socprev_portfolio *const *portfolios, size_t n,
                           const socprev_memory *memory)
{
    socprev_presence *presence = s->presence;
    size_t cells = (size_t)presence->n * (size_t)presence->n_kinds;
    presence->projects = socprev__alloc(&presence->memory, cells, sizeof *presence->projects);
    s->last = socprev__alloc(&presence->memory, cells, sizeof *s->last);
    if (presence->projects == NULL || s->last == NULL ||
        socprev__findings_new(&presence->memory, &presence->findings) != SOCPREV_OK)
        return socprev__fail_nomem(s->err);
    socprev_status st = socprev_coverage_new(2 * presence->n, presence->n_kinds, memory,
                                             &presence->coverage, s->err);
    if (st == SOCPREV_OK)
        st = each_project(s, portfolios, n, survey_kinds);
    if (st == SOCPREV_OK)
        st = set_territories(s);
    return st == SOCPREV_OK ? socprev_coverage_finish(presence->coverage, s->err) : st;
}

static socprev_status work_out(survey *s, const socprev_portfolio *const *portfolios, size_t n,
                               const socprev_memory *memory)
{
    for (int32_t row = 0; row < list_size(SOCPREV_LIST_TERRITORY); row++)
        s->place_of[row] = -1;
    socprev_status st = each_project(s, portfolios, n, survey_places);
    if (st == SOCPREV_OK && s->n_projects == 0)
        st = socprev__fail(s->err, SOCPREV_E_UNDEFINED, SP_PRESENCE_EMPTY, SP_FIELD("portfolios"),
                           SP_INT(n));
    if (st == SOCPREV_OK)
        st = make_places(s);
    if (st == SOCPREV_OK)
        st = make_kinds(s);
    return st == SOCPREV_OK ? fill(s, portfolios, n, memory) : st;
}

socprev_status socprev_presence_new(const socprev_portfolio *const *portfolios, size_t n,
                                    const socprev_presence_options *options,
                                    const socprev_memory *memory, socprev_presence **out,
                                    socprev_error **err)
{
    if (portfolios == NULL)
        return socprev__fail_null(err, "portfolios");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("portfolios"),
                             SP_TEXT("portfolios"));
    for (size_t i = 0; i < n; i++)
        if (portfolios[i] == NULL)
            return socprev__fail_null(err, "portfolios");
    struct socprev_memory own = socprev__memory_of(memory);
    size_t territories = (size_t)list_size(SOCPREV_LIST_TERRITORY);
    size_t kinds = (size_t)list_size(SOCPREV_LIST_SERVICE_KIND);
    survey s = { .options = options == NULL ? &as_made : options, .err = err };
    s.presence = socprev__alloc(&own, 1, sizeof *s.presence);
    if (s.presence == NULL)
        return socprev__fail_nomem(err);
    s.presence->memory = own;
    s.place_of = socprev__alloc(&own, territories, sizeof *s.place_of);
    s.kind_of = socprev__alloc(&own, kinds, sizeof *s.kind_of);
    socprev_status st = s.place_of == NULL || s.kind_of == NULL
                            ? socprev__fail_nomem(err)
                            : work_out(&s, portfolios, n, memory);
    socprev__free(&own, s.last, (size_t)s.presence->n * (size_t)s.presence->n_kinds,
                  sizeof *s.last);
    socprev__free(&own, s.kind_of, kinds, sizeof *s.kind_of);
    socprev__free(&own, s.place_of, territories, sizeof *s.place_of);
    if (st == SOCPREV_OK)
        *out = s.presence;
    else
        socprev_presence_free(s.presence);
    return st;
}

void socprev_presence_free(socprev_presence *presence)
{
    if (presence == NULL)
        return;
    struct socprev_memory memory = presence->memory;
    size_t n = (size_t)presence->n, kinds = (size_t)presence->n_kinds;
    socprev_coverage_free(presence->coverage);
    socprev_findings_free(presence->findings);
    socprev__free(&memory, presence->projects, n * kinds, sizeof *presence->projects);
    socprev__free(&memory, presence->kinds, kinds, sizeof *presence->kinds);
    socprev__free(&memory, presence->places, n, sizeof *presence->places);
    socprev__free(&memory, presence, 1, sizeof *presence);
}
