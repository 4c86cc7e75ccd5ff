/* SPDX-License-Identifier: MIT */
/* A case opened, found, read and written by the people who may. */

#include "config.h"

#include "support/harness.h"
#include "support/desk.h"


START_TEST(a_case_is_opened_found_and_read)
{
    struct desk desk;
    struct ident case_id, again;
    struct case_view view;
    struct case_page page;
    struct case_filter mine = { .whose = CASES_MINE };
    struct search_hits hits;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    desk_ok(&desk, case_list(desk.session, &mine, NULL, 20, &page, &desk.arena, &desk.err));
    ck_assert_uint_eq(page.count, 1);
    ck_assert_str_eq(page.rows[0].urn, "CAF-2010-00001");
    ck_assert_str_eq(page.rows[0].family_name, "Tolliver");
    ck_assert_str_eq(page.rows[0].lead_name, "Helen Oduya");
    ck_assert_str_eq(page.rows[0].lead_login, "hoduya");
    ck_assert(page.rows[0].lead_is_interim);
    ck_assert_int_eq(page.rows[0].state, STATE_C0);
    ck_assert_str_eq(page.rows[0].next_what, "Ask for consent");
    desk_ok(&desk, case_by_urn(desk.session, "2010-1", &again, &desk.err));
    ck_assert(ident_equal(&again, &case_id));
    desk_ok(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err));
    ck_assert(!view.identity_only);
    ck_assert_str_eq(view.name, "TOLLIVER, Kieran");
    ck_assert_str_eq(view.consent_words, "NONE");
    ck_assert_uint_eq(view.file.address.count, 1);
    desk_search(&desk, "kieran tolliver 19/6/2000", &hits);
    ck_assert_uint_eq(hits.count, 1);
    ck_assert_int_eq(hits.items[0].score, 90);
    ck_assert_str_eq(hits.items[0].reasons, "same name, same date of birth");
    ck_assert_str_eq(hits.items[0].urn, "CAF-2010-00001");
    desk_close(&desk);
}
END_TEST

START_TEST(half_of_a_double_name_finds_the_child)
{
    static const char *const terms[] = { "gwynne", "thrale", "gwynne-thrale", "emrys thrale",
                                         "gwynnethrale" };
    struct search_hits hits;
    struct ident case_id;
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Emrys", "Gwynne-Thrale", "2000-06-19", &case_id));
    for (size_t i = 0; i < COUNT(terms); i++) {
        desk_search(&desk, terms[i], &hits);
        ck_assert_msg(hits.count == 1, "%s finds %zu", terms[i], hits.count);
    }
    desk_close(&desk);
}
END_TEST

START_TEST(a_second_case_for_one_child_is_stopped)
{
    struct desk desk;
    struct ident first, second;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &first));
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &second), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "match");
    desk_no(&desk, desk_start(&desk, "Keiran", "Toliver", "2000-06-19", &second), ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "same_child_no");
    desk_ok(&desk, desk_start(&desk, "Maya", "Quillfeather", "2006-09-02", &second));
    desk_close(&desk);
}
END_TEST

START_TEST(the_index_comes_first)
{
    struct desk desk;
    struct ident id;
    struct subject subject;
    struct case_opening opening = { .subject = &subject, .reason = "Falling attendance." };

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    record_init(entity_of(ENTITY_subject), &subject);
    subject.family_name = "Tolliver";
    subject.dob = (struct date){ 11000 };
    desk_no(&desk, case_start(desk.session, &opening, &id, &desk.err), ERR_REFUSED);
    ck_assert_ptr_nonnull(strstr(desk.err.msg, "index"));
    desk_close(&desk);
}
END_TEST

static void add_locality(struct desk *desk, const char *name)
{
    struct locality locality;

    record_init(entity_of(ENTITY_locality), &locality);
    locality.name = name;
    desk_ok(desk, record_save(desk->session, ENTITY_locality, &locality, &desk->err));
}

/* Who opens it without naming a locality, with how many there are; where it is then. */
static const struct {
    const char *login;
    bool second;
    bool opened;
    const char *why;
} without_locality[] = {
    { "hoduya", false, true, "the only one there is" },
    { "gmarlowe", true, true, "a co-ordinator's own" },
    { "hoduya", true, false, "one of two is to be chosen" },
};

/* domain.md 2.8: a co-ordinator sees the cases of their locality. */
START_TEST(no_case_is_opened_outside_every_locality)
{
    struct desk desk;
    struct ident none = IDENT_NONE, id;
    struct case_view view;

    desk_open(&desk);
    if (without_locality[_i].second)
        add_locality(&desk, "Westmarch");
    desk_sign_in(&desk, without_locality[_i].login);
    desk.locality = none;
    if (without_locality[_i].opened) {
        desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
        desk_ok(&desk, case_open(desk.session, &id, NULL, &view, &desk.arena, &desk.err));
        ck_assert_uint_eq(view.file.locality.count, 1);
        ck_assert_str_eq(view.file.locality.items[0].name, "Fennmoor");
    } else {
        desk_no(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id), ERR_INVALID);
        ck_assert_str_eq(desk.err.field, "locality_id");
    }
    desk_close(&desk);
}
END_TEST

START_TEST(each_role_sees_its_part)
{
    static const struct {
        const char *login;
        bool opens, identity_only;
        const char *why;
    } rows[] = {
        { "hoduya", true, false, "the author" },
        { "gmarlowe", true, false, "the locality's co-ordinator" },
        { "rmenon", true, true, "a practitioner who is nothing to the case" },
        { "icalloway", true, true, "an auditor knows that it exists" },
        { "ldanvers", false, false, "an administrator opens no case" },
    };
    struct desk desk;
    struct ident case_id;
    struct case_view view;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    for (size_t i = 0; i < COUNT(rows); i++) {
        desk_sign_in(&desk, rows[i].login);
        if (!rows[i].opens) {
            desk_no(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err),
                    ERR_DENIED);
            continue;
        }
        desk_ok(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err));
        ck_assert_msg(view.identity_only == rows[i].identity_only, "%s", rows[i].why);
        if (view.identity_only) { /* nobody but the lead */
            ck_assert_uint_eq(view.file.person.count, 0);
            ck_assert_uint_eq(view.file.practitioner.count, 1);
            ck_assert_uint_eq(view.file.agency.count, 1);
            ck_assert(!date_known(view.file.subject.dob));
            ck_assert_int_eq(view.birth_year, 2000);
        }
        ck_assert_msg(view.file.address.count == (rows[i].identity_only ? 0 : 1), "%s",
                      rows[i].why);
    }
    desk_close(&desk);
}
END_TEST

START_TEST(a_stranger_s_save_changes_nothing)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct subject subject;
    struct subject_name name;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    desk_ok(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err));
    subject = view.file.subject;
    desk_sign_in(&desk, "rmenon");
    subject.family_name = "Changed";
    desk_no(&desk, record_save(desk.session, ENTITY_subject, &subject, &desk.err), ERR_DENIED);
    record_init(entity_of(ENTITY_subject_name), &name);
    name.subject_id = subject.record.id;
    name.kind = NAME_KIND_PREVIOUS;
    name.given_names = "Changed";
    desk_no(&desk, record_save(desk.session, ENTITY_subject_name, &name, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, "hoduya");
    subject.family_name = "Bright";
    desk_ok(&desk, record_save(desk.session, ENTITY_subject, &subject, &desk.err));
    ck_assert_int_eq(subject.record.version, 2);
    desk_ok(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err));
    ck_assert_str_eq(view.name, "BRIGHT, Kieran");
    subject.family_name = "esc\033[31m";
    desk_no(&desk, record_save(desk.session, ENTITY_subject, &subject, &desk.err), ERR_INVALID);
    ck_assert_str_eq(desk.err.field, "family_name");
    subject.record.version = 1;
    subject.family_name = "Older";
    desk_no(&desk, record_save(desk.session, ENTITY_subject, &subject, &desk.err), ERR_CONFLICT);
    desk_close(&desk);
}
END_TEST

START_TEST(the_state_moves_only_by_its_own_steps)
{
    struct desk desk;
    struct ident case_id;
    struct case_view view;
    struct caf_case one;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &case_id));
    desk_ok(&desk, case_open(desk.session, &case_id, NULL, &view, &desk.arena, &desk.err));
    one = view.file.caf_case;
    one.state = STATE_D0;
    desk_no(&desk, record_save(desk.session, ENTITY_caf_case, &one, &desk.err), ERR_REFUSED);
    desk_close(&desk);
}
END_TEST

START_TEST(ten_wrong_passphrases_lock)
{
    struct desk desk;
    struct secret *wrong = secret_from("not the passphrase", 18);
    struct session *session;
    struct signin_report report;

    desk_open(&desk);
    desk_sign_out(&desk);
    for (int i = 0; i < 10; i++) {
        desk_no(&desk, session_sign_in(&desk.choice, "rmenon", wrong, &session, NULL, &desk.err),
                ERR_DENIED);
        desk.fake.mono_ms += 61000;
        desk.fake.now_ms += 61000;
    }
    secret_free(wrong);
    wrong = secret_from(store_training_passphrase(), strlen(store_training_passphrase()));
    desk_no(&desk, session_sign_in(&desk.choice, "rmenon", wrong, &session, NULL, &desk.err),
            ERR_DENIED);
    desk.fake.mono_ms += 31 * 60 * 1000;
    desk_ok(&desk, session_sign_in(&desk.choice, "rmenon", wrong, &desk.session, &report,
                                   &desk.err));
    ck_assert_int_ge(report.failures_since, 10);
    secret_free(wrong);
    desk_close(&desk);
}
END_TEST

START_TEST(a_locked_session_does_nothing_until_it_is_unlocked)
{
    struct desk desk;
    struct case_page page;
    struct case_filter mine = { .whose = CASES_MINE };
    struct secret *right = secret_from(store_training_passphrase(),
                                       strlen(store_training_passphrase()));

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    session_lock(desk.session);
    desk_no(&desk, case_list(desk.session, &mine, NULL, 20, &page, &desk.arena, &desk.err),
            ERR_DENIED);
    desk_ok(&desk, session_unlock(desk.session, right, &desk.err));
    desk_ok(&desk, case_list(desk.session, &mine, NULL, 20, &page, &desk.arena, &desk.err));
    secret_free(right);
    desk_close(&desk);
}
END_TEST

START_TEST(the_site_s_numbers_hold)
{
    struct desk desk;
    struct parameters site = parameters_default();

    site.tac_days = 12;
    desk_open(&desk);
    desk.choice.parameters = &site;
    desk_sign_in(&desk, "hoduya");
    ck_assert_int_eq(session_parameters(desk.session)->tac_days, 12);
    desk_close(&desk);
}
END_TEST

START_TEST(a_login_names_its_practitioner)
{
    struct desk desk;
    struct ident who;

    desk_open(&desk);
    desk_ok(&desk, practitioner_of_login(desk.session, "rmenon", &who, &desk.err));
    ck_assert(ident_equal(&who, &desk.rmenon));
    desk_no(&desk, practitioner_of_login(desk.session, "nobody", &who, &desk.err),
            ERR_NOT_FOUND);
    desk_no(&desk, practitioner_of_login(desk.session, "trainer", &who, &desk.err),
            ERR_NOT_FOUND);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_case_is_opened_found_and_read);
    tcase_add_test(t, half_of_a_double_name_finds_the_child);
    tcase_add_test(t, a_second_case_for_one_child_is_stopped);
    tcase_add_test(t, the_index_comes_first);
    tcase_add_loop_test(t, no_case_is_opened_outside_every_locality, 0,
                        COUNT(without_locality));
    tcase_add_test(t, each_role_sees_its_part);
    tcase_add_test(t, a_stranger_s_save_changes_nothing);
    tcase_add_test(t, the_state_moves_only_by_its_own_steps);
    tcase_add_test(t, the_site_s_numbers_hold);
    tcase_add_test(t, a_login_names_its_practitioner);
    tcase_add_test(t, ten_wrong_passphrases_lock);
    tcase_add_test(t, a_locked_session_does_nothing_until_it_is_unlocked);
}

TEST_MAIN("case service", cases)
