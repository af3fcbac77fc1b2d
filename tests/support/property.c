#define _GNU_SOURCE /* mmap, fork */
#include "property.h"

#include "random.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { LABELS_MOST = 8, TRIES_MOST = 5000, SECONDS_MOST = 20 };

typedef struct {
    char name[64];
    int64_t cases, least;
} label;

/* What the process that runs cases and the one that waits for it both see. */
typedef struct {
    uint64_t state; /* of the source when the case began */
    int64_t number;
    size_t given;   /* numbers that are drawn again; beyond them the source goes on */
    size_t drawn;   /* may exceed what is kept */
    int64_t value[PROPERTY_DRAWS_MOST];
    label labels[LABELS_MOST];
    char message[sizeof((property_failure *)NULL)->message];
} tape;

typedef struct {
    property_case run_case;
    int index;
    int64_t cases; /* of the next run */
    bool is_quiet;
    property_failure best;
    time_t end;
    char report[2000];
    int64_t candidate[PROPERTY_DRAWS_MOST];
} search;

/* The property that is searched; there is but one at a time. */
static tape *now;
static search job;

/* ---- drawing ------------------------------------------------------------------------ */

static int64_t draw(int64_t low, int64_t high, int64_t value)
{
    size_t at = now->drawn++;
    if (at < now->given)
        value = now->value[at] < low ? low : now->value[at] > high ? high : now->value[at];
    if (at < PROPERTY_DRAWS_MOST)
        now->value[at] = value;
    return value;
}

bool random_one_in(random_source *random, int64_t n)
{
    return random_between(random, 0, n - 1) == n - 1;
}

void property_covers(const char *name, bool is_one, int64_t least)
{
    label *l = now->labels;
    while (l->name[0] != '\0' && strcmp(l->name, name) != 0)
        l++;
    ck_assert_msg(l < now->labels + LABELS_MOST - 1 && strlen(name) < sizeof l->name,
                  "too many labels or too long a label: %s", name);
    snprintf(l->name, sizeof l->name, "%s", name);
    l->cases += is_one;
    l->least = least;
}

/* ---- running ------------------------------------------------------------------------ */

static void run_cases(void)
{
    random_source source = { now->state };
    random_record(&source, draw);
    for (int64_t i = 0; i < job.cases; i++, now->number++) {
        now->state = source.state;
        now->drawn = 0;
        job.run_case(&source, job.index);
    }
    random_record(NULL, NULL);
}

START_TEST(cases_of_a_property)
{
    run_cases();
}
END_TEST

/* Check's own way to catch an assertion is a suite that does not fork. */
static _Noreturn void run_and_exit(void)
{
    static const char *const mine[] = { "CK_TAP_LOG_FILE_NAME", "CK_LOG_FILE_NAME",
                                        "CK_XML_LOG_FILE_NAME", "CK_RUN_CASE", "CK_RUN_SUITE",
                                        "CK_INCLUDE_TAGS", "CK_EXCLUDE_TAGS" };
    for (size_t i = 0; i < sizeof mine / sizeof mine[0]; i++)
        unsetenv(mine[i]);
    if (job.is_quiet && freopen("/dev/null", "w", stderr) == NULL)
        _exit(EXIT_FAILURE);
    Suite *suite = suite_create("property");
    TCase *one = tcase_create("property");
    tcase_add_test(one, cases_of_a_property);
    suite_add_tcase(suite, one);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK);
    srunner_run_all(runner, CK_SILENT);
    if (srunner_ntests_failed(runner) > 0) {
        TestResult **results = srunner_failures(runner);
        snprintf(now->message, sizeof now->message, "%s:%d: %s", tr_lfile(results[0]),
                 tr_lno(results[0]), tr_msg(results[0]));
        _exit(EXIT_FAILURE); /* what the case had allocated is lost: no leak to report */
    }
    srunner_free(runner);
    exit(EXIT_SUCCESS);
}

/* Runs `cases` cases; true when one fails, which is then on the tape. */
static bool fails(size_t given, int64_t cases)
{
    now->given = given;
    now->message[0] = '\0';
    job.cases = cases;
    const char *fork_mode = getenv("CK_FORK");
    if (fork_mode != NULL && strcmp(fork_mode, "no") == 0) {
        run_cases();
        return false;
    }
    fflush(NULL);
    pid_t child = fork();
    ck_assert_int_ge(child, 0);
    if (child == 0)
        run_and_exit();
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        ck_assert_int_eq(errno, EINTR);
    if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_SUCCESS)
        return false;
    if (now->message[0] == '\0')
        snprintf(now->message, sizeof now->message, "%s %d",
                 WIFSIGNALED(status) ? "signal" : "exit status",
                 WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
    return true;
}

/* ---- shrinking ------------------------------------------------------------------------ */

/* Order of one number: 0, 1, -1, 2, -2 ... */
static uint64_t size_of(int64_t value)
{
    return value < 0 ? 2 * (uint64_t)-(value + 1) + 2 : value > 0 ? 2 * (uint64_t)value - 1 : 0;
}

/* Fewer numbers, or as many and the first that differs is smaller. */
static bool is_simpler(void)
{
    if (now->drawn != job.best.n)
        return now->drawn < job.best.n;
    for (size_t i = 0; i < now->drawn; i++)
        if (now->value[i] != job.best.value[i])
            return size_of(now->value[i]) < size_of(job.best.value[i]);
    return false;
}

static void keep_tape(void)
{
    job.best.n = now->drawn;
    memcpy(job.best.value, now->value, now->drawn * sizeof now->value[0]);
    snprintf(job.best.message, sizeof job.best.message, "%s", now->message);
}

/* CPU time, which does not depend on what else the machine does. */
static time_t seconds_of_cases(void)
{
    struct rusage used;
    getrusage(RUSAGE_CHILDREN, &used);
    return used.ru_utime.tv_sec + used.ru_stime.tv_sec;
}

static bool is_over(void)
{
    return job.best.tries >= TRIES_MOST || seconds_of_cases() >= job.end;
}

/* Runs the candidate; true when it fails and is simpler, and is the best from now on. */
static bool improves(size_t n)
{
    if (is_over())
        return false;
    job.best.tries++;
    memcpy(now->value, job.candidate, n * sizeof now->value[0]);
    if (!fails(n, 1) || now->drawn > PROPERTY_DRAWS_MOST || !is_simpler())
        return false;
    keep_tape();
    return true;
}

static void copy_best(void)
{
    memcpy(job.candidate, job.best.value, job.best.n * sizeof job.candidate[0]);
}

/* Without a block; where that is not enough, with one less before it or at the start,
 * where lengths of lists are drawn. */
static bool remove_block(size_t at, size_t k)
{
    const size_t lengths[] = { at - 1, 0, 1, 2 };
    size_t rest = job.best.n - k;
    copy_best();
    memmove(job.candidate + at, job.candidate + at + k, (rest - at) * sizeof job.candidate[0]);
    if (improves(rest))
        return true;
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0] && at > 0; i++) {
        if (lengths[i] >= at || job.candidate[lengths[i]] <= 0 || (i > 0 && lengths[i] + 1 == at))
            continue;
        job.candidate[lengths[i]]--;
        if (improves(rest))
            return true;
        job.candidate[lengths[i]]++;
    }
    return false;
}

static bool clear_block(size_t at, size_t k)
{
    bool is_clear = true;
    copy_best();
    for (size_t i = at; i < at + k; i++) {
        is_clear = is_clear && job.candidate[i] == 0;
        job.candidate[i] = 0;
    }
    return !is_clear && improves(job.best.n);
}

/* Blocks from long to short, from the end to the start. */
static bool shrink_blocks(bool (*shrink)(size_t at, size_t k))
{
    bool is_better = false;
    size_t k = 1;
    while (2 * k <= job.best.n)
        k *= 2;
    for (; k > 0; k /= 2) {
        for (size_t end = job.best.n; end >= k && !is_over();) {
            is_better = shrink(end - k, k) || is_better;
            end -= k > 8 && end >= k ? k : 1;
            end = end < job.best.n ? end : job.best.n;
        }
    }
    return is_better;
}

/* What is taken from the number at i is given to the one at `heir`, if that is another. */
static bool set_number(size_t i, size_t heir, int64_t value)
{
    copy_best();
    if (heir != i && __builtin_add_overflow(job.candidate[heir], job.candidate[i] - value,
                                            &job.candidate[heir]))
        return false;
    job.candidate[i] = value;
    return improves(job.best.n);
}

/* The number at i nearest to 0 that fails, found by halving. */
static bool shrink_number(size_t i, size_t heir)
{
    int64_t before = job.best.value[i], low = 0; /* with `low` it does not fail */
    size_t n = job.best.n;
    if (before == 0)
        return false;
    bool is_better = heir == i && before < 0 && before > INT64_MIN && set_number(i, i, -before);
    is_better = set_number(i, heir, 0) || is_better;
    while (job.best.n == n && !is_over()) {
        int64_t high = job.best.value[i];
        int64_t middle = (high < 0) == (before < 0) ? low + (high - low) / 2 : low;
        if (middle == low)
            break;
        if (set_number(i, heir, middle))
            is_better = true;
        else
            low = middle;
    }
    return is_better;
}

static void shrink(void)
{
    enum { FARTHEST_HEIR = 4 };
    for (bool is_better = true; is_better && !is_over();) {
        is_better = shrink_blocks(remove_block);
        is_better = shrink_blocks(clear_block) || is_better;
        for (size_t step = 0; step <= FARTHEST_HEIR; step++)
            for (size_t i = 0; i + step < job.best.n; i++)
                is_better = shrink_number(i, i + step) || is_better;
    }
}

/* ---- searching -------------------------------------------------------------------------- */

/* Runs each line of numbers of a file of kept failures; true when one fails again. */
static bool fails_again(const char *name)
{
    char below[200], *line = NULL;
    size_t capacity = 0;
    bool has_failed = false;
    snprintf(below, sizeof below, "property/failures/%s", name);
    FILE *file = fopen(test_path(below), "r");
    while (file != NULL && !has_failed && getline(&line, &capacity, file) >= 0) {
        char *rest = line, *end = line;
        size_t n = 0;
        for (int64_t value; n < PROPERTY_DRAWS_MOST; now->value[n++] = value, rest = end) {
            value = strtoll(rest, &end, 10);
            if (end == rest)
                break;
        }
        now->number = -1;
        has_failed = n > 0 && fails(n, 1);
    }
    if (file != NULL)
        fclose(file);
    free(line);
    return has_failed;
}

static void check_covers(void)
{
    for (const label *l = now->labels; l->name[0] != '\0'; l++)
        if (l->cases < l->least)
            snprintf(job.best.message, sizeof job.best.message,
                     "%lld cases are \"%s\", at least %lld were wanted", (long long)l->cases,
                     l->name, (long long)l->least);
}

const property_failure *property_search(const char *name, uint64_t seed, int64_t cases,
                                        property_case run_case, int index)
{
    if (now == NULL)
        now = mmap(NULL, sizeof *now, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    ck_assert(now != MAP_FAILED);
    job.run_case = run_case;
    job.index = index;
    job.is_quiet = false;
    job.best.message[0] = '\0';
    job.best.n = job.best.tries = 0;
    now->state = seed;
    bool has_failed = fails_again(name);
    if (!has_failed) {
        now->state = seed;
        now->number = 0;
        memset(now->labels, 0, sizeof now->labels);
        has_failed = fails(0, cases);
    }
    job.best.number = now->number;
    if (!has_failed) {
        check_covers();
    } else if (now->drawn > PROPERTY_DRAWS_MOST) {
        snprintf(job.best.message, sizeof job.best.message, "too long to shrink: %.900s",
                 now->message);
    } else {
        keep_tape();
        job.is_quiet = true;
        job.end = seconds_of_cases() + SECONDS_MOST;
        shrink();
    }
    return &job.best;
}

const char *property_check(const char *name, uint64_t seed, int64_t cases, property_case run_case,
                           int index)
{
    const property_failure *failure = property_search(name, seed, cases, run_case, index);
    if (failure->message[0] == '\0')
        return NULL;
    if (failure->tries == 0 && failure->n == 0)
        return failure->message;
    int used = snprintf(job.report, sizeof job.report,
                        "%s; seed %llu, case %lld, %zu numbers after %zu tries:", failure->message,
                        (unsigned long long)seed, (long long)failure->number, failure->n,
                        failure->tries);
    fprintf(stderr, "%s:", name);
    for (size_t i = 0; i < failure->n; i++) { /* all of them here; in the report what fits */
        fprintf(stderr, " %lld", (long long)failure->value[i]);
        if ((size_t)used < sizeof job.report)
            used += snprintf(job.report + used, sizeof job.report - (size_t)used, " %lld",
                             (long long)failure->value[i]);
    }
    fprintf(stderr, "\n");
    return job.report;
}
