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

#include <socprev/access.h>
#include <socprev/allocate.h>
#include <socprev/allocate_biproportional.h>
#include <socprev/allocate_claims.h>
#include <socprev/allocate_fit.h>
#include <socprev/allocate_measures.h>
#include <socprev/allocate_periods.h>
#include <socprev/allocate_sources.h>
#include <socprev/allocate_table.h>
#include <socprev/arrow.h>
#include <socprev/base.h>
#include <socprev/beneficiary.h>
#include <socprev/beneficiary_check.h>
#include <socprev/beneficiary_cube.h>
#include <socprev/beneficiary_select.h>
#include <socprev/beneficiary_state.h>
#include <socprev/beneficiary_units.h>
#include <socprev/codelist.h>
#include <socprev/contacts.h>
#include <socprev/contacts_stream.h>
#include <socprev/coverage.h>
#include <socprev/csv.h>
#include <socprev/disclosure.h>
#include <socprev/disclosure_perturb.h>
#include <socprev/estimate.h>
#include <socprev/evenness.h>
#include <socprev/evenness_concentration.h>
#include <socprev/file.h>
#include <socprev/groups.h>
#include <socprev/identity.h>
#include <socprev/io.h>
#include <socprev/io_spill.h>
#include <socprev/need.h>
#include <socprev/network.h>
#include <socprev/od.h>
#include <socprev/od_file.h>
#include <socprev/overlap.h>
#include <socprev/picture.h>
#include <socprev/planning.h>
#include <socprev/planning_coverage.h>
#include <socprev/planning_overlap.h>
#include <socprev/planning_people.h>
#include <socprev/planning_release.h>
#include <socprev/planning_state.h>
#include <socprev/problem.h>
#include <socprev/pseudonym.h>
#include <socprev/record.h>
#include <socprev/report.h>
#include <socprev/round.h>
#include <socprev/sketch.h>
#include <socprev/sketch_cube.h>
#include <socprev/stays.h>
#include <socprev/table.h>
#include <socprev/value.h>

#endif
