/* SPDX-License-Identifier: MIT */
/* Another key for the store: who left is left out, and nobody else notices more than a question. */

#include "config.h"

#include <string.h>

#include "service/rotate_svc.h"
#include "service/session_private.h"
#include "service/user_svc.h"
#include "store/attempts.h"
#include "store/audit_store.h"
#include "store/record_store.h"
#include "support/harness.h"
#include "support/desk.h"

static struct secret *everybodys(void)
{
    const char *words = store_training_passphrase();

    return secret_from(words, strlen(words));
}

static bool rotate(struct desk *desk)
{
    struct secret *passphrase = everybodys();
    bool ok = keys_rotate(desk->session, passphrase, &desk->err);

    secret_free(passphrase);
    return ok;
}

static bool comes_in(struct desk *desk, const char *login)
{
    struct secret *passphrase = everybodys();
    bool ok;

    desk_sign_out(desk);
    ok = session_sign_in(&desk->choice, login, passphrase, &desk->session, NULL, &desk->err);
    secret_free(passphrase);
    return ok;
}

static void must_be_whole(struct desk *desk)
{
    struct audit_verdict verdict;

    desk_ok(desk, audit_store_verify(desk->session->db, desk->session->chain, NULL, NULL, NULL,
                                     &verdict, &desk->err));
    desk_ok(desk, record_store_prove(desk->session->db, NULL, NULL, &desk->err));
    desk_ok(desk, db_check(desk->session->db, DB_CHECK_WHOLE, &desk->err));
}

/* How often the trail says so, by whom. */
static int told(struct desk *desk, const char *login)
{
    struct audit_query query = { .limit = 100 };
    struct audit_events events;
    int count = 0;

    desk_ok(desk, audit_store_list(desk->session->db, &query, &events, &desk->arena, &desk->err));
    for (size_t i = 0; i < events.count; i++)
        count += events.items[i].action == AUDIT_ROTATE &&
                 strcmp(events.items[i].who.login, login) == 0;
    return count;
}

START_TEST(everybody_else_comes_in_as_before)
{
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, rotate(&desk));
    must_be_whole(&desk);
    desk_ok(&desk, rotate(&desk)); /* and once more */
    ck_assert_int_eq(db_about(desk.session->db)->epoch, 3);
    desk_ok(&desk, comes_in(&desk, "hoduya"));
    desk_ok(&desk, comes_in(&desk, "prenshaw"));
    desk_sign_out(&desk);
    desk_ok(&desk, session_open_trainer(&desk.choice, &desk.session, &desk.err));
    must_be_whole(&desk);
    ck_assert_int_eq(told(&desk, "ldanvers"), 2);
    desk_close(&desk);
}
END_TEST

/* What stands against anybody: a right passphrase before a store that does not open is none. */
static size_t wrong_passphrases(struct desk *desk)
{
    struct place place = { .machine = &desk->fake.machine, .folder = desk->folder.path };
    struct failures failures;

    desk_ok(desk, attempts_untold(&place, &failures, &desk->arena, &desk->err));
    return failures.count;
}

/* With the keys as they were while the passphrase was still good. */
START_TEST(who_left_reads_nothing_with_old_keys)
{
    struct desk desk;
    size_t length;
    unsigned char *keys;

    desk_open(&desk);
    keys = folder_read(&desk.folder, PLACE_KEYS, &length);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, user_disable(desk.session, "rmenon", &desk.err));
    desk_ok(&desk, rotate(&desk));
    desk_sign_out(&desk);
    folder_write(&desk.folder, PLACE_KEYS, keys, length);
    free(keys);
    ck_assert(!comes_in(&desk, "rmenon"));
    ck_assert_int_eq(desk.err.kind, ERR_DAMAGED);
    ck_assert(!comes_in(&desk, "hoduya"));
    ck_assert_int_eq(desk.err.kind, ERR_DAMAGED);
    ck_assert_uint_eq(wrong_passphrases(&desk), 0);
    desk_close(&desk);
}
END_TEST

START_TEST(who_is_at_work_is_asked_again_and_goes_on)
{
    struct desk desk;
    struct session *at_work, *office;
    struct secret *passphrase = everybodys();
    struct db *db;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    at_work = desk.session;
    desk.session = NULL;
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, rotate(&desk));
    office = desk.session;
    fake_pass(&desk.fake, 60000);
    ck_assert(!session_db(at_work, &db, &desk.err));
    ck_assert_int_eq(desk.err.kind, ERR_DENIED);
    ck_assert(strstr(desk.err.msg, "what you typed is still here") != NULL);
    ck_assert(session_must_lock(at_work));
    session_lock(at_work);
    desk_ok(&desk, session_unlock(at_work, passphrase, &desk.err));
    desk_ok(&desk, session_db(at_work, &db, &desk.err));
    desk.session = at_work;
    must_be_whole(&desk);
    desk.session = office;
    session_close(at_work);
    secret_free(passphrase);
    desk_close(&desk);
}
END_TEST

/* Whoever would change a slot by the keys of before puts nothing of it back. */
START_TEST(keys_of_before_change_no_slot)
{
    static const char words[] = "four dry barrels";
    struct desk desk;
    struct session *at_work;
    struct secret *passphrase = everybodys(), *other = secret_from(words, strlen(words));

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    at_work = desk.session;
    desk.session = NULL;
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, rotate(&desk));
    ck_assert(!session_change_passphrase(at_work, passphrase, other, &desk.err));
    desk_ok(&desk, comes_in(&desk, "hoduya"));
    session_close(at_work);
    secret_free(passphrase);
    secret_free(other);
    desk_close(&desk);
}
END_TEST

START_TEST(only_an_administrator_with_their_passphrase_may)
{
    static const char *const others[] = { "hoduya", "gmarlowe", "prenshaw", "icalloway" };
    struct secret *wrong = secret_from("not the passphrase", 18);
    struct desk desk;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, rotate(&desk), ERR_DENIED);
        ck_assert_int_eq(db_about(desk.session->db)->epoch, 1);
    }
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, keys_rotate(desk.session, wrong, &desk.err), ERR_DENIED);
    secret_free(wrong);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, everybody_else_comes_in_as_before);
    tcase_add_test(t, who_left_reads_nothing_with_old_keys);
    tcase_add_test(t, who_is_at_work_is_asked_again_and_goes_on);
    tcase_add_test(t, keys_of_before_change_no_slot);
    tcase_add_test(t, only_an_administrator_with_their_passphrase_may);
}

TEST_MAIN("another key", cases)
