/* SPDX-License-Identifier: MIT */
/*
 * Where two people may find a case, each with something for every deed to be about; kept
 * as the bytes of its store, so that each pair begins there again.
 */

#ifndef SERVICE_TWO_BASES_H
#define SERVICE_TWO_BASES_H

#include "two_papers.h"
#include "two_team.h"

/* One base, and the two in it. */
struct scene {
    struct both b;
    struct desk desk;
    unsigned char *bytes; /* of the store */
    size_t length;
    uint32_t turn; /* of the file, so that nobody trusts what they kept of it */
    int64_t now_ms;
};

static inline struct session *seat(struct desk *desk, const char *login)
{
    struct secret *passphrase = desk_passphrase();
    struct session *session;

    ck_assert_msg(session_sign_in(&desk->choice, login, passphrase, &session, NULL, &desk->err),
                  "%s", desk->err.msg);
    secret_free(passphrase);
    return session;
}

/* Before anything else: more people than a desk has. */
static inline struct ident employ(struct desk *desk, const char *name, const char *login,
                           enum code_role role)
{
    struct session *at_work = desk->session;
    struct ident id;

    desk_ok(desk, session_open_trainer(&desk->choice, &desk->session, &desk->err));
    id = desk_worker(desk, name, login, role);
    desk_set_manager(desk, &id, 8);
    desk_set_manager(desk, &desk->hoduya, 8);
    desk_set_manager(desk, &desk->rmenon, 8);
    desk_ok(desk, store_training_accounts(desk->session, &desk->accounts[desk->account_count - 1],
                                          1, &desk->err));
    session_close(desk->session);
    desk->session = at_work;
    return id;
}

static inline void sit_down(struct scene *s)
{
    static const char *const logins[SEATS] = { "hoduya",   "hoduya",   "gmarlowe", "nfield",
                                               "prenshaw", "prenshaw", "ldanvers", "ldanvers",
                                               "rmenon",   "upatel",   "icalloway" };

    s->b.desk = &s->desk;
    (void)employ(&s->desk, "Nora Field", "nfield", ROLE_coordinator);
    s->b.una = employ(&s->desk, "Una Patel", "upatel", ROLE_practitioner);
    for (int i = 0; i < SEATS; i++)
        s->b.at[i] = i == HELEN ? s->desk.session : seat(&s->desk, logins[i]);
}

/* ----- Something to be about ----------------------------------------------------- */

static inline void keep_for(struct scene *s, enum seat who, enum entity_id kind, void *record)
{
    desk_ok(&s->desk, record_save(s->b.at[who], kind, record, &s->desk.err));
}

static inline void furnish_money(struct scene *s)
{
    struct panel_referral panel;
    struct budget_request budget;

    record_init(entity_of(ENTITY_panel_referral), &panel);
    panel.case_id = s->b.case_id;
    panel.panel = "Fennmoor Resource Panel";
    panel.request = PANEL_REQUEST_ALLOCATION;
    desk_ok(&s->desk, panel_keep(s->b.at[HELEN], &panel, &s->desk.err));
    record_init(entity_of(ENTITY_budget_request), &budget);
    budget.case_id = s->b.case_id;
    budget.panel_referral_id = panel.record.id;
    budget.amount_pence = 2000;
    budget.item = "Breakfast club";
    desk_ok(&s->desk, budget_keep(s->b.at[HELEN], &budget, &s->desk.err));
}

static inline void furnish_notes(struct scene *s)
{
    struct supervision_note note;
    struct chronology_note visit;

    s->desk.session = s->b.at[HELEN];
    visit = desk_note(&s->desk, &s->b.case_id, "Met at the gate.");
    keep_for(s, HELEN, ENTITY_chronology_note, &visit);
    record_init(entity_of(ENTITY_supervision_note), &note);
    note.case_id = s->b.case_id;
    note.lp = s->desk.hoduya;
    note.supervisor = s->desk.prenshaw;
    note.date = session_today(s->b.at[PAUL]);
    note.kind = SUPERVISION_KIND_CASE;
    note.decisions = "Time kept free on Thursdays.";
    note.next_due = date_add_days(note.date, 56);
    keep_for(s, PAUL, ENTITY_supervision_note, &note);
}

static inline void furnish_request(struct scene *s)
{
    struct sar_redaction left_out;
    struct sar request;

    record_init(entity_of(ENTITY_sar), &request);
    request.case_id = s->b.case_id;
    request.requester_id = s->b.parent;
    request.capacity = SAR_CAPACITY_PARENT_PR;
    desk_ok(&s->desk, access_keep(s->b.at[GWEN], &request, &s->desk.err));
    record_init(entity_of(ENTITY_sar_redaction), &left_out);
    left_out.sar_id = request.record.id;
    left_out.what = "The father's address.";
    left_out.reason = REDACTION_THIRD_PARTY;
    desk_ok(&s->desk,
            access_leave_out(s->b.at[GWEN], &s->b.case_id, &left_out, &s->desk.err));
}

/* Two of the family have cases, too; the first is linked. */
static inline void furnish_family(struct scene *s)
{
    struct ident other;

    s->desk.session = s->b.at[HELEN];
    desk_ok(&s->desk, desk_start(&s->desk, "Kiran", "Quillfeather", "2000-06-19", &s->b.sister));
    desk_ok(&s->desk, desk_start(&s->desk, "Jodie", "Marchbank", "2004-01-11", &other));
    desk_ok(&s->desk, link_add(s->b.at[HELEN], &s->b.case_id, LINK_KIND_SAME_HOUSEHOLD,
                               "CAF-2010-00002", "They live together.", &s->desk.err));
}

static inline void furnish_meeting(struct scene *s)
{
    struct attendance rows[3];
    struct tac_meeting meeting;

    s->desk.session = s->b.at[HELEN];
    table_plan_meeting(&s->desk, &s->b.case_id, &meeting, rows);
}

/* Somebody leads it, a plan is worked on. */
static inline void begin_delivering(struct scene *s)
{
    struct consent_entry entry;
    struct plan_action action;

    desk_delivering(&s->desk, &s->b.case_id, &action);
    sit_down(s);
    read_file(&s->b);
    s->b.parent = s->b.file.person_link.items[0].person_id;
    furnish_family(s);
    s->desk.session = s->b.at[HELEN];
    desk_join(&s->desk, &s->b.case_id, &s->desk.rmenon);
    furnish_money(s);
    furnish_notes(s);
    s->desk.session = s->b.at[HELEN];
    desk_decision(&s->desk, &s->b.case_id, &s->b.parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN,
                  &entry);
    desk_ok(&s->desk, desk_record(&s->desk, &entry));
}

/* Helen Oduya changed the action last, and can take that back. */
static inline void change_action(struct scene *s)
{
    struct plan_action action;

    read_file(&s->b);
    action = s->b.file.plan_action.items[0];
    action.desired_outcome = "Comes to school on each day.";
    desk_ok(&s->desk, plan_action_write(s->b.at[HELEN], &s->b.case_id, &action, &s->desk.err));
}

/* ----- The bases -------------------------------------------------------------------- */

/* Una, who is nothing to the case, says that her sister is called Tolliver, and looks. */
static inline void meet_own(struct scene *s)
{
    const struct own_people_words words = { "Tolliver", "", 0 };
    struct case_view view;

    desk_ok(&s->desk, own_people_save(s->b.at[UNA], NULL, &words, &s->desk.err));
    desk_ok(&s->desk, case_open(s->b.at[UNA], &s->b.case_id, NULL, &view, &s->desk.arena,
                                &s->desk.err));
}

/* The next version is written; a meeting is planned, somebody asks to join, who opened
 * it in an emergency; the trainer stays out. */
static inline void open_delivering(struct scene *s)
{
    struct instant until;
    struct ident version;
    const char *still;

    begin_delivering(s);
    furnish_request(s);
    furnish_meeting(s);
    change_action(s);
    meet_own(s);
    desk_ok(&s->desk, join_ask(s->b.at[UNA], &s->b.case_id, "Her brother.", &s->desk.err));
    desk_ok(&s->desk, emergency_open(s->b.at[UNA], &s->b.case_id, EMERGENCY_MEDICAL,
                                     "The mother collapsed.", &until, &s->desk.err));
    desk_ok(&s->desk, stay_out_add(s->b.at[GWEN], &s->b.case_id, "trainer", STAY_OUT_KNOWN,
                                   "A neighbour.", &still, &s->desk.arena, &s->desk.err));
    desk_ok(&s->desk, case_seal_add(s->b.at[GWEN], &s->b.case_id, SEAL_STAFF, "A colleague's.",
                                    AT_THE_DESKS, &still, &s->desk.arena, &s->desk.err));
    desk_ok(&s->desk, assessment_begin(s->b.at[HELEN], &s->b.case_id, "Needs changed.", &version,
                                       &s->desk.err));
}

static inline void miss_a_review(struct scene *s)
{
    struct hand h;

    furnish_meeting(s);
    read_now(&s->b, s->b.at[HELEN], &h);
    read_missed(&s->b, s->b.at[HELEN], &h);
    ck_assert_msg(save_missed(&s->b, s->b.at[HELEN], &h), "%s", h.err.msg);
    arena_clear(&h.arena);
}

static inline void propose(struct scene *s, const struct ident *who, bool refused)
{
    struct hand h;

    read_now(&s->b, s->b.at[GWEN], &h);
    read_proposal(&s->b, s->b.at[GWEN], &h);
    h.term.practitioner_id = *who;
    ck_assert_msg(save_proposal(&s->b, s->b.at[GWEN], &h), "%s", h.err.msg);
    ck_assert_msg(!refused || save_no(&s->b, s->b.at[GWEN], &h), "%s", h.err.msg);
    arena_clear(&h.arena);
}

/* Somebody asked to make it one with another, and waits for the second key. */
static inline void furnish_merge(struct scene *s)
{
    struct void_request request = as_duplicate("Asked before.");

    desk_ok(&s->desk, void_ask(s->b.at[NORA], &s->b.case_id, &request, "They are one child.",
                               &s->desk.err));
}

/* Much waits: who leads, what was missed, two cases that may be one. */
static inline void open_waiting(struct scene *s)
{
    begin_delivering(s);
    miss_a_review(s);
    miss_a_review(s);
    miss_a_review(s);
    propose(s, &s->b.una, true);
    propose(s, &s->desk.rmenon, false);
    furnish_merge(s);
}

static inline void open_closed(struct scene *s)
{
    struct plan_action action;

    begin_delivering(s);
    read_file(&s->b);
    action = s->b.file.plan_action.items[0];
    desk_close_case(&s->desk, &s->b.case_id, &action);
    s->b.at[HELEN] = seat(&s->desk, "hoduya");
    session_close(s->desk.session);
    s->desk.session = s->b.at[HELEN];
}

static inline void open_unborn(struct scene *s)
{
    struct consent_entry entry;
    struct ident version;

    desk_open(&s->desk);
    desk_sign_in(&s->desk, "hoduya");
    desk_start_unborn(&s->desk, -7, &s->b.case_id, &s->b.parent);
    desk_decision(&s->desk, &s->b.case_id, &s->b.parent, CONSENT_STAGE_ASSESSMENT,
                  CONSENTST_GIVEN, &entry);
    desk_as_mother(&entry.consent);
    desk_scope(&s->desk, &entry, &s->desk.agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    desk_ok(&s->desk, desk_record(&s->desk, &entry));
    version = desk_newest(&s->desk, &s->b.case_id).record.id;
    desk_element(&s->desk, &version, ELEMENT_1_04, false);
    sit_down(s);
}

static inline void open_born(struct scene *s)
{
    struct birth birth = { .given_names = "Tiana", .family_name = "Averill", .sex = SEX_F };

    open_unborn(s);
    birth.dob = session_today(s->b.at[HELEN]);
    desk_ok(&s->desk, birth_record(s->b.at[HELEN], &s->b.case_id, &birth, &s->desk.err));
}

static inline void open_written(struct scene *s)
{
    struct consent_entry entry;

    desk_open(&s->desk);
    desk_sign_in(&s->desk, "hoduya");
    desk_assessing(&s->desk, &s->b.case_id, &s->b.parent);
    desk_decision(&s->desk, &s->b.case_id, &s->b.parent, CONSENT_STAGE_STORE_SHARE,
                  CONSENTST_GIVEN, &entry);
    desk_ok(&s->desk, desk_record(&s->desk, &entry));
    desk_write_all(&s->desk, &s->b.case_id);
    sit_down(s);
}

static inline void open_checklist(struct scene *s)
{
    struct hand h;

    desk_open(&s->desk);
    desk_sign_in(&s->desk, "hoduya");
    sit_down(s);
    hand_empty(&h);
    read_checklist(&s->b, s->b.at[HELEN], &h);
    ck_assert_msg(save_checklist(&s->b, s->b.at[HELEN], &h), "%s", h.err.msg);
    s->b.case_id = h.arrived;
    arena_clear(&h.arena);
}

/* What the deeds of a base begin with, done by somebody. */
static inline void go_on(struct scene *s, enum seat who, half_read_fn *read, half_save_fn *save)
{
    struct hand h;

    read_now(&s->b, s->b.at[who], &h);
    read(&s->b, s->b.at[who], &h);
    ck_assert_msg(save(&s->b, s->b.at[who], &h), "%s", h.err.msg);
    arena_clear(&h.arena);
}

static inline void open_concern(struct scene *s)
{
    begin_delivering(s);
    go_on(s, HELEN, read_concern, save_concern);
}

static inline void open_moving(struct scene *s)
{
    begin_delivering(s);
    go_on(s, GWEN, read_moving_out, save_moving_out);
}

static inline void open_closing(struct scene *s)
{
    begin_delivering(s);
    go_on(s, HELEN, read_progress, save_done);
    go_on(s, HELEN, read_closing, save_closing);
}

static inline void open_merged(struct scene *s)
{
    open_waiting(s);
    go_on(s, LEE, read_merge, save_merge);
}

/* ----- There and back ------------------------------------------------------------------ */

static inline void scene_open(struct scene *s, void (*open)(struct scene *))
{
    memset(s, 0, sizeof(*s));
    open(s);
    fake_pass(&s->desk.fake, 60000);
    s->now_ms = s->desk.fake.now_ms;
    s->bytes = folder_read(&s->desk.folder, PLACE_DB, &s->length);
    ck_assert_ptr_nonnull(s->bytes);
}

static inline void put(unsigned char *at, uint32_t number)
{
    for (int i = 0; i < 4; i++)
        at[i] = (unsigned char)(number >> (24 - 8 * i));
}

/* The file's own count of its changes (bytes 24 and 92) is another each time: SQLite reads
 * again what it kept of a file whose count is not the one it knew. */
static inline void scene_again(struct scene *s)
{
    char path[160];
    FILE *file = fopen(folder_file(&s->desk.folder, PLACE_DB, path), "r+b");

    put(s->bytes + 24, 1000000 + 1000 * s->turn);
    put(s->bytes + 92, 1000000 + 1000 * s->turn++);
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(s->bytes, 1, s->length, file), s->length);
    ck_assert_int_eq(fclose(file), 0);
    ck_assert_int_eq(truncate(path, (off_t)s->length), 0);
    s->desk.fake.now_ms = s->now_ms;
    s->desk.fake.mono_ms += 1000;
    s->b.turn = 0;
    read_file(&s->b);
}

static inline void scene_close(struct scene *s)
{
    for (int i = HELEN + 1; i < SEATS; i++)
        session_close(s->b.at[i]);
    s->desk.session = s->b.at[HELEN];
    free(s->bytes);
    arena_clear(&s->b.arena);
    desk_close(&s->desk);
}

#endif
