/* SPDX-License-Identifier: MIT */
/* The records of one case: gathered, then put together or not at all. */

#include "config.h"

#include <stdlib.h>

#include "exchange/format.h"
#include "exchange/import_private.h"
#include "model/record.h"

/* The other part of a case goes with this one. */
static void refuse_second_part(struct import_run *run, struct ident_entry *first, bool quiet)
{
    if (!quiet)
        import_problem(run, run->case_first, "line",
                       "The records of a case must stand together; those of this one began "
                       "further up.");
    run->case_wrong = run->case_skipped = true;
    first->wrong = true;
    import_left_out(run, first->line, first->last);
}

void import_case_begin(struct import_run *run, const struct ident *of_case, int64_t line,
                       bool quiet)
{
    struct ident_entry *before = ident_map_find(&run->cases, of_case);

    run->of_case = *of_case;
    run->case_first = run->case_last = line;
    run->case_wrong = run->case_skipped = false;
    if (before)
        refuse_second_part(run, before, quiet);
}

void import_case_take(struct import_run *run, const struct import_line *line)
{
    run->case_last = line->number;
    if (run->lines.count == EXCHANGE_CASE_MAX) {
        if (!run->case_wrong)
            import_problem(run, line->number, "line", "The case has too many records.");
        run->case_wrong = true;
        return;
    }
    if (!import_id_free(run, line, run->case_skipped))
        run->case_wrong = true;
    if (ident_known(import_id(line)))
        import_know(&run->group, line);
    import_list_add(&run->lines, line);
}

static int by_kind(const void *a, const void *b)
{
    const struct import_line *x = a, *y = b;

    if (x->entity->id != y->entity->id)
        return x->entity->id < y->entity->id ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

/* All that a record refers to is in the case or was there before. */
static bool check(struct import_run *run, struct err *err)
{
    if (!ident_map_find(&run->group, &run->of_case)) {
        import_problem(run, run->case_first, "line", "The line of the case itself is missing.");
        run->case_wrong = true;
    }
    for (size_t i = 0; i < run->lines.count; i++) {
        enum ref_state worst;

        if (!import_refs_check(run, &run->lines.lines[i], REFS_WITHIN, true, &worst, err))
            return false;
        if (worst != REF_KNOWN)
            run->case_wrong = true;
    }
    return true;
}

/* Does the record refer to one of the case that is put after it? */
static bool refers_ahead(const struct import_run *run, const struct import_line *line)
{
    for (int i = 0; i < line->entity->field_count; i++) {
        const struct field *field = &line->entity->fields[i];
        const struct ident_entry *entry;
        struct ident id;

        if (field->kind != FIELD_REF && field->kind != FIELD_LINK)
            continue;
        id = field_get_ident(field, line->record);
        entry = ident_map_find(&run->group, &id);
        if (entry && (entry->kind > line->entity->id ||
                      (entry->kind == line->entity->id && entry->line > line->number)))
            return true;
    }
    return false;
}

static bool put_one(struct import_run *run, struct import_line *line, struct import_list *ahead,
                    struct err *err)
{
    enum ref_state ties;
    bool wrong;

    if (!import_refs_check(run, line, REFS_TIES, false, &ties, err) ||
        !import_put(run, line, &wrong, err))
        return false;
    if (wrong)
        run->case_wrong = true;
    else if (ties != REF_KNOWN)
        import_list_add(&run->ties, line);
    else if (refers_ahead(run, line))
        import_list_add(ahead, line);
    return true;
}

static bool put(struct import_run *run, struct err *err)
{
    struct import_list ahead = { 0 };
    bool well = true;

    qsort(run->lines.lines, run->lines.count, sizeof(*run->lines.lines), by_kind);
    for (size_t i = 0; well && !run->case_wrong && i < run->lines.count; i++)
        well = put_one(run, &run->lines.lines[i], &ahead, err);
    for (size_t i = 0; well && !run->case_wrong && i < ahead.count; i++)
        well = run->port->settle(run->port->self, ahead.lines[i].entity->id,
                                 ahead.lines[i].record, err);
    import_list_release(&ahead);
    return well;
}

/* What the rules say against a record: of its line, or of the case where the record was in
 * the store before. */
static void take_fault(void *data, const struct ident *record, const char *field,
                       const char *sentence, bool warning)
{
    struct import_run *run = data;
    const struct ident_entry *entry = ident_map_find(&run->group, record);
    int64_t line = entry ? entry->line : run->case_first;

    if (warning) {
        import_warning(run, line, field ? field : "line", sentence);
        return;
    }
    import_problem(run, line, field ? field : "line", sentence);
    run->case_wrong = true;
}

static void close_case(struct import_run *run)
{
    struct ident_entry *entry =
        ident_map_add(&run->cases, (struct ident_entry){ .id = run->of_case,
                                                         .line = run->case_first,
                                                         .last = run->case_last,
                                                         .kind = ENTITY_caf_case });

    if (run->case_wrong) {
        entry->wrong = true;
        run->counts.cases_wrong++;
        import_left_out(run, run->case_first, run->case_last);
    } else {
        run->counts.cases++;
    }
    run->of_case = IDENT_NONE;
    import_list_release(&run->lines);
    ident_map_clear(&run->group);
}

bool import_case_finish(struct import_run *run, struct err *err)
{
    if (!ident_known(&run->of_case))
        return true;
    if (!run->case_skipped && !check(run, err))
        return false;
    if (!run->case_wrong && !put(run, err))
        return false;
    if (!run->case_wrong &&
        !run->port->judge(run->port->self, &run->of_case, take_fault, run, err))
        return false;
    close_case(run);
    return true;
}

/* The other case never came: the case that refers to it is left out. */
static void leave_out_case(struct import_run *run, const struct import_line *line)
{
    struct ident of_case = exchange_case_of(line->entity, line->record);
    struct ident_entry *entry = ident_map_find(&run->cases, &of_case);

    if (!entry || entry->wrong)
        return;
    entry->wrong = true;
    run->counts.cases--;
    run->counts.cases_wrong++;
    import_left_out(run, entry->line, entry->last);
}

bool import_ties_finish(struct import_run *run, struct err *err)
{
    for (size_t i = 0; i < run->ties.count; i++) {
        const struct import_line *line = &run->ties.lines[i];
        enum ref_state worst;

        if (!import_refs_check(run, line, REFS_TIES, true, &worst, err))
            return false;
        if (worst != REF_KNOWN)
            leave_out_case(run, line);
        else if (!run->port->settle(run->port->self, line->entity->id, line->record, err))
            return false;
    }
    import_list_release(&run->ties);
    return true;
}
