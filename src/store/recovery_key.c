/* SPDX-License-Identifier: MIT */
/* The recovery key on paper. */

#include "config.h"

#include "store/recovery_key.h"

#include <ctype.h>
#include <string.h>

enum { GROUPS = 8, GROUP = 4, FIELD = 0x25 /* x^5 + x^2 + 1 */ };

/* Crockford's: no I, L, O, U. */
static const char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static unsigned times_two(unsigned a)
{
    a <<= 1;
    return a & 32 ? a ^ FIELD : a;
}

/* A sum in the field of 32 elements, each place with a weight of its own: one
 * wrong letter, two neighbours or two groups swapped never give the same. */
static unsigned check_of(const unsigned char group[GROUP], unsigned number)
{
    unsigned sum = 0;

    for (int i = 0; i < GROUP; i++)
        sum = times_two(sum ^ group[i]);
    return sum ^ number;
}

/* The n-th five bits. */
static unsigned char take(const unsigned char *bytes, int n)
{
    int bit = 5 * n;
    unsigned pair = (unsigned)bytes[bit / 8] << 8;

    if (bit / 8 + 1 < RECOVERY_BYTES)
        pair |= bytes[bit / 8 + 1];
    return pair >> (11 - bit % 8) & 31;
}

static void put(unsigned char *bytes, int n, unsigned value)
{
    for (int i = 0; i < 5; i++)
        if (value >> (4 - i) & 1)
            bytes[(5 * n + i) / 8] |= (unsigned char)(0x80 >> (5 * n + i) % 8);
}

static void write_half(const unsigned char *bytes, char text[RECOVERY_TEXT])
{
    char *at = text;

    for (int g = 0; g < GROUPS; g++) {
        unsigned char group[GROUP];

        if (g > 0)
            *at++ = '-';
        for (int i = 0; i < GROUP; i++) {
            group[i] = take(bytes, g * GROUP + i);
            *at++ = letters[group[i]];
        }
        *at++ = letters[check_of(group, (unsigned)g)];
        bytes_wipe(group, sizeof(group));
    }
    *at = '\0';
}

void recovery_key_split(const struct machine *machine, const struct secret *key,
                        char first[RECOVERY_TEXT], char second[RECOVERY_TEXT])
{
    unsigned char half[RECOVERY_BYTES];

    machine->random(machine, half, sizeof(half));
    write_half(half, first);
    for (int i = 0; i < RECOVERY_BYTES; i++)
        half[i] ^= key->bytes[i];
    write_half(half, second);
    bytes_wipe(half, sizeof(half));
}

/* The next letter's value, past spaces and hyphens; -1 at the end or for what
 * is no letter of these. */
static int next_letter(const char **text)
{
    const char *found;
    int c;

    while (**text == ' ' || **text == '-')
        (*text)++;
    if (**text == '\0')
        return -1;
    c = toupper((unsigned char)*(*text)++);
    c = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
    found = strchr(letters, c);
    return found ? (int)(found - letters) : -1;
}

static bool read_group(const char **text, int g, unsigned char *bytes)
{
    unsigned char group[GROUP];
    int check;

    for (int i = 0; i < GROUP; i++) {
        int value = next_letter(text);

        if (value < 0)
            return false;
        group[i] = (unsigned char)value;
        put(bytes, g * GROUP + i, group[i]);
    }
    check = next_letter(text);
    return check >= 0 && (unsigned)check == check_of(group, (unsigned)g);
}

static bool read_half(const char *text, const char *which, unsigned char *bytes, struct err *err)
{
    memset(bytes, 0, RECOVERY_BYTES);
    for (int g = 0; g < GROUPS; g++)
        if (!read_group(&text, g, bytes))
            return err_set(err, ERR_INVALID,
                           "Group %d of the %s half of the recovery key is mistyped. Compare it "
                           "with the paper.",
                           g + 1, which);
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

    for (size_t i = 0; i < words->length; i++)
        words->bytes[i] = i % 5 == 4 ? '-' : (unsigned char)tolower(letters[words->bytes[i] & 31]);
    return words;
}
