/* SPDX-License-Identifier: MIT */
/*
 * A program on a terminal that is not there: keys by name in, cells,
 * attributes and cursor out.
 *
 * The program says after each frame how many bytes it has taken
 * (CAFDESK_SYNC=1), so a test waits for that and never sleeps. When what is
 * waited for does not come, the test fails and shows the screen.
 */

#ifndef TESTS_PTY_TT_H
#define TESTS_PTY_TT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct tt;

struct tt_options {
    const char *const *arguments; /* program first; NULL at the end */
    const char *const *settings;  /* "NAME=value" beside a clean environment; may be NULL */
    int rows;                     /* 0: 24 */
    int cols;                     /* 0: 80 */
    bool no_wait;                 /* do not wait for the first frame */
};

/* Starts it and waits for its first frame. */
struct tt *tt_start(const struct tt_options *options);

/* Ends it if it still runs. */
void tt_free(struct tt *tt);

/* Sends keys by name ("F1 Tab 'some text' ^S"; a vt100's or xterm's bytes), or
 * bytes, or a paste in brackets, and waits until they are dealt with. */
void tt_keys(struct tt *tt, const char *keys);
void tt_send(struct tt *tt, const char *bytes, size_t length);
void tt_paste(struct tt *tt, const char *text);

/* Sends without waiting; tt_wait() waits for all that was sent. */
void tt_type(struct tt *tt, const char *bytes, size_t length);
void tt_wait(struct tt *tt);

/* Waits for a frame after the last one known. */
void tt_wait_frame(struct tt *tt);

/* Waits until the words are on the screen. */
void tt_wait_words(struct tt *tt, const char *words);

/* Waits until the picture is as asked, which is asked again after whatever is written; for a
 * program whose marks do not come through. `words` say what was waited for, should it not come. */
typedef bool tt_asked(struct tt *tt, void *data);
void tt_wait_picture(struct tt *tt, tt_asked *is_so, void *data, const char *words);

void tt_resize(struct tt *tt, int rows, int cols);
void tt_signal(struct tt *tt, int number);

/* Pulls the line: the terminal is gone. */
void tt_hang_up(struct tt *tt);

/* Waits until it ended (or stopped); gives wait(2)'s status. */
int tt_wait_end(struct tt *tt);
void tt_wait_stop(struct tt *tt);

/* A row without trailing blanks, counted from 0; good until the next call. */
const char *tt_row(struct tt *tt, int row);

/* The whole screen and "[cursor r,c]" counted from 1. */
const char *tt_screen(struct tt *tt);
bool tt_shows(struct tt *tt, const char *text);

struct tt_look {
    bool bold;
    bool reverse;
    bool underline;
};
struct tt_look tt_look_at(struct tt *tt, int row, int col);
void tt_cursor(struct tt *tt, int *row, int *col, bool *shown);
bool tt_on_alternate(const struct tt *tt);

/* Whether the terminal's mode is as a shell leaves it: echo, lines, signals. */
bool tt_is_sane(const struct tt *tt);

/* All bytes written since the start or the last tt_forget(), idle marks left
 * out; how many frames were drawn; how long the last wait took. */
const char *tt_raw(const struct tt *tt, size_t *length);
void tt_forget(struct tt *tt);
unsigned tt_frames(const struct tt *tt);
double tt_last_ms(const struct tt *tt);
pid_t tt_pid(const struct tt *tt);

/* Fails with a sentence and the screen. */
void tt_fail(struct tt *tt, const char *format, ...)
    __attribute__((noreturn, format(printf, 2, 3)));

#endif
