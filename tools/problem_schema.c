/* Writes the JSON Schema of problem documents from the tables of fields:
 * docs/problem.schema.json is its output. With --tables, the tables of fields in
 * docs/problems.md. */
#include <socprev.h>

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* What the library says of fields holds nothing that JSON would have escaped
 * but quotes. */
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

static void put_words(int32_t kind, int32_t field)
{
    printf("\"enum\": [");
    for (int32_t i = 0; socprev_problem_field_word(kind, field, i) != NULL; i++) {
        printf("%s", i == 0 ? "" : ", ");
        put_text(socprev_problem_field_word(kind, field, i));
    }
    printf("]");
}

static void put_type(int32_t kind, int32_t field)
{
    switch ((enum socprev_problem_type)socprev_problem_field_type(kind, field)) {
    case SOCPREV_VALUE_AMOUNT:
        printf("\"$ref\": \"#/$defs/amount\"");
        break;
    case SOCPREV_VALUE_INTEGER:
        printf("\"type\": \"integer\"");
        break;
    case SOCPREV_VALUE_RATIO:
        printf("\"$ref\": \"#/$defs/ratio\"");
        break;
    case SOCPREV_VALUE_NUMBER:
        printf("\"type\": \"number\"");
        break;
    case SOCPREV_VALUE_BOOLEAN:
        printf("\"type\": \"boolean\"");
        break;
    case SOCPREV_VALUE_WORD:
        /* The second names of rules are read too. */
        if (strstr(socprev_problem_field_name(kind, field), "rule") != NULL)
            printf("\"type\": \"string\", \"minLength\": 1");
        else
            put_words(kind, field);
        break;
    case SOCPREV_VALUE_SOURCE:
    case SOCPREV_VALUE_TEXT:
        printf("\"type\": \"string\"");
        break;
    }
}

/* A value, or a list of lists of them; a cell may be null where it may be missing. */
static void put_value(int32_t kind, int32_t field)
{
    bool cells = socprev_problem_field_place(kind, field) == SOCPREV_PLACE_CELL;
    if (!cells) {
        put_type(kind, field);
    } else if (kind == SOCPREV_PROBLEM_FIT) {
        printf("\"$ref\": \"#/$defs/numbers\"");
    } else {
        printf("\"type\": \"array\", \"minItems\": 1, \"items\": { \"type\": \"array\", "
               "\"minItems\": 1, \"items\": { \"anyOf\": [{ ");
        put_type(kind, field);
        printf(" }, { \"type\": \"null\" }] } }");
    }
    printf(", \"description\": ");
    put_text(socprev_problem_field_help(kind, field));
}

static bool is_at(int32_t kind, int32_t field, int32_t place)
{
    int32_t found = socprev_problem_field_place(kind, field);
    return found == place || (place == SOCPREV_PLACE_ROOT && found == SOCPREV_PLACE_CELL);
}

static void put_required(int32_t kind, int32_t place)
{
    for (int32_t i = 0; i < socprev_problem_field_count(kind); i++)
        if (is_at(kind, i, place) && socprev_problem_field_is_required(kind, i)) {
            printf(", ");
            put_text(socprev_problem_field_name(kind, i));
        }
}

static void put_fields(int32_t kind, int32_t place, const char *indent)
{
    for (int32_t i = 0; i < socprev_problem_field_count(kind); i++)
        if (is_at(kind, i, place)) {
            printf(",\n%s", indent);
            put_text(socprev_problem_field_name(kind, i));
            printf(": { ");
            put_value(kind, i);
            printf(" }");
        }
}

/* The objects of one list. */
static void put_items(int32_t kind, int32_t place, const char *indent)
{
    char deeper[32];
    snprintf(deeper, sizeof deeper, "%s    ", indent);
    printf("{ \"type\": \"array\", \"minItems\": 1, \"items\": {\n%s  \"type\": \"object\", "
           "\"required\": [\"name\"",
           indent);
    put_required(kind, place);
    printf("], \"additionalProperties\": false,\n%s  \"properties\": {\n%s"
           "\"name\": { \"$ref\": \"#/$defs/name\" }",
           indent, deeper);
    put_fields(kind, place, deeper);
    printf("\n%s  } } }", indent);
}

static void put_lists(int32_t kind)
{
    if (kind == SOCPREV_PROBLEM_FIT) {
        printf(",\n        \"axes\": { \"type\": \"array\", \"minItems\": 2, \"maxItems\": %d, "
               "\"items\": {\n          \"type\": \"object\", \"required\": [\"name\", \"items\"], "
               "\"additionalProperties\": false,\n          \"properties\": {\n"
               "            \"name\": { \"$ref\": \"#/$defs/name\" },\n            \"items\": ",
               SOCPREV_FIT_AXES);
        put_items(kind, SOCPREV_PLACE_ITEM, "            ");
        printf("\n          } } }");
        return;
    }
    for (int32_t axis = 0; axis < 2 && socprev_problem_kind_axis(kind, axis) != NULL; axis++) {
        printf(",\n        ");
        put_text(socprev_problem_kind_axis(kind, axis));
        printf(": ");
        put_items(kind, axis == 0 ? SOCPREV_PLACE_ROW : SOCPREV_PLACE_COLUMN, "        ");
    }
}

static void put_kind(int32_t kind)
{
    printf("    ");
    put_text(socprev_problem_kind_name(kind));
    printf(": {\n      \"description\": ");
    put_text(socprev_problem_kind_help(kind));
    printf(",\n      \"type\": \"object\",\n"
           "      \"required\": [\"format\", \"version\", \"problem\"");
    for (int32_t axis = 0; axis < 2 && socprev_problem_kind_axis(kind, axis) != NULL; axis++)
        if (axis == 0 || kind != SOCPREV_PROBLEM_FIT) {
            printf(", ");
            put_text(socprev_problem_kind_axis(kind, axis));
        }
    put_required(kind, SOCPREV_PLACE_ROOT);
    printf("],\n      \"additionalProperties\": false,\n      \"properties\": {\n"
           "        \"format\": { \"const\": \"socprev-problem\" },\n"
           "        \"version\": { \"type\": \"integer\", \"minimum\": 1, \"maximum\": %d },\n"
           "        \"problem\": { \"const\": ",
           (int)socprev_problem_version());
    put_text(socprev_problem_kind_name(kind));
    printf(" }");
    put_fields(kind, SOCPREV_PLACE_ROOT, "        ");
    put_lists(kind);
    printf("\n      }\n    }");
}

static void put_schema(void)
{
    printf("{\n"
           "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
           "  \"title\": \"socprev problem\",\n"
           "  \"description\": \"Generated by tools/problem_schema from the tables of fields; "
           "see docs/problems.md.\",\n"
           "  \"oneOf\": [\n");
    for (int32_t kind = 1; kind <= socprev_problem_kind_count(); kind++)
        printf("    { \"$ref\": \"#/$defs/%s\" }%s\n", socprev_problem_kind_name(kind),
               kind < socprev_problem_kind_count() ? "," : "");
    printf("  ],\n  \"$defs\": {\n"
           "    \"name\": { \"type\": \"string\", \"minLength\": 1, "
           "\"pattern\": \"^[^\\\\u0000-\\\\u001f\\\\u007f]*$\" },\n"
           "    \"ratio\": { \"type\": \"string\", \"pattern\": \"[0-9]\",\n"
           "      \"description\": \"85 %%, 0.85 or 17/20\" },\n"
           "    \"amount\": { \"description\": \"whole units as an integer, hellers as a decimal "
           "in quotes\",\n      \"oneOf\": [\n        { \"type\": \"integer\" },\n"
           "        { \"type\": \"string\", \"pattern\": "
           "\"^-?(0|[1-9][0-9]*)\\\\.[0-9]{2}$\" }\n      ]\n    },\n"
           "    \"numbers\": { \"type\": \"array\", \"minItems\": 1, \"items\": { \"oneOf\": [\n"
           "      { \"type\": \"number\" }, { \"$ref\": \"#/$defs/numbers\" }] } }");
    for (int32_t kind = 1; kind <= socprev_problem_kind_count(); kind++) {
        printf(",\n");
        put_kind(kind);
    }
    printf("\n  }\n}\n");
}

/* ---- the page -------------------------------------------------------------------------- */

static void put_table(int32_t kind)
{
    static const char *const types[] = { "",        "amount",        "integer", "ratio", "number",
                                         "boolean", "word",          "source",  "text" };
    printf("### `%s`: %s\n\n| field | where | type | needed | what it is |\n"
           "| --- | --- | --- | --- | --- |\n",
           socprev_problem_kind_name(kind), socprev_problem_kind_help(kind));
    for (int32_t i = 0; i < socprev_problem_field_count(kind); i++) {
        int32_t place = socprev_problem_field_place(kind, i);
        const char *list = socprev_problem_kind_axis(kind, place == SOCPREV_PLACE_COLUMN);
        printf("| `%s` | %s%s%s | %s | %s | %s", socprev_problem_field_name(kind, i),
               place == SOCPREV_PLACE_ROOT ? "root" : place == SOCPREV_PLACE_CELL ? "root" : "`",
               place == SOCPREV_PLACE_ROOT || place == SOCPREV_PLACE_CELL ? ""
               : place == SOCPREV_PLACE_ITEM                              ? "items"
                                                                          : list,
               place == SOCPREV_PLACE_ROOT   ? ""
               : place == SOCPREV_PLACE_CELL ? ", for each cell"
                                             : "`",
               types[socprev_problem_field_type(kind, i)],
               socprev_problem_field_is_required(kind, i) ? "yes" : "",
               socprev_problem_field_help(kind, i));
        for (int32_t k = 0; socprev_problem_field_word(kind, i, k) != NULL; k++)
            printf("%s`%s`", k == 0 ? ": " : ", ", socprev_problem_field_word(kind, i, k));
        printf(" |\n");
    }
    printf("\n");
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "--tables") == 0) {
        for (int32_t kind = 1; kind <= socprev_problem_kind_count(); kind++)
            put_table(kind);
        return 0;
    }
    put_schema();
    return 0;
}
