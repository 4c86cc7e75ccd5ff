/* SPDX-License-Identifier: MIT */
/*
 * The screens lying on one another, and the frame around the top one: header,
 * record strip, message line, status line, footer.
 *
 * The whole program can be played here without a terminal: stack_key() in,
 * stack_draw() out.
 */

#ifndef UI_STACK_H
#define UI_STACK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/compiler.h"
#include "base/machine.h"
#include "ui/action.h"
#include "ui/canvas.h"
#include "ui/key.h"
#include "ui/screen.h"

struct stack;

/* What happens when nobody has pressed a key for a while; 0: never. */
struct idle_rules {
    int64_t blank_ms;  /* the picture is hidden; any key shows it again and does no more */
    int64_t warn_ms;   /* a warning is shown; any key takes it away */
    int64_t lock_ms;   /* lock() is called */
    int64_t signoff_ms; /* signoff() is called */
    void (*lock)(void *who, struct stack *stack);
    void (*signoff)(void *who, struct stack *stack);
    bool (*must_lock)(void *who); /* asked after each key; NULL: never */
    void *who;
};

RETURNS_NONNULL struct stack *stack_new(const struct machine *machine, const struct keymap *keymap);

/* Closes every screen, asking none. */
void stack_free(struct stack *stack);

const struct machine *stack_machine(const struct stack *stack);
const struct keymap *stack_keymap(const struct stack *stack);

/* The words on the right of the header, and the loud word after the program's
 * name ("TRAINING DATA (all fictional)"); copied. */
void stack_set_person(struct stack *stack, const char *name);
void stack_set_banner(struct stack *stack, const char *words);
void stack_set_idle(struct stack *stack, const struct idle_rules *rules);

/* The stack owns it from now on. Where too many lie there already, it is closed
 * after the key and the person is told, but a cover always has room. */
void stack_push(struct stack *stack, struct screen *screen);

/* Takes the top screen away; it is closed when the key is done with. */
void stack_pop(struct stack *stack);

/* Takes away everything above `screen`, or it too. */
void stack_pop_above(struct stack *stack, const struct screen *screen);
void stack_remove(struct stack *stack, struct screen *screen);
void stack_replace(struct stack *stack, struct screen *screen);

struct screen *stack_top(const struct stack *stack);

/* The full screen that shows under any pop-ups. */
struct screen *stack_top_full(const struct stack *stack);
struct screen *stack_find(const struct stack *stack, const char *name);
size_t stack_depth(const struct stack *stack);

/* Nothing left to show: the program ends. */
bool stack_empty(const struct stack *stack);

/* One sentence in the message line until the next key. stack_warn() puts "!"
 * before it. A long one lies over what is above and below it, as far as there is
 * room; what is cut says so, and F1 has it whole. */
void stack_say(struct stack *stack, const char *format, ...) PRINTF_LIKE(2, 3);
void stack_warn(struct stack *stack, const char *format, ...) PRINTF_LIKE(2, 3);

/* Something answered on the screen on top is to be put right: where nothing is drawn, it is
 * asked again at once. Taken once. */
void stack_ask_again(struct stack *stack);
bool stack_take_again(struct stack *stack);
void stack_err(struct stack *stack, const struct err *err);
const char *stack_message(const struct stack *stack);

/* Somebody is there: what the idle rules wait for begins anew. */
void stack_stir(struct stack *stack);

void stack_key(struct stack *stack, const struct key *key);
void stack_paste(struct stack *stack, const char *text);

/* Runs an action of the top full screen, or says why not. */
void stack_run(struct stack *stack, struct screen *screen, const struct action *action);

/* Does one of actions_everywhere(). */
void stack_run_everywhere(struct stack *stack, enum common_action id);

/* Asks every screen to keep what was typed and takes them all away; false
 * when one wants to stay. `must`: the terminal is gone, nobody may stay. */
bool stack_leave(struct stack *stack, bool must);

/* Asks every screen to keep what was typed. */
void stack_keep(struct stack *stack);

/* Locks the screen as after a long silence, where there is a lock. */
void stack_lock(struct stack *stack);

/* When the next tick is due, on the machine's mono_ms; INT64_MAX: never. */
int64_t stack_due(const struct stack *stack);
void stack_tick(struct stack *stack);

/* Work for the while no key waits, a few milliseconds at a time: done again and again until it is
 * over; WORK_LATER rests first. NULL: none. */
enum work { WORK_MORE, WORK_LATER, WORK_OVER };
typedef enum work stack_work_fn(void *who);
void stack_set_work(struct stack *stack, stack_work_fn *work, void *who);
int64_t stack_work_due(const struct stack *stack); /* as stack_due */

/* Does some of it, if it is due; true when it is over and may have said something. */
bool stack_work(struct stack *stack);

/* Draws all of it at the canvas's size. */
void stack_draw(struct stack *stack, struct canvas *canvas);

/* What the terminal must do for the program: asked for by an action, done and
 * cleared by whoever holds the terminal. */
enum stack_wish { WISH_NOTHING, WISH_REDRAW, WISH_SUSPEND };
enum stack_wish stack_take_wish(struct stack *stack);

/* Takes what waits in the keyboard away before a question that signs: the
 * holder of the terminal sets it, a test leaves it NULL. */
void stack_set_flush(struct stack *stack, void (*flush)(void *who), void *who);
void stack_flush_keys(struct stack *stack);

/* Asked every few milliseconds while a deed waits for something that others
 * have: `what` is waited for, so long already. The holder of the terminal says
 * so to the person and gives false when they press Esc; a test leaves it NULL. */
typedef bool stack_wait_fn(void *who, const char *what, int waited_ms);
void stack_set_wait(struct stack *stack, stack_wait_fn *wait, void *who);
bool stack_wait(struct stack *stack, const char *what, int waited_ms);

#endif
