/* Awards into a portfolio: all of them or none. Those of an earlier computation keep
 * their place, so that the same round gives the same document. */
#include "planning/round_internal.h"

typedef struct {
    const socprev_round *round;
    socprev_portfolio *portfolio;
    socprev_draft **drafts;
    size_t n;
    socprev_error **err;
} writing;

/* Drafts that a request may need: its award, and a part for each pot. */
static size_t most_drafts(const socprev_round *round)
{
    return round->n_rows * (round->n_pots + 1);
}

/* "a.b" or "a.b.c" */
static socprev_status join(char out[SOCPREV__ID_MAX + 1], const char *a, const char *b,
                           const char *c, socprev_error **err)
{
    const char *const parts[] = { a, b, c };
    size_t size = 0;
    for (size_t i = 0; i < SOCPREV__COUNT(parts) && parts[i] != NULL; i++) {
        size_t length = strlen(parts[i]);
        if (size + length + 1 > SOCPREV__ID_MAX + 1)
            return socprev__fail(err, SOCPREV_E_LIMIT, SP_ROUND_ID_LONG, SP_FIELD("id"),
                                 SP_TEXT(a), SP_TEXT(b), SP_INT(SOCPREV__ID_MAX));
        if (i > 0)
            out[size - 1] = '.';
        memcpy(out + size, parts[i], length + 1);
        size += length + 1;
    }
    return SOCPREV_OK;
}

/* A draft of the record with this id, new or there already. */
static socprev_status begin(writing *w, int32_t kind, const char *id, socprev_draft **out)
{
    int64_t index = socprev_record_find(w->portfolio, kind, id, SOCPREV_NUL);
    socprev_draft *draft = NULL;
    socprev_status st =
        index >= 0 ? socprev_draft_edit(w->portfolio, kind, index, &draft, w->err)
                   : socprev_draft_new(w->portfolio, kind, id, SOCPREV_NUL, &draft, w->err);
    if (st == SOCPREV_OK)
        w->drafts[w->n++] = *out = draft;
    return st;
}

static void set_text(socprev_draft *draft, const char *field, const char *text)
{
    socprev_draft_clear(draft, field);
    if (text != NULL)
        socprev_draft_set(draft, field, text);
}

static void set_money(socprev_draft *draft, const char *field, const socprev__round_row *row,
                      int32_t step)
{
    socprev_draft_clear(draft, field);
    if (row->has[step])
        socprev_draft_amount(draft, field, SOCPREV_EXACT, row->steps[step], 0);
}

/* The steps of the trace by their fields. What the award itself is, is its price. */
static const struct {
    const char *field;
    int32_t step;
} steps[] = {
    { "cost", SOCPREV_ROUND_COST },           { "revenue", SOCPREV_ROUND_REVENUE },
    { "optimal", SOCPREV_ROUND_OPTIMAL },     { "others", SOCPREV_ROUND_OTHERS },
    { "carried", SOCPREV_ROUND_CARRIED },     { "need", SOCPREV_ROUND_NEED },
    { "requested", SOCPREV_ROUND_REQUESTED }, { "recognised", SOCPREV_ROUND_RECOGNISED },
    { "last_year", SOCPREV_ROUND_LAST_YEAR }, { "floor", SOCPREV_ROUND_FLOOR },
    { "ceiling", SOCPREV_ROUND_CEILING },     { "maximum", SOCPREV_ROUND_MAXIMUM },
    { "limit", SOCPREV_ROUND_LIMIT },         { "minimum", SOCPREV_ROUND_MINIMUM },
    { "given", SOCPREV_ROUND_GIVEN },         { "repay", SOCPREV_ROUND_REPAY },
};

static socprev_status draft_award(writing *w, const socprev__round_row *row, const char *id)
{
    const socprev_round *round = w->round;
    socprev_draft *d = NULL;
    socprev_status st = begin(w, SOCPREV_AWARD, id, &d);
    if (st != SOCPREV_OK)
        return st;
    set_text(d, "project", round->project);
    set_text(d, "service", row->service);
    set_text(d, "provider", row->provider);
    set_text(d, "instrument", round->instrument);
    socprev_draft_clear(d, "round");
    if (round->has_number)
        socprev_draft_integer(d, "round", round->number);
    set_text(d, "kind", row->kind);
    set_text(d, "territory", row->territory);
    set_text(d, "zone", row->zone);
    set_text(d, "start", round->start);
    set_text(d, "end", round->end);
    set_money(d, "price", row, SOCPREV_ROUND_NEW);
    set_text(d, "form", row->form);
    set_text(d, "unit", row->unit);
    socprev_draft_amount(d, "units", SOCPREV_EXACT, row->units, 0);
    set_text(d, "envelope", round->envelopes[row->envelope].id);
    set_text(d, "reference", row->reference);
    set_text(d, "tier", row->tier);
    for (size_t i = 0; i < SOCPREV__COUNT(steps); i++)
        set_money(d, steps[i].field, row, steps[i].step);
    set_text(d, "bound", socprev_round_bound_name(row->bound));
    return SOCPREV_OK;
}

static socprev_status draft_part(writing *w, size_t index, size_t pot, const char *award)
{
    const socprev_round *round = w->round;
    char id[SOCPREV__ID_MAX + 1];
    socprev_draft *d = NULL;
    socprev_status st =
        join(id, round->id, round->rows[index].id, round->pots[pot].id, w->err);
    if (st == SOCPREV_OK)
        st = begin(w, SOCPREV_AWARD_PART, id, &d);
    if (st != SOCPREV_OK)
        return st;
    set_text(d, "award", award);
    set_text(d, "source", round->pots[pot].source);
    socprev_draft_amount(d, "amount", SOCPREV_EXACT, socprev_round_part(round, index, pot), 0);
    set_text(d, "pot", round->pots[pot].id);
    return SOCPREV_OK;
}

static socprev_status draft_request(writing *w, size_t index)
{
    const socprev__round_row *row = &w->round->rows[index];
    char award[SOCPREV__ID_MAX + 1];
    if (row->steps[SOCPREV_ROUND_NEW] == 0)
        return SOCPREV_OK;
    socprev_status st = join(award, w->round->id, row->id, NULL, w->err);
    if (st == SOCPREV_OK)
        st = draft_award(w, row, award);
    for (size_t p = 0; p < w->round->n_pots && st == SOCPREV_OK; p++)
        if (socprev_round_part(w->round, index, p) > 0)
            st = draft_part(w, index, p, award);
    return st;
}

/* ---- what is no more ----------------------------------------------------- */

/* The request of a record "ROUND.REQUEST" that gets money; -1 for none. `pot` is what
 * follows it: request ids may hold full stops, so that every way to read it is tried. */
static bool is_paid(const socprev_round *round, const char *rest, bool is_part)
{
    for (size_t i = 0; i < round->n_rows; i++) {
        const socprev__round_row *row = &round->rows[i];
        size_t size = strlen(row->id);
        if (row->steps[SOCPREV_ROUND_NEW] == 0 || strncmp(rest, row->id, size) != 0)
            continue;
        if (!is_part && rest[size] == '\0')
            return true;
        for (size_t p = 0; is_part && rest[size] == '.' && p < round->n_pots; p++)
            if (strcmp(rest + size + 1, round->pots[p].id) == 0 &&
                socprev_round_part(round, i, p) > 0)
                return true;
    }
    return false;
}

static void remove_old(const socprev_round *round, socprev_portfolio *portfolio, int32_t kind)
{
    size_t size = strlen(round->id);
    for (int64_t i = socprev_record_count(portfolio, kind); i-- > 0;) {
        const char *id = socprev_record_id(portfolio, kind, i);
        if (strncmp(id, round->id, size) == 0 && id[size] == '.' &&
            !is_paid(round, id + size + 1, kind == SOCPREV_AWARD_PART))
            (void)socprev_record_remove(portfolio, kind, i, NULL);
    }
}

/* ---- the function -------------------------------------------------------- */

static socprev_status check(const socprev_round *round, const socprev_portfolio *portfolio,
                            socprev_error **err)
{
    if (round == NULL || portfolio == NULL)
        return socprev__fail_null(err, round == NULL ? "round" : "portfolio");
    if (socprev_portfolio_is_round(portfolio))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RECORD_IS_ROUND, SP_FIELD("portfolio"),
                             SP_TEXT(socprev_record_id(portfolio, SOCPREV_ROUND, 0)));
    if (round->project == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ROUND_NO_PROJECT, SP_FIELD("project"),
                             SP_TEXT(round->id));
    if (socprev_record_find(portfolio, SOCPREV_PROJECT, round->project, SOCPREV_NUL) < 0)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_ROUND_GONE, SP_FIELD("project"),
                             SP_TEXT("project"), SP_TEXT(round->project));
    return SOCPREV_OK;
}

socprev_status socprev_round_write(const socprev_round *round, socprev_portfolio *portfolio,
                                   socprev_error **err)
{
    socprev_status st = check(round, portfolio, err);
    if (st != SOCPREV_OK)
        return st;
    const struct socprev_memory *memory = socprev__portfolio_memory(portfolio);
    writing w = { .round = round, .portfolio = portfolio, .err = err };
    w.drafts = socprev__alloc(memory, most_drafts(round), sizeof *w.drafts);
    if (w.drafts == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < round->n_rows && st == SOCPREV_OK; i++)
        st = draft_request(&w, i);
    if (st == SOCPREV_OK) {
        st = socprev__drafts_commit(w.drafts, w.n, err);
    } else {
        for (size_t i = 0; i < w.n; i++)
            socprev_draft_free(w.drafts[i]);
    }
    if (st == SOCPREV_OK) {
        remove_old(round, portfolio, SOCPREV_AWARD);
        remove_old(round, portfolio, SOCPREV_AWARD_PART);
    }
    socprev__free(memory, w.drafts, most_drafts(round), sizeof *w.drafts);
    return st;
}
