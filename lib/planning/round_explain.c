/* One request in sentences. */
#include "planning/round_internal.h"

#include <socprev/codelist.h>

typedef struct {
    const socprev_round *round;
    const socprev__round_row *row;
    int32_t language;
    socprev__bytes *out;
} writer;

static void put(const writer *w, const char *en, const char *cs)
{
    socprev__bytes_text(w->out, w->language == SOCPREV_LANG_CS ? cs : en);
}

static void put_money(const writer *w, int64_t minor)
{
    socprev__money_words words;
    (void)socprev__money_arg(minor, &words);
    put(w, words.en, words.cs);
}

static void put_step(const writer *w, int32_t step)
{
    socprev__bytes_text(w->out, socprev_round_step_text(step, w->language));
    socprev__bytes_text(w->out, ": ");
    put_money(w, w->row->steps[step]);
}

/* Name of a code that is in its list. */
static void put_label(const writer *w, int32_t list, const char *code)
{
    int32_t row = 0;
    (void)socprev_codelist_find(list, code, SOCPREV_NUL, &row, NULL); /* checked before */
    socprev__bytes_text(w->out, socprev_codelist_label(list, row, w->language));
}

/* "Shelters, residential: Home" */
static void put_service(const writer *w)
{
    put_label(w, SOCPREV_LIST_SERVICE_KIND, w->row->kind);
    if (w->row->form != NULL) {
        socprev__bytes_text(w->out, ", ");
        put_label(w, SOCPREV_LIST_SERVICE_FORM, w->row->form);
    }
    if (w->row->name != NULL) {
        socprev__bytes_text(w->out, ": ");
        socprev__bytes_text(w->out, w->row->name);
    }
    socprev__bytes_text(w->out, "\n");
}

static void put_units(const writer *w)
{
    char number[SOCPREV__WORDS];
    socprev__number_words(w->row->units, 3, w->language, number);
    put(w, " (", " (");
    put_label(w, SOCPREV_LIST_CAPACITY_TYPE, w->row->unit);
    socprev__bytes_text(w->out, ": ");
    socprev__bytes_text(w->out, number);
    put(w, ", reference value ", ", referenční hodnota ");
    socprev__bytes_text(w->out, w->row->reference);
    socprev__bytes_text(w->out, ")");
}

/* What stands behind the amount of a step. */
static void put_remark(const writer *w, int32_t step)
{
    const socprev__round_row *row = w->row;
    if (step == SOCPREV_ROUND_COST)
        put_units(w);
    if (step == SOCPREV_ROUND_OPTIMAL)
        put(w, " (cost less revenue)", " (náklady bez výnosů)");
    if (step == SOCPREV_ROUND_NEED)
        put(w, " (optimal support less what others pay and what is carried over)",
            " (optimální podpora bez toho, co platí jiní a co se přenáší)");
    if (step == SOCPREV_ROUND_RECOGNISED && row->tier != NULL) {
        put(w, " (class ", " (třída ");
        socprev__bytes_text(w->out, row->tier);
        socprev__bytes_text(w->out, ")");
    }
    if (step == SOCPREV_ROUND_LIMIT)
        put(w, " (lowest of the above)", " (nejnižší z výše uvedených)");
    if (step == SOCPREV_ROUND_NEW) {
        put(w, " from ", " z obálky ");
        socprev__bytes_text(w->out, w->round->envelopes[row->envelope].name);
    }
}

/* Steps that are 0 and had no part in it are left out. */
static bool is_told(const socprev__round_row *row, int32_t step)
{
    switch (step) {
    case SOCPREV_ROUND_OTHERS:
    case SOCPREV_ROUND_CARRIED:
    case SOCPREV_ROUND_FLOOR:
    case SOCPREV_ROUND_GIVEN:
    case SOCPREV_ROUND_REPAY:
        return row->steps[step] > 0;
    default:
        return row->has[step];
    }
}

static void put_parts(const writer *w, size_t index)
{
    for (size_t p = 0; p < w->round->n_pots; p++) {
        int64_t amount = socprev_round_part(w->round, index, p);
        if (amount == 0)
            continue;
        put(w, "paid by ", "platí ");
        socprev__bytes_text(w->out, w->round->pots[p].name);
        socprev__bytes_text(w->out, ": ");
        put_money(w, amount);
        socprev__bytes_text(w->out, "\n");
    }
}

socprev_status socprev_round_explain(const socprev_round *round, size_t index, int32_t language,
                                     socprev_buffer **out, socprev_error **err)
{
    if (round == NULL || out == NULL)
        return socprev__fail_null(err, round == NULL ? "round" : "out");
    if (index >= round->n_rows)
        return socprev__fail_argument(err, "index", (int64_t)index);
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &round->memory);
    const writer w = { round, &round->rows[index], language, &bytes };
    put_service(&w);
    for (int32_t step = 0; step < SOCPREV__STEPS; step++) {
        if (!is_told(w.row, step))
            continue;
        put_step(&w, step);
        put_remark(&w, step);
        socprev__bytes_text(&bytes, "\n");
    }
    put(&w, "decided by: ", "rozhodlo: ");
    socprev__bytes_text(&bytes, socprev_round_bound_text(w.row->bound, language));
    socprev__bytes_text(&bytes, "\n");
    put_parts(&w, index);
    if (socprev__bytes_finish(&bytes, out) != SOCPREV_OK) {
        socprev__bytes_clear(&bytes);
        return socprev__fail_nomem(err);
    }
    return SOCPREV_OK;
}
