/* SPDX-License-Identifier: MIT */
/* What the machine may do to a save: a sentence, and the store as it was. */

#include "config.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "store/db_private.h"
#include "support/harness.h"
#include "support/store_fixture.h"

enum { TEXT = 20000 };

SQL(t_config_add, "INSERT INTO config (name, value, row_version) VALUES (?, ?, 1)");

static bool add_row(struct fixture *f, const char *name, const char *text)
{
    struct stmt *q = stmt_open(f->db, &t_config_add);

    stmt_bind_text_at(q, 1, name);
    stmt_bind_text_at(q, 2, text);
    stmt_run(q);
    return stmt_done(q, &f->err);
}

static bool add(struct fixture *f, int n)
{
    static char text[TEXT];
    char name[16];

    memset(text, 'x', sizeof(text) - 1);
    snprintf(name, sizeof(name), "P_%d", n);
    return db_write(f->db, &f->err) &&
           db_finish(f->db, add_row(f, name, text), &f->err);
}

static void limit_files(rlim_t most)
{
    struct rlimit limit;

    ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = most;
    ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static int64_t count(struct fixture *f)
{
    int64_t n = -1;

    ck_ok(f, db_number(f->db, "SELECT count(*) FROM config", &n, &f->err));
    return n;
}

/* A limit stands for the end of the disk. */
START_TEST(a_full_disk_is_a_sentence_and_loses_nothing)
{
    struct fixture f;
    char path[160];
    struct stat about;
    int saved = 0;

    fixture_open(&f);
    ck_assert_int_eq(stat(folder_file(&f.folder, PLACE_DB, path), &about), 0);
    signal(SIGXFSZ, SIG_IGN);
    limit_files((rlim_t)about.st_size + 100000);
    while (add(&f, saved))
        ck_assert_int_lt(++saved, 50);
    ck_assert_int_gt(saved, 0);
    ck_assert_int_eq(f.err.kind, ERR_STORAGE);
    ck_assert_msg(strstr(f.err.msg, "may be full") != NULL, "%s (%s)", f.err.msg, f.err.detail);
    ck_assert_int_eq(err_exit_status(&f.err), 7);
    ck_assert(!db_writing(f.db));
    ck_assert_int_eq(count(&f), saved);
    limit_files(RLIM_INFINITY);
    ck_ok(&f, add(&f, saved)); /* room was made: the same program goes on */
    ck_assert_int_eq(count(&f), saved + 1);
    ck_ok(&f, db_check(f.db, DB_CHECK_WHOLE, &f.err));
    fixture_close(&f);
}
END_TEST

START_TEST(no_room_for_the_first_store_leaves_none)
{
    struct fixture f;
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_LIVE };

    fixture_folder(&f);
    signal(SIGXFSZ, SIG_IGN);
    limit_files(50000);
    ck_assert(!db_create(&f.place, &about, &f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_STORAGE);
    limit_files(RLIM_INFINITY);
    ck_assert_int_eq(rmdir(f.folder.path), 0);
    fixture_close(&f);
}
END_TEST

START_TEST(a_busy_store_says_so_after_ten_seconds)
{
    struct fixture f;
    struct err err = ERR_INIT;

    fixture_open(&f);
    ck_assert(!db_trouble(f.db, SQLITE_BUSY, &err));
    ck_assert_int_eq(err.kind, ERR_BUSY);
    ck_assert_int_eq(err_exit_status(&err), 4);
    ck_assert_int_le(DB_WAIT_MOST_MS, 10000);
    fixture_close(&f);
}
END_TEST

static const struct {
    int code;
    enum err_kind kind;
    const char *words;
} codes[] = {
    { SQLITE_FULL, ERR_STORAGE, "disk is full" },
    { SQLITE_IOERR_FSYNC, ERR_STORAGE, "could not be read or written" },
    { SQLITE_READONLY, ERR_STORAGE, "only be read" },
    { SQLITE_READONLY_ROLLBACK, ERR_STORAGE, "cut off" },
    { SQLITE_READONLY_DBMOVED, ERR_STORAGE, "moved or replaced" },
    { SQLITE_CANTOPEN, ERR_STORAGE, "could not be opened" },
    { SQLITE_CORRUPT, ERR_DAMAGED, "damaged" },
    { SQLITE_NOTADB, ERR_DAMAGED, "damaged" },
    { SQLITE_TOOBIG, ERR_INVALID, "too long" },
    { SQLITE_CONSTRAINT_TRIGGER, ERR_REFUSED, "keeps this as it is" },
    { SQLITE_CONSTRAINT_FOREIGNKEY, ERR_NOT_FOUND, "not there" },
    { SQLITE_CONSTRAINT_UNIQUE, ERR_CONFLICT, "already" },
    { SQLITE_CONSTRAINT_CHECK, ERR_INVALID, "does not take" },
    { SQLITE_INTERRUPT, ERR_STOPPED, "Stopped" },
    { SQLITE_AUTH, ERR_BUG, "mistake" },
};

START_TEST(each_failure_has_its_sentence)
{
    struct fixture f;
    struct err err = ERR_INIT;

    fixture_open(&f);
    ck_assert(!db_trouble(f.db, codes[_i].code, &err));
    ck_assert_int_eq(err.kind, codes[_i].kind);
    ck_assert_msg(strstr(err.msg, codes[_i].words) != NULL, "%s", err.msg);
    ck_assert(err.detail[0] != '\0');
    fixture_close(&f);
}
END_TEST

/* The folder may be written no more: the journal cannot be made. */
static int save_as_nobody(struct fixture *f)
{
    pid_t child;
    int status;

    fflush(NULL);
    child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(2);
        if (!db_open(&f->place, ACCESS_WRITE, STORE_LIVE, &f->db, &f->err))
            _exit(3);
        _exit(!add(f, 1) && f->err.kind == ERR_STORAGE ? 0 : 1);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WEXITSTATUS(status);
}

START_TEST(a_folder_without_leave_to_write_saves_nothing)
{
    struct fixture f;
    char path[160];

    fixture_folder(&f);
    fixture_create(&f, STORE_LIVE);
    unlink(folder_file(&f.folder, PLACE_DB "-journal", path));
    chmod(folder_file(&f.folder, PLACE_DB, path), 0666);
    chmod(f.folder.path, 0555);
    ck_assert_int_eq(save_as_nobody(&f), 0);
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_full_disk_is_a_sentence_and_loses_nothing);
    tcase_add_test(t, no_room_for_the_first_store_leaves_none);
    tcase_add_test(t, a_busy_store_says_so_after_ten_seconds);
    tcase_add_loop_test(t, each_failure_has_its_sentence, 0, COUNT(codes));
    tcase_add_test(t, a_folder_without_leave_to_write_saves_nothing);
}

TEST_MAIN("trouble", cases)
