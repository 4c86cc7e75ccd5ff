/* SPDX-License-Identifier: MIT */
/*
 * Before anything else: what the program takes from whoever started it.
 *
 * Installed for a site the program is setgid: its files belong to a group the
 * person is not in. Then nothing of the environment counts but the kind of
 * terminal, language and time zone, and the person's own files are opened
 * with the person's own rights.
 */

#ifndef CLI_STARTUP_H
#define CLI_STARTUP_H

#include <stdbool.h>
#include <stdint.h>

/* True when the program has rights the person has not. */
bool startup_for_site(void);

/* Makes the process safe: descriptors 0 to 2 are open, no core is left,
 * nobody may look into its memory, files are the person's own, and for a site
 * the environment is cleaned. */
void startup(void);

/* Closes every descriptor from 3 on but `kept` (-1: none). */
void startup_close_all_but(int64_t kept);

/* Between the two, files are opened with the person's own rights only. */
void own_rights_begin(void);
void own_rights_end(void);

#endif
