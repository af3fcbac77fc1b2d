/* The proved kernel of largest remainders; see remainder_kernel.c. */
#ifndef SOCPREV_REMAINDER_KERNEL_H
#define SOCPREV_REMAINDER_KERNEL_H

#include "base/value_internal.h"

/*@ logic integer sum(int64_t *a, integer n) = n <= 0 ? 0 : sum(a, n - 1) + a[n - 1];
    predicate is_share(integer whole, integer rest, integer weight, integer all, integer units) =
        whole * all + rest == weight * units && 0 <= rest < all && 0 <= whole <= units;
*/

/* In contracts: who is in line for a unit before whom. */
#define before(rest, rank, i, j)                                                                   \
    ((rest)[i] > (rest)[j] ||                                                                      \
     ((rest)[i] == (rest)[j] &&                                                                    \
      ((rank)[i] < (rank)[j] || ((rank)[i] == (rank)[j] && (i) < (j)))))

/* Divides `units` (0 .. 2^62) over n (1 .. 2^31 - 1) weights of 0 or more, which
 * add up to `weight_sum` > 0, by largest remainder; equal remainders go to the
 * lowest rank, then the lowest index. `rest` gets the remainders over
 * `weight_sum`, `used` 1 for who was rounded up, else 0. Quadratic at worst: for
 * a few claimants. */
/*@ requires 0 < n <= 0x7fffffff;
    requires \valid_read(weight + (0 .. n - 1)) && \valid_read(rank + (0 .. n - 1));
    requires \forall integer k; 0 <= k < n ==> weight[k] >= 0;
    requires sum(weight, n) == weight_sum && 0 < weight_sum <= 0x7fffffffffffffff;
    requires 0 <= units <= 0x4000000000000000;
    requires \valid(out + (0 .. n - 1)) && \valid(rest + (0 .. n - 1));
    requires \valid(used + (0 .. n - 1));
    requires \separated(weight + (0 .. n - 1), rank + (0 .. n - 1), out + (0 .. n - 1),
                        rest + (0 .. n - 1), used + (0 .. n - 1));
    assigns out[0 .. n - 1], rest[0 .. n - 1], used[0 .. n - 1];
    ensures conserved: sum(out, n) == units;
    ensures \forall integer k; 0 <= k < n ==>
        used[k] == 0 || (used[k] == 1 && rest[k] > 0);
    ensures bounds: \forall integer k; 0 <= k < n ==>
        is_share(out[k] - used[k], rest[k], weight[k], weight_sum, units);
    ensures order: \forall integer i, j;
        0 <= i < n && 0 <= j < n && used[i] == 1 && used[j] == 0 ==>
        before(rest, rank, i, j);
*/
void socprev__largest_remainder(const int64_t *weight, const int64_t *rank, size_t n,
                                int64_t weight_sum, int64_t units, int64_t *out, int64_t *rest,
                                uint8_t *used);

#endif
