/* SPDX-License-Identifier: MIT */
/*
 * Text on its way in, and on its way out past curses.
 *
 * What is typed or pasted is cleaned, and the person is told how much was
 * dropped; what is imported is checked, and refused with the place. Either way
 * what is kept is NFC without anything a terminal would act upon. Joiners and
 * variation selectors are kept. On one character at most TEXT_MARKS accents
 * are kept, and TEXT_PARTS signs that are parts of a script's letters.
 */

#ifndef BASE_TEXT_CLEAN_H
#define BASE_TEXT_CLEAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

enum { TEXT_MARKS = 4, TEXT_PARTS = 8 };

/* How much was dropped. */
struct text_cleaned {
    size_t controls; /* unsafe characters */
    size_t marks;    /* marks too many on one character */
    size_t bytes;    /* bytes that are not UTF-8 */
};

/* Clean text from `length` bytes, NUL-terminated, in the arena. Line ends
 * become newlines, and in one-line text newlines and tabs become blanks.
 * `cleaned` is set; it may be NULL. */
char *text_clean(const char *raw, size_t length, enum text_kind kind, struct arena *arena,
                 struct text_cleaned *cleaned);

size_t text_cleaned_total(const struct text_cleaned *cleaned);

/* Why imported text is refused. */
enum text_fault_kind {
    TEXT_FAULT_NONE,
    TEXT_FAULT_BYTE,   /* not UTF-8 */
    TEXT_FAULT_UNSAFE, /* a control, direction mark, tag or non-character */
    TEXT_FAULT_LAYOUT, /* a newline or tab in one-line text */
    TEXT_FAULT_MARKS   /* more marks on a character than are kept */
};

struct text_fault {
    enum text_fault_kind kind;
    size_t offset;      /* in bytes */
    uint32_t character; /* for TEXT_FAULT_BYTE the byte */
};

enum { TEXT_FAULT_WORDS = 96 };

/* True where text_clean would drop nothing; else says the first fault. */
bool text_check(const char *raw, size_t length, enum text_kind kind, struct text_fault *fault);

/* "a control character (U+001B) at byte 12"; "" for no fault. */
void text_fault_words(const struct text_fault *fault, char words[TEXT_FAULT_WORDS]);

/* For standard output and errors: the text with everything a terminal might
 * act upon spelt out as <U+001B> or <0x9B>. Newlines and tabs stay in
 * paragraphs and are blanks in a line. Gives the text itself where it is fit. */
const char *text_plain(const char *text, enum text_kind kind, struct arena *arena);

#endif
