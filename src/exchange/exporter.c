/* SPDX-License-Identifier: MIT */
/* Writes an exchange file from a store. */

#include "config.h"

#include "exchange/exporter.h"

#include <errno.h>
#include <string.h>

#include "exchange/export_needed.h"
#include "exchange/writer.h"
#include "model/record.h"

enum { LINES_BETWEEN_ASKING = 500 };

struct export {
    FILE *file;
    const struct export_choice *choice;
    const struct export_port *port;
    struct str line;
    int64_t lines;
    struct ident *cases;
    size_t case_count;
    struct arena arena;
};

static bool write_out(struct export *export, struct err *err)
{
    if (fwrite(str_text(&export->line), 1, export->line.used, export->file) !=
        export->line.used)
        return err_set(err, ERR_STORAGE, "The file could not be written: %s.", strerror(errno));
    str_clear(&export->line);
    if (++export->lines % LINES_BETWEEN_ASKING || !export->choice->progress ||
        export->choice->progress(export->choice->data, export->lines))
        return true;
    return err_set(err, ERR_STOPPED, "Stopped; the file is not whole.");
}

static bool write_record(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct export *export = data;

    exchange_write_record(entity_of(kind), record, &export->line);
    return write_out(export, err);
}

/* Of some cases only: what ties one to a case that is not among them stays. */
static bool write_chosen(void *data, enum entity_id kind, const void *record, struct err *err)
{
    const struct export *export = data;
    const struct field *tie = export_tie(entity_of(kind));
    struct ident other = tie ? field_get_ident(tie, record) : IDENT_NONE;

    for (size_t i = 0; tie && i < export->case_count; i++) {
        if (ident_equal(&other, &export->cases[i]))
            tie = NULL;
    }
    return tie || write_record(data, kind, record, err);
}

static bool write_shared(struct export *export, struct err *err)
{
    for (int i = ENTITY_none + 1; i < ENTITY_COUNT; i++) {
        enum entity_id kind = (enum entity_id)i;

        if (export_kind_shared(entity_of(kind)) &&
            !export->port->records(export->port->self, kind, NULL, write_record, export, err))
            return false;
    }
    return true;
}

static bool write_needed(struct export *export, struct err *err)
{
    struct needed needed;
    bool well =
        export_needed_find(&needed, export->port, export->cases, export->case_count, err);

    for (int kind = ENTITY_none + 1; well && kind < ENTITY_COUNT; kind++) {
        for (size_t i = 0; well && i < needed.count; i++) {
            if ((int)needed.records[i].entity->id == kind)
                well = write_record(export, (enum entity_id)kind, needed.records[i].record, err);
        }
    }
    export_needed_release(&needed);
    return well;
}

static bool write_case(struct export *export, const struct ident *one, struct err *err)
{
    for (int i = ENTITY_none + 1; i < ENTITY_COUNT; i++) {
        enum entity_id kind = (enum entity_id)i;

        if (export_kind_in_case(entity_of(kind)) &&
            !export->port->records(export->port->self, kind, one,
                                   export->choice->all ? write_record : write_chosen, export,
                                   err))
            return false;
    }
    return true;
}

static bool add_case(void *data, enum entity_id kind, const void *record, struct err *err)
{
    struct export *export = data;

    (void)kind;
    (void)err;
    export->cases =
        arena_grow(&export->arena, export->cases, export->case_count, sizeof(*export->cases));
    export->cases[export->case_count++] = ((const struct record *)record)->id;
    return true;
}

static bool choose_cases(struct export *export, struct err *err)
{
    if (export->choice->all)
        return export->port->cases(export->port->self, add_case, export, err);
    export->case_count = export->choice->case_count;
    export->cases = arena_alloc(&export->arena, export->case_count * sizeof(*export->cases));
    for (size_t i = 0; i < export->case_count; i++)
        export->cases[i] = export->choice->cases[i];
    return true;
}

static bool write_all(struct export *export, struct err *err)
{
    exchange_header_write(&export->choice->header, &export->line);
    if (!write_out(export, err) || !choose_cases(export, err) ||
        !(export->choice->all ? write_shared(export, err) : write_needed(export, err)))
        return false;
    for (size_t i = 0; i < export->case_count; i++) {
        if (!write_case(export, &export->cases[i], err))
            return false;
    }
    if (fflush(export->file) != 0)
        return err_set(err, ERR_STORAGE, "The file could not be written: %s.", strerror(errno));
    return true;
}

bool exchange_export(FILE *file, const struct export_choice *choice,
                     const struct export_port *port, struct err *err)
{
    struct export export = { .file = file, .choice = choice, .port = port };
    bool well = write_all(&export, err);

    str_release(&export.line);
    arena_clear(&export.arena);
    return well;
}
