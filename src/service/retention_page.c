/* SPDX-License-Identifier: MIT */
/* The certificate of what was destroyed, as a page. */

#include "config.h"

#include "service/retention_page.h"

#include "base/text.h"
#include "service/names.h"

static void line_of(struct str *out, const char *caption, const char *words)
{
    str_printf(out, "%-22s %s\n", caption, words);
}

static void day_of(struct str *out, const char *caption, struct date day)
{
    char words[DATE_WORDS];

    date_format_words(day, words);
    line_of(out, caption, date_known(day) ? words : "not on record");
}

void retention_page(struct session *session, const struct case_file *file,
                    const struct destruction *agreed, const struct audit_event *row,
                    struct str *out, struct arena *arena)
{
    const struct caf_case *one = &file->caf_case;

    str_add(out, "CERTIFICATE OF DESTRUCTION\n\n");
    line_of(out, "Reference", text_or_empty(one->urn));
    day_of(out, "Opened", one->opened_on);
    day_of(out, "Closed", one->closed_on);
    day_of(out, "Archived", one->archive_on);
    day_of(out, "Review due", one->destroy_review_on);
    day_of(out, "Destroyed", one->erased_on);
    if (agreed) {
        line_of(out, "Reason", text_or_empty(agreed->reason));
        line_of(out, "Proposed by",
                name_of(session, ENTITY_practitioner, &agreed->proposed_by, arena));
        day_of(out, "  on", instant_local_date(agreed->proposed_at));
        line_of(out, "Agreed by", text_or_empty(agreed->answered_by));
        day_of(out, "  on", agreed->answered_on);
    }
    line_of(out, "Row of the trail", arena_printf(arena, "%lld", (long long)row->seq));
    str_add(out, "\nAll that was recorded of the child and the family in this case was\n"
                 "overwritten and taken out: records, their earlier versions, drafts,\n"
                 "and the index. What is above is all that is left. Copies that were\n"
                 "given out before, and backups made before that day, are not part of\n"
                 "it.\n");
    if (session_is_training(session))
        str_add(out, "\nTraining: made-up people.\n");
}
