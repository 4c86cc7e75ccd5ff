/* SPDX-License-Identifier: MIT */
/* One meeting for the cases of brothers and sisters: domain.md 2.3. */

#include "config.h"

#include "service/link_svc.h"
#include "service/meeting_share.h"
#include "support/harness.h"
#include "support/table_case.h"

struct family {
    struct desk desk;
    struct ident first, sister, stranger;
    struct tac_meeting meeting;
};

/* Kieran's plan is worked on; his sister's case has begun; Maya's is Ravi Menon's. */
static void open_family(struct family *f)
{
    struct attendance rows[3];

    table_case_delivering(&f->desk, &f->first);
    desk_ok(&f->desk, desk_start(&f->desk, "Jodie", "Marchbank", "2004-01-11", &f->sister));
    table_plan_meeting(&f->desk, &f->first, &f->meeting, rows);
    desk_sign_in(&f->desk, "rmenon");
    desk_ok(&f->desk, desk_start(&f->desk, "Maya", "Quillfeather", "2006-09-02", &f->stranger));
    desk_sign_in(&f->desk, "hoduya");
}

static void link_to(struct family *f, const char *urn, enum code_link_kind kind)
{
    desk_ok(&f->desk, link_add(f->desk.session, &f->first, kind, urn, "The same mother.",
                               &f->desk.err));
}

static bool share_with(struct family *f, const struct ident *other)
{
    f->desk.err = ERR_INIT;
    return meeting_share(f->desk.session, &f->first, &f->meeting.record.id, other, &f->desk.err);
}

START_TEST(it_is_planned_in_both_cases)
{
    struct family f;
    struct share_offers offers;
    struct tac_meeting again;
    struct case_view view;
    struct ident theirs;
    struct desk *d = &f.desk;

    open_family(&f);
    ck_assert(!share_with(&f, &f.sister));
    ck_assert_ptr_nonnull(strstr(d->err.msg, "Link the two cases first"));
    link_to(&f, "CAF-2010-00002", LINK_KIND_SIBLING);
    desk_ok(d, meeting_share_offers(d->session, &f.first, &f.meeting.record.id, &offers, &d->arena,
                                    &d->err));
    ck_assert_uint_eq(offers.count, 1);
    ck_assert_str_eq(offers.items[0].name, "MARCHBANK, Jodie");
    desk_ok(d, share_with(&f, &f.sister));
    desk_read(d, &f.sister, &view);
    ck_assert_uint_eq(view.file.tac_meeting.count, 1);
    ck_assert_int_eq(view.file.tac_meeting.items[0].status, MEETING_STATUS_PLANNED);
    ck_assert_str_eq(view.file.tac_meeting.items[0].venue, f.meeting.venue);
    ck_assert(view.file.tac_meeting.items[0].scheduled_for.seconds ==
              f.meeting.scheduled_for.seconds);
    ck_assert_uint_eq(view.file.attendance.count, 0);
    ck_assert_str_eq(meeting_shared_with(d->session, &view,
                                         &view.file.tac_meeting.items[0].record.id, &d->arena),
                     "One meeting with CAF-2010-00001, consent there: Given.");
    desk_read(d, &f.first, &view);
    ck_assert_str_eq(meeting_shared_with(d->session, &view, &f.meeting.record.id, &d->arena),
                     "One meeting with CAF-2010-00002, consent there: Not sought.");
    ck_assert(!share_with(&f, &f.sister));
    ck_assert_ptr_nonnull(strstr(d->err.msg, "already"));
    desk_ok(d, meeting_share_offers(d->session, &f.first, &f.meeting.record.id, &offers, &d->arena,
                                    &d->err));
    ck_assert_uint_eq(offers.count, 0);
    record_init(entity_of(ENTITY_tac_meeting), &again);
    again.scheduled_for.seconds = f.meeting.scheduled_for.seconds + 86400;
    desk_ok(d, meeting_move(d->session, &f.meeting.record.id, &again, "The hall is taken.",
                            &d->err));
    desk_read(d, &f.first, &view);
    ck_assert_str_eq(meeting_shared_with(d->session, &view, &again.record.id, &d->arena),
                     "One meeting with CAF-2010-00002 (there on 24 Mar 2010 09:00), "
                     "consent there: Not sought.");
    desk_read(d, &f.sister, &view);
    theirs = view.file.tac_meeting.items[0].record.id;
    ck_assert_str_eq(meeting_shared_with(d->session, &view, &theirs, &d->arena),
                     "One meeting with CAF-2010-00001 (there on 25 Mar 2010 09:00), "
                     "consent there: Given.");
    desk_ok(d, meeting_cancel(d->session, &theirs, "By letter.", &d->err));
    desk_read(d, &f.first, &view);
    ck_assert_str_eq(meeting_shared_with(d->session, &view, &again.record.id, &d->arena),
                     "One meeting with CAF-2010-00002 (not planned there), "
                     "consent there: Not sought.");
    desk_close(d);
}
END_TEST

/* Two that are planned and shared stand for each other, not for the last. */
START_TEST(each_of_two_has_its_own)
{
    struct family f;
    struct tac_meeting first, extra;
    struct case_view view;
    struct desk *d = &f.desk;

    open_family(&f);
    link_to(&f, "CAF-2010-00002", LINK_KIND_SIBLING);
    desk_ok(d, share_with(&f, &f.sister));
    first = f.meeting;
    record_init(entity_of(ENTITY_tac_meeting), &extra);
    extra.kind = MEETING_KIND_EXTRAORDINARY;
    extra.scheduled_for.seconds = first.scheduled_for.seconds + 7 * 86400;
    extra.venue = "The library";
    desk_ok(d, meeting_convene(d->session, &f.first, &extra, NULL, 0, &d->err));
    f.meeting = extra;
    desk_ok(d, share_with(&f, &f.sister));
    desk_read(d, &f.first, &view);
    ck_assert_str_eq(meeting_shared_with(d->session, &view, &first.record.id, &d->arena),
                     "One meeting with CAF-2010-00002, consent there: Not sought.");
    ck_assert_str_eq(meeting_shared_with(d->session, &view, &extra.record.id, &d->arena),
                     "One meeting with CAF-2010-00002, consent there: Not sought.");
    desk_close(d);
}
END_TEST

/* Each case asks its own consent: who may plan here may not therefore plan there. */
START_TEST(somebody_elses_case_is_neither_named_nor_written_in)
{
    struct family f;
    struct share_offers offers;
    struct case_view view;
    struct desk *d = &f.desk;

    open_family(&f);
    link_to(&f, "CAF-2010-00003", LINK_KIND_SIBLING);
    desk_ok(d, meeting_share_offers(d->session, &f.first, &f.meeting.record.id, &offers, &d->arena,
                                    &d->err));
    ck_assert_uint_eq(offers.count, 0);
    ck_assert(!share_with(&f, &f.stranger));
    ck_assert_int_eq(d->err.kind, ERR_DENIED);
    desk_sign_in(d, "gmarlowe");
    desk_ok(d, share_with(&f, &f.stranger));
    desk_sign_in(d, "hoduya");
    desk_read(d, &f.first, &view);
    ck_assert_str_eq(meeting_shared_with(d->session, &view, &f.meeting.record.id, &d->arena),
                     "One meeting with a linked case.");
    desk_close(d);
}
END_TEST

START_TEST(only_a_planned_meeting_of_a_family)
{
    struct family f;

    open_family(&f);
    link_to(&f, "CAF-2010-00002", LINK_KIND_PARENT_CHILD);
    ck_assert(!share_with(&f, &f.sister));
    ck_assert_ptr_nonnull(strstr(f.desk.err.msg, "Link the two cases first"));
    link_to(&f, "CAF-2010-00002", LINK_KIND_SAME_HOUSEHOLD);
    desk_ok(&f.desk, meeting_cancel(f.desk.session, &f.meeting.record.id, "By letter.",
                                    &f.desk.err));
    ck_assert(!share_with(&f, &f.sister));
    ck_assert_ptr_nonnull(strstr(f.desk.err.msg, "Only a meeting that is planned"));
    desk_close(&f.desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, it_is_planned_in_both_cases);
    tcase_add_test(t, each_of_two_has_its_own);
    tcase_add_test(t, somebody_elses_case_is_neither_named_nor_written_in);
    tcase_add_test(t, only_a_planned_meeting_of_a_family);
}

TEST_MAIN("meeting_share", cases)
