/* 10 people used the shelter and 8 the day centre, 17 in all. No number is small, yet together
 * they say that one person used both. A release of such a table hides what gives that away. */
#include <socprev.h>
#include <stdio.h>

enum { ROWS = 18 };

int main(void)
{
    static char csv[4096] = "person,date,kind,territory\n";
    const int32_t by[1] = { SOCPREV_BY_KIND };
    socprev_contact_file *file = NULL;
    socprev_publication *publication = NULL;
    socprev_release *release = NULL;
    socprev_table *table = NULL;
    socprev_buffer *text = NULL;
    size_t size = 27;
    for (int i = 0; i < ROWS; i++) /* the tenth person comes to both */
        size += (size_t)snprintf(csv + size, sizeof csv - size, "p%d,2014-05-0%d,%s,CZ0421\n",
                                 i < 10 ? i : i - 1, 1 + i % 9,
                                 i < 10 ? "shelter" : "low_threshold_day_centre");
    if (socprev_contact_file_parse(csv, size, NULL, NULL, NULL, &file, NULL) != SOCPREV_OK)
        return 1;

    socprev_publication_new(NULL, &publication, NULL);
    socprev_publication_set_dimensions(publication, by, 1, NULL);
    socprev_publication_set_threshold(publication, 5, 0, NULL);
    if (socprev_publication_count(publication, file, NULL, NULL) != SOCPREV_OK ||
        socprev_disclosure_suppress(socprev_publication_disclosure(publication),
                                    SOCPREV_AUDIT_BOUNDS, NULL, &release, NULL) != SOCPREV_OK)
        return 1;

    /* Without a release there is no table. */
    socprev_publication_table(publication, release, NULL, &table, NULL);
    socprev_table_write_text(table, NULL, SOCPREV_LANG_EN, 80, NULL, &text, NULL);
    printf("%s", socprev_buffer_data(text));
    socprev_buffer_free(text);
    socprev_table_free(table);
    socprev_release_free(release);
    socprev_publication_free(publication);
    socprev_contact_file_free(file);
    return 0;
}
