/* SPDX-License-Identifier: MIT */
/* One line to type in. */

#include "config.h"

#include "ui/entry.h"

#include <string.h>

void entry_init(struct entry *entry)
{
    memset(entry, 0, sizeof(*entry));
    edit_init(&entry->edit, TEXT_LINE);
}

void entry_release(struct entry *entry)
{
    edit_release(&entry->edit);
}

const char *entry_text(const struct entry *entry)
{
    return entry->edit.text;
}

void entry_set(struct entry *entry, const char *text)
{
    edit_set(&entry->edit, text);
    entry->left = 0;
}

/* Columns of a stretch of the text as it is shown. */
static int columns_between(const struct entry *entry, size_t from, size_t to)
{
    const char *text = entry->edit.text + from;

    return entry->secret ? (int)text_graphemes(text, to - from) : text_columns(text, to - from);
}

void entry_layout(struct entry *entry, int cols)
{
    const struct edit *edit = &entry->edit;
    int room = cols - 2, before;

    if (entry->left > edit->cursor)
        entry->left = edit->cursor;
    before = columns_between(entry, entry->left, edit->cursor);
    while (entry->left < edit->cursor && before > room - 1) {
        size_t next = text_next(edit->text, edit->used, entry->left);

        before -= columns_between(entry, entry->left, next);
        entry->left = next;
    }
    while (entry->left > 0) {
        size_t more = text_previous(edit->text, edit->used, entry->left);

        if (columns_between(entry, more, edit->used) > room - 1)
            break;
        entry->left = more;
    }
}

static void draw_stars(struct canvas *canvas, int row, int col, int count)
{
    for (int i = 0; i < count; i++)
        canvas_put(canvas, row, col + i, ROLE_FIELD, "*");
}

void entry_draw(const struct entry *entry, struct canvas *canvas, int row, int col, int cols,
                bool focused)
{
    const struct edit *edit = &entry->edit;
    size_t left = focused ? entry->left : 0;
    int room = cols - 2;
    int used = columns_between(entry, left, edit->used);
    struct rect before = canvas_clip(canvas, (struct rect){ row, col, 1, cols });

    canvas_put(canvas, row, col, ROLE_QUIET, "[");
    if (entry->secret)
        draw_stars(canvas, row, col + 1, used < room ? used : room);
    else
        canvas_put_in(canvas, row, col + 1, room, ROLE_FIELD, edit->text + left,
                      edit->used - left);
    for (int i = used; i < room; i++)
        canvas_put(canvas, row, col + 1 + i, ROLE_QUIET, "_");
    canvas_put(canvas, row, col + cols - 1, ROLE_QUIET, "]");
    if (focused)
        canvas_cursor(canvas, row, col + 1 + columns_between(entry, left, edit->cursor));
    canvas_unclip(canvas, before);
}

enum edit_result entry_key(struct entry *entry, const struct key *key)
{
    return edit_key(&entry->edit, key);
}

void entry_paste(struct entry *entry, const char *text, struct str *said)
{
    size_t dropped = edit_paste(&entry->edit, text);

    if (said != NULL && strchr(text, '\n') != NULL)
        str_add(said, "New lines became blanks. ");
    if (said != NULL && dropped > 0)
        str_printf(said, "What cannot be kept was left out: %zu %s.", dropped,
                   dropped == 1 ? "character" : "characters");
}
