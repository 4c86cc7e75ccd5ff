/* SPDX-License-Identifier: MIT */
/* What can be picked by name: shared records everywhere, others of one case. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"

#include "service/names.h"

static size_t picked(struct desk *desk, enum entity_id kind, const struct ident *case_id,
                     struct choices *out)
{
    desk_ok(desk, choices_of(desk->session, kind, "", case_id, out, &desk->arena, &desk->err));
    return out->count;
}

/* Two cases of Helen Oduya, each with a decision. */
static void open_two(struct desk *desk, struct ident *one, struct ident *other)
{
    struct consent_entry entry;
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, one, &parent);
    desk_ok(desk, desk_start(desk, "Mina", "Okafor", "2002-03-04", other));
    parent = desk_parent(desk, other, "Ada Okafor");
    desk_decision(desk, other, &parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN, &entry);
    desk_ok(desk, desk_record(desk, &entry));
}

START_TEST(a_decision_of_another_case_is_not_offered)
{
    struct desk desk;
    struct ident one, other;
    struct choices found;

    open_two(&desk, &one, &other);
    ck_assert_uint_eq(picked(&desk, ENTITY_consent, &one, &found), 1);
    ck_assert_str_eq(found.items[0].name, "Assessment, Given, Mon 22 Mar 2010");
    ck_assert_uint_eq(picked(&desk, ENTITY_tac_meeting, &one, &found), 0);
    ck_assert_uint_eq(picked(&desk, ENTITY_consent, NULL, &found), 0);
    ck_assert_uint_eq(picked(&desk, ENTITY_subject, NULL, &found), 0);
    ck_assert_uint_eq(picked(&desk, ENTITY_caf_case, NULL, &found), 0);
    desk_close(&desk);
}
END_TEST

START_TEST(nor_to_whoever_may_not_read_it)
{
    struct desk desk;
    struct ident one, other;
    struct choices found;

    open_two(&desk, &one, &other);
    desk_sign_in(&desk, "rmenon");
    ck_assert_uint_eq(picked(&desk, ENTITY_consent, &one, &found), 0);
    ck_assert_uint_gt(picked(&desk, ENTITY_agency, NULL, &found), 0);
    ck_assert_uint_gt(picked(&desk, ENTITY_practitioner, NULL, &found), 0);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_decision_of_another_case_is_not_offered);
    tcase_add_test(t, nor_to_whoever_may_not_read_it);
}

TEST_MAIN("names", cases)
