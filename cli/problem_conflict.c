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

/* Which side the named ones of an axis stand on: those that need, or those that give. A
 * row or column of a table gives room to the least amounts of its cells. */
static bool needs(bool is_table, const socprev_conflict *conflict, int32_t axis)
{
    switch ((enum socprev_conflict_kind)socprev_conflict_kind(conflict)) {
    case SOCPREV_CONFLICT_MARGINS:
        return axis == 0;
    case SOCPREV_CONFLICT_MARGINS_COLUMNS:
        return axis == 1;
    case SOCPREV_CONFLICT_CAPS:
        return is_table;
    case SOCPREV_CONFLICT_FLOORS:
    case SOCPREV_CONFLICT_TOO_FEW_UNITS:
        return !is_table;
    case SOCPREV_CONFLICT_TOTAL_ABOVE:
        return false;
    case SOCPREV_CONFLICT_FLOOR_ABOVE_CAP:
    case SOCPREV_CONFLICT_NO_WEIGHT:
    case SOCPREV_CONFLICT_TOTAL_BELOW:
        break;
    }
    return true;
}

/* The reason; of a table that of one row or column. */
static const char *reason_of(const certificate *k, int32_t kind)
{
    if (k->is_table && kind == SOCPREV_CONFLICT_FLOORS)
        return say(k->c, "the cells of a row or column need more than it may have",
                   "buňky řádku nebo sloupce potřebují víc, než smí mít celý");
    if (k->is_table && kind == SOCPREV_CONFLICT_CAPS)
        return say(k->c, "the cells of a row or column cannot take what it must have",
                   "buňky řádku nebo sloupce nepojmou, co má mít celý");
    return conflict_reason(k->c, kind);
}

/* What is needed of the problem, from wherever it was read. */
static int put_members(const certificate *k, const socprev_conflict *conflict)
{
    enum { AXIS, NAME, NEEDED, AVAILABLE };
    const column columns[] = {
        { "axis", SOCPREV_COLUMN_CATEGORY, 0, FOR_ALL, { "list", "seznam" } },
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "name", "název" } },
        { "needed", SOCPREV_COLUMN_INT64, k->decimals, FOR_ALL, { "needed", "potřeba" } },
        { "available", SOCPREV_COLUMN_INT64, k->decimals, FOR_ALL, { "available", "je" } },
    };
    int64_t rest[2] = { socprev_conflict_needed(conflict), socprev_conflict_available(conflict) };
    text name = { 0 };
    sheet s;
    sheet_begin(&s, k->c, columns, sizeof columns / sizeof columns[0]);
    for (int32_t axis = 0; axis <= 1; axis++) {
        size_t n = socprev_conflict_count(conflict, axis);
        for (size_t i = 0; i < n; i++) {
            size_t index = (size_t)socprev_conflict_at(conflict, axis, i);
            int64_t part = k->part(k->owner, conflict, axis, index);
            bool need = needs(k->is_table, conflict, axis);
            sheet_row(&s);
            sheet_text(&s, AXIS, k->axis[axis]);
            sheet_text(&s, NAME, k->name(k->owner, axis, index, &name));
            sheet_int(&s, need ? NEEDED : AVAILABLE, part);
            rest[need ? 0 : 1] -= part;
        }
    }
    if (rest[0] != 0 || rest[1] != 0) {
        sheet_row(&s);
        sheet_text(&s, AXIS, k->is_table ? "cells" : "total");
        sheet_text(&s, NAME,
                   k->is_table ? say(k->c, "cells, rounding", "buňky, zaokrouhlení")
                               : say(k->c, "the total, rounding", "celek, zaokrouhlení"));
        for (int32_t side = 0; side <= 1; side++)
            if (rest[side] != 0)
                sheet_int(&s, side == 0 ? NEEDED : AVAILABLE, rest[side]);
    }
    sheet_row(&s);
    sheet_text(&s, AXIS, "sum");
    sheet_text(&s, NAME, say(k->c, "together", "dohromady"));
    sheet_int(&s, NEEDED, socprev_conflict_needed(conflict));
    sheet_int(&s, AVAILABLE, socprev_conflict_available(conflict));
    text_clear(&name);
    return sheet_end(&s, "conflict_members");
}

static int put_kind(const certificate *k, const socprev_conflict *conflict)
{
    const column columns[] = {
        { "kind", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "needed", SOCPREV_COLUMN_INT64, k->decimals, FOR_ALL, { "", "" } },
        { "available", SOCPREV_COLUMN_INT64, k->decimals, FOR_ALL, { "", "" } },
        { "repair", SOCPREV_COLUMN_INT64, k->decimals, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, k->c, columns, sizeof columns / sizeof columns[0]);
    sheet_row(&s);
    sheet_text(&s, 0, kind_code(socprev_conflict_kind(conflict)));
    sheet_int(&s, 1, socprev_conflict_needed(conflict));
    sheet_int(&s, 2, socprev_conflict_available(conflict));
    sheet_int(&s, 3, socprev_conflict_repair(conflict));
    return sheet_end(&s, "conflict");
}

static void add_named(const certificate *k, text *t, const socprev_conflict *conflict,
                      int32_t axis)
{
    enum { NAMED_AT_MOST = 10 };
    size_t n = socprev_conflict_count(conflict, axis);
    text name = { 0 };
    for (size_t i = 0; i < n && i < NAMED_AT_MOST; i++) {
        add(t, i == 0 ? axis == 0 ? ": " : say(k->c, "; of ", "; ze seznamu ") : ", ");
        if (i == 0 && axis == 1) {
            add(t, k->axis[axis]);
            add(t, ": ");
        }
        const char *shown =
            k->name(k->owner, axis, (size_t)socprev_conflict_at(conflict, axis, i), &name);
        add(t, shown == NULL ? "–" : shown);
    }
    add(t, n > NAMED_AT_MOST ? ", …" : "");
    text_clear(&name);
}

static void add_certified(const certificate *k, text *t, int64_t amount)
{
    if (k->decimals == 2)
        add_money(k->c, t, amount);
    else
        add_int(t, amount);
}

/* The words before and behind the least change that helps. */
static void add_repair(const certificate *k, text *t, const socprev_conflict *conflict)
{
    const cli *c = k->c;
    const char *before = "", *behind = "";
    switch ((enum socprev_conflict_kind)socprev_conflict_kind(conflict)) {
    case SOCPREV_CONFLICT_FLOOR_ABOVE_CAP:
        before = say(c, "lower the floor, or raise the cap, by ",
                     "snižte nejmenší částku, nebo zvyšte největší, o ");
        behind = socprev_conflict_count(conflict, 0) > 1 ? say(c, " in all", " celkem") : "";
        break;
    case SOCPREV_CONFLICT_FLOORS:
        before = say(c, "raise the total by ", "zvyšte celek o ");
        behind = say(c, ", or lower these floors by as much together",
                     ", nebo o tolik dohromady snižte tyto nejmenší částky");
        break;
    case SOCPREV_CONFLICT_CAPS:
        before = say(c, "lower the total by ", "snižte celek o ");
        behind = say(c, ", or raise these caps by as much together",
                     ", nebo o tolik dohromady zvyšte tyto největší částky");
        break;
    case SOCPREV_CONFLICT_NO_WEIGHT:
        before = say(c, "lower the total by ", "snižte celek o ");
        behind = say(c, ", or give somebody a weight", ", nebo dejte někomu váhu");
        break;
    case SOCPREV_CONFLICT_TOO_FEW_UNITS:
        before = say(c, "raise the total by ", "zvyšte celek o ");
        behind = say(c, ", use smaller steps, or another rule",
                     ", použijte menší krok nebo jiné pravidlo");
        break;
    case SOCPREV_CONFLICT_MARGINS:
    case SOCPREV_CONFLICT_MARGINS_COLUMNS:
    case SOCPREV_CONFLICT_TOTAL_ABOVE:
    case SOCPREV_CONFLICT_TOTAL_BELOW:
        break;
    }
    if (k->is_table && socprev_conflict_kind(conflict) != SOCPREV_CONFLICT_FLOOR_ABOVE_CAP) {
        before = k->is_paid ? say(c, "raise limits or shares, or lower demands, here by ",
                                  "zvyšte tu meze nebo podíly, nebo snižte potřeby, aspoň o ")
                            : say(c, "change totals of rows and columns by ",
                                  "změňte součty řádků a sloupců o ");
        behind = k->is_paid ? say(c, " at least", "")
                            : say(c, " in all: no smaller change is enough",
                                  " celkem: menší změna nestačí");
    }
    add(t, before);
    add_certified(k, t, socprev_conflict_repair(conflict));
    add(t, behind);
}

/* The sentence goes to standard error as every failure, the arithmetic to the output. */
int put_certificate(const certificate *k, const socprev_conflict *conflict)
{
    cli *c = k->c;
    text t = { 0 }, repair = { 0 };
    int code = wants_text(c) ? EXIT_DONE : put_kind(k, conflict);
    if (code == EXIT_DONE)
        code = put_members(k, conflict);
    add(&t, say(c, "no division exists: ", "rozdělení neexistuje: "));
    add(&t, reason_of(k, socprev_conflict_kind(conflict)));
    add_named(k, &t, conflict, 0);
    add_named(k, &t, conflict, 1);
    add(&t, say(c, "; needed are ", "; potřeba je "));
    add_certified(k, &t, socprev_conflict_needed(conflict));
    add(&t, say(c, ", available ", ", k dispozici "));
    add_certified(k, &t, socprev_conflict_available(conflict));
    if (k->repair != NULL)
        add(&repair, k->repair);
    else
        add_repair(k, &repair, conflict);
    if (code == EXIT_DONE)
        code = fail_saying(c, EXIT_INFEASIBLE, k->path, text_of(&t), text_of(&repair));
    text_clear(&t);
    text_clear(&repair);
    return code;
}

/* ---- of a problem from a document ---------------------------------------------------- */

/* A bound of a damper in money: a ratio of last year's amount in whole steps. */
static int64_t damper_bound(const answer *a, const char *field, size_t row, int32_t rounding)
{
    int64_t quantum = given(a, SOCPREV_PLACE_ROOT, "quantum", 0, 1), n = 0, d = 1, units = 0;
    int64_t previous = given(a, SOCPREV_PLACE_ROW, "previous", row, 0);
    if (given(a, SOCPREV_PLACE_ROOT, "outwards", 0, 0) != 0)
        rounding = rounding == SOCPREV_ROUND_UP ? SOCPREV_ROUND_DOWN : SOCPREV_ROUND_UP;
    if ((socprev_problem_value(a->problem, SOCPREV_PLACE_ROW, 0, field, row, &n, &d) !=
             SOCPREV_OK &&
         socprev_problem_value(a->problem, SOCPREV_PLACE_ROOT, 0, field, 0, &n, &d) !=
             SOCPREV_OK) ||
        socprev_int64_multiply(d, quantum, &d) != SOCPREV_OK ||
        socprev_int64_muldiv(previous, n, d, rounding, &units, NULL) != SOCPREV_OK)
        return 0;
    return units * quantum;
}

static int64_t damper_part(const answer *a, int32_t kind, size_t row)
{
    int64_t floor = damper_bound(a, "floor", row, SOCPREV_ROUND_UP), units = 0;
    int64_t quantum = given(a, SOCPREV_PLACE_ROOT, "quantum", 0, 1);
    if (kind != SOCPREV_CONFLICT_CAPS)
        return floor;
    if (given(a, SOCPREV_PLACE_ROOT, "method", 0, SOCPREV_DAMPER_CORRIDOR) ==
        SOCPREV_DAMPER_CORRIDOR)
        return damper_bound(a, "cap", row, SOCPREV_ROUND_DOWN);
    /* Scaling gives at most the larger of floor and formula. */
    socprev_int64_muldiv(given(a, SOCPREV_PLACE_ROW, "formula", row, 0), 1, quantum,
                         SOCPREV_ROUND_UP, &units, NULL);
    return units * quantum > floor ? units * quantum : floor;
}

/* What one that is named needs, or has to give, as the document says it. */
static int64_t part_of(const void *owner, const socprev_conflict *conflict, int32_t axis,
                       size_t index)
{
    const answer *a = owner;
    int32_t place = axis == 0 ? SOCPREV_PLACE_ROW : SOCPREV_PLACE_COLUMN;
    int32_t kind = socprev_conflict_kind(conflict);
    int64_t floor = given(a, place, "floor", index, 0), base = given(a, place, "base", index, 0);
    bool need = needs(is_table(a), conflict, axis);
    switch ((enum socprev_problem_kind)a->kind) {
    case SOCPREV_PROBLEM_APPORTIONMENT:
    case SOCPREV_PROBLEM_STAGES:
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
    case SOCPREV_PROBLEM_DAMPER:
        return damper_part(a, kind, index);
    case SOCPREV_PROBLEM_TWOWAY:
    case SOCPREV_PROBLEM_BIPROPORTIONAL:
    case SOCPREV_PROBLEM_CLAIMS:
    case SOCPREV_PROBLEM_FIT:
    case SOCPREV_PROBLEM_INSTALMENTS:
        break;
    }
    /* A range needs its least and gives its most. */
    return given(a, place, "total", index, given(a, place, need ? "least" : "most", index, 0));
}

static const char *name_in_problem(const void *owner, int32_t axis, size_t index, text *t)
{
    (void)t;
    return socprev_problem_name(((const answer *)owner)->problem, axis, index);
}

/* What would help a damper: more or less money, or other ratios. */
static void add_damper_repair(const answer *a, text *t)
{
    int64_t total = 0, n = 0, d = 0;
    const cli *c = a->c;
    if (a->kind != SOCPREV_PROBLEM_DAMPER ||
        socprev_damper_repair(socprev_problem_damper(a->problem), &total, &n, &d, NULL) !=
            SOCPREV_OK ||
        total == 0)
        return;
    add(t, total > 0 ? say(c, "raise the total by ", "zvyšte celek o ")
                     : say(c, "lower the total by ", "snižte celek o "));
    add_amount(a, t, total > 0 ? total : -total);
    if (n == 0 || d == 0)
        return;
    add(t, total > 0 ? say(c, ", or multiply all floors by ",
                           ", nebo vynásobte všechny dolní meze ")
                     : say(c, ", or multiply all caps by ",
                           ", nebo vynásobte všechny horní meze "));
    add_int(t, n);
    add(t, "/");
    add_int(t, d);
}

int put_conflict(answer *a, socprev_conflict *conflict)
{
    text repair = { 0 };
    add_damper_repair(a, &repair);
    const certificate k = {
        .c = a->c,
        .path = a->path,
        .decimals = a->decimals,
        .is_table = is_table(a) && a->kind != SOCPREV_PROBLEM_STAGES,
        .is_paid = a->kind == SOCPREV_PROBLEM_SOURCES || a->kind == SOCPREV_PROBLEM_COFINANCING,
        .axis = { socprev_problem_axis_name(a->problem, 0),
                  socprev_problem_axis_name(a->problem, 1) },
        .owner = a,
        .name = name_in_problem,
        .part = part_of,
        .repair = text_of(&repair)[0] == '\0' ? NULL : text_of(&repair),
    };
    int code = put_certificate(&k, conflict);
    text_clear(&repair);
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
