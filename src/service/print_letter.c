/* SPDX-License-Identifier: MIT */
/* The letter that says who has looked. */

#include "config.h"

#include "service/print_letter.h"

#include "model/record.h"
#include "policy/consent_rules.h"
#include "service/who_looked.h"

/* A service of a sensitive kind is named only to whom its class is open. */
static bool is_named(const struct print_job *job, const struct looker *looker)
{
    enum code_dataclass hides = consent_sensitive_class(looker->sensitive_service);

    return !hides || set_has(job->reader.classes, hides);
}

static void add_looker(const struct looker *looker, struct document *document)
{
    struct str line = STR_INIT;

    looker_name(looker, &line);
    document_heading(document, 3, str_text(&line));
    for (int way = 0; way < LOOKER_WAY_COUNT; way++) {
        str_clear(&line);
        if (looker->ways[way].count > 0)
            looker_line(looker, (enum looker_way)way, &line);
        document_paragraph(document, str_text(&line));
    }
    str_release(&line);
}

static void add_head(const struct print_job *job, const struct who_looked *looked,
                     struct document *document)
{
    struct str words = STR_INIT;

    document_field(document, "For", job->page.recipient);
    document_field(document, "What it is for", job->page.purpose);
    document_field(document, "Why you have it", job->page.basis);
    if (set_has(job->reader.classes, DATACLASS_BASIC))
        document_field(document, "About", looked->child);
    who_looked_source(looked, job->session, &words);
    document_heading(document, 1, "What this is");
    document_paragraph(document, str_text(&words));
    document_paragraph(document,
                       "If somebody is on it whom you did not expect, ask whoever gave it to you, or "
                       "anybody you trust there. You may always ask again.");
    str_release(&words);
}

bool print_letter(const struct print_job *job, struct document *document, struct str *left,
                  struct err *err)
{
    struct who_looked looked;

    if (!who_looked_read(job->session, job->whole, &job->relation, &looked, job->arena, err))
        return false;
    add_head(job, &looked, document);
    document_heading(document, 1, "Who looked, and when");
    for (size_t i = 0; i < looked.count; i++) {
        if (is_named(job, &looked.items[i]))
            add_looker(&looked.items[i], document);
        else
            str_add(left, "somebody of a sensitive service who looked\n");
    }
    return true;
}
