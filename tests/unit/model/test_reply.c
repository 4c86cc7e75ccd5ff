/* SPDX-License-Identifier: MIT */
/* What is said beside a text stands beside that text and no other. */

#include "config.h"

#include "model/reply.h"

#include <string.h>

#include "model/record.h"

#include "support/harness.h"

static struct erratum a_reply(uint8_t version, int part, int element)
{
    struct erratum reply;

    record_init(entity_of(ENTITY_erratum), &reply);
    reply.assessment_id.bytes[0] = version;
    reply.kind = ERRATUM_KIND_DISAGREEMENT;
    reply.whose = VIEW_FROM_CHILD;
    reply.part = part;
    reply.element = element;
    reply.text = "I was not cross.";
    date_from_civil(2010, 3, 24, &reply.noted_on);
    return reply;
}

static const struct {
    uint8_t version;
    enum code_assessment_part part;
    int element;
    bool beside;
    const char *why;
} places[] = {
    { 1, ASSESSMENT_PART_ELEMENT, ELEMENT_1_05, true, "the element it is about" },
    { 1, ASSESSMENT_PART_ELEMENT, ELEMENT_1_06, false, "the next element" },
    { 2, ASSESSMENT_PART_ELEMENT, ELEMENT_1_05, false, "another version" },
    { 1, ASSESSMENT_PART_WHOLE, 0, false, "the whole" },
    { 1, ASSESSMENT_PART_HOME, 0, false, "another part" },
};

START_TEST(it_stands_beside_its_text_only)
{
    struct erratum reply = a_reply(1, ASSESSMENT_PART_ELEMENT, ELEMENT_1_05);
    struct reply_place place = { .part = places[_i].part, .element = places[_i].element };

    place.version.bytes[0] = places[_i].version;
    ck_assert_msg(reply_is_beside(&reply, &place) == places[_i].beside, "%s", places[_i].why);
}
END_TEST

/* Nothing that was said is nowhere. */
START_TEST(what_is_about_no_part_stands_beside_the_whole)
{
    static const int parts[] = { ASSESSMENT_PART_NONE_, ASSESSMENT_PART_OTHER,
                                 ASSESSMENT_PART_WHOLE };
    struct reply_place whole = { .part = ASSESSMENT_PART_WHOLE };

    whole.version.bytes[0] = 1;
    for (size_t i = 0; i < COUNT(parts); i++) {
        struct erratum reply = a_reply(1, parts[i], 0);

        ck_assert(reply_is_beside(&reply, &whole));
    }
}
END_TEST

START_TEST(it_says_when_and_whose_it_is)
{
    struct erratum reply = a_reply(1, ASSESSMENT_PART_ELEMENT, ELEMENT_1_05);
    struct str words = STR_INIT;

    reply.asked_by = "Kieran";
    reply_words(&reply, &words);
    ck_assert_str_eq(str_text(&words),
                     "24 Mar 2010, the child or young person disagrees (Kieran): "
                     "I was not cross.");
    str_clear(&words);
    reply.kind = ERRATUM_KIND_CORRECTION;
    reply.asked_by = NULL;
    reply.about = "The year";
    reply_words(&reply, &words);
    ck_assert_str_eq(str_text(&words), "24 Mar 2010, correction (The year): I was not cross.");
    str_release(&words);
}
END_TEST

START_TEST(only_disagreements_are_counted_as_such)
{
    struct arena arena = ARENA_INIT;
    struct case_file file;
    struct ident version = { { 1 } };

    case_file_init(&file);
    for (int i = 0; i < 3; i++) {
        struct erratum *reply = case_file_add(&file, ENTITY_erratum, &arena);

        *reply = a_reply(i == 2 ? 2 : 1, ASSESSMENT_PART_HOME, 0);
        if (i == 1)
            reply->kind = ERRATUM_KIND_CORRECTION;
    }
    ck_assert_uint_eq(replies_disagreeing(&file, &version), 1);
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, it_stands_beside_its_text_only, 0, COUNT(places));
    tcase_add_test(t, what_is_about_no_part_stands_beside_the_whole);
    tcase_add_test(t, it_says_when_and_whose_it_is);
    tcase_add_test(t, only_disagreements_are_counted_as_such);
}

TEST_MAIN("reply", cases)
