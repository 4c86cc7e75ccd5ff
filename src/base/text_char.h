/* SPDX-License-Identifier: MIT */
/*
 * One character of a text: how it is read, what it is to us, how wide it is.
 *
 * This is the one place that says which characters may be kept and shown;
 * cleaning, checking, drawing and printing all ask here.
 */

#ifndef BASE_TEXT_CHAR_H
#define BASE_TEXT_CHAR_H

#include <stddef.h>
#include <stdint.h>

enum text_class {
    TEXT_SHOWN,  /* letters, digits, signs, blanks, pictures */
    TEXT_MARK,   /* belongs to the character before it: accents, vowel signs */
    TEXT_SILENT, /* kept, drawn as nothing: joiners, variation selectors, soft hyphen */
    TEXT_LAYOUT, /* newline and tab */
    TEXT_UNSAFE  /* never kept, never shown raw: controls, direction marks, tags, non-characters */
};

/* What text_char gives for a byte that is not UTF-8; itself TEXT_UNSAFE. */
#define TEXT_BAD_BYTE UINT32_MAX

/* Reads the first character of `length` bytes (at least one) and gives the
 * number of bytes it takes: 1 with TEXT_BAD_BYTE where it is not UTF-8. */
size_t text_char(const char *text, size_t length, uint32_t *character);

/* The number of bytes of the character that ends at `at` (more than 0). */
size_t text_char_before(const char *text, size_t at, uint32_t *character);

enum text_class text_char_class(uint32_t character);

/* Columns as curses counts them (wcwidth, so the locale must be set): marks
 * mostly 0, silent ones 0, layout and unsafe ones 1, because a sign stands for
 * them on the screen. */
int text_char_columns(uint32_t character);

#endif
