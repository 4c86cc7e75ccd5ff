/* SPDX-License-Identifier: MIT */
/*
 * The exchange file: its first line, its limits, and where a record stands.
 *
 * UTF-8 JSON Lines, described whole in cafdesk-exchange(5). After the first
 * line come the records that belong to no case, then case by case.
 */

#ifndef EXCHANGE_FORMAT_H
#define EXCHANGE_FORMAT_H

#include "base/str.h"
#include "model/record.h"

enum {
    EXCHANGE_VERSION = 1,
    EXCHANGE_LINE_MAX = 16 * 1024 * 1024, /* bytes */
    EXCHANGE_DEPTH_MAX = 16,              /* of objects and arrays within each other */
    EXCHANGE_CASE_MAX = 200000            /* records of one case */
};

struct exchange_header {
    struct instant made_at;
    const char *by; /* who made it; NULL when not told */
    bool training;
};

/* Reads the first line. An unknown version, another format and nonsense are
 * refused (ERR_INVALID; ERR_SCHEMA for a version). */
NODISCARD bool exchange_header_read(const char *text, size_t length, struct exchange_header *out,
                                    struct arena *arena, struct err *err);

/* Adds the first line, with its newline. */
void exchange_header_write(const struct exchange_header *header, struct str *out);

/* True when a record of this kind is about a case and not shared. */
bool exchange_kind_of_case(const struct entity *entity);

/* The case that a record names: its own id for a case, else its case_id, or
 * the case a checklist was joined to. None for shared records, and for those
 * that have it from what they belong to. */
struct ident exchange_case_of(const struct entity *entity, const void *record);

/* True where a line without this field makes no sense, not even as a draft. */
bool exchange_field_needed(const struct entity *entity, const struct field *field);

#endif
