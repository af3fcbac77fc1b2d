/* What is asked of presence. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

socprev_status socprev_presence_options_new(const socprev_memory *memory,
                                            socprev_presence_options **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_presence_options *options = socprev__alloc(&own, 1, sizeof *options);
    if (options == NULL)
        return socprev__fail_nomem(err);
    options->memory = own;
    *out = options;
    return SOCPREV_OK;
}

void socprev_presence_options_free(socprev_presence_options *options)
{
    if (options == NULL)
        return;
    struct socprev_memory memory = options->memory;
    socprev__free(&memory, options, 1, sizeof *options);
}

socprev_status socprev_presence_options_set_group(socprev_presence_options *options,
                                                  const char *group, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    const char *found = NULL;
    int32_t n = socprev_codelist_size(SOCPREV_LIST_SERVICE_KIND);
    for (int32_t row = 0; group != NULL && row < n && found == NULL; row++) {
        const char *of_row = socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, row, "group");
        if (strcmp(of_row, group) == 0)
            found = of_row;
    }
    if (group != NULL && found == NULL)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_PRESENCE_GROUP, SP_FIELD("group"),
                             SP_TEXT(group));
    options->group = found;
    return SOCPREV_OK;
}

socprev_status socprev_presence_options_set_date(socprev_presence_options *options,
                                                 socprev_date date, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (!socprev__date_or_none(date))
        return socprev__fail_argument(err, "date", date);
    options->date = date;
    return SOCPREV_OK;
}

socprev_status socprev_presence_options_set_outside(socprev_presence_options *options, int32_t on,
                                                    socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (on != 0 && on != 1)
        return socprev__fail_argument(err, "on", on);
    options->outside = on;
    return SOCPREV_OK;
}

socprev_status socprev_presence_options_set_only_stated(socprev_presence_options *options,
                                                        int32_t on, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (on != 0 && on != 1)
        return socprev__fail_argument(err, "on", on);
    options->only_stated = on;
    return SOCPREV_OK;
}
