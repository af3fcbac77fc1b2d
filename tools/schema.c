/* Writes the JSON Schema of portfolio documents from the descriptor tables:
 * docs/portfolio.schema.json is its output. With --round, that of round documents:
 * docs/round.schema.json. With --limits, the limits of reading. */
#include <socprev.h>

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* The document that is described: its name, and its kinds. */
typedef struct {
    const char *name;
    int32_t root, count;
} document;

/* Help texts and names of units hold nothing that JSON would have escaped but
 * quotes. */
static void put_text(const char *text)
{
    putchar('"');
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            putchar('\\');
        putchar(*text);
    }
    putchar('"');
}

static void put_reference(const char *name)
{
    printf("\"$ref\": \"#/$defs/%s\"", name);
}

static void put_integer(int64_t most)
{
    printf("\"type\": \"integer\", \"minimum\": %" PRId64 ", \"maximum\": %" PRId64,
           most == INT64_MAX ? INT64_MIN : -most, most);
}

static void put_type(int32_t kind, int32_t field)
{
    int32_t target = socprev_field_target(kind, field);
    const char *reference = target < 0 ? "any_reference" : "id";
    switch (socprev_field_type(kind, field)) {
    case SOCPREV_FIELD_TEXT:
    case SOCPREV_FIELD_CODE:
        put_reference("text");
        break;
    case SOCPREV_FIELD_TEXTS:
    case SOCPREV_FIELD_CODES:
        put_reference("texts");
        break;
    case SOCPREV_FIELD_REFERENCE:
        put_reference(reference);
        break;
    case SOCPREV_FIELD_REFERENCES:
        printf("\"type\": \"array\", \"items\": { ");
        put_reference(reference);
        printf(" }");
        break;
    case SOCPREV_FIELD_INTEGER:
        put_integer(INT64_MAX);
        break;
    case SOCPREV_FIELD_BOOLEAN:
        printf("\"type\": \"boolean\"");
        break;
    case SOCPREV_FIELD_AMOUNT:
        printf("\"$ref\": \"#/$defs/amount_%d\"", (int)socprev_field_scale(kind, field));
        break;
    case SOCPREV_FIELD_RATIO:
        put_reference("ratio");
        break;
    default:
        put_reference("date");
        break;
    }
}

/* The sentence on a field, with what the type does not say. */
static void put_description(int32_t kind, int32_t field)
{
    char text[512];
    const char *list = socprev_field_codelist(kind, field);
    const char *unit = socprev_field_unit(kind, field);
    int32_t target = socprev_field_target(kind, field);
    snprintf(text, sizeof text, "%s%s%s%s%s%s%s", socprev_field_help(kind, field),
             list == NULL ? "" : "; code list ", list == NULL ? "" : list,
             target < 0 ? "" : "; id of a ", target < 0 ? "" : socprev_kind_name(target),
             unit[0] == '\0' ? "" : "; unit ", unit);
    printf("\"description\": ");
    put_text(text);
}

static void put_kind(int32_t kind)
{
    printf("    ");
    put_text(socprev_kind_name(kind));
    printf(": {\n      \"description\": ");
    put_text(socprev_kind_help(kind));
    printf(",\n      \"type\": \"object\",\n      \"required\": [\"id\"");
    for (int32_t i = 0; i < socprev_field_count(kind); i++)
        if (socprev_field_is_required(kind, i)) {
            printf(", ");
            put_text(socprev_field_name(kind, i));
        }
    printf("],\n      \"additionalProperties\": false,\n      \"properties\": {\n"
           "        \"id\": { \"$ref\": \"#/$defs/id\" }");
    for (int32_t i = 0; i < socprev_field_count(kind); i++) {
        printf(",\n        ");
        put_text(socprev_field_name(kind, i));
        printf(": { ");
        put_type(kind, i);
        printf(", ");
        put_description(kind, i);
        printf(" }");
    }
    printf("\n      }\n    }");
}

/* A number with `scale` digits behind the point, and what may be known of it. */
static void put_amount(int32_t scale)
{
    int64_t most = INT64_MAX;
    for (int32_t i = 0; i < scale; i++)
        most /= 10;
    printf("    \"number_%d\": {\n      \"description\": \"whole units as an integer%s\",\n"
           "      \"oneOf\": [\n        { ",
           (int)scale, scale == 0 ? "" : ", others as a decimal in quotes");
    put_integer(most);
    printf(" }");
    if (scale > 0)
        printf(",\n        { \"type\": \"string\", "
               "\"pattern\": \"^-?(0|[1-9][0-9]*)\\\\.[0-9]{%d}$\" }",
               (int)scale);
    printf("\n      ]");
    printf("\n    },\n    \"amount_%d\": {\n      \"oneOf\": [\n"
           "        { \"$ref\": \"#/$defs/number_%d\" }",
           (int)scale, (int)scale);
    for (int32_t q = SOCPREV_ABOUT; q <= SOCPREV_BETWEEN; q++) {
        const char *name = socprev_qualifier_name(q);
        printf(",\n        { \"type\": \"object\", \"required\": [\"%s\"], "
               "\"additionalProperties\": false,\n          \"properties\": { \"%s\": { ",
               name, name);
        if (q == SOCPREV_BETWEEN)
            printf("\"type\": \"array\", \"minItems\": 2, \"maxItems\": 2, \"items\": { ");
        printf("\"$ref\": \"#/$defs/number_%d\"%s } } }", (int)scale,
               q == SOCPREV_BETWEEN ? " }" : "");
    }
    printf("\n      ]\n    }");
}

static bool uses_scale(const document *d, int32_t scale)
{
    for (int32_t kind = d->root; kind < d->root + d->count; kind++)
        for (int32_t i = 0; i < socprev_field_count(kind); i++)
            if (socprev_field_type(kind, i) == SOCPREV_FIELD_AMOUNT &&
                socprev_field_scale(kind, i) == scale)
                return true;
    return false;
}

static void put_root(const document *d)
{
    printf("{\n"
           "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
           "  \"title\": \"socprev %s\",\n"
           "  \"description\": \"Generated by tools/schema from the tables of fields; "
           "see docs/%s.\",\n"
           "  \"type\": \"object\",\n"
           "  \"required\": [\"format\", \"version\", \"%s\"],\n"
           "  \"additionalProperties\": false,\n"
           "  \"properties\": {\n"
           "    \"format\": { \"const\": \"socprev-%s\" },\n"
           "    \"version\": { \"type\": \"integer\", \"minimum\": 1, \"maximum\": %d },\n"
           "    \"%s\": { \"$ref\": \"#/$defs/%s\" }",
           d->name, d->root == SOCPREV_ROUND ? "round.md" : "documents.md", d->name, d->name,
           (int)socprev_document_version(), d->name, d->name);
    for (int32_t kind = d->root + 1; kind < d->root + d->count; kind++)
        printf(",\n    \"%s\": { \"type\": \"array\", \"items\": { \"$ref\": \"#/$defs/%s\" } }",
               socprev_kind_plural(kind), socprev_kind_name(kind));
    printf("\n  },\n");
}

/* Patterns say as much as patterns can; the reader says the rest. */
static void put_values(const document *d)
{
    printf("  \"$defs\": {\n"
           "    \"id\": { \"type\": \"string\", \"pattern\": \"^[a-z0-9._-]{1,64}$\" },\n"
           "    \"any_reference\": { \"type\": \"string\", \"pattern\": \"^(");
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
        printf("%s%s", kind == 0 ? "" : "|", socprev_kind_name(kind));
    printf(")/[a-z0-9._-]{1,64}$\" },\n"
           "    \"text\": { \"type\": \"string\", \"minLength\": 1, \"maxLength\": 4096,\n"
           "      \"pattern\": \"^[^\\\\u0000-\\\\u001f\\\\u007f-\\\\u009f]*$\" },\n"
           "    \"texts\": { \"type\": \"array\", \"items\": { \"$ref\": \"#/$defs/text\" } },\n"
           "    \"ratio\": { \"type\": \"string\", \"pattern\": \"[0-9]\",\n"
           "      \"description\": \"85 %%, 0.85 or 17/20\" },\n"
           "    \"date\": { \"type\": \"string\",\n"
           "      \"description\": \"day, month, third of a month, season (21-24) or year\",\n"
           "      \"pattern\": \"^[0-9]{4}(-(2[1-4]|(0[1-9]|1[0-2])"
           "(-(start|mid|end|0[1-9]|[12][0-9]|3[01]))?))?$\" }");
    for (int32_t scale = 0; scale <= 18; scale++)
        if (uses_scale(d, scale)) {
            printf(",\n");
            put_amount(scale);
        }
    for (int32_t kind = d->root; kind < d->root + d->count; kind++) {
        printf(",\n");
        put_kind(kind);
    }
    printf("\n  }\n}\n");
}

/* The limits of reading, for the test of docs/documents.md. */
static void put_limits(void)
{
    for (int32_t i = 0; i < socprev_read_option_count(); i++) {
        int64_t standard = 0;
        const char *name = socprev_read_option_name(i);
        socprev_read_options_get(NULL, name, SOCPREV_NUL, &standard, NULL);
        printf("%s %" PRId64 " %" PRId64 " %" PRId64 "\n", name, standard,
               socprev_read_option_least(i), socprev_read_option_most(i));
    }
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--limits") == 0) {
        put_limits();
    } else {
        const bool is_round = argc > 1 && strcmp(argv[1], "--round") == 0;
        const document d = is_round
                               ? (document){ "round", SOCPREV_ROUND, socprev_round_kind_count() }
                               : (document){ "portfolio", SOCPREV_PORTFOLIO, socprev_kind_count() };
        put_root(&d);
        put_values(&d);
    }
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
