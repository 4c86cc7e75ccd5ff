/* SPDX-License-Identifier: MIT */
/*
 * Somebody at the screens of a store of a test's own: keys in, picture out,
 * with the real services behind.
 */

#ifndef TESTS_SEAT_H
#define TESTS_SEAT_H

#include "screens/app.h"
#include "support/desk.h"
#include "support/play.h"

struct seat {
    struct desk desk;
    struct app *app;
    struct stack *stack;
};

/* The passphrase of every training account, and the keys that sign with it. */
#define SEAT_SIGNS "'fennmoor lantern kite' Enter Down Enter"

/* Hands the session of the desk to the screens. */
static inline void seat_sit(struct seat *seat)
{
    struct app_options options = { .store = seat->desk.choice, .area = "Westmarch County Council" };

    seat->app = app_new_signed_in(&options, seat->desk.session, NULL);
    seat->desk.session = NULL;
    seat->stack = app_stack(seat->app);
}

/* The program is begun at this desk, nobody signed in; a program that is over
 * makes way. */
static inline void seat_begin(struct seat *seat)
{
    struct app_options options = { .store = seat->desk.choice, .area = "Westmarch County Council" };

    app_free(seat->app);
    seat->app = app_new(&options);
    seat->stack = app_stack(seat->app);
}

/* A store with people in it, and this person at the screens. */
static inline void seat_open(struct seat *seat, const char *login)
{
    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, login);
    seat_sit(seat);
}

/* The same, with a case of Kieran Tolliver that is theirs. */
static inline struct ident seat_open_with_case(struct seat *seat, const char *login)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, login);
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &id));
    seat_sit(seat);
    return id;
}

/* Kieran's open case is Helen Oduya's; this person is at the screens. */
static inline struct ident seat_open_led(struct seat *seat, const char *login)
{
    struct ident id;

    setlocale(LC_ALL, "C.UTF-8");
    desk_open(&seat->desk);
    desk_sign_in(&seat->desk, "hoduya");
    desk_ok(&seat->desk, desk_start(&seat->desk, "Kieran", "Tolliver", "2000-06-19", &id));
    desk_sign_in(&seat->desk, login);
    seat_sit(seat);
    return id;
}

/* From the list of cases: the case is opened, the mother is named and agrees
 * to an assessment. Leaves the overview on top. */
static inline void seat_agree(struct seat *seat)
{
    play(seat->stack, "Enter i F6 F6 F6 a 'Joanne Tolliver' Tab 'moth' Tab Tab Space Tab 'moth' ^S");
    play(seat->stack, "g k n Tab 'given' Tab 'joanne' Tab 'parent' Tab Tab Space F4 Space Tab Space "
                      "Tab Space F4 a Enter y F4 Right Space F4 F4 " SEAT_SIGNS);
    play(seat->stack, "g o");
}

/* What is stored of the case now. */
static inline const struct case_file *seat_file(struct seat *seat, const struct ident *case_id)
{
    static struct case_view view;

    seat->desk.err = ERR_INIT;
    desk_ok(&seat->desk, case_open(app_session(seat->app), case_id, NULL, &view,
                                   &seat->desk.arena, &seat->desk.err));
    return &view.file;
}

static inline void seat_close(struct seat *seat)
{
    app_free(seat->app);
    desk_close(&seat->desk);
}

static inline void seat_wait(struct seat *seat, int64_t ms)
{
    fake_pass(&seat->desk.fake, ms);
    stack_tick(seat->stack);
}

/* The name of the screen on top. */
static inline const char *seat_top(const struct seat *seat)
{
    return stack_top(seat->stack)->ops->name;
}

/* Does one of these characters stand before the column? */
static inline bool seat_has_before(const struct canvas *canvas, int row, int col,
                                   const char *marks)
{
    for (int c = 0; c < col; c++) {
        const char *text = canvas_cell(canvas, row, c)->text;

        if (text[0] != '\0' && text[1] == '\0' && strchr(marks, text[0]) != NULL)
            return true;
    }
    return false;
}

/* Do these words stand on the screen, at 80x24? */
static inline bool seat_shows(const struct seat *seat, const char *words)
{
    return strstr(picture(seat->stack, 24, 80, BORDERS_ASCII), words) != NULL;
}

#define seat_must_show(seat, words)                                  \
    ck_assert_msg(seat_shows(seat, words), "no \"%s\" in\n%s", words, \
                  picture((seat)->stack, 24, 80, BORDERS_ASCII))

/* Does the line of messages say this? */
static inline bool seat_says(const struct seat *seat, const char *words)
{
    return strstr(stack_message(seat->stack), words) != NULL;
}

#define seat_must_say(seat, words)                                             \
    ck_assert_msg(seat_says(seat, words), "no \"%s\" in \"%s\"", words, \
                  stack_message((seat)->stack))

/* Whoever sat here signs off, and this person signs in. */
static inline void seat_sit_again(struct seat *seat, const char *login)
{
    char keys[80];

    snprintf(keys, sizeof(keys), "'%s' Tab 'fennmoor lantern kite' Enter", login);
    app_sign_off(seat->app);
    play(seat->stack, keys);
}

/* Focus is drawn as such, or is the row with the mark, or where one types: in
 * the brackets of a line, in the box of a text. What is only read, and a list
 * with nothing in it, mark no row. */
static inline bool seat_is_focus(const struct seat *seat, const struct canvas *canvas, int rows,
                                 int row, int col)
{
    bool marked = false;

    if (canvas_cell(canvas, row, col)->role == ROLE_FOCUS ||
        seat_has_before(canvas, row, col, ">[|"))
        return true;
    for (int r = 1; stack_top(seat->stack)->ops->kind == SCREEN_FULL && r < rows - 3; r++)
        marked = marked || strcmp(canvas_cell(canvas, r, 0)->text, ">") == 0;
    return !marked;
}

/* The hardware cursor is on the focused thing: in sight, not on the frame, in
 * a field or on the row that is marked. */
static inline void seat_cursor_holds(const struct seat *seat, int rows, int cols, const char *key)
{
    struct canvas *canvas = canvas_new(rows, cols, BORDERS_ASCII);
    int row, col;

    stack_draw(seat->stack, canvas);
    ck_assert_msg(canvas_cursor_at(canvas, &row, &col), "no cursor on %s after %s at %dx%d",
                  seat_top(seat), key, cols, rows);
    ck_assert_msg(row > 0 && row < rows - 1, "cursor on the frame of %s after %s", seat_top(seat),
                  key);
    ck_assert_msg(seat_is_focus(seat, canvas, rows, row, col),
                  "cursor %d,%d of %s after %s at %dx%d is not on the focus", row + 1, col + 1,
                  seat_top(seat), key, cols, rows);
    ck_assert_str_eq(canvas_cell(canvas, rows - 1, cols - 1)->text, " ");
    canvas_free(canvas);
}

/* Plays keys one by one, and looks after each at three sizes. */
static inline void seat_tour(struct seat *seat, const char *script)
{
    char copy[512];
    char *state = NULL;

    snprintf(copy, sizeof(copy), "%s", script);
    for (char *word = strtok_r(copy, " ", &state); word != NULL;
         word = strtok_r(NULL, " ", &state)) {
        play(seat->stack, word);
        if (stack_empty(seat->stack))
            return;
        seat_cursor_holds(seat, 24, 80, word);
        seat_cursor_holds(seat, 10, 40, word);
        seat_cursor_holds(seat, 60, 200, word);
    }
}

#endif
