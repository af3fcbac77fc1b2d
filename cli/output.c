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

/* Bytes up to the next blank or the end. */
static size_t word_size(const char *at)
{
    return strcspn(at, " \n");
}

void put_paragraph(cli *c, const char *paragraph)
{
    if (!wants_text(c))
        return;
    int64_t used = 0;
    for (const char *at = paragraph + strspn(paragraph, " "); *at != '\0'; at += strspn(at, " \n")) {
        size_t size = word_size(at);
        int64_t width = socprev_text_width(at, size);
        if (used > 0) {
            bool fits = c->width == 0 || used + 1 + width <= c->width;
            add(&c->out, fits ? " " : "\n");
            used = fits ? used + 1 : 0;
        }
        add_size(&c->out, at, size);
        used += width;
        at += size;
    }
    add(&c->out, "\n");
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
