/* SPDX-License-Identifier: MIT */
/* The worked cases in mid-life: as they stood on that day, and nothing later. */

#include "config.h"

#include "exchange/midlife.h"

#include <string.h>

#include "base/compiler.h"
#include "exchange/import_run.h"
#include "exchange/writer.h"
#include "model/nhs.h"
#include "model/record.h"

#include "support/harness.h"
#include "unit/exchange/worked_store.h"

static struct fake_store store;
static struct arena arena;
static struct date today;

struct feeding {
    struct exchange_reader reader;
    struct import_run run;
    struct str all;
    int64_t number;
};

static bool feed(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct feeding *feeding = data;
    struct exchange_record line;
    size_t before = feeding->all.used;

    exchange_write_record(entity_of(kind), record, &feeding->all);
    ck_assert_msg(exchange_read_line(&feeding->reader, feeding->all.text + before,
                                     feeding->all.used - before, &line, &arena),
                  "%s", feeding->all.text + before);
    return import_run_take(&feeding->run, &line, ++feeding->number, false, err);
}

/* Both, into a store with the worked cases; gives them as text. */
static const char *fill(const char *day)
{
    struct import_port port = fake_import(&store);
    struct import_told told = { .data = (void *)(uintptr_t) "midlife", .problem = worked_tell };
    struct feeding feeding = { .reader = EXCHANGE_READER_INIT };
    struct err err = ERR_INIT;
    const char *all;

    ck_assert(date_parse(day, &today));
    store = (struct fake_store){ 0 };
    for (int name = 0; name < WORKED_COUNT; name++)
        worked_import(&store, (enum worked_name)name);
    import_run_init(&feeding.run, &port, &told);
    ck_assert(port.begin(&store, &err));
    for (int which = 0; which < MIDLIFE_COUNT; which++)
        ck_assert_msg(midlife_make((enum midlife)which, today, feed, &feeding, &err), "%s",
                      err.msg);
    ck_assert(import_run_finish(&feeding.run, &err));
    ck_assert_int_eq(feeding.run.counts.cases, 2);
    ck_assert(port.end(&store, true, &err));
    import_run_release(&feeding.run);
    exchange_reader_release(&feeding.reader);
    all = arena_strdup(&arena, str_text(&feeding.all));
    str_release(&feeding.all);
    return all;
}

static void empty(void)
{
    fake_release(&store);
    arena_clear(&arena);
}

/* The case of a copy, by the end of its reference. */
static const struct caf_case *find_case(const char *number)
{
    for (size_t i = 0; i < store.count; i++) {
        const struct caf_case *one = store.records[i].record;

        if (store.records[i].kind == ENTITY_caf_case && strcmp(one->urn + 9, number) == 0)
            return one;
    }
    ck_abort_msg("there is no case %s", number);
    return NULL;
}

static int count_of(const struct caf_case *of_case, enum entity_id kind)
{
    int count = 0;

    for (size_t i = 0; i < store.count; i++) {
        struct ident home = store.records[i].kind == kind
                                ? fake_case_of(&store, kind, store.records[i].record)
                                : IDENT_NONE;

        count += ident_equal(&home, &of_case->record.id);
    }
    return count;
}

/* Every weekday: the story is the same on each. */
static const char *const days[] = { "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26",
                                    "2026-11-27", "2026-11-28", "2026-11-29", "2010-03-22" };

START_TEST(case_a_stands_between_its_first_meetings)
{
    const struct caf_case *one;

    fill(days[_i]);
    one = find_case("00021");
    ck_assert_int_eq(one->state, STATE_D0);
    ck_assert(!date_known(one->closed_on));
    ck_assert_int_eq(one->not_held_count, 0);
    ck_assert_int_ge(date_compare(one->next_review_date, today), 0);
    ck_assert_int_eq(count_of(one, ENTITY_assessment), 1);
    ck_assert_int_eq(count_of(one, ENTITY_consent), 3);
    ck_assert_int_eq(count_of(one, ENTITY_plan_action), 5);
    ck_assert_int_eq(count_of(one, ENTITY_tac_meeting), 2);
    ck_assert_int_eq(count_of(one, ENTITY_attendance), 6);
    ck_assert_int_eq(count_of(one, ENTITY_lp_assignment), 3);
    ck_assert_int_eq(count_of(one, ENTITY_state_history), 6);
    ck_assert_int_eq(count_of(one, ENTITY_panel_referral), 1);
    ck_assert_int_eq(count_of(one, ENTITY_closure), 0);
    ck_assert_int_eq(count_of(one, ENTITY_quality_audit_item), 0);
    empty();
}
END_TEST

START_TEST(case_b_is_not_born)
{
    const struct caf_case *one;
    const struct subject *child;

    fill(days[_i]);
    one = find_case("00022");
    child = fake_find(&store, ENTITY_subject, &one->subject_id)->record;
    ck_assert_int_eq(one->state, STATE_D0);
    ck_assert(child->is_unborn);
    ck_assert(!date_known(child->dob));
    ck_assert_int_gt(date_compare(child->edd, today), 0);
    ck_assert_int_eq(child->sex, SEX_U);
    ck_assert_ptr_null(child->given_names);
    ck_assert_int_eq(count_of(one, ENTITY_assessment), 2);
    ck_assert_int_eq(count_of(one, ENTITY_consent), 4);
    ck_assert_int_eq(count_of(one, ENTITY_stepup), 1);
    ck_assert_int_eq(count_of(one, ENTITY_plan_action), 6);
    ck_assert_int_eq(count_of(one, ENTITY_tac_meeting), 4);
    ck_assert_int_eq(count_of(one, ENTITY_transfer), 0);
    ck_assert_int_eq(count_of(one, ENTITY_lp_assignment), 2);
    empty();
}
END_TEST

START_TEST(nothing_tells_whose_story_it_was)
{
    static const char *const words[] = { "Kieran",  "Keiran", "Toliver", "Joanne",  "Marcus",
                                         "Edna",    "Maya",   "Shanice", "Averill", "Leon Pryce",
                                         "Denise",  "Pearl",  "Tiana",   "Larkspur", "Tannery",
                                         "\"a0000", "\"b0000", "9990041717", "9992010061",
                                         "2010-",   " April", " March" };
    const char *all = fill("2026-11-23");

    for (size_t i = 0; i < COUNT(words); i++)
        ck_assert_msg(!strstr(all, words[i]), "%s", words[i]);
    ck_assert_ptr_nonnull(strstr(all, "\"nhs_number\":\"9990042721\""));
    ck_assert(nhs_valid("9990042721"));
    empty();
}
END_TEST

START_TEST(the_newest_version_and_plan_are_in_force)
{
    int complete = 0, active = 0;

    fill("2026-11-23");
    for (size_t i = 0; i < store.count; i++) {
        const struct assessment *form = store.records[i].record;
        const struct delivery_plan *plan = store.records[i].record;

        if (store.records[i].kind == ENTITY_assessment && form->record.id.bytes[0] >= 0xc0)
            complete += form->status == ASSESSMENT_STATUS_COMPLETE;
        if (store.records[i].kind == ENTITY_delivery_plan && plan->record.id.bytes[0] >= 0xc0)
            active += plan->status == PLAN_STATUS_ACTIVE;
    }
    ck_assert_int_eq(complete, 2);
    ck_assert_int_eq(active, 2);
    empty();
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, case_a_stands_between_its_first_meetings, 0, COUNT(days));
    tcase_add_loop_test(t, case_b_is_not_born, 0, COUNT(days));
    tcase_add_test(t, nothing_tells_whose_story_it_was);
    tcase_add_test(t, the_newest_version_and_plan_are_in_force);
}

TEST_MAIN("midlife", cases)
