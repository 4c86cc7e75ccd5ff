/* SPDX-License-Identifier: MIT */
/* What waits for an administrator's agreement: cases to be made void. Nothing here
 * tells who a case is about. */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "screens/all_ops.h"
#include "screens/ask.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/rows_screen.h"
#include "service/void_svc.h"
#include "ui/dialog.h"

struct keys {
    struct void_waitings waiting;
    struct ident asked_about; /* while a question is open */
};

static const struct void_waiting *focused(const struct rows_screen *rows)
{
    const struct keys *keys = rows->data;
    size_t at;

    return rows_focus(rows, &at) ? &keys->waiting.items[at] : NULL;
}

static bool fill(struct rows_screen *rows, struct err *err)
{
    struct void_waitings *waiting = &((struct keys *)rows->data)->waiting;
    struct table_row *room;

    waiting->count = 0;
    if (!void_waiting(app_session(rows->view.app), waiting, &rows->arena, err))
        return false;
    room = rows_room(rows, waiting->count);
    for (size_t i = 0; i < waiting->count; i++) {
        const struct void_waiting *one = &waiting->items[i];
        char day[DATE_WORDS];

        date_format_words(instant_local_date(one->asked_at), day);
        room[i].cells[0] = one->urn;
        room[i].cells[1] = code_label(CODES_VOID_REASON_ID, (int)one->reason);
        room[i].cells[2] = one->asked_by;
        room[i].cells[3] = arena_strdup(&rows->arena, day + 4);
    }
    return true;
}

/* What the co-ordinator confirmed, without a word of the family. */
static const char *confirmed(const struct void_waiting *one, struct arena *arena)
{
    if (one->reason != VOID_REASON_DUPLICATE)
        return "";
    return arena_printf(arena,
                        " %s laid both cases side by side and confirms that they are the same "
                        "child's: alike in %d of 100%s.",
                        one->asked_by, one->likeness.score,
                        merge_is_likely(&one->likeness)
                            ? ""
                            : ", which is little; how it is known is written down");
}

/* What of it there is, in counts. */
static const char *facts_of(const struct void_waiting *one, struct arena *arena)
{
    return arena_printf(arena,
                        "%s is asked to be made void by %s: %s%s%s. State: %s. It holds %s of an "
                        "assessment, %s, %s of the sharing log and %s.%s",
                        one->urn, one->asked_by, code_label(CODES_VOID_REASON_ID, (int)one->reason),
                        one->kept_urn[0] ? ", " : "", one->kept_urn,
                        code_label(CODES_STATE_ID, (int)one->state),
                        count_words(one->versions, "version", "versions", arena),
                        count_words(one->decisions, "consent decision", "consent decisions",
                                    arena),
                        count_words(one->shared, "entry", "entries", arena),
                        count_words(one->notes, "note", "notes", arena), confirmed(one, arena));
}

/* ----- The answer ------------------------------------------------------- */

static bool agree(void *who, const char *reason UNUSED, const char *passphrase, struct err *err)
{
    struct rows_screen *rows = who;
    const struct keys *keys = rows->data;
    struct secret *secret = secret_from(passphrase, strlen(passphrase));
    bool ok = void_answer(app_session(rows->view.app), &keys->asked_about, VOID_ANSWER_AGREED,
                          NULL, secret, err);

    secret_free(secret);
    return ok;
}

static void agreed(void *who, bool signed_it)
{
    struct rows_screen *rows = who;

    if (!signed_it)
        return;
    rows_reload(rows);
    stack_say(app_stack(rows->view.app), "Agreed: the case is void. Its record stays.");
}

static void ask_signature(struct rows_screen *rows)
{
    struct signing signing = { .title = "The second key",
                               .words = "The case becomes void at once and can only be read from "
                                        "then on, by those who could. Nothing is deleted.",
                               .harmless = "Leave it",
                               .verb = "Agree and sign",
                               .sign = agree,
                               .done = agreed,
                               .who = rows };

    dialog_sign(app_stack(rows->view.app), &signing);
}

static bool decline(void *who, const char *reason, struct err *err)
{
    struct rows_screen *rows = who;
    const struct keys *keys = rows->data;

    if (!void_answer(app_session(rows->view.app), &keys->asked_about, VOID_ANSWER_DECLINED,
                     reason, NULL, err))
        return false;
    rows_reload(rows);
    stack_say(app_stack(rows->view.app), "Declined. Whoever asked reads why.");
    return true;
}

static void ask_reason(struct rows_screen *rows)
{
    struct asking asking = { .title = "Decline the second key",
                             .words = "The case stays as it is. The co-ordinator reads your "
                                      "reason and can ask again.",
                             .label = "What must be done first",
                             .verb = "decline",
                             .needed = true,
                             .done = decline,
                             .who = rows };

    ask_open(rows->view.app, &asking);
}

static void answered(void *who, size_t answer)
{
    if (answer == 1)
        ask_signature(who);
    else if (answer == 2)
        ask_reason(who);
}

static void go(struct screen *screen)
{
    struct rows_screen *rows = rows_mut(screen);
    const struct void_waiting *one = focused(rows);
    struct arena arena = ARENA_INIT;
    struct dialog dialog = { .title = "A second key is asked for",
                             .buttons = { { "Not now", 'n' }, { "Agree", 'a' },
                                          { "Decline", 'd' } },
                             .count = 3,
                             .done = answered,
                             .who = rows };

    ((struct keys *)rows->data)->asked_about = one->request;
    dialog.words = facts_of(one, &arena);
    dialog_ask(screen->stack, &dialog);
    arena_clear(&arena);
}

static const char *why_nothing(const struct screen *screen)
{
    return focused(rows_of(screen)) == NULL ? "Nothing waits for a second key." : NULL;
}

static const struct action second_key_actions[] = {
    { .name = "second.answer", .key = "Enter", .hint = "Answer",
      .help = "Agree, or decline with a reason", .places = ANYWHERE, .why_not = why_nothing,
      .run = go },
    { .common = ACT_RELOAD, .hint = "", .run = rows_run_reload },
    NAV_CONCERN_WHOSE,
};

static void title(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Second keys");
}

static void hint(const struct screen *screen UNUSED, struct str *out)
{
    str_add(out, "Cases to be made void. You learn what is needed to agree, not whom it is about.");
}

static void detail(const struct rows_screen *rows, struct canvas *canvas, struct rect rect)
{
    const struct void_waiting *one = focused(rows);
    struct arena arena = ARENA_INIT;

    if (one != NULL)
        canvas_wrap(canvas, rect, ROLE_QUIET, facts_of(one, &arena), 0);
    arena_clear(&arena);
}

const struct screen_ops second_key_ops = {
    .name = "second-keys",
    .kind = SCREEN_FULL,
    .help = "A co-ordinator asks for a case to be made void, because it was opened in error or "
            "the child has another. It happens when an administrator agrees, who sees the "
            "reference, the reason, who asked and how much there is, and nothing of the family.",
    .actions = second_key_actions,
    .action_count = COUNT(second_key_actions),
    .strip_rows = -1,
    .title = title,
    .hint = hint,
    ROWS_OPS,
};

static const struct table_column second_key_columns[] = {
    { .title = "Case", .cols = 15 },
    { .title = "Why it is void", .cols = 28 },
    { .title = "Asked by", .cols = 16, .grow = true },
    { .title = "On", .cols = 12 },
};

static void release(struct rows_screen *rows)
{
    free(rows->data);
}

static const struct rows_kind second_key_kind = {
    .ops = &second_key_ops,
    .columns = second_key_columns,
    .column_count = COUNT(second_key_columns),
    .nothing = "Nothing waits for a second key.",
    .fill = fill,
    .detail = detail,
    .detail_rows = 6,
    .release = release,
};

void second_keys_open(struct app *app)
{
    rows_open(&second_key_kind, app, NULL, need_memory(sizeof(struct keys)));
}
