/* SPDX-License-Identifier: MIT */
/* Outcome scores: how far the child has come, as a strip and in words. */

#include "config.h"

#include <stdlib.h>

#include "model/distance.h"
#include "model/record.h"
#include "model/reply.h"
#include "screens/all_ops.h"
#include "screens/case_screens.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "screens/rows_screen.h"
#include "service/score_svc.h"
#include "ui/pager.h"

enum { GROUPS = SCORE_GROUP_END_ - 1, DISTANCES = GROUPS * SCORE_RATER_END_ };

/* ----- Rows ---------------------------------------------------------------- */

static const struct case_file *file_of(const struct rows_screen *rows)
{
    return &rows->view.work->view.file;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct distance all[DISTANCES];
    size_t count = distances_find(file_of(rows), all, DISTANCES);
    struct table_row *room = rows_room(rows, count);

    if (count == 0 && !casework_reads(rows->view.work, ENTITY_outcome_score))
        return err_set(err, ERR_DENIED, "Scores are for those who may read the plan.");
    for (size_t i = 0; i < count; i++) {
        char strip[DISTANCE_STRIP];

        distance_strip(&all[i], strip);
        room[i].cells[0] = code_label(CODES_SCORE_RATER_ID, all[i].rater);
        room[i].cells[1] = code_label(CODES_SCORE_GROUP_ID, all[i].group);
        room[i].cells[2] = arena_strdup(&rows->arena, strip);
        room[i].cells[3] = distance_words(&all[i], &rows->arena);
    }
    return true;
}

/* ----- The form: a set of scores, one record a group --------------------------- */

static const struct layout_field score_fields[] = {
    { .name = "date" },
    { .name = "point" },
    { .name = "rater" },
    { .label = "From 0, no concern, to 4, major concern; empty: not scored" },
    { .name = "score", .label = "Health", .open_need = true },
    { .name = "learning.score", .label = "Learning", .open_need = true },
    { .name = "parents.score", .label = "Parents and carers", .open_need = true },
    { .name = "family.score", .label = "Family and environment", .open_need = true },
};
static const struct layout_section score_section[] = {
    { "scores", "A set of outcome scores", score_fields, COUNT(score_fields) },
};
static const struct layout score_layout = {
    .name = "scores", .title = "A set of outcome scores",
    .parts = { ENTITY_outcome_score, ENTITY_outcome_score, ENTITY_outcome_score,
               ENTITY_outcome_score },
    .prefixes = { NULL, "learning", "parents", "family" },
    .sections = score_section, .section_count = 1,
};

/* At the start, at a review, or at the end: as far as the case is. */
static enum code_score_point point_of(const struct case_file *file)
{
    if (file->outcome_score.count == 0)
        return SCORE_POINT_BASELINE;
    return file->caf_case.state == STATE_Z0 ? SCORE_POINT_CLOSURE : SCORE_POINT_REVIEW;
}

static void prefill(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct form *form = form_pane_form(pane);
    char today[DATE_TEXT];

    date_format(session_today(app_session(options->app)), today);
    form_set(form, "date", today);
    form_set(form, "point",
             code_text(CODES_SCORE_POINT_ID, (int)point_of(&options->work->view.file)));
    form_set(form, "rater", code_text(CODES_SCORE_RATER_ID, SCORE_RATER_LP));
}

static bool save(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct outcome_score *scores[GROUPS];

    for (int i = 0; i < GROUPS; i++) {
        scores[i] = records[i];
        scores[i]->group = i + 1;
    }
    scores[0]->case_id = options->work->case_id;
    return scores_keep(app_session(options->app), scores, GROUPS, err);
}

static void saved(struct form_pane *pane)
{
    stack_say(form_pane_options(pane)->stack, "Kept. The strip shows the way from the first set.");
}

void score_new_open(struct casework *work)
{
    struct form_pane_options options = { .layout = &score_layout,
                                         .parent = work->case_id,
                                         .place = "f new",
                                         .prefill = prefill,
                                         .save = save,
                                         .saved = saved };

    pane_screen_open(work->app, work, &options, "A set of scores", true);
}

/* ----- Actions ----------------------------------------------------------------- */

static const char *why_not(const struct screen *screen)
{
    return scores_why_not(&rows_of(screen)->view.work->view);
}

static void add(struct screen *screen)
{
    score_new_open(rows_of(screen)->view.work);
}

static const char *why_nothing(const struct screen *screen)
{
    size_t at;

    return rows_focus(rows_of(screen), &at) ? NULL : "There is no score to open.";
}

/* Every set that led from the first to the last. */
static void open(struct screen *screen)
{
    const struct rows_screen *rows = rows_of(screen);
    const struct case_file *file = file_of(rows);
    struct distance all[DISTANCES];
    struct reply_place place = { .entity = ENTITY_outcome_score };
    struct str words = STR_INIT;
    size_t at;

    if (!rows_focus(rows, &at) || at >= distances_find(file, all, DISTANCES))
        return;
    for (size_t i = 0; i < file->outcome_score.count; i++) {
        const struct outcome_score *score = &file->outcome_score.items[i];
        char day[DATE_WORDS];

        if (score->rater != all[at].rater || score->group != all[at].group)
            continue;
        date_format_words(score->date, day);
        place.record = score;
        str_printf(&words, "%s  %d  %s %s\n", day, (int)score->score,
                   code_label(CODES_SCORE_POINT_ID, score->point),
                   score->item ? code_label(CODES_ELEMENT_ID, score->item) : "");
        replies_print(file, &place, "  Beside it: ", &words);
    }
    pager_open(screen->stack, code_label(CODES_SCORE_GROUP_ID, all[at].group), str_text(&words));
    str_release(&words);
}

static const struct action score_actions[] = {
    { .name = "scores.add", .key = "a", .hint = "Score", .help = "Write down a set of scores",
      .why_not = why_not, .run = add },
    { .name = "scores.open", .key = "Enter", .hint = "All", .help = "Read every score of the line",
      .places = ANYWHERE, .why_not = why_nothing, .run = open },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_ACTIONS,
};

/* ----- As a screen --------------------------------------------------------------- */

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Outcome scores");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "o the first score, > or < the last; right is better, the end is no concern.");
}

const struct screen_ops scores_ops = {
    .name = "scores",
    .kind = SCREEN_FULL,
    .help = "How far the child has come in health, learning, parents and carers, family and "
            "environment: 0 is no concern, 4 major concern. The strip goes from major concern "
            "at the left to none at the right, o where it began, > or < where it is now. Score "
            "at the start, at each review and at the end; child and parents may score, too.",
    .actions = score_actions,
    .action_count = COUNT(score_actions),
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column scores_columns[] = {
    { .title = "Scored by", .cols = 17, .rank = 1 },
    { .title = "Group", .cols = 18 },
    { .title = "4  to  0", .cols = 9 },
    { .title = "In words", .cols = 28, .grow = true },
};

/* The last score of the line. */
static struct ident record_of(const struct rows_screen *rows, size_t at)
{
    const struct case_file *file = file_of(rows);
    struct distance all[DISTANCES];
    struct ident last = IDENT_NONE;
    size_t count = distances_find(file, all, DISTANCES);

    for (size_t i = 0; at < count && i < file->outcome_score.count; i++) {
        const struct outcome_score *score = &file->outcome_score.items[i];

        if (score->rater == all[at].rater && score->group == all[at].group)
            last = score->record.id;
    }
    return last;
}

static const struct rows_kind scores_kind = {
    .ops = &scores_ops,
    .columns = scores_columns,
    .column_count = COUNT(scores_columns),
    .nothing = "Nothing was scored yet. a writes down the first set.",
    .fill = fill,
    .record = record_of,
};

void scores_open(struct casework *work)
{
    rows_open(&scores_kind, work->app, work, NULL);
}
