#include "support.h"

#include <stdio.h>
#include <stdlib.h>

const char *test_path(const char *below_tests)
{
    static char path[4096];
    const char *srcdir = getenv("srcdir");
    snprintf(path, sizeof path, "%s/tests/%s", srcdir == NULL ? "." : srcdir, below_tests);
    return path;
}

json_t *vector_load(const char *name)
{
    char below[1024];
    snprintf(below, sizeof below, "vectors/%s", name);
    json_error_t error;
    json_t *root = json_load_file(test_path(below), 0, &error);
    if (root == NULL) {
        fprintf(stderr, "%s:%d: %s\n", test_path(below), error.line, error.text);
        exit(99);
    }
    return root;
}
