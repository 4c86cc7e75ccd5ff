/* SPDX-License-Identifier: MIT */
/*
 * Fields of the data dictionary as fields of a form, and back.
 *
 * A layout says which fields of which kinds of record a form asks, in which
 * sections; labels, help, code lists and lengths come from the dictionary. One
 * form may be of several records at once: a person and how they are related.
 */

#ifndef SCREENS_BIND_H
#define SCREENS_BIND_H

#include "base/arena.h"
#include "base/err.h"
#include "model/entity.h"
#include "screens/app.h"
#include "screens/casework.h"
#include "ui/form.h"

enum { BIND_PARTS = 10 };

typedef bool layout_asked_fn(const struct form *form, const struct form_field *field);

struct layout_field {
    const char *name;  /* of the dictionary; "person.dob" for one of a further part;
                          NULL: `label` stands as a heading */
    const char *label; /* NULL: the dictionary's */
    enum form_kind ask; /* ASK_HEADING (0): by the kind of the field */
    int rows;          /* of a text box; 0: what there is */
    layout_asked_fn *asked; /* NULL: always */
    bool ahead;        /* a day to come, though others of its name are not */
    bool behind;       /* a day that is over, or today */
    bool known_names;  /* a name, offered of whoever belongs to the case or works with it */
    layout_asked_fn *needed; /* at the end, when this holds; NULL: as the dictionary says */
    bool open_need;    /* never asked for at the end, whatever the dictionary says */
    uint64_t never;    /* set of the codes of its list that nobody chooses here */
    const struct form_field *own; /* a field the dictionary has not, as it is */
};

struct layout_section {
    const char *name;
    const char *title;
    const struct layout_field *fields;
    size_t count;
};

struct layout {
    const char *name;  /* of the form, for drafts: "identity" */
    const char *title; /* "Identifying details" */
    enum entity_id parts[BIND_PARTS]; /* ENTITY_none: no more */
    const char *prefixes[BIND_PARTS]; /* NULL for the first */
    const struct layout_section *sections;
    size_t section_count;
};

/* A form's fields bound to records. */
struct binding {
    struct app *app;
    struct ident case_id; /* whose people can be picked; none: no case */
    const struct layout *layout;
    const struct form_section *sections;
    struct form_field **fields; /* of each section: the same memory, to be changed here only */
    struct arena arena;
};

/* What form_field.data points to. */
struct bound {
    struct binding *binding;
    const struct field *field;
    int part;
    const char *instead;            /* of a value that is not this person's to read; or NULL */
    struct reference_source source; /* of a reference */
    struct reference_who {
        struct binding *binding;
        enum entity_id kind;
    } who;
};

/* The form's sections for a layout, in the binding's arena. */
void bind_layout(struct binding *binding, const struct layout *layout, struct app *app,
                 const struct ident *case_id);
void bind_release(struct binding *binding);

/* Checks of the layout that the maker's form_field.check should be. */
void bind_set_check(struct binding *binding,
                    bool (*check)(const struct form *form, const struct form_field *field,
                                  const char *value, struct err *err));
void bind_set_closed(struct binding *binding,
                     const char *(*closed)(const struct form *form,
                                           const struct form_field *field));

/* Keeps back what is not this person's to read: these words are shown instead. */
void bind_set_unread(struct binding *binding,
                     bool (*unread)(const void *who, int part, const char *field),
                     const void *who, const char *words);

/* Lets one that is not there yet be added from the list of a reference. */
void bind_set_adder(struct binding *binding, const char *name,
                    const struct reference_adder *adder);

/* Every bound field, in order. */
void bind_each(const struct binding *binding,
               void (*each)(void *who, const struct form_field *field), void *who);

/* What a bound field is of; NULL for headings. */
const struct bound *bound_of(const struct form_field *field);

/* The record's value in a form's words, and a form's value put into a record
 * (its text in the arena). */
const char *bind_value(const struct field *field, const void *record, struct arena *arena);
NODISCARD bool bind_take(const struct field *field, const char *value, void *record,
                         struct arena *arena, struct err *err);

/* What the form says of a field: nothing where it is not asked (any more). */
const char *bind_answer(const struct form *form, const struct form_field *field);

/* All fields of the form from, and into, the records (one for each part). */
void bind_show(const struct binding *binding, struct form *form, void *const *records);
NODISCARD bool bind_read(const struct binding *binding, const struct form *form,
                         void *const *records, struct arena *arena, struct err *err);

/* A value as a person reads it, with names for references. */
const char *bind_words(struct app *app, const struct field *field, const void *record,
                       struct arena *arena);

/* Where records of a kind are found, for a field that no layout has. `who` and the binding, of
 * which app and case are filled in, stay as long as the field. */
struct reference_source bind_source(struct binding *binding, enum entity_id kind,
                                    struct reference_who *who);

/* A code list as options, in the arena. */
struct option_list bind_options(enum code_list_id list, struct arena *arena);

/* The same of a field of a kind of record; NULL: of the record as a whole, or the
 * form has none such. */
const char *bind_name_of(const struct layout *layout, enum entity_id kind, const char *field,
                         struct arena *arena);

/* The form's own name of a dictionary field in a part: "person.dob". */
const char *bind_name(const struct layout *layout, int part, const char *field,
                      struct arena *arena);

#endif
