/* What a verb puts out, collected and written at the end. */
#include "cli.h"

#include <string.h>

bool wants_json(const cli *c)
{
    return c->option[OPTION_JSON] != NULL;
}

bool wants_text(const cli *c)
{
    return !wants_json(c) && c->option[OPTION_CSV] == NULL;
}

void put_gap(cli *c)
{
    if (wants_text(c) && c->out.size > 0)
        add(&c->out, "\n");
}

static void put_underlined(cli *c, const char *heading, const char *line)
{
    if (!wants_text(c))
        return;
    put_gap(c);
    put_paragraph(c, heading);
    int64_t width = socprev_text_width(heading, SOCPREV_NUL);
    for (int64_t i = c->width > 0 && width > c->width ? c->width : width; i > 0; i--)
        add(&c->out, line);
    add(&c->out, "\n");
}

void put_heading(cli *c, const char *heading)
{
    put_underlined(c, heading, "═");
}

void put_subheading(cli *c, const char *heading)
{
    put_underlined(c, heading, "─");
}

static void add_blanks(text *t, int64_t n)
{
    for (; n > 0; n--)
        add(t, " ");
}

/* Adds words from column `used` on; further lines begin at column `left`. */
static void add_words(cli *c, const char *words, int64_t used, int64_t left)
{
    bool at_start = true;
    for (const char *at = words + strspn(words, " "); *at != '\0'; at += strspn(at, " ")) {
        size_t size = strcspn(at, " ");
        int64_t width = socprev_text_width(at, size);
        if (!at_start && c->width > 0 && used + 1 + width > c->width) {
            add(&c->out, "\n");
            add_blanks(&c->out, left);
            used = left;
        } else if (!at_start) {
            add(&c->out, " ");
            used++;
        }
        add_size(&c->out, at, size);
        used += width;
        at_start = false;
        at += size;
    }
    add(&c->out, "\n");
}

void put_paragraph(cli *c, const char *paragraph)
{
    if (wants_text(c))
        add_words(c, paragraph, 0, 0);
}

void put_entry(cli *c, const char *name, int64_t left, const char *meaning)
{
    if (!wants_text(c))
        return;
    int64_t width = socprev_text_width(name, SOCPREV_NUL) + 2;
    if (c->width > 0 && left > c->width / 2) {
        /* Too narrow for two columns: the meaning stands below the name. */
        add_words(c, name, 0, 0);
        add(&c->out, "    ");
        add_words(c, meaning, 4, 4);
        return;
    }
    add(&c->out, "  ");
    add(&c->out, name);
    add_blanks(&c->out, width < left ? left - width : 2);
    add_words(c, meaning, width < left ? left : width + 2, left);
}

void put_text(cli *c, text *paragraph)
{
    put_paragraph(c, text_of(paragraph));
    text_clear(paragraph);
}

void finish_output(cli *c)
{
    if (wants_json(c))
        add(&c->out, c->n_tables == 0 ? "{}\n" : "}\n");
}
