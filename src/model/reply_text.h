/* SPDX-License-Identifier: MIT */
/*
 * The texts of a case that a child or a parent may answer: domain.md 1.6, 7.2.
 * The family may see everything not exempt, so all that says something about
 * them is among them; of what is not, the table says why.
 */

#ifndef MODEL_REPLY_TEXT_H
#define MODEL_REPLY_TEXT_H

#include "model/entity.h"

/* Which record one answer is about. */
enum reply_reach {
    REPLY_OF_VERSION, /* of its version of the assessment */
    REPLY_OF_LIST,    /* of a list of its version: all of it, or one line of it by about_id */
    REPLY_OF_ELEMENT, /* the element of its version */
    REPLY_OF_CASE,    /* there is one of its kind only; OTHER: its version, where it has one */
    REPLY_OF_RECORD   /* the record about_id */
};

struct reply_text {
    enum entity_id entity;
    enum reply_reach reach;
    const char *fields; /* with blanks between; NULL: those of the record that no other part has */
};

const struct reply_text *reply_text(enum code_reply_part part);

/* The part under which a text of a record stands; NONE: nobody answers it. */
enum code_reply_part reply_part_of(enum entity_id kind, const struct field *field);

/* Only words can be disagreed with. */
static inline bool reply_has_words(const struct field *field)
{
    return field->kind == FIELD_TEXT || field->kind == FIELD_MEMO;
}

/* Has the part this field? */
bool reply_text_has(enum code_reply_part part, const struct field *field);

/* The parts under which records of a kind stand: the first that has fields
 * without a name, then the others; how many of them. */
size_t reply_parts_of(enum entity_id kind, enum code_reply_part parts[REPLY_PART_END_]);

/* Why nobody answers the texts of such records; NULL: they do. */
const char *reply_why_none(enum entity_id kind);

#endif
