/* How contacts are read. */
#include "io/contacts_internal.h"

static void set_standard(socprev_contact_options *options)
{
    *options = (socprev_contact_options){ .max_findings = 1000, .max_rows = INT32_MAX };
    options->form = socprev__csv_form_of(NULL);
    options->action[SOCPREV_RULE_CELL] = SOCPREV_ACTION_DROP;
    options->action[SOCPREV_RULE_KNOWN] = SOCPREV_ACTION_DROP;
    options->action[SOCPREV_RULE_PERIOD] = SOCPREV_ACTION_DROP;
    options->action[SOCPREV_RULE_BIRTH_YEAR] = SOCPREV_ACTION_REPORT;
    options->action[SOCPREV_RULE_DUPLICATE] = SOCPREV_ACTION_IGNORE;
}

socprev_status socprev_contact_options_new(const socprev_memory *memory,
                                           socprev_contact_options **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_contact_options *options = socprev__alloc(&own, 1, sizeof *options);
    if (options == NULL)
        return socprev__fail_nomem(err);
    set_standard(options);
    options->memory = own;
    *out = options;
    return SOCPREV_OK;
}

void socprev_contact_options_free(socprev_contact_options *options)
{
    if (options == NULL)
        return;
    struct socprev_memory memory = options->memory;
    for (size_t d = 0; d < SOCPREV__CONTACT_DIMENSIONS; d++)
        socprev__known_clear(&memory, &options->known[d]);
    for (size_t i = 0; i < options->n_periods; i++)
        socprev__text_free(&memory, options->period[i].service);
    socprev__free(&memory, options->period, options->period_capacity, sizeof *options->period);
    socprev_support_units_free(options->units);
    socprev__free(&memory, options, 1, sizeof *options);
}

int32_t socprev__contact_action(const socprev_contact_options *options, int32_t rule)
{
    int32_t action = options->action[rule];
    return action == SOCPREV_ACTION_DROP && options->strict != 0 ? SOCPREV_ACTION_REFUSE : action;
}

socprev_status socprev_contact_options_set_csv(socprev_contact_options *options,
                                               const socprev_csv_options *csv,
                                               socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    options->form = socprev__csv_form_of(csv);
    return SOCPREV_OK;
}

static socprev_status invalid(const char *name, int64_t value, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                         SP_TEXT(name), SP_INT(value));
}

socprev_status socprev_contact_options_set_strict(socprev_contact_options *options, int32_t on,
                                                  socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (on != 0 && on != 1)
        return invalid("on", on, err);
    options->strict = on;
    return SOCPREV_OK;
}

socprev_status socprev_contact_options_set_pseudonyms(socprev_contact_options *options, int32_t on,
                                                      socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (on != 0 && on != 1)
        return invalid("on", on, err);
    options->pseudonyms = on;
    return SOCPREV_OK;
}

socprev_status socprev_contact_options_set_max_findings(socprev_contact_options *options,
                                                        int64_t findings, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (findings < 0)
        return invalid("findings", findings, err);
    options->max_findings = findings;
    return SOCPREV_OK;
}

socprev_status socprev_contact_options_set_max_rows(socprev_contact_options *options, int64_t rows,
                                                    socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (rows < 0 || rows > INT32_MAX)
        return invalid("rows", rows, err);
    options->max_rows = rows;
    return SOCPREV_OK;
}

socprev_status socprev_contact_options_set_rule(socprev_contact_options *options, int32_t rule,
                                                int32_t action, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (rule < 0 || rule >= SOCPREV__CONTACT_RULES)
        return invalid("rule", rule, err);
    if (action < (rule == SOCPREV_RULE_CELL ? SOCPREV_ACTION_DROP : SOCPREV_ACTION_IGNORE) ||
        action > SOCPREV_ACTION_REFUSE)
        return invalid("action", action, err);
    options->action[rule] = action;
    return SOCPREV_OK;
}

/* The handle has no copy of its own kind: units are few. */
static socprev_status copy_units(const socprev_support_units *from,
                                 const struct socprev_memory *memory,
                                 socprev_support_units **out, socprev_error **err)
{
    socprev_support_units *copy = NULL;
    socprev_status st = socprev_support_units_new(memory, &copy, err);
    for (int32_t i = 0; i < socprev_support_units_count(from) && st == SOCPREV_OK; i++) {
        int64_t minutes = 0, per = 1;
        (void)socprev_support_units_ratio(from, i, &minutes, &per);
        st = socprev_support_units_set(copy, socprev_support_units_name(from, i), SOCPREV_NUL,
                                       minutes, per, socprev_support_units_source(from, i),
                                       SOCPREV_NUL, err);
    }
    if (st == SOCPREV_OK)
        *out = copy;
    else
        socprev_support_units_free(copy);
    return st;
}

static bool copy_known(const socprev_contact_options *from, socprev_contact_options *to)
{
    bool copied = true;
    for (size_t d = 0; d < SOCPREV__CONTACT_DIMENSIONS && copied; d++) {
        const socprev__known *known = &from->known[d];
        to->known[d].given = known->given;
        for (size_t i = 0; i < known->n && copied; i++)
            copied = socprev__known_add_text(&to->memory, &to->known[d], known->text[i],
                                             SOCPREV_NUL);
        for (size_t i = 0; i < known->n_rows && copied; i++)
            copied = socprev__known_add_row(&to->memory, &to->known[d], known->row[i]);
    }
    return copied;
}

static bool copy_periods(const socprev_contact_options *from, socprev_contact_options *to)
{
    to->period = socprev__alloc(&to->memory, from->n_periods + 1, sizeof *to->period);
    if (to->period == NULL)
        return false;
    to->period_capacity = from->n_periods + 1;
    for (size_t i = 0; i < from->n_periods; i++) {
        to->period[i] = from->period[i];
        to->period[i].service = socprev__text_copy(&to->memory, from->period[i].service,
                                                   SOCPREV_NUL);
        if (to->period[i].service == NULL)
            return false;
        to->n_periods++;
    }
    return true;
}

socprev_status socprev__contact_options_copy(const socprev_contact_options *from,
                                             const struct socprev_memory *memory,
                                             socprev_contact_options **out, socprev_error **err)
{
    socprev_contact_options *copy = NULL;
    socprev_status st = socprev_contact_options_new(memory, &copy, err);
    if (st == SOCPREV_OK && from != NULL) {
        copy->form = from->form;
        copy->strict = from->strict;
        copy->pseudonyms = from->pseudonyms;
        copy->max_findings = from->max_findings;
        copy->max_rows = from->max_rows;
        memcpy(copy->action, from->action, sizeof copy->action);
        if (!copy_known(from, copy) || !copy_periods(from, copy))
            st = socprev__fail_nomem(err);
    }
    if (st == SOCPREV_OK)
        st = from != NULL && from->units != NULL
                 ? copy_units(from->units, memory, &copy->units, err)
                 : socprev_support_units_new(memory, &copy->units, err);
    if (st == SOCPREV_OK)
        *out = copy;
    else
        socprev_contact_options_free(copy);
    return st;
}

socprev_status socprev_contact_options_set_units(socprev_contact_options *options,
                                                 const socprev_support_units *units,
                                                 socprev_error **err)
{
    socprev_support_units *copy = NULL;
    if (options == NULL)
        return socprev__fail_null(err, "options");
    socprev_status st = units == NULL ? SOCPREV_OK
                                      : copy_units(units, &options->memory, &copy, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_support_units_free(options->units);
    options->units = copy;
    return SOCPREV_OK;
}
