/* Answers of a cube. */
#include "beneficiary/beneficiary_internal.h"

void socprev_people_free(socprev_people *people)
{
    if (people == NULL)
        return;
    struct socprev_memory memory = people->memory;
    for (size_t i = 0; i < SOCPREV__COUNT(people->bound_definition); i++)
        socprev_buffer_free(people->bound_definition[i]);
    socprev__free(&memory, people->cell, people->capacity, sizeof *people->cell);
    socprev__free(&memory, people, 1, sizeof *people);
}

size_t socprev_people_dimensions(const socprev_people *people)
{
    return people == NULL ? 0 : people->n_dimensions;
}

int32_t socprev_people_dimension(const socprev_people *people, size_t position)
{
    return position >= socprev_people_dimensions(people) ? -1 : people->dimension[position];
}

int64_t socprev_people_cells(const socprev_people *people)
{
    return people == NULL ? 0 : (int64_t)people->n;
}

static bool has_cell(const socprev_people *people, int64_t cell)
{
    return cell >= 0 && cell < socprev_people_cells(people);
}

static bool is_measure(int32_t measure)
{
    return measure >= 0 && measure < SOCPREV__PEOPLE_MEASURES;
}

/* Whether the cube was asked for it. */
static bool is_counted(const socprev_people *people, int32_t measure)
{
    if (measure == SOCPREV_CELL_KEY)
        return people->keyed;
    return measure < SOCPREV_FIRST_TIME_PERSONS || people->first_time;
}

socprev_status socprev_people_code(const socprev_people *people, int64_t cell, size_t position,
                                   int32_t *out)
{
    if (!has_cell(people, cell) || position >= people->n_dimensions || out == NULL)
        return SOCPREV_E_INVALID;
    *out = people->cell[cell].code[position];
    return SOCPREV_OK;
}

socprev_status socprev_people_find(const socprev_people *people, const int32_t *codes,
                                   int64_t *cell)
{
    if (people == NULL || cell == NULL || (codes == NULL && people->n_dimensions > 0))
        return SOCPREV_E_INVALID;
    socprev__cell wanted = { { 0 }, { 0 } };
    for (size_t k = 0; k < people->n_dimensions; k++)
        wanted.code[k] = codes[k];
    size_t low = 0, high = people->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = socprev__cell_compare(&people->cell[middle], &wanted);
        if (order == 0) {
            *cell = (int64_t)middle;
            return SOCPREV_OK;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return SOCPREV_E_NOT_FOUND;
}

socprev_status socprev_people_value(const socprev_people *people, int64_t cell, int32_t measure,
                                    int64_t *out)
{
    if (!has_cell(people, cell) || !is_measure(measure) || out == NULL)
        return SOCPREV_E_INVALID;
    if (!is_counted(people, measure))
        return SOCPREV_E_UNDEFINED;
    *out = people->cell[cell].count[measure];
    return SOCPREV_OK;
}

socprev_status socprev_people_codes(const socprev_people *people, size_t position, int32_t *out,
                                    size_t n)
{
    if (people == NULL || position >= people->n_dimensions || out == NULL || n != people->n)
        return SOCPREV_E_INVALID;
    for (size_t i = 0; i < n; i++)
        out[i] = people->cell[i].code[position];
    return SOCPREV_OK;
}

socprev_status socprev_people_values(const socprev_people *people, int32_t measure, int64_t *out,
                                     size_t n)
{
    if (people == NULL || !is_measure(measure) || out == NULL || n != people->n)
        return SOCPREV_E_INVALID;
    if (!is_counted(people, measure))
        return SOCPREV_E_UNDEFINED;
    for (size_t i = 0; i < n; i++)
        out[i] = people->cell[i].count[measure];
    return SOCPREV_OK;
}

/* ---- definitions ----------------------------------------------------------------- */

const char *socprev__contacts_definition(int32_t people_measure)
{
    static const char *const text[SOCPREV__PEOPLE_MEASURES] = {
        [SOCPREV_PERSONS] = "distinct persons; identified",
        [SOCPREV_CONTACTS] = "contacts",
        [SOCPREV_MINUTES] = "minutes of contacts",
        [SOCPREV_ANONYMOUS_CONTACTS] = "contacts; anonymous",
        [SOCPREV_ANONYMOUS_MINUTES] = "minutes of contacts; anonymous",
        [SOCPREV_UNTIMED_CONTACTS] = "contacts; of unknown length",
        [SOCPREV_FIRST_TIME_PERSONS] = "distinct persons; identified; first contact in the period",
        [SOCPREV_RETURNING_PERSONS] = ("distinct persons; identified; first contact before the "
                                       "period"),
        [SOCPREV_CELL_KEY] = "distinct persons' keys",
    };
    return is_measure(people_measure) ? text[people_measure] : NULL;
}

/* Persons of a bounded cube are others than those of one without. */
static size_t bound_index(int32_t measure)
{
    return measure == SOCPREV_PERSONS ? 0 : (size_t)(measure - SOCPREV_FIRST_TIME_PERSONS) + 1;
}

socprev_status socprev__people_define(socprev_people *people, socprev_error **err)
{
    static const int32_t measures[] = { SOCPREV_PERSONS, SOCPREV_FIRST_TIME_PERSONS,
                                        SOCPREV_RETURNING_PERSONS };
    for (size_t i = 0; i < SOCPREV__COUNT(measures) && people->bound > 0; i++) {
        socprev__bytes text;
        socprev__bytes_init(&text, &people->memory);
        socprev__bytes_text(&text, socprev__contacts_definition(measures[i]));
        socprev__bytes_text(&text, "; each in at most ");
        socprev__bytes_int(&text, people->bound);
        socprev__bytes_text(&text, " cells");
        if (socprev__bytes_finish(&text, &people->bound_definition[i]) != SOCPREV_OK)
            return socprev__fail_nomem(err);
    }
    return SOCPREV_OK;
}

const char *socprev_people_definition(const socprev_people *people, int32_t measure)
{
    if (people == NULL)
        return NULL;
    bool of_persons = measure == SOCPREV_PERSONS || measure == SOCPREV_FIRST_TIME_PERSONS ||
                      measure == SOCPREV_RETURNING_PERSONS;
    return of_persons && people->bound > 0
               ? socprev_buffer_data(people->bound_definition[bound_index(measure)])
               : socprev__contacts_definition(measure);
}

socprev_status socprev_count_add(const char *a_definition, int64_t a, const char *b_definition,
                                 int64_t b, int64_t *out, socprev_error **err)
{
    static const char distinct[] = "distinct ";
    if (a_definition == NULL)
        return socprev__fail_null(err, "a_definition");
    if (b_definition == NULL)
        return socprev__fail_null(err, "b_definition");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (strcmp(a_definition, b_definition) != 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COUNT_DEFINITIONS, NULL,
                             SP_TEXT(a_definition), SP_TEXT(b_definition));
    if (strncmp(a_definition, distinct, sizeof distinct - 1) == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COUNT_DISTINCT, NULL,
                             SP_TEXT(a_definition));
    if (!socprev__add(a, b, out))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("a + b"));
    return SOCPREV_OK;
}
