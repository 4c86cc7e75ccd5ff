/* SPDX-License-Identifier: MIT */
/* The grid of recipients and classes in plain lines. */

#include "config.h"

#include "model/record.h"
#include "screens/scope_pane_private.h"

static void say_row(const struct scope_row *row, struct plain *plain)
{
    struct str words = STR_INIT;

    for (int c = 1; c <= CLASSES; c++) {
        if (set_has(row->allowed | row->denied, c))
            str_printf(&words, "%s%s: %s", words.used > 0 ? "; " : "",
                       code_label(CODES_DATACLASS_ID, c), set_has(row->denied, c) ? "NO" : "yes");
    }
    plain_say(plain, "%s. %s", row->name, words.used > 0 ? str_text(&words) : "Nothing said yet");
    str_release(&words);
}

/* Each class in turn; false when the person went back. */
static bool ask_classes(struct scope_pane *scope, struct scope_row *row, struct plain *plain)
{
    static const struct option answers[] = { { "", "Yes" }, { "", "NO, keep it away" },
                                             { "", "Say nothing" } };

    for (int c = 1; c <= CLASSES; c++) {
        uint64_t bit = (uint64_t)1 << c;
        size_t at;

        if (!plain_choose(plain, code_label(CODES_DATACLASS_ID, c), answers, COUNT(answers), &at))
            return false;
        row->allowed = at == 0 ? row->allowed | bit : row->allowed & ~bit;
        row->denied = at == 1 ? row->denied | bit : row->denied & ~bit;
        scope_touch(scope);
    }
    return true;
}

static bool ask_row(struct scope_pane *scope, struct scope_row *row, struct plain *plain)
{
    static const struct option answers[] = { { "", "Class by class" }, { "", "NO to everything" } };
    size_t at;

    if (!plain_choose(plain, "What may they have?", answers, COUNT(answers), &at))
        return false;
    if (at == 0)
        return ask_classes(scope, row, plain);
    scope_deny_all(scope, row);
    return true;
}

static void ask_recipient(struct scope_pane *scope, struct plain *plain)
{
    struct option found[20];
    struct arena arena = ARENA_INIT;
    struct str line = STR_INIT;
    struct err err = ERR_INIT;
    size_t count = 0, at;
    const char *typed = plain_read(plain, "Part of the name, or a panel's: ", PLAIN_SHOWN, &line);

    if (typed != NULL &&
        !scope->recipients.search(scope->recipients.who, typed, &arena, found, COUNT(found),
                                  &count, &err))
        plain_say(plain, "! %s", err.msg);
    else if (count == 0)
        plain_say(plain, "Nobody has that name.");
    else if (plain_choose(plain, "Which?", found, count, &at)) {
        if (scope_add_recipient(scope, &found[at]))
            (void)ask_row(scope, &scope->rows[scope->row], plain);
        else
            plain_say(plain, "! There is no room for more.");
    }
    str_release(&line);
    arena_clear(&arena);
}

void scope_aloud(struct scope_pane *scope, struct plain *plain)
{
    size_t at;

    do {
        struct option options[MOST_ROWS + 2] = { { "", "That is all" }, { "", "Add somebody" } };

        for (size_t i = 0; i < scope->count; i++) {
            say_row(&scope->rows[i], plain);
            options[i + 2] = (struct option){ "", scope->rows[i].name };
        }
        if (!plain_choose(plain, "Change which?", options, scope->count + 2, &at))
            at = 0;
        if (at == 1)
            ask_recipient(scope, plain);
        else if (at > 1 && !ask_row(scope, &scope->rows[at - 2], plain))
            at = plain->over ? 0 : at;
    } while (at != 0);
}
