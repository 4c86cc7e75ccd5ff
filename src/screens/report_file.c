/* SPDX-License-Identifier: MIT */
/* A report written to a file of the person's own. */

#include "config.h"

#include <stdio.h>

#include "base/compiler.h"
#include "screens/own_form.h"
#include "screens/report_words.h"
#include "service/report_text.h"

struct writing {
    struct app *app;
    const struct report_made *made;
};

static bool fill(void *what, struct str *bytes, struct err *err)
{
    const struct writing *writing = what;

    if (!report_note_export(app_session(writing->app), &writing->made->rows, err))
        return false;
    report_csv(&writing->made->rows, CSV_GUARDED, bytes);
    return true;
}

static bool write_file(struct app *app, struct form *form, void *who, struct err *err)
{
    struct writing writing = { app, who };
    struct str said = STR_INIT;
    bool ok = app_save_file(app, form_value(form, "file"), fill, &writing, &said, err);

    if (ok)
        stack_say(app_stack(app), "Written: %s. Only you may read it.", str_text(&said));
    str_release(&said);
    return ok;
}

static void name_file(struct form *form, void *who)
{
    const struct report_made *made = who;
    char name[40];

    snprintf(name, sizeof(name), "%s.csv", made->order.report->code);
    form_set(form, "file", name);
}

static const struct form_field file_fields[] = {
    { .name = "file", .label = "File", .kind = ASK_LINE, .max = 100, .need = NEED_TO_SAVE,
      .hint = "A new file, made where the program was begun. It is not sealed.",
      .help = "Its name, without a folder. A file that is there already is left as it is." },
};
static const struct form_section file_section = {
    .name = "file", .title = "Write it to a file, as comma-separated values",
    .fields = file_fields, .count = COUNT(file_fields),
};

void report_file_open(struct app *app, const struct report_made *made)
{
    struct own_form form = { .name = "report-file",
                             .title = "Write it to a file",
                             .help = "All rows and columns, for a spreadsheet. Outside the store "
                                     "nothing guards it: keep it as you would keep the paper.",
                             .section = &file_section,
                             .done = write_file,
                             .prefill = name_file,
                             .who = (void *)(uintptr_t)made };

    own_form_open(app, &form);
}
