/* SPDX-License-Identifier: MIT */
/* What the child or a parent says beside a text. */

#include "config.h"

#include "cli/show_beside.h"

#include "base/text_clean.h"
#include "cli/paragraph.h"
#include "model/reply.h"
#include "service/consent_svc.h"

void show_beside(const struct case_file *file, enum entity_id kind, const void *record,
                 const char *field, int column, struct str *out)
{
    struct reply_place place = { kind, record, field };
    const struct erratum *reply;
    size_t at = 0;

    while ((reply = reply_next(file, &place, &at)) != NULL) {
        struct arena arena = ARENA_INIT;
        struct str words = STR_INIT;

        reply_words(reply, &words);
        paragraph_term(out, "  Beside it", column,
                       text_plain(str_text(&words), TEXT_PARAGRAPHS, &arena));
        str_release(&words);
        arena_clear(&arena);
    }
}

void show_holders(const struct case_file *file, const struct consent *consent, int column,
                  struct str *out)
{
    struct arena arena = ARENA_INIT;
    struct consent_holders holders;

    consent_holders_of(file, consent, &holders, &arena);
    if (holders.count > 0)
        paragraph_term(out, "Already with", column,
                       text_plain(consent_holders_words(&holders, holders.count, true, &arena),
                                  TEXT_PARAGRAPHS, &arena));
    arena_clear(&arena);
}
