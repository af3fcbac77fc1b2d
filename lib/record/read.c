/* Getters: one field of one record. */
#include "record/record_internal.h"

const socprev__value *socprev__record_value(const socprev__record *record, int32_t position)
{
    for (size_t i = 0; i < record->n_values && record->values[i].field <= position; i++)
        if (record->values[i].field == position)
            return &record->values[i];
    return NULL;
}

socprev_status socprev__fail_no_record(socprev_error **err, int32_t kind, int64_t index)
{
    const char *name = socprev_kind_name(kind);
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_RECORD_INDEX, SP_ITEM("index", index),
                         SP_TEXT(name == NULL ? "?" : name), SP_INT(index));
}

/* The value of a field, which must be of `type`; integers stand for booleans,
 * texts for codes and references too. */
static socprev_status find(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                           const char *field, int32_t type, const socprev__value **out)
{
    if (portfolio == NULL || field == NULL)
        return SOCPREV_E_INVALID;
    const socprev__record *record = socprev__record_at(portfolio, kind, index);
    const int32_t position = socprev_field_find(kind, field, SOCPREV_NUL);
    if (record == NULL || position < 0)
        return SOCPREV_E_NOT_FOUND;
    const int32_t found = socprev_field_type(kind, position);
    if (found != type &&
        !(type == SOCPREV_FIELD_INTEGER && found == SOCPREV_FIELD_BOOLEAN) &&
        !(type == SOCPREV_FIELD_TEXT && socprev__field_is_text(found)))
        return SOCPREV_E_TYPE;
    const socprev__value *value = socprev__record_value(record, position);
    if (value == NULL)
        return SOCPREV_E_UNDEFINED;
    *out = value;
    return SOCPREV_OK;
}

int32_t socprev_record_has(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                           const char *field)
{
    const socprev__record *record = socprev__record_at(portfolio, kind, index);
    const int32_t position = socprev_field_find(kind, field, SOCPREV_NUL);
    return record != NULL && position >= 0 && socprev__record_value(record, position) != NULL;
}

socprev_status socprev_record_text(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                                   const char *field, const char **out)
{
    const socprev__value *value;
    if (out == NULL)
        return SOCPREV_E_INVALID;
    const socprev_status status =
        find(portfolio, kind, index, field, SOCPREV_FIELD_TEXT, &value);
    if (status == SOCPREV_OK)
        *out = value->as.text;
    return status;
}

socprev_status socprev_record_integer(const socprev_portfolio *portfolio, int32_t kind,
                                      int64_t index, const char *field, int64_t *out)
{
    const socprev__value *value;
    if (out == NULL)
        return SOCPREV_E_INVALID;
    const socprev_status status =
        find(portfolio, kind, index, field, SOCPREV_FIELD_INTEGER, &value);
    if (status == SOCPREV_OK)
        *out = value->as.integer;
    return status;
}

socprev_status socprev_record_amount(const socprev_portfolio *portfolio, int32_t kind,
                                     int64_t index, const char *field, int32_t *qualifier,
                                     int64_t *value, int64_t *high)
{
    const socprev__value *found;
    if (value == NULL)
        return SOCPREV_E_INVALID;
    const socprev_status status =
        find(portfolio, kind, index, field, SOCPREV_FIELD_AMOUNT, &found);
    if (status != SOCPREV_OK)
        return status;
    if (qualifier != NULL)
        *qualifier = found->as.amount.qualifier;
    *value = found->as.amount.value;
    if (high != NULL)
        *high = found->as.amount.high;
    return SOCPREV_OK;
}

socprev_status socprev__amount_quantity(const socprev__amount *amount, int32_t scale,
                                        const socprev_memory *memory, socprev_quantity **out)
{
    return socprev_quantity_new(amount->qualifier, amount->value, socprev__scale_unit(scale),
                                amount->high, memory, out);
}

socprev_status socprev_record_quantity(const socprev_portfolio *portfolio, int32_t kind,
                                       int64_t index, const char *field,
                                       const socprev_memory *memory, socprev_quantity **out)
{
    const socprev__value *value;
    if (out == NULL)
        return SOCPREV_E_INVALID;
    const socprev_status status =
        find(portfolio, kind, index, field, SOCPREV_FIELD_AMOUNT, &value);
    if (status != SOCPREV_OK)
        return status;
    return socprev__amount_quantity(&value->as.amount, socprev_field_scale(kind, value->field),
                                    memory, out);
}

socprev_status socprev_record_ratio(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                                    const char *field, int64_t *numerator, int64_t *denominator)
{
    const socprev__value *value;
    if (numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    const socprev_status status =
        find(portfolio, kind, index, field, SOCPREV_FIELD_RATIO, &value);
    if (status != SOCPREV_OK)
        return status;
    *numerator = value->as.ratio.numerator;
    *denominator = value->as.ratio.denominator;
    return SOCPREV_OK;
}

socprev_status socprev_record_date(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                                   const char *field, socprev_date *out)
{
    const socprev__value *value;
    if (out == NULL)
        return SOCPREV_E_INVALID;
    const socprev_status status =
        find(portfolio, kind, index, field, SOCPREV_FIELD_DATE, &value);
    if (status == SOCPREV_OK)
        *out = value->as.date;
    return status;
}

/* The value of a list field; NULL when it is empty, unknown, or not a list. */
static const socprev__value *list_of(const socprev_portfolio *portfolio, int32_t kind,
                                     int64_t index, const char *field)
{
    const socprev__record *record = socprev__record_at(portfolio, kind, index);
    const int32_t position = socprev_field_find(kind, field, SOCPREV_NUL);
    if (record == NULL || !socprev__field_is_list(socprev_field_type(kind, position)))
        return NULL;
    return socprev__record_value(record, position);
}

int64_t socprev_record_list_count(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                                  const char *field)
{
    const socprev__value *value = list_of(portfolio, kind, index, field);
    return value == NULL ? 0 : (int64_t)value->as.list.count;
}

const char *socprev_record_list_at(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                                   const char *field, int64_t position)
{
    const socprev__value *value = list_of(portfolio, kind, index, field);
    if (value == NULL || position < 0 || position >= (int64_t)value->as.list.count)
        return NULL;
    return value->as.list.items[position];
}
