/* SPDX-License-Identifier: MIT */
/*
 * Days at the desk, told in a file: who sits down when, and which keys they
 * press. A step a line; the screens and the services are the real ones.
 *
 *     at 2010-01-11T10:05:00Z    the clock stands at this moment
 *     sit hoduya                 they sign in at the sign-in screen
 *     keys F3 Tab 'text' ^S      keys as in play.h
 *     type any text              to the end of the line, as it stands
 *     top overview               the screen on top must be this
 *     see some words             they must be in the window of 80 by 24
 *     says some words            they must be in the message line
 *     show                       prints the window; for whoever writes a script
 *     # a remark
 */

#ifndef TESTS_SCRIPT_H
#define TESTS_SCRIPT_H

#include "support/seat.h"

/* Where a script stands. */
struct script {
    struct seat *seat;
    const char *name;
    int line;
};

#define script_must(script, is, what) \
    ck_assert_msg((is), "%s:%d: %s\non %s: %s\n%s", (script)->name, (script)->line, (what), \
                  script_top(script), stack_message((script)->seat->stack), \
                  picture((script)->seat->stack, 24, 80, BORDERS_ASCII))

static inline const char *script_top(const struct script *script)
{
    return stack_empty(script->seat->stack) ? "nothing" : seat_top(script->seat);
}

/* Whoever sat there long enough ago is signed off by the clock. */
static inline void script_at(struct script *script, const char *moment)
{
    struct fake *fake = &script->seat->desk.fake;
    struct instant instant = INSTANT_NONE;

    script_must(script, instant_parse(moment, &instant), "no moment");
    script_must(script, instant.seconds * 1000 >= fake->now_ms, "a clock goes on");
    seat_wait(script->seat, instant.seconds * 1000 - fake->now_ms);
}

static inline void script_sit(struct script *script, const char *login)
{
    struct seat *seat = script->seat;

    if (strcmp(script_top(script), "login") != 0)
        play(seat->stack, "F10");
    if (app_done(seat->app))
        seat_begin(seat);
    script_must(script, strcmp(script_top(script), "login") == 0, "somebody is still there");
    play(seat->stack, "^U");
    play_text(seat->stack, login);
    play(seat->stack, "Enter");
    play_text(seat->stack, store_training_passphrase());
    play(seat->stack, "Enter");
    script_must(script, app_session(seat->app) != NULL, "not signed in");
}

static inline void script_step(struct script *script, const char *verb, const char *rest)
{
    struct stack *stack = script->seat->stack;

    if (strcmp(verb, "at") == 0)
        script_at(script, rest);
    else if (strcmp(verb, "sit") == 0)
        script_sit(script, rest);
    else if (strcmp(verb, "keys") == 0)
        play(stack, rest);
    else if (strcmp(verb, "type") == 0)
        play_text(stack, rest);
    else if (strcmp(verb, "top") == 0)
        script_must(script, strcmp(script_top(script), rest) == 0, "another screen is on top");
    else if (strcmp(verb, "see") == 0)
        script_must(script, strstr(picture(stack, 24, 80, BORDERS_ASCII), rest) != NULL, rest);
    else if (strcmp(verb, "says") == 0)
        script_must(script, strstr(stack_message(stack), rest) != NULL, rest);
    else if (strcmp(verb, "show") == 0)
        fprintf(stderr, "%s:%d: %s\n%s", script->name, script->line, stack_message(stack),
                picture(stack, 24, 80, BORDERS_ASCII));
    else
        script_must(script, false, "no such step");
}

/* Plays tests/screen/NAME. */
static inline void script_play(struct seat *seat, const char *name)
{
    const char *source = getenv("SOURCE");
    struct script script = { seat, name, 0 };
    char path[4096], line[1024];
    FILE *file;

    snprintf(path, sizeof(path), "%s/tests/screen/%s", source ? source : ".", name);
    file = fopen(path, "r");
    ck_assert_msg(file != NULL, "%s is missing", path);
    while (fgets(line, sizeof(line), file)) {
        char *rest = line + strcspn(line, " \n");

        script.line++;
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '#' || line[0] == '\0')
            continue;
        if (*rest != '\0')
            *rest++ = '\0';
        script_step(&script, line, rest);
    }
    fclose(file);
}

#endif
