/* SPDX-License-Identifier: MIT */
/*
 * What is left in the program's memory. Root looks through all of it that can be
 * written: while somebody works the keys are there (so the look finds what is
 * there); once the screen is locked, nothing is left of keys and passphrase, and
 * a passphrase is nowhere as soon as it was tried.
 */

#include "config.h"

#include <fcntl.h>
#include <signal.h>

#include "base/machine.h"
#include "pty/tt.h"
#include "store/keyring_private.h"
#include "support/folder.h"
#include "support/harness.h"

#define PASSPHRASE "fennmoor lantern kite"

static struct folder folder;
static struct keyring *ring;

/* ----- Looking ------------------------------------------------------------ */

static size_t count_in(const unsigned char *bytes, size_t length, const void *what, size_t size)
{
    size_t count = 0;
    const unsigned char *found = bytes;

    while ((found = memmem(found, length - (size_t)(found - bytes), what, size)) != NULL) {
        count++;
        found++;
    }
    return count;
}

static size_t count_range(int memory, unsigned long from, unsigned long to, const void *what,
                          size_t size)
{
    unsigned char *bytes = malloc(to - from);
    ssize_t length;
    size_t count = 0;

    ck_assert_ptr_nonnull(bytes);
    length = pread(memory, bytes, to - from, (off_t)from);
    if (length > 0)
        count = count_in(bytes, (size_t)length, what, size);
    free(bytes);
    return count;
}

/* How often it stands in memory that can be written. */
static size_t count_of(struct tt *tt, const void *what, size_t size)
{
    char name[40], line[512];
    unsigned long from, to;
    size_t count = 0;
    FILE *maps;
    int memory;

    snprintf(name, sizeof(name), "/proc/%d/mem", (int)tt_pid(tt));
    memory = open(name, O_RDONLY | O_CLOEXEC);
    ck_assert_int_ge(memory, 0);
    snprintf(name, sizeof(name), "/proc/%d/maps", (int)tt_pid(tt));
    maps = fopen(name, "re");
    ck_assert_ptr_nonnull(maps);
    while (fgets(line, sizeof(line), maps) != NULL) {
        char rights[8];

        if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) == 3 && strncmp(rights, "rw", 2) == 0)
            count += count_range(memory, from, to, what, size);
    }
    fclose(maps);
    close(memory);
    return count;
}

static size_t count_secret(struct tt *tt, const struct secret *secret)
{
    return count_of(tt, secret->bytes, secret->length);
}

static void must_be_without_keys(struct tt *tt, const char *when)
{
    const struct secret *keys[] = { ring->data, ring->chain, ring->pages };

    for (size_t i = 0; i < 3; i++)
        ck_assert_msg(count_secret(tt, keys[i]) == 0, "%s: key %zu is still there", when, i);
    ck_assert_msg(count_of(tt, PASSPHRASE, strlen(PASSPHRASE)) == 0,
                  "%s: the passphrase is still there", when);
}

/* ----- Playing ------------------------------------------------------------ */

static struct tt *start(const char *plain)
{
    const char *arguments[] = { getenv("CAFDESK"), "--store", folder.path, plain, NULL };
    struct tt_options options = { .arguments = arguments, .no_wait = plain != NULL };

    return tt_start(&options);
}

/* At work in a case, by a passphrase that was typed or pasted. */
static struct tt *at_work(bool pasted)
{
    struct tt *tt = start(NULL);

    tt_keys(tt, "'rmenon' Tab");
    if (pasted)
        tt_paste(tt, PASSPHRASE);
    else
        tt_keys(tt, "'" PASSPHRASE "'");
    tt_keys(tt, "Enter");
    tt_keys(tt, "'clark' Enter");
    if (!tt_shows(tt, "Do next"))
        tt_fail(tt, "nobody is at work");
    return tt;
}

START_TEST(a_passphrase_is_nowhere_once_it_was_tried)
{
    struct tt *tt = at_work(_i == 1);

    ck_assert_uint_ge(count_secret(tt, ring->chain), 1);
    ck_assert_uint_eq(count_of(tt, PASSPHRASE, strlen(PASSPHRASE)), 0);
    tt_free(tt);
}
END_TEST

START_TEST(a_wrong_passphrase_is_nowhere_either)
{
    static const char wrong[] = "seventeen grey geese";
    struct tt *tt = start(NULL);

    tt_keys(tt, "'rmenon' Tab 'seventeen grey geese' Enter");
    if (!tt_shows(tt, "wrong"))
        tt_fail(tt, "it was right");
    ck_assert_uint_eq(count_of(tt, wrong, strlen(wrong)), 0);
    tt_free(tt);
}
END_TEST

START_TEST(a_lock_leaves_no_key)
{
    struct tt *tt = at_work(false);

    ck_assert_uint_ge(count_secret(tt, ring->data), 1);
    ck_assert_uint_ge(count_secret(tt, ring->pages), 1);
    tt_signal(tt, SIGTSTP);
    tt_wait_stop(tt);
    must_be_without_keys(tt, "stopped");
    tt_signal(tt, SIGCONT);
    tt_wait_words(tt, "Locked");
    must_be_without_keys(tt, "locked");
    tt_keys(tt, "'" PASSPHRASE "' Enter");
    if (!tt_shows(tt, "Do next"))
        tt_fail(tt, "it does not go on where it was");
    ck_assert_uint_ge(count_secret(tt, ring->chain), 1);
    tt_free(tt);
}
END_TEST

START_TEST(plain_questions_keep_no_passphrase_and_stopped_no_key)
{
    struct tt *tt = start("--plain");

    tt_wait_words(tt, "Login");
    tt_type(tt, "rmenon\n", 7);
    tt_wait_words(tt, "Passphrase");
    tt_type(tt, PASSPHRASE "\n", sizeof(PASSPHRASE));
    tt_wait_words(tt, "Which?");
    ck_assert_uint_ge(count_secret(tt, ring->chain), 1);
    ck_assert_uint_eq(count_of(tt, PASSPHRASE, strlen(PASSPHRASE)), 0);
    tt_signal(tt, SIGTSTP);
    tt_wait_stop(tt);
    must_be_without_keys(tt, "stopped");
    tt_signal(tt, SIGCONT);
    tt_wait_words(tt, "Locked while it was stopped.");
    must_be_without_keys(tt, "locked");
    tt_type(tt, PASSPHRASE "\n", sizeof(PASSPHRASE));
    tt_wait_words(tt, "Unlocked. Go on with your answer.");
    ck_assert_uint_eq(count_of(tt, PASSPHRASE, strlen(PASSPHRASE)), 0);
    tt_free(tt);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, a_passphrase_is_nowhere_once_it_was_tried, 0, 2);
    tcase_add_test(t, a_wrong_passphrase_is_nowhere_either);
    tcase_add_test(t, a_lock_leaves_no_key);
    tcase_add_test(t, plain_questions_keep_no_passphrase_and_stopped_no_key);
}

/* ----- The store ----------------------------------------------------------- */

static bool make_store(void)
{
    char command[256];

    if (mkdtemp(folder.path) == NULL)
        return false;
    snprintf(command, sizeof(command),
             "\"$CAFDESK\" --store %s training </dev/null >/dev/null", folder.path);
    return system(command) == 0;
}

static bool take_keys(const struct place *place)
{
    struct secret *passphrase = secret_from(PASSPHRASE, strlen(PASSPHRASE));
    struct err err = ERR_INIT;
    bool ok = keyring_open(place, &ring, &err) &&
              keyring_unlock(ring, "rmenon", passphrase, &err);

    secret_free(passphrase);
    if (!ok)
        puts(err.msg);
    return ok;
}

int main(void)
{
    struct place place = { .machine = machine_real(), .folder = folder.path };
    int status = EXIT_FAILURE;

    if (getuid() != 0) {
        puts("only root can look into the memory of a program");
        return 77;
    }
    folder_template("cafdesk-test", folder.path);
    if (make_store() && take_keys(&place))
        status = harness_run("memory", cases);
    keyring_close(ring);
    folder_remove(&folder);
    return status;
}
