/* SPDX-License-Identifier: MIT */
/*
 * What a clock tells of a child who does not exist for somebody: safety.md 7 no. 27. Work is
 * counted, not time: statements, the rows they give, and the steps of SQLite's machine. Beside
 * each question about the child stands the same about a child there is not.
 */

#include "config.h"

#include <stdlib.h>

#include "service/case_seal_svc.h"
#include "service/emergency_svc.h"
#include "service/session_private.h"
#include "service/stay_out_svc.h"
#include "service/waiting_svc.h"
#include "store/stmt.h"
#include "support/harness.h"
#include "support/road.h"

static const char WHY[] = "Her uncle, as he says himself.";

struct question {
    struct desk desk;
    struct ident child, none; /* cases: one kept from who asks, one that is not there */
};

typedef void ask_fn(struct question *q, bool none);

static void by_words(struct question *q, const char *words)
{
    struct search_hits hits;

    desk_search(&q->desk, words, &hits);
    ck_assert_uint_eq(hits.count, 0);
}

static void by_name(struct question *q, bool none)
{
    by_words(q, none ? "Marchbank" : "Quillfeather");
}

static void by_postcode(struct question *q, bool none)
{
    by_words(q, none ? "FX7 7QQ" : "FX9 4ZZ");
}

static void by_birthday(struct question *q, bool none)
{
    by_words(q, none ? "2007-11-03" : "2006-09-02");
}

static const char *urn(bool none)
{
    return none ? "CAF-2010-00077" : "CAF-2010-00001";
}

static void by_reference(struct question *q, bool none)
{
    by_words(q, urn(none));
}

static void open_by_reference(struct question *q, bool none)
{
    struct ident id;

    desk_no(&q->desk, case_by_urn(q->desk.session, urn(none), &id, &q->desk.err), ERR_NOT_FOUND);
}

static void open_it(struct question *q, bool none)
{
    struct case_view view;

    desk_no(&q->desk, case_open(q->desk.session, none ? &q->none : &q->child, NULL, &view,
                                &q->desk.arena, &q->desk.err), ERR_NOT_FOUND);
}

static void in_an_emergency(struct question *q, bool none)
{
    struct instant until;

    desk_no(&q->desk, emergency_open_urn(q->desk.session, urn(none), EMERGENCY_MEDICAL,
                                         "The mother collapsed at our door.", &until,
                                         &q->desk.err), ERR_NOT_FOUND);
}

static void by_name_of_nobody(struct question *q, bool none UNUSED)
{
    by_name(q, true);
}

static const struct {
    const char *name;
    ask_fn *ask;
    bool opens_sealed; /* as decision 78 has it */
} questions[] = {
    { "a search by name", by_name },
    { "by postcode", by_postcode },
    { "by birthday", by_birthday },
    { "by reference", by_reference },
    { "opening by reference", open_by_reference },
    { "opening by its number", open_it },
    { "in an emergency", in_an_emergency, true },
};

static struct stmt_work cost(struct question *q, ask_fn *ask, bool none)
{
    struct db *db = q->desk.session->db;
    struct stmt_work before, after;

    ask(q, none); /* what is prepared once is prepared */
    before = stmt_work(db);
    ask(q, none);
    after = stmt_work(db);
    return (struct stmt_work){ after.statements - before.statements, after.rows - before.rows,
                               after.steps - before.steps };
}

/* Maya Quillfeather is kept from Ravi Menon, who asks. */
static void sit(struct question *q, bool sealed)
{
    struct desk *d = &q->desk;
    const char *still;

    memset(q, 0, sizeof(*q));
    desk_open(d);
    desk_sign_in(d, "hoduya");
    desk_ok(d, desk_start(d, "Maya", "Quillfeather", "2006-09-02", &q->child));
    q->none = ident_new(&d->fake.machine);
    desk_sign_in(d, "gmarlowe");
    if (sealed)
        desk_ok(d, case_seal_add(d->session, &q->child, SEAL_STAFF, WHY, "hoduya", &still,
                                 &d->arena, &d->err));
    else
        desk_ok(d, stay_out_add(d->session, &q->child, "rmenon", STAY_OUT_FAMILY, WHY, &still,
                                &d->arena, &d->err));
    desk_sign_in(d, "rmenon");
}

/* The eyes look once whether they may see what was found: so many steps of SQLite's machine and no
 * more, of 250 and more for a search; the row of the trail that comes with it takes a thousand
 * times as long (docs/decisions/0102). */
enum { STEPS_MOST = 130 };

static void compare(const char *what, struct stmt_work child, struct stmt_work none)
{
    ck_assert_msg(child.statements == none.statements, "%s: %lld statements, not %lld", what,
                  (long long)child.statements, (long long)none.statements);
    ck_assert_msg(child.rows == none.rows, "%s: %lld rows, not %lld", what, (long long)child.rows,
                  (long long)none.rows);
    ck_assert_msg(llabs(child.steps - none.steps) <= STEPS_MOST, "%s: %lld steps, not %lld", what,
                  (long long)child.steps, (long long)none.steps);
}

START_TEST(a_question_about_the_child_costs_what_one_about_nobody_does)
{
    struct question q;

    sit(&q, _i != 0);
    for (size_t i = 0; i < COUNT(questions); i++) {
        if (_i == 0 || !questions[i].opens_sealed)
            compare(questions[i].name, cost(&q, questions[i].ask, false),
                    cost(&q, questions[i].ask, true));
    }
    desk_close(&q.desk);
}
END_TEST

/* What a counter that counts nothing would not see. */
START_TEST(a_child_who_is_there_costs_more)
{
    struct question q;
    struct search_hits hits;
    struct stmt_work none, child;

    sit(&q, false);
    desk_sign_in(&q.desk, "hoduya");
    none = cost(&q, by_name_of_nobody, true);
    child = stmt_work(q.desk.session->db);
    desk_search(&q.desk, "Quillfeather", &hits);
    ck_assert_uint_eq(hits.count, 1);
    ck_assert_int_gt(stmt_work(q.desk.session->db).statements - child.statements,
                     none.statements + 3);
    desk_close(&q.desk);
}
END_TEST

/* ----- Lists -------------------------------------------------------------- */

static void list(struct question *q, bool none UNUSED)
{
    struct case_filter filter = { .whose = CASES_MINE };
    struct case_page page;

    desk_ok(&q->desk, case_list(q->desk.session, &filter, NULL, 50, &page, &q->desk.arena,
                                &q->desk.err));
    ck_assert_uint_eq(page.count, 1);
}

static void count(struct question *q, bool none UNUSED)
{
    struct case_counts counts;

    desk_ok(&q->desk, case_counts(q->desk.session, CASES_MINE, &counts, &q->desk.err));
    ck_assert_int_eq(counts.open, 1);
}

static void wait_for(struct question *q, bool none UNUSED)
{
    struct waitings all;

    desk_ok(&q->desk, waiting_list(q->desk.session, &all, &q->desk.arena, &q->desk.err));
    ck_assert_uint_eq(all.count, 0);
}

/* Ravi Menon leads Kieran; then he is put in the team of Maya, who is kept from him. */
START_TEST(a_list_with_the_child_in_it_costs_what_it_did_before)
{
    static ask_fn *const lists[] = { list, count, wait_for };
    struct stmt_work before[COUNT(lists)];
    struct question q = { .desk = { .session = NULL } };
    struct desk *d = &q.desk;
    struct ident own;
    const char *still;

    desk_open(d);
    desk_sign_in(d, "rmenon");
    desk_ok(d, desk_start(d, "Kieran", "Tolliver", "2000-06-19", &own));
    desk_sign_in(d, "rmenon");
    for (size_t i = 0; i < COUNT(lists); i++)
        before[i] = cost(&q, lists[i], false);
    desk_sign_in(d, "hoduya");
    desk_ok(d, desk_start(d, "Maya", "Quillfeather", "2006-09-02", &q.child));
    desk_sign_in(d, "gmarlowe");
    desk_join(d, &q.child, &d->rmenon);
    desk_ok(d, stay_out_add(d->session, &q.child, "rmenon", STAY_OUT_FAMILY, WHY, &still,
                            &d->arena, &d->err));
    desk_sign_in(d, "rmenon");
    for (size_t i = 0; i < COUNT(lists); i++)
        compare("a list", cost(&q, lists[i], false), before[i]);
    desk_close(d);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_question_about_the_child_costs_what_one_about_nobody_does, 0, 2);
    tcase_add_test(t, a_child_who_is_there_costs_more);
    tcase_add_test(t, a_list_with_the_child_in_it_costs_what_it_did_before);
}

TEST_MAIN("what a clock tells", cases)
