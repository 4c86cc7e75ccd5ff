/* SPDX-License-Identifier: MIT */
/* How far the child has come: case A from 12 to 6 (domain.md 8.1). */

#include "config.h"

#include "model/distance.h"

#include "support/example.h"
#include "support/harness.h"

static struct example example;

static void score(const char *on, int rater, int group, int points)
{
    struct outcome_score *one = example_add(&example, ENTITY_outcome_score, NULL);

    one->date = day(on);
    one->rater = rater;
    one->group = group;
    one->score = points;
}

static void begin(void)
{
    example_case_a(&example);
    example.file.outcome_score.count = 0;
}

static struct distance of(int group)
{
    struct distance all[16];
    size_t count = distances_find(&example.file, all, 16);

    for (size_t i = 0; i < count; i++) {
        if (all[i].group == group)
            return all[i];
    }
    ck_abort_msg("group %d has no score", group);
}

START_TEST(falling_is_better)
{
    struct distance health;
    char strip[DISTANCE_STRIP];

    begin();
    score("2010-07-14", SCORE_RATER_LP, SCORE_GROUP_HEALTH, 1);
    score("2010-02-03", SCORE_RATER_LP, SCORE_GROUP_HEALTH, 3);
    score("2010-05-19", SCORE_RATER_LP, SCORE_GROUP_HEALTH, 4);
    health = of(SCORE_GROUP_HEALTH);
    ck_assert_str_eq(distance_words(&health, &example.arena),
                     "3 to 1 of 4, better by 2 since 3 Feb 2010");
    distance_strip(&health, strip);
    ck_assert_str_eq(strip, "--o===>--");
    example_release(&example);
}
END_TEST

START_TEST(rising_is_worse_and_the_same_is_said)
{
    struct distance one;
    char strip[DISTANCE_STRIP];

    begin();
    score("2010-02-03", SCORE_RATER_LP, SCORE_GROUP_HEALTH, 0);
    score("2010-07-14", SCORE_RATER_LP, SCORE_GROUP_HEALTH, 4);
    score("2010-02-03", SCORE_RATER_LP, SCORE_GROUP_LEARNING, 2);
    score("2010-07-14", SCORE_RATER_LP, SCORE_GROUP_LEARNING, 2);
    score("2010-02-03", SCORE_RATER_LP, SCORE_GROUP_PARENTS_CARERS, 1);
    one = of(SCORE_GROUP_HEALTH);
    distance_strip(&one, strip);
    ck_assert_str_eq(strip, "<=======o");
    ck_assert_ptr_nonnull(strstr(distance_words(&one, &example.arena), "worse by 4"));
    one = of(SCORE_GROUP_LEARNING);
    distance_strip(&one, strip);
    ck_assert_str_eq(strip, "----o----");
    ck_assert_str_eq(distance_words(&one, &example.arena), "2 of 4, the same since 3 Feb 2010");
    one = of(SCORE_GROUP_PARENTS_CARERS);
    ck_assert_str_eq(distance_words(&one, &example.arena), "1 of 4 on 3 Feb 2010, scored once");
    example_release(&example);
}
END_TEST

/* What a child and a lead professional see is not compared with each other. */
START_TEST(each_rater_is_compared_with_themselves)
{
    struct distance all[16];

    begin();
    score("2010-02-03", SCORE_RATER_LP, SCORE_GROUP_HEALTH, 4);
    score("2010-07-14", SCORE_RATER_CHILD, SCORE_GROUP_HEALTH, 0);
    ck_assert_uint_eq(distances_find(&example.file, all, 16), 2);
    ck_assert_int_eq(all[0].first, all[0].last);
    ck_assert_str_eq(distance_line(&example.file, &example.arena), "Health 0");
    example_release(&example);
}
END_TEST

START_TEST(a_single_element_is_not_its_group)
{
    struct distance all[16];

    begin();
    score("2010-02-03", SCORE_RATER_LP, SCORE_GROUP_HEALTH, 4);
    example.file.outcome_score.items[0].item = ELEMENT_1_01;
    ck_assert_uint_eq(distances_find(&example.file, all, 16), 0);
    ck_assert_str_eq(distance_line(&example.file, &example.arena), "");
    example_release(&example);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, falling_is_better);
    tcase_add_test(t, rising_is_worse_and_the_same_is_said);
    tcase_add_test(t, each_rater_is_compared_with_themselves);
    tcase_add_test(t, a_single_element_is_not_its_group);
}

TEST_MAIN("distance", cases)
