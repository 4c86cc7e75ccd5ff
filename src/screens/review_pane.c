/* SPDX-License-Identifier: MIT */
/* All answers before a deed. */

#include "config.h"

#include "screens/review_pane.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/view.h"
#include "ui/plain.h"
#include "ui/table.h"

/* Something missing or wrong, and where it is mended. */
struct finding {
    size_t form;
    const char *field;             /* the form's name of it; NULL: on none of the forms */
    const struct problem *problem; /* the service's; NULL: the form's own */
    const char *label;
    const char *sentence;
    bool warning;
};

struct review_pane {
    struct pane pane;
    struct review_options options;
    struct table *table;
    struct table_list list;
    struct table_row *rows;
    struct finding *findings;
    size_t finding_count;
    struct arena arena;
};

static struct review_pane *review_mut(struct pane *pane)
{
    return (struct review_pane *)pane;
}

static const struct review_pane *review_of(const struct pane *pane)
{
    return (const struct review_pane *)pane;
}

struct filling {
    struct review_pane *review;
    size_t form;
    bool first;
};

static struct table_row *add_row(struct review_pane *review, const char *id,
                                 const char *heading, const char *label, const char *words)
{
    struct table_row *row;

    review->rows =
        arena_grow(&review->arena, review->rows, review->list.count, sizeof(*review->rows));
    row = &review->rows[review->list.count++];
    *row = (struct table_row){ .id = id, .at = id, .heading = heading,
                               .cells = { label, words } };
    return row;
}

static void add_answer(void *who, const struct form_field *field)
{
    struct filling *filling = who;
    struct review_pane *review = filling->review;
    const struct form *form = form_pane_form(review->options.forms[filling->form]);
    struct str words = STR_INIT;

    if (field->kind == ASK_SECRET || (field->asked != NULL && !field->asked(form, field)))
        return;
    form_words(form, field->name, &words);
    add_row(review, arena_printf(&review->arena, "%zu %s", filling->form, field->name),
            filling->first ? review->options.titles[filling->form] : NULL, field->label,
            words.used == 0 ? "-" : arena_strdup(&review->arena, str_text(&words)));
    filling->first = false;
    str_release(&words);
}

/* ----- What is missing or wrong ------------------------------------------ */

/* In the order of the steps; what is on none of them comes last. */
static size_t step_of(const struct finding *finding)
{
    return finding->field == NULL ? REVIEW_FORMS : finding->form;
}

static void add_finding(struct review_pane *review, const struct finding *finding)
{
    size_t at = review->finding_count;

    review->findings = arena_grow(&review->arena, review->findings, review->finding_count,
                                  sizeof(*review->findings));
    for (; at > 0 && step_of(&review->findings[at - 1]) > step_of(finding); at--)
        review->findings[at] = review->findings[at - 1];
    review->findings[at] = *finding;
    review->finding_count++;
}

/* Typing that makes no sense, which no service ever sees. */
static void find_nonsense(struct review_pane *review)
{
    for (size_t i = 0; i < review->options.count; i++) {
        struct form_problem *problems;
        size_t count = form_problems(form_pane_form(review->options.forms[i]), NEED_TO_SAVE,
                                     &review->arena, &problems);

        for (size_t p = 0; p < count; p++)
            add_finding(review, &(struct finding){ .form = i,
                                                   .field = problems[p].field->name,
                                                   .label = problems[p].field->label,
                                                   .sentence = problems[p].reason });
    }
}

struct placing {
    const struct review_pane *review;
    struct finding *finding;
    size_t form;
};

static void place_on(void *who, const struct form_field *field)
{
    const struct placing *placing = who;
    const struct form_pane *form = placing->review->options.forms[placing->form];
    const struct bound *bound = bound_of(field);
    struct finding *finding = placing->finding;

    if (finding->field != NULL || bound == NULL || finding->problem->field == NULL ||
        form_pane_options(form)->layout->parts[bound->part] != finding->problem->entity ||
        strcmp(bound->field->name, finding->problem->field) != 0 ||
        (field->asked != NULL && !field->asked(form_pane_form(form), field)))
        return;
    finding->form = placing->form;
    finding->field = field->name;
    finding->label = field->label;
}

/* Nonsense in a field has been told already. */
static bool is_told(const struct review_pane *review, const struct finding *finding)
{
    for (size_t i = 0; i < review->finding_count; i++) {
        const struct finding *other = &review->findings[i];

        if (finding->field != NULL && other->problem == NULL && other->form == finding->form &&
            strcmp(other->field, finding->field) == 0)
            return true;
    }
    return false;
}

static void add_problem(struct review_pane *review, const struct problem *problem)
{
    struct finding finding = { .problem = problem,
                               .label = section_words(problem->section),
                               .sentence = problem->sentence,
                               .warning = problem->warning };

    for (size_t i = 0; i < review->options.count; i++)
        form_pane_each(review->options.forms[i], place_on,
                       &(struct placing){ review, &finding, i });
    if (!is_told(review, &finding))
        add_finding(review, &finding);
}

static void find_problems(struct review_pane *review)
{
    struct problems problems = PROBLEMS_INIT(&review->arena);
    struct err err = ERR_INIT;

    find_nonsense(review);
    if (review->options.problems == NULL ||
        !review->options.problems(review->options.who, &problems, &review->arena, &err))
        return;
    for (size_t i = 0; i < problems.count; i++)
        add_problem(review, &problems.items[i]);
}

/* Those that stop first, then those that deserve another look. */
static void add_findings(struct review_pane *review, bool warnings, const char *heading)
{
    for (size_t i = 0; i < review->finding_count; i++) {
        const struct finding *finding = &review->findings[i];

        if (finding->warning != warnings)
            continue;
        add_row(review, arena_printf(&review->arena, "! %zu", i), heading, finding->label,
                finding->sentence)
            ->mark = warnings ? "?" : "!";
        heading = NULL;
    }
}

static void fill(struct review_pane *review)
{
    const char *label, *words;
    struct arena before = review->arena; /* the table still names its row by it */

    review->list.count = 0;
    review->rows = NULL;
    review->arena = ARENA_INIT;
    review->findings = NULL;
    review->finding_count = 0;
    find_problems(review);
    add_findings(review, false, "Still missing or wrong");
    add_findings(review, true, "To look at again");
    for (size_t i = 0; i < review->options.count; i++) {
        struct filling filling = { review, i, true };

        form_pane_each(review->options.forms[i], add_answer, &filling);
    }
    for (size_t i = 0; review->options.more != NULL &&
                       review->options.more(review->options.who, i, &label, &words,
                                            &review->arena);
         i++)
        add_row(review, arena_printf(&review->arena, "more %zu", i), NULL, label, words);
    review->list.rows = review->rows;
    table_reload(review->table);
    arena_clear(&before);
}

static void mark_field(struct form *form, const struct finding *finding)
{
    struct err err = ERR_INIT;

    if (finding->warning) {
        form_warn(form, finding->field, finding->sentence);
        return;
    }
    err_set_field(&err, finding->field, "%s", finding->sentence);
    form_blame(form, &err);
}

static void open_finding(struct review_pane *review, const struct finding *finding)
{
    if (finding->field != NULL) {
        review->options.go(review->options.who, finding->form, finding->field);
        mark_field(form_pane_form(review->options.forms[finding->form]), finding);
    } else if (review->options.elsewhere != NULL) {
        review->options.elsewhere(review->options.who, finding->problem);
    }
    stack_say(review->pane.stack, "%s %s", finding->warning ? "?" : "!", finding->sentence);
}

static void open_row(struct pane *pane)
{
    struct review_pane *review = review_mut(pane);
    const struct table_row *row = table_focus(review->table);
    const char *space = row == NULL ? NULL : strchr(row->id, ' ');

    if (space != NULL && row->id[0] == '!')
        open_finding(review, &review->findings[strtoul(space, NULL, 10)]);
    else if (space != NULL && strncmp(row->id, "more", 4) != 0)
        review->options.go(review->options.who, strtoul(row->id, NULL, 10), space + 1);
}

/* What was typed elsewhere meanwhile is read again whenever it is drawn. */
static void layout_review(struct pane *pane, struct rect rect, enum room room UNUSED)
{
    fill(review_mut(pane));
    table_layout(review_of(pane)->table, rect);
}

static void draw_review(const struct pane *pane, struct canvas *canvas, struct rect rect,
                        bool focused)
{
    table_draw(review_of(pane)->table, canvas, rect, focused);
}

static bool key_review(struct pane *pane, const struct key *key)
{
    if (key->kind == K_ENTER) {
        open_row(pane);
        return true;
    }
    if (table_key_leaves(review_of(pane)->table, key))
        return false;
    return table_key(review_of(pane)->table, key);
}

/* The number of the row that has the focus; the count when none has. */
static size_t row_at(const struct review_pane *review)
{
    const struct table_row *row = table_focus(review->table);
    size_t at = 0;

    while (row != NULL && at < review->list.count &&
           strcmp(review->list.rows[at].id, row->id) != 0)
        at++;
    return row == NULL ? review->list.count : at;
}

/* The findings stand first, one row each. */
static bool next_problem_review(struct pane *pane)
{
    struct review_pane *review = review_mut(pane);
    size_t at = row_at(review) + 1;

    if (review->finding_count == 0)
        return false;
    table_go(review->table, review->list.rows[at < review->finding_count ? at : 0].id);
    return true;
}

size_t review_pane_stopped(struct pane *pane)
{
    struct review_pane *review = review_mut(pane);
    size_t count = 0;

    fill(review);
    for (size_t i = 0; i < review->finding_count; i++)
        count += !review->findings[i].warning;
    if (count > 0) {
        table_go(review->table, review->list.rows[0].id);
        stack_warn(pane->stack, "%zu %s still missing or wrong: Enter goes there.", count,
                   count == 1 ? "thing is" : "things are");
    }
    return count;
}

static void hint_review(const struct pane *pane, struct str *out)
{
    const struct review_pane *review = review_of(pane);
    size_t at = row_at(review);

    if (at < review->finding_count)
        str_printf(out, "%s %s: %s", review->list.rows[at].mark, review->list.rows[at].cells[0],
                   review->list.rows[at].cells[1]);
    else
        str_printf(out, "Enter goes back to an answer. F4 %s.", review->options.main);
}

static void free_review(struct pane *pane)
{
    struct review_pane *review = review_mut(pane);

    table_free(review->table);
    arena_clear(&review->arena);
    free(review);
}

static void aloud_review(struct pane *pane, struct plain *plain)
{
    fill(review_mut(pane));
    for (size_t i = 0; i < review_of(pane)->list.count; i++) {
        const struct table_row *row = &review_of(pane)->list.rows[i];

        if (row->heading != NULL)
            plain_say(plain, "\n%s", row->heading);
        plain_say(plain, "%s%s%s: %s", row->mark == NULL ? "" : row->mark,
                  row->mark == NULL ? "" : " ", row->cells[0], row->cells[1]);
    }
}

static const struct pane_ops review_ops = {
    .aloud = aloud_review,
    .layout = layout_review,
    .draw = draw_review,
    .key = key_review,
    .hint = hint_review,
    .open = open_row,
    .next_problem = next_problem_review,
    .free = free_review,
};

struct pane *review_pane_new(const struct review_options *options)
{
    static const struct table_column columns[] = {
        { .title = "Asked", .cols = 26 },
        { .title = "Answer", .cols = 20, .grow = true },
    };
    struct review_pane *review = need_memory(sizeof(*review));
    struct table_options table = { .columns = columns, .column_count = COUNT(columns) };

    review->pane = (struct pane){ &review_ops, options->stack };
    review->options = *options;
    table.source = table_list_source(&review->list);
    review->table = table_new(&table);
    fill(review);
    return &review->pane;
}
