/* The records of a round as rows of numbers. First what the tables of fields say of
 * every field alike (codes, references, exact amounts, nothing negative), then what
 * each kind asks of its own. All mistakes are found, not only the first. */
#include "planning/round_internal.h"

#include <socprev/codelist.h>

/* ---- every field --------------------------------------------------------- */

static void check_code(socprev__round_work *work, int32_t kind, int64_t index,
                       const socprev__field *field, const char *code)
{
    int32_t list, row;
    if (socprev_codelist_by_name(field->codelist, SOCPREV_NUL, &list, NULL) != SOCPREV_OK ||
        socprev_codelist_find(list, code, SOCPREV_NUL, &row, NULL) != SOCPREV_OK)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_CODE, kind, index, field->name,
                               SP_TEXT(code), SP_TEXT(field->codelist));
}

/* References of the round stay in it; others lead to the portfolio, if there is one. */
static void check_reference(socprev__round_work *work, int32_t kind, int64_t index,
                            const socprev__field *field, const char *id)
{
    const socprev_portfolio *where =
        field->target >= SOCPREV_ROUND ? work->document : work->portfolio;
    if (where != NULL && socprev_record_find(where, field->target, id, SOCPREV_NUL) < 0)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_GONE, kind, index, field->name,
                               SP_TEXT(socprev_kind_name(field->target)), SP_TEXT(id));
}

static void check_value(socprev__round_work *work, int32_t kind, int64_t index,
                        const socprev__field *field, const socprev__value *value)
{
    bool negative = false;
    switch (field->type) {
    case SOCPREV_FIELD_CODE:
        check_code(work, kind, index, field, value->as.text);
        break;
    case SOCPREV_FIELD_CODES:
        for (size_t i = 0; i < value->as.list.count; i++)
            check_code(work, kind, index, field, value->as.list.items[i]);
        break;
    case SOCPREV_FIELD_REFERENCE:
        check_reference(work, kind, index, field, value->as.text);
        break;
    case SOCPREV_FIELD_AMOUNT:
        if (value->as.amount.qualifier != SOCPREV_EXACT)
            socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NOT_EXACT, kind, index,
                                   field->name,
                                   SP_TEXT(socprev_qualifier_name(value->as.amount.qualifier)));
        negative = value->as.amount.value < 0;
        break;
    case SOCPREV_FIELD_RATIO:
        negative = value->as.ratio.numerator < 0;
        break;
    case SOCPREV_FIELD_INTEGER: /* priorities and points may be below 0 */
        negative = value->as.integer < 0 && kind != SOCPREV_ROUND_POT &&
                   strcmp(field->name, "score") != 0 && strcmp(field->name, "score_from") != 0;
        break;
    default:
        break;
    }
    if (negative)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NEGATIVE, kind, index,
                               field->name, SP_INT(0));
}

static void check_fields(socprev__round_work *work)
{
    for (int32_t kind = SOCPREV_ROUND; kind < SOCPREV_ROUND + SOCPREV__ROUND_KINDS; kind++) {
        int64_t n = socprev_record_count(work->document, kind);
        for (int64_t i = 0; i < n && !socprev__round_ended(work); i++) {
            const socprev__record *record = socprev__record_at(work->document, kind, i);
            for (size_t v = 0; v < record->n_values; v++)
                check_value(work, kind, i, socprev__field_at(kind, record->values[v].field),
                            &record->values[v]);
        }
    }
}

/* ---- the round itself ---------------------------------------------------- */

static bool above(socprev__ratio a, socprev__ratio b)
{
    return socprev__ratio_compare(a, b) > 0;
}

static const socprev__ratio whole = { 1, 1 };

static void read_corridor(socprev__round_work *work)
{
    socprev__ratio low = { 0, 1 }, high = { 0, 1 };
    work->has_low = socprev__round_ratio(work, SOCPREV_ROUND, 0, "corridor_low", &low);
    work->has_high = socprev__round_ratio(work, SOCPREV_ROUND, 0, "corridor_high", &high);
    if (work->has_low && work->has_high && above(low, high))
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ABOVE, SOCPREV_ROUND, 0,
                               "corridor_low", SP_TEXT("corridor_low"), SP_TEXT("corridor_high"));
    work->corridor_low_n = low.numerator;
    work->corridor_low_d = low.denominator;
    work->corridor_high_n = high.numerator;
    work->corridor_high_d = high.denominator;
}

static void read_rule(socprev__round_work *work)
{
    socprev_round *round = work->round;
    const char *name = socprev__round_text(work->document, SOCPREV_ROUND, 0, "rule");
    round->rule = SOCPREV_RULE_HARE;
    /* Rules that give everybody a unit first would pay what nobody may ask for. */
    static const int32_t unsuited[] = { SOCPREV_RULE_ADAMS, SOCPREV_RULE_DEAN, SOCPREV_RULE_HILL,
                                        SOCPREV_RULE_STATIONARY, SOCPREV_RULE_DROOP,
                                        SOCPREV_RULE_HAGENBACH_BISCHOFF };
    bool good = name == NULL ||
                socprev_rule_find(name, SOCPREV_NUL, &round->rule, NULL) == SOCPREV_OK;
    for (size_t i = 0; i < SOCPREV__COUNT(unsuited); i++)
        good = good && round->rule != unsuited[i];
    if (!good)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_RULE, SOCPREV_ROUND, 0, "rule",
                               SP_TEXT(name));
}

static void read_root(socprev__round_work *work)
{
    const socprev_portfolio *d = work->document;
    socprev_round *round = work->round;
    int64_t flag = 0;
    char date[16] = "";
    round->id = socprev__round_keep(work, socprev_record_id(d, SOCPREV_ROUND, 0));
    if (round->id != NULL && strchr(round->id, '.') != NULL)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ID_STOP, SOCPREV_ROUND, 0, "id",
                               SP_TEXT(round->id));
    round->project = socprev__round_keep(work,
                                         socprev__round_text(d, SOCPREV_ROUND, 0, "project"));
    round->instrument =
        socprev__round_keep(work, socprev__round_text(d, SOCPREV_ROUND, 0, "instrument"));
    round->has_number = socprev__round_integer(work, SOCPREV_ROUND, 0, "number", &round->number);
    socprev_date day = SOCPREV_DATE_NONE;
    if (socprev_record_date(d, SOCPREV_ROUND, 0, "start", &day) == SOCPREV_OK &&
        socprev_date_format(day, date, sizeof date, NULL) == SOCPREV_OK)
        round->start = socprev__round_keep(work, date);
    work->start = day;
    day = SOCPREV_DATE_NONE;
    if (socprev_record_date(d, SOCPREV_ROUND, 0, "end", &day) == SOCPREV_OK &&
        socprev_date_format(day, date, sizeof date, NULL) == SOCPREV_OK)
        round->end = socprev__round_keep(work, date);
    int32_t order;
    if (socprev_date_compare(work->start, day, &order) == SOCPREV_OK && order > 0)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_PERIOD, SOCPREV_ROUND, 0, "end",
                               SP_TEXT(round->start), SP_TEXT(round->end));
    round->quantum = 1;
    (void)socprev__round_money(work, SOCPREV_ROUND, 0, "quantum", &round->quantum);
    if (round->quantum < 1)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_QUANTUM, SOCPREV_ROUND, 0,
                               "quantum", SP_INT(0));
    work->regional_providers = 1;
    (void)socprev__round_integer(work, SOCPREV_ROUND, 0, "regional_providers",
                                 &work->regional_providers);
    work->regional_always =
        socprev__round_integer(work, SOCPREV_ROUND, 0, "regional_always", &flag) && flag != 0;
    flag = 0;
    work->reduce_request =
        socprev__round_integer(work, SOCPREV_ROUND, 0, "reduce_request", &flag) && flag != 0;
    read_corridor(work);
    read_rule(work);
}

/* ---- requests ------------------------------------------------------------ */

/* A text of a request, else the same of its service in the portfolio. */
static const char *text_of(socprev__round_work *work, int64_t index, int64_t service,
                           const char *field)
{
    const char *text = socprev__round_text(work->document, SOCPREV_ROUND_REQUEST, index, field);
    if (text == NULL && service >= 0)
        text = socprev__round_text(work->portfolio, SOCPREV_SERVICE, service, field);
    return socprev__round_keep(work, text);
}

/* The form of a service that has only one. */
static const char *form_of(socprev__round_work *work, int64_t index, int64_t service)
{
    const char *form = socprev__round_text(work->document, SOCPREV_ROUND_REQUEST, index, "form");
    if (form == NULL &&
        socprev_record_list_count(work->portfolio, SOCPREV_SERVICE, service, "forms") == 1)
        form = socprev_record_list_at(work->portfolio, SOCPREV_SERVICE, service, "forms", 0);
    return socprev__round_keep(work, form);
}

static void read_request(socprev__round_work *work, int64_t index)
{
    socprev__round_row *row = &work->round->rows[index];
    const socprev_portfolio *d = work->document;
    row->id = socprev__round_keep(work, socprev_record_id(d, SOCPREV_ROUND_REQUEST, index));
    row->service = socprev__round_keep(
        work, socprev__round_text(d, SOCPREV_ROUND_REQUEST, index, "service"));
    int64_t service = row->service == NULL || work->portfolio == NULL
                          ? -1
                          : socprev_record_find(work->portfolio, SOCPREV_SERVICE, row->service,
                                                SOCPREV_NUL);
    row->name = text_of(work, index, service, "name");
    row->kind = text_of(work, index, service, "kind");
    row->form = form_of(work, index, service);
    row->territory = text_of(work, index, service, "territory");
    row->zone = text_of(work, index, service, "zone");
    row->provider = text_of(work, index, service, "provider");
    row->unit = text_of(work, index, -1, "unit");
    (void)socprev__round_money(work, SOCPREV_ROUND_REQUEST, index, "units", &row->units);
    (void)socprev__round_integer(work, SOCPREV_ROUND_REQUEST, index, "score", &row->score);
    if (row->kind == NULL && !socprev__round_ended(work))
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_NO_KIND, SOCPREV_ROUND_REQUEST,
                               index, "kind", SP_TEXT(row->service == NULL ? "" : row->service));
}

static int by_id(const void *a, const void *b)
{
    const socprev__round_row *const *x = a, *const *y = b;
    return strcmp((*x)->id, (*y)->id);
}

/* Ranks by id: who comes first in a tie does not depend on the order of records. */
static void rank_requests(socprev__round_work *work)
{
    socprev_round *round = work->round;
    socprev__round_row **sorted = socprev__alloc(&work->memory, round->n_rows, sizeof *sorted);
    for (size_t i = 0; sorted != NULL && i < round->n_rows; i++)
        sorted[i] = &round->rows[i];
    if (sorted == NULL ||
        !socprev__sort(&work->memory, sorted, round->n_rows, sizeof *sorted, by_id))
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
    for (size_t i = 0; i < round->n_rows && !socprev__round_ended(work); i++)
        sorted[i]->rank = (int64_t)i;
    socprev__free(&work->memory, sorted, round->n_rows, sizeof *sorted);
}

static void read_requests(socprev__round_work *work)
{
    socprev_round *round = work->round;
    round->n_rows = (size_t)socprev_record_count(work->document, SOCPREV_ROUND_REQUEST);
    if (round->n_rows == 0) {
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_EMPTY, SOCPREV_ROUND, 0, NULL,
                               SP_TEXT("requests"));
        return;
    }
    round->rows = socprev__alloc(&work->memory, round->n_rows, sizeof *round->rows);
    if (round->rows == NULL) {
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
        return;
    }
    for (size_t i = 0; i < round->n_rows && !socprev__round_ended(work); i++)
        read_request(work, (int64_t)i);
    if (!socprev__round_ended(work))
        rank_requests(work);
}

/* ---- pots ---------------------------------------------------------------- */

static void read_pot(socprev__round_work *work, int64_t index)
{
    socprev__round_pot *pot = &work->round->pots[index];
    const socprev_portfolio *d = work->document;
    *pot = (socprev__round_pot){ .most = SOCPREV_NO_CAP, .low = { 0, 1 }, .high = whole,
                                 .index = index };
    pot->id = socprev__round_keep(work, socprev_record_id(d, SOCPREV_ROUND_POT, index));
    pot->name = socprev__round_keep(work,
                                    socprev__round_text(d, SOCPREV_ROUND_POT, index, "name"));
    pot->source = socprev__round_keep(work,
                                      socprev__round_text(d, SOCPREV_ROUND_POT, index, "source"));
    (void)socprev__round_money(work, SOCPREV_ROUND_POT, index, "least", &pot->least);
    (void)socprev__round_money(work, SOCPREV_ROUND_POT, index, "most", &pot->most);
    (void)socprev__round_ratio(work, SOCPREV_ROUND_POT, index, "share_low", &pot->low);
    (void)socprev__round_ratio(work, SOCPREV_ROUND_POT, index, "share_high", &pot->high);
    if (pot->least > pot->most)
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ABOVE, SOCPREV_ROUND_POT, index,
                               "least", SP_TEXT("least"), SP_TEXT("most"));
    if (above(pot->high, whole))
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ABOVE_WHOLE, SOCPREV_ROUND_POT,
                               index, "share_high", SP_TEXT("share_high"));
    if (above(pot->low, pot->high))
        socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ABOVE, SOCPREV_ROUND_POT, index,
                               "share_low", SP_TEXT("share_low"), SP_TEXT("share_high"));
}

static bool comes_before(const socprev__round_work *work, const socprev__round_pot *a,
                         const socprev__round_pot *b)
{
    int64_t x = 0, y = 0;
    (void)socprev__round_integer(work, SOCPREV_ROUND_POT, a->index, "priority", &x);
    (void)socprev__round_integer(work, SOCPREV_ROUND_POT, b->index, "priority", &y);
    return x != y ? x < y : strcmp(a->id, b->id) < 0;
}

static void read_pots(socprev__round_work *work)
{
    socprev_round *round = work->round;
    size_t n = (size_t)socprev_record_count(work->document, SOCPREV_ROUND_POT);
    if (n == 0 || socprev__round_ended(work))
        return;
    round->pots = socprev__alloc(&work->memory, n, sizeof *round->pots);
    if (round->pots == NULL) {
        socprev__round_stop(work, SOCPREV_E_NOMEM, NULL);
        return;
    }
    round->n_pots = n;
    for (size_t i = 0; i < n && !socprev__round_ended(work); i++)
        read_pot(work, (int64_t)i);
    for (size_t i = 0; i < n && !socprev__round_ended(work); i++)
        for (size_t j = 0; j < n; j++)
            round->pots[i].priority += comes_before(work, &round->pots[j], &round->pots[i]);
}

/* ---- classes ------------------------------------------------------------- */

static void check_tiers(socprev__round_work *work)
{
    int64_t n = socprev_record_count(work->document, SOCPREV_ROUND_TIER);
    for (int64_t i = 0; i < n; i++) {
        socprev__ratio factor = whole;
        int64_t from, other;
        (void)socprev__round_ratio(work, SOCPREV_ROUND_TIER, i, "factor", &factor);
        if (above(factor, whole))
            socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_ABOVE_WHOLE,
                                   SOCPREV_ROUND_TIER, i, "factor", SP_TEXT("factor"));
        if (!socprev__round_integer(work, SOCPREV_ROUND_TIER, i, "score_from", &from))
            continue;
        for (int64_t j = 0; j < i; j++)
            if (socprev__round_integer(work, SOCPREV_ROUND_TIER, j, "score_from", &other) &&
                other == from)
                socprev__round_mistake(
                    work, SOCPREV_E_INVALID, SP_ROUND_TIERS_ALIKE, SOCPREV_ROUND_TIER, i,
                    "score_from", SP_TEXT(socprev_record_id(work->document, SOCPREV_ROUND_TIER, j)),
                    SP_INT(from));
    }
}

static void check_references(socprev__round_work *work)
{
    int64_t n = socprev_record_count(work->document, SOCPREV_ROUND_REFERENCE);
    for (int64_t i = 0; i < n; i++) {
        socprev_date from = SOCPREV_DATE_NONE, to = SOCPREV_DATE_NONE;
        int32_t order = 0;
        (void)socprev_record_date(work->document, SOCPREV_ROUND_REFERENCE, i, "valid_from", &from);
        (void)socprev_record_date(work->document, SOCPREV_ROUND_REFERENCE, i, "valid_to", &to);
        if (socprev_date_compare(from, to, &order) == SOCPREV_OK && order > 0) {
            char first[16] = "", last[16] = "";
            (void)socprev_date_format(from, first, sizeof first, NULL);
            (void)socprev_date_format(to, last, sizeof last, NULL);
            socprev__round_mistake(work, SOCPREV_E_INVALID, SP_ROUND_PERIOD,
                                   SOCPREV_ROUND_REFERENCE, i, "valid_to", SP_TEXT(first),
                                   SP_TEXT(last));
        }
    }
}

void socprev__round_read_all(socprev__round_work *work)
{
    check_fields(work);
    if (!socprev__round_ended(work))
        read_root(work);
    if (!socprev__round_ended(work))
        read_requests(work);
    read_pots(work);
    if (socprev__round_ended(work))
        return;
    check_tiers(work);
    check_references(work);
    socprev__round_read_envelopes(work);
}
