/* SPDX-License-Identifier: MIT */
/*
 * The right of reply: a correction, or a disagreement of the child or a parent,
 * stands beside the text it is about wherever that text is shown or given out
 * (domain.md 1.6, 7.2). The text itself stays as it is.
 *
 * What is shown of a case asks here what stands beside it, and nothing else
 * decides that: a new way of showing one calls replies_beside or reply_next.
 */

#ifndef MODEL_REPLY_H
#define MODEL_REPLY_H

#include "base/str.h"
#include "model/case_file.h"
#include "model/reply_text.h"

/* The part it is about; what is about another part of a version, or about no part, is about
 * all of it. */
enum code_reply_part reply_part(const struct erratum *reply);

/* A text that is shown: one field of a record of the file, or all of it. */
struct reply_place {
    enum entity_id entity;
    const void *record;
    const char *field; /* NULL: the whole record; "": what stands beside no single field */
};

/* All that is about the record, whichever field; and about one of them. */
static inline struct reply_place reply_place_of(enum entity_id entity, const void *record)
{
    return (struct reply_place){ entity, record, NULL };
}

/* Of a version the answers to a field stand on in later ones as long as its words
 * are carried forward unchanged, a disagreement as long as a sentence of them is there;
 * so do those to an action that is carried on. */
bool reply_is_beside(const struct case_file *file, const struct erratum *reply,
                     const struct reply_place *place);

/* The next that stands beside a text, oldest first, from `*at` (which begins at 0);
 * NULL: no more. */
const struct erratum *reply_next(const struct case_file *file, const struct reply_place *place,
                                 size_t *at);

/* "24 Mar 2010, a parent or carer disagrees (Dana Tolliver): ..." */
void reply_words(const struct erratum *reply, struct str *out);

/* All that stands beside a text, a line each. */
void replies_beside(const struct case_file *file, const struct reply_place *place,
                    struct str *out);

/* The same for a page: each after these words, on a line of its own. */
void replies_print(const struct case_file *file, const struct reply_place *place,
                   const char *before, struct str *out);

/* The same of a part of a version, a list of it included: what a section shows. */
void replies_to_part(const struct case_file *file, const struct assessment *version,
                     enum code_reply_part part, int element, struct str *out);

/* Does anything? */
bool reply_stands(const struct case_file *file, const struct reply_place *place);

/* The record it is about, in the file; of a list of a version the version. NULL:
 * the file has it not (any more, or for this reader). */
const void *reply_record(const struct case_file *file, const struct erratum *reply,
                         enum entity_id *kind);

/* How many fields with words its text has in the file. */
size_t reply_text_left(const struct case_file *file, const struct erratum *reply);

/* What it is about, shortly: "A note in the chronology, 4 Apr 2010: Home visit." */
void reply_about_words(const struct case_file *file, const struct erratum *reply,
                       struct str *out);
void reply_record_words(enum code_reply_part part, const void *record, struct str *out);

/* How many disagreements stand beside a version, whichever text of it. */
size_t replies_disagreeing(const struct case_file *file, const struct ident *version);

/* And beside records of a kind. */
size_t replies_disagreeing_with(const struct case_file *file, enum entity_id kind);

#endif
