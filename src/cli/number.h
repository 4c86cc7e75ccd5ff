/* SPDX-License-Identifier: MIT */
/*
 * Whole numbers as people type them.
 */

#ifndef CLI_NUMBER_H
#define CLI_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

/* Reads digits and nothing else, up to a thousand million. */
bool number_parse(const char *text, int64_t *out);

#endif
