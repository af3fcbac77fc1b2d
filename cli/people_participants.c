/* Participants of projects, for `people`. */
#include "people.h"

#include <stdio.h>

int put_participant_rows(cli *c, const socprev_table *table)
{
    static const column columns[] = {
        { "project", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "project", "projekt" } },
        { "participants", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "participants", "účastníků" } },
        { "below", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "below the limit", "pod hranicí" } },
        { "undecided", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "cannot be told", "nelze říct" } },
        { "anonymous", SOCPREV_COLUMN_INT64, 0, FOR_ALL,
          { "anonymous contacts", "anonymních kontaktů" } },
    };
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
        text project = { 0 };
        const char *name = cell_text(table, "project", row, &project);
        sheet_row(&s);
        sheet_text(&s, 0, name == NULL ? say(c, "all, each person once", "všechny, každý jednou")
                                       : name);
        sheet_int(&s, 1, cell_int(table, "participants", row));
        sheet_int(&s, 2, cell_int(table, "below_threshold", row));
        sheet_int(&s, 3, cell_int(table, "undecided", row));
        sheet_int(&s, 4, cell_int(table, "anonymous_contacts", row));
        text_clear(&project);
    }
    return sheet_end(&s, "participants");
}

static void put_threshold(cli *c, int64_t hours)
{
    text t = { 0 };
    put_subheading(c, say(c, "Participants of projects", "Účastníci projektů"));
    add(&t, say(c, "A participant has at least ", "Účastník má v jednom projektu nejméně "));
    add_int(&t, hours);
    add(&t, say(c, " hours of support in one project.", " hodin podpory."));
    put_text(c, &t);
}

int put_participants(cli *c, const socprev_contact_file *file, const socprev_cube *cube,
                     int64_t hours)
{
    socprev_participant_rule *rule = NULL;
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    int code = EXIT_DONE;
    socprev_status st = socprev_participant_rule_new(NULL, &rule, &err);
    if (st == SOCPREV_OK)
        st = socprev_participant_rule_set_minutes(rule, hours * 60, &err);
    if (st == SOCPREV_OK)
        st = socprev_participants_cube_table(file, cube, rule, c->run, NULL, &table, &err);
    put_threshold(c, hours);
    if (st == SOCPREV_E_INVALID) {
        /* People are counted all the same. */
        put_paragraph(c, say(c,
                             "Participants cannot be counted: some contacts do not state their "
                             "project.",
                             "Účastníky nelze spočítat: některé kontakty neuvádějí projekt."));
        if (!wants_text(c)) /* a table that is not there is told beside the data */
            fprintf(stderr, "socprev: %s\n",
                    say(c, "no table of participants: some contacts do not state their project",
                        "tabulka účastníků chybí: některé kontakty neuvádějí projekt"));
        socprev_error_free(err);
    } else if (st != SOCPREV_OK) {
        code = fail(c, NULL, st, err);
    } else if (wants_text(c)) {
        code = put_participant_rows(c, table);
    } else {
        code = put_table(c, "participants", table);
        table = NULL;
    }
    socprev_table_free(table);
    socprev_participant_rule_free(rule);
    return code;
}
