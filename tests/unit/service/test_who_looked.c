/* SPDX-License-Identifier: MIT */
/* Who has looked at the record of a child: domain.md 2.8 and 7.3. */

#include "config.h"

#include "service/deed.h"
#include "service/search_svc.h"
#include "service/who_looked.h"
#include "support/harness.h"
#include "support/road.h"

static const struct looker *named(const struct who_looked *looked, const char *name)
{
    for (size_t i = 0; i < looked->count; i++) {
        if (strcmp(looked->items[i].name, name) == 0)
            return &looked->items[i];
    }
    ck_abort_msg("nobody is called %s", name);
    return NULL;
}

static void search(struct desk *desk, const char *login, const char *name, const char *purpose)
{
    struct search_terms terms = { .terms = name };
    struct search_hits hits;

    desk_sign_in(desk, login);
    desk_ok(desk, search_children(desk->session, &terms, purpose, &hits, &desk->arena, &desk->err));
}

/* The lead's own case; the school looks it up, and is refused the plan. */
static void make_looks(struct desk *desk, struct ident *id)
{
    struct case_view view;
    struct plan_action action;
    struct lp_assignment term;

    desk_delivering(desk, id, &action);
    search(desk, "rmenon", "Tolliver", "Attendance meeting");
    search(desk, "rmenon", "Tolliver", "Attendance meeting");
    desk_ok(desk, case_open(desk->session, id, "Attendance meeting", &view, &desk->arena,
                            &desk->err));
    ck_assert(view.identity_only);
    search(desk, "rmenon", "Varma", "Another child");
    term = desk_lead_term(desk, id, &desk->rmenon);
    desk_no(desk, lead_assign(desk->session, &term, &desk->err), ERR_DENIED);
    desk_sign_in(desk, "gmarlowe");
    fake_pass(&desk->fake, INT64_C(86400000));
    desk_read(desk, id, &view);
    desk_sign_in(desk, "gmarlowe");
    desk_read(desk, id, &view);
}

START_TEST(everybody_stands_there_with_what_they_did)
{
    struct desk desk;
    struct ident id;
    struct who_looked looked;
    const struct looker *menon;

    make_looks(&desk, &id);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, who_looked(desk.session, "CAF-2010-00001", &looked, &desk.arena, &desk.err));
    ck_assert_str_eq(looked.child, "Kieran Tolliver");
    ck_assert_uint_eq(looked.count, 3);
    ck_assert_str_eq(looked.items[0].name, "Helen Oduya");
    ck_assert_int_gt(looked.items[0].ways[LOOKER_WROTE].count, 5);
    ck_assert_int_eq(looked.items[0].ways[LOOKER_TRAIL].count, 1);
    menon = named(&looked, "Ravi Menon");
    ck_assert_str_eq(menon->agency, "Fennmoor Primary School");
    ck_assert_int_eq(menon->ways[LOOKER_FOUND].count, 2);
    ck_assert_uint_eq(menon->ways[LOOKER_FOUND].reason_count, 1);
    ck_assert_str_eq(menon->ways[LOOKER_FOUND].reasons[0], "Attendance meeting");
    ck_assert_int_eq(menon->ways[LOOKER_SAW].count, 0); /* of the record he had nothing */
    ck_assert_int_eq(menon->ways[LOOKER_KNEW].count, 1);
    ck_assert_int_eq(menon->ways[LOOKER_REFUSED].count, 1);
    ck_assert_int_ge(named(&looked, "Gwen Marlowe")->ways[LOOKER_SAW].count, 2);
    desk_close(&desk);
}
END_TEST

START_TEST(it_reads_as_a_page_for_the_family)
{
    struct desk desk;
    struct ident id;
    struct who_looked looked;
    struct str words = STR_INIT;

    make_looks(&desk, &id);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, who_looked(desk.session, "CAF-2010-00001", &looked, &desk.arena, &desk.err));
    who_looked_words(&looked, desk.session, &words);
    ck_assert_ptr_nonnull(strstr(str_text(&words), "record of Kieran Tolliver (CAF-2010-00001)"));
    ck_assert_ptr_nonnull(
        strstr(str_text(&words), "  was shown the child's name by a search of the child index 2 "
                                 "times, on Mon 22 Mar 2010: Attendance meeting.\n"));
    ck_assert_ptr_nonnull(strstr(str_text(&words), "  was refused once, on Mon 22 Mar 2010: "));
    str_release(&words);
    desk_close(&desk);
}
END_TEST

/* Whoever took everything took this, too; the second key reads nothing. */
START_TEST(nobody_is_left_out_and_nobody_blamed)
{
    struct desk desk;
    struct ident id;
    struct who_looked looked;
    struct audit_event all = { .action = AUDIT_EXPORT, .detail = "{\"all\":true}" };

    desk_open(&desk);
    desk_sign_in(&desk, "prenshaw");
    desk_ok(&desk, look(desk.session, &all, &desk.err));
    fake_pass(&desk.fake, 60000);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_in(&desk, "gmarlowe");
    fake_pass(&desk.fake, 60000);
    desk_ok(&desk, look(desk.session, &all, &desk.err));
    desk_ok(&desk, desk_ask_to_make_void(&desk, &id));
    desk_sign_in(&desk, "ldanvers");
    all = (struct audit_event){ .action = AUDIT_CHANGE, .entity = "void_request", .case_id = id };
    desk_ok(&desk, look(desk.session, &all, &desk.err));
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, who_looked(desk.session, "CAF-2010-00001", &looked, &desk.arena, &desk.err));
    ck_assert_int_eq(named(&looked, "Gwen Marlowe")->ways[LOOKER_TOOK].count, 1);
    ck_assert_int_eq(named(&looked, "Lee Danvers")->ways[LOOKER_WROTE].count, 0);
    ck_assert_int_eq(named(&looked, "Lee Danvers")->ways[LOOKER_KEY].count, 1);
    for (size_t i = 0; i < looked.count; i++)
        ck_assert_str_ne(looked.items[i].login, "prenshaw");
    desk_close(&desk);
}
END_TEST

static void refuse(struct desk *desk, const struct ident *id, enum err_kind kind, bool withheld)
{
    struct err err = { .kind = kind, .withheld = withheld };

    refusal(desk->session, id, kind == ERR_DENIED ? "supervision notes" : "Review not held", &err);
}

/* To a family "was refused" says that somebody reached for what is not theirs. */
START_TEST(a_form_not_complete_is_nothing_refused)
{
    struct desk desk;
    struct ident id;
    struct who_looked looked;
    struct str words = STR_INIT;
    const struct looker *menon, *marlowe;

    desk_forming(&desk, &id);
    desk_sign_in(&desk, "gmarlowe");
    refuse(&desk, &id, ERR_REFUSED, false);
    desk_sign_in(&desk, "rmenon");
    refuse(&desk, &id, ERR_DENIED, false);
    refuse(&desk, &id, ERR_REFUSED, true);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, who_looked(desk.session, "CAF-2010-00001", &looked, &desk.arena, &desk.err));
    marlowe = named(&looked, "Gwen Marlowe");
    menon = named(&looked, "Ravi Menon");
    ck_assert_int_eq(marlowe->ways[LOOKER_REFUSED].count, 0);
    ck_assert_int_eq(marlowe->ways[LOOKER_HELD_UP].count, 1);
    ck_assert_int_eq(menon->ways[LOOKER_REFUSED].count, 2);
    ck_assert_int_eq(menon->ways[LOOKER_HELD_UP].count, 0);
    who_looked_words(&looked, desk.session, &words);
    ck_assert_ptr_nonnull(strstr(str_text(&words), "a form not complete yet once, on"));
    str_release(&words);
    desk_close(&desk);
}
END_TEST

/* Consent that stands against a meeting is the family's no, not a form's. */
START_TEST(what_consent_forbids_is_refused)
{
    struct err err = ERR_INIT;

    ck_assert(!err_withheld(&err, "The family has refused %s.", "it"));
    ck_assert_int_eq(err.kind, ERR_REFUSED);
    ck_assert(err.withheld);
    ck_assert(!err_set(&err, ERR_REFUSED, "A form is not complete."));
    ck_assert(!err.withheld);
}
END_TEST

/* Domain.md 2.8, the row of the audit trail: LP own case, CO locality, SU
 * supervised, auditors; nobody else, administrators without content. */
START_TEST(it_is_for_who_answers_for_the_case)
{
    static const struct {
        const char *login;
        bool allowed;
    } rows[] = {
        { "hoduya", true },   { "rmenon", false },   { "gmarlowe", true },
        { "prenshaw", false }, { "ldanvers", false }, { "icalloway", true },
    };
    struct desk desk;
    struct ident id;
    struct who_looked looked;

    desk_forming(&desk, &id);
    for (size_t i = 0; i < COUNT(rows); i++) {
        bool ok;

        desk_sign_in(&desk, rows[i].login);
        desk.err = ERR_INIT;
        ok = who_looked(desk.session, "CAF-2010-00001", &looked, &desk.arena, &desk.err);
        ck_assert_msg(ok == rows[i].allowed, "%s: %s", rows[i].login, desk.err.msg);
        ck_assert_msg(ok || desk.err.kind == ERR_DENIED || desk.err.kind == ERR_NOT_FOUND, "%s",
                      rows[i].login);
    }
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, everybody_stands_there_with_what_they_did);
    tcase_add_test(t, it_reads_as_a_page_for_the_family);
    tcase_add_test(t, nobody_is_left_out_and_nobody_blamed);
    tcase_add_test(t, it_is_for_who_answers_for_the_case);
    tcase_add_test(t, a_form_not_complete_is_nothing_refused);
    tcase_add_test(t, what_consent_forbids_is_refused);
}

TEST_MAIN("who_looked", cases)
