/* SPDX-License-Identifier: MIT */
/* Forms that are open, and their pieces of work. */

#include "config.h"

#include "service/draft_hold.h"

#include <stdio.h>
#include <string.h>

#include "service/session_private.h"
#include "store/place_mark.h"

/* What is kept step by step and is one deed: what one sign-in began in the first step does
 * not go on with what another wrote in the second. */
static const struct {
    const char *form;
    const char *deed;
} steps[] = {
    { "opening-search", "opening" },     { "opening-identity", "opening" },
    { "opening-reason", "opening" },     { "opening-consent", "opening" },
    { "consent-decision", "consent" },   { "consent-explained", "consent" },
    { "consent-form", "consent" },       { "consent-scope", "consent" },
    { "meeting-table", "meeting held" }, { "meeting-words", "meeting held" },
    { "meeting-asked", "meeting asked" }, { "meeting-when", "meeting asked" },
};

static const char *deed_of(const char *form)
{
    for (size_t i = 0; i < COUNT(steps); i++) {
        if (strcmp(form, steps[i].form) == 0)
            return steps[i].deed;
    }
    return form;
}

/* ----- As numbers --------------------------------------------------------- */

enum { ANY_PIECE = -1 };

#define FNV_START UINT64_C(0xcbf29ce484222325)
#define FNV_PRIME UINT64_C(0x100000001b3)
#define NUMBERS ((UINT64_C(1) << 62) - 1) /* as many as there may be bytes in a file */

static uint64_t mixed(uint64_t number, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;

    for (size_t i = 0; i < length; i++)
        number = (number ^ at[i]) * FNV_PRIME;
    return number;
}

static int64_t number_of(const struct session *session, const char *deed,
                         const struct ident *record, int64_t piece)
{
    uint64_t number = mixed(FNV_START, session->who.account.bytes,
                            sizeof(session->who.account.bytes));

    number = mixed(number, deed, strlen(deed));
    number = mixed(number, record->bytes, sizeof(record->bytes));
    return (int64_t)(mixed(number, &piece, sizeof(piece)) & NUMBERS);
}

static int64_t new_piece(const struct session *session)
{
    uint64_t piece;

    session->machine->random(session->machine, &piece, sizeof(piece));
    return (int64_t)(piece & NUMBERS);
}

static int marks_of(struct session *session)
{
    if (session->marks < 0)
        session->marks = place_marks_open(&session->place);
    return session->marks;
}

/* ----- Open here ----------------------------------------------------------- */

static struct draft_hold *find_hold(const struct session *session, const char *deed,
                                    const struct ident *record)
{
    for (size_t i = 0; i < session->hold_count; i++) {
        struct draft_hold *hold = &session->holds[i];

        if (hold->forms > 0 && strcmp(hold->deed, deed) == 0 &&
            ident_equal(&hold->record, record))
            return hold;
    }
    return NULL;
}

static struct draft_hold *room_for_hold(struct session *session)
{
    for (size_t i = 0; i < session->hold_count; i++) {
        if (session->holds[i].forms == 0)
            return &session->holds[i];
    }
    session->holds = arena_grow(&session->arena, session->holds, session->hold_count,
                                sizeof(*session->holds));
    return &session->holds[session->hold_count++];
}

static bool take(struct session *session, const char *deed, const struct ident *record,
                 int64_t piece)
{
    return place_mark_alone(marks_of(session), number_of(session, deed, record, piece));
}

/* The one that was chosen before all others. */
static int64_t piece_for(struct session *session, const char *deed, const struct ident *record,
                         const struct stored_drafts *kept)
{
    int64_t piece;

    for (size_t i = 0; i < kept->count; i++) {
        const struct stored_draft *one = &kept->items[i];

        if (one->piece == session->chosen_piece && strcmp(deed_of(one->form), deed) == 0 &&
            take(session, deed, record, one->piece))
            return one->piece;
    }
    for (size_t i = 0; i < kept->count; i++) {
        const struct stored_draft *one = &kept->items[i];

        if (strcmp(deed_of(one->form), deed) == 0 && take(session, deed, record, one->piece))
            return one->piece;
    }
    piece = new_piece(session);
    (void)take(session, deed, record, piece);
    return piece;
}

const struct draft_hold *draft_hold_open(struct session *session, const char *form,
                                         const struct ident *record,
                                         const struct stored_drafts *kept)
{
    const char *deed = deed_of(form);
    struct draft_hold *hold = find_hold(session, deed, record);

    if (hold == NULL) {
        hold = room_for_hold(session);
        *hold = (struct draft_hold){ .record = *record };
        snprintf(hold->deed, sizeof(hold->deed), "%s", deed);
        hold->piece = piece_for(session, deed, record, kept);
        (void)place_mark_beside(marks_of(session), number_of(session, deed, record, ANY_PIECE));
    }
    hold->forms++;
    return hold;
}

const struct draft_hold *draft_hold_of(const struct session *session, const char *form,
                                       const struct ident *record)
{
    return find_hold(session, deed_of(form), record);
}

void draft_hold_close(struct session *session, const char *form, const struct ident *record)
{
    struct draft_hold *hold = find_hold(session, deed_of(form), record);

    if (hold == NULL || --hold->forms > 0)
        return;
    place_unmark(session->marks, number_of(session, hold->deed, record, hold->piece));
    place_unmark(session->marks, number_of(session, hold->deed, record, ANY_PIECE));
}

void draft_hold_choose(struct session *session, int64_t piece)
{
    session->chosen_piece = piece;
}

void draft_hold_end(struct session *session)
{
    place_marks_close(session->marks);
    session->marks = -1;
}

/* ----- Open elsewhere ------------------------------------------------------ */

bool draft_hold_elsewhere(struct session *session, const char *form, const struct ident *record)
{
    return place_is_marked(marks_of(session),
                           number_of(session, deed_of(form), record, ANY_PIECE));
}

bool draft_hold_taken(struct session *session, const struct stored_draft *draft)
{
    return place_is_marked(marks_of(session), number_of(session, deed_of(draft->form),
                                                        &draft->record, draft->piece));
}
