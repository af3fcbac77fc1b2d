#include "base_internal.h"

/* The texts of one finding stand in one block, each with its NUL:
 * record, field, English, Czech. */
typedef struct {
    int32_t number, severity;
    char *block;
    size_t block_size;
    size_t field, message[2]; /* offsets in block */
} finding;

struct socprev_findings {
    struct socprev_memory memory;
    finding *items;
    size_t count, capacity;
};

socprev_status socprev__findings_new(const struct socprev_memory *memory, socprev_findings **out)
{
    socprev_findings *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return SOCPREV_E_NOMEM;
    made->memory = *memory;
    *out = made;
    return SOCPREV_OK;
}

void socprev_findings_free(socprev_findings *findings)
{
    if (findings == NULL)
        return;
    struct socprev_memory own = findings->memory;
    for (size_t i = 0; i < findings->count; i++)
        socprev__free(&own, findings->items[i].block, findings->items[i].block_size, 1);
    socprev__free(&own, findings->items, findings->capacity, sizeof *findings->items);
    socprev__free(&own, findings, 1, sizeof *findings);
}

/* Appends a finding with room for its messages; NULL when out of memory. */
static const finding *append(socprev_findings *findings, int32_t severity, int32_t number,
                             const char *record, const char *field, size_t size_en, size_t size_cs)
{
    record = record == NULL ? "" : record;
    field = field == NULL ? "" : field;
    size_t size_record = strlen(record) + 1, size_field = strlen(field) + 1;
    void *items = findings->items;
    if (!socprev__reserve(&findings->memory, &items, &findings->capacity, findings->count + 1,
                          sizeof *findings->items))
        return NULL;
    findings->items = items;

    finding made = { .number = number, .severity = severity, .field = size_record };
    made.message[0] = made.field + size_field;
    made.message[1] = made.message[0] + size_en;
    made.block_size = made.message[1] + size_cs;
    made.block = socprev__alloc(&findings->memory, made.block_size, 1);
    if (made.block == NULL)
        return NULL;
    memcpy(made.block, record, size_record);
    memcpy(made.block + made.field, field, size_field);
    findings->items[findings->count] = made;
    return &findings->items[findings->count++];
}

socprev_status socprev__findings_add_with(socprev_findings *findings, int32_t severity,
                                          int32_t message, const char *record, const char *field,
                                          const socprev__arg *args, size_t n_args)
{
    size_t size_en = socprev__message_format(message, SOCPREV_LANG_EN, args, n_args, NULL);
    size_t size_cs = socprev__message_format(message, SOCPREV_LANG_CS, args, n_args, NULL);
    const finding *made = append(findings, severity, message, record, field, size_en, size_cs);
    if (made == NULL)
        return SOCPREV_E_NOMEM;
    socprev__message_format(message, SOCPREV_LANG_EN, args, n_args, made->block + made->message[0]);
    socprev__message_format(message, SOCPREV_LANG_CS, args, n_args, made->block + made->message[1]);
    return SOCPREV_OK;
}

socprev_status socprev__findings_add_error(socprev_findings *findings, int32_t severity,
                                           const char *record, const socprev_error *error)
{
    const char *text[] = { socprev_error_message(error, SOCPREV_LANG_EN),
                           socprev_error_message(error, SOCPREV_LANG_CS) };
    size_t size[] = { strlen(text[0]) + 1, strlen(text[1]) + 1 };
    const finding *made = append(findings, severity, socprev_error_number(error), record,
                                 socprev_error_field(error), size[0], size[1]);
    if (made == NULL)
        return SOCPREV_E_NOMEM;
    for (size_t i = 0; i < SOCPREV__COUNT(text); i++)
        memcpy(made->block + made->message[i], text[i], size[i]);
    return SOCPREV_OK;
}

int64_t socprev_findings_count(const socprev_findings *findings)
{
    return findings == NULL ? 0 : (int64_t)findings->count;
}

int64_t socprev_findings_count_from(const socprev_findings *findings, int32_t severity)
{
    int64_t n = 0;
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        n += findings->items[i].severity >= severity;
    return n;
}

static const finding *finding_at(const socprev_findings *findings, int64_t index)
{
    return index >= 0 && index < socprev_findings_count(findings) ? &findings->items[index] : NULL;
}

int32_t socprev_finding_number(const socprev_findings *findings, int64_t index)
{
    const finding *item = finding_at(findings, index);
    return item == NULL ? 0 : item->number;
}

int32_t socprev_finding_severity(const socprev_findings *findings, int64_t index)
{
    const finding *item = finding_at(findings, index);
    return item == NULL ? 0 : item->severity;
}

const char *socprev_finding_record(const socprev_findings *findings, int64_t index)
{
    const finding *item = finding_at(findings, index);
    return item == NULL ? NULL : item->block;
}

const char *socprev_finding_field(const socprev_findings *findings, int64_t index)
{
    const finding *item = finding_at(findings, index);
    return item == NULL ? NULL : item->block + item->field;
}

const char *socprev_finding_message(const socprev_findings *findings, int64_t index,
                                    int32_t language)
{
    const finding *item = finding_at(findings, index);
    return item == NULL ? NULL : item->block + item->message[socprev__language(language)];
}
