/* SPDX-License-Identifier: MIT */
/* A kept address is on no screen of anybody but the lead professional and the co-ordinator. */

#include "config.h"

#include "screens/homes.h"
#include "screens/nav.h"
#include "service/session.h"
#include "support/harness.h"
#include "support/road.h"
#include "support/seat.h"

/* Kieran lives at 14 Larkspur Close, FX9 4ZZ, which nobody is to know; Ravi Menon is in the
 * team and may have everything, Paul Renshaw supervises Helen Oduya. */
static struct ident sit(struct seat *seat)
{
    struct desk *desk = &seat->desk;
    struct plan_action action;
    struct case_view view;
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_delivering(desk, &id, &action);
    desk_share(desk, &id, set_with(0, DATACLASS_ALL));
    desk_sign_in(desk, "ldanvers");
    desk_set_manager(desk, &desk->hoduya, 4);
    desk_sign_in(desk, "hoduya");
    desk_read(desk, &id, &view);
    view.file.subject.shielded = true;
    desk_ok(desk, record_save(desk->session, ENTITY_subject, &view.file.subject, &desk->err));
    fake_pass(&desk->fake, INT64_C(86400000));
    desk_sign_in(desk, "hoduya");
    seat_sit(seat);
    return id;
}

static bool tells(const struct seat *seat)
{
    return seat_shows(seat, "Larkspur") || seat_shows(seat, "FX9 4ZZ");
}

/* Each place of the case, its rows and tabs; true when the address came into sight. */
static bool look_at_case(struct seat *seat, const struct ident *id)
{
    static const char *const places[] = {
#define LETTER(name, letter, words) "g " letter,
        NAV_PLACES(LETTER)
#undef LETTER
        "g c", "=",
    };
    static const char *const keys[] = { "Down", "Enter", "Esc", "F6", "F6", "F6", "Enter", "Esc",
                                        "F6", "F9", "Esc", "Esc" };
    bool told = false;

    for (size_t i = 0; i < COUNT(places); i++) {
        nav_home(seat->app);
        nav_open_case(seat->app, id);
        play(seat->stack, places[i]);
        told = told || tells(seat);
        for (size_t j = 0; j < COUNT(keys); j++) {
            play(seat->stack, keys[j]);
            told = told || tells(seat);
        }
    }
    return told;
}

START_TEST(it_is_on_the_screens_of_lead_and_coordinator_alone)
{
    static const struct {
        const char *login;
        bool told;
    } people[] = {
        { "hoduya", true }, { "gmarlowe", true }, { "prenshaw", false }, { "rmenon", false },
        { "icalloway", false },
    };
    struct seat seat;
    struct ident id = sit(&seat);

    for (size_t i = 0; i < COUNT(people); i++) {
        seat_sit_again(&seat, people[i].login);
        ck_assert_msg(look_at_case(&seat, &id) == people[i].told, "%s", people[i].login);
    }
    seat_close(&seat);
}
END_TEST

/* A search of the area by the postcode. */
START_TEST(a_search_by_the_postcode_finds_nobody)
{
    struct seat seat;

    sit(&seat);
    seat_sit_again(&seat, "rmenon");
    play(seat.stack, "Alt-a 'FX9 4ZZ' Enter 'A neighbour asked' Enter");
    ck_assert(!seat_shows(&seat, "TOLLIVER"));
    play(seat.stack, "Esc Esc Alt-a 'Tolliver' Enter 'A neighbour asked' Enter");
    seat_must_show(&seat, "TOLLIVER");
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, it_is_on_the_screens_of_lead_and_coordinator_alone);
    tcase_add_test(t, a_search_by_the_postcode_finds_nobody);
}

TEST_MAIN("a shelter", cases)
