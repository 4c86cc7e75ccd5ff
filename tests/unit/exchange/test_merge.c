/* SPDX-License-Identifier: MIT */
/* Two cases of one child made one, and taken apart: nothing is lost either way. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "support/ended.h"
#include "support/exchange_desk.h"
#include "support/harness.h"
#include "support/replies.h"

#include "service/chronology.h"
#include "service/history_svc.h"
#include "service/merge_svc.h"
#include "service/sharing_svc.h"
#include "service/void_svc.h"
#include "service/who_looked.h"

static void add_note_from(struct desk *desk, const struct ident *case_id, const char *text,
                          const char *from, const struct ident *addendum_to, struct ident *id)
{
    struct chronology_note note;

    record_init(entity_of(ENTITY_chronology_note), &note);
    note.case_id = *case_id;
    note.date = session_today(desk->session);
    note.author_id = desk->hoduya;
    note.kind = NOTE_KIND_CALL;
    note.text = text;
    note.source = NOTE_SOURCE_FACT;
    note.addendum_to = *addendum_to;
    note.carried_from = from;
    desk_ok(desk, record_save(desk->session, ENTITY_chronology_note, &note, &desk->err));
    *id = note.record.id;
}

static void add_note(struct desk *desk, const struct ident *case_id, const char *text,
                     const struct ident *addendum_to, struct ident *id)
{
    add_note_from(desk, case_id, text, NULL, addendum_to, id);
}

static void add_sharing(struct desk *desk, const struct ident *case_id)
{
    struct disclosure entry;

    record_init(entity_of(ENTITY_disclosure), &entry);
    entry.case_id = *case_id;
    entry.direction = DIRECTION_OUT;
    entry.to_agency = desk->agency;
    entry.recipient_identity_checked = IDENTITY_CHECK_KNOWN;
    entry.what = set_with(0, DATACLASS_BASIC);
    entry.what_note = "The first page.";
    entry.purpose = "So that the school knows whom to call.";
    entry.method = SHARE_METHOD_PHONE;
    entry.basis = LAWBASIS_CONSENT;
    entry.decision = SHARE_DECISION_SHARED;
    desk_ok(desk, sharing_record(desk->session, &entry, &desk->err));
}

/* The one that stays. */
static void open_other(struct desk *desk, struct ident *id)
{
    desk_ok(desk, desk_start(desk, "Kiran", "Quillfeather", "2000-06-19", id));
}

/* The first is the duplicate, with notes and a sharing; the second stays. */
static void open_two(struct desk *desk, struct ident cases[2])
{
    struct ident note, addendum;

    desk_forming(desk, &cases[0]);
    add_note(desk, &cases[0], "The mother rang.", &IDENT_NONE, &note);
    add_note(desk, &cases[0], "It was the aunt.", &note, &addendum);
    add_sharing(desk, &cases[0]);
    open_other(desk, &cases[1]);
}

static bool ask(struct desk *desk, const struct ident *duplicate, const char *kept)
{
    struct void_request request;

    record_init(entity_of(ENTITY_void_request), &request);
    request.reason = VOID_REASON_DUPLICATE;
    request.kept_urn = kept;
    request.note = "Two schools each opened one.";
    return void_ask(desk->session, duplicate, &request, "They are one child.", &desk->err);
}

static void merge(struct desk *desk, const struct ident *duplicate)
{
    struct secret *passphrase = desk_passphrase();
    struct void_waitings waiting;

    desk_sign_in(desk, "gmarlowe");
    desk_ok(desk, ask(desk, duplicate, "CAF-2010-00002"));
    desk_sign_in(desk, "ldanvers");
    desk_ok(desk, void_waiting(desk->session, &waiting, &desk->arena, &desk->err));
    desk_ok(desk, void_answer(desk->session, &waiting.items[0].request, VOID_ANSWER_AGREED, NULL,
                              passphrase, &desk->err));
    secret_free(passphrase);
    desk_sign_in(desk, "gmarlowe");
}

static const struct case_file *file_of(struct desk *desk, const struct ident *case_id)
{
    static struct case_view view;

    desk_read(desk, case_id, &view);
    return &view.file;
}

/* ----- Exports ---------------------------------------------------------- */

struct lines {
    char *items[2000];
    size_t count;
};

/* Lines of what was taken back are left out: they say so themselves. So are the
 * people at work, who are in the file because something names them. */
static void read_lines(struct desk *desk, const struct ident cases[2], struct lines *lines)
{
    FILE *file = desk_export(desk, cases, 2);
    char *line = NULL;
    size_t size = 0;

    lines->count = 0;
    rewind(file);
    while (getline(&line, &size, file) > 0) {
        if (strstr(line, "\"void_at\"") == NULL &&
            strstr(line, "{\"type\":\"practitioner\"") == NULL)
            lines->items[lines->count++] = strdup(line);
    }
    free(line);
    fclose(file);
}

static void free_lines(struct lines *lines)
{
    while (lines->count > 0)
        free(lines->items[--lines->count]);
}

static bool is_told(struct desk *desk, const struct ident *case_id, const char *words)
{
    struct chronology_choice choice = { 0 };
    struct chronology chronology;
    struct case_view view;
    bool found = false;

    desk_read(desk, case_id, &view);
    chronology_of(desk->session, &view, &choice, &chronology, &desk->arena);
    for (size_t i = 0; i < chronology.count; i++)
        found |= strstr(chronology.events[i].what, words) != NULL;
    return found;
}

START_TEST(what_was_shared_and_noted_is_carried_over)
{
    struct desk desk;
    struct ident cases[2];
    const struct case_file *file;

    open_two(&desk, cases);
    merge(&desk, &cases[0]);
    file = file_of(&desk, &cases[1]);
    ck_assert_uint_eq(file->disclosure.count, 1);
    ck_assert_str_eq(file->disclosure.items[0].carried_from, "CAF-2010-00001");
    ck_assert_uint_eq(file->chronology_note.count, 2);
    ck_assert_str_eq(file->chronology_note.items[1].text, "It was the aunt.");
    ck_assert(ident_equal(&file->chronology_note.items[1].addendum_to,
                          &file->chronology_note.items[0].record.id));
    ck_assert(is_told(&desk, &cases[1], "): The mother rang. (from CAF-2010-00001)"));
    ck_assert(is_told(&desk, &cases[1], "): It was the aunt. (from CAF-2010-00001)"));
    file = file_of(&desk, &cases[0]);
    ck_assert_int_eq(file->caf_case.state, STATE_V0);
    ck_assert_uint_eq(file->disclosure.count, 1);
    ck_assert_uint_eq(file->chronology_note.count, 2);
    ck_assert_int_eq(file->case_link.items[0].kind, LINK_KIND_DUPLICATE_OF);
    ck_assert(ident_equal(&file->case_link.items[0].other_case_id, &cases[1]));
    desk_close(&desk);
}
END_TEST

static void answer_note(struct desk *desk, const struct ident *case_id, size_t at,
                        const char *text)
{
    const struct case_file *file = file_of(desk, case_id);
    struct erratum reply;

    replies_make(&reply, file, REPLY_PART_NOTE, &file->chronology_note.items[at], &desk->arena);
    reply.text = text;
    desk_ok(desk, reply_note(desk->session, &reply, &desk->err));
}

static size_t told(struct desk *desk, const struct ident *case_id, const char *what)
{
    struct history history;
    size_t count = 0;

    desk_ok(desk, history_of_case(desk->session, case_id, false, 0, 100, &history, &desk->arena,
                                  &desk->err));
    for (size_t i = 0; i < history.count; i++)
        count += strcmp(history.lines[i].what, what) == 0;
    return count;
}

/* Whoever gave a key blind wrote no note, ended no lead, and agreed once. */
START_TEST(who_asked_for_it_and_who_agreed_is_told)
{
    struct desk desk;
    struct ident cases[2];
    struct who_looked looked;

    open_two(&desk, cases);
    merge(&desk, &cases[0]);
    ck_assert_uint_eq(told(&desk, &cases[1],
                           "carried a note in the chronology over from CAF-2010-00001. Asked by "
                           "Gwen Marlowe, agreed to by Lee Danvers. The child has another case, "
                           "CAF-2010-00002: Two schools each opened one. The same child, though "
                           "little alike: They are one child."), 2);
    ck_assert_uint_eq(told(&desk, &cases[0], "ended Helen Oduya as lead professional, with the case"), 1);
    ck_assert_ptr_nonnull(strstr(file_of(&desk, &cases[0])->state_history
                                     .items[file_of(&desk, &cases[0])->state_history.count - 1]
                                     .reason, "Asked by Gwen Marlowe, agreed to by Lee Danvers. "));
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, who_looked(desk.session, "CAF-2010-00002", &looked, &desk.arena, &desk.err));
    for (size_t i = 0; i < looked.count; i++)
        ck_assert_int_le(looked.items[i].ways[LOOKER_KEY].count, 1);
    desk_close(&desk);
}
END_TEST

/* Whoever writes in the one that is void is told which goes on. */
START_TEST(what_is_written_in_the_duplicate_is_sent_to_the_other)
{
    struct desk desk;
    struct ident cases[2];
    struct chronology_note note;

    open_two(&desk, cases);
    merge(&desk, &cases[0]);
    desk_sign_in(&desk, "hoduya");
    record_init(entity_of(ENTITY_chronology_note), &note);
    note.case_id = cases[0];
    note.date = session_today(desk.session);
    note.author_id = desk.hoduya;
    note.kind = NOTE_KIND_CALL;
    note.text = "The school rang.";
    note.source = NOTE_SOURCE_FACT;
    desk_no(&desk, record_save(desk.session, ENTITY_chronology_note, &note, &desk.err),
            ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "made one with CAF-2010-00002"));
    desk_close(&desk);
}
END_TEST

/* What the duplicate had from the case that stays is there already. */
START_TEST(what_came_from_the_other_is_not_doubled)
{
    struct desk desk;
    struct ident cases[2], ids[4];

    desk_forming(&desk, &cases[0]);
    add_note_from(&desk, &cases[0], "Begun there.", "CAF-2010-00002", &IDENT_NONE, &ids[0]);
    add_note_from(&desk, &cases[0], "Begun there, said of here.", "CAF-2010-00002", &IDENT_NONE,
                  &ids[1]);
    add_note(&desk, &cases[0], "It was the aunt.", &ids[1], &ids[2]);
    add_note(&desk, &cases[0], "The mother rang.", &IDENT_NONE, &ids[3]);
    open_other(&desk, &cases[1]);
    merge(&desk, &cases[0]);
    ck_assert_uint_eq(file_of(&desk, &cases[1])->chronology_note.count, 3);
    answer_note(&desk, &cases[1], 2, "It was my sister.");
    desk_ok(&desk, merge_undo(desk.session, &cases[0], "They are cousins.", &desk.err));
    ck_assert_uint_eq(file_of(&desk, &cases[1])->chronology_note.count, 0);
    ck_assert(ident_equal(&file_of(&desk, &cases[0])->erratum.items[0].about_id, &ids[3]));
    desk_close(&desk);
}
END_TEST

/* What the family says goes with the note it is about; what it says of the copy goes home
 * with it. */
START_TEST(what_was_said_beside_a_note_goes_with_it)
{
    struct desk desk;
    struct ident cases[2];
    const struct case_file *file;

    open_two(&desk, cases);
    desk_sign_in(&desk, "gmarlowe");
    answer_note(&desk, &cases[0], 0, "I was not there.");
    merge(&desk, &cases[0]);
    file = file_of(&desk, &cases[1]);
    ck_assert_uint_eq(file->erratum.count, 1);
    ck_assert(ident_equal(&file->erratum.items[0].about_id,
                          &file->chronology_note.items[0].record.id));
    answer_note(&desk, &cases[1], 1, "It was my sister.");
    desk_ok(&desk, merge_undo(desk.session, &cases[0], "They are cousins.", &desk.err));
    ck_assert_uint_eq(file_of(&desk, &cases[1])->erratum.count, 0);
    file = file_of(&desk, &cases[0]);
    ck_assert_uint_eq(file->erratum.count, 2);
    ck_assert_str_eq(file->erratum.items[1].text, "It was my sister.");
    ck_assert_int_eq(file->erratum.items[1].part, REPLY_PART_NOTE);
    ck_assert(ident_equal(&file->erratum.items[1].about_id,
                          &file->chronology_note.items[1].record.id));
    desk_close(&desk);
}
END_TEST

/* The one line more: why they are two children, which answers R-DUP. */
static void is_why_they_are_two(const char *line)
{
    ck_assert_ptr_nonnull(strstr(line, "\"type\":\"case_link\""));
    ck_assert_ptr_nonnull(strstr(line, "\"kind\":\"NOT_SAME\",\"note\":\"They are cousins.\""));
}

/* Merged, and taken apart: word for word what they were before. */
static void assert_apart_again(struct desk *desk, const struct ident cases[2])
{
    static struct lines before, after;
    size_t at = 0;

    desk_sign_in(desk, "gmarlowe");
    read_lines(desk, cases, &before);
    merge(desk, &cases[0]);
    read_lines(desk, cases, &after);
    ck_assert_uint_ne(before.count, after.count);
    free_lines(&after);
    desk_ok(desk, merge_undo(desk->session, &cases[0], "They are cousins.", &desk->err));
    read_lines(desk, cases, &after);
    ck_assert_uint_eq(after.count, before.count + 1);
    for (size_t i = 0; i < after.count; i++) {
        if (at < before.count && strcmp(before.items[at], after.items[i]) == 0)
            at++;
        else
            is_why_they_are_two(after.items[i]);
    }
    ck_assert_uint_eq(at, before.count);
    free_lines(&before);
    free_lines(&after);
}

START_TEST(taken_apart_both_are_what_they_were)
{
    struct desk desk;
    struct ident cases[2];

    open_two(&desk, cases);
    assert_apart_again(&desk, cases);
    desk_sign_in(&desk, "hoduya");
    ck_assert_int_eq(file_of(&desk, &cases[0])->caf_case.state, STATE_T0);
    desk_close(&desk);
}
END_TEST

START_TEST(a_plan_that_was_under_way_goes_on)
{
    struct desk desk;
    struct ident cases[2];
    struct plan_action action;

    desk_delivering(&desk, &cases[0], &action);
    open_other(&desk, &cases[1]);
    assert_apart_again(&desk, cases);
    ck_assert_int_eq(file_of(&desk, &cases[0])->delivery_plan.items[0].status,
                     PLAN_STATUS_ACTIVE);
    desk_close(&desk);
}
END_TEST

/* Whose term ended with an earlier closing does not lead beside whoever leads now. */
START_TEST(who_led_before_a_closing_does_not_lead_again)
{
    struct reopening again;
    struct desk desk;
    struct ident cases[2];

    desk_closed(&desk, &cases[0]);
    desk_days_later(&desk, 90, "gmarlowe");
    again = desk_reopening(&desk, &cases[0]);
    desk_ok(&desk, case_reopen(desk.session, &cases[0], &again, &desk.err));
    desk_sign_in(&desk, "hoduya");
    open_other(&desk, &cases[1]);
    assert_apart_again(&desk, cases);
    desk_close(&desk);
}
END_TEST

START_TEST(an_open_case_does_not_end_in_a_closed_one)
{
    struct desk desk;
    struct ident cases[2];

    desk_closed(&desk, &cases[0]);
    desk_sign_in(&desk, "hoduya");
    open_other(&desk, &cases[1]);
    desk_sign_in(&desk, "gmarlowe");
    ck_assert(!ask(&desk, &cases[1], "CAF-2010-00001"));
    ck_assert_str_eq(desk.err.field, "kept_urn");
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "is closed and this case is open"));
    desk_ok(&desk, ask(&desk, &cases[0], "CAF-2010-00002"));
    desk_close(&desk);
}
END_TEST

START_TEST(the_merged_pair_goes_into_another_store_whole)
{
    struct desk desk, there;
    struct ident cases[2];
    struct import_report report;
    FILE *file;

    open_two(&desk, cases);
    merge(&desk, &cases[0]);
    file = desk_export(&desk, cases, 2);
    desk_open_empty(&there);
    desk_import(&there, file, "merged", &report);
    ck_assert_int_gt(report.counts.added, 10);
    fclose(file);
    desk_close(&desk);
    desk_close(&there);
}
END_TEST

START_TEST(only_what_was_merged_is_taken_apart_and_only_by_the_co_ordinator)
{
    struct desk desk;
    struct ident cases[2];

    open_two(&desk, cases);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, merge_undo(desk.session, &cases[0], "Cousins.", &desk.err), ERR_REFUSED);
    desk_no(&desk, ask(&desk, &cases[0], "CAF-2010-00001"), ERR_INVALID);
    desk_no(&desk, ask(&desk, &cases[0], "CAF-2010-09999"), ERR_INVALID);
    desk_no(&desk, ask(&desk, &cases[0], NULL), ERR_INVALID);
    merge(&desk, &cases[0]);
    desk_no(&desk, merge_undo(desk.session, &cases[0], " ", &desk.err), ERR_INVALID);
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, merge_undo(desk.session, &cases[0], "Cousins.", &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "hoduya");
    desk_no(&desk, merge_undo(desk.session, &cases[0], "Cousins.", &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(both_are_shown_side_by_side_first)
{
    struct desk desk;
    struct ident cases[2];
    struct merge_preview preview;

    open_two(&desk, cases);
    desk_no(&desk, merge_preview(desk.session, &cases[0], "CAF-2010-00002", &preview, &desk.arena,
                                 &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, merge_preview(desk.session, &cases[0], "CAF-2010-00002", &preview, &desk.arena,
                                 &desk.err));
    ck_assert_uint_eq(preview.count, 12);
    ck_assert_str_eq(preview.lines[0].what, "How alike");
    ck_assert_int_eq(preview.likeness.mark, 60);
    ck_assert_str_eq(preview.lines[2].here, "TOLLIVER, Kieran");
    ck_assert_str_eq(preview.lines[2].there, "QUILLFEATHER, Kiran");
    ck_assert_str_eq(preview.lines[6].here, "2");
    ck_assert_str_eq(preview.lines[6].becomes, "carried over");
    ck_assert_str_eq(preview.lines[11].what, "Lead professional");
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, what_was_shared_and_noted_is_carried_over);
    tcase_add_test(t, who_asked_for_it_and_who_agreed_is_told);
    tcase_add_test(t, what_is_written_in_the_duplicate_is_sent_to_the_other);
    tcase_add_test(t, what_came_from_the_other_is_not_doubled);
    tcase_add_test(t, what_was_said_beside_a_note_goes_with_it);
    tcase_add_test(t, taken_apart_both_are_what_they_were);
    tcase_add_test(t, a_plan_that_was_under_way_goes_on);
    tcase_add_test(t, who_led_before_a_closing_does_not_lead_again);
    tcase_add_test(t, an_open_case_does_not_end_in_a_closed_one);
    tcase_add_test(t, the_merged_pair_goes_into_another_store_whole);
    tcase_add_test(t, only_what_was_merged_is_taken_apart_and_only_by_the_co_ordinator);
    tcase_add_test(t, both_are_shown_side_by_side_first);
}

TEST_MAIN("merge", cases)
