/* SPDX-License-Identifier: MIT */
/* What of a case goes out to the person who exports it. */

#include "config.h"

#include "model/record.h"
#include "policy/shelter.h"
#include "service/case_sight.h"
#include "service/exchange_work.h"
#include "store/case_file_store.h"

bool exchange_sieve_turn(struct exchange_work *work, const struct ident *case_id, struct err *err)
{
    struct exchange_sieve *sieve = &work->sieve;
    struct session *session = work->deed.session;
    struct actor actor = session_actor(session);

    if (work->whole || ident_equal(&sieve->file.caf_case.record.id, case_id))
        return true;
    arena_clear(&sieve->arena);
    case_file_init(&sieve->file);
    if (!case_file_store_get(work->deed.db, case_id, &sieve->file, &sieve->arena, err))
        return false;
    sieve->relation =
        relation_find(&sieve->file, &actor, &session->parameters, session_today(session));
    return true;
}

bool exchange_sieve_lets(struct exchange_work *work, enum entity_id kind, const void *record)
{
    struct exchange_sieve *sieve = &work->sieve;
    struct actor actor = session_actor(work->deed.session);

    if (work->of_cases && kind == ENTITY_supervision_note)
        return false;
    return work->whole || case_sight_lets(&sieve->file, &sieve->relation, &actor,
                                          session_today(work->deed.session), kind, record);
}

void exchange_sieve_shelter(struct exchange_work *work, enum entity_id kind, void *record)
{
    const struct exchange_sieve *sieve = &work->sieve;
    struct date today = session_today(work->deed.session);

    if (!work->whole && shelter_covers(&sieve->file, kind, record) &&
        !shelter_lets(&sieve->file, &sieve->relation, today))
        shelter_hide(kind, record);
}

void exchange_sieve_untie(struct exchange_work *work, enum entity_id kind, void *record)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; !work->whole && i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        const void *other;
        struct ident id;

        if (field->kind != FIELD_REF || !field_known(field, record))
            continue;
        id = field_get_ident(field, record);
        other = case_file_find(&work->sieve.file, field->target, &id);
        if (other && entity_of(field->target)->parent &&
            !exchange_sieve_lets(work, field->target, other))
            field_empty(field, record);
    }
}
