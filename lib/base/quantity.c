#include "value_internal.h"

#include "base_internal.h"

/* One end of a set of numbers; an end that is not there is infinite. */
typedef struct {
    socprev__ratio at;
    bool there;
    bool open; /* `at` itself does not belong to the set */
} bound;

/* What may be the number. */
typedef struct {
    bound low, high;
    bool about; /* low = high is only close to the number */
} range;

struct socprev_quantity {
    struct socprev_memory memory;
    range range;
};

static const bound nowhere = { { 0, 1 }, false, false };
static const bound zero = { { 0, 1 }, true, false };

static const char *const names[] = { "exact",   "about",     "at_least", "more_than",
                                     "at_most", "less_than", "between" };

const char *socprev_qualifier_name(int32_t qualifier)
{
    return qualifier >= 0 && qualifier < (int32_t)SOCPREV__COUNT(names) ? names[qualifier] : NULL;
}

static int sign_of(bound b)
{
    return (b.at.numerator > 0) - (b.at.numerator < 0);
}

static bool is_point(const range *r)
{
    return r->low.there && r->high.there && socprev__ratio_compare(r->low.at, r->high.at) == 0;
}

static int32_t qualifier_of(const range *r)
{
    if (r->about)
        return SOCPREV_ABOUT;
    if (is_point(r))
        return SOCPREV_EXACT;
    if (!r->high.there)
        return r->low.open ? SOCPREV_MORE_THAN : SOCPREV_AT_LEAST;
    if (!r->low.there || sign_of(r->low) == 0)
        return r->high.open ? SOCPREV_LESS_THAN : SOCPREV_AT_MOST;
    return SOCPREV_BETWEEN;
}

static socprev_status keep(const range *r, const socprev_memory *memory, socprev_quantity **out)
{
    struct socprev_memory own = socprev__memory_of(memory);
    if (!r->low.there && !r->high.there)
        return SOCPREV_E_UNDEFINED;
    socprev_quantity *made = socprev__alloc(&own, 1, sizeof *made);
    if (made == NULL)
        return SOCPREV_E_NOMEM;
    *made = (socprev_quantity){ own, *r };
    *out = made;
    return SOCPREV_OK;
}

socprev_status socprev_quantity_new(int32_t qualifier, int64_t numerator, int64_t denominator,
                                    int64_t high, const socprev_memory *memory,
                                    socprev_quantity **out)
{
    if (out == NULL || denominator <= 0 || socprev_qualifier_name(qualifier) == NULL)
        return SOCPREV_E_INVALID;
    bound end = { .there = true }, top = { .there = true };
    bool open = qualifier == SOCPREV_MORE_THAN || qualifier == SOCPREV_LESS_THAN;
    if (NEVER(!socprev__ratio_make(numerator, denominator, &end.at)))
        return SOCPREV_E_INTERNAL;
    range r = { end, end, qualifier == SOCPREV_ABOUT };
    if (qualifier == SOCPREV_AT_LEAST || qualifier == SOCPREV_MORE_THAN) {
        r.low.open = open;
        r.high = nowhere;
    } else if (qualifier == SOCPREV_AT_MOST || qualifier == SOCPREV_LESS_THAN) {
        if (numerator < 0 || (open && numerator == 0))
            return SOCPREV_E_INVALID; /* nothing from 0 on is as small as that */
        r.low = zero;
        r.high.open = open;
    } else if (qualifier == SOCPREV_BETWEEN) {
        if (high < numerator || NEVER(!socprev__ratio_make(high, denominator, &top.at)))
            return SOCPREV_E_INVALID;
        r.high = top;
    }
    return keep(&r, memory, out);
}

void socprev_quantity_free(socprev_quantity *quantity)
{
    if (quantity == NULL)
        return;
    struct socprev_memory own = quantity->memory;
    socprev__free(&own, quantity, 1, sizeof *quantity);
}

int32_t socprev_quantity_qualifier(const socprev_quantity *quantity)
{
    return quantity == NULL ? -1 : qualifier_of(&quantity->range);
}

socprev_status socprev_quantity_value(const socprev_quantity *quantity, int64_t *numerator,
                                      int64_t *denominator)
{
    if (quantity == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    int32_t qualifier = qualifier_of(&quantity->range);
    bool upper = qualifier == SOCPREV_AT_MOST || qualifier == SOCPREV_LESS_THAN;
    const bound *end = upper ? &quantity->range.high : &quantity->range.low;
    *numerator = end->at.numerator;
    *denominator = end->at.denominator;
    return SOCPREV_OK;
}

socprev_status socprev_quantity_high(const socprev_quantity *quantity, int64_t *numerator,
                                     int64_t *denominator)
{
    if (quantity == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    if (qualifier_of(&quantity->range) != SOCPREV_BETWEEN)
        return SOCPREV_E_UNDEFINED;
    *numerator = quantity->range.high.at.numerator;
    *denominator = quantity->range.high.at.denominator;
    return SOCPREV_OK;
}

/* ---- interval arithmetic ------------------------------------------------------ */

/* The mark of an approximate operand goes to the result. With an interval it
 * says nothing certain: an approximate number has no ends. */
static bool about_of(const range *a, const range *b, bool *about)
{
    *about = a->about || b->about;
    return !*about || (is_point(a) && is_point(b));
}

static bool bound_add(bound a, bound b, bound *out)
{
    *out = nowhere;
    if (!a.there || !b.there)
        return true;
    out->there = true;
    out->open = a.open || b.open;
    return socprev__ratio_add(a.at, b.at, &out->at);
}

static bool bound_negate(bound a, bound *out)
{
    *out = a;
    return socprev__ratio_multiply(a.at, (socprev__ratio){ -1, 1 }, &out->at);
}

/* The end of a quotient that comes from end `a` of the dividend and end `b` of
 * a positive divisor. */
static bool bound_divide(bound a, bound b, bound *out)
{
    *out = nowhere;
    if (!a.there || (b.there && sign_of(b) == 0 && sign_of(a) != 0))
        return true; /* grows without end as the divisor goes to 0 */
    *out = a;
    if (sign_of(a) == 0)
        return true; /* 0 / b is 0 for every b */
    if (!b.there) {
        *out = zero; /* comes close to 0 as the divisor grows */
        out->open = true;
        return true;
    }
    out->open = a.open || b.open;
    return socprev__ratio_divide(a.at, b.at, &out->at);
}

socprev_status socprev_quantity_add(const socprev_quantity *a, const socprev_quantity *b,
                                    const socprev_memory *memory, socprev_quantity **out)
{
    range sum;
    if (a == NULL || b == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    if (!about_of(&a->range, &b->range, &sum.about))
        return SOCPREV_E_UNDEFINED;
    if (!bound_add(a->range.low, b->range.low, &sum.low) ||
        !bound_add(a->range.high, b->range.high, &sum.high))
        return SOCPREV_E_RANGE;
    return keep(&sum, memory, out);
}

socprev_status socprev_quantity_subtract(const socprev_quantity *a, const socprev_quantity *b,
                                         const socprev_memory *memory, socprev_quantity **out)
{
    if (a == NULL || b == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    socprev_quantity minus = *b;
    if (!bound_negate(b->range.high, &minus.range.low) ||
        !bound_negate(b->range.low, &minus.range.high))
        return SOCPREV_E_RANGE;
    return socprev_quantity_add(a, &minus, memory, out);
}

socprev_status socprev_quantity_divide(const socprev_quantity *a, const socprev_quantity *b,
                                       const socprev_memory *memory, socprev_quantity **out)
{
    range quotient;
    if (a == NULL || b == NULL || out == NULL || !b->range.low.there || sign_of(b->range.low) < 0)
        return SOCPREV_E_INVALID;
    if ((is_point(&b->range) && sign_of(b->range.low) == 0) ||
        !about_of(&a->range, &b->range, &quotient.about))
        return SOCPREV_E_UNDEFINED;
    /* Away from 0 the smaller divisor makes the end, towards 0 the larger one. */
    bound low = a->range.low, high = a->range.high;
    bool done = bound_divide(low, sign_of(low) < 0 ? b->range.low : b->range.high, &quotient.low) &&
                bound_divide(high, sign_of(high) > 0 ? b->range.low : b->range.high,
                             &quotient.high);
    return done ? keep(&quotient, memory, out) : SOCPREV_E_RANGE;
}

/* ---- text ------------------------------------------------------------------------ */

/* Words by qualifier and language. */
static const char *const words[][2] = {
    { "", "" },
    { "about ", "asi " },
    { "at least ", "nejméně " },
    { "more than ", "více než " },
    { "at most ", "nejvýše " },
    { "less than ", "méně než " },
    { "from ", "od " },
};

typedef struct {
    int64_t factor;
    int32_t places, language;
} number_style;

/* Appends the number to `text`, which has room for it. */
static socprev_status put_number(socprev__ratio number, const number_style *style,
                                 int32_t rounding, char *text)
{
    char digits[SOCPREV__DECIMAL_TEXT];
    socprev__ratio scaled;
    if (!socprev__ratio_multiply(number, (socprev__ratio){ style->factor, 1 }, &scaled))
        return SOCPREV_E_RANGE;
    socprev_status st = socprev_ratio_format(scaled.numerator, scaled.denominator, style->places,
                                             rounding, style->language, digits, sizeof digits,
                                             NULL);
    if (st == SOCPREV_OK)
        strcat(text, digits);
    return st;
}

/* `text` has room for both numbers and the words. */
static socprev_status put_range(const range *r, const number_style *style, char *text)
{
    int32_t qualifier = qualifier_of(r);
    size_t language = socprev__language(style->language);
    bool point = qualifier == SOCPREV_EXACT || qualifier == SOCPREV_ABOUT;
    bool upper = qualifier == SOCPREV_AT_MOST || qualifier == SOCPREV_LESS_THAN;
    strcat(text, words[qualifier][language]);
    if (point)
        return put_number(r->low.at, style, SOCPREV_ROUND_HALF_UP, text);
    if (upper)
        return put_number(r->high.at, style, SOCPREV_ROUND_UP, text);
    socprev_status st = put_number(r->low.at, style, SOCPREV_ROUND_DOWN, text);
    if (st != SOCPREV_OK || qualifier != SOCPREV_BETWEEN)
        return st;
    strcat(text, language == 1 ? " do " : " to ");
    return put_number(r->high.at, style, SOCPREV_ROUND_UP, text);
}

socprev_status socprev_quantity_format(const socprev_quantity *quantity, int64_t factor,
                                       int32_t places, const char *unit, int32_t language,
                                       char *out, size_t capacity, size_t *needed)
{
    static const char blank[] = "\xc2\xa0"; /* U+00A0 */
    if (quantity == NULL || factor <= 0 || places < 0 || places > 9 ||
        (out == NULL && capacity > 0))
        return SOCPREV_E_INVALID;
    char text[2 * SOCPREV__DECIMAL_TEXT + 32] = "";
    socprev_status st =
        put_range(&quantity->range, &(number_style){ factor, places, language }, text);
    if (st != SOCPREV_OK)
        return st;
    size_t number_size = strlen(text);
    size_t unit_size = unit == NULL || unit[0] == '\0' ? 0 : strlen(blank) + strlen(unit);
    if (needed != NULL)
        *needed = number_size + unit_size;
    if (capacity <= number_size + unit_size)
        return SOCPREV_E_LIMIT;
    memcpy(out, text, number_size + 1);
    if (unit_size > 0)
        strcat(strcat(out, blank), unit);
    return SOCPREV_OK;
}
