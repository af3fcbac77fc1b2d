#include "base_internal.h"

/* What is compared of one letter, by level. */
typedef struct {
    uint32_t letter;    /* 0 at the end of the text */
    unsigned char mark; /* of a letter that the alphabet does not list apart */
    unsigned char capital;
} element;

typedef struct {
    const char *text;
    size_t length, at;
    socprev__latin rest; /* second letter of an expanded one, such as ae */
} reader;

/* Weights of the first level: end < blank < letters < digits < the rest. */
enum {
    WEIGHT_BLANK = 1,
    WEIGHT_LETTER = 2, /* + 2 * place of a-z; +1 for the letter with a caron, or ch */
    WEIGHT_DIGIT = 100,
    WEIGHT_OTHER = 200,
    WEIGHT_BAD_BYTE = 0x120000
};

static uint32_t letter_weight(char base, bool second)
{
    return WEIGHT_LETTER + 2 * (uint32_t)(base - 'a') + second;
}

static bool peek(const reader *from, size_t *size, uint32_t *code)
{
    *size = from->at < from->length
                ? socprev__utf8_next(from->text, from->length, from->at, code)
                : 0;
    return *size > 0;
}

/* Takes the combining marks that follow a letter; the first one counts. */
static unsigned char take_marks(reader *from, unsigned char mark)
{
    size_t size = 0;
    uint32_t code = 0;
    while (peek(from, &size, &code) && socprev__combining_mark(code) != 0) {
        if (mark == 0)
            mark = socprev__combining_mark(code);
        from->at += size;
    }
    return mark;
}

static element next_letter(reader *from, socprev__latin letter)
{
    enum { CARON = 2 };
    element made = { 0, 0, letter.capital };
    size_t size = 0;
    uint32_t code = 0;
    if (letter.base[1] != '\0')
        from->rest = (socprev__latin){ { letter.base[1] }, letter.mark, letter.capital };
    unsigned char mark = letter.base[1] == '\0' ? take_marks(from, letter.mark) : letter.mark;
    if (mark == CARON && strchr("crsz", letter.base[0]) != NULL) {
        made.letter = letter_weight(letter.base[0], true);
    } else if (letter.base[0] == 'c' && mark == 0 && peek(from, &size, &code) &&
               (code == 'h' || code == 'H')) {
        made.letter = letter_weight('h', true);
        made.capital = (unsigned char)(letter.capital + 2 * (code == 'H')); /* ch Ch cH CH */
        from->at += size;
    } else {
        made.letter = letter_weight(letter.base[0], false);
        made.mark = mark;
    }
    return made;
}

static element next_element(reader *from)
{
    size_t size = 0;
    uint32_t code = 0;
    socprev__latin letter;
    if (from->rest.base[0] != '\0') {
        letter = from->rest;
        from->rest = (socprev__latin){ { 0 }, 0, 0 };
        return (element){ letter_weight(letter.base[0], false), letter.mark, letter.capital };
    }
    if (from->at >= from->length)
        return (element){ 0, 0, 0 };
    if (!peek(from, &size, &code))
        return (element){ WEIGHT_BAD_BYTE + (unsigned char)from->text[from->at++], 0, 0 };
    from->at += size;
    if (socprev__latin_letter(code, &letter))
        return next_letter(from, letter);
    if (socprev__is_blank(code))
        return (element){ WEIGHT_BLANK, 0, 0 };
    if (code >= '0' && code <= '9')
        return (element){ WEIGHT_DIGIT + (code - '0'), 0, 0 };
    return (element){ WEIGHT_OTHER + code, 0, 0 };
}

static int32_t order_of(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

int32_t socprev_text_compare(const char *a, size_t a_length, const char *b, size_t b_length)
{
    a_length = socprev__length(a, a_length);
    b_length = socprev__length(b, b_length);
    reader left = { .text = a, .length = a_length }, right = { .text = b, .length = b_length };
    int32_t marks = 0, capitals = 0;
    for (;;) {
        element x = next_element(&left), y = next_element(&right);
        if (x.letter != y.letter)
            return order_of(x.letter, y.letter);
        if (x.letter == 0)
            break;
        if (marks == 0)
            marks = order_of(x.mark, y.mark);
        if (capitals == 0)
            capitals = order_of(x.capital, y.capital);
    }
    if (marks != 0)
        return marks;
    if (capitals != 0)
        return capitals;
    size_t shared = a_length < b_length ? a_length : b_length;
    int bytes = shared == 0 ? 0 : memcmp(a, b, shared);
    if (bytes != 0)
        return bytes < 0 ? -1 : 1;
    return (a_length > b_length) - (a_length < b_length);
}
