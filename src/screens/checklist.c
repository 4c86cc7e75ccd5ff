/* SPDX-License-Identifier: MIT */
/* The pre-assessment checklist: begun, gone on with, decided. */

#include "config.h"

#include <string.h>

#include "model/record.h"
#include "screens/carry.h"
#include "screens/case_screens.h"
#include "screens/checklist_layout.h"
#include "screens/homes.h"
#include "screens/nav.h"
#include "screens/pane_screen.h"
#include "service/checklist_svc.h"
#include "service/join_svc.h"
#include "ui/dialog.h"

static bool says(const struct form_pane *pane, const char *field, const char *answer)
{
    return strcmp(form_value(form_pane_form(pane), field), answer) == 0;
}

/* Answered, and the person is past it: on the way through the answers it may
 * only have been touched. */
static bool is_not_safe(const struct form_pane *pane)
{
    const struct form_field *focus = form_focus(form_pane_form(pane));

    return says(pane, "q_safe", "N") && focus != NULL && strcmp(focus->name, "q_safe") != 0;
}

/* ----- A decision --------------------------------------------------------- */

/* Saves as ^S does, from within a key. */
static bool save_now(struct form_pane *pane)
{
    struct stack *stack = form_pane_options(pane)->stack;
    struct screen *screen = stack_top_full(stack);
    bool saved = form_pane_save(pane);

    if (saved)
        stack_remove(stack, screen);
    return saved;
}

static void confirmed(void *who, size_t answer)
{
    struct form_pane *pane = who;

    if (answer != 1)
        return;
    form_pane_note(pane, "confirmed");
    if (!save_now(pane))
        form_pane_note(pane, NULL);
}

static void ask_confirmation(struct form_pane *pane)
{
    struct dialog dialog = { .title = "Decide",
                             .words = "The checklist is over with this decision and can only be "
                                      "read from then on. A common assessment can be started "
                                      "for the child at any time.",
                             .buttons = { { "Not yet", 'n' }, { "Decide", 'd' } },
                             .count = 2,
                             .done = confirmed,
                             .who = pane };

    dialog_ask(form_pane_options(pane)->stack, &dialog);
}

/* The case that is joined, by its reference. */
static bool find_joined(const struct form_pane *pane, struct pre_assessment *list, struct err *err)
{
    const char *urn = form_value(form_pane_form(pane), checklist_joined);

    if (list->decision != PREDEC_JOIN_EXISTING_CAF || urn[0] == '\0' ||
        case_by_urn(app_session(form_pane_options(pane)->app), urn, &list->joined_case_id, err))
        return true;
    err->field = checklist_joined;
    return false;
}

/* On the form the case to join has a field of its own. */
static bool blame_joined(struct err *err)
{
    if (err->field != NULL && strcmp(err->field, "joined_case_id") == 0)
        err->field = checklist_joined;
    return false;
}

/* The decision stands; where nobody can be asked any more, that is said. */
static void ask_to_join(struct form_pane *pane, const struct pre_assessment *list)
{
    struct err err = ERR_INIT;

    if (!join_ask(app_session(form_pane_options(pane)->app), &list->joined_case_id,
                  list->decision_note, &err))
        form_pane_note(pane, err.msg);
}

/* "The lead is asked", or that nobody is. */
static void say_joined(struct form_pane *pane, const char *decided)
{
    struct stack *stack = form_pane_options(pane)->stack;

    if (strcmp(form_pane_noted(pane), "confirmed") == 0)
        stack_say(stack, "%s The lead is asked.", decided);
    else
        stack_warn(stack, "%s But not asked: %s", decided, form_pane_noted(pane));
}

/* ----- A new one ---------------------------------------------------------- */

/* Found in the index before anything begins: there is nothing to begin. A worry
 * about the child's safety goes its own way first. */
static bool joins_at_once(const struct pre_assessment *list)
{
    return list->decision == PREDEC_JOIN_EXISTING_CAF && list->q_safe != YNU_N;
}

static bool join_now(struct form_pane *pane, struct pre_assessment *list, struct err *err)
{
    if (!find_joined(pane, list, err))
        return false;
    if (form_pane_noted(pane) == NULL) {
        ask_confirmation(pane);
        return err_set(err, ERR_STOPPED, "It counts when you have confirmed it.");
    }
    if (checklist_join(app_session(form_pane_options(pane)->app), list, err)) {
        ask_to_join(pane, list);
        return true;
    }
    return blame_joined(err);
}

static bool begin(struct form_pane *pane, void *const *records, struct err *err)
{
    struct person *mother = records[1];
    const struct caf_case *caf_case = records[2];
    struct checklist_start start = { .mother = mother->name == NULL ? NULL : mother,
                                     .locality = caf_case->locality_id };
    struct session *session = app_session(form_pane_options(pane)->app);
    const char *advice;
    struct ident case_id;

    if (joins_at_once(records[0]))
        return join_now(pane, records[0], err);
    if (!checklist_begin(session, records[0], &start, &case_id, &advice, form_pane_arena(pane),
                         err))
        return false;
    form_pane_note(pane, advice);
    return true;
}

/* From here on it is a case, with its overview behind it. */
static void begun(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct pre_assessment *list = form_pane_record(pane, 0);
    const char *advice = form_pane_noted(pane);
    bool worried = list->q_safe == YNU_N;

    if (!ident_known(&list->case_id)) {
        say_joined(pane, "Kept. No second case is begun.");
        return;
    }
    nav_open_case_then(options->app, &list->case_id, worried ? "b concern" : "b");
    if (!worried)
        stack_say(options->stack, "Kept. %s", advice != NULL ? advice : "Go on in any order.");
}

static void warn_unnamed(struct form_pane *pane)
{
    stack_warn(form_pane_options(pane)->stack,
               "Not safe: telephone social care now, 999 in danger. Name the child, then ^X.");
}

static void worried_about_new(struct form_pane *pane)
{
    form_set(form_pane_form(pane), "q_safe", "N");
    if (!save_now(pane))
        warn_unnamed(pane);
}

/* Said once: while the child has no name, there is nothing to save it under. */
static void answered_new(struct form_pane *pane)
{
    if (!is_not_safe(pane) || form_pane_noted(pane) != NULL)
        return;
    form_pane_note(pane, "said");
    if (!save_now(pane))
        warn_unnamed(pane);
}

void checklist_new_open(struct app *app, const struct child_meant *child, const char *terms)
{
    struct pre_assessment list;
    struct caf_case caf_case;
    struct form_pane_options options = { .layout = &checklist_new_layout,
                                         .records = { &list, NULL, &caf_case },
                                         .place = "b",
                                         .save = begin,
                                         .saved = begun,
                                         .answered = answered_new,
                                         .concern = worried_about_new };

    record_init(entity_of(ENTITY_pre_assessment), &list);
    record_init(entity_of(ENTITY_caf_case), &caf_case);
    caf_case.locality_id = session_who(app_session(app))->locality;
    if (child != NULL)
        list.subject_id = options.parent = child->id;
    carry_terms(app, terms, child, pane_screen_open(app, NULL, &options, "A new checklist", true),
                "then the questions.");
}

/* ----- One that is begun -------------------------------------------------- */

static bool decides(const struct pre_assessment *list, const struct casework *work)
{
    return list->decision && list->decision != PREDEC_START_CAF &&
           work->view.file.caf_case.state == STATE_P0;
}

static void find_gaps(const struct form_pane *pane, void *const *records, struct problems *out)
{
    const struct form_pane_options *options = form_pane_options(pane);

    checklist_gaps(app_session(options->app), &options->work->view, records[0], out);
}

/* What is missing is said before anything is to be confirmed. */
static bool is_whole(const struct form_pane *pane, void *const *records, struct err *err)
{
    struct arena arena = ARENA_INIT;
    struct problems problems = PROBLEMS_INIT(&arena);
    const struct problem *first;

    find_gaps(pane, records, &problems);
    first = problems_first(&problems);
    if (first != NULL)
        err_set_field(err, first->field, "%s", first->sentence);
    arena_clear(&arena);
    return first == NULL;
}

static bool write_list(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct pre_assessment *list = records[0];

    if (!find_joined(pane, list, err))
        return false;
    if (decides(list, options->work) && form_pane_noted(pane) == NULL) {
        if (!is_whole(pane, records, err))
            return false;
        ask_confirmation(pane);
        return err_set(err, ERR_STOPPED, "It counts when you have confirmed it.");
    }
    if (checklist_write(app_session(options->app), list, err)) {
        if (list->decision == PREDEC_JOIN_EXISTING_CAF &&
            options->work->view.file.caf_case.state == STATE_P0)
            ask_to_join(pane, list);
        return true;
    }
    return blame_joined(err);
}

static void written(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct pre_assessment *list = form_pane_record(pane, 0);
    int state = options->work->view.file.caf_case.state;

    if (state == STATE_P0 && list->decision == PREDEC_START_CAF)
        open_case_from(options->work, NULL);
    else if (state != STATE_P1)
        stack_say(options->stack, "Saved.");
    else if (list->decision == PREDEC_JOIN_EXISTING_CAF)
        say_joined(pane, "Decided.");
    else
        stack_say(options->stack, "Decided. The checklist is over.");
}

/* That the child is not safe is on record from now on, whatever becomes of the rest. */
static void keep_not_safe(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    struct pre_assessment list = *(const struct pre_assessment *)form_pane_record(pane, 0);
    struct err err = ERR_INIT;

    list.q_safe = YNU_N;
    if (checklist_write(app_session(options->app), &list, &err)) {
        form_pane_set_record(pane, 0, &list);
        form_pane_keep_now(pane);
        casework_refresh(options->work);
    } else {
        stack_err(options->stack, &err);
    }
}

static void answered(struct form_pane *pane)
{
    const struct pre_assessment *list = form_pane_record(pane, 0);

    if (!is_not_safe(pane) || list->q_safe == YNU_N || form_pane_options(pane)->closed != NULL)
        return;
    keep_not_safe(pane);
    concern_open_unbidden(form_pane_options(pane)->work);
}

static void put_joined(struct form_pane *pane)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const struct pre_assessment *list = form_pane_record(pane, 0);
    struct arena arena = ARENA_INIT;

    form_set(form_pane_form(pane), checklist_joined,
             name_of(app_session(options->app), ENTITY_caf_case, &list->joined_case_id, &arena));
    arena_clear(&arena);
}

const struct pre_assessment *checklist_of(const struct casework *work)
{
    const struct case_file *file = &work->view.file;

    return file->pre_assessment.count == 0
               ? NULL
               : &file->pre_assessment.items[file->pre_assessment.count - 1];
}

const char *checklist_why_not(const struct casework *work)
{
    if (work->view.identity_only)
        return "You may know of this case, but not read it. Ask its lead professional.";
    if (!casework_reads(work, ENTITY_pre_assessment))
        return casework_not_yours(work);
    return checklist_of(work) == NULL ? "This case began without a checklist." : NULL;
}

/* While social care decides, the checklist waits as it is. */
static const char *why_closed(const struct casework *work)
{
    const struct caf_case *caf_case = &work->view.file.caf_case;

    if (caf_case->state == STATE_P0 ||
        (caf_case->state == STATE_U0 && caf_case->state_before == STATE_P0))
        return NULL;
    return caf_case->state == STATE_P1 ? "The checklist is over; it can only be read."
                                       : "The checklist became this case; it can only be read.";
}

void checklist_open(struct casework *work)
{
    const char *why_not = checklist_why_not(work);
    struct form_pane_options options = { .layout = &checklist_layout,
                                         .parent = work->case_id,
                                         .place = "b",
                                         .closed = why_closed(work),
                                         .prefill = put_joined,
                                         .save = write_list,
                                         .gaps = find_gaps,
                                         .saved = written,
                                         .answered = answered };

    if (why_not != NULL) {
        stack_say(app_stack(work->app), "%s", why_not);
        return;
    }
    options.records[0] = checklist_of(work);
    pane_screen_open(work->app, work, &options, "The checklist", true);
}
