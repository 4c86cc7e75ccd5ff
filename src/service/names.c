/* SPDX-License-Identifier: MIT */
/* The names behind references, and lists to pick them from. */

#include "config.h"

#include "service/names.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/text_fold.h"
#include "model/record.h"
#include "model/subject_name.h"
#include "service/case_sight.h"
#include "service/session_private.h"
#include "store/case_file_store.h"
#include "store/record_store.h"
#include "store/user_store.h"

static const char *subject_words(struct db *db, const struct subject *subject,
                                 struct arena *arena)
{
    struct person mother;
    struct err quiet = ERR_INIT;
    bool known = ident_known(&subject->mother_id) &&
                 record_store_get(db, ENTITY_person, &subject->mother_id, &mother, arena, &quiet);

    return subject_name(subject, known ? &mother : NULL, arena);
}

/* A round of updates has a day only. */
static const char *meeting_words(const struct tac_meeting *meeting, struct arena *arena)
{
    char day[DATE_WORDS];

    if (meeting->kind != MEETING_KIND_VIRTUAL_ROUND)
        return field_words(entity_field(entity_of(ENTITY_tac_meeting), "scheduled_for"), meeting,
                           arena);
    date_format_words(instant_local_date(meeting->scheduled_for), day);
    return arena_strdup(arena, day);
}

/* "Transfer, Given, Wed 24 Mar 2010" */
static const char *consent_words(const struct consent *consent, struct arena *arena)
{
    char day[DATE_WORDS];

    date_format_words(consent->obtained_on, day);
    return arena_printf(arena, "%s, %s, %s", code_label(CODES_CONSENT_STAGE_ID, consent->stage),
                        code_label(CODES_CONSENTST_ID, consent->status), day);
}

/* "Visit, Wed 10 Feb 2010" */
static const char *note_words(const struct chronology_note *note, struct arena *arena)
{
    char day[DATE_WORDS];

    date_format_words(note->date, day);
    return arena_printf(arena, "%s, %s", code_label(CODES_NOTE_KIND_ID, note->kind), day);
}

/* "Fennmoor Resource Panel, Wed 3 Mar 2010" */
static const char *panel_words(const struct panel_referral *panel, struct arena *arena)
{
    char day[DATE_WORDS];

    date_format_words(panel->requested_on, day);
    return arena_printf(arena, "%s, %s", text_or_empty(panel->panel), day);
}

/* "Fennmoor Resource Panel, Wed 3 Mar 2010": to whom and when; the agency by name. */
static const char *sharing_words(struct db *db, const struct disclosure *given,
                                 struct arena *arena)
{
    struct err quiet = ERR_INIT;
    struct agency agency;
    char day[DATE_WORDS];
    const char *to = text_or_empty(given->to_person);

    if (*to == '\0' && ident_known(&given->to_agency) &&
        record_store_get(db, ENTITY_agency, &given->to_agency, &agency, arena, &quiet))
        to = text_or_empty(agency.name);
    date_format_words(instant_local_date(given->when), day);
    return arena_printf(arena, "%s, %s", *to == '\0' ? "Shared" : to, day);
}

static const char *name_in(struct db *db, enum entity_id kind, const void *record,
                           struct arena *arena)
{
    switch (kind) {
    case ENTITY_agency:
        return text_or_empty(((const struct agency *)record)->name);
    case ENTITY_practitioner:
        return text_or_empty(((const struct practitioner *)record)->name);
    case ENTITY_locality:
        return text_or_empty(((const struct locality *)record)->name);
    case ENTITY_person:
        return text_or_empty(((const struct person *)record)->name);
    case ENTITY_caf_case:
        return text_or_empty(((const struct caf_case *)record)->urn);
    case ENTITY_subject:
        return subject_words(db, record, arena);
    case ENTITY_tac_meeting:
        return meeting_words(record, arena);
    case ENTITY_consent:
        return consent_words(record, arena);
    case ENTITY_chronology_note:
        return note_words(record, arena);
    case ENTITY_panel_referral:
        return panel_words(record, arena);
    case ENTITY_disclosure:
        return sharing_words(db, record, arena);
    default:
        return "";
    }
}

/* A child that has no record as a person goes by its own id among people. */
static const char *name_of_child(struct db *db, const struct ident *id, struct arena *arena)
{
    struct err quiet = ERR_INIT;
    struct subject child;

    return record_store_get(db, ENTITY_subject, id, &child, arena, &quiet)
               ? subject_name_spoken(&child, NULL, arena)
               : "";
}

const char *job_of(const struct practitioner *worker)
{
    return worker->job_title && *worker->job_title
               ? worker->job_title
               : code_label(CODES_JOBROLE_ID, worker->job_role);
}

const char *name_of(struct session *session, enum entity_id kind, const struct ident *id,
                    struct arena *arena)
{
    struct err quiet = ERR_INIT;
    struct db *db;
    void *record;

    if (!ident_known(id) || kind == ENTITY_none || !session_db(session, &db, &quiet))
        return "";
    record = arena_alloc(arena, entity_of(kind)->size);
    if (record_store_get(db, kind, id, record, arena, &quiet))
        return name_in(db, kind, record, arena);
    return kind == ENTITY_person ? name_of_child(db, id, arena) : "";
}

/* ----- Pick lists ------------------------------------------------------- */

enum { PICK_MOST = 50, PICK_PAGE = 200 };

struct picking {
    struct session *session;
    struct db *db;
    enum entity_id kind;
    const char *query; /* folded */
    struct choices *out;
    int *scores;
    struct arena *arena;
    struct arena page;
    void *record;
    size_t read;
    struct err *err;
};

static bool in_use(enum entity_id kind, const void *record)
{
    const struct record *head = record;

    if (instant_known(head->void_at))
        return false;
    if (kind == ENTITY_agency)
        return ((const struct agency *)record)->active != YN_N;
    return kind != ENTITY_practitioner || ((const struct practitioner *)record)->active != YN_N;
}

static const char *more_of(struct picking *p, const void *record)
{
    const struct practitioner *worker = record;
    const char *job;

    if (p->kind == ENTITY_person)
        return "";
    if (p->kind != ENTITY_practitioner)
        return "";
    job = worker->job_title ? worker->job_title
                            : code_label(CODES_JOBROLE_ID, worker->job_role);
    return arena_printf(p->arena, "%s%s%s", job, *job ? ", " : "",
                        name_of(p->session, ENTITY_agency, &worker->agency_id, p->arena));
}

/* Keeps the best, in order of score and then of the list. */
static void keep(struct picking *p, const void *record, int score)
{
    struct choices *out = p->out;
    size_t at = out->count;

    while (at > 0 && p->scores[at - 1] < score)
        at--;
    if (at >= PICK_MOST)
        return;
    if (out->count < PICK_MOST)
        out->count++;
    memmove(&out->items[at + 1], &out->items[at], (out->count - 1 - at) * sizeof(*out->items));
    memmove(&p->scores[at + 1], &p->scores[at], (out->count - 1 - at) * sizeof(*p->scores));
    p->scores[at] = score;
    out->items[at] = (struct choice){
        .id = ((const struct record *)record)->id,
        .name = arena_strdup(p->arena, name_in(p->db, p->kind, record, &p->page)),
        .more = more_of(p, record),
    };
}

static void consider(struct picking *p, const void *record)
{
    const char *folded;
    int score;

    if (!in_use(p->kind, record))
        return;
    folded = text_fold(name_in(p->db, p->kind, record, &p->page), &p->page);
    score = text_match(folded, p->query);
    if (score > 0)
        keep(p, record, score);
}

static void *pick_room(void *data)
{
    struct picking *p = data;

    if (p->record)
        consider(p, p->record);
    p->read++;
    return p->record = arena_alloc(&p->page, entity_of(p->kind)->size);
}

static bool pick_all(struct picking *p, struct err *err)
{
    int64_t at = 0;
    bool ok = true;

    do {
        p->read = 0;
        p->record = NULL;
        ok = record_store_all(p->db, p->kind, &at, PICK_PAGE, pick_room, p, &p->page, err);
        if (ok && p->record)
            consider(p, p->record);
        arena_clear(&p->page);
    } while (ok && p->read == PICK_PAGE);
    return ok;
}

/* Never of another case. Its people are named wherever it is worked on; its other
 * records are for whoever may read them. */
static bool pick_of_case(struct picking *p, const struct ident *case_id, struct err *err)
{
    struct actor actor = session_actor(p->session);
    struct date today = session_today(p->session);
    struct relation relation;
    struct case_file file;

    if (!case_id || !ident_known(case_id) || !case_file_holds(p->kind))
        return true;
    if (!case_file_store_get(p->db, case_id, &file, &p->page, err))
        return false;
    relation = relation_find(&file, &actor, session_parameters(p->session), today);
    for (size_t i = 0; i < case_file_count(&file, p->kind); i++) {
        void *record = case_file_at(&file, p->kind, i);

        if (p->kind == ENTITY_person ||
            case_sight_lets(&file, &relation, &actor, today, p->kind, record))
            consider(p, record);
    }
    return true;
}

/* What every case shares. */
static bool is_shared(enum entity_id kind)
{
    return kind == ENTITY_agency || kind == ENTITY_practitioner || kind == ENTITY_locality;
}

bool choices_of(struct session *session, enum entity_id kind, const char *words,
                const struct ident *case_id, struct choices *out, struct arena *arena,
                struct err *err)
{
    struct picking p = { .session = session, .kind = kind, .out = out, .arena = arena };
    bool ok;

    out->items = arena_alloc(arena, (PICK_MOST + 1) * sizeof(*out->items));
    out->count = 0;
    p.scores = arena_alloc(arena, (PICK_MOST + 1) * sizeof(*p.scores));
    p.query = text_fold(words ? words : "", arena);
    ok = session_db(session, &p.db, err) &&
         (is_shared(kind) ? pick_all(&p, err) : pick_of_case(&p, case_id, err));
    arena_clear(&p.page);
    return ok;
}

bool practitioner_of_login(struct session *session, const char *login, struct ident *out,
                           struct err *err)
{
    struct stored_user user;
    struct arena arena = ARENA_INIT;
    struct db *db;
    bool ok = session_db(session, &db, err) &&
              user_store_by_login(db, login, &user, &arena, err);

    if (ok)
        *out = user.practitioner;
    if ((ok && !ident_known(out)) || (!ok && err->kind == ERR_NOT_FOUND))
        ok = err_set(err, ERR_NOT_FOUND, "No practitioner has the login %.40s.", login);
    arena_clear(&arena);
    return ok;
}
