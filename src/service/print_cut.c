/* SPDX-License-Identifier: MIT */
/* A case cut for whoever is to have it on paper. */

#include "config.h"

#include "service/print_cut.h"

#include "base/text.h"
#include "model/element.h"
#include "model/record.h"
#include "policy/meeting_words.h"
#include "policy/shelter.h"
#include "policy/sight.h"
#include "print/document_kinds.h"
#include "service/case_sight.h"
#include "service/identity_sight.h"

struct cutting {
    struct case_file *cut;
    const struct case_file *whole;
    const struct print_reader *reader;
    struct date today;
    struct str *left;
    struct arena *arena;
    bool hidden[ELEMENT_END_]; /* from whoever prints it, who said no purpose */
};

/* It is named where its class would have stood on the document. */
static void leave(struct cutting *c, enum code_dataclass of, const char *what)
{
    if (set_has(c->reader->on_page, of))
        str_printf(c->left, "%s\n", what);
}

static void leave_some(struct cutting *c, enum code_dataclass of, size_t count, const char *one,
                       const char *more)
{
    if (count > 0)
        leave(c, of, count == 1 ? one : arena_printf(c->arena, "%zu %s", count, more));
}

static bool has(const struct cutting *c, enum code_dataclass data_class)
{
    return set_has(c->reader->classes, data_class);
}

/* ----- Classes ---------------------------------------------------------------- */

/* A service of a sensitive kind is named only to whom its class is open. */
static bool may_know_agency(const struct cutting *c, const struct agency *agency)
{
    enum code_dataclass hides = agency ? consent_sensitive_class(agency->sensitive_service) : 0;

    return !hides || has(c, hides) || ident_same(&agency->record.id, &c->reader->agency);
}

static bool may_know_of(const struct cutting *c, const struct ident *practitioner)
{
    return ident_same(practitioner, &c->reader->practitioner) ||
           may_know_agency(c, case_file_agency_of(c->whole, practitioner));
}

static void cut_elements(struct cutting *c)
{
    size_t kept = 0;

    for (size_t i = 0; i < c->cut->element_entry.count; i++) {
        const struct element_entry *entry = &c->cut->element_entry.items[i];

        if (has(c, element_data_class(entry->element)))
            c->cut->element_entry.items[kept++] = *entry;
    }
    c->cut->element_entry.count = kept;
}

/* The texts of the form belong to no domain but for the home, which is of the third: they
 * go where the first goes, as in the papers of a move. */
static void cut_form(struct cutting *c)
{
    for (size_t i = 0; i < c->cut->assessment.count; i++) {
        struct assessment *version = &c->cut->assessment.items[i];

        if (!has(c, DATACLASS_ASSESSMENT_D3))
            version->home_situation = NULL;
        if (!has(c, DATACLASS_ASSESSMENT_D1))
            version->reason = version->conclusions_strengths = version->conclusions_needs =
                version->what_needs_to_change = version->goals = NULL;
    }
    if (!has(c, DATACLASS_ASSESSMENT_D1))
        c->cut->view_comment.count = 0;
    cut_elements(c);
}

static void cut_classes(struct cutting *c)
{
    cut_form(c);
    if (!has(c, DATACLASS_BASIC)) {
        identity_empty(c->cut, ENTITY_person_link);
        identity_empty(c->cut, ENTITY_address);
        identity_empty(c->cut, ENTITY_tac_member);
    }
    if (!has(c, DATACLASS_PLAN_REVIEW)) {
        identity_empty(c->cut, ENTITY_delivery_plan);
        identity_empty(c->cut, ENTITY_plan_action);
        identity_empty(c->cut, ENTITY_action_progress);
        identity_empty(c->cut, ENTITY_review);
        identity_empty(c->cut, ENTITY_outcome_score);
    }
    if (!has(c, DATACLASS_CHRONOLOGY))
        identity_empty(c->cut, ENTITY_chronology_note);
}

/* ----- Rows ------------------------------------------------------------------- */

static bool is_element_kept_back(const struct cutting *c, int element)
{
    const struct assessment *version = case_file_assessment(c->whole);

    for (size_t i = 0; version && element && i < c->whole->element_entry.count; i++) {
        const struct element_entry *entry = &c->whole->element_entry.items[i];

        if (entry->element == element && entry->share_restricted &&
            ident_equal(&entry->assessment_id, &version->record.id) &&
            !restriction_lets_through(c->whole, entry, &c->reader->agency))
            return true;
    }
    return false;
}

/* Whoever answers for an action knows it. */
static bool action_goes(const struct cutting *c, const struct plan_action *action)
{
    if (ident_same(&action->owner_id, &c->reader->practitioner))
        return true;
    if (c->reader->only_own)
        return false;
    if (action->need_ref && !has(c, element_data_class(action->need_ref)))
        return false;
    if (c->reader->copy == DOCUMENT_COPY_AGENCY && is_element_kept_back(c, action->need_ref))
        return false;
    return may_know_of(c, &action->owner_id) && may_know_of(c, &action->helper_id);
}

static void cut_actions(struct cutting *c)
{
    size_t kept = 0, count = c->cut->plan_action.count;

    for (size_t i = 0; i < count; i++) {
        if (action_goes(c, &c->cut->plan_action.items[i]))
            c->cut->plan_action.items[kept++] = c->cut->plan_action.items[i];
    }
    c->cut->plan_action.count = kept;
    leave_some(c, DATACLASS_PLAN_REVIEW, count - kept, "an action of the plan",
               "actions of the plan");
}

static void cut_members(struct cutting *c)
{
    size_t kept = 0, count = c->cut->tac_member.count;

    for (size_t i = 0; i < count; i++) {
        const struct tac_member *member = &c->cut->tac_member.items[i];

        if (may_know_of(c, &member->practitioner_id))
            c->cut->tac_member.items[kept++] = *member;
    }
    c->cut->tac_member.count = kept;
    if (document_kind_names_people(c->reader->document)) {
        leave_some(c, DATACLASS_BASIC, count - kept,
                   "somebody of the team, of a sensitive service",
                   "people of the team, of sensitive services");
    }
}

/* The domain a group of scores is of: domain.md 1.7, 1.14. */
static enum code_dataclass score_class(const struct outcome_score *score)
{
    switch ((enum code_score_group)score->group) {
    case SCORE_GROUP_PARENTS_CARERS:
        return DATACLASS_ASSESSMENT_D2;
    case SCORE_GROUP_FAMILY_ENVIRONMENT:
        return DATACLASS_ASSESSMENT_D3;
    case SCORE_GROUP_NONE_:
    case SCORE_GROUP_HEALTH:
    case SCORE_GROUP_LEARNING:
    case SCORE_GROUP_END_:
        break;
    }
    return DATACLASS_ASSESSMENT_D1;
}

static void cut_scores(struct cutting *c)
{
    size_t kept = 0, count = c->cut->outcome_score.count;

    for (size_t i = 0; i < count; i++) {
        if (has(c, score_class(&c->cut->outcome_score.items[i])))
            c->cut->outcome_score.items[kept++] = c->cut->outcome_score.items[i];
    }
    c->cut->outcome_score.count = kept;
    if (c->reader->document == DOCUMENT_PLAN && kept < count)
        leave(c, DATACLASS_PLAN_REVIEW, "scores about a domain that is not shared");
}

static bool note_goes(const struct cutting *c, const struct chronology_note *note)
{
    if (note->kind == NOTE_KIND_MANAGEMENT)
        return false;
    return !note->data_class || has(c, (enum code_dataclass)note->data_class);
}

static void cut_notes(struct cutting *c)
{
    size_t kept = 0, count = c->cut->chronology_note.count;

    for (size_t i = 0; i < count; i++) {
        if (note_goes(c, &c->cut->chronology_note.items[i]))
            c->cut->chronology_note.items[kept++] = c->cut->chronology_note.items[i];
    }
    c->cut->chronology_note.count = kept;
    leave_some(c, DATACLASS_CHRONOLOGY, count - kept, "a note of the chronology",
               "notes of the chronology");
}

/* ----- Words ------------------------------------------------------------------ */

static struct meeting_reader meeting_reader(const struct cutting *c)
{
    struct meeting_reader reader = { .family = c->reader->copy == DOCUMENT_COPY_FAMILY,
                                     .agency = c->reader->agency,
                                     .open = c->reader->classes };

    for (int element = 1; element <= ELEMENT_COUNT; element++)
        reader.kept_back = reader.kept_back || is_element_kept_back(c, element);
    reader.kept_back = reader.kept_back && !reader.family;
    return reader;
}

/* Who was there is a text of names. */
static bool all_are_known(const struct cutting *c, const struct ident *meeting)
{
    for (size_t i = 0; i < c->whole->attendance.count; i++) {
        const struct attendance *row = &c->whole->attendance.items[i];

        if (ident_equal(&row->meeting_id, meeting) && !may_know_of(c, &row->practitioner_id))
            return false;
    }
    for (size_t i = 0; i < c->whole->tac_member.count; i++) {
        if (!may_know_of(c, &c->whole->tac_member.items[i].practitioner_id))
            return false;
    }
    return true;
}

/* As they are given out at the table (docs/decisions/0033). */
static void cut_words(struct cutting *c)
{
    struct meeting_reader reader = meeting_reader(c);
    size_t count = 0;

    for (size_t i = 0; i < c->cut->review.count; i++) {
        struct review *review = &c->cut->review.items[i];
        const struct tac_meeting *meeting =
            case_file_find(c->whole, ENTITY_tac_meeting, &review->meeting_id);

        if (!all_are_known(c, &review->meeting_id))
            review->people_present = NULL;
        if (meeting ? meeting_words_open(meeting, &reader) : meeting_reader_has_all(&reader))
            continue;
        review->notes = review->next_steps = review->child_comment = review->parent_comment =
            NULL;
        count++;
    }
    leave_some(c, DATACLASS_PLAN_REVIEW, count,
               "what was said at a review: nobody said that it is for everybody",
               "reviews, what was said: nobody said that it is for everybody");
}

/* ----- Where a family lives ------------------------------------------------------ */

/* Paper is found by whoever is in the house: not where that is kept, whoever reads it. */
static void cut_shelter(struct cutting *c)
{
    size_t kept = 0, count = c->cut->address.count;
    struct relation nobody = { .roles = 0 };

    for (size_t i = 0; i < count; i++) {
        const struct address *address = &c->cut->address.items[i];

        if (!shelter_covers(c->whole, ENTITY_address, address))
            c->cut->address.items[kept++] = *address;
    }
    c->cut->address.count = kept;
    case_sight_shelter(c->cut, c->whole, &nobody, c->today);
    if (kept < count && document_kind_names_people(c->reader->document))
        leave(c, DATACLASS_BASIC, "where the family lives, which is kept");
}

/* ----- What is named ---------------------------------------------------------------- */

static const char *consent_day(const struct cutting *c)
{
    const struct consent *consent =
        case_file_find(c->whole, ENTITY_consent, &c->reader->answer.consent_id);
    char day[DATE_WORDS] = "";

    if (consent)
        date_format_words(date_known(consent->withdrawn_on) ? consent->withdrawn_on
                                                            : consent->obtained_on, day);
    return *day ? arena_printf(c->arena, ", by the consent of %s", day) : ", by consent";
}

static bool has_elements_of(const struct case_file *file, enum code_dataclass data_class)
{
    for (size_t i = 0; i < file->element_entry.count; i++) {
        if (element_data_class(file->element_entry.items[i].element) == data_class)
            return true;
    }
    return false;
}

/* Is there something of the class that whoever prints it may see? */
static bool is_there(const struct cutting *c, enum code_dataclass data_class)
{
    switch (data_class) {
    case DATACLASS_BASIC:
        return true;
    case DATACLASS_PLAN_REVIEW:
        return c->cut->delivery_plan.count > 0 || c->cut->review.count > 0;
    case DATACLASS_CHRONOLOGY:
        return c->cut->chronology_note.count > 0;
    default:
        return has_elements_of(c->cut, data_class);
    }
}

/* Before anything of its reader is cut. */
static void name_classes(struct cutting *c)
{
    static const struct {
        enum code_dataclass data_class;
        const char *words;
    } classes[] = {
        { DATACLASS_BASIC, "basic details" },
        { DATACLASS_ASSESSMENT_D1, "domain 1" },
        { DATACLASS_ASSESSMENT_D2, "domain 2" },
        { DATACLASS_ASSESSMENT_D3, "domain 3" },
        { DATACLASS_PLAN_REVIEW, "plan and reviews" },
        { DATACLASS_CHRONOLOGY, "the chronology" },
    };

    for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++) {
        if (!has(c, classes[i].data_class) && is_there(c, classes[i].data_class))
            leave(c, classes[i].data_class,
                  arena_printf(c->arena, "%s%s", classes[i].words, consent_day(c)));
    }
}

static bool is_kept_back(const struct element_entry *entry)
{
    return entry->share_restricted && !entry->strengths && !entry->needs;
}

/* What went already because whoever prints it may not see it without a purpose. */
static void note_hidden(struct cutting *c)
{
    for (size_t i = 0; i < c->cut->element_entry.count; i++) {
        const struct element_entry *entry = &c->cut->element_entry.items[i];

        c->hidden[entry->element] |= is_kept_back(entry);
    }
}

static void name_elements(struct cutting *c)
{
    for (size_t i = 0; i < c->cut->element_entry.count; i++) {
        const struct element_entry *entry = &c->cut->element_entry.items[i];

        if (is_kept_back(entry) && has(c, element_data_class(entry->element)))
            leave(c, element_data_class(entry->element),
                  arena_printf(c->arena, "%s %s, %s", code_text(CODES_ELEMENT_ID, entry->element),
                               code_label(CODES_ELEMENT_ID, entry->element),
                               c->hidden[entry->element]
                                   ? "which you see when you say for what it is (--purpose)"
                                   : "which the family keeps back"));
    }
}

/* ----- The cut ---------------------------------------------------------------------- */

/* As somebody of that agency in the team would see it. */
static void cut_as_member(struct cutting *c)
{
    struct relation relation = { .roles = set_with(0, ROLE_practitioner),
                                 .member = true,
                                 .consent = c->reader->classes != 0 };
    struct actor actor = { .practitioner = c->reader->practitioner,
                           .agency = c->reader->agency,
                           .roles = relation.roles };
    bool shut[ENTITY_COUNT] = { false };
    size_t notes = c->cut->chronology_note.count;

    case_sight_trim_past(c->cut, c->whole, &relation, &actor, false, c->today, shut);
    if (has(c, DATACLASS_CHRONOLOGY))
        leave_some(c, DATACLASS_CHRONOLOGY, notes - c->cut->chronology_note.count,
                   "a note of a sensitive kind", "notes of a sensitive kind");
}

void print_cut(struct case_file *cut, const struct case_file *whole,
               const struct print_maker *maker, const struct print_reader *reader,
               struct date today, struct str *left, struct arena *arena)
{
    struct cutting c = { cut, whole, reader, today, left, arena, { false } };
    bool shut[ENTITY_COUNT] = { false };

    case_sight_trim_past(cut, whole, maker->relation, maker->actor, maker->with_reason, today,
                         shut);
    if (!maker->with_reason)
        note_hidden(&c);
    if (reader->copy != DOCUMENT_COPY_OWN) {
        name_classes(&c);
        cut_shelter(&c);
    }
    if (reader->copy == DOCUMENT_COPY_AGENCY)
        cut_as_member(&c);
    if (reader->copy != DOCUMENT_COPY_OWN) {
        name_elements(&c);
        cut_classes(&c);
        cut_notes(&c);
        cut_members(&c);
        cut_scores(&c);
        cut_words(&c);
    }
    cut_actions(&c);
}

bool print_is_kept_back(const struct case_file *cut, const struct case_file *whole,
                        const struct print_reader *reader)
{
    if (reader->copy == DOCUMENT_COPY_OWN && !reader->only_own)
        return true;
    for (int one = DATACLASS_NONE_ + 1; one < DATACLASS_END_; one++) {
        if (class_is_sensitive((enum code_dataclass)one) && set_has(reader->classes, one))
            return true;
    }
    for (size_t i = 0; i < cut->element_entry.count; i++) {
        const struct element_entry *entry = &cut->element_entry.items[i];

        if (entry->share_restricted && (entry->strengths || entry->needs) &&
            set_has(reader->on_page, element_data_class(entry->element)))
            return true;
    }
    for (size_t i = 0; i < cut->address.count; i++) {
        if (shelter_covers(whole, ENTITY_address, &cut->address.items[i]))
            return true;
    }
    return false;
}
