/* SPDX-License-Identifier: MIT */
/* The assessment of a made-up family. */

#include "config.h"

#include <string.h>

#include "base/compiler.h"
#include "exchange/family_private.h"
#include "model/element.h"

static const char *const homes[] = {
    "$ lives with both parents and a younger brother. A grandmother lives two streets away and "
    "comes most days.",
    "$ lives with the mother. The parents separated last year; $ sees the father every second "
    "Saturday.",
    "$ lives with the mother, a stepfather and two half-sisters. The flat has two bedrooms. They "
    "came to the area in spring and know few people.",
    "$ lives with the father during the week and with the mother at weekends. Both homes are in "
    "the same village. The arrangement works when the handover is kept short.",
};

static const char *const sayings[] = {
    "I want it to be quieter at home.",
    "I would like somebody to sit with me when I read.",
    "The football is good. The mornings are not.",
    "I want my mum to be happy again.",
    "I don't mind people helping if they don't all ask the same thing.",
};

static const char *const parents[] = {
    "It is a relief to have it written down. I agree with most of it.",
    "I was worried about being judged. It was not like that.",
    "I would like one person to ring, not seven.",
    "We know what is wrong. We need somebody to start.",
};

#define PICK(family, words) (words)[family_chance(family, (int)COUNT(words))]

static void put_present(struct family *family)
{
    struct assessment_present *parent = family_new(family, ENTITY_assessment_present);
    struct assessment_present *assessor = family_new(family, ENTITY_assessment_present);
    struct assessment_present *child = family_new(family, ENTITY_assessment_present);

    child->assessment_id = parent->assessment_id = assessor->assessment_id = family->assessment;
    child->on = parent->on = assessor->on = family->started;
    child->name = arena_printf(&family->arena, "%s %s", family->given, family->name);
    child->capacity = PRESENT_CAPACITY_SUBJECT;
    if (!family_has(family, TRAIT_UNBORN))
        family_put(family, ENTITY_assessment_present, child);
    parent->name = family->mother_name;
    parent->capacity = PRESENT_CAPACITY_PARENT;
    parent->person_id = family->mother;
    family_put(family, ENTITY_assessment_present, parent);
    assessor->name = family->author->name;
    assessor->capacity = PRESENT_CAPACITY_PRACTITIONER;
    assessor->practitioner_id = family_practitioner(family->author->number);
    family_put(family, ENTITY_assessment_present, assessor);
}

static void put_services(struct family *family)
{
    struct service_involved *gp = family_new(family, ENTITY_service_involved);

    gp->assessment_id = family->assessment;
    gp->kind = SERVICE_KIND_UNIVERSAL_GP;
    gp->name = "Dr L. Penhale, Moor Road Surgery";
    family_put(family, ENTITY_service_involved, gp);
    for (int i = 0; i < family->team_count; i++) {
        struct service_involved *service = family_new(family, ENTITY_service_involved);

        service->assessment_id = family->assessment;
        service->kind = family->team[i]->agency == 1 ? SERVICE_KIND_UNIVERSAL_EY_EDU_FE
                                                     : SERVICE_KIND_OTHER;
        service->name = family->team[i]->name;
        service->agency_id = family_agency(family->team[i]->agency);
        service->practitioner_id = family_practitioner(family->team[i]->number);
        service->sensitive = family->team[i]->agency == 5;
        family_put(family, ENTITY_service_involved, service);
    }
}

/* Remembers the elements with the greatest needs. */
static void note_need(struct family *family, enum code_element element, int level)
{
    if (level >= 2 && family->need_count < ACTIONS_MOST)
        family->needs[family->need_count++] = element;
}

static uint64_t source_of(struct family *family)
{
    static const uint64_t sources[] = {
        (uint64_t)1 << EVIDENCE_OBSERVED,
        (uint64_t)1 << EVIDENCE_REPORTED_PARENT,
        (uint64_t)1 << EVIDENCE_REPORTED_CHILD | (uint64_t)1 << EVIDENCE_REPORTED_PARENT,
        (uint64_t)1 << EVIDENCE_RECORD,
    };

    return PICK(family, sources);
}

/* A sentence that goes with the child's age, from a place in the list on. */
static const char *sentence(struct family *family, const char *const *phrases, int from)
{
    for (int i = 0; i < PHRASES_EACH; i++) {
        const char *phrase = phrases[(from + i) % PHRASES_EACH];

        if (*phrase != '+' || family->age >= 12)
            return family_say(family, phrase + (*phrase == '+'));
    }
    return NULL;
}

static void fill_needs(struct family *family, struct element_entry *entry,
                       const struct element_words *words, int level)
{
    int which = family_chance(family, PHRASES_EACH);
    const char *more;

    if (family_has(family, TRAIT_UNBORN)) {
        entry->needs = words->needs[0];
        return;
    }
    entry->needs = sentence(family, words->needs, which);
    more = sentence(family, words->needs, which + 1);
    if (level > 2 && strcmp(more, entry->needs) != 0)
        entry->needs = arena_printf(&family->arena, "%s %s", entry->needs, more);
}

static void put_element(struct family *family, enum code_element element)
{
    static const char *const evidence[] = {
        "Seen on two home visits this month.",
        "The mother said so, and the school's record agrees.",
        "$ said so while drawing.",
        "Class teacher's notes of the last term.",
        "Letter from the clinic, on file.",
    };
    bool unborn = family_has(family, TRAIT_UNBORN);
    const struct element_words *words =
        unborn ? family_element_unborn(element) : family_element(element);
    struct element_entry *entry = family_new(family, ENTITY_element_entry);
    int level = family_chance(family, 4);

    if (unborn && !words->strengths[0])
        return;
    entry->assessment_id = family->assessment;
    entry->element = (int)element;
    entry->strengths =
        unborn ? words->strengths[0]
               : sentence(family, words->strengths, family_chance(family, PHRASES_EACH));
    if (level > 0)
        fill_needs(family, entry, words, level);
    entry->need_level = NEED_LEVEL_0 + (entry->needs ? level : 0);
    entry->evidence = unborn ? "Said and seen at the booking visit."
                             : family_say(family, PICK(family, evidence));
    entry->evidence_source = source_of(family);
    if (level == 3 && family_chance(family, 3) == 0)
        entry->difference_of_view = "The mother sees it as less of a worry than the school does.";
    entry->share_restricted =
        family_has(family, TRAIT_RESTRICTED) && element == ELEMENT_3_01;
    family_put(family, ENTITY_element_entry, entry);
    if (words->action)
        note_need(family, element, entry->needs ? level : 0);
    if (entry->share_restricted) {
        struct element_restriction *from = family_new(family, ENTITY_element_restriction);

        from->element_entry_id = entry->record.id;
        from->agency_id = family_agency(4);
        family_put(family, ENTITY_element_restriction, from);
    }
}

/* A draft that was begun lately has its first elements only. */
static void put_elements(struct family *family)
{
    int most = date_known(family->completed) ? ELEMENT_COUNT : 2 + family_chance(family, 9);

    for (int i = 1; i <= most; i++)
        put_element(family, (enum code_element)i);
    if (family->need_count == 0)
        family->needs[family->need_count++] =
            family_has(family, TRAIT_UNBORN) ? ELEMENT_2_01 : ELEMENT_2_03;
}

static const struct element_words *words_of(const struct family *family, int need)
{
    return family_has(family, TRAIT_UNBORN) ? family_element_unborn(family->needs[need])
                                            : family_element(family->needs[need]);
}

static void put_agreed(struct family *family)
{
    for (int i = 0; i < family->need_count && i < 2; i++) {
        struct agreed_action *action = family_new(family, ENTITY_agreed_action);
        const struct family_worker *who = family->team[i % family->team_count];

        action->assessment_id = family->assessment;
        action->desired_outcome = words_of(family, i)->outcome;
        action->action = words_of(family, i)->action;
        action->who = who->name;
        action->who_id = family_practitioner(who->number);
        action->by_when = date_add_days(family->completed, 28);
        action->ecm_outcome = (int)words_of(family, i)->aim;
        family_put(family, ENTITY_agreed_action, action);
    }
}

static void put_views(struct family *family)
{
    struct view_comment *child = family_new(family, ENTITY_view_comment);
    struct view_comment *parent = family_new(family, ENTITY_view_comment);

    child->assessment_id = parent->assessment_id = family->assessment;
    child->whose = VIEW_FROM_CHILD;
    if (family_has(family, TRAIT_UNBORN))
        child->not_obtained_reason = VIEWREASON_UNBORN;
    else if (family->age < 4)
        child->not_obtained_reason = VIEWREASON_TOO_YOUNG;
    else
        child->comment = PICK(family, sayings);
    family_put(family, ENTITY_view_comment, child);
    parent->whose = VIEW_FROM_PARENT;
    parent->person_id = family->mother;
    parent->name = family->mother_name;
    parent->comment = PICK(family, parents);
    family_put(family, ENTITY_view_comment, parent);
}

static void put_assessment(struct family *family)
{
    struct assessment *form = family_new(family, ENTITY_assessment);
    bool complete = date_known(family->completed);

    form->case_id = family->of_case;
    form->version_no = 1;
    form->status = complete ? ASSESSMENT_STATUS_COMPLETE : ASSESSMENT_STATUS_DRAFT;
    form->date_started = family->started;
    form->date_completed = family->completed;
    form->author_id = family_practitioner(family->author->number);
    form->reason = "The checklist showed more than one need. The family wishes for one "
                   "assessment instead of several.";
    form->home_situation =
        family_has(family, TRAIT_UNBORN)
            ? "The mother lives with her grandmother in a one-bedroom flat. The father lives "
              "elsewhere and comes at weekends."
            : family_say(family, PICK(family, homes));
    form->setting_not_known = family_has(family, TRAIT_UNBORN);
    if (complete) {
        form->conclusions_strengths = "The family wants things to change and has people who "
                                      "help. There is warmth between parent and child.";
        form->conclusions_needs = "Several needs hang together; no single service can meet them. "
                                  "One plan is needed, and one person to hold it.";
        form->what_needs_to_change = "Calmer days, and help that comes when it was promised.";
        form->goals = "At the review the actions are done, and the family says that it is "
                      "easier.";
        form->agreed_review_date = date_add_days(family->completed, 56);
    }
    family->assessment = family_put(family, ENTITY_assessment, form);
}

void family_put_form(struct family *family)
{
    if (!date_known(family->started))
        return;
    put_assessment(family);
    put_present(family);
    put_services(family);
    put_elements(family);
    if (!date_known(family->completed))
        return;
    put_agreed(family);
    put_views(family);
}
