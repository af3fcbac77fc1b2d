/* Checks of money: what the sources give, what is passed on, what is awarded,
 * what is paid. */
#include "record/record_internal.h"

#include <socprev/codelist.h>

/* ---- funding: one account per stage ----------------------------------------------- */

/* The funding records of one project and stage. Those without a period speak
 * of the whole project; those with one may or may not cover it. */
typedef struct {
    size_t wholes, amounts, shares; /* records without period, and what they state */
    size_t periods;                 /* amounts with a period */
    socprev__range whole_sum, period_sum;
    socprev__ratio share_sum;
    bool share_known; /* share_sum did not overflow */
} account;

static void add_record(account *a, const socprev__record *funding)
{
    const socprev__value *amount = socprev__record_value(funding, F_funding_amount);
    const socprev__value *share = socprev__record_value(funding, F_funding_share);
    const bool has_period = socprev__record_value(funding, F_funding_start) != NULL ||
                            socprev__record_value(funding, F_funding_end) != NULL;
    if (has_period) {
        if (amount == NULL)
            return;
        a->periods++;
        a->period_sum =
            socprev__range_add(a->period_sum, socprev__range_of(&amount->as.amount));
        return;
    }
    a->wholes++;
    if (amount != NULL) {
        a->amounts++;
        a->whole_sum = socprev__range_add(a->whole_sum, socprev__range_of(&amount->as.amount));
    }
    if (share != NULL) {
        a->shares++;
        a->share_known = a->share_known &&
                         socprev__ratio_add(a->share_sum, share->as.ratio, &a->share_sum);
    }
}

/* Account of the project at hand in a stage of the code list. */
static account account_of(const socprev__check *check, const char *stage)
{
    const socprev__children *funding = &check->funding;
    account a = { .share_sum = { 0, 1 }, .share_known = true };
    for (size_t i = funding->first[check->index]; i < funding->first[check->index + 1]; i++) {
        const socprev__record *record = socprev__child(check, SOCPREV_FUNDING, funding, i);
        if (strcmp(socprev__text_of(record, F_funding_stage), stage) == 0)
            add_record(&a, record);
    }
    return a;
}

static bool has_funding(const socprev__check *check)
{
    return check->funding.first[check->index] < check->funding.first[check->index + 1];
}

/* The stage whose money the project's total is: the legal act, else the plan. */
static const char *stage_of_total(const socprev__check *check)
{
    return account_of(check, "contracted").amounts > 0 ? "contracted" : "planned";
}

static void found_sum(socprev__check *check, const char *stage, socprev__range sum,
                      socprev__range total)
{
    char en[3][SOCPREV__WORDS], cs[3][SOCPREV__WORDS];
    /* The gap between the two; both ends are there when the ranges are apart. */
    const bool over = sum.low > total.high;
    int64_t gap = 0;
    (void)(over ? socprev__subtract(sum.low, total.high, &gap)
                : socprev__subtract(total.low, sum.high, &gap));
    socprev__range_words(sum, 2, SOCPREV_LANG_EN, en[0]);
    socprev__range_words(sum, 2, SOCPREV_LANG_CS, cs[0]);
    socprev__range_words(total, 2, SOCPREV_LANG_EN, en[1]);
    socprev__range_words(total, 2, SOCPREV_LANG_CS, cs[1]);
    socprev__number_words(gap, 2, SOCPREV_LANG_EN, en[2]);
    socprev__number_words(gap, 2, SOCPREV_LANG_CS, cs[2]);
    const int32_t list = SOCPREV_LIST_FUNDING_STAGE;
    const int32_t row = socprev__row_of(list, stage);
    socprev__found(check, F_project_total,
                   SP_BOTH(socprev_codelist_label(list, row, SOCPREV_LANG_EN),
                           socprev_codelist_label(list, row, SOCPREV_LANG_CS)),
                   SP_BOTH(en[0], cs[0]), SP_BOTH(en[1], cs[1]), SP_BOTH(en[2], cs[2]),
                   SP_BOTH(over ? "too much" : "missing", over ? "navíc" : "chybí"));
}

void socprev__check_funding_sum(socprev__check *check)
{
    if (!has_funding(check))
        return;
    const socprev__range total = socprev__range_in(check->record, F_project_total);
    const char *stage = stage_of_total(check);
    const account a = account_of(check, stage);
    /* Sources not recorded may give the rest: one source alone, or one whose
     * amount is not known, does not contradict a larger total. */
    const bool complete = a.amounts >= 2 && a.amounts == a.wholes;
    if (a.amounts > 0 && (a.whole_sum.low > total.high ||
                          (complete && a.whole_sum.high < total.low)))
        found_sum(check, stage, a.whole_sum, total);
}

void socprev__check_funding_part(socprev__check *check)
{
    if (!has_funding(check))
        return;
    const socprev__range total = socprev__range_in(check->record, F_project_total);
    const char *stage = stage_of_total(check);
    const account a = account_of(check, stage);
    if (a.amounts == 1 && a.wholes == 1 && a.whole_sum.high < total.low)
        found_sum(check, stage, a.whole_sum, total);
}

void socprev__check_funding_over(socprev__check *check)
{
    if (!has_funding(check))
        return;
    const socprev__range total = socprev__range_in(check->record, F_project_total);
    const char *of_total = stage_of_total(check);
    for (int32_t row = 0; row < socprev_codelist_size(SOCPREV_LIST_FUNDING_STAGE); row++) {
        const char *stage = socprev_codelist_code(SOCPREV_LIST_FUNDING_STAGE, row);
        const account a = account_of(check, stage);
        if (a.periods > 0 && a.period_sum.low > total.high)
            found_sum(check, stage, a.period_sum, total);
        if (a.amounts > 0 && a.whole_sum.low > total.high && strcmp(stage, of_total) != 0)
            found_sum(check, stage, a.whole_sum, total);
    }
}

/* For each stage whose shares are known: their sum against the whole, 1. */
static void check_shares(socprev__check *check, int wanted)
{
    static const socprev__ratio one = { 1, 1 };
    if (!has_funding(check))
        return;
    for (int32_t row = 0; row < socprev_codelist_size(SOCPREV_LIST_FUNDING_STAGE); row++) {
        const account a =
            account_of(check, socprev_codelist_code(SOCPREV_LIST_FUNDING_STAGE, row));
        if (a.shares == 0 || !a.share_known || socprev__ratio_compare(a.share_sum, one) != wanted ||
            (wanted < 0 && (a.shares < a.wholes || a.share_sum.numerator == 0)))
            continue; /* that one source pays nothing says nothing of the others */
        char en[SOCPREV__WORDS], cs[SOCPREV__WORDS];
        socprev__ratio_words(a.share_sum, SOCPREV_LANG_EN, en);
        socprev__ratio_words(a.share_sum, SOCPREV_LANG_CS, cs);
        socprev__found(check, -1,
                       SP_BOTH(socprev_codelist_label(SOCPREV_LIST_FUNDING_STAGE, row,
                                                      SOCPREV_LANG_EN),
                               socprev_codelist_label(SOCPREV_LIST_FUNDING_STAGE, row,
                                                      SOCPREV_LANG_CS)),
                       SP_BOTH(en, cs));
    }
}

void socprev__check_shares_over(socprev__check *check)
{
    check_shares(check, 1);
}

void socprev__check_shares_under(socprev__check *check)
{
    check_shares(check, -1);
}

void socprev__check_share_amount(socprev__check *check)
{
    const socprev__record *project = socprev__project_of(check);
    const socprev__value *share = socprev__record_value(check->record, F_funding_share);
    const bool has_period = socprev__record_value(check->record, F_funding_start) != NULL ||
                            socprev__record_value(check->record, F_funding_end) != NULL;
    if (project == NULL || share == NULL || has_period || share->as.ratio.numerator < 0)
        return;
    const socprev__range total = socprev__range_in(project, F_project_total);
    const socprev__range amount = socprev__range_in(check->record, F_funding_amount);
    const socprev__range expected = socprev__range_share(total, share->as.ratio);
    if (socprev__range_apart(amount, expected))
        socprev__found_ranges(check, F_funding_amount, 2, amount, expected);
}

void socprev__check_funding_repeated(socprev__check *check)
{
    socprev__found_twin(check, SOCPREV__TWIN_FUNDING, F_funding_source);
}

/* ---- passed on and awarded ---------------------------------------------------------- */

void socprev__check_passed_on_over(socprev__check *check)
{
    const socprev__range passed_on = socprev__range_in(check->record, F_project_passed_on);
    const socprev__range total = socprev__range_in(check->record, F_project_total);
    if (passed_on.low > total.high)
        socprev__found_ranges(check, F_project_passed_on, 2, passed_on, total);
}

/* Sum of the prices; *complete when each award has one. */
static socprev__range sum_awards(const socprev__check *check, size_t *priced, bool *complete)
{
    const socprev__children *awards = &check->awards;
    socprev__range sum = socprev__range_exact(0);
    *priced = 0;
    *complete = true;
    for (size_t i = awards->first[check->index]; i < awards->first[check->index + 1]; i++) {
        const socprev__value *price = socprev__record_value(
            socprev__child(check, SOCPREV_AWARD, awards, i), F_award_price);
        if (price == NULL) {
            *complete = false;
            continue;
        }
        sum = socprev__range_add(sum, socprev__range_of(&price->as.amount));
        ++*priced;
    }
    return sum;
}

void socprev__check_awards_over(socprev__check *check)
{
    size_t priced;
    bool complete;
    const socprev__range sum = sum_awards(check, &priced, &complete);
    const socprev__range total = socprev__range_in(check->record, F_project_total);
    if (priced > 0 && sum.low > total.high)
        socprev__found_ranges(check, F_project_total, 2, sum, total);
}

void socprev__check_awards_passed_on(socprev__check *check)
{
    size_t priced;
    bool complete;
    const socprev__range sum = sum_awards(check, &priced, &complete);
    const socprev__range passed_on = socprev__range_in(check->record, F_project_passed_on);
    if (priced > 0 &&
        (sum.low > passed_on.high || (complete && sum.high < passed_on.low)))
        socprev__found_ranges(check, F_project_passed_on, 2, sum, passed_on);
}

/* ---- payments -------------------------------------------------------------------------- */

/* The last payment of a project comes after its end; none comes before its start. */
void socprev__check_payment_early(socprev__check *check)
{
    static const int32_t fields[] = { F_payment_planned, F_payment_paid };
    const socprev__record *project = socprev__project_of(check);
    if (project == NULL)
        return;
    const socprev_date start = socprev__date_of(project, F_project_start);
    for (size_t i = 0; i < SOCPREV__COUNT(fields); i++) {
        const socprev_date date = socprev__date_of(check->record, fields[i]);
        if (socprev__surely_before(date, start))
            socprev__found_dates(check, fields[i], date, start);
    }
}

void socprev__check_payment_certified(socprev__check *check)
{
    const socprev__range certified = socprev__range_in(check->record, F_payment_certified);
    const socprev__range requested = socprev__range_in(check->record, F_payment_requested);
    if (certified.low > requested.high)
        socprev__found_ranges(check, F_payment_certified, 2, certified, requested);
}
