/* SPDX-License-Identifier: MIT */
/*
 * One line to type in, "[text____]", longer than its room where need be.
 *
 * The parts of line, code, date and filter that are alike.
 */

#ifndef UI_ENTRY_H
#define UI_ENTRY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "ui/canvas.h"
#include "ui/edit.h"
#include "ui/key.h"

struct entry {
    struct edit edit;
    size_t left; /* first byte in sight */
    bool secret; /* shown as stars */
};

void entry_init(struct entry *entry);
void entry_release(struct entry *entry);

const char *entry_text(const struct entry *entry);
void entry_set(struct entry *entry, const char *text);

/* Scrolls so that the cursor is in sight in `cols` columns, brackets included. */
void entry_layout(struct entry *entry, int cols);

/* Brackets, text and underscores, and the cursor when it has the focus. */
void entry_draw(const struct entry *entry, struct canvas *canvas, int row, int col, int cols,
                bool focused);

enum edit_result entry_key(struct entry *entry, const struct key *key);

/* Newlines become blanks; says into `said` (may be NULL) what was dropped. */
void entry_paste(struct entry *entry, const char *text, struct str *said);

#endif
