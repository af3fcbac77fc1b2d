/* How even is a distribution? Zeros count; what does not exist is not zero. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    const double half_without[6] = { 0, 0, 0, 10, 10, 10 }, nothing[3] = { 0, 0, 0 };
    socprev_evenness *e = NULL;
    double gini = 0, theil = 0, out = 0;
    socprev_evenness_new(NULL, &e, NULL);
    socprev_evenness_add(e, half_without, 0, NULL, 0, 6, NULL);
    socprev_evenness_finish(e, NULL);
    socprev_evenness_gini(e, &gini);
    socprev_evenness_entropy(e, 1, &theil);
    printf("Gini %.4f, Theil %.4f\n", gini, theil);
    if (socprev_evenness_entropy_is_infinite(e, 0))
        printf("the mean log deviation is infinite: somebody has nothing\n");
    socprev_evenness_free(e);

    socprev_evenness_new(NULL, &e, NULL);
    socprev_evenness_add(e, nothing, 0, NULL, 0, 3, NULL);
    socprev_evenness_finish(e, NULL);
    if (socprev_evenness_gini(e, &out) == SOCPREV_E_UNDEFINED)
        printf("nobody has anything: evenness is undefined\n");
    socprev_evenness_free(e);
    return 0;
}
