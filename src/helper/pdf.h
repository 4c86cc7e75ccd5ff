/* SPDX-License-Identifier: MIT */
/*
 * A document as PDF: A4, its pages numbered, with bookmarks, title and language, and marked for
 * those who have it read to them, as far as cairo does that.
 */

#ifndef HELPER_PDF_H
#define HELPER_PDF_H

#include "base/arena.h"
#include "base/err.h"
#include "helper/document.h"

/* The bytes are in the arena; the same for the same document. */
NODISCARD bool pdf_make(const struct document *document, struct made *out, struct arena *arena,
                        struct err *err);

#endif
