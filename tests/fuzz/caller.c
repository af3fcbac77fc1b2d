#include "caller.h"

#include "handles.h"

#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_DOCUMENTS = 400, LARGEST_DOCUMENT = 1 << 16 };

static struct {
    char *bytes, *path;
    size_t size;
} documents[MOST_DOCUMENTS];
static size_t n_documents;

void broken(const caller *c, const char *what)
{
    fprintf(stderr, "caller: %s: %s\n", c == NULL ? "?" : callables[c->current].name, what);
    abort();
}

/* ---- documents -------------------------------------------------------------------- */

static void load(const char *folder, const char *name)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = n_documents < MOST_DOCUMENTS ? fopen(path, "rb") : NULL;
    if (file == NULL)
        return;
    char *bytes = malloc(LARGEST_DOCUMENT);
    size_t size = bytes == NULL ? 0 : fread(bytes, 1, LARGEST_DOCUMENT, file);
    if (size > 0 && size < LARGEST_DOCUMENT) {
        documents[n_documents].bytes = bytes;
        documents[n_documents].size = size;
        documents[n_documents++].path = strdup(path);
    } else {
        free(bytes);
    }
    fclose(file);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

void caller_load_documents(const char *const *folders, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        struct dirent **names = NULL;
        int count = scandir(folders[i], &names, NULL, by_name);
        for (int k = 0; k < count; k++) {
            const char *dot = strrchr(names[k]->d_name, '.');
            if (dot != NULL && (strcmp(dot, ".json") == 0 || strcmp(dot, ".csv") == 0 ||
                                strcmp(dot, ".state") == 0))
                load(folders[i], names[k]->d_name);
            free(names[k]);
        }
        free(names);
    }
}

/* ---- choices ---------------------------------------------------------------------- */

static uint8_t next_byte(caller *c)
{
    return c->at < c->size ? c->data[c->at++] : 0;
}

uint64_t draw(caller *c, uint64_t below)
{
    uint64_t value = next_byte(c);
    if (below > 256)
        value = value << 8 | next_byte(c);
    if (below > 65536)
        for (int i = 0; i < 6; i++)
            value = value << 8 | next_byte(c);
    return value % below;
}

bool chance(caller *c, unsigned one_in)
{
    return next_byte(c) % one_in == one_in - 1;
}

size_t draw_size(caller *c)
{
    uint8_t choice = next_byte(c);
    if (choice < 200)
        return c->usual;
    return choice < 250 ? choice % 12u : choice < 254 ? choice : (size_t)-1 / 2;
}

int32_t draw_enum(caller *c, int32_t least, int32_t most)
{
    uint8_t choice = next_byte(c);
    if (choice == 255)
        return most == INT32_MAX ? most : most + 1;
    return choice == 254 && least > INT32_MIN
               ? least - 1
               : (int32_t)(least + (int64_t)(choice % ((int64_t)most - least + 1)));
}

int64_t draw_int64(caller *c)
{
    static const int64_t edges[] = { 0,         1,         -1,        INT64_MAX, INT64_MIN,
                                     1L << 62,  1L << 53,  1000000,   100,       10000,
                                     1L << 61,  INT32_MAX, INT32_MIN, 3000,      20120101 };
    uint8_t choice = next_byte(c);
    if (choice < 150)
        return choice % 40;
    if (choice < 200)
        return (int64_t)draw(c, 100000);
    if (choice < 235)
        return edges[choice % (sizeof edges / sizeof edges[0])];
    return choice < 245 ? (int64_t)c->usual : (int64_t)draw(c, UINT64_MAX);
}

int32_t draw_int32(caller *c)
{
    uint8_t choice = next_byte(c);
    if (choice < 120)
        return choice % 8;
    if (choice < 180)
        return (int32_t)c->usual;
    if (choice < 220)
        return choice % 40;
    return (int32_t)draw_int64(c);
}

uint64_t draw_uint64(caller *c)
{
    return (uint64_t)draw_int64(c);
}

double draw_double(caller *c)
{
    static const double edges[] = { 0.0,    -0.0,  1.0,   0.5,      -1.0,    1e300,  1e-300,
                                    5e-324, 0.95,  0.05,  1e15,     50.0,    14.4,   1e-9,
                                    2.0,    -1e10, 100.0, INFINITY, -INFINITY, NAN };
    uint8_t choice = next_byte(c);
    if (choice < 120)
        return choice;
    if (choice < 200)
        return edges[choice % (sizeof edges / sizeof edges[0])];
    if (choice < 250)
        return (double)(choice - 200) / 50;
    uint64_t bits = draw(c, UINT64_MAX);
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

socprev_date draw_date(caller *c)
{
    uint8_t choice = next_byte(c);
    socprev_date date = SOCPREV_DATE_NONE;
    if (choice < 220)
        (void)socprev_date_from_day(2010 + choice % 5, 1 + choice % 12, 1 + choice % 28, &date);
    else if (choice < 240)
        date = draw_int32(c);
    return date;
}

/* ---- blocks ----------------------------------------------------------------------- */

void *hold(caller *c, size_t size)
{
    if (c->n_blocks == c->most_blocks) {
        c->most_blocks = c->most_blocks * 2 + 64;
        c->blocks = realloc(c->blocks, c->most_blocks * sizeof *c->blocks);
    }
    void *block = malloc(size == 0 ? 1 : size);
    if (c->blocks == NULL || block == NULL)
        broken(c, "the fuzzer itself is out of memory");
    c->blocks[c->n_blocks++] = block;
    return block;
}

static size_t size_of(char kind)
{
    switch (kind) {
    case 'b': return 1;
    case 'w': case 'u': case 't': return 4;
    default: return 8;
    }
}

static void put(caller *c, char kind, char *to)
{
    int64_t wide = 0;
    int32_t narrow = 0;
    double real = 0;
    switch (kind) {
    case 'd':
        real = draw_double(c);
        memcpy(to, &real, sizeof real);
        return;
    case 'b':
        *to = (char)(next_byte(c) % 4);
        return;
    case 't':
        narrow = draw_date(c);
        break;
    case 'w': case 'u':
        narrow = draw_int32(c);
        break;
    default:
        wide = kind == 'z' ? (int64_t)draw_size(c) : draw_int64(c);
        memcpy(to, &wide, sizeof wide);
        return;
    }
    memcpy(to, &narrow, sizeof narrow);
}

void *draw_array(caller *c, char kind, size_t n, size_t *stride, bool may_be_null)
{
    if (n > 4096 || (may_be_null && chance(c, 3)))
        return NULL;
    size_t size = size_of(kind), step = size;
    if (stride != NULL && chance(c, 4)) {
        step = size * (1 + draw(c, 3));
        *stride = step;
    }
    size_t bytes = n == 0 ? 0 : (n - 1) * step + size;
    char *block = hold(c, bytes);
    memset(block, 0x5a, bytes == 0 ? 1 : bytes);
    for (size_t i = 0; i < n; i++)
        put(c, kind, block + i * step);
    return block;
}

void *draw_grid(caller *c, char kind, size_t rows, size_t columns, size_t *row_stride,
                size_t *stride, bool may_be_null)
{
    if (rows > 64 || columns > 64 || (may_be_null && chance(c, 3)))
        return NULL;
    size_t size = size_of(kind);
    if (chance(c, 4)) { /* the table lies column by column */
        *row_stride = size;
        *stride = size * (rows == 0 ? 1 : rows);
    }
    return draw_array(c, kind, rows * columns, NULL, false);
}

void *out_array(caller *c, size_t bytes)
{
    void *block = hold(c, bytes);
    memset(block, 0xc3, bytes == 0 ? 1 : bytes);
    return block;
}

bool untouched(const void *block, size_t bytes)
{
    const unsigned char *at = block;
    for (size_t i = 0; i < bytes; i++)
        if (at[i] != 0xc3)
            return false;
    return true;
}

/* ---- texts ------------------------------------------------------------------------ */

static const char *const words[] = {
    "a",        "b1",        "CZ041",      "CZ0411",   "CZ",       "name",      "project",
    "kind",     "total",     "shelter",    "2012",     "2012-03-31", "jaro 2012", "spring 2012",
    "1 234,50", "> 200",     "85/10/5",    "1/3",      "CZK",      "EUR",       "persons",
    "hours",    "territory", "people",     "value",    "weight",   "ip1",       "12345678",
    "25596641", "CZ.1.04/3.2.00/55.00001", "Karlovarský kraj", "Ústí nad Labem", "ch", "č",
    "service",  "programme", "ESF",        "webster",  "hare",     "proportional", "row",
    "column",   "amount",    "number",     "person",   "date",     "minutes",   "group",
    "period",   "region",    "id",         "0",        "1",        "-1",        "",
    "azylový dům", "residential", "field", "0.5",      "100",      "beds",      "text",
};

static const char *a_word(caller *c)
{
    uint8_t choice = next_byte(c);
    if (choice < 150)
        return words[draw(c, sizeof words / sizeof words[0])];
    if (choice < 220) {
        int32_t kind = draw_int32(c) % 16;
        const char *name = socprev_field_name(kind, (int32_t)(draw(c, 24)));
        return name == NULL ? "name" : name;
    }
    int32_t list = (int32_t)draw(c, 20);
    int64_t size = socprev_codelist_size(list);
    const char *code = size < 1 ? NULL
                                : socprev_codelist_code(list, (int64_t)draw(c, (uint64_t)size));
    return code == NULL ? "CZ042" : code;
}

char *draw_text(caller *c, size_t *length, bool exact)
{
    if (chance(c, 64)) {
        if (length != NULL)
            *length = chance(c, 2) ? 0 : SOCPREV_NUL;
        return NULL;
    }
    const char *word = a_word(c);
    size_t n = strlen(word);
    bool ended = !exact || length == NULL || chance(c, 4);
    char *block = hold(c, n + (ended ? 1 : 0));
    memcpy(block, word, n + (ended ? 1 : 0));
    if (n > 0 && chance(c, 16))
        block[draw(c, n)] = (char)(1 + draw(c, 255));
    if (length != NULL)
        *length = ended && chance(c, 2) ? SOCPREV_NUL : n;
    return block;
}

const char *const *draw_texts(caller *c, size_t n, bool ended)
{
    if (n > 4096)
        return NULL;
    const char **texts = hold(c, (n + 1) * sizeof *texts);
    for (size_t i = 0; i < n; i++)
        texts[i] = draw_text(c, NULL, false);
    if (ended)
        for (size_t i = 0; i < n; i++)
            if (texts[i] == NULL)
                texts[i] = "a";
    texts[n] = NULL;
    return texts;
}

const char *draw_path(caller *c, bool for_writing)
{
    if (for_writing)
        return chance(c, 4) ? "/nonexistent/file" : "/dev/null";
    if (n_documents == 0 || chance(c, 16))
        return chance(c, 2) ? "/nonexistent/file" : "/";
    return documents[draw(c, n_documents)].path;
}

char *draw_bytes(caller *c, size_t *size)
{
    if (n_documents == 0 || chance(c, 8)) {
        *size = draw(c, 40);
        char *block = hold(c, *size);
        for (size_t i = 0; i < *size; i++)
            block[i] = (char)next_byte(c);
        return block;
    }
    size_t at = draw(c, n_documents);
    *size = documents[at].size;
    char *block = hold(c, *size);
    memcpy(block, documents[at].bytes, *size);
    while (*size > 0 && chance(c, 3)) {
        size_t where = draw(c, *size > 65535 ? 65535 : *size);
        if (chance(c, 4))
            *size = where;
        else
            block[where] = (char)next_byte(c);
    }
    return block;
}

/* ---- handles ---------------------------------------------------------------------- */

void *pick(caller *c, int type)
{
    int n = c->pooled[type];
    if (n == 0 || chance(c, 64))
        return NULL;
    return c->pool[type * CALLER_POOL + (int)draw(c, (uint64_t)n)];
}

const void *const *pick_many(caller *c, int type, size_t n)
{
    if (n > 4096)
        return NULL;
    const void **many = hold(c, (n + 1) * sizeof *many);
    for (size_t i = 0; i < n; i++)
        many[i] = pick(c, type);
    return many;
}

void keep(caller *c, int type, void *handle)
{
    if (handle == NULL)
        broken(c, "success without a handle");
    if (c->n_made == CALLER_MADE)
        broken(c, "too many handles");
    c->made[c->n_made].type = type;
    c->made[c->n_made++].handle = handle;
    int n = c->pooled[type];
    if (n < CALLER_POOL)
        c->pool[type * CALLER_POOL + c->pooled[type]++] = handle;
    else
        c->pool[type * CALLER_POOL + (int)draw(c, CALLER_POOL)] = handle;
}

void drop(caller *c, int type, const void *handle)
{
    for (size_t i = 0; i < c->n_made; i++)
        if (c->made[i].handle == handle)
            c->made[i].handle = NULL;
    void **pool = c->pool + type * CALLER_POOL;
    for (int i = 0; i < c->pooled[type];)
        if (pool[i] == handle)
            pool[i] = pool[--c->pooled[type]];
        else
            i++;
}

const socprev_od *od_of(const caller *c, const void *access)
{
    for (size_t i = c->n_od_of; i-- > 0;)
        if (c->od_of[i][0] == access)
            return c->od_of[i][1];
    return NULL;
}

void set_od_of(caller *c, const void *access, const void *od)
{
    c->od_of[c->n_od_of][0] = access;
    c->od_of[c->n_od_of++][1] = od;
}

/* ---- what came back ---------------------------------------------------------------- */

void finish_status(caller *c, socprev_status status, socprev_error *error, bool wanted)
{
    if (status < 0 || status >= socprev_status_count())
        broken(c, "a status that does not exist");
    if (status == SOCPREV_E_INTERNAL)
        broken(c, "SOCPREV_E_INTERNAL");
    if (error != NULL) {
        if (status == SOCPREV_OK)
            broken(c, "an error with success");
        if (socprev_error_status(error) != status)
            broken(c, "the error has another status");
        finish_text(socprev_error_message(error, SOCPREV_LANG_EN));
        finish_text(socprev_error_message(error, SOCPREV_LANG_CS));
        socprev_error_free(error);
    }
    (void)wanted;
    if (c->records != NULL) {
        call_record *record = c->records + c->current;
        record->called++;
        record->succeeded += status == SOCPREV_OK;
        record->without_memory += status == SOCPREV_E_NOMEM;
    }
}

void finish_double(const caller *c, double value)
{
    if (isnan(value))
        broken(c, "NaN");
    /* What is documented to be infinite: the mean log deviation and its kin. */
    const char *name = callables[c->current].name;
    if (isinf(value) && strstr(name, "evenness") == NULL && strstr(name, "decomposition") == NULL)
        broken(c, "an infinite number");
}

void finish_text(const char *text)
{
    static volatile size_t sink;
    if (text != NULL)
        sink += strlen(text);
}

void finish_buffer(socprev_buffer *buffer)
{
    static volatile char sink;
    size_t size = socprev_buffer_size(buffer);
    const char *data = socprev_buffer_data(buffer);
    for (size_t i = 0; i < size; i += 64)
        sink = data[i];
    (void)sink;
    socprev_buffer_free(buffer);
}

/* ---- a session -------------------------------------------------------------------- */

static bool among(const char *headers, const char *header)
{
    const char *at = headers == NULL ? NULL : strstr(headers, header);
    return headers == NULL ||
           (at != NULL && (at == headers || at[-1] == ' ') &&
            (at[strlen(header)] == ' ' || at[strlen(header)] == '\0'));
}

/* One call, in which an allocation fails now and then. */
static void one_call(caller *c)
{
    if (c->fault != NULL && chance(c, 2)) {
        c->fault->fail_at = c->fault->calls + (long)draw(c, 6);
        c->fault->fail_forever = chance(c, 2);
    }
    callables[c->current].call(c);
    if (c->fault != NULL)
        c->fault->fail_at = -1;
}

/* Functions that may be called, those of one type of handle next to each other. */
typedef struct {
    int *choice;     /* all */
    uint64_t n;
    int *first;      /* [handle types + 1] where those of a type begin in `of_type` */
    int *of_type;
} menu;

static menu menu_new(const char *headers)
{
    menu m = { .choice = calloc((size_t)callables_count, sizeof *m.choice),
               .first = calloc((size_t)handle_types_count + 1, sizeof *m.first),
               .of_type = calloc((size_t)callables_count, sizeof *m.of_type) };
    if (m.choice == NULL || m.first == NULL || m.of_type == NULL)
        broken(NULL, "the fuzzer itself is out of memory");
    for (int i = 0; i < callables_count; i++)
        if (among(headers, callables[i].header))
            m.choice[m.n++] = i;
    int at = 0;
    for (int type = 0; type < handle_types_count; type++) {
        m.first[type] = at;
        for (uint64_t i = 0; i < m.n; i++)
            if (callables[m.choice[i]].self == type)
                m.of_type[at++] = m.choice[i];
    }
    m.first[handle_types_count] = at;
    return m;
}

/* Half of the calls are about a handle that is there. */
static int choose(caller *c, const menu *m)
{
    if (c->n_made > 0 && chance(c, 2)) {
        size_t recent = c->n_made < 8 ? c->n_made : 8;
        int type = c->made[c->n_made - 1 - draw(c, recent)].type;
        int n = m->first[type + 1] - m->first[type];
        if (n > 0)
            return m->of_type[m->first[type] + (int)draw(c, (uint64_t)n)];
    }
    return m->choice[draw(c, m->n)];
}

void caller_run(const uint8_t *data, size_t size, const char *headers, socprev_memory *memory,
                call_record *records)
{
    caller_run_with(data, size, headers, memory, records, NULL);
}

void caller_run_with(const uint8_t *data, size_t size, const char *headers,
                     socprev_memory *memory, call_record *records, fault_memory *fault)
{
    caller c = { .data = data, .size = size, .memory = memory, .records = records,
                 .fault = fault };
    menu m = menu_new(headers);
    c.pool = calloc((size_t)handle_types_count * CALLER_POOL, sizeof *c.pool);
    c.pooled = calloc((size_t)handle_types_count, sizeof *c.pooled);
    if (c.pool == NULL || c.pooled == NULL)
        broken(NULL, "the fuzzer itself is out of memory");
    c.usual = 1 + draw(&c, 6);
    while (m.n > 0 && c.at < c.size && c.n_made + 8 < CALLER_MADE && c.n_od_of + 2 < CALLER_MADE) {
        c.current = choose(&c, &m);
        one_call(&c);
    }
    for (size_t i = c.n_made; i-- > 0;)
        if (c.made[i].handle != NULL)
            free_handle(c.made[i].type, c.made[i].handle);
    for (size_t i = 0; i < c.n_blocks; i++)
        free(c.blocks[i]);
    free(c.blocks);
    free(c.pooled);
    free(c.pool);
    free(m.of_type);
    free(m.first);
    free(m.choice);
}
