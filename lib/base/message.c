#include "base_internal.h"

typedef struct {
    int32_t number;
    const char *text[2]; /* by enum socprev_language */
    const char *hint[2];
} message_row;

static const message_row rows[] = {
#define SOCPREV_MESSAGE(number, name, en, cs, hint_en, hint_cs)                                    \
    { number, { en, cs }, { hint_en, hint_cs } },
#include "messages/all.def"
#undef SOCPREV_MESSAGE
};

#define ARGUMENT_BYTES ((size_t)200) /* of a caller's text in a message that are shown */

int32_t socprev_message_count(void)
{
    return (int32_t)SOCPREV__COUNT(rows);
}

int32_t socprev_message_at(int32_t position)
{
    return position >= 0 && position < socprev_message_count() ? rows[position].number : 0;
}

static const message_row *row_of(int32_t number)
{
    size_t low = 0, high = SOCPREV__COUNT(rows);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (rows[middle].number == number)
            return &rows[middle];
        if (rows[middle].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const char *socprev_message_text(int32_t number, int32_t language)
{
    const message_row *row = row_of(number);
    return row == NULL ? NULL : row->text[socprev__language(language)];
}

const char *socprev_message_hint(int32_t number, int32_t language)
{
    const message_row *row = row_of(number);
    return row == NULL ? NULL : row->hint[socprev__language(language)];
}

/* Appends bytes to `out`, or only counts them when `out` is NULL. */
static size_t put(char *out, size_t at, const char *text, size_t size)
{
    if (out != NULL)
        memcpy(out + at, text, size);
    return at + size;
}

/* Callers' bytes go into messages: what a terminal could obey is shown as '?'. */
static size_t put_text(char *out, size_t at, const char *text, size_t length, size_t most)
{
    size_t shown = 0;
    for (size_t i = 0; i < length;) {
        uint32_t code = 0;
        size_t size = socprev__utf8_next(text, length, i, &code);
        bool plain = size > 0 && code >= 0x20 && !(code >= 0x7f && code <= 0x9f);
        size_t step = size == 0 ? 1 : size;
        if (shown + step > most)
            return put(out, at, "...", 3);
        at = plain ? put(out, at, text + i, step) : put(out, at, "?", 1);
        shown += step;
        i += step;
    }
    return at;
}

static size_t put_argument(char *out, size_t at, const socprev__arg *arg, int32_t language)
{
    if (arg->czech != NULL) {
        const char *text = language == SOCPREV_LANG_CS ? arg->czech : arg->text;
        return put_text(out, at, text, strlen(text), SIZE_MAX);
    }
    if (arg->text != NULL)
        return put_text(out, at, arg->text, socprev__length(arg->text, arg->length),
                        ARGUMENT_BYTES);
    char digits[SOCPREV__INT_TEXT];
    return put(out, at, digits, socprev__write_int(arg->number, digits));
}

/* Writes a message, or measures it; notes where its amounts stand. */
static size_t format(int32_t number, int32_t language, const socprev__arg *args, size_t n_args,
                     char *out, socprev__amount_place *amounts)
{
    const char *pattern = socprev_message_text(number, language);
    size_t at = 0, n_amounts = 0;
    if (NEVER(pattern == NULL))
        pattern = "";
    for (const char *p = pattern; *p != '\0';) {
        size_t begin = at;
        size_t which = p[0] == '{' && p[1] >= '0' && p[1] <= '9' && p[2] == '}'
                           ? (size_t)(p[1] - '0')
                           : n_args;
        if (which >= n_args) {
            at = put(out, at, p, 1);
            p++;
            continue;
        }
        at = put_argument(out, at, &args[which], language);
        p += 3;
        if (amounts != NULL && args[which].is_amount && n_amounts < SOCPREV__MESSAGE_AMOUNTS)
            amounts[n_amounts++] =
                (socprev__amount_place){ begin, at - begin, args[which].number };
    }
    return put(out, at, "", 1);
}

size_t socprev__message_format(int32_t number, int32_t language, const socprev__arg *args,
                               size_t n_args, char *out)
{
    return format(number, language, args, n_args, out, NULL);
}

void socprev__message_amounts(int32_t number, int32_t language, const socprev__arg *args,
                              size_t n_args, socprev__amount_place out[SOCPREV__MESSAGE_AMOUNTS])
{
    for (size_t i = 0; i < SOCPREV__MESSAGE_AMOUNTS; i++)
        out[i] = (socprev__amount_place){ 0, 0, 0 };
    format(number, language, args, n_args, NULL, out);
}
