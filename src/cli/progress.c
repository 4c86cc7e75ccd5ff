/* SPDX-License-Identifier: MIT */
/* Work that takes a while. */

#include "config.h"

#include "cli/progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { SECOND_MS = 1000 };

static void ending_signals(sigset_t *set)
{
    sigemptyset(set);
    sigaddset(set, SIGINT);
    sigaddset(set, SIGTERM);
    sigaddset(set, SIGHUP);
}

bool progress_stopped(void)
{
    sigset_t pending;

    sigpending(&pending);
    return sigismember(&pending, SIGINT) || sigismember(&pending, SIGTERM) ||
           sigismember(&pending, SIGHUP);
}

/* Never from the background, where changing the terminal would stop the program. */
static void hide_typing(struct progress *progress)
{
    struct termios unseen;

    if (tcgetpgrp(STDIN_FILENO) != getpgrp() || tcgetattr(STDIN_FILENO, &progress->mode) != 0)
        return;
    unseen = progress->mode;
    unseen.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL);
    progress->unseen = tcsetattr(STDIN_FILENO, TCSADRAIN, &unseen) == 0;
}

static void show_typing(const struct progress *progress)
{
    if (progress->unseen && tcgetpgrp(STDIN_FILENO) == getpgrp())
        tcsetattr(STDIN_FILENO, TCSADRAIN, &progress->mode);
}

void progress_begin(struct progress *progress, const struct machine *machine, const char *what)
{
    sigset_t ending;

    *progress = (struct progress){ .machine = machine, .what = what };
    progress->begun_ms = progress->shown_ms = machine->mono_ms(machine);
    ending_signals(&ending);
    sigprocmask(SIG_BLOCK, &ending, &progress->before);
    hide_typing(progress);
}

static void show(struct progress *progress, int64_t done, int64_t all)
{
    int64_t now = progress->machine->mono_ms(progress->machine);

    if (now - progress->shown_ms < SECOND_MS || !isatty(STDERR_FILENO))
        return;
    progress->shown_ms = now;
    progress->shows = true;
    if (all > 0)
        fprintf(stderr, "\r%s: %" PRId64 " of %" PRId64 ". Ctrl-C stops.\033[K", progress->what,
                done, all);
    else
        fprintf(stderr, "\r%s: %" PRId64 ". Ctrl-C stops.\033[K", progress->what, done);
    fflush(stderr);
}

bool progress_step(void *data, int64_t done, int64_t all)
{
    struct progress *progress = data;

    show(progress, done, all);
    return !progress_stopped();
}

void progress_end(struct progress *progress)
{
    static const struct timespec at_once = { 0, 0 };
    sigset_t ending;

    show_typing(progress);
    ending_signals(&ending);
    while (progress_stopped() && sigtimedwait(&ending, NULL, &at_once) > 0)
        continue;
    sigprocmask(SIG_SETMASK, &progress->before, NULL);
    if (progress->shows)
        fputs("\r\033[K", stderr);
}
