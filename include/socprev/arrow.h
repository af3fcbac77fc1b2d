/**
 * @file arrow.h
 * @brief Floor 1: the two structs of the Arrow C data interface.
 *
 * Python, R, Rust, DuckDB and many others hand tables to each other through
 * two small structs, without copying and without linking each other. This
 * header holds nothing but them, word for word as the Arrow project publishes
 * them, under the guard that every user of the interface shares, so that it
 * may be included beside any other copy. socprev_table_export() fills them,
 * socprev_table_import() reads them.
 *
 * A struct whose `release` is NULL has been released and holds nothing. Who
 * holds a struct calls `release(struct)` once. A struct may be moved: copied
 * bytewise, the source marked by `release = NULL`; children may be moved out
 * of their parent before the parent is released.
 *
 * Source: https://arrow.apache.org/docs/format/CDataInterface.html
 */
#ifndef SOCPREV_ARROW_H
#define SOCPREV_ARROW_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** @cond The text of the specification, word for word. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
    /* Array type description */
    const char *format;
    const char *name;
    const char *metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema **children;
    struct ArrowSchema *dictionary;

    /* Release callback */
    void (*release)(struct ArrowSchema *);
    /* Opaque producer-specific data */
    void *private_data;
};

struct ArrowArray {
    /* Array data description */
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    const void **buffers;
    struct ArrowArray **children;
    struct ArrowArray *dictionary;

    /* Release callback */
    void (*release)(struct ArrowArray *);
    /* Opaque producer-specific data */
    void *private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */
/** @endcond */

#ifdef __cplusplus
}
#endif
#endif
