/* JSON as in RFC 8259, token by token, without recursion. Texts are handed
 * out as pieces of the document; only those with escapes are copied. */
#include "io/io_internal.h"

/* What may come next. */
enum {
    EXPECT_ROOT,
    EXPECT_VALUE,      /* behind ':' */
    EXPECT_ELEMENT,    /* behind ',' in an array */
    EXPECT_FIRST,      /* behind '[' */
    EXPECT_KEY,        /* behind ',' in an object */
    EXPECT_FIRST_KEY,  /* behind '{' */
    EXPECT_MORE,       /* behind a value in an object or array */
    EXPECT_END,        /* behind the root */
    EXPECT_NOTHING     /* after an error */
};

void socprev__json_init(socprev__json *json, const char *data, size_t size, int32_t max_depth,
                        const struct socprev_memory *memory)
{
    json->data = data;
    json->size = size;
    json->at = json->start = 0;
    json->expected = EXPECT_ROOT;
    json->depth = 0;
    json->max_depth = max_depth;
    json->text = (socprev__slice){ NULL, 0 };
    json->integer = 0;
    json->status = SOCPREV_OK;
    json->message = SP_NONE;
    socprev__bytes_init(&json->unescaped, memory);
}

void socprev__json_clear(socprev__json *json)
{
    socprev__bytes_clear(&json->unescaped);
}

static int32_t stop(socprev__json *json, size_t at, socprev_status status, int32_t message)
{
    json->start = at;
    json->expected = EXPECT_NOTHING;
    json->status = status;
    json->message = message;
    return SOCPREV__JSON_ERROR;
}

/* What is wrong at `at`: `message`, unless the reason lies deeper. */
static int32_t unexpected(socprev__json *json, size_t at, int32_t message)
{
    uint32_t code = 0;
    if (at >= json->size)
        message = json->expected == EXPECT_ROOT ? SP_JSON_EMPTY : SP_JSON_CUT;
    else if (json->data[at] == '\0')
        message = SP_JSON_NUL_BYTE;
    else if (socprev__utf8_next(json->data, json->size, at, &code) == 0)
        message = SP_JSON_UTF8;
    return stop(json, at, SOCPREV_E_PARSE, message);
}

/* The same between the values of the innermost frame: none of them is meant. */
static int32_t unexpected_between(socprev__json *json, int32_t message)
{
    json->frames[json->depth - 1].count = 0;
    return unexpected(json, json->at, message);
}

/* ---- texts --------------------------------------------------------------- */

/* Four hexadecimal digits at `at`; false when there are none. */
static bool read_hex(const socprev__json *json, size_t at, uint32_t *out)
{
    uint32_t value = 0;
    if (json->size - at < 4)
        return false;
    for (size_t i = 0; i < 4; i++) {
        char c = json->data[at + i];
        uint32_t digit = c >= '0' && c <= '9'   ? (uint32_t)(c - '0')
                         : c >= 'a' && c <= 'f' ? (uint32_t)(c - 'a') + 10
                         : c >= 'A' && c <= 'F' ? (uint32_t)(c - 'A') + 10
                                                : 16;
        if (digit == 16)
            return false;
        value = value << 4 | digit;
    }
    *out = value;
    return true;
}

static void append_utf8(socprev__bytes *bytes, uint32_t code)
{
    char c[4];
    size_t n = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = n; i-- > 1; code >>= 6)
        c[i] = (char)(0x80 | (code & 0x3f));
    c[0] = (char)(n == 1 ? code : (0xf00u >> n & 0xf0) | code);
    socprev__bytes_append(bytes, c, n);
}

/* The escape at `at` (its backslash) goes to `unescaped`; returns its size, 0
 * after an error. */
static size_t read_escape(socprev__json *json, size_t at)
{
    static const char letters[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
    char c = json->data[at + 1]; /* the closing quote at the latest */
    const char *letter = c == '\0' ? NULL : strchr(letters, c);
    if (letter != NULL) {
        socprev__bytes_char(&json->unescaped, means[letter - letters]);
        return 2;
    }
    uint32_t code = 0, low = 0;
    size_t size = 6;
    if (c != 'u' || !read_hex(json, at + 2, &code)) {
        stop(json, at, SOCPREV_E_PARSE, SP_JSON_ESCAPE);
        return 0;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
        bool pair = code <= 0xdbff && json->size - at >= 12 && json->data[at + 6] == '\\' &&
                    json->data[at + 7] == 'u' && read_hex(json, at + 8, &low) && low >= 0xdc00 &&
                    low <= 0xdfff;
        if (!pair) {
            stop(json, at, SOCPREV_E_PARSE, SP_JSON_SURROGATE);
            return 0;
        }
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
        size = 12;
    }
    if (code == 0) {
        stop(json, at, SOCPREV_E_PARSE, SP_JSON_NUL);
        return 0;
    }
    append_utf8(&json->unescaped, code);
    return size;
}

/* Copies a text with escapes; `first` is the first of them, `end` the closing quote. */
static bool unescape(socprev__json *json, size_t begin, size_t first, size_t end)
{
    socprev__bytes *bytes = &json->unescaped;
    bytes->size = 0;
    socprev__bytes_append(bytes, json->data + begin, first - begin);
    for (size_t at = first; at < end;) {
        if (json->data[at] == '\\') {
            size_t size = read_escape(json, at);
            if (size == 0)
                return false;
            at += size;
            continue;
        }
        const char *next = memchr(json->data + at, '\\', end - at);
        size_t piece = (next == NULL ? end : (size_t)(next - json->data)) - at;
        socprev__bytes_append(bytes, json->data + at, piece);
        at += piece;
    }
    if (bytes->failed) {
        stop(json, begin - 1, SOCPREV_E_NOMEM, SP_NOMEM);
        return false;
    }
    json->text = (socprev__slice){ bytes->data, bytes->size };
    return true;
}

/* Reads the text whose opening quote is at `start` into `text`. */
static bool read_text(socprev__json *json)
{
    size_t begin = json->start + 1, at = begin, escape = SIZE_MAX;
    bool ascii = true;
    for (;; at++) {
        unsigned char c = at < json->size ? (unsigned char)json->data[at] : 0;
        if (c == '"')
            break;
        if (c < 0x20) {
            unexpected(json, at, c == '\n' || c == '\r' ? SP_JSON_OPEN_TEXT : SP_JSON_CONTROL);
            return false;
        }
        ascii = ascii && c < 0x80;
        if (c == '\\') {
            escape = escape == SIZE_MAX ? at : escape;
            at += at + 1 < json->size; /* an escaped quote does not end the text */
        }
    }
    int64_t bad = ascii ? -1 : socprev_utf8_check(json->data + begin, at - begin);
    if (bad >= 0) {
        stop(json, begin + (size_t)bad, SOCPREV_E_PARSE, SP_JSON_UTF8);
        return false;
    }
    json->at = at + 1;
    json->text = (socprev__slice){ json->data + begin, at - begin };
    return escape == SIZE_MAX || unescape(json, begin, escape, at);
}

/* ---- numbers and words ----------------------------------------------------- */

static size_t digits_at(const socprev__json *json, size_t at)
{
    size_t n = 0;
    while (at + n < json->size && json->data[at + n] >= '0' && json->data[at + n] <= '9')
        n++;
    return n;
}

static char byte_at(const socprev__json *json, size_t at)
{
    return at < json->size ? json->data[at] : '\0';
}

static int32_t read_number(socprev__json *json)
{
    size_t at = json->start + (json->data[json->start] == '-');
    size_t whole = digits_at(json, at), n = 1;
    bool real = false;
    if (whole == 0 || (whole > 1 && json->data[at] == '0'))
        return unexpected(json, at < json->size ? json->start : at, SP_JSON_NUMBER);
    at += whole;
    if (byte_at(json, at) == '.') {
        real = true;
        n = digits_at(json, at + 1);
        at += 1 + n;
    }
    if (n > 0 && (byte_at(json, at) == 'e' || byte_at(json, at) == 'E')) {
        real = true;
        at++;
        if (byte_at(json, at) == '+' || byte_at(json, at) == '-')
            at++;
        n = digits_at(json, at);
        at += n;
    }
    if (n == 0)
        return unexpected(json, at < json->size ? json->start : at, SP_JSON_NUMBER);
    json->at = at;
    if (real)
        return SOCPREV__JSON_REAL;
    socprev__slice text = { json->data + json->start, at - json->start };
    if (socprev__int64_read(text, 0, '.', &json->integer) != SOCPREV_OK)
        return stop(json, json->start, SOCPREV_E_RANGE, SP_JSON_INTEGER_RANGE);
    return SOCPREV__JSON_INTEGER;
}

static int32_t read_word(socprev__json *json)
{
    static const struct {
        const char *word;
        int32_t token;
    } words[] = {
        { "true", SOCPREV__JSON_TRUE },
        { "false", SOCPREV__JSON_FALSE },
        { "null", SOCPREV__JSON_NULL },
    };
    size_t size = 0, left = json->size - json->start;
    const char *text = json->data + json->start;
    while (size < left && ((text[size] >= 'a' && text[size] <= 'z') ||
                           (text[size] >= 'A' && text[size] <= 'Z')))
        size++;
    for (size_t i = 0; i < SOCPREV__COUNT(words); i++) {
        /* A word cut by the end of the document is not a misspelt one. */
        if (size > 0 && size == left && size < strlen(words[i].word) &&
            memcmp(text, words[i].word, size) == 0)
            return stop(json, json->size, SOCPREV_E_PARSE, SP_JSON_CUT);
        if (socprev__slice_is((socprev__slice){ text, size }, words[i].word)) {
            json->at += size;
            return words[i].token;
        }
    }
    return unexpected(json, json->start, SP_JSON_VALUE);
}

/* ---- structure --------------------------------------------------------------- */

static void skip_blanks(socprev__json *json)
{
    while (json->at < json->size) {
        char c = json->data[json->at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            break;
        json->at++;
    }
    json->start = json->at;
}

static int32_t open_frame(socprev__json *json, bool object)
{
    if (json->depth >= json->max_depth)
        return stop(json, json->start, SOCPREV_E_LIMIT, SP_JSON_DEPTH);
    json->frames[json->depth++] = (socprev__json_frame){ object, 0, { NULL, 0 } };
    json->at++;
    json->expected = object ? EXPECT_FIRST_KEY : EXPECT_FIRST;
    return object ? SOCPREV__JSON_OBJECT : SOCPREV__JSON_ARRAY;
}

static void value_done(socprev__json *json)
{
    json->expected = json->depth == 0 ? EXPECT_END : EXPECT_MORE;
}

static int32_t close_frame(socprev__json *json)
{
    bool object = json->frames[--json->depth].object;
    json->at++;
    value_done(json);
    return object ? SOCPREV__JSON_OBJECT_END : SOCPREV__JSON_ARRAY_END;
}

static int32_t read_value(socprev__json *json)
{
    int32_t token;
    char c = byte_at(json, json->at);
    if (json->depth > 0 && !json->frames[json->depth - 1].object)
        json->frames[json->depth - 1].count++;
    if (json->at >= json->size)
        return unexpected(json, json->at, SP_JSON_VALUE);
    if (c == '{' || c == '[')
        return open_frame(json, c == '{');
    if (c == '"')
        token = read_text(json) ? SOCPREV__JSON_STRING : SOCPREV__JSON_ERROR;
    else if (c == '-' || (c >= '0' && c <= '9'))
        token = read_number(json);
    else
        token = read_word(json);
    if (token != SOCPREV__JSON_ERROR)
        value_done(json);
    return token;
}

static int32_t read_key(socprev__json *json, int32_t message)
{
    socprev__json_frame *frame = &json->frames[json->depth - 1];
    frame->name = (socprev__slice){ NULL, 0 };
    if (byte_at(json, json->at) != '"')
        return unexpected(json, json->at, message);
    if (!read_text(json))
        return SOCPREV__JSON_ERROR;
    frame->count++;
    frame->name = (socprev__slice){ json->data + json->start + 1, json->at - json->start - 2 };
    size_t key = json->start;
    skip_blanks(json);
    if (byte_at(json, json->at) != ':')
        return unexpected(json, json->at, SP_JSON_COLON);
    json->at++;
    json->start = key;
    json->expected = EXPECT_VALUE;
    return SOCPREV__JSON_KEY;
}

/* Behind a value: a comma and what follows, or the end of the frame. */
static int32_t read_more(socprev__json *json)
{
    bool object = json->frames[json->depth - 1].object;
    char c = byte_at(json, json->at);
    if (c == (object ? '}' : ']'))
        return close_frame(json);
    if (c != ',')
        return unexpected_between(json, object ? SP_JSON_COMMA_OBJECT : SP_JSON_COMMA_ARRAY);
    json->at++;
    json->expected = object ? EXPECT_KEY : EXPECT_ELEMENT;
    return socprev__json_next(json);
}

int32_t socprev__json_next(socprev__json *json)
{
    if (json->expected == EXPECT_NOTHING)
        return SOCPREV__JSON_ERROR;
    skip_blanks(json);
    char c = byte_at(json, json->at);
    switch (json->expected) {
    case EXPECT_FIRST:
        return c == ']' ? close_frame(json) : read_value(json);
    case EXPECT_ELEMENT:
        return c == ']' ? unexpected_between(json, SP_JSON_LAST_COMMA)
                        : read_value(json);
    case EXPECT_FIRST_KEY:
        return c == '}' ? close_frame(json) : read_key(json, SP_JSON_KEY_OR_END);
    case EXPECT_KEY:
        return c == '}' ? unexpected_between(json, SP_JSON_LAST_COMMA)
                        : read_key(json, SP_JSON_KEY);
    case EXPECT_MORE:
        return read_more(json);
    case EXPECT_END:
        return json->at == json->size ? SOCPREV__JSON_END
                                      : unexpected(json, json->at, SP_JSON_TRAILING);
    default: /* EXPECT_ROOT, EXPECT_VALUE */
        return read_value(json);
    }
}

int32_t socprev__json_skip(socprev__json *json)
{
    /* The first token has opened a frame, or it was the whole value. */
    int32_t token = json->expected == EXPECT_FIRST      ? SOCPREV__JSON_ARRAY
                    : json->expected == EXPECT_FIRST_KEY ? SOCPREV__JSON_OBJECT
                                                         : SOCPREV__JSON_END;
    if (token == SOCPREV__JSON_END)
        return token;
    int32_t outside = json->depth - 1;
    do
        token = socprev__json_next(json);
    while (token != SOCPREV__JSON_ERROR && json->depth > outside);
    return token;
}

socprev__json_mark socprev__json_here(const socprev__json *json)
{
    return (socprev__json_mark){ json->at, json->start, json->expected, json->depth,
                                 json->frames[json->depth - 1] };
}

void socprev__json_back(socprev__json *json, const socprev__json_mark *mark)
{
    json->at = mark->at;
    json->start = mark->start;
    json->expected = mark->expected;
    json->depth = mark->depth;
    json->frames[mark->depth - 1] = mark->frame;
}

/* ---- where ------------------------------------------------------------------ */

socprev__place socprev__json_place(const socprev__json *json, size_t at)
{
    socprev__place place = { 1, 1, -1, NULL };
    for (size_t i = 0; i < at; i++) {
        place.column++;
        if (json->data[i] == '\n') {
            place.line++;
            place.column = 1;
        }
    }
    return place;
}

typedef struct {
    char *out;
    size_t size;
} path_writer;

/* Appends what fits; control characters, which a terminal could obey, as '?'. */
static void path_append(path_writer *path, const char *text, size_t size)
{
    for (size_t i = 0; i < size && path->size < SOCPREV__PATH_SIZE - 1; i++) {
        bool c1 = (unsigned char)text[i] == 0xc2 && (unsigned char)text[i + 1] < 0xa0;
        path->out[path->size++] = c1 || text[i] == 0x7f ? '?' : text[i];
        i += c1;
    }
    path->out[path->size] = '\0';
}

void socprev__json_path(const socprev__json *json, const char *member, char out[SOCPREV__PATH_SIZE])
{
    path_writer path = { out, 0 };
    path_append(&path, "", 0);
    for (int32_t i = 0; i < json->depth; i++) {
        const socprev__json_frame *frame = &json->frames[i];
        char index[SOCPREV__INT_TEXT];
        if (frame->count == 0 || (frame->object && frame->name.data == NULL))
            break;
        if (frame->object) {
            path_append(&path, ".", path.size > 0);
            path_append(&path, frame->name.data, frame->name.size);
        } else {
            path_append(&path, "[", 1);
            path_append(&path, index, socprev__write_int(frame->count - 1, index));
            path_append(&path, "]", 1);
        }
    }
    if (member[0] != '\0') {
        path_append(&path, ".", path.size > 0);
        path_append(&path, member, strlen(member));
    }
    if (path.size < SOCPREV__PATH_SIZE - 1)
        return;
    /* Full: end it on a character boundary with dots. */
    size_t end = SOCPREV__PATH_SIZE - 4;
    while (end > 0 && ((unsigned char)out[end] & 0xc0) == 0x80)
        end--;
    memcpy(out + end, "...", 4);
}

socprev_status socprev__json_fail_at(const socprev__json *json, size_t at, const char *member,
                                     socprev_status status, int32_t message,
                                     const socprev__arg *args, size_t n_args, socprev_error **err)
{
    char path[SOCPREV__PATH_SIZE];
    if (err == NULL)
        return status;
    socprev__json_path(json, member, path);
    socprev__place place = socprev__json_place(json, at);
    place.field = path;
    return socprev__fail_with(err, status, message, &place, args, n_args);
}

socprev_status socprev__json_fail(const socprev__json *json, socprev_error **err)
{
    if (json->status == SOCPREV_E_NOMEM)
        return socprev__fail_nomem(err);
    /* The token at fault: a text to its closing quote, anything else to the
     * next blank or sign. */
    size_t size = 0, left = json->size - json->start;
    const char *found = json->data + json->start;
    const char *ends = byte_at(json, json->start) == '"' ? "\"" : " {}[],:\"";
    while (size < left && size < SOCPREV__JSON_FOUND && (unsigned char)found[size] >= ' ' &&
           (size == 0 || strchr(ends, found[size]) == NULL))
        size++;
    size += ends[0] == '"' && byte_at(json, json->start + size) == '"';
    const socprev__arg what =
        json->message == SP_JSON_DEPTH ? SP_INT(json->max_depth) : SP_SLICE(found, size);
    return socprev__json_fail_at(json, json->start, "", json->status, json->message, &what, 1,
                                 err);
}
