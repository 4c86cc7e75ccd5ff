/* SPDX-License-Identifier: MIT */
/* What two versions say differently. */

#include "config.h"

#include "model/record.h"
#include "model/version_diff.h"
#include "support/harness.h"

/* ----- Sentences -------------------------------------------------------- */

static const struct {
    const char *text, *other, *missing, *why;
} texts[] = {
    { "He reads.", "He reads.", "", "the same" },
    { "He reads. He swims.", "He reads.", "He swims.\n", "one more" },
    { "He reads.", "He reads. He swims.", "", "one less" },
    { "He swims. He reads.", "He reads. He swims.", "", "another order" },
    { "He read 3.5 pages. Now ten!", "Now ten!", "He read 3.5 pages.\n", "a point in a number" },
    { "One line\nand another", "One line", "and another\n", "lines are sentences" },
    { "He reads", "He reads.", "He reads\n", "the mark counts" },
    { "  He reads.", "He reads.", "", "blanks do not" },
    { "He reads.", NULL, "He reads.\n", "nothing before" },
    { NULL, "He reads.", "", "nothing now" },
};

START_TEST(a_sentence_is_missing)
{
    struct str out = STR_INIT;

    sentences_missing(texts[_i].text, texts[_i].other, &out);
    ck_assert_msg(strcmp(str_text(&out), texts[_i].missing) == 0, "%s: %s", texts[_i].why,
                  str_text(&out));
    str_release(&out);
}
END_TEST

/* ----- Versions --------------------------------------------------------- */

struct two {
    struct arena arena;
    struct case_file file;
    struct assessment *before, *after;
};

static struct ident id_of(unsigned char byte)
{
    struct ident id = IDENT_NONE;

    id.bytes[0] = byte;
    return id;
}

static struct two two_versions(void)
{
    struct two two = { .arena = ARENA_INIT };

    case_file_init(&two.file);
    for (unsigned char n = 1; n <= 2; n++) {
        struct assessment *version = case_file_add(&two.file, ENTITY_assessment, &two.arena);

        record_init(entity_of(ENTITY_assessment), version);
        version->record.id = id_of(n);
        version->version_no = n;
    }
    two.before = &two.file.assessment.items[0];
    two.after = &two.file.assessment.items[1];
    return two;
}

static struct element_entry *element(struct two *two, unsigned char version, int which)
{
    struct element_entry *entry = case_file_add(&two->file, ENTITY_element_entry, &two->arena);

    record_init(entity_of(ENTITY_element_entry), entry);
    entry->assessment_id = id_of(version);
    entry->element = which;
    return entry;
}

static void service(struct two *two, unsigned char version, const char *name)
{
    struct service_involved *one = case_file_add(&two->file, ENTITY_service_involved, &two->arena);

    record_init(entity_of(ENTITY_service_involved), one);
    one->assessment_id = id_of(version);
    one->kind = SERVICE_KIND_UNIVERSAL_GP;
    one->name = name;
}

START_TEST(days_and_numbers_do_not_count)
{
    struct two two = two_versions();
    struct version_changes changes;

    ck_assert(date_parse("2010-03-01", &two.before->date_completed));
    two.after->previous_version_id = two.before->record.id;
    two.after->new_version_reason = "New carer.";
    version_diff(&two.file, two.before, two.after, &changes, &two.arena);
    ck_assert_uint_eq(changes.count, 0);
    arena_clear(&two.arena);
}
END_TEST

START_TEST(texts_services_and_elements_in_the_order_of_the_form)
{
    struct two two = two_versions();
    struct version_changes changes;

    two.before->goals = "In school.";
    two.after->goals = "In school. On time.";
    element(&two, 1, ELEMENT_2_01)->need_level = 3;
    element(&two, 2, ELEMENT_2_01)->need_level = 1;
    element(&two, 2, ELEMENT_1_01)->needs = "Sleep.";
    service(&two, 1, "Dr Hale");
    service(&two, 2, "Dr Hale");
    service(&two, 2, "Dr Osei");
    version_diff(&two.file, two.before, two.after, &changes, &two.arena);
    ck_assert_uint_eq(changes.count, 4);
    ck_assert_str_eq(changes.items[0].field->name, "goals");
    ck_assert_ptr_null(changes.items[1].field);
    ck_assert_ptr_null(changes.items[1].before);
    ck_assert_str_eq(changes.items[2].heading, code_label(CODES_ELEMENT_ID, ELEMENT_1_01));
    ck_assert_str_eq(changes.items[3].field->name, "need_level");
    arena_clear(&two.arena);
}
END_TEST

/* The older text of an element that is kept back now is not told this way. */
START_TEST(an_element_that_is_not_there_now_is_not_told)
{
    struct two two = two_versions();
    struct version_changes changes;

    element(&two, 1, ELEMENT_3_01)->needs = "A secret.";
    version_diff(&two.file, two.before, two.after, &changes, &two.arena);
    ck_assert_uint_eq(changes.count, 0);
    arena_clear(&two.arena);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_sentence_is_missing, 0, (int)COUNT(texts));
    tcase_add_test(t, days_and_numbers_do_not_count);
    tcase_add_test(t, texts_services_and_elements_in_the_order_of_the_form);
    tcase_add_test(t, an_element_that_is_not_there_now_is_not_told);
}

TEST_MAIN("version_diff", cases)
