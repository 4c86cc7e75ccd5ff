/* SPDX-License-Identifier: MIT */
/* Minutes of a meeting, cut to what each may have. */

#include "config.h"

#include "service/minutes.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "policy/consent_rules.h"
#include "service/case_look.h"
#include "service/deed.h"
#include "service/minutes_page.h"

/* A page being written for somebody. */
struct page {
    struct session *session;
    struct case_look here;
    const struct meeting_guest *whom;
    struct minutes_page minutes;
    struct document document;
    struct str text;
    struct arena *arena;
};

/* ----- As text, to be read and given out ------------------------------------- */

static void write_capitals(struct page *page, const char *words)
{
    str_add(&page->text, "\n");
    for (; *words; words++)
        str_printf(&page->text, "%c", toupper((unsigned char)*words));
    str_add(&page->text, "\n");
}

/* Each line of it behind the label. */
static void write_field(struct page *page, const struct block *block)
{
    const char *line = block->text;

    while (*line) {
        size_t length = strcspn(line, "\n");

        str_printf(&page->text, "    %s: %.*s\n", block->label, (int)length, line);
        line += length + (line[length] == '\n');
    }
}

static void write_block(struct page *page, const struct block *block)
{
    if (block->kind == BLOCK_HEADING && block->level == 1)
        write_capitals(page, block->text);
    else if (block->kind == BLOCK_HEADING)
        str_printf(&page->text, "\n  %s\n", block->text);
    else if (block->kind == BLOCK_FIELD)
        write_field(page, block);
    else
        str_printf(&page->text, "%s%s\n", block->kind == BLOCK_NOTE ? "  - " : "", block->text);
}

/* ----- The page ---------------------------------------------------------- */

static void write_page(struct page *page)
{
    str_add(&page->text, "MINUTES OF THE TEAM AROUND THE CHILD              CONFIDENTIAL\n\n");
    str_printf(&page->text, "    Reference: %s\n",
               text_or_empty(page->here.file.caf_case.urn));
    minutes_page_head(&page->minutes);
    if (!page->whom->warning)
        minutes_page_body(&page->minutes);
    for (size_t i = 0; i < page->document.count; i++)
        write_block(page, &page->document.blocks[i]);
    if (page->whom->warning)
        str_printf(&page->text, "\nNothing can be given. %s\n", page->whom->warning);
}

static bool find_meeting(struct page *page, const struct ident *meeting, struct err *err)
{
    page->minutes.meeting = case_file_find(&page->here.file, ENTITY_tac_meeting, meeting);
    return page->minutes.meeting ||
           err_set(err, ERR_NOT_FOUND, "That meeting is not part of this case any more.");
}

static bool is_held(const struct page *page, struct err *err)
{
    return page->minutes.meeting->status == MEETING_STATUS_HELD ||
           err_set(err, ERR_REFUSED, "Minutes are of a meeting that was held.");
}

/* Who convenes may have everybody's page; anybody else their own. */
static bool may_have(struct page *page, const struct ident *case_id, struct err *err)
{
    const struct ident *me = &page->session->who.practitioner;

    if (permit(PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, &page->here.relation).allowed ||
        (ident_known(me) && ident_equal(me, &page->whom->row.practitioner_id)))
        return true;
    err_set(err, ERR_DENIED, "Whoever convenes the meeting gives out the minutes.");
    refusal(page->session, case_id, "minutes of a meeting", err);
    return false;
}

static void begin(struct page *page)
{
    const struct case_file *file = &page->here.file;
    const struct ident *worker = &page->whom->row.practitioner_id;
    struct recipient recipient = ident_known(worker)
                                     ? recipient_practitioner(file, worker)
                                     : (struct recipient){ .person = page->whom->row.person_id };

    document_init(&page->document, page->arena);
    page->minutes = (struct minutes_page){ .file = file,
                                           .whole = file,
                                           .meeting = page->minutes.meeting,
                                           .whom = page->whom,
                                           .recipient = recipient,
                                           .answer = consent_for(file, &recipient,
                                                                 page->here.today),
                                           .names_family = true,
                                           .document = &page->document,
                                           .left = STR_INIT,
                                           .arena = page->arena };
}

bool minutes_for(struct session *session, const struct ident *case_id, const struct ident *meeting,
                 const struct meeting_guest *whom, struct minutes *out, struct arena *arena,
                 struct err *err)
{
    struct page page = { .session = session, .whom = whom, .text = STR_INIT, .arena = arena };
    bool ok = case_look(session, case_id, PERMIT_TEAM_MEETINGS, &page.here, arena, err) &&
              may_have(&page, case_id, err) && find_meeting(&page, meeting, err) &&
              is_held(&page, err);

    if (!ok)
        return false;
    begin(&page);
    write_page(&page);
    *out = (struct minutes){ arena_strdup(arena, str_text(&page.text)), page.minutes.left_out };
    str_release(&page.text);
    str_release(&page.minutes.left);
    return true;
}
