/* Needs and capacities by code, in regions and districts and in a hierarchy of a table. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

static socprev_table *table;
static socprev_needs *needs;
static socprev_error *err;

static void end(void)
{
    socprev_table_free(table);
    table = NULL;
    socprev_needs_free(needs);
    needs = NULL;
    ck_assert_ptr_null(err);
}

/* A table from CSV; capacities, amounts, persons and costs have their types; all of a table
 * of territories is text. */
static socprev_table *csv(const char *text)
{
    static const struct {
        const char *name;
        int32_t type, decimals;
    } types[] = { { "capacity", SOCPREV_COLUMN_INT64, 3 }, { "amount", SOCPREV_COLUMN_INT64, 3 },
                  { "minimum", SOCPREV_COLUMN_INT64, 3 },  { "persons", SOCPREV_COLUMN_INT64, 0 },
                  { "per", SOCPREV_COLUMN_INT64, 0 },      { "cost", SOCPREV_COLUMN_FLOAT64, 0 },
                  { "distance", SOCPREV_COLUMN_FLOAT64, 0 } };
    socprev_csv_options *of = NULL;
    socprev_table *made = NULL;
    char header[200];
    snprintf(header, sizeof header, ",%.*s,", (int)strcspn(text, "\n"), text);
    ck_assert_int_eq(socprev_csv_options_new(NULL, &of, NULL), SOCPREV_OK);
    for (size_t i = 0; i < SOCPREV__COUNT(types); i++) {
        char name[32];
        snprintf(name, sizeof name, ",%s,", types[i].name);
        if (strstr(header, name) != NULL && strstr(header, ",parent,") == NULL)
            ck_assert_int_eq(socprev_csv_options_set_type(of, types[i].name, types[i].type, NULL,
                                                          types[i].decimals, NULL),
                             SOCPREV_OK);
    }
    ck_assert_int_eq(socprev_csv_options_set_lines(of, SOCPREV_NEEDS_LINE, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_read_csv(text, strlen(text), of, NULL, NULL, &made, NULL),
                     SOCPREV_OK);
    socprev_csv_options_free(of);
    return made;
}

enum { TABLES = 6 };

/* Asks for needs, or for capacities when there are no norms; tables by
 * enum socprev_needs_source, NULL = not given. */
static socprev_status ask(const char *const texts[TABLES])
{
    socprev_table *of[TABLES];
    socprev_table_free(table);
    table = NULL;
    socprev_needs_free(needs);
    needs = NULL;
    ck_assert_int_eq(socprev_needs_new(NULL, &needs, &err), SOCPREV_OK);
    for (int32_t i = 0; i < TABLES; i++) {
        of[i] = texts[i] == NULL ? NULL : csv(texts[i]);
        ck_assert_int_eq(socprev_needs_set_table(needs, i, of[i], &err), SOCPREV_OK);
    }
    socprev_status st = texts[SOCPREV_NEEDS_NORMS] == NULL
                            ? socprev_needs_capacity_table(needs, NULL, &table, &err)
                            : socprev_needs_table(needs, NULL, &table, &err);
    for (int i = 0; i < TABLES; i++)
        socprev_table_free(of[i]);
    return st;
}

static socprev_status weigh(const char *supply, const char *norms, const char *people,
                            const char *sets)
{
    return ask((const char *const[TABLES]){ supply, norms, people, sets, NULL, NULL });
}

static void text_is(const char *column, int64_t row, const char *expected)
{
    const char *data = "";
    size_t size = 0;
    socprev_table_get_text(table, socprev_table_find_column(table, column, SOCPREV_NUL), row,
                           &data, &size, NULL);
    ck_assert_msg(size == strlen(expected) && (size == 0 || memcmp(data, expected, size) == 0),
                  "%s, row %d: %.*s", column, (int)row, (int)size, data);
}

static int64_t number(const char *column, int64_t row)
{
    int64_t value = -999;
    socprev_table_get_int64(table, socprev_table_find_column(table, column, SOCPREV_NUL), row,
                            &value, NULL);
    return value;
}

#define SUPPLY "territory,kind,form,unit,capacity,state\n"
#define NORMS "kind,unit,amount,level\n"
#define PEOPLE "territory,group,persons\n"

START_TEST(needs_come_with_codes)
{
    ck_assert_int_eq(weigh(SUPPLY "CZ0421,shelter,residential,bed,30,\n"
                                  "CZ0422,shelter,residential,bed,5.5,new\n"
                                  "CZ042,shelter,,bed,1,\n",
                           NORMS "shelter,bed,2,district\n",
                           PEOPLE "CZ0421,,10000\nCZ0422,,4000\n"
                                  "CZ0423,,0\nCZ0424,,0\nCZ0425,,0\nCZ0426,,0\nCZ0427,,0\n",
                           "set,territory\nA,CZ0421\nA,CZ0422\n"),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 1 + 7 + 1 + 1);
    text_is("territory", 0, "CZ042");
    text_is("territory", 1, "CZ0421");
    text_is("set", 8, "A");
    text_is("territory", 9, "");
    text_is("kind", 9, "shelter");
    text_is("flags", 3, "no_population|no_supply");
    int64_t scale = 1000 * 1000;
    ck_assert_int_eq(number("denominator", 0), scale);
    ck_assert_int_eq(number("need_n", 0), 28 * scale);
    ck_assert_int_eq(number("before", 0), 31000);
    ck_assert_int_eq(number("after", 0), 36500);
    ck_assert_int_eq(number("unmet_n", 0), 5 * scale / 2);
    ck_assert_int_eq(number("surplus_n", 0), 11 * scale);
    ck_assert_int_eq(number("unmet_n", 8), 5 * scale / 2);
    ck_assert_int_eq(number("need_n", 9), number("need_n", 0));
}
END_TEST

START_TEST(inhabitants_come_from_the_code_list)
{
    int64_t people = 0;
    socprev_date as_of = SOCPREV_DATE_NONE;
    ck_assert_int_eq(weigh(SUPPLY "CZ042,shelter,,bed,1,\n", NORMS "shelter,bed,1,region\n", NULL,
                           NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_territory_population("CZ042", SOCPREV_NUL, SOCPREV_DATE_NONE, &people,
                                                  &as_of, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 2);
    ck_assert_int_eq(number("population", 0), people);
    ck_assert_int_eq(number("need_n", 0), people * 1000);
}
END_TEST

START_TEST(what_is_wrong_in_a_table_is_named)
{
    static const struct {
        const char *supply, *norms, *people, *sets;
        socprev_status status;
        int32_t number;
        const char *field;
        int64_t row;
    } bad[] = {
        { "territory,kind,unit\n", NORMS, NULL, NULL, SOCPREV_E_NOT_FOUND, SP_NEEDS_COLUMN,
          "capacity", -1 },
        { SUPPLY "CZ9,shelter,,bed,1,\n", NORMS, NULL, NULL, SOCPREV_E_NOT_FOUND, SP_NEEDS_CODE,
          "territory", 0 },
        { SUPPLY "CZ042,none,,bed,1,\n", NORMS, NULL, NULL, SOCPREV_E_NOT_FOUND, SP_NEEDS_CODE,
          "kind", 0 },
        { SUPPLY "CZ042,,,bed,1,\n", NORMS, NULL, NULL, SOCPREV_E_INVALID, SP_NEEDS_EMPTY, "kind",
          0 },
        { SUPPLY "CZ042,shelter,,bed,-1,\n", NORMS, NULL, NULL, SOCPREV_E_INVALID,
          SP_NEEDS_NEGATIVE, "capacity", 0 },
        { SUPPLY "CZ042,shelter,,bed,1,old\n", NORMS, NULL, NULL, SOCPREV_E_INVALID,
          SP_NEEDS_STATE, "state", 0 },
        { SUPPLY, NORMS "shelter,bed,1,state\n", NULL, NULL, SOCPREV_E_INVALID, SP_NEEDS_LEVEL,
          "level", 0 },
        { SUPPLY, NORMS "shelter,bed,1,region\nshelter,bed,2,region\n", NULL, NULL,
          SOCPREV_E_INVALID, SP_NEED_NORM_TWICE, "norm", 1 },
        { SUPPLY, NORMS, PEOPLE "CZ042,,1\nCZ042,,1\n", NULL, SOCPREV_E_INVALID, SP_NEEDS_TWICE,
          "territory", 1 },
        { SUPPLY, NORMS, PEOPLE "CZ042,,-1\n", NULL, SOCPREV_E_INVALID, SP_NEEDS_NEGATIVE,
          "persons", 0 },
        { SUPPLY, NORMS, PEOPLE "CZ042,,1\nCZ0421,,2\n", NULL, SOCPREV_E_INVALID, SP_NEEDS_FOOT,
          "persons", -1 },
        { SUPPLY, NORMS, NULL, "set,territory\n,CZ042\n", SOCPREV_E_INVALID, SP_NEEDS_EMPTY, "set",
          0 },
        { SUPPLY, NORMS, NULL, "set,territory\nA,CZ042\nA,CZ0421\n", SOCPREV_E_INVALID,
          SP_NEEDS_SET_INSIDE, "territory", 1 },
        { SUPPLY, NORMS, NULL, "set,territory\nA,CZ0421\nA,CZ042\n", SOCPREV_E_INVALID,
          SP_NEEDS_SET_INSIDE, "territory", 1 },
        { SUPPLY, NORMS, NULL, "set,territory\nA,CZ042\nA,CZ042\n", SOCPREV_E_INVALID,
          SP_NEEDS_SET_INSIDE, "territory", 1 },
    };
    for (size_t i = 0; i < SOCPREV__COUNT(bad); i++) {
        socprev_status st = weigh(bad[i].supply, bad[i].norms, bad[i].people, bad[i].sets);
        expect_error(st, err, bad[i].status, bad[i].number, bad[i].field, bad[i].row);
        err = NULL;
    }
}
END_TEST

START_TEST(a_column_must_have_its_type)
{
    socprev_table *supply = csv(SUPPLY), *norms = NULL;
    ck_assert_int_eq(socprev_table_read_csv(NORMS, sizeof NORMS - 1, NULL, NULL, NULL, &norms,
                                            NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_needs_new(NULL, &needs, &err), SOCPREV_OK);
    EXPECT_REFUSED(socprev_needs_table(needs, NULL, &table, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_NULL, "supply", -1);
    socprev_needs_set_table(needs, SOCPREV_NEEDS_SUPPLY, supply, NULL);
    EXPECT_REFUSED(socprev_needs_table(needs, NULL, &table, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_NULL, "norms", -1);
    socprev_needs_set_table(needs, SOCPREV_NEEDS_NORMS, norms, NULL);
    EXPECT_REFUSED(socprev_needs_table(needs, NULL, &table, &err), SOCPREV_E_TYPE, SP_NEEDS_TYPE,
                   "amount", -1);
    EXPECT_REFUSED(socprev_needs_set_view(needs, 5, &err), SOCPREV_E_INVALID, SP_ARGUMENT_INVALID,
                   "view", -1);
    EXPECT_REFUSED(socprev_needs_set_date(needs, 77, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "date", -1);
    EXPECT_REFUSED(socprev_needs_set_table(needs, TABLES, norms, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "source", -1);
    socprev_table_free(norms);
    socprev_table_free(supply);
}
END_TEST

/* ---- a hierarchy of one's own -------------------------------------------------------- */

#define TERRITORIES                                                                              \
    "territory,name,level,parent,persons,date\n"                                                 \
    "CZ0421,,district,,,\n1,North,orp,CZ0421,,\n2,South,orp,CZ0421,,\n"                          \
    "11,A,municipality,1,3000,2020-12-31\n12,B,municipality,1,1000,2020-12-31\n"                 \
    "21,C,municipality,2,6000,2020-12-31\n22,D,municipality,2,0,2020-12-31\n"
#define TOWNS                                                                                    \
    SUPPLY "11,shelter,,bed,4,\n12,shelter,,bed,3,ending\n21,shelter,,bed,2,new\n"             \
           ",shelter,,bed,1,\nCZ0427,shelter,,bed,9,\n2,shelter,,bed,0.5,\n"

static double real(const char *column, int64_t row)
{
    double value = -999;
    socprev_table_get_float64(table, socprev_table_find_column(table, column, SOCPREV_NUL), row,
                              &value, NULL);
    return value;
}

static int64_t row_of(const char *territory)
{
    const char *data = "";
    size_t size = 0;
    for (int64_t row = 0; row < socprev_table_row_count(table); row++)
        if (socprev_table_get_text(table,
                                   socprev_table_find_column(table, "territory", SOCPREV_NUL),
                                   row, &data, &size, NULL) == SOCPREV_OK &&
            size == strlen(territory) && memcmp(data, territory, size) == 0)
            return row;
    ck_abort_msg("there is no row of %s", territory);
    return -1;
}

START_TEST(capacities_foot_in_a_hierarchy)
{
    static const char *const order[] = { "CZ0421", "1", "11", "12", "2", "21", "22", "CZ0427" };
    ck_assert_int_eq(ask((const char *const[TABLES]){ TOWNS, NULL, NULL, "set,territory\nZ,1\n"
                                                      "Z,21\n",
                                                      TERRITORIES, NULL }),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 8 + 1 + 1);
    for (int64_t i = 0; i < 8; i++)
        text_is("territory", i, order[i]);
    text_is("name", 1, "North");
    text_is("within", 1, "CZ0421");
    text_is("within", 0, "");
    text_is("territory_level", 2, "municipality");
    text_is("set", 8, "Z");
    ck_assert_int_eq(number("population", 0), 10000);
    ck_assert_int_eq(number("population", 8), 10000);
    ck_assert_int_eq(number("before", 0), 7500);
    ck_assert_int_eq(number("after", 0), 6500);
    ck_assert_int_eq(number("change", 0), -1000);
    ck_assert_int_eq(number("after", 4), 2500);  /* of the ORP itself too */
    ck_assert_int_eq(number("after", 8), 6000);  /* the set: without what only the ORP has */
    ck_assert_int_eq(number("after", 9), 7500);  /* all: with what is stated nowhere */
    ck_assert_int_eq(number("after", 7), 9000);  /* outside: not in all */
    ck_assert(real("per_1000", 0) == 0.65);
    text_is("flags", 6, "no_population|no_supply");
    text_is("flags", 7, "population_unknown|outside");
    text_is("flags", 3, "no_supply");
}
END_TEST

START_TEST(norms_hold_in_a_hierarchy)
{
    ck_assert_int_eq(
        ask((const char *const[TABLES]){
            TOWNS, "kind,unit,amount,level,distance\nshelter,bed,1,orp,10\n", NULL, NULL,
            TERRITORIES, "from,to,cost\n11,11,0\n12,11,10\n12,12,0\n21,21,0\n"
                         "21,11,10.5\n22,21,99\n" }),
        SOCPREV_OK);
    int64_t scale = 1000 * 1000, north = row_of("1"), south = row_of("2"), all = row_of("CZ0421");
    ck_assert_int_eq(number("need_n", north), 4 * scale);
    ck_assert_int_eq(number("unmet_n", north), 0);
    ck_assert_int_eq(number("need_n", south), 6 * scale);
    ck_assert_int_eq(number("unmet_n", south), 7 * scale / 2);
    ck_assert_int_eq(number("unmet_n", all), 7 * scale / 2);
    ck_assert_int_eq(number("assessed", all), 2);
    ck_assert_int_eq(number("covered", all), 1);
    ck_assert_int_eq(number("people_covered", all), 4000);
    /* 4 beds for the 4,000 of A and B; 2 for C, those of the ORP reach nobody */
    ck_assert(real("unmet_access", north) == 0 && real("unmet_access", south) == 4);
    ck_assert(real("unmet_access", all) == 4);
    ck_assert_int_eq(ask((const char *const[TABLES]){
                         TOWNS, "kind,unit,amount,level,distance\nshelter,bed,1,orp,5\n", NULL,
                         NULL, TERRITORIES, "from,to,cost\n11,12,1\n12,11,9\n21,11,3\n" }),
                     SOCPREV_OK);
    text_is("flags", row_of("1"), "unreached"); /* B's beds end, A's are too far from B */
    ck_assert(real("unmet_access", row_of("1")) == 4 && real("unmet_access", row_of("2")) == 2);
}
END_TEST

START_TEST(of_several_figures_the_one_of_the_day_counts)
{
    socprev_date day = SOCPREV_DATE_NONE;
    ck_assert_int_eq(socprev_date_from_day(2019, 6, 1, &day), SOCPREV_OK);
    socprev_table *of[3] = { csv(TOWNS), csv(TERRITORIES),
                             csv("territory,group,persons\n11,,3100\n12,,900\n") };
    ck_assert_int_eq(socprev_needs_new(NULL, &needs, &err), SOCPREV_OK);
    socprev_needs_set_table(needs, SOCPREV_NEEDS_SUPPLY, of[0], NULL);
    socprev_needs_set_table(needs, SOCPREV_NEEDS_TERRITORIES, of[1], NULL);
    socprev_needs_set_table(needs, SOCPREV_NEEDS_POPULATIONS, of[2], NULL);
    ck_assert_int_eq(socprev_needs_capacity_table(needs, NULL, &table, &err), SOCPREV_OK);
    ck_assert_int_eq(number("population", row_of("1")), 4000); /* a day is later than none */
    socprev_table_free(table);
    table = NULL;
    socprev_needs_set_date(needs, day, NULL);
    ck_assert_int_eq(socprev_needs_capacity_table(needs, NULL, &table, &err), SOCPREV_OK);
    ck_assert_int_eq(number("population", row_of("11")), 3100); /* not the one of 2020 */
    for (int i = 0; i < 3; i++)
        socprev_table_free(of[i]);
}
END_TEST

START_TEST(all_that_is_wrong_is_found_with_its_line)
{
    static const struct {
        int32_t number;
        const char *record, *message;
    } expected[] = {
        { SP_NEEDS_LEVEL, "territories", "territories, line 3: level \"town\" is no level" },
        { SP_NEEDS_EMPTY, "territories", "territories, line 5: territory is missing" },
        { SP_NEEDS_EMPTY, "territories", "territories, line 8: level is missing" },
        { SP_NEEDS_TWICE, "territories", "territories, line 4: territory \"1\" was there" },
        { SP_NEEDS_PLACE, "territories", "territories, line 6: parent \"9\" is not among" },
        { SP_NEEDS_ORDER, "territories", "territories, line 7: parent \"2\" is not of a larger" },
        { SP_NEEDS_PLACE, "supply", "supply, line 2: territory \"77\" is not among" },
        { SP_NEEDS_NEGATIVE, "supply", "supply, line 3: capacity is negative" },
        { SP_NEEDS_SET_INSIDE, "sets", "sets, line 3: territory \"2\" stands in the set" },
        { SP_NEEDS_NUMBER, "territories", "territories, line 6: persons \"many\" is not" },
        { SP_NEEDS_DATE, "territories", "territories, line 7: date \"soon\" is not a date" },
    };
    socprev_status st = ask((const char *const[TABLES]){
        SUPPLY "77,shelter,,bed,1,\n1,shelter,,bed,-2,\n", NULL, NULL,
        "set,territory\nA,2\nA,2\n",
        "territory,level,parent,persons,date\n1,district,,,\n2,town,,,\n1,orp,,,\n"
        ",orp,,,\n3,orp,9,many,\n2x,district,2,,soon\n4,,1,,\n",
        NULL });
    const socprev_findings *findings = socprev_needs_findings(needs);
    ck_assert_int_eq(socprev_error_number(err), SP_NEEDS_LEVEL);
    ck_assert_int_eq(socprev_error_line(err), 3);
    ck_assert_int_eq(st, SOCPREV_E_INVALID);
    socprev_error_free(err);
    err = NULL;
    int64_t found = 0;
    for (size_t i = 0; i < SOCPREV__COUNT(expected); i++) {
        bool there = false;
        for (int64_t k = 0; k < socprev_findings_count(findings) && !there; k++)
            there = socprev_finding_number(findings, k) == expected[i].number &&
                    strcmp(socprev_finding_record(findings, k), expected[i].record) == 0 &&
                    strncmp(socprev_finding_message(findings, k, SOCPREV_LANG_EN),
                            expected[i].message, strlen(expected[i].message)) == 0;
        if (!there && expected[i].number == SP_NEEDS_ORDER)
            continue; /* the level of the one around is not known itself */
        ck_assert_msg(there, "%s", expected[i].message);
        found++;
    }
    ck_assert_int_eq(socprev_findings_count(findings), found);
    ck_assert_ptr_null(socprev_needs_findings(NULL));
}
END_TEST

START_TEST(pairs_are_checked)
{
    static const struct {
        const char *pairs;
        socprev_status status;
        int32_t number;
        const char *field;
        int64_t row;
    } bad[] = {
        { "from,to,cost\n11,99,1\n", SOCPREV_E_NOT_FOUND, SP_NEEDS_PLACE, "to", 0 },
        { "from,to,cost\n11,12,1\n11,12,-1\n", SOCPREV_E_INVALID, SP_NEEDS_COST, "cost", 1 },
        { "from,to,cost\n11,12,\n", SOCPREV_E_INVALID, SP_NEEDS_COST, "cost", 0 },
        { "from,to,cost\n1,12,1\n11,12,1\n", SOCPREV_E_INVALID, SP_NEEDS_ORIGIN, "from", 1 },
        { "from,to\n1,12\n", SOCPREV_E_NOT_FOUND, SP_NEEDS_COLUMN, "cost", -1 },
    };
    for (size_t i = 0; i < SOCPREV__COUNT(bad); i++) {
        socprev_status st = ask((const char *const[TABLES]){
            TOWNS, NORMS "shelter,bed,1,orp\n", NULL, NULL, TERRITORIES, bad[i].pairs });
        expect_error(st, err, bad[i].status, bad[i].number, bad[i].field, bad[i].row);
        err = NULL;
    }
    ck_assert_int_eq(ask((const char *const[TABLES]){ TOWNS, NORMS "shelter,bed,1,orp\n", NULL,
                                                      NULL, TERRITORIES,
                                                      "from,to,cost\n11,12,1\n11,12,2\n" }),
                     SOCPREV_E_DUPLICATE);
    socprev_error_free(err);
    err = NULL;
    ck_assert_int_eq(ask((const char *const[TABLES]){ TOWNS, NULL, NULL, NULL,
                                                      "territory,level\n", NULL }),
                     SOCPREV_E_INVALID);
    socprev_error_free(err);
    err = NULL;
}
END_TEST

/* ---- failed allocations ------------------------------------------------------- */

static socprev_table *some[TABLES];

static socprev_status weigh_with(const socprev_memory *memory)
{
    socprev_table *made = NULL;
    socprev_needs *asked = NULL;
    socprev_status st = socprev_needs_new(memory, &asked, NULL);
    for (int32_t i = 0; i < TABLES && st == SOCPREV_OK; i++)
        st = socprev_needs_set_table(asked, i, some[i], NULL);
    if (st == SOCPREV_OK)
        st = socprev_needs_table(asked, memory, &made, NULL);
    if (st != SOCPREV_OK && made != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_table_free(made);
    made = NULL;
    if (st == SOCPREV_OK)
        st = socprev_needs_capacity_table(asked, memory, &made, NULL);
    socprev_table_free(made);
    socprev_needs_free(asked);
    return st;
}

START_TEST(every_allocation_may_fail)
{
    some[SOCPREV_NEEDS_SUPPLY] = csv(SUPPLY "CZ0411,shelter,residential,bed,30,\n");
    some[SOCPREV_NEEDS_NORMS] = csv(NORMS "shelter,bed,2,region\n");
    some[SOCPREV_NEEDS_SETS] = csv("set,territory\nA,CZ0411\n");
    const char *wrong = fault_loop(weigh_with);
    ck_assert_msg(wrong == NULL, "listed: %s", wrong);
    for (int i = 0; i < TABLES; i++)
        socprev_table_free(some[i]);
    some[SOCPREV_NEEDS_SUPPLY] = csv(TOWNS);
    some[SOCPREV_NEEDS_NORMS] = csv(NORMS "shelter,bed,2,orp\n");
    some[SOCPREV_NEEDS_POPULATIONS] = csv("territory,group,persons\n11,,1\n");
    some[SOCPREV_NEEDS_SETS] = csv("set,territory\nA,11\n");
    some[SOCPREV_NEEDS_TERRITORIES] = csv(TERRITORIES);
    some[SOCPREV_NEEDS_PAIRS] = csv("from,to,cost\n11,12,1\n");
    wrong = fault_loop(weigh_with);
    ck_assert_msg(wrong == NULL, "needs: %s", wrong);
    for (int i = 0; i < TABLES; i++)
        socprev_table_free(some[i]);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("needs");
    TCase *cases = tcase_create("needs");
    tcase_add_checked_fixture(cases, NULL, end);
    tcase_add_test(cases, needs_come_with_codes);
    tcase_add_test(cases, inhabitants_come_from_the_code_list);
    tcase_add_test(cases, what_is_wrong_in_a_table_is_named);
    tcase_add_test(cases, a_column_must_have_its_type);
    tcase_add_test(cases, capacities_foot_in_a_hierarchy);
    tcase_add_test(cases, norms_hold_in_a_hierarchy);
    tcase_add_test(cases, of_several_figures_the_one_of_the_day_counts);
    tcase_add_test(cases, all_that_is_wrong_is_found_with_its_line);
    tcase_add_test(cases, pairs_are_checked);
    tcase_add_test(cases, every_allocation_may_fail);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
