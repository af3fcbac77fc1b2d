/* Maps of tiles: where they stand is in the code lists. */
#include "report/picture_internal.h"

#include <socprev/codelist.h>

#include <stdlib.h>

enum { CLASSES = 5, UNKNOWN = -1, MOST_ROWS = 16, MOST_COLUMNS = 16 };

static const struct {
    int32_t list;
    int64_t tile; /* columns of a tile, without the gap */
} maps[] = {
    { SOCPREV_LIST_REGION, 12 },
    { SOCPREV_LIST_DISTRICT, 5 },
};

static const char *const shades[2][CLASSES] = { { "·", "░", "▒", "▓", "█" },
                                                { ".", ":", "+", "x", "#" } };

/* Classes by number: class k > 0 goes up to most[k]. */
typedef struct {
    double least[CLASSES], most[CLASSES];
    bool used[CLASSES], has_unknown;
} classes;

typedef struct {
    const socprev_picture_options *o;
    const socprev__numbers *numbers;
    int32_t list;
    int64_t tile, rows, columns;
    int32_t place[MOST_ROWS][MOST_COLUMNS]; /* row of the list + 1, 0 = nothing there */
    size_t *index;                          /* [list] which number + 1, 0 = none */
    classes classes;
} map;

static int64_t attribute(int32_t list, int32_t row, const char *name)
{
    return strtol(socprev_codelist_attribute(list, row, name), NULL, 10);
}

static void find_places(map *m)
{
    for (int32_t row = 0; row < socprev_codelist_size(m->list); row++) {
        int64_t y = attribute(m->list, row, "tile_row");
        int64_t x = attribute(m->list, row, "tile_column");
        if (NEVER(y < 0 || y >= MOST_ROWS || x < 0 || x >= MOST_COLUMNS))
            continue;
        m->place[y][x] = row + 1;
        m->rows = y >= m->rows ? y + 1 : m->rows;
        m->columns = x >= m->columns ? x + 1 : m->columns;
    }
}

static socprev_status find_codes(map *m, const char *const *codes, socprev_error **err)
{
    for (size_t i = 0; i < m->numbers->n; i++) {
        int32_t row = 0;
        if (codes[i] == NULL)
            return socprev__fail_null(err, "codes");
        socprev_status st = socprev_codelist_find(m->list, codes[i], SOCPREV_NUL, &row, err);
        if (st != SOCPREV_OK)
            return st;
        if (m->index[row] != 0)
            return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_ARGUMENT_INVALID,
                                 SP_ITEM("codes", i), SP_TEXT("codes"), SP_TEXT(codes[i]));
        m->index[row] = i + 1;
    }
    return SOCPREV_OK;
}

static int compare_numbers(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Quarters of the numbers above 0; equal ones are never parted. */
static void part(classes *c, const double *sorted, size_t n)
{
    int32_t class = 1;
    for (size_t i = 0; i < n; i++) {
        int32_t wanted = 1 + (int32_t)(i * (CLASSES - 1) / n);
        if (wanted > class && (i == 0 || sorted[i] > sorted[i - 1]))
            class = wanted;
        if (!c->used[class])
            c->least[class] = sorted[i];
        c->used[class] = true;
        c->most[class] = sorted[i];
    }
}

static bool find_classes(map *m, const struct socprev_memory *memory)
{
    const socprev__numbers *numbers = m->numbers;
    size_t n = 0;
    double *sorted = socprev__alloc(memory, numbers->n, sizeof *sorted);
    if (sorted == NULL)
        return false;
    for (size_t i = 0; i < numbers->n; i++) {
        double value = socprev__picture_known(numbers, i) ? socprev__picture_value(numbers, i) : 0;
        if (!socprev__picture_known(numbers, i))
            m->classes.has_unknown = true;
        else if (value > 0)
            sorted[n++] = value;
        else
            m->classes.used[0] = true;
    }
    bool done = socprev__sort(memory, sorted, n, sizeof *sorted, compare_numbers);
    if (done)
        part(&m->classes, sorted, n);
    socprev__free(memory, sorted, numbers->n, sizeof *sorted);
    return done;
}

static int32_t class_of(const map *m, size_t number)
{
    if (!socprev__picture_known(m->numbers, number))
        return UNKNOWN;
    double value = socprev__picture_value(m->numbers, number);
    int32_t class = 0;
    while (class < CLASSES - 1 && value > (class == 0 ? 0 : m->classes.most[class]))
        class++;
    while (!m->classes.used[class]) /* a class that equal numbers left empty */
        class++;
    return class;
}

/* ---- drawing ------------------------------------------------------------------------- */

static const char *shade_of(const map *m, int32_t class)
{
    return class == UNKNOWN ? "?" : shades[m->o->plain][class];
}

/* "UL 3", with the number itself where there is room; then a line of its shade. */
static void draw_tile(const map *m, socprev__canvas *canvas, int32_t row, int line)
{
    char number[SOCPREV__PICTURE_NUMBER] = "", class[2] = "?";
    size_t index = m->index[row];
    const char *name = socprev_codelist_attribute(m->list, row, "short");
    int64_t left = m->tile;
    if (index == 0) { /* on the map, but nobody asked */
        if (line == 0)
            socprev__canvas_text(canvas, name);
        socprev__canvas_blanks(canvas, line == 0 ? left - (int64_t)strlen(name) : left);
        return;
    }
    int32_t of = class_of(m, index - 1);
    if (line == 1) {
        socprev__canvas_repeat(canvas, shade_of(m, of), left);
        return;
    }
    if (of != UNKNOWN)
        class[0] = (char)('0' + of);
    if (of != UNKNOWN && m->list == SOCPREV_LIST_REGION)
        socprev__picture_number(socprev__picture_value(m->numbers, index - 1),
                                m->numbers->places, m->o->language, number);
    socprev__canvas_text(canvas, name);
    left -= (int64_t)strlen(name);
    int64_t width = socprev_text_width(number, SOCPREV_NUL);
    if (width > 0 && width + 3 <= left) {
        socprev__canvas_blanks(canvas, left - width - 2);
        socprev__canvas_text(canvas, number);
        left = 2;
    }
    socprev__canvas_blanks(canvas, left - 1);
    if (left > 0) /* in the narrowest tiles the shade alone tells */
        socprev__canvas_text(canvas, class);
}

static void draw_tiles(const map *m, socprev__canvas *canvas)
{
    for (int64_t y = 0; y < m->rows; y++) {
        for (int line = 0; line < 2; line++) {
            for (int64_t x = 0; x < m->columns; x++) {
                if (m->place[y][x] == 0)
                    socprev__canvas_blanks(canvas, m->tile);
                else
                    draw_tile(m, canvas, m->place[y][x] - 1, line);
                socprev__canvas_blanks(canvas, 1);
            }
            socprev__canvas_line(canvas);
        }
    }
}

static void draw_legend(const map *m, socprev__canvas *canvas)
{
    bool czech = m->o->language == SOCPREV_LANG_CS;
    socprev__canvas_line(canvas);
    for (int32_t k = 0; k < CLASSES; k++) {
        char number[SOCPREV__PICTURE_NUMBER], class[2] = { (char)('0' + k), '\0' };
        if (!m->classes.used[k])
            continue;
        socprev__canvas_text(canvas, class);
        socprev__canvas_blanks(canvas, 1);
        socprev__canvas_repeat(canvas, shade_of(m, k), 3);
        socprev__canvas_blanks(canvas, 2);
        socprev__picture_number(m->classes.least[k], m->numbers->places, m->o->language, number);
        socprev__canvas_text(canvas, number);
        if (m->classes.most[k] > m->classes.least[k]) {
            socprev__picture_number(m->classes.most[k], m->numbers->places, m->o->language,
                                    number);
            socprev__canvas_text(canvas, m->o->plain ? " - " : " – ");
            socprev__canvas_text(canvas, number);
        }
        socprev__canvas_line(canvas);
    }
    if (!m->classes.has_unknown)
        return;
    socprev__canvas_text(canvas, "? ???  ");
    socprev__canvas_text(canvas, czech ? "není známo" : "not known");
    socprev__canvas_line(canvas);
}

socprev_status socprev_picture_map(int32_t map_of, const char *const *codes, const double *values,
                                   size_t stride, const uint8_t *valid, size_t n,
                                   const socprev_picture_options *options,
                                   const socprev_memory *memory, socprev_buffer **out,
                                   socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (codes == NULL && n > 0)
        return socprev__fail_null(err, "codes");
    if (map_of != SOCPREV_MAP_REGIONS && map_of != SOCPREV_MAP_DISTRICTS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("map"),
                             SP_TEXT("map"), SP_INT(map_of));
    socprev__numbers numbers = { .values = values, .stride = stride, .n = n, .valid = valid };
    socprev_status st = socprev__picture_check(&numbers, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory own = socprev__memory_of(memory);
    map m = { .o = options == NULL ? &socprev__picture_as_made : options, .numbers = &numbers,
              .list = maps[map_of].list, .tile = maps[map_of].tile };
    size_t size = (size_t)socprev_codelist_size(m.list);
    find_places(&m);
    if (m.o->width > 0 && (m.tile + 1) * m.columns - 1 > m.o->width) {
        int64_t narrow = (m.o->width + 1) / m.columns - 1;
        m.tile = narrow < 2 ? 2 : narrow;
    }
    m.index = socprev__alloc(&own, size, sizeof *m.index);
    st = m.index == NULL ? socprev__fail_nomem(err) : find_codes(&m, codes, err);
    if (st == SOCPREV_OK && !find_classes(&m, &own))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK) {
        socprev__canvas canvas = { .plain = m.o->plain };
        socprev__bytes_init(&canvas.bytes, &own);
        draw_tiles(&m, &canvas);
        draw_legend(&m, &canvas);
        st = socprev__canvas_finish(&canvas, out, err);
    }
    socprev__free(&own, m.index, size, sizeof *m.index);
    return st;
}
