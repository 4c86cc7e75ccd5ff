/* SPDX-License-Identifier: MIT */
/* What stands in a cell, before anybody reads a number out of it. */

#ifndef HELPER_CELL_VALUE_H
#define HELPER_CELL_VALUE_H

#include <stdbool.h>

#include "press/press_lines.h"

/* Is the text one of this kind: a number of at most 15 digits, a day there is? */
bool cell_value_fits(const char *text, enum press_cell kind);

#endif
