/* SPDX-License-Identifier: MIT */
/* F8 on a screen of several sections. */

#include "config.h"

#include "screens/pair_pane.h"
#include "screens/sheet.h"

static bool has_problems(const struct sheet_mark *mark)
{
    return mark->problems > 0;
}

static bool has_warnings(const struct sheet_mark *mark)
{
    return mark->problems == 0 && mark->warnings > 0;
}

/* The next tab of which it is true; the one in sight when there is none. */
static size_t next_tab_with(const struct sheet *sheet, bool (*is)(const struct sheet_mark *mark))
{
    for (size_t k = 1; k < sheet->kind->count; k++) {
        size_t i = (sheet->at + k) % sheet->kind->count;

        if (is(&sheet->marks[i]))
            return i;
    }
    return sheet->at;
}

/* An empty list that asks for a line comes before the form under it; where there
 * is nothing to go to, what is missing is said. */
static void go_first(struct sheet *sheet)
{
    struct pane *pane = sheet_pane(sheet);

    if (!pair_pane_list_asks(pane) && !pane_next_problem(pane) &&
        sheet->kind->say_problem != NULL)
        sheet->kind->say_problem(sheet);
}

/* Where to go on: a section with problems, and after the last of them one with
 * something to look at again; the one in sight when there is no other. */
static size_t next_tab(const struct sheet *sheet)
{
    size_t to = next_tab_with(sheet, has_problems);

    return to == sheet->at ? next_tab_with(sheet, has_warnings) : to;
}

/* Of a form in steps only the end tells all that is missing. */
static bool all_known(const struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->kind->count; i++) {
        if (!sheet->marks[i].known)
            return false;
    }
    return true;
}

/* The next problem of this section, else the next section with any, else one
 * with something to look at again. */
void sheet_next_problem(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    const struct sheet_mark *mark = &sheet->marks[sheet->at];
    bool clean = mark->known && mark->problems + mark->warnings == 0;
    size_t to;

    if (!clean && pane_problem_follows(sheet_pane(sheet)) &&
        pane_next_problem(sheet_pane(sheet)))
        return;
    to = next_tab(sheet);
    if (to != sheet->at && sheet_go(sheet, sheet->kind->tabs[to].name, NULL) && sheet->at == to)
        go_first(sheet);
    else if (mark->problems + mark->warnings > 0)
        go_first(sheet);
    else if (!pane_next_problem(sheet_pane(sheet)))
        stack_say(screen->stack, all_known(sheet)
                      ? "Nothing is missing or wrong, here or in another section."
                      : "Nothing is missing or wrong here. The last step lists what still is.");
}

/* Problems of other sections are gone to as well. */
const char *sheet_why_no_problem(const struct screen *screen)
{
    const struct sheet *sheet = sheet_of(screen);
    const struct pane *pane = sheet_pane(sheet);

    for (size_t i = 0; i < sheet->kind->count; i++) {
        if (sheet->marks[i].problems + sheet->marks[i].warnings > 0)
            return NULL;
    }
    if (pane->ops->save == NULL && pane->ops->next_problem != NULL) /* a list, maybe only read */
        return pane->ops->why_not_add == NULL ? NULL : pane->ops->why_not_add(pane);
    return sheet_why_not_write(screen);
}
