/* SPDX-License-Identifier: MIT */
/* What a case has coming: one small function for each rule. Those about
 * consent are in due_consent.c. */

#include "config.h"

#include "policy/due_private.h"

#include <stdlib.h>

#include "base/compiler.h"
#include "model/access_clock.h"
#include "model/calendar.h"
#include "model/record.h"
#include "policy/record_rules.h"
#include "policy/relation.h"

struct due_item *due_add(struct finding *f, enum due_rule rule, struct date due)
{
    struct due_list *out = f->out;
    struct due_item *item;

    out->items = arena_grow(f->arena, out->items, out->count, sizeof(*out->items));
    item = &out->items[out->count++];
    *item = (struct due_item){ .rule = rule, .due = due, .from = due, .amber = DATE_NONE,
                               .red = DATE_NONE, .entity = ENTITY_caf_case,
                               .record = f->file->caf_case.record.id, .about = "" };
    return item;
}

bool due_falls_to(const struct due_list *dues, enum due_rule rule, const struct ident *record,
                  const struct ident *who)
{
    for (size_t i = 0; ident_known(who) && i < dues->count; i++) {
        const struct due_item *item = &dues->items[i];

        if (item->rule == rule && ident_equal(&item->record, record) &&
            ident_equal(&item->who, who))
            return true;
    }
    return false;
}

static bool in_state(const struct finding *f, int a, int b)
{
    return f->file->caf_case.state == a || f->file->caf_case.state == b;
}

/* The author of the case or of the form; before there is a form, whoever leads. */
static bool is_allocated(const struct finding *f)
{
    const struct assessment *draft = case_file_version(f->file, ASSESSMENT_STATUS_DRAFT);

    return ident_known(&f->file->caf_case.author_id) ||
           (draft ? ident_known(&draft->author_id) : relation_lead(f->file, f->today) != NULL);
}

static void author_missing(struct finding *f)
{
    if (in_state(f, STATE_C0, STATE_A0) && !is_allocated(f)) {
        struct date due = calendar_add_working_days(f->file->caf_case.opened_on,
                                                    f->parameters->alloc_days);

        due_add(f, DUE_ALLOC, due)->amber = next_day(due);
    }
}

static void checklist_open(struct finding *f)
{
    due_add(f, DUE_PRE, calendar_add_working_days(f->file->caf_case.opened_on,
                                                  f->parameters->preassess_days));
}

/* Whoever asks to join waits for an answer like a family for a meeting. */
static void joining(struct finding *f)
{
    for (size_t i = 0; i < f->file->join_request.count; i++) {
        const struct join_request *request = &f->file->join_request.items[i];
        const struct practitioner *who = case_file_practitioner(f->file, &request->asked_by);
        struct due_item *item;

        if (request->answer)
            continue;
        item = due_add(f, DUE_JOIN, instant_local_date(request->asked_at));
        item->amber = calendar_add_working_days(item->due, f->parameters->alloc_days + 1);
        item->entity = ENTITY_join_request;
        item->record = request->record.id;
        item->about = who && who->name ? who->name : "";
    }
}

static void assessment_running(struct finding *f)
{
    const struct assessment *draft = case_file_version(f->file, ASSESSMENT_STATUS_DRAFT);
    struct due_item *item;

    if (!draft || !date_known(draft->date_started))
        return;
    item = due_add(f, DUE_ASSESS, calendar_add_working_days(draft->date_started,
                                                        f->parameters->assess_days));
    item->amber = next_day(item->due);
    item->who = draft->author_id;
    item->entity = ENTITY_assessment;
    item->record = draft->record.id;
}

/* The day from which a version asks for something here: of one that came from elsewhere,
 * when the case began. */
static struct date here_from(const struct finding *f, const struct assessment *version)
{
    if (!version)
        return DATE_NONE;
    return assessment_came(version) ? f->file->caf_case.opened_on : version->date_completed;
}

static void team_not_met(struct finding *f)
{
    struct date since = here_from(f, case_file_version(f->file, ASSESSMENT_STATUS_COMPLETE));
    struct due_item *item;

    if (f->file->caf_case.state != STATE_T0 || !date_known(since))
        return;
    item = due_add(f, DUE_TAC, calendar_add_working_days(since, f->parameters->tac_days));
    item->from = since; /* it has to be called first */
    item->amber = next_day(item->due);
    item->red = next_day(calendar_add_working_days(since, f->parameters->tac_red_days));
    item->entity = ENTITY_tac_meeting;
}

static bool has_view(const struct case_file *file, const struct ident *assessment, int whose)
{
    for (size_t i = 0; i < file->view_comment.count; i++) {
        const struct view_comment *view = &file->view_comment.items[i];

        if (ident_equal(&view->assessment_id, assessment) && view->whose == whose &&
            ((view->comment && *view->comment) || view->not_obtained_reason))
            return true;
    }
    return false;
}

static void views_missing(struct finding *f)
{
    const struct assessment *complete = case_file_version(f->file, ASSESSMENT_STATUS_COMPLETE);
    struct due_item *item;

    if (!complete || assessment_came(complete) ||
        (has_view(f->file, &complete->record.id, VIEW_FROM_CHILD) &&
         has_view(f->file, &complete->record.id, VIEW_FROM_PARENT)))
        return;
    item = due_add(f, DUE_VIEW, complete->date_completed);
    item->amber = item->due;
    item->who = complete->author_id;
    item->entity = ENTITY_view_comment;
    item->record = complete->record.id;
}

static bool said(const char *comment, int reason)
{
    return (comment && *comment) || reason;
}

static void reviews_without_view(struct finding *f)
{
    for (size_t i = 0; i < f->file->review.count; i++) {
        const struct review *review = &f->file->review.items[i];
        struct due_item *item;

        if (!date_known(review->review_date) ||
            (said(review->child_comment, review->child_reason) &&
             said(review->parent_comment, review->parent_reason)))
            continue;
        item = due_add(f, DUE_VIEW, review->review_date);
        item->amber = item->due;
        item->entity = ENTITY_review;
        item->record = review->record.id;
    }
}

static void birth(struct finding *f)
{
    const struct subject *subject = &f->file->subject;
    struct due_item *item;

    if (!subject->is_unborn || !date_known(subject->edd))
        return;
    item = due_add(f, DUE_EDD, subject->edd);
    item->from = date_add_days(subject->edd, -f->parameters->edd_before_days);
    item->amber = date_add_days(subject->edd, f->parameters->edd_after_days);
    item->entity = ENTITY_subject;
    item->record = subject->record.id;
}

static bool is_linked_to_parent(const struct case_file *file)
{
    for (size_t i = 0; i < file->case_link.count; i++) {
        if (file->case_link.items[i].kind == LINK_KIND_PARENT_CHILD)
            return true;
    }
    return false;
}

/* Domain.md 2.5: an expectant mother under 18 may need help in her own right. */
static void young_mother(struct finding *f)
{
    const struct subject *subject = &f->file->subject;
    const struct person *mother = case_file_person(f->file, &subject->mother_id);
    struct due_item *item;

    if (!subject->is_unborn || !mother || !date_known(mother->dob) ||
        date_age(mother->dob, f->today) >= GROWN_UP || ident_known(&mother->subject_id) ||
        is_linked_to_parent(f->file))
        return;
    item = due_add(f, DUE_MOTHER, f->file->caf_case.opened_on);
    item->entity = ENTITY_subject;
    item->record = subject->record.id;
}

/* The first of September after a birthday, or the end of June for leavers; who
 * is born from September on is a year later. What is over is not said any more. */
struct date due_school_move(const struct case_file *file, struct date today, const char **words)
{
    static const struct {
        int age, month, day;
        const char *words;
    } moves[] = {
        { 4, 9, 1, "to reception" }, { 11, 9, 1, "to year 7" }, { 16, 6, 30, "leaving year 11" }
    };
    int year, month, day;

    if (!date_known(file->subject.dob))
        return DATE_NONE;
    date_to_civil(file->subject.dob, &year, &month, &day);
    for (size_t i = 0; i < COUNT(moves); i++) {
        int school_year = year + moves[i].age + (month >= 9);
        struct date move;

        if (!date_from_civil(school_year, moves[i].month, moves[i].day, &move) ||
            date_compare(move, today) < 0)
            continue;
        *words = moves[i].words;
        return move;
    }
    return DATE_NONE;
}

static void school_moves(struct finding *f)
{
    const char *words = NULL;
    struct date move = due_school_move(f->file, f->today, &words);
    struct due_item *item;

    if (!date_known(move))
        return;
    item = due_add(f, DUE_TRANS, move);
    item->from = date_add_days(move, -f->parameters->school_move_days);
    item->about = words;
}

static struct date last_entry(const struct case_file *file)
{
    struct case_file copy = *file; /* walking needs no change */
    struct date last = file->caf_case.opened_on;

    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (!case_file_holds((enum entity_id)kind) || !entity_of((enum entity_id)kind)->parent)
            continue;
        for (size_t i = 0; i < case_file_count(file, (enum entity_id)kind); i++) {
            const struct record *head = case_file_at(&copy, (enum entity_id)kind, i);

            if (instant_known(head->updated_at) &&
                date_compare(instant_local_date(head->updated_at), last) > 0)
                last = instant_local_date(head->updated_at);
        }
    }
    return last;
}

static void untouched(struct finding *f)
{
    struct due_item *item =
        due_add(f, DUE_STALE, date_add_days(last_entry(f->file), f->parameters->stale_days));

    item->amber = item->due;
}

static void upper_age(struct finding *f)
{
    const struct subject *subject = &f->file->subject;
    struct due_item *item;

    if (!date_known(subject->dob))
        return;
    item = due_add(f, DUE_AGE, date_add_months(subject->dob,
                                           12 * (subject->disabled == YN_Y
                                                     ? f->parameters->age_limit_ldd
                                                     : f->parameters->age_limit)));
    item->from = item->amber = date_add_days(item->due, -f->parameters->age_notice_days);
}

/* Flagged by its reason, a closing is approved by the supervisor (domain.md 2.2 T25). */
static bool is_flagged(const struct case_file *file)
{
    size_t count = file->closure.count;

    return count > 0 && closure_needs_safeguarding(file->closure.items[count - 1].reason);
}

static void closing(struct finding *f)
{
    struct due_item *item;
    struct date since = f->file->caf_case.opened_on;

    if (f->file->caf_case.state != STATE_Z0)
        return;
    for (size_t i = 0; i < f->file->state_history.count; i++) {
        if (f->file->state_history.items[i].to_state == STATE_Z0)
            since = instant_local_date(f->file->state_history.items[i].at);
    }
    item = due_add(f, is_flagged(f->file) ? DUE_CLOSE_SU : DUE_CLOSE,
                   calendar_add_working_days(since, f->parameters->close_days));
    item->from = since; /* whoever approves may do it at once */
    item->amber = next_day(item->due);
    item->entity = ENTITY_closure;
}

/* The family gets copies of minutes too, and they are not the assessment. A version made
 * elsewhere was theirs to give out. */
static bool holds_assessment(uint64_t what)
{
    static const int classes[] = { DATACLASS_ASSESSMENT_D1, DATACLASS_ASSESSMENT_D2,
                                   DATACLASS_ASSESSMENT_D3, DATACLASS_ALL };

    for (size_t i = 0; i < COUNT(classes); i++) {
        if (set_has(what, classes[i]))
            return true;
    }
    return what == 0; /* it was not said what was in it */
}

static void family_copy(struct finding *f)
{
    const struct assessment *complete = case_file_version(f->file, ASSESSMENT_STATUS_COMPLETE);
    struct due_item *item;

    if (!complete || assessment_came(complete) || !date_known(complete->date_completed))
        return;
    for (size_t i = 0; i < f->file->disclosure.count; i++) {
        const struct disclosure *given = &f->file->disclosure.items[i];

        if (given->family_copy && holds_assessment(given->what) &&
            instant_known(given->when) &&
            date_compare(instant_local_date(given->when), complete->date_completed) >= 0)
            return;
    }
    item = due_add(f, DUE_COPY, date_add_days(complete->date_completed, f->parameters->copy_days));
    item->from = complete->date_completed; /* it may be given at once */
    item->amber = next_day(item->due);
    item->who = complete->author_id;
    item->entity = ENTITY_disclosure;
}

/* Domain.md 2.3. */
static void version_old(struct finding *f)
{
    const struct assessment *complete = case_file_version(f->file, ASSESSMENT_STATUS_COMPLETE);
    struct due_item *item;

    if (!complete || !date_known(complete->date_completed) ||
        case_file_version(f->file, ASSESSMENT_STATUS_DRAFT))
        return;
    item = due_add(f, DUE_VERSION, date_add_months(complete->date_completed,
                                                   f->parameters->version_months));
    item->entity = ENTITY_assessment;
    item->record = complete->record.id;
}

/* Domain.md 7.2. */
static void access_request(struct finding *f)
{
    for (size_t i = 0; i < f->file->sar.count; i++) {
        const struct sar *sar = &f->file->sar.items[i];
        struct due_item *item;

        if (date_known(sar->released_on) || !date_known(sar->due_on) || access_waits(sar))
            continue;
        item = due_add(f, DUE_SAR, sar->due_on);
        item->from = sar->received_on;
        item->amber = item->red = next_day(sar->due_on);
        item->entity = ENTITY_sar;
        item->record = sar->record.id;
    }
}

/* Domain.md 7.1. */
static void retention(struct finding *f)
{
    struct date day = f->file->caf_case.state == STATE_Z2 ? f->file->caf_case.destroy_review_on
                                                          : f->file->caf_case.archive_on;

    if (date_known(day) && in_state(f, STATE_Z1, STATE_Z2))
        due_add(f, DUE_RET, day);
}

static int sooner(const void *a, const void *b)
{
    const struct due_item *x = a, *y = b;
    int order = due_is_first(y->rule) - due_is_first(x->rule);

    order = order ? order : date_compare(x->due, y->due);
    return order ? order : (int)x->rule - (int)y->rule;
}

void due_find(const struct case_file *file, const struct parameters *parameters,
              struct date today, struct due_list *out, struct arena *arena)
{
    static void (*const rules[])(struct finding *) = {
        author_missing,     joining, due_consent_missing, due_consent_unsigned,
        due_consent_ending, due_birthdays,  due_members_outside, due_notices, due_lead_outside,
        assessment_running,
        team_not_met,       due_nobody_leads, due_lead_left,     due_supervision,
        due_lead_refused,   due_cover,
        due_review_coming,  due_reviews_missed, due_actions,     views_missing,
        reviews_without_view, birth, young_mother,        due_consent_after_birth, school_moves,
        due_said_unsafe,    due_stepped_up,     due_handed_back, due_transfers,      due_panel,
        due_moves_taken_back,
        untouched,          version_old,    upper_age,           closing,
        family_copy,        access_request, due_emergencies, due_stay_outs, due_case_seals,
    };
    struct finding finding = { file, parameters, today, out, arena };

    *out = (struct due_list){ NULL, 0 };
    if (file->caf_case.state == STATE_P0) {
        checklist_open(&finding);
        due_said_unsafe(&finding);
        access_request(&finding);
    } else if (state_is_open(file->caf_case.state)) {
        for (size_t i = 0; i < COUNT(rules); i++)
            rules[i](&finding);
    } else {
        retention(&finding);
        due_after_closing(&finding);
        due_notices(&finding); /* whoever holds a copy is told however the case ended */
        due_moves_taken_back(&finding);
        access_request(&finding);
        due_emergencies(&finding);
        due_stay_outs(&finding);
        due_case_seals(&finding);
    }
    if (out->count)
        qsort(out->items, out->count, sizeof(*out->items), sooner);
}
