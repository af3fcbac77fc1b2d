#include "base_internal.h"

typedef struct {
    const char *name;
    const char *text[2]; /* by enum socprev_language */
} status_row;

static const status_row rows[] = {
    [SOCPREV_OK] = { "SOCPREV_OK", { "done", "hotovo" } },
    [SOCPREV_E_INVALID] = { "SOCPREV_E_INVALID",
                            { "an argument breaks its contract", "argument porušuje podmínky" } },
    [SOCPREV_E_RANGE] = { "SOCPREV_E_RANGE",
                          { "a number overflows or leaves its range",
                            "číslo přetéká nebo je mimo rozsah" } },
    [SOCPREV_E_NOMEM] = { "SOCPREV_E_NOMEM", { "an allocation failed", "nedostatek paměti" } },
    [SOCPREV_E_PARSE] = { "SOCPREV_E_PARSE",
                          { "text or document is not well formed",
                            "text nebo dokument nemá správný tvar" } },
    [SOCPREV_E_TYPE] = { "SOCPREV_E_TYPE",
                         { "a value has the wrong type for its field",
                           "hodnota má nesprávný typ pro své pole" } },
    [SOCPREV_E_NOT_FOUND] = { "SOCPREV_E_NOT_FOUND",
                              { "no such field, code, record or file",
                                "takové pole, kód, záznam nebo soubor není" } },
    [SOCPREV_E_DUPLICATE] = { "SOCPREV_E_DUPLICATE",
                              { "an id or key is there already",
                                "identifikátor nebo klíč už existuje" } },
    [SOCPREV_E_LIMIT] = { "SOCPREV_E_LIMIT",
                          { "deeper, longer or more than allowed",
                            "hlubší, delší nebo více, než je dovoleno" } },
    [SOCPREV_E_IO] = { "SOCPREV_E_IO",
                       { "reading or writing failed", "čtení nebo zápis selhaly" } },
    [SOCPREV_E_CANCELLED] = { "SOCPREV_E_CANCELLED",
                              { "the caller cancelled the run", "volající výpočet zrušil" } },
    [SOCPREV_E_INFEASIBLE] = { "SOCPREV_E_INFEASIBLE",
                               { "no answer satisfies the constraints",
                                 "podmínkám nevyhovuje žádné řešení" } },
    [SOCPREV_E_UNDEFINED] = { "SOCPREV_E_UNDEFINED",
                              { "the number asked for does not exist",
                                "hledané číslo neexistuje" } },
    [SOCPREV_E_UNSUPPORTED] = { "SOCPREV_E_UNSUPPORTED",
                                { "this build lacks the feature",
                                  "toto sestavení funkci neobsahuje" } },
    [SOCPREV_E_INTERNAL] = { "SOCPREV_E_INTERNAL",
                             { "a defect of the library; please report",
                               "vada knihovny; nahlaste ji, prosím" } },
};

int32_t socprev_status_count(void)
{
    return (int32_t)SOCPREV__COUNT(rows);
}

static const status_row *row_of(socprev_status status)
{
    return status >= 0 && status < socprev_status_count() ? &rows[status] : NULL;
}

const char *socprev_status_name(socprev_status status)
{
    const status_row *row = row_of(status);
    return row == NULL ? NULL : row->name;
}

const char *socprev_status_text(socprev_status status, int32_t language)
{
    const status_row *row = row_of(status);
    return row == NULL ? NULL : row->text[socprev__language(language)];
}

const char *socprev_version(void)
{
    return PACKAGE_VERSION;
}

int32_t socprev_abi_version(void)
{
    return SOCPREV_ABI;
}

size_t socprev__language(int32_t language)
{
    return language == SOCPREV_LANG_CS ? 1 : 0;
}

#if defined(SOCPREV_DEBUG)
void socprev__belief_broken(const char *file, int line, const char *text)
{
    (void)file;
    (void)line;
    (void)text;
    __builtin_trap();
}
#endif
