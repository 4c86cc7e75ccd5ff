/* SPDX-License-Identifier: MIT */
/* Two cases of the same child made one, and taken apart again. */

#include "config.h"

#include "service/merge_svc.h"

#include <string.h>

#include "base/text.h"
#include "model/record.h"
#include "model/subject_name.h"
#include "policy/states.h"
#include "service/board.h"
#include "service/case_look.h"
#include "service/case_svc.h"
#include "service/child_index.h"
#include "service/merge_copies.h"
#include "service/merge_deed.h"
#include "service/names.h"
#include "store/board_store.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

static struct case_link link_to(const struct case_deed *d, const struct ident *kept,
                                enum code_link_kind kind)
{
    struct case_link link;

    record_init(entity_of(ENTITY_case_link), &link);
    link.case_id = d->deed.case_id;
    link.other_case_id = *kept;
    link.kind = (int)kind;
    return link;
}

bool merge_put_link(struct case_deed *d, const struct ident *kept, struct err *err)
{
    struct case_link link = link_to(d, kept, LINK_KIND_DUPLICATE_OF);

    return case_deed_put(d, ENTITY_case_link, &link, err);
}

/* ----- How alike they are ------------------------------------------------- */

enum { LIKENESS_WORDS = 240 };

bool merge_is_likely(const struct merge_likeness *likeness)
{
    return likeness->score >= likeness->mark;
}

static bool child_of_case(struct db *db, const struct ident *case_id, struct match_child *out,
                          struct arena *arena, struct err *err)
{
    struct caf_case found;

    return record_store_get(db, ENTITY_caf_case, case_id, &found, arena, err) &&
           child_index_child(db, &found.subject_id, out, arena, err);
}

bool merge_liken(struct session *session, struct db *db, const struct ident *one,
                 const struct ident *other, struct merge_likeness *out, struct arena *arena,
                 struct err *err)
{
    const struct parameters *parameters = &session->parameters;
    char words[LIKENESS_WORDS];
    struct match_child a, b;
    struct match match;

    if (!child_of_case(db, one, &a, arena, err) || !child_of_case(db, other, &b, arena, err))
        return false;
    match = match_children(&a, &b, parameters);
    match_words(match.reasons, words, sizeof(words));
    *out = (struct merge_likeness){ match.score, parameters->match_ask,
                                    arena_strdup(arena, words) };
    return true;
}

/* ----- Carrying over ---------------------------------------------------- */

/* Rows of another case, saved in the same deed: the trail names that case. */
struct elsewhere {
    struct case_deed *d;
    struct ident case_id, subject; /* to go back to */
    const char *urn;               /* of that case */
};

static bool turn_to(struct elsewhere *there, struct case_deed *d, const struct ident *case_id,
                    struct err *err)
{
    struct caf_case other;

    *there = (struct elsewhere){ d, d->deed.case_id, d->deed.subject, NULL };
    if (!record_store_get(d->deed.db, ENTITY_caf_case, case_id, &other, &d->arena, err))
        return false;
    there->urn = other.urn;
    d->deed.case_id = *case_id;
    d->deed.subject = other.subject_id;
    return true;
}

/* Its lists follow here; those of the case of the deed at the end. */
static bool turn_back(struct elsewhere *there, bool ok, struct err *err)
{
    struct deed *deed = &there->d->deed;

    ok = ok && board_refresh(deed->session, deed->db, &deed->case_id, err);
    deed->case_id = there->case_id;
    deed->subject = there->subject;
    return ok;
}

bool merge_within(struct case_deed *d, const struct ident *kept, const char *reason,
                  struct err *err)
{
    struct case_link link = link_to(d, kept, LINK_KIND_DUPLICATE_OF);
    const char *from = d->file.caf_case.urn;
    struct elsewhere there;

    return case_deed_keep(d, ENTITY_case_link, &link, err) && turn_to(&there, d, kept, err) &&
           turn_back(&there, merge_copies_make(d, from, there.urn, reason, err), err);
}

/* ----- Side by side ----------------------------------------------------- */

struct previewing {
    struct session *session;
    struct merge_preview *out;
    const struct case_file *here, *there;
    struct arena *arena;
};

static void add_line(struct previewing *p, const char *what, const char *here, const char *there,
                     const char *becomes)
{
    struct merge_preview *out = p->out;

    out->lines = arena_grow(p->arena, out->lines, out->count, sizeof(*out->lines));
    out->lines[out->count++] = (struct merge_line){ what, here, there, becomes };
}

static const char *number(struct previewing *p, size_t count)
{
    return count ? arena_printf(p->arena, "%zu", count) : "-";
}

static void add_count(struct previewing *p, enum entity_id kind, const char *what,
                      const char *becomes)
{
    size_t here = case_file_count(p->here, kind);

    add_line(p, what, number(p, here), number(p, case_file_count(p->there, kind)),
             here ? becomes : "nothing to do");
}

static const char *name_in(struct previewing *p, const struct case_file *file)
{
    return subject_name(&file->subject, case_file_person(file, &file->subject.mother_id),
                        p->arena);
}

static const char *day_words(struct previewing *p, struct date day)
{
    char words[DATE_WORDS] = "-";

    if (date_known(day))
        date_format_words(day, words);
    return arena_strdup(p->arena, words);
}

static const char *lead_in(struct previewing *p, const struct case_file *file)
{
    const struct lp_assignment *term = relation_lead(file, session_today(p->session));

    return term ? name_of(p->session, ENTITY_practitioner, &term->practitioner_id, p->arena)
                : "nobody";
}

static void add_lead(struct previewing *p)
{
    const char *here = lead_in(p, p->here);
    bool leads = relation_lead(p->here, session_today(p->session)) != NULL;

    add_line(p, "Lead professional", here, lead_in(p, p->there),
             leads ? arena_printf(p->arena, "%s's lead of this case ends today", here)
                   : "nothing to do");
}

static void add_likeness(struct previewing *p)
{
    const struct merge_likeness *likeness = &p->out->likeness;

    add_line(p, "How alike", arena_printf(p->arena, "%d of 100", likeness->score),
             likeness->words[0] ? likeness->words : "nothing is the same",
             merge_is_likely(likeness) ? "likely the same"
                                       : arena_printf(p->arena, "below %d: say why",
                                                      likeness->mark));
}

static void fill_preview(struct previewing *p)
{
    const struct case_file *here = p->here, *there = p->there;

    add_likeness(p);
    add_line(p, "Reference", here->caf_case.urn, there->caf_case.urn, "the other goes on");
    add_line(p, "Child", name_in(p, here), name_in(p, there), "each its own");
    add_line(p, "Born or expected", day_words(p, here->subject.is_unborn ? here->subject.edd
                                                                        : here->subject.dob),
             day_words(p, there->subject.is_unborn ? there->subject.edd : there->subject.dob),
             "each its own");
    add_line(p, "State", code_label(CODES_STATE_ID, here->caf_case.state),
             code_label(CODES_STATE_ID, there->caf_case.state), "this case is void");
    add_count(p, ENTITY_disclosure, "Sharing log", "carried over");
    add_count(p, ENTITY_chronology_note, "Notes", "carried over");
    add_count(p, ENTITY_assessment, "Versions", "stay, to read");
    add_count(p, ENTITY_consent, "Consent decisions", "stay, to read");
    add_count(p, ENTITY_tac_member, "Team members", "stay, to read");
    add_count(p, ENTITY_plan_action, "Actions", "stay, to read");
    add_lead(p);
}

static bool look_at_one(struct session *session, const struct ident *case_id,
                        struct case_look *out, struct arena *arena, struct err *err)
{
    struct permission permission;

    if (!case_look(session, case_id, PERMIT_IDENTIFYING_DETAILS, out, arena, err))
        return false;
    permission = permit(PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, &out->relation);
    if (permission.allowed && !permission.needs_second)
        return true;
    err_set(err, ERR_DENIED, "%s",
            permission.why_not ? case_why_not(session, &out->file, &permission, arena)
                               : "This is for the co-ordinator.");
    refusal(session, case_id, permit_function_words(PERMIT_REOPEN_VOID_MERGE), err);
    return false;
}

bool merge_preview(struct session *session, const struct ident *duplicate, const char *kept_urn,
                   struct merge_preview *out, struct arena *arena, struct err *err)
{
    struct case_look *here = arena_alloc(arena, sizeof(*here));
    struct case_look *there = arena_alloc(arena, sizeof(*there));
    struct previewing p = { session, out, &here->file, &there->file, arena };
    struct ident kept;
    struct db *db;

    *out = (struct merge_preview){ .lines = NULL };
    if (!session_db(session, &db, err) || !look_at_one(session, duplicate, here, arena, err) ||
        !merge_find(session, kept_urn, &kept, err) ||
        !look_at_one(session, &kept, there, arena, err) ||
        !merge_liken(session, db, duplicate, &kept, &out->likeness, arena, err))
        return false;
    out->urn = here->file.caf_case.urn;
    out->kept_urn = there->file.caf_case.urn;
    fill_preview(&p);
    return true;
}

/* ----- Taken apart ------------------------------------------------------ */

static const struct void_request *merged_by(const struct case_file *file)
{
    for (size_t i = file->void_request.count; i-- > 0;) {
        const struct void_request *request = &file->void_request.items[i];

        if (request->reason == VOID_REASON_DUPLICATE && request->answer == VOID_ANSWER_AGREED)
            return request;
    }
    return NULL;
}

static bool was_merged(const struct case_file *file, struct err *err)
{
    if (file->caf_case.state != STATE_V0)
        return err_set(err, ERR_REFUSED, "This case is not void: there is nothing to take apart.");
    return merged_by(file) ||
           err_set(err, ERR_REFUSED,
                   "It was opened in error and not merged: what was void stays void. Open a new "
                   "case if one is needed.");
}

/* The content it had before it became void, and the row of the trail that made it so. */
static bool before_it(struct case_deed *d, struct caf_case *out, int64_t *since, struct err *err)
{
    const struct caf_case *now = &d->file.caf_case;

    for (int64_t version = now->record.version - 1; version > 0; version--) {
        if (!record_store_version(d->deed.db, ENTITY_caf_case, &now->record.id, version, out,
                                  &d->arena, err))
            return false;
        if (out->state != STATE_V0) {
            out->record = now->record;
            return record_store_seq(d->deed.db, &now->record.id, version + 1, since, err);
        }
    }
    return err_set(err, ERR_REFUSED, "The record does not say what the case was before.");
}

static bool is_alone(struct case_deed *d, const struct caf_case *before, struct err *err)
{
    struct board_line line;
    struct ident newest;

    if (!state_is_open(before->state))
        return true;
    if (!board_store_of_subject(d->deed.db, &before->subject_id, &newest, err))
        return false;
    if (!ident_known(&newest) || ident_equal(&newest, &before->record.id))
        return true;
    if (!board_store_line(d->deed.db, &newest, d->today, &line, &d->arena, err))
        return false;
    return !line.row.open ||
           err_set(err, ERR_REFUSED, "%s is open for this child: two cases cannot be.",
                   line.row.urn);
}

static bool take_from_kept(struct case_deed *d, const char *reason, struct err *err)
{
    const char *from = d->file.caf_case.urn;
    struct elsewhere there;
    struct ident kept;

    return merge_find(d->deed.session, merged_by(&d->file)->kept_urn, &kept, err) &&
           turn_to(&there, d, &kept, err) &&
           turn_back(&there, merge_copies_back(d, from, reason, err), err);
}

/* Was it saved when the case became void, or after? */
static bool ended_since(struct case_deed *d, const struct record *record, int64_t since,
                        bool *ended, struct err *err)
{
    int64_t seq;

    *ended = false;
    if (record->version < 2)
        return true;
    if (!record_store_seq(d->deed.db, &record->id, record->version, &seq, err))
        return false;
    *ended = seq >= since;
    return true;
}

static bool restore(struct case_deed *d, enum entity_id kind, const struct record *now,
                    struct err *err)
{
    struct record *before = arena_alloc(&d->arena, entity_of(kind)->size);

    if (!record_store_version(d->deed.db, kind, &now->id, now->version - 1, before, &d->arena,
                              err))
        return false;
    *before = *now;
    return case_deed_keep_as(d, kind, before,
                             kind == ENTITY_lp_assignment ? AUDIT_ASSIGN : AUDIT_CHANGE, NULL,
                             err);
}

/* Whoever led when it became void leads again, by the plan that was under way then; what
 * had ended before stays ended. */
static bool go_on_again(struct case_deed *d, int64_t since, struct err *err)
{
    static const enum entity_id kinds[] = { ENTITY_lp_assignment, ENTITY_delivery_plan };

    for (size_t k = 0; k < COUNT(kinds); k++) {
        for (size_t i = 0; i < case_file_count(&d->file, kinds[k]); i++) {
            const struct record *now = case_file_at(&d->file, kinds[k], i);
            bool ended;

            if (!ended_since(d, now, since, &ended, err) ||
                (ended && !restore(d, kinds[k], now, err)))
                return false;
        }
    }
    return true;
}

/* The link, the request and the row of history that the merge wrote. */
static bool take_from_here(struct case_deed *d, const char *reason, struct err *err)
{
    struct case_file *file = &d->file;
    struct void_request request = *merged_by(file);
    bool ok = merge_take_back(d, ENTITY_void_request, &request, reason, err);

    for (size_t i = 0; ok && i < file->case_link.count; i++) {
        if (file->case_link.items[i].kind == LINK_KIND_DUPLICATE_OF)
            ok = merge_take_back(d, ENTITY_case_link, &file->case_link.items[i], reason, err);
    }
    for (size_t i = file->state_history.count; ok && i-- > 0;) {
        if (file->state_history.items[i].to_state == STATE_V0)
            ok = merge_take_back(d, ENTITY_state_history, &file->state_history.items[i], reason,
                                 err);
    }
    return ok;
}

/* Whoever takes them apart says why they are two children: nobody is asked again (R-DUP). */
static bool keep_not_same(struct case_deed *d, const struct ident *kept, const char *reason,
                          struct err *err)
{
    const struct case_file *file = &d->file;
    struct case_link link = link_to(d, kept, LINK_KIND_NOT_SAME);

    for (size_t i = 0; i < file->case_link.count; i++) {
        if (file->case_link.items[i].kind == LINK_KIND_NOT_SAME &&
            ident_equal(&file->case_link.items[i].other_case_id, kept))
            return true;
    }
    link.note = reason;
    return case_deed_save(d, ENTITY_case_link, &link, err);
}

static bool may_merge(struct case_deed *d, struct err *err)
{
    struct permission permission =
        permit(PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, &d->relation);

    if (!case_deed_may(d, PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, err))
        return false;
    return !permission.needs_second ||
           err_set(err, ERR_DENIED, "The co-ordinator of the case takes a merge apart.");
}

static bool undo(struct case_deed *d, const char *reason, struct err *err)
{
    struct caf_case before;
    struct ident kept;
    int64_t since;

    if (!may_merge(d, err) || !was_merged(&d->file, err) || !before_it(d, &before, &since, err) ||
        !is_alone(d, &before, err))
        return false;
    d->deed.keys_stale = true;
    return merge_find(d->deed.session, merged_by(&d->file)->kept_urn, &kept, err) &&
           take_from_kept(d, reason, err) && take_from_here(d, reason, err) &&
           go_on_again(d, since, err) &&
           case_deed_keep_as(d, ENTITY_caf_case, &before, AUDIT_STATE, reason, err) &&
           keep_not_same(d, &kept, reason, err);
}

bool merge_undo(struct session *session, const struct ident *duplicate, const char *reason,
                struct err *err)
{
    struct case_deed d;

    if (!reason || text_blank(reason))
        return err_set_field(err, "reason", "Say why they are two children, or two cases, after "
                                            "all.");
    return case_deed_begin(session, duplicate, &d, err) &&
           case_deed_end(&d, undo(&d, reason, err), err);
}

const char *merge_undo_why_not(struct session *session, const struct ident *duplicate,
                               struct arena *arena)
{
    struct err err = ERR_INIT;
    struct case_look here;
    struct permission permission;

    if (!case_look_quiet(session, duplicate, &here, arena, &err) ||
        !was_merged(&here.file, &err))
        return arena_strdup(arena, err.msg);
    permission = permit(PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, &here.relation);
    if (permission.allowed && !permission.needs_second)
        return NULL;
    return permission.why_not ? permission.why_not : "This is for the co-ordinator.";
}
