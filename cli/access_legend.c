/* What the measures of `access` say, in a line each for people. */
#include "verb_access.h"

static const char *const meanings[MEASURES_MOST][2] = {
    [SOCPREV_ACCESS_NEAREST] = { "the way to the nearest supply", "cesta k nejbližší nabídce" },
    [SOCPREV_ACCESS_KTH] = { "how far one must look for the amount that is wanted",
                             "jak daleko je třeba jít pro žádané množství" },
    [SOCPREV_ACCESS_BALANCING_COST] = { "how far one must look for as much supply as there are "
                                        "people",
                                        "jak daleko je třeba jít pro tolik nabídky, kolik je "
                                        "lidí" },
    [SOCPREV_ACCESS_CUMULATIVE] = { "supply within this cost, whoever else uses it",
                                    "nabídka do této vzdálenosti, ať ji užívá kdokoli" },
    [SOCPREV_ACCESS_INTERVAL_MEDIAN] = { "median of the supplies within the cut-offs",
                                         "medián nabídek v daných mezích" },
    [SOCPREV_ACCESS_GRAVITY] = { "supply in reach, the less the farther it is",
                                 "nabídka v dosahu, čím dál, tím méně" },
    [SOCPREV_ACCESS_2SFCA] = { "supply for one person, shared by all whom it can reach",
                               "nabídka na člověka, dělí se o ni všichni v dosahu" },
    [SOCPREV_ACCESS_E2SFCA] = { "supply for one person, shared by all whom it can reach; the "
                                "farther, the less it counts",
                                "nabídka na člověka, dělí se o ni všichni v dosahu; čím dál, tím "
                                "méně se počítá" },
    [SOCPREV_ACCESS_M2SFCA] = { "as e2sfca, but what distance takes is lost",
                                "jako e2sfca, ale co ubere vzdálenost, je ztraceno" },
    [SOCPREV_ACCESS_3SFCA] = { "as e2sfca, but people divide themselves among what is near",
                               "jako e2sfca, ale lidé se dělí mezi to, co je blízko" },
    [SOCPREV_ACCESS_MH3SFCA] = { "as e2sfca, but people divide themselves by size and distance, "
                                 "and what distance takes is lost",
                                 "jako e2sfca, ale lidé se dělí podle velikosti a vzdálenosti, a "
                                 "co ubere vzdálenost, je ztraceno" },
    [SOCPREV_ACCESS_BALANCED] = { "as e2sfca, but every person and every supply counts once in "
                                  "all",
                                  "jako e2sfca, ale každý člověk i každá nabídka se počítá "
                                  "celkem jednou" },
    [SOCPREV_ACCESS_AVAILABILITY] = { "supply that falls to the place",
                                      "nabídka, která na místo připadá" },
    [SOCPREV_ACCESS_CONSTRAINED] = { "supply that falls to the place, as equal for every person "
                                     "as the distances allow",
                                     "nabídka, která na místo připadá, na člověka tak stejná, jak "
                                     "vzdálenosti dovolí" },
};

void put_legend(const world *w)
{
    for (size_t at = 0; at < w->n_measures; at++) {
        text t = { 0 };
        int32_t measure = w->measures[at];
        add(&t, socprev_access_measure_name(measure));
        add(&t, ": ");
        add(&t, say(w->c, meanings[measure][0], meanings[measure][1]));
        add(&t, ".");
        put_text(w->c, &t);
    }
}
