/* SPDX-License-Identifier: MIT */
/* Moving about in a form, and keeping its draft. */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/machine.h"
#include "ui/form_private.h"
#include "ui/stack.h"

enum { REST_MS = 1000 }; /* nobody who types a sentence without looking rests so long */

struct form_item *form_focused(const struct form *form)
{
    return form->focus < form->count ? &form->items[form->focus] : NULL;
}

bool item_can_focus(const struct form *form, size_t i)
{
    return form->items[i].widget != NULL && item_is_asked(form, &form->items[i]);
}

/* Words to read have the focus only where nothing else of their section takes it,
 * and where a window shows one field at a time. */
static bool is_stop(const struct form *form, size_t i)
{
    const struct form_item *item = &form->items[i];

    if (!item_can_focus(form, i))
        return false;
    if (item->field->kind != ASK_SHOWN || form->room == ROOM_TINY)
        return true;
    for (size_t k = 0; k < form->count; k++) {
        if (form->items[k].section == item->section && form->items[k].field->kind != ASK_SHOWN &&
            item_can_focus(form, k))
            return false;
    }
    return true;
}

/* ----- Drafts ---------------------------------------------------------- */

static int64_t mono(const struct form *form)
{
    return form->options.machine->mono_ms(form->options.machine);
}

void form_touch(struct form *form, struct form_item *item)
{
    item->dirty = true;
    if (!form->pending)
        form->first_change = mono(form);
    form->pending = true;
}

void form_keep_draft(struct form *form)
{
    if (!form->pending)
        return;
    form->pending = false;
    if (form->options.changed == NULL)
        return;
    form->options.changed(form->options.who, form);
    form->kept = (struct instant){ machine_now(form->options.machine) };
}

int64_t form_due(const struct form *form)
{
    return form->pending ? form->first_change + DRAFT_MS : INT64_MAX;
}

void form_tick(struct form *form, int64_t now_ms)
{
    if (form_due(form) <= now_ms)
        form_keep_draft(form);
}

/* ----- Focus ----------------------------------------------------------- */

void form_leave_item(struct form *form)
{
    struct form_item *item = form_focused(form);

    if (item == NULL)
        return;
    form_check_item(form, item);
    if (form->options.look_again != NULL)
        form->options.look_again(form->options.who, form, item->field);
    form_keep_draft(form);
}

void form_settle(struct form *form)
{
    form_leave_item(form);
}

void form_focus_item(struct form *form, size_t index)
{
    if (index == form->focus)
        return;
    form_leave_item(form);
    form->top = form->seen;
    if (index < form->count && form->items[index].section != form->section) {
        form_check_section(form, form->section);
        form->section = form->items[index].section;
        form->top = 0;
    }
    form->focus = index;
    if (index < form->count)
        widget_enter(form->items[index].widget);
}

/* The next item that takes the focus, `by` 1 or -1; its own index when there
 * is none. */
static size_t neighbour(const struct form *form, int by, bool same_section)
{
    for (size_t i = form->focus + (size_t)by; i < form->count; i += (size_t)by) {
        if (same_section && form->items[i].section != form->section)
            break;
        if (is_stop(form, i))
            return i;
    }
    return form->focus;
}

static bool step(struct form *form, int by, bool same_section)
{
    size_t to;
    bool moved;

    form_leave_item(form); /* first: what was typed may open or close other fields */
    to = neighbour(form, by, same_section);
    moved = to != form->focus;
    form->on_new = moved && !form->items[to].known;
    form_focus_item(form, to);
    return moved;
}

void form_go_section(struct form *form, size_t section)
{
    if (section >= form->options.section_count)
        return;
    for (size_t i = 0; i < form->count; i++) {
        if (form->items[i].section == section && is_stop(form, i)) {
            form_focus_item(form, i);
            return;
        }
    }
}

size_t form_section_at(const struct form *form)
{
    return form->section;
}

const struct form_field *form_focus(const struct form *form)
{
    return form_focused(form) == NULL ? NULL : form_focused(form)->field;
}

bool form_go(struct form *form, const char *name)
{
    const struct form_item *item = form_find(form, name);

    if (item == NULL || item->widget == NULL || !item_is_asked(form, item))
        return false;
    form_focus_item(form, (size_t)(item - form->items));
    return true;
}

static bool step_section(struct form *form, int by)
{
    size_t section = form->section + (size_t)by;

    while (section < form->options.section_count && !section_is_asked(form, section))
        section += (size_t)by;
    if (section >= form->options.section_count)
        return false;
    form_go_section(form, section);
    return true;
}

/* ----- Keys ------------------------------------------------------------ */

static bool is_key_of(const struct stack *stack, enum common_action id, const struct key *key)
{
    const struct action action = { .common = id };

    return action_matches(&action, stack_keymap(stack), NULL, key) == KEY_MATCH_WHOLE;
}

static bool form_action_key(struct form *form, struct stack *stack, const struct key *key)
{
    if (is_key_of(stack, ACT_HELPER, key))
        form_helper(form, stack);
    else if (is_key_of(stack, ACT_FIND, key) || key_is_ctrl(key, 'f'))
        form_find_text(form, stack);
    else if (is_key_of(stack, ACT_BESIDE, key))
        form_beside(form, stack);
    else if (is_key_of(stack, ACT_NEXT_PROBLEM, key) && !form_next_problem(form))
        stack_say(stack, "Nothing is left to put right or fill in here.");
    else if (!is_key_of(stack, ACT_NEXT_PROBLEM, key))
        return false;
    return true;
}

static bool move_key(struct form *form, const struct key *key)
{
    switch ((int)key->kind) {
    case K_TAB:
    case K_ENTER:
        return step(form, 1, false);
    case K_BACKTAB:
        return step(form, -1, false);
    case K_DOWN:
        return step(form, 1, true);
    case K_UP:
        return step(form, -1, true);
    case K_PGDN:
        return step_section(form, 1);
    case K_PGUP:
        return step_section(form, -1);
    default:
        return false;
    }
}

static bool changes_value(const struct key *key)
{
    return key->kind == K_TEXT || key->kind == K_BACKSPACE || key->kind == K_DELETE;
}

/* After a rest one begins anew: what was answered stays, and after text that was refused a
 * number is an answer. */
static void begin_after_rest(struct form *form, struct form_item *item, const struct key *key)
{
    int64_t now = mono(form);
    bool chosen = item->field->kind == ASK_CHOICE || item->field->kind == ASK_TICKS;

    if (key->kind != K_TEXT)
        return;
    if (chosen && now - form->typed_at >= REST_MS &&
        (!form->refused || (key->text[0] >= '1' && key->text[0] <= '9')))
        widget_enter(item->widget);
    form->typed_at = now;
}

/* The next field that takes text, round the form; NULL: none. */
static const char *next_for_text(const struct form *form)
{
    for (size_t k = 1; k < form->count; k++) {
        size_t i = (form->focus + k) % form->count;

        const struct form_item *item = &form->items[i];
        bool text = item->field->kind == ASK_LINE || item->field->kind == ASK_MEMO;

        if (text && item_can_focus(form, i) && item_closed(form, item) == NULL)
            return item->field->label;
    }
    return NULL;
}

/* What letters did not do, the keys that do, and the field that takes text. */
static void say_where_text_goes(const struct form *form, struct stack *stack, const char *why)
{
    const char *label = next_for_text(form);
    struct str keys = STR_INIT;

    field_keys(form_focused(form)->field, &keys);
    if (label == NULL)
        stack_warn(stack, "%s %s", why, str_text(&keys));
    else
        stack_warn(stack, "%s %s Text goes into \"%s\".", why, str_text(&keys), label);
    str_release(&keys);
}

/* A letter chose it: said, so that a stray one is noticed. */
static void say_chosen(const struct form_item *item, struct stack *stack, const struct key *key)
{
    struct str words = STR_INIT;

    if (key->kind != K_TEXT || item->field->kind != ASK_CHOICE)
        return;
    widget_words(item->widget, &words);
    stack_say(stack, "%s: %s.", item->field->label, str_text(&words));
    str_release(&words);
}

/* What was said of something that cannot be changed here may hold no longer: whoever
 * said it is asked again. */
static void forget_closed(struct form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        if (form->items[i].problem != NULL && item_closed(form, &form->items[i]) != NULL)
            item_set_problem(&form->items[i], NULL);
    }
}

static void changed(struct form *form, struct form_item *item)
{
    forget_closed(form);
    item_set_problem(item, NULL);
    item_set_warning(item, NULL);
    form_touch(form, item);
}

static bool widget_takes(struct form *form, struct form_item *item, struct stack *stack,
                         const struct key *key)
{
    const char *closed = item_closed(form, item);
    enum reply reply;

    if (closed != NULL && changes_value(key)) {
        stack_warn(stack, "%s", closed);
        return true;
    }
    if (closed != NULL)
        return false;
    begin_after_rest(form, item, key);
    reply = widget_key(item->widget, key);
    form->refused = reply == REPLY_REFUSED;
    switch (reply) {
    case REPLY_PASS:
        if (key->kind != K_TEXT || key_is_text(key, "?"))
            return false;
        say_where_text_goes(form, stack, "Letters do nothing here.");
        return true;
    case REPLY_TAKEN:
        return true;
    case REPLY_CHANGED:
        changed(form, item);
        say_chosen(item, stack, key);
        return true;
    case REPLY_REFUSED:
        changed(form, item);
        say_where_text_goes(form, stack, "No answer begins so; it is as it was.");
        return true;
    case REPLY_LIST:
        form_helper(form, stack);
        return true;
    case REPLY_PRESSED:
        if (item->field->press != NULL)
            item->field->press(form, item->field);
        return true;
    }
    return false;
}

/* What a key does on an answer where no other question stands, so that Enter, Up and Down
 * lead nowhere. */
static struct key key_alone(const struct form_item *item, const struct key *key)
{
    if (key->kind == K_ENTER && widget_value(item->widget)[0] == '\0')
        return (struct key){ .kind = K_TEXT, .text = " " };
    return key_of(key->kind == K_DOWN ? K_RIGHT : key->kind == K_UP ? K_LEFT : K_NONE);
}

/* The one question of a step: it is answered by these keys, too. */
static bool marks_alone(struct form *form, struct form_item *item, struct stack *stack,
                        const struct key *key)
{
    struct key does = key_alone(item, key);

    return item->field->kind == ASK_CHOICE && does.kind != K_NONE &&
           neighbour(form, 1, false) == form->focus && neighbour(form, -1, false) == form->focus &&
           widget_takes(form, item, stack, &does);
}

/* Lines the key goes on in a text that is only read; 0: none. */
static int lines_on(const struct form *form, const struct key *key)
{
    switch ((int)key->kind) {
    case K_DOWN:
        return 1;
    case K_UP:
        return -1;
    case K_PGDN:
        return form->body.rows - 1;
    case K_PGUP:
        return 1 - form->body.rows;
    default:
        return 0;
    }
}

/* Reads on in a text longer than the window; false at its end. */
static bool read_on(struct form *form, const struct form_item *item, const struct key *key)
{
    int by = lines_on(form, key);
    int last = item->row + item->rows - form->body.rows;
    int to = form->seen + by;

    if (by == 0 || !form_item_is_tall(form, item) || form->seen == (by > 0 ? last : item->row))
        return false;
    to = to > last ? last : to;
    form->top = form->seen = to < item->row ? item->row : to;
    return true;
}

/* A condition may have closed the field the focus was on. */
static void mend_focus(struct form *form)
{
    if (form->focus < form->count && item_can_focus(form, form->focus))
        return;
    for (size_t i = 0; i < form->count; i++) {
        if (is_stop(form, i)) {
            form->focus = i;
            form->section = form->items[i].section;
            return;
        }
    }
    form->focus = form->count;
}

/* What is asked when the focus comes, before anything is answered there: what more is asked
 * later is new to the person. */
static void note_asked(struct form *form)
{
    if (form->noted == form->focus + 1)
        return;
    form->noted = form->focus + 1;
    for (size_t i = 0; i < form->count; i++)
        form->items[i].known = item_can_focus(form, i);
}

/* The answer that was left asks for it: who types on unseeing is told where they are. */
static void say_new(const struct form *form, struct stack *stack)
{
    if (form->on_new)
        stack_say(stack, "Asked now, by your last answer: %s.  Tab passes it.",
                  form_focused(form)->field->label);
}

bool form_key(struct form *form, struct stack *stack, const struct key *key)
{
    struct form_item *item;
    size_t left;

    mend_focus(form);
    note_asked(form);
    form->warnings_first = form->warnings_first && is_key_of(stack, ACT_NEXT_PROBLEM, key);
    if (key_is_mouse(key))
        return form_mouse(form, key);
    item = form_focused(form);
    if (form_action_key(form, stack, key))
        return true;
    if (item == NULL)
        return false;
    if (form_is_unseeing(form, item, stack, key))
        return true;
    if (key->kind != K_TAB && key->kind != K_BACKTAB &&
        (marks_alone(form, item, stack, key) || read_on(form, item, key) ||
         widget_takes(form, item, stack, key)))
        return true;
    left = form->focus;
    if (move_key(form, key)) {
        say_new(form, stack);
        form_say_left(form, stack, left);
        return true;
    }
    return key->kind == K_TAB || key->kind == K_BACKTAB || key->kind == K_UP ||
           key->kind == K_DOWN;
}

void form_paste(struct form *form, struct stack *stack, const char *text)
{
    struct form_item *item = form_focused(form);
    struct str said = STR_INIT;

    if (item == NULL || item_closed(form, item) != NULL) {
        stack_warn(stack, "%s",
                   item == NULL ? "Nothing here takes text." : item_closed(form, item));
        return;
    }
    if (widget_paste(item->widget, text, &said) == REPLY_CHANGED) {
        changed(form, item);
    } else {
        str_add(&said, "This field takes no pasted text.");
    }
    if (said.used > 0)
        stack_say(stack, "%s", str_text(&said));
    str_release(&said);
}

enum place form_place(const struct form *form)
{
    const struct form_item *item = form_focused(form);

    return item == NULL ? IN_FIELD : item->widget->ops->place;
}
