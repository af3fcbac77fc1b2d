/* What the files of needs share: tables by code, put into the engine of needs. */
#ifndef SOCPREV_PLANNING_NEEDS_INTERNAL_H
#define SOCPREV_PLANNING_NEEDS_INTERNAL_H

#include "planning/planning_internal.h"

enum { SOCPREV__NEEDS_SOURCES = 6 };

/* All that is wrong in the tables; reading goes on behind a mistake. */
typedef struct {
    socprev_findings *findings;
    socprev_error *first;
    bool noted; /* the last failure is in the list */
} socprev__mistakes;

/* A table being read; `of` is one of enum socprev_needs_source. */
typedef struct {
    const socprev_table *table; /* NULL: not given */
    int32_t of;
    socprev__mistakes *mistakes;
    socprev_error **err;
} socprev__source;

/* Named sets, in the order of their first member. */
typedef struct {
    socprev__slice name;
    int32_t number; /* in the engine */
} socprev__named_set;

/* A row of supply. */
typedef struct {
    int32_t at, kind, form, unit, sort; /* at: SOCPREV__NOWHERE when it is not stated */
    int64_t capacity;
} socprev__stock;

/* A row of the norms. */
typedef struct {
    int32_t kind, form, unit, group;
    double distance; /* below 0: any */
} socprev__asked;

/* People of a target group, where some are given. */
typedef struct {
    int64_t *persons;    /* [room] */
    socprev_date *as_of; /* [room] */
} socprev__people;

/* Territories: those of the code list, or of the table, and behind them those of the
 * code list that are named but lie outside of the table. */
typedef struct {
    bool own; /* they come from the table */
    int32_t n, n_own, room;
    int32_t all; /* the one around all others, which has what is stated nowhere */
    socprev__slice *code, *name; /* [room] */
    int32_t *level, *parent;     /* [room] */
    uint8_t *shown;              /* [room] belongs to the area, or has supply outside */
    int32_t *order;              /* [room] each before those inside it */
    int32_t *by_code;            /* [n_own] ascending by code; of the table only */
} socprev__places;

struct socprev_needs {
    struct socprev_memory memory;
    const socprev_table *table[SOCPREV__NEEDS_SOURCES];
    socprev_date date;
    int32_t view;
    socprev_findings *findings; /* of the last question */
};

typedef struct {
    const socprev_needs *asked;
    socprev__source source[SOCPREV__NEEDS_SOURCES];
    socprev__mistakes mistakes;
    struct socprev_memory memory;
    socprev_error **err;
    socprev_need *need;
    socprev__places places;
    int32_t n_groups;
    socprev__people *people; /* [groups] */
    socprev__stock *stock;
    socprev__asked *norm;
    size_t n_stock, n_norms, stock_room, norm_room; /* rooms: rows of their tables */
    socprev__named_set *set;
    size_t n_sets, set_capacity;
    bool by_district;     /* some norm is assessed in districts */
    socprev_table *found; /* what the engine says */
} socprev__needs;

enum {
    SOCPREV__REGION_LEVEL = 2, /* behind state and NUTS 2; districts follow */
    SOCPREV__AROUND_ALL = -1,  /* the level of the one around all */
    SOCPREV__NOWHERE = -1
};

/* ---- tables (needs_read.c) ------------------------------------------------------- */

/* Position of a column; -1 when it is missing and need not be there. */
socprev_status socprev__source_column(const socprev__source *source, const char *name,
                                      int32_t type, int32_t decimals, bool required,
                                      int64_t *out);
/* How many rows; 0 without a table. */
int64_t socprev__source_rows(const socprev__source *source);
/* A whole number; `otherwise` when the column or the cell is missing. */
int64_t socprev__source_int(const socprev__source *source, int64_t column, int64_t row,
                            int64_t otherwise);
socprev_date socprev__source_date(const socprev__source *source, int64_t column, int64_t row);
socprev__slice socprev__source_text(const socprev__source *source, int64_t column, int64_t row);
/* Row of a code list for the text of a cell; `otherwise` when the cell is missing, and
 * an error when it must not be (`otherwise` INT32_MIN). */
socprev_status socprev__source_code(const socprev__source *source, int64_t column,
                                    const char *name, int64_t row, int32_t list,
                                    int32_t otherwise, int32_t *out);
/* "table NAME, line L: COLUMN "VALUE" ..."; among the mistakes. */
socprev_status socprev__source_fail(const socprev__source *source, int32_t message,
                                    const char *column, int64_t row);
/* Puts an error among the mistakes; takes it. */
socprev_status socprev__source_note(const socprev__source *source, socprev_error *made);
/* The status of a row, or OK when what was wrong is among the mistakes. */
socprev_status socprev__source_next(const socprev__source *source, socprev_status status);

/* Services as a unit of capacity: one behind the code list. */
int32_t socprev__unit_of_services(void);

/* ---- territories (needs_places.c) ------------------------------------------------ */

socprev_status socprev__needs_places(socprev__needs *x);
void socprev__needs_places_free(socprev__needs *x);
/* Puts them into the engine; which ones belong to the area. */
socprev_status socprev__needs_put_places(socprev__needs *x);
/* Number of a level by its name; -1 when there is none. */
int32_t socprev__needs_level(socprev__slice name);
const char *socprev__needs_level_name(int32_t level);
/* The territory of a cell; `otherwise` as socprev__source_code(). */
socprev_status socprev__needs_place(const socprev__needs *x, const socprev__source *source,
                                    int64_t column, const char *name, int64_t row,
                                    int32_t otherwise, int32_t *out);

/* ---- what is put in (needs_people.c, needs_input.c, needs_access.c) -------------- */

socprev_status socprev__needs_people(socprev__needs *x);
socprev_status socprev__needs_supply(socprev__needs *x);
socprev_status socprev__needs_norms(socprev__needs *x);
socprev_status socprev__needs_sets(socprev__needs *x);
/* After the engine has finished: what can be reached; it must be finished again. */
socprev_status socprev__needs_access(socprev__needs *x);
/* Whether a sort of supply is seen by a view. */
bool socprev__needs_sees(int32_t view, int32_t sort);

/* ---- answers by code (needs_table.c, needs_capacity.c) --------------------------- */

socprev_status socprev__needs_answer(socprev__needs *x, const socprev_memory *memory,
                                     socprev_table **out);
socprev_status socprev__needs_capacity(socprev__needs *x, const socprev_memory *memory,
                                       socprev_table **out);
/* Code, name, level and so on of a place; columns from `first` on are territory, name,
 * within, territory_level, set. */
socprev_status socprev__needs_put_place(socprev__needs *x, socprev_table *to, int64_t first,
                                        int64_t place);
/* Flags of the engine as words, parted by `|`. */
socprev_status socprev__needs_put_flags(socprev__needs *x, socprev_table *to, int64_t column,
                                        int64_t flags);

#endif
