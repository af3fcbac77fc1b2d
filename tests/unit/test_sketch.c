/* Sketches: worked examples, edges, every refusal, and what the bytes look like. */
#include "beneficiary/sketch_cube.h"
#include "suite.h"
#include "support.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static socprev_error *err;

/* ---- worked examples --------------------------------------------------------------------- */

static const json_t *input_of(const json_t *root, const char *key)
{
    return json_object_get(json_object_get(root, "input"), key);
}

static const json_t *expected_of(const json_t *root, const char *key)
{
    return json_object_get(json_object_get(root, "expected"), key);
}

static void expect_hex(const uint8_t *data, size_t size, const char *hex)
{
    char text[64] = "";
    ck_assert_uint_lt(2 * size, sizeof text);
    for (size_t i = 0; i < size; i++)
        snprintf(text + 2 * i, 3, "%02x", data[i]);
    ck_assert_str_eq(text, hex);
}

/* Registers and hashes are packed as the storage specification of HyperLogLog packs them. */
START_TEST(packed_as_the_specification)
{
    json_t *root = vector_load("beneficiaries/hll-01-storage-spec.json"), *value;
    uint8_t out[16], *to = out;
    size_t i;
    socprev__bits bits = { 0, 0 };
    const json_t *sparse = input_of(root, "sparse"), *full = input_of(root, "full");
    unsigned log2m = (unsigned)json_integer_value(json_object_get(sparse, "log2m"));
    unsigned width = (unsigned)json_integer_value(json_object_get(sparse, "regwidth"));
    ck_assert_uint_eq(width, SOCPREV__REGISTER_BITS);
    json_array_foreach(json_object_get(sparse, "pairs"), i, value)
        socprev__bits_put(&bits,
                          (uint32_t)(json_integer_value(json_array_get(value, 0)) << width |
                                     json_integer_value(json_array_get(value, 1))),
                          log2m + width, &to);
    socprev__bits_end(&bits, &to);
    expect_hex(out, (size_t)(to - out), json_string_value(expected_of(root, "sparse_hex")));
    width = (unsigned)json_integer_value(json_object_get(full, "regwidth"));
    bits = (socprev__bits){ 0, 0 };
    to = out;
    json_array_foreach(json_object_get(full, "values"), i, value)
        socprev__bits_put(&bits, (uint32_t)json_integer_value(value), width, &to);
    socprev__bits_end(&bits, &to);
    expect_hex(out, (size_t)(to - out), json_string_value(expected_of(root, "full_hex")));
    socprev__writer w = { .memory = socprev__memory_of(NULL) };
    json_array_foreach(input_of(root, "explicit"), i, value) {
        uint64_t hash = (uint64_t)json_integer_value(value);
        size_t before = w.size;
        socprev__put_hashes(&w, &hash, 1);
        ck_assert_uint_eq(w.size, before + 9);
        memcpy(out + 8 * i, w.data + before + 1, 8); /* behind their number */
    }
    expect_hex(out, 16, json_string_value(expected_of(root, "explicit_hex")));
    socprev__free(&w.memory, w.data, w.capacity, 1);
    json_decref(root);
}
END_TEST

START_TEST(error_as_published)
{
    json_t *root = vector_load("beneficiaries/hll-02-error-constants.json");
    int32_t precision = 0;
    while ((json_int_t)1 << precision < json_integer_value(input_of(root, "m")))
        precision++;
    ck_assert_double_eq_tol(socprev_sketch_relative_error(precision),
                            json_real_value(expected_of(root, "hll_improved_raw")),
                            json_real_value(json_object_get(root, "tolerance")));
    json_decref(root);
}
END_TEST

static double value_of(socprev_estimate *e, double *low, double *high)
{
    double value = -1, error = -1;
    ck_assert_int_eq(socprev_estimate_value(e, &value), SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_interval(e, low, high, &error), SOCPREV_OK);
    ck_assert_double_eq(error, 0.95);
    ck_assert(*low <= value && value <= *high);
    socprev_estimate_free(e);
    return value;
}

static double estimate_of(const socprev_sketch *sketch, double *low, double *high)
{
    socprev_estimate *e = NULL;
    ck_assert_int_eq(socprev_sketch_estimate(sketch, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_method(e), SOCPREV_ESTIMATE_HYPERLOGLOG);
    return value_of(e, low, high);
}

static double theta_of(const socprev_theta *theta, double *low, double *high)
{
    socprev_estimate *e = NULL;
    ck_assert_int_eq(socprev_theta_estimate(theta, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_method(e), SOCPREV_ESTIMATE_THETA);
    return value_of(e, low, high);
}

static socprev_sketch *sketch_of(int32_t precision, uint64_t key_id, const uint64_t *person,
                                 size_t n)
{
    socprev_sketch *sketch = NULL;
    ck_assert_int_eq(socprev_sketch_new(precision, key_id, NULL, &sketch, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sketch_add(sketch, person, 0, n, NULL), SOCPREV_OK);
    return sketch;
}

static socprev_theta *some_theta(int32_t size, uint64_t key_id, const uint64_t *person, size_t n)
{
    socprev_theta *theta = NULL;
    ck_assert_int_eq(socprev_theta_new(size, key_id, NULL, &theta, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_theta_add(theta, person, 0, n, NULL), SOCPREV_OK);
    return theta;
}

/* The set of the RoaringFormatSpec test file: {1000k < 100000} and {3k: 100000 <= k < 200000}
 * and [700000, 800000). */
static size_t roaring_set(uint64_t **out)
{
    uint64_t *set = calloc(200100, sizeof *set);
    size_t n = 0;
    ck_assert_ptr_nonnull(set);
    for (uint64_t k = 0; k < 100000; k += 1000)
        set[n++] = k;
    for (uint64_t k = 100000; k < 200000; k++)
        set[n++] = 3 * k;
    for (uint64_t k = 700000; k < 800000; k++)
        set[n++] = k;
    *out = set;
    return n;
}

START_TEST(the_set_of_a_roaring_file)
{
    json_t *root = vector_load("beneficiaries/set-01-roaring-testfile.json");
    uint64_t *set;
    double low, high;
    size_t n = roaring_set(&set), size = 0;
    ck_assert_int_eq((json_int_t)n, json_integer_value(expected_of(root, "cardinality")));
    for (int32_t precision = 10; precision <= SOCPREV_SKETCH_MOST; precision++) {
        socprev_sketch *sketch = sketch_of(precision, 0, set, n);
        double value = estimate_of(sketch, &low, &high);
        double relative = socprev_sketch_relative_error(precision);
        ck_assert_double_le(fabs(value / (double)n - 1), 3 * relative);
        socprev_sketch_free(sketch);
    }
    /* exactly, as a set: in fewer bytes than without runs of the file, with its 64-bit numbers */
    socprev_contacts *contacts = NULL;
    socprev_cube *cube = NULL;
    socprev_state *state = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(contacts, set, 0, NULL, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_new(NULL, 0, NULL, &cube, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_add(cube, contacts, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_state(cube, 0, NULL, &state, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_state_persons(state), (int64_t)n);
    size = socprev_state_size(state);
    ck_assert_uint_gt(size, n); /* each person has a number of its own */
    socprev_state_free(state);
    socprev_cube_free(cube);
    socprev_contacts_free(contacts);
    free(set);
    json_decref(root);
}
END_TEST

/* ---- edges --------------------------------------------------------------------------------- */

START_TEST(exact_up_to_the_limit)
{
    for (int32_t precision = SOCPREV_SKETCH_LEAST; precision <= SOCPREV_SKETCH_MOST;
         precision++) {
        int64_t most = socprev_sketch_exact_up_to(precision);
        socprev_sketch *sketch = sketch_of(precision, 0, &(uint64_t){ 0 }, 1);
        double low, high;
        ck_assert_int_eq(most, precision < 15 ? 1 << (precision - 3) : 4096);
        for (uint64_t i = 1; i < (uint64_t)most; i++)
            ck_assert_int_eq(socprev_sketch_add(sketch, &i, 0, 1, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_sketch_is_exact(sketch), 1);
        ck_assert_double_eq(estimate_of(sketch, &low, &high), (double)most);
        ck_assert_double_eq(low, high);
        /* those who are there change nothing; one more turns it into registers for good */
        ck_assert_int_eq(socprev_sketch_add(sketch, &(uint64_t){ 0 }, 0, 1, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_sketch_is_exact(sketch), 1);
        ck_assert_int_eq(socprev_sketch_add(sketch, &(uint64_t){ 77777 }, 0, 1, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_sketch_is_exact(sketch), 0);
        ck_assert_double_ge(estimate_of(sketch, &low, &high), (double)most + 1);
        ck_assert_double_ge(low, (double)most + 1);
        ck_assert_int_eq(socprev_sketch_precision(sketch), precision);
        socprev_sketch_free(sketch);
    }
}
END_TEST

START_TEST(nobody)
{
    socprev_sketch *sketch = sketch_of(4, 9, &(uint64_t){ 0 }, 0);
    socprev_theta *theta = some_theta(4, 9, &(uint64_t){ 0 }, 0), *both = NULL;
    socprev_estimate *e = NULL;
    double low, high;
    ck_assert_double_eq(estimate_of(sketch, &low, &high), 0);
    ck_assert_double_eq(theta_of(theta, &low, &high), 0);
    ck_assert_double_eq(high, 0);
    ck_assert_int_eq(socprev_theta_combine(theta, theta, SOCPREV_THETA_UNION, NULL, &both, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_theta_kept(both), 0);
    EXPECT_REFUSED(socprev_theta_jaccard(theta, both, NULL, &e, &err), SOCPREV_E_UNDEFINED, 3643,
                   "", -1);
    ck_assert_uint_eq(socprev_sketch_key_id(sketch), 9);
    socprev_theta_free(both);
    socprev_theta_free(theta);
    socprev_sketch_free(sketch);
}
END_TEST

/* The same bits on every processor and with every compiler: only + - x / and roots are used. */
START_TEST(the_same_bits_everywhere)
{
    static const struct {
        int32_t precision;
        size_t n;
        double value;
        uint32_t crc;
    } known[] = {
        { 4, 1, 0x1p+0, 0x8c79c1f3 },
        { 4, 3, 0x1.ab6a7d5b378p+1, 0x7c773db8 },
        { 4, 1000, 0x1.2041ebf5a27ccp+10, 0x9b693af4 },
        { 7, 17, 0x1.11ae579e4f08fp+4, 0x3c0cd087 },
        { 7, 100000, 0x1.5d451a4c11bb3p+16, 0xf3ced722 },
        { 10, 129, 0x1.03db005a77813p+7, 0x75c6bbbd },
        { 10, 5000, 0x1.389397e31b065p+12, 0x2a213526 },
        { 12, 0, 0x0p+0, 0xf69693ed },
        { 12, 512, 0x1p+9, 0xab7630ad },
        { 12, 513, 0x1.04e9bd5d9319bp+9, 0xe651d71b },
        { 12, 4096, 0x1.0110e297f3a5fp+12, 0x9766d66b },
        { 12, 100000, 0x1.87c23ac5f15a2p+16, 0xe2c1662d },
        { 12, 1000000, 0x1.ebb7c4531f387p+19, 0x2532a015 },
        { 18, 1000000, 0x1.e8a717dfd904ep+19, 0xef18c57c },
    };
    double low, high;
    uint64_t *person = calloc(1000000, sizeof *person);
    ck_assert_ptr_nonnull(person);
    for (size_t i = 0; i < 1000000; i++)
        person[i] = 1000 + 7 * i;
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        socprev_sketch *sketch = sketch_of(known[i].precision, 1, person, known[i].n);
        socprev_buffer *bytes = NULL;
        double value = estimate_of(sketch, &low, &high);
        ck_assert_int_eq(socprev_sketch_write(sketch, NULL, &bytes, NULL), SOCPREV_OK);
        uint32_t crc = socprev__crc32c((const uint8_t *)socprev_buffer_data(bytes),
                                       socprev_buffer_size(bytes) - 4);
        ck_assert_msg(value == known[i].value && crc == known[i].crc,
                      "{ %d, %zu, %a, 0x%08x },", known[i].precision, known[i].n, value,
                      (unsigned)crc);
        socprev_buffer_free(bytes);
        socprev_sketch_free(sketch);
    }
    free(person);
}
END_TEST

/* The estimator itself against sums worked out the long way. */
START_TEST(the_formula_worked_out_the_long_way)
{
    enum { PRECISION = 8, M = 256 };
    random_source random = { 12u };
    for (int round = 0; round < 200; round++) {
        uint8_t reg[M];
        socprev__sketch sketch = { .reg = reg, .dense = true };
        socprev__guess guess;
        long double sum = 0;
        int64_t top = random_between(&random, 1, 57);
        size_t zero = 0, full = 0;
        for (size_t i = 0; i < M; i++) {
            reg[i] = (uint8_t)random_between(&random, round % 3 == 0, top);
            zero += reg[i] == 0;
            full += reg[i] == 57;
            if (reg[i] > 0 && reg[i] < 57)
                sum += ldexpl(1, -reg[i]);
        }
        long double x = (long double)zero / M, sigma = x, y = 1;
        for (int i = 0; i < 20; i++) {
            x *= x;
            sigma += x * y;
            y *= 2;
        }
        long double t = 1 - (long double)full / M, tau = 1 - t;
        for (int k = 1; k < 200 && full > 0 && full < M; k++) {
            t = sqrtl(t);
            tau -= (1 - t) * (1 - t) * ldexpl(1, -k);
        }
        tau = full > 0 && full < M ? tau / 3 : 0;
        sum += M * (sigma + ldexpl(tau, -56));
        long double value = 0.72134752044448170368L * M * M / sum;
        if (!socprev__sketch_guess(&sketch, PRECISION, &guess)) {
            ck_assert(value > ldexpl(1, 53));
            continue;
        }
        value = value < 33 ? 33 : value;
        ck_assert_double_eq_tol(guess.value / (double)value, 1, 1e-13);
    }
}
END_TEST

START_TEST(full_registers_tell_nothing)
{
    uint8_t reg[16];
    socprev__guess guess;
    memset(reg, 61, sizeof reg);
    ck_assert(!socprev__sketch_guess(&(socprev__sketch){ .reg = reg, .dense = true }, 4, &guess));
}
END_TEST

/* ---- refusals -------------------------------------------------------------------------------- */

START_TEST(wrong_sketches)
{
    uint64_t person[100];
    for (size_t i = 0; i < 100; i++)
        person[i] = i;
    socprev_sketch *sketch = NULL, *a = sketch_of(5, 1, person, 100), *other = NULL;
    EXPECT_REFUSED(socprev_sketch_new(3, 0, NULL, &sketch, &err), SOCPREV_E_INVALID, 3776,
                   "precision", -1);
    EXPECT_REFUSED(socprev_sketch_new(19, 0, NULL, &sketch, &err), SOCPREV_E_INVALID, 3776,
                   "precision", -1);
    other = sketch_of(6, 1, person, 100);
    EXPECT_REFUSED(socprev_sketch_unite(a, other, &err), SOCPREV_E_INVALID, 3777, "other", -1);
    socprev_sketch_free(other);
    other = sketch_of(5, 2, person, 100);
    EXPECT_REFUSED(socprev_sketch_unite(a, other, &err), SOCPREV_E_INVALID, 3684, "other", -1);
    socprev_sketch_free(other);
    socprev_sketch_free(a);
    ck_assert_ptr_null(sketch);
    ck_assert_double_eq(socprev_sketch_relative_error(3), 0);
    ck_assert_double_eq(socprev_sketch_relative_error(19), 0);
    ck_assert_int_eq(socprev_sketch_exact_up_to(0), 0);
}
END_TEST

START_TEST(wrong_thetas)
{
    socprev_theta *theta = NULL, *a = some_theta(5, 1, &(uint64_t){ 3 }, 1), *b;
    EXPECT_REFUSED(socprev_theta_new(3, 0, NULL, &theta, &err), SOCPREV_E_INVALID, 3781, "size",
                   -1);
    EXPECT_REFUSED(socprev_theta_new(17, 0, NULL, &theta, &err), SOCPREV_E_INVALID, 3781, "size",
                   -1);
    EXPECT_REFUSED(socprev_theta_combine(a, a, 3, NULL, &theta, &err), SOCPREV_E_INVALID, 3780,
                   "operation", -1);
    EXPECT_REFUSED(socprev_theta_combine(a, a, -1, NULL, &theta, &err), SOCPREV_E_INVALID, 3780,
                   "operation", -1);
    b = some_theta(6, 1, &(uint64_t){ 3 }, 1);
    EXPECT_REFUSED(socprev_theta_combine(a, b, 0, NULL, &theta, &err), SOCPREV_E_INVALID, 3777,
                   "other", -1);
    socprev_theta_free(b);
    b = some_theta(5, 2, &(uint64_t){ 3 }, 1);
    EXPECT_REFUSED(socprev_theta_combine(a, b, 0, NULL, &theta, &err), SOCPREV_E_INVALID, 3684,
                   "other", -1);
    socprev_theta_free(b);
    socprev_theta_free(a);
    ck_assert_ptr_null(theta);
}
END_TEST

START_TEST(wrong_cubes)
{
    static const int32_t kind[] = { SOCPREV_BY_KIND }, year[] = { SOCPREV_BY_YEAR }, none[] = { 8 };
    socprev_sketch_cube *cube = NULL, *other = NULL;
    ck_assert_int_eq(socprev_sketch_cube_new(kind, 1, 5, 0, NULL, &cube, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_sketch_cube_new(kind, 1, 2, 0, NULL, &other, &err), SOCPREV_E_INVALID,
                   3776, "precision", -1);
    ck_assert_int_eq(socprev_sketch_cube_new(none, 1, 5, 0, NULL, &other, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_ptr_null(other);
    ck_assert_int_eq(socprev_sketch_cube_new(year, 1, 5, 0, NULL, &other, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_sketch_cube_unite(cube, other, NULL, &err), SOCPREV_E_INVALID, 3683,
                   "other", -1);
    socprev_sketch_cube_free(other);
    ck_assert_int_eq(socprev_sketch_cube_new(kind, 1, 6, 0, NULL, &other, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_sketch_cube_unite(cube, other, NULL, &err), SOCPREV_E_INVALID, 3777,
                   "other", -1);
    ck_assert_int_eq(socprev_sketch_cube_unite(cube, cube, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sketch_cube_precision(other), 6);
    ck_assert_int_eq(socprev_sketch_cube_dimension(other, 0), SOCPREV_BY_KIND);
    ck_assert_int_eq(socprev_sketch_cube_dimension(other, 1), -1);
    socprev_sketch_cube_free(other);
    /* the grand total is there without persons, and nothing else */
    socprev_sketch_people *people = NULL;
    socprev_estimate *e = NULL;
    int32_t code = 0;
    int64_t cell = 7;
    double values[2];
    ck_assert_int_eq(socprev_sketch_cube_count(cube, NULL, &people, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sketch_people_cells(people), 1);
    ck_assert_int_eq(socprev_sketch_people_code(people, 0, 0, &code), SOCPREV_OK);
    ck_assert_int_eq(code, SOCPREV_CODE_ALL);
    ck_assert_int_eq(socprev_sketch_people_code(people, 1, 0, &code), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_sketch_people_code(people, 0, 1, &code), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_sketch_people_find(people, &(int32_t){ 3 }, &cell),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_sketch_people_values(people, 4, values, 1), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_sketch_people_values(people, 0, values, 2), SOCPREV_E_INVALID);
    EXPECT_REFUSED(socprev_sketch_people_estimate(people, 1, NULL, &e, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "cell", -1);
    ck_assert_int_eq(socprev_sketch_people_dimension(people, 0), SOCPREV_BY_KIND);
    ck_assert_int_eq(socprev_sketch_people_dimension(people, 1), -1);
    socprev_sketch_people_free(people);
    socprev_sketch_cube_free(cube);
}
END_TEST

START_TEST(wrong_bytes)
{
    static const int32_t kind[] = { SOCPREV_BY_KIND };
    socprev_sketch *sketch = sketch_of(5, 0, &(uint64_t){ 3 }, 1), *sketch_out = NULL;
    socprev_theta *theta = some_theta(5, 0, &(uint64_t){ 3 }, 1), *theta_out = NULL;
    socprev_sketch_cube *cube = NULL, *cube_out = NULL;
    socprev_buffer *bytes[3] = { NULL };
    ck_assert_int_eq(socprev_sketch_cube_new(kind, 1, 5, 0, NULL, &cube, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sketch_write(sketch, NULL, &bytes[0], NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_theta_write(theta, NULL, &bytes[1], NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sketch_cube_write(cube, NULL, &bytes[2], NULL), SOCPREV_OK);
#define BYTES(i) socprev_buffer_data(bytes[i]), socprev_buffer_size(bytes[i])
    EXPECT_REFUSED(socprev_sketch_parse(BYTES(1), NULL, &sketch_out, &err), SOCPREV_E_INVALID,
                   3778, "data", -1);
    EXPECT_REFUSED(socprev_sketch_parse(BYTES(2), NULL, &sketch_out, &err), SOCPREV_E_INVALID,
                   3778, "data", -1);
    EXPECT_REFUSED(socprev_theta_parse(BYTES(0), NULL, &theta_out, &err), SOCPREV_E_INVALID,
                   3778, "data", -1);
    EXPECT_REFUSED(socprev_sketch_cube_parse(BYTES(1), NULL, &cube_out, &err), SOCPREV_E_INVALID,
                   3778, "data", -1);
    EXPECT_REFUSED(socprev_sketch_cube_parse("SPB1\1", 5, NULL, &cube_out, &err),
                   SOCPREV_E_PARSE, 3779, "", -1);
    EXPECT_REFUSED(socprev_sketch_cube_parse("SPS1\2", 5, NULL, &cube_out, &err),
                   SOCPREV_E_PARSE, 3681, "", -1);
    EXPECT_REFUSED(socprev_theta_parse("SPS1\1", 5, NULL, &theta_out, &err), SOCPREV_E_PARSE,
                   3682, "", -1);
    ck_assert_int_eq(socprev_sketch_cube_is_state(BYTES(0)), 1);
    ck_assert_int_eq(socprev_sketch_cube_is_state("SPB1", 4), 0);
    ck_assert_int_eq(socprev_sketch_cube_is_state("SPS", 3), 0);
    for (size_t i = 0; i < 3; i++)
        socprev_buffer_free(bytes[i]);
    socprev_sketch_cube_free(cube);
    socprev_theta_free(theta);
    socprev_sketch_free(sketch);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sketches");
    TCase *tcase = tcase_create("sketch");
    tcase_add_test(tcase, packed_as_the_specification);
    tcase_add_test(tcase, error_as_published);
    tcase_add_test(tcase, the_set_of_a_roaring_file);
    tcase_add_test(tcase, exact_up_to_the_limit);
    tcase_add_test(tcase, nobody);
    tcase_add_test(tcase, the_same_bits_everywhere);
    tcase_add_test(tcase, the_formula_worked_out_the_long_way);
    tcase_add_test(tcase, full_registers_tell_nothing);
    tcase_add_test(tcase, wrong_sketches);
    tcase_add_test(tcase, wrong_thetas);
    tcase_add_test(tcase, wrong_cubes);
    tcase_add_test(tcase, wrong_bytes);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
