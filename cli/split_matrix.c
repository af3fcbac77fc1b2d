/* A project's money as a table with its sums, and how it came about. */
#include "cli.h"

#include <stdlib.h>

/* Kinds are rows of the division and districts its columns; people see the
 * longer of the two downwards. */
typedef struct {
    cli *c;
    const socprev_split *split;
    const socprev_twoway_division *division;
    size_t n[2]; /* by enum socprev_axis */
} matrix;

static const char *name_of(const matrix *m, int32_t axis, size_t i)
{
    return axis == SOCPREV_AXIS_ROW
               ? label_of(m->c, SOCPREV_LIST_SERVICE_KIND, socprev_split_kind(m->split, i))
               : label_of(m->c, SOCPREV_LIST_TERRITORY, socprev_split_territory(m->split, i));
}

static int64_t cell(const matrix *m, int32_t down, size_t i, size_t k)
{
    return down == SOCPREV_AXIS_ROW ? socprev_twoway_division_cell(m->division, i, k)
                                    : socprev_twoway_division_cell(m->division, k, i);
}

static int64_t total_of(const matrix *m)
{
    int64_t total = 0;
    for (size_t i = 0; i < m->n[SOCPREV_AXIS_ROW]; i++)
        total += socprev_twoway_division_total(m->division, SOCPREV_AXIS_ROW, i);
    return total;
}

/* ---- for people ---------------------------------------------------------------- */

static int put_cells(const matrix *m)
{
    int32_t down = m->n[SOCPREV_AXIS_ROW] > m->n[SOCPREV_AXIS_COLUMN] ? SOCPREV_AXIS_ROW
                                                                      : SOCPREV_AXIS_COLUMN;
    int32_t across = SOCPREV_AXIS_ROW + SOCPREV_AXIS_COLUMN - down;
    size_t n = m->n[across] + 2;
    const char *sum = say(m->c, "total", "celkem");
    column *columns = calloc(n, sizeof *columns);
    sheet s;
    if (columns == NULL)
        return fail(m->c, NULL, SOCPREV_E_NOMEM, NULL);
    const char *corner = down == SOCPREV_AXIS_ROW ? say(m->c, "kind of service", "druh služby")
                                                  : say(m->c, "district", "okres");
    for (size_t k = 0; k < n; k++) {
        /* Names of columns must differ, those of districts do not: codes do. */
        const char *name = k == 0 ? "name" : "total", *title = k == 0 ? corner : sum;
        if (k > 0 && k + 1 < n) {
            title = name_of(m, across, k - 1);
            name = across == SOCPREV_AXIS_ROW ? socprev_split_kind(m->split, k - 1)
                                              : socprev_split_territory(m->split, k - 1);
        }
        columns[k] = (column){ name, k == 0 ? SOCPREV_COLUMN_TEXT : SOCPREV_COLUMN_INT64,
                               k == 0 ? 0 : 2, FOR_ALL, { title, title } };
    }
    sheet_begin(&s, m->c, columns, n);
    for (size_t i = 0; i < m->n[down]; i++) {
        sheet_row(&s);
        sheet_text(&s, 0, name_of(m, down, i));
        for (size_t k = 0; k < m->n[across]; k++)
            sheet_int(&s, k + 1, cell(m, down, i, k));
        sheet_int(&s, n - 1, socprev_twoway_division_total(m->division, down, i));
    }
    sheet_row(&s);
    sheet_text(&s, 0, sum);
    for (size_t k = 0; k < m->n[across]; k++)
        sheet_int(&s, k + 1, socprev_twoway_division_total(m->division, across, k));
    sheet_int(&s, n - 1, total_of(m));
    int code = sheet_end(&s, "division");
    free(columns);
    return code;
}

static void put_introduction(const matrix *m, const char *project)
{
    text t = { 0 };
    add_money(m->c, &t, total_of(m));
    add(&t, say(m->c, " of the project “", " projektu „"));
    add(&t, project);
    add(&t, say(m->c,
                "” divided by the number of services of each kind and by the inhabitants of "
                "each district.",
                "“ rozděleno podle počtu služeb každého druhu a podle počtu obyvatel okresů."));
    put_text(m->c, &t);
}

static void put_ties(const matrix *m)
{
    text t = { 0 };
    int64_t cells = (int64_t)socprev_twoway_division_tie_count(m->division), margins = 0;
    for (int32_t axis = SOCPREV_AXIS_ROW; axis <= SOCPREV_AXIS_COLUMN; axis++) {
        const socprev_division *margin = socprev_twoway_division_margin(m->division, axis);
        margins += margin == NULL ? 0 : (int64_t)socprev_division_tie_count(margin);
    }
    if (cells + margins == 0) {
        add(&t, say(m->c, "No tie: nobody else could have been rounded up.",
                    "Bez shod: nahoru nešlo zaokrouhlit nikoho jiného."));
    } else {
        add(&t, say(m->c, "Ties (another rounding would have been as good): in cells ",
                    "Shody (jiné zaokrouhlení by bylo stejně dobré): v buňkách "));
        add_int(&t, cells);
        add(&t, say(m->c, ", in totals ", ", v součtech "));
        add_int(&t, margins);
        add(&t, say(m->c, "; decided by the order of the rows.", "; rozhodlo pořadí řádků."));
    }
    put_text(m->c, &t);
}

static int put_weights(const matrix *m, int32_t axis)
{
    static const column kinds[] = {
        { "kind", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "kind of service", "druh služby" } },
        { "services", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "services", "služeb" } },
    };
    static const column districts[] = {
        { "district", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "district", "okres" } },
        { "population", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "inhabitants", "obyvatel" } },
        { "date", SOCPREV_COLUMN_DATE, 0, FOR_ALL, { "as of", "ke dni" } },
    };
    sheet s;
    if (axis == SOCPREV_AXIS_ROW)
        sheet_begin(&s, m->c, kinds, 2);
    else
        sheet_begin(&s, m->c, districts, 3);
    for (size_t i = 0; i < m->n[axis]; i++) {
        socprev_date date = SOCPREV_DATE_NONE;
        sheet_row(&s);
        sheet_text(&s, 0, name_of(m, axis, i));
        if (axis == SOCPREV_AXIS_ROW) {
            sheet_int(&s, 1, socprev_split_services(m->split, i));
        } else {
            sheet_int(&s, 1, socprev_split_population(m->split, i, &date));
            sheet_date(&s, 2, date);
        }
    }
    return sheet_end(&s, "weights");
}

static int put_for_people(const matrix *m, const char *project)
{
    put_introduction(m, project);
    put_gap(m->c);
    int code = put_weights(m, SOCPREV_AXIS_ROW);
    put_gap(m->c);
    if (code == EXIT_DONE)
        code = put_weights(m, SOCPREV_AXIS_COLUMN);
    put_gap(m->c);
    if (code == EXIT_DONE) {
        put_paragraph(m->c, say(m->c, "Amounts in CZK:", "Částky v Kč:"));
        code = put_cells(m);
    }
    put_gap(m->c);
    put_paragraph(m->c, say(m->c,
                            "Every row and every column adds up exactly to its total; each cell is "
                            "its exact share rounded down or up by less than one step.",
                            "Každý řádek i sloupec dává přesně svůj součet; každá buňka je její "
                            "přesný podíl zaokrouhlený dolů nebo nahoru o méně než jeden krok."));
    put_ties(m);
    return code;
}

/* ---- for programs ---------------------------------------------------------------- */

static const char *tie_name(int32_t tie)
{
    return tie == SOCPREV_TIE_WON ? "won" : tie == SOCPREV_TIE_LOST ? "lost" : NULL;
}

static int put_long_cells(const matrix *m)
{
    static const column columns[] = {
        { "kind", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "", "" } },
        { "kind_name", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "", "" } },
        { "services", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "territory", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "", "" } },
        { "territory_name", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "", "" } },
        { "population", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "population_date", SOCPREV_COLUMN_DATE, 0, FOR_ALL, { "", "" } },
        { "amount", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "", "" } },
        { "tie", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, m->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < m->n[SOCPREV_AXIS_ROW]; i++)
        for (size_t k = 0; k < m->n[SOCPREV_AXIS_COLUMN]; k++) {
            socprev_date date = SOCPREV_DATE_NONE;
            sheet_row(&s);
            sheet_text(&s, 0, socprev_split_kind(m->split, i));
            sheet_text(&s, 1, name_of(m, SOCPREV_AXIS_ROW, i));
            sheet_int(&s, 2, socprev_split_services(m->split, i));
            sheet_text(&s, 3, socprev_split_territory(m->split, k));
            sheet_text(&s, 4, name_of(m, SOCPREV_AXIS_COLUMN, k));
            sheet_int(&s, 5, socprev_split_population(m->split, k, &date));
            sheet_date(&s, 6, date);
            sheet_int(&s, 7, socprev_twoway_division_cell(m->division, i, k));
            sheet_text(&s, 8, tie_name(socprev_twoway_division_tie(m->division, i, k)));
        }
    return sheet_end(&s, "division");
}

static int put_totals(const matrix *m)
{
    static const column columns[] = {
        { "axis", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "", "" } },
        { "code", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "amount", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "", "" } },
        { "tie", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, m->c, columns, sizeof columns / sizeof columns[0]);
    for (int32_t axis = SOCPREV_AXIS_ROW; axis <= SOCPREV_AXIS_COLUMN; axis++) {
        bool is_kind = axis == SOCPREV_AXIS_ROW;
        const socprev_division *margin = socprev_twoway_division_margin(m->division, axis);
        for (size_t i = 0; i < m->n[axis]; i++) {
            sheet_row(&s);
            sheet_text(&s, 0, is_kind ? "kind" : "territory");
            sheet_text(&s, 1, is_kind ? socprev_split_kind(m->split, i)
                                      : socprev_split_territory(m->split, i));
            sheet_text(&s, 2, name_of(m, axis, i));
            sheet_int(&s, 3, socprev_twoway_division_total(m->division, axis, i));
            if (margin != NULL)
                sheet_text(&s, 4, tie_name(socprev_division_tie(margin, i)));
        }
    }
    sheet_row(&s);
    sheet_text(&s, 0, "all");
    sheet_int(&s, 3, total_of(m));
    return sheet_end(&s, "totals");
}

int put_matrix(cli *c, const socprev_portfolio *portfolio, int64_t project,
               const socprev_split *split)
{
    const socprev_twoway_division *division = socprev_split_division(split);
    matrix m = { .c = c, .split = split, .division = division };
    const char *name = NULL;
    for (int32_t axis = SOCPREV_AXIS_ROW; axis <= SOCPREV_AXIS_COLUMN; axis++)
        m.n[axis] = socprev_twoway_division_count(division, axis);
    if (socprev_record_text(portfolio, SOCPREV_PROJECT, project, "name", &name) != SOCPREV_OK)
        name = socprev_record_id(portfolio, SOCPREV_PROJECT, project);
    if (wants_text(c))
        return put_for_people(&m, name);
    int code = put_long_cells(&m);
    return code == EXIT_DONE ? put_totals(&m) : code;
}
