/* SPDX-License-Identifier: MIT */
/* Signals, taken one at a time. */

#include "config.h"

#include "ui/signals.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include "base/compiler.h"

static const int ending[] = { SIGTERM, SIGHUP, SIGINT, SIGQUIT };
static const int others[] = { SIGWINCH, SIGTSTP, SIGCONT };

void signals_catch(struct signals *signals)
{
    sigset_t mask;

    sigemptyset(&mask);
    for (size_t i = 0; i < COUNT(ending); i++)
        sigaddset(&mask, ending[i]);
    for (size_t i = 0; i < COUNT(others); i++)
        sigaddset(&mask, others[i]);
    sigprocmask(SIG_BLOCK, &mask, &signals->before);
    signals->fd = signalfd(-1, &mask, SFD_NONBLOCK | SFD_CLOEXEC);
}

/* Curses would leave at the second one, with the first half heard. */
static void hear_no_more(void)
{
    for (size_t i = 0; i < COUNT(ending); i++)
        signal(ending[i], SIG_IGN);
}

void signals_release(struct signals *signals, int ended_by)
{
    if (ended_by != 0)
        hear_no_more();
    close(signals->fd);
    sigprocmask(SIG_SETMASK, &signals->before, NULL);
}

void signals_die(int ended_by)
{
    signal(ended_by, SIG_DFL);
    raise(ended_by);
}

int signals_next(const struct signals *signals)
{
    struct signalfd_siginfo info;

    if (read(signals->fd, &info, sizeof(info)) != (ssize_t)sizeof(info))
        return 0;
    return (int)info.ssi_signo;
}

bool signals_end(void)
{
    sigset_t pending;

    sigpending(&pending);
    for (size_t i = 0; i < COUNT(ending); i++) {
        if (sigismember(&pending, ending[i]) == 1)
            return true;
    }
    return false;
}

static void leave_it(int number UNUSED)
{
}

void signals_guard_stop(bool on)
{
    static struct sigaction before;
    struct sigaction ours = { .sa_handler = leave_it };

    if (on)
        sigaction(SIGTSTP, &ours, &before);
    else
        sigaction(SIGTSTP, &before, NULL);
}

void signals_stop(void)
{
    struct sigaction usual = { .sa_handler = SIG_DFL };
    struct sigaction before;
    sigset_t stop;

    sigaction(SIGTSTP, &usual, &before);
    sigemptyset(&stop);
    sigaddset(&stop, SIGTSTP);
    kill(0, SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, NULL); /* here it stops */
    sigprocmask(SIG_BLOCK, &stop, NULL);
    sigaction(SIGTSTP, &before, NULL);
}
