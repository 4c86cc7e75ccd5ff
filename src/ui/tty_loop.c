/* SPDX-License-Identifier: MIT */
/* The loop: bytes, signals and time in, frames out. */

#include "config.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/machine.h"
#include "base/text_clean.h"
#include "ui/tty_private.h"

enum {
    READ_SIZE = 16 * 1024,
    FRAME_LONGEST_MS = 50, /* between frames while keys keep coming */
    NOTICED_MS = 700,      /* a wait that long is told */
};

/* What a turn of the loop found. */
struct turn {
    bool draw;
    bool whole;
    int ended; /* the signal that ends it all; 0: none */
};

static int64_t now_ms(const struct stack *stack)
{
    const struct machine *machine = stack_machine(stack);

    return machine->mono_ms(machine);
}

/* ----- Signals --------------------------------------------------------- */

/* Stops as the shell expects it, and goes on when it says so. */
static void stop_here(struct tty *tty, struct stack *stack, struct turn *turn)
{
    stack_keep(stack);
    tty_pause(tty);
    signals_stop();
    tty_resume(tty);
    turn->draw = true;
    turn->whole = true;
}

static void suspend(struct tty *tty, struct stack *stack, struct turn *turn)
{
    if (tty->options.no_suspend) {
        stack_say(stack, "Stopping the program is not allowed here. F10 leaves it.");
        return;
    }
    stack_lock(stack);
    stop_here(tty, stack, turn);
}

static void take_signal(struct tty *tty, struct stack *stack, int number, struct turn *turn)
{
    switch (number) {
    case SIGWINCH:
    case SIGCONT:
        turn->whole = tty_measure(tty) || number == SIGCONT || turn->whole;
        turn->draw = true;
        break;
    case SIGTSTP:
        suspend(tty, stack, turn);
        break;
    default:
        turn->ended = number;
        break;
    }
}

static void take_signals(struct tty *tty, struct stack *stack, struct turn *turn)
{
    int number;

    while ((number = signals_next(&tty->signals)) != 0)
        take_signal(tty, stack, number, turn);
}

/* ----- Keys ------------------------------------------------------------ */

static void take_paste(struct stack *stack, const struct event *event)
{
    stack_paste(stack, event->paste);
    if (event->lost > 0)
        stack_warn(stack, "The pasted text was too long: its last %zu bytes were left out.",
                   event->lost);
}

static void take_events(struct tty *tty, struct stack *stack, struct turn *turn)
{
    struct event event;

    while (!stack_empty(stack) &&
           (event = decoder_next(tty->decoder, now_ms(stack))).kind != EVENT_NONE) {
        turn->draw = true;
        if (event.kind == EVENT_PASTE)
            take_paste(stack, &event);
        else
            stack_key(stack, &event.key);
        switch (stack_take_wish(stack)) {
        case WISH_NOTHING:
            break;
        case WISH_REDRAW:
            turn->whole = true;
            break;
        case WISH_SUSPEND:
            suspend(tty, stack, turn);
            break;
        }
    }
}

static bool is_waiting(int fd)
{
    struct pollfd entry = { .fd = fd, .events = POLLIN };

    return poll(&entry, 1, 0) > 0 && (entry.revents & POLLIN) != 0;
}

/* Reads what is there; false when the terminal is gone. */
static bool read_keys(struct tty *tty, int64_t now)
{
    char bytes[READ_SIZE];
    ssize_t count = read(STDIN_FILENO, bytes, sizeof(bytes));

    if (count < 0)
        return errno == EINTR || errno == EAGAIN;
    if (count > 0)
        decoder_feed(tty->decoder, bytes, (size_t)count, now);
    explicit_bzero(bytes, sizeof(bytes));
    return count > 0;
}

/* All keys that wait, before one frame. A flood of them is drawn now and then. */
static void drain_keys(struct tty *tty, struct stack *stack, struct turn *turn)
{
    int64_t began = now_ms(stack);

    do {
        if (!read_keys(tty, now_ms(stack))) {
            turn->ended = SIGHUP;
            return;
        }
        take_events(tty, stack, turn);
    } while (!stack_empty(stack) && now_ms(stack) - began < FRAME_LONGEST_MS &&
             is_waiting(STDIN_FILENO));
}

static void flush_keys(void *who)
{
    struct tty *tty = who;

    while (is_waiting(STDIN_FILENO)) {
        if (!read_keys(tty, 0))
            break;
        decoder_drop(tty->decoder);
    }
    decoder_drop(tty->decoder);
}

/* ----- Waiting for others ---------------------------------------------- */

struct waiting {
    struct tty *tty;
    struct stack *stack;
};

/* Esc or Ctrl-C by itself; all other keys wait for their turn. */
static bool gives_up(struct tty *tty, int64_t now)
{
    char bytes[READ_SIZE];
    ssize_t count;
    bool stops;

    if (!is_waiting(STDIN_FILENO))
        return false;
    count = read(STDIN_FILENO, bytes, sizeof(bytes));
    if (count <= 0)
        return count == 0 || (errno != EINTR && errno != EAGAIN);
    stops = count == 1 && (bytes[0] == '\033' || bytes[0] == '\003');
    decoder_feed(tty->decoder, bytes, (size_t)count, now);
    explicit_bzero(bytes, sizeof(bytes));
    if (stops)
        decoder_drop(tty->decoder);
    return stops;
}

/* The last picture stays, but for its last row: screens are in the middle of a
 * deed and cannot be drawn. */
static void show_waiting(struct tty *tty, const char *what)
{
    struct rect row = { canvas_rows(tty->canvas) - 1, 0, 1, canvas_cols(tty->canvas) };
    char words[120];
    int length = snprintf(words, sizeof(words), " Waiting for %s. Esc stops.", what);

    canvas_fill(tty->canvas, row, ROLE_BAR);
    canvas_put_in(tty->canvas, row.row, 0, row.cols, ROLE_BAR, words, (size_t)length);
    tty_show(tty, false);
}

static bool wait_for(void *who, const char *what, int waited_ms)
{
    const struct waiting *waiting = who;

    if (waited_ms < NOTICED_MS)
        return !signals_end();
    show_waiting(waiting->tty, what);
    return !signals_end() && !gives_up(waiting->tty, now_ms(waiting->stack));
}

/* ----- The loop -------------------------------------------------------- */

/* Tells a test that all it sent has been dealt with and drawn. */
static void mark_idle(struct tty *tty, bool drawn)
{
    uint64_t consumed = decoder_consumed(tty->decoder);
    char mark[48];
    int length;

    if (!tty->options.sync || (!drawn && consumed == tty->marked))
        return;
    tty->marked = consumed;
    length = snprintf(mark, sizeof(mark), "\033]777;idle;%llu\a", (unsigned long long)consumed);
    if (write(STDOUT_FILENO, mark, (size_t)length) < 0)
        return;
}

static void draw(struct tty *tty, struct stack *stack, struct turn *turn)
{
    bool drawn = turn->draw && !stack_empty(stack);

    if (drawn) {
        stack_draw(stack, tty->canvas);
        tty_show(tty, turn->whole);
    }
    mark_idle(tty, drawn);
}

static int until(const struct tty *tty, const struct stack *stack)
{
    int64_t due = stack_due(stack);
    int64_t keys = decoder_due(tty->decoder);
    int64_t work = stack_work_due(stack);
    int64_t wait;

    if (keys < due)
        due = keys;
    if (work < due)
        due = work;
    if (due == INT64_MAX)
        return -1;
    wait = due - now_ms(stack);
    return wait < 0 ? 0 : wait > 3600000 ? 3600000 : (int)wait;
}

static void take_turn(struct tty *tty, struct stack *stack, struct turn *turn)
{
    struct pollfd entries[2] = {
        { .fd = STDIN_FILENO, .events = POLLIN },
        { .fd = tty->signals.fd, .events = POLLIN },
    };

    if (poll(entries, 2, until(tty, stack)) < 0 && errno != EINTR)
        turn->ended = SIGHUP;
    if (entries[1].revents != 0)
        take_signals(tty, stack, turn);
    if (entries[0].revents & POLLIN)
        drain_keys(tty, stack, turn);
    else if (entries[0].revents != 0)
        turn->ended = SIGHUP;
    else
        take_events(tty, stack, turn);
    if (entries[0].revents == 0 && stack_work(stack))
        turn->draw = true;
    if (stack_due(stack) <= now_ms(stack)) {
        stack_tick(stack);
        turn->draw = true;
    }
}

static void warn_about_characters(const struct tty *tty, struct stack *stack)
{
    if (!tty->utf8)
        stack_say(stack, "This terminal shows plain letters only; text is kept as it is. See "
                         "\"locale\" in the manual.");
}

int tty_run(struct tty *tty, struct stack *stack)
{
    struct turn turn = { .draw = true, .whole = true };
    struct waiting waiting = { tty, stack };

    signals_catch(&tty->signals);
    stack_set_flush(stack, flush_keys, tty);
    stack_set_wait(stack, wait_for, &waiting);
    warn_about_characters(tty, stack);
    tty_measure(tty);
    while (!stack_empty(stack)) {
        draw(tty, stack, &turn);
        turn = (struct turn){ 0 };
        take_turn(tty, stack, &turn);
        if (turn.ended != 0) {
            stack_leave(stack, true);
            break;
        }
    }
    stack_set_flush(stack, NULL, NULL);
    stack_set_wait(stack, NULL, NULL);
    signals_release(&tty->signals, turn.ended);
    return turn.ended;
}
