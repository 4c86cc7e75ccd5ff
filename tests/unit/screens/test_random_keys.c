/* SPDX-License-Identifier: MIT */
/*
 * Keys at random on a store with families in it, as each kind of user: nothing
 * crashes, the cursor stays on the screen, and what is stored stays whole.
 * RANDOM_KEYS says how many keys each presses.
 */

#include "config.h"

#include "cli/filling.h"
#include "service/audit_svc.h"
#include "support/exchange_desk.h"
#include "support/harness.h"
#include "support/seat.h"

enum { USUAL_KEYS = 1000, SITTING = 60, SECOND = 1000 };

/* What is pressed, the likelier the more often it stands here. F10 and ^Q leave. */
static const char *const keys[] = {
    "Enter", "Enter", "Enter", "Enter", "Enter", "Tab",  "Tab",   "Tab",    "S-Tab", "Space",
    "Space", "Down",  "Down",  "Down",  "Up",    "Left", "Right", "Home",   "End",     "PgUp",
    "PgDn",  "Ins",   "Del",   "F1",    "F2",    "F3",   "F4",    "F4",     "F5",      "F6",
    "F6",    "F7",    "F8",    "F8",    "F9",    "Esc",  "Esc",   "Esc",    "Esc",     "^S",
    "^S",    "^X",    "^P",    "^U",    "^Z",    "^Y",   "^G",    "BkSp",   "P",
};
static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789?/+-.";
static const char *const texts[] = {
    "Kieran",   "Tolliver",    "joanne",       "mother",  "t+7",      "22 march 2010",
    "31/2/2010", "FX7 2SK",    "999 004 1717", "school",  "lead",     "consent",
    "\xc5\x9b\xd9\x85\xcc\x81\xe2\x80\xae", "fennmoor lantern kite",
};

static uint32_t state;

static size_t any(size_t below)
{
    state = state * 1103515245u + 12345u;
    return (state >> 8) % below;
}

/* ----- A store with families in it ---------------------------------------- */

static void open_store(struct seat *seat)
{
    setlocale(LC_ALL, "C.UTF-8");
    *seat = (struct seat){ 0 };
    desk_open_empty(&seat->desk);
    desk_ok(&seat->desk, filling_do(seat->desk.session, &seat->desk.err));
}

/* False: wrong passphrases among the keys have locked the account. */
static bool sign_in(struct desk *desk, const char *login)
{
    const char *words = store_training_passphrase();
    struct secret *passphrase = secret_from(words, strlen(words));
    bool ok;

    desk_sign_out(desk);
    fake_pass(&desk->fake, 3600 * SECOND);
    ok = session_sign_in(&desk->choice, login, passphrase, &desk->session, NULL, &desk->err);
    secret_free(passphrase);
    return ok;
}

static bool sit_as(struct seat *seat, const char *login)
{
    app_free(seat->app);
    seat->app = NULL;
    if (login) {
        if (!sign_in(&seat->desk, login))
            return false;
    } else {
        desk_sign_out(&seat->desk);
        desk_ok(&seat->desk,
                session_open_trainer(&seat->desk.choice, &seat->desk.session, &seat->desk.err));
    }
    seat_sit(seat);
    return true;
}

/* The screens that were on top: keys that open nothing prove nothing. */
static const char *passed[100];
static size_t passed_count;

static void pass(const char *name)
{
    for (size_t i = 0; i < passed_count; i++) {
        if (strcmp(passed[i], name) == 0)
            return;
    }
    ck_assert_uint_lt(passed_count, COUNT(passed));
    passed[passed_count++] = name;
}

/* ----- Keys ---------------------------------------------------------------- */

/* The keys of late, to be told when it goes wrong. */
static char pressed[2000];

static void note(const char *name)
{
    size_t length = strlen(pressed);

    if (length > sizeof(pressed) / 2)
        memmove(pressed, pressed + length / 2, length - length / 2 + 1);
    length = strlen(pressed);
    snprintf(pressed + length, sizeof(pressed) - length, "%s ", name);
}

static void press_one(struct seat *seat)
{
    size_t kind = any(20);

    if (strcmp(seat_top(seat), "lock") == 0 && kind < 10) {
        note("(unlocks)");
        play(seat->stack, "'fennmoor lantern kite' Enter");
    } else if (kind < 11) {
        const char *name = keys[any(COUNT(keys))];

        note(name);
        play(seat->stack, name);
    } else if (kind < 18) {
        char letter[2] = { letters[any(sizeof(letters) - 1)], '\0' };

        note(letter);
        play_text(seat->stack, letter);
    } else if (kind < 19) {
        const char *text = texts[any(COUNT(texts))];

        note(text);
        play_text(seat->stack, text);
    } else {
        note("wait");
        seat_wait(seat, any(50) == 0 ? 1200 * SECOND : 3 * SECOND);
    }
}

static void look(struct seat *seat)
{
    static const int sizes[][2] = { { 24, 80 }, { 10, 40 }, { 60, 200 }, { 24, 80 }, { 3, 9 } };
    size_t size = any(COUNT(sizes));
    struct canvas *canvas = canvas_new(sizes[size][0], sizes[size][1], BORDERS_ASCII);
    int row, col;

    stack_draw(seat->stack, canvas);
    ck_assert_msg(size == COUNT(sizes) - 1 || canvas_cursor_at(canvas, &row, &col),
                  "no cursor on %s at %d columns after %s\n%s", seat_top(seat), sizes[size][1],
                  pressed, picture(seat->stack, 24, 80, BORDERS_ASCII));
    canvas_free(canvas);
}

static long wish(void)
{
    const char *words = getenv("RANDOM_KEYS");

    return words ? atol(words) : USUAL_KEYS;
}

/* Where a sitting begins: somewhere in a case, or at the list. */
static const char *const roads[] = {
    "", "F3", "Ins", "Enter", "Enter a", "Enter a F6 F6 F6 F6 F6 F6 F6", "Enter a F9",
    "Enter i", "Enter i F6 F6 F6", "Enter k", "Enter k n", "Enter t", "Enter t n", "Enter l",
    "Enter d", "Enter d Enter", "Enter n", "Enter n Enter", "Enter r", "Enter s", "Enter s n",
    "Enter x", "Enter h", "Enter h Enter", "Enter g a", "Enter g h", "Enter g d", "Enter F7",
};

static bool sit_down(struct seat *seat, const char *login)
{
    const char *road = roads[any(COUNT(roads))];
    size_t rows = any(12);

    if (!sit_as(seat, login))
        return false;
    snprintf(pressed, sizeof(pressed), "%zu rows down, %s: ", rows, road);
    while (rows-- > 0)
        play(seat->stack, "Down");
    play(seat->stack, road);
    return true;
}

static void press_many(struct seat *seat, const char *login)
{
    for (long i = 0; i < wish(); i++) {
        if ((i % SITTING == 0 || stack_empty(seat->stack)) && !sit_down(seat, login))
            return;
        press_one(seat);
        if (!stack_empty(seat->stack)) {
            look(seat);
            pass(seat_top(seat));
        }
    }
}

/* ----- Each kind of user ----------------------------------------------------- */

/* Who, and how many kinds of screen they come to at least. */
static const struct {
    const char *login; /* NULL: the trainer */
    size_t screens;
} logins[] = {
    { "hoduya", 12 },   { "rmenon", 12 },   { "gmarlowe", 12 }, { "prenshaw", 12 },
    { "ldanvers", 5 },  { "icalloway", 5 }, { NULL, 12 },
};

static void prove(struct seat *seat)
{
    app_free(seat->app);
    seat->app = NULL;
    desk_sign_out(&seat->desk);
    desk_ok(&seat->desk,
            session_open_trainer(&seat->desk.choice, &seat->desk.session, &seat->desk.err));
    desk_ok(&seat->desk, store_prove(seat->desk.session, NULL, NULL, &seat->desk.err));
}

START_TEST(keys_at_random_do_no_harm)
{
    struct seat seat;

    state = (uint32_t)(_i + 1);
    open_store(&seat);
    press_many(&seat, logins[_i].login);
    ck_assert(passed_count >= logins[_i].screens || wish() < USUAL_KEYS);
    prove(&seat);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_set_timeout(t, 0);
    tcase_add_loop_test(t, keys_at_random_do_no_harm, 0, COUNT(logins));
}

TEST_MAIN("random keys", cases)
