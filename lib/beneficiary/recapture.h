/* Log-linear models of people on several lists: the models, and their fit. */
#ifndef SOCPREV_RECAPTURE_H
#define SOCPREV_RECAPTURE_H

#include "beneficiary/estimate_internal.h"

/* Unlike people: which function of the number of lists stands for them. */
typedef enum { PEOPLE_ALIKE, PEOPLE_POISSON2, PEOPLE_DARROCH } socprev__people_differ;

enum {
    SOCPREV__LIST_PAIRS = SOCPREV_RECAPTURE_LISTS * (SOCPREV_RECAPTURE_LISTS - 1) / 2,
    SOCPREV__MODEL_PARAMETERS = 2 + SOCPREV_RECAPTURE_LISTS + SOCPREV__LIST_PAIRS,
    SOCPREV__MODEL_NAME = 4 + 3 * SOCPREV__LIST_PAIRS
};

typedef struct {
    bool lists_differ;
    socprev__people_differ people;
    int32_t n_pairs;
    uint8_t pair[SOCPREV__LIST_PAIRS][2]; /* lists from 0, in the order of their choice */
    int32_t n_parameters;
    char name[SOCPREV__MODEL_NAME];
    bool has_fit;
    double deviance, aic, bic;
    socprev_estimate estimate;
} socprev__model;

/* What is fitted, and room to do it. */
typedef struct {
    int32_t lists;
    size_t n; /* histories: 2^lists - 1 */
    const double *count;
    double known, confidence;
    double *design;  /* [n * parameters] row by row */
    double *mean;    /* [n] of the model */
    double *predictor; /* [n] */
} socprev__lists;

/* Fits a model by iterated weighted least squares (McCullagh & Nelder 1989) and
 * fills what comes behind n_parameters; has_fit is false where there is none. */
void socprev__model_fit(const socprev__lists *lists, socprev__model *model);

#endif
