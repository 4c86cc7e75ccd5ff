/* SPDX-License-Identifier: MIT */
/* Abuse of what a service answers (tests/abuse.list): looks that cannot be noted, words that
 * are statements, deeds of administrators, and what of it stands in the trail. */

#include "config.h"

#define DESK_PLAIN true
#include <string.h>
#include <time.h>

#include "base/compiler.h"
#include "service/audit_svc.h"
#include "service/consent_svc.h"
#include "service/draft_svc.h"
#include "service/emergency_svc.h"
#include "service/exchange_svc.h"
#include "service/history_svc.h"
#include "service/lead_svc.h"
#include "service/link_svc.h"
#include "service/names.h"
#include "service/team_svc.h"
#include "service/unusual.h"
#include "service/user_svc.h"
#include "service/waiting_svc.h"
#include "service/who_looked.h"
#include "support/harness.h"
#include "support/insider.h"
#include "support/road.h"

/* ----- 32: no log, no look --------------------------------------------------- */

struct scene {
    struct desk desk;
    struct ident case_id;
    size_t told; /* rows of the trail */
};

static void past_the_program(struct scene *s, const char *text)
{
    struct place place = { .machine = &s->desk.fake.machine, .folder = s->desk.folder.path };
    struct insider insider;

    insider_come(&insider, &place);
    insider_do(&insider, text);
    insider_go(&insider);
}

static bool look_list(struct scene *s, struct err *err)
{
    struct case_filter mine = { .whose = CASES_MINE };
    struct case_page page;

    return case_list(s->desk.session, &mine, NULL, 20, &page, &s->desk.arena, err);
}

static bool look_back(struct scene *s, struct err *err)
{
    struct case_filter mine = { .whose = CASES_MINE };
    struct case_page page;

    return case_list_back(s->desk.session, &mine, NULL, 20, &page, &s->desk.arena, err);
}

static bool look_case(struct scene *s, struct err *err)
{
    struct case_view view;

    return case_open(s->desk.session, &s->case_id, NULL, &view, &s->desk.arena, err);
}

static bool look_past(struct scene *s, struct err *err)
{
    struct case_view view;

    return case_open_at(s->desk.session, &s->case_id, session_today(s->desk.session), NULL, &view,
                        &s->desk.arena, err);
}

static bool look_index(struct scene *s, struct err *err)
{
    struct search_terms what = { .terms = "tolliver", .dob = DATE_NONE, .edd = DATE_NONE };
    struct search_hits hits;

    return search_children(s->desk.session, &what, "Looking", &hits, &s->desk.arena, err);
}

static bool look_history(struct scene *s, struct err *err)
{
    struct history history;

    return history_of_case(s->desk.session, &s->case_id, true, 0, 20, &history, &s->desk.arena,
                           err);
}

static bool look_consent(struct scene *s, struct err *err)
{
    struct consent_grid grid;

    return consent_who_may_see(s->desk.session, &s->case_id, &grid, &s->desk.arena, err);
}

static bool look_team(struct scene *s, struct err *err)
{
    struct team team;

    return team_list(s->desk.session, &s->case_id, &team, &s->desk.arena, err);
}

static bool look_leads(struct scene *s, struct err *err)
{
    struct lead_candidates candidates;

    return lead_candidates(s->desk.session, &s->case_id, "", &candidates, &s->desk.arena, err);
}

static bool look_links(struct scene *s, struct err *err)
{
    struct links links;

    return link_list(s->desk.session, &s->case_id, &links, &s->desk.arena, err);
}

static bool look_lookers(struct scene *s, struct err *err)
{
    struct who_looked looked;

    return who_looked(s->desk.session, "CAF-2010-00001", &looked, &s->desk.arena, err);
}

static bool look_waiting(struct scene *s, struct err *err)
{
    struct waitings waitings;

    return waiting_list(s->desk.session, &waitings, &s->desk.arena, err);
}

static bool look_drafts(struct scene *s, struct err *err)
{
    struct drafts drafts;

    return draft_list(s->desk.session, &drafts, &s->desk.arena, err);
}

static bool count_row(void *data, const struct audit_row *row UNUSED)
{
    struct scene *s = data;

    s->told++;
    return true;
}

static bool look_trail(struct scene *s, struct err *err)
{
    struct audit_filter all = { .urn = NULL };
    bool ok;

    s->told = 0;
    ok = audit_list(s->desk.session, &all, count_row, s, err);
    ck_assert(ok || s->told == 0);
    return ok;
}

static bool look_unusual(struct scene *s, struct err *err)
{
    struct unusual unusual;

    return unusual_list(s->desk.session, session_today(s->desk.session), &unusual,
                        &s->desk.arena, err);
}

static bool look_emergencies(struct scene *s, struct err *err)
{
    struct emergency_lines lines;

    return emergency_list(s->desk.session, &lines, &s->desk.arena, err);
}

static bool look_accounts(struct scene *s, struct err *err)
{
    struct users users;

    return user_list(s->desk.session, &users, &s->desk.arena, err);
}

static bool look_export(struct scene *s, struct err *err)
{
    struct exchange_work *work = NULL;
    struct export_port port;
    bool ok = exchange_begin_export(s->desk.session, &s->case_id, 1, &port, &work, err);

    exchange_done(work);
    return ok;
}

static const struct {
    const char *name, *login;
    bool (*look)(struct scene *s, struct err *err);
} looks[] = {
    { "my cases", "hoduya", look_list },
    { "the same from the end", "hoduya", look_back },
    { "a case", "hoduya", look_case },
    { "who has it, for a stranger", "rmenon", look_case },
    { "a case as it was", "hoduya", look_past },
    { "the index", "rmenon", look_index },
    { "its history", "hoduya", look_history },
    { "who may see what", "hoduya", look_consent },
    { "its team", "hoduya", look_team },
    { "who may lead", "hoduya", look_leads },
    { "linked cases", "hoduya", look_links },
    { "who looked", "hoduya", look_lookers },
    { "what waits", "hoduya", look_waiting },
    { "drafts", "hoduya", look_drafts },
    { "the trail", "icalloway", look_trail },
    { "unusual looks", "icalloway", look_unusual },
    { "emergencies", "icalloway", look_emergencies },
    { "accounts", "ldanvers", look_accounts },
    { "an export", "hoduya", look_export },
};

START_TEST(no_look_that_cannot_be_noted_shows_anything)
{
    struct draft draft = { .form = "agency", .body = "{}" };
    struct err err = ERR_INIT;
    struct plan_action action;
    struct scene s;

    desk_delivering(&s.desk, &s.case_id, &action);
    desk_ok(&s.desk, draft_keep(s.desk.session, &draft, &s.desk.err));
    desk_sign_in(&s.desk, looks[_i].login);
    past_the_program(&s, "CREATE TRIGGER full BEFORE INSERT ON audit_event"
                         " BEGIN SELECT RAISE(ABORT, 'no room'); END");
    ck_assert_msg(!looks[_i].look(&s, &err), "%s: shown", looks[_i].name);
    ck_assert_msg(err.msg[0] != '\0', "%s", looks[_i].name);
    past_the_program(&s, "DROP TRIGGER full");
    err = ERR_INIT;
    ck_assert_msg(looks[_i].look(&s, &err), "%s: %s", looks[_i].name, err.msg);
    desk_close(&s.desk);
}
END_TEST

/* ----- 51: words that are statements ------------------------------------------- */

static const char *const statements[] = {
    "Robert'); DROP TABLE subject;--",
    "' OR '1'='1",
    "\" OR 1=1 --",
    "Tolliver; DELETE FROM audit_event",
    "NEAR(a b, 1000000)",
    "NEAR(",
    "*",
    "a* OR b*",
    "\"",
    "\"\"\"",
    "family_name : tolliver",
    "^tolliver",
    "tolliver NOT tolliver AND (",
    "{a b} : c",
    "%",
    "%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%_%",
    "[a-z][a-z][a-z]*",
    "-",
    "\\",
    "%n%s%n%s%n",
    "NULL",
    "x'00'",
};

/* However it is meant, it is words: an answer or a calm sentence, at once. */
static void ask(struct desk *desk, const char *words)
{
    struct search_terms terms = { .terms = words, .dob = DATE_NONE, .edd = DATE_NONE };
    struct search_terms parts = { .given_names = words, .family_name = words, .mother_name = words,
                                  .postcode = words, .nhs_number = words, .upn = words,
                                  .dob = DATE_NONE, .edd = DATE_NONE };
    struct case_filter mine = { .whose = CASES_MINE, .words = words };
    struct search_hits hits;
    struct case_page page;
    struct choices choices;
    struct ident id;
    clock_t from = clock();
    const struct {
        const char *what;
        bool done; /* or the last of them that was not says why in err */
    } asked[] = {
        { "terms", search_children(desk->session, &terms, words, &hits, &desk->arena, &desk->err) },
        { "parts", search_children(desk->session, &parts, words, &hits, &desk->arena, &desk->err) },
        { "filter", case_list(desk->session, &mine, NULL, 20, &page, &desk->arena, &desk->err) },
        { "after", case_list(desk->session, &mine, words, 20, &page, &desk->arena, &desk->err) },
        { "choices", choices_of(desk->session, ENTITY_practitioner, words, NULL, &choices,
                                &desk->arena, &desk->err) },
        { "urn", case_by_urn(desk->session, words, &id, &desk->err) },
    };

    ck_assert_msg(clock() - from < 2 * CLOCKS_PER_SEC, "%.40s", words);
    for (size_t i = 0; i < COUNT(asked); i++)
        ck_assert_msg(asked[i].done || desk->err.kind == ERR_INVALID ||
                          desk->err.kind == ERR_NOT_FOUND,
                      "%s, %.40s: %s", asked[i].what, words, desk->err.msg);
    arena_clear(&desk->arena);
}

START_TEST(words_that_are_statements_are_words)
{
    static char endless[10241], stars[10241];
    struct search_hits hits;
    struct desk desk;
    struct ident id;

    memset(endless, 'a', sizeof(endless) - 1);
    for (size_t i = 0; i < sizeof(stars) - 1; i++)
        stars[i] = "%a*b "[i % 5];
    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    for (size_t i = 0; i < COUNT(statements); i++)
        ask(&desk, statements[i]);
    ask(&desk, endless);
    ask(&desk, stars);
    desk_search(&desk, "tolliver", &hits);
    ck_assert_uint_eq(hits.count, 1);
    desk_close(&desk);
}
END_TEST

/* ----- What of it stands in the trail -------------------------------------------- */

struct found {
    const char *login, *action, *outcome;
    size_t count;
};

static bool count_like(void *data, const struct audit_row *row)
{
    struct found *found = data;

    found->count += strcmp(row->user, found->login) == 0 &&
                    strcmp(row->action, found->action) == 0 &&
                    strcmp(row->outcome, found->outcome) == 0;
    return true;
}

/* As the auditor finds it. */
static size_t rows_of(struct desk *desk, const char *login, const char *action,
                      const char *outcome)
{
    struct found found = { login, action, outcome, 0 };
    struct audit_filter all = { .login = login };

    desk_sign_in(desk, "icalloway");
    desk_ok(desk, audit_list(desk->session, &all, count_like, &found, &desk->err));
    return found.count;
}

START_TEST(an_administrator_who_opens_a_case_is_refused_and_noted)
{
    struct case_view view;
    struct ident id;
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, "hoduya");
    desk_ok(&desk, desk_start(&desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_in(&desk, "ldanvers");
    desk_no(&desk, case_open(desk.session, &id, "I mend the store", &view, &desk.arena, &desk.err),
            ERR_DENIED);
    ck_assert_ptr_null(view.name);
    ck_assert_uint_eq(rows_of(&desk, "ldanvers", "refuse", "REFUSED"), 1);
    desk_close(&desk);
}
END_TEST

/* ----- 23: a role is not taken, but given ------------------------------------------- */

static const char *const climbers[] = { "rmenon", "gmarlowe", "prenshaw", "icalloway" };

/* What one fills oneself, a draft or an exchange file, gives no role. */
START_TEST(nobody_raises_their_own_role)
{
    static const char body[] = "{\"roles\":[\"ADMINISTRATOR\"]}";
    const char *login = climbers[_i];
    struct draft draft = { .form = "account", .body = body };
    struct exchange_work *work;
    struct import_port port;
    uint64_t roles;
    struct desk desk;

    desk_open(&desk);
    desk_sign_in(&desk, login);
    roles = session_who(desk.session)->roles;
    desk_no(&desk, user_set_roles(desk.session, login, set_with(roles, ROLE_administrator),
                                  &desk.err), ERR_DENIED);
    desk_ok(&desk, draft_keep(desk.session, &draft, &desk.err));
    desk_no(&desk, exchange_begin_import(desk.session, &port, &work, &desk.err), ERR_DENIED);
    desk_sign_in(&desk, login);
    ck_assert_uint_eq(session_who(desk.session)->roles, roles);
    ck_assert_uint_ge(rows_of(&desk, login, "refuse", "REFUSED"), 2);
    desk_close(&desk);
}
END_TEST

START_TEST(no_exchange_file_has_a_role_in_it)
{
    static const char *const kept_out[] = { "roles", "login", "passphrase", "unix_user" };

    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        const struct entity *entity = entity_of((enum entity_id)kind);

        ck_assert_str_ne(entity->name, "user");
        if (kind == ENTITY_stay_out || kind == ENTITY_own_tie) /* give whom they name nothing */
            continue;
        for (size_t i = 0; i < COUNT(kept_out); i++)
            ck_assert_msg(entity_field(entity, kept_out[i]) == NULL, "%s.%s", entity->name,
                          kept_out[i]);
    }
}
END_TEST

/* They were tried before anybody was signed in: the next sign-in takes them into the trail. */
START_TEST(wrong_passphrases_are_noted_with_the_next_sign_in)
{
    struct secret *wrong = secret_from("not the passphrase", 18);
    struct session *session;
    struct desk desk;

    desk_open(&desk);
    desk_sign_out(&desk);
    for (int i = 0; i < 10; i++) {
        desk_no(&desk, session_sign_in(&desk.choice, "rmenon", wrong, &session, NULL, &desk.err),
                ERR_DENIED);
        fake_pass(&desk.fake, 61000);
    }
    secret_free(wrong);
    fake_pass(&desk.fake, 31 * 60000); /* whoever sits there is locked out, too */
    ck_assert_uint_eq(rows_of(&desk, "rmenon", "fail", "FAILED"), 10);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, no_look_that_cannot_be_noted_shows_anything, 0, COUNT(looks));
    tcase_add_test(t, words_that_are_statements_are_words);
    tcase_add_test(t, an_administrator_who_opens_a_case_is_refused_and_noted);
    tcase_add_loop_test(t, nobody_raises_their_own_role, 0, COUNT(climbers));
    tcase_add_test(t, no_exchange_file_has_a_role_in_it);
    tcase_add_test(t, wrong_passphrases_are_noted_with_the_next_sign_in);
}

TEST_MAIN("abuse", cases)
