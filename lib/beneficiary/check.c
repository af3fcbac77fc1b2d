/* Contacts that cannot be right. */
#include "beneficiary/check.h"

enum {
    CODE_MOST = (1 << 24) - 1,
    MARKS = 8,
    SEGMENTS = 256, /* of the hashes; each grows by itself, so that growing takes little room */
    SEGMENT_FIRST = 16,
    YEAR_BITS = 16
};

typedef struct {
    uint64_t a, b; /* both 0 = free */
} print128;

typedef struct {
    print128 *slot;
    size_t slots, used; /* slots: any number; at most 7/8 used */
} segment;

typedef struct {
    uint64_t person;
    uint64_t seen; /* number of the contact << YEAR_BITS | year; 0 = free */
} born;

typedef struct {
    int32_t first, last; /* days; last < first: nothing is known */
} span;

struct socprev_contact_check {
    struct socprev_memory memory;
    uint8_t *known[SOCPREV__CODE_COLUMNS]; /* a bit for each code; NULL: every code is */
    size_t known_bytes[SOCPREV__CODE_COLUMNS];
    span *period; /* of each service */
    size_t n_periods;
    bool duplicates;
    segment segment[SEGMENTS];
    born *born; /* a power of two slots */
    size_t born_slots, n_born;
    int64_t count[MARKS], rows;
};

/* ---- making ------------------------------------------------------------------- */

socprev_status socprev_contact_check_new(const socprev_memory *memory,
                                         socprev_contact_check **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_contact_check *check = socprev__alloc(&from, 1, sizeof *check);
    if (check == NULL)
        return socprev__fail_nomem(err);
    check->memory = from;
    *out = check;
    return SOCPREV_OK;
}

void socprev_contact_check_free(socprev_contact_check *check)
{
    if (check == NULL)
        return;
    struct socprev_memory memory = check->memory;
    for (size_t d = 0; d < SOCPREV__CODE_COLUMNS; d++)
        socprev__free(&memory, check->known[d], check->known_bytes[d], 1);
    for (size_t i = 0; i < SEGMENTS; i++)
        socprev__free(&memory, check->segment[i].slot, check->segment[i].slots,
                      sizeof(print128));
    socprev__free(&memory, check->period, check->n_periods, sizeof *check->period);
    socprev__free(&memory, check->born, check->born_slots, sizeof *check->born);
    socprev__free(&memory, check, 1, sizeof *check);
}

static socprev_status fail_code(const char *name, size_t i, int32_t code, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_CHECK_CODE, SP_ITEM(name, i), SP_INT(code),
                         SP_INT(CODE_MOST));
}

static int32_t code_at(const int32_t *codes, size_t stride, size_t i)
{
    int32_t code;
    memcpy(&code, (const char *)codes + i * (stride == 0 ? sizeof code : stride), sizeof code);
    return code;
}

socprev_status socprev_contact_check_set_known(socprev_contact_check *check, int32_t dimension,
                                               const int32_t *codes, size_t stride, size_t n,
                                               socprev_error **err)
{
    if (check == NULL)
        return socprev__fail_null(err, "check");
    if (dimension < 0 || dimension >= SOCPREV__CODE_COLUMNS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DIMENSION_NOT_BOUND, SP_FIELD("dimension"),
                             SP_INT(dimension), SP_INT(SOCPREV__CODE_COLUMNS - 1));
    int32_t most = 0;
    for (size_t i = 0; i < n && codes != NULL; i++) {
        int32_t code = code_at(codes, stride, i);
        if (code < 0 || code > CODE_MOST)
            return fail_code("codes", i, code, err);
        most = code > most ? code : most;
    }
    size_t bytes = codes == NULL ? 0 : (size_t)most / 8 + 1;
    uint8_t *known = codes == NULL ? NULL : socprev__alloc(&check->memory, bytes, 1);
    if (codes != NULL && known == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n && codes != NULL; i++) {
        int32_t code = code_at(codes, stride, i);
        known[code / 8] |= (uint8_t)(1u << code % 8);
    }
    socprev__free(&check->memory, check->known[dimension], check->known_bytes[dimension], 1);
    check->known[dimension] = known;
    check->known_bytes[dimension] = bytes;
    return SOCPREV_OK;
}

/* First and last day between two dates, either of which may be open. */
static bool days_of(socprev_date first, socprev_date last, span *out)
{
    int32_t unused;
    *out = (span){ INT32_MIN, INT32_MAX };
    return (first == SOCPREV_DATE_NONE ||
            socprev_date_bounds(first, &out->first, &unused) == SOCPREV_OK) &&
           (last == SOCPREV_DATE_NONE ||
            socprev_date_bounds(last, &unused, &out->last) == SOCPREV_OK) &&
           out->first <= out->last;
}

socprev_status socprev_contact_check_set_period(socprev_contact_check *check, int32_t service,
                                                socprev_date first, socprev_date last,
                                                socprev_error **err)
{
    span days;
    if (check == NULL)
        return socprev__fail_null(err, "check");
    if (service < 0 || service > CODE_MOST)
        return fail_code("service", 0, service, err);
    if (!days_of(first, last, &days))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CHECK_PERIOD, SP_FIELD("first"),
                             SP_INT(service));
    void *list = check->period;
    size_t before = check->n_periods;
    if (!socprev__reserve(&check->memory, &list, &check->n_periods, (size_t)service + 1,
                          sizeof *check->period))
        return socprev__fail_nomem(err);
    check->period = list;
    for (size_t i = before; i < check->n_periods; i++)
        check->period[i] = (span){ INT32_MIN, INT32_MAX };
    check->period[service] = days;
    return SOCPREV_OK;
}

socprev_status socprev_contact_check_set_duplicates(socprev_contact_check *check, int32_t on,
                                                    socprev_error **err)
{
    if (check == NULL)
        return socprev__fail_null(err, "check");
    if (on != 0 && on != 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("on"),
                             SP_TEXT("on"), SP_INT(on));
    check->duplicates = on == 1;
    return SOCPREV_OK;
}

/* ---- duplicates ------------------------------------------------------------------ */

/* Keys that need not be secret: who makes two contacts alike may as well write one twice. */
static const uint8_t keys[2][SOCPREV__SIPHASH_KEY] = { "socprev contact", "the same again?" };

static print128 print_of(const socprev__contact *row)
{
    struct {
        uint64_t person;
        int64_t minutes;
        int32_t code[SOCPREV__CODE_COLUMNS];
        socprev_date date;
        uint64_t electronic;
    } all = { row->person, row->minutes, { 0 }, row->date, row->electronic ? 1 : 0 };
    memcpy(all.code, row->code, sizeof all.code);
    print128 print = { socprev__siphash(keys[0], &all, sizeof all),
                       socprev__siphash(keys[1], &all, sizeof all) };
    print.b |= print.a == 0 && print.b == 0; /* not the mark of a free slot */
    return print;
}

/* Where a print is, or would be. A segment takes the upper half of a hash for its slots. */
static print128 *find_print(const segment *s, const print128 *print)
{
    size_t at = (size_t)((print->a >> 32) * s->slots >> 32);
    while (s->slot[at].a != 0 || s->slot[at].b != 0) {
        if (s->slot[at].a == print->a && s->slot[at].b == print->b)
            break;
        at = at + 1 == s->slots ? 0 : at + 1;
    }
    return &s->slot[at];
}

static bool grow_segment(const struct socprev_memory *memory, segment *s)
{
    if (s->slots > 0 && s->used < s->slots - s->slots / 8)
        return true;
    size_t slots = s->slots == 0 ? SEGMENT_FIRST : s->slots + s->slots / 2;
    segment larger = { slots > UINT32_MAX ? NULL
                                          : socprev__alloc(memory, slots, sizeof *larger.slot),
                       slots, s->used };
    if (larger.slot == NULL)
        return false;
    for (size_t i = 0; i < s->slots; i++)
        if (s->slot[i].a != 0 || s->slot[i].b != 0)
            *find_print(&larger, &s->slot[i]) = s->slot[i];
    socprev__free(memory, s->slot, s->slots, sizeof *s->slot);
    *s = larger;
    return true;
}

static bool is_day(socprev_date date)
{
    return date != SOCPREV_DATE_NONE && socprev_date_precision(date) == SOCPREV_PRECISION_DAY;
}

static bool look_for_duplicate(socprev_contact_check *check, const socprev__contact *row,
                               uint32_t *marks)
{
    if (!check->duplicates || row->anonymous || !is_day(row->date))
        return true;
    print128 print = print_of(row);
    segment *s = &check->segment[print.a % SEGMENTS];
    if (!grow_segment(&check->memory, s))
        return false;
    print128 *slot = find_print(s, &print);
    if (slot->a == print.a && slot->b == print.b) {
        *marks |= SOCPREV_MARK_DUPLICATE;
        return true;
    }
    *slot = print;
    s->used++;
    return true;
}

/* ---- years of birth ---------------------------------------------------------------- */

static born *find_born(born *table, size_t slots, uint64_t person)
{
    size_t at = (size_t)socprev__siphash(keys[0], &person, sizeof person) & (slots - 1);
    while (table[at].seen != 0 && table[at].person != person)
        at = (at + 1) & (slots - 1);
    return &table[at];
}

static bool grow_born(socprev_contact_check *check)
{
    if (check->n_born < check->born_slots / 2)
        return true;
    size_t slots = check->born_slots == 0 ? SEGMENT_FIRST : check->born_slots * 2;
    born *larger = socprev__alloc(&check->memory, slots, sizeof *larger);
    if (larger == NULL)
        return false;
    for (size_t i = 0; i < check->born_slots; i++)
        if (check->born[i].seen != 0)
            *find_born(larger, slots, check->born[i].person) = check->born[i];
    socprev__free(&check->memory, check->born, check->born_slots, sizeof *check->born);
    check->born = larger;
    check->born_slots = slots;
    return true;
}

static bool look_for_birth(socprev_contact_check *check, const socprev__contact *row,
                           int64_t number, socprev__checked *out)
{
    if (row->anonymous || row->birth_year == 0)
        return true;
    if (!grow_born(check))
        return false;
    uint64_t year = (uint64_t)row->birth_year;
    born *slot = find_born(check->born, check->born_slots, row->person);
    if (slot->seen == 0) {
        *slot = (born){ row->person, (uint64_t)number << YEAR_BITS | year };
        check->n_born++;
    } else if ((slot->seen & ((1u << YEAR_BITS) - 1)) != year) {
        out->marks |= SOCPREV_MARK_BIRTH_YEAR;
        out->birth_year = (int64_t)(slot->seen >> YEAR_BITS);
    }
    return true;
}

/* ---- one contact --------------------------------------------------------------------- */

static uint32_t look_at_codes(const socprev_contact_check *check, const socprev__contact *row)
{
    uint32_t marks = 0;
    for (size_t d = 0; d < SOCPREV__CODE_COLUMNS; d++) {
        if (check->known[d] == NULL || row->code[d] == SOCPREV_CODE_MISSING)
            continue;
        size_t byte = (size_t)row->code[d] / 8;
        bool known = byte < check->known_bytes[d] &&
                     (check->known[d][byte] >> row->code[d] % 8 & 1) != 0;
        marks |= known ? 0 : (uint32_t)SOCPREV_MARK_PROJECT << d;
    }
    return marks;
}

static uint32_t look_at_period(const socprev_contact_check *check, const socprev__contact *row)
{
    int32_t service = row->code[SOCPREV_BY_SERVICE], first, last;
    if (service == SOCPREV_CODE_MISSING || (size_t)service >= check->n_periods ||
        row->date == SOCPREV_DATE_NONE ||
        socprev_date_bounds(row->date, &first, &last) != SOCPREV_OK)
        return 0;
    const span *period = &check->period[service];
    return last < period->first || first > period->last ? SOCPREV_MARK_PERIOD : 0;
}

bool socprev__contact_check_row(socprev_contact_check *check, const socprev__contact *row,
                                int64_t number, socprev__checked *out)
{
    socprev__checked found = { look_at_codes(check, row), -1 };
    found.marks |= look_at_period(check, row);
    if (!look_for_birth(check, row, number, &found) ||
        !look_for_duplicate(check, row, &found.marks))
        return false;
    for (size_t i = 0; i < MARKS; i++)
        check->count[i] += found.marks >> i & 1;
    *out = found;
    return true;
}

/* ---- arrays of them -------------------------------------------------------------------- */

static socprev_status check_count(const socprev_contacts *contacts, const uint8_t *marks,
                                  size_t n, socprev_error **err)
{
    if (n != contacts->n)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CHECK_SIZE, SP_FIELD("n"), SP_INT(n),
                             SP_INT(contacts->n));
    return marks == NULL && n > 0 ? socprev__fail_null(err, "marks") : SOCPREV_OK;
}

socprev_status socprev_contact_check_add(socprev_contact_check *check,
                                         const socprev_contacts *contacts, uint8_t *marks,
                                         size_t n, socprev_run *run, socprev_error **err)
{
    if (check == NULL || contacts == NULL)
        return socprev__fail_null(err, check == NULL ? "check" : "contacts");
    socprev_status st = check_count(contacts, marks, n, err);
    if (st != SOCPREV_OK || n == 0)
        return st;
    uint8_t *found = socprev__alloc(&check->memory, n, 1);
    if (found == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        const socprev__contact row = socprev__contacts_row(contacts, i);
        socprev__checked one;
        st = socprev__contacts_step(run, i, n, err);
        if (st == SOCPREV_OK &&
            !socprev__contact_check_row(check, &row, check->rows + (int64_t)i, &one))
            st = socprev__fail_nomem(err);
        else if (st == SOCPREV_OK)
            found[i] = (uint8_t)one.marks;
    }
    if (st == SOCPREV_OK) {
        memcpy(marks, found, n);
        check->rows += (int64_t)n;
    }
    socprev__free(&check->memory, found, n, 1);
    return st;
}

int64_t socprev_contact_check_count(const socprev_contact_check *check, int32_t mark)
{
    for (size_t i = 0; i < MARKS && check != NULL; i++)
        if (mark == 1 << i)
            return check->count[i];
    return 0;
}

socprev_status socprev_contacts_drop(socprev_contacts *contacts, const uint8_t *marks, size_t n,
                                     int32_t which, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    if (which < 0 || which >= 1 << MARKS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("which"),
                             SP_TEXT("which"), SP_INT(which));
    socprev_status st = check_count(contacts, marks, n, err);
    size_t kept = 0;
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++)
        if ((marks[i] & which) == 0)
            socprev__contacts_move(contacts, kept++, i);
    if (st == SOCPREV_OK)
        contacts->n = kept;
    return st;
}

socprev_status socprev_contacts_bind_birth_years(socprev_contacts *contacts, const int32_t *years,
                                                 size_t stride, socprev_error **err)
{
    if (contacts == NULL)
        return socprev__fail_null(err, "contacts");
    contacts->birth_year = socprev__column_of(years, stride, sizeof *years);
    return SOCPREV_OK;
}
