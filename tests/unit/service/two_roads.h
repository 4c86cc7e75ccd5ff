/* SPDX-License-Identifier: MIT */
/*
 * The larger steps of a case in two halves: it moves, is born, ends, begins again.
 */

#ifndef SERVICE_TWO_ROADS_H
#define SERVICE_TWO_ROADS_H

#include "two_desks.h"

/* ----- To and from elsewhere ------------------------------------------------- */

static inline void read_moving_out(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    h->transfer = desk_transfer(b->desk);
    h->transfer.contact = h->words;
    h->transfer.sent_on = session_today(session);
}

static inline bool save_moving_out(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T20);
    struct disclosure how = desk_by_post();

    taking_with(&t, ENTITY_transfer, &h->transfer);
    t.step.sharing = &how;
    return take(b, session, h, &t);
}

static inline bool moving_out_is_there(struct both *b, const struct hand *h)
{
    return case_file_find(&b->file, ENTITY_transfer, &h->transfer.record.id) != NULL;
}

/* The same child comes to both. */
static inline void name_child(struct both *b, struct session *session, struct hand *h)
{
    struct search_hits hits;

    h->coming.child.given_names = "Juniper";
    h->coming.child.family_name = "Hazelwood";
    h->coming.child.dob = date_add_days(session_today(session), -1400);
    h->coming.home.line1 = h->words;
    desk_search(b->desk, h->coming.child.family_name, &hits);
}

static inline void read_moving_in(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    desk_moving_in(b->desk, &h->coming);
    name_child(b, session, h);
}

static inline bool save_moving_in(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return case_arrive(session, &h->coming.arrival, &h->arrived, &h->err);
}

static inline bool moving_in_is_there(struct both *b, const struct hand *h)
{
    struct err err = ERR_INIT;
    struct caf_case one;
    struct db *db;

    return session_db(b->at[HELEN], &db, &err) &&
           record_store_get(db, ENTITY_caf_case, &h->arrived, &one, &b->arena, &err) &&
           one.state == STATE_A1;
}

/* ----- A new beginning -------------------------------------------------------- */

static inline void read_opening_again(struct both *b, struct session *session, struct hand *h)
{
    b->desk->session = session;
    h->again = desk_reopening(b->desk, &b->case_id);
    h->again.reason = h->words;
}

static inline bool save_opening_again(struct both *b, struct session *session, struct hand *h)
{
    h->err = ERR_INIT;
    return case_reopen(session, &b->case_id, &h->again, &h->err);
}

static inline bool opening_again_is_there(struct both *b, const struct hand *h)
{
    for (size_t i = 0; i < b->file.state_history.count; i++) {
        const struct state_history *step = &b->file.state_history.items[i];

        if (step->event == EVENT_T27 && strcmp(step->reason, h->words) == 0)
            return true;
    }
    return false;
}

static inline void read_birth(struct both *b UNUSED, struct session *session, struct hand *h)
{
    h->birth = (struct birth){ .given_names = h->words, .family_name = "Averill",
                               .dob = session_today(session), .sex = SEX_F };
}

static inline bool save_birth(struct both *b, struct session *session, struct hand *h)
{
    return birth_record(session, &b->case_id, &h->birth, &h->err);
}

static inline bool birth_is_there(struct both *b, const struct hand *h)
{
    return !b->file.subject.is_unborn && b->file.subject.given_names &&
           strcmp(b->file.subject.given_names, h->words) == 0;
}

/* ----- Two cases made one ------------------------------------------------------ */

static inline struct void_request as_duplicate(const char *words)
{
    struct void_request request = desk_void_request();

    request.reason = VOID_REASON_DUPLICATE;
    request.kept_urn = "CAF-2010-00002";
    request.note = words;
    return request;
}

static inline void read_asking(struct both *b UNUSED, struct session *session UNUSED,
                               struct hand *h)
{
    h->request = as_duplicate(h->words);
}

static inline bool save_asking(struct both *b, struct session *session, struct hand *h)
{
    return void_ask(session, &b->case_id, &h->request, "They are one child.", &h->err);
}

static inline bool asking_is_there(struct both *b, const struct hand *h)
{
    return case_file_find(&b->file, ENTITY_void_request, &h->request.record.id) != NULL;
}

/* The second key, to a request that waits. */
static inline void read_merge(struct both *b UNUSED, struct session *session UNUSED,
                              struct hand *h)
{
    for (size_t i = 0; i < h->seen.void_request.count; i++)
        h->request = h->seen.void_request.items[i];
}

static inline bool save_merge(struct both *b UNUSED, struct session *session, struct hand *h)
{
    struct secret *passphrase = desk_passphrase();
    bool ok = void_answer(session, &h->request.record.id, VOID_ANSWER_AGREED, NULL, passphrase,
                          &h->err);

    secret_free(passphrase);
    return ok;
}

static inline bool merge_is_there(struct both *b, const struct hand *h UNUSED)
{
    int links = 0;

    for (size_t i = 0; i < b->file.case_link.count; i++)
        links += b->file.case_link.items[i].kind == LINK_KIND_DUPLICATE_OF;
    return b->file.caf_case.state == STATE_V0 && links == 1;
}

/* ----- The panel ---------------------------------------------------------------- */

/* What was asked already is written on by both. */
static inline void read_panel(struct both *b UNUSED, struct session *session UNUSED,
                              struct hand *h)
{
    ck_assert_uint_gt(h->seen.panel_referral.count, 0);
    h->panel = h->seen.panel_referral.items[0];
    h->panel.request_note = h->words;
}

static inline bool save_panel(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return panel_keep(session, &h->panel, &h->err);
}

static inline bool panel_is_there(struct both *b, const struct hand *h)
{
    return strcmp(b->file.panel_referral.items[0].request_note, h->words) == 0;
}

#endif
