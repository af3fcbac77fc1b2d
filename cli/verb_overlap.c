/* overlap: who used which services together. */
#include "people.h"

#include <string.h>

enum { BAR_MOST = 40 };

typedef struct {
    cli *c;
    const socprev_contact_file *file;
    const socprev_overlap *overlap;
    int32_t by;
} view;

/* Short names of the 64 members. */
static char letter_of(size_t member)
{
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-"[member];
}

static uint64_t bit(size_t member)
{
    return (uint64_t)1 << member;
}

/* ---- names of members --------------------------------------------------------------- */

/* As programs read it: the code. */
static void add_code(const view *v, text *t, size_t member)
{
    int32_t code = socprev_overlap_member(v->overlap, member);
    if (v->by >= SOCPREV_BY_MONTH)
        add_digits(t, code);
    else
        add(t, socprev_contact_file_code(v->file, v->by, code));
}

/* As people read it. */
static void add_name(const view *v, text *t, size_t member)
{
    int32_t list = dimension_at(v->by)->list;
    text code = { 0 };
    add_code(v, &code, member);
    add(t, list < 0 ? text_of(&code) : label_of(v->c, list, text_of(&code)));
    text_clear(&code);
}

/* "shelter|outreach" of a set. */
static void add_set(const view *v, text *t, uint64_t set)
{
    bool first = true;
    for (size_t m = 0; m < socprev_overlap_members(v->overlap); m++)
        if ((set & bit(m)) != 0) {
            if (!first)
                add_size(t, "|", 1);
            add_code(v, t, m);
            first = false;
        }
}

static int64_t size_of(uint64_t set)
{
    int64_t n = 0;
    for (; set != 0; set &= set - 1)
        n++;
    return n;
}

/* ---- tables ---------------------------------------------------------------------------- */

static int put_members(const view *v)
{
    const dimension *by = dimension_at(v->by);
    const column columns[] = {
        { "letter", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "", "" } },
        { "code", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE,
          { by->title[0], by->title[1] } },
        { "persons", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "persons", "osob" } },
        { "only", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "this alone", "jen toto" } },
    };
    sheet s;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t m = 0; m < socprev_overlap_members(v->overlap); m++) {
        text code = { 0 }, name = { 0 };
        char letter[2] = { letter_of(m), '\0' };
        int64_t only = 0;
        for (size_t i = 0; i < socprev_overlap_atoms(v->overlap); i++) {
            uint64_t set = 0;
            int64_t persons = 0;
            socprev_overlap_atom(v->overlap, i, &set, &persons);
            only += set == bit(m) ? persons : 0;
        }
        add_code(v, &code, m);
        add_name(v, &name, m);
        sheet_row(&s);
        sheet_text(&s, 0, letter);
        sheet_text(&s, 1, text_of(&code));
        sheet_text(&s, 2, text_of(&name));
        sheet_int(&s, 3, socprev_overlap_all_of(v->overlap, bit(m)));
        sheet_int(&s, 4, only);
        text_clear(&code);
        text_clear(&name);
    }
    return sheet_end(&s, "members");
}

static int put_degrees(const view *v)
{
    static const column columns[] = {
        { "members", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "how many together", "kolik zároveň" } },
        { "persons", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "persons", "osob" } },
    };
    sheet s;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t n = 0; n <= socprev_overlap_members(v->overlap); n++) {
        int64_t persons = socprev_overlap_degree(v->overlap, n);
        if (persons == 0)
            continue;
        sheet_row(&s);
        sheet_int(&s, 0, (int64_t)n);
        sheet_int(&s, 1, persons);
    }
    return sheet_end(&s, "degrees");
}

static int put_pairs(const view *v)
{
    static const column columns[] = {
        { "first", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "second", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "persons", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    size_t n = socprev_overlap_members(v->overlap);
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t a = 0; a < n; a++)
        for (size_t b = a + 1; b < n; b++) {
            text first = { 0 }, second = { 0 };
            add_code(v, &first, a);
            add_code(v, &second, b);
            sheet_row(&s);
            sheet_text(&s, 0, text_of(&first));
            sheet_text(&s, 1, text_of(&second));
            sheet_int(&s, 2, socprev_overlap_all_of(v->overlap, bit(a) | bit(b)));
            text_clear(&first);
            text_clear(&second);
        }
    return sheet_end(&s, "pairs");
}

static int put_atoms(const view *v)
{
    static const column columns[] = {
        { "set", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "members", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "persons", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, v->c, columns, sizeof columns / sizeof columns[0]);
    for (size_t i = 0; i < socprev_overlap_atoms(v->overlap); i++) {
        text members = { 0 };
        uint64_t set = 0;
        int64_t persons = 0;
        socprev_overlap_atom(v->overlap, i, &set, &persons);
        add_set(v, &members, set);
        sheet_row(&s);
        sheet_text(&s, 0, text_of(&members));
        sheet_int(&s, 1, size_of(set));
        sheet_int(&s, 2, persons);
        text_clear(&members);
    }
    return sheet_end(&s, "atoms");
}

/* ---- the picture -------------------------------------------------------------------------- */

/* A line through the members of a set, from the first to the last. */
static void add_dots(const view *v, text *t, uint64_t set)
{
    bool plain = v->c->option[OPTION_PLAIN] != NULL;
    for (size_t m = 0; m < socprev_overlap_members(v->overlap); m++) {
        bool inside = m > 0 && (set & (bit(m) - 1)) != 0 && set >> m != 0;
        add(t, !inside ? " " : plain ? "-" : "─");
        add(t, (set & bit(m)) != 0 ? (plain ? "x" : "●") : (plain ? "." : "·"));
    }
}

/* The letters of a set, where there is no room for dots. */
static void add_letters(const view *v, text *t, uint64_t set, size_t width)
{
    size_t shown = 0;
    add(t, " ");
    for (size_t m = 0; m < socprev_overlap_members(v->overlap); m++)
        if ((set & bit(m)) != 0) {
            char letter[2] = { letter_of(m), '\0' };
            add(t, letter);
            shown++;
        }
    for (; shown < width; shown++)
        add(t, " ");
}

static void add_right(text *t, int64_t value, size_t width)
{
    text number = { 0 };
    add_int(&number, value);
    size_t shown = 0; /* characters: the space within numbers is one of two bytes */
    for (const char *at = text_of(&number); *at != '\0'; at++)
        shown += ((unsigned char)*at & 0xC0) != 0x80;
    for (; shown < width; shown++)
        add(t, " ");
    add(t, text_of(&number));
    text_clear(&number);
}

enum { NUMBER = 9, SETS_MOST = 40, BAR_LEAST = 10 };

/* The sets that are shown, the largest first, and how wide they are. */
typedef struct {
    size_t shown, left; /* columns of a line before the number */
    bool dots;
    size_t bar_most;
    int64_t most;
} picture;

static picture plan(const view *v)
{
    size_t atoms = socprev_overlap_atoms(v->overlap), width = (size_t)v->c->width;
    picture p = { .shown = atoms < SETS_MOST ? atoms : SETS_MOST,
                  .left = 2 * socprev_overlap_members(v->overlap) };
    p.dots = width == 0 || width >= 1 + p.left + NUMBER + 1 + BAR_LEAST;
    for (size_t i = 0; i < p.shown && !p.dots; i++) {
        uint64_t set = 0;
        socprev_overlap_atom(v->overlap, i, &set, NULL);
        p.left = i == 0 || (size_t)size_of(set) > p.left ? (size_t)size_of(set) : p.left;
    }
    size_t before = 1 + p.left + NUMBER + 1;
    p.bar_most = width == 0 || width > before + BAR_MOST ? BAR_MOST
                 : width > before                        ? width - before
                                                         : 1;
    socprev_overlap_atom(v->overlap, 0, NULL, &p.most);
    return p;
}

static void put_bar(const view *v, int64_t persons, const picture *p)
{
    double length = (double)persons / (double)p->most * (double)p->bar_most;
    for (size_t k = 0; k < (length < 1 ? 1 : (size_t)(length + 0.5)); k++)
        add(&v->c->out, v->c->option[OPTION_PLAIN] != NULL ? "#" : "█");
    add(&v->c->out, "\n");
}

/* Sets beyond those that are shown. */
static void put_rest(const view *v, const picture *p)
{
    size_t n = socprev_overlap_atoms(v->overlap);
    int64_t rest = 0;
    text t = { 0 };
    for (size_t i = p->shown; i < n; i++) {
        int64_t persons = 0;
        socprev_overlap_atom(v->overlap, i, NULL, &persons);
        rest += persons;
    }
    if (p->shown == n)
        return;
    add(&t, say(v->c, "Smaller sets that are not shown: ", "Menší množiny, které tu nejsou: "));
    add_int(&t, (int64_t)(n - p->shown));
    add(&t, say(v->c, ", with persons: ", ", v nich osob: "));
    add_int(&t, rest);
    add(&t, ".");
    put_text(v->c, &t);
}

/* One line for each set: dots or letters, persons, a bar. */
static void put_upset(const view *v)
{
    const picture p = plan(v);
    text *out = &v->c->out;
    if (p.dots) {
        add(out, " ");
        for (size_t m = 0; m < socprev_overlap_members(v->overlap); m++) {
            char label[3] = { ' ', letter_of(m), '\0' };
            add(out, label);
        }
        add(out, "\n");
    }
    for (size_t i = 0; i < p.shown; i++) {
        uint64_t set = 0;
        int64_t persons = 0;
        socprev_overlap_atom(v->overlap, i, &set, &persons);
        if (p.dots) {
            add(out, " ");
            add_dots(v, out, set);
        } else {
            add_letters(v, out, set, p.left);
        }
        add_right(out, persons, NUMBER);
        add(out, " ");
        put_bar(v, persons, &p);
    }
    put_rest(v, &p);
}

static int put_for_people(const view *v)
{
    text t = { 0 };
    add(&t, say(v->c, "Persons: ", "Osob: "));
    add_int(&t, socprev_overlap_persons(v->overlap));
    add(&t, say(v->c, ". Each line of the picture is a set: persons who used exactly what has a "
                      "full dot, so the lines add up to all persons. The numbers are not protected "
                      "for publication.",
                ". Každý řádek obrázku je množina: osoby, které využily právě to, co má plnou "
                "tečku, takže řádky dávají dohromady všechny osoby. Čísla nejsou chráněna pro "
                "zveřejnění."));
    put_text(v->c, &t);
    int code = put_members(v);
    if (code == EXIT_DONE && socprev_overlap_atoms(v->overlap) > 0) {
        put_subheading(v->c, say(v->c, "Together", "Dohromady"));
        put_upset(v);
    }
    if (code == EXIT_DONE) {
        put_subheading(v->c, say(v->c, "How many together", "Kolik zároveň"));
        code = put_degrees(v);
    }
    return code;
}

static int put_for_programs(const view *v)
{
    int code = put_atoms(v);
    if (code == EXIT_DONE)
        code = put_members(v);
    if (code == EXIT_DONE)
        code = put_pairs(v);
    return code == EXIT_DONE ? put_degrees(v) : code;
}

/* ---- the verb -------------------------------------------------------------------------------- */

static int put_file(view *v, const char *path)
{
    socprev_overlap *overlap = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_overlap_count(socprev_contact_file_contacts(v->file), v->by,
                                              v->c->run, NULL, &overlap, &err);
    if (st != SOCPREV_OK)
        return fail_in_data(v->c, path, st, err);
    v->overlap = overlap;
    int code = wants_text(v->c) ? put_for_people(v) : put_for_programs(v);
    if (code == EXIT_DONE && socprev_contact_file_left_out(v->file) > 0)
        code = put_left_out(v->c, path, v->file);
    if (code == EXIT_DONE && socprev_contact_file_left_out(v->file) > 0)
        code = EXIT_FINDINGS;
    socprev_overlap_free(overlap);
    return code;
}

static int put_overlap(cli *c, const char *path, const input *in)
{
    view v = { .c = c };
    socprev_contact_file *file = NULL;
    size_t n = 0;
    int code = dimensions_of_option(c, "kind", 0, 1, &v.by, &n);
    if (code == EXIT_DONE && v.by == SOCPREV_BY_PERIOD)
        code = fail_usage(c, "overlap is by one of project, service, kind, territory, "
                             "target_group, month, year",
                          "overlap je podle jednoho z project, service, kind, territory, "
                          "target_group, month, year");
    if (code == EXIT_DONE)
        code = read_contacts(c, path, in->data, in->size, false, &file);
    v.file = file;
    if (code == EXIT_DONE)
        code = put_file(&v, path);
    socprev_contact_file_free(file);
    return code;
}

int verb_overlap(cli *c)
{
    input in;
    if (c->n_words != 1)
        return fail_usage(c, "overlap needs one file of contacts",
                          "overlap potřebuje jeden soubor kontaktů");
    int code = read_input(c, c->words[0], &in);
    if (code == EXIT_DONE)
        code = put_overlap(c, c->words[0], &in);
    input_clear(&in);
    return code;
}
