/* SPDX-License-Identifier: MIT */
/*
 * What stays within the program's reach once it knows its store: the store's
 * folder, the file of anchors, the files that the command names, and what a program reads of its
 * machine (terminals, languages, time zones). All else is given up where the
 * kernel can hold it to that; doctor says whether it does.
 */

#ifndef CLI_WITHIN_REACH_H
#define CLI_WITHIN_REACH_H

#include "cli/task.h"

/* Gives up the rest. Of a store that is not there yet the nearest folder above
 * it stays within reach, until this is called again. */
void within_reach(const struct task *task, const char *folder);

#endif
