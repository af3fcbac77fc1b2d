/* Awards that are worked out when asked for: those of rules with one level, without
 * weights, by largest remainder.
 *
 * Where an award is neither its claim nor half of it, it stands at the level, so its
 * remainder is the same as everybody's there (two remainders where halves of odd claims
 * matter). The level, the remainder at which units end, and the last in line to win one
 * say all there is to say. */
#include "allocate/count.h"
#include "allocate/held.h"
#include "allocate/lean.h"

enum { BLOCK = 4096, MOST_REMAINDERS = 2 };

bool socprev__claims_are_lean(const socprev_claims *problem)
{
    switch (problem->rule) {
    case SOCPREV_CLAIMS_EQUAL_AWARDS:
    case SOCPREV_CLAIMS_EQUAL_LOSSES:
    case SOCPREV_CLAIMS_TALMUD:
    case SOCPREV_CLAIMS_REVERSE_TALMUD:
    case SOCPREV_CLAIMS_PINILES:
    case SOCPREV_CLAIMS_EGALITARIAN:
        return !problem->is_weighted && problem->form == SOCPREV_CLAIMS_LARGEST_REMAINDER;
    default:
        return false;
    }
}

/* ---- one award --------------------------------------------------------------------- */

static int64_t claim_of(const socprev_awards *awards, size_t i)
{
    int64_t quantum = awards->division->quantum, claim = awards->lean.claim[i];
    return quantum == 1 ? claim : claim / quantum;
}

void socprev__lean_award(const socprev_awards *awards, size_t i, int64_t *whole, int64_t *rest)
{
    const socprev__lean *lean = &awards->lean;
    int64_t claim = claim_of(awards, i), tier = lean->tier == NULL ? 0 : lean->tier[i];
    int64_t low = 0, high = 0;
    *whole = lean->all_paid || tier < awards->tier ? claim : 0;
    *rest = 0;
    if (!awards->has_tier || tier != awards->tier)
        return;
    socprev__course_bounds(&lean->course, claim, &low, &high);
    if (lean->whole >= high) {
        *whole = high;
    } else if (lean->whole < low) {
        *whole = low;
    } else {
        *whole = lean->whole;
        *rest = lean->rest;
    }
    socprev__course_award(&lean->course, claim, awards->denominator / lean->course.scale, whole,
                          rest);
}

static int64_t rest_of(const socprev_awards *awards, size_t i)
{
    int64_t whole = 0, rest = 0;
    socprev__lean_award(awards, i, &whole, &rest);
    return rest;
}

/* Whether a claimant with this remainder has a unit beyond the whole part. */
static bool has_won(const socprev_awards *awards, size_t i, int64_t rest)
{
    int64_t cut = awards->lean.cut;
    if (cut == 0 || rest != cut)
        return cut > 0 && rest > cut;
    return !socprev__comes_before(&awards->division->problem, (size_t)awards->division->last, i);
}

int64_t socprev__lean_units(const socprev_awards *awards, size_t i)
{
    int64_t whole = 0, rest = 0;
    socprev__lean_award(awards, i, &whole, &rest);
    return whole + has_won(awards, i, rest);
}

int32_t socprev__lean_tie(const socprev_awards *awards, size_t i)
{
    if (awards->lean.n_tied == 0 || rest_of(awards, i) != awards->lean.cut)
        return SOCPREV_TIE_NONE;
    return has_won(awards, i, awards->lean.cut) ? SOCPREV_TIE_WON : SOCPREV_TIE_LOST;
}

/* ---- all amounts --------------------------------------------------------------------- */

static int64_t lesser(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Claims are as they are, and those above the level are those who stand at it. */
static bool is_plain(const socprev_awards *awards)
{
    return awards->has_tier && awards->lean.tier == NULL && awards->lean.course.scale == 1 &&
           awards->division->quantum == 1;
}

static bool is_by_index(const socprev_awards *awards)
{
    const socprev_apportionment *core = &awards->division->problem;
    return core->ids == NULL && core->priorities == NULL;
}

/* Up to the last winner one unit more, which is one of loss less. */
static void fill_plain(const socprev_awards *awards, int64_t *out)
{
    const socprev__lean *lean = &awards->lean;
    const int64_t *claim = lean->claim;
    size_t n = awards->division->n;
    size_t winners = lean->cut > 0 ? (size_t)awards->division->last + 1 : 0;
    int64_t level = lean->whole, loss = lean->whole + (lean->rest > 0);
    if (!lean->course.is_falling) {
        for (size_t i = 0; i < winners; i++)
            out[i] = lesser(claim[i], level + 1);
        for (size_t i = winners; i < n; i++)
            out[i] = lesser(claim[i], level);
    } else {
        for (size_t i = 0; i < winners; i++)
            out[i] = claim[i] - lesser(claim[i], level);
        for (size_t i = winners; i < n; i++)
            out[i] = claim[i] - lesser(claim[i], loss);
    }
}

void socprev__lean_amounts(const socprev_awards *awards, int64_t *out)
{
    if (is_plain(awards) && is_by_index(awards)) {
        fill_plain(awards, out);
        return;
    }
    for (size_t i = 0; i < awards->division->n; i++)
        out[i] = socprev__lean_units(awards, i) * awards->division->quantum;
}

/* ---- members with one remainder -------------------------------------------------------- */

static size_t count_members(const socprev_awards *awards, int64_t rest, size_t from, size_t n)
{
    size_t count = 0;
    if (is_plain(awards)) {
        const int64_t *claim = &awards->lean.claim[from];
        bool on_vectors = !awards->division->problem.is_portable && socprev__cpu_has_ifma();
        return on_vectors ? socprev__count_above_ifma(claim, n, awards->lean.whole)
                          : socprev__count_above(claim, n, awards->lean.whole);
    }
    for (size_t i = from; i < from + n; i++)
        count += rest_of(awards, i) == rest;
    return count;
}

/* Counts the members before each block. */
static void index_members(socprev_awards *awards, int64_t rest)
{
    size_t n = awards->division->n, count = 0;
    for (size_t block = 0; block < awards->lean.n_blocks; block++) {
        size_t from = block * BLOCK;
        awards->lean.before[block] = count;
        count += count_members(awards, rest, from, n - from < BLOCK ? n - from : BLOCK);
    }
}

/* The member at a position below their number, by index. */
static size_t member_at(const socprev_awards *awards, int64_t rest, size_t position)
{
    const size_t *before = awards->lean.before;
    size_t from = 0, to = awards->lean.n_blocks; /* before[from] <= position */
    while (to - from > 1) {
        size_t middle = from + (to - from) / 2;
        if (before[middle] <= position)
            from = middle;
        else
            to = middle;
    }
    size_t left = position - before[from], i = from * BLOCK;
    while (left > 0 || rest_of(awards, i) != rest) {
        left -= rest_of(awards, i) == rest;
        i++;
    }
    return i;
}

int64_t socprev__lean_tie_at(const socprev_awards *awards, size_t position)
{
    return position < awards->lean.n_tied
               ? (int64_t)member_at(awards, awards->lean.cut, position)
               : -1;
}

/* ---- units ------------------------------------------------------------------------------- */

/* Those with a remainder, in line. */
typedef struct {
    int64_t rest;
    size_t count;
} rank;

/* The members at two positions in line, the second one if there is one. */
static bool find_in_line(socprev_awards *awards, const rank *at, size_t position, int64_t *first,
                         int64_t *second)
{
    const socprev_division *division = awards->division;
    index_members(awards, at->rest);
    *second = -1;
    if (is_by_index(awards)) {
        *first = (int64_t)member_at(awards, at->rest, position);
        if (position + 1 < at->count)
            *second = (int64_t)member_at(awards, at->rest, position + 1);
        return true;
    }
    size_t n = 0;
    size_t *members = socprev__alloc_unset(&division->memory, at->count, sizeof *members);
    if (members == NULL)
        return false;
    for (size_t i = 0; i < division->n; i++) {
        if (rest_of(awards, i) == at->rest)
            members[n++] = i;
    }
    bool done = socprev__sort_by_claim(&division->problem, members, n);
    if (done) {
        *first = (int64_t)members[position];
        *second = position + 1 < n ? (int64_t)members[position + 1] : -1;
    }
    socprev__free(&division->memory, members, at->count, sizeof *members);
    return done;
}

/* The remainders above 0, the larger one first. */
static void find_ranks(const socprev_awards *awards, rank ranks[MOST_REMAINDERS])
{
    const socprev__lean *lean = &awards->lean;
    if (lean->course.scale == 1) { /* all at the level, whose number is its denominator */
        int64_t d = awards->denominator, rest = lean->rest;
        ranks[0].rest = rest > 0 && lean->course.is_falling ? d - rest : rest;
        ranks[0].count = rest > 0 ? (size_t)d : 0;
        return;
    }
    for (size_t i = 0; i < awards->division->n; i++) {
        int64_t rest = rest_of(awards, i);
        if (rest == 0)
            continue;
        size_t k = ranks[0].count > 0 && ranks[0].rest != rest;
        ranks[k].rest = rest;
        ranks[k].count++;
    }
    if (ranks[1].count > 0 && ranks[1].rest > ranks[0].rest) {
        rank kept = ranks[0];
        ranks[0] = ranks[1];
        ranks[1] = kept;
    }
}

/* Units that whole parts leave: what the remainders add up to. */
static size_t units_left(const rank *ranks, int64_t denominator)
{
    uint64_t left = 0, none = 0;
    socprev__u128 sum = socprev__mul_wide((uint64_t)ranks[0].rest, ranks[0].count);
    sum = socprev__u128_add(sum, socprev__mul_wide((uint64_t)ranks[1].rest, ranks[1].count));
    (void)socprev__div_wide(sum, (uint64_t)denominator, &left, &none);
    return (size_t)left;
}

static bool give_units(socprev_awards *awards)
{
    rank ranks[MOST_REMAINDERS] = { { 0, 0 } };
    socprev_division *division = awards->division;
    int64_t other = -1;
    find_ranks(awards, ranks);
    size_t left = units_left(ranks, awards->denominator);
    if (left == 0)
        return true;
    if (left == ranks[0].count) { /* all of the larger remainder, none of the smaller */
        awards->lean.cut = ranks[0].rest;
        return find_in_line(awards, &ranks[0], left - 1, &division->last, &other) &&
               (ranks[1].count == 0 ||
                find_in_line(awards, &ranks[1], 0, &division->next, &other));
    }
    size_t k = left > ranks[0].count;
    division->tie_units = (int64_t)(left - (k == 0 ? 0 : ranks[0].count));
    awards->lean.cut = ranks[k].rest;
    awards->lean.n_tied = ranks[k].count;
    return find_in_line(awards, &ranks[k], (size_t)division->tie_units - 1, &division->last,
                        &division->next);
}

/* ---- the level ------------------------------------------------------------------------ */

/* Shares between bounds that both matter. */
static bool find_bounded_level(const socprev_claims *problem, const socprev__course *course,
                               const int64_t *claim, size_t n, int64_t *numerator,
                               int64_t *denominator)
{
    const socprev_apportionment view = { .memory = problem->core->memory, .n = n,
                                         .weight = problem->core->weight, /* 1 */
                                         .weight_sum = (int64_t)n };
    socprev__task task = {
        .problem = &view,
        .most = course->target + 1,
        .weight_union = 1,
        .own_low = socprev__alloc_unset(&view.memory, n, sizeof *task.own_low),
        .own_high = socprev__alloc_unset(&view.memory, n, sizeof *task.own_high),
    };
    bool done = task.own_low != NULL && task.own_high != NULL;
    for (size_t i = 0; i < n && done; i++)
        socprev__course_bounds(course, claim[i], &task.own_low[i], &task.own_high[i]);
    task.low = task.own_low;
    task.high = task.own_high;
    done = done && socprev__level(&task, course->target, numerator, denominator);
    socprev__task_clear(&task);
    return done;
}

static bool find_level(const socprev_claims *problem, const int64_t *claim, size_t n,
                       socprev_awards *awards)
{
    const socprev__course *course = &awards->lean.course;
    int64_t numerator = 0, d = 1;
    bool done = course->rule == SOCPREV_CLAIMS_EGALITARIAN && course->is_upper
                    ? find_bounded_level(problem, course, claim, n, &numerator, &d)
                    : socprev__water_level(problem->core, claim, n, course->target, &numerator,
                                           &d);
    awards->denominator = awards->level_denominator = course->scale * d;
    awards->level_numerator = numerator;
    awards->lean.whole = numerator / d;
    awards->lean.rest = numerator % d;
    return done;
}

/* Claims of the tier in units. */
static bool find_tier_level(const socprev_claims *problem, socprev_awards *awards)
{
    const socprev_apportionment *core = problem->core;
    size_t n = 0;
    if (problem->tier == NULL && core->quantum == 1)
        return find_level(problem, problem->claim, core->n, awards);
    int64_t *claim = socprev__alloc_unset(&core->memory, core->n, sizeof *claim);
    if (claim == NULL)
        return false;
    for (size_t i = 0; i < core->n; i++) {
        if (problem->tier == NULL || problem->tier[i] == awards->tier)
            claim[n++] = problem->claim[i] / core->quantum;
    }
    bool done = find_level(problem, claim, n, awards);
    socprev__free(&core->memory, claim, core->n, sizeof *claim);
    return done;
}

bool socprev__lean_solve(const socprev_claims *problem, const socprev__boundary *at,
                         socprev_awards *awards)
{
    const socprev_apportionment *core = problem->core;
    socprev__lean *lean = &awards->lean;
    socprev_apportionment *own = &awards->division->problem;
    own->memory = core->memory;
    own->ids = socprev__held_share(core->ids);
    own->priorities = socprev__held_share(core->priorities);
    own->is_portable = core->is_portable;
    *lean = (socprev__lean){
        .is_set = true,
        .all_paid = at->all_paid,
        .claim = socprev__held_share(problem->claim),
        .tier = socprev__held_share(problem->tier),
        .course = socprev__course_of(problem->rule, at->left / core->quantum,
                                     at->sum / core->quantum),
        .n_blocks = (core->n + BLOCK - 1) / BLOCK,
    };
    awards->tier = at->tier;
    if (!awards->has_tier)
        return true;
    lean->before = socprev__alloc_unset(&core->memory, lean->n_blocks, sizeof *lean->before);
    return lean->before != NULL && find_tier_level(problem, awards) && give_units(awards);
}

void socprev__lean_clear(socprev_awards *awards)
{
    const struct socprev_memory *memory = &awards->division->memory;
    socprev__lean *lean = &awards->lean;
    socprev__free(memory, lean->before, lean->n_blocks, sizeof *lean->before);
    socprev__held_free(memory, lean->claim, awards->division->n);
    socprev__held_free(memory, lean->tier, awards->division->n);
}

/* ---- written out ---------------------------------------------------------------------- */

static void write_out(const socprev_awards *from, socprev_awards *to)
{
    socprev_division *division = to->division;
    for (size_t i = 0; i < division->n; i++) {
        socprev__lean_award(from, i, &to->whole[i], &to->rest[i]);
        to->hold[i] = (uint8_t)socprev_awards_hold(from, i);
        division->units[i] = socprev__lean_units(from, i);
        int32_t tie = socprev__lean_tie(from, i);
        if (tie == SOCPREV_TIE_NONE)
            continue;
        division->tied[division->n_tied] = i;
        division->tied_won[division->n_tied++] = tie == SOCPREV_TIE_WON;
    }
}

socprev_status socprev__awards_expand(const socprev_awards *lean, socprev_awards **out,
                                      socprev_error **err)
{
    const struct socprev_memory *memory = &lean->division->memory;
    size_t n = lean->division->n, n_tied = lean->lean.n_tied;
    socprev_awards *made = socprev__awards_new(memory, n, false);
    if (made == NULL)
        return socprev__fail_nomem(err);
    socprev_division *division = made->division;
    if (n_tied > 0) {
        division->tied = socprev__alloc_unset(memory, n_tied, sizeof *division->tied);
        division->tied_won = socprev__alloc_unset(memory, n_tied, sizeof *division->tied_won);
    }
    if (n_tied > 0 && (division->tied == NULL || division->tied_won == NULL)) {
        division->n_tied = n_tied;
        socprev_awards_free(made);
        return socprev__fail_nomem(err);
    }
    division->quantum = division->problem.quantum = lean->division->quantum;
    division->left = lean->division->left;
    division->next = lean->division->next;
    division->last = lean->division->last;
    division->tie_units = lean->division->tie_units;
    made->denominator = lean->denominator;
    made->level_numerator = lean->level_numerator;
    made->level_denominator = lean->level_denominator;
    made->surplus = lean->surplus;
    made->tier = lean->tier;
    made->rule = lean->rule;
    made->form = lean->form;
    made->has_tier = lean->has_tier;
    write_out(lean, made);
    *out = made;
    return SOCPREV_OK;
}
