/* demo: the main job on the five real portfolios and synthetic contacts. */
#include "cli.h"

#include "contacts_generator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { FILES = 5, USTI = 1 };

static const char *const names[FILES] = { "liberec_region.json", "usti_region.json",
                                          "vysocina_region.json", "liberec_city.json",
                                          "karlovy_vary_region.json" };

static const char usti_project[] = "ip2";

/* A file in a folder. */
static char *path_in(const char *folder, const char *name)
{
    text path = { 0 };
    add(&path, folder);
    add(&path, "/");
    add(&path, name);
    return path.data;
}

/* ---- contacts ------------------------------------------------------------------------ */

typedef struct {
    char *data;
    size_t size;
} contacts;

static int make_contacts(const cli *c, contacts *out)
{
    int64_t rows = 0, seed = 0;
    if (!number_of_option(c, OPTION_ROWS, 1, 10000000, 2000, &rows) ||
        !number_of_option(c, OPTION_SEED, 0, INT64_MAX, 1, &seed))
        return EXIT_USAGE;
    FILE *stream = open_memstream(&out->data, &out->size);
    bool made = stream != NULL && generate_contacts(stream, rows, (uint64_t)seed) == 0;
    if (stream != NULL && fclose(stream) != 0)
        made = false;
    return made ? EXIT_DONE : fail(c, NULL, SOCPREV_E_NOMEM, NULL);
}

/* ---- a folder to work in ------------------------------------------------------------- */

static int write_into(const cli *c, const char *folder, const char *name, const void *data,
                      size_t size)
{
    socprev_error *err = NULL;
    char *path = path_in(folder, name);
    int code = EXIT_DONE;
    socprev_status st = socprev_file_write(path, data, size, NULL, &err);
    if (st != SOCPREV_OK) {
        fail(c, path, st, err);
        code = EXIT_NO_OUTPUT;
    }
    free(path);
    return code;
}

/* Leaves the portfolios and the contacts in the folder of the call, if there is one. */
static int fill_folder(const cli *c, const portfolios *p, const contacts *made)
{
    int code = EXIT_DONE;
    if (c->n_words == 0)
        return EXIT_DONE;
    (void)mkdir(c->words[0], 0777); /* when it cannot be made, writing into it says why */
    for (size_t i = 0; i < p->n && code == EXIT_DONE; i++) {
        input in;
        code = read_input(c, p->paths[i], &in);
        if (code == EXIT_DONE)
            code = write_into(c, c->words[0], names[i], in.data, in.size);
        input_clear(&in);
    }
    if (code == EXIT_DONE)
        code = write_into(c, c->words[0], SYNTHETIC_CONTACTS_FILE, made->data, made->size);
    return code;
}

/* ---- the job --------------------------------------------------------------------------- */

/* Findings are part of what is shown; they do not make the demonstration fail. */
static int shown(int code)
{
    return code == EXIT_FINDINGS ? EXIT_DONE : code;
}

static int put_job(cli *c, const portfolios *p, const contacts *made)
{
    put_heading(c, say(c, "1. Checks", "1. Kontroly"));
    int code = shown(put_findings(c, p));
    put_heading(c, say(c, "2. Accounts", "2. Přehledy"));
    if (code == EXIT_DONE)
        code = put_accounts(c, p);
    put_heading(c, say(c, "3. Division of money", "3. Rozdělení peněz"));
    int64_t project =
        socprev_record_find(p->items[USTI], SOCPREV_PROJECT, usti_project, SOCPREV_NUL);
    if (code == EXIT_DONE)
        code = put_split(c, p->paths[USTI], p->items[USTI], project);
    put_heading(c, say(c, "4. Coverage", "4. Pokrytí"));
    if (code == EXIT_DONE)
        code = put_coverage(c, p);
    put_heading(c, say(c, "5. People (synthetic contacts, nobody real)",
                       "5. Lidé (syntetické kontakty, nikdo skutečný)"));
    if (code == EXIT_DONE)
        code = shown(put_people(c, SYNTHETIC_CONTACTS_FILE, made->data, made->size));
    return code;
}

static void put_closing(cli *c)
{
    text t = { 0 };
    put_gap(c);
    if (c->n_words == 0) {
        add(&t, say(c, "To have these files: socprev demo FOLDER",
                    "Soubory k vyzkoušení dá: socprev demo SLOŽKA"));
    } else {
        add(&t, say(c, "The portfolios and the contacts are in ", "Portfolia a kontakty jsou v "));
        add(&t, c->words[0]);
    }
    put_text(c, &t);
}

int verb_demo(cli *c)
{
    const char *folder = c->option[OPTION_DATA] == NULL ? PORTFOLIOS : c->option[OPTION_DATA];
    char *paths[FILES];
    portfolios p = { 0 };
    contacts made = { 0 };
    if (c->n_words > 1)
        return fail_usage(c, "demo takes at most a folder", "demo má nejvýš jednu složku");
    for (size_t i = 0; i < FILES; i++)
        paths[i] = path_in(folder, names[i]);
    int code = read_portfolios(c, (const char *const *)paths, FILES, &p);
    if (code == EXIT_DONE)
        code = make_contacts(c, &made);
    if (code == EXIT_DONE)
        code = fill_folder(c, &p, &made);
    if (code == EXIT_DONE) {
        p.paths = names; /* what is shown does not depend on where the files are */
        code = put_job(c, &p, &made);
        put_closing(c);
    }
    portfolios_clear(&p);
    free(made.data);
    for (size_t i = 0; i < FILES; i++)
        free(paths[i]);
    return code;
}
