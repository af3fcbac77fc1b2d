/* How even portfolios are, before and after. */
#include "compare.h"

static const struct {
    int32_t index;
    double parameter;
    const char *name, *title[2];
} indices[] = {
    { SOCPREV_INDEX_MEAN, 0, "mean", { "mean", "průměr" } },
    { SOCPREV_INDEX_GINI, 0, "gini", { "Gini", "Gini" } },
    { SOCPREV_INDEX_HOOVER, 0, "hoover", { "Hoover", "Hoover" } },
    { SOCPREV_INDEX_ENTROPY, 1, "theil", { "Theil T", "Theilovo T" } },
};
enum { INDICES = sizeof indices / sizeof indices[0] };

static const struct {
    int32_t measure;
    double shown_for; /* people read the mean for so many */
    const char *name, *title[2];
} measures[] = {
    { SOCPREV_PRESENCE_MONEY, 1, "money_per_inhabitant",
      { "money per inhabitant, CZK", "peníze na obyvatele, Kč" } },
    { SOCPREV_PRESENCE_SERVICES, 100000, "services_per_inhabitant",
      { "services per 100\u00a0000", "služby na 100\u00a0000" } },
    { SOCPREV_PRESENCE_KINDS, 1, "kinds", { "kinds of services", "druhy služeb" } },
};

static socprev_status measure_side(const socprev_presence *presence, int32_t measure,
                                   int32_t regions, double *values, int32_t *statuses,
                                   int64_t *used, socprev_error **err)
{
    int32_t which[INDICES];
    double parameters[INDICES];
    socprev_evenness *e = NULL;
    for (size_t i = 0; i < INDICES; i++) {
        which[i] = indices[i].index;
        parameters[i] = indices[i].parameter;
    }
    socprev_status st =
        socprev_presence_evenness(presence, measure, -1, regions, NULL, &e, NULL, err);
    *used = socprev_evenness_count(e);
    if (st == SOCPREV_OK)
        st = socprev_evenness_indices(e, which, parameters, INDICES, values, statuses, err);
    socprev_evenness_free(e);
    return st;
}

/* In full, and three columns on rounded for people. */
static void sheet_value(sheet *s, size_t at, double value)
{
    sheet_float(s, at, value);
    if (value > -9e14 && value < 9e14)
        sheet_int(s, at + 3, (int64_t)(value * 1e4 + (value < 0 ? -0.5 : 0.5)));
}

int compare_evenness(cli *c, const portfolios *p, int32_t regions)
{
    static const column columns[] = {
        { "of", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "of_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "of", "čeho" } },
        { "index", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "index_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "index", "index" } },
        { "before", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "", "" } },
        { "after", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "", "" } },
        { "change", SOCPREV_COLUMN_FLOAT64, 0, FOR_PROGRAMS, { "", "" } },
        /* four decimals */
        { "before_shown", SOCPREV_COLUMN_INT64, 4, FOR_PEOPLE, { "before", "před" } },
        { "after_shown", SOCPREV_COLUMN_INT64, 4, FOR_PEOPLE, { "after", "po" } },
        { "change_shown", SOCPREV_COLUMN_INT64, 4, FOR_PEOPLE, { "change", "změna" } },
        { "territories_before", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "known before",
                                                                     "známo před" } },
        { "territories_after", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "known after", "známo po" } },
    };
    both b;
    sheet s;
    socprev_error *err = NULL;
    int code = both_open(c, p, &b);
    if (code != EXIT_DONE) {
        both_close(&b);
        return code;
    }
    put_sides(&b);
    put_gap(c);
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (size_t m = 0; m < sizeof measures / sizeof measures[0] && code == EXIT_DONE; m++) {
        double value[2][INDICES];
        int32_t status[2][INDICES];
        int64_t used[2] = { 0, 0 };
        socprev_status st = SOCPREV_OK;
        for (int i = 0; i < 2 && st == SOCPREV_OK; i++)
            st = measure_side(b.presence[i], measures[m].measure, regions, value[i], status[i],
                              &used[i], &err);
        if (st != SOCPREV_OK)
            code = fail(c, NULL, st, err);
        for (size_t k = 0; k < INDICES && code == EXIT_DONE; k++) {
            sheet_row(&s);
            sheet_text(&s, 0, measures[m].name);
            sheet_text(&s, 1, say(c, measures[m].title[0], measures[m].title[1]));
            sheet_text(&s, 2, indices[k].name);
            sheet_text(&s, 3, say(c, indices[k].title[0], indices[k].title[1]));
            bool known[2];
            double scale = k == 0 && wants_text(c) ? measures[m].shown_for : 1;
            for (size_t i = 0; i < 2; i++) {
                /* one territory alone is neither even nor uneven */
                known[i] = status[i][k] == SOCPREV_OK && (k == 0 || used[i] > 1);
                if (known[i])
                    sheet_value(&s, 4 + i, scale * value[i][k]);
                sheet_int(&s, 10 + i, used[i]);
            }
            if (known[0] && known[1])
                sheet_value(&s, 6, scale * (value[1][k] - value[0][k]));
        }
    }
    int ended = sheet_end(&s, "evenness_changes");
    put_paragraph(c, say(c,
                         "Only territories where it is known: how many, before and after. A dash: "
                         "it does not exist.",
                         "Jen území, kde je údaj znám: kolik jich je, před a po. Pomlčka: "
                         "neexistuje."));
    both_close(&b);
    return code == EXIT_DONE ? ended : code;
}
