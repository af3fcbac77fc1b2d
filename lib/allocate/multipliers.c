/* Exact multipliers of rows and columns, and the comparison of a quotient with a
 * signpost, which decides about every unit.
 *
 * A multiplier is a double, or it hangs on another one: so that the quotient of a
 * cell is exactly a signpost. Ties need these: their multipliers are fractions of
 * products of weights. A comparison looks at doubles first and knows how far
 * they can be off; only what they leave open is multiplied out. */
#include "allocate/biproportional.h"

#include <math.h>

enum {
    LINK_ERROR = 32, /* of one link, in 2^-53: about a dozen roundings */
    CELL_ERROR = 64,
    WORDS_BEYOND_LINKS = 16
};

/* Beyond these, part of a near value goes to its exponent. */
static const double near_least = 1e-90, near_most = 1e90;

double socprev__signpost_near(const socprev__rule *rule, int64_t k)
{
    double unit = (double)k;
    if (k == SOCPREV__SLACK_UNIT)
        return 1;
    if (rule->is_hill)
        return sqrt(unit * (unit + 1));
    if (rule->is_dean)
        return 2 * unit * (unit + 1) / (2 * unit + 1);
    return unit + (double)(k == 0 ? rule->first : rule->offset) / (double)rule->step;
}

static socprev__price price_of(const socprev__rule *rule, int64_t k, int64_t weight)
{
    if (k == SOCPREV__SLACK_UNIT)
        return (socprev__price){ socprev__u128_of(1), socprev__u128_of(1) };
    return socprev__unit_price(rule, k, weight);
}

/* ---- life -------------------------------------------------------------------------- */

bool socprev__multipliers_make(socprev__multipliers *m, const struct socprev_memory *memory,
                               const socprev__rule *rule, const int64_t *weight,
                               const size_t n[2])
{
    size_t nodes = n[0] + n[1];
    *m = (socprev__multipliers){
        .memory = *memory, .rule = rule, .weight = weight, .n = { n[0], n[1] }, .nodes = nodes,
        .words = 2 * nodes + WORDS_BEYOND_LINKS,
    };
    m->value = socprev__alloc(memory, nodes, sizeof *m->value);
    m->exponent = socprev__alloc(memory, nodes, sizeof *m->exponent);
    m->error = socprev__alloc(memory, nodes, sizeof *m->error);
    m->parent = socprev__alloc(memory, nodes, sizeof *m->parent);
    m->unit = socprev__alloc(memory, nodes, sizeof *m->unit);
    m->order = socprev__alloc(memory, nodes, sizeof *m->order);
    m->depth = socprev__alloc(memory, nodes, sizeof *m->depth);
    m->product[0] = socprev__alloc(memory, m->words, sizeof(uint64_t));
    m->product[1] = socprev__alloc(memory, m->words, sizeof(uint64_t));
    if (m->value == NULL || m->exponent == NULL || m->error == NULL || m->parent == NULL ||
        m->unit == NULL || m->order == NULL || m->depth == NULL || m->product[0] == NULL ||
        m->product[1] == NULL) {
        socprev__multipliers_clear(m);
        return false;
    }
    for (size_t v = 0; v < nodes; v++)
        m->parent[v] = SOCPREV__NO_NODE;
    return true;
}

void socprev__multipliers_clear(socprev__multipliers *m)
{
    socprev__free(&m->memory, m->product[1], m->words, sizeof(uint64_t));
    socprev__free(&m->memory, m->product[0], m->words, sizeof(uint64_t));
    socprev__free(&m->memory, m->depth, m->nodes, sizeof *m->depth);
    socprev__free(&m->memory, m->order, m->nodes, sizeof *m->order);
    socprev__free(&m->memory, m->unit, m->nodes, sizeof *m->unit);
    socprev__free(&m->memory, m->parent, m->nodes, sizeof *m->parent);
    socprev__free(&m->memory, m->error, m->nodes, sizeof *m->error);
    socprev__free(&m->memory, m->exponent, m->nodes, sizeof *m->exponent);
    socprev__free(&m->memory, m->value, m->nodes, sizeof *m->value);
}

/* ---- near values ------------------------------------------------------------------- */

/* Weight of the cell of a node and its parent. */
static int64_t link_weight(const socprev__multipliers *m, size_t node)
{
    size_t parent = m->parent[node];
    bool is_row = node < m->n[0];
    size_t row = is_row ? node : parent, column = (is_row ? parent : node) - m->n[0];
    return m->weight[row * m->n[1] + column];
}

/* Keeps a near value where products of two of them are ordinary numbers. */
static void normalise(socprev__multipliers *m, size_t node)
{
    if (m->value[node] > near_least && m->value[node] < near_most)
        return;
    int more = 0;
    m->value[node] = frexp(m->value[node], &more);
    m->exponent[node] += more;
}

static void work_out(socprev__multipliers *m, size_t node)
{
    size_t parent = m->parent[node];
    m->depth[node] = m->depth[parent] + 1;
    m->error[node] = m->error[parent] + LINK_ERROR;
    m->exponent[node] = -m->exponent[parent];
    m->value[node] = socprev__signpost_near(m->rule, m->unit[node]) /
                     (double)link_weight(m, node) / m->value[parent];
    normalise(m, node);
}

bool socprev__multipliers_update(socprev__multipliers *m)
{
    for (size_t v = 0; v < m->nodes; v++) {
        bool is_root = m->parent[v] == SOCPREV__NO_NODE;
        m->depth[v] = is_root ? 0 : SIZE_MAX;
        m->error[v] = 0;
        if (is_root)
            normalise(m, v);
    }
    for (size_t v = 0; v < m->nodes; v++) {
        size_t n = 0;
        for (size_t u = v; m->depth[u] == SIZE_MAX; u = m->parent[u]) {
            if (n == m->nodes)
                return false;
            m->order[n++] = u;
        }
        while (n > 0)
            work_out(m, m->order[--n]);
    }
    return true;
}

/* ---- products of many factors --------------------------------------------------------- */

/* A number of `n` words, the lowest first, times 2^shift. */
typedef struct {
    uint64_t *word;
    size_t n;
    int64_t shift;
} product;

static void times_word(product *p, uint64_t factor)
{
    uint64_t carry = 0;
    for (size_t k = 0; k < p->n; k++) {
        socprev__u128 part = socprev__mul_wide(p->word[k], factor);
        part = socprev__u128_add(part, socprev__u128_of(carry));
        p->word[k] = part.low;
        carry = part.high;
    }
    if (carry != 0)
        p->word[p->n++] = carry;
    while (p->n > 0 && p->word[p->n - 1] == 0)
        p->n--;
}

static void times(product *p, socprev__u128 factor)
{
    if (factor.high == 0) {
        times_word(p, factor.low);
        return;
    }
    /* p * (high * 2^64 + low), from the top word down */
    size_t n = p->n;
    p->word[n] = p->word[n + 1] = 0;
    for (size_t k = n; k-- > 0;) {
        uint64_t digit = p->word[k];
        const uint64_t half[2] = { factor.low, factor.high };
        p->word[k] = 0;
        for (size_t h = 0; h < 2; h++) {
            socprev__u128 part = socprev__mul_wide(digit, half[h]);
            for (size_t at = k + h; (part.low | part.high) != 0; at++) {
                uint64_t before = p->word[at];
                p->word[at] += part.low;
                part = socprev__u128_add(socprev__u128_of(part.high),
                                         socprev__u128_of(p->word[at] < before));
            }
        }
    }
    p->n = n + 2;
    while (p->n > 0 && p->word[p->n - 1] == 0)
        p->n--;
}

static int64_t bits(const product *p)
{
    int64_t count = 64 * (int64_t)(p->n - 1);
    for (uint64_t top = p->word[p->n - 1]; top != 0; top >>= 1)
        count++;
    return count;
}

/* The 64 bits of a product that begin `below` bits under its top bit. */
static uint64_t window(const product *p, int64_t length, int64_t below)
{
    int64_t low = length - below - 64; /* index of the lowest bit wanted */
    uint64_t found = 0;
    for (int part = 0; part < 2; part++) {
        int64_t at = low + 64 * part, word = at >= 0 ? at / 64 : -((-at + 63) / 64);
        int64_t offset = low - 64 * (low >= 0 ? low / 64 : -((-low + 63) / 64));
        if (word < 0 || (uint64_t)word >= p->n)
            continue;
        if (part == 0)
            found |= p->word[word] >> offset;
        else if (offset > 0)
            found |= p->word[word] << (64 - offset);
    }
    return found;
}

static int compare(const product *a, const product *b)
{
    if (a->n == 0 || b->n == 0)
        return (a->n > 0) - (b->n > 0);
    int64_t length[2] = { bits(a), bits(b) };
    int64_t top[2] = { length[0] + a->shift, length[1] + b->shift };
    if (top[0] != top[1])
        return top[0] > top[1] ? 1 : -1;
    int64_t most = length[0] > length[1] ? length[0] : length[1];
    for (int64_t below = 0; below < most; below += 64) {
        uint64_t left = window(a, length[0], below), right = window(b, length[1], below);
        if (left != right)
            return left > right ? 1 : -1;
    }
    return 0;
}

/* ---- comparison ------------------------------------------------------------------------- */

/* Multiplies a root into one side; Hill compares squares. */
static void times_root(const socprev__multipliers *m, size_t root, product *p)
{
    int exponent = 0;
    double fraction = frexp(m->value[root], &exponent);
    uint64_t mantissa = (uint64_t)ldexp(fraction, 53);
    for (int power = m->rule->is_hill ? 2 : 1; power > 0; power--) {
        times_word(p, mantissa);
        p->shift += exponent - 53 + m->exponent[root];
    }
}

/* Follows a node one link up: its price goes to one side, its weight to the other. */
static size_t follow(const socprev__multipliers *m, size_t node, bool inverse, product side[2])
{
    socprev__price price = price_of(m->rule, m->unit[node], link_weight(m, node));
    times(&side[inverse], price.numerator);
    times(&side[!inverse], price.denominator);
    return m->parent[node];
}

/* Multiplied out: row multiplier * column multiplier against d(k) / weight. The
 * chains of both cancel where they meet. */
static int compare_exactly(const socprev__multipliers *m, size_t row, size_t column,
                           int64_t weight, int64_t k)
{
    size_t node[2] = { row, m->n[0] + column };
    product side[2] = { { m->product[0], 1, 0 }, { m->product[1], 1, 0 } };
    bool inverse[2] = { false, false };
    m->product[0][0] = m->product[1][0] = 1;
    while (node[0] != node[1] &&
           (m->depth[node[0]] > 0 || m->depth[node[1]] > 0)) {
        size_t deeper = m->depth[node[1]] > m->depth[node[0]];
        node[deeper] = follow(m, node[deeper], inverse[deeper], side);
        inverse[deeper] = !inverse[deeper];
    }
    for (size_t end = 0; end < 2 && node[0] != node[1]; end++)
        times_root(m, node[end], &side[inverse[end]]);
    socprev__price price = price_of(m->rule, k, weight);
    times(&side[0], price.denominator);
    times(&side[1], price.numerator);
    return compare(&side[0], &side[1]);
}

/* A weight times the multipliers of a cell. */
static double weigh(const socprev__multipliers *m, size_t row, size_t column, double weight)
{
    enum { BEYOND = 1000 }; /* quotients of interest are far from 2^this */
    size_t other = m->n[0] + column;
    double quotient = m->value[row] * m->value[other] * weight;
    int64_t exponent = m->exponent[row] + m->exponent[other];
    if (exponent == 0)
        return quotient;
    exponent = exponent > 2 * BEYOND ? 2 * BEYOND : exponent < -2 * BEYOND ? -2 * BEYOND : exponent;
    return ldexp(quotient, (int)exponent);
}

double socprev__quotient_near(const socprev__multipliers *m, size_t row, size_t column)
{
    return weigh(m, row, column, (double)m->weight[row * m->n[1] + column]);
}

double socprev__multiplier_near(const socprev__multipliers *m, size_t node)
{
    enum { BEYOND = 4000 };
    int64_t exponent = m->exponent[node];
    exponent = exponent > BEYOND ? BEYOND : exponent < -BEYOND ? -BEYOND : exponent;
    return ldexp(m->value[node], (int)exponent);
}

int socprev__weight_compare(const socprev__multipliers *m, size_t row, size_t column,
                            int64_t weight, int64_t k)
{
    static const double huge = 1e100, tiny = 1e-100;
    double signpost = socprev__signpost_near(m->rule, k);
    double quotient = weigh(m, row, column, (double)weight);
    if (quotient > huge)
        return 1;
    if (quotient < tiny && signpost > 0)
        return -1;
    double margin = (m->error[row] + m->error[m->n[0] + column] + CELL_ERROR) * 0x1p-53 *
                    (quotient + signpost);
    if (quotient - signpost > margin)
        return 1;
    if (signpost - quotient > margin)
        return -1;
    return compare_exactly(m, row, column, weight, k);
}

int socprev__quotient_compare(const socprev__multipliers *m, size_t row, size_t column, int64_t k)
{
    return socprev__weight_compare(m, row, column, m->weight[row * m->n[1] + column], k);
}

/* ---- a row at a time ---------------------------------------------------------------------- */

static size_t doubt_all(const socprev__multipliers *m, uint8_t *doubt)
{
    memset(doubt, 1, m->n[1]);
    return m->n[1];
}

size_t socprev__row_doubts(const socprev__multipliers *m, const socprev__grid *grid, size_t row,
                           uint8_t *doubt)
{
    static const double far = 1e90, near = 1e-90;
    const socprev__rule *rule = m->rule;
    size_t columns = m->n[1], count = 0;
    if (rule->is_hill || rule->is_dean || rule->first != rule->offset || m->exponent[row] != 0 ||
        row >= grid->real[0])
        return doubt_all(m, doubt);
    const int64_t *units = grid->units + row * columns, *weight = m->weight + row * columns;
    const int64_t *low = grid->low + row * columns, *high = grid->high + row * columns;
    const double *other = m->value + m->n[0], *error = m->error + m->n[0];
    double value = m->value[row], offset = (double)rule->offset / (double)rule->step;
    double loose = (m->error[row] + CELL_ERROR) * 0x1p-53;
    for (size_t j = 0; j < columns; j++) {
        double quotient = value * other[j] * (double)weight[j];
        double up = (double)units[j] + offset, down = up - 1;
        double margin = (loose + error[j] * 0x1p-53) * (quotient + up);
        bool open = (units[j] < high[j] && !(up - quotient > margin)) ||
                    (units[j] > low[j] && !(quotient - down > margin));
        doubt[j] = open || !(quotient < far) || !(quotient > near);
        count += doubt[j];
    }
    for (size_t j = 0; j < columns; j++) {
        bool fixed = low[j] == high[j];
        bool far_off = m->exponent[m->n[0] + j] != 0 || j >= grid->real[1];
        count -= fixed && doubt[j];
        count += !fixed && far_off && !doubt[j];
        doubt[j] = !fixed && (far_off || doubt[j]);
    }
    return count;
}
