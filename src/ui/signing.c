/* SPDX-License-Identifier: MIT */
/* A question that is signed: a reason, and one's own passphrase. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/die.h"
#include "base/text_wrap.h"
#include "ui/dialog.h"
#include "ui/form.h"
#include "ui/plain.h"

enum { WIDEST = 74, FORM_ROWS = 5 };

struct signature {
    struct screen screen;
    struct signing signing;
    bool told; /* the end of it, to who asked */
    struct arena arena;
    struct form *form;
    struct form_field fields[4];
    struct form_section section;
};

static const struct signature *signature_of(const struct screen *screen)
{
    return (const struct signature *)screen;
}

static struct signature *signature_mut(struct screen *screen)
{
    return (struct signature *)screen;
}

static void finish(struct signature *signature, bool signed_it)
{
    struct signing *signing = &signature->signing;

    signature->told = true;
    stack_remove(signature->screen.stack, &signature->screen);
    if (signing->done != NULL)
        signing->done(signing->who, signed_it);
}

static void keep(struct form *form, const struct form_field *field UNUSED)
{
    finish(form_who(form), false);
}

static const char *reason_of(const struct signature *signature)
{
    return signature->signing.reason_label == NULL ? "" : form_value(signature->form, "reason");
}

static void keep_reason(void *who, struct form *form UNUSED)
{
    const struct signature *signature = who;

    if (signature->signing.keep != NULL && signature->signing.reason_label != NULL)
        signature->signing.keep(signature->signing.who, reason_of(signature));
}

static void sign(struct form *form, const struct form_field *field UNUSED)
{
    struct signature *signature = form_who(form);
    struct stack *stack = signature->screen.stack;
    struct arena arena = ARENA_INIT;
    struct form_problem *problems;
    struct err err = ERR_INIT;

    if (form_problems(form, NEED_TO_SAVE, &arena, &problems) > 0) {
        form_go(form, problems[0].field->name);
        stack_warn(stack, "%s: %s.", problems[0].field->label, problems[0].reason);
    } else if (signature->signing.sign(signature->signing.who, reason_of(signature),
                                       form_value(form, "passphrase"), &err)) {
        finish(signature, true);
    } else {
        form_set(form, "passphrase", "");
        form_go(form, "passphrase");
        stack_err(stack, &err);
    }
    arena_clear(&arena);
}

/* In plain lines: the questions, then what is to be done. */
static void signature_aloud(struct screen *screen, struct plain *plain)
{
    struct signature *signature = signature_mut(screen);
    const struct signing *signing = &signature->signing;
    struct option options[] = { { "", signing->harmless }, { "", signing->verb } };
    size_t at;

    plain_say(plain, "%s. %s", signing->title, signing->words);
    if (plain_form(plain, signature->form) != PLAIN_DONE ||
        !plain_choose(plain, "Which?", options, 2, &at) || at == 0)
        finish(signature, false);
    else
        sign(signature->form, NULL);
}

/* ----- Screen ---------------------------------------------------------- */

static void signature_title(const struct screen *screen, struct str *out)
{
    str_add(out, signature_of(screen)->signing.title);
}

static int words_rows(const struct signature *signature, int cols)
{
    const char *words = signature->signing.words;
    struct arena arena = ARENA_INIT;
    int rows = (int)text_wrap(words, strlen(words), cols > 1 ? cols : 1, &arena).count;

    arena_clear(&arena);
    return rows + 1;
}

static void signature_size(const struct screen *screen, int *rows, int *cols)
{
    int wanted;

    if (*cols > WIDEST)
        *cols = WIDEST;
    wanted = words_rows(signature_of(screen), *cols) + FORM_ROWS;
    if (*cols < 72)
        wanted += 2;
    if (wanted < *rows)
        *rows = wanted;
}

static struct rect form_rect(const struct signature *signature, struct rect rect)
{
    int rows = words_rows(signature, rect.cols);

    return rect_below(rect, rect.rows - rows >= 4 ? rows : 0);
}

static void signature_layout(struct screen *screen, struct rect rect)
{
    struct signature *signature = signature_mut(screen);
    struct rect below = form_rect(signature, rect);

    form_layout(signature->form, below, below.rows < 4 ? ROOM_TINY : ROOM_USUAL);
}

static void signature_draw(const struct screen *screen, struct canvas *canvas, struct rect rect)
{
    const struct signature *signature = signature_of(screen);
    struct rect below = form_rect(signature, rect);

    canvas_wrap(canvas, rect_top(rect, below.row - rect.row), ROLE_TEXT, signature->signing.words,
                0);
    form_draw(signature->form, canvas, below, true);
}

static bool signature_key(struct screen *screen, const struct key *key)
{
    struct signature *signature = signature_mut(screen);

    if (key->kind == K_ESC) {
        form_settle(signature->form);
        finish(signature, false);
        return true;
    }
    return form_key(signature->form, screen->stack, key);
}

static void signature_paste(struct screen *screen, const char *text)
{
    form_paste(signature_mut(screen)->form, screen->stack, text);
}

static enum place signature_place(const struct screen *screen)
{
    return form_place(signature_of(screen)->form);
}

static void signature_hint(const struct screen *screen, struct str *out)
{
    form_hint(signature_of(screen)->form, out);
}

static int64_t signature_due(const struct screen *screen)
{
    return form_due(signature_of(screen)->form);
}

static void signature_tick(struct screen *screen, int64_t now_ms)
{
    form_tick(signature_mut(screen)->form, now_ms);
}

static void signature_keep(struct screen *screen)
{
    form_settle(signature_mut(screen)->form);
}

static bool signature_leave(struct screen *screen)
{
    signature_keep(screen);
    return true;
}

static void signature_close(struct screen *screen)
{
    struct signature *signature = signature_mut(screen);
    const struct signing *signing = &signature->signing;

    if (!signature->told && signing->done != NULL)
        signing->done(signing->who, false); /* the program ends before an answer */
    form_free(signature->form);
    arena_clear(&signature->arena);
    free(signature);
}

static void fill_fields(struct signature *signature)
{
    const struct signing *signing = &signature->signing;
    struct form_field *field = signature->fields;

    if (signing->reason_label != NULL) {
        *field++ = (struct form_field){
            .name = "reason", .label = signing->reason_label, .kind = ASK_LINE,
            .hint = "It is kept with the record.",
            .need = signing->reason_needed ? NEED_TO_SAVE : NEED_NEVER };
    }
    *field++ = (struct form_field){ .name = "passphrase",
                                    .label = "Your passphrase to sign",
                                    .kind = ASK_SECRET,
                                    .hint = "Your own passphrase, as when you signed in.",
                                    .need = NEED_TO_SAVE,
                                    .cols = 24 };
    *field++ = (struct form_field){ .name = "keep", .label = signing->harmless,
                                    .kind = ASK_BUTTON, .press = keep,
                                    .hint = "Enter changes nothing." };
    *field++ = (struct form_field){ .name = "sign", .label = signing->verb, .kind = ASK_BUTTON,
                                    .press = sign,
                                    .hint = "Enter signs. It cannot be taken back." };
    signature->section = (struct form_section){ .name = "signing", .title = "Signing",
                                                .fields = signature->fields,
                                                .count = (size_t)(field - signature->fields) };
}

/* What was typed another time is not signed without being told. */
static bool has_draft(const struct signing *signing)
{
    return signing->reason_label != NULL && signing->reason != NULL && signing->reason[0] != '\0';
}

static void copy_words(struct signature *signature, const struct signing *signing)
{
    struct arena *arena = &signature->arena;

    signature->signing = *signing;
    signature->signing.reason = NULL;
    signature->signing.title = arena_strdup(arena, signing->title);
    signature->signing.words = arena_strdup(arena, signing->words);
    if (has_draft(signing))
        signature->signing.words =
            arena_printf(arena, "%s\n\n\"%s\" is your draft of %s: ^U there throws it away.",
                         signing->words, signing->reason_label, signing->reason_when);
    signature->signing.harmless = arena_strdup(arena, signing->harmless);
    signature->signing.verb = arena_strdup(arena, signing->verb);
    signature->signing.reason_label = arena_strdup(arena, signing->reason_label);
}

void dialog_sign(struct stack *stack, const struct signing *signing)
{
    static const struct screen_ops ops = {
        .name = "signing",
        .aloud = signature_aloud,
        .kind = SCREEN_POPUP,
        .help = "Something final. Read what will happen, give the reason where one is asked, and "
                "sign with your own passphrase. Esc leaves all as it was.",
        .title = signature_title,
        .size = signature_size,
        .layout = signature_layout,
        .draw = signature_draw,
        .key = signature_key,
        .paste = signature_paste,
        .place = signature_place,
        .hint = signature_hint,
        .due = signature_due,
        .tick = signature_tick,
        .keep = signature_keep,
        .leave = signature_leave,
        .close = signature_close,
    };
    struct signature *signature = calloc(1, sizeof(*signature));
    struct form_options options = { .section_count = 1, .machine = stack_machine(stack) };

    if (signature == NULL)
        die("There is not enough memory for the question.");
    signature->screen.ops = &ops;
    copy_words(signature, signing);
    fill_fields(signature);
    options.sections = &signature->section;
    options.who = signature;
    options.today = options.edd = DATE_NONE;
    options.changed = keep_reason;
    signature->form = form_new(&options);
    if (has_draft(signing))
        form_set(signature->form, "reason", signing->reason);
    if (signing->reason_is_aside)
        form_go(signature->form, "passphrase"); /* a hand used to it types it at once */
    stack_flush_keys(stack);
    stack_push(stack, &signature->screen);
}
