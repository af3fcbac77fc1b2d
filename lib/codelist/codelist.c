/* Reading the compiled lists: no memory, no state. */
#include "codelist/codelist_internal.h"

#include "base/base_internal.h"

const socprev__codelist *socprev__codelist_at(int32_t list)
{
    return list >= 0 && list < socprev__codelists_count ? &socprev__codelists[list] : NULL;
}

const socprev__codelist_row *socprev__codelist_row_at(int32_t list, int32_t row)
{
    const socprev__codelist *found = socprev__codelist_at(list);
    return found != NULL && row >= 0 && row < found->rows ? &found->row[row] : NULL;
}

int32_t socprev_codelist_count(void)
{
    return socprev__codelists_count;
}

const char *socprev_codelist_name(int32_t list)
{
    const socprev__codelist *found = socprev__codelist_at(list);
    return found == NULL ? NULL : found->name;
}

const char *socprev_codelist_title(int32_t list, int32_t language)
{
    const socprev__codelist *found = socprev__codelist_at(list);
    if (found == NULL)
        return NULL;
    return language == SOCPREV_LANG_CS ? found->title_cs : found->title_en;
}

socprev_status socprev_codelist_by_name(const char *name, size_t length, int32_t *list,
                                        socprev_error **err)
{
    if (name == NULL)
        return socprev__fail_null(err, "name");
    if (list == NULL)
        return socprev__fail_null(err, "list");
    socprev__slice wanted = { name, socprev__length(name, length) };
    for (int32_t i = 0; i < socprev__codelists_count; i++)
        if (socprev__slice_is(wanted, socprev__codelists[i].name)) {
            *list = i;
            return SOCPREV_OK;
        }
    return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_LIST_UNKNOWN, SP_FIELD("name"),
                         SP_SLICE(wanted.data, wanted.size));
}

int32_t socprev_codelist_size(int32_t list)
{
    const socprev__codelist *found = socprev__codelist_at(list);
    return found == NULL ? 0 : found->rows;
}

const char *socprev_codelist_code(int32_t list, int32_t row)
{
    const socprev__codelist_row *found = socprev__codelist_row_at(list, row);
    return found == NULL ? NULL : found->code;
}

const char *socprev_codelist_label(int32_t list, int32_t row, int32_t language)
{
    const socprev__codelist_row *found = socprev__codelist_row_at(list, row);
    if (found == NULL)
        return NULL;
    return language == SOCPREV_LANG_CS ? found->name_cs : found->name_en;
}

int32_t socprev_codelist_alias_count(int32_t list, int32_t row)
{
    const socprev__codelist_row *found = socprev__codelist_row_at(list, row);
    return found == NULL ? 0 : found->aliases;
}

const char *socprev_codelist_alias(int32_t list, int32_t row, int32_t index)
{
    const socprev__codelist_row *found = socprev__codelist_row_at(list, row);
    if (found == NULL || index < 0 || index >= found->aliases)
        return NULL;
    return socprev__codelists[list].alias[found->first_alias + index];
}

int32_t socprev_codelist_parent_list(int32_t list)
{
    const socprev__codelist *found = socprev__codelist_at(list);
    return found == NULL ? -1 : found->parent_list;
}

const char *socprev_codelist_parent(int32_t list, int32_t row)
{
    const socprev__codelist_row *found = socprev__codelist_row_at(list, row);
    return found == NULL ? NULL : found->parent;
}

int32_t socprev_codelist_confidence(int32_t list, int32_t row)
{
    const socprev__codelist_row *found = socprev__codelist_row_at(list, row);
    return found == NULL ? 0 : found->confidence;
}

const char *socprev_codelist_confidence_note(int32_t list, int32_t row)
{
    const socprev__codelist_row *found = socprev__codelist_row_at(list, row);
    return found == NULL ? NULL : found->confidence_note;
}

const char *socprev_confidence_name(int32_t confidence)
{
    static const char *const names[] = { "verified", "derived", "inferred", "memory", "defined" };
    if (confidence < 1 || confidence > (int32_t)SOCPREV__COUNT(names))
        return NULL;
    return names[confidence - 1];
}

int32_t socprev_codelist_attribute_count(int32_t list)
{
    const socprev__codelist *found = socprev__codelist_at(list);
    return found == NULL ? 0 : found->attributes;
}

const char *socprev_codelist_attribute_name(int32_t list, int32_t index)
{
    if (index < 0 || index >= socprev_codelist_attribute_count(list))
        return NULL;
    return socprev__codelists[list].attribute[index];
}

const char *socprev_codelist_attribute(int32_t list, int32_t row, const char *name)
{
    if (name == NULL || socprev__codelist_row_at(list, row) == NULL)
        return NULL;
    const socprev__codelist *found = &socprev__codelists[list];
    for (int32_t i = 0; i < found->attributes; i++)
        if (strcmp(found->attribute[i], name) == 0)
            return found->cell[row * found->attributes + i];
    return NULL;
}

bool socprev__codelist_has(const char *values, const char *item, size_t length)
{
    for (const char *at = values; *at != '\0';) {
        size_t size = strcspn(at, "|");
        if (size == length && memcmp(at, item, size) == 0)
            return true;
        at += size + (at[size] == '|' ? 1 : 0);
    }
    return false;
}

/* ---- kinds of service -------------------------------------------------- */

int32_t socprev_service_kind_has_form(int32_t kind, int32_t form)
{
    const char *forms = socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, kind, "forms");
    const char *code = socprev_codelist_code(SOCPREV_LIST_SERVICE_FORM, form);
    if (forms == NULL || code == NULL)
        return -1;
    return socprev__codelist_has(forms, code, strlen(code)) ? 1 : 0;
}

int32_t socprev_service_kind_unit(int32_t kind, int32_t form)
{
    if (socprev_service_kind_has_form(kind, form) != 1)
        return -1;
    const char *units =
        socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, kind, "planning_units");
    const char *code = socprev_codelist_code(SOCPREV_LIST_SERVICE_FORM, form);
    const char *unit = units;
    /* Where a kind has both units, the form decides. */
    if (strchr(units, '|') != NULL)
        unit = strcmp(code, "residential") == 0 ? "bed" : "fte";
    return socprev__codelist_search(&socprev__codelists[SOCPREV_LIST_CAPACITY_TYPE], unit,
                                    strlen(unit));
}
