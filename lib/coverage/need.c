/* Needs: territories, supply and norms as they come in. */
#include "coverage/need_internal.h"

void socprev__need_reopen(socprev_need *need)
{
    socprev__free(&need->memory, need->cell, need->cells, sizeof *need->cell);
    need->cell = NULL;
    need->cells = 0;
    need->finished = false;
}

void socprev_need_free(socprev_need *need)
{
    if (need == NULL)
        return;
    struct socprev_memory memory = need->memory;
    size_t n = (size_t)need->n, groups = (size_t)need->n_groups;
    socprev__free(&memory, need->cell, need->cells, sizeof *need->cell);
    socprev__free(&memory, need->people, groups * n, sizeof *need->people);
    socprev__free(&memory, need->at, n, sizeof *need->at);
    socprev__free(&memory, need->place, n, sizeof *need->place);
    for (size_t i = 0; i < need->n_norms; i++)
        socprev__free(&memory, need->norm[i].access, n, sizeof *need->norm[i].access);
    socprev__free(&memory, need->norm, need->norm_capacity, sizeof *need->norm);
    socprev__free(&memory, need->supply, need->supply_capacity, sizeof *need->supply);
    socprev__free(&memory, need->column, need->column_capacity, sizeof *need->column);
    socprev__free(&memory, need->set_end, need->set_capacity, sizeof *need->set_end);
    socprev__free(&memory, need->member, need->member_capacity, sizeof *need->member);
    socprev__free(&memory, need->given, groups * n, sizeof *need->given);
    socprev__free(&memory, need->mark, n, sizeof *need->mark);
    socprev__free(&memory, need->level, n, sizeof *need->level);
    socprev__tree_free(&memory, &need->tree);
    socprev__free(&memory, need, 1, sizeof *need);
}

static bool allocate(socprev_need *need)
{
    size_t n = (size_t)need->n, groups = (size_t)need->n_groups;
    struct socprev_memory *memory = &need->memory;
    if (groups > SIZE_MAX / n)
        return false;
    return socprev__tree_make(memory, need->n, &need->tree) &&
           (need->level = socprev__alloc(memory, n, sizeof *need->level)) != NULL &&
           (need->mark = socprev__alloc(memory, n, sizeof *need->mark)) != NULL &&
           (need->given = socprev__alloc(memory, groups * n, sizeof *need->given)) != NULL &&
           (need->place = socprev__alloc(memory, n, sizeof *need->place)) != NULL &&
           (need->at = socprev__alloc(memory, n, sizeof *need->at)) != NULL &&
           (need->people = socprev__alloc(memory, groups * n, sizeof *need->people)) != NULL;
}

socprev_status socprev_need_new(int32_t n_territories, int32_t n_groups,
                                const socprev_memory *memory, socprev_need **out,
                                socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n_territories < 1 || n_groups < 1 || n_territories == INT32_MAX || n_groups == INT32_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_SIZE, NULL, SP_INT(n_territories),
                             SP_INT(n_groups), SP_INT(INT32_MAX - 1));
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_need *need = socprev__alloc(&from, 1, sizeof *need);
    if (need == NULL)
        return socprev__fail_nomem(err);
    need->memory = from;
    need->n = n_territories;
    need->n_groups = n_groups;
    if (!allocate(need)) {
        socprev_need_free(need);
        return socprev__fail_nomem(err);
    }
    for (int32_t t = 0; t < n_territories; t++)
        need->level[t] = -1;
    for (size_t i = 0; i < (size_t)n_groups * (size_t)n_territories; i++)
        need->given[i] = SOCPREV_COVERAGE_UNKNOWN;
    *out = need;
    return SOCPREV_OK;
}

int32_t socprev_need_territories(const socprev_need *need)
{
    return need == NULL ? 0 : need->n;
}

int32_t socprev_need_norms(const socprev_need *need)
{
    return need == NULL ? 0 : (int32_t)need->n_norms;
}

/* ---- territories ---------------------------------------------------------- */

socprev_status socprev_need_set_parents(socprev_need *need, const int32_t *parents, size_t stride,
                                        socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    if (parents == NULL)
        return socprev__fail_null(err, "parents");
    socprev_status st = socprev__tree_read(&need->memory, &need->tree, parents,
                                           stride == 0 ? sizeof *parents : stride, err);
    if (st == SOCPREV_OK)
        socprev__need_reopen(need);
    return st;
}

/* Reads a number for each territory; all or none. */
static socprev_status read_numbers(const socprev_need *need, const int32_t *from, size_t stride,
                                   bool (*is_good)(int32_t), int32_t message, const char *name,
                                   int32_t *to, socprev_error **err)
{
    if (from == NULL)
        return socprev__fail_null(err, name);
    if (stride == 0)
        stride = sizeof *from;
    for (int32_t t = 0; t < need->n; t++) {
        int32_t number;
        memcpy(&number, (const char *)from + (size_t)t * stride, sizeof number);
        if (!is_good(number))
            return socprev__fail(err, SOCPREV_E_INVALID, message, SP_ITEM(name, t),
                                 SP_INT(number), SP_INT(t));
    }
    for (int32_t t = 0; t < need->n; t++)
        memcpy(&to[t], (const char *)from + (size_t)t * stride, sizeof *to);
    return SOCPREV_OK;
}

static bool is_level(int32_t level)
{
    return level >= 0;
}

static bool is_mark(int32_t mark)
{
    return (mark & ~(SOCPREV_NEED_UNREACHED | SOCPREV_NEED_OUTSIDE)) == 0;
}

socprev_status socprev_need_set_levels(socprev_need *need, const int32_t *levels, size_t stride,
                                       socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    socprev_status st = read_numbers(need, levels, stride, is_level, SP_NEED_LEVEL, "levels",
                                     need->level, err);
    if (st == SOCPREV_OK)
        socprev__need_reopen(need);
    return st;
}

socprev_status socprev_need_set_marks(socprev_need *need, const int32_t *marks, size_t stride,
                                      socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    socprev_status st = read_numbers(need, marks, stride, is_mark, SP_NEED_MARK, "marks",
                                     need->mark, err);
    if (st == SOCPREV_OK)
        socprev__need_reopen(need);
    return st;
}

static bool is_amount(int64_t value)
{
    return value >= 0 || value == SOCPREV_COVERAGE_UNKNOWN;
}

static socprev_status fail_number(socprev_error **err, const char *name, int32_t value,
                                  int32_t upper)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_NUMBER, SP_FIELD(name), SP_TEXT(name),
                         SP_INT(value), SP_INT(upper));
}

socprev_status socprev_need_set_population(socprev_need *need, int32_t group,
                                           const int64_t *persons, size_t stride,
                                           socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    if (persons == NULL)
        return socprev__fail_null(err, "persons");
    if (group < 0 || group >= need->n_groups)
        return fail_number(err, "group", group, need->n_groups - 1);
    if (stride == 0)
        stride = sizeof *persons;
    for (int32_t t = 0; t < need->n; t++) {
        int64_t people;
        memcpy(&people, (const char *)persons + (size_t)t * stride, sizeof people);
        if (!is_amount(people))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_POPULATION,
                                 SP_ITEM("persons", t), SP_INT(people), SP_INT(t));
    }
    int64_t *to = need->given + (size_t)group * (size_t)need->n;
    for (int32_t t = 0; t < need->n; t++)
        memcpy(&to[t], (const char *)persons + (size_t)t * stride, sizeof *to);
    socprev__need_reopen(need);
    return SOCPREV_OK;
}

/* Makes room for one more in a growing array. */
static bool grow(socprev_need *need, void **array, size_t *capacity, size_t n, size_t size)
{
    return socprev__reserve(&need->memory, array, capacity, n, size);
}

socprev_status socprev_need_add_set(socprev_need *need, const int32_t *members, size_t stride,
                                    size_t n, int32_t *out, socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    if (members == NULL || out == NULL)
        return socprev__fail_null(err, members == NULL ? "members" : "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("members"),
                             SP_TEXT("members"));
    if (stride == 0)
        stride = sizeof *members;
    for (size_t i = 0; i < n; i++) {
        int32_t member;
        memcpy(&member, (const char *)members + i * stride, sizeof member);
        if (member < 0 || member >= need->n)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_NUMBER, SP_ITEM("members", i),
                                 SP_TEXT("members"), SP_INT(member), SP_INT(need->n - 1));
    }
    if (need->n_sets >= (size_t)(INT32_MAX - need->n))
        return fail_number(err, "sets", INT32_MAX, INT32_MAX - need->n);
    void *member = need->member, *end = need->set_end;
    bool fits = n <= SIZE_MAX - need->n_members &&
                grow(need, &member, &need->member_capacity, need->n_members + n,
                     sizeof *need->member);
    need->member = member;
    fits = fits && grow(need, &end, &need->set_capacity, need->n_sets + 1, sizeof *need->set_end);
    need->set_end = end;
    if (!fits)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++)
        memcpy(&need->member[need->n_members + i], (const char *)members + i * stride,
               sizeof *need->member);
    need->n_members += n;
    need->set_end[need->n_sets] = need->n_members;
    *out = need->n + (int32_t)need->n_sets++;
    socprev__need_reopen(need);
    return SOCPREV_OK;
}

/* ---- supply ----------------------------------------------------------------- */

/* Column of a capacity, made when there is none. SIZE_MAX when out of memory. */
static size_t find_column(socprev_need *need, socprev__capacity of)
{
    for (size_t i = 0; i < need->n_columns; i++)
        if (need->column[i].kind == of.kind && need->column[i].form == of.form &&
            need->column[i].unit == of.unit)
            return i;
    void *column = need->column;
    bool fits = grow(need, &column, &need->column_capacity, need->n_columns + 1,
                     sizeof *need->column);
    need->column = column;
    if (!fits)
        return SIZE_MAX;
    need->column[need->n_columns] = of;
    return need->n_columns++;
}

socprev_status socprev_need_add_supply(socprev_need *need, int32_t territory, int32_t kind,
                                       int32_t form, int32_t unit, int64_t thousandths,
                                       int32_t sort, socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    if (territory < 0 || territory >= need->n)
        return fail_number(err, "territory", territory, need->n - 1);
    if (kind < 0 || form < 0 || unit < 0)
        return fail_number(err, kind < 0 ? "kind" : form < 0 ? "form" : "unit",
                           kind < 0 ? kind : form < 0 ? form : unit, INT32_MAX);
    if (sort < SOCPREV_SUPPLY_KEPT || sort > SOCPREV_SUPPLY_ENDING)
        return fail_number(err, "sort", sort, SOCPREV_SUPPLY_ENDING);
    if (!is_amount(thousandths))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_SUPPLY, SP_FIELD("thousandths"),
                             SP_INT(thousandths), SP_INT(territory));
    void *supply = need->supply;
    bool fits = grow(need, &supply, &need->supply_capacity, need->n_supply + 1,
                     sizeof *need->supply);
    need->supply = supply;
    if (!fits)
        return socprev__fail_nomem(err);
    size_t column = find_column(need, (socprev__capacity){ kind, form, unit });
    if (column == SIZE_MAX)
        return socprev__fail_nomem(err);
    need->supply[need->n_supply++] = (socprev__supply){ territory, sort, column, thousandths };
    socprev__need_reopen(need);
    return SOCPREV_OK;
}

socprev_status socprev_need_clear_supply(socprev_need *need, socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    socprev__need_reopen(need);
    need->n_supply = 0;
    need->n_columns = 0;
    return SOCPREV_OK;
}

/* ---- norms --------------------------------------------------------------------- */

static bool is_date_or_none(socprev_date date)
{
    return date == SOCPREV_DATE_NONE || socprev__date_is_valid(date);
}

static socprev_status check_norm(const socprev_need *need, const socprev__need_norm *norm,
                                 socprev_error **err)
{
    int32_t order = 0;
    if (norm->of.kind < 0 || norm->of.unit < 0)
        return fail_number(err, norm->of.kind < 0 ? "kind" : "unit",
                           norm->of.kind < 0 ? norm->of.kind : norm->of.unit, INT32_MAX);
    if (norm->of.form < SOCPREV_NEED_ANY_FORM)
        return fail_number(err, "form", norm->of.form, INT32_MAX);
    if (norm->group < 0 || norm->group >= need->n_groups)
        return fail_number(err, "group", norm->group, need->n_groups - 1);
    if (norm->level < 0)
        return fail_number(err, "level", norm->level, INT32_MAX);
    if (norm->thousandths < 0 || norm->per <= 0 || norm->minimum < 0 ||
        (norm->thousandths == 0 && norm->minimum == 0))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_NORM, SP_ITEM("norm", need->n_norms),
                             SP_INT(norm->thousandths), SP_INT(norm->per),
                             SP_INT(norm->minimum));
    if (!is_date_or_none(norm->from) || !is_date_or_none(norm->to) ||
        (norm->from != SOCPREV_DATE_NONE && norm->to != SOCPREV_DATE_NONE &&
         (socprev_date_compare(norm->from, norm->to, &order) != SOCPREV_OK || order > 0)))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_NORM_DATES,
                             SP_ITEM("norm", need->n_norms), SP_INT(need->n_norms));
    return SOCPREV_OK;
}

socprev_status socprev_need_add_norm(socprev_need *need, int32_t kind, int32_t form,
                                     int32_t group, int32_t unit, int64_t thousandths,
                                     int64_t per, int64_t minimum, int32_t level,
                                     socprev_date from, socprev_date to, int32_t *out,
                                     socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev__need_norm norm = { .of = { kind, form, unit }, .group = group, .level = level,
                                .thousandths = thousandths, .per = per, .minimum = minimum,
                                .from = from, .to = to };
    socprev_status st = check_norm(need, &norm, err);
    if (st != SOCPREV_OK)
        return st;
    if (thousandths == 0)
        norm.per = 1;
    void *norms = need->norm;
    bool fits = need->n_norms < INT32_MAX &&
                grow(need, &norms, &need->norm_capacity, need->n_norms + 1, sizeof norm);
    need->norm = norms;
    if (!fits)
        return socprev__fail_nomem(err);
    need->norm[need->n_norms] = norm;
    *out = (int32_t)need->n_norms++;
    socprev__need_reopen(need);
    return SOCPREV_OK;
}

socprev_status socprev_need_set_date(socprev_need *need, socprev_date date, socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    if (!is_date_or_none(date))
        return fail_number(err, "date", date, INT32_MAX);
    need->date = date;
    socprev__need_reopen(need);
    return SOCPREV_OK;
}
