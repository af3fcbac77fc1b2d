#include "support.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

enum { FILES = 256 };

static int by_name(const void *a, const void *b)
{
    const char *left, *right;
    memcpy(&left, a, sizeof left);
    memcpy(&right, b, sizeof right);
    return strcmp(left, right);
}

/* Names of the files of a folder that start with `letter`, to be freed. */
static size_t list_files(const char *folder, char letter, char **files)
{
    char below[512];
    size_t n = 0;
    snprintf(below, sizeof below, "vectors/%s", folder);
    DIR *opened = opendir(test_path(below));
    if (opened == NULL)
        return 0;
    for (struct dirent *entry = readdir(opened); entry != NULL && n < FILES;
         entry = readdir(opened)) {
        if (entry->d_name[0] != letter || strstr(entry->d_name, ".json") == NULL)
            continue;
        files[n] = strdup(entry->d_name);
        if (files[n] == NULL)
            exit(99);
        n++;
    }
    closedir(opened);
    qsort(files, n, sizeof files[0], by_name);
    return n;
}

void vectors_walk(const char *folder, char letter, vector_check check)
{
    char *files[FILES], name[1024];
    size_t n = list_files(folder, letter, files);
    if (n == 0) {
        fprintf(stderr, "vectors/%s/%c*: no file\n", folder, letter);
        exit(99);
    }
    for (size_t k = 0; k < n; k++) {
        snprintf(name, sizeof name, "%s/%s", folder, files[k]);
        json_t *vector = vector_load(name);
        check(files[k], vector);
        json_decref(vector);
        free(files[k]);
    }
}
