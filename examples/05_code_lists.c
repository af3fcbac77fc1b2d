/* Looks names up as people write them, and says how sure a row is. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    static const char *const typed[] = { "azylové domy", "SOCIALNE TERAPEUTICKE DILNY", "§ 61",
                                         "azylovy dum", "azilový dům" };
    for (size_t i = 0; i < sizeof typed / sizeof typed[0]; i++) {
        int32_t row = 0;
        socprev_error *err = NULL;
        if (socprev_codelist_find_text(SOCPREV_LIST_SERVICE_KIND, typed[i], SOCPREV_NUL, &row,
                                       &err) == SOCPREV_OK) {
            printf("%s: %s, section %s\n", typed[i],
                   socprev_codelist_label(SOCPREV_LIST_SERVICE_KIND, row, SOCPREV_LANG_EN),
                   socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, row, "section"));
        } else {
            printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
            socprev_error_free(err);
        }
    }

    /* Populations have dates; the figure says which one it is. */
    int64_t people = 0;
    socprev_date wanted = 0, as_of = 0;
    char date[16];
    socprev_date_parse("2016-06", SOCPREV_NUL, &wanted, NULL);
    socprev_territory_population("CZ042", SOCPREV_NUL, wanted, &people, &as_of, NULL);
    socprev_date_format(as_of, date, sizeof date, NULL);
    printf("Ústí nad Labem Region: %lld on %s\n", (long long)people, date);
    return 0;
}
