/* SPDX-License-Identifier: MIT */
/*
 * The case summary as each reader has it, against the pages in tests/page. With
 * UPDATE_PICTURES=1 in the environment they are written anew, for the eye.
 */

#include "config.h"

#include "service/print_svc.h"
#include "support/harness.h"
#include "support/reviewed.h"

static void page_file(const char *name, char path[512])
{
    const char *source = getenv("SOURCE");

    snprintf(path, 512, "%s/tests/page/%s.page", source == NULL ? "." : source, name);
}

static void write_page(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");

    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static void compare(const char *path, const char *text)
{
    char kept[65536];
    FILE *file = fopen(path, "r");
    size_t length;

    ck_assert_msg(file != NULL, "there is no %s", path);
    length = fread(kept, 1, sizeof(kept) - 1, file);
    fclose(file);
    kept[length] = '\0';
    ck_assert_msg(strcmp(kept, text) == 0, "%s is now\n%s", path, text);
}

static void reads(struct desk *desk, const struct ident *case_id, const char *whom,
                  enum code_document document, const char *name)
{
    struct print_wish wish = { .whom = whom, .document = document };
    struct print_page page;
    char path[512];

    desk_ok(desk, print_preview(desk->session, case_id, &wish, &page, &desk->arena, &desk->err));
    page_file(name, path);
    if (getenv("UPDATE_PICTURES") != NULL)
        write_page(path, page.text);
    else
        compare(path, page.text);
}

/* A case with a plan, a note, a review of which everybody may read, and consent for the school
 * without the second and third domain. */
static void sit(struct desk *desk, struct ident *case_id)
{
    struct plan_action action;
    struct chronology_note note;

    desk_delivering(desk, case_id, &action);
    note = desk_note(desk, case_id, "At home with his mother, who showed the new timetable.");
    desk_ok(desk, record_save(desk->session, ENTITY_chronology_note, &note, &desk->err));
    desk_share(desk, case_id,
               set_with(set_with(set_with(0, DATACLASS_BASIC), DATACLASS_ASSESSMENT_D1),
                        DATACLASS_PLAN_REVIEW));
}

START_TEST(each_reader_has_their_own)
{
    struct desk desk;
    struct ident case_id;

    sit(&desk, &case_id);
    reads(&desk, &case_id, "Fennmoor Primary School", DOCUMENT_SUMMARY, "summary-agency");
    reads(&desk, &case_id, "family", DOCUMENT_SUMMARY, "summary-family");
    reads(&desk, &case_id, "hoduya", DOCUMENT_SUMMARY, "summary-own");
    desk_sign_in(&desk, "rmenon");
    reads(&desk, &case_id, "rmenon", DOCUMENT_SUMMARY, "summary-own-team");
    desk_close(&desk);
}
END_TEST

/* Domain.md 1.11: before the first review, and after it. */
START_TEST(the_plan_and_its_review)
{
    struct desk desk;
    struct ident case_id;

    sit(&desk, &case_id);
    reads(&desk, &case_id, "family", DOCUMENT_PLAN, "plan-family-begun");
    desk_reviewed(&desk, &case_id, &IDENT_NONE, "The card went well; he likes it.");
    reads(&desk, &case_id, "Fennmoor Primary School", DOCUMENT_PLAN, "plan-agency");
    reads(&desk, &case_id, "family", DOCUMENT_PLAN, "plan-family");
    reads(&desk, &case_id, "hoduya", DOCUMENT_PLAN, "plan-own");
    desk_sign_in(&desk, "rmenon");
    reads(&desk, &case_id, "rmenon", DOCUMENT_PLAN, "plan-own-team");
    desk_close(&desk);
}
END_TEST

/* Domain.md 1.10. */
START_TEST(the_minutes_of_a_meeting)
{
    struct desk desk;
    struct ident case_id, mother;

    sit(&desk, &case_id);
    mother = table_file(&desk, &case_id)->person_link.items[0].person_id;
    desk_reviewed(&desk, &case_id, &mother, "The card went well; he likes it.");
    reads(&desk, &case_id, "Fennmoor Primary School", DOCUMENT_MINUTES, "minutes-agency");
    reads(&desk, &case_id, "family", DOCUMENT_MINUTES, "minutes-family");
    reads(&desk, &case_id, "hoduya", DOCUMENT_MINUTES, "minutes-own");
    desk_close(&desk);
}
END_TEST

/* Domain.md 1.9. */
START_TEST(the_consent_form)
{
    struct desk desk;
    struct ident case_id;

    sit(&desk, &case_id);
    reads(&desk, &case_id, "family", DOCUMENT_CONSENT_FORM, "consent-form-family");
    desk_close(&desk);
}
END_TEST

/* Domain.md 7.3. */
START_TEST(the_letter_of_who_looked)
{
    struct desk desk;
    struct ident case_id;

    sit(&desk, &case_id);
    reads(&desk, &case_id, "family", DOCUMENT_WHO_LOOKED, "who-looked-family");
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, each_reader_has_their_own);
    tcase_add_test(t, the_plan_and_its_review);
    tcase_add_test(t, the_minutes_of_a_meeting);
    tcase_add_test(t, the_consent_form);
    tcase_add_test(t, the_letter_of_who_looked);
}

TEST_MAIN("pages of a case", cases)
