/* Largest remainder for a few claimants, proved: `./dev prove` shows by Frama-C for
 * every n and all numbers that the units add up, that everyone gets the share rounded
 * down or one unit more, that no unit is given past a claimant that comes before, and
 * that no step overflows, leaves its arrays or runs for ever. What stands in comments
 * that begin with an @ is for the prover: contracts, what holds in each round of a
 * loop, and ghost code, loops that only repeat a sum for it. docs/proofs.md explains. */
#include "allocate/remainder_kernel.h"

/*@ logic integer marked(uint8_t *u, integer n) = n <= 0 ? 0 : marked(u, n - 1) + u[n - 1];
    logic integer open_rest(int64_t *a, uint8_t *u, integer n) =
        n <= 0 ? 0 : open_rest(a, u, n - 1) + (u[n - 1] == 0 ? a[n - 1] : 0);
*/

/*@ ghost
  /@ requires 0 <= x <= y && 0 <= z;
     assigns \nothing;
     ensures x * z <= y * z; @/
  void product_order(int64_t x, int64_t y, int64_t z)
  {
    //@ assert (y - x) * z >= 0;
  }
*/

/*@ ghost
  /@ requires 0 < c && 0 <= x * c;
     assigns \nothing;
     ensures 0 <= x; @/
  void sign_of(int64_t x, int64_t c)
  {
  }
*/

/*@ ghost
  /@ requires 0 < n <= 0x7fffffff;
     requires \valid_read(a + (0 .. n - 1));
     requires \forall integer k; 0 <= k < n ==> a[k] >= 0;
     assigns \nothing;
     ensures \forall integer k; 0 <= k < n ==> 0 <= a[k] <= sum(a, n);
     ensures \forall integer k; 0 <= k <= n ==> 0 <= sum(a, k) <= sum(a, n);
  @/
  void sum_bounds(const int64_t *a, size_t n)
  {
    /@ loop invariant 0 <= m <= n;
       loop invariant 0 <= sum(a, m);
       loop invariant \forall integer k; 0 <= k < m ==> 0 <= a[k] <= sum(a, m);
       loop invariant \forall integer k; 0 <= k <= m ==> 0 <= sum(a, k) <= sum(a, m);
       loop assigns m;
       loop variant n - m; @/
    for (size_t m = 0; m < n; m++) ;
  }
*/

/* ---- whole parts ------------------------------------------------------------------ */

typedef struct {
    int64_t whole, rest;
} parts;

/*@ requires 0 <= weight <= weight_sum && 0 < weight_sum <= 0x7fffffffffffffff;
    requires 0 <= units <= 0x4000000000000000;
    assigns \nothing;
    ensures is_share(\result.whole, \result.rest, weight, weight_sum, units);
*/
static parts divide(int64_t weight, int64_t weight_sum, int64_t units)
{
    parts made = { 0, 0 };
    //@ ghost product_order(weight, weight_sum, units);
    //@ assert fits: weight * units <= weight_sum * INT64_MAX + weight_sum - 1;
    (void)socprev__muldiv_floor(weight, units, weight_sum, &made.whole, &made.rest);
    //@ assert made.whole * weight_sum <= units * weight_sum;
    return made;
}

/*@ requires i < n <= 0x7fffffff;
    requires \valid(whole + (0 .. n - 1)) && \valid(rest + (0 .. n - 1));
    requires \valid_read(weight + (0 .. n - 1));
    requires \separated(whole + (0 .. n - 1), rest + (0 .. n - 1), weight + (0 .. n - 1));
    assigns whole[i], rest[i];
    ensures whole[i] == share && rest[i] == remainder;
    ensures sum(whole, i) == \old(sum(whole, i)) && sum(rest, i) == \old(sum(rest, i));
    ensures sum(whole, i + 1) == \old(sum(whole, i)) + share;
    ensures sum(rest, i + 1) == \old(sum(rest, i)) + remainder;
    ensures \forall integer k; 0 <= k <= n ==> sum(weight, k) == \old(sum(weight, k));
    ensures \forall integer k; 0 <= k < n ==> weight[k] == \old(weight[k]);
    ensures \forall integer k; 0 <= k < n && k != i ==>
        whole[k] == \old(whole[k]) && rest[k] == \old(rest[k]);
*/
static void store(int64_t *whole, int64_t *rest, const int64_t *weight, size_t n, size_t i,
                  int64_t share, int64_t remainder)
{
    (void)weight; /* these two are for the prover */
    (void)n;
    whole[i] = share;
    rest[i] = remainder;
    /*@ ghost
      /@ loop invariant 0 <= m <= i;
         loop invariant sum(whole, m) == sum{Pre}(whole, m);
         loop invariant sum(rest, m) == sum{Pre}(rest, m);
         loop assigns m;
         loop variant i - m; @/
      for (size_t m = 0; m < i; m++) ;
    */
    /*@ ghost
      /@ loop invariant 0 <= m <= n;
         loop invariant \forall integer k; 0 <= k <= m ==> sum(weight, k) == sum{Pre}(weight, k);
         loop assigns m;
         loop variant n - m; @/
      for (size_t m = 0; m < n; m++) ;
    */
}

/*@ requires 0 < n <= 0x7fffffff;
    requires \valid_read(weight + (0 .. n - 1));
    requires \forall integer k; 0 <= k < n ==> weight[k] >= 0;
    requires sum(weight, n) == weight_sum && 0 < weight_sum <= 0x7fffffffffffffff;
    requires 0 <= units <= 0x4000000000000000;
    requires \valid(whole + (0 .. n - 1)) && \valid(rest + (0 .. n - 1));
    requires \separated(whole + (0 .. n - 1), rest + (0 .. n - 1), weight + (0 .. n - 1));
    assigns whole[0 .. n - 1], rest[0 .. n - 1];
    ensures conserved: sum(whole, n) == units - \result;
    ensures few: 0 <= \result < n;
    ensures shares: \forall integer k; 0 <= k < n ==>
        is_share(whole[k], rest[k], weight[k], weight_sum, units);
    ensures left: sum(rest, n) == \result * weight_sum;
    ensures kept: \forall integer k; 0 <= k < n ==> weight[k] == \old(weight[k]);
*/
static int64_t give_wholes(const int64_t *weight, size_t n, int64_t weight_sum, int64_t units,
                           int64_t *whole, int64_t *rest)
{
    int64_t left = units;
    size_t i = 0;
    //@ ghost int64_t seen = 0;
    //@ ghost sum_bounds(weight, n);
    /*@ loop invariant 0 <= i <= n;
        loop invariant given: left == units - sum(whole, i) && 0 <= left <= units;
        loop invariant kept: \forall integer k; 0 <= k < n ==> weight[k] == \at(weight[k], Pre);
        loop invariant small: \forall integer k; 0 <= k < n ==> 0 <= weight[k] <= weight_sum;
        loop invariant prefix: \forall integer k; 0 <= k <= n ==>
            0 <= sum(weight, k) <= weight_sum;
        loop invariant whole_sum: sum(weight, n) == weight_sum;
        loop invariant seen: seen == sum(weight, i);
        loop invariant total: (units - left) * weight_sum + sum(rest, i) == seen * units;
        loop invariant rests_low: 0 <= sum(rest, i);
        loop invariant rests: sum(rest, i) <= i * (weight_sum - 1);
        loop invariant shares: \forall integer k; 0 <= k < i ==>
            is_share(whole[k], rest[k], weight[k], weight_sum, units);
        loop assigns i, left, seen, whole[0 .. n - 1], rest[0 .. n - 1];
        loop variant n - i; */
    for (i = 0; i < n; i++) {
        parts share = divide(weight[i], weight_sum, units);
        int64_t after = left - share.whole;
        //@ assert next: sum(weight, i + 1) == seen + weight[i];
        //@ assert within: 0 <= seen + weight[i] <= weight_sum;
        //@ ghost int64_t now = seen + weight[i];
        //@ ghost product_order(now, weight_sum, units);
        //@ assert step: now * units == seen * units + weight[i] * units;
        /*@ assert taken: (units - after) * weight_sum ==
                (units - left) * weight_sum + share.whole * weight_sum; */
        //@ assert open: after * weight_sum == units * weight_sum - (units - after) * weight_sum;
        //@ assert positive: after * weight_sum >= 0;
        //@ ghost sign_of(after, weight_sum);
        store(whole, rest, weight, n, i, share.whole, share.rest);
        //@ assert stored: sum(rest, i + 1) == \at(sum(rest, i), LoopCurrent) + share.rest;
        //@ assert total_now: (units - after) * weight_sum + sum(rest, i + 1) == now * units;
        //@ assert line: (i + 1) * (weight_sum - 1) == i * (weight_sum - 1) + (weight_sum - 1);
        //@ assert few_now: 0 <= sum(rest, i + 1) <= (i + 1) * (weight_sum - 1);
        left = after;
        //@ ghost seen = now;
    }
    //@ assert all: i == n && seen == weight_sum;
    //@ assert end: left * weight_sum == units * weight_sum - (units - left) * weight_sum;
    //@ assert total_end: (units - left) * weight_sum + sum(rest, n) == weight_sum * units;
    //@ assert rest_sum: sum(rest, n) == left * weight_sum;
    //@ assert rest_few: sum(rest, n) <= n * (weight_sum - 1);
    //@ assert spread: n * (weight_sum - 1) == n * weight_sum - n;
    //@ ghost if ((int64_t)n <= left) product_order((int64_t)n, left, weight_sum);
    //@ assert below: n <= left ==> n * weight_sum <= left * weight_sum;
    //@ assert above: left < n;
    return left;
}

/* ---- who gets one unit more ------------------------------------------------------- */

/*@ requires \valid_read(rest + i) && \valid_read(rest + j);
    requires \valid_read(rank + i) && \valid_read(rank + j);
    assigns \nothing;
    ensures \result != 0 <==> before(rest, rank, i, j);
*/
static bool comes_before(const int64_t *rest, const int64_t *rank, size_t i, size_t j)
{
    if (rest[i] != rest[j])
        return rest[i] > rest[j];
    return rank[i] < rank[j] || (rank[i] == rank[j] && i < j);
}

/*@ requires 0 < n <= 0x7fffffff;
    requires \valid_read(rest + (0 .. n - 1)) && \valid_read(rank + (0 .. n - 1));
    requires \valid_read(used + (0 .. n - 1));
    requires \forall integer k; 0 <= k < n ==> rest[k] >= 0;
    requires open_rest(rest, used, n) > 0;
    assigns \nothing;
    ensures \result < n && used[\result] == 0 && rest[\result] > 0;
    ensures \forall integer k; 0 <= k < n && used[k] == 0 && k != \result ==>
        before(rest, rank, \result, k);
*/
static size_t first_in_line(const int64_t *rest, const int64_t *rank, const uint8_t *used,
                            size_t n)
{
    size_t best = n;
    /*@ loop invariant 0 <= i <= n;
        loop invariant best == n || (0 <= best < i && used[best] == 0);
        loop invariant \forall integer k; 0 <= k < i && used[k] == 0 && k != best ==>
            best < n && before(rest, rank, best, k);
        loop invariant positive: open_rest(rest, used, i) > 0 ==> best < n && rest[best] > 0;
        loop invariant 0 <= open_rest(rest, used, i);
        loop assigns i, best;
        loop variant n - i; */
    for (size_t i = 0; i < n; i++)
        if (used[i] == 0 && (best == n || comes_before(rest, rank, i, best)))
            best = i;
    return best;
}

/*@ requires i < n <= 0x7fffffff && used[i] == 0;
    requires \valid(used + (0 .. n - 1)) && \valid_read(rest + (0 .. n - 1));
    requires \valid_read(whole + (0 .. n - 1));
    requires \separated(used + (0 .. n - 1), rest + (0 .. n - 1), whole + (0 .. n - 1));
    assigns used[i];
    ensures used[i] == 1;
    ensures marked(used, n) == \old(marked(used, n)) + 1;
    ensures open_rest(rest, used, n) == \old(open_rest(rest, used, n)) - rest[i];
    ensures sum(whole, n) == \old(sum(whole, n));
*/
static void mark(uint8_t *used, const int64_t *rest, const int64_t *whole, size_t n, size_t i)
{
    (void)rest; /* these are for the prover */
    (void)whole;
    (void)n;
    used[i] = 1;
    /*@ ghost
      /@ loop invariant 0 <= m <= n;
         loop invariant early: m <= i ==> marked(used, m) == marked{Pre}(used, m);
         loop invariant late: i < m ==> marked(used, m) == marked{Pre}(used, m) + 1;
         loop invariant open_rest(rest, used, m) ==
             open_rest{Pre}(rest, used, m) - (m > i ? rest[i] : 0);
         loop invariant sum(whole, m) == sum{Pre}(whole, m);
         loop assigns m;
         loop variant n - m; @/
      for (size_t m = 0; m < n; m++) ;
    */
}

/*@ requires 0 < n <= 0x7fffffff && 0 <= left < n && 0 < all;
    requires \valid(used + (0 .. n - 1)) && \valid_read(rest + (0 .. n - 1));
    requires \valid_read(rank + (0 .. n - 1)) && \valid_read(whole + (0 .. n - 1));
    requires \separated(used + (0 .. n - 1), rest + (0 .. n - 1), whole + (0 .. n - 1),
                        rank + (0 .. n - 1));
    requires \forall integer k; 0 <= k < n ==> 0 <= rest[k] < all;
    requires \forall integer k; 0 <= k < n ==> used[k] == 0;
    requires marked(used, n) == 0;
    requires open_rest(rest, used, n) == left * all;
    assigns used[0 .. n - 1];
    ensures marked(used, n) == left;
    ensures sum(whole, n) == \old(sum(whole, n));
    ensures \forall integer k; 0 <= k < n ==> used[k] == 0 || (used[k] == 1 && rest[k] > 0);
    ensures \forall integer i, j; 0 <= i < n && 0 <= j < n && used[i] == 1 && used[j] == 0 ==>
        before(rest, rank, i, j);
*/
static void choose(const int64_t *rest, const int64_t *rank, const int64_t *whole, size_t n,
                   int64_t left, int64_t all, uint8_t *used)
{
    (void)all; /* this one is for the prover */
    /*@ loop invariant 0 <= given <= left;
        loop invariant marked(used, n) == given;
        loop invariant sum(whole, n) == sum{Pre}(whole, n);
        loop invariant line: open_rest(rest, used, n) >= (left - given) * all;
        loop invariant \forall integer k; 0 <= k < n ==>
            used[k] == 0 || (used[k] == 1 && rest[k] > 0);
        loop invariant \forall integer i, j;
            0 <= i < n && 0 <= j < n && used[i] == 1 && used[j] == 0 ==>
            before(rest, rank, i, j);
        loop assigns given, used[0 .. n - 1];
        loop variant left - given; */
    for (int64_t given = 0; given < left; given++) {
        //@ ghost product_order(1, left - given, all);
        //@ assert some: (left - given) * all >= all;
        //@ assert next: (left - (given + 1)) * all == (left - given) * all - all;
        mark(used, rest, whole, n, first_in_line(rest, rank, used, n));
    }
}

/* ---- both together ---------------------------------------------------------------- */

/*@ requires i < n <= 0x7fffffff;
    requires \valid(whole + (0 .. n - 1)) && \valid_read(used + (0 .. n - 1));
    requires \separated(used + (0 .. n - 1), whole + (0 .. n - 1));
    requires 0 <= whole[i] && 0 <= used[i] && whole[i] + used[i] <= INT64_MAX;
    assigns whole[i];
    ensures whole[i] == \old(whole[i]) + used[i];
    ensures sum(whole, i) == \old(sum(whole, i));
    ensures \forall integer k; 0 <= k <= n ==> marked(used, k) == \old(marked(used, k));
*/
static void add_mark(int64_t *whole, const uint8_t *used, size_t n, size_t i)
{
    (void)n; /* for the prover */
    whole[i] += used[i];
    /*@ ghost
      /@ loop invariant 0 <= m <= i;
         loop invariant sum(whole, m) == sum{Pre}(whole, m);
         loop assigns m;
         loop variant i - m; @/
      for (size_t m = 0; m < i; m++) ;
    */
    /*@ ghost
      /@ loop invariant 0 <= m <= n;
         loop invariant \forall integer k; 0 <= k <= m ==> marked(used, k) == marked{Pre}(used, k);
         loop assigns m;
         loop variant n - m; @/
      for (size_t m = 0; m < n; m++) ;
    */
}

/*@ requires 0 < n <= 0x7fffffff;
    requires \valid(whole + (0 .. n - 1)) && \valid_read(used + (0 .. n - 1));
    requires \separated(used + (0 .. n - 1), whole + (0 .. n - 1));
    requires \forall integer k; 0 <= k < n ==>
        0 <= whole[k] && 0 <= used[k] && whole[k] + used[k] <= INT64_MAX;
    assigns whole[0 .. n - 1];
    ensures sum(whole, n) == \old(sum(whole, n)) + marked(used, n);
    ensures \forall integer k; 0 <= k < n ==> whole[k] == \old(whole[k]) + used[k];
*/
static void add_marks(int64_t *whole, const uint8_t *used, size_t n)
{
    /*@ loop invariant 0 <= i <= n;
        loop invariant sum(whole, i) == sum{Pre}(whole, i) + marked(used, i);
        loop invariant \forall integer k; 0 <= k <= n ==> marked(used, k) == marked{Pre}(used, k);
        loop invariant \forall integer k; 0 <= k < i ==>
            whole[k] == \at(whole[k], Pre) + used[k];
        loop invariant \forall integer k; i <= k < n ==> whole[k] == \at(whole[k], Pre);
        loop invariant \forall integer k; 0 <= k < n ==> used[k] == \at(used[k], Pre);
        loop assigns i, whole[0 .. n - 1];
        loop variant n - i; */
    for (size_t i = 0; i < n; i++)
        add_mark(whole, used, n, i);
}

/*@ requires 0 < n <= 0x7fffffff;
    requires \valid(used + (0 .. n - 1)) && \valid_read(rest + (0 .. n - 1));
    requires \separated(used + (0 .. n - 1), rest + (0 .. n - 1), whole + (0 .. n - 1));
    assigns used[0 .. n - 1];
    ensures \forall integer k; 0 <= k < n ==> used[k] == 0;
    ensures marked(used, n) == 0;
    ensures open_rest(rest, used, n) == sum(rest, n) == \old(sum(rest, n));
    ensures sum(whole, n) == \old(sum(whole, n));
*/
static void unmark(uint8_t *used, const int64_t *rest, const int64_t *whole, size_t n)
{
    (void)rest; /* these two are for the prover */
    (void)whole;
    /*@ loop invariant 0 <= i <= n;
        loop invariant \forall integer k; 0 <= k < i ==> used[k] == 0;
        loop assigns i, used[0 .. n - 1];
        loop variant n - i; */
    for (size_t i = 0; i < n; i++)
        used[i] = 0;
    /*@ ghost
      /@ loop invariant 0 <= m <= n;
         loop invariant marked(used, m) == 0;
         loop invariant open_rest(rest, used, m) == sum(rest, m);
         loop invariant sum(rest, m) == sum{Pre}(rest, m);
         loop invariant sum(whole, m) == sum{Pre}(whole, m);
         loop assigns m;
         loop variant n - m; @/
      for (size_t m = 0; m < n; m++) ;
    */
}

void socprev__largest_remainder(const int64_t *weight, const int64_t *rank, size_t n,
                                int64_t weight_sum, int64_t units, int64_t *out, int64_t *rest,
                                uint8_t *used)
{
    int64_t left = give_wholes(weight, n, weight_sum, units, out, rest);
    unmark(used, rest, out, n);
    choose(rest, rank, out, n, left, weight_sum, used);
    /*@ assert shares: \forall integer k; 0 <= k < n ==>
            is_share(out[k], rest[k], weight[k], weight_sum, units); */
    /*@ assert chosen: \forall integer i, j;
            0 <= i < n && 0 <= j < n && used[i] == 1 && used[j] == 0 ==>
            before(rest, rank, i, j); */
    //@ ghost Chosen: ;
    add_marks(out, used, n);
    /*@ assert same: \forall integer k; 0 <= k < n ==>
            rest[k] == \at(rest[k], Chosen) && rank[k] == \at(rank[k], Chosen) &&
            used[k] == \at(used[k], Chosen) && weight[k] == \at(weight[k], Chosen); */
    //@ assert rests: \forall integer k; 0 <= k < n ==> rest[k] == \at(rest[k], Chosen);
    //@ assert ranks: \forall integer k; 0 <= k < n ==> rank[k] == \at(rank[k], Chosen);
    //@ assert uses: \forall integer k; 0 <= k < n ==> used[k] == \at(used[k], Chosen);
    /*@ assert whole: \forall integer k; 0 <= k < n ==>
            out[k] - used[k] == \at(out[k], Chosen); */
    /*@ assert order: \forall integer i, j;
            0 <= i < n && 0 <= j < n && used[i] == 1 && used[j] == 0 ==>
            before(rest, rank, i, j); */
}
