/* SPDX-License-Identifier: MIT */
/* Accounts and the trail: names come from the list, and what is asked wrongly is told. */

#include "config.h"

#include "service/user_managers.h"
#include "service/user_svc.h"
#include "support/harness.h"
#include "support/seat.h"

#define NEW_PERSON "a 'tsandiford' Tab 'Tom Sandiford' Tab Space Tab "

static const struct user_row *account(struct seat *seat, const char *login)
{
    static struct users users;

    desk_ok(&seat->desk, user_list(app_session(seat->app), &users, &seat->desk.arena,
                                   &seat->desk.err));
    for (size_t i = 0; i < users.count; i++) {
        if (strcmp(users.rows[i].login, login) == 0)
            return &users.rows[i];
    }
    return NULL;
}

START_TEST(a_locality_comes_from_the_list)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    play(seat.stack, NEW_PERSON "'fennm' Tab 'fenn' Tab ^S");
    ck_assert_msg(seat_shows(&seat, "this once:"), "%s", stack_message(seat.stack));
    ck_assert_str_eq(account(&seat, "tsandiford")->agency, "Fennmoor Primary School");
    ck_assert_str_eq(account(&seat, "tsandiford")->locality, "Fennmoor");
    seat_close(&seat);
}
END_TEST

START_TEST(a_new_one_is_made_on_purpose_only)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    play(seat.stack, NEW_PERSON "'fennm' Tab 'Fenmor' ^S");
    seat_must_say(&seat, "\"Fenmor\" is not on the list");
    ck_assert_ptr_null(account(&seat, "tsandiford"));
    play(seat.stack, "F2");
    seat_must_show(&seat, "A new locality, named as typed");
    play(seat.stack, "Enter ^S");
    ck_assert_msg(seat_shows(&seat, "this once:"), "%s", stack_message(seat.stack));
    ck_assert_str_eq(account(&seat, "tsandiford")->locality, "Fenmor");
    seat_close(&seat);
}
END_TEST

START_TEST(an_account_is_found_by_its_name)
{
    struct seat seat;

    seat_open(&seat, "ldanvers");
    play(seat.stack, "F3 'ravi men' Enter t");
    seat_must_show(&seat, "Ravi Menon (rmenon)");
    seat_close(&seat);
}
END_TEST

START_TEST(who_supervises_somebody_is_named_by_name)
{
    struct user_managers managers;
    struct seat seat;

    seat_open(&seat, "ldanvers");
    play(seat.stack, "F3 'ravi men' Enter s");
    seat_must_show(&seat, "Who supervises Ravi Menon (rmenon)");
    play(seat.stack, "Tab 'ravi' ^S");
    seat_must_say(&seat, "Nobody supervises themselves.");
    play(seat.stack, "^U 'renshaw' ^S");
    seat_must_say(&seat, "Kept. It holds from now on.");
    desk_ok(&seat.desk, user_managers_read(app_session(seat.app), "rmenon", &managers,
                                           &seat.desk.arena, &seat.desk.err));
    ck_assert_str_eq(managers.caf_supervisor, "prenshaw");
    play(seat.stack, "s");
    seat_must_show(&seat, "Paul Renshaw");
    seat_close(&seat);
}
END_TEST

START_TEST(a_wrong_reference_is_told)
{
    struct seat seat;

    seat_open(&seat, "icalloway");
    play(seat.stack, "F3 'Tolliver' ^S");
    seat_must_say(&seat, "\"Tolliver\" is no reference");
    ck_assert_str_eq(seat_top(&seat), "own-form");
    play(seat.stack, "BkSp BkSp BkSp BkSp BkSp BkSp BkSp BkSp 'caf-2009-77' ^S");
    ck_assert_str_eq(seat_top(&seat), "trail");
    seat_must_show(&seat, "There is no case CAF-2009-00077.");
    play(seat.stack, "F3");
    seat_must_show(&seat, "CAF-2009-00077");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_locality_comes_from_the_list);
    tcase_add_test(t, a_new_one_is_made_on_purpose_only);
    tcase_add_test(t, an_account_is_found_by_its_name);
    tcase_add_test(t, who_supervises_somebody_is_named_by_name);
    tcase_add_test(t, a_wrong_reference_is_told);
}

TEST_MAIN("accounts", cases)
