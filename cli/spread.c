/* Money and services per inhabitant, as a table and pictures. */
#include "cli.h"

#include <stdlib.h>

/* Money per inhabitant as bars and, of several regions, as a map. */
static int put_spread_pictures(cli *c, const socprev_presence *presence,
                               const socprev_table *spread, int32_t map)
{
    int32_t list = map == SOCPREV_MAP_REGIONS ? SOCPREV_LIST_REGION : SOCPREV_LIST_DISTRICT;
    size_t room = (size_t)socprev_table_row_count(spread) + 1, n = 0;
    const char **labels = calloc(room, sizeof *labels), **codes = calloc(room, sizeof *codes);
    double *values = calloc(room, sizeof *values);
    uint8_t *valid = calloc(room, sizeof *valid);
    int code = EXIT_DONE;
    bool any = false;
    for (int64_t row = 0; row < socprev_table_row_count(spread) && labels != NULL &&
                          codes != NULL && values != NULL && valid != NULL;
         row++) {
        bool known = false;
        int32_t list_row = 0;
        const char *of = socprev_presence_territory(presence, (int32_t)row);
        if (socprev_codelist_find(list, of, SOCPREV_NUL, &list_row, NULL) != SOCPREV_OK)
            continue;
        codes[n] = of;
        labels[n] = label_of(c, SOCPREV_LIST_TERRITORY, of);
        values[n] = cell_double(spread, "money_per_inhabitant", row, &known);
        valid[n++] = known;
        any |= known;
    }
    if (any && n > 1) {
        put_gap(c);
        put_paragraph(c, say(c, "Money of projects per inhabitant, CZK",
                             "Peníze projektů na obyvatele, Kč"));
        code = put_bars(c, labels, values, valid, n);
        put_gap(c);
        if (code == EXIT_DONE)
            code = put_map(c, map, codes, values, valid, n);
    }
    free(valid);
    free(values);
    free(codes);
    free(labels);
    return code;
}

int put_spread(cli *c, const socprev_presence *presence, socprev_table *spread, int32_t map)
{
    static const column columns[] = {
        { "territory", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "territory", "území" } },
        { "population", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "inhabitants", "obyvatel" } },
        { "date", SOCPREV_COLUMN_DATE, 0, FOR_ALL, { "as of", "ke dni" } },
        { "money", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "CZK per inhabitant",
                                                          "Kč na obyvatele" } },
        { "services", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "services per 100\u00a0000",
                                                             "služeb na 100\u00a0000" } },
        { "kinds", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "kinds present", "druhů" } },
    };
    if (!wants_text(c))
        return put_table(c, "spread", spread);
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (int64_t row = 0; row < socprev_table_row_count(spread); row++) {
        bool money = false, services = false;
        double per_person = cell_double(spread, "money_per_inhabitant", row, &money);
        double rate = cell_double(spread, "services_per_100000", row, &services);
        socprev_date date = SOCPREV_DATE_NONE;
        int64_t people = socprev_presence_population(presence, (int32_t)row, &date);
        sheet_row(&s);
        sheet_text(&s, 0, label_of(c, SOCPREV_LIST_TERRITORY,
                                   socprev_presence_territory(presence, (int32_t)row)));
        sheet_int(&s, 1, people);
        sheet_date(&s, 2, date);
        if (money)
            sheet_float(&s, 3, per_person);
        if (services)
            sheet_float(&s, 4, rate);
        sheet_int(&s, 5, cell_int(spread, "kinds_present", row));
    }
    int code = sheet_end(&s, "spread");
    if (code == EXIT_DONE)
        code = put_spread_pictures(c, presence, spread, map);
    socprev_table_free(spread);
    return code;
}
