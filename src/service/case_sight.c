/* SPDX-License-Identifier: MIT */
/* What is left of a case file for one person. */

#include "config.h"

#include "service/case_sight.h"

#include <string.h>

#include "base/compiler.h"
#include "model/record.h"
#include "model/reply.h"
#include "policy/consent_rules.h"
#include "policy/shelter.h"
#include "policy/sight.h"
#include "service/identity_sight.h"
#include "service/meeting_sight.h"
#include "service/record_rule.h"
#include "service/reply_sight.h"
#include "service/stepup_sight.h"

static bool kind_is_covered(enum entity_id kind, const struct consent_answer *answer)
{
    enum code_dataclass needed = record_rule(kind)->data_class;

    if (!needed)
        return true;
    if (needed != DATACLASS_ASSESSMENT_D1)
        return consent_covers(answer, needed);
    return consent_covers(answer, DATACLASS_ASSESSMENT_D1) ||
           consent_covers(answer, DATACLASS_ASSESSMENT_D2) ||
           consent_covers(answer, DATACLASS_ASSESSMENT_D3);
}

/* Drafts are read under one function, completed versions under another. */
static enum permit_function function_for(enum entity_id kind, const struct case_file *file)
{
    enum permit_function function = record_read_function(kind);

    if (function == PERMIT_ASSESSMENT_DRAFT &&
        !case_file_version(file, ASSESSMENT_STATUS_DRAFT))
        return PERMIT_COMPLETED_VERSION;
    return function;
}

/* Versions that are complete stay when only the draft may not be read. */
static void drop_drafts(struct case_file *file)
{
    size_t kept = 0;

    for (size_t i = 0; i < file->assessment.count; i++) {
        if (file->assessment.items[i].status != ASSESSMENT_STATUS_DRAFT)
            file->assessment.items[kept++] = file->assessment.items[i];
    }
    file->assessment.count = kept;
}

static bool in_version(const struct case_file *file, const struct ident *assessment)
{
    return case_file_find(file, ENTITY_assessment, assessment) != NULL;
}

/* Keeps of a list what belongs to a version that is still there. */
#define KEEP_OF_VERSIONS(file, table) \
    do { \
        size_t kept_ = 0; \
        for (size_t i_ = 0; i_ < (file)->table.count; i_++) { \
            if (in_version(file, &(file)->table.items[i_].assessment_id)) \
                (file)->table.items[kept_++] = (file)->table.items[i_]; \
        } \
        (file)->table.count = kept_; \
    } while (0)

static void trim_assessments(struct case_file *file, const struct relation *relation, bool *shut)
{
    size_t before = file->assessment.count;
    bool draft = permit(PERMIT_ASSESSMENT_DRAFT, OPERATION_READ, relation).allowed;
    bool complete = permit(PERMIT_COMPLETED_VERSION, OPERATION_READ, relation).allowed;

    if (!complete && !draft)
        file->assessment.count = 0;
    if (!draft)
        drop_drafts(file);
    *shut = file->assessment.count < before;
    KEEP_OF_VERSIONS(file, assessment_present);
    KEEP_OF_VERSIONS(file, service_involved);
    KEEP_OF_VERSIONS(file, element_entry);
    KEEP_OF_VERSIONS(file, agreed_action);
    KEEP_OF_VERSIONS(file, view_comment);
}

/* Who looks, as the case stands today. */
struct onlooker {
    const struct case_file *now;
    const struct relation *relation;
    const struct actor *actor;
    struct consent_answer answer;
    struct date today;
    bool with_reason;
    bool *shut; /* the kinds of which something is left out */
};

static bool element_is_seen(const struct onlooker *who, const struct case_file *file,
                            const struct element_entry *entry)
{
    struct sight sight =
        may_see_element(file, entry, who->relation, &who->answer, &who->actor->agency);

    return sight.allowed && (!sight.needs_reason || who->with_reason);
}

static const struct element_entry *as_today(const struct case_file *file,
                                            const struct onlooker *who,
                                            const struct element_entry *entry)
{
    return file == who->now ? NULL
                            : case_file_find(who->now, ENTITY_element_entry, &entry->record.id);
}

/* Both as it is in the file and, in an earlier one, as it stands today. */
static bool is_open_element(const struct case_file *file, const struct onlooker *who,
                            const struct element_entry *entry)
{
    const struct element_entry *today = as_today(file, who, entry);

    return element_is_seen(who, file, entry) && (!today || element_is_seen(who, who->now, today));
}

struct opening {
    struct case_file *file;
    const struct onlooker *who;
};

static bool is_open(const void *data, const struct element_entry *entry)
{
    const struct opening *opening = data;

    return is_open_element(opening->file, opening->who, entry);
}

static void trim_elements(struct case_file *file, const struct onlooker *who)
{
    size_t kept = 0;

    for (size_t i = 0; i < file->element_entry.count; i++) {
        struct element_entry *entry = &file->element_entry.items[i];
        const struct element_entry *today = as_today(file, who, entry);

        if (is_open_element(file, who, entry)) {
            file->element_entry.items[kept++] = *entry;
        } else if (entry->share_restricted || (today && today->share_restricted)) {
            /* That it is there may be known. */
            entry->strengths = entry->needs = entry->evidence = entry->difference_of_view = NULL;
            entry->need_level = 0;
            entry->evidence_source = 0;
            file->element_entry.items[kept++] = *entry;
        }
    }
    file->element_entry.count = kept;
}

static bool note_is_seen(const struct onlooker *who, const struct case_file *file,
                         const struct chronology_note *note)
{
    struct sight sight =
        may_see_note(file, note, who->relation, &who->answer, &who->actor->practitioner);

    return sight.allowed && (!sight.needs_reason || who->with_reason);
}

/* Both as it is in the file and, in an earlier one, as it stands today. */
static bool note_stays(const struct onlooker *who, const struct case_file *file,
                       const struct chronology_note *note)
{
    const struct chronology_note *today =
        file == who->now ? NULL
                         : case_file_find(who->now, ENTITY_chronology_note, &note->record.id);

    return note_is_seen(who, file, note) && (!today || note_is_seen(who, who->now, today));
}

/* From the last to the first: what stands beneath a note is judged while the
 * note is there. */
static void trim_notes(struct case_file *file, const struct onlooker *who)
{
    struct chronology_note *notes = file->chronology_note.items;

    for (size_t i = file->chronology_note.count; i-- > 0;) {
        if (note_stays(who, file, &notes[i]))
            continue;
        who->shut[ENTITY_chronology_note] = true;
        file->chronology_note.count--;
        memmove(&notes[i], &notes[i + 1],
                (file->chronology_note.count - i) * sizeof(*notes));
    }
}

/* Is there anybody's supervision that this person might read? */
static bool reads_supervision(const struct onlooker *who)
{
    struct relation own = *who->relation;

    own.own = true;
    return permit(PERMIT_SUPERVISION_NOTES, OPERATION_READ, &own).allowed;
}

static bool supervision_is_seen(const struct onlooker *who, const struct supervision_note *note)
{
    return may_see_supervision(who->now, note, who->relation, &who->actor->practitioner).allowed;
}

static void trim_supervision(struct case_file *file, const struct onlooker *who)
{
    size_t kept = 0;
    struct supervision_note *notes = file->supervision_note.items;

    for (size_t i = 0; i < file->supervision_note.count; i++) {
        if (supervision_is_seen(who, &notes[i]))
            notes[kept++] = notes[i];
    }
    who->shut[ENTITY_supervision_note] =
        kept < file->supervision_note.count || !reads_supervision(who);
    file->supervision_note.count = kept;
}

/* As it is in the file and as it stands today. */
static bool is_sheltered(const struct case_file *file, const struct onlooker *who,
                         enum entity_id kind, const void *record)
{
    return shelter_covers(file, kind, record) || shelter_covers(who->now, kind, record);
}

static bool sees_sheltered(const struct onlooker *who)
{
    return shelter_lets(who->now, who->relation, who->today);
}

static void trim_addresses(struct case_file *file, const struct onlooker *who)
{
    size_t kept = 0;

    if (sees_sheltered(who))
        return;
    for (size_t i = 0; i < file->address.count; i++) {
        if (!is_sheltered(file, who, ENTITY_address, &file->address.items[i]))
            file->address.items[kept++] = file->address.items[i];
    }
    who->shut[ENTITY_address] = who->shut[ENTITY_address] || kept < file->address.count;
    file->address.count = kept;
}

/* Before addresses are taken out: by them it is known where somebody is. */
static void trim_homes(struct case_file *file, const struct onlooker *who, enum entity_id kind)
{
    for (size_t i = 0; !sees_sheltered(who) && i < case_file_count(file, kind); i++) {
        void *record = case_file_at(file, kind, i);

        if (is_sheltered(file, who, kind, record))
            shelter_hide(kind, record);
    }
}

void case_sight_shelter(struct case_file *file, const struct case_file *now,
                        const struct relation *relation, struct date today)
{
    const struct onlooker who = { .now = now, .relation = relation, .today = today };

    trim_homes(file, &who, ENTITY_person);
    trim_homes(file, &who, ENTITY_pre_assessment);
}

static bool kind_is_seen(const struct onlooker *who, enum entity_id kind,
                         const struct case_file *file)
{
    struct relation covered = *who->relation;
    struct permission permission;

    covered.consent = kind_is_covered(kind, &who->answer);
    permission = permit(function_for(kind, file), OPERATION_READ, &covered);
    return permission.allowed && !permission.identity_only && !permission.status_only &&
           (!permission.needs_reason || who->with_reason);
}

/* As it stands today, and as it stood. */
static bool both_seen(const struct onlooker *who, enum entity_id kind, const struct case_file *file)
{
    return kind_is_seen(who, kind, file) && kind_is_seen(who, kind, who->now);
}

static void trim_kinds(struct case_file *file, const struct onlooker *who)
{
    for (enum entity_id kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        /* Who leads is known to everybody for whom the case is open. */
        if (kind == ENTITY_element_entry || kind == ENTITY_assessment ||
            kind == ENTITY_lp_assignment || kind == ENTITY_supervision_note ||
            !case_file_holds(kind) || !entity_of(kind)->parent)
            continue;
        who->shut[kind] = !both_seen(who, kind, file);
        if (kind == ENTITY_erratum) /* with its text, or not */
            continue;
        if (who->shut[kind] && (kind == ENTITY_stepup || kind == ENTITY_disclosure))
            stepup_keep_own(file, kind, who->actor);
        else if (who->shut[kind])
            identity_empty(file, kind);
    }
}

void case_sight_name_people(struct case_file *file)
{
    for (size_t i = 0; i < file->person.count; i++) {
        const struct person all = file->person.items[i];

        record_init(entity_of(ENTITY_person), &file->person.items[i]);
        file->person.items[i].record = all.record;
        file->person.items[i].name = all.name;
    }
}

/* What stands above the case hangs from no list: of the child, the family and the case
 * itself no more is left than who they are. */
static void trim_above(struct case_file *file, const struct onlooker *who)
{
    who->shut[ENTITY_subject] = !both_seen(who, ENTITY_subject, file);
    who->shut[ENTITY_person] = !both_seen(who, ENTITY_person, file);
    if (who->shut[ENTITY_subject])
        file->subject = identity_of_child(&file->subject);
    if (who->shut[ENTITY_person])
        case_sight_name_people(file);
    if (!both_seen(who, ENTITY_caf_case, file))
        file->caf_case.open_reason = file->caf_case.override_reason = NULL;
}

static struct consent_answer answer_for(const struct case_file *now, const struct actor *actor,
                                        struct date today)
{
    struct recipient recipient = { .agency = actor->agency,
                                   .practitioner = actor->practitioner };

    if (ident_known(&actor->practitioner))
        recipient = recipient_practitioner(now, &actor->practitioner);
    else if (case_file_agency(now, &actor->agency))
        recipient = recipient_agency(case_file_agency(now, &actor->agency));
    return consent_for(now, &recipient, today);
}

static bool version_is_seen(const struct relation *relation, const struct assessment *version)
{
    return permit(version->status == ASSESSMENT_STATUS_DRAFT ? PERMIT_ASSESSMENT_DRAFT
                                                             : PERMIT_COMPLETED_VERSION,
                  OPERATION_READ, relation)
        .allowed;
}

static bool address_is_seen(const struct onlooker *who, const struct address *address)
{
    return sees_sheltered(who) || !shelter_covers(who->now, ENTITY_address, address);
}

bool case_sight_lets(const struct case_file *file, const struct relation *relation,
                     const struct actor *actor, struct date today, enum entity_id kind,
                     const void *record)
{
    struct onlooker who = { .now = file,
                            .relation = relation,
                            .actor = actor,
                            .today = today,
                            .answer = answer_for(file, actor, today) };
    enum entity_id other;
    const void *about;

    switch (kind) {
    case ENTITY_caf_case:
    case ENTITY_lp_assignment:
        return true;
    case ENTITY_assessment:
        return version_is_seen(relation, record);
    case ENTITY_element_entry:
        return element_is_seen(&who, file, record);
    case ENTITY_address:
        return kind_is_seen(&who, kind, file) && address_is_seen(&who, record);
    case ENTITY_chronology_note:
        return kind_is_seen(&who, kind, file) && note_is_seen(&who, file, record);
    case ENTITY_supervision_note:
        return supervision_is_seen(&who, record);
    case ENTITY_erratum:
        other = reply_sight_kind(record);
        about = reply_record(file, record, &kind);
        return about && (!other || kind_is_seen(&who, other, file)) &&
               case_sight_lets(file, relation, actor, today, kind, about);
    default:
        return kind_is_seen(&who, kind, file) || stepup_is_own(file, kind, record, actor);
    }
}

bool case_sight_tells_lead(enum entity_id kind, const void *record,
                           const struct relation *relation, const struct actor *actor,
                           struct date today)
{
    return kind == ENTITY_lp_assignment &&
           (permit_open(relation) || relation_asks(record, &actor->practitioner, today));
}

bool case_sight_reads(const struct case_file *file, const struct relation *relation,
                      const struct actor *actor, struct date today, enum entity_id kind)
{
    struct onlooker who = { .now = file,
                            .relation = relation,
                            .actor = actor,
                            .today = today,
                            .answer = answer_for(file, actor, today) };

    return kind_is_seen(&who, kind, file);
}

void case_sight_trim_past(struct case_file *file, const struct case_file *now,
                          const struct relation *relation, const struct actor *actor,
                          bool with_reason, struct date today, bool shut[ENTITY_COUNT])
{
    struct onlooker who = { .now = now, .relation = relation, .actor = actor, .today = today,
                            .with_reason = with_reason, .shut = shut };
    struct arena scratch = ARENA_INIT;
    size_t *whole = reply_sight_measure(file, &scratch);

    who.answer = answer_for(now, actor, today);
    reply_sight_hide(file, whole, is_open, &(struct opening){ file, &who });
    trim_elements(file, &who);
    trim_kinds(file, &who);
    meeting_sight_trim(file, now, relation, actor, &who.answer);
    trim_notes(file, &who);
    trim_supervision(file, &who);
    trim_assessments(file, relation, &shut[ENTITY_assessment]);
    case_sight_shelter(file, now, relation, today);
    trim_addresses(file, &who);
    trim_above(file, &who);
    reply_sight_trim(file, whole, shut);
    arena_clear(&scratch);
}

/* Before there is a case nothing more is shown of a child who was known already
 * than a search shows: what others wrote down was told to them. */
static void trim_known_child(struct case_file *file, bool shut[ENTITY_COUNT])
{
    static const enum entity_id kinds[] = { ENTITY_subject_name, ENTITY_address,
                                            ENTITY_person_link };
    int state = file->caf_case.state;
    struct date dob;

    if ((state != STATE_P0 && state != STATE_P1) ||
        ident_equal(&file->subject.record.created_by, &file->caf_case.record.created_by))
        return;
    dob = file->subject.dob;
    file->subject = identity_of_child(&file->subject);
    file->subject.dob = dob; /* it was asked for with the name */
    shut[ENTITY_subject] = true;
    for (size_t i = 0; i < COUNT(kinds); i++) {
        shut[kinds[i]] = true;
        identity_empty(file, kinds[i]);
    }
}

void case_sight_trim(struct case_file *file, const struct relation *relation,
                     const struct actor *actor, bool with_reason, struct date today,
                     bool shut[ENTITY_COUNT])
{
    case_sight_trim_past(file, file, relation, actor, with_reason, today, shut);
    trim_known_child(file, shut);
}
