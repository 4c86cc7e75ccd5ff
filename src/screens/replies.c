/* SPDX-License-Identifier: MIT */
/* What the child or a parent says beside a text. */

#include "config.h"

#include "screens/replies.h"

#include <stdio.h>
#include <string.h>

#include "model/record.h"
#include "model/reply.h"
#include "screens/case_screens.h"
#include "screens/list_screen.h"
#include "screens/pane_screen.h"
#include "screens/whole.h"
#include "service/record_svc.h"
#include "service/reply_svc.h"
#include "ui/picklist.h"

const char *replies_why_not(struct casework *work)
{
    struct erratum reply;

    if (work->view.identity_only)
        return "You may know of this case, but not write in it. Ask its lead professional.";
    if (casework_is_past(work))
        return casework_past_words(work, &work->arena);
    record_init(entity_of(ENTITY_erratum), &reply);
    reply.case_id = work->case_id;
    return record_why_not(app_session(work->app), ENTITY_erratum, &reply, &work->arena);
}

/* ----- One answer ----------------------------------------------------------- */

static bool is_disagreement(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "kind", "DISAGREEMENT");
}

static const struct layout_field reply_fields[] = {
    { .name = "kind" },
    { .name = "whose", .asked = is_disagreement },
    { .name = "text", .rows = 5 },
    { .name = "asked_by", .known_names = true },
    { .name = "noted_on" },
    { .name = "about" },
};
static const struct layout_section reply_section[] = {
    { "reply", "Beside the text", reply_fields, COUNT(reply_fields) },
};
static const struct layout reply_layout = {
    .name = "reply", .title = "A correction or a disagreement", .parts = { ENTITY_erratum },
    .sections = reply_section, .section_count = 1,
};

/* The place of the draft says what it is about: "* NOTE" and the record. */
static void prefill(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct erratum *reply = form_pane_record(pane, 0);
    char part[16] = "", today[DATE_TEXT];

    (void)sscanf(options->place, "* %15s", part);
    reply->case_id = options->work->case_id;
    reply->part = code_find(CODES_REPLY_PART_ID, part);
    if (reply_text((enum code_reply_part)reply->part)->reach != REPLY_OF_CASE)
        reply->about_id = options->parent;
    date_format(session_today(app_session(options->app)), today);
    form_set(form_pane_form(pane), "noted_on", today);
}

static bool note(struct form_pane *pane, void *const *records, struct err *err)
{
    return reply_note(app_session(form_pane_options(pane)->app), records[0], err);
}

static void noted(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "Noted. It stands beside the text, which stays as "
                                              "it is.");
}

/* The first line of what is answered. */
static const char *title_of(const struct casework *work, enum code_reply_part part,
                            const struct ident *record, struct arena *arena)
{
    struct str words = STR_INIT;
    const char *title;

    reply_record_words(part, case_file_find(&work->view.file, reply_text(part)->entity, record),
                       &words);
    title = arena_printf(arena, "Beside: %s", str_text(&words));
    str_release(&words);
    return title;
}

void reply_ask_open(struct casework *work, enum code_reply_part part, const struct ident *record)
{
    struct arena arena = ARENA_INIT;
    struct form_pane_options options = { .layout = &reply_layout,
                                         .parent = *record,
                                         .prefill = prefill,
                                         .save = note,
                                         .saved = noted };
    char id[IDENT_TEXT];
    const char *title;

    ident_format(record, id);
    title = title_of(work, part, record, &arena);
    options.place = arena_printf(&arena, "* %s %s", code_text(CODES_REPLY_PART_ID, part), id);
    options.draft_title = title;
    pane_screen_open(work->app, work, &options, title, true);
    arena_clear(&arena);
}

void reply_ask_open_at(struct casework *work, const char *part, const char *record)
{
    int found = code_find(CODES_REPLY_PART_ID, part);
    struct ident id;

    replies_open(work);
    if (found && ident_parse(record, &id) &&
        case_file_find(&work->view.file, reply_text((enum code_reply_part)found)->entity, &id))
        reply_ask_open(work, (enum code_reply_part)found, &id);
}

/* ----- Any text of the case --------------------------------------------------- */

/* A version is answered section by section, on its own screen. */
static bool is_listed(enum code_reply_part part)
{
    enum reply_reach reach = reply_text(part)->reach;

    return part == REPLY_PART_WHOLE || reach == REPLY_OF_CASE || reach == REPLY_OF_RECORD;
}

static struct option option_of(struct casework *work, enum code_reply_part part,
                               const void *record)
{
    const struct assessment *version = record;
    struct str words = STR_INIT;
    struct option option;
    char id[IDENT_TEXT];

    ident_format(&((const struct record *)record)->id, id);
    if (part == REPLY_PART_WHOLE)
        str_printf(&words, "The assessment, version %d: any section of it",
                   (int)version->version_no);
    else
        reply_record_words(part, record, &words);
    option.code = arena_printf(&work->arena, "%s %s", code_text(CODES_REPLY_PART_ID, part), id);
    option.label = arena_strdup(&work->arena, str_text(&words));
    str_release(&words);
    return option;
}

/* Newest first of each kind; in the case's arena. */
static struct option_list all_texts(struct casework *work)
{
    struct case_file *file = &work->view.file;
    struct option *options;
    size_t most = 0, count = 0;

    for (int part = REPLY_PART_NONE_ + 1; part < REPLY_PART_END_; part++)
        most += case_file_count(file, reply_text((enum code_reply_part)part)->entity);
    options = arena_alloc(&work->arena, (most + 1) * sizeof(*options));
    for (int one = REPLY_PART_NONE_ + 1; one < REPLY_PART_END_; one++) {
        enum code_reply_part part = (enum code_reply_part)one;
        enum entity_id kind = reply_text(part)->entity;

        for (size_t i = case_file_count(file, kind); is_listed(part) && i-- > 0;)
            options[count++] = option_of(work, part, case_file_at(file, kind, i));
    }
    return (struct option_list){ options, count };
}

static void text_picked(void *who, const struct option *option)
{
    struct casework *work = who;
    char part[16] = "", record[IDENT_TEXT] = "";
    struct ident id;

    if (sscanf(option->code, "%15s %36s", part, record) != 2 || !ident_parse(record, &id))
        return;
    if (code_find(CODES_REPLY_PART_ID, part) == REPLY_PART_WHOLE)
        assessment_open(work, &id, NULL, NULL);
    else
        reply_ask_open(work, (enum code_reply_part)code_find(CODES_REPLY_PART_ID, part), &id);
}

/* Has the record words of this part? */
static bool has_words(enum code_reply_part part, const void *record)
{
    const struct entity *entity = entity_of(reply_text(part)->entity);

    for (int i = 0; i < entity->field_count; i++) {
        if (reply_text_has(part, &entity->fields[i]) && field_known(&entity->fields[i], record))
            return true;
    }
    return false;
}

void reply_ask_beside(struct casework *work, enum entity_id kind, const struct ident *record)
{
    const void *text = case_file_find(&work->view.file, kind, record);
    struct picklist pick = { .title = "Which text is it about?", .done = text_picked,
                             .who = work };
    enum code_reply_part parts[REPLY_PART_END_];
    size_t count = reply_parts_of(kind, parts);
    struct option *options = arena_alloc(&work->arena, (count + 1) * sizeof(*options));
    size_t with = 0;

    for (size_t i = 0; i < count; i++) {
        if (i == 0 || has_words(parts[i], text))
            options[with++] = option_of(work, parts[i], text);
    }
    pick.options = (struct option_list){ options, with };
    if (with > 1)
        picklist_open(app_stack(work->app), &pick);
    else if (with == 1)
        reply_ask_open(work, parts[0], record);
}

/* ----- The list ------------------------------------------------------------------ */

static void open_one(struct list_pane *list, const void *record)
{
    struct casework *work = list_pane_options(list)->work;
    struct picklist pick = { .title = "Which text is it about?", .done = text_picked,
                             .who = work };

    if (record != NULL) {
        whole_open(work, ENTITY_erratum, &((const struct record *)record)->id);
        return;
    }
    pick.options = all_texts(work);
    picklist_open(list_pane_options(list)->stack, &pick);
}

static const char *about_cell(const struct list_pane *list, const void *record, size_t column,
                              struct arena *arena)
{
    struct str words = STR_INIT;
    const char *about;

    if (column != 1)
        return NULL;
    reply_about_words(&list_pane_options(list)->work->view.file, record, &words);
    about = arena_strdup(arena, str_text(&words));
    str_release(&words);
    return about;
}

static const struct table_column columns[] = {
    { .title = "It is", .cols = 13 },
    { .title = "About", .cols = 26, .grow = true },
    { .title = "Words", .cols = 22, .grow = true },
    { .title = "Noted on", .cols = 15, .rank = 1 },
};
static const char *const cells[] = { "kind", "part", "text", "noted_on" };

static const struct list_layout replies_layout = {
    .title = "Corrections and disagreements", .noun = "one, to any text of the case",
    .nothing = "Nobody has corrected or disagreed with anything. a adds it, to any text.",
    .kind = ENTITY_erratum, .form = &reply_layout, .columns = columns,
    .column_count = COUNT(columns), .fields = cells, .cell = about_cell, .open = open_one,
};

void replies_open(struct casework *work)
{
    list_screen_open(work->app, work, &replies_layout, &work->case_id, replies_why_not(work));
}
