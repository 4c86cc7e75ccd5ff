/* SPDX-License-Identifier: MIT */
/* Which section comes next; going to one, or to a place inside one, by words. */

#include "config.h"

#include "base/compiler.h"
#include "screens/pair_pane.h"
#include "screens/sheet.h"
#include "ui/picklist.h"

bool sheet_asks(const struct sheet *sheet, size_t tab)
{
    return sheet->kind->asks == NULL || sheet->kind->asks(sheet, tab);
}

size_t sheet_tab_next(const struct sheet *sheet, int by)
{
    size_t tab = sheet->at;

    do {
        tab += (size_t)by; /* below none it is past the last */
    } while (tab < sheet->kind->count && !sheet_asks(sheet, tab));
    return tab < sheet->kind->count ? tab : sheet->at;
}

static void tab_picked(void *who, const struct option *option)
{
    struct sheet *sheet = who;

    if (sheet_go(sheet, option->code, NULL))
        pair_pane_go_list(sheet_pane(sheet));
    else if (sheet->kind->go != NULL)
        sheet->kind->go(sheet, option->code);
}

/* What lies inside the sections, after them. */
static size_t add_places(struct sheet *sheet, size_t count)
{
    struct option_list places = { .count = 0 };

    if (sheet->kind->places != NULL)
        places = sheet->kind->places(sheet);
    for (size_t i = 0; i < places.count && count < COUNT(sheet->options); i++)
        sheet->options[count++] = places.options[i];
    return count;
}

void sheet_find(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);
    struct picklist list = { .title = "Go to...", .done = tab_picked, .who = sheet };
    size_t count = 0;

    for (size_t i = 0; i < sheet->kind->count; i++) {
        if (sheet_asks(sheet, i))
            sheet->options[count++] = (struct option){ sheet->kind->tabs[i].name,
                                                       sheet->kind->tabs[i].title };
    }
    count = add_places(sheet, count);
    list.options = (struct option_list){ sheet->options, count };
    list.chosen = sheet->kind->tabs[sheet->at].name;
    picklist_open(screen->stack, &list);
}
