/* SPDX-License-Identifier: MIT */
/*
 * Keys in, picture out, with a clock that stands still until a test moves it.
 *
 *     play(stack, "Tab Tab 'some words' ^S");
 *     ck_assert_str_eq(picture(stack, 24, 80, BORDERS_ASCII), "...");
 */

#ifndef TESTS_PLAY_H
#define TESTS_PLAY_H

#include <check.h>
#include <locale.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/machine.h"
#include "base/str.h"
#include "base/text.h"
#include "ui/canvas.h"
#include "ui/stack.h"

/* ----- A clock --------------------------------------------------------- */

struct play_clock {
    int64_t now_ms;
    int64_t mono_ms;
};

static inline int64_t play_now(const struct machine *machine)
{
    return ((const struct play_clock *)machine->self)->now_ms;
}

static inline int64_t play_mono(const struct machine *machine)
{
    return ((const struct play_clock *)machine->self)->mono_ms;
}

/* Monday 22 March 2010, 10:42 in England. */
static inline struct machine play_machine(struct play_clock *clock)
{
    struct machine machine = { .now_ms = play_now, .mono_ms = play_mono, .self = clock };

    setlocale(LC_ALL, "C.UTF-8");
    *clock = (struct play_clock){ .now_ms = INT64_C(1269254520000), .mono_ms = 1000 };
    return machine;
}

static inline void play_wait(struct play_clock *clock, struct stack *stack, int64_t ms)
{
    clock->now_ms += ms;
    clock->mono_ms += ms;
    stack_tick(stack);
}

/* ----- Keys ------------------------------------------------------------ */

/* Types a text, a character at a time. */
static inline void play_text(struct stack *stack, const char *text)
{
    for (size_t i = 0; text[i] != '\0';) {
        size_t bytes = 1;
        struct key key = { .kind = K_TEXT };

        while (((unsigned char)text[i + bytes] & 0xc0) == 0x80)
            bytes++;
        memcpy(key.text, text + i, bytes);
        stack_key(stack, &key);
        i += bytes;
    }
}

/* Names of keys with blanks between them; text stands in single quotes. */
static inline void play(struct stack *stack, const char *script)
{
    const char *p = script;

    while (*p != '\0') {
        const char *end;
        char word[256];
        struct key key;

        if (*p == ' ') {
            p++;
            continue;
        }
        end = *p == '\'' ? strchr(p + 1, '\'') : p + strcspn(p, " ");
        ck_assert_ptr_nonnull(end);
        if (*p == '\'') {
            snprintf(word, sizeof(word), "%.*s", (int)(end - p - 1), p + 1);
            play_text(stack, word);
            p = end + 1;
            continue;
        }
        snprintf(word, sizeof(word), "%.*s", (int)(end - p), p);
        ck_assert_msg(key_parse(word, &key), "no such key: %s", word);
        stack_key(stack, &key);
        p = end;
    }
}

/* ----- Pictures -------------------------------------------------------- */

/* What the stack shows at a size; good until the next picture. */
static inline const char *picture(struct stack *stack, int rows, int cols, enum borders borders)
{
    static struct str out;
    struct canvas *canvas = canvas_new(rows, cols, borders);

    stack_draw(stack, canvas);
    str_clear(&out);
    canvas_dump(canvas, &out);
    canvas_free(canvas);
    return str_text(&out);
}

/* The text of one row of the picture, without trailing blanks. */
static inline const char *picture_row(struct stack *stack, int rows, int cols, int row)
{
    static char line[2048];
    const char *p = picture(stack, rows, cols, BORDERS_ASCII);

    for (int i = 1; i < row; i++)
        p = strchr(p, '\n') + 1;
    snprintf(line, sizeof(line), "%.*s", (int)strcspn(p, "\n"), p);
    return line;
}

/* Where the cursor is in a window of 80 by 24: "row,col" from 1, "" when
 * hidden. */
static inline const char *cursor_at(struct stack *stack)
{
    static char words[32];
    const char *p = strstr(picture(stack, 24, 80, BORDERS_ASCII), "[cursor ");

    snprintf(words, sizeof(words), "%s", p == NULL ? "" : p + 8);
    words[strcspn(words, "]")] = '\0';
    return words;
}

#endif
