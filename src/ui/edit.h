/* SPDX-License-Identifier: MIT */
/*
 * Text being written: a cursor that goes by whole characters, undo and redo,
 * words, lines to kill. The line field and the text box are made of it.
 *
 * One undo takes back what a person would call one thing: a word typed, a run
 * of deletions, a paste.
 */

#ifndef UI_EDIT_H
#define UI_EDIT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"
#include "ui/key.h"

struct edit_change;

struct edit {
    enum text_kind kind;
    char *text; /* NUL-terminated */
    size_t used;
    size_t size;
    size_t cursor; /* a byte between two graphemes */

    /* Told of every change: `removed` bytes at `from` became `inserted` ones.
     * NULL when nobody listens. */
    void (*changed)(void *who, size_t from, size_t removed, size_t inserted);
    void *who;

    struct edit_change *changes; /* oldest first; those from `undone` on can be redone */
    size_t change_count;
    size_t done_count;
    int run; /* what the last change was, to go on with it: enum in edit.c */
};

enum edit_result {
    EDIT_PASSED, /* not a key for text */
    EDIT_MOVED,
    EDIT_CHANGED,
};

void edit_init(struct edit *edit, enum text_kind kind);

/* Wipes and frees. */
void edit_release(struct edit *edit);

/* Other text, with nothing to undo and the cursor at its end. */
void edit_set(struct edit *edit, const char *text);

/* Types, deletes, moves by character and word, kills (^K to the end of the
 * line, ^U to its start, ^W the word before), undoes (^_, Alt-u) and redoes
 * (Alt-r). Up, Down, Home and End depend on how lines are folded, so a text
 * box does those itself; Home and End here go to the ends of the paragraph. */
enum edit_result edit_key(struct edit *edit, const struct key *key);

/* Puts in text that was cleaned already, as one thing to undo. */
void edit_insert(struct edit *edit, const char *text, size_t length);

/* Cleans and puts in what was pasted; gives how many characters were dropped. */
size_t edit_paste(struct edit *edit, const char *raw);

/* Puts `text` in the place of all there is, as one thing to undo. */
void edit_replace(struct edit *edit, const char *text);

void edit_move(struct edit *edit, size_t at);
bool edit_undo(struct edit *edit);
bool edit_redo(struct edit *edit);

/* The next place after `from`, then from the start, where the words stand, in
 * small letters or capitals; false when nowhere. */
bool edit_find(const struct edit *edit, const char *words, size_t from, size_t *at);

size_t edit_characters(const struct edit *edit);
size_t edit_words(const struct edit *edit);

#endif
