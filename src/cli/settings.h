/* SPDX-License-Identifier: MIT */
/*
 * cafdesk.conf: what a site and a person may set.
 *
 * The site's file says where stores are and which numbers the area goes by;
 * it and the person's own file say how the screens look and which keys do
 * what, the person's last. A file is right or refused with its line.
 */

#ifndef CLI_SETTINGS_H
#define CLI_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "model/parameter.h"

enum setting_kind { SETTING_FOLDER, SETTING_FILE, SETTING_WORD, SETTING_TELEPHONE, SETTING_YES };

/* A row of the table of settings; [parameters] and [keys] have their own. */
struct setting {
    const char *section;
    const char *name;
    enum setting_kind kind;
    const char *value;    /* as the manual names it: "folder" */
    const char *words;    /* for SETTING_WORD */
    const char *standard; /* the default; NULL: none */
    bool site_only;
    size_t offset;        /* in struct settings */
    const char *help;     /* a sentence without its full stop */
};

const struct setting *settings_table(size_t *count);

/* "[keys] case.new = ^N" */
struct key_setting {
    const char *action;
    const char *key;
    const char *file;
    int line;
};

struct settings {
    const char *store;    /* the site's live store; NULL: none named */
    const char *training; /* the site's training store; NULL */
    const char *social_care; /* its telephone number; NULL: not set */
    const char *anchors;  /* the file that keeps anchors of the trail; NULL: none */
    const char *backups;  /* the site's folder of backups; NULL: none named */
    const char *theme;    /* NULL: not set */
    bool ascii;
    bool plain;
    bool mouse;
    bool suspend; /* ^Z may stop the program */
    struct parameters parameters;
    const char **plain_words; /* that judge, ended by NULL; NULL: as delivered */
    struct key_setting *keys;
    size_t key_count;
};

/* As delivered. */
struct settings settings_default(void);

enum settings_owner { SETTINGS_SITE, SETTINGS_PERSON };

/* Reads one file over what is set already; no file is no trouble. ERR_INVALID
 * is "FILE:LINE: what: reason". */
NODISCARD bool settings_read_file(const char *path, enum settings_owner owner,
                                  struct settings *settings, struct arena *arena,
                                  struct err *err);

/* Reads the site's file, then the person's. */
NODISCARD bool settings_read(struct settings *settings, struct arena *arena, struct err *err);

/* "/etc/cafdesk.conf" */
const char *settings_site_file(void);

#endif
