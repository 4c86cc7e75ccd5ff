/* SPDX-License-Identifier: MIT */
/* The history of a case in plain words. */

#include "config.h"

#include "support/harness.h"
#include "support/casework.h"

#include "service/history_svc.h"
#include "service/history_words.h"

static void read_all(struct desk *desk, const struct ident *case_id, bool looks,
                     struct history *history)
{
    desk_ok(desk, history_of_case(desk->session, case_id, looks, 0, 100, history, &desk->arena,
                                  &desk->err));
}

static bool says(const struct history *history, const char *what)
{
    for (size_t i = 0; i < history->count; i++) {
        if (strcmp(history->lines[i].what, what) == 0)
            return true;
    }
    return false;
}

/* Writes an element, then changes its level and needs. */
static void write_element(struct desk *desk, const struct ident *case_id)
{
    struct element_entry entry;
    struct case_view view;

    desk_read(desk, case_id, &view);
    record_init(entity_of(ENTITY_element_entry), &entry);
    entry.assessment_id = view.file.assessment.items[0].record.id;
    entry.element = ELEMENT_1_04;
    entry.strengths = "Has one close friend.";
    desk_ok(desk, record_save(desk->session, ENTITY_element_entry, &entry, &desk->err));
    entry.need_level = NEED_LEVEL_2;
    entry.needs = "Headaches on school mornings.";
    desk_ok(desk, record_save(desk->session, ENTITY_element_entry, &entry, &desk->err));
}

START_TEST(deeds_are_told_newest_first)
{
    struct desk desk;
    struct ident case_id, parent;
    struct history history;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    write_element(&desk, &case_id);
    read_all(&desk, &case_id, false, &history);
    ck_assert_str_eq(history.lines[0].who, "Helen Oduya (practitioner)");
    ck_assert_str_eq(history.lines[0].what, "changed \"Level of need\" and \"Needs\" of 1.04 "
                                            "Emotional and social development");
    ck_assert_str_eq(history.lines[1].what, "added 1.04 Emotional and social development");
    ck_assert(says(&history, "opened the case"));
    ck_assert(says(&history, "began version 1 of the assessment"));
    ck_assert(says(&history, "recorded consent for assessment: given"));
    ck_assert(says(&history, "moved the case to Assessing: consent to assess"));
    ck_assert(says(&history, "appointed Helen Oduya as interim"));
    for (size_t i = 0; i < history.count; i++)
        ck_assert(!history.lines[i].looked && !history.lines[i].refused);
    desk_close(&desk);
}
END_TEST

START_TEST(looks_and_refusals_are_told_when_asked)
{
    struct desk desk;
    struct ident case_id, parent;
    struct consent_entry entry;
    struct history history;
    size_t deeds;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    read_all(&desk, &case_id, false, &history);
    deeds = history.count;
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, consent_draft(desk.session, &case_id, CONSENT_STAGE_TAC, &entry, &desk.arena,
                                 &desk.err),
            ERR_DENIED);
    desk_sign_in(&desk, "gmarlowe");
    read_all(&desk, &case_id, true, &history);
    ck_assert_str_eq(history.lines[0].who, "Gwen Marlowe (coordinator)");
    ck_assert_str_eq(history.lines[0].what, "read the case");
    ck_assert(history.lines[0].looked);
    ck_assert(history.lines[1].refused);
    ck_assert_str_eq(history.lines[1].what, "was refused: consent record");
    ck_assert_uint_gt(history.count, deeds + 2);
    desk_close(&desk);
}
END_TEST

START_TEST(a_page_goes_on_where_the_last_ended)
{
    struct desk desk;
    struct ident case_id, parent;
    struct history all, page;
    size_t count = 0;
    int64_t before = 0;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    read_all(&desk, &case_id, true, &all);
    ck_assert_int_eq(all.more_before, 0);
    do {
        desk_ok(&desk, history_of_case(desk.session, &case_id, true, before, 3, &page, &desk.arena,
                                       &desk.err));
        for (size_t i = 0; i < page.count; i++)
            ck_assert_int_eq(page.lines[i].seq, all.lines[count + i].seq);
        count += page.count;
        before = page.more_before;
    } while (before);
    ck_assert_uint_eq(count, all.count);
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_not_for_everybody)
{
    struct desk desk;
    struct ident case_id, parent;
    struct history history;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_assessing(&desk, &case_id, &parent);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, history_of_case(desk.session, &case_id, true, 0, 10, &history, &desk.arena,
                                   &desk.err),
            ERR_DENIED);
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, history_of_case(desk.session, &case_id, true, 0, 10, &history, &desk.arena,
                                   &desk.err),
            ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* ----- Every field of every record ------------------------------------------ */

/* What can stand after "changed ... of" and "added". */
static bool can_be_an_object(const char *words)
{
    static const char *const begin[] = { "a ", "an ", "the ", "another ", "somebody ",
                                         "somebody's ",
                                         "attendance ", "progress ", "version " };
    static const char *const verbs[] = { " asks ", " may " };
    bool begins = false;

    for (size_t i = 0; i < COUNT(begin); i++)
        begins = begins || strncmp(words, begin[i], strlen(begin[i])) == 0;
    for (size_t i = 0; i < COUNT(verbs); i++)
        begins = begins && !strstr(words, verbs[i]);
    return begins;
}

static const char *told(struct desk *desk, const struct entity *entity, enum audit_action action,
                        const char *detail)
{
    struct audit_event event = { .action = action, .entity = entity->name, .detail = detail };

    return history_words(desk->session, &event, &desk->arena);
}

static void check_object(struct desk *desk, const struct entity *entity)
{
    const char *words = told(desk, entity, AUDIT_CREATE, NULL);

    if (!words || strcmp(words, "opened the case") == 0)
        return;
    words = strchr(words, ' ') + 1;
    ck_assert_msg(can_be_an_object(words), "%s: added %s", entity->name, words);
}

static const char *change_of(struct desk *desk, const struct entity *entity,
                             const struct field *field)
{
    return told(desk, entity, AUDIT_CHANGE,
                arena_printf(&desk->arena, "{\"fields\":[\"%s\"]}", field->name));
}

/* Named as on its form, between quotes; no two of one record in the same words. */
static void check_field(struct desk *desk, const struct entity *entity, const struct field *field)
{
    const char *begin = arena_printf(&desk->arena, "changed \"%s\" ", field->label);
    const char *words = change_of(desk, entity, field);
    size_t length = strlen(field->label);

    ck_assert_msg(length > 1 && !strchr(field->label, '"') &&
                      !strchr(".:,; ", field->label[length - 1]),
                  "%s.%s is called \"%s\"", entity->name, field->name, field->label);
    if (!words)
        return; /* the state of a case, which its step tells */
    ck_assert_msg(strncmp(words, begin, strlen(begin)) == 0 && strstr(words, "\" of ") &&
                      can_be_an_object(strstr(words, "\" of ") + strlen("\" of ")),
                  "%s.%s: %s", entity->name, field->name, words);
    for (const struct field *other = entity->fields; other < field; other++) {
        const char *others = change_of(desk, entity, other);

        ck_assert_msg(!others || strcmp(others, words) != 0, "%s.%s and %s: %s", entity->name,
                      field->name, other->name, words);
    }
}

START_TEST(no_label_gives_a_sentence_that_cannot_be_read)
{
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    for (enum entity_id kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        const struct entity *entity = entity_of(kind);

        check_object(&desk, entity);
        for (int i = 0; i < entity->field_count; i++)
            check_field(&desk, entity, &entity->fields[i]);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, deeds_are_told_newest_first);
    tcase_add_test(t, looks_and_refusals_are_told_when_asked);
    tcase_add_test(t, a_page_goes_on_where_the_last_ended);
    tcase_add_test(t, it_is_not_for_everybody);
    tcase_add_test(t, no_label_gives_a_sentence_that_cannot_be_read);
}

TEST_MAIN("history_svc", cases)
