/* SPDX-License-Identifier: MIT */
/* Files of the person's own. */

#include "config.h"

#include "cli/own_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text_clean.h"
#include "cli/startup.h"

/* "FILE cannot be read: No such file or directory." */
static bool trouble(const char *path, const char *what, int number, struct err *err)
{
    struct arena arena = ARENA_INIT;

    err_set(err, ERR_STORAGE, "%.180s cannot be %s: %s.",
            path ? text_plain(path, TEXT_LINE, &arena) : "Standard output", what,
            strerror(number));
    arena_clear(&arena);
    return false;
}

static bool as_file(int fd, const char *mode, const char *path, FILE **out, struct err *err)
{
    *out = fdopen(fd, mode);
    if (*out)
        return true;
    close(fd);
    return trouble(path, "opened", errno, err);
}

static bool not_ordinary(const char *path, struct err *err)
{
    struct arena arena = ARENA_INIT;

    err_set(err, ERR_INVALID, "%.180s is not an ordinary file, which can be read twice.",
            text_plain(path, TEXT_LINE, &arena));
    arena_clear(&arena);
    return false;
}

bool own_file_open(const char *path, FILE **out, struct err *err)
{
    struct stat about;
    int fd;

    own_rights_begin();
    fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    own_rights_end();
    if (fd < 0)
        return trouble(path, "read", errno, err);
    if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode))
        return as_file(fd, "r", path, out, err);
    close(fd);
    return not_ordinary(path, err);
}

bool own_file_make(const char *path, FILE **out, struct err *err)
{
    int fd;

    own_rights_begin();
    fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0600);
    own_rights_end();
    if (fd >= 0)
        return as_file(fd, "w", path, out, err);
    if (errno != EEXIST)
        return trouble(path, "made", errno, err);
    trouble(path, "made", EEXIST, err);
    err->kind = ERR_REFUSED;
    return false;
}

bool own_file_output(FILE **out, struct err *err)
{
    int fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);

    return fd < 0 ? trouble(NULL, "written", errno, err) : as_file(fd, "w", NULL, out, err);
}

bool own_file_finish(FILE *file, const char *path, bool keep, struct err *err)
{
    bool written = fflush(file) == 0 && !ferror(file) &&
                   (!path || fsync(fileno(file)) == 0);
    int number = errno;

    if (fclose(file) != 0 && written) {
        number = errno;
        written = false;
    }
    if (path && (!keep || !written)) {
        own_rights_begin();
        unlink(path);
        own_rights_end();
    }
    if (!keep || written || (!path && number == EPIPE))
        return true;
    return trouble(path, "written", number, err);
}
