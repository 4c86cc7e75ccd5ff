/* SPDX-License-Identifier: MIT */
/* Bytes as hexadecimal digits, two to a byte, in small letters. */

#ifndef BASE_HEX_H
#define BASE_HEX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/compiler.h"

/* `text` has room for the digits and a NUL. */
void hex_write(const unsigned char *bytes, size_t count, char *text);

/* Reads so many bytes; false where a digit is none. */
NODISCARD bool hex_read(const char *text, unsigned char *bytes, size_t count);

#endif
