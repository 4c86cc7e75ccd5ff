/* SPDX-License-Identifier: MIT */
/*
 * Unusual access, in made-up months at an office of twenty: three of them look as people
 * did who were found out (safety.md 2.1, 7 no. 28 and 29). They stand on top.
 */

#include "config.h"

#include "model/calendar.h"
#include "service/deed.h"
#include "service/unusual.h"
#include "service/user_svc.h"
#include "store/user_store.h"
#include "support/harness.h"
#include "support/road.h"

enum { STAFF = 20, CHILDREN = 18, STREETS = 6, DAYS = 28, EVENING_MS = 11 * 3600 * 1000 };
enum { NEIGHBOUR, RELATIVE, CURIOUS, HONEST }; /* the first three, and everybody else */

struct town {
    struct desk desk;
    struct ident cases[CHILDREN], children[CHILDREN];
    struct ident users[STAFF];
    char logins[STAFF][16];
    uint64_t seed;
};

static unsigned roll(struct town *t, unsigned sides)
{
    t->seed = t->seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)(t->seed >> 33) % sides;
}

/* Three children to a street. */
static void open_child(struct town *t, int i)
{
    static const char *const families[] = { "Abbadi",  "Brockway", "Castellan", "Dunmore",
                                            "Eastgate", "Farrow",  "Gilchrist", "Hathaway",
                                            "Imrie",    "Jessop",  "Kestrel",   "Lockwood",
                                            "Marsden",  "Norcross", "Oakhurst", "Pellew",
                                            "Quarrie",  "Rushton" };
    struct subject child;
    struct address home;
    struct search_hits hits;
    struct case_view view;
    struct case_opening opening = { .subject = &child, .address = &home, .reason = "Often late.",
                                    .locality = t->desk.locality,
                                    .same_child_no = "They live in one street." };

    desk_search(&t->desk, families[i], &hits);
    record_init(entity_of(ENTITY_subject), &child);
    record_init(entity_of(ENTITY_address), &home);
    child.given_names = "Sol";
    child.family_name = families[i];
    child.sex = SEX_F;
    child.dob = date_add_days(session_today(t->desk.session), -3000 - 50 * i);
    home.line1 = "A street";
    home.postcode = arena_printf(&t->desk.arena, "FX%d %dAB", 1 + i % STREETS, 1 + i % STREETS);
    desk_ok(&t->desk, case_start(t->desk.session, &opening, &t->cases[i], &t->desk.err));
    desk_read(&t->desk, &t->cases[i], &view);
    t->children[i] = view.file.subject.record.id;
}

static void open_account(struct town *t, int i)
{
    struct user_new new = { .login = t->logins[i], .roles = set_with(0, ROLE_practitioner),
                            .agency = "Fennmoor Primary School" };
    struct secret *passphrase;
    struct stored_user user;

    snprintf(t->logins[i], sizeof(t->logins[i]), "worker%d", i);
    new.name = i == RELATIVE ? "Ada Farrow" : arena_printf(&t->desk.arena, "Worker N%c", 'a' + i);
    desk_ok(&t->desk, user_add(t->desk.session, &new, &passphrase, &t->desk.err));
    secret_free(passphrase);
    desk_ok(&t->desk, user_store_by_login(t->desk.session->db, new.login, &user, &t->desk.arena,
                                          &t->desk.err));
    t->users[i] = user.id;
}

static void open_town(struct town *t, uint64_t seed)
{
    memset(t, 0, sizeof(*t));
    t->seed = seed;
    desk_open(&t->desk);
    desk_sign_in(&t->desk, "hoduya");
    for (int i = 0; i < CHILDREN; i++)
        open_child(t, i);
    desk_sign_in(&t->desk, "ldanvers");
    for (int i = 0; i < STAFF; i++)
        open_account(t, i);
}

/* ----- What they do ------------------------------------------------------- */

static void leave_row(struct town *t, int who, struct audit_event *event)
{
    t->desk.session->trail.user = t->users[who];
    t->desk.session->trail.login = t->logins[who];
    desk_ok(&t->desk, look(t->desk.session, event, &t->desk.err));
}

static void view(struct town *t, int who, int child, bool theirs)
{
    struct audit_event event = { .action = AUDIT_VIEW, .entity = "caf_case",
                                 .case_id = t->cases[child], .subject = t->children[child],
                                 .detail = theirs ? NULL : "{\"identity\":true}" };

    leave_row(t, who, &event);
}

static void search(struct town *t, int who, int first, int second)
{
    char one[IDENT_TEXT], two[IDENT_TEXT], detail[200];
    struct audit_event event = { .action = AUDIT_SEARCH, .detail = detail };

    ident_format(&t->children[first], one);
    ident_format(&t->children[second], two);
    snprintf(detail, sizeof(detail), "{\"hits\":2,\"subjects\":[\"%s\",\"%s\"]}", one, two);
    leave_row(t, who, &event);
}

/* What everybody does: their own two cases, now and then another. */
static void work(struct town *t, int who)
{
    view(t, who, who % CHILDREN, true);
    if (roll(t, 2))
        view(t, who, (who + 7) % CHILDREN, true);
    if (roll(t, 8) == 0)
        search(t, who, (int)roll(t, CHILDREN), (int)roll(t, CHILDREN));
    if (roll(t, 40) == 0)
        view(t, who, (int)roll(t, CHILDREN), false);
}

static void snoop(struct town *t, int day)
{
    search(t, NEIGHBOUR, (day % 3) * STREETS, ((day + 1) % 3) * STREETS);
    if (day == 9)
        view(t, RELATIVE, 5, false); /* a child Farrow */
}

static void evening(struct town *t, int day)
{
    if (day % 3 == 0)
        view(t, CURIOUS, (int)roll(t, CHILDREN), false);
    for (int who = HONEST; who < STAFF; who++) {
        if (roll(t, 30) == 0)
            view(t, who, who % CHILDREN, true);
    }
}

static void live_a_month(struct town *t)
{
    for (int day = 0; day < DAYS; day++) {
        bool working = calendar_is_working_day(session_today(t->desk.session));

        for (int who = 0; working && who < STAFF; who++)
            work(t, who);
        if (working)
            snoop(t, day);
        fake_pass(&t->desk.fake, EVENING_MS);
        if (working)
            evening(t, day);
        fake_pass(&t->desk.fake, INT64_C(86400000) - EVENING_MS);
    }
}

static void read_list(struct town *t, int days, struct unusual *out)
{
    desk_sign_in(&t->desk, "icalloway");
    desk_ok(&t->desk, unusual_list(t->desk.session,
                                   date_add_days(session_today(t->desk.session), -days), out,
                                   &t->desk.arena, &t->desk.err));
}

static int place_of(const struct unusual *found, const char *login)
{
    for (size_t i = 0; i < found->count; i++) {
        if (strcmp(found->items[i].login, login) == 0)
            return (int)i + 1;
    }
    return 0;
}

/* Of five months: all fifteen who snooped are among the first three of their
 * month; of the 85 honest ones not one in ten is told of at all. */
START_TEST(those_who_snoop_stand_on_top)
{
    int honest = 0;

    for (uint64_t seed = 1; seed <= 5; seed++) {
        struct town t;
        struct unusual found;

        open_town(&t, seed);
        live_a_month(&t);
        read_list(&t, DAYS + 1, &found);
        ck_assert_uint_ge(found.count, 3);
        for (int who = NEIGHBOUR; who <= CURIOUS; who++) {
            int place = place_of(&found, t.logins[who]);

            ck_assert_msg(place >= 1 && place <= 3, "seed %d: %s is number %d", (int)seed,
                          t.logins[who], place);
        }
        honest += (int)found.count - 3;
        desk_close(&t.desk);
    }
    printf("five months: 15 of 15 found; %d of %d honest ones told of\n", honest,
           5 * (STAFF - HONEST));
    ck_assert_int_lt(honest, 5 * (STAFF - HONEST) / 10);
}
END_TEST

START_TEST(each_sign_is_told_in_words)
{
    struct town t;
    struct unusual found;

    open_town(&t, 1);
    for (int i = 0; i < 67; i++)
        search(&t, NEIGHBOUR, 0, STREETS);
    for (int i = 0; i < 3; i++)
        view(&t, CURIOUS, i, false);
    view(&t, CURIOUS, 2, false); /* again: one case */
    view(&t, RELATIVE, 5, false);
    read_list(&t, 1, &found);
    ck_assert_uint_eq(found.count, 2);
    ck_assert_str_eq(found.items[0].login, t.logins[NEIGHBOUR]);
    ck_assert_str_eq(unusual_words(&found.items[0], &t.desk.arena),
                     "searches that found children of one street: 67");
    ck_assert_str_eq(found.items[1].name, "Ada Farrow");
    ck_assert_str_eq(unusual_words(&found.items[1], &t.desk.arena),
                     "children of the same family name looked at: 1");
    desk_sign_in(&t.desk, "icalloway");
    t.desk.session->trail.user = t.users[CURIOUS];
    view(&t, CURIOUS, 4, false); /* the fourth */
    read_list(&t, 1, &found);
    ck_assert_uint_eq(found.count, 3);
    read_list(&t, -1, &found);
    ck_assert_uint_eq(found.count, 0);
    desk_close(&t.desk);
}
END_TEST

/* A closing that is not ready is a rule; a case that is not theirs a look. */
START_TEST(only_looks_that_were_refused_count)
{
    struct town t;
    struct unusual found;
    struct audit_event event = { .action = AUDIT_REFUSE, .outcome = AUDIT_REFUSED,
                                 .reason_code = "close" };

    open_town(&t, 1);
    for (int i = 0; i < 3; i++) {
        event.detail = "{\"kind\":\"rule\"}";
        leave_row(&t, NEIGHBOUR, &event);
        event.detail = "{\"kind\":\"denied\"}";
        leave_row(&t, CURIOUS, &event);
    }
    read_list(&t, 1, &found);
    ck_assert_uint_eq(found.count, 1);
    ck_assert_str_eq(found.items[0].login, t.logins[CURIOUS]);
    desk_close(&t.desk);
}
END_TEST

/* Nothing is refused for what it says; an auditor is told who says nothing, or always the same. */
START_TEST(reasons_that_say_nothing_are_told)
{
    struct town t;
    struct unusual found;
    struct audit_event event = { .action = AUDIT_VIEW, .entity = "caf_case" };
    struct audit_event purpose = { .action = AUDIT_SEARCH, .reason = "starting a CAF" };
    struct audit_event glass = { .action = AUDIT_BREAKGLASS,
                                 .reason = "Somebody is hurt: asdf asdf" };

    open_town(&t, 1);
    desk_sign_in(&t.desk, "icalloway");
    for (int i = 0; i < 9; i++)
        leave_row(&t, HONEST, &purpose); /* a search is often for the same */
    for (int i = 0; i < 5; i++) {
        event.case_id = t.cases[i];
        event.reason = i == 4 ? "The school rang." : "Duty desk.";
        leave_row(&t, HONEST, &event);
        event.reason = "As asked by my manager";
        leave_row(&t, CURIOUS, &event);
    }
    glass.case_id = t.cases[0];
    leave_row(&t, NEIGHBOUR, &glass);
    purpose.reason = "xxx";
    leave_row(&t, NEIGHBOUR, &purpose);
    read_list(&t, 1, &found);
    ck_assert_uint_eq(found.count, 2);
    ck_assert_str_eq(found.items[0].login, t.logins[NEIGHBOUR]);
    ck_assert_str_eq(unusual_words(&found.items[0], &t.desk.arena), "reasons that say nothing: 2");
    ck_assert_str_eq(found.items[1].login, t.logins[CURIOUS]);
    ck_assert_str_eq(unusual_words(&found.items[1], &t.desk.arena),
                     "cases looked at for one and the same reason: 5");
    desk_close(&t.desk);
}
END_TEST

static void print_each(struct town *t, int who, int first, int count)
{
    struct audit_event event = { .action = AUDIT_PRINT, .entity = "given_document" };

    for (int i = first; i < first + count; i++) {
        event.case_id = t->cases[i];
        leave_row(t, who, &event);
        leave_row(t, who, &event); /* a second copy is no second case */
    }
}

/* Safety.md 7 no. 30: each print is of one case, so nothing refuses ten of them. */
START_TEST(a_caseload_printed_case_by_case_is_told)
{
    static const int64_t day_ms = INT64_C(24) * 3600 * 1000;
    struct town t;
    struct unusual found;

    open_town(&t, 1);
    desk_sign_in(&t.desk, "icalloway");
    print_each(&t, HONEST, 0, 9);
    print_each(&t, CURIOUS, 0, 10);
    print_each(&t, NEIGHBOUR, 0, 6);
    fake_pass(&t.desk.fake, day_ms);
    print_each(&t, NEIGHBOUR, 6, 6);
    read_list(&t, 2, &found);
    ck_assert_uint_eq(found.count, 1);
    ck_assert_str_eq(found.items[0].login, t.logins[CURIOUS]);
    ck_assert_str_eq(unusual_words(&found.items[0], &t.desk.arena),
                     "cases printed on one day: 10");
    desk_close(&t.desk);
}
END_TEST

START_TEST(it_is_for_auditors)
{
    static const char *const others[] = { "hoduya", "prenshaw", "ldanvers" };
    struct desk desk;
    struct unusual found;

    desk_open(&desk);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, unusual_list(desk.session, session_today(desk.session), &found,
                                    &desk.arena, &desk.err), ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_set_timeout(t, 120);
    tcase_add_test(t, those_who_snoop_stand_on_top);
    tcase_add_test(t, each_sign_is_told_in_words);
    tcase_add_test(t, only_looks_that_were_refused_count);
    tcase_add_test(t, reasons_that_say_nothing_are_told);
    tcase_add_test(t, a_caseload_printed_case_by_case_is_told);
    tcase_add_test(t, it_is_for_auditors);
}

TEST_MAIN("unusual", cases)
