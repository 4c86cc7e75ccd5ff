/* SPDX-License-Identifier: MIT */
/* A case as it was known on a day. */

#include "config.h"

#include "service/case_look.h"
#include "service/case_sight.h"
#include "service/case_svc.h"
#include "service/deed.h"
#include "store/case_file_store.h"

/* The last millisecond of a day in England. */
static int64_t end_of(struct date day)
{
    struct instant midnight = date_instant(date_add_days(day, 1));

    return (midnight.seconds - 60 * instant_local_offset(midnight)) * 1000 - 1;
}

static bool day_is_there(const struct session *session, struct date day, struct err *err)
{
    char words[DATE_WORDS];

    if (date_known(day) && date_compare(day, session_today(session)) <= 0)
        return true;
    date_format_words(day, words);
    return err_set_field(err, "as-at",
                         "%s has not come yet; a case is shown as it was known on a day past.",
                         words);
}

/* Whoever may know no more than that the case exists sees nothing of its past. */
static bool may_open(struct session *session, const struct case_look *now, struct err *err)
{
    const struct ident *case_id = &now->file.caf_case.record.id;

    if (permit_open(&now->relation))
        return true;
    if (!case_may_know(session, case_id, err))
        return false;
    err_set(err, ERR_DENIED, "You may know that this case exists and who leads it, not what it was "
                             "on an earlier day.");
    refusal(session, case_id, "open a case as it was", err);
    return false;
}

static bool was_not_known(const struct case_file *now, struct date day, struct err *err)
{
    struct date came = instant_local_date(now->caf_case.record.created_at);
    char words[DATE_WORDS], since[DATE_WORDS];

    date_format_words(day, words);
    date_format_words(came, since);
    if (date_compare(came, day) <= 0)
        return err_set_field(err, "as-at", "%s was not known here yet at the end of %s.",
                             now->caf_case.urn, words);
    return err_set_field(err, "as-at",
                         "%s was not known here yet at the end of %s. It is here since %s: ask for "
                         "that day or a later one. What happened before stands in its chronology.",
                         now->caf_case.urn, words, since);
}

static bool note(struct session *session, const struct case_file *file, struct date day,
                 const char *reason, struct arena *arena, struct err *err)
{
    struct audit_event event = { .action = AUDIT_VIEW,
                                 .case_id = file->caf_case.record.id,
                                 .subject = file->subject.record.id,
                                 .entity = entity_of(ENTITY_caf_case)->name,
                                 .record = file->caf_case.record.id,
                                 .reason = reason };
    char text[DATE_TEXT];

    date_format(day, text);
    event.detail = arena_printf(arena, "{\"as_at\":\"%s\"}", text);
    return look(session, &event, err);
}

/* The word for consent is no more than what the log of it says to this person. */
static void describe(struct case_view *view, struct date day, struct arena *arena)
{
    case_view_describe(view, day, arena);
    if (!view->shut[ENTITY_consent])
        return;
    view->consent = CONSENTST_NONE_;
    view->consent_words = "not yours to read";
}

/* What was due then, found in the whole file as it was; the names for it are read apart,
 * because what is not this person's to read is left out before its own are. */
static bool find_due(struct session *session, struct db *db, struct date day,
                     struct case_view *out, struct arena *arena, struct err *err)
{
    struct case_file whole = out->file;

    if (!case_file_store_past_named(db, end_of(day), &whole, arena, err))
        return false;
    due_find(&whole, &session->parameters, day, &out->due, arena);
    return true;
}

static bool read_past(struct session *session, const struct case_look *now, struct date day,
                      const char *reason, struct case_view *out, struct arena *arena,
                      struct err *err)
{
    struct actor actor = session_actor(session);
    struct db *db;

    if (!session_db(session, &db, err))
        return false;
    if (!case_file_store_past(db, &now->file.caf_case.record.id, end_of(day), &out->file, arena,
                              err))
        return err->kind == ERR_NOT_FOUND && was_not_known(&now->file, day, err);
    if (!find_due(session, db, day, out, arena, err))
        return false;
    case_sight_trim_past(&out->file, &now->file, &out->relation, &actor, reason != NULL,
                         now->today, out->shut);
    if (!case_file_store_past_named(db, end_of(day), &out->file, arena, err))
        return false;
    case_sight_shelter(&out->file, &now->file, &out->relation, now->today);
    if (out->shut[ENTITY_person])
        case_sight_name_people(&out->file);
    describe(out, day, arena);
    case_view_keep_words_back(out);
    return true;
}

bool case_open_at(struct session *session, const struct ident *case_id, struct date day,
                  const char *reason, struct case_view *out, struct arena *arena, struct err *err)
{
    struct actor actor = session_actor(session);
    struct err quiet = ERR_INIT;
    struct case_look now;

    *out = (struct case_view){ .name = "" };
    if (case_look_quiet(session, case_id, &now, arena, &quiet) &&
        now.file.caf_case.state == STATE_Z3)
        return case_open(session, case_id, reason, out, arena, err); /* the marker, on any day */
    if (!day_is_there(session, day, err) ||
        !case_look_quiet(session, case_id, &now, arena, err) || !may_open(session, &now, err) ||
        !case_reason_given(session, &now.file, reason, err))
        return false;
    out->relation = now.relation;
    out->emergency_until = case_emergency_until(&now.file, &actor, &now.relation);
    if (!read_past(session, &now, day, reason, out, arena, err))
        return false;
    out->relation.past = true;
    return note(session, &out->file, day, reason, arena, err);
}
