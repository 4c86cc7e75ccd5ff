/* SPDX-License-Identifier: MIT */
/* The records of one case: every kind has its place. */

#include "config.h"

#include "model/case_file.h"

#include <string.h>

#include "model/record.h"

#include "support/harness.h"

static struct arena arena;

static bool leads_to_case(const struct entity *entity)
{
    while (entity->parent != ENTITY_none)
        entity = entity_of(entity->parent);
    return entity->id == ENTITY_caf_case || entity->id == ENTITY_subject;
}

START_TEST(every_kind_whose_parents_lead_to_the_case_has_a_list)
{
    for (int i = ENTITY_none + 1; i < ENTITY_COUNT; i++) {
        const struct entity *entity = entity_of((enum entity_id)i);
        bool shared = strstr("agency practitioner locality person", entity->name) != NULL;

        ck_assert_msg(case_file_holds(entity->id) == (shared || leads_to_case(entity)), "%s",
                      entity->name);
    }
}
END_TEST

START_TEST(what_is_added_is_found)
{
    struct case_file file;

    case_file_init(&file);
    for (int i = ENTITY_none + 1; i < ENTITY_COUNT; i++) {
        enum entity_id kind = (enum entity_id)i;
        bool single = kind == ENTITY_subject || kind == ENTITY_caf_case;

        if (!case_file_holds(kind)) {
            ck_assert_ptr_null(case_file_add(&file, kind, &arena));
            ck_assert_uint_eq(case_file_count(&file, kind), 0);
            continue;
        }
        for (int n = 0; n < 5; n++) {
            struct record *record = case_file_add(&file, kind, &arena);

            record->id.bytes[0] = (uint8_t)(n + 1);
            record->id.bytes[1] = (uint8_t)i;
        }
        ck_assert_uint_eq(case_file_count(&file, kind), single ? 1 : 5);
        for (int n = single ? 4 : 0; n < 5; n++) {
            struct ident id = { { (uint8_t)(n + 1), (uint8_t)i } };
            const struct record *found = case_file_find(&file, kind, &id);

            ck_assert_msg(found != NULL, "%s", entity_of(kind)->name);
            ck_assert(found == case_file_at(&file, kind, single ? 0 : (size_t)n));
        }
    }
    ck_assert_uint_eq(file.plan_action.count, 5);
    ck_assert_int_eq(file.plan_action.items[2].record.id.bytes[0], 3);
    ck_assert_int_eq(file.subject.record.id.bytes[1], ENTITY_subject);
    ck_assert(!date_known(file.plan_action.items[4].due));
    ck_assert_ptr_null(case_file_find(&file, ENTITY_consent, &IDENT_NONE));
}
END_TEST

START_TEST(a_practitioner_has_an_agency)
{
    struct case_file file;
    struct practitioner *worker;
    struct agency *agency;

    case_file_init(&file);
    agency = case_file_add(&file, ENTITY_agency, &arena);
    agency->record.id.bytes[0] = 7;
    worker = case_file_add(&file, ENTITY_practitioner, &arena);
    worker->record.id.bytes[0] = 9;
    worker->agency_id = agency->record.id;
    ck_assert_ptr_eq(case_file_agency_of(&file, &worker->record.id), agency);
    ck_assert_ptr_null(case_file_agency_of(&file, &agency->record.id));
}
END_TEST

static void add_version(struct case_file *file, int number, enum code_assessment_status status)
{
    struct assessment *version = case_file_add(file, ENTITY_assessment, &arena);

    version->version_no = number;
    version->status = status;
}

START_TEST(the_newest_version_in_hand_is_the_assessment)
{
    struct case_file file;

    case_file_init(&file);
    ck_assert_ptr_null(case_file_assessment(&file));
    add_version(&file, 2, ASSESSMENT_STATUS_COMPLETE);
    add_version(&file, 1, ASSESSMENT_STATUS_SUPERSEDED);
    add_version(&file, 4, ASSESSMENT_STATUS_ABANDONED);
    ck_assert_int_eq(case_file_assessment(&file)->version_no, 2);
    add_version(&file, 3, ASSESSMENT_STATUS_DRAFT);
    ck_assert_int_eq(case_file_assessment(&file)->version_no, 3);
    ck_assert_int_eq(case_file_version(&file, ASSESSMENT_STATUS_COMPLETE)->version_no, 2);
}
END_TEST

START_TEST(an_action_is_open_until_it_ends_somehow)
{
    for (int status = ACTION_STATUS_NONE_; status < ACTION_STATUS_END_; status++) {
        struct plan_action action = { .status = status };
        bool open = status == ACTION_STATUS_OPEN || status == ACTION_STATUS_IN_PROGRESS;

        ck_assert_int_eq(action_is_open(&action), open);
    }
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, an_action_is_open_until_it_ends_somehow);
    tcase_add_test(t, every_kind_whose_parents_lead_to_the_case_has_a_list);
    tcase_add_test(t, what_is_added_is_found);
    tcase_add_test(t, a_practitioner_has_an_agency);
    tcase_add_test(t, the_newest_version_in_hand_is_the_assessment);
}

TEST_MAIN("case_file", cases)
