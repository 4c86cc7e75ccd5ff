/* SPDX-License-Identifier: MIT */
/*
 * A form of every kind of field on a screen of its own, for the tests of forms.
 */

#ifndef TESTS_FORM_FIXTURE_H
#define TESTS_FORM_FIXTURE_H

#include <string.h>
#include <strings.h>

#include "support/harness.h"
#include "support/play.h"
#include "ui/form.h"

/* ----- A form of every kind -------------------------------------------- */

static const struct option levels[] = { { "0", "none" }, { "1", "low" }, { "2", "some" },
                                        { "3", "high" } };
static const struct option helpers[] = { { "SCHOOL", "School" }, { "NURSE", "School nurse" },
                                         { "YOUTH", "Youth worker" } };
static const struct option evidence[] = { { "REPORTED_CHILD", "Reported by the child" },
                                          { "REPORTED_PARENT", "Reported by a parent" },
                                          { "SEEN", "Seen by the writer" } };

static bool asked_why(const struct form *form, const struct form_field *field UNUSED)
{
    return strcmp(form_value(form, "level"), "3") == 0;
}

static const char *closed_urn(const struct form *form UNUSED,
                              const struct form_field *field UNUSED)
{
    return "The number is given once and never changed.";
}

static bool check_name(const struct form *form UNUSED, const struct form_field *field,
                       const char *value, struct err *err)
{
    return strlen(value) > 1 || err_set_field(err, field->name, "One letter is not a name");
}

static bool find_person(void *who UNUSED, const char *typed, struct arena *arena UNUSED,
                        struct option *out, size_t most, size_t *count, struct err *err UNUSED)
{
    static const struct option people[] = { { "id-1", "Ravi Menon" }, { "id-2", "Rita Mendes" } };

    *count = 0;
    for (size_t i = 0; i < COUNT(people) && *count < most; i++) {
        if (strncasecmp(people[i].label, typed, strlen(typed)) == 0)
            out[(*count)++] = people[i];
    }
    return true;
}

static bool name_person(void *who UNUSED, const char *id, struct str *out)
{
    str_add(out, strcmp(id, "id-1") == 0 ? "Ravi Menon" : "Rita Mendes");
    return strncmp(id, "id-", 3) == 0;
}

static const struct reference_source people = { .search = find_person, .label = name_person };

static const struct form_field first_fields[] = {
    { .name = "urn", .label = "Number", .kind = ASK_LINE, .closed = closed_urn },
    { .label = "Child", .kind = ASK_HEADING },
    { .name = "name", .label = "Name", .kind = ASK_LINE, .need = NEED_TO_SAVE, .max = 10,
      .check = check_name, .hint = "As it is written.", .help = "The name the child uses." },
    { .name = "born", .label = "Born", .kind = ASK_DATE, .dates = DATE_INPUT_BIRTH },
    { .name = "level", .label = "Level of need", .kind = ASK_CHOICE, .options = levels,
      .option_count = COUNT(levels), .need = NEED_TO_FINISH },
    { .name = "why", .label = "Why so high", .kind = ASK_LINE, .asked = asked_why,
      .need = NEED_TO_FINISH },
    { .name = "helpers", .label = "Who helps", .kind = ASK_TICKS, .options = helpers,
      .option_count = COUNT(helpers) },
    { .name = "evidence", .label = "Evidence", .kind = ASK_CODE, .options = evidence,
      .option_count = COUNT(evidence) },
    { .name = "lead", .label = "Lead", .kind = ASK_REFERENCE, .source = &people },
};

static const struct form_field second_fields[] = {
    { .name = "notes", .label = "Notes", .kind = ASK_MEMO, .need = NEED_TO_FINISH },
    { .name = "met", .label = "Met", .kind = ASK_MOMENT, .dates = DATE_INPUT_PAST },
    { .name = "agreed", .label = "Agreed", .kind = ASK_TICK },
    { .name = "secret", .label = "Passphrase", .kind = ASK_SECRET, .cols = 20 },
    { .name = "visits", .label = "Visits", .kind = ASK_NUMBER, .cols = 5 },
};

static bool check_first(const struct form *form, struct err *err)
{
    if (strcmp(form_value(form, "level"), "0") == 0 && form_value(form, "helpers")[0] != '\0')
        return err_set_field(err, "helpers", "Nobody helps where there is no need");
    return true;
}

static const struct form_section sections[] = {
    { .name = "first", .title = "1 Child", .fields = first_fields, .count = COUNT(first_fields),
      .check = check_first },
    { .name = "second", .title = "2 Words", .fields = second_fields,
      .count = COUNT(second_fields) },
};

/* ----- A screen of it -------------------------------------------------- */

struct sheet {
    struct screen screen;
    struct form *form;
    int drafts;
};

static struct play_clock wall_clock;
static struct machine machine;
static struct stack *stack;
static struct sheet sheet;

static void sheet_layout(struct screen *screen UNUSED, struct rect body)
{
    form_layout(sheet.form, body, room_of(body.rows + 4, body.cols));
}

static void sheet_draw(const struct screen *screen UNUSED, struct canvas *canvas,
                       struct rect body)
{
    form_draw(sheet.form, canvas, body, true);
}

static bool sheet_key(struct screen *screen, const struct key *key)
{
    return form_key(sheet.form, screen->stack, key);
}

static void sheet_paste(struct screen *screen, const char *text)
{
    form_paste(sheet.form, screen->stack, text);
}

static enum place sheet_place(const struct screen *screen UNUSED)
{
    return form_place(sheet.form);
}

static void sheet_hint(const struct screen *screen UNUSED, struct str *out)
{
    form_hint(sheet.form, out);
}

static void sheet_status(const struct screen *screen UNUSED, struct str *out)
{
    form_status(sheet.form, out);
}

static void sheet_help(const struct screen *screen UNUSED, struct str *out)
{
    form_focus_help(sheet.form, out);
}

static int64_t sheet_due(const struct screen *screen UNUSED)
{
    return form_due(sheet.form);
}

static void sheet_tick(struct screen *screen UNUSED, int64_t now_ms)
{
    form_tick(sheet.form, now_ms);
}

static void sheet_close(struct screen *screen UNUSED)
{
    form_free(sheet.form);
}

static const struct action sheet_actions[] = { FORM_ACTIONS };

static const struct screen_ops sheet_ops = {
    .name = "sheet",
    .actions = sheet_actions,
    .action_count = COUNT(sheet_actions),
    .status = sheet_status,
    .layout = sheet_layout,
    .draw = sheet_draw,
    .key = sheet_key,
    .paste = sheet_paste,
    .place = sheet_place,
    .hint = sheet_hint,
    .focus_help = sheet_help,
    .due = sheet_due,
    .tick = sheet_tick,
    .close = sheet_close,
};

static void count_draft(void *who UNUSED, struct form *form UNUSED)
{
    sheet.drafts++;
}

/* High need and nobody to help: perhaps so, perhaps forgotten. */
static void look_again(void *who UNUSED, struct form *form, const struct form_field *left)
{
    bool alone = form_value_is(form, "level", "3") && form_value_is(form, "helpers", "");

    if (left == NULL || strcmp(left->name, "helpers") == 0 || form_is_warned(form, "helpers"))
        form_warn(form, "helpers", alone ? "Does nobody help yet?" : NULL);
}

static inline void begin(void)
{
    struct form_options options = { .sections = sections, .section_count = COUNT(sections),
                                    .today = { 14690 }, .edd = DATE_NONE,
                                    .changed = count_draft,
                                    .look_again = look_again };

    machine = play_machine(&wall_clock);
    options.machine = &machine;
    stack = stack_new(&machine, NULL);
    sheet = (struct sheet){ .screen.ops = &sheet_ops, .form = form_new(&options) };
    form_set(sheet.form, "urn", "CAF-2010-00017");
    stack_push(stack, &sheet.screen);
}

static inline void end(void)
{
    stack_free(stack);
}

static inline const char *value(const char *name)
{
    return form_value(sheet.form, name);
}

static inline const char *focus(void)
{
    return form_focus(sheet.form)->name;
}

static inline bool shows(const char *text)
{
    return strstr(picture(stack, 24, 80, BORDERS_ASCII), text) != NULL;
}

static inline size_t count(enum need need)
{
    struct arena arena = ARENA_INIT;
    struct form_problem *problems;
    size_t found = form_problems(sheet.form, need, &arena, &problems);

    arena_clear(&arena);
    return found;
}

#endif
