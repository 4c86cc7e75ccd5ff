/* SPDX-License-Identifier: MIT */
/* What the doctor says is true, and changes when the machine does. */

#include "config.h"

#include "support/harness.h"
#include "support/desk.h"

static const struct doctor_line *line_of(const struct doctor_report *report, const char *what)
{
    for (size_t i = 0; i < report->count; i++) {
        if (strcmp(report->lines[i].what, what) == 0)
            return &report->lines[i];
    }
    return NULL;
}

START_TEST(a_good_folder_is_well)
{
    struct desk desk;
    struct doctor_report report;

    desk_open(&desk);
    store_doctor(&desk.choice, &report, &desk.arena);
    ck_assert_int_eq(line_of(&report, "store")->finding, FINDING_OK);
    ck_assert_int_eq(line_of(&report, "folder")->finding, FINDING_OK);
    ck_assert_int_eq(line_of(&report, "store.keys")->finding, FINDING_OK);
    ck_assert_int_eq(line_of(&report, "filesystem")->finding, FINDING_OK);
    desk_close(&desk);
}
END_TEST

START_TEST(what_is_wrong_is_named)
{
    struct desk desk;
    struct doctor_report report;
    char path[160];

    desk_open(&desk);
    ck_assert_int_eq(chmod(folder_file(&desk.folder, "store.keys", path), 0644), 0);
    ck_assert_int_eq(chmod(desk.folder.path, 0755), 0);
    desk.fake.filesystem = 0x6969; /* NFS */
    store_doctor(&desk.choice, &report, &desk.arena);
    ck_assert_int_eq(line_of(&report, "store.keys")->finding, FINDING_BAD);
    ck_assert_ptr_nonnull(strstr(line_of(&report, "store.keys")->why, "chmod 600"));
    ck_assert_int_eq(line_of(&report, "folder")->finding, FINDING_WARN);
    ck_assert_int_eq(line_of(&report, "filesystem")->finding, FINDING_BAD);
    desk_close(&desk);
}
END_TEST

START_TEST(an_empty_folder_has_no_store)
{
    struct folder folder;
    struct arena arena = ARENA_INIT;
    struct doctor_report report;
    struct store_choice choice = { .machine = machine_real() };

    folder_make(&folder);
    choice.folder = folder.path;
    store_doctor(&choice, &report, &arena);
    ck_assert_int_eq(line_of(&report, "store")->finding, FINDING_WARN);
    arena_clear(&arena);
    folder_remove(&folder);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_good_folder_is_well);
    tcase_add_test(t, what_is_wrong_is_named);
    tcase_add_test(t, an_empty_folder_has_no_store);
}

TEST_MAIN("doctor", cases)
