/* SPDX-License-Identifier: MIT */
/* What stands in a cell, before anybody reads a number out of it. */

#include "config.h"

#include "helper/cell_value.h"

#include <string.h>

#include "base/date.h"

/* "-12", and with `tenths` "-12.5". */
static bool is_number(const char *text, bool tenths)
{
    size_t whole;

    text += *text == '-';
    whole = strspn(text, "0123456789");
    if (whole == 0 || whole > 15)
        return false;
    text += whole;
    if (!tenths)
        return *text == '\0';
    return text[0] == '.' && text[1] >= '0' && text[1] <= '9' && text[2] == '\0';
}

bool cell_value_fits(const char *text, enum press_cell kind)
{
    struct date date;

    switch (kind) {
    case PRESS_CELL_TEXT:
    case PRESS_CELL_CODE:
        return true;
    case PRESS_CELL_NUMBER:
        return !*text || strcmp(text, "*") == 0 || is_number(text, false);
    case PRESS_CELL_FIGURE:
    case PRESS_CELL_PERCENT:
        return !*text || strcmp(text, "*") == 0 || is_number(text, true);
    case PRESS_CELL_DATE:
        return !*text || date_parse(text, &date);
    case PRESS_CELL_COUNT:
        break;
    }
    return false;
}
