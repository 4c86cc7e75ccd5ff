/* SPDX-License-Identifier: MIT */
/* Supervision notes: for the two who talked and the co-ordinator, and for nobody
 * else; in no export of a case. */

#include "config.h"

#include "support/harness.h"
#include "policy/sight.h"
#include "service/exchange_svc.h"
#include "service/lead_svc.h"
#include "support/casework.h"

static bool supervise(struct desk *desk, const struct ident *case_id, const struct ident *lp,
                      const struct ident *supervisor, struct supervision_note *note)
{
    record_init(entity_of(ENTITY_supervision_note), note);
    note->case_id = *case_id;
    note->lp = *lp;
    note->supervisor = *supervisor;
    note->date = session_today(desk->session);
    note->kind = SUPERVISION_KIND_CASE;
    note->decisions = "Time kept free on Thursdays.";
    note->next_due = date_add_days(note->date, 56);
    return record_save(desk->session, ENTITY_supervision_note, note, &desk->err);
}

/* Paul Renshaw supervises this practitioner. */
static void give_supervisor(struct desk *desk, const struct ident *worker, const char *name)
{
    struct practitioner changed;

    record_init(entity_of(ENTITY_practitioner), &changed);
    changed.record.id = *worker;
    changed.record.version = 1;
    changed.name = name;
    changed.agency_id = desk->agency;
    changed.job_role = JOBROLE_TEACHER;
    changed.job_title = "Teacher";
    changed.caf_supervisor = desk->prenshaw;
    desk_ok(desk, record_save(desk->session, ENTITY_practitioner, &changed, &desk->err));
}

static void a_case(struct desk *desk, struct ident *case_id, struct supervision_note *note)
{
    struct ident parent;

    desk_open(desk);
    give_supervisor(desk, &desk->hoduya, "Helen Oduya");
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
    desk_sign_in(desk, "prenshaw");
    desk_ok(desk, supervise(desk, case_id, &desk->hoduya, &desk->prenshaw, note));
}

/* How many notes somebody reads; -1: they are told that there is something they
 * do not read. */
static int seen_by(struct desk *desk, const char *login, const struct ident *case_id)
{
    struct case_view view;

    desk_sign_in(desk, login);
    desk_ok(desk, case_open(desk->session, case_id, "to see", &view, &desk->arena, &desk->err));
    if (view.file.supervision_note.count == 0 && view.shut[ENTITY_supervision_note])
        return -1;
    return (int)view.file.supervision_note.count;
}

static void lead_by(struct desk *desk, const struct ident *case_id, const struct ident *who)
{
    struct lp_assignment term;

    desk_sign_in(desk, "gmarlowe");
    record_init(entity_of(ENTITY_lp_assignment), &term);
    term.case_id = *case_id;
    term.practitioner_id = *who;
    term.kind = LP_KIND_LEAD;
    term.basis = set_with(0, LPBASIS_PREDOMINANT_NEED);
    term.agreed_how = LPAGREED_BETWEEN_MEETINGS;
    term.manager_agreed_by = desk->prenshaw;
    term.manager_agreed_on = session_today(desk->session);
    term.from = term.accepted_on = session_today(desk->session);
    term.accepted_how = "At the meeting.";
    desk_ok(desk, lead_assign(desk->session, &term, &desk->err));
}

START_TEST(the_two_who_talked_and_the_coordinator_read_it)
{
    struct desk desk;
    struct ident case_id;
    struct supervision_note note;

    a_case(&desk, &case_id, &note);
    ck_assert_int_eq(seen_by(&desk, "prenshaw", &case_id), 1);
    ck_assert_int_eq(seen_by(&desk, "hoduya", &case_id), 1);
    ck_assert_int_eq(seen_by(&desk, "gmarlowe", &case_id), 1);
    desk_sign_in(&desk, "hoduya");
    desk_join(&desk, &case_id, &desk.rmenon);
    ck_assert_msg(seen_by(&desk, "rmenon", &case_id) == -1, "a member of the team");
    ck_assert_msg(seen_by(&desk, "icalloway", &case_id) == -1, "the auditor");
    desk_close(&desk);
}
END_TEST

/* Whoever leads now has talked of their own work, not of somebody else's. */
START_TEST(the_next_lead_does_not_read_of_the_one_before)
{
    struct desk desk;
    struct ident case_id;
    struct supervision_note note, own;

    a_case(&desk, &case_id, &note);
    lead_by(&desk, &case_id, &desk.rmenon);
    ck_assert_int_eq(seen_by(&desk, "rmenon", &case_id), -1);
    desk_ok(&desk, supervise(&desk, &case_id, &desk.rmenon, &desk.prenshaw, &own));
    ck_assert_int_eq(seen_by(&desk, "rmenon", &case_id), 1);
    ck_assert_msg(seen_by(&desk, "hoduya", &case_id) == -1, "the author does not lead any more");
    ck_assert_int_eq(seen_by(&desk, "prenshaw", &case_id), 2);
    desk_close(&desk);
}
END_TEST

START_TEST(one_of_the_two_writes_it_and_the_supervisor_changes_it)
{
    struct desk desk;
    struct ident case_id;
    struct supervision_note note, other;

    a_case(&desk, &case_id, &note);
    note.decisions = "Time kept free on Fridays.";
    desk_ok(&desk, record_save(desk.session, ENTITY_supervision_note, &note, &desk.err));
    desk_no(&desk, supervise(&desk, &case_id, &desk.hoduya, &desk.rmenon, &other), ERR_INVALID);
    desk_no(&desk, supervise(&desk, &case_id, &desk.rmenon, &desk.prenshaw, &other), ERR_INVALID);
    desk_no(&desk, supervise(&desk, &case_id, &desk.prenshaw, &desk.prenshaw, &other),
            ERR_INVALID);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, supervise(&desk, &case_id, &desk.hoduya, &desk.prenshaw, &other));
    note.decisions = "Nothing.";
    desk_no(&desk, record_save(desk.session, ENTITY_supervision_note, &note, &desk.err),
            ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, supervise(&desk, &case_id, &desk.hoduya, &desk.gmarlowe, &other), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

static bool count_it(void *data, enum entity_id kind, const void *record UNUSED,
                     struct err *err UNUSED)
{
    *(int *)data += kind == ENTITY_supervision_note;
    return true;
}

/* Not even for whoever may read it, nor for the trainer, who may do everything. */
START_TEST(it_is_in_no_export_of_the_case)
{
    static const char *const logins[] = { "prenshaw", "gmarlowe", "hoduya" };
    struct desk desk;
    struct ident case_id;
    struct supervision_note note;

    a_case(&desk, &case_id, &note);
    for (size_t i = 0; i < COUNT(logins); i++) {
        struct export_port port;
        struct exchange_work *work;
        int count = 0;

        desk_sign_in(&desk, logins[i]);
        if (!exchange_begin_export(desk.session, &case_id, 1, &port, &work, &desk.err))
            continue; /* not theirs to export at all */
        desk_ok(&desk, port.records(port.self, ENTITY_supervision_note, &case_id, count_it,
                                    &count, &desk.err));
        exchange_done(work);
        ck_assert_msg(count == 0, "%s", logins[i]);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_two_who_talked_and_the_coordinator_read_it);
    tcase_add_test(t, the_next_lead_does_not_read_of_the_one_before);
    tcase_add_test(t, one_of_the_two_writes_it_and_the_supervisor_changes_it);
    tcase_add_test(t, it_is_in_no_export_of_the_case);
}

TEST_MAIN("supervision", cases)
