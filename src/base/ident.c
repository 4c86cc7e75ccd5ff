/* SPDX-License-Identifier: MIT */
/* The name of a record. */

#include "config.h"

#include "base/ident.h"

#include <string.h>
#include <uuid/uuid.h>

struct ident ident_new(const struct machine *machine)
{
    struct ident ident;

    machine->random(machine, ident.bytes, sizeof(ident.bytes));
    ident.bytes[6] = (uint8_t)((ident.bytes[6] & 0x0f) | 0x40); /* version 4 */
    ident.bytes[8] = (uint8_t)((ident.bytes[8] & 0x3f) | 0x80); /* RFC 4122 */
    return ident;
}

bool ident_known(const struct ident *ident)
{
    return !uuid_is_null(ident->bytes);
}

bool ident_equal(const struct ident *a, const struct ident *b)
{
    return memcmp(a->bytes, b->bytes, sizeof(a->bytes)) == 0;
}

int ident_compare(const struct ident *a, const struct ident *b)
{
    return memcmp(a->bytes, b->bytes, sizeof(a->bytes));
}

bool ident_same(const struct ident *a, const struct ident *b)
{
    return ident_known(a) && ident_equal(a, b);
}

void ident_format(const struct ident *ident, char text[IDENT_TEXT])
{
    uuid_unparse_lower(ident->bytes, text);
}

bool ident_parse(const char *text, struct ident *out)
{
    uuid_t bytes;

    if (!text || strlen(text) != 36 || uuid_parse(text, bytes) != 0)
        return false;
    memcpy(out->bytes, bytes, sizeof(bytes));
    return true;
}
