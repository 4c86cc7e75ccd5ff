/* SPDX-License-Identifier: MIT */
/* Sections behind a bar of tabs. */

#include "config.h"

#include "screens/sheet.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "screens/beside.h"
#include "screens/form_pane.h"
#include "screens/pair_pane.h"
#include "ui/dialog.h"
#include "ui/plain.h"

enum { COLUMN_COLS = 26, TABS_BESIDE = 120 };

struct sheet *sheet_mut(struct screen *screen)
{
    return (struct sheet *)screen;
}

const struct sheet *sheet_of(const struct screen *screen)
{
    return (const struct sheet *)screen;
}

struct pane *sheet_pane(const struct sheet *sheet)
{
    return sheet->panes[sheet->at];
}

/* ----- Sections -------------------------------------------------------- */

static void count_marks(struct sheet *sheet)
{
    for (size_t i = 0; i < SHEET_TABS; i++)
        sheet->marks[i] = (struct sheet_mark){ .known = false };
    if (sheet->kind->count_problems != NULL)
        sheet->kind->count_problems(sheet, sheet->marks);
}

static void show_tab(struct sheet *sheet, size_t at)
{
    sheet->at = at;
    if (sheet->panes[at] == NULL)
        sheet->panes[at] = sheet->kind->tabs[at].make(sheet);
    pair_pane_go_list(sheet->panes[at]);
}

/* Panes show the case as it is now. */
static void take_reading(struct sheet *sheet)
{
    if (sheet->view.work == NULL || sheet->reading == sheet->view.work->reading)
        return;
    sheet->reading = sheet->view.work->reading;
    for (size_t i = 0; i < sheet->kind->count; i++)
        pane_refresh(sheet->panes[i]);
    count_marks(sheet);
}

static bool change_tab(struct sheet *sheet, size_t at)
{
    if (at == sheet->at)
        return true;
    stack_say(app_stack(sheet->view.app), "%s", "");
    if (!pane_put_away(sheet_pane(sheet)))
        return false;
    take_reading(sheet);
    show_tab(sheet, at);
    return true;
}

static struct ident text_of(const struct screen *screen)
{
    return pane_text(sheet_pane(sheet_of(screen)));
}

struct sheet *sheet_open(const struct sheet_kind *kind, struct app *app, struct casework *work,
                         void *data)
{
    struct sheet *sheet = view_new(sizeof(*sheet), kind->ops, app, work);

    sheet->kind = kind;
    sheet->data = data;
    sheet->view.text = text_of;
    if (work != NULL)
        sheet->reading = work->reading;
    stack_push(app_stack(app), &sheet->view.screen);
    count_marks(sheet);
    show_tab(sheet, 0);
    return sheet;
}

bool sheet_put_away(struct sheet *sheet)
{
    bool may = true;

    for (size_t i = 0; may && i < sheet->kind->count; i++)
        may = sheet->panes[i] == NULL || pane_put_away(sheet->panes[i]);
    take_reading(sheet);
    return may;
}

bool sheet_go(struct sheet *sheet, const char *tab, const char *field)
{
    for (size_t i = 0; i < sheet->kind->count; i++) {
        if (strcmp(sheet->kind->tabs[i].name, tab) == 0) {
            change_tab(sheet, i);
            if (field != NULL)
                pane_go(sheet_pane(sheet), field);
            return true;
        }
    }
    return false;
}

/* ----- The bar and the column ------------------------------------------ */

enum { MARK = 16 };

static void mark_words(const struct sheet *sheet, size_t i, char words[MARK])
{
    const struct sheet_mark *mark = &sheet->marks[i];

    if (mark->problems > 0)
        snprintf(words, MARK, " !%d", mark->problems);
    else if (mark->warnings > 0)
        snprintf(words, MARK, " ?%d", mark->warnings);
    else
        snprintf(words, MARK, "%s", mark->known ? " ok" : "");
}

static int tab_cols(const struct sheet *sheet, size_t i)
{
    const char *tab = sheet->kind->tabs[i].tab;
    char mark[MARK];

    mark_words(sheet, i, mark);
    return text_columns(tab, strlen(tab)) + (int)strlen(mark) + (i == sheet->at ? 2 : 0);
}

/* The first tab shown so that the current one is in sight. */
static size_t first_tab(const struct sheet *sheet, int cols)
{
    size_t first = sheet->at;
    int used = tab_cols(sheet, sheet->at) + 2;
    int all = 3;

    for (size_t i = 0; i < sheet->kind->count; i++)
        all += tab_cols(sheet, i) + 2;
    if (all <= cols)
        return 0;
    while (first > 0 && used + tab_cols(sheet, first - 1) + 2 + 8 <= cols / 2 + 12) {
        first--;
        used += tab_cols(sheet, first) + 2;
    }
    return first;
}

static void draw_bar(const struct sheet *sheet, struct canvas *canvas, struct rect rect)
{
    size_t i = first_tab(sheet, rect.cols);
    int col = rect.col + 1;

    if (i > 0)
        canvas_put(canvas, rect.row, rect.col, ROLE_QUIET, "<");
    for (; i < sheet->kind->count; i++) {
        char mark[MARK];
        char words[64];

        if (!sheet_asks(sheet, i))
            continue;
        mark_words(sheet, i, mark);
        snprintf(words, sizeof(words), i == sheet->at ? "[%s%s]" : "%s%s",
                 sheet->kind->tabs[i].tab, mark);
        if (col + tab_cols(sheet, i) > rect.col + rect.cols - 2)
            break;
        canvas_put(canvas, rect.row, col, i == sheet->at ? ROLE_TITLE : ROLE_TEXT, words);
        col += tab_cols(sheet, i) + 2;
    }
    if (i < sheet->kind->count)
        canvas_put(canvas, rect.row, rect.col + rect.cols - 1, ROLE_QUIET, ">");
}

static void draw_column(const struct sheet *sheet, struct canvas *canvas, struct rect rect)
{
    int row = rect.row;

    for (size_t i = 0; i < sheet->kind->count && row < rect.row + rect.rows; i++) {
        char mark[MARK];

        if (!sheet_asks(sheet, i))
            continue;
        mark_words(sheet, i, mark);
        canvas_put(canvas, row, rect.col, ROLE_TEXT, i == sheet->at ? ">" : " ");
        canvas_put_in(canvas, row, rect.col + 1, rect.cols - 6,
                      i == sheet->at ? ROLE_TITLE : ROLE_TEXT, sheet->kind->tabs[i].tab,
                      strlen(sheet->kind->tabs[i].tab));
        canvas_put_right(canvas, row++, rect.col + rect.cols - 5, 4, ROLE_NOTICE, mark);
    }
}

static bool is_beside(struct rect body)
{
    return body.cols >= TABS_BESIDE;
}

static struct rect pane_rect(struct rect body)
{
    if (is_beside(body))
        return rect_right(body, COLUMN_COLS);
    return body.rows < 8 ? body : rect_below(body, 2);
}

/* What the maker has to say above the section, or what stands beside its text. */
static void words_above(const struct sheet *sheet, struct str *out)
{
    struct ident text = pane_text(sheet_pane(sheet));

    if (sheet->kind->above != NULL)
        sheet->kind->above(sheet, out);
    else if (sheet->view.work != NULL)
        beside_words(sheet->view.work, &text, out);
}

static int rows_above(const struct sheet *sheet, struct rect rect)
{
    struct str words = STR_INIT;
    int rows;

    words_above(sheet, &words);
    rows = beside_rows(&words, rect);
    str_release(&words);
    return rows;
}

static void draw_above(const struct sheet *sheet, struct canvas *canvas, struct rect rect)
{
    struct str words = STR_INIT;

    words_above(sheet, &words);
    beside_draw(&words, canvas, rect_top(rect, sheet->above_rows), false);
    str_release(&words);
}

void sheet_layout(struct screen *screen, struct rect body)
{
    struct sheet *sheet = sheet_mut(screen);
    struct rect rect = pane_rect(body);

    take_reading(sheet);
    sheet->above_rows = rows_above(sheet, rect);
    rect = rect_below(rect, sheet->above_rows);
    pane_layout(sheet_pane(sheet), rect, room_of(body.rows + 6, rect.cols));
}

void sheet_draw(const struct screen *screen, struct canvas *canvas, struct rect body)
{
    const struct sheet *sheet = sheet_of(screen);

    if (is_beside(body)) {
        draw_column(sheet, canvas, rect_left(body, COLUMN_COLS));
        canvas_wall(canvas, body.row, body.col + COLUMN_COLS, body.rows);
    } else if (body.rows >= 8) {
        draw_bar(sheet, canvas, rect_top(body, 1));
        canvas_rule(canvas, body.row + 1, body.col, body.cols);
    }
    draw_above(sheet, canvas, pane_rect(body));
    pane_draw(sheet_pane(sheet), canvas, rect_below(pane_rect(body), sheet->above_rows), true);
}

/* ----- Keys ------------------------------------------------------------ */

bool sheet_key(struct screen *screen, const struct key *key)
{
    struct sheet *sheet = sheet_mut(screen);

    if (pane_key(sheet_pane(sheet), key))
        return true;
    return (key->kind == K_PGDN || key->kind == K_PGUP) &&
           change_tab(sheet, sheet_tab_next(sheet, key->kind == K_PGDN ? 1 : -1));
}

const char *sheet_why_no_back(const struct screen *screen)
{
    return sheet_of(screen)->at == 0 ? "Nothing comes before this." : NULL;
}

void sheet_next_tab(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);

    change_tab(sheet, sheet->at + 1 == sheet->kind->count ? 0 : sheet_tab_next(sheet, 1));
}

void sheet_save(struct screen *screen)
{
    pane_save(sheet_pane(sheet_of(screen)));
    take_reading(sheet_mut(screen));
}

void sheet_helper(struct screen *screen)
{
    pane_helper(sheet_pane(sheet_of(screen)));
}

void sheet_beside(struct screen *screen)
{
    pane_beside(sheet_pane(sheet_of(screen)));
}

void sheet_reload(struct screen *screen)
{
    if (sheet_of(screen)->view.work != NULL)
        casework_refresh(sheet_mut(screen)->view.work);
    take_reading(sheet_mut(screen));
}

const char *sheet_why_no_list(const struct screen *screen)
{
    const struct pane *pane = sheet_pane(sheet_of(screen));

    if (pane->ops->add == NULL)
        return "This section is not a list.";
    return pane->ops->why_not_add == NULL ? NULL : pane->ops->why_not_add(pane);
}

const char *sheet_why_not_write(const struct screen *screen)
{
    return pane_why_not_write(sheet_pane(sheet_of(screen)));
}

const char *sheet_why_no_beside(const struct screen *screen)
{
    const struct pane *pane = sheet_pane(sheet_of(screen));

    return pane->ops->beside == NULL ? "There is nothing beside this section." : NULL;
}

void sheet_add(struct screen *screen)
{
    pane_add(sheet_pane(sheet_of(screen)));
}

void sheet_remove(struct screen *screen)
{
    pane_remove(sheet_pane(sheet_of(screen)));
}

bool sheet_may_go_on(struct sheet *sheet)
{
    for (size_t i = 0; i <= sheet->at; i++) {
        struct form *form = form_pane_is(sheet->panes[i])
                                ? form_pane_form(form_pane_from(sheet->panes[i]))
                                : NULL;
        const char *wrong = form == NULL ? NULL : form_go_wrong(form);

        if (wrong != NULL) {
            sheet_go(sheet, sheet->kind->tabs[i].name, NULL);
            form_send_back(form, app_stack(sheet->view.app), wrong);
            return false;
        }
    }
    return true;
}

/* ----- The rest -------------------------------------------------------- */

void sheet_status(const struct screen *screen, struct str *out)
{
    pane_status(sheet_pane(sheet_of(screen)), out);
}

void sheet_paste(struct screen *screen, const char *text)
{
    pane_paste(sheet_pane(sheet_of(screen)), text);
}

enum place sheet_place(const struct screen *screen)
{
    return pane_place(sheet_pane(sheet_of(screen)));
}

void sheet_hint(const struct screen *screen, struct str *out)
{
    pane_hint(sheet_pane(sheet_of(screen)), out);
}

void sheet_focus_help(const struct screen *screen, struct str *out)
{
    pane_focus_help(sheet_pane(sheet_of(screen)), out);
}

int64_t sheet_due(const struct screen *screen)
{
    int64_t due = INT64_MAX;

    for (size_t i = 0; i < sheet_of(screen)->kind->count; i++) {
        int64_t one = pane_due(sheet_of(screen)->panes[i]);

        due = one < due ? one : due;
    }
    return due;
}

void sheet_tick(struct screen *screen, int64_t now_ms)
{
    for (size_t i = 0; i < sheet_of(screen)->kind->count; i++)
        pane_tick(sheet_of(screen)->panes[i], now_ms);
}

void sheet_shown(struct screen *screen)
{
    if (sheet_of(screen)->view.work != NULL)
        casework_catch_up(sheet_mut(screen)->view.work);
    take_reading(sheet_mut(screen));
}

bool sheet_leave(struct screen *screen)
{
    const struct sheet *sheet = sheet_of(screen);
    bool may = true;

    for (size_t i = 0; i < sheet->kind->count; i++)
        may = pane_leave(sheet->panes[i]) && may;
    return may;
}

void sheet_keep(struct screen *screen)
{
    (void)sheet_leave(screen);
}

static void say_above(const struct sheet *sheet, struct plain *plain)
{
    struct str words = STR_INIT;

    words_above(sheet, &words);
    beside_tell(&words, plain);
    str_release(&words);
}

void sheet_aloud(struct screen *screen, struct plain *plain)
{
    struct sheet *sheet = sheet_mut(screen);

    take_reading(sheet);
    plain_say(plain, "%s (%zu of %zu)", sheet->kind->tabs[sheet->at].title, sheet->at + 1,
              sheet->kind->count);
    say_above(sheet, plain);
    pane_aloud(sheet_pane(sheet), plain);
}

void sheet_close(struct screen *screen)
{
    struct sheet *sheet = sheet_mut(screen);

    for (size_t i = 0; i < sheet->kind->count; i++)
        pane_free(sheet->panes[i]);
    if (sheet->kind->release != NULL)
        sheet->kind->release(sheet);
    view_free(&sheet->view);
}
