/* SPDX-License-Identifier: MIT */
/* What waits for somebody's answer is said where they begin, and leads there. */

#include "config.h"

#include "screens/nav.h"
#include "service/void_svc.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

static bool shows(struct seat *seat, const char *words)
{
    return strstr(picture(seat->stack, 24, 80, BORDERS_ASCII), words) != NULL;
}

#define CHECK_SHOWS(seat, words) \
    ck_assert_msg(shows(seat, words), "no \"%s\":\n%s", words, \
                  picture((seat)->stack, 24, 80, BORDERS_ASCII))

static void sit_again(struct seat *seat, const char *login)
{
    char keys[80];

    snprintf(keys, sizeof(keys), "'%s' Tab 'fennmoor lantern kite' Enter", login);
    app_sign_off(seat->app);
    play(seat->stack, keys);
}

static void ask_to_lead(struct desk *desk, const struct ident *id)
{
    struct lp_assignment term;

    desk_sign_in(desk, "gmarlowe");
    term = desk_lead_term(desk, id, &desk->rmenon);
    desk_ok(desk, lead_assign(desk->session, &term, &desk->err));
}

static void ask_to_make_void(struct desk *desk, const struct ident *id)
{
    struct void_request request;

    desk_sign_in(desk, "gmarlowe");
    record_init(entity_of(ENTITY_void_request), &request);
    request.reason = VOID_REASON_ERROR;
    request.note = "Typed into the wrong window.";
    desk_ok(desk, void_ask(desk->session, id, &request, &desk->err));
}

START_TEST(who_is_asked_to_lead_finds_it_at_home)
{
    struct seat seat;
    struct ident id, version;

    setlocale(LC_ALL, "C.UTF-8");
    desk_assessed(&seat.desk, &id, &version);
    ask_to_lead(&seat.desk, &id);
    desk_sign_in(&seat.desk, "rmenon");
    seat_sit(&seat);
    CHECK_SHOWS(&seat, "Waits for you: 1 (F4)");
    play(seat.stack, "F4");
    CHECK_SHOWS(&seat, "Asks you to lead");
    CHECK_SHOWS(&seat, "CAF-2010-00001");
    seat_tour(&seat, "Down Up");
    play(seat.stack, "Enter");
    if (strcmp(seat_top(&seat), "lead") != 0)
        play(seat.stack, "'I am asked to lead.' Enter");
    ck_assert_str_eq(seat_top(&seat), "lead");
    CHECK_SHOWS(&seat, "Ravi Menon                       Lead professional"); /* what is asked */
    CHECK_SHOWS(&seat, "PROPOSED");
    seat_close(&seat);
}
END_TEST

START_TEST(a_second_key_is_asked_for_where_administrators_begin)
{
    struct seat seat;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_forming(&seat.desk, &id);
    ask_to_make_void(&seat.desk, &id);
    desk_sign_in(&seat.desk, "ldanvers");
    seat_sit(&seat);
    CHECK_SHOWS(&seat, "A case waits for your second key: k.");
    play(seat.stack, "k Enter a " SEAT_SIGNS);
    play(seat.stack, "Esc F5");
    ck_assert(!shows(&seat, "second key: k"));
    sit_again(&seat, "gmarlowe");
    ck_assert(!shows(&seat, "Waits for you"));
    play(seat.stack, "F4");
    CHECK_SHOWS(&seat, "Nothing waits for you.");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, who_is_asked_to_lead_finds_it_at_home);
    tcase_add_test(t, a_second_key_is_asked_for_where_administrators_begin);
}

TEST_MAIN("waiting", cases)
