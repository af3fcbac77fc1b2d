/* places.csv: place, demand and, if wanted, kind, x, y, latitude, longitude; sites.csv:
 * site and, if wanted, kind, money, capacity, existing, forbidden, x, y, latitude,
 * longitude; costs.csv: place, site, cost. A place or site with several kinds takes a
 * line for each. One JSON document may hold all as tables places, sites, costs. */
#include "network_input.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const table_field place_fields[] = {
    { "place", SOCPREV_COLUMN_TEXT, NULL, 0, true, false },
    { "demand", SOCPREV_COLUMN_INT64, NULL, 0, true, false },
    { "kind", SOCPREV_COLUMN_TEXT, NULL, 0, false, false },
    { "x", SOCPREV_COLUMN_INT64, NULL, 0, false, false },
    { "y", SOCPREV_COLUMN_INT64, NULL, 0, false, false },
    { "latitude", SOCPREV_COLUMN_FLOAT64, NULL, 0, false, false },
    { "longitude", SOCPREV_COLUMN_FLOAT64, NULL, 0, false, false },
};
static const table_field site_fields[] = {
    { "site", SOCPREV_COLUMN_TEXT, NULL, 0, true, false },
    { "kind", SOCPREV_COLUMN_TEXT, NULL, 0, false, false },
    { "money", SOCPREV_COLUMN_INT64, "CZK", 2, false, false },
    { "capacity", SOCPREV_COLUMN_INT64, NULL, 0, false, true },
    { "existing", SOCPREV_COLUMN_BOOL, NULL, 0, false, false },
    { "forbidden", SOCPREV_COLUMN_BOOL, NULL, 0, false, false },
    { "x", SOCPREV_COLUMN_INT64, NULL, 0, false, false },
    { "y", SOCPREV_COLUMN_INT64, NULL, 0, false, false },
    { "latitude", SOCPREV_COLUMN_FLOAT64, NULL, 0, false, false },
    { "longitude", SOCPREV_COLUMN_FLOAT64, NULL, 0, false, false },
};
static const table_field cost_fields[] = {
    { "place", SOCPREV_COLUMN_TEXT, NULL, 0, true, false },
    { "site", SOCPREV_COLUMN_TEXT, NULL, 0, true, false },
    { "cost", SOCPREV_COLUMN_INT64, NULL, 0, true, false },
};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ---- tables ------------------------------------------------------------------------- */

static bool has(const socprev_table *table, const char *name)
{
    return socprev_table_find_column(table, name, SOCPREV_NUL) >= 0;
}

/* ---- names ---------------------------------------------------------------------------- */

static int32_t find_slot(const names *list, const char *name, bool *found)
{
    int32_t low = 0, high = list->n;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        if (strcmp(list->name[list->order[middle]], name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    *found = low < list->n && strcmp(list->name[list->order[low]], name) == 0;
    return low;
}

static int32_t find_name(const names *list, const char *name)
{
    bool found;
    int32_t slot = find_slot(list, name, &found);
    return found ? list->order[slot] : -1;
}

/* Position of a name, which is added when it is new; -1 = out of memory. */
static int32_t add_name(names *list, const char *name)
{
    bool found;
    int32_t slot = find_slot(list, name, &found);
    if (found)
        return list->order[slot];
    char **grown = realloc(list->name, ((size_t)list->n + 1) * sizeof *grown);
    if (grown == NULL)
        return -1;
    list->name = grown;
    int32_t *order = realloc(list->order, ((size_t)list->n + 1) * sizeof *order);
    if (order == NULL)
        return -1;
    list->order = order;
    size_t size = strlen(name) + 1;
    char *copy = malloc(size);
    if (copy == NULL)
        return -1;
    memcpy(copy, name, size);
    memmove(order + slot + 1, order + slot, (size_t)(list->n - slot) * sizeof *order);
    order[slot] = list->n;
    list->name[list->n] = copy;
    return list->n++;
}

static void names_clear(names *list)
{
    for (int32_t i = 0; i < list->n; i++)
        free(list->name[i]);
    free(list->name);
    free(list->order);
}

/* Collects the names of a column; without the column, one name "". */
static bool collect(names *list, const socprev_table *table, const char *field_name)
{
    text t = { 0 };
    bool fits = true;
    if (!has(table, field_name))
        return add_name(list, "") >= 0;
    for (int64_t row = 0; row < socprev_table_row_count(table) && fits; row++)
        fits = add_name(list, cell_text(table, field_name, row, &t)) >= 0;
    text_clear(&t);
    return fits;
}

/* ---- the network ------------------------------------------------------------------------- */

typedef struct {
    cli *c;
    const char *const *paths;
    socprev_table *places, *sites, *costs;
    network_input *out;
    /* by place or site, and kind */
    int64_t *capacity, *money, *place_xy, *site_xy;
    double *place_at, *site_at; /* latitude, longitude */
    uint8_t *offers, *seen;
} build;

static bool allocate(build *b)
{
    size_t places = (size_t)b->out->place.n, sites = (size_t)b->out->site.n;
    size_t kinds = (size_t)b->out->kind.n, cells = (places > sites ? places : sites) * kinds;
    b->out->demand = calloc(places * kinds, sizeof *b->out->demand);
    b->capacity = calloc(sites * kinds, sizeof *b->capacity);
    b->money = calloc(sites, sizeof *b->money);
    b->place_xy = calloc(2 * places, sizeof *b->place_xy);
    b->site_xy = calloc(2 * sites, sizeof *b->site_xy);
    b->place_at = calloc(2 * places, sizeof *b->place_at);
    b->site_at = calloc(2 * sites, sizeof *b->site_at);
    b->offers = calloc(sites * kinds, 1);
    b->seen = calloc(cells, 1);
    b->out->role = calloc(sites, sizeof *b->out->role);
    return b->out->demand && b->capacity && b->money && b->place_xy && b->site_xy &&
           b->place_at && b->site_at && b->offers && b->seen && b->out->role;
}

/* A line that says again, or otherwise, what an earlier one said. */
static int fail_line(const build *b, size_t file, int64_t row, const char *en, const char *cs)
{
    text t = { 0 };
    add(&t, say(b->c, "row ", "řádek "));
    add_digits(&t, row + 1);
    int code = fail_unknown(b->c, EXIT_BAD_DATA, b->paths[file], text_of(&t), say(b->c, en, cs),
                            NULL);
    text_clear(&t);
    return code;
}

/* The cell of a row; files without kinds mean all of them from `first` to `last`. */
static int32_t kind_of(const build *b, const socprev_table *table, int64_t row, int32_t *last)
{
    text t = { 0 };
    *last = b->out->kind.n - 1;
    if (!has(table, "kind"))
        return 0;
    int32_t kind = find_name(&b->out->kind, cell_text(table, "kind", row, &t));
    text_clear(&t);
    *last = kind;
    return kind;
}

static double cell_float(const socprev_table *table, const char *name, int64_t row)
{
    double value = 0;
    socprev_table_get_float64(table, socprev_table_find_column(table, name, SOCPREV_NUL), row,
                              &value, NULL);
    return value;
}

static int load_places(build *b)
{
    size_t kinds = (size_t)b->out->kind.n;
    text t = { 0 };
    for (int64_t row = 0; row < socprev_table_row_count(b->places); row++) {
        size_t i = (size_t)find_name(&b->out->place, cell_text(b->places, "place", row, &t));
        int32_t last, kind = kind_of(b, b->places, row, &last);
        size_t cell = i * kinds + (size_t)kind;
        text_clear(&t);
        t = (text){ 0 };
        if (b->seen[cell])
            return fail_line(b, 0, row, "the place and kind are there already",
                             "místo a druh tu už jsou");
        b->seen[cell] = 1;
        b->out->demand[cell] = cell_int(b->places, "demand", row);
        b->place_xy[2 * i] = cell_int(b->places, "x", row);
        b->place_xy[2 * i + 1] = cell_int(b->places, "y", row);
        b->place_at[2 * i] = cell_float(b->places, "latitude", row);
        b->place_at[2 * i + 1] = cell_float(b->places, "longitude", row);
    }
    return EXIT_DONE;
}

static bool cell_bool(const socprev_table *table, const char *name, int64_t row)
{
    int32_t value = 0;
    return socprev_table_get_bool(table, socprev_table_find_column(table, name, SOCPREV_NUL), row,
                                  &value, NULL) == SOCPREV_OK &&
           value != 0;
}

static int load_sites(build *b)
{
    size_t kinds = (size_t)b->out->kind.n;
    int64_t at = socprev_table_find_column(b->sites, "capacity", SOCPREV_NUL);
    memset(b->seen, 0, (size_t)b->out->site.n * kinds);
    for (int64_t row = 0; row < socprev_table_row_count(b->sites); row++) {
        text t = { 0 };
        size_t j = (size_t)find_name(&b->out->site, cell_text(b->sites, "site", row, &t));
        text_clear(&t);
        int32_t last, kind = kind_of(b, b->sites, row, &last);
        for (; kind <= last; kind++) {
            size_t cell = j * kinds + (size_t)kind;
            if (b->seen[cell])
                return fail_line(b, 1, row, "the site and kind are there already",
                                 "stanoviště a druh tu už jsou");
            b->seen[cell] = 1;
            b->offers[cell] = 1;
            b->capacity[cell] = at < 0 || socprev_table_is_null(b->sites, at, row)
                                    ? SOCPREV_NETWORK_NO_LIMIT
                                    : cell_int(b->sites, "capacity", row);
        }
        bool existing = cell_bool(b->sites, "existing", row);
        if (existing && cell_bool(b->sites, "forbidden", row))
            return fail_line(b, 1, row, "a site cannot be both existing and forbidden",
                             "stanoviště nemůže být stávající i zakázané");
        b->out->role[j] = existing                                 ? SOCPREV_NETWORK_EXISTING
                     : cell_bool(b->sites, "forbidden", row) ? SOCPREV_NETWORK_FORBIDDEN
                                                             : SOCPREV_NETWORK_CANDIDATE;
        b->money[j] = cell_int(b->sites, "money", row);
        b->site_xy[2 * j] = cell_int(b->sites, "x", row);
        b->site_xy[2 * j + 1] = cell_int(b->sites, "y", row);
        b->site_at[2 * j] = cell_float(b->sites, "latitude", row);
        b->site_at[2 * j + 1] = cell_float(b->sites, "longitude", row);
    }
    return EXIT_DONE;
}

static bool both_have(const build *b, const char *one, const char *other)
{
    return has(b->places, one) && has(b->places, other) && has(b->sites, one) &&
           has(b->sites, other);
}

/* Geodesics on WGS84, in whole metres. */
static socprev_status set_geodesic_costs(const build *b, socprev_error **err)
{
    size_t places = (size_t)b->out->place.n, sites = (size_t)b->out->site.n;
    int64_t *cost = calloc(places * sites, sizeof *cost);
    socprev_status st = cost == NULL ? SOCPREV_E_NOMEM : SOCPREV_OK;
    for (size_t k = 0; st == SOCPREV_OK && k < places * sites; k++) {
        const double *from = b->place_at + 2 * (k / sites), *to = b->site_at + 2 * (k % sites);
        double metres = 0;
        st = socprev_distance(SOCPREV_EARTH_WGS84, from[0], from[1], to[0], to[1], &metres, err);
        cost[k] = (int64_t)(metres + 0.5);
    }
    if (st == SOCPREV_OK)
        st = socprev_network_set_costs(b->out->network, cost, 0, 0, err);
    free(cost);
    return st;
}

/* Straight distances, rounded to whole units; a square root is the same everywhere. */
static socprev_status set_straight_costs(const build *b, socprev_error **err)
{
    size_t places = (size_t)b->out->place.n, sites = (size_t)b->out->site.n;
    int64_t *cost = calloc(places * sites, sizeof *cost);
    if (cost == NULL)
        return SOCPREV_E_NOMEM;
    for (size_t i = 0; i < places; i++)
        for (size_t j = 0; j < sites; j++) {
            double x = (double)b->place_xy[2 * i] - (double)b->site_xy[2 * j];
            double y = (double)b->place_xy[2 * i + 1] - (double)b->site_xy[2 * j + 1];
            double length = sqrt(x * x + y * y);
            cost[i * sites + j] = length < 9e15 ? (int64_t)(length + 0.5)
                                                : SOCPREV_NETWORK_NO_LIMIT;
        }
    socprev_status st = socprev_network_set_costs(b->out->network, cost, 0, 0, err);
    free(cost);
    return st;
}

/* The rows of costs.csv as pairs; names that the other files lack are mistakes. */
static int load_costs(build *b)
{
    size_t n = (size_t)socprev_table_row_count(b->costs);
    int32_t *place = calloc(n + 1, sizeof *place), *site = calloc(n + 1, sizeof *site);
    const int64_t *cost = socprev_table_int64_data(
        b->costs, socprev_table_find_column(b->costs, "cost", SOCPREV_NUL));
    socprev_error *err = NULL;
    text t = { 0 };
    int code = place == NULL || site == NULL ? fail(b->c, NULL, SOCPREV_E_NOMEM, NULL) : EXIT_DONE;
    for (size_t k = 0; k < n && code == EXIT_DONE; k++) {
        place[k] = find_name(&b->out->place, cell_text(b->costs, "place", (int64_t)k, &t));
        site[k] = find_name(&b->out->site, cell_text(b->costs, "site", (int64_t)k, &t));
        if (place[k] < 0 || site[k] < 0)
            code = fail_line(b, 2, (int64_t)k, "no such place or site in the other files",
                             "takové místo nebo stanoviště v ostatních souborech není");
    }
    if (code == EXIT_DONE) {
        socprev_status st = socprev_network_set_pairs(b->out->network, place, 0, site, 0, cost, 0,
                                                      n, &err);
        if (st != SOCPREV_OK)
            code = fail_in_data(b->c, b->paths[2], st, err);
    }
    text_clear(&t);
    free(site);
    free(place);
    return code;
}

static int make(build *b)
{
    network_input *out = b->out;
    socprev_error *err = NULL;
    size_t file = 0;
    socprev_status st = socprev_network_new(out->place.n, out->site.n, out->kind.n, NULL,
                                            &out->network, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_demands(out->network, b->out->demand, 0, 0, &err);
    if (st == SOCPREV_OK && ++file == 1)
        st = socprev_network_set_offers(out->network, b->offers, 0, 0, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_capacities(out->network, b->capacity, 0, 0,
                                            b->c->option[OPTION_SINGLE] != NULL, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_money(out->network, b->money, 0, &err);
    if (st == SOCPREV_OK)
        st = socprev_network_set_roles(out->network, b->out->role, 0, &err);
    out->in_metres = b->costs == NULL && both_have(b, "latitude", "longitude");
    if (st == SOCPREV_OK && b->costs == NULL)
        st = out->in_metres ? set_geodesic_costs(b, &err) : set_straight_costs(b, &err);
    if (st != SOCPREV_OK)
        return fail_in_data(b->c, b->paths[file], st, err);
    return b->costs == NULL ? EXIT_DONE : load_costs(b);
}

static int build_network(build *b)
{
    network_input *out = b->out;
    bool lie = both_have(b, "x", "y") || both_have(b, "latitude", "longitude");
    if (b->costs == NULL && !lie)
        return fail_saying(b->c, EXIT_BAD_DATA, b->paths[0],
                           say(b->c, "there are neither costs nor x and y of all",
                               "nejsou tu ani vzdálenosti, ani x a y všech"),
                           say(b->c, "give costs, or columns latitude, longitude or x, y in both",
                               "zadejte vzdálenosti, nebo v obou sloupce latitude, longitude "
                               "nebo x, y"));
    if (!collect(&out->place, b->places, "place") || !collect(&out->site, b->sites, "site") ||
        !collect(&out->kind, b->places, "kind") ||
        (has(b->sites, "kind") && has(b->places, "kind") &&
         !collect(&out->kind, b->sites, "kind")) ||
        (out->place.n > 0 && out->site.n > 0 && !allocate(b)))
        return fail(b->c, NULL, SOCPREV_E_NOMEM, NULL);
    if (out->place.n == 0 || out->site.n == 0)
        return fail_saying(b->c, EXIT_BAD_DATA, b->paths[out->place.n == 0 ? 0 : 1],
                           say(b->c, "there are no rows", "nejsou tu žádné řádky"), NULL);
    if (has(b->sites, "kind") && !has(b->places, "kind"))
        return fail_saying(b->c, EXIT_BAD_DATA, b->paths[1],
                           say(b->c, "sites have kinds, but places do not",
                               "stanoviště mají druhy, ale místa ne"),
                           say(b->c, "say which kind each place needs",
                               "uveďte, jaký druh které místo potřebuje"));
    int code = load_places(b);
    if (code == EXIT_DONE)
        code = load_sites(b);
    return code == EXIT_DONE ? make(b) : code;
}

int read_network(cli *c, const char *const *paths, size_t n, network_input *out)
{
    bool one = n == 1; /* a document with all tables */
    const char *same[] = { paths[0], paths[0], paths[0] };
    build b = { .c = c, .paths = one ? same : paths, .out = out };
    input in[3] = { { 0 } };
    int code = EXIT_DONE;
    *out = (network_input){ .network = NULL };
    for (size_t k = 0; k < n && code == EXIT_DONE; k++)
        code = read_input(c, paths[k], &in[k]);
    if (code == EXIT_DONE && one && !looks_like_portfolio(in[0].data, in[0].size))
        code = fail_usage(c, "network needs a file of places, one of sites, and one of costs",
                          "network potřebuje soubor míst, soubor stanovišť a soubor vzdáleností");
    if (code == EXIT_DONE)
        code = read_fields_member(c, b.paths[0], in[0].data, in[0].size, one ? "places" : NULL,
                                  false, place_fields, COUNT(place_fields), &b.places);
    if (code == EXIT_DONE)
        code = read_fields_member(c, b.paths[1], in[one ? 0 : 1].data, in[one ? 0 : 1].size,
                                  one ? "sites" : NULL, false, site_fields, COUNT(site_fields),
                                  &b.sites);
    if (code == EXIT_DONE && (one || n > 2))
        code = read_fields_member(c, b.paths[2], in[one ? 0 : 2].data, in[one ? 0 : 2].size,
                                  one ? "costs" : NULL, one, cost_fields, COUNT(cost_fields),
                                  &b.costs);
    for (size_t k = 0; k < n; k++)
        input_clear(&in[k]);
    if (code == EXIT_DONE)
        code = build_network(&b);
    free(b.seen);
    free(b.offers);
    free(b.site_at);
    free(b.place_at);
    free(b.site_xy);
    free(b.place_xy);
    free(b.money);
    free(b.capacity);
    socprev_table_free(b.costs);
    socprev_table_free(b.sites);
    socprev_table_free(b.places);
    return code;
}

void network_input_clear(network_input *in)
{
    socprev_network_free(in->network);
    free(in->role);
    free(in->demand);
    names_clear(&in->kind);
    names_clear(&in->site);
    names_clear(&in->place);
}
