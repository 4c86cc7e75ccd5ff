/* SPDX-License-Identifier: MIT */
/* What is due of a case and stands outside it. */

#include "config.h"

#include "service/beyond_svc.h"
#include "service/case_deed.h"
#include "support/casework.h"
#include "support/harness.h"

/* Whether the co-ordinator is asked if this is the same child as another. */
static bool is_asked_about(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;
    struct due_list more;

    desk_sign_in(desk, "gmarlowe");
    desk_read(desk, case_id, &view);
    desk_ok(desk, beyond_find(desk->session, &view, &more, &desk->arena, &desk->err));
    for (size_t i = 0; i < more.count; i++) {
        if (more.items[i].rule == DUE_DUP)
            return true;
    }
    return false;
}

/* A decision about the two children, made elsewhere, whichever is named first. */
static void keep_two_children(struct desk *desk, const struct ident ids[2], int first)
{
    struct not_same two;
    struct case_deed d;
    struct ident children[2];
    bool ok;

    for (int i = 0; i < 2; i++) {
        struct case_view view;

        desk_read(desk, &ids[i], &view);
        children[i] = view.file.subject.record.id;
    }
    record_init(entity_of(ENTITY_not_same), &two);
    two.subject_a = children[first];
    two.subject_b = children[1 - first];
    two.reason = "Cousins: I saw both.";
    two.decided_on = session_today(desk->session);
    desk_ok(desk, case_deed_begin(desk->session, &ids[0], &d, &desk->err));
    ok = deed_save(&d.deed, ENTITY_not_same, &two, AUDIT_CREATE, NULL, &desk->err);
    desk_ok(desk, case_deed_end(&d, ok, &desk->err));
}

/* Domain.md 4.2 R-DUP, 4.4. */
START_TEST(two_children_are_not_asked_about_again)
{
    struct desk desk;
    struct ident ids[2];

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &ids[0]));
    ids[1] = desk_start_double(&desk, "Kiran");
    ck_assert(is_asked_about(&desk, &ids[0]) && is_asked_about(&desk, &ids[1]));
    keep_two_children(&desk, ids, _i);
    ck_assert(!is_asked_about(&desk, &ids[0]) && !is_asked_about(&desk, &ids[1]));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, two_children_are_not_asked_about_again, 0, 2);
}

TEST_MAIN("beyond_svc", cases)
