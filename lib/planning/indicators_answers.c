/* What indicators have reached: asked one by one, as a table, and into the portfolio. */
#include "planning/indicators.h"
#include "record/record_internal.h"

#include <socprev/codelist.h>

static const socprev__indicator *at(const socprev_indicators *indicators, int64_t index)
{
    return index < 0 || index >= socprev_indicators_count(indicators) ? NULL
                                                                      : &indicators->item[index];
}

int64_t socprev_indicators_count(const socprev_indicators *indicators)
{
    return indicators == NULL ? 0 : (int64_t)indicators->n;
}

const char *socprev_indicators_record(const socprev_indicators *indicators, int64_t index)
{
    const socprev__indicator *i = at(indicators, index);
    return i == NULL ? NULL : i->record;
}

int32_t socprev_indicators_gap(const socprev_indicators *indicators, int64_t index)
{
    const socprev__indicator *i = at(indicators, index);
    return i == NULL ? SOCPREV_GAP_UNKNOWN : i->gap;
}

socprev_status socprev_indicators_reached(const socprev_indicators *indicators, int64_t index,
                                          int32_t *qualifier, int64_t *value, int64_t *high)
{
    const socprev__indicator *i = at(indicators, index);
    if (i == NULL || value == NULL)
        return SOCPREV_E_INVALID;
    if (i->gap != SOCPREV_GAP_NONE)
        return SOCPREV_E_UNDEFINED;
    *value = i->value;
    if (qualifier != NULL)
        *qualifier = i->qualifier;
    if (high != NULL)
        *high = i->high;
    return SOCPREV_OK;
}

const socprev_quantity *socprev_indicators_share(const socprev_indicators *indicators,
                                                 int64_t index)
{
    const socprev__indicator *i = at(indicators, index);
    return i == NULL ? NULL : i->share;
}

const char *socprev_indicators_definition(const socprev_indicators *indicators, int64_t index,
                                          int32_t language)
{
    const socprev__indicator *i = at(indicators, index);
    return i == NULL ? NULL : socprev_buffer_data(i->definition[socprev__language(language)]);
}

/* ---- table ------------------------------------------------------------------------------- */

enum { RECORD, PROJECT, INDICATOR, NAME, UNIT, TARGET_QUALIFIER, TARGET, TARGET_HIGH,
       REACHED_QUALIFIER, REACHED, REACHED_HIGH, SHARE_QUALIFIER, SHARE, SHARE_HIGH, PERSONS,
       UNDECIDED, ANONYMOUS, GAP, RULE, CONFIDENCE, DEFINITION };

static const socprev__table_column columns[] = {
    [RECORD] = { "record", SOCPREV_COLUMN_TEXT, NULL, 0 },
    [PROJECT] = { "project", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [INDICATOR] = { "indicator", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [NAME] = { "name", SOCPREV_COLUMN_TEXT, NULL, 0 },
    [UNIT] = { "unit", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [TARGET_QUALIFIER] = { "target_qualifier", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [TARGET] = { "target", SOCPREV_COLUMN_INT64, NULL, 0 },
    [TARGET_HIGH] = { "target_high", SOCPREV_COLUMN_INT64, NULL, 0 },
    [REACHED_QUALIFIER] = { "reached_qualifier", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [REACHED] = { "reached", SOCPREV_COLUMN_INT64, "persons", 0 },
    [REACHED_HIGH] = { "reached_high", SOCPREV_COLUMN_INT64, "persons", 0 },
    [SHARE_QUALIFIER] = { "share_qualifier", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [SHARE] = { "share", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    [SHARE_HIGH] = { "share_high", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    [PERSONS] = { "persons", SOCPREV_COLUMN_INT64, "persons", 0 },
    [UNDECIDED] = { "undecided", SOCPREV_COLUMN_INT64, "persons", 0 },
    [ANONYMOUS] = { "anonymous_contacts", SOCPREV_COLUMN_INT64, "contacts", 0 },
    [GAP] = { "gap", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [RULE] = { "rule", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [CONFIDENCE] = { "confidence", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [DEFINITION] = { "definition", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
};

/* A table being written; the first failure is kept. */
typedef struct {
    socprev_table *table;
    socprev_status st;
    socprev_error **err;
} writer;

static void put_text(writer *w, int64_t column, const char *text)
{
    if (w->st == SOCPREV_OK && text != NULL)
        w->st = socprev_table_put_text(w->table, column, text, SOCPREV_NUL, w->err);
}

static void put_int(writer *w, int64_t column, int64_t value)
{
    if (w->st == SOCPREV_OK)
        w->st = socprev_table_put_int64(w->table, column, value, w->err);
}

static void put_ratio(writer *w, int64_t column, int64_t numerator, int64_t denominator)
{
    if (w->st == SOCPREV_OK)
        w->st = socprev_table_put_float64(w->table, column,
                                          (double)numerator / (double)denominator, w->err);
}

/* Qualifier, value and upper end stand in three columns. */
static void put_amount(writer *w, int64_t column, int32_t qualifier, int64_t value, int64_t high)
{
    put_text(w, column, socprev_qualifier_name(qualifier));
    put_int(w, column + 1, value);
    if (qualifier == SOCPREV_BETWEEN)
        put_int(w, column + 2, high);
}

static void put_share(writer *w, const socprev_quantity *share)
{
    int64_t numerator = 0, denominator = 1;
    if (share == NULL)
        return;
    put_text(w, SHARE_QUALIFIER, socprev_qualifier_name(socprev_quantity_qualifier(share)));
    if (socprev_quantity_value(share, &numerator, &denominator) == SOCPREV_OK)
        put_ratio(w, SHARE, numerator, denominator);
    if (socprev_quantity_high(share, &numerator, &denominator) == SOCPREV_OK)
        put_ratio(w, SHARE_HIGH, numerator, denominator);
}

static void put_row(writer *w, const socprev__indicator *i)
{
    if (w->st == SOCPREV_OK)
        w->st = socprev_table_append_row(w->table, w->err);
    put_text(w, RECORD, i->record);
    put_text(w, PROJECT, i->project);
    put_text(w, INDICATOR, i->indicator);
    put_text(w, NAME, i->name);
    put_text(w, UNIT, i->unit);
    if (i->has_target)
        put_amount(w, TARGET_QUALIFIER, i->target_qualifier, i->target, i->target_high);
    if (i->gap == SOCPREV_GAP_NONE) {
        put_amount(w, REACHED_QUALIFIER, i->qualifier, i->value, i->high);
        put_share(w, i->share);
        put_int(w, PERSONS, i->persons);
        put_int(w, UNDECIDED, i->undecided);
        put_int(w, ANONYMOUS, i->anonymous);
    }
    put_text(w, GAP, socprev__gap_id(i->gap));
    put_text(w, RULE, i->rule);
    put_text(w, CONFIDENCE, socprev_confidence_name(i->confidence));
    put_text(w, DEFINITION, socprev_buffer_data(i->definition[0]));
}

socprev_status socprev_indicators_table(const socprev_indicators *indicators,
                                        const socprev_memory *memory, socprev_table **out,
                                        socprev_error **err)
{
    if (indicators == NULL || out == NULL)
        return socprev__fail_null(err, indicators == NULL ? "indicators" : "out");
    writer w = { .err = err };
    w.st = socprev__table_of(columns, SOCPREV__COUNT(columns), memory, &w.table, err);
    for (size_t k = 0; k < indicators->n; k++)
        put_row(&w, &indicators->item[k]);
    if (w.st == SOCPREV_OK)
        *out = w.table;
    else
        socprev_table_free(w.table);
    return w.st;
}

/* ---- into the portfolio ---------------------------------------------------------------- */

/* The counting rule that says most of an indicator: its threshold, or that it counts those who
 * do not reach it; NULL when the list has none. */
static const char *definition_of(const socprev__indicator *i)
{
    char text[SOCPREV__INT_TEXT];
    int32_t list = SOCPREV_LIST_COUNTING_RULE;
    if (i->counted == SOCPREV_COUNTED_OTHERS)
        return "anonymous";
    socprev__write_int(i->minutes, text);
    for (int32_t row = 0; row < socprev_codelist_size(list); row++)
        if (strcmp(socprev_codelist_attribute(list, row, "parameter"), "minutes") == 0 &&
            strcmp(socprev_codelist_attribute(list, row, "value"), text) == 0)
            return socprev_codelist_code(list, row);
    return NULL;
}

static socprev_status draft(const socprev__indicator *i, socprev_portfolio *portfolio,
                            socprev_draft **out, socprev_error **err)
{
    char day[32];
    int64_t index = socprev_record_find(portfolio, SOCPREV_INDICATOR, i->record, SOCPREV_NUL);
    const char *definition = definition_of(i);
    if (index < 0)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_INDICATOR_GONE, SP_FIELD("portfolio"),
                             SP_TEXT(i->record));
    socprev_status st = socprev_draft_edit(portfolio, SOCPREV_INDICATOR, index, out, err);
    if (st != SOCPREV_OK)
        return st;
    /* mistakes of a draft are told when it is committed */
    socprev_draft_amount(*out, "achieved", i->qualifier, i->value, i->high);
    if (socprev_date_format(i->as_of, day, sizeof day, NULL) == SOCPREV_OK)
        socprev_draft_date(*out, "as_of", day, SOCPREV_NUL);
    else
        socprev_draft_clear(*out, "as_of");
    if (definition != NULL &&
        !socprev_record_has(portfolio, SOCPREV_INDICATOR, index, "definition"))
        socprev_draft_code(*out, "definition", definition, SOCPREV_NUL);
    if (!socprev_record_has(portfolio, SOCPREV_INDICATOR, index, "scope"))
        socprev_draft_text(*out, "scope", "project", SOCPREV_NUL);
    return SOCPREV_OK;
}

socprev_status socprev_indicators_write(const socprev_indicators *indicators,
                                        socprev_portfolio *portfolio, int64_t *written,
                                        socprev_error **err)
{
    if (indicators == NULL || portfolio == NULL)
        return socprev__fail_null(err, indicators == NULL ? "indicators" : "portfolio");
    socprev_status st = socprev__check_portfolio(portfolio, err);
    if (st != SOCPREV_OK)
        return st;
    const struct socprev_memory *memory = socprev__portfolio_memory(portfolio);
    socprev_draft **drafts = socprev__alloc(memory, indicators->capacity, sizeof *drafts);
    size_t n = 0;
    if (drafts == NULL)
        return socprev__fail_nomem(err);
    for (size_t k = 0; k < indicators->n && st == SOCPREV_OK; k++)
        if (indicators->item[k].gap == SOCPREV_GAP_NONE) {
            st = draft(&indicators->item[k], portfolio, &drafts[n], err);
            n += st == SOCPREV_OK;
        }
    if (st == SOCPREV_OK) {
        st = socprev__drafts_commit(drafts, n, err);
        if (st == SOCPREV_OK && written != NULL)
            *written = (int64_t)n;
    } else {
        for (size_t i = 0; i < n; i++)
            socprev_draft_free(drafts[i]);
    }
    socprev__free(memory, drafts, indicators->capacity, sizeof *drafts);
    return st;
}
