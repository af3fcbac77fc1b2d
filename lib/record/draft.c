/* Drafts: a record while it is being written. Texts are collected in one
 * growing buffer; the commit packs everything into the record's one block. */
#include "record/record_internal.h"

#define NO_ITEM SIZE_MAX

/* An element of a list: where its text stands, and the next element. */
typedef struct {
    size_t text, next;
} item;

typedef struct {
    bool set;
    union {
        size_t text; /* offset in the draft's texts */
        int64_t integer;
        socprev__amount amount;
        socprev__ratio ratio;
        socprev_date date;
        struct {
            size_t first, last, count;
        } list;
    } as;
} slot;

struct socprev_draft {
    struct socprev_memory memory;
    socprev_portfolio *portfolio;
    int32_t kind;
    bool is_edit;
    char id[SOCPREV__ID_MAX + 1];
    size_t n_fields;
    slot *slots; /* [n_fields] */
    socprev__bytes texts;
    item *items;
    size_t n_items, items_capacity;
    socprev_status status; /* of the first mistake */
    socprev_error *mistake;
    socprev__record *packed; /* ready to be put in its place */
};

/* ---- mistakes ----------------------------------------------------------- */

socprev_status socprev__draft_mistake(socprev_draft *draft, socprev_status status, int32_t message,
                                      const char *field, socprev__arg what, socprev__arg expected)
{
    char name[SOCPREV__NAME_MAX];
    socprev__record_name(draft->kind, draft->id, name);
    draft->status = status;
    return socprev__fail(&draft->mistake, status, message, SP_FIELD(field), SP_TEXT(name),
                         SP_TEXT(field), what, expected);
}

static socprev_status out_of_memory(socprev_draft *draft)
{
    return draft->status = socprev__fail_nomem(&draft->mistake);
}

/* ---- begin and end ------------------------------------------------------ */

static socprev_draft *make(socprev_portfolio *portfolio, int32_t kind, const char *id,
                           size_t length)
{
    const struct socprev_memory *memory = socprev__portfolio_memory(portfolio);
    socprev_draft *draft = socprev__alloc(memory, 1, sizeof *draft);
    if (draft == NULL)
        return NULL;
    draft->memory = *memory;
    draft->portfolio = portfolio;
    draft->kind = kind;
    memcpy(draft->id, id, length);
    draft->n_fields = (size_t)socprev_field_count(kind);
    socprev__bytes_init(&draft->texts, memory);
    draft->slots = socprev__alloc(memory, draft->n_fields, sizeof *draft->slots);
    if (draft->slots == NULL) {
        socprev_draft_free(draft);
        return NULL;
    }
    return draft;
}

socprev_status socprev_draft_new(socprev_portfolio *portfolio, int32_t kind, const char *id,
                                 size_t length, socprev_draft **out, socprev_error **err)
{
    if (portfolio == NULL)
        return socprev__fail_null(err, "portfolio");
    if (id == NULL)
        return socprev__fail_null(err, "id");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    const int32_t root = socprev__portfolio_root(portfolio);
    if (kind == root || !socprev__portfolio_has_kind(portfolio, kind))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RECORD_KIND, SP_FIELD("kind"),
                             SP_INT(kind), SP_INT(root + 1),
                             SP_INT(root == SOCPREV_ROUND ? SOCPREV_ROUND_SETTLEMENT
                                                          : SOCPREV_AWARD_PART));
    length = socprev__length(id, length);
    if (!socprev__id_is_valid(id, length))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RECORD_ID, SP_FIELD("id"),
                             SP_SLICE(id, length), SP_INT(SOCPREV__ID_MAX));
    if (socprev_record_find(portfolio, kind, id, length) >= 0)
        return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_RECORD_DUPLICATE, SP_FIELD("id"),
                             SP_TEXT(socprev_kind_name(kind)), SP_SLICE(id, length));
    socprev_draft *draft = make(portfolio, kind, id, length);
    if (draft == NULL)
        return socprev__fail_nomem(err);
    *out = draft;
    return SOCPREV_OK;
}

void socprev_draft_free(socprev_draft *draft)
{
    if (draft == NULL)
        return;
    const struct socprev_memory memory = draft->memory;
    socprev_error_free(draft->mistake);
    if (draft->packed != NULL)
        socprev__free(&memory, draft->packed, draft->packed->size, 1);
    socprev__free(&memory, draft->items, draft->items_capacity, sizeof *draft->items);
    socprev__bytes_clear(&draft->texts);
    socprev__free(&memory, draft->slots, draft->n_fields, sizeof *draft->slots);
    socprev__free(&memory, draft, 1, sizeof *draft);
}

/* ---- storing ------------------------------------------------------------ */

/* Copies a text behind the others; *offset is where it begins. */
static socprev_status store_text(socprev_draft *draft, const char *text, size_t length,
                                 size_t *offset)
{
    const size_t at = draft->texts.size;
    socprev__bytes_append(&draft->texts, text, length);
    socprev__bytes_char(&draft->texts, '\0');
    if (draft->texts.failed)
        return out_of_memory(draft);
    *offset = at;
    return SOCPREV_OK;
}

static socprev_status store_item(socprev_draft *draft, slot *list, size_t text)
{
    void *items = draft->items;
    if (!socprev__reserve(&draft->memory, &items, &draft->items_capacity, draft->n_items + 1,
                          sizeof *draft->items))
        return out_of_memory(draft);
    draft->items = items;
    const size_t at = draft->n_items++;
    draft->items[at] = (item){ text, NO_ITEM };
    if (list->set)
        draft->items[list->as.list.last].next = at;
    else
        list->as.list.first = at;
    list->as.list.last = at;
    list->as.list.count = list->set ? list->as.list.count + 1 : 1;
    list->set = true;
    return SOCPREV_OK;
}

socprev_status socprev__draft_put_text(socprev_draft *draft, int32_t position, const char *text,
                                       size_t length)
{
    const socprev__field *field = socprev__field_at(draft->kind, position);
    slot *s = &draft->slots[position];
    const bool is_list = socprev__field_is_list(field->type);
    if (is_list && s->set && s->as.list.count >= SOCPREV__LIST_MAX)
        return socprev__draft_mistake(draft, SOCPREV_E_LIMIT, SP_RECORD_LIST_LONG, field->name,
                                      SP_INT(SOCPREV__LIST_MAX), SP_TEXT(""));
    size_t offset = 0;
    const socprev_status status = store_text(draft, text, length, &offset);
    if (status != SOCPREV_OK)
        return status;
    if (is_list)
        return store_item(draft, s, offset);
    s->as.text = offset;
    s->set = true;
    return SOCPREV_OK;
}

void socprev__draft_put_number(socprev_draft *draft, const socprev__value *value)
{
    slot *s = &draft->slots[value->field];
    switch (socprev_field_type(draft->kind, value->field)) {
    case SOCPREV_FIELD_AMOUNT:
        s->as.amount = value->as.amount;
        break;
    case SOCPREV_FIELD_RATIO:
        s->as.ratio = value->as.ratio;
        break;
    case SOCPREV_FIELD_DATE:
        s->as.date = value->as.date;
        break;
    default:
        s->as.integer = value->as.integer;
        break;
    }
    s->set = true;
}

socprev_status socprev__draft_begin(socprev_draft *draft, const char *field, int32_t *position)
{
    if (draft == NULL)
        return SOCPREV_E_INVALID;
    if (draft->status != SOCPREV_OK)
        return draft->status;
    if (field == NULL)
        return draft->status = socprev__fail_null(&draft->mistake, "field");
    const int32_t at = socprev_field_find(draft->kind, field, SOCPREV_NUL);
    if (at < 0)
        return socprev__draft_mistake(draft, SOCPREV_E_NOT_FOUND, SP_RECORD_FIELD, field,
                                      SP_TEXT(socprev_kind_name(draft->kind)), SP_TEXT(""));
    *position = at;
    return SOCPREV_OK;
}

int32_t socprev__draft_kind(const socprev_draft *draft)
{
    return draft->kind;
}

socprev_status socprev_draft_clear(socprev_draft *draft, const char *field)
{
    int32_t position;
    const socprev_status status = socprev__draft_begin(draft, field, &position);
    if (status == SOCPREV_OK)
        draft->slots[position].set = false;
    return status;
}

/* ---- edit ----------------------------------------------------------------- */

/* Copies one value of the record that is edited. */
static socprev_status load(socprev_draft *draft, const socprev__value *value)
{
    const int32_t type = socprev_field_type(draft->kind, value->field);
    socprev_status status = SOCPREV_OK;
    if (socprev__field_is_list(type)) {
        for (size_t i = 0; status == SOCPREV_OK && i < value->as.list.count; i++) {
            const char *text = value->as.list.items[i];
            status = socprev__draft_put_text(draft, value->field, text, strlen(text));
        }
    } else if (socprev__field_is_text(type)) {
        status = socprev__draft_put_text(draft, value->field, value->as.text,
                                         strlen(value->as.text));
    } else {
        socprev__draft_put_number(draft, value);
    }
    return status;
}

socprev_status socprev_draft_edit(socprev_portfolio *portfolio, int32_t kind, int64_t index,
                                  socprev_draft **out, socprev_error **err)
{
    if (portfolio == NULL)
        return socprev__fail_null(err, "portfolio");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    const socprev__record *record = socprev__record_at(portfolio, kind, index);
    if (record == NULL)
        return socprev__fail_no_record(err, kind, index);
    socprev_draft *draft = make(portfolio, kind, record->id, strlen(record->id));
    if (draft == NULL)
        return socprev__fail_nomem(err);
    draft->is_edit = true;
    for (size_t i = 0; i < record->n_values; i++)
        if (load(draft, &record->values[i]) != SOCPREV_OK) {
            socprev_draft_free(draft);
            return socprev__fail_nomem(err);
        }
    *out = draft;
    return SOCPREV_OK;
}

/* ---- commit --------------------------------------------------------------- */

/* The parts of a record's block, in this order: each aligned for the next. */
typedef struct {
    size_t n_values, n_items, n_bytes;
} extent;

static const char *text_at(const socprev_draft *draft, size_t offset)
{
    return draft->texts.data + offset;
}

static extent measure(const socprev_draft *draft)
{
    extent e = { 0, 0, strlen(draft->id) + 1 };
    for (size_t f = 0; f < draft->n_fields; f++) {
        const slot *s = &draft->slots[f];
        if (!s->set)
            continue;
        const int32_t type = socprev_field_type(draft->kind, (int32_t)f);
        e.n_values++;
        if (socprev__field_is_list(type)) {
            e.n_items += s->as.list.count;
            for (size_t i = s->as.list.first; i != NO_ITEM; i = draft->items[i].next)
                e.n_bytes += strlen(text_at(draft, draft->items[i].text)) + 1;
        } else if (socprev__field_is_text(type)) {
            e.n_bytes += strlen(text_at(draft, s->as.text)) + 1;
        }
    }
    return e;
}

/* Copies a text to *to, moves *to behind it, returns the copy. */
static const char *pack_text(char **to, const char *text)
{
    char *copy = *to;
    const size_t size = strlen(text) + 1;
    memcpy(copy, text, size);
    *to += size;
    return copy;
}

static void pack_value(const socprev_draft *draft, size_t field, socprev__value *value,
                       const char ***items, char **texts)
{
    const slot *s = &draft->slots[field];
    const int32_t type = socprev_field_type(draft->kind, (int32_t)field);
    value->field = (int32_t)field;
    if (socprev__field_is_list(type)) {
        value->as.list.items = *items;
        value->as.list.count = s->as.list.count;
        for (size_t i = s->as.list.first; i != NO_ITEM; i = draft->items[i].next)
            *(*items)++ = pack_text(texts, text_at(draft, draft->items[i].text));
    } else if (socprev__field_is_text(type)) {
        value->as.text = pack_text(texts, text_at(draft, s->as.text));
    } else if (type == SOCPREV_FIELD_AMOUNT) {
        value->as.amount = s->as.amount;
    } else if (type == SOCPREV_FIELD_RATIO) {
        value->as.ratio = s->as.ratio;
    } else if (type == SOCPREV_FIELD_DATE) {
        value->as.date = s->as.date;
    } else {
        value->as.integer = s->as.integer;
    }
}

/* The finished record; NULL when out of memory. */
static socprev__record *pack(const socprev_draft *draft)
{
    const extent e = measure(draft);
    const size_t size = sizeof(socprev__record) + e.n_values * sizeof(socprev__value) +
                        e.n_items * sizeof(char *) + e.n_bytes;
    socprev__record *record = socprev__alloc(&draft->memory, size, 1);
    if (record == NULL)
        return NULL;
    socprev__value *values = (socprev__value *)(record + 1);
    const char **items = (const char **)(values + e.n_values);
    char *texts = (char *)(items + e.n_items);
    *record = (socprev__record){ size, pack_text(&texts, draft->id), e.n_values, values };
    for (size_t f = 0; f < draft->n_fields; f++)
        if (draft->slots[f].set)
            pack_value(draft, f, values++, &items, &texts);
    return record;
}

/* What only the whole draft can show: required fields, and that its place in
 * the portfolio is as it was when it began. */
static socprev_status review(socprev_draft *draft)
{
    for (size_t f = 0; f < draft->n_fields; f++) {
        const socprev__field *field = socprev__field_at(draft->kind, (int32_t)f);
        if (field->required && !draft->slots[f].set)
            return socprev__draft_mistake(draft, SOCPREV_E_INVALID, SP_RECORD_REQUIRED, field->name,
                                          SP_TEXT(socprev__field_type_name(field->type)),
                                          SP_TEXT(field->help));
    }
    const bool is_there =
        socprev_record_find(draft->portfolio, draft->kind, draft->id, SOCPREV_NUL) >= 0;
    if (is_there && !draft->is_edit)
        return draft->status = socprev__fail(
                   &draft->mistake, SOCPREV_E_DUPLICATE, SP_RECORD_DUPLICATE, SP_FIELD("id"),
                   SP_TEXT(socprev_kind_name(draft->kind)), SP_TEXT(draft->id));
    if (!is_there && draft->is_edit)
        return draft->status = socprev__fail(
                   &draft->mistake, SOCPREV_E_NOT_FOUND, SP_RECORD_GONE, SP_FIELD("id"),
                   SP_TEXT(socprev_kind_name(draft->kind)), SP_TEXT(draft->id));
    return SOCPREV_OK;
}

/* Reviews and packs a draft, and makes room for it and `n` - 1 others. */
static socprev_status prepare(socprev_draft *draft, size_t n)
{
    if (draft->status == SOCPREV_OK)
        (void)review(draft);
    if (draft->status != SOCPREV_OK)
        return draft->status;
    draft->packed = pack(draft);
    if (draft->packed == NULL || !socprev__portfolio_reserve(draft->portfolio, draft->kind, n))
        return out_of_memory(draft);
    return SOCPREV_OK;
}

/* Commits all or none; *last is the index of the last one. */
static socprev_status commit(socprev_draft **drafts, size_t n, int64_t *last, socprev_error **err)
{
    socprev_status status = SOCPREV_OK;
    for (size_t i = 0; i < n && status == SOCPREV_OK; i++) {
        status = prepare(drafts[i], n);
        if (status != SOCPREV_OK) {
            socprev__error_move(err, drafts[i]->mistake);
            drafts[i]->mistake = NULL;
        }
    }
    for (size_t i = 0; i < n; i++) {
        socprev_draft *draft = drafts[i];
        if (status == SOCPREV_OK &&
            !NEVER(socprev__portfolio_put(draft->portfolio, draft->kind, draft->packed, last) !=
                   SOCPREV_OK))
            draft->packed = NULL;
        socprev_draft_free(draft);
    }
    return status;
}

socprev_status socprev__drafts_commit(socprev_draft **drafts, size_t n, socprev_error **err)
{
    int64_t last;
    return commit(drafts, n, &last, err);
}

socprev_status socprev_draft_commit(socprev_draft *draft, int64_t *index, socprev_error **err)
{
    if (draft == NULL)
        return SOCPREV_E_INVALID;
    int64_t last;
    const socprev_status status = commit(&draft, 1, &last, err);
    if (status == SOCPREV_OK && index != NULL)
        *index = last;
    return status;
}
