/* SPDX-License-Identifier: MIT */
/*
 * Text that has a form of its own: numbers somebody issued, postcodes,
 * telephone numbers, addresses of mail.
 *
 * The form goes by the name of the field, whatever record it is in.
 */

#ifndef MODEL_FORMAT_H
#define MODEL_FORMAT_H

#include <stdbool.h>
#include <stddef.h>

enum text_format {
    FORMAT_FREE,
    FORMAT_NHS_NUMBER, /* ten digits, the last checks the others */
    FORMAT_UPN,        /* a check letter, eleven digits, a digit or a letter */
    FORMAT_ULN,        /* ten digits, the last checks the others */
    FORMAT_POSTCODE,
    FORMAT_TELEPHONE,  /* at least six digits; words may stand beside them */
    FORMAT_EMAIL,
};

/* The form of a field of the dictionary, by its name. */
enum text_format format_of(const char *field);

/* Does the text have it? Empty text is not asked about. */
bool format_holds(enum text_format format, const char *text);

/* The text as it is kept: numbers without blanks, postcodes in capitals. What
 * has not the form stays as it is. */
void format_tidy(enum text_format format, const char *text, char *out, size_t size);

/* Characters it may have while it is typed, when `kept` are kept: numbers may
 * be typed in groups, as they stand on cards and letters. */
int format_room(enum text_format format, int kept);

/* Could this be how somebody signs? A name has no digit in it and does not begin with a day:
 * "todayAnna" is two answers in one field. */
bool format_is_signed(const char *name);

#endif
