/* SPDX-License-Identifier: MIT */
/*
 * One key as the person pressed it, whatever bytes the terminal sent for it.
 *
 * Keys have names, the same in the footer, the help, the configuration and
 * the scripts of the tests: "F1", "Enter", "PgDn", "^S", "Alt-u", "n", "Space".
 */

#ifndef UI_KEY_H
#define UI_KEY_H

#include <stdbool.h>
#include <stddef.h>

enum key_kind {
    K_NONE,
    K_TEXT, /* something that can be typed: `text` holds it */
    K_CTRL, /* Ctrl and the lower-case letter (or _) in `text` */
    K_ALT,  /* Alt and the character in `text` */
    K_ENTER,
    K_TAB,
    K_BACKTAB,
    K_ESC,
    K_BACKSPACE,
    K_DELETE,
    K_INSERT,
    K_UP,
    K_DOWN,
    K_LEFT,
    K_RIGHT,
    K_HOME,
    K_END,
    K_PGUP,
    K_PGDN,
    K_WORD_LEFT, /* Ctrl-Left */
    K_WORD_RIGHT,
    K_F1, /* K_F1 to K_F12 in order */
    K_F12 = K_F1 + 11,
    K_CLICK, /* the mouse, where it is on: `row` and `col` say where */
    K_WHEEL_UP,
    K_WHEEL_DOWN,
};

enum { KEY_TEXT_SIZE = 8, KEY_NAME_SIZE = 16 };

struct key {
    enum key_kind kind;
    char text[KEY_TEXT_SIZE]; /* UTF-8 of one code point; "" unless TEXT, CTRL or ALT */
    int row;                  /* of a click or the wheel, on the canvas */
    int col;
    bool by_esc; /* an F-key pressed as Esc and a digit */
};

/* A key of a kind that needs no text, and one that types a character. */
struct key key_of(enum key_kind kind);
struct key key_text(const char *text);
struct key key_ctrl(char letter);
struct key key_alt(const char *text);

/* A click, and whether a key is a click or the wheel. These have no names that
 * key_parse() reads: no deed can be put on them. */
struct key key_click(int row, int col);
bool key_is_mouse(const struct key *key);

/* Reads a name; false when there is no such key. */
bool key_parse(const char *name, struct key *out);

/* Writes the name; key_parse() reads it back, but for the mouse's. */
void key_spell(const struct key *key, char name[KEY_NAME_SIZE]);

bool key_equal(const struct key *a, const struct key *b);

/* Whether it is this Ctrl key, this Alt key, or types exactly this text. */
bool key_is_ctrl(const struct key *key, char letter);
bool key_is_alt(const struct key *key, const char *text);
bool key_is_text(const struct key *key, const char *text);

#endif
