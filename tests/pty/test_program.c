/* SPDX-License-Identifier: MIT */
/*
 * The program itself at a terminal, with a store: ended in every way in the
 * middle of typing, held up by somebody else's save, flooded with a paste, in
 * a window of one cell.
 */

#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include "base/compiler.h"
#include "pty/tt.h"
#include "support/folder.h"
#include "support/harness.h"

/* A whole file of a training store, made once and copied for each test. */
static struct folder made;
static struct folder folder;



static const char *setting(const char *name)
{
    const char *value = getenv(name);

    ck_assert_msg(value != NULL, "%s is not set; run it through make check", name);
    return value;
}

static void copy(const char *name)
{
    size_t length;
    unsigned char *bytes = folder_read(&made, name, &length);

    ck_assert_ptr_nonnull(bytes);
    folder_write(&folder, name, bytes, length);
    free(bytes);
}

static void program_open(void)
{
    setting("CAFDESK");
    folder_make(&folder);
    copy("store.db");
    copy("store.keys");
}

static void program_close(void)
{
    folder_remove(&folder);
}

static struct tt *start(int rows, int cols, bool no_wait)
{
    const char *arguments[] = { setting("CAFDESK"), "--store", folder.path, NULL };
    char home[128];
    const char *settings[] = { home, NULL };
    struct tt_options options = { .arguments = arguments, .settings = settings, .rows = rows,
                                  .cols = cols, .no_wait = no_wait };

    snprintf(home, sizeof(home), "HOME=%s", folder.path);
    return tt_start(&options);
}

static struct tt *sign_in(const char *login)
{
    struct tt *tt = start(24, 80, false);
    char keys[80];

    snprintf(keys, sizeof(keys), "'%s' Tab 'fennmoor lantern kite' Enter", login);
    tt_keys(tt, keys);
    return tt;
}

/* Into the memo of a form of one of Ravi Menon's cases. */
static struct tt *at_a_memo(void)
{
    struct tt *tt = sign_in("rmenon");

    tt_keys(tt, "'clark' Enter a F6 F6 F6 F6 F6");
    if (!tt_shows(tt, "Family and home situation"))
        tt_fail(tt, "this is not the memo");
    return tt;
}

static void must_show(struct tt *tt, const char *words)
{
    if (!tt_shows(tt, words))
        tt_fail(tt, "\"%s\" is not shown", words);
}

/* ----- Ended in the middle of typing -------------------------------------- */

static const struct {
    const char *why;
    int signal; /* 0: the line is pulled */
    bool kept;  /* it has no time to keep a draft: two seconds passed before */
    bool sane;  /* the terminal is given back */
} ends[] = {
    { "told to end", SIGTERM, false, true },
    { "hung up", SIGHUP, false, true },
    { "the line is gone", 0, false, false },
    { "a mistake of the program", SIGSEGV, true, true },
    { "a failed assertion", SIGABRT, true, true },
    { "killed", SIGKILL, true, false },
};

START_TEST(what_was_typed_is_there_for_the_same_person_only)
{
    struct tt *tt;

    program_open();
    tt = at_a_memo();
    tt_keys(tt, "'He said the flat is damp.'");
    if (ends[_i].kept)
        tt_wait_words(tt, "Draft kept");
    if (ends[_i].signal)
        tt_signal(tt, ends[_i].signal);
    else
        tt_hang_up(tt);
    tt_wait_end(tt);
    if (ends[_i].sane && !tt_is_sane(tt))
        tt_fail(tt, "%s: the terminal is not as it was", ends[_i].why);
    tt_free(tt);
    tt = sign_in("gmarlowe");
    if (tt_shows(tt, "draft of yours"))
        tt_fail(tt, "%s: another person is told of it", ends[_i].why);
    tt_keys(tt, "F7");
    must_show(tt, "Everything you typed is saved.");
    tt_free(tt);
    tt = at_a_memo();
    must_show(tt, "the flat is damp");
    tt_free(tt);
    program_close();
}
END_TEST

/* ----- A storm of signals --------------------------------------------------- */

/* What leads to a screen, and what it shows. */
static const struct {
    const char *keys;
    const char *shows;
} places[] = {
    { "'clark'", "Clarkeson" },
    { "'clark' Enter", "Do next" },
    { "'clark' Enter i", "Identifying details" },
    { "'clark' Enter a F6 F6 F6 F6 F6", "Family and home situation" },
    { "'clark' Enter k", "Consent" },
    { "'clark' Enter s", "Sharing" },
    { "F7", "My drafts" },
    { "F1", "Help" },
};

START_TEST(a_storm_of_signals_locks_and_then_ends_it_well)
{
    static const int storm[] = { SIGWINCH, SIGCONT };
    struct tt *tt;

    program_open();
    tt = sign_in("rmenon");
    tt_keys(tt, places[_i].keys);
    must_show(tt, places[_i].shows);
    for (size_t i = 0; i < 40; i++)
        kill(tt_pid(tt), storm[i % COUNT(storm)]);
    tt_signal(tt, SIGTSTP);
    tt_wait_stop(tt);
    if (!tt_is_sane(tt))
        tt_fail(tt, "stopped, it keeps the terminal");
    tt_signal(tt, SIGCONT);
    tt_wait_words(tt, "Locked");
    kill(tt_pid(tt), SIGTERM);
    kill(tt_pid(tt), SIGTERM);
    ck_assert(WIFSIGNALED(tt_wait_end(tt)));
    if (!tt_is_sane(tt))
        tt_fail(tt, "ended, it keeps the terminal");
    tt_free(tt);
    program_close();
}
END_TEST

/* ----- Held up by somebody else -------------------------------------------- */

/* Another program is in the middle of a save. */
static sqlite3 *hold(void)
{
    sqlite3 *other;
    char path[160];

    ck_assert_int_eq(sqlite3_open(folder_file(&folder, "store.db", path), &other), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
    return other;
}

START_TEST(a_wait_for_another_is_told_and_can_be_stopped)
{
    struct tt *tt;
    sqlite3 *other;

    program_open();
    tt = sign_in("rmenon");
    tt_keys(tt, "'clark'");
    other = hold();
    tt_type(tt, "\r", 1); /* a look must be written first */
    tt_wait_words(tt, "Waiting for somebody else's save to end. Esc stops.");
    tt_send(tt, "\033", 1);
    must_show(tt, "Nothing was saved");
    must_show(tt, "Clarkeson");
    sqlite3_close(other);
    tt_keys(tt, "Enter");
    must_show(tt, "Do next");
    tt_free(tt);
    program_close();
}
END_TEST

START_TEST(who_waits_goes_on_when_the_other_is_done)
{
    struct tt *tt;
    sqlite3 *other;

    program_open();
    tt = sign_in("rmenon");
    tt_keys(tt, "'clark'");
    other = hold();
    tt_type(tt, "\r", 1);
    tt_wait_words(tt, "Waiting for");
    tt_type(tt, "a", 1); /* typed ahead: it counts afterwards */
    sqlite3_close(other);
    tt_wait(tt);
    must_show(tt, "Assessment v1 DRAFT");
    tt_free(tt);
    program_close();
}
END_TEST

/* ----- Too much, too small, too little -------------------------------------- */

START_TEST(a_megabyte_pasted_is_kept_and_said_to_be_too_much)
{
    enum { MEGABYTE = 1 << 20 };
    char *text = malloc(MEGABYTE + 1);
    struct tt *tt;

    ck_assert_ptr_nonnull(text);
    for (int i = 0; i < MEGABYTE; i++)
        text[i] = i % 60 == 59 ? '\n' : (char)('a' + i % 26);
    text[MEGABYTE] = '\0';
    program_open();
    tt = at_a_memo();
    tt_paste(tt, text);
    must_show(tt, "of 4000 chars");
    tt_wait_words(tt, "Draft kept");
    tt_keys(tt, "^S");
    must_show(tt, "Saved."); /* a draft takes it; completing asks for less */
    tt_signal(tt, SIGKILL);
    tt_wait_end(tt);
    tt_free(tt);
    tt = at_a_memo();
    must_show(tt, "of 4000 chars"); /* all of it is there, to be shortened */
    tt_free(tt);
    free(text);
    program_close();
}
END_TEST

START_TEST(a_window_of_one_cell_is_a_window)
{
    struct tt *tt;

    program_open();
    tt = start(1, 1, false);
    tt_keys(tt, "'rmenon' Tab 'fennmoor lantern kite' Enter");
    tt_keys(tt, "'clark' Enter a F6 F6 F6 F6 F6 'damp.' ^L Tab S-Tab F1 Esc");
    tt_resize(tt, 24, 80);
    must_show(tt, "Ravi Menon");
    tt_resize(tt, 1, 1);
    tt_resize(tt, 300, 500);
    tt_signal(tt, SIGTERM);
    tt_wait_end(tt);
    ck_assert(tt_is_sane(tt));
    tt_free(tt);
    program_close();
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, what_was_typed_is_there_for_the_same_person_only, 0, COUNT(ends));
    tcase_add_loop_test(t, a_storm_of_signals_locks_and_then_ends_it_well, 0, COUNT(places));
    tcase_add_test(t, a_wait_for_another_is_told_and_can_be_stopped);
    tcase_add_test(t, who_waits_goes_on_when_the_other_is_done);
    tcase_add_test(t, a_megabyte_pasted_is_kept_and_said_to_be_too_much);
    tcase_add_test(t, a_window_of_one_cell_is_a_window);
}

int main(void)
{
    char command[256];
    int status;

    folder_template("cafdesk-test", made.path);
    if (mkdtemp(made.path) == NULL)
        return EXIT_FAILURE;
    snprintf(command, sizeof(command),
             "\"$CAFDESK\" --store %s training --plain </dev/null >/dev/null", made.path);
    status = system(command) == 0 ? harness_run("the program", cases) : EXIT_FAILURE;
    folder_remove(&made);
    return status;
}
