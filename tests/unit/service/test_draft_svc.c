/* SPDX-License-Identifier: MIT */
/* Drafts, offered to the one who typed them. */

#include "config.h"

#include "base/compiler.h"
#include "support/harness.h"
#include "support/desk.h"

#include "service/draft_svc.h"

static void keep(struct desk *desk, const char *form, const struct ident *record, const char *body)
{
    struct draft draft = { .form = form, .record = *record, .title = form, .body = body };

    fake_pass(&desk->fake, 2000);
    desk_ok(desk, draft_keep(desk->session, &draft, &desk->err));
}

START_TEST(a_draft_is_there_tomorrow_and_only_for_its_writer)
{
    struct desk desk;
    struct ident record;
    struct draft draft;
    struct drafts drafts;

    desk_open(&desk);
    record = ident_new(&desk.fake.machine);
    desk_sign_in(&desk, "hoduya");
    keep(&desk, "element", &record, "strengths=One friend");
    keep(&desk, "element", &record, "strengths=One close friend");
    keep(&desk, "consent", &record, "status=GIVEN");
    fake_pass(&desk.fake, 24 * 3600 * 1000);
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, draft_open(desk.session, "element", &record, &draft, &desk.arena, &desk.err),
            ERR_NOT_FOUND);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, draft_list(desk.session, &drafts, &desk.arena, &desk.err));
    ck_assert_uint_eq(drafts.count, 2);
    ck_assert_str_eq(drafts.items[0].form, "consent");
    desk_ok(&desk, draft_open(desk.session, "element", &record, &draft, &desk.arena, &desk.err));
    ck_assert_str_eq(draft.body, "strengths=One close friend");
    desk_ok(&desk, draft_drop(desk.session, "element", &record, &desk.err));
    desk_no(&desk, draft_open(desk.session, "element", &record, &draft, &desk.arena, &desk.err),
            ERR_NOT_FOUND);
    desk_close(&desk);
}
END_TEST

START_TEST(the_child_is_named_to_whoever_may_open_the_case)
{
    static const struct {
        const char *login, *name;
    } people[] = { { "hoduya", "TOLLIVER, Kieran" },
                   { "rmenon", "" },
                   { "icalloway", "" },
                   { "ldanvers", "" } };
    struct desk desk;
    struct ident id, nothing = IDENT_NONE;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    for (size_t i = 0; i < COUNT(people); i++) {
        desk_sign_in(&desk, people[i].login);
        ck_assert_str_eq(draft_child(desk.session, &id, &desk.arena), people[i].name);
        ck_assert_str_eq(draft_child(desk.session, &nothing, &desk.arena), "");
    }
    desk_close(&desk);
}
END_TEST

START_TEST(nothing_is_kept_while_locked)
{
    struct desk desk;
    struct draft draft = { .form = "element", .body = "x=1" };

    desk_open(&desk);
    session_lock(desk.session);
    desk_no(&desk, draft_keep(desk.session, &draft, &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* ----- One person, signed in twice ---------------------------------------- */

struct two {
    struct desk desk;
    struct session *first, *second;
    struct ident record;
};

static struct session *another(struct two *two, const char *login)
{
    const char *words = store_training_passphrase();
    struct secret *passphrase = secret_from(words, strlen(words));
    struct session *session;

    desk_ok(&two->desk, session_sign_in(&two->desk.choice, login, passphrase, &session, NULL,
                                        &two->desk.err));
    secret_free(passphrase);
    return session;
}

static void two_open(struct two *two)
{
    desk_open(&two->desk);
    two->record = ident_new(&two->desk.fake.machine);
    two->first = another(two, "hoduya");
    two->second = another(two, "hoduya");
}

static void two_close(struct two *two)
{
    session_close(two->first);
    session_close(two->second);
    desk_close(&two->desk);
}

/* What the form finds when it is opened; NULL: nothing. */
static const char *open_form(struct two *two, struct session *session, const char *form)
{
    struct draft draft;

    two->desk.err = ERR_INIT;
    if (draft_open(session, form, &two->record, &draft, &two->desk.arena, &two->desk.err))
        return draft.body;
    ck_assert_int_eq(two->desk.err.kind, ERR_NOT_FOUND);
    return NULL;
}

static void type(struct two *two, struct session *session, const char *form, const char *body)
{
    struct draft draft = { .form = form, .record = two->record, .title = form, .body = body };

    fake_pass(&two->desk.fake, 2000);
    desk_ok(&two->desk, draft_keep(session, &draft, &two->desk.err));
}

static struct draft_twin twin(struct two *two, struct session *session, const char *form)
{
    return draft_twin_of(session, form, &two->record, &two->desk.arena);
}

START_TEST(neither_sees_nor_overwrites_what_the_other_types)
{
    struct two two;
    struct drafts all;

    two_open(&two);
    ck_assert_ptr_null(open_form(&two, two.first, "stepup"));
    type(&two, two.first, "stepup", "from the first");
    ck_assert_ptr_null(open_form(&two, two.second, "stepup"));
    type(&two, two.second, "stepup", "from the second");
    type(&two, two.first, "stepup", "from the first, more");
    desk_ok(&two.desk, draft_list(two.second, &all, &two.desk.arena, &two.desk.err));
    ck_assert_uint_eq(all.count, 2);
    ck_assert_str_eq(all.items[0].body, "from the first, more");
    ck_assert(all.items[0].elsewhere);
    ck_assert_str_eq(all.items[0].terminal, "FML-07");
    ck_assert_str_eq(all.items[1].body, "from the second");
    ck_assert(!all.items[1].elsewhere);
    two_close(&two);
}
END_TEST

START_TEST(each_is_told_of_the_other)
{
    struct two two;
    struct draft_twin seen;

    two_open(&two);
    open_form(&two, two.first, "stepup");
    ck_assert(!twin(&two, two.first, "stepup").open);
    open_form(&two, two.second, "stepup");
    ck_assert(twin(&two, two.first, "stepup").open);
    seen = twin(&two, two.second, "stepup");
    ck_assert(seen.open);
    ck_assert_ptr_null(seen.terminal);
    type(&two, two.first, "stepup", "from the first");
    seen = twin(&two, two.second, "stepup");
    ck_assert_str_eq(seen.terminal, "FML-07");
    ck_assert(!twin(&two, two.second, "element").open);
    draft_close(two.first, "stepup", &two.record);
    ck_assert(!twin(&two, two.second, "stepup").open);
    two_close(&two);
}
END_TEST

START_TEST(another_person_in_the_same_form_is_no_twin)
{
    struct two two;
    struct session *ravi;

    two_open(&two);
    ravi = another(&two, "rmenon");
    open_form(&two, two.first, "stepup");
    type(&two, two.first, "stepup", "from the first");
    open_form(&two, ravi, "stepup");
    ck_assert(!twin(&two, ravi, "stepup").open);
    ck_assert(!twin(&two, two.first, "stepup").open);
    session_close(ravi);
    two_close(&two);
}
END_TEST

START_TEST(what_is_left_is_offered_at_the_other)
{
    struct two two;

    two_open(&two);
    open_form(&two, two.first, "stepup");
    type(&two, two.first, "stepup", "from the first");
    draft_close(two.first, "stepup", &two.record);
    ck_assert_str_eq(open_form(&two, two.second, "stepup"), "from the first");
    ck_assert_ptr_null(open_form(&two, two.first, "stepup"));
    two_close(&two);
}
END_TEST

/* The form was never closed. */
START_TEST(what_was_killed_is_offered_at_the_other)
{
    struct two two;

    two_open(&two);
    open_form(&two, two.first, "stepup");
    type(&two, two.first, "stepup", "from the first");
    session_close(two.first);
    two.first = NULL;
    ck_assert_str_eq(open_form(&two, two.second, "stepup"), "from the first");
    two_close(&two);
}
END_TEST

START_TEST(saving_at_one_leaves_the_words_of_the_other)
{
    struct two two;

    two_open(&two);
    open_form(&two, two.first, "stepup");
    type(&two, two.first, "stepup", "from the first");
    open_form(&two, two.second, "stepup");
    type(&two, two.second, "stepup", "from the second");
    desk_ok(&two.desk, draft_drop(two.first, "stepup", &two.record, &two.desk.err));
    draft_close(two.first, "stepup", &two.record);
    draft_close(two.second, "stepup", &two.record);
    ck_assert_str_eq(open_form(&two, two.first, "stepup"), "from the second");
    two_close(&two);
}
END_TEST

/* Both were killed: one is gone on with, the other waits in the list. */
START_TEST(of_two_that_were_left_one_is_chosen)
{
    struct two two;
    struct session *later;
    struct drafts all;

    two_open(&two);
    open_form(&two, two.first, "stepup");
    type(&two, two.first, "stepup", "from the first");
    open_form(&two, two.second, "stepup");
    type(&two, two.second, "stepup", "from the second");
    session_close(two.first);
    session_close(two.second);
    two.first = two.second = NULL;
    later = another(&two, "hoduya");
    desk_ok(&two.desk, draft_list(later, &all, &two.desk.arena, &two.desk.err));
    ck_assert_uint_eq(all.count, 2);
    ck_assert_str_eq(open_form(&two, later, "stepup"), "from the second");
    draft_close(later, "stepup", &two.record);
    draft_choose(later, &all.items[1]);
    ck_assert_str_eq(open_form(&two, later, "stepup"), "from the first");
    session_close(later);
    two_close(&two);
}
END_TEST

/* Another child's address would stand under this one's name. */
START_TEST(steps_of_two_openings_are_not_mixed)
{
    struct two two;
    struct session *later;
    int count;

    two_open(&two);
    open_form(&two, two.first, "opening-search");
    type(&two, two.first, "opening-search", "Zoe");
    type(&two, two.first, "opening-identity", "9 Tannery Row");
    open_form(&two, two.second, "opening-search");
    type(&two, two.second, "opening-search", "Amir");
    session_close(two.first);
    session_close(two.second);
    two.first = two.second = NULL;
    later = another(&two, "hoduya");
    desk_ok(&two.desk, draft_count(later, &count, &two.desk.err));
    ck_assert_int_eq(count, 2);
    ck_assert_str_eq(open_form(&two, later, "opening-search"), "Amir");
    ck_assert_ptr_null(open_form(&two, later, "opening-identity"));
    session_close(later);
    two_close(&two);
}
END_TEST

START_TEST(what_is_typed_elsewhere_is_not_thrown_away_here)
{
    struct two two;
    struct drafts all;

    two_open(&two);
    open_form(&two, two.first, "stepup");
    type(&two, two.first, "stepup", "from the first");
    desk_ok(&two.desk, draft_list(two.second, &all, &two.desk.arena, &two.desk.err));
    desk_no(&two.desk, draft_throw(two.second, &all.items[0], &two.desk.err), ERR_BUSY);
    draft_close(two.first, "stepup", &two.record);
    two.desk.err = ERR_INIT;
    desk_ok(&two.desk, draft_throw(two.second, &all.items[0], &two.desk.err));
    ck_assert_ptr_null(open_form(&two, two.first, "stepup"));
    two_close(&two);
}
END_TEST

/* A form over another of the same kind, as one goes about. */
START_TEST(two_forms_of_one_sign_in_are_one_piece)
{
    struct two two;

    two_open(&two);
    open_form(&two, two.first, "stepup");
    type(&two, two.first, "stepup", "from the first");
    ck_assert_str_eq(open_form(&two, two.first, "stepup"), "from the first");
    draft_close(two.first, "stepup", &two.record);
    ck_assert(twin(&two, two.second, "stepup").open);
    ck_assert_ptr_null(open_form(&two, two.second, "stepup"));
    two_close(&two);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, neither_sees_nor_overwrites_what_the_other_types);
    tcase_add_test(t, each_is_told_of_the_other);
    tcase_add_test(t, another_person_in_the_same_form_is_no_twin);
    tcase_add_test(t, what_is_left_is_offered_at_the_other);
    tcase_add_test(t, what_was_killed_is_offered_at_the_other);
    tcase_add_test(t, saving_at_one_leaves_the_words_of_the_other);
    tcase_add_test(t, of_two_that_were_left_one_is_chosen);
    tcase_add_test(t, steps_of_two_openings_are_not_mixed);
    tcase_add_test(t, what_is_typed_elsewhere_is_not_thrown_away_here);
    tcase_add_test(t, two_forms_of_one_sign_in_are_one_piece);
    tcase_add_test(t, a_draft_is_there_tomorrow_and_only_for_its_writer);
    tcase_add_test(t, the_child_is_named_to_whoever_may_open_the_case);
    tcase_add_test(t, nothing_is_kept_while_locked);
}

TEST_MAIN("draft_svc", cases)
