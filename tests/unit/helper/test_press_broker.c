/* SPDX-License-Identifier: MIT */
/* What starts the helper while the screens are open: it still can, and has nothing of theirs. */

#include "config.h"

#include "press/press_broker.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/confine.h"
#include "press/press_lines.h"
#include "support/harness.h"

/* The helper of this build, as if it stood beside this program. */
static void beside(void)
{
    const char *build = getenv("BUILD");
    char helper[4096];

    ck_assert_ptr_nonnull(build);
    snprintf(helper, sizeof(helper), "%s/cafdesk-press", build);
    ck_assert(symlink(helper, "tests/unit/helper/cafdesk-press") == 0 || errno == EEXIST);
}

static void make_one(struct press_broker *broker)
{
    struct arena arena = ARENA_INIT;
    struct str text = STR_INIT;
    struct press_lines lines;
    struct press press;
    struct pressed made;
    struct err err = ERR_INIT;

    press_begin(&lines, &text, PRESS_PDF);
    press_title(&lines, "Case summary");
    press_made(&lines, (struct instant){ 1269254520 });
    press_body(&lines);
    press_para(&lines, "Kieran");
    press_end(&lines);
    ck_assert_msg(press_broker_ask(broker, &press, &err), "%s", err.msg);
    ck_assert_msg(press_give(&press, &text, &made, &arena, &err), "%s", err.msg);
    press_stop(&press);
    ck_assert_mem_eq(made.bytes, "%PDF", 4);
    ck_assert_uint_eq(made.pages, 1);
    str_release(&text);
    arena_clear(&arena);
}

/* Nothing may be executed and no font read any more by whoever asks. */
START_TEST(it_starts_helpers_for_somebody_who_may_execute_nothing)
{
    struct press_broker broker;
    struct press press;
    struct err err = ERR_INIT;
    struct confine confine;

    beside();
    ck_assert(press_broker_start(&broker));
    make_one(&broker);
    confine = confine_begin();
    confine_allow(&confine, ".", CONFINE_MAKE);
#ifdef SANITIZED /* the leak checker looks at the process */
    confine_allow(&confine, "/proc", CONFINE_READ);
#endif
    if (confine_end(&confine))
        ck_assert_msg(!press_start(&press, &err), "it may execute something");
    make_one(&broker);
    make_one(&broker);
    press_broker_stop(&broker);
    press_broker_stop(&broker);
}
END_TEST

START_TEST(a_helper_that_dies_is_one_documents_trouble)
{
    struct press_broker broker;
    struct press press;
    struct err err = ERR_INIT;

    beside();
    ck_assert(press_broker_start(&broker));
    ck_assert(press_broker_ask(&broker, &press, &err));
    press_stop(&press);
    make_one(&broker);
    kill(broker.process, SIGKILL);
    waitpid(broker.process, NULL, 0);
    ck_assert(!press_broker_ask(&broker, &press, &err));
    ck_assert_int_eq(err.kind, ERR_STORAGE);
    ck_assert_ptr_nonnull(strstr(err.msg, "Choose text"));
    press_stop(&press);
    press_broker_stop(&broker);
}
END_TEST

/* Asks it something, so that it has settled. */
static void let_it_settle(struct press_broker *broker)
{
    struct press press;
    struct err err = ERR_INIT;

    ck_assert(press_broker_ask(broker, &press, &err));
    press_stop(&press);
}

START_TEST(it_has_nothing_of_who_started_it)
{
    struct press_broker broker;
    char path[64], target[256];
    ssize_t length;

    beside();
    ck_assert_int_eq(dup2(1, 37), 37); /* a descriptor that stays open in whoever asks */
    ck_assert(press_broker_start(&broker));
    let_it_settle(&broker);
    ck_assert_int_eq(getsid(broker.process), broker.process);
    if (geteuid() == 0) { /* nobody else may look further */
        for (int fd = 0; fd < 3; fd++) {
            snprintf(path, sizeof(path), "/proc/%d/fd/%d", (int)broker.process, fd);
            length = readlink(path, target, sizeof(target) - 1);
            ck_assert_int_eq(length, (ssize_t)strlen("/dev/null"));
            ck_assert_mem_eq(target, "/dev/null", (size_t)length);
        }
        for (int fd = 8; fd < 40; fd++) { /* the ends of a helper may be 4 to 7 still */
            snprintf(path, sizeof(path), "/proc/%d/fd/%d", (int)broker.process, fd);
            ck_assert_int_eq(readlink(path, target, sizeof(target)), -1);
        }
    }
    press_broker_stop(&broker);
}
END_TEST

/* As at a site: the program's files belong to a group that the person is not in. */
START_TEST(it_has_not_the_group_of_a_site)
{
    struct press_broker broker;
    char path[64], line[256] = "", wanted[64];
    FILE *status;

    if (geteuid() != 0)
        return;
    beside();
    ck_assert_int_eq(setegid(4711), 0);
    ck_assert(press_broker_start(&broker));
    let_it_settle(&broker);
    ck_assert_int_eq(setegid(getgid()), 0);
    snprintf(path, sizeof(path), "/proc/%d/status", (int)broker.process);
    snprintf(wanted, sizeof(wanted), "Gid:\t%d\t%d\t%d\t%d\n", (int)getgid(), (int)getgid(),
             (int)getgid(), (int)getgid());
    status = fopen(path, "re");
    ck_assert_ptr_nonnull(status);
    while (strncmp(line, "Gid:", 4) != 0 && fgets(line, sizeof(line), status))
        continue;
    fclose(status);
    ck_assert_str_eq(line, wanted);
    press_broker_stop(&broker);
}
END_TEST

/* A program that is killed asks nobody to end. */
START_TEST(it_ends_with_who_asks_it)
{
    static const struct timespec moment = { 0, 10000000 };
    int told[2];
    pid_t program, process = 0;

    beside();
    ck_assert_int_eq(pipe(told), 0);
    program = fork();
    if (program == 0) {
        struct press_broker broker;

        if (press_broker_start(&broker) &&
            write(told[1], &broker.process, sizeof(broker.process)) > 0)
            raise(SIGKILL);
        _exit(1);
    }
    ck_assert_int_eq(read(told[0], &process, sizeof(process)), (ssize_t)sizeof(process));
    waitpid(program, NULL, 0);
    for (int i = 0; i < 500 && getsid(process) == process; i++)
        nanosleep(&moment, NULL);
    ck_assert_msg(getsid(process) != process, "it is still there");
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, it_starts_helpers_for_somebody_who_may_execute_nothing);
    tcase_add_test(t, a_helper_that_dies_is_one_documents_trouble);
    tcase_add_test(t, it_has_nothing_of_who_started_it);
    tcase_add_test(t, it_has_not_the_group_of_a_site);
    tcase_add_test(t, it_ends_with_who_asks_it);
}

TEST_MAIN("press_broker", cases)
