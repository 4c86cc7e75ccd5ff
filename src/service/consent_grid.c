/* SPDX-License-Identifier: MIT */
/* Who may see what today, and why. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "policy/sight.h"
#include "service/case_look.h"
#include "service/consent_svc.h"
#include "store/record_store.h"
#include "store/user_store.h"

/* ----- Everybody the consents name --------------------------------------- */

static struct recipient recipient_of(const struct case_file *file,
                                     const struct consent_scope *scope)
{
    struct recipient recipient = { .sector = 0 };
    const struct agency *agency;

    switch ((enum code_scope_target)scope->target_kind) {
    case SCOPE_TARGET_AGENCY:
        agency = case_file_agency(file, &scope->target_id);
        if (agency)
            return recipient_agency(agency);
        recipient.agency = scope->target_id;
        break;
    case SCOPE_TARGET_PRACTITIONER:
        return recipient_practitioner(file, &scope->target_id);
    case SCOPE_TARGET_PERSON:
        recipient.person = scope->target_id;
        break;
    case SCOPE_TARGET_SECTOR:
        recipient.sector = scope->target_sector;
        break;
    case SCOPE_TARGET_OTHER_LA:
        recipient.other_la = scope->target_name;
        break;
    case SCOPE_TARGET_PANEL:
        recipient.panel = scope->target_name;
        break;
    case SCOPE_TARGET_NONE_:
    case SCOPE_TARGET_END_:
        break;
    }
    return recipient;
}

static const char *name_of_target(const struct case_file *file,
                                  const struct consent_scope *scope)
{
    const struct agency *agency = case_file_agency(file, &scope->target_id);
    const struct practitioner *worker = case_file_practitioner(file, &scope->target_id);
    const struct person *person = case_file_person(file, &scope->target_id);
    const char *name = scope->target_name;

    if (scope->target_kind == SCOPE_TARGET_SECTOR)
        name = code_label(CODES_SECTOR9_ID, scope->target_sector);
    else if (agency)
        name = agency->name;
    else if (worker)
        name = worker->name;
    else if (person)
        name = person->name;
    return name ? name : "";
}

static bool is_there(const struct consent_grid *grid, const struct consent_scope *scope,
                     const char *name)
{
    for (size_t i = 0; i < grid->count; i++) {
        const struct consent_row *row = &grid->rows[i];

        if ((int)row->kind == scope->target_kind && ident_equal(&row->id, &scope->target_id) &&
            strcmp(row->name, name) == 0)
            return true;
    }
    return false;
}

static void add_row(const struct case_look *here, const struct consent_scope *scope,
                    struct consent_grid *out, struct arena *arena)
{
    const char *name = name_of_target(&here->file, scope);
    struct recipient recipient = recipient_of(&here->file, scope);
    struct consent_answer answer;

    if (is_there(out, scope, name))
        return;
    answer = consent_for(&here->file, &recipient, here->today);
    out->rows = arena_grow(arena, out->rows, out->count, sizeof(*out->rows));
    out->rows[out->count++] = (struct consent_row){
        .name = name,
        .kind = (enum code_scope_target)scope->target_kind,
        .id = scope->target_id,
        .allowed = answer.classes,
        .denied = answer.denied,
    };
}

bool consent_who_may_see(struct session *session, const struct ident *case_id,
                         struct consent_grid *out, struct arena *arena, struct err *err)
{
    struct case_look here;

    *out = (struct consent_grid){ NULL, 0 };
    if (!case_look(session, case_id, PERMIT_CONSENT_RECORD, &here, arena, err))
        return false;
    for (size_t i = 0; i < here.file.consent_scope.count; i++) {
        const struct consent_scope *scope = &here.file.consent_scope.items[i];
        const struct consent *consent =
            case_file_find(&here.file, ENTITY_consent, &scope->consent_id);

        if (consent && consent_in_force(&here.file, consent, here.today))
            add_row(&here, scope, out, arena);
    }
    return true;
}

/* ----- One practitioner -------------------------------------------------- */

/* What they are in this program; somebody without an account is taken for a
 * practitioner, as who they are on paper. */
static bool find_actor(struct session *session, const struct case_file *file,
                       const struct ident *practitioner, struct actor *out, struct arena *arena,
                       struct err *err)
{
    const struct agency *agency = case_file_agency_of(file, practitioner);
    struct err none = ERR_INIT;
    struct stored_user user;
    struct db *db;

    *out = (struct actor){ .practitioner = *practitioner,
                           .agency = agency ? agency->record.id : IDENT_NONE,
                           .roles = set_with(0, ROLE_practitioner) };
    if (!session_db(session, &db, err))
        return false;
    if (!user_store_by_practitioner(db, practitioner, &user, arena, &none)) {
        if (none.kind == ERR_NOT_FOUND)
            return true;
        *err = none;
        return false;
    }
    out->roles = user.roles;
    out->locality = user.locality;
    return true;
}

/* Somebody whom the case does not name yet, and their agency. */
static bool bring_in(struct session *session, struct case_file *file,
                     const struct ident *practitioner, struct arena *arena, struct err *err)
{
    const struct practitioner *worker;
    struct agency *agency;
    struct db *db;

    if (!session_db(session, &db, err))
        return false;
    if (!case_file_practitioner(file, practitioner) &&
        !record_store_get(db, ENTITY_practitioner, practitioner,
                          case_file_add(file, ENTITY_practitioner, arena), arena, err))
        return false;
    worker = case_file_practitioner(file, practitioner);
    if (!ident_known(&worker->agency_id) || case_file_agency(file, &worker->agency_id))
        return true;
    agency = case_file_add(file, ENTITY_agency, arena);
    return record_store_get(db, ENTITY_agency, &worker->agency_id, agency, arena, err);
}

static const char *why_allowed(const struct relation *relation,
                               const struct consent_answer *answer,
                               const struct case_file *file, struct arena *arena)
{
    const struct consent *consent = case_file_find(file, ENTITY_consent, &answer->consent_id);
    char day[DATE_WORDS];

    if (relation->lead || relation->deputy)
        return relation->lead ? "Leads the case." : "Is the deputy of the lead professional.";
    if (relation->author || relation->drafting)
        return "Wrote the assessment.";
    if (relation->locality)
        return "Co-ordinates the locality.";
    if (relation->supervises)
        return "Supervises the lead professional or the author.";
    if (!consent)
        return "Consent covers it.";
    date_format_words(consent->obtained_on, day);
    return arena_printf(arena, "The family agreed on %s.", day);
}

bool consent_may(struct session *session, const struct ident *case_id,
                 const struct ident *practitioner, enum code_dataclass data_class, bool *may,
                 const char **why, struct arena *arena, struct err *err)
{
    struct consent_answer answer;
    struct recipient recipient;
    struct relation relation;
    struct case_look here;
    struct actor actor;
    struct sight sight;

    if (!case_look(session, case_id, PERMIT_CONSENT_RECORD, &here, arena, err) ||
        !bring_in(session, &here.file, practitioner, arena, err) ||
        !find_actor(session, &here.file, practitioner, &actor, arena, err))
        return false;
    relation = relation_find(&here.file, &actor, &session->parameters, here.today);
    recipient = recipient_practitioner(&here.file, practitioner);
    answer = consent_for(&here.file, &recipient, here.today);
    sight = may_see(&relation, (enum code_state)here.file.caf_case.state, data_class, false,
                    &answer);
    *may = sight.allowed;
    *why = sight.allowed ? why_allowed(&relation, &answer, &here.file, arena)
                         : arena_strdup(arena, sight.why_not);
    return true;
}
