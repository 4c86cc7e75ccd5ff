/* SPDX-License-Identifier: MIT */
/* A form as questions and answers. */

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/text_fold.h"
#include "ui/form_private.h"
#include "ui/plain.h"
#include "ui/plain_text.h"

/* What an answer asks for. */
enum step { STEP_AGAIN, STEP_NEXT, STEP_PREVIOUS, STEP_JUMP, STEP_OVER };

static bool is_question(const struct form *form, size_t i)
{
    const struct form_item *item = &form->items[i];

    return item->widget != NULL && item->field->kind != ASK_BUTTON && item_is_asked(form, item) &&
           item_closed(form, item) == NULL;
}

/* ----- What is said ---------------------------------------------------- */

static void say_options(struct plain *plain, const struct form_field *field)
{
    for (size_t i = 0; i < field->option_count; i++) {
        const struct option *option = &field->options[i];

        if (option_tells_code(option))
            plain_say(plain, "  %zu  %s", i + 1, option->label);
        else
            plain_say(plain, "  %zu  %s (%s)", i + 1, option->label, option->code);
    }
}

static void say_help(struct plain *plain, const struct form *form, const struct form_field *field)
{
    if (field->hint != NULL)
        plain_tell(plain, field->hint);
    if (field->help != NULL && !field_help_is_hint(field))
        plain_tell(plain, field->help);
    if (field_need(form, field) != NEED_NEVER)
        plain_say(plain, "It is needed%s.", field->need == NEED_TO_SAVE ? "" : " to finish");
    plain_say(plain, "Enter keeps what is there, @ empties it, ^ goes back, ^caption goes to "
                     "another question%s.",
              field->option_count > 0 ? ", ?? lists the answers" : "");
}

static void ask_words(const struct form_item *item, struct str *out)
{
    struct str words = STR_INIT;

    widget_words(item->widget, &words);
    str_add(out, item->field->label);
    if (words.used > 0 && words.used < 60)
        str_printf(out, " [%s]", str_text(&words));
    else if (words.used > 0)
        str_add(out, " [text is there]");
    str_add_char(out, ':');
    str_release(&words);
}

/* What was understood, when it is not what was typed. */
static void echo(struct plain *plain, const struct form_item *item, const char *typed)
{
    struct str words = STR_INIT;

    widget_words(item->widget, &words);
    if (item->field->kind != ASK_SECRET && strcmp(str_text(&words), typed) != 0)
        plain_say(plain, "= %s", str_text(&words));
    str_release(&words);
}

/* ----- Answers --------------------------------------------------------- */

/* The code a number or the first letters stand for; what was typed otherwise. */
static const char *code_for(const struct form_field *field, const char *typed)
{
    size_t found = plain_find(field->options, field->option_count, typed);

    return found < field->option_count ? field->options[found].code : typed;
}

/* Codes with commas, from numbers or words with commas or blanks. */
static const char *codes_for(const struct form_field *field, const char *typed,
                             struct arena *arena)
{
    struct str codes = STR_INIT;
    char *words = arena_strdup(arena, typed);
    const char *result;

    for (char *word = strsep(&words, ","); word != NULL; word = strsep(&words, ",")) {
        word += strspn(word, " ");
        str_printf(&codes, "%s%s", codes.used > 0 ? "," : "", code_for(field, word));
    }
    result = arena_strdup(arena, str_text(&codes));
    str_release(&codes);
    return result;
}

static bool is_yes(const char *typed)
{
    return strncasecmp(typed, "y", 1) == 0 || strcmp(typed, "1") == 0;
}

static bool is_no(const char *typed)
{
    return strncasecmp(typed, "n", 1) == 0 || strcmp(typed, "0") == 0 || typed[0] == '\0';
}

/* The text to give the widget for what was typed. */
static const char *meant(const struct form_field *field, const char *typed, struct arena *arena)
{
    switch (field->kind) {
    case ASK_CHOICE:
        return code_for(field, typed);
    case ASK_CODE:
        return typed[0] >= '0' && typed[0] <= '9' ? code_for(field, typed) : typed;
    case ASK_TICKS:
        return codes_for(field, typed, arena);
    case ASK_TICK:
        return is_yes(typed) ? "yes" : "";
    case ASK_HEADING:
    case ASK_SHOWN:
    case ASK_LINE:
    case ASK_SECRET:
    case ASK_NUMBER:
    case ASK_MEMO:
    case ASK_DATE:
    case ASK_MOMENT:
    case ASK_REFERENCE:
    case ASK_BUTTON:
        break;
    }
    return typed;
}

/* A choice that took nothing was not understood. */
static bool was_taken(const struct form_item *item, const char *given)
{
    enum form_kind kind = item->field->kind;

    if (kind != ASK_CHOICE && kind != ASK_TICKS)
        return true;
    return given[0] == '\0' || widget_value(item->widget)[0] != '\0';
}

/* A reason is a sentence or the beginning of one. */
static void say_mark(struct plain *plain, const char *mark, const char *reason)
{
    struct arena arena = ARENA_INIT;
    const char *words = plain_text_keyless(reason, &arena);
    size_t length = strlen(words);
    bool whole = length > 0 && strchr(".?!", words[length - 1]) != NULL;

    plain_say(plain, "%s %s%s", mark, words, whole ? "" : ".");
    arena_clear(&arena);
}

static void put(struct form *form, struct form_item *item, const char *raw)
{
    widget_set(item->widget, raw);
    form_touch(form, item);
    form_leave_item(form);
}

/* What cannot be read is no answer: the one before stays. */
static bool was_read(struct form_item *item, const char *given)
{
    struct err quiet = ERR_INIT;

    return was_taken(item, given) && widget_settle(item->widget, &quiet);
}

static enum step give(struct plain *plain, struct form *form, struct form_item *item,
                      const char *typed)
{
    struct arena arena = ARENA_INIT;
    const char *given, *before;
    enum step step = STEP_NEXT;

    if (item->field->kind == ASK_TICK && !is_yes(typed) && !is_no(typed)) {
        plain_say(plain, "! Answer yes or no.");
        return STEP_AGAIN;
    }
    given = meant(item->field, typed, &arena);
    before = arena_strdup(&arena, widget_raw(item->widget));
    put(form, item, given);
    if (!was_taken(item, given)) {
        plain_say(plain, "! That is none of the answers. ?? lists them.");
        step = STEP_AGAIN;
    } else if (item->problem != NULL) {
        say_mark(plain, "!", item->problem);
        step = STEP_AGAIN;
    } else {
        echo(plain, item, typed);
        if (item_warning(form, item) != NULL)
            say_mark(plain, "?", item_warning(form, item));
    }
    if (!was_read(item, given))
        put(form, item, before);
    arena_clear(&arena);
    return step;
}

/* What was typed of a text so far: a draft keeps it should nothing follow. */
static void keep_lines(struct form *form, struct form_item *item, const struct str *text)
{
    widget_set(item->widget, str_text(text));
    form_touch(form, item);
    form_keep_draft(form);
}

/* Long text: lines until one with a dot alone. */
static enum step give_memo(struct plain *plain, struct form *form, struct form_item *item,
                           const char *first)
{
    struct str text = STR_INIT, line = STR_INIT;
    const char *typed = first;

    while (typed != NULL && strcmp(typed, ".") != 0) {
        str_printf(&text, "%s%s", text.used > 0 ? "\n" : "", typed);
        keep_lines(form, item, &text);
        typed = plain_read(plain, " ", PLAIN_SHOWN, &line);
    }
    if (text.used == 0 && !plain->broken)
        keep_lines(form, item, &text);
    form_leave_item(form);
    if (item_warning(form, item) != NULL)
        say_mark(plain, "?", item_warning(form, item));
    str_release(&text);
    str_release(&line);
    return plain->over ? STEP_OVER : STEP_NEXT;
}

static bool find_caption(const struct form *form, const char *caption, size_t *at)
{
    struct arena arena = ARENA_INIT;
    const char *query = text_fold(caption, &arena);
    bool found = false;

    for (size_t i = 0; i < form->count && !found; i++) {
        const char *label = text_fold(form->items[i].field->label, &arena);

        if (is_question(form, i) && strncmp(label, query, strlen(query)) == 0) {
            *at = i;
            found = true;
        }
    }
    arena_clear(&arena);
    return found;
}

static enum step command(struct plain *plain, struct form *form, struct form_item *item,
                         const char *typed, size_t *at)
{
    if (strcmp(typed, "^") == 0)
        return STEP_PREVIOUS;
    if (typed[0] == '^') {
        if (find_caption(form, typed + 1, at))
            return STEP_JUMP;
        plain_say(plain, "! No question here begins with \"%s\".", typed + 1);
    } else if (strcmp(typed, "??") == 0 && item->field->option_count > 0) {
        say_options(plain, item->field);
    } else {
        say_help(plain, form, item->field);
    }
    return STEP_AGAIN;
}

static enum step answer(struct plain *plain, struct form *form, struct form_item *item,
                        const char *typed, size_t *at)
{
    if (typed == NULL)
        return STEP_OVER;
    if (typed[0] == '\0')
        return STEP_NEXT;
    if (item->field->kind != ASK_SECRET &&
        (typed[0] == '^' || strcmp(typed, "?") == 0 || strcmp(typed, "??") == 0))
        return command(plain, form, item, typed, at);
    if (strcmp(typed, "@") == 0)
        return give(plain, form, item, "");
    if (item->field->kind == ASK_MEMO)
        return give_memo(plain, form, item, typed);
    return give(plain, form, item, typed);
}

/* What was said on the way through a form, and need not be said again. */
struct heard {
    size_t section;
    size_t options; /* of this item were listed last */
    bool memo;      /* how long text ends */
};

static void say_before(struct plain *plain, const struct form *form, size_t at,
                       struct heard *heard)
{
    const struct form_field *field = form->items[at].field;

    if (field->kind == ASK_MEMO && !heard->memo)
        plain_say(plain, "(Several lines; a line with a dot alone ends it.)");
    if ((field->kind == ASK_CHOICE || field->kind == ASK_TICKS) && heard->options != at)
        say_options(plain, field);
    heard->memo = heard->memo || field->kind == ASK_MEMO;
    heard->options = at;
}

static enum step ask(struct plain *plain, struct form *form, size_t *at)
{
    struct form_item *item = &form->items[*at];
    struct str question = STR_INIT, line = STR_INIT;
    enum plain_echo hidden = item->field->kind == ASK_SECRET ? PLAIN_HIDDEN : PLAIN_SHOWN;
    enum step step;

    form->focus = *at;
    form->section = item->section;
    ask_words(item, &question);
    step = answer(plain, form, item, plain_read(plain, str_text(&question), hidden, &line), at);
    str_release(&question);
    str_release(&line);
    return step;
}

/* ----- The whole form -------------------------------------------------- */

static size_t next_question(const struct form *form, size_t from)
{
    while (from < form->count && !is_question(form, from))
        from++;
    return from;
}

static bool previous_question(const struct form *form, size_t *at)
{
    for (size_t i = *at; i > 0; i--) {
        if (is_question(form, i - 1)) {
            *at = i - 1;
            return true;
        }
    }
    return false;
}

static void say_section(struct plain *plain, const struct form *form, size_t at,
                        struct heard *heard)
{
    size_t section = form->items[at].section;

    if (form->options.section_count > 1 && heard->section != section)
        plain_say(plain, "\n%s", form->options.sections[section].title);
    heard->section = section;
}

/* To the end, or of what was sent back that one question. */
static enum plain_end ask_from(struct plain *plain, struct form *form, size_t at, bool one)
{
    size_t first = at;

    struct heard heard = { .section = form->options.section_count, .options = form->count };

    while (at < form->count) {
        say_section(plain, form, at, &heard);
        say_before(plain, form, at, &heard);
        switch (ask(plain, form, &at)) {
        case STEP_AGAIN:
        case STEP_JUMP:
            break;
        case STEP_NEXT:
            at = one && at == first ? form->count : next_question(form, at + 1);
            break;
        case STEP_PREVIOUS:
            if (!previous_question(form, &at))
                return PLAIN_BACK;
            break;
        case STEP_OVER:
            return PLAIN_OVER;
        }
    }
    return PLAIN_DONE;
}

enum plain_end plain_form(struct plain *plain, struct form *form)
{
    bool again = form->sent_back && form->focus < form->count && is_question(form, form->focus);

    form->sent_back = false;
    return ask_from(plain, form, again ? form->focus : next_question(form, 0), again);
}

enum plain_end plain_form_from(struct plain *plain, struct form *form, const char *name)
{
    const struct form_item *item = form_find(form, name);

    return ask_from(plain, form, item == NULL ? form->count : (size_t)(item - form->items),
                    false);
}

static void say_warning(void *plain, const char *label, const char *sentence)
{
    plain_say(plain, "? %s: %s", label, sentence);
}

void plain_warnings(struct plain *plain, const struct form *form)
{
    form_each_warning(form, say_warning, plain);
}

void plain_review(struct plain *plain, const struct form *form)
{
    size_t number = 0;

    for (size_t i = 0; i < form->count; i++) {
        const struct form_item *item = &form->items[i];
        struct str words = STR_INIT;

        if (item->widget == NULL || item->field->kind == ASK_BUTTON || !item_is_asked(form, item))
            continue;
        widget_words(item->widget, &words);
        plain_say(plain, "%3zu  %s: %s", ++number, item->field->label,
                  words.used == 0 ? "-" : str_text(&words));
        if (item->problem != NULL)
            say_mark(plain, "     !", item->problem);
        else if (item_warning(form, item) != NULL)
            say_mark(plain, "     ?", item_warning(form, item));
        str_release(&words);
    }
}
