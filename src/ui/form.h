/* SPDX-License-Identifier: MIT */
/*
 * A form: fields in sections, filled in any order, left at any time.
 *
 * It knows nothing of what it asks about. Its maker gives arrays of fields
 * with labels, help, options and checks, and reads values by name. Leaving a
 * field checks it and marks it, but never holds the person back; only
 * finishing asks for everything. A mark is "!" where something is wrong, and
 * "?" where it may be right and deserves another look. Every value is UTF-8 text: a code, a date as
 * YYYY-MM-DD, "yes" or "" for a tick, codes with commas for ticks.
 */

#ifndef UI_FORM_H
#define UI_FORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/date.h"
#include "base/date_input.h"
#include "base/err.h"
#include "ui/canvas.h"
#include "ui/key.h"
#include "ui/screen.h"
#include "ui/widget.h"

enum form_kind {
    ASK_HEADING,   /* words alone, a blank line above */
    ASK_SHOWN,     /* a value that cannot be changed here */
    ASK_LINE,
    ASK_SECRET,    /* a line shown as stars; never in a draft */
    ASK_NUMBER,
    ASK_MEMO,
    ASK_CHOICE,    /* one of a few, all in sight */
    ASK_TICKS,     /* any of a few */
    ASK_TICK,      /* yes or not */
    ASK_CODE,      /* one of a list, by type-ahead */
    ASK_DATE,
    ASK_MOMENT,    /* a day with a time */
    ASK_REFERENCE, /* a record of somebody else's, by type-ahead */
    ASK_BUTTON,    /* does something: `press` */
};

enum need {
    NEED_NEVER,
    NEED_TO_FINISH, /* asked for when the form is finished, not before */
    NEED_TO_SAVE,
};

struct form;
struct form_field;

struct form_field {
    const char *name;  /* for values, drafts and errors; NULL for a heading */
    const char *label;
    enum form_kind kind;
    const char *hint;  /* said in the message line while the focus is here */
    const char *help;  /* for F1, one or two sentences */
    enum need need;

    /* Asked for when the form is finished, as it stands now; NULL: as `need` says. */
    bool (*needed)(const struct form *form, const struct form_field *field);
    int max;           /* characters after which the counter warns; 0: none */
    int rows;          /* of a memo; 0: as many as there is room for, at least 3 */
    int cols;          /* of a line; 0: as many as there is room for */
    const struct option *options;
    size_t option_count;
    const struct reference_source *source;
    enum date_input_kind dates; /* how a date is read */

    /* Whether the value makes sense; called with every value but the empty
     * one when the field is left, and again when the form is finished. */
    bool (*check)(const struct form *form, const struct form_field *field, const char *value,
                  struct err *err);

    /* Whether it is asked at all, and if so why it cannot be changed (NULL: it
     * can). NULL functions: always, and it can. */
    bool (*asked)(const struct form *form, const struct form_field *field);
    const char *(*closed)(const struct form *form, const struct form_field *field);

    /* Of a button: Enter or Space. */
    void (*press)(struct form *form, const struct form_field *field);
    const void *data; /* the maker's */
};

struct form_section {
    const char *name;
    const char *title;
    const struct form_field *fields;
    size_t count;

    /* Rules across its fields; names the field in err->field. May be NULL. */
    bool (*check)(const struct form *form, struct err *err);
    /* Whether the section is there at all; NULL: always. */
    bool (*asked)(const struct form *form, const struct form_section *section);
};

struct form_options {
    const struct form_section *sections;
    size_t section_count;
    const struct machine *machine;
    struct date today; /* dates are read against it */
    struct date edd;   /* what "edd" stands for; DATE_NONE: nothing */

    /* Keeps the draft: called two seconds after the first change that is not kept,
     * and when a field is left. May be NULL. */
    void (*changed)(void *who, struct form *form);
    void *who; /* the maker's, also for form_who() */

    /* Says with form_warn() what deserves another look. `left` is the field the
     * person has just left: look at it, and at those that are warned of already
     * (form_is_warned). NULL: look at all. May be NULL: nothing ever does. */
    void (*look_again)(void *who, struct form *form, const struct form_field *left);

    /* What F7 shows beside a field; NULL: its help. */
    void (*beside)(const struct form *form, const struct form_field *field, struct str *out);

    /* The dates the calendar marks with a letter; NULL: none. */
    char (*day_mark)(void *who, struct date day);
};

RETURNS_NONNULL struct form *form_new(const struct form_options *options);
void form_free(struct form *form);
void *form_who(const struct form *form);

/* ----- Values ---------------------------------------------------------- */

/* "" when empty or when the typing makes no sense. Good until it changes. */
const char *form_value(const struct form *form, const char *name);

bool form_value_is(const struct form *form, const char *name, const char *value);

/* Sets without counting as a change by the person. */
void form_set(struct form *form, const char *name, const char *value);

/* The value as the person reads it. */
void form_words(const struct form *form, const char *name, struct str *out);

/* Whether anything was changed by the person since form_clean(). */
bool form_is_dirty(const struct form *form);
bool form_field_is_dirty(const struct form *form, const char *name);
void form_clean(struct form *form);

/* Each field as it stands, typing included, secrets left out; form_restore()
 * takes one back and counts as a change. */
void form_each_raw(const struct form *form,
                   void (*each)(void *who, const char *name, const char *raw), void *who);
void form_restore(struct form *form, const char *name, const char *raw);

/* It has come up by itself, over the form that was being filled in. Who types on unseeing
 * answers none of its choices: until they go back a field or mark an answer with Left or
 * Right, letters and digits only say `why` ("This form has come up because..."; borrowed). */
void form_unbidden(struct form *form, const char *why);

/* ----- Problems -------------------------------------------------------- */

struct form_problem {
    const struct form_section *section;
    const struct form_field *field; /* NULL: of the whole section */
    const char *reason;
};

/* All that stands in the way of saving, or of finishing; the list lives in the
 * arena. Gives the number of problems. */
size_t form_problems(struct form *form, enum need need, struct arena *arena,
                     struct form_problem **out);

/* Marks a problem somebody else found (the service), by err->field, and goes
 * there. */
void form_blame(struct form *form, const struct err *err);

/* The same of a field that is empty, without going there; false when it is not, is not
 * asked, cannot be changed, or is marked already. */
bool form_mark_empty(struct form *form, const char *name, const char *sentence);

/* How many fields are marked as wrong, or empty and needed to save. */
size_t form_marked(const struct form *form);

/* Says why what has the focus is to be put right before it goes on; in plain lines it is
 * that question which is put again. */
void form_send_back(struct form *form, struct stack *stack, const char *reason);

/* The same where a save was stopped, with how much else is marked. */
void form_say_stopped(struct form *form, struct stack *stack, const char *reason);

/* Goes to the first value that makes no sense and gives its sentence; NULL when
 * all that is there does. What is missing is not wrong. Good until it changes. */
const char *form_go_wrong(struct form *form);

/* Goes to the first field that is empty though an answer given here calls for it, and marks
 * it with its sentence; NULL: there is none. */
const char *form_go_called_for(struct form *form);

/* ----- Warnings -------------------------------------------------------- */

/* Marks a field "?", with a sentence; NULL takes the mark away. It is never in
 * the way of saving or finishing. A field that is empty and needed, or that has
 * a problem, is told of as such and not as this. */
void form_warn(struct form *form, const char *name, const char *sentence);
bool form_is_warned(const struct form *form, const char *name);

/* Has every field looked at: when a record is shown, and after it was saved. */
void form_look_again(struct form *form);

size_t form_warnings(const struct form *form);
void form_each_warning(const struct form *form,
                       void (*each)(void *who, const char *label, const char *sentence),
                       void *who);

/* ----- Going about ----------------------------------------------------- */

/* Moves the focus; false when the field is not asked. */
bool form_go(struct form *form, const char *name);

/* The next problem or gap, and after the last of them the next warning. */
bool form_next_problem(struct form *form);

/* Whether that is a step on, and not back to the first. */
bool form_problem_follows(const struct form *form);

/* The next of them is the first warning, wherever the focus is; until it is
 * left by another key. */
void form_warnings_first(struct form *form);

/* ----- The actions of a form, for a screen's table --------------------- */

/* form_key() does these itself, on whatever keys they are. */
#define FORM_ACTIONS \
    { .common = ACT_HELPER }, { .common = ACT_FIND }, { .common = ACT_BESIDE }, \
    { .common = ACT_NEXT_PROBLEM }, { .common = ACT_UNDO }, { .common = ACT_REDO }

/* ----- As part of a screen --------------------------------------------- */

/* The screen's operations hand on to these. form_key() gives false for keys
 * that are not for a form. */
void form_layout(struct form *form, struct rect rect, enum room room);
void form_draw(const struct form *form, struct canvas *canvas, struct rect rect, bool focused);
bool form_key(struct form *form, struct stack *stack, const struct key *key);
void form_paste(struct form *form, struct stack *stack, const char *text);
enum place form_place(const struct form *form);
void form_hint(const struct form *form, struct str *out);
void form_focus_help(const struct form *form, struct str *out);

/* "Draft kept 15:12:47. 3 things still to finish, 1 to look at again". */
void form_status(const struct form *form, struct str *out);
int64_t form_due(const struct form *form);
void form_tick(struct form *form, int64_t now_ms);

/* Settles the focused field and keeps the draft now: before leaving. */
void form_settle(struct form *form);

/* F3: a list of all captions and answers to search in; Enter goes there. */
void form_find_text(struct form *form, struct stack *stack);

/* F2 and F7 of the focused field. */
void form_helper(struct form *form, struct stack *stack);
void form_beside(struct form *form, struct stack *stack);

/* Sections: the one in sight, going to another. */
size_t form_section_at(const struct form *form);
void form_go_section(struct form *form, size_t section);
const struct form_field *form_focus(const struct form *form);

#endif
