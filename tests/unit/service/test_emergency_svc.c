/* SPDX-License-Identifier: MIT */
/* A case opened in an emergency: domain.md 2.8 and 7.3, safety.md 7 case 31. */

#include "config.h"

#include "service/emergency_svc.h"

#include "model/parameter.h"
#include "service/audit_svc.h"
#include "service/session_private.h"
#include "support/harness.h"
#include "support/road.h"

static const char WHY[] = "The mother collapsed at our door; who may take her home?";
static const char FOUND[] = "Talked to him and to the school. He had to know.";

/* Ravi Menon is nothing to the case of Helen Oduya; he is at the desk afterwards. */
static void sit(struct desk *desk, struct ident *case_id)
{
    struct ident version;

    desk_assessed(desk, case_id, &version);
    desk_sign_in(desk, "gmarlowe");
    desk_set_manager(desk, &desk->rmenon, INT_UNKNOWN);
    desk_sign_in(desk, "rmenon");
}

static bool break_in(struct desk *desk, const struct ident *case_id)
{
    struct instant until;

    return emergency_open(desk->session, case_id, EMERGENCY_MEDICAL, WHY, &until, &desk->err);
}

static void later(struct desk *desk, int64_t seconds)
{
    desk->fake.now_ms += seconds * 1000;
}

static struct case_view seen(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_ok(desk, case_open(desk->session, case_id, NULL, &view, &desk->arena, &desk->err));
    return view;
}

START_TEST(it_opens_at_once_and_ends_by_itself)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;

    sit(&desk, &case_id);
    ck_assert(seen(&desk, &case_id).identity_only);
    desk_ok(&desk, break_in(&desk, &case_id));
    view = seen(&desk, &case_id);
    ck_assert(!view.identity_only);
    ck_assert_uint_eq(view.file.assessment.count, 1);
    ck_assert_uint_gt(view.file.element_entry.count, 0);
    ck_assert_int_eq(view.emergency_until.seconds - session_now(desk.session).seconds, 3 * 3600);
    later(&desk, 3 * 3600 - 1);
    ck_assert(!seen(&desk, &case_id).identity_only);
    later(&desk, 1);
    view = seen(&desk, &case_id);
    ck_assert(view.identity_only);
    ck_assert(!instant_known(view.emergency_until));
    ck_assert_uint_eq(view.file.assessment.count, 0);
    desk_close(&desk);
}
END_TEST

/* What stays shut: by kind, whatever there is of it. */
START_TEST(it_opens_what_the_team_reads_and_no_more)
{
    static const enum entity_id shut[] = {
        ENTITY_supervision_note, ENTITY_disclosure, ENTITY_consent, ENTITY_consent_scope,
        ENTITY_quality_audit,    ENTITY_sar,        ENTITY_stepup,  ENTITY_pre_assessment,
        ENTITY_emergency_opening, ENTITY_panel_referral,
    };
    static const enum entity_id open[] = {
        ENTITY_subject,    ENTITY_person,      ENTITY_tac_member, ENTITY_tac_meeting,
        ENTITY_plan_action, ENTITY_chronology_note, ENTITY_closure,
    };
    struct desk desk;
    struct ident case_id;
    struct case_view view;

    sit(&desk, &case_id);
    desk_ok(&desk, break_in(&desk, &case_id));
    view = seen(&desk, &case_id);
    for (size_t i = 0; i < COUNT(shut); i++)
        ck_assert_msg(view.shut[shut[i]], "%s", entity_of(shut[i])->name);
    for (size_t i = 0; i < COUNT(open); i++)
        ck_assert_msg(!view.shut[open[i]], "%s", entity_of(open[i])->name);
    desk_close(&desk);
}
END_TEST

START_TEST(what_the_family_keeps_back_stays_back)
{
    struct desk desk;
    struct ident case_id, parent, version;
    struct consent_entry entry;
    struct case_view view;
    bool found = false;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, &entry);
    desk_ok(&desk, desk_record(&desk, &entry));
    version = desk_newest(&desk, &case_id).record.id;
    desk_element(&desk, &version, ELEMENT_3_01, true);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, break_in(&desk, &case_id));
    view = seen(&desk, &case_id);
    ck_assert_msg(view.file.assessment.count == 0, "a draft is not read");
    for (size_t i = 0; i < view.file.element_entry.count; i++)
        found = found || view.file.element_entry.items[i].needs != NULL;
    ck_assert(!found);
    desk_close(&desk);
}
END_TEST

START_TEST(nothing_is_changed_by_it)
{
    struct desk desk;
    struct ident case_id;
    struct chronology_note note;

    sit(&desk, &case_id);
    desk_ok(&desk, break_in(&desk, &case_id));
    record_init(entity_of(ENTITY_chronology_note), &note);
    note.case_id = case_id;
    note.date = session_today(desk.session);
    note.author_id = desk.rmenon;
    note.kind = NOTE_KIND_CALL;
    note.source = NOTE_SOURCE_FACT;
    note.text = "Called the hospital.";
    desk_no(&desk, record_save(desk.session, ENTITY_chronology_note, &note, &desk.err),
            ERR_DENIED);
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *login;
    enum err_kind refusal; /* ERR_NONE: let in */
    const char *why;
} people[] = {
    { "rmenon", ERR_NONE, "a practitioner" },
    { "hoduya", ERR_REFUSED, "leads it, and reads it already" },
    { "gmarlowe", ERR_REFUSED, "co-ordinates it, and reads it already" },
    { "prenshaw", ERR_NONE, "a supervisor of nobody there" },
    { "ldanvers", ERR_DENIED, "an administrator" },
    { "icalloway", ERR_DENIED, "an auditor" },
};

START_TEST(who_may)
{
    struct desk desk;
    struct ident case_id;

    sit(&desk, &case_id);
    desk_sign_in(&desk, people[_i].login);
    desk.err = ERR_INIT;
    ck_assert_msg(break_in(&desk, &case_id) == (people[_i].refusal == ERR_NONE), "%s: %s",
                  people[_i].why, desk.err.msg);
    ck_assert_msg(desk.err.kind == people[_i].refusal, "%s: %s", people[_i].why, desk.err.msg);
    desk_close(&desk);
}
END_TEST

static const struct {
    enum code_emergency reason;
    const char *words;
    const char *field;
} gaps[] = {
    { EMERGENCY_NONE_, WHY, "reason" },        { EMERGENCY_END_, WHY, "reason" },
    { EMERGENCY_HARM, NULL, "words" },         { EMERGENCY_HARM, " ", "words" },
    { EMERGENCY_HARM, "1", "words" },          { EMERGENCY_HARM, "because", "words" },
    { EMERGENCY_HARM, "1234567890 1234567890", "words" },
};

START_TEST(it_asks_why_in_a_code_and_in_words)
{
    struct desk desk;
    struct ident case_id;
    struct instant until;

    sit(&desk, &case_id);
    ck_assert(!emergency_open(desk.session, &case_id, gaps[_i].reason, gaps[_i].words, &until,
                              &desk.err));
    ck_assert_str_eq(desk.err.field, gaps[_i].field);
    ck_assert(seen(&desk, &case_id).identity_only);
    desk_close(&desk);
}
END_TEST

struct sought {
    const char *reason;
    int found;
};

static bool note_row(void *data, const struct audit_row *row)
{
    struct sought *sought = data;

    sought->found += strcmp(row->action, "breakglass") == 0 && row->reason &&
                     strcmp(row->reason, sought->reason) == 0 && strcmp(row->user, "rmenon") == 0;
    return true;
}

START_TEST(it_is_in_the_trail_with_the_reason)
{
    struct sought sought = { .reason = "Medical emergency: The mother collapsed at our door; "
                                       "who may take her home?" };
    struct audit_filter filter = { .from = DATE_NONE };
    struct desk desk;
    struct ident case_id;

    sit(&desk, &case_id);
    desk_ok(&desk, break_in(&desk, &case_id));
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, audit_list(desk.session, &filter, note_row, &sought, &desk.err));
    ck_assert_int_eq(sought.found, 1);
    desk_close(&desk);
}
END_TEST

/* ----- Looked into ------------------------------------------------------- */

static struct emergency_lines waiting(struct desk *desk, const char *login)
{
    struct emergency_lines lines;
    size_t count, theirs = 0;

    desk_sign_in(desk, login);
    desk_ok(desk, emergency_list(desk->session, &lines, &desk->arena, &desk->err));
    desk_ok(desk, emergency_count(desk->session, &count, &desk->err));
    for (size_t i = 0; i < lines.count; i++)
        theirs += !lines.items[i].own;
    ck_assert_uint_eq(count, theirs);
    return lines;
}

START_TEST(it_waits_for_the_supervisor_and_the_auditor_until_one_has_looked)
{
    struct desk desk;
    struct ident case_id;
    struct emergency_lines lines;

    sit(&desk, &case_id);
    desk_ok(&desk, break_in(&desk, &case_id));
    ck_assert_uint_eq(waiting(&desk, "icalloway").count, 1);
    lines = waiting(&desk, "prenshaw");
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_str_eq(lines.items[0].urn, "CAF-2010-00001");
    ck_assert_str_eq(lines.items[0].who, "Ravi Menon");
    ck_assert_str_eq(lines.items[0].words, WHY);
    ck_assert(!lines.items[0].late);
    desk_no(&desk,
            emergency_review(desk.session, &lines.items[0].opening, EMERGENCY_FINDING_NONE_,
                             FOUND, &desk.err), ERR_INVALID);
    desk_no(&desk,
            emergency_review(desk.session, &lines.items[0].opening, EMERGENCY_FINDING_RIGHT, "ok",
                             &desk.err), ERR_INVALID);
    desk_ok(&desk, emergency_review(desk.session, &lines.items[0].opening,
                                    EMERGENCY_FINDING_RIGHT, FOUND, &desk.err));
    desk_no(&desk,
            emergency_review(desk.session, &lines.items[0].opening, EMERGENCY_FINDING_WRONG,
                             FOUND, &desk.err), ERR_REFUSED);
    ck_assert_uint_eq(waiting(&desk, "icalloway").count, 0);
    desk_close(&desk);
}
END_TEST

/* Monday the 22nd; Good Friday and Easter Monday are far enough away. */
START_TEST(it_is_late_after_five_working_days)
{
    struct desk desk;
    struct ident case_id;
    struct date due;
    struct emergency_lines lines;

    sit(&desk, &case_id);
    desk_ok(&desk, break_in(&desk, &case_id));
    due = waiting(&desk, "icalloway").items[0].due;
    later(&desk, (int64_t)(due.days - session_today(desk.session).days) * 86400);
    lines = waiting(&desk, "icalloway");
    ck_assert(!lines.items[0].late);
    later(&desk, 86400);
    ck_assert(waiting(&desk, "icalloway").items[0].late);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_looks_into_their_own)
{
    struct desk desk;
    struct ident case_id, opening;
    struct emergency_lines lines;

    sit(&desk, &case_id);
    desk_ok(&desk, break_in(&desk, &case_id));
    opening = waiting(&desk, "icalloway").items[0].opening;
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk,
            emergency_review(desk.session, &opening, EMERGENCY_FINDING_RIGHT, FOUND, &desk.err),
            ERR_DENIED);
    desk_no(&desk, emergency_list(desk.session, &lines, &desk.arena, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    desk_set_manager(&desk, &desk.prenshaw, INT_UNKNOWN); /* his own, by mistake */
    desk_sign_in(&desk, "prenshaw");
    desk_ok(&desk, break_in(&desk, &case_id));
    lines = waiting(&desk, "prenshaw");
    ck_assert_uint_eq(lines.count, 2);
    ck_assert(lines.items[1].own && !lines.items[0].own);
    desk_no(&desk,
            emergency_review(desk.session, &lines.items[1].opening, EMERGENCY_FINDING_RIGHT,
                             FOUND, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, emergency_list(desk.session, &lines, &desk.arena, &desk.err), ERR_DENIED);
    desk_no(&desk,
            emergency_review(desk.session, &opening, EMERGENCY_FINDING_RIGHT, FOUND, &desk.err),
            ERR_DENIED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, it_opens_at_once_and_ends_by_itself);
    tcase_add_test(t, it_opens_what_the_team_reads_and_no_more);
    tcase_add_test(t, what_the_family_keeps_back_stays_back);
    tcase_add_test(t, nothing_is_changed_by_it);
    tcase_add_loop_test(t, who_may, 0, (int)COUNT(people));
    tcase_add_loop_test(t, it_asks_why_in_a_code_and_in_words, 0, (int)COUNT(gaps));
    tcase_add_test(t, it_is_in_the_trail_with_the_reason);
    tcase_add_test(t, it_waits_for_the_supervisor_and_the_auditor_until_one_has_looked);
    tcase_add_test(t, it_is_late_after_five_working_days);
    tcase_add_test(t, nobody_looks_into_their_own);
}

TEST_MAIN("emergency openings", cases)
