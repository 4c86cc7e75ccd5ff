/* SPDX-License-Identifier: MIT */
/*
 * Everything a person can do, said once.
 *
 * A screen offers an array of actions. Footer, palette, menu, help and the
 * manual's table of keys all read those arrays, so they agree. Actions many
 * screens share have their name, key and words in the table below; a screen
 * that offers one says `.common = ACT_SAVE` and its own deed.
 */

#ifndef UI_ACTION_H
#define UI_ACTION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"
#include "ui/key.h"

struct screen;
struct keymap;

/* Where the focus is: it decides whether a letter is text or a command. */
enum place {
    IN_FILTER = 1, /* a list whose letters filter */
    IN_LIST = 2,   /* a list whose letters act */
    IN_FIELD = 4,
    IN_MEMO = 8,
    IN_POPUP = 16,
    WHERE_LETTERS_ACT = IN_LIST | IN_POPUP,
    ANYWHERE = 31,
};

/* id, name in the configuration, key, word in the footer, sentence, group. */
#define COMMON_ACTIONS(X) \
    X(HELP, "help", "F1", "Help", "Help for this place; pressed twice, all of the help", "Help") \
    X(PALETTE, "palette", "^P", NULL, "Find any action by its words or its key and run it", "Help") \
    X(MENU, "menu", "F9", "Menu", "A menu of all actions", "Help") \
    X(BACK, "back", "Esc", "Back", "Back one step; text is kept as a draft", "Moving") \
    X(LEAVE, "leave", "F10", "Leave", "Leave the program; drafts are kept", "Moving") \
    X(HELPER, "helper", "F2", "List", "The big helper of this field: list, calendar, full screen", "Fields") \
    X(FIND, "find", "F3", "Find", "Find text here", "Finding") \
    X(MAIN, "main", "F4", NULL, "The main act of this screen", "Work") \
    X(RELOAD, "reload", "F5", "Reload", "Read it again from the store", "Moving") \
    X(PANE, "pane", "F6", "Pane", "Go to the other pane", "Moving") \
    X(BESIDE, "beside", "F7", "Beside", "Show what is beside it: guidance, who may read this", "Help") \
    X(NEXT_PROBLEM, "next-problem", "F8", "Next!", "Go to the next problem or alert", "Moving") \
    X(SAVE, "save", "^S", "Save", "Save now", "Work") \
    X(UNDO, "undo", "^_", NULL, "Undo the last change of the text", "Fields") \
    X(REDO, "redo", "Alt-r", NULL, "Redo what was undone", "Fields") \
    X(REDRAW, "redraw", "^L", NULL, "Draw the screen again", "Moving") \
    X(SUSPEND, "suspend", "^Z", NULL, "Stop the program for a while; it comes back locked", "Moving")

enum common_action {
    ACT_NONE,
#define X(id, name, key, hint, help, group) ACT_##id,
    COMMON_ACTIONS(X)
#undef X
    ACT_COUNT
};

struct action {
    enum common_action common; /* fills every word left NULL below */
    const char *name;          /* in the configuration: "case.new" */
    const char *key;           /* as key.h names it, or two in a row "g c"; "" when it has none */
    const char *keys;          /* "1 to 9": told for the key, where the screen's own `key` does
                                  it with others of a row; NULL: the key */
    const char *hint;          /* word in the footer; NULL: the common one; "": not there */
    const char *help;          /* a sentence without its full stop */
    const char *group;         /* heading in menu and help */
    unsigned places;           /* enum place; 0: anywhere for a key that types nothing, else
                                  WHERE_LETTERS_ACT */

    /* Why it cannot be done now, as a sentence; NULL when it can. Such an
     * action stays in sight and says why. */
    const char *(*why_not)(const struct screen *screen);

    /* NULL: the key is handed to the screen's own `key`, which does it. */
    void (*run)(struct screen *screen);
};

/* The words of an action, its own or the common ones; never NULL but the hint. */
const char *action_name(const struct action *action);
const char *action_hint(const struct action *action);
const char *action_help(const struct action *action);
const char *action_group(const struct action *action);

/* The places where its key works. */
unsigned action_places(const struct action *action);

/* The keys as delivered, before anybody changed them. */
const char *action_key_as_delivered(const struct action *action);

/* The key, or the row of keys, as help, palette and manual tell it. */
const char *action_keys(const struct action *action, const struct keymap *keymap);

/* ----- Keys a person chose --------------------------------------------- */

/* A line of the configuration: this action on this key. */
struct rebinding {
    const char *action;
    const char *key;
    int line;
};

/* The actions of one screen, as a clash is looked for. */
struct action_table {
    const char *screen; /* name for messages and the manual */
    const char *title;
    const struct action *actions;
    size_t count;
};

/* Reads the person's keys against all screens' tables. Refused with the line:
 * an unknown action or key, one key for two actions in one place, no key left
 * for help, palette, back, leave or save. */
NODISCARD bool keymap_new(const struct rebinding *lines, size_t count,
                          const struct action_table *tables, size_t table_count,
                          struct keymap **out, struct err *err);
void keymap_free(struct keymap *keymap);

/* The key of an action; `keymap` may be NULL (as delivered). Good as long as
 * the keymap. */
const char *action_key(const struct action *action, const struct keymap *keymap);

/* Whether `key`, after `before` (the first half of a chord, or NULL), is the
 * action's key. A digit after Esc is the twin of an F-key and comes as one. */
enum key_match { KEY_MATCH_NO, KEY_MATCH_HALF, KEY_MATCH_WHOLE };
enum key_match action_matches(const struct action *action, const struct keymap *keymap,
                              const struct key *before, const struct key *key);

/* The twin of an F-key: "Esc 1" to "Esc 0"; "" for other keys. */
void key_twin(const char *key, char twin[KEY_NAME_SIZE]);

/* The common actions every screen has (help, palette, menu, back, leave,
 * redraw, suspend), for tables. Their `run` is NULL: the stack does them. */
const struct action *actions_everywhere(size_t *count);

/* The keys for the manual, mdoc(7): each action once, under the screen that
 * has it, or before them all when several do. */
void actions_manual(const struct action_table *tables, size_t count, struct str *out);

#endif
