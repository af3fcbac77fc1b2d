/* Checks of what surrounds the projects: the portfolio itself, organisations,
 * zones, populations, notes. */
#include "record/record_internal.h"

#include <socprev/codelist.h>

/* ISO 4217, currencies in use. */
static const char currencies[] =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP "
    "BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP "
    "GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR "
    "KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK "
    "MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
    "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS "
    "UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ";

void socprev__check_currency(socprev__check *check)
{
    const char *currency = socprev__text_of(check->record, F_portfolio_currency);
    if (currency == NULL)
        return;
    for (const char *code = currencies; *code != '\0'; code += 4)
        if (strlen(currency) == 3 && strncmp(code, currency, 3) == 0)
            return;
    socprev__found(check, F_portfolio_currency, SP_TEXT(currency));
}

/* A project that only documents from outside speak of is not one of the
 * portfolio's own. */
static bool is_from_outside(const socprev__check *check, const socprev__record *project)
{
    const socprev__value *sources = socprev__record_value(project, F_project_sources);
    for (size_t i = 0; sources != NULL && i < sources->as.list.count; i++) {
        const int64_t at = socprev_record_find(check->portfolio, SOCPREV_SOURCE,
                                               sources->as.list.items[i], SOCPREV_NUL);
        if (at < 0)
            return false;
        const socprev__value *outside = socprev__record_value(
            socprev__record_at(check->portfolio, SOCPREV_SOURCE, at), F_source_outside);
        if (outside == NULL || outside->as.integer == 0)
            return false;
    }
    return sources != NULL;
}

void socprev__check_projects_count(socprev__check *check)
{
    const socprev__range stated = socprev__range_in(check->record, F_portfolio_projects_count);
    int64_t own = 0;
    for (int64_t i = 0; i < socprev_record_count(check->portfolio, SOCPREV_PROJECT); i++)
        own += !is_from_outside(check, socprev__record_at(check->portfolio, SOCPREV_PROJECT, i));
    const socprev__range found = socprev__range_exact(own);
    if (socprev__range_apart(found, stated))
        socprev__found_ranges(check, F_portfolio_projects_count, 0, found, stated);
}

/* ---- organisations -------------------------------------------------------------- */

static void check_ico(socprev__check *check, socprev_status wanted)
{
    const char *ico = socprev__text_of(check->record, F_provider_ico);
    if (ico != NULL && socprev_ico_check(ico, SOCPREV_NUL, NULL) == wanted)
        socprev__found(check, F_provider_ico, SP_TEXT(ico));
}

void socprev__check_ico_form(socprev__check *check)
{
    check_ico(check, SOCPREV_E_PARSE);
}

void socprev__check_ico_digit(socprev__check *check)
{
    check_ico(check, SOCPREV_E_RANGE);
}

void socprev__found_twin(socprev__check *check, int twin, int32_t field)
{
    const size_t first = check->twins[twin][check->index];
    const char *text = socprev__text_of(check->record, field);
    if (first == check->index)
        return;
    char name[SOCPREV__NAME_MAX];
    socprev__record_name(check->kind,
                         socprev_record_id(check->portfolio, check->kind, (int64_t)first), name);
    socprev__found(check, field, SP_TEXT(text == NULL ? "" : text), SP_TEXT(name));
}

void socprev__check_ico_repeated(socprev__check *check)
{
    socprev__found_twin(check, SOCPREV__TWIN_PROVIDER, F_provider_ico);
}

/* ---- zones, populations, notes ---------------------------------------------------- */

void socprev__check_zone_placeless(socprev__check *check)
{
    if (socprev__record_value(check->record, F_zone_territories) == NULL)
        socprev__found(check, F_zone_territories, SP_TEXT(check->record->id));
}

void socprev__check_population_undated(socprev__check *check)
{
    if (socprev__record_value(check->record, F_population_as_of) == NULL)
        socprev__found(check, F_population_as_of, SP_TEXT(check->record->id));
}

void socprev__check_population_placeless(socprev__check *check)
{
    if (socprev__record_value(check->record, F_population_territory) == NULL &&
        socprev__record_value(check->record, F_population_zone) == NULL)
        socprev__found(check, -1, SP_TEXT(check->record->id));
}

void socprev__check_note_field(socprev__check *check)
{
    const char *about = socprev__text_of(check->record, F_note_about);
    const char *field = socprev__text_of(check->record, F_note_field);
    int32_t kind;
    const char *id;
    if (about != NULL && field != NULL && socprev__reference_split(about, &kind, &id) &&
        socprev_field_find(kind, field, SOCPREV_NUL) < 0)
        socprev__found(check, F_note_field, SP_TEXT(field), SP_TEXT(socprev_kind_name(kind)));
}
