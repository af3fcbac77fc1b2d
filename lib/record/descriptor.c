/* What the descriptor tables say, for callers who walk them. */
#include "record/record_internal.h"

const socprev__field *socprev__field_at(int32_t kind, int32_t position)
{
    const socprev__kind *k = socprev__kind_of(kind);
    return k == NULL || position < 0 || position >= k->n_fields ? NULL : &k->fields[position];
}

const char *socprev__field_type_name(int32_t type)
{
    static const char *const names[] = {
        [SOCPREV_FIELD_TEXT] = "text",
        [SOCPREV_FIELD_INTEGER] = "integer",
        [SOCPREV_FIELD_BOOLEAN] = "boolean",
        [SOCPREV_FIELD_AMOUNT] = "amount",
        [SOCPREV_FIELD_RATIO] = "ratio",
        [SOCPREV_FIELD_DATE] = "date",
        [SOCPREV_FIELD_CODE] = "code",
        [SOCPREV_FIELD_REFERENCE] = "reference",
        [SOCPREV_FIELD_TEXTS] = "list of texts",
        [SOCPREV_FIELD_CODES] = "list of codes",
        [SOCPREV_FIELD_REFERENCES] = "list of references",
    };
    return type < 1 || (size_t)type >= SOCPREV__COUNT(names) ? NULL : names[type];
}

int64_t socprev__scale_unit(int32_t scale)
{
    return (int64_t)socprev__power_of_ten(scale);
}

bool socprev__field_is_list(int32_t type)
{
    return type >= SOCPREV_FIELD_TEXTS && type <= SOCPREV_FIELD_REFERENCES;
}

bool socprev__field_is_text(int32_t type)
{
    return type == SOCPREV_FIELD_TEXT || type == SOCPREV_FIELD_CODE ||
           type == SOCPREV_FIELD_REFERENCE;
}

const char *socprev_kind_name(int32_t kind)
{
    const socprev__kind *k = socprev__kind_of(kind);
    return k == NULL ? NULL : k->name;
}

const char *socprev_kind_plural(int32_t kind)
{
    const socprev__kind *k = socprev__kind_of(kind);
    return k == NULL ? NULL : k->plural;
}

const char *socprev_kind_help(int32_t kind)
{
    const socprev__kind *k = socprev__kind_of(kind);
    return k == NULL ? NULL : k->help;
}

int32_t socprev_field_count(int32_t kind)
{
    const socprev__kind *k = socprev__kind_of(kind);
    return k == NULL ? 0 : k->n_fields;
}

int32_t socprev_field_find(int32_t kind, const char *name, size_t length)
{
    const socprev__kind *k = socprev__kind_of(kind);
    if (k == NULL || name == NULL)
        return -1;
    const socprev__slice wanted = { name, socprev__length(name, length) };
    for (int32_t i = 0; i < k->n_fields; i++)
        if (socprev__slice_is(wanted, k->fields[i].name))
            return i;
    return -1;
}

const char *socprev_field_name(int32_t kind, int32_t position)
{
    const socprev__field *f = socprev__field_at(kind, position);
    return f == NULL ? NULL : f->name;
}

int32_t socprev_field_type(int32_t kind, int32_t position)
{
    const socprev__field *f = socprev__field_at(kind, position);
    return f == NULL ? 0 : f->type;
}

int32_t socprev_field_scale(int32_t kind, int32_t position)
{
    const socprev__field *f = socprev__field_at(kind, position);
    return f == NULL ? 0 : f->scale;
}

const char *socprev_field_codelist(int32_t kind, int32_t position)
{
    const socprev__field *f = socprev__field_at(kind, position);
    return f == NULL ? NULL : f->codelist;
}

int32_t socprev_field_target(int32_t kind, int32_t position)
{
    const socprev__field *f = socprev__field_at(kind, position);
    return f == NULL ? -1 : f->target;
}

int32_t socprev_field_is_required(int32_t kind, int32_t position)
{
    const socprev__field *f = socprev__field_at(kind, position);
    return f != NULL && f->required;
}

const char *socprev_field_unit(int32_t kind, int32_t position)
{
    const socprev__field *f = socprev__field_at(kind, position);
    return f == NULL ? NULL : f->unit;
}

const char *socprev_field_since(int32_t kind, int32_t position)
{
    const socprev__field *f = socprev__field_at(kind, position);
    return f == NULL ? NULL : f->since;
}

const char *socprev_field_help(int32_t kind, int32_t position)
{
    const socprev__field *f = socprev__field_at(kind, position);
    return f == NULL ? NULL : f->help;
}
