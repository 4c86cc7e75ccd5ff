/* SPDX-License-Identifier: MIT */
/* The helper that makes PDF and spreadsheets, started and talked to. */

#include "config.h"

#include "press/press_run.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/wait.h>
#include <unistd.h>

#define NAME "cafdesk-press"

/* ----- Where it is ----------------------------------------------------------- */

static const char *beside(struct arena *arena)
{
    char path[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", path, sizeof(path) - 1);
    char *slash;

    if (length <= 0)
        return NULL;
    path[length] = '\0';
    slash = strrchr(path, '/');
    return slash ? arena_printf(arena, "%.*s/" NAME, (int)(slash - path), path) : NULL;
}

const char *press_path(struct arena *arena)
{
    const char *path = getauxval(AT_SECURE) ? NULL : beside(arena);

    return path && access(path, X_OK) == 0 ? path : LIBEXECDIR "/" NAME;
}

/* ----- Starting --------------------------------------------------------------- */

struct ends {
    int to[2], from[2]; /* [0] is read, [1] written */
};

static void close_all(int fds[2])
{
    close(fds[0]);
    close(fds[1]);
}

static bool make_ends(struct ends *ends)
{
    if (pipe2(ends->to, O_CLOEXEC) != 0)
        return false;
    if (pipe2(ends->from, O_CLOEXEC) == 0)
        return true;
    close_all(ends->to);
    return false;
}

static int spawn_with(const char *path, const struct ends *ends, posix_spawn_file_actions_t *files,
                      posix_spawnattr_t *rights, pid_t *helper)
{
    static const char *const environment[] = { "LC_ALL=C.UTF-8", "TZ=UTC", NULL };
    static const char *const arguments[] = { NAME, NULL };
    sigset_t none, usual;

    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGXFSZ);
    posix_spawn_file_actions_adddup2(files, ends->to[0], 0);
    posix_spawn_file_actions_adddup2(files, ends->from[1], 1);
    posix_spawn_file_actions_addopen(files, 2, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(files, 3);
    posix_spawnattr_setflags(rights, POSIX_SPAWN_RESETIDS | POSIX_SPAWN_SETSIGDEF |
                                         POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setsigmask(rights, &none);
    posix_spawnattr_setsigdefault(rights, &usual);
    return posix_spawn(helper, path, files, rights, (char *const *)(uintptr_t)arguments,
                       (char *const *)(uintptr_t)environment);
}

static int spawn(const char *path, const struct ends *ends, pid_t *helper)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t rights;
    int trouble;

    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&rights);
    trouble = spawn_with(path, ends, &files, &rights, helper);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&rights);
    return trouble;
}

static bool not_started(const char *path, int trouble, struct err *err)
{
    if (trouble == ENOENT)
        return err_set(err, ERR_STORAGE,
                       "%.200s is not there, which makes PDF and spreadsheets; install cafdesk anew.",
                       path);
    return err_set(err, ERR_STORAGE, "%.200s, which makes PDF and spreadsheets, does not start: %s.",
                   path, strerror(trouble));
}

bool press_start(struct press *press, struct err *err)
{
    struct arena arena = ARENA_INIT;
    const char *path = press_path(&arena);
    struct ends ends;
    int trouble;

    *press = (struct press){ .to = -1, .from = -1 };
    if (!make_ends(&ends)) {
        not_started(path, errno, err);
        arena_clear(&arena);
        return false;
    }
    trouble = spawn(path, &ends, &press->helper);
    close(ends.to[0]);
    close(ends.from[1]);
    press->to = ends.to[1];
    press->from = ends.from[0];
    if (trouble) {
        press->helper = 0;
        close(press->to);
        close(press->from);
        not_started(path, trouble, err);
    }
    arena_clear(&arena);
    return !trouble;
}

void press_stop(struct press *press)
{
    if (!press->helper)
        return;
    close(press->to);
    close(press->from);
    while (press->helper > 0 && waitpid(press->helper, NULL, 0) < 0 && errno == EINTR)
        continue;
    *press = (struct press){ .to = -1, .from = -1 };
}

/* ----- A document -------------------------------------------------------------- */

static bool write_all(int fd, const char *bytes, size_t length)
{
    while (length) {
        ssize_t n = write(fd, bytes, length);

        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return false;
        bytes += n;
        length -= (size_t)n;
    }
    return true;
}

static bool read_all(int fd, char *bytes, size_t length)
{
    while (length) {
        ssize_t n = read(fd, bytes, length);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        bytes += n;
        length -= (size_t)n;
    }
    return true;
}

/* What it says of a document: a line, without its end. */
static bool read_line(int fd, char *line, size_t size)
{
    for (size_t at = 0; at < size; at++) {
        if (!read_all(fd, line + at, 1))
            return false;
        if (line[at] == '\n') {
            line[at] = '\0';
            return true;
        }
    }
    return false;
}

static bool ended(struct err *err)
{
    return err_set(err, ERR_STORAGE,
                   "The helper for PDF and spreadsheets ended before it was done; nothing is "
                   "written. Try again with less.");
}

bool press_give(struct press *press, const struct str *document, struct pressed *out,
                struct arena *arena, struct err *err)
{
    char line[sizeof(err->msg)];
    char *bytes;

    *out = (struct pressed){ 0 };
    if (!write_all(press->to, str_text(document), document->used) ||
        !read_line(press->from, line, sizeof(line)))
        return ended(err);
    if (strncmp(line, "no ", 3) == 0)
        return err_set(err, ERR_REFUSED, "%s", line + 3);
    if (sscanf(line, "done %zu %zu %zu", &out->length, &out->missing, &out->pages) != 3 ||
        out->length > PRESS_MOST_BYTES)
        return ended(err);
    bytes = arena_alloc(arena, out->length + 1);
    out->bytes = bytes;
    return read_all(press->from, bytes, out->length) || ended(err);
}
