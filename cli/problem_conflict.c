/* Why a problem has no answer: who needs what, who can give what, and the sums. */
#include "answer.h"

const char *conflict_reason(const cli *c, int32_t kind)
{
    switch ((enum socprev_conflict_kind)kind) {
    case SOCPREV_CONFLICT_FLOOR_ABOVE_CAP:
        return say(c, "a floor is above its cap", "nejmenší částka je vyšší než největší");
    case SOCPREV_CONFLICT_FLOORS:
        return say(c, "the floors exceed the total", "nejmenší částky převyšují celek");
    case SOCPREV_CONFLICT_CAPS:
        return say(c, "the caps cannot take the total", "největší částky nedají celek");
    case SOCPREV_CONFLICT_NO_WEIGHT:
        return say(c, "nobody with a weight is left", "není nikdo s nenulovou váhou");
    case SOCPREV_CONFLICT_TOO_FEW_UNITS:
        return say(c, "the rule gives everybody at least one step",
                   "pravidlo dává každému aspoň jeden krok");
    case SOCPREV_CONFLICT_MARGINS:
        return say(c, "rows need more than columns give", "řádky potřebují víc, než dají sloupce");
    case SOCPREV_CONFLICT_MARGINS_COLUMNS:
        return say(c, "columns need more than rows give", "sloupce potřebují víc, než dají řádky");
    case SOCPREV_CONFLICT_TOTAL_ABOVE:
        return say(c, "rows and columns cannot take the total",
                   "řádky a sloupce nepojmou celek");
    case SOCPREV_CONFLICT_TOTAL_BELOW:
        return say(c, "rows and columns need more than the total",
                   "řádky a sloupce potřebují víc než celek");
    }
    return "";
}

static const char *kind_code(int32_t kind)
{
    static const char *const codes[] = { "",     "floor_above_cap", "floors",  "caps",
                                         "no_weight", "too_few_units", "margins",
                                         "margins_columns", "total_above", "total_below" };
    return kind > 0 && (size_t)kind < sizeof codes / sizeof codes[0] ? codes[kind] : "";
}

/* ---- the arithmetic ------------------------------------------------------------------ */

/* What one that is named needs, or has to give, as the document says it. */
static int64_t part_of(const answer *a, const socprev_conflict *conflict, int32_t axis,
                       size_t index)
{
    int32_t place = axis == 0 ? SOCPREV_PLACE_ROW : SOCPREV_PLACE_COLUMN;
    int32_t kind = socprev_conflict_kind(conflict);
    int64_t floor = given(a, place, "floor", index, 0), base = given(a, place, "base", index, 0);
    switch ((enum socprev_problem_kind)a->kind) {
    case SOCPREV_PROBLEM_APPORTIONMENT:
        return kind == SOCPREV_CONFLICT_CAPS ? given(a, place, "cap", index, 0)
               : floor > base                ? floor
                                             : base;
    case SOCPREV_PROBLEM_COFINANCING:
        return given(a, place, axis == 0 ? "amount" : "total", index, 0);
    case SOCPREV_PROBLEM_SOURCES:
        return given(a, place,
                     axis == 0                                   ? "demand"
                     : kind == SOCPREV_CONFLICT_MARGINS_COLUMNS ? "least"
                                                                 : "most",
                     index, 0);
    case SOCPREV_PROBLEM_CLAIMS:
    case SOCPREV_PROBLEM_TWOWAY:
    case SOCPREV_PROBLEM_BIPROPORTIONAL:
    case SOCPREV_PROBLEM_FIT:
        break;
    }
    return given(a, place, "total", index, 0);
}

/* Which side the named ones of an axis stand on: those that need, or those that give. */
static bool needs(const socprev_conflict *conflict, int32_t axis)
{
    int32_t kind = socprev_conflict_kind(conflict);
    if (kind == SOCPREV_CONFLICT_MARGINS)
        return axis == 0;
    if (kind == SOCPREV_CONFLICT_MARGINS_COLUMNS)
        return axis == 1;
    return kind != SOCPREV_CONFLICT_CAPS;
}

static int put_members(const answer *a, const socprev_conflict *conflict)
{
    enum { AXIS, NAME, NEEDED, AVAILABLE };
    const column columns[] = {
        { "axis", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "list", "seznam" } },
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "name", "název" } },
        { "needed", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "needed", "potřeba" } },
        { "available", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "available", "je" } },
    };
    int64_t rest[2] = { socprev_conflict_needed(conflict), socprev_conflict_available(conflict) };
    sheet s;
    sheet_begin(&s, a->c, columns, sizeof columns / sizeof columns[0]);
    for (int32_t axis = 0; axis <= 1; axis++) {
        size_t n = socprev_conflict_count(conflict, axis);
        for (size_t i = 0; i < n; i++) {
            size_t index = (size_t)socprev_conflict_at(conflict, axis, i);
            int64_t part = part_of(a, conflict, axis, index);
            bool need = needs(conflict, axis);
            sheet_row(&s);
            sheet_text(&s, AXIS, socprev_problem_axis_name(a->problem, axis));
            sheet_text(&s, NAME, socprev_problem_name(a->problem, axis, index));
            sheet_int(&s, need ? NEEDED : AVAILABLE, part);
            rest[need ? 0 : 1] -= part;
        }
    }
    if (rest[0] != 0 || rest[1] != 0) {
        sheet_row(&s);
        sheet_text(&s, AXIS, is_table(a) ? "cells" : "total");
        sheet_text(&s, NAME,
                   is_table(a) ? say(a->c, "bounds of cells, rounding", "meze buněk, zaokrouhlení")
                               : say(a->c, "the total, rounding", "celek, zaokrouhlení"));
        for (int32_t side = 0; side <= 1; side++)
            if (rest[side] != 0)
                sheet_int(&s, side == 0 ? NEEDED : AVAILABLE, rest[side]);
    }
    sheet_row(&s);
    sheet_text(&s, AXIS, "sum");
    sheet_text(&s, NAME, say(a->c, "together", "dohromady"));
    sheet_int(&s, NEEDED, socprev_conflict_needed(conflict));
    sheet_int(&s, AVAILABLE, socprev_conflict_available(conflict));
    return sheet_end(&s, "conflict_members");
}

static int put_kind(const answer *a, const socprev_conflict *conflict)
{
    const column columns[] = {
        { "kind", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "needed", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "", "" } },
        { "available", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, a->c, columns, sizeof columns / sizeof columns[0]);
    sheet_row(&s);
    sheet_text(&s, 0, kind_code(socprev_conflict_kind(conflict)));
    sheet_int(&s, 1, socprev_conflict_needed(conflict));
    sheet_int(&s, 2, socprev_conflict_available(conflict));
    return sheet_end(&s, "conflict");
}

static void add_named(const answer *a, text *t, const socprev_conflict *conflict, int32_t axis)
{
    enum { NAMED_AT_MOST = 10 };
    size_t n = socprev_conflict_count(conflict, axis);
    for (size_t i = 0; i < n && i < NAMED_AT_MOST; i++) {
        add(t, i == 0 ? axis == 0 ? ": " : say(a->c, "; of ", "; ze seznamu ") : ", ");
        if (i == 0 && axis == 1) {
            add(t, socprev_problem_axis_name(a->problem, axis));
            add(t, ": ");
        }
        add(t, socprev_problem_name(a->problem, axis,
                                    (size_t)socprev_conflict_at(conflict, axis, i)));
    }
    add(t, n > NAMED_AT_MOST ? ", …" : "");
}

/* The sentence goes to standard error as every failure, the arithmetic to the output. */
int put_conflict(answer *a, socprev_conflict *conflict)
{
    cli *c = a->c;
    text t = { 0 };
    int code = wants_text(c) ? EXIT_DONE : put_kind(a, conflict);
    if (code == EXIT_DONE)
        code = put_members(a, conflict);
    add(&t, say(c, "no division exists: ", "rozdělení neexistuje: "));
    add(&t, conflict_reason(c, socprev_conflict_kind(conflict)));
    add_named(a, &t, conflict, 0);
    add_named(a, &t, conflict, 1);
    add(&t, say(c, "; needed are ", "; potřeba je "));
    add_amount(a, &t, socprev_conflict_needed(conflict));
    add(&t, say(c, ", available ", ", k dispozici "));
    add_amount(a, &t, socprev_conflict_available(conflict));
    if (code == EXIT_DONE)
        code = fail_saying(c, EXIT_INFEASIBLE, a->path, text_of(&t),
                           say(c, "change a total, a floor or a cap",
                               "změňte součet, nejmenší nebo největší částku"));
    text_clear(&t);
    socprev_conflict_free(conflict);
    return code;
}

/* ---- fitting ------------------------------------------------------------------------------ */

int put_impossible_fit(answer *a)
{
    static const column columns[] = {
        { "axis", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "axis", "osa" } },
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "name", "název" } },
        { "total", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "total", "součet" } },
    };
    cli *c = a->c;
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (int32_t axis = 0; axis < socprev_problem_axis_count(a->problem); axis++)
        for (size_t i = 0; i < socprev_fit_named_count(a->fit, axis); i++) {
            size_t index = (size_t)socprev_fit_named_at(a->fit, axis, i);
            double total = 0;
            socprev_problem_number(a->problem, SOCPREV_PLACE_ITEM, axis, "total", index, &total);
            sheet_row(&s);
            sheet_text(&s, 0, socprev_problem_axis_name(a->problem, axis));
            sheet_text(&s, 1, socprev_problem_name(a->problem, axis, index));
            sheet_float(&s, 2, total);
        }
    int code = sheet_end(&s, "conflict_members");
    if (code != EXIT_DONE)
        return code;
    return fail_saying(
        c, EXIT_INFEASIBLE, a->path,
        say(c,
            "no table has these totals: those named on the first axis add up to more than those "
            "on the second, and have seeds above 0 nowhere else",
            "žádná tabulka nemá tyto součty: vyjmenované na první ose dávají víc než na druhé, "
            "a jinde mají samé nuly"),
        say(c, "change a total, or a seed of 0", "změňte součet, nebo nulu ve výchozí tabulce"));
}
