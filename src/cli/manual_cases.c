/* SPDX-License-Identifier: MIT */
/*
 * The tables of cafdesk-cases(7): the states of a case and the steps between
 * them, who may do what, what is due, the reports.
 */

#include "config.h"

#include "cli/manual.h"

#include <string.h>

#include "base/arena.h"
#include "service/case_svc.h"
#include "service/report.h"
#include "service/step_svc.h"

static void sentence(struct str *out, const char *words)
{
    struct arena arena = ARENA_INIT;

    manual_text(out, arena_printf(&arena, "%s.", words));
    arena_clear(&arena);
}

/* ----- States and steps --------------------------------------------------- */

void manual_states(struct str *out)
{
    str_add(out, ".Bl -tag -width Ds\n");
    for (int state = 1; state < STATE_END_; state++) {
        str_printf(out, ".It %s \\&%s\\&\n", code_text(CODES_STATE_ID, state),
                   code_label(CODES_STATE_ID, state));
        manual_text(out, state_meaning(state));
    }
    str_add(out, ".El\n");
}

static const char *from_words(unsigned from, struct arena *arena)
{
    const char *words = from & 1u ? "none" : "";

    for (int state = 1; state < STATE_END_; state++) {
        if (from & 1u << state)
            words = arena_printf(arena, "%s%s%s", words, words[0] ? ", " : "",
                                 code_text(CODES_STATE_ID, state));
    }
    return words;
}

static const char *to_words(const struct transition *step, struct arena *arena)
{
    switch (step->target) {
    case TARGET_SAME:
        return "the same";
    case TARGET_BEFORE:
        return "the one before";
    case TARGET_CHOICE:
        return arena_printf(arena, "%s or %s", code_text(CODES_STATE_ID, step->to),
                            code_text(CODES_STATE_ID, step->other_to));
    case TARGET_FIXED:
        break;
    }
    return code_text(CODES_STATE_ID, step->to);
}

static void step_guards(const struct transition *step, struct str *out, struct arena *arena)
{
    const char *words = "";

    for (const enum transition_guard *guard = step->guards; *guard != GUARD_END; guard++)
        words = arena_printf(arena, "%s%s%s", words, words[0] ? "; " : "Needs: ",
                             transition_guard_words(*guard));
    if (words[0])
        sentence(out, words);
}

static void step_effects(const struct transition *step, struct str *out, struct arena *arena)
{
    const char *words = "";

    for (const enum transition_effect *effect = step->effects; *effect != EFFECT_END; effect++)
        words = arena_printf(arena, "%s%s%s", words, words[0] ? "; " : "Then: ",
                             transition_effect_words(*effect));
    if (words[0])
        sentence(out, words);
}

static void step_item(const struct transition *step, struct str *out)
{
    struct arena arena = ARENA_INIT;

    str_printf(out, ".It %s \\&%s\\&\n", code_text(CODES_EVENT_ID, (int)step->event),
               code_label(CODES_EVENT_ID, (int)step->event));
    sentence(out, arena_printf(&arena, "From %s to %s", from_words(step->from, &arena),
                               to_words(step, &arena)));
    sentence(out, step->second
                      ? arena_printf(&arena, "Taken by %s, with %s",
                                     transition_who_words(step->who, &arena),
                                     transition_who_words(step->second, &arena))
                      : arena_printf(&arena, "Taken by %s",
                                     transition_who_words(step->who, &arena)));
    step_guards(step, out, &arena);
    step_effects(step, out, &arena);
    arena_clear(&arena);
}

void manual_steps(struct str *out)
{
    str_add(out, ".Bl -tag -width Ds\n");
    for (size_t row = 0; row < transition_count(); row++)
        step_item(transition_at(row), out);
    str_add(out, ".El\n");
}

/* ----- Who may do what ---------------------------------------------------- */

static void matrix_legend(struct str *out)
{
#define OPERATION_ROW(name, letter, words) str_printf(out, ".It %c\n%s\n", letter, words);
#define SCOPE_ROW(name, letter, words) \
    if (words[0]) \
        str_printf(out, ".It %c\n%s\n", letter, words);
#define MARK_ROW(name, text, words) str_printf(out, ".It %s\n%s\n", text, words);
    str_add(out, ".Bl -tag -width \"no content\" -compact\n");
    PERMIT_OPERATIONS(OPERATION_ROW)
    PERMIT_SCOPES(SCOPE_ROW)
    PERMIT_MARKS(MARK_ROW)
    str_add(out, ".El\n");
}

static void function_item(enum permit_function function, struct str *out)
{
    char cell[PERMIT_CELL];

    str_printf(out, ".It \\&%s\n", permit_function_words(function));
    str_add(out, ".Bl -column \"lead professional\" \"RU l +reason\" -compact\n");
    for (int column = 0; column < COLUMN_COUNT; column++) {
        permit_cell(function, (enum permit_column)column, cell);
        if (cell[0] != '-')
            str_printf(out, ".It %s Ta %s\n", permit_column_words((enum permit_column)column),
                       cell);
    }
    str_add(out, ".El\n");
}

void manual_matrix(struct str *out)
{
    matrix_legend(out);
    str_add(out, ".Bl -tag -width Ds\n");
    for (int function = 0; function < PERMIT_COUNT; function++)
        function_item((enum permit_function)function, out);
    str_add(out, ".El\n");
}

/* ----- What is due -------------------------------------------------------- */

static const char *told_words(unsigned told, struct arena *arena)
{
    static const struct {
        unsigned bit;
        const char *words;
    } people[] = {
        { DUE_TO_AU, "the author" },      { DUE_TO_LP, "the lead professional" },
        { DUE_TO_CO, "the co-ordinator" }, { DUE_TO_SU, "the supervisor" },
        { DUE_TO_AD, "the administrator" },
    };
    const char *words = "";

    for (size_t i = 0; i < COUNT(people); i++) {
        if (told & people[i].bit)
            words = arena_printf(arena, "%s%s%s", words, words[0] ? ", " : "", people[i].words);
    }
    return words;
}

void manual_reminders(struct str *out)
{
    struct arena arena = ARENA_INIT;

    str_add(out, ".Bl -tag -width Ds\n");
#define RULE_ROW(name, code, told, before, after, ...) \
    str_printf(out, ".It %s \\&%s\\&\n", code, before); \
    sentence(out, arena_printf(&arena, "Late: %s", after)); \
    sentence(out, arena_printf(&arena, "Clears when %s", due_clears(DUE_##name))); \
    sentence(out, arena_printf(&arena, "Told to whom it falls and to %s", \
                               told_words(told, &arena)));
    DUE_RULES(RULE_ROW)
#undef RULE_ROW
    str_add(out, ".El\n");
    arena_clear(&arena);
}

/* ----- Reports ------------------------------------------------------------ */

/* "sector, agency, ecm" */
static const char *listed(const char *words, struct arena *arena)
{
    const char *list = "";

    while (*words) {
        size_t length = strcspn(words, " ");

        list = arena_printf(arena, "%s%s%.*s", list, *list ? ", " : "", (int)length, words);
        words += length + (words[length] == ' ');
    }
    return list;
}

static void print_report(const struct report *report, struct str *out, struct arena *arena)
{
    str_printf(out, ".It %s \\&%s\\&\n", report->code, report->title);
    sentence(out, arena_printf(arena, "For %s, %s", report->audience,
                               report->named ? "with names" : "in figures"));
    if (report->period)
        sentence(out, arena_printf(arena, "Its days: %s", report->period));
    if (*report->breakdowns)
        sentence(out, arena_printf(arena, "By %s", listed(report->breakdowns, arena)));
}

void manual_reports(struct str *out)
{
    struct arena arena = ARENA_INIT;
    size_t count;
    const struct report *const *all = report_all(&count);

    str_add(out, ".Bl -tag -width Ds\n");
    for (size_t i = 0; i < count; i++)
        print_report(all[i], out, &arena);
    str_add(out, ".El\n");
    arena_clear(&arena);
}
