/* SPDX-License-Identifier: MIT */
/* NHS numbers. */

#include "config.h"

#include "model/nhs.h"

#include <stdio.h>
#include <string.h>

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool nhs_read(const char *text, char out[NHS_TEXT])
{
    int count = 0;

    for (; *text; text++) {
        if (*text == ' ' || *text == '-')
            continue;
        if (!is_digit(*text) || count == NHS_DIGITS) {
            out[0] = '\0';
            return false;
        }
        out[count++] = *text;
    }
    out[count == NHS_DIGITS ? count : 0] = '\0';
    return count == NHS_DIGITS;
}

bool nhs_valid(const char *number)
{
    int sum = 0;

    if (!number || strlen(number) != NHS_DIGITS || strspn(number, "0123456789") != NHS_DIGITS)
        return false;
    for (int i = 0; i < NHS_DIGITS - 1; i++)
        sum += (NHS_DIGITS - i) * (number[i] - '0');
    /* 11 stands for 0; 10 is never issued and equals no digit. */
    return (11 - sum % 11) % 11 == number[NHS_DIGITS - 1] - '0';
}

void nhs_format(const char *number, char out[NHS_WORDS])
{
    char digits[NHS_TEXT];

    if (nhs_read(number, digits))
        snprintf(out, NHS_WORDS, "%.3s %.3s %.4s", digits, digits + 3, digits + 6);
    else
        snprintf(out, NHS_WORDS, "%s", number);
}
