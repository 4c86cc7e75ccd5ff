/* SPDX-License-Identifier: MIT */
/* Saving what a record's form says, and what the form stands on. */

#include "config.h"

#include "model/record.h"
#include "screens/conflict.h"
#include "screens/form_pane_private.h"
#include "service/record_svc.h"

/* Copies of the records with what the form says. */
static bool read_form(struct form_pane *pane, void **records, struct arena *arena,
                      struct err *err)
{
    for (int i = 0; i < BIND_PARTS; i++)
        records[i] = pane->records[i] == NULL
                         ? NULL
                         : record_copy(form_pane_entity(pane, i), pane->records[i], arena);
    return bind_read(&pane->binding, pane->form, records, arena, err);
}

/* What is saved stays so, whatever becomes of the parts after it. */
static bool stop_after(struct form_pane *pane, void *const *records, int saved)
{
    for (int part = 0; part < saved; part++)
        form_pane_set_record(pane, part, records[part]);
    return false;
}

static bool save_parts(struct form_pane *pane, void *const *records, int *part, struct err *err)
{
    for (*part = 0; *part < BIND_PARTS && records[*part] != NULL; ++*part) {
        enum entity_id kind = pane->options.layout->parts[*part];

        if (!record_save(form_pane_session(pane), kind, records[*part], err))
            return stop_after(pane, records, *part);
    }
    return true;
}

static bool save_records(struct form_pane *pane, void *const *records, struct err *err)
{
    int part = 0;

    if (pane->options.save != NULL)
        return pane->options.save(pane, records, err);
    if (save_parts(pane, records, &part, err))
        return true;
    if (err->field != NULL)
        err->field = bind_name(pane->options.layout, part, err->field, &pane->arena);
    return false;
}

/* A value that makes no sense is mended before it is saved: it would be lost. */
static bool values_make_sense(struct form_pane *pane)
{
    struct arena arena = ARENA_INIT;
    struct form_problem *problems;
    size_t count = form_problems(pane->form, NEED_TO_SAVE, &arena, &problems);

    if (count > 0) {
        if (problems[0].field != NULL)
            form_go(pane->form, problems[0].field->name);
        form_say_stopped(pane->form, pane->pane.stack, problems[0].reason);
    }
    arena_clear(&arena);
    return count == 0;
}

static void take_saved(struct form_pane *pane, void *const *records)
{
    form_pane_drop_draft(pane);
    for (int i = 0; i < BIND_PARTS && records[i] != NULL; i++)
        pane->records[i] = record_copy(form_pane_entity(pane, i), records[i], &pane->arena);
    form_clean(pane->form);
    form_look_again(pane->form);
}

/* The first part that somebody saved meanwhile; BIND_PARTS: none, it clashes with something
 * that is not on the form. */
static int clashing_part(const struct form_pane *pane, void *const *records)
{
    struct arena arena = ARENA_INIT;
    int part = 0;

    for (; part < BIND_PARTS; part++) {
        const struct record *mine = records[part];
        struct record *theirs, *before;
        struct err quiet = ERR_INIT;

        if (mine == NULL || mine->version == 0)
            continue;
        theirs = form_pane_blank(pane, part, &arena);
        before = form_pane_blank(pane, part, &arena);
        if (record_theirs(form_pane_session(pane), pane->options.layout->parts[part], &mine->id,
                          mine->version, theirs, before, &arena, &quiet) &&
            theirs->version > mine->version)
            break;
    }
    arena_clear(&arena);
    return part;
}

/* Refused, because somebody took the case on meanwhile: the screen says where it is now. What
 * was typed is the form's, and stays. */
static void see_what_changed(struct form_pane *pane, const struct err *err)
{
    struct casework *work = pane->options.work;

    if (err->kind == ERR_REFUSED && work != NULL &&
        session_data_version(form_pane_session(pane)) != work->version)
        casework_refresh(work);
}

static void say_failed(struct form_pane *pane, void *const *records, const struct err *err)
{
    int part = err->kind == ERR_CONFLICT ? clashing_part(pane, records) : BIND_PARTS;

    if (part < BIND_PARTS) {
        conflict_open(pane, part, records[part]);
        return;
    }
    if (err->kind == ERR_STOPPED) {
        stack_say(pane->pane.stack, "%s", err->msg);
        return;
    }
    see_what_changed(pane, err);
    if (err->field == NULL) {
        stack_err(pane->pane.stack, err);
        return;
    }
    form_blame(pane->form, err);
    form_pane_mark_missing(pane, records);
    form_say_stopped(pane->form, pane->pane.stack, err->msg);
}

/* Told once, where it stands; saved again, it is kept on purpose. */
static bool words_were_told(struct form_pane *pane)
{
    struct arena arena = ARENA_INIT;
    const struct form_field *where;
    const char *untold = form_pane_untold_word(pane, &where, &arena);

    if (untold != NULL) {
        form_go(pane->form, where->name);
        stack_say(pane->pane.stack, "Not saved yet: %s Saved again, it is kept.", untold);
    }
    arena_clear(&arena);
    return untold == NULL;
}

bool form_pane_save(struct form_pane *pane)
{
    return pane->options.closed != NULL || words_were_told(pane) ? form_pane_keep(pane) : false;
}

bool form_pane_keep(struct form_pane *pane)
{
    struct arena arena = ARENA_INIT;
    struct err err = ERR_INIT;
    void *records[BIND_PARTS];
    bool ok;

    if (pane->options.closed != NULL) {
        stack_warn(pane->pane.stack, "%s", pane->options.closed);
        return false;
    }
    form_settle(pane->form);
    if (!values_make_sense(pane))
        return false;
    ok = read_form(pane, records, &arena, &err) && save_records(pane, records, &err);
    if (ok) {
        take_saved(pane, records);
        if (pane->options.work != NULL)
            casework_refresh(pane->options.work);
        if (pane->options.saved != NULL)
            pane->options.saved(pane);
        else
            form_pane_say_saved(pane);
    } else {
        say_failed(pane, records, &err);
    }
    arena_clear(&arena);
    return ok;
}

void form_pane_say_saved(struct form_pane *pane)
{
    size_t count = form_warnings(pane->form);

    if (count == 0)
        stack_say(pane->pane.stack, "Saved.");
    else {
        form_warnings_first(pane->form);
        stack_say(pane->pane.stack, "Saved. %zu %s to look at again, marked \"?\": F8.", count,
                  count == 1 ? "answer" : "answers");
    }
}

void form_pane_note(struct form_pane *pane, const char *sentence)
{
    pane->note = arena_strdup(&pane->arena, sentence);
}

const char *form_pane_noted(const struct form_pane *pane)
{
    return pane->note;
}

void form_pane_discard(struct form_pane *pane)
{
    form_pane_drop_draft(pane);
    bind_show(&pane->binding, pane->form, pane->records);
    form_clean(pane->form);
    form_pane_look_at_stored(pane);
    stack_say(pane->pane.stack, "Thrown away. The form shows what is stored.");
}

void form_pane_set_record(struct form_pane *pane, int part, const void *record)
{
    pane->records[part] = record_copy(form_pane_entity(pane, part), record, &pane->arena);
}

void form_pane_rebase(struct form_pane *pane, const void *record)
{
    const struct record *now = record;
    struct record *mine = pane->records[0];

    if (mine->version < now->version)
        mine->version = now->version;
    if (!form_is_dirty(pane->form)) {
        pane->records[0] = record_copy(form_pane_entity(pane, 0), record, &pane->arena);
        bind_show(&pane->binding, pane->form, pane->records);
        form_clean(pane->form);
        form_pane_look_at_stored(pane);
    }
}

struct adopting {
    struct form_pane *pane;
    int part;
};

static void put_bound(void *who, const struct form_field *field)
{
    const struct adopting *adopting = who;
    struct form_pane *pane = adopting->pane;
    const struct bound *bound = bound_of(field);
    struct arena arena = ARENA_INIT;

    if (bound != NULL && field->kind != ASK_SHOWN && bound->part == adopting->part)
        form_restore(pane->form, field->name,
                     bind_value(bound->field, pane->records[bound->part], &arena));
    arena_clear(&arena);
}

void form_pane_adopt(struct form_pane *pane, int part, const void *record)
{
    struct adopting adopting = { pane, part };

    pane->records[part] = record_copy(form_pane_entity(pane, part), record, &pane->arena);
    bind_each(&pane->binding, put_bound, &adopting);
}
