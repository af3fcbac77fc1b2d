/* Portfolios as documents: kinds in their order, records in the order of the
 * portfolio, fields in the order of the descriptors. One portfolio, one text. */
#include "io/io_internal.h"

/* ---- values ------------------------------------------------------------------ */

static void write_text(socprev__bytes *bytes, const char *text)
{
    socprev__json_string(bytes, (socprev__slice){ text, strlen(text) });
}

/* A whole number as such, any other in quotes: JSON's own fractions are binary
 * in most readers. */
static void write_number(socprev__bytes *bytes, int64_t value, int32_t scale)
{
    char text[SOCPREV__NUMBER_SIZE];
    int64_t unit = (int64_t)socprev__power_of_ten(scale);
    if (value % unit == 0) {
        socprev__bytes_int(bytes, value / unit);
        return;
    }
    size_t size = socprev__int64_write(value, scale, '.', text);
    socprev__json_string(bytes, (socprev__slice){ text, size });
}

static void write_amount(socprev__bytes *bytes, socprev__amount amount, int32_t scale)
{
    if (amount.qualifier == SOCPREV_EXACT) {
        write_number(bytes, amount.value, scale);
        return;
    }
    socprev__bytes_char(bytes, '{');
    write_text(bytes, socprev_qualifier_name(amount.qualifier));
    socprev__bytes_text(bytes, ": ");
    if (amount.qualifier == SOCPREV_BETWEEN) {
        socprev__bytes_char(bytes, '[');
        write_number(bytes, amount.value, scale);
        socprev__bytes_text(bytes, ", ");
        write_number(bytes, amount.high, scale);
        socprev__bytes_char(bytes, ']');
    } else {
        write_number(bytes, amount.value, scale);
    }
    socprev__bytes_char(bytes, '}');
}

/* Most digits behind the point of a share in percent. */
#define PERCENT_PLACES 9

/* "85 %" when that is exact with few digits, else "1/3". */
static void write_ratio(socprev__bytes *bytes, socprev__ratio ratio)
{
    char text[SOCPREV__NUMBER_SIZE];
    /* numerator / denominator = units / (100 * 10^places) */
    for (int32_t places = 0; places <= PERCENT_PLACES; places++) {
        int64_t scale = (int64_t)socprev__power_of_ten(places + 2), units = 0;
        if (scale % ratio.denominator != 0)
            continue;
        if (!socprev__multiply(ratio.numerator, scale / ratio.denominator, &units))
            break;
        socprev__bytes_char(bytes, '"');
        socprev__bytes_append(bytes, text, socprev__int64_write(units, places, '.', text));
        socprev__bytes_text(bytes, " %\"");
        return;
    }
    socprev__bytes_char(bytes, '"');
    socprev__bytes_int(bytes, ratio.numerator);
    socprev__bytes_char(bytes, '/');
    socprev__bytes_int(bytes, ratio.denominator);
    socprev__bytes_char(bytes, '"');
}

static void write_date(socprev__bytes *bytes, socprev_date date)
{
    char text[16] = "";
    if (NEVER(socprev_date_format(date, text, sizeof text, NULL) != SOCPREV_OK))
        bytes->failed = true;
    write_text(bytes, text);
}

static void write_value(socprev__bytes *bytes, const socprev__field *field,
                        const socprev__value *value)
{
    switch (field->type) {
    case SOCPREV_FIELD_INTEGER:
        socprev__bytes_int(bytes, value->as.integer);
        break;
    case SOCPREV_FIELD_BOOLEAN:
        socprev__bytes_text(bytes, value->as.integer != 0 ? "true" : "false");
        break;
    case SOCPREV_FIELD_AMOUNT:
        write_amount(bytes, value->as.amount, field->scale);
        break;
    case SOCPREV_FIELD_RATIO:
        write_ratio(bytes, value->as.ratio);
        break;
    case SOCPREV_FIELD_DATE:
        write_date(bytes, value->as.date);
        break;
    case SOCPREV_FIELD_TEXTS:
    case SOCPREV_FIELD_CODES:
    case SOCPREV_FIELD_REFERENCES:
        socprev__bytes_char(bytes, '[');
        for (size_t i = 0; i < value->as.list.count; i++) {
            socprev__bytes_text(bytes, i == 0 ? "" : ", ");
            write_text(bytes, value->as.list.items[i]);
        }
        socprev__bytes_char(bytes, ']');
        break;
    default: /* texts, codes, references */
        write_text(bytes, value->as.text);
        break;
    }
}

/* ---- records ------------------------------------------------------------------ */

static void write_record(socprev__bytes *bytes, const socprev__kind *kind,
                         const socprev__record *record, const char *indent)
{
    socprev__bytes_text(bytes, "{\n");
    socprev__bytes_text(bytes, indent);
    socprev__bytes_text(bytes, "  \"id\": ");
    write_text(bytes, record->id);
    for (size_t i = 0; i < record->n_values; i++) {
        const socprev__field *field = &kind->fields[record->values[i].field];
        socprev__bytes_text(bytes, ",\n");
        socprev__bytes_text(bytes, indent);
        socprev__bytes_text(bytes, "  ");
        write_text(bytes, field->name);
        socprev__bytes_text(bytes, ": ");
        write_value(bytes, field, &record->values[i]);
    }
    socprev__bytes_char(bytes, '\n');
    socprev__bytes_text(bytes, indent);
    socprev__bytes_char(bytes, '}');
}

static void write_list(socprev__bytes *bytes, const socprev_portfolio *portfolio, int32_t kind)
{
    const socprev__kind *description = socprev__kind_of(kind);
    int64_t count = socprev_record_count(portfolio, kind);
    if (count == 0)
        return;
    socprev__bytes_text(bytes, ",\n  ");
    write_text(bytes, description->plural);
    socprev__bytes_text(bytes, ": [");
    for (int64_t i = 0; i < count; i++) {
        socprev__bytes_text(bytes, i == 0 ? "\n    " : ",\n    ");
        write_record(bytes, description, socprev__record_at(portfolio, kind, i), "    ");
    }
    socprev__bytes_text(bytes, "\n  ]");
}

/* The portfolio's own record is made without fields: unlike all others it may
 * lack what a reader will ask for. */
static socprev_status check_complete(const socprev_portfolio *portfolio, socprev_error **err)
{
    const int32_t root = socprev__portfolio_root(portfolio);
    const socprev__kind *kind = socprev__kind_of(root);
    const socprev__record *record = socprev__record_at(portfolio, root, 0);
    for (int32_t i = 0; i < kind->n_fields; i++)
        if (kind->fields[i].required && socprev__record_value(record, i) == NULL)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DOCUMENT_INCOMPLETE,
                                 SP_FIELD(kind->fields[i].name), SP_TEXT(kind->fields[i].name));
    return SOCPREV_OK;
}

socprev__format socprev__format_of(int32_t root)
{
    return root == SOCPREV_ROUND
               ? (socprev__format){ "socprev-round", root, socprev_round_kind_count() }
               : (socprev__format){ "socprev-portfolio", root, socprev_kind_count() };
}

int32_t socprev_document_version(void)
{
    return 1;
}

static socprev_status write_document(const socprev_portfolio *portfolio, socprev__bytes *bytes,
                                     socprev_error **err)
{
    socprev_status st = check_complete(portfolio, err);
    if (st != SOCPREV_OK)
        return st;
    const socprev__format format = socprev__format_of(socprev__portfolio_root(portfolio));
    const socprev__kind *own = socprev__kind_of(format.root);
    socprev__bytes_text(bytes, "{\n  \"format\": ");
    write_text(bytes, format.name);
    socprev__bytes_text(bytes, ",\n  \"version\": ");
    socprev__bytes_int(bytes, socprev_document_version());
    socprev__bytes_text(bytes, ",\n  ");
    write_text(bytes, own->plural);
    socprev__bytes_text(bytes, ": ");
    write_record(bytes, own, socprev__record_at(portfolio, format.root, 0), "  ");
    for (int32_t i = 1; i < format.kinds; i++)
        write_list(bytes, portfolio, format.root + i);
    socprev__bytes_text(bytes, "\n}\n");
    return bytes->failed ? socprev__fail_nomem(err) : SOCPREV_OK;
}

socprev_status socprev_portfolio_write(const socprev_portfolio *portfolio, socprev_buffer **out,
                                       socprev_error **err)
{
    if (portfolio == NULL || out == NULL)
        return socprev__fail_null(err, portfolio == NULL ? "portfolio" : "out");
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, socprev__portfolio_memory(portfolio));
    socprev_status st = write_document(portfolio, &bytes, err);
    if (st == SOCPREV_OK && socprev__bytes_finish(&bytes, out) != SOCPREV_OK)
        st = socprev__fail_nomem(err);
    socprev__bytes_clear(&bytes);
    return st;
}

socprev_status socprev_portfolio_write_file(const socprev_portfolio *portfolio, const char *path,
                                            socprev_error **err)
{
    if (portfolio == NULL || path == NULL)
        return socprev__fail_null(err, portfolio == NULL ? "portfolio" : "path");
    const struct socprev_memory *memory = socprev__portfolio_memory(portfolio);
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, memory);
    socprev_status st = write_document(portfolio, &bytes, err);
    if (st == SOCPREV_OK)
        st = socprev__file_write(path, bytes.data, bytes.size, memory, err);
    socprev__bytes_clear(&bytes);
    return st;
}
