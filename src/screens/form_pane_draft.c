/* SPDX-License-Identifier: MIT */
/* A record's draft, and the checks of its fields. */

#include "config.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/record.h"
#include "screens/draft_text.h"
#include "screens/form_pane_private.h"
#include "service/draft_svc.h"
#include "service/record_svc.h"

const struct entity *form_pane_entity(const struct form_pane *pane, int part)
{
    enum entity_id id = pane->options.layout->parts[part];

    return id == ENTITY_none ? NULL : entity_of(id);
}

/* ----- Drafts ---------------------------------------------------------- */

/* What the draft belongs to: the record, or its parent while it is new. One that comes of
 * something has its name already, and is not any new one. */
static struct ident draft_of(const struct form_pane *pane)
{
    const struct record *record = pane->records[0];

    return record->version > 0 || ident_known(&record->id) ? record->id : pane->options.parent;
}

static void note_draft_time(struct form_pane *pane, struct instant at)
{
    draft_text_when(at, session_today(form_pane_session(pane)), pane->draft_time);
}

static void add_place(const struct form_pane *pane, struct str *body)
{
    struct str place = STR_INIT;

    if (pane->options.place != NULL)
        str_add(&place, pane->options.place);
    if (pane->options.add_place != NULL)
        pane->options.add_place(pane, &place);
    draft_text_place(body, &pane->binding.case_id, str_text(&place));
    str_release(&place);
}

/* The first part's is kept with the draft itself. */
static void add_versions(const struct form_pane *pane, struct str *body)
{
    char name[16], version[24];

    for (int part = 1; part < BIND_PARTS && pane->records[part] != NULL; part++) {
        snprintf(name, sizeof(name), "@version.%d", part);
        snprintf(version, sizeof(version), "%" PRId64,
                 ((const struct record *)pane->records[part])->version);
        draft_text_add(body, name, version);
    }
}

void form_pane_keep_draft(void *who, struct form *form)
{
    struct form_pane *pane = who;
    const struct form_pane_options *options = &pane->options;
    struct str body = STR_INIT;
    struct err err = ERR_INIT;
    struct draft draft = { .form = pane->draft, .record = draft_of(pane),
                           .base_version = ((struct record *)pane->records[0])->version };

    if (options->no_draft || options->closed != NULL || form_pane_session(pane) == NULL ||
        session_locked(form_pane_session(pane)))
        return;
    add_place(pane, &body);
    add_versions(pane, &body);
    draft_text_form(&body, form);
    draft.title = options->draft_title == NULL ? options->layout->title : options->draft_title;
    draft.body = str_text(&body);
    if (draft_keep(form_pane_session(pane), &draft, &err)) {
        note_draft_time(pane, session_now(form_pane_session(pane)));
        twin_tell(options->app, pane->draft, &draft.record, &pane->told);
    } else {
        stack_err(pane->pane.stack, &err);
    }
    str_release(&body);
}

void form_pane_keep_now(struct form_pane *pane)
{
    form_settle(pane->form);
    form_pane_keep_draft(pane, pane->form);
}

void form_pane_drop_draft(struct form_pane *pane)
{
    struct ident record = draft_of(pane);
    struct err err = ERR_INIT;

    if (pane->draft_time[0] != '\0' &&
        !draft_drop(form_pane_session(pane), pane->draft, &record, &err))
        stack_err(pane->pane.stack, &err);
    pane->draft_time[0] = '\0';
}

/* ----- A draft taken up again -------------------------------------------- */

/* The version each part was begun from; 0: it was new, or is not known. */
struct begun {
    int64_t versions[BIND_PARTS];
};

static void note_version(void *who, const char *name, const char *raw)
{
    struct begun *begun = who;
    int part;

    if (sscanf(name, "@version.%d", &part) == 1 && part > 0 && part < BIND_PARTS)
        begun->versions[part] = strtoll(raw, NULL, 10);
}

/* One part of a form, as its draft was begun from it and as the draft leaves it. */
struct taking_up {
    struct form_pane *pane;
    int part;
    const void *before;
    const void *mine;
    bool clashes;
};

/* What was not changed in the draft is as it is stored by now. */
static void take_stored(void *who, const struct form_field *field)
{
    struct taking_up *up = who;
    const struct bound *bound = bound_of(field);
    struct arena arena = ARENA_INIT;

    if (bound == NULL || field->kind == ASK_SHOWN || bound->part != up->part)
        return;
    if (!field_equal(bound->field, up->before, up->mine))
        up->clashes = true;
    else
        form_restore(up->pane->form, field->name,
                     bind_value(bound->field, up->pane->records[up->part], &arena));
    arena_clear(&arena);
}

/* The part as the form says it; what makes no sense clashes. */
static bool read_part(struct form_pane *pane, int part, void **mine, struct arena *arena)
{
    void *records[BIND_PARTS];
    struct err quiet = ERR_INIT;

    for (int i = 0; i < BIND_PARTS; i++)
        records[i] = pane->records[i] == NULL
                         ? NULL
                         : record_copy(form_pane_entity(pane, i), pane->records[i], arena);
    *mine = records[part];
    return bind_read(&pane->binding, pane->form, records, arena, &quiet);
}

/* Puts one part of the draft on what somebody saved since: true, and the version it was begun
 * from is kept, so that saving asks, where the draft changes it. */
static bool settle_part(struct form_pane *pane, int part, int64_t version)
{
    struct arena arena = ARENA_INIT;
    struct record *now = pane->records[part];
    struct taking_up up = { .pane = pane, .part = part };
    void *theirs = form_pane_blank(pane, part, &arena);
    void *before = form_pane_blank(pane, part, &arena);
    void *mine;
    struct err quiet = ERR_INIT;

    up.clashes = !record_theirs(form_pane_session(pane), pane->options.layout->parts[part],
                                &now->id, version, theirs, before, &arena, &quiet) ||
                 !read_part(pane, part, &mine, &arena);
    if (!up.clashes) {
        up.before = before;
        up.mine = mine;
        bind_each(&pane->binding, take_stored, &up);
    }
    if (up.clashes)
        now->version = version;
    arena_clear(&arena);
    return up.clashes;
}

static void say_taken_up(const struct form_pane *pane, bool newer, bool clashes)
{
    const char *again = pane->options.draft_again;

    if (clashes)
        again = ". Somebody saved this since: ^S shows both.";
    else if (newer)
        again = ", on what somebody saved since.";
    else if (again == NULL && ((const struct record *)pane->records[0])->version == 0)
        again = ". ^S saves it; F9, \"Throw the changes\", begins anew.";
    else if (again == NULL)
        again = ". ^S saves it.";
    stack_say(pane->pane.stack, "Your draft of %s is here again%s", pane->draft_time, again);
}

void form_pane_take_up_draft(struct form_pane *pane)
{
    struct arena arena = ARENA_INIT;
    struct ident record = draft_of(pane);
    struct begun begun = { { 0 } };
    bool newer = false, clashes = false;
    struct draft draft;
    struct err err = ERR_INIT;

    if (pane->options.no_draft || pane->options.closed != NULL)
        return;
    pane->draft_open = true;
    pane->draft_record = record;
    if (draft_open(form_pane_session(pane), pane->draft, &record, &draft, &arena, &err)) {
        draft_text_restore(draft.body, pane->form, pane->options.draft_prefix);
        draft_text_each(draft.body, note_version, &begun);
        begun.versions[0] = draft.base_version;
        for (int part = 0; part < BIND_PARTS && pane->records[part] != NULL; part++) {
            const struct record *now = pane->records[part];

            if (begun.versions[part] > 0 && begun.versions[part] < now->version) {
                newer = true;
                clashes |= settle_part(pane, part, begun.versions[part]);
            }
        }
        note_draft_time(pane, draft.saved_at);
        say_taken_up(pane, newer, clashes);
    }
    twin_tell(pane->options.app, pane->draft, &record, &pane->told);
    arena_clear(&arena);
}

void form_pane_leave_draft(struct form_pane *pane)
{
    if (pane->draft_open && form_pane_session(pane) != NULL)
        draft_close(form_pane_session(pane), pane->draft, &pane->draft_record);
}

const char *form_pane_draft_time(const struct form_pane *pane)
{
    return pane->draft_time;
}

/* ----- Checks ---------------------------------------------------------- */

void *form_pane_blank(const struct form_pane *pane, int part, struct arena *arena)
{
    const struct entity *entity = form_pane_entity(pane, part);
    void *record = arena_alloc(arena, entity->size);

    record_init(entity, record);
    return record;
}

bool form_pane_check(const struct form *form, const struct form_field *field, const char *value,
                     struct err *err)
{
    const struct bound *bound = bound_of(field);
    const struct form_pane *pane = form_who(form);
    struct arena arena = ARENA_INIT;
    void *scratch;
    bool ok;

    if (bound == NULL || field->kind == ASK_SHOWN)
        return true;
    scratch = form_pane_blank(pane, bound->part, &arena);
    ok = bind_take(bound->field, value, scratch, &arena, err);
    if (!ok && err != NULL)
        err->field = field->name;
    ok = ok && form_pane_value_holds(pane, field, scratch, err);
    if (ok && form_focus(form) == field)
        ok = form_pane_rules_hold(pane, field, err);
    arena_clear(&arena);
    return ok;
}
