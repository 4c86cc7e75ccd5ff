/* SPDX-License-Identifier: MIT */
/* The right of reply: who notes an answer, beside which text, and who reads it. */

#include "config.h"

#include "support/harness.h"
#include "support/example.h"
#include "support/keep.h"
#include "support/replies.h"

/* Every text that may be answered is, by whoever leads. */
START_TEST(an_answer_stands_beside_every_text)
{
    struct desk desk;
    struct ident id;
    struct case_view view;
    size_t count;

    replies_case(&desk, &id);
    count = replies_note_all(&desk, &id);
    desk_read(&desk, &id, &view);
    ck_assert_uint_eq(view.file.erratum.count, count);
    for (size_t i = 0; i < count; i++) {
        const struct erratum *reply = &view.file.erratum.items[i];
        struct str words = STR_INIT;
        struct reply_place place = { .field = NULL };

        place.record = reply_record(&view.file, reply, &place.entity);
        ck_assert_ptr_nonnull(place.record);
        replies_beside(&view.file, &place, &words);
        ck_assert_msg(strstr(str_text(&words), reply->text) != NULL, "%s", reply->text);
        ck_assert(ident_equal(&reply->noted_by, &desk.hoduya));
        str_release(&words);
    }
    desk_close(&desk);
}
END_TEST

/* ----- Who reads it --------------------------------------------------------- */

/* Has the reader's file every text of the part that the whole file has? */
static bool has_text(const struct case_file *whole, const struct case_file *read,
                     const struct erratum *reply)
{
    enum entity_id kind;

    return reply_record(read, reply, &kind) != NULL &&
           reply_text_left(read, reply) == reply_text_left(whole, reply);
}

#define CLASS(name) (UINT64_C(1) << DATACLASS_##name)

static const struct {
    const char *login;
    uint64_t classes; /* 0: no member of the team */
    const char *reads, *not; /* parts */
} readers[] = {
    { "rmenon", CLASS(ALL), "Answer NOTE", NULL },
    { "rmenon", CLASS(BASIC) | CLASS(PLAN_REVIEW), "Answer ACTION ", "Answer NOTE" },
    { "rmenon", CLASS(BASIC) | CLASS(CHRONOLOGY), "Answer NOTE", "Answer ACTION " },
    { "rmenon", CLASS(BASIC) | CLASS(ASSESSMENT_D2), "Answer ELEMENT", "Answer MEETING" },
    { "rmenon", CLASS(BASIC), NULL, "Answer ACTION " },
    { "gmarlowe", 0, "Answer NOTE", NULL },
    { "prenshaw", 0, NULL, NULL },
    { "ldanvers", 0, NULL, NULL },
    { "icalloway", 0, NULL, NULL },
};

static bool reads(const struct case_view *view, const char *words)
{
    for (size_t i = 0; i < view->file.erratum.count; i++) {
        if (strstr(view->file.erratum.items[i].text, words) != NULL)
            return true;
    }
    return false;
}

/* Whoever reads the text reads the answer, and nobody else does. */
START_TEST(whoever_reads_the_text_reads_the_answer)
{
    struct desk desk;
    struct ident id;
    struct case_view whole, view;

    replies_case(&desk, &id);
    (void)replies_note_all(&desk, &id);
    if (readers[_i].classes)
        desk_share(&desk, &id, readers[_i].classes);
    desk_read(&desk, &id, &whole);
    desk_sign_in(&desk, readers[_i].login);
    if (!case_open(desk.session, &id, "A question of the family.", &view, &desk.arena, &desk.err)) {
        ck_assert_int_eq(desk.err.kind, ERR_DENIED);
        desk_close(&desk);
        return;
    }
    ck_assert(!view.identity_only || view.file.erratum.count == 0);
    for (size_t i = 0; i < whole.file.erratum.count && !view.identity_only; i++) {
        const struct erratum *reply = &whole.file.erratum.items[i];
        bool list = reply_text((enum code_reply_part)reply->part)->reach == REPLY_OF_CASE;
        bool text = has_text(&whole.file, &view.file, reply);

        if (!list || !text)
            ck_assert_msg(reads(&view, reply->text) == text, "%s: %s", readers[_i].login,
                          reply->text);
    }
    ck_assert(!readers[_i].reads || reads(&view, readers[_i].reads));
    ck_assert(!readers[_i].not || !reads(&view, readers[_i].not));
    desk_close(&desk);
}
END_TEST

/* An element that is kept back and has no words yet: nor is what is said beside it theirs. */
START_TEST(what_is_said_of_a_restricted_element_stays_with_it)
{
    struct desk desk;
    struct ident id;
    struct case_view view;
    struct element_entry entry;
    struct erratum reply;

    replies_case(&desk, &id);
    desk_share(&desk, &id, CLASS(BASIC) | D1_D3);
    desk_read(&desk, &id, &view);
    entry = *case_file_element(
        &view.file, &case_file_version(&view.file, ASSESSMENT_STATUS_COMPLETE)->record.id,
        ELEMENT_3_01);
    entry.strengths = entry.needs = entry.evidence = entry.difference_of_view = NULL;
    entry.need_level = NEED_LEVEL_2;
    entry.share_restricted = true;
    desk_keep(&desk, &id, ENTITY_element_entry, &entry);
    record_init(entity_of(ENTITY_erratum), &reply);
    reply.assessment_id = entry.assessment_id;
    reply.kind = ERRATUM_KIND_DISAGREEMENT;
    reply.part = REPLY_PART_ELEMENT;
    reply.element = ELEMENT_3_01;
    reply.text = "We keep this back.";
    reply.noted_on = session_today(desk.session);
    reply.noted_by = desk.hoduya;
    desk_keep(&desk, &id, ENTITY_erratum, &reply);
    desk_read(&desk, &id, &view);
    ck_assert(reads(&view, "We keep this back."));
    desk_sign_in(&desk, "rmenon");
    desk_read(&desk, &id, &view);
    ck_assert(!view.identity_only);
    ck_assert(!reads(&view, "We keep this back."));
    desk_close(&desk);
}
END_TEST

/* ----- What is refused -------------------------------------------------------- */

static struct erratum an_answer(struct desk *desk, const struct ident *id)
{
    struct case_view view;
    struct erratum reply;

    desk_read(desk, id, &view);
    replies_make(&reply, &view.file, REPLY_PART_NOTE, &view.file.chronology_note.items[0],
                 &desk->arena);
    return reply;
}

START_TEST(an_answer_needs_its_text_and_a_writer)
{
    struct desk desk;
    struct ident id;
    struct erratum reply, other;

    replies_case(&desk, &id);
    reply = other = an_answer(&desk, &id);
    desk_no(&desk, record_save(desk.session, ENTITY_erratum, &other, &desk.err), ERR_REFUSED);
    other.about_id = IDENT_NONE;
    desk_no(&desk, reply_note(desk.session, &other, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "about_id");
    other.about_id = id;
    desk_no(&desk, reply_note(desk.session, &other, &desk.err), ERR_NOT_FOUND);
    desk_share(&desk, &id, CLASS(BASIC) | CLASS(CHRONOLOGY));
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, reply_note(desk.session, &reply, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, reply_note(desk.session, &reply, &desk.err));
    desk_no(&desk, reply_note(desk.session, &reply, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, an_answer_stands_beside_every_text);
    tcase_add_loop_test(t, whoever_reads_the_text_reads_the_answer, 0, COUNT(readers));
    tcase_add_test(t, what_is_said_of_a_restricted_element_stays_with_it);
    tcase_add_test(t, an_answer_needs_its_text_and_a_writer);
}

TEST_MAIN("reply_svc", cases)
