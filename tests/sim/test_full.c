/* SPDX-License-Identifier: MIT */
/*
 * A disk that is full, at each moment of a deed at which a file would grow:
 * the deed says so in a sentence and changed nothing, what was typed is kept,
 * and when there is room the same session does it.
 */

#include "config.h"

#include <stdio.h>

#include "service/backup_svc.h"
#include "service/draft_svc.h"
#include "service/session_private.h"
#include "service/user_svc.h"
#include "sim/sim_disk.h"
#include "store/audit_store.h"
#include "store/record_store.h"
#include "support/desk.h"
#include "support/harness.h"

static void full_open(struct desk *desk)
{
    memset(desk, 0, sizeof(*desk));
    sim_disk_start();
    sim_disk_clear(9);
    fake_init(&desk->fake, 9);
    desk->fake.machine.files = sim_disk_files();
    desk->choice = (struct store_choice){ .folder = "sim", .kind = CHOICE_TRAINING, .vfs = "sim",
                                          .machine = &desk->fake.machine };
    desk_ok(desk, store_make_training(&desk->choice, false, &desk->session, &desk->err));
}

static void full_close(struct desk *desk)
{
    desk_sign_out(desk);
    arena_clear(&desk->arena);
    sim_disk_clear(0);
}

/* The number of rows in the trail, when all is whole. */
static int64_t whole(struct desk *desk)
{
    struct audit_verdict verdict;

    desk_ok(desk, audit_store_verify(desk->session->db, desk->session->chain, NULL, NULL, NULL,
                                     &verdict, &desk->err));
    desk_ok(desk, record_store_prove(desk->session->db, NULL, NULL, &desk->err));
    desk_ok(desk, db_check(desk->session->db, DB_CHECK_WHOLE, &desk->err));
    return verdict.rows;
}

/* ----- The deeds ---------------------------------------------------------- */

static bool save_record(struct desk *desk, int n)
{
    char long_name[110];
    struct agency agency;

    snprintf(long_name, sizeof(long_name), "%0100d", n);
    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = long_name;
    agency.sector_2008 = SECTOR9_ED;
    agency.sector_2009 = SECTOR8_EDU;
    return record_save(desk->session, ENTITY_agency, &agency, &desk->err);
}

static bool add_account(struct desk *desk, int n)
{
    char login[16];
    const struct user_new user = { .login = login, .name = "Fay Norris",
                                   .roles = (uint64_t)1 << ROLE_auditor, .agency = "Safe Steps" };
    struct secret *passphrase;
    bool ok;

    snprintf(login, sizeof(login), "fnorris%d", n);
    ok = user_add(desk->session, &user, &passphrase, &desk->err);
    ck_assert(ok == (passphrase != NULL));
    secret_free(passphrase);
    return ok;
}

static bool look_at_accounts(struct desk *desk, int n)
{
    struct users users;
    bool ok = user_list(desk->session, &users, &desk->arena, &desk->err);

    (void)n;
    ck_assert(ok || users.count == 0); /* no log, no look */
    return ok;
}

static bool keep_draft(struct desk *desk, int n)
{
    static char body[20000];
    const struct draft draft = { .form = "agency", .title = "An agency", .body = body };

    memset(body, 'a' + n % 26, sizeof(body) - 1);
    return draft_keep(desk->session, &draft, &desk->err);
}

static const struct {
    const char *name;
    bool (*act)(struct desk *desk, int n);
    int rows; /* of the trail */
} deeds[] = {
    { "a record", save_record, 1 },
    { "an account", add_account, 1 },
    { "a look", look_at_accounts, 1 },
    { "a draft", keep_draft, 0 },
};

START_TEST(a_full_disk_stops_a_deed_and_nothing_else)
{
    struct desk desk;
    int stopped = 0, made = 0;

    full_open(&desk);
    for (int n = 1; stopped < 40 && n < 400; n++) {
        int64_t before = whole(&desk);
        bool done;

        sim_disk_full_at(1 + n % 20);
        desk.err = ERR_INIT;
        done = deeds[_i].act(&desk, made);
        sim_disk_full_at(0);
        if (!done) {
            stopped++;
            ck_assert_int_eq(desk.err.kind, ERR_STORAGE);
            ck_assert_msg(strstr(desk.err.msg, "disk is full") != NULL, "%s", desk.err.msg);
            ck_assert_int_eq(whole(&desk), before);
            desk_ok(&desk, deeds[_i].act(&desk, made)); /* there is room again */
        }
        made++;
        ck_assert_int_ge(whole(&desk), before + deeds[_i].rows);
    }
    printf("%s: stopped by a full disk %d times of %d\n", deeds[_i].name, stopped, made);
    fflush(stdout);
    ck_assert_int_ge(stopped, 5);
    full_close(&desk);
}
END_TEST

/* The reserve is what a full disk gives back for what was typed. */
START_TEST(what_was_typed_is_kept_on_a_full_disk)
{
    struct place place = { .folder = "sim", .vfs = "sim" };
    struct draft draft;
    struct desk desk;

    full_open(&desk);
    place.machine = &desk.fake.machine;
    desk.fake.left = desk.fake.all = INT64_C(1) << 40;
    place_reserve_keep(&place);
    sim_disk_full_at(1);
    ck_assert(!save_record(&desk, 1));
    ck_assert_int_eq(desk.err.kind, ERR_STORAGE);
    ck_assert(place_has(&place, PLACE_RESERVE)); /* not for this */
    desk_ok(&desk, keep_draft(&desk, 3));
    ck_assert(!place_has(&place, PLACE_RESERVE));
    desk_ok(&desk, draft_open(desk.session, "agency", &IDENT_NONE, &draft, &desk.arena, &desk.err));
    ck_assert_int_eq(draft.body[0], 'd');
    desk_sign_out(&desk); /* the next sign-in keeps another */
    desk_ok(&desk, session_open_trainer(&desk.choice, &desk.session, &desk.err));
    ck_assert(place_has(&place, PLACE_RESERVE));
    full_close(&desk);
}
END_TEST

START_TEST(nothing_new_is_begun_with_the_last_room)
{
    struct desk desk;

    full_open(&desk);
    desk.fake.all = INT64_C(1) << 30;
    desk.fake.left = INT64_C(1) << 20;
    desk_no(&desk, case_start(desk.session, NULL, NULL, &desk.err), ERR_STORAGE);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "almost full"));
    desk_ok(&desk, save_record(&desk, 1)); /* what was begun goes on */
    desk_ok(&desk, keep_draft(&desk, 1));
    full_close(&desk);
}
END_TEST

START_TEST(a_full_disk_leaves_no_backup)
{
    struct desk desk;
    struct backup_made made;
    int stopped = 0;
    bool done = false;

    full_open(&desk);
    for (int n = 1; !done && n < 4000; n += 1 + n / 8) {
        char name[64];
        const char *file;

        sim_disk_full_at(n);
        desk.err = ERR_INIT;
        fake_pass(&desk.fake, 1000);
        done = backup_make(desk.session, "out", NULL, &made, &desk.arena, &desk.err);
        file = sim_disk_left("out/");
        sim_disk_full_at(0);
        if (done)
            break;
        snprintf(name, sizeof(name), "%s", file ? file : "");
        stopped++;
        ck_assert_int_eq(desk.err.kind, ERR_STORAGE);
        ck_assert_msg(strstr(desk.err.msg, "disk is full") != NULL, "%s", desk.err.msg);
        ck_assert_msg(!file, "%s", name);
        whole(&desk);
    }
    printf("a backup: stopped by a full disk %d times\n", stopped);
    fflush(stdout);
    ck_assert(done);
    ck_assert_int_ge(stopped, 10);
    full_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_full_disk_stops_a_deed_and_nothing_else, 0, COUNT(deeds));
    tcase_add_test(t, what_was_typed_is_kept_on_a_full_disk);
    tcase_add_test(t, a_full_disk_leaves_no_backup);
    tcase_add_test(t, nothing_new_is_begun_with_the_last_room);
}

TEST_MAIN("a full disk", cases)
