/* SPDX-License-Identifier: MIT */
/* What the family says beside the texts in sight. */

#include "config.h"

#include "screens/beside.h"

#include "base/text_wrap.h"
#include "model/record.h"
#include "model/reply.h"
#include "ui/plain.h"

enum entity_id beside_kind(const struct casework *work, const struct ident *record)
{
    if (!ident_known(record))
        return ENTITY_none;
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (case_file_holds((enum entity_id)kind) &&
            reply_why_none((enum entity_id)kind) == NULL &&
            case_file_find(&work->view.file, (enum entity_id)kind, record) != NULL)
            return (enum entity_id)kind;
    }
    return ENTITY_none;
}

static void add_below(struct case_file *file, enum entity_id kind, const struct ident *above,
                      struct str *out)
{
    const struct field *parent = &entity_of(kind)->fields[0];

    for (size_t i = 0; i < case_file_count(file, kind); i++) {
        const void *record = case_file_at(file, kind, i);
        struct ident of = field_get_ident(parent, record);
        struct reply_place place = reply_place_of(kind, record);

        if (ident_equal(&of, above))
            replies_beside(file, &place, out);
    }
}

/* Whatever names the record as what it is part of. */
static void add_all_below(struct case_file *file, enum entity_id above, const struct ident *id,
                          struct str *out)
{
    for (int kind = ENTITY_none + 1; kind < ENTITY_COUNT; kind++) {
        if (entity_of((enum entity_id)kind)->parent == above &&
            case_file_holds((enum entity_id)kind) && reply_why_none((enum entity_id)kind) == NULL)
            add_below(file, (enum entity_id)kind, id, out);
    }
}

void beside_words(const struct casework *work, const struct ident *record, struct str *out)
{
    struct case_file file = work->view.file; /* its lists are only read */
    enum entity_id kind =
        file.erratum.count == 0 ? ENTITY_none : beside_kind(work, record);
    struct reply_place place;

    if (kind == ENTITY_none)
        return;
    place = reply_place_of(kind, case_file_find(&file, kind, record));
    replies_beside(&file, &place, out);
    if (kind == ENTITY_plan_action || kind == ENTITY_tac_meeting)
        add_all_below(&file, kind, record, out);
}

const char *beside_mark(const struct casework *work, const struct ident *record)
{
    struct str words = STR_INIT;
    bool any;

    beside_words(work, record, &words);
    any = words.used > 0;
    str_release(&words);
    return any ? "*" : NULL;
}

int beside_rows(const struct str *words, struct rect rect)
{
    struct arena arena = ARENA_INIT;
    int rows = 0;

    if (words->used > 0)
        rows = (int)text_wrap(str_text(words), words->used, rect.cols - 2, &arena).count + 1;
    arena_clear(&arena);
    return rows < rect.rows / 3 ? rows : rect.rows / 3;
}

void beside_draw(const struct str *words, struct canvas *canvas, struct rect rect, bool below)
{
    struct rect text = below ? rect_below(rect, 1) : rect_top(rect, rect.rows - 1);

    static const char more[] = "... and more: the list of corrections has all of it.";

    if (rect.rows < 2)
        return;
    if (canvas_wrap(canvas, rect_right(text, 1), ROLE_TITLE, str_text(words), 0) > text.rows)
        canvas_put_in(canvas, text.row + text.rows - 1, text.col + 2, text.cols - 2, ROLE_ALERT,
                      more, sizeof(more) - 1);
    canvas_rule(canvas, below ? rect.row : rect.row + rect.rows - 1, rect.col, rect.cols);
}

void beside_tell(const struct str *words, struct plain *plain)
{
    if (words->used > 0)
        plain_say(plain, "%s", str_text(words));
}
