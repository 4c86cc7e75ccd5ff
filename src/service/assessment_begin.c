/* SPDX-License-Identifier: MIT */
/* The beginning of a version. */

#include "config.h"

#include "service/assessment_begin.h"

/* A version of the case, empty but for who and when. */
static struct assessment version_new(const struct case_deed *d, int64_t number)
{
    struct assessment version;

    record_init(entity_of(ENTITY_assessment), &version);
    version.case_id = d->deed.case_id;
    version.version_no = number;
    version.status = ASSESSMENT_STATUS_DRAFT;
    version.date_started = d->today;
    return version;
}

bool assessment_begin_first(struct case_deed *d, struct ident *assessment_id, struct err *err)
{
    struct assessment version = version_new(d, 1);

    version.author_id = d->file.caf_case.author_id;
    version.reason = d->file.caf_case.open_reason;
    if (!deed_save(&d->deed, ENTITY_assessment, &version, AUDIT_CREATE, NULL, err))
        return false;
    *assessment_id = version.record.id;
    return true;
}

/* ----- Carried forward -------------------------------------------------- */

/* A record of a new version: the same content, no history of its own. */
static void make_new(struct record *head)
{
    *head = (struct record){ .created_at = INSTANT_NONE,
                             .updated_at = INSTANT_NONE,
                             .void_at = INSTANT_NONE };
}

static bool carry_restrictions(struct case_deed *d, const struct ident *from,
                               const struct ident *to, struct err *err)
{
    for (size_t i = 0; i < d->file.element_restriction.count; i++) {
        struct element_restriction kept = d->file.element_restriction.items[i];

        if (!ident_equal(&kept.element_entry_id, from))
            continue;
        make_new(&kept.record);
        kept.element_entry_id = *to;
        if (!deed_save(&d->deed, ENTITY_element_restriction, &kept, AUDIT_CREATE, NULL, err))
            return false;
    }
    return true;
}

static bool carry_elements(struct case_deed *d, const struct ident *from, const struct ident *to,
                           struct err *err)
{
    for (size_t i = 0; i < d->file.element_entry.count; i++) {
        struct element_entry entry = d->file.element_entry.items[i];
        struct ident old = entry.record.id;

        if (!ident_equal(&entry.assessment_id, from))
            continue;
        make_new(&entry.record);
        entry.assessment_id = *to;
        if (!deed_save(&d->deed, ENTITY_element_entry, &entry, AUDIT_CREATE, NULL, err) ||
            !carry_restrictions(d, &old, &entry.record.id, err))
            return false;
    }
    return true;
}

/* Services that are still there. */
static bool carry_services(struct case_deed *d, const struct ident *from, const struct ident *to,
                           struct err *err)
{
    for (size_t i = 0; i < d->file.service_involved.count; i++) {
        struct service_involved service = d->file.service_involved.items[i];

        if (!ident_equal(&service.assessment_id, from) ||
            (date_known(service.to) && date_compare(service.to, d->today) <= 0))
            continue;
        make_new(&service.record);
        service.assessment_id = *to;
        if (!deed_save(&d->deed, ENTITY_service_involved, &service, AUDIT_CREATE, NULL, err))
            return false;
    }
    return true;
}

/* What is asked anew each time stays empty: who was present, the views, the
 * actions, the review date. */
static void carry_texts(const struct assessment *from, struct assessment *to)
{
    to->previous_version_id = from->record.id;
    to->reason = from->reason;
    to->home_situation = from->home_situation;
    to->no_parents_reason = from->no_parents_reason;
    to->conclusions_strengths = from->conclusions_strengths;
    to->conclusions_needs = from->conclusions_needs;
    to->what_needs_to_change = from->what_needs_to_change;
    to->goals = from->goals;
    to->gp_not_known = from->gp_not_known;
    to->setting_not_known = from->setting_not_known;
}

static int64_t last_number(const struct case_file *file)
{
    int64_t last = 0;

    for (size_t i = 0; i < file->assessment.count; i++) {
        if (file->assessment.items[i].version_no > last)
            last = file->assessment.items[i].version_no;
    }
    return last;
}

/* A co-ordinator begins it for the author: they read drafts and write none. */
static struct ident writer(const struct case_deed *d)
{
    const struct who *who = &d->deed.session->who;

    return set_has(who->roles, ROLE_practitioner) ? who->practitioner
                                                  : d->file.caf_case.author_id;
}

bool assessment_begin_next(struct case_deed *d, const char *reason, struct ident *assessment_id,
                           struct err *err)
{
    const struct assessment *from = case_file_version(&d->file, ASSESSMENT_STATUS_COMPLETE);
    struct assessment version = version_new(d, last_number(&d->file) + 1);

    version.author_id = writer(d);
    version.new_version_reason = reason;
    if (from)
        carry_texts(from, &version);
    if (!case_deed_keep_as(d, ENTITY_assessment, &version, AUDIT_CREATE, reason, err))
        return false;
    *assessment_id = version.record.id;
    return !from || (carry_elements(d, &version.previous_version_id, assessment_id, err) &&
                     carry_services(d, &version.previous_version_id, assessment_id, err));
}
