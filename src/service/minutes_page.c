/* SPDX-License-Identifier: MIT */
/* What the minutes of a meeting say to one reader. */

#include "config.h"

#include "service/minutes_page.h"

#include <string.h>

#include "base/moment_input.h"
#include "base/text.h"
#include "model/element.h"
#include "model/record.h"
#include "model/reply.h"
#include "model/subject_name.h"
#include "policy/sight.h"
#include "service/plan_svc.h"

/* ----- What they may have ------------------------------------------------ */

/* The child, those who care for it, and who leads have all of it. */
static bool has_all(const struct minutes_page *page)
{
    return page->whom->child || page->whom->parent || page->whom->leads;
}

static bool covers(const struct minutes_page *page, enum code_dataclass data_class)
{
    return has_all(page) ? !set_has(page->answer.denied, data_class)
                         : consent_covers(&page->answer, data_class);
}

/* `element` 0: any. */
static bool is_kept_back(const struct minutes_page *page, int element)
{
    const struct assessment *version = case_file_assessment(page->whole);

    for (size_t i = 0; version && i < page->whole->element_entry.count; i++) {
        const struct element_entry *entry = &page->whole->element_entry.items[i];

        if ((!element || entry->element == element) && entry->share_restricted &&
            ident_equal(&entry->assessment_id, &version->record.id) &&
            !restriction_lets_through(page->whole, entry, &page->recipient.agency))
            return true;
    }
    return false;
}

static struct meeting_reader reader_of(const struct minutes_page *page)
{
    struct meeting_reader reader = { .family = page->whom->child || page->whom->parent,
                                     .leads = page->whom->leads,
                                     .agency = page->recipient.agency };

    for (int one = DATACLASS_NONE_ + 1; one < DATACLASS_END_; one++) {
        if (covers(page, one))
            reader.open = set_with(reader.open, one);
    }
    reader.kept_back = !has_all(page) && is_kept_back(page, ELEMENT_NONE_);
    return reader;
}

static bool words_open(const struct minutes_page *page)
{
    return meeting_words_open(page->meeting, &page->reader);
}

/* Whoever answers for an action knows it. */
static bool is_theirs(const struct minutes_page *page, const struct plan_action *action)
{
    const struct attendance *row = &page->whom->row;

    return (ident_known(&row->practitioner_id) &&
            ident_equal(&row->practitioner_id, &action->owner_id)) ||
           (ident_known(&row->person_id) && ident_equal(&row->person_id, &action->owner_id));
}

/* A service of a sensitive kind is named only to whom its class is open. */
static bool may_know_of(const struct minutes_page *page, const struct ident *practitioner)
{
    const struct agency *agency = case_file_agency_of(page->whole, practitioner);
    enum code_dataclass hides = agency ? consent_sensitive_class(agency->sensitive_service) : 0;

    return !hides || covers(page, hides) || has_all(page) ||
           ident_equal(practitioner, &page->whom->row.practitioner_id);
}

static const char *why_left(const struct minutes_page *page, const struct plan_action *action)
{
    if (is_theirs(page, action))
        return NULL;
    if (action->need_ref && !covers(page, element_data_class(action->need_ref)))
        return arena_printf(page->arena, "an action about domain %d, which consent keeps from them",
                            element_of(action->need_ref)->domain);
    if (action->need_ref && !has_all(page) && is_kept_back(page, action->need_ref))
        return "an action about something the family keeps back";
    if (action->owner_kind == OWNER_KIND_PRACTITIONER && !may_know_of(page, &action->owner_id))
        return "an action of a service that consent does not name to them";
    if (ident_known(&action->helper_id) && !may_know_of(page, &action->helper_id))
        return "an action with a service that consent does not name to them";
    return NULL;
}

static void leave_out(struct minutes_page *page, const char *what)
{
    str_printf(&page->left, "%s\n", what);
    page->left_out++;
}

/* ----- Words ------------------------------------------------------------- */

static const char *or_none(const char *text)
{
    return text && !text_blank(text) ? text : "-";
}

static const char *person_behind(const struct minutes_page *page, const struct ident *id)
{
    const struct person *person = case_file_person(page->file, id);

    if (!page->names_family)
        return person ? "somebody of the family" : "the child";
    return person ? or_none(person->name)
                  : subject_name_spoken(&page->file->subject, NULL, page->arena);
}

static const char *name_behind(const struct minutes_page *page, const struct attendance *row)
{
    if (ident_known(&row->practitioner_id)) {
        const struct practitioner *worker =
            case_file_practitioner(page->file, &row->practitioner_id);
        const struct agency *agency = case_file_agency_of(page->file, &row->practitioner_id);

        return arena_printf(page->arena, "%s (%s)", worker ? or_none(worker->name) : "-",
                            agency ? or_none(agency->name) : "-");
    }
    return ident_known(&row->person_id) ? person_behind(page, &row->person_id)
                                        : or_none(row->name);
}

static const char *meeting_words(const struct minutes_page *page)
{
    char when[MOMENT_TEXT];

    meeting_when(page->meeting, when);
    return arena_printf(page->arena, "%s, %s, %s",
                        code_label(CODES_MEETING_KIND_ID, page->meeting->kind), when,
                        or_none(page->meeting->venue));
}

void minutes_page_head(struct minutes_page *page)
{
    if (page->names_family)
        document_field(page->document, "Child",
                       subject_name_spoken(&page->file->subject, NULL, page->arena));
    document_field(page->document, "Meeting", meeting_words(page));
    if (page->whom->name)
        document_field(page->document, "Copy for", name_behind(page, &page->whom->row));
}

/* What was said beside a text that is on the page; never of one that is left out. */
static void add_beside(struct minutes_page *page, enum entity_id kind, const void *record,
                       const char *field)
{
    struct reply_place place = { kind, record, field };
    struct str words = STR_INIT;

    replies_beside(page->file, &place, &words);
    document_field(page->document, "Beside it", str_text(&words));
    str_release(&words);
}

/* ----- Who was there ----------------------------------------------------- */

/* Their own row: what they sent themselves. */
static bool is_own(const struct minutes_page *page, const struct attendance *row)
{
    return ident_same(&page->whom->row.record.id, &row->record.id);
}

static void add_row(struct minutes_page *page, const struct attendance *row)
{
    if (ident_known(&row->practitioner_id) && !may_know_of(page, &row->practitioner_id)) {
        leave_out(page, "somebody of a service that consent does not name to them");
        return;
    }
    document_paragraph(page->document,
                       arena_printf(page->arena, "%s: %s", name_behind(page, row),
                                    code_label(CODES_ATTEND_ID, row->attendance)));
    if (!row->report || text_blank(row->report))
        return;
    if (words_open(page) || is_own(page, row)) {
        document_field(page->document, "Sent", row->report);
        add_beside(page, ENTITY_attendance, row, NULL);
    } else {
        leave_out(page, arena_printf(page->arena, "what %s sent", name_behind(page, row)));
    }
}

static void add_people(struct minutes_page *page)
{
    bool any = false;

    document_heading(page->document, 1, "Who was there");
    for (size_t i = 0; i < page->file->attendance.count; i++) {
        const struct attendance *row = &page->file->attendance.items[i];

        if (ident_equal(&row->meeting_id, &page->meeting->record.id) &&
            row->attendance != ATTEND_NONE_ && row->attendance != ATTEND_NOT_INVITED) {
            add_row(page, row);
            any = true;
        }
    }
    if (!any)
        document_paragraph(page->document, "Nobody wrote down who was there.");
}

/* ----- What was said ----------------------------------------------------- */

static const struct review *review_of(const struct minutes_page *page)
{
    for (size_t i = page->file->review.count; i-- > 0;) {
        if (ident_equal(&page->file->review.items[i].meeting_id, &page->meeting->record.id))
            return &page->file->review.items[i];
    }
    return NULL;
}

/* `what` names it where it is left out. */
static void add_part(struct minutes_page *page, const char *heading, const char *text,
                     const char *what, bool open)
{
    if (!text || text_blank(text))
        return;
    if (!open) {
        leave_out(page, what);
        return;
    }
    document_heading(page->document, 1, heading);
    document_paragraph(page->document, text);
}

static void add_words(struct minutes_page *page, const char *heading, const char *text,
                      const char *what)
{
    add_part(page, heading, text, what, words_open(page));
}

/* Their own words, whoever else may not have them. */
static void add_family_words(struct minutes_page *page, const struct review *review)
{
    const struct tac_meeting *meeting = page->meeting;

    add_part(page, "The child's words", review ? review->child_comment : meeting->child_comment,
             "the child's words", words_open(page) || page->whom->child);
    add_part(page, "The parents' words",
             review ? review->parent_comment : meeting->parent_comment, "the parents' words",
             words_open(page) || page->whom->parent);
}

static void add_said(struct minutes_page *page)
{
    const struct review *review = review_of(page);
    const struct tac_meeting *meeting = page->meeting;

    add_words(page, "What was said", meeting->notes, "what was said");
    if (words_open(page))
        add_beside(page, ENTITY_tac_meeting, meeting, "");
    add_part(page, "Said apart", meeting->apart, "what was said apart",
             meeting_apart_open(meeting, &page->reader));
    if (meeting_apart_open(meeting, &page->reader))
        add_beside(page, ENTITY_tac_meeting, meeting, "apart");
    add_family_words(page, review);
    if (!review)
        return;
    document_heading(page->document, 1, "What was decided");
    document_paragraph(page->document, code_label(CODES_REVDEC_ID, review->decision));
    add_words(page, "Next steps", review->next_steps, "the next steps");
}

/* ----- The plan ---------------------------------------------------------- */

static const char *owner_words(const struct minutes_page *page, const struct plan_action *action)
{
    struct attendance row;

    record_init(entity_of(ENTITY_attendance), &row);
    if (action->owner_kind == OWNER_KIND_PRACTITIONER)
        row.practitioner_id = action->owner_id;
    else
        row.person_id = action->owner_id;
    return name_behind(page, &row);
}

static void add_comments(struct minutes_page *page, const struct plan_action *action)
{
    struct date day = instant_local_date(page->meeting->scheduled_for);

    for (size_t i = 0; i < page->file->action_progress.count; i++) {
        const struct action_progress *comment = &page->file->action_progress.items[i];

        if (!ident_equal(&comment->action_id, &action->record.id) ||
            date_compare(comment->date, day) != 0)
            continue;
        document_field(page->document, "Said", or_none(comment->text));
        add_beside(page, ENTITY_action_progress, comment, NULL);
    }
}

static const char *state_of(const struct minutes_page *page, const struct plan_action *action)
{
    char due[DATE_WORDS];
    const char *rating = code_label(CODES_OUTCOME_RATING_ID, action->outcome_rating);

    date_format_words(action->due, due);
    return arena_printf(page->arena, "%s. %s%s%s", due,
                        code_label(CODES_ACTION_STATUS_ID, action->status),
                        action->outcome_rating ? ", " : "", action->outcome_rating ? rating : "");
}

static void add_action(struct minutes_page *page, const struct plan_action *action, int number)
{
    document_heading(page->document, 3,
                     arena_printf(page->arena, "%d. %s", number, or_none(action->action)));
    document_field(page->document, "Wanted", or_none(action->desired_outcome));
    document_field(page->document, "Who", owner_words(page, action));
    document_field(page->document, "By", state_of(page, action));
    add_beside(page, ENTITY_plan_action, action, NULL);
    add_comments(page, action);
}

static void add_plan(struct minutes_page *page)
{
    const struct delivery_plan *plan = plan_current(page->file);
    int number = 0;

    document_heading(page->document, 1, "The plan");
    if (plan)
        add_beside(page, ENTITY_delivery_plan, plan, NULL);
    for (size_t i = 0; plan && i < page->file->plan_action.count; i++) {
        const struct plan_action *action = &page->file->plan_action.items[i];
        const char *why;

        if (!ident_equal(&action->plan_id, &plan->record.id))
            continue;
        why = why_left(page, action);
        if (why)
            leave_out(page, why);
        else
            add_action(page, action, ++number);
    }
    if (number == 0)
        document_paragraph(page->document, "Nothing of the plan.");
}

static const struct tac_meeting *planned(const struct minutes_page *page)
{
    const struct tac_meeting *next = NULL;

    for (size_t i = 0; i < page->file->tac_meeting.count; i++) {
        if (page->file->tac_meeting.items[i].status == MEETING_STATUS_PLANNED)
            next = &page->file->tac_meeting.items[i];
    }
    return next;
}

static const char *next_words(const struct minutes_page *page)
{
    const struct tac_meeting *next = planned(page);
    char when[MOMENT_TEXT], day[DATE_WORDS];

    date_format_words(page->meeting->next_review_date, day);
    if (!next)
        return arena_strdup(page->arena, day);
    meeting_when(next, when);
    return arena_printf(page->arena, "%s, %s", when, or_none(next->venue));
}

static void add_next(struct minutes_page *page)
{
    const char *next = next_words(page);

    if (*next) {
        document_heading(page->document, 1, "Next meeting");
        document_paragraph(page->document, next);
    } else if (page->meeting->closure_decided) {
        document_heading(page->document, 1, "To close");
        document_paragraph(page->document, "The team recommends to close the case.");
    }
}

static bool is_of_meeting(const struct minutes_page *page, const struct signature *signature)
{
    const struct review *review = review_of(page);
    const struct delivery_plan *plan = plan_current(page->file);

    if (review)
        return ident_equal(&signature->review_id, &review->record.id);
    return plan && ident_equal(&plan->agreed_at_meeting, &page->meeting->record.id) &&
           ident_equal(&signature->delivery_plan_id, &plan->record.id);
}

/* One of the family signs without a practitioner behind the name. */
static bool is_named(const struct minutes_page *page, const struct signature *signature)
{
    return ident_known(&signature->practitioner_id)
               ? may_know_of(page, &signature->practitioner_id)
               : page->names_family;
}

static void add_signed(struct minutes_page *page)
{
    bool any = false;

    for (size_t i = 0; i < page->file->signature.count; i++) {
        const struct signature *signature = &page->file->signature.items[i];

        if (!is_of_meeting(page, signature) || !is_named(page, signature))
            continue;
        if (!any)
            document_heading(page->document, 1, "Signed");
        any = true;
        document_paragraph(page->document,
                           arena_printf(page->arena, "%s (%s)", or_none(signature->name),
                                        code_label(CODES_SIGN_METHOD_ID, signature->method)));
    }
}

static void add_left(struct minutes_page *page)
{
    const char *line = str_text(&page->left);

    if (page->left_out > 0)
        document_heading(page->document, 1, "Left out of this copy");
    while (*line) {
        size_t length = strcspn(line, "\n");

        document_note(page->document, arena_strndup(page->arena, line, length));
        line += length + (line[length] == '\n');
    }
}

void minutes_page_body(struct minutes_page *page)
{
    page->reader = reader_of(page);
    add_people(page);
    add_said(page);
    add_plan(page);
    add_next(page);
    add_signed(page);
    add_left(page);
}
