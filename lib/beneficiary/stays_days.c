/* Lists of intervals of days. */
#include "beneficiary/stays_internal.h"

bool socprev__days_add(socprev__day_list *list, int32_t first, int32_t end)
{
    if (first >= end)
        return true;
    void *items = list->item;
    if (!socprev__reserve(&list->memory, &items, &list->capacity, list->n + 1,
                          sizeof *list->item))
        return false;
    list->item = items;
    list->item[list->n++] = (socprev__days){ first, end };
    return true;
}

static int compare_days(const void *a, const void *b)
{
    const socprev__days *x = a, *y = b;
    return x->first < y->first ? -1 : x->first > y->first;
}

bool socprev__days_join(socprev__day_list *list)
{
    if (list->n < 2)
        return true;
    if (!socprev__sort(&list->memory, list->item, list->n, sizeof *list->item, compare_days))
        return false;
    size_t kept = 0;
    for (size_t i = 1; i < list->n; i++) {
        if (list->item[i].first > list->item[kept].end)
            list->item[++kept] = list->item[i];
        else if (list->item[i].end > list->item[kept].end)
            list->item[kept].end = list->item[i].end;
    }
    list->n = kept + 1;
    return true;
}

bool socprev__days_without(const socprev__day_list *a, const socprev__day_list *b,
                           socprev__day_list *to)
{
    size_t k = 0;
    for (size_t i = 0; i < a->n; i++) {
        int32_t at = a->item[i].first, end = a->item[i].end;
        while (k < b->n && b->item[k].end <= at)
            k++;
        for (size_t j = k; j < b->n && b->item[j].first < end; j++) {
            if (!socprev__days_add(to, at, b->item[j].first))
                return false;
            at = b->item[j].end;
        }
        if (!socprev__days_add(to, at, end))
            return false;
    }
    return true;
}

void socprev__days_clear(socprev__day_list *list)
{
    socprev__free(&list->memory, list->item, list->capacity, sizeof *list->item);
    list->item = NULL;
    list->n = list->capacity = 0;
}
