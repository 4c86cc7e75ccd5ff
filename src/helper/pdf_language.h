/* SPDX-License-Identifier: MIT */
/* What cairo leaves out of a PDF: its language, that it is marked, and that its title is shown. */

#ifndef HELPER_PDF_LANGUAGE_H
#define HELPER_PDF_LANGUAGE_H

#include "base/str.h"

/* Appends them to a finished PDF as an update of its catalogue, which the format is made for. What
 * cannot be read so is left as it is. */
void pdf_language(struct str *pdf, const char *lang);

#endif
