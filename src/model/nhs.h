/* SPDX-License-Identifier: MIT */
/* NHS numbers: ten digits, the last of which checks the others. */

#ifndef MODEL_NHS_H
#define MODEL_NHS_H

#include <stdbool.h>

enum { NHS_DIGITS = 10, NHS_TEXT = 11, NHS_WORDS = 13 };

/* Takes the digits out of "999 004 1717" or "999-004-1717"; false, with `out`
 * empty, when what is left is not ten digits. */
bool nhs_read(const char *text, char out[NHS_TEXT]);

/* Ten digits with a right check digit. */
bool nhs_valid(const char *number);

/* "999 004 1717"; the text as it is when it is not ten digits. */
void nhs_format(const char *number, char out[NHS_WORDS]);

#endif
