/* SPDX-License-Identifier: MIT */
/* How long a case is kept at hand: domain.md 2.2 T30, 3.6, 7.1. */

#include "config.h"

#include "service/audit_svc.h"
#include "support/ended.h"
#include "support/harness.h"

static void look_at_a_list(struct desk *desk)
{
    struct case_filter filter = { .closed_too = true };
    struct case_page page;

    desk_ok(desk, case_list(desk->session, &filter, NULL, 9, &page, &desk->arena, &desk->err));
}

static const struct case_file *opened(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_ok(desk, case_open(desk->session, case_id, "A request to see the record.", &view,
                            &desk->arena, &desk->err));
    return &view.file;
}

/* A case that closed so many days ago, which somebody looks at in a list. */
static void closed_for(struct desk *desk, struct ident *case_id, int days, const char *login)
{
    desk_closed(desk, case_id);
    desk_days_later(desk, days, login);
    look_at_a_list(desk);
}

START_TEST(a_year_after_its_closing_a_case_is_archived)
{
    struct desk desk;
    struct ident case_id;
    const struct case_file *file;
    const struct state_history *last;
    struct date closed;

    closed_for(&desk, &case_id, 364, "gmarlowe");
    file = opened(&desk, &case_id);
    ck_assert_int_eq(file->caf_case.state, STATE_Z1);
    closed = file->caf_case.closed_on;
    desk_days_later(&desk, 1, "hoduya"); /* whoever looks at a list */
    look_at_a_list(&desk);
    desk_sign_in(&desk, "gmarlowe");
    file = opened(&desk, &case_id);
    ck_assert_int_eq(file->caf_case.state, STATE_Z2);
    ck_assert_int_eq(file->caf_case.closed_on.days, closed.days);
    last = &file->state_history.items[file->state_history.count - 1];
    ck_assert_int_eq(last->event, EVENT_T30);
    ck_assert_int_eq(last->from_state, STATE_Z1);
    ck_assert_int_eq(last->to_state, STATE_Z2);
    ck_assert(!ident_known(&last->by));
    desk_close(&desk);
}
END_TEST

struct trail {
    size_t steps, refused;
    bool by_somebody;
};

static bool see(void *data, const struct audit_row *row)
{
    struct trail *trail = data;

    trail->refused += strcmp(row->outcome, "REFUSED") == 0;
    if (strcmp(row->role, "program") == 0) {
        trail->steps += strcmp(row->action, "state") == 0;
        trail->by_somebody = trail->by_somebody || *row->user;
    }
    return true;
}

START_TEST(it_is_in_the_trail_once_and_in_nobodys_name)
{
    struct audit_filter all = { .from = DATE_NONE };
    struct trail trail = { 0 };
    struct audit_proof proof;
    struct ident case_id;
    struct desk desk;

    closed_for(&desk, &case_id, 365, "hoduya");
    look_at_a_list(&desk);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, audit_list(desk.session, &all, see, &trail, &desk.err));
    ck_assert_uint_eq(trail.steps, 1);
    ck_assert_uint_eq(trail.refused, 0);
    ck_assert(!trail.by_somebody);
    desk_ok(&desk, audit_prove(desk.session, NULL, NULL, &proof, &desk.err));
    desk_ok(&desk, store_prove(desk.session, NULL, NULL, &desk.err));
    desk_close(&desk);
}
END_TEST

/* Domain.md 3.6: Z1 and Z2 only the co-ordinator, the lead for 30 days after closing; 7.1:
 * flagged and archived after a year, so that whoever supervised knows no more than whose it
 * is (docs/decisions/0075). R: reads; i: identity; -: not even that. */
static const struct {
    const char *login, *at_once, *after_31_days, *archived;
} readers[] = {
    { "hoduya", "R", "i", "i" },   { "rmenon", "i", "i", "i" },
    { "gmarlowe", "R", "R", "R" }, { "prenshaw", "R", "R", "i" },
    { "ldanvers", "-", "-", "-" }, { "icalloway", "i", "i", "i" },
};

static void check_reads(struct desk *desk, const struct ident *case_id, size_t who,
                        const char *expected)
{
    struct case_view view;
    bool opens;

    desk_sign_in(desk, readers[who].login);
    desk->err = ERR_INIT;
    opens = case_open(desk->session, case_id, "A request to see the record.", &view, &desk->arena,
                      &desk->err);
    ck_assert_msg(opens == (*expected != '-'), "%s: %s", readers[who].login, desk->err.msg);
    if (opens)
        ck_assert_msg(view.identity_only == (*expected == 'i'), "%s", readers[who].login);
}

START_TEST(who_reads_it_by_then)
{
    struct desk desk;
    struct ident case_id;

    desk_closed(&desk, &case_id);
    desk_set_manager(&desk, &desk.hoduya, 3);
    for (size_t i = 0; i < COUNT(readers); i++)
        check_reads(&desk, &case_id, i, readers[i].at_once);
    desk_days_later(&desk, 31, "hoduya");
    for (size_t i = 0; i < COUNT(readers); i++)
        check_reads(&desk, &case_id, i, readers[i].after_31_days);
    desk_days_later(&desk, 334, "hoduya");
    look_at_a_list(&desk);
    for (size_t i = 0; i < COUNT(readers); i++)
        check_reads(&desk, &case_id, i, readers[i].archived);
    desk_close(&desk);
}
END_TEST

START_TEST(whoever_opens_an_archived_case_says_why_once)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct date yesterday;

    closed_for(&desk, &case_id, 365, "gmarlowe");
    yesterday = date_add_days(session_today(desk.session), -1);
    desk_no(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err),
            ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "reason");
    desk_no(&desk, case_open(desk.session, &case_id, "  ", &view, &desk.arena, &desk.err),
            ERR_REFUSED);
    desk_no(&desk, case_open_at(desk.session, &case_id, yesterday, NULL, &view, &desk.arena,
                                &desk.err), ERR_REFUSED);
    (void)opened(&desk, &case_id);
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_gt(view.file.assessment.count, 0);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* T28 begins from Z2 as well; the old case stays as it is. */
START_TEST(a_new_episode_follows_an_archived_case)
{
    struct desk desk;
    struct ident case_id, other;
    struct search_hits hits;
    struct subject subject;
    struct case_opening opening = { .subject = &subject, .reason = "He stays away again." };
    const struct case_file *file;

    closed_for(&desk, &case_id, 365, "gmarlowe");
    subject = opened(&desk, &case_id)->subject;
    opening.locality = desk.locality;
    desk_sign_in(&desk, "hoduya");
    desk_search(&desk, "Tolliver", &hits);
    desk_ok(&desk, case_start(desk.session, &opening, &other, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    file = opened(&desk, &other);
    ck_assert_int_eq(file->caf_case.state, STATE_C0);
    ck_assert_uint_eq(file->case_link.count, 1);
    ck_assert_int_eq(file->case_link.items[0].kind, LINK_KIND_PREVIOUS_EPISODE);
    ck_assert_int_eq(opened(&desk, &case_id)->caf_case.state, STATE_Z2);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_year_after_its_closing_a_case_is_archived);
    tcase_add_test(t, it_is_in_the_trail_once_and_in_nobodys_name);
    tcase_add_test(t, who_reads_it_by_then);
    tcase_add_test(t, whoever_opens_an_archived_case_says_why_once);
    tcase_add_test(t, a_new_episode_follows_an_archived_case);
}

TEST_MAIN("retention", cases)
