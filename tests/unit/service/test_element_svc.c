/* SPDX-License-Identifier: MIT */
/* What the family keeps back of an assessment, and no longer. */

#include "config.h"

#include "service/element_svc.h"
#include "support/assessed.h"
#include "support/harness.h"

static struct element_entry restricted_one(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    for (size_t i = 0; i < view.file.element_entry.count; i++) {
        if (view.file.element_entry.items[i].share_restricted)
            return view.file.element_entry.items[i];
    }
    return (struct element_entry){ .element = 0 };
}

START_TEST(it_is_lifted_in_a_version_that_is_complete)
{
    struct desk desk;
    struct ident case_id, version;
    struct element_entry entry, after;
    struct case_view view;

    desk_assessed(&desk, &case_id, &version);
    entry = restricted_one(&desk, &case_id);
    ck_assert_int_eq(entry.element, ELEMENT_1_04);
    desk_ok(&desk, element_lift(desk.session, &entry.record.id, "His mother.", &desk.err));
    ck_assert_int_eq(restricted_one(&desk, &case_id).element, 0);
    desk_read(&desk, &case_id, &view);
    after = *(const struct element_entry *)case_file_find(&view.file, ENTITY_element_entry,
                                                          &entry.record.id);
    ck_assert_str_eq(after.strengths, entry.strengths);
    ck_assert_str_eq(after.needs, entry.needs);
    desk_no(&desk, element_lift(desk.session, &entry.record.id, "Again.", &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_is_kept_from_it_any_more)
{
    struct desk desk;
    struct ident case_id, parent;
    struct assessment version;
    struct element_restriction kept;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    version = desk_newest(&desk, &case_id);
    desk_element(&desk, &version.record.id, ELEMENT_3_01, true);
    record_init(entity_of(ENTITY_element_restriction), &kept);
    kept.element_entry_id = restricted_one(&desk, &case_id).record.id;
    kept.agency_id = desk.agency;
    desk_ok(&desk, record_save(desk.session, ENTITY_element_restriction, &kept, &desk.err));
    desk_ok(&desk, element_lift(desk.session, &kept.element_entry_id, "She did.", &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.element_restriction.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(it_takes_a_reason_and_somebody_of_the_case)
{
    struct desk desk;
    struct ident case_id, version;
    struct element_entry entry;

    desk_assessed(&desk, &case_id, &version);
    entry = restricted_one(&desk, &case_id);
    desk_no(&desk, element_lift(desk.session, &entry.record.id, " ", &desk.err), ERR_INVALID);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, element_lift(desk.session, &entry.record.id, "Me.", &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, it_is_lifted_in_a_version_that_is_complete);
    tcase_add_test(t, nobody_is_kept_from_it_any_more);
    tcase_add_test(t, it_takes_a_reason_and_somebody_of_the_case);
}

TEST_MAIN("element_svc", cases)
