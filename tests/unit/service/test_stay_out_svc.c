/* SPDX-License-Identifier: MIT */
/* The stay-out list: who is put on it, and that it is shut everywhere at once. */

#include "config.h"

#include "service/stay_out_svc.h"

#include "service/beyond_svc.h"
#include "service/draft_svc.h"
#include "service/emergency_svc.h"
#include "service/link_svc.h"
#include "service/meeting_share.h"
#include "service/session_private.h"
#include "store/stmt.h"
#include "support/ended.h"
#include "support/harness.h"
#include "support/table_case.h"

static const char WHY[] = "Her uncle, as he says himself.";

/* Helen Oduya leads the cases of Kieran, whose plan is worked on, and of his sister; she is at
 * the desk. */
struct family {
    struct desk desk;
    struct ident brother, sister;
    struct tac_meeting meeting;
};

static bool bar(struct desk *desk, const struct ident *case_id, const char *login)
{
    const char *still;

    return stay_out_add(desk->session, case_id, login, STAY_OUT_FAMILY, WHY, &still, &desk->arena,
                        &desk->err);
}

static void bar_as(struct desk *desk, const char *who, const struct ident *case_id,
                   const char *login)
{
    desk_sign_in(desk, who);
    desk_ok(desk, bar(desk, case_id, login));
}

static void open_family(struct family *f)
{
    struct desk *d = &f->desk;
    struct attendance rows[3];

    table_case_delivering(d, &f->brother);
    desk_ok(d, desk_start(d, "Jodie", "Marchbank", "2004-01-11", &f->sister));
    table_plan_meeting(d, &f->brother, &f->meeting, rows);
}

START_TEST(only_who_runs_the_work_keeps_somebody_out)
{
    static const char *const others[] = { "rmenon", "hoduya", "ldanvers", "icalloway" };
    struct family f;
    struct desk *d = &f.desk;

    open_family(&f);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(d, others[i]);
        desk_no(d, bar(d, &f.brother, "rmenon"), ERR_DENIED);
    }
    desk_sign_in(d, "gmarlowe");
    desk_no(d, bar(d, &f.brother, "gmarlowe"), ERR_DENIED);
    desk_no(d, bar(d, &f.brother, "nobody"), ERR_INVALID);
    ck_assert_str_eq(d->err.field, "login");
    desk_ok(d, bar(d, &f.brother, "rmenon"));
    desk_no(d, bar(d, &f.brother, "rmenon"), ERR_REFUSED);
    desk_close(d);
}
END_TEST

START_TEST(it_says_what_has_to_be_taken_over)
{
    struct family f;
    struct desk *d = &f.desk;
    const char *still;

    open_family(&f);
    desk_sign_in(d, "gmarlowe");
    desk_ok(d, stay_out_add(d->session, &f.brother, "hoduya", STAY_OUT_KNOWN, WHY, &still,
                            &d->arena, &d->err));
    ck_assert_str_eq(still, "leads this case");
    desk_ok(d, stay_out_add(d->session, &f.brother, "icalloway", STAY_OUT_KNOWN, WHY, &still,
                            &d->arena, &d->err));
    ck_assert_str_eq(still, "");
    desk_close(d);
}
END_TEST

/* Whoever had the case open on a screen finds nothing behind it. */
START_TEST(it_holds_at_once_where_somebody_is_signed_in)
{
    struct family f;
    struct desk *d = &f.desk;
    struct session *theirs;
    struct case_view view;
    struct ident found;

    open_family(&f);
    desk_read(d, &f.brother, &view);
    theirs = d->session;
    d->session = NULL;
    bar_as(d, "gmarlowe", &f.brother, "hoduya");
    desk_no(d, case_open(theirs, &f.brother, NULL, &view, &d->arena, &d->err), ERR_NOT_FOUND);
    desk_no(d, case_by_urn(theirs, "CAF-2010-00001", &found, &d->err), ERR_NOT_FOUND);
    ck_assert_str_eq(d->err.msg, "There is no case CAF-2010-00001.");
    session_close(theirs);
    desk_close(d);
}
END_TEST

/* How many cases they find in the list, and in its count. */
static size_t listed(struct desk *d)
{
    struct case_filter filter = { .whose = CASES_ALLOWED };
    struct case_counts counts;
    struct case_page page;

    desk_ok(d, case_list(d->session, &filter, NULL, 50, &page, &d->arena, &d->err));
    desk_ok(d, case_counts(d->session, CASES_ALLOWED, &counts, &d->err));
    ck_assert_int_eq(counts.open, (int)page.count);
    return page.count;
}

START_TEST(what_ties_the_child_to_others_is_gone_too)
{
    struct family f;
    struct desk *d = &f.desk;
    struct links links;
    struct case_view view;
    struct draft draft = { .form = "plan", .title = "A note", .body = "note=x\n" };
    struct drafts drafts;
    size_t count;

    open_family(&f);
    desk_ok(d, link_add(d->session, &f.sister, LINK_KIND_SIBLING, "CAF-2010-00001", "One mother.",
                        &d->err));
    desk_ok(d, meeting_share(d->session, &f.brother, &f.meeting.record.id, &f.sister, &d->err));
    draft.record = f.brother;
    desk_ok(d, draft_keep(d->session, &draft, &d->err));
    ck_assert_uint_eq(listed(d), 2);
    bar_as(d, "gmarlowe", &f.brother, "hoduya");
    desk_sign_in(d, "hoduya");
    ck_assert_uint_eq(listed(d), 1);
    desk_ok(d, link_list(d->session, &f.sister, &links, &d->arena, &d->err));
    ck_assert_uint_eq(links.count, 0);
    desk_ok(d, link_count(d->session, &f.sister, &count, &d->err));
    ck_assert_uint_eq(count, 0);
    desk_read(d, &f.sister, &view);
    ck_assert_uint_eq(view.file.tac_meeting.count, 1);
    ck_assert_uint_eq(view.file.tac_meeting_case.count, 0);
    desk_ok(d, draft_list(d->session, &drafts, &d->arena, &d->err));
    ck_assert_uint_eq(drafts.count, 0);
    desk_no(d, draft_open(d->session, "plan", &f.brother, &draft, &d->arena, &d->err),
            ERR_NOT_FOUND);
    desk_close(d);
}
END_TEST

/* A brother who has a record of his own is somebody in his sister's life. */
START_TEST(a_brother_is_left_out_of_lists_of_people)
{
    struct family f;
    struct desk *d = &f.desk;
    struct case_view view;
    struct person person;
    struct person_link link;
    size_t before;

    open_family(&f);
    desk_read(d, &f.brother, &view);
    record_init(entity_of(ENTITY_person), &person);
    person.name = "Kieran Tolliver";
    person.subject_id = view.file.subject.record.id;
    desk_ok(d, record_save(d->session, ENTITY_person, &person, &d->err));
    desk_read(d, &f.sister, &view);
    before = view.file.person_link.count;
    record_init(entity_of(ENTITY_person_link), &link);
    link.subject_id = view.file.subject.record.id;
    link.person_id = person.record.id;
    link.relationship = RELATION_SIBLING;
    desk_ok(d, record_save(d->session, ENTITY_person_link, &link, &d->err));
    desk_read(d, &f.sister, &view);
    ck_assert_uint_eq(view.file.person_link.count, before + 1);
    bar_as(d, "gmarlowe", &f.brother, "hoduya");
    desk_sign_in(d, "hoduya");
    desk_read(d, &f.sister, &view);
    ck_assert_uint_eq(view.file.person_link.count, before);
    ck_assert_ptr_null(case_file_find(&view.file, ENTITY_person, &person.record.id));
    desk_close(d);
}
END_TEST

START_TEST(no_way_round_opens_it)
{
    struct family f;
    struct desk *d = &f.desk;
    struct instant until;
    struct case_view view;
    struct chronology_note note;
    struct stay_outs lines;
    struct ident stay_out;

    open_family(&f);
    desk_read(d, &f.brother, &view);
    bar_as(d, "gmarlowe", &f.brother, "hoduya");
    desk_ok(d, stay_out_find(d->session, &f.brother, "hoduya", &stay_out, &d->err));
    desk_sign_in(d, "hoduya");
    desk_no(d, emergency_open(d->session, &f.brother, EMERGENCY_MEDICAL,
                              "The mother collapsed at our door.", &until, &d->err),
            ERR_NOT_FOUND);
    record_init(entity_of(ENTITY_chronology_note), &note);
    note.case_id = f.brother;
    note.date = session_today(d->session);
    note.author_id = d->hoduya;
    note.kind = NOTE_KIND_CALL;
    note.source = NOTE_SOURCE_FACT;
    note.text = "Called.";
    desk_no(d, record_save(d->session, ENTITY_chronology_note, &note, &d->err), ERR_NOT_FOUND);
    desk_no(d, record_save(d->session, ENTITY_subject, &view.file.subject, &d->err),
            ERR_NOT_FOUND);
    desk_no(d, stay_out_review(d->session, &stay_out, true, "Let me in.", &d->err), ERR_NOT_FOUND);
    desk_no(d, bar(d, &f.brother, "rmenon"), ERR_NOT_FOUND);
    desk_ok(d, stay_out_list(d->session, NULL, &lines, &d->arena, &d->err));
    ck_assert_uint_eq(lines.count, 0);
    desk_close(d);
}
END_TEST

static size_t doubles(struct desk *d)
{
    struct beyond_walk walk;
    size_t found = 0;

    memset(&walk, 0, sizeof(walk));
    while (!walk.over)
        desk_ok(d, beyond_walk_step(d->session, &walk, &d->err));
    for (size_t i = 0; i < walk.lines.count; i++)
        found += walk.lines.items[i].rule == DUE_DUP;
    beyond_walk_release(&walk);
    return found;
}

/* They learn nothing from being let open a case; the co-ordinator is told. */
START_TEST(whoever_opens_a_second_case_learns_nothing)
{
    struct family f;
    struct desk *d = &f.desk;
    struct search_hits hits;
    struct ident again;

    open_family(&f);
    bar_as(d, "gmarlowe", &f.brother, "rmenon");
    ck_assert_uint_eq(doubles(d), 0);
    desk_sign_in(d, "rmenon");
    desk_search(d, "Kieran Tolliver 19/06/2000", &hits);
    ck_assert_uint_eq(hits.count, 0);
    desk_ok(d, desk_start(d, "Kieran", "Tolliver", "2000-06-19", &again));
    desk_search(d, "Kieran Tolliver 19/06/2000", &hits);
    ck_assert_uint_eq(hits.count, 1);
    desk_sign_in(d, "gmarlowe");
    ck_assert_uint_gt(doubles(d), 0);
    desk_close(d);
}
END_TEST

SQL(row_made, "SELECT b.made_on FROM case_board b JOIN caf_case c ON c.id = b.case_id "
              "WHERE c.uuid = :case");

/* The day of which the case's row in the lists is. */
static struct date turned_on(struct desk *d, const struct ident *case_id)
{
    struct stmt *q = stmt_open(d->session->db, &row_made);
    struct date day = DATE_NONE;

    stmt_bind_ident(q, ":case", case_id);
    if (stmt_row(q))
        day = stmt_date(q, "made_on");
    ck_assert(stmt_done(q, &d->err));
    return day;
}

static struct case_row row_of(struct desk *d, const struct ident *case_id)
{
    struct case_filter filter = { .whose = CASES_ALLOWED };
    struct case_page page;

    desk_ok(d, case_list(d->session, &filter, NULL, 50, &page, &d->arena, &d->err));
    for (size_t i = 0; i < page.count; i++) {
        if (ident_equal(&page.rows[i].case_id, case_id))
            return page.rows[i];
    }
    ck_abort_msg("the case is not in the list");
}

/* Somebody who does not see a case does not spoil it for others: the day's turn is done with
 * nobody's eyes, or their own list would stay at the day before. */
START_TEST(lists_follow_for_everybody)
{
    struct family f;
    struct desk *d = &f.desk;
    struct case_row before;

    open_family(&f);
    bar_as(d, "gmarlowe", &f.brother, "hoduya");
    desk_sign_in(d, "hoduya");
    before = row_of(d, &f.sister);
    desk_days_later(d, 600, "hoduya");
    ck_assert_int_gt(row_of(d, &f.sister).alerts, before.alerts);
    ck_assert_int_eq(date_compare(turned_on(d, &f.brother), session_today(d->session)), 0);
    desk_close(d);
}
END_TEST

START_TEST(it_is_looked_at_again_and_ends)
{
    struct family f;
    struct desk *d = &f.desk;
    struct stay_outs lines;
    struct case_view view;

    open_family(&f);
    bar_as(d, "gmarlowe", &f.brother, "hoduya");
    desk_ok(d, stay_out_list(d->session, &f.brother, &lines, &d->arena, &d->err));
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_str_eq(lines.items[0].name, "Helen Oduya");
    ck_assert_int_eq(date_compare(lines.items[0].bar.review_by,
                                  date_add_months(session_today(d->session), 6)), 0);
    d->fake.now_ms += INT64_C(200) * 24 * 3600 * 1000;
    desk_sign_in(d, "gmarlowe");
    desk_ok(d, stay_out_list(d->session, NULL, &lines, &d->arena, &d->err));
    ck_assert(lines.items[0].bar.late);
    desk_no(d, stay_out_review(d->session, &lines.items[0].bar.id, false, " ", &d->err),
            ERR_INVALID);
    desk_ok(d, stay_out_review(d->session, &lines.items[0].bar.id, false,
                               "They live next door.", &d->err));
    desk_ok(d, stay_out_list(d->session, NULL, &lines, &d->arena, &d->err));
    ck_assert(!lines.items[0].bar.late);
    desk_ok(d, stay_out_review(d->session, &lines.items[0].bar.id, true, "They moved away.",
                               &d->err));
    desk_no(d, stay_out_review(d->session, &lines.items[0].bar.id, true, "Once more.", &d->err),
            ERR_REFUSED);
    desk_sign_in(d, "hoduya");
    desk_read(d, &f.brother, &view);
    desk_close(d);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, only_who_runs_the_work_keeps_somebody_out);
    tcase_add_test(t, it_says_what_has_to_be_taken_over);
    tcase_add_test(t, it_holds_at_once_where_somebody_is_signed_in);
    tcase_add_test(t, what_ties_the_child_to_others_is_gone_too);
    tcase_add_test(t, a_brother_is_left_out_of_lists_of_people);
    tcase_add_test(t, no_way_round_opens_it);
    tcase_add_test(t, whoever_opens_a_second_case_learns_nothing);
    tcase_add_test(t, lists_follow_for_everybody);
    tcase_add_test(t, it_is_looked_at_again_and_ends);
}

TEST_MAIN("stay_out_svc", cases)
