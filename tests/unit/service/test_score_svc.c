/* SPDX-License-Identifier: MIT */
/* Outcome scores, a set at a time. */

#include "config.h"

#include "model/distance.h"
#include "service/score_svc.h"
#include "support/harness.h"
#include "support/road.h"

enum { GROUPS = SCORE_GROUP_END_ - 1 };

static bool keep(struct desk *desk, const struct ident *case_id, int days_ago,
                 const int points[GROUPS])
{
    struct outcome_score rows[GROUPS];
    struct outcome_score *scores[GROUPS];

    for (int i = 0; i < GROUPS; i++) {
        record_init(entity_of(ENTITY_outcome_score), &rows[i]);
        rows[i].group = i + 1;
        rows[i].score = points[i] < 0 ? INT_UNKNOWN : points[i];
        scores[i] = &rows[i];
    }
    rows[0].case_id = *case_id;
    rows[0].date = desk_days_on(desk, -days_ago);
    rows[0].point = SCORE_POINT_BASELINE;
    rows[0].rater = SCORE_RATER_LP;
    return scores_keep(desk->session, scores, GROUPS, &desk->err);
}

static const struct case_file *file_of(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file;
}

START_TEST(a_set_is_kept_and_the_way_is_seen)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;

    desk_delivering(&desk, &id, &action);
    desk_ok(&desk, keep(&desk, &id, 40, (int[]){ 2, 4, 3, -1 }));
    ck_assert_uint_eq(file_of(&desk, &id)->outcome_score.count, 3);
    desk_ok(&desk, keep(&desk, &id, 0, (int[]){ 1, 2, 3, 2 }));
    ck_assert_str_eq(distance_line(file_of(&desk, &id), &desk.arena),
                     "Health 2 to 1, Learning 4 to 2, Parents 3, Family 2");
    desk_close(&desk);
}
END_TEST

START_TEST(the_same_day_is_put_right)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;

    desk_delivering(&desk, &id, &action);
    desk_ok(&desk, keep(&desk, &id, 0, (int[]){ 2, -1, -1, -1 }));
    desk_ok(&desk, keep(&desk, &id, 0, (int[]){ 3, -1, -1, -1 }));
    ck_assert_uint_eq(file_of(&desk, &id)->outcome_score.count, 1);
    ck_assert_int_eq(file_of(&desk, &id)->outcome_score.items[0].score, 3);
    desk_close(&desk);
}
END_TEST

/* All of the set, or none of it. */
START_TEST(what_is_out_of_range_keeps_nothing)
{
    struct desk desk;
    struct ident id;
    struct plan_action action;

    desk_delivering(&desk, &id, &action);
    desk_no(&desk, keep(&desk, &id, 0, (int[]){ 1, 5, 0, 0 }), ERR_INVALID);
    desk_no(&desk, keep(&desk, &id, 0, (int[]){ -1, -1, -1, -1 }), ERR_INVALID);
    desk_no(&desk, keep(&desk, &id, -1, (int[]){ 1, 1, 1, 1 }), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "date");
    ck_assert_uint_eq(file_of(&desk, &id)->outcome_score.count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(whoever_may_not_write_the_plan_scores_nothing)
{
    static const char *const others[] = { "rmenon", "prenshaw", "ldanvers", "icalloway" };
    struct desk desk;
    struct ident id;
    struct plan_action action;

    desk_delivering(&desk, &id, &action);
    for (size_t i = 0; i < COUNT(others); i++) {
        desk_sign_in(&desk, others[i]);
        desk_no(&desk, keep(&desk, &id, 0, (int[]){ 1, 1, 1, 1 }), ERR_DENIED);
    }
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, keep(&desk, &id, 0, (int[]){ 1, 1, 1, 1 }));
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_set_is_kept_and_the_way_is_seen);
    tcase_add_test(t, the_same_day_is_put_right);
    tcase_add_test(t, what_is_out_of_range_keeps_nothing);
    tcase_add_test(t, whoever_may_not_write_the_plan_scores_nothing);
}

TEST_MAIN("scores", cases)
