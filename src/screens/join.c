/* SPDX-License-Identifier: MIT */
/* Joining the team of an open case: asked, and answered. */

#include "config.h"

#include "screens/ask.h"
#include "screens/case_screens.h"
#include "screens/pane_screen.h"
#include "service/join_svc.h"

/* ----- Asking ------------------------------------------------------------- */

static const struct join_request *own_request(const struct casework *work)
{
    const struct ident *me = &session_who(app_session(work->app))->practitioner;
    const struct case_file *file = &work->view.file;

    for (size_t i = file->join_request.count; i-- > 0;) {
        if (ident_equal(&file->join_request.items[i].asked_by, me))
            return &file->join_request.items[i];
    }
    return NULL;
}

static bool ask(void *who, const char *reason, struct err *err)
{
    struct casework *work = who;

    if (!join_ask(app_session(work->app), &work->case_id, reason, err))
        return false;
    casework_refresh(work);
    stack_say(app_stack(work->app), "Asked. Whoever leads it answers; you read it here.");
    return true;
}

static void release(void *who)
{
    casework_release(who);
}

const char *join_why_not(const struct casework *work)
{
    const struct relation *r = &work->view.relation;
    const struct join_request *own = own_request(work);

    if (r->lead || r->deputy || r->author || r->member)
        return "You belong to this case already.";
    return own != NULL && !own->answer ? "You have asked already; the answer is still to come."
                                       : NULL;
}

void join_ask_open(struct casework *work)
{
    const char *why_not = join_why_not(work);
    struct asking asking = { .title = "Ask to join the team",
                             .words = "The lead professional reads who you are and why, and takes "
                                      "you into the team or says why not. Until then you see "
                                      "nothing of the case.",
                             .label = "What you work on with the child",
                             .verb = "ask",
                             .needed = true,
                             .work = work,
                             .place = "j",
                             .done = ask,
                             .release = release,
                             .who = work };

    if (why_not != NULL) {
        stack_say(app_stack(work->app), "%s", why_not);
        return;
    }
    casework_hold(work);
    ask_open(work->app, &asking);
}

void join_status(const struct casework *work, struct str *out)
{
    const struct join_request *own = own_request(work);
    char day[DATE_WORDS];

    if (own == NULL) {
        str_add(out, emergency_open_why_not(work) == NULL
                         ? "Not yours to read. j asks to join its team; ! opens it in an emergency."
                         : "You may know of this case, but not read it. j asks to join its team.");
        return;
    }
    date_format_words(own->answer ? own->answered_on : instant_local_date(own->asked_at), day);
    if (!own->answer)
        str_printf(out, "You asked on %s to join the team; it is not answered yet.", day);
    else if (own->answer == JOIN_ANSWER_DECLINED)
        str_printf(out, "Declined on %s: %s", day, own->answer_reason);
    else
        str_printf(out, "You were taken into the team on %s.", day);
}

/* ----- Answering ---------------------------------------------------------- */

static bool declines(const struct form *form, const struct form_field *field UNUSED)
{
    return form_value_is(form, "answer", "DECLINED");
}

static const struct layout_field answer_fields[] = {
    { .name = "asked_by", .ask = ASK_SHOWN },
    { .name = "asked_at", .ask = ASK_SHOWN },
    { .name = "reason", .ask = ASK_SHOWN },
    { .name = "answer" },
    { .name = "answer_reason", .rows = 3, .asked = declines },
};
static const struct layout_section answer_section[] = {
    { "answer", "Somebody asks to join the team", answer_fields, COUNT(answer_fields) },
};
static const struct layout answer_layout = {
    .name = "join-answer", .title = "A request to join", .parts = { ENTITY_join_request },
    .sections = answer_section, .section_count = 1,
};

static bool give_answer(struct form_pane *pane, void *const *records, struct err *err)
{
    const struct form_pane_options *options = form_pane_options(pane);
    const char *warning;

    if (!join_answer(app_session(options->app), records[0], &warning, form_pane_arena(pane), err))
        return false;
    form_pane_note(pane, warning);
    return true;
}

static void answered(struct form_pane *pane)
{
    const struct join_request *request = form_pane_record(pane, 0);
    struct stack *stack = form_pane_options(pane)->stack;

    if (form_pane_noted(pane) != NULL)
        stack_warn(stack, "%s", form_pane_noted(pane));
    else
        stack_say(stack, "%s", request->answer == JOIN_ANSWER_ADDED
                                   ? "Taken into the team."
                                   : "Declined. They read why.");
}

/* The one that is named where it waits; else the first that does; NULL: none. */
static const struct join_request *waiting_request(const struct case_file *file,
                                                  const struct ident *named)
{
    const struct join_request *first = NULL;

    for (size_t i = file->join_request.count; i-- > 0;) {
        const struct join_request *request = &file->join_request.items[i];

        if (request->answer)
            continue;
        if (named && ident_equal(named, &request->record.id))
            return request;
        first = request;
    }
    return first;
}

void join_answer_open(struct casework *work, const struct ident *request)
{
    const struct join_request *found = waiting_request(&work->view.file, request);
    struct form_pane_options options = { .layout = &answer_layout,
                                         .records = { found },
                                         .place = "t join",
                                         .save = give_answer,
                                         .saved = answered };

    if (found == NULL)
        stack_say(app_stack(work->app), "Nobody waits for an answer.");
    else
        pane_screen_open(work->app, work, &options, "A request to join", true);
}
