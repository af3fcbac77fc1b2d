#include "tables.h"

#include <stdio.h>
#include <string.h>

size_t random_text(random_source *source, int64_t most, char *out, size_t capacity)
{
    static const char *const pieces[] = { "a", "Z", " ", ",", ";", "\t", "\"", "\"\"", "\r\n", "\n",
                                          "\r", "č", "Ř", "ů", "ch", "€", "\xf0\x9f\x8f\xa0",
                                          "\xef\xbb\xbf", "0", "-1", "\\", "\x01", "/" };
    int64_t n = random_between(source, 0, most);
    size_t size = 0;
    for (int64_t i = 0; i < n; i++) {
        int64_t last = (int64_t)(sizeof pieces / sizeof pieces[0]) - 1;
        const char *piece = pieces[random_between(source, 0, last)];
        size_t length = strlen(piece);
        if (size + length >= capacity)
            break;
        memcpy(out + size, piece, length);
        size += length;
    }
    out[size] = '\0';
    return size;
}

static double random_double(random_source *source)
{
    double whole = (double)random_between(source, -1000000, 1000000);
    switch (random_between(source, 0, 3)) {
    case 0:
        return whole;
    case 1:
        return whole / 7;
    case 2:
        return whole * 1e250;
    default:
        return whole / 3e250;
    }
}

static socprev_date random_date(random_source *source)
{
    static const char *const coarse[] = { "2012-08", "2020-23", "2018", "2020-08-end" };
    socprev_date date = SOCPREV_DATE_NONE;
    if (random_between(source, 0, 3) == 0)
        (void)socprev_date_parse(coarse[random_between(source, 0, 3)], SOCPREV_NUL, &date, NULL);
    else
        (void)socprev_date_from_days((int32_t)random_between(source, -200000, 200000), &date);
    return date;
}

static socprev_status fill(random_source *source, socprev_table *table, int64_t column)
{
    char text[128];
    switch (socprev_table_column_type(table, column)) {
    case SOCPREV_COLUMN_INT64:
        return socprev_table_put_int64(table, column, (int64_t)random_next(source), NULL);
    case SOCPREV_COLUMN_FLOAT64:
        return socprev_table_put_float64(table, column, random_double(source), NULL);
    case SOCPREV_COLUMN_BOOL:
        return socprev_table_put_bool(table, column, (int32_t)random_between(source, 0, 1), NULL);
    case SOCPREV_COLUMN_DATE:
        return socprev_table_put_date(table, column, random_date(source), NULL);
    case SOCPREV_COLUMN_CATEGORY:
        snprintf(text, sizeof text, "druh \"%d\"", (int)random_between(source, 1, 9));
        return socprev_table_put_text(table, column, text, SOCPREV_NUL, NULL);
    default:
        random_text(source, 12, text, sizeof text);
        return socprev_table_put_text(table, column, text, SOCPREV_NUL, NULL);
    }
}

socprev_table *random_table(random_source *source, int64_t rows, const socprev_memory *memory)
{
    static const char *const names[] = { "počet", "podíl", "popis, \"text\"", "druh", "datum",
                                         "platí" };
    socprev_table *table = NULL;
    socprev_status st = socprev_table_new(memory, &table, NULL);
    for (int32_t type = SOCPREV_COLUMN_INT64; type <= SOCPREV_COLUMN_BOOL && st == SOCPREV_OK;
         type++)
        st = socprev_table_add_column(table, names[type - 1], type, NULL);
    if (st == SOCPREV_OK)
        st = socprev_table_add_column(table, "částka", SOCPREV_COLUMN_INT64, NULL);
    if (st == SOCPREV_OK)
        st = socprev_table_set_unit(table, 6, "CZK", 2, NULL);
    for (int64_t row = 0; row < rows && st == SOCPREV_OK; row++) {
        st = socprev_table_append_row(table, NULL);
        for (int64_t column = 0; column < 7 && st == SOCPREV_OK; column++)
            if (random_between(source, 0, 4) > 0)
                st = fill(source, table, column);
    }
    if (st == SOCPREV_OK)
        return table;
    socprev_table_free(table);
    return NULL;
}

bool refused(socprev_status got, socprev_status wanted, int32_t number, socprev_error **err)
{
    bool good = got == wanted && *err != NULL && socprev_error_status(*err) == wanted &&
                socprev_error_number(*err) == number &&
                socprev_error_message(*err, SOCPREV_LANG_EN)[0] != '\0' &&
                socprev_error_message(*err, SOCPREV_LANG_CS)[0] != '\0';
    if (!good)
        fprintf(stderr, "# status %d, expected %d; message %d, expected %d: %s\n", (int)got,
                (int)wanted, *err == NULL ? 0 : (int)socprev_error_number(*err), (int)number,
                *err == NULL ? "" : socprev_error_message(*err, SOCPREV_LANG_EN));
    socprev_error_free(*err);
    *err = NULL;
    return good;
}
