/* A field as a person reads it. */
#include "record/record_internal.h"

#include "codelist/codelist_internal.h"

/* What formatting a value needs to know. */
typedef struct {
    const socprev_portfolio *portfolio;
    const socprev__field *field;
    int32_t language;
    socprev__bytes *out;
} writer;

static void put_code(const writer *w, const char *code)
{
    int32_t list = -1;
    const char *label = NULL;
    if (socprev_codelist_by_name(w->field->codelist, SOCPREV_NUL, &list, NULL) == SOCPREV_OK)
        label = socprev_codelist_label(list, socprev__row_of(list, code), w->language);
    socprev__bytes_text(w->out, label == NULL ? code : label);
}

/* A reference by the name of its record, when that is there and has one. */
static void put_reference(const writer *w, const char *reference)
{
    int32_t kind = w->field->target;
    const char *id = reference, *name = NULL;
    if (kind >= 0 || socprev__reference_split(reference, &kind, &id))
        (void)socprev_record_text(w->portfolio, kind,
                                  socprev_record_find(w->portfolio, kind, id, SOCPREV_NUL), "name",
                                  &name);
    socprev__bytes_text(w->out, name == NULL ? reference : name);
}

static void put_text(const writer *w, const char *text)
{
    switch (w->field->type) {
    case SOCPREV_FIELD_CODE:
    case SOCPREV_FIELD_CODES:
        put_code(w, text);
        break;
    case SOCPREV_FIELD_REFERENCE:
    case SOCPREV_FIELD_REFERENCES:
        put_reference(w, text);
        break;
    default:
        socprev__bytes_text(w->out, text);
        break;
    }
}

/* Digits after the point that the amount needs: money has none or two. */
static int32_t places_of(const socprev__amount *amount, int32_t scale)
{
    int64_t power = 1;
    for (int32_t places = scale; places > 0; places--) {
        power *= 10;
        const bool whole = amount->value % power == 0 &&
                           (amount->qualifier != SOCPREV_BETWEEN || amount->high % power == 0);
        if (!whole)
            return scale == 2 ? 2 : places;
    }
    return 0;
}

static void put_currency(const writer *w)
{
    const char *currency = "CZK";
    (void)socprev_record_text(w->portfolio, SOCPREV_PORTFOLIO, 0, "currency", &currency);
    const bool crown = strcmp(currency, "CZK") == 0 && w->language == SOCPREV_LANG_CS;
    socprev__bytes_text(w->out, "\xc2\xa0");
    socprev__bytes_text(w->out, crown ? "Kč" : currency);
}

static socprev_status put_amount(const writer *w, const socprev__amount *amount)
{
    char text[256];
    size_t size;
    socprev_quantity *quantity = NULL;
    socprev_status status = socprev__amount_quantity(
        amount, w->field->scale, socprev__portfolio_memory(w->portfolio), &quantity);
    if (status != SOCPREV_OK)
        return status;
    status = socprev_quantity_format(quantity, 1, places_of(amount, w->field->scale), NULL,
                                     w->language, text, sizeof text, &size);
    socprev_quantity_free(quantity);
    if (NEVER(status != SOCPREV_OK))
        return status;
    socprev__bytes_append(w->out, text, size);
    if (w->field->scale == 2)
        put_currency(w);
    return SOCPREV_OK;
}

static void put_integer(const writer *w, int64_t value)
{
    static const char *const answers[2][2] = { { "no", "yes" }, { "ne", "ano" } };
    const bool czech = w->language == SOCPREV_LANG_CS;
    char text[SOCPREV__WORDS];
    if (w->field->type == SOCPREV_FIELD_BOOLEAN) {
        socprev__bytes_text(w->out, answers[czech][value != 0]);
    } else {
        socprev__number_words(value, 0, w->language, text);
        socprev__bytes_text(w->out, text);
    }
}

static socprev_status put_value(const writer *w, const socprev__value *value)
{
    char text[SOCPREV__WORDS];
    if (socprev__field_is_list(w->field->type)) {
        for (size_t i = 0; i < value->as.list.count; i++) {
            socprev__bytes_text(w->out, i == 0 ? "" : ", ");
            put_text(w, value->as.list.items[i]);
        }
    } else if (socprev__field_is_text(w->field->type)) {
        put_text(w, value->as.text);
    } else if (w->field->type == SOCPREV_FIELD_AMOUNT) {
        return put_amount(w, &value->as.amount);
    } else if (w->field->type == SOCPREV_FIELD_RATIO) {
        socprev__ratio_words(value->as.ratio, w->language, text);
        socprev__bytes_text(w->out, text);
    } else if (w->field->type == SOCPREV_FIELD_DATE) {
        socprev__date_words(value->as.date, w->language, text);
        socprev__bytes_text(w->out, text);
    } else {
        put_integer(w, value->as.integer);
    }
    return SOCPREV_OK;
}

socprev_status socprev_record_format(const socprev_portfolio *portfolio, int32_t kind,
                                     int64_t index, const char *field, int32_t language,
                                     socprev_buffer **out, socprev_error **err)
{
    if (portfolio == NULL)
        return socprev__fail_null(err, "portfolio");
    if (field == NULL)
        return socprev__fail_null(err, "field");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    const socprev__record *record = socprev__record_at(portfolio, kind, index);
    if (record == NULL)
        return socprev__fail_no_record(err, kind, index);
    const int32_t position = socprev_field_find(kind, field, SOCPREV_NUL);
    if (position < 0) {
        char name[SOCPREV__NAME_MAX];
        socprev__record_name(kind, record->id, name);
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_RECORD_FIELD, SP_FIELD(field),
                             SP_TEXT(name), SP_TEXT(field), SP_TEXT(socprev_kind_name(kind)));
    }
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, socprev__portfolio_memory(portfolio));
    const writer w = { portfolio, socprev__field_at(kind, position), language, &bytes };
    const socprev__value *value = socprev__record_value(record, position);
    socprev_status status = value == NULL ? SOCPREV_OK : put_value(&w, value);
    if (status == SOCPREV_OK)
        status = socprev__bytes_finish(&bytes, out);
    if (status != SOCPREV_OK) {
        socprev__bytes_clear(&bytes);
        return socprev__fail_nomem(err);
    }
    return SOCPREV_OK;
}
