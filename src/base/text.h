/* SPDX-License-Identifier: MIT */
/*
 * Text as people see it: characters with their marks, columns, cut and padded.
 *
 * A grapheme is what a person takes for one character: a letter with its
 * accents, a family emoji. The cursor, deleting and cutting go by graphemes;
 * bytes are not columns.
 *
 * Text here is UTF-8. Bytes that are not are survived, one grapheme each.
 */

#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

enum text_kind {
    TEXT_LINE,      /* one line: a name, a code */
    TEXT_PARAGRAPHS /* newlines and tabs are kept */
};

enum text_align { TEXT_LEFT, TEXT_RIGHT };

/* What ends a text that was cut; the second where only ASCII can be shown. */
#define TEXT_CUT "\xe2\x80\xa6"
#define TEXT_CUT_ASCII "~"

enum { TEXT_TAB = 4 }; /* columns between tab stops */

bool text_valid_utf8(const char *text, size_t length);

/* True where nothing can be seen: empty, or only blanks and silent characters. */
bool text_blank(const char *text);

/* The text itself; "" where there is none. */
RETURNS_NONNULL const char *text_or_empty(const char *text);

/* Where the grapheme that begins at `at` ends; `length` at the end. */
size_t text_next(const char *text, size_t length, size_t at);

/* Where the grapheme that ends at `at` begins; 0 at the start. */
size_t text_previous(const char *text, size_t length, size_t at);

size_t text_graphemes(const char *text, size_t length);

/* Columns it takes on the screen. A grapheme takes what its characters take
 * together as curses draws them (joiners nothing); one that begins with a mark
 * takes at least one, since it must be drawn on a blank. Layout characters and
 * unsafe ones take one each. */
int text_columns(const char *text, size_t length);

/* The longest start of whole graphemes in at most `columns`: gives its bytes,
 * and its columns in `*used` (may be NULL). */
size_t text_prefix(const char *text, size_t length, int columns, int *used);

/* The text itself where it fits, else a cut copy that ends in `mark` (TEXT_CUT
 * or TEXT_CUT_ASCII). A wide character that would stick out is left off. */
const char *text_fit(const char *text, int columns, const char *mark, struct arena *arena);

/* As text_fit, then filled with blanks to exactly `columns`. */
const char *text_pad(const char *text, int columns, enum text_align align, const char *mark,
                     struct arena *arena);

#endif
