/* SPDX-License-Identifier: MIT */
/* Lists of cases: order, pages, filters; how children are found; the whole
 * file of a case. */

#include "config.h"

#include "store/board_store.h"

#include "store/case_file_store.h"
#include "store/record_store.h"
#include "store/subject_key_store.h"
#include "support/harness.h"
#include "support/store_fixture.h"

enum { CASES = 25 };

struct town {
    struct fixture f;
    struct ident cases[CASES];
    struct ident subjects[CASES];
    struct ident lead;
    struct ident agency;
};

static void add(struct town *t, enum entity_id kind, void *record)
{
    struct record_stamp by = { .at_ms = t->f.fake.now_ms };
    struct record *head = record;
    uint8_t hash[RECORD_HASH];

    head->id = ident_new(&t->f.fake.machine);
    ck_ok(&t->f, record_store_add(t->f.db, kind, record, &by, hash, &t->f.err));
}

static void add_lead(struct town *t)
{
    struct agency agency;
    struct practitioner worker;

    record_init(entity_of(ENTITY_agency), &agency);
    agency.name = "Westmarch Education Welfare Service";
    add(t, ENTITY_agency, &agency);
    record_init(entity_of(ENTITY_practitioner), &worker);
    worker.name = "Ravi Menon";
    worker.agency_id = t->agency = agency.record.id;
    add(t, ENTITY_practitioner, &worker);
    t->lead = worker.record.id;
}

static struct board_row board_row(struct town *t, int i)
{
    return (struct board_row){
        .case_id = t->cases[i],
        .subject_id = t->subjects[i],
        .open = i % 5 != 4,
        .state = i % 5 == 4 ? "Z1" : "D0",
        .urn = arena_printf(&t->f.arena, "CAF-2010-%05d", CASES - i),
        .family_name = "Tolliver",
        .given_names = arena_printf(&t->f.arena, "Child %02d", i),
        .sort_name = arena_printf(&t->f.arena, "tolliver child %02d", (i * 7) % CASES),
        .words = arena_printf(&t->f.arena, "tolliver child %02d fennmoor primary", i),
        .dob = DATE_NONE,
        .edd = DATE_NONE,
        .opened_on = { 14600 + i },
        .closed_on = DATE_NONE,
        .lead = i % 2 ? t->lead : IDENT_NONE,
        .consent = i % 3 ? "GIVEN" : NULL,
        .consent_until = { 14700 },
        .next_due = 14690 + (i * 3) % 7,
        .next_rule = "REV_DUE",
        .next_about = "",
        .made_on = i == 5 ? 14650 : 14600,
        .turns_on = i == 3 ? 14690 : NEVER_DUE,
    };
}

static void add_case(struct town *t, int i)
{
    struct subject subject;
    struct caf_case one;
    struct board_row row;
    struct board_worker worker = { t->lead, WORKER_LEAD };
    struct board_due due = { .rule = "REV_DUE", .due = { 14690 + i }, .amber = { 14690 + i },
                             .red = DATE_NONE, .about = "" };

    record_init(entity_of(ENTITY_subject), &subject);
    add(t, ENTITY_subject, &subject);
    t->subjects[i] = subject.record.id;
    record_init(entity_of(ENTITY_caf_case), &one);
    one.subject_id = subject.record.id;
    one.urn = arena_printf(&t->f.arena, "CAF-2010-%05d", CASES - i);
    one.state = i % 5 == 4 ? STATE_Z1 : STATE_D0;
    one.author_id = t->lead;
    add(t, ENTITY_caf_case, &one);
    t->cases[i] = one.record.id;
    row = board_row(t, i);
    ck_ok(&t->f, board_store_put(t->f.db, &row, &worker, i % 2, &due, 1, &t->f.err));
}

static void setup(struct town *t)
{
    memset(t, 0, sizeof(*t));
    fixture_open(&t->f);
    ck_ok(&t->f, db_write(t->f.db, &t->f.err));
    add_lead(t);
    for (int i = 0; i < CASES; i++)
        add_case(t, i);
    fixture_trail(&t->f, AUDIT_IMPORT);
    ck_ok(&t->f, db_commit(t->f.db, &t->f.err));
}

struct seen {
    struct board_line lines[CASES];
    int count;
};

static bool see(void *data, const struct board_line *line)
{
    struct seen *seen = data;

    seen->lines[seen->count++] = *line;
    return true;
}

/* Reads all in pages of four; pages must join without a gap or a double. */
static void read_all(struct town *t, struct board_query *query, struct seen *seen)
{
    int before;

    seen->count = 0;
    query->limit = 4;
    do {
        before = seen->count;
        ck_ok(&t->f, board_store_list(t->f.db, query, see, seen, &t->f.arena, &t->f.err));
        if (seen->count > before) {
            const struct board_line *last = &seen->lines[seen->count - 1];

            query->after_row = last->row_number;
            query->after_text = last->sort_value;
            query->after_number = atoi(last->sort_value);
        }
    } while (seen->count > before);
}

static void check_order(const struct seen *seen, enum board_order order)
{
    for (int i = 1; i < seen->count; i++) {
        const struct board_row *a = &seen->lines[i - 1].row, *b = &seen->lines[i].row;

        ck_assert(!ident_equal(&a->case_id, &b->case_id));
        if (order == ORDER_NEXT)
            ck_assert_int_le(a->next_due, b->next_due);
        else if (order == ORDER_OPENED)
            ck_assert_int_lt(a->opened_on.days, b->opened_on.days);
        else if (order == ORDER_NAME)
            ck_assert_int_lt(strcmp(a->sort_name, b->sort_name), 0);
        else
            ck_assert_int_lt(strcmp(a->urn, b->urn), 0);
    }
}

START_TEST(pages_join_in_every_order)
{
    struct town t;
    struct board_query query = { .open = true, .today = { 14695 }, .order = (enum board_order)_i };
    struct seen seen;

    setup(&t);
    read_all(&t, &query, &seen);
    ck_assert_int_eq(seen.count, 20);
    check_order(&seen, query.order);
    fixture_close(&t.f);
}
END_TEST

/* The same rows in the opposite order. */
static void check_turned(const struct seen *forth, const struct seen *back)
{
    ck_assert_int_eq(forth->count, back->count);
    for (int i = 0; i < forth->count; i++)
        ck_assert(ident_equal(&forth->lines[i].row.case_id,
                              &back->lines[back->count - 1 - i].row.case_id));
}

static void check_both_ways(struct town *t, struct board_query query, int expected)
{
    struct board_query back = query;
    struct seen forth, turned;

    back.back = true;
    read_all(t, &query, &forth);
    read_all(t, &back, &turned);
    ck_assert_int_eq(forth.count, expected);
    check_turned(&forth, &turned);
}

START_TEST(lists_are_read_both_ways_in_every_order)
{
    struct town t;
    struct board_query query = { .open = true, .today = { 14695 },
                                 .order = (enum board_order)_i };

    setup(&t);
    check_both_ways(&t, query, 20);
    query.soon = true;
    query.due_before = (struct date){ 14692 };
    check_both_ways(&t, query, 5); /* those due on the two days before it */
    query.soon = false;
    query.practitioner = t.lead;
    query.roles = WORKER_MINE;
    check_both_ways(&t, query, 10);
    fixture_close(&t.f);
}
END_TEST

START_TEST(ones_own_pages_join_in_every_order)
{
    struct town t;
    struct board_query query = { .open = true, .today = { 14695 }, .order = (enum board_order)_i,
                                 .roles = WORKER_MINE };
    struct seen seen;

    setup(&t);
    query.practitioner = t.lead;
    read_all(&t, &query, &seen);
    ck_assert_int_eq(seen.count, 10);
    check_order(&seen, query.order);
    query.after_row = 0;
    query.after_text = NULL;
    query.words[0] = "d 0";
    query.words[1] = "prim";
    read_all(&t, &query, &seen);
    ck_assert_int_eq(seen.count, 4); /* 1, 3, 5, 7 */
    check_order(&seen, query.order);
    fixture_close(&t.f);
}
END_TEST

/* A name that changes moves the case in the lists of those who work on it. */
START_TEST(ones_own_order_follows_a_change)
{
    struct town t;
    struct board_query query = { .open = true, .today = { 14695 }, .order = ORDER_NAME,
                                 .roles = WORKER_MINE, .limit = 1 };
    struct board_worker worker;
    struct board_row row;
    struct seen seen = { .count = 0 };

    setup(&t);
    query.practitioner = t.lead;
    worker = (struct board_worker){ t.lead, WORKER_LEAD };
    row = board_row(&t, 17);
    row.sort_name = "aldous child";
    ck_ok(&t.f, db_write(t.f.db, &t.f.err));
    ck_ok(&t.f, board_store_put(t.f.db, &row, &worker, 1, NULL, 0, &t.f.err));
    ck_ok(&t.f, board_store_list(t.f.db, &query, see, &seen, &t.f.arena, &t.f.err));
    ck_assert_int_eq(seen.count, 1);
    ck_assert(ident_equal(&seen.lines[0].row.case_id, &t.cases[17]));
    db_rollback(t.f.db);
    fixture_close(&t.f);
}
END_TEST

START_TEST(filters_leave_what_they_say)
{
    struct town t;
    struct board_query mine = { .open = true, .today = { 14695 }, .roles = WORKER_MINE };
    struct board_query none = { .open = true, .today = { 14695 }, .no_lead = true };
    struct board_query without = { .open = true, .today = { 14695 }, .no_consent = true };
    struct board_query late = { .open = true, .today = { 14695 }, .late_only = true };
    struct board_query words = { .open = true, .today = { 14695 }, .words = { "prim", "d 07" } };
    struct seen seen;
    struct board_query by_rule = { .open = true, .today = { 14695 }, .late_only = true,
                                   .rule = "ACT" };
    struct board_kinds kinds;
    int open = 0, late_count = 0;

    setup(&t);
    mine.practitioner = t.lead;
    read_all(&t, &mine, &seen);
    ck_assert_int_eq(seen.count, 10);
    ck_assert_str_eq(seen.lines[0].lead_name, "Ravi Menon");
    ck_ok(&t.f, board_store_counts(t.f.db, &mine, &open, &late_count, &t.f.err));
    ck_assert_int_eq(open, 10);
    ck_assert_int_eq(late_count, 3); /* 1, 3, 5 */
    ck_ok(&t.f, board_store_kinds(t.f.db, &mine, &kinds, &t.f.arena, &t.f.err));
    ck_assert_uint_eq(kinds.count, 1);
    ck_assert_str_eq(kinds.items[0].rule, "REV_DUE");
    ck_assert_int_eq(kinds.items[0].cases, 3);
    ck_ok(&t.f, board_store_counts(t.f.db, &late, &open, &late_count, &t.f.err));
    ck_assert_int_eq(late_count, 5);
    read_all(&t, &none, &seen);
    ck_assert_int_eq(seen.count, 10);
    read_all(&t, &without, &seen);
    ck_assert_int_eq(seen.count, 7);
    read_all(&t, &late, &seen);
    ck_assert_int_eq(seen.count, 5); /* 0, 1, 2, 3, 5 */
    ck_assert_int_eq(seen.lines[0].alerts, 1);
    ck_assert_str_eq(seen.lines[0].late, "REV_DUE");
    read_all(&t, &by_rule, &seen);
    ck_assert_int_eq(seen.count, 0);
    by_rule.rule = "REV_DUE";
    read_all(&t, &by_rule, &seen);
    ck_assert_int_eq(seen.count, 5);
    read_all(&t, &words, &seen);
    ck_assert_int_eq(seen.count, 1);
    ck_assert_str_eq(seen.lines[0].row.given_names, "Child 07");
    fixture_close(&t.f);
}
END_TEST

static bool see_id(void *data, const struct ident *id)
{
    *(struct ident *)data = *id;
    return true;
}

/* On its day and after it, not before. */
START_TEST(a_row_turns_on_its_day)
{
    struct town t;
    struct ident turned = IDENT_NONE;

    setup(&t);
    ck_ok(&t.f, board_store_turned(t.f.db, (struct date){ 14689 }, see_id, &turned, &t.f.err));
    ck_assert(!ident_known(&turned));
    ck_ok(&t.f, board_store_turned(t.f.db, (struct date){ 14690 }, see_id, &turned, &t.f.err));
    ck_assert(ident_equal(&turned, &t.cases[3]));
    fixture_close(&t.f);
}
END_TEST

/* By a clock set back it is a row of a later day. */
START_TEST(a_row_is_right_from_the_day_it_was_made)
{
    struct town t;
    struct ident turned = IDENT_NONE;

    setup(&t);
    ck_ok(&t.f, board_store_turned(t.f.db, (struct date){ 14650 }, see_id, &turned, &t.f.err));
    ck_assert(!ident_known(&turned));
    ck_ok(&t.f, board_store_turned(t.f.db, (struct date){ 14649 }, see_id, &turned, &t.f.err));
    ck_assert(ident_equal(&turned, &t.cases[5]));
    fixture_close(&t.f);
}
END_TEST

START_TEST(a_child_is_found_by_the_start_of_a_name)
{
    struct town t;
    struct subject_key keys[] = { { KEY_FAMILY, "tolliver" }, { KEY_SOUND, "T416" } };
    struct ident found = IDENT_NONE;

    setup(&t);
    ck_ok(&t.f, db_write(t.f.db, &t.f.err));
    ck_ok(&t.f, subject_key_store_put(t.f.db, &t.subjects[3], keys, 2, &t.f.err));
    ck_ok(&t.f, subject_key_store_find(t.f.db, KEY_FAMILY, "toll", true, 10, see_id, &found,
                                       &t.f.err));
    ck_assert(ident_equal(&found, &t.subjects[3]));
    found = IDENT_NONE;
    ck_ok(&t.f, subject_key_store_find(t.f.db, KEY_FAMILY, "toll", false, 10, see_id, &found,
                                       &t.f.err));
    ck_assert(!ident_known(&found));
    ck_ok(&t.f, subject_key_store_put(t.f.db, &t.subjects[3], keys + 1, 1, &t.f.err));
    ck_ok(&t.f, subject_key_store_find(t.f.db, KEY_FAMILY, "tolliver", false, 10, see_id, &found,
                                       &t.f.err));
    ck_assert(!ident_known(&found));
    db_rollback(t.f.db);
    fixture_close(&t.f);
}
END_TEST

START_TEST(the_file_of_a_case_holds_all_it_names)
{
    struct town t;
    struct case_file file;
    struct assessment assessment;
    struct element_entry element;

    setup(&t);
    ck_ok(&t.f, db_write(t.f.db, &t.f.err));
    record_init(entity_of(ENTITY_assessment), &assessment);
    assessment.case_id = t.cases[0];
    assessment.version_no = 1;
    assessment.status = ASSESSMENT_STATUS_DRAFT;
    add(&t, ENTITY_assessment, &assessment);
    for (int i = ELEMENT_NONE_ + 1; i < ELEMENT_END_; i++) {
        record_init(entity_of(ENTITY_element_entry), &element);
        element.assessment_id = assessment.record.id;
        element.element = i;
        add(&t, ENTITY_element_entry, &element);
    }
    ck_ok(&t.f, case_file_store_get(t.f.db, &t.cases[0], &file, &t.f.arena, &t.f.err));
    ck_assert_uint_eq(file.element_entry.count, 19);
    ck_assert_ptr_nonnull(case_file_practitioner(&file, &t.lead));
    ck_assert_ptr_nonnull(case_file_agency(&file, &t.agency));
    db_rollback(t.f.db);
    fixture_close(&t.f);
}
END_TEST

START_TEST(references_count_up_by_year)
{
    struct town t;
    int number = 0;

    setup(&t);
    ck_ok(&t.f, db_write(t.f.db, &t.f.err));
    ck_ok(&t.f, board_store_next_urn(t.f.db, 2010, &number, &t.f.err));
    ck_assert_int_eq(number, 1);
    ck_ok(&t.f, board_store_used_urn(t.f.db, 2010, 17, &t.f.err));
    ck_ok(&t.f, board_store_next_urn(t.f.db, 2010, &number, &t.f.err));
    ck_assert_int_eq(number, 18);
    ck_ok(&t.f, board_store_next_urn(t.f.db, 2011, &number, &t.f.err));
    ck_assert_int_eq(number, 1);
    db_rollback(t.f.db);
    fixture_close(&t.f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, lists_are_read_both_ways_in_every_order, 0, 4);
    tcase_add_loop_test(t, pages_join_in_every_order, ORDER_NEXT, ORDER_URN + 1);
    tcase_add_loop_test(t, ones_own_pages_join_in_every_order, ORDER_NEXT, ORDER_URN + 1);
    tcase_add_test(t, ones_own_order_follows_a_change);
    tcase_add_test(t, filters_leave_what_they_say);
    tcase_add_test(t, a_row_is_right_from_the_day_it_was_made);
    tcase_add_test(t, a_row_turns_on_its_day);
    tcase_add_test(t, a_child_is_found_by_the_start_of_a_name);
    tcase_add_test(t, the_file_of_a_case_holds_all_it_names);
    tcase_add_test(t, references_count_up_by_year);
}

TEST_MAIN("board store", cases)
