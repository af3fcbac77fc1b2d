/* The rule of a release: a flat JSON object, and options. */
#include "release.h"

#include <stdlib.h>
#include <string.h>

static const char *const protect_names[PROTECT_COUNT] = {
    "suppression", "primary", "rounding", "small-counts", "cell-key", "privacy"
};
static const char *const attacker_names[] = { "plain", "rule", "pattern" };
static const char *const depth_names[] = { "exact", "bounds" };
static const char *const measure_names[] = { "persons", "contacts", "minutes" };

const char *protect_name(size_t i)
{
    return protect_names[i];
}

const char *attacker_name(size_t i)
{
    return attacker_names[i];
}

/* ---- what a rule may say ----------------------------------------------------------- */

enum kind { NUMBER, RATIO, DECIMAL, WORD, LIST };

typedef struct {
    const char *name;
    enum kind kind;
    int64_t least, most;      /* of a number */
    const char *const *words; /* of a word */
    size_t n_words;
} member;

enum {
    M_LEAST, M_ZEROS, M_MEASURE, M_PROTECT, M_DOMINANCE, M_DOMINANCE_PERCENT, M_P_PERCENT,
    M_SENSITIVE, M_SECRET, M_ATTACKER, M_WIDTH, M_DEPTH, M_GROUPS, M_BASE, M_MOST, M_VARIANCE,
    M_FORBIDDEN, M_EPSILON, M_BUDGET, M_CELLS, M_COUNT
};

#define WORDS(list) 0, 0, list, sizeof(list) / sizeof((list)[0])
static const member members[M_COUNT] = {
    [M_LEAST] = { "least", NUMBER, 1, INT32_MAX, NULL, 0 },
    [M_ZEROS] = { "zeros", NUMBER, 0, 1, NULL, 0 },
    [M_MEASURE] = { "measure", WORD, WORDS(measure_names) },
    [M_PROTECT] = { "protect", WORD, WORDS(protect_names) },
    [M_DOMINANCE] = { "dominance", NUMBER, 0, 2, NULL, 0 },
    [M_DOMINANCE_PERCENT] = { "dominance_percent", NUMBER, 1, 99, NULL, 0 },
    [M_P_PERCENT] = { "p_percent", NUMBER, 0, 100, NULL, 0 },
    [M_SENSITIVE] = { "sensitive", LIST, 0, 0, NULL, 0 },
    [M_SECRET] = { "secret", LIST, 0, 0, NULL, 0 },
    [M_ATTACKER] = { "attacker", WORD, WORDS(attacker_names) },
    [M_WIDTH] = { "width", NUMBER, 1, INT32_MAX, NULL, 0 },
    [M_DEPTH] = { "depth", WORD, WORDS(depth_names) },
    [M_GROUPS] = { "groups", NUMBER, 1, 1 << 24, NULL, 0 },
    [M_BASE] = { "base", NUMBER, 2, 1000, NULL, 0 },
    [M_MOST] = { "most", NUMBER, 1, 100, NULL, 0 },
    [M_VARIANCE] = { "variance", DECIMAL, 0, 0, NULL, 0 },
    [M_FORBIDDEN] = { "forbidden", NUMBER, 0, 100, NULL, 0 },
    [M_EPSILON] = { "epsilon", RATIO, 0, 0, NULL, 0 },
    [M_BUDGET] = { "budget", RATIO, 0, 0, NULL, 0 },
    [M_CELLS] = { "cells", NUMBER, 1, 1 << 20, NULL, 0 },
};

static const char *member_name(size_t i)
{
    return members[i].name;
}

static void put_value(release_rule *r, int which, int64_t value)
{
    int64_t *const number[M_COUNT] = {
        [M_LEAST] = &r->least, [M_ZEROS] = &r->zeros, [M_DOMINANCE] = &r->dominance,
        [M_DOMINANCE_PERCENT] = &r->dominance_percent, [M_P_PERCENT] = &r->p_percent,
        [M_WIDTH] = &r->width, [M_GROUPS] = &r->groups, [M_BASE] = &r->base,
        [M_MOST] = &r->most, [M_FORBIDDEN] = &r->forbidden, [M_CELLS] = &r->cells,
    };
    int32_t *const word[M_COUNT] = { [M_MEASURE] = &r->measure, [M_PROTECT] = &r->protect,
                                     [M_ATTACKER] = &r->attacker, [M_DEPTH] = &r->depth };
    if (number[which] != NULL)
        *number[which] = value;
    else
        *word[which] = (int32_t)value;
}

/* ---- values ------------------------------------------------------------------------ */

static int fail_member(const cli *c, const char *path, int which, const char *expected)
{
    text t = { 0 };
    add(&t, members[which].name);
    add(&t, say(c, ": expected ", ": čeká se "));
    add(&t, expected);
    int code = fail_saying(c, path == NULL ? EXIT_USAGE : EXIT_BAD_DATA, path, text_of(&t), NULL);
    text_clear(&t);
    return code;
}

static int fail_range(const cli *c, const char *path, int which)
{
    text t = { 0 };
    add_digits(&t, members[which].least);
    add(&t, " .. ");
    add_digits(&t, members[which].most);
    int code = fail_member(c, path, which, text_of(&t));
    text_clear(&t);
    return code;
}

static int take_word(const cli *c, const char *path, int which, const char *word, release_rule *r)
{
    text t = { 0 };
    for (size_t i = 0; i < members[which].n_words; i++) {
        if (strcmp(members[which].words[i], word) == 0) {
            put_value(r, which, (int64_t)i);
            text_clear(&t);
            return EXIT_DONE;
        }
        add(&t, i == 0 ? "" : ", ");
        add(&t, members[which].words[i]);
    }
    int code = fail_member(c, path, which, text_of(&t));
    text_clear(&t);
    return code;
}

static int take_number(const cli *c, const char *path, int which, int64_t value, release_rule *r)
{
    if (value < members[which].least || value > members[which].most)
        return fail_range(c, path, which);
    put_value(r, which, value);
    return EXIT_DONE;
}

/* "1/2" or "2". */
static int take_ratio(const cli *c, const char *path, int which, const char *value,
                      release_rule *r)
{
    int64_t *out = which == M_EPSILON ? r->epsilon : r->budget;
    char *end = NULL;
    long long a = value[0] >= '0' && value[0] <= '9' ? strtoll(value, &end, 10) : 0, b = 1;
    if (end != NULL && *end == '/' && end[1] >= '0' && end[1] <= '9')
        b = strtoll(end + 1, &end, 10);
    if (end == NULL || *end != '\0' || a < 1 || b < 1 || a > INT32_MAX || b > INT32_MAX)
        return fail_member(c, path, which,
                           say(c, "a ratio such as 1/2 or 2", "podíl, třeba 1/2 nebo 2"));
    out[0] = a;
    out[1] = b;
    return EXIT_DONE;
}

static int take_decimal(const cli *c, const char *path, int which, const char *value,
                        release_rule *r)
{
    char *end = NULL;
    double decimal = value[0] >= '0' && value[0] <= '9' ? strtod(value, &end) : 0;
    if (end == NULL || *end != '\0' || !(decimal > 0 && decimal < 10000))
        return fail_member(c, path, which, say(c, "a number above 0", "číslo nad 0"));
    r->variance = decimal;
    return EXIT_DONE;
}

static int take_whole(const cli *c, const char *path, int which, const char *value,
                      release_rule *r)
{
    char *end = NULL;
    long long number = strcmp(value, "true") == 0 ? 1 : 0;
    bool flag = members[which].most == 1 && (number == 1 || strcmp(value, "false") == 0);
    if (!flag) {
        number = value[0] >= '0' && value[0] <= '9' ? strtoll(value, &end, 10) : -1;
        if (end == NULL || *end != '\0')
            number = -1;
    }
    return take_number(c, path, which, number, r);
}

static int take_text(const cli *c, const char *path, int which, const char *value,
                     release_rule *r)
{
    switch (members[which].kind) {
    case WORD:
        return take_word(c, path, which, value, r);
    case RATIO:
        return take_ratio(c, path, which, value, r);
    case DECIMAL:
        return take_decimal(c, path, which, value, r);
    case NUMBER:
        return take_whole(c, path, which, value, r);
    case LIST:
        break;
    }
    text *list = which == M_SENSITIVE ? &r->sensitive : &r->secret;
    text_clear(list);
    add(list, value);
    return EXIT_DONE;
}

/* ---- the file ---------------------------------------------------------------------- */

static int take_rule(const cli *c, const char *path, const socprev_table *table, release_rule *r)
{
    int code = EXIT_DONE;
    for (int64_t i = 0; i < socprev_table_column_count(table) && code == EXIT_DONE; i++) {
        const char *name = socprev_table_column_name(table, i);
        int which = 0;
        while (which < M_COUNT && strcmp(members[which].name, name) != 0)
            which++;
        if (which == M_COUNT)
            return fail_unknown(c, EXIT_BAD_DATA, path, name,
                                say(c, "a rule says nothing like this", "tohle pravidlo neříká"),
                                nearest(name, member_name, M_COUNT));
        text t = { 0 };
        const char *value = cell_text(table, name, 0, &t);
        if (value != NULL) /* null: as without it */
            code = take_text(c, path, which, value, r);
        text_clear(&t);
    }
    return code;
}

/* A flat object is a table with one row. */
static int read_rule_file(const cli *c, const char *path, release_rule *r)
{
    input in;
    text array = { 0 };
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE && !looks_like_portfolio(in.data, in.size))
        code = fail_saying(c, EXIT_BAD_DATA, path,
                           say(c, "expected a JSON object such as {\"least\": 5}",
                               "čeká se objekt JSON, třeba {\"least\": 5}"),
                           NULL);
    if (code == EXIT_DONE) {
        add(&array, "[");
        add_size(&array, in.data, in.size);
        add(&array, "]");
        socprev_status st = socprev_table_read_json(text_of(&array), array.size, NULL, NULL, NULL,
                                                    &table, &err);
        code = st != SOCPREV_OK ? fail_in_data(c, path, st, err) : take_rule(c, path, table, r);
    }
    socprev_table_free(table);
    text_clear(&array);
    input_clear(&in);
    return code;
}

/* ---- the secret key ---------------------------------------------------------------- */

static int digit_of(char letter)
{
    const char *digits = "0123456789abcdef", *found = letter == '\0' ? NULL
                                                                     : strchr(digits, letter);
    return found == NULL ? -1 : (int)(found - digits);
}

/* 32 digits 0-9 a-f, and nothing else but a line end. */
static int read_key(const cli *c, const char *path, release_rule *r)
{
    input in;
    int code = read_input(c, path, &in);
    size_t size = in.size;
    while (code == EXIT_DONE && size > 0 && strchr("\r\n", in.data[size - 1]) != NULL)
        size--;
    bool fits = code == EXIT_DONE && size == 2 * sizeof r->key;
    for (size_t i = 0; fits && i < sizeof r->key; i++) {
        int high = digit_of(in.data[2 * i]), low = digit_of(in.data[2 * i + 1]);
        fits = high >= 0 && low >= 0;
        r->key[i] = (uint8_t)(high * 16 + low);
    }
    if (code == EXIT_DONE && !fits)
        code = fail_saying(c, EXIT_BAD_DATA, path,
                           say(c, "a key is 32 digits 0-9 a-f", "klíč je 32 číslic 0-9 a-f"),
                           say(c, "take 16 bytes of /dev/urandom, never a password",
                               "vezměte 16 bajtů z /dev/urandom, nikdy heslo"));
    r->has_key = fits;
    input_clear(&in);
    return code;
}

/* ---- all --------------------------------------------------------------------------- */

static int check_rule(const cli *c, const release_rule *r)
{
    bool keyed = r->protect == PROTECT_ROUNDING || r->protect == PROTECT_CELL_KEY ||
                 r->protect == PROTECT_PRIVACY;
    if (keyed && !r->has_key)
        return fail_usage(c, "this protection needs a secret key: --key FILE",
                          "tato ochrana potřebuje tajný klíč: --key SOUBOR");
    if (r->protect == PROTECT_PRIVACY && (r->epsilon[0] == 0 || r->budget[0] == 0))
        return fail_saying(c, EXIT_USAGE, NULL,
                           say(c, "privacy needs epsilon, budget and cells in the rule",
                               "privacy potřebuje v pravidle epsilon, budget a cells"),
                           NULL);
    if (r->measure != SOCPREV_PERSONS && r->protect != PROTECT_SUPPRESSION &&
        r->protect != PROTECT_PRIMARY)
        return fail_usage(c, "contacts and minutes are protected by suppression only",
                          "kontakty a minuty se chrání jen potlačením");
    return EXIT_DONE;
}

int read_release_rule(const cli *c, release_rule *out)
{
    int64_t least = 0;
    int code = EXIT_DONE;
    *out = (release_rule){ .least = 5, .dominance_percent = 99, .width = 1, .groups = 5000,
                           .base = 3, .most = 3, .variance = 2, .cells = 1,
                           .attacker = SOCPREV_ATTACKER_RULE, .depth = DEPTH_BY_SIZE,
                           .epsilon = { 0, 1 }, .budget = { 0, 1 } };
    if (c->option[OPTION_RULE] != NULL)
        code = read_rule_file(c, c->option[OPTION_RULE], out);
    if (code == EXIT_DONE &&
        !number_of_option(c, OPTION_LEAST, 1, INT32_MAX, out->least, &least))
        code = EXIT_USAGE;
    if (code == EXIT_DONE)
        out->least = least;
    if (code == EXIT_DONE && c->option[OPTION_PROTECT] != NULL)
        code = take_text(c, NULL, M_PROTECT, c->option[OPTION_PROTECT], out);
    if (code == EXIT_DONE && c->option[OPTION_MEASURE] != NULL)
        code = take_text(c, NULL, M_MEASURE, c->option[OPTION_MEASURE], out);
    if (code == EXIT_DONE && c->option[OPTION_SECRET] != NULL)
        code = take_text(c, NULL, M_SECRET, c->option[OPTION_SECRET], out);
    if (code == EXIT_DONE && c->option[OPTION_KEY] != NULL)
        code = read_key(c, c->option[OPTION_KEY], out);
    return code == EXIT_DONE ? check_rule(c, out) : code;
}

void release_rule_clear(release_rule *rule)
{
    text_clear(&rule->sensitive);
    text_clear(&rule->secret);
    volatile uint8_t *key = rule->key;
    for (size_t i = 0; i < sizeof rule->key; i++)
        key[i] = 0;
}
