/* SPDX-License-Identifier: MIT */
/*
 * Words in a text, for moving by words and counting them.
 *
 * A word is a piece with a letter or a digit at its start, as Unicode divides
 * text (annex 29); Chinese counts a character at a time.
 */

#ifndef BASE_TEXT_WORD_H
#define BASE_TEXT_WORD_H

#include <stddef.h>

/* Where the next word after `at` begins; `length` when there is none. */
size_t text_word_next(const char *text, size_t length, size_t at);

/* Where the last word before `at` begins; 0 when there is none. */
size_t text_word_previous(const char *text, size_t length, size_t at);

size_t text_words(const char *text, size_t length);

#endif
