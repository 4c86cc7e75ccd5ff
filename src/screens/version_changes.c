/* SPDX-License-Identifier: MIT */
/* What a version of the assessment says differently from the one before. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "model/reply.h"
#include "model/version_diff.h"
#include "screens/bind.h"
#include "screens/case_screens.h"
#include "ui/pager.h"

static const struct assessment *version_before(const struct casework *work,
                                               const struct assessment *version)
{
    return version == NULL ? NULL
                           : case_file_find(&work->view.file, ENTITY_assessment,
                                            &version->previous_version_id);
}

const char *version_changes_why_not(const struct casework *work, const struct ident *id)
{
    const struct assessment *version =
        case_file_find(&work->view.file, ENTITY_assessment, id);

    return version_before(work, version) == NULL
               ? "There is no version before this one to lay beside it."
               : NULL;
}

/* "Gone: " before each line of a text. */
static void add_lines(struct str *out, const char *mark, const char *lines)
{
    while (*lines) {
        size_t length = strcspn(lines, "\n");

        str_printf(out, "  %s %.*s\n", mark, (int)length, lines);
        lines += length + (lines[length] == '\n');
    }
}

static void tell_sentences(struct str *out, const struct version_change *change)
{
    const char *before = field_get_text(change->field, change->before);
    const char *after = field_get_text(change->field, change->after);
    struct str gone = STR_INIT, added = STR_INIT;

    sentences_missing(before, after, &gone);
    sentences_missing(after, before, &added);
    add_lines(out, "Gone:", str_text(&gone));
    add_lines(out, "New: ", str_text(&added));
    if (str_text(&gone)[0] == '\0' && str_text(&added)[0] == '\0')
        str_add(out, "  The same sentences, in another order.\n");
    str_release(&gone);
    str_release(&added);
}

static const char *value(const struct casework *work, const struct version_change *change,
                         const void *record, struct arena *arena)
{
    return field_known(change->field, record)
               ? bind_words(work->app, change->field, record, arena)
               : "nothing";
}

/* What the family says of the one text or the other. */
static void tell_beside(struct str *out, const struct casework *work,
                        const struct version_change *change, const void *record,
                        const char *before)
{
    struct reply_place place = { change->entity->id, record,
                                 change->entity->id == ENTITY_assessment ? change->field->name
                                                                         : NULL };

    if (record != NULL && case_file_find(&work->view.file, place.entity,
                                         &((const struct record *)record)->id) != NULL)
        replies_print(&work->view.file, &place, before, out);
}

static void tell_field(struct str *out, const struct casework *work,
                       const struct version_change *change, struct arena *arena)
{
    str_printf(out, "%s\n", change->field->label);
    if (change->field->kind == FIELD_MEMO)
        tell_sentences(out, change);
    else
        str_printf(out, "  Was: %s\n  Now: %s\n", value(work, change, change->before, arena),
                   value(work, change, change->after, arena));
    tell_beside(out, work, change, change->before, "  Beside what was: ");
    tell_beside(out, work, change, change->after, "  Beside what is: ");
}

static void tell_record(struct str *out, const struct version_change *change)
{
    const struct service_involved *service =
        change->after != NULL ? change->after : change->before;

    str_printf(out, "  %s %s\n", change->after != NULL ? "New: " : "Gone:", service->name);
}

static void tell_all(struct str *out, const struct casework *work,
                     const struct version_changes *changes, struct arena *arena)
{
    const char *heading = NULL;

    for (size_t i = 0; i < changes->count; i++) {
        const struct version_change *change = &changes->items[i];

        if (heading == NULL || strcmp(heading, change->heading) != 0)
            str_printf(out, "\n* %s\n", change->heading);
        heading = change->heading;
        if (change->field == NULL)
            tell_record(out, change);
        else
            tell_field(out, work, change, arena);
    }
}

void version_changes_open(struct casework *work, const struct ident *id)
{
    const struct assessment *after = case_file_find(&work->view.file, ENTITY_assessment, id);
    const struct assessment *before = version_before(work, after);
    struct arena arena = ARENA_INIT;
    struct str words = STR_INIT;
    struct version_changes changes;

    if (before == NULL)
        return;
    version_diff(&work->view.file, before, after, &changes, &arena);
    if (after->new_version_reason != NULL)
        str_printf(&words, "Begun because: %s\n", after->new_version_reason);
    if (changes.count == 0)
        str_add(&words, "\nNothing differs yet.\n");
    tell_all(&words, work, &changes, &arena);
    str_add(&words, "\nThe views, the actions and who was there are asked anew in each version.\n");
    pager_open(app_stack(work->app),
               arena_printf(&arena, "Version %d beside version %d", (int)after->version_no,
                            (int)before->version_no),
               str_text(&words));
    str_release(&words);
    arena_clear(&arena);
}
