/* SPDX-License-Identifier: MIT */
/* What the helper gives up. */

#include "config.h"

#include "helper/shut_in.h"

#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/compiler.h"
#include "base/confine.h"

enum { SECONDS = 120, MOST_MEMORY = 1 << 30 };

/* The group of a site's store cannot be had again, as no id of it is left. */
static void leave_groups(void)
{
    gid_t own = getgid(), real, effective, saved;

    if (setresgid(own, own, own) != 0 || getresgid(&real, &effective, &saved) != 0 ||
        effective != own || saved != own)
        _exit(EXIT_FAILURE);
}

static void bound(void)
{
    static const struct rlimit none = { 0, 0 }, seconds = { SECONDS, SECONDS };
#ifndef SANITIZED /* a sanitizer keeps terabytes of addresses */
    static const struct rlimit memory = { MOST_MEMORY, MOST_MEMORY };

    setrlimit(RLIMIT_AS, &memory);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    umask(077);
    setrlimit(RLIMIT_CORE, &none);
    setrlimit(RLIMIT_CPU, &seconds);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
}

static void leave_files(void)
{
    static const char *const read[] = {
        "/etc/fonts", "/etc/ld.so.cache", "/lib", "/lib64", "/usr/lib", "/usr/lib64",
        "/usr/local/share/fonts", "/usr/share/fontconfig", "/usr/share/fonts",
        "/usr/share/locale", "/var/cache/fontconfig",
#ifdef SANITIZED /* the leak checker looks at the process */
        "/proc",
#endif
    };
    struct confine confine = confine_begin();

    for (size_t i = 0; i < COUNT(read); i++)
        confine_allow(&confine, read[i], CONFINE_READ);
    confine_end(&confine);
}

void shut_in(void)
{
    leave_groups();
    bound();
    leave_files();
}
