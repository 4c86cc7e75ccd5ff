/* SPDX-License-Identifier: MIT */
/* What was signed and what stands there now. */

#include "config.h"

#include "model/sign_off.h"

#include "base/compiler.h"
#include "base/text.h"
#include "model/record.h"

/* What an assessment consists of, beside the form itself. */
static const enum entity_id content[] = {
    ENTITY_assessment_present, ENTITY_service_involved, ENTITY_element_entry,
    ENTITY_agreed_action, ENTITY_view_comment,
};

static bool is_later(const struct record *record, const struct signature *signature)
{
    return record->updated_at.seconds > signature->record.updated_at.seconds;
}

static bool form_is_later(const struct case_file *file, const struct signature *signature)
{
    const struct assessment *form =
        case_file_find(file, ENTITY_assessment, &signature->assessment_id);

    return form != NULL && form->status == ASSESSMENT_STATUS_DRAFT &&
           is_later(&form->record, signature);
}

static bool any_is_later(const struct case_file *file, enum entity_id kind,
                         const struct signature *signature)
{
    const struct field *of = entity_field(entity_of(kind), "assessment_id");
    struct case_file lists = *file;

    for (size_t i = 0; i < case_file_count(file, kind); i++) {
        const struct record *record = case_file_at(&lists, kind, i);
        struct ident version = field_get_ident(of, record);

        if (ident_equal(&version, &signature->assessment_id) && is_later(record, signature))
            return true;
    }
    return false;
}

bool sign_off_is_old(const struct case_file *file, const struct signature *signature)
{
    bool old = ident_known(&signature->assessment_id) && form_is_later(file, signature);

    for (size_t i = 0; !old && ident_known(&signature->assessment_id) && i < COUNT(content); i++)
        old = any_is_later(file, content[i], signature);
    return old;
}

const char *sign_off_old_names(const struct case_file *file, const struct ident *version,
                               struct arena *arena)
{
    const char *names = "";

    for (size_t i = 0; i < file->signature.count; i++) {
        const struct signature *signature = &file->signature.items[i];

        if (ident_equal(&signature->assessment_id, version) && sign_off_is_old(file, signature))
            names = arena_printf(arena, "%s%s%s", names, *names ? ", " : "",
                                 text_or_empty(signature->name));
    }
    return names;
}
