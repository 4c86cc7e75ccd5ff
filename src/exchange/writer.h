/* SPDX-License-Identifier: MIT */
/*
 * A record as a line of an exchange file: always the same bytes for the same
 * content, in the order of the dictionary, only what is known.
 */

#ifndef EXCHANGE_WRITER_H
#define EXCHANGE_WRITER_H

#include "base/str.h"
#include "model/record.h"

/* Adds the line, with its newline. */
void exchange_write_record(const struct entity *entity, const void *record, struct str *out);

#endif
