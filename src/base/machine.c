/* SPDX-License-Identifier: MIT */
/* What the program takes from the machine. */

#include "config.h"

#include "base/machine.h"

#include <sodium.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <syslog.h>
#include <time.h>

static int64_t clock_ms(clockid_t id)
{
    struct timespec t;

    clock_gettime(id, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static int64_t real_now(const struct machine *machine)
{
    (void)machine;
    return clock_ms(CLOCK_REALTIME);
}

static int64_t real_mono(const struct machine *machine)
{
    (void)machine;
    return clock_ms(CLOCK_BOOTTIME);
}

static void real_random(const struct machine *machine, void *bytes, size_t length)
{
    (void)machine;
    randombytes_buf(bytes, length);
}

static long real_filesystem(const struct machine *machine, const char *path)
{
    struct statfs about;

    (void)machine;
    return statfs(path, &about) == 0 ? (long)about.f_type : -1;
}

static bool real_room(const struct machine *machine, const char *path, int64_t *left, int64_t *all)
{
    struct statvfs about;

    (void)machine;
    if (statvfs(path, &about) != 0 || about.f_blocks == 0)
        return false;
    *left = (int64_t)about.f_bavail * (int64_t)about.f_frsize;
    *all = (int64_t)about.f_blocks * (int64_t)about.f_frsize;
    return true;
}

/* Opened and closed each time: it is seldom, and descriptors may go meanwhile. */
static void real_log(const struct machine *machine, enum log_word word, const char *line)
{
    (void)machine;
    openlog("cafdesk", LOG_PID, LOG_AUTHPRIV);
    syslog(word == LOG_WORD_ALERT ? LOG_ALERT : LOG_NOTICE, "%s", line);
    closelog();
}

const struct machine *machine_real(void)
{
    static const struct machine real = {
        .now_ms = real_now,
        .mono_ms = real_mono,
        .random = real_random,
        .filesystem = real_filesystem,
        .room = real_room,
        .log = real_log,
        .kdf = { .passes = 3, .memory = 128u << 20, .floor_memory = 64u << 20 },
    };

    return &real;
}

int64_t machine_now(const struct machine *machine)
{
    return machine->now_ms(machine) / 1000;
}
