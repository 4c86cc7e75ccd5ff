/* SPDX-License-Identifier: MIT */
/* The case summary. */

#include "config.h"

#include "print/case_summary.h"

#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "model/element.h"
#include "model/record.h"
#include "model/reply.h"
#include "model/subject_name.h"
#include "print/summary_private.h"

const char *summary_words(const struct summary *s, const char *work, const char *plain)
{
    return s->facts->copy == DOCUMENT_COPY_FAMILY ? plain : work;
}

bool summary_has(const struct summary *s, enum code_dataclass data_class)
{
    return set_has(s->facts->classes, data_class);
}

const char *summary_day(const struct summary *s, struct date day)
{
    char words[DATE_WORDS];

    date_format_words(day, words);
    return arena_strdup(s->arena, words);
}

static const char *worker_name(const struct summary *s, const struct practitioner *worker)
{
    const struct agency *agency = case_file_agency(s->file, &worker->agency_id);

    return agency && agency->name ? arena_printf(s->arena, "%s (%s)",
                                                 text_or_empty(worker->name), agency->name)
                                  : text_or_empty(worker->name);
}

const char *summary_name(const struct summary *s, const struct ident *id)
{
    const struct practitioner *worker = case_file_practitioner(s->file, id);
    const struct person *person = case_file_person(s->file, id);

    if (worker)
        return worker_name(s, worker);
    return person ? text_or_empty(person->name) : "";
}

void summary_beside(struct summary *s, enum entity_id kind, const void *record,
                    const char *field)
{
    struct reply_place place = { kind, record, field };
    struct str words = STR_INIT;

    replies_beside(s->file, &place, &words);
    document_field(s->document, "  Beside it", str_text(&words));
    str_release(&words);
}

void summary_text(struct summary *s, const char *label, enum entity_id kind, const void *record,
                  const char *field)
{
    const char *text = field_get_text(entity_field(entity_of(kind), field), record);

    if (text_blank(text_or_empty(text)))
        return;
    document_field(s->document, label, text);
    summary_beside(s, kind, record, field);
}

/* ----- What it is, and for whom ------------------------------------------------- */

void summary_top(struct summary *s)
{
    document_field(s->document, "For", s->facts->recipient);
    document_field(s->document, summary_words(s, "Purpose", "What it is for"),
                   s->facts->purpose);
    document_field(s->document, summary_words(s, "Basis", "Why you have it"), s->facts->basis);
}

/* ----- The child and the people around ------------------------------------------- */

const char *case_summary_initials(const struct case_file *file, struct arena *arena)
{
    const char *given = text_or_empty(file->subject.given_names);
    const char *family = text_or_empty(file->subject.family_name);

    if (!*given && !*family)
        return "";
    return arena_printf(arena, "%s. %s.",
                        arena_strndup(arena, given, text_next(given, strlen(given), 0)),
                        arena_strndup(arena, family, text_next(family, strlen(family), 0)));
}

static const struct address *address_now(const struct summary *s)
{
    const struct address *now = NULL;

    for (size_t i = 0; i < s->file->address.count; i++) {
        const struct address *one = &s->file->address.items[i];

        if (!date_known(one->to) || date_compare(one->to, s->facts->today) >= 0)
            now = one;
    }
    return now;
}

static const char *address_words(const struct summary *s, const struct address *address)
{
    const char *lines[] = { address->line1, address->line2, address->line3, address->line4,
                            address->postcode };
    const char *words = "";

    for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
        if (lines[i] && !text_blank(lines[i]))
            words = arena_printf(s->arena, "%s%s%s", words, *words ? ", " : "", lines[i]);
    }
    return words;
}

static void add_person(struct summary *s, const struct person_link *link)
{
    const struct person *person = case_file_person(s->file, &link->person_id);
    const char *label = link->relationship ? code_label(CODES_RELATION_ID, link->relationship)
                                           : "Person";
    const char *more = "";

    if (!person || (date_known(link->to) && date_compare(link->to, s->facts->today) < 0))
        return;
    if (link->parental_responsibility == PR_Y)
        more = ", parental responsibility";
    if (link->lives_with_subject == YN_Y)
        more = arena_printf(s->arena, "%s, lives with the child", more);
    document_field(s->document, label,
                   arena_printf(s->arena, "%s%s", text_or_empty(person->name), more));
    summary_beside(s, ENTITY_person_link, link, NULL);
}

void summary_child(struct summary *s)
{
    const struct subject *child = &s->file->subject;
    const struct person *mother = case_file_person(s->file, &child->mother_id);
    const struct address *address = address_now(s);

    document_heading(s->document, 1, summary_words(s, "The child", "About"));
    document_field(s->document, "Name", subject_name_spoken(child, mother, s->arena));
    document_field(s->document, child->is_unborn ? "Expected" : "Born",
                   summary_day(s, child->is_unborn ? child->edd : child->dob));
    if (address)
        document_field(s->document, "Address", address_words(s, address));
    document_field(s->document, "School or setting", child->school_setting);
    summary_beside(s, ENTITY_subject, child, NULL);
    for (size_t i = 0; i < s->file->person_link.count; i++)
        add_person(s, &s->file->person_link.items[i]);
}

/* ----- Who works with them --------------------------------------------------------- */

void summary_lead(struct summary *s)
{
    const struct practitioner *lead = case_file_practitioner(s->file, &s->facts->lead);

    document_heading(s->document, 1,
                     summary_words(s, "Lead professional", "Who keeps it together for you"));
    if (!lead) {
        document_paragraph(s->document,
                           summary_words(s, "Nobody leads.", "Nobody has been found yet."));
        return;
    }
    document_field(s->document, "Name", worker_name(s, lead));
    document_field(s->document, "Works as", lead->job_title);
    document_field(s->document, "Telephone", lead->tel);
}

static void add_member(struct summary *s, const struct tac_member *member)
{
    const char *name = ident_known(&member->practitioner_id)
                           ? summary_name(s, &member->practitioner_id)
                           : summary_name(s, &member->person_id);
    const char *cells[] = { *name ? name : "-",
                            code_label(CODES_TAC_ROLE_ID, member->role_in_tac), NULL };

    document_row(s->document, cells);
}

void summary_team(struct summary *s)
{
    static const char *const captions[] = { "Name", "As", NULL };
    static const int widths[] = { 70, 30 };
    bool begun = false;

    for (size_t i = 0; i < s->file->tac_member.count; i++) {
        const struct tac_member *member = &s->file->tac_member.items[i];

        if (date_known(member->to) && date_compare(member->to, s->facts->today) < 0)
            continue;
        if (!begun) {
            document_heading(s->document, 1,
                             summary_words(s, "Team around the child", "Who helps"));
            document_columns(s->document, captions, widths);
        }
        begun = true;
        add_member(s, member);
    }
}

static void add_consent(struct summary *s)
{
    if (!s->facts->consent)
        return;
    document_heading(s->document, 1, summary_words(s, "Consent", "What was agreed to"));
    document_paragraph(s->document, s->facts->consent);
    document_field(s->document, summary_words(s, "Review", "You are asked again"),
                   summary_day(s, s->facts->asked_again));
}

/* ----- The assessment ---------------------------------------------------------------- */

static bool is_not_shared(const struct element_entry *entry)
{
    return entry->share_restricted && !entry->strengths && !entry->needs && !entry->evidence &&
           !entry->need_level;
}

static void add_element(struct summary *s, const struct element_entry *entry)
{
    const char *title = arena_printf(s->arena, "%s %s",
                                     code_text(CODES_ELEMENT_ID, entry->element),
                                     code_label(CODES_ELEMENT_ID, entry->element));

    if (is_not_shared(entry)) {
        document_heading(s->document, 3, title);
        document_note(s->document, "Not shared.");
        return;
    }
    if (!entry->strengths && !entry->needs && !entry->need_level)
        return;
    document_heading(s->document, 3, title);
    document_field(s->document, summary_words(s, "Level of need", "Help needed"),
                   entry->need_level ? code_label(CODES_NEED_LEVEL_ID, entry->need_level) : "");
    document_field(s->document, summary_words(s, "Strengths", "What goes well"),
                   entry->strengths);
    document_field(s->document, summary_words(s, "Needs", "What is needed"), entry->needs);
    document_field(s->document, summary_words(s, "Difference of view", "Seen differently"),
                   entry->difference_of_view);
    summary_beside(s, ENTITY_element_entry, entry, NULL);
}

static void add_domain(struct summary *s, const struct assessment *version, int domain)
{
    bool has = summary_has(s, domain_data_class(domain));

    document_heading(s->document, 2, domain_heading(domain));
    if (!has) {
        document_note(s->document, arena_printf(s->arena, "Domain %d is not shared.", domain));
        return;
    }
    for (size_t i = 0; i < s->file->element_entry.count; i++) {
        const struct element_entry *entry = &s->file->element_entry.items[i];

        if (ident_equal(&entry->assessment_id, &version->record.id) && !entry->not_applicable &&
            element_of(entry->element)->domain == domain)
            add_element(s, entry);
    }
}

static void add_views(struct summary *s, const struct assessment *version)
{
    for (size_t i = 0; i < s->file->view_comment.count; i++) {
        const struct view_comment *view = &s->file->view_comment.items[i];

        if (ident_equal(&view->assessment_id, &version->record.id))
            summary_text(s, view->whose == VIEW_FROM_CHILD ? "The child says" : "A parent says",
                         ENTITY_view_comment, view, "comment");
    }
}

static void add_assessment(struct summary *s)
{
    const struct assessment *version =
        case_file_version(s->file, ASSESSMENT_STATUS_COMPLETE);

    if (!version)
        return;
    document_heading(s->document, 1,
                     arena_printf(s->arena, "%s, version %d, %s",
                                  summary_words(s, "Assessment", "What we found out together"),
                                  (int)version->version_no,
                                  summary_day(s, version->date_completed)));
    summary_text(s, summary_words(s, "Reason", "Why it was done"), ENTITY_assessment, version,
                 "reason");
    summary_text(s, summary_words(s, "Home", "At home"), ENTITY_assessment, version,
                 "home_situation");
    for (int domain = 1; domain <= DOMAIN_COUNT; domain++)
        add_domain(s, version, domain);
    if (summary_has(s, DATACLASS_ASSESSMENT_D1))
        document_heading(s->document, 2,
                         summary_words(s, "Conclusions and goals", "What it comes to"));
    summary_text(s, summary_words(s, "Strengths", "What goes well"), ENTITY_assessment, version,
                 "conclusions_strengths");
    summary_text(s, summary_words(s, "Needs", "What is needed"), ENTITY_assessment, version,
                 "conclusions_needs");
    summary_text(s, "What needs to change", ENTITY_assessment, version, "what_needs_to_change");
    summary_text(s, summary_words(s, "Goals", "What it is to be like"), ENTITY_assessment,
                 version, "goals");
    add_views(s, version);
    summary_beside(s, ENTITY_assessment, version, "");
}

/* ----- To sign ------------------------------------------------------------------------ */

void summary_signatures(struct summary *s)
{
    if (s->facts->copy == DOCUMENT_COPY_OWN)
        return;
    document_heading(s->document, 1, summary_words(s, "Signatures", "To sign"));
    document_sign(s->document, "Child or young person", "Date");
    document_sign(s->document, "Parent or carer", "Date");
    document_sign(s->document, "Lead professional", "Date");
}

void case_summary(const struct case_file *cut, const struct summary_facts *facts,
                  struct document *document)
{
    struct summary s = { cut, facts, document, document->arena };

    summary_top(&s);
    if (summary_has(&s, DATACLASS_BASIC))
        summary_child(&s);
    summary_lead(&s);
    if (ident_known(&facts->only_owner)) {
        summary_plan(&s);
        return;
    }
    if (summary_has(&s, DATACLASS_BASIC))
        summary_team(&s);
    add_consent(&s);
    add_assessment(&s);
    summary_plan(&s);
    summary_review(&s);
    summary_chronology(&s);
    summary_signatures(&s);
}
