/* SPDX-License-Identifier: MIT */
/* Links between cases: one record, two sides, and nothing opened by it. */

#include "config.h"

#include "support/ended.h"
#include "support/harness.h"

#include "service/link_svc.h"

static struct links links_of(struct desk *desk, const struct ident *case_id)
{
    struct links links;

    desk_ok(desk, link_list(desk->session, case_id, &links, &desk->arena, &desk->err));
    return links;
}

/* Two of Helen Oduya's, the third of Ravi Menon's; she is at the desk. */
static void open_three(struct desk *desk, struct ident cases[3])
{
    desk_open(desk);
    desk_sign_in(desk, "rmenon");
    desk_ok(desk, desk_start(desk, "Maya", "Quillfeather", "2006-09-02", &cases[2]));
    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Kieran", "Tolliver", "2000-06-19", &cases[0]));
    desk_ok(desk, desk_start(desk, "Jodie", "Marchbank", "2004-01-11", &cases[1]));
}

static bool tie(struct desk *desk, const struct ident *case_id, const char *urn)
{
    return link_add(desk->session, case_id, LINK_KIND_SIBLING, urn, "The same mother.",
                    &desk->err);
}

START_TEST(both_sides_show_it)
{
    struct desk desk;
    struct ident cases[3];
    struct links links;

    open_three(&desk, cases);
    desk_ok(&desk, tie(&desk, &cases[0], "CAF-2010-00003"));
    links = links_of(&desk, &cases[0]);
    ck_assert_uint_eq(links.count, 1);
    ck_assert(links.rows[0].may_open);
    ck_assert_str_eq(links.rows[0].urn, "CAF-2010-00003");
    ck_assert_str_eq(links.rows[0].name, "MARCHBANK, Jodie");
    ck_assert_str_eq(links.rows[0].note, "The same mother.");
    links = links_of(&desk, &cases[1]);
    ck_assert_uint_eq(links.count, 1);
    ck_assert_str_eq(links.rows[0].urn, "CAF-2010-00002");
    ck_assert_str_eq(links.rows[0].words, "Brother or sister");
    desk_close(&desk);
}
END_TEST

START_TEST(of_a_case_that_is_not_theirs_they_learn_whom_to_ask)
{
    struct desk desk;
    struct ident cases[3];
    struct links links;

    open_three(&desk, cases);
    desk_ok(&desk, tie(&desk, &cases[0], "CAF-2010-00001"));
    links = links_of(&desk, &cases[0]);
    ck_assert_uint_eq(links.count, 1);
    ck_assert(!links.rows[0].may_open);
    ck_assert(!ident_known(&links.rows[0].other));
    ck_assert_str_eq(links.rows[0].urn, "");
    ck_assert_str_eq(links.rows[0].name, "");
    ck_assert_str_eq(links.rows[0].state, "");
    ck_assert_str_eq(links.rows[0].ask, "Ravi Menon, who leads it");
    desk_sign_in(&desk, "rmenon");
    links = links_of(&desk, &cases[2]);
    ck_assert_uint_eq(links.count, 1);
    ck_assert(!links.rows[0].may_open);
    ck_assert_str_eq(links.rows[0].note, "");
    ck_assert_str_eq(links.rows[0].ask, "Helen Oduya, who leads it");
    desk_sign_in(&desk, "gmarlowe");
    ck_assert_str_eq(links_of(&desk, &cases[2]).rows[0].name, "TOLLIVER, Kieran");
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_taken_back_from_either_side_and_stays_on_record)
{
    struct desk desk;
    struct ident cases[3], link_id;
    size_t count;

    open_three(&desk, cases);
    desk_ok(&desk, tie(&desk, &cases[0], "CAF-2010-00003"));
    link_id = links_of(&desk, &cases[1]).rows[0].link;
    desk_no(&desk, link_remove(desk.session, &cases[1], &link_id, " ", &desk.err), ERR_INVALID);
    desk_no(&desk, link_remove(desk.session, &cases[2], &link_id, "Cousins.", &desk.err),
            ERR_DENIED);
    desk_ok(&desk, link_remove(desk.session, &cases[1], &link_id, "Cousins.", &desk.err));
    desk_no(&desk, link_remove(desk.session, &cases[1], &link_id, "Cousins.", &desk.err),
            ERR_CONFLICT);
    desk_ok(&desk, link_count(desk.session, &cases[0], &count, &desk.err));
    ck_assert_uint_eq(count, 0);
    desk_ok(&desk, tie(&desk, &cases[1], "CAF-2010-00002"));
    desk_close(&desk);
}
END_TEST

START_TEST(what_cannot_be_linked_is_said)
{
    struct desk desk;
    struct ident cases[3];

    open_three(&desk, cases);
    desk_no(&desk, tie(&desk, &cases[0], "CAF-2010-00002"), ERR_INVALID);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "That is this case"));
    desk_no(&desk, tie(&desk, &cases[0], "CAF-2010-00099"), ERR_INVALID);
    desk_no(&desk, tie(&desk, &cases[0], ""), ERR_INVALID);
    desk_no(&desk, link_add(desk.session, &cases[0], LINK_KIND_DUPLICATE_OF, "CAF-2010-00003",
                            "Because", &desk.err), ERR_INVALID);
    desk_no(&desk, link_add(desk.session, &cases[0], LINK_KIND_SIBLING, "CAF-2010-00003", " ",
                            &desk.err), ERR_INVALID);
    desk_ok(&desk, tie(&desk, &cases[0], "CAF-2010-00003"));
    desk_no(&desk, tie(&desk, &cases[1], "CAF-2010-00002"), ERR_INVALID);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "linked in this way already"));
    desk_no(&desk, tie(&desk, &cases[2], "CAF-2010-00002"), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* The link that a new episode made stands on the old one, too. */
START_TEST(an_episode_shows_the_one_after_it)
{
    struct desk desk;
    struct ident case_id, next;
    struct search_hits hits;
    struct subject subject;
    struct case_view view;
    struct case_opening opening = { .subject = &subject, .reason = "Something else.",
                                    .different_needs = "A bereavement." };
    struct links links;

    desk_closed(&desk, &case_id);
    desk_read(&desk, &case_id, &view);
    subject = view.file.subject;
    opening.locality = desk.locality;
    desk_search(&desk, "Tolliver", &hits);
    desk_ok(&desk, case_start(desk.session, &opening, &next, &desk.err));
    links = links_of(&desk, &case_id);
    ck_assert_uint_eq(links.count, 1);
    ck_assert_str_eq(links.rows[0].words, "Episode after");
    ck_assert_str_eq(links_of(&desk, &next).rows[0].words, "Episode before");
    desk_no(&desk, link_remove(desk.session, &next, &links.rows[0].link, "Wrong.", &desk.err),
            ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, both_sides_show_it);
    tcase_add_test(t, of_a_case_that_is_not_theirs_they_learn_whom_to_ask);
    tcase_add_test(t, it_is_taken_back_from_either_side_and_stays_on_record);
    tcase_add_test(t, what_cannot_be_linked_is_said);
    tcase_add_test(t, an_episode_shows_the_one_after_it);
}

TEST_MAIN("link_svc", cases)
