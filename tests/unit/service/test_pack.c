/* SPDX-License-Identifier: MIT */
/* The papers that go with a child to another authority: domain.md 2.7. */

#include "config.h"

#include "service/audit_svc.h"
#include "service/pack.h"
#include "service/record_svc.h"
#include "service/sharing_svc.h"
#include "service/transfer_svc.h"
#include "support/harness.h"
#include "support/replies.h"
#include "support/road.h"
#include "support/table_case.h"

static const struct case_file *file_of(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file;
}

/* The family agrees to the move; with classes, to no more than these. */
static void agree_to(struct desk *desk, const struct ident *case_id, const char *authority,
                     uint64_t classes)
{
    const struct case_file *file = file_of(desk, case_id);
    struct ident parent = file->consent.items[0].given_by_person;
    struct consent_entry entry;

    desk_decision(desk, case_id, &parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, &entry);
    desk_names_authority(desk, &entry, authority, classes ? classes : consent_plain_classes());
    desk_ok(desk, desk_record(desk, &entry));
}

static void agree(struct desk *desk, const struct ident *case_id, uint64_t classes)
{
    agree_to(desk, case_id, "Eastmarch", classes);
}

/* The papers went, or are still to go. */
static struct transfer move_with(struct desk *desk, const struct ident *case_id,
                                 struct date sent_on)
{
    struct taking out = taking(EVENT_T20);
    struct disclosure how = desk_by_post();
    struct transfer transfer = desk_transfer(desk);

    transfer.sent_on = sent_on;
    taking_with(&out, ENTITY_transfer, &transfer);
    out.step.sharing = &how;
    desk_ok(desk, desk_take(desk, case_id, &out));
    return file_of(desk, case_id)->transfer.items[0];
}

static struct transfer move(struct desk *desk, const struct ident *case_id)
{
    return move_with(desk, case_id, session_today(desk->session));
}

static bool has(const char *text, const char *words)
{
    return text != NULL && strstr(text, words) != NULL;
}

#define ck_has(text, words) ck_assert_msg(has(text, words), "no \"%s\" in\n%s", words, text)
#define ck_has_not(text, words) ck_assert_msg(!has(text, words), "\"%s\" in\n%s", words, text)

START_TEST(the_pack_is_the_record_as_it_stands)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    sent = move(&desk, &id);
    ck_has(sent.pack_contents, "For Eastmarch.");
    ck_has(sent.pack_contents, "Assessment, version 1");
    ck_has(sent.pack_contents, "Plan 1");
    ck_has(sent.pack_contents, "What the family agreed to");
    ck_has(sent.pack_contents, "Services involved");
    ck_has(sent.pack_contents, "Supervision notes: they never leave with a case");
    ck_has(sent.pack_text, "Kieran");
    ck_has(sent.pack_text, "A target card, looked at each Friday.");
    ck_has(sent.pack_text, "Needs a quiet place for homework.");
    desk_close(&desk);
}
END_TEST

/* Domain.md 1.13: every sharing, on the decision it rests on. */
START_TEST(what_goes_stands_in_the_sharing_log)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;
    const struct disclosure *entry;
    const struct case_file *file;
    size_t before;

    desk_delivering(&desk, &id, &action);
    before = file_of(&desk, &id)->disclosure.count;
    agree(&desk, &id, set_with(set_with(0, DATACLASS_BASIC), DATACLASS_PLAN_REVIEW));
    sent = move(&desk, &id);
    file = file_of(&desk, &id);
    ck_assert_uint_eq(file->disclosure.count, before + 1);
    entry = &file->disclosure.items[before];
    ck_assert_int_eq(entry->direction, DIRECTION_OUT);
    ck_assert_str_eq(entry->to_person, "P. Lowe, Eastmarch");
    ck_assert_int_eq(entry->basis, LAWBASIS_CONSENT);
    ck_assert(ident_equal(&entry->consent_id, &sent.consent_id));
    ck_assert(entry->what == set_with(set_with(0, DATACLASS_BASIC), DATACLASS_PLAN_REVIEW));
    ck_assert_int_eq(entry->decision, SHARE_DECISION_SHARED);
    ck_assert(ident_known(&entry->by_user));
    desk_close(&desk);
}
END_TEST

/* Gone after the step: the entry comes with the day, once, however it is told. */
START_TEST(what_goes_later_stands_in_the_sharing_log_too)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;
    struct disclosure how = desk_by_post();
    const struct disclosure *entry;
    size_t before;

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    before = file_of(&desk, &id)->disclosure.count;
    sent = move_with(&desk, &id, DATE_NONE);
    ck_assert_uint_eq(file_of(&desk, &id)->disclosure.count, before);
    desk_sign_in(&desk, "gmarlowe");
    sent.received_on = session_today(desk.session);
    desk_no(&desk, transfer_keep(desk.session, &sent, NULL, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "sent_on");
    sent.sent_on = sent.received_on;
    desk_no(&desk, transfer_keep(desk.session, &sent, NULL, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "method");
    how.recipient_identity_checked = IDENTITY_CHECK_NONE_;
    desk_no(&desk, transfer_keep(desk.session, &sent, &how, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "recipient_identity_checked");
    ck_assert_uint_eq(file_of(&desk, &id)->disclosure.count, before);
    how = desk_by_post();
    desk_ok(&desk, transfer_keep(desk.session, &sent, &how, &desk.err));
    ck_assert_uint_eq(file_of(&desk, &id)->disclosure.count, before + 1);
    entry = &file_of(&desk, &id)->disclosure.items[before];
    ck_assert_int_eq(entry->method, SHARE_METHOD_POST_DOUBLE_ENVELOPE);
    ck_assert_int_eq(entry->recipient_identity_checked, IDENTITY_CHECK_CALLED_BACK);
    ck_assert_int_eq(date_compare(instant_local_date(entry->when), sent.sent_on), 0);
    sent.sent_on = date_add_days(sent.sent_on, -1);
    sent.method = "By hand.";
    sent.their_urn = "E 12";
    desk_ok(&desk, transfer_keep(desk.session, &sent, &how, &desk.err));
    ck_assert_uint_eq(file_of(&desk, &id)->disclosure.count, before + 1);
    sent = file_of(&desk, &id)->transfer.items[0];
    ck_assert_int_eq(date_compare(sent.sent_on, session_today(desk.session)), 0);
    ck_assert_ptr_null(sent.method);
    desk_close(&desk);
}
END_TEST

/* Told with the receipt, it is logged with the receipt; the step names no other papers. */
START_TEST(what_is_told_with_the_receipt_is_logged_with_it)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;
    struct disclosure how = desk_by_post();
    struct taking receipt = taking(EVENT_T21);
    size_t before;

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    before = file_of(&desk, &id)->disclosure.count;
    sent = move_with(&desk, &id, DATE_NONE);
    desk_sign_in(&desk, "gmarlowe");
    sent.received_on = sent.sent_on = session_today(desk.session);
    sent.other_la = "Westmarch";
    taking_with(&receipt, ENTITY_transfer, &sent);
    desk_no(&desk, desk_take(&desk, &id, &receipt), ERR_REFUSED);
    receipt.step.sharing = &how;
    desk_ok(&desk, desk_take(&desk, &id, &receipt));
    ck_assert_uint_eq(file_of(&desk, &id)->disclosure.count, before + 1);
    ck_assert_str_eq(file_of(&desk, &id)->transfer.items[0].other_la, "Eastmarch");
    desk_close(&desk);
}
END_TEST

/* Somebody wrote the entry by hand first: there is no second. A word by telephone on
 * the same day is another entry. */
START_TEST(what_is_logged_by_hand_is_logged_once)
{
    bool papers = _i == 0;
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;
    struct disclosure how = desk_by_post(), other = how;
    size_t before;

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    sent = move_with(&desk, &id, DATE_NONE);
    desk_sign_in(&desk, "gmarlowe");
    other.case_id = id;
    other.direction = DIRECTION_OUT;
    other.to_person = "P. Lowe";
    other.what_note = "What they asked for.";
    other.what = papers ? consent_plain_classes() : set_with(0, DATACLASS_BASIC);
    other.purpose = "The move.";
    other.basis = LAWBASIS_CONSENT;
    other.consent_id = sent.consent_id;
    other.decision = SHARE_DECISION_SHARED;
    desk_ok(&desk, sharing_record(desk.session, &other, &desk.err));
    before = file_of(&desk, &id)->disclosure.count;
    sent.sent_on = session_today(desk.session);
    desk_ok(&desk, transfer_keep(desk.session, &sent, papers ? NULL : &how, &desk.err));
    ck_assert_uint_eq(file_of(&desk, &id)->disclosure.count, before + !papers);
    desk_close(&desk);
}
END_TEST

/* Names as long as the dictionary allows; the note still tells the authority. */
START_TEST(a_long_name_is_logged_whole)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct taking out = taking(EVENT_T20);
    struct disclosure how = desk_by_post();
    struct transfer transfer;
    const struct disclosure *entry;
    char contact[121], authority[121];

    memset(contact, 'c', 120);
    memset(authority, 'a', 120);
    contact[120] = authority[120] = '\0';
    desk_delivering(&desk, &id, &action);
    agree_to(&desk, &id, authority, 0);
    transfer = desk_transfer(&desk);
    transfer.contact = contact;
    transfer.other_la = authority;
    transfer.sent_on = session_today(desk.session);
    taking_with(&out, ENTITY_transfer, &transfer);
    out.step.sharing = &how;
    desk_ok(&desk, desk_take(&desk, &id, &out));
    entry = &file_of(&desk, &id)->disclosure.items[file_of(&desk, &id)->disclosure.count - 1];
    ck_assert_str_eq(entry->to_person, contact);
    ck_has(entry->what_note, authority);
    desk_close(&desk);
}
END_TEST

/* On a day before the family agreed, nothing went on its consent. */
START_TEST(nothing_went_before_the_family_agreed)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct disclosure how = desk_by_post();
    struct transfer sent;

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    sent = move_with(&desk, &id, DATE_NONE);
    desk_sign_in(&desk, "gmarlowe");
    sent.sent_on = desk_days_on(&desk, -1);
    desk_no(&desk, transfer_keep(desk.session, &sent, &how, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "sent_on");
    desk_close(&desk);
}
END_TEST

/* It went in the morning, they withdrew in the afternoon; the receipt comes a week later. What
 * the caller has afterwards is theirs. */
START_TEST(a_receipt_comes_though_the_family_withdrew_that_day)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;
    struct taking receipt = taking(EVENT_T21);

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    sent = move(&desk, &id);
    desk_sign_in(&desk, "hoduya");
    table_withdraw_sharing(&desk, &id);
    fake_pass(&desk.fake, INT64_C(7 * 86400000));
    desk_sign_in(&desk, "gmarlowe");
    sent.received_on = session_today(desk.session);
    sent.contact = "Somebody else";
    taking_with(&receipt, ENTITY_transfer, &sent);
    desk_ok(&desk, desk_take(&desk, &id, &receipt));
    ck_assert_str_eq(sent.contact, "Somebody else");
    ck_assert_int_gt(sent.record.version, 1);
    ck_assert_str_ne(file_of(&desk, &id)->transfer.items[0].contact, "Somebody else");
    desk_close(&desk);
}
END_TEST

/* A move, a concern and the log are written by their own deeds only. */
START_TEST(no_other_save_goes_round_the_log)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;
    struct disclosure entry;

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    sent = move(&desk, &id);
    sent.their_urn = "E 12";
    entry = file_of(&desk, &id)->disclosure.items[0];
    entry.record.version = 0;
    entry.record.id = IDENT_NONE;
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, record_save(desk.session, ENTITY_transfer, &sent, &desk.err), ERR_DENIED);
    desk_no(&desk, record_save(desk.session, ENTITY_disclosure, &entry, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Chosen from the list of agencies, as the form offers it, and not typed as an authority. */
START_TEST(consent_may_name_the_authority_as_an_agency)
{
    struct desk desk;
    struct ident id;
    struct agency agency;
    struct plan_action action;
    struct consent_entry entry;
    struct transfer sent;

    desk_delivering(&desk, &id, &action);
    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = "EASTMARCH";
    agency.sector_2008 = SECTOR9_ED;
    agency.sector_2009 = SECTOR8_EDU;
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, record_save(desk.session, ENTITY_agency, &agency, &desk.err));
    desk_sign_in(&desk, "hoduya");
    desk_decision(&desk, &id, &file_of(&desk, &id)->consent.items[0].given_by_person,
                  CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, &entry);
    desk_names_authority(&desk, &entry, NULL, consent_plain_classes());
    entry.scopes[0].target_kind = SCOPE_TARGET_AGENCY;
    entry.scopes[0].target_id = agency.record.id;
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_sign_in(&desk, "gmarlowe");
    sent = move(&desk, &id);
    ck_assert_str_eq(sent.other_la, "Eastmarch");
    ck_assert_uint_eq(file_of(&desk, &id)->disclosure.items[0].what, consent_plain_classes());
    desk_close(&desk);
}
END_TEST

/* What consent does not name stays here, and is named as left out. */
START_TEST(what_consent_keeps_back_stays)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;
    uint64_t classes = set_with(set_with(0, DATACLASS_BASIC), DATACLASS_ASSESSMENT_D1);

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, classes);
    sent = move(&desk, &id);
    ck_has(sent.pack_contents, "The plan: consent does not let it go there");
    ck_has(sent.pack_contents, "2.01");
    ck_has_not(sent.pack_text, "A target card");
    desk_close(&desk);
}
END_TEST

/* What was said at a review is not for everybody until somebody said so. */
START_TEST(words_of_a_review_go_where_they_are_for_everybody)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct case_file file;
    struct review *review;
    struct pack pack;

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    file = *file_of(&desk, &id);
    review = case_file_add(&file, ENTITY_review, &desk.arena);
    review->meeting_id = file.tac_meeting.items[0].record.id;
    review->review_date = session_today(desk.session);
    review->notes = "His mother's illness came up.";
    file.tac_meeting.items[0].for_everybody = YN_NONE_;
    pack_make(&file, "Eastmarch", review->review_date, &pack, &desk.arena);
    ck_has_not(pack.text, "illness");
    ck_has(pack.contents, "what was said: nobody said that it is for everybody");
    file.tac_meeting.items[0].for_everybody = YN_Y;
    pack_make(&file, "Eastmarch", review->review_date, &pack, &desk.arena);
    ck_has(pack.text, "illness");
    desk_close(&desk);
}
END_TEST

/* Later changes of the record, and of the transfer, leave it as it was sent. */
START_TEST(what_was_sent_never_changes)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent, changed;
    struct audit_proof proof;

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    sent = move(&desk, &id);
    desk_sign_in(&desk, "gmarlowe");
    changed = sent;
    changed.pack_text = "Nothing.";
    changed.pack_contents = NULL;
    changed.other_la = "Westmarch";
    changed.received_on = session_today(desk.session);
    desk_ok(&desk, transfer_keep(desk.session, &changed, NULL, &desk.err));
    changed = file_of(&desk, &id)->transfer.items[0];
    ck_assert_str_eq(changed.pack_text, sent.pack_text);
    ck_assert_str_eq(changed.pack_contents, sent.pack_contents);
    ck_assert_str_eq(changed.other_la, "Eastmarch");
    ck_assert(date_known(changed.received_on));
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, audit_prove(desk.session, NULL, NULL, &proof, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(only_the_co_ordinator_writes_what_became_of_it)
{
    static const char *const others[] = { "hoduya", "prenshaw", "rmenon" };
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;

    desk_delivering(&desk, &id, &action);
    agree(&desk, &id, 0);
    sent = move(&desk, &id);
    sent.received_on = session_today(desk.session);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, transfer_keep(desk.session, &sent, NULL, &desk.err), ERR_DENIED);
    }
    desk_sign_in(&desk, "gmarlowe");
    sent.receiving_reviewed_on = date_add_days(sent.received_on, -1);
    desk_no(&desk, transfer_keep(desk.session, &sent, NULL, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "receiving_reviewed_on");
    desk_close(&desk);
}
END_TEST

/* Domain.md 7.2: what the family says goes with the text, and stays with it. */
START_TEST(what_the_family_says_goes_beside_the_text)
{
    static const uint64_t all = 0;
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct transfer sent;
    const uint64_t classes[] = { all, set_with(set_with(all, DATACLASS_BASIC),
                                               DATACLASS_ASSESSMENT_D1) };

    for (size_t i = 0; i < COUNT(classes); i++) {
        desk_delivering(&desk, &id, &action);
        ck_assert_uint_gt(replies_note_all(&desk, &id), 20);
        agree(&desk, &id, classes[i]);
        sent = move(&desk, &id);
        ck_assert_uint_gt(replies_check(sent.pack_text, file_of(&desk, &id), false), i ? 5 : 10);
        ck_assert(has(sent.pack_text, "Answer ACTION") == !i);
        ck_assert(has(sent.pack_text, "Answer HOME") == !i);
        ck_has(sent.pack_text, "Answer REASON");
        desk_close(&desk);
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_goes_later_stands_in_the_sharing_log_too);
    tcase_add_test(t, what_is_told_with_the_receipt_is_logged_with_it);
    tcase_add_loop_test(t, what_is_logged_by_hand_is_logged_once, 0, 2);
    tcase_add_test(t, a_long_name_is_logged_whole);
    tcase_add_test(t, nothing_went_before_the_family_agreed);
    tcase_add_test(t, a_receipt_comes_though_the_family_withdrew_that_day);
    tcase_add_test(t, no_other_save_goes_round_the_log);
    tcase_add_test(t, what_the_family_says_goes_beside_the_text);
    tcase_add_test(t, the_pack_is_the_record_as_it_stands);
    tcase_add_test(t, what_goes_stands_in_the_sharing_log);
    tcase_add_test(t, consent_may_name_the_authority_as_an_agency);
    tcase_add_test(t, what_consent_keeps_back_stays);
    tcase_add_test(t, words_of_a_review_go_where_they_are_for_everybody);
    tcase_add_test(t, what_was_sent_never_changes);
    tcase_add_test(t, only_the_co_ordinator_writes_what_became_of_it);
}

TEST_MAIN("pack", cases)
