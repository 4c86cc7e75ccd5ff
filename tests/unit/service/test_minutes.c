/* SPDX-License-Identifier: MIT */
/* Minutes cut to what consent lets each have: domain.md 1.10, 3.3, 3.7. */

#include "config.h"

#include "service/minutes.h"
#include "service/print_svc.h"
#include "service/team_svc.h"
#include "support/harness.h"
#include "support/keep.h"
#include "support/replies.h"
#include "support/table_case.h"

/* Agencies and people of a meeting that was held. */
struct held {
    struct desk desk;
    struct ident id;
    struct ident meeting;
    struct meeting_guests guests;
};

static struct ident new_agency(struct desk *desk, const char *name, int sensitive)
{
    struct agency agency;

    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = name;
    agency.sector_2008 = SECTOR9_TS;
    agency.sector_2009 = SECTOR8_THS;
    agency.sensitive_service = sensitive;
    desk_ok(desk, record_save(desk->session, ENTITY_agency, &agency, &desk->err));
    return agency.record.id;
}

static struct ident new_worker(struct desk *desk, const char *name, const struct ident *agency)
{
    struct practitioner worker;

    record_init(entity_of(ENTITY_practitioner), &worker);
    worker.name = name;
    worker.agency_id = *agency;
    worker.job_role = JOBROLE_TEACHER;
    worker.job_title = "Worker";
    desk_ok(desk, record_save(desk->session, ENTITY_practitioner, &worker, &desk->err));
    return worker.record.id;
}

/* The family allows Haven the plan and domain 2, and no domain 3. */
static void allow(struct desk *desk, const struct ident *id, const struct ident *agency)
{
    struct ident parent = table_file(desk, id)->person_link.items[0].person_id;
    struct consent_entry entry;

    desk_decision(desk, id, &parent, CONSENT_STAGE_TAC, CONSENTST_LIMITED, &entry);
    desk_scope(desk, &entry, agency, SCOPE_EFFECT_ALLOW, DATACLASS_BASIC);
    entry.scopes[entry.scope_count - 1].data_class =
        set_with(set_with(set_with(0, DATACLASS_BASIC), DATACLASS_ASSESSMENT_D2),
                 DATACLASS_PLAN_REVIEW);
    desk_ok(desk, desk_record(desk, &entry));
}

static void new_action(struct held *held, struct meeting_action *one, int need, const char *words,
                       const struct ident *owner)
{
    *one = (struct meeting_action){ .carried_to = DATE_NONE };
    table_action(&held->desk, words, &one->action);
    one->action.need_ref = need;
    if (owner)
        one->action.owner_id = *owner;
}

static void hold(struct held *held, const struct ident *haven, const struct ident *camhs)
{
    struct meeting_record record = { .row_count = 4, .action_count = 4 };
    struct attendance rows[4];
    struct meeting_action actions[4];
    struct desk *desk = &held->desk;

    record_init(entity_of(ENTITY_tac_meeting), &record.meeting);
    record_init(entity_of(ENTITY_tac_meeting), &record.next);
    record_init(entity_of(ENTITY_review), &record.review);
    record_init(entity_of(ENTITY_closure), &record.closure);
    for (int i = 0; i < 4; i++) {
        record_init(entity_of(ENTITY_attendance), &rows[i]);
        rows[i].attendance = ATTEND_PRESENT;
    }
    rows[0].practitioner_id = desk->hoduya;
    rows[1].person_id = table_file(desk, &held->id)->person_link.items[0].person_id;
    rows[2].practitioner_id = *haven;
    rows[3].practitioner_id = *camhs;
    new_action(held, &actions[0], ELEMENT_2_01, "A calm evening.", NULL);
    new_action(held, &actions[1], ELEMENT_3_03, "Debt advice.", NULL);
    new_action(held, &actions[2], ELEMENT_3_01, "Group for parents.", haven);
    new_action(held, &actions[3], ELEMENT_2_01, "Four sessions.", camhs);
    record.meeting.kind = MEETING_KIND_INITIAL;
    record.meeting.scheduled_for.seconds = session_now(desk->session).seconds - 1800;
    record.meeting.venue = "Fennmoor Primary School";
    record.meeting.chair = record.meeting.minute_taker = record.meeting.lp_agreed = desk->hoduya;
    record.meeting.child_present = record.meeting.parent_present = YN_Y;
    record.meeting.consent_confirmed_at_start = YN_Y;
    record.meeting.notes = "All agreed.";
    record.meeting.next_review_date = desk_days_on(desk, 42);
    record.rows = rows;
    record.actions = actions;
    desk_ok(desk, meeting_hold(desk->session, &held->id, &record, &desk->err));
    held->meeting = record.meeting.record.id;
}

static void open_held(struct held *held)
{
    struct desk *desk = &held->desk;
    struct ident haven, camhs, tom, nisha;

    desk_forming(desk, &held->id);
    desk_sign_in(desk, "gmarlowe");
    haven = new_agency(desk, "Haven Family Link", SENSITIVE_SERVICE_NONE);
    camhs = new_agency(desk, "CAMHS", SENSITIVE_SERVICE_MENTAL_HEALTH);
    tom = new_worker(desk, "Tom Sandiford", &haven);
    nisha = new_worker(desk, "Nisha Varma", &camhs);
    desk_sign_in(desk, "hoduya");
    allow(desk, &held->id, &haven);
    hold(held, &tom, &nisha);
    desk_ok(desk, meeting_guests(desk->session, &held->id, &held->meeting, &held->guests,
                                 &desk->arena, &desk->err));
}

static const struct meeting_guest *guest(struct held *held, const char *name)
{
    for (size_t i = 0; i < held->guests.count; i++) {
        if (strcmp(held->guests.items[i].name, name) == 0)
            return &held->guests.items[i];
    }
    ck_abort_msg("%s was not asked", name);
    return NULL;
}

static struct minutes page_for(struct held *held, const char *name)
{
    struct desk *desk = &held->desk;
    struct minutes minutes;

    desk_ok(desk, minutes_for(desk->session, &held->id, &held->meeting, guest(held, name),
                              &minutes, &desk->arena, &desk->err));
    return minutes;
}

#define HAS(page, words) ck_assert_ptr_nonnull(strstr((page).text, words))
#define HAS_NOT(page, words) ck_assert_ptr_null(strstr((page).text, words))

START_TEST(who_cares_for_the_child_has_all_of_it)
{
    struct held held;
    struct minutes page;

    open_held(&held);
    page = page_for(&held, "Dana Tolliver");
    ck_assert_uint_eq(page.left_out, 0);
    HAS(page, "A calm evening.");
    HAS(page, "Debt advice.");
    HAS(page, "Nisha Varma (CAMHS)");
    HAS(page, "All agreed.");
    HAS_NOT(page, "LEFT OUT");
    desk_close(&held.desk);
}
END_TEST

START_TEST(what_consent_keeps_back_is_left_out_and_named)
{
    struct held held;
    struct minutes page;

    open_held(&held);
    page = page_for(&held, "Tom Sandiford");
    HAS(page, "A calm evening.");
    HAS_NOT(page, "Debt advice.");
    HAS(page, "Group for parents.");
    HAS_NOT(page, "Four sessions.");
    HAS_NOT(page, "Nisha");
    HAS_NOT(page, "CAMHS");
    HAS_NOT(page, "All agreed.");
    ck_assert_uint_eq(page.left_out, 4);
    HAS(page, "LEFT OUT OF THIS COPY");
    HAS(page, "- what was said");
    HAS(page, "an action about domain 3, which consent keeps from them");
    HAS(page, "an action of a service that consent does not name to them");
    HAS(page, "somebody of a service that consent does not name to them");
    desk_close(&held.desk);
}
END_TEST

/* On paper, too (domain.md 1.4, 3.7): CAMHS is named neither to an agency that may not know of
 * it, nor on a form that lies about at home. */
START_TEST(on_paper_a_sensitive_service_is_not_named)
{
    static const struct {
        const char *whom;
        enum code_document document;
        bool named;
    } papers[] = {
        { "Haven Family Link", DOCUMENT_SUMMARY, false },
        { "Haven Family Link", DOCUMENT_PLAN, false },
        { "Haven Family Link", DOCUMENT_MINUTES, false },
        { "family", DOCUMENT_CONSENT_FORM, false },
        { "family", DOCUMENT_MINUTES, true },
    };
    struct held held;

    open_held(&held);
    desk_join(&held.desk, &held.id, &guest(&held, "Nisha Varma")->row.practitioner_id);
    for (size_t i = 0; i < COUNT(papers); i++) {
        struct print_wish wish = { .whom = papers[i].whom, .document = papers[i].document };
        struct print_page page;

        desk_ok(&held.desk, print_preview(held.desk.session, &held.id, &wish, &page,
                                          &held.desk.arena, &held.desk.err));
        ck_assert_msg((strstr(page.text, "Nisha") != NULL) == papers[i].named, "%s",
                      papers[i].whom);
        ck_assert_msg((strstr(page.text, "CAMHS") != NULL) == papers[i].named, "%s",
                      papers[i].whom);
    }
    desk_close(&held.desk);
}
END_TEST

/* ----- What was said ----------------------------------------------------- */

static struct tac_meeting meeting_as_it_is(struct held *held)
{
    return *(const struct tac_meeting *)case_file_find(
        table_file(&held->desk, &held->id), ENTITY_tac_meeting, &held->meeting);
}

/* What was said is for everybody, but for one thing of CAMHS. */
static void say_for_whom(struct held *held)
{
    struct tac_meeting meeting = meeting_as_it_is(held);
    const struct meeting_guest *nisha = guest(held, "Nisha Varma");

    meeting.for_everybody = YN_Y;
    meeting.apart = "Two sessions were missed.";
    meeting.apart_agency =
        case_file_agency_of(table_file(&held->desk, &held->id), &nisha->row.practitioner_id)
            ->record.id;
    desk_ok(&held->desk, minutes_for_whom(held->desk.session, &held->id, &meeting,
                                          &held->desk.err));
}

START_TEST(what_was_said_goes_to_whom_it_is_for)
{
    struct held held;
    struct minutes page;

    open_held(&held);
    say_for_whom(&held);
    page = page_for(&held, "Tom Sandiford");
    HAS(page, "All agreed.");
    HAS_NOT(page, "Two sessions");
    HAS(page, "- what was said apart");
    page = page_for(&held, "Dana Tolliver");
    HAS(page, "All agreed.");
    HAS_NOT(page, "Two sessions");
    HAS(page, "- what was said apart");
    page = page_for(&held, "Helen Oduya");
    HAS(page, "SAID APART\nTwo sessions were missed.");
    ck_assert_uint_eq(page.left_out, 0);
    page = page_for(&held, "Nisha Varma");
    HAS_NOT(page, "Two sessions");
    desk_close(&held.desk);
}
END_TEST

static bool has_answer(const struct minutes *page, const char *part)
{
    return strstr(page->text, part) != NULL;
}

/* Domain.md 7.2: what the family says stands beside the text, and is left out with it. */
START_TEST(what_the_family_says_stands_beside_the_text)
{
    static const struct {
        const char *name;
        bool meeting, apart, report, home; /* debt advice is about domain 3 */
    } readers[] = {
        { "Dana Tolliver", true, false, true, true },
        { "Helen Oduya", true, true, true, true },
        { "Tom Sandiford", false, false, false, false },
    };
    struct held held;
    struct attendance row;
    struct tac_meeting meeting;

    open_held(&held);
    row = guest(&held, "Dana Tolliver")->row;
    row.report = "I was ill again.";
    desk_keep(&held.desk, &held.id, ENTITY_attendance, &row);
    say_for_whom(&held);
    meeting = meeting_as_it_is(&held);
    meeting.for_everybody = YN_N;
    desk_ok(&held.desk,
            minutes_for_whom(held.desk.session, &held.id, &meeting, &held.desk.err));
    ck_assert_uint_gt(replies_note_all(&held.desk, &held.id), 20);
    for (size_t i = 0; i < COUNT(readers); i++) {
        struct minutes page = page_for(&held, readers[i].name);

        replies_check(page.text, table_file(&held.desk, &held.id), false);
        ck_assert(has_answer(&page, "Answer PLAN ") && has_answer(&page, "Answer ACTION "));
        ck_assert(has_answer(&page, "Answer MEETING ") == readers[i].meeting);
        ck_assert(has_answer(&page, "Answer APART ") == readers[i].apart);
        ck_assert(has_answer(&page, "Answer REPORT ") == readers[i].report);
        ck_assert((strstr(strstr(page.text, "THE PLAN"), "Debt advice.") != NULL) ==
                  readers[i].home);
    }
    desk_close(&held.desk);
}
END_TEST

START_TEST(what_somebody_sent_is_theirs)
{
    struct held held;
    struct minutes page;
    struct attendance row;
    struct tac_meeting meeting;

    open_held(&held);
    row = guest(&held, "Dana Tolliver")->row;
    row.report = "I was ill again.";
    desk_keep(&held.desk, &held.id, ENTITY_attendance, &row);
    page = page_for(&held, "Dana Tolliver");
    HAS(page, "Sent: I was ill again.");
    page = page_for(&held, "Tom Sandiford");
    HAS_NOT(page, "I was ill again.");
    HAS(page, "- what Dana Tolliver sent");
    meeting = meeting_as_it_is(&held);
    meeting.for_everybody = YN_Y;
    desk_ok(&held.desk,
            minutes_for_whom(held.desk.session, &held.id, &meeting, &held.desk.err));
    page = page_for(&held, "Tom Sandiford");
    HAS(page, "Sent: I was ill again.");
    desk_close(&held.desk);
}
END_TEST

START_TEST(only_for_whom_is_changed_and_a_clash_is_shown)
{
    struct held held;
    struct tac_meeting meeting, stale;

    open_held(&held);
    stale = meeting = meeting_as_it_is(&held);
    meeting.for_everybody = YN_N;
    meeting.notes = "Something else.";
    desk_ok(&held.desk,
            minutes_for_whom(held.desk.session, &held.id, &meeting, &held.desk.err));
    ck_assert_int_eq(meeting_as_it_is(&held).for_everybody, YN_N);
    ck_assert_str_eq(meeting_as_it_is(&held).notes, "All agreed.");
    desk_no(&held.desk,
            minutes_for_whom(held.desk.session, &held.id, &stale, &held.desk.err), ERR_CONFLICT);
    meeting = meeting_as_it_is(&held);
    desk_sign_in(&held.desk, "rmenon");
    desk_no(&held.desk,
            minutes_for_whom(held.desk.session, &held.id, &meeting, &held.desk.err), ERR_DENIED);
    desk_close(&held.desk);
}
END_TEST

/* On the screen too: a member reads what their page would have. */
START_TEST(a_member_does_not_read_what_was_not_for_everybody)
{
    struct held held;
    struct tac_member member;
    struct tac_meeting meeting;
    struct case_view view;
    const char *warning;

    open_held(&held);
    meeting = meeting_as_it_is(&held);
    meeting.for_everybody = YN_N;
    meeting.apart = "For us alone.";
    desk_ok(&held.desk,
            minutes_for_whom(held.desk.session, &held.id, &meeting, &held.desk.err));
    allow(&held.desk, &held.id, &held.desk.agency);
    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = held.id;
    member.practitioner_id = held.desk.rmenon;
    desk_ok(&held.desk, team_add(held.desk.session, &member, &warning, &held.desk.arena,
                                 &held.desk.err));
    desk_ok(&held.desk, case_open(held.desk.session, &held.id, NULL, &view, &held.desk.arena,
                                  &held.desk.err));
    ck_assert_str_eq(view.file.tac_meeting.items[0].notes, "All agreed.");
    ck_assert_str_eq(view.file.tac_meeting.items[0].apart, "For us alone.");
    desk_sign_in(&held.desk, "rmenon");
    desk_ok(&held.desk, case_open(held.desk.session, &held.id, NULL, &view, &held.desk.arena,
                                  &held.desk.err));
    ck_assert_uint_eq(view.file.tac_meeting.count, 1);
    ck_assert_ptr_null(view.file.tac_meeting.items[0].notes);
    ck_assert_ptr_null(view.file.tac_meeting.items[0].apart);
    desk_close(&held.desk);
}
END_TEST

START_TEST(whom_consent_does_not_reach_gets_nothing)
{
    struct held held;
    struct minutes page;

    open_held(&held);
    page = page_for(&held, "Nisha Varma");
    HAS(page, "Nothing can be given.");
    HAS_NOT(page, "All agreed.");
    HAS_NOT(page, "Four sessions.");
    desk_close(&held.desk);
}
END_TEST

START_TEST(nobody_reads_the_page_of_somebody_else)
{
    struct held held;
    struct meeting_guest dana;
    struct tac_member member;
    struct minutes page;
    const char *warning;

    open_held(&held);
    dana = *guest(&held, "Dana Tolliver");
    allow(&held.desk, &held.id, &held.desk.agency);
    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = held.id;
    member.practitioner_id = held.desk.rmenon;
    desk_ok(&held.desk, team_add(held.desk.session, &member, &warning, &held.desk.arena,
                                 &held.desk.err));
    desk_sign_in(&held.desk, "rmenon");
    desk_ok(&held.desk, meeting_guests(held.desk.session, &held.id, &held.meeting, &held.guests,
                                       &held.desk.arena, &held.desk.err));
    desk_no(&held.desk,
            minutes_for(held.desk.session, &held.id, &held.meeting, &dana, &page,
                        &held.desk.arena, &held.desk.err),
            ERR_DENIED);
    desk_close(&held.desk);
}
END_TEST

START_TEST(what_was_given_out_is_in_the_sharing_log)
{
    struct held held;
    struct meeting_guest whom[3];
    const struct case_file *file;
    size_t before;

    open_held(&held);
    before = table_file(&held.desk, &held.id)->disclosure.count;
    whom[0] = *guest(&held, "Dana Tolliver");
    whom[1] = *guest(&held, "Tom Sandiford");
    whom[2] = *guest(&held, "Nisha Varma");
    desk_no(&held.desk,
            minutes_given(held.desk.session, &held.id, &held.meeting, whom, 3,
                          SHARE_METHOD_PRINT_HAND, &held.desk.err),
            ERR_REFUSED);
    ck_assert_uint_eq(table_file(&held.desk, &held.id)->disclosure.count, before);
    desk_ok(&held.desk, minutes_given(held.desk.session, &held.id, &held.meeting, whom, 2,
                                      SHARE_METHOD_PRINT_HAND, &held.desk.err));
    file = table_file(&held.desk, &held.id);
    ck_assert_uint_eq(file->disclosure.count, before + 2);
    ck_assert(file->disclosure.items[before].family_copy);
    ck_assert_str_eq(file->disclosure.items[before + 1].to_person, "Tom Sandiford");
    ck_assert_str_eq(file->tac_meeting.items[0].sent_to, "Dana Tolliver, Tom Sandiford");
    ck_assert_int_eq(file->tac_meeting.items[0].minutes_sent_on.days,
                     session_today(held.desk.session).days);
    desk_close(&held.desk);
}
END_TEST

START_TEST(what_a_caller_holds_of_consent_counts_for_nothing)
{
    struct held held;
    struct meeting_guest whom;

    open_held(&held);
    whom = *guest(&held, "Nisha Varma");
    whom.warning = NULL;
    whom.leads = true;
    desk_no(&held.desk,
            minutes_given(held.desk.session, &held.id, &held.meeting, &whom, 1,
                          SHARE_METHOD_PRINT_HAND, &held.desk.err),
            ERR_REFUSED);
    desk_sign_in(&held.desk, "rmenon");
    desk_no(&held.desk,
            minutes_given(held.desk.session, &held.id, &held.meeting, &whom, 1,
                          SHARE_METHOD_PRINT_HAND, &held.desk.err),
            ERR_DENIED);
    desk_close(&held.desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, who_cares_for_the_child_has_all_of_it);
    tcase_add_test(t, what_consent_keeps_back_is_left_out_and_named);
    tcase_add_test(t, on_paper_a_sensitive_service_is_not_named);
    tcase_add_test(t, what_was_said_goes_to_whom_it_is_for);
    tcase_add_test(t, what_the_family_says_stands_beside_the_text);
    tcase_add_test(t, what_somebody_sent_is_theirs);
    tcase_add_test(t, only_for_whom_is_changed_and_a_clash_is_shown);
    tcase_add_test(t, a_member_does_not_read_what_was_not_for_everybody);
    tcase_add_test(t, whom_consent_does_not_reach_gets_nothing);
    tcase_add_test(t, nobody_reads_the_page_of_somebody_else);
    tcase_add_test(t, what_was_given_out_is_in_the_sharing_log);
    tcase_add_test(t, what_a_caller_holds_of_consent_counts_for_nothing);
}

TEST_MAIN("minutes", cases)
