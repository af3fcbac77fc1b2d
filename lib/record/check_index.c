/* What the checks look up: records by their parent, and records that say the
 * same in some fields. Both take time and memory in proportion to the records. */
#include "record/record_internal.h"

#include "codelist/codelist_internal.h"

static size_t count_of(const socprev__check *check, int32_t kind)
{
    return (size_t)socprev_record_count(check->portfolio, kind);
}

static const socprev__record *record_of(const socprev__check *check, int32_t kind, size_t index)
{
    return socprev__record_at(check->portfolio, kind, (int64_t)index);
}

/* ---- children ------------------------------------------------------------------ */

/* Counting sort of the records of `kind` by the project that `field` names. */
static bool find_children(const socprev__check *check, int32_t kind, int32_t field,
                          socprev__children *out)
{
    const size_t n = count_of(check, kind);
    size_t parent;
    out->n_parents = count_of(check, SOCPREV_PROJECT);
    out->n_members = n;
    out->first = socprev__alloc(&check->memory, out->n_parents + 1, sizeof *out->first);
    out->members = n == 0 ? NULL : socprev__alloc(&check->memory, n, sizeof *out->members);
    if (out->first == NULL || (n > 0 && out->members == NULL))
        return false;
    for (size_t i = 0; i < n; i++)
        if (socprev__target_of(check, record_of(check, kind, i), field, SOCPREV_PROJECT, &parent))
            out->first[parent + 1]++;
    for (size_t p = 0; p < out->n_parents; p++)
        out->first[p + 1] += out->first[p];
    /* Filling moves each first[p] to the end of its run, which is where p + 1 begins. */
    for (size_t i = 0; i < n; i++)
        if (socprev__target_of(check, record_of(check, kind, i), field, SOCPREV_PROJECT, &parent))
            out->members[out->first[parent]++] = i;
    for (size_t p = out->n_parents; p > 0; p--)
        out->first[p] = out->first[p - 1];
    out->first[0] = 0;
    return true;
}

static void free_children(const socprev__check *check, socprev__children *children)
{
    if (children->first != NULL)
        socprev__free(&check->memory, children->first, children->n_parents + 1,
                      sizeof *children->first);
    socprev__free(&check->memory, children->members, children->n_members,
                  sizeof *children->members);
}

/* ---- twins --------------------------------------------------------------------- */

/* Records are twins when all of `keys` are equal; those without `needed` have none. */
static const struct {
    int32_t kind, needed, n_keys, keys[5];
} twins[SOCPREV__TWINS] = {
    { SOCPREV_PROVIDER, F_provider_ico, 1, { F_provider_ico } },
    { SOCPREV_PROJECT, F_project_number, 1, { F_project_number } },
    { SOCPREV_CAPACITY, F_capacity_unit, 2, { F_capacity_service, F_capacity_form } },
    { SOCPREV_FUNDING,
      F_funding_amount,
      5,
      { F_funding_project, F_funding_stage, F_funding_source, F_funding_start, F_funding_end } },
    { SOCPREV_INDICATOR, F_indicator_definition, 1, { F_indicator_indicator } },
    { SOCPREV_RELATION,
      F_relation_kind,
      4,
      { F_relation_from, F_relation_kind, F_relation_to, F_relation_output } },
};

/* The next byte of a text that is not a blank: "CZ. 1.04" equals "CZ.1.04". */
static const char *skip(const char *text)
{
    while (*text == ' ')
        text++;
    return text;
}

static bool same_text(const char *a, const char *b)
{
    for (a = skip(a), b = skip(b); *a != '\0' && *a == *b; a = skip(a + 1), b = skip(b + 1))
        ;
    return *a == *b;
}

static uint64_t hash_text(uint64_t seed, const char *text)
{
    for (text = skip(text); *text != '\0'; text = skip(text + 1)) {
        const uint64_t mixed[] = { seed, (uint64_t)(unsigned char)*text };
        seed = socprev__hash(mixed, sizeof mixed);
    }
    return seed;
}

static bool same(int32_t kind, int32_t field, const socprev__record *a, const socprev__record *b)
{
    const socprev__value *x = socprev__record_value(a, field);
    const socprev__value *y = socprev__record_value(b, field);
    if (x == NULL || y == NULL)
        return x == y;
    if (socprev_field_type(kind, field) == SOCPREV_FIELD_DATE)
        return x->as.date == y->as.date;
    return same_text(x->as.text, y->as.text);
}

static uint64_t hash_of(size_t twin, const socprev__record *record)
{
    uint64_t hash = 0;
    for (int32_t k = 0; k < twins[twin].n_keys; k++) {
        const int32_t field = twins[twin].keys[k];
        const socprev__value *value = socprev__record_value(record, field);
        const bool is_date =
            socprev_field_type(twins[twin].kind, field) == SOCPREV_FIELD_DATE;
        if (value != NULL && !is_date)
            hash = hash_text(hash, value->as.text);
        const uint64_t mixed[] = { hash, value != NULL && is_date ? (uint64_t)value->as.date : 0 };
        hash = socprev__hash(mixed, sizeof mixed);
    }
    return hash;
}

static bool are_twins(size_t twin, const socprev__record *a, const socprev__record *b)
{
    for (int32_t k = 0; k < twins[twin].n_keys; k++)
        if (!same(twins[twin].kind, twins[twin].keys[k], a, b))
            return false;
    return true;
}

/* Index of the first record that is the twin of `index`: it goes into the
 * table when it is the first itself. */
static size_t first_of(const socprev__check *check, size_t twin, size_t *slots, size_t n_slots,
                       size_t index)
{
    const int32_t kind = twins[twin].kind;
    const socprev__record *record = record_of(check, kind, index);
    if (socprev__record_value(record, twins[twin].needed) == NULL)
        return index;
    size_t slot = (size_t)hash_of(twin, record) & (n_slots - 1);
    for (; slots[slot] != 0; slot = (slot + 1) & (n_slots - 1))
        if (are_twins(twin, record, record_of(check, kind, slots[slot] - 1)))
            return slots[slot] - 1;
    slots[slot] = index + 1;
    return index;
}

static bool find_twins(socprev__check *check, size_t twin)
{
    const size_t n = count_of(check, twins[twin].kind);
    if (n == 0)
        return true;
    size_t n_slots = 4;
    while (n_slots / 2 < n)
        n_slots *= 2;
    size_t *slots = socprev__alloc(&check->memory, n_slots, sizeof *slots);
    size_t *first = socprev__alloc(&check->memory, n, sizeof *first);
    check->twins[twin] = first;
    if (slots != NULL && first != NULL)
        for (size_t i = 0; i < n; i++)
            first[i] = first_of(check, twin, slots, n_slots, i);
    socprev__free(&check->memory, slots, n_slots, sizeof *slots);
    return slots != NULL && first != NULL;
}

/* ---- the rest -------------------------------------------------------------------- */

/* Zeroed array of one element per record; NULL is fine when there are none. */
static void *array_for(const socprev__check *check, int32_t kind, size_t size, bool *failed)
{
    const size_t n = count_of(check, kind);
    void *made = n == 0 ? NULL : socprev__alloc(&check->memory, n, size);
    *failed = *failed || (n > 0 && made == NULL);
    return made;
}

static void find_rejected(const socprev__check *check)
{
    for (size_t i = 0; i < count_of(check, SOCPREV_APPLICATION); i++) {
        const socprev__record *a = record_of(check, SOCPREV_APPLICATION, i);
        size_t project;
        if (strcmp(socprev__text_of(a, F_application_result), "rejected") == 0 &&
            socprev__target_of(check, a, F_application_project, SOCPREV_PROJECT, &project) &&
            check->first_rejected[project] == 0)
            check->first_rejected[project] = i + 1;
    }
}

socprev_status socprev__check_index(socprev__check *check)
{
    bool failed =
        !find_children(check, SOCPREV_SERVICE, F_service_project, &check->services) ||
        !find_children(check, SOCPREV_AWARD, F_award_project, &check->awards) ||
        !find_children(check, SOCPREV_FUNDING, F_funding_project, &check->funding);
    for (size_t t = 0; t < SOCPREV__TWINS && !failed; t++)
        failed = !find_twins(check, t);
    if (failed)
        return SOCPREV_E_NOMEM;
    check->first_rejected =
        array_for(check, SOCPREV_PROJECT, sizeof *check->first_rejected, &failed);
    check->provider_mark =
        array_for(check, SOCPREV_PROVIDER, sizeof *check->provider_mark, &failed);
    check->relation_in_cycle =
        array_for(check, SOCPREV_RELATION, sizeof *check->relation_in_cycle, &failed);
    check->application_in_cycle =
        array_for(check, SOCPREV_APPLICATION, sizeof *check->application_in_cycle, &failed);
    if (failed)
        return SOCPREV_E_NOMEM;
    find_rejected(check);
    return socprev__check_cycles(check);
}

void socprev__check_index_free(socprev__check *check)
{
    const struct socprev_memory *m = &check->memory;
    free_children(check, &check->services);
    free_children(check, &check->awards);
    free_children(check, &check->funding);
    for (size_t t = 0; t < SOCPREV__TWINS; t++)
        socprev__free(m, check->twins[t], count_of(check, twins[t].kind),
                      sizeof *check->twins[t]);
    socprev__free(m, check->first_rejected, count_of(check, SOCPREV_PROJECT),
                  sizeof *check->first_rejected);
    socprev__free(m, check->provider_mark, count_of(check, SOCPREV_PROVIDER),
                  sizeof *check->provider_mark);
    socprev__free(m, check->relation_in_cycle, count_of(check, SOCPREV_RELATION),
                  sizeof *check->relation_in_cycle);
    socprev__free(m, check->application_in_cycle, count_of(check, SOCPREV_APPLICATION),
                  sizeof *check->application_in_cycle);
}
