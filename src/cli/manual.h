/* SPDX-License-Identifier: MIT */
/*
 * The parts of the manual that are made from tables, and completion for bash.
 */

#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

#include "base/str.h"

/* Sections of the manual pages, in mdoc(7). */
void manual_commands(struct str *out);
void manual_options(struct str *out);
void manual_statuses(struct str *out);
void manual_environment(struct str *out);
void manual_settings(struct str *out);
void manual_keys(struct str *out);

/* Those of cafdesk-cases(7). */
void manual_states(struct str *out);
void manual_steps(struct str *out);
void manual_matrix(struct str *out);
void manual_reminders(struct str *out);
void manual_reports(struct str *out);

/* Adds plain sentences as mdoc(7) text: a sentence to a line, and nothing in
 * it read as a request. */
void manual_text(struct str *out, const char *text);

/* The script for bash. */
void manual_completion(struct str *out);

#endif
