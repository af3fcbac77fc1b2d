/* What `socprev release` is asked for. */
#ifndef SOCPREV_CLI_RELEASE_H
#define SOCPREV_CLI_RELEASE_H

#include "cli.h"

/* Bounds take long where there are many numbers. */
enum depth { DEPTH_BY_SIZE = -1, NUMBERS_WITH_BOUNDS = 1000 };

enum protect {
    PROTECT_SUPPRESSION, /* hide what is sensitive, and as much more as it takes */
    PROTECT_PRIMARY,     /* hide what is sensitive only: refused when that is not enough */
    PROTECT_ROUNDING,
    PROTECT_SMALL_COUNTS,
    PROTECT_CELL_KEY,
    PROTECT_PRIVACY,
    PROTECT_COUNT
};

/* An option or the member of the rule file; texts are borrowed. */
typedef struct {
    int64_t least, zeros, dominance, dominance_percent, p_percent, width, groups, base, most,
        forbidden, cells;
    int64_t epsilon[2], budget[2]; /* numerator, denominator */
    double variance;
    int32_t measure, protect, attacker, depth;
    text sensitive, secret; /* lists, as given */
    bool has_key;
    uint8_t key[SOCPREV_SECRET_BYTES];
} release_rule;

/* Reads --rule, then what options say otherwise; an exit code. */
int read_release_rule(const cli *c, release_rule *out);
void release_rule_clear(release_rule *rule);

const char *protect_name(size_t i);
const char *attacker_name(size_t i);

/* Earlier releases, and what they spent of the budget. */
typedef struct {
    socprev_table **table;
    size_t n;
    int64_t spent[2];
} earlier;

int read_earlier(const cli *c, earlier *out);
void earlier_clear(earlier *e);

/* What is put out when the release is made: for everybody on standard output; for whoever made it
 * on standard error. */
typedef struct {
    cli *c;
    const release_rule *rule;
    const socprev_publication *publication;
    const socprev_release *release;
    const int32_t *by;
    size_t n_by;
    int64_t left[2]; /* of the budget */
} made;

int put_release(const made *m);
/* Which cells can be worked out. */
void tell_exposed(const made *m, const socprev_audit *audit);

#endif
