/* SPDX-License-Identifier: MIT */
/* What a row of the trail says in plain words. */

#include "config.h"

#include "service/history_words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "base/text.h"
#include "service/names.h"
#include "service/session_private.h"
#include "store/record_store.h"

enum { FIELDS_NAMED = 4 };

/* One row, with the record as it was saved by it. */
struct telling {
    struct session *session;
    const struct audit_event *event;
    const struct entity *entity; /* NULL: about no record */
    const void *record;          /* NULL: not kept any more */
    struct arena *arena;
};

static const char *lowered(const char *words, struct arena *arena)
{
    char *copy = arena_strdup(arena, words);

    /* "GP" and "CAF" stay as they are. */
    if (copy[0] && !isupper((unsigned char)copy[1]))
        copy[0] = (char)tolower((unsigned char)copy[0]);
    return copy;
}

/* ----- What it is about ------------------------------------------------- */

static const char *name(const struct telling *t, enum entity_id kind, const struct ident *id)
{
    return name_of(t->session, kind, id, t->arena);
}

/* The practitioner or person a record names, or a word in their place. */
static const char *either(const struct telling *t, const struct ident *practitioner,
                          const struct ident *person)
{
    const char *found = ident_known(practitioner) ? name(t, ENTITY_practitioner, practitioner)
                                                  : name(t, ENTITY_person, person);

    return *found ? found : "somebody";
}

static const char *version_words(const struct telling *t)
{
    return arena_printf(t->arena, "version %d of the assessment",
                        (int)((const struct assessment *)t->record)->version_no);
}

static const char *element_words(const struct telling *t)
{
    int element = ((const struct element_entry *)t->record)->element;

    return arena_printf(t->arena, "%s %s", code_text(CODES_ELEMENT_ID, element),
                        code_label(CODES_ELEMENT_ID, element));
}

static const char *lead_words(const struct telling *t)
{
    const struct lp_assignment *term = t->record;

    return arena_printf(t->arena, "%s as %s", either(t, &term->practitioner_id, &IDENT_NONE),
                        lowered(code_label(CODES_LP_KIND_ID, term->kind), t->arena));
}

static const char *member_words(const struct telling *t)
{
    const struct tac_member *member = t->record;

    return arena_printf(t->arena, "%s as a member of the team",
                        either(t, &member->practitioner_id, &member->person_id));
}

/* Its title, where that can be the object of a sentence. */
static const char *kind_words(const struct telling *t)
{
    switch (t->entity->id) {
    case ENTITY_join_request:
        return "a request to join the team";
    case ENTITY_consent_scope:
        return "a line of the consent";
    case ENTITY_not_same:
        return "a finding that two records are of different children";
    default:
        return lowered(t->entity->title, t->arena);
    }
}

static const char *record_words(const struct telling *t)
{
    if (!t->entity)
        return "";
    if (!t->record)
        return kind_words(t);
    switch (t->entity->id) {
    case ENTITY_assessment:
        return version_words(t);
    case ENTITY_element_entry:
        return element_words(t);
    case ENTITY_lp_assignment:
        return lead_words(t);
    case ENTITY_tac_member:
        return member_words(t);
    case ENTITY_caf_case:
        return "the case";
    case ENTITY_subject:
        return "the child's details";
    case ENTITY_person:
        return either(t, &IDENT_NONE, &((const struct person *)t->record)->record.id);
    default:
        return kind_words(t);
    }
}

/* ----- What was changed ------------------------------------------------- */

/* The next name in {"fields":["a","b"]}; NULL after the last. */
static const struct field *next_field(const struct telling *t, const char **rest)
{
    char text[64];
    const char *from = strchr(*rest, '"');
    const char *to = from ? strchr(from + 1, '"') : NULL;
    size_t length;

    if (!to)
        return NULL;
    length = (size_t)(to - from - 1);
    *rest = to + 1;
    if (length >= sizeof(text))
        return next_field(t, rest);
    memcpy(text, from + 1, length);
    text[length] = '\0';
    return entity_field(t->entity, text);
}

static size_t find_fields(const struct telling *t, const struct field **out, size_t most)
{
    const char *rest = t->event->detail ? strstr(t->event->detail, "\"fields\":[") : NULL;
    size_t count = 0;
    const struct field *field;

    if (!rest || !t->entity)
        return 0;
    rest += strlen("\"fields\":[");
    while (count < most && *rest != ']' && (field = next_field(t, &rest)))
        out[count++] = field;
    return count;
}

/* What several questions of a form ask for beneath them is told with its question:
 * "Evidence" under "Safe from harm?". */
static void add_field(const struct telling *t, const struct field *field, struct str *words)
{
    str_printf(words, "\"%s\"", field->label);
    if (entity_field_above(t->entity, field))
        str_printf(words, " under \"%s\"", entity_field_above(t->entity, field)->label);
}

/* As the form calls them, so that a short or asking label does not run into the
 * sentence: "Level of need", "Needs" and "Evidence". */
static const char *field_list(const struct telling *t)
{
    const struct field *fields[64];
    size_t count = find_fields(t, fields, COUNT(fields));
    size_t named = count > FIELDS_NAMED ? FIELDS_NAMED - 1 : count;
    struct str words = STR_INIT;
    const char *copy;

    for (size_t i = 0; i < named; i++) {
        bool last = i + 1 == count;

        str_add(&words, i == 0 ? "" : last ? " and " : ", ");
        add_field(t, fields[i], &words);
    }
    if (named < count)
        str_printf(&words, " and %zu more", count - named);
    copy = arena_strdup(t->arena, str_text(&words));
    str_release(&words);
    return copy;
}

/* The row of the case beside the row of its step. */
static bool only_moves(const struct telling *t)
{
    const struct field *fields[8];
    size_t count = find_fields(t, fields, COUNT(fields));

    if (t->entity->id != ENTITY_caf_case || count == COUNT(fields))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(fields[i]->name, "state") != 0 && strcmp(fields[i]->name, "state_before") != 0 &&
            strcmp(fields[i]->name, "closed_on") != 0)
            return false;
    }
    return count > 0;
}

/* ----- Sentences -------------------------------------------------------- */

/* The case a copy is of; NULL: it is none. */
static const char *carried_from(const struct telling *t)
{
    if (t->record && t->entity->id == ENTITY_chronology_note)
        return ((const struct chronology_note *)t->record)->carried_from;
    if (t->record && t->entity->id == ENTITY_disclosure)
        return ((const struct disclosure *)t->record)->carried_from;
    return NULL;
}

static const char *carried_words(const struct telling *t)
{
    return arena_printf(t->arena, "carried %s over from %s%s%s", record_words(t), carried_from(t),
                        t->event->reason ? ". " : "", text_or_empty(t->event->reason));
}

/* The term of whoever led ends with the case, by whoever ends that. */
static bool only_ends(const struct telling *t)
{
    const struct field *fields[4];
    size_t count = find_fields(t, fields, COUNT(fields));
    const struct lp_assignment *term = t->record;

    if (t->entity->id != ENTITY_lp_assignment || !term || term->end_reason != LPEND_CASE_CLOSED)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(fields[i]->name, "to") != 0 && strcmp(fields[i]->name, "end_reason") != 0)
            return false;
    }
    return count > 0;
}

static const char *created_words(const struct telling *t)
{
    if (!t->entity || t->entity->id == ENTITY_consent_scope)
        return NULL;
    if (carried_from(t))
        return carried_words(t);
    if (t->entity->id == ENTITY_caf_case)
        return "opened the case";
    if (t->entity->id == ENTITY_assessment)
        return arena_printf(t->arena, "began %s", record_words(t));
    return arena_printf(t->arena, "added %s", record_words(t));
}

static const char *changed_words(const struct telling *t)
{
    const char *fields;

    if (!t->entity || only_moves(t))
        return NULL;
    if (only_ends(t))
        return arena_printf(t->arena, "ended %s, with the case", record_words(t));
    fields = field_list(t);
    return *fields ? arena_printf(t->arena, "changed %s of %s", fields, record_words(t))
                   : arena_printf(t->arena, "saved %s without a change", record_words(t));
}

static const char *moved_words(const struct telling *t)
{
    const struct state_history *step = t->record;

    if (!step || t->entity->id != ENTITY_state_history)
        return "moved the case on";
    return arena_printf(t->arena, "moved the case to %s: %s",
                        code_label(CODES_STATE_ID, step->to_state),
                        lowered(code_label(CODES_EVENT_ID, step->event), t->arena));
}

static const char *consent_words(const struct telling *t)
{
    const struct consent *consent = t->record;

    if (!consent || t->entity->id != ENTITY_consent)
        return "recorded a consent decision";
    if (consent->status == CONSENTST_WITHDRAWN)
        return arena_printf(
            t->arena, "recorded that consent was withdrawn: %s",
            lowered(code_label(CODES_WITHDRAWAL_SCOPE_ID, consent->withdrawal_scope), t->arena));
    return arena_printf(t->arena, "recorded consent for %s: %s",
                        lowered(code_label(CODES_CONSENT_STAGE_ID, consent->stage), t->arena),
                        lowered(code_label(CODES_CONSENTST_ID, consent->status), t->arena));
}

static const char *assigned_words(const struct telling *t)
{
    const struct lp_assignment *term = t->record;

    if (!term || t->entity->id != ENTITY_lp_assignment)
        return "assigned the case";
    return arena_printf(t->arena, "%s %s", date_known(term->accepted_on) ? "appointed" : "proposed",
                        lead_words(t));
}

static const char *refused_words(const struct telling *t)
{
    return arena_printf(t->arena, "was refused: %s",
                        t->event->reason_code ? t->event->reason_code : "not permitted");
}

/* A look at the case: at who it is about only, or at an earlier day. */
static const char *viewed_words(const struct telling *t)
{
    static const char past[] = "{\"as_at\":\"";
    const char *detail = t->event->detail;
    char text[DATE_TEXT], words[DATE_WORDS];
    struct date day;

    if (!detail)
        return "read the case";
    if (strncmp(detail, past, sizeof(past) - 1) != 0)
        return "looked who the case is about";
    snprintf(text, sizeof(text), "%s", detail + sizeof(past) - 1);
    if (!date_parse(text, &day))
        return "read the case as it was";
    date_format_words(day, words);
    return arena_printf(t->arena, "read the case as it was on %s", words);
}

static const char *done_words(const struct telling *t)
{
    switch (t->event->action) {
    case AUDIT_CREATE:
        return created_words(t);
    case AUDIT_CHANGE:
        return changed_words(t);
    case AUDIT_STATE:
        return moved_words(t);
    case AUDIT_CONSENT:
        return consent_words(t);
    case AUDIT_ASSIGN:
        return assigned_words(t);
    case AUDIT_VIEW:
        return viewed_words(t);
    case AUDIT_VOID:
    case AUDIT_COMPLETE:
        return arena_printf(t->arena, "%s %s", audit_action_words(t->event->action),
                            record_words(t));
    case AUDIT_IMPORT:
        return "imported the case";
    default:
        return audit_action_words(t->event->action);
    }
}

/* The record as the row left it; whatever is not kept is not told. */
static const void *read_version(struct telling *t)
{
    struct err quiet = ERR_INIT;
    struct db *db;
    void *record;

    if (!t->entity || !t->event->row_version || !session_db(t->session, &db, &quiet))
        return NULL;
    record = arena_alloc(t->arena, t->entity->size);
    return record_store_version(db, t->entity->id, &t->event->record, t->event->row_version, record,
                                t->arena, &quiet)
               ? record
               : NULL;
}

const char *history_words(struct session *session, const struct audit_event *event,
                          struct arena *arena)
{
    struct telling t = { .session = session, .event = event, .arena = arena };

    if (event->outcome == AUDIT_REFUSED)
        return refused_words(&t);
    t.entity = event->entity ? entity_named(event->entity) : NULL;
    t.record = read_version(&t);
    return done_words(&t);
}
