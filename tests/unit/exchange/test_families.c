/* SPDX-License-Identifier: MIT */
/* Made-up families: right in themselves, always the same, and of every kind. */

#include "config.h"

#include "exchange/families.h"

#include <string.h>

#include "base/compiler.h"
#include "base/text_clean.h"
#include "exchange/family_words.h"
#include "exchange/import_run.h"
#include "exchange/writer.h"
#include "model/nhs.h"
#include "model/record.h"

#include "support/harness.h"
#include "unit/exchange/worked_store.h"

static struct fake_store store;
static struct arena arena;

static struct families_wish wish_of(int cases)
{
    struct families_wish wish = { .seed = 1, .cases = cases };

    ck_assert(date_parse("2026-11-23", &wish.today));
    return wish;
}

static bool write_record(void *data, enum entity_id kind, const void *record, struct err *err)
{
    (void)err;
    exchange_write_record(entity_of(kind), record, data);
    return true;
}

START_TEST(one_seed_is_one_set_of_families)
{
    struct families_wish wish = wish_of(40);
    struct str a = STR_INIT, b = STR_INIT, c = STR_INIT;

    ck_assert(families_make(&wish, write_record, &a, NULL));
    ck_assert(families_make(&wish, write_record, &b, NULL));
    wish.seed = 2;
    ck_assert(families_make(&wish, write_record, &c, NULL));
    ck_assert_str_eq(str_text(&a), str_text(&b));
    ck_assert_str_ne(str_text(&a), str_text(&c));
    str_release(&a);
    str_release(&b);
    str_release(&c);
}
END_TEST

/* Each record goes through the reader as a line of a file would. */
struct feeding {
    struct exchange_reader reader;
    struct import_run run;
    int64_t number;
};

static bool feed(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct feeding *feeding = data;
    struct exchange_record line;
    struct str text = STR_INIT;
    bool right;

    exchange_write_record(entity_of(kind), record, &text);
    right = exchange_read_line(&feeding->reader, text.text, text.used, &line, &arena);
    ck_assert_msg(right, "%s%s: %s", text.text, line.problems[0].field,
                  line.problems[0].reason);
    str_release(&text);
    return import_run_take(&feeding->run, &line, ++feeding->number, false, err);
}

static void fill_store(int cases)
{
    struct import_port port = fake_import(&store);
    struct import_told told = { .data = (void *)(uintptr_t) "families", .problem = worked_tell };
    struct feeding feeding = { .reader = EXCHANGE_READER_INIT };
    struct families_wish wish = wish_of(cases);
    struct err err = ERR_INIT;

    store = (struct fake_store){ 0 };
    worked_import(&store, WORKED_FENNMOOR);
    import_run_init(&feeding.run, &port, &told);
    ck_assert(port.begin(&store, &err));
    ck_assert_msg(families_make(&wish, feed, &feeding, &err), "%s", err.msg);
    ck_assert(import_run_finish(&feeding.run, &err));
    ck_assert_int_eq(feeding.run.counts.cases, cases);
    ck_assert(port.end(&store, true, &err));
    import_run_release(&feeding.run);
    exchange_reader_release(&feeding.reader);
}

static void empty_store(void)
{
    fake_release(&store);
    arena_clear(&arena);
}

START_TEST(every_record_is_right_and_every_state_is_there)
{
    bool states[STATE_END_] = { false };
    int locality_count = 0;

    fill_store(2 * FAMILIES_ALL_KINDS);
    for (size_t i = 0; i < store.count; i++) {
        const struct caf_case *one = store.records[i].record;

        if (store.records[i].kind == ENTITY_caf_case)
            states[one->state] = true;
        locality_count += store.records[i].kind == ENTITY_locality;
    }
    for (int state = STATE_P0; state <= STATE_Z1; state++)
        ck_assert_msg(states[state], "%s", code_text(CODES_STATE_ID, state));
    ck_assert_int_eq(locality_count, 3);
    empty_store();
}
END_TEST

static bool is_planned(const char *field)
{
    static const char *const planned[] = { "due",        "review_on",          "next_review_date",
                                           "by_when",    "agreed_review_date", "edd",
                                           "next_due",   "scheduled_for",      "archive_on",
                                           "expires_on", "destroy_review_on" };

    for (size_t i = 0; i < COUNT(planned); i++) {
        if (strcmp(planned[i], field) == 0)
            return true;
    }
    return false;
}

static void happened_by(size_t at, struct date last)
{
    const struct entity *entity = entity_of(store.records[at].kind);

    for (int j = 0; j < entity->field_count; j++) {
        const struct field *field = &entity->fields[j];
        struct date day = DATE_NONE;

        if (field->kind == FIELD_DATE)
            day = field_get_date(field, store.records[at].record);
        else if (field->kind == FIELD_TS && field_known(field, store.records[at].record))
            day = instant_date(field_get_instant(field, store.records[at].record));
        ck_assert_msg(is_planned(field->name) || date_compare(day, last) <= 0,
                      "%s.%s is %d days ahead", entity->name, field->name,
                      date_days_between(last, day));
    }
}

START_TEST(nothing_has_happened_after_today)
{
    struct families_wish wish = wish_of(0);

    fill_store(3 * FAMILIES_ALL_KINDS);
    for (size_t i = 0; i < store.count; i++)
        happened_by(i, wish.today);
    empty_store();
}
END_TEST

/* What follows a case in the file is of it, up to the next. */
START_TEST(nothing_has_happened_after_the_closing)
{
    struct families_wish wish = wish_of(0);
    struct date last = wish.today;

    fill_store(3 * FAMILIES_ALL_KINDS);
    for (size_t i = 0; i < store.count; i++) {
        const struct caf_case *one = store.records[i].record;

        if (store.records[i].kind == ENTITY_caf_case)
            last = date_known(one->closed_on) ? one->closed_on : wish.today;
        happened_by(i, last);
    }
    empty_store();
}
END_TEST

/* But for brothers and sisters, of whom there are two in so many. */
START_TEST(each_family_has_a_home_of_its_own)
{
    int homes = 0, alike = 0;

    fill_store(FAMILIES_ALL_KINDS);
    for (size_t i = 0; i < store.count; i++) {
        const struct address *home = store.records[i].record;

        if (store.records[i].kind != ENTITY_address)
            continue;
        homes++;
        for (size_t k = 0; k < i; k++) {
            const struct address *other = store.records[k].record;

            if (store.records[k].kind == ENTITY_address &&
                strcmp(home->line1, other->line1) == 0 &&
                strcmp(home->postcode, other->postcode) == 0)
                alike++;
        }
    }
    ck_assert_int_eq(homes, FAMILIES_ALL_KINDS);
    ck_assert_int_eq(alike, 2);
    empty_store();
}
END_TEST

/* The state is the one the last step led to, and one lead is open at most. */
START_TEST(a_case_s_history_leads_to_its_state)
{
    fill_store(2 * FAMILIES_ALL_KINDS);
    for (size_t i = 0; i < store.count; i++) {
        const struct caf_case *one = store.records[i].record;
        int state = 0, open_leads = 0;

        if (store.records[i].kind != ENTITY_caf_case)
            continue;
        for (size_t j = 0; j < store.count; j++) {
            const struct state_history *step = store.records[j].record;
            const struct lp_assignment *lead = store.records[j].record;

            if (store.records[j].kind == ENTITY_state_history &&
                ident_equal(&step->case_id, &one->record.id)) {
                ck_assert_int_eq(step->from_state, state);
                state = step->to_state;
            }
            if (store.records[j].kind == ENTITY_lp_assignment &&
                ident_equal(&lead->case_id, &one->record.id))
                open_leads += !date_known(lead->to);
        }
        ck_assert_int_eq(state, one->state);
        ck_assert_int_le(open_leads, 1);
    }
    empty_store();
}
END_TEST

START_TEST(numbers_are_of_the_ranges_kept_for_fiction)
{
    fill_store(FAMILIES_ALL_KINDS);
    for (size_t i = 0; i < store.count; i++) {
        const struct subject *subject = store.records[i].record;
        const struct address *address = store.records[i].record;

        if (store.records[i].kind == ENTITY_subject) {
            ck_assert(!subject->nhs_number || nhs_valid(subject->nhs_number));
            ck_assert(!subject->nhs_number || strncmp(subject->nhs_number, "999", 3) == 0);
            ck_assert_int_eq(strncmp(subject->contact_tel, "01632 960", 9), 0);
        } else if (store.records[i].kind == ENTITY_address) {
            ck_assert_int_eq(strncmp(address->postcode, "FX", 2), 0);
        }
    }
    empty_store();
}
END_TEST

static void check_words(const char *words)
{
    struct text_fault fault;

    if (!words)
        return;
    ck_assert_msg(text_check(words, strlen(words), TEXT_LINE, &fault), "%s", words);
    ck_assert_str_eq(text_clean(words, strlen(words), TEXT_LINE, &arena, NULL), words);
}

START_TEST(all_words_are_fit_and_composed)
{
    for (int i = 0; i < HERITAGES; i++) {
        for (int j = 0; j < NAMES_EACH; j++) {
            check_words(family_heritage(i)->girls[j]);
            check_words(family_heritage(i)->boys[j]);
            check_words(family_heritage(i)->families[j]);
            check_words(family_heritage(i)->mothers[j]);
            check_words(family_heritage(i)->fathers[j]);
        }
    }
    for (int i = ELEMENT_NONE_ + 1; i < ELEMENT_END_; i++) {
        const struct element_words *words = family_element((enum code_element)i);

        for (int j = 0; j < PHRASES_EACH; j++) {
            ck_assert(words->strengths[j] && words->needs[j]);
            check_words(words->strengths[j]);
            check_words(words->needs[j]);
        }
        ck_assert(words->outcome && words->action && words->aim);
    }
    arena_clear(&arena);
}
END_TEST

static bool count_record(void *data, enum entity_id kind, const void *record, struct err *err)
{
    (void)record;
    (void)err;
    *(int *)data += kind == ENTITY_caf_case;
    return true;
}

START_TEST(thousands_are_made)
{
    struct families_wish wish = wish_of(5000);
    int count = 0;

    ck_assert(families_make(&wish, count_record, &count, NULL));
    ck_assert_int_eq(count, 5000);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, one_seed_is_one_set_of_families);
    tcase_add_test(t, every_record_is_right_and_every_state_is_there);
    tcase_add_test(t, nothing_has_happened_after_today);
    tcase_add_test(t, nothing_has_happened_after_the_closing);
    tcase_add_test(t, each_family_has_a_home_of_its_own);
    tcase_add_test(t, a_case_s_history_leads_to_its_state);
    tcase_add_test(t, numbers_are_of_the_ranges_kept_for_fiction);
    tcase_add_test(t, all_words_are_fit_and_composed);
    tcase_add_test(t, thousands_are_made);
}

TEST_MAIN("families", cases)
