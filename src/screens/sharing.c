/* SPDX-License-Identifier: MIT */
/* The sharing log: who already has it, and on which basis. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/moment_input.h"
#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "screens/sharing.h"
#include "screens/whole.h"
#include "service/consent_svc.h"
#include "service/record_svc.h"
#include "service/sharing_svc.h"
#include "ui/dialog.h"

/* ----- Rows -------------------------------------------------------------- */

static const struct case_file *file_of(const struct rows_screen *rows)
{
    return &rows->view.work->view.file;
}

/* The newest first. */
static const struct disclosure *focused(const struct rows_screen *rows)
{
    const struct case_file *file = file_of(rows);
    size_t at;

    return rows_focus(rows, &at) ? &file->disclosure.items[file->disclosure.count - 1 - at] : NULL;
}

const char *sharing_whom(struct app *app, const struct disclosure *entry, struct arena *arena)
{
    if (ident_known(&entry->to_agency))
        return name_of(app_session(app), ENTITY_agency, &entry->to_agency, arena);
    return entry->to_person == NULL ? "-" : entry->to_person;
}

const char *sharing_what(const struct disclosure *entry, struct arena *arena)
{
    const char *words = "";

    for (int i = 1; i < DATACLASS_END_; i++) {
        if (set_has(entry->what, i))
            words = arena_printf(arena, "%s%s%s", words, words[0] == '\0' ? "" : ", ",
                                 code_label(CODES_DATACLASS_ID, i));
    }
    return words;
}

/* Of a copy also which case it came from. */
static const char *what_words(const struct disclosure *entry, struct arena *arena)
{
    const char *what = sharing_what(entry, arena);

    return entry->carried_from == NULL
               ? what
               : arena_printf(arena, "%s (from %s)", what, entry->carried_from);
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    const struct case_file *file = file_of(rows);
    struct table_row *room = rows_room(rows, file->disclosure.count);

    if (file->disclosure.count == 0 && !casework_reads(rows->view.work, ENTITY_disclosure))
        return err_set(err, ERR_DENIED, "%s", casework_not_yours(rows->view.work));

    for (size_t i = 0; i < file->disclosure.count; i++) {
        const struct disclosure *entry = &file->disclosure.items[file->disclosure.count - 1 - i];
        char when[MOMENT_TEXT];

        moment_format(entry->when, when);
        room[i].mark = sharing_alerts(entry) ? "!" : NULL;
        room[i].cells[0] = arena_strdup(&rows->arena, when);
        room[i].cells[1] = sharing_way(entry);
        room[i].cells[2] = sharing_whom(rows->view.app, entry, &rows->arena);
        room[i].cells[3] = what_words(entry, &rows->arena);
        room[i].cells[4] = code_label(CODES_LAWBASIS_ID, entry->basis);
    }
    return true;
}

/* ----- A new entry -------------------------------------------------------- */

static bool is_refused(const struct form *form)
{
    return form_value_is(form, "direction", "REQUEST_REFUSED");
}

/* Whoever got it, or asked for it in vain. */
static bool is_to_somebody(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "direction", "OUT") || is_refused(form);
}

/* What was refused is not shared, what was received was: there is nothing to decide. */
static bool is_decided_here(const struct form *form, const struct form_field *field UNUSED)
{
    return !is_refused(form) && !form_value_is(form, "direction", "IN");
}

static bool without_consent(const struct form *form, const struct form_field *field UNUSED)
{
    const char *basis = form_value(form, "basis");

    return basis[0] != '\0' && strcmp(basis, "CONSENT") != 0 && strcmp(basis, "ANON") != 0 &&
           form_value(form, "family_copy")[0] == '\0';
}

/* Of what went; the family's own copy is the whole of what they signed. */
static bool is_to_be_exact(const struct form *form, const struct form_field *field)
{
    return form_value(form, "family_copy")[0] == '\0' && !is_refused(form) &&
           (!is_decided_here(form, field) || form_value_is(form, "decision", "SHARED"));
}

/* What was not given needs its reasons, too. */
static bool is_justified(const struct form *form, const struct form_field *field)
{
    return without_consent(form, field) || is_refused(form) ||
           (is_decided_here(form, field) && form_value_is(form, "decision", "NOT_SHARED"));
}

static bool is_not_told(const struct form *form, const struct form_field *field)
{
    return without_consent(form, field) && form_value_is(form, "family_told", "NOT_TOLD");
}

static const struct layout_field what_fields[] = {
    { .name = "direction" },
    { .name = "to_agency" },
    { .name = "to_person" },
    { .name = "recipient_identity_checked", .asked = is_to_somebody },
    { .name = "what" },
    { .name = "what_note", .rows = 2, .needed = is_to_be_exact },
    { .name = "purpose", .rows = 2 },
    { .name = "method" },
    { .name = "when" },
    { .name = "family_copy" },
};
static const struct layout_field basis_fields[] = {
    { .name = "basis" },
    { .name = "decision", .asked = is_decided_here,
      .never = UINT64_C(1) << SHARE_DECISION_TO_TELL },
    { .name = "justification", .rows = 3, .asked = is_justified, .needed = is_justified },
    { .name = "consent_sought", .asked = without_consent, .needed = without_consent },
    { .name = "family_told", .asked = without_consent, .needed = without_consent },
    { .name = "not_told_reason", .asked = is_not_told, .needed = is_not_told },
    { .name = "authorised_by", .asked = is_justified, .needed = without_consent },
};
static const struct layout_section entry_sections[] = {
    { "what", "What, to whom, why, how", what_fields, COUNT(what_fields) },
    { "basis", "On which basis", basis_fields, COUNT(basis_fields) },
};
static const struct layout entry_layout = {
    .name = "sharing", .title = "A sharing of information", .parts = { ENTITY_disclosure },
    .sections = entry_sections, .section_count = COUNT(entry_sections),
};

static void prefill(struct form_pane *pane)
{
    struct form *form = form_pane_form(pane);
    char now[INSTANT_TEXT];

    instant_format(session_now(app_session(form_pane_options(pane)->app)), now);
    form_set(form, "when", now);
    form_set(form, "direction", "OUT");
    form_set(form, "decision", "SHARED");
}

/* ----- Without consent ---------------------------------------------------- */

/* What was filled in, until it is signed. */
struct unconsented {
    struct form_pane *pane;
    struct screen *screen;
    struct disclosure entry;
    struct arena arena;
};

static bool sign(void *who, const char *reason UNUSED, const char *passphrase, struct err *err)
{
    struct unconsented *sharing = who;
    struct session *session = app_session(form_pane_options(sharing->pane)->app);
    struct secret *secret = secret_from(passphrase, strlen(passphrase));
    bool ok = session_confirm(session, secret, err) &&
              sharing_record(session, &sharing->entry, err);

    secret_free(secret);
    return ok;
}

static void signed_or_not(void *who, bool signed_it)
{
    struct unconsented *sharing = who;
    const struct form_pane_options *options = form_pane_options(sharing->pane);
    struct stack *stack = options->stack;

    if (signed_it) {
        form_pane_drop_draft(sharing->pane);
        casework_refresh(options->work);
        stack_remove(stack, sharing->screen);
        stack_say(stack, "In the sharing log. Entries are never changed.");
    }
    arena_clear(&sharing->arena);
    free(sharing);
}

static void ask_signature(struct form_pane *pane, const struct disclosure *entry)
{
    struct stack *stack = form_pane_options(pane)->stack;
    struct unconsented *sharing = need_memory(sizeof(*sharing));
    struct signing signing = { .title = "Share without consent",
                               .words = "The log keeps that this was shared without the family's "
                                        "consent, why, on whose authority, and that you signed "
                                        "it. It is never changed.",
                               .harmless = "Go back to the entry",
                               .verb = "Record and sign",
                               .sign = sign,
                               .done = signed_or_not,
                               .who = sharing };

    sharing->pane = pane;
    sharing->screen = stack_top(stack);
    sharing->entry = *(struct disclosure *)record_copy(entity_of(ENTITY_disclosure), entry,
                                                       &sharing->arena);
    dialog_sign(stack, &signing);
}

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct session *session = app_session(options->app);
    struct disclosure *entry = records[0];

    entry->case_id = options->work->case_id;
    if (!is_decided_here(form_pane_form(pane), NULL))
        entry->decision = SHARE_DECISION_NONE_; /* the service knows it */
    if (!without_consent(form_pane_form(pane), NULL) || entry->direction != DIRECTION_OUT ||
        entry->decision != SHARE_DECISION_SHARED)
        return sharing_record(session, entry, err);
    if (!sharing_check(session, entry, err))
        return false;
    ask_signature(pane, entry);
    return err_set(err, ERR_STOPPED, "It is in the log when you have signed.");
}

static void saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "In the sharing log. Entries are never changed.");
}

/* Domain.md 3.1, which field answers each, and what to do where one is not sure. */
static void seven_questions(const struct form *form UNUSED,
                            const struct form_field *field UNUSED, struct str *out)
{
    str_add(out,
            "Seven questions before anything is shared.\n\n"
            "1. What is it for, and is that a purpose one may share for? (Purpose)\n"
            "2. Can anybody be told from it? If nobody can, it may go: Basis, \"Nobody "
            "identifiable\".\n"
            "3. Is it confidential? Most of what a family says to you is.\n"
            "4. If so, have they agreed to this, to these people? The consent log says to what. "
            "(Basis, \"Consent\")\n"
            "5. If they said no, or were not asked: is the public interest enough on these facts, "
            "somebody's safety most of all? (Basis, Justification, Authorised by)\n"
            "6. Is it no more than is needed, right, to whom it is for, and safe on its way? (What, "
            "How, Recipient checked)\n"
            "7. Is it written down, whether it was shared or not, and why? (This entry)\n\n"
            "Not sure of one? Stop here: Esc keeps the draft. Ask your supervisor or the "
            "safeguarding lead, without the name where that will do. If somebody is in danger now, "
            "^X.");
}

void sharing_ask(struct casework *work, const struct disclosure *entry, const char *words)
{
    struct form_pane_options options = { .layout = &entry_layout,
                                         .records = { entry },
                                         .parent = work->case_id,
                                         .place = "s +sharing.add",
                                         .prefill = entry == NULL ? prefill : NULL,
                                         .no_draft = entry != NULL,
                                         .save = save,
                                         .saved = saved,
                                         .beside = seven_questions };

    pane_screen_open(work->app, work, &options, words, true);
}

static void add(struct screen *screen)
{
    struct stack *stack = screen->stack;

    sharing_ask(rows_mut(screen)->view.work, NULL, "A sharing of information");
    if (stack_message(stack)[0] == '\0')
        stack_say(stack, "F7: seven questions before anything is shared.");
}

const char *sharing_why_no_entry(struct casework *work)
{
    struct disclosure entry;

    record_init(entity_of(ENTITY_disclosure), &entry);
    entry.case_id = work->case_id;
    return record_why_not(app_session(work->app), ENTITY_disclosure, &entry, &work->arena);
}

/* ----- A whole entry ------------------------------------------------------ */

static void whole(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);

    whole_open(rows->view.work, ENTITY_disclosure, &focused(rows)->record.id);
}

/* ----- As a screen -------------------------------------------------------- */

static const char *why_not(const struct screen *screen)
{
    return sharing_why_no_entry(rows_of(screen)->view.work);
}

static const char *why_nothing(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "Nothing was shared yet." : NULL;
}

static void requests(struct screen *screen)
{
    access_open(rows_mut(screen)->view.work);
}

static const struct action sharing_actions[] = {
    { .name = "sharing.add", .key = "a", .hint = "Add",
      .help = "Record what was shared, or that it was not", .why_not = why_not, .run = add },
    { .name = "sharing.whole", .key = "Enter", .hint = "Whole entry", .help = "The whole entry",
      .places = ANYWHERE, .why_not = why_nothing, .run = whole },
    { .name = "sharing.access", .key = "r", .hint = "Requests",
      .help = "Who asked for a copy of the record, and what was left out of it",
      .run = requests },
    { .name = "sharing.consent", .key = "k", .hint = "Consent", .help = "The consent log",
      .run = nav_run_CONSENT },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

static size_t count_decided_against(const struct case_file *file)
{
    size_t count = 0;

    for (size_t i = 0; i < file->disclosure.count; i++)
        count += file->disclosure.items[i].direction == DIRECTION_OUT &&
                 file->disclosure.items[i].decision == SHARE_DECISION_NOT_SHARED;
    return count;
}

static void title(const struct screen *screen, struct str *out)
{
    struct casework *work = rows_of(screen)->view.work;
    size_t count = work->view.file.disclosure.count;
    size_t against = count_decided_against(&work->view.file);

    str_add(out, "Sharing log");
    if (count > 0 || casework_reads(work, ENTITY_disclosure))
        str_printf(out, ", %s", count_words(count, "entry", "entries", &work->arena));
    if (against > 0)
        str_printf(out, ", %zu not shared", against);
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct disclosure *entry = focused(rows);
    struct arena arena = ARENA_INIT;

    if (entry != NULL && entry->decision == SHARE_DECISION_TO_TELL)
        canvas_wrap(canvas, rect, ROLE_ALERT,
                    "Nobody has been told yet. Telephone children's social care, then record the "
                    "call (x).",
                    0);
    else if (entry != NULL)
        canvas_wrap(canvas, rect, ROLE_TEXT,
                    arena_printf(&arena, "%s, %s, by %s, %s. %s", sharing_way(entry),
                                 code_label(CODES_LAWBASIS_ID, entry->basis),
                                 name_of(app_session(rows->view.app), ENTITY_practitioner,
                                         &entry->by_user, &arena),
                                 code_label(CODES_SHARE_METHOD_ID, entry->method),
                                 entry->purpose == NULL ? "" : entry->purpose),
                    0);
    arena_clear(&arena);
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "! is what was shared without consent. A decision not to share belongs here too.");
}

const struct screen_ops sharing_ops = {
    .name = "sharing",
    .kind = SCREEN_FULL,
    .help = "Everything that left this record or came into it: what, to whom, why, how, on which "
            "basis. Before you share, ask: what is the purpose, is there consent or another basis, "
            "is it needed, is it right, is it safe, who must know, is it written down? Entries are "
            "never changed.",
    .actions = sharing_actions,
    .action_count = COUNT(sharing_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column sharing_columns[] = {
    { .title = "When", .cols = 17 },
    { .title = "Which way", .cols = 16 },
    { .title = "To or from", .cols = 18, .grow = true },
    { .title = "What", .cols = 14, .grow = true },
    { .title = "Basis", .cols = 12, .rank = 1 },
};

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    const struct case_file *file = file_of(rows);

    return file->disclosure.items[file->disclosure.count - 1 - at].record.id;
}

static const struct rows_kind sharing_kind = {
    .ops = &sharing_ops,
    .columns = sharing_columns,
    .column_count = COUNT(sharing_columns),
    .nothing = "Nothing was shared yet. a adds an entry.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 3,
    .record = record_of,
};

void sharing_open(struct casework *work)
{
    rows_open(&sharing_kind, work->app, work, NULL);
}
