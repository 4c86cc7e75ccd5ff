/* SPDX-License-Identifier: MIT */
/* What is said beside a text stands beside that text and no other. */

#include "config.h"

#include "model/reply.h"

#include <stdlib.h>
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

/* A version and its element, with one answer. */
struct versions {
    struct arena arena;
    struct case_file file;
};

static void add_version(struct versions *v, uint8_t id, uint8_t before, const char *needs)
{
    struct assessment *version = case_file_add(&v->file, ENTITY_assessment, &v->arena);
    struct element_entry *entry = case_file_add(&v->file, ENTITY_element_entry, &v->arena);

    version->record.id.bytes[0] = id;
    version->previous_version_id.bytes[0] = before;
    version->home_situation = "With his mother.";
    version->goals = needs;
    entry->record.id.bytes[0] = id;
    entry->record.id.bytes[1] = 1;
    entry->assessment_id = version->record.id;
    entry->element = ELEMENT_1_05;
    entry->needs = needs;
}

static void versions_open(struct versions *v)
{
    v->arena = ARENA_INIT;
    case_file_init(&v->file);
    add_version(v, 1, 0, "He was cross.");
    add_version(v, 2, 1, "He was cross.");
    add_version(v, 3, 2, "He is calm.");
}

static bool is_beside(struct versions *v, struct erratum reply, size_t version,
                      enum entity_id kind, const char *field)
{
    struct reply_place place = { kind, case_file_at(&v->file, kind, version), field };

    return reply_is_beside(&v->file, &reply, &place);
}

static const struct {
    int part;
    size_t version; /* from 0 */
    enum entity_id kind;
    const char *field;
    bool beside;
    const char *why;
} places[] = {
    { REPLY_PART_ELEMENT, 0, ENTITY_element_entry, NULL, true, "the element it is about" },
    { REPLY_PART_ELEMENT, 1, ENTITY_element_entry, NULL, true, "the same words, carried forward" },
    { REPLY_PART_ELEMENT, 2, ENTITY_element_entry, NULL, false, "other words of a later version" },
    { REPLY_PART_ELEMENT, 0, ENTITY_assessment, NULL, false, "the version" },
    { REPLY_PART_HOME, 0, ENTITY_assessment, NULL, true, "the version with the text" },
    { REPLY_PART_HOME, 0, ENTITY_assessment, "home_situation", true, "the text" },
    { REPLY_PART_HOME, 0, ENTITY_assessment, "goals", false, "another text" },
    { REPLY_PART_HOME, 0, ENTITY_assessment, "", false, "the version as a whole" },
    { REPLY_PART_HOME, 2, ENTITY_assessment, "home_situation", true, "carried forward twice" },
    { REPLY_PART_CHANGE, 1, ENTITY_assessment, "goals", true, "carried forward once" },
    { REPLY_PART_CHANGE, 2, ENTITY_assessment, "goals", false, "written anew" },
    { REPLY_PART_REASON, 0, ENTITY_assessment, "", true, "a text that is empty" },
    { REPLY_PART_WHOLE, 0, ENTITY_assessment, "", true, "the whole" },
    { REPLY_PART_WHOLE, 1, ENTITY_assessment, "", false, "the next version is another whole" },
    { REPLY_PART_ACTIONS, 0, ENTITY_assessment, "", true, "a list that is empty" },
    { REPLY_PART_OTHER, 0, ENTITY_assessment, "", true, "another part of a version" },
    { REPLY_PART_NONE_, 0, ENTITY_assessment, "", true, "no part of a version" },
};

START_TEST(it_stands_beside_its_text_only)
{
    struct versions v;

    versions_open(&v);
    ck_assert_msg(is_beside(&v, a_reply(1, places[_i].part, ELEMENT_1_05), places[_i].version,
                            places[_i].kind, places[_i].field) == places[_i].beside,
                  "%s", places[_i].why);
    ck_assert(!is_beside(&v, a_reply(1, REPLY_PART_ELEMENT, ELEMENT_1_06), 0,
                         ENTITY_element_entry, NULL));
    arena_clear(&v.arena);
}
END_TEST

static const struct {
    const char *before, *after;
    int kind;
    bool beside;
    const char *why;
} changes[] = {
    { "He is gentle. He reads.", "He is gentle. He reads. He swims.", ERRATUM_KIND_DISAGREEMENT,
      true, "one sentence more" },
    { "He is gentle. He reads.", "He is gentle.", ERRATUM_KIND_DISAGREEMENT, true, "one less" },
    { "He is gentle. He reads.", "He swims.", ERRATUM_KIND_DISAGREEMENT, false, "all new" },
    { "He is gentle. He reads.", NULL, ERRATUM_KIND_DISAGREEMENT, false, "nothing is left" },
    { NULL, "He swims.", ERRATUM_KIND_DISAGREEMENT, false, "there was nothing" },
    { "He is gentle. He reads.", "He is gentle. He reads. He swims.", ERRATUM_KIND_CORRECTION,
      false, "a correction is about the words as they were" },
};

/* A trial's: a sentence was added, and a mother's disagreement was gone. */
START_TEST(a_disagreement_stands_while_a_sentence_of_its_text_does)
{
    struct versions v;
    struct erratum reply = a_reply(1, REPLY_PART_ELEMENT, ELEMENT_1_05);

    versions_open(&v);
    reply.kind = changes[_i].kind;
    v.file.element_entry.items[0].strengths = changes[_i].before;
    v.file.element_entry.items[1].strengths = changes[_i].after;
    v.file.element_entry.items[0].needs = v.file.element_entry.items[1].needs = NULL;
    ck_assert_msg(is_beside(&v, reply, 1, ENTITY_element_entry, NULL) == changes[_i].beside, "%s",
                  changes[_i].why);
    arena_clear(&v.arena);
}
END_TEST

/* About all of a list it stands under its last line, about one line under that. */
START_TEST(it_stands_beside_a_list_or_a_line_of_it)
{
    struct versions v;
    struct erratum reply = a_reply(1, REPLY_PART_ACTIONS, 0);
    static const bool all[] = { false, true }, one[] = { true, false };

    versions_open(&v);
    for (uint8_t i = 0; i < 2; i++) {
        struct agreed_action *line = case_file_add(&v.file, ENTITY_agreed_action, &v.arena);

        line->record.id.bytes[0] = (uint8_t)(10 + i);
        line->assessment_id.bytes[0] = 1;
    }
    for (size_t i = 0; i < 2; i++)
        ck_assert(is_beside(&v, reply, i, ENTITY_agreed_action, "") == all[i]);
    ck_assert(!is_beside(&v, reply, 0, ENTITY_assessment, ""));
    reply.about_id.bytes[0] = 10;
    for (size_t i = 0; i < 2; i++)
        ck_assert(is_beside(&v, reply, i, ENTITY_agreed_action, "") == one[i]);
    arena_clear(&v.arena);
}
END_TEST

/* Until its words change. */
START_TEST(it_goes_on_with_an_action_that_is_carried_on)
{
    static const char *const words[] = { "Ring the club.", "Ring the club.", "Write to the club." };
    struct versions v;
    struct erratum reply = a_reply(0, REPLY_PART_ACTION, 0);

    versions_open(&v);
    reply.about_id.bytes[0] = 1;
    for (uint8_t i = 0; i < 3; i++) {
        struct plan_action *action = case_file_add(&v.file, ENTITY_plan_action, &v.arena);

        action->record.id.bytes[0] = (uint8_t)(i + 1);
        action->carried_from.bytes[0] = i;
        action->action = words[i];
    }
    ck_assert(is_beside(&v, reply, 0, ENTITY_plan_action, NULL));
    ck_assert(is_beside(&v, reply, 1, ENTITY_plan_action, NULL));
    ck_assert(!is_beside(&v, reply, 2, ENTITY_plan_action, NULL));
    arena_clear(&v.arena);
}
END_TEST

/* ----- Which texts there are --------------------------------------------- */

/* Of every record with words it is said whether they may be answered. */
START_TEST(every_text_may_be_answered_or_it_is_said_why_not)
{
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        const struct entity *entity = entity_of((enum entity_id)kind);
        const char *why = reply_why_none((enum entity_id)kind);
        enum code_reply_part parts[REPLY_PART_END_];

        ck_assert_msg((reply_parts_of(entity->id, parts) > 0) == !why, "%s", entity->name);
        for (int i = 0; i < entity->field_count; i++)
            ck_assert_msg((reply_part_of(entity->id, &entity->fields[i]) == REPLY_PART_NONE_) ==
                              (why != NULL),
                          "%s.%s", entity->name, entity->fields[i].name);
    }
}
END_TEST

START_TEST(the_parts_name_fields_there_are)
{
    ck_assert_int_eq(reply_part_of(ENTITY_tac_meeting,
                                   entity_field(entity_of(ENTITY_tac_meeting), "apart")),
                     REPLY_PART_APART);
    for (int part = REPLY_PART_NONE_ + 1; part < REPLY_PART_END_; part++) {
        const struct reply_text *text = reply_text((enum code_reply_part)part);
        char *names = text->fields ? strdup(text->fields) : NULL;

        ck_assert_int_ne(text->entity, ENTITY_none);
        for (char *name = names ? strtok(names, " ") : NULL; name; name = strtok(NULL, " "))
            ck_assert_msg(entity_field(entity_of(text->entity), name) != NULL, "%s", name);
        free(names);
    }
}
END_TEST

START_TEST(it_says_when_and_whose_it_is)
{
    struct erratum reply = a_reply(1, REPLY_PART_ELEMENT, ELEMENT_1_05);
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

        *reply = a_reply(i == 2 ? 2 : 1, REPLY_PART_HOME, 0);
        if (i == 1)
            reply->kind = ERRATUM_KIND_CORRECTION;
    }
    ck_assert_uint_eq(replies_disagreeing(&file, &version), 1);
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_disagreement_stands_while_a_sentence_of_its_text_does, 0,
                        COUNT(changes));
    tcase_add_loop_test(t, it_stands_beside_its_text_only, 0, COUNT(places));
    tcase_add_test(t, it_stands_beside_a_list_or_a_line_of_it);
    tcase_add_test(t, it_goes_on_with_an_action_that_is_carried_on);
    tcase_add_test(t, every_text_may_be_answered_or_it_is_said_why_not);
    tcase_add_test(t, the_parts_name_fields_there_are);
    tcase_add_test(t, it_says_when_and_whose_it_is);
    tcase_add_test(t, only_disagreements_are_counted_as_such);
}

TEST_MAIN("reply", cases)
