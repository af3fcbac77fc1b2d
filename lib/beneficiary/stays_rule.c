/* Which nights count: a rule of nights, and the rules of the HUD measures. */
#include "beneficiary/stays_nights.h"

socprev_status socprev_night_rule_new(socprev_date first, socprev_date last,
                                      const socprev_memory *memory, socprev_night_rule **out,
                                      socprev_error **err)
{
    int32_t first_day = 0, last_day = 0;
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__stay_period(first, last, &first_day, &last_day, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_night_rule *rule = socprev__alloc(&from, 1, sizeof *rule);
    if (rule == NULL)
        return socprev__fail_nomem(err);
    *rule = (socprev_night_rule){ .memory = from, .begin = first, .first = first_day,
                                  .last = last_day, .window = -1,
                                  .earliest = SOCPREV__DAY_NONE };
    *out = rule;
    return SOCPREV_OK;
}

void socprev_night_rule_free(socprev_night_rule *rule)
{
    if (rule == NULL)
        return;
    struct socprev_memory memory = rule->memory;
    socprev__free(&memory, rule, 1, sizeof *rule);
}

/* The same day so many years before; 29 February falls on 28 February. */
static int32_t years_before(socprev_date date, int32_t years)
{
    socprev_date earlier = SOCPREV_DATE_NONE;
    int32_t year = date / 10000 - years, month = date / 100 % 100, day = date % 100, out = 0;
    if (year < 1)
        return SOCPREV__DAY_NONE;
    if (socprev_date_from_day(year, month, day, &earlier) != SOCPREV_OK)
        socprev_date_from_day(year, month, day - 1, &earlier);
    return socprev__day_of(earlier, &out) ? out : SOCPREV__DAY_NONE;
}

static void set_hmis(socprev_night_rule *rule, int32_t measure)
{
    static const uint64_t shelter = (uint64_t)1 << SOCPREV_HMIS_SHELTER |
                                    (uint64_t)1 << SOCPREV_HMIS_SHELTER_NIGHT |
                                    (uint64_t)1 << SOCPREV_HMIS_SAFE_HAVEN;
    static const uint64_t transitional = (uint64_t)1 << SOCPREV_HMIS_TRANSITIONAL;
    bool with_transitional = measure == SOCPREV_HMIS_1A_TRANSITIONAL ||
                             measure == SOCPREV_HMIS_1B_TRANSITIONAL;
    rule->way[SOCPREV_HMIS_SHELTER] = SOCPREV_NIGHTS_STAY;
    rule->way[SOCPREV_HMIS_SHELTER_NIGHT] = SOCPREV_NIGHTS_RECORDED;
    rule->way[SOCPREV_HMIS_SAFE_HAVEN] = SOCPREV_NIGHTS_STAY;
    if (with_transitional)
        rule->way[SOCPREV_HMIS_TRANSITIONAL] = SOCPREV_NIGHTS_STAY;
    else
        rule->negated[SOCPREV_HMIS_TRANSITIONAL] = shelter;
    rule->negated[SOCPREV_HMIS_PERMANENT] = shelter | transitional;
    rule->from[SOCPREV_HMIS_PERMANENT] = SOCPREV_NEGATES_FROM_MOVE_IN;
    if (measure == SOCPREV_HMIS_1B_SHELTER || measure == SOCPREV_HMIS_1B_TRANSITIONAL) {
        rule->way[SOCPREV_HMIS_PERMANENT] = SOCPREV_NIGHTS_BEFORE_MOVE_IN;
        rule->reported = shelter | (uint64_t)1 << SOCPREV_HMIS_PERMANENT |
                         (with_transitional ? transitional : 0);
    }
}

socprev_status socprev_night_rule_new_hmis(int32_t measure, socprev_date first, socprev_date last,
                                           const socprev_memory *memory,
                                           socprev_night_rule **out, socprev_error **err)
{
    enum { YEARS = 7, WINDOW = 365 };
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (measure < SOCPREV_HMIS_1A_SHELTER || measure > SOCPREV_HMIS_1B_TRANSITIONAL)
        return socprev__stays_invalid("measure", measure, err);
    socprev_status st = socprev_night_rule_new(first, last, memory, out, err);
    if (st == SOCPREV_OK) {
        set_hmis(*out, measure);
        socprev_night_rule_set_look_back(*out, YEARS, WINDOW, NULL);
    }
    return st;
}

static socprev_status check_type(const socprev_night_rule *rule, int32_t type,
                                 socprev_error **err)
{
    if (rule == NULL)
        return socprev__fail_null(err, "rule");
    return type < 0 || type >= SOCPREV__STAY_TYPES ? socprev__stays_invalid("type", type, err)
                                                   : SOCPREV_OK;
}

socprev_status socprev_night_rule_set_way(socprev_night_rule *rule, int32_t type, int32_t way,
                                          socprev_error **err)
{
    socprev_status st = check_type(rule, type, err);
    if (st == SOCPREV_OK && (way < SOCPREV_NIGHTS_NONE || way > SOCPREV_NIGHTS_BEFORE_MOVE_IN))
        st = socprev__stays_invalid("way", way, err);
    if (st == SOCPREV_OK)
        rule->way[type] = (uint8_t)way;
    return st;
}

socprev_status socprev_night_rule_set_reported(socprev_night_rule *rule, uint64_t types,
                                               socprev_error **err)
{
    if (rule == NULL)
        return socprev__fail_null(err, "rule");
    rule->reported = types;
    return SOCPREV_OK;
}

socprev_status socprev_night_rule_negate(socprev_night_rule *rule, int32_t type, int32_t from,
                                         uint64_t negated, socprev_error **err)
{
    socprev_status st = check_type(rule, type, err);
    if (st == SOCPREV_OK && from != SOCPREV_NEGATES_FROM_ENTRY &&
        from != SOCPREV_NEGATES_FROM_MOVE_IN)
        st = socprev__stays_invalid("from", from, err);
    if (st == SOCPREV_OK) {
        rule->negated[type] = negated;
        rule->from[type] = (uint8_t)from;
    }
    return st;
}

socprev_status socprev_night_rule_set_look_back(socprev_night_rule *rule, int32_t years,
                                                int32_t window, socprev_error **err)
{
    if (rule == NULL)
        return socprev__fail_null(err, "rule");
    if (years < -1)
        return socprev__stays_invalid("years", years, err);
    if (window < -1)
        return socprev__stays_invalid("window", window, err);
    rule->earliest = years < 0 ? SOCPREV__DAY_NONE : years_before(rule->begin, years);
    rule->window = window;
    return SOCPREV_OK;
}
