/* SPDX-License-Identifier: MIT */
/* What is asked of a print: for whom, what for, in which form, and where to. */

#include "config.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "screens/own_form.h"
#include "screens/print_screens.h"
#include "screens/view.h"
#include "service/print_whom.h"

enum { FIELDS = 6 };

struct print_ask {
    struct casework *work;
    struct screen *form;
    struct form_field fields[FIELDS];
    struct form_section section;
    struct arena arena; /* the options */
};

const char *print_ask_why_not(const struct casework *work)
{
    if (casework_is_past(work))
        return "A case as it was is not printed: ^T leads back to today.";
    return casework_why_not(work, PERMIT_PRINT_SUMMARY, OPERATION_EXECUTE, true);
}

/* ----- The fields --------------------------------------------------------------- */

static struct option_list options_of(const struct print_whoms *whoms, struct arena *arena)
{
    struct option *options = arena_alloc(arena, (whoms->count + 1) * sizeof(*options));

    for (size_t i = 0; i < whoms->count; i++)
        options[i] = (struct option){ whoms->items[i].whom, whoms->items[i].words };
    return (struct option_list){ options, whoms->count };
}

static void add(struct print_ask *ask, struct form_field field)
{
    ask->fields[ask->section.count++] = field;
}

static void add_form(struct print_ask *ask)
{
    static const struct option forms[] = { { "text", "Text" }, { "pdf", "PDF" } };

    if (app_options(ask->work->app)->paper != NULL)
        add(ask, (struct form_field){ .name = "form", .label = "As", .kind = ASK_CHOICE,
                                      .options = forms, .option_count = COUNT(forms),
                                      .hint = "Text for a line printer; PDF for any other.",
                                      .help = "Both have the same words. PDF is in letters of "
                                              "any script, on A4." });
}

static void add_document(struct print_ask *ask)
{
    size_t count;
    const struct document_kind *kinds = document_kinds(&count);
    struct option *options = arena_alloc(&ask->arena, count * sizeof(*options));

    for (size_t i = 0; i < count; i++)
        options[i] = (struct option){ kinds[i].word, code_label(CODES_DOCUMENT_ID,
                                                                (int)kinds[i].code) };
    add(ask, (struct form_field){ .name = "document", .label = "Document", .kind = ASK_CODE,
                                  .need = NEED_TO_SAVE,
                                  .options = options, .option_count = count,
                                  .hint = "F2 lists what there is.",
                                  .help = "Which document is made of the case." });
}

static bool is_of_minutes(const struct form *form, const struct form_field *field UNUSED)
{
    return document_kind_named(form_value(form, "document")) == DOCUMENT_MINUTES;
}

static void add_meeting(struct print_ask *ask)
{
    add(ask, (struct form_field){ .name = "meeting", .label = "Meeting", .kind = ASK_DATE,
                                  .dates = DATE_INPUT_PAST, .asked = is_of_minutes,
                                  .hint = "The day it was held; empty: the last one.",
                                  .help = "Of which meeting: the day on which it was held." });
}

static void make_fields(struct print_ask *ask, const struct print_whoms *whoms)
{
    struct option_list options = options_of(whoms, &ask->arena);

    add(ask, (struct form_field){ .name = "whom", .label = "For whom", .kind = ASK_CODE,
                                  .need = NEED_TO_SAVE,
                                  .options = options.options, .option_count = options.count,
                                  .hint = "What consent does not give them is left out.",
                                  .help = "The family, an agency of the team, or yourself. What "
                                          "consent does not give them is left out, and named "
                                          "before anything is given." });
    add_document(ask);
    add_meeting(ask);
    add(ask, (struct form_field){ .name = "purpose", .label = "What for", .kind = ASK_LINE,
                                  .max = 200,
                                  .hint = "Empty: the usual purpose of such a copy.",
                                  .help = "What they need it for. It stands on the first page "
                                          "and in the sharing log." });
    add_form(ask);
    add(ask, (struct form_field){ .name = "file", .label = "File", .kind = ASK_LINE, .max = 100,
                                  .need = NEED_TO_SAVE,
                                  .hint = "A new file where the program was begun; .txt or .pdf "
                                          "is put behind it.",
                                  .help = "Its name, without a folder and best without a "
                                          "person's name. A file that is there already is left "
                                          "as it is." });
    ask->section.name = "print";
    ask->section.title = "The case on paper";
    ask->section.fields = ask->fields;
}

/* ----- Filled in ------------------------------------------------------------------ */

/* "CAF-2010-00017-20100322104200": nobody's name, and none that is there already. */
static void prefill(struct form *form, void *who)
{
    const struct print_ask *ask = who;
    char when[INSTANT_TEXT];
    struct str name = STR_INIT;

    instant_format(session_now(app_session(ask->work->app)), when);
    str_printf(&name, "%s-", ask->work->view.file.caf_case.urn);
    for (const char *at = when; *at; at++) {
        if (isdigit((unsigned char)*at))
            str_add_char(&name, *at);
    }
    form_set(form, "file", str_text(&name));
    form_set(form, "document", document_kind_of(DOCUMENT_SUMMARY)->word);
    if (app_options(ask->work->app)->paper != NULL)
        form_set(form, "form", "pdf");
    str_release(&name);
}

static bool look(struct app *app, struct form *form, void *who, struct err *err)
{
    struct print_ask *ask = who;
    struct date meeting;
    struct print_order order = { .work = ask->work,
                                 .document = document_kind_named(form_value(form, "document")),
                                 .meeting = date_parse(form_value(form, "meeting"), &meeting)
                                                ? meeting
                                                : DATE_NONE,
                                 .whom = form_value(form, "whom"),
                                 .purpose = form_value(form, "purpose"),
                                 .file = form_value(form, "file"),
                                 .pdf = app_options(app)->paper != NULL &&
                                        form_value_is(form, "form", "pdf"),
                                 .form = ask->form };

    if (order.whom[0] == '\0')
        return err_set_field(err, "whom", "Say who it is for.");
    if (order.document == DOCUMENT_NONE_)
        return err_set_field(err, "document", "Say which document.");
    if (print_look_open(&order, err))
        return true;
    if (err->field != NULL && strcmp(err->field, "reason") == 0)
        err->field = "purpose";
    return false;
}

static void release(void *who)
{
    struct print_ask *ask = who;

    casework_release(ask->work);
    arena_clear(&ask->arena);
    free(ask);
}

void print_ask_open(struct casework *work)
{
    struct print_ask *ask = need_memory(sizeof(*ask));
    struct print_whoms whoms;
    struct err err = ERR_INIT;
    struct own_form form = { .name = "print",
                             .title = "Print",
                             .help = "A print is a sharing of information. ^S shows the pages as "
                                     "they would go, with what is left out; nothing is given and "
                                     "nothing written down before Enter there.",
                             .section = &ask->section,
                             .draft_title = "A print",
                             .place = "o +case.print",
                             .case_id = work->case_id,
                             .done = look,
                             .prefill = prefill,
                             .leads_on = true,
                             .release = release,
                             .who = ask };

    ask->work = work;
    casework_hold(work);
    if (!print_whoms(app_session(work->app), &work->case_id, &whoms, &ask->arena, &err)) {
        stack_err(app_stack(work->app), &err);
        release(ask);
        return;
    }
    make_fields(ask, &whoms);
    ask->form = own_form_open(work->app, &form);
}
