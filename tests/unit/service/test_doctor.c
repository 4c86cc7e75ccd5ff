/* SPDX-License-Identifier: MIT */
/* What the doctor says is true, and changes when the machine does. */

#include "config.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>

#include "base/confine.h"
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
    ck_assert_int_eq(line_of(&report, "anchors")->finding, FINDING_OK);
    desk.choice.anchors = "/nowhere/anchors";
    store_doctor(&desk.choice, &report, &desk.arena);
    ck_assert_int_eq(line_of(&report, "anchors")->finding, FINDING_BAD);
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

/* From here on the kernel is one that never heard of Landlock. */
static void forget_landlock(void)
{
    enum { ASK_VERSION = 444 };
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ASK_VERSION, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = { .len = COUNT(filter), .filter = filter };

    ck_assert_int_eq(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), 0);
    ck_assert_int_eq(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program), 0);
}

START_TEST(a_kernel_without_landlock_is_said_to_be_one)
{
    struct desk desk;
    struct doctor_report report;
    struct confine confine;

    desk_open(&desk);
    forget_landlock();
    confine = confine_begin();
    confine_allow(&confine, desk.folder.path, CONFINE_KEEP);
    ck_assert(!confine_end(&confine));
    store_doctor(&desk.choice, &report, &desk.arena);
    ck_assert_int_eq(line_of(&report, "confinement")->finding, FINDING_WARN);
    ck_assert_ptr_nonnull(strstr(line_of(&report, "confinement")->why, "no Landlock"));
    desk_close(&desk);
}
END_TEST

START_TEST(the_process_is_told_of_as_it_is)
{
    struct desk desk;
    struct doctor_report report;

    desk_open(&desk);
    prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
    store_doctor(&desk.choice, &report, &desk.arena);
    ck_assert_int_eq(line_of(&report, "memory")->finding, FINDING_WARN);
    ck_assert_int_eq(line_of(&report, "confinement")->finding, FINDING_WARN);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    store_doctor(&desk.choice, &report, &desk.arena);
    ck_assert_int_eq(line_of(&report, "memory")->finding, FINDING_OK);
    ck_assert_int_eq(line_of(&report, "rights")->finding, FINDING_OK);
    desk_close(&desk);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_test(t, a_kernel_without_landlock_is_said_to_be_one);
    tcase_add_test(t, the_process_is_told_of_as_it_is);
    tcase_add_test(t, a_good_folder_is_well);
    tcase_add_test(t, what_is_wrong_is_named);
    tcase_add_test(t, an_empty_folder_has_no_store);
}

TEST_MAIN("doctor", cases)
