/* SPDX-License-Identifier: MIT */
/* Notes of the chronology, what is added to them, and attempts at contact. */

#include "config.h"

#include "screens/notes.h"

#include "model/record.h"
#include "model/reply.h"
#include "screens/pane_screen.h"
#include "screens/whole.h"
#include "service/record_svc.h"
#include "ui/pager.h"

/* ----- Layouts ------------------------------------------------------------ */

static const struct layout_field note_fields[] = {
    { .name = "date" },   { .name = "kind" },       { .name = "text", .rows = 6 },
    { .name = "source" }, { .name = "data_class" },
};
static const struct layout_section note_section[] = {
    { "note", "A note in the chronology", note_fields, COUNT(note_fields) },
};
static const struct layout note_layout = {
    .name = "note", .title = "A note in the chronology", .parts = { ENTITY_chronology_note },
    .sections = note_section, .section_count = 1,
};

static const struct layout_field addendum_fields[] = {
    { .name = "text", .label = "Addendum", .rows = 6 },
    { .name = "source" },
};
static const struct layout_section addendum_section[] = {
    { "addendum", "An addendum to a note", addendum_fields, COUNT(addendum_fields) },
};
static const struct layout addendum_layout = {
    .name = "addendum", .title = "An addendum to a note", .parts = { ENTITY_chronology_note },
    .sections = addendum_section, .section_count = 1,
};

static const struct layout_field attempt_fields[] = {
    { .name = "date" }, { .name = "method" }, { .name = "result" },
};
static const struct layout_section attempt_section[] = {
    { "attempt", "An attempt at contact", attempt_fields, COUNT(attempt_fields) },
};
static const struct layout attempt_layout = {
    .name = "attempt", .title = "An attempt at contact", .parts = { ENTITY_contact_attempt },
    .sections = attempt_section, .section_count = 1,
};

/* ----- What is known of a new one ------------------------------------------ */

static struct session *session_of(const struct form_pane *pane)
{
    return app_session(form_pane_options(pane)->app);
}

static struct ident writer(const struct form_pane *pane)
{
    return session_who(session_of(pane))->practitioner;
}

static void date_today(struct form_pane *pane)
{
    char today[DATE_TEXT];

    date_format(session_today(session_of(pane)), today);
    form_set(form_pane_form(pane), "date", today);
}

static void prefill_note(struct form_pane *pane)
{
    struct chronology_note *note = form_pane_record(pane, 0);

    note->case_id = form_pane_options(pane)->work->case_id;
    note->author_id = writer(pane);
    date_today(pane);
}

/* It is of the note's kind, and kept from whom the note is kept. */
static void prefill_addendum(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct chronology_note *first =
        case_file_find(&options->work->view.file, ENTITY_chronology_note, &options->parent);
    struct chronology_note *note = form_pane_record(pane, 0);

    note->case_id = options->work->case_id;
    note->author_id = writer(pane);
    note->date = session_today(session_of(pane));
    note->addendum_to = options->parent;
    if (first != NULL) {
        note->kind = first->kind;
        note->data_class = first->data_class;
    }
}

static void prefill_attempt(struct form_pane *pane)
{
    struct contact_attempt *attempt = form_pane_record(pane, 0);

    attempt->case_id = form_pane_options(pane)->work->case_id;
    attempt->by = writer(pane);
    date_today(pane);
}

/* ----- Forms ----------------------------------------------------------------- */

static void note_saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack,
              "In the chronology. You can change it for a while, then it is locked.");
}

static void attempt_saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "In the chronology.");
}

void note_new_open(struct casework *work)
{
    struct form_pane_options options = { .layout = &note_layout,
                                         .parent = work->case_id,
                                         .place = "h note",
                                         .prefill = prefill_note,
                                         .saved = note_saved };

    pane_screen_open(work->app, work, &options, "A note", true);
}

void note_add_open(struct casework *work, const struct ident *note)
{
    struct arena arena = ARENA_INIT;
    char id[IDENT_TEXT];
    struct form_pane_options options = { .layout = &addendum_layout,
                                         .parent = note_first(work, note),
                                         .prefill = prefill_addendum,
                                         .saved = note_saved };

    ident_format(&options.parent, id);
    options.place = arena_printf(&arena, "h addendum %s", id);
    pane_screen_open(work->app, work, &options, "An addendum", true);
    arena_clear(&arena);
}

void attempt_new_open(struct casework *work)
{
    struct form_pane_options options = { .layout = &attempt_layout,
                                         .parent = work->case_id,
                                         .place = "h attempt",
                                         .prefill = prefill_attempt,
                                         .saved = attempt_saved };

    pane_screen_open(work->app, work, &options, "An attempt at contact", true);
}

/* ----- One that is there -------------------------------------------------------- */

static bool is_theirs(const struct casework *work, enum entity_id kind, const void *record)
{
    struct arena arena = ARENA_INIT;
    bool theirs = record_why_not(app_session(work->app), kind, record, &arena) == NULL;

    arena_clear(&arena);
    return theirs;
}

static void add_note_words(const struct casework *work, const struct chronology_note *note,
                           struct str *out)
{
    struct reply_place place = reply_place_of(ENTITY_chronology_note, note);
    struct arena arena = ARENA_INIT;
    char day[DATE_WORDS];

    date_format_words(note->date, day);
    str_printf(out, "%s%s, %s (%s)\n%s\n", ident_known(&note->addendum_to) ? "Addendum, " : "",
               day,
               name_of(app_session(work->app), ENTITY_practitioner, &note->author_id, &arena),
               code_label(CODES_NOTE_SOURCE_ID, note->source),
               note->text == NULL ? "" : note->text);
    replies_print(&work->view.file, &place, "Beside it: ", out);
    str_add(out, "\n");
    arena_clear(&arena);
}

/* The note, and beneath it what was added, in the order it was. */
static void read_note(struct casework *work, const struct chronology_note *first)
{
    const struct case_file *file = &work->view.file;
    struct str words = STR_INIT;

    add_note_words(work, first, &words);
    for (size_t i = 0; i < file->chronology_note.count; i++) {
        if (ident_equal(&file->chronology_note.items[i].addendum_to, &first->record.id))
            add_note_words(work, &file->chronology_note.items[i], &words);
    }
    pager_open(app_stack(work->app), code_label(CODES_NOTE_KIND_ID, first->kind),
               str_text(&words));
    str_release(&words);
}

void note_open(struct casework *work, const struct ident *id)
{
    const struct case_file *file = &work->view.file;
    const struct chronology_note *note = case_file_find(file, ENTITY_chronology_note, id);
    struct ident first = note_first(work, id);
    struct form_pane_options options = { .layout = &note_layout, .records = { note },
                                         .place = "h", .saved = note_saved };

    if (note == NULL)
        return;
    if (!is_theirs(work, ENTITY_chronology_note, note)) {
        note = case_file_find(file, ENTITY_chronology_note, &first);
        read_note(work, note);
        return;
    }
    if (ident_known(&note->addendum_to))
        options.layout = &addendum_layout;
    pane_screen_open(work->app, work, &options, options.layout->title, true);
}

void attempt_open(struct casework *work, const struct ident *id)
{
    const struct contact_attempt *attempt =
        case_file_find(&work->view.file, ENTITY_contact_attempt, id);
    struct form_pane_options options = { .layout = &attempt_layout, .records = { attempt },
                                         .place = "h", .saved = attempt_saved };

    if (attempt == NULL)
        return;
    if (is_theirs(work, ENTITY_contact_attempt, attempt))
        pane_screen_open(work->app, work, &options, "An attempt at contact", true);
    else
        whole_open(work, ENTITY_contact_attempt, id);
}

const char *note_why_not(struct casework *work)
{
    struct chronology_note note;

    if (work->view.identity_only)
        return "You may know of this case, but not write in it. Ask its lead professional.";
    record_init(entity_of(ENTITY_chronology_note), &note);
    note.case_id = work->case_id;
    return record_why_not(app_session(work->app), ENTITY_chronology_note, &note,
                          &work->arena);
}

struct ident note_first(const struct casework *work, const struct ident *id)
{
    const struct chronology_note *note =
        case_file_find(&work->view.file, ENTITY_chronology_note, id);

    return note != NULL && ident_known(&note->addendum_to) &&
                   case_file_find(&work->view.file, ENTITY_chronology_note, &note->addendum_to)
               ? note->addendum_to
               : *id;
}
