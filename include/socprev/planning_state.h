/**
 * @file planning_state.h
 * @brief Floor 5: partial states of files of contacts, with the texts of their projects.
 *
 * A `socprev_state` knows codes. Projects and services are texts in a file of contacts, and
 * the code that one file gives a text means another text in the next file. A labelled state
 * carries these texts, ascending, beside the state whose codes are their places; merging puts
 * the texts together and gives each its place among all. So states by project or service, and
 * states with the support of persons in projects, can be merged as others can, and tables can
 * be made of them wherever they arrive.
 *
 * A state that needs no texts is written as the bytes of the plain state. docs/states.md
 * describes both.
 *
 * Privacy: as with all states: it holds pseudonyms and is personal data.
 */
#ifndef SOCPREV_PLANNING_STATE_H
#define SOCPREV_PLANNING_STATE_H

#include <socprev/planning_people.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A state with the texts of its codes. It never changes. */
typedef struct socprev_labelled_state socprev_labelled_state;

/** Makes the state of a file of contacts.
 * @param file        read with pseudonyms of 64 bits (see
 *                    socprev_contact_options_set_pseudonyms()): other persons have no
 *                    meaning outside their file                          @borrow
 * @param dimensions  [n] `enum socprev_dimension`, each once; NULL when n is 0 @borrow
 * @param n           0 .. 8
 * @param support     1: also the minutes of persons in projects, for participants; each
 *                    contact must then name its project; else 0
 * @param key_id      number of the key that made the pseudonyms; 0 when there is one only
 * @param run         cancel; may be NULL
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the new handle                                     @own
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_LIMIT | SOCPREV_E_NOMEM
 *         | SOCPREV_E_CANCELLED
 * Equal contacts in any order give equal bytes. Complexity: as socprev_cube_state().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_labelled_state_new(const socprev_contact_file *file,
                                                      const int32_t *dimensions, size_t n,
                                                      int32_t support, uint64_t key_id,
                                                      socprev_run *run,
                                                      const socprev_memory *memory,
                                                      socprev_labelled_state **out,
                                                      socprev_error **err);

/** Reads a labelled state, or a plain one that needs no texts. Every byte is checked.
 * @param data    [size] copied                                          @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a plain state by project, service or with support:
 *         its texts are not there) | SOCPREV_E_PARSE (not a state, cut, or changed)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_labelled_state_parse(const void *data, size_t size,
                                                        const socprev_memory *memory,
                                                        socprev_labelled_state **out,
                                                        socprev_error **err);

/** Frees a state. NULL is allowed. Complexity: O(texts). @threads any  @since 0.1 */
SOCPREV_API void socprev_labelled_state_free(socprev_labelled_state *state);

/** The bytes of a state; NULL for NULL.
 * @return borrowed until the state is freed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_labelled_state_data(const socprev_labelled_state *state);

/** How many bytes; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_labelled_state_size(const socprev_labelled_state *state);

/** The state inside, whose codes are places among the texts.
 * @return borrowed until the state is freed; NULL for NULL. Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API const socprev_state *
socprev_labelled_state_state(const socprev_labelled_state *state);

/** How many texts a dimension has; 0 for NULL and for dimensions without texts of their own.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_labelled_state_texts(const socprev_labelled_state *state,
                                                 int32_t dimension);

/** The text of a code; NULL when out of range.
 * @return borrowed until the state is freed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_labelled_state_text(const socprev_labelled_state *state,
                                                    int32_t dimension, int32_t code);

/** Merges two states, as socprev_state_merge(): associative and commutative to the byte.
 * @param a,b     unchanged                                              @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval as socprev_state_merge(), and SOCPREV_E_LIMIT (more than 2^31 - 1 texts)
 * Complexity: O(bytes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_labelled_state_merge(const socprev_labelled_state *a,
                                                        const socprev_labelled_state *b,
                                                        const socprev_memory *memory,
                                                        socprev_labelled_state **out,
                                                        socprev_error **err);

/** Counts people: the table that socprev_people_table() makes of the contacts.
 * @param run     cancel; may be NULL
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the table                                              @own
 * @retval as socprev_people_state_table(). Complexity: as there. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_labelled_state_table(const socprev_labelled_state *state,
                                                        socprev_run *run,
                                                        const socprev_memory *memory,
                                                        socprev_table **out, socprev_error **err);

/** Counts participants: the table that socprev_participants_table() makes of the contacts.
 * @param rule    unchanged                                              @borrow
 * @param run     cancel; may be NULL
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the table                                              @own
 * @retval as socprev_cube_participants(): SOCPREV_E_INVALID also for a state without support
 * Complexity: as there. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_labelled_state_participants(
    const socprev_labelled_state *state, const socprev_participant_rule *rule, socprev_run *run,
    const socprev_memory *memory, socprev_table **out, socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
