/* Prints the tables of docs/data-model.md, docs/round.md and docs/checks.md:
 * `record_tables fields`, `round` or `checks`. */
#include "record/record_internal.h"

#include <stdio.h>
#include <string.h>

static const struct {
    int32_t number, severity, kind;
} checks[] = {
#define CHECK(number, severity, kind, name) \
    { SP_CHECK_##number, SOCPREV_SEVERITY_##severity, kind },
#include "record/checks.def"
};

/* The last column but one of a field: what its values come from. */
static void print_domain(int32_t kind, int32_t field)
{
    const char *list = socprev_field_codelist(kind, field);
    const int32_t type = socprev_field_type(kind, field);
    const char *target = socprev_kind_name(socprev_field_target(kind, field));
    if (list != NULL)
        printf("`%s`", list);
    else if (type == SOCPREV_FIELD_REFERENCE || type == SOCPREV_FIELD_REFERENCES)
        printf("%s", target == NULL ? "any kind" : target);
    else
        printf("%s", socprev_field_unit(kind, field));
}

static void print_fields(int32_t root, int32_t count)
{
    for (int32_t kind = root; kind < root + count; kind++) {
        printf("\n### %s\n\n%s; in documents under `%s`.\n\n", socprev_kind_name(kind),
               socprev_kind_help(kind), socprev_kind_plural(kind));
        printf("| field | type | list, kind or unit | meaning |\n|---|---|---|---|\n");
        for (int32_t f = 0; f < socprev_field_count(kind); f++) {
            printf("| `%s`%s | %s | ", socprev_field_name(kind, f),
                   socprev_field_is_required(kind, f) ? " *" : "",
                   socprev__field_type_name(socprev_field_type(kind, f)));
            print_domain(kind, f);
            printf(" | %s |\n", socprev_field_help(kind, f));
        }
    }
}

static void print_checks(void)
{
    static const char *const severities[] = { "", "note", "warning", "mistake" };
    printf("\n| number | severity | record | finding | what to do |\n|---|---|---|---|---|\n");
    for (size_t i = 0; i < SOCPREV__COUNT(checks); i++)
        printf("| SP%d | %s | %s | %s | %s |\n", checks[i].number, severities[checks[i].severity],
               checks[i].kind < 0 ? "any" : socprev_kind_name(checks[i].kind),
               socprev_message_text(checks[i].number, SOCPREV_LANG_EN),
               socprev_message_hint(checks[i].number, SOCPREV_LANG_EN));
}

int main(int argc, char **argv)
{
    if (argc == 2 && strcmp(argv[1], "fields") == 0) {
        print_fields(SOCPREV_PORTFOLIO, socprev_kind_count());
    } else if (argc == 2 && strcmp(argv[1], "round") == 0) {
        print_fields(SOCPREV_ROUND, socprev_round_kind_count());
    } else if (argc == 2 && strcmp(argv[1], "checks") == 0) {
        print_checks();
    } else {
        fprintf(stderr, "usage: record_tables fields|round|checks\n");
        return 2;
    }
    return fflush(stdout) == 0 ? 0 : 1;
}
