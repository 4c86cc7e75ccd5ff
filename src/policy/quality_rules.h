/* SPDX-License-Identifier: MIT */
/*
 * What of a quality audit the record itself answers (domain.md 7.4). What it
 * cannot tell is left to the auditor.
 */

#ifndef POLICY_QUALITY_RULES_H
#define POLICY_QUALITY_RULES_H

#include "model/quality.h"

/* Of the newest complete version, the newest plan and the last review;
 * QA_ANSWER_NONE_ where the record does not tell. */
enum code_qa_answer quality_answer(const struct case_file *file, enum quality_item item);

#endif
