/* SPDX-License-Identifier: MIT */
/* Plain mode while it waits: left alone it locks and then ends, told to end it keeps drafts. */

#include "config.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/compiler.h"
#include "screens/plain_app.h"
#include "support/harness.h"
#include "support/seat.h"
#include "ui/plain.h"

enum { MINUTE_MS = 60 * 1000 };

/* Who sits there: does this once those words were said. */
struct step {
    const char *when;
    const char *types; /* NULL: nothing */
    int signal;        /* 0: none */
    int minutes;       /* go by from then on, whenever the clock is looked at */
};

static struct sitter {
    const struct step *steps;
    size_t count;
    size_t done;
    int64_t minutes;
    int64_t now_ms;
    int keyboard;
    FILE *out;
    char *said;
    size_t size;
    size_t heard;
} sitter;

static void act(const struct step *step)
{
    if (step->types != NULL)
        ck_assert_int_eq(write(sitter.keyboard, step->types, strlen(step->types)),
                         (ssize_t)strlen(step->types));
    if (step->signal != 0)
        raise(step->signal);
    sitter.minutes = step->minutes;
}

/* The clock is looked at whenever something is waited for. */
static int64_t look_at_clock(const struct machine *machine UNUSED)
{
    const struct step *step = &sitter.steps[sitter.done];
    const char *found;

    sitter.now_ms += sitter.minutes * MINUTE_MS;
    if (sitter.out == NULL || sitter.done == sitter.count)
        return sitter.now_ms;
    fflush(sitter.out);
    found = strstr(sitter.said + sitter.heard, step->when);
    if (found != NULL) {
        sitter.heard = (size_t)(found - sitter.said) + strlen(step->when);
        sitter.done++;
        act(step);
    }
    return sitter.now_ms;
}

static const char *sit(struct desk *desk, const struct step *steps, size_t count)
{
    struct app_options options = { .store = desk->choice };
    struct plain plain = { .in = NULL };
    struct err err = ERR_INIT;
    int ends[2];

    sitter.steps = steps;
    sitter.count = count;
    desk->fake.machine.mono_ms = look_at_clock;
    ck_assert_int_eq(pipe(ends), 0);
    sitter.keyboard = ends[1];
    plain.in = fdopen(ends[0], "r");
    plain.out = sitter.out = open_memstream(&sitter.said, &sitter.size);
    ck_assert(plain_app_run(&plain, &options, NULL, &err));
    fclose(plain.in);
    fclose(plain.out);
    sitter.out = NULL;
    close(ends[1]);
    ck_assert_uint_eq(sitter.done, count);
    return sitter.said;
}

static void open_with_a_case(struct desk *desk)
{
    struct ident id;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_out(desk);
    memset(&sitter, 0, sizeof(sitter));
}

#define SIGNS_IN { "Login", "hoduya\n", 0, 0 }, { "Passphrase", "fennmoor lantern kite\n", 0, 0 }

START_TEST(left_alone_it_locks_goes_on_where_it_was_and_ends)
{
    static const struct step steps[] = {
        SIGNS_IN,
        { "Which?", NULL, 0, 30 },
        { "Locked, because nothing was typed for long.", "wrong\n", 0, 0 },
        { "wrong", "fennmoor lantern kite\n", 0, 0 },
        { "Unlocked. Go on with your answer.", "1\n", 0, 0 },
        { "TOLLIVER, Kieran", NULL, 0, 0 },
        { "What next?", NULL, 0, 30 },
        { "Locked, because nothing was typed for long.", NULL, 0, 30 },
        { "Signed off, because nobody came back.", NULL, 0, 0 },
    };
    struct desk desk;

    open_with_a_case(&desk);
    sit(&desk, steps, COUNT(steps) - 1);
    ck_assert_ptr_nonnull(strstr(sitter.said, steps[COUNT(steps) - 1].when));
    free(sitter.said);
    desk_close(&desk);
}
END_TEST

/* The signal ends the program as it ends others; all is kept by then. */
static void sit_to_the_end(struct desk *desk, const struct step *steps, size_t count)
{
    pid_t program;
    int status;

    fflush(NULL);
    program = fork();
    ck_assert_int_ge(program, 0);
    if (program == 0) {
        sit(desk, steps, count);
        _exit(0);
    }
    ck_assert_int_eq(waitpid(program, &status, 0), program);
    ck_assert(WIFSIGNALED(status));
    ck_assert_int_eq(WTERMSIG(status), steps[count - 1].signal);
}

START_TEST(told_to_end_it_keeps_what_was_typed)
{
    static const struct step typing[] = {
        SIGNS_IN,
        { "Which?", "1\n", 0, 0 },
        { "What next?", "Identifying details\n", 0, 0 },
        { "Unborn baby", "\n", 0, 0 },
        { "Given", "Kier\n", 0, 0 },
        { "Family", NULL, SIGTERM, 0 },
    };
    static const struct step again[] = {
        SIGNS_IN,
        { "Which?", "1\n", 0, 0 },
        { "What next?", "Identifying details\n", 0, 0 },
        { "Unborn baby", "\n", 0, 0 },
        { "Kier]", NULL, SIGTERM, 0 },
    };
    struct desk desk;

    open_with_a_case(&desk);
    sit_to_the_end(&desk, typing, COUNT(typing));
    sit_to_the_end(&desk, again, COUNT(again));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, left_alone_it_locks_goes_on_where_it_was_and_ends);
    tcase_add_test(t, told_to_end_it_keeps_what_was_typed);
}

TEST_MAIN("waiting in plain mode", cases)
