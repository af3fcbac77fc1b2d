#include "catchment.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void must(socprev_status st)
{
    if (st != SOCPREV_OK) {
        fprintf(stderr, "catchment: %s\n", socprev_status_name(st));
        exit(99);
    }
}

static double *numbers(size_t n)
{
    double *made = calloc(n, sizeof *made);
    if (made == NULL)
        exit(99);
    return made;
}

catchment catchment_new(int32_t n, int32_t m)
{
    catchment c = { .n = n, .m = m, .cutoffs = { 3, 7, 20 }, .amount = 1, .exponent = 1 };
    c.cost = numbers((size_t)n * (size_t)m);
    c.people = numbers((size_t)n);
    c.supply = numbers((size_t)m);
    for (size_t k = 0; k < (size_t)n * (size_t)m; k++)
        c.cost[k] = -1;
    return c;
}

void catchment_free(catchment *c)
{
    socprev_access_free(c->access);
    socprev_od_free(c->od);
    socprev_decay_free(c->decay);
    free(c->supply);
    free(c->people);
    free(c->cost);
}

/* Weights of at most 1. */
static socprev_decay *random_decay(random_source *random)
{
    static const double costs[] = { 4, 9, 15 }, weights[] = { 1, 0.68, 0.22 };
    socprev_decay *decay = NULL;
    int64_t shape = random_between(random, -1, SOCPREV_DECAY_TABLE);
    if (shape < 0)
        return NULL;
    if (shape >= SOCPREV_DECAY_STEPS)
        must(socprev_decay_new_points((int32_t)shape, costs, 0, weights, 0, 3, NULL, &decay, NULL));
    else
        must(socprev_decay_new((int32_t)shape, (double)random_between(random, 1, 9),
                               shape == SOCPREV_DECAY_POWER ? 1 : 0.25, NULL, &decay, NULL));
    if (random_between(random, 0, 1) == 0)
        must(socprev_decay_set_cutoff(decay, 12, NULL));
    return decay;
}

catchment catchment_random(random_source *random, int32_t most_n, int32_t most_m, double step)
{
    catchment c = catchment_new((int32_t)random_between(random, 1, most_n),
                                (int32_t)random_between(random, 1, most_m));
    int64_t dense = random_between(random, 1, 10);
    c.step = step;
    for (size_t k = 0; k < (size_t)c.n * (size_t)c.m; k++)
        if (random_between(random, 1, 10) <= dense)
            c.cost[k] = (double)random_between(random, 0, 20) + (step == 1 ? 0 : 0.125);
    for (int32_t i = 0; i < c.n; i++)
        c.people[i] = random_between(random, 0, 4) == 0 ? 0
                                                        : (double)random_between(random, 1, 999);
    for (int32_t j = 0; j < c.m; j++)
        c.supply[j] = random_between(random, 0, 3) == 0 ? 0 : (double)random_between(random, 1, 99);
    c.amount = (double)random_between(random, 1, 150);
    c.exponent = (double)random_between(random, 0, 4) / 2;
    c.decay = random_decay(random);
    return c;
}

void catchment_build(catchment *c)
{
    size_t cells = (size_t)c->n * (size_t)c->m, n = 0;
    int32_t *origins = calloc(cells, sizeof *origins), *to = calloc(cells, sizeof *to);
    double *costs = numbers(cells);
    if (origins == NULL || to == NULL)
        exit(99);
    for (size_t k = 0; k < cells; k++)
        if (c->cost[k] >= 0) {
            origins[n] = (int32_t)(k / (size_t)c->m);
            to[n] = (int32_t)(k % (size_t)c->m);
            costs[n++] = c->cost[k];
        }
    socprev_access_free(c->access);
    socprev_od_free(c->od);
    c->access = NULL;
    c->od = NULL;
    must(socprev_od_new(c->n, c->m, origins, 0, to, 0, costs, 0, n, c->step, SOCPREV_OD_EXACT, NULL,
                        &c->od, NULL));
    must(socprev_access_new(c->od, 1, NULL, &c->access, NULL));
    must(socprev_access_set_people(c->access, 0, c->people, 0, NULL));
    must(socprev_access_set_supply(c->access, 0, c->supply, 0, NULL));
    must(socprev_access_set_decay(c->access, c->decay, NULL));
    must(socprev_access_set_cutoffs(c->access, c->cutoffs, 0, CATCHMENT_CUTOFFS, NULL));
    must(socprev_access_set_amount(c->access, c->amount, NULL));
    must(socprev_access_set_exponent(c->access, c->exponent, NULL));
    free(costs);
    free(to);
    free(origins);
}

socprev_access_result *catchment_measure(const catchment *c, const int32_t *measures, size_t n,
                                         socprev_run *run, socprev_status *status)
{
    socprev_access_result *result = NULL;
    *status = socprev_access_measure(c->access, measures, n, run, &result, NULL);
    return result;
}

/* ---- the obvious way ----------------------------------------------------------------- */

static bool has_pair(const catchment *c, int32_t i, int32_t j)
{
    return c->cost[(size_t)i * (size_t)c->m + (size_t)j] >= 0;
}

static double cost(const catchment *c, int32_t i, int32_t j)
{
    return c->cost[(size_t)i * (size_t)c->m + (size_t)j];
}

/* f_ij; with 2SFCA every weight above 0 is 1. */
static double weight(const catchment *c, int32_t measure, int32_t i, int32_t j)
{
    double w = 1;
    if (!has_pair(c, i, j))
        return 0;
    if (c->decay != NULL)
        must(socprev_decay_weight(c->decay, cost(c, i, j), &w));
    return measure == SOCPREV_ACCESS_2SFCA && w > 0 ? 1 : w;
}

/* What person choices multiply the weight with: G_ij, H_ij, or f_ij / f_i. over f_ij. */
static double choice(const catchment *c, int32_t measure, int32_t i, int32_t j)
{
    double sum = 0, own = 1;
    if (measure != SOCPREV_ACCESS_3SFCA && measure != SOCPREV_ACCESS_MH3SFCA &&
        measure != SOCPREV_ACCESS_BALANCED)
        return 1;
    if (c->supply[j] <= 0)
        return 0;
    for (int32_t k = 0; k < c->m; k++) {
        double size = measure == SOCPREV_ACCESS_MH3SFCA ? c->supply[k] : c->supply[k] > 0;
        sum += size * weight(c, measure, i, k);
    }
    if (measure == SOCPREV_ACCESS_MH3SFCA)
        own = c->supply[j];
    if (measure == SOCPREV_ACCESS_3SFCA || measure == SOCPREV_ACCESS_MH3SFCA)
        own *= weight(c, measure, i, j);
    return sum > 0 ? own / sum : 0;
}

static double people_of(const catchment *c, int32_t measure, int32_t i)
{
    if (measure != SOCPREV_ACCESS_AVAILABILITY)
        return c->people[i];
    return c->people[i] > 0 ? pow(c->people[i], c->exponent) : 0;
}

/* Claims on a destination. */
static double claims(const catchment *c, int32_t measure, int32_t j)
{
    double sum = 0;
    for (int32_t i = 0; i < c->n; i++) {
        /* in MH3SFCA, H_ij has the weight already */
        double f = measure == SOCPREV_ACCESS_MH3SFCA ? 1 : weight(c, measure, i, j);
        sum += choice(c, measure, i, j) * people_of(c, measure, i) * f;
    }
    return sum;
}

static double ratio(const catchment *c, int32_t measure, int32_t j)
{
    double sum = claims(c, measure, j);
    return sum > 0 ? c->supply[j] / sum : 0;
}

static double floating(const catchment *c, int32_t measure, int32_t i)
{
    double sum = 0;
    for (int32_t j = 0; j < c->m; j++) {
        double f = weight(c, measure, i, j), term = ratio(c, measure, j) * f;
        if (measure == SOCPREV_ACCESS_M2SFCA)
            term *= f;
        if (measure == SOCPREV_ACCESS_3SFCA || measure == SOCPREV_ACCESS_MH3SFCA)
            term *= choice(c, measure, i, j);
        if (measure == SOCPREV_ACCESS_BALANCED) {
            double column = 0;
            for (int32_t k = 0; k < c->n; k++)
                column += weight(c, measure, k, j);
            term = column > 0 ? term / column : 0;
        }
        sum += term;
    }
    return measure == SOCPREV_ACCESS_AVAILABILITY ? sum * people_of(c, measure, i) : sum;
}

static double within(const catchment *c, int32_t i, double limit)
{
    double sum = 0;
    for (int32_t j = 0; j < c->m; j++)
        if (has_pair(c, i, j) && cost(c, i, j) <= limit)
            sum += c->supply[j];
    return sum;
}

/* Least cost of a pair within which supply reaches the amount. */
static double reached(const catchment *c, int32_t i, double amount)
{
    double best = SOCPREV_ACCESS_UNREACHABLE;
    for (int32_t j = 0; j < c->m; j++)
        if (has_pair(c, i, j) && c->supply[j] > 0 && (best < 0 || cost(c, i, j) < best) &&
            within(c, i, cost(c, i, j)) >= amount)
            best = cost(c, i, j);
    return best;
}

static double gravity(const catchment *c, int32_t i)
{
    double sum = 0;
    for (int32_t j = 0; j < c->m; j++)
        sum += c->supply[j] * weight(c, SOCPREV_ACCESS_GRAVITY, i, j);
    return sum;
}

void catchment_reference(const catchment *c, int32_t measure, int32_t item, double *out)
{
    for (int32_t i = 0; i < c->n; i++)
        switch (measure) {
        case SOCPREV_ACCESS_NEAREST:
            out[i] = reached(c, i, 1e-300);
            break;
        case SOCPREV_ACCESS_KTH:
            out[i] = reached(c, i, c->amount);
            break;
        case SOCPREV_ACCESS_BALANCING_COST:
            out[i] = c->people[i] > 0 ? reached(c, i, c->people[i]) : 0;
            break;
        case SOCPREV_ACCESS_CUMULATIVE:
            out[i] = within(c, i, c->cutoffs[item]);
            break;
        case SOCPREV_ACCESS_INTERVAL_MEDIAN: /* of three that ascend */
            out[i] = within(c, i, c->cutoffs[1]);
            break;
        case SOCPREV_ACCESS_GRAVITY:
            out[i] = gravity(c, i);
            break;
        default:
            out[i] = floating(c, measure, i);
            break;
        }
}

double catchment_unclaimed(const catchment *c, int32_t measure)
{
    double sum = 0;
    for (int32_t j = 0; j < c->m; j++)
        if (!(claims(c, measure, j) > 0))
            sum += c->supply[j];
    return sum;
}
