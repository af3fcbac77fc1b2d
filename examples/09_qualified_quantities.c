/* "More than 200 of 225 million for almost 9,000 people": bounds go in, bounds
 * come out, and what is said stays true. */
#include <socprev.h>
#include <stdio.h>

static void print(const char *label, const socprev_quantity *q, int64_t factor, int32_t places,
                  const char *unit)
{
    char en[96], cs[96];
    socprev_quantity_format(q, factor, places, unit, SOCPREV_LANG_EN, en, sizeof en, NULL);
    socprev_quantity_format(q, factor, places, unit, SOCPREV_LANG_CS, cs, sizeof cs, NULL);
    printf("%s: %s | %s\n", label, en, cs);
}

int main(void)
{
    socprev_quantity *grant = NULL, *passed_on = NULL, *people = NULL;
    socprev_quantity *share = NULL, *kept = NULL, *per_person = NULL;
    socprev_quantity_new(SOCPREV_EXACT, 225000000, 1, 0, NULL, &grant);
    socprev_quantity_new(SOCPREV_MORE_THAN, 200000000, 1, 0, NULL, &passed_on);
    socprev_quantity_new(SOCPREV_LESS_THAN, 9000, 1, 0, NULL, &people);

    socprev_quantity_divide(passed_on, grant, NULL, &share);
    socprev_quantity_subtract(grant, passed_on, NULL, &kept);
    socprev_quantity_divide(passed_on, people, NULL, &per_person);
    print("passed on", share, 100, 1, "%");
    print("kept", kept, 1, 0, "CZK");
    print("per person", per_person, 1, 0, "CZK");

    /* Two numbers below 9,000 may differ either way. */
    socprev_quantity *unknown = NULL;
    if (socprev_quantity_subtract(people, people, NULL, &unknown) == SOCPREV_OK)
        print("difference", unknown, 1, 0, NULL);

    socprev_quantity_free(unknown);
    socprev_quantity_free(per_person);
    socprev_quantity_free(kept);
    socprev_quantity_free(share);
    socprev_quantity_free(people);
    socprev_quantity_free(passed_on);
    socprev_quantity_free(grant);
    return 0;
}
