/* A list of reasons for one amount, being put out. */
#ifndef SOCPREV_CLI_EXPLANATION_H
#define SOCPREV_CLI_EXPLANATION_H

#include "answer.h"

enum { ASPECT, AMOUNT, NUMERATOR, DENOMINATOR, VALUE, NAME, TEXT, COLUMNS };

typedef struct {
    answer *a;
    sheet s;
    size_t row, column;
    text t;
} explanation;

/* ---- explain_parts.c ---- */

void reason(explanation *e, const char *aspect, const char *en, const char *cs);
void begin(explanation *e);
void put_number(explanation *e, size_t at, int64_t value);
void put_name(explanation *e, const char *name);
void say_text(explanation *e, const char *en, const char *cs);
void add_fraction(explanation *e, int64_t numerator, int64_t denominator);
void say_exact(explanation *e, int64_t whole, int64_t numerator, int64_t denominator);
void say_amount(explanation *e, const char *aspect, const char *en, const char *cs,
                int64_t amount);
void say_number(explanation *e, const char *aspect, const char *en, const char *cs,
                double value);
void explain_exact(explanation *e);
void explain_bound(explanation *e, int64_t floor, int64_t cap);
void explain_tie(explanation *e, int64_t units, size_t n,
                 int64_t (*at)(const explanation *, size_t));
void explain_next(explanation *e, int64_t next, int64_t last);
void explain_cell_tie(explanation *e);
void explain_sums(explanation *e);
void explain_needs(explanation *e, int64_t weight, int64_t more);
void explain_keeps(explanation *e, int64_t weight, int64_t less);
void explain_distance(explanation *e, int64_t weight);
void explain_steps(explanation *e);

/* ---- explain_lists.c ---- */

void explain_division(explanation *e);
void explain_awards(explanation *e);
void explain_instalment(explanation *e);
void explain_damping(explanation *e);

/* ---- explain_tables.c ---- */

void explain_twoway(explanation *e);
void explain_biproportional(explanation *e);
void explain_payment(explanation *e);
void explain_fit(explanation *e);

#endif
