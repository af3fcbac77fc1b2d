/* Contacts whose place is told less exactly. */
#include "beneficiary/beneficiary_internal.h"

static bool is_listed(const int32_t *services, size_t n, int32_t service)
{
    for (size_t i = 0; i < n; i++)
        if (services[i] == service)
            return true;
    return false;
}

socprev_status socprev_contacts_coarsen(const socprev_contacts *contacts, const int32_t *services,
                                        size_t n_services, const int32_t *coarse, size_t n_codes,
                                        const socprev_memory *memory, socprev_contacts **out,
                                        socprev_error **err)
{
    socprev_contacts *copy = NULL;
    if (contacts == NULL || out == NULL)
        return socprev__fail_null(err, contacts == NULL ? "contacts" : "out");
    if ((services == NULL && n_services > 0) || (coarse == NULL && n_codes > 0))
        return socprev__fail_null(err, services == NULL && n_services > 0 ? "services" : "coarse");
    for (size_t i = 0; i < n_codes; i++)
        if (coarse[i] < SOCPREV_CODE_MISSING)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_ITEM("coarse", i),
                                 SP_TEXT("coarse"), SP_INT(coarse[i]));
    socprev_status st = socprev__contacts_copy(contacts, memory, &copy, err);
    if (st != SOCPREV_OK)
        return st;
    const int32_t *service = copy->kept[SOCPREV__KEPT_CODE + SOCPREV_BY_SERVICE].data;
    int32_t *place = copy->kept[SOCPREV__KEPT_CODE + SOCPREV_BY_TERRITORY].data;
    for (size_t i = 0; i < copy->n && place != NULL; i++)
        if (place[i] >= 0 && (size_t)place[i] < n_codes &&
            is_listed(services, n_services, service == NULL ? SOCPREV_CODE_MISSING : service[i]))
            place[i] = coarse[place[i]];
    *out = copy;
    return SOCPREV_OK;
}
