/* SPDX-License-Identifier: MIT */
/* Asking a passphrase: never seen on the terminal, which is left as it was. */

#include "config.h"

#include "cli/ask.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "base/compiler.h"
#include "cli/progress.h"
#include "support/harness.h"

/* A program that asks on a terminal whose other end is ours. */
struct asked {
    int master;
    pid_t child;
    char seen[4096];
    size_t used;
};

enum { CHILD_SAME = 40, CHILD_OTHER = 41, CHILD_FAILED = 42 };

static struct call call_of(char **argv, struct arena *arena)
{
    struct call call;
    struct err err = ERR_INIT;
    int argc = 0;

    while (argv[argc])
        argc++;
    ck_assert_msg(call_read(argc, argv, &call, arena, &err), "%s", err.msg);
    return call;
}

typedef bool ask_fn(const struct task *task, const char *prompt, struct secret **out,
                    struct err *err);

static int child(ask_fn *ask, const char *wanted)
{
    char *argv[] = { (char[]){ "cafdesk" }, (char[]){ "version" }, NULL };
    struct arena arena = ARENA_INIT;
    struct call call = call_of(argv, &arena);
    struct task task = { .call = &call, .arena = &arena };
    struct err err = ERR_INIT;
    struct secret *secret;
    int status;

    if (!ask(&task, "Passphrase", &secret, &err))
        return CHILD_FAILED;
    status = strcmp((const char *)secret->bytes, wanted) == 0 && secret->length == strlen(wanted)
                 ? CHILD_SAME
                 : CHILD_OTHER;
    secret_free(secret);
    arena_clear(&arena);
    return status;
}

static void begin(struct asked *asked, ask_fn *ask, const char *wanted)
{
    memset(asked, 0, sizeof(*asked));
    asked->child = forkpty(&asked->master, NULL, NULL, NULL);
    ck_assert_int_ge(asked->child, 0);
    if (asked->child != 0)
        return;
    signal(SIGINT, SIG_DFL); /* the frame of the tests has its own */
    signal(SIGQUIT, SIG_DFL);
    _exit(child(ask, wanted));
}

/* Reads what the terminal shows until the words were there `times` times. */
static void until(struct asked *asked, const char *words, int times)
{
    for (;;) {
        const char *at = asked->seen;
        int found = 0;
        ssize_t n;

        while ((at = strstr(at, words))) {
            at += strlen(words);
            found++;
        }
        if (found >= times)
            return;
        n = read(asked->master, asked->seen + asked->used,
                 sizeof(asked->seen) - asked->used - 1);
        ck_assert_msg(n > 0, "the terminal ended before \"%s\": %s", words, asked->seen);
        asked->used += (size_t)n;
    }
}

static void type(const struct asked *asked, const char *text)
{
    ck_assert_int_eq(write(asked->master, text, strlen(text)), (ssize_t)strlen(text));
}

static bool echoes(const struct asked *asked)
{
    struct termios state;

    ck_assert_int_eq(tcgetattr(asked->master, &state), 0);
    return state.c_lflag & ECHO;
}

/* Waits for the end; reads on, because a full terminal would hold it up. */
static int ended(struct asked *asked)
{
    int status;

    while (asked->used < sizeof(asked->seen) - 1) {
        ssize_t n = read(asked->master, asked->seen + asked->used,
                         sizeof(asked->seen) - asked->used - 1);
        if (n <= 0)
            break;
        asked->used += (size_t)n;
    }
    ck_assert_int_eq(waitpid(asked->child, &status, 0), asked->child);
    close(asked->master);
    return status;
}

START_TEST(what_is_typed_is_not_seen)
{
    struct asked asked;
    int status;

    begin(&asked, ask_passphrase, "three quiet herons");
    until(&asked, "Passphrase: ", 1);
    ck_assert(!echoes(&asked));
    type(&asked, "three quiet herons\n");
    status = ended(&asked);
    ck_assert(WIFEXITED(status));
    ck_assert_int_eq(WEXITSTATUS(status), CHILD_SAME);
    ck_assert_ptr_null(strstr(asked.seen, "heron"));
}
END_TEST

START_TEST(letters_and_corrections_are_taken)
{
    struct asked asked;

    begin(&asked, ask_passphrase, "gr\xc3\xbc\xc3\x9f dich!");
    until(&asked, "Passphrase: ", 1);
    type(&asked, "gr\xc3\xbc\xc3\x9f dichx\x7f!\n");
    ck_assert_int_eq(WEXITSTATUS(ended(&asked)), CHILD_SAME);
}
END_TEST

START_TEST(a_new_one_is_asked_twice)
{
    struct asked asked;

    begin(&asked, ask_new_passphrase, "three quiet herons");
    until(&asked, "Passphrase: ", 1);
    type(&asked, "three quiet herons\n");
    until(&asked, "The same again: ", 1);
    ck_assert(!echoes(&asked));
    type(&asked, "three quiet herons\n");
    ck_assert_int_eq(WEXITSTATUS(ended(&asked)), CHILD_SAME);
    begin(&asked, ask_new_passphrase, "three quiet herons");
    until(&asked, "Passphrase: ", 1);
    type(&asked, "three quiet herons\n");
    until(&asked, "The same again: ", 1);
    type(&asked, "three loud herons\n");
    ck_assert_int_eq(WEXITSTATUS(ended(&asked)), CHILD_FAILED);
}
END_TEST

/* Works until a whole line was typed, and asks then. */
static bool ask_after_work(const struct task *task, const char *prompt, struct secret **out,
                           struct err *err)
{
    struct pollfd typed = { .fd = STDIN_FILENO, .events = POLLIN };
    struct progress progress;

    progress_begin(&progress, machine_real(), "Making families");
    if (write(STDOUT_FILENO, "at work", 7) == 7)
        poll(&typed, 1, -1);
    progress_end(&progress);
    if (write(STDOUT_FILENO, "work done", 9) == 9)
        poll(NULL, 0, 200);
    return ask_passphrase(task, prompt, out, err);
}

START_TEST(what_is_typed_ahead_of_work_is_not_seen)
{
    struct asked asked;

    begin(&asked, ask_after_work, "three quiet herons");
    until(&asked, "at work", 1);
    ck_assert(!echoes(&asked));
    type(&asked, "five loud ducks\n");
    until(&asked, "work done", 1);
    ck_assert(echoes(&asked));
    until(&asked, "Passphrase: ", 1);
    type(&asked, "three quiet herons\n");
    ck_assert_int_eq(WEXITSTATUS(ended(&asked)), CHILD_SAME);
    ck_assert_ptr_null(strstr(asked.seen, "ducks"));
}
END_TEST

static const struct {
    const char *key;
    int signal;
} interrupts[] = { { "\x03", SIGINT }, { "\x1c", SIGQUIT } };

START_TEST(a_signal_puts_the_echo_back)
{
    struct asked asked;
    int slave, status;

    begin(&asked, ask_passphrase, "");
    slave = open(ptsname(asked.master), O_RDWR | O_NOCTTY); /* keeps the terminal */
    until(&asked, "Passphrase: ", 1);
    type(&asked, "three qui");
    type(&asked, interrupts[_i].key);
    ck_assert_int_eq(waitpid(asked.child, &status, 0), asked.child);
    ck_assert(WIFSIGNALED(status));
    ck_assert_int_eq(WTERMSIG(status), interrupts[_i].signal);
    ck_assert(echoes(&asked));
    close(slave);
    close(asked.master);
}
END_TEST

START_TEST(a_stop_puts_the_echo_back_and_asks_again)
{
    struct asked asked;
    int status;

    begin(&asked, ask_passphrase, "three quiet herons");
    until(&asked, "Passphrase: ", 1);
    kill(asked.child, SIGSTOP); /* a session of its own is never stopped by its terminal */
    ck_assert_int_eq(waitpid(asked.child, &status, WUNTRACED), asked.child);
    kill(asked.child, SIGCONT);
    type(&asked, "three quiet herons\n");
    ck_assert_int_eq(WEXITSTATUS(ended(&asked)), CHILD_SAME);
}
END_TEST

START_TEST(lines_come_from_elsewhere_one_by_one)
{
    char fd[12];
    char *argv[] = { (char[]){ "cafdesk" }, (char[]){ "--passphrase-fd" }, fd,
                     (char[]){ "version" }, NULL };
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    struct secret *secret;
    struct call call;
    struct task task = { .call = &call, .arena = &arena };
    int ends[2];

    ck_assert_int_eq(pipe(ends), 0);
    ck_assert_int_eq(write(ends[1], "one\ntwo", 7), 7);
    close(ends[1]);
    snprintf(fd, sizeof(fd), "%d", ends[0]);
    call = call_of(argv, &arena);
    ck_assert(ask_passphrase(&task, "", &secret, &err));
    ck_assert_str_eq((const char *)secret->bytes, "one");
    secret_free(secret);
    ck_assert(ask_new_passphrase(&task, "", &secret, &err));
    ck_assert_str_eq((const char *)secret->bytes, "two");
    secret_free(secret);
    ck_assert(!ask_passphrase(&task, "", &secret, &err));
    ck_assert_int_eq(err.kind, ERR_USAGE);
    close(ends[0]);
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_is_typed_is_not_seen);
    tcase_add_test(t, letters_and_corrections_are_taken);
    tcase_add_test(t, what_is_typed_ahead_of_work_is_not_seen);
    tcase_add_test(t, a_new_one_is_asked_twice);
    tcase_add_loop_test(t, a_signal_puts_the_echo_back, 0, COUNT(interrupts));
    tcase_add_test(t, a_stop_puts_the_echo_back_and_asks_again);
    tcase_add_test(t, lines_come_from_elsewhere_one_by_one);
}

TEST_MAIN("ask", cases)
