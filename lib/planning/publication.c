/* What is to be published: dimensions, rules, names, earlier releases. */
#include "planning/publication.h"

static const int64_t GROUPS_FIRST = 5000, GROUPS_MOST = (int64_t)1 << 24;

socprev_status socprev_publication_new(const socprev_memory *memory, socprev_publication **out,
                                       socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_publication *p = socprev__alloc(&from, 1, sizeof *p);
    if (p == NULL)
        return socprev__fail_nomem(err);
    p->memory = from;
    p->measure = SOCPREV_PERSONS;
    p->attacker = SOCPREV_ATTACKER_RULE;
    p->least = p->width = 1;
    p->percent = 99;
    p->linked = true;
    p->most = GROUPS_FIRST;
    *out = p;
    return SOCPREV_OK;
}

void socprev_publication_free(socprev_publication *publication)
{
    socprev_publication *p = publication;
    if (p == NULL)
        return;
    struct socprev_memory memory = p->memory;
    for (size_t i = 0; i < p->n_named; i++)
        socprev__text_free(&memory, p->named[i].text);
    socprev__free(&memory, p->named, p->named_capacity, sizeof *p->named);
    socprev__free(&memory, (void *)p->earlier, p->earlier_capacity, sizeof *p->earlier);
    socprev__publication_forget(p);
    socprev__free(&memory, p, 1, sizeof *p);
}

/* ---- what is counted ---------------------------------------------------------------- */

static socprev_status refuse(const char *name, int64_t value, socprev_error **err)
{
    return socprev__fail_argument(err, name, value);
}

socprev_status socprev_publication_set_dimensions(socprev_publication *publication,
                                                  const int32_t *dimensions, size_t n,
                                                  socprev_error **err)
{
    if (publication == NULL || (dimensions == NULL && n > 0))
        return socprev__fail_null(err, publication == NULL ? "publication" : "dimensions");
    if (n > SOCPREV__DIMENSION_NAMES)
        return refuse("n", (int64_t)n, err);
    for (size_t i = 0; i < n; i++) {
        bool twice = false;
        for (size_t k = 0; k < i; k++)
            twice |= dimensions[k] == dimensions[i];
        if (dimensions[i] < SOCPREV_BY_PROJECT || dimensions[i] > SOCPREV_BY_PERIOD || twice)
            return refuse("dimensions", dimensions[i], err);
    }
    if (n > 0)
        memcpy(publication->dimension, dimensions, n * sizeof *dimensions);
    publication->d = n;
    return SOCPREV_OK;
}

socprev_status socprev_publication_set_measure(socprev_publication *publication, int32_t measure,
                                               socprev_error **err)
{
    if (publication == NULL)
        return socprev__fail_null(err, "publication");
    if (socprev__publication_measure(measure) == NULL)
        return refuse("measure", measure, err);
    publication->measure = measure;
    return SOCPREV_OK;
}

const char *socprev__publication_measure(int32_t measure)
{
    return measure == SOCPREV_PERSONS    ? "persons"
           : measure == SOCPREV_CONTACTS ? "contacts"
           : measure == SOCPREV_MINUTES  ? "minutes"
                                         : NULL;
}

/* ---- rules ---------------------------------------------------------------------------- */

socprev_status socprev_publication_set_threshold(socprev_publication *publication, int64_t least,
                                                 int32_t zeros, socprev_error **err)
{
    if (publication == NULL)
        return socprev__fail_null(err, "publication");
    if (least < 1 || (zeros != 0 && zeros != 1))
        return refuse(least < 1 ? "least" : "zeros", least < 1 ? least : zeros, err);
    publication->least = least;
    publication->zeros = zeros == 1;
    return SOCPREV_OK;
}

socprev_status socprev_publication_set_dominance(socprev_publication *publication,
                                                 int32_t contributions, int32_t percent,
                                                 socprev_error **err)
{
    if (publication == NULL)
        return socprev__fail_null(err, "publication");
    if (contributions < 0 || contributions > 2)
        return refuse("contributions", contributions, err);
    if (percent < 1 || percent > 99)
        return refuse("percent", percent, err);
    publication->dominance = contributions;
    publication->percent = percent;
    return SOCPREV_OK;
}

socprev_status socprev_publication_set_p_percent(socprev_publication *publication,
                                                 int32_t percent, socprev_error **err)
{
    if (publication == NULL)
        return socprev__fail_null(err, "publication");
    if (percent < 0 || percent > 100)
        return refuse("percent", percent, err);
    publication->p_percent = percent;
    return SOCPREV_OK;
}

socprev_status socprev_publication_set_attacker(socprev_publication *publication,
                                                int32_t attacker, int64_t width,
                                                socprev_error **err)
{
    if (publication == NULL)
        return socprev__fail_null(err, "publication");
    if (attacker < SOCPREV_ATTACKER_PLAIN || attacker > SOCPREV_ATTACKER_PATTERN)
        return refuse("attacker", attacker, err);
    if (width < 1)
        return refuse("width", width, err);
    publication->attacker = attacker;
    publication->width = width;
    return SOCPREV_OK;
}

socprev_status socprev_publication_set_linked(socprev_publication *publication, int32_t on,
                                              int64_t most, socprev_error **err)
{
    if (publication == NULL)
        return socprev__fail_null(err, "publication");
    if (on != 0 && on != 1)
        return refuse("on", on, err);
    if (most < 1 || most > GROUPS_MOST)
        return refuse("most", most, err);
    publication->linked = on == 1;
    publication->most = most;
    return SOCPREV_OK;
}

socprev_status socprev_publication_set_keys(socprev_publication *publication,
                                            const uint8_t *secret, socprev_error **err)
{
    if (publication == NULL)
        return socprev__fail_null(err, "publication");
    publication->keyed = secret != NULL;
    if (secret != NULL)
        memcpy(publication->key, secret, sizeof publication->key);
    return SOCPREV_OK;
}

socprev_status socprev_publication_set_bound(socprev_publication *publication,
                                             const uint8_t *secret, int64_t cells,
                                             socprev_error **err)
{
    if (publication == NULL)
        return socprev__fail_null(err, "publication");
    if (secret != NULL && cells < 1)
        return refuse("cells", cells, err);
    publication->bounded = secret != NULL;
    publication->bound = cells;
    if (secret != NULL)
        memcpy(publication->bound_key, secret, sizeof publication->bound_key);
    return SOCPREV_OK;
}

/* ---- names ---------------------------------------------------------------------------- */

static socprev_status add_named(socprev_publication *p, socprev__named_code named,
                                const char *text, socprev_error **err)
{
    void *block = p->named;
    char *copy = socprev__text_copy(&p->memory, text, strlen(text));
    if (copy == NULL || !socprev__reserve(&p->memory, &block, &p->named_capacity, p->n_named + 1,
                                          sizeof *p->named)) {
        socprev__text_free(&p->memory, copy);
        return socprev__fail_nomem(err);
    }
    p->named = block;
    named.text = copy;
    p->named[p->n_named++] = named;
    return SOCPREV_OK;
}

socprev_status socprev_publication_add_sensitive(socprev_publication *publication,
                                                 int32_t dimension, const char *text,
                                                 socprev_error **err)
{
    if (publication == NULL || text == NULL)
        return socprev__fail_null(err, publication == NULL ? "publication" : "text");
    if (dimension < SOCPREV_BY_PROJECT || dimension > SOCPREV_BY_TARGET_GROUP)
        return refuse("dimension", dimension, err);
    return add_named(publication, (socprev__named_code){ .dimension = dimension }, text, err);
}

socprev_status socprev_publication_add_secret(socprev_publication *publication,
                                              const char *service, socprev_error **err)
{
    if (publication == NULL || service == NULL)
        return socprev__fail_null(err, publication == NULL ? "publication" : "service");
    return add_named(publication,
                     (socprev__named_code){ .dimension = SOCPREV_BY_SERVICE, .secret = true },
                     service, err);
}

socprev_status socprev_publication_add_secrets(socprev_publication *publication,
                                               const socprev_portfolio *portfolio,
                                               socprev_error **err)
{
    if (publication == NULL || portfolio == NULL)
        return socprev__fail_null(err, publication == NULL ? "publication" : "portfolio");
    socprev_status st = SOCPREV_OK;
    for (int64_t i = 0; i < socprev_record_count(portfolio, SOCPREV_SERVICE); i++) {
        int64_t secret = 0;
        socprev_record_integer(portfolio, SOCPREV_SERVICE, i, "secret_address", &secret);
        if (secret != 0 && st == SOCPREV_OK)
            st = add_named(publication,
                           (socprev__named_code){ .dimension = SOCPREV_BY_SERVICE,
                                                  .secret = true,
                                                  .optional = true },
                           socprev_record_id(portfolio, SOCPREV_SERVICE, i), err);
    }
    return st;
}

socprev_status socprev_publication_add_earlier(socprev_publication *publication,
                                               const socprev_table *table, socprev_error **err)
{
    if (publication == NULL || table == NULL)
        return socprev__fail_null(err, publication == NULL ? "publication" : "table");
    socprev_publication *p = publication;
    void *block = (void *)p->earlier;
    if (!socprev__reserve(&p->memory, &block, &p->earlier_capacity, p->n_earlier + 1,
                          sizeof *p->earlier))
        return socprev__fail_nomem(err);
    p->earlier = block;
    p->earlier[p->n_earlier++] = table;
    return SOCPREV_OK;
}
