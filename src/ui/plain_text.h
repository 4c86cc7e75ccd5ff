/* SPDX-License-Identifier: MIT */
/*
 * Text made ready for plain mode: lines that end between words, and no keys,
 * for there are none.
 */

#ifndef UI_PLAIN_TEXT_H
#define UI_PLAIN_TEXT_H

#include "base/arena.h"

/* The text with newlines, so that no line has more than `width` columns unless
 * one word has. What follows a number or blanks at the beginning of a line
 * stands under one another. */
const char *plain_text_lines(const char *text, int width, struct arena *arena);

/* The program's own words without the parts of sentences that name a key:
 * "Save the element first: ^S." is "Save the element first.". */
const char *plain_text_keyless(const char *text, struct arena *arena);

#endif
