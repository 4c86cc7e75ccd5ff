/* SPDX-License-Identifier: MIT */
/* The small files of a store: written whole or not at all, read, locked. */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "store/place.h"

/* ----- The system's own calls -------------------------------------------- */

static int plain_make(const char *path, mode_t mode)
{
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    int number;

    if (fd < 0 || fchmod(fd, mode) == 0)
        return fd;
    number = errno;
    close(fd);
    errno = number;
    return -1;
}

static int plain_open(const char *path)
{
    return open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
}

static int64_t plain_size(int fd)
{
    struct stat about;

    if (fstat(fd, &about) != 0)
        return -1;
    if (S_ISREG(about.st_mode))
        return about.st_size;
    errno = EISDIR; /* whatever it is, it is no file of ours */
    return -1;
}

/* Blocks of the disk, not only a length: where there is no way to take them,
 * there is no reserve. */
static int plain_keep(const char *path, mode_t mode, int64_t bytes)
{
    int fd = plain_make(path, mode);
    int number;

    if (fd < 0)
        return -1;
    number = fallocate(fd, 0, 0, bytes) == 0 ? 0 : errno;
    close(fd);
    if (number == 0)
        return 0;
    unlink(path);
    errno = number;
    return -1;
}

static int plain_make_folder(const char *path)
{
    return mkdir(path, 0700);
}

static int plain_sync_folder(const char *path)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int result = fd < 0 ? -1 : fsync(fd);
    int number = errno;

    if (fd >= 0)
        close(fd);
    errno = number;
    return result;
}

static int plain_append(const char *path)
{
    return open(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
}

static int plain_lock(const char *path, mode_t mode)
{
    int fd = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    struct stat about;

    if (fd >= 0 && fstat(fd, &about) == 0 && about.st_uid == geteuid())
        (void)!fchmod(fd, mode);
    return fd;
}

const struct file_calls *place_calls(const struct place *place)
{
    static const struct file_calls plain = {
        .make = plain_make,
        .open = plain_open,
        .size = plain_size,
        .seek = lseek,
        .read = read,
        .write = write,
        .sync = fsync,
        .close = close,
        .rename = rename,
        .unlink = unlink,
        .keep = plain_keep,
        .make_folder = plain_make_folder,
        .sync_folder = plain_sync_folder,
        .append = plain_append,
        .lock = plain_lock,
    };

    return place->machine->files ? place->machine->files : &plain;
}

/* ----- The folder -------------------------------------------------------- */

bool place_make(const struct place *place, struct err *err)
{
    const struct file_calls *calls = place_calls(place);
    char path[PATH_MAX];
    size_t length = strlen(place->folder);

    if (length == 0 || length >= sizeof(path))
        return err_set(err, ERR_INVALID, "The name of the store's folder is empty or too long.");
    memcpy(path, place->folder, length + 1);
    for (size_t i = 1; i <= length; i++) {
        if (path[i] != '/' && path[i] != '\0')
            continue;
        path[i] = '\0';
        if (calls->make_folder(path) != 0 && errno != EEXIST)
            return place_trouble(place, NULL, errno, err);
        path[i] = place->folder[i];
    }
    return true;
}

/* ----- Writing ----------------------------------------------------------- */

/* An empty file nobody else made; the descriptor, or -1. */
static int make_new(const struct place *place, const char *name, struct err *err)
{
    const struct file_calls *calls = place_calls(place);
    struct arena scratch = ARENA_INIT;
    const char *path = place_path(place, name, &scratch);
    int fd;

    calls->unlink(path);
    fd = calls->make(path, place_mode(place));
    if (fd < 0)
        place_trouble(place, name, errno, err);
    arena_clear(&scratch);
    return fd;
}

bool place_make_file(const struct place *place, const char *name, struct err *err)
{
    int fd = make_new(place, name, err);

    return fd >= 0 && place_calls(place)->close(fd) == 0;
}

static bool write_all(const struct file_calls *calls, int fd, const unsigned char *bytes,
                      size_t length)
{
    while (length > 0) {
        ssize_t done = calls->write(fd, bytes, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

/* What could not be written whole takes no room away. */
static bool give_up(const struct place *place, const char *name, const char *temporary, int number,
                    struct err *err)
{
    struct arena scratch = ARENA_INIT;

    place_calls(place)->unlink(place_path(place, temporary, &scratch));
    arena_clear(&scratch);
    return place_trouble(place, name, number, err);
}

/* 0, or why not. */
static int give_name(const struct place *place, const char *from, const char *to)
{
    struct arena scratch = ARENA_INIT;
    const char *old = place_path(place, from, &scratch);
    int number = place_calls(place)->rename(old, place_path(place, to, &scratch)) == 0 ? 0 : errno;

    arena_clear(&scratch);
    return number;
}

static bool sync_folder(const struct place *place, struct err *err)
{
    return place_calls(place)->sync_folder(place->folder) == 0 ||
           place_trouble(place, NULL, errno, err);
}

static bool put_in_place(const struct place *place, const char *temporary, const char *name,
                         struct err *err)
{
    int number = give_name(place, temporary, name);

    if (number)
        return give_up(place, name, temporary, number, err);
    return sync_folder(place, err);
}

bool place_write(const struct place *place, const char *name, const char *temporary,
                 const void *bytes, size_t length, struct err *err)
{
    const struct file_calls *calls = place_calls(place);
    int fd = make_new(place, temporary, err);
    int number;

    if (fd < 0)
        return false;
    if (!write_all(calls, fd, bytes, length) || calls->sync(fd) != 0) {
        number = errno;
        calls->close(fd);
        return give_up(place, name, temporary, number, err);
    }
    if (calls->close(fd) != 0)
        return give_up(place, name, temporary, errno, err);
    return put_in_place(place, temporary, name, err);
}

bool place_rename(const struct place *place, const char *from, const char *to, struct err *err)
{
    int number = give_name(place, from, to);

    if (number)
        return place_trouble(place, to, number, err);
    return sync_folder(place, err);
}

/* ----- Room -------------------------------------------------------------- */

enum { RESERVE_BYTES = 16 << 20, LOW_PARTS = 20, LAST_PARTS = 100 };

#define LOW_BYTES (INT64_C(4) << 30)
#define LAST_BYTES (INT64_C(256) << 20)

enum place_room place_room(const struct place *place)
{
    int64_t left, all;

    if (!place->machine->room(place->machine, place->folder, &left, &all))
        return ROOM_ENOUGH;
    if (left < all / LAST_PARTS && left < LAST_BYTES)
        return ROOM_LAST;
    return left < all / LOW_PARTS && left < LOW_BYTES ? ROOM_LOW : ROOM_ENOUGH;
}

void place_reserve_keep(const struct place *place)
{
    struct arena scratch = ARENA_INIT;
    int64_t left, all;

    if (place->machine->room(place->machine, place->folder, &left, &all) &&
        left > INT64_C(4) * RESERVE_BYTES && place_room(place) == ROOM_ENOUGH)
        (void)!place_calls(place)->keep(place_path(place, PLACE_RESERVE, &scratch),
                                        place_mode(place), RESERVE_BYTES);
    arena_clear(&scratch);
}

bool place_reserve_release(const struct place *place)
{
    struct arena scratch = ARENA_INIT;
    bool there = place_calls(place)->unlink(place_path(place, PLACE_RESERVE, &scratch)) == 0;

    arena_clear(&scratch);
    return there;
}

/* ----- Reading ----------------------------------------------------------- */

static bool read_all(const struct file_calls *calls, int fd, unsigned char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t done = calls->read(fd, bytes, length);

        if (done < 0 && errno == EINTR)
            continue;
        if (done == 0)
            errno = EIO;
        if (done <= 0)
            return false;
        bytes += done;
        length -= (size_t)done;
    }
    return true;
}

static bool not_ours(const struct place *place, const char *name, struct err *err)
{
    return err_set(err, ERR_DAMAGED, "%s in %s is not a file this program made.", name,
                   place->folder);
}

bool place_read(const struct place *place, const char *name, size_t most, unsigned char **bytes,
                size_t *length, struct arena *arena, struct err *err)
{
    const struct file_calls *calls = place_calls(place);
    int fd = calls->open(place_path(place, name, arena));
    int64_t size = fd < 0 ? -1 : calls->size(fd);
    bool ok;

    if (size < 0 || (uint64_t)size > most) {
        int number = errno;

        if (fd >= 0)
            calls->close(fd);
        return size >= 0 || number == EISDIR ? not_ours(place, name, err)
                                             : place_trouble(place, name, number, err);
    }
    *length = (size_t)size;
    *bytes = arena_alloc(arena, *length);
    ok = read_all(calls, fd, *bytes, *length) || place_trouble(place, name, errno, err);
    calls->close(fd);
    return ok;
}

bool place_has(const struct place *place, const char *name)
{
    const struct file_calls *calls = place_calls(place);
    struct arena scratch = ARENA_INIT;
    int fd = calls->open(place_path(place, name, &scratch));
    bool there = fd >= 0 || errno != ENOENT;

    if (fd >= 0)
        calls->close(fd);
    arena_clear(&scratch);
    return there;
}

bool place_remove_file(const struct place *place, const char *name, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    int number = place_calls(place)->unlink(place_path(place, name, &scratch)) == 0 ? 0 : errno;

    arena_clear(&scratch);
    return number == 0 || number == ENOENT || place_trouble(place, name, number, err);
}

/* ----- Locks ------------------------------------------------------------- */

enum { NAP_LEAST_US = 2000, NAP_SPAN_US = 16000 };

/* Short and of random length, so that nobody is always the one too late. */
static int64_t nap(const struct place *place)
{
    struct timespec span = { 0, 0 };
    uint32_t dice;

    place->machine->random(place->machine, &dice, sizeof(dice));
    span.tv_nsec = (long)(NAP_LEAST_US + dice % NAP_SPAN_US) * 1000;
    nanosleep(&span, NULL);
    return span.tv_nsec / 1000;
}

static bool busy(struct err *err)
{
    return err_set(err, ERR_BUSY,
                   "Somebody else is signing in on this machine, and it did not come to an end in "
                   "%d seconds. Nothing was changed; try again.",
                   PLACE_WAIT_MOST_MS / 1000);
}

static bool wait_for(const struct place *place, const char *name, int fd, struct err *err)
{
    int64_t waited = 0; /* microseconds */

    while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return place_trouble(place, name, errno, err);
        if (waited >= PLACE_WAIT_MOST_MS * INT64_C(1000))
            return busy(err);
        if (place->wait &&
            !place->wait(place->wait_data, "another sign-in on this machine", (int)(waited / 1000)))
            return err_set(err, ERR_STOPPED,
                           "Stopped while waiting for another sign-in on this machine. Nothing was "
                           "changed.");
        waited += nap(place);
    }
    return true;
}

int place_lock(const struct place *place, const char *name, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    int fd = place_calls(place)->lock(place_path(place, name, &scratch), place_mode(place));

    arena_clear(&scratch);
    if (fd < 0) {
        place_trouble(place, name, errno, err);
        return -1;
    }
    if (wait_for(place, name, fd, err))
        return fd;
    close(fd);
    return -1;
}

/* ----- Elsewhere ---------------------------------------------------------- */

int place_add_line(const struct place *place, const char *path, const char *line)
{
    const struct file_calls *calls = place_calls(place);
    size_t length = strlen(line);
    ssize_t written = 0;
    int number = 0;
    int fd = calls->append ? calls->append(path) : -1;

    if (fd < 0)
        return calls->append ? errno : ENOTSUP;
    if (calls->size(fd) < 0)
        number = errno;
    else if (length > 0 && (written = calls->write(fd, line, length)) < 0)
        number = errno;
    else if ((size_t)written < length)
        number = ENOSPC;
    else if (length > 0 && calls->sync(fd) != 0)
        number = errno;
    calls->close(fd);
    return number;
}
