/* Which log-linear models are fitted, and what is told of them. */
#include "beneficiary/recapture.h"

struct socprev_recapture {
    struct socprev_memory memory;
    int64_t known;
    size_t n_histories;
    socprev__model *model;
    size_t n, capacity;
};

/* ---- models ------------------------------------------------------------------------ */

static void name_model(socprev__model *m)
{
    static const char *const people[] = { "", "_poisson2", "_darroch" };
    const char *letters = m->lists_differ ? (m->people == PEOPLE_ALIKE ? "Mt" : "Mth")
                                          : (m->people == PEOPLE_ALIKE ? "M0" : "Mh");
    size_t at = strlen(letters);
    memcpy(m->name, letters, at + 1);
    memcpy(m->name + at, people[m->people], strlen(people[m->people]) + 1);
    for (int32_t i = 0; i < m->n_pairs; i++) {
        m->name[at++] = '+';
        m->name[at++] = (char)('0' + (m->pair[i][0] + 1) % 10);
        m->name[at++] = (char)('0' + (m->pair[i][1] + 1) % 10);
        m->name[at] = '\0';
    }
}

static socprev__model model_of(const socprev__lists *lists, bool lists_differ,
                               socprev__people_differ people)
{
    socprev__model m = { .lists_differ = lists_differ, .people = people };
    m.n_parameters = 1 + (lists_differ ? lists->lists : 1) + (people != PEOPLE_ALIKE);
    return m;
}

static bool add_model(socprev_recapture *r, const socprev__model *m)
{
    void *model = r->model;
    if (!socprev__reserve(&r->memory, &model, &r->capacity, r->n + 1, sizeof *r->model))
        return false;
    r->model = model;
    r->model[r->n] = *m;
    name_model(&r->model[r->n++]);
    return true;
}

static bool has_pair(const socprev__model *m, int32_t a, int32_t b)
{
    for (int32_t i = 0; i < m->n_pairs; i++)
        if (m->pair[i][0] == a && m->pair[i][1] == b)
            return true;
    return false;
}

/* The model with the one more pair that lowers AIC most; false when none does. */
static bool best_pair(const socprev__lists *lists, const socprev__model *from,
                      socprev__model *best)
{
    bool found = false;
    *best = *from;
    for (int32_t a = 0; a < lists->lists; a++)
        for (int32_t b = a + 1; b < lists->lists; b++) {
            socprev__model m = *from;
            if (has_pair(from, a, b) || (size_t)m.n_parameters >= lists->n)
                continue;
            m.pair[m.n_pairs][0] = (uint8_t)a;
            m.pair[m.n_pairs][1] = (uint8_t)b;
            m.n_pairs++;
            m.n_parameters++;
            socprev__model_fit(lists, &m);
            if (m.has_fit && m.aic < best->aic) {
                *best = m;
                found = true;
            }
        }
    return found;
}

static socprev_status add_pairs(socprev_recapture *r, const socprev__lists *lists,
                                const socprev__model *from, socprev_run *run,
                                socprev_error **err)
{
    socprev__model at = *from, next;
    while (lists->lists >= 3 && at.has_fit && best_pair(lists, &at, &next)) {
        if (socprev__run_step(run, (int64_t)r->n, 0))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                 SP_TEXT("recapture"));
        if (!add_model(r, &next))
            return socprev__fail_nomem(err);
        at = next;
    }
    return SOCPREV_OK;
}

static socprev_status add_models(socprev_recapture *r, const socprev__lists *lists,
                                 socprev_run *run, socprev_error **err)
{
    socprev__model chain = { 0 };
    for (int32_t differ = 0; differ <= 1; differ++)
        for (int32_t people = PEOPLE_ALIKE; people <= PEOPLE_DARROCH; people++) {
            socprev__model m = model_of(lists, differ == 1, (socprev__people_differ)people);
            if ((size_t)m.n_parameters > lists->n)
                continue;
            if (socprev__run_step(run, (int64_t)r->n, 0))
                return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                     SP_TEXT("recapture"));
            socprev__model_fit(lists, &m);
            if (m.lists_differ && m.people == PEOPLE_ALIKE)
                chain = m;
            if (!add_model(r, &m))
                return socprev__fail_nomem(err);
        }
    return add_pairs(r, lists, &chain, run, err);
}

/* ---- input ------------------------------------------------------------------------- */

static socprev_status check_lists(int32_t n_lists, const int64_t *count, size_t stride, size_t n,
                                  double confidence, int64_t *known, socprev_error **err)
{
    const int64_t most = (int64_t)1 << 31;
    *known = 0;
    socprev_status st =
        socprev__check_count("lists", n_lists, 2, SOCPREV_RECAPTURE_LISTS, err);
    if (st == SOCPREV_OK)
        st = socprev__check_confidence(confidence, err);
    if (st != SOCPREV_OK)
        return st;
    if (n != ((size_t)1 << n_lists) - 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ESTIMATE_HISTORIES, SP_FIELD("n"),
                             SP_INT(n), SP_INT(n_lists), SP_INT(((int64_t)1 << n_lists) - 1));
    for (size_t i = 0; i < n; i++) {
        int64_t people;
        memcpy(&people, (const char *)count + i * stride, sizeof people);
        if (people < 0 || people > most - *known)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ESTIMATE_COUNT,
                                 SP_ITEM("count", i), SP_TEXT("count"), SP_INT(people), SP_INT(0),
                                 SP_INT(most - *known));
        *known += people;
    }
    return *known > 0 ? SOCPREV_OK : socprev__no_estimate(err, SOCPREV_ESTIMATE_LOG_LINEAR);
}

/* One block: counts, means, predictors, and the design of the largest model. */
static size_t room_for(size_t n)
{
    size_t parameters = n < SOCPREV__MODEL_PARAMETERS ? n : SOCPREV__MODEL_PARAMETERS;
    return n * (3 + parameters);
}

static socprev_status fit_all(socprev_recapture *r, int32_t n_lists, const int64_t *count,
                              size_t stride, double confidence, socprev_run *run,
                              socprev_error **err)
{
    size_t n = r->n_histories;
    double *room = socprev__alloc(&r->memory, room_for(n), sizeof *room);
    if (room == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        int64_t people;
        memcpy(&people, (const char *)count + i * stride, sizeof people);
        room[i] = (double)people;
    }
    socprev__lists lists = { n_lists, n, room, (double)r->known, confidence,
                             room + 3 * n, room + n, room + 2 * n };
    socprev_status st = add_models(r, &lists, run, err);
    socprev__free(&r->memory, room, room_for(n), sizeof *room);
    return st;
}

socprev_status socprev_recapture_new(int32_t lists, const int64_t *count, size_t stride, size_t n,
                                     double confidence, socprev_run *run,
                                     const socprev_memory *memory, socprev_recapture **out,
                                     socprev_error **err)
{
    int64_t known;
    if (count == NULL || out == NULL)
        return socprev__fail_null(err, count == NULL ? "count" : "out");
    stride = stride == 0 ? sizeof *count : stride;
    socprev_status st = check_lists(lists, count, stride, n, confidence, &known, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_recapture *r = socprev__alloc(&from, 1, sizeof *r);
    if (r == NULL)
        return socprev__fail_nomem(err);
    r->memory = from;
    r->known = known;
    r->n_histories = n;
    st = fit_all(r, lists, count, stride, confidence, run, err);
    if (st == SOCPREV_OK)
        *out = r;
    else
        socprev_recapture_free(r);
    return st;
}

void socprev_recapture_free(socprev_recapture *recapture)
{
    if (recapture == NULL)
        return;
    struct socprev_memory memory = recapture->memory;
    socprev__free(&memory, recapture->model, recapture->capacity, sizeof *recapture->model);
    socprev__free(&memory, recapture, 1, sizeof *recapture);
}

/* ---- answers ----------------------------------------------------------------------- */

static const socprev__model *model_at(const socprev_recapture *r, int32_t model)
{
    return r != NULL && model >= 0 && (size_t)model < r->n ? &r->model[model] : NULL;
}

int64_t socprev_recapture_known(const socprev_recapture *recapture)
{
    return recapture == NULL ? 0 : recapture->known;
}

int32_t socprev_recapture_models(const socprev_recapture *recapture)
{
    return recapture == NULL ? 0 : (int32_t)recapture->n;
}

const char *socprev_recapture_name(const socprev_recapture *recapture, int32_t model)
{
    const socprev__model *m = model_at(recapture, model);
    return m == NULL ? NULL : m->name;
}

socprev_status socprev_recapture_size(const socprev_recapture *recapture, int32_t model,
                                      int32_t *parameters, int32_t *freedom)
{
    const socprev__model *m = model_at(recapture, model);
    if (m == NULL)
        return SOCPREV_E_INVALID;
    if (parameters != NULL)
        *parameters = m->n_parameters;
    if (freedom != NULL)
        *freedom = (int32_t)recapture->n_histories - m->n_parameters;
    return SOCPREV_OK;
}

socprev_status socprev_recapture_fit(const socprev_recapture *recapture, int32_t model,
                                     double *deviance, double *aic, double *bic)
{
    const socprev__model *m = model_at(recapture, model);
    if (m == NULL)
        return SOCPREV_E_INVALID;
    if (!m->has_fit)
        return SOCPREV_E_UNDEFINED;
    if (deviance != NULL)
        *deviance = m->deviance;
    if (aic != NULL)
        *aic = m->aic;
    if (bic != NULL)
        *bic = m->bic;
    return SOCPREV_OK;
}

const socprev_estimate *socprev_recapture_estimate(const socprev_recapture *recapture,
                                                   int32_t model)
{
    const socprev__model *m = model_at(recapture, model);
    return m == NULL || !m->has_fit ? NULL : &m->estimate;
}

int32_t socprev_recapture_best(const socprev_recapture *recapture, int32_t criterion)
{
    int32_t best = -1;
    if (criterion != SOCPREV_RECAPTURE_AIC && criterion != SOCPREV_RECAPTURE_BIC)
        return -1;
    for (int32_t i = 0; i < socprev_recapture_models(recapture); i++) {
        const socprev__model *m = &recapture->model[i], *b = best < 0 ? m : &recapture->model[best];
        double here = criterion == SOCPREV_RECAPTURE_AIC ? m->aic : m->bic;
        double there = criterion == SOCPREV_RECAPTURE_AIC ? b->aic : b->bic;
        if (m->has_fit && (best < 0 || here < there))
            best = i;
    }
    return best;
}
