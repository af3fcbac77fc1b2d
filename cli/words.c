/* Names of things in the language of the call. */
#include "cli.h"

#include <stdio.h>
#include <string.h>

static const struct {
    const char *name, *word[2];
} dictionary[] = {
#define WORD(name, en, cs) { name, { en, cs } },
#include "words.def"
#undef WORD
};

const char *say(const cli *c, const char *en, const char *cs)
{
    return c->language == SOCPREV_LANG_CS ? cs : en;
}

const char *word_of(const cli *c, const char *name)
{
    size_t low = 0, high = sizeof dictionary / sizeof dictionary[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(name, dictionary[middle].name);
        if (order == 0)
            return dictionary[middle].word[c->language == SOCPREV_LANG_CS];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return name;
}

const char *label_of(const cli *c, int32_t list, const char *code)
{
    int32_t row = 0;
    if (socprev_codelist_find(list, code, SOCPREV_NUL, &row, NULL) != SOCPREV_OK)
        return code;
    return socprev_codelist_label(list, row, c->language);
}

void add_money(const cli *c, text *t, int64_t minor)
{
    char shown[64];
    if (socprev_money_format(minor, "CZK", c->language, shown, sizeof shown, NULL) == SOCPREV_OK)
        add(t, shown);
}

/* Days in Czech as "1. 1. 2014", everything else as documents write it. */
void add_date(const cli *c, text *t, socprev_date date)
{
    char shown[32], czech[32];
    int year, month, day;
    if (socprev_date_format(date, shown, sizeof shown, NULL) != SOCPREV_OK)
        return;
    if (c->language == SOCPREV_LANG_CS && socprev_date_precision(date) == SOCPREV_PRECISION_DAY &&
        sscanf(shown, "%d-%d-%d", &year, &month, &day) == 3) {
        snprintf(czech, sizeof czech, "%d. %d. %d", day, month, year);
        add(t, czech);
    } else {
        add(t, shown);
    }
}
