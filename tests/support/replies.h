/* SPDX-License-Identifier: MIT */
/*
 * The right of reply, held against whatever is shown or given out of a case: an
 * answer beside every text, and each beside its text and nowhere else.
 */

#ifndef TESTS_REPLIES_H
#define TESTS_REPLIES_H

#include "model/reply.h"
#include "service/panel_svc.h"
#include "service/plan_svc.h"
#include "service/reply_svc.h"
#include "service/score_svc.h"
#include "support/casework.h"
#include "support/road.h"

static inline void replies_save(struct desk *desk, enum entity_id kind, void *record)
{
    desk_ok(desk, record_save(desk->session, kind, record, &desk->err));
}

static inline void replies_notes(struct desk *desk, const struct ident *case_id)
{
    static const enum code_dataclass classes[] = { DATACLASS_NONE_, DATACLASS_SENSITIVE_MH };
    static const char *const words[] = { "Bedtime chart agreed.", "Sees a counsellor." };
    struct contact_attempt attempt;

    for (size_t i = 0; i < 2; i++) {
        struct chronology_note note = desk_note(desk, case_id, words[i]);

        note.data_class = classes[i];
        replies_save(desk, ENTITY_chronology_note, &note);
    }
    record_init(entity_of(ENTITY_contact_attempt), &attempt);
    attempt.case_id = *case_id;
    attempt.date = session_today(desk->session);
    attempt.method = CONTACT_METHOD_PHONE;
    attempt.by = desk->hoduya;
    attempt.result = "Nobody answered.";
    replies_save(desk, ENTITY_contact_attempt, &attempt);
}

static inline void replies_scored(struct desk *desk, const struct ident *case_id)
{
    struct outcome_score score, *set = &score;
    struct panel_referral referral;

    record_init(entity_of(ENTITY_outcome_score), &score);
    score.case_id = *case_id;
    score.date = session_today(desk->session);
    score.point = SCORE_POINT_BASELINE;
    score.rater = SCORE_RATER_CHILD;
    score.group = SCORE_GROUP_HEALTH;
    score.score = 3;
    desk_ok(desk, scores_keep(desk->session, &set, 1, &desk->err));
    record_init(entity_of(ENTITY_panel_referral), &referral);
    referral.case_id = *case_id;
    referral.panel = "Fennmoor panel";
    referral.requested_on = session_today(desk->session);
    referral.request = PANEL_REQUEST_SERVICE;
    referral.request_note = "A place at the club.";
    desk_ok(desk, panel_keep(desk->session, &referral, &desk->err));
}

/* A case with a plan and a comment on it, notes, one of a sensitive class, an attempt at
 * contact, a score, a request to the panel, something said apart, and last a concern;
 * Helen Oduya, who leads it, is at the desk. */
static inline void replies_case(struct desk *desk, struct ident *case_id)
{
    struct plan_action action;
    struct action_progress comment;
    struct stepup stepup;

    desk_delivering_apart(desk, case_id, "Two sessions were missed.", &action);
    record_init(entity_of(ENTITY_action_progress), &comment);
    comment.text = "He came on three days.";
    desk_ok(desk, plan_progress(desk->session, &action, &comment, &desk->err));
    replies_notes(desk, case_id);
    replies_scored(desk, case_id);
    desk_concern(desk, case_id, &stepup);
}

/* An answer to a record under this part; its words name them both. */
static inline void replies_make(struct erratum *reply, const struct case_file *file,
                                enum code_reply_part part, const void *record,
                                struct arena *arena)
{
    const struct entity *entity = entity_of(reply_text(part)->entity);
    const struct field *version = entity_field(entity, "assessment_id");
    char id[IDENT_TEXT];

    record_init(entity_of(ENTITY_erratum), reply);
    ident_format(&((const struct record *)record)->id, id);
    reply->case_id = file->caf_case.record.id;
    reply->kind = ERRATUM_KIND_DISAGREEMENT;
    reply->whose = VIEW_FROM_PARENT;
    reply->part = part;
    reply->text = arena_printf(arena, "Answer %s %s.", code_text(CODES_REPLY_PART_ID, part), id);
    if (entity->id == ENTITY_assessment)
        reply->assessment_id = ((const struct record *)record)->id;
    else if (version)
        reply->assessment_id = field_get_ident(version, record);
    if (part == REPLY_PART_ELEMENT)
        reply->element = ((const struct element_entry *)record)->element;
    else if (reply_text(part)->reach == REPLY_OF_RECORD || reply_text(part)->reach == REPLY_OF_LIST)
        reply->about_id = ((const struct record *)record)->id;
    if (part == REPLY_PART_OTHER)
        reply->about = "All of it";
}

/* Is the record of a version that is still written? That is simply changed. */
static inline bool replies_in_draft(const struct case_file *file, const struct erratum *reply)
{
    const struct assessment *version =
        case_file_find(file, ENTITY_assessment, &reply->assessment_id);

    return version && version->status == ASSESSMENT_STATUS_DRAFT;
}

/* Whoever is at the desk notes one beside each text of the case; how many. */
static inline size_t replies_note_all(struct desk *desk, const struct ident *case_id)
{
    struct case_view view;
    size_t count = 0;

    desk_read(desk, case_id, &view);
    for (int part = REPLY_PART_NONE_ + 1; part < REPLY_PART_END_; part++) {
        enum entity_id kind = reply_text((enum code_reply_part)part)->entity;

        for (size_t i = 0; i < case_file_count(&view.file, kind); i++) {
            struct erratum reply;

            replies_make(&reply, &view.file, (enum code_reply_part)part,
                         case_file_at(&view.file, kind, i), &desk->arena);
            if (replies_in_draft(&view.file, &reply))
                continue;
            desk_ok(desk, reply_note(desk->session, &reply, &desk->err));
            count++;
        }
    }
    return count;
}

/* The words without the ends of their lines. */
static inline const char *replies_joined(const char *words, struct arena *arena)
{
    char *copy = arena_strdup(arena, words), *to = copy;

    for (const char *at = copy; *at; at++) {
        bool blank = *at == '\n' || *at == ' ';

        if (!blank || (to > copy && to[-1] != ' '))
            *to++ = blank ? ' ' : *at;
    }
    *to = '\0';
    return copy;
}

/* In how many texts of these records do the words stand? */
static inline size_t replies_same(struct case_file *lists, const struct entity *entity,
                                  const char *words)
{
    size_t same = 0;

    for (size_t at = 0; at < case_file_count(lists, entity->id); at++) {
        for (int i = 0; i < entity->field_count; i++) {
            const struct field *field = &entity->fields[i];
            const void *record = case_file_at(lists, entity->id, at);

            same += field->kind == FIELD_MEMO && field_known(field, record) &&
                    strstr(field_get_text(field, record), words) != NULL;
        }
    }
    return same;
}

/* Has no other text of the case these words? */
static inline bool replies_is_unique(const struct case_file *file, const char *words)
{
    struct case_file lists = *file;
    size_t same = 0;

    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++)
        same += case_file_holds((enum entity_id)kind)
                    ? replies_same(&lists, entity_of((enum entity_id)kind), words)
                    : 0;
    return same == 1;
}

/* Does a text of the part stand in these words? Only such as no other has. */
static inline bool replies_text_is_in(const char *words, const struct case_file *file,
                                      const struct erratum *reply, struct arena *arena)
{
    enum entity_id kind;
    const void *record = reply_record(file, reply, &kind);
    const struct entity *entity = entity_of(kind);

    for (int i = 0; record && i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->kind == FIELD_MEMO && field->need != NEED_A && field_known(field, record) &&
            (int)reply_part_of(kind, field) == reply->part &&
            replies_is_unique(file, field_get_text(field, record)) &&
            strstr(words, replies_joined(field_get_text(field, record), arena)))
            return true;
    }
    return false;
}

/* Whatever text of the case is in these words has its answer in them, and where it is
 * not (`nowhere else`) there is none. Gives how many there are. */
static inline size_t replies_check(const char *given, const struct case_file *file,
                                   bool nowhere_else)
{
    struct arena arena = ARENA_INIT;
    const char *words = replies_joined(given, &arena);
    size_t count = 0;

    for (size_t i = 0; i < file->erratum.count; i++) {
        const struct erratum *reply = &file->erratum.items[i];
        bool text = replies_text_is_in(words, file, reply, &arena);
        bool answer = strstr(words, reply->text) != NULL;

        ck_assert_msg(answer || !text, "%s is not beside its text in\n%s", reply->text, given);
        ck_assert_msg(text || !answer || !nowhere_else, "%s is without its text in\n%s",
                      reply->text, given);
        count += answer;
    }
    arena_clear(&arena);
    return count;
}

#endif
