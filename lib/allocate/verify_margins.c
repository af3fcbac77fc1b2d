/* Do rows and columns contradict each other? Both sides of the inequality of Gale
 * (1957) and Hoffman (1960) are added up again. */
#include "allocate/allocate_internal.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

/* Whether line i is named. */
static bool is_named(const socprev_conflict *conflict, size_t axis, size_t i)
{
    size_t low = 0, high = conflict->n[axis];
    while (low < high) { /* indices ascend */
        size_t middle = low + (high - low) / 2;
        if (conflict->index[axis][middle] < i)
            low = middle + 1;
        else
            high = middle;
    }
    return low < conflict->n[axis] && conflict->index[axis][low] == i;
}

/* Both sides of a conflict in units. */
typedef struct {
    int64_t needed, available;
} sides;

/* What a cell adds to either side. Of a total above what can be taken, the cells
 * outside all named lines count by their caps and those in both by their floors; of one
 * below, the other way round. */
static bool add_cell(const socprev__margins *m, const socprev_conflict *conflict, size_t row,
                     size_t column, sides *sum)
{
    int64_t low = 0, high = 0;
    bool named[2] = { is_named(conflict, ROW, row), is_named(conflict, COLUMN, column) };
    bool any = named[ROW] || named[COLUMN], needs = named[ROW], gives = named[COLUMN];
    m->cell(m->problem, m->division, row, column, &low, &high);
    switch (conflict->kind) {
    case SOCPREV_CONFLICT_FLOORS:
    case SOCPREV_CONFLICT_TOO_FEW_UNITS:
        return !any || socprev__add(sum->needed, low, &sum->needed);
    case SOCPREV_CONFLICT_CAPS:
        return !any || socprev__add(sum->available, high, &sum->available);
    case SOCPREV_CONFLICT_MARGINS_COLUMNS:
        needs = named[COLUMN];
        gives = named[ROW];
        break;
    case SOCPREV_CONFLICT_TOTAL_ABOVE:
        needs = !named[ROW];
        break;
    case SOCPREV_CONFLICT_TOTAL_BELOW:
        gives = !named[COLUMN];
        break;
    default:
        break;
    }
    if (needs && !gives)
        return socprev__add(sum->available, high, &sum->available);
    return needs || !gives || socprev__subtract(sum->available, low, &sum->available);
}

/* Whether what lines of an axis must have is needed; else what they may have is there. */
static bool is_needed(int32_t kind, size_t axis)
{
    switch (kind) {
    case SOCPREV_CONFLICT_MARGINS:
        return axis == ROW;
    case SOCPREV_CONFLICT_MARGINS_COLUMNS:
        return axis == COLUMN;
    default:
        return kind == SOCPREV_CONFLICT_CAPS || kind == SOCPREV_CONFLICT_TOTAL_BELOW;
    }
}

static bool add_lines(const socprev__margins *m, const socprev_conflict *conflict, sides *sum)
{
    for (size_t axis = 0; axis < 2; axis++) {
        bool needed = is_needed(conflict->kind, axis);
        int64_t *side = needed ? &sum->needed : &sum->available;
        for (size_t k = 0; k < conflict->n[axis]; k++) {
            size_t i = conflict->index[axis][k];
            int64_t least = 0, most = 0;
            if (i >= m->n[axis] || (k > 0 && i <= conflict->index[axis][k - 1]))
                return false;
            m->line(m->problem, m->division, axis, i, &least, &most);
            if (!socprev__add(*side, needed ? least : most, side))
                return false;
        }
    }
    switch (conflict->kind) {
    case SOCPREV_CONFLICT_TOTAL_ABOVE:
        return socprev__add(sum->needed, m->least, &sum->needed);
    case SOCPREV_CONFLICT_TOTAL_BELOW:
        return socprev__add(sum->available, m->most, &sum->available);
    case SOCPREV_CONFLICT_MARGINS:
    case SOCPREV_CONFLICT_MARGINS_COLUMNS:
        return true;
    default:
        return conflict->n[ROW] + conflict->n[COLUMN] == 1;
    }
}

bool socprev__margins_contradict(const socprev__margins *m, const socprev_conflict *conflict)
{
    sides sum = { 0, 0 };
    int64_t needed = 0, available = 0;
    if (conflict->kind == SOCPREV_CONFLICT_NO_WEIGHT || !add_lines(m, conflict, &sum))
        return false;
    for (size_t i = 0; i < m->n[ROW]; i++) {
        for (size_t j = 0; j < m->n[COLUMN]; j++) {
            if (!add_cell(m, conflict, i, j, &sum))
                return false;
        }
    }
    return sum.needed > sum.available && socprev__multiply(sum.needed, m->quantum, &needed) &&
           socprev__multiply(sum.available, m->quantum, &available) &&
           needed == conflict->needed && available == conflict->available;
}
