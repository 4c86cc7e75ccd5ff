/* SPDX-License-Identifier: MIT */
/*
 * The text of a draft: where it belongs, and each field as it was typed.
 *
 * One line to a field, "name<TAB>text", with newlines, tabs and backslashes
 * escaped. Lines that begin with "@" say where it belongs.
 */

#ifndef SCREENS_DRAFT_TEXT_H
#define SCREENS_DRAFT_TEXT_H

#include "base/arena.h"
#include "base/date.h"
#include "base/ident.h"
#include "base/str.h"
#include "ui/form.h"

void draft_text_place(struct str *body, const struct ident *case_id, const char *place);

/* Adds one typed field, and all of a form's. */
void draft_text_add(struct str *body, const char *name, const char *raw);
void draft_text_form(struct str *body, const struct form *form);

/* Each field of a body; the strings live for the call. */
void draft_text_each(const char *body, void (*each)(void *who, const char *name, const char *raw),
                     void *who);

/* Puts the fields back on the form. One that was kept from a form where its names
 * had a prefix that these have not, or the other way, is found by that: "met."; NULL:
 * names are the same. */
void draft_text_restore(const char *body, struct form *form, const char *prefix);

/* When it was kept: "15:12" of today, else "22 Mar 15:12". */
enum { DRAFT_WHEN = 16 };
void draft_text_when(struct instant at, struct date today, char when[DRAFT_WHEN]);

/* Where it belongs: false when it does not say. `place` lives in the arena. */
bool draft_text_where(const char *body, struct ident *case_id, const char **place,
                      struct arena *arena);

#endif
