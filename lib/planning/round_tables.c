/* A round as tables: the trace, the envelopes, the parts of the pots. */
#include "planning/round_internal.h"

/* Puts cells of the last row; the first failure is kept. */
typedef struct {
    socprev_table *table;
    socprev_status status;
    socprev_error **err;
} filler;

static void begin(filler *f, const socprev__table_column *columns, size_t n,
                  const socprev_memory *memory, socprev_error **err)
{
    *f = (filler){ .err = err };
    f->status = socprev__table_of(columns, n, memory, &f->table, err);
}

static void row(filler *f)
{
    if (f->status == SOCPREV_OK)
        f->status = socprev_table_append_row(f->table, f->err);
}

static void text(filler *f, int64_t column, const char *value)
{
    if (f->status == SOCPREV_OK && value != NULL)
        f->status = socprev_table_put_text(f->table, column, value, SOCPREV_NUL, f->err);
}

static void number(filler *f, int64_t column, int64_t value)
{
    if (f->status == SOCPREV_OK)
        f->status = socprev_table_put_int64(f->table, column, value, f->err);
}

static socprev_status end(filler *f, socprev_table **out)
{
    if (f->status == SOCPREV_OK)
        *out = f->table;
    else
        socprev_table_free(f->table);
    return f->status;
}

static socprev_status check(const socprev_round *round, bool has_out, socprev_error **err)
{
    if (round == NULL || !has_out)
        return socprev__fail_null(err, round == NULL ? "round" : "out");
    return SOCPREV_OK;
}

#define CATEGORY(name) { name, SOCPREV_COLUMN_CATEGORY, NULL, 0 }
#define TEXT(name) { name, SOCPREV_COLUMN_TEXT, NULL, 0 }
#define MONEY(name) { name, SOCPREV_COLUMN_INT64, "CZK", 2 }
#define COUNT(name) { name, SOCPREV_COLUMN_INT64, NULL, 0 }

/* ---- the trace ----------------------------------------------------------- */

enum { FIRST_STEP = 11, BOUND = FIRST_STEP + SOCPREV__STEPS };

static const socprev__table_column trace_columns[] = {
    TEXT("request"),
    TEXT("name"),
    CATEGORY("kind"),
    CATEGORY("form"),
    CATEGORY("territory"),
    CATEGORY("zone"),
    CATEGORY("envelope"),
    CATEGORY("unit"),
    { "units", SOCPREV_COLUMN_INT64, "", 3 },
    CATEGORY("reference"),
    CATEGORY("tier"),
    MONEY("cost"),
    MONEY("revenue"),
    MONEY("optimal"),
    MONEY("others"),
    MONEY("carried"),
    MONEY("need"),
    MONEY("requested"),
    MONEY("recognised"),
    MONEY("last_year"),
    MONEY("floor"),
    MONEY("ceiling"),
    MONEY("maximum"),
    MONEY("limit"),
    MONEY("minimum"),
    MONEY("given"),
    MONEY("new"),
    MONEY("award"),
    MONEY("repay"),
    CATEGORY("bound"),
};

static void fill_request(filler *f, const socprev_round *round, const socprev__round_row *r)
{
    const char *const texts[] = { r->id,   r->name, r->kind,
                                  r->form, r->territory, r->zone,
                                  round->envelopes[r->envelope].id, r->unit };
    row(f);
    for (size_t i = 0; i < SOCPREV__COUNT(texts); i++)
        text(f, (int64_t)i, texts[i]);
    number(f, 8, r->units);
    text(f, 9, r->reference);
    text(f, 10, r->tier);
    for (int32_t s = 0; s < SOCPREV__STEPS; s++)
        if (r->has[s])
            number(f, FIRST_STEP + s, r->steps[s]);
    text(f, BOUND, socprev_round_bound_name(r->bound));
}

socprev_status socprev_round_trace_table(const socprev_round *round, const socprev_memory *memory,
                                         socprev_table **out, socprev_error **err)
{
    socprev_status st = check(round, out != NULL, err);
    if (st != SOCPREV_OK)
        return st;
    filler f;
    begin(&f, trace_columns, SOCPREV__COUNT(trace_columns), memory, err);
    for (size_t i = 0; i < round->n_rows; i++)
        fill_request(&f, round, &round->rows[i]);
    return end(&f, out);
}

/* ---- envelopes ----------------------------------------------------------- */

static const socprev__table_column envelope_columns[] = {
    TEXT("envelope"), TEXT("name"),   CATEGORY("parent"), COUNT("depth"),    COUNT("requests"),
    COUNT("paid"),    MONEY("claim"), MONEY("total"),     MONEY("reserve"), MONEY("divided"),
    MONEY("rest"),
};

socprev_status socprev_round_envelope_table(const socprev_round *round,
                                            const socprev_memory *memory, socprev_table **out,
                                            socprev_error **err)
{
    socprev_status st = check(round, out != NULL, err);
    if (st != SOCPREV_OK)
        return st;
    filler f;
    begin(&f, envelope_columns, SOCPREV__COUNT(envelope_columns), memory, err);
    for (size_t i = 0; i < round->n_envelopes; i++) {
        const socprev__round_envelope *e = &round->envelopes[i];
        row(&f);
        text(&f, 0, e->id);
        text(&f, 1, e->name);
        text(&f, 2, e->parent == SOCPREV__NOWHERE ? NULL : round->envelopes[e->parent].id);
        number(&f, 3, (int64_t)e->depth);
        number(&f, 4, (int64_t)e->requests);
        number(&f, 5, (int64_t)e->paid);
        for (int32_t l = 0; l < SOCPREV__LEVELS; l++)
            number(&f, 6 + l, e->levels[l]);
    }
    return end(&f, out);
}

/* ---- parts of the pots --------------------------------------------------- */

static const socprev__table_column part_columns[] = { TEXT("request"), CATEGORY("pot"),
                                                      CATEGORY("source"), MONEY("amount") };

socprev_status socprev_round_part_table(const socprev_round *round, const socprev_memory *memory,
                                        socprev_table **out, socprev_error **err)
{
    socprev_status st = check(round, out != NULL, err);
    if (st != SOCPREV_OK)
        return st;
    filler f;
    begin(&f, part_columns, SOCPREV__COUNT(part_columns), memory, err);
    for (size_t i = 0; i < round->n_rows; i++)
        for (size_t p = 0; p < round->n_pots; p++) {
            int64_t amount = socprev_round_part(round, i, p);
            if (amount == 0)
                continue;
            row(&f);
            text(&f, 0, round->rows[i].id);
            text(&f, 1, round->pots[p].id);
            text(&f, 2, round->pots[p].source);
            number(&f, 3, amount);
        }
    return end(&f, out);
}

/* ---- two rounds ---------------------------------------------------------- */

static const socprev__table_column change_columns[] = { TEXT("request"), MONEY("before"),
                                                        MONEY("after"), MONEY("change") };

static void change(filler *f, const char *id, int64_t before, int64_t after)
{
    row(f);
    text(f, 0, id);
    number(f, 1, before);
    number(f, 2, after);
    number(f, 3, after - before); /* both >= 0 */
}

socprev_status socprev_round_compare_table(const socprev_round *round,
                                           const socprev_round *before,
                                           const socprev_memory *memory, socprev_table **out,
                                           socprev_error **err)
{
    if (before == NULL)
        return socprev__fail_null(err, "before");
    socprev_status st = check(round, out != NULL, err);
    if (st != SOCPREV_OK)
        return st;
    filler f;
    begin(&f, change_columns, SOCPREV__COUNT(change_columns), memory, err);
    for (size_t i = 0; i < round->n_rows; i++) {
        int64_t other = socprev_round_find(before, round->rows[i].id, SOCPREV_NUL);
        change(&f, round->rows[i].id, other < 0 ? 0 : socprev_round_award(before, (size_t)other),
               socprev_round_award(round, i));
    }
    for (size_t i = 0; i < before->n_rows; i++)
        if (socprev_round_find(round, before->rows[i].id, SOCPREV_NUL) < 0)
            change(&f, before->rows[i].id, socprev_round_award(before, i), 0);
    return end(&f, out);
}

/* The request that an award "ROUND.REQUEST" belongs to; NULL when of another round. */
static const char *request_of(const socprev_round *round, const char *award)
{
    size_t size = strlen(round->id);
    return strncmp(award, round->id, size) == 0 && award[size] == '.' ? award + size + 1 : NULL;
}

socprev_status socprev_round_compare_portfolio(const socprev_round *round,
                                               const socprev_portfolio *portfolio,
                                               const socprev_memory *memory, socprev_table **out,
                                               socprev_error **err)
{
    if (portfolio == NULL)
        return socprev__fail_null(err, "portfolio");
    socprev_status st = check(round, out != NULL, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t n = socprev_record_count(portfolio, SOCPREV_AWARD), found = 0;
    for (int64_t a = 0; a < n; a++)
        found += request_of(round, socprev_record_id(portfolio, SOCPREV_AWARD, a)) != NULL;
    if (found == 0)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_ROUND_NO_AWARDS, SP_FIELD("awards"),
                             SP_TEXT(round->id));
    filler f;
    begin(&f, change_columns, SOCPREV__COUNT(change_columns), memory, err);
    for (size_t i = 0; i < round->n_rows; i++) {
        int64_t before = 0;
        for (int64_t a = 0; a < n; a++) {
            const char *id = request_of(round, socprev_record_id(portfolio, SOCPREV_AWARD, a));
            if (id != NULL && strcmp(id, round->rows[i].id) == 0)
                (void)socprev_record_amount(portfolio, SOCPREV_AWARD, a, "price", NULL, &before,
                                            NULL);
        }
        change(&f, round->rows[i].id, before, round->rows[i].steps[SOCPREV_ROUND_NEW]);
    }
    for (int64_t a = 0; a < n; a++) {
        const char *id = request_of(round, socprev_record_id(portfolio, SOCPREV_AWARD, a));
        int64_t before = 0;
        if (id == NULL || socprev_round_find(round, id, SOCPREV_NUL) >= 0)
            continue;
        (void)socprev_record_amount(portfolio, SOCPREV_AWARD, a, "price", NULL, &before, NULL);
        change(&f, id, before, 0);
    }
    return end(&f, out);
}
