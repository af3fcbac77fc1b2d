#include "targets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- parsers: what is read is written, read again, and must be the same ------------- */

static void differs(const char *what)
{
    fprintf(stderr, "targets: %s\n", what);
    abort();
}

static void same(socprev_buffer *a, socprev_buffer *b, const char *what)
{
    size_t size = socprev_buffer_size(a);
    if (size != socprev_buffer_size(b) ||
        (size > 0 && memcmp(socprev_buffer_data(a), socprev_buffer_data(b), size) != 0))
        differs(what);
    socprev_buffer_free(a);
    socprev_buffer_free(b);
}

static void refused(socprev_error *error)
{
    finish_text(socprev_error_message(error, SOCPREV_LANG_EN));
    finish_text(socprev_error_message(error, SOCPREV_LANG_CS));
    socprev_error_free(error);
}

static void portfolio(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    socprev_portfolio *first = NULL, *second = NULL;
    socprev_buffer *a = NULL, *b = NULL;
    socprev_error *error = NULL;
    if (socprev_portfolio_read((const char *)data, size, NULL, NULL, memory, &first, &error) !=
        SOCPREV_OK) {
        refused(error);
        return;
    }
    if (socprev_portfolio_write(first, &a, NULL) == SOCPREV_OK) {
        if (socprev_portfolio_read(socprev_buffer_data(a), socprev_buffer_size(a), NULL, NULL,
                                   memory, &second, NULL) != SOCPREV_OK ||
            socprev_portfolio_write(second, &b, NULL) != SOCPREV_OK)
            differs("a written portfolio is not read");
        same(a, b, "a portfolio changes when it is read and written");
    }
    socprev_portfolio_free(second);
    socprev_portfolio_free(first);
}

static void round_document(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    socprev_portfolio *document = NULL;
    socprev_error *error = NULL;
    if (socprev_round_read((const char *)data, size, NULL, NULL, memory, &document, &error) !=
        SOCPREV_OK)
        refused(error);
    socprev_portfolio_free(document);
}

static void problem(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    socprev_problem *made = NULL;
    socprev_error *error = NULL;
    if (socprev_problem_read((const char *)data, size, NULL, NULL, memory, &made, &error) !=
        SOCPREV_OK)
        refused(error);
    socprev_problem_free(made);
}

static void csv(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    socprev_table *first = NULL, *second = NULL;
    socprev_buffer *a = NULL, *b = NULL;
    socprev_error *error = NULL;
    if (socprev_table_read_csv((const char *)data, size, NULL, NULL, memory, &first, &error) !=
        SOCPREV_OK) {
        refused(error);
        return;
    }
    if (socprev_table_write_csv(first, NULL, NULL, memory, &a, NULL) == SOCPREV_OK) {
        if (socprev_table_read_csv(socprev_buffer_data(a), socprev_buffer_size(a), NULL, NULL,
                                   memory, &second, NULL) == SOCPREV_OK &&
            socprev_table_write_csv(second, NULL, NULL, memory, &b, NULL) == SOCPREV_OK)
            same(a, b, "a table changes when it is written and read");
        else
            socprev_buffer_free(a);
    }
    socprev_table_free(second);
    socprev_table_free(first);
}

static void table_json(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    socprev_table *table = NULL;
    socprev_error *error = NULL;
    if (socprev_table_read_json((const char *)data, size, NULL, NULL, memory, &table, &error) !=
        SOCPREV_OK)
        refused(error);
    socprev_table_free(table);
}

static void contacts(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    socprev_contact_file *file = NULL;
    socprev_error *error = NULL;
    if (socprev_contact_file_parse((const char *)data, size, NULL, NULL, memory, &file,
                                   &error) != SOCPREV_OK)
        refused(error);
    socprev_contact_file_free(file);
}

static void od_file(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    socprev_od_file *file = NULL;
    socprev_error *error = NULL;
    if (socprev_od_file_new(memory, &file, NULL) != SOCPREV_OK)
        return;
    if (socprev_od_file_parse(file, (const char *)data, size, NULL, &error) != SOCPREV_OK)
        refused(error);
    socprev_od_file_free(file);
}

/* Every byte of a state counts: what is read is what would be written. */
static void state(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    socprev_state *made = NULL;
    socprev_error *error = NULL;
    if (socprev_state_parse(data, size, memory, &made, &error) != SOCPREV_OK)
        refused(error);
    else if (socprev_state_size(made) != size || memcmp(socprev_state_data(made), data, size) != 0)
        differs("a state is not the bytes that it was read from");
    socprev_state_free(made);
}

static void evenness(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    socprev_evenness *made = NULL;
    socprev_buffer *a = NULL;
    socprev_error *error = NULL;
    if (socprev_evenness_read(data, size, memory, &made, &error) != SOCPREV_OK) {
        refused(error);
    } else if (socprev_evenness_write(made, &a, NULL) == SOCPREV_OK) {
        if (socprev_buffer_size(a) != size || memcmp(socprev_buffer_data(a), data, size) != 0)
            differs("a state of evenness is not the bytes that it was read from");
        socprev_buffer_free(a);
    }
    socprev_evenness_free(made);
}

static void values(const uint8_t *data, size_t size, const socprev_memory *memory)
{
    const char *text = (const char *)data;
    int64_t minor = 0, numerator = 0, denominator = 0, again = 0, other = 0;
    socprev_date date = 0;
    char written[64];
    size_t needed = 0;
    (void)memory;
    if (socprev_money_parse(text, size, "CZK", &minor, NULL) == SOCPREV_OK &&
        socprev_money_format(minor, "CZK", SOCPREV_LANG_CS, written, sizeof written, &needed) ==
            SOCPREV_OK &&
        socprev_money_parse(written, SOCPREV_NUL, "CZK", &again, NULL) == SOCPREV_OK &&
        again != minor) /* what is written may name the currency, which is not read */
        differs("an amount changes when it is written and read");
    if (socprev_ratio_parse(text, size, &numerator, &denominator, NULL) == SOCPREV_OK &&
        (denominator <= 0 || (again = numerator, other = denominator,
                              socprev_ratio_reduce(&again, &other) != SOCPREV_OK)))
        differs("a ratio that was read is none");
    if (socprev_date_parse(text, size, &date, NULL) == SOCPREV_OK &&
        socprev_date_format(date, written, sizeof written, &needed) == SOCPREV_OK) {
        socprev_date back = 0;
        if (socprev_date_parse(written, SOCPREV_NUL, &back, NULL) != SOCPREV_OK || back != date)
            differs("a date changes when it is written and read");
    }
    char digits[11];
    (void)socprev_birth_number(text, size, digits, &date, NULL, NULL);
    (void)socprev_ico_check(text, size, NULL);
    (void)socprev_text_width(text, size);
    socprev_regno *regno = NULL;
    if (socprev_regno_parse(text, size, NULL, &regno, NULL) == SOCPREV_OK)
        socprev_regno_free(regno);
}

/* ---- the table -------------------------------------------------------------------- */

#define VALUES "value.h base.h codelist.h table.h csv.h arrow.h"

const fuzz_target fuzz_targets[] = {
    { "portfolio", portfolio, NULL },
    { "round", round_document, NULL },
    { "problem", problem, NULL },
    { "csv", csv, NULL },
    { "table_json", table_json, NULL },
    { "contacts", contacts, NULL },
    { "od_file", od_file, NULL },
    { "state", state, NULL },
    { "evenness_state", evenness, NULL },
    { "values", values, NULL },
    { "calls_all", NULL, NULL },
    { "calls_values", NULL, VALUES },
    { "calls_allocate", NULL,
      "allocate.h allocate_biproportional.h allocate_claims.h allocate_fit.h "
      "allocate_measures.h allocate_periods.h allocate_sources.h allocate_table.h problem.h" },
    { "calls_coverage", NULL,
      "coverage.h need.h evenness.h evenness_concentration.h od.h od_file.h access.h network.h "
      "picture.h table.h base.h" },
    { "calls_beneficiary", NULL,
      "beneficiary.h beneficiary_cube.h beneficiary_state.h contacts.h stays.h overlap.h "
      "identity.h pseudonym.h estimate.h disclosure.h disclosure_perturb.h io_spill.h "
      "planning_overlap.h base.h" },
    { "calls_records", NULL,
      "record.h io.h file.h report.h planning.h planning_coverage.h round.h value.h base.h "
      "table.h" },
};
const int fuzz_targets_count = (int)(sizeof fuzz_targets / sizeof fuzz_targets[0]);

const fuzz_target *fuzz_target_find(const char *name)
{
    for (int i = 0; name != NULL && i < fuzz_targets_count; i++)
        if (strcmp(fuzz_targets[i].name, name) == 0)
            return fuzz_targets + i;
    return NULL;
}

void fuzz_target_run(const fuzz_target *target, const uint8_t *data, size_t size,
                     socprev_memory *memory, call_record *records)
{
    if (target->parse != NULL) {
        /* exactly as long as said: a byte too far is seen */
        uint8_t *exact = malloc(size == 0 ? 1 : size);
        if (exact == NULL)
            return;
        if (size > 0)
            memcpy(exact, data, size);
        target->parse(exact, size, memory);
        free(exact);
    } else {
        caller_run(data, size, target->headers, memory, records);
    }
}

static void *resize(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return new_size > (size_t)1 << 26 ? NULL : realloc(block, new_size);
}

socprev_memory *fuzz_memory_new(void)
{
    socprev_memory *memory = NULL;
    return socprev_memory_new(resize, NULL, &memory) == SOCPREV_OK ? memory : NULL;
}
