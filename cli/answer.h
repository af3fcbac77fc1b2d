/* A problem from a document, solved: what the tables, explanations and comparisons
 * of `allocate` ask of the engines, whatever the kind of problem. */
#ifndef SOCPREV_CLI_ANSWER_H
#define SOCPREV_CLI_ANSWER_H

#include "cli.h"

typedef struct {
    cli *c;
    const char *path;
    socprev_problem *problem;
    int32_t kind;        /* enum socprev_problem_kind */
    int32_t decimals;    /* of amounts */
    size_t rows, columns; /* 1 column with one axis */
    size_t cells;
    /* The one of the kind. */
    socprev_division *division;
    socprev_awards *awards;
    socprev_twoway_division *twoway;
    socprev_biproportional_division *biproportional;
    socprev_payment *payment;
    socprev_schedule *schedule;
    socprev_stages *stages;
    socprev_damping *damping;
    socprev_fit *fit;
    double *fitted; /* [cells] */
} answer;

/* ---- answer.c ---- */

/* Reads and says what is wrong; frees nothing of `data`. */
int answer_read(cli *c, const char *path, const char *data, size_t size, answer *out);
/* Solves; when there is no answer puts out the certificate: EXIT_INFEASIBLE. */
int answer_solve(answer *a);
void answer_clear(answer *a);

bool is_table(const answer *a);
const char *row_name(const answer *a, size_t row);
const char *column_name(const answer *a, size_t col);

/* A value of the document; `otherwise` where it is not given. */
int64_t given(const answer *a, int32_t place, const char *field, size_t index, int64_t otherwise);

/* The division over one list behind an amount; NULL when there is none. */
const socprev_division *division_of(const answer *a, size_t col);
int64_t amount_of(const answer *a, size_t row, size_t col);
int32_t tie_of(const answer *a, size_t row, size_t col);
int32_t bound_of(const answer *a, size_t row, size_t col);
/* The exact share in minor units, whole + numerator / denominator; false when
 * the kind has none. */
bool exact_of(const answer *a, size_t row, size_t col, int64_t *whole, int64_t *numerator,
              int64_t *denominator);
/* Sum of a row or column; of everything. */
int64_t total_of(const answer *a, int32_t axis, size_t index);
int64_t whole_total(const answer *a);
/* How many are in a tie. */
size_t tie_count(const answer *a);

/* "1 234,50 Kč", or "7" of pieces. */
void add_amount(const answer *a, text *t, int64_t value);
const char *bound_name(const cli *c, int32_t bound);
const char *tie_name(const cli *c, int32_t tie);

/* ---- problem_tables.c, problem_conflict.c, problem_explain.c, problem_compare.c ---- */

int put_answer(answer *a);
/* problem_notes.c: what else people should know of an answer, below its table; what
 * programs get of it are further tables. */
int put_notes(const answer *a);
int put_conflict(answer *a, socprev_conflict *conflict);
int put_impossible_fit(answer *a);
int put_explanation(answer *a, const char *which);
int put_comparison(answer *a, const char *other);

#endif
