/* SPDX-License-Identifier: MIT */
/* What the rules of the field say of a record while it is being filled in. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "screens/form_pane_private.h"
#include "service/record_svc.h"

static bool can_ask(const struct form_pane *pane)
{
    return pane->options.closed == NULL && form_pane_session(pane) != NULL &&
           !session_locked(form_pane_session(pane));
}

/* A deed fills in what the rules ask for, so its record is not judged before. */
static bool is_judged(const struct form_pane *pane)
{
    return can_ask(pane) && (pane->options.save == NULL || pane->options.judged);
}

/* What is found in a part as the form stands; nothing while it makes no sense. */
static void find_problems(const struct form_pane *pane, int part, struct problems *problems,
                          struct arena *arena)
{
    enum entity_id kind = pane->options.layout->parts[part];
    struct err failed = ERR_INIT;
    void *records[BIND_PARTS];

    *problems = PROBLEMS_INIT(arena);
    for (int i = 0; i < BIND_PARTS; i++)
        records[i] = pane->records[i] == NULL
                         ? NULL
                         : record_copy(form_pane_entity(pane, i), pane->records[i], arena);
    if (!bind_read(&pane->binding, pane->form, records, arena, &failed) ||
        !record_problems(form_pane_session(pane), kind, records[part], problems, arena, &failed))
        problems->count = 0;
    else
        record_words(form_pane_session(pane), kind, records[part], pane->kept[part], problems);
}

/* The sentence on a field, of the one weight or the other; NULL: none. */
static const char *find_sentence(const struct problems *problems, const char *field, bool warning)
{
    for (size_t i = 0; i < problems->count; i++) {
        const struct problem *problem = &problems->items[i];

        if (problem->warning == warning && problem->field != NULL &&
            strcmp(problem->field, field) == 0)
            return problem->sentence;
    }
    return NULL;
}

/* A day, and one answer of a list, is told when the field is left, though the rest is
 * judged at the last step. */
static bool is_judged_at_once(const struct form_pane *pane, const struct form_field *field)
{
    return pane->options.problems != NULL && can_ask(pane) &&
           (field->kind == ASK_DATE || field->kind == ASK_CHOICE || field->kind == ASK_CODE) &&
           form_value(pane->form, field->name)[0] != '\0';
}

static bool find_any(const struct form_pane *pane, const struct form_field *field,
                     struct problems *problems, struct arena *arena)
{
    *problems = PROBLEMS_INIT(arena);
    if (is_judged(pane))
        find_problems(pane, bound_of(field)->part, problems, arena);
    else if (!is_judged_at_once(pane, field) || !pane->options.problems(pane, problems, arena))
        return false;
    return true;
}

bool form_pane_rules_hold(const struct form_pane *pane, const struct form_field *field,
                          struct err *err)
{
    const struct bound *bound = bound_of(field);
    struct arena arena = ARENA_INIT;
    struct problems problems;
    const char *sentence = NULL;

    if (find_any(pane, field, &problems, &arena))
        sentence = find_sentence(&problems, bound->field->name, false);
    if (sentence != NULL)
        err_set_field(err, field->name, "%s", sentence);
    arena_clear(&arena);
    return sentence == NULL;
}

/* ----- Answers by themselves ------------------------------------------- */

/* What is found in an answer alone; it lives in the arena. */
static const char *find_in_value(const struct form_pane *pane, const struct form_field *field,
                                 const void *record, bool warning, struct arena *arena)
{
    const struct bound *bound = bound_of(field);
    struct problems problems;

    if (!can_ask(pane))
        return NULL;
    record_value_problems(form_pane_session(pane), pane->options.layout->parts[bound->part],
                          record, &problems, arena);
    record_words(form_pane_session(pane), pane->options.layout->parts[bound->part], record,
                 pane->kept[bound->part], &problems);
    return find_sentence(&problems, bound->field->name, warning);
}

bool form_pane_value_holds(const struct form_pane *pane, const struct form_field *field,
                           const void *record, struct err *err)
{
    struct arena arena = ARENA_INIT;
    const char *sentence = find_in_value(pane, field, record, false, &arena);

    if (sentence != NULL)
        err_set_field(err, field->name, "%s", sentence);
    arena_clear(&arena);
    return sentence == NULL;
}

/* In a form whose record is not judged before its deed. */
static void warn_of_value(struct form_pane *pane, const struct form_field *field)
{
    const struct bound *bound = bound_of(field);
    struct arena arena = ARENA_INIT;
    struct err quiet = ERR_INIT;
    void *record;

    if (bound == NULL || field->kind == ASK_SHOWN)
        return;
    record = form_pane_blank(pane, bound->part, &arena);
    if (bind_take(bound->field, form_value(pane->form, field->name), record, &arena, &quiet))
        form_warn(pane->form, field->name, find_in_value(pane, field, record, true, &arena));
    arena_clear(&arena);
}

static void warn_of_each(void *who, const struct form_field *field)
{
    warn_of_value(who, field);
}

/* ----- Warnings -------------------------------------------------------- */

struct looking {
    struct form *form;
    const struct form_field *left; /* NULL: all are looked at */
    int part;
    struct problems problems;
};

static void look_at(void *who, const struct form_field *field)
{
    const struct looking *looking = who;
    const struct bound *bound = bound_of(field);

    if (bound == NULL || bound->part != looking->part || field->kind == ASK_SHOWN)
        return;
    if (looking->left == NULL || field == looking->left ||
        form_is_warned(looking->form, field->name))
        form_warn(looking->form, field->name,
                  find_sentence(&looking->problems, bound->field->name, true));
}

void form_pane_look_again(void *who, struct form *form, const struct form_field *left)
{
    struct form_pane *pane = who;
    const struct bound *bound = left == NULL ? NULL : bound_of(left);

    if (left != NULL && bound == NULL)
        return;
    if (left != NULL && pane->options.left != NULL)
        pane->options.left(pane, left);
    if (!is_judged(pane) && left != NULL)
        warn_of_value(pane, left);
    else if (!is_judged(pane))
        bind_each(&pane->binding, warn_of_each, pane);
    if (!is_judged(pane))
        return;
    for (int part = 0; part < BIND_PARTS && pane->records[part] != NULL; part++) {
        struct arena arena = ARENA_INIT;
        struct looking looking = { .form = form, .left = left, .part = part };

        if (bound == NULL || bound->part == part) {
            find_problems(pane, part, &looking.problems, &arena);
            bind_each(&pane->binding, look_at, &looking);
        }
        arena_clear(&arena);
    }
}

/* ----- Words that judge --------------------------------------------------- */

struct untold {
    struct form_pane *pane;
    const struct form_field *first;
    const char *sentence; /* of the first */
    struct arena *arena;
};

static const char *find_word(struct form_pane *pane, const struct form_field *field,
                             struct arena *arena)
{
    const struct bound *bound = bound_of(field);
    struct problems problems = PROBLEMS_INIT(arena);
    struct err quiet = ERR_INIT;
    void *record;

    if (bound == NULL || bound->field->kind != FIELD_MEMO || field->kind == ASK_SHOWN)
        return NULL;
    record = form_pane_blank(pane, bound->part, arena);
    if (!bind_take(bound->field, form_value(pane->form, field->name), record, arena, &quiet))
        return NULL;
    record_words(form_pane_session(pane), pane->options.layout->parts[bound->part], record,
                 pane->kept[bound->part], &problems);
    return find_sentence(&problems, bound->field->name, true);
}

static void tell_word(void *who, const struct form_field *field)
{
    struct untold *untold = who;
    const char *sentence = find_word(untold->pane, field, untold->arena);

    if (sentence == NULL || form_is_warned(untold->pane->form, field->name))
        return;
    form_warn(untold->pane->form, field->name, sentence);
    if (untold->first == NULL) {
        untold->first = field;
        untold->sentence = sentence;
    }
}

const char *form_pane_untold_word(struct form_pane *pane, const struct form_field **where,
                                  struct arena *arena)
{
    struct untold untold = { .pane = pane, .arena = arena };

    if (can_ask(pane))
        bind_each(&pane->binding, tell_word, &untold);
    *where = untold.first;
    return untold.sentence;
}

/* ----- All that is missing ---------------------------------------------- */

static void mark_missing(void *who, const struct form_field *field)
{
    const struct looking *looking = who;
    const struct bound *bound = bound_of(field);
    const char *sentence = NULL;

    if (bound != NULL && bound->part == looking->part && field->kind != ASK_SHOWN)
        sentence = find_sentence(&looking->problems, bound->field->name, false);
    if (sentence != NULL)
        (void)form_mark_empty(looking->form, field->name, sentence);
}

void form_pane_mark_missing(struct form_pane *pane, void *const *records)
{
    for (int part = 0; can_ask(pane) && part < BIND_PARTS && records[part] != NULL; part++) {
        struct arena arena = ARENA_INIT;
        struct looking looking = { .form = pane->form, .part = part,
                                   .problems = PROBLEMS_INIT(&arena) };
        struct err quiet = ERR_INIT;

        if (pane->options.gaps != NULL)
            pane->options.gaps(pane, records, &looking.problems);
        else if (!record_problems(form_pane_session(pane), pane->options.layout->parts[part],
                                  records[part], &looking.problems, &arena, &quiet))
            looking.problems.count = 0;
        bind_each(&pane->binding, mark_missing, &looking);
        arena_clear(&arena);
    }
}

void form_pane_look_at_stored(struct form_pane *pane)
{
    const struct record *record = pane->records[0];

    if (record->version > 0)
        form_look_again(pane->form);
}
