/* Failed allocations in the base. */
#include "base_internal.h"
#include "support.h"
#include "value_internal.h"

#include <setjmp.h>
#include <stdlib.h>

#include <cmocka.h>

/* ---- the C allocator, as the linker hands it to the library --------------------- */

static bool malloc_fails;

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);

void *__wrap_malloc(size_t size)
{
    return malloc_fails ? NULL : __real_malloc(size);
}

static void an_error_without_memory_is_the_shared_one(void **state)
{
    socprev_error *error = NULL, *shared = NULL;
    (void)state;
    malloc_fails = true;
    socprev_status st = socprev__fail_null(&error, "weight");
    malloc_fails = false;
    assert_int_equal(st, SOCPREV_E_INVALID);
    socprev__fail_nomem(&shared);
    assert_ptr_equal(error, shared);
    assert_int_equal(socprev_error_number(error), SP_NOMEM);
    socprev_error_free(error);
}

/* ---- scenarios -------------------------------------------------------------------- */

static int marker;

static socprev_status make_run(const socprev_memory *memory)
{
    socprev_run *run = (socprev_run *)(void *)&marker;
    socprev_status st = socprev_run_new(NULL, NULL, memory, &run);
    if (st != SOCPREV_OK)
        return run == (socprev_run *)(void *)&marker ? st : SOCPREV_E_INTERNAL;
    socprev_run_free(run);
    return st;
}

typedef socprev_status (*operation)(const socprev_quantity *a, const socprev_quantity *b,
                                    const socprev_memory *memory, socprev_quantity **out);

/* Two operands and one result. */
static socprev_status calculate(const socprev_memory *memory, operation of)
{
    socprev_quantity *a = NULL, *b = NULL, *result = NULL;
    socprev_status st = socprev_quantity_new(SOCPREV_MORE_THAN, 8, 1, 0, memory, &a);
    if (st == SOCPREV_OK)
        st = socprev_quantity_new(SOCPREV_EXACT, 9, 1, 0, memory, &b);
    if (st == SOCPREV_OK)
        st = of(a, b, memory, &result);
    if (st != SOCPREV_OK && result != NULL)
        st = SOCPREV_E_INTERNAL;
    if (st == SOCPREV_OK && socprev_quantity_qualifier(result) != SOCPREV_MORE_THAN)
        st = SOCPREV_E_INTERNAL;
    socprev_quantity_free(result);
    socprev_quantity_free(b);
    socprev_quantity_free(a);
    return st;
}

static socprev_status add(const socprev_memory *memory)
{
    return calculate(memory, socprev_quantity_add);
}

static socprev_status subtract(const socprev_memory *memory)
{
    return calculate(memory, socprev_quantity_subtract);
}

static socprev_status divide(const socprev_memory *memory)
{
    return calculate(memory, socprev_quantity_divide);
}

/* Enough findings for the list to grow twice. */
static socprev_status list_findings(const socprev_memory *memory)
{
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_findings *findings = NULL;
    socprev_status st = socprev__findings_new(&own, &findings);
    for (int64_t i = 0; st == SOCPREV_OK && i < 20; i++) {
        st = socprev__findings_add(findings, SOCPREV_SEVERITY_NOTE, SP_OVERFLOW, "project/a",
                                   "total", SP_INT(i));
        if (socprev_findings_count(findings) != i + (st == SOCPREV_OK))
            st = SOCPREV_E_INTERNAL;
    }
    socprev_findings_free(findings);
    return st;
}

/* After a failed append the writer stays failed, and says so once, at the end. */
static socprev_status write_bytes(const socprev_memory *memory)
{
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_buffer *buffer = NULL;
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &own);
    for (int i = 0; i < 40; i++)
        socprev__bytes_text(&bytes, "0123456789");
    socprev_status st = socprev__bytes_finish(&bytes, &buffer);
    if (bytes.data != NULL || bytes.failed || (st != SOCPREV_OK && buffer != NULL) ||
        (st == SOCPREV_OK && socprev_buffer_size(buffer) != 400))
        st = SOCPREV_E_INTERNAL;
    socprev_buffer_free(buffer);
    return st;
}

static socprev_status clear_bytes(const socprev_memory *memory)
{
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &own);
    socprev__bytes_int(&bytes, 42);
    socprev_status st = bytes.failed ? SOCPREV_E_NOMEM : SOCPREV_OK;
    socprev__bytes_clear(&bytes);
    return bytes.failed || bytes.data != NULL ? SOCPREV_E_INTERNAL : st;
}

static socprev_status copy_text(const socprev_memory *memory)
{
    struct socprev_memory own = socprev__memory_of(memory);
    char *copy = socprev__text_copy(&own, "Liberec", SOCPREV_NUL);
    socprev_status st = copy == NULL ? SOCPREV_E_NOMEM : SOCPREV_OK;
    socprev__text_free(&own, copy);
    return st;
}

/* A failed growth leaves the array as it was. */
static socprev_status grow_array(const socprev_memory *memory)
{
    struct socprev_memory own = socprev__memory_of(memory);
    void *block = NULL;
    size_t capacity = 0;
    socprev_status st = SOCPREV_OK;
    for (size_t need = 1; st == SOCPREV_OK && need < 100; need++) {
        size_t before = capacity;
        if (!socprev__reserve(&own, &block, &capacity, need, sizeof(int)))
            st = capacity == before ? SOCPREV_E_NOMEM : SOCPREV_E_INTERNAL;
        else
            ((int *)block)[need - 1] = (int)need;
    }
    for (size_t i = 0; st == SOCPREV_OK && i < 99; i++)
        if (((int *)block)[i] != (int)i + 1)
            st = SOCPREV_E_INTERNAL;
    socprev__free(&own, block, capacity, sizeof(int));
    return st;
}

static int by_value(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

/* A failed sort leaves the order as it was. */
static socprev_status sort_array(const socprev_memory *memory)
{
    struct socprev_memory own = socprev__memory_of(memory);
    int numbers[] = { 3, 1, 2 };
    bool sorted = socprev__sort(&own, numbers, 3, sizeof numbers[0], by_value);
    if (sorted ? numbers[0] != 1 || numbers[2] != 3 : numbers[0] != 3 || numbers[2] != 2)
        return SOCPREV_E_INTERNAL;
    return sorted ? SOCPREV_OK : SOCPREV_E_NOMEM;
}

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = {
        { "run", make_run },
        { "add", add },
        { "subtract", subtract },
        { "divide", divide },
        { "findings", list_findings },
        { "bytes", write_bytes },
        { "clear", clear_bytes },
        { "text", copy_text },
        { "array", grow_array },
        { "sort", sort_array },
    };
    (void)state;
    for (size_t i = 0; i < SOCPREV__COUNT(scenarios); i++) {
        const char *wrong = fault_loop(scenarios[i].run);
        if (wrong != NULL)
            fail_msg("%s: %s", scenarios[i].name, wrong);
    }
}

static void a_memory_handle_may_fail(void **state)
{
    fault_memory fault;
    socprev_memory *memory = NULL;
    (void)state;
    fault_memory_reset(&fault, 0, false);
    assert_int_equal(socprev_memory_new(fault_memory_resize, &fault, &memory), SOCPREV_E_NOMEM);
    assert_null(memory);
    assert_int_equal(fault.live, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_without_memory_is_the_shared_one),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(a_memory_handle_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
