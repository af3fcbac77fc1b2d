/* A small funding round: three services, one of which is not worth paying. */
#include <socprev.h>
#include <inttypes.h>
#include <stdio.h>

static void add(socprev_portfolio *round, int32_t kind, const char *id, const char *const *fields)
{
    socprev_error *err = NULL;
    if (socprev_record_add(round, kind, id, fields, NULL, &err) != SOCPREV_OK)
        printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
}

/* The rules, the values and the money. */
static socprev_portfolio *make_round(void)
{
    socprev_portfolio *r = NULL;
    socprev_draft *d = NULL;
    socprev_portfolio_new_round("r2027", SOCPREV_NUL, NULL, &r, NULL);
    socprev_draft_edit(r, SOCPREV_ROUND, 0, &d, NULL);
    socprev_draft_set(d, "name", "Round 2027");
    socprev_draft_set(d, "quantum", "1000");         /* whole thousands of crowns */
    socprev_draft_set(d, "corridor_low", "90 %");    /* of last year's award */
    socprev_draft_set(d, "minimum", "100000");       /* less is not worth paying */
    socprev_draft_commit(d, NULL, NULL);

    static const char *const bed[] = { "kind", "shelter", "unit", "bed", "cost", "180000",
                                       "revenue", "30000", NULL };
    static const char *const fte[] = { "kind", "field_programme", "unit", "fte", "cost", "900000",
                                       "revenue", "0", NULL };
    add(r, SOCPREV_ROUND_REFERENCE, "bed", bed);
    add(r, SOCPREV_ROUND_REFERENCE, "fte", fte);

    static const char *const all[] = { "name", "whole region", "amount", "4000000", "reserve",
                                       "200000", NULL };
    add(r, SOCPREV_ROUND_ENVELOPE, "all", all);
    static const char *const eu[] = { "name", "Union", "source", "eu", "share_high", "85 %", NULL };
    static const char *const own[] = { "name", "Region", "source", "region", "priority", "2",
                                       NULL };
    add(r, SOCPREV_ROUND_POT, "eu", eu);
    add(r, SOCPREV_ROUND_POT, "region", own);

    static const char *const home[] = { "kind", "shelter", "unit", "bed", "units", "20",
                                        "requested", "2800000", "last_year", "2500000", NULL };
    static const char *const street[] = { "kind", "field_programme", "unit", "fte", "units", "2.5",
                                          "co_payments", "150000", NULL };
    static const char *const night[] = { "kind", "shelter", "unit", "bed", "units", "0.8", NULL };
    add(r, SOCPREV_ROUND_REQUEST, "home", home);
    add(r, SOCPREV_ROUND_REQUEST, "street", street);
    add(r, SOCPREV_ROUND_REQUEST, "night", night);
    return r;
}

int main(void)
{
    socprev_error *err = NULL;
    socprev_round *round = NULL;
    socprev_portfolio *document = make_round();
    if (socprev_round_solve(document, NULL, NULL, NULL, &round, &err) != SOCPREV_OK) {
        printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
        socprev_error_free(err);
        socprev_portfolio_free(document);
        return 1;
    }
    for (size_t i = 0; i < socprev_round_count(round); i++) {
        socprev_buffer *text = NULL;
        printf("%s\n", socprev_round_request(round, i));
        socprev_round_explain(round, i, SOCPREV_LANG_EN, &text, NULL);
        printf("%s\n", socprev_buffer_data(text));
        socprev_buffer_free(text);
    }
    printf("divided %" PRId64 ", kept back %" PRId64 ", left %" PRId64 " CZK\n",
           socprev_round_envelope_amount(round, 0, SOCPREV_ROUND_LEVEL_DIVIDED) / 100,
           socprev_round_envelope_amount(round, 0, SOCPREV_ROUND_LEVEL_RESERVE) / 100,
           socprev_round_envelope_amount(round, 0, SOCPREV_ROUND_LEVEL_REST) / 100);
    socprev_round_free(round);
    socprev_portfolio_free(document);
    return 0;
}
