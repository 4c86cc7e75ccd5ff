/* SPDX-License-Identifier: MIT */
/* Two people on one case: each deed of one read before and after, and saved over, each deed
 * of the other, all pairs. Nothing that was saved is lost, a clash is shown, and
 * neither the lead nor consent is decided twice from one reading. */

#include "config.h"

#include "two_roads.h"

/* Who does it, and where a case must be for it. */
enum by { BOTH, COORDINATORS, ADMINS };
enum base { DELIVERING, CLOSED, UNBORN };

/* What one saves clashes with what the other read of it; a clash about a version of a
 * record is told as such, any other is refused with its sentence. */
static const struct {
    const char *name;
    const char *about, *changes;
    enum by by;
    enum base base;
    void (*read)(struct both *, struct session *, struct hand *);
    bool (*save)(struct both *, struct session *, struct hand *);
    bool (*is_there)(struct both *, const struct hand *);
} deeds[] = {
    { "the child", "c", "c", BOTH, DELIVERING, read_child, save_child, child_is_there },
    { "an action", "a", "a", BOTH, DELIVERING, read_action, save_action, action_is_there },
    { "a parent", "p", "p", BOTH, DELIVERING, read_person, save_person, person_is_there },
    { "the lead", "l", "l", BOTH, DELIVERING, read_lead, save_lead, lead_is_there },
    { "consent", "k", "k", BOTH, DELIVERING, read_consent, save_consent, consent_is_there },
    { "a withdrawal", "", "k", BOTH, DELIVERING, read_nothing, save_withdrawal,
      withdrawal_is_there },
    { "a member", "m", "m", BOTH, DELIVERING, read_member, save_member, member_is_there },
    { "an element", "e", "e", BOTH, DELIVERING, read_element, save_element, element_is_there },
    { "a sharing", "", "", BOTH, DELIVERING, read_sharing, save_sharing, sharing_is_there },
    { "a review", "a", "a", BOTH, DELIVERING, read_review, save_review, review_is_there },
    { "the closing", "Z", "Z", BOTH, DELIVERING, read_closing, save_closing, closing_is_there },
    { "moving out", "T", "T", BOTH, DELIVERING, read_moving_out, save_moving_out,
      moving_out_is_there },
    { "moving in", "I", "I", COORDINATORS, DELIVERING, read_moving_in, save_moving_in,
      moving_in_is_there },
    { "opening again", "Qk", "Qkl", COORDINATORS, CLOSED, read_opening_again, save_opening_again,
      opening_again_is_there },
    { "asking to merge", "V", "V", COORDINATORS, DELIVERING, read_asking, save_asking,
      asking_is_there },
    { "a merge", "W", "W", ADMINS, DELIVERING, read_merge, save_merge, merge_is_there },
    { "a birth", "Y", "Yc", BOTH, UNBORN, read_birth, save_birth, birth_is_there },
    { "the panel", "b", "b", BOTH, DELIVERING, read_panel, save_panel, panel_is_there },
};

static bool never_waits(size_t deed)
{
    return deeds[deed].save == save_withdrawal;
}

/* ----- The two --------------------------------------------------------------- */

static struct session *at(const struct both *b, size_t deed, int who)
{
    switch (deeds[deed].by) {
    case BOTH:
        break;
    case COORDINATORS:
        return who == 0 ? b->nora : b->people[1];
    case ADMINS:
        return b->admins[who];
    }
    return b->people[who];
}

static struct session *sign_in(struct both *b, const char *login)
{
    struct secret *passphrase = desk_passphrase();
    struct session *session;

    ck_assert_msg(session_sign_in(&b->desk.choice, login, passphrase, &session, NULL,
                                  &b->desk.err), "%s", b->desk.err.msg);
    secret_free(passphrase);
    return session;
}

static void employ_nora(struct both *b)
{
    struct session *helen = b->desk.session;

    desk_ok(&b->desk, session_open_trainer(&b->desk.choice, &b->desk.session, &b->desk.err));
    (void)desk_worker(&b->desk, "Nora Field", "nfield", ROLE_coordinator);
    desk_ok(&b->desk, store_training_accounts(b->desk.session,
                                              &b->desk.accounts[b->desk.account_count - 1], 1,
                                              &b->desk.err));
    session_close(b->desk.session);
    b->desk.session = helen;
}

/* A member, a request to the panel: to each deed something to be about. */
static void furnish(struct both *b)
{
    struct tac_member member;
    struct panel_referral panel;
    const char *warning;

    record_init(entity_of(ENTITY_tac_member), &member);
    member.case_id = b->case_id;
    member.practitioner_id = b->desk.rmenon;
    member.role_in_tac = TAC_ROLE_PRACTITIONER;
    member.from = session_today(b->desk.session);
    desk_ok(&b->desk, team_add(b->desk.session, &member, &warning, &b->desk.arena, &b->desk.err));
    record_init(entity_of(ENTITY_panel_referral), &panel);
    panel.case_id = b->case_id;
    panel.panel = "Fennmoor Resource Panel";
    panel.request = PANEL_REQUEST_ALLOCATION;
    desk_ok(&b->desk, panel_keep(b->desk.session, &panel, &b->desk.err));
}

static void open_born(struct both *b, enum base base)
{
    struct consent_entry entry;
    struct plan_action action;
    struct ident version;

    desk_delivering(&b->desk, &b->case_id, &action);
    read_file(b);
    b->parent = b->file.person_link.items[0].person_id;
    furnish(b);
    desk_decision(&b->desk, &b->case_id, &b->parent, CONSENT_STAGE_TRANSFER, CONSENTST_GIVEN,
                  &entry);
    desk_ok(&b->desk, desk_record(&b->desk, &entry));
    if (base == CLOSED) {
        desk_close_case(&b->desk, &b->case_id, &action);
        desk_sign_in(&b->desk, "hoduya");
        return;
    }
    desk_ok(&b->desk, assessment_begin(b->desk.session, &b->case_id, "Needs changed.", &version,
                                       &b->desk.err));
}

static void open_unborn(struct both *b)
{
    struct consent_entry entry;
    struct ident version;

    desk_open(&b->desk);
    desk_sign_in(&b->desk, "hoduya");
    desk_start_unborn(&b->desk, -7, &b->case_id, &b->parent);
    desk_decision(&b->desk, &b->case_id, &b->parent, CONSENT_STAGE_ASSESSMENT, CONSENTST_GIVEN,
                  &entry);
    desk_as_mother(&entry.consent);
    desk_scope(&b->desk, &entry, &b->desk.agency, SCOPE_EFFECT_ALLOW, DATACLASS_ALL);
    desk_ok(&b->desk, desk_record(&b->desk, &entry));
    version = desk_newest(&b->desk, &b->case_id).record.id;
    desk_element(&b->desk, &version, ELEMENT_1_04, false);
    furnish(b);
}

static void open_both(struct both *b, enum base base)
{
    struct ident other;

    memset(b, 0, sizeof(*b));
    if (base == UNBORN)
        open_unborn(b);
    else
        open_born(b, base);
    desk_ok(&b->desk, desk_start(&b->desk, "Kiran", "Quillfeather", "2000-06-19", &other));
    employ_nora(b);
    b->people[0] = b->desk.session;
    b->people[1] = sign_in(b, "gmarlowe");
    b->nora = sign_in(b, "nfield");
    b->admins[0] = sign_in(b, "ldanvers");
    b->admins[1] = sign_in(b, "ldanvers");
    read_file(b);
}

static void close_both(struct both *b)
{
    session_close(b->people[1]);
    session_close(b->nora);
    session_close(b->admins[0]);
    session_close(b->admins[1]);
    b->desk.session = b->people[0];
    arena_clear(&b->arena);
    desk_close(&b->desk);
}

static void read_half(struct both *b, size_t deed, int who, struct hand *h)
{
    memset(h, 0, sizeof(*h));
    read_case(b, b->people[0], h);
    deeds[deed].read(b, at(b, deed, who), h);
}

static bool save_half(struct both *b, size_t deed, int who, struct hand *h)
{
    bool ok = deeds[deed].save(b, at(b, deed, who), h);

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

/* ----- Where a pair begins ------------------------------------------------------ */

struct pair {
    size_t mine, theirs;
    enum base base;
};

static struct pair pair_of(size_t mine, size_t theirs)
{
    return (struct pair){ mine, theirs,
                          deeds[mine].base != DELIVERING ? deeds[mine].base : deeds[theirs].base };
}

static bool merges(const struct pair *pair)
{
    return deeds[pair->mine].by == ADMINS || deeds[pair->theirs].by == ADMINS;
}

static bool request_waits(const struct both *b)
{
    const struct void_request *request = void_request_of(&b->file);

    return request && !request->answer;
}

/* Did the case go where no way leads back from? */
static bool is_spent(const struct both *b, const struct pair *pair)
{
    static const enum code_state begins[] = { STATE_D0, STATE_Z1, STATE_A0 };
    bool shared = consent_current(&b->file, session_today(b->people[0])).sharing;

    return b->file.caf_case.state != (int)begins[pair->base] ||
           (pair->base == CLOSED && !shared) ||
           b->file.subject.is_unborn != (pair->base == UNBORN) ||
           (request_waits(b) && !merges(pair));
}

static void share_again(struct both *b)
{
    size_t consent = 0;
    struct hand h;

    while (deeds[consent].save != save_consent)
        consent++;
    read_half(b, consent, 1, &h);
    ck_assert_msg(save_half(b, consent, 1, &h), "%s", h.err.msg);
    arena_clear(&h.arena);
    fake_pass(&b->desk.fake, 60000);
}

/* The case is where it was before the pair, or another takes its place. */
static void settle(struct both *b, const struct pair *pair)
{
    struct hand h;

    fake_pass(&b->desk.fake, 60000);
    read_file(b);
    if (b->file.caf_case.state == STATE_Z0) {
        send_back(b);
        read_file(b);
    }
    if (is_spent(b, pair)) {
        close_both(b);
        open_both(b, pair->base);
    }
    b->round++;
    if (!consent_current(&b->file, session_today(b->people[0])).sharing)
        share_again(b);
    if (!merges(pair) || request_waits(b))
        return;
    memset(&h, 0, sizeof(h));
    h.request = as_duplicate("Asked before.");
    ck_assert_msg(save_asking(b, b->people[1], &h), "%s", h.err.msg);
    read_file(b);
}

/* ----- One and the other ---------------------------------------------------------- */

enum { BEFORE, BETWEEN, PLACES };

/* The sanitizers look at each fifth pair: it is the same code. */
#ifdef SANITIZED
enum { EACH = 5 };
#else
enum { EACH = 1 };
#endif

/* Capitals are steps, which are refused by what the case is by then. */
static bool is_of_version(const char *about)
{
    return about[0] >= 'a';
}

static void assert_clash_is_told(const struct pair *pair, bool went, const struct err *err)
{
    const char *mine = deeds[pair->mine].name, *theirs = deeds[pair->theirs].name;

    ck_assert_msg(!went, "%s over %s: saved", mine, theirs);
    ck_assert_msg(err->msg[0], "%s over %s: nothing is said", mine, theirs);
    /* Only the lead holds reviews. */
    if (is_of_version(deeds[pair->mine].about) && err->kind != ERR_DENIED)
        ck_assert_msg(err->kind == ERR_CONFLICT, "%s over %s: %s", mine, theirs, err->msg);
}

/* Where nothing clashes it is saved, or what the case is by now forbids it. */
static void assert_went(const struct pair *pair, bool went, const struct err *err)
{
    bool elsewhere = deeds[pair->mine].base != pair->base;

    ck_assert_msg(went || err->kind == ERR_DENIED || err->kind == ERR_REFUSED ||
                      (err->kind == ERR_INVALID && (never_waits(pair->theirs) || elsewhere)),
                  "%s beside %s: %s (%s)", deeds[pair->mine].name, deeds[pair->theirs].name,
                  err->msg, err->detail);
}

static bool clash(const struct pair *pair, int me, int place)
{
    const char *about = deeds[pair->mine].about;

    /* Proposals clash with nothing but who leads: a newer one takes the place. */
    if (place != BETWEEN || about[0] == '\0' || (about[0] == 'l' && me == 1))
        return false;
    return strpbrk(about, deeds[pair->theirs].changes) != NULL;
}

/* What the other saved between is still there, and a withdrawal stands. */
static void assert_nothing_lost(struct both *b, const struct pair *pair, const struct hand *other,
                                bool went)
{
    size_t theirs = pair->theirs;

    if (deeds[theirs].about[0] != 'l')
        ck_assert_msg(deeds[theirs].is_there(b, other), "%s was lost by %s", deeds[theirs].name,
                      deeds[pair->mine].name);
    if (!never_waits(theirs))
        return;
    ck_assert_msg(!went || deeds[pair->mine].save != save_sharing,
                  "shared after it was taken back");
    ck_assert_int_eq(consent_current(&b->file, session_today(b->people[0])).status,
                     CONSENTST_WITHDRAWN);
}

/* One reads and saves; the other does both before or between. After is before, of the pair
 * the other way round. */
static void interleave(struct both *b, const struct pair *pair, int me, int place)
{
    struct hand one, other;
    bool went, saved;

    settle(b, pair);
    if (place == BETWEEN)
        read_half(b, pair->mine, me, &one);
    read_half(b, pair->theirs, 1 - me, &other);
    saved = save_half(b, pair->theirs, 1 - me, &other);
    fake_pass(&b->desk.fake, 1000);
    if (place == BEFORE)
        read_half(b, pair->mine, me, &one);
    went = save_half(b, pair->mine, me, &one);
    if (saved && place == BETWEEN)
        assert_nothing_lost(b, pair, &other, went);
    if (saved && clash(pair, me, place))
        assert_clash_is_told(pair, went, &one.err);
    else if (strpbrk(deeds[pair->mine].about, deeds[pair->theirs].changes) == NULL)
        assert_went(pair, went, &one.err);
    ck_assert_int_eq(leads_at_once(b), state_is_open(b->file.caf_case.state));
    arena_clear(&one.arena);
    arena_clear(&other.arena);
    arena_clear(&b->desk.arena);
}

START_TEST(nothing_is_lost_and_a_clash_is_shown)
{
    static struct both b;
    struct pair pair = pair_of((size_t)_i / COUNT(deeds), (size_t)_i % COUNT(deeds));

    if (_i % EACH)
        return;
    open_both(&b, pair.base);
    for (int me = 0; me < 2; me++)
        for (int place = BEFORE; place < PLACES; place++)
            interleave(&b, &pair, me, place);
    close_both(&b);
}
END_TEST

/* None of them is refused for a reason of its own. */
START_TEST(each_deed_goes_where_nobody_else_is_at_work)
{
    static struct both b;
    struct pair pair = pair_of((size_t)_i, (size_t)_i);
    struct hand h;

    open_both(&b, pair.base);
    settle(&b, &pair);
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
