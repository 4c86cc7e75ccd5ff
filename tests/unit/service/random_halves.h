/* SPDX-License-Identifier: MIT */
/*
 * The deeds of two desks (two_desks.h), done at random: at once, or what was read is put aside
 * and saved whenever somebody comes back to it.
 */

#ifndef SERVICE_RANDOM_HALVES_H
#define SERVICE_RANDOM_HALVES_H

#include "random_world.h"
#include "two_papers.h"
#include "two_team.h"

/* What somebody has before them. */
struct half {
    struct hand hand;
    struct both both;
    struct session *session;
    half_save_fn *save;
};

static struct half halves[2]; /* the first is put aside */

static void half_save(struct world *w, struct half *half)
{
    struct session *at_work = w->desk.session;

    deed_tried = deed_went = true;
    half->hand.err = ERR_INIT;
    deed_went = half->save(&half->both, half->session, &half->hand);
    w->desk.err = half->hand.err;
    w->desk.session = at_work;
    arena_clear(&half->hand.arena);
    half->save = NULL;
}

static void half_read(struct world *w, struct half *half, half_read_fn *read, half_save_fn *save)
{
    *half = (struct half){ .session = w->desk.session, .save = save };
    half->both = (struct both){ .desk = &w->desk, .case_id = w->at,
                                .parent = w->parents[w->place], .una = anybody(w),
                                .sister = w->cases[roll(w, w->count)], .turn = (int)roll(w, 90) };
    read_now(&half->both, half->session, &half->hand);
    read(&half->both, half->session, &half->hand);
    w->desk.err = ERR_INIT;
}

/* Now and then what lies aside comes first; now and then this is put there. */
static void half_do(struct world *w, half_read_fn *read, half_save_fn *save)
{
    bool late = roll(w, 4) == 0;

    if (halves[0].save && roll(w, 3) == 0) {
        half_save(w, &halves[0]);
        return;
    }
    late = late && !halves[0].save;
    half_read(w, &halves[late ? 0 : 1], read, save);
    if (!late)
        half_save(w, &halves[1]);
}

static void halves_forget(void)
{
    arena_clear(&halves[0].hand.arena);
    halves[0].save = NULL;
}

/* A meeting that nobody planned yet. */
static void read_first(struct both *b, struct session *session, struct hand *h)
{
    read_convening(b, session, h);
    record_init(entity_of(ENTITY_tac_meeting), &h->meeting);
    h->meeting.kind = h->seen.caf_case.state == STATE_D0 ? MEETING_KIND_REVIEW
                                                         : MEETING_KIND_INITIAL;
    h->meeting.scheduled_for.seconds = session_now(session).seconds + 86400;
    h->meeting.venue = h->words;
    h->row_count = 0;
}

static void join_by_checklist(struct world *w)
{
    if (may_search(w))
        half_do(w, read_joining, save_joining);
}

/* A checklist makes a case of its own. */
static void begin_checklist(struct world *w)
{
    struct half *half = &halves[1];

    if (w->count == CASES || !may_search(w))
        return;
    half_read(w, half, read_checklist, save_checklist);
    half_save(w, half);
    if (!deed_went)
        return;
    w->cases[w->count] = half->hand.arrived;
    w->parents[w->count++] = IDENT_NONE;
}

#endif
