/* The problem: checked copies of what the caller says. */
#include "allocate/held.h"

/* ---- arrays of the caller ------------------------------------------------ */

int64_t socprev__entry(const int64_t *from, size_t stride, size_t i)
{
    int64_t value;
    memcpy(&value, (const char *)from + i * (stride == 0 ? sizeof *from : stride), sizeof value);
    return value;
}

void socprev__gather(int64_t *to, const int64_t *from, size_t stride, size_t n)
{
    for (size_t i = 0; i < n; i++)
        to[i] = socprev__entry(from, stride, i);
}

static socprev_status check_count(size_t n, size_t expected, const char *name,
                                  socprev_error **err)
{
    if (n == expected)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD(name), SP_TEXT(name),
                         SP_INT(n), SP_INT(expected));
}

socprev_status socprev__check_array(const int64_t *from, size_t stride, size_t n, size_t expected,
                                    const char *name, socprev_error **err)
{
    if (from == NULL)
        return socprev__fail_null(err, name);
    socprev_status st = check_count(n, expected, name, err);
    for (size_t i = 0; st == SOCPREV_OK && i < n; i++) {
        int64_t value = socprev__entry(from, stride, i);
        if (value < 0)
            st = socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_NEGATIVE, SP_ITEM(name, i),
                               SP_TEXT(name), SP_INT(i), SP_AMOUNT(value));
    }
    return st;
}

socprev_status socprev__check_sum(const int64_t *from, size_t stride, size_t n, size_t expected,
                                  int64_t limit, const char *name, int64_t *sum,
                                  socprev_error **err)
{
    socprev_status st = socprev__check_array(from, stride, n, expected, name, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t total = 0;
    for (size_t i = 0; i < n; i++) {
        if (!socprev__add(total, socprev__entry(from, stride, i), &total) || total > limit)
            return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, SP_ITEM(name, i),
                                 SP_TEXT(name), SP_AMOUNT(limit));
    }
    *sum = total;
    return SOCPREV_OK;
}

/* ---- life ------------------------------------------------------------------ */

socprev_status socprev_apportionment_new(size_t n, const socprev_memory *memory,
                                         socprev_apportionment **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("n"),
                             SP_TEXT("n"));
    struct socprev_memory held = socprev__memory_of(memory);
    socprev_apportionment *made = socprev__alloc(&held, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_apportionment){
        .memory = held,
        .n = n,
        .quantum = 1,
        .rule = SOCPREV_RULE_HARE,
        .signpost_numerator = 1,
        .signpost_denominator = 2,
        .weight = socprev__held_new(&held, n),
        .holds_arrays = true,
    };
    if (made->weight == NULL) {
        socprev__free(&held, made, 1, sizeof *made);
        return socprev__fail_nomem(err);
    }
    memset(made->weight, 0, n * sizeof *made->weight);
    *out = made;
    return SOCPREV_OK;
}

void socprev_apportionment_free(socprev_apportionment *problem)
{
    if (problem == NULL)
        return;
    struct socprev_memory memory = problem->memory;
    int64_t *arrays[] = { problem->weight, problem->floors, problem->caps,
                          problem->bases,  problem->ids,    problem->priorities };
    for (size_t i = 0; i < SOCPREV__COUNT(arrays); i++)
        socprev__held_free(&memory, arrays[i], problem->n);
    socprev__free(&memory, problem, 1, sizeof *problem);
}

size_t socprev_apportionment_count(const socprev_apportionment *problem)
{
    return problem == NULL ? 0 : problem->n;
}

/* ---- numbers ---------------------------------------------------------------- */

socprev_status socprev_apportionment_set_total(socprev_apportionment *problem, int64_t total,
                                               socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (total > SOCPREV_TOTAL_MAX || total < -SOCPREV_TOTAL_MAX)
        return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_TOTAL, SP_FIELD("total"),
                             SP_AMOUNT(total), SP_AMOUNT(-SOCPREV_TOTAL_MAX),
                             SP_AMOUNT(SOCPREV_TOTAL_MAX));
    problem->total = total;
    return SOCPREV_OK;
}

socprev_status socprev_apportionment_set_quantum(socprev_apportionment *problem, int64_t quantum,
                                                 socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (quantum < 1 || quantum > SOCPREV_TOTAL_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_QUANTUM, SP_FIELD("quantum"),
                             SP_AMOUNT(quantum), SP_AMOUNT(1), SP_AMOUNT(SOCPREV_TOTAL_MAX));
    problem->quantum = quantum;
    return SOCPREV_OK;
}

socprev_status socprev_apportionment_set_rule(socprev_apportionment *problem, int32_t rule,
                                              socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (!socprev__rule_is_known(rule))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_RULE, SP_FIELD("rule"),
                             SP_INT(rule));
    problem->rule = rule;
    return SOCPREV_OK;
}

socprev_status socprev_apportionment_set_signpost(socprev_apportionment *problem,
                                                  int64_t numerator, int64_t denominator,
                                                  socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (numerator < 0 || denominator < 1 || numerator > denominator ||
        denominator > (int64_t)1 << 31)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_SIGNPOST, SP_FIELD("numerator"),
                             SP_INT(numerator), SP_INT(denominator));
    problem->rule = SOCPREV_RULE_STATIONARY;
    problem->signpost_numerator = numerator;
    problem->signpost_denominator = denominator;
    return SOCPREV_OK;
}

/* ---- one number per claimant ------------------------------------------------- */

/* Replaces an array by a checked copy, or removes it. */
static socprev_status replace(const socprev_apportionment *problem, int64_t **array,
                              const int64_t *from, size_t stride, size_t n, socprev_error **err)
{
    const struct socprev_memory *memory = &problem->memory;
    int64_t *to = *array;
    if (from != NULL && (to == NULL || !socprev__held_alone(to))) {
        to = socprev__held_new(memory, problem->n);
        if (to == NULL)
            return socprev__fail_nomem(err);
    }
    if (from == NULL)
        to = NULL;
    else
        socprev__gather(to, from, stride, n);
    if (to != *array)
        socprev__held_free(memory, *array, problem->n);
    *array = to;
    return SOCPREV_OK;
}

socprev_status socprev_apportionment_set_weights(socprev_apportionment *problem,
                                                 const int64_t *weight, size_t stride, size_t n,
                                                 socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    int64_t sum = 0;
    socprev_status st =
        socprev__check_sum(weight, stride, n, problem->n, INT64_MAX, "weight", &sum, err);
    if (st == SOCPREV_OK)
        st = replace(problem, &problem->weight, weight, stride, n, err);
    if (st != SOCPREV_OK)
        return st;
    problem->weight_sum = sum;
    problem->weight_union = 0;
    for (size_t i = 0; i < n; i++)
        problem->weight_union |= (uint64_t)problem->weight[i];
    return SOCPREV_OK;
}

/* Amounts >= 0; NO_CAP apart, none above what a total can be. */
static socprev_status replace_amounts(socprev_apportionment *problem, int64_t **array,
                                      const int64_t *from, size_t stride, size_t n,
                                      const char *name, socprev_error **err)
{
    if (from != NULL) {
        socprev_status st = socprev__check_array(from, stride, n, problem->n, name, err);
        if (st != SOCPREV_OK)
            return st;
        for (size_t i = 0; i < n && array != &problem->caps; i++) {
            int64_t value = socprev__entry(from, stride, i);
            if (value > SOCPREV_TOTAL_MAX)
                return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_LARGE, SP_ITEM(name, i),
                                     SP_TEXT(name), SP_INT(i), SP_AMOUNT(value),
                                     SP_AMOUNT(SOCPREV_TOTAL_MAX));
        }
    }
    return replace(problem, array, from, stride, n, err);
}

socprev_status socprev_apportionment_set_floors(socprev_apportionment *problem,
                                                const int64_t *floors, size_t stride, size_t n,
                                                socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return replace_amounts(problem, &problem->floors, floors, stride, n, "floors", err);
}

socprev_status socprev_apportionment_set_caps(socprev_apportionment *problem, const int64_t *caps,
                                              size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return replace_amounts(problem, &problem->caps, caps, stride, n, "caps", err);
}

socprev_status socprev_apportionment_set_bases(socprev_apportionment *problem,
                                               const int64_t *bases, size_t stride, size_t n,
                                               socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return replace_amounts(problem, &problem->bases, bases, stride, n, "bases", err);
}

static int compare_ids(const void *a, const void *b)
{
    int64_t first, second;
    memcpy(&first, a, sizeof first);
    memcpy(&second, b, sizeof second);
    return (first > second) - (first < second);
}

/* Second place of the number `id` in the caller's array. */
static size_t second_place(const int64_t *ids, size_t stride, size_t n, int64_t id)
{
    size_t place = 0;
    for (size_t i = 0; i < n; i++) {
        if (socprev__entry(ids, stride, i) == id)
            place = i;
    }
    return place;
}

static socprev_status check_ids(const socprev_apportionment *problem, const int64_t *ids,
                                size_t stride, size_t n, socprev_error **err)
{
    const struct socprev_memory *memory = &problem->memory;
    socprev_status st = SOCPREV_OK;
    int64_t *sorted = socprev__alloc(memory, n, sizeof *sorted);
    if (sorted == NULL)
        return socprev__fail_nomem(err);
    socprev__gather(sorted, ids, stride, n);
    if (!socprev__sort(memory, sorted, n, sizeof *sorted, compare_ids)) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    for (size_t i = 1; i < n && st == SOCPREV_OK; i++) {
        if (sorted[i] == sorted[i - 1]) {
            size_t place = second_place(ids, stride, n, sorted[i]);
            st = socprev__fail(err, SOCPREV_E_DUPLICATE, SP_ALLOCATE_ID, SP_ITEM("ids", place),
                               SP_INT(sorted[i]), SP_INT(place));
        }
    }
out:
    socprev__free(memory, sorted, n, sizeof *sorted);
    return st;
}

socprev_status socprev_apportionment_set_ids(socprev_apportionment *problem, const int64_t *ids,
                                             size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    socprev_status st = SOCPREV_OK;
    if (ids != NULL) {
        st = check_count(n, problem->n, "ids", err);
        if (st == SOCPREV_OK)
            st = check_ids(problem, ids, stride, n, err);
    }
    return st != SOCPREV_OK ? st : replace(problem, &problem->ids, ids, stride, n, err);
}

socprev_status socprev__set_optional(const socprev_apportionment *problem, int64_t **array,
                                     const int64_t *from, size_t stride, size_t n,
                                     const char *name, socprev_error **err)
{
    socprev_status st = from == NULL ? SOCPREV_OK : check_count(n, problem->n, name, err);
    return st != SOCPREV_OK ? st : replace(problem, array, from, stride, n, err);
}

socprev_status socprev_apportionment_set_priorities(socprev_apportionment *problem,
                                                    const int64_t *priorities, size_t stride,
                                                    size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return socprev__set_optional(problem, &problem->priorities, priorities, stride, n,
                                 "priorities", err);
}

/* ---- order in ties -------------------------------------------------------------- */

/* One claimant's place in line. */
typedef struct {
    int64_t priority, id;
    size_t index;
} claim;

static claim claim_of(const socprev_apportionment *problem, size_t i)
{
    return (claim){
        .priority = problem->priorities == NULL ? 0 : problem->priorities[i],
        .id = problem->ids == NULL ? 0 : problem->ids[i],
        .index = i,
    };
}

static int compare_claims(const void *left, const void *right)
{
    claim a, b;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    if (a.priority != b.priority)
        return a.priority < b.priority ? -1 : 1;
    if (a.id != b.id)
        return a.id < b.id ? -1 : 1;
    return (a.index > b.index) - (a.index < b.index);
}

bool socprev__comes_before(const socprev_apportionment *problem, size_t a, size_t b)
{
    claim left = claim_of(problem, a), right = claim_of(problem, b);
    return compare_claims(&left, &right) < 0;
}

bool socprev__sort_by_claim(const socprev_apportionment *problem, size_t *claimants, size_t n)
{
    if (problem->ids == NULL && problem->priorities == NULL)
        return true; /* ascending already */
    claim *claims = socprev__alloc(&problem->memory, n, sizeof *claims);
    if (claims == NULL)
        return false;
    for (size_t i = 0; i < n; i++)
        claims[i] = claim_of(problem, claimants[i]);
    bool sorted = socprev__sort(&problem->memory, claims, n, sizeof *claims, compare_claims);
    for (size_t i = 0; i < n && sorted; i++)
        claimants[i] = claims[i].index;
    socprev__free(&problem->memory, claims, n, sizeof *claims);
    return sorted;
}
