/* SPDX-License-Identifier: MIT */
/* Twins: domain.md 2.5, 5. The first keeps the case, the other gets a copy of all of it. */

#include "config.h"

#include "model/record.h"
#include "service/birth_svc.h"
#include "service/case_deed.h"
#include "service/link_svc.h"
#include "service/void_svc.h"
#include "support/harness.h"
#include "support/table_case.h"

static const struct birth maya = { .given_names = "Maya", .family_name = "Tolliver",
                                   .dob = { DATE_UNKNOWN }, .sex = SEX_F };

/* As if it had begun before the birth. */
static void was_unborn(struct desk *desk, const struct ident *id)
{
    struct case_deed d;
    bool ok;

    desk_ok(desk, case_deed_begin(desk->session, id, &d, &desk->err));
    d.file.subject.born_on = session_now(desk->session);
    d.file.subject.nhs_number = "9434765919";
    ok = deed_save(&d.deed, ENTITY_subject, &d.file.subject, AUDIT_CHANGE, NULL, &desk->err);
    desk_ok(desk, case_deed_end(&d, ok, &desk->err));
}

/* A plan is worked on, a meeting was moved to another day. */
static struct ident open_case(struct desk *desk)
{
    struct tac_meeting meeting, again;
    struct attendance rows[3];
    struct ident id;

    table_case_delivering(desk, &id);
    table_plan_meeting(desk, &id, &meeting, rows);
    record_init(entity_of(ENTITY_tac_meeting), &again);
    again.scheduled_for.seconds = meeting.scheduled_for.seconds + 86400;
    desk_ok(desk, meeting_move(desk->session, &meeting.record.id, &again, "The hall is taken.",
                               &desk->err));
    was_unborn(desk, &id);
    desk_sign_in(desk, "gmarlowe");
    return id;
}

/* Every word of every record is there, in the same order. */
static void check_words(struct case_file *first, struct case_file *other, enum entity_id kind)
{
    const struct entity *entity = entity_of(kind);

    ck_assert_msg(case_file_count(first, kind) == case_file_count(other, kind), "%s",
                  entity->name);
    for (size_t i = 0; i < case_file_count(first, kind); i++) {
        for (int f = 0; f < entity->field_count; f++) {
            const struct field *field = &entity->fields[f];
            bool names = field->kind == FIELD_REF || field->kind == FIELD_LINK;

            ck_assert_msg(names || field_equal(field, case_file_at(first, kind, i),
                                               case_file_at(other, kind, i)),
                          "%s.%s", entity->name, field->name);
            ck_assert_msg(!names || field_known(field, case_file_at(first, kind, i)) ==
                                        field_known(field, case_file_at(other, kind, i)),
                          "%s.%s", entity->name, field->name);
        }
    }
}

START_TEST(the_other_child_gets_every_word)
{
    static const enum entity_id kinds[] = {
        ENTITY_state_history, ENTITY_assessment, ENTITY_element_entry, ENTITY_view_comment,
        ENTITY_agreed_action, ENTITY_consent, ENTITY_consent_scope, ENTITY_tac_member,
        ENTITY_tac_meeting, ENTITY_attendance, ENTITY_lp_assignment, ENTITY_delivery_plan,
        ENTITY_plan_action, ENTITY_signature, ENTITY_person_link, ENTITY_address,
    };
    struct desk desk;
    struct ident id = open_case(&desk), other;
    struct case_view first, view;
    struct links links;

    desk_ok(&desk, birth_record_further(desk.session, &id, &maya, &other, &desk.err));
    desk_sign_in(&desk, "hoduya");
    desk_read(&desk, &id, &first);
    desk_read(&desk, &other, &view);
    ck_assert_str_eq(view.name, "TOLLIVER, Maya");
    ck_assert_str_eq(view.file.caf_case.urn, "CAF-2010-00002");
    ck_assert_int_eq(view.file.caf_case.state, STATE_D0);
    ck_assert_int_eq(view.file.subject.dob.days, first.file.subject.dob.days);
    ck_assert_ptr_null(view.file.subject.nhs_number);
    ck_assert_str_eq(first.file.subject.nhs_number, "9434765919");
    ck_assert(view.relation.lead);
    for (size_t i = 0; i < COUNT(kinds); i++)
        check_words(&first.file, &view.file, kinds[i]);
    ck_assert(ident_equal(&view.file.tac_meeting.items[1].rescheduled_to,
                          &view.file.tac_meeting.items[2].record.id));
    ck_assert(!ident_equal(&view.file.tac_meeting.items[2].record.id,
                           &first.file.tac_meeting.items[2].record.id));
    ck_assert(ident_equal(&view.file.plan_action.items[0].plan_id,
                          &view.file.delivery_plan.items[0].record.id));
    desk_ok(&desk, link_list(desk.session, &other, &links, &desk.arena, &desk.err));
    ck_assert_uint_eq(links.count, 1);
    ck_assert_int_eq(links.rows[0].kind, LINK_KIND_SIBLING);
    desk_close(&desk);
}
END_TEST

/* Over midnight it is one birth; two days apart somebody says that it is right. */
START_TEST(a_day_far_from_the_first_is_asked_about)
{
    struct birth late = maya;
    struct desk desk;
    struct ident id = open_case(&desk), other;
    struct case_view first;

    desk_read(&desk, &id, &first);
    late.dob = date_add_days(first.file.subject.dob, -2);
    desk_no(&desk, birth_record_further(desk.session, &id, &late, &other, &desk.err),
            ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "day_is_right");
    late.day_is_right = true;
    desk_ok(&desk, birth_record_further(desk.session, &id, &late, &other, &desk.err));
    late.day_is_right = false;
    late.dob = date_add_days(first.file.subject.dob, -1);
    desk_ok(&desk, birth_record_further(desk.session, &id, &late, &other, &desk.err));
    desk_close(&desk);
}
END_TEST

/* Two children that somebody linked are not made one before the link is taken back. */
START_TEST(those_born_together_are_not_merged)
{
    struct desk desk;
    struct ident id = open_case(&desk), other;
    struct void_request request;
    struct links links;

    desk_ok(&desk, birth_record_further(desk.session, &id, &maya, &other, &desk.err));
    record_init(entity_of(ENTITY_void_request), &request);
    request.case_id = other;
    request.reason = VOID_REASON_DUPLICATE;
    request.note = "They look like one child.";
    request.kept_urn = "CAF-2010-00001";
    desk_no(&desk, void_ask(desk.session, &other, &request, NULL, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "kept_urn");
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "brother or sister"));
    desk_ok(&desk, link_list(desk.session, &id, &links, &desk.arena, &desk.err));
    ck_assert_uint_eq(links.count, 1);
    desk_close(&desk);
}
END_TEST

START_TEST(only_the_co_ordinator_and_only_after_a_birth)
{
    static const char *const others[] = { "hoduya", "rmenon", "prenshaw", "ldanvers" };
    struct birth nameless = { .dob = DATE_NONE };
    struct desk desk;
    struct ident id = open_case(&desk), other;

    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, birth_record_further(desk.session, &id, &maya, &other, &desk.err),
                ERR_DENIED);
    }
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, birth_record_further(desk.session, &id, &nameless, &other, &desk.err),
            ERR_INVALID);
    desk_ok(&desk, birth_record_further(desk.session, &id, &maya, &other, &desk.err));
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Ada", "Quillfeather", "2006-09-02", &id));
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, birth_record_further(desk.session, &id, &maya, &other, &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_other_child_gets_every_word);
    tcase_add_test(t, a_day_far_from_the_first_is_asked_about);
    tcase_add_test(t, those_born_together_are_not_merged);
    tcase_add_test(t, only_the_co_ordinator_and_only_after_a_birth);
}

TEST_MAIN("birth_further", cases)
