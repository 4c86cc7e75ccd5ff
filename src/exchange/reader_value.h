/* SPDX-License-Identifier: MIT */
/* One value of a line; part of exchange/reader.h. */

#ifndef EXCHANGE_READER_VALUE_H
#define EXCHANGE_READER_VALUE_H

#include <jansson.h>

#include "exchange/reader.h"

/* Reads a value into the field of line->record, or adds what is wrong. */
void exchange_read_value(struct exchange_record *line, const struct field *field,
                         const json_t *value, struct arena *arena);

/* Reads void_at or void_reason. */
void exchange_read_void(struct exchange_record *line, const char *name, const json_t *value,
                        struct arena *arena);

#endif
