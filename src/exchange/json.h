/* SPDX-License-Identifier: MIT */
/*
 * One line of JSON, read with care: bounded nesting, no name twice, bytes that
 * are not UTF-8 kept apart so that their field can be told.
 */

#ifndef EXCHANGE_JSON_H
#define EXCHANGE_JSON_H

#include <jansson.h>

#include "base/arena.h"
#include "base/str.h"

/* Stands in a text for bytes that are not UTF-8; never good in a text. */
#define EXCHANGE_BAD_BYTES "\xef\xbf\xbe"

/* The object on the line, to be given back with json_decref(); NULL with what
 * is wrong, in words that are fit to be shown. */
json_t *exchange_json_load(const char *text, size_t length, struct arena *arena,
                           const char **fault);

#endif
