/* SPDX-License-Identifier: MIT */
/*
 * Plain mode: the same work as questions and answers, one line at a time.
 */

#ifndef SCREENS_PLAIN_APP_H
#define SCREENS_PLAIN_APP_H

#include "screens/app.h"

struct plain;

/* Signs in (unless `session` is given, which is taken over), and works until
 * the person leaves or the input ends. */
NODISCARD bool plain_app_run(struct plain *plain, const struct app_options *options,
                             struct session *session, struct err *err);

/* The same on standard input and output. */
NODISCARD bool plain_app_here(const struct app_options *options, struct session *session,
                              struct err *err);

#endif
