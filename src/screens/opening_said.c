/* SPDX-License-Identifier: MIT */
/* What was said of the children found before a case was opened. */

#include "config.h"

#include <string.h>

#include "screens/opening_private.h"

const char *opening_said(const struct sheet *sheet, enum said what)
{
    const struct form *form = opening_form(sheet, STEP_SEARCH);

    return form == NULL ? "" : form_value(form, opening_said_field(what));
}

struct ident opening_known(const struct sheet *sheet)
{
    struct ident child;

    return ident_parse(opening_said(sheet, SAID_KNOWN), &child) ? child : IDENT_NONE;
}

static void put(struct sheet *sheet, enum said what, const char *words)
{
    form_set(opening_form(sheet, STEP_SEARCH), opening_said_field(what), words);
}

void opening_say(struct sheet *sheet, enum said what, const char *words)
{
    put(sheet, what, words);
    form_pane_keep_now(form_pane_from(sheet->panes[STEP_SEARCH]));
}

void opening_say_known(struct sheet *sheet, const struct ident *child)
{
    char text[IDENT_TEXT];

    ident_format(child, text);
    put(sheet, SAID_KNOWN, text);
}

/* ----- Of whom ------------------------------------------------------------ */

static const char *all_found(const struct opening *opening, struct arena *arena)
{
    const char *all = "";
    char text[IDENT_TEXT];

    for (size_t i = 0; i < opening->hits.found.count; i++) {
        ident_format(&opening->hits.found.items[i].subject_id, text);
        all = arena_printf(arena, "%s %s", all, text);
    }
    return all;
}

void opening_say_of_found(struct sheet *sheet, enum said what, const char *words)
{
    struct arena arena = ARENA_INIT;

    put(sheet, (enum said)(what + 1), all_found(opening_of(sheet), &arena));
    opening_say(sheet, what, words);
    arena_clear(&arena);
}

bool opening_said_of(const struct sheet *sheet, enum said what, const struct search_hit *hit)
{
    char text[IDENT_TEXT];

    ident_format(&hit->subject_id, text);
    return *opening_said(sheet, what) != '\0' &&
           strstr(opening_said(sheet, (enum said)(what + 1)), text) != NULL;
}

/* ----- In the review ------------------------------------------------------ */

bool opening_said_more(void *who, size_t at, const char **label, const char **words,
                       struct arena *arena UNUSED)
{
    static const struct {
        enum said what;
        const char *label;
    } lines[] = { { SAID_NOT_SAME, "None of them is the child" },
                  { SAID_BESIDE, "Beside an open case" },
                  { SAID_DIFFERENT, "How the needs are different" } };

    for (size_t i = 0; i < COUNT(lines); i++) {
        if (*opening_said(who, lines[i].what) == '\0')
            continue;
        if (at-- > 0)
            continue;
        *label = lines[i].label;
        *words = opening_said(who, lines[i].what);
        return true;
    }
    return false;
}
