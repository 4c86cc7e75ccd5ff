/* SPDX-License-Identifier: MIT */
/* The quality audit of a CAF. */

#include "config.h"

#include "service/quality_svc.h"

#include "model/record.h"
#include "policy/quality_rules.h"
#include "service/case_deed.h"
#include "service/case_look.h"

static bool may_audit(struct session *session, const struct case_look *here, struct err *err)
{
    struct permission permission =
        permit(PERMIT_QUALITY_AUDIT, OPERATION_CREATE, &here->relation);

    if (permission.allowed)
        return true;
    err_set(err, ERR_DENIED, "%s", permission.why_not);
    refusal(session, &here->file.caf_case.record.id, permit_function_words(PERMIT_QUALITY_AUDIT),
            err);
    return false;
}

bool quality_draft(struct session *session, const struct ident *case_id, struct quality_form *out,
                   struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct case_look here;
    bool ok = case_look_quiet(session, case_id, &here, &arena, err) &&
              may_audit(session, &here, err);

    *out = (struct quality_form){ .answers = { 0 } };
    record_init(entity_of(ENTITY_quality_audit), &out->audit);
    out->audit.case_id = *case_id;
    for (int item = 1; ok && item < QUALITY_END_; item++)
        out->answers[item] = quality_answer(&here.file, (enum quality_item)item);
    arena_clear(&arena);
    return ok;
}

/* ----- Keeping ------------------------------------------------------------- */

static bool all_is_answered(const struct quality_form *form, struct err *err)
{
    const struct entity *entity = entity_of(ENTITY_quality_audit);

    for (int item = 1; item < QUALITY_END_; item++) {
        if (!form->answers[item])
            return err_set_field(err, quality_field((enum quality_item)item),
                                 "Say yes, no, or that it does not apply.");
    }
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->kind == FIELD_INT && !field_known(field, &form->audit))
            return err_set_field(err, field->name, "Score it from 0 to 3.");
    }
    return true;
}

static bool keep_items(struct case_deed *d, const struct quality_form *form, struct err *err)
{
    for (int number = 1; number < QUALITY_END_; number++) {
        struct quality_audit_item item;

        record_init(entity_of(ENTITY_quality_audit_item), &item);
        item.quality_audit_id = form->audit.record.id;
        item.item = number;
        item.answer = form->answers[number];
        item.note = form->notes[number];
        if (!case_deed_save(d, ENTITY_quality_audit_item, &item, err))
            return false;
    }
    return true;
}

static bool keep(struct case_deed *d, struct quality_form *form, struct err *err)
{
    if (!case_deed_may(d, PERMIT_QUALITY_AUDIT, OPERATION_CREATE, err) ||
        !all_is_answered(form, err))
        return false;
    form->audit.auditor = d->deed.session->who.practitioner;
    form->audit.date = d->today;
    return case_deed_save(d, ENTITY_quality_audit, &form->audit, err) &&
           keep_items(d, form, err);
}

bool quality_keep(struct session *session, struct quality_form *form, struct err *err)
{
    struct record before = form->audit.record;
    struct case_deed d;
    bool ok;

    if (!case_deed_begin(session, &form->audit.case_id, &d, err))
        return false;
    ok = case_deed_end(&d, keep(&d, form, err), err);
    if (!ok)
        form->audit.record = before;
    return ok;
}
