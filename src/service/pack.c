/* SPDX-License-Identifier: MIT */
/* The papers that go with a child. */

#include "config.h"

#include "service/pack.h"

#include "base/str.h"
#include "base/text.h"
#include "model/element.h"
#include "model/record.h"
#include "model/reply.h"
#include "model/subject_name.h"
#include "policy/consent_pack.h"
#include "policy/consent_rules.h"
#include "policy/meeting_words.h"

enum { LAST_REVIEWS = 2 };

/* A pack being written. */
struct packing {
    const struct case_file *file;
    struct date today;
    uint64_t classes; /* that may go */
    bool kept_back; /* the family keeps an element from them */
    int items;
    struct str goes, stays, text;
    struct arena *arena;
};

/* ----- What goes and what stays ------------------------------------------- */

/* Begins an item: its line in the list, its heading in the text. */
static void begin(struct packing *p, const char *title)
{
    p->items++;
    str_printf(&p->goes, "  %d. %s\n", p->items, title);
    str_printf(&p->text, "\n%d. %s\n", p->items, title);
}

static void stay(struct packing *p, const char *what, const char *why)
{
    str_printf(&p->stays, "  - %s: %s\n", what, why);
}

static bool may_go(struct packing *p, enum code_dataclass data_class, const char *what)
{
    if (set_has(p->classes, data_class))
        return true;
    stay(p, what, "consent does not let it go there");
    return false;
}

/* "Label: text", nothing where there is none. */
static void tell(struct packing *p, const char *label, const char *text)
{
    if (text && !text_blank(text))
        str_printf(&p->text, "   %s: %s\n", label, text);
}

/* What was said beside a text that goes; never of one that stays. */
static void tell_beside(struct packing *p, enum entity_id kind, const void *record,
                        const char *field)
{
    struct reply_place place = { kind, record, field };

    replies_print(p->file, &place, "   Beside it: ", &p->text);
}

static const char *day(struct packing *p, struct date date)
{
    char words[DATE_WORDS];

    date_format_words(date, words);
    return words[0] ? arena_strdup(p->arena, words) : "no day";
}

static const char *person_name(const struct packing *p, const struct ident *id)
{
    const struct person *person = case_file_person(p->file, id);

    return person && person->name ? person->name : "-";
}

/* ----- The child ------------------------------------------------------------- */

static void add_child(struct packing *p)
{
    const struct subject *child = &p->file->subject;

    if (!may_go(p, DATACLASS_BASIC, "Basic details"))
        return;
    begin(p, "The child");
    tell(p, "Name", subject_name_spoken(child, NULL, p->arena));
    tell(p, "Reference here", p->file->caf_case.urn);
    tell(p, child->is_unborn ? "Expected" : "Born",
         day(p, child->is_unborn ? child->edd : child->dob));
    for (size_t i = 0; i < p->file->person_link.count; i++) {
        const struct person_link *link = &p->file->person_link.items[i];

        if (date_known(link->to))
            continue;
        tell(p, code_label(CODES_RELATION_ID, link->relationship),
             person_name(p, &link->person_id));
        tell_beside(p, ENTITY_person_link, link, NULL);
    }
    tell_beside(p, ENTITY_subject, child, NULL);
}

/* ----- The current version ------------------------------------------------------ */

static void add_element(struct packing *p, const struct element_entry *entry)
{
    const char *label = code_label(CODES_ELEMENT_ID, entry->element);
    const char *code = code_text(CODES_ELEMENT_ID, entry->element);
    const char *why = pack_keeps_element(entry, p->classes);

    if (why) {
        stay(p, arena_printf(p->arena, "%s %s", code, label), why);
        p->kept_back = p->kept_back || entry->share_restricted;
        return;
    }
    str_printf(&p->text, "   %s %s\n", code, label);
    tell(p, "Level", code_label(CODES_NEED_LEVEL_ID, entry->need_level));
    tell(p, "Strengths", entry->strengths);
    tell(p, "Needs", entry->needs);
    tell(p, "Evidence", entry->evidence);
    tell(p, "Difference of view", entry->difference_of_view);
    tell_beside(p, ENTITY_element_entry, entry, NULL);
}

static void add_views(struct packing *p, const struct assessment *version)
{
    for (size_t i = 0; i < p->file->view_comment.count; i++) {
        const struct view_comment *view = &p->file->view_comment.items[i];

        if (!ident_equal(&view->assessment_id, &version->record.id))
            continue;
        tell(p, view->whose == VIEW_FROM_CHILD ? "The child says" : "A parent says",
             view->comment);
        tell_beside(p, ENTITY_view_comment, view, NULL);
    }
}

static void tell_text(struct packing *p, const char *label, const struct assessment *version,
                      const char *field)
{
    tell(p, label, field_get_text(entity_field(entity_of(ENTITY_assessment), field), version));
    tell_beside(p, ENTITY_assessment, version, field);
}

static void add_version(struct packing *p)
{
    const struct assessment *version = case_file_version(p->file, ASSESSMENT_STATUS_COMPLETE);

    if (!version || !may_go(p, DATACLASS_ASSESSMENT_D1, "The assessment"))
        return;
    begin(p, arena_printf(p->arena, "Assessment, version %d, %s %s", (int)version->version_no,
                          assessment_came(version)
                              ? arena_printf(p->arena, "%s,",
                                             assessment_made_words(version, p->arena))
                              : "completed",
                          day(p, version->date_completed)));
    tell_text(p, "Reason", version, "reason");
    if (may_go(p, DATACLASS_ASSESSMENT_D3, "Family and home situation"))
        tell_text(p, "Family and home", version, "home_situation");
    for (size_t i = 0; i < p->file->element_entry.count; i++) {
        const struct element_entry *entry = &p->file->element_entry.items[i];

        if (ident_equal(&entry->assessment_id, &version->record.id) && !entry->not_applicable)
            add_element(p, entry);
    }
    tell_text(p, "Strengths", version, "conclusions_strengths");
    tell_text(p, "Needs", version, "conclusions_needs");
    tell_text(p, "What needs to change", version, "what_needs_to_change");
    tell_text(p, "Goals", version, "goals");
    add_views(p, version);
    tell_beside(p, ENTITY_assessment, version, "");
}

/* ----- The plan and the reviews ------------------------------------------------- */

/* A service of a sensitive kind goes only with its own tick. */
static bool is_open_service(const struct packing *p, const struct agency *agency)
{
    enum code_dataclass hides = agency ? consent_sensitive_class(agency->sensitive_service) : 0;

    return !hides || set_has(p->classes, hides);
}

static const char *keeps_action(const struct packing *p, const struct plan_action *action)
{
    if (action->need_ref && !set_has(p->classes, element_data_class(action->need_ref)))
        return "consent does not let its domain go there";
    if (action->owner_kind == OWNER_KIND_PRACTITIONER &&
        !is_open_service(p, case_file_agency_of(p->file, &action->owner_id)))
        return "consent does not name that service there";
    return NULL;
}

static const char *owner(const struct packing *p, const struct plan_action *action)
{
    const struct practitioner *worker = case_file_practitioner(p->file, &action->owner_id);

    return worker && worker->name ? worker->name : person_name(p, &action->owner_id);
}

static void add_action(struct packing *p, const struct plan_action *action, int number)
{
    const char *why = keeps_action(p, action);

    if (why) {
        stay(p, arena_printf(p->arena, "Action %d of the plan", number), why);
        return;
    }
    tell(p, arena_printf(p->arena, "Action %d", number), action->action);
    tell(p, "Wanted", action->desired_outcome);
    tell(p, "Who", owner(p, action));
    tell(p, "By", arena_printf(p->arena, "%s. %s", day(p, action->due),
                               code_label(CODES_ACTION_STATUS_ID, action->status)));
    tell_beside(p, ENTITY_plan_action, action, NULL);
}

static void add_plan(struct packing *p)
{
    const struct delivery_plan *plan = NULL;
    int number = 0;

    for (size_t i = 0; i < p->file->delivery_plan.count; i++) {
        if (p->file->delivery_plan.items[i].status == PLAN_STATUS_ACTIVE)
            plan = &p->file->delivery_plan.items[i];
    }
    if (!plan || !may_go(p, DATACLASS_PLAN_REVIEW, "The plan"))
        return;
    begin(p, arena_printf(p->arena, "Plan %d, agreed %s", (int)plan->plan_no,
                          day(p, plan->agreed_on)));
    tell_beside(p, ENTITY_delivery_plan, plan, NULL);
    for (size_t i = 0; i < p->file->plan_action.count; i++) {
        if (ident_equal(&p->file->plan_action.items[i].plan_id, &plan->record.id))
            add_action(p, &p->file->plan_action.items[i], ++number);
    }
}

/* What was said goes as it is given out at the table: to everybody where that was
 * said, else only where nothing is kept back. */
static bool words_go(const struct packing *p, const struct review *review)
{
    const struct tac_meeting *meeting =
        case_file_find(p->file, ENTITY_tac_meeting, &review->meeting_id);
    struct meeting_reader reader = { .open = p->classes, .kept_back = p->kept_back };

    return meeting ? meeting_words_open(meeting, &reader) : meeting_reader_has_all(&reader);
}

static void add_review(struct packing *p, const struct review *review)
{
    const char *title = arena_printf(p->arena, "Review of %s", day(p, review->review_date));

    begin(p, title);
    tell(p, "Decision", code_label(CODES_REVDEC_ID, review->decision));
    if (!words_go(p, review)) {
        stay(p, arena_printf(p->arena, "%s, what was said", title),
             "nobody said that it is for everybody");
        return;
    }
    tell(p, "Notes", review->notes);
    tell(p, "Next steps", review->next_steps);
    tell(p, "The child says", review->child_comment);
    tell(p, "A parent says", review->parent_comment);
    tell_beside(p, ENTITY_review, review, NULL);
}

static void add_reviews(struct packing *p)
{
    size_t count = p->file->review.count;
    size_t first = count > LAST_REVIEWS ? count - LAST_REVIEWS : 0;

    if (count == 0 || !may_go(p, DATACLASS_PLAN_REVIEW, "The last two reviews"))
        return;
    for (size_t i = first; i < count; i++)
        add_review(p, &p->file->review.items[i]);
}

/* ----- Consent and services -------------------------------------------------------- */

static void add_consents(struct packing *p)
{
    begin(p, "What the family agreed to");
    for (size_t i = 0; i < p->file->consent.count; i++) {
        const struct consent *consent = &p->file->consent.items[i];

        if (!consent_in_force(p->file, consent, p->today))
            continue;
        tell(p, code_label(CODES_CONSENT_STAGE_ID, consent->stage),
             arena_printf(p->arena, "%s on %s, as %s",
                          code_label(CODES_CONSENTST_ID, consent->status),
                          day(p, consent->obtained_on),
                          code_label(CODES_GIVEN_AS_ID, consent->given_as)));
        tell_beside(p, ENTITY_consent, consent, NULL);
    }
}

static bool may_name(const struct packing *p, const struct service_involved *service)
{
    const struct agency *agency = case_file_agency(p->file, &service->agency_id);

    return is_open_service(p, agency) && (!service->sensitive || agency);
}

static int services_kept(const struct packing *p, const struct assessment *version)
{
    int kept = 0;

    for (size_t i = 0; version && i < p->file->service_involved.count; i++) {
        const struct service_involved *service = &p->file->service_involved.items[i];

        kept += ident_equal(&service->assessment_id, &version->record.id) && !may_name(p, service);
    }
    return kept;
}

/* What is said of the whole list goes with the whole list only. */
static void tell_service(struct packing *p, const struct service_involved *service, bool whole)
{
    struct reply_place place = reply_place_of(ENTITY_service_involved, service);
    const struct erratum *reply;
    size_t at = 0;

    tell(p, code_label(CODES_SERVICE_KIND_ID, service->kind), service->name);
    while ((reply = reply_next(p->file, &place, &at)) != NULL) {
        if (!whole && !ident_equal(&reply->about_id, &service->record.id))
            continue;
        str_add(&p->text, "   Beside it: ");
        reply_words(reply, &p->text);
        str_add(&p->text, "\n");
    }
}

static void add_services(struct packing *p)
{
    const struct assessment *version = case_file_version(p->file, ASSESSMENT_STATUS_COMPLETE);
    int kept = services_kept(p, version);

    begin(p, "Services involved");
    for (size_t i = 0; version && i < p->file->service_involved.count; i++) {
        const struct service_involved *service = &p->file->service_involved.items[i];

        if (ident_equal(&service->assessment_id, &version->record.id) && may_name(p, service))
            tell_service(p, service, kept == 0);
    }
    if (kept > 0)
        stay(p, arena_printf(p->arena, "%d of the services", kept),
             "a sensitive service goes only where consent names it");
}

/* ----- What never goes -------------------------------------------------------------- */

static bool anything_confidential(const struct case_file *file)
{
    for (size_t i = 0; i < file->tac_meeting.count; i++) {
        if (file->tac_meeting.items[i].apart && !text_blank(file->tac_meeting.items[i].apart))
            return true;
    }
    for (size_t i = 0; i < file->attendance.count; i++) {
        if (file->attendance.items[i].report && !text_blank(file->attendance.items[i].report))
            return true;
    }
    return false;
}

static void name_what_never_goes(struct packing *p)
{
    stay(p, "Supervision notes", "they never leave with a case");
    if (anything_confidential(p->file))
        stay(p, "What was said apart, and what others sent in", "it was told in confidence");
    if (p->file->chronology_note.count > 0)
        stay(p, "The chronology", "it is not part of a pack");
}

void pack_make(const struct case_file *file, const char *other_la, struct date today,
               struct pack *out, struct arena *arena)
{
    struct packing p = { .file = file, .today = today, .arena = arena,
                         .goes = STR_INIT, .stays = STR_INIT, .text = STR_INIT };

    p.classes = pack_classes(file, other_la, today);
    add_child(&p);
    add_version(&p);
    add_plan(&p);
    add_reviews(&p);
    add_consents(&p);
    add_services(&p);
    name_what_never_goes(&p);
    out->contents = arena_printf(arena, "For %s.\n\nGoes:\n%s\nLeft out:\n%s",
                                 other_la ? other_la : "another authority", str_text(&p.goes),
                                 str_text(&p.stays));
    out->text = arena_printf(arena, "%s%s", out->contents, str_text(&p.text));
    str_release(&p.goes);
    str_release(&p.stays);
    str_release(&p.text);
}
