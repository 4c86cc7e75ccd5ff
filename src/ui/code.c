/* SPDX-License-Identifier: MIT */
/* One of a long list, by the beginning of its code or its words. */

#include "config.h"

#include "ui/code.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/die.h"
#include "base/text_fold.h"
#include "ui/entry.h"
#include "ui/picklist.h"

enum { MOST_NAMED = 6, MOST_FOUND = 20 };

struct code {
    struct widget widget;
    struct option_list list;
    const struct reference_source *source; /* NULL: the list */
    struct entry entry; /* the words chosen, or what is being typed */
    struct str value;   /* the code chosen; "" while typing */
    bool fresh;         /* just entered: the first letter begins anew */
    void (*done)(void *who);
    void *who;
};

static const struct code *code_of(const struct widget *widget)
{
    return (const struct code *)widget;
}

static struct code *code_mut(struct widget *widget)
{
    return (struct code *)widget;
}

static void choose(struct code *code, const char *value, const char *label)
{
    str_clear(&code->value);
    str_add(&code->value, value);
    entry_set(&code->entry, label);
    code->fresh = true;
}

/* ----- Finding --------------------------------------------------------- */

struct found {
    struct option options[MOST_FOUND];
    size_t count;
};

static void add_found(struct found *found, const struct option *option)
{
    if (found->count < MOST_FOUND)
        found->options[found->count++] = *option;
}

static bool begins(const char *words, const char *typed)
{
    return strncmp(words, typed, strlen(typed)) == 0;
}

/* Exactly its code or words; else all whose code or words begin so; else all
 * with words that begin so anywhere. */
static void find_in_list(const struct code *code, const char *typed, struct arena *arena,
                         struct found *found)
{
    const char *query = text_fold(typed, arena);

    for (int round = 0; round < 3 && found->count == 0; round++) {
        for (size_t i = 0; i < code->list.count; i++) {
            const struct option *option = &code->list.options[i];
            const char *label = text_fold(option->label, arena);
            const char *short_name = text_fold(option->code, arena);
            bool fits;

            if (round == 0)
                fits = strcasecmp(option->code, typed) == 0 || strcmp(label, query) == 0;
            else if (round == 1)
                fits = begins(label, query) || begins(short_name, query);
            else
                fits = text_match(label, query) > 0;
            if (fits)
                add_found(found, option);
        }
    }
}

static bool find(const struct code *code, const char *typed, struct arena *arena,
                 struct found *found, struct err *err)
{
    found->count = 0;
    if (code->source == NULL) {
        find_in_list(code, typed, arena, found);
        return true;
    }
    return code->source->search(code->source->who, typed, arena, found->options, MOST_FOUND,
                                &found->count, err);
}

static bool say_ambiguous(const char *typed, const struct found *found, struct err *err)
{
    struct str words = STR_INIT;

    for (size_t i = 0; i < found->count && i < MOST_NAMED; i++) {
        bool last = i + 1 == found->count || i + 1 == MOST_NAMED;

        str_printf(&words, "%s%s", i == 0 ? "" : last ? " or " : ", ", found->options[i].label);
    }
    if (found->count > MOST_NAMED)
        str_add(&words, " or others");
    err_set(err, ERR_INVALID, "%s may be %s. F2 lists them", typed, str_text(&words));
    str_release(&words);
    return false;
}

static bool say_not_there(const struct code *code, const char *typed, struct err *err)
{
    if (code->source != NULL && code->source->adder != NULL)
        return err_set(err, ERR_INVALID, "\"%.60s\" is not on the list. F2 can add it",
                       typed);
    return err_set(err, ERR_INVALID, "Nothing in the list begins with \"%.60s\". F2 shows it",
                   typed);
}

static bool code_settle(struct widget *widget, struct err *err)
{
    struct code *code = code_mut(widget);
    const char *typed = entry_text(&code->entry);
    struct arena arena = ARENA_INIT;
    struct found found;
    bool ok = true;

    if (typed[0] == '\0' || code->value.used > 0)
        return true;
    if (!find(code, typed, &arena, &found, err))
        ok = false;
    else if (found.count == 1)
        choose(code, found.options[0].code, found.options[0].label);
    else if (found.count == 0)
        ok = say_not_there(code, typed, err);
    else
        ok = say_ambiguous(typed, &found, err);
    arena_clear(&arena);
    return ok;
}

/* ----- Drawing and keys ------------------------------------------------ */

static void code_layout(struct widget *widget, int rows UNUSED, int cols)
{
    entry_layout(&code_mut(widget)->entry, cols - 1);
}

static void code_draw(const struct widget *widget, struct canvas *canvas, struct rect rect,
                      bool focused)
{
    int cols = rect.cols - 1 < 44 ? rect.cols - 1 : 44;

    entry_draw(&code_of(widget)->entry, canvas, rect.row, rect.col, cols, focused);
    canvas_put(canvas, rect.row, rect.col + cols, ROLE_QUIET, "v");
}

static enum reply edited(struct code *code, enum edit_result result)
{
    switch (result) {
    case EDIT_PASSED:
        return REPLY_PASS;
    case EDIT_MOVED:
        return REPLY_TAKEN;
    case EDIT_CHANGED:
        str_clear(&code->value);
        return REPLY_CHANGED;
    }
    return REPLY_PASS;
}

static bool changes_text(const struct key *key)
{
    return key->kind == K_TEXT || key->kind == K_BACKSPACE || key->kind == K_DELETE;
}

static enum reply code_key(struct widget *widget, const struct key *key)
{
    struct code *code = code_mut(widget);
    bool had = entry_text(&code->entry)[0] != '\0';

    if (key_is_text(key, "?") && !had)
        return REPLY_LIST;
    if (code->fresh && had && changes_text(key)) {
        choose(code, "", "");
        code->fresh = false;
        return key->kind == K_TEXT ? edited(code, entry_key(&code->entry, key)) : REPLY_CHANGED;
    }
    if (changes_text(key))
        code->fresh = false;
    return edited(code, entry_key(&code->entry, key));
}

static enum reply code_paste(struct widget *widget, const char *text, struct str *said)
{
    struct code *code = code_mut(widget);

    if (code->fresh)
        choose(code, "", "");
    code->fresh = false;
    str_clear(&code->value);
    entry_paste(&code->entry, text, said);
    return REPLY_CHANGED;
}

static void code_enter(struct widget *widget)
{
    code_mut(widget)->fresh = code_of(widget)->value.used > 0;
}

/* ----- Value ----------------------------------------------------------- */

static bool set_from_list(struct code *code, const char *value)
{
    for (size_t i = 0; i < code->list.count; i++) {
        if (strcmp(code->list.options[i].code, value) == 0) {
            choose(code, value, code->list.options[i].label);
            return true;
        }
    }
    return false;
}

static bool set_from_source(struct code *code, const char *value)
{
    struct str label = STR_INIT;
    bool known = code->source->label(code->source->who, value, &label);

    if (known)
        choose(code, value, str_text(&label));
    str_release(&label);
    return known;
}

static void code_set(struct widget *widget, const char *value)
{
    struct code *code = code_mut(widget);

    if (value[0] != '\0' &&
        (code->source == NULL ? set_from_list(code, value) : set_from_source(code, value)))
        return;
    str_clear(&code->value);
    entry_set(&code->entry, value);
    code->fresh = false;
}

static const char *code_value(const struct widget *widget)
{
    return str_text(&code_of(widget)->value);
}

static const char *code_raw(const struct widget *widget)
{
    const struct code *code = code_of(widget);

    return code->value.used > 0 ? str_text(&code->value) : entry_text(&code->entry);
}

static void code_words(const struct widget *widget, struct str *out)
{
    str_add(out, entry_text(&code_of(widget)->entry));
}

static void picked(void *who, const struct option *option)
{
    struct code *code = who;

    choose(code, option->code, option->label);
    code->done(code->who);
}

static void code_helper(struct widget *widget, struct stack *stack, const char *title,
                        void (*done)(void *who), void *who)
{
    struct code *code = code_mut(widget);
    bool chosen = code->value.used > 0;
    struct picklist list = {
        .title = title,
        .typed = chosen ? NULL : entry_text(&code->entry),
        .options = code->list,
        .source = code->source,
        .chosen = chosen ? str_text(&code->value) : NULL,
        .show_codes = code->source == NULL,
        .done = picked,
        .who = code,
    };

    code->done = done;
    code->who = who;
    picklist_open(stack, &list);
}

static void code_free(struct widget *widget)
{
    struct code *code = code_mut(widget);

    entry_release(&code->entry);
    str_release(&code->value);
    free(code);
}

static struct widget *make(struct option_list list, const struct reference_source *source)
{
    static const struct widget_ops ops = {
        .layout = code_layout,
        .draw = code_draw,
        .key = code_key,
        .paste = code_paste,
        .enter = code_enter,
        .settle = code_settle,
        .set = code_set,
        .value = code_value,
        .raw = code_raw,
        .words = code_words,
        .helper = code_helper,
        .place = IN_FIELD,
        .free = code_free,
    };
    struct code *code = calloc(1, sizeof(*code));

    if (code == NULL)
        die("There is not enough memory for the form.");
    code->widget.ops = &ops;
    code->list = list;
    code->source = source;
    entry_init(&code->entry);
    return &code->widget;
}

struct widget *code_new(struct option_list list)
{
    return make(list, NULL);
}

struct widget *reference_new(const struct reference_source *source)
{
    return make((struct option_list){ NULL, 0 }, source);
}
