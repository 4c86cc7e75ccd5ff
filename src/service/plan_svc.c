/* SPDX-License-Identifier: MIT */
/* The delivery plan and how its actions go. */

#include "config.h"

#include "service/plan_svc.h"

#include "base/text.h"
#include "model/record.h"
#include "service/case_sight.h"
#include "service/plan_agreed.h"
#include "service/plan_fill.h"
#include "store/record_store.h"

const struct delivery_plan *plan_current(const struct case_file *file)
{
    for (size_t i = file->delivery_plan.count; i-- > 0;) {
        const struct delivery_plan *plan = &file->delivery_plan.items[i];

        if (plan->status == PLAN_STATUS_DRAFT || plan->status == PLAN_STATUS_ACTIVE)
            return plan;
    }
    return NULL;
}

static const struct plan_action *saved_action(struct case_deed *d, const struct ident *id)
{
    return case_file_find(&d->file, ENTITY_plan_action, id);
}

/* Nobody writes what they could neither see again nor put right. */
static bool reads_plan(struct case_deed *d, struct err *err)
{
    struct actor actor = session_actor(d->deed.session);

    if (case_sight_reads(&d->file, &d->relation, &actor, d->today, ENTITY_plan_action))
        return true;
    d->deed.refused_why = "plan not theirs to read";
    return err_set(err, ERR_DENIED,
                   "The plan is not yours to read, so it is not yours to change. Ask the lead "
                   "professional.");
}

/* ----- An action --------------------------------------------------------- */

/* With one service there is no meeting that makes it active. */
static bool begin_plan(struct case_deed *d, struct ident *plan_id, struct err *err)
{
    const struct assessment *version = case_file_version(&d->file, ASSESSMENT_STATUS_COMPLETE);
    bool active = d->file.caf_case.state == STATE_S0 || d->file.caf_case.state == STATE_D0;
    struct delivery_plan plan;

    record_init(entity_of(ENTITY_delivery_plan), &plan);
    plan.record.id = ident_new(d->deed.session->machine);
    plan.case_id = d->deed.case_id;
    plan.status = active ? PLAN_STATUS_ACTIVE : PLAN_STATUS_DRAFT;
    plan_fill(d, &plan);
    if (version)
        plan.based_on_assessment_id = version->record.id;
    *plan_id = plan.record.id;
    return case_deed_save(d, ENTITY_delivery_plan, &plan, err);
}

static bool find_plan(struct case_deed *d, struct plan_action *action, struct err *err)
{
    const struct delivery_plan *plan = plan_current(&d->file);

    if (action->record.version)
        return saved_action(d, &action->record.id) ||
               err_set(err, ERR_NOT_FOUND, "That action is not part of this case any more.");
    if (!plan)
        return begin_plan(d, &action->plan_id, err);
    action->plan_id = plan->record.id;
    return true;
}

static size_t meetings_held(const struct case_file *file)
{
    size_t count = 0;

    for (size_t i = 0; i < file->tac_meeting.count; i++)
        count += file->tac_meeting.items[i].status == MEETING_STATUS_HELD;
    return count;
}

bool plan_comes_down(const struct case_file *file, const struct ident *practitioner)
{
    return file->state_history.count > 0 && file->state_history.items[0].event == EVENT_T19 &&
           file->caf_case.state == STATE_D0 &&
           ident_equal(&file->caf_case.author_id, practitioner) && meetings_held(file) == 1;
}

/* What came down is one thing with the case: whoever may look after it may finish it. */
static enum operation operation_on(const struct case_deed *d, const struct plan_action *action)
{
    if (action->record.version || plan_comes_down(&d->file, &d->deed.session->who.practitioner))
        return OPERATION_UPDATE;
    return OPERATION_CREATE;
}

static bool is_late(const struct case_deed *d, const struct plan_action *action)
{
    return (action->status == ACTION_STATUS_NONE_ || action_is_open(action)) &&
           date_known(action->due) &&
           date_compare(action->due, d->today) < 0;
}

/* There is no comment beside what was agreed. */
static bool keeps_late_day(struct case_deed *d, const struct plan_action *action, struct err *err)
{
    const struct plan_action *now = saved_action(d, &action->record.id);

    if (!now && is_late(d, action))
        return err_set_field(err, "due", "That day is over: it would be late at once. Give a day "
                                         "to come.");
    return !now || !is_late(d, now) || date_compare(now->due, action->due) == 0 ||
           err_set_field(err, "due", "It is late: its day is moved in \"How it goes\" (Enter in "
                                     "the plan), with a comment that says why.");
}

static bool write_action(struct case_deed *d, struct plan_action *action, struct err *err)
{
    if (!case_deed_may(d, PERMIT_PLAN_REVIEW, operation_on(d, action), err) ||
        !reads_plan(d, err) || !case_deed_open(d, err) ||
        (!action->record.version && !case_deed_writes(d, ENTITY_delivery_plan, err)) ||
        !keeps_late_day(d, action, err) || !plan_action_fill(d, action, err) ||
        !find_plan(d, action, err))
        return false;
    return case_deed_save(d, ENTITY_plan_action, action, err);
}

bool plan_action_write(struct session *session, const struct ident *case_id,
                       struct plan_action *action, struct err *err)
{
    struct record before = action->record;
    struct case_deed d;
    bool ok;

    if (!ident_known(&action->record.id))
        action->record.id = ident_new(session->machine);
    ok = case_deed_begin(session, case_id, &d, err) &&
         case_deed_end(&d, write_action(&d, action, err), err);
    if (!ok)
        action->record = before;
    return ok;
}

/* ----- What the assessment agreed ---------------------------------------- */

static struct date plan_day(const struct case_deed *d)
{
    const struct delivery_plan *plan = plan_current(&d->file);

    return plan && date_known(plan->agreed_on) ? plan->agreed_on : d->today;
}

static bool says_enough(const struct case_deed *d, const struct plan_action *action)
{
    return ident_known(&action->owner_id) && date_known(action->due) &&
           date_compare(action->due, plan_day(d)) >= 0;
}

/* One that was taken back has the name already: what comes of it now is another. */
static bool name_free(struct case_deed *d, struct plan_action *action, struct err *err)
{
    bool there = false;

    if (!record_store_exists(d->deed.db, ENTITY_plan_action, &action->record.id, &there, err))
        return false;
    if (there)
        action->record.id = ident_new(d->deed.session->machine);
    return true;
}

static bool take_agreed(struct case_deed *d, struct agreed_taken *out, struct err *err)
{
    struct agreed_list list;

    plan_agreed_left(&d->file, &list, &d->arena);
    for (size_t i = 0; i < list.count; i++) {
        struct plan_action action;

        plan_agreed_fill(&d->file, list.items[i], &action, &d->arena);
        if (!says_enough(d, &action)) {
            out->left++;
            continue;
        }
        if (!name_free(d, &action, err) || !write_action(d, &action, err))
            return false;
        out->taken++;
    }
    return list.count > 0 ||
           err_set(err, ERR_REFUSED, "All that the assessment agreed is in the plan.");
}

bool plan_take_agreed(struct session *session, const struct ident *case_id,
                      struct agreed_taken *out, struct err *err)
{
    struct case_deed d;
    bool ok;

    *out = (struct agreed_taken){ 0, 0 };
    ok = case_deed_begin(session, case_id, &d, err) &&
         case_deed_end(&d, take_agreed(&d, out, err), err);
    if (!ok)
        *out = (struct agreed_taken){ 0, 0 };
    return ok;
}

/* ----- How it goes ------------------------------------------------------- */

bool plan_action_is_of(const struct plan_action *action, const struct ident *practitioner)
{
    const struct ident *who = action->owner_kind == OWNER_KIND_PERSON ? &action->helper_id
                                                                      : &action->owner_id;

    return ident_known(who) && ident_equal(who, practitioner);
}

/* The action as this person began from it: somebody may have saved it since. */
static bool begun_from(struct case_deed *d, const struct plan_action *action,
                       struct plan_action *begun, struct err *err)
{
    const struct plan_action *now = saved_action(d, &action->record.id);

    *begun = *now;
    return action->record.version == now->record.version ||
           record_store_version(d->deed.db, ENTITY_plan_action, &action->record.id,
                                action->record.version, begun, &d->arena, err);
}

/* Whoever may not change the plan may change how an action of theirs goes. */
static bool only_progress_changed(struct case_deed *d, const struct plan_action *before,
                                  const struct plan_action *action, struct err *err)
{
    static const char *const free_fields[] = { "status", "completed_on", "outcome_rating",
                                               "not_done_reason" };
    const struct entity *entity = entity_of(ENTITY_plan_action);
    struct plan_action same = *action;

    if (permit(PERMIT_PLAN_REVIEW, OPERATION_UPDATE, &d->relation).allowed)
        return true;
    for (size_t i = 0; i < COUNT(free_fields); i++)
        field_copy(entity_field(entity, free_fields[i]), before, &same);
    for (int i = 0; i < entity->field_count; i++) {
        if (!field_equal(&entity->fields[i], before, &same))
            return err_set_field(err, entity->fields[i].name,
                                 "%s: the lead professional changes this.",
                                 entity->fields[i].label);
    }
    return true;
}

static bool may_progress(struct case_deed *d, const struct plan_action *action, struct err *err)
{
    const struct plan_action *now = saved_action(d, &action->record.id);

    if (!now)
        return err_set(err, ERR_NOT_FOUND, "That action is not part of this case any more.");
    d->relation.own = plan_action_is_of(now, &d->deed.session->who.practitioner);
    return case_deed_may(d, PERMIT_ACTION_PROGRESS, OPERATION_UPDATE, err) &&
           reads_plan(d, err) && case_deed_open(d, err);
}

static bool save_comment(struct case_deed *d, const struct plan_action *action,
                         struct action_progress *progress, struct err *err)
{
    if (!progress || !progress->text || text_blank(progress->text))
        return true;
    progress->action_id = action->record.id;
    if (!date_known(progress->date))
        progress->date = d->today;
    progress->by = d->deed.session->who.practitioner;
    return case_deed_save(d, ENTITY_action_progress, progress, err);
}

/* What is said of somebody else's action, and a late day that is put off, stand on words. */
static bool is_told(const struct case_deed *d, const struct plan_action *before,
                    const struct plan_action *action, const struct action_progress *progress,
                    struct err *err)
{
    bool done = action->status == ACTION_STATUS_DONE && before->status != ACTION_STATUS_DONE;

    if (progress && progress->text && !text_blank(progress->text))
        return true;
    if (done && !plan_action_is_of(before, &d->deed.session->who.practitioner))
        return err_set_field(err, "text", "It is not your action: say in the comment who told "
                                          "you that it is done, and when.");
    if (is_late(d, before) && date_compare(action->due, before->due) != 0)
        return err_set_field(err, "text",
                             "It is late: say in the comment why its day is moved.");
    return true;
}

static bool write_progress(struct case_deed *d, struct plan_action *action,
                           struct action_progress *progress, struct err *err)
{
    const struct entity *entity = entity_of(ENTITY_plan_action);
    struct plan_action begun;
    bool changed = false;

    if (!may_progress(d, action, err) || !begun_from(d, action, &begun, err) ||
        !only_progress_changed(d, &begun, action, err) ||
        !is_told(d, &begun, action, progress, err) || !plan_action_fill(d, action, err))
        return false;
    for (int i = 0; i < entity->field_count; i++)
        changed = changed || !field_equal(&entity->fields[i], &begun, action);
    return (!changed || case_deed_save(d, ENTITY_plan_action, action, err)) &&
           save_comment(d, action, progress, err);
}

static bool case_of_action(struct session *session, const struct ident *action_id,
                           struct plan_action *action, struct ident *case_id, struct arena *arena,
                           struct err *err)
{
    struct delivery_plan plan;
    struct db *db;

    if (!session_db(session, &db, err) ||
        !record_store_get(db, ENTITY_plan_action, action_id, action, arena, err) ||
        !record_store_get(db, ENTITY_delivery_plan, &action->plan_id, &plan, arena, err))
        return false;
    *case_id = plan.case_id;
    return true;
}

bool plan_progress(struct session *session, struct plan_action *action,
                   struct action_progress *progress, struct err *err)
{
    struct record before = action->record;
    struct arena arena = ARENA_INIT;
    struct plan_action stored;
    struct ident case_id;
    struct case_deed d;
    bool ok;

    if (progress && progress->record.version)
        return err_set(err, ERR_REFUSED, "A comment stays as it is. Add another one.");
    if (progress && !ident_known(&progress->record.id))
        progress->record.id = ident_new(session->machine);
    ok = case_of_action(session, &action->record.id, &stored, &case_id, &arena, err) &&
         case_deed_begin(session, &case_id, &d, err) &&
         case_deed_end(&d, write_progress(&d, action, progress, err), err);
    if (!ok)
        action->record = before;
    if (!ok && progress)
        progress->record.version = 0;
    arena_clear(&arena);
    return ok;
}

/* One key changes what was shown, and nothing else. */
static bool is_as_shown(const struct plan_action *action, int64_t version, struct err *err)
{
    return action->record.version == version ||
           err_set(err, ERR_CONFLICT, "Somebody saved this action since it was shown. Look at it "
                                      "as it is now, and press the key again.");
}

/* May they at all? Only then is said how the action is. */
static bool mark_done(struct case_deed *d, struct plan_action *action, int64_t version,
                      const char *said, struct err *err)
{
    struct action_progress progress;

    if (!may_progress(d, action, err))
        return false;
    if (action->status == ACTION_STATUS_DONE)
        return err_set(err, ERR_REFUSED, "This action is done already.");
    if (!is_as_shown(action, version, err))
        return false;
    action->status = ACTION_STATUS_DONE;
    action->not_done_reason = NOTDONE_NONE_;
    record_init(entity_of(ENTITY_action_progress), &progress);
    progress.record.id = ident_new(d->deed.session->machine);
    progress.text = said;
    return write_progress(d, action, said ? &progress : NULL, err);
}

bool plan_action_done(struct session *session, const struct ident *action_id, int64_t version,
                      const char *said, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct plan_action action;
    struct ident case_id;
    struct case_deed d;
    bool ok = case_of_action(session, action_id, &action, &case_id, &arena, err) &&
              case_deed_begin(session, &case_id, &d, err) &&
              case_deed_end(&d, mark_done(&d, &action, version, said, err), err);

    arena_clear(&arena);
    return ok;
}

bool plan_first_due(struct session *session, const struct plan_action *action, struct date *out,
                    struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct plan_action first;
    struct db *db;
    bool ok = session_db(session, &db, err);

    *out = DATE_NONE;
    if (ok && action->record.version > 1) {
        ok = record_store_version(db, ENTITY_plan_action, &action->record.id, 1, &first, &arena,
                                  err);
        if (ok && date_compare(first.due, action->due) != 0)
            *out = first.due;
    }
    arena_clear(&arena);
    return ok;
}

/* ----- Taking it back ---------------------------------------------------- */

static bool was_mine(const struct session *session, const struct plan_action *action,
                     struct err *err)
{
    if (action->record.version < 2)
        return err_set(err, ERR_REFUSED, "Nothing was changed in this action yet.");
    return ident_equal(&action->record.updated_by, &session->who.account) ||
           err_set(err, ERR_REFUSED, "Somebody else changed this action last.");
}

static bool take_back(struct case_deed *d, struct plan_action *action, int64_t version,
                      struct arena *arena, struct err *err)
{
    struct plan_action before;

    if (!may_progress(d, action, err) || !was_mine(d->deed.session, action, err) ||
        !is_as_shown(action, version, err) ||
        !record_store_version(d->deed.session->db, ENTITY_plan_action, &action->record.id,
                              version - 1, &before, arena, err))
        return false;
    before.record = action->record;
    return write_progress(d, &before, NULL, err);
}

bool plan_action_undo(struct session *session, const struct ident *action_id, int64_t version,
                      struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct plan_action action;
    struct ident case_id;
    struct case_deed d;
    bool ok = case_of_action(session, action_id, &action, &case_id, &arena, err) &&
              case_deed_begin(session, &case_id, &d, err) &&
              case_deed_end(&d, take_back(&d, &action, version, &arena, err), err);

    arena_clear(&arena);
    return ok;
}
