/* SPDX-License-Identifier: MIT */
/* Who is confined reaches what was named and nothing else. Each test is a process of its own. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/socket.h>

#include "base/confine.h"
#include "support/folder.h"
#include "support/harness.h"

/* The search for leaks looks into the process from outside of what is left to it. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "detect_leaks=0";
}

static struct folder folder, other;

/* Whether a file can be opened so. */
static bool opens(const struct folder *in, const char *name, int how)
{
    char path[160];
    int fd = open(folder_file(in, name, path), how, 0600);

    if (fd >= 0)
        close(fd);
    else
        ck_assert_int_eq(errno, EACCES);
    return fd >= 0;
}

static void make_folders(void)
{
    folder_make(&folder);
    folder_make(&other);
    folder_write(&folder, "there", "words", 5);
    folder_write(&other, "there", "words", 5);
}

/* Confined to `folder` by a right; false where the kernel has no Landlock. */
static bool confined(enum confine_right right)
{
    struct confine confine = confine_begin();
    bool can = confine.version > 0;

    confine_allow(&confine, folder.path, right);
    confine_allow(&confine, "/there/is/nothing/here", CONFINE_KEEP);
    ck_assert(!confine_in_force());
    ck_assert(confine_end(&confine) == can);
    ck_assert(confine_in_force() == can);
    if (!can)
        puts("this kernel has no Landlock");
    return can;
}

/* The parent takes the folders away: the test itself no longer can. */
static void remove_folders(void)
{
    folder_remove(&folder);
    folder_remove(&other);
}

START_TEST(a_store_is_kept_and_nothing_else_touched)
{
    if (!confined(CONFINE_KEEP))
        return;
    ck_assert(opens(&folder, "there", O_RDWR | O_TRUNC));
    ck_assert(opens(&folder, "new", O_RDWR | O_CREAT | O_EXCL));
    ck_assert(!opens(&other, "there", O_RDONLY));
    ck_assert(!opens(&other, "new", O_RDWR | O_CREAT | O_EXCL));
    ck_assert_int_eq(execl("/bin/true", "true", (char *)NULL), -1);
    ck_assert_int_eq(errno, EACCES);
}
END_TEST

START_TEST(what_is_read_is_not_written)
{
    if (!confined(CONFINE_READ))
        return;
    ck_assert(opens(&folder, "there", O_RDONLY));
    ck_assert(!opens(&folder, "there", O_WRONLY));
    ck_assert(!opens(&folder, "never", O_RDWR | O_CREAT | O_EXCL));
}
END_TEST

START_TEST(where_files_are_made_none_is_read)
{
    char path[160];

    if (!confined(CONFINE_MAKE))
        return;
    ck_assert(opens(&folder, "made", O_WRONLY | O_CREAT | O_EXCL));
    ck_assert(!opens(&folder, "there", O_RDONLY));
    ck_assert_int_eq(unlink(folder_file(&folder, "made", path)), 0);
}
END_TEST

START_TEST(what_is_only_added_to_is_not_read_or_made_shorter)
{
    if (!confined(CONFINE_ADD))
        return;
    ck_assert(opens(&folder, "there", O_WRONLY | O_APPEND));
    ck_assert(!opens(&folder, "there", O_RDONLY));
    ck_assert(confine_version() < 3 || !opens(&folder, "there", O_WRONLY | O_TRUNC));
    ck_assert(!opens(&folder, "never", O_WRONLY | O_CREAT | O_EXCL));
}
END_TEST

START_TEST(nobody_is_called_over_the_network)
{
    struct sockaddr nowhere = { .sa_family = AF_INET };
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

    if (fd < 0 || confine_version() < 4 || !confined(CONFINE_READ))
        return;
    ck_assert_int_eq(connect(fd, &nowhere, sizeof(struct sockaddr)), -1);
    ck_assert_int_eq(errno, EACCES);
    close(fd);
}
END_TEST

START_TEST(a_second_time_takes_away_and_never_gives)
{
    struct confine confine;

    if (!confined(CONFINE_READ))
        return;
    confine = confine_begin();
    confine_allow(&confine, folder.path, CONFINE_KEEP);
    ck_assert(confine_end(&confine));
    ck_assert(opens(&folder, "there", O_RDONLY));
    ck_assert(!opens(&folder, "there", O_WRONLY));
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_unchecked_fixture(t, make_folders, remove_folders);
    tcase_add_test(t, a_store_is_kept_and_nothing_else_touched);
    tcase_add_test(t, what_is_read_is_not_written);
    tcase_add_test(t, where_files_are_made_none_is_read);
    tcase_add_test(t, what_is_only_added_to_is_not_read_or_made_shorter);
    tcase_add_test(t, nobody_is_called_over_the_network);
    tcase_add_test(t, a_second_time_takes_away_and_never_gives);
}

TEST_MAIN("confine", cases)
