/* SPDX-License-Identifier: MIT */
/* One meeting for the cases of brothers and sisters. */

#include "config.h"

#include "service/meeting_share.h"

#include <string.h>

#include "base/moment_input.h"
#include "model/record.h"
#include "policy/consent_rules.h"
#include "policy/states.h"
#include "service/board.h"
#include "service/case_look.h"
#include "service/link_svc.h"
#include "service/meeting_deed.h"
#include "store/case_file_store.h"

static bool is_of_family(int kind)
{
    return kind == LINK_KIND_SIBLING || kind == LINK_KIND_SAME_HOUSEHOLD;
}

static bool is_shared(const struct case_file *file, const struct ident *meeting,
                      const struct ident *other)
{
    for (size_t i = 0; i < file->tac_meeting_case.count; i++) {
        const struct tac_meeting_case *one = &file->tac_meeting_case.items[i];

        if (ident_equal(&one->meeting_id, meeting) && ident_equal(&one->other_case_id, other))
            return true;
    }
    return false;
}

/* ----- With whom ---------------------------------------------------------- */

static bool add_offer(struct session *session, const struct link_row *row,
                      struct share_offers *out, struct arena *arena, struct err *err)
{
    struct case_look *there = arena_alloc(arena, sizeof(*there));

    if (!case_look_quiet(session, &row->other, there, arena, err))
        return false;
    if (!state_is_open(there->file.caf_case.state))
        return true;
    out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
    out->items[out->count++] = (struct share_offer){ row->other, row->urn, row->name };
    return true;
}

bool meeting_share_offers(struct session *session, const struct ident *case_id,
                          const struct ident *meeting, struct share_offers *out,
                          struct arena *arena, struct err *err)
{
    struct case_look *here = arena_alloc(arena, sizeof(*here));
    struct links links;

    *out = (struct share_offers){ NULL, 0 };
    if (!link_list(session, case_id, &links, arena, err) ||
        !case_look_quiet(session, case_id, here, arena, err))
        return false;
    for (size_t i = 0; i < links.count; i++) {
        const struct link_row *row = &links.rows[i];

        if (is_of_family(row->kind) && row->may_open &&
            !is_shared(&here->file, meeting, &row->other) &&
            !add_offer(session, row, out, arena, err))
            return false;
    }
    return true;
}

/* ----- The deed ----------------------------------------------------------- */

struct sharing {
    struct case_deed *d;
    const struct tac_meeting *meeting;
    struct case_file *there;
    struct ident theirs; /* the meeting of the other case */
};

static bool names(const struct case_file *file, const struct ident *other)
{
    for (size_t i = 0; i < file->case_link.count; i++) {
        if (is_of_family(file->case_link.items[i].kind) &&
            ident_equal(&file->case_link.items[i].other_case_id, other))
            return true;
    }
    return false;
}

static bool may_share(struct sharing *s, struct err *err)
{
    struct case_deed *d = s->d;
    const struct ident *other = &s->there->caf_case.record.id;

    if (!case_deed_may(d, PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, err) ||
        !meeting_writable(d, err))
        return false;
    if (!s->meeting || s->meeting->status != MEETING_STATUS_PLANNED)
        return err_set(err, ERR_REFUSED, "Only a meeting that is planned can be shared.");
    if (date_compare(instant_local_date(s->meeting->scheduled_for), d->today) < 0)
        return err_set(err, ERR_REFUSED, "Its day has passed: move it first, then share it.");
    if (!names(&d->file, other) && !names(s->there, &d->deed.case_id))
        return err_set(err, ERR_REFUSED,
                       "Link the two cases first, as brothers and sisters: g e.");
    return !is_shared(&d->file, &s->meeting->record.id, other) ||
           err_set(err, ERR_REFUSED, "It is one meeting with that case already.");
}

/* What is asked of a meeting there is asked by that case alone. */
static bool may_plan_there(struct sharing *s, struct err *err)
{
    struct session *session = s->d->deed.session;
    struct actor actor = session_actor(session);
    struct relation relation =
        relation_find(s->there, &actor, &session->parameters, s->d->today);
    struct case_facts facts = session_facts(session, s->there, &relation);
    const char *why;

    return deed_allowed(&s->d->deed, PERMIT_TEAM_MEETINGS, OPERATION_CREATE, &relation, err) &&
           (state_allows_writing(&facts, ENTITY_tac_meeting, &why) ||
            err_set(err, ERR_REFUSED, "The other case: %s", why));
}

static bool save_link(struct case_deed *d, const struct ident *meeting, const struct ident *other,
                      struct err *err)
{
    struct tac_meeting_case shared;

    record_init(entity_of(ENTITY_tac_meeting_case), &shared);
    shared.meeting_id = *meeting;
    shared.other_case_id = *other;
    return deed_save(&d->deed, ENTITY_tac_meeting_case, &shared, AUDIT_CREATE, NULL, err);
}

/* In a round of updates nobody meets there, either. */
static int kind_there(int kind, bool first)
{
    if (kind == MEETING_KIND_VIRTUAL_ROUND)
        return kind;
    if (first)
        return MEETING_KIND_INITIAL;
    return kind == MEETING_KIND_EXTRAORDINARY ? kind : MEETING_KIND_REVIEW;
}

/* Whoever may be asked there is asked when it is looked at: no row stands in the way. */
static bool plan_there(struct sharing *s, struct err *err)
{
    struct tac_meeting theirs;

    step_record_new(s->d->deed.session, ENTITY_tac_meeting, &theirs);
    theirs.case_id = s->there->caf_case.record.id;
    theirs.status = MEETING_STATUS_PLANNED;
    theirs.seq = meeting_next_number(s->there);
    theirs.scheduled_for = s->meeting->scheduled_for;
    theirs.venue = s->meeting->venue;
    theirs.kind = kind_there(s->meeting->kind, s->there->caf_case.state == STATE_T0);
    s->theirs = theirs.record.id;
    return deed_save(&s->d->deed, ENTITY_tac_meeting, &theirs, AUDIT_CREATE, NULL, err);
}

/* Rows of the other case, in the same deed: the trail names that case. */
static bool save_there(struct sharing *s, struct err *err)
{
    struct deed *deed = &s->d->deed;
    struct ident here = deed->case_id, child = deed->subject;
    bool ok;

    deed->case_id = s->there->caf_case.record.id;
    deed->subject = s->there->subject.record.id;
    ok = plan_there(s, err) && save_link(s->d, &s->theirs, &here, err) &&
         board_refresh(deed->session, deed->db, &deed->case_id, err);
    deed->case_id = here;
    deed->subject = child;
    return ok;
}

static bool share(struct case_deed *d, const struct ident *meeting, const struct ident *other,
                  struct err *err)
{
    struct sharing s = { .d = d,
                         .meeting = case_file_find(&d->file, ENTITY_tac_meeting, meeting),
                         .there = arena_alloc(&d->arena, sizeof(*s.there)) };

    return case_file_store_get(d->deed.db, other, s.there, &d->arena, err) &&
           may_share(&s, err) && may_plan_there(&s, err) && save_link(d, meeting, other, err) &&
           save_there(&s, err);
}

bool meeting_share(struct session *session, const struct ident *case_id,
                   const struct ident *meeting, const struct ident *other, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, case_id, &d, err) &&
           case_deed_end(&d, share(&d, meeting, other, err), err);
}

/* ----- In words ------------------------------------------------------------ */

/* The one that is planned or was held in the other case: of those that are one with some
 * of this, that of the same moment, else the last. */
static const struct tac_meeting *stands_there(const struct case_file *there,
                                              const struct ident *here, struct instant when)
{
    const struct tac_meeting *last = NULL;

    for (size_t i = 0; i < there->tac_meeting.count; i++) {
        const struct tac_meeting *one = &there->tac_meeting.items[i];

        if ((one->status != MEETING_STATUS_PLANNED && one->status != MEETING_STATUS_HELD) ||
            !is_shared(there, &one->record.id, here))
            continue;
        if (one->scheduled_for.seconds == when.seconds)
            return one;
        last = one;
    }
    return last;
}

/* Moved or cancelled in one case only: each says where the other stands. */
static const char *apart(const struct case_file *there, const struct case_file *here,
                         const struct tac_meeting *meeting, struct arena *arena)
{
    const struct tac_meeting *theirs =
        stands_there(there, &here->caf_case.record.id, meeting->scheduled_for);
    char when[MOMENT_TEXT], here_when[MOMENT_TEXT];

    if (meeting->status != MEETING_STATUS_PLANNED)
        return "";
    if (!theirs)
        return " (not planned there)";
    meeting_when(theirs, when);
    meeting_when(meeting, here_when);
    return strcmp(when, here_when) == 0 ? "" : arena_printf(arena, " (there on %s)", when);
}

/* What one family lets be said at the table, the other may not. */
static const char *consent_there(const struct case_file *file, struct date today)
{
    const char *word = code_label(CODES_CONSENTST_ID, consent_current(file, today).status);

    return word[0] ? word : "not asked";
}

static const char *word_for(struct session *session, const struct case_file *here,
                            const struct tac_meeting *meeting, const struct ident *other,
                            struct arena *arena)
{
    struct arena scratch = ARENA_INIT;
    struct case_look *there = arena_alloc(&scratch, sizeof(*there));
    struct err err = ERR_INIT;
    const char *urn = NULL;

    if (case_look_quiet(session, other, there, &scratch, &err) && permit_open(&there->relation))
        urn = arena_printf(arena, "%s%s, consent there: %s", there->file.caf_case.urn,
                           apart(&there->file, here, meeting, &scratch),
                           consent_there(&there->file, there->today));
    arena_clear(&scratch);
    return urn ? urn : "a linked case";
}

const char *meeting_shared_with(struct session *session, const struct case_view *view,
                                const struct ident *meeting, struct arena *arena)
{
    const struct tac_meeting *of = case_file_find(&view->file, ENTITY_tac_meeting, meeting);
    const char *words = "";

    for (size_t i = 0; i < view->file.tac_meeting_case.count; i++) {
        const struct tac_meeting_case *one = &view->file.tac_meeting_case.items[i];

        if (of && ident_equal(&one->meeting_id, meeting))
            words = arena_printf(arena, "%s%s%s", words, words[0] ? ", " : "One meeting with ",
                                 word_for(session, &view->file, of, &one->other_case_id, arena));
    }
    return words[0] ? arena_printf(arena, "%s.", words) : "";
}
