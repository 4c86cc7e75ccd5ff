/* SPDX-License-Identifier: MIT */
/* cafdesk show: one case. */

#include "config.h"

#include <inttypes.h>
#include <string.h>

#include "base/compiler.h"
#include "base/json_write.h"
#include "base/text_clean.h"
#include "cli/listing.h"
#include "cli/paragraph.h"
#include "cli/show_beside.h"
#include "cli/show_part.h"
#include "cli/sign_in.h"
#include "exchange/format.h"
#include "exchange/writer.h"
#include "model/link.h"
#include "model/reply.h"
#include "service/case_svc.h"
#include "service/names.h"
#include "service/history_svc.h"
#include "service/sharing_svc.h"

enum { LABEL_COLUMN = 34, HISTORY_PAGE = 200 };

struct showing {
    struct task *task;
    struct session *session;
    struct case_view view;
    struct ident case_id;
    enum format format;
    const char *only; /* section; NULL: all */
    struct date day;  /* the case as it was then; unknown: as it is */
    struct str text;
    struct csv_write csv;
    struct json_write json;
};

static bool wanted(const struct showing *showing, const struct show_part *part)
{
    return !showing->only || strcmp(showing->only, part->name) == 0;
}

static void hand_on(struct showing *showing)
{
    out_str(showing->task->out, &showing->text);
}

/* ----- Text ------------------------------------------------------------- */

/* What somebody or something of the case was called on the day shown. */
static const char *name_then(const struct showing *showing, enum entity_id target,
                             const struct ident *id)
{
    const struct field *name = entity_field(entity_of(target), "name");
    const void *record = case_file_find(&showing->view.file, target, id);

    return date_known(showing->day) && name && record
               ? field_text(name, record, showing->task->arena)
               : "";
}

static const char *name_shown(const struct showing *showing, enum entity_id target,
                              const struct ident *id)
{
    const char *then = target == ENTITY_none ? "" : name_then(showing, target, id);

    if (target == ENTITY_none || *then)
        return then;
    return name_of(showing->session, target, id, showing->task->arena);
}

/* The name behind a reference, and the value in words otherwise. */
static const char *words_of(const struct showing *showing, const struct entity *entity,
                            const struct field *field, const void *record)
{
    struct arena *arena = showing->task->arena;
    struct ident id;
    const char *name;

    if (field->kind != FIELD_REF && field->kind != FIELD_LINK)
        return field_words(field, record, arena);
    id = field_get_ident(field, record);
    name = name_shown(showing, link_kind(entity, field, record), &id);
    return *name ? name : field_text(field, record, arena);
}

/* A record's own reference to what it is part of says nothing here. */
static bool worth_showing(const struct entity *entity, const struct field *field,
                          const void *record)
{
    return field_known(field, record) &&
           !(field->kind == FIELD_REF && field->target == entity->parent);
}

static void record_text(struct showing *showing, const struct entity *entity, const void *record)
{
    str_printf(&showing->text, "\n%s\n", sharing_title(entity->id, record));
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (worth_showing(entity, field, record)) {
            paragraph_term(&showing->text, field->label, LABEL_COLUMN,
                           text_plain(words_of(showing, entity, field, record), TEXT_PARAGRAPHS,
                                      showing->task->arena));
            show_beside(&showing->view.file, entity->id, record, field->name, LABEL_COLUMN,
                        &showing->text);
        }
    }
    show_beside(&showing->view.file, entity->id, record, "", LABEL_COLUMN, &showing->text);
    if (entity->id == ENTITY_consent)
        show_holders(&showing->view.file, record, LABEL_COLUMN, &showing->text);
}

static void heading(struct showing *showing, const char *title)
{
    size_t columns = strlen(title);

    str_printf(&showing->text, "\n%s\n", title);
    while (columns-- > 0)
        str_add_char(&showing->text, '=');
    str_add_char(&showing->text, '\n');
}

static void head_text(struct showing *showing)
{
    const struct case_view *view = &showing->view;
    struct arena *arena = showing->task->arena;

    str_printf(&showing->text, "%s  %s\n",
               text_plain(view->file.caf_case.urn ? view->file.caf_case.urn : "", TEXT_LINE, arena),
               text_plain(view->name, TEXT_LINE, arena));
    if (date_known(showing->day)) {
        char day[DATE_WORDS];

        date_format_words(showing->day, day);
        paragraph_add(&showing->text, 0,
                      arena_printf(arena, "As it was known at the end of %s.", day));
    }
    if (view->birth_year != 0)
        paragraph_add(&showing->text, 0, arena_printf(arena, "Born in %d.", view->birth_year));
    show_part_warn(view, &showing->text);
    if (view->identity_only)
        paragraph_add(&showing->text, 0,
                      arena_printf(arena, "%s. You may know that this case exists and who leads "
                                          "it, and nothing more.",
                                   code_label(CODES_STATE_ID, view->file.caf_case.state)));
    else
        paragraph_add(&showing->text, 0,
                      arena_printf(arena, "%s. Consent: %s.",
                                   code_label(CODES_STATE_ID, view->file.caf_case.state),
                                   text_plain(view->consent_words, TEXT_LINE, arena)));
}

/* ----- csv and json ------------------------------------------------------- */

static void record_csv(struct showing *showing, const struct show_part *part,
                       const struct entity *entity, const void *record)
{
    const struct record *head = record;
    struct arena *arena = showing->task->arena;
    char id[IDENT_TEXT];

    ident_format(&head->id, id);
    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (!field_known(field, record))
            continue;
        csv_write_value(&showing->csv, part->name);
        csv_write_value(&showing->csv, entity->name);
        csv_write_value(&showing->csv, id);
        csv_write_value(&showing->csv, field->name);
        csv_write_text(&showing->csv, text_plain(field_text(field, record, arena), TEXT_PARAGRAPHS,
                                                 arena));
        csv_write_end(&showing->csv);
    }
}

/* The record as in an exchange file. */
static void record_json(struct showing *showing, const struct entity *entity, const void *record)
{
    struct str line = STR_INIT;

    exchange_write_record(entity, record, &line);
    if (showing->format == FORMAT_JSONL) {
        str_add(&showing->text, str_text(&line));
    } else {
        line.text[line.used - 1] = '\0'; /* its newline */
        json_write_value(&showing->json, line.text);
    }
    str_release(&line);
}

static void head_json(struct showing *showing)
{
    const struct case_view *view = &showing->view;

    json_write_object(&showing->json);
    json_write_key(&showing->json, "urn");
    json_write_text(&showing->json, view->file.caf_case.urn);
    json_write_key(&showing->json, "name");
    json_write_text(&showing->json, view->name);
    json_write_key(&showing->json, "state");
    json_write_text(&showing->json, code_text(CODES_STATE_ID, view->file.caf_case.state));
    json_write_key(&showing->json, "consent");
    json_write_text(&showing->json,
                    view->identity_only ? NULL : code_text(CODES_CONSENTST_ID, view->consent));
    json_write_key(&showing->json, "identity_only");
    json_write_bool(&showing->json, view->identity_only);
    if (view->own_tie) {
        json_write_key(&showing->json, "own_tie");
        json_write_text(&showing->json, view->own_tie);
    }
    if (view->birth_year != 0) {
        json_write_key(&showing->json, "birth_year");
        json_write_number(&showing->json, view->birth_year);
    }
    if (date_known(showing->day)) {
        char day[DATE_TEXT];

        date_format(showing->day, day);
        json_write_key(&showing->json, "as_at");
        json_write_text(&showing->json, day);
    }
    json_write_key(&showing->json, "sections");
    json_write_object(&showing->json);
}

/* ----- The history -------------------------------------------------------- */

static void history_line_out(struct showing *showing, const struct history_line *line)
{
    struct arena *arena = showing->task->arena;
    const char *words = arena_printf(arena, "%s %s", line->who, line->what);
    char at[INSTANT_TEXT];

    instant_format(line->at, at);
    switch (showing->format) {
    case FORMAT_TEXT:
        paragraph_term(&showing->text, at, LABEL_COLUMN,
                       text_plain(words, TEXT_LINE, arena));
        break;
    case FORMAT_CSV:
        csv_write_value(&showing->csv, "history");
        csv_write_value(&showing->csv, line->refused ? "refusal" : line->looked ? "look" : "deed");
        csv_write_number(&showing->csv, line->seq);
        csv_write_value(&showing->csv, at);
        csv_write_text(&showing->csv, text_plain(words, TEXT_LINE, arena));
        csv_write_end(&showing->csv);
        break;
    case FORMAT_JSON:
    case FORMAT_JSONL:
    case FORMAT_XLSX: case FORMAT_PDF:
        json_write_object(&showing->json);
        json_write_key(&showing->json, "type");
        json_write_text(&showing->json, "history");
        json_write_key(&showing->json, "seq");
        json_write_number(&showing->json, line->seq);
        json_write_key(&showing->json, "at");
        json_write_text(&showing->json, at);
        json_write_key(&showing->json, "who");
        json_write_text(&showing->json, line->who);
        json_write_key(&showing->json, "what");
        json_write_text(&showing->json, line->what);
        json_write_key(&showing->json, "looked");
        json_write_bool(&showing->json, line->looked);
        json_write_key(&showing->json, "refused");
        json_write_bool(&showing->json, line->refused);
        json_write_end(&showing->json);
        if (showing->format == FORMAT_JSONL)
            str_add_char(&showing->text, '\n');
        break;
    }
    hand_on(showing);
}

static bool history_out(struct showing *showing, struct err *err)
{
    int64_t before = 0;

    do {
        struct history history;

        if (!history_of_case(showing->session, &showing->case_id, true, before, HISTORY_PAGE,
                             &history, showing->task->arena, err))
            return false;
        for (size_t i = 0; i < history.count; i++) {
            if (!date_known(showing->day) ||
                date_compare(instant_local_date(history.lines[i].at), showing->day) <= 0)
                history_line_out(showing, &history.lines[i]);
        }
        before = history.more_before;
    } while (before != 0 && !out_broken(showing->task->out));
    return true;
}

/* ----- Sections ------------------------------------------------------------ */

static size_t records_in(struct showing *showing, const struct show_part *part)
{
    size_t count = 0;

    for (size_t i = 0; i < PART_KINDS && part->kinds[i] != ENTITY_none; i++) {
        if (case_file_holds(part->kinds[i]))
            count += case_file_count(&showing->view.file, part->kinds[i]);
    }
    return count;
}

static void record_out(struct showing *showing, const struct show_part *part,
                       enum entity_id kind, const void *record)
{
    const struct entity *entity = entity_of(kind);

    switch (showing->format) {
    case FORMAT_TEXT:
        record_text(showing, entity, record);
        break;
    case FORMAT_CSV:
        record_csv(showing, part, entity, record);
        break;
    case FORMAT_JSON:
    case FORMAT_JSONL:
    case FORMAT_XLSX: case FORMAT_PDF:
        record_json(showing, entity, record);
        break;
    }
    hand_on(showing);
}

/* In words they stand in the record itself. */
static void replies_out(struct showing *showing, const struct show_part *part, const void *record)
{
    const struct case_file *file = &showing->view.file;

    for (size_t i = 0; showing->format != FORMAT_TEXT && i < file->erratum.count; i++) {
        enum entity_id kind;

        if (reply_record(file, &file->erratum.items[i], &kind) == record)
            record_out(showing, part, ENTITY_erratum, &file->erratum.items[i]);
    }
}

/* Each with what stands beside it. */
static void records_out(struct showing *showing, const struct show_part *part)
{
    for (size_t i = 0; i < PART_KINDS && part->kinds[i] != ENTITY_none; i++) {
        enum entity_id kind = part->kinds[i];

        if (!case_file_holds(kind))
            continue;
        for (size_t at = 0; at < case_file_count(&showing->view.file, kind); at++) {
            const void *record = case_file_at(&showing->view.file, kind, at);

            record_out(showing, part, kind, record);
            replies_out(showing, part, record);
        }
    }
}

static bool section_out(struct showing *showing, const struct show_part *part, struct err *err)
{
    bool history = part->kinds[0] == ENTITY_none;
    const char *absent = show_part_absent(&showing->view, part);
    bool ok = true;

    if (history && showing->view.identity_only)
        return true;
    if (showing->format == FORMAT_TEXT && (history || absent || records_in(showing, part)))
        heading(showing, part->title);
    if (showing->format == FORMAT_TEXT && absent) {
        str_add_char(&showing->text, '\n');
        paragraph_add(&showing->text, 0, absent);
    }
    if (showing->format == FORMAT_JSON) {
        json_write_key(&showing->json, part->name);
        json_write_array(&showing->json);
    }
    if (history)
        ok = history_out(showing, err);
    else
        records_out(showing, part);
    if (showing->format == FORMAT_JSON)
        json_write_end(&showing->json);
    hand_on(showing);
    return ok;
}

static void begin(struct showing *showing)
{
    static const char *const names[] = { "section", "type", "id", "field", "value" };

    switch (showing->format) {
    case FORMAT_TEXT:
        head_text(showing);
        break;
    case FORMAT_CSV:
        showing->csv = csv_write_to(&showing->text, call_has(showing->task->call, "raw")
                                                        ? CSV_RAW
                                                        : CSV_GUARDED);
        for (size_t i = 0; i < COUNT(names); i++)
            csv_write_value(&showing->csv, names[i]);
        csv_write_end(&showing->csv);
        break;
    case FORMAT_JSON:
    case FORMAT_JSONL:
    case FORMAT_XLSX: case FORMAT_PDF:
        showing->json = json_write_to(&showing->text);
        if (showing->format == FORMAT_JSON)
            head_json(showing);
        break;
    }
    hand_on(showing);
}

static bool show(struct showing *showing, struct err *err)
{
    size_t count;
    const struct show_part *all = show_parts(&count);

    begin(showing);
    for (size_t i = 0; i < count; i++) {
        if (wanted(showing, &all[i]) && !section_out(showing, &all[i], err))
            return false;
    }
    if (showing->format == FORMAT_JSON) {
        json_write_end(&showing->json);
        json_write_end(&showing->json);
        str_add_char(&showing->text, '\n');
    }
    hand_on(showing);
    return true;
}

static bool open_case(struct showing *showing, struct err *err)
{
    struct task *task = showing->task;
    const char *reason = call_text(task->call, "reason");

    if (!case_by_urn(showing->session, task->call->arguments[0], &showing->case_id, err))
        return false;
    if (date_known(showing->day))
        return case_open_at(showing->session, &showing->case_id, showing->day, reason,
                            &showing->view, task->arena, err);
    return case_open(showing->session, &showing->case_id, reason, &showing->view, task->arena,
                     err);
}

static bool run(struct task *task, struct err *err)
{
    struct showing *showing = arena_alloc(task->arena, sizeof(*showing));
    bool ok;

    *showing = (struct showing){ .task = task,
                                 .format = call_format(task->call),
                                 .only = call_text(task->call, "section"),
                                 .day = call_date(task->call, "as-at"),
                                 .text = STR_INIT };
    if (!urn_check("show", task->call->arguments[0], err) ||
        !sign_in(task, &showing->session, err))
        return false;
    ok = open_case(showing, err) && show(showing, err);
    str_release(&showing->text);
    session_close(showing->session);
    return ok;
}

const struct command cmd_show = {
    .name = "show",
    .group = GROUP_CASES,
    .arguments = "URN",
    .least = 1,
    .most = 1,
    .formats = FORMATS_ALL,
    .help = "One case, as far as you may see it",
    .about = "The look is in the trail before anything is shown. In json and jsonl the records are "
             "written as in an exchange file.",
    .options = { { .name = "section",
                   .kind = OPTION_WORD,
                   .value = "SECTION",
                   .words = PART_NAMES,
                   .help = "This part only" },
                 { .name = "as-at",
                   .kind = OPTION_DATE,
                   .value = "DATE",
                   .help = "As it was known here at the end of that day, as far as you may see "
                           "it today" },
                 { .name = "reason",
                   .kind = OPTION_TEXT,
                   .value = "TEXT",
                   .help = "Why you look, where you are asked" } },
    .examples = { { "show CAF-2010-00017 --section consent",
                    "What the family agreed to" },
                  { "show CAF-2010-00017 --as-at 2010-03-24",
                    "What was known on the day of a meeting" } },
    .run = run,
};
