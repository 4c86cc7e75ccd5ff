/* SPDX-License-Identifier: MIT */
/* Two people on one case: each deed the services have, read before and saved after each
 * other of the other person. What was saved is never lost, a clash is shown, and neither
 * the lead nor consent is decided twice from one reading. */

#include "config.h"

#define DESK_PLAIN true
#include "two_bases.h"
#include "two_lost.h"

static const struct {
    char letter;
    void (*open)(struct scene *);
} bases[] = {
    { 'D', open_delivering }, { 'W', open_waiting }, { 'C', open_closed },
    { 'U', open_unborn },     { 'B', open_born },    { 'A', open_written },
    { 'P', open_checklist },  { 'S', open_concern }, { 'M', open_moving },
    { 'Z', open_closing },    { 'V', open_merged },
};

/* Where a case may be for it (two_bases.h); who does it, and who is the other; what one
 * reads of it, and what one changes, so that a change of the one clashes with the other's
 * reading: a small letter is a record, whose clash is told as such, a capital is refused
 * by what the case is by then. */
static const struct {
    const char *name;
    const char *bases;
    enum seat one, other;
    const char *about, *changes;
    half_read_fn *read;
    half_save_fn *save;
    bool (*is_there)(struct both *, const struct hand *); /* NULL: what was saved tells */
} deeds[] = {
    { "the child", "DUWA", HELEN, GWEN, "c", "c", read_child, save_child, child_is_there },
    { "an action", "DWM", HELEN, GWEN, "a", "aO", read_action, save_action, action_is_there },
    { "a parent", "DW", HELEN, GWEN, "p", "p", read_person, save_person, person_is_there },
    { "the lead", "D", HELEN, GWEN, "l", "l", read_lead, save_lead, lead_is_there },
    { "consent", "DUW", HELEN, GWEN, "k", "k", read_consent, save_consent, consent_is_there },
    { "a withdrawal", "DUWCASMZ", HELEN, GWEN, "", "k", read_nothing, save_withdrawal,
      withdrawal_is_there },
    { "an element", "DU", HELEN, HELEN2, "e", "e", read_element, save_element, element_is_there },
    { "a sharing", "DWCASMZ", HELEN, GWEN, "", "", read_sharing, save_sharing, sharing_is_there },
    { "a review", "D", HELEN, HELEN2, "a", "aO", read_review, save_review, review_is_there },
    { "the closing", "DW", HELEN, HELEN2, "Z", "Z", read_closing, save_closing, closing_is_there },
    { "moving out", "DW", GWEN, NORA, "T", "T", read_moving_out, save_moving_out,
      moving_out_is_there },
    { "moving in", "DC", NORA, GWEN, "I", "I", read_moving_in, save_moving_in,
      moving_in_is_there },
    { "opening again", "C", NORA, GWEN, "Qk", "Qkl", read_opening_again, save_opening_again,
      opening_again_is_there },
    { "asking to merge", "DC", NORA, GWEN, "V", "V", read_asking, save_asking, asking_is_there },
    { "asking to make void", "DC", NORA, GWEN, "V", "V", read_error, save_asking, NULL },
    { "a merge", "W", LEE, LEE2, "V", "V", read_merge, save_merge, merge_is_there },
    { "taking apart", "V", NORA, GWEN, "V", "V", read_nothing, save_apart, NULL },
    { "a birth", "U", HELEN, GWEN, "Y", "Yc", read_birth, save_birth, birth_is_there },
    { "a twin", "B", GWEN, NORA, "", "", read_birth, save_twin, NULL },
    { "the panel", "DW", HELEN, GWEN, "b", "b", read_panel, save_panel, panel_is_there },
    { "money", "DW", GWEN, NORA, "g", "g", read_budget, save_budget, NULL },
    { "asking to join", "W", UNA, UNA, "J", "", read_nothing, save_join, NULL },
    { "an emergency", "W", UNA, UNA, "C", "C", read_nothing, save_emergency, NULL },
    { "what was found of it", "D", PAUL, PAUL2, "B", "B", read_emergency, save_found, NULL },
    { "whose own it is", "D", PAUL, PAUL2, "1", "1", read_own_tie, save_own_tie, NULL },
    { "keeping somebody out", "W", GWEN, NORA, "W", "W", read_nothing, save_stay_out, NULL },
    { "letting them in again", "D", GWEN, NORA, "W", "W", read_stay_out, save_stay_out_end, NULL },
    { "sealing it", "W", GWEN, NORA, "2", "2", read_nothing, save_seal, NULL },
    { "who is named", "D", GWEN, NORA, "v2", "v", read_seal, save_seal_names, NULL },
    { "opening the seal", "D", GWEN, NORA, "v2", "2", read_seal, save_seal_end, NULL },
    { "answering who joins", "D", HELEN, GWEN, "J", "J", read_join_answer, save_join_answer, NULL },
    { "a new member", "DW", HELEN, GWEN, "J", "J", read_new_member, save_new_member, NULL },
    { "a member leaving", "DW", HELEN, GWEN, "M", "M", read_leaving, save_leaving, NULL },
    { "a proposal", "D", NORA, GWEN, "", "", read_proposal, save_proposal, NULL },
    { "ticking what is handed over", "W", RAVI, GWEN, "Lq", "q", read_ticking, save_ticks, NULL },
    { "saying yes to lead", "W", RAVI, GWEN, "L", "L", read_unanswered, save_yes, NULL },
    { "saying no", "W", RAVI, GWEN, "L", "L", read_unanswered, save_no, NULL },
    { "both managers talking", "W", PAUL, GWEN, "P", "P", read_refused, save_managers_met, NULL },
    { "convening", "D", HELEN, GWEN, "Hh", "h", read_convening, save_convening, NULL },
    { "moving a meeting", "D", HELEN, GWEN, "H", "H", read_moving, save_moving, NULL },
    { "cancelling it", "D", HELEN, GWEN, "H", "H", read_planned, save_cancelling, NULL },
    { "one meeting for two", "D", HELEN, HELEN2, "F", "F", read_planned, save_meeting_shared,
      NULL },
    { "not held", "D", HELEN, GWEN, "Hh", "H", read_missed, save_missed, NULL },
    { "held", "D", HELEN, HELEN2, "Hh", "H", read_holding, save_holding, NULL },
    { "telling the managers", "W", GWEN, NORA, "R", "R", read_nothing, save_managers_told, NULL },
    { "who has the minutes", "DW", HELEN, GWEN, "n", "n", read_for_whom, save_for_whom, NULL },
    { "giving minutes out", "DW", HELEN, GWEN, "", "", read_given, save_given, NULL },
    { "a link", "DW", HELEN, GWEN, "K", "K", read_nothing, save_link, NULL },
    { "taking a link back", "DW", HELEN, GWEN, "U", "U", read_link, save_unlink, NULL },
    { "the next version", "W", HELEN, HELEN2, "A", "A", read_nothing, save_next_version, NULL },
    { "completing it", "A", HELEN, HELEN2, "A", "A", read_version, save_completed, NULL },
    { "abandoning it", "DA", HELEN, HELEN2, "A", "A", read_version, save_abandoned, NULL },
    { "lifting a restriction", "DW", HELEN, HELEN2, "E", "E", read_restricted, save_lifted, NULL },
    { "signing", "DA", HELEN, GWEN, "", "", read_signing, save_signing, NULL },
    { "a first case", "DC", HELEN, RAVI, "I", "I", read_moving_in, save_begun, NULL },
    { "a checklist", "DC", HELEN, RAVI, "", "", read_checklist, save_checklist, NULL },
    { "a checklist joining", "DW", HELEN, RAVI, "", "", read_joining, save_joining, NULL },
    { "answers of a checklist", "P", HELEN, HELEN2, "q", "q", read_answers, save_answers, NULL },
    { "progress", "DW", HELEN, GWEN, "a", "aO", read_progress, save_progress, NULL },
    { "an action done", "DW", HELEN, GWEN, "Da", "DaO", read_progress, save_done, NULL },
    { "an action as before", "D", HELEN, HELEN2, "O", "Oa", read_progress, save_undone, NULL },
    { "what was agreed", "DW", HELEN, HELEN2, "G", "G", read_nothing, save_agreed, NULL },
    { "scores", "DW", HELEN, GWEN, "", "", read_score, save_score, NULL },
    { "a note", "DW", HELEN, HELEN2, "oN", "o", read_note, save_note, NULL },
    { "a note taken back", "DW", HELEN, HELEN2, "oN", "N", read_note, save_note_back, NULL },
    { "supervision", "DWC", PAUL, PAUL2, "s", "s", read_supervision, save_supervision, NULL },
    { "an audit of quality", "DW", GWEN, NORA, "", "", read_quality, save_quality, NULL },
    { "a reply", "DWC", HELEN, GWEN, "", "", read_reply, save_reply, NULL },
    { "asking to see", "D", GWEN, NORA, "r", "r", read_request, save_request, NULL },
    { "what is left out", "D", GWEN, NORA, "xX", "x", read_left_out, save_left_out, NULL },
    { "what is put back", "D", GWEN, NORA, "xX", "X", read_left_out, save_put_back, NULL },
    { "a concern", "DWASM", HELEN, RAVI, "", "", read_concern, save_concern, NULL },
    { "a referral", "S", HELEN, GWEN, "uS", "u", read_referral, save_referral, NULL },
    { "handed back", "S", HELEN, GWEN, "uS", "S", read_handed_back, save_handed_back, NULL },
    { "what becomes of a move", "M", GWEN, NORA, "tX", "t", read_move, save_move, NULL },
    { "its receipt", "M", GWEN, NORA, "tX", "X", read_receipt, save_receipt, NULL },
    { "writing the closing", "Z", HELEN, GWEN, "z", "z", read_closure, save_closure, NULL },
    { "agreeing to it", "Z", GWEN, NORA, "zZ", "Z", read_approving, save_approved, NULL },
    { "sending it back", "Z", GWEN, NORA, "Z", "Z", read_nothing, save_sent_back, NULL },
};

static bool never_waits(size_t deed)
{
    return deeds[deed].save == save_withdrawal;
}

static bool is_of(size_t deed, size_t base)
{
    return strchr(deeds[deed].bases, bases[base].letter) != NULL;
}

/* ----- One and the other ------------------------------------------------------ */

static void read_half(struct scene *s, size_t deed, enum seat who, struct hand *h)
{
    read_now(&s->b, s->b.at[HELEN], h);
    deeds[deed].read(&s->b, s->b.at[who], h);
}

static bool save_half(struct scene *s, size_t deed, enum seat who, struct hand *h)
{
    int64_t before = last_save(&s->b);
    bool ok = deeds[deed].save(&s->b, s->b.at[who], h);

    read_file(&s->b);
    if (ok && (last_save(&s->b) == before ||
               (deeds[deed].is_there && !deeds[deed].is_there(&s->b, h))))
        fault("%s: saved, and not there", deeds[deed].name);
    if (!ok && !h->err.msg[0])
        fault("%s: not saved, and nothing said", deeds[deed].name);
    return ok;
}

/* None of them is refused for a reason of its own. */
static void goes_alone(struct scene *s, size_t deed, enum seat who)
{
    struct hand h;

    scene_again(s);
    read_half(s, deed, who, &h);
    if (!save_half(s, deed, who, &h))
        fault("%s alone, seat %d: %s (%s)", deeds[deed].name, (int)who, h.err.msg, h.err.detail);
    arena_clear(&h.arena);
}

struct pair {
    size_t mine, theirs;
};

static bool clash(const struct pair *pair)
{
    const char *about = deeds[pair->mine].about, *changes = deeds[pair->theirs].changes;

    /* Proposals clash with nothing but who leads: a newer one takes the place. */
    return about[0] && strpbrk(about, changes) && deeds[pair->mine].save != save_proposal;
}

static void told(const struct pair *pair, bool went, const struct err *err)
{
    const char *mine = deeds[pair->mine].name, *theirs = deeds[pair->theirs].name;
    bool of_version = *strpbrk(deeds[pair->mine].about, deeds[pair->theirs].changes) >= 'a';

    if (went)
        fault("%s over %s: saved", mine, theirs);
    else if (of_version && err->kind != ERR_DENIED && err->kind != ERR_CONFLICT)
        fault("%s over %s is no clash: %s", mine, theirs, err->msg);
}

/* What the other saved between is still there, and a withdrawal stands. */
static void check_after(struct scene *s, const struct pair *pair, int64_t first, int64_t second,
                        bool went)
{
    const char *field = went ? lost(&s->b, first, second) : NULL;

    if (field)
        fault("%s of %s was lost by %s", field, deeds[pair->theirs].name, deeds[pair->mine].name);
    if (leads_at_once(&s->b) > 1)
        fault("two lead after %s and %s", deeds[pair->theirs].name, deeds[pair->mine].name);
    if (went && never_waits(pair->theirs) && deeds[pair->mine].save == save_sharing)
        fault("shared after it was taken back");
}

/* One reads; the other reads and saves; the one saves. */
static void interleave(struct scene *s, const struct pair *pair)
{
    enum seat me = deeds[pair->mine].one, you = deeds[pair->theirs].other;
    struct hand one, other;
    int64_t first, second;
    bool went, saved;

    scene_again(s);
    first = last_save(&s->b);
    read_half(s, pair->mine, me, &one);
    read_half(s, pair->theirs, you, &other);
    saved = save_half(s, pair->theirs, you, &other);
    second = last_save(&s->b);
    fake_pass(&s->desk.fake, 1000);
    went = save_half(s, pair->mine, me, &one);
    if (!saved)
        fault("%s beside %s: %s", deeds[pair->theirs].name, deeds[pair->mine].name,
              other.err.msg);
    if (saved && clash(pair))
        told(pair, went, &one.err);
    else if (!went && !may_end_so(one.err.kind))
        fault("%s beside %s: %s", deeds[pair->mine].name, deeds[pair->theirs].name, one.err.msg);
    check_after(s, pair, first, second, went);
    arena_clear(&one.arena);
    arena_clear(&other.arena);
    arena_clear(&s->desk.arena);
}

/* The first base of both. */
static bool meet_at(const struct pair *pair, size_t base)
{
    for (size_t i = 0; i < COUNT(bases); i++) {
        if (is_of(pair->mine, i) && is_of(pair->theirs, i))
            return i == base;
    }
    return false;
}

/* The sanitizers look at each seventh pair: it is the same code. */
#ifdef SANITIZED
enum { EACH = 7 };
#else
enum { EACH = 1 };
#endif

/* The pairs of a base are many: each share of them is a test of its own. */
enum { SHARES = 4 };

START_TEST(each_goes_alone)
{
    static struct scene s;

    scene_open(&s, bases[_i].open);
    for (size_t deed = 0; deed < COUNT(deeds); deed++) {
        if (!is_of(deed, (size_t)_i))
            continue;
        goes_alone(&s, deed, deeds[deed].one);
        goes_alone(&s, deed, deeds[deed].other);
    }
    scene_close(&s);
    ck_assert_msg(faults == 0, "%d faults", faults);
}
END_TEST

START_TEST(nothing_is_lost_and_a_clash_is_shown)
{
    size_t base = (size_t)_i / SHARES, share = (size_t)_i % SHARES, pairs = 0;
    static struct scene s;

    scene_open(&s, bases[base].open);
    for (size_t i = 0; i < COUNT(deeds) * COUNT(deeds); i++) {
        struct pair pair = { i / COUNT(deeds), i % COUNT(deeds) };

        if (!meet_at(&pair, base) || pairs++ % EACH != 0)
            continue;
        if (pairs / EACH % SHARES == share)
            interleave(&s, &pair);
    }
    scene_close(&s);
    ck_assert_msg(faults == 0, "%d faults", faults);
}
END_TEST

/* ----- By force --------------------------------------------------------------- */

/* What those may do who have nothing to do with the case: whoever works with children raises a
 * concern, asks, begins one of their own; the second key and the auditor's look are needed. */
static const struct {
    enum seat who;
    half_save_fn *save;
} anybodys[] = {
    { UNA, save_join },  { UNA, save_emergency }, { UNA, save_concern }, { UNA, save_checklist },
    { UNA, save_begun }, { UNA, save_joining },   { LEE, save_merge },   { IRIS, save_found },
    { IRIS, save_own_tie },
};

static bool may_all_the_same(size_t deed, enum seat who)
{
    for (size_t i = 0; i < COUNT(anybodys); i++) {
        if (anybodys[i].who == who && anybodys[i].save == deeds[deed].save)
            return true;
    }
    return false;
}

/* No menu offers it to them: they call it all the same, with what somebody else has read. */
static void force(struct scene *s, size_t deed, enum seat who)
{
    int64_t before;
    struct hand h;

    scene_again(s);
    read_half(s, deed, deeds[deed].one, &h);
    before = last_save(&s->b);
    h.err = ERR_INIT;
    if (deeds[deed].save(&s->b, s->b.at[who], &h))
        fault("%s by force, seat %d: done", deeds[deed].name, (int)who);
    else if (h.err.kind != ERR_DENIED)
        fault("%s by force, seat %d: %s", deeds[deed].name, (int)who, h.err.msg);
    if (last_save(&s->b) != before)
        fault("%s by force, seat %d: something was saved", deeds[deed].name, (int)who);
    arena_clear(&h.arena);
    arena_clear(&s->desk.arena);
}

START_TEST(nobody_does_by_force_what_no_menu_offers_them)
{
    static const enum seat strangers[] = { UNA, LEE, IRIS };
    static struct scene s;

    scene_open(&s, bases[_i].open);
    for (size_t deed = 0; deed < COUNT(deeds); deed++) {
        for (size_t i = 0; i < COUNT(strangers) && is_of(deed, (size_t)_i); i++) {
            if (!may_all_the_same(deed, strangers[i]))
                force(&s, deed, strangers[i]);
        }
    }
    scene_close(&s);
    ck_assert_msg(faults == 0, "%d faults", faults);
}
END_TEST

static void cases(TCase *t)
{
    tcase_add_loop_test(t, nobody_does_by_force_what_no_menu_offers_them, 0, COUNT(bases));
    tcase_add_loop_test(t, each_goes_alone, 0, COUNT(bases));
    tcase_add_loop_test(t, nothing_is_lost_and_a_clash_is_shown, 0, COUNT(bases) * SHARES);
}

TEST_MAIN("two_desks", cases)
