/* A funding round: the steps in their order, and what goes wrong on the way. */
#include "planning/round_internal.h"

/* ---- mistakes --------------------------------------------------------------- */

bool socprev__round_ended(const socprev__round_work *work)
{
    return work->status == SOCPREV_E_NOMEM || work->status == SOCPREV_E_CANCELLED;
}

void socprev__round_stop(socprev__round_work *work, socprev_status status, socprev_error *error)
{
    if (socprev__round_ended(work)) {
        socprev_error_free(error);
        return;
    }
    socprev_error_free(work->error);
    work->error = error;
    work->status = status;
    if (error == NULL && status == SOCPREV_E_NOMEM)
        socprev__fail_nomem(&work->error);
    if (error == NULL && status == SOCPREV_E_CANCELLED)
        socprev__fail(&work->error, status, SP_CANCELLED, NULL, SP_TEXT("socprev_round_solve"));
}

static void find(socprev__round_work *work, int32_t severity, int32_t message, int32_t kind,
                 const char *id, const char *field, const socprev__arg *args, size_t n_args)
{
    char name[SOCPREV__NAME_MAX];
    socprev__record_name(kind, id, name);
    if (socprev__findings_add_with(work->findings, severity, message, name, field, args, n_args) !=
        SOCPREV_OK)
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
}

void socprev__round_mistake_with(socprev__round_work *work, socprev_status status, int32_t message,
                                 int32_t kind, int64_t index, const char *field,
                                 const socprev__arg *args, size_t n_args)
{
    if (socprev__round_ended(work))
        return;
    const char *id = socprev_record_id(work->document, kind, index);
    char place[SOCPREV__NAME_MAX + 64];
    char name[SOCPREV__NAME_MAX];
    socprev__record_name(kind, id, name);
    size_t length = strlen(name);
    memcpy(place, name, length);
    if (field != NULL) {
        place[length++] = '.';
        memcpy(place + length, field, strlen(field));
        length += strlen(field);
    }
    place[length] = '\0';
    if (work->status == SOCPREV_OK) {
        work->status = status;
        socprev__fail_with(&work->error, status, message, SP_FIELD(place), args, n_args);
    }
    find(work, SOCPREV_SEVERITY_MISTAKE, message, kind, id, field, args, n_args);
}

void socprev__round_note(socprev__round_work *work, int32_t message, size_t row,
                         socprev__arg first, socprev__arg second)
{
    const socprev__arg args[] = { first, second };
    if (!socprev__round_ended(work))
        find(work, SOCPREV_SEVERITY_NOTE, message, SOCPREV_ROUND_REQUEST,
             work->round->rows[row].id, NULL, args, SOCPREV__COUNT(args));
}

void socprev__round_overflow(socprev__round_work *work, int32_t kind, int64_t index,
                             const char *field)
{
    socprev__round_mistake(work, SOCPREV_E_RANGE, SP_ROUND_RANGE, kind, index, field,
                           SP_INT(INT64_MAX));
}

socprev__arg socprev__money_arg(int64_t minor, socprev__money_words *words)
{
    words->en[0] = words->cs[0] = '\0';
    (void)socprev_money_format(minor, "CZK", SOCPREV_LANG_EN, words->en, sizeof words->en, NULL);
    (void)socprev_money_format(minor, "CZK", SOCPREV_LANG_CS, words->cs, sizeof words->cs, NULL);
    return SP_BOTH(words->en, words->cs);
}

/* ---- fields and texts -------------------------------------------------------- */

const char *socprev__round_text(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                                const char *field)
{
    const char *text = NULL;
    (void)socprev_record_text(portfolio, kind, index, field, &text);
    return text;
}

bool socprev__round_money(const socprev__round_work *work, int32_t kind, int64_t index,
                          const char *field, int64_t *out)
{
    return socprev_record_amount(work->document, kind, index, field, NULL, out, NULL) ==
           SOCPREV_OK;
}

bool socprev__round_integer(const socprev__round_work *work, int32_t kind, int64_t index,
                            const char *field, int64_t *out)
{
    return socprev_record_integer(work->document, kind, index, field, out) == SOCPREV_OK;
}

bool socprev__round_ratio(const socprev__round_work *work, int32_t kind, int64_t index,
                          const char *field, socprev__ratio *out)
{
    return socprev_record_ratio(work->document, kind, index, field, &out->numerator,
                                &out->denominator) == SOCPREV_OK;
}

const char *socprev__round_keep(socprev__round_work *work, const char *text)
{
    socprev_round *round = work->round;
    if (text == NULL || socprev__round_ended(work))
        return NULL;
    void *texts = round->texts;
    bool room = socprev__reserve(&work->memory, &texts, &round->texts_capacity,
                                 round->n_texts + 1, sizeof *round->texts);
    round->texts = texts;
    char *copy = room ? socprev__text_copy(&work->memory, text, SOCPREV_NUL) : NULL;
    if (copy == NULL) {
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
        return NULL;
    }
    round->texts[round->n_texts++] = copy;
    return copy;
}

int64_t socprev__round_down(int64_t amount, int64_t quantum)
{
    return amount - amount % quantum;
}

int64_t socprev__round_up(int64_t amount, int64_t quantum)
{
    int64_t rest = amount % quantum, up;
    if (rest == 0 || !socprev__add(amount, quantum - rest, &up))
        return amount - rest;
    return up;
}

/* ---- the steps ---------------------------------------------------------------- */

static void compute(socprev__round_work *work)
{
    socprev__round_read_all(work);
    if (work->status == SOCPREV_OK)
        socprev__round_settle(work);
    if (work->status == SOCPREV_OK)
        socprev__round_needs(work);
    if (work->status == SOCPREV_OK)
        socprev__round_fix_envelopes(work);
    if (work->status == SOCPREV_OK)
        socprev__round_minimum(work);
    if (work->status == SOCPREV_OK)
        socprev__round_conclude(work);
    if (work->status == SOCPREV_OK)
        socprev__round_pay(work);
}

static socprev_status check_arguments(const socprev_portfolio *document,
                                      const socprev_portfolio *portfolio, bool has_out,
                                      socprev_error **err)
{
    if (document == NULL || !has_out)
        return socprev__fail_null(err, document == NULL ? "document" : "out");
    if (!socprev_portfolio_is_round(document))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ROUND_NOT_ROUND, SP_FIELD("document"),
                             SP_TEXT(socprev_record_id(document, SOCPREV_PORTFOLIO, 0)));
    if (socprev_portfolio_is_round(portfolio))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RECORD_IS_ROUND, SP_FIELD("portfolio"),
                             SP_TEXT(socprev_record_id(portfolio, SOCPREV_ROUND, 0)));
    return SOCPREV_OK;
}

/* Computes; what was made stays in `work` in any case. */
static socprev_status run(socprev__round_work *work, const socprev_portfolio *document,
                          const socprev_portfolio *portfolio, socprev_run *run_,
                          const socprev_memory *memory)
{
    *work = (socprev__round_work){ .document = document,
                                   .portfolio = portfolio,
                                   .user_memory = memory,
                                   .memory = socprev__memory_of(memory),
                                   .run = run_ };
    work->round = socprev__alloc(&work->memory, 1, sizeof *work->round);
    if (work->round != NULL)
        work->round->memory = work->memory;
    if (work->round == NULL ||
        socprev__findings_new(&work->memory, &work->findings) != SOCPREV_OK)
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
    else
        compute(work);
    return work->status;
}

/* Gives out the round, or the findings, whichever is asked for. */
static socprev_status answer(const socprev_portfolio *document, const socprev_portfolio *portfolio,
                             socprev_run *run_, const socprev_memory *memory,
                             socprev_round **round, socprev_findings **findings,
                             socprev_error **err)
{
    socprev_status st =
        check_arguments(document, portfolio, round != NULL || findings != NULL, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__round_work work;
    st = run(&work, document, portfolio, run_, memory);
    if (findings != NULL && !socprev__round_ended(&work) &&
        socprev_findings_count_from(work.findings, SOCPREV_SEVERITY_MISTAKE) > 0)
        st = SOCPREV_OK; /* the findings tell it */
    if (st != SOCPREV_OK) {
        socprev__error_move(err, work.error);
        work.error = NULL;
    } else if (findings != NULL) {
        *findings = work.findings;
        work.findings = NULL;
    } else {
        *round = work.round;
        work.round = NULL;
    }
    socprev_error_free(work.error);
    socprev_findings_free(work.findings);
    socprev_round_free(work.round);
    return st;
}

socprev_status socprev_round_solve(const socprev_portfolio *document,
                                   const socprev_portfolio *portfolio, socprev_run *run_,
                                   const socprev_memory *memory, socprev_round **out,
                                   socprev_error **err)
{
    return answer(document, portfolio, run_, memory, out, NULL, err);
}

socprev_status socprev_round_check(const socprev_portfolio *document,
                                   const socprev_portfolio *portfolio, socprev_run *run_,
                                   const socprev_memory *memory, socprev_findings **out,
                                   socprev_error **err)
{
    return answer(document, portfolio, run_, memory, NULL, out, err);
}

void socprev_round_free(socprev_round *round)
{
    if (round == NULL)
        return;
    const struct socprev_memory m = round->memory;
    for (size_t i = 0; i < round->n_texts; i++)
        socprev__text_free(&m, round->texts[i]);
    socprev__free(&m, round->texts, round->texts_capacity, sizeof *round->texts);
    socprev__free(&m, round->rows, round->n_rows, sizeof *round->rows);
    socprev__free(&m, round->envelopes, round->n_envelopes, sizeof *round->envelopes);
    socprev__free(&m, round->order, round->n_envelopes, sizeof *round->order);
    if (round->pots != NULL)
        socprev__free(&m, round->parts, round->n_rows * round->n_pots, sizeof *round->parts);
    socprev__free(&m, round->pots, round->n_pots, sizeof *round->pots);
    socprev__free(&m, round, 1, sizeof *round);
}
