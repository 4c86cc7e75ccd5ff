/* SPDX-License-Identifier: MIT */
/* Quality audits of a CAF: what was found, and a new one. */

#include "config.h"

#include <stdlib.h>

#include "model/record.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/own_form.h"
#include "screens/rows_screen.h"
#include "service/quality_svc.h"
#include "service/record_svc.h"
#include "ui/pager.h"

/* ----- Rows ---------------------------------------------------------------- */

static const struct case_file *file_of(const struct rows_screen *rows)
{
    return &rows->view.work->view.file;
}

/* The newest first. */
static const struct quality_audit *focused(const struct rows_screen *rows)
{
    const struct case_file *file = file_of(rows);
    size_t at;

    return rows_focus(rows, &at) ? &file->quality_audit.items[file->quality_audit.count - 1 - at]
                                 : NULL;
}

static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    const struct case_file *file = file_of(rows);

    return file->quality_audit.items[file->quality_audit.count - 1 - at].record.id;
}

static const char *percent(const struct case_file *file, const struct quality_audit *audit,
                           struct arena *arena)
{
    int permille = quality_permille(file, &audit->record.id);

    return permille < 0 ? "-" : arena_printf(arena, "%d.%d %%", permille / 10, permille % 10);
}

static int64_t points(const struct quality_audit *audit)
{
    const int64_t scores[] = {
        audit->reason_score,  audit->conclusion_score, audit->plan_score,
        audit->domain1_score, audit->domain2_score,    audit->domain3_score,
    };
    int64_t sum = 0;

    for (size_t i = 0; i < COUNT(scores); i++)
        sum += scores[i] == INT_UNKNOWN ? 0 : scores[i];
    return sum;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    const struct case_file *file = file_of(rows);
    struct table_row *room = rows_room(rows, file->quality_audit.count);

    if (!casework_reads(rows->view.work, ENTITY_quality_audit))
        return err_set(err, ERR_DENIED, "%s", casework_not_yours(rows->view.work));
    for (size_t i = 0; i < file->quality_audit.count; i++) {
        const struct quality_audit *audit =
            &file->quality_audit.items[file->quality_audit.count - 1 - i];
        char day[DATE_WORDS];

        date_format_words(audit->date, day);
        room[i].cells[0] = arena_strdup(&rows->arena, day[0] ? day + 4 : "");
        room[i].cells[1] = name_of(app_session(rows->view.app), ENTITY_practitioner,
                                   &audit->auditor, &rows->arena);
        room[i].cells[2] = percent(file, audit, &rows->arena);
        room[i].cells[3] = arena_printf(&rows->arena, "%d of 18", (int)points(audit));
    }
    return true;
}

/* ----- One audit ------------------------------------------------------------- */

static void add_items(const struct case_file *file, const struct quality_audit *audit,
                      struct str *out)
{
    struct arena arena = ARENA_INIT;

    for (size_t i = 0; i < file->quality_audit_item.count; i++) {
        const struct quality_audit_item *item = &file->quality_audit_item.items[i];

        if (ident_equal(&item->quality_audit_id, &audit->record.id))
            str_printf(out, "%s: %s%s%s\n", quality_words(item->item, &arena),
                       code_label(CODES_QA_ANSWER_ID, item->answer),
                       item->note == NULL ? "" : ". ", item->note == NULL ? "" : item->note);
    }
    arena_clear(&arena);
}

static void add_scores(const struct quality_audit *audit, struct str *out)
{
    const struct entity *entity = entity_of(ENTITY_quality_audit);
    struct arena arena = ARENA_INIT;

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];

        if (field->kind == FIELD_INT)
            str_printf(out, "%s: %s\n", field->label, field_words(field, audit, &arena));
    }
    arena_clear(&arena);
}

static void read_one(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct quality_audit *audit = focused(rows);
    struct arena arena = ARENA_INIT;
    struct str words = STR_INIT;

    if (audit == NULL)
        return;
    str_printf(&words, "Yes of what applies: %s\n\n", percent(file_of(rows), audit, &arena));
    add_scores(audit, &words);
    str_add(&words, "\n");
    add_items(file_of(rows), audit, &words);
    pager_open(screen->stack, "A quality audit", str_text(&words));
    str_release(&words);
    arena_clear(&arena);
}

/* ----- A new one ---------------------------------------------------------------- */

static const struct option answers[] = { { "YES", "Yes" }, { "NO", "No" },
                                         { "NA", "Not applicable" } };
static const struct option scores[] = { { "0", "0 not done" }, { "1", "1 poor" },
                                        { "2", "2 satisfactory" }, { "3", "3 good" } };

#define HEADING(words) { .kind = ASK_HEADING, .label = words },
#define ITEM(item, words) \
    { .name = QUALITY_FIELD(item), .label = words, .kind = ASK_CHOICE, .options = answers, \
      .option_count = COUNT(answers), .need = NEED_TO_SAVE, \
      .hint = "Filled in where the record tells; change it where you see it otherwise.", \
      .help = "Yes, no, or not applicable. What the record tells is filled in." },
#define SCORE(field, words) \
    { .name = #field, .label = words, .kind = ASK_CHOICE, .options = scores, \
      .option_count = COUNT(scores), .need = NEED_TO_SAVE, .hint = "Your own judgement, from 0 to 3.", \
      .help = "0 not completed, 1 poor, 2 satisfactory, 3 good." },

static const struct form_field quality_fields[] = {
    HEADING("Identifying")
    QUALITY_IDENTIFYING(ITEM)
    HEADING("Assessment")
    QUALITY_ASSESSMENT(ITEM)
    HEADING("Summary")
    QUALITY_SUMMARY(ITEM)
    HEADING("Plan")
    QUALITY_PLAN(ITEM)
    HEADING("Review")
    QUALITY_REVIEW(ITEM)
    HEADING("In depth")
    SCORE(reason_score, "Reason for assessment")
    SCORE(conclusion_score, "Conclusion, solution, action")
    SCORE(plan_score, "Delivery plan and review")
    SCORE(domain1_score, "Domain 1")
    SCORE(domain2_score, "Domain 2")
    SCORE(domain3_score, "Domain 3")
};
static const struct form_section quality_section[] = {
    { .name = "quality", .title = "Quality of the CAF", .fields = quality_fields,
      .count = COUNT(quality_fields) },
};

static void take_scores(const struct form *form, struct quality_audit *audit)
{
    const struct entity *entity = entity_of(ENTITY_quality_audit);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        const char *value = field->kind == FIELD_INT ? form_value(form, field->name) : "";

        if (value[0] != '\0')
            field_set_int(field, audit, value[0] - '0');
    }
}

static bool keep(struct app *app, struct form *form, void *who, struct err *err)
{
    struct rows_screen *rows = who;
    struct quality_form audit = { .answers = { 0 } };

    record_init(entity_of(ENTITY_quality_audit), &audit.audit);
    audit.audit.case_id = rows->view.work->case_id;
    for (int item = 1; item < QUALITY_END_; item++)
        audit.answers[item] = code_find(CODES_QA_ANSWER_ID, form_value(form, quality_field(item)));
    take_scores(form, &audit.audit);
    if (!quality_keep(app_session(app), &audit, err))
        return false;
    casework_refresh(rows->view.work);
    return true;
}

static void prefill(struct form *form, void *who)
{
    struct rows_screen *rows = who;
    struct quality_form draft;
    struct err err = ERR_INIT;

    if (!quality_draft(app_session(rows->view.app), &rows->view.work->case_id, &draft, &err))
        return;
    for (int item = 1; item < QUALITY_END_; item++)
        form_set(form, quality_field(item),
                 draft.answers[item] ? code_text(CODES_QA_ANSWER_ID, draft.answers[item]) : "");
}

static void add(struct screen *screen)
{
    struct own_form form = { .name = "quality-audit",
                             .title = "A quality audit",
                             .help = "What the record tells is filled in: whether something is "
                                     "there, not whether it is good. The rest is yours to say.",
                             .section = quality_section,
                             .draft_title = "A quality audit",
                             .place = "q",
                             .case_id = rows_mut(screen)->view.work->case_id,
                             .done = keep,
                             .prefill = prefill,
                             .who = rows_mut(screen) };

    own_form_open(rows_mut(screen)->view.app, &form);
}

/* ----- As a screen --------------------------------------------------------------- */

static const char *why_not(const struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    struct quality_audit audit;

    record_init(entity_of(ENTITY_quality_audit), &audit);
    audit.case_id = rows->view.work->case_id;
    return record_why_not(app_session(rows->view.app), ENTITY_quality_audit, &audit,
                          &rows->view.work->arena);
}

static const char *why_nothing(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "There is no audit to read." : NULL;
}

static const struct action quality_actions[] = {
    { .name = "quality.add", .key = "a", .hint = "Add", .help = "Audit the quality of this CAF",
      .why_not = why_not, .run = add },
    { .name = "quality.open", .key = "Enter", .hint = "Read", .help = "Read the audit",
      .places = ANYWHERE, .why_not = why_nothing, .run = read_one },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Quality audits");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Co-ordinators and supervisors audit; whoever leads reads it.");
}

const struct screen_ops quality_ops = {
    .name = "quality",
    .kind = SCREEN_FULL,
    .help = "Whether the CAF is complete and good: items answered yes, no or not applicable, and "
            "six parts scored from 0 to 3. What the record itself tells is filled in; the rest "
            "is the auditor's. The per cent are of what applies.",
    .actions = quality_actions,
    .action_count = COUNT(quality_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column quality_columns[] = {
    { .title = "Date", .cols = 11 },
    { .title = "Audited by", .cols = 20, .grow = true },
    { .title = "Yes", .cols = 8, .right = true },
    { .title = "In depth", .cols = 9 },
};

static const struct rows_kind quality_kind = {
    .ops = &quality_ops,
    .columns = quality_columns,
    .column_count = COUNT(quality_columns),
    .nothing = "This CAF was not audited yet. a begins an audit.",
    .fill = fill,
    .record = record_of,
};

void quality_open(struct casework *work)
{
    rows_open(&quality_kind, work->app, work, NULL);
}
