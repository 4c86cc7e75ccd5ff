/* SPDX-License-Identifier: MIT */
/* A backup is whole, or is not there; it opens again for who should, and whatever is changed in it
 * is said. */

#include "config.h"

#include "backup_desk.h"
#include "service/audit_svc.h"
#include "service/backup_note.h"
#include "service/restore_svc.h"
#include "service/rotate_svc.h"
#include "service/user_svc.h"

static void open_a_case(struct vault *v, const char *given, const char *family, const char *dob)
{
    struct ident case_id;

    desk_sign_in(&v->desk, "hoduya");
    desk_ok(&v->desk, desk_start(&v->desk, given, family, dob, &case_id));
    desk_sign_in(&v->desk, "ldanvers");
}

START_TEST(a_backup_is_proved_and_opens_again)
{
    struct vault v;
    struct backup_last last;
    struct place store;

    vault_open(&v);
    open_a_case(&v, "Quentin", "Zephyrine", "2004-05-06");
    vault_back_up(&v);
    ck_assert_int_eq(v.made.about.cases, 1);
    ck_assert_int_eq(v.made.about.children, 1);
    ck_assert_int_eq(v.made.about.accounts, 7);
    ck_assert(v.made.about.training);
    ck_assert(v.made.about.sealed);
    ck_assert_str_eq(v.made.about.by, "ldanvers");
    ck_assert_int_eq(vault_count(&v), 1); /* and nothing half done beside it */
    ck_assert_int_eq(vault_rows(&v, AUDIT_BACKUP, AUDIT_DONE), 1);
    ck_assert_int_eq(vault_prove(&v, vault_name(&v)), ERR_NONE);
    ck_assert_int_eq(vault_rows(&v, AUDIT_VERIFY, AUDIT_DONE), 1);
    store = (struct place){ .machine = &v.desk.fake.machine, .folder = v.desk.folder.path };
    last = backup_last(&store, &v.desk.arena);
    ck_assert_int_eq(last.made.seconds, v.made.about.made.seconds);
    ck_assert_ptr_nonnull(strstr(last.path, vault_name(&v)));
    vault_close(&v);
}
END_TEST

static bool has(const unsigned char *bytes, size_t length, const char *word)
{
    return memmem(bytes, length, word, strlen(word)) != NULL;
}

START_TEST(nothing_of_a_child_is_readable_in_it)
{
    struct vault v;
    unsigned char *bytes;
    size_t length;

    vault_open(&v);
    open_a_case(&v, "Quentin", "Zephyrine", "2004-05-06");
    vault_back_up(&v);
    bytes = folder_read(&v.folder, vault_name(&v), &length);
    ck_assert(!has(bytes, length, "Zephyrine"));
    ck_assert(!has(bytes, length, "Quentin"));
    ck_assert(!has(bytes, length, "SQLite format"));
    ck_assert(has(bytes, length, "cafdesk-anchor 1 store="));
    free(bytes);
    vault_close(&v);
}
END_TEST

/* Domain.md 2.8: backup is the administrator's; the auditor reads that it was made. */
START_TEST(nobody_but_administrators)
{
    static const char *const others[] = { "hoduya", "gmarlowe", "prenshaw", "icalloway" };
    struct vault v;

    vault_open(&v);
    vault_back_up(&v);
    for (size_t i = 0; i < COUNT(others); i++) {
        struct backup_made made;

        desk_sign_in(&v.desk, others[i]);
        desk_no(&v.desk, backup_make(v.desk.session, v.folder.path, NULL, &made, &v.desk.arena,
                                     &v.desk.err),
                ERR_DENIED);
        ck_assert_int_eq(vault_prove(&v, vault_name(&v)), ERR_DENIED);
    }
    ck_assert_int_eq(vault_count(&v), 1);
    desk_sign_in(&v.desk, "ldanvers");
    ck_assert_int_eq(vault_rows(&v, AUDIT_REFUSE, AUDIT_REFUSED), 2 * (int)COUNT(others));
    ck_assert_int_eq(vault_prove(&v, vault_name(&v)), ERR_NONE);
    vault_close(&v);
}
END_TEST

/* Without the store: by the passphrase of the day, for who was an administrator. */
static enum err_kind by_itself(struct vault *v, const char *login, const char *passphrase)
{
    struct secret *secret = words_of(passphrase);
    struct backup *backup;

    v->desk.err = ERR_INIT;
    desk_ok(&v->desk, backup_open(&v->desk.fake.machine, NULL, v->made.about.path, &backup,
                                  &v->desk.err));
    if (backup_enter(backup, login, secret, &v->desk.err))
        desk_ok(&v->desk, backup_verify(backup, NULL, NULL, &v->desk.err));
    backup_close(backup);
    secret_free(secret);
    return v->desk.err.kind;
}

START_TEST(it_opens_without_its_store)
{
    const char *words = store_training_passphrase();
    struct vault v;

    vault_open(&v);
    vault_back_up(&v);
    ck_assert_int_eq(by_itself(&v, "ldanvers", words), ERR_NONE);
    ck_assert_int_eq(by_itself(&v, "ldanvers", "another passphrase"), ERR_DENIED);
    ck_assert_int_eq(by_itself(&v, "nobody", words), ERR_DENIED);
    ck_assert_int_eq(by_itself(&v, "hoduya", words), ERR_DENIED);
    ck_assert_int_eq(by_itself(&v, "icalloway", words), ERR_DENIED);
    ck_assert_int_eq(vault_count(&v), 1); /* and nothing is made beside it */
    vault_close(&v);
}
END_TEST

START_TEST(after_another_key_it_opens_with_its_own)
{
    const char *words = store_training_passphrase();
    struct secret *passphrase = words_of(words);
    struct backup *backup;
    struct vault v;
    bool opened = true;

    vault_open(&v);
    vault_back_up(&v);
    desk_sign_in(&v.desk, "ldanvers");
    desk_ok(&v.desk, keys_rotate(v.desk.session, passphrase, &v.desk.err));
    desk_ok(&v.desk, backup_open(&v.desk.fake.machine, NULL, v.made.about.path, &backup,
                                 &v.desk.err));
    desk_ok(&v.desk, backup_enter_signed_in(backup, v.desk.session, &opened, &v.desk.err));
    ck_assert(!opened);
    desk_ok(&v.desk, backup_enter(backup, "ldanvers", passphrase, &v.desk.err));
    desk_ok(&v.desk, backup_verify(backup, v.desk.session, NULL, &v.desk.err));
    backup_close(backup);
    vault_back_up(&v);
    ck_assert_int_eq(vault_prove(&v, vault_name(&v)), ERR_NONE);
    secret_free(passphrase);
    vault_close(&v);
}
END_TEST

/* ----- What is changed in it ---------------------------------------------------- */

struct bytes_of {
    unsigned char *bytes;
    size_t length;
};

static struct bytes_of read_backup(struct vault *v)
{
    struct bytes_of file;

    file.bytes = folder_read(&v->folder, vault_name(v), &file.length);
    return file;
}

static enum err_kind with(struct vault *v, const void *bytes, size_t length)
{
    folder_write(&v->folder, "spoilt", bytes, length);
    return vault_prove(v, "spoilt");
}

START_TEST(every_flipped_bit_is_found)
{
    struct vault v;
    struct bytes_of file;
    int tried = 0;

    vault_open(&v);
    vault_back_up(&v);
    file = read_backup(&v);
    for (size_t at = 0; at < file.length; at += at + 12000 < file.length ? 1499 : 61, tried++) {
        file.bytes[at] ^= (unsigned char)(1 << at % 8);
        ck_assert_msg(with(&v, file.bytes, file.length) == ERR_DAMAGED, "byte %zu of %zu: %s", at,
                      file.length, v.desk.err.msg);
        ck_assert_msg(strstr(v.desk.err.msg, "backup") != NULL, "%s", v.desk.err.msg);
        file.bytes[at] ^= (unsigned char)(1 << at % 8);
    }
    printf("bits flipped: %d tried, 0 passed\n", tried);
    ck_assert_int_gt(tried, 300);
    ck_assert_int_eq(with(&v, file.bytes, file.length), ERR_NONE);
    free(file.bytes);
    vault_close(&v);
}
END_TEST

START_TEST(one_cut_short_or_longer_is_found)
{
    struct vault v;
    struct bytes_of file;

    vault_open(&v);
    vault_back_up(&v);
    file = read_backup(&v);
    for (size_t length = 0; length < file.length; length += length < 200 ? 7 : 4999) {
        ck_assert_int_eq(with(&v, file.bytes, length), ERR_DAMAGED);
        ck_assert_ptr_nonnull(strstr(v.desk.err.msg, "cut short"));
    }
    file.bytes = realloc(file.bytes, file.length + 1);
    memmove(file.bytes + 1, file.bytes, file.length);
    ck_assert_int_eq(with(&v, file.bytes, file.length + 1), ERR_DAMAGED);
    ck_assert_ptr_nonnull(strstr(v.desk.err.msg, "not as long"));
    free(file.bytes);
    vault_close(&v);
}
END_TEST

/* Two of one store, a save between them: the one's store with the other's end, and so on. */
START_TEST(parts_of_two_do_not_make_one)
{
    struct vault v;
    struct bytes_of first, second;
    size_t store;
    char name[64];

    vault_open(&v);
    vault_back_up(&v);
    first = read_backup(&v);
    snprintf(name, sizeof(name), "%s", vault_name(&v));
    store = (size_t)v.made.about.bytes;
    vault_back_up(&v);
    second = read_backup(&v);
    ck_assert_uint_eq(store, (size_t)v.made.about.bytes);
    folder_write(&v.folder, name, second.bytes, second.length); /* under the other's name */
    ck_assert_int_eq(vault_prove(&v, name), ERR_DAMAGED);
    ck_assert_msg(strstr(v.desk.err.msg, "has the name of another") != NULL, "%s", v.desk.err.msg);
    memcpy(second.bytes, first.bytes, store); /* the older store, with the newer word for it */
    ck_assert_int_eq(with(&v, second.bytes, second.length), ERR_DAMAGED);
    ck_assert_msg(strstr(v.desk.err.msg, "store in it was changed") != NULL, "%s", v.desk.err.msg);
    free(first.bytes);
    free(second.bytes);
    vault_close(&v);
}
END_TEST

/* A whole one, of somebody else's store. */
START_TEST(a_backup_of_another_store_is_none_of_this)
{
    struct vault v, other;
    struct backup *backup;
    bool opened = true;

    vault_open(&v);
    memset(&other, 0, sizeof(other));
    folder_make(&other.folder);
    folder_make(&other.desk.folder);
    fake_init(&other.desk.fake, 99);
    other.desk.choice = v.desk.choice;
    other.desk.choice.folder = other.desk.folder.path;
    other.desk.choice.machine = &other.desk.fake.machine;
    desk_ok(&other.desk, store_make_training(&other.desk.choice, false, &other.desk.session,
                                             &other.desk.err));
    vault_back_up(&v);
    vault_back_up(&other);
    desk_ok(&v.desk, backup_open(&v.desk.fake.machine, NULL, other.made.about.path, &backup,
                                 &v.desk.err));
    ck_assert(backup_is_of(backup, &other.desk.choice));
    ck_assert(!backup_is_of(backup, &v.desk.choice));
    desk_ok(&v.desk, backup_enter_signed_in(backup, v.desk.session, &opened, &v.desk.err));
    ck_assert(!opened); /* its keys are not this store's */
    backup_close(backup);
    vault_close(&other);
    vault_close(&v);
}
END_TEST

/* The store was put back to a day before the backup: whole, both, and yet. */
START_TEST(a_store_that_was_put_back_does_not_go_on_from_it)
{
    struct vault v;
    unsigned char *db, *keys;
    size_t db_length, keys_length;
    char name[64];

    vault_open(&v);
    desk_sign_out(&v.desk);
    db = folder_read(&v.desk.folder, PLACE_DB, &db_length);
    keys = folder_read(&v.desk.folder, PLACE_KEYS, &keys_length);
    desk_sign_in(&v.desk, "ldanvers");
    vault_back_up(&v);
    snprintf(name, sizeof(name), "%s", vault_name(&v));
    desk_sign_out(&v.desk);
    folder_write(&v.desk.folder, PLACE_DB, db, db_length);
    desk_sign_in(&v.desk, "ldanvers");
    ck_assert_int_eq(vault_prove(&v, name), ERR_DAMAGED);
    ck_assert_msg(strstr(v.desk.err.msg, "does not go on") != NULL, "%s", v.desk.err.msg);
    free(db);
    free(keys);
    vault_close(&v);
}
END_TEST

/* ----- Stopped, busy, in the wrong place ------------------------------------------- */

struct stopping {
    int left;
};

static bool stop(void *data, const char *what, int64_t done, int64_t all)
{
    struct stopping *stopping = data;

    (void)what;
    (void)done;
    (void)all;
    return stopping->left-- > 0;
}

START_TEST(one_that_is_stopped_leaves_nothing)
{
    struct vault v;
    struct backup_made made;
    int stopped = 0;

    vault_open(&v);
    for (int n = 0; n < 200; n++) {
        struct stopping stopping = { n };
        struct backup_telling telling = { stop, &stopping };

        v.desk.err = ERR_INIT;
        fake_pass(&v.desk.fake, 1000);
        if (backup_make(v.desk.session, v.folder.path, &telling, &made, &v.desk.arena, &v.desk.err))
            break;
        ck_assert_msg(v.desk.err.kind == ERR_STOPPED, "%s", v.desk.err.msg);
        ck_assert_int_eq(vault_count(&v), 0);
        stopped++;
    }
    ck_assert_int_ge(stopped, 4);
    ck_assert_int_eq(vault_count(&v), 1);
    ck_assert_int_eq(vault_rows(&v, AUDIT_BACKUP, AUDIT_FAILED), stopped);
    vault_close(&v);
}
END_TEST

START_TEST(the_folder_must_be_there_and_another)
{
    struct vault v;
    struct backup_made made;

    vault_open(&v);
    desk_no(&v.desk, backup_make(v.desk.session, "/nowhere/at/all", NULL, &made, &v.desk.arena,
                                 &v.desk.err),
            ERR_STORAGE);
    ck_assert_ptr_nonnull(strstr(v.desk.err.msg, "There is no folder /nowhere/at/all"));
    desk_no(&v.desk, backup_make(v.desk.session, v.desk.folder.path, NULL, &made, &v.desk.arena,
                                 &v.desk.err),
            ERR_REFUSED);
    vault_close(&v);
}
END_TEST

START_TEST(what_a_kill_left_is_tidied_away)
{
    struct vault v;
    char left[80];

    vault_open(&v);
    vault_back_up(&v);
    snprintf(left, sizeof(left), "%s.part", vault_name(&v));
    folder_write(&v.folder, left, "half", 4);
    folder_write(&v.folder, "cafdesk-notes.part", "mine", 4); /* somebody else's */
    vault_back_up(&v);
    ck_assert_int_eq(vault_count(&v), 2); /* of this day the last one, and the note */
    vault_close(&v);
}
END_TEST

/* ----- Restored ------------------------------------------------------------------ */

static bool restore_into(struct vault *v, const char *folder, struct restore_made *made)
{
    struct err *err = &v->desk.err;
    struct backup *backup;
    bool opened = false, ok;

    *err = ERR_INIT;
    ok = backup_open(&v->desk.fake.machine, NULL, v->made.about.path, &backup, err) &&
         backup_enter_signed_in(backup, v->desk.session, &opened, err) && opened &&
         backup_restore(backup, folder, v->desk.session, NULL, made, &v->desk.arena, err);
    backup_close(backup);
    return ok;
}

/* What is missing in it is named: a case by its reference, who saved last, who has left. */
START_TEST(it_is_restored_and_says_what_is_missing)
{
    struct restore_made made;
    struct folder into;
    struct vault v;

    vault_open(&v);
    open_a_case(&v, "Quentin", "Zephyrine", "2004-05-06");
    vault_back_up(&v);
    open_a_case(&v, "Maud", "Threlkeld", "1999-11-30");
    desk_ok(&v.desk, user_disable(v.desk.session, "rmenon", &v.desk.err));
    folder_make(&into);
    desk_ok(&v.desk, restore_into(&v, into.path, &made));
    ck_assert(made.compared);
    ck_assert_uint_eq(made.case_count, 1);
    ck_assert_str_eq(made.cases[0].urn, "CAF-2010-00002");
    ck_assert_str_eq(made.cases[0].login, "hoduya");
    ck_assert_int_ge(made.cases[0].saves, 1);
    ck_assert_int_ge(made.other_saves, 1); /* the account */
    ck_assert_uint_eq(made.closed_count, 1);
    ck_assert_str_eq(made.closed[0], "rmenon");
    ck_assert_int_eq(vault_rows(&v, AUDIT_RESTORE, AUDIT_DONE), 1);
    desk_sign_out(&v.desk);
    v.desk.choice.folder = into.path;
    desk_sign_in(&v.desk, "ldanvers");
    desk_ok(&v.desk, store_prove(v.desk.session, NULL, NULL, &v.desk.err));
    ck_assert_int_eq(vault_rows(&v, AUDIT_RESTORE, AUDIT_DONE), 1);
    ck_assert(session_is_training(v.desk.session));
    desk_sign_out(&v.desk);
    folder_remove(&into);
    vault_close(&v);
}
END_TEST

START_TEST(it_is_never_restored_over_a_store)
{
    struct restore_made made;
    struct folder into;
    unsigned char *before, *after;
    size_t length, again;
    struct vault v;

    vault_open(&v);
    vault_back_up(&v);
    before = folder_read(&v.desk.folder, PLACE_KEYS, &length);
    ck_assert(!restore_into(&v, v.desk.folder.path, &made));
    ck_assert_int_eq(v.desk.err.kind, ERR_REFUSED);
    after = folder_read(&v.desk.folder, PLACE_KEYS, &again);
    ck_assert_uint_eq(length, again);
    ck_assert_mem_eq(before, after, length);
    folder_make(&into);
    folder_write(&into, PLACE_KEYS, "other keys", 10);
    ck_assert(!restore_into(&v, into.path, &made));
    ck_assert_int_eq(v.desk.err.kind, ERR_REFUSED);
    free(before);
    free(after);
    folder_remove(&into);
    vault_close(&v);
}
END_TEST

/* ----- The rota ----------------------------------------------------------------- */

static bool is_there(const struct vault *v, const char *day)
{
    DIR *dir = opendir(v->folder.path);
    struct dirent *entry;
    bool found = false;

    ck_assert_ptr_nonnull(dir);
    while ((entry = readdir(dir)))
        found = found || strstr(entry->d_name, day) != NULL;
    closedir(dir);
    return found;
}

/* One each day from Monday 22 March to Sunday 20 June 2010: 91 of them. */
START_TEST(days_weeks_and_months_stay)
{
    static const char *const stay[] = {
        "2010-06-20", "2010-06-19", "2010-06-18", "2010-06-17", "2010-06-16", "2010-06-15",
        "2010-06-14", /* seven days; the week from the 14th is among them */
        "2010-06-13", "2010-06-06", "2010-05-30", /* three Sundays before: four weeks */
        "2010-05-31", "2010-04-30", "2010-03-31", /* the ends of the months before this */
    };
    struct vault v;

    vault_open(&v);
    for (int day = 0; day < 91; day++) {
        vault_back_up(&v);
        fake_pass(&v.desk.fake, INT64_C(86400000) - 1000);
    }
    for (size_t i = 0; i < COUNT(stay); i++)
        ck_assert_msg(is_there(&v, stay[i]), "%s", stay[i]);
    ck_assert_int_eq(vault_count(&v), (int)COUNT(stay));
    fake_pass(&v.desk.fake, INT64_C(86400000) * 400); /* a year without any takes nothing away */
    vault_back_up(&v);
    ck_assert(is_there(&v, "2010-06-20"));
    ck_assert(!is_there(&v, "2010-06-14")); /* the eighth day that has one */
    ck_assert(!is_there(&v, "2010-05-30")); /* the fifth week */
    ck_assert_int_eq(vault_count(&v), (int)COUNT(stay) - 1);
    vault_close(&v);
}
END_TEST

/* The clock went back: the one just proved is not the newest by its date, and stays. */
START_TEST(the_last_proved_one_always_stays)
{
    struct vault v;
    char name[64];

    vault_open(&v);
    v.desk.session->parameters.backup_days = 1;
    v.desk.session->parameters.backup_weeks = v.desk.session->parameters.backup_months = 0;
    vault_back_up(&v);
    v.desk.fake.now_ms -= INT64_C(86400000) * 3;
    vault_back_up(&v);
    snprintf(name, sizeof(name), "%s", vault_name(&v));
    ck_assert_int_eq(vault_count(&v), 2);
    ck_assert_int_eq(vault_prove(&v, name), ERR_NONE);
    vault_close(&v);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_backup_is_proved_and_opens_again);
    tcase_add_test(t, nothing_of_a_child_is_readable_in_it);
    tcase_add_test(t, nobody_but_administrators);
    tcase_add_test(t, it_opens_without_its_store);
    tcase_add_test(t, after_another_key_it_opens_with_its_own);
    tcase_add_test(t, every_flipped_bit_is_found);
    tcase_add_test(t, one_cut_short_or_longer_is_found);
    tcase_add_test(t, parts_of_two_do_not_make_one);
    tcase_add_test(t, a_backup_of_another_store_is_none_of_this);
    tcase_add_test(t, a_store_that_was_put_back_does_not_go_on_from_it);
    tcase_add_test(t, one_that_is_stopped_leaves_nothing);
    tcase_add_test(t, the_folder_must_be_there_and_another);
    tcase_add_test(t, what_a_kill_left_is_tidied_away);
    tcase_add_test(t, it_is_restored_and_says_what_is_missing);
    tcase_add_test(t, it_is_never_restored_over_a_store);
    tcase_add_test(t, days_weeks_and_months_stay);
    tcase_add_test(t, the_last_proved_one_always_stays);
}

TEST_MAIN("backups", cases)
