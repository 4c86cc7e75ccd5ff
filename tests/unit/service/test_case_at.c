/* SPDX-License-Identifier: MIT */
/* A case as it was known on an earlier day. */

#include "config.h"

#include "support/harness.h"
#include "service/audit_svc.h"
#include "service/case_sight.h"
#include "service/history_svc.h"
#include "service/stepup_svc.h"
#include "support/desk.h"

static struct date day_of(const struct desk *desk)
{
    return session_today(desk->session);
}

static void days_later(struct desk *desk, int days)
{
    desk->fake.now_ms += (int64_t)days * 24 * 60 * 60 * 1000;
}

static void rename_child(struct desk *desk, const struct ident *case_id, const char *name)
{
    struct case_view view;

    desk_ok(desk, case_open(desk->session, case_id, NULL, &view, &desk->arena, &desk->err));
    view.file.subject.family_name = name;
    desk_ok(desk, record_save(desk->session, ENTITY_subject, &view.file.subject, &desk->err));
}

static void see_at(struct desk *desk, const struct ident *case_id, struct date day,
                   struct case_view *view)
{
    desk_ok(desk, case_open_at(desk->session, case_id, day, NULL, view, &desk->arena, &desk->err));
}

static struct ident add_name(struct desk *desk, const struct ident *case_id, const char *name)
{
    struct subject_name other;
    struct case_view view;

    desk_ok(desk, case_open(desk->session, case_id, NULL, &view, &desk->arena, &desk->err));
    record_init(entity_of(ENTITY_subject_name), &other);
    other.subject_id = view.file.subject.record.id;
    other.family_name = name;
    other.kind = NAME_KIND_AKA;
    desk_ok(desk, record_save(desk->session, ENTITY_subject_name, &other, &desk->err));
    return other.record.id;
}

static void a_desk_with_a_case(struct desk *desk, struct ident *case_id)
{
    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Kieran", "Tolliver", "2000-06-19", case_id));
}

START_TEST(each_day_shows_what_was_known_at_its_end)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct date first;
    size_t due;

    a_desk_with_a_case(&desk, &case_id);
    first = day_of(&desk);
    desk_ok(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err));
    due = view.due.count;
    ck_assert_uint_gt(due, 0);
    days_later(&desk, 1);
    rename_child(&desk, &case_id, "Bright");
    days_later(&desk, 1);
    rename_child(&desk, &case_id, "Ash");
    rename_child(&desk, &case_id, "Ashe");
    see_at(&desk, &case_id, first, &view);
    ck_assert_str_eq(view.name, "TOLLIVER, Kieran");
    ck_assert_int_eq(view.file.subject.record.version, 1);
    ck_assert_uint_eq(view.due.count, due); /* what was due then */
    see_at(&desk, &case_id, date_add_days(first, 1), &view);
    ck_assert_str_eq(view.name, "BRIGHT, Kieran");
    see_at(&desk, &case_id, date_add_days(first, 2), &view);
    ck_assert_str_eq(view.name, "ASHE, Kieran");
    desk_close(&desk);
}
END_TEST

static void raise_concern(struct desk *desk, const struct ident *case_id)
{
    struct stepup stepup;

    record_init(entity_of(ENTITY_stepup), &stepup);
    stepup.concern = "Bruises that nobody explains.";
    stepup.risk = STEPUP_RISK_SIGNIFICANT_HARM;
    desk_ok(desk, stepup_raise(desk->session, case_id, &stepup, &desk->err));
}

/* What the overview of that moment said is what the page of that day says. */
static void says_the_same(const struct case_view *then, const struct case_view *now)
{
    ck_assert_int_eq(then->file.caf_case.state, now->file.caf_case.state);
    ck_assert_uint_eq(then->file.stepup.count, now->file.stepup.count);
    ck_assert_uint_eq(then->due.count, now->due.count);
    for (size_t i = 0; i < now->due.count; i++) {
        const struct due_item *was = &then->due.items[i], *is = &now->due.items[i];

        ck_assert_msg(was->rule == is->rule && date_compare(was->due, is->due) == 0 &&
                          date_compare(was->from, is->from) == 0,
                      "line %zu: rule %d and rule %d", i, (int)was->rule, (int)is->rule);
    }
}

/* Long after the opening something was written: nothing is untouched then. */
START_TEST(the_page_of_a_day_reminds_of_what_that_day_did)
{
    struct desk desk;
    struct ident case_id;
    struct case_view quiet, busy, view;

    a_desk_with_a_case(&desk, &case_id);
    days_later(&desk, 60);
    rename_child(&desk, &case_id, "Bright");
    desk_ok(&desk, case_open(desk.session, &case_id, NULL, &quiet, &desk.arena, &desk.err));
    days_later(&desk, 1);
    add_name(&desk, &case_id, "Ash");
    raise_concern(&desk, &case_id);
    desk_ok(&desk, case_open(desk.session, &case_id, NULL, &busy, &desk.arena, &desk.err));
    see_at(&desk, &case_id, day_of(&desk), &view);
    says_the_same(&view, &busy);
    see_at(&desk, &case_id, date_add_days(day_of(&desk), -1), &view);
    says_the_same(&view, &quiet);
    desk_close(&desk);
}
END_TEST

/* England's midnight, not that of UTC: the day's last millisecond is in it, the next is not. */
START_TEST(a_day_ends_at_midnight_in_england)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct instant night;
    struct date first;

    a_desk_with_a_case(&desk, &case_id);
    first = day_of(&desk);
    ck_assert(instant_parse("2010-07-02T22:59:59Z", &night));
    desk.fake.now_ms = night.seconds * 1000 + 999;
    desk_sign_in(&desk, "hoduya");
    rename_child(&desk, &case_id, "Bright");
    desk.fake.now_ms++;
    rename_child(&desk, &case_id, "Ash");
    ck_assert_int_lt(date_compare(first, day_of(&desk)), 0);
    see_at(&desk, &case_id, date_add_days(day_of(&desk), -1), &view);
    ck_assert_str_eq(view.name, "BRIGHT, Kieran");
    see_at(&desk, &case_id, day_of(&desk), &view);
    ck_assert_str_eq(view.name, "ASH, Kieran");
    desk_close(&desk);
}
END_TEST

START_TEST(a_record_is_there_from_its_day_until_it_is_taken_back)
{
    struct desk desk;
    struct ident case_id, name;
    struct case_view view;
    struct date first;

    a_desk_with_a_case(&desk, &case_id);
    first = day_of(&desk);
    days_later(&desk, 1);
    name = add_name(&desk, &case_id, "Larch");
    days_later(&desk, 2);
    desk_ok(&desk, record_take_back(desk.session, ENTITY_subject_name, &name, 1,
                                    "It was another child's.", &desk.err));
    see_at(&desk, &case_id, first, &view);
    ck_assert_uint_eq(view.file.subject_name.count, 0);
    see_at(&desk, &case_id, date_add_days(first, 2), &view);
    ck_assert_uint_eq(view.file.subject_name.count, 1);
    ck_assert_str_eq(view.file.subject_name.items[0].family_name, "Larch");
    see_at(&desk, &case_id, date_add_days(first, 3), &view);
    ck_assert_uint_eq(view.file.subject_name.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(days_that_cannot_be_shown_are_a_sentence)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct date first;

    a_desk_with_a_case(&desk, &case_id);
    first = day_of(&desk);
    desk_no(&desk, case_open_at(desk.session, &case_id, date_add_days(first, -1), NULL, &view,
                                &desk.arena, &desk.err),
            ERR_INVALID);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "CAF-2010-00001 was not known here yet"));
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "It is here since "));
    desk_no(&desk, case_open_at(desk.session, &case_id, date_add_days(first, 1), NULL, &view,
                                &desk.arena, &desk.err),
            ERR_INVALID);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "has not come yet"));
    desk_no(&desk, case_open_at(desk.session, &desk.agency, first, NULL, &view, &desk.arena,
                                &desk.err),
            ERR_NOT_FOUND);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_sees_a_past_whose_present_they_may_not_see)
{
    static const struct {
        const char *login;
        bool opens;
    } rows[] = {
        { "hoduya", true },    { "gmarlowe", true },  { "rmenon", false },
        { "icalloway", false }, { "ldanvers", false },
    };
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct date first;

    a_desk_with_a_case(&desk, &case_id);
    first = day_of(&desk);
    days_later(&desk, 1);
    for (size_t i = 0; i < COUNT(rows); i++) {
        desk_sign_in(&desk, rows[i].login);
        if (rows[i].opens) {
            see_at(&desk, &case_id, first, &view);
            ck_assert_uint_eq(view.file.address.count, 1);
            continue;
        }
        desk_no(&desk, case_open_at(desk.session, &case_id, first, NULL, &view, &desk.arena,
                                    &desk.err),
                ERR_DENIED);
        ck_assert_uint_eq(view.file.address.count, 0);
    }
    desk_close(&desk);
}
END_TEST

static void shield(struct desk *desk, const struct ident *case_id, bool shielded)
{
    struct case_view view;

    desk_ok(desk, case_open(desk->session, case_id, NULL, &view, &desk->arena, &desk->err));
    view.file.subject.shielded = shielded;
    desk_ok(desk, record_save(desk->session, ENTITY_subject, &view.file.subject, &desk->err));
}

/* Where the address was free then and is kept back today, it is kept back. */
START_TEST(what_is_kept_back_today_is_kept_back_of_the_past)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct case_file then, now;
    bool shut[ENTITY_COUNT] = { false };
    struct actor actor = { .roles = set_with(0, ROLE_supervisor) };
    struct relation above = { .roles = actor.roles, .supervises = true };

    a_desk_with_a_case(&desk, &case_id);
    for (int kept = 0; kept < 4; kept++) {
        bool was = kept & 1, is = kept & 2;

        shield(&desk, &case_id, was);
        desk_ok(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err));
        then = view.file;
        shield(&desk, &case_id, is);
        desk_ok(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err));
        now = view.file;
        case_sight_trim_past(&then, &now, &above, &actor, true, day_of(&desk), shut);
        ck_assert_msg(then.address.count == (was || is ? 0 : 1), "was %d is %d: %zu", was, is,
                      then.address.count);
    }
    desk_close(&desk);
}
END_TEST

static bool tells_days(void *data, const struct audit_row *row)
{
    size_t *views = data;

    *views += strcmp(row->action, "view") == 0;
    return true;
}

START_TEST(each_look_at_a_day_is_in_the_trail)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct history history;
    struct audit_filter all = { .urn = "CAF-2010-00001", .from = DATE_NONE };
    struct date first;
    char words[DATE_WORDS], text[80];
    size_t before = 0, after = 0;

    a_desk_with_a_case(&desk, &case_id);
    first = day_of(&desk);
    days_later(&desk, 1);
    desk_ok(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err));
    desk_ok(&desk, audit_list(desk.session, &all, tells_days, &before, &desk.err));
    see_at(&desk, &case_id, first, &view);
    see_at(&desk, &case_id, date_add_days(first, 1), &view);
    desk_ok(&desk, history_of_case(desk.session, &case_id, true, 0, 9, &history, &desk.arena,
                                   &desk.err));
    desk_ok(&desk, audit_list(desk.session, &all, tells_days, &after, &desk.err));
    ck_assert_uint_eq(after, before + 2);
    date_format_words(first, words);
    snprintf(text, sizeof(text), "read the case as it was on %s", words);
    ck_assert_str_eq(history.lines[1].what, text);
    ck_assert(history.lines[1].looked);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, each_day_shows_what_was_known_at_its_end);
    tcase_add_test(t, the_page_of_a_day_reminds_of_what_that_day_did);
    tcase_add_test(t, a_day_ends_at_midnight_in_england);
    tcase_add_test(t, a_record_is_there_from_its_day_until_it_is_taken_back);
    tcase_add_test(t, days_that_cannot_be_shown_are_a_sentence);
    tcase_add_test(t, nobody_sees_a_past_whose_present_they_may_not_see);
    tcase_add_test(t, what_is_kept_back_today_is_kept_back_of_the_past);
    tcase_add_test(t, each_look_at_a_day_is_in_the_trail);
}

TEST_MAIN("case_at", cases)
