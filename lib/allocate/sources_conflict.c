/* Why rows cannot be paid: a cut of the flow, made small (Gale 1957, Hoffman 1960). */
#include "allocate/sources.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

/* Those who need: rows need their demands from sources, which have limits, or
 * sources must get rid of what they have to spend, to rows, which have demands. */
typedef struct {
    const socprev__flow *flow;
    int32_t axis;
    const int64_t *need, *limit;
    uint8_t *in, *other; /* marks of needy ones, and of those whose limit counts */
} cut;

static size_t cell_at(const cut *c, size_t needy, size_t other)
{
    size_t sources = c->flow->n[SOURCE];
    return c->axis == ROW ? needy * sources + other : other * sources + needy;
}

/* What one of the others can do at most for the needy ones marked: by its limit, less what
 * it must do for the rest, or by its parts. */
static void rooms_of(const cut *c, size_t other, int64_t *by_limit, int64_t *by_parts)
{
    int64_t limit = c->limit[other], sum = 0;
    for (size_t a = 0; a < c->flow->n[c->axis]; a++) {
        if (!c->in[a])
            limit -= c->flow->low[cell_at(c, a, other)];
        else if (!socprev__add(sum, c->flow->high[cell_at(c, a, other)], &sum))
            sum = INT64_MAX;
    }
    *by_limit = limit;
    *by_parts = sum;
}

static int64_t capped_sum(int64_t a, int64_t b)
{
    int64_t sum = 0;
    return socprev__add(a, b, &sum) ? sum : INT64_MAX;
}

enum { COUNTS_IF_IN = 1, COUNTS_IF_OUT = 2 };

/* Sources beside rows that need: whose limit counts (they are marked) is chosen so that the
 * sum is least. A source that counts lets in what the one before it may hand on, unless that
 * one counts, too: the best choice up to each source in both cases, one after the other.
 * `other` first keeps which case of the source before is the better one. */
static int64_t room_of_chain(const cut *c)
{
    size_t n = c->flow->n[SOURCE];
    int64_t in = 0, out = 0;
    for (size_t b = 0; b < n; b++) {
        int64_t by_limit = 0, by_parts = 0;
        int64_t carried = b == 0 ? 0 : c->flow->carry[b - 1], handed = capped_sum(out, carried);
        rooms_of(c, b, &by_limit, &by_parts);
        c->other[b] = (uint8_t)((b > 0 && in < handed ? COUNTS_IF_IN : 0) |
                                (b > 0 && in < out ? COUNTS_IF_OUT : 0));
        int64_t before_out = in < out && b > 0 ? in : out;
        in = capped_sum(by_limit, in < handed && b > 0 ? in : handed);
        out = capped_sum(by_parts, before_out);
    }
    bool counts = in < out;
    int64_t room = counts ? in : out;
    for (size_t b = n; b > 0; b--) {
        uint8_t choice = c->other[b - 1];
        c->other[b - 1] = counts;
        counts = (choice & (counts ? COUNTS_IF_IN : COUNTS_IF_OUT)) != 0;
    }
    return room;
}

/* Rows beside sources that have to spend: each by itself, and what these sources hand on. */
static int64_t room_of_rows(const cut *c)
{
    int64_t room = 0;
    for (size_t b = 0; b < c->flow->n[ROW]; b++) {
        int64_t by_limit = 0, by_parts = 0;
        rooms_of(c, b, &by_limit, &by_parts);
        c->other[b] = by_limit < by_parts;
        room = capped_sum(room, by_limit < by_parts ? by_limit : by_parts);
    }
    for (size_t a = 0; a + 1 < c->flow->n[SOURCE]; a++) {
        if (c->in[a] && !c->in[a + 1])
            room = capped_sum(room, c->flow->carry[a]);
    }
    return room;
}

/* Whether the ones marked need more than there is room for. */
static bool is_violated(const cut *c)
{
    int64_t need = 0;
    for (size_t a = 0; a < c->flow->n[c->axis]; a++)
        need += c->in[a] ? c->need[a] : 0;
    return need > (c->axis == ROW ? room_of_chain(c) : room_of_rows(c));
}

/* Leaves out whoever is not needed for the contradiction. */
static void shrink(const cut *c)
{
    bool changed = true;
    while (changed) {
        changed = false;
        for (size_t a = c->flow->n[c->axis]; a > 0; a--) {
            if (!c->in[a - 1])
                continue;
            c->in[a - 1] = 0;
            if (is_violated(c))
                changed = true;
            else
                c->in[a - 1] = 1;
        }
    }
    (void)is_violated(c); /* marks the others for the set that is left */
}

static socprev__obstacle sums_of(const cut *c)
{
    socprev__obstacle found = {
        .kind = c->axis == ROW ? SOCPREV_CONFLICT_MARGINS : SOCPREV_CONFLICT_MARGINS_COLUMNS,
    };
    for (size_t b = 0; b < c->flow->n[1 - c->axis]; b++)
        found.available += c->other[b] ? c->limit[b] : 0;
    for (size_t a = 0; a < c->flow->n[c->axis]; a++) {
        found.needed += c->in[a] ? c->need[a] : 0;
        for (size_t b = 0; b < c->flow->n[1 - c->axis]; b++) {
            if (c->in[a] && !c->other[b])
                found.available += c->flow->high[cell_at(c, a, b)];
            else if (!c->in[a] && c->other[b])
                found.needed += c->flow->low[cell_at(c, a, b)];
        }
    }
    const uint8_t *source = c->axis == ROW ? c->other : c->in;
    for (size_t k = 0; k + 1 < c->flow->n[SOURCE]; k++) {
        if (c->axis == ROW ? !source[k] && source[k + 1] : source[k] && !source[k + 1])
            found.available += c->flow->carry[k];
    }
    return found;
}

socprev_status socprev__flow_conflict(const socprev__flow *flow, int64_t quantum,
                                      socprev_conflict **out, socprev_error **err)
{
    size_t rows = flow->n[ROW], sources = flow->n[SOURCE], row = 0, source = 0;
    uint8_t *marks = socprev__alloc(&flow->memory, rows + sources, sizeof *marks);
    if (marks == NULL)
        return socprev__fail_nomem(err);
    socprev__obstacle obstacle = { .kind = SOCPREV_CONFLICT_FLOOR_ABOVE_CAP };
    if (socprev__flow_crossed(flow, &row, &source)) {
        bool in_row = row != SIZE_MAX;
        marks[rows + source] = 1;
        if (in_row)
            marks[row] = 1;
        obstacle.needed = in_row ? flow->low[row * sources + source] : flow->least[source];
        obstacle.available = in_row ? flow->high[row * sources + source] : flow->most[source];
    } else {
        bool rows_need = flow->seen[rows + sources] != 0;
        cut c = {
            .flow = flow,
            .axis = rows_need ? ROW : SOURCE,
            .need = rows_need ? flow->demand : flow->least,
            .limit = rows_need ? flow->most : flow->demand,
            .in = rows_need ? marks : marks + rows,
            .other = rows_need ? marks + rows : marks,
        };
        for (size_t a = 0; a < flow->n[c.axis]; a++)
            c.in[a] = rows_need ? !flow->seen[a] : flow->seen[rows + a] != 0;
        shrink(&c);
        obstacle = sums_of(&c);
    }
    socprev_status st = socprev__conflict_make(&flow->memory, &obstacle, quantum, marks, rows,
                                               marks + rows, sources, out, err);
    socprev__free(&flow->memory, marks, rows + sources, sizeof *marks);
    return st;
}
