/* Who left for a permanent home and came back; who came for the first time. */
#include "beneficiary/stays_internal.h"

enum { CLASSES = 8, ANY_TYPE = SOCPREV__STAY_TYPES };

struct socprev_return_rule {
    struct socprev_memory memory;
    int32_t first, last;
    int32_t look_back, gap;
    uint64_t exits, returns, gapped;
    int32_t most[CLASSES];
    size_t n_classes;
};

struct socprev_returns {
    struct socprev_memory memory;
    size_t n_classes;
    int64_t exits[SOCPREV__STAY_TYPES + 1]; /* the last: of any type */
    int64_t returned[SOCPREV__STAY_TYPES + 1][CLASSES];
};

/* ---- the rule -------------------------------------------------------------------- */

socprev_status socprev_return_rule_new(socprev_date first, socprev_date last,
                                       const socprev_memory *memory, socprev_return_rule **out,
                                       socprev_error **err)
{
    int32_t first_day = 0, last_day = 0;
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__stay_period(first, last, &first_day, &last_day, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_return_rule *rule = socprev__alloc(&from, 1, sizeof *rule);
    if (rule == NULL)
        return socprev__fail_nomem(err);
    *rule = (socprev_return_rule){ .memory = from, .first = first_day, .last = last_day,
                                   .look_back = 730, .gap = 14, .exits = SOCPREV_TYPES_ALL,
                                   .returns = SOCPREV_TYPES_ALL,
                                   .gapped = (uint64_t)1 << SOCPREV_HMIS_PERMANENT,
                                   .most = { 180, 365, 730 }, .n_classes = 3 };
    *out = rule;
    return SOCPREV_OK;
}

void socprev_return_rule_free(socprev_return_rule *rule)
{
    if (rule == NULL)
        return;
    struct socprev_memory memory = rule->memory;
    socprev__free(&memory, rule, 1, sizeof *rule);
}

socprev_status socprev_return_rule_set_types(socprev_return_rule *rule, uint64_t exits,
                                             uint64_t returns, socprev_error **err)
{
    if (rule == NULL)
        return socprev__fail_null(err, "rule");
    rule->exits = exits;
    rule->returns = returns;
    return SOCPREV_OK;
}

static socprev_status check_days(const socprev_return_rule *rule, int32_t days,
                                 socprev_error **err)
{
    if (rule == NULL)
        return socprev__fail_null(err, "rule");
    return days < 0 || days > SOCPREV__DAYS_MOST ? socprev__stays_invalid("days", days, err)
                                                 : SOCPREV_OK;
}

socprev_status socprev_return_rule_set_gap(socprev_return_rule *rule, uint64_t types,
                                           int32_t days, socprev_error **err)
{
    socprev_status st = check_days(rule, days, err);
    if (st == SOCPREV_OK) {
        rule->gapped = types;
        rule->gap = days;
    }
    return st;
}

socprev_status socprev_return_rule_set_look_back(socprev_return_rule *rule, int32_t days,
                                                 socprev_error **err)
{
    socprev_status st = check_days(rule, days, err);
    if (st == SOCPREV_OK)
        rule->look_back = days;
    return st;
}

socprev_status socprev_return_rule_set_classes(socprev_return_rule *rule, const int32_t *most,
                                               size_t n, socprev_error **err)
{
    if (rule == NULL || most == NULL)
        return socprev__fail_null(err, rule == NULL ? "rule" : "most");
    if (n < 1 || n > CLASSES)
        return socprev__stays_invalid("n", (int64_t)(n > CLASSES ? CLASSES + 1 : 0), err);
    for (size_t i = 0; i < n; i++)
        if (most[i] < 0 || (i > 0 && most[i] <= most[i - 1]))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_RETURN_CLASSES, SP_ITEM("most", i),
                                 SP_INT(i), SP_INT(most[i]));
    memcpy(rule->most, most, n * sizeof *most);
    rule->n_classes = n;
    return SOCPREV_OK;
}

/* ---- returns of one person ------------------------------------------------------------ */

/* The earliest exit to a permanent home between the days; NULL when there is none. */
static const socprev__stay_place *find_exit(const socprev_return_rule *rule,
                                            const socprev__stay_place *place, size_t n)
{
    const socprev__stay_place *found = NULL;
    for (size_t i = 0; i < n; i++) {
        const socprev__stay *s = place[i].stay;
        if (!s->permanent || !socprev__type_in(rule->exits, s->type) ||
            s->exit < rule->first - rule->look_back || s->exit > rule->last - rule->look_back)
            continue;
        if (found == NULL || s->exit < found->stay->exit ||
            (s->exit == found->stay->exit && s->type < found->stay->type))
            found = &place[i];
    }
    return found;
}

/* Whether a stay begins inside another one of its kind, or soon after it. */
static bool is_inside_another(const socprev_return_rule *rule, const socprev__stay_place *place,
                              size_t n, const socprev__stay *stay)
{
    for (size_t i = 0; i < n; i++) {
        const socprev__stay *other = place[i].stay;
        if (other != stay && socprev__type_in(rule->gapped, other->type) &&
            stay->entry > other->entry && stay->entry - (int64_t)rule->gap <= other->exit)
            return true;
    }
    return false;
}

/* Days from the exit to the first return; -1 when there is none. */
static int32_t days_to_return(const socprev_return_rule *rule, const socprev__stay_place *place,
                              size_t n, const socprev__stay_place *left)
{
    int32_t exit = left->stay->exit, earliest = SOCPREV__DAY_OPEN;
    for (size_t i = 0; i < n; i++) {
        const socprev__stay *s = place[i].stay;
        if (&place[i] == left || !socprev__type_in(rule->returns, s->type) || s->entry < exit ||
            s->entry > rule->last || s->entry >= earliest)
            continue;
        if (socprev__type_in(rule->gapped, s->type) &&
            (s->entry - exit <= rule->gap || is_inside_another(rule, place, n, s)))
            continue;
        earliest = s->entry;
    }
    return earliest == SOCPREV__DAY_OPEN ? -1 : earliest - exit;
}

static void count_person(const socprev_return_rule *rule, const socprev__stay_place *place,
                         size_t n, socprev_returns *returns)
{
    const socprev__stay_place *left = find_exit(rule, place, n);
    if (left == NULL)
        return;
    int32_t days = days_to_return(rule, place, n, left);
    returns->exits[left->stay->type]++;
    returns->exits[ANY_TYPE]++;
    for (size_t k = 0; k < rule->n_classes && days >= 0; k++)
        if (days <= rule->most[k]) {
            returns->returned[left->stay->type][k]++;
            returns->returned[ANY_TYPE][k]++;
            break;
        }
}

static socprev_status count_persons(const socprev_stays *stays, const socprev_return_rule *rule,
                                    socprev_run *run, socprev_returns *returns,
                                    socprev_error **err)
{
    size_t n = 0, looked = 0;
    socprev_status st = SOCPREV_OK;
    socprev__stay_place *place =
        socprev__stays_by_person(stays, SOCPREV_TYPES_ALL, &returns->memory, &n);
    if (place == NULL)
        return socprev__fail_nomem(err);
    for (size_t begin = 0; begin < n && st == SOCPREV_OK;) {
        size_t end = socprev__stays_end(place, n, begin);
        if (begin >= looked) {
            st = socprev__stays_step(run, begin, n, err);
            looked = begin + SOCPREV__STAYS_STEP;
        }
        count_person(rule, place + begin, end - begin, returns);
        begin = end;
    }
    socprev__free(&returns->memory, place, stays->n + 1, sizeof *place);
    return st;
}

socprev_status socprev_returns_count(const socprev_stays *stays, const socprev_return_rule *rule,
                                     socprev_run *run, const socprev_memory *memory,
                                     socprev_returns **out, socprev_error **err)
{
    if (stays == NULL || rule == NULL)
        return socprev__fail_null(err, stays == NULL ? "stays" : "rule");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_returns *returns = socprev__alloc(&from, 1, sizeof *returns);
    if (returns == NULL)
        return socprev__fail_nomem(err);
    returns->memory = from;
    returns->n_classes = rule->n_classes;
    socprev_status st = count_persons(stays, rule, run, returns, err);
    if (st == SOCPREV_OK)
        *out = returns;
    else
        socprev_returns_free(returns);
    return st;
}

void socprev_returns_free(socprev_returns *returns)
{
    if (returns == NULL)
        return;
    struct socprev_memory memory = returns->memory;
    socprev__free(&memory, returns, 1, sizeof *returns);
}

int64_t socprev_returns_exits(const socprev_returns *returns, int32_t type)
{
    if (returns == NULL || type < -1 || type >= SOCPREV__STAY_TYPES)
        return 0;
    return returns->exits[type < 0 ? ANY_TYPE : type];
}

int64_t socprev_returns_returned(const socprev_returns *returns, int32_t type,
                                 int32_t class_index)
{
    if (returns == NULL || type < -1 || type >= SOCPREV__STAY_TYPES || class_index < 0 ||
        (size_t)class_index >= returns->n_classes)
        return 0;
    return returns->returned[type < 0 ? ANY_TYPE : type][class_index];
}

/* ---- first time ------------------------------------------------------------------------ */

typedef struct {
    int32_t first, last, days;
    uint64_t entering, earlier;
} first_time_rule;

/* The earliest entry in the period; SOCPREV__DAY_OPEN when there is none. */
static int32_t first_entry(const first_time_rule *rule, const socprev__stay_place *place,
                           size_t n)
{
    int32_t entry = SOCPREV__DAY_OPEN;
    for (size_t i = 0; i < n; i++) {
        const socprev__stay *s = place[i].stay;
        if (socprev__type_in(rule->entering, s->type) && s->entry >= rule->first &&
            s->entry <= rule->last && s->entry < entry)
            entry = s->entry;
    }
    return entry;
}

static bool was_there(const first_time_rule *rule, const socprev__stay_place *place, size_t n,
                      int32_t entry)
{
    for (size_t i = 0; i < n; i++) {
        const socprev__stay *s = place[i].stay;
        if (socprev__type_in(rule->earlier, s->type) && s->entry < entry &&
            s->exit >= entry - rule->days)
            return true;
    }
    return false;
}

socprev_status socprev_stays_first_time(const socprev_stays *stays, socprev_date first,
                                        socprev_date last, uint64_t entering, uint64_t earlier,
                                        int32_t days, const socprev_memory *memory,
                                        int64_t *persons, int64_t *first_time,
                                        socprev_error **err)
{
    first_time_rule rule = { .days = days, .entering = entering, .earlier = earlier };
    if (stays == NULL)
        return socprev__fail_null(err, "stays");
    if (persons == NULL || first_time == NULL)
        return socprev__fail_null(err, persons == NULL ? "persons" : "first_time");
    if (days < 0 || days > SOCPREV__DAYS_MOST)
        return socprev__stays_invalid("days", days, err);
    socprev_status st = socprev__stay_period(first, last, &rule.first, &rule.last, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    size_t n = 0;
    int64_t came = 0, new_ones = 0;
    socprev__stay_place *place = socprev__stays_by_person(stays, entering | earlier, &from, &n);
    if (place == NULL)
        return socprev__fail_nomem(err);
    for (size_t begin = 0; begin < n;) {
        size_t end = socprev__stays_end(place, n, begin);
        int32_t entry = first_entry(&rule, place + begin, end - begin);
        came += entry != SOCPREV__DAY_OPEN;
        new_ones += entry != SOCPREV__DAY_OPEN &&
                    !was_there(&rule, place + begin, end - begin, entry);
        begin = end;
    }
    socprev__free(&from, place, stays->n + 1, sizeof *place);
    *persons = came;
    *first_time = new_ones;
    return SOCPREV_OK;
}
