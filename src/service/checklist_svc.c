/* SPDX-License-Identifier: MIT */
/* The pre-assessment checklist. */

#include "config.h"

#include "service/checklist_svc.h"

#include <string.h>

#include "base/compiler.h"
#include "base/text.h"
#include "policy/completion.h"
#include "policy/record_rules.h"
#include "policy/states.h"
#include "service/case_begin.h"
#include "service/record_text.h"
#include "service/step_deed.h"
#include "store/board_store.h"
#include "store/record_store.h"

/* ----- Beginning -------------------------------------------------------- */

struct checking {
    struct case_begin b;
    struct pre_assessment *list;
    const struct checklist_start *start;
};

static bool is_named(const struct checking *c, struct err *err)
{
    const struct person *mother = c->start->mother;

    if (c->list->given_names || c->list->family_name || (mother && mother->name))
        return true;
    return err_set_field(err, "family_name", "Give the child's name, or what is known of it.");
}

/* The newest word on a case: whether it is open, and its reference. */
static bool read_line(struct checking *c, const struct ident *case_id, struct board_line *line,
                      bool *open, struct err *err)
{
    if (!board_store_line(c->b.deed.db, case_id, c->b.today, line, &c->b.arena, err))
        return false;
    *open = state_is_open(code_find(CODES_STATE_ID, line->row.state));
    return true;
}

/* A child with an open case is joined, not begun a second time. */
static bool has_no_case(struct checking *c, struct err *err)
{
    struct board_line line;
    struct ident case_id;
    bool open;

    if (!ident_known(&c->list->subject_id))
        return true;
    if (!board_store_of_subject(c->b.deed.db, &c->list->subject_id, &case_id, err))
        return false;
    if (!ident_known(&case_id))
        return true;
    if (!read_line(c, &case_id, &line, &open, err))
        return false;
    if (!open)
        return true;
    err_set(err, ERR_REFUSED, "%s is open for this child: ask to join its team.", line.row.urn);
    err->field = "match";
    return false;
}

/* Training is advice: a learner works with somebody who has it. */
static bool may_begin(struct checking *c, const char **advice, struct arena *arena,
                      struct err *err)
{
    struct session *session = c->b.deed.session;
    struct relation relation = { .roles = session->who.roles, .author = true, .own = true };
    struct transition_request request = { .event = EVENT_T01 };
    struct problems problems = PROBLEMS_INIT(arena);
    struct case_file *file = arena_alloc(arena, sizeof(*file));
    struct case_facts facts;
    enum code_state to;

    if (!deed_allowed(&c->b.deed, PERMIT_PRE_ASSESSMENT, OPERATION_CREATE, &relation, err) ||
        !begin_has_author(session, err))
        return false;
    case_file_init(file);
    if (!record_store_get(c->b.deed.db, ENTITY_practitioner, &session->who.practitioner,
                          case_file_add(file, ENTITY_practitioner, arena), arena, err))
        return false;
    facts = session_facts(session, file, &relation);
    if (!transition_check(&facts, &request, &to, &problems))
        return err_set(err, ERR_REFUSED, "%s", problems_first(&problems)->sentence);
    *advice = problems.count ? problems.items[0].sentence : NULL;
    return true;
}

static const char *last_word(const char *name)
{
    const char *space = strrchr(name, ' ');

    return space ? space + 1 : name;
}

/* An unborn baby goes by the mother's name, as on the form. */
static void name_unborn(struct checking *c, bool unborn)
{
    const struct person *mother = c->start->mother;

    if (!unborn)
        return;
    if (!c->list->given_names)
        c->list->given_names = "Unborn baby";
    if (!c->list->family_name && mother && mother->name)
        c->list->family_name = last_word(mother->name);
}

/* One line is cut at its commas where it is longer than a line of an address. */
static void put_lines(struct checking *c, struct address *address)
{
    const char **lines[] = { &address->line1, &address->line2, &address->line3, &address->line4 };
    const char *rest = c->list->address;
    size_t most = (size_t)entity_of(ENTITY_address)->fields[FIELD_address_line1].max;

    for (size_t i = 0; rest && *rest && i < COUNT(lines); i++) {
        size_t length = strlen(rest) > most ? strcspn(rest, ",") : strlen(rest);

        *lines[i] = arena_strndup(&c->b.arena, rest, length < most ? length : most);
        rest += length;
        rest += strspn(rest, ", ");
    }
    address->postcode = c->list->postcode;
}

static bool save_child(struct checking *c, struct err *err)
{
    struct pre_assessment *list = c->list;
    struct subject subject;
    struct address address;
    struct child_entry child = { .subject = &subject, .address = &address };

    record_init(entity_of(ENTITY_subject), &subject);
    record_init(entity_of(ENTITY_address), &address);
    subject.record.id = c->list->subject_id;
    subject.is_unborn = date_known(list->edd) && !date_known(list->dob);
    subject.dob = list->dob;
    subject.edd = list->edd;
    subject.sex = list->sex;
    subject.contact_tel = list->contact_tel;
    name_unborn(c, subject.is_unborn);
    if (subject.is_unborn) {
        child.mother = c->start->mother;
    } else {
        subject.given_names = list->given_names;
        subject.family_name = list->family_name;
    }
    put_lines(c, &address);
    if (!begin_child(&c->b, &child, err))
        return false;
    list->subject_id = c->b.subject.record.id;
    return true;
}

static bool save_case(struct checking *c, struct err *err)
{
    const struct who *who = &c->b.deed.session->who;
    struct caf_case *one = &c->b.one;

    record_init(entity_of(ENTITY_caf_case), one);
    one->subject_id = c->b.subject.record.id;
    one->locality_id = ident_known(&c->start->locality) ? c->start->locality : who->locality;
    one->opened_on = c->b.today;
    one->author_id = who->practitioner;
    return begin_reference(&c->b, err) && begin_step(&c->b, EVENT_T01, NULL, NULL, err);
}

static bool save_list(struct checking *c, struct err *err)
{
    struct pre_assessment *list = c->list;

    list->case_id = c->b.one.record.id;
    if (!ident_known(&list->practitioner_id))
        list->practitioner_id = c->b.one.author_id;
    return deed_save(&c->b.deed, ENTITY_pre_assessment, list, AUDIT_CREATE, NULL, err);
}

/* What cannot be: a day of birth ahead, text that is no text. */
static bool holds(struct checking *c, struct err *err)
{
    struct problems problems = PROBLEMS_INIT(&c->b.arena);
    struct relation relation = { .roles = c->b.deed.session->who.roles };
    struct case_file *file = arena_alloc(&c->b.arena, sizeof(*file));
    struct case_facts facts;
    const struct problem *first;

    case_file_init(file);
    facts = session_facts(c->b.deed.session, file, &relation);
    record_check(&facts, ENTITY_pre_assessment, c->list, &problems);
    first = problems_first(&problems);
    if (first)
        return err_set_field(err, first->field, "%s", first->sentence);
    return record_text_holds(ENTITY_pre_assessment, c->list, err);
}

static bool begin(struct checking *c, const char **advice, struct arena *arena, struct err *err)
{
    c->b.today = session_today(c->b.deed.session);
    c->b.deed.board_stale = c->b.deed.keys_stale = true;
    return may_begin(c, advice, arena, err) && is_named(c, err) && has_no_case(c, err) &&
           holds(c, err) && save_child(c, err) && save_case(c, err) &&
           save_list(c, err);
}

bool checklist_begin(struct session *session, struct pre_assessment *list,
                     const struct checklist_start *start, struct ident *case_id,
                     const char **advice, struct arena *arena, struct err *err)
{
    struct checking c = { .b = { .arena = ARENA_INIT }, .list = list, .start = start };
    struct pre_assessment before = *list;
    bool ok;

    *advice = NULL;
    if (!session_has_room(session, err) || !deed_begin(session, &c.b.deed, NULL, err))
        return false;
    ok = deed_end(&c.b.deed, begin(&c, advice, arena, err), err);
    if (ok)
        *case_id = c.b.one.record.id;
    else
        *list = before;
    arena_clear(&c.b.arena);
    return ok;
}

/* ----- Joining at once ---------------------------------------------------- */

static void fill(struct session *session, struct date today, struct pre_assessment *list)
{
    if (!ident_known(&list->practitioner_id))
        list->practitioner_id = session->who.practitioner;
    if (!list->decision)
        return;
    if (!date_known(list->date_completed))
        list->date_completed = today;
    if (!date_known(list->index_checked_on) && session->searched_at)
        list->index_checked_on = instant_local_date((struct instant){ session->searched_at });
}

static bool names_joined(const struct pre_assessment *list, struct err *err)
{
    return list->decision != PREDEC_JOIN_EXISTING_CAF || ident_known(&list->joined_case_id) ||
           err_set_field(err, "joined_case_id", "Say which case is joined.");
}

/* Of a case nobody works on there is nothing to join. */
static bool joins_open_case(struct checking *c, struct err *err)
{
    struct board_line line;
    bool open;

    if (!read_line(c, &c->list->joined_case_id, &line, &open, err))
        return false;
    if (open)
        return true;
    err_set(err, ERR_REFUSED, "%s is not open: begin a checklist of its own.", line.row.urn);
    err->field = "joined_case_id";
    return false;
}

static bool says_why(const struct pre_assessment *list, struct err *err)
{
    if (!date_known(list->index_checked_on))
        return err_set_field(err, "index_checked_on", "Search the index for the child first.");
    if (!list->decision_note || text_blank(list->decision_note))
        return err_set_field(err, "decision_note", "Say how you know that it is the same child.");
    return true;
}

static bool join(struct checking *c, struct err *err)
{
    struct session *session = c->b.deed.session;
    const char *advice;

    c->b.today = session_today(session);
    fill(session, c->b.today, c->list);
    return may_begin(c, &advice, &c->b.arena, err) && is_named(c, err) &&
           names_joined(c->list, err) && says_why(c->list, err) && holds(c, err) &&
           joins_open_case(c, err) &&
           deed_save(&c->b.deed, ENTITY_pre_assessment, c->list, AUDIT_CREATE, NULL, err);
}

bool checklist_join(struct session *session, struct pre_assessment *list, struct err *err)
{
    struct checklist_start nobody = { .mother = NULL };
    struct checking c = { .b = { .arena = ARENA_INIT }, .list = list, .start = &nobody };
    struct pre_assessment before = *list;
    bool ok;

    if (list->decision != PREDEC_JOIN_EXISTING_CAF)
        return err_set_field(err, "decision", "Decide to join the case that is open.");
    if (!session_has_room(session, err) ||
        !deed_begin(session, &c.b.deed, &list->joined_case_id, err))
        return false;
    ok = deed_end(&c.b.deed, join(&c, err), err);
    if (!ok)
        *list = before;
    arena_clear(&c.b.arena);
    return ok;
}

/* ----- Deciding --------------------------------------------------------- */

static bool is_complete(struct case_deed *d, const struct pre_assessment *list, struct err *err)
{
    struct problems problems = PROBLEMS_INIT(&d->arena);
    struct case_facts facts = case_deed_facts(d);
    const struct problem *first;

    completion_checklist(&facts, list, &problems);
    first = problems_first(&problems);
    if (!first)
        return true;
    err_set(err, ERR_REFUSED, "%s", first->sentence);
    err->field = first->field;
    return false;
}

/* While social care decides about the child it waits where it was. */
static bool is_not_over(const struct case_file *file, struct err *err)
{
    int state = file->caf_case.state;

    return state == STATE_P0 || (state == STATE_U0 && state_before(file) == STATE_P0) ||
           err_set(err, ERR_REFUSED, "This checklist is over: %s", state_meaning(state));
}

void checklist_gaps(struct session *session, const struct case_view *view,
                    const struct pre_assessment *list, struct problems *out)
{
    struct case_facts facts = session_facts(session, &view->file, &view->relation);
    struct pre_assessment filled = *list;

    if (!list->decision)
        return;
    fill(session, session_today(session), &filled);
    completion_checklist(&facts, &filled, out);
}

static bool write_list(struct case_deed *d, struct pre_assessment *list, struct err *err)
{
    struct step_record records[] = { { ENTITY_pre_assessment, list } };
    struct step step = { .event = EVENT_T02, .records = records, .record_count = 1 };

    if (!case_deed_may(d, PERMIT_PRE_ASSESSMENT, OPERATION_UPDATE, err) ||
        !is_not_over(&d->file, err))
        return false;
    fill(d->deed.session, d->today, list);
    if (!list->decision || d->file.caf_case.state != STATE_P0)
        return case_deed_save(d, ENTITY_pre_assessment, list, err);
    if (!case_deed_put(d, ENTITY_pre_assessment, list, err) || !is_complete(d, list, err) ||
        !names_joined(list, err))
        return false;
    if (list->decision == PREDEC_START_CAF)
        return case_deed_save(d, ENTITY_pre_assessment, list, err);
    return step_within(d, &step, err);
}

bool checklist_write(struct session *session, struct pre_assessment *list, struct err *err)
{
    struct pre_assessment before = *list;
    struct case_deed d;
    bool ok;

    if (!list->record.version)
        return err_set(err, ERR_REFUSED, "The checklist is begun first.");
    ok = case_deed_begin(session, &list->case_id, &d, err) &&
         case_deed_end(&d, write_list(&d, list, err), err);
    if (!ok)
        *list = before;
    return ok;
}
