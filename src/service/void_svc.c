/* SPDX-License-Identifier: MIT */
/* A case made void: asked for, and agreed to by a second person. */

#include "config.h"

#include "service/void_svc.h"

#include "base/text.h"
#include "model/record.h"
#include "policy/states.h"
#include "service/case_svc.h"
#include "service/merge_deed.h"
#include "service/names.h"
#include "service/record_list.h"
#include "service/step_deed.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

const struct void_request *void_request_of(const struct case_file *file)
{
    for (size_t i = 0; i < file->void_request.count; i++) {
        if (!file->void_request.items[i].answer)
            return &file->void_request.items[i];
    }
    return file->void_request.count ? &file->void_request.items[file->void_request.count - 1]
                                    : NULL;
}

/* ----- Asking ----------------------------------------------------------- */

/* The administrator's part is the second key alone. */
static const char *why_not_theirs(const struct relation *relation)
{
    struct permission permission = permit(PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, relation);

    if (!permission.allowed)
        return permission.why_not;
    return permission.needs_second ? "The co-ordinator of the case asks for it." : NULL;
}

const char *void_why_not(const struct case_file *file, const struct relation *relation)
{
    const struct void_request *last = void_request_of(file);

    if (why_not_theirs(relation))
        return why_not_theirs(relation);
    if (!transition_find(EVENT_T29, file->caf_case.state))
        return state_meaning(file->caf_case.state);
    return last && !last->answer ? "It was asked for already; an administrator answers it." : NULL;
}

static bool may_ask(struct case_deed *d, struct err *err)
{
    const char *why_not = why_not_theirs(&d->relation);

    if (!case_deed_may(d, PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, err))
        return false;
    if (why_not)
        return err_set(err, ERR_DENIED, "%s", why_not);
    if (!ident_known(&d->deed.session->who.practitioner))
        return err_set(err, ERR_DENIED, "Your account is not a practitioner's.");
    why_not = void_why_not(&d->file, &d->relation);
    return !why_not || err_set(err, ERR_REFUSED, "%s", why_not);
}

/* For the history, which everybody reads who may read the case. */
static const char *words_of(struct case_deed *d, const struct void_request *request)
{
    return arena_printf(&d->arena, "%s%s%s: %s",
                        code_label(CODES_VOID_REASON_ID, request->reason),
                        request->kept_urn ? ", " : "", request->kept_urn ? request->kept_urn : "",
                        request->note ? request->note : "");
}

/* As if somebody had agreed, so that nobody is asked to agree in vain. */
static bool will_hold(struct case_deed *d, const struct void_request *request, struct err *err)
{
    struct transition_request wanted = { .event = EVENT_T29,
                                         .reason = request->note,
                                         .second_roles = set_with(0, ROLE_administrator) };
    struct problems problems = PROBLEMS_INIT(&d->arena);
    struct case_facts facts;
    enum code_state to;
    struct ident kept;

    if (request->reason == VOID_REASON_DUPLICATE &&
        (!merge_target(d, request->kept_urn, &kept, err) || !merge_put_link(d, &kept, err)))
        return false;
    facts = case_deed_facts(d);
    if (transition_check(&facts, &wanted, &to, &problems))
        return true;
    d->deed.refused_why = code_label(CODES_EVENT_ID, EVENT_T29);
    return err_set(err, ERR_REFUSED, "%s", problems_first(&problems)->sentence);
}

/* Of two who are little alike somebody says how it is known that they are one. */
static bool are_the_same(struct case_deed *d, struct void_request *request, const char *same,
                         struct err *err)
{
    struct merge_likeness likeness;
    struct ident kept;

    if (request->reason != VOID_REASON_DUPLICATE)
        return true;
    if (!merge_target(d, request->kept_urn, &kept, err) ||
        !merge_liken(d->deed.session, d->deed.db, &d->deed.case_id, &kept, &likeness, &d->arena,
                     err))
        return false;
    if (merge_is_likely(&likeness))
        return true;
    if (!same || text_blank(same))
        return err_set(err, ERR_REFUSED,
                       "The two are little alike, %d of 100: say how you know that they are the "
                       "same child.", likeness.score);
    request->note = arena_printf(&d->arena, "%s The same child, though little alike: %s",
                                 request->note, same);
    return true;
}

static bool ask(struct case_deed *d, struct void_request *request, const char *same,
                struct err *err)
{
    if (!may_ask(d, err))
        return false;
    request->case_id = d->deed.case_id;
    request->asked_by = d->deed.session->who.practitioner;
    request->asked_at = session_now(d->deed.session);
    request->answer = VOID_ANSWER_NONE_;
    if (request->reason != VOID_REASON_DUPLICATE)
        request->kept_urn = NULL;
    if (!request->reason)
        return err_set_field(err, "reason", "Say why it is void.");
    if (!request->note || text_blank(request->note))
        return err_set_field(err, "note", "Say how it came to be opened.");
    return are_the_same(d, request, same, err) && will_hold(d, request, err) &&
           case_deed_save(d, ENTITY_void_request, request, err);
}

bool void_ask(struct session *session, const struct ident *case_id, struct void_request *request,
              const char *same, struct err *err)
{
    struct void_request before = *request;
    struct case_deed d;
    bool ok;

    ok = case_deed_begin(session, case_id, &d, err) &&
         case_deed_end(&d, ask(&d, request, same, err), err);
    request->note = before.note; /* the longer one ends with the deed */
    if (!ok)
        *request = before;
    return ok;
}

/* ----- The second person ------------------------------------------------ */

static bool is_second(struct session *session, struct err *err)
{
    struct relation relation = { .roles = session->who.roles };
    struct permission permission;

    permission = permit(PERMIT_REOPEN_VOID_MERGE, OPERATION_EXECUTE, &relation);
    if (set_has(session->who.roles, ROLE_administrator) && permission.allowed)
        return true;
    return err_set(err, ERR_DENIED, "An administrator gives the second key.");
}

static bool likeness_of(struct session *session, struct db *db, const struct void_request *request,
                        struct merge_likeness *out, struct arena *arena, struct err *err)
{
    struct ident kept;

    *out = (struct merge_likeness){ 0, 0, "" };
    if (request->reason != VOID_REASON_DUPLICATE ||
        !case_by_urn(session, request->kept_urn ? request->kept_urn : "", &kept, err))
        return true;
    if (!merge_liken(session, db, &request->case_id, &kept, out, arena, err))
        return false;
    out->words = ""; /* they tell of the family */
    return true;
}

static bool add_waiting(struct session *session, struct db *db, const struct void_request *request,
                        struct void_waitings *out, struct arena *arena, struct err *err)
{
    struct arena scratch = ARENA_INIT;
    struct case_file *file = arena_alloc(&scratch, sizeof(*file));
    struct merge_likeness likeness;
    bool ok = case_file_store_get(db, &request->case_id, file, &scratch, err) &&
              likeness_of(session, db, request, &likeness, &scratch, err);

    if (ok) {
        out->items = arena_grow(arena, out->items, out->count, sizeof(*out->items));
        out->items[out->count++] = (struct void_waiting){
            .request = request->record.id,
            .urn = arena_strdup(arena, file->caf_case.urn ? file->caf_case.urn : ""),
            .reason = (enum code_void_reason)request->reason,
            .kept_urn = request->kept_urn ? request->kept_urn : "",
            .asked_by = name_of(session, ENTITY_practitioner, &request->asked_by, arena),
            .asked_at = request->asked_at,
            .state = (enum code_state)file->caf_case.state,
            .shared = file->disclosure.count,
            .notes = file->chronology_note.count,
            .versions = file->assessment.count,
            .decisions = file->consent.count,
            .likeness = likeness,
        };
    }
    arena_clear(&scratch);
    return ok;
}

bool void_waiting(struct session *session, struct void_waitings *out, struct arena *arena,
                  struct err *err)
{
    struct audit_event event = { .action = AUDIT_LIST,
                                 .entity = entity_of(ENTITY_void_request)->name };
    struct record_list all;
    struct db *db;

    *out = (struct void_waitings){ NULL, 0 };
    if (!session_db(session, &db, err))
        return false;
    if (!is_second(session, err)) {
        refusal(session, NULL, permit_function_words(PERMIT_REOPEN_VOID_MERGE), err);
        return false;
    }
    if (!record_list_read(db, ENTITY_void_request, &all, arena, err))
        return false;
    for (size_t i = 0; i < all.count; i++) {
        const struct void_request *request = all.items[i];

        if (!request->answer && !instant_known(request->record.void_at) &&
            !add_waiting(session, db, request, out, arena, err))
            return false;
    }
    return look(session, &event, err);
}

static bool waits_for(const struct session *session, const struct void_request *request)
{
    const struct ident *me = &session->who.practitioner;

    return !request->answer && !instant_known(request->record.void_at) &&
           !(ident_known(me) && ident_equal(me, &request->asked_by));
}

bool void_waiting_count(struct session *session, size_t *count, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct record_list all = { NULL, 0 };
    struct err not_theirs = ERR_INIT;
    struct db *db;
    bool ok = true;

    *count = 0;
    if (is_second(session, &not_theirs))
        ok = session_db(session, &db, err) &&
             record_list_read(db, ENTITY_void_request, &all, &arena, err);
    for (size_t i = 0; ok && i < all.count; i++)
        *count += waits_for(session, all.items[i]);
    arena_clear(&arena);
    return ok;
}

/* ----- The answer ------------------------------------------------------- */

static bool is_somebody_else(struct case_deed *d, const struct void_request *request,
                             struct err *err)
{
    const struct ident *me = &d->deed.session->who.practitioner;

    return !ident_known(me) || !ident_equal(me, &request->asked_by) ||
           err_set(err, ERR_DENIED, "You asked for it yourself: another administrator answers.");
}

/* Whoever agrees sees nothing of the case: the history says whose doing it was. */
static const char *agreed_words(struct case_deed *d, const struct void_request *request)
{
    struct session *session = d->deed.session;

    return arena_printf(&d->arena, "Asked by %s, agreed to by %s. %s",
                        name_of(session, ENTITY_practitioner, &request->asked_by, &d->arena),
                        session->who.name, words_of(d, request));
}

static bool become_void(struct case_deed *d, const struct void_request *request, struct err *err)
{
    struct step step = { .event = EVENT_T29,
                         .reason = agreed_words(d, request),
                         .second_roles = d->deed.session->who.roles };
    struct ident kept;

    if (request->reason == VOID_REASON_DUPLICATE &&
        (!merge_target(d, request->kept_urn, &kept, err) ||
         !merge_within(d, &kept, step.reason, err)))
        return false;
    d->deed.keys_stale = true;
    d->asked_by = request->asked_by;
    return step_agreed(d, &step, err);
}

static bool give_answer(struct case_deed *d, struct void_request *request,
                        enum code_void_answer answer, const char *reason, struct err *err)
{
    if (request->answer || instant_known(request->record.void_at))
        return err_set(err, ERR_REFUSED, "Somebody has answered it already.");
    if (!is_somebody_else(d, request, err))
        return false;
    request->answer = (int)answer;
    request->answered_by = d->deed.session->who.login;
    request->answered_on = d->today;
    request->answer_reason = answer == VOID_ANSWER_DECLINED ? reason : NULL;
    return case_deed_save(d, ENTITY_void_request, request, err) &&
           (answer != VOID_ANSWER_AGREED || become_void(d, request, err));
}

static bool answer_case(struct session *session, struct void_request *request,
                        enum code_void_answer answer, const char *reason, struct err *err)
{
    struct case_deed d;

    return case_deed_begin(session, &request->case_id, &d, err) &&
           case_deed_end(&d, is_second(session, err) &&
                                 give_answer(&d, request, answer, reason, err), err);
}

bool void_answer(struct session *session, const struct ident *request,
                 enum code_void_answer answer, const char *reason, const struct secret *passphrase,
                 struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct void_request saved;
    struct db *db;
    bool ok;

    if (answer == VOID_ANSWER_DECLINED && (!reason || text_blank(reason)))
        return err_set_field(err, "reason", "Say what must be done first.");
    ok = (answer == VOID_ANSWER_DECLINED || session_confirm(session, passphrase, err)) &&
         session_db(session, &db, err) &&
         record_store_get(db, ENTITY_void_request, request, &saved, &arena, err) &&
         answer_case(session, &saved, answer, reason, err);
    arena_clear(&arena);
    return ok;
}
