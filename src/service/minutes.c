/* SPDX-License-Identifier: MIT */
/* Minutes of a meeting, cut to what each may have. */

#include "config.h"

#include "service/minutes.h"

#include "base/moment_input.h"
#include "base/text.h"
#include "model/element.h"
#include "model/record.h"
#include "model/reply.h"
#include "model/subject_name.h"
#include "policy/consent_rules.h"
#include "policy/meeting_words.h"
#include "policy/sight.h"
#include "service/case_look.h"
#include "service/deed.h"
#include "service/plan_svc.h"

/* A page being written for somebody. */
struct page {
    struct session *session;
    struct case_look here;
    const struct case_file *file;
    const struct tac_meeting *meeting;
    const struct meeting_guest *whom;
    struct recipient recipient;
    struct consent_answer answer;
    struct meeting_reader reader;
    struct str text;
    struct str left; /* what is left out, a line each */
    size_t left_out;
    struct arena *arena;
};

/* ----- What they may have ------------------------------------------------ */

/* The child, those who care for it, and who leads have all of it. */
static bool has_all(const struct page *page)
{
    return page->whom->child || page->whom->parent || page->whom->leads;
}

static bool covers(const struct page *page, enum code_dataclass data_class)
{
    return has_all(page) ? !set_has(page->answer.denied, data_class)
                         : consent_covers(&page->answer, data_class);
}

/* `element` 0: any. */
static bool is_kept_back(const struct page *page, int element)
{
    const struct assessment *version = case_file_assessment(page->file);

    for (size_t i = 0; version && i < page->file->element_entry.count; i++) {
        const struct element_entry *entry = &page->file->element_entry.items[i];

        if ((!element || entry->element == element) && entry->share_restricted &&
            ident_equal(&entry->assessment_id, &version->record.id) &&
            !restriction_lets_through(page->file, entry, &page->recipient.agency))
            return true;
    }
    return false;
}

static struct meeting_reader reader_of(const struct page *page)
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

static bool words_open(const struct page *page)
{
    return meeting_words_open(page->meeting, &page->reader);
}

/* Whoever answers for an action knows it. */
static bool is_theirs(const struct page *page, const struct plan_action *action)
{
    const struct attendance *row = &page->whom->row;

    return (ident_known(&row->practitioner_id) &&
            ident_equal(&row->practitioner_id, &action->owner_id)) ||
           (ident_known(&row->person_id) && ident_equal(&row->person_id, &action->owner_id));
}

/* A service of a sensitive kind is named only to whom its class is open. */
static bool may_know_of(const struct page *page, const struct ident *practitioner)
{
    const struct agency *agency = case_file_agency_of(page->file, practitioner);
    enum code_dataclass hides = agency ? consent_sensitive_class(agency->sensitive_service) : 0;

    return !hides || covers(page, hides) || has_all(page) ||
           ident_equal(practitioner, &page->whom->row.practitioner_id);
}

static const char *why_left(const struct page *page, const struct plan_action *action)
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

static void leave_out(struct page *page, const char *what)
{
    str_printf(&page->left, "  - %s\n", what);
    page->left_out++;
}

/* ----- Words ------------------------------------------------------------- */

static const char *or_none(const char *text)
{
    return text && !text_blank(text) ? text : "-";
}

static const char *name_behind(const struct page *page, const struct attendance *row)
{
    if (ident_known(&row->practitioner_id)) {
        const struct practitioner *worker =
            case_file_practitioner(page->file, &row->practitioner_id);
        const struct agency *agency = case_file_agency_of(page->file, &row->practitioner_id);

        return arena_printf(page->arena, "%s (%s)", worker ? or_none(worker->name) : "-",
                            agency ? or_none(agency->name) : "-");
    }
    if (ident_known(&row->person_id)) {
        const struct person *person = case_file_person(page->file, &row->person_id);

        return person ? or_none(person->name)
                      : subject_name_spoken(&page->file->subject, NULL, page->arena);
    }
    return or_none(row->name);
}

static void add_head(struct page *page)
{
    const struct case_file *file = page->file;
    char when[MOMENT_TEXT];

    moment_format(page->meeting->scheduled_for, when);
    str_printf(&page->text, "MINUTES OF THE TEAM AROUND THE CHILD              CONFIDENTIAL\n\n");
    str_printf(&page->text, "Reference  %s\n", or_none(file->caf_case.urn));
    str_printf(&page->text, "Child      %s\n",
               subject_name_spoken(&file->subject, NULL, page->arena));
    str_printf(&page->text, "Meeting    %s, %s, %s\n",
               code_label(CODES_MEETING_KIND_ID, page->meeting->kind), when,
               or_none(page->meeting->venue));
    str_printf(&page->text, "Copy for   %s\n", name_behind(page, &page->whom->row));
}

/* What was said beside a text that is on the page; never of one that is left out. */
static void add_beside(struct page *page, enum entity_id kind, const void *record,
                       const char *field, const char *before)
{
    struct reply_place place = { kind, record, field };

    replies_print(page->file, &place, before, &page->text);
}

/* ----- Who was there ----------------------------------------------------- */

/* Their own row: what they sent themselves. */
static bool is_own(const struct page *page, const struct attendance *row)
{
    return ident_equal(&page->whom->row.record.id, &row->record.id);
}

static void add_row(struct page *page, const struct attendance *row)
{
    if (ident_known(&row->practitioner_id) && !may_know_of(page, &row->practitioner_id)) {
        leave_out(page, "somebody of a service that consent does not name to them");
        return;
    }
    str_printf(&page->text, "  %s: %s\n", name_behind(page, row),
               code_label(CODES_ATTEND_ID, row->attendance));
    if (!row->report || text_blank(row->report))
        return;
    if (words_open(page) || is_own(page, row)) {
        str_printf(&page->text, "    Sent: %s\n", row->report);
        add_beside(page, ENTITY_attendance, row, NULL, "    Beside it: ");
    } else {
        leave_out(page, arena_printf(page->arena, "what %s sent", name_behind(page, row)));
    }
}

static void add_people(struct page *page)
{
    str_add(&page->text, "\nWHO WAS THERE\n");
    for (size_t i = 0; i < page->file->attendance.count; i++) {
        const struct attendance *row = &page->file->attendance.items[i];

        if (ident_equal(&row->meeting_id, &page->meeting->record.id) &&
            row->attendance != ATTEND_NONE_ && row->attendance != ATTEND_NOT_INVITED)
            add_row(page, row);
    }
}

/* ----- What was said ----------------------------------------------------- */

static const struct review *review_of(const struct page *page)
{
    for (size_t i = page->file->review.count; i-- > 0;) {
        if (ident_equal(&page->file->review.items[i].meeting_id, &page->meeting->record.id))
            return &page->file->review.items[i];
    }
    return NULL;
}

/* `what` names it where it is left out. */
static void add_part(struct page *page, const char *heading, const char *text, const char *what,
                     bool open)
{
    if (!text || text_blank(text))
        return;
    if (open)
        str_printf(&page->text, "\n%s\n%s\n", heading, text);
    else
        leave_out(page, what);
}

static void add_words(struct page *page, const char *heading, const char *text, const char *what)
{
    add_part(page, heading, text, what, words_open(page));
}

/* Their own words, whoever else may not have them. */
static void add_family_words(struct page *page, const struct review *review)
{
    const struct tac_meeting *meeting = page->meeting;

    add_part(page, "THE CHILD'S WORDS", review ? review->child_comment : meeting->child_comment,
             "the child's words", words_open(page) || page->whom->child);
    add_part(page, "THE PARENTS' WORDS",
             review ? review->parent_comment : meeting->parent_comment, "the parents' words",
             words_open(page) || page->whom->parent);
}

static void add_said(struct page *page)
{
    const struct review *review = review_of(page);
    const struct tac_meeting *meeting = page->meeting;

    add_words(page, "WHAT WAS SAID", meeting->notes, "what was said");
    if (words_open(page))
        add_beside(page, ENTITY_tac_meeting, meeting, "", "Beside it: ");
    add_part(page, "SAID APART", meeting->apart, "what was said apart",
             meeting_apart_open(meeting, &page->reader));
    if (meeting_apart_open(meeting, &page->reader))
        add_beside(page, ENTITY_tac_meeting, meeting, "apart", "Beside it: ");
    add_family_words(page, review);
    if (!review)
        return;
    str_printf(&page->text, "\nDECISION: %s\n", code_label(CODES_REVDEC_ID, review->decision));
    add_words(page, "NEXT STEPS", review->next_steps, "the next steps");
}

/* ----- The plan ---------------------------------------------------------- */

static const char *owner_words(const struct page *page, const struct plan_action *action)
{
    struct attendance row;

    record_init(entity_of(ENTITY_attendance), &row);
    if (action->owner_kind == OWNER_KIND_PRACTITIONER)
        row.practitioner_id = action->owner_id;
    else
        row.person_id = action->owner_id;
    return name_behind(page, &row);
}

static void add_comment(struct page *page, const struct action_progress *comment)
{
    str_printf(&page->text, "     Said: %s\n", or_none(comment->text));
    add_beside(page, ENTITY_action_progress, comment, NULL, "     Beside it: ");
}

static void add_comments(struct page *page, const struct plan_action *action)
{
    for (size_t i = 0; i < page->file->action_progress.count; i++) {
        const struct action_progress *comment = &page->file->action_progress.items[i];
        struct date day = instant_local_date(page->meeting->scheduled_for);

        if (ident_equal(&comment->action_id, &action->record.id) &&
            date_compare(comment->date, day) == 0)
            add_comment(page, comment);
    }
}

static void add_action(struct page *page, const struct plan_action *action, int number)
{
    char due[DATE_WORDS];

    date_format_words(action->due, due);
    str_printf(&page->text, "\n  %d. %s\n", number, or_none(action->action));
    str_printf(&page->text, "     Wanted: %s\n", or_none(action->desired_outcome));
    str_printf(&page->text, "     Who: %s\n", owner_words(page, action));
    str_printf(&page->text, "     By: %s. %s", due,
               code_label(CODES_ACTION_STATUS_ID, action->status));
    if (action->outcome_rating)
        str_printf(&page->text, ", %s",
                   code_label(CODES_OUTCOME_RATING_ID, action->outcome_rating));
    str_add(&page->text, "\n");
    add_beside(page, ENTITY_plan_action, action, NULL, "     Beside it: ");
    add_comments(page, action);
}

static void add_plan(struct page *page)
{
    const struct delivery_plan *plan = plan_current(page->file);
    int number = 0;

    str_add(&page->text, "\nTHE PLAN\n");
    if (plan)
        add_beside(page, ENTITY_delivery_plan, plan, NULL, "  Beside it: ");
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
        str_add(&page->text, "  Nothing of the plan.\n");
}

static void add_next(struct page *page)
{
    const struct tac_meeting *next = NULL;
    char when[MOMENT_TEXT] = "";
    char day[DATE_WORDS];

    for (size_t i = 0; i < page->file->tac_meeting.count; i++) {
        if (page->file->tac_meeting.items[i].status == MEETING_STATUS_PLANNED)
            next = &page->file->tac_meeting.items[i];
    }
    if (next)
        moment_format(next->scheduled_for, when);
    date_format_words(page->meeting->next_review_date, day);
    if (next)
        str_printf(&page->text, "\nNEXT MEETING\n  %s, %s\n", when, or_none(next->venue));
    else if (day[0])
        str_printf(&page->text, "\nNEXT MEETING\n  %s\n", day);
    else if (page->meeting->closure_decided)
        str_add(&page->text, "\nThe team recommends to close the case.\n");
}

static bool is_of_meeting(const struct page *page, const struct signature *signature)
{
    const struct review *review = review_of(page);
    const struct delivery_plan *plan = plan_current(page->file);

    if (review)
        return ident_equal(&signature->review_id, &review->record.id);
    return plan && ident_equal(&plan->agreed_at_meeting, &page->meeting->record.id) &&
           ident_equal(&signature->delivery_plan_id, &plan->record.id);
}

static void add_signed(struct page *page)
{
    bool any = false;

    for (size_t i = 0; i < page->file->signature.count; i++) {
        const struct signature *signature = &page->file->signature.items[i];

        if (!is_of_meeting(page, signature) ||
            (ident_known(&signature->practitioner_id) &&
             !may_know_of(page, &signature->practitioner_id)))
            continue;
        if (!any)
            str_add(&page->text, "\nSIGNED\n");
        any = true;
        str_printf(&page->text, "  %s (%s)\n", or_none(signature->name),
                   code_label(CODES_SIGN_METHOD_ID, signature->method));
    }
}

static void add_left(struct page *page)
{
    if (page->left_out == 0)
        return;
    str_printf(&page->text, "\nLEFT OUT OF THIS COPY\n%s", str_text(&page->left));
}

/* ----- The page ---------------------------------------------------------- */

static void write_page(struct page *page)
{
    add_head(page);
    if (page->whom->warning) {
        str_printf(&page->text, "\nNothing can be given. %s\n", page->whom->warning);
        return;
    }
    add_people(page);
    add_said(page);
    add_plan(page);
    add_next(page);
    add_signed(page);
    add_left(page);
}

static bool find_meeting(struct page *page, const struct ident *meeting, struct err *err)
{
    page->meeting = case_file_find(page->file, ENTITY_tac_meeting, meeting);
    return page->meeting ||
           err_set(err, ERR_NOT_FOUND, "That meeting is not part of this case any more.");
}

static bool is_held(const struct page *page, struct err *err)
{
    return page->meeting->status == MEETING_STATUS_HELD ||
           err_set(err, ERR_REFUSED, "Minutes are of a meeting that was held.");
}

/* Who convenes may have everybody's page; anybody else their own. */
static bool may_have(struct page *page, const struct ident *case_id, struct err *err)
{
    const struct ident *me = &page->session->who.practitioner;

    if (permit(PERMIT_TEAM_MEETINGS, OPERATION_UPDATE, &page->here.relation).allowed ||
        (ident_known(me) && ident_equal(me, &page->whom->row.practitioner_id)))
        return true;
    err_set(err, ERR_DENIED, "Whoever convenes the meeting gives out the minutes.");
    refusal(page->session, case_id, "minutes of a meeting", err);
    return false;
}

bool minutes_for(struct session *session, const struct ident *case_id, const struct ident *meeting,
                 const struct meeting_guest *whom, struct minutes *out, struct arena *arena,
                 struct err *err)
{
    struct page page = { .session = session, .whom = whom, .text = STR_INIT, .left = STR_INIT,
                         .arena = arena };
    bool ok = case_look(session, case_id, PERMIT_TEAM_MEETINGS, &page.here, arena, err);

    page.file = &page.here.file;
    ok = ok && may_have(&page, case_id, err) && find_meeting(&page, meeting, err) &&
         is_held(&page, err);
    if (ok) {
        page.recipient = ident_known(&whom->row.practitioner_id)
                             ? recipient_practitioner(page.file, &whom->row.practitioner_id)
                             : (struct recipient){ .person = whom->row.person_id };
        page.answer = consent_for(page.file, &page.recipient, page.here.today);
        page.reader = reader_of(&page);
        write_page(&page);
        *out = (struct minutes){ arena_strdup(arena, str_text(&page.text)), page.left_out };
    }
    str_release(&page.text);
    str_release(&page.left);
    return ok;
}
