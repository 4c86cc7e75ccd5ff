/* SPDX-License-Identifier: MIT */
/* A case on paper: what each may have, and what is written before it goes out. Domain.md 3.3,
 * 3.7; terminal.md test 17. */

#include "config.h"

#include <ctype.h>

#include "service/print_svc.h"
#include "support/harness.h"
#include "support/reviewed.h"

#define KEPT "MARK-KEPT of the family."

static void add_element(struct desk *desk, const struct ident *version,
                        enum code_element element, const char *strengths, bool restricted)
{
    struct element_entry entry;

    record_init(entity_of(ENTITY_element_entry), &entry);
    entry.assessment_id = *version;
    entry.element = element;
    entry.strengths = strengths;
    entry.need_level = NEED_LEVEL_1;
    entry.share_restricted = restricted;
    desk_ok(desk, record_save(desk->session, ENTITY_element_entry, &entry, &desk->err));
}

static void hold_first_meeting(struct desk *desk, const struct ident *case_id)
{
    struct taking t = taking(EVENT_T11);
    struct tac_meeting meeting;
    struct delivery_plan plan;
    struct plan_action action;

    desk_meeting(desk, MEETING_KIND_INITIAL, &meeting);
    meeting.lp_agreed = desk->hoduya;
    desk_plan(desk, &plan, &action);
    action.action = "MARK-PLAN";
    taking_with(&t, ENTITY_tac_meeting, &meeting);
    taking_with(&t, ENTITY_delivery_plan, &plan);
    taking_with(&t, ENTITY_plan_action, &action);
    desk_ok(desk, desk_take(desk, case_id, &t));
}

static void write_note(struct desk *desk, const struct ident *case_id)
{
    struct chronology_note note = desk_note(desk, case_id, "MARK-NOTE");

    desk_ok(desk, record_save(desk->session, ENTITY_chronology_note, &note, &desk->err));
}

/* A case in delivery with a mark in each class; Helen Oduya, who leads it, is at the desk. */
static void sit(struct desk *desk, struct ident *case_id, struct ident *parent)
{
    struct consent_entry entry;
    struct ident version;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, case_id, parent);
    desk_decision(desk, case_id, parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_GIVEN, &entry);
    desk_ok(desk, desk_record(desk, &entry));
    desk_write_all(desk, case_id);
    version = desk_newest(desk, case_id).record.id;
    add_element(desk, &version, ELEMENT_1_01, "MARK-ONE", false);
    add_element(desk, &version, ELEMENT_1_02, KEPT, true);
    add_element(desk, &version, ELEMENT_2_02, "MARK-TWO", false);
    add_element(desk, &version, ELEMENT_3_02, "MARK-THREE", false);
    desk_ok(desk, desk_finish(desk, &version));
    desk_ok(desk, desk_move(desk, case_id, EVENT_T09, NULL));
    desk_lead(desk, case_id, &desk->hoduya);
    hold_first_meeting(desk, case_id);
    write_note(desk, case_id);
    desk_reviewed(desk, case_id, parent, "MARK-REVIEW");
}

static struct print_wish for_whom(const char *whom)
{
    return (struct print_wish){ .whom = whom };
}

static struct print_page given(struct desk *desk, const struct ident *case_id, const char *whom)
{
    struct print_wish wish = for_whom(whom);
    struct print_page page;

    desk_ok(desk, print_give(desk->session, case_id, &wish, &page, &desk->arena, &desk->err));
    return page;
}

static bool has(const struct print_page *page, const char *text)
{
    return strstr(page->text, text) != NULL;
}

/* ----- What consent denies is never on a page ----------------------------------- */

enum {
    ON_SUMMARY = 1,
    ON_PLAN = 2,
    ON_MINUTES = 4,
    ON_CONSENT_FORM = 8,
    ON_WHO_LOOKED = 16,
    ON_BOTH = ON_SUMMARY | ON_PLAN,
    ON_ALL = ON_BOTH | ON_MINUTES
};

/* Typed from domain.md 1.9, 1.11 and 3.3: a mark, the classes without which nobody has it, and
 * where it stands. */
static const struct {
    const char *text;
    enum code_dataclass needs[3];
    int where;
} marks[] = {
    { "14 Larkspur Close", { DATACLASS_BASIC }, ON_BOTH },
    { "Dana Tolliver, parental", { DATACLASS_BASIC }, ON_BOTH },
    { "Kieran Tolliver", { DATACLASS_BASIC }, ON_ALL | ON_CONSENT_FORM | ON_WHO_LOOKED },
    { "MARK-ONE", { DATACLASS_ASSESSMENT_D1 }, ON_SUMMARY },
    { "Help with the mornings.", { DATACLASS_ASSESSMENT_D1 }, ON_SUMMARY },
    { "MARK-TWO", { DATACLASS_ASSESSMENT_D2 }, ON_SUMMARY },
    { "MARK-THREE", { DATACLASS_ASSESSMENT_D3 }, ON_SUMMARY },
    { "a younger sister", { DATACLASS_ASSESSMENT_D3 }, ON_SUMMARY },
    { "MARK-PLAN", { DATACLASS_PLAN_REVIEW, DATACLASS_ASSESSMENT_D2 }, ON_ALL },
    { "Dana Tolliver: Present", { DATACLASS_BASIC }, ON_MINUTES },
    { "All agreed on the mornings.", { DATACLASS_PLAN_REVIEW }, ON_MINUTES },
    { "The card goes on.", { DATACLASS_PLAN_REVIEW }, ON_ALL },
    { "MARK-REVIEW", { DATACLASS_PLAN_REVIEW }, ON_BOTH },
    { "Learning  ", { DATACLASS_PLAN_REVIEW, DATACLASS_ASSESSMENT_D1 }, ON_PLAN },
    { "Parents and carers  ", { DATACLASS_PLAN_REVIEW, DATACLASS_ASSESSMENT_D2 }, ON_PLAN },
    { "Family and environment  ", { DATACLASS_PLAN_REVIEW, DATACLASS_ASSESSMENT_D3 }, ON_PLAN },
    { "MARK-NOTE", { DATACLASS_CHRONOLOGY }, ON_SUMMARY },
};

/* A document, and the class without which nothing of it is left. */
static const struct {
    enum code_document document;
    enum code_dataclass needs;
    int where;
} documents[] = {
    { DOCUMENT_SUMMARY, DATACLASS_NONE_, ON_SUMMARY },
    { DOCUMENT_PLAN, DATACLASS_PLAN_REVIEW, ON_PLAN },
    { DOCUMENT_MINUTES, DATACLASS_PLAN_REVIEW, ON_MINUTES },
};

static const enum code_dataclass classes[] = {
    DATACLASS_BASIC,         DATACLASS_ASSESSMENT_D1, DATACLASS_ASSESSMENT_D2,
    DATACLASS_ASSESSMENT_D3, DATACLASS_PLAN_REVIEW,   DATACLASS_CHRONOLOGY,
    DATACLASS_ALL,
};

static uint64_t spelt_out(enum code_dataclass one)
{
    uint64_t all = 0;

    if (one != DATACLASS_ALL)
        return set_with(0, one);
    for (size_t i = 0; i + 1 < COUNT(classes); i++)
        all = set_with(all, classes[i]);
    return all;
}

static unsigned next(unsigned *seed)
{
    *seed = *seed * 1103515245U + 12345U;
    return *seed >> 16;
}

/* Some lines at random for that agency; what they come to. */
static uint64_t decide(struct desk *desk, const struct ident *agency, unsigned *seed,
                       struct consent_entry *entry)
{
    uint64_t allowed = 0, denied = 0;
    unsigned lines = 1 + next(seed) % 6;

    entry->scope_count = 0;
    for (unsigned i = 0; i < lines; i++) {
        enum code_dataclass one = classes[next(seed) % COUNT(classes)];
        bool yes = i == 0 || next(seed) % 4 != 0;

        desk_scope(desk, entry, agency, yes ? SCOPE_EFFECT_ALLOW : SCOPE_EFFECT_DENY, one);
        allowed |= yes ? spelt_out(one) : 0;
        denied |= yes ? 0 : spelt_out(one);
    }
    return allowed & ~denied;
}

static void must_hold(const struct print_page *page, int where, uint64_t may_have)
{
    for (size_t i = 0; i < COUNT(marks); i++) {
        bool all = (marks[i].where & where) != 0;

        for (size_t k = 0; k < COUNT(marks[i].needs) && marks[i].needs[k]; k++)
            all = all && set_has(may_have, marks[i].needs[k]);
        ck_assert_msg(has(page, marks[i].text) == all, "%s, classes %llx: %s", marks[i].text,
                      (unsigned long long)may_have, page->text);
    }
    ck_assert_msg(!has(page, "MARK-KEPT"), "%s", page->text);
}

/* Each document, or a refusal where nothing of it would be left. */
static unsigned give_each(struct desk *desk, const struct ident *case_id, uint64_t may_have)
{
    unsigned pages = 0;

    for (size_t i = 0; i < COUNT(documents); i++) {
        struct print_wish wish = { .whom = "Haven Family Link",
                                   .document = documents[i].document };
        struct print_page page;

        if (may_have && (!documents[i].needs || set_has(may_have, documents[i].needs))) {
            desk_ok(desk, print_give(desk->session, case_id, &wish, &page, &desk->arena,
                                     &desk->err));
            must_hold(&page, documents[i].where, may_have);
            pages++;
            continue;
        }
        desk_no(desk, print_give(desk->session, case_id, &wish, &page, &desk->arena, &desk->err),
                ERR_REFUSED);
        ck_assert(desk->err.withheld);
        desk->err = ERR_INIT;
    }
    return pages;
}

START_TEST(a_page_has_what_consent_gives_and_nothing_it_denies)
{
    struct desk desk;
    struct ident case_id, parent, haven;
    unsigned seed = 4711, pages = 0;

    sit(&desk, &case_id, &parent);
    desk_sign_in(&desk, "gmarlowe");
    haven = desk_agency(&desk, "Haven Family Link");
    desk_sign_in(&desk, "hoduya");
    for (int i = 0; i < 60; i++) {
        struct consent_entry entry;
        uint64_t may_have;

        desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_TAC, CONSENTST_LIMITED, &entry);
        may_have = decide(&desk, &haven, &seed, &entry);
        desk_ok(&desk, desk_record(&desk, &entry));
        pages += give_each(&desk, &case_id, may_have);
    }
    ck_assert_uint_gt(pages, 50);
    desk_close(&desk);
}
END_TEST

START_TEST(the_preview_says_what_is_left_out_and_by_which_consent)
{
    struct desk desk;
    struct ident case_id, parent, haven;
    struct print_wish wish = for_whom("Haven Family Link");
    struct consent_entry entry;
    struct print_page page;

    sit(&desk, &case_id, &parent);
    desk_sign_in(&desk, "gmarlowe");
    haven = desk_agency(&desk, "Haven Family Link");
    desk_sign_in(&desk, "hoduya");
    desk_decision(&desk, &case_id, &parent, CONSENT_STAGE_TAC, CONSENTST_LIMITED, &entry);
    entry.scope_count = 0;
    desk_scope(&desk, &entry, &haven, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    desk_scope(&desk, &entry, &haven, SCOPE_EFFECT_DENY, DATACLASS_ASSESSMENT_D3);
    desk_ok(&desk, desk_record(&desk, &entry));
    desk_ok(&desk, print_preview(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err));
    ck_assert_ptr_nonnull(strstr(page.left_out, "domain 3, by the consent of "));
    ck_assert_ptr_nonnull(strstr(page.left_out, "1.02 Physical development, which the family"));
    ck_assert_ptr_null(strstr(page.left_out, "domain 2"));
    ck_assert(has(&page, "Domain 3 is not shared."));
    ck_assert(has(&page, "not given"));
    desk_close(&desk);
}
END_TEST

/* ----- Each kind of copy --------------------------------------------------------- */

START_TEST(the_family_has_what_it_keeps_from_others)
{
    struct desk desk;
    struct ident case_id, parent;
    struct print_page page;

    sit(&desk, &case_id, &parent);
    page = given(&desk, &case_id, "family");
    ck_assert_str_eq(page.recipient, "Dana Tolliver");
    ck_assert(has(&page, "MARK-KEPT"));
    ck_assert(has(&page, "MARK-THREE"));
    ck_assert_msg(has(&page, "What goes well"), "in plain words");
    ck_assert_msg(!has(&page, "Strengths"), "in plain words");
    desk_close(&desk);
}
END_TEST

/* A co-ordinator reads it with a reason only (domain.md 2.8); the family does not hide it then. */
START_TEST(without_a_purpose_a_coordinator_is_told_what_is_missing)
{
    struct desk desk;
    struct ident case_id, parent;
    struct print_wish wish = for_whom("family");
    struct print_page page;

    sit(&desk, &case_id, &parent);
    desk_sign_in(&desk, "gmarlowe");
    desk_ok(&desk, print_preview(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err));
    ck_assert(!has(&page, "MARK-KEPT"));
    ck_assert_ptr_null(strstr(page.left_out, "which the family keeps back"));
    ck_assert_ptr_nonnull(strstr(page.left_out, "1.02 Physical development, which you see when"));
    wish.purpose = "They asked for it";
    desk_ok(&desk, print_preview(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err));
    ck_assert(has(&page, "MARK-KEPT"));
    ck_assert_ptr_null(strstr(page.left_out, "1.02"));
    desk_close(&desk);
}
END_TEST

/* Domain.md 1.9: it is asked with it before there is any consent, and it lies about at home. */
START_TEST(the_consent_form_holds_nothing_else_of_the_case)
{
    static const char *const others[] = { "Haven Family Link", "hoduya" };
    struct desk desk;
    struct ident case_id, parent, nobody_asked;
    struct print_wish wish = { .whom = "family", .document = DOCUMENT_CONSENT_FORM };
    struct print_page page;

    sit(&desk, &case_id, &parent);
    desk_ok(&desk, print_give(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err));
    must_hold(&page, ON_CONSENT_FORM, ~(uint64_t)0);
    ck_assert_str_eq(page.left_out, "");
    ck_assert(has(&page, "Fennmoor Primary School"));
    for (size_t i = 0; i < COUNT(others); i++) {
        wish.whom = others[i];
        desk_no(&desk, print_give(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err),
                ERR_USAGE);
        desk.err = ERR_INIT;
    }
    wish.whom = "family";
    desk_ok(&desk, desk_start(&desk, "Amber", "Ashdown", "2003-01-02", &nobody_asked));
    desk_ok(&desk,
            print_give(desk.session, &nobody_asked, &wish, &page, &desk.arena, &desk.err));
    ck_assert(has(&page, "Amber Ashdown"));
    desk_close(&desk);
}
END_TEST

/* Domain.md 7.3: who looked is told to the family, and whoever tells it has looked at that. */
START_TEST(the_letter_says_who_looked_and_nothing_they_saw)
{
    static const char *const others[] = { "Haven Family Link", "hoduya" };
    struct desk desk;
    struct ident case_id, parent;
    struct print_wish wish = { .whom = "family", .document = DOCUMENT_WHO_LOOKED };
    struct print_page page, given;

    sit(&desk, &case_id, &parent);
    desk_share(&desk, &case_id, spelt_out(DATACLASS_ALL));
    desk_ok(&desk,
            print_preview(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err));
    must_hold(&page, ON_WHO_LOOKED, ~(uint64_t)0);
    ck_assert_str_eq(page.left_out, "");
    ck_assert(has(&page, "Helen Oduya, Teacher, Fennmoor Primary School"));
    ck_assert(has(&page, "read who did what with it once"));
    wish.seen = page.content;
    desk_ok(&desk, print_give(desk.session, &case_id, &wish, &given, &desk.arena, &desk.err));
    wish.seen = NULL;
    for (size_t i = 0; i < COUNT(others); i++) {
        wish.whom = others[i];
        desk_no(&desk, print_give(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err),
                ERR_USAGE);
        desk.err = ERR_INIT;
    }
    wish.whom = "family";
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, print_preview(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err),
            ERR_DENIED);
    desk_no(&desk, print_give(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err),
            ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(one_of_the_team_has_their_own_actions_for_themselves)
{
    struct desk desk;
    struct ident case_id, parent;
    struct print_wish wish = for_whom("family");
    struct print_page page;

    sit(&desk, &case_id, &parent);
    desk_share(&desk, &case_id, spelt_out(DATACLASS_ALL));
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, print_give(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err),
            ERR_DENIED);
    desk.err = ERR_INIT;
    page = given(&desk, &case_id, "rmenon");
    ck_assert_msg(!has(&page, "MARK"), "an action of somebody else, or more: %s", page.text);
    desk_close(&desk);
}
END_TEST

START_TEST(nobody_without_the_case_prints_it)
{
    static const char *const logins[] = { "rmenon", "icalloway", "ldanvers" };
    struct desk desk;
    struct ident case_id, parent;
    struct print_page page;

    sit(&desk, &case_id, &parent);
    for (size_t i = 0; i < COUNT(logins); i++) {
        struct print_wish wish = for_whom("family"), own = for_whom(logins[i]);

        desk_sign_in(&desk, logins[i]);
        desk_no(&desk, print_give(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err),
                ERR_DENIED);
        desk_no(&desk, print_preview(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err),
                ERR_DENIED);
        desk_no(&desk, print_give(desk.session, &case_id, &own, &page, &desk.arena, &desk.err),
                ERR_DENIED);
    }
    desk_close(&desk);
}
END_TEST

/* ----- Written before it goes out -------------------------------------------------- */

static size_t entries(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;

    desk_read(desk, case_id, &view);
    return view.file.disclosure.count;
}

START_TEST(what_was_given_is_in_the_log_and_word_for_word_in_the_store)
{
    struct desk desk;
    struct ident case_id, parent;
    struct print_page page;
    struct print_given kept;
    struct case_view view;
    size_t before;

    sit(&desk, &case_id, &parent);
    before = entries(&desk, &case_id);
    page = given(&desk, &case_id, "Fennmoor Primary School");
    desk_read(&desk, &case_id, &view);
    ck_assert_uint_eq(view.file.disclosure.count, before + 1);
    ck_assert_uint_eq(view.file.given_document.count, 1);
    ck_assert(ident_equal(&view.file.given_document.items[0].disclosure_id,
                          &view.file.disclosure.items[before].record.id));
    ck_assert_ptr_nonnull(strstr(view.file.disclosure.items[before].what_note, page.number));
    desk_ok(&desk, print_verify(desk.session, page.number, NULL, &kept, &desk.arena, &desk.err));
    ck_assert(kept.whole);
    ck_assert_str_eq(kept.text, page.text);
    ck_assert_int_eq(kept.record.pages, (int64_t)page.pages);
    desk_close(&desk);
}
END_TEST

START_TEST(ones_own_copy_is_no_sharing_and_is_kept_all_the_same)
{
    struct desk desk;
    struct ident case_id, parent;
    struct print_page page;
    struct print_given kept;
    size_t before;

    sit(&desk, &case_id, &parent);
    before = entries(&desk, &case_id);
    page = given(&desk, &case_id, "hoduya");
    ck_assert(has(&page, "MARK-KEPT"));
    ck_assert_uint_eq(entries(&desk, &case_id), before);
    desk_ok(&desk, print_verify(desk.session, page.number, NULL, &kept, &desk.arena, &desk.err));
    ck_assert(kept.whole);
    desk_sign_in(&desk, "gmarlowe");
    desk_no(&desk, print_verify(desk.session, page.number, NULL, &kept, &desk.arena, &desk.err),
            ERR_REFUSED);
    ck_assert_str_eq(desk.err.field, "reason");
    desk.err = ERR_INIT;
    desk_ok(&desk, print_verify(desk.session, page.number, "A complaint.", &kept, &desk.arena,
                                &desk.err));
    desk_sign_in(&desk, "rmenon");
    desk_no(&desk, print_verify(desk.session, page.number, "A look.", &kept, &desk.arena,
                                &desk.err),
            ERR_DENIED);
    desk_close(&desk);
}
END_TEST

START_TEST(numbers_are_read_as_they_are_copied_down)
{
    struct desk desk;
    struct ident case_id, parent;
    struct print_page page;
    struct print_given kept;
    char typed[16];

    sit(&desk, &case_id, &parent);
    page = given(&desk, &case_id, "family");
    for (size_t i = 0; i <= strlen(page.number); i++)
        typed[i] = (char)tolower((unsigned char)page.number[i]);
    desk_ok(&desk, print_verify(desk.session, typed, NULL, &kept, &desk.arena, &desk.err));
    typed[1] = typed[1] == '7' ? '8' : '7';
    desk_no(&desk, print_verify(desk.session, typed, NULL, &kept, &desk.arena, &desk.err),
            ERR_INVALID);
    desk_close(&desk);
}
END_TEST

/* ----- Another family ----------------------------------------------------------------- */

static void start_other(struct desk *desk)
{
    struct ident other;

    desk_sign_in(desk, "rmenon");
    desk_ok(desk, desk_start(desk, "Amber", "Ashdown", "2003-01-02", &other));
    desk_sign_in(desk, "hoduya");
}

static void must_ask(const char *text, bool asks)
{
    struct desk desk;
    struct ident case_id, parent;
    struct print_wish wish = for_whom("family");
    struct chronology_note note;
    struct print_page page;

    sit(&desk, &case_id, &parent);
    start_other(&desk);
    note = desk_note(&desk, &case_id, text);
    desk_ok(&desk, record_save(desk.session, ENTITY_chronology_note, &note, &desk.err));
    if (asks) {
        size_t before = entries(&desk, &case_id);

        desk_no(&desk, print_give(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err),
                ERR_REFUSED);
        ck_assert_str_eq(desk.err.field, "other-family");
        ck_assert_uint_eq(entries(&desk, &case_id), before);
        desk.err = ERR_INIT;
        wish.other_family_ok = true;
    }
    desk_ok(&desk, print_give(desk.session, &case_id, &wish, &page, &desk.arena, &desk.err));
    ck_assert_msg((*page.others != '\0') == asks, "%s", page.others);
    desk_close(&desk);
}

START_TEST(another_familys_name_or_reference_asks_first)
{
    must_ask("Plays with Amber Ashdown.", true);
    must_ask("Mrs Ashdown called.", true);
    must_ask("Talked of the Ashdown family.", true);
    must_ask("As in CAF-2010-00002.", true);
    must_ask("As in CAF-2010-00001, Kieran Tolliver. The ashdown path is muddy.", false);
}
END_TEST

static void cases(TCase *t)
{
    tcase_set_timeout(t, 240);
    tcase_add_test(t, a_page_has_what_consent_gives_and_nothing_it_denies);
    tcase_add_test(t, the_preview_says_what_is_left_out_and_by_which_consent);
    tcase_add_test(t, the_family_has_what_it_keeps_from_others);
    tcase_add_test(t, without_a_purpose_a_coordinator_is_told_what_is_missing);
    tcase_add_test(t, the_consent_form_holds_nothing_else_of_the_case);
    tcase_add_test(t, the_letter_says_who_looked_and_nothing_they_saw);
    tcase_add_test(t, one_of_the_team_has_their_own_actions_for_themselves);
    tcase_add_test(t, nobody_without_the_case_prints_it);
    tcase_add_test(t, what_was_given_is_in_the_log_and_word_for_word_in_the_store);
    tcase_add_test(t, ones_own_copy_is_no_sharing_and_is_kept_all_the_same);
    tcase_add_test(t, numbers_are_read_as_they_are_copied_down);
    tcase_add_test(t, another_familys_name_or_reference_asks_first);
}

TEST_MAIN("a case on paper", cases)
