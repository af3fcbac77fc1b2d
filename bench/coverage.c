/* Measures the engines of coverage; each topic has a file of its own. An argument
 * chooses one of them: access, evenness, network. */
#include "coverage.h"

#include <stdio.h>
#include <string.h>

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*measure)(void);
    } topics[] = { { "access", bench_coverage_access },
                   { "evenness", bench_coverage_evenness },
                   { "network", bench_coverage_network } };
    int measured = 0;
    for (size_t k = 0; k < sizeof topics / sizeof topics[0]; k++) {
        if (argc > 1 && strcmp(argv[1], topics[k].name) != 0)
            continue;
        topics[k].measure();
        measured++;
    }
    if (measured == 0)
        fprintf(stderr, "%s: no such topic: %s\n", argv[0], argv[1]);
    return measured == 0;
}
