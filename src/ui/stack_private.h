/* SPDX-License-Identifier: MIT */
/*
 * What the stack and its frame know of one another.
 */

#ifndef UI_STACK_PRIVATE_H
#define UI_STACK_PRIVATE_H

#include "ui/stack.h"

enum { STACK_MOST = 64, STACK_USUAL_MOST = 56, MESSAGE_SIZE = 640 };
enum { STRAY_MS = 700 }; /* from one letter of a word to the next, typed slowly */

struct stack {
    const struct machine *machine;
    const struct keymap *keymap;
    struct screen *screens[STACK_MOST]; /* lowest first */
    size_t count;
    struct screen *gone[STACK_MOST * 2]; /* popped, closed when the key is done with */
    size_t gone_count;
    char message[MESSAGE_SIZE];
    char said[MESSAGE_SIZE]; /* the message that was there when the last key came */
    bool again; /* an answer is to be put right */
    char person[96];
    char banner[96];
    int64_t stray_ms; /* mono_ms until which letters are more of a word that did nothing */
    struct key half; /* first key of a chord, K_NONE when there is none */
    struct idle_rules idle;
    int64_t last_key_ms;
    bool blanked;
    bool warned;
    bool locked;
    bool signed_off;
    enum stack_wish wish;
    void (*flush)(void *who);
    void *flush_who;
    stack_work_fn *work;
    void *work_who;
    int64_t work_due_ms;
    stack_wait_fn *wait;
    void *wait_who;
};

/* The parts of a window. */
struct frame {
    struct rect header;
    struct rect strip;
    struct rect body;
    struct rect message;
    struct rect status;
    struct rect footer;
};

struct frame frame_of(int rows, int cols, int strip_rows);

/* Closes what was popped; only while no screen's code is running. */
void stack_bury(struct stack *stack);

/* Locks when the rules of idle times say that it must be. */
void stack_look(struct stack *stack);

/* Where the focus is in a screen. */
enum place screen_place(const struct screen *screen);

/* The footer's words for a screen, at most `cols` wide. */
void frame_hints(const struct stack *stack, const struct screen *screen, int cols,
                 struct str *out);

#endif
