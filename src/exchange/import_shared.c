/* SPDX-License-Identifier: MIT */
/* The shared records of an exchange file: put as they come. */

#include "config.h"

#include "exchange/import_private.h"

void import_shared_refuse(struct import_run *run, const struct import_line *line)
{
    struct ident_entry *entry = ident_map_find(&run->shared, import_id(line));

    if (entry)
        entry->wrong = true;
    else if (ident_known(import_id(line)))
        import_know(&run->shared, line)->wrong = true;
    import_left_out(run, line->number, line->number);
}

/* Tells what is wrong with its references. */
static bool refuse_for_references(struct import_run *run, const struct import_line *line,
                                  struct err *err)
{
    enum ref_state worst;

    if (!import_refs_check(run, line, REFS_ALL, true, &worst, err))
        return false;
    import_shared_refuse(run, line);
    return true;
}

/* Its parent is there; other references may be missing still. */
static bool put(struct import_run *run, const struct import_line *line, struct err *err)
{
    enum ref_state worst;
    bool wrong;

    if (!import_refs_check(run, line, REFS_ALL, false, &worst, err))
        return false;
    if (worst == REF_WRONG)
        return refuse_for_references(run, line, err);
    if (!import_put(run, line, &wrong, err))
        return false;
    if (wrong) {
        import_shared_refuse(run, line);
        return true;
    }
    if (worst == REF_LATER)
        import_list_add(&run->unsettled, line);
    import_know(&run->shared, line);
    return true;
}

bool import_shared_take(struct import_run *run, const struct import_line *line, struct err *err)
{
    enum ref_state parent;

    if (!import_refs_check(run, line, REFS_PARENT, false, &parent, err))
        return false;
    if (parent == REF_LATER) {
        import_list_add(&run->held, line);
        return true;
    }
    return put(run, line, err);
}

/* Puts those whose parent is there now; `*some` when there was one. */
static bool put_held(struct import_run *run, bool *some, struct err *err)
{
    *some = false;
    for (size_t i = 0; i < run->held.count; i++) {
        struct import_line *line = &run->held.lines[i];
        enum ref_state parent;

        if (!line->record)
            continue;
        if (!import_refs_check(run, line, REFS_PARENT, false, &parent, err))
            return false;
        if (parent == REF_LATER)
            continue;
        if (!put(run, line, err))
            return false;
        line->record = NULL;
        *some = true;
    }
    return true;
}

static bool finish_held(struct import_run *run, struct err *err)
{
    bool some = run->held.count > 0;

    while (some) {
        if (!put_held(run, &some, err))
            return false;
    }
    for (size_t i = 0; i < run->held.count; i++) {
        if (run->held.lines[i].record &&
            !refuse_for_references(run, &run->held.lines[i], err))
            return false;
    }
    import_list_release(&run->held);
    return true;
}

static bool settle(struct import_run *run, const struct import_line *line, struct err *err)
{
    enum ref_state worst;

    if (!import_refs_check(run, line, REFS_ALL, true, &worst, err))
        return false;
    if (worst == REF_KNOWN)
        return run->port->settle(run->port->self, line->entity->id, line->record, err);
    import_shared_refuse(run, line);
    return true;
}

/* From the last, because what is referred to ahead stands behind. */
bool import_shared_finish(struct import_run *run, struct err *err)
{
    if (!finish_held(run, err))
        return false;
    for (size_t i = run->unsettled.count; i-- > 0;) {
        if (!settle(run, &run->unsettled.lines[i], err))
            return false;
    }
    import_list_release(&run->unsettled);
    return true;
}
