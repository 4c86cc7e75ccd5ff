/* SPDX-License-Identifier: MIT */
/* Two people on one case: each deed of one read before, between or after, and saved over,
 * each deed of the other, all pairs. Nothing that was saved is lost, a clash is shown, and
 * neither the lead nor consent is decided twice from one reading. */

#include "config.h"

#include <stdio.h>

#include "service/plan_svc.h"
#include "service/sharing_svc.h"
#include "service/team_svc.h"
#include "service/session_private.h"
#include "store/case_file_store.h"
#include "support/harness.h"
#include "support/ended.h"

/* What both stand before. */
struct both {
    struct desk desk;
    struct session *people[2]; /* Helen Oduya, who leads; Gwen Marlowe, the co-ordinator */
    struct ident case_id, parent, person;
    int turn; /* makes what is written tell apart */
    struct case_file file;
    struct arena arena;
};

/* What one has read, and is about to save. */
struct hand {
    struct subject subject;
    struct plan_action action;
    struct person person;
    struct lp_assignment term;
    struct consent_entry entry;
    struct tac_member member;
    struct element_entry element;
    struct disclosure sharing;
    struct review review;
    struct closure closure;
    struct case_file seen;
    struct arena arena;
    char words[40];
    struct err err;
};

static void read_file(struct both *b)
{
    struct err err = ERR_INIT;
    struct db *db;

    arena_clear(&b->arena);
    ck_assert(session_db(b->people[0], &db, &err) &&
              case_file_store_get(db, &b->case_id, &b->file, &b->arena, &err));
}

static void read_case(struct both *b, struct session *session, struct hand *h)
{
    struct db *db;

    ck_assert(session_db(session, &db, &h->err) &&
              case_file_store_get(db, &b->case_id, &h->seen, &h->arena, &h->err));
    snprintf(h->words, sizeof(h->words), "turn %d", ++b->turn);
}

/* ----- Deeds, in two halves ------------------------------------------------- */

static void read_child(struct both *b UNUSED, struct session *session UNUSED, struct hand *h)
{
    h->subject = h->seen.subject;
    h->subject.contact_tel = h->words;
}

static bool save_child(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_save(session, ENTITY_subject, &h->subject, &h->err);
}

static bool child_is_there(struct both *b, const struct hand *h)
{
    return strcmp(b->file.subject.contact_tel, h->words) == 0;
}

static void read_action(struct both *b UNUSED, struct session *session UNUSED, struct hand *h)
{
    h->action = h->seen.plan_action.items[0];
    h->action.action = h->words;
}

static bool save_action(struct both *b, struct session *session, struct hand *h)
{
    return plan_action_write(session, &b->case_id, &h->action, &h->err);
}

static bool action_is_there(struct both *b, const struct hand *h)
{
    return strcmp(b->file.plan_action.items[0].action, h->words) == 0;
}

static void read_person(struct both *b, struct session *session UNUSED, struct hand *h)
{
    const struct person *person = case_file_person(&h->seen, &b->parent);

    ck_assert_ptr_nonnull(person);
    h->person = *person;
    h->person.tel = h->words;
}

static bool save_person(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_save(session, ENTITY_person, &h->person, &h->err);
}

static bool person_is_there(struct both *b, const struct hand *h)
{
    return strcmp(case_file_person(&b->file, &b->parent)->tel, h->words) == 0;
}

/* From whoever leads to whoever does not. */
static void read_lead(struct both *b, struct session *session, struct hand *h)
{
    const struct lp_assignment *now = relation_lead(&h->seen, session_today(session));
    bool helen = now && ident_equal(&now->practitioner_id, &b->desk.hoduya);

    h->term = desk_lead_term(&b->desk, &b->case_id, helen ? &b->desk.rmenon : &b->desk.hoduya);
    h->term.end_reason = LPEND_NEED_SHIFTED;
    h->term.handover_done = 0x7e;
    h->term.preference_note = h->words;
    if (session == b->people[1])
        h->term.accepted_on = session_today(session);
}

static bool save_lead(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return lead_hand_over(session, &h->term, &h->seen, &h->err);
}

static bool lead_is_there(struct both *b, const struct hand *h)
{
    for (size_t i = 0; i < b->file.lp_assignment.count; i++) {
        const struct lp_assignment *term = &b->file.lp_assignment.items[i];

        if (term->preference_note && strcmp(term->preference_note, h->words) == 0)
            return true;
    }
    return false;
}

static void read_consent(struct both *b, struct session *session, struct hand *h)
{
    b->desk.session = session;
    desk_decision(&b->desk, &b->case_id, &b->parent, CONSENT_STAGE_STORE_SHARE, CONSENTST_LIMITED,
                  &h->entry);
    h->entry.consent.limits_note = h->words;
    h->entry.scope_count = 0;
    desk_scope(&b->desk, &h->entry, &b->desk.agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
}

static bool save_consent(struct both *b, struct session *session, struct hand *h)
{
    bool ok;

    b->desk.session = session;
    b->desk.err = ERR_INIT;
    ok = desk_record(&b->desk, &h->entry);
    h->err = b->desk.err;
    return ok;
}

static bool consent_is_there(struct both *b, const struct hand *h)
{
    for (size_t i = 0; i < b->file.consent.count; i++) {
        const struct consent *consent = &b->file.consent.items[i];

        if (consent->limits_note && strcmp(consent->limits_note, h->words) == 0)
            return true;
    }
    return false;
}

/* Sharing is taken back: it never waits, whatever anybody else writes. */
static void read_nothing(struct both *b UNUSED, struct session *session UNUSED,
                         struct hand *h UNUSED)
{
}

static bool save_withdrawal(struct both *b, struct session *session, struct hand *h)
{
    struct secret *passphrase = desk_passphrase();
    bool ok = consent_withdraw(session, &b->case_id, WITHDRAWAL_SCOPE_SHARING, NULL, &b->parent,
                               session_today(session), true, h->words, passphrase, &h->err);

    secret_free(passphrase);
    return ok;
}

static bool withdrawal_is_there(struct both *b, const struct hand *h)
{
    for (size_t i = 0; i < b->file.consent.count; i++) {
        const struct consent *consent = &b->file.consent.items[i];

        if (consent->refusal_reason && strcmp(consent->refusal_reason, h->words) == 0)
            return true;
    }
    return false;
}

static void read_member(struct both *b, struct session *session, struct hand *h)
{
    h->member = h->seen.tac_member.items[0];
    h->member.from = date_add_days(session_today(session), -b->turn);
}

static bool save_member(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_save(session, ENTITY_tac_member, &h->member, &h->err);
}

static bool member_is_there(struct both *b, const struct hand *h)
{
    return date_compare(b->file.tac_member.items[0].from, h->member.from) == 0;
}

/* A section of the next version, which is being written. */
static void read_element(struct both *b UNUSED, struct session *session UNUSED, struct hand *h)
{
    const struct assessment *draft = case_file_version(&h->seen, ASSESSMENT_STATUS_DRAFT);

    ck_assert_ptr_nonnull(draft);
    for (size_t i = 0; i < h->seen.element_entry.count; i++) {
        if (ident_equal(&h->seen.element_entry.items[i].assessment_id, &draft->record.id))
            h->element = h->seen.element_entry.items[i];
    }
    h->element.strengths = h->words;
}

static bool save_element(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return record_save(session, ENTITY_element_entry, &h->element, &h->err);
}

static bool element_is_there(struct both *b, const struct hand *h)
{
    const struct element_entry *element =
        case_file_find(&b->file, ENTITY_element_entry, &h->element.record.id);

    return element && strcmp(element->strengths, h->words) == 0;
}

/* Each makes an entry of its own: they stand beside each other. */
static void read_sharing(struct both *b, struct session *session UNUSED, struct hand *h)
{
    record_init(entity_of(ENTITY_disclosure), &h->sharing);
    h->sharing.case_id = b->case_id;
    h->sharing.direction = DIRECTION_OUT;
    h->sharing.to_agency = b->desk.agency;
    h->sharing.recipient_identity_checked = IDENTITY_CHECK_KNOWN;
    h->sharing.what = set_with(0, DATACLASS_BASIC);
    h->sharing.purpose = h->words;
    h->sharing.method = SHARE_METHOD_PHONE;
    h->sharing.basis = LAWBASIS_CONSENT;
    h->sharing.decision = SHARE_DECISION_SHARED;
}

static bool save_sharing(struct both *b UNUSED, struct session *session, struct hand *h)
{
    return sharing_record(session, &h->sharing, &h->err);
}

static bool sharing_is_there(struct both *b, const struct hand *h)
{
    return case_file_find(&b->file, ENTITY_disclosure, &h->sharing.record.id) != NULL;
}

/* A review that changes the action: it clashes with whoever changes that alone. */
static void read_review(struct both *b, struct session *session, struct hand *h)
{
    read_action(b, session, h);
    b->desk.session = session;
    step_record_new(session, ENTITY_review, &h->review);
    h->review.review_date = session_today(session);
    h->review.people_present = "Dana Tolliver, Helen Oduya";
    h->review.notes = h->review.next_steps = h->words;
    h->review.child_comment = "It is good.";
    h->review.parent_comment = "Much better.";
    h->review.decision = REVDEC_CONTINUE;
    h->review.next_review_date = desk_days_on(&b->desk, 42);
}

static bool take(struct both *b, struct session *session, struct hand *h, struct taking *t)
{
    bool ok;

    b->desk.session = session;
    b->desk.err = ERR_INIT;
    ok = desk_take(&b->desk, &b->case_id, t);
    h->err = b->desk.err;
    return ok;
}

static bool save_review(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T12);

    taking_with(&t, ENTITY_plan_action, &h->action);
    taking_with(&t, ENTITY_review, &h->review);
    return take(b, session, h, &t);
}

static bool review_is_there(struct both *b, const struct hand *h)
{
    return case_file_find(&b->file, ENTITY_review, &h->review.record.id) != NULL &&
           action_is_there(b, h);
}

/* The case ends for one while the other works on. */
static void read_closing(struct both *b, struct session *session, struct hand *h)
{
    b->desk.session = session;
    desk_closing_record(&b->desk, &h->closure);
    h->closure.outcome_summary = h->words;
}

static bool save_closing(struct both *b, struct session *session, struct hand *h)
{
    struct taking t = taking(EVENT_T23);

    taking_with(&t, ENTITY_closure, &h->closure);
    return take(b, session, h, &t);
}

static bool closing_is_there(struct both *b, const struct hand *h)
{
    return b->file.caf_case.state == STATE_Z0 &&
           case_file_find(&b->file, ENTITY_closure, &h->closure.record.id) != NULL;
}

static const struct {
    const char *name;
    char about; /* deeds about one thing clash */
    void (*read)(struct both *, struct session *, struct hand *);
    bool (*save)(struct both *, struct session *, struct hand *);
    bool (*is_there)(struct both *, const struct hand *);
    bool never_waits;
} deeds[] = {
    { "the child", 'c', read_child, save_child, child_is_there, false },
    { "an action", 'a', read_action, save_action, action_is_there, false },
    { "a parent", 'p', read_person, save_person, person_is_there, false },
    { "the lead", 'l', read_lead, save_lead, lead_is_there, false },
    { "consent", 'k', read_consent, save_consent, consent_is_there, false },
    { "a withdrawal", 'k', read_nothing, save_withdrawal, withdrawal_is_there, true },
    { "a member", 'm', read_member, save_member, member_is_there, false },
    { "an element", 'e', read_element, save_element, element_is_there, false },
    { "a sharing", 0, read_sharing, save_sharing, sharing_is_there, false },
    { "a review", 'a', read_review, save_review, review_is_there, false },
    { "the closing", 'z', read_closing, save_closing, closing_is_there, false },
};

/* ----- The two --------------------------------------------------------------- */

static void open_both(struct both *b)
{
    struct secret *passphrase = desk_passphrase();
    struct plan_action action;
    struct tac_member member;
    struct ident version;
    const char *warning;

    memset(b, 0, sizeof(*b));
    desk_delivering(&b->desk, &b->case_id, &action);
    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = b->case_id;
    member.practitioner_id = b->desk.rmenon;
    member.role_in_tac = TAC_ROLE_PRACTITIONER;
    member.from = session_today(b->desk.session);
    desk_ok(&b->desk, team_add(b->desk.session, &member, &warning, &b->desk.arena, &b->desk.err));
    desk_ok(&b->desk, assessment_begin(b->desk.session, &b->case_id, "Needs changed.", &version,
                                       &b->desk.err));
    b->people[0] = b->desk.session;
    ck_assert(session_sign_in(&b->desk.choice, "gmarlowe", passphrase, &b->people[1], NULL,
                              &b->desk.err));
    secret_free(passphrase);
    read_file(b);
    b->parent = b->file.person_link.items[0].person_id;
}

static void close_both(struct both *b)
{
    session_close(b->people[1]);
    b->desk.session = b->people[0];
    arena_clear(&b->arena);
    desk_close(&b->desk);
}

static void read_half(struct both *b, size_t deed, int who, struct hand *h)
{
    memset(h, 0, sizeof(*h));
    read_case(b, b->people[who], h);
    deeds[deed].read(b, b->people[who], h);
}

static bool save_half(struct both *b, size_t deed, int who, struct hand *h)
{
    bool ok = deeds[deed].save(b, b->people[who], h);

    read_file(b);
    ck_assert_msg(!ok || deeds[deed].is_there(b, h), "%s was saved and is not there",
                  deeds[deed].name);
    ck_assert_msg(ok || h->err.msg[0], "%s was not saved and nothing was said", deeds[deed].name);
    return ok;
}

static int leads_at_once(const struct both *b)
{
    int open = 0;

    for (size_t i = 0; i < b->file.lp_assignment.count; i++) {
        const struct lp_assignment *term = &b->file.lp_assignment.items[i];

        open += term->kind != LP_KIND_DEPUTY && date_known(term->accepted_on) &&
                !date_known(term->to);
    }
    return open;
}

/* A closing that was proposed goes back to where the case was. */
static void send_back(struct both *b)
{
    struct taking t = taking(EVENT_T26);

    t.step.reason = "Not yet.";
    b->desk.session = b->people[1];
    desk_ok(&b->desk, desk_take(&b->desk, &b->case_id, &t));
}

/* Something that is shared again, where the pair before took it back. */
static void settle(struct both *b)
{
    struct hand h;

    fake_pass(&b->desk.fake, 60000);
    read_file(b);
    if (b->file.caf_case.state == STATE_Z0)
        send_back(b);
    read_file(b);
    if (consent_current(&b->file, session_today(b->people[0])).sharing)
        return;
    read_half(b, 4, 1, &h);
    ck_assert_msg(save_half(b, 4, 1, &h), "%s", h.err.msg);
    arena_clear(&h.arena);
    fake_pass(&b->desk.fake, 60000);
}

enum { BEFORE, BETWEEN, AFTER, PLACES };

/* The sanitizers look at each third pair: it is the same code. */
#ifdef SANITIZED
enum { EACH = 3 };
#else
enum { EACH = 1 };
#endif

/* One reads and saves; the other does both before, between or after. */
static void interleave(struct both *b, size_t mine, size_t theirs, int me, int place)
{
    struct hand one, other;
    bool went, clashes = place == BETWEEN && deeds[mine].about &&
                         deeds[mine].about == deeds[theirs].about;

    settle(b);
    if (place != BEFORE)
        read_half(b, mine, me, &one);
    if (place != AFTER) {
        read_half(b, theirs, 1 - me, &other);
        clashes = save_half(b, theirs, 1 - me, &other) && clashes;
        fake_pass(&b->desk.fake, 1000);
    }
    if (place == BEFORE)
        read_half(b, mine, me, &one);
    went = save_half(b, mine, me, &one);
    if (place == AFTER) {
        read_half(b, theirs, 1 - me, &other);
        (void)save_half(b, theirs, 1 - me, &other);
    }
    /* Proposals clash with nothing but who leads: a newer one takes the place. */
    if (deeds[mine].about == 'l' && place == BETWEEN && me == 1)
        clashes = false;
    /* Only the lead holds reviews; a closing that is proposed is not proposed again. */
    if (clashes && !deeds[mine].never_waits && one.err.kind != ERR_DENIED &&
        deeds[mine].about != 'z')
        ck_assert_msg(!went && one.err.kind == ERR_CONFLICT, "%s over %s: %s", deeds[mine].name,
                      deeds[theirs].name, went ? "saved" : one.err.msg);
    if (!clashes && deeds[mine].about != deeds[theirs].about)
        ck_assert_msg(went || one.err.kind == ERR_DENIED || one.err.kind == ERR_REFUSED ||
                          (deeds[theirs].never_waits && one.err.kind == ERR_INVALID),
                      "%s beside %s: %s", deeds[mine].name, deeds[theirs].name, one.err.msg);
    /* What the other saved between is still there. */
    if (place == BETWEEN && deeds[theirs].about != 'l' && clashes)
        ck_assert_msg(deeds[theirs].is_there(b, &other) || deeds[mine].never_waits,
                      "%s was lost by %s", deeds[theirs].name, deeds[mine].name);
    /* A withdrawal between the two halves of a yes stands. */
    if (place == BETWEEN && deeds[theirs].never_waits && deeds[mine].save == save_sharing)
        ck_assert_msg(!went, "shared after it was taken back");
    if (place == BETWEEN && deeds[theirs].never_waits)
        ck_assert_int_eq(consent_current(&b->file, session_today(b->people[0])).status,
                         CONSENTST_WITHDRAWN);
    if (clashes && deeds[mine].about == 'z')
        ck_assert_msg(!went && b->file.closure.count > 0, "a closing over a closing");
    ck_assert_int_eq(leads_at_once(b), 1);
    arena_clear(&one.arena);
    arena_clear(&other.arena);
    arena_clear(&b->desk.arena);
}

START_TEST(nothing_is_lost_and_a_clash_is_shown)
{
    static struct both b;

    if (_i % EACH)
        return;
    open_both(&b);
    for (int me = 0; me < 2; me++)
        for (int place = BEFORE; place < PLACES; place++)
            interleave(&b, (size_t)_i / COUNT(deeds), (size_t)_i % COUNT(deeds), me, place);
    close_both(&b);
}
END_TEST

/* None of them is refused for a reason of its own. */
START_TEST(each_deed_goes_where_nobody_else_is_at_work)
{
    static struct both b;
    struct hand h;

    open_both(&b);
    read_half(&b, (size_t)_i, 0, &h);
    ck_assert_msg(save_half(&b, (size_t)_i, 0, &h), "%s: %s", deeds[_i].name, h.err.msg);
    arena_clear(&h.arena);
    close_both(&b);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, each_deed_goes_where_nobody_else_is_at_work, 0, COUNT(deeds));
    tcase_add_loop_test(t, nothing_is_lost_and_a_clash_is_shown, 0,
                        COUNT(deeds) * COUNT(deeds));
}

TEST_MAIN("two_desks", cases)
