/* SPDX-License-Identifier: MIT */
/* The store's file: what is opened, what is refused, and transactions. */

#include "config.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include "store/migrate.h"
#include "store/stmt.h"
#include "support/harness.h"
#include "support/store_fixture.h"

SQL(t_config_add,
    "INSERT INTO config (name, value, row_version) VALUES (:name, :value, 1)");
SQL(t_config_get, "SELECT value FROM config WHERE name = :name");

static bool config_add(struct db *db, const char *name, const char *value, struct err *err)
{
    struct stmt *q = stmt_open(db, &t_config_add);

    stmt_bind_text(q, ":name", name);
    stmt_bind_text(q, ":value", value);
    stmt_run(q);
    return stmt_done(q, err);
}

static bool config_has(struct db *db, const char *name)
{
    struct stmt *q = stmt_open(db, &t_config_get);
    bool found;

    stmt_bind_text(q, ":name", name);
    found = stmt_row(q);
    ck_assert(stmt_done(q, NULL));
    return found;
}

START_TEST(a_new_store_is_there_only_once_published)
{
    struct fixture f;
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_TRAINING, .created = { 42 } };

    fixture_folder(&f);
    ck_ok(&f, db_create(&f.place, &about, &f.db, &f.err));
    ck_assert(!place_has_store(&f.place));
    ck_ok(&f, db_publish(&f.db, &f.err));
    ck_assert(place_has_store(&f.place));
    ck_assert(!db_create(&f.place, &about, &f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_REFUSED);
    ck_ok(&f, db_open(&f.place, ACCESS_READ, STORE_ANY, &f.db, &f.err));
    ck_assert_int_eq(db_about(f.db)->uuid.bytes[0], 7);
    ck_assert_int_eq(db_about(f.db)->kind, STORE_TRAINING);
    ck_assert_int_eq(db_about(f.db)->created.seconds, 42);
    ck_assert_int_eq(db_about(f.db)->schema, migrate_head());
    fixture_close(&f);
}
END_TEST

START_TEST(closed_before_published_it_leaves_nothing)
{
    struct fixture f;
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_LIVE };

    fixture_folder(&f);
    ck_ok(&f, db_create(&f.place, &about, &f.db, &f.err));
    db_close(f.db);
    f.db = NULL;
    ck_assert_int_eq(rmdir(f.folder.path), 0);
    fixture_close(&f);
}
END_TEST

START_TEST(two_cannot_make_a_store_at_once)
{
    struct fixture f;
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_LIVE };
    struct db *second;

    fixture_folder(&f);
    ck_ok(&f, db_create(&f.place, &about, &f.db, &f.err));
    ck_assert(!db_create(&f.place, &about, &second, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_BUSY);
    ck_ok(&f, db_publish(&f.db, &f.err));
    fixture_close(&f);
}
END_TEST

START_TEST(files_are_for_their_owner_or_for_the_group_of_a_shared_folder)
{
    struct stat about;
    char path[160];

    for (int shared = 0; shared < 2; shared++) {
        struct fixture f;
        mode_t old = umask(shared ? 0077 : 0);

        fixture_folder(&f);
        ck_assert_int_eq(chmod(f.folder.path, shared ? 02770 : 0700), 0);
        fixture_create(&f, STORE_LIVE);
        umask(old);
        ck_assert_int_eq(stat(folder_file(&f.folder, PLACE_DB, path), &about), 0);
        ck_assert_uint_eq(about.st_mode & 0777, shared ? 0660 : 0600);
        fixture_close(&f);
    }
}
END_TEST

START_TEST(a_live_store_is_not_for_training_nor_the_reverse)
{
    for (int i = 0; i < 2; i++) {
        enum store_kind kind = i ? STORE_LIVE : STORE_TRAINING;
        enum store_kind other = i ? STORE_TRAINING : STORE_LIVE;
        struct fixture f;

        fixture_folder(&f);
        fixture_create(&f, kind);
        ck_assert(!db_open(&f.place, ACCESS_WRITE, other, &f.db, &f.err));
        ck_assert_int_eq(f.err.kind, ERR_REFUSED);
        ck_ok(&f, db_open(&f.place, ACCESS_WRITE, kind, &f.db, &f.err));
        fixture_close(&f);
    }
}
END_TEST

/* What may lie where a store should be. */
static void a_text(struct fixture *f)
{
    folder_write(&f->folder, PLACE_DB, "Dear diary,\n", 12);
}

static void nothing_in_it(struct fixture *f)
{
    folder_write(&f->folder, PLACE_DB, "", 0);
}

static void with_sqlite(struct fixture *f, const char *text)
{
    char path[160];
    sqlite3 *other;

    ck_assert_int_eq(sqlite3_open(folder_file(&f->folder, PLACE_DB, path), &other), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(other, text, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_close(other), SQLITE_OK);
}

static void a_stranger(struct fixture *f)
{
    with_sqlite(f, "CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')");
}

static void a_stranger_in_wal(struct fixture *f)
{
    with_sqlite(f, "PRAGMA journal_mode=WAL; CREATE TABLE bookmark (url TEXT)");
}

static void a_newer_one(struct fixture *f)
{
    fixture_create(f, STORE_LIVE);
    with_sqlite(f, "PRAGMA user_version = 9999");
}

static void ours_turned_to_wal(struct fixture *f)
{
    fixture_create(f, STORE_LIVE);
    with_sqlite(f, "PRAGMA journal_mode=WAL");
}

static const struct {
    void (*make)(struct fixture *f);
    const char *word;
} strangers[] = {
    { a_text, "not a store" },          { nothing_in_it, "not a store" },
    { a_stranger, "not a store" },      { a_stranger_in_wal, "not a store" },
    { a_newer_one, "newer" },           { ours_turned_to_wal, "not a store" },
};

START_TEST(what_is_not_ours_or_newer_is_refused_and_stays_as_it_is)
{
    struct fixture f;
    unsigned char *before, *after;
    size_t had, has;

    fixture_folder(&f);
    strangers[_i].make(&f);
    before = folder_read(&f.folder, PLACE_DB, &had);
    for (int access = ACCESS_READ; access <= ACCESS_WRITE; access++) {
        ck_assert(!db_open(&f.place, (enum access)access, STORE_ANY, &f.db, &f.err));
        ck_assert_int_eq(f.err.kind, ERR_SCHEMA);
        ck_assert_msg(strstr(f.err.msg, strangers[_i].word) != NULL, "%s", f.err.msg);
    }
    after = folder_read(&f.folder, PLACE_DB, &has);
    ck_assert_uint_eq(had, has);
    ck_assert_mem_eq(before, after, had);
    free(before);
    free(after);
    fixture_close(&f);
}
END_TEST

static const struct {
    long kind;
    bool local;
} disks[] = {
    { 0xef53, true },
    { 0x794c7630, true },
    { 0x01021994, true },
    { -1, true },
    { 0x6969, false },
    { 0x65735546, false },
    { 0xff534d42, false },
    { (long)(int)0xff534d42, false },
    { 0x01021997, false },
    { 0x517b, false },
};

/* A connection that asks for SQLite's usual locks gets none. */
START_TEST(looking_for_a_store_tells_sqlite_of_the_one_thread)
{
    struct place place = { .folder = "/nowhere" };
    sqlite3 *handle;

    ck_assert(!place_has_store(&place));
    ck_assert_int_eq(sqlite3_open(":memory:", &handle), SQLITE_OK);
    ck_assert_ptr_null(sqlite3_db_mutex(handle));
    sqlite3_close(handle);
}
END_TEST

START_TEST(a_network_disk_is_refused)
{
    struct fixture f;

    fixture_folder(&f);
    fixture_create(&f, STORE_LIVE);
    f.fake.filesystem = disks[_i].kind;
    ck_assert_int_eq(db_open(&f.place, ACCESS_WRITE, STORE_ANY, &f.db, &f.err), disks[_i].local);
    if (!disks[_i].local) {
        ck_assert_int_eq(f.err.kind, ERR_STORAGE);
        ck_assert_ptr_nonnull(strstr(f.err.msg, "network disk"));
    }
    fixture_close(&f);
}
END_TEST

START_TEST(no_store_is_a_sentence_that_says_how_to_make_one)
{
    struct fixture f;

    fixture_folder(&f);
    ck_assert(!db_open(&f.place, ACCESS_WRITE, STORE_ANY, &f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_SCHEMA);
    ck_assert_ptr_nonnull(strstr(f.err.msg, "cafdesk init"));
    fixture_close(&f);
}
END_TEST

START_TEST(a_link_in_the_place_of_the_file_is_refused)
{
    struct fixture f, elsewhere;
    char target[160], path[160];

    fixture_folder(&f);
    fixture_folder(&elsewhere);
    fixture_create(&elsewhere, STORE_LIVE);
    ck_assert_int_eq(symlink(folder_file(&elsewhere.folder, PLACE_DB, target),
                             folder_file(&f.folder, PLACE_DB, path)),
                     0);
    ck_assert(!db_open(&f.place, ACCESS_WRITE, STORE_ANY, &f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_STORAGE);
    fixture_close(&f);
    fixture_close(&elsewhere);
}
END_TEST

START_TEST(what_is_committed_is_there_and_the_rest_is_not)
{
    struct fixture f;

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_ok(&f, config_add(f.db, "a", "1", &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    ck_ok(&f, db_write(f.db, &f.err));
    ck_ok(&f, config_add(f.db, "b", "1", &f.err));
    db_rollback(f.db);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_ok(&f, config_add(f.db, "c", "1", &f.err));
    db_close(f.db);
    ck_ok(&f, db_open(&f.place, ACCESS_WRITE, STORE_LIVE, &f.db, &f.err));
    ck_assert(config_has(f.db, "a"));
    ck_assert(!config_has(f.db, "b"));
    ck_assert(!config_has(f.db, "c"));
    fixture_close(&f);
}
END_TEST

START_TEST(nothing_nests_and_nothing_is_written_outside)
{
    struct fixture f;

    fixture_open(&f);
    ck_assert(!config_add(f.db, "a", "1", &f.err));
    ck_assert_int_eq(f.err.kind, ERR_BUG);
    ck_ok(&f, db_read(f.db, &f.err));
    ck_assert(!config_add(f.db, "a", "1", &f.err));
    ck_assert(!db_write(f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_BUG);
    db_read_end(f.db);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_assert(!db_read(f.db, &f.err));
    ck_assert(!db_write(f.db, &f.err));
    ck_assert(db_writing(f.db));
    db_rollback(f.db);
    ck_assert(!db_commit(f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_BUG);
    fixture_close(&f);
}
END_TEST

START_TEST(finish_keeps_the_first_trouble)
{
    struct fixture f;

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_assert(!db_finish(f.db, err_set(&f.err, ERR_DENIED, "No."), &f.err));
    ck_assert_int_eq(f.err.kind, ERR_DENIED);
    ck_assert(!db_writing(f.db));
    fixture_close(&f);
}
END_TEST

static bool three_times(void *data, const char *what, int waited_ms)
{
    int *times = data;

    ck_assert_str_eq(what, "somebody else's save to end");
    ck_assert_int_ge(waited_ms, 0);
    return ++*times <= 3;
}

START_TEST(waiting_for_another_can_be_stopped)
{
    struct fixture f;
    struct db *other;
    int times = 0;

    fixture_open(&f);
    ck_ok(&f, db_open(&f.place, ACCESS_WRITE, STORE_LIVE, &other, &f.err));
    ck_ok(&f, db_write(other, &f.err));
    db_on_wait(f.db, three_times, &times);
    ck_assert(!db_write(f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_STOPPED);
    ck_assert_int_eq(times, 4);
    db_rollback(other);
    ck_ok(&f, db_write(f.db, &f.err));
    db_rollback(f.db);
    db_close(other);
    fixture_close(&f);
}
END_TEST

/* Lets the other go after the second question. */
static bool let_go(void *data, const char *what, int waited_ms)
{
    struct db *other = data;

    (void)what;
    if (waited_ms > 0)
        db_rollback(other);
    return true;
}

START_TEST(who_waits_gets_the_store_when_it_comes_free)
{
    struct fixture f;
    struct db *other;

    fixture_open(&f);
    ck_ok(&f, db_open(&f.place, ACCESS_WRITE, STORE_LIVE, &other, &f.err));
    ck_ok(&f, db_write(other, &f.err));
    db_on_wait(f.db, let_go, other);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_ok(&f, config_add(f.db, "a", "1", &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    ck_assert(config_has(other, "a"));
    db_close(other);
    fixture_close(&f);
}
END_TEST

START_TEST(a_reader_sees_one_state_to_its_end)
{
    struct fixture f;
    struct db *other;
    int64_t before, after;

    fixture_open(&f);
    ck_ok(&f, db_open(&f.place, ACCESS_READ, STORE_LIVE, &other, &f.err));
    ck_ok(&f, db_data_version(other, &before, &f.err));
    ck_ok(&f, db_write(f.db, &f.err));
    ck_ok(&f, config_add(f.db, "a", "1", &f.err));
    ck_ok(&f, db_read(other, &f.err));
    ck_assert(!config_has(other, "a"));
    db_read_end(other);
    ck_ok(&f, db_commit(f.db, &f.err));
    ck_assert(config_has(other, "a"));
    ck_ok(&f, db_data_version(other, &after, &f.err));
    ck_assert_int_ne(before, after);
    db_close(other);
    fixture_close(&f);
}
END_TEST

START_TEST(a_store_for_reading_takes_no_writes)
{
    struct fixture f;

    fixture_open(&f);
    db_close(f.db);
    ck_ok(&f, db_open(&f.place, ACCESS_READ, STORE_LIVE, &f.db, &f.err));
    ck_assert(!db_write(f.db, &f.err) || !config_add(f.db, "a", "1", &f.err));
    ck_assert_int_eq(f.err.kind, ERR_STORAGE);
    fixture_close(&f);
}
END_TEST

/* Root may write anything, so the deed is done as somebody else. */
static int as_an_ordinary_user(struct fixture *f, bool (*deed)(struct fixture *f))
{
    pid_t child;
    int status;

    ck_assert_int_eq(fflush(NULL), 0);
    child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(2);
        _exit(deed(f) ? 0 : 1);
    }
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 3;
}

static bool is_refused_for_writing(struct fixture *f)
{
    return !db_open(&f->place, ACCESS_WRITE, STORE_ANY, &f->db, &f->err) &&
           f->err.kind == ERR_STORAGE && strstr(f->err.msg, "only be read") &&
           db_open(&f->place, ACCESS_READ, STORE_ANY, &f->db, &f->err);
}

static bool is_refused_at_all(struct fixture *f)
{
    return !db_open(&f->place, ACCESS_READ, STORE_ANY, &f->db, &f->err) &&
           f->err.kind == ERR_STORAGE;
}

START_TEST(rights_of_the_file_are_told_before_anybody_types)
{
    struct fixture f;
    char path[160];

    fixture_folder(&f);
    fixture_create(&f, STORE_LIVE);
    chmod(f.folder.path, 0755);
    chmod(folder_file(&f.folder, PLACE_DB, path), 0444);
    ck_assert_int_eq(as_an_ordinary_user(&f, is_refused_for_writing), 0);
    chmod(folder_file(&f.folder, PLACE_DB, path), 0000);
    ck_assert_int_eq(as_an_ordinary_user(&f, is_refused_at_all), 0);
    fixture_close(&f);
}
END_TEST

START_TEST(damage_is_told_as_damage)
{
    struct fixture f;
    unsigned char *bytes;
    size_t length;

    fixture_folder(&f);
    fixture_create(&f, STORE_LIVE);
    bytes = folder_read(&f.folder, PLACE_DB, &length);
    for (size_t i = 100; i < length; i++)
        bytes[i] ^= 0x5a;
    folder_write(&f.folder, PLACE_DB, bytes, length);
    free(bytes);
    ck_assert(!db_open(&f.place, ACCESS_WRITE, STORE_ANY, &f.db, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_DAMAGED);
    ck_assert_int_eq(err_exit_status(&f.err), 5);
    fixture_close(&f);
}
END_TEST

START_TEST(a_whole_store_passes_its_checks)
{
    struct fixture f;

    fixture_open(&f);
    ck_ok(&f, db_check(f.db, DB_CHECK_QUICK, &f.err));
    ck_ok(&f, db_check(f.db, DB_CHECK_WHOLE, &f.err));
    ck_assert(!db_was_cut_off(f.db));
    fixture_close(&f);
}
END_TEST

START_TEST(a_copy_is_a_store)
{
    struct fixture f;

    fixture_open(&f);
    ck_ok(&f, db_write(f.db, &f.err));
    ck_ok(&f, config_add(f.db, "a", "1", &f.err));
    ck_ok(&f, db_commit(f.db, &f.err));
    ck_ok(&f, db_copy(f.db, "store.db.copy", &f.err));
    db_close(f.db);
    ck_ok(&f, place_rename(&f.place, "store.db.copy", PLACE_DB, &f.err));
    ck_ok(&f, db_open(&f.place, ACCESS_WRITE, STORE_LIVE, &f.db, &f.err));
    ck_assert(config_has(f.db, "a"));
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_new_store_is_there_only_once_published);
    tcase_add_test(t, closed_before_published_it_leaves_nothing);
    tcase_add_test(t, two_cannot_make_a_store_at_once);
    tcase_add_test(t, files_are_for_their_owner_or_for_the_group_of_a_shared_folder);
    tcase_add_test(t, a_live_store_is_not_for_training_nor_the_reverse);
    tcase_add_loop_test(t, what_is_not_ours_or_newer_is_refused_and_stays_as_it_is, 0,
                        COUNT(strangers));
    tcase_add_test(t, looking_for_a_store_tells_sqlite_of_the_one_thread);
    tcase_add_loop_test(t, a_network_disk_is_refused, 0, COUNT(disks));
    tcase_add_test(t, no_store_is_a_sentence_that_says_how_to_make_one);
    tcase_add_test(t, a_link_in_the_place_of_the_file_is_refused);
    tcase_add_test(t, what_is_committed_is_there_and_the_rest_is_not);
    tcase_add_test(t, nothing_nests_and_nothing_is_written_outside);
    tcase_add_test(t, finish_keeps_the_first_trouble);
    tcase_add_test(t, waiting_for_another_can_be_stopped);
    tcase_add_test(t, who_waits_gets_the_store_when_it_comes_free);
    tcase_add_test(t, a_reader_sees_one_state_to_its_end);
    tcase_add_test(t, a_store_for_reading_takes_no_writes);
    tcase_add_test(t, rights_of_the_file_are_told_before_anybody_types);
    tcase_add_test(t, damage_is_told_as_damage);
    tcase_add_test(t, a_whole_store_passes_its_checks);
    tcase_add_test(t, a_copy_is_a_store);
}

TEST_MAIN("db", cases)
