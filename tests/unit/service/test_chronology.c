/* SPDX-License-Identifier: MIT */
/* The chronology of a case: everything on one timeline, as far as it may be read. */

#include "config.h"

#include "support/harness.h"
#include "service/chronology.h"
#include "support/road.h"

static struct date day_of(const struct desk *desk, int before)
{
    return date_add_days(session_today(desk->session), -before);
}

static void add_note(struct desk *desk, const struct ident *case_id, int days_ago,
                     const char *text)
{
    struct chronology_note note;

    record_init(entity_of(ENTITY_chronology_note), &note);
    note.case_id = *case_id;
    note.date = day_of(desk, days_ago);
    note.author_id = desk->hoduya;
    note.kind = NOTE_KIND_CALL;
    note.source = NOTE_SOURCE_FACT;
    note.text = text;
    desk_ok(desk, record_save(desk->session, ENTITY_chronology_note, &note, &desk->err));
}

static void add_attempt(struct desk *desk, const struct ident *case_id, int days_ago)
{
    struct contact_attempt attempt;

    record_init(entity_of(ENTITY_contact_attempt), &attempt);
    attempt.case_id = *case_id;
    attempt.date = day_of(desk, days_ago);
    attempt.by = desk->hoduya;
    attempt.method = CONTACT_METHOD_PHONE;
    attempt.result = "No reply.";
    desk_ok(desk, record_save(desk->session, ENTITY_contact_attempt, &attempt, &desk->err));
}

/* A case of Helen Oduya's with consent, a call of two days ago and an attempt
 * at contact of yesterday. */
static void a_case(struct desk *desk, struct ident *case_id)
{
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
    add_note(desk, case_id, 2, "Payment plan agreed.");
    add_attempt(desk, case_id, 1);
}

static void read_all(struct desk *desk, const struct ident *case_id,
                     const struct chronology_choice *choice, struct chronology *out)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    chronology_of(desk->session, &view, choice, out, &desk->arena);
}

static const struct chronology_event *telling(const struct chronology *chronology,
                                              const char *words)
{
    for (size_t i = 0; i < chronology->count; i++) {
        if (strstr(chronology->events[i].what, words))
            return &chronology->events[i];
    }
    return NULL;
}

START_TEST(every_kind_of_event_is_on_one_timeline)
{
    struct desk desk;
    struct ident case_id;
    struct chronology all;

    a_case(&desk, &case_id);
    read_all(&desk, &case_id, &(struct chronology_choice){ 0 }, &all);
    ck_assert_ptr_nonnull(telling(&all, "CAF started, now consent pending"));
    ck_assert_ptr_nonnull(telling(&all, "Consent, assessment: given, by Dana Tolliver"));
    ck_assert_ptr_nonnull(telling(&all, "Version 1 of the assessment begun"));
    ck_assert_ptr_nonnull(telling(&all, "Helen Oduya is now interim"));
    ck_assert_ptr_nonnull(telling(&all, "Call (fact): Payment plan agreed."));
    ck_assert_ptr_nonnull(telling(&all, "Attempt at contact, telephone: No reply."));
    ck_assert_str_eq(telling(&all, "Payment plan")->who, "Helen Oduya");
    ck_assert_uint_eq(all.all, all.count);
    ck_assert_uint_eq(all.of_kind[CHRONOLOGY_NOTE], 1);
    desk_close(&desk);
}
END_TEST

/* On the day it happened, not the day it was typed. */
/* The one who asks does it, not the one who is asked. */
START_TEST(whoever_proposes_a_lead_did_it)
{
    struct desk desk;
    struct ident case_id;
    struct chronology chronology;
    struct chronology_choice choice = { .kinds = 0 };
    struct lp_assignment term;
    const struct chronology_event *event;

    a_case(&desk, &case_id);
    desk_join(&desk, &case_id, &desk.rmenon);
    term = desk_lead_term(&desk, &case_id, &desk.rmenon);
    desk_ok(&desk, lead_assign(desk.session, &term, &desk.err));
    read_all(&desk, &case_id, &choice, &chronology);
    event = telling(&chronology, "is asked to be");
    ck_assert_ptr_nonnull(event);
    ck_assert_str_eq(event->who, "Helen Oduya");
    desk_close(&desk);
}
END_TEST

/* Three things of one day without a time of day: as they were recorded. */
START_TEST(what_has_no_time_stands_in_the_order_it_was_recorded)
{
    struct desk desk;
    struct ident case_id;
    struct chronology chronology;
    struct chronology_choice choice = { .oldest_first = true };
    const struct chronology_event *attempt, *joined, *note;

    a_case(&desk, &case_id);
    fake_pass(&desk.fake, 60000);
    add_attempt(&desk, &case_id, 0);
    fake_pass(&desk.fake, 60000);
    desk_join(&desk, &case_id, &desk.rmenon);
    fake_pass(&desk.fake, 60000);
    add_note(&desk, &case_id, 0, "A call afterwards.");
    read_all(&desk, &case_id, &choice, &chronology);
    joined = telling(&chronology, "joined the team");
    note = telling(&chronology, "A call afterwards.");
    attempt = joined - 1;
    ck_assert_int_eq(attempt->kind, CHRONOLOGY_CONTACT);
    ck_assert_ptr_eq(note, joined + 1);
    desk_close(&desk);
}
END_TEST

START_TEST(the_newest_stands_first_until_it_is_turned_round)
{
    struct desk desk;
    struct ident case_id;
    struct chronology newest, oldest;
    struct chronology_choice backwards = { .oldest_first = true };

    a_case(&desk, &case_id);
    read_all(&desk, &case_id, &(struct chronology_choice){ 0 }, &newest);
    read_all(&desk, &case_id, &backwards, &oldest);
    ck_assert_uint_gt(newest.count, 4);
    ck_assert_ptr_nonnull(strstr(oldest.events[0].what, "Payment plan"));
    ck_assert_ptr_nonnull(strstr(oldest.events[1].what, "No reply"));
    for (size_t i = 0; i < newest.count; i++) {
        ck_assert_str_eq(newest.events[i].what, oldest.events[newest.count - 1 - i].what);
        ck_assert(i == 0 || date_compare(newest.events[i].day, newest.events[i - 1].day) <= 0);
    }
    desk_close(&desk);
}
END_TEST

START_TEST(kinds_and_words_narrow_it)
{
    struct desk desk;
    struct ident case_id;
    struct chronology some;
    struct chronology_choice notes = { .kinds = UINT64_C(1) << CHRONOLOGY_NOTE };
    struct chronology_choice words = { .words = "PAYMENT helen" };
    struct chronology_choice both = { .kinds = UINT64_C(1) << CHRONOLOGY_CONTACT,
                                      .words = "payment" };

    a_case(&desk, &case_id);
    read_all(&desk, &case_id, &notes, &some);
    ck_assert_uint_eq(some.count, 1);
    ck_assert_uint_gt(some.all, 1);
    read_all(&desk, &case_id, &words, &some);
    ck_assert_uint_eq(some.count, 1);
    ck_assert_int_eq(some.events[0].kind, CHRONOLOGY_NOTE);
    read_all(&desk, &case_id, &both, &some);
    ck_assert_uint_eq(some.count, 0);
    desk_close(&desk);
}
END_TEST

/* A member sees what consent covers; what is left out is said. */
START_TEST(what_is_not_theirs_is_not_on_it)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct chronology all;

    a_case(&desk, &case_id);
    parent = desk_parent(&desk, &case_id, "Dana Tolliver");
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_TAC, CONSENTST_LIMITED, &entry);
    entry.scope_count = 0;
    desk_scope(&desk, &entry, &desk.agency, SCOPE_EFFECT_ALLOW, DATACLASS_BASIC);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_join(&desk, &case_id, &desk.rmenon);
    desk_sign_in(&desk, "rmenon");
    read_all(&desk, &case_id, &(struct chronology_choice){ 0 }, &all);
    ck_assert_ptr_null(telling(&all, "Payment plan"));
    ck_assert_ptr_null(telling(&all, "No reply"));
    ck_assert_ptr_null(telling(&all, "Consent,"));
    ck_assert_ptr_nonnull(telling(&all, "Ravi Menon joined the team"));
    ck_assert(all.shut & (UINT64_C(1) << CHRONOLOGY_NOTE));
    ck_assert(all.shut & (UINT64_C(1) << CHRONOLOGY_CONSENT));
    ck_assert(!(all.shut & (UINT64_C(1) << CHRONOLOGY_TEAM)));
    desk_close(&desk);
}
END_TEST

/* Whoever may only know that the case exists reads nothing of it here. */
START_TEST(a_stranger_sees_who_leads_and_no_more)
{
    struct desk desk;
    struct ident case_id;
    struct chronology all;

    a_case(&desk, &case_id);
    desk_sign_in(&desk, "rmenon");
    read_all(&desk, &case_id, &(struct chronology_choice){ 0 }, &all);
    for (size_t i = 0; i < all.count; i++)
        ck_assert_int_eq(all.events[i].kind, CHRONOLOGY_TEAM);
    ck_assert(all.shut & (UINT64_C(1) << CHRONOLOGY_STATE));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, every_kind_of_event_is_on_one_timeline);
    tcase_add_test(t, whoever_proposes_a_lead_did_it);
    tcase_add_test(t, what_has_no_time_stands_in_the_order_it_was_recorded);
    tcase_add_test(t, the_newest_stands_first_until_it_is_turned_round);
    tcase_add_test(t, kinds_and_words_narrow_it);
    tcase_add_test(t, what_is_not_theirs_is_not_on_it);
    tcase_add_test(t, a_stranger_sees_who_leads_and_no_more);
}

TEST_MAIN("chronology", cases)
