/* What the processor can do. The answer comes from what the C runtime found out
 * when the program started: nothing is kept here. */
#include "base_internal.h"

bool socprev__cpu_has_ifma(void)
{
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512ifma");
#else
    return false;
#endif
}
