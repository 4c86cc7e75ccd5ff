/* SPDX-License-Identifier: MIT */
/* Putting the terminal back when the program breaks. */

#include "config.h"

#include "ui/crash.h"

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/compiler.h"
#include "base/die.h"

static const int deadly[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT };

enum { DEADLY = COUNT(deadly), ALT_STACK = 64 * 1024 };

/* The one thing here that is not handed about: a signal handler is given
 * nothing, so what it needs must stand where it can find it. */
static struct {
    volatile sig_atomic_t armed;
    int terminal;
    int errors;
    char reset[256];
    size_t length;
    struct termios mode;
    struct sigaction before[DEADLY];
} crash;

static void put_back(void)
{
    ssize_t ignored;

    if (!crash.armed)
        return;
    crash.armed = 0;
    ignored = write(crash.terminal, crash.reset, crash.length);
    (void)ignored;
    tcsetattr(crash.terminal, TCSANOW, &crash.mode);
    if (crash.errors >= 0)
        dup2(crash.errors, STDERR_FILENO);
}

static void on_deadly(int number)
{
    put_back();
    for (size_t i = 0; i < DEADLY; i++) {
        if (deadly[i] == number)
            sigaction(number, &crash.before[i], NULL);
    }
    raise(number);
}

/* A stack of its own, for the case that the usual one ran over. */
static void give_stack(void)
{
    static char memory[ALT_STACK];
    stack_t stack = { .ss_sp = memory, .ss_size = sizeof(memory) };
    stack_t now;

    if (sigaltstack(NULL, &now) == 0 && (now.ss_flags & SS_DISABLE) != 0)
        sigaltstack(&stack, NULL);
}

void crash_arm(int terminal, const char *reset, const struct termios *mode, int errors)
{
    struct sigaction action = { .sa_handler = on_deadly, .sa_flags = SA_ONSTACK };

    crash_disarm();
    crash.terminal = terminal;
    crash.errors = errors;
    crash.mode = *mode;
    snprintf(crash.reset, sizeof(crash.reset), "%s", reset);
    crash.length = strlen(crash.reset);
    give_stack();
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < DEADLY; i++)
        sigaction(deadly[i], &action, &crash.before[i]);
    crash.armed = 1;
    die_before(put_back);
}

void crash_disarm(void)
{
    if (!crash.armed)
        return;
    crash.armed = 0;
    die_before(NULL);
    for (size_t i = 0; i < DEADLY; i++)
        sigaction(deadly[i], &crash.before[i], NULL);
}
