/* Reading, checking and writing a portfolio of 100,000 services, beside
 * jansson's bare parse of the same bytes. Each phase runs in a process of its
 * own, so that its peak memory is its own. The document is made in memory and
 * is the same on every machine.
 *
 *     make bench            or     bench/portfolio [SERVICES]
 *
 * Seconds are the best of three runs; memory is what the phase adds at its
 * peak to the document, which all processes hold. */
#define _POSIX_C_SOURCE 200809L

#include <socprev.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { RUNS = 3, BYTES_PER_SERVICE = 640 };

typedef struct {
    char *text;
    size_t size;
} document;

typedef struct {
    double seconds;
    long peak_kib;
} result;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static long peak_kib(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

/* ---- the document ------------------------------------------------------------ */

static const char *const kinds[] = { "shelter", "counselling", "low_threshold_centre",
                                     "family_activation", "field_programmes" };
static const char *const forms[] = { "ambulatory", "residential", "field" };

static size_t put_service(char *to, size_t room, int i)
{
    return (size_t)snprintf(
        to, room,
        "%s    {\n      \"id\": \"s%d\",\n      \"project\": \"p%d\",\n      \"kind\": \"%s\",\n"
        "      \"name\": \"Služba sociální prevence č. %d – Příbram\",\n"
        "      \"forms\": [\"%s\"],\n"
        "      \"count\": %d,\n      \"territory\": \"CZ042%d\",\n"
        "      \"start\": \"20%02d-%02d-01\",\n      \"end\": \"20%02d-12-31\"\n    }",
        i == 0 ? "" : ",\n", i, i % 100, kinds[i % 5], i, forms[i % 3], 1 + i % 7, 1 + i % 7,
        10 + i % 10, 1 + i % 12, 20 + i % 5);
}

static size_t put_award(char *to, size_t room, int i)
{
    return (size_t)snprintf(
        to, room,
        "%s    {\n      \"id\": \"a%d\",\n      \"project\": \"p%d\",\n"
        "      \"service\": \"s%d\",\n      \"price\": \"%d.%02d\"\n    }",
        i == 0 ? "" : ",\n", i, i % 100, i, 100000 + i * 37, 1 + i % 99);
}

static document make_document(int services)
{
    size_t capacity = (size_t)services * BYTES_PER_SERVICE + 40000, at = 0;
    char *text = malloc(capacity);
    if (text == NULL)
        exit(1);
    at += (size_t)snprintf(text, capacity,
                           "{\n  \"format\": \"socprev-portfolio\",\n  \"version\": 1,\n"
                           "  \"portfolio\": {\n    \"id\": \"bench\",\n"
                           "    \"name\": \"Bench\"\n  },\n  \"projects\": [\n");
    for (int i = 0; i < 100; i++)
        at += (size_t)snprintf(text + at, capacity - at,
                               "%s    {\n      \"id\": \"p%d\",\n      \"name\": \"Projekt %d\",\n"
                               "      \"total\": {\"more_than\": %d}\n    }",
                               i == 0 ? "" : ",\n", i, i, 1000000 * (i + 1));
    at += (size_t)snprintf(text + at, capacity - at, "\n  ],\n  \"services\": [\n");
    for (int i = 0; i < services; i++)
        at += put_service(text + at, capacity - at, i);
    at += (size_t)snprintf(text + at, capacity - at, "\n  ],\n  \"awards\": [\n");
    for (int i = 0; i < services; i++)
        at += put_award(text + at, capacity - at, i);
    at += (size_t)snprintf(text + at, capacity - at, "\n  ]\n}\n");
    return (document){ text, at };
}

/* ---- phases: each returns the seconds of its own work -------------------------- */

static socprev_portfolio *read_all(const document *d)
{
    socprev_portfolio *p = NULL;
    socprev_error *error = NULL;
    if (socprev_portfolio_read(d->text, d->size, NULL, NULL, NULL, &p, &error) != SOCPREV_OK) {
        fprintf(stderr, "%s: %s\n", socprev_error_field(error),
                socprev_error_message(error, SOCPREV_LANG_EN));
        exit(1);
    }
    return p;
}

static double parse_by_jansson(const document *d)
{
    double start = now();
    json_t *value = json_loadb(d->text, d->size, JSON_REJECT_DUPLICATES, NULL);
    double seconds = now() - start;
    if (value == NULL)
        exit(1);
    json_decref(value);
    return seconds;
}

static double read_portfolio(const document *d)
{
    double start = now();
    socprev_portfolio *p = read_all(d);
    double seconds = now() - start;
    socprev_portfolio_free(p);
    return seconds;
}

static double check_portfolio(const document *d)
{
    socprev_portfolio *p = read_all(d);
    socprev_findings *findings = NULL;
    double start = now();
    if (socprev_portfolio_check(p, NULL, &findings, NULL) != SOCPREV_OK)
        exit(1);
    double seconds = now() - start;
    socprev_findings_free(findings);
    socprev_portfolio_free(p);
    return seconds;
}

static double write_portfolio(const document *d)
{
    socprev_portfolio *p = read_all(d);
    socprev_buffer *written = NULL;
    double start = now();
    if (socprev_portfolio_write(p, &written, NULL) != SOCPREV_OK)
        exit(1);
    double seconds = now() - start;
    if (socprev_buffer_size(written) != d->size ||
        memcmp(socprev_buffer_data(written), d->text, d->size) != 0) {
        fprintf(stderr, "what was written is not what was read\n");
        exit(1);
    }
    socprev_buffer_free(written);
    socprev_portfolio_free(p);
    return seconds;
}

/* ---- a process per phase -------------------------------------------------------- */

static result run_phase(const document *d, double (*phase)(const document *))
{
    int ends[2];
    result made = { 0, 0 };
    if (pipe(ends) != 0)
        exit(1);
    pid_t child = fork();
    if (child < 0)
        exit(1);
    if (child == 0) {
        long before = peak_kib();
        for (int i = 0; i < RUNS; i++) {
            double seconds = phase(d);
            if (i == 0 || seconds < made.seconds)
                made.seconds = seconds;
        }
        made.peak_kib = peak_kib() - before;
        _exit(write(ends[1], &made, sizeof made) == (ssize_t)sizeof made ? 0 : 1);
    }
    int status = 1;
    close(ends[1]);
    ssize_t got = read(ends[0], &made, sizeof made);
    if (waitpid(child, &status, 0) != child || status != 0 || got != (ssize_t)sizeof made)
        exit(1);
    close(ends[0]);
    return made;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        double (*run)(const document *);
    } phases[] = {
        { "jansson parse", parse_by_jansson },
        { "socprev read", read_portfolio },
        { "socprev check", check_portfolio },
        { "socprev write", write_portfolio },
    };
    int services = argc > 1 ? atoi(argv[1]) : 100000;
    if (services < 1 || services > 1000000)
        return 2;
    document d = make_document(services);
    double megabytes = (double)d.size / 1e6;
    result base = { 0, 0 };
    printf("portfolio of %d services, %d awards: %.1f MB\n", services, services, megabytes);
    printf("%-14s %9s %9s %9s %9s %9s\n", "", "s", "MB/s", "x jansson", "peak MB", "x jansson");
    for (size_t i = 0; i < sizeof phases / sizeof phases[0]; i++) {
        result r = run_phase(&d, phases[i].run);
        base = i == 0 ? r : base;
        printf("%-14s %9.3f %9.1f %9.2f %9.1f %9.2f\n", phases[i].name, r.seconds,
               megabytes / r.seconds, r.seconds / base.seconds, (double)r.peak_kib * 1.024e-3,
               (double)r.peak_kib / (double)base.peak_kib);
    }
    printf("read is checked bytes to records; check and write begin with the records, which their "
           "peak includes\n");
    free(d.text);
    return 0;
}
