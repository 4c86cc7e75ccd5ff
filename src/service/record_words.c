/* SPDX-License-Identifier: MIT */
/* Words that judge, in a record that is being written. */

#include "config.h"

#include "policy/plain_words.h"
#include "service/record_svc.h"
#include "service/session_private.h"

void record_words(const struct session *session, enum entity_id kind, const void *record,
                  const void *kept, struct problems *out)
{
    plain_words_check(kind, record, kept, session->plain_words, out);
}

const char *record_words_told(const struct problems *problems, struct arena *arena)
{
    return plain_words_told(problems, arena);
}
