/* What a round says of its requests, envelopes and pots. */
#include "planning/round_internal.h"

const char *const socprev__round_step_names[SOCPREV__STEPS] = {
    "cost",      "revenue", "optimal", "others",  "carried", "need",  "requested", "recognised",
    "last_year", "floor",   "ceiling", "maximum", "limit",   "minimum", "given",   "new",
    "award",     "repay",
};

static const char *const step_texts[SOCPREV__STEPS][2] = {
    { "usual cost", "obvyklé náklady" },
    { "usual revenue", "obvyklé výnosy" },
    { "optimal support", "optimální podpora" },
    { "other sources and co-payments", "jiné zdroje a spoluúčast" },
    { "overcompensation carried over", "přenesená nadměrná vyrovnávací platba" },
    { "need", "potřeba" },
    { "requested", "požadováno" },
    { "recognised", "uznáno" },
    { "last year", "loni" },
    { "floor", "nejméně" },
    { "top of the corridor", "horní mez koridoru" },
    { "maximum", "nejvýše" },
    { "limit", "strop" },
    { "least worth paying", "nejmenší smysluplná výše" },
    { "given before", "přiděleno dříve" },
    { "new", "nově" },
    { "award", "přiděleno" },
    { "to be returned", "k vrácení" },
};

/* By enum socprev_round_bound. */
static const struct {
    const char *name, *text[2];
} bounds[] = {
    [SOCPREV_ROUND_BY_MONEY] = { "money", { "share of money", "podíl z peněz" } },
    [SOCPREV_ROUND_BY_NEED] = { "need", { "whole need", "celá potřeba" } },
    [SOCPREV_ROUND_BY_REQUEST] = { "request", { "whole request", "celý požadavek" } },
    [SOCPREV_ROUND_BY_TIER] = { "tier", { "class", "třída" } },
    [SOCPREV_ROUND_BY_CEILING] = { "ceiling", { "corridor top", "strop koridoru" } },
    [SOCPREV_ROUND_BY_MAXIMUM] = { "maximum", { "greatest award", "nejvyšší částka" } },
    [SOCPREV_ROUND_BY_FLOOR] = { "floor", { "corridor floor", "dno koridoru" } },
    [SOCPREV_ROUND_BY_PROMISE] = { "promise", { "promise", "příslib" } },
    [SOCPREV_ROUND_BY_MINIMUM] = { "minimum", { "below minimum", "pod minimem" } },
    [SOCPREV_ROUND_BY_NO_NEED] = { "no_need", { "no need", "bez potřeby" } },
    [SOCPREV_ROUND_BY_GIVEN] = { "given", { "given already", "dáno už dříve" } },
};

size_t socprev_round_count(const socprev_round *round)
{
    return round == NULL ? 0 : round->n_rows;
}

const char *socprev_round_request(const socprev_round *round, size_t index)
{
    return index < socprev_round_count(round) ? round->rows[index].id : NULL;
}

int64_t socprev_round_find(const socprev_round *round, const char *id, size_t length)
{
    if (id == NULL)
        return -1;
    const socprev__slice wanted = { id, socprev__length(id, length) };
    for (size_t i = 0; i < socprev_round_count(round); i++)
        if (socprev__slice_is(wanted, round->rows[i].id))
            return (int64_t)i;
    return -1;
}

socprev_status socprev_round_amount(const socprev_round *round, size_t index, int32_t step,
                                    int64_t *out)
{
    if (index >= socprev_round_count(round) || step < 0 || step >= SOCPREV__STEPS || out == NULL)
        return SOCPREV_E_INVALID;
    if (!round->rows[index].has[step])
        return SOCPREV_E_UNDEFINED;
    *out = round->rows[index].steps[step];
    return SOCPREV_OK;
}

int64_t socprev_round_award(const socprev_round *round, size_t index)
{
    return index < socprev_round_count(round) ? round->rows[index].steps[SOCPREV_ROUND_AWARD] : 0;
}

int32_t socprev_round_bound(const socprev_round *round, size_t index)
{
    return index < socprev_round_count(round) ? round->rows[index].bound : 0;
}

const char *socprev_round_bound_name(int32_t bound)
{
    return bound < 1 || (size_t)bound >= SOCPREV__COUNT(bounds) ? NULL : bounds[bound].name;
}

const char *socprev_round_bound_text(int32_t bound, int32_t language)
{
    return socprev_round_bound_name(bound) == NULL
               ? NULL
               : bounds[bound].text[socprev__language(language)];
}

const char *socprev_round_step_text(int32_t step, int32_t language)
{
    return step < 0 || step >= SOCPREV__STEPS ? NULL
                                              : step_texts[step][socprev__language(language)];
}

size_t socprev_round_envelope_count(const socprev_round *round)
{
    return round == NULL ? 0 : round->n_envelopes;
}

const char *socprev_round_envelope(const socprev_round *round, size_t index)
{
    return index < socprev_round_envelope_count(round) ? round->envelopes[index].id : NULL;
}

int64_t socprev_round_envelope_amount(const socprev_round *round, size_t index, int32_t level)
{
    return index < socprev_round_envelope_count(round) && level >= 0 && level < SOCPREV__LEVELS
               ? round->envelopes[index].levels[level]
               : 0;
}

size_t socprev_round_pot_count(const socprev_round *round)
{
    return round == NULL ? 0 : round->n_pots;
}

const char *socprev_round_pot(const socprev_round *round, size_t pot)
{
    return pot < socprev_round_pot_count(round) ? round->pots[pot].id : NULL;
}

int64_t socprev_round_part(const socprev_round *round, size_t index, size_t pot)
{
    return index < socprev_round_count(round) && pot < socprev_round_pot_count(round)
               ? round->parts[index * round->n_pots + pot]
               : 0;
}

int64_t socprev_round_total(const socprev_round *round)
{
    return round == NULL ? 0 : round->total;
}
