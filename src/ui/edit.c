/* SPDX-License-Identifier: MIT */
/* Text being written. */

#include "config.h"

#include "ui/edit.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/text_char.h"
#include "base/text_clean.h"

enum run { RUN_NONE, RUN_TYPING, RUN_SPACES, RUN_DELETING };

struct edit_change {
    size_t at;
    char *removed;
    size_t removed_length;
    char *inserted;
    size_t inserted_length;
    size_t cursor_before;
};

static void *must(void *memory)
{
    if (memory == NULL)
        die("There is not enough memory for the text.");
    return memory;
}

static void wipe(char *text, size_t length)
{
    if (text != NULL) {
        explicit_bzero(text, length);
        free(text);
    }
}

static void change_release(struct edit_change *change)
{
    wipe(change->removed, change->removed_length);
    wipe(change->inserted, change->inserted_length);
}

static void forget_from(struct edit *edit, size_t first)
{
    for (size_t i = first; i < edit->change_count; i++)
        change_release(&edit->changes[i]);
    edit->change_count = first;
    if (edit->done_count > first)
        edit->done_count = first;
}

void edit_init(struct edit *edit, enum text_kind kind)
{
    memset(edit, 0, sizeof(*edit));
    edit->kind = kind;
    edit->size = 16;
    edit->text = must(calloc(1, edit->size));
}

void edit_release(struct edit *edit)
{
    forget_from(edit, 0);
    free(edit->changes);
    wipe(edit->text, edit->size);
    memset(edit, 0, sizeof(*edit));
}

/* ----- The bytes ------------------------------------------------------- */

static void make_room(struct edit *edit, size_t length)
{
    size_t size = edit->size;
    char *text;

    while (size < length + 1)
        size *= 2;
    if (size == edit->size)
        return;
    text = must(calloc(1, size));
    memcpy(text, edit->text, edit->used + 1);
    wipe(edit->text, edit->size);
    edit->text = text;
    edit->size = size;
}

/* `removed` bytes at `at` become `text`. */
static void splice(struct edit *edit, size_t at, size_t removed, const char *text, size_t length)
{
    make_room(edit, edit->used - removed + length);
    memmove(edit->text + at + length, edit->text + at + removed, edit->used - at - removed + 1);
    memcpy(edit->text + at, text, length);
    edit->used = edit->used - removed + length;
    if (edit->changed != NULL)
        edit->changed(edit->who, at, removed, length);
}

void edit_set(struct edit *edit, const char *text)
{
    struct arena arena = ARENA_INIT;
    const char *clean = text_clean(text, strlen(text), edit->kind, &arena, NULL);

    forget_from(edit, 0);
    edit->run = RUN_NONE;
    splice(edit, 0, edit->used, clean, strlen(clean));
    edit->cursor = edit->used;
    arena_clear(&arena);
}

/* ----- Undo ------------------------------------------------------------ */

static char *copy_of(const char *bytes, size_t length)
{
    char *copy = must(malloc(length + 1));

    memcpy(copy, bytes, length);
    copy[length] = '\0';
    return copy;
}

static char *joined(char *a, size_t a_length, const char *b, size_t b_length)
{
    char *both = must(malloc(a_length + b_length + 1));

    memcpy(both, a, a_length);
    memcpy(both + a_length, b, b_length);
    both[a_length + b_length] = '\0';
    wipe(a, a_length);
    return both;
}

/* Goes on with the last change where this one continues it. */
static bool extend_last(struct edit *edit, enum run run, size_t at, size_t removed,
                        const char *text, size_t length)
{
    struct edit_change *last;

    if (run == RUN_NONE || edit->run == RUN_NONE || edit->done_count == 0)
        return false;
    last = &edit->changes[edit->done_count - 1];
    if (run == RUN_DELETING) {
        char *gone;

        if (edit->run != RUN_DELETING || last->inserted_length > 0)
            return false;
        if (at == last->at) {
            last->removed = joined(last->removed, last->removed_length, edit->text + at, removed);
        } else if (at + removed == last->at) {
            gone = copy_of(edit->text + at, removed);
            gone = joined(gone, removed, last->removed, last->removed_length);
            wipe(last->removed, last->removed_length);
            last->removed = gone;
            last->at = at;
        } else {
            return false;
        }
        last->removed_length += removed;
        return true;
    }
    if (removed > 0 || edit->run == RUN_DELETING ||
        (edit->run == RUN_SPACES && run == RUN_TYPING) || at != last->at + last->inserted_length)
        return false;
    last->inserted = joined(last->inserted, last->inserted_length, text, length);
    last->inserted_length += length;
    return true;
}

static void remember(struct edit *edit, size_t at, size_t removed, const char *text, size_t length)
{
    size_t count = edit->change_count;

    if ((count & (count - 1)) == 0) {
        size_t room = count == 0 ? 1 : 2 * count;

        edit->changes = must(realloc(edit->changes, room * sizeof(*edit->changes)));
    }
    edit->changes[count] = (struct edit_change){
        .at = at,
        .removed = copy_of(edit->text + at, removed),
        .removed_length = removed,
        .inserted = copy_of(text, length),
        .inserted_length = length,
        .cursor_before = edit->cursor,
    };
    edit->change_count++;
    edit->done_count = edit->change_count;
}

static void change(struct edit *edit, enum run run, size_t at, size_t removed, const char *text,
                   size_t length)
{
    forget_from(edit, edit->done_count);
    if (!extend_last(edit, run, at, removed, text, length))
        remember(edit, at, removed, text, length);
    edit->run = run;
    splice(edit, at, removed, text, length);
    edit->cursor = at + length;
}

bool edit_undo(struct edit *edit)
{
    struct edit_change *last;

    if (edit->done_count == 0)
        return false;
    last = &edit->changes[--edit->done_count];
    splice(edit, last->at, last->inserted_length, last->removed, last->removed_length);
    edit->cursor = last->cursor_before;
    edit->run = RUN_NONE;
    return true;
}

bool edit_redo(struct edit *edit)
{
    struct edit_change *next;

    if (edit->done_count == edit->change_count)
        return false;
    next = &edit->changes[edit->done_count++];
    splice(edit, next->at, next->removed_length, next->inserted, next->inserted_length);
    edit->cursor = next->at + next->inserted_length;
    edit->run = RUN_NONE;
    return true;
}

/* ----- Moving ---------------------------------------------------------- */

void edit_move(struct edit *edit, size_t at)
{
    edit->cursor = at > edit->used ? edit->used : at;
    edit->run = RUN_NONE;
}

static size_t next_grapheme(const struct edit *edit, size_t at)
{
    return text_next(edit->text, edit->used, at);
}

static size_t previous_grapheme(const struct edit *edit, size_t at)
{
    return text_previous(edit->text, edit->used, at);
}

static bool is_gap(char c)
{
    return c == ' ' || c == '\n' || c == '\t';
}

static size_t word_left(const struct edit *edit, size_t at)
{
    while (at > 0 && is_gap(edit->text[at - 1]))
        at--;
    while (at > 0 && !is_gap(edit->text[at - 1]))
        at--;
    return at;
}

static size_t word_right(const struct edit *edit, size_t at)
{
    while (at < edit->used && !is_gap(edit->text[at]))
        at++;
    while (at < edit->used && is_gap(edit->text[at]))
        at++;
    return at;
}

static size_t paragraph_start(const struct edit *edit, size_t at)
{
    while (at > 0 && edit->text[at - 1] != '\n')
        at--;
    return at;
}

static size_t paragraph_end(const struct edit *edit, size_t at)
{
    while (at < edit->used && edit->text[at] != '\n')
        at++;
    return at;
}

/* ----- Keys ------------------------------------------------------------ */

/* A mark joins the character before it, composed and with no more marks than
 * are kept. */
static void type_mark(struct edit *edit, const char *mark)
{
    size_t from = previous_grapheme(edit, edit->cursor);
    struct arena arena = ARENA_INIT;
    const char *both = arena_printf(&arena, "%.*s%s", (int)(edit->cursor - from),
                                    edit->text + from, mark);
    const char *clean = text_clean(both, strlen(both), edit->kind, &arena, NULL);

    change(edit, RUN_NONE, from, edit->cursor - from, clean, strlen(clean));
    arena_clear(&arena);
}

static bool is_mark(const char *text)
{
    uint32_t c;

    text_char(text, strlen(text), &c);
    return text_char_class(c) == TEXT_MARK;
}

static bool type_text(struct edit *edit, const char *text)
{
    uint32_t c;

    text_char(text, strlen(text), &c);
    if (text_char_class(c) == TEXT_UNSAFE)
        return false;
    if (is_mark(text) && edit->cursor > 0)
        type_mark(edit, text);
    else
        change(edit, is_gap(text[0]) ? RUN_SPACES : RUN_TYPING, edit->cursor, 0, text,
               strlen(text));
    return true;
}

static bool cut(struct edit *edit, enum run run, size_t from, size_t to)
{
    if (from >= to)
        return false;
    change(edit, run, from, to - from, "", 0);
    return true;
}

static bool kill_line(struct edit *edit)
{
    size_t end = paragraph_end(edit, edit->cursor);

    if (end == edit->cursor && end < edit->used)
        end++;
    return cut(edit, RUN_NONE, edit->cursor, end);
}

static enum edit_result control_key(struct edit *edit, char letter)
{
    bool done;

    switch (letter) {
    case 'k':
        done = kill_line(edit);
        break;
    case 'u':
        done = cut(edit, RUN_NONE, paragraph_start(edit, edit->cursor), edit->cursor);
        break;
    case 'w':
        done = cut(edit, RUN_NONE, word_left(edit, edit->cursor), edit->cursor);
        break;
    case 'd':
        done = cut(edit, RUN_DELETING, edit->cursor, next_grapheme(edit, edit->cursor));
        break;
    case '_':
        done = edit_undo(edit);
        break;
    case 'a':
        edit_move(edit, paragraph_start(edit, edit->cursor));
        return EDIT_MOVED;
    case 'e':
        edit_move(edit, paragraph_end(edit, edit->cursor));
        return EDIT_MOVED;
    default:
        return EDIT_PASSED;
    }
    return done ? EDIT_CHANGED : EDIT_MOVED;
}

static enum edit_result moved_to(struct edit *edit, size_t at)
{
    edit_move(edit, at);
    return EDIT_MOVED;
}

static enum edit_result changed_if(bool done)
{
    return done ? EDIT_CHANGED : EDIT_MOVED;
}

enum edit_result edit_key(struct edit *edit, const struct key *key)
{
    size_t at = edit->cursor;

    switch ((int)key->kind) {
    case K_TEXT:
        return changed_if(type_text(edit, key->text));
    case K_BACKSPACE:
        return changed_if(cut(edit, RUN_DELETING, previous_grapheme(edit, at), at));
    case K_DELETE:
        return changed_if(cut(edit, RUN_DELETING, at, next_grapheme(edit, at)));
    case K_LEFT:
        return moved_to(edit, previous_grapheme(edit, at));
    case K_RIGHT:
        return moved_to(edit, next_grapheme(edit, at));
    case K_WORD_LEFT:
        return moved_to(edit, word_left(edit, at));
    case K_WORD_RIGHT:
        return moved_to(edit, word_right(edit, at));
    case K_HOME:
        return moved_to(edit, paragraph_start(edit, at));
    case K_END:
        return moved_to(edit, paragraph_end(edit, at));
    case K_CTRL:
        return control_key(edit, key->text[0]);
    case K_ALT:
        if (key_is_alt(key, "u"))
            return changed_if(edit_undo(edit));
        if (key_is_alt(key, "r"))
            return changed_if(edit_redo(edit));
        if (key_is_alt(key, "b"))
            return moved_to(edit, word_left(edit, at));
        if (key_is_alt(key, "f"))
            return moved_to(edit, word_right(edit, at));
        return EDIT_PASSED;
    default:
        return EDIT_PASSED;
    }
}

void edit_insert(struct edit *edit, const char *text, size_t length)
{
    change(edit, RUN_NONE, edit->cursor, 0, text, length);
}

size_t edit_paste(struct edit *edit, const char *raw)
{
    struct arena arena = ARENA_INIT;
    struct text_cleaned cleaned;
    const char *clean = text_clean(raw, strlen(raw), edit->kind, &arena, &cleaned);

    if (clean[0] != '\0')
        edit_insert(edit, clean, strlen(clean));
    arena_clear(&arena);
    return text_cleaned_total(&cleaned);
}

void edit_replace(struct edit *edit, const char *text)
{
    change(edit, RUN_NONE, 0, edit->used, text, strlen(text));
}

/* ----- Looking at it --------------------------------------------------- */

size_t edit_characters(const struct edit *edit)
{
    return text_graphemes(edit->text, edit->used);
}

size_t edit_words(const struct edit *edit)
{
    size_t words = 0;

    for (size_t i = 0; i < edit->used; i++)
        words += !is_gap(edit->text[i]) && (i == 0 || is_gap(edit->text[i - 1]));
    return words;
}

bool edit_find(const struct edit *edit, const char *words, size_t from, size_t *at)
{
    size_t next = text_next(edit->text, edit->used, from);
    const char *found = NULL;

    if (words[0] == '\0')
        return false;
    if (next < edit->used)
        found = strcasestr(edit->text + next, words);
    if (found == NULL)
        found = strcasestr(edit->text, words);
    if (found != NULL)
        *at = (size_t)(found - edit->text);
    return found != NULL;
}
