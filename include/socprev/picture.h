/** @file picture.h
 * @brief Floor 4: placeholder */
#ifndef SOCPREV_PICTURE_H
#define SOCPREV_PICTURE_H
#endif
