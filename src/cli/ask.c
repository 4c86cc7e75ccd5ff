/* SPDX-License-Identifier: MIT */
/* Asking the person at the terminal. */

#include "config.h"

#include "cli/ask.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include "base/compiler.h"

bool at_a_terminal(void)
{
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

bool said_to_a_person(void)
{
    return isatty(STDERR_FILENO);
}

/* ----- A line of secret bytes ------------------------------------------- */

enum got { GOT_LINE, GOT_END, GOT_TOO_MUCH, GOT_TROUBLE, GOT_SIGNAL };

/* The next byte, or why there is none. `signals` is a descriptor of waiting
 * signals, -1 for none. */
static enum got next_byte(int fd, int signals, unsigned char *byte)
{
    struct pollfd wait[] = { { .fd = fd, .events = POLLIN }, { .fd = signals, .events = POLLIN } };
    ssize_t n;

    while (signals >= 0 && poll(wait, COUNT(wait), -1) < 0) {
        if (errno != EINTR)
            return GOT_TROUBLE;
    }
    if (wait[1].revents)
        return GOT_SIGNAL;
    do {
        n = read(fd, byte, 1);
    } while (n < 0 && errno == EINTR);
    if (n < 0)
        return GOT_TROUBLE;
    return n == 0 ? GOT_END : GOT_LINE;
}

/* Reads up to a newline into `line`, whose length becomes what was read. */
static enum got read_line(int fd, int signals, struct secret *line)
{
    enum got got;
    bool too_much = false;
    unsigned char byte = '\0';

    line->length = 0;
    while ((got = next_byte(fd, signals, &byte)) == GOT_LINE && byte != '\n') {
        if (line->length == PASSPHRASE_MOST)
            too_much = true;
        else
            line->bytes[line->length++] = byte;
    }
    bytes_wipe(&byte, sizeof(byte));
    if (got == GOT_END && line->length)
        got = GOT_LINE;
    return got == GOT_LINE && too_much ? GOT_TOO_MUCH : got;
}

static bool tell_trouble(enum got got, struct err *err)
{
    switch (got) {
    case GOT_END:
        return err_set(err, ERR_USAGE, "No passphrase was given.");
    case GOT_TOO_MUCH:
        return err_set(err, ERR_INVALID, "That is too long for a passphrase.");
    case GOT_TROUBLE:
        return err_set(err, ERR_STORAGE, "The passphrase could not be read: %s.", strerror(errno));
    case GOT_LINE:
    case GOT_SIGNAL:
        break;
    }
    return false;
}

/* A secret of exactly what was read; wipes the line. */
static struct secret *kept(struct secret *line)
{
    struct secret *secret = secret_from(line->bytes, line->length);

    secret_free(line);
    return secret;
}

/* ----- At the terminal --------------------------------------------------- */

static void ending_signals(sigset_t *set)
{
    static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP };

    sigemptyset(set);
    for (size_t i = 0; i < COUNT(numbers); i++)
        sigaddset(set, numbers[i]);
}

static void say(int tty, const char *text)
{
    size_t left = strlen(text);

    while (left) {
        ssize_t n = write(tty, text, left);

        if (n <= 0)
            return;
        text += n;
        left -= (size_t)n;
    }
}

static enum got read_unseen(int tty, int signals, const char *prompt, struct secret *line)
{
    struct termios before, unseen;
    enum got got;

    if (tcgetattr(tty, &before) != 0)
        return GOT_TROUBLE;
    unseen = before;
    unseen.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL);
    unseen.c_lflag |= ICANON | ISIG;
    tcsetattr(tty, TCSAFLUSH, &unseen);
    say(tty, prompt);
    say(tty, ": ");
    got = read_line(tty, signals, line);
    tcsetattr(tty, TCSAFLUSH, &before);
    say(tty, "\n");
    return got;
}

/* Asks until there is a line. A signal waits while the echo is off and is let
 * through afterwards: it may end the program, or stop it for a while. */
static enum got ask_terminal(int tty, const char *prompt, struct secret *line)
{
    sigset_t ending, before;
    enum got got;

    ending_signals(&ending);
    do {
        int signals;

        sigprocmask(SIG_BLOCK, &ending, &before);
        signals = signalfd(-1, &ending, SFD_CLOEXEC);
        got = read_unseen(tty, signals, prompt, line);
        if (signals >= 0)
            close(signals);
        sigprocmask(SIG_SETMASK, &before, NULL);
    } while (got == GOT_SIGNAL);
    return got;
}

static bool passphrase_of_terminal(const char *prompt, struct secret *line, struct err *err)
{
    int tty = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    enum got got;

    if (tty < 0)
        return err_set(err, ERR_USAGE,
                       "There is no terminal to ask the passphrase on; --passphrase-fd N reads it "
                       "from elsewhere.");
    got = ask_terminal(tty, prompt, line);
    close(tty);
    return got == GOT_LINE || tell_trouble(got, err);
}

/* ----- Either way -------------------------------------------------------- */

static bool from_elsewhere(const struct task *task)
{
    return call_has(task->call, "passphrase-fd");
}

bool ask_passphrase(const struct task *task, const char *prompt, struct secret **out,
                    struct err *err)
{
    struct secret *line = secret_new(PASSPHRASE_MOST);
    bool ok;

    if (from_elsewhere(task)) {
        enum got got = read_line((int)call_number(task->call, "passphrase-fd", -1), -1, line);

        ok = got == GOT_LINE || tell_trouble(got, err);
    } else {
        ok = passphrase_of_terminal(prompt, line, err);
    }
    *out = NULL;
    if (!ok) {
        secret_free(line);
        return false;
    }
    *out = kept(line);
    return true;
}

bool ask_new_passphrase(const struct task *task, const char *prompt, struct secret **out,
                        struct err *err)
{
    struct secret *again;
    bool same;

    if (!ask_passphrase(task, prompt, out, err))
        return false;
    if (from_elsewhere(task))
        return true;
    if (!ask_passphrase(task, "The same again", &again, err)) {
        secret_free(*out);
        *out = NULL;
        return false;
    }
    same = secret_equal(*out, again);
    secret_free(again);
    if (same)
        return true;
    secret_free(*out);
    *out = NULL;
    return err_set(err, ERR_INVALID, "The two are not the same.");
}
