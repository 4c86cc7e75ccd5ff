/* SPDX-License-Identifier: MIT */
/* The recovery key on paper. */

#include "config.h"

#include "store/recovery_key.h"

#include <ctype.h>

#include "base/groups.h"

enum { GROUPS = 8 };

void recovery_key_split(const struct machine *machine, const struct secret *key,
                        char first[RECOVERY_TEXT], char second[RECOVERY_TEXT])
{
    unsigned char half[RECOVERY_BYTES];

    machine->random(machine, half, sizeof(half));
    groups_write(half, GROUPS, first);
    for (int i = 0; i < RECOVERY_BYTES; i++)
        half[i] ^= key->bytes[i];
    groups_write(half, GROUPS, second);
    bytes_wipe(half, sizeof(half));
}

static bool read_half(const char *text, const char *which, unsigned char *bytes, struct err *err)
{
    int mistyped = groups_read(&text, GROUPS, bytes);

    if (mistyped)
        return err_set(err, ERR_INVALID,
                       "Group %d of the %s half of the recovery key is mistyped. Compare it with "
                       "the paper.",
                       mistyped, which);
    while (*text == ' ' || *text == '-')
        text++;
    return *text == '\0' || err_set(err, ERR_INVALID,
                                    "The %s half of the recovery key is too long: it has eight "
                                    "groups of five.",
                                    which);
}

bool recovery_key_join(const char *first, const char *second, struct secret **key,
                       struct err *err)
{
    unsigned char half[RECOVERY_BYTES];
    struct secret *whole = secret_new(RECOVERY_BYTES);
    bool ok = read_half(first, "first", whole->bytes, err) &&
              read_half(second, "second", half, err);

    for (int i = 0; ok && i < RECOVERY_BYTES; i++)
        whole->bytes[i] ^= half[i];
    bytes_wipe(half, sizeof(half));
    *key = ok ? whole : NULL;
    if (!ok)
        secret_free(whole);
    return ok;
}

struct secret *passphrase_temporary(const struct machine *machine)
{
    struct secret *words = secret_random(machine, 14);

    for (size_t i = 0; i < words->length; i++) {
        int letter = i % 5 == 4 ? '-' : tolower(groups_letters[words->bytes[i] & 31]);

        words->bytes[i] = (unsigned char)letter;
    }
    return words;
}
