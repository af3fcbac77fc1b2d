/* Documents when memory or the disk fails: an error, nothing lost, outputs
 * and the old file as before. */
#include "base/base_internal.h"
#include "portfolio.h"
#include "support.h"

#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- what the linker hands to the library instead of the C library ----------- */

static const char *failing; /* the call that fails; NULL = none */
static int failing_errno;
static long mallocs_left = -1; /* until one fails; -1 = none does */

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
FILE *__real_fopen(const char *path, const char *mode);
FILE *__wrap_fopen(const char *path, const char *mode);
size_t __real_fwrite(const void *data, size_t size, size_t n, FILE *file);
size_t __wrap_fwrite(const void *data, size_t size, size_t n, FILE *file);
int __real_fsync(int file);
int __wrap_fsync(int file);
int __real_fclose(FILE *file);
int __wrap_fclose(FILE *file);

static bool fails(const char *call)
{
    if (failing == NULL || strcmp(failing, call) != 0)
        return false;
    errno = failing_errno;
    return true;
}

void *__wrap_malloc(size_t size)
{
    return mallocs_left >= 0 && mallocs_left-- == 0 ? NULL : __real_malloc(size);
}

FILE *__wrap_fopen(const char *path, const char *mode)
{
    return fails("fopen") ? NULL : __real_fopen(path, mode);
}

size_t __wrap_fwrite(const void *data, size_t size, size_t n, FILE *file)
{
    return fails("fwrite") ? __real_fwrite(data, size, n / 2, file)
                           : __real_fwrite(data, size, n, file);
}

int __wrap_fsync(int file)
{
    return fails("fsync") ? -1 : __real_fsync(file);
}

int __wrap_fclose(FILE *file)
{
    int result = __real_fclose(file);
    return fails("fclose") ? EOF : result;
}

/* ---- a folder with one document ------------------------------------------------ */

static char folder[64], path[96];
static socprev_buffer *document; /* with a record of each kind and all forms of values */
static socprev_portfolio *portfolio;

static int set_up(void **state)
{
    (void)state;
    strcpy(folder, "document-faults-XXXXXX");
    if (mkdtemp(folder) == NULL)
        return -1;
    snprintf(path, sizeof path, "%s/portfolio.json", folder);
    portfolio = portfolio_from("portfolio/test|name=Příklad\nproject/a|name=A|total=100");
    return socprev_file_read(test_path("documents/every_kind.json"), 0, NULL, &document, NULL) ||
           socprev_portfolio_write_file(portfolio, path, NULL);
}

static int tear_down(void **state)
{
    (void)state;
    failing = NULL;
    socprev_buffer_free(document);
    socprev_portfolio_free(portfolio);
    remove(path);
    return rmdir(folder); /* fails when anything else is left in it */
}

/* The old document is whole and alone in its folder. */
static void expect_old_file(void)
{
    socprev_buffer *found = NULL, *wanted = NULL;
    assert_int_equal(socprev_file_read(path, 0, NULL, &found, NULL), SOCPREV_OK);
    assert_int_equal(socprev_portfolio_write(portfolio, &wanted, NULL), SOCPREV_OK);
    assert_string_equal(socprev_buffer_data(found), socprev_buffer_data(wanted));
    socprev_buffer_free(found);
    socprev_buffer_free(wanted);
    int files = 0;
    DIR *open = opendir(folder);
    assert_non_null(open);
    for (struct dirent *entry; (entry = readdir(open)) != NULL;)
        files += entry->d_name[0] != '.';
    closedir(open);
    assert_int_equal(files, 1);
}

/* ---- memory ----------------------------------------------------------------------- */

/* Something that an output must still point to after a failure. */
static char untouched;

static socprev_status leave_alone(socprev_status st, const void *output)
{
    if ((st == SOCPREV_OK) == (output == (void *)&untouched))
        return SOCPREV_E_INTERNAL;
    return st;
}

/* Builds a portfolio, checks it and writes it. */
static socprev_status build_and_write(const socprev_memory *memory)
{
    socprev_portfolio *made = NULL;
    socprev_buffer *written = (socprev_buffer *)(void *)&untouched;
    socprev_findings *findings = NULL;
    socprev_status st = portfolio_try("portfolio/test|name=T\n"
                                      "call/c|programme=opz|support=1/3\n"
                                      "project/a|name=A|call=c|total=100..200.50|start=2012\n"
                                      "service/s|project=a|kind=shelter|forms=field|forms=x",
                                      memory, &made, NULL);
    if (st != SOCPREV_OK)
        return made == NULL ? st : SOCPREV_E_INTERNAL;
    st = socprev_portfolio_check(made, NULL, &findings, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_portfolio_write(made, &written, NULL);
        st = leave_alone(st, written);
    }
    if (st == SOCPREV_OK)
        socprev_buffer_free(written);
    socprev_findings_free(findings);
    socprev_portfolio_free(made);
    return st;
}

static socprev_status read_text(const char *text, size_t size, const socprev_memory *memory)
{
    socprev_portfolio *made = (socprev_portfolio *)(void *)&untouched;
    socprev_status st = socprev_portfolio_read(text, size, NULL, NULL, memory, &made, NULL);
    st = leave_alone(st, made);
    if (st == SOCPREV_OK)
        socprev_portfolio_free(made);
    return st;
}

static socprev_status read_every_kind(const socprev_memory *memory)
{
    return read_text(socprev_buffer_data(document), socprev_buffer_size(document), memory);
}

/* Texts with escapes are copied: the only memory that the scanner needs. */
static socprev_status read_escapes(const socprev_memory *memory)
{
    static const char text[] =
        "{\"format\": \"socprev\\u002dportfolio\", \"version\": 1,"
        " \"portfolio\": {\"n\\u0061me\": \"\\u010d\", \"\\u0069d\": \"\\u0070\"}}";
    return read_text(text, sizeof text - 1, memory);
}

static socprev_status save_and_load(const socprev_memory *memory)
{
    socprev_portfolio *made = NULL;
    socprev_portfolio *again = (socprev_portfolio *)(void *)&untouched;
    socprev_status st = portfolio_try("portfolio/test|name=Příklad\nproject/a|name=A|total=100",
                                      memory, &made, NULL);
    if (st == SOCPREV_OK)
        st = socprev_portfolio_write_file(made, path, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_portfolio_read_file(path, NULL, NULL, memory, &again, NULL);
        st = leave_alone(st, again);
    }
    if (st == SOCPREV_OK)
        socprev_portfolio_free(again);
    socprev_portfolio_free(made);
    return st;
}

static socprev_status make_options(const socprev_memory *memory)
{
    socprev_read_options *options = (socprev_read_options *)(void *)&untouched;
    socprev_status st = socprev_read_options_new(memory, &options, NULL);
    st = leave_alone(st, options);
    if (st == SOCPREV_OK)
        socprev_read_options_free(options);
    return st;
}

static const struct {
    const char *name;
    fault_scenario run;
} scenarios[] = {
    { "build and write", build_and_write }, { "read", read_every_kind },
    { "read escapes", read_escapes },       { "save and load", save_and_load },
    { "options", make_options },
};

static void each_failed_allocation_is_an_error(void **state)
{
    (void)state;
    for (size_t i = 0; i < SOCPREV__COUNT(scenarios); i++) {
        const char *wrong = fault_loop(scenarios[i].run);
        if (wrong != NULL)
            fail_msg("%s: %s", scenarios[i].name, wrong);
    }
    expect_old_file();
}

/* Errors come from the C allocator: without memory their place or their
 * sentence is lost, never the status. */
static void an_error_without_memory_keeps_its_status(void **state)
{
    static const char bad[] = "{\"format\": \"socprev-portfolio\", \"version\": 1, \"portfolio\":"
                              " {\"id\": \"p\", \"name\": \"\"}}";
    (void)state;
    bool complete = false;
    int failures = 0;
    for (long at = 0; !complete; at++) {
        socprev_portfolio *made = NULL;
        socprev_error *error = NULL;
        mallocs_left = at;
        socprev_status st =
            socprev_portfolio_read(bad, sizeof bad - 1, NULL, NULL, NULL, &made, &error);
        complete = mallocs_left >= 0;
        mallocs_left = -1;
        failures += !complete;
        assert_int_equal(st, SOCPREV_E_INVALID);
        assert_null(made);
        assert_non_null(error);
        if (complete)
            assert_string_equal(socprev_error_field(error), "portfolio.name");
        socprev_error_free(error);
    }
    assert_int_equal(failures, 2); /* the error itself, and its move to its place */
}

/* ---- disk ---------------------------------------------------------------------------- */

static void a_failing_disk_leaves_the_old_file_whole(void **state)
{
    static const struct {
        const char *call;
        int number;
        int32_t message;
    } faults[] = {
        { "fopen", EROFS, SP_FILE_READ_ONLY },  { "fopen", EACCES, SP_FILE_ACCESS },
        { "fwrite", ENOSPC, SP_FILE_NO_SPACE }, { "fsync", EIO, SP_FILE_FAILED },
        { "fclose", ENOSPC, SP_FILE_NO_SPACE },
    };
    (void)state;
    socprev_portfolio *other = portfolio_from("portfolio/test|name=Jiné\nproject/b|name=B");
    for (size_t i = 0; i < SOCPREV__COUNT(faults); i++) {
        socprev_error *error = NULL;
        failing = faults[i].call;
        failing_errno = faults[i].number;
        socprev_status st = socprev_portfolio_write_file(other, path, &error);
        failing = NULL;
        assert_int_equal(st, SOCPREV_E_IO);
        assert_int_equal(socprev_error_number(error), faults[i].message);
        assert_non_null(strstr(socprev_error_message(error, SOCPREV_LANG_EN), path));
        socprev_error_free(error);
        expect_old_file();
    }
    socprev_portfolio_free(other);
}

static void expect_refused(const char *where, socprev_status status)
{
    socprev_error *error = NULL;
    assert_int_equal(socprev_portfolio_write_file(portfolio, where, &error), status);
    assert_non_null(strstr(socprev_error_message(error, SOCPREV_LANG_CS), where));
    socprev_error_free(error);
    expect_old_file();
}

static void a_place_that_is_no_file_is_refused(void **state)
{
    char where[128];
    (void)state;
    expect_refused(folder, SOCPREV_E_INVALID);
    expect_refused("/dev/full", SOCPREV_E_INVALID);
    snprintf(where, sizeof where, "%s/no/x.json", folder);
    expect_refused(where, SOCPREV_E_NOT_FOUND);
    snprintf(where, sizeof where, "%s/x.json", path);
    expect_refused(where, SOCPREV_E_NOT_FOUND);
}

/* Root may write everywhere, so it does this as nobody. */
static void a_read_only_folder_keeps_its_file(void **state)
{
    enum { NOBODY = 65534 };
    socprev_error *error = NULL;
    bool root = geteuid() == 0;
    (void)state;
    assert_int_equal(chmod(folder, 0555), 0);
    assert_int_equal(root ? seteuid(NOBODY) : 0, 0);
    socprev_status st = socprev_portfolio_write_file(portfolio, path, &error);
    assert_int_equal(root ? seteuid(0) : 0, 0);
    assert_int_equal(chmod(folder, 0700), 0);
    assert_int_equal(st, SOCPREV_E_IO);
    assert_int_equal(socprev_error_number(error), SP_FILE_ACCESS);
    socprev_error_free(error);
    expect_old_file();
}

static void a_file_that_cannot_be_read_gives_no_portfolio(void **state)
{
    socprev_portfolio *made = NULL;
    socprev_error *error = NULL;
    (void)state;
    failing = "fopen";
    failing_errno = EACCES;
    assert_int_equal(socprev_portfolio_read_file(path, NULL, NULL, NULL, &made, &error),
                     SOCPREV_E_IO);
    failing = NULL;
    assert_null(made);
    assert_non_null(strstr(socprev_error_message(error, SOCPREV_LANG_EN), path));
    socprev_error_free(error);
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(each_failed_allocation_is_an_error),
        WITH_FOLDER(an_error_without_memory_keeps_its_status),
        WITH_FOLDER(a_failing_disk_leaves_the_old_file_whole),
        WITH_FOLDER(a_place_that_is_no_file_is_refused),
        WITH_FOLDER(a_read_only_folder_keeps_its_file),
        WITH_FOLDER(a_file_that_cannot_be_read_gives_no_portfolio),
    };
    return cmocka_run_group_tests_name("document_faults", tests, NULL, NULL);
}
