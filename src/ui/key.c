/* SPDX-License-Identifier: MIT */
/* Names of keys, and comparing them. */

#include "config.h"

#include "ui/key.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/compiler.h"

static const struct {
    enum key_kind kind;
    const char *name;
} names[] = {
    { K_ENTER, "Enter" },       { K_TAB, "Tab" },
    { K_BACKTAB, "S-Tab" },     { K_ESC, "Esc" },
    { K_BACKSPACE, "BkSp" },    { K_DELETE, "Del" },
    { K_INSERT, "Ins" },        { K_UP, "Up" },
    { K_DOWN, "Down" },         { K_LEFT, "Left" },
    { K_RIGHT, "Right" },       { K_HOME, "Home" },
    { K_END, "End" },           { K_PGUP, "PgUp" },
    { K_PGDN, "PgDn" },         { K_WORD_LEFT, "^Left" },
    { K_WORD_RIGHT, "^Right" },
};

struct key key_of(enum key_kind kind)
{
    return (struct key){ .kind = kind };
}

static struct key key_with(enum key_kind kind, const char *text)
{
    struct key key = { .kind = kind };

    snprintf(key.text, sizeof(key.text), "%s", text);
    return key;
}

struct key key_text(const char *text)
{
    return key_with(K_TEXT, text);
}

struct key key_ctrl(char letter)
{
    return key_with(K_CTRL, (char[]){ letter, '\0' });
}

struct key key_alt(const char *text)
{
    return key_with(K_ALT, text);
}

struct key key_click(int row, int col)
{
    return (struct key){ .kind = K_CLICK, .row = row, .col = col };
}

bool key_is_mouse(const struct key *key)
{
    return key->kind == K_CLICK || key->kind == K_WHEEL_UP || key->kind == K_WHEEL_DOWN;
}

/* The bytes of the one character that `text` is, 0 when it is not one. */
static bool is_one_character(const char *text)
{
    size_t bytes = 0;

    for (const char *p = text; *p != '\0'; p++)
        bytes += ((unsigned char)*p & 0xc0) != 0x80;
    return bytes == 1 && strlen(text) < KEY_TEXT_SIZE;
}

static bool parse_function_key(const char *name, struct key *out)
{
    char *end = NULL;
    long n;

    if (name[0] != 'F' || name[1] < '1' || name[1] > '9')
        return false;
    n = strtol(name + 1, &end, 10);
    if (*end != '\0' || n > 12)
        return false;
    *out = key_of((enum key_kind)(K_F1 + (int)n - 1));
    return true;
}

static bool parse_modified(const char *name, struct key *out)
{
    if (name[0] == '^' && name[1] != '\0' && name[2] == '\0') {
        char letter = name[1] >= 'A' && name[1] <= 'Z' ? (char)(name[1] + 32) : name[1];

        *out = key_ctrl(letter);
        return (letter >= 'a' && letter <= 'z') || letter == '_';
    }
    if (strncmp(name, "Alt-", 4) == 0 && is_one_character(name + 4)) {
        *out = key_alt(name + 4);
        return true;
    }
    return false;
}

bool key_parse(const char *name, struct key *out)
{
    for (size_t i = 0; i < COUNT(names); i++) {
        if (strcmp(name, names[i].name) == 0) {
            *out = key_of(names[i].kind);
            return true;
        }
    }
    if (strcmp(name, "Space") == 0) {
        *out = key_text(" ");
        return true;
    }
    if (parse_function_key(name, out) || parse_modified(name, out))
        return true;
    if (!is_one_character(name) || (unsigned char)name[0] <= ' ')
        return false;
    *out = key_text(name);
    return true;
}

void key_spell(const struct key *key, char name[KEY_NAME_SIZE])
{
    name[0] = '\0';
    for (size_t i = 0; i < COUNT(names); i++) {
        if (key->kind == names[i].kind)
            snprintf(name, KEY_NAME_SIZE, "%s", names[i].name);
    }
    if (key->kind >= K_F1 && key->kind <= K_F12)
        snprintf(name, KEY_NAME_SIZE, "F%d", (int)(key->kind - K_F1) + 1);
    else if (key->kind == K_TEXT)
        snprintf(name, KEY_NAME_SIZE, "%s", strcmp(key->text, " ") == 0 ? "Space" : key->text);
    else if (key->kind == K_CTRL && key->text[0] >= 'a' && key->text[0] <= 'z')
        snprintf(name, KEY_NAME_SIZE, "^%c", key->text[0] - 32);
    else if (key->kind == K_CTRL)
        snprintf(name, KEY_NAME_SIZE, "^%s", key->text);
    else if (key->kind == K_ALT)
        snprintf(name, KEY_NAME_SIZE, "Alt-%s", key->text);
    else if (key_is_mouse(key))
        snprintf(name, KEY_NAME_SIZE, "%s",
                 key->kind == K_CLICK      ? "Click"
                 : key->kind == K_WHEEL_UP ? "Wheel-up"
                                           : "Wheel-down");
}

bool key_equal(const struct key *a, const struct key *b)
{
    return a->kind == b->kind && strcmp(a->text, b->text) == 0;
}

bool key_is_ctrl(const struct key *key, char letter)
{
    return key->kind == K_CTRL && key->text[0] == letter && key->text[1] == '\0';
}

bool key_is_alt(const struct key *key, const char *text)
{
    return key->kind == K_ALT && strcmp(key->text, text) == 0;
}

bool key_is_text(const struct key *key, const char *text)
{
    return key->kind == K_TEXT && strcmp(key->text, text) == 0;
}
