/* SPDX-License-Identifier: MIT */
/* Failed sign-ins: what they cost, and that nothing gets round it. */

#include "config.h"

#include "store/attempts.h"

#include <sys/wait.h>

#include "support/harness.h"
#include "support/store_fixture.h"

static const struct attempt amy = { "aamber", 1001, "pts/3" };

static bool begin(struct fixture *f, const struct attempt *attempt)
{
    return attempts_begin(&f->place, attempt, &f->err);
}

/* Seconds that must pass before the next try, found by asking each second. */
static int wait_for(struct fixture *f, const struct attempt *attempt)
{
    int seconds = 0;

    while (!begin(f, attempt)) {
        ck_assert_int_eq(f->err.kind, ERR_DENIED);
        fake_pass(&f->fake, 1000);
        ck_assert_int_lt(++seconds, 3600);
    }
    return seconds;
}

START_TEST(waits_grow_and_ten_lock_for_half_an_hour)
{
    static const int waits[] = { 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 1800, 0, 1 };
    struct fixture f;

    fixture_folder(&f);
    for (size_t i = 0; i < COUNT(waits); i++)
        ck_assert_msg(wait_for(&f, &amy) == waits[i], "try %zu", i + 1);
    fixture_close(&f);
}
END_TEST

START_TEST(the_sentence_says_how_long)
{
    struct fixture f;

    fixture_folder(&f);
    for (int i = 0; i < 3; i++)
        wait_for(&f, &amy);
    ck_assert(!begin(&f, &amy));
    ck_assert_str_eq(f.err.msg, "Wait 2 seconds before the next try.");
    for (int i = 3; i < 10; i++)
        wait_for(&f, &amy);
    fake_pass(&f.fake, 61000);
    ck_assert(!begin(&f, &amy));
    ck_assert_ptr_nonnull(strstr(f.err.msg, "29 minutes"));
    fixture_close(&f);
}
END_TEST

START_TEST(a_right_one_starts_again)
{
    struct fixture f;
    struct failures failures;

    fixture_folder(&f);
    for (int i = 0; i < 5; i++)
        wait_for(&f, &amy);
    ck_ok(&f, attempts_right(&f.place, &amy, &f.err));
    ck_assert_int_eq(wait_for(&f, &amy), 0);
    ck_ok(&f, attempts_right(&f.place, &amy, &f.err));
    ck_ok(&f, attempts_untold(&f.place, &failures, &f.arena, &f.err));
    ck_assert_uint_eq(failures.count, 4); /* the right ones are none */
    fixture_close(&f);
}
END_TEST

START_TEST(a_unix_user_has_one_budget_for_all_logins)
{
    struct fixture f;
    char login[8];
    struct attempt attempt = { login, 1001, NULL };
    int tries = 0;

    fixture_folder(&f);
    for (int i = 0; i < 20; i++) {
        snprintf(login, sizeof(login), "u%d", i);
        tries += begin(&f, &attempt);
    }
    ck_assert_int_eq(tries, 2);
    ck_ok(&f, attempts_begin(&f.place, &(struct attempt){ "zed", 1002, NULL }, &f.err));
    fixture_close(&f);
}
END_TEST

START_TEST(a_login_has_one_budget_for_all_who_try_it)
{
    struct fixture f;
    int tries = 0;

    fixture_folder(&f);
    for (int i = 0; i < 20; i++)
        tries += begin(&f, &(struct attempt){ "aamber", 1001 + i, NULL });
    ck_assert_int_eq(tries, 2);
    fixture_close(&f);
}
END_TEST

/* Twenty at the same moment: each asks once. */
START_TEST(guessing_from_twenty_terminals_gains_nothing)
{
    struct fixture f;
    int tries = 0;

    fixture_folder(&f);
    fflush(NULL);
    for (int i = 0; i < 20; i++)
        if (fork() == 0)
            _exit(begin(&f, &amy) ? 1 : 0);
    for (int i = 0; i < 20; i++) {
        int status;

        ck_assert_int_gt(wait(&status), 0);
        tries += WEXITSTATUS(status);
    }
    ck_assert_int_eq(tries, 2);
    fixture_close(&f);
}
END_TEST

START_TEST(another_time_of_day_gains_nothing)
{
    struct fixture f;

    fixture_folder(&f);
    for (int i = 0; i < 10; i++)
        wait_for(&f, &amy);
    f.fake.now_ms += INT64_C(1000) * 3600 * 24 * 365;
    ck_assert(!begin(&f, &amy));
    f.fake.now_ms -= INT64_C(1000) * 3600 * 24 * 365 * 2;
    ck_assert(!begin(&f, &amy));
    fixture_close(&f);
}
END_TEST

START_TEST(a_restart_gains_nothing)
{
    struct fixture f;

    fixture_folder(&f);
    f.fake.mono_ms = INT64_C(1000) * 3600 * 24 * 40;
    for (int i = 0; i < 10; i++)
        wait_for(&f, &amy);
    f.fake.mono_ms = 5000;
    ck_assert(!begin(&f, &amy));
    f.fake.mono_ms = 1799000;
    ck_assert(!begin(&f, &amy));
    f.fake.mono_ms = 1800000;
    ck_ok(&f, begin(&f, &amy));
    fixture_close(&f);
}
END_TEST

START_TEST(somebody_can_unlock)
{
    struct fixture f;
    bool locked;

    fixture_folder(&f);
    for (int i = 0; i < 10; i++)
        wait_for(&f, &amy);
    ck_ok(&f, attempts_is_locked(&f.place, "aamber", &locked, &f.err));
    ck_assert(locked);
    ck_assert(!begin(&f, &amy));
    ck_ok(&f, attempts_unlock(&f.place, "aamber", &f.err));
    ck_ok(&f, attempts_is_locked(&f.place, "aamber", &locked, &f.err));
    ck_assert(!locked);
    ck_ok(&f, begin(&f, &amy));
    fixture_close(&f);
}
END_TEST

START_TEST(failures_wait_for_the_trail)
{
    struct fixture f;
    struct failures failures;
    int64_t first;

    fixture_folder(&f);
    first = f.fake.now_ms;
    ck_ok(&f, begin(&f, &amy));
    fake_pass(&f.fake, 1000);
    ck_ok(&f, begin(&f, &(struct attempt){ "My secret passphrase!", 1002, "a b\nc" }));
    ck_ok(&f, attempts_untold(&f.place, &failures, &f.arena, &f.err));
    ck_assert_uint_eq(failures.count, 2);
    ck_assert(failures.items[0].at_ms == first && failures.items[0].uid == 1001);
    ck_assert_str_eq(failures.items[0].login, "aamber");
    ck_assert_str_eq(failures.items[0].terminal, "pts/3");
    ck_assert_str_eq(failures.items[1].login, "?");
    ck_assert_str_eq(failures.items[1].terminal, "a_b_c");
    ck_ok(&f, attempts_told(&f.place, 1, &f.err));
    ck_ok(&f, attempts_untold(&f.place, &failures, &f.arena, &f.err));
    ck_assert_uint_eq(failures.count, 1);
    ck_assert_int_eq(failures.items[0].uid, 1002);
    fixture_close(&f);
}
END_TEST

START_TEST(a_file_of_nonsense_stops_nobody)
{
    struct fixture f;

    fixture_folder(&f);
    folder_write(&f.folder, PLACE_ATTEMPTS, "\0\1\2 login\nuid x -5 y\nfail\n\n%n%s", 30);
    ck_ok(&f, begin(&f, &amy));
    ck_ok(&f, attempts_right(&f.place, &amy, &f.err));
    fixture_close(&f);
}
END_TEST

START_TEST(a_thousand_logins_do_not_push_out_a_locked_one)
{
    struct fixture f;
    char login[16];
    bool locked;

    fixture_folder(&f);
    for (int i = 0; i < 10; i++)
        wait_for(&f, &amy);
    for (int i = 0; i < 1000; i++) {
        snprintf(login, sizeof(login), "u%d", i);
        ck_ok(&f, attempts_begin(&f.place, &(struct attempt){ login, 5000 + i, NULL }, &f.err));
    }
    ck_ok(&f, attempts_is_locked(&f.place, "aamber", &locked, &f.err));
    ck_assert(locked);
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, waits_grow_and_ten_lock_for_half_an_hour);
    tcase_add_test(t, the_sentence_says_how_long);
    tcase_add_test(t, a_right_one_starts_again);
    tcase_add_test(t, a_unix_user_has_one_budget_for_all_logins);
    tcase_add_test(t, a_login_has_one_budget_for_all_who_try_it);
    tcase_add_test(t, guessing_from_twenty_terminals_gains_nothing);
    tcase_add_test(t, another_time_of_day_gains_nothing);
    tcase_add_test(t, a_restart_gains_nothing);
    tcase_add_test(t, somebody_can_unlock);
    tcase_add_test(t, failures_wait_for_the_trail);
    tcase_add_test(t, a_file_of_nonsense_stops_nobody);
    tcase_add_test(t, a_thousand_logins_do_not_push_out_a_locked_one);
}

TEST_MAIN("attempts", cases)
