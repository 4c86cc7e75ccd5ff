/* SPDX-License-Identifier: MIT */
/* Bytes as groups of letters with a check letter each. */

#include "config.h"

#include "base/groups.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/secret.h"

enum { GROUP = 4, FIELD = 0x25 /* x^5 + x^2 + 1 */ };

const char groups_letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

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
    unsigned value = 0;

    for (int bit = 5 * n; bit < 5 * n + 5; bit++)
        value = value << 1 | (bytes[bit / 8] >> (7 - bit % 8) & 1u);
    return (unsigned char)value;
}

static void put(unsigned char *bytes, int n, unsigned value)
{
    for (int i = 0; i < 5; i++)
        if (value >> (4 - i) & 1)
            bytes[(5 * n + i) / 8] |= (unsigned char)(0x80 >> (5 * n + i) % 8);
}

void groups_write(const unsigned char *bytes, int groups, char *text)
{
    for (int g = 0; g < groups; g++) {
        unsigned char group[GROUP];

        if (g > 0)
            *text++ = '-';
        for (int i = 0; i < GROUP; i++) {
            group[i] = take(bytes, g * GROUP + i);
            *text++ = groups_letters[group[i]];
        }
        *text++ = groups_letters[check_of(group, (unsigned)g)];
        bytes_wipe(group, sizeof(group));
    }
    *text = '\0';
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
    found = strchr(groups_letters, c);
    return found ? (int)(found - groups_letters) : -1;
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

int groups_read(const char **text, int groups, unsigned char *bytes)
{
    memset(bytes, 0, (size_t)(groups * 20 + 7) / 8);
    for (int g = 0; g < groups; g++) {
        if (!read_group(text, g, bytes))
            return g + 1;
    }
    return 0;
}
