/* SPDX-License-Identifier: MIT */
/* Landlock, by its system calls: no library is needed for three of them. */

#include "config.h"

#include "base/confine.h"

#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/compiler.h"

/* The kernel's numbers, the same on every machine. They stand here because the
 * headers of a system may be older than its kernel. */
enum { CALL_CREATE = 444, CALL_ADD = 445, CALL_RESTRICT = 446, ASK_VERSION = 1, RULE_PATH = 1 };

enum access {
    EXECUTE = 1 << 0,
    WRITE_FILE = 1 << 1,
    READ_FILE = 1 << 2,
    READ_FOLDER = 1 << 3,
    REMOVE_FOLDER = 1 << 4,
    REMOVE_FILE = 1 << 5,
    MAKE_FOLDER = 1 << 7,
    MAKE_FILE = 1 << 8,
    OF_FIRST = (1 << 13) - 1, /* all that version 1 knows */
    REFER = 1 << 13,          /* version 2 */
    TRUNCATE = 1 << 14,       /* version 3 */
    ASK_DEVICE = 1 << 15,     /* version 5 */
    OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | ASK_DEVICE
};

enum { TCP_BIND = 1, TCP_CONNECT = 2, ABSTRACT_SOCKET = 1 };

struct ruleset {
    uint64_t files;
    uint64_t net;    /* version 4 */
    uint64_t scoped; /* version 6 */
};

struct path_rule {
    uint64_t allowed;
    int32_t folder;
} __attribute__((packed));

int confine_version(void)
{
    long version = syscall(CALL_CREATE, NULL, 0, ASK_VERSION);

    return version < 0 ? 0 : (int)version;
}

/* What this version knows, and so can forbid. */
static uint64_t known_to(int version)
{
    uint64_t known = OF_FIRST;

    if (version >= 2)
        known |= REFER;
    if (version >= 3)
        known |= TRUNCATE;
    if (version >= 5)
        known |= ASK_DEVICE;
    return known;
}

static size_t size_for(int version)
{
    if (version >= 6)
        return sizeof(struct ruleset);
    return version >= 4 ? offsetof(struct ruleset, scoped) : offsetof(struct ruleset, net);
}

struct confine confine_begin(void)
{
    struct confine confine = { .rules = -1, .version = confine_version() };
    struct ruleset all = { .files = known_to(confine.version),
                           .net = TCP_BIND | TCP_CONNECT,
                           .scoped = ABSTRACT_SOCKET };

    if (confine.version > 0)
        confine.rules = (int)syscall(CALL_CREATE, &all, size_for(confine.version), 0);
    if (confine.rules >= 0)
        fcntl(confine.rules, F_SETFD, FD_CLOEXEC);
    return confine;
}

static uint64_t allowed_by(enum confine_right right)
{
    switch (right) {
    case CONFINE_READ:
        return READ_FILE | READ_FOLDER;
    case CONFINE_TERMINAL:
        return READ_FILE | WRITE_FILE | ASK_DEVICE;
    case CONFINE_ADD:
        return WRITE_FILE;
    case CONFINE_MAKE:
        return WRITE_FILE | MAKE_FILE | REMOVE_FILE;
    case CONFINE_KEEP:
        return READ_FILE | READ_FOLDER | WRITE_FILE | TRUNCATE | MAKE_FILE | REMOVE_FILE |
               MAKE_FOLDER | REMOVE_FOLDER;
    }
    return 0;
}

void confine_allow(struct confine *confine, const char *path, enum confine_right right)
{
    struct path_rule rule = { .allowed = allowed_by(right) & known_to(confine->version) };
    struct stat about;

    if (confine->rules < 0)
        return;
    rule.folder = open(path, O_PATH | O_CLOEXEC);
    if (rule.folder < 0)
        return;
    if (fstat(rule.folder, &about) == 0 && !S_ISDIR(about.st_mode))
        rule.allowed &= OF_FILES;
    syscall(CALL_ADD, confine->rules, RULE_PATH, &rule, 0);
    close(rule.folder);
}

bool confine_end(struct confine *confine)
{
    bool done = confine->rules >= 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
                syscall(CALL_RESTRICT, confine->rules, 0) == 0;

    if (confine->rules >= 0)
        close(confine->rules);
    confine->rules = -1;
    return done;
}

/* Everybody may list the root of the tree, but for who is confined. */
bool confine_in_force(void)
{
    int root = open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

    if (root < 0)
        return true;
    close(root);
    return false;
}
