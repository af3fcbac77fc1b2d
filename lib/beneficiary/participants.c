/* Persons by the rule of a programme, project by project. */
#include "beneficiary/support.h"

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

/* ---- counting ------------------------------------------------------------------------ */

int32_t socprev__judge(const socprev__support *s, const socprev_participant_rule *rule)
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

typedef struct {
    const socprev_participant_rule *rule;
    socprev_participants *participants; /* projects by their numbers, not yet sorted */
} judging;

/* Judges each pair, and the person by the best of them. */
static bool judge_person(void *user, uint64_t spread, const socprev__support *pairs, size_t n)
{
    static const int32_t rank[] = { [SOCPREV_PARTICIPANTS] = 2,
                                    [SOCPREV_UNDECIDED] = 1,
                                    [SOCPREV_BELOW_THRESHOLD] = 0 };
    judging *j = user;
    socprev_participants *p = j->participants;
    int64_t *all = p->project[p->n].count;
    int32_t best = SOCPREV_BELOW_THRESHOLD;
    (void)spread;
    for (size_t i = 0; i < n; i++) {
        int32_t judged = socprev__judge(&pairs[i], j->rule);
        int64_t *count = p->project[pairs[i].project].count;
        count[judged]++;
        count[SOCPREV_PARTICIPATIONS] += judged == SOCPREV_PARTICIPANTS;
        all[SOCPREV_PARTICIPATIONS] += judged == SOCPREV_PARTICIPANTS;
        best = rank[judged] > rank[best] ? judged : best;
    }
    all[best] += n > 0;
    return true;
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

/* Makes the projects of the supports, by number, and behind them their sum. */
static socprev_status make_projects(const socprev__supports *s, socprev_participants *p,
                                    socprev_error **err)
{
    size_t n = s->projects.n;
    p->project = socprev__alloc(&p->memory, n + 1, sizeof *p->project);
    if (p->project == NULL)
        return socprev__fail_nomem(err);
    p->n = n;
    p->project[n].code = SOCPREV_CODE_ALL;
    int64_t *all = p->project[n].count;
    for (size_t i = 0; i < n; i++) {
        int64_t *count = p->project[i].count;
        p->project[i].code = s->projects.code[i];
        count[SOCPREV_SUPPORT_ANONYMOUS_CONTACTS] = s->anonymous[i].contacts;
        count[SOCPREV_SUPPORT_ANONYMOUS_MINUTES] = s->anonymous[i].minutes;
        all[SOCPREV_SUPPORT_ANONYMOUS_CONTACTS] += s->anonymous[i].contacts;
        all[SOCPREV_SUPPORT_ANONYMOUS_MINUTES] += s->anonymous[i].minutes;
    }
    return SOCPREV_OK;
}

static socprev_status judge_all(const socprev__supports *s, const socprev__spill *spill,
                                const socprev_participant_rule *rule, socprev_run *run,
                                const struct socprev_memory *memory, socprev_participants **out,
                                socprev_error **err)
{
    socprev_participants *p = socprev__alloc(memory, 1, sizeof *p);
    if (p == NULL)
        return socprev__fail_nomem(err);
    p->memory = *memory;
    judging j = { rule, p };
    socprev_status st = define(rule, p, err);
    if (st == SOCPREV_OK)
        st = make_projects(s, p, err);
    if (st == SOCPREV_OK)
        st = socprev__supports_walk(s, spill, run, judge_person, &j, err);
    if (st == SOCPREV_OK &&
        !socprev__sort(memory, p->project, p->n, sizeof *p->project, compare_projects))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        *out = p;
    else
        socprev_participants_free(p);
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
    struct socprev_memory from = socprev__memory_of(memory);
    socprev__supports s;
    socprev_status st = socprev__supports_collect(&s, contacts, &from, run, err);
    if (st != SOCPREV_OK)
        return st;
    st = judge_all(&s, NULL, rule, run, &from, out, err);
    socprev__supports_clear(&s);
    return st;
}

socprev_status socprev_cube_participants(const socprev_cube *cube,
                                         const socprev_participant_rule *rule, socprev_run *run,
                                         socprev_participants **out, socprev_error **err)
{
    if (cube == NULL || rule == NULL || out == NULL)
        return socprev__fail_null(err, cube == NULL ? "cube" : rule == NULL ? "rule" : "out");
    if (cube->supports == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CUBE_NO_SUPPORT, SP_FIELD("cube"),
                             SP_TEXT(""));
    return judge_all(cube->supports, &cube->spill, rule, run, &cube->memory, out, err);
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
