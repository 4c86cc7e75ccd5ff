/* SPDX-License-Identifier: MIT */
/* What lists show follows the records. */

#include "config.h"

#include "service/board.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "base/text_fold.h"
#include "model/subject_name.h"
#include "policy/consent_rules.h"
#include "policy/due.h"
#include "policy/shelter.h"
#include "store/board_store.h"
#include "store/case_file_store.h"
#include "store/record_store.h"
#include "store/subject_key_store.h"

/* ----- Who works on it -------------------------------------------------- */

enum { WORKERS = 64 };

struct workers {
    struct board_worker items[WORKERS];
    size_t count;
};

static void add_worker(struct workers *workers, const struct ident *practitioner, int role)
{
    if (!ident_known(practitioner))
        return;
    for (size_t i = 0; i < workers->count; i++) {
        if (ident_equal(&workers->items[i].practitioner, practitioner)) {
            workers->items[i].roles |= role;
            return;
        }
    }
    if (workers->count < WORKERS)
        workers->items[workers->count++] = (struct board_worker){ *practitioner, role };
}

static int worker_role_of(int kind)
{
    switch ((enum code_lp_kind)kind) {
    case LP_KIND_INTERIM:
        return WORKER_INTERIM;
    case LP_KIND_LEAD:
        return WORKER_LEAD;
    case LP_KIND_DEPUTY:
        return WORKER_DEPUTY;
    case LP_KIND_KEYWORKER:
    case LP_KIND_BUDGET_HOLDING:
        return WORKER_KEY;
    case LP_KIND_NONE_:
    case LP_KIND_END_:
        break;
    }
    return 0;
}

static void add_supervisors(const struct case_file *file, const struct ident *practitioner,
                            struct workers *workers)
{
    const struct practitioner *worker = case_file_practitioner(file, practitioner);

    if (!worker)
        return;
    add_worker(workers, &worker->line_manager, WORKER_SUPERVISES);
    add_worker(workers, &worker->caf_supervisor, WORKER_SUPERVISES);
}

static void find_workers(const struct case_file *file, struct date today,
                         struct workers *workers)
{
    add_worker(workers, &file->caf_case.author_id, WORKER_AUTHOR);
    add_supervisors(file, &file->caf_case.author_id, workers);
    for (size_t i = 0; i < file->lp_assignment.count; i++) {
        const struct lp_assignment *term = &file->lp_assignment.items[i];

        if (date_known(term->declined_on) && !date_known(term->managers_met_on))
            add_supervisors(file, &term->practitioner_id, workers);
        if (relation_is_asked(term, today))
            add_worker(workers, &term->practitioner_id,
                       term->kind == LP_KIND_DEPUTY ? WORKER_ASKED_IN : WORKER_ASKED);
        if (!relation_term_counts(term, today))
            continue;
        add_worker(workers, &term->practitioner_id, worker_role_of(term->kind));
        add_supervisors(file, &term->practitioner_id, workers);
    }
    for (size_t i = 0; i < file->tac_member.count; i++) {
        const struct tac_member *member = &file->tac_member.items[i];

        if (relation_in_force(member->from, member->to, today))
            add_worker(workers, &member->practitioner_id, WORKER_MEMBER);
    }
}

/* ----- The row ---------------------------------------------------------- */

static const char *words_of_names(const struct case_file *file, const char *shown,
                                  struct arena *arena)
{
    struct str words = STR_INIT;
    const char *folded;

    str_printf(&words, "%s %s %s %s", shown, file->caf_case.urn ? file->caf_case.urn : "",
               file->subject.given_names ? file->subject.given_names : "",
               file->subject.school_setting ? file->subject.school_setting : "");
    for (size_t i = 0; i < file->subject_name.count; i++) {
        const struct subject_name *name = &file->subject_name.items[i];

        str_printf(&words, " %s %s", name->given_names ? name->given_names : "",
                   name->family_name ? name->family_name : "");
    }
    folded = text_fold(str_text(&words), arena);
    str_release(&words);
    return folded;
}

static void fill_name(const struct case_file *file, struct board_row *row, struct arena *arena)
{
    const struct person *mother = case_file_person(file, &file->subject.mother_id);
    const char *shown = subject_name(&file->subject, mother, arena);

    row->family_name = shown;
    row->given_names = "";
    if (!file->subject.is_unborn && file->subject.family_name) {
        row->family_name = file->subject.family_name;
        row->given_names = file->subject.given_names ? file->subject.given_names : "";
    }
    row->sort_name = text_fold(shown, arena);
    row->words = words_of_names(file, shown, arena);
}

static void fill_lead(const struct case_file *file, struct date today, struct board_row *row)
{
    const struct lp_assignment *lead = relation_lead(file, today);
    const struct agency *agency;

    if (!lead)
        return;
    row->lead = lead->practitioner_id;
    row->lead_kind = code_text(CODES_LP_KIND_ID, lead->kind);
    agency = case_file_agency_of(file, &lead->practitioner_id);
    if (!agency)
        return;
    row->lead_agency = agency->record.id;
    row->sector = agency->sector_2008 ? code_text(CODES_SECTOR9_ID, agency->sector_2008) : NULL;
}

static void fill_consent(const struct case_file *file, struct date today, struct board_row *row)
{
    struct consent_word word = consent_current(file, today);

    row->consent_until = DATE_NONE;
    if (word.status == CONSENTST_NOT_SOUGHT)
        return;
    row->consent = code_text(CODES_CONSENTST_ID, word.status);
    if (word.consent)
        row->consent_until = word.consent->expires_on;
}

/* One row for everybody who sees the case in a list: without the words of the
 * record, which not all of them may read. */
static const char *about_for_all(const struct due_item *item)
{
    return item->entity == ENTITY_caf_case ? item->about : "";
}

static void fill_next(const struct due_list *dues, struct board_row *row)
{
    const struct due_item *next = due_next(dues);

    row->next_due = next ? next->due.days : NEVER_DUE;
    if (next && due_is_first(next->rule))
        row->next_due -= DUE_FIRST;
    row->next_rule = next ? due_key(next->rule) : "";
    row->next_about = next ? about_for_all(next) : "";
}

static struct board_due *kept_dues(const struct due_list *dues, struct arena *arena)
{
    struct board_due *kept = arena_alloc(arena, (dues->count + 1) * sizeof(*kept));

    for (size_t i = 0; i < dues->count; i++) {
        const struct due_item *item = &dues->items[i];

        kept[i] = (struct board_due){ .rule = due_key(item->rule),
                                      .due = item->due,
                                      .told = item->from,
                                      .warns = item->amber,
                                      .amber = due_late_from(item),
                                      .red = item->red,
                                      .who = item->who,
                                      .record = item->record,
                                      .about = about_for_all(item) };
    }
    return kept;
}

/* A checklist is no open case yet, but somebody has it to decide. */
static bool is_in_work(int state)
{
    return state_is_open(state) || state == STATE_P0;
}

bool board_make(struct session *session, struct db *db, const struct ident *case_id,
                struct date day, struct board_made *out, struct arena *arena, struct err *err)
{
    struct workers workers = { .count = 0 };
    struct board_row *row = &out->row;
    struct case_file file;
    struct due_list dues;

    if (!case_file_store_get(db, case_id, &file, arena, err))
        return false;
    *row = (struct board_row){ .case_id = *case_id,
                               .subject_id = file.subject.record.id,
                               .open = is_in_work(file.caf_case.state),
                               .state = code_text(CODES_STATE_ID, file.caf_case.state),
                               .urn = file.caf_case.urn,
                               .dob = file.subject.dob,
                               .edd = file.subject.is_unborn ? file.subject.edd : DATE_NONE,
                               .opened_on = file.caf_case.opened_on,
                               .closed_on = file.caf_case.closed_on,
                               .locality = file.caf_case.locality_id };
    due_find(&file, &session->parameters, day, &dues, arena);
    fill_name(&file, row, arena);
    fill_lead(&file, day, row);
    fill_consent(&file, day, row);
    fill_next(&dues, row);
    row->made_on = day.days;
    row->turns_on = date_known(due_turns_on(&file, day)) ? due_turns_on(&file, day).days
                                                         : NEVER_DUE;
    find_workers(&file, day, &workers);
    out->workers = arena_alloc(arena, (workers.count + 1) * sizeof(*out->workers));
    memcpy(out->workers, workers.items, workers.count * sizeof(*out->workers));
    out->worker_count = workers.count;
    out->dues = kept_dues(&dues, arena);
    out->due_count = dues.count;
    return true;
}

bool board_refresh(struct session *session, struct db *db, const struct ident *case_id,
                   struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct board_made made;
    bool ok = board_make(session, db, case_id, session_today(session), &made, &arena, err) &&
              board_store_put(db, &made.row, made.workers, made.worker_count, made.dues,
                              made.due_count, err);

    arena_clear(&arena);
    return ok;
}

/* ----- The child index -------------------------------------------------- */

struct keys {
    struct subject_key *items;
    size_t count;
    struct arena *arena;
};

static void add_key(struct keys *keys, enum subject_key_kind kind, const char *key)
{
    if (!key || !*key)
        return;
    keys->items = arena_grow(keys->arena, keys->items, keys->count, sizeof(*keys->items));
    keys->items[keys->count++] = (struct subject_key){ kind, arena_strdup(keys->arena, key) };
}

/* A name as it may be asked for, and what a family name sounds like. */
static void add_name(struct keys *keys, enum subject_key_kind kind, const char *name)
{
    const char **ways = name ? text_fold_names(name, keys->arena) : NULL;

    for (size_t i = 0; ways && ways[i]; i++) {
        char sound[TEXT_SOUNDEX];

        add_key(keys, kind, ways[i]);
        text_soundex(ways[i], sound);
        if (kind == KEY_FAMILY)
            add_key(keys, KEY_SOUND, sound);
    }
}

static void add_day(struct keys *keys, enum subject_key_kind kind, struct date day)
{
    char text[DATE_TEXT];

    date_format(day, text);
    add_key(keys, kind, text);
}

/* "fx94zz": folded, without blanks. */
static void add_number(struct keys *keys, enum subject_key_kind kind, const char *number)
{
    struct str bare = STR_INIT;
    const char *folded = number ? text_fold(number, keys->arena) : "";

    for (; *folded; folded++) {
        if (*folded != ' ')
            str_add_char(&bare, *folded);
    }
    add_key(keys, kind, str_text(&bare));
    str_release(&bare);
}

struct rooms {
    void **items;
    size_t count;
    size_t size;
    struct arena *arena;
};

static void *next_room(void *data)
{
    struct rooms *rooms = data;

    rooms->items = arena_grow(rooms->arena, rooms->items, rooms->count, sizeof(*rooms->items));
    return rooms->items[rooms->count++] = arena_alloc(rooms->arena, rooms->size);
}

static bool add_other_names(struct db *db, const struct ident *subject, struct keys *keys,
                            struct err *err)
{
    struct rooms rooms = { .size = sizeof(struct subject_name), .arena = keys->arena };

    if (!record_store_children(db, ENTITY_subject_name, subject, false, next_room, &rooms,
                               keys->arena, err))
        return false;
    for (size_t i = 0; i < rooms.count; i++) {
        const struct subject_name *name = rooms.items[i];

        add_name(keys, KEY_FAMILY, name->family_name);
        add_name(keys, KEY_GIVEN, name->given_names);
    }
    return true;
}

static bool add_postcodes(struct db *db, const struct subject *subject, struct keys *keys,
                          struct err *err)
{
    struct rooms rooms = { .size = sizeof(struct address), .arena = keys->arena };

    if (!record_store_children(db, ENTITY_address, &subject->record.id, false, next_room, &rooms,
                               keys->arena, err))
        return false;
    for (size_t i = 0; i < rooms.count; i++) {
        const struct address *address = rooms.items[i];

        if (!shelter_unfound(subject, address))
            add_number(keys, KEY_POSTCODE, address->postcode);
    }
    return true;
}

static bool add_mother(struct db *db, const struct subject *subject, struct keys *keys,
                       struct err *err)
{
    struct person mother;

    if (!ident_known(&subject->mother_id))
        return true;
    if (!record_store_get(db, ENTITY_person, &subject->mother_id, &mother, keys->arena, err))
        return false;
    add_name(keys, KEY_MOTHER, mother.name);
    return true;
}

bool board_refresh_keys(struct session *session, struct db *db, const struct ident *subject_id,
                        struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct keys keys = { .arena = &arena };
    struct subject subject;
    bool ok;

    (void)session;
    ok = record_store_get(db, ENTITY_subject, subject_id, &subject, &arena, err);
    if (ok) {
        add_name(&keys, KEY_FAMILY, subject.family_name);
        add_name(&keys, KEY_GIVEN, subject.given_names);
        add_day(&keys, KEY_BORN, subject.dob);
        add_day(&keys, KEY_EXPECTED, subject.is_unborn ? subject.edd : DATE_NONE);
        add_number(&keys, KEY_NHS, subject.nhs_number);
        add_number(&keys, KEY_UPN, subject.upn);
        ok = add_other_names(db, subject_id, &keys, err) &&
             add_postcodes(db, &subject, &keys, err) && add_mother(db, &subject, &keys, err) &&
             subject_key_store_put(db, subject_id, keys.items, keys.count, err);
    }
    arena_clear(&arena);
    return ok;
}
