/* SPDX-License-Identifier: MIT */
/* Answers all in sight. */

#include "config.h"

#include "ui/choice.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/die.h"
#include "base/text.h"
#include "ui/typing.h"

enum { GAP = 3, NONE = -1 };

struct choice {
    struct widget widget;
    const struct option *options;
    int count;
    int at;      /* the option the focus is on */
    int chosen;  /* of a choice: NONE or the option chosen */
    bool *ticked; /* of ticks */
    bool many;
    bool erased; /* letters that were refused are being taken back */
    struct str value;
    struct typing typing;
};

static const struct choice *choice_of(const struct widget *widget)
{
    return (const struct choice *)widget;
}

static struct choice *choice_mut(struct widget *widget)
{
    return (struct choice *)widget;
}

/* ----- Where the options stand ----------------------------------------- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool choice_is_coded(const struct option *options, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!is_digit(options[i].code[0]) || options[i].code[1] != '\0' ||
            is_digit(options[i].label[0]))
            return false;
    }
    return count > 1;
}

/* The digit that marks it stands before the words, where it is not their place. */
static void add_option(const struct choice *choice, int i, struct str *out)
{
    if (choice_is_coded(choice->options, (size_t)choice->count))
        str_printf(out, "%s ", choice->options[i].code);
    str_add(out, choice->options[i].label);
}

static int option_cols(const struct choice *choice, int i)
{
    struct str words = STR_INIT;
    int cols;

    add_option(choice, i, &words);
    cols = 4 + text_columns(str_text(&words), words.used);
    str_release(&words);
    return cols;
}

/* The place of option i when they flow into `cols` columns. */
static void option_place(const struct choice *choice, int i, int cols, int *row, int *col)
{
    *row = 0;
    *col = 0;
    for (int k = 0; k < i; k++) {
        *col += option_cols(choice, k) + GAP;
        if (*col + option_cols(choice, k + 1) > cols) {
            *col = 0;
            ++*row;
        }
    }
}

static int choice_rows(const struct widget *widget, int cols)
{
    int row, col;

    if (choice_of(widget)->count == 0)
        return 1;
    option_place(choice_of(widget), choice_of(widget)->count - 1, cols, &row, &col);
    return row + 1;
}

static bool is_on(const struct choice *choice, int i)
{
    return choice->many ? choice->ticked[i] : choice->chosen == i;
}

static void choice_draw(const struct widget *widget, struct canvas *canvas, struct rect rect,
                        bool focused)
{
    const struct choice *choice = choice_of(widget);
    const char *form = choice->many ? "[%s] %s" : "(%s) %s";
    const char *mark = choice->many ? "x" : "*";

    for (int i = 0; i < choice->count; i++) {
        bool here = focused && i == choice->at;
        struct str words = STR_INIT;
        int row, col;

        option_place(choice, i, rect.cols, &row, &col);
        str_add(&words, form[0] == '[' ? "[" : "(");
        str_add(&words, is_on(choice, i) ? mark : " ");
        str_add(&words, form[0] == '[' ? "] " : ") ");
        add_option(choice, i, &words);
        canvas_put(canvas, rect.row + row, rect.col + col, here ? ROLE_FOCUS : ROLE_FIELD,
                   str_text(&words));
        if (here)
            canvas_cursor(canvas, rect.row + row, rect.col + col + 1);
        str_release(&words);
    }
}

/* ----- Keys ------------------------------------------------------------ */

bool choice_is_numbered(const struct option *options, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (is_digit(options[i].code[0]) || is_digit(options[i].label[0]))
            return false;
    }
    return count > 1;
}

static enum reply choose(struct choice *choice, int i)
{
    bool same = choice->chosen == i;

    choice->at = i;
    choice->chosen = i;
    return same ? REPLY_TAKEN : REPLY_CHANGED;
}

static enum reply step(struct choice *choice, int by)
{
    int to = choice->at + by;

    if (to < 0 || to >= choice->count)
        return REPLY_TAKEN;
    choice->at = to;
    return choice->many ? REPLY_TAKEN : choose(choice, to);
}

static enum reply toggle(struct choice *choice, int i)
{
    choice->at = i;
    choice->ticked[i] = !choice->ticked[i];
    return REPLY_CHANGED;
}

/* ----- Typing ---------------------------------------------------------- */

/* The option whose code is what was typed, else one whose code or words begin
 * so: the first of them from `from` on, and round again. */
static int find_typed(const struct choice *choice, const char *typed, int from)
{
    for (int k = 0; k < choice->count; k++) {
        int i = (from + k) % choice->count;

        if (strcasecmp(choice->options[i].code, typed) == 0)
            return i;
    }
    for (int k = 0; k < choice->count; k++) {
        int i = (from + k) % choice->count;

        if (typing_begins(choice->options[i].code, typed) ||
            typing_begins(choice->options[i].label, typed))
            return i;
    }
    return NONE;
}

/* The same letter again goes round; another digit is another answer. */
static bool is_anew(const char *typed, const char *letter)
{
    return is_digit(letter[0]) ? strspn(typed, "0123456789") == strlen(typed)
                               : typed[strspn(typed, letter)] == '\0' && letter[1] == '\0';
}

static int find_letter(const struct choice *choice, const char *letter)
{
    const char *typed = choice->typing.text;
    int found;

    if (strcmp(typed, letter) == 0)
        return find_typed(choice, letter, choice->at + 1);
    found = find_typed(choice, typed, choice->at);
    if (found == NONE && is_anew(typed, letter))
        found = find_typed(choice, letter, choice->at + 1);
    return found;
}

static void choice_set(struct widget *widget, const char *value);

static bool is_digits(const char *typed)
{
    return typed[0] != '\0' && strspn(typed, "0123456789") == strlen(typed);
}

static enum reply refuse(struct choice *choice)
{
    const char *before = str_text(&choice->typing.before);

    if (!choice->typing.refused && strcmp(before, str_text(&choice->value)) != 0)
        choice_set(&choice->widget, before);
    choice->typing.refused = true;
    return REPLY_REFUSED;
}

/* Digits alone, where the answers go by their place. */
static bool is_place(const struct choice *choice)
{
    return is_digits(choice->typing.text) &&
           choice_is_numbered(choice->options, (size_t)choice->count);
}

static enum reply mark(struct choice *choice, int i)
{
    return choice->many ? toggle(choice, i) : choose(choice, i);
}

/* Another digit is another answer. */
static enum reply type_digit(struct choice *choice, char digit)
{
    int place = digit - '1';

    return place >= 0 && place < choice->count ? mark(choice, place) : refuse(choice);
}

static enum reply type_letter(struct choice *choice, const char *letter)
{
    int found = NONE;

    typing_add(&choice->typing, letter, str_text(&choice->value));
    if (!choice->typing.refused && is_place(choice))
        return type_digit(choice, letter[0]);
    if (!choice->typing.refused)
        found = find_letter(choice, letter);
    if (found == NONE)
        return refuse(choice);
    choice->at = found;
    return choice->many ? REPLY_TAKEN : choose(choice, found);
}

/* Between two words of an answer, or the key that ticks and chooses. */
static enum reply type_space(struct choice *choice)
{
    struct typing *typing = &choice->typing;
    const char *typed = typing->text;

    if (typed[0] != '\0') {
        bool place = is_place(choice);

        typing_add(typing, " ", "");
        if (typing->refused || place || find_typed(choice, typed, choice->at) != NONE)
            return typing->refused ? REPLY_REFUSED : REPLY_TAKEN;
    }
    typing_end(typing);
    return mark(choice, choice->at);
}

static enum reply clear(struct choice *choice)
{
    bool had = choice->chosen != NONE;

    if (choice->many)
        return choice->ticked[choice->at] ? toggle(choice, choice->at) : REPLY_TAKEN;
    choice->chosen = NONE;
    return had ? REPLY_CHANGED : REPLY_TAKEN;
}

static enum reply choice_key(struct widget *widget, const struct key *key)
{
    struct choice *choice = choice_mut(widget);
    bool erased = choice->erased;

    if (choice->count == 0)
        return REPLY_PASS;
    choice->erased = false;
    if (key_is_text(key, " "))
        return type_space(choice);
    if (key->kind == K_TEXT)
        return key_is_text(key, "?") ? REPLY_PASS : type_letter(choice, key->text);
    erased = erased || choice->typing.refused;
    typing_end(&choice->typing);
    if (key->kind == K_LEFT)
        return step(choice, -1);
    if (key->kind == K_RIGHT)
        return step(choice, 1);
    if (key->kind == K_BACKSPACE || key->kind == K_DELETE) {
        choice->erased = erased;
        return erased ? REPLY_TAKEN : clear(choice);
    }
    return REPLY_PASS;
}

/* ----- Value ----------------------------------------------------------- */

static void put_value(struct choice *choice)
{
    str_clear(&choice->value);
    for (int i = 0; i < choice->count; i++) {
        if (!is_on(choice, i))
            continue;
        if (choice->value.used > 0)
            str_add_char(&choice->value, ',');
        str_add(&choice->value, choice->options[i].code);
    }
}

static enum reply choice_key_valued(struct widget *widget, const struct key *key)
{
    enum reply reply = choice_key(widget, key);

    if (reply == REPLY_CHANGED || reply == REPLY_REFUSED)
        put_value(choice_mut(widget));
    return reply;
}

/* Whether a code is among those in a list with commas. */
static bool is_listed(const char *list, const char *code)
{
    size_t length = strlen(code);

    for (const char *p = list; (p = strstr(p, code)) != NULL; p += length) {
        bool begins = p == list || p[-1] == ',';

        if (begins && length > 0 && (p[length] == ',' || p[length] == '\0'))
            return true;
        if (length == 0)
            break;
    }
    return false;
}

static void choice_set(struct widget *widget, const char *value)
{
    struct choice *choice = choice_mut(widget);

    choice->at = 0;
    choice->chosen = NONE;
    for (int i = 0; i < choice->count; i++) {
        if (choice->many) {
            choice->ticked[i] = is_listed(value, choice->options[i].code);
        } else if (strcmp(choice->options[i].code, value) == 0 && value[0] != '\0') {
            choice->chosen = i;
            choice->at = i;
        }
    }
    put_value(choice);
}

static void choice_enter(struct widget *widget)
{
    choice_mut(widget)->erased = false;
    typing_end(&choice_mut(widget)->typing);
}

static const char *choice_value(const struct widget *widget)
{
    return str_text(&choice_of(widget)->value);
}

static void choice_words(const struct widget *widget, struct str *out)
{
    const struct choice *choice = choice_of(widget);
    bool any = false;

    for (int i = 0; i < choice->count; i++) {
        if (is_on(choice, i)) {
            str_printf(out, "%s%s", any ? ", " : "", choice->options[i].label);
            any = true;
        }
    }
}

static void choice_free(struct widget *widget)
{
    struct choice *choice = choice_mut(widget);

    free(choice->ticked);
    str_release(&choice->typing.before);
    str_release(&choice->value);
    free(choice);
}

static struct widget *make(const struct option *options, size_t count, bool many)
{
    static const struct widget_ops ops = {
        .rows = choice_rows,
        .draw = choice_draw,
        .key = choice_key_valued,
        .enter = choice_enter,
        .set = choice_set,
        .value = choice_value,
        .words = choice_words,
        .place = IN_FIELD,
        .free = choice_free,
    };
    struct choice *choice = calloc(1, sizeof(*choice));

    if (choice == NULL || (choice->ticked = calloc(count + 1, sizeof(bool))) == NULL)
        die("There is not enough memory for the form.");
    choice->widget.ops = &ops;
    choice->options = options;
    choice->count = (int)count;
    choice->chosen = NONE;
    choice->many = many;
    return &choice->widget;
}

struct widget *choice_new(const struct option *options, size_t count)
{
    return make(options, count, false);
}

struct widget *ticks_new(const struct option *options, size_t count)
{
    return make(options, count, true);
}
