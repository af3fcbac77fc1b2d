#include "units.h"

#include <check.h>
#include <math.h>

units units_random(random_source *random, size_t most)
{
    units made = { .n = (size_t)random_between(random, 1, (int64_t)most) };
    bool whole = random_between(random, 0, 1) == 0;
    for (size_t i = 0; i < made.n; i++) {
        made.x[i] = whole ? (double)random_between(random, 0, 20)
                          : (double)random_between(random, 1, 1000000) / 997;
        made.w[i] = (double)random_between(random, 1, 1000) / 8;
    }
    made.x[0] += 1;
    return made;
}

units units_extreme(random_source *random)
{
    static const double odd[] = { 0,   5e-324,      1e-310, 1e-300, 1e-16, 0.5,
                                  1,   1 + 0x1p-52, 3,      1e16,   1e300, 1.7976931348623157e308 };
    units made = { .n = (size_t)random_between(random, 0, 6) };
    for (size_t i = 0; i < made.n; i++) {
        made.x[i] = odd[random_between(random, 0, 11)];
        made.w[i] = odd[random_between(random, 0, 11)];
    }
    return made;
}

units units_shuffled(const units *from, random_source *random, size_t *order)
{
    units mixed = *from;
    for (size_t i = 0; order != NULL && i < mixed.n; i++)
        order[i] = i;
    for (size_t i = mixed.n; i > 1; i--) {
        size_t k = (size_t)random_between(random, 0, (int64_t)i - 1);
        double x = mixed.x[i - 1], w = mixed.w[i - 1];
        mixed.x[i - 1] = mixed.x[k];
        mixed.w[i - 1] = mixed.w[k];
        mixed.x[k] = x;
        mixed.w[k] = w;
        if (order != NULL) {
            size_t kept = order[i - 1];
            order[i - 1] = order[k];
            order[k] = kept;
        }
    }
    return mixed;
}

socprev_evenness *units_evenness(const units *from)
{
    socprev_evenness *made = NULL;
    ck_assert_int_eq(socprev_evenness_new(NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add(made, from->x, 0, from->w, 0, from->n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(made, NULL), SOCPREV_OK);
    return made;
}

bool units_near(double a, double b)
{
    return fabs(a - b) <= 1e-12 * (1e-3 + fmax(fabs(a), fabs(b)));
}
