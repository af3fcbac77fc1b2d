/* 10 people used the shelter and 8 the workshop, 17 in all: one person used both. */
#include <socprev.h>
#include <stdio.h>

enum { CELLS = 4 };

int main(void)
{
    const int32_t members[2] = { 0, 1 };
    const uint64_t sets[3] = { 1, 2, 3 }; /* shelter alone, workshop alone, both */
    const int64_t persons[3] = { 9, 7, 1 };
    const char *const labels[CELLS] = { "in all", "shelter", "workshop", "both" };
    const int32_t parts = SOCPREV_OVERLAP_MEMBERS | SOCPREV_OVERLAP_PAIRS;
    socprev_overlap *overlap = NULL;
    socprev_release *release = NULL;
    size_t place[CELLS];
    socprev_overlap_new(members, 2, sets, persons, 3, NULL, &overlap, NULL);

    printf("shelter %lld, workshop %lld, both %lld, any %lld, exactly one %lld\n",
           (long long)socprev_overlap_all_of(overlap, 1),
           (long long)socprev_overlap_all_of(overlap, 2),
           (long long)socprev_overlap_all_of(overlap, 3),
           (long long)socprev_overlap_any_of(overlap, 3),
           (long long)socprev_overlap_degree(overlap, 1));

    /* Hiding "both" alone would not do: 10 + 8 - 17 gives it away. */
    if (socprev_overlap_release(overlap, parts, 5, SOCPREV_AUDIT_BOUNDS, NULL, NULL, place,
                                &release, NULL) != SOCPREV_OK)
        return 1;
    for (size_t i = 0; i < CELLS; i++) {
        int64_t value = 0;
        if (socprev_release_value(release, place[i], &value) == SOCPREV_OK)
            printf("published: %s %lld\n", labels[i], (long long)value);
        else
            printf("hidden: %s\n", labels[i]);
    }
    socprev_release_free(release);
    socprev_overlap_free(overlap);
    return 0;
}
