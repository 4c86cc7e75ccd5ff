/* SPDX-License-Identifier: MIT */
/* A report as a document for the helper: its rows, and what was asked for, when and by whom. */

#ifndef CLI_REPORT_PAPER_H
#define CLI_REPORT_PAPER_H

#include "base/str.h"
#include "cli/task.h"
#include "service/report.h"

void report_paper(const struct task *task, const struct session *session,
                  const struct report_rows *rows, struct str *out);

#endif
