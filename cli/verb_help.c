/* help, version, explain. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    int code;
    const char *meaning[2];
} exit_codes[] = {
    { EXIT_DONE, { "done", "hotovo" } },
    { EXIT_FINDINGS,
      { "done; something is wrong in the data", "hotovo; v datech je něco špatně" } },
    { EXIT_USAGE, { "called wrongly", "špatně zavoláno" } },
    { EXIT_BAD_DATA, { "the data cannot be used", "data nelze použít" } },
    { EXIT_NO_INPUT, { "a file, record or code was not found",
                       "soubor, záznam nebo kód se nenašel" } },
    { EXIT_NOT_BUILT, { "this build lacks the feature, or reads no such format",
                        "toto sestavení funkci nemá nebo takový formát nečte" } },
    { EXIT_INTERNAL, { "out of memory, or a defect", "nedostatek paměti nebo vada" } },
    { EXIT_NO_OUTPUT, { "the file cannot be written", "soubor nelze zapsat" } },
    { EXIT_IO, { "reading or writing failed", "čtení nebo zápis selhal" } },
    { EXIT_INFEASIBLE,
      { "nothing satisfies the bounds: no division, no plan, no release",
        "mezím nic nevyhoví: žádné rozdělení, plán ani zveřejnění" } },
    { EXIT_INTERRUPTED, { "interrupted", "přerušeno" } },
};

static void put_option(cli *c, const option_row *row)
{
    text name = { 0 };
    char letter[3] = { '-', row->letter, '\0' };
    add(&name, row->letter != 0 ? letter : "  ");
    add(&name, row->letter != 0 ? ", --" : "  --");
    add(&name, row->name);
    if (row->value != NULL) {
        add(&name, " ");
        add(&name, row->value);
    }
    put_entry(c, text_of(&name), 25, say(c, row->help[0], row->help[1]));
    text_clear(&name);
}

static void put_overview(cli *c)
{
    put_paragraph(c, say(c, "socprev: plans, divides and counts publicly funded social services",
                         "socprev: plánuje, rozděluje a počítá veřejně placené sociální služby"));
    put_gap(c);
    for (size_t i = 0; i < n_verbs; i++)
        put_entry(c, verbs[i].name, 12, say(c, verbs[i].summary[0], verbs[i].summary[1]));
    put_gap(c);
    put_paragraph(c, say(c, "Begin with:", "Začněte:"));
    add(&c->out, "  socprev demo\n  socprev codes service_kind \"azylový dům\"\n");
    put_gap(c);
    put_paragraph(c, say(c, "On one verb: socprev help VERB. Exit codes:",
                         "O jednom příkazu: socprev help PŘÍKAZ. Návratové kódy:"));
    for (size_t i = 0; i < sizeof exit_codes / sizeof exit_codes[0]; i++) {
        text code = { 0 };
        add_digits(&code, exit_codes[i].code);
        put_entry(c, text_of(&code), 7, say(c, exit_codes[i].meaning[0], exit_codes[i].meaning[1]));
        text_clear(&code);
    }
}

/* What somebody sees who calls the command for the first time, without arguments. */
int put_welcome(cli *c)
{
    put_paragraph(c, say(c, "socprev: plans, divides and counts publicly funded social services",
                         "socprev: plánuje, rozděluje a počítá veřejně placené sociální služby"));
    put_gap(c);
    put_paragraph(c, say(c, "Begin with:", "Začněte:"));
    put_entry(c, "socprev demo folder", 40,
              say(c, "five real portfolios, left in a folder",
                  "pět skutečných portfolií do složky"));
    put_entry(c, "socprev show folder/usti_region.json", 40,
              say(c, "what one of them amounts to", "co jedno z nich znamená"));
    put_entry(c, "socprev coverage folder/*.json", 40,
              say(c, "which services are missing where", "které služby kde chybí"));
    put_gap(c);
    put_paragraph(c, say(c, "Then:", "Potom:"));
    put_entry(c, "socprev help", 40, say(c, "all verbs", "všechny příkazy"));
    put_entry(c, "socprev help coverage", 40,
              say(c, "one verb and its options", "jeden příkaz a jeho volby"));
    put_entry(c, "socprev explain SP2131", 40,
              say(c, "what a message means", "co znamená zpráva"));
    put_entry(c, "socprev help --lang cs", 40, say(c, "the same in Czech", "totéž česky"));
    return EXIT_DONE;
}

static void put_verb(cli *c, const verb *v)
{
    text usage = { 0 };
    add(&usage, "socprev ");
    add(&usage, v->name);
    if (v->arguments[0] != '\0')
        add(&usage, " ");
    add(&usage, v->arguments);
    put_text(c, &usage);
    put_gap(c);
    put_paragraph(c, say(c, v->summary[0], v->summary[1]));
    if (v->detail[0][0] != '\0') {
        put_gap(c);
        put_paragraph(c, say(c, v->detail[0], v->detail[1]));
    }
    put_gap(c);
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (verb_takes(v, i))
            put_option(c, option_at(i));
}

/* ---- for programs ------------------------------------------------------------ */

static int put_verbs_table(cli *c, const verb *only)
{
    static const column columns[] = {
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "verb", "příkaz" } },
        { "arguments", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "arguments", "argumenty" } },
        { "summary", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "summary", "popis" } },
        { "detail", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "detail", "podrobně" } },
        { "csv", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "table of --csv", "tabulka --csv" } },
    };
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < n_verbs; i++) {
        if (only != NULL && only != &verbs[i])
            continue;
        sheet_row(&s);
        sheet_text(&s, 0, verbs[i].name);
        sheet_text(&s, 1, verbs[i].arguments);
        sheet_text(&s, 2, say(c, verbs[i].summary[0], verbs[i].summary[1]));
        sheet_text(&s, 3, say(c, verbs[i].detail[0], verbs[i].detail[1]));
        sheet_text(&s, 4, verbs[i].csv);
    }
    return sheet_end(&s, "verbs");
}

static int put_options_table(cli *c, const verb *only)
{
    static const column columns[] = {
        { "verb", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "verb", "příkaz" } },
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "option", "volba" } },
        { "value", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "value", "hodnota" } },
        { "help", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "help", "popis" } },
    };
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (size_t v = 0; v < n_verbs; v++)
        for (size_t i = 0; i < OPTION_COUNT; i++) {
            const option_row *row = option_at(i);
            if ((only != NULL && only != &verbs[v]) || !verb_takes(&verbs[v], i))
                continue;
            sheet_row(&s);
            sheet_text(&s, 0, verbs[v].name);
            sheet_text(&s, 1, row->name);
            sheet_text(&s, 2, row->value);
            sheet_text(&s, 3, say(c, row->help[0], row->help[1]));
        }
    return sheet_end(&s, "options");
}

static int put_exit_codes_table(cli *c)
{
    static const column columns[] = {
        { "code", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "code", "kód" } },
        { "meaning", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "meaning", "význam" } },
    };
    sheet s;
    sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < sizeof exit_codes / sizeof exit_codes[0]; i++) {
        sheet_row(&s);
        sheet_int(&s, 0, exit_codes[i].code);
        sheet_text(&s, 1, say(c, exit_codes[i].meaning[0], exit_codes[i].meaning[1]));
    }
    return sheet_end(&s, "exit_codes");
}

int verb_help(cli *c)
{
    const verb *v = c->n_words > 0 ? find_verb(c->words[0]) : NULL;
    if (c->n_words > 1)
        return fail_usage(c, "help takes the name of one verb",
                          "help má jako argument jeden příkaz");
    if (c->n_words == 1 && v == NULL)
        return fail_unknown(c, EXIT_USAGE, NULL, c->words[0],
                            say(c, "there is no such verb", "takový příkaz není"),
                            nearest(c->words[0], verb_name, n_verbs));
    if (!wants_text(c)) {
        int code = put_verbs_table(c, v);
        if (code == EXIT_DONE)
            code = put_options_table(c, v);
        return code == EXIT_DONE ? put_exit_codes_table(c) : code;
    }
    if (v == NULL)
        put_overview(c);
    else
        put_verb(c, v);
    return EXIT_DONE;
}

/* ---- version ----------------------------------------------------------------- */

int verb_version(cli *c)
{
    static const column columns[] = {
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "part", "část" } },
        { "version", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "version", "verze" } },
    };
    text abi = { 0 }, document = { 0 }, line = { 0 };
    const char *cbc = socprev_network_cbc_version();
    sheet s;
    if (c->n_words > 0)
        return fail_usage(c, "version takes no arguments", "version nemá argumenty");
    add_digits(&abi, socprev_abi_version());
    add_digits(&document, socprev_document_version());
    int code = EXIT_DONE;
    if (wants_text(c)) {
        add(&line, "socprev ");
        add(&line, socprev_version());
        add(&line, say(c, " (interface ", " (rozhraní "));
        add(&line, text_of(&abi));
        add(&line, say(c, ", documents ", ", dokumenty "));
        add(&line, text_of(&document));
        add(&line, ")");
        put_text(c, &line);
        line = (text){ 0 };
        add(&line, socprev_pseudonym_available() != 0
                       ? say(c, "pseudonyms by libsodium; ", "pseudonymy přes libsodium; ")
                       : say(c, "without pseudonyms: no libsodium; ",
                             "bez pseudonymů: chybí libsodium; "));
        add(&line, cbc == NULL ? say(c, "without CBC", "bez CBC") : say(c, "with CBC", "s CBC"));
        put_text(c, &line);
    } else {
        const char *const rows[][2] = { { "libsocprev", socprev_version() },
                                        { "abi", text_of(&abi) },
                                        { "document", text_of(&document) },
                                        { "pseudonyms", socprev_pseudonym_available() != 0
                                                            ? "libsodium" : "no" },
                                        { "cbc", cbc } };
        sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
        for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
            sheet_row(&s);
            sheet_text(&s, 0, rows[i][0]);
            sheet_text(&s, 1, rows[i][1]);
        }
        code = sheet_end(&s, "version");
    }
    text_clear(&abi);
    text_clear(&document);
    return code;
}

/* ---- explain ----------------------------------------------------------------- */

/* The number of "SP2101", "sp2101" or "2101"; 0 when there is no such message. */
static int32_t message_number(const char *word)
{
    char *end = NULL;
    if (strncmp(word, "SP", 2) == 0 || strncmp(word, "sp", 2) == 0)
        word += 2;
    long number = *word >= '0' && *word <= '9' ? strtol(word, &end, 10) : 0;
    if (end == NULL || *end != '\0' || number > 99999 ||
        socprev_message_text((int32_t)number, SOCPREV_LANG_EN) == NULL)
        return 0;
    return (int32_t)number;
}

int verb_explain(cli *c)
{
    static const column columns[] = {
        { "number", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "number", "číslo" } },
        { "message", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "message", "zpráva" } },
        { "hint", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "what to do", "co s tím" } },
    };
    text name = { 0 };
    sheet s;
    if (c->n_words != 1)
        return fail_usage(c, "explain takes one number such as SP1021",
                          "explain má jako argument jedno číslo, třeba SP1021");
    int32_t number = message_number(c->words[0]);
    if (number == 0)
        return fail_unknown(c, EXIT_NO_INPUT, NULL, c->words[0],
                            say(c, "no message has this number", "zpráva s tímto číslem není"),
                            NULL);
    const char *message = socprev_message_text(number, c->language);
    const char *hint = socprev_message_hint(number, c->language);
    add(&name, "SP");
    add_digits(&name, number);
    int code = EXIT_DONE;
    if (wants_text(c)) {
        put_entry(c, text_of(&name), 10, message);
        put_entry(c, "→", 10, hint);
    } else {
        sheet_begin(&s, c, columns, sizeof columns / sizeof columns[0]);
        sheet_row(&s);
        sheet_text(&s, 0, text_of(&name));
        sheet_text(&s, 1, message);
        sheet_text(&s, 2, hint);
        code = sheet_end(&s, "message");
    }
    text_clear(&name);
    return code;
}
