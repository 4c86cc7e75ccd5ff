/* SPDX-License-Identifier: MIT */
/* Each step of a case at two desks: one has read the case, the other takes the step, and
 * then the one takes it too, or another, or saves a form that was open before. What may
 * follow then is typed again from domain.md: the steps in transitions.csv, the forms here. */

#include "config.h"

#define DESK_PLAIN true
#include "history_holds.h"
#include "replay.h"
#include "two_lost.h"
#include "two_steps.h"

#define PIPELINE "C0 A0 A1 S0 T0 D0 U0 X0 Z0"

/* Where each step begins. */
static const struct {
    const char *state;
    void (*open)(struct scene *);
} places[] = {
    { "P0", open_p0 }, { "P1", open_p1 }, { "C0", open_c0 }, { "C1", open_c1 },
    { "A0", open_a0 }, { "A1", open_a1 }, { "S0", open_s0 }, { "T0", open_t0 },
    { "D0", open_d0 }, { "U0", open_u0 }, { "X0", open_x0 }, { "Z0", open_z0 },
    { "Z1", open_z1 }, { "-", begin_delivering },
};

/* What one does: a step of the table (event), or what is written. `opened`: states in which
 * that form is there; `at`: states in which it is kept, though no step follows from it, WD
 * being Z0 after everything was withdrawn (3.6). `about` and `changes`: a letter for each
 * thing that only one of two may do from one reading. */
static const struct {
    const char *name;
    const char *event, *opened, *at;
    enum seat one, other;
    const char *about, *changes;
    half_read_fn *read;
    half_save_fn *save;
} tries[] = {
    { "a checklist", "T01", "", "", HELEN, RAVI, "", "I", read_checklist, save_checklist },
    { "no CAF", "T02", "", "U0", HELEN, HELEN2, "q", "q", read_not_needed, save_answers },
    { "a case", "T03", "", "", HELEN, RAVI, "I", "I", read_moving_in, save_begun },
    { "a case of a checklist", "T03", "", "", HELEN, HELEN2, "", "", read_from_list,
      save_from_list },
    { "refused", "T04", "", "", HELEN, HELEN2, "", "", read_refusal, save_declined },
    { "yes to assess", "T05", "", PIPELINE, HELEN, HELEN2, "k", "k", read_yes_to_assess,
      save_consent },
    { "a version completed", "T06", "", "", HELEN, HELEN2, "", "", read_version, save_completed },
    { "a version given up", "T07", "", "", HELEN, HELEN2, "", "", read_version, save_abandoned },
    { "one service", "T08", "", "", HELEN, GWEN, "", "", read_nothing, save_one_service },
    { "a team", "T09", "", "", HELEN, GWEN, "", "", read_nothing, save_team_needed },
    { "no need", "T10", "", "", HELEN, HELEN2, "", "", read_refusal, save_no_need },
    { "the first meeting", "T11", "", "", HELEN, GWEN, "", "", read_first_meeting,
      save_first_meeting },
    { "a review", "T12", "", "", HELEN, HELEN2, "aL", "a", read_review, save_review },
    { "a review not held", "T13", "", "U0 X0 Z0", HELEN, GWEN, "H", "H", read_missed,
      save_missed },
    { "the next version", "T14", "", "", HELEN, HELEN2, "A", "A", read_nothing,
      save_next_version },
    { "another lead", "T15", "", "U0 X0 Z0 WD", GWEN, NORA, "L", "L", read_lead, save_lead },
    { "a concern", "T16", "", "", HELEN, RAVI, "", "U", read_concern, save_concern },
    { "handed back", "T17", "", "", HELEN, GWEN, "uU", "u", read_handed_back, save_handed_back },
    { "taken on", "T18", "", "", HELEN, GWEN, "uU", "u", read_taken_on, save_taken_on },
    { "coming down", "T19", "", "", GWEN, NORA, "I", "I", read_coming_down, save_moving_in },
    { "moving out", "T20", "", "", GWEN, NORA, "", "", read_moving_out, save_moving_out },
    { "the receipt", "T21", "", "", GWEN, NORA, "t", "t", read_receipt, save_receipt },
    { "moving in", "T22", "", "", NORA, GWEN, "I", "I", read_moving_in, save_moving_in },
    { "the closing", "T23", "", "", HELEN, HELEN2, "L", "", read_closing, save_closing },
    { "all withdrawn", "T24", "", "C1 Z0 WD Z1 Z2", HELEN, GWEN, "", "k",
      read_nothing, save_all_withdrawn },
    { "agreeing to it", "T25", "", "", GWEN, NORA, "z", "", read_approving, save_approved },
    { "sending it back", "T26", "", "", GWEN, NORA, "", "", read_nothing, save_sent_back },
    { "open again", "T27", "", "", NORA, GWEN, "I", "kI", read_opening_again,
      save_opening_again },
    { "a new episode", "T28", "", "", GWEN, NORA, "I", "I", read_new_episode, save_new_episode },
    { "the archive", "T30", "", "", GWEN, NORA, "", "", read_nothing, save_archived },
    { "a merge", "T29", "", "", LEE, LEE2, "V", "V", read_merge, save_merge },
    { "stays after all", "T31", "", "", HELEN, GWEN, "", "t", read_nothing, save_taken_back },
    { "the child", NULL, PIPELINE, PIPELINE, HELEN, GWEN, "", "", read_child, save_child },
    { "answers", NULL, "P0", "P0 U0", HELEN, HELEN2, "q", "q", read_answers, save_answers },
    { "a decision", NULL, PIPELINE, PIPELINE, HELEN, GWEN, "k", "k", read_consent, save_consent },
    { "sharing taken back", NULL, PIPELINE " Z1", PIPELINE " C1 WD Z1 Z2", HELEN, GWEN, "",
      "k", read_nothing, save_withdrawal },
    { "an element", NULL, "A0", "A0 U0", HELEN, HELEN2, "", "", read_element, save_element },
    { "an action", NULL, "S0 T0 D0 U0 X0 Z0", "S0 T0 D0 U0 X0 Z0", HELEN, HELEN2, "L", "",
      read_new_action, save_action },
    { "progress", NULL, "D0 U0 X0", "D0 U0 X0 Z0 WD", HELEN, GWEN, "a", "a", read_progress,
      save_progress },
    { "a meeting", NULL, "T0 D0", "T0 D0 U0 X0 Z0", HELEN, GWEN, "", "", read_new_meeting,
      save_convening },
    { "a member", NULL, "A1 S0 T0 D0 U0 X0 Z0", "A1 S0 T0 D0 U0 X0 Z0", HELEN, GWEN, "", "",
      read_new_member, save_new_member },
    { "a proposal", NULL, "A1 S0 T0 D0 U0 X0 Z0", "A1 S0 T0 D0 U0 X0 Z0 WD", NORA, GWEN, "", "",
      read_proposal, save_proposal },
    { "a note", NULL, PIPELINE, PIPELINE " WD", HELEN, HELEN2, "", "", read_new_note,
      save_note },
    { "a sharing", NULL, "A0 A1 S0 T0 D0 U0 X0 Z0 Z1", "A0 A1 S0 T0 D0 U0 X0 Z0 Z1 Z2", HELEN,
      GWEN, "k", "", read_sharing, save_sharing },
    { "a referral", NULL, "U0", "U0 D0 Z0 WD", HELEN, GWEN, "u", "u", read_referral,
      save_referral },
    { "a move", NULL, "X0", "X0 Z0 D0 U0", GWEN, NORA, "t", "t", read_move, save_move },
    { "writing the closing", NULL, "Z0", "Z0 WD", HELEN, GWEN, "", "z", read_closure,
      save_closure },
    { "a request to see", NULL, PIPELINE " Z1", PIPELINE " C1 WD Z1 Z2 V0", GWEN, NORA, "", "",
      read_new_request, save_request },
    { "supervision", NULL, PIPELINE " Z1", PIPELINE " C1 WD Z1", PAUL, PAUL2, "", "",
      read_new_supervision, save_supervision },
    { "the panel", NULL, "D0 U0 X0 Z0", "D0 U0 X0 Z0", HELEN, GWEN, "", "", read_new_panel,
      save_panel },
    { "an emergency", NULL, PIPELINE, PIPELINE " C1 WD Z1 Z2", UNA, UNA, "", "", read_nothing,
      save_emergency },
};

/* ----- What the tables say ------------------------------------------------------ */

static size_t row_of(const char *event, const char *from)
{
    for (size_t i = 1; event && i < steps.rows; i++) {
        if (strcmp(table_cell(&steps, i, 0), event) == 0 &&
            has_word(table_cell(&steps, i, 1), from))
            return i;
    }
    return 0;
}

/* The table has T03 twice, of a checklist and without one; and T30, which the program takes of
 * a closed case. */
static bool begins_so(size_t what, const char *from)
{
    if (tries[what].save == save_archived)
        return strcmp(from, "Z1") == 0;
    return tries[what].save == save_from_list ? strcmp(from, "P0") == 0
                                              : tries[what].save != save_begun || *from == '-';
}

/* Is this one's step a step from here? */
static bool steps_from(size_t what, const char *place)
{
    const char *from = strcmp(place, "WD") == 0 ? "Z0" : place;

    return row_of(tries[what].event, from) != 0 && begins_so(what, from);
}

static bool opened_at(size_t what, const char *state)
{
    return steps_from(what, state) || has_word(tries[what].opened, state);
}

static bool may_at(size_t what, const char *place)
{
    return steps_from(what, place) || has_word(tries[what].at, place);
}

static const char *state_now(const struct both *b)
{
    return state_word(b->file.caf_case.state);
}

/* Where a form is saved after the step: the state, or that all was withdrawn. */
static const char *place_after(const struct both *b, size_t theirs)
{
    return tries[theirs].save == save_all_withdrawn ? "WD" : state_now(b);
}

/* ----- One pair ------------------------------------------------------------------- */

struct pair {
    const char *from;
    size_t mine, theirs;
};

static void read_half(struct scene *s, size_t what, enum seat who, struct hand *h)
{
    read_now(&s->b, s->b.at[HELEN], h);
    tries[what].read(&s->b, s->b.at[who], h);
    h->err = ERR_INIT;
}

static bool save_half(struct scene *s, size_t what, enum seat who, struct hand *h)
{
    bool ok = tries[what].save(&s->b, s->b.at[who], h);

    read_file(&s->b);
    return ok;
}

static size_t history_length(const struct both *b)
{
    return b->file.state_history.count;
}

/* A step that begins a case writes the history of that. */
static size_t new_rows(size_t what, const char *from)
{
    return steps_from(what, from) && strcmp(from, "-") != 0 &&
           strcmp(tries[what].event, "T28") != 0;
}

static void check_history(const struct both *b, const struct pair *pair, size_t expected)
{
    const char *broken = history_holds(&b->file);

    if (broken)
        fault("%s, %s, then %s: %s", pair->from, tries[pair->theirs].name,
              tries[pair->mine].name, broken);
    if (history_length(b) != expected)
        fault("%s, %s, then %s: %zu rows of history, not %zu", pair->from,
              tries[pair->theirs].name, tries[pair->mine].name, history_length(b), expected);
}

/* Both from one reading: of one record, or of what only one may do. */
static bool meet(const struct pair *pair)
{
    const char *about = tries[pair->mine].about;

    return about[0] && strpbrk(about, tries[pair->theirs].changes);
}

static void judge(const struct pair *pair, const char *place, bool went, const struct err *err)
{
    bool may = may_at(pair->mine, strcmp(pair->from, "-") == 0 ? "-" : place) && !meet(pair);

    if (went != may)
        fault("%s, %s, then %s in %s: %s%s", pair->from, tries[pair->theirs].name,
              tries[pair->mine].name, place, may ? "refused: " : "saved", may ? err->msg : "");
    if (!went && (!may_end_so(err->kind) || !err->msg[0]))
        fault("%s, %s, then %s: not told (%d)", pair->from, tries[pair->theirs].name,
              tries[pair->mine].name, (int)err->kind);
}

/* The one opens; the other takes the step; the one goes on with what is before them. */
static void interleave(struct scene *s, const struct pair *pair)
{
    enum seat me = tries[pair->mine].other, you = tries[pair->theirs].one;
    struct hand mine, theirs;
    size_t rows = history_length(&s->b);
    int64_t first = last_save(&s->b), second;
    const char *place, *field;
    bool went;

    read_half(s, pair->mine, me, &mine);
    read_half(s, pair->theirs, you, &theirs);
    if (!save_half(s, pair->theirs, you, &theirs))
        fault("%s, %s: %s", pair->from, tries[pair->theirs].name, theirs.err.msg);
    rows += new_rows(pair->theirs, pair->from);
    check_history(&s->b, pair, rows);
    place = place_after(&s->b, pair->theirs);
    second = last_save(&s->b);
    fake_pass(&s->desk.fake, 1000);
    went = save_half(s, pair->mine, me, &mine);
    judge(pair, place, went, &mine.err);
    if (!went && last_save(&s->b) != second)
        fault("%s, %s, then %s: refused, and something is saved", pair->from,
              tries[pair->theirs].name, tries[pair->mine].name);
    check_history(&s->b, pair, rows + (went ? new_rows(pair->mine, place) : 0));
    field = went ? lost(&s->b, first, second) : NULL;
    if (field)
        fault("%s, %s: %s was lost by %s", pair->from, tries[pair->theirs].name, field,
              tries[pair->mine].name);
    if (leads_at_once(&s->b) > 1)
        fault("%s, %s, then %s: two lead", pair->from, tries[pair->theirs].name,
              tries[pair->mine].name);
    arena_clear(&mine.arena);
    arena_clear(&theirs.arena);
    arena_clear(&s->desk.arena);
}

/* None is refused, here, for a reason of its own. */
static void goes_alone(struct scene *s, const char *from, size_t what)
{
    struct hand h;

    scene_again(s);
    read_half(s, what, tries[what].other, &h);
    if (!save_half(s, what, tries[what].other, &h))
        fault("%s, %s alone: %s (%s)", from, tries[what].name, h.err.msg, h.err.detail);
    arena_clear(&h.arena);
}

static void check_replay(struct scene *s)
{
    const char *broken = replay_tables(store_of(&s->b));

    if (broken)
        fault("%s", broken);
}

/* The sanitizers look at each seventh pair: it is the same code. */
#ifdef SANITIZED
enum { EACH = 7 };
#else
enum { EACH = 1 };
#endif

START_TEST(each_step_is_one_step_whoever_opened_the_case_before)
{
    const char *from = places[_i].state;
    static struct scene s;
    size_t pairs = 0;

    scene_open(&s, places[_i].open);
    for (size_t i = 0; i < COUNT(tries); i++) {
        if (opened_at(i, from))
            goes_alone(&s, from, i);
    }
    for (size_t i = 0; i < COUNT(tries) * COUNT(tries); i++) {
        struct pair pair = { from, i % COUNT(tries), i / COUNT(tries) };

        if (!steps_from(pair.theirs, from) || !opened_at(pair.mine, from) || pairs++ % EACH)
            continue;
        scene_again(&s);
        interleave(&s, &pair);
        if (pairs % 50 == 1)
            check_replay(&s);
    }
    scene_close(&s);
    ck_assert_msg(faults == 0, "%d faults of %zu pairs", faults, pairs);
}
END_TEST

static bool is_played(const char *event, const char *from)
{
    bool opens = false;

    for (size_t i = 0; i < COUNT(places); i++)
        opens = opens || strcmp(places[i].state, from) == 0;
    for (size_t i = 0; opens && i < COUNT(tries); i++) {
        if (tries[i].event && strcmp(tries[i].event, event) == 0)
            return true;
    }
    return false;
}

/* From each state of each row somebody takes the step here; Z2 is reached by T30 alone. */
START_TEST(every_step_of_the_table_is_taken)
{
    static const char *const states[] = { "-",  "P0", "P1", "C0", "C1", "A0", "A1", "S0", "T0",
                                          "D0", "U0", "X0", "Z0", "Z1", "Z3", "V0" };

    for (size_t row = 1; row < steps.rows; row++) {
        const char *event = table_cell(&steps, row, 0);

        for (size_t i = 0; i < COUNT(states); i++) {
            if (has_word(table_cell(&steps, row, 1), states[i]))
                ck_assert_msg(is_played(event, states[i]), "%s from %s", event, states[i]);
        }
    }
}
END_TEST

static void cases(TCase *t)
{
    table_read(&steps, "transitions.csv");
    tcase_add_test(t, every_step_of_the_table_is_taken);
    tcase_add_loop_test(t, each_step_is_one_step_whoever_opened_the_case_before, 0,
                        COUNT(places));
}

TEST_MAIN("two_steps", cases)
