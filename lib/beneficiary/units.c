/* Units of support and what they count for. */
#include "beneficiary/units.h"

typedef struct {
    char *name, *source;
    socprev__ratio minutes; /* of one */
} unit;

struct socprev_support_units {
    struct socprev_memory memory;
    unit *unit;
    size_t n, capacity;
};

static const struct {
    const char *name;
    int64_t minutes;
    const char *source;
} known_units[] = {
    { "minute", 1, "by definition" },
    { "hour", 60, "by definition" },
    { "month_of_housing", 900, "1 month of housing = 15 hours; esfcr.cz, answer to call 108" },
};

enum { DEFINED = 2 /* minute and hour do not change */ };

/* ---- making ------------------------------------------------------------------ */

static void clear_unit(const struct socprev_memory *memory, unit *u)
{
    socprev__text_free(memory, u->name);
    socprev__text_free(memory, u->source);
}

void socprev_support_units_free(socprev_support_units *units)
{
    if (units == NULL)
        return;
    struct socprev_memory memory = units->memory;
    for (size_t i = 0; i < units->n; i++)
        clear_unit(&memory, &units->unit[i]);
    socprev__free(&memory, units->unit, units->capacity, sizeof *units->unit);
    socprev__free(&memory, units, 1, sizeof *units);
}

socprev_status socprev_support_units_new(const socprev_memory *memory,
                                         socprev_support_units **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_support_units *units = socprev__alloc(&from, 1, sizeof *units);
    if (units == NULL)
        return socprev__fail_nomem(err);
    units->memory = from;
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < SOCPREV__COUNT(known_units) && st == SOCPREV_OK; i++)
        st = socprev_support_units_set(units, known_units[i].name, SOCPREV_NUL,
                                       known_units[i].minutes, 1, known_units[i].source,
                                       SOCPREV_NUL, err);
    if (st == SOCPREV_OK)
        *out = units;
    else
        socprev_support_units_free(units);
    return st;
}

static bool is_name(const char *name, size_t size)
{
    bool good = size >= 1 && size <= SOCPREV_SUPPORT_UNIT_NAME_MOST &&
                socprev_utf8_check(name, size) < 0;
    for (size_t i = 0; i < size && good; i++)
        good = (unsigned char)name[i] >= ' ' && name[i] != 0x7f;
    return good;
}

static socprev_status put_unit(socprev_support_units *units, size_t at, const unit *u,
                               socprev_error **err)
{
    void *list = units->unit;
    if (u->name == NULL || u->source == NULL ||
        !socprev__reserve(&units->memory, &list, &units->capacity, at + 1, sizeof *units->unit))
        return socprev__fail_nomem(err);
    units->unit = list;
    if (at < units->n)
        clear_unit(&units->memory, &units->unit[at]);
    else
        units->n++;
    units->unit[at] = *u;
    return SOCPREV_OK;
}

socprev_status socprev_support_units_set(socprev_support_units *units, const char *name,
                                         size_t length, int64_t minutes, int64_t per,
                                         const char *source, size_t source_length,
                                         socprev_error **err)
{
    if (units == NULL || name == NULL)
        return socprev__fail_null(err, units == NULL ? "units" : "name");
    size_t size = socprev__length(name, length);
    if (!is_name(name, size))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_UNIT_NAME, SP_FIELD("name"),
                             SP_INT(SOCPREV_SUPPORT_UNIT_NAME_MOST));
    unit u = { 0 };
    if (minutes < 0 || minutes > SOCPREV_SUPPORT_UNIT_MOST || per < 1 ||
        per > SOCPREV_SUPPORT_UNIT_MOST || !socprev__ratio_make(minutes, per, &u.minutes))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_UNIT_RATIO, SP_FIELD("minutes"),
                             SP_INT(minutes), SP_INT(per), SP_INT(SOCPREV_SUPPORT_UNIT_MOST));
    int32_t found = socprev_support_units_find(units, name, size);
    if (found >= 0 && found < DEFINED &&
        socprev__ratio_compare(u.minutes, units->unit[found].minutes) != 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_UNIT_BY_DEFINITION, SP_FIELD("name"),
                             SP_TEXT(units->unit[found].name),
                             SP_INT(units->unit[found].minutes.numerator));
    size_t at = found < 0 ? units->n : (size_t)found;
    if (at == SOCPREV_SUPPORT_UNITS_MOST)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_UNITS_MOST, NULL,
                             SP_INT(SOCPREV_SUPPORT_UNITS_MOST));
    u.name = socprev__text_copy(&units->memory, name, size);
    u.source = source == NULL ? socprev__text_copy(&units->memory, "", 0)
                              : socprev__text_copy(&units->memory, source, source_length);
    socprev_status st = put_unit(units, at, &u, err);
    if (st != SOCPREV_OK)
        clear_unit(&units->memory, &u);
    return st;
}

/* ---- asking ------------------------------------------------------------------ */

int32_t socprev_support_units_count(const socprev_support_units *units)
{
    return units == NULL ? 0 : (int32_t)units->n;
}

int32_t socprev_support_units_find(const socprev_support_units *units, const char *name,
                                   size_t length)
{
    if (units == NULL || name == NULL)
        return -1;
    socprev__slice text = { name, socprev__length(name, length) };
    for (size_t i = 0; i < units->n; i++)
        if (socprev__slice_is(text, units->unit[i].name))
            return (int32_t)i;
    return -1;
}

static const unit *unit_at(const socprev_support_units *units, int32_t code)
{
    return units == NULL || code < 0 || (size_t)code >= units->n ? NULL : &units->unit[code];
}

const char *socprev_support_units_name(const socprev_support_units *units, int32_t unit_code)
{
    const unit *u = unit_at(units, unit_code);
    return u == NULL ? NULL : u->name;
}

const char *socprev_support_units_source(const socprev_support_units *units, int32_t unit_code)
{
    const unit *u = unit_at(units, unit_code);
    return u == NULL ? NULL : u->source;
}

socprev_status socprev_support_units_ratio(const socprev_support_units *units, int32_t unit_code,
                                           int64_t *minutes, int64_t *per)
{
    const unit *u = unit_at(units, unit_code);
    if (u == NULL || minutes == NULL || per == NULL)
        return SOCPREV_E_INVALID;
    *minutes = u->minutes.numerator;
    *per = u->minutes.denominator;
    return SOCPREV_OK;
}

/* ---- amounts into minutes ---------------------------------------------------- */

socprev_status socprev__units_minutes(const socprev_support_units *units, int32_t code,
                                      int64_t amount, int32_t decimals, int64_t *out)
{
    const unit *u = unit_at(units, code);
    int64_t minutes = 0, rest = 0;
    if (u == NULL)
        return SOCPREV_E_NOT_FOUND;
    /* below 10^15: the bounds of a ratio and of decimals */
    int64_t divisor = u->minutes.denominator * (int64_t)socprev__power_of_ten(decimals);
    socprev_status st = socprev_int64_muldiv(amount, u->minutes.numerator, divisor,
                                             SOCPREV_ROUND_DOWN, &minutes, &rest);
    if (st != SOCPREV_OK)
        return st;
    if (rest != 0)
        return SOCPREV_E_INVALID;
    *out = minutes;
    return SOCPREV_OK;
}

socprev_status socprev__units_fail(const socprev_support_units *units, int32_t code,
                                   int64_t amount, socprev_status status,
                                   const socprev__place *place, socprev_error **err)
{
    const unit *u = unit_at(units, code);
    if (status == SOCPREV_E_NOT_FOUND || u == NULL)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_UNIT_UNKNOWN, place, SP_INT(code),
                             SP_INT(socprev_support_units_count(units)));
    if (amount < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_UNIT_NEGATIVE, place, SP_TEXT(u->name));
    return socprev__fail(err, status,
                         status == SOCPREV_E_RANGE ? SP_UNIT_RANGE : SP_UNIT_PART_OF_MINUTE, place,
                         SP_TEXT(u->name), SP_INT(u->minutes.numerator),
                         SP_INT(u->minutes.denominator));
}

static bool are_decimals(int32_t decimals)
{
    return decimals >= 0 && decimals <= SOCPREV_SUPPORT_UNIT_DECIMALS_MOST;
}

static socprev_status fail_decimals(int32_t decimals, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("decimals"),
                         SP_TEXT("decimals"), SP_INT(decimals));
}

socprev_status socprev_support_units_minutes(const socprev_support_units *units, int32_t code,
                                             int64_t amount, int32_t decimals, int64_t *out,
                                             socprev_error **err)
{
    if (units == NULL || out == NULL)
        return socprev__fail_null(err, units == NULL ? "units" : "out");
    if (!are_decimals(decimals))
        return fail_decimals(decimals, err);
    socprev_status st = amount < 0 ? SOCPREV_E_INVALID
                                   : socprev__units_minutes(units, code, amount, decimals, out);
    return st == SOCPREV_OK
               ? st
               : socprev__units_fail(units, code, amount, st, SP_FIELD("amount"), err);
}

socprev_status socprev_contacts_bind_amounts(socprev_contacts *contacts, const int64_t *amounts,
                                             size_t stride, const int32_t *unit_codes,
                                             size_t unit_stride, int32_t decimals,
                                             const socprev_support_units *units,
                                             socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    if (amounts != NULL && (unit_codes == NULL || units == NULL))
        return socprev__fail_null(err, unit_codes == NULL ? "unit_codes" : "units");
    if (!are_decimals(decimals))
        return fail_decimals(decimals, err);
    contacts->amount = socprev__column_of(amounts, stride, sizeof *amounts);
    contacts->unit = socprev__column_of(unit_codes, unit_stride, sizeof *unit_codes);
    contacts->units = amounts == NULL ? NULL : units;
    contacts->decimals = decimals;
    return SOCPREV_OK;
}
