/* SPDX-License-Identifier: MIT */
/* The focused case of a list in a few lines. */

#include "config.h"

#include "screens/case_detail.h"

#include <string.h>

#include "base/arena.h"
#include "model/subject_name.h"
#include "ui/screen.h"

/* Of a line of 80 columns; and a day of the week, which nobody asks of a birth. */
enum { LINE_COLS = 80, WEEKDAY = 4 };

struct item {
    const char *(*words)(const struct case_row *row, struct arena *arena);
    int line, col, cols;
};

static const char *reference(const struct case_row *row, struct arena *arena UNUSED)
{
    return row->urn;
}

static const char *name(const struct case_row *row, struct arena *arena)
{
    return arena_printf(arena, "%s%s%s", row->given_names, row->given_names[0] ? " " : "",
                        row->family_name);
}

static const char *born(const struct case_row *row, struct arena *arena)
{
    char date[DATE_WORDS];

    date_format_words(date_known(row->dob) ? row->dob : row->edd, date);
    if (date[0] == '\0')
        return subject_name_mother(row->family_name) == NULL ? "Birth: not known yet"
                                                             : "Due: not known yet";
    if (date_known(row->dob))
        return arena_printf(arena, "b. %s", date + WEEKDAY);
    return arena_printf(arena, "due %s", date);
}

static const char *lead(const struct case_row *row, struct arena *arena)
{
    if (row->lead_name[0] == '\0')
        return "No lead professional";
    return arena_printf(arena, "Lead: %s%s", row->lead_name,
                        row->lead_is_interim ? " (interim)" : "");
}

static const char *consent(const struct case_row *row, struct arena *arena)
{
    return arena_printf(arena, "Consent: %s",
                        row->consent == 0 ? "NONE IN FORCE"
                                          : code_label(CODES_CONSENTST_ID, (int)row->consent));
}

static const char *state(const struct case_row *row, struct arena *arena)
{
    return arena_printf(arena, "State: %s", code_label(CODES_STATE_ID, (int)row->state));
}

static const char *next(const struct case_row *row, struct arena *arena)
{
    char date[DATE_WORDS];

    if (!date_known(row->next_due))
        return "Next: nothing";
    date_format_words(row->next_due, date);
    return arena_printf(arena, "Next: %s  %s", date, row->next_what);
}

static const char *opened(const struct case_row *row, struct arena *arena)
{
    char date[DATE_WORDS];

    date_format_words(row->opened_on, date);
    return arena_printf(arena, "Opened %s", date);
}

static const char *locality(const struct case_row *row, struct arena *arena)
{
    return arena_printf(arena, "Locality: %s", row->locality);
}

static const char *late(const struct case_row *row, struct arena *arena)
{
    return row->alerts == 0 ? "Late: nothing"
                            : arena_printf(arena, "Late %d: %s", row->alerts, row->late_words);
}

static const struct item items[] = {
    { reference, 0, 0, 16 }, { name, 0, 17, 40 },     { born, 0, 58, 22 },
    { lead, 1, 0, 40 },      { consent, 1, 41, 39 },  { state, 2, 0, 24 },
    { next, 2, 25, 55 },     { opened, 3, 0, 24 },    { locality, 3, 25, 55 },
    { late, 4, 0, 80 },
};

void case_detail_draw(const struct case_row *row, struct canvas *canvas, struct rect rect)
{
    bool lines = rect.rows < (int)COUNT(items);
    struct arena arena = ARENA_INIT;

    for (int i = 0; i < (int)COUNT(items); i++) {
        const struct item *item = &items[i];
        const char *words = item->words(row, &arena);
        int at = lines ? item->line : i;
        int col = lines ? item->col * rect.cols / LINE_COLS : 0;
        int cols = lines ? item->cols * rect.cols / LINE_COLS : rect.cols;

        if (i + 1 == (int)COUNT(items) && at < rect.rows) /* the last has what room is left */
            canvas_wrap(canvas, rect_below(rect, at), ROLE_TEXT, words, 0);
        else if (at < rect.rows)
            canvas_put_in(canvas, rect.row + at, rect.col + col, cols, ROLE_TEXT, words,
                          strlen(words));
    }
    arena_clear(&arena);
}
