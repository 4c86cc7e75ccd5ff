/* SPDX-License-Identifier: MIT */
/* A record of a case in a deed: put into the file, judged, saved. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"

#include "service/case_deed.h"

static void open_case(struct desk *desk, struct ident *case_id)
{
    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Kieran", "Tolliver", "2000-06-19", case_id));
}

static struct closure new_closure(const struct ident *case_id, enum code_close reason)
{
    struct closure closure;

    record_init(entity_of(ENTITY_closure), &closure);
    closure.case_id = *case_id;
    closure.reason = (int)reason;
    return closure;
}

START_TEST(the_file_has_it_as_saved)
{
    struct desk desk;
    struct ident case_id;
    struct case_deed d;
    struct closure closure;

    open_case(&desk, &case_id);
    closure = new_closure(&case_id, CLOSE_OTHER);
    desk_ok(&desk, case_deed_begin(desk.session, &case_id, &d, &desk.err));
    desk_ok(&desk, case_deed_save(&d, ENTITY_closure, &closure, &desk.err));
    closure.reason = CLOSE_AGE_LIMIT;
    desk_ok(&desk, case_deed_save(&d, ENTITY_closure, &closure, &desk.err));
    ck_assert_uint_eq(d.file.closure.count, 1);
    ck_assert_int_eq(d.file.closure.items[0].record.version, 2);
    ck_assert_int_eq(d.file.closure.items[0].reason, CLOSE_AGE_LIMIT);
    desk_ok(&desk, case_deed_end(&d, true, &desk.err));
    desk_close(&desk);
}
END_TEST

START_TEST(what_a_rule_stops_is_not_saved)
{
    struct desk desk;
    struct ident case_id;
    struct case_deed d;
    struct case_view view;
    struct closure closure;

    open_case(&desk, &case_id);
    closure = new_closure(&case_id, CLOSE_PREGNANCY_ENDED);
    desk_ok(&desk, case_deed_begin(desk.session, &case_id, &d, &desk.err));
    desk_no(&desk, case_deed_save(&d, ENTITY_closure, &closure, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "reason");
    ck_assert_int_eq(closure.record.version, 0);
    ck_assert(!case_deed_end(&d, false, &desk.err));
    closure = new_closure(&case_id, CLOSE_OTHER);
    closure.outcome_summary = "\x1b[2J";
    desk_ok(&desk, case_deed_begin(desk.session, &case_id, &d, &desk.err));
    desk_no(&desk, case_deed_save(&d, ENTITY_closure, &closure, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "outcome_summary");
    ck_assert(!case_deed_end(&d, false, &desk.err));
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.closure.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(a_record_of_another_case_is_not_changed)
{
    struct desk desk;
    struct ident case_id, other;
    struct case_deed d;
    struct closure closure;

    open_case(&desk, &case_id);
    desk_ok(&desk, desk_start(&desk, "Mina", "Okafor", "2002-03-04", &other));
    closure = new_closure(&other, CLOSE_OTHER);
    desk_ok(&desk, case_deed_begin(desk.session, &other, &d, &desk.err));
    desk_ok(&desk, case_deed_end(&d, case_deed_save(&d, ENTITY_closure, &closure, &desk.err),
                                 &desk.err));
    desk_ok(&desk, case_deed_begin(desk.session, &case_id, &d, &desk.err));
    desk_no(&desk, case_deed_save(&d, ENTITY_closure, &closure, &desk.err), ERR_NOT_FOUND);
    ck_assert(!case_deed_end(&d, false, &desk.err));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, the_file_has_it_as_saved);
    tcase_add_test(t, what_a_rule_stops_is_not_saved);
    tcase_add_test(t, a_record_of_another_case_is_not_changed);
}

TEST_MAIN("case_deed", cases)
