/* SPDX-License-Identifier: MIT */
/*
 * The right of reply: a correction, or a disagreement of the child or a parent,
 * stands beside the text it is about wherever that text is shown (domain.md
 * 1.6, 7.2). The text itself stays as it is.
 */

#ifndef MODEL_REPLY_H
#define MODEL_REPLY_H

#include "base/str.h"
#include "model/case_file.h"

/* A text of a version: a part, and in the part ELEMENT which element. What is
 * about the whole, or about some other part, stands beside the whole. */
struct reply_place {
    struct ident version;
    enum code_assessment_part part;
    int element;
};

bool reply_is_beside(const struct erratum *reply, const struct reply_place *place);

/* "24 Mar 2010, a parent or carer disagrees (Dana Tolliver): ..." */
void reply_words(const struct erratum *reply, struct str *out);

/* All that stands beside a text, oldest first, a line each. */
void replies_beside(const struct case_file *file, const struct reply_place *place,
                    struct str *out);

/* How many disagreements stand beside a version, whichever text of it. */
size_t replies_disagreeing(const struct case_file *file, const struct ident *version);

/* The part whose text ends with this field of a version; WHOLE for others. */
enum code_assessment_part reply_part_of(const char *field);

#endif
