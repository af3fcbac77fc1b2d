/**
 * @file socprev.h
 * @brief All of libsocprev.
 *
 * Records of publicly funded social services, the exact division of money,
 * coverage of territories, and counts of people. Include this header, or only
 * those of the parts you use.
 */
#ifndef SOCPREV_H
#define SOCPREV_H

#include <socprev/base.h>
#include <socprev/codelist.h>
#include <socprev/io.h>
#include <socprev/record.h>
#include <socprev/value.h>

#endif
