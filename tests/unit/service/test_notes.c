/* SPDX-License-Identifier: MIT */
/* Notes of the chronology: their writer's for three days, then nobody's; a
 * sensitive one is kept from who may not see its class. */

#include "config.h"

#include "support/harness.h"
#include "service/chronology.h"
#include "support/casework.h"

static bool save(struct desk *desk, struct chronology_note *note)
{
    return record_save(desk->session, ENTITY_chronology_note, note, &desk->err);
}

static void a_case_with(struct desk *desk, struct ident *case_id, struct chronology_note *note,
                        int data_class)
{
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, &parent);
    *note = desk_note(desk, case_id, "Bedtime chart agreed.");
    note->data_class = data_class;
    desk_ok(desk, save(desk, note));
}

static size_t notes_seen(struct desk *desk, const struct ident *case_id, const char *reason)
{
    struct case_view view;

    desk_ok(desk, case_open(desk->session, case_id, reason, &view, &desk->arena, &desk->err));
    ck_assert(view.shut[ENTITY_chronology_note] || view.file.chronology_note.count > 0);
    return view.file.chronology_note.count;
}

static void hours_later(struct desk *desk, int hours)
{
    desk->fake.now_ms += (int64_t)hours * 3600 * 1000;
    desk_sign_in(desk, "hoduya");
}

START_TEST(its_writer_changes_it_for_three_days)
{
    struct desk desk;
    struct ident case_id;
    struct chronology_note note;

    a_case_with(&desk, &case_id, &note, 0);
    hours_later(&desk, 71);
    note.text = "Bedtime chart agreed with both.";
    desk_ok(&desk, save(&desk, &note));
    hours_later(&desk, 1);
    note.text = "Nothing was agreed.";
    desk_no(&desk, save(&desk, &note), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "72 hours"));
    desk_no(&desk,
            record_take_back(desk.session, ENTITY_chronology_note, &note.record.id,
                             note.record.version, "wrong", &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

/* Not even whoever may change everything else of the case. */
START_TEST(nobody_else_changes_it)
{
    struct desk desk;
    struct ident case_id;
    struct chronology_note note;

    a_case_with(&desk, &case_id, &note, 0);
    desk_sign_in(&desk, "gmarlowe");
    note.text = "Nothing was agreed.";
    desk_no(&desk, save(&desk, &note), ERR_REFUSED);
    desk_no(&desk,
            record_take_back(desk.session, ENTITY_chronology_note, &note.record.id,
                             note.record.version, "wrong", &desk.err),
            ERR_REFUSED);
    ck_assert_ptr_nonnull(record_why_not(desk.session, ENTITY_chronology_note, &note,
                                         &desk.arena));
    desk_close(&desk);
}
END_TEST

START_TEST(an_addendum_is_added_when_it_is_locked)
{
    struct desk desk;
    struct ident case_id;
    struct chronology_note note, added;
    struct chronology all;
    struct case_view view;

    a_case_with(&desk, &case_id, &note, 0);
    hours_later(&desk, 100);
    added = desk_note(&desk, &case_id, "The chart is for weekdays only.");
    added.addendum_to = note.record.id;
    desk_ok(&desk, save(&desk, &added));
    desk_read(&desk, &case_id, &view);
    for (int round = 0; round < 2; round++) {
        struct chronology_choice notes = { .kinds = UINT64_C(1) << CHRONOLOGY_NOTE,
                                           .oldest_first = round == 1 };

        chronology_of(desk.session, &view, &notes, &all, &desk.arena);
        ck_assert_uint_eq(all.count, 2);
        ck_assert_str_eq(all.events[0].what, "Visit (fact): Bedtime chart agreed.");
        ck_assert_str_eq(all.events[1].what,
                         "  Addendum (fact): The chart is for weekdays only.");
        ck_assert(ident_equal(&all.events[1].record, &added.record.id));
    }
    desk_close(&desk);
}
END_TEST

/* Somebody of the team writes, and mends what they wrote. */
START_TEST(a_member_writes_and_mends_their_own)
{
    struct desk desk;
    struct ident case_id;
    struct chronology_note note, own;

    a_case_with(&desk, &case_id, &note, 0);
    desk_share(&desk, &case_id, set_with(set_with(0, DATACLASS_BASIC), DATACLASS_CHRONOLOGY));
    desk_sign_in(&desk, "rmenon");
    ck_assert_uint_eq(notes_seen(&desk, &case_id, NULL), 1);
    own = desk_note(&desk, &case_id, "Seen at the gate.");
    own.author_id = desk.rmenon;
    desk_ok(&desk, save(&desk, &own));
    own.text = "Seen at the school gate.";
    desk_ok(&desk, save(&desk, &own));
    note.text = "Nothing was agreed.";
    desk_no(&desk, save(&desk, &note), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(a_sensitive_note_is_kept_from_who_may_not_see_its_class)
{
    struct desk desk;
    struct ident case_id;
    struct chronology_note note, added;

    a_case_with(&desk, &case_id, &note, DATACLASS_SENSITIVE_MH);
    added = desk_note(&desk, &case_id, "The second appointment is on Friday.");
    added.addendum_to = note.record.id;
    desk_ok(&desk, save(&desk, &added));
    ck_assert_msg(notes_seen(&desk, &case_id, NULL) == 2, "who wrote it");
    desk_share(&desk, &case_id, set_with(set_with(0, DATACLASS_BASIC), DATACLASS_CHRONOLOGY));
    desk_sign_in(&desk, "rmenon");
    ck_assert_msg(notes_seen(&desk, &case_id, NULL) == 0, "a member, with what is added to it");
    desk_sign_in(&desk, "gmarlowe");
    ck_assert_msg(notes_seen(&desk, &case_id, NULL) == 0, "the co-ordinator without a reason");
    ck_assert_msg(notes_seen(&desk, &case_id, "a complaint") == 2, "and with one");
    desk_close(&desk);
}
END_TEST

START_TEST(a_member_reads_it_where_consent_names_the_class)
{
    struct desk desk;
    struct ident case_id;
    struct chronology_note note;

    a_case_with(&desk, &case_id, &note, DATACLASS_SENSITIVE_MH);
    desk_share(&desk, &case_id,
          set_with(set_with(set_with(0, DATACLASS_BASIC), DATACLASS_CHRONOLOGY),
                   DATACLASS_SENSITIVE_MH));
    desk_sign_in(&desk, "rmenon");
    ck_assert_uint_eq(notes_seen(&desk, &case_id, NULL), 1);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, its_writer_changes_it_for_three_days);
    tcase_add_test(t, nobody_else_changes_it);
    tcase_add_test(t, an_addendum_is_added_when_it_is_locked);
    tcase_add_test(t, a_member_writes_and_mends_their_own);
    tcase_add_test(t, a_sensitive_note_is_kept_from_who_may_not_see_its_class);
    tcase_add_test(t, a_member_reads_it_where_consent_names_the_class);
}

TEST_MAIN("notes", cases)
