/* Persons by the rule of a programme, project by project. */
#include "beneficiary/beneficiary_internal.h"

/* ---- rule ------------------------------------------------------------------------ */

socprev_status socprev_participant_rule_new(const socprev_memory *memory,
                                            socprev_participant_rule **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_participant_rule *rule = socprev__alloc(&from, 1, sizeof *rule);
    if (rule == NULL)
        return socprev__fail_nomem(err);
    rule->memory = from;
    *out = rule;
    return SOCPREV_OK;
}

void socprev_participant_rule_free(socprev_participant_rule *rule)
{
    if (rule == NULL)
        return;
    struct socprev_memory memory = rule->memory;
    socprev__free(&memory, rule, 1, sizeof *rule);
}

static socprev_status set_minutes(int64_t *to, int64_t minutes, socprev_error **err)
{
    if (minutes < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_RULE_MINUTES, SP_FIELD("minutes"),
                             SP_INT(minutes));
    *to = minutes;
    return SOCPREV_OK;
}

socprev_status socprev_participant_rule_set_minutes(socprev_participant_rule *rule,
                                                    int64_t minutes, socprev_error **err)
{
    return rule == NULL ? socprev__fail_null(err, "rule")
                        : set_minutes(&rule->minutes, minutes, err);
}

socprev_status
socprev_participant_rule_set_minutes_not_electronic(socprev_participant_rule *rule,
                                                    int64_t minutes, socprev_error **err)
{
    return rule == NULL ? socprev__fail_null(err, "rule")
                        : set_minutes(&rule->minutes_not_electronic, minutes, err);
}

/* ---- support of a person in a project ----------------------------------------------- */

typedef struct {
    uint64_t person;
    int32_t project;
    bool untimed, untimed_not_electronic; /* some minutes are unknown */
    int64_t minutes, minutes_not_electronic;
} support;

static int compare_supports(const void *a, const void *b)
{
    const support *x = a, *y = b;
    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    return x->project < y->project ? -1 : x->project > y->project;
}

static support support_of(const socprev__contact *row)
{
    support s = { .person = row->person, .project = row->code[SOCPREV_BY_PROJECT] };
    s.untimed = row->minutes == SOCPREV_MINUTES_UNKNOWN;
    s.untimed_not_electronic = s.untimed && !row->electronic;
    s.minutes = s.untimed ? 0 : row->minutes;
    s.minutes_not_electronic = row->electronic ? 0 : s.minutes;
    return s;
}

static bool add_support(support *to, const support *from)
{
    to->untimed |= from->untimed;
    to->untimed_not_electronic |= from->untimed_not_electronic;
    return socprev__add(to->minutes, from->minutes, &to->minutes) &&
           socprev__add(to->minutes_not_electronic, from->minutes_not_electronic,
                        &to->minutes_not_electronic);
}

static int32_t judge(const support *s, const socprev_participant_rule *rule)
{
    bool enough = s->minutes >= rule->minutes;
    bool enough_not_electronic = s->minutes_not_electronic >= rule->minutes_not_electronic;
    if (enough && enough_not_electronic)
        return SOCPREV_PARTICIPANTS;
    /* would be enough if the unknown minutes were */
    if ((enough || s->untimed) && (enough_not_electronic || s->untimed_not_electronic))
        return SOCPREV_UNDECIDED;
    return SOCPREV_BELOW_THRESHOLD;
}

/* ---- counting ------------------------------------------------------------------------ */

static int compare_projects(const void *a, const void *b)
{
    const socprev__project *x = a, *y = b;
    return x->code < y->code ? -1 : x->code > y->code;
}

/* The project with a code, or NULL. */
static socprev__project *find_project(const socprev_participants *p, int32_t code)
{
    size_t low = 0, high = p->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (p->project[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return low < p->n && p->project[low].code == code ? &p->project[low] : NULL;
}

/* Lists the projects of all contacts, ascending, with room for their sum. */
static socprev_status list_projects(const socprev_contacts *contacts, socprev_participants *p,
                                    socprev_error **err)
{
    size_t n = contacts->n, kept = 0;
    socprev__project *all = socprev__alloc(&p->memory, n + 1, sizeof *all);
    if (all == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        /* runs of one project are the rule: they take one place */
        int32_t code = contacts->row[i].code[SOCPREV_BY_PROJECT];
        if (kept == 0 || all[kept - 1].code != code)
            all[kept++].code = code;
    }
    bool sorted = socprev__sort(&p->memory, all, kept, sizeof *all, compare_projects);
    size_t unique = 0;
    for (size_t i = 0; sorted && i < kept; i++)
        if (unique == 0 || all[unique - 1].code != all[i].code)
            all[unique++] = all[i];
    socprev__project *fitted =
        sorted ? socprev__resize(&p->memory, all, n + 1, unique + 1, sizeof *all) : NULL;
    if (fitted == NULL) {
        socprev__free(&p->memory, all, n + 1, sizeof *all);
        return socprev__fail_nomem(err);
    }
    fitted[unique] = (socprev__project){ .code = SOCPREV_CODE_ALL };
    p->project = fitted;
    p->n = unique;
    return SOCPREV_OK;
}

/* Collects the rows of persons into `supports`, counts the anonymous ones. */
static socprev_status read_contacts(const socprev_contacts *contacts, socprev_run *run,
                                    socprev_participants *p, support *supports, size_t *n,
                                    socprev_error **err)
{
    int64_t *all = p->project[p->n].count;
    *n = 0;
    for (size_t i = 0; i < contacts->n; i++) {
        const socprev__contact *row = &contacts->row[i];
        socprev_status st = socprev__contacts_step(run, i, contacts->n, err);
        if (st != SOCPREV_OK)
            return st;
        if (!row->anonymous) {
            supports[(*n)++] = support_of(row);
            continue;
        }
        int64_t *count = find_project(p, row->code[SOCPREV_BY_PROJECT])->count;
        int64_t minutes = row->minutes == SOCPREV_MINUTES_UNKNOWN ? 0 : row->minutes;
        count[SOCPREV_SUPPORT_ANONYMOUS_CONTACTS]++;
        all[SOCPREV_SUPPORT_ANONYMOUS_CONTACTS]++;
        count[SOCPREV_SUPPORT_ANONYMOUS_MINUTES] += minutes; /* at most the sum over all */
        if (!socprev__add(all[SOCPREV_SUPPORT_ANONYMOUS_MINUTES], minutes,
                          &all[SOCPREV_SUPPORT_ANONYMOUS_MINUTES]))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("minutes", i),
                                 SP_BOTH("sum of minutes", "součet minut"));
    }
    return SOCPREV_OK;
}

/* Merges the rows of each pair of person and project; returns how many pairs. */
static bool merge_supports(support *supports, size_t *n)
{
    size_t kept = 0;
    for (size_t i = 0; i < *n; i++) {
        if (kept > 0 && compare_supports(&supports[kept - 1], &supports[i]) == 0) {
            if (!add_support(&supports[kept - 1], &supports[i]))
                return false;
        } else {
            supports[kept++] = supports[i];
        }
    }
    *n = kept;
    return true;
}

/* Judges each pair, and each person by the best of its pairs. */
static void count_supports(const support *supports, size_t n, const socprev_participant_rule *rule,
                           socprev_participants *p)
{
    static const int rank[] = { [SOCPREV_PARTICIPANTS] = 2,
                                [SOCPREV_UNDECIDED] = 1,
                                [SOCPREV_BELOW_THRESHOLD] = 0 };
    int64_t *all = p->project[p->n].count;
    int32_t best = SOCPREV_BELOW_THRESHOLD;
    for (size_t i = 0; i < n; i++) {
        int64_t *count = find_project(p, supports[i].project)->count;
        int32_t judged = judge(&supports[i], rule);
        count[judged]++;
        count[SOCPREV_PARTICIPATIONS] += judged == SOCPREV_PARTICIPANTS;
        all[SOCPREV_PARTICIPATIONS] += judged == SOCPREV_PARTICIPANTS;
        if (rank[judged] > rank[best])
            best = judged;
        if (i + 1 == n || supports[i + 1].person != supports[i].person) {
            all[best]++;
            best = SOCPREV_BELOW_THRESHOLD;
        }
    }
}

static socprev_status define(const socprev_participant_rule *rule, socprev_participants *p,
                             socprev_error **err)
{
    static const char *const what[] = {
        [SOCPREV_PARTICIPANTS] = "distinct participants",
        [SOCPREV_BELOW_THRESHOLD] = "distinct persons below the threshold",
        [SOCPREV_UNDECIDED] = "distinct persons undecided",
        [SOCPREV_PARTICIPATIONS] = "participations",
    };
    for (size_t m = 0; m < SOCPREV__COUNT(what); m++) {
        socprev__bytes text;
        socprev__bytes_init(&text, &p->memory);
        socprev__bytes_text(&text, what[m]);
        socprev__bytes_text(&text, "; in one project; minutes >= ");
        socprev__bytes_int(&text, rule->minutes);
        socprev__bytes_text(&text, "; not electronic >= ");
        socprev__bytes_int(&text, rule->minutes_not_electronic);
        if (socprev__bytes_finish(&text, &p->definition[m]) != SOCPREV_OK)
            return socprev__fail_nomem(err);
    }
    return SOCPREV_OK;
}

static socprev_status count_all(const socprev_contacts *contacts,
                                const socprev_participant_rule *rule, socprev_run *run,
                                socprev_participants *p, socprev_error **err)
{
    size_t n_supports = 0, room = contacts->n + 1;
    support *supports = socprev__alloc(&p->memory, room, sizeof *supports);
    if (supports == NULL)
        return socprev__fail_nomem(err);
    socprev_status st = read_contacts(contacts, run, p, supports, &n_supports, err);
    if (st == SOCPREV_OK && !socprev__sort(&p->memory, supports, n_supports, sizeof *supports,
                                           compare_supports))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK && !merge_supports(supports, &n_supports))
        st = socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("minutes"),
                           SP_BOTH("sum of minutes", "součet minut"));
    if (st == SOCPREV_OK)
        count_supports(supports, n_supports, rule, p);
    socprev__free(&p->memory, supports, room, sizeof *supports);
    return st;
}

socprev_status socprev_participants_count(const socprev_contacts *contacts,
                                          const socprev_participant_rule *rule, socprev_run *run,
                                          const socprev_memory *memory,
                                          socprev_participants **out, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    if (rule == NULL)
        return socprev__fail_null(err, "rule");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    for (size_t i = 0; i < contacts->n; i++)
        if (contacts->row[i].code[SOCPREV_BY_PROJECT] == SOCPREV_CODE_MISSING)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_CONTACT_NO_PROJECT,
                                 SP_ITEM("project", i), SP_INT(i));
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_participants *p = socprev__alloc(&from, 1, sizeof *p);
    if (p == NULL)
        return socprev__fail_nomem(err);
    p->memory = from;
    socprev_status st = define(rule, p, err);
    if (st == SOCPREV_OK)
        st = list_projects(contacts, p, err);
    if (st == SOCPREV_OK)
        st = count_all(contacts, rule, run, p, err);
    if (st == SOCPREV_OK)
        *out = p;
    else
        socprev_participants_free(p);
    return st;
}

/* ---- answers ---------------------------------------------------------------------- */

void socprev_participants_free(socprev_participants *participants)
{
    if (participants == NULL)
        return;
    struct socprev_memory memory = participants->memory;
    for (size_t m = 0; m < SOCPREV__COUNT(participants->definition); m++)
        socprev_buffer_free(participants->definition[m]);
    socprev__free(&memory, participants->project, participants->n + 1,
                  sizeof *participants->project);
    socprev__free(&memory, participants, 1, sizeof *participants);
}

int64_t socprev_participants_projects(const socprev_participants *participants)
{
    return participants == NULL ? 0 : (int64_t)participants->n;
}

int32_t socprev_participants_project(const socprev_participants *participants, int64_t index)
{
    if (index < 0 || index >= socprev_participants_projects(participants))
        return -1;
    return participants->project[index].code;
}

socprev_status socprev_participants_value(const socprev_participants *participants,
                                          int32_t project, int32_t measure, int64_t *out)
{
    if (participants == NULL || out == NULL || measure < 0 ||
        measure >= SOCPREV__PARTICIPANTS_MEASURES)
        return SOCPREV_E_INVALID;
    const socprev__project *found = project == SOCPREV_CODE_ALL
                                        ? &participants->project[participants->n]
                                        : find_project(participants, project);
    if (found == NULL)
        return SOCPREV_E_NOT_FOUND;
    *out = found->count[measure];
    return SOCPREV_OK;
}

const char *socprev_participants_definition(const socprev_participants *participants,
                                            int32_t measure)
{
    if (participants == NULL || measure < 0 || measure >= SOCPREV__PARTICIPANTS_MEASURES)
        return NULL;
    if (measure == SOCPREV_SUPPORT_ANONYMOUS_CONTACTS)
        return socprev__contacts_definition(SOCPREV_ANONYMOUS_CONTACTS);
    if (measure == SOCPREV_SUPPORT_ANONYMOUS_MINUTES)
        return socprev__contacts_definition(SOCPREV_ANONYMOUS_MINUTES);
    return socprev_buffer_data(participants->definition[measure]);
}
