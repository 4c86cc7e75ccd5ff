/* SPDX-License-Identifier: MIT */
/*
 * The sections in which a case is shown: which kinds of records stand where. An
 * answer (erratum) stands with the record it is about, in whatever section.
 */

#ifndef CLI_SHOW_PART_H
#define CLI_SHOW_PART_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "model/entity.h"
#include "service/case_svc.h"

enum { PART_KINDS = 12 };

struct show_part {
    const char *name;  /* for --section: "identity" */
    const char *title; /* "Identifying details" */
    enum entity_id kinds[PART_KINDS]; /* up to ENTITY_none */
};

/* The sections in their order; the history, which is no record, comes last
 * and has no kinds. */
const struct show_part *show_parts(size_t *count);

/* What is said where a part of a case is not there yet, to whoever may read it; NULL:
 * nothing. */
const char *show_part_absent(const struct case_view *view, const struct show_part *part);

/* Their names with blanks between, for the option. */
#define PART_NAMES \
    "identity people assessment consent lead team plan reviews sharing chronology history"

/* Until when it is open in an emergency; that the child may be of one's own family or address. */
void show_part_warn(const struct case_view *view, struct str *out);

#endif
