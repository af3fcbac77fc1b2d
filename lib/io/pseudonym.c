/* Pseudonyms: keyed BLAKE2b of a domain and a normalised identifier. */
#include "io/pseudonym_internal.h"

#if defined(HAVE_SODIUM)
#include <sodium.h>
#endif

enum {
    TEXT_MOST = 255,
    LENGTH_BYTES = 8,
    DIGEST = 32,
    MESSAGE_MOST = LENGTH_BYTES + TEXT_MOST + 1 + TEXT_MOST,
    STEP = 1 << 12 /* identifiers between two looks at the run */
};

struct socprev_pseudonym_key {
    struct socprev_memory memory;
    size_t n;
    uint8_t bytes[SOCPREV_PSEUDONYM_KEY_MOST];
};

void socprev__wipe(void *bytes, size_t size)
{
#if defined(HAVE_SODIUM)
    sodium_memzero(bytes, size);
#else
    volatile unsigned char *at = bytes;
    while (size-- > 0)
        *at++ = 0;
#endif
}

int32_t socprev_pseudonym_available(void)
{
#if defined(HAVE_SODIUM)
    return 1;
#else
    return 0;
#endif
}

static bool make_digest(const socprev_pseudonym_key *key, const uint8_t *message, size_t size,
                        uint8_t digest[DIGEST])
{
#if defined(HAVE_SODIUM)
    return crypto_generichash(digest, DIGEST, message, size, key->bytes, key->n) == 0;
#else
    (void)key, (void)message, (void)size, (void)digest;
    return false;
#endif
}

static socprev_status unsupported(socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_UNSUPPORTED, SP_PSEUDONYM_UNSUPPORTED, NULL,
                         SP_TEXT("libsodium"));
}

/* ---- keys -------------------------------------------------------------------------- */

static bool all_the_same(const uint8_t *bytes, size_t n)
{
    for (size_t i = 1; i < n; i++)
        if (bytes[i] != bytes[0])
            return false;
    return true;
}

socprev_status socprev_pseudonym_key_new(const uint8_t *bytes, size_t n,
                                         const socprev_memory *memory,
                                         socprev_pseudonym_key **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (bytes == NULL || n < SOCPREV_PSEUDONYM_KEY_LEAST || n > SOCPREV_PSEUDONYM_KEY_MOST)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PSEUDONYM_KEY, SP_FIELD("bytes"),
                             SP_INT(SOCPREV_PSEUDONYM_KEY_LEAST),
                             SP_INT(SOCPREV_PSEUDONYM_KEY_MOST));
    if (all_the_same(bytes, n))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PSEUDONYM_KEY_PLAIN, SP_FIELD("bytes"),
                             SP_TEXT("bytes"));
#if defined(HAVE_SODIUM)
    if (sodium_init() < 0)
        return unsupported(err);
#else
    return unsupported(err);
#endif
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_pseudonym_key *key = socprev__alloc(&from, 1, sizeof *key);
    if (key == NULL)
        return socprev__fail_nomem(err);
    key->memory = from;
    key->n = n;
    memcpy(key->bytes, bytes, n);
    *out = key;
    return SOCPREV_OK;
}

void socprev_pseudonym_key_free(socprev_pseudonym_key *key)
{
    if (key == NULL)
        return;
    struct socprev_memory memory = key->memory;
    socprev__wipe(key, sizeof *key);
    socprev__free(&memory, key, 1, sizeof *key);
}

/* ---- identifiers -------------------------------------------------------------------- */

/* Writes the normal form of a free identifier: [TEXT_MOST]; its size. */
static size_t normalise(const char *id, size_t size, char *out)
{
    size_t n = 0;
    bool gap = false;
    for (size_t i = 0; i < size; i++) {
        char c = id[i];
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            gap = n > 0;
            continue;
        }
        if (gap)
            out[n++] = ' ';
        gap = false;
        out[n++] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
    }
    return n;
}

static bool is_utf8(const char *text, size_t size)
{
    uint32_t code;
    for (size_t at = 0; at < size;) {
        size_t step = socprev__utf8_next(text, size, at, &code);
        if (step == 0)
            return false;
        at += step;
    }
    return true;
}

/* The normal form behind the domain in the message; its size in *n. */
static socprev_status read_id(int32_t kind, const char *id, size_t size, char *out, size_t *n,
                              socprev_error **err)
{
    if (size > TEXT_MOST)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_PSEUDONYM_LONG, SP_FIELD("id"),
                             SP_INT(TEXT_MOST));
    if (!is_utf8(id, size))
        return socprev__fail(err, SOCPREV_E_PARSE, SP_PSEUDONYM_TEXT, SP_FIELD("id"),
                             SP_TEXT("id"));
    if (kind == SOCPREV_IDENTIFIER_BIRTH_NUMBER) {
        socprev_status st = socprev_birth_number(id, size, out, NULL, NULL, err);
        *n = st == SOCPREV_OK ? strlen(out) : 0;
        return st;
    }
    *n = normalise(id, size, out);
    return *n > 0 ? SOCPREV_OK
                  : socprev__fail(err, SOCPREV_E_PARSE, SP_PSEUDONYM_EMPTY, SP_FIELD("id"),
                                  SP_TEXT("id"));
}

/* The part of the message that is the same for all identifiers. */
typedef struct {
    const socprev_pseudonym_key *key;
    int32_t kind;
    uint8_t message[MESSAGE_MOST];
    size_t size; /* of the domain with its length and the kind */
} maker;

static socprev_status begin(maker *m, const socprev_pseudonym_key *key, const char *domain,
                            size_t length, int32_t kind, socprev_error **err)
{
    if (socprev_pseudonym_available() == 0)
        return unsupported(err);
    if (key == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PSEUDONYM_KEY, SP_FIELD("key"),
                             SP_INT(SOCPREV_PSEUDONYM_KEY_LEAST),
                             SP_INT(SOCPREV_PSEUDONYM_KEY_MOST));
    if (domain == NULL)
        return socprev__fail_null(err, "domain");
    if (kind != SOCPREV_IDENTIFIER_FREE && kind != SOCPREV_IDENTIFIER_BIRTH_NUMBER)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("kind"),
                             SP_TEXT("kind"), SP_INT(kind));
    size_t n = socprev__length(domain, length);
    if (n == 0 || n > TEXT_MOST || !is_utf8(domain, n))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PSEUDONYM_DOMAIN, SP_FIELD("domain"),
                             SP_INT(TEXT_MOST));
    memset(m->message, 0, LENGTH_BYTES);
    m->message[0] = (uint8_t)n;
    memcpy(m->message + LENGTH_BYTES, domain, n);
    m->size = LENGTH_BYTES + n;
    m->message[m->size++] = (uint8_t)kind;
    m->key = key;
    m->kind = kind;
    return SOCPREV_OK;
}

static socprev_status make(maker *m, const char *id, size_t size, uint64_t *out,
                           socprev_error **err)
{
    uint8_t digest[DIGEST];
    size_t n = 0;
    socprev_status st = read_id(m->kind, id, size, (char *)m->message + m->size, &n, err);
    if (st == SOCPREV_OK && !make_digest(m->key, m->message, m->size + n, digest))
        st = unsupported(err);
    if (st == SOCPREV_OK) {
        *out = 0;
        for (int i = 7; i >= 0; i--)
            *out = *out << 8 | digest[i];
        socprev__wipe(digest, sizeof digest);
    }
    socprev__wipe(m->message + m->size, MESSAGE_MOST - m->size);
    return st;
}

socprev_status socprev_pseudonym_of(const socprev_pseudonym_key *key, const char *domain,
                                    size_t domain_length, int32_t kind, const char *id,
                                    size_t id_length, uint64_t *out, socprev_error **err)
{
    maker m;
    if (id == NULL || out == NULL)
        return socprev__fail_null(err, id == NULL ? "id" : "out");
    socprev_status st = begin(&m, key, domain, domain_length, kind, err);
    return st == SOCPREV_OK ? make(&m, id, socprev__length(id, id_length), out, err) : st;
}

/* ---- columns ---------------------------------------------------------------------------- */

static socprev_status check_offsets(const char *data, const int64_t *offset, size_t n,
                                    socprev_error **err)
{
    for (size_t i = 0; i < n; i++)
        if (offset[i] < 0 || offset[i + 1] < offset[i])
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID,
                                 SP_ITEM("offset", i + 1), SP_TEXT("offset"),
                                 SP_INT(offset[i + 1]));
    return n > 0 && data == NULL && offset[n] > offset[0] ? socprev__fail_null(err, "data")
                                                          : SOCPREV_OK;
}

socprev_status socprev_pseudonym_column(const socprev_pseudonym_key *key, const char *domain,
                                        size_t domain_length, int32_t kind, const char *data,
                                        const int64_t *offset, size_t n, socprev_run *run,
                                        uint64_t *out, int32_t *result, int64_t *bad,
                                        socprev_error **err)
{
    maker m;
    int64_t n_bad = 0;
    socprev_status st = begin(&m, key, domain, domain_length, kind, err);
    if (st != SOCPREV_OK)
        return st;
    if (n > 0 && (offset == NULL || out == NULL || result == NULL))
        return socprev__fail_null(err, offset == NULL ? "offset" : out == NULL ? "out" : "result");
    st = check_offsets(data, offset, n, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        size_t size = (size_t)(offset[i + 1] - offset[i]);
        if (i % STEP == 0 && socprev__run_step(run, (int64_t)i, (int64_t)n))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                 SP_TEXT("pseudonyms"));
        out[i] = 0;
        result[i] = size == 0 ? SOCPREV_E_UNDEFINED
                              : (int32_t)make(&m, data + offset[i], size, &out[i], NULL);
        n_bad += result[i] != SOCPREV_OK && result[i] != SOCPREV_E_UNDEFINED;
    }
    if (bad != NULL)
        *bad = n_bad;
    return SOCPREV_OK;
}
