/* SPDX-License-Identifier: MIT */
/* What stays within the program's reach once it knows its store. */

#include "config.h"

#include "cli/within_reach.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/compiler.h"
#include "base/confine.h"
#include "cli/startup.h"

struct reach {
    struct confine confine;
    struct arena *arena;
};

/* ----- The machine ------------------------------------------------------- */

static void allow_machine(struct reach *reach)
{
    static const char *const read[] = {
        "/etc/group", "/etc/ld.so.cache", "/etc/locale.alias", "/etc/localtime",
        "/etc/nsswitch.conf", "/etc/passwd", "/etc/terminfo", "/lib", "/lib64",
        "/proc/swaps", "/sys/dev/block", "/sys/devices", "/usr/lib", "/usr/lib64",
        "/usr/share/i18n", "/usr/share/locale", "/usr/share/tabset", "/usr/share/terminfo",
        "/usr/share/zoneinfo", "/var/lib/sss/mc", "/dev/urandom",
#ifdef SANITIZED /* the leak checker looks at the process */
        "/proc",
#endif
    };
    static const char *const terminals[] = { "/dev/null", "/dev/tty" };

    for (size_t i = 0; i < COUNT(read); i++)
        confine_allow(&reach->confine, read[i], CONFINE_READ);
    for (size_t i = 0; i < COUNT(terminals); i++)
        confine_allow(&reach->confine, terminals[i], CONFINE_TERMINAL);
}

/* The person's own descriptions of terminals, which a site does not take. */
static void allow_own_terminals(struct reach *reach)
{
    const char *home = getenv("HOME"), *one = getenv("TERMINFO"), *many = getenv("TERMINFO_DIRS");

    if (startup_for_site())
        return;
    if (home)
        confine_allow(&reach->confine, arena_printf(reach->arena, "%s/.terminfo", home),
                      CONFINE_READ);
    if (one)
        confine_allow(&reach->confine, one, CONFINE_READ);
    while (many && *many) {
        size_t length = strcspn(many, ":");

        confine_allow(&reach->confine, arena_strndup(reach->arena, many, length), CONFINE_READ);
        many += length + (many[length] == ':');
    }
}

/* ----- The store and what is named --------------------------------------- */

/* "a/b" of "a/b/c", "." of "c". */
static const char *above(const char *path, struct arena *arena)
{
    size_t length = strlen(path);

    while (length > 1 && path[length - 1] == '/')
        length--;
    while (length > 0 && path[length - 1] != '/')
        length--;
    while (length > 1 && path[length - 1] == '/')
        length--;
    return length ? arena_strndup(arena, path, length) : ".";
}

static void allow_store(struct reach *reach, const char *folder)
{
    while (access(folder, F_OK) != 0 && strcmp(folder, "/") != 0 && strcmp(folder, ".") != 0)
        folder = above(folder, reach->arena);
    confine_allow(&reach->confine, folder, CONFINE_KEEP);
}

static bool is_store(const struct option *option)
{
    return strcmp(option->name, "store") == 0;
}

static void allow_option(struct reach *reach, const struct call_value *value)
{
    if (value->option->kind == OPTION_FOLDER && !is_store(value->option))
        allow_store(reach, value->text);
    if (value->option->kind == OPTION_FILE)
        confine_allow(&reach->confine, value->text, CONFINE_READ);
    else if (value->option->kind == OPTION_NEW_FILE)
        confine_allow(&reach->confine, above(value->text, reach->arena), CONFINE_MAKE);
}

static void allow_named(struct reach *reach, const struct call *call)
{
    own_rights_begin();
    for (size_t i = 0; i < call->value_count; i++)
        allow_option(reach, &call->values[i]);
    for (size_t i = 0; call->command && i < call->argument_count; i++) {
        if (call->command->names_files)
            confine_allow(&reach->confine, call->arguments[i], CONFINE_READ);
        else if (call->command->names_folders)
            confine_allow(&reach->confine, call->arguments[i], CONFINE_KEEP);
    }
    own_rights_end();
}

/* What is written to a file at the screens goes where the person began the program. */
static void allow_begun(struct reach *reach, const struct command *command)
{
    if (command && !command->opens_screens)
        return;
    own_rights_begin();
    confine_allow(&reach->confine, ".", CONFINE_MAKE);
    own_rights_end();
}

void within_reach(const struct task *task, const char *folder)
{
    struct reach reach = { .confine = confine_begin(), .arena = task->arena };

    allow_machine(&reach);
    allow_own_terminals(&reach);
    allow_store(&reach, folder);
    if (task->settings->anchors)
        confine_allow(&reach.confine, task->settings->anchors, CONFINE_ADD);
    if (task->settings->backups && task->call->command && task->call->command->of_backups)
        confine_allow(&reach.confine, task->settings->backups, CONFINE_KEEP);
    allow_named(&reach, task->call);
    allow_begun(&reach, task->call->command);
    confine_end(&reach.confine);
}
