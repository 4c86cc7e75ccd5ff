/* SPDX-License-Identifier: MIT */
/* One run over the records of an exchange file. */

#include "config.h"

#include "exchange/import_run.h"

#include <inttypes.h>
#include <stdio.h>

#include "exchange/format.h"
#include "exchange/import_private.h"
#include "model/record.h"

void import_run_init(struct import_run *run, const struct import_port *port,
                     const struct import_told *told)
{
    *run = (struct import_run){ .port = port, .told = told };
}

void import_run_release(struct import_run *run)
{
    ident_map_release(&run->shared);
    ident_map_release(&run->group);
    ident_map_release(&run->cases);
    import_list_release(&run->held);
    import_list_release(&run->unsettled);
    import_list_release(&run->ties);
    import_list_release(&run->lines);
}

void import_list_release(struct import_list *list)
{
    arena_clear(&list->arena);
    *list = (struct import_list){ 0 };
}

void import_list_add(struct import_list *list, const struct import_line *line)
{
    list->lines = arena_grow(&list->arena, list->lines, list->count, sizeof(*list->lines));
    list->lines[list->count] = *line;
    list->lines[list->count].record = record_copy(line->entity, line->record, &list->arena);
    list->count++;
}

const struct ident *import_id(const struct import_line *line)
{
    return &((const struct record *)line->record)->id;
}

struct ident_entry *import_know(struct ident_map *map, const struct import_line *line)
{
    return ident_map_add(map, (struct ident_entry){ .id = *import_id(line),
                                                    .line = line->number,
                                                    .kind = line->entity->id });
}

void import_problem(struct import_run *run, int64_t line, const char *field, const char *reason)
{
    run->counts.problems++;
    if (run->told->problem)
        run->told->problem(run->told->data, line, field, reason);
}

void import_warning(struct import_run *run, int64_t line, const char *field, const char *reason)
{
    run->counts.warnings++;
    if (run->told->warning)
        run->told->warning(run->told->data, line, field, reason);
}

void import_left_out(struct import_run *run, int64_t first, int64_t last)
{
    if (run->told->left_out)
        run->told->left_out(run->told->data, first, last);
}

bool import_id_free(struct import_run *run, const struct import_line *line, bool quiet)
{
    const struct ident_entry *entry = import_seen(run, import_id(line));
    char reason[160];

    if (!entry || entry->kind == line->entity->id)
        return true;
    if (entry->line)
        snprintf(reason, sizeof(reason), "Line %" PRId64 ", of type %s, has the same id.",
                 entry->line, entity_of(entry->kind)->name);
    else
        snprintf(reason, sizeof(reason), "A record of type %s in the store has the same id.",
                 entity_of(entry->kind)->name);
    if (!quiet)
        import_problem(run, line->number, "id", reason);
    return false;
}

static bool is_of_the_line(const struct err *err)
{
    return err->kind == ERR_INVALID || err->kind == ERR_REFUSED || err->kind == ERR_CONFLICT;
}

bool import_put(struct import_run *run, const struct import_line *line, bool *wrong,
                struct err *err)
{
    struct err trouble = ERR_INIT;
    bool same = false;

    *wrong = false;
    if (run->port->put(run->port->self, line->entity->id, line->record, &same, &trouble)) {
        run->counts.same += same;
        run->counts.added += !same;
        return true;
    }
    if (!is_of_the_line(&trouble)) {
        if (err)
            *err = trouble;
        return false;
    }
    *wrong = true;
    import_problem(run, line->number, trouble.field ? trouble.field : "line", trouble.msg);
    return true;
}

static bool in_group(const struct import_run *run, const struct ident *id)
{
    return ident_known(id) && ident_map_find(&run->group, id);
}

/* The case a line belongs to; none for a shared record. */
static struct ident home_of(const struct import_run *run, const struct exchange_record *line)
{
    const struct entity *entity = line->entity;
    struct ident named = exchange_case_of(entity, line->record);
    const struct consent *consent = line->record;
    struct ident parent;

    if (ident_known(&named))
        return named;
    if (line->problem_count && exchange_kind_of_case(entity))
        return run->of_case;
    if (entity->id == ENTITY_consent)
        return in_group(run, &consent->pre_assessment_id) ? run->of_case : IDENT_NONE;
    if (entity->parent == ENTITY_none || entity->parent == ENTITY_caf_case)
        return IDENT_NONE;
    parent = field_get_ident(entity->fields, line->record);
    return exchange_kind_of_case(entity) || in_group(run, &parent) ? run->of_case : IDENT_NONE;
}

static void tell(struct import_run *run, const struct exchange_record *line, int64_t number)
{
    for (size_t i = 0; i < line->problem_count; i++)
        import_problem(run, number, line->problems[i].field, line->problems[i].reason);
}

/* A line that is not even of a known type: it spoils the case it stands in. */
static void take_nonsense(struct import_run *run, int64_t number)
{
    if (!ident_known(&run->of_case)) {
        import_left_out(run, number, number);
        return;
    }
    run->case_wrong = true;
    run->case_last = number;
}

static bool take_shared(struct import_run *run, const struct import_line *line, bool wrong,
                        bool skipped, struct err *err)
{
    if (!import_case_finish(run, err))
        return false;
    if (wrong || !import_id_free(run, line, skipped)) {
        import_shared_refuse(run, line);
        return true;
    }
    return import_shared_take(run, line, err);
}

static bool take_of_case(struct import_run *run, const struct import_line *line,
                         const struct ident *home, bool wrong, bool skipped, struct err *err)
{
    if (!ident_equal(home, &run->of_case)) {
        if (!import_case_finish(run, err) || !import_shared_finish(run, err))
            return false;
        import_case_begin(run, home, line->number, skipped);
    }
    run->case_wrong = run->case_wrong || wrong;
    run->case_skipped = run->case_skipped || skipped;
    import_case_take(run, line);
    return true;
}

bool import_run_take(struct import_run *run, const struct exchange_record *line, int64_t number,
                     bool skipped, struct err *err)
{
    struct import_line one = { line->entity, line->record, number };
    bool wrong = skipped || line->problem_count > 0;
    struct ident home;

    run->counts.lines++;
    if (!skipped)
        tell(run, line, number);
    if (!line->entity) {
        take_nonsense(run, number);
        return true;
    }
    home = home_of(run, line);
    return ident_known(&home) ? take_of_case(run, &one, &home, wrong, skipped, err)
                              : take_shared(run, &one, wrong, skipped, err);
}

bool import_run_finish(struct import_run *run, struct err *err)
{
    return import_case_finish(run, err) && import_shared_finish(run, err) &&
           import_ties_finish(run, err);
}
