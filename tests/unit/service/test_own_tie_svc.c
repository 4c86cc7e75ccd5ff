/* SPDX-License-Identifier: MIT */
/* Somebody meets their own family or their own address: safety.md 7 no. 29. */

#include "config.h"

#include "service/audit_svc.h"
#include "service/own_tie_svc.h"
#include "service/waiting_svc.h"
#include "support/harness.h"
#include "support/road.h"

static const char FOUND[] = "Asked her: the name is all they share.";

static void later(struct desk *desk, int64_t days)
{
    desk->fake.now_ms += days * 86400 * 1000;
}

static bool say(struct desk *desk, const char *login, const char *names, const char *postcodes)
{
    struct own_people_words words = { names, postcodes, 0 };

    return own_people_save(desk->session, login, &words, &desk->err);
}

static const char *told(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_ok(desk, case_open(desk->session, case_id, NULL, &view, &desk->arena, &desk->err));
    return view.own_tie;
}

static struct own_tie_lines waiting(struct desk *desk, const char *login)
{
    struct own_tie_lines lines;
    size_t count, theirs = 0;

    desk_sign_in(desk, login);
    desk_ok(desk, own_tie_list(desk->session, &lines, &desk->arena, &desk->err));
    desk_ok(desk, own_tie_count(desk->session, &count, &desk->err));
    for (size_t i = 0; i < lines.count; i++)
        theirs += !lines.items[i].own;
    ck_assert_uint_eq(count, theirs);
    return lines;
}

/* Ravi Menon, whom Paul Renshaw supervises, says that his sister is called Tolliver. The child of
 * that name is led by Helen Oduya; he is at the desk. */
static struct ident sit(struct desk *desk)
{
    struct ident case_id;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    desk_sign_in(desk, "gmarlowe");
    desk_set_manager(desk, &desk->rmenon, INT_UNKNOWN);
    desk_sign_in(desk, "rmenon");
    desk_ok(desk, say(desk, NULL, "Tolliver", ""));
    return case_id;
}

/* ----- Seen ---------------------------------------------------------------- */

START_TEST(whoever_opens_it_is_told_and_so_are_their_supervisor_and_the_auditor)
{
    struct desk desk;
    struct ident case_id = sit(&desk);
    struct own_tie_lines lines;

    ck_assert_ptr_nonnull(strstr(told(&desk, &case_id), "Your supervisor is told"));
    lines = waiting(&desk, "prenshaw");
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_str_eq(lines.items[0].urn, "CAF-2010-00001");
    ck_assert_str_eq(lines.items[0].login, "rmenon");
    ck_assert_str_eq(lines.items[0].who, "Ravi Menon");
    ck_assert_int_eq(lines.items[0].kind, OWN_TIE_NAME);
    ck_assert_int_eq(lines.items[0].how, OWN_TIE_HOW_SEEN);
    ck_assert_uint_eq(waiting(&desk, "icalloway").count, 1);
    desk_close(&desk);
}
END_TEST

START_TEST(it_is_kept_once_and_told_until_it_is_looked_into)
{
    struct desk desk;
    struct ident case_id = sit(&desk);

    for (int i = 0; i < 3; i++) {
        desk_sign_in(&desk, "rmenon");
        ck_assert_ptr_nonnull(told(&desk, &case_id));
        ck_assert_ptr_nonnull(told(&desk, &case_id)); /* in the same sitting, too */
    }
    ck_assert_uint_eq(waiting(&desk, "icalloway").count, 1);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, say(&desk, NULL, "Tolliver", "fx9 4zz"));
    desk_sign_in(&desk, "rmenon");
    ck_assert_ptr_nonnull(told(&desk, &case_id));
    ck_assert_msg(waiting(&desk, "icalloway").count == 2, "the address is more than was known");
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_is_told_of_somebody_elses)
{
    struct desk desk;
    struct ident case_id = sit(&desk);

    ck_assert_ptr_nonnull(told(&desk, &case_id));
    desk_sign_in(&desk, "hoduya");
    ck_assert_ptr_null(told(&desk, &case_id));
    desk_sign_in(&desk, "gmarlowe");
    ck_assert_ptr_null(told(&desk, &case_id));
    desk_close(&desk);
}
END_TEST

START_TEST(ones_own_name_counts_without_being_said)
{
    struct desk desk;
    struct ident case_id;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Sol", "Menon", "2000-06-19", &case_id));
    ck_assert_ptr_null(told(&desk, &case_id));
    desk_sign_in(&desk, "rmenon");
    ck_assert_ptr_nonnull(told(&desk, &case_id));
    desk_close(&desk);
}
END_TEST

/* ----- Named for the case -------------------------------------------------- */

START_TEST(whoever_is_put_in_the_team_is_seen)
{
    struct desk desk;
    struct ident case_id = sit(&desk);
    struct own_tie_lines lines;

    desk_sign_in(&desk, "gmarlowe");
    desk_join(&desk, &case_id, &desk.rmenon);
    lines = waiting(&desk, "prenshaw");
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_str_eq(lines.items[0].login, "rmenon");
    ck_assert_int_eq(lines.items[0].how, OWN_TIE_HOW_TEAM);
    desk_sign_in(&desk, "rmenon");
    ck_assert_msg(told(&desk, &case_id), "who is told opens it afterwards");
    ck_assert_uint_eq(waiting(&desk, "prenshaw").count, 1);
    desk_close(&desk);
}
END_TEST

START_TEST(whoever_is_asked_to_lead_is_seen)
{
    struct desk desk;
    struct ident case_id, version;
    struct own_tie_lines lines;

    desk_assessed(&desk, &case_id, &version);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, say(&desk, NULL, "Tolliver", ""));
    desk_ask_to_lead(&desk, &case_id, &desk.rmenon);
    lines = waiting(&desk, "icalloway");
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_int_eq(lines.items[0].how, OWN_TIE_HOW_LEAD);
    desk_close(&desk);
}
END_TEST

START_TEST(whoever_opens_a_case_for_their_own_is_seen)
{
    struct desk desk;
    struct ident case_id;
    struct own_tie_lines lines;

    sit(&desk);
    desk_ok(&desk, desk_start(&desk, "Ada", "Menon", "2004-01-02", &case_id));
    lines = waiting(&desk, "icalloway");
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_str_eq(lines.items[0].urn, "CAF-2010-00002");
    ck_assert_int_eq(lines.items[0].how, OWN_TIE_HOW_LEAD);
    desk_close(&desk);
}
END_TEST

/* ----- Searched ------------------------------------------------------------ */

START_TEST(a_search_that_finds_name_and_postcode_is_seen_and_a_name_alone_is_not)
{
    struct desk desk;
    struct search_hits hits;
    struct own_tie_lines lines;

    sit(&desk);
    desk_ok(&desk, say(&desk, NULL, "Tolliver", "FX1 1AA"));
    desk_search(&desk, "Tolliver", &hits);
    ck_assert_uint_eq(hits.count, 1);
    ck_assert_ptr_null(hits.own_tie);
    ck_assert_uint_eq(waiting(&desk, "icalloway").count, 0);
    desk_sign_in(&desk, "rmenon");
    desk_ok(&desk, say(&desk, NULL, "Tolliver", "FX1 1AA, FX94ZZ"));
    desk_search(&desk, "Tolliver", &hits);
    ck_assert_ptr_nonnull(hits.own_tie);
    lines = waiting(&desk, "icalloway");
    ck_assert_uint_eq(lines.count, 1);
    ck_assert_int_eq(lines.items[0].how, OWN_TIE_HOW_FOUND);
    ck_assert_int_eq(lines.items[0].kind, OWN_TIE_BOTH);
    desk_sign_in(&desk, "hoduya");
    desk_search(&desk, "Tolliver", &hits);
    ck_assert_ptr_null(hits.own_tie);
    desk_close(&desk);
}
END_TEST

/* A postcode that is said to be one's own is a guess that is never confirmed. */
START_TEST(a_kept_address_ties_nobody)
{
    struct desk desk;
    struct ident case_id = sit(&desk);
    struct case_view view;
    struct subject child;

    desk_sign_in(&desk, "hoduya");
    desk_read(&desk, &case_id, &view);
    child = view.file.subject;
    child.shielded = true;
    desk_ok(&desk, record_save(desk.session, ENTITY_subject, &child, &desk.err));
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, say(&desk, NULL, "", "FX9 4ZZ"));
    ck_assert_ptr_null(told(&desk, &case_id));
    ck_assert_uint_eq(waiting(&desk, "icalloway").count, 0);
    desk_close(&desk);
}
END_TEST

/* ----- Looked into --------------------------------------------------------- */

START_TEST(somebody_else_says_what_it_is)
{
    struct desk desk;
    struct ident case_id = sit(&desk);
    struct own_tie_lines lines;
    struct ident tie;

    ck_assert_ptr_nonnull(told(&desk, &case_id));
    lines = waiting(&desk, "prenshaw");
    tie = lines.items[0].tie;
    desk_no(&desk, own_tie_review(desk.session, &tie, OWN_TIE_FINDING_NONE_, FOUND, &desk.err),
            ERR_INVALID);
    desk_no(&desk, own_tie_review(desk.session, &tie, OWN_TIE_FINDING_NONE, "ok", &desk.err),
            ERR_INVALID);
    desk_ok(&desk, own_tie_review(desk.session, &tie, OWN_TIE_FINDING_NONE, FOUND, &desk.err));
    desk_no(&desk, own_tie_review(desk.session, &tie, OWN_TIE_FINDING_OUT, FOUND, &desk.err),
            ERR_REFUSED);
    ck_assert_uint_eq(waiting(&desk, "icalloway").count, 0);
    desk_sign_in(&desk, "rmenon");
    ck_assert_msg(!told(&desk, &case_id), "they go on, and are not told again");
    ck_assert_uint_eq(waiting(&desk, "icalloway").count, 0);
    desk_close(&desk);
}
END_TEST

START_TEST(who_is_to_stay_out_is_told_so)
{
    struct desk desk;
    struct ident case_id = sit(&desk), tie;

    ck_assert_ptr_nonnull(told(&desk, &case_id));
    tie = waiting(&desk, "icalloway").items[0].tie;
    desk_ok(&desk, own_tie_review(desk.session, &tie, OWN_TIE_FINDING_OUT, FOUND, &desk.err));
    desk_sign_in(&desk, "rmenon");
    ck_assert_ptr_nonnull(strstr(told(&desk, &case_id), "stay out"));
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *login;
    const char *why;
} strangers[] = {
    { "rmenon", "it is about himself" },
    { "hoduya", "leads the case, and is no supervisor" },
    { "gmarlowe", "co-ordinates it" },
    { "ldanvers", "an administrator" },
};

START_TEST(nobody_else_reads_or_answers_it)
{
    struct desk desk;
    struct ident case_id = sit(&desk), tie;
    struct own_tie_lines lines;
    struct case_view view;

    ck_assert_ptr_nonnull(told(&desk, &case_id));
    tie = waiting(&desk, "icalloway").items[0].tie;
    desk_sign_in(&desk, strangers[_i].login);
    desk_no(&desk, own_tie_list(desk.session, &lines, &desk.arena, &desk.err), ERR_DENIED);
    desk_no(&desk, own_tie_review(desk.session, &tie, OWN_TIE_FINDING_NONE, FOUND, &desk.err),
            ERR_DENIED);
    if (case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err))
        ck_assert_msg(view.file.own_tie.count == 0, "no screen of the case shows it: %s",
                      strangers[_i].why);
    desk_close(&desk);
}
END_TEST

START_TEST(a_supervisor_does_not_look_into_their_own)
{
    struct desk desk;
    struct ident case_id = sit(&desk);
    struct own_tie_lines lines;

    desk_sign_in(&desk, "gmarlowe");
    desk_set_manager(&desk, &desk.prenshaw, INT_UNKNOWN); /* his own, by mistake */
    desk_sign_in(&desk, "prenshaw");
    desk_ok(&desk, say(&desk, NULL, "Tolliver", ""));
    ck_assert_ptr_nonnull(told(&desk, &case_id));
    lines = waiting(&desk, "prenshaw");
    ck_assert_uint_eq(lines.count, 1);
    ck_assert(lines.items[0].own);
    desk_no(&desk, own_tie_review(desk.session, &lines.items[0].tie, OWN_TIE_FINDING_NONE, FOUND,
                                  &desk.err), ERR_DENIED);
    desk_close(&desk);
}
END_TEST

/* Monday the 22nd; Good Friday and Easter Monday are far enough away. */
START_TEST(it_is_late_after_five_working_days)
{
    struct desk desk;
    struct ident case_id = sit(&desk);
    struct date due;

    ck_assert_ptr_nonnull(told(&desk, &case_id));
    due = waiting(&desk, "icalloway").items[0].due;
    later(&desk, due.days - session_today(desk.session).days);
    ck_assert(!waiting(&desk, "icalloway").items[0].late);
    later(&desk, 1);
    ck_assert(waiting(&desk, "icalloway").items[0].late);
    desk_close(&desk);
}
END_TEST

START_TEST(it_waits_for_whoever_looks_into_it)
{
    struct desk desk;
    struct ident case_id = sit(&desk);
    struct waitings all;
    size_t found = 0;

    ck_assert_ptr_nonnull(told(&desk, &case_id));
    desk_sign_in(&desk, "prenshaw");
    desk_ok(&desk, waiting_list(desk.session, &all, &desk.arena, &desk.err));
    for (size_t i = 0; i < all.count; i++)
        found += all.items[i].kind == WAITING_OWN_TIE;
    ck_assert_uint_eq(found, 1);
    desk_close(&desk);
}
END_TEST

/* ----- What is said of one's own ------------------------------------------- */

START_TEST(one_adds_to_ones_own_and_an_administrator_takes_out)
{
    struct own_people_words words;
    struct desk desk;

    sit(&desk);
    desk_ok(&desk, say(&desk, NULL, " tolliver ,O'Hara,, ", "fx94zz, FX1 1AA"));
    desk_ok(&desk, own_people_read(desk.session, NULL, &words, &desk.arena, &desk.err));
    ck_assert_str_eq(words.names, "tolliver, O'Hara");
    ck_assert_str_eq(words.postcodes, "FX9 4ZZ, FX1 1AA");
    desk_no(&desk, say(&desk, NULL, "O'Hara", "FX9 4ZZ, FX1 1AA"), ERR_REFUSED);
    desk_no(&desk, say(&desk, "rmenon", "", ""), ERR_REFUSED);
    desk_sign_in(&desk, "ldanvers");
    desk_ok(&desk, own_people_read(desk.session, "rmenon", &words, &desk.arena, &desk.err));
    ck_assert_str_eq(words.names, "tolliver, O'Hara");
    desk_ok(&desk, say(&desk, "rmenon", "O'Hara", ""));
    desk_ok(&desk, own_people_read(desk.session, "rmenon", &words, &desk.arena, &desk.err));
    ck_assert_str_eq(words.names, "O'Hara");
    ck_assert_str_eq(words.postcodes, "");
    desk_ok(&desk, say(&desk, NULL, "Marsh", ""));
    desk_no(&desk, say(&desk, NULL, "", ""), ERR_REFUSED); /* their own, as everybody's */
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_else_reads_or_says_what_is_somebodys_own)
{
    static const char *const logins[] = { "hoduya", "gmarlowe", "prenshaw", "icalloway" };
    struct own_people_words words;
    struct desk desk;

    sit(&desk);
    for (size_t i = 0; i < COUNT(logins); i++) {
        desk_sign_in(&desk, logins[i]);
        desk_no(&desk, own_people_read(desk.session, "rmenon", &words, &desk.arena, &desk.err),
                ERR_DENIED);
        desk_no(&desk, say(&desk, "rmenon", "Marsh", ""), ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

static const struct {
    const char *names, *postcodes, *field;
} slips[] = {
    { "Marsh, -", "", "names" },
    { "Mar\x1bsh", "", "names" },
    { "", "FX9", "postcodes" },
    { "", "FX9 4ZZ FX1 1AA", "postcodes" },
};

START_TEST(what_is_no_name_and_no_postcode_is_said)
{
    struct desk desk;

    sit(&desk);
    desk_no(&desk, say(&desk, NULL, slips[_i].names, slips[_i].postcodes), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, slips[_i].field);
    desk_close(&desk);
}
END_TEST

struct rows {
    int changed, told;
};

static bool note_row(void *data, const struct audit_row *row)
{
    struct rows *rows = data;

    rows->changed += row->reason && strcmp(row->reason, "own family and address") == 0;
    rows->told += row->reason && strstr(row->reason, "Tolliver");
    return true;
}

START_TEST(the_trail_has_that_it_was_said_and_not_what)
{
    struct audit_filter filter = { .from = DATE_NONE };
    struct rows rows = { 0, 0 };
    struct desk desk;

    sit(&desk);
    desk_sign_in(&desk, "icalloway");
    desk_ok(&desk, audit_list(desk.session, &filter, note_row, &rows, &desk.err));
    ck_assert_int_eq(rows.changed, 1);
    ck_assert_int_eq(rows.told, 0);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, whoever_opens_it_is_told_and_so_are_their_supervisor_and_the_auditor);
    tcase_add_test(t, it_is_kept_once_and_told_until_it_is_looked_into);
    tcase_add_test(t, nobody_is_told_of_somebody_elses);
    tcase_add_test(t, ones_own_name_counts_without_being_said);
    tcase_add_test(t, whoever_is_put_in_the_team_is_seen);
    tcase_add_test(t, whoever_is_asked_to_lead_is_seen);
    tcase_add_test(t, whoever_opens_a_case_for_their_own_is_seen);
    tcase_add_test(t, a_search_that_finds_name_and_postcode_is_seen_and_a_name_alone_is_not);
    tcase_add_test(t, a_kept_address_ties_nobody);
    tcase_add_test(t, somebody_else_says_what_it_is);
    tcase_add_test(t, who_is_to_stay_out_is_told_so);
    tcase_add_loop_test(t, nobody_else_reads_or_answers_it, 0, (int)COUNT(strangers));
    tcase_add_test(t, a_supervisor_does_not_look_into_their_own);
    tcase_add_test(t, it_is_late_after_five_working_days);
    tcase_add_test(t, it_waits_for_whoever_looks_into_it);
    tcase_add_test(t, one_adds_to_ones_own_and_an_administrator_takes_out);
    tcase_add_test(t, nobody_else_reads_or_says_what_is_somebodys_own);
    tcase_add_loop_test(t, what_is_no_name_and_no_postcode_is_said, 0, (int)COUNT(slips));
    tcase_add_test(t, the_trail_has_that_it_was_said_and_not_what);
}

TEST_MAIN("own family and address", cases)
