/**
 * @file report.h
 * @brief Floor 4: tables as people read them.
 *
 * Turns a table into aligned text for a terminal: numbers to the right with
 * grouped thousands, money with its decimals, missing cells as a dash, long
 * texts broken into lines so that the table fits and nothing is lost. Czech or
 * English by argument; the process's locale plays no part.
 */
#ifndef SOCPREV_REPORT_H
#define SOCPREV_REPORT_H

#include <socprev/base.h>
#include <socprev/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Writes a table as aligned text, each line ended by LF.
 * Whole numbers are grouped by U+00A0 and have the decimals of their column;
 * other numbers have two decimals, or four in a column where all are below 1
 * and not all are 0.
 * Missing cells are "–". When the lines are wider than `width`, headings and
 * texts are broken at blanks into several lines, texts to no less than 12
 * columns; when that is not enough, each row is written as a block of
 * "heading  value" lines. Only a number is ever wider than `width`. Control
 * characters are shown as blanks, so that a text cannot steer the terminal.
 * @param titles    [columns] headings; NULL, or a NULL among them: the column's
 *                  name, with its unit in brackets                       @borrow
 * @param language  `enum socprev_language`; others read as English
 * @param width     columns of the terminal; 0 = no limit
 * @param memory    NULL = C allocator                                    @borrow
 * @param out       the text; empty for a table without columns           @own
 * @param err       may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (`table` or `out` NULL, `width` below 0) |
 * SOCPREV_E_NOMEM
 * Complexity: O(bytes shown), times the lines of a row that is broken. @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_table_write_text(const socprev_table *table,
                                                    const char *const *titles, int32_t language,
                                                    int32_t width, const socprev_memory *memory,
                                                    socprev_buffer **out, socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
