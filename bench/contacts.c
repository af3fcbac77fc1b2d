/* A file of ten million contacts, one line of them bad, read into counts: time, and the most
 * memory that the program had so far. (Measuring the bandwidth would take more than the rest;
 * reading CSV is far below it.) */
#include "measure.h"

#include <socprev.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { ROWS = 10000000, PERSONS = 1000000, BAD_LINE = 7654321 };

static char path[1024];

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static double megabytes(void)
{
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)usage.ru_maxrss / 1024;
}

static const char *folder(void)
{
    const char *named = getenv("TMPDIR");
    return named == NULL || named[0] == '\0' ? "/tmp" : named;
}

static FILE *open_file(void)
{
    snprintf(path, sizeof path, "%s/socprev-bench-XXXXXX", folder());
    int file = mkstemp(path);
    return file < 0 ? NULL : fdopen(file, "w");
}

static int write_file(void)
{
    static const char *const kinds[] = { "shelter", "57", "field_programme", "70" };
    static const char *const places[] = { "CZ0421", "CZ0422", "CZ0423", "CZ0427" };
    unsigned long long random = 5;
    FILE *out = open_file();
    if (out == NULL)
        return -1;
    fputs("person,date,project,service,kind,territory,minutes\n", out);
    for (int i = 0; i < ROWS; i++) {
        unsigned long long r = bench_random(&random);
        fprintf(out, "p%06d,20%02d-%02d-%02d,ip%d,s%02d,%s,%s,%s%d\n", (int)(r % PERSONS),
                13 + (int)(r >> 20 & 1), 1 + (int)((r >> 24) % 12), 1 + (int)((r >> 32) % 28),
                1 + (int)(r >> 40 & 1), (int)(r >> 44 & 31), kinds[r >> 50 & 3],
                places[r >> 54 & 3], i + 2 == BAD_LINE ? "-" : "", 15 * (1 + (int)(r >> 58 & 7)));
    }
    return fclose(out);
}

/* Reads the file into a cube; with a spill when `limit` is not negative. */
static int read_file(const char *name, const socprev_contact_options *options, int64_t limit)
{
    static const int32_t by[] = { SOCPREV_BY_KIND, SOCPREV_BY_TERRITORY };
    socprev_spill *spill = NULL;
    socprev_cube *cube = NULL;
    socprev_people *people = NULL;
    socprev_contact_file *file = NULL;
    socprev_error *err = NULL;
    int64_t persons = -1;
    double start = seconds();
    socprev_status st = socprev_cube_new(by, 2, NULL, &cube, &err);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_support(cube, &err);
    if (st == SOCPREV_OK && limit >= 0)
        st = socprev_spill_new(folder(), NULL, &spill, &err);
    if (st == SOCPREV_OK && limit >= 0)
        st = socprev_cube_set_spill(cube, limit, socprev_spill_write, socprev_spill_read, spill,
                                    &err);
    if (st == SOCPREV_OK)
        st = socprev_contact_file_read_cube(path, options, cube, NULL, NULL, &file, &err);
    if (st == SOCPREV_OK)
        st = socprev_cube_people(cube, NULL, &people, &err);
    if (st == SOCPREV_OK) {
        const socprev_findings *findings = socprev_contact_file_findings(file);
        socprev_people_value(people, 0, SOCPREV_PERSONS, &persons);
        printf("%-40s %8.2f s %8.0f MB  %lld persons, %lld lines, first finding at %s\n", name,
               seconds() - start, megabytes(), (long long)persons,
               (long long)socprev_contact_file_rows(file),
               socprev_findings_count(findings) > 0 ? socprev_finding_record(findings, 0)
                                                    : "none");
    } else {
        printf("%s: %s\n", name, socprev_error_message(err, SOCPREV_LANG_EN));
    }
    socprev_error_free(err);
    socprev_people_free(people);
    socprev_contact_file_free(file);
    socprev_cube_free(cube);
    socprev_spill_free(spill);
    return st == SOCPREV_OK ? 0 : -1;
}

int main(void)
{
    socprev_contact_options *options = NULL;
    double start = seconds();
    int failed = write_file();
    printf("a file of contacts into kinds x territories and participants\n"
           "%d lines of %d persons written in %.2f s\n", (int)ROWS, (int)PERSONS,
           seconds() - start);
    if (failed == 0)
        failed = read_file("with a spill beyond 32 MB", NULL, 32 << 20);
    if (failed == 0)
        failed = read_file("in memory", NULL, -1);
    if (failed == 0 && socprev_contact_options_new(NULL, &options, NULL) == SOCPREV_OK) {
        socprev_contact_options_set_rule(options, SOCPREV_RULE_DUPLICATE, SOCPREV_ACTION_REPORT,
                                         NULL);
        failed = read_file("in memory, looking for duplicates", options, -1);
    }
    socprev_contact_options_free(options);
    (void)unlink(path);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
