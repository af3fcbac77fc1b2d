/* Tables by code, weighed against each other in the engine of needs. */
#include "planning/needs_internal.h"

#include <socprev/codelist.h>

typedef socprev__needs needs;

/* ---- what is asked ------------------------------------------------------------------- */

socprev_status socprev_needs_new(const socprev_memory *memory, socprev_needs **out,
                                 socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_needs *made = socprev__alloc(&own, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    made->memory = own;
    made->view = SOCPREV_VIEW_AFTER;
    if (socprev__findings_new(&own, &made->findings) != SOCPREV_OK) {
        socprev__free(&own, made, 1, sizeof *made);
        return socprev__fail_nomem(err);
    }
    *out = made;
    return SOCPREV_OK;
}

void socprev_needs_free(socprev_needs *asked)
{
    if (asked == NULL)
        return;
    struct socprev_memory memory = asked->memory;
    socprev_findings_free(asked->findings);
    socprev__free(&memory, asked, 1, sizeof *asked);
}

socprev_status socprev_needs_set_table(socprev_needs *asked, int32_t source,
                                       const socprev_table *table, socprev_error **err)
{
    if (asked == NULL)
        return socprev__fail_null(err, "needs");
    if (source < 0 || source >= SOCPREV__NEEDS_SOURCES)
        return socprev__fail_argument(err, "source", source);
    asked->table[source] = table;
    return SOCPREV_OK;
}

socprev_status socprev_needs_set_date(socprev_needs *asked, socprev_date date,
                                      socprev_error **err)
{
    if (asked == NULL)
        return socprev__fail_null(err, "needs");
    if (!socprev__date_or_none(date))
        return socprev__fail_argument(err, "date", date);
    asked->date = date;
    return SOCPREV_OK;
}

socprev_status socprev_needs_set_view(socprev_needs *asked, int32_t view, socprev_error **err)
{
    if (asked == NULL)
        return socprev__fail_null(err, "needs");
    if (view < SOCPREV_VIEW_BEFORE || view > SOCPREV_VIEW_ENDING)
        return socprev__fail_argument(err, "view", view);
    asked->view = view;
    return SOCPREV_OK;
}

const socprev_findings *socprev_needs_findings(const socprev_needs *asked)
{
    return asked == NULL ? NULL : asked->findings;
}

/* ---- weighing -------------------------------------------------------------------------- */

static socprev_status read_all(needs *x)
{
    socprev_status st = socprev__needs_places(x);
    if (st == SOCPREV_OK)
        st = socprev_need_new(x->places.n, x->n_groups, &x->memory, &x->need, x->err);
    if (st == SOCPREV_OK)
        st = socprev__needs_put_places(x);
    if (st == SOCPREV_OK)
        st = socprev_need_set_date(x->need, x->asked->date, x->err);
    if (st == SOCPREV_OK)
        st = socprev__needs_supply(x);
    if (st == SOCPREV_OK && x->source[SOCPREV_NEEDS_NORMS].table != NULL)
        st = socprev__needs_norms(x);
    if (st == SOCPREV_OK)
        st = socprev__needs_sets(x);
    return st == SOCPREV_OK ? socprev__needs_people(x) : st;
}

/* The first of the mistakes ends it; all of them are in the findings. */
static socprev_status end_reading(needs *x)
{
    if (x->mistakes.first == NULL)
        return SOCPREV_OK;
    socprev_status st = socprev_error_status(x->mistakes.first);
    socprev__error_move(x->err, x->mistakes.first);
    x->mistakes.first = NULL;
    return st;
}

static socprev_status weigh(needs *x)
{
    socprev_status st = read_all(x);
    if (st == SOCPREV_OK)
        st = end_reading(x);
    for (int32_t g = 0; g < x->n_groups && st == SOCPREV_OK; g++)
        if (x->people[g].persons != NULL)
            st = socprev_need_set_population(x->need, g, x->people[g].persons, 0, x->err);
    if (st == SOCPREV_OK)
        st = socprev_need_finish(x->need, x->err);
    if (st == SOCPREV_OK)
        st = socprev__needs_access(x);
    return st == SOCPREV_OK ? end_reading(x) : st;
}

static void clear(needs *x)
{
    size_t room = (size_t)x->places.room;
    socprev_error_free(x->mistakes.first);
    socprev_table_free(x->found);
    socprev_need_free(x->need);
    socprev__free(&x->memory, x->set, x->set_capacity, sizeof *x->set);
    socprev__free(&x->memory, x->norm, x->norm_room, sizeof *x->norm);
    socprev__free(&x->memory, x->stock, x->stock_room, sizeof *x->stock);
    for (int32_t g = 0; x->people != NULL && g < x->n_groups; g++) {
        socprev__free(&x->memory, x->people[g].as_of, room, sizeof *x->people[g].as_of);
        socprev__free(&x->memory, x->people[g].persons, room, sizeof *x->people[g].persons);
    }
    socprev__free(&x->memory, x->people, (size_t)x->n_groups, sizeof *x->people);
    socprev__needs_places_free(x);
}

typedef socprev_status answer_of(needs *x, const socprev_memory *memory, socprev_table **out);

static socprev_status ask(socprev_needs *asked, answer_of *answer, const socprev_memory *memory,
                          socprev_table **out, socprev_error **err)
{
    socprev_findings *findings = NULL;
    if (socprev__findings_new(&asked->memory, &findings) != SOCPREV_OK)
        return socprev__fail_nomem(err);
    needs x = { .asked = asked, .err = err, .memory = socprev__memory_of(memory),
                .n_groups = 1 + socprev_codelist_size(SOCPREV_LIST_TARGET_GROUP) };
    x.mistakes.findings = findings;
    for (int32_t i = 0; i < SOCPREV__NEEDS_SOURCES; i++)
        x.source[i] = (socprev__source){ asked->table[i], i, &x.mistakes, err };
    x.people = socprev__alloc(&x.memory, (size_t)x.n_groups, sizeof *x.people);
    socprev_status st = x.people == NULL ? socprev__fail_nomem(err) : weigh(&x);
    if (st == SOCPREV_OK)
        st = answer(&x, memory, out);
    clear(&x);
    socprev_findings_free(asked->findings);
    asked->findings = findings;
    return st;
}

socprev_status socprev_needs_table(socprev_needs *asked, const socprev_memory *memory,
                                   socprev_table **out, socprev_error **err)
{
    if (asked == NULL || out == NULL)
        return socprev__fail_null(err, asked == NULL ? "needs" : "out");
    if (asked->table[SOCPREV_NEEDS_SUPPLY] == NULL || asked->table[SOCPREV_NEEDS_NORMS] == NULL)
        return socprev__fail_null(
            err, asked->table[SOCPREV_NEEDS_SUPPLY] == NULL ? "supply" : "norms");
    return ask(asked, socprev__needs_answer, memory, out, err);
}

socprev_status socprev_needs_capacity_table(socprev_needs *asked, const socprev_memory *memory,
                                            socprev_table **out, socprev_error **err)
{
    if (asked == NULL || out == NULL)
        return socprev__fail_null(err, asked == NULL ? "needs" : "out");
    if (asked->table[SOCPREV_NEEDS_SUPPLY] == NULL)
        return socprev__fail_null(err, "supply");
    return ask(asked, socprev__needs_capacity, memory, out, err);
}
