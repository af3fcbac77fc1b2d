/* The account as a list of statements; what is stated stands in account_draw.c. */
#include "planning/planning_internal.h"

bool socprev__show_quantity(const socprev_quantity *quantity, socprev__style style,
                            int32_t language, char *out, size_t capacity)
{
    static const char *const crowns[2] = { "CZK", "Kč" };
    size_t l = socprev__language(language);
    int64_t numerator = 0, denominator = 1;
    if (socprev_quantity_value(quantity, &numerator, &denominator) != SOCPREV_OK)
        return false;
    bool exact = socprev_quantity_qualifier(quantity) == SOCPREV_EXACT;
    int32_t places = 0;
    const char *unit = NULL;
    int64_t factor = 1;
    switch (style) {
    case AS_MONEY:
        places = exact && denominator != 1 ? 2 : 0;
        unit = crowns[l];
        break;
    case AS_PERCENT:
        places = 1;
        factor = 100;
        unit = "%";
        break;
    case AS_COUNT:
        places = denominator != 1 ? 2 : 0;
        break;
    }
    return socprev_quantity_format(quantity, factor, places, unit, language, out, capacity,
                                   NULL) == SOCPREV_OK;
}

static void statement_clear(const struct socprev_memory *memory, socprev__statement *s)
{
    socprev__text_free(memory, s->record);
    socprev_quantity_free(s->quantity);
    for (int l = 0; l < 2; l++) {
        socprev__text_free(memory, s->text[l]);
        socprev__text_free(memory, s->basis[l]);
    }
}

void socprev__state_text(socprev__drawing *drawing, const socprev__measure *measure,
                         const char *en, const char *cs, const char *basis_en,
                         const char *basis_cs)
{
    if (drawing->status != SOCPREV_OK)
        return;
    socprev_account *account = drawing->account;
    const struct socprev_memory *memory = &account->memory;
    const char *text[2] = { en, cs };
    const char *basis[2] = { basis_en == NULL ? "" : basis_en, basis_cs == NULL ? "" : basis_cs };
    socprev__statement s = { .measure = measure };
    bool room = socprev__reserve(memory, (void **)&account->statements, &account->capacity,
                                 account->n + 1, sizeof *account->statements);
    s.record = socprev__text_copy(memory, drawing->record, SOCPREV_NUL);
    bool copied = room && s.record != NULL;
    for (int l = 0; l < 2 && copied; l++) {
        s.text[l] = socprev__text_copy(memory, text[l], SOCPREV_NUL);
        s.basis[l] = socprev__text_copy(memory, basis[l], SOCPREV_NUL);
        copied = s.text[l] != NULL && s.basis[l] != NULL;
    }
    if (!copied) {
        statement_clear(memory, &s);
        drawing->status = SOCPREV_E_NOMEM;
        return;
    }
    account->statements[account->n++] = s;
}

const socprev_quantity *socprev__state(socprev__drawing *drawing,
                                       const socprev__measure *measure,
                                       socprev_quantity *quantity, const char *basis_en,
                                       const char *basis_cs)
{
    char en[256], cs[256];
    if (drawing->status == SOCPREV_OK &&
        !(socprev__show_quantity(quantity, measure->style, SOCPREV_LANG_EN, en,
                                 sizeof en) &&
          socprev__show_quantity(quantity, measure->style, SOCPREV_LANG_CS, cs,
                                 sizeof cs)))
        drawing->status = SOCPREV_E_RANGE;
    if (drawing->status == SOCPREV_OK)
        socprev__state_text(drawing, measure, en, cs, basis_en, basis_cs);
    if (drawing->status != SOCPREV_OK) {
        socprev_quantity_free(quantity);
        return NULL;
    }
    drawing->account->statements[drawing->account->n - 1].quantity = quantity;
    return quantity;
}

socprev_status socprev_account_new(const socprev_portfolio *portfolio,
                                   const socprev_memory *memory, socprev_account **out,
                                   socprev_error **err)
{
    if (portfolio == NULL)
        return socprev__fail_null(err, "portfolio");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_account *account = socprev__alloc(&own, 1, sizeof *account);
    if (account == NULL)
        return socprev__fail_nomem(err);
    account->memory = own;
    socprev__drawing drawing = { .portfolio = portfolio, .account = account, .memory = memory };
    socprev__draw_portfolio(&drawing);
    if (drawing.status != SOCPREV_OK) {
        socprev_account_free(account);
        if (drawing.status == SOCPREV_E_NOMEM)
            return socprev__fail_nomem(err);
        return socprev__fail(err, drawing.status, SP_ACCOUNT_RANGE, SP_FIELD(drawing.record),
                             SP_TEXT(drawing.record));
    }
    *out = account;
    return SOCPREV_OK;
}

void socprev_account_free(socprev_account *account)
{
    if (account == NULL)
        return;
    struct socprev_memory memory = account->memory;
    for (size_t i = 0; i < account->n; i++)
        statement_clear(&memory, &account->statements[i]);
    socprev__free(&memory, account->statements, account->capacity, sizeof *account->statements);
    socprev__free(&memory, account, 1, sizeof *account);
}

int64_t socprev_account_count(const socprev_account *account)
{
    return account == NULL ? 0 : (int64_t)account->n;
}

static const socprev__statement *at(const socprev_account *account, int64_t index)
{
    return index < 0 || index >= socprev_account_count(account) ? NULL
                                                                 : &account->statements[index];
}

const char *socprev_account_key(const socprev_account *account, int64_t index)
{
    const socprev__statement *s = at(account, index);
    return s == NULL ? NULL : s->measure->key;
}

const char *socprev_account_record(const socprev_account *account, int64_t index)
{
    const socprev__statement *s = at(account, index);
    return s == NULL ? NULL : s->record;
}

const char *socprev_account_label(const socprev_account *account, int64_t index, int32_t language)
{
    const socprev__statement *s = at(account, index);
    return s == NULL ? NULL : s->measure->label[socprev__language(language)];
}

const char *socprev_account_text(const socprev_account *account, int64_t index, int32_t language)
{
    const socprev__statement *s = at(account, index);
    return s == NULL ? NULL : s->text[socprev__language(language)];
}

const char *socprev_account_basis(const socprev_account *account, int64_t index, int32_t language)
{
    const socprev__statement *s = at(account, index);
    return s == NULL ? NULL : s->basis[socprev__language(language)];
}

const socprev_quantity *socprev_account_quantity(const socprev_account *account, int64_t index)
{
    const socprev__statement *s = at(account, index);
    return s == NULL ? NULL : s->quantity;
}

int64_t socprev_account_find(const socprev_account *account, const char *key, const char *record,
                             int64_t from)
{
    int64_t n = socprev_account_count(account);
    for (int64_t i = from < 0 ? 0 : from; i < n; i++) {
        const socprev__statement *s = &account->statements[i];
        if ((key == NULL || strcmp(key, s->measure->key) == 0) &&
            (record == NULL || strcmp(record, s->record) == 0))
            return i;
    }
    return -1;
}
