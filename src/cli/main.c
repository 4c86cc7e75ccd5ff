/* SPDX-License-Identifier: MIT */
/* The program: which command was asked for, and who does it. */

#include "config.h"

#include <stdio.h>

int main(void)
{
    puts("cafdesk " PACKAGE_VERSION);
    return 0;
}
