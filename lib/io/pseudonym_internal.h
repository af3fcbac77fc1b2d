/* What the files of pseudonyms share. */
#ifndef SOCPREV_PSEUDONYM_INTERNAL_H
#define SOCPREV_PSEUDONYM_INTERNAL_H

#include <socprev/pseudonym.h>

#include "base/base_internal.h"

/* Overwrites bytes in a way that the compiler keeps. */
void socprev__wipe(void *bytes, size_t size);

#endif
