/* SPDX-License-Identifier: MIT */
/* Every form, with somebody else at the case: what is typed is saved beside what they did, or
 * it is refused in words and still there; it outlives a kill; and two presses save it once. */

#include "config.h"

#include "unit/screens/every_form.h"
#include "screens/nav.h"
#include "service/access_svc.h"
#include "service/draft_svc.h"
#include "service/panel_svc.h"
#include "service/stepup_svc.h"
#include "support/harness.h"

/* ----- The case ------------------------------------------------------------- */

/* Paul Renshaw supervises Helen Oduya, who leads. */
static void supervise(struct desk *desk)
{
    struct practitioner changed;

    desk_sign_in(desk, "gmarlowe");
    desk_ok(desk, record_theirs(desk->session, ENTITY_practitioner, &desk->hoduya, 0, &changed,
                                &(struct practitioner){ 0 }, &desk->arena, &desk->err));
    changed.caf_supervisor = desk->prenshaw;
    desk_ok(desk, record_save(desk->session, ENTITY_practitioner, &changed, &desk->err));
}

static void begin_case(struct desk *desk, struct ident *id)
{
    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_ok(desk, desk_start(desk, "Kieran", "Tolliver", "2000-06-19", id));
}

static void begin_assessment(struct desk *desk, struct ident *id)
{
    struct ident parent;

    desk_open(desk);
    desk_sign_in(desk, "hoduya");
    desk_assessing(desk, id, &parent);
}

static void take_on(struct desk *desk, struct ident *id)
{
    struct taking taken = taking(EVENT_T18);
    struct stepup stepup;

    desk_forming(desk, id);
    desk_concern(desk, id, &stepup);
    stepup.sc_decision = SC_DECISION_ACCEPTED_CIN;
    stepup.decision_on = session_today(desk->session);
    taking_with(&taken, ENTITY_stepup, &stepup);
    desk_ok(desk, desk_take(desk, id, &taken));
}

static void deliver(struct desk *desk, struct ident *id, bool done)
{
    struct plan_action action;

    desk_delivering(desk, id, &action);
    if (!done)
        return;
    action.status = ACTION_STATUS_DONE;
    action.completed_on = session_today(desk->session);
    action.outcome_rating = OUTCOME_RATING_ACHIEVED;
    desk_ok(desk, plan_action_write(desk->session, id, &action, &desk->err));
}

static struct ident parent_of(struct desk *desk, const struct ident *id)
{
    struct case_view view;

    desk_read(desk, id, &view);
    return view.file.person_link.items[0].person_id;
}

static void agree_to_move(struct desk *desk, struct ident *id)
{
    struct consent_entry entry;
    struct ident parent;

    deliver(desk, id, false);
    parent = parent_of(desk, id);
    desk_decision(desk, id, &parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN, &entry);
    desk_ok(desk, desk_record(desk, &entry));
}

static void move(struct desk *desk, struct ident *id)
{
    struct taking out = taking(EVENT_T20);
    struct transfer transfer;

    agree_to_move(desk, id);
    transfer = desk_transfer(desk);
    taking_with(&out, ENTITY_transfer, &transfer);
    desk_ok(desk, desk_take(desk, id, &out));
}

static void make_case(struct desk *desk, enum world world, struct ident *id)
{
    struct ident version;

    switch (world) {
    case OPENED:
        begin_case(desk, id);
        return;
    case TWICE_OPENED:
        begin_case(desk, id);
        (void)desk_start_double(desk, "Kyran");
        return;
    case ASSESSING:
        begin_assessment(desk, id);
        return;
    case ASSESSED:
        desk_assessed(desk, id, &version);
        return;
    case FORMING:
        desk_forming(desk, id);
        return;
    case DELIVERING:
        deliver(desk, id, false);
        return;
    case DONE:
        deliver(desk, id, true);
        return;
    case MOVING:
        agree_to_move(desk, id);
        return;
    case MOVED:
        move(desk, id);
        return;
    case TAKEN_ON:
        take_on(desk, id);
        return;
    case ENDED:
        desk_closed(desk, id);
        fake_pass(&desk->fake, INT64_C(30) * 24 * 3600 * 1000);
        return;
    case WORLDS:
        return;
    }
}

/* Each is made once, and copied for each test. */
static struct {
    struct desk desk;
    struct ident id;
} worlds[WORLDS];

static void make_worlds(void)
{
    setlocale(LC_ALL, "C.UTF-8");
    for (int i = 0; i < WORLDS; i++) {
        make_case(&worlds[i].desk, (enum world)i, &worlds[i].id);
        supervise(&worlds[i].desk);
        desk_sign_out(&worlds[i].desk);
    }
}

static void remove_worlds(void)
{
    for (int i = 0; i < WORLDS; i++)
        desk_close(&worlds[i].desk);
}

static void copy_world(struct desk *desk, enum world world, struct ident *id)
{
    static const char *const files[] = { "store.db", "store.keys" };

    *desk = worlds[world].desk;
    *id = worlds[world].id;
    desk->arena = ARENA_INIT;
    folder_make(&desk->folder);
    for (size_t i = 0; i < COUNT(files); i++) {
        size_t length;
        unsigned char *bytes = folder_read(&worlds[world].desk.folder, files[i], &length);

        ck_assert_ptr_nonnull(bytes);
        folder_write(&desk->folder, files[i], bytes, length);
        free(bytes);
    }
    desk->fake.machine.self = &desk->fake;
    desk->choice.machine = &desk->fake.machine;
    desk->choice.folder = desk->folder.path;
}

static void choose_step(struct seat *seat, const char *line)
{
    play(seat->stack, "n Home");
    for (int i = 0; i < 20 && !seat_shows(seat, line); i++)
        play(seat->stack, "Down");
    seat_must_show(seat, line);
    play(seat->stack, "Enter");
}

/* The form is open and filled in. */
static void fill_in(struct seat *seat, const struct every_form *row, struct ident *id)
{
    memset(seat, 0, sizeof(*seat));
    copy_world(&seat->desk, row->world, id);
    desk_sign_in(&seat->desk, row->who);
    seat_sit(seat);
    nav_open_case(seat->app, id);
    play(seat->stack, row->open);
    if (row->step != NULL)
        choose_step(seat, row->step);
    play(seat->stack, row->type);
    stack_say(seat->stack, "%s", "");
}

/* ----- What became of it ----------------------------------------------------- */

static const char *stored_mark(const struct every_form *row)
{
    return row->stored != NULL ? row->stored : MARK;
}

static bool record_has_mark(struct seat *seat, const char *mark, const struct entity *entity,
                            const void *record)
{
    for (int i = 0; i < entity->field_count; i++) {
        const char *text = field_text(&entity->fields[i], record, &seat->desk.arena);

        if (text != NULL && strstr(text, mark) != NULL)
            return true;
    }
    return false;
}

/* Signing in costs more than reading. */
static struct session *session_as(struct seat *seat, const char *login)
{
    struct desk *desk = &seat->desk;

    if (seat->app != NULL && app_session(seat->app) != NULL &&
        strcmp(session_who(app_session(seat->app))->login, login) == 0)
        return app_session(seat->app);
    if (desk->session == NULL || strcmp(session_who(desk->session)->login, login) != 0)
        desk_sign_in(desk, login);
    return desk->session;
}

static struct case_view *read_case(struct seat *seat, const struct ident *id)
{
    struct case_view *view = arena_alloc(&seat->desk.arena, sizeof(*view));

    desk_ok(&seat->desk, case_open(session_as(seat, "gmarlowe"), id, NULL, view,
                                   &seat->desk.arena, &seat->desk.err));
    return view;
}

static bool is_stored(struct seat *seat, const struct every_form *row, const struct ident *id)
{
    struct case_view *view = read_case(seat, id);
    const char *mark = stored_mark(row);

    if (record_has_mark(seat, mark, entity_of(ENTITY_subject), &view->file.subject))
        return true;
    for (int kind = 1; kind < ENTITY_COUNT; kind++) {
        for (size_t i = 0; i < case_file_count(&view->file, kind); i++) {
            if (record_has_mark(seat, mark, entity_of(kind),
                                case_file_at(&view->file, kind, i)))
                return true;
        }
    }
    return false;
}

static size_t count_records(struct seat *seat, const struct ident *id)
{
    struct case_view *view = read_case(seat, id);
    size_t count = 0;

    for (int kind = 1; kind < ENTITY_COUNT; kind++)
        count += case_file_count(&view->file, kind);
    return count;
}

/* The one that has the text, as its owner finds it. */
static bool is_drafted(struct seat *seat, const struct every_form *row)
{
    const char *mark = row->drafted != NULL ? row->drafted : MARK;
    struct drafts all;

    desk_ok(&seat->desk, draft_list(session_as(seat, row->who), &all, &seat->desk.arena,
                                    &seat->desk.err));
    for (size_t i = 0; i < all.count; i++) {
        if (strstr(all.items[i].body, mark) != NULL)
            return true;
    }
    return false;
}

#define ck_row(seat, row, what, holds)                                                          \
    ck_assert_msg((holds), "%s: %s; %s: \"%s\"\n%s", (row)->form, (what), seat_top(seat),         \
                  stack_message((seat)->stack), picture((seat)->stack, 24, 80, BORDERS_ASCII))

/* ----- Saved once ------------------------------------------------------------- */

/* What a kill leaves two seconds after the last key is what is in the store then. */
START_TEST(it_outlives_a_kill_and_two_presses_save_it_once)
{
    const struct every_form *row = &every_form[_i];
    struct seat seat;
    struct ident id;
    size_t count;

    fill_in(&seat, row, &id);
    seat_wait(&seat, 2000);
    ck_row(&seat, row, "a kill takes the words", is_drafted(&seat, row));
    play(seat.stack, row->save);
    ck_row(&seat, row, "it is not stored", is_stored(&seat, row, &id));
    count = count_records(&seat, &id);
    play(seat.stack, strrchr(row->save, ' ') == NULL ? row->save : strrchr(row->save, ' ') + 1);
    ck_row(&seat, row, "it is there twice", count_records(&seat, &id) == count);
    ck_row(&seat, row, "its draft is still there", !is_drafted(&seat, row));
    seat_close(&seat);
}
END_TEST

/* ----- Somebody else -------------------------------------------------------------- */

static void raise_concern(struct desk *desk, const struct ident *id)
{
    struct stepup stepup;

    desk_concern(desk, id, &stepup);
}

static void withdraw(struct desk *desk, const struct ident *id)
{
    struct secret *passphrase = desk_passphrase();
    struct ident parent = parent_of(desk, id);

    desk_ok(desk, consent_withdraw(desk->session, id, WITHDRAWAL_SCOPE_ALL, &IDENT_NONE, &parent,
                                   session_today(desk->session), true, "Too much.", passphrase,
                                   &desk->err));
    secret_free(passphrase);
}

/* How a record of a kind with a deed of its own is saved. */
static bool save_anyhow(struct session *session, const struct ident *id, enum entity_id kind,
                        void *record, struct err *err)
{
    switch (kind) {
    case ENTITY_plan_action:
        return plan_action_write(session, id, record, err);
    case ENTITY_panel_referral:
        return panel_keep(session, record, err);
    case ENTITY_budget_request:
        return budget_keep(session, record, err);
    case ENTITY_stepup:
        return stepup_write(session, record, NULL, err);
    case ENTITY_sar:
        return access_keep(session, record, err);
    case ENTITY_closure:
        return closure_write(session, id, record, err);
    default:
        return record_save(session, kind, record, err);
    }
}

#define THEIRS " (theirs)"

/* Adds to the first text of the record that takes it. */
static void add_to_it(struct desk *desk, const struct ident *id, enum entity_id kind, void *record)
{
    const struct entity *entity = entity_of(kind);

    for (int i = 0; i < entity->field_count; i++) {
        const struct field *field = &entity->fields[i];
        const char *text = field_text(field, record, &desk->arena);
        void *mine = record_copy(entity, record, &desk->arena);
        struct err quiet = ERR_INIT;

        if ((field->kind != FIELD_MEMO && field->kind != FIELD_TEXT) || text[0] == '\0')
            continue;
        field_set_text(field, mine, arena_printf(&desk->arena, "%s" THEIRS, text));
        if (save_anyhow(desk->session, id, kind, mine, &quiet))
            return;
    }
}

/* Every record that anybody may still change is saved with more in it. */
static void add_to_all(struct desk *desk, const struct ident *id)
{
    struct case_view view;

    for (int kind = 1; kind < ENTITY_COUNT; kind++) {
        desk_read(desk, id, &view);
        if (kind == ENTITY_subject)
            add_to_it(desk, id, ENTITY_subject, &view.file.subject);
        for (size_t i = 0; kind != ENTITY_subject && i < case_file_count(&view.file, kind); i++)
            add_to_it(desk, id, (enum entity_id)kind, case_file_at(&view.file, kind, i));
    }
}

static const struct {
    const char *what;
    void (*done)(struct desk *desk, const struct ident *id);
    int state; /* the case is in then, and stays in; 0: it stays where it is */
} meanwhile[] = {
    { "a concern", raise_concern, STATE_U0 },
    { "a withdrawal", withdraw, STATE_Z0 },
    { "every record", add_to_all, 0 },
};

static size_t texts_of_theirs(struct seat *seat, const struct entity *entity, const void *record)
{
    size_t count = 0;

    for (int i = 0; i < entity->field_count; i++)
        count += strstr(field_text(&entity->fields[i], record, &seat->desk.arena), THEIRS) != NULL;
    return count;
}

static size_t count_theirs(struct seat *seat, const struct ident *id)
{
    struct case_view *view = read_case(seat, id);
    size_t count = texts_of_theirs(seat, entity_of(ENTITY_subject), &view->file.subject);

    for (int kind = 1; kind < ENTITY_COUNT; kind++) {
        for (size_t i = 0; i < case_file_count(&view->file, kind); i++)
            count += texts_of_theirs(seat, entity_of(kind), case_file_at(&view->file, kind, i));
    }
    return count;
}

/* Plays keys one by one: true when anything was said, or both texts were shown. */
static bool is_told(struct seat *seat, const char *script)
{
    bool told = false;

    while (*script != '\0') {
        const char *end = *script == '\'' ? strchr(script + 1, '\'') + 1
                                          : script + strcspn(script, " ");
        char word[80];

        snprintf(word, sizeof(word), "%.*s", (int)(end - script), script);
        play(seat->stack, word);
        told = told || stack_message(seat->stack)[0] != '\0' ||
               strcmp(seat_top(seat), "conflict") == 0;
        script = end + strspn(end, " ");
    }
    return told;
}

START_TEST(what_somebody_else_did_is_not_lost_and_what_was_typed_is_not)
{
    const struct every_form *row = &every_form[_i / (int)COUNT(meanwhile)];
    size_t which = (size_t)_i % COUNT(meanwhile);
    struct seat seat;
    struct ident id;
    size_t theirs;
    bool told;

    if ((which == 1 && row->world < ASSESSING) || (which < 2 && row->world > TAKEN_ON))
        return;
    fill_in(&seat, row, &id);
    desk_sign_in(&seat.desk, "gmarlowe");
    meanwhile[which].done(&seat.desk, &id);
    theirs = count_theirs(&seat, &id);
    told = is_told(&seat, row->save);
    ck_row(&seat, row, "the step was undone",
           row->moves || meanwhile[which].state == 0 ||
               read_case(&seat, &id)->file.caf_case.state == meanwhile[which].state);
    ck_row(&seat, row, "their words are gone", count_theirs(&seat, &id) >= theirs);
    if (!is_stored(&seat, row, &id)) {
        ck_row(&seat, row, "nothing was said", told);
        app_sign_off(seat.app);
        ck_assert_msg(is_drafted(&seat, row), "%s, %s: the words are gone", row->form,
                      meanwhile[which].what);
    }
    seat_close(&seat);
}
END_TEST

/* ----- Killed ---------------------------------------------------------------------- */

/* The program is gone: no screen is asked anything. */
static void kill_it(struct seat *seat)
{
    app_free(seat->app);
    seat->app = NULL;
}

START_TEST(it_outlives_a_lost_line)
{
    const struct every_form *row = &every_form[_i];
    struct seat seat;
    struct ident id;

    fill_in(&seat, row, &id);
    app_hang_up(seat.app);
    kill_it(&seat);
    ck_assert_msg(is_drafted(&seat, row), "%s: a lost line takes the words", row->form);
    seat_close(&seat);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_unchecked_fixture(t, make_worlds, remove_worlds);
    tcase_add_loop_test(t, it_outlives_a_kill_and_two_presses_save_it_once, 0, COUNT(every_form));
    tcase_add_loop_test(t, what_somebody_else_did_is_not_lost_and_what_was_typed_is_not, 0,
                        COUNT(every_form) * COUNT(meanwhile));
    tcase_add_loop_test(t, it_outlives_a_lost_line, 0, COUNT(every_form));
}

TEST_MAIN("every form", cases)
