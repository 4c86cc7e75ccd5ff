/* SPDX-License-Identifier: MIT */
/* What the program takes from whoever started it. */

#include "config.h"

#include "cli/startup.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/compiler.h"
#include "base/die.h"
#include "cli/facts.h"

extern char **environ;

bool startup_for_site(void)
{
    return getauxval(AT_SECURE) != 0;
}

/* ----- The environment -------------------------------------------------- */

static bool kept_for_site(const char *setting)
{
    static const struct {
        const char *name;
        bool site;
    } known[] = {
#define X(name, words, site) { name, site },
        ENVIRONMENT(X)
#undef X
    };
    size_t length = strcspn(setting, "=");

    if (strncmp(setting, "LC_", 3) == 0)
        return true;
    for (size_t i = 0; i < COUNT(known); i++) {
        if (known[i].site && strncmp(known[i].name, setting, length) == 0 &&
            known[i].name[length] == '\0')
            return true;
    }
    return false;
}

/* A name with a slash would have the C library read a file of the caller's. */
static bool harmless(const char *setting)
{
    return strlen(setting) < 128 && strchr(setting, '/') == NULL;
}

static void clean_environment(void)
{
    struct arena arena = ARENA_INIT;
    char **kept = NULL;
    size_t count = 0;

    for (char **setting = environ; setting && *setting; setting++) {
        if (!kept_for_site(*setting) || !harmless(*setting))
            continue;
        kept = arena_grow(&arena, kept, count, sizeof(*kept));
        kept[count++] = arena_strdup(&arena, *setting);
    }
    clearenv();
    for (size_t i = 0; i < count; i++) {
        size_t length = strcspn(kept[i], "=");

        kept[i][length] = '\0';
        if (setenv(kept[i], kept[i] + length + 1, 1) != 0)
            die_of_memory();
    }
    arena_clear(&arena);
}

/* ----- Descriptors ------------------------------------------------------ */

/* A descriptor that was closed is opened the wrong way round, so that using
 * it fails and no file of the store can take its number. */
static void open_descriptor(int fd)
{
    if (fcntl(fd, F_GETFD) >= 0)
        return;
    if (open("/dev/null", fd == 0 ? O_WRONLY : O_RDONLY) != fd)
        _exit(7);
}

void startup_close_all_but(int64_t kept)
{
    if (kept < 3) {
        close_range(3, ~0u, 0);
        return;
    }
    if (kept > 3)
        close_range(3, (unsigned)kept - 1, 0);
    close_range((unsigned)kept + 1, ~0u, 0);
}

/* ----- Rights ----------------------------------------------------------- */

static void change_group(gid_t group)
{
    if (getegid() != group && setegid(group) != 0)
        die("The program could not change its group.");
}

void own_rights_begin(void)
{
    change_group(getgid());
}

void own_rights_end(void)
{
    gid_t real, effective, saved;

    if (getresgid(&real, &effective, &saved) == 0)
        change_group(saved);
}

/* ----- All of it -------------------------------------------------------- */

/* As much as may be locked, for the keys. */
static void lock_what_may_be(void)
{
    struct rlimit lock;

    if (getrlimit(RLIMIT_MEMLOCK, &lock) == 0 && lock.rlim_cur < lock.rlim_max) {
        lock.rlim_cur = lock.rlim_max;
        setrlimit(RLIMIT_MEMLOCK, &lock);
    }
}

static void leave_no_trace(void)
{
    static const struct rlimit none = { 0, 0 };

    umask(077);
    setrlimit(RLIMIT_CORE, &none);
#ifndef SANITIZED /* the leak checker looks into the process */
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

void startup(void)
{
    for (int fd = 0; fd < 3; fd++)
        open_descriptor(fd);
    leave_no_trace();
    lock_what_may_be();
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is a sentence, not an end */
    if (startup_for_site())
        clean_environment();
}
