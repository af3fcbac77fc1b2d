/* socprev: the way from arguments to output. */
#include "cli.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { WIDTH_ELSEWHERE = 80 };

static socprev_run *interrupted_run;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    socprev_run_cancel(interrupted_run);
}

/* Ctrl-C ends reading and computing; a closed pipe is a failed write. */
static void set_signals(void)
{
    struct sigaction interrupt = { .sa_handler = on_interrupt };
    struct sigaction ignore = { .sa_handler = SIG_IGN };
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGPIPE, &ignore, NULL);
}

/* Czech when the messages of the environment are Czech. */
static int32_t language_of_environment(void)
{
    static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0')
            return strncmp(value, "cs", 2) == 0 ? SOCPREV_LANG_CS : SOCPREV_LANG_EN;
    }
    return SOCPREV_LANG_EN;
}

/* COLUMNS, else the width of the terminal, else 80. */
static int32_t width_of_terminal(void)
{
    const char *columns = getenv("COLUMNS");
    long width = columns == NULL ? 0 : strtol(columns, NULL, 10);
    struct winsize size;
    if (width <= 0 && isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    return width > 0 && width <= 10000 ? (int32_t)width : WIDTH_ELSEWHERE;
}

/* Standard output, or a file that is written whole or not at all. */
static int write_output(const cli *c)
{
    const char *path = c->option[OPTION_OUTPUT];
    const char *data = text_of(&c->out);
    socprev_error *err = NULL;
    if (path != NULL && strcmp(path, "-") != 0) {
        socprev_status st = socprev_file_write(path, data, c->out.size, NULL, &err);
        if (st == SOCPREV_OK)
            return EXIT_DONE;
        fail(c, path, st, err);
        return EXIT_NO_OUTPUT;
    }
    if (fwrite(data, 1, c->out.size, stdout) != c->out.size || fflush(stdout) != 0)
        return fail_saying(c, EXIT_IO, NULL,
                           say(c, "cannot write to standard output",
                               "na standardní výstup nelze zapsat"),
                           say(c, "is the disk full, or the reader gone?",
                               "není plný disk, nebo neskončil čtenář?"));
    return EXIT_DONE;
}

static int run_verb(cli *c, bool is_bare, int argc, char **argv)
{
    if (!parse_options(c, argc, argv))
        return EXIT_USAGE;
    if (c->option[OPTION_HELP] != NULL) {
        c->words[0] = c->verb->name;
        c->n_words = 1;
        c->verb = find_verb("help");
    }
    int code = is_bare ? put_welcome(c) : c->verb->run(c);
    /* A problem without an answer has its certificate, if anything, as output. */
    bool certified = code == EXIT_INFEASIBLE && c->out.size > 0;
    if (code != EXIT_DONE && code != EXIT_FINDINGS && !certified)
        return code;
    if (socprev_run_is_cancelled(c->run))
        return EXIT_INTERRUPTED;
    finish_output(c);
    int written = write_output(c);
    if (written != EXIT_DONE)
        return written;
    return c->option[OPTION_EXIT_ZERO] != NULL && !certified ? EXIT_DONE : code;
}

int main(int argc, char **argv)
{
    cli c = { .language = language_of_environment(), .width = width_of_terminal() };
    const char *name = argc < 2 ? "help" : argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        name = "help";
    else if (strcmp(name, "--version") == 0)
        name = "version";
    c.verb = find_verb(name);
    if (c.verb == NULL)
        return fail_unknown(&c, EXIT_USAGE, NULL, name,
                            say(&c, "there is no such verb", "takový příkaz není"),
                            nearest(name, verb_name, n_verbs));
    c.words = calloc((size_t)argc + 1, sizeof *c.words);
    if (c.words == NULL || socprev_run_new(NULL, NULL, NULL, &c.run) != SOCPREV_OK) {
        free(c.words);
        return fail(&c, NULL, SOCPREV_E_NOMEM, NULL);
    }
    interrupted_run = c.run;
    set_signals();
    int code = argc < 2 ? run_verb(&c, true, 0, NULL)
                        : run_verb(&c, false, argc - 2, argv + 2);
    signal(SIGINT, SIG_DFL);
    socprev_run_free(c.run);
    free(c.words);
    text_clear(&c.out);
    return code;
}
