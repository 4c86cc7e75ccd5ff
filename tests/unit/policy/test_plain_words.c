/* SPDX-License-Identifier: MIT */
/* Whose texts are looked at for words that judge: domain.md 4.5 no. 13. */

#include "config.h"

#include "policy/plain_words.h"

#include <string.h>

#include "base/compiler.h"
#include "model/judging_word.h"
#include "model/record.h"
#include "support/harness.h"

/* The work's own accounts, and the words of others, typed from domain.md 1.5 to 1.14. */
static const struct {
    enum entity_id entity;
    const char *field;
    bool looked_at;
    const char *why;
} fields[] = {
    { ENTITY_assessment, "reason", true, "assessment" },
    { ENTITY_assessment, "home_situation", true, "assessment" },
    { ENTITY_assessment, "conclusions_needs", true, "assessment" },
    { ENTITY_element_entry, "strengths", true, "an element" },
    { ENTITY_element_entry, "needs", true, "an element" },
    { ENTITY_element_entry, "evidence", true, "an element" },
    { ENTITY_pre_assessment, "q_safe_note", true, "the checklist" },
    { ENTITY_tac_meeting, "notes", true, "a meeting" },
    { ENTITY_tac_meeting, "not_held_note", true, "a meeting that was not" },
    { ENTITY_review, "notes", true, "a review" },
    { ENTITY_review, "next_steps", true, "a review" },
    { ENTITY_closure, "reason_detail", true, "a closure" },
    { ENTITY_closure, "outcome_summary", true, "a closure" },
    { ENTITY_closure, "safeguarding_note", true, "a closure" },
    { ENTITY_chronology_note, "text", true, "a note" },
    { ENTITY_action_progress, "text", true, "a note on an action" },
    { ENTITY_view_comment, "comment", false, "the family's own words" },
    { ENTITY_tac_meeting, "child_comment", false, "the child's own words" },
    { ENTITY_tac_meeting, "parent_comment", false, "the parent's own words" },
    { ENTITY_tac_meeting, "apart", false, "said apart" },
    { ENTITY_review, "parent_comment", false, "the parent's own words" },
    { ENTITY_closure, "child_comment", false, "the child's own words" },
    { ENTITY_attendance, "report", false, "what somebody sent" },
    { ENTITY_stepup, "concern", false, "nothing stands in the way of a concern" },
};

START_TEST(the_works_own_texts_are_looked_at)
{
    const struct entity *kind = entity_of(fields[_i].entity);
    const struct field *field = entity_field(kind, fields[_i].field);
    struct arena arena = ARENA_INIT;
    struct problems problems = PROBLEMS_INIT(&arena);
    void *record = arena_alloc(&arena, kind->size);

    ck_assert_ptr_nonnull(field);
    record_init(kind, record);
    field_set_text(field, record, "He is lazy.");
    plain_words_check(fields[_i].entity, record, NULL, judging_words_default(), &problems);
    ck_assert_msg(problems.count == (fields[_i].looked_at ? 1 : 0), "%s.%s: %s", kind->name,
                  fields[_i].field, fields[_i].why);
    if (fields[_i].looked_at) {
        ck_assert_str_eq(problems.items[0].field, fields[_i].field);
        ck_assert_str_eq(problems.items[0].word, "lazy");
        ck_assert_msg(problems.items[0].warning, "it stops nobody");
    }
    arena_clear(&arena);
}
END_TEST

START_TEST(what_was_kept_on_purpose_is_left_alone)
{
    struct arena arena = ARENA_INIT;
    struct problems problems = PROBLEMS_INIT(&arena);
    struct chronology_note kept, note;

    record_init(entity_of(ENTITY_chronology_note), &kept);
    kept.text = "He is lazy.";
    note = kept;
    note.text = arena_strdup(&arena, "He is lazy.");
    plain_words_check(ENTITY_chronology_note, &note, &kept, judging_words_default(), &problems);
    ck_assert_uint_eq(problems.count, 0);
    note.text = "He is lazy, and late.";
    plain_words_check(ENTITY_chronology_note, &note, &kept, judging_words_default(), &problems);
    ck_assert_uint_eq(problems.count, 1);
    plain_words_check(ENTITY_chronology_note, &note, &kept, NULL, &problems);
    ck_assert_msg(problems.count == 1, "nobody asked");
    arena_clear(&arena);
}
END_TEST

START_TEST(they_are_told_with_where_they_stand)
{
    struct arena arena = ARENA_INIT;
    struct problems problems = PROBLEMS_INIT(&arena);
    struct closure closure;

    record_init(entity_of(ENTITY_closure), &closure);
    problem_warn(&problems, (struct spot){ SECTION_CLOSURE, ENTITY_closure, IDENT_NONE }, "reason",
                 "Another thing.");
    ck_assert_ptr_null(plain_words_told(&problems, &arena));
    closure.reason_detail = "She was useless.";
    closure.outcome_summary = "A chaotic house.";
    plain_words_check(ENTITY_closure, &closure, NULL, judging_words_default(), &problems);
    ck_assert_str_eq(plain_words_told(&problems, &arena),
                     "\"useless\" (Detail), \"chaotic\" (Outcome)");
    arena_clear(&arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, the_works_own_texts_are_looked_at, 0, COUNT(fields));
    tcase_add_test(t, what_was_kept_on_purpose_is_left_alone);
    tcase_add_test(t, they_are_told_with_where_they_stand);
}

TEST_MAIN("plain_words", cases)
