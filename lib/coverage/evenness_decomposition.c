/* Units in nested groups, and how indices fall apart over them. */
#include "coverage/coverage_internal.h"

#include <math.h>

enum { MOST_LEVELS = 64 };

void socprev_decomposition_free(socprev_decomposition *decomposition)
{
    if (decomposition == NULL)
        return;
    struct socprev_memory memory = decomposition->memory;
    size_t n = decomposition->n;
    for (size_t k = 0; decomposition->level != NULL && k < decomposition->levels; k++) {
        socprev__level *level = &decomposition->level[k];
        socprev__free(&memory, level->item, level->n, sizeof *level->item);
        socprev__free(&memory, level->group, n, sizeof *level->group);
        socprev__free(&memory, level->start, level->n + 1, sizeof *level->start);
    }
    socprev__free(&memory, decomposition->level, decomposition->levels,
                  sizeof *decomposition->level);
    socprev__free(&memory, decomposition->by_value, n, sizeof *decomposition->by_value);
    socprev__free(&memory, decomposition->unit, n, sizeof *decomposition->unit);
    socprev__free(&memory, decomposition, 1, sizeof *decomposition);
}

/* ---- made from columns ----------------------------------------------------------- */

/* Labels of the caller: bytes from unit to unit and from level to level. */
typedef struct {
    const int32_t *labels;
    size_t stride, level_stride, levels;
} labels;

static int32_t label_of(const labels *from, size_t unit, size_t level)
{
    int32_t label;
    memcpy(&label,
           (const char *)from->labels + unit * from->stride + level * from->level_stride,
           sizeof label);
    return label;
}

/* Units of the caller while they are being put in order: `place` [n] says where in
 * the columns each stands, `spare` [n] is room for the next order. */
typedef struct {
    size_t *place, *spare;
    size_t n;
} ordering;

enum { DIGIT = 11, DIGITS = 1 << DIGIT };

/* Labels of a level as unsigned numbers from 0 on, in the same order. */
typedef struct {
    size_t level;
    uint32_t least, span;
} numbering;

static uint32_t ordered(int32_t label)
{
    return (uint32_t)label ^ 0x80000000u;
}

static numbering number_labels(const ordering *o, const labels *from, size_t level)
{
    numbering made = { .level = level, .least = UINT32_MAX };
    uint32_t most = 0;
    for (size_t i = 0; i < o->n; i++) {
        uint32_t label = ordered(label_of(from, o->place[i], level));
        made.least = label < made.least ? label : made.least;
        most = label > most ? label : most;
    }
    made.span = most - made.least;
    return made;
}

static uint32_t digit_of(const labels *from, const numbering *by, size_t place, unsigned shift)
{
    return (ordered(label_of(from, place, by->level)) - by->least) >> shift & (DIGITS - 1);
}

/* Puts places in the order of one digit of a label; equal ones keep theirs. */
static void sort_by_digit(ordering *o, const labels *from, const numbering *by, unsigned shift)
{
    size_t start[DIGITS + 1] = { 0 };
    for (size_t i = 0; i < o->n; i++)
        start[digit_of(from, by, o->place[i], shift) + 1]++;
    for (size_t k = 0; k < DIGITS; k++)
        start[k + 1] += start[k];
    for (size_t i = 0; i < o->n; i++)
        o->spare[start[digit_of(from, by, o->place[i], shift)]++] = o->place[i];
    size_t *swap = o->place;
    o->place = o->spare;
    o->spare = swap;
}

/* By label of the outermost level, of the next ...: stable, from the last to the first. */
static void sort_by_group(ordering *o, const labels *from)
{
    for (size_t k = from->levels; k-- > 0;) {
        numbering by = number_labels(o, from, k);
        for (unsigned shift = 0; shift < 32 && by.span >> shift != 0; shift += DIGIT)
            sort_by_digit(o, from, &by, shift);
    }
}

/* Which group each unit is in: a new one where a label of the level or of an outer
 * one changes. */
static void number_groups(socprev_decomposition *made, const labels *from, const size_t *place,
                          size_t k)
{
    socprev__level *level = &made->level[k];
    const socprev__level *outer = k == 0 ? NULL : &made->level[k - 1];
    for (size_t i = 0; i < made->n; i++) {
        bool first = i == 0 || (outer != NULL && outer->group[i] != outer->group[i - 1]) ||
                     label_of(from, place[i], k) != label_of(from, place[i - 1], k);
        level->n += first;
        level->group[i] = level->n - 1;
    }
}

/* Groups of a level and where they start. */
static bool find_groups(socprev_decomposition *made, const labels *from, const size_t *place,
                        size_t k)
{
    socprev__level *level = &made->level[k];
    number_groups(made, from, place, k);
    level->start = socprev__alloc_unset(&made->memory, level->n + 1, sizeof *level->start);
    level->item = socprev__alloc_unset(&made->memory, level->n, sizeof *level->item);
    if (level->start == NULL || level->item == NULL)
        return false;
    for (size_t i = made->n; i-- > 0;)
        level->start[level->group[i]] = i;
    level->start[level->n] = made->n;
    return true;
}

static void measure_groups(socprev_decomposition *made, socprev__level *level)
{
    for (size_t g = 0; g < level->n; g++) {
        socprev__sample s = socprev__sample_of(made->unit + level->start[g],
                                               level->start[g + 1] - level->start[g]);
        level->item[g] = (socprev__unit){ socprev__sample_mean(&s), socprev__sample_weight(&s) };
    }
}

static bool allocate(socprev_decomposition *made)
{
    size_t n = made->n;
    made->level = socprev__alloc(&made->memory, made->levels, sizeof *made->level);
    if (made->level == NULL || n == 0)
        return made->level != NULL;
    for (size_t k = 0; k < made->levels; k++) {
        socprev__level *level = &made->level[k];
        level->group = socprev__alloc_unset(&made->memory, n, sizeof *level->group);
        if (level->group == NULL)
            return false;
    }
    made->unit = socprev__alloc_unset(&made->memory, n, sizeof *made->unit);
    made->by_value = socprev__alloc_unset(&made->memory, n, sizeof *made->by_value);
    return made->unit != NULL && made->by_value != NULL;
}

/* Hands units in the order of values out to their groups, where they stay ascending. */
static void hand_out(socprev_decomposition *made, const socprev__columns *columns,
                     const size_t *place, const socprev__unit *at, size_t *next)
{
    const socprev__level *inner = &made->level[made->levels - 1];
    memcpy(next, inner->start, inner->n * sizeof *next);
    for (size_t k = 0; k < made->n; k++) {
        size_t i = (size_t)at[k].weight, to = next[inner->group[i]]++;
        made->by_value[k] = to;
        made->unit[to] = (socprev__unit){ at[k].value, socprev__column_weight(columns, place[i]) };
    }
}

/* Within a group, units of one value ascend by weight. */
static bool sort_ties(socprev_decomposition *made)
{
    const socprev__level *inner = &made->level[made->levels - 1];
    bool done = true;
    for (size_t g = 0; g < inner->n && done; g++) {
        for (size_t i = inner->start[g]; i < inner->start[g + 1] && done;) {
            size_t first = i++;
            while (i < inner->start[g + 1] && made->unit[i].value == made->unit[first].value)
                i++;
            done = i - first == 1 || socprev__unit_sort(&made->memory, made->unit + first,
                                                        i - first, NULL) == SOCPREV_OK;
        }
    }
    return done;
}

/* One sort gives both orders: values are sorted with their positions by group, as exact
 * doubles, so that equal ones come by group. */
static bool sort_units(socprev_decomposition *made, const socprev__columns *columns,
                       const size_t *place)
{
    size_t groups = made->level[made->levels - 1].n;
    socprev__unit *at = socprev__alloc_unset(&made->memory, made->n, sizeof *at);
    size_t *next = socprev__alloc_unset(&made->memory, groups, sizeof *next);
    bool done = at != NULL && next != NULL;
    for (size_t i = 0; done && i < made->n; i++)
        at[i] = (socprev__unit){ socprev__item(columns->values, columns->stride, place[i]) + 0.0,
                                 (double)i };
    done = done && socprev__unit_sort(&made->memory, at, made->n, NULL) == SOCPREV_OK;
    if (done)
        hand_out(made, columns, place, at, next);
    socprev__free(&made->memory, next, groups, sizeof *next);
    socprev__free(&made->memory, at, made->n, sizeof *at);
    return done && sort_ties(made);
}

static socprev_status fill(socprev_decomposition *made, const socprev__columns *columns,
                           const labels *from, ordering *o, socprev_error **err)
{
    if (!allocate(made))
        return socprev__fail_nomem(err);
    if (made->n == 0)
        return SOCPREV_OK;
    sort_by_group(o, from);
    for (size_t k = 0; k < made->levels; k++)
        if (!find_groups(made, from, o->place, k))
            return socprev__fail_nomem(err);
    if (!sort_units(made, columns, o->place))
        return socprev__fail_nomem(err);
    made->whole = socprev__sample_of(made->unit, made->n);
    if (!isfinite(socprev__sample_weight(&made->whole)))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_EVENNESS_WEIGHT_SUM, SP_FIELD("weights"),
                             SP_INT(0));
    for (size_t k = 0; k < made->levels; k++)
        measure_groups(made, &made->level[k]);
    return SOCPREV_OK;
}

static size_t collect(const socprev__columns *columns, size_t *place, int64_t *missing)
{
    size_t n = 0;
    for (size_t i = 0; i < columns->n; i++) {
        if (isnan(socprev__item(columns->values, columns->stride, i)))
            (*missing)++;
        else if (socprev__column_weight(columns, i) > 0)
            place[n++] = i;
    }
    return n;
}

static socprev_status make(const struct socprev_memory *memory, const socprev__columns *columns,
                           const labels *from, socprev_decomposition **out, socprev_error **err)
{
    socprev_decomposition *made = socprev__alloc(memory, 1, sizeof *made);
    size_t *places = socprev__alloc_unset(memory, 2 * columns->n, sizeof *places);
    socprev_status st = SOCPREV_OK;
    if (made == NULL || places == NULL) {
        st = socprev__fail_nomem(err);
    } else {
        made->memory = *memory;
        made->levels = from->levels;
        ordering o = { places, places + columns->n, 0 };
        o.n = made->n = collect(columns, places, &made->missing);
        st = fill(made, columns, from, &o, err);
    }
    socprev__free(memory, places, 2 * columns->n, sizeof *places);
    if (st == SOCPREV_OK)
        *out = made;
    else if (made != NULL && places == NULL)
        socprev__free(memory, made, 1, sizeof *made);
    else
        socprev_decomposition_free(made);
    return st;
}

socprev_status socprev_decomposition_new(const double *values, size_t stride,
                                         const double *weights, size_t weight_stride,
                                         const int32_t *groups, size_t group_stride,
                                         size_t level_stride, size_t n, int32_t levels,
                                         int32_t skip_missing, const socprev_memory *memory,
                                         socprev_decomposition **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (groups == NULL && n > 0)
        return socprev__fail_null(err, "groups");
    if (levels < 1 || levels > MOST_LEVELS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_EVENNESS_LEVELS, SP_FIELD("levels"),
                             SP_INT(levels), SP_INT(MOST_LEVELS));
    socprev__columns columns = {
        .values = values,
        .weights = weights,
        .stride = stride == 0 ? sizeof *values : stride,
        .weight_stride = weight_stride == 0 ? sizeof *weights : weight_stride,
        .n = n,
        .skip_missing = skip_missing != 0,
    };
    socprev_status st = socprev__columns_check(&columns, err);
    if (st != SOCPREV_OK)
        return st;
    labels from = { groups, group_stride, level_stride, (size_t)levels };
    if (from.level_stride == 0)
        from.level_stride = sizeof *groups;
    if (from.stride == 0)
        from.stride = from.levels * sizeof *groups;
    struct socprev_memory memory_of = socprev__memory_of(memory);
    return make(&memory_of, &columns, &from, out, err);
}

/* ---- what there is -------------------------------------------------------------------- */

int64_t socprev_decomposition_count(const socprev_decomposition *decomposition)
{
    return decomposition == NULL ? 0 : (int64_t)decomposition->n;
}

int64_t socprev_decomposition_missing(const socprev_decomposition *decomposition)
{
    return decomposition == NULL ? 0 : decomposition->missing;
}

int64_t socprev_decomposition_groups(const socprev_decomposition *decomposition, int32_t level)
{
    if (decomposition == NULL || level < 0 || (size_t)level >= decomposition->levels)
        return -1;
    return (int64_t)decomposition->level[level].n;
}

/* ---- generalised entropy ------------------------------------------------------------------ */

/* How many groups hold the items of a component: those one level further out. */
static size_t count_parents(const socprev_decomposition *d, size_t component)
{
    return component == 0 ? 1 : d->level[component - 1].n;
}

/* Items [first, end) of a component that a group one level further out holds. */
static void find_items(const socprev_decomposition *d, size_t component, size_t parent,
                       size_t *first, size_t *end)
{
    size_t start = 0, stop = d->n;
    if (component > 0) {
        start = d->level[component - 1].start[parent];
        stop = d->level[component - 1].start[parent + 1];
    }
    bool units = component == d->levels;
    *first = units ? start : d->level[component].group[start];
    *end = units ? stop : d->level[component].group[stop - 1] + 1;
}

/* Mean of a group over the mean of all; share of its weight. */
static double ratio_of_mean(const socprev_decomposition *d, const socprev__sample *s)
{
    return ldexp(s->mean / d->whole.mean, s->value_exponent - d->whole.value_exponent);
}

static double share_of_sample(const socprev_decomposition *d, const socprev__sample *s)
{
    return ldexp(s->total_weight / d->whole.total_weight,
                 s->weight_exponent - d->whole.weight_exponent);
}

/* Whether some item of a component is zero, so that powers <= 0 are infinite. */
static bool has_zero_item(const socprev_decomposition *d, size_t component)
{
    if (component == d->levels)
        return d->whole.has_zero;
    for (size_t g = 0; g < d->level[component].n; g++)
        if (d->level[component].item[g].value == 0)
            return true;
    return false;
}

socprev_status socprev_decomposition_entropy(const socprev_decomposition *decomposition, double a,
                                             int32_t component, double *out)
{
    const socprev_decomposition *d = decomposition;
    if (d == NULL || out == NULL || !isfinite(a) || component < 0 ||
        (size_t)component > d->levels)
        return SOCPREV_E_INVALID;
    socprev_status st = socprev__sample_ready(&d->whole);
    if (st != SOCPREV_OK)
        return st;
    size_t at = (size_t)component;
    if (a <= 0 && has_zero_item(d, at))
        return SOCPREV_E_UNDEFINED;
    const socprev__unit *item = at == d->levels ? d->unit : d->level[at].item;
    socprev__sum sum = { 0 };
    for (size_t g = 0; g < count_parents(d, at); g++) {
        size_t first, end;
        double entropy;
        find_items(d, at, g, &first, &end);
        socprev__sample s = socprev__sample_of(item + first, end - first);
        if (!s.has_positive)
            continue; /* holds nothing: its share, to the power a > 0, is 0 */
        st = socprev__sample_entropy(&s, a, &entropy);
        if (st != SOCPREV_OK)
            return st;
        if (entropy > 0)
            socprev__sum_add(&sum,
                             share_of_sample(d, &s) * pow(ratio_of_mean(d, &s), a) * entropy);
    }
    return socprev__give(socprev__sum_value(&sum), out);
}

/* ---- Atkinson ---------------------------------------------------------------------- */

/* One step outwards: replaces the items of a component by what each group would
 * have, evenly spread, for the same welfare; gives what is lost of the whole. */
static socprev_status step_out(const socprev_decomposition *d, size_t component, double e,
                               socprev__unit *item, double *lost)
{
    socprev__sum gone = { 0 }, all = { 0 };
    for (size_t g = 0; g < count_parents(d, component); g++) {
        size_t first, end;
        double atkinson = 0;
        find_items(d, component, g, &first, &end);
        socprev__sample s = socprev__sample_of(item + first, end - first);
        if (s.has_positive) {
            socprev_status st = socprev__sample_atkinson(&s, e, &atkinson);
            if (st != SOCPREV_OK)
                return st;
        }
        double held = share_of_sample(d, &s) * ratio_of_mean(d, &s);
        socprev__sum_add(&all, held);
        socprev__sum_add(&gone, held * atkinson);
        item[g] = (socprev__unit){ socprev__sample_mean(&s) * (1 - atkinson),
                                   socprev__sample_weight(&s) };
    }
    double total = socprev__sum_value(&all);
    if (total <= 0)
        return SOCPREV_E_UNDEFINED;
    return socprev__give(socprev__within(socprev__sum_value(&gone) / total, 0, 1), lost);
}

socprev_status socprev_decomposition_atkinson(const socprev_decomposition *decomposition, double e,
                                              int32_t component, double *out)
{
    const socprev_decomposition *d = decomposition;
    if (d == NULL || out == NULL || !isfinite(e) || e < 0 || component < 0 ||
        (size_t)component > d->levels)
        return SOCPREV_E_INVALID;
    socprev_status st = socprev__sample_ready(&d->whole);
    if (st != SOCPREV_OK)
        return st;
    socprev__unit *item = socprev__alloc(&d->memory, d->n, sizeof *item);
    if (item == NULL)
        return SOCPREV_E_NOMEM;
    memcpy(item, d->unit, d->n * sizeof *item);
    double lost = 0;
    for (size_t k = d->levels; st == SOCPREV_OK; k--) {
        st = step_out(d, k, e, item, &lost);
        if (k == (size_t)component)
            break;
    }
    if (st == SOCPREV_OK)
        *out = lost;
    socprev__free(&d->memory, item, d->n, sizeof *item);
    return st;
}
