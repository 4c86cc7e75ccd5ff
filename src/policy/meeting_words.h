/* SPDX-License-Identifier: MIT */
/*
 * Who may have what was said at a meeting: domain.md 1.10, 3.3, 3.7.
 *
 * Words cannot be cut by class. So whoever minutes a meeting says whether
 * everybody may read them, and what only some may have stands apart with what it
 * is about. Unsaid is no: then they go only to those from whom nothing is kept.
 */

#ifndef POLICY_MEETING_WORDS_H
#define POLICY_MEETING_WORDS_H

#include "model/case_file.h"

struct meeting_reader {
    bool family;         /* the child, or cares for it */
    bool leads;          /* or is in charge of the case */
    struct ident agency; /* theirs; none: no agency */
    uint64_t open;       /* set of enum code_dataclass: what they may have */
    bool kept_back;      /* the family keeps an element from them */
};

/* Is nothing kept from them? */
bool meeting_reader_has_all(const struct meeting_reader *reader);

/* What was said and sent. */
bool meeting_words_open(const struct tac_meeting *meeting, const struct meeting_reader *reader);

/* What was said apart, where there is any. */
bool meeting_apart_open(const struct tac_meeting *meeting, const struct meeting_reader *reader);

#endif
