/* SPDX-License-Identifier: MIT */
/* What must hold inside one record when it is saved. */

#include "config.h"

#include "policy/record_rules.h"

#include <string.h>

#include "policy/plain_words.h"
#include "support/example.h"
#include "support/harness.h"

static struct example example;
static struct parameters parameters;

enum { NOTHING, SAID, STOPS };

/* The worst said about a field of the record. */
static int said(enum entity_id entity, const void *record, const char *field, const char *on)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts = case_facts_for(&example.file, &parameters, day(on));
    int worst = NOTHING;

    record_check(&facts, entity, record, &problems);
    for (size_t i = 0; i < problems.count; i++) {
        int here = problems.items[i].warning ? SAID : STOPS;

        ck_assert_msg(entity_field(entity_of(problems.items[i].entity), problems.items[i].field),
                      "%s is no field", problems.items[i].field);
        if (strcmp(problems.items[i].field, field) == 0 && here > worst)
            worst = here;
    }
    return worst;
}

/* A record of a kind with fields set from text: "field=value;field=value". */
static void *record_with(enum entity_id entity, const char *values)
{
    const struct entity *kind = entity_of(entity);
    struct record *record = arena_alloc(&example.arena, kind->size);
    char *text = arena_strdup(&example.arena, values);

    record_init(kind, record);
    for (char *pair = strtok(text, ";"); pair; pair = strtok(NULL, ";")) {
        char *value = strchr(pair, '=');
        const struct field *field;
        struct err err = ERR_INIT;

        *value++ = '\0';
        field = entity_field(kind, pair);
        ck_assert_msg(field != NULL, "%s", pair);
        ck_assert_msg(field_read(field, value, record, &example.arena, &err), "%s: %s", pair,
                      err.msg);
    }
    return record;
}

static const struct {
    enum entity_id entity;
    const char *values, *field;
    int expected;
    const char *why;
} rules[] = {
    { ENTITY_subject, "dob=2010-03-01", "dob", NOTHING, "born today" },
    { ENTITY_subject, "dob=2010-03-02", "dob", STOPS, "born tomorrow" },
    { ENTITY_subject, "dob=1980-01-01", "dob", SAID, "30 years old" },
    { ENTITY_subject, "dob=1900-02-28", "dob", SAID, "110" },
    { ENTITY_subject, "dob=2100-02-28", "dob", STOPS, "born in ninety years" },
    { ENTITY_subject, "dob=2008-02-29", "dob", NOTHING, "on a leap day" },
    { ENTITY_subject, "dob=1989-01-01", "dob", SAID, "21" },
    { ENTITY_subject, "dob=1989-01-01;disabled=Y", "dob", NOTHING, "21 with a disability" },
    { ENTITY_subject, "given_names=A", "dob", SAID, "not known yet" },
    { ENTITY_subject, "is_unborn=1;dob=2010-02-01", "dob", STOPS, "unborn and born" },
    { ENTITY_subject, "is_unborn=1", "edd", SAID, "unborn without a date" },
    { ENTITY_subject, "is_unborn=1;edd=2010-01-30", "edd", NOTHING, "30 days back" },
    { ENTITY_subject, "is_unborn=1;edd=2010-01-29", "edd", STOPS, "31 days back" },
    { ENTITY_subject, "is_unborn=1;edd=2010-12-26", "edd", NOTHING, "300 days ahead" },
    { ENTITY_subject, "is_unborn=1;edd=2010-12-27", "edd", STOPS, "301 days ahead" },
    { ENTITY_subject, "upn=P999200007001", "upn", NOTHING, "its letter checks it" },
    { ENTITY_subject, "upn=D999200007001", "upn", SAID, "another letter; only asked about" },
    { ENTITY_subject, "uln=9990000014", "uln", SAID, "wrong last digit" },
    { ENTITY_subject, "contact_tel=01632 960141", "contact_tel", NOTHING, "a number" },
    { ENTITY_subject, "contact_tel=ask mum", "contact_tel", SAID, "no number" },
    { ENTITY_person, "name=A;tel=none", "tel", SAID, "no number" },
    { ENTITY_person, "name=A;email=a.b@school.example", "email", NOTHING, "an address" },
    { ENTITY_person, "name=A;email=a.b at school", "email", SAID, "no address" },
    { ENTITY_person, "name=A;postcode=FX9 4ZZ1", "postcode", SAID, "too long" },
    { ENTITY_person, "name=A;dob=2010-03-02", "dob", STOPS, "born tomorrow" },
    { ENTITY_agency, "name=A;secure_email=a", "secure_email", SAID, "no address" },
    { ENTITY_agency, "name=A;postcode=nowhere", "postcode", SAID, "only a warning" },
    { ENTITY_practitioner, "name=A;tel=x", "tel", SAID, "no number" },
    { ENTITY_practitioner, "name=A;trained_caf=2010-03-02", "trained_caf", STOPS, "not yet" },
    { ENTITY_practitioner, "name=A;crb_enhanced_date=2010-03-01", "crb_enhanced_date", NOTHING,
      "today" },
    { ENTITY_pre_assessment, "postcode=nowhere", "postcode", SAID, "only a warning" },
    { ENTITY_pre_assessment, "contact_tel=none", "contact_tel", SAID, "no number" },
    { ENTITY_pre_assessment, "dob=2010-03-02", "dob", STOPS, "born tomorrow" },
    { ENTITY_pre_assessment, "edd=2010-12-26", "edd", NOTHING, "300 days ahead" },
    { ENTITY_pre_assessment, "edd=2010-12-27", "edd", STOPS, "301 days ahead" },
    { ENTITY_person_link, "relationship=OTHER", "relationship_text", SAID, "which" },
    { ENTITY_person_link, "relationship=OTHER;relationship_text=lodger", "relationship_text",
      NOTHING, "in words" },
    { ENTITY_lp_assignment, "kind=DEPUTY;accepted_on=2010-03-02", "accepted_on", STOPS,
      "accepted tomorrow" },
    { ENTITY_lp_assignment, "kind=LEAD;manager_agreed_on=2010-03-02", "manager_agreed_on", STOPS,
      "agreed tomorrow" },
    { ENTITY_subject, "nhs_number=9990041717", "nhs_number", NOTHING, "right" },
    { ENTITY_subject, "nhs_number=9990041718", "nhs_number", STOPS, "wrong last digit" },
    { ENTITY_subject, "ethnicity=MOTH", "ethnicity_other", SAID, "any other, in words" },
    { ENTITY_subject, "ethnicity=MWBC", "ethnicity_other", NOTHING, "not any other" },
    { ENTITY_subject, "disabled=Y", "disability_details", SAID, "which" },
    { ENTITY_subject, "disabled=N", "disability_details", NOTHING, "none" },
    { ENTITY_subject, "dob=2005-01-01;death_date=2004-12-31", "death_date", STOPS,
      "died before born" },
    { ENTITY_address, "kind=HOME;postcode=not known", "postcode", SAID, "only a warning" },
    { ENTITY_address, "kind=HOME;postcode=FX9 4ZZ", "postcode", NOTHING, "looks right" },
    { ENTITY_address, "from=2010-02-02;to=2010-02-01", "to", STOPS, "backwards" },
    { ENTITY_address, "from=2010-02-02;to=2010-02-02", "to", NOTHING, "the same day" },
    { ENTITY_person_link, "contactable=NO_RISK", "contact_reason", STOPS, "why not" },
    { ENTITY_person_link, "contactable=YES", "contact_reason", NOTHING, "may be" },
    { ENTITY_person_link, "relationship=MOTHER", "parental_responsibility", STOPS, "a parent" },
    { ENTITY_person_link, "relationship=SIBLING", "parental_responsibility", NOTHING, "no" },
    { ENTITY_person_link, "relationship=GRANDPARENT;is_primary_carer=1",
      "parental_responsibility", STOPS, "a carer" },
    { ENTITY_person_link, "relationship=FATHER;parental_responsibility=Y;pr_basis=BIRTH_REGISTER",
      "pr_basis", SAID, "born in 2000, before the rule" },
    { ENTITY_pre_assessment, "q_learning=N", "services_needed", SAID, "any No" },
    { ENTITY_pre_assessment, "q_learning=U", "services_needed", NOTHING, "not sure is not No" },
    { ENTITY_pre_assessment, "q_learning=U", "caf_would_help", SAID, "any No or Not sure" },
    { ENTITY_pre_assessment, "q_learning=Y", "caf_would_help", NOTHING, "all well" },
    { ENTITY_pre_assessment, "caf_would_help=Y", "who_will_do", SAID, "who" },
    { ENTITY_pre_assessment, "decision=OWN_SERVICE", "decision_note", SAID, "why" },
    { ENTITY_pre_assessment, "decision=START_CAF", "decision_note", NOTHING, "no reason needed" },
    { ENTITY_pre_assessment, "q_safe=N;decision=START_CAF", "q_safe", SAID, "not safe" },
    { ENTITY_pre_assessment, "q_safe=N;decision=SAFEGUARDING_REFERRAL", "q_safe", NOTHING, "done" },
    { ENTITY_assessment, "version_no=2", "new_version_reason", SAID, "from 2 on" },
    { ENTITY_assessment, "version_no=1", "new_version_reason", NOTHING, "the first" },
    { ENTITY_assessment, "date_started=2010-02-02;date_completed=2010-02-01", "date_completed",
      STOPS, "backwards" },
    { ENTITY_assessment, "status=ABANDONED", "abandoned_reason", SAID, "why" },
    { ENTITY_assessment, "reason=Mother is lazy", "reason", SAID, "a word that judges" },
    { ENTITY_element_entry, "need_level=3", "needs", SAID, "high, nothing written" },
    { ENTITY_element_entry, "need_level=0", "needs", NOTHING, "none" },
    { ENTITY_element_entry, "needs=Reading", "evidence", SAID, "how do you know" },
    { ENTITY_element_entry, "needs=Reading;evidence_source=OBSERVED", "evidence", NOTHING, "seen" },
    { ENTITY_view_comment, "whose=CHILD", "comment", SAID, "neither" },
    { ENTITY_view_comment, "whose=CHILD;comment=I am lazy", "comment", NOTHING,
      "their own words are theirs" },
    { ENTITY_view_comment, "whose=PARENT;not_obtained_reason=TOO_YOUNG", "not_obtained_reason",
      SAID, "a parent is not too young" },
    { ENTITY_lp_assignment, "kind=LEAD;accepted_on=2010-02-03", "manager_agreed_by", STOPS,
      "a lead needs the manager" },
    { ENTITY_lp_assignment, "kind=LEAD", "manager_agreed_by", SAID, "a proposal waits" },
    { ENTITY_lp_assignment, "kind=DEPUTY;accepted_on=2010-02-03", "manager_agreed_by", NOTHING,
      "a deputy does not" },
    { ENTITY_lp_assignment, "kind=LEAD;accepted_on=2010-03-01;from=2010-03-01", "from", STOPS,
      "U2 leads already" },
    { ENTITY_lp_assignment, "kind=DEPUTY;accepted_on=2010-03-01;from=2010-03-01", "from", NOTHING,
      "deputies may be several" },
    { ENTITY_lp_assignment, "kind=LEAD;from=2010-05-12;accepted_on=2010-03-01",
      "handover_done", STOPS, "takes over from U2, and nothing is handed over" },
    { ENTITY_lp_assignment,
      "kind=LEAD;from=2010-05-12;accepted_on=2010-03-01;handover_done=FAMILY_TOLD,"
      "TAC_TOLD,ACTIONS_REVIEWED,FILE_PASSED,COORDINATOR_TOLD,NEXT_DATE",
      "handover_done", NOTHING, "all six" },
    { ENTITY_lp_assignment,
      "kind=LEAD;from=2010-05-12;accepted_on=2010-03-01;override_reason=She left;"
      "override_of=HANDOVER",
      "handover_done", NOTHING, "the supervisor's reason" },
    { ENTITY_lp_assignment,
      "kind=LEAD;from=2010-05-12;accepted_on=2010-03-01;override_reason=She left;"
      "override_of=CASELOAD",
      "handover_done", STOPS, "the reason is for the caseload" },
    { ENTITY_lp_assignment, "kind=LEAD;from=2010-05-12", "handover_done", NOTHING,
      "not accepted yet" },
    { ENTITY_lp_assignment, "kind=LEAD;from=2010-02-03;accepted_on=2010-02-03", "handover_done",
      NOTHING, "an interim lead hands nothing over" },
    { ENTITY_lp_assignment, "kind=DEPUTY;from=2010-05-12;accepted_on=2010-03-01",
      "handover_done", NOTHING, "a deputy takes nothing over" },
    { ENTITY_lp_assignment,
      "kind=LEAD;from=2010-02-01;to=2010-02-20;accepted_on=2010-02-01;end_reason=ABSENCE",
      "handover_done", NOTHING, "it is recorded with the next term" },
    { ENTITY_tac_meeting, "status=HELD;scheduled_for=2010-03-02T10:00:00Z", "status", STOPS,
      "held tomorrow" },
    { ENTITY_tac_meeting, "status=PLANNED;scheduled_for=2010-03-02T10:00:00Z", "status", NOTHING,
      "planned tomorrow" },
    { ENTITY_tac_meeting, "status=HELD;scheduled_for=2010-02-02T10:00:00Z", "next_review_date",
      STOPS, "next date or closure" },
    { ENTITY_tac_meeting, "status=HELD;scheduled_for=2010-02-02T10:00:00Z;closure_decided=1",
      "next_review_date", NOTHING, "it closes" },
    { ENTITY_tac_meeting,
      "status=HELD;scheduled_for=2010-02-02T10:00:00Z;next_review_date=2010-02-02",
      "next_review_date", STOPS, "the same day" },
    { ENTITY_tac_meeting, "status=NOT_HELD", "not_held_reason", STOPS, "why" },
    { ENTITY_tac_meeting, "status=NOT_HELD", "rescheduled_to", SAID, "a new date" },
    { ENTITY_attendance, "attendance=PRESENT", "name", STOPS, "who" },
    { ENTITY_plan_action, "start=2010-02-03;due=2010-02-02", "due", STOPS, "backwards" },
    { ENTITY_plan_action, "status=DONE", "completed_on", STOPS, "when" },
    { ENTITY_plan_action, "status=NOT_DONE", "not_done_reason", STOPS, "why" },
    { ENTITY_plan_action, "status=OPEN", "need_ref", STOPS, "for which need" },
    { ENTITY_plan_action, "need_text=Sleep", "need_ref", NOTHING, "in words" },
    { ENTITY_review, "decision=CLOSE", "closure_reason", SAID, "why" },
    { ENTITY_review, "decision=CLOSE", "next_review_date", NOTHING, "no next" },
    { ENTITY_review, "decision=CONTINUE", "next_review_date", SAID, "when next" },
    { ENTITY_outcome_score, "score=4", "score", NOTHING, "the most" },
    { ENTITY_outcome_score, "score=5", "score", STOPS, "too much" },
    { ENTITY_closure, "reason=NEEDS_MET", "decided_at_meeting", SAID, "a sign-off TAC" },
    { ENTITY_closure, "reason=DECEASED", "decided_at_meeting", NOTHING, "none is needed" },
    { ENTITY_closure, "reason=DISENGAGED", "reason", SAID, "no attempts recorded" },
    { ENTITY_closure, "reason=CONSENT_WITHDRAWN", "safeguarding_considered", SAID, "3.5" },
    { ENTITY_closure, "reason=NEEDS_MET", "safeguarding_considered", SAID, "no end without it" },
    { ENTITY_closure, "reason=NEEDS_MET", "safeguarding_note", SAID, "what was thought" },
    { ENTITY_closure, "reason=NEEDS_MET", "effects_explained", SAID, "what follows" },
    { ENTITY_closure, "reason=NEEDS_MET;safeguarding_considered=N", "safeguarding_considered", SAID,
      "no end without it" },
    { ENTITY_closure, "reason=NEEDS_MET", "safeguarding_by", NOTHING, "not asked" },
    { ENTITY_closure, "reason=DISENGAGED", "safeguarding_by", SAID, "3.5" },
    { ENTITY_closure, "reason=DISENGAGED", "effects_explained", SAID, "3.5" },
    { ENTITY_closure, "reason=DISENGAGED;effects_explained=UNABLE", "effects_explained", NOTHING,
      "nobody was reached" },
    { ENTITY_closure, "reason=CONSENT_REFUSED", "needs_escalate", SAID, "3.5" },
    { ENTITY_closure, "reason=NEEDS_MET", "needs_escalate", NOTHING, "not asked" },
    { ENTITY_closure, "reason=DISENGAGED", "safeguarding_on", SAID, "when" },
    { ENTITY_closure, "safeguarding_on=2010-03-02", "safeguarding_on", STOPS, "tomorrow" },
    { ENTITY_closure, "reason=PREGNANCY_ENDED", "reason", STOPS, "born long ago" },
    { ENTITY_closure, "satisfaction_child=6", "satisfaction_child", STOPS, "1 to 5" },
    { ENTITY_disclosure, "direction=OUT;decision=SHARED;basis=CONSENT", "consent_id", STOPS,
      "which" },
    { ENTITY_disclosure, "direction=OUT;decision=SHARED", "what_note", STOPS, "1.13: and a memo" },
    { ENTITY_disclosure, "direction=OUT;decision=SHARED;what_note= ", "what_note", STOPS,
      "a blank is none" },
    { ENTITY_disclosure, "direction=IN;decision=SHARED;what_note=The plan.", "what_note", NOTHING,
      "it says what came" },
    { ENTITY_disclosure, "direction=IN;decision=SHARED", "what_note", STOPS, "what came, too" },
    { ENTITY_disclosure, "direction=OUT;decision=NOT_SHARED", "what_note", NOTHING,
      "nothing went" },
    { ENTITY_disclosure, "direction=OUT;decision=SHARED;family_copy=1", "what_note", NOTHING,
      "their own copy is the whole" },
    { ENTITY_disclosure, "direction=OUT;decision=SHARED;basis=SIG_HARM;justification=Harm.",
      "justification", STOPS, "too short" },
    { ENTITY_disclosure,
      "direction=OUT;decision=SHARED;basis=SIG_HARM;"
      "justification=0123456789012345678901234567890123456789",
      "justification", NOTHING, "forty" },
    { ENTITY_disclosure, "direction=OUT;decision=SHARED;basis=SIG_HARM", "authorised_by", STOPS,
      "who" },
    { ENTITY_disclosure, "direction=OUT;decision=NOT_SHARED;basis=SIG_HARM", "authorised_by",
      NOTHING, "nothing was shared" },
    { ENTITY_disclosure, "direction=OUT;decision=SHARED;basis=ANON", "justification", NOTHING,
      "nobody identifiable" },
    { ENTITY_disclosure, "direction=OUT;decision=SHARED;family_copy=1", "to_agency", NOTHING,
      "their own copy" },
    { ENTITY_panel_referral, "requested_on=2010-02-03;heard_on=2010-02-09", "heard_on", SAID,
      "6 days" },
    { ENTITY_panel_referral, "requested_on=2010-02-03;heard_on=2010-02-10", "heard_on", NOTHING,
      "7 days" },
    { ENTITY_sar, "received_on=2010-03-02", "received_on", STOPS, "asked tomorrow" },
    { ENTITY_sar, "received_on=2010-02-02;clock_stopped_on=2010-02-01", "clock_stopped_on", STOPS,
      "stopped before it came" },
    { ENTITY_sar, "received_on=2010-02-02;clock_stopped_on=2010-03-02", "clock_stopped_on", STOPS,
      "stopped tomorrow" },
    { ENTITY_sar, "clock_restarted_on=2010-02-02", "clock_stopped_on", STOPS, "never stopped" },
    { ENTITY_sar, "capacity=SELF;requester=A;received_on=2010-02-02", "id_checked", NOTHING,
      "not answered yet" },
    { ENTITY_sar, "received_on=2010-02-02;released_on=2010-02-03", "id_checked", STOPS,
      "handed to anybody" },
    { ENTITY_sar, "released_on=2010-02-03;clock_stopped_on=2010-02-02", "clock_restarted_on",
      STOPS, "while the clock stands" },
    { ENTITY_sar, "released_on=2010-02-03;clock_stopped_on=2010-02-02;clock_restarted_on=2010-02-04",
      "released_on", STOPS, "before it went on" },
    { ENTITY_sar, "capacity=PARENT_PR;requester=A", "capacity", SAID, "who is it?" },
    { ENTITY_sar_redaction, "what=The address", "reason", STOPS, "no reason" },
    { ENTITY_stepup, "risk=CRIME", "concern", SAID, "a step-up is never held up" },
    { ENTITY_chronology_note, "date=2010-03-02", "date", STOPS, "tomorrow" },
    { ENTITY_agency, "name=A", "sector_2008", STOPS, "required" },
};

START_TEST(each_rule_holds)
{
    void *record;
    int got;

    example_case_a(&example);
    parameters = parameters_default();
    record = record_with(rules[_i].entity, rules[_i].values);
    got = said(rules[_i].entity, record, rules[_i].field, "2010-03-01");
    ck_assert_msg(got == rules[_i].expected, "%s, %s: %s (%d)", entity_of(rules[_i].entity)->name,
                  rules[_i].values, rules[_i].why, got);
    example_release(&example);
}
END_TEST

START_TEST(a_step_up_can_be_empty)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts;

    example_case_a(&example);
    parameters = parameters_default();
    facts = case_facts_for(&example.file, &parameters, day("2010-03-01"));
    record_check(&facts, ENTITY_stepup, record_with(ENTITY_stepup, ""), &problems);
    ck_assert_uint_eq(problems_stopping(&problems), 0);
    example_release(&example);
}
END_TEST

START_TEST(an_expected_date_may_grow_old)
{
    example_case_b(&example);
    parameters = parameters_default();
    example.file.subject.record.version = 3;
    ck_assert_int_eq(said(ENTITY_subject, &example.file.subject, "edd", "2011-01-01"), NOTHING);
    example_release(&example);
}
END_TEST

START_TEST(a_birth_far_from_the_expected_date_is_asked_about)
{
    struct subject born;

    example_case_b(&example);
    parameters = parameters_default();
    example.file.subject.record.version = 3;
    born = example.file.subject;
    born.is_unborn = false;
    born.dob = day("2010-06-09");
    ck_assert_msg(said(ENTITY_subject, &born, "dob", "2010-06-10") == NOTHING, "three days early");
    born.dob = day("2010-04-03");
    ck_assert_msg(said(ENTITY_subject, &born, "dob", "2010-06-10") == NOTHING, "70 days early");
    born.dob = day("2010-04-02");
    ck_assert_msg(said(ENTITY_subject, &born, "dob", "2010-06-10") == SAID, "71 days early");
    example_release(&example);
}
END_TEST

START_TEST(the_age_that_counts_is_that_when_the_case_began)
{
    struct subject child;

    example_case_a(&example);
    parameters = parameters_default();
    example.file.caf_case.opened_on = day("2010-01-11");
    child = example.file.subject;
    child.disabled = child.sen_status = YN_NONE_;
    child.dob = day("1991-01-12");
    ck_assert_msg(said(ENTITY_subject, &child, "dob", "2010-03-01") == NOTHING, "18, now 19");
    child.dob = day("1991-01-11");
    ck_assert_msg(said(ENTITY_subject, &child, "dob", "2010-03-01") == SAID, "19 that day");
    example_release(&example);
}
END_TEST

START_TEST(nobody_approves_their_own_closure)
{
    struct closure closure;

    example_case_a(&example);
    parameters = parameters_default();
    record_init(entity_of(ENTITY_closure), &closure);
    closure.closed_by = id_of("U4");
    closure.approved_by = id_of("U4");
    ck_assert_int_eq(said(ENTITY_closure, &closure, "approved_by", "2010-07-16"), STOPS);
    closure.approved_by = id_of("U6");
    ck_assert_int_eq(said(ENTITY_closure, &closure, "approved_by", "2010-07-16"), NOTHING);
    example_release(&example);
}
END_TEST

static void attempt(const char *on, int method)
{
    struct contact_attempt *attempt = example_add(&example, ENTITY_contact_attempt, NULL);

    attempt->date = day(on);
    attempt->method = method;
}

/* The sentences about the reason of a closing, one to a line. */
static const char *attempts_missing(const struct closure *closure, const char *on)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts = case_facts_for(&example.file, &parameters, day(on));
    const char *all = "";

    record_check(&facts, ENTITY_closure, closure, &problems);
    for (size_t i = 0; i < problems.count; i++) {
        if (strcmp(problems.items[i].field, "reason") == 0)
            all = arena_printf(&example.arena, "%s%s\n", all, problems.items[i].sentence);
    }
    return all;
}

/* Each missing attempt is told by itself. */
START_TEST(it_says_which_attempt_is_missing)
{
    struct closure closure;

    example_case_a(&example);
    parameters = parameters_default();
    example.file.contact_attempt.count = 0;
    record_init(entity_of(ENTITY_closure), &closure);
    closure.reason = CLOSE_DISENGAGED;
    ck_assert_ptr_nonnull(strstr(attempts_missing(&closure, "2010-03-01"), "3 more times"));
    attempt("2010-03-01", CONTACT_METHOD_PHONE);
    attempt("2010-03-08", CONTACT_METHOD_PHONE);
    ck_assert_str_eq(attempts_missing(&closure, "2010-03-09"),
                     "Try to reach the family 1 more time and record it in the chronology: 2 of 3 "
                     "attempts are on record.\n"
                     "Try another way to reach the family as well: 1 of 2 ways are on record.\n"
                     "Attempts reach over 15 working days: the first was not long ago, so wait "
                     "until Mon 22 Mar 2010.\n");
    attempt("2010-03-22", CONTACT_METHOD_VISIT);
    ck_assert_str_eq(attempts_missing(&closure, "2010-03-22"), "");
    example_release(&example);
}
END_TEST

START_TEST(disengaged_takes_three_attempts_in_two_ways_over_three_weeks)
{
    struct closure closure;

    example_case_a(&example);
    parameters = parameters_default();
    record_init(entity_of(ENTITY_closure), &closure);
    closure.reason = CLOSE_DISENGAGED;
    attempt("2010-03-01", CONTACT_METHOD_PHONE);
    attempt("2010-03-08", CONTACT_METHOD_PHONE);
    attempt("2010-03-15", CONTACT_METHOD_PHONE);
    ck_assert_msg(said(ENTITY_closure, &closure, "reason", "2010-03-22") == SAID, "one way only");
    example.file.contact_attempt.items[2].method = CONTACT_METHOD_VISIT;
    ck_assert_msg(said(ENTITY_closure, &closure, "reason", "2010-03-22") == NOTHING, "enough");
    ck_assert_msg(said(ENTITY_closure, &closure, "reason", "2010-03-19") == SAID, "14 days only");
    example_release(&example);
}
END_TEST

START_TEST(consent_must_cover_what_is_shared)
{
    struct disclosure sharing;

    example_case_a(&example);
    parameters = parameters_default();
    record_init(entity_of(ENTITY_disclosure), &sharing);
    sharing.direction = DIRECTION_OUT;
    sharing.decision = SHARE_DECISION_SHARED;
    sharing.basis = LAWBASIS_CONSENT;
    sharing.consent_id = id_of("A-C2");
    sharing.to_agency = id_of("HAVEN");
    sharing.when = moment("2010-01-28T10:00:00Z");
    sharing.what = BASIC_PLAN | D1_D2;
    ck_assert_msg(said(ENTITY_disclosure, &sharing, "what", "2010-01-28") == NOTHING, "D2");
    sharing.what |= CLASS(ASSESSMENT_D3);
    ck_assert_msg(said(ENTITY_disclosure, &sharing, "what", "2010-01-28") == STOPS,
                  "domain 3 is not for Haven");
    example_release(&example);
}
END_TEST

START_TEST(the_decision_fits_the_way_it_went)
{
    static const struct {
        enum code_direction direction;
        enum code_share_decision decision;
        int expected;
    } ways[] = {
        { DIRECTION_OUT, SHARE_DECISION_SHARED, NOTHING },
        { DIRECTION_OUT, SHARE_DECISION_NOT_SHARED, NOTHING },
        { DIRECTION_IN, SHARE_DECISION_SHARED, NOTHING },
        { DIRECTION_IN, SHARE_DECISION_NOT_SHARED, STOPS },
        { DIRECTION_REQUEST_RECEIVED, SHARE_DECISION_SHARED, NOTHING },
        { DIRECTION_REQUEST_RECEIVED, SHARE_DECISION_NOT_SHARED, NOTHING },
        { DIRECTION_REQUEST_REFUSED, SHARE_DECISION_SHARED, STOPS },
        { DIRECTION_REQUEST_REFUSED, SHARE_DECISION_NOT_SHARED, NOTHING },
    };
    struct disclosure sharing;

    example_case_a(&example);
    parameters = parameters_default();
    for (size_t i = 0; i < COUNT(ways); i++) {
        record_init(entity_of(ENTITY_disclosure), &sharing);
        sharing.direction = (int)ways[i].direction;
        sharing.decision = (int)ways[i].decision;
        ck_assert_msg((int)said(ENTITY_disclosure, &sharing, "decision", "2010-01-28") ==
                          ways[i].expected, "row %zu", i);
    }
    example_release(&example);
}
END_TEST

START_TEST(what_a_step_up_shared_is_asked_for_afterwards)
{
    struct disclosure *sharing;
    struct problems problems = PROBLEMS_INIT(&example.arena);
    struct case_facts facts;
    struct stepup *stepup;

    example_case_a(&example);
    parameters = parameters_default();
    sharing = example_add(&example, ENTITY_disclosure, "D9");
    sharing->basis = LAWBASIS_SIG_HARM;
    sharing->direction = DIRECTION_OUT;
    sharing->decision = SHARE_DECISION_SHARED;
    stepup = example_add(&example, ENTITY_stepup, NULL);
    stepup->disclosure_id = id_of("D9");
    facts = case_facts_for(&example.file, &parameters, day("2010-03-01"));
    record_check(&facts, ENTITY_disclosure, sharing, &problems);
    ck_assert_uint_eq(problems_stopping(&problems), 0);
    ck_assert_uint_gt(problems.count, 0);
    example_release(&example);
}
END_TEST

START_TEST(a_note_is_locked_after_three_days)
{
    struct chronology_note note;
    struct case_facts facts;
    static const struct {
        const char *now;
        size_t expected;
    } times[] = { { "2010-03-04T09:59:59Z", 0 }, { "2010-03-04T10:00:00Z", 1 } };

    example_case_a(&example);
    parameters = parameters_default();
    facts = case_facts_for(&example.file, &parameters, day("2010-03-04"));
    record_init(entity_of(ENTITY_chronology_note), &note);
    note.record.version = 1;
    note.record.created_at = moment("2010-03-01T10:00:00Z");
    facts.relation.own = true;
    for (size_t i = 0; i < COUNT(times); i++) {
        struct problems problems = PROBLEMS_INIT(&example.arena);
        size_t locked = 0;

        facts.now = moment(times[i].now);
        record_check(&facts, ENTITY_chronology_note, &note, &problems);
        for (size_t n = 0; n < problems.count; n++)
            locked += strstr(problems.items[n].sentence, "72 hours") != NULL;
        ck_assert_uint_eq(locked, times[i].expected);
    }
    example_release(&example);
}
END_TEST

static size_t told(const struct chronology_note *note, const struct case_facts *facts,
                   const char *words)
{
    struct problems problems = PROBLEMS_INIT(&example.arena);
    size_t count = 0;

    record_check(facts, ENTITY_chronology_note, note, &problems);
    for (size_t n = 0; n < problems.count; n++)
        count += strstr(problems.items[n].sentence, words) != NULL;
    return count;
}

START_TEST(a_note_is_changed_by_its_writer_only)
{
    struct chronology_note note;
    struct case_facts facts;

    example_case_a(&example);
    parameters = parameters_default();
    facts = case_facts_for(&example.file, &parameters, day("2010-03-04"));
    facts.now = moment("2010-03-01T11:00:00Z");
    record_init(entity_of(ENTITY_chronology_note), &note);
    ck_assert_msg(told(&note, &facts, "Only who wrote") == 0, "a new one");
    note.record.version = 1;
    note.record.created_at = moment("2010-03-01T10:00:00Z");
    ck_assert_msg(told(&note, &facts, "Only who wrote") == 1, "somebody else's");
    facts.relation.own = true;
    ck_assert_msg(told(&note, &facts, "Only who wrote") == 0, "one's own");
    example_release(&example);
}
END_TEST

START_TEST(an_addendum_stands_beneath_a_note_of_the_case)
{
    struct chronology_note *first, *second, note;
    struct case_facts facts;

    example_case_a(&example);
    parameters = parameters_default();
    (void)example_add(&example, ENTITY_chronology_note, NULL);
    second = example_add(&example, ENTITY_chronology_note, NULL);
    first = &example.file.chronology_note.items[0];
    first->record.id = id_of("N1");
    second->record.id = id_of("N2");
    second->addendum_to = id_of("N1");
    facts = case_facts_for(&example.file, &parameters, day("2010-03-04"));
    record_init(entity_of(ENTITY_chronology_note), &note);
    note.addendum_to = id_of("N1");
    ck_assert_msg(told(&note, &facts, "not one of this case") == 0, "a note of the case");
    note.addendum_to = id_of("N3");
    ck_assert_msg(told(&note, &facts, "not one of this case") == 1, "of another case");
    note.addendum_to = id_of("N2");
    ck_assert_msg(told(&note, &facts, "not to an addendum") == 1, "beneath an addendum");
    example_release(&example);
}
END_TEST

START_TEST(words_are_whole_words)
{
    static const char *const own[] = { "odd", NULL };

    ck_assert_str_eq(plain_words_found("So Lazy!", NULL), "lazy");
    ck_assert_ptr_null(plain_words_found("laziness", NULL));
    ck_assert_ptr_null(plain_words_found("glazy", NULL));
    ck_assert_ptr_null(plain_words_found("lazy", own));
    ck_assert_str_eq(plain_words_found("an odd day", own), "odd");
    ck_assert_ptr_null(plain_words_found(NULL, NULL));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, each_rule_holds, 0, (int)COUNT(rules));
    tcase_add_test(t, a_step_up_can_be_empty);
    tcase_add_test(t, an_expected_date_may_grow_old);
    tcase_add_test(t, a_birth_far_from_the_expected_date_is_asked_about);
    tcase_add_test(t, the_age_that_counts_is_that_when_the_case_began);
    tcase_add_test(t, nobody_approves_their_own_closure);
    tcase_add_test(t, it_says_which_attempt_is_missing);
    tcase_add_test(t, disengaged_takes_three_attempts_in_two_ways_over_three_weeks);
    tcase_add_test(t, consent_must_cover_what_is_shared);
    tcase_add_test(t, what_a_step_up_shared_is_asked_for_afterwards);
    tcase_add_test(t, the_decision_fits_the_way_it_went);
    tcase_add_test(t, a_note_is_locked_after_three_days);
    tcase_add_test(t, a_note_is_changed_by_its_writer_only);
    tcase_add_test(t, an_addendum_stands_beneath_a_note_of_the_case);
    tcase_add_test(t, words_are_whole_words);
}

TEST_MAIN("record_rules", cases)
