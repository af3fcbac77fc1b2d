/* allocate PROBLEM.json: a problem of any kind, its answer, reasons, comparison. */
#include "answer.h"

/* Options that say what a document says itself. */
static int check_options(const cli *c)
{
    static const enum option others[] = { OPTION_TOTAL,   OPTION_RULE, OPTION_QUANTUM,
                                          OPTION_PROJECT, OPTION_DATE, OPTION_SEPARATOR };
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (c->option[others[i]] != NULL)
            return fail_unknown(c, EXIT_USAGE, NULL, option_at(others[i])->name,
                                say(c, "a problem says this itself; the option is for others",
                                    "to říká úloha sama; volba je pro jiné vstupy"),
                                NULL);
    if (c->option[OPTION_EXPLAIN] != NULL && c->option[OPTION_COMPARE] != NULL)
        return fail_usage(c, "--explain and --compare are two questions: ask one at a time",
                          "--explain a --compare jsou dvě otázky: položte je po jedné");
    return EXIT_DONE;
}

int divide_problem(cli *c, const char *path, const input *in)
{
    answer a = { 0 };
    int code = check_options(c);
    if (code == EXIT_DONE)
        code = answer_read(c, path, in->data, in->size, &a);
    if (code == EXIT_DONE)
        code = answer_solve(&a);
    if (code == EXIT_DONE)
        code = c->option[OPTION_EXPLAIN] != NULL   ? put_explanation(&a, c->option[OPTION_EXPLAIN])
               : c->option[OPTION_COMPARE] != NULL ? put_comparison(&a, c->option[OPTION_COMPARE])
                                                   : put_answer(&a);
    answer_clear(&a);
    return code;
}
