/* SPDX-License-Identifier: MIT */
/* From unborn to born without losing a word: domain.md 2.5. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"

#include "service/birth_svc.h"

/* An unborn baby of Shanice Averill, expected a week ago; Helen Oduya leads. */
static struct ident open_unborn(struct desk *desk)
{
    struct ident id, mother;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_start_unborn(desk, -7, &id, &mother);
    return id;
}

static struct birth tiana(struct desk *desk)
{
    return (struct birth){ .given_names = "Tiana Grace",
                           .family_name = "Averill",
                           .dob = session_today(desk->session),
                           .sex = SEX_F };
}

static void look_at(struct desk *desk, const struct ident *id, struct case_view *view)
{
    desk_ok(desk, case_open(desk->session, id, NULL, view, &desk->arena, &desk->err));
}

static bool is_due(const struct case_view *view, enum due_rule rule)
{
    for (size_t i = 0; i < view->due.count; i++) {
        if (view->due.items[i].rule == rule)
            return true;
    }
    return false;
}

START_TEST(the_same_child_with_the_old_name_kept)
{
    struct desk desk;
    struct ident id = open_unborn(&desk);
    struct birth birth = tiana(&desk);
    struct search_hits hits;
    struct case_view before, view;
    const struct person_link *was, *is;

    look_at(&desk, &id, &before);
    ck_assert(is_due(&before, DUE_EDD));
    desk_ok(&desk, birth_record(desk.session, &id, &birth, &desk.err));
    look_at(&desk, &id, &view);
    ck_assert_str_eq(view.name, "AVERILL, Tiana Grace");
    ck_assert_str_eq(view.file.caf_case.urn, before.file.caf_case.urn);
    ck_assert(ident_equal(&view.file.subject.record.id, &before.file.subject.record.id));
    ck_assert_int_eq(view.file.subject.edd.days, before.file.subject.edd.days);
    ck_assert_uint_eq(view.file.subject_name.count, 1);
    ck_assert_str_eq(view.file.subject_name.items[0].given_names,
                     "unborn baby of Shanice Averill");
    ck_assert_int_eq(view.file.subject_name.items[0].kind, NAME_KIND_PREVIOUS);
    ck_assert_uint_eq(view.file.person_link.count, 2);
    was = &view.file.person_link.items[0];
    is = &view.file.person_link.items[1];
    ck_assert_int_eq(was->parental_responsibility, PR_NA_UNBORN);
    ck_assert_int_eq(was->to.days, birth.dob.days);
    ck_assert_int_eq(is->from.days, birth.dob.days);
    ck_assert_int_eq(is->parental_responsibility, PR_Y);
    ck_assert_int_eq(is->pr_basis, PR_BASIS_MOTHER);
    ck_assert(ident_equal(&was->person_id, &is->person_id));
    ck_assert(!is_due(&view, DUE_EDD));
    ck_assert(is_due(&view, DUE_CONS_BIRTH));
    desk_search(&desk, "Tiana", &hits);
    ck_assert_uint_eq(hits.count, 1);
    desk_no(&desk, birth_record(desk.session, &id, &birth, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(a_day_far_from_the_one_expected_is_asked_about)
{
    struct desk desk;
    struct ident id = open_unborn(&desk);
    struct birth birth = tiana(&desk);
    struct date expected = date_add_days(session_today(desk.session), -7);
    int most = session_parameters(desk.session)->birth_edd_days;

    birth.dob = date_add_days(expected, -most - 1);
    desk_no(&desk, birth_record(desk.session, &id, &birth, &desk.err), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "day_is_right");
    birth.dob = date_add_days(session_today(desk.session), 1);
    desk_no(&desk, birth_record(desk.session, &id, &birth, &desk.err), ERR_INVALID);
    birth.dob = date_add_days(expected, -most - 1);
    birth.day_is_right = true;
    desk_ok(&desk, birth_record(desk.session, &id, &birth, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(only_lead_and_co_ordinator_record_it)
{
    static const char *const logins[] = { "rmenon", "prenshaw", "ldanvers", "icalloway" };
    struct desk desk;
    struct ident id = open_unborn(&desk);
    struct birth birth = tiana(&desk);

    for (size_t i = 0; i < COUNT(logins); i++) {
        desk_sign_in(&desk, logins[i]);
        desk_no(&desk, birth_record(desk.session, &id, &birth, &desk.err), ERR_DENIED);
    }
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, birth_record(desk.session, &id, &birth, &desk.err));
    desk_close(&desk);
}
END_TEST

/* Who had the details open meanwhile did not make a born child unborn: it is a clash. */
START_TEST(details_read_before_the_birth_clash_with_it)
{
    struct desk desk;
    struct ident id = open_unborn(&desk);
    struct birth birth = tiana(&desk);
    struct case_view view;
    struct subject read;

    look_at(&desk, &id, &view);
    read = view.file.subject;
    desk_ok(&desk, birth_record(desk.session, &id, &birth, &desk.err));
    read.contact_tel = "01632 960 014";
    desk_no(&desk, record_save(desk.session, ENTITY_subject, &read, &desk.err), ERR_CONFLICT);
    look_at(&desk, &id, &view);
    ck_assert(!view.file.subject.is_unborn);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_same_child_with_the_old_name_kept);
    tcase_add_test(t, a_day_far_from_the_one_expected_is_asked_about);
    tcase_add_test(t, only_lead_and_co_ordinator_record_it);
    tcase_add_test(t, details_read_before_the_birth_clash_with_it);
}

TEST_MAIN("birth_svc", cases)
