/* SPDX-License-Identifier: MIT */
/*
 * What the minutes of a meeting say to one reader, block by block: on the screen before they
 * are given out (minutes.h), and on paper. Domain.md 1.10, 3.3, 3.7; docs/decisions/0033. For
 * the services only.
 */

#ifndef SERVICE_MINUTES_PAGE_H
#define SERVICE_MINUTES_PAGE_H

#include "base/str.h"
#include "policy/consent_rules.h"
#include "policy/meeting_words.h"
#include "print/document.h"
#include "service/meeting_svc.h"

struct minutes_page {
    const struct case_file *file;  /* as far as whoever makes it may see it */
    const struct case_file *whole; /* what is kept back is asked of this */
    const struct tac_meeting *meeting;
    const struct meeting_guest *whom; /* without a name: it stands on the page already */
    struct recipient recipient;
    struct consent_answer answer;
    struct meeting_reader reader; /* made by the body */
    bool names_family;            /* they may know who the family is */
    struct document *document;
    struct str left; /* what is left out, a line each; also at the end of the page */
    size_t left_out;
    struct arena *arena;
};

/* Which child, which meeting, whose copy. */
void minutes_page_head(struct minutes_page *page);

/* Who was there, what was said, the plan, what comes next, who signed, what is left out. */
void minutes_page_body(struct minutes_page *page);

#endif
