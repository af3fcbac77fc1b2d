/* Pictures of the library on their way out: only for people. */
#include "cli.h"

static socprev_status options_of(const cli *c, socprev_picture_options **out, socprev_error **err)
{
    socprev_status st = socprev_picture_options_new(NULL, out, err);
    if (st == SOCPREV_OK)
        st = socprev_picture_options_set_language(*out, c->language, err);
    if (st == SOCPREV_OK)
        st = socprev_picture_options_set_width(*out, c->width > 0 && c->width < 20 ? 20 : c->width,
                                               err);
    if (st == SOCPREV_OK)
        st = socprev_picture_options_set_plain(*out, c->option[OPTION_PLAIN] != NULL, err);
    return st;
}

static int put_picture(cli *c, socprev_status st, socprev_buffer *picture, socprev_error *err)
{
    if (st == SOCPREV_OK)
        add_size(&c->out, socprev_buffer_data(picture), socprev_buffer_size(picture));
    socprev_buffer_free(picture);
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, NULL, st, err);
}

int put_bars(cli *c, const char *const *labels, const double *values, const uint8_t *valid,
             size_t n)
{
    socprev_picture_options *options = NULL;
    socprev_buffer *picture = NULL;
    socprev_error *err = NULL;
    socprev_status st = options_of(c, &options, &err);
    if (st == SOCPREV_OK)
        st = socprev_picture_bars(labels, values, 0, valid, n, options, NULL, &picture, &err);
    socprev_picture_options_free(options);
    return put_picture(c, st, picture, err);
}

int put_lorenz(cli *c, const double *weights, const double *values, size_t n)
{
    socprev_picture_options *options = NULL;
    socprev_buffer *picture = NULL;
    socprev_error *err = NULL;
    socprev_status st = options_of(c, &options, &err);
    if (st == SOCPREV_OK)
        st = socprev_picture_options_set_height(options, 15, &err);
    if (st == SOCPREV_OK)
        st = socprev_picture_lorenz(weights, values, n, options, NULL, &picture, &err);
    socprev_picture_options_free(options);
    return put_picture(c, st, picture, err);
}

int put_map(cli *c, int32_t map, const char *const *codes, const double *values,
            const uint8_t *valid, size_t n)
{
    socprev_picture_options *options = NULL;
    socprev_buffer *picture = NULL;
    socprev_error *err = NULL;
    socprev_status st = options_of(c, &options, &err);
    if (st == SOCPREV_OK)
        st = socprev_picture_map(map, codes, values, 0, valid, n, options, NULL, &picture, &err);
    socprev_picture_options_free(options);
    return put_picture(c, st, picture, err);
}
