/* SPDX-License-Identifier: MIT */
/* Steps of a case, taken as the table has them. */

#include "config.h"

#include "service/step_svc.h"

#include <string.h>

#include "model/record.h"
#include "policy/record_rules.h"
#include "service/closure_svc.h"
#include "service/record_text.h"
#include "service/step_deed.h"
#include "service/stepup_lock.h"
#include "store/case_file_store.h"
#include "store/record_store.h"

#define BIT(kind) ((uint64_t)1 << ENTITY_##kind)
#define MEETING_KINDS (BIT(tac_meeting) | BIT(attendance) | BIT(signature))
#define PLAN_KINDS (BIT(delivery_plan) | BIT(plan_action) | BIT(action_progress))

/* Steps that are taken with records of their own. The others belong to the
 * consent log, the assessment and the lead professional. */
static const struct {
    enum code_event event;
    uint64_t kinds;
} taken_with[] = {
    { EVENT_T02, BIT(pre_assessment) },
    { EVENT_T04, BIT(closure) },
    { EVENT_T08, 0 },
    { EVENT_T09, 0 },
    { EVENT_T10, BIT(closure) },
    { EVENT_T11, MEETING_KINDS | PLAN_KINDS | BIT(outcome_score) },
    { EVENT_T12, MEETING_KINDS | PLAN_KINDS | BIT(outcome_score) | BIT(review) },
    { EVENT_T13, MEETING_KINDS },
    { EVENT_T16, BIT(stepup) },
    { EVENT_T17, BIT(stepup) },
    { EVENT_T18, BIT(stepup) | BIT(closure) },
    { EVENT_T20, BIT(transfer) },
    { EVENT_T21, BIT(transfer) | BIT(closure) },
    { EVENT_T23, MEETING_KINDS | PLAN_KINDS | BIT(outcome_score) | BIT(closure) },
    { EVENT_T25, BIT(closure) },
    { EVENT_T26, BIT(closure) },
    { EVENT_T31, 0 },
};

static bool kinds_of(enum code_event event, uint64_t *kinds)
{
    for (size_t i = 0; i < COUNT(taken_with); i++) {
        if (taken_with[i].event != event)
            continue;
        *kinds = taken_with[i].kinds;
        return true;
    }
    return false;
}

bool step_takes(enum code_event event, enum entity_id kind)
{
    uint64_t kinds;

    return kinds_of(event, &kinds) && (kind == ENTITY_none || (kinds >> kind & 1));
}

void step_record_new(struct session *session, enum entity_id kind, void *record)
{
    record_init(entity_of(kind), record);
    step_record_name(session, record);
}

void step_record_name(struct session *session, void *record)
{
    struct record *head = record;

    if (!ident_known(&head->id))
        head->id = ident_new(session->machine);
}

/* ----- The records in the file ------------------------------------------ */

/* The first field names the record above; that is this case or one of its own. */
static bool belongs_here(struct case_deed *d, const struct step_record *one, struct err *err)
{
    const struct entity *entity = entity_of(one->kind);
    const struct field *field = &entity->fields[0];
    struct ident above;

    if (entity->parent == ENTITY_caf_case) {
        field_set_ident(field, one->record, d->deed.case_id);
        return true;
    }
    above = field_get_ident(field, one->record);
    return case_file_find(&d->file, entity->parent, &above) ||
           err_set_field(err, field->name, "%s: that is not part of this case.", field->label);
}

static bool stays(const struct case_deed *d, const struct step_record *one, struct err *err)
{
    const struct record *head = one->record;
    const struct stepup *saved =
        one->kind == ENTITY_stepup ? case_file_find(&d->file, one->kind, &head->id) : NULL;

    if (!saved)
        return true;
    ((struct stepup *)one->record)->disclosure_id = saved->disclosure_id;
    return stepup_stays(saved, one->kind, saved, one->record, err);
}

static bool put_one(struct step_deed *s, const struct step_record *one, struct err *err)
{
    if (!step_takes(s->step->event, one->kind))
        return err_set(err, ERR_REFUSED, "%s does not come with this step.",
                       entity_of(one->kind)->title);
    step_record_name(s->d->deed.session, one->record);
    return belongs_here(s->d, one, err) && stays(s->d, one, err) &&
           case_deed_put(s->d, one->kind, one->record, err);
}

static bool put_records(struct step_deed *s, struct err *err)
{
    if (ident_known(&s->step->agency))
        s->d->file.caf_case.single_service_agency_id = s->step->agency;
    for (size_t i = 0; i < s->step->record_count; i++) {
        if (!put_one(s, &s->step->records[i], err))
            return false;
    }
    return true;
}

/* ----- What stands against it ------------------------------------------- */

static bool check(struct step_deed *s, enum code_state *to, struct problems *problems)
{
    struct transition_request request = { .event = s->step->event,
                                          .reason = s->step->reason,
                                          .same_needs = s->step->same_needs,
                                          .second_roles = s->step->second_roles,
                                          .follows = s->follows,
                                          .by_program = s->by_program };
    struct case_facts facts = case_deed_facts(s->d);

    for (size_t i = 0; i < s->step->record_count; i++)
        record_check(&facts, s->step->records[i].kind, s->step->records[i].record, problems);
    for (size_t i = 0; i < s->own_count; i++) {
        if (s->own[i].kind == ENTITY_disclosure)
            record_check(&facts, s->own[i].kind, s->own[i].record, problems);
    }
    return transition_check(&facts, &request, to, problems) && !problems_first(problems);
}

static bool refuse(struct step_deed *s, const struct problems *problems, struct err *err)
{
    const struct problem *first = problems_first(problems);

    s->d->deed.refused_why = code_label(CODES_EVENT_ID, (int)s->step->event);
    err_set(err, ERR_REFUSED, "%s", first ? first->sentence : "The case is not that far.");
    err->field = first ? first->field : NULL;
    err->withheld = first && first->entity == ENTITY_consent;
    return false;
}

static bool is_one_of_ours(const struct step *step, struct err *err)
{
    return step_takes(step->event, ENTITY_none) ||
           err_set(err, ERR_REFUSED, "This step is taken where its record is written.");
}

/* Whose step it is comes first: what is missing is nobody else's business. */
static bool is_theirs(struct step_deed *s, struct err *err)
{
    struct case_facts facts = case_deed_facts(s->d);

    if (!s->row || s->follows || s->by_program || (transition_actors(&facts, s->row) & s->row->who))
        return true;
    s->d->deed.refused_why = code_label(CODES_EVENT_ID, (int)s->step->event);
    return err_set(err, ERR_DENIED, "This is for %s.",
                   transition_who_words(s->row->who, &s->d->arena));
}

static bool begun(struct step_deed *s, struct err *err)
{
    s->row = transition_find(s->step->event, s->d->file.caf_case.state);
    return is_theirs(s, err);
}

static bool ready(struct step_deed *s, struct err *err)
{
    return put_records(s, err) && (!s->row || step_fill(s, err));
}

/* ----- What was read ------------------------------------------------------ */

/* The names of the fields that are not as they were in that version. */
static const char *what_changed(struct case_deed *d, const struct closure *now, int64_t version)
{
    const struct entity *entity = entity_of(ENTITY_closure);
    struct err quiet = ERR_INIT;
    struct closure before;
    const char *words = "";

    if (!record_store_version(d->deed.db, ENTITY_closure, &now->record.id, version, &before,
                              &d->arena, &quiet))
        return words;
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (!field_equal(field, &before, now))
            words = arena_printf(&d->arena, "%s%s%s", words, *words ? ", " : ": ", field->label);
    }
    return words;
}

/* Domain.md 2.2, T25: what is approved is the text that was read. */
static bool is_as_read(struct step_deed *s, struct err *err)
{
    const struct closure *now = s->row ? closure_waiting(&s->d->file) : NULL;
    const struct record *read = s->step->read;

    if ((s->step->event != EVENT_T25 && s->step->event != EVENT_T26) || !now ||
        (!read && s->step->event == EVENT_T26) ||
        (read && ident_equal(&read->id, &now->record.id) && read->version == now->record.version))
        return true;
    s->d->deed.refused_why = "closing not read as it is";
    if (!read)
        return err_set(err, ERR_REFUSED, "Read the record of the closing first.");
    return err_set(err, ERR_CONFLICT, "The record of the closing changed since you read it%s. Read "
                                      "it again first.",
                   what_changed(s->d, now, read->version));
}

/* ----- The deed --------------------------------------------------------- */

static bool save_all(struct step_deed *s, const struct step_record *records, size_t count,
                     struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        if (!record_text_holds(records[i].kind, records[i].record, err) ||
            !case_deed_keep(s->d, records[i].kind, records[i].record, err))
            return false;
    }
    return true;
}

static bool carry_out(struct step_deed *s, struct err *err)
{
    struct problems problems = PROBLEMS_INIT(&s->d->arena);
    const struct step *step = s->step;
    enum code_state to;

    if (!begun(s, err) || !is_as_read(s, err) || !ready(s, err))
        return false;
    if (!check(s, &to, &problems))
        return refuse(s, &problems, err);
    return save_all(s, s->own, s->own_count, err) &&
           save_all(s, step->records, step->record_count, err) && step_effects(s, err) &&
           case_deed_move(s->d, to, step->event, step->reason, err) && step_afterwards(s, err);
}

bool step_within(struct case_deed *d, const struct step *step, struct err *err)
{
    struct step_deed s = { .d = d, .step = step };

    return carry_out(&s, err);
}

bool step_follow(struct case_deed *d, enum code_event event, const char *reason, struct err *err)
{
    struct step step = { .event = event, .reason = reason };
    struct step_deed s = { .d = d, .step = &step, .follows = true };

    return carry_out(&s, err);
}

bool step_of_program(struct case_deed *d, enum code_event event, struct err *err)
{
    struct step step = { .event = event };
    struct step_deed s = { .d = d, .step = &step, .by_program = true };

    return carry_out(&s, err);
}

/* The row it has where no case is, or where the episode before ended. */
static const struct transition *row_of_first(enum code_event event)
{
    const struct transition *row = transition_find(event, STATE_NONE_);

    return row ? row : transition_find(event, STATE_Z1);
}

bool step_first(struct case_deed *d, enum code_event event, enum code_state to,
                const char *reason, struct err *err)
{
    struct step step = { .event = event, .reason = reason };
    struct step_deed s = { .d = d, .step = &step, .row = row_of_first(event), .follows = true };

    return step_effects(&s, err) && case_deed_move(d, to, event, reason, err) &&
           step_afterwards(&s, err);
}

bool step_agreed(struct case_deed *d, const struct step *step, struct err *err)
{
    struct step_deed s = { .d = d, .step = step, .follows = true };

    return carry_out(&s, err);
}

/* What is filled in may be words of the file, which end with the deed: the step works
 * on copies. */
static struct step copy_of(const struct step *step, struct arena *arena)
{
    struct step copy = *step;
    struct step_record *records =
        arena_alloc(arena, (step->record_count + 1) * sizeof(*records));

    for (size_t i = 0; i < step->record_count; i++) {
        size_t size = entity_of(step->records[i].kind)->size;

        records[i].kind = step->records[i].kind;
        records[i].record = memcpy(arena_alloc(arena, size), step->records[i].record, size);
    }
    copy.records = records;
    return copy;
}

/* All but words goes back to the caller. */
static void hand_back(const struct step_record *saved, void *record)
{
    const struct entity *entity = entity_of(saved->kind);

    const char *void_reason = ((const struct record *)record)->void_reason;

    *(struct record *)record = *(const struct record *)saved->record;
    ((struct record *)record)->void_reason = void_reason;
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->kind != FIELD_TEXT && field->kind != FIELD_MEMO)
            field_copy(field, saved->record, record);
    }
}

bool step_take(struct session *session, const struct ident *case_id, const struct step *step,
               struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct step copy;
    struct case_deed d;
    bool ok = is_one_of_ours(step, err) && case_deed_begin(session, case_id, &d, err);

    if (ok) {
        copy = copy_of(step, &arena);
        ok = case_deed_end(&d, step_within(&d, &copy, err), err);
    }
    for (size_t i = 0; ok && i < step->record_count; i++)
        hand_back(&copy.records[i], step->records[i].record);
    arena_clear(&arena);
    return ok;
}

bool step_problems(struct session *session, const struct ident *case_id, const struct step *step,
                   struct problems *out, struct arena *arena, struct err *err)
{
    struct case_deed d = { .arena = ARENA_INIT, .today = session_today(session) };
    struct actor actor = session_actor(session);
    struct step_deed s = { .d = &d, .step = step };
    enum code_state to;
    bool ok;

    *out = PROBLEMS_INIT(arena);
    d.deed.session = session;
    d.deed.case_id = *case_id;
    ok = is_one_of_ours(step, err) && session_db(session, &d.deed.db, err) &&
         case_file_store_get(d.deed.db, case_id, &d.file, arena, err);
    if (ok) {
        d.relation = relation_find(&d.file, &actor, &session->parameters, d.today);
        ok = begun(&s, err) && ready(&s, err);
    }
    if (ok && !check(&s, &to, out) && !out->count)
        ok = err_set(err, ERR_REFUSED, "The case is not that far.");
    arena_clear(&d.arena);
    return ok;
}
