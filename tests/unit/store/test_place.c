/* SPDX-License-Identifier: MIT */
/* The small files: a full disk at each of their calls, and locks others hold. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>

#include "base/compiler.h"
#include "store/attempts.h"
#include "store/keyring.h"
#include "support/harness.h"
#include "support/store_fixture.h"

static const struct key_owner amy = { { { 0xa } }, "aamber", NULL };
static const struct attempt amys = { "aamber", 1001, "pts/3" };

/* ----- A disk that is full from its n-th change on ------------------------ */

static int calls_left; /* the only state that calls without an argument can have */
static int number_when_full;

static bool room(void)
{
    if (calls_left-- > 0)
        return true;
    errno = number_when_full;
    return false;
}

static int full_make(const char *path, mode_t mode)
{
    return room() ? open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode) : -1;
}

static int full_open(const char *path)
{
    return open(path, O_RDONLY | O_CLOEXEC);
}

static int64_t full_size(int fd)
{
    struct stat about;

    return fstat(fd, &about) == 0 ? about.st_size : -1;
}

/* Half of it still fits. */
static ssize_t full_write(int fd, const void *bytes, size_t length)
{
    if (!room())
        return -1;
    return write(fd, bytes, length > 1 ? length / 2 : length);
}

static int full_sync(int fd)
{
    return room() ? fsync(fd) : -1;
}

static int full_rename(const char *from, const char *to)
{
    return room() ? rename(from, to) : -1;
}

static int full_keep(const char *path, mode_t mode, int64_t bytes)
{
    (void)bytes;
    return full_make(path, mode);
}

static int full_make_folder(const char *path)
{
    return mkdir(path, 0700);
}

static int full_sync_folder(const char *path)
{
    (void)path;
    return 0;
}

static int full_lock(const char *path, mode_t mode)
{
    return open(path, O_RDWR | O_CREAT | O_CLOEXEC, mode);
}

static const struct file_calls filling = {
    .make = full_make,
    .open = full_open,
    .size = full_size,
    .read = read,
    .write = full_write,
    .sync = full_sync,
    .close = close,
    .rename = full_rename,
    .unlink = unlink,
    .keep = full_keep,
    .make_folder = full_make_folder,
    .sync_folder = full_sync_folder,
    .lock = full_lock,
};

static const struct {
    int number;
    const char *words;
} troubles[] = {
    { ENOSPC, "The disk is full, so nothing was saved." },
    { EDQUOT, "The disk is full, so nothing was saved." },
    { EROFS, "can only be read" },
    { EIO, "could not use" },
};

static bool same_bytes(const struct fixture *f, const char *name, const unsigned char *bytes,
                       size_t length)
{
    size_t now_length = 0;
    unsigned char *now = folder_read(&f->folder, name, &now_length);
    bool same = now_length == length && (!length || memcmp(now, bytes, length) == 0);

    free(now);
    return same;
}

/* Runs out at each call in turn until it succeeds; each time the file is as it
 * was and nothing else lies about. */
static void run_out(struct fixture *f, const char *name, const char *temporary, int trouble,
                    bool (*act)(struct fixture *f, void *data), void *data)
{
    size_t length = 0;
    unsigned char *before = folder_read(&f->folder, name, &length);
    char path[160];
    int n = 0;

    f->fake.machine.files = &filling;
    number_when_full = troubles[trouble].number;
    for (;; n++) {
        calls_left = n;
        f->err = ERR_INIT;
        if (act(f, data))
            break;
        ck_assert_int_lt(n, 200);
        ck_assert_int_eq(f->err.kind, ERR_STORAGE);
        ck_assert_msg(strstr(f->err.msg, troubles[trouble].words) != NULL, "%s", f->err.msg);
        ck_assert_int_eq(err_exit_status(&f->err), 7);
        ck_assert(same_bytes(f, name, before, length));
        ck_assert_int_ne(access(folder_file(&f->folder, temporary, path), F_OK), 0);
    }
    ck_assert_int_ge(n, 4); /* made, written, synced, renamed */
    free(before);
}

struct keys {
    struct keyring *ring;
    struct secret *passphrase;
};

static bool set_passphrase(struct fixture *f, void *data)
{
    struct keys *keys = data;

    return keyring_set(keys->ring, &amy, keys->passphrase, SLOT_FOR_GOOD, &f->err);
}

START_TEST(no_room_for_keys_leaves_them_as_they_were)
{
    struct fixture f;
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_LIVE, .epoch = 1 };
    struct secret *first = secret_from("three random words", 18);
    struct keys keys = { .passphrase = secret_from("a new passphrase", 16) };
    bool right;

    fixture_folder(&f);
    keys.ring = keyring_new(&f.place, &about);
    ck_ok(&f, keyring_set(keys.ring, &amy, first, SLOT_FOR_GOOD, &f.err));
    run_out(&f, PLACE_KEYS, PLACE_KEYS_NEW, _i, set_passphrase, &keys);
    keyring_close(keys.ring);
    ck_ok(&f, keyring_open(&f.place, &keys.ring, &f.err));
    ck_ok(&f, keyring_try(keys.ring, &amy.user, first, &right, &f.err));
    ck_assert(!right);
    ck_ok(&f, keyring_unlock(keys.ring, amy.login, keys.passphrase, &f.err));
    keyring_close(keys.ring);
    secret_free(first);
    secret_free(keys.passphrase);
    fixture_close(&f);
}
END_TEST

static bool try_once(struct fixture *f, void *data)
{
    (void)data;
    return attempts_begin(&f->place, &amys, &f->err);
}

START_TEST(no_room_to_count_a_try_means_no_try)
{
    struct fixture f;
    struct failures failures;

    fixture_folder(&f);
    ck_ok(&f, attempts_begin(&f.place, &amys, &f.err));
    run_out(&f, PLACE_ATTEMPTS, PLACE_ATTEMPTS ".new", _i, try_once, NULL);
    ck_ok(&f, attempts_untold(&f.place, &failures, &f.arena, &f.err));
    ck_assert_uint_eq(failures.count, 2);
    fixture_close(&f);
}
END_TEST

/* ----- Locks --------------------------------------------------------------- */

struct waiting {
    int times;     /* asked so far */
    int patience;  /* gives up when asked more often */
    int fd;        /* let go at the third question; -1: never */
};

static bool ask(void *data, const char *what, int waited_ms)
{
    struct waiting *waiting = data;

    ck_assert_str_eq(what, "another sign-in on this machine");
    ck_assert_int_ge(waited_ms, 0);
    if (++waiting->times == 3 && waiting->fd >= 0) {
        close(waiting->fd);
        waiting->fd = -1;
    }
    return waiting->times <= waiting->patience;
}

/* Somebody else holds a lock of the folder. */
static int hold(const struct fixture *f, const char *name)
{
    char path[160];
    int fd = open(folder_file(&f->folder, name, path), O_RDWR | O_CREAT | O_CLOEXEC, 0600);

    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(flock(fd, LOCK_EX), 0);
    return fd;
}

START_TEST(waiting_for_a_sign_in_says_so_and_can_be_stopped)
{
    struct fixture f;
    struct waiting waiting = { .patience = 4, .fd = -1 };
    int fd;

    fixture_folder(&f);
    fd = hold(&f, PLACE_ATTEMPTS ".lock");
    f.place.wait = ask;
    f.place.wait_data = &waiting;
    ck_assert(!attempts_begin(&f.place, &amys, &f.err));
    ck_assert_int_eq(f.err.kind, ERR_STOPPED);
    ck_assert_ptr_nonnull(strstr(f.err.msg, "another sign-in on this machine"));
    ck_assert_int_eq(waiting.times, 5);
    close(fd);
    ck_ok(&f, attempts_begin(&f.place, &amys, &f.err));
    fixture_close(&f);
}
END_TEST

START_TEST(a_passphrase_is_tried_when_the_other_one_was)
{
    struct fixture f;
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_LIVE, .epoch = 1 };
    struct secret *words = secret_from("three random words", 18);
    struct waiting waiting = { .patience = 1000 };
    struct keyring *ring;

    fixture_folder(&f);
    f.place.wait = ask;
    f.place.wait_data = &waiting;
    ring = keyring_new(&f.place, &about);
    ck_ok(&f, keyring_set(ring, &amy, words, SLOT_FOR_GOOD, &f.err));
    ck_assert_int_eq(waiting.times, 0);
    waiting.fd = hold(&f, PLACE_UNLOCK);
    ck_ok(&f, keyring_unlock(ring, amy.login, words, &f.err));
    ck_assert_int_eq(waiting.times, 3);
    waiting = (struct waiting){ .patience = 1, .fd = -1 };
    close(hold(&f, PLACE_UNLOCK)); /* it was given back */
    keyring_close(ring);
    secret_free(words);
    fixture_close(&f);
}
END_TEST

/* ----- Room ---------------------------------------------------------------- */

static const struct {
    int64_t left, all; /* MiB */
    enum place_room room;
} rooms[] = {
    { 0, 0, ROOM_ENOUGH }, /* it cannot be told */
    { 500, 1000, ROOM_ENOUGH },
    { 50, 1000, ROOM_ENOUGH },
    { 49, 1000, ROOM_LOW },
    { 10, 1000, ROOM_LOW },
    { 9, 1000, ROOM_LAST },
    { 0, 1000, ROOM_LAST },
    { 5000, 1000000, ROOM_ENOUGH }, /* a small part of a big disk is room enough */
    { 300, 1000000, ROOM_LOW },
    { 255, 1000000, ROOM_LAST },
};

START_TEST(room_is_told_in_parts_and_in_bytes)
{
    struct fixture f;

    fixture_folder(&f);
    f.fake.left = rooms[_i].left << 20;
    f.fake.all = rooms[_i].all << 20;
    ck_assert_int_eq(place_room(&f.place), rooms[_i].room);
    place_reserve_keep(&f.place);
    ck_assert(place_has(&f.place, PLACE_RESERVE) ==
              (rooms[_i].room == ROOM_ENOUGH && rooms[_i].left >= 64));
    fixture_close(&f);
}
END_TEST

START_TEST(the_reserve_is_given_back_once)
{
    struct fixture f;
    struct stat about;
    char path[160];

    fixture_folder(&f);
    ck_assert(!place_reserve_release(&f.place));
    f.fake.left = f.fake.all = INT64_C(1) << 40;
    place_reserve_keep(&f.place);
    place_reserve_keep(&f.place);
    ck_assert_int_eq(stat(folder_file(&f.folder, PLACE_RESERVE, path), &about), 0);
    ck_assert_int_eq(about.st_size, 16 << 20);
    ck_assert_int_ge(about.st_blocks * 512, 16 << 20); /* blocks, not only a length */
    ck_assert_int_eq(about.st_mode & 0777, 0600);
    ck_assert(place_reserve_release(&f.place));
    ck_assert(!place_reserve_release(&f.place));
    fixture_close(&f);
}
END_TEST

/* ----- What is in the way -------------------------------------------------- */

START_TEST(a_link_or_a_fifo_in_the_place_of_keys_is_not_followed)
{
    struct fixture f;
    struct db_about about = { .uuid = { { 7 } }, .kind = STORE_LIVE, .epoch = 1 };
    struct secret *words = secret_from("three random words", 18);
    struct keyring *ring;
    char path[160], target[160];

    fixture_folder(&f);
    folder_write(&f.folder, "mine", "as it is", 8);
    folder_file(&f.folder, "mine", target);
    ck_assert_int_eq(symlink(target, folder_file(&f.folder, PLACE_KEYS_NEW, path)), 0);
    ring = keyring_new(&f.place, &about);
    ck_ok(&f, keyring_set(ring, &amy, words, SLOT_FOR_GOOD, &f.err));
    ck_assert(same_bytes(&f, "mine", (const unsigned char *)"as it is", 8));
    keyring_close(ring);
    unlink(folder_file(&f.folder, PLACE_KEYS, path));
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    ck_assert(!keyring_open(&f.place, &ring, &f.err)); /* without hanging */
    ck_assert_int_eq(f.err.kind, ERR_DAMAGED);
    unlink(path);
    ck_assert_int_eq(symlink(target, path), 0);
    ck_assert(!keyring_open(&f.place, &ring, &f.err));
    secret_free(words);
    fixture_close(&f);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, no_room_for_keys_leaves_them_as_they_were, 0, COUNT(troubles));
    tcase_add_loop_test(t, no_room_to_count_a_try_means_no_try, 0, COUNT(troubles));
    tcase_add_test(t, waiting_for_a_sign_in_says_so_and_can_be_stopped);
    tcase_add_test(t, a_passphrase_is_tried_when_the_other_one_was);
    tcase_add_loop_test(t, room_is_told_in_parts_and_in_bytes, 0, COUNT(rooms));
    tcase_add_test(t, the_reserve_is_given_back_once);
    tcase_add_test(t, a_link_or_a_fifo_in_the_place_of_keys_is_not_followed);
}

TEST_MAIN("place", cases)
