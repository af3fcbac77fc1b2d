/* Two towns count by themselves; their states, merged, count everybody once. */
#include <socprev.h>
#include <stdio.h>

static const int32_t by[1] = { SOCPREV_BY_KIND };

/* What a town sends: who (pseudonyms made with one key), in which kind of service. */
static socprev_state *count_town(const uint64_t *person, const int32_t *kind, size_t n)
{
    socprev_contacts *contacts = NULL;
    socprev_cube *cube = NULL;
    socprev_state *state = NULL;
    socprev_contacts_new(NULL, &contacts, NULL);
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, kind, 0, NULL);
    socprev_contacts_append(contacts, n, NULL);
    socprev_cube_new(by, 1, NULL, &cube, NULL);
    socprev_cube_add(cube, contacts, NULL, NULL);
    socprev_cube_state(cube, 0, NULL, &state, NULL);
    socprev_cube_free(cube);
    socprev_contacts_free(contacts);
    return state;
}

static void print_persons(const char *label, const socprev_state *state)
{
    socprev_cube *cube = NULL;
    socprev_people *people = NULL;
    socprev_cube_new(by, 1, NULL, &cube, NULL);
    socprev_cube_add_state(cube, state, NULL, NULL);
    socprev_cube_people(cube, NULL, &people, NULL);
    printf("%s:", label);
    for (int64_t cell = 0; cell < socprev_people_cells(people); cell++) {
        int32_t kind = 0;
        int64_t persons = 0;
        socprev_people_code(people, cell, 0, &kind);
        socprev_people_value(people, cell, SOCPREV_PERSONS, &persons);
        if (kind == SOCPREV_CODE_ALL)
            printf(" %lld in all", (long long)persons);
        else
            printf(", %lld in kind %d", (long long)persons, (int)kind);
    }
    printf("\n");
    socprev_people_free(people);
    socprev_cube_free(cube);
}

int main(void)
{
    const uint64_t decin[4] = { 71, 72, 72, 73 }, most[3] = { 72, 73, 74 };
    const int32_t decin_kind[4] = { 0, 0, 1, 1 }, most_kind[3] = { 0, 0, 1 };
    socprev_state *a = count_town(decin, decin_kind, 4), *b = count_town(most, most_kind, 3);
    socprev_state *ab = NULL, *ba = NULL, *without = NULL;
    print_persons("Decin", a);
    print_persons("Most", b);
    socprev_state_merge(a, b, NULL, &ab, NULL);
    socprev_state_merge(b, a, NULL, &ba, NULL);
    print_persons("both", ab);
    printf("the other way round: %zu bytes, as many as %zu\n", socprev_state_size(ba),
           socprev_state_size(ab));
    socprev_state_erase(ab, 72, NULL, &without, NULL);
    print_persons("72 erased", without);
    socprev_state_free(without);
    socprev_state_free(ba);
    socprev_state_free(ab);
    socprev_state_free(b);
    socprev_state_free(a);
    return 0;
}
