/* SPDX-License-Identifier: MIT */
/*
 * The program itself at a terminal, with a store: ended in every way in the
 * middle of typing, held up by somebody else's save, flooded with a paste, in
 * a window of one cell, on a store full of what terminals obey. Wherever a program
 * might look for another, one stands that leaves a trace; none is ever run.
 */

#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/stat.h>
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

/* What programs run for their users, by name. */
static const char *const helpers[] = { "sh",      "vi",    "vim",  "nano", "editor", "less",
                                       "more",    "pager", "lp",   "lpr",  "clear",  "stty",
                                       "mail",    "sendmail",      "xdg-open",
                                       "sensible-editor",          "sensible-pager" };

static void plant_helpers(void)
{
    char text[160], path[160];
    int length = snprintf(text, sizeof(text), "#!/bin/sh\n: >%s/ran\n", folder.path);

    for (size_t i = 0; i < COUNT(helpers); i++) {
        folder_write(&folder, helpers[i], text, (size_t)length);
        ck_assert_int_eq(chmod(folder_file(&folder, helpers[i], path), 0755), 0);
    }
}

static void program_open(void)
{
    setting("CAFDESK");
    folder_make(&folder);
    copy("store.db");
    copy("store.keys");
    plant_helpers();
}

static void program_close(void)
{
    char path[160];

    ck_assert_msg(access(folder_file(&folder, "ran", path), F_OK) != 0, "another program was run");
    folder_remove(&folder);
}

/* What leads to them: a folder, a program, a command; "@" is the folder. */
static const char *const lures[] = { "HOME=@",
                                     "PATH=@",
                                     "EDITOR=sh -c ': >@/ran'",
                                     "VISUAL=@/vi",
                                     "PAGER=sh -c ': >@/ran'",
                                     "SHELL=@/sh",
                                     "BROWSER=@/xdg-open",
                                     "LESSOPEN=|@/sh",
                                     "PRINTER=x; : >@/ran" };

static struct tt *start(int rows, int cols, bool no_wait)
{
    const char *arguments[] = { setting("CAFDESK"), "--store", folder.path, NULL };
    char text[COUNT(lures)][160];
    const char *settings[COUNT(lures) + 1] = { NULL };
    struct tt_options options = { .arguments = arguments, .settings = settings, .rows = rows,
                                  .cols = cols, .no_wait = no_wait };

    for (size_t i = 0; i < COUNT(lures); i++) {
        const char *at = strchr(lures[i], '@');

        snprintf(text[i], sizeof(text[i]), "%.*s%s%s", (int)(at - lures[i]), lures[i], folder.path,
                 at + 1);
        settings[i] = text[i];
    }
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

/* Told to end, it does, with the terminal as it was. */
static void end_well(struct tt *tt)
{
    tt_signal(tt, SIGTERM);
    tt_wait_end(tt);
    ck_assert(tt_is_sane(tt));
    tt_free(tt);
    program_close();
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
    int status;

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
    for (size_t i = 0; i < 200 && kill(tt_pid(tt), SIGTERM) == 0; i++)
        usleep(500); /* also while it closes what it has open */
    status = tt_wait_end(tt);
    if (!WIFSIGNALED(status))
        tt_fail(tt, "it ended by itself");
    if (!tt_is_sane(tt))
        tt_fail(tt, "ended, it keeps the terminal");
    tt_free(tt);
    program_close();
}
END_TEST

/* ----- What terminals obey ---------------------------------------------------- */

/* A window's title, a C1 control, directions, a tag, DEL, and what printf obeys. */
#define HOSTILE \
    "char(27)||']0;mine'||char(7)||char(155)||'2J'||char(8238)||char(8294)||char(917569)||" \
    "char(127)||'%n%s'"

/* Every text of people and cases ends in it; a code is held by its CHECK. */
static void poison(void)
{
    static const char columns[] =
        "SELECT printf('UPDATE OR IGNORE \"%w\" SET \"%w\" = substr(\"%w\", 1, 12) || %s"
        " WHERE \"%w\" GLOB ''*[a-z]*''', m.name, c.name, c.name, ?, c.name)"
        " FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'"
        " AND m.name NOT LIKE 'sqlite%' AND m.name NOT GLOB '*_fts*' AND m.name NOT IN"
        " ('meta', 'config', 'record_version', 'audit_event', 'user') AND c.type = 'TEXT'"
        " AND c.name <> 'urn'";
    char path[160];
    sqlite3_stmt *q;
    int changed = 0;
    sqlite3 *db;

    ck_assert_int_eq(sqlite3_open(folder_file(&folder, "store.db", path), &db), SQLITE_OK);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
    ck_assert_int_eq(sqlite3_prepare_v2(db, columns, -1, &q, NULL), SQLITE_OK);
    sqlite3_bind_text(q, 1, HOSTILE, -1, SQLITE_STATIC);
    while (sqlite3_step(q) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(q, 0);

        if (sqlite3_exec(db, text, NULL, NULL, NULL) == SQLITE_OK)
            changed += sqlite3_changes(db);
    }
    sqlite3_finalize(q);
    ck_assert_int_gt(changed, 1000);
    ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}

START_TEST(no_text_of_a_store_drives_the_terminal)
{
    static const char *const raw[] = { "\033]",        "\a",           "\302\233", "\342\200\256",
                                       "\342\201\246", "\363\240\201", "\177" };
    struct tt *tt;
    const char *bytes;
    size_t length;

    program_open();
    poison();
    tt = sign_in("rmenon");
    tt_keys(tt, places[_i].keys);
    must_show(tt, places[_i].shows);
    bytes = tt_raw(tt, &length);
    ck_assert_ptr_nonnull(memmem(bytes, length, "]0;mine", 7)); /* it is there, as text */
    for (size_t i = 0; i < COUNT(raw); i++)
        ck_assert_msg(memmem(bytes, length, raw[i], strlen(raw[i])) == NULL,
                      "%s: piece %zu went out", places[_i].shows, i);
    end_well(tt);
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
    must_show(tt, "of 100000 chars");
    tt_wait_words(tt, "Draft kept");
    tt_keys(tt, "^S");
    must_show(tt, "1048689 characters are too many; at most 100000"); /* the draft has them */
    tt_signal(tt, SIGKILL);
    tt_wait_end(tt);
    tt_free(tt);
    tt = at_a_memo();
    must_show(tt, "of 100000 chars"); /* all of it is there, to be shortened */
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
    end_well(tt);
}
END_TEST

/* The helper is started though nothing can be executed by then. */
START_TEST(a_print_becomes_a_pdf_where_the_program_was_begun)
{
    static const char name[] = "pty-print.pdf";
    struct tt *tt;
    FILE *file;
    char head[6] = "";

    program_open();
    unlink(name);
    tt = sign_in("rmenon");
    tt_keys(tt, "'clark' Enter P 'family' Tab Tab Tab Tab ^A ^K 'pty-print' ^S");
    must_show(tt, "not given, page 1 of");
    ck_assert_int_ne(access(name, F_OK), 0);
    tt_keys(tt, "Enter");
    must_show(tt, "Document ");
    file = fopen(name, "re");
    ck_assert_ptr_nonnull(file);
    ck_assert_ptr_nonnull(fgets(head, sizeof(head), file));
    fclose(file);
    unlink(name);
    ck_assert_str_eq(head, "%PDF-");
    end_well(tt);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, what_was_typed_is_there_for_the_same_person_only, 0, COUNT(ends));
    tcase_add_loop_test(t, a_storm_of_signals_locks_and_then_ends_it_well, 0, COUNT(places));
    tcase_add_loop_test(t, no_text_of_a_store_drives_the_terminal, 0, COUNT(places));
    tcase_add_test(t, a_wait_for_another_is_told_and_can_be_stopped);
    tcase_add_test(t, who_waits_goes_on_when_the_other_is_done);
    tcase_add_test(t, a_megabyte_pasted_is_kept_and_said_to_be_too_much);
    tcase_add_test(t, a_window_of_one_cell_is_a_window);
    tcase_add_test(t, a_print_becomes_a_pdf_where_the_program_was_begun);
}

int main(void)
{
    char command[256];
    int status;

    folder_template("cafdesk-test", made.path);
    if (mkdtemp(made.path) == NULL)
        return EXIT_FAILURE;
    snprintf(command, sizeof(command),
             "\"$CAFDESK\" --store %s training --unsealed </dev/null >/dev/null", made.path);
    status = system(command) == 0 ? harness_run("the program", cases) : EXIT_FAILURE;
    folder_remove(&made);
    return status;
}
