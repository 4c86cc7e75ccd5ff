/* SPDX-License-Identifier: MIT */
/* Who may change records of a case: by what they are to it, never by having made one. */

#include "config.h"

#include "support/harness.h"
#include "support/keep.h"
#include "support/road.h"

/* Ravi Menon made a record of each of these kinds. */
enum { NAME, TRIGGER, MEETING, NOTE, ATTEMPT, SCORE, KINDS };
enum {
    OF_NAME = 1 << NAME,
    OF_TRIGGER = 1 << TRIGGER,
    OF_MEETING = 1 << MEETING,
    OF_NOTE = 1 << NOTE,
    OF_ATTEMPT = 1 << ATTEMPT,
    OF_SCORE = 1 << SCORE,
    OF_ALL = (1 << KINDS) - 1,
};

static const enum entity_id kinds[KINDS] = { ENTITY_subject_name, ENTITY_need_trigger,
                                             ENTITY_tac_meeting, ENTITY_chronology_note,
                                             ENTITY_contact_attempt, ENTITY_outcome_score };

struct made {
    struct subject_name name;
    struct need_trigger trigger;
    struct tac_meeting meeting;
    struct chronology_note note;
    struct contact_attempt attempt;
    struct outcome_score score;
};

static void *record_of(struct made *made, int kind)
{
    void *const records[KINDS] = { &made->name, &made->trigger, &made->meeting,
                                   &made->note, &made->attempt, &made->score };

    return records[kind];
}

static void make(struct desk *desk, const struct ident *case_id, struct made *made)
{
    struct date today = session_today(desk->session);

    for (int i = 0; i < KINDS; i++)
        record_init(entity_of(kinds[i]), record_of(made, i));
    made->name.kind = NAME_KIND_PREVIOUS;
    made->name.given_names = "Kit";
    made->trigger.trigger = NEED_TRIGGER_NONE_ + 1;
    desk_meeting(desk, MEETING_KIND_REVIEW, &made->meeting);
    made->note.date = made->attempt.date = made->score.date = today;
    made->note.author_id = made->attempt.by = desk->rmenon;
    made->note.kind = NOTE_KIND_CALL;
    made->note.text = "His uncle telephoned.";
    made->note.source = NOTE_SOURCE_REPORTED;
    made->attempt.method = CONTACT_METHOD_PHONE;
    made->attempt.result = "No reply.";
    made->score.point = SCORE_POINT_BASELINE;
    made->score.rater = SCORE_RATER_LP;
    made->score.group = SCORE_GROUP_HEALTH;
    made->score.score = 2;
    for (int i = 0; i < KINDS; i++)
        desk_keep(desk, case_id, kinds[i], record_of(made, i));
}

/* ----- What Ravi Menon is to it ---------------------------------------------- */

static struct lp_assignment term(struct desk *desk, enum code_lp_kind kind, int from)
{
    struct lp_assignment term = desk_lead_term(desk, &IDENT_NONE, &desk->rmenon);

    term.kind = (int)kind;
    term.from = term.accepted_on = desk_days_on(desk, from);
    return term;
}

static void leads(struct desk *desk, const struct ident *id)
{
    struct lp_assignment now = term(desk, LP_KIND_LEAD, 0);
    struct case_view view;

    desk_read(desk, id, &view);
    for (size_t i = 0; i < view.file.lp_assignment.count; i++) {
        struct lp_assignment before = view.file.lp_assignment.items[i];

        before.to = now.from;
        before.end_reason = LPEND_INTERIM_REPLACED;
        desk_keep(desk, id, ENTITY_lp_assignment, &before);
    }
    desk_keep(desk, id, ENTITY_lp_assignment, &now);
}

static void led_once(struct desk *desk, const struct ident *id)
{
    struct lp_assignment then = term(desk, LP_KIND_LEAD, -3);

    then.to = desk_days_on(desk, -1);
    then.end_reason = LPEND_INTERIM_REPLACED;
    desk_keep(desk, id, ENTITY_lp_assignment, &then);
}

static void stands_in(struct desk *desk, const struct ident *id)
{
    struct lp_assignment now = term(desk, LP_KIND_DEPUTY, 0);

    desk_keep(desk, id, ENTITY_lp_assignment, &now);
}

static void stood_in(struct desk *desk, const struct ident *id)
{
    struct lp_assignment then = term(desk, LP_KIND_DEPUTY, -3);

    then.to = desk_days_on(desk, -1);
    then.end_reason = LPEND_COVER_ENDED;
    desk_keep(desk, id, ENTITY_lp_assignment, &then);
}

static void belongs(struct desk *desk, const struct ident *id, int from, int to)
{
    struct tac_member member;

    record_init(entity_of(ENTITY_tac_member), &member);
    member.practitioner_id = desk->rmenon;
    member.role_in_tac = TAC_ROLE_PRACTITIONER;
    member.from = desk_days_on(desk, from);
    if (to <= 0)
        member.to = desk_days_on(desk, to);
    desk_keep(desk, id, ENTITY_tac_member, &member);
}

static void is_member(struct desk *desk, const struct ident *id)
{
    belongs(desk, id, 0, 1);
}

static void was_member(struct desk *desk, const struct ident *id)
{
    belongs(desk, id, -3, -1);
}

static void wrote_it(struct desk *desk, const struct ident *id)
{
    struct case_view view;

    desk_read(desk, id, &view);
    view.file.caf_case.author_id = desk->rmenon;
    desk_keep(desk, id, ENTITY_caf_case, &view.file.caf_case);
}

static void is_nobody(struct desk *desk UNUSED, const struct ident *id UNUSED)
{
}

/* Domain.md 2.8: who changes what. A note is changed by whoever wrote it, while they
 * belong to the case. */
static const struct {
    const char *what;
    void (*become)(struct desk *desk, const struct ident *id);
    unsigned changes;
} relations[] = {
    { "nobody", is_nobody, 0 },
    { "a former member", was_member, 0 },
    { "a former deputy", stood_in, 0 },
    { "a former lead", led_once, 0 },
    { "a member", is_member, OF_NOTE | OF_ATTEMPT },
    { "the author", wrote_it, OF_NAME | OF_TRIGGER | OF_NOTE | OF_ATTEMPT },
    { "a deputy", stands_in, OF_ALL },
    { "the lead", leads, OF_ALL },
};

static const enum entity_id own[] = {
    ENTITY_caf_case,   ENTITY_tac_member,    ENTITY_tac_meeting,  ENTITY_tac_meeting_case,
    ENTITY_attendance, ENTITY_delivery_plan, ENTITY_plan_action,  ENTITY_review,
    ENTITY_outcome_score,
};

static bool has_its_own_deed(enum entity_id kind)
{
    for (size_t i = 0; i < COUNT(own); i++) {
        if (own[i] == kind)
            return true;
    }
    return false;
}

/* Kinds that are saved by deeds of their own are asked about only. */
static bool writes(struct desk *desk, enum entity_id kind, void *record)
{
    const char *why;

    if (!has_its_own_deed(kind))
        return record_save(desk->session, kind, record, &desk->err);
    why = record_why_not(desk->session, kind, record, &desk->arena);
    return !why || (err_set(&desk->err, ERR_DENIED, "%s", why), false);
}

START_TEST(a_record_one_made_is_no_key_to_the_case)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct made made;

    desk_delivering(&desk, &id, &action);
    relations[_i].become(&desk, &id);
    desk_sign_in(&desk, "rmenon");
    make(&desk, &id, &made);
    for (int i = 0; i < KINDS; i++) {
        bool may = writes(&desk, kinds[i], record_of(&made, i));

        ck_assert_msg(may == (relations[_i].changes >> i & 1), "%s and %s: %s", relations[_i].what,
                      entity_of(kinds[i])->title, may ? "kept" : desk.err.msg);
        ck_assert_msg(may || desk.err.kind == ERR_DENIED, "%s: %s", relations[_i].what,
                      desk.err.msg);
        desk.err = (struct err)ERR_INIT;
    }
    desk_close(&desk);
}
END_TEST

/* What a caller says of who made a record, of when and of where it belongs counts for
 * nothing. */
START_TEST(a_record_is_judged_as_it_is_kept)
{
    struct desk desk;
    struct ident id, theirs;
    struct plan_action action;
    struct made made;

    desk_delivering(&desk, &id, &action);
    make(&desk, &id, &made);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, desk_start(&desk, "Jodie", "Marchbank", "2004-01-11", &theirs));
    made.attempt.case_id = theirs;
    desk_no(&desk, record_save(desk.session, ENTITY_contact_attempt, &made.attempt, &desk.err),
            ERR_REFUSED);
    is_member(&desk, &id);
    made.note.record.created_by = session_who(desk.session)->account;
    desk_no(&desk, record_save(desk.session, ENTITY_chronology_note, &made.note, &desk.err),
            ERR_REFUSED);
    desk_sign_in(&desk, "hoduya");
    fake_pass(&desk.fake, INT64_C(80) * 3600 * 1000);
    desk_sign_in(&desk, "hoduya");
    made.note.record.created_at = session_now(desk.session);
    desk_no(&desk, record_save(desk.session, ENTITY_chronology_note, &made.note, &desk.err),
            ERR_REFUSED);
    made.score.record.void_at = session_now(desk.session);
    desk_no(&desk, record_save(desk.session, ENTITY_outcome_score, &made.score, &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Meetings are held, plans reviewed, teams made by deeds that ask more than whose they
 * are: nobody gets round them by saving the record. */
START_TEST(what_has_a_deed_of_its_own_is_not_saved_by_itself)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;
    struct case_view view;

    desk_delivering(&desk, &id, &action);
    desk_join(&desk, &id, &desk.rmenon);
    desk_read(&desk, &id, &view);
    for (size_t i = 0; i < COUNT(own); i++) {
        void *record = arena_alloc(&desk.arena, entity_of(own[i])->size);
        bool there = own[i] == ENTITY_caf_case || case_file_count(&view.file, own[i]) > 0;

        record_init(entity_of(own[i]), record);
        if (own[i] == ENTITY_caf_case)
            *(struct caf_case *)record = view.file.caf_case;
        else if (there)
            memcpy(record, case_file_at(&view.file, own[i], 0), entity_of(own[i])->size);
        else if (own[i] == ENTITY_attendance || own[i] == ENTITY_tac_meeting_case)
            field_set_ident(&entity_of(own[i])->fields[0], record,
                            view.file.tac_meeting.items[0].record.id);
        else
            field_set_ident(&entity_of(own[i])->fields[0], record, id);
        desk_no(&desk, record_save(desk.session, own[i], record, &desk.err), ERR_REFUSED);
        ck_assert_ptr_nonnull(strstr(desk.err.msg, "This is not saved by itself."));
        if (there)
            desk_no(&desk, record_take_back(desk.session, own[i], &((struct record *)record)->id,
                                            ((struct record *)record)->version, "Wrong.",
                                            &desk.err), ERR_REFUSED);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_record_one_made_is_no_key_to_the_case, 0, (int)COUNT(relations));
    tcase_add_test(t, a_record_is_judged_as_it_is_kept);
    tcase_add_test(t, what_has_a_deed_of_its_own_is_not_saved_by_itself);
}

TEST_MAIN("record_relation", cases)
