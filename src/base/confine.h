/* SPDX-License-Identifier: MIT */
/*
 * Giving up the right to any file but those named, for good: Landlock, where
 * the kernel has it.
 *
 * What was opened before stays open. Nothing can be executed afterwards, and no
 * connection made or taken over TCP. Nothing of it can be taken back; doing it
 * a second time leaves what both allow. safety.md 2.2.
 */

#ifndef BASE_CONFINE_H
#define BASE_CONFINE_H

#include <stdbool.h>

/* What may be done with a file, or with everything below a folder. */
enum confine_right {
    CONFINE_READ,     /* files are read, folders listed */
    CONFINE_TERMINAL, /* a device that is read, written and asked about itself */
    CONFINE_ADD,      /* a file that is there is written, not read, and not made shorter */
    CONFINE_MAKE,     /* new files are made here, written, and taken away again */
    CONFINE_KEEP,     /* files and folders are made, read, changed and taken away */
};

/* The names that stay within reach. */
struct confine {
    int rules;   /* -1: the kernel has no such thing */
    int version; /* of what the kernel has, from 1 on; 0: nothing */
};

/* Which Landlock the running kernel has; 0: none, or it is turned off. */
int confine_version(void);

struct confine confine_begin(void);

/* A name that is not there, or may not be looked at, gives nothing. */
void confine_allow(struct confine *confine, const char *path, enum confine_right right);

/* From here on; false when the kernel does not do it. */
bool confine_end(struct confine *confine);

/* Whether this process is confined, found by trying what nobody is allowed. */
bool confine_in_force(void);

#endif
